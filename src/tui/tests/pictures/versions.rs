//! Two versions of a session.

use super::pictures;

#[test]
fn two_versions() {
    let [usual, large, wide, small] = pictures("two versions");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft, read-only               not saved yet
    ┌ Two versions · in the file, by the history ──────────────────────────────────┐
    │ They differ on 2 things; 2 taken over. As it is stays the assessor Mary      │
    │ Somerville, not Grace Hopper.                                                │
    │ theirs  PK1.CMP.1    not yet, was met                                        │
    │▸theirs  PK1.CMP.2    note written: Written with an editor.                   │
    │                                                                              │
    ⋮ 4 more
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.2 ───────────────────────────────────────────────────────────────────┐
    │ in the file (taken)                                                          │
    │ note written: Written with an editor.                                        │
    │                                                                              │
    │ by the history                                                               │
    │ note taken out                                                               │
    │                                                                              │
    ⋮ 3 more
    └──────────────────────────────────────────────────────────────────────────────┘
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys
        0 title 1-50, dim 66-78
        1 title 1-43
        2 dim 2-72
        3 dim 2-30
        4 notice 2-7
        5 title 1 10-18, notice 2-7
       12 dim 0-79
       13 dim 0 79, title 2-20
    14-15 dim 0 79
       16 dim 0 2-15 79
    17-21 dim 0 79
       22 dim 0-79
       23 title 1-5 23 37 49-53 65 74
     Ada Lovelace | C-0142 | for CMP | draft, read-only               not saved yet
    + Two versions | in the file, by the history ----------------------------------+
    | They differ on 2 things; 2 taken over. As it is stays the assessor Mary      |
    | Somerville, not Grace Hopper.                                                |
    | theirs  PK1.CMP.1    not yet, was met                                        |
    |>theirs  PK1.CMP.2    note written: Written with an editor.                   |
    |                                                                              |
    ⋮ 4 more
    +------------------------------------------------------------------------------+
    + PK1.CMP.2 -------------------------------------------------------------------+
    | in the file (taken)                                                          |
    | note written: Written with an editor.                                        |
    |                                                                              |
    | by the history                                                               |
    | note taken out                                                               |
    |                                                                              |
    ⋮ 3 more
    +------------------------------------------------------------------------------+
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft, read-only                                                       not saved yet
    ┌ Two versions · in the file, by the history ──────────────┐┌ PK1.CMP.2 ───────────────────────────────────────────────┐
    │ They differ on 2 things; 2 taken over. As it is stays    ││ in the file (taken)                                      │
    │ the assessor Mary Somerville, not Grace Hopper.          ││ note written: Written with an editor.                    │
    │ theirs  PK1.CMP.1    not yet, was met                    ││                                                          │
    │▸theirs  PK1.CMP.2    note written: Written with an edit… ││ by the history                                           │
    │                                                          ││ note taken out                                           │
    │                                                          ││                                                          │
    ⋮ 30 more
    └──────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────┘
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys  : commands
        0 title 1-50, dim 106-118
        1 title 1-43, dim 60-119
        2 dim 2-54 60 119, title 62-80
        3 dim 2-48 60 119
        4 notice 2-7, dim 60 119
        5 title 1 10-18, notice 2-7, dim 60 62-75 119
     6-37 dim 60 119
       38 dim 60-119
       39 title 1-5 23 37 49-53 65 74 82
     Ada Lovelace | C-0142 | for CMP | draft, read-only                                                       not saved yet
    + Two versions | in the file, by the history --------------++ PK1.CMP.2 -----------------------------------------------+
    | They differ on 2 things; 2 taken over. As it is stays    || in the file (taken)                                      |
    | the assessor Mary Somerville, not Grace Hopper.          || note written: Written with an editor.                    |
    | theirs  PK1.CMP.1    not yet, was met                    ||                                                          |
    |>theirs  PK1.CMP.2    note written: Written with an edit~ || by the history                                           |
    |                                                          || note taken out                                           |
    |                                                          ||                                                          |
    ⋮ 30 more
    +----------------------------------------------------------++----------------------------------------------------------+
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft, read-only                                                                                                                                       not saved yet
    ┌ Two versions · in the file, by the history ──────────────────────────────────────────────────────┐┌ PK1.CMP.2 ───────────────────────────────────────────────────────────────────────────────────────┐
    │ They differ on 2 things; 2 taken over. As it is stays the assessor Mary Somerville, not Grace    ││ in the file (taken)                                                                              │
    │ Hopper.                                                                                          ││ note written: Written with an editor.                                                            │
    │ theirs  PK1.CMP.1    not yet, was met                                                            ││                                                                                                  │
    │▸theirs  PK1.CMP.2    note written: Written with an editor.                                       ││ by the history                                                                                   │
    │                                                                                                  ││ note taken out                                                                                   │
    │                                                                                                  ││                                                                                                  │
    ⋮ 40 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────┘
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys  : commands
        0 title 1-50, dim 186-198
        1 title 1-43, dim 100-199
        2 dim 2-94 100 199, title 102-120
        3 dim 2-8 100 199
        4 notice 2-7, dim 100 199
        5 title 1 10-18, notice 2-7, dim 100 102-115 199
     6-47 dim 100 199
       48 dim 100-199
       49 title 1-5 23 37 49-53 65 74 82
     Ada Lovelace | C-0142 | for CMP | draft, read-only                                                                                                                                       not saved yet
    + Two versions | in the file, by the history ------------------------------------------------------++ PK1.CMP.2 ---------------------------------------------------------------------------------------+
    | They differ on 2 things; 2 taken over. As it is stays the assessor Mary Somerville, not Grace    || in the file (taken)                                                                              |
    | Hopper.                                                                                          || note written: Written with an editor.                                                            |
    | theirs  PK1.CMP.1    not yet, was met                                                            ||                                                                                                  |
    |>theirs  PK1.CMP.2    note written: Written with an editor.                                       || by the history                                                                                   |
    |                                                                                                  || note taken out                                                                                   |
    |                                                                                                  ||                                                                                                  |
    ⋮ 40 more
    +--------------------------------------------------------------------------------------------------++--------------------------------------------------------------------------------------------------+
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142 ·… not saved yet
     Two versions · in the file, by the hi…
     They differ on 2 things; 2 taken
     theirs  PK1.CMP.1    not yet, was met
    ▸theirs  PK1.CMP.2    note written: Wr…
    ┌ PK1.CMP.2 ───────────────────────────┐
    │ in the file (taken)                  │
    │ note written: Written with an        │
    └──────────────────────────────────────┘
     space theirs or ours  q later  ? keys
        0 title 1-24, dim 26-38
        1 title 1-38
        2 dim 1-32
        3 notice 1-6
        4 title 0 9-17, notice 1-6
        5 dim 0-39
        6 dim 0 39, title 2-20
        7 dim 0 39
        8 dim 0-39
        9 title 1-5 23 32
     Ada Lovelace | C-0142 |~ not saved yet
     Two versions | in the file, by the hi~
     They differ on 2 things; 2 taken
     theirs  PK1.CMP.1    not yet, was met
    >theirs  PK1.CMP.2    note written: Wr~
    + PK1.CMP.2 ---------------------------+
    | in the file (taken)                  |
    | note written: Written with an        |
    +--------------------------------------+
     space theirs or ours  q later  ? keys
    ");
}

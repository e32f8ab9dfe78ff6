//! The history.

use super::pictures;

#[test]
fn history() {
    let [usual, large, wide, small] = pictures("history");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ History · 33 changes ────────────────────────────────────────────────────────┐
    │    33  2026-11-24 14:00  PK1.CMP.3: to be asked about                        │
    │▸   31  2026-11-24 14:00  change 30 undone                                    │
    │    32                      PK1.CMP.3: not yet, was met                       │
    │    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet                         │
    │    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked                    │
    │    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in the file.       │
    │    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met                         │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing                    │
    │     3                      E1: title “Return to work after ten years”, was…  │
    │     4                      E1: place “file 3, p. 4-9”, was nothing           │
    │     5                      E1: date 2025-03-01, was unknown                  │
    │     6                      E2: kind resume, was nothing                      │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Change 31 ───────────────────────────────────────────────────────────────────┐
    │ 2026-11-24 14:00:29 by Mary Somerville                                       │
    │                                                                              │
    │ change 30 undone                                                             │
    │                                                                              │
    ⋮ 2 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
        0 title 1-39, dim 65-70
        1 title 1-21
        2 dim 9-24
        3 title 1 5-6, dim 9-24
      5-9 dim 9-24
       15 dim 0-79
       16 dim 0 2-39 79
    17-21 dim 0 79
       22 dim 0-79
       23 title 1-5 20 32 55 65 73
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + History | 33 changes --------------------------------------------------------+
    |    33  2026-11-24 14:00  PK1.CMP.3: to be asked about                        |
    |>   31  2026-11-24 14:00  change 30 undone                                    |
    |    32                      PK1.CMP.3: not yet, was met                       |
    |    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet                         |
    |    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked                    |
    |    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in the file.       |
    |    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met                         |
    |     2  2026-11-24 14:00  E1: kind case-study, was nothing                    |
    |     3                      E1: title "Return to work after ten years", was~  |
    |     4                      E1: place "file 3, p. 4-9", was nothing           |
    |     5                      E1: date 2025-03-01, was unknown                  |
    |     6                      E2: kind resume, was nothing                      |
    +------------------------------------------------------------------------------+
    + Change 31 -------------------------------------------------------------------+
    | 2026-11-24 14:00:29 by Mary Somerville                                       |
    |                                                                              |
    | change 30 undone                                                             |
    |                                                                              |
    ⋮ 2 more
    +------------------------------------------------------------------------------+
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ History · 33 changes ──────────────────────────────────────────┐┌ Change 31 ─────────────────────────────────────────┐
    │    33  2026-11-24 14:00  PK1.CMP.3: to be asked about          ││ 2026-11-24 14:00:29 by Mary Somerville             │
    │▸   31  2026-11-24 14:00  change 30 undone                      ││                                                    │
    │    32                      PK1.CMP.3: not yet, was met         ││ change 30 undone                                   │
    │    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet           ││                                                    │
    │    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked      ││                                                    │
    │    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in…  ││                                                    │
    │    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met           ││                                                    │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing      ││                                                    │
    │     3                      E1: title “Return to work after te… ││                                                    │
    │     4                      E1: place “file 3, p. 4-9”, was no… ││                                                    │
    │     5                      E1: date 2025-03-01, was unknown    ││                                                    │
    │     6                      E2: kind resume, was nothing        ││                                                    │
    │     7                      E2: title “Résumé”, was nothing     ││                                                    │
    │     8                      E2: place “résumé.pdf”, was nothing ││                                                    │
    │     9                      E2: date 2026-01-15, was unknown    ││                                                    │
    │    10                      E3: kind observation, was nothing   ││                                                    │
    │    11                      E3: title “Group session on intere… ││                                                    │
    │    12                      E3: place “video, from 12:30”, was… ││                                                    │
    │    13                      E3: date 2019-05-02, was unknown    ││                                                    │
    │    14                      E4: kind learning-record, was noth… ││                                                    │
    │    15                      E1: valid yes, was not judged       ││                                                    │
    │    16                      E1: authentic yes, was not judged   ││                                                    │
    │    17                      E1: current yes, was not judged     ││                                                    │
    │    18                      E1: sufficient yes, was not judged  ││                                                    │
    │    19                      E2: valid yes, was not judged       ││                                                    │
    │    20                      E2: sufficient no, was not judged   ││                                                    │
    │    21                      PK1.CMP.1: met, was unmarked        ││                                                    │
    │    22                      PK1.CMP.1: cites E1, cited nothing  ││                                                    │
    │    23                      PK1.CMP.2: met, was unmarked        ││                                                    │
    │    24                      PK1.CMP.2: cites E2, cited nothing  ││                                                    │
    │    25                      PP1.CMP.1: met, was unmarked        ││                                                    │
    │    26                      PP1.CMP.1: cites E1, E3, cited not… ││                                                    │
    │     1  2026-11-24 14:00  session made by Mary Somerville for…  ││                                                    │
    │                                                                ││                                                    │
    ⋮ 2 more
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-110
        1 title 1-21, dim 66-119
        2 dim 9-24 66 68-105 119
        3 title 1 5-6, dim 9-24 66 119
        4 dim 66 119
      5-9 dim 9-24 66 119
    10-33 dim 66 119
       34 dim 9-24 66 119
    35-37 dim 66 119
       38 dim 66-119
       39 title 1-5 20 32 55 65 73 81
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saving
    + History | 33 changes ------------------------------------------++ Change 31 -----------------------------------------+
    |    33  2026-11-24 14:00  PK1.CMP.3: to be asked about          || 2026-11-24 14:00:29 by Mary Somerville             |
    |>   31  2026-11-24 14:00  change 30 undone                      ||                                                    |
    |    32                      PK1.CMP.3: not yet, was met         || change 30 undone                                   |
    |    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet           ||                                                    |
    |    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked      ||                                                    |
    |    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in~  ||                                                    |
    |    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met           ||                                                    |
    |     2  2026-11-24 14:00  E1: kind case-study, was nothing      ||                                                    |
    |     3                      E1: title "Return to work after te~ ||                                                    |
    |     4                      E1: place "file 3, p. 4-9", was no~ ||                                                    |
    |     5                      E1: date 2025-03-01, was unknown    ||                                                    |
    |     6                      E2: kind resume, was nothing        ||                                                    |
    |     7                      E2: title "Résumé", was nothing     ||                                                    |
    |     8                      E2: place "résumé.pdf", was nothing ||                                                    |
    |     9                      E2: date 2026-01-15, was unknown    ||                                                    |
    |    10                      E3: kind observation, was nothing   ||                                                    |
    |    11                      E3: title "Group session on intere~ ||                                                    |
    |    12                      E3: place "video, from 12:30", was~ ||                                                    |
    |    13                      E3: date 2019-05-02, was unknown    ||                                                    |
    |    14                      E4: kind learning-record, was noth~ ||                                                    |
    |    15                      E1: valid yes, was not judged       ||                                                    |
    |    16                      E1: authentic yes, was not judged   ||                                                    |
    |    17                      E1: current yes, was not judged     ||                                                    |
    |    18                      E1: sufficient yes, was not judged  ||                                                    |
    |    19                      E2: valid yes, was not judged       ||                                                    |
    |    20                      E2: sufficient no, was not judged   ||                                                    |
    |    21                      PK1.CMP.1: met, was unmarked        ||                                                    |
    |    22                      PK1.CMP.1: cites E1, cited nothing  ||                                                    |
    |    23                      PK1.CMP.2: met, was unmarked        ||                                                    |
    |    24                      PK1.CMP.2: cites E2, cited nothing  ||                                                    |
    |    25                      PP1.CMP.1: met, was unmarked        ||                                                    |
    |    26                      PP1.CMP.1: cites E1, E3, cited not~ ||                                                    |
    |     1  2026-11-24 14:00  session made by Mary Somerville for~  ||                                                    |
    |                                                                ||                                                    |
    ⋮ 2 more
    +----------------------------------------------------------------++----------------------------------------------------+
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ History · 33 changes ────────────────────────────────────────────────────────────┐┌ Change 31 ───────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │    33  2026-11-24 14:00  PK1.CMP.3: to be asked about                            ││ 2026-11-24 14:00:29 by Mary Somerville                                                                           │
    │▸   31  2026-11-24 14:00  change 30 undone                                        ││                                                                                                                  │
    │    32                      PK1.CMP.3: not yet, was met                           ││ change 30 undone                                                                                                 │
    │    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet                             ││                                                                                                                  │
    │    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked                        ││                                                                                                                  │
    │    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in the file.           ││                                                                                                                  │
    │    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met                             ││                                                                                                                  │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing                        ││                                                                                                                  │
    │     3                      E1: title “Return to work after ten years”, was noth… ││                                                                                                                  │
    │     4                      E1: place “file 3, p. 4-9”, was nothing               ││                                                                                                                  │
    │     5                      E1: date 2025-03-01, was unknown                      ││                                                                                                                  │
    │     6                      E2: kind resume, was nothing                          ││                                                                                                                  │
    │     7                      E2: title “Résumé”, was nothing                       ││                                                                                                                  │
    │     8                      E2: place “résumé.pdf”, was nothing                   ││                                                                                                                  │
    │     9                      E2: date 2026-01-15, was unknown                      ││                                                                                                                  │
    │    10                      E3: kind observation, was nothing                     ││                                                                                                                  │
    │    11                      E3: title “Group session on interests”, was nothing   ││                                                                                                                  │
    │    12                      E3: place “video, from 12:30”, was nothing            ││                                                                                                                  │
    │    13                      E3: date 2019-05-02, was unknown                      ││                                                                                                                  │
    │    14                      E4: kind learning-record, was nothing                 ││                                                                                                                  │
    │    15                      E1: valid yes, was not judged                         ││                                                                                                                  │
    │    16                      E1: authentic yes, was not judged                     ││                                                                                                                  │
    │    17                      E1: current yes, was not judged                       ││                                                                                                                  │
    │    18                      E1: sufficient yes, was not judged                    ││                                                                                                                  │
    │    19                      E2: valid yes, was not judged                         ││                                                                                                                  │
    │    20                      E2: sufficient no, was not judged                     ││                                                                                                                  │
    │    21                      PK1.CMP.1: met, was unmarked                          ││                                                                                                                  │
    │    22                      PK1.CMP.1: cites E1, cited nothing                    ││                                                                                                                  │
    │    23                      PK1.CMP.2: met, was unmarked                          ││                                                                                                                  │
    │    24                      PK1.CMP.2: cites E2, cited nothing                    ││                                                                                                                  │
    │    25                      PP1.CMP.1: met, was unmarked                          ││                                                                                                                  │
    │    26                      PP1.CMP.1: cites E1, E3, cited nothing                ││                                                                                                                  │
    │     1  2026-11-24 14:00  session made by Mary Somerville for Ada Lovelace, appl… ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    ⋮ 12 more
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-190
        1 title 1-21, dim 84-199
        2 dim 9-24 84 86-123 199
        3 title 1 5-6, dim 9-24 84 199
        4 dim 84 199
      5-9 dim 9-24 84 199
    10-33 dim 84 199
       34 dim 9-24 84 199
    35-47 dim 84 199
       48 dim 84-199
       49 title 1-5 20 32 55 65 73 81
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saving
    + History | 33 changes ------------------------------------------------------------++ Change 31 -------------------------------------------------------------------------------------------------------+
    |    33  2026-11-24 14:00  PK1.CMP.3: to be asked about                            || 2026-11-24 14:00:29 by Mary Somerville                                                                           |
    |>   31  2026-11-24 14:00  change 30 undone                                        ||                                                                                                                  |
    |    32                      PK1.CMP.3: not yet, was met                           || change 30 undone                                                                                                 |
    |    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet                             ||                                                                                                                  |
    |    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked                        ||                                                                                                                  |
    |    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan in the file.           ||                                                                                                                  |
    |    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met                             ||                                                                                                                  |
    |     2  2026-11-24 14:00  E1: kind case-study, was nothing                        ||                                                                                                                  |
    |     3                      E1: title "Return to work after ten years", was noth~ ||                                                                                                                  |
    |     4                      E1: place "file 3, p. 4-9", was nothing               ||                                                                                                                  |
    |     5                      E1: date 2025-03-01, was unknown                      ||                                                                                                                  |
    |     6                      E2: kind resume, was nothing                          ||                                                                                                                  |
    |     7                      E2: title "Résumé", was nothing                       ||                                                                                                                  |
    |     8                      E2: place "résumé.pdf", was nothing                   ||                                                                                                                  |
    |     9                      E2: date 2026-01-15, was unknown                      ||                                                                                                                  |
    |    10                      E3: kind observation, was nothing                     ||                                                                                                                  |
    |    11                      E3: title "Group session on interests", was nothing   ||                                                                                                                  |
    |    12                      E3: place "video, from 12:30", was nothing            ||                                                                                                                  |
    |    13                      E3: date 2019-05-02, was unknown                      ||                                                                                                                  |
    |    14                      E4: kind learning-record, was nothing                 ||                                                                                                                  |
    |    15                      E1: valid yes, was not judged                         ||                                                                                                                  |
    |    16                      E1: authentic yes, was not judged                     ||                                                                                                                  |
    |    17                      E1: current yes, was not judged                       ||                                                                                                                  |
    |    18                      E1: sufficient yes, was not judged                    ||                                                                                                                  |
    |    19                      E2: valid yes, was not judged                         ||                                                                                                                  |
    |    20                      E2: sufficient no, was not judged                     ||                                                                                                                  |
    |    21                      PK1.CMP.1: met, was unmarked                          ||                                                                                                                  |
    |    22                      PK1.CMP.1: cites E1, cited nothing                    ||                                                                                                                  |
    |    23                      PK1.CMP.2: met, was unmarked                          ||                                                                                                                  |
    |    24                      PK1.CMP.2: cites E2, cited nothing                    ||                                                                                                                  |
    |    25                      PP1.CMP.1: met, was unmarked                          ||                                                                                                                  |
    |    26                      PP1.CMP.1: cites E1, E3, cited nothing                ||                                                                                                                  |
    |     1  2026-11-24 14:00  session made by Mary Somerville for Ada Lovelace, appl~ ||                                                                                                                  |
    |                                                                                  ||                                                                                                                  |
    ⋮ 12 more
    +----------------------------------------------------------------------------------++------------------------------------------------------------------------------------------------------------------+
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
    "#);
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
     History · 33 changes
        33  14:00:30  PK1.CMP.3: to be ask…
    ▸   31  14:00:29  change 30 undone
        32              PK1.CMP.3: not yet…
        30  14:00:28  PK1.CMP.3: met, was…
        29  14:00:27  PK1.CMP.3: not yet,…
     change 30 undone

     enter as it stood  l go there  q back
        0 title 1-22, dim 25-30
        1 title 1-20
        2 dim 8-15
        3 title 0 4-5, dim 8-15
      5-6 dim 8-15
        7 dim 1-16
        9 title 1-5 20 32
     Ada Lovelace | C-0142~  saving
     History | 33 changes
        33  14:00:30  PK1.CMP.3: to be ask~
    >   31  14:00:29  change 30 undone
        32              PK1.CMP.3: not yet~
        30  14:00:28  PK1.CMP.3: met, was~
        29  14:00:27  PK1.CMP.3: not yet,~
     change 30 undone

     enter as it stood  l go there  q back
    ");
}

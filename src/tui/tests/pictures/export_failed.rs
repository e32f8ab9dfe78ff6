//! An export that failed, and a question.

use super::pictures;

#[test]
fn export_failed() {
    let [usual, large, wide, small] = pictures("export failed");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ ┌ Export for the committee ────────────────────────────────────────────────┐ │
    │ │▸folder      committee-2026-11-24▏                                        │ │
    │ │                                                                          │ │
    │ │ a new folder, for 1 session                                              │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-8 dim 0 29
        9 dim 0, title 3-27
       10 dim 0, title 3-9
       11 dim 0
       12 dim 0 4-30
       13 dim 0
    14-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 error 1-67
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      2/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 0/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     1/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          0/2 ||      appropriately address specific client     |
    |  PP3 Transitions       0/2 ||      needs                                     |
    | + Export for the committee ------------------------------------------------+ |
    | |>folder      committee-2026-11-24▏                                        | |
    | |                                                                          | |
    | | a new folder, for 1 session                                              | |
    | +--------------------------------------------------------------------------+ |
    |                            || .  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 17 as below
    │                     ┌ Export for the committee ────────────────────────────────────────────────┐                     │
    │                     │▸folder      committee-2026-11-24▏                                        │                     │
    │                     │                                                                          │                     │
    │                     │ a new folder, for 1 session                                              │─────────────────────┘
    │                     └──────────────────────────────────────────────────────────────────────────┘─────────────────────┐
    ⋮ 16 as below
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       17 dim 0, title 23-47
       18 dim 0, title 23-29
       19 dim 0
       20 dim 0 24-50
       21 dim 0 98-119
       38 error 1-67
       39 title 1-6 14-18 43-45 59-61
    ⋮ 17 as below
    |                     + Export for the committee ------------------------------------------------+                     |
    |                     |>folder      committee-2026-11-24▏                                        |                     |
    |                     |                                                                          |                     |
    |                     | a new folder, for 1 session                                              |---------------------+
    |                     +--------------------------------------------------------------------------+---------------------+
    ⋮ 16 as below
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 22 as below
    │                            ││ ·  7 Provides generic advice o┌ Export for the committee ────────────────────────────────────────────────┐                  ││                                         │
    │                            ││      seeking and job getting s│▸folder      committee-2026-11-24▏                                        │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │ a new folder, for 1 session                                              │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 21 as below
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       22 dim 0 29-30 157 199, title 63-87
       23 dim 0 29-30 157 199, title 63-69
       24 dim 0 29-30 157 199
       25 dim 0 29-30 64-90 157 199
       26 dim 0 29-30 157 199
       48 error 1-67
       49 title 1-6 14-18 43-45 59-61
    ⋮ 22 as below
    |                            || .  7 Provides generic advice o+ Export for the committee ------------------------------------------------+                  ||                                         |
    |                            ||      seeking and job getting s|>folder      committee-2026-11-24▏                                        |                  ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       | a new folder, for 1 session                                              |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 21 as below
     the disk is full; nothing was written. Make room, and export again.
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
    ┌ Export for the committee ────────────┐
    │▸folder      committee-2026-11-24▏    │
    │                                      │
    │ a new folder, for 1 session          │
    └──────────────────────────────────────┘
     the disk is full; nothing was written.
     Make room, and export again.
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-22
        2 title 1-25
        3 title 1-7
        5 dim 2-28
        7 error 1-38
        8 error 1-28
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
    + Export for the committee ------------+
    |>folder      committee-2026-11-24▏    |
    |                                      |
    | a new folder, for 1 session          |
    +--------------------------------------+
     the disk is full; nothing was written.
     Make room, and export again.
     ctrl-s done  tab next field  esc leave
    ");
}

#[test]
fn question() {
    let [usual, large, wide, small] = pictures("question");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ ┌ Expo┌ Are you sure? ───────────────────────────────────────────────┐─────┐ │
    │ │▸fold│ /home/mary/committee-2026-11-24 is an earlier export.        │     │ │
    │ │     │ Replace it? It is gone for good then.                        │     │ │
    │ │ a ne│                                                              │     │ │
    │ └─────│ y yes, n no                                                  │─────┘ │
    │       └──────────────────────────────────────────────────────────────┘rs     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     y yes  n no  ? keys  : commands
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-8 dim 0 29
        9 dim 0, title 3-7 9-22
       10 dim 0, title 3-7, probe 10-62
       11 dim 0, probe 10-46
       12 dim 0 4-7
    13-14 dim 0
       15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1 8 14 22
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      2/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 0/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     1/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          0/2 ||      appropriately address specific client     |
    |  PP3 Transitions       0/2 ||      needs                                     |
    | + Expo+ Are you sure? -----------------------------------------------+-----+ |
    | |>fold| /home/mary/committee-2026-11-24 is an earlier export.        |     | |
    | |     | Replace it? It is gone for good then.                        |     | |
    | | a ne|                                                              |     | |
    | +-----| y yes, n no                                                  |-----+ |
    |       +--------------------------------------------------------------+rs     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     y yes  n no  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 17 as below
    │                     ┌ Expo┌ Are you sure? ───────────────────────────────────────────────┐─────┐                     │
    │                     │▸fold│ /home/mary/committee-2026-11-24 is an earlier export.        │     │                     │
    │                     │     │ Replace it? It is gone for good then.                        │     │                     │
    │                     │ a ne│                                                              │     │─────────────────────┘
    │                     └─────│ y yes, n no                                                  │─────┘─────────────────────┐
    │                           └──────────────────────────────────────────────────────────────┘ion e.g. school to         │
    ⋮ 16 as below
     y yes  n no  ? keys  : commands
       17 dim 0, title 23-27 29-42
       18 dim 0, title 23-27, probe 30-82
       19 dim 0, probe 30-66
       20 dim 0 24-27
       21 dim 0 98-119
       22 dim 0 119
       39 title 1 8 14 22
    ⋮ 17 as below
    |                     + Expo+ Are you sure? -----------------------------------------------+-----+                     |
    |                     |>fold| /home/mary/committee-2026-11-24 is an earlier export.        |     |                     |
    |                     |     | Replace it? It is gone for good then.                        |     |                     |
    |                     | a ne|                                                              |     |---------------------+
    |                     +-----| y yes, n no                                                  |-----+---------------------+
    |                           +--------------------------------------------------------------+ion e.g. school to         |
    ⋮ 16 as below
     y yes  n no  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 22 as below
    │                            ││ ·  7 Provides generic advice o┌ Expo┌ Are you sure? ───────────────────────────────────────────────┐─────┐                  ││                                         │
    │                            ││      seeking and job getting s│▸fold│ /home/mary/committee-2026-11-24 is an earlier export.        │     │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│     │ Replace it? It is gone for good then.                        │     │                  ││                                         │
    │                            ││      further assistance       │ a ne│                                                              │     │                  ││                                         │
    │                            ││                               └─────│ y yes, n no                                                  │─────┘                  ││                                         │
    │                            ││                                     └──────────────────────────────────────────────────────────────┘                        ││                                         │
    ⋮ 21 as below
     y yes  n no  ? keys  : commands
       22 dim 0 29-30 157 199, title 63-67 69-82
       23 dim 0 29-30 157 199, title 63-67, probe 70-122
       24 dim 0 29-30 157 199, probe 70-106
       25 dim 0 29-30 64-67 157 199
    26-27 dim 0 29-30 157 199
       49 title 1 8 14 22
    ⋮ 22 as below
    |                            || .  7 Provides generic advice o+ Expo+ Are you sure? -----------------------------------------------+-----+                  ||                                         |
    |                            ||      seeking and job getting s|>fold| /home/mary/committee-2026-11-24 is an earlier export.        |     |                  ||                                         |
    |                            || .  8 Refers client to speciali|     | Replace it? It is gone for good then.                        |     |                  ||                                         |
    |                            ||      further assistance       | a ne|                                                              |     |                  ||                                         |
    |                            ||                               +-----| y yes, n no                                                  |-----+                  ||                                         |
    |                            ||                                     +--------------------------------------------------------------+                        ||                                         |
    ⋮ 21 as below
     y yes  n no  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Are you sure? ───────────────────────┐
    │ /home/mary/committee-2026-11-24 is   │
    │ an earlier export. Replace it? It is │
    │ gone for good then.                  │
    │                                      │
    │ y yes, n no                          │
    └──────────────────────────────────────┘
          E1 Return to work after ten year…
     y yes  n no  ? keys  : commands
        0 title 1-22, dim 25-38
        1 title 1-14
        2 probe 2-35
        3 probe 2-37
        4 probe 2-20
        8 dim 6-38
        9 title 1 8 14 22
     Ada Lovelace | C-0142~  saved 14:00:00
    + Are you sure? -----------------------+
    | /home/mary/committee-2026-11-24 is   |
    | an earlier export. Replace it? It is |
    | gone for good then.                  |
    |                                      |
    | y yes, n no                          |
    +--------------------------------------+
          E1 Return to work after ten year~
     y yes  n no  ? keys  : commands
    ");
}

//! An export that is asked for and being made.

use super::pictures;

#[test]
fn export_asked_for() {
    let [usual, large, wide, small] = pictures("export asked for");
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
    └────────────────────────────┘└────────────────────────────────────────────────┘
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
       22 dim 0-79
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
    +----------------------------++------------------------------------------------+
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
    ⋮ 17 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       17 dim 0, title 23-47
       18 dim 0, title 23-29
       19 dim 0
       20 dim 0 24-50
       21 dim 0 98-119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 17 as below
    |                     + Export for the committee ------------------------------------------------+                     |
    |                     |>folder      committee-2026-11-24▏                                        |                     |
    |                     |                                                                          |                     |
    |                     | a new folder, for 1 session                                              |---------------------+
    |                     +--------------------------------------------------------------------------+---------------------+
    ⋮ 17 as below
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
    ⋮ 22 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       22 dim 0 29-30 157 199, title 63-87
       23 dim 0 29-30 157 199, title 63-69
       24 dim 0 29-30 157 199
       25 dim 0 29-30 64-90 157 199
       26 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 22 as below
    |                            || .  7 Provides generic advice o+ Export for the committee ------------------------------------------------+                  ||                                         |
    |                            ||      seeking and job getting s|>folder      committee-2026-11-24▏                                        |                  ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       | a new folder, for 1 session                                              |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 22 as below
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
          client needs
          E1 Return to work after ten year…
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-22
        2 title 1-25
        3 title 1-7
        5 dim 2-28
        8 dim 6-38
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
    + Export for the committee ------------+
    |>folder      committee-2026-11-24▏    |
    |                                      |
    | a new folder, for 1 session          |
    +--------------------------------------+
          client needs
          E1 Return to work after ten year~
     ctrl-s done  tab next field  esc leave
    ");
}

#[test]
fn export_being_made() {
    let [usual, large, wide, small] = pictures("export being made");
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
    │ │ committee-2026-11-24                                                     │ │
    │ │ █████████████████████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │ │
    │ │ 120 of 340 sessions written                                              │ │
    │ │ it appears there when it is whole                                        │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     esc stop  enter go on meanwhile  ? keys  : commands
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-8 dim 0 29
        9 dim 0, title 3-27
       10 dim 0
       11 dim 0 30-75, bar_full 4-29
       12 dim 0, notice 4-30
       13 dim 0 4-36
       14 dim 0
       15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-3 11-15 34 42
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
    | | committee-2026-11-24                                                     | |
    | | #########################----------------------------------------------- | |
    | | 120 of 340 sessions written                                              | |
    | | it appears there when it is whole                                        | |
    | +--------------------------------------------------------------------------+ |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     esc stop  enter go on meanwhile  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 17 as below
    │                     ┌ Export for the committee ────────────────────────────────────────────────┐                     │
    │                     │ committee-2026-11-24                                                     │                     │
    │                     │ █████████████████████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │                     │
    │                     │ 120 of 340 sessions written                                              │─────────────────────┘
    │                     │ it appears there when it is whole                                        │─────────────────────┐
    │                     └──────────────────────────────────────────────────────────────────────────┘g. school to         │
    ⋮ 15 as below
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘
     esc stop  enter go on meanwhile  ? keys  : commands
       17 dim 0, title 23-47
       18 dim 0
       19 dim 0 50-95, bar_full 24-49
       20 dim 0, notice 24-50
       21 dim 0 24-56 98-119
       22 dim 0 119
       38 dim 0-119
       39 title 1-3 11-15 34 42
    ⋮ 17 as below
    |                     + Export for the committee ------------------------------------------------+                     |
    |                     | committee-2026-11-24                                                     |                     |
    |                     | #########################----------------------------------------------- |                     |
    |                     | 120 of 340 sessions written                                              |---------------------+
    |                     | it appears there when it is whole                                        |---------------------+
    |                     +--------------------------------------------------------------------------+g. school to         |
    ⋮ 15 as below
    +----------------------------++----------------------------------------------------------------------------------------+
     esc stop  enter go on meanwhile  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 22 as below
    │                            ││ ·  7 Provides generic advice o┌ Export for the committee ────────────────────────────────────────────────┐                  ││                                         │
    │                            ││      seeking and job getting s│ committee-2026-11-24                                                     │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│ █████████████████████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │                  ││                                         │
    │                            ││      further assistance       │ 120 of 340 sessions written                                              │                  ││                                         │
    │                            ││                               │ it appears there when it is whole                                        │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 20 as below
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘
     esc stop  enter go on meanwhile  ? keys  : commands
       22 dim 0 29-30 157 199, title 63-87
       23 dim 0 29-30 157 199
       24 dim 0 29-30 90-135 157 199, bar_full 64-89
       25 dim 0 29-30 157 199, notice 64-90
       26 dim 0 29-30 64-96 157 199
       27 dim 0 29-30 157 199
       48 dim 0-199
       49 title 1-3 11-15 34 42
    ⋮ 22 as below
    |                            || .  7 Provides generic advice o+ Export for the committee ------------------------------------------------+                  ||                                         |
    |                            ||      seeking and job getting s| committee-2026-11-24                                                     |                  ||                                         |
    |                            || .  8 Refers client to speciali| #########################----------------------------------------------- |                  ||                                         |
    |                            ||      further assistance       | 120 of 340 sessions written                                              |                  ||                                         |
    |                            ||                               | it appears there when it is whole                                        |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 20 as below
    +----------------------------++-----------------------------------------------------------------------------------++-----------------------------------------------------------------------------------+
     esc stop  enter go on meanwhile  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
    ┌ Export for the committee ────────────┐
    │ committee-2026-11-24                 │
    │ ████████████▋░░░░░░░░░░░░░░░░░░░░░░░ │
    │ 120 of 340 sessions written          │
    │ it appears there when it is whole    │
    └──────────────────────────────────────┘
          E1 Return to work after ten year…
     esc stop  enter go on meanwhile  ? keys
        0 title 1-22, dim 25-38
        1 title 1-22
        2 title 1-25
        4 bar_full 2-14, dim 15-37
        5 notice 2-28
        6 dim 2-34
        8 dim 6-38
        9 title 1-3 11-15 34
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
    + Export for the committee ------------+
    | committee-2026-11-24                 |
    | ############------------------------ |
    | 120 of 340 sessions written          |
    | it appears there when it is whole    |
    +--------------------------------------+
          E1 Return to work after ten year~
     esc stop  enter go on meanwhile  ? keys
    ");
}

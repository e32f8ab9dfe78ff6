//! The forms of a seal with nothing found, and of its breaking.

use super::pictures;

#[test]
fn seal_nothing_found() {
    let [usual, large, wide, small] = pictures("seal, nothing found");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      4/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 7/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     3/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          2/2 ││      appropriately address specific client     │
    │  PP3 Transitions       2/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │ ┌ Seal ────────────────────────────────────────────────────────────────────┐ │
    │ │                                                                          │ │
    │ │ a check finds nothing; once sealed, the session can only be read         │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                            ││ ✔  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ████████████   24/24 ││                                                │
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
        9 dim 0 2-24 29 37-77
       10 dim 0, title 3-7
       11 dim 0
       12 dim 0 4-67
       13 dim 0
       14 dim 0 29, met 32
       15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 29-30 79, title 2-5 23-27, bar_full 8-19
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      4/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 7/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     3/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          2/2 ||      appropriately address specific client     |
    |  PP3 Transitions       2/2 ||      needs                                     |
    | PROFESSIONAL ENGAGEMENT    ||      E1 Return to work after ten years file 3~ |
    | + Seal --------------------------------------------------------------------+ |
    | |                                                                          | |
    | | a check finds nothing; once sealed, the session can only be read         | |
    | +--------------------------------------------------------------------------+ |
    |                            || +  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  ############   24/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 18 as below
    │                     ┌ Seal ────────────────────────────────────────────────────────────────────┐                     │
    │                     │                                                                          │                     │
    │                     │ a check finds nothing; once sealed, the session can only be read         │─────────────────────┘
    │                     └──────────────────────────────────────────────────────────────────────────┘─────────────────────┐
    ⋮ 17 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       18 dim 0, title 23-27
       19 dim 0
       20 dim 0 24-87
       21 dim 0 98-119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 18 as below
    |                     + Seal --------------------------------------------------------------------+                     |
    |                     |                                                                          |                     |
    |                     | a check finds nothing; once sealed, the session can only be read         |---------------------+
    |                     +--------------------------------------------------------------------------+---------------------+
    ⋮ 17 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 23 as below
    │                            ││      seeking and job getting s┌ Seal ────────────────────────────────────────────────────────────────────┐k after ten year… ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │ a check finds nothing; once sealed, the session can only be read         │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 22 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       23 dim 0 29-30 138-154 157 199, title 63-67
       24 dim 0 29-30 157 199
       25 dim 0 29-30 64-127 157 199
       26 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 23 as below
    |                            ||      seeking and job getting s+ Seal --------------------------------------------------------------------+k after ten year~ ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       | a check finds nothing; once sealed, the session can only be read         |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 22 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs           24/24
    ┌ Seal ────────────────────────────────┐
    │                                      │
    │ a check finds nothing; once sealed,  │
    │ the session can only be read         │
    └──────────────────────────────────────┘
          client needs
          E1 Return to work after ten year…
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-22
        2 title 1-5
        4 dim 2-36
        5 dim 2-29
        8 dim 6-38
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs           24/24
    + Seal --------------------------------+
    |                                      |
    | a check finds nothing; once sealed,  |
    | the session can only be read         |
    +--------------------------------------+
          client needs
          E1 Return to work after ten year~
     ctrl-s done  tab next field  esc leave
    ");
}

#[test]
fn seal_to_be_broken() {
    let [usual, large, wide, small] = pictures("seal to be broken");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · sealed, read-only             saving
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      4/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 7/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     3/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          2/2 ││      appropriately address specific client     │
    │ ┌ Break the seal ──────────────────────────────────────────────────────────┐ │
    │ │▸reason      A page was missing.▏                                         │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ it stays in the history; a panel that rests on this seal is void         │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ████████████   24/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-51, dim 65-70
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-7 dim 0 29
        8 dim 0, title 3-17
        9 dim 0, title 3-9
    10-12 dim 0
       13 dim 0 4-67
       14 dim 0
       15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-38 79
       19 dim 0 8-19 29-30 79
       20 dim 0 29-30 79, title 2-5 23-27, bar_full 8-19
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | sealed, read-only             saving
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      4/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 7/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     3/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          2/2 ||      appropriately address specific client     |
    | + Break the seal ----------------------------------------------------------+ |
    | |>reason      A page was missing.▏                                         | |
    | |                                                                          | |
    ⋮ 2 more
    | | it stays in the history; a panel that rests on this seal is void         | |
    | +--------------------------------------------------------------------------+ |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note                                        |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  ############   24/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 16 as below
    │                     ┌ Break the seal ──────────────────────────────────────────────────────────┐                     │
    │                     │▸reason      A page was missing.▏                                         │                     │
    │                     │                                                                          │                     │
    │                     │                                                                          │                     │
    │                     │                                                                          │─────────────────────┘
    │                     │ it stays in the history; a panel that rests on this seal is void         │─────────────────────┐
    │                     └──────────────────────────────────────────────────────────────────────────┘g. school to         │
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       16 dim 0, title 23-37
       17 dim 0, title 23-29
    18-20 dim 0
       21 dim 0 24-87 98-119
       22 dim 0 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 16 as below
    |                     + Break the seal ----------------------------------------------------------+                     |
    |                     |>reason      A page was missing.▏                                         |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |---------------------+
    |                     | it stays in the history; a panel that rests on this seal is void         |---------------------+
    |                     +--------------------------------------------------------------------------+g. school to         |
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 21 as below
    │                            ││      preparation & technique  ┌ Break the seal ──────────────────────────────────────────────────────────┐rs to other       ││                                         │
    │                            ││ ·  7 Provides generic advice o│▸reason      A page was missing.▏                                         │en appropriate    ││                                         │
    │                            ││      seeking and job getting s│                                                                          │k after ten year… ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │                                                                          │                  ││                                         │
    │                            ││                               │ it stays in the history; a panel that rests on this seal is void         │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       21 dim 0 29-30 157 199, title 63-77
       22 dim 0 29-30 157 199, title 63-69
       23 dim 0 29-30 138-154 157 199
    24-25 dim 0 29-30 157 199
       26 dim 0 29-30 64-127 157 199
       27 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 21 as below
    |                            ||      preparation & technique  + Break the seal ----------------------------------------------------------+rs to other       ||                                         |
    |                            || .  7 Provides generic advice o|>reason      A page was missing.▏                                         |en appropriate    ||                                         |
    |                            ||      seeking and job getting s|                                                                          |k after ten year~ ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       |                                                                          |                  ||                                         |
    |                            ||                               | it stays in the history; a panel that rests on this seal is void         |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ Break the seal ──────────────────────┐
    │▸reason      A page was missing.▏     │
    │                                      │
    ⋮ 2 more
    │ it stays in the history; a panel     │
    │ that rests on this seal is void      │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-30
        1 title 1-15
        2 title 1-7
        6 dim 2-33
        7 dim 2-32
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saving
    + Break the seal ----------------------+
    |>reason      A page was missing.▏     |
    |                                      |
    ⋮ 2 more
    | it stays in the history; a panel     |
    | that rests on this seal is void      |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

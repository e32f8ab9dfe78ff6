//! The forms for a declaration and for a recommendation.

use super::pictures;

#[test]
fn declaration() {
    let [usual, large, wide, small] = pictures("declaration");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │ ┌ Declaration of interest ─────────────────────────────────────────────────┐ │
    │ │▸interest    not yet declared   >                                         │ │
    │ │ detail                                                                   │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ your interest in the candidate's result; “none” is an answer             │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
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
      6-7 dim 0 29
        8 dim 0, title 3-26
        9 dim 0 16-31, title 3-11 33-35
       10 dim 0 4-9
    11-13 dim 0
       14 dim 0 4-63
       15 dim 0
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
    | + Declaration of interest -------------------------------------------------+ |
    | |>interest    not yet declared   >                                         | |
    | | detail                                                                   | |
    | |                                                                          | |
    ⋮ 2 more
    | | your interest in the candidate's result; "none" is an answer             | |
    | +--------------------------------------------------------------------------+ |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
    ⋮ 16 as below
    │                     ┌ Declaration of interest ─────────────────────────────────────────────────┐                     │
    │                     │▸interest    not yet declared   >                                         │                     │
    │                     │ detail                                                                   │                     │
    │                     │                                                                          │                     │
    │                     │                                                                          │─────────────────────┘
    │                     │                                                                          │─────────────────────┐
    │                     │ your interest in the candidate's result; “none” is an answer             │g. school to         │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       16 dim 0, title 23-46
       17 dim 0 36-51, title 23-31 53-55
       18 dim 0 24-29
    19-20 dim 0
       21 dim 0 98-119
       22 dim 0 24-83 119
       23 dim 0 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 16 as below
    |                     + Declaration of interest -------------------------------------------------+                     |
    |                     |>interest    not yet declared   >                                         |                     |
    |                     | detail                                                                   |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |---------------------+
    |                     |                                                                          |---------------------+
    |                     | your interest in the candidate's result; "none" is an answer             |g. school to         |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
    ⋮ 21 as below
    │                            ││      preparation & technique  ┌ Declaration of interest ─────────────────────────────────────────────────┐en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│▸interest    not yet declared   >                                         │                  ││                                         │
    │                            ││      seeking and job getting s│ detail                                                                   │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │                                                                          │                  ││                                         │
    │                            ││                               │                                                                          │                  ││                                         │
    │                            ││                               │ your interest in the candidate's result; “none” is an answer             │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       21 dim 0 29-30 157 199, title 63-86
       22 dim 0 29-30 76-91 157 199, title 63-71 93-95
       23 dim 0 29-30 64-69 157 199
    24-26 dim 0 29-30 157 199
       27 dim 0 29-30 64-123 157 199
       28 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 21 as below
    |                            ||      preparation & technique  + Declaration of interest -------------------------------------------------+en appropriate    ||                                         |
    |                            || .  7 Provides generic advice o|>interest    not yet declared   >                                         |                  ||                                         |
    |                            ||      seeking and job getting s| detail                                                                   |                  ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       |                                                                          |                  ||                                         |
    |                            ||                               |                                                                          |                  ||                                         |
    |                            ||                               | your interest in the candidate's result; "none" is an answer             |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(small, @r#"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Declaration of interest ─────────────┐
    │▸interest    not yet declared   >     │
    │ detail                               │
    │                                      │
    │                                      │
    │ your interest in the candidate's     │
    │ result; “none” is an answer          │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-24
        2 title 1-9 31-33, dim 14-29
        3 dim 2-7
        6 dim 2-33
        7 dim 2-28
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
    + Declaration of interest -------------+
    |>interest    not yet declared   >     |
    | detail                               |
    |                                      |
    |                                      |
    | your interest in the candidate's     |
    | result; "none" is an answer          |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    "#);
}

#[test]
fn recommendation() {
    let [usual, large, wide, small] = pictures("recommendation");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │ ┌ Recommendation to the committee ─────────────────────────────────────────┐ │
    │ │ outcome     recommend  the level below                                   │ │
    │ │ level       CA  Career Advocate/Career Adviser                           │ │
    │ │▸rationale   All of the level is shown.▏                                  │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ why, for the committee to read                                           │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
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
        6 dim 0 29
        7 dim 0, title 3-34
        8 dim 0 4-10
        9 dim 0 4-8
       10 dim 0, title 3-12
    11-13 dim 0
       14 dim 0 4-33
       15 dim 0
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
    | + Recommendation to the committee -----------------------------------------+ |
    | | outcome     recommend  the level below                                   | |
    | | level       CA  Career Advocate/Career Adviser                           | |
    | |>rationale   All of the level is shown.▏                                  | |
    | |                                                                          | |
    ⋮ 2 more
    | | why, for the committee to read                                           | |
    | +--------------------------------------------------------------------------+ |
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
    ⋮ 15 as below
    │                     ┌ Recommendation to the committee ─────────────────────────────────────────┐                     │
    │                     │ outcome     recommend  the level below                                   │                     │
    │                     │ level       CA  Career Advocate/Career Adviser                           │                     │
    │                     │▸rationale   All of the level is shown.▏                                  │                     │
    │                     │                                                                          │                     │
    │                     │                                                                          │─────────────────────┘
    │                     │                                                                          │─────────────────────┐
    │                     │ why, for the committee to read                                           │g. school to         │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       15 dim 0, title 23-54
       16 dim 0 24-30
       17 dim 0 24-28
       18 dim 0, title 23-32
    19-20 dim 0
       21 dim 0 98-119
       22 dim 0 24-53 119
       23 dim 0 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 15 as below
    |                     + Recommendation to the committee -----------------------------------------+                     |
    |                     | outcome     recommend  the level below                                   |                     |
    |                     | level       CA  Career Advocate/Career Adviser                           |                     |
    |                     |>rationale   All of the level is shown.▏                                  |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |---------------------+
    |                     |                                                                          |---------------------+
    |                     | why, for the committee to read                                           |g. school to         |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 20 as below
    │                            ││ ·  6 Gives advice on interview┌ Recommendation to the committee ─────────────────────────────────────────┐rs to other       ││                                         │
    │                            ││      preparation & technique  │ outcome     recommend  the level below                                   │en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│ level       CA  Career Advocate/Career Adviser                           │                  ││                                         │
    │                            ││      seeking and job getting s│▸rationale   All of the level is shown.▏                                  │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │                                                                          │                  ││                                         │
    │                            ││                               │                                                                          │                  ││                                         │
    │                            ││                               │ why, for the committee to read                                           │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       20 dim 0 29-30 157 199, title 63-94
       21 dim 0 29-30 64-70 157 199
       22 dim 0 29-30 64-68 157 199
       23 dim 0 29-30 157 199, title 63-72
    24-26 dim 0 29-30 157 199
       27 dim 0 29-30 64-93 157 199
       28 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 20 as below
    |                            || .  6 Gives advice on interview+ Recommendation to the committee -----------------------------------------+rs to other       ||                                         |
    |                            ||      preparation & technique  | outcome     recommend  the level below                                   |en appropriate    ||                                         |
    |                            || .  7 Provides generic advice o| level       CA  Career Advocate/Career Adviser                           |                  ||                                         |
    |                            ||      seeking and job getting s|>rationale   All of the level is shown.▏                                  |                  ||                                         |
    |                            || .  8 Refers client to speciali|                                                                          |                  ||                                         |
    |                            ||      further assistance       |                                                                          |                  ||                                         |
    |                            ||                               |                                                                          |                  ||                                         |
    |                            ||                               | why, for the committee to read                                           |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Recommendation to the committee ─────┐
    │ outcome     recommend  the level be… │
    │ level       CA  Career Advocate/Car… │
    │▸rationale   All of the level is      │
    │             shown.▏                  │
    │                                      │
    │ why, for the committee to read       │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-32
        2 dim 2-8
        3 dim 2-6
        4 title 1-10
        7 dim 2-31
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
    + Recommendation to the committee -----+
    | outcome     recommend  the level be~ |
    | level       CA  Career Advocate/Car~ |
    |>rationale   All of the level is      |
    |             shown.▏                  |
    |                                      |
    | why, for the committee to read       |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

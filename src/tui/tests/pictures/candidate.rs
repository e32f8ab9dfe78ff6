//! The forms for a new session and for its candidate.

use super::pictures;

#[test]
fn new_session() {
    let [usual, large, wide, small] = pictures("new session");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────────────────────────┐
    │ No session yet. A session is one candidate's marking by you: n makes one.    │
    │                                                                              │
    ⋮ 2 more
    │ ┌ New session ─────────────────────────────────────────────────────────────┐ │
    │ │ candidate   Ada Lovelace                                                 │ │
    │ │ reference   C-0142                                                       │ │
    │ │ level       CMP                                                          │ │
    │ │ years       4                                                            │ │
    │ │▸interest    none  No conflict of interest < >                            │ │
    │ │ detail                                                                   │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ your interest in the candidate's result; “none” is an answer             │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                                                                              │
    ⋮ 3 more
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-38
        1 title 1-30
        6 title 3-14
      7-8 dim 4-12
     9-10 dim 4-8
       11 title 3-11 46-48
       12 dim 4-9
       16 dim 4-63
       23 title 1-6 14-18 43-45 59-61
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change -----------------------------------------------+
    | No session yet. A session is one candidate's marking by you: n makes one.    |
    |                                                                              |
    ⋮ 2 more
    | + New session -------------------------------------------------------------+ |
    | | candidate   Ada Lovelace                                                 | |
    | | reference   C-0142                                                       | |
    | | level       CMP                                                          | |
    | | years       4                                                            | |
    | |>interest    none  No conflict of interest < >                            | |
    | | detail                                                                   | |
    | |                                                                          | |
    ⋮ 2 more
    | | your interest in the candidate's result; "none" is an answer             | |
    | +--------------------------------------------------------------------------+ |
    |                                                                              |
    ⋮ 3 more
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
    ⋮ 14 as below
    │                     ┌ New session ─────────────────────────────────────────────────────────────┐                     │
    │                     │ candidate   Ada Lovelace                                                 │                     │
    │                     │ reference   C-0142                                                       │                     │
    │                     │ level       CMP                                                          │                     │
    │                     │ years       4                                                            │                     │
    │                     │▸interest    none  No conflict of interest < >                            │                     │
    │                     │ detail                                                                   │                     │
    │                     │                                                                          │                     │
    ⋮ 2 more
    │                     │ your interest in the candidate's result; “none” is an answer             │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       14 title 23-34
    15-16 dim 24-32
    17-18 dim 24-28
       19 title 23-31 66-68
       20 dim 24-29
       24 dim 24-83
       39 title 1-6 14-18 43-45 59-61
    ⋮ 14 as below
    |                     + New session -------------------------------------------------------------+                     |
    |                     | candidate   Ada Lovelace                                                 |                     |
    |                     | reference   C-0142                                                       |                     |
    |                     | level       CMP                                                          |                     |
    |                     | years       4                                                            |                     |
    |                     |>interest    none  No conflict of interest < >                            |                     |
    |                     | detail                                                                   |                     |
    |                     |                                                                          |                     |
    ⋮ 2 more
    |                     | your interest in the candidate's result; "none" is an answer             |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
    ⋮ 19 as below
    │                                                             ┌ New session ─────────────────────────────────────────────────────────────┐                                                             │
    │                                                             │ candidate   Ada Lovelace                                                 │                                                             │
    │                                                             │ reference   C-0142                                                       │                                                             │
    │                                                             │ level       CMP                                                          │                                                             │
    │                                                             │ years       4                                                            │                                                             │
    │                                                             │▸interest    none  No conflict of interest < >                            │                                                             │
    │                                                             │ detail                                                                   │                                                             │
    │                                                             │                                                                          │                                                             │
    ⋮ 2 more
    │                                                             │ your interest in the candidate's result; “none” is an answer             │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       19 title 63-74
    20-21 dim 64-72
    22-23 dim 64-68
       24 title 63-71 106-108
       25 dim 64-69
       29 dim 64-123
       49 title 1-6 14-18 43-45 59-61
    ⋮ 19 as below
    |                                                             + New session -------------------------------------------------------------+                                                             |
    |                                                             | candidate   Ada Lovelace                                                 |                                                             |
    |                                                             | reference   C-0142                                                       |                                                             |
    |                                                             | level       CMP                                                          |                                                             |
    |                                                             | years       4                                                            |                                                             |
    |                                                             |>interest    none  No conflict of interest < >                            |                                                             |
    |                                                             | detail                                                                   |                                                             |
    |                                                             |                                                                          |                                                             |
    ⋮ 2 more
    |                                                             | your interest in the candidate's result; "none" is an answer             |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    "#);
    insta::assert_snapshot!(small, @r#"
    40 x 10
     assessor · sessions of Mary Somerville
    ┌ New session ─────────────────────────┐
    │ reference   C-0142                   │
    │ level       CMP                      │
    │ years       4                        │
    │▸interest    none  No conflict o… < > │
    │ your interest in the candidate's     │
    │ result; “none” is an answer          │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-38
        1 title 1-12
        2 dim 2-10
      3-4 dim 2-6
        5 title 1-9 35-37
        6 dim 2-33
        7 dim 2-28
        9 title 1-6 14-16 30-32
     assessor | sessions of Mary Somerville
    + New session -------------------------+
    | reference   C-0142                   |
    | level       CMP                      |
    | years       4                        |
    |>interest    none  No conflict o~ < > |
    | your interest in the candidate's     |
    | result; "none" is an answer          |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    "#);
}

#[test]
fn candidate() {
    let [usual, large, wide, small] = pictures("candidate");
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
    │ ┌ Candidate ───────────────────────────────────────────────────────────────┐ │
    │ │▸candidate   Ada Lovelace▏                                                │ │
    │ │ reference   C-0142                                                       │ │
    │ │ level       CMP                                                          │ │
    │ │ years       4                                                            │ │
    │ │                                                                          │ │
    │ │ the name as the candidate writes it                                      │ │
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
      8-9 dim 0, title 3-12
       10 dim 0 4-12
    11-12 dim 0 4-8
       13 dim 0
       14 dim 0 4-38
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
    | + Candidate ---------------------------------------------------------------+ |
    | |>candidate   Ada Lovelace▏                                                | |
    | | reference   C-0142                                                       | |
    | | level       CMP                                                          | |
    | | years       4                                                            | |
    | |                                                                          | |
    | | the name as the candidate writes it                                      | |
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
    ⋮ 16 as below
    │                     ┌ Candidate ───────────────────────────────────────────────────────────────┐                     │
    │                     │▸candidate   Ada Lovelace▏                                                │                     │
    │                     │ reference   C-0142                                                       │                     │
    │                     │ level       CMP                                                          │                     │
    │                     │ years       4                                                            │─────────────────────┘
    │                     │                                                                          │─────────────────────┐
    │                     │ the name as the candidate writes it                                      │g. school to         │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    16-17 dim 0, title 23-32
       18 dim 0 24-32
    19-20 dim 0 24-28
       21 dim 0 98-119
       22 dim 0 24-58 119
       23 dim 0 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 16 as below
    |                     + Candidate ---------------------------------------------------------------+                     |
    |                     |>candidate   Ada Lovelace▏                                                |                     |
    |                     | reference   C-0142                                                       |                     |
    |                     | level       CMP                                                          |                     |
    |                     | years       4                                                            |---------------------+
    |                     |                                                                          |---------------------+
    |                     | the name as the candidate writes it                                      |g. school to         |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 21 as below
    │                            ││      preparation & technique  ┌ Candidate ───────────────────────────────────────────────────────────────┐en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│▸candidate   Ada Lovelace▏                                                │                  ││                                         │
    │                            ││      seeking and job getting s│ reference   C-0142                                                       │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│ level       CMP                                                          │                  ││                                         │
    │                            ││      further assistance       │ years       4                                                            │                  ││                                         │
    │                            ││                               │                                                                          │                  ││                                         │
    │                            ││                               │ the name as the candidate writes it                                      │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    21-22 dim 0 29-30 157 199, title 63-72
       23 dim 0 29-30 64-72 157 199
    24-25 dim 0 29-30 64-68 157 199
       26 dim 0 29-30 157 199
       27 dim 0 29-30 64-98 157 199
       28 dim 0 29-30 157 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 21 as below
    |                            ||      preparation & technique  + Candidate ---------------------------------------------------------------+en appropriate    ||                                         |
    |                            || .  7 Provides generic advice o|>candidate   Ada Lovelace▏                                                |                  ||                                         |
    |                            ||      seeking and job getting s| reference   C-0142                                                       |                  ||                                         |
    |                            || .  8 Refers client to speciali| level       CMP                                                          |                  ||                                         |
    |                            ||      further assistance       | years       4                                                            |                  ||                                         |
    |                            ||                               |                                                                          |                  ||                                         |
    |                            ||                               | the name as the candidate writes it                                      |                  ||                                         |
    |                            ||                               +--------------------------------------------------------------------------+                  ||                                         |
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Candidate ───────────────────────────┐
    │▸candidate   Ada Lovelace▏            │
    │ reference   C-0142                   │
    │ level       CMP                      │
    │ years       4                        │
    │                                      │
    │ the name as the candidate writes it  │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
      1-2 title 1-10
        3 dim 2-10
      4-5 dim 2-6
        7 dim 2-36
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
    + Candidate ---------------------------+
    |>candidate   Ada Lovelace▏            |
    | reference   C-0142                   |
    | level       CMP                      |
    | years       4                        |
    |                                      |
    | the name as the candidate writes it  |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

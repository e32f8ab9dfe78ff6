//! The note editor, and a note that was copied.

use super::pictures;

#[test]
fn note() {
    let [usual, large, wide, small] = pictures("note");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 7 ────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment     │
    │ ▸PK1 Client needs      2/4 ││ tools and/or processes to appropriately        │
    │  PK2 Theory & practice 0/7 ││ address specific client needs                  │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     1/3 ││ Three instruments compared.                    │
    │  PP2 Programs          0/2 ││ The choice is argued.▏                         │
    │  PP3 Transitions       0/2 ││                                                │
    │ PROFESSIONAL ENGAGEMENT    ││                                                │
    │  PE1 Learning          0/3 ││                                                │
    │  PE2 Engagement        0/3 ││                                                │
    │                            ││                                                │
    ⋮ 3 more
    └────────────────────────────┘│                                                │
    ┌ Levels ────────────────────┐│                                                │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
        0 title 1-39, dim 65-70
        1 dim 0-29, title 31-57
        2 dim 0 2-23 29 32-73
        3 dim 0 29 32-70, title 2-18 25-27
        4 dim 0 29 32-60
        5 dim 0 2-22 29
      6-8 dim 0 29
        9 dim 0 2-24 29
    10-15 dim 0 29
    16-17 dim 0-29
    18-19 dim 0 8-19 29
       20 dim 0 10-19 29, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29
       22 dim 0-29
       23 title 1-3 23-28 39-40 53-54 65-70
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + Abilities -----------------++ Note | PK1.CMP.1 | words 7 --------------------+
    | PROFESSIONAL KNOWLEDGE     || Uses familiarity with different assessment     |
    | >PK1 Client needs      2/4 || tools and/or processes to appropriately        |
    |  PK2 Theory & practice 0/7 || address specific client needs                  |
    | PROFESSIONAL PRACTICE      ||                                                |
    |  PP1 Relationships     1/3 || Three instruments compared.                    |
    |  PP2 Programs          0/2 || The choice is argued.▏                         |
    |  PP3 Transitions       0/2 ||                                                |
    | PROFESSIONAL ENGAGEMENT    ||                                                |
    |  PE1 Learning          0/3 ||                                                |
    |  PE2 Engagement        0/3 ||                                                |
    |                            ||                                                |
    ⋮ 3 more
    +----------------------------+|                                                |
    + Levels --------------------+|                                                |
    |  CA   ------------    0/30 ||                                                |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 7 ────────────────────────────────────────────────────┐───────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment tools and/or processes to           │       │
    │ ▸PK1 Client needs      2/4 ││ appropriately address specific client needs                                    │       │
    │  PK2 Theory & practice 0/7 ││                                                                                │       │
    │ PROFESSIONAL PRACTICE      ││ Three instruments compared.                                                    │       │
    │  PP1 Relationships     1/3 ││ The choice is argued.▏                                                         │       │
    │  PP2 Programs          0/2 ││                                                                                │       │
    │  PP3 Transitions       0/2 ││                                                                                │       │
    │ PROFESSIONAL ENGAGEMENT    ││                                                                                │       │
    │  PE1 Learning          0/3 ││                                                                                │       │
    │  PE2 Engagement        0/3 ││                                                                                │       │
    │                            ││                                                                                │       │
    ⋮ 7 more
    │                            ││                                                                                │───────┘
    │                            ││                                                                                │───────┐
    │                            ││                                                                                │       │
    ⋮ 6 more
    │                            ││                                                                                │───────┘
    │                            ││                                                                                │───────┐
    │                            ││                                                                                │       │
    └────────────────────────────┘│                                                                                │       │
    ┌ Levels ────────────────────┐│                                                                                │       │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                │       │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                │       │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                │       │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                │       │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────┘───────┘
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
        1 dim 0-29, title 31-57
        2 dim 0 2-23 29 32-99
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29
      6-8 dim 0 29
        9 dim 0 2-24 29
    10-20 dim 0 29
       21 dim 0 29 112-119
    22-28 dim 0 29 119
    29-30 dim 0 29 112-119
       31 dim 0 29 119
    32-33 dim 0-29 119
    34-35 dim 0 8-19 29 119
       36 dim 0 10-19 29 119, title 2-5 24-27, bar_full 8-9
       37 dim 0 8-19 29 119
       38 dim 0-29 112-119
       39 title 1-3 23-28 39-40 53-54 65-70
    ⋮ 1 as below
    + Abilities -----------------++ Note | PK1.CMP.1 | words 7 ----------------------------------------------------+-------+
    | PROFESSIONAL KNOWLEDGE     || Uses familiarity with different assessment tools and/or processes to           |       |
    | >PK1 Client needs      2/4 || appropriately address specific client needs                                    |       |
    |  PK2 Theory & practice 0/7 ||                                                                                |       |
    | PROFESSIONAL PRACTICE      || Three instruments compared.                                                    |       |
    |  PP1 Relationships     1/3 || The choice is argued.▏                                                         |       |
    |  PP2 Programs          0/2 ||                                                                                |       |
    |  PP3 Transitions       0/2 ||                                                                                |       |
    | PROFESSIONAL ENGAGEMENT    ||                                                                                |       |
    |  PE1 Learning          0/3 ||                                                                                |       |
    |  PE2 Engagement        0/3 ||                                                                                |       |
    |                            ||                                                                                |       |
    ⋮ 7 more
    |                            ||                                                                                |-------+
    |                            ||                                                                                |-------+
    |                            ||                                                                                |       |
    ⋮ 6 more
    |                            ||                                                                                |-------+
    |                            ||                                                                                |-------+
    |                            ||                                                                                |       |
    +----------------------------+|                                                                                |       |
    + Levels --------------------+|                                                                                |       |
    |  CA   ------------    0/30 ||                                                                                |       |
    |  CMA  ------------    0/27 ||                                                                                |       |
    | >CMP  #-----------    3/24 ||                                                                                |       |
    |  CMF  ------------    0/23 ||                                                                                |       |
    +----------------------------++--------------------------------------------------------------------------------+-------+
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 7 ────────────────────────────────────────────────────┐──┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment tools and/or processes to           │  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ appropriately address specific client needs                                    │  ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││                                                                                │  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││ Three instruments compared.                                                    │  ││                                        ││                                         │
    │  PP1 Relationships     1/3 ││ The choice is argued.▏                                                         │  ││▸✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││                                                                                │  ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││                                                                                │  ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││                                                                                │  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││                                                                                │  ││      E1 Return to work after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││                                                                                │  ││ ✔  2 Develops tailored programs for    ││      choice and decision making         │
    │                            ││                                                                                │  ││      clients depending upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││                                                                                │  ││      career/talent management need     ││      organizational career/talent       │
    │                            ││                                                                                │  ││      E2 Résumé résumé.pdf              ││      management needs                   │
    │                            ││                                                                                │  ││ ·  3 Assists the client to address     ││ ·  4 Shares insights about              │
    │                            ││                                                                                │d ││      factors that affect career        ││      differentiated services            │
    │                            ││                                                                                │  ││      choice/talent management          ││ ·  5 Shares experience in specialized   │
    │                            ││                                                                                │  ││      decisions                         ││      services and related issues        │
    │                            ││                                                                                │  ││ ·  4 Articulates specialized services  ││                                         │
    │                            ││                                                                                │  ││      offered and refers to other       ││                                         │
    │                            ││                                                                                │  ││      professionals when appropriate    ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    ⋮ 13 more
    │                            ││                                                                                │──┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            ││                                                                                │──┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││                                                                                │  ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                │  ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                │  ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                │  ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                │  ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                │  ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                │  ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                │  ││   decision-making                                                                 │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                │  ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                │  ││                                                                                   │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────┘──┘└───────────────────────────────────────────────────────────────────────────────────┘
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
        1 dim 0-29 112-114 157-199, title 31-57 116-132
        2 dim 0 2-23 29 32-99 114 117-154 157 159-196 199
        3 dim 0 29 32-74 114 117-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29 114 117-138 157 159-180 199
        5 dim 0 2-22 29 114 157 199
        6 dim 0 29 114 157 199, title 116 120, met 117
      7-8 dim 0 29 114 157 199
        9 dim 0 2-24 29 114 157 199
       10 dim 0 29 114 122-154 157 199
       11 dim 0 29 114 157 199, met 117
    12-13 dim 0 29 114 157 199
       14 dim 0 29 114 122-141 157 199
    15-35 dim 0 29 114 157 199
       36 dim 0 29 112-114 157-199
       37 dim 0 29 112-199
       38 dim 0 29 114-115 117 199
       39 dim 0 29 114-115 199
       40 dim 0 29 114-115 117 199
       41 dim 0 29 114-115 199
    42-43 dim 0-29 114-115 117 199
    44-45 dim 0 8-19 29 114-115 199
       46 dim 0 10-19 29 114-115 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29 114-115 199
       48 dim 0-29 112-199
       49 title 1-3 23-28 39-40 53-54 65-70
    ⋮ 1 as below
    + Abilities -----------------++ Note | PK1.CMP.1 | words 7 ----------------------------------------------------+--++ PK1 | CMP target ----------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Uses familiarity with different assessment tools and/or processes to           |  || Identify the career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || appropriately address specific client needs                                    |  || needs of individual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 ||                                                                                |  || organizational clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      || Three instruments compared.                                                    |  ||                                        ||                                         |
    |  PP1 Relationships     1/3 || The choice is argued.▏                                                         |  ||>+  1 Uses familiarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||                                                                                |  ||      assessment tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||                                                                                |  ||      to appropriately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    ||                                                                                |  ||      client needs                      || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||                                                                                |  ||      E1 Return to work after ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||                                                                                |  || +  2 Develops tailored programs for    ||      choice and decision making         |
    |                            ||                                                                                |  ||      clients depending upon their      || .  3 Shares knowledge about addressing  |
    |                            ||                                                                                |  ||      career/talent management need     ||      organizational career/talent       |
    |                            ||                                                                                |  ||      E2 Résumé résumé.pdf              ||      management needs                   |
    |                            ||                                                                                |  || .  3 Assists the client to address     || .  4 Shares insights about              |
    |                            ||                                                                                |d ||      factors that affect career        ||      differentiated services            |
    |                            ||                                                                                |  ||      choice/talent management          || .  5 Shares experience in specialized   |
    |                            ||                                                                                |  ||      decisions                         ||      services and related issues        |
    |                            ||                                                                                |  || .  4 Articulates specialized services  ||                                         |
    |                            ||                                                                                |  ||      offered and refers to other       ||                                         |
    |                            ||                                                                                |  ||      professionals when appropriate    ||                                         |
    |                            ||                                                                                |  ||                                        ||                                         |
    ⋮ 13 more
    |                            ||                                                                                |--++----------------------------------------++-----------------------------------------+
    |                            ||                                                                                |--++ Knowledge and skills -------------------------------------------------------------+
    |                            ||                                                                                |  || | Determine the individual career/ talent management transition e.g. school to    |
    |                            ||                                                                                |  ||   work; promotion; job loss; reskilling; second career; retirement                |
    |                            ||                                                                                |  || | Determine the specific organizational career/talent management needs-e.g.       |
    |                            ||                                                                                |  ||   basic skills, workforce planning, downsizing                                    |
    +----------------------------+|                                                                                |  || | Demonstrate use of appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                                                                                |  || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                                                                                |  ||   and/or organizational culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                                                                                |  ||   decision-making                                                                 |
    | >CMP  #-----------    3/24 ||                                                                                |  ||                                                                                   |
    |  CMF  ------------    0/23 ||                                                                                |  ||                                                                                   |
    +----------------------------++--------------------------------------------------------------------------------+--++-----------------------------------------------------------------------------------+
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ Note · PK1.CMP.1 · words 7 ──────────┐
    │ Uses familiarity with different      │
    │ assessment tools and/or processes t… │
    │                                      │
    │ Three instruments compared.          │
    │ The choice is argued.▏               │
    │                                      │
    └──────────────────────────────────────┘
     esc keep and go back  ctrl-o $EDITOR
        0 title 1-22, dim 25-30
        1 title 1-27
        2 dim 2-32
        3 dim 2-37
        9 title 1-3 23-28
     Ada Lovelace | C-0142~  saving
    + Note | PK1.CMP.1 | words 7 ----------+
    | Uses familiarity with different      |
    | assessment tools and/or processes t~ |
    |                                      |
    | Three instruments compared.          |
    | The choice is argued.▏               |
    |                                      |
    +--------------------------------------+
     esc keep and go back  ctrl-o $EDITOR
    ");
}

#[test]
fn note_copied() {
    let [usual, large, wide, small] = pictures("note copied");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    No plan in the file.

    ⋮ 18 more
     the note is sent to the terminal's clipboard; where it takes none, select it
     here
     pagedown page  / search  esc back  ? keys  : commands
        0 title 1-39, dim 65-70
       21 notice 1-76
       22 notice 1-4
       23 title 1-8 16 26-28 36 44
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    No plan in the file.

    ⋮ 18 more
     the note is sent to the terminal's clipboard; where it takes none, select it
     here
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    No plan in the file.

    ⋮ 35 more
     the note is sent to the terminal's clipboard; where it takes none, select it here
     pagedown page  / search  esc back  ? keys  : commands
       38 notice 1-81
       39 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    No plan in the file.

    ⋮ 35 more
     the note is sent to the terminal's clipboard; where it takes none, select it here
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    No plan in the file.

    ⋮ 45 more
     the note is sent to the terminal's clipboard; where it takes none, select it here
     pagedown page  / search  esc back  ? keys  : commands
       48 notice 1-81
       49 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    No plan in the file.

    ⋮ 45 more
     the note is sent to the terminal's clipboard; where it takes none, select it here
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    No plan in the file.

    ⋮ 3 more
     the note is sent to the terminal's
     clipboard; where it takes none, select
     it here
     pagedown page  / search  esc back
        0 title 1-22, dim 25-30
        6 notice 1-34
        7 notice 1-38
        8 notice 1-7
        9 title 1-8 16 26-28
     Ada Lovelace | C-0142~  saving
    No plan in the file.

    ⋮ 3 more
     the note is sent to the terminal's
     clipboard; where it takes none, select
     it here
     pagedown page  / search  esc back
    ");
}

//! The picker of evidence items.

use super::pictures;

#[test]
fn picker() {
    let [usual, large, wide, small] = pictures("picker");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.2 ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Develops tailored programs for clients         │
    │ ▸PK1 Client needs      2/4 ││ depending upon their career/talent management  │
    │  PK2 Theory & practice 0/7 ││ need                                           │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     1/3 ││     E1  Return to work af… cited last  V A C S │
    │  PP2 Programs          0/2 ││▸✔1  E2  Résumé · résumé.pdf            V · · - │
    │  PP3 Transitions       0/2 ││     E3  Group sess… cited last, stale  · · · · │
    │ PROFESSIONAL ENGAGEMENT    ││     E4  no title                       · · · · │
    │  PE1 Learning          0/3 │└────────────────────────────────────────────────┘
    │  PE2 Engagement        0/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E2 Résumé résumé.pdf                      │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.2 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     space choose  enter cite  a add  esc leave  ? keys  : commands
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-47
        2 dim 0 2-23 29 32-69
        3 dim 0 29 32-76, title 2-18 25-27
        4 dim 0 29 32-35
        5 dim 0 2-22 29
        6 dim 0 29 59-77
        7 dim 0 29 69-77, title 31 36-37, met 32-33
        8 dim 0 29 52-77
        9 dim 0 2-24 29 69-77
    10-12 dim 0 29
       13 dim 0 29 37-56
    14-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-5 15-19 27 34-36 45 53
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ Cite | PK1.CMP.2 ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Develops tailored programs for clients         |
    | >PK1 Client needs      2/4 || depending upon their career/talent management  |
    |  PK2 Theory & practice 0/7 || need                                           |
    | PROFESSIONAL PRACTICE      ||                                                |
    |  PP1 Relationships     1/3 ||     E1  Return to work af~ cited last  V A C S |
    |  PP2 Programs          0/2 ||>+1  E2  Résumé | résumé.pdf            V . . - |
    |  PP3 Transitions       0/2 ||     E3  Group sess~ cited last, stale  . . . . |
    | PROFESSIONAL ENGAGEMENT    ||     E4  no title                       . . . . |
    |  PE1 Learning          0/3 |+------------------------------------------------+
    |  PE2 Engagement        0/3 ||      depending upon their career/talent        |
    |                            ||      management need                           |
    |                            ||      E2 Résumé résumé.pdf                      |
    |                            || .  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.2 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.2 ──────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Develops tailored programs for clients depending upon their career/talent              │
    │ ▸PK1 Client needs      2/4 ││ management need                                                                        │
    ⋮ 1 as below
    │ PROFESSIONAL PRACTICE      ││     E1  Return to work after ten years · file 3, p. 4-9            cited last  V A C S │
    │  PP1 Relationships     1/3 ││▸✔1  E2  Résumé · résumé.pdf                                                    V · · - │
    │  PP2 Programs          0/2 ││     E3  Group session on interests · video, from 12:30      cited last, stale  · · · · │
    │  PP3 Transitions       0/2 ││     E4  no title                                                               · · · · │
    │ PROFESSIONAL ENGAGEMENT    │└────────────────────────────────────────────────────────────────────────────────────────┘
    ⋮ 29 as below
     space choose  enter cite  a add  esc leave  ? keys  : commands
        1 dim 0-29, title 31-47
        2 dim 0 2-23 29 32-104
        3 dim 0 29 32-46, title 2-18 25-27
        5 dim 0 2-22 29 99-117
        6 dim 0 29 109-117, title 31 36-37, met 32-33
        7 dim 0 29 92-117
        8 dim 0 29 109-117
        9 dim 0 2-24 29
       39 title 1-5 15-19 27 34-36 45 53
    ⋮ 1 as below
    + Abilities -----------------++ Cite | PK1.CMP.2 ----------------------------------------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Develops tailored programs for clients depending upon their career/talent              |
    | >PK1 Client needs      2/4 || management need                                                                        |
    ⋮ 1 as below
    | PROFESSIONAL PRACTICE      ||     E1  Return to work after ten years | file 3, p. 4-9            cited last  V A C S |
    |  PP1 Relationships     1/3 ||>+1  E2  Résumé | résumé.pdf                                                    V . . - |
    |  PP2 Programs          0/2 ||     E3  Group session on interests | video, from 12:30      cited last, stale  . . . . |
    |  PP3 Transitions       0/2 ||     E4  no title                                                               . . . . |
    | PROFESSIONAL ENGAGEMENT    |+----------------------------------------------------------------------------------------+
    ⋮ 29 as below
     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.2 ────────────────────────────────────────────────────────────────────────────────┐get ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Develops tailored programs for clients depending upon their career/talent                        │career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ management need                                                                                  │vidual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││                                                                                                  │l clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││     E1  Return to work after ten years · file 3, p. 4-9                      cited last  V A C S │                          ││                                         │
    │  PP1 Relationships     1/3 ││▸✔1  E2  Résumé · résumé.pdf                                                              V · · - │iliarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││     E3  Group session on interests · video, from 12:30                cited last, stale  · · · · │nt tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││     E4  no title                                                                         · · · · │priately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    │└──────────────────────────────────────────────────────────────────────────────────────────────────┘eeds                      ││ ·  2 Shares knowledge about the factors │
    ⋮ 39 as below
     space choose  enter cite  a add  esc leave  ? keys  : commands
        1 dim 0-29 157-199, title 31-47 130-132
        2 dim 0 2-23 29 32-104 130-154 157 159-196 199
        3 dim 0 29 32-46 130-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29 130-138 157 159-180 199
        5 dim 0 2-22 29 109-127 157 199
        6 dim 0 29 119-127 157 199, title 31 36-37, met 32-33
        7 dim 0 29 102-127 157 199
        8 dim 0 29 119-127 157 199
        9 dim 0 2-24 29 157 199
       49 title 1-5 15-19 27 34-36 45 53
    ⋮ 1 as below
    + Abilities -----------------++ Cite | PK1.CMP.2 --------------------------------------------------------------------------------+get ----------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Develops tailored programs for clients depending upon their career/talent                        |career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || management need                                                                                  |vidual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 ||                                                                                                  |l clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||     E1  Return to work after ten years | file 3, p. 4-9                      cited last  V A C S |                          ||                                         |
    |  PP1 Relationships     1/3 ||>+1  E2  Résumé | résumé.pdf                                                              V . . - |iliarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||     E3  Group session on interests | video, from 12:30                cited last, stale  . . . . |nt tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||     E4  no title                                                                         . . . . |priately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    |+--------------------------------------------------------------------------------------------------+eeds                      || .  2 Shares knowledge about the factors |
    ⋮ 39 as below
     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Cite · PK1.CMP.2 ────────────────────┐
    │ Develops tailored programs for       │
    │ clients depending upon their         │
    │ career/talent management need        │
    │     E1  Return to work a… cited last │
    │▸✔1  E2  Résumé · résumé.pdf          │
    │     E3  Group ses… cited last, stale │
    └──────────────────────────────────────┘
     space choose  enter cite  esc leave
        0 title 1-22, dim 25-38
        1 title 1-17
        2 dim 2-31
        3 dim 2-29
        4 dim 2-30
        5 dim 28-37
        6 title 1 6-7, met 2-3
        7 dim 21-37
        9 title 1-5 15-19 27-29
     Ada Lovelace | C-0142~  saved 14:00:00
    + Cite | PK1.CMP.2 --------------------+
    | Develops tailored programs for       |
    | clients depending upon their         |
    | career/talent management need        |
    |     E1  Return to work a~ cited last |
    |>+1  E2  Résumé | résumé.pdf          |
    |     E3  Group ses~ cited last, stale |
    +--------------------------------------+
     space choose  enter cite  esc leave
    ");
}

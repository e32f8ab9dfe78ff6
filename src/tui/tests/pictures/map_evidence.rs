//! The map of all criteria, by the evidence that they cite.

use super::pictures;

#[test]
fn map_of_evidence() {
    let [usual, large, wide, small] = pictures("map of evidence");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Map · evidence items cited ──────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            │
    │ PROFESSIONAL KNOWLEDGE                                                       │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       │
    │ PROFESSIONAL PRACTICE                                                        │
    │ PP1 Relationships          ······      ····        2··         ··            │
    │ PP2 Programs               ····        ····        ··          ··            │
    │ PP3 Transitions            ··          ··          ··          ··            │
    │ PROFESSIONAL ENGAGEMENT                                                      │
    │ PE1 Learning               ····        ···         ···         ···           │
    │ PE2 Engagement             ···         ··          ···         ··            │
    │                                                                              │
    │ with evidence              0/30        0/27        3/24        0/23          │
    │                                                                              │
    ⋮ 2 more
    │ 1 to 9 items cited, + more  · none                                           │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or          │
    │             processes to appropriately address specific client needs         │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
        0 title 1-39, dim 65-78
        1 title 1-27
        2 dim 28-29 40-42 64-66, title 52-54
        3 dim 2-23
        4 title 2-17 52, ? 53, met 54
        6 dim 2-22
        7 met 53
       10 dim 2-24
       14 dim 2-14 29-32 41-44 65-68, title 53-56
       18 dim 2-35
       19 title 2-10
       23 title 1-5 17 44 54 60 68
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Map | evidence items cited --------------------------------------------------+
    |                           CA          CMA         CMP         CMF            |
    | PROFESSIONAL KNOWLEDGE                                                       |
    | PK1 Client needs           ........    .....      >11..        .....         |
    | PK2 Theory & practice      ...         .......     .......     .......       |
    | PROFESSIONAL PRACTICE                                                        |
    | PP1 Relationships          ......      ....        2..         ..            |
    | PP2 Programs               ....        ....        ..          ..            |
    | PP3 Transitions            ..          ..          ..          ..            |
    | PROFESSIONAL ENGAGEMENT                                                      |
    | PE1 Learning               ....        ...         ...         ...           |
    | PE2 Engagement             ...         ..          ...         ..            |
    |                                                                              |
    | with evidence              0/30        0/27        3/24        0/23          |
    |                                                                              |
    ⋮ 2 more
    | 1 to 9 items cited, + more  . none                                           |
    | PK1.CMP.1   Uses familiarity with different assessment tools and/or          |
    |             processes to appropriately address specific client needs         |
    |                                                                              |
    +------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Map · evidence items cited ──────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         PK1  ·· 0/8  ·· 0/5  ▒▒ 2/4  ·· 0/5     │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ·· 0/3  ·· 0/7  ·· 0/7  ·· 0/7     │
    │ PROFESSIONAL PRACTICE                                                        PP1  ·· 0/6  ·· 0/4  ░░ 1/3  ·· 0/2     │
    │ PP1 Relationships          ······      ····        2··         ··            PP2  ·· 0/4  ·· 0/4  ·· 0/2  ·· 0/2     │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ·· 0/2  ·· 0/2  ·· 0/2  ·· 0/2     │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ·· 0/4  ·· 0/3  ·· 0/3  ·· 0/3     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ·· 0/3  ·· 0/2  ·· 0/3  ·· 0/2     │
    │ PE1 Learning               ····        ···         ···         ···                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                    │
    │                                                                                                                      │
    │ with evidence              0/30        0/27        3/24        0/23                                                  │
    │                                                                                                                      │
    ⋮ 18 more
    │ 1 to 9 items cited, + more  · none                                                                                   │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                     │
    │             appropriately address specific client needs                                                              │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-27
        2 dim 28-29 40-42 64-66, title 52-54 79-96
        3 dim 2-23 84-85 92-94 100-102 108-110
        4 title 2-17 52, ? 53, met 54, bar_full 84-85 92-93 100-101 108-109
        5 bar_full 84-85 92-93 100-101 108-109
        6 dim 2-22, bar_full 84-85 92-93 100-101 108-109
        7 met 53, bar_full 84-85 92-93 100-101 108-109
      8-9 bar_full 84-85 92-93 100-101 108-109
       10 dim 2-24, bar_full 84-85 92-93 100-101 108-109
       14 dim 2-14 29-32 41-44 65-68, title 53-56
       34 dim 2-35
       35 title 2-10
       39 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Map | evidence items cited ------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        |
    | PK1 Client needs           ........    .....      >11..        .....         PK1  .. 0/8  .. 0/5  == 2/4  .. 0/5     |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  .. 0/3  .. 0/7  .. 0/7  .. 0/7     |
    | PROFESSIONAL PRACTICE                                                        PP1  .. 0/6  .. 0/4  -- 1/3  .. 0/2     |
    | PP1 Relationships          ......      ....        2..         ..            PP2  .. 0/4  .. 0/4  .. 0/2  .. 0/2     |
    | PP2 Programs               ....        ....        ..          ..            PP3  .. 0/2  .. 0/2  .. 0/2  .. 0/2     |
    | PP3 Transitions            ..          ..          ..          ..            PE1  .. 0/4  .. 0/3  .. 0/3  .. 0/3     |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  .. 0/3  .. 0/2  .. 0/3  .. 0/2     |
    | PE1 Learning               ....        ...         ...         ...                                                   |
    | PE2 Engagement             ...         ..          ...         ..                                                    |
    |                                                                                                                      |
    | with evidence              0/30        0/27        3/24        0/23                                                  |
    |                                                                                                                      |
    ⋮ 18 more
    | 1 to 9 items cited, + more  . none                                                                                   |
    | PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                     |
    |             appropriately address specific client needs                                                              |
    |                                                                                                                      |
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Map · evidence items cited ────────────────────────────────────────────────────────────────────────────────────────────────┐┌ PK1.CMP.1 ─────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                            ││ Uses familiarity with different assessment tools and/or processes to   │
    │ PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF        ││ appropriately address specific client needs                            │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         PK1  ··· 0/8   ··· 0/5   ▒▒▒ 2/4   ··· 0/5    ││                                                                        │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ··· 0/3   ··· 0/7   ··· 0/7   ··· 0/7    ││ Mark                                                                   │
    │ PROFESSIONAL PRACTICE                                                        PP1  ··· 0/6   ··· 0/4   ░░░ 1/3   ··· 0/2    ││ ✔ met                                                                  │
    │ PP1 Relationships          ······      ····        2··         ··            PP2  ··· 0/4   ··· 0/4   ··· 0/2   ··· 0/2    ││   E1 Case study · Return to work after ten years · file 3, p. 4-9      │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ··· 0/2   ··· 0/2   ··· 0/2   ··· 0/2    ││                                                                        │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ··· 0/4   ··· 0/3   ··· 0/3   ··· 0/3    ││ PK1 · Client needs                                                     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ··· 0/3   ··· 0/2   ··· 0/3   ··· 0/2    ││ Identify the career/ talent management needs of individual and/or      │
    │ PE1 Learning               ····        ···         ···         ···                                                         ││ organizational clients                                                 │
    │ PE2 Engagement             ···         ··          ···         ··                                                          ││                                                                        │
    │                                                                                                                            ││ Knowledge and skills                                                   │
    │ with evidence              0/30        0/27        3/24        0/23                                                        ││ · Determine the individual career/ talent management transition e.g.   │
    │                                                                                                                            ││   school to work; promotion; job loss; reskilling; second career;      │
    │                                                                                                                            ││   retirement                                                           │
    │                                                                                                                            ││ · Determine the specific organizational career/talent management       │
    │                                                                                                                            ││   needs—e.g. basic skills, workforce planning, downsizing              │
    │                                                                                                                            ││ · Demonstrate use of appropriate client assessment/profiling           │
    │                                                                                                                            ││   methodologies                                                        │
    │                                                                                                                            ││ · Recognize diversity (race, age, gender, socioeconomic status,        │
    │                                                                                                                            ││   culture, values) and/or organizational culture as this affects       │
    │                                                                                                                            ││   career/talent management decision-making                             │
    │                                                                                                                            ││                                                                        │
    ⋮ 22 more
    │ 1 to 9 items cited, + more  · none                                                                                         ││                                                                        │
    └────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-27, dim 126-199
        2 dim 28-29 40-42 64-66 126 199, title 52-54 79-96
        3 dim 2-23 84-85 94-96 104-106 114-116 126 199
        4 title 2-17 52, ? 53, met 54, bar_full 84-86 94-96 104-106 114-116, dim 126 199
        5 bar_full 84-86 94-96 104-106 114-116, dim 126 199, title 128-131
        6 dim 2-22 126 199, bar_full 84-86 94-96 104-106 114-116, met 128
        7 met 53, bar_full 84-86 94-96 104-106 114-116, dim 126 199
        8 bar_full 84-86 94-96 104-106 114-116, dim 126 199
        9 bar_full 84-86 94-96 104-106 114-116, dim 126 199, title 128-145
       10 dim 2-24 126 199, bar_full 84-86 94-96 104-106 114-116
    11-12 dim 126 199
       13 dim 126 199, title 128-147
       14 dim 2-14 29-32 41-44 65-68 126 128 199, title 53-56
    15-16 dim 126 199
       17 dim 126 128 199
       18 dim 126 199
       19 dim 126 128 199
       20 dim 126 199
       21 dim 126 128 199
    22-46 dim 126 199
       47 dim 2-35 126 199
       48 dim 126-199
       49 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Map | evidence items cited ------------------------------------------------------------------------------------------------++ PK1.CMP.1 -------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                            || Uses familiarity with different assessment tools and/or processes to   |
    | PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF        || appropriately address specific client needs                            |
    | PK1 Client needs           ........    .....      >11..        .....         PK1  ... 0/8   ... 0/5   === 2/4   ... 0/5    ||                                                                        |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  ... 0/3   ... 0/7   ... 0/7   ... 0/7    || Mark                                                                   |
    | PROFESSIONAL PRACTICE                                                        PP1  ... 0/6   ... 0/4   --- 1/3   ... 0/2    || + met                                                                  |
    | PP1 Relationships          ......      ....        2..         ..            PP2  ... 0/4   ... 0/4   ... 0/2   ... 0/2    ||   E1 Case study | Return to work after ten years | file 3, p. 4-9      |
    | PP2 Programs               ....        ....        ..          ..            PP3  ... 0/2   ... 0/2   ... 0/2   ... 0/2    ||                                                                        |
    | PP3 Transitions            ..          ..          ..          ..            PE1  ... 0/4   ... 0/3   ... 0/3   ... 0/3    || PK1 | Client needs                                                     |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  ... 0/3   ... 0/2   ... 0/3   ... 0/2    || Identify the career/ talent management needs of individual and/or      |
    | PE1 Learning               ....        ...         ...         ...                                                         || organizational clients                                                 |
    | PE2 Engagement             ...         ..          ...         ..                                                          ||                                                                        |
    |                                                                                                                            || Knowledge and skills                                                   |
    | with evidence              0/30        0/27        3/24        0/23                                                        || | Determine the individual career/ talent management transition e.g.   |
    |                                                                                                                            ||   school to work; promotion; job loss; reskilling; second career;      |
    |                                                                                                                            ||   retirement                                                           |
    |                                                                                                                            || | Determine the specific organizational career/talent management       |
    |                                                                                                                            ||   needs-e.g. basic skills, workforce planning, downsizing              |
    |                                                                                                                            || | Demonstrate use of appropriate client assessment/profiling           |
    |                                                                                                                            ||   methodologies                                                        |
    |                                                                                                                            || | Recognize diversity (race, age, gender, socioeconomic status,        |
    |                                                                                                                            ||   culture, values) and/or organizational culture as this affects       |
    |                                                                                                                            ||   career/talent management decision-making                             |
    |                                                                                                                            ||                                                                        |
    ⋮ 22 more
    | 1 to 9 items cited, + more  . none                                                                                         ||                                                                        |
    +----------------------------------------------------------------------------------------------------------------------------++------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Map · evidence items cited ──────────┐
    │     CA       CMA      CMP      CMF   │
    │ PROFESSIONAL KNOWLEDGE               │
    │ PK1  ········ ·····   ▸11··     ···· │
    │ PK2  ···      ·······  ·······  ···· │
    │ PK1.CMP.1   Uses familiarity with    │
    │             different assessment     │
    └──────────────────────────────────────┘
     enter go there  / filter  g go  q back
        0 title 1-22, dim 25-38
        1 title 1-27
        2 dim 6-7 15-17 33-35, title 24-26
        3 dim 2-23
        4 title 2-4 24, ? 25, met 26
        6 title 2-10
        9 title 1-5 17 27 33
     Ada Lovelace | C-0142~  saved 14:00:00
    + Map | evidence items cited ----------+
    |     CA       CMA      CMP      CMF   |
    | PROFESSIONAL KNOWLEDGE               |
    | PK1  ........ .....   >11..     .... |
    | PK2  ...      .......  .......  .... |
    | PK1.CMP.1   Uses familiarity with    |
    |             different assessment     |
    +--------------------------------------+
     enter go there  / filter  g go  q back
    ");
}

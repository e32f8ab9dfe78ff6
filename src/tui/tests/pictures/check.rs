//! The findings.

use super::pictures;

#[test]
fn check() {
    let [usual, large, wide, small] = pictures("check");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                                   │
    │                                                                              │
    │ bars               no declaration of interest                                │
    │ bars               no recommendation to the committee                        │
    │ remark             40 years in practice, the band of CMP is 3 to 5           │
    │ reason PK1.CMP.2   rests on résumé alone                                     │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                     │
    │▸reason PK1.CMP.3   unmarked at the target level                              │
    │ reason PK1.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.1   unmarked at the target level                              │
    │ reason PK2.CMP.2   unmarked at the target level                              │
    │ reason PK2.CMP.3   unmarked at the target level                              │
    │ reason PK2.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.5   unmarked at the target level                              │
    │ reason PK2.CMP.6   unmarked at the target level                              │
    │ reason PK2.CMP.7   unmarked at the target level                              │
    │ reason PP1.CMP.1   all evidence is older than 5 years                        │
    │ reason PP1.CMP.2   unmarked at the target level                              │
    │ reason PP1.CMP.3   unmarked at the target level                              │
    │ reason PP2.CMP.1   unmarked at the target level                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-6
        2 title 2-43
      4-5 probe 2-5
        6 dim 2-7
        9 title 1 9-17
       23 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Check -----------------------------------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                                   |
    |                                                                              |
    | bars               no declaration of interest                                |
    | bars               no recommendation to the committee                        |
    | remark             40 years in practice, the band of CMP is 3 to 5           |
    | reason PK1.CMP.2   rests on résumé alone                                     |
    | reason PK1.CMP.2   rests on E2, which was judged wanting                     |
    |>reason PK1.CMP.3   unmarked at the target level                              |
    | reason PK1.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.1   unmarked at the target level                              |
    | reason PK2.CMP.2   unmarked at the target level                              |
    | reason PK2.CMP.3   unmarked at the target level                              |
    | reason PK2.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.5   unmarked at the target level                              |
    | reason PK2.CMP.6   unmarked at the target level                              |
    | reason PK2.CMP.7   unmarked at the target level                              |
    | reason PP1.CMP.1   all evidence is older than 5 years                        |
    | reason PP1.CMP.2   unmarked at the target level                              |
    | reason PP1.CMP.3   unmarked at the target level                              |
    | reason PP2.CMP.1   unmarked at the target level                              |
    +------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Check ─────────────────────────────────────────────────────────┐┌ PK1.CMP.3 ─────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                     ││ Assists the client to address factors that affect  │
    │                                                                ││ career choice/talent management decisions          │
    │ bars               no declaration of interest                  ││                                                    │
    │ bars               no recommendation to the committee          ││ Mark                                               │
    │ remark             40 years in practice, the band of CMP is 3  ││ · unmarked                                         │
    │                    to 5                                        ││                                                    │
    │ reason PK1.CMP.2   rests on résumé alone                       ││ PK1 · Client needs                                 │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting       ││ Identify the career/ talent management needs of    │
    │▸reason PK1.CMP.3   unmarked at the target level                ││ individual and/or organizational clients           │
    │ reason PK1.CMP.4   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.1   unmarked at the target level                ││ Knowledge and skills                               │
    │ reason PK2.CMP.2   unmarked at the target level                ││ · Determine the individual career/ talent          │
    │ reason PK2.CMP.3   unmarked at the target level                ││   management transition e.g. school to work;       │
    │ reason PK2.CMP.4   unmarked at the target level                ││   promotion; job loss; reskilling; second career;  │
    │ reason PK2.CMP.5   unmarked at the target level                ││   retirement                                       │
    │ reason PK2.CMP.6   unmarked at the target level                ││ · Determine the specific organizational            │
    │ reason PK2.CMP.7   unmarked at the target level                ││   career/talent management needs—e.g. basic        │
    │ reason PP1.CMP.1   all evidence is older than 5 years          ││   skills, workforce planning, downsizing           │
    │ reason PP1.CMP.2   unmarked at the target level                ││ · Demonstrate use of appropriate client            │
    │ reason PP1.CMP.3   unmarked at the target level                ││   assessment/profiling methodologies               │
    │ reason PP2.CMP.1   unmarked at the target level                ││ · Recognize diversity (race, age, gender,          │
    │ reason PP2.CMP.2   unmarked at the target level                ││   socioeconomic status, culture, values) and/or    │
    │ reason PP3.CMP.1   unmarked at the target level                ││   organizational culture as this affects           │
    │ reason PP3.CMP.2   unmarked at the target level                ││   career/talent management decision-making         │
    │ reason PE1.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.3   unmarked at the target level                ││                                                    │
    │                                                                ││                                                    │
    ⋮ 5 more
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-6, dim 66-119
        2 title 2-43, dim 66 119
        3 dim 66 119
        4 probe 2-5, dim 66 119
        5 probe 2-5, dim 66 119, title 68-71
        6 dim 2-7 66 119
        7 dim 66 119
        8 dim 66 119, title 68-85
        9 dim 66 119
       10 title 1 9-17, dim 66 119
       11 dim 66 119
       12 dim 66 119, title 68-87
       13 dim 66 68 119
    14-16 dim 66 119
       17 dim 66 68 119
    18-19 dim 66 119
       20 dim 66 68 119
       21 dim 66 119
       22 dim 66 68 119
    23-37 dim 66 119
       38 dim 66-119
       39 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Check ---------------------------------------------------------++ PK1.CMP.3 -----------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                     || Assists the client to address factors that affect  |
    |                                                                || career choice/talent management decisions          |
    | bars               no declaration of interest                  ||                                                    |
    | bars               no recommendation to the committee          || Mark                                               |
    | remark             40 years in practice, the band of CMP is 3  || . unmarked                                         |
    |                    to 5                                        ||                                                    |
    | reason PK1.CMP.2   rests on résumé alone                       || PK1 | Client needs                                 |
    | reason PK1.CMP.2   rests on E2, which was judged wanting       || Identify the career/ talent management needs of    |
    |>reason PK1.CMP.3   unmarked at the target level                || individual and/or organizational clients           |
    | reason PK1.CMP.4   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.1   unmarked at the target level                || Knowledge and skills                               |
    | reason PK2.CMP.2   unmarked at the target level                || | Determine the individual career/ talent          |
    | reason PK2.CMP.3   unmarked at the target level                ||   management transition e.g. school to work;       |
    | reason PK2.CMP.4   unmarked at the target level                ||   promotion; job loss; reskilling; second career;  |
    | reason PK2.CMP.5   unmarked at the target level                ||   retirement                                       |
    | reason PK2.CMP.6   unmarked at the target level                || | Determine the specific organizational            |
    | reason PK2.CMP.7   unmarked at the target level                ||   career/talent management needs-e.g. basic        |
    | reason PP1.CMP.1   all evidence is older than 5 years          ||   skills, workforce planning, downsizing           |
    | reason PP1.CMP.2   unmarked at the target level                || | Demonstrate use of appropriate client            |
    | reason PP1.CMP.3   unmarked at the target level                ||   assessment/profiling methodologies               |
    | reason PP2.CMP.1   unmarked at the target level                || | Recognize diversity (race, age, gender,          |
    | reason PP2.CMP.2   unmarked at the target level                ||   socioeconomic status, culture, values) and/or    |
    | reason PP3.CMP.1   unmarked at the target level                ||   organizational culture as this affects           |
    | reason PP3.CMP.2   unmarked at the target level                ||   career/talent management decision-making         |
    | reason PE1.CMP.1   unmarked at the target level                ||                                                    |
    | reason PE1.CMP.2   unmarked at the target level                ||                                                    |
    | reason PE1.CMP.3   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.1   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.2   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.3   unmarked at the target level                ||                                                    |
    |                                                                ||                                                    |
    ⋮ 5 more
    +----------------------------------------------------------------++----------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────┐┌ PK1.CMP.3 ───────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                                       ││ Assists the client to address factors that affect career choice/talent                                           │
    │                                                                                  ││ management decisions                                                                                             │
    │ bars               no declaration of interest                                    ││                                                                                                                  │
    │ bars               no recommendation to the committee                            ││ Mark                                                                                                             │
    │ remark             40 years in practice, the band of CMP is 3 to 5               ││ · unmarked                                                                                                       │
    │ reason PK1.CMP.2   rests on résumé alone                                         ││                                                                                                                  │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                         ││ PK1 · Client needs                                                                                               │
    │▸reason PK1.CMP.3   unmarked at the target level                                  ││ Identify the career/ talent management needs of individual and/or                                                │
    │ reason PK1.CMP.4   unmarked at the target level                                  ││ organizational clients                                                                                           │
    │ reason PK2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.2   unmarked at the target level                                  ││ Knowledge and skills                                                                                             │
    │ reason PK2.CMP.3   unmarked at the target level                                  ││ · Determine the individual career/ talent management transition e.g. school to                                   │
    │ reason PK2.CMP.4   unmarked at the target level                                  ││   work; promotion; job loss; reskilling; second career; retirement                                               │
    │ reason PK2.CMP.5   unmarked at the target level                                  ││ · Determine the specific organizational career/talent management needs—e.g.                                      │
    │ reason PK2.CMP.6   unmarked at the target level                                  ││   basic skills, workforce planning, downsizing                                                                   │
    │ reason PK2.CMP.7   unmarked at the target level                                  ││ · Demonstrate use of appropriate client assessment/profiling methodologies                                       │
    │ reason PP1.CMP.1   all evidence is older than 5 years                            ││ · Recognize diversity (race, age, gender, socioeconomic status, culture,                                         │
    │ reason PP1.CMP.2   unmarked at the target level                                  ││   values) and/or organizational culture as this affects career/talent                                            │
    │ reason PP1.CMP.3   unmarked at the target level                                  ││   management decision-making                                                                                     │
    │ reason PP2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP3.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP3.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    ⋮ 16 more
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-6, dim 84-199
        2 title 2-43, dim 84 199
        3 dim 84 199
        4 probe 2-5, dim 84 199
        5 probe 2-5, dim 84 199, title 86-89
        6 dim 2-7 84 199
        7 dim 84 199
        8 dim 84 199, title 86-103
        9 title 1 9-17, dim 84 199
    10-11 dim 84 199
       12 dim 84 199, title 86-105
       13 dim 84 86 199
       14 dim 84 199
       15 dim 84 86 199
       16 dim 84 199
    17-18 dim 84 86 199
    19-47 dim 84 199
       48 dim 84-199
       49 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Check ---------------------------------------------------------------------------++ PK1.CMP.3 -------------------------------------------------------------------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                                       || Assists the client to address factors that affect career choice/talent                                           |
    |                                                                                  || management decisions                                                                                             |
    | bars               no declaration of interest                                    ||                                                                                                                  |
    | bars               no recommendation to the committee                            || Mark                                                                                                             |
    | remark             40 years in practice, the band of CMP is 3 to 5               || . unmarked                                                                                                       |
    | reason PK1.CMP.2   rests on résumé alone                                         ||                                                                                                                  |
    | reason PK1.CMP.2   rests on E2, which was judged wanting                         || PK1 | Client needs                                                                                               |
    |>reason PK1.CMP.3   unmarked at the target level                                  || Identify the career/ talent management needs of individual and/or                                                |
    | reason PK1.CMP.4   unmarked at the target level                                  || organizational clients                                                                                           |
    | reason PK2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.2   unmarked at the target level                                  || Knowledge and skills                                                                                             |
    | reason PK2.CMP.3   unmarked at the target level                                  || | Determine the individual career/ talent management transition e.g. school to                                   |
    | reason PK2.CMP.4   unmarked at the target level                                  ||   work; promotion; job loss; reskilling; second career; retirement                                               |
    | reason PK2.CMP.5   unmarked at the target level                                  || | Determine the specific organizational career/talent management needs-e.g.                                      |
    | reason PK2.CMP.6   unmarked at the target level                                  ||   basic skills, workforce planning, downsizing                                                                   |
    | reason PK2.CMP.7   unmarked at the target level                                  || | Demonstrate use of appropriate client assessment/profiling methodologies                                       |
    | reason PP1.CMP.1   all evidence is older than 5 years                            || | Recognize diversity (race, age, gender, socioeconomic status, culture,                                         |
    | reason PP1.CMP.2   unmarked at the target level                                  ||   values) and/or organizational culture as this affects career/talent                                            |
    | reason PP1.CMP.3   unmarked at the target level                                  ||   management decision-making                                                                                     |
    | reason PP2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP2.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP3.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP3.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    |                                                                                  ||                                                                                                                  |
    ⋮ 16 more
    +----------------------------------------------------------------------------------++------------------------------------------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Check
     2 bar, 24 need a reason, 1 remark
     reason PK1.CMP.2   rests on résumé
                        alone
     reason PK1.CMP.2   rests on E2, which
                        was judged wanting
    ▸reason PK1.CMP.3   unmarked at the
                        target level
     enter go there  S seal  q back  ? keys
        0 title 1-22, dim 25-38
        1 title 1-5
        2 title 1-33
        7 title 0 8-16
        9 title 1-5 17 25 33
     Ada Lovelace | C-0142~  saved 14:00:00
     Check
     2 bar, 24 need a reason, 1 remark
     reason PK1.CMP.2   rests on résumé
                        alone
     reason PK1.CMP.2   rests on E2, which
                        was judged wanting
    >reason PK1.CMP.3   unmarked at the
                        target level
     enter go there  S seal  q back  ? keys
    ");
}

#[test]
fn check_nothing_found() {
    let [usual, large, wide, small] = pictures("check, nothing found");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                                 │
    │                                                                              │
    ⋮ 18 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-6
        2 dim 2-45
       23 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Check -----------------------------------------------------------------------+
    | A committee would find nothing to ask about.                                 |
    |                                                                              |
    ⋮ 18 more
    +------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                                                                         │
    │                                                                                                                      │
    ⋮ 34 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-6
        2 dim 2-45
       39 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Check ---------------------------------------------------------------------------------------------------------------+
    | A committee would find nothing to ask about.                                                                         |
    |                                                                                                                      |
    ⋮ 34 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                                                                                                                                                         │
    │                                                                                                                                                                                                      │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-6
        2 dim 2-45
       49 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Check -----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | A committee would find nothing to ask about.                                                                                                                                                         |
    |                                                                                                                                                                                                      |
    ⋮ 44 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Check
     A committee would find nothing to ask
     about.

    ⋮ 4 more
     enter go there  S seal  q back  ? keys
        0 title 1-22, dim 25-38
        1 title 1-5
        2 dim 1-37
        3 dim 1-6
        9 title 1-5 17 25 33
     Ada Lovelace | C-0142~  saved 14:00:00
     Check
     A committee would find nothing to ask
     about.

    ⋮ 4 more
     enter go there  S seal  q back  ? keys
    ");
}

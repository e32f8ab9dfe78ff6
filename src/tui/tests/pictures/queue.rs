//! What a panel differs on, and the reason for what settles it.

use super::pictures;

#[test]
fn queue() {
    let [usual, large, wide, small] = pictures("queue");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────┐
    │                A B C                                                         │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for…  │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselli… │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to         │
    │ appropriately address specific client needs                                  │
    │                                                                              │
    │ ✔ A Mary Somerville: met                                                     │
    │   Three instruments compared in the case study, each with its limits named.  │
    │ ✘ B George Boole: not yet                                                    │
    │   One instrument only; asked at the interview, no other was named.           │
    │ ✔ C Grace Hopper: met                                                        │
    │                                                                              │
    │ PK1 Client needs                                                             │
    │   Identify the career/ talent management needs of individual and/or          │
    │   organizational clients                                                     │
    │   · Determine the individual career/ talent management transition e.g.       │
    └────────────────────────────────────────────────────── 8 more rows: pagedown ─┘
     space met  x not yet  e what was said  n next  y accept unanimous  q back
        0 title 1-41, dim 65-78
        1 dim 0-79
        2 dim 0-21 79
        3 dim 0 24-37 79, title 1 5-13, met 17 21, not_yet 19
        4 dim 0 24-41 79, not_yet 17 19
        5 dim 0 24-39 79, met 17, not_yet 19
        6 dim 0 79
        7 dim 0-79
        8 title 1-36
       12 met 2, title 4-25
       14 not_yet 2, title 4-26
       16 met 2, title 4-22
       18 title 2-17
       19 dim 4-68
       20 dim 4-25
       21 dim 4 6-71
       22 dim 55-76
       23 title 1-5 12 23 40 48 68
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:01:58
    + Queue | 3 differ, 3 open ----------------------------------------------------+
    |                A B C                                                         |
    |>   PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for~  |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselli~ |
    |                                                                              |
    +------------------------------------------------------------------------------+
    + PK1.CMP.1 | 1 of 3 | 2 of 3 say met -----------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to         |
    | appropriately address specific client needs                                  |
    |                                                                              |
    | + A Mary Somerville: met                                                     |
    |   Three instruments compared in the case study, each with its limits named.  |
    | - B George Boole: not yet                                                    |
    |   One instrument only; asked at the interview, no other was named.           |
    | + C Grace Hopper: met                                                        |
    |                                                                              |
    | PK1 Client needs                                                             |
    |   Identify the career/ talent management needs of individual and/or          |
    |   organizational clients                                                     |
    |   | Determine the individual career/ talent management transition e.g.       |
    +------------------------------------------------------ 8 more rows: pagedown -+
     space met  x not yet  e what was said  n next  y accept unanimous  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:01:58
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────────────────────────────────────────────┐
    │                A B C                                                                                                 │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to ap… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/tale… │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselling/coaching practices with a range of cl… │
    │                                                                                                                      │
    ⋮ 5 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                 │
    │ appropriately address specific client needs                                                                          │
    │                                                                                                                      │
    │ ✔ A Mary Somerville: met              ✘ B George Boole: not yet             ✔ C Grace Hopper: met                    │
    │   Three instruments compared in the     One instrument only; asked at the                                            │
    │   case study, each with its limits      interview, no other was named.                                               │
    │   named.                                                                                                             │
    │                                                                                                                      │
    │ PK1 Client needs                                                                                                     │
    │   Identify the career/ talent management needs of individual and/or                                                  │
    │   organizational clients                                                                                             │
    │   · Determine the individual career/ talent management transition e.g. school to                                     │
    │     work; promotion; job loss; reskilling; second career; retirement                                                 │
    │   · Determine the specific organizational career/talent management needs—e.g.                                        │
    │     basic skills, workforce planning, downsizing                                                                     │
    │   · Demonstrate use of appropriate client assessment/profiling methodologies                                         │
    │   · Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                   │
    │     and/or organizational culture as this affects career/talent management                                           │
    │     decision-making                                                                                                  │
    │                                                                                                                      │
    ⋮ 4 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e what was said  n next  y accept unanimous  a agreement  v result  / filter  o all  q back
        0 title 1-41, dim 105-118
        1 dim 0-119
        2 dim 0-21 119
        3 dim 0 24-37 119, title 1 5-13, met 17 21, not_yet 19
        4 dim 0 24-41 119, not_yet 17 19
        5 dim 0 24-39 119, met 17, not_yet 19
     6-11 dim 0 119
       12 dim 0-119
       13 title 1-36
       17 met 2 78, title 4-25 42-64 80-98, not_yet 40
       22 title 2-17
       23 dim 4-68
       24 dim 4-25
       25 dim 4 6-81
       26 dim 6-69
       27 dim 4 6-78
       28 dim 6-49
       29 dim 4 6-77
       30 dim 4 6-83
       31 dim 6-75
       32 dim 6-20
       39 title 1-5 12 23 40 48 68 81 91 101 108
     Ada Lovelace | C-0142 | panel of 3 | open                                                               saved 14:01:58
    + Queue | 3 differ, 3 open --------------------------------------------------------------------------------------------+
    |                A B C                                                                                                 |
    |>   PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to ap~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/tale~ |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselling/coaching practices with a range of cl~ |
    |                                                                                                                      |
    ⋮ 5 more
    +----------------------------------------------------------------------------------------------------------------------+
    + PK1.CMP.1 | 1 of 3 | 2 of 3 say met ---------------------------------------------------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to                                                 |
    | appropriately address specific client needs                                                                          |
    |                                                                                                                      |
    | + A Mary Somerville: met              - B George Boole: not yet             + C Grace Hopper: met                    |
    |   Three instruments compared in the     One instrument only; asked at the                                            |
    |   case study, each with its limits      interview, no other was named.                                               |
    |   named.                                                                                                             |
    |                                                                                                                      |
    | PK1 Client needs                                                                                                     |
    |   Identify the career/ talent management needs of individual and/or                                                  |
    |   organizational clients                                                                                             |
    |   | Determine the individual career/ talent management transition e.g. school to                                     |
    |     work; promotion; job loss; reskilling; second career; retirement                                                 |
    |   | Determine the specific organizational career/talent management needs-e.g.                                        |
    |     basic skills, workforce planning, downsizing                                                                     |
    |   | Demonstrate use of appropriate client assessment/profiling methodologies                                         |
    |   | Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                   |
    |     and/or organizational culture as this affects career/talent management                                           |
    |     decision-making                                                                                                  |
    |                                                                                                                      |
    ⋮ 4 more
    +----------------------------------------------------------------------------------------------------------------------+
     space met  x not yet  e what was said  n next  y accept unanimous  a agreement  v result  / filter  o all  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · panel of 3 · open                                                                                                                                               saved 14:01:58
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                A B C                                                                                                                                                                                 │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs                                         │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/talent management need                                                                │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselling/coaching practices with a range of clients                                                                             │
    │                                                                                                                                                                                                      │
    ⋮ 7 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                                                                                                 │
    │ appropriately address specific client needs                                                                                                                                                          │
    │                                                                                                                                                                                                      │
    │ ✔ A Mary Somerville: met                                         ✘ B George Boole: not yet                                        ✔ C Grace Hopper: met                                              │
    │   Three instruments compared in the case study, each with its      One instrument only; asked at the interview, no other was                                                                         │
    │   limits named.                                                    named.                                                                                                                            │
    │                                                                                                                                                                                                      │
    │ PK1 Client needs                                                                                                                                                                                     │
    │   Identify the career/ talent management needs of individual and/or                                                                                                                                  │
    │   organizational clients                                                                                                                                                                             │
    │   · Determine the individual career/ talent management transition e.g. school to                                                                                                                     │
    │     work; promotion; job loss; reskilling; second career; retirement                                                                                                                                 │
    │   · Determine the specific organizational career/talent management needs—e.g.                                                                                                                        │
    │     basic skills, workforce planning, downsizing                                                                                                                                                     │
    │   · Demonstrate use of appropriate client assessment/profiling methodologies                                                                                                                         │
    │   · Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                                                                                                   │
    │     and/or organizational culture as this affects career/talent management                                                                                                                           │
    │     decision-making                                                                                                                                                                                  │
    │                                                                                                                                                                                                      │
    ⋮ 13 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e what was said  n next  y accept unanimous  a agreement  v result  / filter  o all  q back  ? keys  : commands
        0 title 1-41, dim 185-198
        1 dim 0-199
        2 dim 0-21 199
        3 dim 0 24-37 199, title 1 5-13, met 17 21, not_yet 19
        4 dim 0 24-41 199, not_yet 17 19
        5 dim 0 24-39 199, met 17, not_yet 19
     6-13 dim 0 199
       14 dim 0-199
       15 title 1-36
       19 met 2 132, title 4-25 69-91 134-152, not_yet 67
       23 title 2-17
       24 dim 4-68
       25 dim 4-25
       26 dim 4 6-81
       27 dim 6-69
       28 dim 4 6-78
       29 dim 6-49
       30 dim 4 6-77
       31 dim 4 6-83
       32 dim 6-75
       33 dim 6-20
       49 title 1-5 12 23 40 48 68 81 91 101 108 116 124
     Ada Lovelace | C-0142 | panel of 3 | open                                                                                                                                               saved 14:01:58
    + Queue | 3 differ, 3 open ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |                A B C                                                                                                                                                                                 |
    |>   PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs                                         |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/talent management need                                                                |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselling/coaching practices with a range of clients                                                                             |
    |                                                                                                                                                                                                      |
    ⋮ 7 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    + PK1.CMP.1 | 1 of 3 | 2 of 3 say met -----------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to                                                                                                                                 |
    | appropriately address specific client needs                                                                                                                                                          |
    |                                                                                                                                                                                                      |
    | + A Mary Somerville: met                                         - B George Boole: not yet                                        + C Grace Hopper: met                                              |
    |   Three instruments compared in the case study, each with its      One instrument only; asked at the interview, no other was                                                                         |
    |   limits named.                                                    named.                                                                                                                            |
    |                                                                                                                                                                                                      |
    | PK1 Client needs                                                                                                                                                                                     |
    |   Identify the career/ talent management needs of individual and/or                                                                                                                                  |
    |   organizational clients                                                                                                                                                                             |
    |   | Determine the individual career/ talent management transition e.g. school to                                                                                                                     |
    |     work; promotion; job loss; reskilling; second career; retirement                                                                                                                                 |
    |   | Determine the specific organizational career/talent management needs-e.g.                                                                                                                        |
    |     basic skills, workforce planning, downsizing                                                                                                                                                     |
    |   | Demonstrate use of appropriate client assessment/profiling methodologies                                                                                                                         |
    |   | Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                                                                                                   |
    |     and/or organizational culture as this affects career/talent management                                                                                                                           |
    |     decision-making                                                                                                                                                                                  |
    |                                                                                                                                                                                                      |
    ⋮ 13 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     space met  x not yet  e what was said  n next  y accept unanimous  a agreement  v result  / filter  o all  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:01:58
     PK1.CMP.1 · 1 of 3 · 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs

     ✔ A Mary Somerville: met
       Three instruments compared in the
     space met  x not yet  n next  q back
        0 title 1-22, dim 25-38
        1 title 1-35
        7 met 1, title 3-24
        9 title 1-5 12 23 31
     Ada Lovelace | C-0142~  saved 14:01:58
     PK1.CMP.1 | 1 of 3 | 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs

     + A Mary Somerville: met
       Three instruments compared in the
     space met  x not yet  n next  q back
    ");
}

#[test]
fn reason() {
    let [usual, large, wide, small] = pictures("reason");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saving
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────┐
    │                A B C                                                         │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for…  │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselli… │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to         │
    │ appropriately address specific client needs                                  │
    │                                                                              │
    │ ✔ A Mary Somerville: met                                                     │
    │   Three instruments compared in the case study, each with its limits named.  │
    │ ✘ B George Boole: not yet                                                    │
    │   One instrument only; asked at the interview, no other was named.           │
    │ ✔ C Grace Hopper: met                                                        │
    │                                                                              │
    │ PK1 Client needs                                                             │
    │   Identify the career/ talent management needs of individual and/or          │
    │   organizational clients                                                     │
    │   · Determine the individual career/ talent management transition e.g.       │
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
        0 title 1-41, dim 65-70
        1 dim 0-79
        2 dim 0-21 79
        3 dim 0 24-37 79, title 1 5-13, met 17 21, not_yet 19
        4 dim 0 24-41 79, not_yet 17 19
        5 dim 0 24-39 79, met 17, not_yet 19
        6 dim 0 79
        7 dim 0-79
        8 title 1-36
       12 met 2, title 4-25
       14 not_yet 2, title 4-26
       16 met 2, title 4-22
       18 title 2-17
       19 dim 4-68
       20 dim 4-25
       21 dim 4 6-71
       22 title 1-27
       23 title 1-5 13-15
     Ada Lovelace | C-0142 | panel of 3 | open                       saving
    + Queue | 3 differ, 3 open ----------------------------------------------------+
    |                A B C                                                         |
    |>   PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for~  |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselli~ |
    |                                                                              |
    +------------------------------------------------------------------------------+
    + PK1.CMP.1 | 1 of 3 | 2 of 3 say met -----------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to         |
    | appropriately address specific client needs                                  |
    |                                                                              |
    | + A Mary Somerville: met                                                     |
    |   Three instruments compared in the case study, each with its limits named.  |
    | - B George Boole: not yet                                                    |
    |   One instrument only; asked at the interview, no other was named.           |
    | + C Grace Hopper: met                                                        |
    |                                                                              |
    | PK1 Client needs                                                             |
    |   Identify the career/ talent management needs of individual and/or          |
    |   organizational clients                                                     |
    |   | Determine the individual career/ talent management transition e.g.       |
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 38 as below
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
       38 title 1-27
       39 title 1-5 13-15
    ⋮ 38 as below
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 48 as below
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
       48 title 1-27
       49 title 1-5 13-15
    ⋮ 48 as below
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
     PK1.CMP.1 · 1 of 3 · 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs

     ✔ A Mary Somerville: met
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
        0 title 1-22, dim 25-30
        1 title 1-35
        7 met 1, title 3-24
        8 title 1-27
        9 title 1-5 13-15
     Ada Lovelace | C-0142~  saving
     PK1.CMP.1 | 1 of 3 | 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs

     + A Mary Somerville: met
     PK1.CMP.1 not yet, because: Not shown▏
     enter done  esc leave
    ");
}

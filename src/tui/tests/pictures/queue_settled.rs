//! What a panel has settled, and what was said of it.

use super::pictures;

#[test]
fn queue_settled() {
    let [usual, large, wide, small] = pictures("queue, settled");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:02:42
    ┌ All that was marked · 3 differ, 2 open ──────────────────────────────────────┐
    │                A B C                                                         │
    │    PK1.CA.1    ✔ ✔ ✔  all say met           Has attended basic training in…  │
    │▸ ✘ PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for…  │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselli… │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 2 of 5 · 2 of 3 say met ─────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to         │
    │ appropriately address specific client needs                                  │
    │ ✘ panel: not yet: One instrument only.                                       │
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
    └────────────────────────────────────────────────────── 9 more rows: pagedown ─┘
     space met  x not yet  e what was said  n next  y accept unanimous  q back
        0 title 1-41, dim 65-78
        1 dim 0-79
        2 dim 0-21 79
        3 dim 0 24-34 79, met 17 19 21
        4 dim 0 24-37 79, title 1 5-13, not_yet 3 19, met 17 21
        5 dim 0 24-41 79, not_yet 17 19
        6 dim 0 24-39 79, met 17, not_yet 19
        7 dim 0-79
        8 title 1-36
       11 not_yet 2, title 4-39
       13 met 2, title 4-25
       15 not_yet 2, title 4-26
       17 met 2, title 4-22
       19 title 2-17
       20 dim 4-68
       21 dim 4-25
       22 dim 55-76
       23 title 1-5 12 23 40 48 68
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:02:42
    + All that was marked | 3 differ, 2 open --------------------------------------+
    |                A B C                                                         |
    |    PK1.CA.1    + + +  all say met           Has attended basic training in~  |
    |> - PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for~  |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselli~ |
    +------------------------------------------------------------------------------+
    + PK1.CMP.1 | 2 of 5 | 2 of 3 say met -----------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to         |
    | appropriately address specific client needs                                  |
    | - panel: not yet: One instrument only.                                       |
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
    +------------------------------------------------------ 9 more rows: pagedown -+
     space met  x not yet  e what was said  n next  y accept unanimous  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:02:42
    ┌ All that was marked · 3 differ, 2 open ──────────────────────────────────────────────────────────────────────────────┐
    │                A B C                                                                                                 │
    │    PK1.CA.1    ✔ ✔ ✔  all say met           Has attended basic training in career development practice and related…  │
    │▸ ✘ PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to ap… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/tale… │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselling/coaching practices with a range of cl… │
    │    PE1.CMP.1   ✘ ✘ ✘  all say not yet       Engages in at 30 hours of professional learning per year of certificati… │
    │                                                                                                                      │
    ⋮ 3 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 2 of 5 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                 │
    │ appropriately address specific client needs                                                                          │
    │ ✘ panel: not yet: One instrument only.                                                                               │
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
    ⋮ 3 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e what was said  n next  y accept unanimous  u undo  a agreement  v result  / filter  q back
        0 title 1-41, dim 105-118
        1 dim 0-119
        2 dim 0-21 119
        3 dim 0 24-34 119, met 17 19 21
        4 dim 0 24-37 119, title 1 5-13, not_yet 3 19, met 17 21
        5 dim 0 24-41 119, not_yet 17 19
        6 dim 0 24-39 119, met 17, not_yet 19
        7 dim 0 24-38 119, not_yet 17 19 21
     8-11 dim 0 119
       12 dim 0-119
       13 title 1-36
       16 not_yet 2, title 4-39
       18 met 2 78, title 4-25 42-64 80-98, not_yet 40
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
       39 title 1-5 12 23 40 48 68 76 89 99 109
     Ada Lovelace | C-0142 | panel of 3 | open                                                               saved 14:02:42
    + All that was marked | 3 differ, 2 open ------------------------------------------------------------------------------+
    |                A B C                                                                                                 |
    |    PK1.CA.1    + + +  all say met           Has attended basic training in career development practice and related~  |
    |> - PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to ap~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/tale~ |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselling/coaching practices with a range of cl~ |
    |    PE1.CMP.1   - - -  all say not yet       Engages in at 30 hours of professional learning per year of certificati~ |
    |                                                                                                                      |
    ⋮ 3 more
    +----------------------------------------------------------------------------------------------------------------------+
    + PK1.CMP.1 | 2 of 5 | 2 of 3 say met ---------------------------------------------------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to                                                 |
    | appropriately address specific client needs                                                                          |
    | - panel: not yet: One instrument only.                                                                               |
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
    ⋮ 3 more
    +----------------------------------------------------------------------------------------------------------------------+
     space met  x not yet  e what was said  n next  y accept unanimous  u undo  a agreement  v result  / filter  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · panel of 3 · open                                                                                                                                               saved 14:02:42
    ┌ All that was marked · 3 differ, 2 open ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                A B C                                                                                                                                                                                 │
    │    PK1.CA.1    ✔ ✔ ✔  all say met           Has attended basic training in career development practice and related assessment tools                                                                  │
    │▸ ✘ PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs                                         │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/talent management need                                                                │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselling/coaching practices with a range of clients                                                                             │
    │    PE1.CMP.1   ✘ ✘ ✘  all say not yet       Engages in at 30 hours of professional learning per year of certification period                                                                         │
    │                                                                                                                                                                                                      │
    ⋮ 5 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 2 of 5 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                                                                                                 │
    │ appropriately address specific client needs                                                                                                                                                          │
    │ ✘ panel: not yet: One instrument only.                                                                                                                                                               │
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
    ⋮ 12 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e what was said  n next  y accept unanimous  u undo  a agreement  v result  / filter  o all  q back  ? keys  : commands
        0 title 1-41, dim 185-198
        1 dim 0-199
        2 dim 0-21 199
        3 dim 0 24-34 199, met 17 19 21
        4 dim 0 24-37 199, title 1 5-13, not_yet 3 19, met 17 21
        5 dim 0 24-41 199, not_yet 17 19
        6 dim 0 24-39 199, met 17, not_yet 19
        7 dim 0 24-38 199, not_yet 17 19 21
     8-13 dim 0 199
       14 dim 0-199
       15 title 1-36
       18 not_yet 2, title 4-39
       20 met 2 132, title 4-25 69-91 134-152, not_yet 67
       24 title 2-17
       25 dim 4-68
       26 dim 4-25
       27 dim 4 6-81
       28 dim 6-69
       29 dim 4 6-78
       30 dim 6-49
       31 dim 4 6-77
       32 dim 4 6-83
       33 dim 6-75
       34 dim 6-20
       49 title 1-5 12 23 40 48 68 76 89 99 109 116 124 132
     Ada Lovelace | C-0142 | panel of 3 | open                                                                                                                                               saved 14:02:42
    + All that was marked | 3 differ, 2 open --------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |                A B C                                                                                                                                                                                 |
    |    PK1.CA.1    + + +  all say met           Has attended basic training in career development practice and related assessment tools                                                                  |
    |> - PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs                                         |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/talent management need                                                                |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselling/coaching practices with a range of clients                                                                             |
    |    PE1.CMP.1   - - -  all say not yet       Engages in at 30 hours of professional learning per year of certification period                                                                         |
    |                                                                                                                                                                                                      |
    ⋮ 5 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    + PK1.CMP.1 | 2 of 5 | 2 of 3 say met -----------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to                                                                                                                                 |
    | appropriately address specific client needs                                                                                                                                                          |
    | - panel: not yet: One instrument only.                                                                                                                                                               |
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
    ⋮ 12 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     space met  x not yet  e what was said  n next  y accept unanimous  u undo  a agreement  v result  / filter  o all  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:02:42
     PK1.CMP.1 · 2 of 5 · 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs
     ✘ panel: not yet: One instrument only.

     ✔ A Mary Somerville: met
     space met  x not yet  n next  q back
        0 title 1-22, dim 25-38
        1 title 1-35
        6 not_yet 1, title 3-38
        8 met 1, title 3-24
        9 title 1-5 12 23 31
     Ada Lovelace | C-0142~  saved 14:02:42
     PK1.CMP.1 | 2 of 5 | 2 of 3 say met
     Uses familiarity with different
     assessment tools and/or processes to
     appropriately address specific client
     needs
     - panel: not yet: One instrument only.

     + A Mary Somerville: met
     space met  x not yet  n next  q back
    ");
}

#[test]
fn what_was_said() {
    let [usual, large, wide, small] = pictures("what was said");
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
    ┌ ┌ What was said of PK1.CMP.1 ──────────────────────────────────────────────┐─┐
    │ │▸said        Agreed that one file is not enough.▏                         │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ what was said of it; the committee reads it                              │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │   One instrument only; asked at the interview, no other was named.           │
    │ ✔ C Grace Hopper: met                                                        │
    │                                                                              │
    │ PK1 Client needs                                                             │
    │   Identify the career/ talent management needs of individual and/or          │
    │   organizational clients                                                     │
    │   · Determine the individual career/ talent management transition e.g.       │
    └────────────────────────────────────────────────────── 8 more rows: pagedown ─┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-41, dim 65-70
        1 dim 0-79
        2 dim 0-21 79
        3 dim 0 24-37 79, title 1 5-13, met 17 21, not_yet 19
        4 dim 0 24-41 79, not_yet 17 19
        5 dim 0 24-39 79, met 17, not_yet 19
        6 dim 0 79
        7 dim 0-79
        8 title 3-29
        9 title 3-7
       13 dim 4-46
       16 met 2, title 4-22
       18 title 2-17
       19 dim 4-68
       20 dim 4-25
       21 dim 4 6-71
       22 dim 55-76
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | panel of 3 | open                       saving
    + Queue | 3 differ, 3 open ----------------------------------------------------+
    |                A B C                                                         |
    |>   PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for~  |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselli~ |
    |                                                                              |
    +------------------------------------------------------------------------------+
    + + What was said of PK1.CMP.1 ----------------------------------------------+-+
    | |>said        Agreed that one file is not enough.▏                         | |
    | |                                                                          | |
    ⋮ 2 more
    | | what was said of it; the committee reads it                              | |
    | +--------------------------------------------------------------------------+ |
    |   One instrument only; asked at the interview, no other was named.           |
    | + C Grace Hopper: met                                                        |
    |                                                                              |
    | PK1 Client needs                                                             |
    |   Identify the career/ talent management needs of individual and/or          |
    |   organizational clients                                                     |
    |   | Determine the individual career/ talent management transition e.g.       |
    +------------------------------------------------------ 8 more rows: pagedown -+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 16 as below
    │                     ┌ What was said of PK1.CMP.1 ──────────────────────────────────────────────┐                     │
    │ ✔ A Mary Somerville:│▸said        Agreed that one file is not enough.▏                         │t                    │
    │   Three instruments │                                                                          │                     │
    │   case study, each w│                                                                          │                     │
    │   named.            │                                                                          │                     │
    │                     │ what was said of it; the committee reads it                              │                     │
    │ PK1 Client needs    └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       16 title 23-49
       17 met 2, title 4-21 23-27 98
       21 dim 24-66
       22 title 2-17
       39 title 1-6 14-18 43-45 59-61
    ⋮ 16 as below
    |                     + What was said of PK1.CMP.1 ----------------------------------------------+                     |
    | + A Mary Somerville:|>said        Agreed that one file is not enough.▏                         |t                    |
    |   Three instruments |                                                                          |                     |
    |   case study, each w|                                                                          |                     |
    |   named.            |                                                                          |                     |
    |                     | what was said of it; the committee reads it                              |                     |
    | PK1 Client needs    +--------------------------------------------------------------------------+                     |
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 21 as below
    │   limits named.                                             ┌ What was said of PK1.CMP.1 ──────────────────────────────────────────────┐                                                             │
    │                                                             │▸said        Agreed that one file is not enough.▏                         │                                                             │
    │ PK1 Client needs                                            │                                                                          │                                                             │
    │   Identify the career/ talent management needs of individual│                                                                          │                                                             │
    │   organizational clients                                    │                                                                          │                                                             │
    │   · Determine the individual career/ talent management trans│ what was said of it; the committee reads it                              │                                                             │
    │     work; promotion; job loss; reskilling; second career; re└──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       21 title 63-89
       22 title 63-67
       23 title 2-17
       24 dim 4-61
       25 dim 4-25
       26 dim 4 6-61 64-106
       27 dim 6-61
       49 title 1-6 14-18 43-45 59-61
    ⋮ 21 as below
    |   limits named.                                             + What was said of PK1.CMP.1 ----------------------------------------------+                                                             |
    |                                                             |>said        Agreed that one file is not enough.▏                         |                                                             |
    | PK1 Client needs                                            |                                                                          |                                                             |
    |   Identify the career/ talent management needs of individual|                                                                          |                                                             |
    |   organizational clients                                    |                                                                          |                                                             |
    |   | Determine the individual career/ talent management trans| what was said of it; the committee reads it                              |                                                             |
    |     work; promotion; job loss; reskilling; second career; re+--------------------------------------------------------------------------+                                                             |
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ What was said of PK1.CMP.1 ──────────┐
    │▸said        Agreed that one file is  │
    │             not enough.▏             │
    │                                      │
    │                                      │
    │ what was said of it; the committee   │
    │ reads it                             │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-30
        1 title 1-27
        2 title 1-5
        6 dim 2-35
        7 dim 2-9
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saving
    + What was said of PK1.CMP.1 ----------+
    |>said        Agreed that one file is  |
    |             not enough.▏             |
    |                                      |
    |                                      |
    | what was said of it; the committee   |
    | reads it                             |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

//! The full wording.

use super::pictures;

#[test]
fn wording() {
    let [usual, large, wide, small] = pictures("wording");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ PK1.CMP.1 ───────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to         │
    │ appropriately address specific client needs                                  │
    │                                                                              │
    │ Mark                                                                         │
    │ ✔ met                                                                        │
    │   E1 Case study · Return to work after ten years · file 3, p. 4-9            │
    │                                                                              │
    │ PK1 · Client needs                                                           │
    │ Identify the career/ talent management needs of individual and/or            │
    │ organizational clients                                                       │
    │                                                                              │
    │ Knowledge and skills                                                         │
    │ · Determine the individual career/ talent management transition e.g. school  │
    │   to work; promotion; job loss; reskilling; second career; retirement        │
    │ · Determine the specific organizational career/talent management needs—e.g.  │
    │   basic skills, workforce planning, downsizing                               │
    │ · Demonstrate use of appropriate client assessment/profiling methodologies   │
    │ · Recognize diversity (race, age, gender, socioeconomic status, culture,     │
    │   values) and/or organizational culture as this affects career/talent        │
    │   management decision-making                                                 │
    └────────────────────────────────────────────────────────────────── 1-20 of 57 ┘
     pagedown page  / search  esc back  ? keys  : commands
        0 title 1-39, dim 65-70
        1 title 1-10
        5 title 2-5
        6 met 2
        9 title 2-19
       13 title 2-21
       14 dim 2
       16 dim 2
    18-19 dim 2
       22 dim 67-77
       23 title 1-8 16 26-28 36 44
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + PK1.CMP.1 -------------------------------------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to         |
    | appropriately address specific client needs                                  |
    |                                                                              |
    | Mark                                                                         |
    | + met                                                                        |
    |   E1 Case study | Return to work after ten years | file 3, p. 4-9            |
    |                                                                              |
    | PK1 | Client needs                                                           |
    | Identify the career/ talent management needs of individual and/or            |
    | organizational clients                                                       |
    |                                                                              |
    | Knowledge and skills                                                         |
    | | Determine the individual career/ talent management transition e.g. school  |
    |   to work; promotion; job loss; reskilling; second career; retirement        |
    | | Determine the specific organizational career/talent management needs-e.g.  |
    |   basic skills, workforce planning, downsizing                               |
    | | Demonstrate use of appropriate client assessment/profiling methodologies   |
    | | Recognize diversity (race, age, gender, socioeconomic status, culture,     |
    |   values) and/or organizational culture as this affects career/talent        |
    |   management decision-making                                                 |
    +------------------------------------------------------------------ 1-20 of 57 +
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ───────┌ PK1.CMP.1 ─────────────────────────────────────────────────────────────────────┐──────────────────┐
    │ PROFESSIONAL KNOW│ Uses familiarity with different assessment tools and/or processes to           │                  │
    │ ▸PK1 Client needs│ appropriately address specific client needs                                    │                  │
    │  PK2 Theory & pra│                                                                                │                  │
    │ PROFESSIONAL PRAC│ Mark                                                                           │s to              │
    │  PP1 Relationship│ ✔ met                                                                          │                  │
    │  PP2 Programs    │   E1 Case study · Return to work after ten years · file 3, p. 4-9              │                  │
    │  PP3 Transitions │                                                                                │er/talent         │
    │ PROFESSIONAL ENGA│ PK1 · Client needs                                                             │                  │
    │  PE1 Learning    │ Identify the career/ talent management needs of individual and/or              │                  │
    │  PE2 Engagement  │ organizational clients                                                         │talent            │
    │                  │                                                                                │                  │
    │                  │ Knowledge and skills                                                           │fessionals        │
    │                  │ · Determine the individual career/ talent management transition e.g. school to │                  │
    │                  │   work; promotion; job loss; reskilling; second career; retirement             │                  │
    │                  │ · Determine the specific organizational career/talent management needs—e.g.    │                  │
    │                  │   basic skills, workforce planning, downsizing                                 │                  │
    │                  │ · Demonstrate use of appropriate client assessment/profiling methodologies     │                  │
    │                  │ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │                  │
    │                  │   values) and/or organizational culture as this affects career/talent          │──────────────────┘
    │                  │   management decision-making                                                   │──────────────────┐
    │                  │                                                                                │school to         │
    │                  │ CMP                                                                            │                  │
    │                  │ Professional practitioner - serving & supporting clients                       │s—e.g.            │
    │                  │ Experience: 3 to 5 years.                                                      │                  │
    │                  │                                                                                │ogies             │
    │                  │ The same ability at CA                                                         │re, values)       │
    │                  │   · 1 Has attended basic training in career development practice and related   │ent               │
    │                  │       assessment tools                                                         │──────────────────┘
    │                  │   · 2 Knows how to respond to a client enquiry and provide appropriate advice  │──────────────────┐
    │                  │   · 3 Knows how to guide clients to occupational info, labor market, job       │                  │
    └──────────────────│       vacancies, employment assistance scheme                                  │                  │
    ┌ Levels ──────────│   · 4 Reviews client documentation and provides feedback                       │                  │
    │  CA   ░░░░░░░░░░░│   · 5 Refers clients to job boards and responses to known vacancies            │                  │
    │  CMA  ░░░░░░░░░░░│   · 6 Gives advice on interview preparation & technique                        │                  │
    │ ▸CMP  ██░░░░░░░░░│   · 7 Provides generic advice on job seeking and job getting skills.           │                  │
    │  CMF  ░░░░░░░░░░░│   · 8 Refers client to specialist for further assistance                       │                  │
    └──────────────────└──────────────────────────────────────────────────────────────────── 1-36 of 56 ┘──────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-18, title 20-29
        2 dim 0 2-18
        3 dim 0, title 2-18
        4 dim 0
        5 dim 0 2-18, title 21-24
        6 dim 0, met 21
      7-8 dim 0
        9 dim 0 2-18, title 21-38
    10-12 dim 0
       13 dim 0, title 21-40
       14 dim 0 21
       15 dim 0
       16 dim 0 21
       17 dim 0
    18-19 dim 0 21
       20 dim 0
       21 dim 0 101-119
       22 dim 0 119
       23 dim 0 119, title 21-23
       24 dim 0 119
       25 dim 0 21-45 119
       26 dim 0 119
       27 dim 0 119, title 21-42
       28 dim 0 119
    29-30 dim 0 101-119
       31 dim 0 119
    32-33 dim 0-18 119
    34-35 dim 0 8-18 119
       36 dim 0 10-18 119, title 2-5, bar_full 8-9
       37 dim 0 8-18 119
       38 dim 0-18 88-98 101-119
       39 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Abilities -------+ PK1.CMP.1 ---------------------------------------------------------------------+------------------+
    | PROFESSIONAL KNOW| Uses familiarity with different assessment tools and/or processes to           |                  |
    | >PK1 Client needs| appropriately address specific client needs                                    |                  |
    |  PK2 Theory & pra|                                                                                |                  |
    | PROFESSIONAL PRAC| Mark                                                                           |s to              |
    |  PP1 Relationship| + met                                                                          |                  |
    |  PP2 Programs    |   E1 Case study | Return to work after ten years | file 3, p. 4-9              |                  |
    |  PP3 Transitions |                                                                                |er/talent         |
    | PROFESSIONAL ENGA| PK1 | Client needs                                                             |                  |
    |  PE1 Learning    | Identify the career/ talent management needs of individual and/or              |                  |
    |  PE2 Engagement  | organizational clients                                                         |talent            |
    |                  |                                                                                |                  |
    |                  | Knowledge and skills                                                           |fessionals        |
    |                  | | Determine the individual career/ talent management transition e.g. school to |                  |
    |                  |   work; promotion; job loss; reskilling; second career; retirement             |                  |
    |                  | | Determine the specific organizational career/talent management needs-e.g.    |                  |
    |                  |   basic skills, workforce planning, downsizing                                 |                  |
    |                  | | Demonstrate use of appropriate client assessment/profiling methodologies     |                  |
    |                  | | Recognize diversity (race, age, gender, socioeconomic status, culture,       |                  |
    |                  |   values) and/or organizational culture as this affects career/talent          |------------------+
    |                  |   management decision-making                                                   |------------------+
    |                  |                                                                                |school to         |
    |                  | CMP                                                                            |                  |
    |                  | Professional practitioner - serving & supporting clients                       |s-e.g.            |
    |                  | Experience: 3 to 5 years.                                                      |                  |
    |                  |                                                                                |ogies             |
    |                  | The same ability at CA                                                         |re, values)       |
    |                  |   . 1 Has attended basic training in career development practice and related   |ent               |
    |                  |       assessment tools                                                         |------------------+
    |                  |   . 2 Knows how to respond to a client enquiry and provide appropriate advice  |------------------+
    |                  |   . 3 Knows how to guide clients to occupational info, labor market, job       |                  |
    +------------------|       vacancies, employment assistance scheme                                  |                  |
    + Levels ----------|   . 4 Reviews client documentation and provides feedback                       |                  |
    |  CA   -----------|   . 5 Refers clients to job boards and responses to known vacancies            |                  |
    |  CMA  -----------|   . 6 Gives advice on interview preparation & technique                        |                  |
    | >CMP  ##---------|   . 7 Provides generic advice on job seeking and job getting skills.           |                  |
    |  CMF  -----------|   . 8 Refers client to specialist for further assistance                       |                  |
    +------------------+-------------------------------------------------------------------- 1-36 of 56 +------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────┌ PK1.CMP.1 ─────────────────────────────────────────────────────────────────────┐───────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent│ Uses familiarity with different assessment tools and/or processes to           │ent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      3/4 ││ needs of individual and/or │ appropriately address specific client needs                                    │or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients     │                                                                                │               ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                            │ Mark                                                                           │               ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tra│ ✔ met                                                                          │th different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pra│   E1 Case study · Return to work after ten years · file 3, p. 4-9              │d/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment too│                                                                                │dress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond t│ PK1 · Client needs                                                             │               ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide ap│ Identify the career/ talent management needs of individual and/or              │fter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                │ organizational clients                                                         │rograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cli│                                                                                │pon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, lab│ Knowledge and skills                                                           │ement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employm│ · Determine the individual career/ talent management transition e.g. school to │f · No plan i… ││      management needs                   │
    │                            ││      assistance scheme     │   work; promotion; job loss; reskilling; second career; retirement             │to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documen│ · Determine the specific organizational career/talent management needs—e.g.    │ career        ││      differentiated services            │
    │                            ││      provides feedback     │   basic skills, workforce planning, downsizing                                 │ement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job │ · Demonstrate use of appropriate client assessment/profiling methodologies     │               ││      services and related issues        │
    │                            ││      responses to known vac│ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │ized services  ││                                         │
    │                            ││ ·  6 Gives advice on interv│   values) and/or organizational culture as this affects career/talent          │to other       ││                                         │
    │                            ││      preparation & techniqu│   management decision-making                                                   │appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advic│                                                                                │               ││                                         │
    │                            ││      seeking and job gettin│ CMP                                                                            │               ││                                         │
    │                            ││ ·  8 Refers client to speci│ Professional practitioner - serving & supporting clients                       │               ││                                         │
    │                            ││      further assistance    │ Experience: 3 to 5 years.                                                      │               ││                                         │
    │                            ││                            │                                                                                │               ││                                         │
    │                            ││                            │ The same ability at CA                                                         │               ││                                         │
    │                            ││                            │   · 1 Has attended basic training in career development practice and related   │               ││                                         │
    │                            ││                            │       assessment tools                                                         │               ││                                         │
    │                            ││                            │   · 2 Knows how to respond to a client enquiry and provide appropriate advice  │               ││                                         │
    │                            ││                            │   · 3 Knows how to guide clients to occupational info, labor market, job       │               ││                                         │
    │                            ││                            │       vacancies, employment assistance scheme                                  │               ││                                         │
    │                            ││                            │   · 4 Reviews client documentation and provides feedback                       │               ││                                         │
    │                            ││                            │   · 5 Refers clients to job boards and responses to known vacancies            │               ││                                         │
    │                            ││                            │   · 6 Gives advice on interview preparation & technique                        │               ││                                         │
    │                            │└────────────────────────────│   · 7 Provides generic advice on job seeking and job getting skills.           │───────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ──────────│   · 8 Refers client to specialist for further assistance                       │──────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one  │                                                                                │al career/ talent management transition e.g. school to    │
    │                            ││                            │ The same ability at CMA                                                        │oss; reskilling; second career; retirement                │
    │                            ││                            │   · 1 Initiates and manages conversations with clients to determine desired    │ organizational career/talent management needs—e.g.       │
    │                            ││                            │       outcomes                                                                 │e planning, downsizing                                    │
    └────────────────────────────┘│                            │   · 2 Contracts with clients to address desired outcomes                       │ropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                            │   · 3 Is trained and qualified to use one or more assessment tool              │ace, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                            │   · 4 Assists the client to assess what factors affect career choice and/or    │culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                            │       talent management options                                                │                                                          │
    │ ▸CMP  ██░░░░░░░░░░    4/24 ││                            │   · 5 Recognizes limits to expertise and refers clients to appropriate         │                                                          │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                            │       professionals e.g.                                                       │                                                          │
    └────────────────────────────┘└────────────────────────────└──────────────────────────────────────────────────────────────────── 1-46 of 56 ┘──────────────────────────────────────────────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-58 157-199, title 60-69
        2 dim 0 2-23 29-30 32-58 141-154 157 159-196 199
        3 dim 0 29-30 32-57 141-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 157 159-180 199
        5 dim 0 2-22 29-30 157 199, title 61-64
        6 dim 0 29-30 157 199, met 61
      7-8 dim 0 29-30 157 199
        9 dim 0 2-24 29-30 157 199, title 61-78
       10 dim 0 29-30 141-154 157 199
    11-12 dim 0 29-30 157 199
       13 dim 0 29-30 157 199, title 61-80
       14 dim 0 29-30 61 141-154 157 199
       15 dim 0 29-30 157 199
       16 dim 0 29-30 61 157 199
       17 dim 0 29-30 157 199
    18-19 dim 0 29-30 61 157 199
    20-22 dim 0 29-30 157 199
       23 dim 0 29-30 157 199, title 61-63
       24 dim 0 29-30 157 199
       25 dim 0 29-30 61-85 157 199
       26 dim 0 29-30 157 199
       27 dim 0 29-30 157 199, title 61-82
    28-35 dim 0 29-30 157 199
       36 dim 0 29-58 157-199
       37 dim 0 29-58 141-199
       38 dim 0 29-30 32-56 199
       39 dim 0 29-30 199, title 61-83
    40-41 dim 0 29-30 199
    42-43 dim 0-30 199
    44-45 dim 0 8-19 29-30 199
       46 dim 0 10-19 29-30 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29-30 199
       48 dim 0-58 128-138 141-199
       49 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Abilities -----------------++ PK1 | CA ------------------+ PK1.CMP.1 ---------------------------------------------------------------------+---------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent| Uses familiarity with different assessment tools and/or processes to           |ent management || Identify the career/ talent management  |
    | >PK1 Client needs      3/4 || needs of individual and/or | appropriately address specific client needs                                    |or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients     |                                                                                |               || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                            | Mark                                                                           |               ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic tra| + met                                                                          |th different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development pra|   E1 Case study | Return to work after ten years | file 3, p. 4-9              |d/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment too|                                                                                |dress specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond t| PK1 | Client needs                                                             |               || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide ap| Identify the career/ talent management needs of individual and/or              |fter ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                | organizational clients                                                         |rograms for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide cli|                                                                                |pon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, lab| Knowledge and skills                                                           |ement need     ||      organizational career/talent       |
    |                            ||      job vacancies, employm| | Determine the individual career/ talent management transition e.g. school to |f * No plan i~ ||      management needs                   |
    |                            ||      assistance scheme     |   work; promotion; job loss; reskilling; second career; retirement             |to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documen| | Determine the specific organizational career/talent management needs-e.g.    | career        ||      differentiated services            |
    |                            ||      provides feedback     |   basic skills, workforce planning, downsizing                                 |ement          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job | | Demonstrate use of appropriate client assessment/profiling methodologies     |               ||      services and related issues        |
    |                            ||      responses to known vac| | Recognize diversity (race, age, gender, socioeconomic status, culture,       |ized services  ||                                         |
    |                            || .  6 Gives advice on interv|   values) and/or organizational culture as this affects career/talent          |to other       ||                                         |
    |                            ||      preparation & techniqu|   management decision-making                                                   |appropriate    ||                                         |
    |                            || .  7 Provides generic advic|                                                                                |               ||                                         |
    |                            ||      seeking and job gettin| CMP                                                                            |               ||                                         |
    |                            || .  8 Refers client to speci| Professional practitioner - serving & supporting clients                       |               ||                                         |
    |                            ||      further assistance    | Experience: 3 to 5 years.                                                      |               ||                                         |
    |                            ||                            |                                                                                |               ||                                         |
    |                            ||                            | The same ability at CA                                                         |               ||                                         |
    |                            ||                            |   . 1 Has attended basic training in career development practice and related   |               ||                                         |
    |                            ||                            |       assessment tools                                                         |               ||                                         |
    |                            ||                            |   . 2 Knows how to respond to a client enquiry and provide appropriate advice  |               ||                                         |
    |                            ||                            |   . 3 Knows how to guide clients to occupational info, labor market, job       |               ||                                         |
    |                            ||                            |       vacancies, employment assistance scheme                                  |               ||                                         |
    |                            ||                            |   . 4 Reviews client documentation and provides feedback                       |               ||                                         |
    |                            ||                            |   . 5 Refers clients to job boards and responses to known vacancies            |               ||                                         |
    |                            ||                            |   . 6 Gives advice on interview preparation & technique                        |               ||                                         |
    |                            |+----------------------------|   . 7 Provides generic advice on job seeking and job getting skills.           |---------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 ----------|   . 8 Refers client to specialist for further assistance                       |----------------------------------------------------------+
    |                            || no note yet: e writes one  |                                                                                |al career/ talent management transition e.g. school to    |
    |                            ||                            | The same ability at CMA                                                        |oss; reskilling; second career; retirement                |
    |                            ||                            |   . 1 Initiates and manages conversations with clients to determine desired    | organizational career/talent management needs-e.g.       |
    |                            ||                            |       outcomes                                                                 |e planning, downsizing                                    |
    +----------------------------+|                            |   . 2 Contracts with clients to address desired outcomes                       |ropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                            |   . 3 Is trained and qualified to use one or more assessment tool              |ace, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                            |   . 4 Assists the client to assess what factors affect career choice and/or    |culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                            |       talent management options                                                |                                                          |
    | >CMP  ##----------    4/24 ||                            |   . 5 Recognizes limits to expertise and refers clients to appropriate         |                                                          |
    |  CMF  ------------    0/23 ||                            |       professionals e.g.                                                       |                                                          |
    +----------------------------++----------------------------+-------------------------------------------------------------------- 1-46 of 56 +----------------------------------------------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ PK1.CMP.1 ───────────────────────────┐
    │ Uses familiarity with different      │
    │ assessment tools and/or processes to │
    │ appropriately address specific       │
    │ client needs                         │
    │                                      │
    │ Mark                                 │
    └────────────────────────── 1-6 of 100 ┘
     pagedown page  / search  esc back
        0 title 1-22, dim 25-30
        1 title 1-10
        7 title 2-5
        8 dim 27-37
        9 title 1-8 16 26-28
     Ada Lovelace | C-0142~  saving
    + PK1.CMP.1 ---------------------------+
    | Uses familiarity with different      |
    | assessment tools and/or processes to |
    | appropriately address specific       |
    | client needs                         |
    |                                      |
    | Mark                                 |
    +-------------------------- 1-6 of 100 +
     pagedown page  / search  esc back
    ");
}

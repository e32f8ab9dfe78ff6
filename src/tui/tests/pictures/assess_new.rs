//! The main screen, with nothing marked.

use super::pictures;

#[test]
fn assess_new() {
    let [usual, large, wide, small] = pictures("assess, new");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      0/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸·  1 Uses familiarity with different           │
    │  PP1 Relationships     0/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Develops tailored programs for clients    │
    │  PE1 Learning          0/3 ││      depending upon their career/talent        │
    │  PE2 Engagement        0/3 ││      management need                           │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    │                            ││ ·  4 Articulates specialized services offered  │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  ? keys  g go  q back
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35
      6-8 dim 0 29
        9 dim 0 2-24 29
    10-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 8-19 29-30 79, title 2-5 24-27
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-5 12 23 31 39 48 56 64 70
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      0/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 0/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>.  1 Uses familiarity with different           |
    |  PP1 Relationships     0/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          0/2 ||      appropriately address specific client     |
    |  PP3 Transitions       0/2 ||      needs                                     |
    | PROFESSIONAL ENGAGEMENT    || .  2 Develops tailored programs for clients    |
    |  PE1 Learning          0/3 ||      depending upon their career/talent        |
    |  PE2 Engagement        0/3 ||      management need                           |
    |                            || .  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    |                            ||      management decisions                      |
    |                            || .  4 Articulates specialized services offered  |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  ------------    0/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  ? keys  g go  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      0/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││▸·  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     0/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs          0/2 ││ ·  2 Develops tailored programs for clients depending upon their career/talent         │
    │  PP3 Transitions       0/2 ││      management need                                                                   │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  3 Assists the client to address factors that affect career choice/talent            │
    │  PE1 Learning          0/3 ││      management decisions                                                              │
    │  PE2 Engagement        0/3 ││ ·  4 Articulates specialized services offered and refers to other professionals        │
    │                            ││      when appropriate                                                                  │
    │                            ││                                                                                        │
    ⋮ 6 more
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Knowledge and skills ──────────────────────────────────────────────────────────────────┐
    │                            ││ · Determine the individual career/ talent management transition e.g. school to         │
    │                            ││   work; promotion; job loss; reskilling; second career; retirement                     │
    │                            ││ · Determine the specific organizational career/talent management needs—e.g.            │
    │                            ││   basic skills, workforce planning, downsizing                                         │
    │                            ││ · Demonstrate use of appropriate client assessment/profiling methodologies             │
    │                            ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)       │
    │                            ││   and/or organizational culture as this affects career/talent management               │
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ──────────────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                              │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  ? keys  v verdict  g go  / filter  m map  p probe  q back
        0 title 1-39, dim 105-118
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-96
        3 dim 0 29 32-53, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35
      6-8 dim 0 29
        9 dim 0 2-24 29
    10-20 dim 0 29
       21 dim 0 29-119
       22 dim 0 29-30 32 119
       23 dim 0 29-30 119
       24 dim 0 29-30 32 119
       25 dim 0 29-30 119
    26-27 dim 0 29-30 32 119
       28 dim 0 29-30 119
    29-30 dim 0 29-119
       31 dim 0 29-30 32-56 119
    32-33 dim 0-30 119
    34-35 dim 0 8-19 29-30 119
       36 dim 0 8-19 29-30 119, title 2-5 24-27
       37 dim 0 8-19 29-30 119
       38 dim 0-119
       39 title 1-5 12 23 31 39 48 56 64 75 81 91 98 107
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -----------------------------------------------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs of individual and/or                      |
    | >PK1 Client needs      0/4 || organizational clients                                                                 |
    |  PK2 Theory & practice 0/7 ||                                                                                        |
    | PROFESSIONAL PRACTICE      ||>.  1 Uses familiarity with different assessment tools and/or processes to              |
    |  PP1 Relationships     0/3 ||      appropriately address specific client needs                                       |
    |  PP2 Programs          0/2 || .  2 Develops tailored programs for clients depending upon their career/talent         |
    |  PP3 Transitions       0/2 ||      management need                                                                   |
    | PROFESSIONAL ENGAGEMENT    || .  3 Assists the client to address factors that affect career choice/talent            |
    |  PE1 Learning          0/3 ||      management decisions                                                              |
    |  PE2 Engagement        0/3 || .  4 Articulates specialized services offered and refers to other professionals        |
    |                            ||      when appropriate                                                                  |
    |                            ||                                                                                        |
    ⋮ 6 more
    |                            |+----------------------------------------------------------------------------------------+
    |                            |+ Knowledge and skills ------------------------------------------------------------------+
    |                            || | Determine the individual career/ talent management transition e.g. school to         |
    |                            ||   work; promotion; job loss; reskilling; second career; retirement                     |
    |                            || | Determine the specific organizational career/talent management needs-e.g.            |
    |                            ||   basic skills, workforce planning, downsizing                                         |
    |                            || | Demonstrate use of appropriate client assessment/profiling methodologies             |
    |                            || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)       |
    |                            ||   and/or organizational culture as this affects career/talent management               |
    |                            |+----------------------------------------------------------------------------------------+
    |                            |+ Note | PK1.CMP.1 ----------------------------------------------------------------------+
    |                            || no note yet: e writes one                                                              |
    +----------------------------+|                                                                                        |
    + Levels --------------------+|                                                                                        |
    |  CA   ------------    0/30 ||                                                                                        |
    |  CMA  ------------    0/27 ||                                                                                        |
    | >CMP  ------------    0/24 ||                                                                                        |
    |  CMF  ------------    0/23 ||                                                                                        |
    +----------------------------++----------------------------------------------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  ? keys  v verdict  g go  / filter  m map  p probe  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      0/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     0/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││▸·  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││ ·  2 Develops tailored programs for    ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││      clients depending upon their      ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide clients to     ││      one or more assessment tool        ││      career/talent management need     ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor market,  ││ ·  4 Assists the client to assess what  ││ ·  3 Assists the client to address     ││      organizational career/talent       │
    │                            ││      job vacancies, employment         ││      factors affect career choice       ││      factors that affect career        ││      management needs                   │
    │                            ││      assistance scheme                 ││      and/or talent management options   ││      choice/talent management          ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentation and  ││ ·  5 Recognizes limits to expertise and ││      decisions                         ││      differentiated services            │
    │                            ││      provides feedback                 ││      refers clients to appropriate      ││ ·  4 Articulates specialized services  ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boards and  ││      professionals e.g.                 ││      offered and refers to other       ││      services and related issues        │
    │                            ││      responses to known vacancies      ││                                         ││      professionals when appropriate    ││                                         │
    │                            ││ ·  6 Gives advice on interview         ││                                         ││                                        ││                                         │
    │                            ││      preparation & technique           ││                                         ││                                        ││                                         │
    │                            ││ ·  7 Provides generic advice on job    ││                                         ││                                        ││                                         │
    │                            ││      seeking and job getting skills.   ││                                         ││                                        ││                                         │
    │                            ││ ·  8 Refers client to specialist for   ││                                         ││                                        ││                                         │
    │                            ││      further assistance                ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    ⋮ 9 more
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   decision-making                                                                 │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                                                   ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  D declare  R recommend  q back
        0 title 1-39, dim 185-198
        1 dim 0-114 157-199, title 116-132
        2 dim 0 2-23 29-30 32-69 71-72 74-111 114 117-154 157 159-196 199
        3 dim 0 29-30 32-57 71-72 74-99 114 117-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 71-72 74-95 114 117-138 157 159-180 199
        5 dim 0 2-22 29-30 71-72 114 157 199
        6 dim 0 29-30 71-72 114 157 199, title 116 120
      7-8 dim 0 29-30 71-72 114 157 199
        9 dim 0 2-24 29-30 71-72 114 157 199
    10-35 dim 0 29-30 71-72 114 157 199
       36 dim 0 29-114 157-199
       37 dim 0 29-199
       38 dim 0 29-30 32-56 114-115 117 199
       39 dim 0 29-30 114-115 199
       40 dim 0 29-30 114-115 117 199
       41 dim 0 29-30 114-115 199
    42-43 dim 0-30 114-115 117 199
    44-45 dim 0 8-19 29-30 114-115 199
       46 dim 0 8-19 29-30 114-115 199, title 2-5 24-27
       47 dim 0 8-19 29-30 114-115 199
       48 dim 0-199
       49 title 1-5 12 23 31 39 48 56 64 75 81 91 98 107 118 130 139 150 159-161 169 180 193
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Abilities -----------------++ PK1 | CA ------------------------------++ PK1 | CMA ------------------------------++ PK1 | CMP target ----------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management || Identify the career/ talent management  || Identify the career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      0/4 || needs of individual and/or             || needs of individual and/or              || needs of individual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients                 || organizational clients                  || organizational clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                                        ||                                         ||                                        ||                                         |
    |  PP1 Relationships     0/3 || .  1 Has attended basic training in    || .  1 Initiates and manages              ||>.  1 Uses familiarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development practice and   ||      conversations with clients to      ||      assessment tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment tools          ||      determine desired outcomes         ||      to appropriately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond to a client  || .  2 Contracts with clients to address  ||      client needs                      || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide appropriate   ||      desired outcomes                   || .  2 Develops tailored programs for    ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                            || .  3 Is trained and qualified to use    ||      clients depending upon their      ||      choice and decision making         |
    |                            || .  3 Knows how to guide clients to     ||      one or more assessment tool        ||      career/talent management need     || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, labor market,  || .  4 Assists the client to assess what  || .  3 Assists the client to address     ||      organizational career/talent       |
    |                            ||      job vacancies, employment         ||      factors affect career choice       ||      factors that affect career        ||      management needs                   |
    |                            ||      assistance scheme                 ||      and/or talent management options   ||      choice/talent management          || .  4 Shares insights about              |
    |                            || .  4 Reviews client documentation and  || .  5 Recognizes limits to expertise and ||      decisions                         ||      differentiated services            |
    |                            ||      provides feedback                 ||      refers clients to appropriate      || .  4 Articulates specialized services  || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job boards and  ||      professionals e.g.                 ||      offered and refers to other       ||      services and related issues        |
    |                            ||      responses to known vacancies      ||                                         ||      professionals when appropriate    ||                                         |
    |                            || .  6 Gives advice on interview         ||                                         ||                                        ||                                         |
    |                            ||      preparation & technique           ||                                         ||                                        ||                                         |
    |                            || .  7 Provides generic advice on job    ||                                         ||                                        ||                                         |
    |                            ||      seeking and job getting skills.   ||                                         ||                                        ||                                         |
    |                            || .  8 Refers client to specialist for   ||                                         ||                                        ||                                         |
    |                            ||      further assistance                ||                                         ||                                        ||                                         |
    |                            ||                                        ||                                         ||                                        ||                                         |
    ⋮ 9 more
    |                            |+----------------------------------------++-----------------------------------------++----------------------------------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 -----------------------------------------------------------------++ Knowledge and skills -------------------------------------------------------------+
    |                            || no note yet: e writes one                                                         || | Determine the individual career/ talent management transition e.g. school to    |
    |                            ||                                                                                   ||   work; promotion; job loss; reskilling; second career; retirement                |
    |                            ||                                                                                   || | Determine the specific organizational career/talent management needs-e.g.       |
    |                            ||                                                                                   ||   basic skills, workforce planning, downsizing                                    |
    +----------------------------+|                                                                                   || | Demonstrate use of appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                                                                                   || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                                                                                   ||   and/or organizational culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                                                                                   ||   decision-making                                                                 |
    | >CMP  ------------    0/24 ||                                                                                   ||                                                                                   |
    |  CMF  ------------    0/23 ||                                                                                   ||                                                                                   |
    +----------------------------++-----------------------------------------------------------------------------------++-----------------------------------------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  D declare  R recommend  q back
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            0/24
     needs of individual and/or
     organizational clients

    ▸·  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     space met  x not yet  ? keys  q back
        0 title 1-22, dim 25-38
        1 title 1-22
        2 dim 1-26
        3 dim 1-22
        5 title 0 4
        9 title 1-5 12 23 31
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            0/24
     needs of individual and/or
     organizational clients

    >.  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     space met  x not yet  ? keys  q back
    ");
}

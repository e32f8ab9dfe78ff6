//! The main screen, of a sealed session.

use super::pictures;

#[test]
fn assess_sealed() {
    let [usual, large, wide, small] = pictures("assess, sealed");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · sealed, read-only             saving
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      4/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 7/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     3/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          2/2 ││      appropriately address specific client     │
    │  PP3 Transitions       2/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │  PE1 Learning          3/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PE2 Engagement        3/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E1 Return to work after ten years file 3… │
    │                            ││ ✔  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ████████████   24/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  q back
        0 title 1-51, dim 65-70
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-8 dim 0 29
        9 dim 0 2-24 29 37-77
       10 dim 0 29, met 32
    11-12 dim 0 29
       13 dim 0 29 37-77
       14 dim 0 29, met 32
       15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-38 79
       19 dim 0 8-19 29-30 79
       20 dim 0 29-30 79, title 2-5 23-27, bar_full 8-19
       21 dim 0 8-19 29-30 79
       22 probe 1-61
       23 title 1 9 17 28 34 44 51 62 74
     Ada Lovelace | C-0142 | for CMP | sealed, read-only             saving
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      4/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 7/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     3/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          2/2 ||      appropriately address specific client     |
    |  PP3 Transitions       2/2 ||      needs                                     |
    | PROFESSIONAL ENGAGEMENT    ||      E1 Return to work after ten years file 3~ |
    |  PE1 Learning          3/3 || +  2 Develops tailored programs for clients    |
    |  PE2 Engagement        3/3 ||      depending upon their career/talent        |
    |                            ||      management need                           |
    |                            ||      E1 Return to work after ten years file 3~ |
    |                            || +  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note                                        |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  ############   24/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · sealed, read-only                                                     saving
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      4/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 7/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     3/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs          2/2 ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │  PP3 Transitions       2/2 ││ ✔  2 Develops tailored programs for clients depending upon their career/talent         │
    │ PROFESSIONAL ENGAGEMENT    ││      management need                                                                   │
    │  PE1 Learning          3/3 ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │  PE2 Engagement        3/3 ││ ✔  3 Assists the client to address factors that affect career choice/talent            │
    │                            ││      management decisions                                                              │
    │                            ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │                            ││ ✔  4 Articulates specialized services offered and refers to other professionals        │
    │                            ││      when appropriate                                                                  │
    │                            ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │                            ││                                                                                        │
    ⋮ 2 more
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
    │                            ││ no note                                                                                │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  ████████████   24/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  C check  H history  ] level  tab pane  q back
        0 title 1-51, dim 105-110
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-96
        3 dim 0 29 32-53, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
        6 dim 0 29
        7 dim 0 29 37-84
        8 dim 0 29, met 32
        9 dim 0 2-24 29
       10 dim 0 29 37-84
       11 dim 0 29, met 32
       12 dim 0 29
       13 dim 0 29 37-84
       14 dim 0 29, met 32
       15 dim 0 29
       16 dim 0 29 37-84
    17-20 dim 0 29
       21 dim 0 29-119
       22 dim 0 29-30 32 119
       23 dim 0 29-30 119
       24 dim 0 29-30 32 119
       25 dim 0 29-30 119
    26-27 dim 0 29-30 32 119
       28 dim 0 29-30 119
    29-30 dim 0 29-119
       31 dim 0 29-30 32-38 119
    32-33 dim 0-30 119
    34-35 dim 0 8-19 29-30 119
       36 dim 0 29-30 119, title 2-5 23-27, bar_full 8-19
       37 dim 0 8-19 29-30 119
       38 probe 1-61
       39 title 1 9 17 28 34 44 51 62 74 83 94 103-105 113
     Ada Lovelace | C-0142 | for CMP | sealed, read-only                                                     saving
    + Abilities -----------------++ PK1 | CMP -----------------------------------------------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs of individual and/or                      |
    | >PK1 Client needs      4/4 || organizational clients                                                                 |
    |  PK2 Theory & practice 7/7 ||                                                                                        |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different assessment tools and/or processes to              |
    |  PP1 Relationships     3/3 ||      appropriately address specific client needs                                       |
    |  PP2 Programs          2/2 ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |  PP3 Transitions       2/2 || +  2 Develops tailored programs for clients depending upon their career/talent         |
    | PROFESSIONAL ENGAGEMENT    ||      management need                                                                   |
    |  PE1 Learning          3/3 ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |  PE2 Engagement        3/3 || +  3 Assists the client to address factors that affect career choice/talent            |
    |                            ||      management decisions                                                              |
    |                            ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |                            || +  4 Articulates specialized services offered and refers to other professionals        |
    |                            ||      when appropriate                                                                  |
    |                            ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |                            ||                                                                                        |
    ⋮ 2 more
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
    |                            || no note                                                                                |
    +----------------------------+|                                                                                        |
    + Levels --------------------+|                                                                                        |
    |  CA   ------------    0/30 ||                                                                                        |
    |  CMA  ------------    0/27 ||                                                                                        |
    | >CMP  ############   24/24 ||                                                                                        |
    |  CMF  ------------    0/23 ||                                                                                        |
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  C check  H history  ] level  tab pane  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · sealed, read-only                                                                                                                                     saving
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      4/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 7/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     3/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││▸✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          2/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       2/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          3/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││      E1 Return to work after ten year… ││      influencing individual career      │
    │  PE2 Engagement        3/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││ ✔  2 Develops tailored programs for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide clients to     ││      one or more assessment tool        ││      clients depending upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor market,  ││ ·  4 Assists the client to assess what  ││      career/talent management need     ││      organizational career/talent       │
    │                            ││      job vacancies, employment         ││      factors affect career choice       ││      E1 Return to work after ten year… ││      management needs                   │
    │                            ││      assistance scheme                 ││      and/or talent management options   ││ ✔  3 Assists the client to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentation and  ││ ·  5 Recognizes limits to expertise and ││      factors that affect career        ││      differentiated services            │
    │                            ││      provides feedback                 ││      refers clients to appropriate      ││      choice/talent management          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boards and  ││      professionals e.g.                 ││      decisions                         ││      services and related issues        │
    │                            ││      responses to known vacancies      ││                                         ││      E1 Return to work after ten year… ││                                         │
    │                            ││ ·  6 Gives advice on interview         ││                                         ││ ✔  4 Articulates specialized services  ││                                         │
    │                            ││      preparation & technique           ││                                         ││      offered and refers to other       ││                                         │
    │                            ││ ·  7 Provides generic advice on job    ││                                         ││      professionals when appropriate    ││                                         │
    │                            ││      seeking and job getting skills.   ││                                         ││      E1 Return to work after ten year… ││                                         │
    │                            ││ ·  8 Refers client to specialist for   ││                                         ││                                        ││                                         │
    │                            ││      further assistance                ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    ⋮ 9 more
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note                                                                           ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   decision-making                                                                 │
    │ ▸CMP  ████████████   24/24 ││                                                                                   ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  C check  H history  ] level  tab pane  X export  q back  : commands
        0 title 1-51, dim 185-190
        1 dim 0-114 157-199, title 116-132
        2 dim 0 2-23 29-30 32-69 71-72 74-111 114 117-154 157 159-196 199
        3 dim 0 29-30 32-57 71-72 74-99 114 117-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 71-72 74-95 114 117-138 157 159-180 199
        5 dim 0 2-22 29-30 71-72 114 157 199
        6 dim 0 29-30 71-72 114 157 199, title 116 120, met 117
      7-8 dim 0 29-30 71-72 114 157 199
        9 dim 0 2-24 29-30 71-72 114 157 199
       10 dim 0 29-30 71-72 114 122-154 157 199
       11 dim 0 29-30 71-72 114 157 199, met 117
    12-13 dim 0 29-30 71-72 114 157 199
       14 dim 0 29-30 71-72 114 122-154 157 199
       15 dim 0 29-30 71-72 114 157 199, met 117
    16-18 dim 0 29-30 71-72 114 157 199
       19 dim 0 29-30 71-72 114 122-154 157 199
       20 dim 0 29-30 71-72 114 157 199, met 117
    21-22 dim 0 29-30 71-72 114 157 199
       23 dim 0 29-30 71-72 114 122-154 157 199
    24-35 dim 0 29-30 71-72 114 157 199
       36 dim 0 29-114 157-199
       37 dim 0 29-199
       38 dim 0 29-30 32-38 114-115 117 199
       39 dim 0 29-30 114-115 199
       40 dim 0 29-30 114-115 117 199
       41 dim 0 29-30 114-115 199
    42-43 dim 0-30 114-115 117 199
    44-45 dim 0 8-19 29-30 114-115 199
       46 dim 0 29-30 114-115 199, title 2-5 23-27, bar_full 8-19
       47 dim 0 8-19 29-30 114-115 199
       48 probe 1-61
       49 title 1 9 17 28 34 44 51 62 74 83 94 103-105 113 123 131
     Ada Lovelace | C-0142 | for CMP | sealed, read-only                                                                                                                                     saving
    + Abilities -----------------++ PK1 | CA ------------------------------++ PK1 | CMA ------------------------------++ PK1 | CMP target ----------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management || Identify the career/ talent management  || Identify the career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      4/4 || needs of individual and/or             || needs of individual and/or              || needs of individual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 7/7 || organizational clients                 || organizational clients                  || organizational clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                                        ||                                         ||                                        ||                                         |
    |  PP1 Relationships     3/3 || .  1 Has attended basic training in    || .  1 Initiates and manages              ||>+  1 Uses familiarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          2/2 ||      career development practice and   ||      conversations with clients to      ||      assessment tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       2/2 ||      related assessment tools          ||      determine desired outcomes         ||      to appropriately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond to a client  || .  2 Contracts with clients to address  ||      client needs                      || .  2 Shares knowledge about the factors |
    |  PE1 Learning          3/3 ||      enquiry and provide appropriate   ||      desired outcomes                   ||      E1 Return to work after ten year~ ||      influencing individual career      |
    |  PE2 Engagement        3/3 ||      advice                            || .  3 Is trained and qualified to use    || +  2 Develops tailored programs for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide clients to     ||      one or more assessment tool        ||      clients depending upon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, labor market,  || .  4 Assists the client to assess what  ||      career/talent management need     ||      organizational career/talent       |
    |                            ||      job vacancies, employment         ||      factors affect career choice       ||      E1 Return to work after ten year~ ||      management needs                   |
    |                            ||      assistance scheme                 ||      and/or talent management options   || +  3 Assists the client to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documentation and  || .  5 Recognizes limits to expertise and ||      factors that affect career        ||      differentiated services            |
    |                            ||      provides feedback                 ||      refers clients to appropriate      ||      choice/talent management          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job boards and  ||      professionals e.g.                 ||      decisions                         ||      services and related issues        |
    |                            ||      responses to known vacancies      ||                                         ||      E1 Return to work after ten year~ ||                                         |
    |                            || .  6 Gives advice on interview         ||                                         || +  4 Articulates specialized services  ||                                         |
    |                            ||      preparation & technique           ||                                         ||      offered and refers to other       ||                                         |
    |                            || .  7 Provides generic advice on job    ||                                         ||      professionals when appropriate    ||                                         |
    |                            ||      seeking and job getting skills.   ||                                         ||      E1 Return to work after ten year~ ||                                         |
    |                            || .  8 Refers client to specialist for   ||                                         ||                                        ||                                         |
    |                            ||      further assistance                ||                                         ||                                        ||                                         |
    |                            ||                                        ||                                         ||                                        ||                                         |
    ⋮ 9 more
    |                            |+----------------------------------------++-----------------------------------------++----------------------------------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 -----------------------------------------------------------------++ Knowledge and skills -------------------------------------------------------------+
    |                            || no note                                                                           || | Determine the individual career/ talent management transition e.g. school to    |
    |                            ||                                                                                   ||   work; promotion; job loss; reskilling; second career; retirement                |
    |                            ||                                                                                   || | Determine the specific organizational career/talent management needs-e.g.       |
    |                            ||                                                                                   ||   basic skills, workforce planning, downsizing                                    |
    +----------------------------+|                                                                                   || | Demonstrate use of appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                                                                                   || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                                                                                   ||   and/or organizational culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                                                                                   ||   decision-making                                                                 |
    | >CMP  ############   24/24 ||                                                                                   ||                                                                                   |
    |  CMF  ------------    0/23 ||                                                                                   ||                                                                                   |
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  C check  H history  ] level  tab pane  X export  q back  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
     PK1 · CMP Client needs           24/24
     organizational clients

    ▸✔  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
     the session is sealed and can only be
     read; b breaks the seal
     n next  ? keys  v verdict  g go  q back
        0 title 1-22, dim 25-30
        1 title 1-22
        2 dim 1-22
        4 title 0 4, met 1
        7 probe 1-37
        8 probe 1-23
        9 title 1 9 17 28 34
     Ada Lovelace | C-0142~  saving
     PK1 | CMP Client needs           24/24
     organizational clients

    >+  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
     the session is sealed and can only be
     read; b breaks the seal
     n next  ? keys  v verdict  g go  q back
    ");
}

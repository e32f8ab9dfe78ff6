//! The main screen, while nothing can be saved.

use super::pictures;

#[test]
fn assess_not_saved() {
    let [usual, large, wide, small] = pictures("assess, not saved");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft            NOT SAVED: the disk is full
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ of individual and/or organizational clients    │
    │ ▸PK1 Client needs      3/4 ││                                                │
    │  PK2 Theory & practice 0/7 ││ ✔  1 Uses familiarity with different           │
    │ PROFESSIONAL PRACTICE      ││      assessment tools and/or processes to      │
    │  PP1 Relationships     1/3 ││      appropriately address specific client     │
    │  PP2 Programs          0/2 ││      needs                                     │
    │  PP3 Transitions       0/2 ││      E1 Return to work after ten years file 3… │
    │ PROFESSIONAL ENGAGEMENT    ││ ✘  2 Develops tailored programs for clients    │
    │  PE1 Learning          0/3 ││      depending upon their career/talent        │
    │  PE2 Engagement        0/3 ││      management need                           │
    │                            ││      E2 Résumé résumé.pdf · No plan in the fi… │
    │                            ││▸✘? 3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.3 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ██░░░░░░░░░░    4/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     W save a copy  space met  x not yet  e note  c cite  . again  ? keys  q back
        0 title 1-39, error 52-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-74
        3 dim 0 29, title 2-18 25-27
        4 dim 0 29, met 32
        5 dim 0 2-22 29
      6-7 dim 0 29
        8 dim 0 29 37-77
        9 dim 0 2-24 29, not_yet 32
    10-11 dim 0 29
       12 dim 0 29 37-77
       13 dim 0 29, title 31 35, not_yet 32, probe 33
    14-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1 16-20 27 38 46 54 63 71
     Ada Lovelace | C-0142 | for CMP | draft            NOT SAVED: the disk is full
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || of individual and/or organizational clients    |
    | >PK1 Client needs      3/4 ||                                                |
    |  PK2 Theory & practice 0/7 || +  1 Uses familiarity with different           |
    | PROFESSIONAL PRACTICE      ||      assessment tools and/or processes to      |
    |  PP1 Relationships     1/3 ||      appropriately address specific client     |
    |  PP2 Programs          0/2 ||      needs                                     |
    |  PP3 Transitions       0/2 ||      E1 Return to work after ten years file 3~ |
    | PROFESSIONAL ENGAGEMENT    || -  2 Develops tailored programs for clients    |
    |  PE1 Learning          0/3 ||      depending upon their career/talent        |
    |  PE2 Engagement        0/3 ||      management need                           |
    |                            ||      E2 Résumé résumé.pdf * No plan in the fi~ |
    |                            ||>-? 3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    |                            ||      management decisions                      |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.3 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  ##----------    4/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     W save a copy  space met  x not yet  e note  c cite  . again  ? keys  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                    NOT SAVED: the disk is full
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      3/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││ ✔  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     1/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs          0/2 ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │  PP3 Transitions       0/2 ││ ✘  2 Develops tailored programs for clients depending upon their career/talent         │
    │ PROFESSIONAL ENGAGEMENT    ││      management need                                                                   │
    │  PE1 Learning          0/3 ││      E2 Résumé résumé.pdf · No plan in the file.                                       │
    │  PE2 Engagement        0/3 ││▸✘? 3 Assists the client to address factors that affect career choice/talent            │
    │                            ││      management decisions                                                              │
    │                            ││ ·  4 Articulates specialized services offered and refers to other professionals        │
    │                            ││      when appropriate                                                                  │
    │                            ││                                                                                        │
    ⋮ 4 more
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
    │                            │┌ Note · PK1.CMP.3 ──────────────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                              │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  ██░░░░░░░░░░    4/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘
     W save a copy  space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  v verdict  g go  / filter  q back
        0 title 1-39, error 92-118
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-96
        3 dim 0 29 32-53, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, met 32
        6 dim 0 29
        7 dim 0 29 37-84
        8 dim 0 29, not_yet 32
        9 dim 0 2-24 29
       10 dim 0 29 37-79
       11 dim 0 29, title 31 35, not_yet 32, probe 33
    12-20 dim 0 29
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
       36 dim 0 10-19 29-30 119, title 2-5 24-27, bar_full 8-9
       37 dim 0 8-19 29-30 119
       38 dim 0-119
       39 title 1 16-20 27 38 46 54 63 71 79 87 98 104 114
     Ada Lovelace | C-0142 | for CMP | draft                                                    NOT SAVED: the disk is full
    + Abilities -----------------++ PK1 | CMP -----------------------------------------------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs of individual and/or                      |
    | >PK1 Client needs      3/4 || organizational clients                                                                 |
    |  PK2 Theory & practice 0/7 ||                                                                                        |
    | PROFESSIONAL PRACTICE      || +  1 Uses familiarity with different assessment tools and/or processes to              |
    |  PP1 Relationships     1/3 ||      appropriately address specific client needs                                       |
    |  PP2 Programs          0/2 ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |  PP3 Transitions       0/2 || -  2 Develops tailored programs for clients depending upon their career/talent         |
    | PROFESSIONAL ENGAGEMENT    ||      management need                                                                   |
    |  PE1 Learning          0/3 ||      E2 Résumé résumé.pdf * No plan in the file.                                       |
    |  PE2 Engagement        0/3 ||>-? 3 Assists the client to address factors that affect career choice/talent            |
    |                            ||      management decisions                                                              |
    |                            || .  4 Articulates specialized services offered and refers to other professionals        |
    |                            ||      when appropriate                                                                  |
    |                            ||                                                                                        |
    ⋮ 4 more
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
    |                            |+ Note | PK1.CMP.3 ----------------------------------------------------------------------+
    |                            || no note yet: e writes one                                                              |
    +----------------------------+|                                                                                        |
    + Levels --------------------+|                                                                                        |
    |  CA   ------------    0/30 ||                                                                                        |
    |  CMA  ------------    0/27 ||                                                                                        |
    | >CMP  ##----------    4/24 ||                                                                                        |
    |  CMF  ------------    0/23 ||                                                                                        |
    +----------------------------++----------------------------------------------------------------------------------------+
     W save a copy  space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  v verdict  g go  / filter  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                    NOT SAVED: the disk is full
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      3/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││ ✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││      E1 Return to work after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││ ✘  2 Develops tailored programs for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide clients to     ││      one or more assessment tool        ││      clients depending upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor market,  ││ ·  4 Assists the client to assess what  ││      career/talent management need     ││      organizational career/talent       │
    │                            ││      job vacancies, employment         ││      factors affect career choice       ││      E2 Résumé résumé.pdf · No plan i… ││      management needs                   │
    │                            ││      assistance scheme                 ││      and/or talent management options   ││▸✘? 3 Assists the client to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentation and  ││ ·  5 Recognizes limits to expertise and ││      factors that affect career        ││      differentiated services            │
    │                            ││      provides feedback                 ││      refers clients to appropriate      ││      choice/talent management          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boards and  ││      professionals e.g.                 ││      decisions                         ││      services and related issues        │
    │                            ││      responses to known vacancies      ││                                         ││ ·  4 Articulates specialized services  ││                                         │
    │                            ││ ·  6 Gives advice on interview         ││                                         ││      offered and refers to other       ││                                         │
    │                            ││      preparation & technique           ││                                         ││      professionals when appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice on job    ││                                         ││                                        ││                                         │
    │                            ││      seeking and job getting skills.   ││                                         ││                                        ││                                         │
    │                            ││ ·  8 Refers client to specialist for   ││                                         ││                                        ││                                         │
    │                            ││      further assistance                ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    ⋮ 9 more
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.3 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   decision-making                                                                 │
    │ ▸CMP  ██░░░░░░░░░░    4/24 ││                                                                                   ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘
     W save a copy  space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  q back
        0 title 1-39, error 172-198
        1 dim 0-114 157-199, title 116-132
        2 dim 0 2-23 29-30 32-69 71-72 74-111 114 117-154 157 159-196 199
        3 dim 0 29-30 32-57 71-72 74-99 114 117-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 71-72 74-95 114 117-138 157 159-180 199
        5 dim 0 2-22 29-30 71-72 114 157 199
        6 dim 0 29-30 71-72 114 157 199, met 117
      7-8 dim 0 29-30 71-72 114 157 199
        9 dim 0 2-24 29-30 71-72 114 157 199
       10 dim 0 29-30 71-72 114 122-154 157 199
       11 dim 0 29-30 71-72 114 157 199, not_yet 117
    12-13 dim 0 29-30 71-72 114 157 199
       14 dim 0 29-30 71-72 114 122-154 157 199
       15 dim 0 29-30 71-72 114 157 199, title 116 120, not_yet 117, probe 118
    16-35 dim 0 29-30 71-72 114 157 199
       36 dim 0 29-114 157-199
       37 dim 0 29-199
       38 dim 0 29-30 32-56 114-115 117 199
       39 dim 0 29-30 114-115 199
       40 dim 0 29-30 114-115 117 199
       41 dim 0 29-30 114-115 199
    42-43 dim 0-30 114-115 117 199
    44-45 dim 0 8-19 29-30 114-115 199
       46 dim 0 10-19 29-30 114-115 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29-30 114-115 199
       48 dim 0-199
       49 title 1 16-20 27 38 46 54 63 71 79 87 98 104 114 121 130 141 153 162 173 182-184 192
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                    NOT SAVED: the disk is full
    + Abilities -----------------++ PK1 | CA ------------------------------++ PK1 | CMA ------------------------------++ PK1 | CMP target ----------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management || Identify the career/ talent management  || Identify the career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      3/4 || needs of individual and/or             || needs of individual and/or              || needs of individual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients                 || organizational clients                  || organizational clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                                        ||                                         ||                                        ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic training in    || .  1 Initiates and manages              || +  1 Uses familiarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development practice and   ||      conversations with clients to      ||      assessment tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment tools          ||      determine desired outcomes         ||      to appropriately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond to a client  || .  2 Contracts with clients to address  ||      client needs                      || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide appropriate   ||      desired outcomes                   ||      E1 Return to work after ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                            || .  3 Is trained and qualified to use    || -  2 Develops tailored programs for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide clients to     ||      one or more assessment tool        ||      clients depending upon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, labor market,  || .  4 Assists the client to assess what  ||      career/talent management need     ||      organizational career/talent       |
    |                            ||      job vacancies, employment         ||      factors affect career choice       ||      E2 Résumé résumé.pdf * No plan i~ ||      management needs                   |
    |                            ||      assistance scheme                 ||      and/or talent management options   ||>-? 3 Assists the client to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documentation and  || .  5 Recognizes limits to expertise and ||      factors that affect career        ||      differentiated services            |
    |                            ||      provides feedback                 ||      refers clients to appropriate      ||      choice/talent management          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job boards and  ||      professionals e.g.                 ||      decisions                         ||      services and related issues        |
    |                            ||      responses to known vacancies      ||                                         || .  4 Articulates specialized services  ||                                         |
    |                            || .  6 Gives advice on interview         ||                                         ||      offered and refers to other       ||                                         |
    |                            ||      preparation & technique           ||                                         ||      professionals when appropriate    ||                                         |
    |                            || .  7 Provides generic advice on job    ||                                         ||                                        ||                                         |
    |                            ||      seeking and job getting skills.   ||                                         ||                                        ||                                         |
    |                            || .  8 Refers client to specialist for   ||                                         ||                                        ||                                         |
    |                            ||      further assistance                ||                                         ||                                        ||                                         |
    |                            ||                                        ||                                         ||                                        ||                                         |
    ⋮ 9 more
    |                            |+----------------------------------------++-----------------------------------------++----------------------------------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.3 -----------------------------------------------------------------++ Knowledge and skills -------------------------------------------------------------+
    |                            || no note yet: e writes one                                                         || | Determine the individual career/ talent management transition e.g. school to    |
    |                            ||                                                                                   ||   work; promotion; job loss; reskilling; second career; retirement                |
    |                            ||                                                                                   || | Determine the specific organizational career/talent management needs-e.g.       |
    |                            ||                                                                                   ||   basic skills, workforce planning, downsizing                                    |
    +----------------------------+|                                                                                   || | Demonstrate use of appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                                                                                   || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                                                                                   ||   and/or organizational culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                                                                                   ||   decision-making                                                                 |
    | >CMP  ##----------    4/24 ||                                                                                   ||                                                                                   |
    |  CMF  ------------    0/23 ||                                                                                   ||                                                                                   |
    +----------------------------++-----------------------------------------------------------------------------------++-----------------------------------------------------------------------------------+
     W save a copy  space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  q back
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovel… NOT SAVED: the disk is full
     PK1 · CMP Client needs            4/24
          clients depending upon their
          career/talent management need
          E2 Résumé résumé.pdf · No plan i…
    ▸✘? 3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions
     W save a copy  e note  ? keys  q back
        0 title 1-10, error 12-38
        1 title 1-22
        4 dim 6-38
        5 title 0 4, not_yet 1, probe 2
        9 title 1 16 24 32
     Ada Lovel~ NOT SAVED: the disk is full
     PK1 | CMP Client needs            4/24
          clients depending upon their
          career/talent management need
          E2 Résumé résumé.pdf * No plan i~
    >-? 3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions
     W save a copy  e note  ? keys  q back
    ");
}

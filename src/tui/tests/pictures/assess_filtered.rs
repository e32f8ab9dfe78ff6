//! The main screen, with a filter.

use super::pictures;

#[test]
fn assess_filtered() {
    let [usual, large, wide, small] = pictures("assess, filtered");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP · filter: level:CMP no:evidence · 21 ┐
    │ PROFESSIONAL KNOWLEDGE     ││      assessment tools and/or processes to      │
    │ ▸PK1 Client needs      2/4 ││      appropriately address specific client     │
    │  PK2 Theory & practice 0/7 ││      needs                                     │
    │ PROFESSIONAL PRACTICE      ││      E1 Return to work after ten years file 3… │
    │  PP1 Relationships     1/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PP2 Programs          0/2 ││      depending upon their career/talent        │
    │  PP3 Transitions       0/2 ││      management need                           │
    │ PROFESSIONAL ENGAGEMENT    ││      E2 Résumé résumé.pdf                      │
    │  PE1 Learning          0/3 ││ ·  3 Assists the client to address factors     │
    │  PE2 Engagement        0/3 ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    │                            ││▸·  4 Articulates specialized services offered  │
    │                            ││      and refers to other professionals when    │
    │                            ││      appropriate                               │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.4 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  q back
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-77
        2 dim 0 2-23 29 37-72
        3 dim 0 29 37-73, title 2-18 25-27
        4 dim 0 29 37-41
        5 dim 0 2-22 29 37-77
        6 dim 0 29 37-74, met 32
        7 dim 0 29 37-70
        8 dim 0 29 37-51
        9 dim 0 2-24 29 37-56
    10-12 dim 0 29
       13 dim 0 29, title 31 35
    14-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 dim 0-79
       23 title 1-5 12 23 31 39 48 56 64 72
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP | filter: level:CMP no:evidence | 21 +
    | PROFESSIONAL KNOWLEDGE     ||      assessment tools and/or processes to      |
    | >PK1 Client needs      2/4 ||      appropriately address specific client     |
    |  PK2 Theory & practice 0/7 ||      needs                                     |
    | PROFESSIONAL PRACTICE      ||      E1 Return to work after ten years file 3~ |
    |  PP1 Relationships     1/3 || +  2 Develops tailored programs for clients    |
    |  PP2 Programs          0/2 ||      depending upon their career/talent        |
    |  PP3 Transitions       0/2 ||      management need                           |
    | PROFESSIONAL ENGAGEMENT    ||      E2 Résumé résumé.pdf                      |
    |  PE1 Learning          0/3 || .  3 Assists the client to address factors     |
    |  PE2 Engagement        0/3 ||      that affect career choice/talent          |
    |                            ||      management decisions                      |
    |                            ||>.  4 Articulates specialized services offered  |
    |                            ||      and refers to other professionals when    |
    |                            ||      appropriate                               |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.4 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  u undo  ? keys  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP · filter: level:CMP no:evidence · 21 ────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      2/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││ ✔  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     1/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs          0/2 ││      E1 Return to work after ten years file 3, p. 4-9                                  │
    │  PP3 Transitions       0/2 ││ ✔  2 Develops tailored programs for clients depending upon their career/talent         │
    │ PROFESSIONAL ENGAGEMENT    ││      management need                                                                   │
    │  PE1 Learning          0/3 ││      E2 Résumé résumé.pdf                                                              │
    │  PE2 Engagement        0/3 ││ ·  3 Assists the client to address factors that affect career choice/talent            │
    │                            ││      management decisions                                                              │
    │                            ││▸·  4 Articulates specialized services offered and refers to other professionals        │
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
    │                            │┌ Note · PK1.CMP.4 ──────────────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                              │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  B all shown  u undo  ? keys  v verdict  g go  / filter  q back
        0 title 1-39, dim 105-118
        1 dim 0-29, title 31-77
        2 dim 0 2-23 29 32-96
        3 dim 0 29 32-53, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29 37-104, met 32
        6 dim 0 29 37-79
        7 dim 0 29 37-84
        8 dim 0 29 37-109, met 32
        9 dim 0 2-24 29 37-51
       10 dim 0 29 37-56
    11-12 dim 0 29
       13 dim 0 29, title 31 35
    14-20 dim 0 29
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
       39 title 1-5 12 23 31 39 48 56 69 77 85 96 102 112
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Abilities -----------------++ PK1 | CMP | filter: level:CMP no:evidence | 21 ----------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs of individual and/or                      |
    | >PK1 Client needs      2/4 || organizational clients                                                                 |
    |  PK2 Theory & practice 0/7 ||                                                                                        |
    | PROFESSIONAL PRACTICE      || +  1 Uses familiarity with different assessment tools and/or processes to              |
    |  PP1 Relationships     1/3 ||      appropriately address specific client needs                                       |
    |  PP2 Programs          0/2 ||      E1 Return to work after ten years file 3, p. 4-9                                  |
    |  PP3 Transitions       0/2 || +  2 Develops tailored programs for clients depending upon their career/talent         |
    | PROFESSIONAL ENGAGEMENT    ||      management need                                                                   |
    |  PE1 Learning          0/3 ||      E2 Résumé résumé.pdf                                                              |
    |  PE2 Engagement        0/3 || .  3 Assists the client to address factors that affect career choice/talent            |
    |                            ||      management decisions                                                              |
    |                            ||>.  4 Articulates specialized services offered and refers to other professionals        |
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
    |                            |+ Note | PK1.CMP.4 ----------------------------------------------------------------------+
    |                            || no note yet: e writes one                                                              |
    +----------------------------+|                                                                                        |
    + Levels --------------------+|                                                                                        |
    |  CA   ------------    0/30 ||                                                                                        |
    |  CMA  ------------    0/27 ||                                                                                        |
    | >CMP  #-----------    3/24 ||                                                                                        |
    |  CMF  ------------    0/23 ||                                                                                        |
    +----------------------------++----------------------------------------------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  B all shown  u undo  ? keys  v verdict  g go  / filter  q back
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP · filter: level:CMP no:evide…┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││ ✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││      E1 Return to work after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││ ✔  2 Develops tailored programs for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide clients to     ││      one or more assessment tool        ││      clients depending upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor market,  ││ ·  4 Assists the client to assess what  ││      career/talent management need     ││      organizational career/talent       │
    │                            ││      job vacancies, employment         ││      factors affect career choice       ││      E2 Résumé résumé.pdf              ││      management needs                   │
    │                            ││      assistance scheme                 ││      and/or talent management options   ││ ·  3 Assists the client to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentation and  ││ ·  5 Recognizes limits to expertise and ││      factors that affect career        ││      differentiated services            │
    │                            ││      provides feedback                 ││      refers clients to appropriate      ││      choice/talent management          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boards and  ││      professionals e.g.                 ││      decisions                         ││      services and related issues        │
    │                            ││      responses to known vacancies      ││                                         ││▸·  4 Articulates specialized services  ││                                         │
    │                            ││ ·  6 Gives advice on interview         ││                                         ││      offered and refers to other       ││                                         │
    │                            ││      preparation & technique           ││                                         ││      professionals when appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice on job    ││                                         ││                                        ││                                         │
    │                            ││      seeking and job getting skills.   ││                                         ││                                        ││                                         │
    │                            ││ ·  8 Refers client to specialist for   ││                                         ││                                        ││                                         │
    │                            ││      further assistance                ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    ⋮ 9 more
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.4 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   decision-making                                                                 │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                   ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘
     space met  x not yet  e note  c cite  . again  n next  B all shown  u undo  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  q back
        0 title 1-39, dim 185-198
        1 dim 0-114 157-199, title 116-155
        2 dim 0 2-23 29-30 32-69 71-72 74-111 114 117-154 157 159-196 199
        3 dim 0 29-30 32-57 71-72 74-99 114 117-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 71-72 74-95 114 117-138 157 159-180 199
        5 dim 0 2-22 29-30 71-72 114 157 199
        6 dim 0 29-30 37-66 71-72 79-99 114 122-152 157 164-194 199, met 117
        7 dim 0 29-30 37-67 71-72 79-107 114 122-154 157 164-194 199
        8 dim 0 29-30 37-60 71-72 79-104 114 122-154 157 164-173 199
        9 dim 0 2-24 29-30 37-68 71-72 79-111 114 122-133 157 164-197 199
       10 dim 0 29-30 37-67 71-72 79-94 114 122-154 157 164-192 199
       11 dim 0 29-30 37-42 71-72 79-109 114 122-151 157 164-189 199, met 117
       12 dim 0 29-30 37-65 71-72 79-105 114 122-149 157 164-196 199
       13 dim 0 29-30 37-68 71-72 79-111 114 122-150 157 164-191 199
       14 dim 0 29-30 37-61 71-72 79-106 114 122-141 157 164-179 199
       15 dim 0 29-30 37-53 71-72 79-110 114 157 164-184 199
       16 dim 0 29-30 37-68 71-72 79-112 114 157 164-186 199
       17 dim 0 29-30 37-53 71-72 79-107 114 157 164-195 199
       18 dim 0 29-30 37-68 71-72 79-96 114 157 164-190 199
       19 dim 0 29-30 37-64 71-72 114 157 199, title 116 120
       20 dim 0 29-30 37-61 71-72 114 157 199
       21 dim 0 29-30 37-59 71-72 114 157 199
       22 dim 0 29-30 37-66 71-72 114 157 199
    23-24 dim 0 29-30 37-67 71-72 114 157 199
       25 dim 0 29-30 37-54 71-72 114 157 199
    26-35 dim 0 29-30 71-72 114 157 199
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
       49 title 1-5 12 23 31 39 48 56 69 77 85 96 102 112 119 128 139 151 160 171 180-182 190
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Abilities -----------------++ PK1 | CA ------------------------------++ PK1 | CMA ------------------------------++ PK1 | CMP | filter: level:CMP no:evide~++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management || Identify the career/ talent management  || Identify the career/ talent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || needs of individual and/or             || needs of individual and/or              || needs of individual and/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients                 || organizational clients                  || organizational clients                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                                        ||                                         ||                                        ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic training in    || .  1 Initiates and manages              || +  1 Uses familiarity with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development practice and   ||      conversations with clients to      ||      assessment tools and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment tools          ||      determine desired outcomes         ||      to appropriately address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond to a client  || .  2 Contracts with clients to address  ||      client needs                      || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide appropriate   ||      desired outcomes                   ||      E1 Return to work after ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                            || .  3 Is trained and qualified to use    || +  2 Develops tailored programs for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide clients to     ||      one or more assessment tool        ||      clients depending upon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, labor market,  || .  4 Assists the client to assess what  ||      career/talent management need     ||      organizational career/talent       |
    |                            ||      job vacancies, employment         ||      factors affect career choice       ||      E2 Résumé résumé.pdf              ||      management needs                   |
    |                            ||      assistance scheme                 ||      and/or talent management options   || .  3 Assists the client to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documentation and  || .  5 Recognizes limits to expertise and ||      factors that affect career        ||      differentiated services            |
    |                            ||      provides feedback                 ||      refers clients to appropriate      ||      choice/talent management          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job boards and  ||      professionals e.g.                 ||      decisions                         ||      services and related issues        |
    |                            ||      responses to known vacancies      ||                                         ||>.  4 Articulates specialized services  ||                                         |
    |                            || .  6 Gives advice on interview         ||                                         ||      offered and refers to other       ||                                         |
    |                            ||      preparation & technique           ||                                         ||      professionals when appropriate    ||                                         |
    |                            || .  7 Provides generic advice on job    ||                                         ||                                        ||                                         |
    |                            ||      seeking and job getting skills.   ||                                         ||                                        ||                                         |
    |                            || .  8 Refers client to specialist for   ||                                         ||                                        ||                                         |
    |                            ||      further assistance                ||                                         ||                                        ||                                         |
    |                            ||                                        ||                                         ||                                        ||                                         |
    ⋮ 9 more
    |                            |+----------------------------------------++-----------------------------------------++----------------------------------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.4 -----------------------------------------------------------------++ Knowledge and skills -------------------------------------------------------------+
    |                            || no note yet: e writes one                                                         || | Determine the individual career/ talent management transition e.g. school to    |
    |                            ||                                                                                   ||   work; promotion; job loss; reskilling; second career; retirement                |
    |                            ||                                                                                   || | Determine the specific organizational career/talent management needs-e.g.       |
    |                            ||                                                                                   ||   basic skills, workforce planning, downsizing                                    |
    +----------------------------+|                                                                                   || | Demonstrate use of appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                                                                                   || | Recognize diversity (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                                                                                   ||   and/or organizational culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                                                                                   ||   decision-making                                                                 |
    | >CMP  #-----------    3/24 ||                                                                                   ||                                                                                   |
    |  CMF  ------------    0/23 ||                                                                                   ||                                                                                   |
    +----------------------------++-----------------------------------------------------------------------------------++-----------------------------------------------------------------------------------+
     space met  x not yet  e note  c cite  . again  n next  B all shown  u undo  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  q back
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP · filter: level:CMP no… 3/24
     ·  3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions
    ▸·  4 Articulates specialized services
          offered and refers to other
          professionals when appropriate
     space met  x not yet  ? keys  q back
        0 title 1-22, dim 25-38
        1 title 1-33
        6 title 0 4
        9 title 1-5 12 23 31
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP | filter: level:CMP no~ 3/24
     .  3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions
    >.  4 Articulates specialized services
          offered and refers to other
          professionals when appropriate
     space met  x not yet  ? keys  q back
    ");
}

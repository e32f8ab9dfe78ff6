//! All that a filter shows, before anything is chosen.

use super::pictures;

#[test]
fn all_shown() {
    let [usual, large, wide, small] = pictures("all shown");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ All shown · filter: level:CMP ability:PK1 · 4 ───────────────────────────────┐
    │ What is to be done with these 4? Nothing is, before enter.                   │
    │                                                                              │
    │▸PK1.CMP.1: Uses familiarity with different assessment tools and/or processe… │
    │ PK1.CMP.2: Develops tailored programs for clients depending upon their care… │
    │ PK1.CMP.3: Assists the client to address factors that affect career choice/… │
    │ PK1.CMP.4: Articulates specialized services offered and refers to other pro… │
    │                                                                              │
    ⋮ 13 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave
        0 title 1-39, dim 65-78
        1 title 1-46
        4 title 1
       23 title 1-5 14-18 25 36 45 54 62 70-72
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + All shown | filter: level:CMP ability:PK1 | 4 -------------------------------+
    | What is to be done with these 4? Nothing is, before enter.                   |
    |                                                                              |
    |>PK1.CMP.1: Uses familiarity with different assessment tools and/or processe~ |
    | PK1.CMP.2: Develops tailored programs for clients depending upon their care~ |
    | PK1.CMP.3: Assists the client to address factors that affect career choice/~ |
    | PK1.CMP.4: Articulates specialized services offered and refers to other pro~ |
    |                                                                              |
    ⋮ 13 more
    +------------------------------------------------------------------------------+
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ──────┌ All shown · filter: level:CMP ability:PK1 · 4 ───────────────────────────────────┐─────────────────┐
    │ PROFESSIONAL KNO│ What is to be done with these 4? Nothing is, before enter.                       │                 │
    │ ▸PK1 Client need│                                                                                  │                 │
    │  PK2 Theory & pr│▸PK1.CMP.1: Uses familiarity with different assessment tools and/or processes to… │                 │
    │ PROFESSIONAL PRA│ PK1.CMP.2: Develops tailored programs for clients depending upon their career/t… │ to              │
    │  PP1 Relationshi│ PK1.CMP.3: Assists the client to address factors that affect career choice/tale… │                 │
    │  PP2 Programs   │ PK1.CMP.4: Articulates specialized services offered and refers to other profess… │                 │
    │  PP3 Transitions│                                                                                  │r/talent         │
    │ PROFESSIONAL ENG│                                                                                  │                 │
    │  PE1 Learning   │                                                                                  │                 │
    │  PE2 Engagement │                                                                                  │alent            │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │essionals        │
    │                 │                                                                                  │                 │
    ⋮ 5 more
    │                 │                                                                                  │─────────────────┘
    │                 │                                                                                  │─────────────────┐
    │                 │                                                                                  │chool to         │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │—e.g.            │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │gies             │
    │                 │                                                                                  │e, values)       │
    │                 │                                                                                  │nt               │
    │                 │                                                                                  │─────────────────┘
    │                 │                                                                                  │─────────────────┐
    │                 │                                                                                  │                 │
    └─────────────────│                                                                                  │                 │
    ┌ Levels ─────────│                                                                                  │                 │
    │  CA   ░░░░░░░░░░│                                                                                  │                 │
    │  CMA  ░░░░░░░░░░│                                                                                  │                 │
    │ ▸CMP  █▌░░░░░░░░│                                                                                  │                 │
    │  CMF  ░░░░░░░░░░│                                                                                  │                 │
    └─────────────────└──────────────────────────────────────────────────────────────────────────────────┘─────────────────┘
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave  ? keys  : commands
        1 dim 0-17, title 19-64
        2 dim 0 2-17
        3 dim 0, title 2-17
        4 dim 0, title 19
        5 dim 0 2-17
      6-8 dim 0
        9 dim 0 2-17
    10-20 dim 0
       21 dim 0 102-119
    22-28 dim 0 119
    29-30 dim 0 102-119
       31 dim 0 119
    32-33 dim 0-17 119
    34-35 dim 0 8-17 119
       36 dim 0 10-17 119, title 2-5, bar_full 8-9
       37 dim 0 8-17 119
       38 dim 0-17 102-119
       39 title 1-5 14-18 25 36 45 54 62 70-72 81 89
    ⋮ 1 as below
    + Abilities ------+ All shown | filter: level:CMP ability:PK1 | 4 -----------------------------------+-----------------+
    | PROFESSIONAL KNO| What is to be done with these 4? Nothing is, before enter.                       |                 |
    | >PK1 Client need|                                                                                  |                 |
    |  PK2 Theory & pr|>PK1.CMP.1: Uses familiarity with different assessment tools and/or processes to~ |                 |
    | PROFESSIONAL PRA| PK1.CMP.2: Develops tailored programs for clients depending upon their career/t~ | to              |
    |  PP1 Relationshi| PK1.CMP.3: Assists the client to address factors that affect career choice/tale~ |                 |
    |  PP2 Programs   | PK1.CMP.4: Articulates specialized services offered and refers to other profess~ |                 |
    |  PP3 Transitions|                                                                                  |r/talent         |
    | PROFESSIONAL ENG|                                                                                  |                 |
    |  PE1 Learning   |                                                                                  |                 |
    |  PE2 Engagement |                                                                                  |alent            |
    |                 |                                                                                  |                 |
    |                 |                                                                                  |essionals        |
    |                 |                                                                                  |                 |
    ⋮ 5 more
    |                 |                                                                                  |-----------------+
    |                 |                                                                                  |-----------------+
    |                 |                                                                                  |chool to         |
    |                 |                                                                                  |                 |
    |                 |                                                                                  |-e.g.            |
    |                 |                                                                                  |                 |
    |                 |                                                                                  |gies             |
    |                 |                                                                                  |e, values)       |
    |                 |                                                                                  |nt               |
    |                 |                                                                                  |-----------------+
    |                 |                                                                                  |-----------------+
    |                 |                                                                                  |                 |
    +-----------------|                                                                                  |                 |
    + Levels ---------|                                                                                  |                 |
    |  CA   ----------|                                                                                  |                 |
    |  CMA  ----------|                                                                                  |                 |
    | >CMP  #---------|                                                                                  |                 |
    |  CMF  ----------|                                                                                  |                 |
    +-----------------+----------------------------------------------------------------------------------+-----------------+
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ PK1 · CA ─────────────────┌ All shown · filter: level:CMP ability:PK1 · 4 ───────────────────────────────────┐:CMP ability:…┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talen│ What is to be done with these 4? Nothing is, before enter.                       │nt management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or│                                                                                  │r             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients    │▸PK1.CMP.1: Uses familiarity with different assessment tools and/or processes to… │              ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                           │ PK1.CMP.2: Develops tailored programs for clients depending upon their career/t… │              ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tr│ PK1.CMP.3: Assists the client to address factors that affect career choice/tale… │h different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pr│ PK1.CMP.4: Articulates specialized services offered and refers to other profess… │/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment to│                                                                                  │ress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond │                                                                                  │              ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide a│                                                                                  │ter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice               │                                                                                  │ograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cl│                                                                                  │on their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, la│                                                                                  │ment need     ││      organizational career/talent       │
    │                            ││      job vacancies, employ│                                                                                  │              ││      management needs                   │
    │                            ││      assistance scheme    │                                                                                  │o address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client docume│                                                                                  │career        ││      differentiated services            │
    │                            ││      provides feedback    │                                                                                  │ment          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job│                                                                                  │              ││      services and related issues        │
    │                            ││      responses to known va│                                                                                  │zed services  ││                                         │
    │                            ││ ·  6 Gives advice on inter│                                                                                  │o other       ││                                         │
    │                            ││      preparation & techniq│                                                                                  │ppropriate    ││                                         │
    │                            ││ ·  7 Provides generic advi│                                                                                  │              ││                                         │
    │                            ││      seeking and job getti│                                                                                  │              ││                                         │
    │                            ││ ·  8 Refers client to spec│                                                                                  │              ││                                         │
    │                            ││      further assistance   │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    ⋮ 9 more
    │                            │└───────────────────────────│                                                                                  │──────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────│                                                                                  │─────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one │                                                                                  │l career/ talent management transition e.g. school to    │
    │                            ││                           │                                                                                  │ss; reskilling; second career; retirement                │
    │                            ││                           │                                                                                  │organizational career/talent management needs—e.g.       │
    │                            ││                           │                                                                                  │ planning, downsizing                                    │
    └────────────────────────────┘│                           │                                                                                  │opriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                           │                                                                                  │ce, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                           │                                                                                  │ulture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                           │                                                                                  │                                                         │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                           │                                                                                  │                                                         │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                           │                                                                                  │                                                         │
    └────────────────────────────┘└───────────────────────────└──────────────────────────────────────────────────────────────────────────────────┘─────────────────────────────────────────────────────────┘
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave  ? keys  : commands
        1 dim 0-57 157-199, title 59-104 142-155
        2 dim 0 2-23 29-30 32-57 142-154 157 159-196 199
        3 dim 0 29-30 32-57 142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 157 159-180 199, title 59
        5 dim 0 2-22 29-30 157 199
      6-7 dim 0 29-30 37-57 157 164-194 199
        8 dim 0 29-30 37-57 157 164-173 199
        9 dim 0 2-24 29-30 37-56 157 164-197 199
       10 dim 0 29-30 37-57 142-154 157 164-192 199
       11 dim 0 29-30 37-42 157 164-189 199
       12 dim 0 29-30 37-57 157 164-196 199
       13 dim 0 29-30 37-57 157 164-191 199
       14 dim 0 29-30 37-57 157 164-179 199
       15 dim 0 29-30 37-53 157 164-184 199
       16 dim 0 29-30 37-57 157 164-186 199
       17 dim 0 29-30 37-53 157 164-195 199
       18 dim 0 29-30 37-57 157 164-190 199
    19-24 dim 0 29-30 37-57 157 199
       25 dim 0 29-30 37-54 157 199
    26-35 dim 0 29-30 157 199
       36 dim 0 29-57 157-199
       37 dim 0 29-57 142-199
       38 dim 0 29-30 32-56 199
    39-41 dim 0 29-30 199
    42-43 dim 0-30 199
    44-45 dim 0 8-19 29-30 199
       46 dim 0 10-19 29-30 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29-30 199
       48 dim 0-57 142-199
       49 title 1-5 14-18 25 36 45 54 62 70-72 81 89
    ⋮ 1 as below
    + Abilities -----------------++ PK1 | CA -----------------+ All shown | filter: level:CMP ability:PK1 | 4 -----------------------------------+:CMP ability:~++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talen| What is to be done with these 4? Nothing is, before enter.                       |nt management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || needs of individual and/or|                                                                                  |r             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients    |>PK1.CMP.1: Uses familiarity with different assessment tools and/or processes to~ |              || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                           | PK1.CMP.2: Develops tailored programs for clients depending upon their career/t~ |              ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic tr| PK1.CMP.3: Assists the client to address factors that affect career choice/tale~ |h different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development pr| PK1.CMP.4: Articulates specialized services offered and refers to other profess~ |/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment to|                                                                                  |ress specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond |                                                                                  |              || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide a|                                                                                  |ter ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice               |                                                                                  |ograms for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide cl|                                                                                  |on their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, la|                                                                                  |ment need     ||      organizational career/talent       |
    |                            ||      job vacancies, employ|                                                                                  |              ||      management needs                   |
    |                            ||      assistance scheme    |                                                                                  |o address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client docume|                                                                                  |career        ||      differentiated services            |
    |                            ||      provides feedback    |                                                                                  |ment          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job|                                                                                  |              ||      services and related issues        |
    |                            ||      responses to known va|                                                                                  |zed services  ||                                         |
    |                            || .  6 Gives advice on inter|                                                                                  |o other       ||                                         |
    |                            ||      preparation & techniq|                                                                                  |ppropriate    ||                                         |
    |                            || .  7 Provides generic advi|                                                                                  |              ||                                         |
    |                            ||      seeking and job getti|                                                                                  |              ||                                         |
    |                            || .  8 Refers client to spec|                                                                                  |              ||                                         |
    |                            ||      further assistance   |                                                                                  |              ||                                         |
    |                            ||                           |                                                                                  |              ||                                         |
    ⋮ 9 more
    |                            |+---------------------------|                                                                                  |--------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 ---------|                                                                                  |---------------------------------------------------------+
    |                            || no note yet: e writes one |                                                                                  |l career/ talent management transition e.g. school to    |
    |                            ||                           |                                                                                  |ss; reskilling; second career; retirement                |
    |                            ||                           |                                                                                  |organizational career/talent management needs-e.g.       |
    |                            ||                           |                                                                                  | planning, downsizing                                    |
    +----------------------------+|                           |                                                                                  |opriate client assessment/profiling methodologies        |
    + Levels --------------------+|                           |                                                                                  |ce, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                           |                                                                                  |ulture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                           |                                                                                  |                                                         |
    | >CMP  #-----------    3/24 ||                           |                                                                                  |                                                         |
    |  CMF  ------------    0/23 ||                           |                                                                                  |                                                         |
    +----------------------------++---------------------------+----------------------------------------------------------------------------------+---------------------------------------------------------+
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ All shown · filter: level:CMP abilit…┐
    │ What is to be done with these 4?     │
    │ Nothing is, before enter.            │
    │▸PK1.CMP.1: Uses familiarity with di… │
    │ PK1.CMP.2: Develops tailored progra… │
    │ PK1.CMP.3: Assists the client to ad… │
    │ PK1.CMP.4: Articulates specialized…  │
    └──────────────────────────────────────┘
     enter do it  space met  esc leave
        0 title 1-22, dim 25-38
        1 title 1-38
        4 title 1
        9 title 1-5 14-18 25-27
     Ada Lovelace | C-0142~  saved 14:00:00
    + All shown | filter: level:CMP abilit~+
    | What is to be done with these 4?     |
    | Nothing is, before enter.            |
    |>PK1.CMP.1: Uses familiarity with di~ |
    | PK1.CMP.2: Develops tailored progra~ |
    | PK1.CMP.3: Assists the client to ad~ |
    | PK1.CMP.4: Articulates specialized~  |
    +--------------------------------------+
     enter do it  space met  esc leave
    ");
}

//! The help while a word is looked for in it.

use super::pictures;

#[test]
fn help_searched() {
    let [usual, large, wide, small] = pictures("help, searched");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Keys · search: unmarked ─────────────────────────────────────────────────────┐
    │ ·                 unmarked, which is neither                                 │
    │ ., f6             Marks it met with the evidence cited last; goes to the     │
    │                   next unmarked.                                             │
    │ n, f8             Goes to the next unmarked criterion of the target level.   │
    │ N                 Goes to the unmarked criterion before, at the target       │
    │                   level.                                                     │
    │                                                                              │
    ⋮ 13 more
     search: unmarked▏
     enter done  esc leave
        0 title 1-39, dim 65-78
        1 title 1-24
        2 match 20-27
        3 title 2-6
        4 match 25-32
        5 title 2-6, match 37-44
        6 title 2, match 32-39
       22 title 1-7
       23 title 1-5 13-15
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Keys | search: unmarked -----------------------------------------------------+
    | .                 unmarked, which is neither                                 |
    | ., f6             Marks it met with the evidence cited last; goes to the     |
    |                   next unmarked.                                             |
    | n, f8             Goes to the next unmarked criterion of the target level.   |
    | N                 Goes to the unmarked criterion before, at the target       |
    |                   level.                                                     |
    |                                                                              |
    ⋮ 13 more
     search: unmarked▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ───────┌ Keys · search: unmarked ───────────────────────────────────────────────────────┐──────────────────┐
    │ PROFESSIONAL KNOW│ ·                 unmarked, which is neither                                   │                  │
    │ ▸PK1 Client needs│ ., f6             Marks it met with the evidence cited last; goes to the next  │                  │
    │  PK2 Theory & pra│                   unmarked.                                                    │                  │
    │ PROFESSIONAL PRAC│ n, f8             Goes to the next unmarked criterion of the target level.     │s to              │
    │  PP1 Relationship│ N                 Goes to the unmarked criterion before, at the target level.  │                  │
    │  PP2 Programs    │                                                                                │                  │
    │  PP3 Transitions │                                                                                │er/talent         │
    │ PROFESSIONAL ENGA│                                                                                │                  │
    │  PE1 Learning    │                                                                                │                  │
    │  PE2 Engagement  │                                                                                │talent            │
    │                  │                                                                                │                  │
    │                  │                                                                                │fessionals        │
    │                  │                                                                                │                  │
    ⋮ 5 more
    │                  │                                                                                │──────────────────┘
    │                  │                                                                                │──────────────────┐
    │                  │                                                                                │school to         │
    │                  │                                                                                │                  │
    │                  │                                                                                │s—e.g.            │
    │                  │                                                                                │                  │
    │                  │                                                                                │ogies             │
    │                  │                                                                                │re, values)       │
    │                  │                                                                                │ent               │
    │                  │                                                                                │──────────────────┘
    │                  │                                                                                │──────────────────┐
    │                  │                                                                                │                  │
    └──────────────────│                                                                                │                  │
    ┌ Levels ──────────│                                                                                │                  │
    │  CA   ░░░░░░░░░░░│                                                                                │                  │
    │  CMA  ░░░░░░░░░░░│                                                                                │                  │
    │ ▸CMP  █▌░░░░░░░░░│                                                                                │                  │
    │  CMF  ░░░░░░░░░░░│                                                                                │                  │
     search: unmarked▏
     enter done  esc leave
        1 dim 0-18, title 20-43
        2 dim 0 2-18, match 39-46
        3 dim 0, title 2-18 21-25
        4 dim 0, match 39-46
        5 dim 0 2-18, title 21-25, match 56-63
        6 dim 0, title 21, match 51-58
      7-8 dim 0
        9 dim 0 2-18
    10-20 dim 0
       21 dim 0 101-119
    22-28 dim 0 119
    29-30 dim 0 101-119
       31 dim 0 119
    32-33 dim 0-18 119
    34-35 dim 0 8-18 119
       36 dim 0 10-18 119, title 2-5, bar_full 8-9
       37 dim 0 8-18 119
       38 title 1-7
       39 title 1-5 13-15
    ⋮ 1 as below
    + Abilities -------+ Keys | search: unmarked -------------------------------------------------------+------------------+
    | PROFESSIONAL KNOW| .                 unmarked, which is neither                                   |                  |
    | >PK1 Client needs| ., f6             Marks it met with the evidence cited last; goes to the next  |                  |
    |  PK2 Theory & pra|                   unmarked.                                                    |                  |
    | PROFESSIONAL PRAC| n, f8             Goes to the next unmarked criterion of the target level.     |s to              |
    |  PP1 Relationship| N                 Goes to the unmarked criterion before, at the target level.  |                  |
    |  PP2 Programs    |                                                                                |                  |
    |  PP3 Transitions |                                                                                |er/talent         |
    | PROFESSIONAL ENGA|                                                                                |                  |
    |  PE1 Learning    |                                                                                |                  |
    |  PE2 Engagement  |                                                                                |talent            |
    |                  |                                                                                |                  |
    |                  |                                                                                |fessionals        |
    |                  |                                                                                |                  |
    ⋮ 5 more
    |                  |                                                                                |------------------+
    |                  |                                                                                |------------------+
    |                  |                                                                                |school to         |
    |                  |                                                                                |                  |
    |                  |                                                                                |s-e.g.            |
    |                  |                                                                                |                  |
    |                  |                                                                                |ogies             |
    |                  |                                                                                |re, values)       |
    |                  |                                                                                |ent               |
    |                  |                                                                                |------------------+
    |                  |                                                                                |------------------+
    |                  |                                                                                |                  |
    +------------------|                                                                                |                  |
    + Levels ----------|                                                                                |                  |
    |  CA   -----------|                                                                                |                  |
    |  CMA  -----------|                                                                                |                  |
    | >CMP  #----------|                                                                                |                  |
    |  CMF  -----------|                                                                                |                  |
     search: unmarked▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────┌ Keys · search: unmarked ───────────────────────────────────────────────────────┐───────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent│ ·                 unmarked, which is neither                                   │ent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or │ ., f6             Marks it met with the evidence cited last; goes to the next  │or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients     │                   unmarked.                                                    │               ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                            │ n, f8             Goes to the next unmarked criterion of the target level.     │               ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tra│ N                 Goes to the unmarked criterion before, at the target level.  │th different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pra│                                                                                │d/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment too│                                                                                │dress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond t│                                                                                │               ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide ap│                                                                                │fter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                │                                                                                │rograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cli│                                                                                │pon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, lab│                                                                                │ement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employm│                                                                                │f              ││      management needs                   │
    │                            ││      assistance scheme     │                                                                                │to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documen│                                                                                │ career        ││      differentiated services            │
    │                            ││      provides feedback     │                                                                                │ement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job │                                                                                │               ││      services and related issues        │
    │                            ││      responses to known vac│                                                                                │ized services  ││                                         │
    │                            ││ ·  6 Gives advice on interv│                                                                                │to other       ││                                         │
    │                            ││      preparation & techniqu│                                                                                │appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advic│                                                                                │               ││                                         │
    │                            ││      seeking and job gettin│                                                                                │               ││                                         │
    │                            ││ ·  8 Refers client to speci│                                                                                │               ││                                         │
    │                            ││      further assistance    │                                                                                │               ││                                         │
    │                            ││                            │                                                                                │               ││                                         │
    ⋮ 9 more
    │                            │└────────────────────────────│                                                                                │───────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ──────────│                                                                                │──────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one  │                                                                                │al career/ talent management transition e.g. school to    │
    │                            ││                            │                                                                                │oss; reskilling; second career; retirement                │
    │                            ││                            │                                                                                │ organizational career/talent management needs—e.g.       │
    │                            ││                            │                                                                                │e planning, downsizing                                    │
    └────────────────────────────┘│                            │                                                                                │ropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                            │                                                                                │ace, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                            │                                                                                │culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                            │                                                                                │                                                          │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                            │                                                                                │                                                          │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                            │                                                                                │                                                          │
     search: unmarked▏
     enter done  esc leave
        1 dim 0-58 157-199, title 60-83
        2 dim 0 2-23 29-30 32-58 141-154 157 159-196 199, match 79-86
        3 dim 0 29-30 32-57 141-142 157 159-184 199, title 2-18 25-27 61-65
        4 dim 0 29-30 32-53 157 159-180 199, match 79-86
        5 dim 0 2-22 29-30 157 199, title 61-65, match 96-103
        6 dim 0 29-30 157 199, title 61, match 91-98
      7-8 dim 0 29-30 157 199
        9 dim 0 2-24 29-30 157 199
       10 dim 0 29-30 141-154 157 199
    11-13 dim 0 29-30 157 199
       14 dim 0 29-30 141 157 199
    15-35 dim 0 29-30 157 199
       36 dim 0 29-58 157-199
       37 dim 0 29-58 141-199
       38 dim 0 29-30 32-56 199
    39-41 dim 0 29-30 199
    42-43 dim 0-30 199
    44-45 dim 0 8-19 29-30 199
       46 dim 0 10-19 29-30 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29-30 199
       48 title 1-7
       49 title 1-5 13-15
    ⋮ 1 as below
    + Abilities -----------------++ PK1 | CA ------------------+ Keys | search: unmarked -------------------------------------------------------+---------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent| .                 unmarked, which is neither                                   |ent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || needs of individual and/or | ., f6             Marks it met with the evidence cited last; goes to the next  |or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients     |                   unmarked.                                                    |               || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                            | n, f8             Goes to the next unmarked criterion of the target level.     |               ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic tra| N                 Goes to the unmarked criterion before, at the target level.  |th different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development pra|                                                                                |d/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment too|                                                                                |dress specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond t|                                                                                |               || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide ap|                                                                                |fter ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                |                                                                                |rograms for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide cli|                                                                                |pon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, lab|                                                                                |ement need     ||      organizational career/talent       |
    |                            ||      job vacancies, employm|                                                                                |f              ||      management needs                   |
    |                            ||      assistance scheme     |                                                                                |to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documen|                                                                                | career        ||      differentiated services            |
    |                            ||      provides feedback     |                                                                                |ement          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job |                                                                                |               ||      services and related issues        |
    |                            ||      responses to known vac|                                                                                |ized services  ||                                         |
    |                            || .  6 Gives advice on interv|                                                                                |to other       ||                                         |
    |                            ||      preparation & techniqu|                                                                                |appropriate    ||                                         |
    |                            || .  7 Provides generic advic|                                                                                |               ||                                         |
    |                            ||      seeking and job gettin|                                                                                |               ||                                         |
    |                            || .  8 Refers client to speci|                                                                                |               ||                                         |
    |                            ||      further assistance    |                                                                                |               ||                                         |
    |                            ||                            |                                                                                |               ||                                         |
    ⋮ 9 more
    |                            |+----------------------------|                                                                                |---------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 ----------|                                                                                |----------------------------------------------------------+
    |                            || no note yet: e writes one  |                                                                                |al career/ talent management transition e.g. school to    |
    |                            ||                            |                                                                                |oss; reskilling; second career; retirement                |
    |                            ||                            |                                                                                | organizational career/talent management needs-e.g.       |
    |                            ||                            |                                                                                |e planning, downsizing                                    |
    +----------------------------+|                            |                                                                                |ropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                            |                                                                                |ace, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                            |                                                                                |culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                            |                                                                                |                                                          |
    | >CMP  #-----------    3/24 ||                            |                                                                                |                                                          |
    |  CMF  ------------    0/23 ||                            |                                                                                |                                                          |
     search: unmarked▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Keys · search: unmarked ─────────────┐
    │ ·  unmarked, which is neither        │
    │ ., f6  Marks it met with the         │
    │        evidence cited last; goes to  │
    │        the next unmarked.            │
    │ n, f8  Goes to the next unmarked     │
    │        criterion of the target       │
     search: unmarked▏
     enter done  esc leave
        0 title 1-22, dim 25-38
        1 title 1-24
        2 match 5-12
        3 title 2-19
        5 match 18-25
        6 title 2-19, match 26-33
        8 title 1-7
        9 title 1-5 13-15
     Ada Lovelace | C-0142~  saved 14:00:00
    + Keys | search: unmarked -------------+
    | .  unmarked, which is neither        |
    | ., f6  Marks it met with the         |
    |        evidence cited last; goes to  |
    |        the next unmarked.            |
    | n, f8  Goes to the next unmarked     |
    |        criterion of the target       |
     search: unmarked▏
     enter done  esc leave
    ");
}

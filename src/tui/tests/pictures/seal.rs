//! The form of a seal, with a reason for each finding.

use super::pictures;

#[test]
fn seal() {
    let [usual, large, wide, small] = pictures("seal");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ ┌ Seal ────────────────────────────────────────────────────────────────────┐─┐
    │ │ for all     Reasons.                                                     │ │
    │ │ a mark is older than the declaration of interest                         │ │
    │ │▸reason      ▏                                                            │ │
    │ │ PK1.CMP.2: rests on résumé alone                                         │ │
    │ │ reason                                                                   │ │
    │ │ PK1.CMP.2: rests on E2, which was judged wanting                         │ │
    │ │ reason                                                                   │ │
    │ │ PK1.CMP.3: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │ PK1.CMP.4: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │ PK2.CMP.1: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │ PK2.CMP.2: unmarked at the target level                                  │ │
    └─│ reason                                                                   │─┘
    ┌ │ PK2.CMP.3: unmarked at the target level                                  │─┐
    │ │ reason                                                                   │ │
    │ │ PK2.CMP.4: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │ why this does not keep the session from being sealed                     │ │
    └─└──────────────────────────────────────────────────────────────────────────┘─┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-39, dim 65-70
        1 dim 0, title 3-7
        2 dim 0 4-10
        3 dim 0
        4 dim 0, title 3-9
        5 dim 0
        6 dim 0 4-9
        7 dim 0
        8 dim 0 4-9
        9 dim 0
       10 dim 0 4-9
       11 dim 0
       12 dim 0 4-9
       13 dim 0
       14 dim 0 4-9
       15 dim 0
       16 dim 0-1 4-9
       17 dim 0 78-79
       18 dim 0 4-9 79
       19 dim 0 79
       20 dim 0 4-9 79
       21 dim 0 4-55 79
       22 dim 0-1 78-79
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + + Seal --------------------------------------------------------------------+-+
    | | for all     Reasons.                                                     | |
    | | a mark is older than the declaration of interest                         | |
    | |>reason      ▏                                                            | |
    | | PK1.CMP.2: rests on résumé alone                                         | |
    | | reason                                                                   | |
    | | PK1.CMP.2: rests on E2, which was judged wanting                         | |
    | | reason                                                                   | |
    | | PK1.CMP.3: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK1.CMP.4: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK2.CMP.1: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK2.CMP.2: unmarked at the target level                                  | |
    +-| reason                                                                   |-+
    + | PK2.CMP.3: unmarked at the target level                                  |-+
    | | reason                                                                   | |
    | | PK2.CMP.4: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | why this does not keep the session from being sealed                     | |
    +-+--------------------------------------------------------------------------+-+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ──────────┌ Seal ────────────────────────────────────────────────────────────────────┐─────────────────────┐
    │ PROFESSIONAL KNOWLED│ for all     Reasons.                                                     │                     │
    │ ▸PK1 Client needs   │ a mark is older than the declaration of interest                         │                     │
    │  PK2 Theory & practi│▸reason      ▏                                                            │                     │
    │ PROFESSIONAL PRACTIC│ PK1.CMP.2: rests on résumé alone                                         │sses to              │
    │  PP1 Relationships  │ reason                                                                   │                     │
    │  PP2 Programs       │ PK1.CMP.2: rests on E2, which was judged wanting                         │                     │
    │  PP3 Transitions    │ reason                                                                   │areer/talent         │
    │ PROFESSIONAL ENGAGEM│ PK1.CMP.3: unmarked at the target level                                  │                     │
    │  PE1 Learning       │ reason                                                                   │                     │
    │  PE2 Engagement     │ PK1.CMP.4: unmarked at the target level                                  │ce/talent            │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.1: unmarked at the target level                                  │professionals        │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.2: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.3: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.4: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │─────────────────────┘
    │                     │ PK2.CMP.5: unmarked at the target level                                  │─────────────────────┐
    │                     │ reason                                                                   │g. school to         │
    │                     │ PK2.CMP.6: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │eeds—e.g.            │
    │                     │ PK2.CMP.7: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │dologies             │
    │                     │ PP1.CMP.1: all evidence is older than 5 years                            │lture, values)       │
    │                     │ reason                                                                   │gement               │
    │                     │ PP1.CMP.2: unmarked at the target level                                  │─────────────────────┘
    │                     │ reason                                                                   │─────────────────────┐
    │                     │ PP1.CMP.3: unmarked at the target level                                  │                     │
    └─────────────────────│ reason                                                                   │                     │
    ┌ Levels ─────────────│ PP2.CMP.1: unmarked at the target level                                  │                     │
    │  CA   ░░░░░░░░░░░░  │ reason                                                                   │                     │
    │  CMA  ░░░░░░░░░░░░  │ PP2.CMP.2: unmarked at the target level                                  │                     │
    │ ▸CMP  █▌░░░░░░░░░░  │ reason                                                                   │                     │
    │  CMF  ░░░░░░░░░░░░  │ why this does not keep the session from being sealed                     │                     │
    └─────────────────────└──────────────────────────────────────────────────────────────────────────┘─────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        1 dim 0-21, title 23-27
        2 dim 0 2-21 24-30
        3 dim 0, title 2-18
        4 dim 0, title 23-29
        5 dim 0 2-21
        6 dim 0 24-29
        7 dim 0
        8 dim 0 24-29
        9 dim 0 2-21
       10 dim 0 24-29
       11 dim 0
       12 dim 0 24-29
       13 dim 0
       14 dim 0 24-29
       15 dim 0
       16 dim 0 24-29
       17 dim 0
       18 dim 0 24-29
       19 dim 0
       20 dim 0 24-29
       21 dim 0 98-119
       22 dim 0 24-29 119
       23 dim 0 119
       24 dim 0 24-29 119
       25 dim 0 119
       26 dim 0 24-29 119
       27 dim 0 119
       28 dim 0 24-29 119
       29 dim 0 98-119
       30 dim 0 24-29 98-119
       31 dim 0 119
       32 dim 0-21 24-29 119
       33 dim 0-21 119
       34 dim 0 8-19 24-29 119
       35 dim 0 8-19 119
       36 dim 0 10-19 24-29 119, title 2-5, bar_full 8-9
       37 dim 0 8-19 24-75 119
       38 dim 0-21 98-119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 1 as below
    + Abilities ----------+ Seal --------------------------------------------------------------------+---------------------+
    | PROFESSIONAL KNOWLED| for all     Reasons.                                                     |                     |
    | >PK1 Client needs   | a mark is older than the declaration of interest                         |                     |
    |  PK2 Theory & practi|>reason      ▏                                                            |                     |
    | PROFESSIONAL PRACTIC| PK1.CMP.2: rests on résumé alone                                         |sses to              |
    |  PP1 Relationships  | reason                                                                   |                     |
    |  PP2 Programs       | PK1.CMP.2: rests on E2, which was judged wanting                         |                     |
    |  PP3 Transitions    | reason                                                                   |areer/talent         |
    | PROFESSIONAL ENGAGEM| PK1.CMP.3: unmarked at the target level                                  |                     |
    |  PE1 Learning       | reason                                                                   |                     |
    |  PE2 Engagement     | PK1.CMP.4: unmarked at the target level                                  |ce/talent            |
    |                     | reason                                                                   |                     |
    |                     | PK2.CMP.1: unmarked at the target level                                  |professionals        |
    |                     | reason                                                                   |                     |
    |                     | PK2.CMP.2: unmarked at the target level                                  |                     |
    |                     | reason                                                                   |                     |
    |                     | PK2.CMP.3: unmarked at the target level                                  |                     |
    |                     | reason                                                                   |                     |
    |                     | PK2.CMP.4: unmarked at the target level                                  |                     |
    |                     | reason                                                                   |---------------------+
    |                     | PK2.CMP.5: unmarked at the target level                                  |---------------------+
    |                     | reason                                                                   |g. school to         |
    |                     | PK2.CMP.6: unmarked at the target level                                  |                     |
    |                     | reason                                                                   |eeds-e.g.            |
    |                     | PK2.CMP.7: unmarked at the target level                                  |                     |
    |                     | reason                                                                   |dologies             |
    |                     | PP1.CMP.1: all evidence is older than 5 years                            |lture, values)       |
    |                     | reason                                                                   |gement               |
    |                     | PP1.CMP.2: unmarked at the target level                                  |---------------------+
    |                     | reason                                                                   |---------------------+
    |                     | PP1.CMP.3: unmarked at the target level                                  |                     |
    +---------------------| reason                                                                   |                     |
    + Levels -------------| PP2.CMP.1: unmarked at the target level                                  |                     |
    |  CA   ------------  | reason                                                                   |                     |
    |  CMA  ------------  | PP2.CMP.2: unmarked at the target level                                  |                     |
    | >CMP  #-----------  | reason                                                                   |                     |
    |  CMF  ------------  | why this does not keep the session from being sealed                     |                     |
    +---------------------+--------------------------------------------------------------------------+---------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ PK1 · CA ─────────────────────┌ Seal ────────────────────────────────────────────────────────────────────┐──────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent ma│ for all     Reasons.                                                     │talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or    │ a mark is older than the declaration of interest                         │nd/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients        │▸reason      ▏                                                            │s                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                               │ PK1.CMP.2: rests on résumé alone                                         │                  ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic traini│ reason                                                                   │ with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practi│ PK1.CMP.2: rests on E2, which was judged wanting                         │ and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools │ reason                                                                   │ address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a│ PK1.CMP.3: unmarked at the target level                                  │                  ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appro│ reason                                                                   │k after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                   │ PK1.CMP.4: unmarked at the target level                                  │d programs for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide client│ reason                                                                   │g upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor │ PK2.CMP.1: unmarked at the target level                                  │nagement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employment│ reason                                                                   │.pdf              ││      management needs                   │
    │                            ││      assistance scheme        │ PK2.CMP.2: unmarked at the target level                                  │nt to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentat│ reason                                                                   │ect career        ││      differentiated services            │
    │                            ││      provides feedback        │ PK2.CMP.3: unmarked at the target level                                  │nagement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boa│ reason                                                                   │                  ││      services and related issues        │
    │                            ││      responses to known vacanc│ PK2.CMP.4: unmarked at the target level                                  │ialized services  ││                                         │
    │                            ││ ·  6 Gives advice on interview│ reason                                                                   │rs to other       ││                                         │
    │                            ││      preparation & technique  │ PK2.CMP.5: unmarked at the target level                                  │en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│ reason                                                                   │                  ││                                         │
    │                            ││      seeking and job getting s│ PK2.CMP.6: unmarked at the target level                                  │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│ reason                                                                   │                  ││                                         │
    │                            ││      further assistance       │ PK2.CMP.7: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.1: all evidence is older than 5 years                            │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.2: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.3: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP2.CMP.1: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP2.CMP.2: unmarked at the target level                                  │                  ││                                         │
    │                            │└───────────────────────────────│ reason                                                                   │──────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────────│ PP3.CMP.1: unmarked at the target level                                  │─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one     │ reason                                                                   │idual career/ talent management transition e.g. school to    │
    │                            ││                               │ PP3.CMP.2: unmarked at the target level                                  │b loss; reskilling; second career; retirement                │
    │                            ││                               │ reason                                                                   │fic organizational career/talent management needs—e.g.       │
    │                            ││                               │ PE1.CMP.1: unmarked at the target level                                  │orce planning, downsizing                                    │
    └────────────────────────────┘│                               │ reason                                                                   │appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                               │ PE1.CMP.2: unmarked at the target level                                  │ (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                               │ reason                                                                   │al culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                               │ PE1.CMP.3: unmarked at the target level                                  │                                                             │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                               │ reason                                                                   │                                                             │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                               │ why this does not keep the session from being sealed                     │                                                             │
    └────────────────────────────┘└───────────────────────────────└──────────────────────────────────────────────────────────────────────────┘─────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        1 dim 0-61 157-199, title 63-67
        2 dim 0 2-23 29-30 32-61 64-70 138-154 157 159-196 199
        3 dim 0 29-30 32-57 138-142 157 159-184 199, title 2-18 25-27
        4 dim 0 29-30 32-53 138 157 159-180 199, title 63-69
        5 dim 0 2-22 29-30 157 199
        6 dim 0 29-30 64-69 157 199
        7 dim 0 29-30 157 199
        8 dim 0 29-30 64-69 157 199
        9 dim 0 2-24 29-30 157 199
       10 dim 0 29-30 64-69 138-154 157 199
       11 dim 0 29-30 157 199
       12 dim 0 29-30 64-69 157 199
       13 dim 0 29-30 157 199
       14 dim 0 29-30 64-69 138-141 157 199
       15 dim 0 29-30 157 199
       16 dim 0 29-30 64-69 157 199
       17 dim 0 29-30 157 199
       18 dim 0 29-30 64-69 157 199
       19 dim 0 29-30 157 199
       20 dim 0 29-30 64-69 157 199
       21 dim 0 29-30 157 199
       22 dim 0 29-30 64-69 157 199
       23 dim 0 29-30 157 199
       24 dim 0 29-30 64-69 157 199
       25 dim 0 29-30 157 199
       26 dim 0 29-30 64-69 157 199
       27 dim 0 29-30 157 199
       28 dim 0 29-30 64-69 157 199
       29 dim 0 29-30 157 199
       30 dim 0 29-30 64-69 157 199
       31 dim 0 29-30 157 199
       32 dim 0 29-30 64-69 157 199
       33 dim 0 29-30 157 199
       34 dim 0 29-30 64-69 157 199
       35 dim 0 29-30 157 199
       36 dim 0 29-61 64-69 157-199
       37 dim 0 29-61 138-199
       38 dim 0 29-30 32-56 64-69 199
       39 dim 0 29-30 199
       40 dim 0 29-30 64-69 199
       41 dim 0 29-30 199
       42 dim 0-30 64-69 199
       43 dim 0-30 199
       44 dim 0 8-19 29-30 64-69 199
       45 dim 0 8-19 29-30 199
       46 dim 0 10-19 29-30 64-69 199, title 2-5 24-27, bar_full 8-9
       47 dim 0 8-19 29-30 64-115 199
       48 dim 0-61 138-199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 1 as below
    + Abilities -----------------++ PK1 | CA ---------------------+ Seal --------------------------------------------------------------------+------------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent ma| for all     Reasons.                                                     |talent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || needs of individual and/or    | a mark is older than the declaration of interest                         |nd/or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients        |>reason      ▏                                                            |s                 || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                               | PK1.CMP.2: rests on résumé alone                                         |                  ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic traini| reason                                                                   | with different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development practi| PK1.CMP.2: rests on E2, which was judged wanting                         | and/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment tools | reason                                                                   | address specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond to a| PK1.CMP.3: unmarked at the target level                                  |                  || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide appro| reason                                                                   |k after ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                   | PK1.CMP.4: unmarked at the target level                                  |d programs for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide client| reason                                                                   |g upon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, labor | PK2.CMP.1: unmarked at the target level                                  |nagement need     ||      organizational career/talent       |
    |                            ||      job vacancies, employment| reason                                                                   |.pdf              ||      management needs                   |
    |                            ||      assistance scheme        | PK2.CMP.2: unmarked at the target level                                  |nt to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documentat| reason                                                                   |ect career        ||      differentiated services            |
    |                            ||      provides feedback        | PK2.CMP.3: unmarked at the target level                                  |nagement          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job boa| reason                                                                   |                  ||      services and related issues        |
    |                            ||      responses to known vacanc| PK2.CMP.4: unmarked at the target level                                  |ialized services  ||                                         |
    |                            || .  6 Gives advice on interview| reason                                                                   |rs to other       ||                                         |
    |                            ||      preparation & technique  | PK2.CMP.5: unmarked at the target level                                  |en appropriate    ||                                         |
    |                            || .  7 Provides generic advice o| reason                                                                   |                  ||                                         |
    |                            ||      seeking and job getting s| PK2.CMP.6: unmarked at the target level                                  |                  ||                                         |
    |                            || .  8 Refers client to speciali| reason                                                                   |                  ||                                         |
    |                            ||      further assistance       | PK2.CMP.7: unmarked at the target level                                  |                  ||                                         |
    |                            ||                               | reason                                                                   |                  ||                                         |
    |                            ||                               | PP1.CMP.1: all evidence is older than 5 years                            |                  ||                                         |
    |                            ||                               | reason                                                                   |                  ||                                         |
    |                            ||                               | PP1.CMP.2: unmarked at the target level                                  |                  ||                                         |
    |                            ||                               | reason                                                                   |                  ||                                         |
    |                            ||                               | PP1.CMP.3: unmarked at the target level                                  |                  ||                                         |
    |                            ||                               | reason                                                                   |                  ||                                         |
    |                            ||                               | PP2.CMP.1: unmarked at the target level                                  |                  ||                                         |
    |                            ||                               | reason                                                                   |                  ||                                         |
    |                            ||                               | PP2.CMP.2: unmarked at the target level                                  |                  ||                                         |
    |                            |+-------------------------------| reason                                                                   |------------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 -------------| PP3.CMP.1: unmarked at the target level                                  |-------------------------------------------------------------+
    |                            || no note yet: e writes one     | reason                                                                   |idual career/ talent management transition e.g. school to    |
    |                            ||                               | PP3.CMP.2: unmarked at the target level                                  |b loss; reskilling; second career; retirement                |
    |                            ||                               | reason                                                                   |fic organizational career/talent management needs-e.g.       |
    |                            ||                               | PE1.CMP.1: unmarked at the target level                                  |orce planning, downsizing                                    |
    +----------------------------+|                               | reason                                                                   |appropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                               | PE1.CMP.2: unmarked at the target level                                  | (race, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                               | reason                                                                   |al culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                               | PE1.CMP.3: unmarked at the target level                                  |                                                             |
    | >CMP  #-----------    3/24 ||                               | reason                                                                   |                                                             |
    |  CMF  ------------    0/23 ||                               | why this does not keep the session from being sealed                     |                                                             |
    +----------------------------++-------------------------------+--------------------------------------------------------------------------+-------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ Seal ────────────────────────────────┐
    │ for all     Reasons.                 │
    │ a mark is older than the             │
    │ declaration of interest              │
    │▸reason      ▏                        │
    │ why this does not keep the session   │
    │ from being sealed                    │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-30
        1 title 1-5
        2 dim 2-8
        5 title 1-7
        6 dim 2-35
        7 dim 2-18
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saving
    + Seal --------------------------------+
    | for all     Reasons.                 |
    | a mark is older than the             |
    | declaration of interest              |
    |>reason      ▏                        |
    | why this does not keep the session   |
    | from being sealed                    |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

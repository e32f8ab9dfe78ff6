//! The list of sessions.

use super::pictures;

#[test]
fn sessions() {
    let [usual, large, wide, small] = pictures("sessions");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────────────────────────────────────────────┐
    │ candidate            reference  for  marked         state   last change ▾    │
    │ Charles Babbage      C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 │
    │ Émilie du Châtelet   C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 │
    │▸Ada Lovelace         C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 │
    │ 王貞儀                          CA   ░░░░░░░░  0/24 draft   2026-11-24 10:00 │
    │ 019e-broken.toml: line 3: no such key “mrks”                         damaged │
    │ 019e-other.toml: private draft of grace                              private │
    │                                                                              │
    ⋮ 12 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
        0 title 1-38
        1 title 1-30
        2 dim 2-10 23-31 34-36 39-44 54-58, title 62-74
        3 bar_full 39-42, dim 43-46
        4 bar_full 39-46
        5 title 1-13 23-28 34-36 49-52 54-58 62-77, bar_full 39-41, dim 42-46
        6 dim 39-46
        7 probe 2-45 71-77
        8 probe 2-40 71-77
       23 title 1-5 13 20 30 38 48 58 66
     assessor | sessions of Mary Somerville
    + Sessions | 6 | by last change -----------------------------------------------+
    | candidate            reference  for  marked         state   last change v    |
    | Charles Babbage      C-0101     CMP  ####---- 12/24 draft   2026-11-24 13:00 |
    | Émilie du Châtelet   C-0099     CMF  ######## 24/24 sealed  2026-11-24 12:00 |
    |>Ada Lovelace         C-0142     CMP  ##------  7/24 draft   2026-11-24 11:00 |
    | 王貞儀                          CA   --------  0/24 draft   2026-11-24 10:00 |
    | 019e-broken.toml: line 3: no such key "mrks"                         damaged |
    | 019e-other.toml: private draft of grace                              private |
    |                                                                              |
    ⋮ 12 more
    +------------------------------------------------------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────────────────────────────────────────────────┐┌ Session ─────────────────────────┐
    │ candidate                reference  for  marked         state   last change ▾    ││ Ada Lovelace                     │
    │ Charles Babbage          C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 ││                                  │
    │ Émilie du Châtelet       C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 ││ reference    C-0142              │
    │▸Ada Lovelace             C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 ││ for          CMP                 │
    │ 王貞儀                              CA   ░░░░░░░░  0/24 draft   2026-11-24 10:00 ││ in practice  4 years             │
    │ 019e-broken.toml: line 3: no such key “mrks”                             damaged ││ assessor     Mary Somerville     │
    │ 019e-other.toml: private draft of grace                                  private ││ state        draft               │
    │                                                                                  ││ last change  2026-11-24 11:00    │
    │                                                                                  ││ marked       7/24                │
    │                                                                                  ││ met          3/24                │
    │                                                                                  ││                                  │
    │                                                                                  ││ ███████░░░░░░░░░░░░░░░░░         │
    │                                                                                  ││                                  │
    ⋮ 23 more
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
        0 title 1-38
        1 title 1-30, dim 84-119
        2 dim 2-10 27-35 38-40 43-48 58-62 84 119, title 66-78 86-97
        3 bar_full 43-46, dim 47-50 84 119
        4 bar_full 43-50, dim 84 86-94 119
        5 title 1-13 27-32 38-40 53-56 58-62 66-81, bar_full 43-45, dim 46-50 84 86-88 119
        6 dim 43-50 84 86-96 119
        7 probe 2-45 75-81, dim 84 86-93 119
        8 probe 2-40 75-81, dim 84 86-90 119
        9 dim 84 86-96 119
       10 dim 84 86-91 119
       11 dim 84 86-88 119
       12 dim 84 119
       13 dim 84 93-109 119, bar_full 86-92
    14-37 dim 84 119
       38 dim 84-119
       39 title 1-5 13 20 30 38 48 58 66 74
     assessor | sessions of Mary Somerville
    + Sessions | 6 | by last change ---------------------------------------------------++ Session -------------------------+
    | candidate                reference  for  marked         state   last change v    || Ada Lovelace                     |
    | Charles Babbage          C-0101     CMP  ####---- 12/24 draft   2026-11-24 13:00 ||                                  |
    | Émilie du Châtelet       C-0099     CMF  ######## 24/24 sealed  2026-11-24 12:00 || reference    C-0142              |
    |>Ada Lovelace             C-0142     CMP  ##------  7/24 draft   2026-11-24 11:00 || for          CMP                 |
    | 王貞儀                              CA   --------  0/24 draft   2026-11-24 10:00 || in practice  4 years             |
    | 019e-broken.toml: line 3: no such key "mrks"                             damaged || assessor     Mary Somerville     |
    | 019e-other.toml: private draft of grace                                  private || state        draft               |
    |                                                                                  || last change  2026-11-24 11:00    |
    |                                                                                  || marked       7/24                |
    |                                                                                  || met          3/24                |
    |                                                                                  ||                                  |
    |                                                                                  || #######-----------------         |
    |                                                                                  ||                                  |
    ⋮ 23 more
    +----------------------------------------------------------------------------------++----------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────────────────────────────────────────────────────────────────────┐┌ Session ─────────────────────────────────────────────────────────────────────────────────────┐
    │ candidate                                    reference  for  marked         state   last change ▾    ││ Ada Lovelace                                                                                 │
    │ Charles Babbage                              C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 ││                                                                                              │
    │ Émilie du Châtelet                           C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 ││ reference    C-0142                                                                          │
    │▸Ada Lovelace                                 C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 ││ for          CMP                                                                             │
    │ 王貞儀                                                  CA   ░░░░░░░░  0/24 draft   2026-11-24 10:00 ││ in practice  4 years                                                                         │
    │ 019e-broken.toml: line 3: no such key “mrks”                                                 damaged ││ assessor     Mary Somerville                                                                 │
    │ 019e-other.toml: private draft of grace                                                      private ││ state        draft                                                                           │
    │                                                                                                      ││ last change  2026-11-24 11:00                                                                │
    │                                                                                                      ││ marked       7/24                                                                            │
    │                                                                                                      ││ met          3/24                                                                            │
    │                                                                                                      ││                                                                                              │
    │                                                                                                      ││ ███████░░░░░░░░░░░░░░░░░                                                                     │
    │                                                                                                      ││                                                                                              │
    ⋮ 33 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
        0 title 1-38
        1 title 1-30, dim 104-199
        2 dim 2-10 47-55 58-60 63-68 78-82 104 199, title 86-98 106-117
        3 bar_full 63-66, dim 67-70 104 199
        4 bar_full 63-70, dim 104 106-114 199
        5 title 1-13 47-52 58-60 73-76 78-82 86-101, bar_full 63-65, dim 66-70 104 106-108 199
        6 dim 63-70 104 106-116 199
        7 probe 2-45 95-101, dim 104 106-113 199
        8 probe 2-40 95-101, dim 104 106-110 199
        9 dim 104 106-116 199
       10 dim 104 106-111 199
       11 dim 104 106-108 199
       12 dim 104 199
       13 dim 104 113-129 199, bar_full 106-112
    14-47 dim 104 199
       48 dim 104-199
       49 title 1-5 13 20 30 38 48 58 66 74
     assessor | sessions of Mary Somerville
    + Sessions | 6 | by last change -----------------------------------------------------------------------++ Session -------------------------------------------------------------------------------------+
    | candidate                                    reference  for  marked         state   last change v    || Ada Lovelace                                                                                 |
    | Charles Babbage                              C-0101     CMP  ####---- 12/24 draft   2026-11-24 13:00 ||                                                                                              |
    | Émilie du Châtelet                           C-0099     CMF  ######## 24/24 sealed  2026-11-24 12:00 || reference    C-0142                                                                          |
    |>Ada Lovelace                                 C-0142     CMP  ##------  7/24 draft   2026-11-24 11:00 || for          CMP                                                                             |
    | 王貞儀                                                  CA   --------  0/24 draft   2026-11-24 10:00 || in practice  4 years                                                                         |
    | 019e-broken.toml: line 3: no such key "mrks"                                                 damaged || assessor     Mary Somerville                                                                 |
    | 019e-other.toml: private draft of grace                                                      private || state        draft                                                                           |
    |                                                                                                      || last change  2026-11-24 11:00                                                                |
    |                                                                                                      || marked       7/24                                                                            |
    |                                                                                                      || met          3/24                                                                            |
    |                                                                                                      ||                                                                                              |
    |                                                                                                      || #######-----------------                                                                     |
    |                                                                                                      ||                                                                                              |
    ⋮ 33 more
    +------------------------------------------------------------------------------------------------------++----------------------------------------------------------------------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
    "#);
    insta::assert_snapshot!(small, @"
    40 x 10
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────┐
    │ candidate         for        state   │
    │ Charles Babbage   CMP  12/24 draft   │
    │ Émilie du Châtel… CMF  24/24 sealed  │
    │▸Ada Lovelace      CMP   7/24 draft   │
    │ 王貞儀            CA    0/24 draft   │
    │ 019e-broken.toml: line 3: n… damaged │
    └──────────────────────────────────────┘
     enter open  n new  q quit  ? keys
        0 title 1-38
        1 title 1-30
        2 dim 2-10 20-22 31-35
        5 title 1-13 20-22 26-29 31-35
        7 probe 2-29 31-37
        9 title 1-5 13 20 28
     assessor | sessions of Mary Somerville
    + Sessions | 6 | by last change -------+
    | candidate         for        state   |
    | Charles Babbage   CMP  12/24 draft   |
    | Émilie du Châtel~ CMF  24/24 sealed  |
    |>Ada Lovelace      CMP   7/24 draft   |
    | 王貞儀            CA    0/24 draft   |
    | 019e-broken.toml: line 3: n~ damaged |
    +--------------------------------------+
     enter open  n new  q quit  ? keys
    ");
}

#[test]
fn no_sessions() {
    let [usual, large, wide, small] = pictures("no sessions");
    insta::assert_snapshot!(usual, @"
    80 x 24
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────────────────────────┐
    │ No session yet. A session is one candidate's marking by you: n makes one.    │
    │                                                                              │
    ⋮ 18 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
        0 title 1-38
        1 title 1-30
       23 title 1-5 13 20 30 38 48 58 66
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change -----------------------------------------------+
    | No session yet. A session is one candidate's marking by you: n makes one.    |
    |                                                                              |
    ⋮ 18 more
    +------------------------------------------------------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────────────────────────────────────────────────────────────────┐
    │ No session yet. A session is one candidate's marking by you: n makes one.                                            │
    │                                                                                                                      │
    ⋮ 34 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
        0 title 1-38
        1 title 1-30
       39 title 1-5 13 20 30 38 48 58 66 74
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change ---------------------------------------------------------------------------------------+
    | No session yet. A session is one candidate's marking by you: n makes one.                                            |
    |                                                                                                                      |
    ⋮ 34 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ No session yet. A session is one candidate's marking by you: n makes one.                                                                                                                            │
    │                                                                                                                                                                                                      │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
        0 title 1-38
        1 title 1-30
       49 title 1-5 13 20 30 38 48 58 66 74
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change -----------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | No session yet. A session is one candidate's marking by you: n makes one.                                                                                                                            |
    |                                                                                                                                                                                                      |
    ⋮ 44 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────┐
    │ No session yet. A session is one     │
    │ candidate's marking by you: n makes  │
    │ one.                                 │
    │                                      │
    ⋮ 2 more
    └──────────────────────────────────────┘
     enter open  n new  q quit  ? keys
        0 title 1-38
        1 title 1-30
        9 title 1-5 13 20 28
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change -------+
    | No session yet. A session is one     |
    | candidate's marking by you: n makes  |
    | one.                                 |
    |                                      |
    ⋮ 2 more
    +--------------------------------------+
     enter open  n new  q quit  ? keys
    ");
}

#[test]
fn sessions_a_filter_with_a_fault() {
    let [usual, large, wide, small] = pictures("sessions, a filter with a fault");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     assessor · sessions of Mary Somerville
    ┌ Sessions · 2 of 6 · by last change ──────────────────────────────────────────┐
    │ candidate            reference  for  marked         state   last change ▾    │
    │▸Charles Babbage      C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 │
    │ Ada Lovelace         C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 │
    │                                                                              │
    ⋮ 13 more
     “-” turns the term behind it round, and there is none: add a term, such as
     “-met”, or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level
     enter done  tab complete  esc leave
        0 title 1-38
        1 title 1-35
        2 dim 2-10 23-31 34-36 39-44 54-58, title 62-74
        3 title 1-16 23-28 34-36 48-52 54-58 62-77, bar_full 39-42, dim 43-46
        4 bar_full 39-41, dim 42-46
       19 probe 1-74
       20 probe 1-27
       21 title 1-7, probe 20
       22 title 1-6 51-57, dim 8-48 59-76
       23 title 1-5 13-15 27-29
     assessor | sessions of Mary Somerville
    + Sessions | 2 of 6 | by last change ------------------------------------------+
    | candidate            reference  for  marked         state   last change v    |
    |>Charles Babbage      C-0101     CMP  ####---- 12/24 draft   2026-11-24 13:00 |
    | Ada Lovelace         C-0142     CMP  ##------  7/24 draft   2026-11-24 11:00 |
    |                                                                              |
    ⋮ 13 more
     "-" turns the term behind it round, and there is none: add a term, such as
     "-met", or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
    ⋮ 36 as below
     “-” turns the term behind it round, and there is none: add a term, such as “-met”, or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level  candidate: the candidate's name holds it
     enter done  tab complete  esc leave
       36 probe 1-102
       37 title 1-7, probe 20
       38 title 1-6 51-57 79-88, dim 8-48 59-76 90-118
       39 title 1-5 13-15 27-29
    ⋮ 36 as below
     "-" turns the term behind it round, and there is none: add a term, such as "-met", or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level  candidate: the candidate's name holds it
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
    ⋮ 46 as below
     “-” turns the term behind it round, and there is none: add a term, such as “-met”, or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level  candidate: the candidate's name holds it  ref: the reference holds it
     enter done  tab complete  esc leave
       46 probe 1-102
       47 title 1-7, probe 20
       48 title 1-6 51-57 79-88 121-124, dim 8-48 59-76 90-118 126-147
       49 title 1-5 13-15 27-29
    ⋮ 46 as below
     "-" turns the term behind it round, and there is none: add a term, such as "-met", or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level  candidate: the candidate's name holds it  ref: the reference holds it
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(small, @r#"
    40 x 10
     assessor · sessions of Mary Somerville
    ┌ Sessions · 2 of 6 · by last change ──┐
    │ candidate         for        state   │
    │▸Charles Babbage   CMP  12/24 draft   │
     “-” turns the term behind it round,
     and there is none: add a term, such as
     “-met”, or put it in quotes
     filter: target:cmp -▏
     state:  target: for a target level
     enter done  tab complete  esc leave
        0 title 1-38
        1 title 1-35
        2 dim 2-10 20-22 31-35
        3 title 1-16 20-22 25-29 31-35
        4 probe 1-35
        5 probe 1-38
        6 probe 1-27
        7 title 1-7, probe 20
        8 title 1-6 9-15, dim 17-34
        9 title 1-5 13-15 27-29
     assessor | sessions of Mary Somerville
    + Sessions | 2 of 6 | by last change --+
    | candidate         for        state   |
    |>Charles Babbage   CMP  12/24 draft   |
     "-" turns the term behind it round,
     and there is none: add a term, such as
     "-met", or put it in quotes
     filter: target:cmp -▏
     state:  target: for a target level
     enter done  tab complete  esc leave
    "#);
}

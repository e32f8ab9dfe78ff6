//! The forms over a panel's result.

use super::pictures;

#[test]
fn recommendation_of_the_chair() {
    let [usual, large, wide, small] = pictures("recommendation of the chair");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ Result ──────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                       │
    │ from the panel's own marks; what is not settled counts as not met            │
    │ CA   ░░░░░░░░░░░░░░░░░░░░   0/30                                             │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                             │
    │ CMP  ░░░░░░░░░░░░░░░░░░░░   0/24                                             │
    │ ┌ Recommendation to the committee ─────────────────────────────────────────┐ │
    │ │▸outcome     not chosen   >                                               │ │
    │ │ level       none                                                         │ │
    │ │ rationale                                                                │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ what you recommend; the committee decides                                │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                                                                              │
    │ Still to be done                                                             │
    │   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                   │
    │   2 criteria unanimous and not accepted                                      │
    │   no recommendation                                                          │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-41, dim 65-78
        1 title 1-7
        2 title 2-55
        3 dim 2-66
      4-5 dim 7-26
        6 title 2-4, dim 7-26
        7 title 3-34
        8 title 3-10 27-29, dim 16-25
        9 dim 4-8 16-19
       10 dim 4-12
       14 dim 4-44
       17 title 2-17
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:01:58
    + Result ----------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                       |
    | from the panel's own marks; what is not settled counts as not met            |
    | CA   --------------------   0/30                                             |
    | CMA  --------------------   0/27                                             |
    | CMP  --------------------   0/24                                             |
    | + Recommendation to the committee -----------------------------------------+ |
    | |>outcome     not chosen   >                                               | |
    | | level       none                                                         | |
    | | rationale                                                                | |
    | |                                                                          | |
    ⋮ 2 more
    | | what you recommend; the committee decides                                | |
    | +--------------------------------------------------------------------------+ |
    |                                                                              |
    | Still to be done                                                             |
    |   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                   |
    |   2 criteria unanimous and not accepted                                      |
    |   no recommendation                                                          |
    |                                                                              |
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 15 as below
    │ · C Grace Hopper: no┌ Recommendation to the committee ─────────────────────────────────────────┐                     │
    │                     │▸outcome     not chosen   >                                               │                     │
    │ Still to be done    │ level       none                                                         │                     │
    │   3 criteria (PK1.CM│ rationale                                                                │                     │
    │   2 criteria unanimo│                                                                          │                     │
    │   no recommendation │                                                                          │                     │
    │                     │                                                                          │                     │
    │                     │ what you recommend; the committee decides                                │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       15 title 23-54
       16 title 23-30 47-49, dim 36-45
       17 title 2-17, dim 24-28 36-39
       18 dim 24-32
       22 dim 24-64
       39 title 1-6 14-18 43-45 59-61
    ⋮ 15 as below
    | . C Grace Hopper: no+ Recommendation to the committee -----------------------------------------+                     |
    |                     |>outcome     not chosen   >                                               |                     |
    | Still to be done    | level       none                                                         |                     |
    |   3 criteria (PK1.CM| rationale                                                                |                     |
    |   2 criteria unanimo|                                                                          |                     |
    |   no recommendation |                                                                          |                     |
    |                     |                                                                          |                     |
    |                     | what you recommend; the committee decides                                |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 15 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 20 as below
    │   no recommendation                                         ┌ Recommendation to the committee ─────────────────────────────────────────┐                                                             │
    │                                                             │▸outcome     not chosen   >                                               │                                                             │
    │                                                             │ level       none                                                         │                                                             │
    │                                                             │ rationale                                                                │                                                             │
    │                                                             │                                                                          │                                                             │
    ⋮ 2 more
    │                                                             │ what you recommend; the committee decides                                │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       20 title 63-94
       21 title 63-70 87-89, dim 76-85
       22 dim 64-68 76-79
       23 dim 64-72
       27 dim 64-104
       49 title 1-6 14-18 43-45 59-61
    ⋮ 20 as below
    |   no recommendation                                         + Recommendation to the committee -----------------------------------------+                                                             |
    |                                                             |>outcome     not chosen   >                                               |                                                             |
    |                                                             | level       none                                                         |                                                             |
    |                                                             | rationale                                                                |                                                             |
    |                                                             |                                                                          |                                                             |
    ⋮ 2 more
    |                                                             | what you recommend; the committee decides                                |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 20 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:01:58
    ┌ Recommendation to the committee ─────┐
    │▸outcome     not chosen   >           │
    │ level       none                     │
    │ rationale                            │
    │                                      │
    │ what you recommend; the committee    │
    │ decides                              │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-32
        2 title 1-8 25-27, dim 14-23
        3 dim 2-6 14-17
        4 dim 2-10
        6 dim 2-34
        7 dim 2-8
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:01:58
    + Recommendation to the committee -----+
    |>outcome     not chosen   >           |
    | level       none                     |
    | rationale                            |
    |                                      |
    | what you recommend; the committee    |
    | decides                              |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

#[test]
fn panel_s_seal_to_be_broken() {
    let [usual, large, wide, small] = pictures("panel's seal to be broken");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · sealed                     saved 14:04:47
    ┌ Result ──────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                       │
    │ from the panel's own marks; what is not settled counts as not met            │
    │ CA   ▋░░░░░░░░░░░░░░░░░░░   1/30                                             │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                             │
    │ CMP  ▊░░░░░░░░░░░░░░░░░░░   1/24                                             │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                             │
    │ ┌ Break the panel's seal ──────────────────────────────────────────────────┐ │
    │ │▸reason      ▏                                                            │ │
    │ │                                                                          │ │
    ⋮ 2 more
    │ │ it stays in the history; the result must be signed again                 │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │ ✔ C Grace Hopper: signed                                                     │
    │                                                                              │
    │ Sealed 2026-11-24 14:04                                                      │
    │                                                                              │
    ⋮ 3 more
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-43, dim 65-78
        1 title 1-7
        2 title 2-55
        3 dim 2-66
        4 bar_full 7, dim 8-26
        5 dim 7-26
        6 title 2-4, bar_full 7, dim 8-26
        7 dim 7-26
        8 title 3-25
        9 title 3-9
       13 dim 4-59
       15 met 2
       17 title 2-24
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | panel of 3 | sealed                     saved 14:04:47
    + Result ----------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                       |
    | from the panel's own marks; what is not settled counts as not met            |
    | CA   --------------------   1/30                                             |
    | CMA  --------------------   0/27                                             |
    | CMP  --------------------   1/24                                             |
    | CMF  --------------------   0/23                                             |
    | + Break the panel's seal --------------------------------------------------+ |
    | |>reason      ▏                                                            | |
    | |                                                                          | |
    ⋮ 2 more
    | | it stays in the history; the result must be signed again                 | |
    | +--------------------------------------------------------------------------+ |
    | + C Grace Hopper: signed                                                     |
    |                                                                              |
    | Sealed 2026-11-24 14:04                                                      |
    |                                                                              |
    ⋮ 3 more
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 16 as below
    │                     ┌ Break the panel's seal ──────────────────────────────────────────────────┐                     │
    │ Sealed 2026-11-24 14│▸reason      ▏                                                            │                     │
    │                     │                                                                          │                     │
    ⋮ 2 more
    │                     │ it stays in the history; the result must be signed again                 │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       16 title 23-45
       17 title 2-21 23-29
       21 dim 24-79
       39 title 1-6 14-18 43-45 59-61
    ⋮ 16 as below
    |                     + Break the panel's seal --------------------------------------------------+                     |
    | Sealed 2026-11-24 14|>reason      ▏                                                            |                     |
    |                     |                                                                          |                     |
    ⋮ 2 more
    |                     | it stays in the history; the result must be signed again                 |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 21 as below
    │                                                             ┌ Break the panel's seal ──────────────────────────────────────────────────┐                                                             │
    │                                                             │▸reason      ▏                                                            │                                                             │
    │                                                             │                                                                          │                                                             │
    ⋮ 2 more
    │                                                             │ it stays in the history; the result must be signed again                 │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       21 title 63-85
       22 title 63-69
       26 dim 64-119
       49 title 1-6 14-18 43-45 59-61
    ⋮ 21 as below
    |                                                             + Break the panel's seal --------------------------------------------------+                                                             |
    |                                                             |>reason      ▏                                                            |                                                             |
    |                                                             |                                                                          |                                                             |
    ⋮ 2 more
    |                                                             | it stays in the history; the result must be signed again                 |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:04:47
    ┌ Break the panel's seal ──────────────┐
    │▸reason      ▏                        │
    │                                      │
    ⋮ 2 more
    │ it stays in the history; the result  │
    │ must be signed again                 │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-23
        2 title 1-7
        6 dim 2-36
        7 dim 2-21
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:04:47
    + Break the panel's seal --------------+
    |>reason      ▏                        |
    |                                      |
    ⋮ 2 more
    | it stays in the history; the result  |
    | must be signed again                 |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

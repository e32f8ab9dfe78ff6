//! The forms for an evidence item.

use super::pictures;

#[test]
fn new_evidence() {
    let [usual, large, wide, small] = pictures("new evidence");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────┐
    │                                                     date        V A C S  for │
    │▸E1   Return to work after ten years                 2025-03-01  V A C S    2 │
    │      Case study · file 3, p. 4-9                                             │
    │ E2   Résumé                                         2026-01-15  V · · -    1 │
    │ ┌ New evidence ────────────────────────────────────────────────────────────┐ │
    │ │▸kind        not said   >                                                 │ │
    │ │ title                                                                    │ │
    │ │ locator                                                                  │ │
    │ │ date                                                                     │ │
    └─│ valid       not judged                                                   │─┘
    ┌ │ authentic   not judged                                                   │─┐
    │ │ current     not judged                                                   │ │
    │ │ sufficient  not judged                                                   │ │
    │ │                                                                          │ │
    │ │ what kind of evidence                                                    │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │ ✔  PK1.CMP.1 Uses familiarity with different assessment tools and/or…  alone │
    │ ✔  PP1.CMP.1 Demonstrates high level communication skills with clients, co…  │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-39, dim 65-78
        1 title 1-49
        2 dim 54-77
        3 title 1-3
        4 dim 7-33
        6 title 3-15
        7 title 3-7 25-27, dim 16-23
        8 dim 4-8
        9 dim 4-10
       10 dim 4-7
       11 dim 4-8 16-25
       12 dim 0 4-12 16-25 78-79
       13 dim 0 4-10 16-25 79
       14 dim 0 4-13 16-25 79
       15 dim 0 79
       16 dim 0 4-24 79
       17 dim 0 79
       18 dim 0 73-77 79, met 2
       19 dim 0 79, met 2
    20-21 dim 0 79
       22 dim 0-79
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused ----------------------------+
    |                                                     date        V A C S  for |
    |>E1   Return to work after ten years                 2025-03-01  V A C S    2 |
    |      Case study | file 3, p. 4-9                                             |
    | E2   Résumé                                         2026-01-15  V . . -    1 |
    | + New evidence ------------------------------------------------------------+ |
    | |>kind        not said   >                                                 | |
    | | title                                                                    | |
    | | locator                                                                  | |
    | | date                                                                     | |
    +-| valid       not judged                                                   |-+
    + | authentic   not judged                                                   |-+
    | | current     not judged                                                   | |
    | | sufficient  not judged                                                   | |
    | |                                                                          | |
    | | what kind of evidence                                                    | |
    | +--------------------------------------------------------------------------+ |
    | +  PK1.CMP.1 Uses familiarity with different assessment tools and/or~  alone |
    | +  PP1.CMP.1 Demonstrates high level communication skills with clients, co~  |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 14 as below
    │                     ┌ New evidence ────────────────────────────────────────────────────────────┐                     │
    │                     │▸kind        not said   >                                                 │                     │
    │                     │ title                                                                    │                     │
    │                     │ locator                                                                  │                     │
    │                     │ date                                                                     │                     │
    │                     │ valid       not judged                                                   │                     │
    │                     │ authentic   not judged                                                   │                     │
    │                     │ current     not judged                                                   │                     │
    │                     │ sufficient  not judged                                                   │                     │
    │                     │                                                                          │                     │
    │                     │ what kind of evidence                                                    │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       14 title 23-35, dim 119
       15 title 23-27 45-47, dim 36-43 119
       16 dim 24-28 119
       17 dim 24-30 119
       18 dim 24-27 119
       19 dim 24-28 36-45 119
       20 dim 24-32 36-45 119
       21 dim 24-30 36-45 119
       22 dim 24-33 36-45 119
       23 dim 119
       24 dim 24-44 119
       25 dim 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 14 as below
    |                     + New evidence ------------------------------------------------------------+                     |
    |                     |>kind        not said   >                                                 |                     |
    |                     | title                                                                    |                     |
    |                     | locator                                                                  |                     |
    |                     | date                                                                     |                     |
    |                     | valid       not judged                                                   |                     |
    |                     | authentic   not judged                                                   |                     |
    |                     | current     not judged                                                   |                     |
    |                     | sufficient  not judged                                                   |                     |
    |                     |                                                                          |                     |
    |                     | what kind of evidence                                                    |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 19 as below
    │                                                             ┌ New evidence ────────────────────────────────────────────────────────────┐                                                             │
    │                                                             │▸kind        not said   >                                                 │                                                             │
    │                                                             │ title                                                                    │                                                             │
    │                                                             │ locator                                                                  │                                                             │
    │                                                             │ date                                                                     │                                                             │
    │                                                             │ valid       not judged                                                   │                                                             │
    │                                                             │ authentic   not judged                                                   │                                                             │
    │                                                             │ current     not judged                                                   │                                                             │
    │                                                             │ sufficient  not judged                                                   │                                                             │
    │                                                             │                                                                          │                                                             │
    │                                                             │ what kind of evidence                                                    │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       19 title 63-75, dim 199
       20 title 63-67 85-87, dim 76-83 199
       21 dim 64-68 199
       22 dim 64-70 199
       23 dim 64-67 199
       24 dim 64-68 76-85 199
       25 dim 64-72 76-85 199
       26 dim 64-70 76-85 199
       27 dim 64-73 76-85 199
       28 dim 199
       29 dim 64-84 199
       30 dim 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 19 as below
    |                                                             + New evidence ------------------------------------------------------------+                                                             |
    |                                                             |>kind        not said   >                                                 |                                                             |
    |                                                             | title                                                                    |                                                             |
    |                                                             | locator                                                                  |                                                             |
    |                                                             | date                                                                     |                                                             |
    |                                                             | valid       not judged                                                   |                                                             |
    |                                                             | authentic   not judged                                                   |                                                             |
    |                                                             | current     not judged                                                   |                                                             |
    |                                                             | sufficient  not judged                                                   |                                                             |
    |                                                             |                                                                          |                                                             |
    |                                                             | what kind of evidence                                                    |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ New evidence ────────────────────────┐
    │▸kind        not said   >             │
    │ title                                │
    │ locator                              │
    │ date                                 │
    │ valid       not judged               │
    │ what kind of evidence                │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-13
        2 title 1-5 23-25, dim 14-21
        3 dim 2-6
        4 dim 2-8
        5 dim 2-5
        6 dim 2-6 14-23
        7 dim 2-22
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
    + New evidence ------------------------+
    |>kind        not said   >             |
    | title                                |
    | locator                              |
    | date                                 |
    | valid       not judged               |
    | what kind of evidence                |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

#[test]
fn evidence_edited() {
    let [usual, large, wide, small] = pictures("evidence edited");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────┐
    │                                                     date        V A C S  for │
    │▸E1   Return to work after ten years                 2025-03-01  V A C S    2 │
    │      Case study · file 3, p. 4-9                                             │
    │ E2   Résumé                                         2026-01-15  V · · -    1 │
    │ ┌ Evidence E1 ─────────────────────────────────────────────────────────────┐ │
    │ │▸kind        case-study  Case study < >                                   │ │
    │ │ title       Return to work after ten years                               │ │
    │ │ locator     file 3, p. 4-9                                               │ │
    │ │ date        2025-03-01                                                   │ │
    └─│ valid       yes                                                          │─┘
    ┌ │ authentic   yes                                                          │─┐
    │ │ current     yes                                                          │ │
    │ │ sufficient  yes                                                          │ │
    │ │                                                                          │ │
    │ │ what kind of evidence                                                    │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │ ✔  PK1.CMP.1 Uses familiarity with different assessment tools and/or…  alone │
    │ ✔  PP1.CMP.1 Demonstrates high level communication skills with clients, co…  │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-39, dim 65-78
        1 title 1-49
        2 dim 54-77
        3 title 1-3
        4 dim 7-33
        6 title 3-14
        7 title 3-7 39-41
        8 dim 4-8
        9 dim 4-10
       10 dim 4-7
       11 dim 4-8
       12 dim 0 4-12 78-79
       13 dim 0 4-10 79
       14 dim 0 4-13 79
       15 dim 0 79
       16 dim 0 4-24 79
       17 dim 0 79
       18 dim 0 73-77 79, met 2
       19 dim 0 79, met 2
    20-21 dim 0 79
       22 dim 0-79
       23 title 1-6 14-18 43-45 59-61
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused ----------------------------+
    |                                                     date        V A C S  for |
    |>E1   Return to work after ten years                 2025-03-01  V A C S    2 |
    |      Case study | file 3, p. 4-9                                             |
    | E2   Résumé                                         2026-01-15  V . . -    1 |
    | + Evidence E1 -------------------------------------------------------------+ |
    | |>kind        case-study  Case study < >                                   | |
    | | title       Return to work after ten years                               | |
    | | locator     file 3, p. 4-9                                               | |
    | | date        2025-03-01                                                   | |
    +-| valid       yes                                                          |-+
    + | authentic   yes                                                          |-+
    | | current     yes                                                          | |
    | | sufficient  yes                                                          | |
    | |                                                                          | |
    | | what kind of evidence                                                    | |
    | +--------------------------------------------------------------------------+ |
    | +  PK1.CMP.1 Uses familiarity with different assessment tools and/or~  alone |
    | +  PP1.CMP.1 Demonstrates high level communication skills with clients, co~  |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 14 as below
    │                     ┌ Evidence E1 ─────────────────────────────────────────────────────────────┐                     │
    │                     │▸kind        case-study  Case study < >                                   │                     │
    │                     │ title       Return to work after ten years                               │                     │
    │                     │ locator     file 3, p. 4-9                                               │                     │
    │                     │ date        2025-03-01                                                   │                     │
    │                     │ valid       yes                                                          │                     │
    │                     │ authentic   yes                                                          │                     │
    │                     │ current     yes                                                          │                     │
    │                     │ sufficient  yes                                                          │                     │
    │                     │                                                                          │                     │
    │                     │ what kind of evidence                                                    │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       14 title 23-34, dim 119
       15 title 23-27 59-61, dim 119
       16 dim 24-28 119
       17 dim 24-30 119
       18 dim 24-27 119
       19 dim 24-28 119
       20 dim 24-32 119
       21 dim 24-30 119
       22 dim 24-33 119
       23 dim 119
       24 dim 24-44 119
       25 dim 119
       39 title 1-6 14-18 43-45 59-61
    ⋮ 14 as below
    |                     + Evidence E1 -------------------------------------------------------------+                     |
    |                     |>kind        case-study  Case study < >                                   |                     |
    |                     | title       Return to work after ten years                               |                     |
    |                     | locator     file 3, p. 4-9                                               |                     |
    |                     | date        2025-03-01                                                   |                     |
    |                     | valid       yes                                                          |                     |
    |                     | authentic   yes                                                          |                     |
    |                     | current     yes                                                          |                     |
    |                     | sufficient  yes                                                          |                     |
    |                     |                                                                          |                     |
    |                     | what kind of evidence                                                    |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 13 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 19 as below
    │                                                             ┌ Evidence E1 ─────────────────────────────────────────────────────────────┐                                                             │
    │                                                             │▸kind        case-study  Case study < >                                   │                                                             │
    │                                                             │ title       Return to work after ten years                               │                                                             │
    │                                                             │ locator     file 3, p. 4-9                                               │                                                             │
    │                                                             │ date        2025-03-01                                                   │                                                             │
    │                                                             │ valid       yes                                                          │                                                             │
    │                                                             │ authentic   yes                                                          │                                                             │
    │                                                             │ current     yes                                                          │                                                             │
    │                                                             │ sufficient  yes                                                          │                                                             │
    │                                                             │                                                                          │                                                             │
    │                                                             │ what kind of evidence                                                    │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       19 title 63-74, dim 199
       20 title 63-67 99-101, dim 199
       21 dim 64-68 199
       22 dim 64-70 199
       23 dim 64-67 199
       24 dim 64-68 199
       25 dim 64-72 199
       26 dim 64-70 199
       27 dim 64-73 199
       28 dim 199
       29 dim 64-84 199
       30 dim 199
       49 title 1-6 14-18 43-45 59-61
    ⋮ 19 as below
    |                                                             + Evidence E1 -------------------------------------------------------------+                                                             |
    |                                                             |>kind        case-study  Case study < >                                   |                                                             |
    |                                                             | title       Return to work after ten years                               |                                                             |
    |                                                             | locator     file 3, p. 4-9                                               |                                                             |
    |                                                             | date        2025-03-01                                                   |                                                             |
    |                                                             | valid       yes                                                          |                                                             |
    |                                                             | authentic   yes                                                          |                                                             |
    |                                                             | current     yes                                                          |                                                             |
    |                                                             | sufficient  yes                                                          |                                                             |
    |                                                             |                                                                          |                                                             |
    |                                                             | what kind of evidence                                                    |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 18 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Evidence E1 ─────────────────────────┐
    │▸kind        case-study  Case st… < > │
    │ title       Return to work after te… │
    │ locator     file 3, p. 4-9           │
    │ date        2025-03-01               │
    │ valid       yes                      │
    │ what kind of evidence                │
    └──────────────────────────────────────┘
     ctrl-s done  tab next field  esc leave
        0 title 1-22, dim 25-38
        1 title 1-12
        2 title 1-5 35-37
        3 dim 2-6
        4 dim 2-8
        5 dim 2-5
        6 dim 2-6
        7 dim 2-22
        9 title 1-6 14-16 30-32
     Ada Lovelace | C-0142~  saved 14:00:00
    + Evidence E1 -------------------------+
    |>kind        case-study  Case st~ < > |
    | title       Return to work after te~ |
    | locator     file 3, p. 4-9           |
    | date        2025-03-01               |
    | valid       yes                      |
    | what kind of evidence                |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    ");
}

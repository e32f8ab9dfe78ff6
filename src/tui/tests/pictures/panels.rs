//! The list of panels, and the form for a new one.

use super::pictures;

#[test]
fn panels() {
    let [usual, large, wide, small] = pictures("panels");
    insta::assert_snapshot!(usual, @"
    80 x 24
     assessor · panels · Mary Somerville
    ┌ Panels · 1 ──────────────────────────────────────────────────────────────────┐
    │▸Ada Lovelace C-0142 for CMP                   3 members · 3 of 3 open · open │
    │                                                                              │
    ⋮ 18 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
        2 title 1-28, dim 48-77
       23 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 1 ------------------------------------------------------------------+
    |>Ada Lovelace C-0142 for CMP                   3 members | 3 of 3 open | open |
    |                                                                              |
    ⋮ 18 more
    +------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     assessor · panels · Mary Somerville
    ┌ Panels · 1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │▸Ada Lovelace C-0142 for CMP                3 members · 3 of 3 open · open · chair Mary Somerville · 2026-11-24 14:01 │
    │                                                                                                                      │
    ⋮ 34 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
        2 title 1-28, dim 45-117
       39 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 1 ----------------------------------------------------------------------------------------------------------+
    |>Ada Lovelace C-0142 for CMP                3 members | 3 of 3 open | open | chair Mary Somerville | 2026-11-24 14:01 |
    |                                                                                                                      |
    ⋮ 34 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     assessor · panels · Mary Somerville
    ┌ Panels · 1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │▸Ada Lovelace C-0142 for CMP                                                                                                3 members · 3 of 3 open · open · chair Mary Somerville · 2026-11-24 14:01 │
    │                                                                                                                                                                                                      │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
        2 title 1-28, dim 125-197
       49 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 1 ------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |>Ada Lovelace C-0142 for CMP                                                                                                3 members | 3 of 3 open | open | chair Mary Somerville | 2026-11-24 14:01 |
    |                                                                                                                                                                                                      |
    ⋮ 44 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     assessor · panels · Mary Somerville
     Panels · 1
    ▸Ada Lovelace C-0142 for C… 3 of 3 open

    ⋮ 5 more
     enter open  n new  X export  q back
        0 title 1-35
        1 title 1-10
        2 title 0-26, dim 28-38
        9 title 1-5 13 20 30
     assessor | panels | Mary Somerville
     Panels | 1
    >Ada Lovelace C-0142 for C~ 3 of 3 open

    ⋮ 5 more
     enter open  n new  X export  q back
    ");
}

#[test]
fn no_panels() {
    let [usual, large, wide, small] = pictures("no panels");
    insta::assert_snapshot!(usual, @"
    80 x 24
     assessor · panels · Mary Somerville
    ┌ Panels · 0 ──────────────────────────────────────────────────────────────────┐
    │ No panel yet. A panel compares the sealed sessions of one candidate; n makes │
    │ one of them.                                                                 │
    │                                                                              │
    ⋮ 17 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
       23 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 0 ------------------------------------------------------------------+
    | No panel yet. A panel compares the sealed sessions of one candidate; n makes |
    | one of them.                                                                 |
    |                                                                              |
    ⋮ 17 more
    +------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     assessor · panels · Mary Somerville
    ┌ Panels · 0 ──────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ No panel yet. A panel compares the sealed sessions of one candidate; n makes one of them.                            │
    │                                                                                                                      │
    ⋮ 34 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
       39 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 0 ----------------------------------------------------------------------------------------------------------+
    | No panel yet. A panel compares the sealed sessions of one candidate; n makes one of them.                            |
    |                                                                                                                      |
    ⋮ 34 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     assessor · panels · Mary Somerville
    ┌ Panels · 0 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ No panel yet. A panel compares the sealed sessions of one candidate; n makes one of them.                                                                                                            │
    │                                                                                                                                                                                                      │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
        0 title 1-35
        1 title 1-11
       49 title 1-5 13 20 30 38 46
     assessor | panels | Mary Somerville
    + Panels | 0 ------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | No panel yet. A panel compares the sealed sessions of one candidate; n makes one of them.                                                                                                            |
    |                                                                                                                                                                                                      |
    ⋮ 44 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     assessor · panels · Mary Somerville
     Panels · 0
     No panel yet. A panel compares the
     sealed sessions of one candidate; n
     makes one of them.

    ⋮ 3 more
     enter open  n new  X export  q back
        0 title 1-35
        1 title 1-10
        9 title 1-5 13 20 30
     assessor | panels | Mary Somerville
     Panels | 0
     No panel yet. A panel compares the
     sealed sessions of one candidate; n
     makes one of them.

    ⋮ 3 more
     enter open  n new  X export  q back
    ");
}

#[test]
fn new_panel() {
    let [usual, large, wide, small] = pictures("new panel");
    insta::assert_snapshot!(usual, @"
    80 x 24
     assessor · panels · Mary Somerville
    ┌ Panels · 0 ──────────────────────────────────────────────────────────────────┐
    │ No panel yet. A panel compares the sealed sessions of one candidate; n makes │
    │ one of them.                                                                 │
    │                                                                              │
    ⋮ 4 more
    │ ┌ New panel ───────────────────────────────────────────────────────────────┐ │
    │ │▸sessions    ▏                                                            │ │
    │ │ names       shown                                                        │ │
    │ │                                                                          │ │
    │ │ the sealed sessions: ids, files or folders, a comma between them         │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                                                                              │
    ⋮ 6 more
    └──────────────────────────────────────────────────────────────────────────────┘
     ctrl-s done  enter next, at the end done  tab next field  esc leave
        0 title 1-35
        1 title 1-11
        9 title 3-12
       10 title 3-11
       11 dim 4-8 16-20
       13 dim 4-67
       23 title 1-6 14-18 43-45 59-61
     assessor | panels | Mary Somerville
    + Panels | 0 ------------------------------------------------------------------+
    | No panel yet. A panel compares the sealed sessions of one candidate; n makes |
    | one of them.                                                                 |
    |                                                                              |
    ⋮ 4 more
    | + New panel ---------------------------------------------------------------+ |
    | |>sessions    ▏                                                            | |
    | | names       shown                                                        | |
    | |                                                                          | |
    | | the sealed sessions: ids, files or folders, a comma between them         | |
    | +--------------------------------------------------------------------------+ |
    |                                                                              |
    ⋮ 6 more
    +------------------------------------------------------------------------------+
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 17 as below
    │                     ┌ New panel ───────────────────────────────────────────────────────────────┐                     │
    │                     │▸sessions    ▏                                                            │                     │
    │                     │ names       shown                                                        │                     │
    │                     │                                                                          │                     │
    │                     │ the sealed sessions: ids, files or folders, a comma between them         │                     │
    │                     └──────────────────────────────────────────────────────────────────────────┘                     │
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       17 title 23-32
       18 title 23-31
       19 dim 24-28 36-40
       21 dim 24-87
       39 title 1-6 14-18 43-45 59-61
    ⋮ 17 as below
    |                     + New panel ---------------------------------------------------------------+                     |
    |                     |>sessions    ▏                                                            |                     |
    |                     | names       shown                                                        |                     |
    |                     |                                                                          |                     |
    |                     | the sealed sessions: ids, files or folders, a comma between them         |                     |
    |                     +--------------------------------------------------------------------------+                     |
    ⋮ 16 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 22 as below
    │                                                             ┌ New panel ───────────────────────────────────────────────────────────────┐                                                             │
    │                                                             │▸sessions    ▏                                                            │                                                             │
    │                                                             │ names       shown                                                        │                                                             │
    │                                                             │                                                                          │                                                             │
    │                                                             │ the sealed sessions: ids, files or folders, a comma between them         │                                                             │
    │                                                             └──────────────────────────────────────────────────────────────────────────┘                                                             │
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
       22 title 63-72
       23 title 63-71
       24 dim 64-68 76-80
       26 dim 64-127
       49 title 1-6 14-18 43-45 59-61
    ⋮ 22 as below
    |                                                             + New panel ---------------------------------------------------------------+                                                             |
    |                                                             |>sessions    ▏                                                            |                                                             |
    |                                                             | names       shown                                                        |                                                             |
    |                                                             |                                                                          |                                                             |
    |                                                             | the sealed sessions: ids, files or folders, a comma between them         |                                                             |
    |                                                             +--------------------------------------------------------------------------+                                                             |
    ⋮ 21 as below
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     assessor · panels · Mary Somerville
    ┌ New panel ───────────────────────────┐
    │▸sessions    ▏                        │
    │ names       shown                    │
    │                                      │
    │ the sealed sessions: ids, files or   │
    │ folders, a comma between them        │
    └──────────────────────────────────────┘

     ctrl-s done  tab next field  esc leave
        0 title 1-35
        1 title 1-10
        2 title 1-9
        3 dim 2-6 14-18
        5 dim 2-35
        6 dim 2-30
        9 title 1-6 14-16 30-32
     assessor | panels | Mary Somerville
    + New panel ---------------------------+
    |>sessions    ▏                        |
    | names       shown                    |
    |                                      |
    | the sealed sessions: ids, files or   |
    | folders, a comma between them        |
    +--------------------------------------+

     ctrl-s done  tab next field  esc leave
    ");
}

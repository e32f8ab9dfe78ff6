//! The evidence ledger.

use super::pictures;

#[test]
fn evidence() {
    let [usual, large, wide, small] = pictures("evidence");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────┐
    │                                                     date        V A C S  for │
    │ E1   Return to work after ten years                 2025-03-01  V A C S    2 │
    │      Case study · file 3, p. 4-9                                             │
    │▸E2   Résumé                                         2026-01-15  V · · -    1 │
    │      Résumé · résumé.pdf                                                     │
    │ E3   Group session on interests                     2019-05-02  · · · ·    1 │
    │      Observation · video, from 12:30                 stale: over 5 years old │
    │ E4   no title                                                   · · · ·    0 │
    │      Record of professional learning                                         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ E2 · Résumé ─────────────────────────────────────────────────────────────────┐
    │ Résumé                                                                       │
    │ résumé.pdf · dated 2026-01-15                                                │
    │ valid, authentic?, current?, not sufficient                                  │
    │ Résumé: never sufficient alone                                               │
    │                                                                              │
    │ supports 1 criterion, which stands on it alone                               │
    │ ✔  PK1.CMP.2 Develops tailored programs for clients depending upon th… alone │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-49
        2 dim 54-77
        4 dim 7-33
        5 title 1-3
        6 dim 7-25
        8 dim 7-37, probe 55-77
       10 dim 7-37
       12 dim 0-79
       13 dim 0 79, title 2-7
       14 dim 0 79
       15 dim 0 2-44 79
       16 dim 0 79, probe 2-31
    17-18 dim 0 79
       19 dim 0 73-77 79, met 2
    20-21 dim 0 79
       22 dim 0-79
       23 title 1 8-12 20 30 40 48 56 64
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused ----------------------------+
    |                                                     date        V A C S  for |
    | E1   Return to work after ten years                 2025-03-01  V A C S    2 |
    |      Case study | file 3, p. 4-9                                             |
    |>E2   Résumé                                         2026-01-15  V . . -    1 |
    |      Résumé | résumé.pdf                                                     |
    | E3   Group session on interests                     2019-05-02  . . . .    1 |
    |      Observation | video, from 12:30                 stale: over 5 years old |
    | E4   no title                                                   . . . .    0 |
    |      Record of professional learning                                         |
    +------------------------------------------------------------------------------+
    + E2 | Résumé -----------------------------------------------------------------+
    | Résumé                                                                       |
    | résumé.pdf | dated 2026-01-15                                                |
    | valid, authentic?, current?, not sufficient                                  |
    | Résumé: never sufficient alone                                               |
    |                                                                              |
    | supports 1 criterion, which stands on it alone                               |
    | +  PK1.CMP.2 Develops tailored programs for clients depending upon th~ alone |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ──────────────┐┌ E2 · Résumé ───────────────────────────────────────┐
    │                                       date        V A C S  for ││ Résumé                                             │
    │ E1   Return to work after ten years   2025-03-01  V A C S    2 ││ résumé.pdf · dated 2026-01-15                      │
    │      Case study · file 3, p. 4-9                               ││ valid, authentic?, current?, not sufficient        │
    │▸E2   Résumé                           2026-01-15  V · · -    1 ││ Résumé: never sufficient alone                     │
    │      Résumé · résumé.pdf                                       ││                                                    │
    │ E3   Group session on interests       2019-05-02  · · · ·    1 ││ supports 1 criterion, which stands on it alone     │
    │      Observation · video, from 12:30   stale: over 5 years old ││ ✔  PK1.CMP.2 Develops tailored programs for… alone │
    │ E4   no title                                     · · · ·    0 ││                                                    │
    │      Record of professional learning                           ││                                                    │
    │                                                                ││                                                    │
    ⋮ 26 more
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-49, dim 66-119
        2 dim 40-63 66 119, title 68-73
        3 dim 66 119
        4 dim 7-33 66 68-110 119
        5 title 1-3, dim 66 119, probe 68-97
        6 dim 7-25 66 119
        7 dim 66 119
        8 dim 7-37 66 113-117 119, probe 41-63, met 68
        9 dim 66 119
       10 dim 7-37 66 119
    11-37 dim 66 119
       38 dim 66-119
       39 title 1 8-12 20 30 40 48 56 64
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused --------------++ E2 | Résumé ---------------------------------------+
    |                                       date        V A C S  for || Résumé                                             |
    | E1   Return to work after ten years   2025-03-01  V A C S    2 || résumé.pdf | dated 2026-01-15                      |
    |      Case study | file 3, p. 4-9                               || valid, authentic?, current?, not sufficient        |
    |>E2   Résumé                           2026-01-15  V . . -    1 || Résumé: never sufficient alone                     |
    |      Résumé | résumé.pdf                                       ||                                                    |
    | E3   Group session on interests       2019-05-02  . . . .    1 || supports 1 criterion, which stands on it alone     |
    |      Observation | video, from 12:30   stale: over 5 years old || +  PK1.CMP.2 Develops tailored programs for~ alone |
    | E4   no title                                     . . . .    0 ||                                                    |
    |      Record of professional learning                           ||                                                    |
    |                                                                ||                                                    |
    ⋮ 26 more
    +----------------------------------------------------------------++----------------------------------------------------+
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────────┐┌ E2 · Résumé ─────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                                                         date        V A C S  for ││ Résumé                                                                                                           │
    │ E1   Return to work after ten years                     2025-03-01  V A C S    2 ││ résumé.pdf · dated 2026-01-15                                                                                    │
    │      Case study · file 3, p. 4-9                                                 ││ valid, authentic?, current?, not sufficient                                                                      │
    │▸E2   Résumé                                             2026-01-15  V · · -    1 ││ Résumé: never sufficient alone                                                                                   │
    │      Résumé · résumé.pdf                                                         ││                                                                                                                  │
    │ E3   Group session on interests                         2019-05-02  · · · ·    1 ││ supports 1 criterion, which stands on it alone                                                                   │
    │      Observation · video, from 12:30                     stale: over 5 years old ││ ✔  PK1.CMP.2 Develops tailored programs for clients depending upon thei… alone                                   │
    │ E4   no title                                                       · · · ·    0 ││                                                                                                                  │
    │      Record of professional learning                                             ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    ⋮ 36 more
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-49, dim 84-199
        2 dim 58-81 84 199, title 86-91
        3 dim 84 199
        4 dim 7-33 84 86-128 199
        5 title 1-3, dim 84 199, probe 86-115
        6 dim 7-25 84 199
        7 dim 84 199
        8 dim 7-37 84 159-163 199, probe 59-81, met 86
        9 dim 84 199
       10 dim 7-37 84 199
    11-47 dim 84 199
       48 dim 84-199
       49 title 1 8-12 20 30 40 48 56 64
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused --------------------------------++ E2 | Résumé -----------------------------------------------------------------------------------------------------+
    |                                                         date        V A C S  for || Résumé                                                                                                           |
    | E1   Return to work after ten years                     2025-03-01  V A C S    2 || résumé.pdf | dated 2026-01-15                                                                                    |
    |      Case study | file 3, p. 4-9                                                 || valid, authentic?, current?, not sufficient                                                                      |
    |>E2   Résumé                                             2026-01-15  V . . -    1 || Résumé: never sufficient alone                                                                                   |
    |      Résumé | résumé.pdf                                                         ||                                                                                                                  |
    | E3   Group session on interests                         2019-05-02  . . . .    1 || supports 1 criterion, which stands on it alone                                                                   |
    |      Observation | video, from 12:30                     stale: over 5 years old || +  PK1.CMP.2 Develops tailored programs for clients depending upon thei~ alone                                   |
    | E4   no title                                                       . . . .    0 ||                                                                                                                  |
    |      Record of professional learning                                             ||                                                                                                                  |
    |                                                                                  ||                                                                                                                  |
    ⋮ 36 more
    +----------------------------------------------------------------------------------++------------------------------------------------------------------------------------------------------------------+
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Evidence · 4 items · 1 stale · 2 sole…
                               V A C S  for
     E1   Return to work aft…  V A C S    2
          Case study · 2025-03-01 · file…
    ▸E2   Résumé               V · · -    1
          Résumé · 2026-01-15 · résumé.pdf
     E3   Group session on i…  · · · ·    1
          Observation · 2019-05-02 ·… stale
     a add  enter edit  d remove  q back
        0 title 1-22, dim 25-38
        1 title 1-38
        2 dim 27-38
        4 dim 6-36
        5 title 0-2
        6 dim 6-37
        8 dim 6-32, probe 34-38
        9 title 1 8-12 20 30
     Ada Lovelace | C-0142~  saved 14:00:00
     Evidence | 4 items | 1 stale | 2 sole~
                               V A C S  for
     E1   Return to work aft~  V A C S    2
          Case study | 2025-03-01 | file~
    >E2   Résumé               V . . -    1
          Résumé | 2026-01-15 | résumé.pdf
     E3   Group session on i~  . . . .    1
          Observation | 2019-05-02 |~ stale
     a add  enter edit  d remove  q back
    ");
}

#[test]
fn no_evidence() {
    let [usual, large, wide, small] = pictures("no evidence");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 0 items ──────────────────────────────────────────────────────────┐
    │ What the candidate showed stands here: cases, recordings, records of         │
    │ learning. a adds the first item.                                             │
    │                                                                              │
    ⋮ 17 more
    └──────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-19
        2 dim 2-69
        3 dim 2-33
       23 title 1 8-12 20 30 40 48 56
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Evidence | 0 items ----------------------------------------------------------+
    | What the candidate showed stands here: cases, recordings, records of         |
    | learning. a adds the first item.                                             |
    |                                                                              |
    ⋮ 17 more
    +------------------------------------------------------------------------------+
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Evidence · 0 items ──────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ What the candidate showed stands here: cases, recordings, records of learning. a adds the first item.                │
    │                                                                                                                      │
    ⋮ 34 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-19
        2 dim 2-102
       39 title 1 8-12 20 30 40 48 56
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Evidence | 0 items --------------------------------------------------------------------------------------------------+
    | What the candidate showed stands here: cases, recordings, records of learning. a adds the first item.                |
    |                                                                                                                      |
    ⋮ 34 more
    +----------------------------------------------------------------------------------------------------------------------+
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Evidence · 0 items ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ What the candidate showed stands here: cases, recordings, records of learning. a adds the first item.                                                                                                │
    │                                                                                                                                                                                                      │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-19
        2 dim 2-102
       49 title 1 8-12 20 30 40 48 56
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Evidence | 0 items ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | What the candidate showed stands here: cases, recordings, records of learning. a adds the first item.                                                                                                |
    |                                                                                                                                                                                                      |
    ⋮ 44 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     a add  enter edit  d remove  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Evidence · 0 items
     What the candidate showed stands here:
     cases, recordings, records of
     learning. a adds the first item.

    ⋮ 3 more
     a add  enter edit  d remove  q back
        0 title 1-22, dim 25-38
        1 title 1-18
        2 dim 1-38
        3 dim 1-29
        4 dim 1-32
        9 title 1 8-12 20 30
     Ada Lovelace | C-0142~  saved 14:00:00
     Evidence | 0 items
     What the candidate showed stands here:
     cases, recordings, records of
     learning. a adds the first item.

    ⋮ 3 more
     a add  enter edit  d remove  q back
    ");
}

//! The findings.

use super::pictures;

#[test]
fn check() {
    let [usual, large, wide, small] = pictures("check");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                                   │
    │                                                                              │
    │ bars               no declaration of interest                                │
    │ bars               no recommendation to the committee                        │
    │ remark             40 years in practice, the band of CMP is 3 to 5           │
    │ reason PK1.CMP.2   rests on résumé alone                                     │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                     │
    │▸reason PK1.CMP.3   unmarked at the target level                              │
    │ reason PK1.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.1   unmarked at the target level                              │
    │ reason PK2.CMP.2   unmarked at the target level                              │
    │ reason PK2.CMP.3   unmarked at the target level                              │
    │ reason PK2.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.5   unmarked at the target level                              │
    │ reason PK2.CMP.6   unmarked at the target level                              │
    │ reason PK2.CMP.7   unmarked at the target level                              │
    │ reason PP1.CMP.1   all evidence is older than 5 years                        │
    │ reason PP1.CMP.2   unmarked at the target level                              │
    │ reason PP1.CMP.3   unmarked at the target level                              │
    │ reason PP2.CMP.1   unmarked at the target level                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-6
        2 title 2-43
      4-5 probe 2-5
        6 dim 2-7
        9 title 1 9-17
       23 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Check -----------------------------------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                                   |
    |                                                                              |
    | bars               no declaration of interest                                |
    | bars               no recommendation to the committee                        |
    | remark             40 years in practice, the band of CMP is 3 to 5           |
    | reason PK1.CMP.2   rests on résumé alone                                     |
    | reason PK1.CMP.2   rests on E2, which was judged wanting                     |
    |>reason PK1.CMP.3   unmarked at the target level                              |
    | reason PK1.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.1   unmarked at the target level                              |
    | reason PK2.CMP.2   unmarked at the target level                              |
    | reason PK2.CMP.3   unmarked at the target level                              |
    | reason PK2.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.5   unmarked at the target level                              |
    | reason PK2.CMP.6   unmarked at the target level                              |
    | reason PK2.CMP.7   unmarked at the target level                              |
    | reason PP1.CMP.1   all evidence is older than 5 years                        |
    | reason PP1.CMP.2   unmarked at the target level                              |
    | reason PP1.CMP.3   unmarked at the target level                              |
    | reason PP2.CMP.1   unmarked at the target level                              |
    +------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Check ─────────────────────────────────────────────────────────┐┌ unmarked ──────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                     ││ PK1.CMP.3                                          │
    │                                                                ││ Assists the client to address factors that affect  │
    │ bars               no declaration of interest                  ││ career choice/talent management decisions          │
    │ bars               no recommendation to the committee          ││                                                    │
    │ remark             40 years in practice, the band of CMP is 3  ││ unmarked                                           │
    │                    to 5                                        ││                                                    │
    │ reason PK1.CMP.2   rests on résumé alone                       ││                                                    │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting       ││                                                    │
    │▸reason PK1.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PK1.CMP.4   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.4   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.5   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.6   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.7   unmarked at the target level                ││                                                    │
    │ reason PP1.CMP.1   all evidence is older than 5 years          ││                                                    │
    │ reason PP1.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PP1.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PP2.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PP2.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PP3.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PP3.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.3   unmarked at the target level                ││                                                    │
    │                                                                ││                                                    │
    ⋮ 5 more
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-6, dim 66-119
        2 title 2-43 68-76, dim 66 119
        3 dim 66 119
      4-5 probe 2-5, dim 66 119
        6 dim 2-7 66 68-75 119
      7-9 dim 66 119
       10 title 1 9-17, dim 66 119
    11-37 dim 66 119
       38 dim 66-119
       39 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Check ---------------------------------------------------------++ unmarked ------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                     || PK1.CMP.3                                          |
    |                                                                || Assists the client to address factors that affect  |
    | bars               no declaration of interest                  || career choice/talent management decisions          |
    | bars               no recommendation to the committee          ||                                                    |
    | remark             40 years in practice, the band of CMP is 3  || unmarked                                           |
    |                    to 5                                        ||                                                    |
    | reason PK1.CMP.2   rests on résumé alone                       ||                                                    |
    | reason PK1.CMP.2   rests on E2, which was judged wanting       ||                                                    |
    |>reason PK1.CMP.3   unmarked at the target level                ||                                                    |
    | reason PK1.CMP.4   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.1   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.2   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.3   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.4   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.5   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.6   unmarked at the target level                ||                                                    |
    | reason PK2.CMP.7   unmarked at the target level                ||                                                    |
    | reason PP1.CMP.1   all evidence is older than 5 years          ||                                                    |
    | reason PP1.CMP.2   unmarked at the target level                ||                                                    |
    | reason PP1.CMP.3   unmarked at the target level                ||                                                    |
    | reason PP2.CMP.1   unmarked at the target level                ||                                                    |
    | reason PP2.CMP.2   unmarked at the target level                ||                                                    |
    | reason PP3.CMP.1   unmarked at the target level                ||                                                    |
    | reason PP3.CMP.2   unmarked at the target level                ||                                                    |
    | reason PE1.CMP.1   unmarked at the target level                ||                                                    |
    | reason PE1.CMP.2   unmarked at the target level                ||                                                    |
    | reason PE1.CMP.3   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.1   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.2   unmarked at the target level                ||                                                    |
    | reason PE2.CMP.3   unmarked at the target level                ||                                                    |
    |                                                                ||                                                    |
    ⋮ 5 more
    +----------------------------------------------------------------++----------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────┐┌ unmarked ────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                                       ││ PK1.CMP.3                                                                                                        │
    │                                                                                  ││ Assists the client to address factors that affect career choice/talent                                           │
    │ bars               no declaration of interest                                    ││ management decisions                                                                                             │
    │ bars               no recommendation to the committee                            ││                                                                                                                  │
    │ remark             40 years in practice, the band of CMP is 3 to 5               ││ unmarked                                                                                                         │
    │ reason PK1.CMP.2   rests on résumé alone                                         ││                                                                                                                  │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                         ││                                                                                                                  │
    │▸reason PK1.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK1.CMP.4   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.4   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.5   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.6   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.7   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP1.CMP.1   all evidence is older than 5 years                            ││                                                                                                                  │
    │ reason PP1.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP1.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP3.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PP3.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE1.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PE2.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    ⋮ 16 more
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-6, dim 84-199
        2 title 2-43 86-94, dim 84 199
        3 dim 84 199
      4-5 probe 2-5, dim 84 199
        6 dim 2-7 84 86-93 199
      7-8 dim 84 199
        9 title 1 9-17, dim 84 199
    10-47 dim 84 199
       48 dim 84-199
       49 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Check ---------------------------------------------------------------------------++ unmarked --------------------------------------------------------------------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                                       || PK1.CMP.3                                                                                                        |
    |                                                                                  || Assists the client to address factors that affect career choice/talent                                           |
    | bars               no declaration of interest                                    || management decisions                                                                                             |
    | bars               no recommendation to the committee                            ||                                                                                                                  |
    | remark             40 years in practice, the band of CMP is 3 to 5               || unmarked                                                                                                         |
    | reason PK1.CMP.2   rests on résumé alone                                         ||                                                                                                                  |
    | reason PK1.CMP.2   rests on E2, which was judged wanting                         ||                                                                                                                  |
    |>reason PK1.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK1.CMP.4   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.4   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.5   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.6   unmarked at the target level                                  ||                                                                                                                  |
    | reason PK2.CMP.7   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP1.CMP.1   all evidence is older than 5 years                            ||                                                                                                                  |
    | reason PP1.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP1.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP2.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP3.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PP3.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE1.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.1   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.2   unmarked at the target level                                  ||                                                                                                                  |
    | reason PE2.CMP.3   unmarked at the target level                                  ||                                                                                                                  |
    |                                                                                  ||                                                                                                                  |
    ⋮ 16 more
    +----------------------------------------------------------------------------------++------------------------------------------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Check
     2 bar the seal, 24 need a reason, 1 r…
     reason PK1.CMP.2   rests on résumé
                        alone
     reason PK1.CMP.2   rests on E2, which
                        was judged wanting
    ▸reason PK1.CMP.3   unmarked at the
                        target level
     enter go there  S seal  q back  ? keys
        0 title 1-22, dim 25-38
        1 title 1-5
        2 title 1-38
        7 title 0 8-16
        9 title 1-5 17 25 33
     Ada Lovelace | C-0142~  saved 14:00:00
     Check
     2 bar the seal, 24 need a reason, 1 r~
     reason PK1.CMP.2   rests on résumé
                        alone
     reason PK1.CMP.2   rests on E2, which
                        was judged wanting
    >reason PK1.CMP.3   unmarked at the
                        target level
     enter go there  S seal  q back  ? keys
    ");
}

#[test]
fn check_nothing_found() {
    let [usual, large, wide, small] = pictures("check, nothing found");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                                 │
    │                                                                              │
    ⋮ 18 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-6
        2 dim 2-45
       23 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Check -----------------------------------------------------------------------+
    | A committee would find nothing to ask about.                                 |
    |                                                                              |
    ⋮ 18 more
    +------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Check ─────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                   │
    │                                                                │
    ⋮ 34 more
    └────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-6
        2 dim 2-45
       39 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Check ---------------------------------------------------------+
    | A committee would find nothing to ask about.                   |
    |                                                                |
    ⋮ 34 more
    +----------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────┐
    │ A committee would find nothing to ask about.                                     │
    │                                                                                  │
    ⋮ 44 more
    └──────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-6
        2 dim 2-45
       49 title 1-5 17 25 35 43 51
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Check ---------------------------------------------------------------------------+
    | A committee would find nothing to ask about.                                     |
    |                                                                                  |
    ⋮ 44 more
    +----------------------------------------------------------------------------------+
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     Check
     A committee would find nothing to ask
     about.

    ⋮ 4 more
     enter go there  S seal  q back  ? keys
        0 title 1-22, dim 25-38
        1 title 1-5
        2 dim 1-37
        3 dim 1-6
        9 title 1-5 17 25 33
     Ada Lovelace | C-0142~  saved 14:00:00
     Check
     A committee would find nothing to ask
     about.

    ⋮ 4 more
     enter go there  S seal  q back  ? keys
    ");
}

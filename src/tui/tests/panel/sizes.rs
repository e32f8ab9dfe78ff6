//! The pages of a panel at every size, and in ASCII.

use super::seat::convened;

#[test]
fn the_agreement_at_every_size() {
    let mut seat = convened(false);
    seat.keys("ajjjj");
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
    Ada Lovelace · C-0142…  saved 14:01:58
    Agreement, by the sealed marks
    ability PK1: 3 criteria
    raw agreement 0.778 (0.273 to 0.970)
    on met        0.800 (0.467 to 1.000)
    on not yet    0.500 (0.000 to 1.000)
    Fleiss kappa  -0.200 (-0.670 to 0.270)
    Gwet AC1      0.561 (-0.286 to 1.000)
    Kripp. alpha  0.533 (-0.371 to 1.000)
    v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                                                                                                                                               saved 14:01:58
    ┌ How far the members agree, by their sealed marks alone ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ ability PK1: 3 criteria marked by at least two                                                                                                                                                       │
    │ raw agreement   ███████████████████████████████░░░░░░░░░ 0.778 (0.273 to 0.970)                                                                                                                      │
    │ on met          ████████████████████████████████░░░░░░░░ 0.800 (0.467 to 1.000)                                                                                                                      │
    │ on not yet      ████████████████████░░░░░░░░░░░░░░░░░░░░ 0.500 (0.000 to 1.000)                                                                                                                      │
    │ Fleiss's kappa  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ -0.200 (-0.670 to 0.270)                                                                                                                    │
    │ Gwet's AC1      ██████████████████████▍░░░░░░░░░░░░░░░░░ 0.561 (-0.286 to 1.000)                                                                                                                     │
    │ Kripp. alpha    █████████████████████▎░░░░░░░░░░░░░░░░░░ 0.533 (-0.371 to 1.000)                                                                                                                     │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                      n     raw     met     not yet kappa   AC1     alpha                                                                                                                             │
    │ all                  5     0.667   0.727   0.727   0.550   0.345   0.429                                                                                                                             │
    │ dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250                                                                                                                             │
    │ dimension PP         0                                                                                                                                                                               │
    │ dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.                                                                                                                            │
    │▸ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533                                                                                                                             │
    │ ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000                                                                                                                             │
    │ ability PP1          0                                                                                                                                                                               │
    │ ability PP2          0                                                                                                                                                                               │
    │ ability PP3          0                                                                                                                                                                               │
    │ ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.                                                                                                                            │
    │ ability PE2          0                                                                                                                                                                               │
    │ level CA             1     1.000   1.000   undef.  undef.  undef.  undef.                                                                                                                            │
    │ level CMA            0                                                                                                                                                                               │
    │ level CMP            4     0.583   0.400   0.727   0.250   0.290   0.143                                                                                                                             │
    │ level CMF            0                                                                                                                                                                               │
    │ pair A/B             5     0.600   0.500   0.667   0.286   0.231   0.250                                                                                                                             │
    │ pair A/C             3     1.000   1.000   1.000   1.000   1.000   1.000                                                                                                                             │
    │ pair B/C             3     0.667   0.667   0.667   0.400   0.425   0.444                                                                                                                             │
    │ A Mary Somerville          overruled 0 of 0 settled                                                                                                                                                  │
    │ B George Boole             overruled 0 of 0 settled                                                                                                                                                  │
    │ C Grace Hopper             overruled 0 of 0 settled                                                                                                                                                  │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:01:58
    + How far the members agree, by their sealed marks alone ----------------------+
    | ability PK1: 3 criteria marked by at least two                               |
    | raw agreement   ##############---- 0.778 (0.273 to 0.970)                    |
    | on met          ##############---- 0.800 (0.467 to 1.000)                    |
    | on not yet      #########--------- 0.500 (0.000 to 1.000)                    |
    | Fleiss's kappa  ------------------ -0.200 (-0.670 to 0.270)                  |
    | Gwet's AC1      ##########-------- 0.561 (-0.286 to 1.000)                   |
    | Kripp. alpha    #########--------- 0.533 (-0.371 to 1.000)                   |
    +------------------------------------------------------------------------------+
    + Parts -----------------------------------------------------------------------+
    |                      n     raw     met     not yet kappa   AC1     alpha     |
    | all                  5     0.667   0.727   0.727   0.550   0.345   0.429     |
    | dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250     |
    | dimension PP         0                                                       |
    | dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.    |
    |>ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533     |
    | ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000     |
    | ability PP1          0                                                       |
    | ability PP2          0                                                       |
    | ability PP3          0                                                       |
    | ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.    |
    +------------------------------------------------------------------------------+
     v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
    Ada Lovelace | C-0142~  saved 14:01:58
    Agreement, by the sealed marks
    ability PK1: 3 criteria
    raw agreement 0.778 (0.273 to 0.970)
    on met        0.800 (0.467 to 1.000)
    on not yet    0.500 (0.000 to 1.000)
    Fleiss kappa  -0.200 (-0.670 to 0.270)
    Gwet AC1      0.561 (-0.286 to 1.000)
    Kripp. alpha  0.533 (-0.371 to 1.000)
    v result  q back  ? keys  : commands
    ");
}

#[test]
fn the_result_at_every_size() {
    let mut seat = convened(false);
    seat.keys("v");
    insta::assert_snapshot!(seat.app.roles(), @r#"
    title 0:1 "Ada Lovelace · C-0142 · panel of 3 · open"
    dim 0:65 "saved 14:01:58"
    title 1:1 " Result"
    title 2:2 "Recommended level by the rule: none (applied for: CMP)"
    dim 3:2 "from the panel's own marks; what is not settled counts as not met"
    dim 4:7 "░░░░░░░░░░░░░░░░░░░░"
    dim 5:7 "░░░░░░░░░░░░░░░░░░░░"
    title 6:2 "CMP"
    dim 6:7 "░░░░░░░░░░░░░░░░░░░░"
    dim 7:7 "░░░░░░░░░░░░░░░░░░░░"
    title 9:2 "Recommendation of the chair, Mary Somerville"
    dim 10:2 "none yet; R recommends to the committee, which decides"
    title 12:2 "Members"
    title 17:2 "Still to be done"
    title 23:1 "R"
    title 23:14 "s"
    title 23:22 "S"
    title 23:30 "r"
    title 23:44 "a"
    title 23:57 "X"
    title 23:67 "q"
    "#);
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
    Ada Lovelace · C-0142…  saved 14:01:58
    Result                      1-7 of 25
    Recommended level by the rule: none
    (applied for: CMP)
    from the panel's own marks; what is
    not settled counts as not met
    CA   ░░░░░░░░░░░░░░░░░░░░   0/30
    CMA  ░░░░░░░░░░░░░░░░░░░░   0/27
    CMP  ░░░░░░░░░░░░░░░░░░░░   0/24
    R recommend  s sign  S seal  q back
    ");
    insta::assert_snapshot!(seat.app.keys("<end>").screen(), @"
    Ada Lovelace · C-0142…  saved 14:01:58
    Result                    19-25 of 25

    Still to be done
      3 criteria (PK1.CMP.1, PK1.CMP.2,
      PK2.CMP.3) not settled
      2 criteria unanimous and not
      accepted
      no recommendation
    R recommend  s sign  S seal  q back
    ");
    insta::assert_snapshot!(seat.app.keys("<home>").size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:01:58
    ┌ Result ──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                                                               │
    │ from the panel's own marks; what is not settled counts as not met                                                    │
    │ CA   ░░░░░░░░░░░░░░░░░░░░   0/30                                                                                     │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                                                                     │
    │ CMP  ░░░░░░░░░░░░░░░░░░░░   0/24                                                                                     │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                                                                     │
    │                                                                                                                      │
    │ Recommendation of the chair, Mary Somerville                                                                         │
    │ none yet; R recommends to the committee, which decides                                                               │
    │                                                                                                                      │
    │ Members                                                                                                              │
    │ · A Mary Somerville: not signed                                                                                      │
    │ · B George Boole: not signed                                                                                         │
    │ · C Grace Hopper: not signed                                                                                         │
    │                                                                                                                      │
    │ Still to be done                                                                                                     │
    │   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                                                           │
    │   2 criteria unanimous and not accepted                                                                              │
    │   no recommendation                                                                                                  │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     R recommend  s sign  S seal  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                                                                                                                                               saved 14:01:58
    ┌ Result ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                                                                                                                                               │
    │ from the panel's own marks; what is not settled counts as not met                                                                                                                                    │
    │ CA   ░░░░░░░░░░░░░░░░░░░░   0/30                                                                                                                                                                     │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                                                                                                                                                     │
    │ CMP  ░░░░░░░░░░░░░░░░░░░░   0/24                                                                                                                                                                     │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                                                                                                                                                     │
    │                                                                                                                                                                                                      │
    │ Recommendation of the chair, Mary Somerville                                                                                                                                                         │
    │ none yet; R recommends to the committee, which decides                                                                                                                                               │
    │                                                                                                                                                                                                      │
    │ Members                                                                                                                                                                                              │
    │ · A Mary Somerville: not signed                                                                                                                                                                      │
    │ · B George Boole: not signed                                                                                                                                                                         │
    │ · C Grace Hopper: not signed                                                                                                                                                                         │
    │                                                                                                                                                                                                      │
    │ Still to be done                                                                                                                                                                                     │
    │   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                                                                                                                                           │
    │   2 criteria unanimous and not accepted                                                                                                                                                              │
    │   no recommendation                                                                                                                                                                                  │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     R recommend  s sign  S seal  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:01:58
    + Result ----------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                       |
    | from the panel's own marks; what is not settled counts as not met            |
    | CA   --------------------   0/30                                             |
    | CMA  --------------------   0/27                                             |
    | CMP  --------------------   0/24                                             |
    | CMF  --------------------   0/23                                             |
    |                                                                              |
    | Recommendation of the chair, Mary Somerville                                 |
    | none yet; R recommends to the committee, which decides                       |
    |                                                                              |
    | Members                                                                      |
    | . A Mary Somerville: not signed                                              |
    | . B George Boole: not signed                                                 |
    | . C Grace Hopper: not signed                                                 |
    |                                                                              |
    | Still to be done                                                             |
    |   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                   |
    |   2 criteria unanimous and not accepted                                      |
    |   no recommendation                                                          |
    |                                                                              |
    +------------------------------------------------------------------------------+
     R recommend  s sign  S seal  r read again  a agreement  X export  q back
    ");
}

#[test]
fn the_list_of_panels_at_every_size() {
    let mut seat = convened(false);
    seat.keys("q");
    insta::assert_snapshot!(seat.app.roles(), @r#"
    title 0:1 "assessor · panels · Mary Somerville"
    title 1:1 " Panels · 1"
    title 2:1 "▸Ada Lovelace C-0142 for CMP"
    dim 2:48 "3 members · 3 of 3 open · open"
    title 23:1 "enter"
    title 23:13 "n"
    title 23:20 "X"
    title 23:30 "q"
    title 23:38 "?"
    title 23:46 ":"
    "#);
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
     assessor · panels · Mary Somerville
     Panels · 1
    ▸Ada Lovelace C-0142 for C… 3 of 3 open






     enter open  n new  X export  q back
    ");
    insta::assert_snapshot!(seat.app.size(120, 40).screen(), @"
     assessor · panels · Mary Somerville
    ┌ Panels · 1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │▸Ada Lovelace C-0142 for CMP                3 members · 3 of 3 open · open · chair Mary Somerville · 2026-11-24 14:01 │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.size(200, 50).screen(), @"
     assessor · panels · Mary Somerville
    ┌ Panels · 1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │▸Ada Lovelace C-0142 for CMP                                                                                                3 members · 3 of 3 open · open · chair Mary Somerville · 2026-11-24 14:01 │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter open  n new  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.ascii().size(80, 24).screen(), @"
     assessor | panels | Mary Somerville
    + Panels | 1 ------------------------------------------------------------------+
    |>Ada Lovelace C-0142 for CMP                   3 members | 3 of 3 open | open |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
     enter open  n new  X export  q back  ? keys  : commands
    ");
}

//! How far a panel agrees.

use super::pictures;

#[test]
fn agreement() {
    let [usual, large, wide, small] = pictures("agreement");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ How far the members agree, by their sealed marks alone ──────────────────────┐
    │ ability PK1: 3 criteria marked by at least two                               │
    │ raw agreement   ██████████████░░░░ 0.778 (0.273 to 0.970)                    │
    │ on met          ██████████████▍░░░ 0.800 (0.467 to 1.000)                    │
    │ on not yet      █████████░░░░░░░░░ 0.500 (0.000 to 1.000)                    │
    │ Fleiss's kappa  ░░░░░░░░░░░░░░░░░░ -0.200 (-0.670 to 0.270)                  │
    │ Gwet's AC1      ██████████░░░░░░░░ 0.561 (-0.286 to 1.000)                   │
    │ Kripp. alpha    █████████▌░░░░░░░░ 0.533 (-0.371 to 1.000)                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Parts ───────────────────────────────────────────────────────────────────────┐
    │                      n     raw     met     not yet kappa   AC1     alpha     │
    │ all                  5     0.667   0.727   0.727   0.550   0.345   0.429     │
    │ dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250     │
    │ dimension PP         0                                                       │
    │ dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.    │
    │▸ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533     │
    │ ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000     │
    │ ability PP1          0                                                       │
    │ ability PP2          0                                                       │
    │ ability PP3          0                                                       │
    │ ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.    │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  v result  q back  ? keys  : commands
        0 title 1-41, dim 65-78
        1 title 1-55
        2 title 2-47
        3 bar_full 18-31, dim 32-35
        4 bar_full 18-32, dim 33-35
        5 bar_full 18-26, dim 27-35
        6 dim 18-35
      7-8 bar_full 18-27, dim 28-35
       10 dim 0-79
       11 dim 0 23 29-31 37-39 45-51 53-57 61-63 69-73 79
    12-15 dim 0 79
       16 dim 0 79, title 1-12
    17-21 dim 0 79
       22 dim 0-79
       23 title 1-5 17 27 35 43
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
     enter go there  v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:01:58
    ┌ How far the members agree, by their sealed marks alone ──────────────────────────────────────────────────────────────┐
    │ ability PK1: 3 criteria marked by at least two                                                                       │
    │ raw agreement   █████████████████████▊░░░░░░ 0.778 (0.273 to 0.970)                                                  │
    │ on met          ██████████████████████▍░░░░░ 0.800 (0.467 to 1.000)                                                  │
    │ on not yet      ██████████████░░░░░░░░░░░░░░ 0.500 (0.000 to 1.000)                                                  │
    │ Fleiss's kappa  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░ -0.200 (-0.670 to 0.270)                                                │
    │ Gwet's AC1      ███████████████▋░░░░░░░░░░░░ 0.561 (-0.286 to 1.000)                                                 │
    │ Kripp. alpha    ██████████████▉░░░░░░░░░░░░░ 0.533 (-0.371 to 1.000)                                                 │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                      n     raw     met     not yet kappa   AC1     alpha                                             │
    │ all                  5     0.667   0.727   0.727   0.550   0.345   0.429                                             │
    │ dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250                                             │
    │ dimension PP         0                                                                                               │
    │ dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.                                            │
    │▸ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533                                             │
    │ ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000                                             │
    │ ability PP1          0                                                                                               │
    │ ability PP2          0                                                                                               │
    │ ability PP3          0                                                                                               │
    │ ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.                                            │
    │ ability PE2          0                                                                                               │
    │ level CA             1     1.000   1.000   undef.  undef.  undef.  undef.                                            │
    │ level CMA            0                                                                                               │
    │ level CMP            4     0.583   0.400   0.727   0.250   0.290   0.143                                             │
    │ level CMF            0                                                                                               │
    │ pair A/B             5     0.600   0.500   0.667   0.286   0.231   0.250                                             │
    │ pair A/C             3     1.000   1.000   1.000   1.000   1.000   1.000                                             │
    │ pair B/C             3     0.667   0.667   0.667   0.400   0.425   0.444                                             │
    │ A Mary Somerville          overruled 0 of 0 settled                                                                  │
    │ B George Boole             overruled 0 of 0 settled                                                                  │
    │ C Grace Hopper             overruled 0 of 0 settled                                                                  │
    │                                                                                                                      │
    ⋮ 4 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  v result  q back  ? keys  : commands
        0 title 1-41, dim 105-118
        1 title 1-55
        2 title 2-47
        3 bar_full 18-39, dim 40-45
        4 bar_full 18-40, dim 41-45
        5 bar_full 18-31, dim 32-45
        6 dim 18-45
        7 bar_full 18-33, dim 34-45
        8 bar_full 18-32, dim 33-45
       10 dim 0-119
       11 dim 0 23 29-31 37-39 45-51 53-57 61-63 69-73 119
    12-15 dim 0 119
       16 dim 0 119, title 1-12
    17-37 dim 0 119
       38 dim 0-119
       39 title 1-5 17 27 35 43
     Ada Lovelace | C-0142 | panel of 3 | open                                                               saved 14:01:58
    + How far the members agree, by their sealed marks alone --------------------------------------------------------------+
    | ability PK1: 3 criteria marked by at least two                                                                       |
    | raw agreement   #####################------- 0.778 (0.273 to 0.970)                                                  |
    | on met          ######################------ 0.800 (0.467 to 1.000)                                                  |
    | on not yet      ##############-------------- 0.500 (0.000 to 1.000)                                                  |
    | Fleiss's kappa  ---------------------------- -0.200 (-0.670 to 0.270)                                                |
    | Gwet's AC1      ###############------------- 0.561 (-0.286 to 1.000)                                                 |
    | Kripp. alpha    ##############-------------- 0.533 (-0.371 to 1.000)                                                 |
    +----------------------------------------------------------------------------------------------------------------------+
    + Parts ---------------------------------------------------------------------------------------------------------------+
    |                      n     raw     met     not yet kappa   AC1     alpha                                             |
    | all                  5     0.667   0.727   0.727   0.550   0.345   0.429                                             |
    | dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250                                             |
    | dimension PP         0                                                                                               |
    | dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.                                            |
    |>ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533                                             |
    | ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000                                             |
    | ability PP1          0                                                                                               |
    | ability PP2          0                                                                                               |
    | ability PP3          0                                                                                               |
    | ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.                                            |
    | ability PE2          0                                                                                               |
    | level CA             1     1.000   1.000   undef.  undef.  undef.  undef.                                            |
    | level CMA            0                                                                                               |
    | level CMP            4     0.583   0.400   0.727   0.250   0.290   0.143                                             |
    | level CMF            0                                                                                               |
    | pair A/B             5     0.600   0.500   0.667   0.286   0.231   0.250                                             |
    | pair A/C             3     1.000   1.000   1.000   1.000   1.000   1.000                                             |
    | pair B/C             3     0.667   0.667   0.667   0.400   0.425   0.444                                             |
    | A Mary Somerville          overruled 0 of 0 settled                                                                  |
    | B George Boole             overruled 0 of 0 settled                                                                  |
    | C Grace Hopper             overruled 0 of 0 settled                                                                  |
    |                                                                                                                      |
    ⋮ 4 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
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
    ⋮ 14 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  v result  q back  ? keys  : commands
        0 title 1-41, dim 185-198
        1 title 1-55
        2 title 2-47
        3 bar_full 18-48, dim 49-57
        4 bar_full 18-49, dim 50-57
        5 bar_full 18-37, dim 38-57
        6 dim 18-57
        7 bar_full 18-40, dim 41-57
        8 bar_full 18-39, dim 40-57
       10 dim 0-199
       11 dim 0 23 29-31 37-39 45-51 53-57 61-63 69-73 199
    12-15 dim 0 199
       16 dim 0 199, title 1-12
    17-47 dim 0 199
       48 dim 0-199
       49 title 1-5 17 27 35 43
     Ada Lovelace | C-0142 | panel of 3 | open                                                                                                                                               saved 14:01:58
    + How far the members agree, by their sealed marks alone ----------------------------------------------------------------------------------------------------------------------------------------------+
    | ability PK1: 3 criteria marked by at least two                                                                                                                                                       |
    | raw agreement   ###############################--------- 0.778 (0.273 to 0.970)                                                                                                                      |
    | on met          ################################-------- 0.800 (0.467 to 1.000)                                                                                                                      |
    | on not yet      ####################-------------------- 0.500 (0.000 to 1.000)                                                                                                                      |
    | Fleiss's kappa  ---------------------------------------- -0.200 (-0.670 to 0.270)                                                                                                                    |
    | Gwet's AC1      ######################------------------ 0.561 (-0.286 to 1.000)                                                                                                                     |
    | Kripp. alpha    #####################------------------- 0.533 (-0.371 to 1.000)                                                                                                                     |
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    + Parts -----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |                      n     raw     met     not yet kappa   AC1     alpha                                                                                                                             |
    | all                  5     0.667   0.727   0.727   0.550   0.345   0.429                                                                                                                             |
    | dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250                                                                                                                             |
    | dimension PP         0                                                                                                                                                                               |
    | dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.                                                                                                                            |
    |>ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533                                                                                                                             |
    | ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000                                                                                                                             |
    | ability PP1          0                                                                                                                                                                               |
    | ability PP2          0                                                                                                                                                                               |
    | ability PP3          0                                                                                                                                                                               |
    | ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.                                                                                                                            |
    | ability PE2          0                                                                                                                                                                               |
    | level CA             1     1.000   1.000   undef.  undef.  undef.  undef.                                                                                                                            |
    | level CMA            0                                                                                                                                                                               |
    | level CMP            4     0.583   0.400   0.727   0.250   0.290   0.143                                                                                                                             |
    | level CMF            0                                                                                                                                                                               |
    | pair A/B             5     0.600   0.500   0.667   0.286   0.231   0.250                                                                                                                             |
    | pair A/C             3     1.000   1.000   1.000   1.000   1.000   1.000                                                                                                                             |
    | pair B/C             3     0.667   0.667   0.667   0.400   0.425   0.444                                                                                                                             |
    | A Mary Somerville          overruled 0 of 0 settled                                                                                                                                                  |
    | B George Boole             overruled 0 of 0 settled                                                                                                                                                  |
    | C Grace Hopper             overruled 0 of 0 settled                                                                                                                                                  |
    |                                                                                                                                                                                                      |
    ⋮ 14 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter go there  v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:01:58
     Agreement, by the sealed marks
     ability PK1: 3 criteria
     raw agreement 0.778 (0.273 to 0.970)
     on met        0.800 (0.467 to 1.000)
     on not yet    0.500 (0.000 to 1.000)
     Fleiss kappa  -0.200 (-0.670 to 0.270)
     Gwet AC1      0.561 (-0.286 to 1.000)
     Kripp. alpha  0.533 (-0.371 to 1.000)
     enter go there  v result  q back
        0 title 1-22, dim 25-38
        1 title 1-30
        2 title 1-23
        9 title 1-5 17 27
     Ada Lovelace | C-0142~  saved 14:01:58
     Agreement, by the sealed marks
     ability PK1: 3 criteria
     raw agreement 0.778 (0.273 to 0.970)
     on met        0.800 (0.467 to 1.000)
     on not yet    0.500 (0.000 to 1.000)
     Fleiss kappa  -0.200 (-0.670 to 0.270)
     Gwet AC1      0.561 (-0.286 to 1.000)
     Kripp. alpha  0.533 (-0.371 to 1.000)
     enter go there  v result  q back
    ");
}

//! What a panel comes to.

use super::pictures;

#[test]
fn result() {
    let [usual, large, wide, small] = pictures("result");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ Result ──────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                       │
    │ from the panel's own marks; what is not settled counts as not met            │
    │ CA   ░░░░░░░░░░░░░░░░░░░░   0/30                                             │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                             │
    │ CMP  ░░░░░░░░░░░░░░░░░░░░   0/24                                             │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                             │
    │                                                                              │
    │ Recommendation of the chair, Mary Somerville                                 │
    │ none yet; R recommends to the committee, which decides                       │
    │                                                                              │
    │ Members                                                                      │
    │ · A Mary Somerville: not signed                                              │
    │ · B George Boole: not signed                                                 │
    │ · C Grace Hopper: not signed                                                 │
    │                                                                              │
    │ Still to be done                                                             │
    │   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                   │
    │   2 criteria unanimous and not accepted                                      │
    │   no recommendation                                                          │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     R recommend  s sign  S seal  enter go there  r read again  a agreement  q back
        0 title 1-41, dim 65-78
        1 title 1-7
        2 title 2-55
        3 dim 2-66
      4-5 dim 7-26
        6 title 2-4, dim 7-26
        7 dim 7-26
        9 title 2-45
       10 dim 2-55
       12 title 2-8
       17 title 2-17
       23 title 1 14 22 30-34 46 60 73
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
     R recommend  s sign  S seal  enter go there  r read again  a agreement  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
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
    ⋮ 16 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     R recommend  s sign  S seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
        0 title 1-41, dim 105-118
        1 title 1-7
        2 title 2-55
        3 dim 2-66
      4-5 dim 7-26
        6 title 2-4, dim 7-26
        7 dim 7-26
        9 title 2-45
       10 dim 2-55
       12 title 2-8
       17 title 2-17
       39 title 1 14 22 30-34 46 60 73 83 91 99
     Ada Lovelace | C-0142 | panel of 3 | open                                                               saved 14:01:58
    + Result --------------------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                                                               |
    | from the panel's own marks; what is not settled counts as not met                                                    |
    | CA   --------------------   0/30                                                                                     |
    | CMA  --------------------   0/27                                                                                     |
    | CMP  --------------------   0/24                                                                                     |
    | CMF  --------------------   0/23                                                                                     |
    |                                                                                                                      |
    | Recommendation of the chair, Mary Somerville                                                                         |
    | none yet; R recommends to the committee, which decides                                                               |
    |                                                                                                                      |
    | Members                                                                                                              |
    | . A Mary Somerville: not signed                                                                                      |
    | . B George Boole: not signed                                                                                         |
    | . C Grace Hopper: not signed                                                                                         |
    |                                                                                                                      |
    | Still to be done                                                                                                     |
    |   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                                                           |
    |   2 criteria unanimous and not accepted                                                                              |
    |   no recommendation                                                                                                  |
    |                                                                                                                      |
    ⋮ 16 more
    +----------------------------------------------------------------------------------------------------------------------+
     R recommend  s sign  S seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
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
    ⋮ 26 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     R recommend  s sign  S seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
        0 title 1-41, dim 185-198
        1 title 1-7
        2 title 2-55
        3 dim 2-66
      4-5 dim 7-26
        6 title 2-4, dim 7-26
        7 dim 7-26
        9 title 2-45
       10 dim 2-55
       12 title 2-8
       17 title 2-17
       49 title 1 14 22 30-34 46 60 73 83 91 99
     Ada Lovelace | C-0142 | panel of 3 | open                                                                                                                                               saved 14:01:58
    + Result ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                                                                                                                                               |
    | from the panel's own marks; what is not settled counts as not met                                                                                                                                    |
    | CA   --------------------   0/30                                                                                                                                                                     |
    | CMA  --------------------   0/27                                                                                                                                                                     |
    | CMP  --------------------   0/24                                                                                                                                                                     |
    | CMF  --------------------   0/23                                                                                                                                                                     |
    |                                                                                                                                                                                                      |
    | Recommendation of the chair, Mary Somerville                                                                                                                                                         |
    | none yet; R recommends to the committee, which decides                                                                                                                                               |
    |                                                                                                                                                                                                      |
    | Members                                                                                                                                                                                              |
    | . A Mary Somerville: not signed                                                                                                                                                                      |
    | . B George Boole: not signed                                                                                                                                                                         |
    | . C Grace Hopper: not signed                                                                                                                                                                         |
    |                                                                                                                                                                                                      |
    | Still to be done                                                                                                                                                                                     |
    |   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                                                                                                                                           |
    |   2 criteria unanimous and not accepted                                                                                                                                                              |
    |   no recommendation                                                                                                                                                                                  |
    |                                                                                                                                                                                                      |
    ⋮ 26 more
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     R recommend  s sign  S seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
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
        0 title 1-22, dim 25-38
        1 title 1-6, dim 28-37
        2 title 1-35
        3 title 1-18
        4 dim 1-35
        5 dim 1-29
      6-7 dim 6-25
        8 title 1-3, dim 6-25
        9 title 1 14 22 30
     Ada Lovelace | C-0142~  saved 14:01:58
     Result                      1-7 of 25
     Recommended level by the rule: none
     (applied for: CMP)
     from the panel's own marks; what is
     not settled counts as not met
     CA   --------------------   0/30
     CMA  --------------------   0/27
     CMP  --------------------   0/24
     R recommend  s sign  S seal  q back
    ");
}

#[test]
fn result_sealed() {
    let [usual, large, wide, small] = pictures("result, sealed");
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
    │                                                                              │
    │ Recommendation of the chair, Mary Somerville                                 │
    │ defer: Too little was shown.                                                 │
    │                                                                              │
    │ Members                                                                      │
    │ ✔ A Mary Somerville: signed                                                  │
    │ ✔ B George Boole: signed                                                     │
    │ ✔ C Grace Hopper: signed                                                     │
    │                                                                              │
    │ Sealed 2026-11-24 14:04                                                      │
    │                                                                              │
    ⋮ 3 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back
        0 title 1-43, dim 65-78
        1 title 1-7
        2 title 2-55
        3 dim 2-66
        4 bar_full 7, dim 8-26
        5 dim 7-26
        6 title 2-4, bar_full 7, dim 8-26
        7 dim 7-26
        9 title 2-45
       12 title 2-8
    13-15 met 2
       17 title 2-24
       22 notice 1-50
       23 title 1 19-23 35 49 62 72
     Ada Lovelace | C-0142 | panel of 3 | sealed                     saved 14:04:47
    + Result ----------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                       |
    | from the panel's own marks; what is not settled counts as not met            |
    | CA   --------------------   1/30                                             |
    | CMA  --------------------   0/27                                             |
    | CMP  --------------------   1/24                                             |
    | CMF  --------------------   0/23                                             |
    |                                                                              |
    | Recommendation of the chair, Mary Somerville                                 |
    | defer: Too little was shown.                                                 |
    |                                                                              |
    | Members                                                                      |
    | + A Mary Somerville: signed                                                  |
    | + B George Boole: signed                                                     |
    | + C Grace Hopper: signed                                                     |
    |                                                                              |
    | Sealed 2026-11-24 14:04                                                      |
    |                                                                              |
    ⋮ 3 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · panel of 3 · sealed                                                             saved 14:04:47
    ┌ Result ──────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                                                               │
    │ from the panel's own marks; what is not settled counts as not met                                                    │
    │ CA   ▋░░░░░░░░░░░░░░░░░░░   1/30                                                                                     │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                                                                     │
    │ CMP  ▊░░░░░░░░░░░░░░░░░░░   1/24                                                                                     │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                                                                     │
    │                                                                                                                      │
    │ Recommendation of the chair, Mary Somerville                                                                         │
    │ defer: Too little was shown.                                                                                         │
    │                                                                                                                      │
    │ Members                                                                                                              │
    │ ✔ A Mary Somerville: signed                                                                                          │
    │ ✔ B George Boole: signed                                                                                             │
    │ ✔ C Grace Hopper: signed                                                                                             │
    │                                                                                                                      │
    │ Sealed 2026-11-24 14:04                                                                                              │
    │                                                                                                                      │
    ⋮ 19 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
        0 title 1-43, dim 105-118
        1 title 1-7
        2 title 2-55
        3 dim 2-66
        4 bar_full 7, dim 8-26
        5 dim 7-26
        6 title 2-4, bar_full 7, dim 8-26
        7 dim 7-26
        9 title 2-45
       12 title 2-8
    13-15 met 2
       17 title 2-24
       38 notice 1-50
       39 title 1 19-23 35 49 62 72 80 88
     Ada Lovelace | C-0142 | panel of 3 | sealed                                                             saved 14:04:47
    + Result --------------------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                                                               |
    | from the panel's own marks; what is not settled counts as not met                                                    |
    | CA   --------------------   1/30                                                                                     |
    | CMA  --------------------   0/27                                                                                     |
    | CMP  --------------------   1/24                                                                                     |
    | CMF  --------------------   0/23                                                                                     |
    |                                                                                                                      |
    | Recommendation of the chair, Mary Somerville                                                                         |
    | defer: Too little was shown.                                                                                         |
    |                                                                                                                      |
    | Members                                                                                                              |
    | + A Mary Somerville: signed                                                                                          |
    | + B George Boole: signed                                                                                             |
    | + C Grace Hopper: signed                                                                                             |
    |                                                                                                                      |
    | Sealed 2026-11-24 14:04                                                                                              |
    |                                                                                                                      |
    ⋮ 19 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · panel of 3 · sealed                                                                                                                                             saved 14:04:47
    ┌ Result ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none (applied for: CMP)                                                                                                                                               │
    │ from the panel's own marks; what is not settled counts as not met                                                                                                                                    │
    │ CA   ▋░░░░░░░░░░░░░░░░░░░   1/30                                                                                                                                                                     │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                                                                                                                                                     │
    │ CMP  ▊░░░░░░░░░░░░░░░░░░░   1/24                                                                                                                                                                     │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                                                                                                                                                     │
    │                                                                                                                                                                                                      │
    │ Recommendation of the chair, Mary Somerville                                                                                                                                                         │
    │ defer: Too little was shown.                                                                                                                                                                         │
    │                                                                                                                                                                                                      │
    │ Members                                                                                                                                                                                              │
    │ ✔ A Mary Somerville: signed                                                                                                                                                                          │
    │ ✔ B George Boole: signed                                                                                                                                                                             │
    │ ✔ C Grace Hopper: signed                                                                                                                                                                             │
    │                                                                                                                                                                                                      │
    │ Sealed 2026-11-24 14:04                                                                                                                                                                              │
    │                                                                                                                                                                                                      │
    ⋮ 29 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
        0 title 1-43, dim 185-198
        1 title 1-7
        2 title 2-55
        3 dim 2-66
        4 bar_full 7, dim 8-26
        5 dim 7-26
        6 title 2-4, bar_full 7, dim 8-26
        7 dim 7-26
        9 title 2-45
       12 title 2-8
    13-15 met 2
       17 title 2-24
       48 notice 1-50
       49 title 1 19-23 35 49 62 72 80 88
     Ada Lovelace | C-0142 | panel of 3 | sealed                                                                                                                                             saved 14:04:47
    + Result ----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none (applied for: CMP)                                                                                                                                               |
    | from the panel's own marks; what is not settled counts as not met                                                                                                                                    |
    | CA   --------------------   1/30                                                                                                                                                                     |
    | CMA  --------------------   0/27                                                                                                                                                                     |
    | CMP  --------------------   1/24                                                                                                                                                                     |
    | CMF  --------------------   0/23                                                                                                                                                                     |
    |                                                                                                                                                                                                      |
    | Recommendation of the chair, Mary Somerville                                                                                                                                                         |
    | defer: Too little was shown.                                                                                                                                                                         |
    |                                                                                                                                                                                                      |
    | Members                                                                                                                                                                                              |
    | + A Mary Somerville: signed                                                                                                                                                                          |
    | + B George Boole: signed                                                                                                                                                                             |
    | + C Grace Hopper: signed                                                                                                                                                                             |
    |                                                                                                                                                                                                      |
    | Sealed 2026-11-24 14:04                                                                                                                                                                              |
    |                                                                                                                                                                                                      |
    ⋮ 29 more
     sealed: it can only be read now; b breaks the seal
     b break the seal  enter go there  r read again  a agreement  X export  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:04:47
     Result                      1-7 of 19
     Recommended level by the rule: none
     (applied for: CMP)
     from the panel's own marks; what is
     not settled counts as not met
     CA   ▋░░░░░░░░░░░░░░░░░░░   1/30
     sealed: it can only be read now; b
     breaks the seal
     b break the seal  r read again  q back
        0 title 1-22, dim 25-38
        1 title 1-6, dim 28-37
        2 title 1-35
        3 title 1-18
        4 dim 1-35
        5 dim 1-29
        6 bar_full 6, dim 7-25
        7 notice 1-34
        8 notice 1-15
        9 title 1 19 33
     Ada Lovelace | C-0142~  saved 14:04:47
     Result                      1-7 of 19
     Recommended level by the rule: none
     (applied for: CMP)
     from the panel's own marks; what is
     not settled counts as not met
     CA   --------------------   1/30
     sealed: it can only be read now; b
     breaks the seal
     b break the seal  r read again  q back
    ");
}

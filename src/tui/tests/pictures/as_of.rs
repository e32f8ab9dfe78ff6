//! The session as it stood after a change.

use super::pictures;

#[test]
fn as_it_stood() {
    let [usual, large, wide, small] = pictures("as it stood");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ As of change 32 · 2026-11-24 14:00 ──────────────────────────────────────────┐
    │ Ada Lovelace · C-0142 · for CMP · 4 years in practice                        │
    │ no interest declared                                                         │
    │                                                                              │
    │ 4 criteria with a mark or a note                                             │
    │ ✔  PK1.CMP.1 · met · E1                                                      │
    │    Uses familiarity with different assessment tools and/or processes to      │
    │    appropriately address specific client needs                               │
    │ ✘  PK1.CMP.2 · not yet · E2                                                  │
    │    Develops tailored programs for clients depending upon their career/talent │
    │    management need                                                           │
    │    No plan in the file.                                                      │
    │ ✘  PK1.CMP.3 · not yet                                                       │
    │    Assists the client to address factors that affect career choice/talent    │
    │    management decisions                                                      │
    │ ✔  PP1.CMP.1 · met · E1 E3                                                   │
    │    Demonstrates high level communication skills with clients, colleagues and │
    │    where necessary to 3rd parties                                            │
    │                                                                              │
    │ Evidence                                                                     │
    │ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01 │
    └────────────────────────────────────────────────────────────────── 1-20 of 23 ┘
     pagedown page  / search  esc back  ? keys  : commands
        0 title 1-39, dim 65-70
        1 title 1-35
        5 title 2-33
        6 met 2
        7 dim 5-72
        8 dim 5-47
        9 not_yet 2
       10 dim 5-77
       11 dim 5-19
       13 not_yet 2
       14 dim 5-74
       15 dim 5-24
       16 met 2
       17 dim 5-77
       18 dim 5-34
       20 title 2-9
       22 dim 67-77
       23 title 1-8 16 26-28 36 44
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + As of change 32 | 2026-11-24 14:00 ------------------------------------------+
    | Ada Lovelace | C-0142 | for CMP | 4 years in practice                        |
    | no interest declared                                                         |
    |                                                                              |
    | 4 criteria with a mark or a note                                             |
    | +  PK1.CMP.1 | met | E1                                                      |
    |    Uses familiarity with different assessment tools and/or processes to      |
    |    appropriately address specific client needs                               |
    | -  PK1.CMP.2 | not yet | E2                                                  |
    |    Develops tailored programs for clients depending upon their career/talent |
    |    management need                                                           |
    |    No plan in the file.                                                      |
    | -  PK1.CMP.3 | not yet                                                       |
    |    Assists the client to address factors that affect career choice/talent    |
    |    management decisions                                                      |
    | +  PP1.CMP.1 | met | E1 E3                                                   |
    |    Demonstrates high level communication skills with clients, colleagues and |
    |    where necessary to 3rd parties                                            |
    |                                                                              |
    | Evidence                                                                     |
    | E1 Case study | Return to work after ten years | file 3, p. 4-9 | 2025-03-01 |
    +------------------------------------------------------------------ 1-20 of 23 +
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ History · 33 chan┌ As of change 32 · 2026-11-24 14:00 ────────────────────────────────────────────┐──────────────────┐
    │    33  2026-11-24│ Ada Lovelace · C-0142 · for CMP · 4 years in practice                          │ville, part of    │
    │    31  2026-11-24│ no interest declared                                                           │                  │
    │▸   32            │                                                                                │ddress factors    │
    │    30  2026-11-24│ 4 criteria with a mark or a note                                               │management        │
    │    29  2026-11-24│ ✔  PK1.CMP.1 · met · E1                                                        │                  │
    │    28  2026-11-24│    Uses familiarity with different assessment tools and/or processes to        │                  │
    │    27  2026-11-24│    appropriately address specific client needs                                 │                  │
    │     2  2026-11-24│ ✘  PK1.CMP.2 · not yet · E2                                                    │                  │
    │     3            │    Develops tailored programs for clients depending upon their career/talent   │                  │
    │     4            │    management need                                                             │                  │
    │     5            │    No plan in the file.                                                        │                  │
    │     6            │ ✘  PK1.CMP.3 · not yet                                                         │                  │
    │     7            │    Assists the client to address factors that affect career choice/talent      │                  │
    │     8            │    management decisions                                                        │                  │
    │     9            │ ✔  PP1.CMP.1 · met · E1 E3                                                     │                  │
    │    10            │    Demonstrates high level communication skills with clients, colleagues and   │                  │
    │    11            │    where necessary to 3rd parties                                              │                  │
    │    12            │                                                                                │                  │
    │    13            │ Evidence                                                                       │                  │
    │    14            │ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01   │                  │
    │    15            │ E2 Résumé · Résumé · résumé.pdf · 2026-01-15                                   │                  │
    │    16            │ E3 Observation · Group session on interests · video, from 12:30 · 2019-05-02   │                  │
    │    17            │ E4 Record of professional learning                                             │                  │
    │    18            │                                                                                │                  │
    │    19            │                                                                                │                  │
    │    20            │                                                                                │                  │
    │    21            │                                                                                │                  │
    │    22            │                                                                                │                  │
    │    23            │                                                                                │                  │
    │    24            │                                                                                │                  │
    │    25            │                                                                                │                  │
    │    26            │                                                                                │                  │
    │     1  2026-11-24│                                                                                │                  │
    │                  │                                                                                │                  │
    ⋮ 2 more
    └──────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 title 1-18 20-54, dim 101-119
        2 dim 9-18 101-114 119
        3 dim 9-18 119
        4 title 1 5-6, dim 101-114 119
        5 dim 9-18 101-110 119, title 21-52
        6 dim 9-18 119, met 21
        7 dim 9-18 24-91 119
        8 dim 9-18 24-66 119
        9 dim 9-18 119, not_yet 21
       10 dim 24-96 119
       11 dim 24-38 119
       12 dim 119
       13 not_yet 21, dim 119
       14 dim 24-93 119
       15 dim 24-43 119
       16 met 21, dim 119
       17 dim 24-96 119
       18 dim 24-53 119
       19 dim 119
       20 title 21-28, dim 119
    21-33 dim 119
       34 dim 9-18 119
    35-37 dim 119
       38 dim 101-119
       39 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + History | 33 chan+ As of change 32 | 2026-11-24 14:00 --------------------------------------------+------------------+
    |    33  2026-11-24| Ada Lovelace | C-0142 | for CMP | 4 years in practice                          |ville, part of    |
    |    31  2026-11-24| no interest declared                                                           |                  |
    |>   32            |                                                                                |ddress factors    |
    |    30  2026-11-24| 4 criteria with a mark or a note                                               |management        |
    |    29  2026-11-24| +  PK1.CMP.1 | met | E1                                                        |                  |
    |    28  2026-11-24|    Uses familiarity with different assessment tools and/or processes to        |                  |
    |    27  2026-11-24|    appropriately address specific client needs                                 |                  |
    |     2  2026-11-24| -  PK1.CMP.2 | not yet | E2                                                    |                  |
    |     3            |    Develops tailored programs for clients depending upon their career/talent   |                  |
    |     4            |    management need                                                             |                  |
    |     5            |    No plan in the file.                                                        |                  |
    |     6            | -  PK1.CMP.3 | not yet                                                         |                  |
    |     7            |    Assists the client to address factors that affect career choice/talent      |                  |
    |     8            |    management decisions                                                        |                  |
    |     9            | +  PP1.CMP.1 | met | E1 E3                                                     |                  |
    |    10            |    Demonstrates high level communication skills with clients, colleagues and   |                  |
    |    11            |    where necessary to 3rd parties                                              |                  |
    |    12            |                                                                                |                  |
    |    13            | Evidence                                                                       |                  |
    |    14            | E1 Case study | Return to work after ten years | file 3, p. 4-9 | 2025-03-01   |                  |
    |    15            | E2 Résumé | Résumé | résumé.pdf | 2026-01-15                                   |                  |
    |    16            | E3 Observation | Group session on interests | video, from 12:30 | 2019-05-02   |                  |
    |    17            | E4 Record of professional learning                                             |                  |
    |    18            |                                                                                |                  |
    |    19            |                                                                                |                  |
    |    20            |                                                                                |                  |
    |    21            |                                                                                |                  |
    |    22            |                                                                                |                  |
    |    23            |                                                                                |                  |
    |    24            |                                                                                |                  |
    |    25            |                                                                                |                  |
    |    26            |                                                                                |                  |
    |     1  2026-11-24|                                                                                |                  |
    |                  |                                                                                |                  |
    ⋮ 2 more
    +------------------+--------------------------------------------------------------------------------+------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @r#"
    200 x 50
    ⋮ 1 as below
    ┌ History · 33 changes ────────────────────────────────────┌ As of change 32 · 2026-11-24 14:00 ────────────────────────────────────────────┐──────────────────────────────────────────────────────────┐
    │    33  2026-11-24 14:00  PK1.CMP.3: to be asked about    │ Ada Lovelace · C-0142 · for CMP · 4 years in practice                          │31                                                        │
    │    31  2026-11-24 14:00  change 30 undone                │ no interest declared                                                           │fect career                                               │
    │▸   32                      PK1.CMP.3: not yet, was met   │                                                                                │                                                          │
    │    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet     │ 4 criteria with a mark or a note                                               │                                                          │
    │    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked│ ✔  PK1.CMP.1 · met · E1                                                        │                                                          │
    │    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan│    Uses familiarity with different assessment tools and/or processes to        │                                                          │
    │    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met     │    appropriately address specific client needs                                 │                                                          │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing│ ✘  PK1.CMP.2 · not yet · E2                                                    │                                                          │
    │     3                      E1: title “Return to work afte│    Develops tailored programs for clients depending upon their career/talent   │                                                          │
    │     4                      E1: place “file 3, p. 4-9”, wa│    management need                                                             │                                                          │
    │     5                      E1: date 2025-03-01, was unkno│    No plan in the file.                                                        │                                                          │
    │     6                      E2: kind resume, was nothing  │ ✘  PK1.CMP.3 · not yet                                                         │                                                          │
    │     7                      E2: title “Résumé”, was nothin│    Assists the client to address factors that affect career choice/talent      │                                                          │
    │     8                      E2: place “résumé.pdf”, was no│    management decisions                                                        │                                                          │
    │     9                      E2: date 2026-01-15, was unkno│ ✔  PP1.CMP.1 · met · E1 E3                                                     │                                                          │
    │    10                      E3: kind observation, was noth│    Demonstrates high level communication skills with clients, colleagues and   │                                                          │
    │    11                      E3: title “Group session on in│    where necessary to 3rd parties                                              │                                                          │
    │    12                      E3: place “video, from 12:30”,│                                                                                │                                                          │
    │    13                      E3: date 2019-05-02, was unkno│ Evidence                                                                       │                                                          │
    │    14                      E4: kind learning-record, was │ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01   │                                                          │
    │    15                      E1: valid yes, was not judged │ E2 Résumé · Résumé · résumé.pdf · 2026-01-15                                   │                                                          │
    │    16                      E1: authentic yes, was not jud│ E3 Observation · Group session on interests · video, from 12:30 · 2019-05-02   │                                                          │
    │    17                      E1: current yes, was not judge│ E4 Record of professional learning                                             │                                                          │
    │    18                      E1: sufficient yes, was not ju│                                                                                │                                                          │
    │    19                      E2: valid yes, was not judged │                                                                                │                                                          │
    │    20                      E2: sufficient no, was not jud│                                                                                │                                                          │
    │    21                      PK1.CMP.1: met, was unmarked  │                                                                                │                                                          │
    │    22                      PK1.CMP.1: cites E1, cited not│                                                                                │                                                          │
    │    23                      PK1.CMP.2: met, was unmarked  │                                                                                │                                                          │
    │    24                      PK1.CMP.2: cites E2, cited not│                                                                                │                                                          │
    │    25                      PP1.CMP.1: met, was unmarked  │                                                                                │                                                          │
    │    26                      PP1.CMP.1: cites E1, E3, cited│                                                                                │                                                          │
    │     1  2026-11-24 14:00  session made by Mary Somerville │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    ⋮ 12 more
    └──────────────────────────────────────────────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────────────────────────────────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 title 1-21 60-94, dim 141-199
        2 dim 9-24 141-142 199
        3 dim 9-24 141-151 199
        4 title 1 5-6, dim 199
        5 dim 9-24 199, title 61-92
        6 dim 9-24 199, met 61
        7 dim 9-24 64-131 199
        8 dim 9-24 64-106 199
        9 dim 9-24 199, not_yet 61
       10 dim 64-136 199
       11 dim 64-78 199
       12 dim 199
       13 not_yet 61, dim 199
       14 dim 64-133 199
       15 dim 64-83 199
       16 met 61, dim 199
       17 dim 64-136 199
       18 dim 64-93 199
       19 dim 199
       20 title 61-68, dim 199
    21-33 dim 199
       34 dim 9-24 199
    35-47 dim 199
       48 dim 141-199
       49 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + History | 33 changes ------------------------------------+ As of change 32 | 2026-11-24 14:00 --------------------------------------------+----------------------------------------------------------+
    |    33  2026-11-24 14:00  PK1.CMP.3: to be asked about    | Ada Lovelace | C-0142 | for CMP | 4 years in practice                          |31                                                        |
    |    31  2026-11-24 14:00  change 30 undone                | no interest declared                                                           |fect career                                               |
    |>   32                      PK1.CMP.3: not yet, was met   |                                                                                |                                                          |
    |    30  2026-11-24 14:00  PK1.CMP.3: met, was not yet     | 4 criteria with a mark or a note                                               |                                                          |
    |    29  2026-11-24 14:00  PK1.CMP.3: not yet, was unmarked| +  PK1.CMP.1 | met | E1                                                        |                                                          |
    |    28  2026-11-24 14:00  PK1.CMP.2: note written: No plan|    Uses familiarity with different assessment tools and/or processes to        |                                                          |
    |    27  2026-11-24 14:00  PK1.CMP.2: not yet, was met     |    appropriately address specific client needs                                 |                                                          |
    |     2  2026-11-24 14:00  E1: kind case-study, was nothing| -  PK1.CMP.2 | not yet | E2                                                    |                                                          |
    |     3                      E1: title "Return to work afte|    Develops tailored programs for clients depending upon their career/talent   |                                                          |
    |     4                      E1: place "file 3, p. 4-9", wa|    management need                                                             |                                                          |
    |     5                      E1: date 2025-03-01, was unkno|    No plan in the file.                                                        |                                                          |
    |     6                      E2: kind resume, was nothing  | -  PK1.CMP.3 | not yet                                                         |                                                          |
    |     7                      E2: title "Résumé", was nothin|    Assists the client to address factors that affect career choice/talent      |                                                          |
    |     8                      E2: place "résumé.pdf", was no|    management decisions                                                        |                                                          |
    |     9                      E2: date 2026-01-15, was unkno| +  PP1.CMP.1 | met | E1 E3                                                     |                                                          |
    |    10                      E3: kind observation, was noth|    Demonstrates high level communication skills with clients, colleagues and   |                                                          |
    |    11                      E3: title "Group session on in|    where necessary to 3rd parties                                              |                                                          |
    |    12                      E3: place "video, from 12:30",|                                                                                |                                                          |
    |    13                      E3: date 2019-05-02, was unkno| Evidence                                                                       |                                                          |
    |    14                      E4: kind learning-record, was | E1 Case study | Return to work after ten years | file 3, p. 4-9 | 2025-03-01   |                                                          |
    |    15                      E1: valid yes, was not judged | E2 Résumé | Résumé | résumé.pdf | 2026-01-15                                   |                                                          |
    |    16                      E1: authentic yes, was not jud| E3 Observation | Group session on interests | video, from 12:30 | 2019-05-02   |                                                          |
    |    17                      E1: current yes, was not judge| E4 Record of professional learning                                             |                                                          |
    |    18                      E1: sufficient yes, was not ju|                                                                                |                                                          |
    |    19                      E2: valid yes, was not judged |                                                                                |                                                          |
    |    20                      E2: sufficient no, was not jud|                                                                                |                                                          |
    |    21                      PK1.CMP.1: met, was unmarked  |                                                                                |                                                          |
    |    22                      PK1.CMP.1: cites E1, cited not|                                                                                |                                                          |
    |    23                      PK1.CMP.2: met, was unmarked  |                                                                                |                                                          |
    |    24                      PK1.CMP.2: cites E2, cited not|                                                                                |                                                          |
    |    25                      PP1.CMP.1: met, was unmarked  |                                                                                |                                                          |
    |    26                      PP1.CMP.1: cites E1, E3, cited|                                                                                |                                                          |
    |     1  2026-11-24 14:00  session made by Mary Somerville |                                                                                |                                                          |
    |                                                          |                                                                                |                                                          |
    ⋮ 12 more
    +----------------------------------------------------------+--------------------------------------------------------------------------------+----------------------------------------------------------+
     pagedown page  / search  esc back  ? keys  : commands
    "#);
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ As of change 32 · 2026-11-24 14:00 ──┐
    │ Ada Lovelace · C-0142 · for CMP · 4  │
    │ years in practice                    │
    │ no interest declared                 │
    │                                      │
    │ 4 criteria with a mark or a note     │
    │ ✔  PK1.CMP.1 · met · E1              │
    └─────────────────────────── 1-6 of 36 ┘
     pagedown page  / search  esc back
        0 title 1-22, dim 25-30
        1 title 1-35
        6 title 2-33
        7 met 2
        8 dim 28-37
        9 title 1-8 16 26-28
     Ada Lovelace | C-0142~  saving
    + As of change 32 | 2026-11-24 14:00 --+
    | Ada Lovelace | C-0142 | for CMP | 4  |
    | years in practice                    |
    | no interest declared                 |
    |                                      |
    | 4 criteria with a mark or a note     |
    | +  PK1.CMP.1 | met | E1              |
    +--------------------------- 1-6 of 36 +
     pagedown page  / search  esc back
    ");
}

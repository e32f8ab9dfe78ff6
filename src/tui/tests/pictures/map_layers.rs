//! The map of all criteria, by evidence and by probes.

use super::pictures;

#[test]
fn map_of_evidence() {
    let [usual, large, wide, small] = pictures("map of evidence");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Map · evidence items cited ──────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            │
    │ PROFESSIONAL KNOWLEDGE                                                       │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       │
    │ PROFESSIONAL PRACTICE                                                        │
    │ PP1 Relationships          ······      ····        2··         ··            │
    │ PP2 Programs               ····        ····        ··          ··            │
    │ PP3 Transitions            ··          ··          ··          ··            │
    │ PROFESSIONAL ENGAGEMENT                                                      │
    │ PE1 Learning               ····        ···         ···         ···           │
    │ PE2 Engagement             ···         ··          ···         ··            │
    │                                                                              │
    │ with evidence              0/30        0/27        3/24        0/23          │
    │                                                                              │
    ⋮ 2 more
    │ 1 to 9 items cited, + more  · none                                           │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or          │
    │             processes to appropriately address specific client needs         │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
        0 title 1-39, dim 65-78
        1 title 1-27
        2 dim 28-29 40-42 64-66, title 52-54
        3 dim 2-23
        4 title 2-17 52, ? 53, met 54
        6 dim 2-22
        7 met 53
       10 dim 2-24
       14 dim 2-14 29-32 41-44 65-68, title 53-56
       18 dim 2-35
       19 title 2-10
       23 title 1-5 17 44 54 60 68
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Map | evidence items cited --------------------------------------------------+
    |                           CA          CMA         CMP         CMF            |
    | PROFESSIONAL KNOWLEDGE                                                       |
    | PK1 Client needs           ........    .....      >11..        .....         |
    | PK2 Theory & practice      ...         .......     .......     .......       |
    | PROFESSIONAL PRACTICE                                                        |
    | PP1 Relationships          ......      ....        2..         ..            |
    | PP2 Programs               ....        ....        ..          ..            |
    | PP3 Transitions            ..          ..          ..          ..            |
    | PROFESSIONAL ENGAGEMENT                                                      |
    | PE1 Learning               ....        ...         ...         ...           |
    | PE2 Engagement             ...         ..          ...         ..            |
    |                                                                              |
    | with evidence              0/30        0/27        3/24        0/23          |
    |                                                                              |
    ⋮ 2 more
    | 1 to 9 items cited, + more  . none                                           |
    | PK1.CMP.1   Uses familiarity with different assessment tools and/or          |
    |             processes to appropriately address specific client needs         |
    |                                                                              |
    +------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Map · evidence items cited ──────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         PK1  ·· 0/8  ·· 0/5  ▒▒ 2/4  ·· 0/5     │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ·· 0/3  ·· 0/7  ·· 0/7  ·· 0/7     │
    │ PROFESSIONAL PRACTICE                                                        PP1  ·· 0/6  ·· 0/4  ░░ 1/3  ·· 0/2     │
    │ PP1 Relationships          ······      ····        2··         ··            PP2  ·· 0/4  ·· 0/4  ·· 0/2  ·· 0/2     │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ·· 0/2  ·· 0/2  ·· 0/2  ·· 0/2     │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ·· 0/4  ·· 0/3  ·· 0/3  ·· 0/3     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ·· 0/3  ·· 0/2  ·· 0/3  ·· 0/2     │
    │ PE1 Learning               ····        ···         ···         ···                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                    │
    │                                                                                                                      │
    │ with evidence              0/30        0/27        3/24        0/23                                                  │
    │                                                                                                                      │
    ⋮ 18 more
    │ 1 to 9 items cited, + more  · none                                                                                   │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                     │
    │             appropriately address specific client needs                                                              │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-27
        2 dim 28-29 40-42 64-66, title 52-54 79-96
        3 dim 2-23 84-85 92-94 100-102 108-110
        4 title 2-17 52, ? 53, met 54, bar_full 84-85 92-93 100-101 108-109
        5 bar_full 84-85 92-93 100-101 108-109
        6 dim 2-22, bar_full 84-85 92-93 100-101 108-109
        7 met 53, bar_full 84-85 92-93 100-101 108-109
      8-9 bar_full 84-85 92-93 100-101 108-109
       10 dim 2-24, bar_full 84-85 92-93 100-101 108-109
       14 dim 2-14 29-32 41-44 65-68, title 53-56
       34 dim 2-35
       35 title 2-10
       39 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Map | evidence items cited ------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        |
    | PK1 Client needs           ........    .....      >11..        .....         PK1  .. 0/8  .. 0/5  == 2/4  .. 0/5     |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  .. 0/3  .. 0/7  .. 0/7  .. 0/7     |
    | PROFESSIONAL PRACTICE                                                        PP1  .. 0/6  .. 0/4  -- 1/3  .. 0/2     |
    | PP1 Relationships          ......      ....        2..         ..            PP2  .. 0/4  .. 0/4  .. 0/2  .. 0/2     |
    | PP2 Programs               ....        ....        ..          ..            PP3  .. 0/2  .. 0/2  .. 0/2  .. 0/2     |
    | PP3 Transitions            ..          ..          ..          ..            PE1  .. 0/4  .. 0/3  .. 0/3  .. 0/3     |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  .. 0/3  .. 0/2  .. 0/3  .. 0/2     |
    | PE1 Learning               ....        ...         ...         ...                                                   |
    | PE2 Engagement             ...         ..          ...         ..                                                    |
    |                                                                                                                      |
    | with evidence              0/30        0/27        3/24        0/23                                                  |
    |                                                                                                                      |
    ⋮ 18 more
    | 1 to 9 items cited, + more  . none                                                                                   |
    | PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                     |
    |             appropriately address specific client needs                                                              |
    |                                                                                                                      |
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Map · evidence items cited ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                                                                                                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF                                                                                  │
    │ PK1 Client needs           ········    ·····      ▸11··        ·····         PK1  ··· 0/8   ··· 0/5   ▒▒▒ 2/4   ··· 0/5                                                                              │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ··· 0/3   ··· 0/7   ··· 0/7   ··· 0/7                                                                              │
    │ PROFESSIONAL PRACTICE                                                        PP1  ··· 0/6   ··· 0/4   ░░░ 1/3   ··· 0/2                                                                              │
    │ PP1 Relationships          ······      ····        2··         ··            PP2  ··· 0/4   ··· 0/4   ··· 0/2   ··· 0/2                                                                              │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ··· 0/2   ··· 0/2   ··· 0/2   ··· 0/2                                                                              │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ··· 0/4   ··· 0/3   ··· 0/3   ··· 0/3                                                                              │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ··· 0/3   ··· 0/2   ··· 0/3   ··· 0/2                                                                              │
    │ PE1 Learning               ····        ···         ···         ···                                                                                                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                                                                                                    │
    │                                                                                                                                                                                                      │
    │ with evidence              0/30        0/27        3/24        0/23                                                                                                                                  │
    │                                                                                                                                                                                                      │
    ⋮ 28 more
    │ 1 to 9 items cited, + more  · none                                                                                                                                                                   │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                                                                                                     │
    │             appropriately address specific client needs                                                                                                                                              │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-27
        2 dim 28-29 40-42 64-66, title 52-54 79-96
        3 dim 2-23 84-85 94-96 104-106 114-116
        4 title 2-17 52, ? 53, met 54, bar_full 84-86 94-96 104-106 114-116
        5 bar_full 84-86 94-96 104-106 114-116
        6 dim 2-22, bar_full 84-86 94-96 104-106 114-116
        7 met 53, bar_full 84-86 94-96 104-106 114-116
      8-9 bar_full 84-86 94-96 104-106 114-116
       10 dim 2-24, bar_full 84-86 94-96 104-106 114-116
       14 dim 2-14 29-32 41-44 65-68, title 53-56
       44 dim 2-35
       45 title 2-10
       49 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Map | evidence items cited --------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                                                                                                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF                                                                                  |
    | PK1 Client needs           ........    .....      >11..        .....         PK1  ... 0/8   ... 0/5   === 2/4   ... 0/5                                                                              |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  ... 0/3   ... 0/7   ... 0/7   ... 0/7                                                                              |
    | PROFESSIONAL PRACTICE                                                        PP1  ... 0/6   ... 0/4   --- 1/3   ... 0/2                                                                              |
    | PP1 Relationships          ......      ....        2..         ..            PP2  ... 0/4   ... 0/4   ... 0/2   ... 0/2                                                                              |
    | PP2 Programs               ....        ....        ..          ..            PP3  ... 0/2   ... 0/2   ... 0/2   ... 0/2                                                                              |
    | PP3 Transitions            ..          ..          ..          ..            PE1  ... 0/4   ... 0/3   ... 0/3   ... 0/3                                                                              |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  ... 0/3   ... 0/2   ... 0/3   ... 0/2                                                                              |
    | PE1 Learning               ....        ...         ...         ...                                                                                                                                   |
    | PE2 Engagement             ...         ..          ...         ..                                                                                                                                    |
    |                                                                                                                                                                                                      |
    | with evidence              0/30        0/27        3/24        0/23                                                                                                                                  |
    |                                                                                                                                                                                                      |
    ⋮ 28 more
    | 1 to 9 items cited, + more  . none                                                                                                                                                                   |
    | PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to                                                                                                                     |
    |             appropriately address specific client needs                                                                                                                                              |
    |                                                                                                                                                                                                      |
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Map · evidence items cited ──────────┐
    │     CA       CMA      CMP      CMF   │
    │ PROFESSIONAL KNOWLEDGE               │
    │ PK1  ········ ·····   ▸11··     ···· │
    │ PK2  ···      ·······  ·······  ···· │
    │ PK1.CMP.1   Uses familiarity with    │
    │             different assessment     │
    └──────────────────────────────────────┘
     enter go there  / filter  g go  q back
        0 title 1-22, dim 25-38
        1 title 1-27
        2 dim 6-7 15-17 33-35, title 24-26
        3 dim 2-23
        4 title 2-4 24, ? 25, met 26
        6 title 2-10
        9 title 1-5 17 27 33
     Ada Lovelace | C-0142~  saved 14:00:00
    + Map | evidence items cited ----------+
    |     CA       CMA      CMP      CMF   |
    | PROFESSIONAL KNOWLEDGE               |
    | PK1  ........ .....   >11..     .... |
    | PK2  ...      .......  .......  .... |
    | PK1.CMP.1   Uses familiarity with    |
    |             different assessment     |
    +--------------------------------------+
     enter go there  / filter  g go  q back
    ");
}

#[test]
fn map_of_probes() {
    let [usual, large, wide, small] = pictures("map of probes");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Map · to be asked about ─────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            │
    │ PROFESSIONAL KNOWLEDGE                                                       │
    │ PK1 Client needs           ········    ·····      ▸··?·        ·····         │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       │
    │ PROFESSIONAL PRACTICE                                                        │
    │ PP1 Relationships          ······      ····        ···         ··            │
    │ PP2 Programs               ····        ····        ··          ··            │
    │ PP3 Transitions            ··          ··          ··          ··            │
    │ PROFESSIONAL ENGAGEMENT                                                      │
    │ PE1 Learning               ····        ···         ···         ···           │
    │ PE2 Engagement             ···         ··          ···         ··            │
    │                                                                              │
    │ to be asked about          0/30        0/27        1/24        0/23          │
    │                                                                              │
    ⋮ 2 more
    │ ? to be asked about  · not                                                   │
    │ PK1.CMP.3   Assists the client to address factors that affect career         │
    │             choice/talent management decisions                               │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
        0 title 1-39, dim 65-70
        1 title 1-24
        2 dim 28-29 40-42 64-66, title 52-54
        3 dim 2-23
        4 title 2-17 52, ? 55
        6 dim 2-22
       10 dim 2-24
       14 dim 2-18 29-32 41-44 65-68, title 53-56
       18 dim 2-27
       19 title 2-10
       23 title 1-5 17 44 54 60 68
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + Map | to be asked about -----------------------------------------------------+
    |                           CA          CMA         CMP         CMF            |
    | PROFESSIONAL KNOWLEDGE                                                       |
    | PK1 Client needs           ........    .....      >..?.        .....         |
    | PK2 Theory & practice      ...         .......     .......     .......       |
    | PROFESSIONAL PRACTICE                                                        |
    | PP1 Relationships          ......      ....        ...         ..            |
    | PP2 Programs               ....        ....        ..          ..            |
    | PP3 Transitions            ..          ..          ..          ..            |
    | PROFESSIONAL ENGAGEMENT                                                      |
    | PE1 Learning               ....        ...         ...         ...           |
    | PE2 Engagement             ...         ..          ...         ..            |
    |                                                                              |
    | to be asked about          0/30        0/27        1/24        0/23          |
    |                                                                              |
    ⋮ 2 more
    | ? to be asked about  . not                                                   |
    | PK1.CMP.3   Assists the client to address factors that affect career         |
    |             choice/talent management decisions                               |
    |                                                                              |
    +------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Map · to be asked about ─────────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        │
    │ PK1 Client needs           ········    ·····      ▸··?·        ·····         PK1  ·· 0/8  ·· 0/5  ░░ 1/4  ·· 0/5     │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ·· 0/3  ·· 0/7  ·· 0/7  ·· 0/7     │
    │ PROFESSIONAL PRACTICE                                                        PP1  ·· 0/6  ·· 0/4  ░░ 1/3  ·· 0/2     │
    │ PP1 Relationships          ······      ····        ···         ··            PP2  ·· 0/4  ·· 0/4  ·· 0/2  ·· 0/2     │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ·· 0/2  ·· 0/2  ·· 0/2  ·· 0/2     │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ·· 0/4  ·· 0/3  ·· 0/3  ·· 0/3     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ·· 0/3  ·· 0/2  ·· 0/3  ·· 0/2     │
    │ PE1 Learning               ····        ···         ···         ···                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                    │
    │                                                                                                                      │
    │ to be asked about          0/30        0/27        1/24        0/23                                                  │
    │                                                                                                                      │
    ⋮ 18 more
    │ ? to be asked about  · not                                                                                           │
    │ PK1.CMP.3   Assists the client to address factors that affect career choice/talent                                   │
    │             management decisions                                                                                     │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 105-110
        1 title 1-24
        2 dim 28-29 40-42 64-66, title 52-54 79-96
        3 dim 2-23 84-85 92-94 100-102 108-110
        4 title 2-17 52, ? 55, bar_full 84-85 92-93 100-101 108-109
        5 bar_full 84-85 92-93 100-101 108-109
        6 dim 2-22, bar_full 84-85 92-93 100-101 108-109
      7-9 bar_full 84-85 92-93 100-101 108-109
       10 dim 2-24, bar_full 84-85 92-93 100-101 108-109
       14 dim 2-18 29-32 41-44 65-68, title 53-56
       34 dim 2-27
       35 title 2-10
       39 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saving
    + Map | to be asked about ---------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        |
    | PK1 Client needs           ........    .....      >..?.        .....         PK1  .. 0/8  .. 0/5  -- 1/4  .. 0/5     |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  .. 0/3  .. 0/7  .. 0/7  .. 0/7     |
    | PROFESSIONAL PRACTICE                                                        PP1  .. 0/6  .. 0/4  -- 1/3  .. 0/2     |
    | PP1 Relationships          ......      ....        ...         ..            PP2  .. 0/4  .. 0/4  .. 0/2  .. 0/2     |
    | PP2 Programs               ....        ....        ..          ..            PP3  .. 0/2  .. 0/2  .. 0/2  .. 0/2     |
    | PP3 Transitions            ..          ..          ..          ..            PE1  .. 0/4  .. 0/3  .. 0/3  .. 0/3     |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  .. 0/3  .. 0/2  .. 0/3  .. 0/2     |
    | PE1 Learning               ....        ...         ...         ...                                                   |
    | PE2 Engagement             ...         ..          ...         ..                                                    |
    |                                                                                                                      |
    | to be asked about          0/30        0/27        1/24        0/23                                                  |
    |                                                                                                                      |
    ⋮ 18 more
    | ? to be asked about  . not                                                                                           |
    | PK1.CMP.3   Assists the client to address factors that affect career choice/talent                                   |
    |             management decisions                                                                                     |
    |                                                                                                                      |
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ Map · to be asked about ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                                                                                                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF                                                                                  │
    │ PK1 Client needs           ········    ·····      ▸··?·        ·····         PK1  ··· 0/8   ··· 0/5   ░░░ 1/4   ··· 0/5                                                                              │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ··· 0/3   ··· 0/7   ··· 0/7   ··· 0/7                                                                              │
    │ PROFESSIONAL PRACTICE                                                        PP1  ··· 0/6   ··· 0/4   ░░░ 1/3   ··· 0/2                                                                              │
    │ PP1 Relationships          ······      ····        ···         ··            PP2  ··· 0/4   ··· 0/4   ··· 0/2   ··· 0/2                                                                              │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ··· 0/2   ··· 0/2   ··· 0/2   ··· 0/2                                                                              │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ··· 0/4   ··· 0/3   ··· 0/3   ··· 0/3                                                                              │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ··· 0/3   ··· 0/2   ··· 0/3   ··· 0/2                                                                              │
    │ PE1 Learning               ····        ···         ···         ···                                                                                                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                                                                                                    │
    │                                                                                                                                                                                                      │
    │ to be asked about          0/30        0/27        1/24        0/23                                                                                                                                  │
    │                                                                                                                                                                                                      │
    ⋮ 28 more
    │ ? to be asked about  · not                                                                                                                                                                           │
    │ PK1.CMP.3   Assists the client to address factors that affect career choice/talent                                                                                                                   │
    │             management decisions                                                                                                                                                                     │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
        0 title 1-39, dim 185-190
        1 title 1-24
        2 dim 28-29 40-42 64-66, title 52-54 79-96
        3 dim 2-23 84-85 94-96 104-106 114-116
        4 title 2-17 52, ? 55, bar_full 84-86 94-96 104-106 114-116
        5 bar_full 84-86 94-96 104-106 114-116
        6 dim 2-22, bar_full 84-86 94-96 104-106 114-116
      7-9 bar_full 84-86 94-96 104-106 114-116
       10 dim 2-24, bar_full 84-86 94-96 104-106 114-116
       14 dim 2-18 29-32 41-44 65-68, title 53-56
       44 dim 2-27
       45 title 2-10
       49 title 1-5 17 44 54 60 68 76
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saving
    + Map | to be asked about -----------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                                                                                                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF                                                                                  |
    | PK1 Client needs           ........    .....      >..?.        .....         PK1  ... 0/8   ... 0/5   --- 1/4   ... 0/5                                                                              |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  ... 0/3   ... 0/7   ... 0/7   ... 0/7                                                                              |
    | PROFESSIONAL PRACTICE                                                        PP1  ... 0/6   ... 0/4   --- 1/3   ... 0/2                                                                              |
    | PP1 Relationships          ......      ....        ...         ..            PP2  ... 0/4   ... 0/4   ... 0/2   ... 0/2                                                                              |
    | PP2 Programs               ....        ....        ..          ..            PP3  ... 0/2   ... 0/2   ... 0/2   ... 0/2                                                                              |
    | PP3 Transitions            ..          ..          ..          ..            PE1  ... 0/4   ... 0/3   ... 0/3   ... 0/3                                                                              |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  ... 0/3   ... 0/2   ... 0/3   ... 0/2                                                                              |
    | PE1 Learning               ....        ...         ...         ...                                                                                                                                   |
    | PE2 Engagement             ...         ..          ...         ..                                                                                                                                    |
    |                                                                                                                                                                                                      |
    | to be asked about          0/30        0/27        1/24        0/23                                                                                                                                  |
    |                                                                                                                                                                                                      |
    ⋮ 28 more
    | ? to be asked about  . not                                                                                                                                                                           |
    | PK1.CMP.3   Assists the client to address factors that affect career choice/talent                                                                                                                   |
    |             management decisions                                                                                                                                                                     |
    |                                                                                                                                                                                                      |
    +------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------+
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ Map · to be asked about ─────────────┐
    │     CA       CMA      CMP      CMF   │
    │ PROFESSIONAL KNOWLEDGE               │
    │ PK1  ········ ·····   ▸··?·     ···· │
    │ PK2  ···      ·······  ·······  ···· │
    │ PK1.CMP.3   Assists the client to    │
    │             address factors that     │
    └──────────────────────────────────────┘
     enter go there  / filter  g go  q back
        0 title 1-22, dim 25-30
        1 title 1-24
        2 dim 6-7 15-17 33-35, title 24-26
        3 dim 2-23
        4 title 2-4 24, ? 27
        6 title 2-10
        9 title 1-5 17 27 33
     Ada Lovelace | C-0142~  saving
    + Map | to be asked about -------------+
    |     CA       CMA      CMP      CMF   |
    | PROFESSIONAL KNOWLEDGE               |
    | PK1  ........ .....   >..?.     .... |
    | PK2  ...      .......  .......  .... |
    | PK1.CMP.3   Assists the client to    |
    |             address factors that     |
    +--------------------------------------+
     enter go there  / filter  g go  q back
    ");
}

//! Lines being typed.

use super::pictures;

#[test]
fn jump_line() {
    let [usual, large, wide, small] = pictures("jump line");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │  PE1 Learning          0/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PE2 Engagement        0/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E2 Résumé résumé.pdf                      │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.C…
     enter go  esc leave
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29, title 31 35, met 32
      6-8 dim 0 29
        9 dim 0 2-24 29 37-77
       10 dim 0 29, met 32
    11-12 dim 0 29
       13 dim 0 29 37-56
    14-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 dim 0 8-19 29-30 79
       22 title 1-3
       23 title 1-5 11-13
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      2/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 0/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     1/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          0/2 ||      appropriately address specific client     |
    |  PP3 Transitions       0/2 ||      needs                                     |
    | PROFESSIONAL ENGAGEMENT    ||      E1 Return to work after ten years file 3~ |
    |  PE1 Learning          0/3 || +  2 Develops tailored programs for clients    |
    |  PE2 Engagement        0/3 ||      depending upon their career/talent        |
    |                            ||      management need                           |
    |                            ||      E2 Résumé résumé.pdf                      |
    |                            || .  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.C~
     enter go  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 38 as below
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.CA.7 PK1.CA.8 PK1.CMA.1 PK1.CMA.2 PK1.CMA…
     enter go  esc leave
       38 title 1-3
       39 title 1-5 11-13
    ⋮ 38 as below
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.CA.7 PK1.CA.8 PK1.CMA.1 PK1.CMA.2 PK1.CMA~
     enter go  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 48 as below
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.CA.7 PK1.CA.8 PK1.CMA.1 PK1.CMA.2 PK1.CMA.3 PK1.CMA.4 PK1.CMA.5 PK1.CMP.1 PK1.CMP.2 PK1.CMP.3 PK1.CMP.4 PK1.CMF.1 PK1.CMF…
     enter go  esc leave
       48 title 1-3
       49 title 1-5 11-13
    ⋮ 48 as below
     go: pk1▏          PK1.CA.1 PK1.CA.2 PK1.CA.3 PK1.CA.4 PK1.CA.5 PK1.CA.6 PK1.CA.7 PK1.CA.8 PK1.CMA.1 PK1.CMA.2 PK1.CMA.3 PK1.CMA.4 PK1.CMA.5 PK1.CMP.1 PK1.CMP.2 PK1.CMP.3 PK1.CMP.4 PK1.CMF.1 PK1.CMF~
     enter go  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
     organizational clients

    ▸✔  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     go: pk1▏          PK1.CA.1 PK1.CA.2 P…
     enter go  esc leave
        0 title 1-22, dim 25-38
        1 title 1-22
        2 dim 1-22
        4 title 0 4, met 1
        8 title 1-3
        9 title 1-5 11-13
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
     organizational clients

    >+  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     go: pk1▏          PK1.CA.1 PK1.CA.2 P~
     enter go  esc leave
    ");
}

#[test]
fn filter_line() {
    let [usual, large, wide, small] = pictures("filter line");
    insta::assert_snapshot!(usual, @r#"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │  PE1 Learning          0/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PE2 Engagement        0/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E2 Résumé résumé.pdf                      │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
     “no:” has no “ev”: it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-75
        3 dim 0 29 32-74, title 2-18 25-27
        4 dim 0 29
        5 dim 0 2-22 29 37-67, title 31 35, met 32
        6 dim 0 29 37-72
        7 dim 0 29 37-73
        8 dim 0 29 37-41
        9 dim 0 2-24 29 37-77
       10 dim 0 29 37-74, met 32
       11 dim 0 29 37-70
       12 dim 0 29 37-51
       13 dim 0 29 37-56
       14 dim 0 29 37-73
       15 dim 0 29 37-68
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 probe 1-56
       21 title 1-7, probe 12-13
       22 title 1-8, dim 10-49
       23 title 1-5 13-15 27-29
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PK1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent management needs   |
    | >PK1 Client needs      2/4 || of individual and/or organizational clients    |
    |  PK2 Theory & practice 0/7 ||                                                |
    | PROFESSIONAL PRACTICE      ||>+  1 Uses familiarity with different           |
    |  PP1 Relationships     1/3 ||      assessment tools and/or processes to      |
    |  PP2 Programs          0/2 ||      appropriately address specific client     |
    |  PP3 Transitions       0/2 ||      needs                                     |
    | PROFESSIONAL ENGAGEMENT    ||      E1 Return to work after ten years file 3~ |
    |  PE1 Learning          0/3 || +  2 Develops tailored programs for clients    |
    |  PE2 Engagement        0/3 ||      depending upon their career/talent        |
    |                            ||      management need                           |
    |                            ||      E2 Résumé résumé.pdf                      |
    |                            || .  3 Assists the client to address factors     |
    |                            ||      that affect career choice/talent          |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
     "no:" has no "ev": it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(large, @r#"
    120 x 40
    ⋮ 36 as below
     “no:” has no “ev”: it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
       36 probe 1-56
       37 title 1-7, probe 12-13
       38 title 1-8, dim 10-49
       39 title 1-5 13-15 27-29
    ⋮ 36 as below
     "no:" has no "ev": it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(wide, @r#"
    200 x 50
    ⋮ 46 as below
     “no:” has no “ev”: it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
       46 probe 1-56
       47 title 1-7, probe 12-13
       48 title 1-8, dim 10-49
       49 title 1-5 13-15 27-29
    ⋮ 46 as below
     "no:" has no "ev": it has evidence, note, probe, measure
     filter: no:ev▏
     evidence without evidence, note, probe or measure
     enter done  tab complete  esc leave
    "#);
    insta::assert_snapshot!(small, @r#"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
     organizational clients

    ▸✔  1 Uses familiarity with different
     “no:” has no “ev”: it has evidence,
     note, probe, measure
     filter: no:ev▏
     evidence
     enter done  tab complete  esc leave
        0 title 1-22, dim 25-38
        1 title 1-22
        2 dim 1-22
        4 title 0 4, met 1, dim 6-36
        5 probe 1-35
        6 probe 1-20
        7 title 1-7, probe 12-13
        8 title 1-8
        9 title 1-5 13-15 27-29
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
     organizational clients

    >+  1 Uses familiarity with different
     "no:" has no "ev": it has evidence,
     note, probe, measure
     filter: no:ev▏
     evidence
     enter done  tab complete  esc leave
    "#);
}

#[test]
fn figure() {
    let [usual, large, wide, small] = pictures("figure");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PE1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Ability and commitment to undertake ongoing    │
    │  PK1 Client needs      2/4 ││ Professional Learning to retain credibility    │
    │  PK2 Theory & practice 0/7 ││ and effectiveness in the marketplace           │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     1/3 ││▸·  1 Engages in at 30 hours of professional    │
    │  PP2 Programs          0/2 ││      learning per year of certification period │
    │  PP3 Transitions       0/2 ││      30 hours a year needed                    │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Demonstrates how that professional        │
    │ ▸PE1 Learning          0/3 ││      learning has influenced professional      │
    │  PE2 Engagement        0/3 ││      practice                                  │
    │                            ││ ·  3 Engaged in professional learning          │
    │                            ││      community                                 │
    │                            ││                                                │
    │                            ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PE1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
        0 title 1-39, dim 65-78
        1 dim 0-29, title 31-40
        2 dim 0 2-23 29 32-74
        3 dim 0 29 32-74
        4 dim 0 29 32-67
        5 dim 0 2-22 29
        6 dim 0 29, title 31 35
        7 dim 0 29
        8 dim 0 29 37-58
        9 dim 0 2-24 29
       10 dim 0 29, title 2-14 25-27
    11-15 dim 0 29
       16 dim 0-29
       17 dim 0-79
       18 dim 0 8-19 29-30 32-56 79
       19 dim 0 8-19 29-30 79
       20 dim 0 10-19 29-30 79, title 2-5 24-27, bar_full 8-9
       21 probe 1-22
       22 title 1-24
       23 title 1-5 13-15
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ PE1 | CMP -------------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Ability and commitment to undertake ongoing    |
    |  PK1 Client needs      2/4 || Professional Learning to retain credibility    |
    |  PK2 Theory & practice 0/7 || and effectiveness in the marketplace           |
    | PROFESSIONAL PRACTICE      ||                                                |
    |  PP1 Relationships     1/3 ||>.  1 Engages in at 30 hours of professional    |
    |  PP2 Programs          0/2 ||      learning per year of certification period |
    |  PP3 Transitions       0/2 ||      30 hours a year needed                    |
    | PROFESSIONAL ENGAGEMENT    || .  2 Demonstrates how that professional        |
    | >PE1 Learning          0/3 ||      learning has influenced professional      |
    |  PE2 Engagement        0/3 ||      practice                                  |
    |                            || .  3 Engaged in professional learning          |
    |                            ||      community                                 |
    |                            ||                                                |
    |                            ||                                                |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PE1.CMP.1 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 37 as below
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
       37 probe 1-22
       38 title 1-24
       39 title 1-5 13-15
    ⋮ 37 as below
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 47 as below
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
       47 probe 1-22
       48 title 1-24
       49 title 1-5 13-15
    ⋮ 47 as below
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
     PE1 · CMP Learning                3/24
     retain credibility and effectiveness
     in the marketplace

    ▸·  1 Engages in at 30 hours of
          professional learning per year of
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
        0 title 1-22, dim 25-38
        1 title 1-18
        2 dim 1-36
        3 dim 1-18
        5 title 0 4
        7 probe 1-22
        8 title 1-24
        9 title 1-5 13-15
     Ada Lovelace | C-0142~  saved 14:00:00
     PE1 | CMP Learning                3/24
     retain credibility and effectiveness
     in the marketplace

    >.  1 Engages in at 30 hours of
          professional learning per year of
     30 hours a year needed
     PE1.CMP.1, hours a year: 2▏
     enter done  esc leave
    ");
}

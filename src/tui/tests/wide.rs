//! The screens where there is much room.

use super::evidence::cited;
use crate::tui::harness::App;

fn at_200_by_50(keys: &str) -> String {
    let mut app = App::with(cited());
    app.size(200, 50).keys(keys);
    app.screen()
}

#[test]
fn the_map_at_200_by_50() {
    insta::assert_snapshot!(at_200_by_50("mjj"), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Map · marks ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                                                                                                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA        CMA       CMP       CMF                                                                                  │
    │ PK1 Client needs           ········    ·····       ✔✔··        ·····         PK1  ··· 0/8   ··· 0/5   ▒▒▒ 2/4   ··· 0/5                                                                              │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ··· 0/3   ··· 0/7   ··· 0/7   ··· 0/7                                                                              │
    │ PROFESSIONAL PRACTICE                                                        PP1  ··· 0/6   ··· 0/4   ░░░ 1/3   ··· 0/2                                                                              │
    │ PP1 Relationships          ······      ····       ▸✔··         ··            PP2  ··· 0/4   ··· 0/4   ··· 0/2   ··· 0/2                                                                              │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ··· 0/2   ··· 0/2   ··· 0/2   ··· 0/2                                                                              │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ··· 0/4   ··· 0/3   ··· 0/3   ··· 0/3                                                                              │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ··· 0/3   ··· 0/2   ··· 0/3   ··· 0/2                                                                              │
    │ PE1 Learning               ····        ···         ···         ···                                                                                                                                   │
    │ PE2 Engagement             ···         ··          ···         ··                                                                                                                                    │
    │                                                                                                                                                                                                      │
    │ met                        0/30        0/27        3/24        0/23                                                                                                                                  │
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
    │ ✔ met  ✘ not yet  · unmarked  ?1 to be asked about, in bold                                                                                                                                          │
    │ PP1.CMP.1   Demonstrates high level communication skills with clients, colleagues and                                                                                                                │
    │             where necessary to 3rd parties                                                                                                                                                           │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
}

#[test]
fn the_verdict_at_200_by_50() {
    insta::assert_snapshot!(at_200_by_50("vjjw"), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Verdict by the rule WHAT IF, not written ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                                                                                                              │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                                                                                                             │
    │                                                                                                                                                                                                      │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                                                                                                      │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                                                                                                      │
    │ ▸CMP     4 of 24 met  0 of 7 abilities reach it                                                                                                                                                      │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │ CMP would be reached with these 21 met:                                                                                                                                                              │
    │  ·  PK1.CMP.3  Assists the client to address factors that affect career choice/talent                                                                                                                │
    │                management decisions                                                                                                                                                                  │
    │  ·  PK1.CMP.4  Articulates specialized services offered and refers to other professionals                                                                                                            │
    │                when appropriate                                                                                                                                                                      │
    │ ▸✔  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical approaches                                                                                                                │
    │  ·  PK2.CMP.2  Has developed own IP and differentiate services in professional practice                                                                                                              │
    │  ·  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a range of clients                                                                                                          │
    │  ·  PK2.CMP.4  In depth knowledge of career & workplace practices & guides clients in the                                                                                                            │
    │                investigation of career & workplace information                                                                                                                                       │
    │  ·  PK2.CMP.5  Extensive knowledge of employability & work skills                                                                                                                                    │
    │  ·  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                                                                                                                │
    │                branding, supportive practice                                                                                                                                                         │
    │  ·  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                                                                                                  │
    │  ·  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                                                                                                         │
    │                3rd parties                                                                                                                                                                           │
    │  ·  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                                                                                                              │
    │                solving skills                                                                                                                                                                        │
    │  ·  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                                                                                                         │
    │                client based services in career and talent management.                                                                                                                                │
    │  ·  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                                                                                                                 │
    │                necessary                                                                                                                                                                             │
    │  ·  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                                                                                                              │
    │                clients                                                                                                                                                                               │
    │  ·  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                                                                                                                │
    │  ·  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                                                                                                             │
    │                period                                                                                                                                                                                │
    │  ·  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                                                                                                               │
    │                practice                                                                                                                                                                              │
    │  ·  PE1.CMP.3  Engaged in professional learning community                                                                                                                                            │
    │  ·  PE2.CMP.1  Maintains professional membership of professional body                                                                                                                                │
    │  ·  PE2.CMP.2  Contributes to professional discussions, research                                                                                                                                     │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through various media                                                                                                                  │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
}

#[test]
fn the_check_at_200_by_50() {
    insta::assert_snapshot!(at_200_by_50("Cjj"), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────────┐┌ sole source ─────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 23 need a reason                                                 ││ PK1.CMP.2                                                                                                        │
    │                                                                                  ││ Develops tailored programs for clients depending upon their career/talent                                        │
    │ bars               no declaration of interest                                    ││ management need                                                                                                  │
    │ bars               no recommendation to the committee                            ││                                                                                                                  │
    │▸reason PK1.CMP.2   rests on résumé alone                                         ││ met                                                                                                              │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                         ││ cites E2 Résumé résumé.pdf                                                                                       │
    │ reason PK1.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK1.CMP.4   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.1   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.2   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.3   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.4   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.5   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.6   unmarked at the target level                                  ││                                                                                                                  │
    │ reason PK2.CMP.7   unmarked at the target level                                  ││                                                                                                                  │
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
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
}

#[test]
fn the_ledger_at_200_by_50() {
    insta::assert_snapshot!(at_200_by_50("E"), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────────┐┌ E1 · Case study ─────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                                                         date        V A C S  for ││ Return to work after ten years                                                                                   │
    │▸E1   Return to work after ten years                     2025-03-01  V A C S    2 ││ file 3, p. 4-9 · dated 2025-03-01                                                                                │
    │      Case study · file 3, p. 4-9                                                 ││ valid, authentic, current, sufficient                                                                            │
    │ E2   Résumé                                             2026-01-15  V · · -    1 ││                                                                                                                  │
    │      Résumé · résumé.pdf                                                         ││ supports 2 criteria, 1 of them on it alone                                                                       │
    │ E3   Group session on interests                         2019-05-02  · · · ·    1 ││ ✔  PK1.CMP.1 Uses familiarity with different assessment tools and/or pr… alone                                   │
    │      Observation · video, from 12:30                     stale: over 5 years old ││ ✔  PP1.CMP.1 Demonstrates high level communication skills with clients, coll…                                    │
    │ E4   no title                                                       · · · ·    0 ││                                                                                                                  │
    │      Record of professional learning                                             ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
}

#[test]
fn the_history_at_200_by_50() {
    insta::assert_snapshot!(at_200_by_50("Hjj"), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ History · 26 changes ────────────────────────────────────────────────────────────┐┌ Change 4 ────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing                        ││ 2026-11-24 14:00:00 by Mary Somerville, part of change 2                                                         │
    │     3                      E1: title “Return to work after ten years”, was noth… ││                                                                                                                  │
    │▸    4                      E1: place “file 3, p. 4-9”, was nothing               ││ E1: place “file 3, p. 4-9”, was nothing                                                                          │
    │     5                      E1: date 2025-03-01, was unknown                      ││                                                                                                                  │
    │     6                      E2: kind resume, was nothing                          ││                                                                                                                  │
    │     7                      E2: title “Résumé”, was nothing                       ││                                                                                                                  │
    │     8                      E2: place “résumé.pdf”, was nothing                   ││                                                                                                                  │
    │     9                      E2: date 2026-01-15, was unknown                      ││                                                                                                                  │
    │    10                      E3: kind observation, was nothing                     ││                                                                                                                  │
    │    11                      E3: title “Group session on interests”, was nothing   ││                                                                                                                  │
    │    12                      E3: place “video, from 12:30”, was nothing            ││                                                                                                                  │
    │    13                      E3: date 2019-05-02, was unknown                      ││                                                                                                                  │
    │    14                      E4: kind learning-record, was nothing                 ││                                                                                                                  │
    │    15                      E1: valid yes, was not judged                         ││                                                                                                                  │
    │    16                      E1: authentic yes, was not judged                     ││                                                                                                                  │
    │    17                      E1: current yes, was not judged                       ││                                                                                                                  │
    │    18                      E1: sufficient yes, was not judged                    ││                                                                                                                  │
    │    19                      E2: valid yes, was not judged                         ││                                                                                                                  │
    │    20                      E2: sufficient no, was not judged                     ││                                                                                                                  │
    │    21                      PK1.CMP.1: met, was unmarked                          ││                                                                                                                  │
    │    22                      PK1.CMP.1: cites E1, cited nothing                    ││                                                                                                                  │
    │    23                      PK1.CMP.2: met, was unmarked                          ││                                                                                                                  │
    │    24                      PK1.CMP.2: cites E2, cited nothing                    ││                                                                                                                  │
    │    25                      PP1.CMP.1: met, was unmarked                          ││                                                                                                                  │
    │    26                      PP1.CMP.1: cites E1, E3, cited nothing                ││                                                                                                                  │
    │     1  2026-11-24 14:00  session made by Mary Somerville for Ada Lovelace, appl… ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    │                                                                                  ││                                                                                                                  │
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
    ");
}

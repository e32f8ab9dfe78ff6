//! The map and the verdict screen.

use super::draw_at_all_sizes;
use crate::tui::{
    harness::App,
    model::{Overlay, Screen},
};

/// Every criterion of CMP met but the last two, one of them marked not yet.
fn nearly() -> App {
    let mut app = App::assess();
    app.keys(&"<space>n".repeat(22));
    app.keys("x");
    app.take_effects();
    app
}

#[test]
fn the_map_shows_all_criteria_at_once() {
    let mut app = nearly();
    app.keys("pm");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Map · marks ─────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            │
    │ PROFESSIONAL KNOWLEDGE                                                       │
    │ PK1 Client needs           ········    ·····       ✔✔✔✔        ·····         │
    │ PK2 Theory & practice      ···         ·······     ✔✔✔✔✔✔✔     ·······       │
    │ PROFESSIONAL PRACTICE                                                        │
    │ PP1 Relationships          ······      ····        ✔✔✔         ··            │
    │ PP2 Programs               ····        ····        ✔✔          ··            │
    │ PP3 Transitions            ··          ··          ✔✔          ··            │
    │ PROFESSIONAL ENGAGEMENT                                                      │
    │ PE1 Learning               ····        ···         ✔✔✔         ···           │
    │ PE2 Engagement             ···         ··         ▸✔✘· ?1      ··            │
    │                                                                              │
    │ met                        0/30        0/27        22/24       0/23          │
    │                                                                              │
    │                                                                              │
    │ ✔ met  ✘ not yet  · unmarked  ?1 to be asked about, in bold                  │
    │ PE2.CMP.2   Contributes to professional discussions, research                │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys
    ");
    app.keys("m");
    insta::assert_snapshot!(app.size(160, 30).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                         saving
    ┌ Map · evidence items cited ────────────────────────────────────────────────────────┐┌ PE2.CMP.2 ─────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF                  ││ Contributes to professional discussions, research                      │
    │ PROFESSIONAL KNOWLEDGE                                                             ││ On the source: Printed so; perhaps “discussions and research”. Run     │
    │ PK1 Client needs           ········    ·····       ····        ·····               ││ together with the lines around it in the source.                       │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······             ││                                                                        │
    │ PROFESSIONAL PRACTICE                                                              ││ Mark                                                                   │
    │ PP1 Relationships          ······      ····        ···         ··                  ││ ✘ not yet                                                              │
    │ PP2 Programs               ····        ····        ··          ··                  ││ ? to be asked about at the interview                                   │
    │ PP3 Transitions            ··          ··          ··          ··                  ││                                                                        │
    │ PROFESSIONAL ENGAGEMENT                                                            ││ PE2 · Engagement                                                       │
    │ PE1 Learning               ····        ···         ···         ···                 ││ Ability and commitment to engage Professionally with colleagues,       │
    │ PE2 Engagement             ···         ··         ▸···         ··                  ││ clients, employers and professional community                          │
    │                                                                                    ││ Ability to complete and maintain Certification of competence by an     │
    │ with evidence              0/30        0/27        0/24        0/23                ││ independent organization during career                                 │
    │                                                                                    ││                                                                        │
    │                                                                                    ││ Knowledge and skills                                                   │
    │                                                                                    ││ · Establishing and maintaining an Ethical Practice                     │
    │                                                                                    ││ · Complying with organizational, local or national regulatory          │
    │                                                                                    ││   requirements                                                         │
    │                                                                                    ││ · Establishing and maintaining Professional Networks                   │
    │                                                                                    ││ · Engaging in Advocacy related to career/talent development            │
    │                                                                                    ││ · Promoting Professional capability and offerings                      │
    │                                                                                    ││ · Undertaking and maintaining Certification                            │
    │                                                                                    ││                                                                        │
    │                                                                                    ││                                                                        │
    │ 1 to 9 items cited, + more  · none                                                 ││                                                                        │
    └────────────────────────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────┘

     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.ascii().size(40, 10).screen(), @"
     Ada Lovelace | C-0142~  saving
    + Map | evidence items cited ----------+
    |     CA       CMA      CMP      CMF   |
    | PE1  ....     ...      ...      ...  |
    | PE2  ...      ..      >...      ..   |
    | PE2.CMP.2   Contributes to           |
    |             professional             |
    +--------------------------------------+

     enter go there  / filter  g go  q back
    ");
}

#[test]
fn the_map_moves_over_abilities_and_levels_and_enter_goes_there() {
    let mut app = App::assess();
    for (keys, place) in [
        ("m", "PK1.CMP.1"),
        ("hh", "PK1.CMA.4"),
        ("j", "PK2.CMA.4"),
        ("<end>", "PE2.CMA.2"),
        ("lllllll", "PE2.CMF.2"),
        ("<home>", "PK1.CMF.2"),
    ] {
        app.keys(keys);
        let work = app.model.work.as_ref().unwrap();
        assert_eq!(work.criterion().unwrap().id.to_string(), place, "after {keys}");
    }
    app.keys("<enter>");
    assert!(matches!(app.model.screens[1..], [Screen::Assess, Screen::Map(_), Screen::Assess]));
}

#[test]
fn the_verdict_says_what_is_missing_and_never_more_than_the_rule() {
    let mut app = nearly();
    app.keys("v");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │ ▸CMP    22 of 24 met  6 of 7 abilities reach it                              │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                              │
    │                                                                              │
    │ CMP would be reached with these 2 met:                                       │
    │ ▸✘  PE2.CMP.2  Contributes to professional discussions, research             │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through        │
    │                various media                                                 │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    assert!(!app.screen().to_lowercase().contains("certified"));
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                              │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                             │
    │                                                                                                                      │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                      │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      │
    │ ▸CMP    22 of 24 met  6 of 7 abilities reach it                                                                      │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      │
    │                                                                                                                      │
    │ CMP would be reached with these 2 met:                                                                               │
    │ ▸✘  PE2.CMP.2  Contributes to professional discussions, research                                                     │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through various media                                  │
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

     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ Verdict by the rule ─────────────────┐
    │ ▸CMP 22 of 24 met, 6 of 7 abilities  │
    │ ▸✘  PE2.CMP.2  Contributes to        │
    │     professional discussions,        │
    │     research                         │
    │  ·  PE2.CMP.3  Contributes to the    │
    └──────────────────────────────────────┘

     enter go there  w what if  q back
    ");
}

#[test]
fn what_if_reaches_the_level_and_writes_nothing() {
    let mut app = nearly();
    let before = app.model.work.as_ref().unwrap().session.clone();
    app.keys("vwjw");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Verdict by the rule WHAT IF, not written ────────────────────────────────────┐
    │ Recommended level by the rule: CMP                                           │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │ ▸CMP    24 of 24 met  ✔ reached                                              │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                              │
    │                                                                              │
    │ CMP would be reached with these 2 met:                                       │
    │  ✔  PE2.CMP.2  Contributes to professional discussions, research             │
    │ ▸✔  PE2.CMP.3  Contributes to the promotion of the profession through        │
    │                various media                                                 │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    assert_eq!(app.take_effects(), vec![]);
    assert_eq!(app.model.work.as_ref().unwrap().session, before);
    app.keys("<enter>");
    let work = app.model.work.as_ref().unwrap();
    assert_eq!(work.criterion().unwrap().id.to_string(), "PE2.CMP.3");
    assert!(!matches!(app.model.overlays.last(), Some(Overlay::Reader(_))));
}

#[test]
fn the_map_counts_the_probes_of_each_cell_and_shows_which_they_are() {
    let mut app = nearly();
    app.keys("pk").keys("pm");
    insta::assert_snapshot!(app.keys("m").size(120, 24).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Map · evidence items cited ──────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                      │
    │ PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        │
    │ PK1 Client needs           ········    ·····       ····        ·····         PK1  ·· 0/8  ·· 0/5  ██ 4/4  ·· 0/5     │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2  ·· 0/3  ·· 0/7  ██ 7/7  ·· 0/7     │
    │ PROFESSIONAL PRACTICE                                                        PP1  ·· 0/6  ·· 0/4  ██ 3/3  ·· 0/2     │
    │ PP1 Relationships          ······      ····        ···         ··            PP2  ·· 0/4  ·· 0/4  ██ 2/2  ·· 0/2     │
    │ PP2 Programs               ····        ····        ··          ··            PP3  ·· 0/2  ·· 0/2  ██ 2/2  ·· 0/2     │
    │ PP3 Transitions            ··          ··          ··          ··            PE1  ·· 0/4  ·· 0/3  ██ 3/3  ·· 0/3     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2  ·· 0/3  ·· 0/2  ░░ 1/3  ·· 0/2     │
    │ PE1 Learning               ····        ···         ···         ···                                                   │
    │ PE2 Engagement             ···         ··         ▸···         ··                                                    │
    │                                                                                                                      │
    │ with evidence              0/30        0/27        0/24        0/23                                                  │
    │                                                                                                                      │
    │                                                                                                                      │
    │ 1 to 9 items cited, + more  · none                                                                                   │
    │ PE2.CMP.1   Maintains professional membership of professional body                                                   │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.keys("m").size(120, 40).ascii().screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saving
    + Map | to be asked about ---------------------------------------------------------------------------------------------+
    |                           CA          CMA         CMP         CMF            Profile: share met                      |
    | PROFESSIONAL KNOWLEDGE                                                            CA      CMA     CMP     CMF        |
    | PK1 Client needs           ........    .....       ....        .....         PK1  .. 0/8  .. 0/5  @@ 4/4  .. 0/5     |
    | PK2 Theory & practice      ...         .......     .......     .......       PK2  .. 0/3  .. 0/7  @@ 7/7  .. 0/7     |
    | PROFESSIONAL PRACTICE                                                        PP1  .. 0/6  .. 0/4  @@ 3/3  .. 0/2     |
    | PP1 Relationships          ......      ....        ...         ..            PP2  .. 0/4  .. 0/4  @@ 2/2  .. 0/2     |
    | PP2 Programs               ....        ....        ..          ..            PP3  .. 0/2  .. 0/2  @@ 2/2  .. 0/2     |
    | PP3 Transitions            ..          ..          ..          ..            PE1  .. 0/4  .. 0/3  @@ 3/3  .. 0/3     |
    | PROFESSIONAL ENGAGEMENT                                                      PE2  .. 0/3  .. 0/2  -- 1/3  .. 0/2     |
    | PE1 Learning               ....        ...         ...         ...                                                   |
    | PE2 Engagement             ...         ..         >??.         ..                                                    |
    |                                                                                                                      |
    | to be asked about          0/30        0/27        2/24        0/23                                                  |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    | ? to be asked about  . not                                                                                           |
    | PE2.CMP.1   Maintains professional membership of professional body                                                   |
    |                                                                                                                      |
    |                                                                                                                      |
    +----------------------------------------------------------------------------------------------------------------------+

     enter go there  m marks, evidence, probes  / filter  g go  q back  ? keys  : commands
    ");
    assert_eq!(app.take_effects().len(), 2, "two probes are saved, and looking changes nothing");
}

#[test]
fn the_missing_criterion_in_hand_is_shown_to_its_end_in_a_small_terminal() {
    let mut app = App::assess();
    app.keys("vj");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Verdict by the rule ─────────────────┐
    │ ▸CMP 0 of 24 met, 0 of 7 abilities   │
    │ ▸·  PK1.CMP.2  Develops tailored     │
    │     programs for clients depending   │
    │     upon their career/talent         │
    │     management need                  │
    └──────────────────────────────────────┘

     enter go there  w what if  q back
    ");
    let mut app = App::assess();
    app.keys("v<end>");
    insta::assert_snapshot!(app.size(80, 24).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │ ▸CMP     0 of 24 met  0 of 7 abilities reach it                              │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                              │
    │                                                                              │
    │ CMP would be reached with these 24 met:                                      │
    │                services                                                      │
    │  ·  PE1.CMP.1  Engages in at 30 hours of professional learning per year of   │
    │                certification period                                          │
    │  ·  PE1.CMP.2  Demonstrates how that professional learning has influenced    │
    │                professional practice                                         │
    │  ·  PE1.CMP.3  Engaged in professional learning community                    │
    │  ·  PE2.CMP.1  Maintains professional membership of professional body        │
    │  ·  PE2.CMP.2  Contributes to professional discussions, research             │
    │ ▸·  PE2.CMP.3  Contributes to the promotion of the profession through        │
    │                various media                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.ascii().size(120, 40).screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Verdict by the rule -------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none yet                                                                              |
    | The rule: every ability at 100 % of its criteria. The committee decides.                                             |
    |                                                                                                                      |
    |  CA      0 of 30 met  0 of 7 abilities reach it                                                                      |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      |
    | >CMP     0 of 24 met  0 of 7 abilities reach it                                                                      |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      |
    |                                                                                                                      |
    | CMP would be reached with these 24 met:                                                                              |
    |                investigation of career & workplace information                                                       |
    |  .  PK2.CMP.5  Extensive knowledge of employability & work skills                                                    |
    |  .  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                                |
    |                branding, supportive practice                                                                         |
    |  .  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                  |
    |  .  PP1.CMP.1  Demonstrates high level communication skills with clients, colleagues and                             |
    |                where necessary to 3rd parties                                                                        |
    |  .  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                         |
    |                3rd parties                                                                                           |
    |  .  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                              |
    |                solving skills                                                                                        |
    |  .  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                         |
    |                client based services in career and talent management.                                                |
    |  .  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                                 |
    |                necessary                                                                                             |
    |  .  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                              |
    |                clients                                                                                               |
    |  .  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                                |
    |  .  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                             |
    |                period                                                                                                |
    |  .  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                               |
    |                practice                                                                                              |
    |  .  PE1.CMP.3  Engaged in professional learning community                                                            |
    |  .  PE2.CMP.1  Maintains professional membership of professional body                                                |
    |  .  PE2.CMP.2  Contributes to professional discussions, research                                                     |
    | >.  PE2.CMP.3  Contributes to the promotion of the profession through various media                                  |
    +----------------------------------------------------------------------------------------------------------------------+

     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
}

#[test]
fn no_size_is_too_small_for_the_map_or_the_verdict() {
    for keys in ["m", "mm", "mmm", "v", "v<end> ", "v["] {
        let mut app = nearly();
        app.keys("p").keys(keys);
        draw_at_all_sizes(&mut app);
    }
}

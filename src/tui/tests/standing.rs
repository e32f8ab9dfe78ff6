//! The map and the verdict screen.

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
     Ada Lovelace · C-0142 · for CMP · draft                                 saving
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
    │ PE2 Engagement             ···         ··         ▸✔✘·         ··            │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ ✔ met  ✘ not yet  · unmarked                                                 │
    │ PE2.CMP.2   Contributes to professional discussions, research                │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  g go  q back  ? keys  : commands
    ");
    app.keys("m");
    insta::assert_snapshot!(app.size(160, 30).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                 saving
    ┌ Map · evidence items cited ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            Profile: share met                                                              │
    │ PROFESSIONAL KNOWLEDGE                                                             CA        CMA       CMP       CMF                                         │
    │ PK1 Client needs           ········    ·····       ····        ·····         PK1   ··· 0/8   ··· 0/5   ███ 4/4   ··· 0/5                                     │
    │ PK2 Theory & practice      ···         ·······     ·······     ·······       PK2   ··· 0/3   ··· 0/7   ███ 7/7   ··· 0/7                                     │
    │ PROFESSIONAL PRACTICE                                                        PP1   ··· 0/6   ··· 0/4   ███ 3/3   ··· 0/2                                     │
    │ PP1 Relationships          ······      ····        ···         ··            PP2   ··· 0/4   ··· 0/4   ███ 2/2   ··· 0/2                                     │
    │ PP2 Programs               ····        ····        ··          ··            PP3   ··· 0/2   ··· 0/2   ███ 2/2   ··· 0/2                                     │
    │ PP3 Transitions            ··          ··          ··          ··            PE1   ··· 0/4   ··· 0/3   ███ 3/3   ··· 0/3                                     │
    │ PROFESSIONAL ENGAGEMENT                                                      PE2   ··· 0/3   ··· 0/2   ░░░ 1/3   ··· 0/2                                     │
    │ PE1 Learning               ····        ···         ···         ···                                                                                           │
    │ PE2 Engagement             ···         ··         ▸···         ··                                                                                            │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │ 1 to 9 items cited, + more  · none                                                                                                                           │
    │ PE2.CMP.2   Contributes to professional discussions, research                                                                                                │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  m marks, evidence, probes  g go  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.ascii().size(40, 10).screen(), @"
     Ada Lovelace | C-0142 | for CM~ saving
    + Map | evidence items cited ----------+
    |     CA       CMA      CMP      CMF   |
    | PROFESSIONAL ENGAGEMENT              |
    | PE1  ....     ...      ...      ...  |
    | PE2  ...      ..      >...      ..   |
    | PE2.CMP.2   Contributes to           |
    |             professional             |
    +--------------------------------------+
     enter go there
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
    assert_eq!(app.model.screens, [Screen::Sessions, Screen::Assess]);
}

#[test]
fn the_verdict_says_what_is_missing_and_never_more_than_the_rule() {
    let mut app = nearly();
    app.keys("v");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                 saving
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ Every ability with 100 % of its criteria met. The committee decides.         │
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
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  ] level  q back  ? keys  : commands
    ");
    assert!(!app.screen().to_lowercase().contains("certified"));
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                         saving
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                              │
    │ Every ability with 100 % of its criteria met. The committee decides.                                                 │
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
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142 · for CM… saving
    ┌ Verdict by the rule ─────────────────┐
    │ Recommended level by the rule: none… │
    │ Every ability with 100 % of its cri… │
    │                                      │
    │  CA      0 of 30 met  0 of 7 abilit… │
    │  CMA     0 of 27 met  0 of 7 abilit… │
    │ ▸CMP    22 of 24 met  6 of 7 abilit… │
    └──────────────────────────────────────┘
     enter go there  w what if  ] level
    ");
}

#[test]
fn what_if_reaches_the_level_and_writes_nothing() {
    let mut app = nearly();
    let before = app.model.work.as_ref().unwrap().session.clone();
    app.keys("vwjw");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                 saving
    ┌ Verdict by the rule WHAT IF, not written ────────────────────────────────────┐
    │ Recommended level by the rule: CMP                                           │
    │ Every ability with 100 % of its criteria met. The committee decides.         │
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
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  ] level  q back  ? keys  : commands
    ");
    assert_eq!(app.take_effects(), vec![]);
    assert_eq!(app.model.work.as_ref().unwrap().session, before);
    app.keys("<enter>");
    let work = app.model.work.as_ref().unwrap();
    assert_eq!(work.criterion().unwrap().id.to_string(), "PE2.CMP.3");
    assert!(!matches!(app.model.overlays.last(), Some(Overlay::Reader(_))));
}

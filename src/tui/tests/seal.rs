//! Sealing and unsealing on the screens.

use super::{
    boxed,
    check::{complete, found},
    draw_at_all_sizes,
    evidence::notice,
};
use crate::{
    domain::{history::Change, session::Session},
    tui::{
        harness::App,
        message::Effect,
        model::{Overlay, Screen},
    },
};

fn session(app: &App) -> &Session {
    &app.model.work.as_ref().unwrap().session
}

/// A candidate of whom two criteria need a reason.
pub(super) fn nearly() -> App {
    let mut changes = complete();
    let verdict = |id: &str| Change::Verdict { criterion: id.parse().unwrap(), to: None };
    changes.extend([verdict("PK1.CMP.2"), verdict("PE2.CMP.3")]);
    App::with(changes)
}

#[test]
fn what_bars_the_seal_is_said_and_shown() {
    let mut app = App::with(found());
    app.keys("S");
    assert_eq!(
        notice(&app),
        "the seal is barred: no declaration of interest, no recommendation to the committee"
    );
    assert!(matches!(app.model.screen(), Screen::Check(_)) && app.model.overlays.is_empty());
    assert_eq!(app.take_effects(), []);
}

#[test]
fn each_finding_asks_its_reason_and_then_the_session_can_only_be_read() {
    let mut app = nearly();
    app.keys("CS");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ 2 need a reason                                                              │
    │                                                                              │
    │▸reason PK1.CMP.2   unmarked at the target level                              │
    │ reason PE2.CMP.3   unmarked at the target level                              │
    │                                                                              │
    │ ┌ Seal ────────────────────────────────────────────────────────────────────┐ │
    │ │▸for all     ▏                                                            │ │
    │ │ PK1.CMP.2: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │ PE2.CMP.3: unmarked at the target level                                  │ │
    │ │ reason                                                                   │ │
    │ │                                                                          │ │
    │ │ taken for each finding below that is given none of its own               │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ctrl-s save  enter next, at the end save  tab next field  esc leave
    ");
    app.keys("<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "Seal"), @"
    ┌ Seal ────────────────────────────────────────────────────────────────────┐
    │ for all                                                                  │
    │ PK1.CMP.2: unmarked at the target level                                  │
    │▸reason      ▏                                                            │
    │             say why, or leave and settle it first                        │
    │ PE2.CMP.3: unmarked at the target level                                  │
    │ reason                                                                   │
    │                                                                          │
    │ why this does not keep the session from being sealed                     │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    assert!(session(&app).state.seal.is_none());
    app.keys("Not asked.<up>To be shown at the interview.<ctrl-s>y");
    assert_eq!(app.take_effects(), [Effect::Save]);
    let reasons = &session(&app).state.seal.as_ref().unwrap().reasons;
    let reasons: Vec<_> = reasons.iter().map(|(key, reason)| format!("{key}: {reason}")).collect();
    assert_eq!(
        reasons,
        ["PE2.CMP.3 unmarked: To be shown at the interview.", "PK1.CMP.2 unmarked: Not asked."]
    );
    insta::assert_snapshot!(app.screen().lines().next().unwrap(), @" Ada Lovelace · C-0142 · for CMP · sealed, read-only             saving");
    assert_eq!(notice(&app), "sealed: it can only be read now; b breaks the seal");
    insta::assert_snapshot!(boxed(&app, "Check"), @"
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ sealed, with 2 reasons given                                                 │
    │                                                                              │
    │▸reason PK1.CMP.2   unmarked at the target level: Not asked.                  │
    │ reason PE2.CMP.3   unmarked at the target level: To be shown at the          │
    │                    interview.                                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    let head = session(&app).head();
    app.keys("<esc>");
    for key in ["<space>", "x", "e", "c", ".", "p", "u", "U", "D", "R", "A", "S"] {
        app.keys(key);
        assert_eq!(notice(&app), "the session is sealed and can only be read; b breaks the seal", "{key}");
    }
    app.keys("E");
    for key in ["a", "d", "u"] {
        app.keys(key);
        assert_eq!(notice(&app), "the session is sealed and can only be read; b breaks the seal", "{key}");
    }
    app.keys("<ctrl-s>");
    assert_eq!((app.take_effects(), session(&app).head()), (vec![], head), "nothing was changed or saved");
}

#[test]
fn the_form_works_at_every_size() {
    let mut app = App::with(found());
    app.keys("Dn<ctrl-s>R<space><space><tab><tab>More is needed.<ctrl-s>SReasons.<tab>");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Abilities ──────────┌ Seal ────────────────────────────────────────────────────────────────────┐─────────────────────┐
    │ PROFESSIONAL KNOWLED│ for all     Reasons.                                                     │                     │
    │ ▸PK1 Client needs   │ a mark is older than the declaration of interest                         │                     │
    │  PK2 Theory & practi│▸reason      ▏                                                            │                     │
    │ PROFESSIONAL PRACTIC│ PK1.CMP.2: rests on résumé alone                                         │sses to              │
    │  PP1 Relationships  │ reason                                                                   │                     │
    │  PP2 Programs       │ PK1.CMP.2: rests on E2, which was judged wanting                         │                     │
    │  PP3 Transitions    │ reason                                                                   │areer/talent         │
    │ PROFESSIONAL ENGAGEM│ PK1.CMP.3: unmarked at the target level                                  │                     │
    │  PE1 Learning       │ reason                                                                   │                     │
    │  PE2 Engagement     │ PK1.CMP.4: unmarked at the target level                                  │ce/talent            │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.1: unmarked at the target level                                  │professionals        │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.2: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.3: unmarked at the target level                                  │                     │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.4: unmarked at the target level                                  │─────────────────────┘
    │                     │ reason                                                                   │─────────────────────┐
    │                     │ PK2.CMP.5: unmarked at the target level                                  │g. school to         │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.6: unmarked at the target level                                  │eeds—e.g.            │
    │                     │ reason                                                                   │                     │
    │                     │ PK2.CMP.7: unmarked at the target level                                  │dologies             │
    │                     │ reason                                                                   │lture, values)       │
    │                     │ PP1.CMP.1: all evidence is older than 5 years                            │gement               │
    │                     │ reason                                                                   │─────────────────────┘
    │                     │ PP1.CMP.2: unmarked at the target level                                  │─────────────────────┐
    │                     │ reason                                                                   │                     │
    └─────────────────────│ PP1.CMP.3: unmarked at the target level                                  │                     │
    ┌ Levels ─────────────│ reason                                                                   │                     │
    │  CA   ░░░░░░░░░░░░  │ PP2.CMP.1: unmarked at the target level                                  │                     │
    │  CMA  ░░░░░░░░░░░░  │ reason                                                                   │                     │
    │ ▸CMP  █▌░░░░░░░░░░  │ PP2.CMP.2: unmarked at the target level                                  │                     │
    │  CMF  ░░░░░░░░░░░░  │ why this does not keep the session from being sealed                     │                     │
    └─────────────────────└──────────────────────────────────────────────────────────────────────────┘─────────────────────┘

     ctrl-s save  enter next, at the end save  tab next field  esc leave
    ");
    insta::assert_snapshot!(app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ Abilities ─────────────────┐┌ PK1 · CA ─────────────────────┌ Seal ────────────────────────────────────────────────────────────────────┐──────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent ma│ for all     Reasons.                                                     │talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or    │ a mark is older than the declaration of interest                         │nd/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients        │▸reason      ▏                                                            │s                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                               │ PK1.CMP.2: rests on résumé alone                                         │                  ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic traini│ reason                                                                   │ with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practi│ PK1.CMP.2: rests on E2, which was judged wanting                         │ and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools │ reason                                                                   │ address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a│ PK1.CMP.3: unmarked at the target level                                  │                  ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appro│ reason                                                                   │k after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                   │ PK1.CMP.4: unmarked at the target level                                  │d programs for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide client│ reason                                                                   │g upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor │ PK2.CMP.1: unmarked at the target level                                  │nagement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employment│ reason                                                                   │.pdf              ││      management needs                   │
    │                            ││      assistance scheme        │ PK2.CMP.2: unmarked at the target level                                  │nt to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentat│ reason                                                                   │ect career        ││      differentiated services            │
    │                            ││      provides feedback        │ PK2.CMP.3: unmarked at the target level                                  │nagement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boa│ reason                                                                   │                  ││      services and related issues        │
    │                            ││      responses to known vacanc│ PK2.CMP.4: unmarked at the target level                                  │ialized services  ││                                         │
    │                            ││ ·  6 Gives advice on interview│ reason                                                                   │rs to other       ││                                         │
    │                            ││      preparation & technique  │ PK2.CMP.5: unmarked at the target level                                  │en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│ reason                                                                   │                  ││                                         │
    │                            ││      seeking and job getting s│ PK2.CMP.6: unmarked at the target level                                  │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│ reason                                                                   │                  ││                                         │
    │                            ││      further assistance       │ PK2.CMP.7: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.1: all evidence is older than 5 years                            │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.2: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP1.CMP.3: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP2.CMP.1: unmarked at the target level                                  │                  ││                                         │
    │                            ││                               │ reason                                                                   │                  ││                                         │
    │                            ││                               │ PP2.CMP.2: unmarked at the target level                                  │                  ││                                         │
    │                            │└───────────────────────────────│ reason                                                                   │──────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────────│ PP3.CMP.1: unmarked at the target level                                  │─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one     │ reason                                                                   │idual career/ talent management transition e.g. school to    │
    │                            ││                               │ PP3.CMP.2: unmarked at the target level                                  │b loss; reskilling; second career; retirement                │
    │                            ││                               │ reason                                                                   │fic organizational career/talent management needs—e.g.       │
    └────────────────────────────┘│                               │ PE1.CMP.1: unmarked at the target level                                  │orce planning, downsizing                                    │
    ┌ Levels ────────────────────┐│                               │ reason                                                                   │appropriate client assessment/profiling methodologies        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                               │ PE1.CMP.2: unmarked at the target level                                  │ (race, age, gender, socioeconomic status, culture, values)  │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                               │ reason                                                                   │al culture as this affects career/talent management          │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                               │ PE1.CMP.3: unmarked at the target level                                  │                                                             │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                               │ why this does not keep the session from being sealed                     │                                                             │
    └────────────────────────────┘└───────────────────────────────└──────────────────────────────────────────────────────────────────────────┘─────────────────────────────────────────────────────────────┘

     ctrl-s save  enter next, at the end save  tab next field  esc leave
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ Seal ────────────────────────────────┐
    │ a mark is older than the             │
    │ declaration of interest              │
    │▸reason      ▏                        │
    │ why this does not keep the session   │
    │ from being sealed                    │
    └──────────────────────────────────────┘

     ctrl-s save  tab next field  esc leave
    ");
    app.ascii();
    draw_at_all_sizes(&mut app);
    app.size(80, 24).keys("<tab><tab><tab><tab><tab><tab><tab><tab><tab>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + + Seal --------------------------------------------------------------------+-+
    | | PK1.CMP.2: rests on resume alone                                         | |
    | | reason                                                                   | |
    | | PK1.CMP.2: rests on E2, which was judged wanting                         | |
    | | reason                                                                   | |
    | | PK1.CMP.3: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK1.CMP.4: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK2.CMP.1: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK2.CMP.2: unmarked at the target level                                  | |
    | | reason                                                                   | |
    | | PK2.CMP.3: unmarked at the target level                                  | |
    +-| reason                                                                   |-+
    + | PK2.CMP.4: unmarked at the target level                                  |-+
    | | reason                                                                   | |
    | | PK2.CMP.5: unmarked at the target level                                  | |
    | |>reason      ▏                                                            | |
    | | why this does not keep the session from being sealed                     | |
    +-+--------------------------------------------------------------------------+-+

     ctrl-s save  enter next, at the end save  tab next field  esc leave
    ");
    app.keys("<ctrl-s>y");
    assert_eq!(session(&app).state.seal.as_ref().unwrap().reasons.len(), 25);
}

#[test]
fn where_nothing_is_found_one_more_key_seals() {
    let mut app = App::with(complete());
    app.keys("vS");
    insta::assert_snapshot!(boxed(&app, "Are you sure?"), @"
    ┌ Are you sure? ───────────────────────────────────────────────┐
    │ Seal the session? It can only be read afterwards. Breaking   │
    │ the seal takes a reason that stays in the history, and voids │
    │ a panel built on it.                                         │
    │                                                              │
    │ y yes, n no                                                  │
    └──────────────────────────────────────────────────────────────┘
    ");
    app.keys("<esc>");
    assert!(session(&app).state.seal.is_none() && app.model.overlays.is_empty());
    app.keys("Sy");
    assert!(session(&app).state.seal.is_some());
    assert_eq!(app.take_effects(), [Effect::Save]);
}

#[test]
fn a_seal_is_broken_for_a_reason() {
    let mut app = App::with(complete());
    app.keys("b");
    assert_eq!(notice(&app), "there is no seal that could be broken here");
    app.keys("Syb<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "Break the seal"), @"
    ┌ Break the seal ──────────────────────────────────────────────────────────┐
    │▸reason      ▏                                                            │
    │                                                                          │
    │                                                                          │
    │             say why: the history keeps it                                │
    │                                                                          │
    │ it stays in the history; a panel that rests on this seal is void         │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.take_effects();
    app.keys("A page was missing.<ctrl-s>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert_eq!(notice(&app), "the seal is broken: the session is a draft again");
    let reason = Change::Unsealed { reason: "A page was missing.".into() };
    assert_eq!(session(&app).entries.last().unwrap().change, reason);
    app.keys("x");
    assert_eq!(app.take_effects(), [Effect::Save], "it can be changed again");
}

#[test]
fn the_palette_seals_and_a_form_that_was_typed_into_keeps_its_words() {
    let mut app = nearly();
    app.keys(":seal<enter>Because");
    assert!(matches!(app.model.overlays.last(), Some(Overlay::Form(_))));
    app.keys("<esc>");
    assert!(notice(&app).contains("kept as a draft"), "{}", notice(&app));
    app.keys(":seal<enter><ctrl-s>y");
    assert!(session(&app).state.seal.is_some());
    app.keys(":break<enter>");
    assert!(matches!(app.model.overlays.last(), Some(Overlay::Form(_))));
}

#[test]
fn a_sealed_session_that_is_opened_says_so() {
    let mut app = App::with(complete());
    app.keys("S<ctrl-s>y");
    let sealed = session(&app).clone();
    let edition = app.model.work.as_ref().unwrap().edition.clone();
    let mut app = App::home();
    app.open(sealed, edition);
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · sealed, read-only             saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      4/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 7/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     3/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          2/2 ││      appropriately address specific client     │
    │  PP3 Transitions       2/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │  PE1 Learning          3/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PE2 Engagement        3/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E1 Return to work after ten years file 3… │
    │                            ││ ✔  3 Assists the client to address factors     │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ████████████   24/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     the session is sealed and can only be read; b breaks the seal
     n next  ? keys  v verdict  g go  / filter  m map  K wording  E evidence  q back
    ");
}

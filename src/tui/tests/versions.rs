//! Two versions of a session: found on opening, and in the middle of the work.

use crate::domain::history::chain::Replayed as _;
use std::collections::BTreeMap;

use super::draw_at_all_sizes;
use crate::{
    app::desk::{Access, Found, Opened, Version},
    domain::{
        history::Change,
        ids::Digest,
        session::Session,
        state::{Seal, State, Verdict},
        summary::Summary,
    },
    store::{Condition, Loaded, intake::Intake},
    tui::{
        harness::{App, criterion, noon, session},
        message::{Effect, Msg, Settled},
        model::Screen,
    },
};

fn met(id: &str) -> Change {
    Change::Verdict { criterion: criterion(id), to: Some(Verdict::Met) }
}

fn note(id: &str, to: &str) -> Change {
    Change::Note { criterion: criterion(id), to: to.into() }
}

fn work(app: &App) -> &Session {
    &app.model.work.as_ref().unwrap().session
}

/// Ada Lovelace's session, marked, with `edit` made to its state by hand.
fn edited(edit: impl FnOnce(&mut State)) -> App {
    let mut app = App::home();
    let edition = app.model.seat.shipped.clone();
    let mut session = session(&edition);
    session.record(&edition, noon(), vec![met("PK1.CMP.1"), note("PK1.CMP.1", "Seen on video.")]).unwrap();
    edit(&mut session.state);
    let access = Access::ChangedOutside(vec!["PK1.CMP.1 differs".into()]);
    let opened = Opened { session, edition, access, place: None, found: Found::default() };
    app.send(Msg::Opened(Box::new(opened)));
    app
}

pub(super) fn by_hand() -> App {
    edited(|state| {
        state
            .apply(&Change::Verdict { criterion: criterion("PK1.CMP.1"), to: Some(Verdict::NotYet) }, noon());
        state.apply(&note("PK1.CMP.2", "Written with an editor."), noon());
        state.assessor.name = "Grace Hopper".into();
    })
}

#[test]
fn a_session_edited_by_hand_opens_on_what_differs_and_takes_over_what_is_wanted() {
    let mut app = by_hand();
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft, read-only               not saved yet
    ┌ Two versions · in the file, by the history ──────────────────────────────────┐
    │ They differ on 2 things; 2 taken over. As it is stays the assessor Mary      │
    │ Somerville, not Grace Hopper.                                                │
    │▸theirs  PK1.CMP.1    not yet, was met                                        │
    │ theirs  PK1.CMP.2    note written: Written with an editor.                   │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 ───────────────────────────────────────────────────────────────────┐
    │ in the file (taken)                                                          │
    │ not yet, was met                                                             │
    │                                                                              │
    │ by the history                                                               │
    │ met, was not yet                                                             │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     read-only: changed outside the program
     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142 ·… not saved yet
     Two versions · in the file, by the hi…
     They differ on 2 things; 2 taken
    ▸theirs  PK1.CMP.1    not yet, was met
     theirs  PK1.CMP.2    note written: Wr…



     read-only: changed outside the program
     space theirs or ours  q later  ? keys
    ");
    insta::assert_snapshot!(app.size(120, 40).keys("j").screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft, read-only                                                       not saved yet
    ┌ Two versions · in the file, by the history ──────────────┐┌ PK1.CMP.2 ───────────────────────────────────────────────┐
    │ They differ on 2 things; 2 taken over. As it is stays    ││ in the file (taken)                                      │
    │ the assessor Mary Somerville, not Grace Hopper.          ││ note written: Written with an editor.                    │
    │ theirs  PK1.CMP.1    not yet, was met                    ││                                                          │
    │▸theirs  PK1.CMP.2    note written: Written with an edit… ││ by the history                                           │
    │                                                          ││ note taken out                                           │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    │                                                          ││                                                          │
    └──────────────────────────────────────────────────────────┘└──────────────────────────────────────────────────────────┘

     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys  : commands
    ");
    app.keys("<space>").size(80, 24);
    app.keys("<enter>");
    let now = work(&app);
    assert!(now.is_replayed());
    assert_eq!(now.state.verdict(&criterion("PK1.CMP.1")), Some(Verdict::NotYet), "taken over");
    assert!(now.state.mark(&criterion("PK1.CMP.2")).is_none(), "left");
    assert_eq!(now.state.assessor.name, "Mary Somerville", "bound by the history");
    let Some(Change::External { changes }) = now.entries.last().map(|entry| &entry.change) else {
        panic!("{:?}", now.entries.last());
    };
    assert_eq!(changes.len(), 1);
    assert_eq!(app.take_effects(), [Effect::Settled(Box::new(Settled::ByHand)), Effect::Save]);
    assert!(app.screen().contains("1 of 2 taken over"), "{}", app.screen());
    app.keys("j<space>");
    assert_eq!(work(&app).state.verdict(&criterion("PK1.CMP.2")), Some(Verdict::Met), "it may be written");
}

#[test]
fn a_session_edited_by_hand_stays_read_only_until_that_is_settled() {
    let mut app = by_hand();
    app.keys("<esc>");
    assert!(matches!(app.model.screen(), Screen::Assess));
    app.keys("<space>");
    assert!(app.screen().contains("the session is read-only"));
    app.keys("O");
    assert!(matches!(app.model.screen(), Screen::Versions(_)));
    app.keys("n<enter>");
    assert_eq!(work(&app).state.verdict(&criterion("PK1.CMP.1")), Some(Verdict::Met));
    assert!(work(&app).is_replayed());
}

#[test]
fn what_the_framework_does_not_have_is_refused_and_can_be_left() {
    let mut app = edited(|state| state.apply(&met("PK9.CMP.9"), noon()));
    app.keys("<enter>");
    assert!(app.screen().contains("there is no criterion “PK9.CMP.9”"), "{}", app.screen());
    assert_eq!(app.take_effects(), []);
    app.keys("<space><enter>");
    assert!(work(&app).is_replayed());
}

/// The session open here with a note of its own, and one that another program left on disk.
fn two() -> (App, Loaded) {
    let mut app = App::with(vec![met("PK1.CMP.1")]);
    let mut theirs = work(&app).clone();
    let edition = app.model.seat.shipped.clone();
    theirs
        .record(
            &edition,
            noon(),
            vec![note("PK1.CMP.1", "Theirs."), met("PK1.CMP.4"), note("PK1.CMP.2", "x")],
        )
        .unwrap();
    theirs.file.revision = 7;
    app.keys("eOurs.<esc>");
    app.take_effects();
    (
        app,
        Loaded {
            session: theirs,
            condition: Condition::Sound,
            summary: Summary::default(),
            intake: Intake { text: "theirs".into(), byte_order_mark: false },
        },
    )
}

#[test]
fn a_file_that_changed_meanwhile_is_compared_and_both_go_on_as_one() {
    let (mut app, loaded) = two();
    let facts = loaded.session.file.clone();
    app.send(Msg::SaveFailed { cause: "it was changed elsewhere".into() });
    app.keys("O");
    assert_eq!(app.take_effects(), [Effect::Compare(facts.id)]);
    app.send(Msg::Compared(Box::new(loaded)));
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft    NOT SAVED: it was changed elsewhere
    ┌ Two versions · on disk, here ────────────────────────────────────────────────┐
    │ They differ on 3 things; 2 taken over.                                       │
    │▸ours    PK1.CMP.1    note changed: Theirs.                                   │
    │ theirs  PK1.CMP.2    note written: x                                         │
    │ theirs  PK1.CMP.4    met, was unmarked                                       │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 ───────────────────────────────────────────────────────────────────┐
    │ on disk                                                                      │
    │ note changed: Theirs.                                                        │
    │                                                                              │
    │ here (taken)                                                                 │
    │ note changed: Ours.                                                          │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     space theirs or ours  a all theirs  n all ours  enter go on so  q later  ? keys
    ");
    // What both have written stays ours unless it is chosen; what only they have is taken.
    app.keys("<enter>");
    let state = &work(&app).state;
    assert_eq!(state.mark(&criterion("PK1.CMP.1")).unwrap().note, "Ours.");
    assert_eq!(state.verdict(&criterion("PK1.CMP.4")), Some(Verdict::Met));
    let settled = Settled::Disk(facts, Digest::of(b"theirs"));
    assert_eq!(app.take_effects(), [Effect::Settled(Box::new(settled)), Effect::Save]);
}

#[test]
fn a_copy_beside_the_session_is_compared_when_it_is_opened() {
    let (app, loaded) = two();
    let path: std::path::PathBuf = "sessions/x.conflict-7.toml".into();
    let found = Found {
        recovered: false,
        versions: vec![Version { path: path.clone(), session: Ok(Box::new(loaded.session)) }],
        drafts: Vec::new(),
    };
    let (session, edition) = (work(&app).clone(), app.model.seat.shipped.clone());
    let mut app = App::home();
    let opened = Opened { session, edition, access: Access::Write, place: None, found };
    app.send(Msg::Opened(Box::new(opened)));
    assert!(app.screen().contains("in the copy, in the session"), "{}", app.screen());
    app.keys("a<enter>");
    assert_eq!(work(&app).state.mark(&criterion("PK1.CMP.1")).unwrap().note, "Theirs.");
    let settled = Settled::Copy(path);
    assert_eq!(app.take_effects(), [Effect::Settled(Box::new(settled)), Effect::Save]);
}

#[test]
fn two_versions_are_shown_at_any_size_and_in_ascii() {
    let mut app = by_hand();
    draw_at_all_sizes(&mut app);
    app.ascii();
    draw_at_all_sizes(&mut app);
    assert!(app.size(200, 50).screen().is_ascii());
}

#[test]
fn a_sealed_session_changed_by_hand_says_what_was_changed_and_how_it_is_put_back() {
    let mut app = edited(|state| {
        state.apply(&note("PK1.CMP.1", "Seen nowhere."), noon());
        state.seal = Some(Seal { at: noon(), head: Digest::default(), reasons: BTreeMap::new() });
    });
    assert!(!matches!(app.model.screens.last(), Some(Screen::Versions(_))), "there is nothing to choose");
    let says = "sealed, and changed outside; assessor versions --restore puts it back. PK1.CMP.1 differs";
    let screen = app.screen();
    assert!(screen.contains(&says[..60]), "{screen}");
    app.keys("x");
    assert!(app.effects.is_empty() || !app.effects.contains(&Effect::Save), "nothing is written");
}

#[test]
fn a_file_that_says_the_same_of_the_candidate_is_shown_with_what_was_changed() {
    let mut app = edited(|_| {});
    let screen = app.screen();
    assert!(
        screen.contains("They say the same of the candidate. What was changed: PK1.CMP.1 differs."),
        "{screen}"
    );
    app.keys("<enter>");
    assert!(app.effects.contains(&Effect::Save), "it goes on from there");
}

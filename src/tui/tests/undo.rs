//! Undo and redo say what they did, and why they end.

use super::evidence::{cited, ledger, notice};
use crate::{domain::history::Change, tui::harness::App};

/// What is said after the last of these keys.
fn said(app: &mut App, keys: &str) -> String {
    app.keys(keys);
    notice(app).to_owned()
}

#[test]
fn undo_and_redo_say_what_they_took_back_and_did_again() {
    let mut app = App::with(ledger());
    assert_eq!(said(&mut app, "x<space>u"), "undone: PK1.CMP.1: not yet, was met");
    assert_eq!(said(&mut app, "u"), "undone: PK1.CMP.1: unmarked, was not yet");
    assert_eq!(said(&mut app, "U"), "redone: PK1.CMP.1: not yet, was unmarked");
    assert_eq!(said(&mut app, "pu"), "undone: PK1.CMP.1: no longer to be asked about");
    // What one key did is taken back by one, and the place is named once.
    assert_eq!(said(&mut app, "c<space><enter>j."), "PK1.CMP.2 ✘ not yet + E1 · u undoes");
    let undone = "undone: PK1.CMP.2: unmarked, was not yet; cites nothing, cited E1";
    assert_eq!(said(&mut app, "u"), undone);
    assert_eq!(said(&mut app, "U"), "redone: PK1.CMP.2: not yet, was unmarked; cites E1, cited nothing");
}

#[test]
fn a_long_note_and_many_marks_are_told_in_short() {
    let mut app = App::assess();
    app.keys("e").send(crate::tui::message::Msg::Paste(format!("Seen on video.\n{}", "more ".repeat(99))));
    app.keys("<esc>ex<esc>");
    let undone = said(&mut app, "u");
    assert_eq!(undone, "undone: PK1.CMP.1: note changed: Seen on video.");
    let undone = said(&mut app, "/level:cmp<enter>B<space><enter>u");
    insta::assert_snapshot!(undone, @"undone: PK1.CMP.1: unmarked, was met; PK1.CMP.2: unmarked, was met; and 22 more");
    assert_eq!(said(&mut app, "Ea<tab>A case study<ctrl-s>u"), "undone: E1: removed, was “A case study”");
    assert_eq!(said(&mut app, "U"), "redone: E1: title “A case study”, was nothing");
}

#[test]
fn at_the_end_they_say_why_they_stop() {
    let mut app = App::assess();
    assert_eq!(said(&mut app, "u"), "nothing to undo: undo stops at the session's start");
    assert_eq!(said(&mut app, "<space>U"), "nothing to redo: nothing is undone");
    app.keys("D<right><ctrl-s>");
    assert_eq!(said(&mut app, "u"), "nothing to undo: undo stops at the declaration");
    assert_eq!(said(&mut app, "x"), "PK1.CMP.1 ✘ not yet · u undoes");
    assert_eq!(said(&mut app, "u"), "undone: PK1.CMP.1: met, was not yet");
}

#[test]
fn a_carry_a_seal_and_what_came_from_outside_are_where_undo_stops() {
    let app = App::with(cited());
    let session = &app.model.work.as_ref().unwrap().session;
    let (from, to) = (session.framework.digest, session.framework.digest);
    for (change, stop) in [
        (Change::Carried { from, to, kept: Vec::new() }, "the carry to this edition"),
        (Change::Unsealed { reason: "Heard again.".into() }, "the seal"),
        (Change::External { changes: Vec::new() }, "what came from outside"),
    ] {
        let mut session = session.clone();
        session.append(session.state.assessor.id, crate::tui::harness::noon(), vec![change]);
        let mut app = App::home();
        app.open(session, app.model.seat.shipped.clone());
        assert_eq!(said(&mut app, "u"), format!("nothing to undo: undo stops at {stop}"));
        assert_eq!(app.take_effects(), []);
    }
}

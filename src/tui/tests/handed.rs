//! What comes back from `$EDITOR`, and what becomes of it where it can't be taken.

use super::evidence::notice;
use crate::{
    app::{desk::Access, editor::Edited},
    tui::{
        harness::{App, criterion},
        message::{Effect, Msg},
        model::{Overlay, Weight},
    },
};

const FILE: &str =
    "/home/ada/.local/share/assessor/drafts/019e0000-0000-7000-8000-000000000001.PK1.CMP.1.txt";

/// The editor comes back with this text.
fn came_back(app: &mut App, text: &str) {
    let edited = Ok(Edited { text: text.to_owned(), path: FILE.into() });
    app.send(Msg::Edited { criterion: criterion("PK1.CMP.1"), edited });
}

fn note(app: &App) -> String {
    let state = &app.model.work.as_ref().unwrap().session.state;
    state.mark(&criterion("PK1.CMP.1")).map(|mark| mark.note.clone()).unwrap_or_default()
}

#[test]
fn a_text_that_is_taken_is_saved_before_its_file_goes() {
    let mut app = App::assess();
    app.keys("eseen<ctrl-o>").take_effects();
    came_back(&mut app, "Seen on video.\n");
    assert_eq!(app.take_effects(), [Effect::Save, Effect::Forget(FILE.into())]);
    assert_eq!((note(&app).as_str(), app.model.overlays.len()), ("Seen on video.", 0));
    // One that came back as it was has served as well.
    app.keys("e<ctrl-o>").take_effects();
    came_back(&mut app, "Seen on video.\n");
    assert_eq!(app.take_effects().last(), Some(&Effect::Forget(FILE.into())));
}

#[test]
fn a_text_that_cannot_be_taken_stays_in_its_file_and_the_draft_as_it_was() {
    let long = "x".repeat(65 * 1024);
    let mut app = App::assess();
    app.keys("eseen<ctrl-o>").take_effects();
    came_back(&mut app, &long);
    assert_eq!(app.take_effects(), []);
    let why = "the note is 66560 bytes long; the most is 65536; what $EDITOR left is in ";
    assert_eq!(notice(&app), format!("{why}{FILE}"));
    assert!(matches!(app.model.overlays.last(), Some(Overlay::Note(note)) if note.field.text() == "seen"));

    let mut app = App::assess();
    app.keys("eseen<ctrl-o>");
    app.send(Msg::Access(Access::Held("open in another program".into())));
    app.take_effects();
    came_back(&mut app, "Seen on video.\n");
    assert_eq!((app.take_effects(), note(&app)), (vec![], String::new()));
    let why = "the session is read-only now; nothing was changed; what $EDITOR left is in ";
    assert_eq!(notice(&app), format!("{why}{FILE}"));
}

#[test]
fn the_name_of_the_file_is_read_to_its_end_on_the_smallest_screen() {
    let mut app = App::assess();
    app.keys("eseen<ctrl-o>");
    came_back(&mut app, &"x".repeat(65 * 1024));
    assert_eq!(app.model.notice.as_ref().unwrap().weight, Weight::Failed);
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ Note · PK1.CMP.1 · words 1 ──────────┐
    │ seen▏                                │
    └──────────────────────────────────────┘
     the note is 66560 bytes long; the most
     is 65536; what $EDITOR left is in
     /home/ada/.local/share/assessor/drafts
     /019e0000-0000-7000-8000-000000000001.
     PK1.CMP.1.txt
     esc keep and go back  ctrl-o $EDITOR
    ");
}

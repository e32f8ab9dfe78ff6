//! The mouse, for those who asked for it, and what is copied.

use super::evidence::cited;
use crate::tui::{
    harness::App,
    message::{Gesture, Msg},
};

fn here(app: &App) -> String {
    app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string()
}

#[test]
fn the_wheel_moves_the_cursor_and_does_no_more() {
    let mut app = App::with(cited());
    app.send(Msg::Mouse(Gesture::WheelDown));
    assert_eq!(here(&app), "PK1.CMP.2");
    app.send(Msg::Mouse(Gesture::WheelUp));
    assert_eq!(here(&app), "PK1.CMP.1");
    app.keys("eabc");
    app.send(Msg::Mouse(Gesture::WheelDown));
    assert!(app.screen().contains("abc▏"), "{}", app.screen());
    assert_eq!(app.take_effects().len(), 3, "only the letters are saved");
}

#[test]
fn a_note_that_is_copied_is_shown_to_be_selected_without_a_border() {
    let mut app = App::with(cited());
    app.keys("eSeen on video.<enter>Twice.<esc>y");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    Seen on video.
    Twice.



     the note is sent to the terminal's
     clipboard; where it takes none, select
     it here
     pagedown page  / search  esc back
    ");
    app.keys("q");
    assert_eq!(app.model.overlays.len(), 0);
}

#[test]
fn a_phrase_is_put_where_the_caret_is_and_only_when_it_is_chosen() {
    let mut app = App::with(cited());
    app.keys("eSo: <f5>");
    let criterion = app.model.work.as_ref().unwrap().criterion().unwrap().id.clone();
    let found = vec!["Seen on video from the start.".to_owned(), "Three instruments compared.".to_owned()];
    app.send(Msg::Gathered(criterion, found));
    app.keys("instr");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ From your notes · PK1.CMP.1 ─────────┐
    │ with: instr▏                         │
    │▸ Three instruments compared.         │
    │                                      │
    │                                      │
    │                                      │
    │                                      │
    └──────────────────────────────────────┘
     enter do it  esc leave
    ");
    app.size(80, 24).keys("<enter><esc>");
    let note = |app: &App| app.model.work.as_ref().unwrap().mark().unwrap().note.clone();
    assert_eq!(note(&app), "So: Three instruments compared.");
    app.keys("e<f5><esc><esc>");
    assert_eq!(note(&app), "So: Three instruments compared.");
}

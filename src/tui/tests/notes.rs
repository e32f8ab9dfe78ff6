//! The note editor, where letters are text.

use crate::tui::{harness::App, keys};

#[test]
fn ctrl_c_in_a_note_says_how_to_leave_it_and_changes_nothing() {
    for (columns, rows) in [(80, 24), (40, 10)] {
        let mut app = App::assess();
        app.size(columns, rows).keys("eSeen on video.");
        let before = app.model.work.as_ref().unwrap().session.draft.clone();
        app.take_effects();
        app.keys("<ctrl-c>");
        let screen = app.screen().replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let said = "esc keeps the note and goes back; ctrl-g leaves it as it was";
        assert!(screen.contains(said) && screen.contains("Seen on video."), "{screen}");
        assert_eq!(
            (app.take_effects(), app.model.work.as_ref().unwrap().session.draft.clone()),
            (vec![], before)
        );
        app.keys(" Twice.<esc>");
        let note = app.model.work.as_ref().unwrap().mark().map(|mark| mark.note.clone());
        assert_eq!(note.as_deref(), Some("Seen on video. Twice."));
    }
}

#[test]
fn a_letter_that_leaves_the_program_elsewhere_is_a_letter_in_a_note() {
    let mut app = App::assess();
    app.model.keymap = keys::read("[everywhere]\nquit = [\"Q\"]\n").unwrap();
    app.keys("eQuality<esc>");
    let note = app.model.work.as_ref().unwrap().mark().map(|mark| mark.note.clone());
    assert_eq!(note.as_deref(), Some("Quality"));
}

//! How many keys an assessment takes, counted from a script that makes it.

use std::{fmt::Write as _, fs, path::Path};

use crate::{
    domain::state::{Mark, Verdict},
    tui::{harness::App, key::script},
};

const ITEM: &str = "c<tab>Portfolio<ctrl-s><enter>";
/// Forty characters, as an assessor writes them.
const NOTE: &str = "Argued from the client's goal, on video.";

/// The keys for the nth criterion of those applied for: every other one has a note.
fn keys(nth: usize) -> String {
    if nth.is_multiple_of(2) { format!("e{NOTE}<f6>") } else { ".".into() }
}

#[test]
fn the_keys_of_a_whole_level_are_counted() {
    let mut app = App::assess();
    let count = |keys: &str| script(keys).unwrap().len();
    app.keys(ITEM);
    let mut pressed = 0;
    for nth in 0..24 {
        app.keys(&keys(nth));
        pressed += count(&keys(nth));
    }
    let state = &app.model.work.as_ref().unwrap().session.state;
    let marks: Vec<&Mark> = state.marks.values().collect();
    assert_eq!(marks.len(), 24);
    assert!(marks.iter().all(|mark| mark.verdict == Some(Verdict::Met) && mark.cites.len() == 1));
    let noted: Vec<_> = marks.iter().filter(|mark| mark.note == NOTE).collect();
    assert_eq!((noted.len(), NOTE.chars().count()), (12, 40));
    assert!(app.model.overlays.is_empty());
    let letters = 12 * 40;
    let mut text =
        String::from("# Keystrokes\n\n<!-- Counted: UPDATE_DOCS=1 cargo test --lib keystrokes -->\n\n");
    let _ = write!(
        text,
        "To mark a candidate's 24 CMP criteria met, with one evidence item cited on each and a note of 40 characters on \
         half of them, takes {pressed} keys: {letters} are the letters of the notes, {} are commands.\n\n\
         | | keys |\n| --- | --- |\n\
         | a criterion, met with the evidence cited last, and on to the next: `.` | {} |\n\
         | the same with a note: `e`, the note, `f6` | {} and the note |\n\
         | once, the evidence item: `c` `tab`, its title, `ctrl-s` `enter` | {} and the title |\n",
        pressed - letters,
        count(&keys(1)),
        count(&keys(0)) - 40,
        count(ITEM) - "Portfolio".len(),
    );
    let told = format!("takes {} keys beside the letters", pressed - letters);
    assert!(
        include_str!("../../../README.md").contains(&told),
        "the README says another figure than: {told}"
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keystrokes.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(there, text, "docs/keystrokes.md is stale: UPDATE_DOCS=1 cargo test --lib keystrokes");
}

#[test]
fn a_note_is_kept_and_the_criterion_met_by_one_key() {
    let mut app = App::assess();
    app.keys("eSeen.<f6>");
    let work = app.model.work.as_ref().unwrap();
    let mark = work.session.state.mark(&"PK1.CMP.1".parse().unwrap()).unwrap();
    assert_eq!((mark.note.as_str(), mark.verdict), ("Seen.", Some(Verdict::Met)));
    assert_eq!(work.criterion().unwrap().id.as_str(), "PK1.CMP.2");
    assert_eq!(work.session.draft, None);
    app.keys("u");
    let mark = app.model.work.as_ref().unwrap().session.state.mark(&"PK1.CMP.1".parse().unwrap()).cloned();
    assert_eq!(mark.map(|mark| (mark.note, mark.verdict)), Some(("Seen.".into(), None)), "the note stays");
}

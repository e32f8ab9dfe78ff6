//! A panel in a terminal: half a reason survives every way to go, and whoever has the panel open is named and lets it go.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rustix::process::Signal;

use super::{is_saved, output, patience, run};
use crate::terminal::{Terminal, command};

/// A home with a panel of two on Ada Lovelace, chaired by whoever lives there.
fn home() -> tempfile::TempDir {
    let (home, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for (home, mark) in [(home.path(), "met"), (other.path(), "not-yet")] {
        run(home, &["new", "--candidate", "Ada Lovelace", "--level", "CMP", "--reference", "C-0142"]);
        run(home, &["declare", "ada", "none"]);
        run(home, &["mark", "ada", "PK1.CMP.1", mark, "--note", "Seen at work."]);
        run(home, &["recommend", "ada", "defer", "--rationale", "The interview is still to come."]);
        let reasons = ["--reason", "unmarked=Interview to come.", "--reason", "no evidence=Seen at work."];
        let handed = other.path().join("handed");
        let to = ["--to", handed.to_str().unwrap()];
        run(home, &[&["seal", "ada"][..], &reasons[..if mark == "met" { 4 } else { 2 }], &to].concat());
        if mark == "met" {
            fs::remove_dir_all(handed).unwrap();
        }
    }
    let handed = other.path().join("handed");
    run(home.path(), &["panel", "new", "ada", handed.to_str().unwrap()]);
    home
}

fn folder(home: &Path) -> PathBuf {
    let panels = fs::read_dir(home.join(".local/share/assessor/panels")).unwrap();
    panels.map(|entry| entry.unwrap().path()).next().unwrap()
}

/// The text of the panel's file, which must be sound.
fn file(home: &Path) -> String {
    run(home, &["panel", "verify", "ada"]);
    fs::read_to_string(folder(home).join("panel.toml")).unwrap()
}

fn open(home: &Path) -> Terminal {
    let mut terminal = Terminal::start(home, &["panel", "open", "ada"]);
    terminal.shows("Queue");
    terminal
}

#[test]
fn half_a_reason_survives_every_way_to_go() {
    let ways = [(None, 129), (Some(Signal::HUP), 129), (Some(Signal::TERM), 143), (Some(Signal::KILL), 137)];
    for (signal, code) in ways {
        let home = home();
        let patience = patience(home.path());
        let mut terminal = open(home.path());
        terminal.keys("xOnly the first pag");
        terminal.shows("not yet, because: Only the first pag");
        match signal {
            None => terminal.hang_up(patience),
            Some(Signal::KILL) => {
                terminal.until("saved", is_saved);
                terminal.kill();
            }
            Some(signal) => {
                terminal.signal(signal);
                assert_eq!(terminal.end(), code, "{signal:?}");
            }
        }
        assert!(!file(home.path()).contains("Only the first"), "words half typed are in no history");
        let mut again = open(home.path());
        again.shows("not yet, because: Only the first pag");
        again.shows("this was being typed when the program ended; enter keeps it");
        // A line that drops may bring a letter more.
        again.keys("es.\r");
        again.until("settled", |screen| screen.contains("panel: not yet: Only the first pag"));
        again.until("saved", is_saved);
        again.keys("\x03");
        assert_eq!(again.end(), 0, "{signal:?}");
        assert!(file(home.path()).contains("Only the first pag"));
        assert!(!folder(home.path()).join("draft.toml").exists());
    }
}

#[test]
fn the_second_program_reads_the_panel_names_the_holder_and_takes_over() {
    let home = home();
    let mut first = open(home.path());
    first.keys("xHalf a rea");
    first.shows("because: Half a rea");
    let mut second = open(home.path());
    second.shows("read-only: open elsewhere (ada on ");
    second.shows("T takes it over");
    second.keys("x");
    second.shows("this panel can only be read here");
    second.keys("T");
    second.shows("because: Half a rea");
    first.shows("read-only: taken over elsewhere");
    second.keys("son.\r");
    second.until("saved", is_saved);
    first.keys("x");
    first.shows("this panel can only be read here");
    second.keys("\x03");
    assert_eq!(second.end(), 0);
    assert!(file(home.path()).contains("rationale = \"Half a reason.\""));
    // Nobody has it now: the same key has it back, as it is.
    first.keys("T");
    first.shows("panel: not yet: Half a reason.");
    first.keys("u");
    first.shows("undone");
}

#[test]
fn a_panel_left_alone_is_let_go_and_taken_again_at_the_next_key() {
    let home = home();
    let mut command = command(home.path(), &["panel", "open", "ada"]);
    command.env("ASSESSOR_IDLE", "1");
    let mut first = Terminal::run(command);
    first.shows("Queue");
    first.keys("xHalf");
    first.shows("because: Half");
    // Whoever else may write does, and the words that were being typed stay.
    let end = Instant::now() + Duration::from_secs(20);
    let resolve = ["panel", "resolve", "ada", "PK1.CMP.1", "met", "--reason", "By command."];
    while !output(home.path(), &resolve).status.success() {
        assert!(Instant::now() < end, "the panel is never let go");
    }
    first.keys(" a");
    first.shows("changed elsewhere meanwhile");
    first.shows("because: Half");
    first.keys(" word\r");
    first.shows("panel: not yet: Half word");
    assert!(file(home.path()).contains("By command."));
}

#[test]
fn a_panel_that_cannot_be_saved_says_so_and_its_words_are_back_on_the_next_start() {
    let home = home();
    let mut first = open(home.path());
    first.shows("Queue");
    let lock = folder(home.path()).join("panel.lock");
    fs::remove_file(&lock).unwrap();
    // Somebody else has it under a lock of its own.
    let mut second = open(home.path());
    first.keys("xNot shown.\r");
    first.shows("NOT SAVED");
    first.keys("\x03\x03");
    assert_ne!(first.end(), 0);
    second.keys("\x03");
    assert_eq!(second.end(), 0);
    assert!(!file(home.path()).contains("Not shown."));
    let mut again = open(home.path());
    again.shows("words that were not saved when the program failed are back");
    again.until("saved", is_saved);
    again.keys("\x03");
    assert_eq!(again.end(), 0);
    assert!(file(home.path()).contains("rationale = \"Not shown.\""));
}

#[test]
fn a_panel_whose_folder_is_taken_away_is_kept_elsewhere_by_key_and_comes_back() {
    let home = home();
    let (data, aside) = (home.path().join(".local/share/assessor"), home.path().join("aside"));
    let mut terminal = open(home.path());
    let name = format!("panel-{}.emergency.toml", folder(home.path()).file_name().unwrap().display());
    let copy = home.path().join("assessor-rescued").join(name);
    fs::rename(&data, &aside).unwrap();
    terminal.keys("xNot sho");
    terminal.shows("NOT SAVED: No such file or directory");
    // While letters are text, a function key does it.
    terminal.keys("\x1b[24~");
    terminal.shows("enter them first");
    terminal.keys("wn.\r");
    terminal.shows("W save a copy");
    terminal.keys("W");
    terminal.shows("Opening the panel");
    assert!(fs::read_to_string(&copy).unwrap().contains("Not shown."));
    terminal.keys("\x03\x03");
    assert_eq!(terminal.end(), 4);
    assert!(terminal.screen().split_whitespace().collect::<String>().contains(copy.to_str().unwrap()));
    fs::rename(&aside, &data).unwrap();
    let mut again = open(home.path());
    again.shows("words that were not saved when the program failed are back");
    again.until("saved", is_saved);
    again.keys("\x03");
    assert_eq!(again.end(), 0);
    assert!(file(home.path()).contains("rationale = \"Not shown.\""));
    assert!(!copy.exists());
}

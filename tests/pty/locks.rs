//! One session in two programs, and a session left alone.

use std::time::{Duration, Instant};

use super::{file, home, open, run};
use crate::terminal::{Terminal, command};

/// The program at Ada's session, which rests after a second.
fn impatient(home: &std::path::Path) -> Terminal {
    let mut command = command(home, &["open", "ada"]);
    command.env("ASSESSOR_IDLE", "1");
    let mut terminal = Terminal::run(command);
    terminal.shows("Abilities");
    terminal
}

/// Waits until nobody has the session open.
fn is_free(home: &std::path::Path) {
    let end = Instant::now() + Duration::from_secs(20);
    while run(home, &["list", "--filter", "state:locked"]).contains("Lovelace") {
        assert!(Instant::now() < end, "the session is never let go");
    }
}

#[test]
fn the_second_program_reads_names_the_holder_and_takes_over() {
    let home = home();
    let mut first = open(home.path());
    first.keys("ehalf a sentence abou");
    first.shows("half a sentence abou");
    let mut second = open(home.path());
    second.shows("read-only: open elsewhere (ada on ");
    second.keys(" ");
    second.shows("the session is read-only");
    assert!(run(home.path(), &["list"]).contains("draft, open: ada on "));
    second.keys("T");
    // What was being typed there goes on here.
    second.shows("half a sentence abou");
    first.shows("read-only: taken over elsewhere");
    second.keys("t it\x1b");
    second.until("the editor is closed", |screen| !screen.contains("words"));
    first.keys("e");
    first.shows("the session is read-only");
    second.keys("\x03");
    assert_eq!(second.end(), 0);
    assert!(file(home.path()).contains("half a sentence about it"));
    // Nobody has it now: the same key has it back, as it is.
    first.keys("T");
    first.shows("half a sentence about it");
    first.keys("x");
    first.shows("▸✘  1");
}

/// The words of a text, however its rows are broken.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_holder_is_named_with_user_host_process_and_since_when() {
    let home = home();
    let before = jiff::Timestamp::now().as_second();
    let first = open(home.path());
    let mut second = open(home.path());
    second.shows("read-only: open elsewhere (");
    let (host, process) = (rustix::system::uname(), first.process().as_raw_nonzero());
    let host = host.nodename().to_str().unwrap();
    let named = format!("open elsewhere (ada on {host} (process {process}) since ");
    second.until(&named, |screen| words(screen).contains(&named));
    second.settle();
    let screen = words(&second.screen());
    let since = screen.split(&named).nth(1).unwrap().split(')').next().unwrap();
    let since: jiff::Timestamp = since.parse().unwrap_or_else(|error| panic!("{since:?}: {error}"));
    assert!((before..=jiff::Timestamp::now().as_second()).contains(&since.as_second()), "{since}");
    // The shell says the same.
    let said = super::output(home.path(), &["mark", "ada", "PK1.CMP.1", "met"]);
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains(&format!("ada on {host} (process {process}) since {since}")), "{said}");
}

#[test]
fn what_was_edited_outside_is_shown_and_goes_into_the_history() {
    let home = home();
    run(home.path(), &["mark", "ada", "PK1.CMP.1", "met", "--note", "Seen on video."]);
    let data = home.path().join(".local/share/assessor");
    let path = || {
        let paths = std::fs::read_dir(data.join("sessions")).unwrap().map(|entry| entry.unwrap().path());
        let is_session = |path: &std::path::PathBuf| {
            path.extension().is_some_and(|end| end == "toml") && !path.to_string_lossy().contains("conflict")
        };
        paths.into_iter().find(is_session).unwrap()
    };
    let edit = |from: &str, to: &str| {
        let text = std::fs::read_to_string(path()).unwrap();
        std::fs::write(path(), text.replacen(from, to, 1)).unwrap();
    };
    // While it is closed.
    edit("note = \"Seen on video.\"", "note = \"Seen twice.\"");
    let mut terminal = Terminal::start(home.path(), &["open", "ada"]);
    terminal.shows("note changed: Seen twice.");
    terminal.keys("\r");
    terminal.shows("1 of 1 taken over");
    terminal.until("saved", |screen| screen.lines().next().is_some_and(|line| line.contains("saved ")));
    // While it is open.
    terminal.keys("j ");
    terminal.shows("2/24");
    terminal.until("saved", |screen| screen.lines().next().is_some_and(|line| line.contains("saved ")));
    let _ = terminal.silence(Duration::from_millis(400));
    edit("note = \"Seen twice.\"", "note = \"Seen three times.\"");
    terminal.keys("x");
    terminal.shows("NOT SAVED");
    terminal.keys("O");
    terminal.shows("note changed: Seen three times.");
    terminal.keys("\r");
    terminal.shows("1 of 2 taken over");
    terminal.until("saved", |screen| screen.lines().next().is_some_and(|line| line.contains("saved ")));
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let kept = std::fs::read_to_string(path()).unwrap();
    assert!(run(home.path(), &["verify", "ada"]).contains("sound"), "{kept}");
    assert!(
        kept.contains("note = \"Seen three times.\"") && kept.contains("verdict = \"not-yet\""),
        "{kept}"
    );
    assert_eq!(std::fs::read_dir(data.join("quarantine")).unwrap().count(), 2, "what was replaced is kept");
}

#[test]
fn a_session_can_be_taken_over_from_the_shell() {
    let home = home();
    let mut first = open(home.path());
    first.keys(" ");
    first.shows("1/24");
    let mut second = Terminal::start(home.path(), &["open", "--take-over", "ada"]);
    second.shows("▸✔  1");
    second.keys("x");
    second.shows("▸✘  1");
    first.shows("read-only: taken over elsewhere");
}

#[test]
fn a_session_left_alone_is_let_go_and_taken_again_at_the_next_key() {
    let home = home();
    let mut first = impatient(home.path());
    first.keys("ehalf");
    first.shows("half");
    is_free(home.path());
    let _ = first.silence(Duration::from_millis(300));
    let wakeups = first.wakeups();
    assert_eq!(first.silence(Duration::from_secs(2)), 0, "bytes while nobody types");
    assert_eq!(first.wakeups(), wakeups, "awake while nobody types");
    first.keys(" a word\x1b");
    first.until("the editor is closed", |screen| !screen.contains("words"));
    is_free(home.path());
    assert!(file(home.path()).contains("half a word"));
    run(home.path(), &["mark", "ada", "PK1.CMP.2", "met"]);
    first.keys("j");
    first.shows("changed elsewhere meanwhile");
    first.shows("✔  2");
    first.keys("x");
    first.shows("▸✘  1");
}

#[test]
fn a_lock_file_removed_by_hand_makes_no_second_writer() {
    let home = home();
    let mut first = open(home.path());
    let sessions = home.path().join(".local/share/assessor/sessions");
    let lock = || {
        let paths = std::fs::read_dir(&sessions).unwrap().map(|entry| entry.unwrap().path());
        paths.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "lock"))
    };
    std::fs::remove_file(lock().unwrap()).unwrap();
    first.keys(" ");
    first.shows("1/24");
    first.until("saved under a new lock", |screen| {
        screen.lines().next().is_some_and(|l| l.contains("saved "))
    });
    assert!(lock().is_some(), "the lock is made again where nobody else has one");

    std::fs::remove_file(lock().unwrap()).unwrap();
    let mut second = open(home.path());
    second.keys("j ");
    second.shows("2/24");
    let end = Instant::now() + Duration::from_secs(20);
    while !run(home.path(), &["history", "ada"]).contains("PK1.CMP.2") {
        assert!(Instant::now() < end, "the second program doesn't save");
    }
    first.keys("eWords of the first\x1b");
    first.shows("NOT SAVED");
    first.keys("\x03");
    first.keys("\x03");
    first.end();
    let read = |is_copy: bool| {
        let paths = std::fs::read_dir(&sessions).unwrap().map(|entry| entry.unwrap().path());
        let path = paths.into_iter().find(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            path.extension().is_some_and(|end| end == "toml") && name.contains("emergency") == is_copy
        });
        std::fs::read_to_string(path.unwrap()).unwrap()
    };
    assert!(read(false).contains("PK1.CMP.2") && !read(false).contains("Words of the first"));
    assert!(read(true).contains("Words of the first"), "they are beside the session");
}

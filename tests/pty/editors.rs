//! `$EDITOR`: what it leaves is the note, or stays in a file that is named.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use crate::{
    file, home, run,
    terminal::{self, Terminal, command},
};

/// The program with a shell script as the editor; the note's file is its `$1`.
fn start(home: &Path, arguments: &[&str], script: &str) -> Terminal {
    let path = home.join("editor.sh");
    fs::write(&path, script).unwrap();
    let mut command = command(home, arguments);
    command.env("EDITOR", format!("sh {}", path.display()));
    Terminal::run(command)
}

/// The same with the note of the first criterion in the editor.
fn edit(home: &Path, session: &str, script: &str) -> Terminal {
    let mut terminal = start(home, &["open", session], script);
    terminal.shows("Abilities");
    terminal.keys("eSeen");
    terminal.shows("Seen");
    terminal.keys("\x0f");
    terminal
}

/// The files with what editors have in hand or have left.
fn left(home: &Path) -> Vec<PathBuf> {
    let folder = fs::read_dir(home.join(".local/share/assessor/drafts"));
    let mut files: Vec<_> = folder.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Whether the screen has this text, broken wherever the rows end.
fn has(screen: &str, text: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    bare(screen).contains(&bare(text))
}

#[test]
fn what_an_editor_leaves_is_the_note_and_its_file_goes() {
    let home = home();
    let mut terminal = edit(home.path(), "ada", "printf '%s on video\\n' \"$(cat \"$1\")\" > \"$1\"");
    terminal.shows("Seen on video");
    terminal.until("the file is gone", |_| left(home.path()).is_empty());
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert!(file(home.path()).contains("note = \"Seen on video\""));
}

#[test]
fn modes_that_another_program_left_on_are_off_at_the_start_and_after_an_editor() {
    let home = home();
    let on = "\\033[?1h\\033=\\033[?1003h\\033[?1004h\\033[?1006h\\033[>1u\\033[>4;2m";
    let mut terminal = edit(home.path(), "ada", &format!("printf '{on}'; printf 'on video' > \"$1\""));
    terminal.shows("on video");
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let parts: Vec<&str> = written.split("\x1b[?1049h").collect();
    assert_eq!(parts.len(), 3, "before, from the start on, after the editor");
    for part in &parts[1..] {
        let (modes, _) = part.split_once("\x1b[?2026h").unwrap();
        for off in ["\x1b>", "\x1b[?1;9;1000;1002;1003;1004;", "\x1b[=0u", "\x1b[>4;0m"] {
            assert!(modes.contains(off), "{off:?} in {modes:?}");
        }
        assert!(modes.contains("\x1b[?2004h") && modes.len() < 150, "{modes:?}");
    }
    // What comes now as an answer or a report is no letter.
    terminal.keys("ex\x1b[32;40;5M\x1b]11;rgb:2e2e/3434/3636\x07y");
    terminal.shows("xy");
    terminal.keys("\x1b");
    terminal.until("the note is kept", |screen| !screen.contains("words"));
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let (_, left) = written.rsplit_once("\x1b[?2026l").unwrap();
    assert!(left.contains("\x1b[?2004l") && !left.replace("\x1b[?25h", "").contains('h'), "{left:?}");
}

#[test]
fn what_an_editor_leaves_and_cannot_be_taken_stays_in_a_file_that_is_named() {
    for (script, why) in [
        ("printf 'half a word' > \"$1\"; exit 3", "ended with exit status: 3"),
        ("printf 'caf\\351 au lait' > \"$1\"", "byte 0xE9 at line 1, column 4 is not UTF-8"),
        ("head -c 70000 /dev/zero | tr '\\0' x > \"$1\"", "70000 bytes long; the most is 65536"),
    ] {
        let home = home();
        let mut terminal = edit(home.path(), "ada", script);
        terminal.until(why, |screen| has(screen, why));
        let [path] = &left(home.path())[..] else { panic!("{:?}", left(home.path())) };
        assert!(has(&terminal.screen(), &path.display().to_string()), "{}", terminal.screen());
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        let words = fs::read(path).unwrap();
        assert!(words != b"Seen" && !words.is_empty());
        // The editor here has the text as it was, and the next start says again where the other is.
        terminal.keys("\x1b");
        terminal.until("the editor is closed", |screen| !screen.contains("words"));
        terminal.keys("\x03");
        assert_eq!(terminal.end(), 0);
        assert!(file(home.path()).contains("note = \"Seen\""));
        let mut again = Terminal::start(home.path(), &["open", "ada"]);
        again.until("it is named", |screen| has(screen, &path.display().to_string()));
        assert_eq!(fs::read(path).unwrap(), words);
    }
}

#[test]
fn an_editor_that_fails_and_wrote_nothing_leaves_nothing() {
    let home = home();
    let mut terminal = edit(home.path(), "ada", "exit 7");
    terminal.until("it says so", |screen| has(screen, "ended with exit status: 7. The note is as it was."));
    assert_eq!(left(home.path()), Vec::<PathBuf>::new());
}

#[test]
fn what_an_editor_wrote_when_the_program_was_killed_is_named_at_the_next_start() {
    let home = home();
    let mut terminal =
        edit(home.path(), "ada", "printf 'words of the editor' > \"$1\"; echo editing; read wait");
    terminal.shows("editing");
    terminal.kill();
    let [path] = &left(home.path())[..] else { panic!("{:?}", left(home.path())) };
    assert_eq!(fs::read_to_string(path).unwrap(), "words of the editor");
    let mut again = Terminal::start(home.path(), &["open", "ada"]);
    again.until("it is named", |screen| has(screen, &path.display().to_string()));
    again.shows("Seen");
    // Once the words are in a note, the file has served.
    again.keys("\x15words of the editor\x1b");
    again.until("it is kept", |screen| screen.contains("words of the editor") && !screen.contains("words 4"));
    again.keys("\x03");
    assert_eq!(again.end(), 0);
    let mut third = Terminal::start(home.path(), &["open", "ada"]);
    third.shows("words of the editor");
    assert_eq!(left(home.path()), Vec::<PathBuf>::new());
}

#[test]
fn two_editors_at_once_have_files_of_their_own() {
    let home = home();
    run(home.path(), &["new", "--candidate", "Mary Somerville", "--level", "CMP", "--reference", "C-0143"]);
    let script = "echo editing; read words; echo \"$words\" > \"$1\"";
    let mut first = edit(home.path(), "ada", script);
    first.shows("editing");
    let mut second = edit(home.path(), "mary", script);
    second.shows("editing");
    let files = left(home.path());
    assert_eq!(files.len(), 2, "{files:?}");
    for path in &files {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    first.keys("of the first\n");
    first.shows("Abilities");
    second.keys("of the second\n");
    second.shows("Abilities");
    for (mut terminal, session, note) in [(first, "ada", "of the first"), (second, "mary", "of the second")] {
        terminal.shows(note);
        terminal.keys("\x03");
        assert_eq!(terminal.end(), 0);
        assert!(run(home.path(), &["show", session, "--format", "json"]).contains(note));
    }
    assert_eq!(left(home.path()), Vec::<PathBuf>::new());
}

#[test]
fn the_command_names_the_file_too() {
    let home = home();
    for (script, why) in [
        ("head -c 70000 /dev/zero | tr '\\0' x > \"$1\"", "70000 bytes long"),
        ("printf 'caf\\351 au lait' > \"$1\"", "not UTF-8"),
    ] {
        let before = left(home.path());
        let mut terminal = start(home.path(), &["note", "ada", "PK1.CMP.1"], script);
        assert_ne!(terminal.end(), 0);
        let new: Vec<_> = left(home.path()).into_iter().filter(|path| !before.contains(path)).collect();
        let [path] = &new[..] else { panic!("{new:?}") };
        let screen = terminal.screen();
        assert!(has(&screen, why) && has(&screen, &path.display().to_string()), "{screen}");
    }
}

#[test]
fn an_editor_that_is_stopped_gives_the_shell_its_terminal_and_comes_back() {
    let home = home();
    let script = home.path().join("editor.sh");
    fs::write(&script, "echo editing; read words; echo \"$words\" > \"$1\"").unwrap();
    let mut shell = terminal::shell(home.path());
    shell.shows("ready>");
    let program = env!("CARGO_BIN_EXE_assessor");
    // One process: of two, the one that reads could still be awake when the shell hears that the other has stopped.
    shell.keys(&format!("EDITOR='exec sh {}' {program} open ada\r", script.display()));
    shell.shows("Abilities");
    shell.keys("e\x0f");
    shell.shows("editing");
    shell.keys("\x1a");
    shell.until("the shell is back", |screen| screen.trim_end().ends_with("ready>"));
    shell.keys("fg\r");
    shell.until("it goes on", |screen| screen.trim_end().ends_with("open ada"));
    shell.keys("Seen on video\r");
    // The key that stopped the editor does not stop the program once more.
    shell.shows("Abilities");
    shell.shows("Seen on video");
    shell.keys("\x03");
    shell.until("the shell is back", |screen| screen.trim_end().ends_with("ready>"));
    assert!(file(home.path()).contains("note = \"Seen on video\""));
}

/// The note of the first criterion in an editor that ends with the next line typed, which it leaves.
fn waiting(home: &Path) -> Terminal {
    let mut terminal = edit(home, "ada", "echo editing; read words; echo \"$words\" > \"$1\"");
    terminal.shows("editing");
    terminal
}

#[test]
fn a_session_is_free_while_an_editor_has_its_note_and_what_it_leaves_is_the_note() {
    let home = home();
    let mut terminal = waiting(home.path());
    run(home.path(), &["mark", "ada", "PK1.CMP.2", "met"]);
    terminal.keys("of the editor\n");
    terminal.shows("of the editor");
    terminal.shows("✔  2");
    terminal.until("the file is gone", |_| left(home.path()).is_empty());
    terminal.keys("x");
    terminal.shows("▸✘  1");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert!(file(home.path()).contains("note = \"of the editor\""));
}

#[test]
fn a_note_that_went_on_elsewhere_is_not_written_over_by_what_an_editor_leaves() {
    let home = home();
    let aside = |terminal: &mut Terminal| {
        let before = file(home.path());
        terminal.keys("of the editor\n");
        terminal.until("it is named", |screen| has(screen, "what $EDITOR left is in"));
        let screen = terminal.screen();
        let paths = left(home.path());
        let path = paths.iter().find(|path| has(&screen, &path.display().to_string())).expect("it is named");
        assert_eq!(fs::read_to_string(path).unwrap(), "of the editor\n");
        assert_eq!(file(home.path()), before);
    };
    let mut first = waiting(home.path());
    let mut second = Terminal::start(home.path(), &["open", "--take-over", "ada"]);
    // What was being typed goes on where the session is now.
    second.shows("words 1");
    second.keys(" twice\x1b");
    second.until("the editor is closed", |screen| !screen.contains("words"));
    second.until("saved", super::is_saved);
    aside(&mut first);
    first.keys(" ");
    first.shows("the session is read-only");
    second.keys("\x03");
    assert_eq!(second.end(), 0);
    first.keys("\x03");
    assert_eq!(first.end(), 0);
    // And where nobody has it any more.
    let mut first = waiting(home.path());
    run(home.path(), &["note", "ada", "PK1.CMP.1", "Seen three times."]);
    aside(&mut first);
    assert!(file(home.path()).contains("note = \"Seen three times.\""));
    first.until("it is said to be on disk", super::is_saved);
}

#[test]
fn a_copy_that_an_editor_made_for_itself_is_named_once_while_the_program_runs() {
    let home = home();
    // As nano does when its terminal goes.
    let script = "printf 'words of the editor' > \"$1.save\"; printf 'of the editor' > \"$1\"";
    let mut terminal = edit(home.path(), "ada", script);
    terminal.shows("of the editor");
    terminal.until("saved", super::is_saved);
    let [copy] = &left(home.path())[..] else { panic!("{:?}", left(home.path())) };
    let is_named = |screen: &str| has(screen, &copy.display().to_string());
    let reopen = |terminal: &mut Terminal| {
        terminal.keys("q");
        terminal.shows("C-0142     CMP");
        terminal.keys("\r");
        terminal.shows("Abilities");
        terminal.settle();
    };
    reopen(&mut terminal);
    terminal.until("it is named", is_named);
    for _ in 0..2 {
        reopen(&mut terminal);
        assert!(!is_named(&terminal.screen()), "{}", terminal.screen());
    }
    // Another one is named, and whoever starts the program anew may not have seen the first.
    let other = copy.with_extension("save-2");
    fs::copy(copy, &other).unwrap();
    reopen(&mut terminal);
    terminal.until("the other is named", |screen| has(screen, &other.display().to_string()));
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let mut again = Terminal::start(home.path(), &["open", "ada"]);
    again.until("it is named", is_named);
    assert_eq!(fs::read_to_string(copy).unwrap(), "words of the editor");
}

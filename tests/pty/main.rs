//! The program as an assessor has it: in a terminal, with a store on disk, killed and cut off.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what goes wrong here fails the test")]

mod dead;
mod editors;
mod exports;
mod gone;
mod kills;
mod kinds;
mod locks;
mod panels;
mod raw;
#[allow(dead_code, reason = "the benchmark asks more of it")]
mod terminal;

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use terminal::Terminal;

/// A home with one session, of Ada Lovelace for CMP.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &["new", "--candidate", "Ada Lovelace", "--level", "CMP", "--reference", "C-0142"]);
    home
}

/// What a command prints.
fn run(home: &Path, arguments: &[&str]) -> String {
    let output = output(home, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What comes of a command.
fn output(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assessor"));
    command.args(arguments).env_clear().env("HOME", home).env("LANG", "C.UTF-8").env("USER", "ada");
    command.output().unwrap()
}

fn open(home: &Path) -> Terminal {
    let mut terminal = Terminal::start(home, &["open", "ada"]);
    terminal.shows("Abilities");
    terminal
}

/// The file of the only session.
fn session(home: &Path) -> PathBuf {
    let folder = home.join(".local/share/assessor/sessions");
    let mut files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.extension().is_some_and(|extension| extension == "toml")).unwrap()
}

/// The text of the session's file, which must be sound.
fn file(home: &Path) -> String {
    run(home, &["verify", "ada"]);
    std::fs::read_to_string(session(home)).unwrap()
}

/// Whether the screen says that what it shows is on disk.
fn is_saved(screen: &str) -> bool {
    screen.lines().next().is_some_and(|line| line.contains(" saved ") && !line.contains("not saved"))
}

/// The time in which the program has to end: 2 seconds, and more where the machine needs long for anything at all.
fn patience(home: &Path) -> Duration {
    let begun = Instant::now();
    run(home, &["verify", "ada"]);
    Duration::from_secs(2).max(begun.elapsed() * 20)
}

#[test]
fn marks_and_notes_are_there_after_leaving_and_coming_back_to_the_same_place() {
    let home = home();
    let mut terminal = open(home.path());
    terminal.keys(" j");
    terminal.shows("1/24");
    terminal.keys("eSeen on video");
    terminal.shows("Seen on video");
    terminal.keys("\x1b");
    terminal.until("the editor is closed", |screen| !screen.contains("words"));
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_sane());
    let mut again = open(home.path());
    again.shows("▸·  2");
    again.shows("Seen on video");
    again.shows("1/24");
}

#[test]
fn what_is_typed_survives_every_way_to_go() {
    // The exit code is the one that a shell knows of a program that a signal ended.
    let ways: [(&str, Option<Signal>, u32); 6] = [
        ("a dropped line", None, 129),
        ("SIGHUP", Some(Signal::HUP), 129),
        ("SIGTERM", Some(Signal::TERM), 143),
        ("SIGINT", Some(Signal::INT), 130),
        ("SIGQUIT", Some(Signal::QUIT), 131),
        ("kill -9 once it was called saved", Some(Signal::KILL), 137),
    ];
    for (way, signal, code) in ways {
        let home = home();
        let patience = patience(home.path());
        let mut terminal = open(home.path());
        terminal.keys("ehalf a sentence abou");
        terminal.shows("half a sentence abou");
        match signal {
            None => {
                terminal.hang_up(patience);
                assert_eq!(terminal.code(), code, "{way}");
            }
            Some(Signal::KILL) => {
                terminal.until("saved", is_saved);
                terminal.kill();
            }
            Some(signal) => {
                let begun = Instant::now();
                terminal.signal(signal);
                assert_eq!(terminal.end(), code, "{way}");
                assert!(begun.elapsed() < patience, "{way}: it took {:?}", begun.elapsed());
                assert!(terminal.is_sane(), "{way}");
            }
        }
        let kept = file(home.path());
        let draft = draft(&kept);
        // A line that drops may bring a letter more, and the line feed that a closing terminal sends.
        let more = if signal.is_none() { &["", "t", "t\\n"][..] } else { &[""] };
        let is_whole = more.iter().any(|more| draft == format!("half a sentence abou{more}"));
        assert!(is_whole, "{way}: {:?} {kept}", terminal.status());
        reopens_where_it_was(home.path(), way, draft);
    }
}

/// The words in the draft of a file, as TOML writes them.
fn draft(file: &str) -> &str {
    let draft = file.split("[draft]").nth(1).unwrap_or_default();
    let text = draft.lines().find_map(|line| line.strip_prefix("text = \"")).unwrap_or_default();
    text.trim_end_matches('"')
}

/// The note opens with the caret where it was: what is typed next goes on with it.
fn reopens_where_it_was(home: &Path, way: &str, draft: &str) {
    let mut again = open(home);
    again.shows("half a sentence abou");
    // The caret is placed at the very end of the frame, which may come in pieces.
    while !again.written.ends_with(b"\x1b[?2026l") {
        again.hear();
    }
    let screen = again.screen();
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains("half a sentence")).unwrap();
    let left = line[..line.find("half a").unwrap()].chars().count();
    let (above, last) =
        draft.rsplit_once("\\n").map_or((0, draft), |(above, last)| (above.split("\\n").count(), last));
    let (row, behind) = (row + above, left + last.chars().count());
    let caret = again.caret();
    assert_eq!((usize::from(caret.0), usize::from(caret.1)), (row, behind), "{way}: {screen}");
    again.keys("X\x1b");
    again.until("the editor is closed", |screen| !screen.contains("· words "));
    again.until("saved", is_saved);
    again.keys("\x03");
    assert_eq!(again.end(), 0, "{way}");
    let kept = file(home);
    let note = kept.lines().find(|line| line.starts_with("note = ")).unwrap_or_default();
    assert!(note.ends_with(&format!("\"{draft}X\"")), "{way}: {note}");
    assert!(!kept.contains("[draft]"), "{way}: {kept}");
}

/// A shell in which the program has the terminal, with a note half typed.
fn half_typed_in_a_shell(home: &Path) -> Terminal {
    let mut shell = terminal::shell(home);
    shell.shows("ready>");
    shell.keys(&format!("{} open ada\r", env!("CARGO_BIN_EXE_assessor")));
    shell.shows("Abilities");
    shell.keys("ehalf a sentence abou");
    shell.shows("half a sentence abou");
    shell
}

#[test]
fn a_program_stopped_and_called_back_has_saved_and_goes_on() {
    let home = home();
    let mut shell = half_typed_in_a_shell(home.path());
    shell.keys("\x1a");
    shell.until("the shell is back", |screen| screen.trim_end().ends_with("ready>"));
    assert!(file(home.path()).contains("half a sentence abou"));
    assert!(shell.is_sane());
    shell.keys("fg\r");
    shell.shows("half a sentence abou");
    shell.keys("t");
    shell.shows("half a sentence about");
    shell.keys("\x1b");
    shell.until("the editor is closed", |screen| !screen.contains("· words "));
    shell.keys("\x03");
    shell.until("the shell is back", |screen| screen.trim_end().ends_with("ready>"));
    assert!(file(home.path()).contains("note = \"half a sentence about\""));
}

#[test]
fn what_ends_the_program_ends_it_when_it_was_stopped_meanwhile() {
    let home = home();
    let mut shell = half_typed_in_a_shell(home.path());
    let holder = std::fs::read_to_string(session(home.path()).with_extension("lock")).unwrap();
    let process = holder.lines().find_map(|line| line.strip_prefix("process = ")).unwrap().parse().unwrap();
    let send = |signal| kill_process(Pid::from_raw(process).unwrap(), signal).unwrap();
    send(Signal::TSTP);
    shell.until("the shell is back", |screen| screen.trim_end().ends_with("ready>"));
    send(Signal::TERM);
    shell.keys("fg; echo ended by $?\r");
    shell.shows("ended by 143");
    assert!(file(home.path()).contains("half a sentence abou"));
}

#[test]
fn a_terminal_of_any_size_shows_the_criterion() {
    let home = home();
    let mut terminal = open(home.path());
    for (columns, rows) in [(40, 10), (1, 1), (200, 50), (2, 60), (300, 1), (80, 24)] {
        let before = terminal.written.len();
        terminal.resize(columns, rows);
        // Each size is drawn before the next comes, the smallest too.
        terminal.frame_after(before);
        if columns > 30 && rows > 5 {
            terminal.shows("Uses familiarity");
        }
    }
    // A storm of them ends in the last.
    for step in 0..200 {
        terminal.resize(80 + step % 50, 24 + step % 20);
    }
    terminal.resize(80, 24);
    terminal.shows("Uses familiarity");
    terminal.keys(" ");
    terminal.shows("1/24");
}

/// At 80 columns and 24 rows.
#[test]
fn a_key_is_a_frame_and_a_frame_is_few_bytes() {
    let home = home();
    let mut terminal = open(home.path());
    assert!(terminal.written.len() <= 4096, "the first frame has {} bytes", terminal.written.len());
    // The frames of a key are all that come until the next is pressed; the last has nothing behind it.
    let keys: [(&str, &str, bool, usize); 6] = [
        ("j", "▸·  2", false, 250),
        (" ", "▸✔  2", true, 400),
        ("e", "words 0", true, 3000),
        ("x", "words 1", true, 60),
        ("y", "xy", true, 60),
        ("z", "xyz", true, 60),
    ];
    let mut begins = Vec::new();
    for (key, seen, saves, _) in keys {
        begins.push(terminal.written.len());
        terminal.keys(key);
        terminal.shows(seen);
        if saves {
            terminal.until("saved", is_saved);
        }
    }
    begins.push(terminal.written.len());
    for (index, (key, _, saves, most)) in keys.into_iter().enumerate() {
        let frames = frames(&terminal.written[begins[index]..begins[index + 1]]);
        let sizes: Vec<_> = frames.iter().map(|frame| frame.len()).collect();
        assert!(sizes.len() <= 1 + usize::from(saves), "{key:?} sends frames of {sizes:?} bytes");
        assert!(sizes[0] <= most, "{key:?} sends frames of {sizes:?} bytes, the most is {most}");
        assert!(sizes[1..].iter().all(|size| *size <= 90), "to say “saved”, {key:?} sends {sizes:?} bytes");
    }
}

const FRAME: &[u8] = b"\x1b[?2026h";

/// The frames in what was written, each from its beginning.
fn frames(bytes: &[u8]) -> Vec<&[u8]> {
    let begins =
        bytes.windows(FRAME.len()).enumerate().filter(|(_, window)| *window == FRAME).map(|(at, _)| at);
    let begins: Vec<_> = begins.chain([bytes.len()]).collect();
    begins.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect()
}

#[test]
fn thirty_moves_at_once_cost_at_most_three_frames_and_rest_costs_nothing() {
    let home = home();
    let mut terminal = open(home.path());
    let before = terminal.written.len();
    terminal.keys(&("j".repeat(15) + &"k".repeat(15) + "j"));
    terminal.shows("▸·  2");
    // What comes after the key behind them was not theirs.
    let moves = frames(&terminal.written[before..]).len();
    assert!(moves <= 3, "{moves} frames");
    terminal.keys("K");
    terminal.shows("Knowledge and skills");
    // The frame is out before the program has gone to sleep.
    let mut wakeups = String::new();
    while wakeups != terminal.wakeups() {
        wakeups = terminal.wakeups();
        let _ = terminal.silence(Duration::from_millis(100));
    }
    assert_eq!(terminal.silence(Duration::from_secs(2)), 0, "bytes while nobody types");
    assert_eq!(terminal.wakeups(), wakeups, "awake while nobody types");
}

/// Presses a key until it is taken for one: quiet ends a flood, and a busy machine is long about reading it.
fn press(terminal: &mut Terminal, key: &str, shows: &str) {
    for _ in 0..20 {
        let _ = terminal.silence(Duration::from_secs(1));
        terminal.keys(key);
        let _ = terminal.silence(Duration::from_millis(500));
        if terminal.screen().contains(shows) {
            return;
        }
    }
    terminal.shows(shows);
}

#[test]
fn a_paste_runs_nothing_and_nothing_in_it_reaches_the_terminal_raw() {
    let home = home();
    let mut terminal = open(home.path());
    // A megabyte of commands of this program and of others, with an ESC among them and one at each end.
    let paste = b"\x1bq x\x1b:q!\r\n\x03\x1a\x07".repeat(66_000);
    terminal.send(&[&b"\x1b[200~"[..], &paste, b"\x1b[201~"].concat());
    terminal.shows("nothing was done with it");
    // The same from a terminal that knows no brackets. Quiet is what tells its end from the next key.
    terminal.send(&paste);
    terminal.shows("nothing was done with them");
    press(&mut terminal, "v", "Verdict");
    terminal.keys("\x1b");
    terminal.shows("Abilities");
    terminal.keys(" ");
    terminal.shows("▸✔  1");
    terminal.until("saved", is_saved);
    assert!(!file(home.path()).contains("not-yet"));
    terminal.keys("e");
    terminal.shows("words 0");
    let hostile = [&raw::PAYLOADS.concat()[..], b"\x9b31m\x90\x9d\xff", b"\x1b[", b"\x9b"].concat();
    terminal.send(&[&b"\x1b[200~"[..], &hostile, b"last\x1b[201~"].concat());
    terminal.shows("last");
    // Without brackets, a long text is taken as fast as with them.
    terminal.send(&b"Led the workshop of forty managers in May.\r".repeat(1_000));
    terminal.shows("words 8");
    let _ = terminal.silence(Duration::from_secs(1));
    terminal.send(&[&b"\x1b[200~"[..], &b"q\x1b:q!\n".repeat(150_000), b"\x1b[201~"].concat());
    terminal.shows("64 KiB");
    terminal.keys("\x1b");
    terminal.until("the editor is closed", |screen| !screen.contains("· words "));
    terminal.until("saved", is_saved);
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert_eq!(raw::foreign_on_screen(&terminal.written), None);
    let kept = file(home.path());
    assert!(
        !kept.contains(|c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c))
    );
}

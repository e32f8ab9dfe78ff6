//! The program as an assessor has it: in a terminal, with a store on disk, killed and cut off.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what goes wrong here fails the test")]

#[allow(dead_code, reason = "the benchmark asks more of it")]
mod terminal;

use std::{path::Path, process::Command, time::Duration};

use rustix::process::Signal;
use terminal::Terminal;

/// A home with one session, of Ada Lovelace for CMP.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &["new", "--candidate", "Ada Lovelace", "--level", "CMP", "--reference", "C-0142"]);
    home
}

/// What a command prints.
fn run(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assessor"));
    command.args(arguments).env_clear().env("HOME", home).env("LANG", "C.UTF-8").env("USER", "ada");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn open(home: &Path) -> Terminal {
    let mut terminal = Terminal::start(home, &["open", "ada"]);
    terminal.shows("Abilities");
    terminal
}

/// The session's file, and that it is sound.
fn file(home: &Path) -> String {
    run(home, &["verify", "ada"]);
    let folder = home.join(".local/share/assessor/sessions");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let path = files.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "toml"));
    std::fs::read_to_string(path.unwrap()).unwrap()
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
    type Going = fn(&mut Terminal);
    let ways: [(&str, Going); 6] = [
        ("a dropped line", Terminal::hang_up),
        ("SIGHUP", |terminal| terminal.signal(Signal::HUP)),
        ("SIGTERM", |terminal| terminal.signal(Signal::TERM)),
        ("SIGINT", |terminal| terminal.signal(Signal::INT)),
        ("SIGQUIT", |terminal| terminal.signal(Signal::QUIT)),
        ("kill -9 a while after", |terminal| {
            let _ = terminal.silence(Duration::from_millis(500));
            terminal.kill();
        }),
    ];
    for (way, go) in ways {
        let home = home();
        let mut terminal = open(home.path());
        terminal.keys("ehalf a sentence abou");
        terminal.shows("half a sentence abou");
        go(&mut terminal);
        if way.starts_with("SIG") {
            assert_eq!(terminal.end(), 0, "{way}");
            assert!(terminal.is_sane(), "{way}");
        }
        let kept = file(home.path());
        assert!(kept.contains("half a sentence abou"), "{way}: {:?} {kept}", terminal.status());
        let mut again = open(home.path());
        again.shows("half a sentence abou");
        again.keys("t x\x1b");
        again.shows("Note · PK1.CMP.1");
    }
}

/// `ASSESSOR_KILLS` sets how many; the long form is 1,000.
#[test]
fn every_mark_that_the_screen_called_saved_is_in_the_file() {
    let kills = std::env::var("ASSESSOR_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12);
    for trial in 0_u64..kills {
        let home = home();
        let mut terminal = open(home.path());
        let marked = 1 + trial % 20;
        for _ in 0..marked {
            terminal.keys(" n");
        }
        // A different moment each time, from the first frame to after the last save.
        let _ = terminal.silence(Duration::from_micros(trial * 7919 % 30_000));
        let screen = terminal.screen();
        terminal.kill();
        let is_saved = screen.lines().next().is_some_and(|line| line.contains("saved "));
        let shown = screen.lines().find(|line| line.contains("▸CMP")).and_then(count).unwrap_or(0);
        let kept = file(home.path()).matches("verdict = \"met\"").count();
        if is_saved {
            assert!(kept >= shown, "trial {trial}: the screen said {shown} saved, the file has {kept}");
        }
        assert!(kept <= usize::try_from(marked).unwrap(), "trial {trial}");
    }
}

/// The first figure of `12/24` in the line of a level.
fn count(line: &str) -> Option<usize> {
    let at = line.find("/24")?;
    line[..at].rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[test]
fn a_terminal_of_any_size_shows_the_criterion() {
    let home = home();
    let mut terminal = open(home.path());
    for (columns, rows) in [(40, 10), (1, 1), (200, 50), (80, 24)] {
        terminal.resize(columns, rows);
        if columns > 1 {
            terminal.shows("Uses familiarity");
        }
    }
    terminal.keys(" ");
    terminal.shows("1/24");
}

/// At 80 columns and 24 rows; frames that only say "saved" don't count.
#[test]
fn a_key_is_a_frame_and_a_frame_is_few_bytes() {
    let home = home();
    let mut terminal = open(home.path());
    assert!(terminal.written.len() <= 4096, "the first frame has {} bytes", terminal.written.len());
    let _ = terminal.silence(Duration::from_millis(100));
    for (keys, seen, most) in [
        ("j", "▸·  2", 250),
        (" ", "▸✔  2", 400),
        ("e", "0 words", 3000),
        ("x", "1 word", 90),
        ("y", "xy", 60),
    ] {
        let before = terminal.written.len();
        terminal.keys(keys);
        terminal.shows(seen);
        let bytes = first_frame(&terminal.written[before..]);
        assert!(bytes <= most, "{keys:?} sends {bytes} bytes, the most is {most}");
        terminal.until("saved", |screen| screen.lines().next().is_some_and(|line| line.contains("saved ")));
        let _ = terminal.silence(Duration::from_millis(100));
    }
}

const FRAME: &[u8] = b"\x1b[?2026h";

/// The bytes up to the second frame.
fn first_frame(bytes: &[u8]) -> usize {
    let next = bytes[1..].windows(FRAME.len()).position(|window| window == FRAME);
    next.map_or(bytes.len(), |at| at + 1)
}

#[test]
fn thirty_moves_at_once_cost_at_most_three_frames_and_rest_costs_nothing() {
    let home = home();
    let mut terminal = open(home.path());
    let _ = terminal.silence(Duration::from_millis(200));
    let before = terminal.written.len();
    terminal.keys(&"j".repeat(15));
    terminal.keys(&"k".repeat(15));
    let _ = terminal.silence(Duration::from_millis(500));
    let frames = terminal.written[before..].windows(FRAME.len()).filter(|window| *window == FRAME).count();
    assert!(frames <= 3, "{frames} frames");
    let wakeups = terminal.wakeups();
    assert_eq!(terminal.silence(Duration::from_secs(2)), 0, "bytes while nobody types");
    assert_eq!(terminal.wakeups(), wakeups, "awake while nobody types");
}

#[test]
fn a_paste_runs_nothing_and_nothing_in_it_reaches_the_terminal_raw() {
    let home = home();
    let mut terminal = open(home.path());
    let paste = "xq:q!\u{7}\r\n".repeat(100_000);
    terminal.keys(&format!("\x1b[200~{paste}\x1b[201~"));
    terminal.shows("nothing was done with it");
    terminal.keys(" ");
    terminal.shows("▸✔  1");
    terminal.keys("e");
    terminal.shows("0 words");
    let _ = terminal.silence(Duration::from_millis(200));
    let before = terminal.written.len();
    terminal.keys("\x1b[200~a\u{9b}31mb\u{202e}c\u{7}d\x1b]52;c;aGk=\x07e\x1b[201~");
    terminal.shows("52;c;aGk=");
    let raw = String::from_utf8_lossy(&terminal.written[before..]).into_owned();
    for forbidden in ["\u{9b}", "\u{202e}", "\u{7}", "\x1b]", "\x1b[31m"] {
        assert!(!raw.contains(forbidden), "{forbidden:?} reached the terminal");
    }
}

//! The kinds of terminals that there are, and what is in the environment.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, process::Command, time::Duration};

use portable_pty::CommandBuilder;

use crate::{
    file, home,
    terminal::{Terminal, command},
};

/// The program at Ada Lovelace's session, in an environment with these variables.
fn open(home: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Terminal {
    let mut command = command(home, &[arguments, &["open", "ada"]].concat());
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut terminal = Terminal::run(command);
    terminal.shows("Abilities");
    terminal
}

/// Marks, leaves, and checks that the terminal is as it was.
fn mark_and_leave(terminal: &mut Terminal) {
    terminal.keys(" ");
    terminal.shows("1/24");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_sane());
}

/// Whether a colour was asked for: a graphic rendition with a parameter from 30 to 49 or from 90 to 107.
fn has_colour(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).into_owned();
    text.split("\x1b[").skip(1).any(|sequence| {
        let Some(end) = sequence.find(|c: char| c.is_ascii_alphabetic()) else { return false };
        let is_colour = |number: &str| matches!(number.parse(), Ok(30..=38 | 40..=48 | 90..=107_u32));
        sequence[end..].starts_with('m') && sequence[..end].split([';', ':']).any(is_colour)
    })
}

/// What would make a terminal answer.
fn asks(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let reports = text.split("\x1b[").skip(1).find(|sequence| {
        let end = sequence.find(|c: char| c.is_ascii_alphabetic() || c == '~').unwrap_or(0);
        let (parameters, last) = sequence.split_at(end);
        let last = last.chars().next();
        // Device attributes and status, mode reports, window reports, the keyboard's protocol.
        matches!(last, Some('c' | 'n' | 'x'))
            || parameters.ends_with('$')
            || (last == Some('u') && parameters.starts_with('?'))
            || (last == Some('t') && !parameters.is_empty())
    });
    let strings = ["\x1bP", "\x1b]4;", "\x1b]10;?", "\x1b]11;?", "\x1b_G", "\x1bZ", "\x05"];
    let string = strings.into_iter().find(|string| text.contains(string)).map(str::to_owned);
    reports.map(str::to_owned).or(string)
}

#[test]
fn a_terminal_that_only_writes_lines_is_told_what_works_there() {
    let home = home();
    for (term, named) in [("dumb", "TERM=dumb"), ("", "TERM="), ("unknown", "TERM=unknown")] {
        for arguments in [&[][..], &["open", "ada"], &["demo"]] {
            let mut command = command(home.path(), arguments);
            command.env("TERM", term);
            let mut terminal = Terminal::run(command);
            let code = terminal.end();
            assert!(!terminal.written.contains(&0x1b), "TERM={term:?} {arguments:?} got an escape");
            if arguments == ["demo"] {
                // The demo is a page there, as it is without a terminal.
                assert_eq!((code, terminal.written.is_empty()), (0, false), "{}", terminal.screen());
                continue;
            }
            let screen = terminal.screen().replace('\n', " ");
            assert_eq!(code, 2, "{screen}");
            assert!(screen.contains(named) && screen.contains("assessor plain"), "{screen}");
        }
    }
}

#[test]
fn the_walk_line_by_line_works_on_a_terminal_that_only_writes_lines() {
    let home = home();
    let mut command = command(home.path(), &["plain", "ada"]);
    command.env("TERM", "dumb");
    let mut terminal = Terminal::run(command);
    terminal.shows("PK1.CMP.1 ");
    terminal.keys("met\n");
    terminal.shows("PK1.CMP.1: met");
    terminal.keys("note seen on video\n");
    terminal.shows("noted");
    terminal.keys("quit\n");
    assert_eq!(terminal.end(), 0);
    assert!(!terminal.written.contains(&0x1b));
    let kept = file(home.path());
    assert!(kept.contains("verdict = \"met\"") && kept.contains("seen on video"), "{kept}");
}

#[test]
fn every_kind_of_terminal_is_drawn_on_asked_nothing_and_left_as_it_was() {
    for term in ["linux", "xterm", "xterm-256color", "screen", "tmux-256color", "vt220", "vt100"] {
        let home = home();
        let mut terminal = open(home.path(), &[], &[("TERM", term)]);
        mark_and_leave(&mut terminal);
        assert_eq!(asks(&terminal.written), None, "TERM={term}");
        assert_eq!(has_colour(&terminal.written), term != "vt100", "TERM={term}");
    }
}

#[test]
fn a_locale_without_more_than_ascii_gets_ascii_alone() {
    for (variables, arguments, is_ascii) in [
        (&[("LANG", "C")][..], &[][..], true),
        (&[("LANG", "POSIX")], &[], true),
        (&[("LANG", "de_DE.ISO-8859-1")], &[], true),
        (&[("LANG", "C.UTF-8"), ("LC_ALL", "C")], &[], true),
        (&[("LANG", "C"), ("LC_CTYPE", "C.UTF-8")], &[], false),
        (&[("LANG", "C.UTF-8")], &["--ascii"], true),
        (&[("LANG", "C.UTF-8")], &[], false),
    ] {
        let home = home();
        let mut terminal = open(home.path(), arguments, variables);
        let (met, other) = if is_ascii { (">+  1", "✔") } else { ("▸✔  1", "+  1") };
        terminal.keys(" ");
        terminal.shows(met);
        assert!(!terminal.screen().contains(other), "{variables:?}");
        terminal.keys("?");
        terminal.shows("met");
        assert_eq!(terminal.written.is_ascii(), is_ascii, "{variables:?} {arguments:?}");
    }
}

#[test]
fn the_linux_console_gets_the_signs_that_its_fonts_have_and_nothing_stays_behind() {
    let home = home();
    let mut terminal = open(home.path(), &[], &[("TERM", "linux")]);
    terminal.keys(" jx");
    terminal.shows(">x  2");
    let screen = terminal.screen();
    let others = |c: &char| !c.is_ascii() && !"·─│┌┐└┘├┤┬┴█▒".contains(*c);
    assert_eq!(screen.chars().find(others), None, "{screen}");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    // The console has no alternate screen: it is cleared before it is left.
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    assert!(written.contains("\x1b[H\x1b[2J\x1b[?25h\x1b[?1049l"));
}

#[test]
fn colour_is_there_when_it_is_wanted_and_no_mark_needs_it() {
    for (variables, arguments, wanted) in [
        (&[][..], &[][..], true),
        (&[("NO_COLOR", "1")], &[], false),
        (&[("NO_COLOR", "")], &[], true),
        (&[("NO_COLOR", "1")], &["--color", "always"], true),
        (&[], &["--color", "never"], false),
    ] {
        let home = home();
        let mut terminal = open(home.path(), arguments, variables);
        terminal.keys(" jxjp");
        terminal.shows("▸·? 3");
        assert!(terminal.screen().contains("✔  1") && terminal.screen().contains("✘  2"));
        assert_eq!(has_colour(&terminal.written), wanted, "{variables:?} {arguments:?}");
    }
}

/// Whether a program is installed; says so where it is not.
#[allow(clippy::print_stderr, reason = "a test that can't be done here says so")]
fn is_there(program: &str, version: &str) -> bool {
    let there = Command::new(program).arg(version).output().is_ok();
    if !there {
        eprintln!("skipped: there is no {program} here");
    }
    there
}

/// A program that has a terminal of its own, in which the session is opened between two lines of a shell.
fn within(home: &Path, program: &str, arguments: &[&str]) -> Terminal {
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.args(["sh", "-c", "echo before; \"$0\" open ada; echo after $?; read wait"]);
    command.arg(env!("CARGO_BIN_EXE_assessor"));
    command.env_clear();
    for (name, value) in
        [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("USER", "ada"), ("PATH", "/usr/bin:/bin")]
    {
        command.env(name, value);
    }
    command.env("HOME", home);
    command.env("SHELL", "/bin/sh");
    command.env("SCREENDIR", home.join("screens"));
    let mut terminal = Terminal::run(command);
    terminal.shows("Abilities");
    terminal
}

/// A mark and a note, and leaving; the file has both.
fn mark_note_and_leave(terminal: &mut Terminal, home: &Path) {
    terminal.keys(" j");
    terminal.shows("▸·  2");
    terminal.keys("eSeen on video – 漢字");
    terminal.shows("Seen on video – 漢字");
    terminal.keys("\x1b");
    terminal.until("the editor is closed", |screen| !screen.contains("words"));
    terminal.resize(100, 30);
    terminal.until("it is drawn anew", |screen| screen.lines().any(|line| line.chars().count() > 80));
    let _ = terminal.silence(Duration::from_millis(100));
    terminal.keys("\x03");
    terminal.shows("after 0");
    let kept = file(home);
    assert!(kept.contains("Seen on video – 漢字") && kept.contains("verdict = \"met\""), "{kept}");
}

#[test]
fn inside_tmux_marks_and_notes_are_made_and_the_window_is_left_as_it_was() {
    if !is_there("tmux", "-V") {
        return;
    }
    let home = home();
    let socket = home.path().join("tmux").display().to_string();
    let mut terminal = within(home.path(), "tmux", &["-u", "-f", "/dev/null", "-S", &socket, "new-session"]);
    mark_note_and_leave(&mut terminal, home.path());
    assert!(terminal.screen().contains("before") && !terminal.screen().contains("Abilities"));
    terminal.keys("\n");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn inside_screen_marks_and_notes_are_made_and_the_text_is_left_as_it_was() {
    if !is_there("screen", "-v") {
        return;
    }
    // As it comes, screen has no alternate screen for its programs; then the lines before stand there again or not.
    for (altscreen, comes_back) in [("on", true), ("off", false)] {
        let home = home();
        let folder = home.path().join("screens");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        let settings = home.path().join("screenrc");
        fs::write(&settings, format!("startup_message off\naltscreen {altscreen}\n")).unwrap();
        let settings = settings.display().to_string();
        let mut terminal = within(home.path(), "screen", &["-U", "-c", &settings]);
        mark_note_and_leave(&mut terminal, home.path());
        assert!(!terminal.screen().contains("Abilities"), "{}", terminal.screen());
        assert!(terminal.screen().contains("before") || !comes_back, "{}", terminal.screen());
        terminal.keys("\n");
        assert_eq!(terminal.end(), 0);
    }
}

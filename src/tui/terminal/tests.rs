use std::io::Read as _;
use std::sync::mpsc;
use std::time::Instant;

use crossterm::event::{Event, KeyCode};
use rustix::fs::{Mode, OFlags, open};
use rustix::process::{Pid, kill_process};
use rustix::termios::LocalModes;

use super::*;
use crate::tui::input::Input;
use crate::tui::signals::{Signal as Heard, Signals, Wakes};

#[test]
fn a_terminal_without_a_name_or_a_cursor_is_dumb() {
    for (term, dumb) in [(None, true), (Some(""), true), (Some("dumb"), true), (Some("xterm"), false)] {
        assert_eq!(is_dumb(term), dumb, "{term:?}");
    }
}

#[test]
fn what_is_entered_is_left() {
    let mut screen = vt100::Parser::default();
    screen.process(b"$ assessor\r\n");
    let before = screen.screen().clone();
    screen.process(&[ENTER, ENTER_MOUSE, b"text \x1b[1;31m"].concat());
    let ours = screen.screen().clone();
    assert!(ours.alternate_screen() && ours.bracketed_paste() && ours.hide_cursor());
    assert_ne!(ours.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    screen.process(&[LEAVE_MOUSE, LEAVE].concat());
    assert_eq!(screen.screen().state_formatted(), before.state_formatted());
}

#[test]
fn what_another_program_left_on_is_off_and_without_another_screen_nothing_stays_behind() {
    let mut screen = vt100::Parser::default();
    screen.process(b"\x1b[?1h\x1b=\x1b[?1003h\x1b[?1005h");
    screen.process(ENTER);
    let ours = screen.screen();
    assert!(!ours.application_cursor() && !ours.application_keypad());
    assert_eq!(ours.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    assert_eq!(ours.mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Default);
    let without =
        |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace("\x1b[?1049", "\x1b[?9999");
    let mut console = vt100::Parser::default();
    console.process(without(&[ENTER, b"\x1b[4;4HAda Lovelace", LEAVE].concat()).as_bytes());
    assert_eq!(console.screen().contents(), "");
    assert_eq!(console.screen().cursor_position(), (0, 0));
}

#[test]
fn entering_and_leaving_ask_the_terminal_nothing() {
    // A query is a sequence that the terminal answers: device attributes (c), reports (n), modes ($p), or a
    // string sequence.
    for bytes in [ENTER, ENTER_MOUSE, LEAVE, LEAVE_MOUSE] {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        for sequence in text.split("\x1b[").skip(1) {
            let is_order = sequence.trim_end_matches("\x1b>").ends_with(['h', 'l', 'm', 'J', 'H']);
            assert!(is_order || sequence == "=0u", "{sequence:?}");
        }
    }
}

#[test]
fn leaving_what_was_not_entered_does_nothing() {
    leave();
    leave();
    assert_eq!(STATE.load(Ordering::SeqCst), OUT);
}

/// The program that the tests below run on a PTY; as a test of its own it does nothing.
#[test]
fn child() {
    let Ok(kind) = std::env::var("ASSESSOR_TEST_CHILD") else { return };
    let mut wakes = Wakes::new().unwrap();
    let mut signals = (kind != "deaf").then(|| Signals::catch(&mut wakes).unwrap());
    on_panic(|| {
        say("emergency");
        Some("copied".to_owned())
    });
    let mut screen = Screen::enter(false).unwrap();
    let mut input = Input::stdin(crate::tui::input::Habits::default());
    let mut shown = String::from("ready");
    loop {
        let drawn = screen.draw(|area, buffer| {
            buffer.set_stringn(0, 0, &shown, area.width.into(), ratatui::style::Style::new());
            None
        });
        // A line can be lost between a key and its frame. Then it is the input that says so.
        assert!(drawn.is_ok() || kind == "deaf", "{drawn:?}");
        let heard = input.hear(&wakes, None).unwrap();
        if heard.hung_up {
            screen.abandon();
            return say("hung up");
        }
        let arrived = signals.as_mut().map(Signals::take).unwrap_or_default();
        if arrived.end().is_some() {
            return say("ended");
        }
        if arrived.contains(Heard::Resume) {
            screen.resume().unwrap();
        }
        for event in heard.events {
            match event {
                Event::Key(key) if key.code == KeyCode::Char('q') => return,
                Event::Key(key) if key.code == KeyCode::Char('p') => panic!("on purpose"),
                Event::Key(key) if key.code == KeyCode::Char('z') => {
                    shown = format!("suspended:{}", screen.suspend().unwrap());
                }
                Event::Key(key) if key.code == KeyCode::Char('o') => {
                    screen.outside(|| println!("outside")).unwrap();
                }
                event => shown = format!("{event:?}"),
            }
        }
    }
}

/// On standard error, which the tests send past the terminal.
fn say(what: &str) {
    eprintln!("{what}");
}

/// A program on a PTY: this very test binary, told by the environment to be [`child`].
struct Program {
    line: Option<Line>,
    shell: Box<dyn portable_pty::Child + Send + Sync>,
    arriving: mpsc::Receiver<Vec<u8>>,
    errors: tempfile::NamedTempFile,
    /// What has arrived and not been looked at.
    bytes: Vec<u8>,
}

/// The near end of the PTY; the program hangs up when all of it is gone.
struct Line {
    master: Box<dyn portable_pty::MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    reader: thread::JoinHandle<()>,
}

const LATE: Duration = Duration::from_secs(20);

impl Program {
    /// Runs `script` in a shell, in which `@` is the child.
    fn start(kind: &str, script: &str) -> Self {
        let size = portable_pty::PtySize { rows: 24, cols: 80, ..portable_pty::PtySize::default() };
        let pair = portable_pty::native_pty_system().openpty(size).unwrap();
        let errors = tempfile::NamedTempFile::new().unwrap();
        let child = r#""$0" --exact tui::terminal::tests::child --nocapture --test-threads=1 2>"$1""#;
        let mut command = portable_pty::CommandBuilder::new("sh");
        command.args(["-c", &script.replace('@', child)]);
        command.args([std::env::current_exe().unwrap().as_os_str(), errors.path().as_os_str()]);
        command.env("ASSESSOR_TEST_CHILD", kind);
        let shell = pair.slave.spawn_command(command).unwrap();
        let (to, arriving) = mpsc::channel();
        let mut near = pair.master.try_clone_reader().unwrap();
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = near.read(&mut buffer) {
                if to.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        let line = Some(Line { master: pair.master, keyboard, reader });
        let mut program = Self { line, shell, arriving, errors, bytes: Vec::new() };
        program.until("ready");
        program
    }

    /// Waits until the terminal has been sent `text`, and gives everything up to there.
    #[track_caller]
    fn until(&mut self, text: &str) -> String {
        let end = Instant::now() + LATE;
        loop {
            if let Some(at) = self.bytes.windows(text.len()).position(|window| window == text.as_bytes()) {
                let before: Vec<u8> = self.bytes.drain(..at + text.len()).collect();
                return before.escape_ascii().to_string();
            }
            let Ok(bytes) = self.arriving.recv_timeout(end.saturating_duration_since(Instant::now())) else {
                panic!("no {text:?} in {}", self.bytes.escape_ascii());
            };
            self.bytes.extend(bytes);
        }
    }

    fn press(&mut self, keys: &str) {
        self.line.as_mut().unwrap().keyboard.write_all(keys.as_bytes()).unwrap();
    }

    /// Closes the line. A frame ends the reader, which waits for one and finds that nobody listens.
    fn hang_up(mut self) -> Self {
        self.arriving = mpsc::channel().1;
        self.press("x");
        self.line.take().unwrap().reader.join().unwrap();
        self
    }

    /// Waits until standard error holds `text`.
    #[track_caller]
    fn until_said(&mut self, text: &str) -> String {
        let end = Instant::now() + LATE;
        let mut said = String::new();
        while !said.contains(text) {
            assert!(Instant::now() < end, "no {text:?} in {said:?}");
            thread::sleep(Duration::from_millis(5));
            self.errors.read_to_string(&mut said).unwrap();
        }
        said
    }

    fn is_raw(&self) -> bool {
        let path = self.line.as_ref().unwrap().master.tty_name().unwrap();
        let slave = open(path, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        !tcgetattr(slave).unwrap().local_modes.contains(LocalModes::ICANON)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.shell.kill();
        let _ = self.shell.wait();
    }
}

const LEFT: &str = "\x1b[?1049l";

#[test]
fn quitting_leaves_the_terminal_as_it_was() {
    let mut program = Program::start("", "@; echo back");
    assert!(program.is_raw());
    program.press("x");
    program.until("Char('x')");
    program.press("q");
    program.until(LEFT);
    program.until("back");
    assert!(!program.is_raw());
}

#[test]
fn a_panic_copies_first_then_leaves_and_then_speaks() {
    let mut program = Program::start("", "@; echo back");
    program.press("p");
    program.until(LEFT);
    program.until("back");
    let said = program.until_said("assessor: copied");
    assert!(said.find("emergency") < said.find("on purpose"), "{said:?}");
    assert!(said.find("on purpose") < said.find("assessor: copied"), "{said:?}");
    assert!(!program.is_raw());
}

#[test]
fn a_signal_that_ends_the_program_lets_it_leave() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut program = Program::start("", "exec @");
        let shell = program.shell.process_id().and_then(|id| Pid::from_raw(id.cast_signed()));
        kill_process(shell.unwrap(), signal).unwrap();
        program.until(LEFT);
        program.until_said("ended");
    }
}

#[test]
fn a_lost_line_is_noticed_even_where_the_signal_is_ignored() {
    Program::start("deaf", "trap '' HUP; exec @").hang_up().until_said("hung up");
}

#[test]
fn suspended_it_gives_the_shell_its_terminal_and_comes_back() {
    let mut program = Program::start("", "set -m; @; echo stopped; fg; echo back");
    program.press("z");
    program.until(LEFT);
    let between = program.until("stopped");
    assert!(!between.contains("suspended"), "{between}");
    program.until("\x1b[?1049h");
    program.until("suspended:true");
    assert!(program.is_raw());
    program.press("q");
    program.until("back");
    assert!(!program.is_raw());
}

#[test]
fn where_nobody_could_call_it_back_it_is_not_suspended() {
    let mut program = Program::start("", "exec @");
    program.press("z");
    program.until("suspended:false");
    program.press("q");
    program.until(LEFT);
}

#[test]
fn another_program_gets_the_terminal_and_the_screen_is_drawn_again() {
    let mut program = Program::start("", "@");
    program.press("o");
    program.until(LEFT);
    program.until("outside");
    program.until("ready");
    assert!(program.is_raw());
}

#[test]
fn nothing_is_asked_and_the_first_frame_is_one_piece() {
    let mut program = Program::start("", "@");
    program.press("o");
    program.until("outside");
    let first = program.until("ready");
    let enter = ENTER.escape_ascii();
    assert!(first.contains(&format!(r"{enter}\x1b[?2026h")), "{first}");
}

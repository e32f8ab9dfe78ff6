//! A line that is dead and has not hung up: nobody reads what the program writes, as behind a connection that dropped
//! without a word. The screen stands still; saving, letting go and leaving must not.

use std::time::Duration;

use rustix::process::Signal;

use super::{file, home, open, patience};
use crate::terminal::Terminal;

/// What a terminal holds of what nobody reads, in bytes, at the least.
const FULL: usize = 16 * 1024;

/// The program at Ada's session, with so much written that a frame more would wait for a reader.
fn stuck(home: &std::path::Path) -> Terminal {
    let mut terminal = open(home);
    terminal.turn_away();
    // Each size is a whole frame.
    for turn in 0..120 {
        terminal.resize(80 + turn % 2, 24);
        std::thread::sleep(Duration::from_millis(10));
    }
    terminal
}

#[test]
fn a_half_open_line_holds_nobody_up_and_what_is_typed_is_saved() {
    let home = home();
    let mut first = stuck(home.path());
    first.keys("x");
    let mut second = Terminal::start(home.path(), &["open", "--take-over", "ada"]);
    second.shows("▸✘  1");
    second.keys(" ");
    second.shows("▸✔  1");
    second.keys("\x03");
    assert_eq!(second.end(), 0);
    assert!(file(home.path()).contains("verdict = \"met\""));
    first.kill();
    let unread = first.unread();
    assert!(unread > FULL, "the line was not dead: {unread}");
}

#[test]
fn a_program_on_a_dead_line_ends_when_it_is_told_to() {
    for signal in [Signal::TERM, Signal::HUP] {
        let home = home();
        let patience = patience(home.path());
        let mut terminal = stuck(home.path());
        terminal.keys("ehalf a sentence");
        terminal.signal(signal);
        terminal.ends_within(patience);
        let unread = terminal.unread();
        assert!(unread > FULL, "the line was not dead: {unread}");
        let kept = file(home.path());
        assert!(kept.contains("half a sentence"), "{signal:?}: {kept}");
    }
}

//! What terminals send, in a note, on Assess, in a form and at a panel: each row is what those keys are, or nothing.

use std::time::{Duration, Instant};

use crossterm::event::Event;

use super::panel::seat::convened;
use crate::tui::{
    driver::heard::Ear,
    harness::App,
    input::{Decoder, Habits, Pace, SHORT, SILENCE},
    message::Msg,
    theme::Theme,
};

/// What arrives, and the keys that it is.
const ROWS: &[(&[u8], &str)] = &[
    // Answers, which nobody asked for, and other control strings.
    (b"\x1b]11;rgb:2e2e/3434/3636\x07", ""),
    (b"\x1b]11;rgb:2e2e/3434/3636\x1b\\", ""),
    (b"\x1b]52;c;eCBxIHkK\x07", ""),
    (b"\x1b]52;c;eCBxIHkK\x1b\\", ""),
    (b"\x1bP>|XTerm(388)\x1b\\", ""),
    (b"\x1bP>|XTerm(388)\x07", ""),
    (b"\x1b_Gi=31;OK x q\x1b\\", ""),
    (b"\x1b^x q y\x1b\\", ""),
    (b"\x1bXx q y\x1b\\", ""),
    (b"\x1b]11;rgb:2e2e", ""),
    (b"\x1b]x\x1b]y\x1b\\", ""),
    (b"\x1b]x q\x18", ""),
    // The mouse, which is off, and reports.
    (b"\x1b[M !!", ""),
    (b"\x1b[M#xq", ""),
    (b"\x1b[M\x20\xe1\xe1", ""),
    (b"\x1b[<0;10;5M\x1b[<0;10;5m", ""),
    (b"\x1b[32;10;5M", ""),
    (b"\x1b[I\x1b[O", ""),
    (b"\x1b[12;40R", ""),
    (b"\x1b[1;5R", ""),
    (b"\x1b[?62;22c", ""),
    (b"\x1b[>41;388;0c", ""),
    (b"\x1b[=1;2c", ""),
    (b"\x1b[?2026;2$y", ""),
    (b"\x1b[12;2$y", ""),
    (b"\x1b[?1u", ""),
    (b"\x1b[48;24;80;384;640t", ""),
    (b"\x1b[201~", ""),
    // Kitty's protocol, Windows Terminal's and modifyOtherKeys.
    (b"\x1b[32;1:1u\x1b[32;1:3u", "<space>"),
    (b"\x1b[1;1:1B\x1b[1;1:3B", "<down>"),
    (b"\x1b[3;1:3~", ""),
    (b"\x1b[57400u", "1"),
    (b"\x1b[57414u", "<enter>"),
    (b"\x1b[57419u", "<up>"),
    (b"\x1b[57441;2u\x1b[57441;1:3u", ""),
    (b"\x1b[57358u", ""),
    (b"\x1b[97;2u", "A"),
    (b"\x1b[97:65;2u", "A"),
    (b"\x1b[97;;65u", "A"),
    (b"\x1b[97;129u", "a"),
    (b"\x1b[97;9u", ""),
    (b"\x1b[97;5u", "<ctrl-a>"),
    (b"\x1b[13;1u", "<enter>"),
    (b"\x1b[9;2u", "<shift-tab>"),
    (b"\x1b[27;2;65~", "A"),
    (b"\x1b[27;5;97~", "<ctrl-a>"),
    (b"\x1b[128512u", ""),
    ("\u{f700}".as_bytes(), ""),
    // The keypad in application mode, urxvt, xterm and the Linux console.
    (b"\x1bOj\x1bOk\x1bOl\x1bOm\x1bOn\x1bOo", "*+,-./"),
    (b"\x1bOX\x1bOq", "=1"),
    (b"\x1bOM", "<enter>"),
    (b"\x1bOA", "<up>"),
    (b"\x1bOa\x1bOb\x1bOc\x1bOd", "<ctrl-up><ctrl-down><ctrl-right><ctrl-left>"),
    (b"\x1bO5C", "<ctrl-right>"),
    (b"\x1b[3$", "<delete>"),
    (b"\x1b[7^", "<ctrl-home>"),
    (b"\x1b[8@", "<ctrl-end>"),
    (b"\x1b[a", "<up>"),
    (b"\x1b[1;3D", "<alt-left>"),
    (b"\x1b[3;5~", "<ctrl-delete>"),
    (b"\x1b[[A", "<f1>"),
    (b"\x1b[A", "<up>"),
    // Alt, and what is broken off by another sequence.
    (b"\x1bp", "<alt-p>"),
    (b"\x1b\r", "<alt-enter>"),
    (b"\x1b\x7f", "<alt-backspace>"),
    ("\x1bé".as_bytes(), "<alt-é>"),
    (b"\x1b[1;\x1b[A", "<up>"),
    (b"\x1b", "<esc>"),
    ("é".as_bytes(), "é"),
];

/// The events of pieces that arrive 30 ms apart, and of the silence behind them.
fn events(pieces: &[&[u8]], habits: Habits) -> Vec<Event> {
    let (mut decoder, mut events, mut now) = (Decoder::new(habits), Vec::new(), Instant::now());
    for piece in pieces {
        decoder.lapse(now, &mut events);
        decoder.take(piece, now, &mut events);
        now += Duration::from_millis(30);
    }
    decoder.lapse(now + SILENCE, &mut events);
    events
}

fn place(name: &str) -> App {
    let mut app = App::assess();
    match name {
        "a note" => {
            app.keys("eSeen on ");
        }
        "Assess" => {
            app.keys("j");
        }
        "a form" => {
            app = App::home();
            app.send(Msg::Listed(Vec::new()));
            app.keys("nAda");
        }
        _ => app = convened(false).app,
    }
    app.take_effects();
    app
}

fn send(app: &mut App, events: &[Event]) {
    let mut ear = Ear::default();
    for event in events {
        if let Some(msg) = ear.message(&app.model, event, Pace::Typed, false) {
            app.send(msg);
        }
    }
}

#[test]
fn what_arrives_is_its_keys_or_nothing_however_it_is_cut() {
    let ssh = Habits { escape: SHORT, ..Habits::default() };
    for (bytes, keys) in ROWS {
        let whole = events(&[bytes], ssh);
        assert_eq!(whole.is_empty(), keys.is_empty(), "{} {whole:?}", bytes.escape_ascii());
        for at in 1..bytes.len() {
            let (head, tail) = bytes.split_at(at);
            assert_eq!(events(&[head, tail], ssh), whole, "{} at {at}", bytes.escape_ascii());
            // At the machine itself no terminal leaves an ESC alone for so long.
            if !head.ends_with(b"\x1b") || head.len() > 1 && tail.starts_with(b"\\") {
                assert_eq!(
                    events(&[head, tail], Habits::default()),
                    whole,
                    "{} at {at}",
                    bytes.escape_ascii()
                );
            }
        }
        let each: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(events(&each, ssh), whole, "{} byte by byte", bytes.escape_ascii());
    }
}

#[test]
fn what_arrives_does_what_its_keys_do_in_every_place() {
    for name in ["a note", "Assess", "a form", "a panel"] {
        let (mut sent, mut pressed) = (place(name), place(name));
        let scope = sent.model.scope();
        for (bytes, keys) in ROWS {
            let before = sent.screen();
            send(&mut sent, &events(&[bytes], Habits::default()));
            pressed.keys(keys);
            let row = bytes.escape_ascii();
            assert_eq!(sent.screen(), pressed.screen(), "{row} in {name}");
            let [ours, theirs] = [&mut sent, &mut pressed].map(|app| format!("{:?}", app.take_effects()));
            assert_eq!(ours, theirs, "{row} in {name}");
            assert!(!keys.is_empty() || sent.screen() == before, "{row} in {name}");
            if sent.model.scope() != scope {
                (sent, pressed) = (place(name), place(name));
            }
        }
    }
}

#[test]
fn a_key_held_down_types_and_moves_and_does_nothing_else_again() {
    let check = |name: &str, bytes: &[u8], keys: &str| {
        let (mut sent, mut pressed) = (place(name), place(name));
        send(&mut sent, &events(&[bytes], Habits::default()));
        pressed.keys(keys);
        assert_eq!(sent.screen(), pressed.screen(), "{} in {name}", bytes.escape_ascii());
    };
    let space = b"\x1b[32;1:1u\x1b[32;1:2u\x1b[32;1:2u\x1b[32;1:3u";
    check("a note", space, "   ");
    check("a form", space, "   ");
    check("Assess", space, "<space>");
    check("a panel", space, "<space>");
    check("Assess", b"\x1b[1;1:1B\x1b[1;1:2B\x1b[1;1:3B", "<down><down>");
}

#[test]
fn a_paste_without_an_end_is_pasted_and_the_keys_are_back() {
    let mut app = place("a note");
    let mut found = events(&[b"\x1b[200~video, min", b". 12"], Habits::default());
    found.extend(events(&[b"!"], Habits::default()));
    send(&mut app, &found);
    let mut pressed = place("a note");
    pressed.keys("video, min. 12!");
    assert_eq!(app.screen(), pressed.screen());
}

#[test]
fn names_are_shown_in_ascii_where_nothing_else_may_be_sent() {
    let mut app = place("a form");
    app.ascii().keys("<ctrl-a><ctrl-k>Žofie Đurić-Strauß, Ольга, 漢字 – “x”");
    let screen = app.screen().replace('▏', "");
    assert!(screen.contains("Zofie Duric-Straus, O"), "{screen}");
    assert!(screen.is_ascii() && !screen.contains('?'), "{screen}");
    app.model.theme = Theme::default();
    assert!(app.screen().contains("Žofie Đurić-Strauß, Ольга, 漢字"), "{}", app.screen());
}

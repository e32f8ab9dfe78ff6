use std::io::Write;
use std::os::fd::AsFd;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use super::*;

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn ch(ch: char) -> Event {
    key(KeyCode::Char(ch), NONE)
}

/// All events of bytes that arrive together, after which the keyboard is silent.
fn decode(bytes: &[u8]) -> Vec<Event> {
    let (mut decoder, mut events, now) = (Decoder::default(), Vec::new(), Instant::now());
    decoder.take(bytes, now, &mut events);
    decoder.lapse(now + ESCAPE, &mut events);
    events
}

#[track_caller]
fn check(bytes: &str, code: KeyCode, modifiers: KeyModifiers) {
    assert_eq!(decode(bytes.as_bytes()), [key(code, modifiers)], "{bytes:?}");
}

#[test]
fn characters_are_keys() {
    check("a", KeyCode::Char('a'), NONE);
    check("A", KeyCode::Char('A'), SHIFT);
    check("é", KeyCode::Char('é'), NONE);
    check("漢", KeyCode::Char('漢'), NONE);
    check("🦀", KeyCode::Char('🦀'), NONE);
    check("\r", KeyCode::Enter, NONE);
    check("\t", KeyCode::Tab, NONE);
    check("\u{7f}", KeyCode::Backspace, NONE);
    check("\u{3}", KeyCode::Char('c'), CTRL);
    check("\u{10}", KeyCode::Char('p'), CTRL);
    check("\n", KeyCode::Char('j'), CTRL);
    check("\0", KeyCode::Char(' '), CTRL);
}

#[test]
fn sequences_are_keys() {
    check("\x1b[A", KeyCode::Up, NONE);
    check("\x1bOD", KeyCode::Left, NONE);
    check("\x1b[1;5C", KeyCode::Right, CTRL);
    check("\x1b[1;2H", KeyCode::Home, SHIFT);
    check("\x1b[Z", KeyCode::BackTab, SHIFT);
    check("\x1b[3~", KeyCode::Delete, NONE);
    check("\x1b[5;3~", KeyCode::PageUp, ALT);
    check("\x1b[4~", KeyCode::End, NONE);
    check("\x1bOP", KeyCode::F(1), NONE);
    check("\x1b[[A", KeyCode::F(1), NONE);
    check("\x1b[15~", KeyCode::F(5), NONE);
    check("\x1b[24~", KeyCode::F(12), NONE);
    check("\x1bOM", KeyCode::Enter, NONE);
    check("\x1b[27;5;13~", KeyCode::Enter, CTRL);
    check("\x1b[101;5u", KeyCode::Char('e'), CTRL);
}

#[test]
fn escape_is_a_key_when_nothing_follows() {
    check("\x1b", KeyCode::Esc, NONE);
    check("\x1b[", KeyCode::Char('['), ALT);
    check("\x1bx", KeyCode::Char('x'), ALT);
    check("\x1bX", KeyCode::Char('X'), ALT | SHIFT);
    let esc = key(KeyCode::Esc, NONE);
    assert_eq!(decode(b"\x1b\x1b"), [esc.clone(), esc.clone()]);
    assert_eq!(decode(b"\x1b\x1b[A"), [esc, key(KeyCode::Up, NONE)]);
}

#[test]
fn an_escape_waits_for_its_sequence_but_not_for_long() {
    let (mut decoder, mut events, start) = (Decoder::default(), Vec::new(), Instant::now());
    decoder.take(b"\x1b", start, &mut events);
    assert_eq!(decoder.deadline(), Some(start + ESCAPE));
    decoder.lapse(start + ESCAPE / 2, &mut events);
    decoder.take(b"[A", start + ESCAPE / 2, &mut events);
    assert_eq!(events, [key(KeyCode::Up, NONE)]);
    assert_eq!(decoder.deadline(), None);
}

#[test]
fn what_is_no_key_is_dropped_and_nothing_behind_it() {
    for noise in ["\x1b[?62;22c", "\x1b[12;40R", "\x1b[I", "\x1b[999~", "\x1b[1;2;3;4q", "\x1b[5\x02"] {
        let events = decode(format!("{noise}x").as_bytes());
        assert_eq!(events.last(), Some(&ch('x')), "{noise:?}");
        assert!(events.len() <= 2, "{noise:?}: {events:?}");
    }
    assert_eq!(decode(b"a\xff\xc3(\xc2\x9bb"), [ch('a'), ch('('), ch('b')]);
    assert_eq!(decode(&[b"\x1b[" as &[u8], &[b'1'; 200], b"x"].concat()).last(), Some(&ch('x')));
}

#[test]
fn a_paste_is_one_event_whatever_is_in_it() {
    assert_eq!(
        decode(b"a\x1b[200~x\r\x1b[31my\x1b[201~b"),
        [ch('a'), Event::Paste("x\r\x1b[31my".to_owned()), ch('b')]
    );
    assert_eq!(decode(b"\x1b[200~\x1b[201~"), [Event::Paste(String::new())]);
}

#[test]
fn the_mouse_is_heard() {
    let mouse = |kind, modifiers| Event::Mouse(MouseEvent { kind, column: 9, row: 4, modifiers });
    assert_eq!(decode(b"\x1b[<0;10;5M"), [mouse(MouseEventKind::Down(MouseButton::Left), NONE)]);
    assert_eq!(decode(b"\x1b[<2;10;5m"), [mouse(MouseEventKind::Up(MouseButton::Right), NONE)]);
    assert_eq!(decode(b"\x1b[<81;10;5M"), [mouse(MouseEventKind::ScrollDown, CTRL)]);
}

#[test]
fn a_paste_that_the_line_cut_is_kept() {
    let (mut decoder, mut events) = (Decoder::default(), Vec::new());
    decoder.take(b"\x1b[200~half a no", Instant::now(), &mut events);
    assert_eq!(events, []);
    decoder.finish(&mut events);
    assert_eq!(events, [Event::Paste("half a no".to_owned())]);
}

#[test]
fn more_than_one_read_arrives_whole() {
    let (input, mut line) = io::pipe().unwrap();
    let wakes = Wakes::new().unwrap();
    let note = "x".repeat(20_000);
    line.write_all(format!("a\x1b[200~{note}\x1b[201~b").as_bytes()).unwrap();
    let mut input = Input::new(input.as_fd());
    let mut events = Vec::new();
    while events.len() < 3 {
        events.extend(input.hear(&wakes, None).unwrap().events);
    }
    assert_eq!(events, [ch('a'), Event::Paste(note), ch('b')]);
}

#[test]
fn half_a_sequence_holds_nothing_up() {
    let (input, mut line) = io::pipe().unwrap();
    let wakes = Wakes::new().unwrap();
    line.write_all(b"\x1b[1;").unwrap();
    let mut input = Input::new(input.as_fd());
    wakes.waker().wake();
    let heard = input.hear(&wakes, None).unwrap();
    assert_eq!(heard, Heard { woken: true, ..Heard::default() });
    line.write_all(b"5A").unwrap();
    assert_eq!(input.hear(&wakes, None).unwrap().events, [key(KeyCode::Up, CTRL)]);
}

#[test]
fn a_lone_escape_is_heard_and_the_deadline_too() {
    let (input, mut line) = io::pipe().unwrap();
    let wakes = Wakes::new().unwrap();
    let mut input = Input::new(input.as_fd());
    line.write_all(b"\x1b").unwrap();
    assert_eq!(input.hear(&wakes, None).unwrap().events, [key(KeyCode::Esc, NONE)]);
    assert_eq!(input.hear(&wakes, Some(Instant::now() + ESCAPE)).unwrap(), Heard::default());
}

#[test]
fn the_end_of_the_input_is_a_hang_up() {
    let (input, mut line) = io::pipe().unwrap();
    let wakes = Wakes::new().unwrap();
    let mut input = Input::new(input.as_fd());
    line.write_all(b"q\x1b[200~kept").unwrap();
    drop(line);
    let mut events = Vec::new();
    loop {
        let heard = input.hear(&wakes, None).unwrap();
        events.extend(heard.events);
        if heard.hung_up {
            break;
        }
    }
    assert_eq!(events, [ch('q'), Event::Paste("kept".to_owned())]);
}

#[test]
fn all_that_has_arrived_is_read_at_the_end_and_half_a_paste_is_text() {
    let (input, mut line) = io::pipe().unwrap();
    let wakes = Wakes::new().unwrap();
    let mut input = Input::new(input.as_fd());
    let text = "w".repeat(10_000);
    line.write_all(format!("a\x1b[200~{text}").as_bytes()).unwrap();
    let heard = input.last(&wakes).unwrap();
    assert_eq!(heard.events, [ch('a'), Event::Paste(text)]);
    assert_eq!(input.last(&wakes).unwrap(), Heard::default(), "and nothing is waited for");
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let parts: Vec<&[u8]> = vec![
        b"\x1b",
        b"[",
        b"O",
        b"A",
        b"1;5",
        b"200~",
        b"\x1b[200~",
        b"\x1b[201~",
        b"~",
        b"x",
        b"\r",
        b"<0;1;1M",
        "é".as_bytes(),
        "漢".as_bytes(),
        b"\xff",
        b"\x9b",
        b"u",
        b"M",
    ];
    let part = prop_oneof![prop::sample::select(parts).prop_map(<[u8]>::to_vec), any::<Vec<u8>>()];
    prop::collection::vec(part, 0..20).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn it_does_not_matter_how_the_bytes_are_cut(bytes in bytes(), cuts in prop::collection::vec(1_usize..9, 1..40)) {
        let now = Instant::now();
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        Decoder::default().take(&bytes, now, &mut whole);
        let mut decoder = Decoder::default();
        let (mut rest, mut cuts) = (&bytes[..], cuts.iter().cycle());
        while !rest.is_empty() {
            let (head, tail) = rest.split_at(rest.len().min(*cuts.next().unwrap()));
            decoder.take(head, now, &mut parts);
            rest = tail;
        }
        prop_assert_eq!(whole, parts);
    }

    #[test]
    fn text_arrives_as_it_was_typed(text in "[a-zäé漢🦀 .]{0,40}") {
        let typed: Vec<Event> = text.chars().map(ch).collect();
        prop_assert_eq!(decode(text.as_bytes()), typed);
    }
}

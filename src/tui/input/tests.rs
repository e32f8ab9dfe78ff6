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
    let habits = Habits { mouse: true, ..Habits::default() };
    let (mut decoder, mut events, now) = (Decoder::new(habits), Vec::new(), Instant::now());
    decoder.take(bytes, now, &mut events);
    decoder.lapse(now + SILENCE, &mut events);
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
    assert_eq!(decode(&[b"\x1b[" as &[u8], &[b'1'; 200], b"xy"].concat()), [ch('y')]);
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

/// The events of pieces of input, each with the milliseconds at which it arrives, and of two seconds of silence.
fn decode_pieces(habits: Habits, pieces: &[(u64, &[u8])]) -> Vec<Event> {
    let (mut decoder, mut events, start) = (Decoder::new(habits), Vec::new(), Instant::now());
    for (at, bytes) in pieces {
        let now = start + Duration::from_millis(*at);
        decoder.lapse(now, &mut events);
        decoder.take(bytes, now, &mut events);
    }
    decoder.lapse(start + Duration::from_secs(60), &mut events);
    events
}

#[test]
fn an_escape_waits_longer_over_ssh() {
    let variable = |name: &str| (name == "SSH_CONNECTION").then(|| "10.0.0.1 5000 10.0.0.2 22".to_owned());
    let (ssh, here) = (Habits::of(variable, false), Habits::of(|_| None, false));
    let (esc, up) = (key(KeyCode::Esc, NONE), key(KeyCode::Up, NONE));
    for at in [50, 99] {
        assert_eq!(decode_pieces(ssh, &[(0, b"\x1b"), (at, b"[A")]), [key(KeyCode::Up, NONE)]);
        assert_eq!(decode_pieces(ssh, &[(0, b"\x1b"), (at, b"p")]), [key(KeyCode::Char('p'), ALT)]);
    }
    assert_eq!(decode_pieces(ssh, &[(0, b"\x1b"), (101, b"p")]), [esc.clone(), ch('p')]);
    assert_eq!(decode_pieces(here, &[(0, b"\x1b"), (26, b"p")]), [esc.clone(), ch('p')]);
    // Behind the key that was none the rest is still no text.
    assert_eq!(decode_pieces(here, &[(0, b"\x1b"), (50, b"[A")]), [esc.clone(), up]);
    assert_eq!(decode_pieces(here, &[(0, b"\x1b"), (50, b"]11;rgb:1/2/3\x07q")]), [esc, ch('q')]);
}

#[test]
fn what_has_no_end_ends_with_silence_or_ctrl_c() {
    let check = |pieces: &[(u64, &[u8])], expect: &[Event]| {
        assert_eq!(decode_pieces(Habits::default(), pieces), expect, "{pieces:?}");
    };
    let text = |text: &str| Event::Paste(text.to_owned());
    check(&[(0, b"\x1b[200~text")], &[text("text")]);
    check(&[(0, b"\x1b[200~text"), (1001, b"q")], &[text("text"), ch('q')]);
    check(&[(0, b"\x1b[200~te"), (900, b"xt"), (1800, b"\x1b[201~q")], &[text("text"), ch('q')]);
    check(&[(0, b"\x1b[200~text"), (300, b"\x03"), (310, b"q")], &[text("text"), ch('q')]);
    check(&[(0, b"\x1b[200~te\x03xt\x1b[201~")], &[text("te\u{3}xt")]);
    for begin in [b"\x1b]11;rgb" as &[u8], b"\x1bPabc", b"\x1b_abc", b"\x1b^abc", b"\x1bXabc", b"\x1b[1;"] {
        check(&[(0, begin), (1001, b"q")], &[ch('q')]);
    }
    check(&[(0, b"\x1b]11;rgb"), (300, b"\x03"), (310, b"q")], &[ch('q')]);
    // No end is expected any more, so that the next short silence is one.
    let long = [b"\x1b]52;c;".to_vec(), vec![b'x'; 70_000]].concat();
    check(&[(0, &long), (101, b"q")], &[ch('q')]);
    check(&[(0, &long), (50, b"xxx\x07q")], &[ch('q')]);
}

#[test]
fn what_is_no_utf8_is_said_once_and_kept_where_the_locale_says_so() {
    let locale =
        |value: &'static str| Habits::of(move |name| (name == "LANG").then(|| value.to_owned()), false);
    let latin = locale("de_DE.ISO-8859-1");
    assert!(latin.is_latin && locale("de_DE@euro").is_latin && !locale("de_DE.UTF-8").is_latin);
    let typed = |habits, bytes: &[u8]| {
        let (mut decoder, mut events, now) = (Decoder::new(habits), Vec::new(), Instant::now());
        decoder.take(bytes, now, &mut events);
        decoder.lapse(now + SILENCE, &mut events);
        let text: String = events
            .iter()
            .map(|event| match event {
                Event::Key(KeyEvent { code: KeyCode::Char(ch), .. }) => ch.to_string(),
                Event::Paste(text) => text.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let foreign = decoder.take_foreign();
        decoder.take(b"\xff", now, &mut events);
        assert_eq!(decoder.take_foreign().is_some(), foreign.is_none(), "once");
        (text, foreign)
    };
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(typed(latin, b"am Gr\xfcn"), ("am Grün".to_owned(), said("Gr\\xFC")));
    assert_eq!(typed(latin, b"caf\xe9"), ("café".to_owned(), said("caf\\xE9")));
    assert_eq!(typed(latin, b"\x1b[200~am Gr\xfcn\x1b[201~"), ("am Grün".to_owned(), said("Gr\\xFC")));
    assert_eq!(typed(Habits::default(), b"Gr\xfcn"), ("Grn".to_owned(), said("Gr\\xFC")));
    assert_eq!(typed(Habits::default(), "Grün".as_bytes()), ("Grün".to_owned(), None));
    assert_eq!(typed(latin, "Grün".as_bytes()), ("Grün".to_owned(), None));
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
    // Ctrl-C by itself ends a paste, so there it does matter.
    let other = |byte: u8| if byte == 3 { 4 } else { byte };
    prop::collection::vec(part, 0..20).prop_map(move |parts| parts.concat().into_iter().map(other).collect())
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

//! The grammar of what terminals send: characters, control characters and the sequences of xterm and its kin.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// A sequence longer than this is no sequence.
const LONGEST: usize = 64;

/// What the bytes begin with, and how many it takes.
#[derive(Debug, PartialEq)]
pub(super) enum Step {
    Event(Event, usize),
    /// A bracketed paste begins behind these bytes.
    Paste(usize),
    /// Nothing of ours.
    Skip(usize),
    /// The rest has yet to arrive.
    Wait,
}

/// The first step of `bytes`, which are not empty.
pub(super) fn parse(bytes: &[u8]) -> Step {
    match bytes {
        [0x1B] => Step::Wait,
        // Two presses of Esc, or one before another sequence.
        [0x1B, 0x1B, ..] => Step::Event(key(KeyCode::Esc, KeyModifiers::NONE), 1),
        [0x1B, b'[', rest @ ..] => control(rest),
        [0x1B, b'O', rest @ ..] => single_shift(rest),
        [0x1B, rest @ ..] => with_alt(character(rest)),
        _ => character(bytes),
    }
}

/// An unfinished beginning of a sequence as the keys that a person has typed: Esc, Alt-[ or Alt-O.
pub(super) fn as_keys(pending: &[u8]) -> Option<Event> {
    match pending {
        [0x1B] => Some(key(KeyCode::Esc, KeyModifiers::NONE)),
        [0x1B, typed] => Some(key(KeyCode::Char(char::from(*typed)), KeyModifiers::ALT)),
        _ => None,
    }
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    let modifiers = match code {
        KeyCode::Char(ch) if ch.is_uppercase() => modifiers | KeyModifiers::SHIFT,
        _ => modifiers,
    };
    Event::Key(KeyEvent::new(code, modifiers))
}

fn with_alt(step: Step) -> Step {
    match step {
        Step::Event(Event::Key(event), used) => {
            Step::Event(key(event.code, event.modifiers | KeyModifiers::ALT), used + 1)
        }
        Step::Skip(used) => Step::Skip(used + 1),
        other => other,
    }
}

fn character(bytes: &[u8]) -> Step {
    let control = |ch: u8| key(KeyCode::Char(char::from(ch)), KeyModifiers::CONTROL);
    let event = match bytes[0] {
        b'\r' => key(KeyCode::Enter, KeyModifiers::NONE),
        b'\t' => key(KeyCode::Tab, KeyModifiers::NONE),
        0x7F => key(KeyCode::Backspace, KeyModifiers::NONE),
        0 => control(b' '),
        byte @ 0x01..=0x1A => control(byte - 1 + b'a'),
        byte @ 0x1C..=0x1F => control(byte - 0x1C + b'4'),
        _ => return utf8(bytes),
    };
    Step::Event(event, 1)
}

fn utf8(bytes: &[u8]) -> Step {
    let length = match bytes[0] {
        0x00..=0x7F => 1,
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return Step::Skip(1),
    };
    let here = &bytes[..bytes.len().min(length)];
    match std::str::from_utf8(here) {
        // Characters of C1 are controls, not text.
        Ok(text) => {
            text.chars().next().filter(|ch| !ch.is_control()).map_or(Step::Skip(length), |ch| {
                Step::Event(key(KeyCode::Char(ch), KeyModifiers::NONE), length)
            })
        }
        Err(error) => error.error_len().map_or(Step::Wait, Step::Skip),
    }
}

/// Behind `ESC O`: arrows and function keys of some terminals, and the keypad in application mode.
fn single_shift(rest: &[u8]) -> Step {
    let code = match rest.first() {
        None => return Step::Wait,
        Some(b'M') => KeyCode::Enter,
        Some(digit @ b'p'..=b'y') => KeyCode::Char(char::from(digit - b'p' + b'0')),
        Some(&last) => match letter(last) {
            Some(code) => code,
            // Alt-O, with another key behind it.
            None => return Step::Event(key(KeyCode::Char('O'), KeyModifiers::ALT), 2),
        },
    };
    Step::Event(key(code, KeyModifiers::NONE), 3)
}

/// Behind `ESC [`: parameters, and a last byte that says what they mean.
fn control(rest: &[u8]) -> Step {
    if let [b'[', linux @ ..] = rest {
        return linux_function_key(linux);
    }
    let Some(end) = rest.iter().take(LONGEST).position(|byte| !(0x20..=0x3F).contains(byte)) else {
        return if rest.len() < LONGEST { Step::Wait } else { Step::Skip(2 + LONGEST) };
    };
    let used = 2 + end + 1;
    if !(0x40..=0x7E).contains(&rest[end]) {
        // Something else begins in the middle of it.
        return Step::Skip(used - 1);
    }
    let Ok(parameters) = std::str::from_utf8(&rest[..end]) else { return Step::Skip(used) };
    if (parameters, rest[end]) == ("200", b'~') {
        return Step::Paste(used);
    }
    event_of(parameters, rest[end]).map_or(Step::Skip(used), |event| Step::Event(event, used))
}

fn linux_function_key(rest: &[u8]) -> Step {
    match rest.first() {
        None => Step::Wait,
        Some(last @ b'A'..=b'E') => Step::Event(key(KeyCode::F(last - b'A' + 1), KeyModifiers::NONE), 4),
        Some(_) => Step::Skip(3),
    }
}

/// What a control sequence stands for. Answers to questions, which nobody asks here, stand for nothing.
fn event_of(parameters: &str, last: u8) -> Option<Event> {
    if let Some(mouse) = parameters.strip_prefix('<') {
        return mouse_event(mouse, last == b'm');
    }
    let mut numbers = parameters.split(';').map(|part| part.split(':').next().unwrap_or_default());
    let mut next = |default: u32| match numbers.next() {
        None | Some("") => Some(default),
        Some(text) => text.parse().ok(),
    };
    let (first, second, third) = (next(1)?, next(1)?, next(0)?);
    let held = modifiers(second);
    match last {
        b'Z' => Some(key(KeyCode::BackTab, KeyModifiers::SHIFT)),
        b'~' if first == 27 => Some(key(by_code(third)?, held)),
        b'~' => Some(key(numbered(first)?, held)),
        b'u' => Some(key(by_code(first)?, held)),
        // A sequence with a row and a column would be the cursor's place.
        last if first == 1 => Some(key(letter(last)?, held)),
        _ => None,
    }
}

const fn letter(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        _ => {
            let (from, f) = match number {
                11..=15 => (11, 1),
                17..=21 => (17, 6),
                23..=24 => (23, 11),
                _ => return None,
            };
            KeyCode::F(u8::try_from(number - from).ok()? + f)
        }
    })
}

/// A key by its character code, as terminals send it that name keys in full.
fn by_code(code: u32) -> Option<KeyCode> {
    Some(match code {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(code).filter(|ch| !ch.is_control())?),
    })
}

fn modifiers(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL), (8, KeyModifiers::SUPER)]
        .into_iter()
        .filter(|(bit, _)| bits & bit != 0)
        .map(|(_, modifier)| modifier)
        .collect()
}

fn mouse_event(parameters: &str, is_release: bool) -> Option<Event> {
    let mut numbers = parameters.split(';').map(|part| part.parse::<u16>().ok());
    let (what, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let button =
        [MouseButton::Left, MouseButton::Middle, MouseButton::Right].get(usize::from(what & 3)).copied();
    let kind = match what & 0b110_0011 {
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        66 => MouseEventKind::ScrollLeft,
        67 => MouseEventKind::ScrollRight,
        32..=34 => MouseEventKind::Drag(button?),
        35 => MouseEventKind::Moved,
        0..=2 if is_release => MouseEventKind::Up(button?),
        0..=2 => MouseEventKind::Down(button?),
        _ => return None,
    };
    let held = [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)];
    let modifiers =
        held.into_iter().filter(|(bit, _)| what & bit != 0).map(|(_, modifier)| modifier).collect();
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
        modifiers,
    }))
}

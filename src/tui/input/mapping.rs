//! The meaning of control sequences: keys of xterm, urxvt, kitty's protocol, the Linux console and the keypad, and
//! mouse reports. Everything else is an answer to a question that nobody asks here, and stands for nothing.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use vte::{Params, Perform};

/// What a control sequence stood for.
#[derive(Default)]
pub(super) struct Caught {
    pub(super) events: Vec<Event>,
    /// A bracketed paste begins.
    pub(super) is_paste: bool,
}

impl Perform for Caught {
    fn csi_dispatch(&mut self, params: &Params, intermediates: &[u8], is_cut: bool, last: char) {
        if is_cut {
            return;
        }
        let all: Vec<&[u16]> = params.iter().collect();
        self.is_paste = (&all[..], intermediates, last) == (&[&[200]], b"", '~');
        let sequence = Sequence { all: &all, private: intermediates, last };
        self.events = if (intermediates, last) == (b"", 'u') {
            sequence.kitty()
        } else {
            sequence.event().into_iter().collect()
        };
    }
}

/// A control sequence in its parts.
struct Sequence<'s> {
    all: &'s [&'s [u16]],
    private: &'s [u8],
    last: char,
}

impl Sequence<'_> {
    /// A number of a parameter; 0 where it is left out.
    fn number(&self, parameter: usize, part: usize) -> u32 {
        self.all.get(parameter).and_then(|parts| parts.get(part)).copied().unwrap_or(0).into()
    }

    /// Press or repeat; none for a release.
    fn kind(&self) -> Option<KeyEventKind> {
        match self.number(1, 1) {
            3 => None,
            2 => Some(KeyEventKind::Repeat),
            _ => Some(KeyEventKind::Press),
        }
    }

    fn event(&self) -> Option<Event> {
        let (first, second, third) = (self.number(0, 0), self.number(1, 0), self.number(2, 0));
        match (self.private, self.last) {
            (b"<", 'M' | 'm') => return mouse(first, second, third, self.last == 'm'),
            // urxvt's report, and X10's numbers in it.
            (b"", 'M') => return mouse(first.checked_sub(32)?, second, third, false),
            (b"", _) => {}
            _ => return None,
        }
        let kind = self.kind()?;
        let held = modifiers(second)?;
        let (code, held) = match self.last {
            'Z' => (KeyCode::BackTab, KeyModifiers::SHIFT),
            '~' if first == 27 => return Some(event(by_code(third, 0, held)?, held, kind)),
            '~' => (numbered(first)?, held),
            '^' => (numbered(first)?, held | KeyModifiers::CONTROL),
            '@' => (numbered(first)?, held | KeyModifiers::CONTROL | KeyModifiers::SHIFT),
            last @ 'a'..='d' if self.all.len() == 1 && first == 0 => {
                (letter(last.to_ascii_uppercase())?, KeyModifiers::SHIFT)
            }
            // `R` is where the cursor is, and F3 only in old terminals. Other letters with a row and a column too.
            last if first <= 1 && last != 'R' => (letter(last)?, held),
            _ => return None,
        };
        Some(event(code, held, kind))
    }

    /// A key by its character code, and the text it types where the terminal says so.
    fn kitty(&self) -> Vec<Event> {
        let (Some(kind), Some(held)) = (self.kind(), modifiers(self.number(1, 0))) else { return Vec::new() };
        let is_text = (held - KeyModifiers::SHIFT).is_empty();
        let text = self.all.get(2).copied().unwrap_or_default().iter();
        let typed: Vec<char> = text.filter_map(|code| char::from_u32((*code).into())).collect();
        let typed: Vec<Event> = typed
            .into_iter()
            .filter(|ch| is_text && is_letter(*ch))
            .map(|ch| event(KeyCode::Char(ch), KeyModifiers::NONE, kind))
            .collect();
        if !typed.is_empty() {
            return typed;
        }
        let code = by_code(self.number(0, 0), self.number(0, 1), held);
        code.map(|code| event(code, held, kind)).into_iter().collect()
    }
}

/// A press.
pub(super) fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    event(code, modifiers, KeyEventKind::Press)
}

pub(super) fn event(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Event {
    let modifiers = match code {
        KeyCode::Char(ch) if ch.is_uppercase() => modifiers | KeyModifiers::SHIFT,
        _ => modifiers,
    };
    Event::Key(KeyEvent::new_with_kind(code, modifiers, kind))
}

/// The same key with more held.
pub(super) fn holding(event: Event, more: KeyModifiers) -> Event {
    match event {
        Event::Key(key) => Event::Key(KeyEvent { modifiers: key.modifiers | more, ..key }),
        other => other,
    }
}

/// Whether a character may be typed: controls, private use and what is no character are not.
pub(super) fn is_letter(ch: char) -> bool {
    !ch.is_control() && !matches!(ch, '\u{E000}'..='\u{F8FF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{F0000}'..)
}

/// What is held by its number, 1 for nothing; none where a key of the window system is held too, as that is no letter.
pub(super) fn modifiers(number: u32) -> Option<KeyModifiers> {
    // Super, hyper and meta; behind them Caps Lock and Num Lock, which mean nothing here.
    const OTHERS: u32 = 8 | 16 | 32;
    let bits = number.saturating_sub(1);
    let held = [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)];
    (bits & OTHERS == 0)
        .then(|| held.into_iter().filter(|(bit, _)| bits & bit != 0).map(|(_, held)| held).collect())
}

/// The key behind `ESC O`: arrows and function keys of some terminals, and the keypad in application mode.
pub(super) fn single_shift(byte: u8, held: KeyModifiers) -> Option<Event> {
    const KEYPAD: &[u8; 16] = b"*+,-./0123456789";
    let code = match byte {
        b'M' => KeyCode::Enter,
        b'I' => KeyCode::Tab,
        b' ' => KeyCode::Char(' '),
        b'X' => KeyCode::Char('='),
        b'a'..=b'd' => return Some(key(letter(char::from(byte - 32))?, held | KeyModifiers::CONTROL)),
        b'j'..=b'y' => KeyCode::Char(char::from(KEYPAD[usize::from(byte - b'j')])),
        _ => letter(char::from(byte))?,
    };
    Some(key(code, held))
}

const fn letter(last: char) -> Option<KeyCode> {
    Some(match last {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'F' => KeyCode::End,
        'H' => KeyCode::Home,
        'P' => KeyCode::F(1),
        'Q' => KeyCode::F(2),
        'R' => KeyCode::F(3),
        'S' => KeyCode::F(4),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    let number = u8::try_from(number).ok()?;
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 13),
        31..=34 => KeyCode::F(number - 14),
        _ => return None,
    })
}

/// A key by its character code, with the character that it has under shift if that is known.
fn by_code(code: u32, shifted: u32, held: KeyModifiers) -> Option<KeyCode> {
    const KEYPAD: [char; 18] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '/', '*', '-', '+', '\r', '=', ','];
    const MOVES: [KeyCode; 10] = [
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Insert,
        KeyCode::Delete,
    ];
    let of = |from: u32| usize::try_from(code - from).unwrap_or(usize::MAX);
    Some(match code {
        9 if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 | 57_414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        57_376..=57_387 => KeyCode::F(u8::try_from(code - 57_376).ok()? + 13),
        57_399..=57_416 => KeyCode::Char(*KEYPAD.get(of(57_399))?),
        57_417..=57_426 => *MOVES.get(of(57_417))?,
        _ => {
            let plain = char::from_u32(code).filter(|ch| is_letter(*ch))?;
            let is_shifted = held.contains(KeyModifiers::SHIFT) && !held.contains(KeyModifiers::CONTROL);
            let upper = char::from_u32(shifted).filter(|ch| is_letter(*ch));
            KeyCode::Char(if is_shifted { upper.unwrap_or_else(|| upper_case(plain)) } else { plain })
        }
    })
}

/// The capital of a letter that has one of a single character.
fn upper_case(ch: char) -> char {
    let mut upper = ch.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(ch)
}

/// A mouse report; columns and rows are counted from 1.
pub(super) fn mouse(what: u32, column: u32, row: u32, is_release: bool) -> Option<Event> {
    let button = match what & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match what & !0b1_1100 {
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        66 => MouseEventKind::ScrollLeft,
        67 => MouseEventKind::ScrollRight,
        32..=34 => MouseEventKind::Drag(button),
        35 => MouseEventKind::Moved,
        0..=2 if is_release => MouseEventKind::Up(button),
        0..=2 => MouseEventKind::Down(button),
        _ => return None,
    };
    // The same bits as a key's, two places further on.
    let modifiers = modifiers((what >> 2 & 7) + 1)?;
    let [column, row] = [column, row].map(|place| u16::try_from(place.saturating_sub(1)).ok());
    Some(Event::Mouse(MouseEvent { kind, column: column?, row: row?, modifiers }))
}

//! The frame of what terminals send: characters, Esc and Alt, control strings, and where a control sequence begins and
//! ends. `vte` takes control sequences apart, [`super::mapping`] gives them their meaning.

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};

use super::mapping::{self, Caught, key};

const ESC: u8 = 0x1B;
const BEL: u8 = 0x07;
const CANCEL: u8 = 0x18;
const SUBSTITUTE: u8 = 0x1A;

/// The length of a control string beyond which no end is expected.
const LONGEST: usize = 64 * 1024;

/// The letters shown before a byte that is no UTF-8.
const SHOWN: usize = 12;

/// The kind of what has begun and not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// Nothing, or the first bytes of a character.
    #[default]
    Ground,
    /// An ESC, which in a control string may be half of its end.
    Escape { in_string: bool },
    /// A control sequence, behind `ESC [`.
    Control,
    /// A key of the keypad or a function key, behind `ESC O`.
    Shift,
    /// A control string, behind `ESC` and one of `] P X ^ _`.
    Text,
    /// The three bytes of an X10 mouse report, behind `ESC [ M`.
    Mouse,
    /// The letter of a function key on the Linux console, behind `ESC [ [`.
    Console,
}

/// The time that the rest of something unfinished has to arrive in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Patience {
    /// A lone ESC: the key, unless a sequence follows.
    Escape,
    /// A few bytes that fingers type too, or that are nearly over.
    Short,
    /// A sequence in the middle.
    Long,
}

/// Bytes to events, without the pastes.
#[derive(Default)]
pub(super) struct Grammar {
    state: State,
    control: vte::Parser,
    /// The byte behind the ESC of a sequence.
    intro: u8,
    /// The number of bytes behind it.
    length: usize,
    /// The bytes of an unfinished character or mouse report, or the parameters of a control sequence.
    pending: Vec<u8>,
    /// Behind an ESC: with Alt.
    is_alt: bool,
    /// The letters typed last.
    word: String,
    /// Whether what is no UTF-8 is Latin-1.
    is_latin: bool,
    /// The first text that was no UTF-8.
    foreign: Foreign,
}

/// What is known of text that is no UTF-8.
#[derive(Default)]
enum Foreign {
    #[default]
    None,
    Some(String),
    Said,
}

impl Grammar {
    pub(super) fn new(is_latin: bool) -> Self {
        Self { is_latin, ..Self::default() }
    }

    /// Takes one byte; true if a bracketed paste begins behind it.
    pub(super) fn byte(&mut self, byte: u8, events: &mut Vec<Event>) -> bool {
        self.length = self.length.saturating_add(1);
        match self.state {
            State::Ground => self.ground(byte, events),
            State::Escape { in_string } => self.escape(byte, in_string, events),
            // No sequence has an ESC in it: the next one begins, or a string ends.
            _ if byte == ESC => {
                let in_string = self.state == State::Text;
                self.reset();
                self.state = State::Escape { in_string };
            }
            State::Text if matches!(byte, BEL | CANCEL | SUBSTITUTE) => self.reset(),
            State::Text => {}
            State::Control => return self.control(byte, events),
            // The modifiers of an old xterm.
            State::Shift if matches!(byte, b'1'..=b'8') => self.pending.push(byte - b'0'),
            State::Shift => {
                let held = mapping::modifiers(self.pending.first().copied().unwrap_or(1).into());
                events.extend(held.and_then(|held| mapping::single_shift(byte, held)));
                self.reset();
            }
            State::Mouse => self.mouse(byte, events),
            State::Console => {
                if let b'A'..=b'E' = byte {
                    events.push(key(KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE));
                }
                self.reset();
            }
        }
        false
    }

    fn ground(&mut self, byte: u8, events: &mut Vec<Event>) {
        if byte == ESC {
            self.end(events);
            self.state = State::Escape { in_string: false };
        } else if self.pending.is_empty() && byte < 0x80 {
            self.push(character(byte), events);
        } else {
            self.wide(byte, events);
        }
    }

    /// Takes a byte of a character of several.
    fn wide(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.pending.push(byte);
        match std::str::from_utf8(&self.pending) {
            Ok(text) => {
                let typed = text.chars().next().filter(|ch| mapping::is_letter(*ch));
                self.pending.clear();
                if let Some(ch) = typed {
                    self.push((KeyCode::Char(ch), KeyModifiers::NONE), events);
                }
                self.is_alt = false;
            }
            Err(error) if error.error_len().is_none() => {}
            Err(_) => {
                let begun = self.pending.len() > 1;
                if begun {
                    self.pending.pop();
                }
                self.end(events);
                // The last byte may begin something.
                if begun {
                    self.ground(byte, events);
                }
            }
        }
    }

    fn push(&mut self, (code, modifiers): (KeyCode, KeyModifiers), events: &mut Vec<Event>) {
        let alt = if std::mem::take(&mut self.is_alt) { KeyModifiers::ALT } else { KeyModifiers::NONE };
        match code {
            KeyCode::Char(ch) if ch.is_alphanumeric() && (modifiers | alt).is_empty() => {
                if self.word.len() >= SHOWN {
                    self.word.remove(0);
                }
                self.word.push(ch);
            }
            _ => self.word.clear(),
        }
        events.push(key(code, modifiers | alt));
    }

    fn escape(&mut self, byte: u8, in_string: bool, events: &mut Vec<Event>) {
        self.length = 0;
        self.intro = byte;
        match byte {
            b'\\' if in_string => self.reset(),
            // Two presses of Esc, or one before another sequence.
            ESC => {
                events.extend((!in_string).then(escape_key));
                self.state = State::Escape { in_string: false };
            }
            b'[' => {
                self.control = vte::Parser::new();
                self.control.advance(&mut Caught::default(), b"\x1b[");
                self.state = State::Control;
            }
            b'O' => self.state = State::Shift,
            b']' | b'P' | b'X' | b'^' | b'_' => self.state = State::Text,
            _ => {
                self.state = State::Ground;
                self.is_alt = true;
                self.ground(byte, events);
            }
        }
    }

    fn control(&mut self, byte: u8, events: &mut Vec<Event>) -> bool {
        match byte {
            b'[' if self.length == 1 => {
                self.state = State::Console;
                return false;
            }
            b'M' if self.length == 1 => {
                self.state = State::Mouse;
                return false;
            }
            // urxvt ends a sequence by what the standard has in the middle of one.
            b'$' if self.is_one_number() => {
                let mut caught = Caught::default();
                self.control.advance(&mut caught, b"~");
                events.extend(
                    caught.events.drain(..).map(|event| mapping::holding(event, KeyModifiers::SHIFT)),
                );
                self.reset();
                return false;
            }
            // Something broke into it.
            0x00..=0x1F | 0x7F..=0xFF => {
                self.reset();
                return false;
            }
            _ => {}
        }
        let mut caught = Caught::default();
        self.control.advance(&mut caught, &[byte]);
        events.append(&mut caught.events);
        if matches!(byte, 0x40..=0x7E) {
            self.reset();
        } else if self.pending.len() <= SHOWN {
            self.pending.push(byte);
        }
        caught.is_paste
    }

    fn is_one_number(&self) -> bool {
        (1..=2).contains(&self.pending.len()) && self.pending.iter().all(u8::is_ascii_digit)
    }

    fn mouse(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.pending.push(byte.saturating_sub(32));
        if let [button, column, row] = self.pending[..] {
            events.extend(mapping::mouse(button.into(), column.into(), row.into(), false));
            self.reset();
        }
    }

    /// Takes what is unfinished for keys that a person has typed, or drops it: nothing more of it comes.
    pub(super) fn end(&mut self, events: &mut Vec<Event>) {
        let pending = std::mem::take(&mut self.pending);
        match self.state {
            State::Ground => pending.iter().for_each(|byte| self.other(*byte, events)),
            State::Escape { in_string: false } => events.push(escape_key()),
            State::Control | State::Shift | State::Text if self.length == 0 => {
                events.push(key(KeyCode::Char(char::from(self.intro)), KeyModifiers::ALT));
            }
            _ => {}
        }
        self.reset();
    }

    /// Takes a byte that is no UTF-8.
    fn other(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.say_foreign(&self.word.clone(), byte);
        if let Some(ch) = self.latin(byte) {
            self.push((KeyCode::Char(ch), KeyModifiers::NONE), events);
        }
    }

    fn latin(&self, byte: u8) -> Option<char> {
        Some(char::from(byte)).filter(|ch| self.is_latin && !ch.is_control())
    }

    fn say_foreign(&mut self, word: &str, byte: u8) {
        if matches!(self.foreign, Foreign::None) {
            self.foreign = Foreign::Some(format!("{word}\\x{byte:02X}"));
        }
    }

    /// The text of a paste.
    pub(super) fn text(&mut self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            for byte in chunk.invalid() {
                let word = text.split(|ch: char| !ch.is_alphanumeric()).next_back().unwrap_or_default();
                let from = word.char_indices().nth_back(SHOWN - 1).map_or(0, |(at, _)| at);
                self.say_foreign(&word[from..], *byte);
                text.push(self.latin(*byte).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        text
    }

    /// The first text that was no UTF-8, once.
    pub(super) fn take_foreign(&mut self) -> Option<String> {
        match std::mem::replace(&mut self.foreign, Foreign::Said) {
            Foreign::Some(text) => Some(text),
            Foreign::None => {
                self.foreign = Foreign::None;
                None
            }
            Foreign::Said => None,
        }
    }

    fn reset(&mut self) {
        self.state = State::Ground;
        self.length = 0;
        self.pending.clear();
        self.is_alt = false;
    }

    /// Takes what follows for the rest of a sequence whose ESC was taken for the key.
    pub(super) fn go_on(&mut self) {
        self.state = State::Escape { in_string: false };
    }

    /// Whether a control string has begun.
    pub(super) fn is_string(&self) -> bool {
        self.state == State::Text
    }

    /// The time that the rest has; none where nothing is unfinished.
    pub(super) fn patience(&self) -> Option<Patience> {
        match self.state {
            State::Ground => (!self.pending.is_empty()).then_some(Patience::Short),
            State::Escape { in_string: false } => Some(Patience::Escape),
            State::Escape { .. } => Some(Patience::Short),
            _ if self.length == 0 || self.length > LONGEST => Some(Patience::Short),
            _ => Some(Patience::Long),
        }
    }
}

fn escape_key() -> Event {
    mapping::event(KeyCode::Esc, KeyModifiers::NONE, KeyEventKind::Press)
}

/// The key of a control character or of a letter in ASCII.
fn character(byte: u8) -> (KeyCode, KeyModifiers) {
    let control = |ch: u8| (KeyCode::Char(char::from(ch)), KeyModifiers::CONTROL);
    match byte {
        b'\r' => (KeyCode::Enter, KeyModifiers::NONE),
        b'\t' => (KeyCode::Tab, KeyModifiers::NONE),
        0x7F => (KeyCode::Backspace, KeyModifiers::NONE),
        0 => control(b' '),
        byte @ 0x01..=0x1A => control(byte - 1 + b'a'),
        byte @ 0x1B..=0x1F => control(byte - 0x1B + b'3'),
        _ => (KeyCode::Char(char::from(byte)), KeyModifiers::NONE),
    }
}

//! Keys as the key table spells them: `j`, `space`, `ctrl-e`, `f1`, `shift-tab`.

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// One key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
}

/// Which key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// A key that types a character; upper case is its own character.
    Char(char),
    /// A function key.
    F(u8),
    /// A key with a name.
    Named(Named),
}

/// The keys with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is what it says")]
pub enum Named {
    Enter,
    Esc,
    Tab,
    ShiftTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

const NAMES: [(Named, &str); 14] = [
    (Named::Enter, "enter"),
    (Named::Esc, "esc"),
    (Named::Tab, "tab"),
    (Named::ShiftTab, "shift-tab"),
    (Named::Backspace, "backspace"),
    (Named::Delete, "delete"),
    (Named::Up, "up"),
    (Named::Down, "down"),
    (Named::Left, "left"),
    (Named::Right, "right"),
    (Named::Home, "home"),
    (Named::End, "end"),
    (Named::PageUp, "pageup"),
    (Named::PageDown, "pagedown"),
];

impl Key {
    /// The key that types `c`.
    pub fn char(c: char) -> Self {
        Self { code: Code::Char(c), ctrl: false, alt: false }
    }

    /// A key with a name.
    pub const fn named(named: Named) -> Self {
        Self { code: Code::Named(named), ctrl: false, alt: false }
    }

    /// The character it types into a text, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The key of a terminal event; releases and keys the program has no use for are none.
    pub fn from_event(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let code = match event.code {
            KeyCode::Char(c) => Code::Char(c),
            KeyCode::F(n) => Code::F(n),
            KeyCode::Enter => Code::Named(Named::Enter),
            KeyCode::Esc => Code::Named(Named::Esc),
            KeyCode::Tab => Code::Named(Named::Tab),
            KeyCode::BackTab => Code::Named(Named::ShiftTab),
            KeyCode::Backspace => Code::Named(Named::Backspace),
            KeyCode::Delete => Code::Named(Named::Delete),
            KeyCode::Up => Code::Named(Named::Up),
            KeyCode::Down => Code::Named(Named::Down),
            KeyCode::Left => Code::Named(Named::Left),
            KeyCode::Right => Code::Named(Named::Right),
            KeyCode::Home => Code::Named(Named::Home),
            KeyCode::End => Code::Named(Named::End),
            KeyCode::PageUp => Code::Named(Named::PageUp),
            KeyCode::PageDown => Code::Named(Named::PageDown),
            _ => return None,
        };
        let has = |modifier| event.modifiers.contains(modifier);
        Some(Self { code, ctrl: has(KeyModifiers::CONTROL), alt: has(KeyModifiers::ALT) })
    }
}

/// Why a text names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no key; write j, space, enter, f1, ctrl-e or alt-x")]
pub struct KeyError(pub String);

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let Parts { ctrl, alt, name } = Parts::of(text.as_bytes());
        let letter = || {
            let mut chars = str::from_utf8(name).ok()?.chars();
            chars.next().filter(|_| chars.next().is_none()).map(Code::Char)
        };
        let code = Code::of_name(name).or_else(letter);
        code.map(|code| Self { code, ctrl, alt }).ok_or_else(|| KeyError(text.escape_debug().to_string()))
    }
}

/// The keys of those names, at compile time: a name in ASCII that is none doesn't compile.
pub(super) const fn keys<const N: usize>(names: [&str; N]) -> [Key; N] {
    let mut keys = [Key { code: Code::Char(' '), ctrl: false, alt: false }; N];
    let mut index = 0;
    while index < N {
        let Parts { ctrl, alt, name } = Parts::of(names[index].as_bytes());
        let code = Code::of_name(name);
        assert!(code.is_some(), "a row of the table names a key that is none");
        if let Some(code) = code {
            keys[index] = Key { code, ctrl, alt };
        }
        index += 1;
    }
    keys
}

/// The name of a key, and what is held with it.
struct Parts<'n> {
    ctrl: bool,
    alt: bool,
    name: &'n [u8],
}

impl<'n> Parts<'n> {
    const fn of(mut name: &'n [u8]) -> Self {
        let (mut ctrl, mut alt) = (false, false);
        loop {
            if let Some(after) = after(name, b"ctrl-") {
                (ctrl, name) = (true, after);
            } else if let Some(after) = after(name, b"alt-") {
                (alt, name) = (true, after);
            } else {
                return Self { ctrl, alt, name };
            }
        }
    }
}

impl Code {
    /// The key of that name, in ASCII.
    const fn of_name(name: &[u8]) -> Option<Self> {
        match name {
            [letter] if letter.is_ascii() => return Some(Self::Char(*letter as char)),
            b"space" => return Some(Self::Char(' ')),
            [b'f', number @ b'1'..=b'9'] => return Some(Self::F(*number - b'0')),
            [b'f', tens @ b'1'..=b'2', ones @ b'0'..=b'9'] => {
                let number = (*tens - b'0') * 10 + (*ones - b'0');
                return if number <= 24 { Some(Self::F(number)) } else { None };
            }
            _ => {}
        }
        let mut index = 0;
        while index < NAMES.len() {
            if let Some([]) = rest(name, NAMES[index].1.as_bytes()) {
                return Some(Self::Named(NAMES[index].0));
            }
            index += 1;
        }
        None
    }
}

/// What follows `start` in `text`; nothing if it doesn't begin so.
const fn rest<'t>(mut text: &'t [u8], mut start: &[u8]) -> Option<&'t [u8]> {
    while let Some((wanted, wanted_after)) = start.split_first() {
        match text.split_first() {
            Some((found, found_after)) if *found == *wanted => (text, start) = (found_after, wanted_after),
            _ => return None,
        }
    }
    Some(text)
}

/// The same, nothing also where no text follows: the name `ctrl--` holds a minus.
const fn after<'t>(text: &'t [u8], start: &[u8]) -> Option<&'t [u8]> {
    match rest(text, start) {
        Some(rest) if !rest.is_empty() => Some(rest),
        _ => None,
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("space"),
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "f{n}"),
            Code::Named(named) => {
                let name = NAMES.iter().find(|(known, _)| *known == named).map_or("", |(_, name)| name);
                f.write_str(name)
            }
        }
    }
}

/// The keys of a script such as `j<space>eseen on video<esc>`: names stand in angle brackets, `<lt>` is `<`.
///
/// # Errors
/// A name that is no key.
pub fn script(text: &str) -> Result<Vec<Key>, KeyError> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let name = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
        rest = if let Some((name, after)) = name {
            keys.push(if name == "lt" { Key::char('<') } else { name.parse()? });
            after
        } else {
            keys.push(Key::char(c));
            &rest[c.len_utf8()..]
        };
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_it_is_written() {
        for name in
            ["j", "J", "space", "-", "ctrl-e", "ctrl--", "alt-x", "f1", "f12", "shift-tab", "é", "?", "<"]
        {
            assert_eq!(name.parse::<Key>().map(|key| key.to_string()).as_deref(), Ok(name));
        }
        for name in ["", "ctrl-", "f0", "f99", "hyper-x", "spacebar"] {
            assert!(name.parse::<Key>().is_err(), "{name}");
        }
    }

    #[test]
    fn a_script_is_typed_letter_by_letter() {
        let keys =
            script("a<space><ctrl-e>b<lt>").map(|keys| keys.iter().map(Key::to_string).collect::<Vec<_>>());
        assert_eq!(keys, Ok(["a", "space", "ctrl-e", "b", "<"].map(String::from).to_vec()));
        assert!(script("<nokey>").is_err());
    }
}

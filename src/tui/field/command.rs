//! What the keys of a text field do: those of readline and those with a name.

use super::{Code, Key, Named};

/// What a key does in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    Type(char),
    NewLine,
    Tab,
    To(Unit),
    Delete(Unit),
    /// By rows of the screen.
    Rows(isize),
    /// By pages of them.
    Pages(isize),
    RowStart,
    RowEnd,
    Yank,
    Undo,
    Redo,
}

/// How far a move or a deletion goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Left,
    Right,
    WordLeft,
    /// To the start of the next word.
    WordRight,
    /// To the end of the next word.
    WordEnd,
    /// To the last blank.
    BlankLeft,
    LineStart,
    LineEnd,
    /// As [`Unit::LineEnd`], at it over the line end itself.
    ToLineEnd,
    Start,
    End,
}

impl Command {
    pub(super) fn of(key: Key) -> Option<Self> {
        let Key { code, ctrl, alt } = key;
        match (code, ctrl, alt) {
            (Code::Char(c), false, false) => Some(Self::Type(c)),
            (Code::Char(c), true, false) => Self::with_ctrl(c),
            (Code::Char(c), false, true) => Self::with_alt(c),
            (Code::Named(named), false, false) => Self::named(named),
            (Code::Named(named), true, false) | (Code::Named(named), false, true) => Self::named_with(named),
            (Code::Char(_) | Code::Named(_), true, true) | (Code::F(_), ..) => None,
        }
    }

    fn named(named: Named) -> Option<Self> {
        Some(match named {
            Named::Enter => Self::NewLine,
            Named::Tab => Self::Tab,
            Named::Backspace => Self::Delete(Unit::Left),
            Named::Delete => Self::Delete(Unit::Right),
            Named::Up => Self::Rows(-1),
            Named::Down => Self::Rows(1),
            Named::PageUp => Self::Pages(-1),
            Named::PageDown => Self::Pages(1),
            Named::Left => Self::To(Unit::Left),
            Named::Right => Self::To(Unit::Right),
            Named::Home => Self::RowStart,
            Named::End => Self::RowEnd,
            Named::Esc | Named::ShiftTab => return None,
        })
    }

    /// With Ctrl or Alt held: by word where a key goes by grapheme, by text where it goes by row.
    fn named_with(named: Named) -> Option<Self> {
        Some(match named {
            Named::Left => Self::To(Unit::WordLeft),
            Named::Right => Self::To(Unit::WordRight),
            Named::Backspace => Self::Delete(Unit::WordLeft),
            Named::Delete => Self::Delete(Unit::WordEnd),
            Named::Home => Self::To(Unit::Start),
            Named::End => Self::To(Unit::End),
            _ => return None,
        })
    }

    /// Readline's keys. A terminal sends the byte of Ctrl-_ for Ctrl-7 and Ctrl-/ too.
    fn with_ctrl(c: char) -> Option<Self> {
        Some(match c {
            'a' => Self::To(Unit::LineStart),
            'e' => Self::To(Unit::LineEnd),
            'b' => Self::To(Unit::Left),
            'f' => Self::To(Unit::Right),
            'p' => Self::Rows(-1),
            'n' => Self::Rows(1),
            'h' => Self::Delete(Unit::Left),
            'd' => Self::Delete(Unit::Right),
            'w' => Self::Delete(Unit::BlankLeft),
            'u' => Self::Delete(Unit::LineStart),
            'k' => Self::Delete(Unit::ToLineEnd),
            'y' => Self::Yank,
            '7' | '_' | '/' => Self::Undo,
            'r' => Self::Redo,
            // A line feed, as an unbracketed paste sends it.
            'j' | 'm' => Self::NewLine,
            _ => return None,
        })
    }

    fn with_alt(c: char) -> Option<Self> {
        Some(match c {
            'b' => Self::To(Unit::WordLeft),
            'f' => Self::To(Unit::WordRight),
            'd' => Self::Delete(Unit::WordEnd),
            'h' => Self::Delete(Unit::WordLeft),
            '<' => Self::To(Unit::Start),
            '>' => Self::To(Unit::End),
            _ => return None,
        })
    }
}

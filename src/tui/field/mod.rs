//! The text field: every text that is typed in the program is typed into one.
//!
//! It moves and deletes by grapheme, goes up and down by the rows on the screen, and takes back what it did. It never
//! knows what its text is for.

use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use crate::{
    domain::session::LONGEST_NOTE,
    tui::{
        key::{Code, Key, Named},
        text::{Row, column_of, row_of, rows},
    },
};

mod command;
#[cfg(test)]
mod tests;

use command::{Command, Unit};

/// The most bytes that a text has, as those of a note.
pub const MOST: usize = LONGEST_NOTE;

/// The most bytes that are taken back as one.
const WORD: usize = 64;

/// A text being typed, of one line or many.
#[derive(Clone, Debug)]
pub struct TextField {
    text: String,
    /// In bytes, on the edge of a grapheme.
    caret: usize,
    has_lines: bool,
    /// The column that moves up and down keep to.
    goal: Option<usize>,
    /// What a key deleted last, for the key that gives it back.
    killed: String,
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

/// One change of a text.
#[derive(Clone, Debug)]
struct Edit {
    at: usize,
    old: String,
    new: String,
    /// The caret before it.
    caret: usize,
}

/// The room that a text has on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The cells of a row.
    pub columns: usize,
    /// The rows that are shown.
    pub rows: usize,
}

/// What a key did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text is another.
    Changed,
    /// The caret may be elsewhere.
    Moved,
    /// The text would be longer than [`MOST`]; nothing was done.
    TooLong,
    /// The key has no meaning in a text.
    Unknown,
}

impl PartialEq for TextField {
    fn eq(&self, other: &Self) -> bool {
        self.has_lines == other.has_lines && self.text == other.text && self.caret == other.caret
    }
}

impl TextField {
    /// A line of text, the caret at its end.
    pub fn line(text: &str) -> Self {
        Self::new(false, text, text.len())
    }

    /// A text of any number of lines, the caret at its end.
    pub fn lines(text: &str) -> Self {
        Self::new(true, text, text.len())
    }

    fn new(has_lines: bool, text: &str, caret: usize) -> Self {
        let field = Self {
            text: text.to_owned(),
            caret: 0,
            has_lines,
            goal: None,
            killed: String::new(),
            done: Vec::new(),
            undone: Vec::new(),
        };
        field.at(caret)
    }

    /// The same with the caret at `caret` bytes, or at the end of the grapheme that this is in.
    #[must_use]
    pub fn at(mut self, caret: usize) -> Self {
        self.caret = self.edge(caret);
        self
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The caret, in bytes from the start of the text.
    pub const fn caret(&self) -> usize {
        self.caret
    }

    /// Whether it takes more than one line.
    pub const fn has_lines(&self) -> bool {
        self.has_lines
    }

    /// Takes one key, in a text that has this room on the screen.
    pub fn key(&mut self, key: Key, room: Room) -> Outcome {
        let goal = self.goal.take();
        let Some(command) = Command::of(key) else { return Outcome::Unknown };
        match command {
            Command::Type(c) => self.type_char(c),
            Command::NewLine if self.has_lines => self.insert("\n"),
            Command::Tab if self.has_lines => self.insert("\t"),
            Command::NewLine | Command::Tab => Outcome::Unknown,
            Command::To(unit) => {
                self.caret = self.target(unit);
                Outcome::Moved
            }
            Command::Delete(unit) => {
                let to = self.target(unit);
                self.delete(self.caret.min(to)..self.caret.max(to), unit)
            }
            Command::Rows(step) => self.go_rows(step, goal, room),
            Command::Pages(step) => {
                let page = room.rows.saturating_sub(1).max(1).cast_signed();
                self.go_rows(step * page, goal, room)
            }
            Command::RowStart | Command::RowEnd => {
                self.caret = self.row_edge(command == Command::RowEnd, room);
                Outcome::Moved
            }
            Command::Yank => self.insert(&self.killed.clone()),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
        }
    }

    /// Inserts a text at the caret, as a paste does; in a line its line ends become spaces.
    pub fn insert(&mut self, text: &str) -> Outcome {
        let flat = (!self.has_lines && text.contains(['\n', '\t'])).then(|| text.replace(['\n', '\t'], " "));
        self.replace(self.caret..self.caret, flat.as_deref().unwrap_or(text))
    }

    /// Puts `new` in the place of some bytes of the text, the caret behind it.
    pub fn replace(&mut self, range: Range<usize>, new: &str) -> Outcome {
        let Some(old) = self.text.get(range.clone()) else { return Outcome::Moved };
        if old == new {
            return Outcome::Moved;
        }
        if new.len() > old.len() && self.text.len() - old.len() + new.len() > MOST {
            return Outcome::TooLong;
        }
        let edit = Edit { at: range.start, old: old.to_owned(), new: new.to_owned(), caret: self.caret };
        self.text.replace_range(range, new);
        self.caret = self.edge(edit.at + new.len());
        self.done.push(edit);
        self.undone.clear();
        Outcome::Changed
    }

    fn type_char(&mut self, c: char) -> Outcome {
        let outcome = self.insert(c.encode_utf8(&mut [0; 4]));
        // The letters of a word are taken back together.
        if outcome == Outcome::Changed
            && !c.is_whitespace()
            && let [.., word, letter] = &self.done[..]
            && word.old.is_empty()
            && word.at + word.new.len() == letter.at
            && word.new.len() < WORD
            && word.is_typed()
        {
            self.done.pop();
            if let Some(word) = self.done.last_mut() {
                word.new.push(c);
            }
        }
        outcome
    }

    fn delete(&mut self, range: Range<usize>, unit: Unit) -> Outcome {
        let text = self.text.get(range.clone()).unwrap_or_default().to_owned();
        let outcome = self.replace(range, "");
        if outcome == Outcome::Changed && !matches!(unit, Unit::Left | Unit::Right) {
            self.killed = text;
        }
        outcome
    }

    fn undo(&mut self) -> Outcome {
        let Some(edit) = self.done.pop() else { return Outcome::Moved };
        self.text.replace_range(edit.at..edit.at + edit.new.len(), &edit.old);
        self.caret = edit.caret;
        self.undone.push(edit);
        Outcome::Changed
    }

    fn redo(&mut self) -> Outcome {
        let Some(edit) = self.undone.pop() else { return Outcome::Moved };
        self.text.replace_range(edit.at..edit.at + edit.old.len(), &edit.new);
        self.caret = self.edge(edit.at + edit.new.len());
        self.done.push(edit);
        Outcome::Changed
    }

    /// The place that a move leads to, or up to which a deletion goes.
    fn target(&self, unit: Unit) -> usize {
        let (before, after) = self.text.split_at(self.caret);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line_end = after.find('\n').map_or(self.text.len(), |at| self.caret + at);
        match unit {
            Unit::Left => self.neighbour(false),
            Unit::Right => self.neighbour(true),
            Unit::WordLeft => self.edge(word_left(before)),
            Unit::WordRight => self.edge(self.caret + word_right(after)),
            Unit::WordEnd => self.edge(self.caret + word_end(after)),
            Unit::BlankLeft => self.edge(blank_left(before)),
            Unit::LineStart => line_start,
            Unit::ToLineEnd if line_end == self.caret => self.neighbour(true),
            Unit::LineEnd | Unit::ToLineEnd => line_end,
            Unit::Start => 0,
            Unit::End => self.text.len(),
        }
    }

    /// The next edge of a grapheme on one side of the caret.
    fn neighbour(&self, is_after: bool) -> usize {
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        let found =
            if is_after { cursor.next_boundary(&self.text, 0) } else { cursor.prev_boundary(&self.text, 0) };
        found.ok().flatten().unwrap_or(self.caret)
    }

    /// The edge of a grapheme at `at` or else the next one after it.
    fn edge(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        match cursor.is_boundary(&self.text, 0) {
            Ok(false) => cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len()),
            Ok(true) | Err(_) => at,
        }
    }

    /// Moves by rows of the screen; from the first row up to the start, from the last row down to the end.
    fn go_rows(&mut self, step: isize, goal: Option<usize>, room: Room) -> Outcome {
        if !self.has_lines {
            return Outcome::Unknown;
        }
        let rows = rows(&self.text, room.columns);
        let from = row_of(&rows, self.caret);
        let Some(row) = rows.get(from) else { return Outcome::Moved };
        let goal = goal.unwrap_or_else(|| column_of(&self.text, row, self.caret, room.columns));
        let last = rows.len() - 1;
        self.caret = match from.checked_add_signed(step) {
            _ if step < 0 && from == 0 => 0,
            _ if step > 0 && from == last => self.text.len(),
            to => {
                let to = to.unwrap_or(0).min(last);
                self.edge(rows[to].byte_at(&self.text, goal, rows.get(to + 1)))
            }
        };
        self.goal = Some(goal);
        Outcome::Moved
    }

    /// The start or the end of the row, or of the line if the caret is there already.
    fn row_edge(&self, is_end: bool, room: Room) -> usize {
        let of_line = self.target(if is_end { Unit::LineEnd } else { Unit::LineStart });
        if !self.has_lines {
            return of_line;
        }
        let rows = rows(&self.text, room.columns);
        let at = row_of(&rows, self.caret);
        let edge = |row: &Row| {
            if is_end { row.end(&self.text, rows.get(at + 1)) } else { row.bytes.start }
        };
        rows.get(at).map(edge).filter(|edge| *edge != self.caret).unwrap_or(of_line)
    }
}

impl Edit {
    /// Letters that were typed one by one, and not a text that was pasted.
    fn is_typed(&self) -> bool {
        !self.new.contains(char::is_whitespace)
    }
}

/// Whether a key moves by what is on the screen, so that the room of the text has to be known.
pub fn needs_room(key: Key) -> bool {
    use Command as C;
    matches!(Command::of(key), Some(C::Rows(_) | C::Pages(_) | C::RowStart | C::RowEnd))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The start of the word before the end of `text`.
fn word_left(text: &str) -> usize {
    text.trim_end_matches(|c| !is_word(c)).trim_end_matches(is_word).len()
}

/// The start of the word after the start of `text`.
fn word_right(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_word).trim_start_matches(|c| !is_word(c)).len()
}

/// The end of the word after the start of `text`.
fn word_end(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c| !is_word(c)).trim_start_matches(is_word).len()
}

/// The start of what is between blanks before the end of `text`; a line end by itself.
fn blank_left(text: &str) -> usize {
    if let Some(before) = text.strip_suffix('\n') {
        return before.len();
    }
    let is_blank = |c: char| c.is_whitespace() && c != '\n';
    text.trim_end_matches(is_blank).trim_end_matches(|c: char| !c.is_whitespace()).len()
}

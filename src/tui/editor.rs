//! A text being typed: ratatui-textarea's editing, kept to whole graphemes.

use ratatui_textarea::{CursorMove, DataCursor, Input, Key as AreaKey, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::key::{Code, Key, Named};

/// Readline's keys where the library has others: what is before the caret on its line is deleted, and the last change
/// is undone. A terminal sends the byte of Ctrl-_ for Ctrl-7 and Ctrl-/ too.
const KILL_BEFORE: Key = Key { code: Code::Char('u'), ctrl: true, alt: false };
const UNDO: [char; 3] = ['7', '_', '/'];
/// A line feed as a key.
const LINE_FEED: Key = Key { code: Code::Char('j'), ctrl: true, alt: false };

/// A text being typed, of one line or many.
#[derive(Clone, Debug)]
pub struct Editor {
    area: TextArea<'static>,
    lines: Lines,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        self.lines == other.lines && self.text() == other.text() && self.caret() == other.caret()
    }
}

impl Editor {
    /// A line of text, the caret at its end.
    pub fn line(text: &str) -> Self {
        Self::new(Lines::One, text, text.len())
    }

    /// A line of text, the caret at `caret` bytes.
    pub fn line_at(text: &str, caret: usize) -> Self {
        Self::new(Lines::One, text, caret)
    }

    /// A text of any number of lines, the caret at `caret` bytes.
    pub fn note(text: &str, caret: usize) -> Self {
        Self::new(Lines::Many, text, caret)
    }

    fn new(lines: Lines, text: &str, caret: usize) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_hard_tab_indent(true);
        let mut editor = Self { area, lines };
        editor.place(caret);
        editor
    }

    /// The text.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The lines of the text.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The length of the text, in bytes.
    pub fn len(&self) -> usize {
        let lines = self.area.lines();
        lines.iter().map(String::len).sum::<usize>() + lines.len() - 1
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// The caret: the line it is on, and the bytes before it on that line.
    pub fn position(&self) -> (usize, usize) {
        let DataCursor(row, column) = self.area.cursor();
        let line = self.area.lines().get(row).map_or("", String::as_str);
        (row, line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte))
    }

    /// The caret, in bytes from the start of the text.
    pub fn caret(&self) -> usize {
        let (row, byte) = self.position();
        self.area.lines().iter().take(row).map(|line| line.len() + 1).sum::<usize>() + byte
    }

    /// Takes one key; returns whether the text changed.
    pub fn key(&mut self, key: Key) -> bool {
        // The library steps by character, and by screen column where characters have no width; a step within a line
        // is made here, by grapheme.
        match Step::of(key).and_then(|step| Some((step, self.neighbour(step)?))) {
            Some((Step::Back | Step::Forward, to)) => {
                self.jump(to.column);
                false
            }
            Some((Step::DeleteBack, to)) => {
                self.jump(to.column);
                self.area.delete_str(to.chars)
            }
            Some((Step::DeleteForward, to)) => self.area.delete_str(to.chars),
            // A line feed, as an unbracketed paste sends it, ends a line; the library would delete it.
            None if key == LINE_FEED && self.lines == Lines::One => false,
            None if key == KILL_BEFORE => self.position().1 > 0 && self.area.delete_line_by_head(),
            None if key.ctrl && matches!(key.code, Code::Char(c) if UNDO.contains(&c)) => self.area.undo(),
            None if key == LINE_FEED => {
                self.area.insert_newline();
                true
            }
            None => {
                let changed = self.area.input(input(key));
                self.settle(key);
                changed
            }
        }
    }

    /// Inserts a text at the caret, as a paste does.
    pub fn insert(&mut self, text: &str) {
        match self.lines {
            Lines::One => self.area.insert_str(text.replace('\n', " ")),
            Lines::Many => self.area.insert_str(text),
        };
    }

    /// The grapheme beside the caret on its line.
    fn neighbour(&self, step: Step) -> Option<Neighbour> {
        let (row, byte) = self.position();
        let (before, after) = self.area.lines().get(row)?.split_at(byte);
        let column = before.chars().count();
        match step {
            Step::Back | Step::DeleteBack => {
                let chars = before.graphemes(true).next_back()?.chars().count();
                Some(Neighbour { column: column - chars, chars })
            }
            Step::Forward | Step::DeleteForward => {
                let chars = after.graphemes(true).next()?.chars().count();
                Some(Neighbour { column: column + chars, chars })
            }
        }
    }

    /// Moves the caret to a character of its line.
    fn jump(&mut self, column: usize) {
        let to = |n| u16::try_from(n).unwrap_or(u16::MAX);
        let (row, _) = self.position();
        self.area.move_cursor(CursorMove::Jump(to(row), to(column)));
    }

    /// Moves a caret that stands inside a grapheme (after a move between lines) to the grapheme's start.
    fn settle(&mut self, key: Key) {
        let (row, byte) = self.position();
        let Some(line) = self.area.lines().get(row).filter(|line| !line.is_ascii()) else { return };
        if key.typed().is_some() {
            return;
        }
        let starts = line.grapheme_indices(true).map(|(at, _)| at).chain([line.len()]);
        let start = starts.take_while(|at| *at <= byte).last().unwrap_or(0);
        if start != byte {
            self.jump(line[..start].chars().count());
        }
    }

    fn place(&mut self, caret: usize) {
        let (mut row, mut left) = (0, caret);
        for line in self.area.lines() {
            if left <= line.len() {
                break;
            }
            left -= line.len() + 1;
            row += 1;
        }
        let last = self.area.lines().len() - 1;
        let line = &self.area.lines()[row.min(last)];
        let column = if row > last {
            line.len()
        } else {
            line.char_indices().take_while(|(at, c)| at + c.len_utf8() <= left).count()
        };
        let to = |n| u16::try_from(n).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(to(row.min(last)), to(column)));
    }
}

/// A step by one grapheme.
#[derive(Clone, Copy)]
enum Step {
    Back,
    Forward,
    DeleteBack,
    DeleteForward,
}

/// The grapheme beside the caret: where the caret is beyond it, and how many characters it has.
struct Neighbour {
    column: usize,
    chars: usize,
}

impl Step {
    fn of(key: Key) -> Option<Self> {
        let ctrl = |c| key == Key { code: Code::Char(c), ctrl: true, alt: false };
        let plain = |named| key == Key::named(named);
        if plain(Named::Left) || ctrl('b') {
            Some(Self::Back)
        } else if plain(Named::Right) || ctrl('f') {
            Some(Self::Forward)
        } else if plain(Named::Backspace) || ctrl('h') {
            Some(Self::DeleteBack)
        } else if plain(Named::Delete) || ctrl('d') {
            Some(Self::DeleteForward)
        } else {
            None
        }
    }
}

fn input(key: Key) -> Input {
    let code = match key.code {
        Code::Char(c) => AreaKey::Char(c),
        Code::F(n) => AreaKey::F(n),
        Code::Named(named) => match named {
            Named::Enter => AreaKey::Enter,
            Named::Esc => AreaKey::Esc,
            Named::Tab | Named::ShiftTab => AreaKey::Tab,
            Named::Backspace => AreaKey::Backspace,
            Named::Delete => AreaKey::Delete,
            Named::Up => AreaKey::Up,
            Named::Down => AreaKey::Down,
            Named::Left => AreaKey::Left,
            Named::Right => AreaKey::Right,
            Named::Home => AreaKey::Home,
            Named::End => AreaKey::End,
            Named::PageUp => AreaKey::PageUp,
            Named::PageDown => AreaKey::PageDown,
        },
    };
    Input { key: code, ctrl: key.ctrl, alt: key.alt, shift: key.code == Code::Named(Named::ShiftTab) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::key::script;

    fn typed(editor: &mut Editor, keys: &str) {
        for key in script(keys).unwrap() {
            editor.key(key);
        }
    }

    fn check(start: &str, keys: &str, text: &str, caret: usize) {
        let mut editor = Editor::note(start, start.len());
        typed(&mut editor, keys);
        assert_eq!((editor.text().as_str(), editor.caret()), (text, caret), "{start:?} {keys}");
    }

    #[test]
    fn keys_move_and_delete_by_grapheme() {
        check("", "ab<enter>c", "ab\nc", 4);
        check("", "ab<ctrl-j>c", "ab\nc", 4);
        check("👩‍👩‍👧", "<backspace>", "", 0);
        check("a👩‍👩‍👧", "<left>", "a👩‍👩‍👧", 1);
        check("🇩🇪🇫🇷", "<left>", "🇩🇪🇫🇷", 8);
        check("e\u{301}x", "<home><delete>", "x", 0);
        check("e\u{301}", "<home><right>", "e\u{301}", 3);
        check("a\nb", "<home><backspace>", "ab", 1);
        check("ab", "<home><ctrl-f>x", "axb", 2);
        check("กำ", "<backspace>", "", 0);
        // Down from a plain line into a family lands before it, never inside.
        check("👩‍👩‍👧\nabc", "<left><up>", "👩‍👩‍👧\nabc", 0);
    }

    #[test]
    fn readlines_keys_do_what_they_do_in_readline() {
        check("one two", "<ctrl-a>x", "xone two", 1);
        check("one two", "<ctrl-a><ctrl-e>x", "one twox", 8);
        check("one two", "<ctrl-b><ctrl-b><ctrl-f>x", "one twxo", 7);
        check("one two", "<alt-b>x", "one xtwo", 5);
        check("one two", "<ctrl-a><alt-f>x", "one xtwo", 5);
        check("one two", "<ctrl-w>", "one ", 4);
        check("one two", "<ctrl-a><alt-d>", " two", 0);
        check("one two", "<alt-b><ctrl-k>", "one ", 4);
        check("one two", "<alt-b><ctrl-u>", "two", 0);
        check("one two", "<ctrl-u><ctrl-y>", "one two", 7);
        check("one two", "<ctrl-w><ctrl-a><ctrl-y>", "twoone ", 3);
        check("one two", "<ctrl-a><ctrl-d>", "ne two", 0);
        check("a\nb", "<ctrl-a><ctrl-u>", "a\nb", 2);
        check("one two", "<ctrl-u><ctrl-7>", "one two", 7);
        check("one two", "<ctrl-u><ctrl-_><ctrl-r>", "", 0);
        check("a\nb", "<ctrl-p><ctrl-e>x<ctrl-n>y", "ax\nby", 5);
    }

    #[test]
    fn the_caret_returns_to_where_it_was_left() {
        let text = "zwei\n👩‍👩‍👧 drei\nvier";
        for caret in [0, 3, 4, 5, 23, 24, text.len()] {
            assert_eq!(Editor::note(text, caret).caret(), caret);
        }
        assert_eq!(Editor::note("ab", 99).caret(), 2);
    }

    #[test]
    fn a_line_stays_one_line() {
        let mut editor = Editor::line("a");
        editor.insert("b\nc");
        assert_eq!(editor.text(), "ab c");
    }
}

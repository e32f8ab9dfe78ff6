//! Every key in every kind of text, and what holds after any keys.

use proptest::prelude::*;

use super::*;
use crate::tui::key::script;

const ROOM: Room = Room { columns: 10, rows: 3 };

fn typed(field: &mut TextField, keys: &str) {
    for key in script(keys).unwrap() {
        field.key(key, ROOM);
    }
}

fn check(start: &str, keys: &str, text: &str, caret: usize) {
    let mut field = TextField::lines(start);
    typed(&mut field, keys);
    assert_eq!((field.text(), field.caret()), (text, caret), "{start:?} {keys}");
}

#[test]
fn keys_move_and_delete_by_grapheme() {
    check("", "ab<enter>c", "ab\nc", 4);
    check("", "ab<ctrl-j>c", "ab\nc", 4);
    check("", "a<tab>b", "a\tb", 3);
    check("👩‍👩‍👧", "<backspace>", "", 0);
    check("a👩‍👩‍👧", "<left>", "a👩‍👩‍👧", 1);
    check("🇩🇪🇫🇷", "<left>", "🇩🇪🇫🇷", 8);
    check("e\u{301}x", "<home><delete>", "x", 0);
    check("e\u{301}", "<home><right>", "e\u{301}", 3);
    check("a\nb", "<home><backspace>", "ab", 1);
    check("ab", "<home><ctrl-f>x", "axb", 2);
    check("กำ", "<backspace>", "", 0);
    check("家族", "<left><backspace>", "族", 0);
    check("ab\u{200f}", "<backspace>", "ab", 2);
    // Down from a plain line into a family lands before it, never inside.
    check("👩‍👩‍👧\nabc", "<left><left><up>", "👩‍👩‍👧\nabc", 0);
    // A letter typed before a combining mark is one grapheme with it.
    check("\u{301}", "<home>e", "e\u{301}", 3);
}

#[test]
fn readlines_keys_do_what_they_do_in_readline() {
    check("one two", "<ctrl-a>x", "xone two", 1);
    check("one two", "<ctrl-a><ctrl-e>x", "one twox", 8);
    check("one two", "<ctrl-b><ctrl-b><ctrl-f>x", "one twxo", 7);
    check("one two", "<alt-b>x", "one xtwo", 5);
    check("one two", "<ctrl-a><alt-f>x", "one xtwo", 5);
    check("one two", "<ctrl-w>", "one ", 4);
    check("one two.", "<ctrl-w>", "one ", 4);
    check("one two.", "<alt-backspace>", "one ", 4);
    check("one two", "<ctrl-a><alt-d>", " two", 0);
    check("one two", "<alt-b><ctrl-k>", "one ", 4);
    check("one two", "<alt-b><ctrl-u>", "two", 0);
    check("one two", "<ctrl-u><ctrl-y>", "one two", 7);
    check("one two", "<ctrl-w><ctrl-a><ctrl-y>", "twoone ", 3);
    check("one two", "<ctrl-a><ctrl-d>", "ne two", 0);
    check("a\nb", "<ctrl-a><ctrl-u>", "a\nb", 2);
    check("a\nb", "<ctrl-a><ctrl-w>", "ab", 1);
    check("a\nb", "<ctrl-p><ctrl-e><ctrl-k>", "ab", 1);
    check("one two", "<ctrl-u><ctrl-7>", "one two", 7);
    check("one two", "<ctrl-u><ctrl-_><ctrl-r>", "", 0);
    check("a\nb", "<ctrl-p><ctrl-e>x<ctrl-n>y", "ax\nby", 5);
    check("one two", "<ctrl-left>x", "one xtwo", 5);
    check("one two", "<alt-left><ctrl-left><ctrl-right>x", "one xtwo", 5);
    check("one two", "<ctrl-home><ctrl-delete>", " two", 0);
    check("one\ntwo", "<ctrl-home>x<ctrl-end>y", "xone\ntwoy", 9);
}

#[test]
fn up_and_down_go_by_the_rows_on_the_screen_and_keep_to_their_column() {
    // In ten columns: "one two", "three four", "five six".
    let text = "one two three four five six";
    check(text, "<up>x", "one two three foxur five six", 17);
    check(text, "<up><up>x", "one twox three four five six", 8);
    check(text, "<up><up><down><down>x", "one two three four five sixx", 28);
    check(text, "<up><up><up>x", "xone two three four five six", 1);
    check(text, "<home><down>x", "one two three four five sixx", 28);
    check(text, "<home>x", "one two three four xfive six", 20);
    check(text, "<home><home>x", "xone two three four five six", 1);
    check(text, "<up><end>x", "one two three fourx five six", 19);
    check(text, "<up><end><end>x", "one two three four five sixx", 28);
    check(text, "<pageup>x", "one twox three four five six", 8);
    check(text, "<pageup><pagedown>x", "one two three four five sixx", 28);
    check("long\n\nline", "<up><up>x", "longx\n\nline", 5);
    // A word longer than a row: the end of the row is before its last letter.
    check("abcdefghijklmno", "<up><end>x", "abcdefghixjklmno", 10);
    check("家族家族家族", "<up>x", "家x族家族家族", 4);
}

#[test]
fn a_line_has_one_line_and_takes_no_keys_of_texts_with_more() {
    let mut line = TextField::line("a");
    line.insert("b\nc\td");
    assert_eq!(line.text(), "ab c d");
    for key in ["<up>", "<down>", "<pageup>", "<enter>", "<ctrl-j>", "<tab>"] {
        assert_eq!(line.key(script(key).unwrap()[0], ROOM), Outcome::Unknown, "{key}");
    }
    typed(&mut line, "<home>x<end>y");
    assert_eq!(line.text(), "xab c dy");
}

#[test]
fn a_word_is_taken_back_as_one() {
    let mut field = TextField::lines("");
    typed(&mut field, "one two");
    for text in ["one ", "one", ""] {
        typed(&mut field, "<ctrl-_>");
        assert_eq!(field.text(), text);
    }
    typed(&mut field, "<ctrl-r><ctrl-r><ctrl-r>");
    assert_eq!((field.text(), field.caret()), ("one two", 7));
}

#[test]
fn a_caret_is_put_where_it_was_left() {
    let text = "zwei\n👩‍👩‍👧 drei\nvier";
    for caret in [0, 3, 4, 5, 23, 24, text.len()] {
        assert_eq!(TextField::lines(text).at(caret).caret(), caret);
    }
    assert_eq!(TextField::lines("ab").at(99).caret(), 2);
    assert_eq!(TextField::lines("e\u{301}x").at(1).caret(), 3);
}

#[test]
fn a_text_over_the_limit_is_refused_whole_and_the_text_is_as_it_was() {
    let mut field = TextField::lines("seen");
    assert_eq!(field.insert(&"x".repeat(MOST)), Outcome::TooLong);
    assert_eq!(field.text(), "seen");
    assert_eq!(field.insert(&"x".repeat(MOST - 4)), Outcome::Changed);
    assert_eq!(field.key(Key::char('y'), ROOM), Outcome::TooLong);
    assert_eq!(field.text().len(), MOST);
    // A mebibyte letter by letter is over in no time: each key costs what it changes.
    let mut line = TextField::line("");
    for _ in 0..1 << 20 {
        line.key(Key::char('x'), ROOM);
    }
    assert_eq!(line.text().len(), MOST);
}

proptest! {
    #[test]
    fn the_caret_is_on_the_edge_of_a_grapheme_and_undo_gives_every_text_back(
        start in "([a-z \n]|👩‍👩‍👧|🇩🇪|🇫|e\u{301}|\u{301}|\u{200f}|\u{202e}|กำ|家|مر){0,30}",
        keys in proptest::collection::vec((0..35_usize, "([a-z \n]|🇩|🇪|\u{301}|\u{200d}|👩|家|\u{202e})"), 0..60),
        has_lines in any::<bool>(),
    ) {
        const KEYS: [&str; 29] = [
            "left", "right", "up", "down", "home", "end", "pageup", "pagedown", "backspace", "delete", "enter", "tab",
            "ctrl-a", "ctrl-e", "ctrl-b", "ctrl-f", "ctrl-w", "ctrl-u", "ctrl-k", "ctrl-y", "ctrl-d", "alt-b",
            "alt-f", "alt-d", "ctrl-left", "ctrl-right", "ctrl-home", "ctrl-end", "alt-backspace",
        ];
        let start = if has_lines { start } else { start.replace('\n', " ") };
        let mut field = TextField::new(has_lines, &start, start.len());
        let mut texts = vec![start.clone()];
        for (key, text) in &keys {
            let before = field.text().to_owned();
            let outcome = match KEYS.get(*key) {
                Some(key) => field.key(key.parse().unwrap(), ROOM),
                None => field.insert(text),
            };
            let caret = field.caret();
            let mut cursor = GraphemeCursor::new(caret, field.text().len(), true);
            prop_assert!(cursor.is_boundary(field.text(), 0).unwrap(), "{:?} {caret}", field.text());
            prop_assert_eq!(outcome == Outcome::Changed, before != field.text());
            texts.push(field.text().to_owned());
        }
        let mut undone = vec![field.text().to_owned()];
        while field.key("ctrl-_".parse().unwrap(), ROOM) == Outcome::Changed {
            undone.push(field.text().to_owned());
        }
        prop_assert_eq!(field.text(), start.as_str(), "all is taken back");
        for pair in texts.windows(2).filter(|pair| pair[1].len() < pair[0].len()) {
            prop_assert!(undone.contains(&pair[0]), "{:?}", pair[0]);
        }
    }
}

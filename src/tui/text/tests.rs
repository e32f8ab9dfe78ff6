use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation as _;

use super::*;

#[track_caller]
fn check(text: &str, cols: usize, rows: &[&str]) {
    let got: Vec<&str> = wrap(text, cols).into_iter().map(|row| &text[row]).collect();
    assert_eq!(got, rows, "{text:?} in {cols}");
}

#[test]
fn words_go_to_the_next_row_whole() {
    check("Assists the client to address factors", 12, &["Assists the", "client to", "address", "factors"]);
    check("exactly ten", 11, &["exactly ten"]);
    check("a b", 1, &["a", "b"]);
    check("career/ talent", 8, &["career/", "talent"]);
}

#[test]
fn spaces_at_a_break_belong_to_no_row() {
    check("ab      cd", 4, &["ab", "cd"]);
    check("ab  cd  ", 6, &["ab  cd"]);
    check("abcd    ", 4, &["abcd"]);
}

#[test]
fn line_feeds_are_kept_and_indents_stay() {
    check("one\n\n  two\n", 20, &["one", "", "  two", ""]);
    check("", 5, &[""]);
    check("   ", 2, &[""]);
    check("     word", 3, &["wor", "d"]);
}

#[test]
fn long_words_are_cut_between_graphemes() {
    check("abcdefgh", 3, &["abc", "def", "gh"]);
    check("a bcdefgh", 4, &["a", "bcde", "fgh"]);
    check("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]);
    check("👩\u{200d}🔬👩\u{200d}🔬", 3, &["👩\u{200d}🔬", "👩\u{200d}🔬"]);
}

#[test]
fn wide_characters_part_anywhere_and_never_overhang() {
    check("漢字仮名", 5, &["漢字", "仮名"]);
    check("E2 漢字x", 5, &["E2 漢", "字x"]);
    check("漢", 1, &["漢"]);
    check("a漢b", 1, &["a", "漢", "b"]);
}

#[test]
fn no_columns_give_no_rows() {
    check("text", 0, &[]);
}

#[test]
fn truncation_marks_what_is_missing() {
    let check = |text, cols, shown| assert_eq!(truncate(text, cols, "…"), shown, "{text:?} in {cols}");
    check("Ada Lovelace", 12, "Ada Lovelace");
    check("Ada Lovelace", 11, "Ada Lovela…");
    check("Ada Lovelace", 5, "Ada…");
    check("Ada", 1, "…");
    check("Ada", 0, "");
    check("漢字仮名", 6, "漢字…");
    check("漢字", 4, "漢字");
    check("e\u{301}e\u{301}", 1, "…");
    assert_eq!(truncate("Ada Lovelace", 6, "~"), "Ada L~");
}

#[test]
fn width_counts_cells() {
    for (text, cells) in [("abc", 3), ("漢", 2), ("e\u{301}", 1), ("", 0), ("a\tb\n", 2), ("🦀é", 3)] {
        assert_eq!(width(text), cells, "{text:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    let letters =
        prop::sample::select("abc    de-\n漢字é🦀\u{301}\u{200d}👩ﾞ\t\r".chars().collect::<Vec<_>>());
    prop::collection::vec(letters, 0..60).prop_map(String::from_iter)
}

/// The graphemes that are not spaces or line ends, in order.
fn substance(text: &str) -> String {
    text.split(['\n', '\t', ' ']).collect()
}

#[test]
fn every_sign_has_one_cell_and_is_all_of_its_text() {
    let signs: Vec<_> =
        ('\u{80}'..='\u{FFFF}').map(String::from).filter(|ch| sign(ch.as_bytes()).is_some()).collect();
    for text in &signs {
        assert_eq!((sign(text.as_bytes()), text.cell_width()), (Some(text.len()), 1), "{text}");
    }
    assert_eq!(signs.len(), 9 * 64 + 1 + 3 * 64 + 24 + 16);
}

proptest! {
    #[test]
    fn width_is_what_ratatui_draws(text in text()) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 250, 1));
        let (end, _) = buffer.set_stringn(0, 0, &text, 250, Style::new());
        prop_assert_eq!(width(&text), usize::from(end));
    }

    #[test]
    fn rows_fit_and_lose_nothing_but_spaces(text in text(), cols in 2_usize..12) {
        let rows = wrap(&text, cols);
        for row in &rows {
            let shown = &text[row.clone()];
            prop_assert!(width(shown) <= cols || shown.graphemes(true).count() == 1, "{:?}", shown);
            prop_assert!(!shown.contains('\n'));
        }
        let all: String = rows.iter().map(|row| &text[row.clone()]).collect();
        prop_assert_eq!(substance(&all), substance(&text));
    }

    #[test]
    fn rows_are_in_order_and_cut_between_graphemes(text in text(), cols in 1_usize..12) {
        let rows = wrap(&text, cols);
        prop_assert!(rows.len() > text.matches('\n').count());
        prop_assert!(rows.windows(2).all(|pair| pair[0].end <= pair[1].start));
        let bounds: Vec<usize> =
            text.split('\n').scan(0, |at, line| {
                let start = *at;
                *at += line.len() + 1;
                Some(line.grapheme_indices(true).map(move |(i, _)| start + i).chain([start + line.len()]).collect::<Vec<_>>())
            }).flatten().collect();
        prop_assert!(rows.iter().all(|row| bounds.contains(&row.start) && bounds.contains(&row.end)));
    }

    #[test]
    fn a_row_takes_all_that_fits(words in prop::collection::vec("[a-z]{1,6}", 1..12), cols in 6_usize..20) {
        let text = words.join(" ");
        let rows = wrap(&text, cols);
        for pair in rows.windows(2) {
            let next = text[pair[1].clone()].split(' ').next().map_or(0, str::len);
            prop_assert!(pair[0].len() + 1 + next > cols);
        }
    }

    #[test]
    fn plain_and_general_wrapping_agree(text in "[a-c \t\n-]{0,60}", cols in 1_usize..12) {
        // The accent lies behind a line feed, so that it changes the path taken and not the rows before it.
        let mut general = wrap(&format!("{text}é"), cols);
        let mut plain = wrap(&format!("{text}e"), cols);
        general.pop();
        plain.pop();
        prop_assert_eq!(general, plain);
    }

    #[test]
    fn truncated_text_fits(text in text(), cols in 0_usize..12) {
        prop_assert!(width(&truncate(&text, cols, "…")) <= cols);
        let (kept, cells) = prefix(&text, cols);
        prop_assert_eq!(width(kept), cells);
        prop_assert!(cells <= cols && text.starts_with(kept));
    }
}

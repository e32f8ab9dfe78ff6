//! The rows of a sheet as the workbook's own markup, so that they can be streamed and a full disk is an error: the
//! library keeps them in memory, or panics.

use std::{borrow::Cow, fmt::Write as _};

use super::MOST_UNITS;

/// What stands at the end of a cell that holds more than a workbook allows.
const CUT: &str = " … (cut here: the whole text is in the CSV table)";

/// A row in the making.
pub struct Row<'o> {
    out: &'o mut String,
    /// As a spreadsheet counts: the header is the first.
    number: u32,
}

impl<'o> Row<'o> {
    /// Begins the row of that number at the end of `out`.
    pub fn begin(out: &'o mut String, number: u32) -> Self {
        let _ = write!(out, "<row r=\"{number}\">");
        Self { out, number }
    }

    /// Writes a text in one of the styles; whether it was cut.
    pub fn text(&mut self, column: usize, style: &str, text: &str) -> bool {
        self.cell(column, style);
        self.out.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        let whole = shown(text);
        let fits = fitting(&whole);
        escape(fits.unwrap_or(&whole), self.out);
        self.out.push_str(if fits.is_some() { CUT } else { "" });
        self.out.push_str("</t></is></c>");
        fits.is_some()
    }

    /// Writes a number, as it is spelled in the table.
    pub fn number(&mut self, column: usize, style: &str, number: f64) {
        self.cell(column, style);
        let _ = write!(self.out, "><v>{number}</v></c>");
    }

    /// Writes a cell with nothing in it.
    pub fn blank(&mut self, column: usize, style: &str) {
        self.cell(column, style);
        self.out.push_str("/>");
    }

    fn cell(&mut self, column: usize, style: &str) {
        let _ = write!(self.out, "<c r=\"{}{}\" s=\"{style}\"", column_name(column), self.number);
    }

    /// Ends the row.
    pub fn end(self) {
        self.out.push_str("</row>");
    }
}

/// The name of a column, counted from 0: `A` to `Z`, `AA` and on.
pub fn column_name(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { letter.into() } else { format!("{}{letter}", column_name(column / 26 - 1)) }
}

/// Adds `text` to `out` as markup; what no markup can hold is spelled as a workbook spells it.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => drop(write!(out, "_x{:04X}_", u32::from(c))),
            c => out.push(c),
        }
    }
}

/// The text as a workbook has to spell it: `_x0041_` would be read as the letter A, so its first sign is spelled out.
fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let code = text.get(at..at + 7).map(str::as_bytes);
        let coded = code.is_some_and(|code| {
            code.starts_with(b"_x") && code[2..6].iter().all(u8::is_ascii_hexdigit) && code[6] == b'_'
        });
        if coded { shown.push_str("_x005F_") } else { shown.push(c) }
    }
    shown.into()
}

/// As much of a text as a cell holds with the remark that it is cut; none if the whole text fits.
fn fitting(text: &str) -> Option<&str> {
    // A byte is at most one unit, so short texts need no counting.
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return None;
    }
    let mut left = MOST_UNITS - CUT.encode_utf16().count();
    let end = text.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    end.map(|(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_a_spreadsheet_does() {
        let check = |column: usize, expect: &str| assert_eq!(column_name(column), expect);
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(51, "AZ");
        check(52, "BA");
        check(701, "ZZ");
        check(702, "AAA");
    }

    #[test]
    fn what_markup_cannot_hold_is_spelled_out() {
        let check = |text: &str, expect: &str| {
            let mut out = String::new();
            escape(text, &mut out);
            assert_eq!(out, expect);
        };
        check("a < b && \"c\" > d", "a &lt; b &amp;&amp; \"c\" &gt; d");
        check("one\r\ntwo\tthree", "one_x000D_\ntwo\tthree");
        check("\u{0}\u{1b}\u{ffff}", "_x0000__x001B__xFFFF_");
        check("🧭 é تقييم", "🧭 é تقييم");
    }

    #[test]
    fn a_text_that_looks_like_a_code_stays_that_text() {
        let check = |text: &str, expect: &str| assert_eq!(shown(text), expect);
        check("_x0041_", "_x005F_x0041_");
        check("a_x0d0A_b_x", "a_x005F_x0d0A_b_x");
        check("_x00_x0041_", "_x00_x005F_x0041_");
        check("_xé0041_", "_xé0041_");
        check("plain", "plain");
    }

    #[test]
    fn what_is_too_long_for_a_cell_is_cut_between_characters_and_says_so() {
        let check = |text: &str, expect: Option<usize>| assert_eq!(fitting(text).map(str::len), expect);
        let room = MOST_UNITS - CUT.encode_utf16().count();
        check(&"a".repeat(MOST_UNITS), None);
        check(&"é".repeat(MOST_UNITS), None);
        check(&"a".repeat(MOST_UNITS + 1), Some(room));
        check(&"🧭".repeat(MOST_UNITS), Some(room / 2 * 4));
    }
}

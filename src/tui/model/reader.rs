//! A text to be read: the help, a criterion's full wording.

use std::ops::Range;

use crate::{
    domain::query::fold,
    tui::{
        text::{clean_lines, graphemes, width, wrap},
        theme::Role,
    },
};

/// The most columns that a page takes, its border included: text stays under 80 characters.
pub const WIDEST: u16 = 82;
/// With fewer columns than these, a page is narrow.
const FEW: usize = 50;

/// A page to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// What it is.
    pub title: String,
    /// Its paragraphs; each is wrapped to the width there is.
    pub paragraphs: Vec<Paragraph>,
    /// How many rows are scrolled away.
    pub offset: usize,
    /// A word looked for; only paragraphs that have it are shown.
    pub search: String,
}

/// A paragraph of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it looks.
    pub role: Role,
    /// Columns before its text.
    pub indent: u16,
    /// What stands before the text on its first row, such as a key.
    pub lead: String,
    /// How that looks.
    pub lead_role: Role,
    /// The text.
    pub text: String,
    /// A word by which it is found as well, though it is not shown.
    pub name: &'static str,
}

/// One row of a page as wide as the terminal lets it be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRow<'a> {
    /// Its paragraph.
    pub paragraph: &'a Paragraph,
    /// Whether it is the paragraph's first.
    pub first: bool,
    /// The columns before its text.
    pub margin: usize,
    /// Its text.
    pub text: String,
    /// Where the text has the word looked for, in bytes of it.
    pub found: Vec<Range<usize>>,
}

impl Paragraph {
    /// A paragraph of plain text; an empty one parts what stands above from what stands below.
    pub fn new(role: Role, text: impl Into<String>) -> Self {
        Self { role, indent: 0, lead: String::new(), lead_role: role, text: text.into(), name: "" }
    }

    /// The same behind `lead`, under which the following rows are indented.
    #[must_use]
    pub fn behind(self, lead_role: Role, lead: impl Into<String>) -> Self {
        Self { lead: lead.into(), lead_role, ..self }
    }

    /// The same, found by `name` too.
    #[must_use]
    pub fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The same with `indent` columns before it.
    #[must_use]
    pub fn indented(self, indent: u16) -> Self {
        Self { indent, ..self }
    }

    /// The columns before the text on a page with so many; where they are few, what stands before it takes no more of
    /// them than it needs.
    fn margin(&self, columns: usize) -> usize {
        let lead = width(&self.lead);
        let needed = if columns < FEW { lead.min(width(self.lead.trim_end()) + 2) } else { lead };
        usize::from(self.indent) + needed
    }

    fn is_for_key(&self, key: &str) -> bool {
        matches!(self.lead_role, Role::Key | Role::Dim) && self.lead.split([',', ' ']).any(|lead| lead == key)
    }

    fn has(&self, wanted: &str) -> bool {
        let texts = [self.lead.as_str(), &self.text, self.name];
        wanted.is_empty() || texts.iter().any(|text| !found(text, wanted).is_empty())
    }

    fn rows(&self, columns: usize, wanted: &str) -> Vec<PageRow<'_>> {
        let text = clean_lines(&self.text);
        let found = found(&text, wanted);
        let margin = self.margin(columns);
        let ranges = wrap(&text, columns.saturating_sub(margin).max(1));
        let row = |(index, range): (usize, Range<usize>)| PageRow {
            paragraph: self,
            first: index == 0,
            margin,
            text: text[range.clone()].to_owned(),
            found: found.iter().filter_map(|found| within(found, &range)).collect(),
        };
        ranges.into_iter().enumerate().map(row).collect()
    }
}

impl Reader {
    /// A page from its beginning.
    pub fn new(title: impl Into<String>, paragraphs: Vec<Paragraph>) -> Self {
        Self { title: title.into(), paragraphs, offset: 0, search: String::new() }
    }

    /// The columns and rows for text in a terminal of that size.
    pub fn room((columns, rows): (u16, u16)) -> (usize, usize) {
        (columns.min(WIDEST).saturating_sub(4).into(), rows.saturating_sub(4).into())
    }

    /// The rows of the paragraphs that have the word looked for; of all, if none is.
    pub fn rows(&self, columns: usize) -> Vec<PageRow<'_>> {
        // A single sign is a key, on a page that has keys: nearly every sentence has it as a letter.
        let is_key = self.search.chars().count() == 1;
        let by_key = |paragraph: &&Paragraph| paragraph.is_for_key(&self.search);
        if is_key && self.paragraphs.iter().any(|paragraph| by_key(&paragraph)) {
            return self
                .paragraphs
                .iter()
                .filter(by_key)
                .flat_map(|paragraph| paragraph.rows(columns, ""))
                .collect();
        }
        let wanted = fold(&self.search);
        let shown = self.paragraphs.iter().filter(|paragraph| paragraph.has(&wanted));
        shown.flat_map(|paragraph| paragraph.rows(columns, &wanted)).collect()
    }
}

/// The part of `range` inside `row`, counted from where the row begins.
fn within(range: &Range<usize>, row: &Range<usize>) -> Option<Range<usize>> {
    let (start, end) = (range.start.max(row.start), range.end.min(row.end));
    (start < end).then(|| start - row.start..end - row.start)
}

/// Where `text` has `wanted`, which is folded; in bytes of `text`, whole graphemes.
fn found(text: &str, wanted: &str) -> Vec<Range<usize>> {
    if wanted.is_empty() {
        return Vec::new();
    }
    // Folding changes lengths, so each folded byte keeps the place it came from.
    let (mut folded, mut places) = (String::new(), Vec::new());
    for (at, grapheme) in graphemes(text) {
        let blank = grapheme.chars().all(char::is_whitespace);
        // A run of white space is one space, as in the word looked for.
        let gap = if folded.ends_with(' ') { "" } else { " " };
        folded.push_str(&if blank { gap.to_owned() } else { fold(grapheme) });
        places.resize(folded.len(), at..at + grapheme.len());
    }
    let hits = folded.match_indices(wanted);
    hits.map(|(at, hit)| places[at].start..places[at + hit.len() - 1].end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, wanted: &str, expect: &[&str]) {
        let found: Vec<&str> = found(text, &fold(wanted)).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expect, "{wanted:?} in {text:?}");
    }

    #[test]
    fn a_word_is_found_whatever_its_case_and_accents() {
        check("Résumé, résumé", "RESUME", &["Résumé", "résumé"]);
        check("career/talent", "talent", &["talent"]);
        check("Straße\u{a0}und  Weg", "strasse und", &["Straße\u{a0}und"]);
        check("ﬁgure", "i", &["ﬁ"]);
        check("at two firms.\n\n  The plans", "firms. the", &["firms.\n\n  The"]);
        check("日本語", "本", &["本"]);
        check("anything", "", &[]);
        check("", "x", &[]);
    }

    #[test]
    fn a_match_across_a_break_is_shown_on_both_rows() {
        let mut page = Reader::new("", vec![Paragraph::new(Role::Text, "one two three")]);
        page.search = "two three".into();
        let found: Vec<_> = page.rows(8).into_iter().map(|row| (row.text, row.found)).collect();
        let (first, second) = (4..7, 0..5);
        assert_eq!(found, [("one two".to_owned(), vec![first]), ("three".to_owned(), vec![second])]);
    }
}

//! A text to be read: the help, a criterion's full wording.

use crate::tui::theme::Role;

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
    /// The text.
    pub text: String,
}

//! Tables as CSV (RFC 4180, CRLF, a header row) in two profiles: for people with a spreadsheet, and for programs.

use std::{borrow::Cow, io};

use crate::{
    domain::panel::Sitting,
    export::{
        subject::Subject,
        table::{Each, Field, Kind, Rows, Schema, Table},
    },
};

/// Who reads the files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// A committee with a spreadsheet: a byte order mark, and no text that a spreadsheet would take for a formula.
    #[default]
    Committee,
    /// A program: no byte order mark, every cell exact.
    Data,
}

impl Profile {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Committee, Self::Data];

    /// The word in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::Data => "data",
        }
    }

    /// The profile of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.as_str() == word)
    }
}

/// A text that no spreadsheet takes for a formula: it gets a `'` in front if it would, and if it begins with one, so
/// that [`unescape`] restores every text.
pub fn escape(text: &str) -> Cow<'_, str> {
    let formula = text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula || text.starts_with('\'') { format!("'{text}").into() } else { text.into() }
}

/// The text that was escaped: without its leading `'`, if it has one.
pub fn unescape(escaped: &str) -> &str {
    escaped.strip_prefix('\'').unwrap_or(escaped)
}

/// A table as CSV, whatever its rows are: the header once, then the lines of one session after the other.
pub trait Lines: Send + Sync {
    /// What a reader is told of the table.
    fn schema(&self) -> &Schema;

    /// The lines of one session.
    ///
    /// # Errors
    /// None but a lack of memory.
    fn lines(&self, profile: Profile, subject: &Subject<'_>) -> io::Result<Vec<u8>>;

    /// The lines of a panel itself, apart from those of its sessions.
    ///
    /// # Errors
    /// None but a lack of memory.
    fn lines_of_panel(&self, profile: Profile, sitting: &Sitting<'_>) -> io::Result<Vec<u8>>;
}

impl<R: Rows> Lines for Table<R> {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn lines(&self, profile: Profile, subject: &Subject<'_>) -> io::Result<Vec<u8>> {
        written(self, profile, |each| self.rows().each_row(subject, each))
    }

    fn lines_of_panel(&self, profile: Profile, sitting: &Sitting<'_>) -> io::Result<Vec<u8>> {
        written(self, profile, |each| self.rows().each_row_of_panel(sitting, each))
    }
}

/// The lines of the rows that `rows` hands out.
fn written<R: Rows>(
    table: &Table<R>,
    profile: Profile,
    rows: impl FnOnce(Each<'_, R>) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut csv = writer();
    rows(&mut |row| {
        for (field, cell) in table.cells(row) {
            let escaped = field.is_escaped(profile);
            let cell = if escaped { escape(&cell) } else { Cow::Borrowed(cell.as_ref()) };
            csv.write_field(cell.as_bytes())?;
        }
        csv.write_record(None::<&[u8]>)?;
        Ok(())
    })?;
    csv.into_inner().map_err(::csv::IntoInnerError::into_error)
}

/// What stands before the lines of a table: for a committee a byte order mark, without which Excel reads the file in
/// the machine's old code page; then the header row.
///
/// # Errors
/// None but a lack of memory.
pub fn header(schema: &Schema, profile: Profile) -> io::Result<Vec<u8>> {
    let mut csv = writer();
    csv.write_record(schema.fields.iter().map(|field| field.name.as_bytes()))?;
    let row = csv.into_inner().map_err(::csv::IntoInnerError::into_error)?;
    let mark: &[u8] = if profile == Profile::Committee { "\u{feff}".as_bytes() } else { b"" };
    Ok([mark, &row].concat())
}

fn writer() -> ::csv::Writer<Vec<u8>> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new())
}

impl Field {
    /// Whether cells of this column have an apostrophe in front where a spreadsheet would take them for a formula.
    pub fn is_escaped(&self, profile: Profile) -> bool {
        profile == Profile::Committee && self.kind == Kind::Text
    }
}

#[cfg(test)]
mod tests;

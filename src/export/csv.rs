//! Tables as CSV (RFC 4180, CRLF, a header row) in two profiles: for people with a spreadsheet, and for programs.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use crate::export::{
    subject::Subject,
    table::{Kind, Rows, Schema, Table},
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

/// Writes a table as CSV, a session at a time.
pub struct TableWriter<R: Rows, W: Write> {
    table: Table<R>,
    profile: Profile,
    csv: ::csv::Writer<W>,
}

impl<R: Rows, W: Write> TableWriter<R, W> {
    /// A writer that has written the header row.
    ///
    /// # Errors
    /// `out` can't be written.
    pub fn new(table: Table<R>, profile: Profile, mut out: W) -> io::Result<Self> {
        if profile == Profile::Committee {
            // Without it Excel reads the file in the machine's old code page.
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut csv = ::csv::WriterBuilder::new()
            .terminator(::csv::Terminator::CRLF)
            .buffer_capacity(64 * 1024)
            .from_writer(out);
        csv.write_record(table.schema.fields.iter().map(|field| field.name.as_bytes()))?;
        Ok(Self { table, profile, csv })
    }

    /// Writes the rows of one session.
    ///
    /// # Errors
    /// The output can't be written.
    pub fn subject(&mut self, subject: &Subject<'_>) -> io::Result<()> {
        let Self { table, profile, csv } = self;
        table.rows().each_row(subject, &mut |row| {
            for (field, cell) in table.cells(row) {
                let escaped = *profile == Profile::Committee && field.kind == Kind::Text;
                let cell = if escaped { escape(&cell) } else { Cow::Borrowed(cell.as_ref()) };
                csv.write_field(cell.as_bytes())?;
            }
            csv.write_record(None::<&[u8]>)?;
            Ok(())
        })
    }

    /// Writes what is still in hand and gives the output back, with what a reader is told of the table.
    ///
    /// # Errors
    /// The output can't be written.
    pub fn finish(self) -> io::Result<(W, Schema)> {
        let out = self.csv.into_inner().map_err(::csv::IntoInnerError::into_error)?;
        Ok((out, self.table.schema))
    }
}

#[cfg(test)]
mod tests;

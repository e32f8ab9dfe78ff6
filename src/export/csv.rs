//! Tables as CSV (RFC 4180, CRLF, a header row) in two profiles: for people with a spreadsheet, and for programs.

use std::{borrow::Cow, io, ops::Range, sync::OnceLock};

use crate::{
    domain::panel::Sitting,
    export::{
        subject::Subject,
        table::{Each, Field, Kind, Rows, Schema, Steady, Table},
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

    /// Appends the lines of one session to `out`.
    ///
    /// # Errors
    /// None but a lack of memory.
    fn lines(&self, subject: &Subject<'_>, out: &mut Vec<u8>) -> io::Result<()>;

    /// Appends the lines of a panel itself, apart from those of its sessions, to `out`.
    ///
    /// # Errors
    /// None but a lack of memory.
    fn lines_of_panel(&self, sitting: &Sitting<'_>, out: &mut Vec<u8>) -> io::Result<()>;
}

/// A table being written in a profile.
pub struct Csv<R: Rows> {
    table: Table<R>,
    profile: Profile,
    /// By place, the cells that are the same in the row at that place of every session, with a comma behind each: as the
    /// first session that was written has them.
    at_place: OnceLock<Vec<Vec<u8>>>,
}

impl<R: Rows> Csv<R> {
    /// `table` for readers of that kind.
    pub fn new(table: Table<R>, profile: Profile) -> Self {
        Self { table, profile, at_place: OnceLock::new() }
    }

    /// Appends the lines of the rows that `rows` hands out to `out`.
    fn write(&self, out: &mut Vec<u8>, rows: impl FnOnce(Each<'_, R>) -> io::Result<()>) -> io::Result<()> {
        let mut lines = Written::begin(out, self.at_place.get().map(Vec::as_slice));
        rows(&mut |row| {
            lines.add(self, row);
            Ok(())
        })?;
        let at_place = lines.at_place;
        if !at_place.is_empty() {
            // Another thread may have been faster, with the same.
            self.at_place.get_or_init(|| at_place);
        }
        Ok(())
    }
}

/// The lines of a session being written.
struct Written<'w> {
    out: &'w mut Vec<u8>,
    writer: ::csv_core::Writer,
    /// The steady cells of an earlier session, and those of this one where there was none.
    known: Option<&'w [Vec<u8>]>,
    at_place: Vec<Vec<u8>>,
    /// How many runs of such cells were written.
    placed: usize,
    /// By run, the cells that are the same in all rows of the session, or in all that are bare; empty until there are any.
    in_session: Vec<Vec<u8>>,
}

impl<'w> Written<'w> {
    fn begin(out: &'w mut Vec<u8>, known: Option<&'w [Vec<u8>]>) -> Self {
        let writer = ::csv_core::Writer::new();
        Self { out, writer, known, at_place: Vec::new(), placed: 0, in_session: Vec::new() }
    }

    fn add<R: Rows>(&mut self, csv: &Csv<R>, row: &R::Row<'_>) {
        let is_bare = R::is_bare(row);
        for (index, (steady, run)) in csv.table.runs().iter().enumerate() {
            match steady {
                Steady::No if !is_bare => self.put(csv, run, row),
                Steady::No | Steady::InSession => self.add_in_session(csv, index, run, row),
                Steady::AtPlace => self.add_at_place(csv, run, row),
            }
        }
        // What follows the last cell is no other cell but the end of the line.
        self.out.pop();
        self.out.extend_from_slice(b"\r\n");
    }

    /// Adds the cells of the run at `index`, which are written once for the session.
    fn add_in_session<R: Rows>(&mut self, csv: &Csv<R>, index: usize, run: &Range<usize>, row: &R::Row<'_>) {
        if let Some(cells) = self.in_session.get(index).filter(|cells| !cells.is_empty()) {
            return self.out.extend_from_slice(cells);
        }
        let cells = self.cells(csv, run, row);
        self.out.extend_from_slice(&cells);
        self.in_session.resize(csv.table.runs().len(), Vec::new());
        self.in_session[index] = cells;
    }

    fn add_at_place<R: Rows>(&mut self, csv: &Csv<R>, run: &Range<usize>, row: &R::Row<'_>) {
        if let Some(cells) = self.known.and_then(|known| known.get(self.placed)) {
            self.out.extend_from_slice(cells);
        } else {
            let cells = self.cells(csv, run, row);
            self.out.extend_from_slice(&cells);
            self.at_place.push(cells);
        }
        self.placed += 1;
    }

    /// The cells of a run, with a comma behind each.
    fn cells<R: Rows>(&mut self, csv: &Csv<R>, run: &Range<usize>, row: &R::Row<'_>) -> Vec<u8> {
        let from = self.out.len();
        self.put(csv, run, row);
        self.out.split_off(from)
    }

    fn put<R: Rows>(&mut self, csv: &Csv<R>, run: &Range<usize>, row: &R::Row<'_>) {
        for (field, cell) in csv.table.cells(run.clone(), row) {
            if cell.is_empty() {
                self.out.push(b',');
                continue;
            }
            let escaped = field.is_escaped(csv.profile);
            let cell = if escaped { escape(&cell) } else { Cow::Borrowed(cell.as_ref()) };
            if self.writer.should_quote(cell.as_bytes()) {
                self.quote(&cell);
            } else {
                self.out.extend_from_slice(cell.as_bytes());
                self.out.push(b',');
            }
        }
    }

    fn quote(&mut self, cell: &str) {
        let from = self.out.len();
        // At worst every byte is a quote and doubled, within quotes, and a comma follows.
        self.out.resize(from + 2 * cell.len() + 3, 0);
        let (_, _, length) = self.writer.field(cell.as_bytes(), &mut self.out[from..]);
        let (_, end) = self.writer.delimiter(&mut self.out[from + length..]);
        self.out.truncate(from + length + end);
    }
}

impl<R: Rows> Lines for Csv<R> {
    fn schema(&self) -> &Schema {
        &self.table.schema
    }

    fn lines(&self, subject: &Subject<'_>, out: &mut Vec<u8>) -> io::Result<()> {
        self.write(out, |each| self.table.rows().each_row(subject, each))
    }

    fn lines_of_panel(&self, sitting: &Sitting<'_>, out: &mut Vec<u8>) -> io::Result<()> {
        self.write(out, |each| self.table.rows().each_row_of_panel(sitting, each))
    }
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

//! A table: what its columns are, what they mean, and how a cell is read off a row. A column is one line, and every
//! format and the data dictionary are made from the same lines. Knows no format.

use std::{
    borrow::Cow,
    fmt::{Display, Write as _},
    io,
    ops::Range,
};

use jiff::Timestamp;

use crate::{domain::panel::Sitting, export::subject::Subject};

/// What stands in a cell; nothing known is the empty text.
pub type Cell<'r> = Cow<'r, str>;

/// Is handed rows, in order.
pub type Each<'e, R> = &'e mut dyn for<'r, 'a> FnMut(&'r <R as Rows>::Row<'a>) -> io::Result<()>;

/// What the rows of a table are, and which ones a session or a panel gives.
pub trait Rows: Send + Sync + 'static {
    /// One row, before it is cut into cells.
    type Row<'a>;

    /// Hands every row that `subject` gives to `each`, in order.
    ///
    /// # Errors
    /// The first error of `each`.
    fn each_row(&self, subject: &Subject<'_>, each: Each<'_, Self>) -> io::Result<()>;

    /// Whether a row has nothing of its own: all such rows of a session are the same in the columns that are not steady.
    fn is_bare(_: &Self::Row<'_>) -> bool {
        false
    }

    /// Hands every row that a panel itself gives to `each`, in order; most tables have none of them.
    ///
    /// # Errors
    /// The first error of `each`.
    fn each_row_of_panel(&self, _: &Sitting<'_>, _: Each<'_, Self>) -> io::Result<()> {
        Ok(())
    }
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text that a person wrote, whatever it begins with.
    Text,
    /// One of these words.
    Code(Vec<String>),
    /// What the program made, such as an id or a list of ids; matches the pattern.
    Id(&'static str),
    /// A whole number, not negative.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A day, `2026-11-24`.
    Date,
    /// A moment in UTC, `2026-11-24T14:03:21Z`.
    DateTime,
}

/// What a reader is told of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name in the header row.
    pub name: Cow<'static, str>,
    /// What it means, in one or two sentences.
    pub description: Cow<'static, str>,
    /// What it holds.
    pub kind: Kind,
    /// Whether it is never empty.
    pub required: bool,
}

impl Field {
    /// The name as a person would write it: `candidate_reference` is “Candidate reference”.
    pub fn title(&self) -> String {
        let words = self.name.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// A reference from columns of one table to columns of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The column here.
    pub field: &'static str,
    /// The table there.
    pub table: &'static str,
    /// The column there.
    pub there: &'static str,
}

/// What a reader is told of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Its name, which is the file's without the ending.
    pub name: &'static str,
    /// What a row of it is.
    pub description: &'static str,
    /// The columns that together are never twice the same.
    pub key: &'static [&'static str],
    /// What it refers to.
    pub references: &'static [Reference],
    /// The columns, in order.
    pub fields: Vec<Field>,
}

/// Among which rows the cells of a column are the same, so that a format may write them once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steady {
    /// Among none that are known.
    #[default]
    No,
    /// In all rows of a session.
    InSession,
    /// In the rows at the same place of all sessions: the first of each, the second of each.
    AtPlace,
}

/// Reads a cell off a row.
pub type OfRow<R> = for<'r, 'a> fn(&'r <R as Rows>::Row<'a>) -> Cell<'r>;
/// Reads a cell off a row, for one of a series of columns.
pub type OfSeries<R> = for<'r, 'a> fn(&'r <R as Rows>::Row<'a>, usize) -> Cell<'r>;

enum Source<R: Rows> {
    Row(OfRow<R>),
    Series(OfSeries<R>, usize),
}

/// A column: what a reader is told of it, and where its cells come from.
pub struct Column<R: Rows> {
    field: Field,
    steady: Steady,
    source: Source<R>,
}

impl<R: Rows> Column<R> {
    fn of(name: &'static str, kind: Kind, description: &'static str, cell: OfRow<R>) -> Self {
        let field = Field { name: name.into(), description: description.into(), kind, required: false };
        Self { field, steady: Steady::No, source: Source::Row(cell) }
    }

    fn one_of(name: String, kind: Kind, description: String, index: usize, cell: OfSeries<R>) -> Self {
        let field = Field { name: name.into(), description: description.into(), kind, required: false };
        Self { field, steady: Steady::No, source: Source::Series(cell, index) }
    }
}

/// The same column, never empty.
pub fn required<R: Rows>(column: Column<R>) -> Column<R> {
    Column { field: Field { required: true, ..column.field }, ..column }
}

/// The same columns, steady so; that their cells are is tested.
pub fn steady<R: Rows>(steady: Steady, columns: Vec<Column<R>>) -> impl Iterator<Item = Column<R>> {
    columns.into_iter().map(move |column| Column { steady, ..column })
}

/// A column of text that a person wrote.
pub fn text<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::Text, description, cell)
}

/// A column of which each cell is one of `words`.
pub fn code<R: Rows>(
    name: &'static str,
    words: impl IntoIterator<Item = impl ToString>,
    description: &'static str,
    cell: OfRow<R>,
) -> Column<R> {
    let words = words.into_iter().map(|word| word.to_string()).collect();
    Column::of(name, Kind::Code(words), description, cell)
}

/// A column of what the program made and `pattern` describes.
pub fn id<R: Rows>(
    name: &'static str,
    pattern: &'static str,
    description: &'static str,
    cell: OfRow<R>,
) -> Column<R> {
    Column::of(name, Kind::Id(pattern), description, cell)
}

/// A column of whole numbers.
pub fn integer<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::Integer, description, cell)
}

/// A column of numbers.
pub fn number<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::Number, description, cell)
}

/// A column of truth values.
pub fn boolean<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::Boolean, description, cell)
}

/// A column of days.
pub fn date<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::Date, description, cell)
}

/// A column of moments.
pub fn datetime<R: Rows>(name: &'static str, description: &'static str, cell: OfRow<R>) -> Column<R> {
    Column::of(name, Kind::DateTime, description, cell)
}

/// One of a series of columns of whole numbers, such as one per level.
pub fn integer_of<R: Rows>(name: String, description: String, index: usize, cell: OfSeries<R>) -> Column<R> {
    required(Column::one_of(name, Kind::Integer, description, index, cell))
}

/// One of a series of columns of which each cell is one of `words`.
pub fn code_of<R: Rows>(
    name: String,
    words: &[&str],
    description: String,
    index: usize,
    cell: OfSeries<R>,
) -> Column<R> {
    let words = words.iter().map(ToString::to_string).collect();
    Column::one_of(name, Kind::Code(words), description, index, cell)
}

/// One of a series of columns of text that a person wrote, such as one per assessor.
pub fn text_of<R: Rows>(name: String, description: String, index: usize, cell: OfSeries<R>) -> Column<R> {
    Column::one_of(name, Kind::Text, description, index, cell)
}

/// The cell of a truth value; none is empty.
pub fn truth(value: impl Into<Option<bool>>) -> Cell<'static> {
    value.into().map_or("", |value| if value { "true" } else { "false" }).into()
}

/// The cell of what has a text; none is empty.
pub fn optional<T: ToString>(value: Option<T>) -> Cell<'static> {
    value.map(|value| value.to_string()).unwrap_or_default().into()
}

/// The cell of a moment; none is empty.
pub fn timestamp(at: Option<Timestamp>) -> Cell<'static> {
    optional(at)
}

/// The texts of `values` with `separator` between them.
pub fn joined<T: Display>(values: impl IntoIterator<Item = T>, separator: &str) -> String {
    let mut text = String::new();
    for value in values {
        if !text.is_empty() {
            text.push_str(separator);
        }
        // Writing to a string can't fail.
        let _ = write!(text, "{value}");
    }
    text
}

/// A table: its columns, and its rows session by session.
pub struct Table<R: Rows> {
    /// What a reader is told of it.
    pub schema: Schema,
    rows: R,
    sources: Vec<Source<R>>,
    runs: Vec<(Steady, Range<usize>)>,
}

impl<R: Rows> Table<R> {
    /// A table of those columns, in that order.
    pub fn new(
        name: &'static str,
        description: &'static str,
        rows: R,
        columns: impl IntoIterator<Item = Column<R>>,
    ) -> Self {
        let (mut fields, mut sources) = (Vec::new(), Vec::new());
        let mut runs: Vec<(Steady, Range<usize>)> = Vec::new();
        for (index, column) in columns.into_iter().enumerate() {
            match runs.last_mut() {
                Some((steady, run)) if *steady == column.steady => run.end = index + 1,
                _ => runs.push((column.steady, index..index + 1)),
            }
            fields.push(column.field);
            sources.push(column.source);
        }
        Self { schema: Schema { name, description, key: &[], references: &[], fields }, rows, sources, runs }
    }

    /// The same table, whose rows are told apart by the columns `key`.
    #[must_use]
    pub fn key(mut self, key: &'static [&'static str]) -> Self {
        self.schema.key = key;
        self
    }

    /// The same table, with what its columns refer to.
    #[must_use]
    pub fn references(mut self, references: &'static [Reference]) -> Self {
        self.schema.references = references;
        self
    }

    /// Its rows.
    pub fn rows(&self) -> &R {
        &self.rows
    }

    /// The columns in order, in runs that are steady in the same way.
    pub fn runs(&self) -> &[(Steady, Range<usize>)] {
        &self.runs
    }

    /// The cells of one row in the columns of `run`, each with its column.
    pub fn cells<'r>(
        &'r self,
        run: Range<usize>,
        row: &'r R::Row<'_>,
    ) -> impl Iterator<Item = (&'r Field, Cell<'r>)> {
        self.schema.fields[run.clone()].iter().zip(&self.sources[run]).map(move |(field, source)| {
            let cell = match source {
                Source::Row(cell) => cell(row),
                Source::Series(cell, index) => cell(row, *index),
            };
            (field, cell)
        })
    }
}

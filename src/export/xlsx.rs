//! The workbook for the committee: a sheet for each table, every cell a text or a number, and no formula. It is made from
//! the very lines of the CSV tables, so that the two can't differ. The library makes all but the rows; those are streamed
//! through a scratch that the caller gives for each sheet, so that their number is no matter of memory.

mod rows;
#[cfg(test)]
mod tests;

use std::{
    borrow::Cow,
    io::{self, BufWriter, Cursor, Read, Seek, Write},
};

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError,
};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::export::{
    csv::{Profile, escape, unescape},
    table::{Field, Kind, Schema},
};
use rows::{Row, column_name};

/// The name of the workbook in a bundle.
pub const WORKBOOK: &str = "committee.xlsx";
/// The rows that a sheet can have, the header among them.
pub const MOST_ROWS: u32 = 1_048_576;
/// The UTF-16 units that a cell can have.
pub const MOST_UNITS: usize = 32_767;
/// What a committee can decide; the cell can be left blank as well.
pub const DECISIONS: [&str; 3] = ["approve", "defer", "deny"];
/// The column that is chosen from a list.
const DECISION: &str = "committee_decision";
/// Where the rows go in a sheet that the library made.
const ROWS_END: &str = "</sheetData>";
/// The styles of cells, by the numbers that the library gives to [`Formats`] in the order in which a sheet meets them.
const TEXT: &str = "2";
const QUOTED: &str = "3";
const PLAIN: &str = "4";
const COMMITTEE: &str = "5";

/// Where the rows of a sheet are kept until the workbook is written: a file that nobody else sees, or memory.
pub trait Scratch: Read + Write + Seek {}

impl<S: Read + Write + Seek> Scratch for S {}

/// A workbook in the making.
pub struct Sheets {
    title: String,
    tables: Vec<Sheet>,
    profile: Profile,
}

/// A table in the making; without rows once it has more of them than a sheet can hold.
struct Sheet {
    schema: Schema,
    out: Option<BufWriter<Box<dyn Scratch>>>,
    rows: u32,
    cut: usize,
}

/// What a reader of the bundle has to be told of the workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The tables that have more rows than a sheet can hold, and are left out.
    pub left_out: Vec<&'static str>,
    /// How many cells are longer than a workbook allows, and are cut.
    pub cut: usize,
}

impl Sheets {
    /// A workbook of those tables, whose lines are of `profile`, with a scratch for each.
    pub fn begin(
        tables: impl IntoIterator<Item = (Schema, Box<dyn Scratch>)>,
        profile: Profile,
        title: &str,
    ) -> Self {
        let sheet = |(schema, scratch)| {
            let out = Some(BufWriter::with_capacity(256 * 1024, scratch));
            Sheet { schema, out, rows: 1, cut: 0 }
        };
        let tables = tables.into_iter().map(sheet).collect();
        Self { title: title.to_owned(), tables, profile }
    }

    /// Takes lines of the table at `index`, whole rows without the header.
    ///
    /// # Errors
    /// Its scratch can't be written.
    pub fn add(&mut self, index: usize, lines: &[u8]) -> io::Result<()> {
        let Self { tables, profile, .. } = self;
        let Some(sheet) = tables.get_mut(index) else { return Ok(()) };
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(lines);
        let mut record = ::csv::StringRecord::new();
        let mut text = String::new();
        while reader.read_record(&mut record).map_err(io::Error::other)? {
            text.clear();
            sheet.row(&record, *profile, &mut text);
            if let Some(out) = &mut sheet.out {
                out.write_all(text.as_bytes())?;
            }
        }
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// `out` can't be written, or a scratch can't be read.
    pub fn finish(self, out: impl Write) -> io::Result<Remarks> {
        let mut remarks =
            Remarks { cut: self.tables.iter().map(|sheet| sheet.cut).sum(), ..Remarks::default() };
        let (mut kept, left_out): (Vec<_>, Vec<_>) =
            self.tables.into_iter().partition(|sheet| sheet.out.is_some());
        remarks.left_out = left_out.iter().map(|sheet| sheet.schema.name).collect();
        let counted: Vec<_> = kept.iter().map(|sheet| (&sheet.schema, sheet.rows)).collect();
        let mut frame = opened(frame(&counted, &self.title).map_err(other)?)?;
        let mut zip = ZipWriter::new_stream(out);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for at in 0..frame.len() {
            let mut entry = frame.by_index(at)?;
            let name = entry.name()?.into_owned();
            zip.start_file(&name, options)?;
            match number(&name).and_then(|number| kept.get_mut(number - 1)) {
                Some(sheet) => sheet.finish(&read(&mut entry)?, &mut zip)?,
                None => drop(io::copy(&mut entry, &mut zip)?),
            }
        }
        zip.finish()?;
        Ok(remarks)
    }
}

fn other(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
}

fn opened(workbook: Vec<u8>) -> io::Result<ZipArchive<Cursor<Vec<u8>>>> {
    Ok(ZipArchive::new(Cursor::new(workbook))?)
}

fn read(entry: &mut impl Read) -> io::Result<String> {
    let mut text = String::new();
    entry.read_to_string(&mut text)?;
    Ok(text)
}

/// The number of the sheet that a part of a workbook is, counted from 1.
fn number(part: &str) -> Option<usize> {
    part.strip_prefix("xl/worksheets/sheet")?.strip_suffix(".xml")?.parse().ok().filter(|number| *number > 0)
}

/// The workbook without the rows of its tables, each given with how many rows it has, header included.
fn frame(tables: &[(&Schema, u32)], title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed time, so that the same tables are the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_author("assessor");
    workbook.set_properties(&properties.set_creation_datetime(&made));
    let formats = Formats::new();
    for (schema, rows) in tables {
        workbook.push_worksheet(sheet(schema, *rows, &formats)?);
    }
    workbook.save_to_buffer()
}

struct Formats {
    header: Format,
    text: Format,
    quoted: Format,
    plain: Format,
    committee: Format,
}

impl Formats {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
        Self {
            header: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            // Excel would take a text that begins like a formula for one as soon as somebody edits its cell.
            quoted: text.clone().set_quote_prefix(),
            committee: text.clone().set_border(FormatBorder::Thin),
            text,
            plain: Format::new().set_align(FormatAlign::Top),
        }
    }
}

/// A sheet with its header, and a row in place of all others that shows which number each style has.
fn sheet(schema: &Schema, rows: u32, formats: &Formats) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(schema.name)?.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
    for (column, field) in (0..).zip(&schema.fields) {
        sheet.set_column_width(column, width(field))?;
        sheet.write_string_with_format(0, column, field.name.as_ref(), &formats.header)?;
    }
    let Formats { text, quoted, plain, committee, .. } = formats;
    for (column, format) in (0..).zip([text, quoted, plain, committee]) {
        sheet.write_blank(1, column, format)?;
    }
    let last = (0..).zip(&schema.fields).last().map_or(0, |(column, _)| column);
    sheet.autofilter(0, 0, rows - 1, last)?;
    sheet.ignore_error_range(0, 0, rows - 1, last, IgnoreError::NumberStoredAsText)?;
    let decision = (0..).zip(&schema.fields).find(|(_, field)| field.name == DECISION);
    if let Some((column, _)) = decision.filter(|_| rows > 1) {
        sheet.add_data_validation(1, column, rows - 1, column, &choice()?)?;
        sheet.set_column_format(column, committee)?;
    }
    Ok(sheet)
}

fn choice() -> Result<DataValidation, XlsxError> {
    let choice = DataValidation::new().allow_list_strings(&DECISIONS)?;
    let choice = choice.set_input_title("The committee decides")?;
    let choice = choice.set_input_message("approve, defer or deny; blank is not decided yet")?;
    Ok(choice.ignore_blank(true).set_error_style(DataValidationErrorStyle::Stop))
}

impl Sheet {
    /// Adds the row to `text`; more rows than a sheet can hold leave the table without any.
    fn row(&mut self, record: &::csv::StringRecord, profile: Profile, text: &mut String) {
        if self.rows == MOST_ROWS {
            self.out = None;
        }
        if self.out.is_none() {
            return;
        }
        self.rows += 1;
        let mut row = Row::begin(text, self.rows);
        for ((column, field), cell) in self.schema.fields.iter().enumerate().zip(record) {
            let cell = if field.is_escaped(profile) { unescape(cell) } else { cell };
            self.cut += usize::from(write(&mut row, column, field, cell));
        }
        row.end();
    }

    /// Writes the sheet: what the library made of it, with the rows in their place.
    fn finish(&mut self, frame: &str, out: &mut impl Write) -> io::Result<()> {
        let strange = || io::Error::other("the library makes sheets otherwise than it did");
        let (head, tail) = frame.split_once(ROWS_END).ok_or_else(strange)?;
        let (head, shown) = head.split_once("<row r=\"2\"").ok_or_else(strange)?;
        let [text, quoted, plain, committee] = [TEXT, QUOTED, PLAIN, COMMITTEE];
        let cells = format!(
            "<c r=\"A2\" s=\"{text}\"/><c r=\"B2\" s=\"{quoted}\"/><c r=\"C2\" s=\"{plain}\"/><c r=\"D2\" s=\"{committee}\"/>"
        );
        if !shown.contains(&cells) {
            return Err(strange());
        }
        let last = column_name(self.schema.fields.len().saturating_sub(1));
        let (before, rest) = head.split_once("<dimension ref=\"").ok_or_else(strange)?;
        let (_, after) = rest.split_once('"').ok_or_else(strange)?;
        write!(out, "{before}<dimension ref=\"A1:{last}{}\"{after}", self.rows)?;
        if let Some(rows) = self.out.take() {
            let mut rows = rows.into_inner().map_err(io::IntoInnerError::into_error)?;
            rows.rewind()?;
            io::copy(&mut rows, out)?;
        }
        write!(out, "{ROWS_END}{tail}")
    }
}

/// Writes a cell as a text or as a number; whether it was cut.
fn write(row: &mut Row<'_>, column: usize, field: &Field, cell: &str) -> bool {
    if cell.is_empty() {
        if field.name.starts_with("committee_") {
            row.blank(column, COMMITTEE);
        }
        return false;
    }
    if let (Kind::Integer | Kind::Number, Ok(number)) = (&field.kind, cell.parse::<f64>()) {
        row.number(column, PLAIN, number);
        return false;
    }
    let quoted = !matches!(escape(cell), Cow::Borrowed(_));
    row.text(column, if quoted { QUOTED } else { TEXT }, cell)
}

/// The width of a column, in characters.
fn width(field: &Field) -> f64 {
    match (&*field.name, &field.kind) {
        ("note" | "rationale" | "criterion" | "findings", _) => 60.0,
        ("ability" | "title" | "locator" | "declarations" | "unmet_criteria" | "rule" | "assessors", _) => {
            36.0
        }
        (_, Kind::Text) => 24.0,
        (_, Kind::Id(_)) => 18.0,
        (_, Kind::DateTime) => 22.0,
        (_, Kind::Code(_) | Kind::Date | Kind::Integer | Kind::Number | Kind::Boolean) => 12.0,
    }
}

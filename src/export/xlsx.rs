//! The workbook for the committee: a sheet for each table, every cell a text or a number, and no formula. It is made from
//! the very lines of the CSV tables, so that the two can't differ. A long one is streamed through temporary files
//! in the folder that it is told, so that its length is no matter of memory.

use std::{borrow::Cow, io, path::Path};

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError,
};

use crate::export::{
    csv::{Profile, escape, unescape},
    table::{Field, Kind, Schema},
};

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
/// What stands at the end of a cell that holds more than a workbook allows.
const CUT: &str = " … (cut here: the whole text is in the CSV table)";

/// A workbook in the making.
pub struct Sheets {
    workbook: Workbook,
    tables: Vec<Sheet>,
    formats: Formats,
    profile: Profile,
}

/// A table in the making; without a sheet once it has more rows than one can hold.
struct Sheet {
    schema: Schema,
    page: Option<Worksheet>,
    rows: u32,
    cut: usize,
}

struct Formats {
    header: Format,
    text: Format,
    quoted: Format,
    plain: Format,
    committee: Format,
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
    /// A workbook of those tables, whose lines are of `profile`. It grows in memory, unless a folder for temporary files
    /// is given; whoever gives one sees to it that there is room, since the library panics where there is none.
    ///
    /// # Errors
    /// A temporary file can't be made.
    pub fn begin(
        schemas: &[&Schema],
        profile: Profile,
        title: &str,
        folder: Option<&Path>,
    ) -> io::Result<Self> {
        let mut workbook = Workbook::new();
        folder.map(|folder| workbook.set_tempdir(folder).map(drop)).transpose().map_err(other)?;
        // A fixed time, so that the same tables are the same bytes.
        let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(other)?;
        let properties = DocProperties::new().set_title(title).set_author("assessor");
        workbook.set_properties(&properties.set_creation_datetime(&made));
        let formats = Formats::new();
        let sheets = schemas.iter().map(|schema| {
            let streamed = folder.map(|_| workbook.new_worksheet_with_constant_memory()).transpose()?;
            Sheet::begin(schema, &formats, streamed.unwrap_or_default())
        });
        let sheets = sheets.collect::<Result<_, _>>().map_err(other)?;
        Ok(Self { workbook, tables: sheets, formats, profile })
    }

    /// Takes lines of the table at `index`, whole rows without the header.
    ///
    /// # Errors
    /// A temporary file can't be written.
    pub fn add(&mut self, index: usize, lines: &[u8]) -> io::Result<()> {
        let Self { tables, formats, profile, .. } = self;
        let Some(sheet) = tables.get_mut(index) else { return Ok(()) };
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(lines);
        let mut record = ::csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(io::Error::other)? {
            sheet.row(&record, *profile, formats).map_err(other)?;
        }
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// `out` can't be written.
    pub fn finish(self, out: impl io::Write + Send) -> io::Result<Remarks> {
        let Self { mut workbook, tables, formats, .. } = self;
        let mut remarks = Remarks::default();
        for sheet in tables {
            remarks.cut += sheet.cut;
            let name = sheet.schema.name;
            match sheet.finish(&formats).map_err(other)? {
                Some(sheet) => {
                    workbook.push_worksheet(sheet);
                }
                None => remarks.left_out.push(name),
            }
        }
        workbook.save_to_writer(out).map_err(other)?;
        Ok(remarks)
    }
}

fn other(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        error => io::Error::other(error),
    }
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

impl Sheet {
    fn begin(schema: &Schema, formats: &Formats, mut sheet: Worksheet) -> Result<Self, XlsxError> {
        sheet.set_name(schema.name)?.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
        for (column, field) in (0..).zip(&schema.fields) {
            sheet.set_column_width(column, width(field))?;
            sheet.write_string_with_format(0, column, field.name.as_ref(), &formats.header)?;
        }
        Ok(Self { schema: schema.clone(), page: Some(sheet), rows: 1, cut: 0 })
    }

    fn row(
        &mut self,
        record: &::csv::StringRecord,
        profile: Profile,
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        let Self { schema, page: Some(sheet), rows, cut } = self else { return Ok(()) };
        if *rows == MOST_ROWS {
            self.page = None;
            return Ok(());
        }
        for ((column, field), cell) in (0..).zip(&schema.fields).zip(record) {
            let cell = if field.is_escaped(profile) { unescape(cell) } else { cell };
            *cut += usize::from(write(sheet, *rows, column, field, cell, formats)?);
        }
        *rows += 1;
        Ok(())
    }

    fn finish(self, formats: &Formats) -> Result<Option<Worksheet>, XlsxError> {
        let Self { schema, page: Some(mut sheet), rows, .. } = self else { return Ok(None) };
        let last = (0..).zip(&schema.fields).last().map_or(0, |(column, _)| column);
        sheet.autofilter(0, 0, rows - 1, last)?;
        sheet.ignore_error_range(0, 0, rows - 1, last, IgnoreError::NumberStoredAsText)?;
        let decision = (0..).zip(&schema.fields).find(|(_, field)| field.name == DECISION);
        if let Some((column, _)) = decision.filter(|_| rows > 1) {
            sheet.add_data_validation(1, column, rows - 1, column, &choice()?)?;
            sheet.set_column_format(column, &formats.committee)?;
        }
        Ok(Some(sheet))
    }
}

fn choice() -> Result<DataValidation, XlsxError> {
    let choice = DataValidation::new().allow_list_strings(&DECISIONS)?;
    let choice = choice.set_input_title("The committee decides")?;
    let choice = choice.set_input_message("approve, defer or deny; blank is not decided yet")?;
    Ok(choice.ignore_blank(true).set_error_style(DataValidationErrorStyle::Stop))
}

/// Writes a cell as a text or as a number; whether it was cut.
fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    field: &Field,
    cell: &str,
    formats: &Formats,
) -> Result<bool, XlsxError> {
    if cell.is_empty() {
        if field.name.starts_with("committee_") {
            sheet.write_blank(row, column, &formats.committee)?;
        }
        return Ok(false);
    }
    if let (Kind::Integer | Kind::Number, Ok(number)) = (&field.kind, cell.parse::<f64>()) {
        sheet.write_number_with_format(row, column, number, &formats.plain)?;
        return Ok(false);
    }
    let whole = shown(cell);
    let fits = fitting(&whole);
    let quoted = !matches!(escape(cell), Cow::Borrowed(_));
    let format = if quoted { &formats.quoted } else { &formats.text };
    match fits {
        None => sheet.write_string_with_format(row, column, &*whole, format)?,
        Some(fits) => sheet.write_string_with_format(row, column, format!("{fits}{CUT}"), format)?,
    };
    Ok(fits.is_some())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{csv::Lines as _, sample, subject::Subject, tables};

    fn workbook(profile: Profile) -> (Vec<u8>, Remarks) {
        let edition = sample::edition();
        let session = sample::sealed(&edition);
        let table = tables::marks::table(&edition);
        let mut sheets = Sheets::begin(&[&table.schema], profile, "Marks", None).unwrap();
        let subject = Subject { edition: &edition, session: &session };
        sheets.add(0, &table.lines(profile, &subject).unwrap()).unwrap();
        let mut out = Vec::new();
        let remarks = sheets.finish(&mut out).unwrap();
        (out, remarks)
    }

    #[test]
    fn the_same_tables_are_the_same_workbook_whatever_their_profile() {
        let (committee, remarks) = workbook(Profile::Committee);
        assert!(committee.starts_with(b"PK"));
        assert!(committee == workbook(Profile::Data).0);
        assert_eq!(remarks, Remarks::default());
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

    #[test]
    fn a_table_of_too_many_rows_is_left_out_and_named() {
        let schema = tables::evidence::table(&sample::edition()).schema;
        let folder = tempfile::tempdir().unwrap();
        let folder = Some(folder.path());
        let mut sheets = Sheets::begin(&[&schema, &schema], Profile::Data, "Marks", folder).unwrap();
        sheets.tables[0].rows = MOST_ROWS - 1;
        sheets.add(0, b"a,b\r\n").unwrap();
        assert!(sheets.tables[0].page.is_some(), "the last row fits");
        sheets.add(0, b"c,d\r\n").unwrap();
        let remarks = sheets.finish(Vec::new()).unwrap();
        assert_eq!(remarks, Remarks { left_out: vec!["evidence"], cut: 0 });
    }
}

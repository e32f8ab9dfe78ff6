use super::*;
use crate::export::{
    csv::{Csv, Lines as _},
    sample,
    subject::Subject,
    tables,
};

fn scratch() -> Box<dyn Scratch> {
    Box::new(Cursor::new(Vec::new()))
}

fn workbook(profile: Profile) -> (Vec<u8>, Remarks) {
    let edition = sample::edition();
    let session = sample::sealed(&edition);
    let table = tables::marks::table(&edition);
    let schema = table.schema.clone();
    let table = Csv::new(table, profile);
    let mut sheets = Sheets::begin([(schema, scratch())], profile, "Marks");
    let subject = Subject { edition: &edition, session: &session };
    let (mut lines, mut out) = (Vec::new(), Vec::new());
    table.lines(&subject, &mut lines).unwrap();
    sheets.add(0, &lines).unwrap();
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
fn the_rows_stand_in_the_sheet_that_the_library_made() {
    let mut archive = opened(workbook(Profile::Committee).0).unwrap();
    let sheet = read(&mut archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert_eq!(sheet.matches("<row ").count(), 1 + 4, "a header and four criteria");
    assert!(sheet.contains("<dimension ref=\"A1:W5\"/>"), "{sheet}");
    assert!(sheet.contains("<autoFilter ref=\"A1:W5\"/>"), "{sheet}");
    let note = "s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=three instruments, \"compared\"\nand argued</t>";
    assert!(sheet.contains(note), "{sheet}");
    assert!(sheet.contains("s=\"4\"><v>34</v></c>"), "{sheet}");
}

#[test]
fn a_table_of_too_many_rows_is_left_out_and_named() {
    let schema = tables::evidence::table(&sample::edition()).schema;
    let tables = [(schema.clone(), scratch()), (schema, scratch())];
    let mut sheets = Sheets::begin(tables, Profile::Data, "Marks");
    sheets.tables[0].rows = MOST_ROWS - 1;
    sheets.add(0, b"a,b\r\n").unwrap();
    assert!(sheets.tables[0].out.is_some(), "the last row fits");
    sheets.add(0, b"c,d\r\n").unwrap();
    let remarks = sheets.finish(Vec::new()).unwrap();
    assert_eq!(remarks, Remarks { left_out: vec!["evidence"], cut: 0 });
}

/// A disk with room for so many bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let fits = bytes.len().min(self.0);
        self.0 -= fits;
        if fits == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(fits) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Full {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Ok(0)
    }
}

impl Seek for Full {
    fn seek(&mut self, _: io::SeekFrom) -> io::Result<u64> {
        Ok(0)
    }
}

#[test]
fn a_full_disk_is_an_error_wherever_it_is_met() {
    let schema = tables::evidence::table(&sample::edition()).schema;
    for room in [0, 1000, 300_000] {
        let mut sheets = Sheets::begin([(schema.clone(), Box::new(Full(room)) as _)], Profile::Data, "Marks");
        let lines = "a,b,c\r\n".repeat(20_000);
        let failed = sheets.add(0, lines.as_bytes()).unwrap_err();
        assert_eq!(failed.kind(), io::ErrorKind::StorageFull, "a scratch of {room} bytes");
    }
    for room in [0, 100, 3000] {
        let mut sheets = Sheets::begin([(schema.clone(), scratch())], Profile::Data, "Marks");
        sheets.add(0, b"a,b,c\r\n").unwrap();
        let failed = sheets.finish(Full(room)).unwrap_err();
        assert_eq!(failed.kind(), io::ErrorKind::StorageFull, "a workbook of {room} bytes");
    }
}

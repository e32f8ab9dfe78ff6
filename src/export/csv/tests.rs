use proptest::prelude::*;

use super::*;
use crate::{
    domain::{framework::Edition, history::Change, session::Session},
    export::{
        sample::{self, HOSTILE},
        tables,
    },
};

/// A table as CSV.
fn csv<R: Rows>(table: Table<R>, profile: Profile, edition: &Edition, sessions: &[Session]) -> String {
    let mut text = header(&table.schema, profile).unwrap();
    let table = Csv::new(table, profile);
    for session in sessions {
        table.lines(&Subject { edition, session }, &mut text).unwrap();
    }
    String::from_utf8(text).unwrap()
}

/// The same, cell by cell, with nothing that is written once for many rows.
fn cell_by_cell<R: Rows>(
    table: &Table<R>,
    profile: Profile,
    edition: &Edition,
    sessions: &[Session],
) -> String {
    let mut text = writer();
    text.write_record(table.schema.fields.iter().map(|field| field.name.as_bytes())).unwrap();
    for session in sessions {
        let mut each = |row: &R::Row<'_>| {
            let cells = table.cells(0..table.schema.fields.len(), row).map(|(field, cell)| {
                if field.is_escaped(profile) { escape(&cell).into_owned() } else { cell.into_owned() }
            });
            text.write_record(cells).map_err(Into::into)
        };
        table.rows().each_row(&Subject { edition, session }, &mut each).unwrap();
    }
    String::from_utf8(text.into_inner().unwrap()).unwrap()
}

#[test]
fn cells_that_are_written_once_are_those_of_every_row() {
    fn check<R: Rows>(table: impl Fn(&Edition) -> Table<R>) {
        let edition = sample::edition();
        let mut sessions = vec![sample::sealed(&edition), sample::draft(&edition, 2, "")];
        sessions.extend(HOSTILE.map(|text| says(&edition, text)));
        for profile in Profile::ALL {
            let text = csv(table(&edition), profile, &edition, &sessions);
            let expected = cell_by_cell(&table(&edition), profile, &edition, &sessions);
            assert_eq!(text.trim_start_matches('\u{feff}'), expected);
        }
    }
    check(tables::marks::table);
    check(tables::decisions::table);
    check(tables::evidence::table);
}

/// The records below the header, as a reader of CSV sees them.
fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A draft of which every text that a person types says `text`.
fn says(edition: &Edition, text: &str) -> Session {
    let mut session = sample::draft(edition, 7, "Ada Lovelace");
    session.state.candidate.name = text.into();
    session.state.candidate.reference = text.into();
    session.state.assessor.name = text.into();
    let note = Change::Note { criterion: "PK1.CA.1".parse().unwrap(), to: text.into() };
    sample::record(&mut session, edition, 1, vec![note]);
    session
}

#[test]
fn what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe() {
    fn check(text: &str, expect: &str) {
        assert_eq!(escape(text), expect);
        assert_eq!(unescape(expect), text);
    }
    check("=1+1", "'=1+1");
    check("   @SUM(A1)", "'   @SUM(A1)");
    check("+41 44", "'+41 44");
    check("-", "'-");
    check("\tx", "'\tx");
    check(" \rx", "' \rx");
    check("\n", "'\n");
    check("'tis", "''tis");
    check("'=x", "''=x");
    check("'", "''");
    check(" 'x", " 'x");
    check("a=b", "a=b");
    check("", "");
    check("–dash", "–dash");
}

proptest! {
    #[test]
    fn unescape_of_escape_is_the_text(text in "[ '=+@\t\r\n\\-a\u{e9}]{0,6}|\\PC*|.*") {
        let escaped = escape(&text);
        prop_assert_eq!(unescape(&escaped), &text);
        let formula = escaped.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        prop_assert!(!formula, "{escaped:?}");
    }

    #[test]
    fn any_note_comes_back(note in "[\",\r\n' =a\u{1f9ed}]{0,8}|\\PC*") {
        let edition = sample::edition();
        let session = says(&edition, &note);
        for profile in Profile::ALL {
            let text = csv(tables::marks::table(&edition), profile, &edition, std::slice::from_ref(&session));
            let cell = &records(&text)[0][18];
            let back = if profile == Profile::Committee { unescape(cell) } else { cell };
            prop_assert_eq!(back, &note);
        }
    }
}

#[test]
fn hostile_texts_come_back_from_both_profiles() {
    let edition = sample::edition();
    let long = "=é\"".repeat(16 * 1024);
    for text in HOSTILE.into_iter().chain([&*long]) {
        let session = says(&edition, text);
        let data =
            csv(tables::marks::table(&edition), Profile::Data, &edition, std::slice::from_ref(&session));
        let committee = csv(tables::marks::table(&edition), Profile::Committee, &edition, &[session]);
        let (data, committee) = (records(&data), records(&committee));
        for column in [4, 5, 8, 18] {
            assert_eq!(data[0][column], text);
            assert_eq!(unescape(&committee[0][column]), text);
            assert_eq!(committee[0][column], escape(text));
        }
    }
}

#[test]
fn only_the_committee_s_files_begin_with_a_byte_order_mark_and_lines_end_in_crlf() {
    let edition = sample::edition();
    let committee = csv(tables::evidence::table(&edition), Profile::Committee, &edition, &[]);
    let data = csv(tables::evidence::table(&edition), Profile::Data, &edition, &[]);
    assert_eq!(committee, format!("\u{feff}{data}"));
    assert!(data.starts_with("session_id,") && data.ends_with(",criteria\r\n"));
    assert_eq!(data.matches('\n').count(), 1, "without sessions there is the header alone");
}

/// Whether a cell is one that the dictionary allows in its column.
fn allowed(field: &Field, cell: &str) -> bool {
    if cell.is_empty() {
        return !field.required;
    }
    match &field.kind {
        Kind::Text => true,
        Kind::Code(words) => words.iter().any(|word| word == cell),
        // The patterns themselves are tried on the written files by the dictionary's own validator.
        Kind::Id(_) => cell.starts_with(|c: char| c.is_ascii_alphanumeric()),
        Kind::Integer => cell.parse::<u64>().is_ok(),
        Kind::Number => cell.parse::<f64>().is_ok_and(f64::is_finite),
        Kind::Boolean => cell == "true" || cell == "false",
        Kind::Date => cell.parse::<jiff::civil::Date>().is_ok(),
        Kind::DateTime => cell.parse::<jiff::Timestamp>().is_ok() && cell.ends_with('Z'),
    }
}

fn assert_allowed<R: Rows>(table: impl Fn(&Edition) -> Table<R>) {
    let edition = sample::edition();
    let fields = table(&edition).schema.fields;
    let sessions = [sample::sealed(&edition), sample::draft(&edition, 2, "")];
    for profile in Profile::ALL {
        for record in records(&csv(table(&edition), profile, &edition, &sessions)) {
            assert_eq!(record.len(), fields.len());
            for (field, cell) in fields.iter().zip(&record) {
                assert!(allowed(field, cell), "{}: {cell:?}", field.name);
                assert!(!["NA", "N/A", "NULL", "None", "NaN"].contains(&cell.as_str()), "{}", field.name);
            }
        }
    }
}

#[test]
fn every_cell_is_one_that_the_dictionary_allows() {
    assert_allowed(tables::marks::table);
    assert_allowed(tables::decisions::table);
    assert_allowed(tables::evidence::table);
}

#[test]
fn columns_are_those_of_the_format_in_its_order() {
    let edition = sample::edition();
    let header =
        |schema: Schema| schema.fields.iter().map(|field| field.name.to_string()).collect::<Vec<_>>();
    let check = |schema, expect: &str| assert_eq!(header(schema).join(", "), expect);
    check(
        tables::marks::table(&edition).schema,
        "session_id, framework_id, edition, framework_digest, candidate_reference, candidate_name, target_level, \
         assessor_id, assessor, criterion_id, dimension_id, dimension, ability_id, ability, level, criterion, mark, \
         probe, note, evidence, measure, marked_at, sealed_at",
    );
    check(
        tables::decisions::table(&edition).schema,
        "panel_id, candidate_reference, candidate_name, framework_id, edition, target_level, state, rule, rule_level, \
         recommended_level, outcome, rationale, CA_met, CA_of, CMP_met, CMP_of, unmet_criteria, assessors, \
         declarations, agreement_n, agreement_raw, kappa, ac1, alpha, evidence_count, evidence_oldest, \
         evidence_stale, session_ids, findings, committee_decision, committee_date, committee_members",
    );
    check(
        tables::consensus::table(&edition, 2).schema,
        "panel_id, candidate_reference, criterion_id, level, criterion, status, mark_1, note_1, mark_2, note_2, \
         assessors, consensus_mark, resolved_by, rationale, resolved_at",
    );
    check(
        tables::evidence::table(&edition).schema,
        "session_id, candidate_reference, assessor_id, evidence_id, kind, title, locator, date, valid, authentic, \
         current, sufficient, stale, criteria",
    );
}

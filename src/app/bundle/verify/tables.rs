//! The tables of a bundle: the rows of a session are those of its file, and what is decided on follows from the marks.

use std::{collections::BTreeMap, io::BufReader};

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::{Bundle, VerifyError, fault, panels, sessions, unread};
use crate::{
    domain::{
        framework::Framework,
        rule::{self, Standing},
        state::Verdict,
    },
    export::{
        csv::{Csv, Lines, Profile, unescape},
        subject::Subject,
        table::{Schema, joined},
        tables::{consensus, decisions, evidence, marks},
    },
};

/// What the rows of a session come to.
#[derive(Default)]
pub struct Of {
    /// What cells of other tables must say, by the column.
    pub expected: BTreeMap<String, String>,
    /// Its line in the overview, if the session itself is in the bundle.
    pub line: Option<Vec<u8>>,
    decided: bool,
}

/// The sessions that there are rows of, by their ids.
pub type Sessions = BTreeMap<String, Of>;

/// What a panel's own file gives to the report.
pub struct OfPanel {
    /// The name of its page.
    pub page: String,
    /// Its line in the overview.
    pub line: Vec<u8>,
}

/// What the tables come to.
pub struct Known {
    /// The sessions.
    pub sessions: Sessions,
    /// The panels.
    pub panels: Vec<OfPanel>,
}

/// A table that is read through, row by row.
pub struct Rows<'b> {
    /// The table's file.
    pub file: String,
    /// Its columns.
    pub schema: &'b Schema,
    profile: Profile,
    redacted: bool,
    reader: Reader<Box<dyn std::io::Read>>,
    /// The row at hand; empty behind the last one.
    pub record: StringRecord,
    /// Which row it is, as a spreadsheet counts: the header is the first.
    pub row: usize,
}

impl<'b> Rows<'b> {
    /// Opens a table whose header is read already.
    ///
    /// # Errors
    /// It can't be read, or has other columns.
    pub fn open(bundle: &Bundle, schema: &'b Schema) -> Result<Self, VerifyError> {
        let file = format!("{}.csv", schema.name);
        let input: Box<dyn std::io::Read> = Box::new(BufReader::new(bundle.folder.open(&file)?));
        let reader = ReaderBuilder::new().has_headers(false).from_reader(input);
        let mut rows = Self {
            file,
            schema,
            profile: bundle.profile,
            redacted: bundle.redacted,
            reader,
            record: StringRecord::new(),
            row: 0,
        };
        rows.next()?;
        let header = rows.record.iter().map(|name| name.trim_start_matches('\u{feff}'));
        if !header.eq(schema.fields.iter().map(|field| field.name.as_ref())) {
            return Err(fault(&rows.file, "row 1", "the columns are not those of the edition"));
        }
        Ok(rows)
    }

    /// Reads the next row; false at the end.
    ///
    /// # Errors
    /// It can't be read.
    pub fn next(&mut self) -> Result<bool, VerifyError> {
        self.row += 1;
        self.reader.read_record(&mut self.record).map_err(|error| unread(&self.file, error))
    }

    /// A cell as it was before it was escaped.
    pub fn cell(&self, name: &str) -> &str {
        let at = self.schema.fields.iter().position(|field| field.name == name);
        let cell = at.and_then(|at| self.record.get(at)).unwrap_or_default();
        let escaped = at.is_some_and(|at| self.schema.fields[at].is_escaped(self.profile));
        if escaped { unescape(cell) } else { cell }
    }

    /// Which row is at hand.
    pub fn place(&self) -> String {
        format!("row {}", self.row)
    }

    /// What does not hold in a cell of the row at hand.
    pub fn fault(&self, column: &str, says: impl Into<String>) -> VerifyError {
        fault(&self.file, format!("{}, {column}", self.place()), says)
    }

    /// Holds a cell of the row at hand to what it should say.
    ///
    /// # Errors
    /// It says something else.
    pub fn expect(&self, column: &str, expected: &str, why: &str) -> Result<(), VerifyError> {
        let found = self.cell(column);
        if found == expected {
            return Ok(());
        }
        Err(self.fault(column, format!("it says “{}”, and {why} “{}”", short(found), short(expected))))
    }
}

/// As much of a cell as a message shows.
pub fn short(cell: &str) -> String {
    let mut short: String = cell.chars().take(60).collect();
    if short.len() < cell.len() {
        short.push('…');
    }
    short
}

/// Verifies the tables, and says what they come to.
///
/// # Errors
/// The first cell that does not hold.
pub fn verify(bundle: &Bundle) -> Result<Known, VerifyError> {
    let mut sessions = of_marks(bundle)?;
    of_evidence(bundle, &mut sessions)?;
    let panels = of_decisions(bundle, &mut sessions)?;
    if let Some((id, _)) = sessions.iter().find(|(_, of)| !of.decided) {
        return Err(fault("decisions.csv", "", format!("the session {id} of marks.csv has no row")));
    }
    Ok(Known { sessions, panels })
}

fn of_marks(bundle: &Bundle) -> Result<Sessions, VerifyError> {
    let table = Csv::new(marks::table(&bundle.edition), bundle.profile);
    let mut rows = Rows::open(bundle, table.schema())?;
    let mut sessions = Sessions::new();
    let mut more = rows.next()?;
    while more {
        let id = rows.cell("session_id").to_owned();
        if sessions.contains_key(&id) {
            return Err(rows.fault("session_id", "the rows of this session do not stand together"));
        }
        let source = Source::of(bundle, &table, &id)?;
        let head: Vec<_> = COPIED.iter().map(|column| rows.cell(column).to_owned()).collect();
        rows.expect("framework_digest", &bundle.edition.digest.to_string(), "framework.toml is")?;
        let mut verdicts = Vec::new();
        for (index, criterion) in bundle.edition.framework.criteria.iter().enumerate() {
            if !more || rows.cell("session_id") != id {
                return Err(fault(
                    "marks.csv",
                    rows.place(),
                    format!("the session {id} has no row of {}", criterion.id),
                ));
            }
            rows.expect("criterion_id", criterion.id.as_str(), "the edition has here")?;
            rows.expect("criterion", &criterion.text, "the edition reads")?;
            for (column, value) in COPIED.iter().zip(&head) {
                rows.expect(column, value, "the session's first row")?;
            }
            source.same(&rows, index)?;
            verdicts.push(Verdict::from_word(rows.cell("mark")));
            more = rows.next()?;
        }
        let mut of = Of { line: source.line, ..Of::default() };
        of.expected.extend(COPIED.iter().map(ToString::to_string).zip(head));
        numbers(&bundle.edition.framework, &verdicts, &mut of.expected);
        sessions.insert(id, of);
    }
    Ok(sessions)
}

/// The columns of `marks.csv` that are the same in all rows of a session.
const COPIED: [&str; 6] =
    ["candidate_reference", "candidate_name", "target_level", "assessor", "assessor_id", "sealed_at"];

/// What a session's own file gives, where it is in the bundle: rows, and its line in the overview.
#[derive(Default)]
struct Source {
    rows: Option<Vec<StringRecord>>,
    line: Option<Vec<u8>>,
}

impl Source {
    fn of(bundle: &Bundle, table: &dyn Lines, id: &str) -> Result<Self, VerifyError> {
        let Some(session) = sessions::sealed(bundle, id)? else { return Ok(Self::default()) };
        let subject = Subject { edition: &bundle.edition, session: &session };
        let line = sessions::page(bundle, &subject)?;
        let file = table.schema().name;
        let mut lines = Vec::new();
        table.lines(&subject, &mut lines).map_err(|error| unread(file, error.into()))?;
        Ok(Self { rows: Some(records(file, &lines)?), line: Some(line) })
    }

    /// The rows that a panel's own file gives.
    fn of_panel(
        bundle: &Bundle,
        table: &dyn Lines,
        held: Option<&panels::Held>,
    ) -> Result<Self, VerifyError> {
        let Some(held) = held else { return Ok(Self::default()) };
        let file = table.schema().name;
        let mut lines = Vec::new();
        let written = table.lines_of_panel(&held.sitting(&bundle.edition), &mut lines);
        written.map_err(|error| unread(file, error.into()))?;
        Ok(Self { rows: Some(records(file, &lines)?), line: None })
    }

    fn same(&self, rows: &Rows<'_>, index: usize) -> Result<(), VerifyError> {
        let Some(records) = &self.rows else {
            // A sealed session that is not there itself would be a seal that nobody can look at.
            return if rows.cell("sealed_at").is_empty() || rows.redacted {
                Ok(())
            } else {
                Err(rows.fault("sealed_at", "the session is sealed, and its file is not in the bundle"))
            };
        };
        compared(records, rows, index, "session")
    }

    /// As [`Source::same`], of the rows of a panel.
    fn same_of_panel(&self, rows: &Rows<'_>, index: usize) -> Result<(), VerifyError> {
        self.rows.as_ref().map_or(Ok(()), |records| compared(records, rows, index, "panel"))
    }
}

fn compared(records: &[StringRecord], rows: &Rows<'_>, index: usize, whose: &str) -> Result<(), VerifyError> {
    let Some(record) = records.get(index) else { return Ok(()) };
    let differs = record.iter().zip(&rows.record).zip(&rows.schema.fields).find(|((own, row), _)| own != row);
    differs.map_or(Ok(()), |((own, row), field)| {
        let says = format!("it says “{}”, and the {whose}'s own file “{}”", short(row), short(own));
        Err(rows.fault(&field.name, says))
    })
}

/// The rows of lines without a header.
///
/// # Errors
/// They are no CSV.
pub fn records(file: &str, lines: &[u8]) -> Result<Vec<StringRecord>, VerifyError> {
    let reader = ReaderBuilder::new().has_headers(false).from_reader(lines);
    reader.into_records().collect::<Result<_, _>>().map_err(|error| unread(file, error))
}

/// What the rule makes of the verdicts.
fn numbers(framework: &Framework, verdicts: &[Option<Verdict>], expected: &mut BTreeMap<String, String>) {
    let Standing { levels, reached } = rule::standing_of(framework, verdicts);
    for standing in &levels {
        let level = &framework.levels[standing.level].id;
        expected.insert(format!("{level}_met"), standing.met().to_string());
        expected.insert(format!("{level}_of"), standing.of().to_string());
    }
    let reached = reached.map(|level| framework.levels[level].id.to_string());
    expected.insert("rule_level".into(), reached.unwrap_or_default());
    let target = expected.get("target_level").map(String::as_str).unwrap_or_default();
    let at_target = framework.criteria.iter().zip(verdicts).filter(|(criterion, verdict)| {
        framework.levels[criterion.level].id.as_str() == target && **verdict != Some(Verdict::Met)
    });
    let unmet = joined(at_target.map(|(criterion, _)| &criterion.id), ";");
    expected.insert("unmet_criteria".into(), unmet);
}

/// Counts the ledgers, which the numbers of evidence follow from.
fn of_evidence(bundle: &Bundle, sessions: &mut Sessions) -> Result<(), VerifyError> {
    let table = Csv::new(evidence::table(&bundle.edition), bundle.profile);
    let mut rows = Rows::open(bundle, table.schema())?;
    let mut ledgers: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    while rows.next()? {
        let id = rows.cell("session_id");
        if !sessions.contains_key(id) {
            return Err(rows.fault("session_id", "marks.csv has no such session"));
        }
        let (count, stale, oldest) = ledgers.entry(id.to_owned()).or_default();
        *count += 1;
        *stale += usize::from(rows.cell("stale") == "true");
        let date = rows.cell("date");
        if !date.is_empty() && (oldest.is_empty() || date < oldest.as_str()) {
            date.clone_into(oldest);
        }
    }
    for (id, of) in sessions {
        let (count, stale, oldest) = ledgers.remove(id).unwrap_or_default();
        of.expected.insert("evidence_count".into(), count.to_string());
        of.expected.insert("evidence_stale".into(), stale.to_string());
        of.expected.insert("evidence_oldest".into(), oldest);
    }
    Ok(())
}

fn of_decisions(bundle: &Bundle, sessions: &mut Sessions) -> Result<Vec<OfPanel>, VerifyError> {
    let table = Csv::new(decisions::table(&bundle.edition), bundle.profile);
    let mut rows = Rows::open(bundle, table.schema())?;
    let mut panels = Vec::new();
    while rows.next()? {
        let ids = rows.cell("session_ids").to_owned();
        rows.expect("rule", &rule::sentence(&bundle.edition.framework.rule), "the edition's rule is")?;
        for column in ["committee_decision", "committee_date", "committee_members"] {
            rows.expect(column, "", "the program leaves it")?;
        }
        if let Some(missing) = ids.split(';').find(|id| !sessions.contains_key(*id)) {
            return Err(rows.fault("session_ids", format!("marks.csv has no session {missing}")));
        }
        if rows.cell("panel_id").is_empty() {
            of_session(&rows, &ids, sessions)?;
        } else {
            panels.extend(of_panel(bundle, &rows, &ids)?);
        }
        for id in ids.split(';') {
            if let Some(of) = sessions.get_mut(id) {
                of.decided = true;
            }
        }
    }
    Ok(panels)
}

/// A row of a panel: it is what the panel's own file says, and its numbers follow from the panel's own marks.
fn of_panel(bundle: &Bundle, rows: &Rows<'_>, ids: &str) -> Result<Option<OfPanel>, VerifyError> {
    let framework = &bundle.edition.framework;
    let held = panels::held(bundle, rows.cell("panel_id"))?;
    if held.is_none() && !bundle.redacted {
        return Err(rows.fault("panel_id", "the panel's file is not in the bundle"));
    }
    let table = consensus::table(&bundle.edition, ids.split(';').count());
    let table = Csv::new(table, bundle.profile);
    let source = Source::of_panel(bundle, &table, held.as_ref())?;
    let mut marks = Rows::open(bundle, table.schema())?;
    let mut verdicts = Vec::new();
    for (index, criterion) in framework.criteria.iter().enumerate() {
        if !marks.next()? {
            let says = format!("the panel has no row of {}", criterion.id);
            return Err(fault(&marks.file, marks.place(), says));
        }
        marks.expect("panel_id", rows.cell("panel_id"), "decisions.csv")?;
        marks.expect("criterion_id", criterion.id.as_str(), "the edition has here")?;
        marks.expect("criterion", &criterion.text, "the edition reads")?;
        source.same_of_panel(&marks, index)?;
        verdicts.push(Verdict::from_word(marks.cell("consensus_mark")));
    }
    let own = Csv::new(decisions::table_of_panel(&bundle.edition), bundle.profile);
    Source::of_panel(bundle, &own, held.as_ref())?.same_of_panel(rows, 0)?;
    let mut expected = BTreeMap::new();
    expected.insert("target_level".to_owned(), rows.cell("target_level").to_owned());
    numbers(framework, &verdicts, &mut expected);
    for (column, expected) in &expected {
        rows.expect(column, expected, "the panel's marks come to")?;
    }
    held.map(|held| held.given(bundle)).transpose()
}

/// A row of a session in no panel: everything in it follows from the session's rows in the other tables.
fn of_session(rows: &Rows<'_>, id: &str, sessions: &Sessions) -> Result<(), VerifyError> {
    let Some(of) = sessions.get(id).filter(|of| !of.decided) else {
        return Err(rows.fault("session_ids", "the session has a row already"));
    };
    for (column, expected) in &of.expected {
        let (column, expected, why) = match column.as_str() {
            "assessor" => ("assessors", expected.as_str(), "marks.csv"),
            "assessor_id" => continue,
            "sealed_at" if expected.is_empty() => ("state", "draft", "by marks.csv it is"),
            "sealed_at" => ("state", "sealed", "by marks.csv it is"),
            column if column.starts_with("evidence") => (column, expected.as_str(), "evidence.csv comes to"),
            column if column.starts_with("candidate") || column == "target_level" => {
                (column, expected.as_str(), "marks.csv")
            }
            column => (column, expected.as_str(), "the marks come to"),
        };
        rows.expect(column, expected, why)?;
    }
    Ok(())
}

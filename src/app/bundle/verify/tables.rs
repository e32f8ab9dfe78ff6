//! The tables of a bundle that can't be made again: their columns, wording and numbers follow from each other.

use std::{collections::BTreeMap, io::BufReader};

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::{Bundle, VerifyError, differs::short, fault, unread};
use crate::{
    domain::{
        framework::Framework,
        rule::{self, Standing},
        state::Verdict,
    },
    export::{
        csv::{Csv, Lines as _, Profile, unescape},
        table::{Schema, joined},
        tables::{consensus, decisions, evidence, marks},
    },
};

/// What the rows of a session come to.
#[derive(Default)]
pub struct Of {
    /// What cells of other tables must say, by the column.
    pub expected: BTreeMap<String, String>,
    decided: bool,
}

/// The sessions that there are rows of, by their ids.
pub type Sessions = BTreeMap<String, Of>;

/// A table that is read through, row by row.
pub struct Rows<'b> {
    /// The table's file.
    pub file: String,
    /// Its columns.
    pub schema: &'b Schema,
    profile: Profile,
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
        let mut rows =
            Self { file, schema, profile: bundle.profile, reader, record: StringRecord::new(), row: 0 };
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

/// Verifies that the tables follow from each other and from the edition.
///
/// # Errors
/// The first cell that does not hold.
pub fn verify(bundle: &Bundle) -> Result<(), VerifyError> {
    let mut sessions = of_marks(bundle)?;
    of_evidence(bundle, &mut sessions)?;
    of_decisions(bundle, &mut sessions)?;
    let missing = sessions.iter().find(|(_, of)| !of.decided);
    missing.map_or(Ok(()), |(id, _)| {
        Err(fault("decisions.csv", "", format!("the session {id} of marks.csv has no row")))
    })
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
        let head: Vec<_> = COPIED.iter().map(|column| rows.cell(column).to_owned()).collect();
        rows.expect("framework_digest", &bundle.edition.digest.to_string(), "framework.toml is")?;
        let mut verdicts = Vec::new();
        for criterion in &bundle.edition.framework.criteria {
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
            verdicts.push(Verdict::from_word(rows.cell("mark")));
            more = rows.next()?;
        }
        let mut of = Of::default();
        of.expected.extend(COPIED.iter().map(ToString::to_string).zip(head));
        numbers(&bundle.edition.framework, &verdicts, &mut of.expected);
        sessions.insert(id, of);
    }
    Ok(sessions)
}

/// The columns of `marks.csv` that are the same in all rows of a session.
const COPIED: [&str; 6] =
    ["candidate_reference", "candidate_name", "target_level", "assessor", "assessor_id", "sealed_at"];

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

fn of_decisions(bundle: &Bundle, sessions: &mut Sessions) -> Result<(), VerifyError> {
    let table = Csv::new(decisions::table(&bundle.edition), bundle.profile);
    let mut rows = Rows::open(bundle, table.schema())?;
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
            of_panel(bundle, &rows, &ids)?;
        }
        for id in ids.split(';') {
            if let Some(of) = sessions.get_mut(id) {
                of.decided = true;
            }
        }
    }
    Ok(())
}

/// A row of a panel: its numbers follow from the panel's own marks.
fn of_panel(bundle: &Bundle, rows: &Rows<'_>, ids: &str) -> Result<(), VerifyError> {
    let framework = &bundle.edition.framework;
    let table = Csv::new(consensus::table(&bundle.edition, ids.split(';').count()), bundle.profile);
    let mut marks = Rows::open(bundle, table.schema())?;
    let mut verdicts = Vec::new();
    for criterion in &framework.criteria {
        if !marks.next()? {
            let says = format!("the panel has no row of {}", criterion.id);
            return Err(fault(&marks.file, marks.place(), says));
        }
        marks.expect("panel_id", rows.cell("panel_id"), "decisions.csv")?;
        marks.expect("criterion_id", criterion.id.as_str(), "the edition has here")?;
        marks.expect("criterion", &criterion.text, "the edition reads")?;
        verdicts.push(Verdict::from_word(marks.cell("consensus_mark")));
    }
    let mut expected = BTreeMap::new();
    expected.insert("target_level".to_owned(), rows.cell("target_level").to_owned());
    numbers(framework, &verdicts, &mut expected);
    for (column, expected) in &expected {
        rows.expect(column, expected, "the panel's marks come to")?;
    }
    Ok(())
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

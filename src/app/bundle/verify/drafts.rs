//! Drafts, put together from what the tables say of them: a draft itself is not in the bundle. What no table has is taken
//! from its page, which therefore can't be held to it.

use std::str::FromStr;

use jiff::Timestamp;

use super::{
    Bundle, VerifyError, fault,
    tables::{Rows, records, short},
};
use crate::{
    domain::{
        check::{self, Finding},
        evidence::EvidenceItem,
        framework::{Criterion, Edition},
        ids::{CriterionId, EvidenceId},
        session::{FileFacts, FrameworkRef, Session, Unknown},
        state::{Assessor, Candidate, Declaration, Mark, Outcome, Recommendation, State, Verdict},
    },
    export::{
        csv::{Csv, Lines as _, Profile},
        report::{self, Record, Told},
        subject::Subject,
        table::{Table, joined},
        tables::{
            decisions::{self, Decisions},
            evidence::{self, Evidence},
            marks::{self, Marks},
        },
    },
};

/// The tables that say something of sessions.
pub struct Tables {
    marks: Table<Marks>,
    evidence: Csv<Evidence>,
    decisions: Table<Decisions>,
}

impl Tables {
    /// Those of an edition.
    pub fn of(edition: &Edition) -> Self {
        Self {
            marks: marks::table(edition),
            evidence: Csv::new(evidence::table(edition), Profile::Committee),
            decisions: decisions::table(edition),
        }
    }
}

/// A draft, with what of its page follows from its history.
pub struct Draft {
    /// The session, without a history.
    pub session: Session,
    /// What a check finds.
    pub findings: Vec<Finding>,
    /// What the page says of the history.
    pub record: Record,
}

/// The tables read side by side, a session at a time: they have the sessions in the same order.
pub struct Walk<'b> {
    bundle: &'b Bundle,
    marks: Rows<'b>,
    evidence: Rows<'b>,
    decisions: Rows<'b>,
    ledger: &'b Csv<Evidence>,
}

impl<'b> Walk<'b> {
    /// Begins with the first session.
    ///
    /// # Errors
    /// A table can't be read.
    pub fn begin(bundle: &'b Bundle, tables: &'b Tables) -> Result<Self, VerifyError> {
        let open = |schema| -> Result<Rows<'b>, VerifyError> {
            let mut rows = Rows::open(bundle, schema)?;
            rows.next()?;
            Ok(rows)
        };
        Ok(Self {
            bundle,
            marks: open(&tables.marks.schema)?,
            evidence: open(tables.evidence.schema())?,
            decisions: open(&tables.decisions.schema)?,
            ledger: &tables.evidence,
        })
    }

    /// The id of the session at hand; none behind the last one.
    ///
    /// # Errors
    /// There are rows left that belong to none.
    pub fn at(&self) -> Result<Option<String>, VerifyError> {
        let id = self.marks.cell("session_id");
        if !id.is_empty() {
            return Ok(Some(id.to_owned()));
        }
        if self.evidence.cell("session_id").is_empty() { Ok(None) } else { Err(disorder(&self.evidence)) }
    }

    /// Goes on to the next session.
    ///
    /// # Errors
    /// A table can't be read.
    pub fn pass(&mut self, id: &str) -> Result<(), VerifyError> {
        for rows in [&mut self.marks, &mut self.evidence] {
            while rows.cell("session_id") == id {
                rows.next()?;
            }
        }
        if self.decisions.cell("session_ids") == id {
            self.decisions.next()?;
        }
        Ok(())
    }

    /// Puts the draft at hand together, with what its page says beyond the tables, and goes on to the next session.
    ///
    /// # Errors
    /// A cell is not what its column holds, or does not follow from the others.
    pub fn draft(&mut self, id: &str, page: &str, told: Told) -> Result<Draft, VerifyError> {
        if self.decisions.cell("session_ids") != id {
            return Err(disorder(&self.decisions));
        }
        let (mut session, record) = self.session(told)?;
        for criterion in &self.bundle.edition.framework.criteria {
            if let Some(mark) = mark(&self.marks, criterion, page)? {
                session.state.marks.insert(criterion.id.clone(), mark);
            }
            self.marks.next()?;
        }
        let rows = self.items(id, &mut session.state)?;
        let subject = Subject { edition: &self.bundle.edition, session: &session };
        self.same_ledger(&subject, &rows)?;
        let findings = self.findings(&subject)?;
        self.pass(id)?;
        Ok(Draft { session, findings, record })
    }

    /// The session without marks and evidence.
    fn session(&self, told: Told) -> Result<(Session, Record), VerifyError> {
        let (marks, Told { years, declared, record }) = (&self.marks, told);
        let file = FileFacts {
            id: needed(marks, "session_id")?,
            revision: record.revision,
            parent: None,
            saved_at: record.saved_at,
            program: record.program.clone(),
        };
        let candidate = Candidate {
            name: marks.cell("candidate_name").to_owned(),
            reference: marks.cell("candidate_reference").to_owned(),
            target: needed(marks, "target_level")?,
            years_in_practice: years,
        };
        let assessor =
            Assessor { id: needed(marks, "assessor_id")?, name: marks.cell("assessor").to_owned() };
        let edition = &self.bundle.edition;
        let state = State {
            candidate,
            declaration: self.declaration(&assessor.name, declared)?,
            assessor,
            edition: edition.digest,
            recommendation: self.recommendation()?,
            seal: None,
            evidence: Vec::new(),
            marks: std::collections::BTreeMap::new(),
        };
        let framework = FrameworkRef::of(edition);
        let (draft, signature, entries, unknown) = (None, None, Vec::new(), Unknown::default());
        Ok((Session { file, framework, state, draft, signature, entries, unknown }, record))
    }

    fn declaration(
        &self,
        assessor: &str,
        told: Option<(Timestamp, String)>,
    ) -> Result<Option<Declaration>, VerifyError> {
        let cell = self.decisions.cell("declarations");
        if cell.is_empty() {
            return Ok(None);
        }
        let kind = cell.strip_prefix(assessor).and_then(|rest| rest.strip_prefix(": "));
        let kind = kind.and_then(|kind| kind.parse().ok());
        let kind = kind.ok_or_else(|| self.decisions.fault("declarations", is_none(cell)))?;
        let (at, detail) = told.unwrap_or_default();
        Ok(Some(Declaration { kind, detail, at }))
    }

    fn recommendation(&self) -> Result<Option<Recommendation>, VerifyError> {
        let rows = &self.decisions;
        let word = rows.cell("outcome");
        if word.is_empty() {
            return Ok(None);
        }
        let outcome = Outcome::from_word(word).ok_or_else(|| rows.fault("outcome", is_none(word)))?;
        let rationale = rows.cell("rationale").to_owned();
        Ok(Some(Recommendation { outcome, level: parsed(rows, "recommended_level")?, rationale }))
    }

    /// Adds the entries of the ledger, and gives back where their rows begin and what they say.
    fn items(&mut self, id: &str, state: &mut State) -> Result<Ledger, VerifyError> {
        let mut ledger = Ledger { first: self.evidence.row, rows: Vec::new() };
        while self.evidence.cell("session_id") == id {
            state.evidence.push(item(&self.evidence)?);
            ledger.rows.push(self.evidence.record.clone());
            self.evidence.next()?;
        }
        Ok(ledger)
    }

    /// What a row of the ledger says of an entry's age and of the criteria that cite it follows from the rest.
    fn same_ledger(&self, subject: &Subject<'_>, ledger: &Ledger) -> Result<(), VerifyError> {
        let file = &self.evidence.file;
        let mut lines = Vec::new();
        self.ledger.lines(subject, &mut lines).map_err(|error| super::unread(file, error.into()))?;
        for (index, (own, found)) in records(file, &lines)?.iter().zip(&ledger.rows).enumerate() {
            let mut cells = own.iter().zip(found).zip(&self.evidence.schema.fields);
            if let Some(((own, found), field)) = cells.find(|((own, found), _)| own != found) {
                let place = format!("row {}, {}", ledger.first + index, field.name);
                let (found, own) = (short(found), short(own));
                let says = format!("it says “{found}”, and the session's rows come to “{own}”");
                return Err(fault(file, place, says));
            }
        }
        Ok(())
    }

    /// What a check finds: two of its findings are on the history alone, and are taken as the table has them.
    fn findings(&self, subject: &Subject<'_>) -> Result<Vec<Finding>, VerifyError> {
        let cell = self.decisions.cell("findings");
        let mut keys = cell.split("; ");
        let draft: Option<CriterionId> =
            keys.find_map(|key| key.strip_suffix(" open draft")).and_then(|id| id.parse().ok());
        let findings = check::findings(&check::Subject {
            framework: &subject.edition.framework,
            state: &subject.session.state,
            draft: draft.as_ref(),
            declared_late: cell.split("; ").any(|key| key == "late declaration"),
            on: subject.counted_day(),
        });
        let expected = joined(findings.iter().map(Finding::key), "; ");
        self.decisions.expect("findings", &expected, "a check of the session's rows finds")?;
        Ok(findings)
    }
}

/// The rows of a ledger, and which the first of them is.
struct Ledger {
    first: usize,
    rows: Vec<::csv::StringRecord>,
}

fn disorder(rows: &Rows<'_>) -> VerifyError {
    fault(&rows.file, rows.place(), "the sessions do not stand in the order of marks.csv")
}

fn mark(rows: &Rows<'_>, criterion: &Criterion, page: &str) -> Result<Option<Mark>, VerifyError> {
    let word = rows.cell("mark");
    let verdict = Verdict::from_word(word);
    if verdict.is_none() && word != "unmarked" {
        return Err(rows.fault("mark", is_none(word)));
    }
    // Of what is unmarked and has a note, only the page says when that changed.
    let at: Option<Timestamp> = parsed(rows, "marked_at")?;
    let at = at.or_else(|| report::changed_at(page, &criterion.id)).unwrap_or_default();
    let cites = rows.cell("evidence").split(';').filter(|id| !id.is_empty());
    let cites: Result<Vec<EvidenceId>, _> = cites.map(str::parse).collect();
    let mark = Mark {
        verdict,
        probe: needed(rows, "probe")?,
        cites: cites.map_err(|_| rows.fault("evidence", is_none(rows.cell("evidence"))))?,
        measure: parsed(rows, "measure")?,
        note: rows.cell("note").to_owned(),
        at,
    };
    Ok((!mark.is_blank()).then_some(mark))
}

fn item(rows: &Rows<'_>) -> Result<EvidenceItem, VerifyError> {
    Ok(EvidenceItem {
        id: needed(rows, "evidence_id")?,
        kind: parsed(rows, "kind")?,
        title: rows.cell("title").to_owned(),
        locator: rows.cell("locator").to_owned(),
        date: parsed(rows, "date")?,
        valid: parsed(rows, "valid")?,
        authentic: parsed(rows, "authentic")?,
        current: parsed(rows, "current")?,
        sufficient: parsed(rows, "sufficient")?,
    })
}

/// What a cell holds; none if it is empty.
fn parsed<T: FromStr>(rows: &Rows<'_>, column: &str) -> Result<Option<T>, VerifyError> {
    let cell = rows.cell(column);
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|_| rows.fault(column, is_none(cell)))
}

fn needed<T: FromStr>(rows: &Rows<'_>, column: &str) -> Result<T, VerifyError> {
    parsed(rows, column)?.ok_or_else(|| rows.fault(column, "it is empty"))
}

fn is_none(cell: &str) -> String {
    format!("it says “{}”, which is nothing that this column holds", short(cell))
}

//! `evidence.csv`: one row per session and entry of its evidence ledger.

use std::io;

use crate::{
    domain::{
        evidence::EvidenceItem,
        framework::Edition,
        ids::{CriterionId, EvidenceId},
    },
    export::{
        subject::Subject,
        table::{
            Column, Each, Reference, Rows, Table, boolean, code, date, id, joined, optional, required, text,
            truth,
        },
        tables::{UUID, WORDS},
    },
};

/// What the rows have in common.
pub struct Evidence;

/// An entry of a session's ledger.
pub struct Row<'a> {
    subject: Subject<'a>,
    item: &'a EvidenceItem,
    /// The criteria of the session that cite anything, in document order.
    citing: &'a [(&'a CriterionId, &'a [EvidenceId])],
}

impl Rows for Evidence {
    type Row<'a> = Row<'a>;

    fn each_row(&self, subject: &Subject<'_>, each: Each<'_, Self>) -> io::Result<()> {
        let state = &subject.session.state;
        if state.evidence.is_empty() {
            return Ok(());
        }
        let framework = &subject.edition.framework;
        let marks = framework.criteria.iter().zip(state.marks_in(framework));
        let cites = marks.filter_map(|(criterion, mark)| Some((&criterion.id, mark?.cites.as_slice())));
        let citing: Vec<_> = cites.filter(|(_, cites)| !cites.is_empty()).collect();
        state.evidence.iter().try_for_each(|item| each(&Row { subject: *subject, item, citing: &citing }))
    }
}

/// Whether an item is older than the edition allows; none for an item without a date, which nobody can tell.
pub fn stale(subject: &Subject<'_>, item: &EvidenceItem) -> Option<bool> {
    item.date?;
    let years = subject.edition.framework.policy.evidence_max_age_years;
    Some(years.is_some_and(|years| item.is_stale(years, subject.counted_day())))
}

/// The criteria that cite the item, in document order.
fn criteria(row: &Row<'_>) -> String {
    let citing = row.citing.iter().filter(|(_, cites)| cites.contains(&row.item.id));
    joined(citing.map(|(id, _)| *id), ";")
}

/// The table for sessions of `edition`.
pub fn table(edition: &Edition) -> Table<Evidence> {
    let description = "One row per session and entry of its evidence ledger.";
    Table::new("evidence", description, Evidence, columns(edition))
        .key(&["session_id", "evidence_id"])
        .references(&[Reference { field: "session_id", table: "marks", there: "session_id" }])
}

#[rustfmt::skip] // A column is one line, however long its description.
fn columns(edition: &Edition) -> Vec<Column<Evidence>> {
    let kinds = edition.framework.evidence_kinds.iter().map(|kind| &kind.id);
    vec![
        required(id("session_id", UUID, "The session in whose ledger it stands.", |row| row.subject.session.file.id.to_string().into())),
        text("candidate_reference", "The certification body's reference of the candidate.", |row| row.subject.session.state.candidate.reference.as_str().into()),
        required(id("assessor_id", UUID, "The assessor.", |row| row.subject.session.state.assessor.id.to_string().into())),
        required(id("evidence_id", "E[1-9][0-9]*", "The entry; never used twice in a session.", |row| row.item.id.to_string().into())),
        code("kind", kinds, "The kind of evidence.", |row| optional(row.item.kind.as_ref())),
        text("title", "What it is, in the assessor's words.", |row| row.item.title.as_str().into()),
        text("locator", "Where it is: a file, pages, a minute of a recording.", |row| row.item.locator.as_str().into()),
        date("date", "When it was made or done.", |row| optional(row.item.date)),
        boolean("valid", "Whether it shows what the criterion asks for; empty if not yet judged.", |row| truth(row.item.valid)),
        boolean("authentic", "Whether it is the candidate's own; empty if not yet judged.", |row| truth(row.item.authentic)),
        boolean("current", "Whether it shows present competence; empty if not yet judged.", |row| truth(row.item.current)),
        boolean("sufficient", "Whether there is enough of it; empty if not yet judged.", |row| truth(row.item.sufficient)),
        boolean("stale", "Whether it is older than the edition's policy allows, counted to the seal or the last save; empty without a date.", |row| truth(stale(&row.subject, row.item))),
        id("criteria", WORDS, "The criteria that cite it, in document order, joined by “;”.", |row| criteria(row).into()),
    ]
}

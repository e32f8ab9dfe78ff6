//! `consensus.csv`: one row per criterion of the edition, with what each member of a panel said and what the panel made of
//! it.

use std::io;

use crate::{
    domain::{
        framework::Edition,
        panel::{Case, PanelState, Sitting, Status},
        state::{Mark, Verdict},
    },
    export::{
        subject::Subject,
        table::{Column, Each, Rows, Table, code, code_of, datetime, id, required, text, text_of, timestamp},
        tables::{
            UUID, WORD,
            marks::{MARKS, mark},
        },
    },
};

/// What the rows have in common.
pub struct Consensus;

/// A criterion in a panel.
pub struct Row<'a> {
    panel_id: &'a str,
    assessors: &'a str,
    state: &'a PanelState,
    level: &'a str,
    case: Case<'a>,
}

impl Row<'_> {
    fn mark(&self, place: usize) -> Option<&Mark> {
        self.case.marks.get(place).copied().flatten()
    }
}

impl Rows for Consensus {
    type Row<'a> = Row<'a>;

    /// A session alone has nobody to agree with.
    fn each_row(&self, _: &Subject<'_>, _: Each<'_, Self>) -> io::Result<()> {
        Ok(())
    }

    fn each_row_of_panel(&self, sitting: &Sitting<'_>, each: Each<'_, Self>) -> io::Result<()> {
        let (panel, framework) = (sitting.panel, &sitting.edition.framework);
        let (panel_id, assessors) = (panel.file.id.to_string(), panel.state.labels().join("; "));
        for case in sitting.cases() {
            let level = framework.levels[case.criterion.level].id.as_str();
            each(&Row { panel_id: &panel_id, assessors: &assessors, state: &panel.state, level, case })?;
        }
        Ok(())
    }
}

/// The table for a panel of that many members on sessions of `edition`.
pub fn table(edition: &Edition, members: usize) -> Table<Consensus> {
    let columns = criterion_columns(edition).into_iter().chain((0..members).flat_map(of_member));
    let description = "One row per criterion of the edition: what each member of the panel said, and what the panel \
                       made of it.";
    Table::new("consensus", description, Consensus, columns.chain(panel_columns()))
        .key(&["panel_id", "criterion_id"])
}

#[rustfmt::skip] // A column is one line, however long its description.
fn criterion_columns(edition: &Edition) -> Vec<Column<Consensus>> {
    let levels = edition.framework.levels.iter().map(|level| &level.id);
    vec![
        required(id("panel_id", UUID, "The panel.", |row| row.panel_id.into())),
        text("candidate_reference", "The certification body's reference of the candidate.", |row| row.state.candidate.reference.as_str().into()),
        required(id("criterion_id", WORD, "The criterion.", |row| row.case.criterion.id.as_str().into())),
        required(code("level", levels, "The level of the criterion.", |row| row.level.into())),
        required(text("criterion", "The wording of the criterion.", |row| row.case.criterion.text.as_str().into())),
        required(code("status", Status::ALL.map(Status::as_str), "How the members' marks stand to each other: all the same, more than half the same, as many on both sides, or not all marked it.", |row| row.case.status().as_str().into())),
    ]
}

/// The two columns of the member at a place.
#[rustfmt::skip] // A column is one line, however long its description.
fn of_member(place: usize) -> [Column<Consensus>; 2] {
    let number = place + 1;
    let marked = format!("What the assessor at place {number} of the column “assessors” marked.");
    let noted = format!("The note of the assessor at place {number}.");
    [
        required(code_of(format!("mark_{number}"), &MARKS, marked, place, |row, place| mark(row.mark(place)).into())),
        text_of(format!("note_{number}"), noted, place, |row, place| row.mark(place).map_or("", |mark| mark.note.as_str()).into()),
    ]
}

#[rustfmt::skip] // A column is one line, however long its description.
fn panel_columns() -> Vec<Column<Consensus>> {
    vec![
        required(text("assessors", "The members' names in the order of the numbered columns, joined by “; ”.", |row| row.assessors.into())),
        code("consensus_mark", ["met", "not-yet"], "The panel's own mark; empty where nothing is settled.", |row| row.case.verdict().map_or("", Verdict::as_str).into()),
        text("resolved_by", "Who recorded the panel's mark: its chair.", |row| row.case.resolution.map_or("", |_| &row.state.chair.name).into()),
        text("rationale", "Why the panel settled it so; empty where all members said the same and it was accepted.", |row| row.case.resolution.and_then(|settled| settled.rationale.as_deref()).unwrap_or_default().into()),
        datetime("resolved_at", "When the panel's mark was recorded.", |row| timestamp(row.case.resolution.map(|settled| settled.at))),
    ]
}

//! `marks.csv`: one row per session and criterion of its edition, marked or not.

use std::io;

use crate::{
    domain::{
        framework::{Edition, Framework},
        state::{Mark, Verdict},
    },
    export::{
        subject::Subject,
        table::{
            Cell, Column, Each, Rows, Steady, Table, boolean, code, datetime, id, integer, joined, optional,
            required, steady, text, timestamp, truth,
        },
        tables::{UUID, WORD},
    },
};

/// What the rows have in common: the criteria of the edition, with the words that are the same for every session.
pub struct Marks {
    criteria: Vec<Wording>,
}

/// A criterion as every session of the edition shows it.
struct Wording {
    criterion: crate::domain::framework::Criterion,
    level: String,
    ability_id: String,
    ability: String,
    dimension_id: String,
    dimension: String,
}

/// What is the same in all rows of a session.
struct Common<'a> {
    session: &'a crate::domain::session::Session,
    session_id: String,
    digest: String,
    assessor_id: String,
    sealed_at: Cell<'static>,
}

/// A criterion in a session.
pub struct Row<'a> {
    common: &'a Common<'a>,
    wording: &'a Wording,
    mark: Option<&'a Mark>,
}

impl Row<'_> {
    fn marked(&self) -> Option<&Mark> {
        self.mark.filter(|mark| mark.verdict.is_some())
    }
}

impl Rows for Marks {
    type Row<'a> = Row<'a>;

    fn is_bare(row: &Row<'_>) -> bool {
        row.mark.is_none()
    }

    fn each_row(&self, subject: &Subject<'_>, each: Each<'_, Self>) -> io::Result<()> {
        let state = &subject.session.state;
        let common = Common {
            session: subject.session,
            session_id: subject.session.file.id.to_string(),
            digest: state.edition.to_string(),
            assessor_id: state.assessor.id.to_string(),
            sealed_at: timestamp(state.seal.as_ref().map(|seal| seal.at)),
        };
        let marks = state.marks_in(&subject.edition.framework);
        let mut criteria = self.criteria.iter().zip(marks);
        criteria.try_for_each(|(wording, mark)| each(&Row { common: &common, wording, mark }))
    }
}

/// The table for sessions of `edition`.
pub fn table(edition: &Edition) -> Table<Marks> {
    let framework = &edition.framework;
    let criteria = wordings(framework);
    let columns = steady(Steady::InSession, session_columns(framework))
        .chain(steady(Steady::AtPlace, criterion_columns(framework)));
    let description = "One row per session and criterion of the edition, whether it is marked or not.";
    Table::new("marks", description, Marks { criteria }, columns.chain(mark_columns()))
        .key(&["session_id", "criterion_id"])
}

fn wordings(framework: &Framework) -> Vec<Wording> {
    let wording = |criterion: &crate::domain::framework::Criterion| {
        let ability = &framework.abilities[criterion.ability];
        let dimension = &framework.dimensions[ability.dimension];
        Wording {
            criterion: criterion.clone(),
            level: framework.levels[criterion.level].id.to_string(),
            ability_id: ability.id.to_string(),
            ability: ability.statement(),
            dimension_id: dimension.id.to_string(),
            dimension: dimension.title.clone(),
        }
    };
    framework.criteria.iter().map(wording).collect()
}

#[rustfmt::skip] // A column is one line, however long its description.
fn session_columns(framework: &Framework) -> Vec<Column<Marks>> {
    let levels = framework.levels.iter().map(|level| &level.id);
    vec![
        required(id("session_id", UUID, "The session: one assessor's marking of one candidate.", |row| row.common.session_id.as_str().into())),
        required(id("framework_id", WORD, "The framework.", |row| row.common.session.framework.id.as_str().into())),
        required(text("edition", "The edition of the framework, as its publisher counts it.", |row| row.common.session.framework.edition.as_str().into())),
        required(id("framework_digest", "[0-9a-f]{64}", "SHA-256 of the exact wording of the edition.", |row| row.common.digest.as_str().into())),
        text("candidate_reference", "The certification body's reference of the candidate.", |row| row.common.session.state.candidate.reference.as_str().into()),
        text("candidate_name", "The candidate's name.", |row| row.common.session.state.candidate.name.as_str().into()),
        required(code("target_level", levels, "The level that the candidate applies for.", |row| row.common.session.state.candidate.target.as_str().into())),
        required(id("assessor_id", UUID, "The assessor.", |row| row.common.assessor_id.as_str().into())),
        text("assessor", "The assessor's name.", |row| row.common.session.state.assessor.name.as_str().into()),
    ]
}

#[rustfmt::skip] // A column is one line, however long its description.
fn criterion_columns(framework: &Framework) -> Vec<Column<Marks>> {
    let criteria = framework.criteria.iter().map(|criterion| &criterion.id);
    let dimensions = framework.dimensions.iter().map(|dimension| &dimension.id);
    let abilities = framework.abilities.iter().map(|ability| &ability.id);
    let levels = framework.levels.iter().map(|level| &level.id);
    vec![
        required(code("criterion_id", criteria, "The criterion; the only key to it, since two can read the same.", |row| row.wording.criterion.id.as_str().into())),
        required(code("dimension_id", dimensions, "The dimension of the ability.", |row| row.wording.dimension_id.as_str().into())),
        text("dimension", "The title of the dimension.", |row| row.wording.dimension.as_str().into()),
        required(code("ability_id", abilities, "The ability of the criterion.", |row| row.wording.ability_id.as_str().into())),
        text("ability", "The statements of the ability, joined by “ / ”.", |row| row.wording.ability.as_str().into()),
        required(code("level", levels, "The level of the criterion.", |row| row.wording.level.as_str().into())),
        text("criterion", "The wording of the criterion, to the letter of its source.", |row| row.wording.criterion.text.as_str().into()),
    ]
}

#[rustfmt::skip] // A column is one line, however long its description.
fn mark_columns() -> Vec<Column<Marks>> {
    vec![
        required(code("mark", MARKS, "The assessor's verdict; “unmarked” is neither of the two.", |row| mark(row.mark).into())),
        required(boolean("probe", "Whether the criterion is to be asked about at the interview.", |row| truth(row.mark.is_some_and(|mark| mark.probe)))),
        text("note", "The assessor's note on the evidence.", |row| row.mark.map_or("", |mark| &mark.note).into()),
        id("evidence", "E[1-9][0-9]*(;E[1-9][0-9]*)*", "The evidence items that the mark rests on, in the order of citing, joined by “;”.", |row| row.mark.map_or(Cell::default(), |mark| joined(&mark.cites, ";").into())),
        integer("measure", "The figure of a measured criterion, in the criterion's unit.", |row| optional(row.mark.and_then(|mark| mark.measure))),
        datetime("marked_at", "When the mark or what belongs to it last changed; empty for an unmarked criterion.", |row| timestamp(row.marked().map(|mark| mark.at))),
        datetime("sealed_at", "When the assessor sealed the session; empty for a draft.", |row| row.common.sealed_at.as_ref().into()),
    ]
}

/// The words of the column `mark`.
pub const MARKS: [&str; 3] = ["met", "not-yet", "unmarked"];

/// The word of a mark.
pub fn mark(mark: Option<&Mark>) -> &'static str {
    mark.and_then(|mark| mark.verdict).map_or("unmarked", Verdict::as_str)
}

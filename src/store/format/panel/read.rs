//! A panel read from the text of its file. What is wrong is found all at once, each with its place.

use std::{collections::BTreeMap, fmt::Display, str::FromStr, sync::Arc};

use super::{change, verify};
use crate::{
    domain::{
        history::Entry,
        ids::CriterionId,
        panel::{
            Change, Discussion, Member, Panel, PanelFacts, PanelSeal, PanelState, PanelSummary, Resolution,
        },
        reader::{Fault, Table, document},
        session::{FrameworkRef, Unknown},
        state::{Assessor, Candidate, Recommendation},
    },
    store::{
        Condition,
        format::{
            SCHEMA, Unreadable,
            change::{assessor, candidate, text, verdict},
            read::{Reader, condition},
        },
        panels::ListedPanel,
    },
};

/// A panel as its file has it.
#[derive(Debug)]
pub struct PanelReading {
    /// The panel.
    pub panel: Panel,
    /// The summary in the file.
    pub summary: PanelSummary,
    /// Whether it may be written.
    pub condition: Condition,
}

/// Reads a panel and checks it against its history.
///
/// # Errors
/// The text is no panel's file of a format known here; says where and why.
pub fn read(text: &str) -> Result<PanelReading, Unreadable> {
    let mut top = document(text).map_err(|fault| Unreadable::Damaged(vec![fault]))?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    let head = head(&mut reader, &mut top);
    let body = body(&mut reader, &mut top);
    reader.unknown.top = top.rest(&mut reader.faults);
    let Reader { faults, unknown, .. } = reader;
    let newer = schema.filter(|schema| *schema > SCHEMA);
    match (head, newer) {
        (Some(head), None) if faults.is_empty() => {
            let (panel, summary) = joined(head, body, unknown);
            let condition = condition(verify::differences(text, &panel));
            Ok(PanelReading { panel, summary, condition })
        }
        (Some(head), Some(schema)) => {
            let (panel, summary) = joined(head, body, unknown);
            Ok(PanelReading { panel, summary, condition: Condition::Newer { schema } })
        }
        (None, Some(schema)) => Err(Unreadable::Newer { schema }),
        (_, None) => Err(Unreadable::Damaged(faults.into_vec())),
    }
}

/// What a list shows, from the part of the text before the first `[[`.
///
/// # Errors
/// That part is no panel's head; says where and why.
pub fn read_head(text: &str) -> Result<ListedPanel, Vec<Fault>> {
    let mut top = document(text).map_err(|fault| vec![fault])?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    match head(&mut reader, &mut top) {
        Some(head) if reader.faults.is_empty() || schema > Some(SCHEMA) => Ok(listed(head)),
        _ => Err(reader.faults.into_vec()),
    }
}

fn listed(head: Head) -> ListedPanel {
    ListedPanel {
        id: head.file.id,
        candidate: head.candidate,
        chair: head.chair,
        edition: head.framework.digest,
        saved_at: head.file.saved_at,
        summary: head.summary,
    }
}

/// What a file must have, and what a list shows.
struct Head {
    file: PanelFacts,
    framework: FrameworkRef,
    candidate: Candidate,
    chair: Assessor,
    summary: PanelSummary,
}

/// What a file has beside its head.
struct Body {
    anonymous: bool,
    members: Vec<Member>,
    resolutions: BTreeMap<CriterionId, Resolution>,
    discussion: BTreeMap<CriterionId, Discussion>,
    recommendation: Option<Recommendation>,
    seal: Option<PanelSeal>,
    entries: Vec<Arc<Entry<Change>>>,
}

fn joined(head: Head, body: Body, unknown: Unknown) -> (Panel, PanelSummary) {
    let state = PanelState {
        candidate: head.candidate,
        edition: head.framework.digest,
        chair: head.chair,
        anonymous: body.anonymous,
        members: body.members,
        resolutions: body.resolutions,
        discussion: body.discussion,
        recommendation: body.recommendation,
        seal: body.seal,
    };
    let Head { file, framework, summary, .. } = head;
    (Panel { file, framework, state, draft: None, signature: None, entries: body.entries, unknown }, summary)
}

fn head<'t>(reader: &mut Reader<'t>, top: &mut Table<'t>) -> Option<Head> {
    let file = reader.section(top, "file", Reader::file);
    let framework = reader.section(top, "framework", Reader::framework);
    let person = reader.section(top, "candidate", |reader, table| candidate(&mut reader.faults, table));
    let chair = reader.section(top, "chair", |reader, table| assessor(&mut reader.faults, table));
    let summary = reader.part(top, "summary", |reader, table| Some(summary(reader, table)));
    Some(Head {
        file: file?,
        framework: framework?,
        candidate: person?,
        chair: chair?,
        summary: summary.unwrap_or_default(),
    })
}

fn summary<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> PanelSummary {
    let faults = &mut reader.faults;
    let mut count = |key| table.optional::<u32>(faults, key).unwrap_or_default() as usize;
    let (members, differ, open) = (count("members"), count("differ"), count("open"));
    let state = text(faults, table, "state");
    PanelSummary { state, members, differ, open, recommended: text(faults, table, "recommended") }
}

fn body<'t>(reader: &mut Reader<'t>, top: &mut Table<'t>) -> Body {
    let anonymous =
        reader.part(top, "panel", |reader, table| table.optional(&mut reader.faults, "anonymous"));
    Body {
        anonymous: anonymous.unwrap_or_default(),
        recommendation: reader.part(top, "recommendation", Reader::recommendation),
        seal: reader.part(top, "seal", seal),
        members: rows(reader, top, "member", member).into_iter().map(|(_, member)| member).collect(),
        resolutions: rows(reader, top, "resolution", resolution).into_iter().collect(),
        discussion: rows(reader, top, "discussion", discussion).into_iter().collect(),
        entries: reader.entries(top, change::read),
    }
}

fn seal<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<PanelSeal> {
    let at = table.required(&mut reader.faults, "at");
    let head = table.parsed(&mut reader.faults, "head");
    let signoffs = change::signoffs(&mut reader.faults, table);
    Some(PanelSeal { at: at?, head: head?.into_inner(), signoffs: signoffs? })
}

/// The name under which the unknown keys of a row are kept.
pub(super) fn row_name(kind: &str, id: impl Display) -> String {
    format!("{kind} {id}")
}

/// An array of tables, each with an id that is there once; unknown keys are kept under the row's name.
fn rows<'t, I: Display + PartialEq, T>(
    reader: &mut Reader<'t>,
    top: &mut Table<'t>,
    kind: &'static str,
    read: impl Fn(&mut Reader<'t>, &mut Table<'t>) -> Option<(I, T)>,
) -> Vec<(I, T)> {
    let mut found: Vec<(I, T)> = Vec::new();
    for mut table in top.tables(&mut reader.faults, kind) {
        let at = table.at();
        let Some((id, row)) = read(reader, &mut table) else { continue };
        let unknown = table.rest(&mut reader.faults);
        if !unknown.is_empty() {
            reader.unknown.tables.insert(row_name(kind, &id), unknown);
        }
        if found.iter().any(|(before, _)| *before == id) {
            reader.twice(at, &id);
        }
        found.push((id, row));
    }
    found
}

fn member<'t>(
    reader: &mut Reader<'t>,
    table: &mut Table<'t>,
) -> Option<(crate::domain::ids::AssessorId, Member)> {
    let member = change::member(&mut reader.faults, table)?;
    Some((member.assessor.id, member))
}

fn id<'t, I: FromStr<Err: Display>>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<I> {
    table.parsed(&mut reader.faults, "criterion").map(toml::Spanned::into_inner)
}

fn resolution<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(CriterionId, Resolution)> {
    let criterion = id(reader, table)?;
    let faults = &mut reader.faults;
    let mark = verdict(faults, table, "verdict");
    if mark.is_none() {
        table.lacks(faults, "verdict", "add verdict = \"met\" or \"not-yet\"");
    }
    let rationale = table.optional(faults, "rationale");
    let at = table.required(faults, "at");
    Some((criterion, Resolution { verdict: mark?, rationale, at: at? }))
}

fn discussion<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(CriterionId, Discussion)> {
    let criterion = id(reader, table)?;
    let note = text(&mut reader.faults, table, "note");
    let at = table.required(&mut reader.faults, "at")?;
    Some((criterion, Discussion { note, at }))
}

//! A panel in its file: the tables and rows that only a panel has, read, written, and as facts to be compared; and the
//! files of a member's sign-off and of words being typed.

mod change;
mod draft;
mod signoff;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use draft::{read as read_draft, write as write_draft};
pub use signoff::{read as read_signoff, write as write_signoff};

use super::{
    Beginning, Fact, Form, Reader, Writer,
    change::{text, verdict},
    verify::{named, recommendation_facts},
};
use crate::domain::{
    history::Entry,
    ids::{AssessorId, CriterionId, Digest},
    panel::{Change, Discussion, Member, PanelSeal, PanelState, PanelSummary, Resolution, Settling},
    reader::{Faults, Table},
    state::Candidate,
};

impl Form for Settling {
    fn read_change<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
        change::read(faults, table)
    }

    fn read_summary<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> PanelSummary {
        let mut count = |key| table.optional::<u32>(faults, key).unwrap_or_default() as usize;
        let (members, differ, open) = (count("members"), count("differ"), count("open"));
        let state = text(faults, table, "state");
        PanelSummary { state, members, differ, open, recommended: text(faults, table, "recommended") }
    }

    fn read_state<'t>(
        reader: &mut Reader<'t>,
        top: &mut Table<'t>,
        beginning: Option<Beginning>,
    ) -> Option<PanelState> {
        let anonymous =
            reader.part(top, "panel", |reader, table| table.optional(&mut reader.faults, "anonymous"));
        let recommendation = reader.part(top, "recommendation", Reader::recommendation);
        let seal = reader.part(top, "seal", seal);
        let members = reader.rows(top, "member", member).into_iter().map(|(_, member)| member).collect();
        let resolutions = reader.rows(top, "resolution", resolution).into_iter().collect();
        let discussion = reader.rows(top, "discussion", discussion).into_iter().collect();
        let Beginning { candidate, author, edition } = beginning?;
        Some(PanelState {
            candidate,
            edition,
            chair: author,
            anonymous: anonymous.unwrap_or_default(),
            members,
            resolutions,
            discussion,
            recommendation,
            seal,
        })
    }

    fn write_tables(writer: &mut Writer<'_>, state: &PanelState, summary: &PanelSummary) {
        writer.table("panel", |out| out.line("anonymous", &state.anonymous));
        writer.table("summary", |out| {
            out.line("state", &summary.state);
            out.line("members", &summary.members);
            out.line("differ", &summary.differ);
            out.line("open", &summary.open);
            out.line("recommended", &summary.recommended);
        });
        writer.recommendation(state.recommendation.as_ref());
        let Some(seal) = &state.seal else { return };
        let signoffs = seal.signoffs.iter().map(|(member, digest)| (member.to_string(), digest.to_string()));
        let signoffs: BTreeMap<_, _> = signoffs.collect();
        writer.table("seal", |out| {
            out.line("at", &seal.at);
            out.line("head", &seal.head.to_string());
            out.line("signoffs", &signoffs);
        });
    }

    fn write_rows(writer: &mut Writer<'_>, state: &PanelState) {
        for member in &state.members {
            writer.row("member", member.assessor.id, |out| {
                out.line("id", &member.assessor.id.to_string());
                out.line("name", &member.assessor.name);
                out.line("session", &member.session.to_string());
                out.line("head", &member.head.to_string());
            });
        }
        for (criterion, resolution) in &state.resolutions {
            writer.row("resolution", criterion, |out| {
                out.line("criterion", criterion.as_str());
                out.line("verdict", resolution.verdict.as_str());
                out.some("rationale", resolution.rationale.as_ref());
                out.line("at", &resolution.at);
            });
        }
        for (criterion, discussion) in &state.discussion {
            writer.row("discussion", criterion, |out| {
                out.line("criterion", criterion.as_str());
                out.line("note", &discussion.note);
                out.line("at", &discussion.at);
            });
        }
    }

    fn candidate(state: &PanelState) -> &Candidate {
        &state.candidate
    }

    fn edition(state: &PanelState) -> Digest {
        state.edition
    }

    fn facts(state: &PanelState) -> Vec<Fact> {
        let mut facts = vec![("whether names are hidden".to_owned(), state.anonymous.to_string())];
        facts.extend(state.members.iter().enumerate().flat_map(|(place, member)| {
            let facts = [
                ("id", member.assessor.id.to_string()),
                ("name", member.assessor.name.clone()),
                ("session", member.session.to_string()),
                ("head", member.head.to_string()),
            ];
            named(&format!("member {}", place + 1), facts)
        }));
        facts.extend(settled(state));
        facts.extend(state.recommendation.iter().flat_map(recommendation_facts));
        facts
    }

    fn summary_facts(summary: &PanelSummary) -> Vec<(&'static str, String)> {
        vec![
            ("state", summary.state.clone()),
            ("number of members", summary.members.to_string()),
            ("number of criteria on which they differ", summary.differ.to_string()),
            ("number of criteria that are open", summary.open.to_string()),
            ("level", summary.recommended.clone()),
        ]
    }

    const BY_AUTHOR_ALONE: bool = true;

    fn breach(entry: &Entry<Change>) -> Option<String> {
        let seq = entry.seq;
        match &entry.change {
            Change::Resolved { criterion, to: Some(_), rationale } if rationale.trim().is_empty() => {
                Some(format!("entry {seq} settles {criterion} without a reason"))
            }
            _ => None,
        }
    }
}

fn settled(state: &PanelState) -> Vec<Fact> {
    let resolutions = state.resolutions.iter().flat_map(|(id, resolution)| {
        // An accepted mark has no reason, which is not the same as an empty one.
        let why = resolution.rationale.as_ref().map_or("accepted".to_owned(), |why| format!("“{why}”"));
        let facts = [
            ("panel's mark", resolution.verdict.as_str().to_owned()),
            ("panel's reason", why),
            ("time of the panel's mark", resolution.at.to_string()),
        ];
        named(id.as_str(), facts)
    });
    let discussion = state.discussion.iter().flat_map(|(id, discussion)| {
        let facts =
            [("discussion", discussion.note.clone()), ("time of the discussion", discussion.at.to_string())];
        named(id.as_str(), facts)
    });
    let seal = state.seal.iter().flat_map(|seal| {
        let facts = [("time", seal.at.to_string()), ("head", seal.head.to_string())];
        let signoffs = seal.signoffs.iter();
        let signoffs =
            signoffs.map(|(id, digest)| (format!("the seal's sign-off of {id}"), digest.to_string()));
        named("the seal", facts).into_iter().chain(signoffs)
    });
    resolutions.chain(discussion).chain(seal).collect()
}

fn seal<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<PanelSeal> {
    let at = table.required(&mut reader.faults, "at");
    let head = table.parsed(&mut reader.faults, "head");
    let signoffs = change::signoffs(&mut reader.faults, table);
    Some(PanelSeal { at: at?, head: head?.into_inner(), signoffs: signoffs? })
}

fn member<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(AssessorId, Member)> {
    let member = change::member(&mut reader.faults, table)?;
    Some((member.assessor.id, member))
}

fn criterion<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<CriterionId> {
    table.parsed(&mut reader.faults, "criterion").map(toml::Spanned::into_inner)
}

fn resolution<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(CriterionId, Resolution)> {
    let criterion = criterion(reader, table)?;
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
    let criterion = criterion(reader, table)?;
    let note = text(&mut reader.faults, table, "note");
    let at = table.required(&mut reader.faults, "at")?;
    Some((criterion, Discussion { note, at }))
}

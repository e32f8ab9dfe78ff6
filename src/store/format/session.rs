//! A session in its file: the tables and rows that only a session has, read, written, and as facts to be compared.

use super::{
    Beginning, Fact, Form, change,
    emit::Emitter,
    read::Reader,
    verify::{excerpt, named, recommendation_facts, shown},
    write::Writer,
};
use crate::domain::{
    evidence::EvidenceItem,
    history::Change,
    ids::{CriterionId, Digest, EvidenceId, KindId},
    reader::{Faults, Table},
    record::CRITERION,
    session::Marking,
    state::{Candidate, Declaration, Mark, Seal, State, Verdict},
    summary::Summary,
};

/// The name of the array of tables with the ledger.
const EVIDENCE: &str = "evidence";

impl Form for Marking {
    fn read_change<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
        change::read(faults, table)
    }

    fn read_summary<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Summary {
        let mut count = |key| table.optional::<u32>(faults, key).unwrap_or_default() as usize;
        let (marked, met, of) = (count("marked"), count("met"), count("of"));
        let state = change::text(faults, table, "state");
        Summary { state, marked, met, of, recommended: change::text(faults, table, "recommended") }
    }

    fn read_state<'t>(
        reader: &mut Reader<'t>,
        top: &mut Table<'t>,
        beginning: Option<Beginning>,
    ) -> Option<State> {
        let declaration = reader.part(top, "declaration", declaration);
        let recommendation = reader.part(top, "recommendation", Reader::recommendation);
        let seal = reader.part(top, "seal", seal);
        let mut evidence = reader.rows(top, EVIDENCE, evidence_item);
        evidence.sort_by_key(|(id, _)| *id);
        let marks = reader.rows(top, CRITERION, mark).into_iter().collect();
        let Beginning { candidate, author, edition } = beginning?;
        let evidence = evidence.into_iter().map(|(_, item)| item).collect();
        Some(State {
            candidate,
            assessor: author,
            edition,
            declaration,
            recommendation,
            seal,
            evidence,
            marks,
        })
    }

    fn write_tables(writer: &mut Writer<'_>, state: &State, summary: &Summary) {
        writer.table("summary", |out| {
            out.line("state", &summary.state);
            out.line("marked", &summary.marked);
            out.line("met", &summary.met);
            out.line("of", &summary.of);
            out.line("recommended", &summary.recommended);
        });
        if let Some(declaration) = &state.declaration {
            writer.table("declaration", |out| {
                out.line("kind", declaration.kind.as_str());
                out.line("detail", &declaration.detail);
                out.line("at", &declaration.at);
            });
        }
        writer.recommendation(state.recommendation.as_ref());
        if let Some(seal) = &state.seal {
            writer.table("seal", |out| {
                out.line("at", &seal.at);
                out.line("head", &seal.head.to_string());
                out.line("reasons", &seal.reasons);
            });
        }
    }

    fn write_rows(writer: &mut Writer<'_>, state: &State) {
        for item in &state.evidence {
            writer.row(EVIDENCE, item.id, |out| write_evidence(out, item));
        }
        for (id, mark) in &state.marks {
            writer.row(CRITERION, id, |out| write_mark(out, id, mark));
        }
    }

    fn candidate(state: &State) -> &Candidate {
        &state.candidate
    }

    fn edition(state: &State) -> Digest {
        state.edition
    }

    fn facts(state: &State) -> Vec<Fact> {
        let mut facts: Vec<Fact> = state.declaration.iter().flat_map(declaration_facts).collect();
        facts.extend(state.recommendation.iter().flat_map(recommendation_facts));
        facts.extend(state.seal.iter().flat_map(seal_facts));
        facts.extend(state.evidence.iter().flat_map(evidence_facts));
        facts.extend(state.marks.iter().flat_map(mark_facts));
        facts
    }

    fn summary_facts(summary: &Summary) -> Vec<(&'static str, String)> {
        vec![
            ("state", summary.state.clone()),
            ("number of marks", summary.marked.to_string()),
            ("number of criteria met", summary.met.to_string()),
            ("number of criteria", summary.of.to_string()),
            ("level", summary.recommended.clone()),
        ]
    }
}

fn declaration<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<Declaration> {
    let kind = table.parsed(&mut reader.faults, "kind");
    let detail = change::text(&mut reader.faults, table, "detail");
    let at = table.required(&mut reader.faults, "at");
    Some(Declaration { kind: kind?.into_inner(), detail, at: at? })
}

fn seal<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<Seal> {
    let at = table.required(&mut reader.faults, "at");
    let head = table.parsed(&mut reader.faults, "head");
    let reasons = change::reasons(&mut reader.faults, table);
    Some(Seal { at: at?, head: head?.into_inner(), reasons: reasons? })
}

fn evidence_item<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(EvidenceId, EvidenceItem)> {
    let faults = &mut reader.faults;
    let id = table.parsed(faults, "id")?.into_inner();
    let item = EvidenceItem {
        id,
        kind: change::optional_id(faults, table, "kind"),
        title: change::text(faults, table, "title"),
        locator: change::text(faults, table, "locator"),
        date: table.optional(faults, "date"),
        valid: table.optional(faults, "valid"),
        authentic: table.optional(faults, "authentic"),
        current: table.optional(faults, "current"),
        sufficient: table.optional(faults, "sufficient"),
    };
    Some((id, item))
}

fn mark<'t>(reader: &mut Reader<'t>, table: &mut Table<'t>) -> Option<(CriterionId, Mark)> {
    let faults = &mut reader.faults;
    let id = table.parsed(faults, "id")?.into_inner();
    let mark = Mark {
        verdict: change::verdict(faults, table, "verdict"),
        probe: table.optional(faults, "probe").unwrap_or_default(),
        cites: change::ids(faults, table, "cites"),
        measure: table.optional(faults, "measure"),
        note: change::text(faults, table, "note"),
        at: table.required(faults, "at")?,
    };
    Some((id, mark))
}

fn write_evidence(out: &mut Emitter, item: &EvidenceItem) {
    out.line("id", &item.id.to_string());
    out.some("kind", item.kind.as_ref().map(KindId::as_str));
    out.line("title", &item.title);
    out.line("locator", &item.locator);
    out.some("date", item.date);
    out.some("valid", item.valid);
    out.some("authentic", item.authentic);
    out.some("current", item.current);
    out.some("sufficient", item.sufficient);
}

fn write_mark(out: &mut Emitter, id: &CriterionId, mark: &Mark) {
    out.line("id", id.as_str());
    out.some("verdict", mark.verdict.map(Verdict::as_str));
    out.some("probe", mark.probe.then_some(true));
    let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
    out.some("cites", (!cites.is_empty()).then_some(cites.as_slice()));
    out.some("measure", mark.measure);
    out.some("note", (!mark.note.is_empty()).then_some(&mark.note));
    out.line("at", &mark.at);
}

fn declaration_facts(declaration: &Declaration) -> Vec<Fact> {
    let Declaration { kind, detail, at } = declaration;
    let facts = [("kind", kind.to_string()), ("detail", detail.clone()), ("time", at.to_string())];
    named("the declaration of interest", facts)
}

fn seal_facts(seal: &Seal) -> Vec<Fact> {
    let mut facts = named("the seal", [("time", seal.at.to_string()), ("head", seal.head.to_string())]);
    let reason = |(finding, reason): (&String, &String)| {
        (format!("the seal's reason for {}", excerpt(finding)), reason.clone())
    };
    facts.extend(seal.reasons.iter().map(reason));
    facts
}

fn evidence_facts(item: &EvidenceItem) -> Vec<Fact> {
    let facts = [
        ("kind", shown(item.kind.as_ref())),
        ("title", item.title.clone()),
        ("locator", item.locator.clone()),
        ("date", shown(item.date.as_ref())),
        ("flag “valid”", shown(item.valid.as_ref())),
        ("flag “authentic”", shown(item.authentic.as_ref())),
        ("flag “current”", shown(item.current.as_ref())),
        ("flag “sufficient”", shown(item.sufficient.as_ref())),
    ];
    let mut facts = named(&item.id.to_string(), facts);
    // An entry may be empty, and is there all the same.
    facts.push((format!("the ledger on {}", item.id), "an entry".to_owned()));
    facts
}

fn mark_facts((id, mark): (&CriterionId, &Mark)) -> Vec<Fact> {
    let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
    let facts = [
        ("verdict", mark.verdict.map_or("", Verdict::as_str).to_owned()),
        ("probe", if mark.probe { "set".to_owned() } else { String::new() }),
        ("evidence cited", cites.join(" ")),
        ("figure", shown(mark.measure.as_ref())),
        ("note", mark.note.clone()),
        ("time", mark.at.to_string()),
    ];
    named(id.as_str(), facts)
}

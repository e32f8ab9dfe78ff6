//! A panel as the text of its file, in the order in which `docs/formats.md` shows it.

use super::read::row_name;
use crate::{
    domain::{
        panel::{Member, Panel, PanelFacts, PanelSeal, PanelState, PanelSummary},
        session::Unknown,
    },
    store::format::{
        SCHEMA,
        emit::Emitter,
        last_line,
        write::{Writer, emit_unknown},
    },
};

/// The text of a panel's file, with `file` as its own facts.
pub fn write(panel: &Panel, file: &PanelFacts, summary: &PanelSummary) -> String {
    let unknown = living(panel);
    let mut writer = Writer { out: Emitter::default(), unknown: &unknown };
    head(&mut writer, panel, file, summary);
    rows(&mut writer, &panel.state);
    writer.unknown_rows();
    for entry in &panel.entries {
        writer.entry(entry);
    }
    let mut text = writer.out.into_text();
    let last = last_line(&text);
    text.push_str(&last);
    text
}

/// The unknown keys of what is still there: keys in a table go when the table goes.
pub(super) fn living(panel: &Panel) -> Unknown {
    let state = &panel.state;
    let resolutions = state.resolutions.keys().map(|id| row_name("resolution", id));
    let discussion = state.discussion.keys().map(|id| row_name("discussion", id));
    let rows: Vec<_> = resolutions.chain(discussion).collect();
    let lives = |name: &str| match name {
        "recommendation" => state.recommendation.is_some(),
        "seal" => state.seal.is_some(),
        row if row.starts_with("resolution ") || row.starts_with("discussion ") => {
            rows.iter().any(|there| there == row)
        }
        _ => true,
    };
    let mut living = panel.unknown.clone();
    living.tables.retain(|name, _| lives(name));
    living
}

/// Everything before the first `[[`.
fn head(writer: &mut Writer<'_>, panel: &Panel, file: &PanelFacts, summary: &PanelSummary) {
    let state = &panel.state;
    writer.out.line("schema", &SCHEMA);
    writer.unknown_values();
    writer.file(file);
    writer.framework(&panel.framework);
    writer.candidate(&state.candidate);
    writer.table("chair", |out| {
        out.line("id", &state.chair.id.to_string());
        out.line("name", &state.chair.name);
    });
    writer.table("panel", |out| out.line("anonymous", &state.anonymous));
    writer.table("summary", |out| {
        out.line("state", &summary.state);
        out.line("members", &summary.members);
        out.line("differ", &summary.differ);
        out.line("open", &summary.open);
        out.line("recommended", &summary.recommended);
    });
    writer.recommendation(state.recommendation.as_ref());
    seal(writer, state.seal.as_ref());
    writer.unknown_tables();
}

fn seal(writer: &mut Writer<'_>, seal: Option<&PanelSeal>) {
    let Some(seal) = seal else { return };
    let signoffs = seal.signoffs.iter().map(|(member, digest)| (member.to_string(), digest.to_string()));
    let signoffs: std::collections::BTreeMap<_, _> = signoffs.collect();
    writer.table("seal", |out| {
        out.line("at", &seal.at);
        out.line("head", &seal.head.to_string());
        out.line("signoffs", &signoffs);
    });
}

fn rows(writer: &mut Writer<'_>, state: &PanelState) {
    for row in &state.members {
        row_of(writer, "member", row.assessor.id, |out| member(out, row));
    }
    for (criterion, resolution) in &state.resolutions {
        row_of(writer, "resolution", criterion, |out| {
            out.line("criterion", criterion.as_str());
            out.line("verdict", resolution.verdict.as_str());
            out.some("rationale", resolution.rationale.as_ref());
            out.line("at", &resolution.at);
        });
    }
    for (criterion, discussion) in &state.discussion {
        row_of(writer, "discussion", criterion, |out| {
            out.line("criterion", criterion.as_str());
            out.line("note", &discussion.note);
            out.line("at", &discussion.at);
        });
    }
}

fn member(out: &mut Emitter, member: &Member) {
    out.line("id", &member.assessor.id.to_string());
    out.line("name", &member.assessor.name);
    out.line("session", &member.session.to_string());
    out.line("head", &member.head.to_string());
}

/// A row with what a newer program put into it.
fn row_of(writer: &mut Writer<'_>, kind: &str, id: impl std::fmt::Display, fill: impl FnOnce(&mut Emitter)) {
    writer.out.element(kind);
    fill(&mut writer.out);
    emit_unknown(&mut writer.out, writer.unknown.tables.get(&row_name(kind, id)));
}

//! A session as the text of its file, in the order in which `docs/formats.md` shows it.

use super::{SCHEMA, emit::Emitter, last_line};
use crate::domain::{
    canonical::Fields,
    evidence::EvidenceItem,
    history::{Entry, chain::Link},
    ids::{CriterionId, KindId, LevelId},
    record::{CRITERION, row_name},
    session::{Draft, FileFacts, FrameworkRef, Session, Unknown},
    state::{Candidate, Declaration, Mark, Recommendation, Seal, State, Verdict},
    summary::Summary,
};

/// The text of a session's file, with `file` as its own facts.
pub fn write(session: &Session, file: &FileFacts, summary: &Summary) -> String {
    let unknown = living(session);
    let mut writer = Writer { out: Emitter::default(), unknown: &unknown };
    writer.head(session, file, summary);
    writer.rows(&session.state);
    for entry in &session.entries {
        writer.entry(entry);
    }
    let mut text = writer.out.into_text();
    let last = last_line(&text);
    text.push_str(&last);
    text
}

/// The unknown keys of what is still there: keys in a table go when the table goes.
pub(super) fn living(session: &Session) -> Unknown {
    let Session { state, unknown, draft, signature, .. } = session;
    let gone = |name: &str| match name {
        "declaration" => state.declaration.is_none(),
        "recommendation" => state.recommendation.is_none(),
        "seal" => state.seal.is_none(),
        "draft" => draft.is_none(),
        "signature" => signature.is_none(),
        row => row.split_once(' ').is_some_and(|(array, id)| match array {
            "evidence" => id.parse().is_ok_and(|id| state.item(id).is_none()),
            CRITERION => id.parse().is_ok_and(|id| state.mark(&id).is_none()),
            _ => false,
        }),
    };
    let mut living = unknown.clone();
    living.tables.retain(|name, _| !gone(name));
    living
}

/// The nearest place at or before `caret` at which a character begins, so that a caret never cuts one.
pub(super) fn on_boundary(text: &str, caret: usize) -> usize {
    let caret = caret.min(text.len());
    (0..=caret).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// A file being written.
pub(super) struct Writer<'s> {
    pub(super) out: Emitter,
    pub(super) unknown: &'s Unknown,
}

impl Writer<'_> {
    /// Everything before the first `[[`.
    fn head(&mut self, session: &Session, file: &FileFacts, summary: &Summary) {
        let state = &session.state;
        self.out.line("schema", &SCHEMA);
        self.unknown_values();
        self.file(file);
        self.framework(&session.framework);
        self.candidate(&state.candidate);
        self.table("assessor", |out| {
            out.line("id", &state.assessor.id.to_string());
            out.line("name", &state.assessor.name);
        });
        self.summary(summary);
        self.declaration(state.declaration.as_ref());
        self.recommendation(state.recommendation.as_ref());
        self.seal(state.seal.as_ref());
        if let Some(signature) = &session.signature {
            self.table("signature", |out| out.line("ssh", signature));
        }
        self.draft(session.draft.as_ref());
        self.unknown_tables();
    }

    /// A table with what a newer program put into it.
    pub(super) fn table(&mut self, name: &str, fill: impl FnOnce(&mut Emitter)) {
        self.out.table(name);
        fill(&mut self.out);
        emit_unknown(&mut self.out, self.unknown.tables.get(name));
    }

    pub(super) fn file<I: ToString>(&mut self, file: &FileFacts<I>) {
        self.table("file", |out| {
            out.line("id", &file.id.to_string());
            out.line("revision", &file.revision);
            out.some("parent_sha256", file.parent.map(|digest| digest.to_string()));
            out.some("saved_at", file.saved_at);
            out.line("program", &file.program);
        });
    }

    pub(super) fn framework(&mut self, framework: &FrameworkRef) {
        self.table("framework", |out| {
            out.line("id", framework.id.as_str());
            out.line("edition", &framework.edition);
            out.line("digest", &framework.digest.to_string());
        });
    }

    pub(super) fn candidate(&mut self, candidate: &Candidate) {
        self.table("candidate", |out| {
            out.line("name", &candidate.name);
            out.line("reference", &candidate.reference);
            out.line("target", candidate.target.as_str());
            out.some("years_in_practice", candidate.years_in_practice);
        });
    }

    fn summary(&mut self, summary: &Summary) {
        self.table("summary", |out| {
            out.line("state", summary.state);
            out.line("marked", &summary.marked);
            out.line("met", &summary.met);
            out.line("of", &summary.of);
            out.line("recommended", &summary.recommended);
        });
    }

    fn declaration(&mut self, declaration: Option<&Declaration>) {
        let Some(declaration) = declaration else { return };
        self.table("declaration", |out| {
            out.line("kind", declaration.kind.as_str());
            out.line("detail", &declaration.detail);
            out.line("at", &declaration.at);
        });
    }

    pub(super) fn recommendation(&mut self, recommendation: Option<&Recommendation>) {
        let Some(recommendation) = recommendation else { return };
        self.table("recommendation", |out| {
            out.line("outcome", recommendation.outcome.as_str());
            out.some("level", recommendation.level.as_ref().map(LevelId::as_str));
            out.line("rationale", &recommendation.rationale);
        });
    }

    fn seal(&mut self, seal: Option<&Seal>) {
        let Some(seal) = seal else { return };
        self.table("seal", |out| {
            out.line("at", &seal.at);
            out.line("head", &seal.head.to_string());
            out.line("reasons", &seal.reasons);
        });
    }

    fn draft(&mut self, draft: Option<&Draft>) {
        let Some(draft) = draft else { return };
        self.table("draft", |out| {
            out.line("criterion", draft.criterion.as_str());
            out.line("caret", &on_boundary(&draft.text, draft.caret));
            out.line("text", &draft.text);
        });
    }

    /// Unknown keys of the top level that are no tables: they must stand before the first header.
    pub(super) fn unknown_values(&mut self) {
        for (key, value) in self.unknown.top.iter().filter(|(_, value)| kind(value) == Kind::Value) {
            self.out.line(key, value);
        }
    }

    pub(super) fn unknown_tables(&mut self) {
        for (name, value) in &self.unknown.top {
            if let toml::Value::Table(table) = value {
                self.out.table(name);
                emit_unknown(&mut self.out, Some(table));
            }
        }
    }

    /// The arrays of tables before the history.
    fn rows(&mut self, state: &State) {
        for item in &state.evidence {
            self.evidence(item);
        }
        for (id, mark) in &state.marks {
            self.criterion(id, mark);
        }
        self.unknown_rows();
    }

    /// Unknown arrays of tables.
    pub(super) fn unknown_rows(&mut self) {
        for (name, value) in self.unknown.top.iter().filter(|(_, value)| kind(value) == Kind::Elements) {
            for element in value.as_array().into_iter().flatten() {
                self.out.element(name);
                emit_unknown(&mut self.out, element.as_table());
            }
        }
    }

    fn evidence(&mut self, item: &EvidenceItem) {
        let out = &mut self.out;
        out.element("evidence");
        out.line("id", &item.id.to_string());
        out.some("kind", item.kind.as_ref().map(KindId::as_str));
        out.line("title", &item.title);
        out.line("locator", &item.locator);
        out.some("date", item.date);
        out.some("valid", item.valid);
        out.some("authentic", item.authentic);
        out.some("current", item.current);
        out.some("sufficient", item.sufficient);
        emit_unknown(out, self.unknown.tables.get(&row_name("evidence", item.id)));
    }

    fn criterion(&mut self, id: &CriterionId, mark: &Mark) {
        let out = &mut self.out;
        out.element("criterion");
        out.line("id", id.as_str());
        out.some("verdict", mark.verdict.map(Verdict::as_str));
        out.some("probe", mark.probe.then_some(true));
        let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
        out.some("cites", (!cites.is_empty()).then_some(cites.as_slice()));
        out.some("measure", mark.measure);
        out.some("note", (!mark.note.is_empty()).then_some(&mark.note));
        out.line("at", &mark.at);
        emit_unknown(out, self.unknown.tables.get(&row_name(CRITERION, id)));
    }

    pub(super) fn entry<C: Link>(&mut self, entry: &Entry<C>) {
        let out = &mut self.out;
        out.element("history");
        out.line("seq", &entry.seq);
        out.line("at", &entry.at);
        out.line("by", &entry.by.to_string());
        out.line("group", &entry.group);
        let mut fields = Fields::default();
        entry.change.fields(&mut fields);
        for (key, value) in fields.iter() {
            out.line(key, value);
        }
        emit_unknown(out, Some(&entry.unknown));
        out.line("hash", &entry.hash.to_string());
    }
}

/// Writes the unknown keys of a table.
pub(super) fn emit_unknown(out: &mut Emitter, unknown: Option<&toml::Table>) {
    for (key, value) in unknown.into_iter().flatten() {
        out.line(key, value);
    }
}

/// How an unknown value of the top level is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Value,
    Table,
    Elements,
}

fn kind(value: &toml::Value) -> Kind {
    match value {
        toml::Value::Table(_) => Kind::Table,
        toml::Value::Array(elements)
            if !elements.is_empty() && elements.iter().all(toml::Value::is_table) =>
        {
            Kind::Elements
        }
        _ => Kind::Value,
    }
}

//! A record as the text of its file, in the order in which `docs/formats.md` shows it.

use std::{collections::BTreeSet, fmt::Display};

use super::{Form, SCHEMA, emit::Emitter, last_line};
use crate::domain::{
    canonical::Fields,
    history::{Entry, chain::Link},
    ids::LevelId,
    record::{Draft, FileFacts, FrameworkRef, Record, Unknown, row_name},
    state::{Assessor, Candidate, Recommendation},
};

/// Returns the text of a record's file, with `file` as its own facts.
pub fn write<K: Form>(record: &Record<K>, file: &FileFacts<K::Id>, summary: &K::Summary) -> String {
    written(record, file, summary).0
}

/// The text, with the unknown keys that are in it: keys in a table or a row go when that goes.
pub(super) fn written<K: Form>(
    record: &Record<K>,
    file: &FileFacts<K::Id>,
    summary: &K::Summary,
) -> (String, Unknown) {
    let mut writer = Writer { out: Emitter::default(), unknown: &record.unknown, living: BTreeSet::new() };
    writer.head(record, file, summary);
    K::write_rows(&mut writer, &record.state);
    writer.unknown_rows();
    for entry in &record.entries {
        writer.entry(entry);
    }
    let Writer { out, living, .. } = writer;
    let mut text = out.into_text();
    let last = last_line(&text);
    text.push_str(&last);
    let mut unknown = record.unknown.clone();
    unknown.tables.retain(|name, _| living.contains(name));
    (text, unknown)
}

/// The nearest place at or before `caret` at which a character begins, so that a caret never cuts one.
pub(super) fn on_boundary(text: &str, caret: usize) -> usize {
    let caret = caret.min(text.len());
    (0..=caret).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// A file being written.
pub struct Writer<'s> {
    out: Emitter,
    unknown: &'s Unknown,
    /// The tables and rows that were written and have unknown keys.
    living: BTreeSet<String>,
}

impl Writer<'_> {
    /// Everything before the first `[[`.
    fn head<K: Form>(&mut self, record: &Record<K>, file: &FileFacts<K::Id>, summary: &K::Summary) {
        let state = &record.state;
        self.out.line("schema", &SCHEMA);
        self.unknown_values();
        self.file(file);
        self.framework(&record.framework);
        self.candidate(K::candidate(state));
        self.author(K::AUTHOR, K::author(state));
        K::write_tables(self, state, summary);
        if let Some(signature) = &record.signature {
            self.table("signature", |out| out.line("ssh", signature));
        }
        self.draft(record.draft.as_ref());
        self.unknown_tables();
    }

    /// A table with what a newer program put into it.
    pub(super) fn table(&mut self, name: &str, fill: impl FnOnce(&mut Emitter)) {
        self.out.table(name);
        fill(&mut self.out);
        self.unknown_of(|| name.to_owned());
    }

    /// A row of an array of tables, with what a newer program put into it.
    pub(super) fn row(&mut self, array: &str, id: impl Display, fill: impl FnOnce(&mut Emitter)) {
        self.out.element(array);
        fill(&mut self.out);
        self.unknown_of(|| row_name(array, id));
    }

    fn unknown_of(&mut self, name: impl FnOnce() -> String) {
        if self.unknown.tables.is_empty() {
            return;
        }
        let name = name();
        if let Some(keys) = self.unknown.tables.get(&name) {
            emit_unknown(&mut self.out, Some(keys));
            self.living.insert(name);
        }
    }

    fn author(&mut self, name: &str, author: &Assessor) {
        self.table(name, |out| {
            out.line("id", &author.id.to_string());
            out.line("name", &author.name);
        });
    }

    fn file<I: ToString>(&mut self, file: &FileFacts<I>) {
        self.table("file", |out| {
            out.line("id", &file.id.to_string());
            out.line("revision", &file.revision);
            out.some("parent_sha256", file.parent.map(|digest| digest.to_string()));
            out.some("saved_at", file.saved_at);
            out.line("program", &file.program);
        });
    }

    fn framework(&mut self, framework: &FrameworkRef) {
        self.table("framework", |out| {
            out.line("id", framework.id.as_str());
            out.line("edition", &framework.edition);
            out.line("digest", &framework.digest.to_string());
        });
    }

    fn candidate(&mut self, candidate: &Candidate) {
        self.table("candidate", |out| {
            out.line("name", &candidate.name);
            out.line("reference", &candidate.reference);
            out.line("target", candidate.target.as_str());
            out.some("years_in_practice", candidate.years_in_practice);
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

    fn draft(&mut self, draft: Option<&Draft>) {
        let Some(draft) = draft else { return };
        self.table("draft", |out| {
            out.line("criterion", draft.criterion.as_str());
            out.line("caret", &on_boundary(&draft.text, draft.caret));
            out.line("text", &draft.text);
        });
    }

    /// Unknown keys of the top level that are no tables: they must stand before the first header.
    fn unknown_values(&mut self) {
        for (key, value) in self.unknown.top.iter().filter(|(_, value)| kind(value) == Kind::Value) {
            self.out.line(key, value);
        }
    }

    fn unknown_tables(&mut self) {
        for (name, value) in &self.unknown.top {
            if let toml::Value::Table(table) = value {
                self.out.table(name);
                emit_unknown(&mut self.out, Some(table));
            }
        }
    }

    /// Unknown arrays of tables.
    fn unknown_rows(&mut self) {
        for (name, value) in self.unknown.top.iter().filter(|(_, value)| kind(value) == Kind::Elements) {
            for element in value.as_array().into_iter().flatten() {
                self.out.element(name);
                emit_unknown(&mut self.out, element.as_table());
            }
        }
    }

    fn entry<C: Link>(&mut self, entry: &Entry<C>) {
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
fn emit_unknown(out: &mut Emitter, unknown: Option<&toml::Table>) {
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

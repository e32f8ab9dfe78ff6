//! A record read from the text of its file. What is wrong is found all at once, each with its place.

use std::{borrow::Cow, fmt::Display, str::FromStr, sync::Arc};

use toml::Spanned;

use super::{Beginning, Form, SCHEMA, change, verify, write::on_boundary};
use crate::domain::{
    history::{Entry, chain::Entries},
    ids::AssessorId,
    reader::{Fault, Faults, Table, document},
    record::{Draft, FileFacts, FrameworkRef, Record, Unknown, row_name},
    state::{Assessor, Candidate, Recommendation},
};
use crate::store::{Condition, Listed};

/// A record as its file has it.
#[derive(Debug)]
pub struct Reading<K: Form> {
    /// The record.
    pub record: Record<K>,
    /// The summary in the file; whoever has the edition can check it.
    pub summary: K::Summary,
    /// Whether it may be written.
    pub condition: Condition,
}

/// Why a text is not read as a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is wrong, in these places.
    Damaged(Vec<Fault>),
    /// It is of a newer format, and too different to be shown.
    Newer {
        /// The number of its format.
        schema: i64,
    },
}

/// Reads a record and checks it against its history.
///
/// # Errors
/// The text is no record's file of that kind and of a format known here; says where and why.
pub fn read<K: Form>(text: &str) -> Result<Reading<K>, Unreadable> {
    let mut top = document(text).map_err(|fault| Unreadable::Damaged(vec![fault]))?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    let record = reader.record::<K>(top);
    let Reader { faults, unknown, .. } = reader;
    let newer = schema.filter(|schema| *schema > SCHEMA);
    match (record, newer) {
        (Some((record, summary)), None) if faults.is_empty() => {
            let record = Record { unknown, ..record };
            let condition = verify::condition(verify::differences(text, &record));
            Ok(Reading { record, summary, condition })
        }
        (Some((record, summary)), Some(schema)) => {
            let record = Record { unknown, ..record };
            Ok(Reading { record, summary, condition: Condition::Newer { schema } })
        }
        (None, Some(schema)) => Err(Unreadable::Newer { schema }),
        (_, None) => Err(Unreadable::Damaged(faults.into_vec())),
    }
}

/// Returns what a list shows, from the part of the text before the first `[[`.
///
/// # Errors
/// That part is no head of a record of that kind; says where and why.
pub fn read_head<K: Form>(text: &str) -> Result<Listed<K>, Vec<Fault>> {
    let mut top = document(text).map_err(|fault| vec![fault])?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    match reader.head::<K>(&mut top) {
        Some(head) if reader.faults.is_empty() || schema > Some(SCHEMA) => Ok(listed(head)),
        _ => Err(reader.faults.into_vec()),
    }
}

fn listed<K: Form>(head: Head<K>) -> Listed<K> {
    Listed {
        id: head.file.id,
        candidate: head.candidate,
        author: head.author,
        edition: head.framework.digest,
        saved_at: head.file.saved_at,
        summary: head.summary,
        held: None,
    }
}

/// Parts that every file must have, and that a list shows.
struct Head<K: Form> {
    file: FileFacts<K::Id>,
    framework: FrameworkRef,
    candidate: Candidate,
    author: Assessor,
    summary: K::Summary,
}

/// A file being read, with what is wrong in it and what a newer program put into it.
pub struct Reader<'t> {
    pub(super) faults: Faults<'t>,
    unknown: Unknown,
    /// Who made the last entry: mostly the same person as all others.
    by: Option<(Cow<'t, str>, AssessorId)>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { faults: Faults::new(text), unknown: Unknown::default(), by: None }
    }

    fn schema(&mut self, top: &mut Table<'t>) -> Option<i64> {
        let schema: Spanned<i64> = top.required(&mut self.faults, "schema")?;
        if *schema.get_ref() < 1 {
            self.faults.report(schema.span(), "schema is out of range:", "the first format is 1");
        }
        Some(schema.into_inner())
    }

    /// The record, without the keys that nobody knows, and its summary.
    fn record<K: Form>(&mut self, mut top: Table<'t>) -> Option<(Record<K>, K::Summary)> {
        let (beginning, head) = match self.head::<K>(&mut top) {
            Some(Head { file, framework, candidate, author, summary }) => {
                let beginning = Beginning { candidate, author, edition: framework.digest };
                (Some(beginning), Some((file, framework, summary)))
            }
            None => (None, None),
        };
        let state = K::read_state(self, &mut top, beginning);
        let draft = self.part(&mut top, "draft", Self::draft);
        let signature =
            self.part(&mut top, "signature", |reader, table| table.required(&mut reader.faults, "ssh"));
        let entries = self.entries::<K>(&mut top);
        self.unknown.top = top.rest(&mut self.faults);
        let (file, framework, summary) = head?;
        let unknown = Unknown::default();
        Some((Record { file, framework, state: state?, draft, signature, entries, unknown }, summary))
    }

    fn head<K: Form>(&mut self, top: &mut Table<'t>) -> Option<Head<K>> {
        let file = self.section(top, "file", Self::file);
        let framework = self.section(top, "framework", Self::framework);
        let candidate =
            self.section(top, "candidate", |reader, table| change::candidate(&mut reader.faults, table));
        let author =
            self.section(top, K::AUTHOR, |reader, table| change::assessor(&mut reader.faults, table));
        let summary =
            self.part(top, "summary", |reader, table| Some(K::read_summary(&mut reader.faults, table)));
        let summary = summary.unwrap_or_default();
        Some(Head { file: file?, framework: framework?, candidate: candidate?, author: author?, summary })
    }

    /// A table that must be there.
    fn section<T>(
        &mut self,
        top: &mut Table<'t>,
        name: &'static str,
        read: impl FnOnce(&mut Self, &mut Table<'t>) -> Option<T>,
    ) -> Option<T> {
        let table = top.required(&mut self.faults, name)?;
        self.keeping_unknown(table, name, read)
    }

    /// A table that may be absent.
    pub(super) fn part<T>(
        &mut self,
        top: &mut Table<'t>,
        name: &'static str,
        read: impl FnOnce(&mut Self, &mut Table<'t>) -> Option<T>,
    ) -> Option<T> {
        let table = top.optional(&mut self.faults, name)?;
        self.keeping_unknown(table, name, read)
    }

    fn keeping_unknown<T>(
        &mut self,
        mut table: Table<'t>,
        name: &str,
        read: impl FnOnce(&mut Self, &mut Table<'t>) -> T,
    ) -> T {
        let value = read(self, &mut table);
        let unknown = table.rest(&mut self.faults);
        if !unknown.is_empty() {
            self.unknown.tables.insert(name.to_owned(), unknown);
        }
        value
    }

    fn file<I>(&mut self, table: &mut Table<'t>) -> Option<FileFacts<I>>
    where
        I: FromStr<Err: Display>,
    {
        let faults = &mut self.faults;
        let id = table.parsed(faults, "id");
        let revision = positive(faults, table, "revision");
        let parent = table.optional_parsed(faults, "parent_sha256").map(Spanned::into_inner);
        let saved_at = table.optional(faults, "saved_at");
        let program = change::text(faults, table, "program");
        Some(FileFacts { id: id?.into_inner(), revision: revision?, parent, saved_at, program })
    }

    fn framework(&mut self, table: &mut Table<'t>) -> Option<FrameworkRef> {
        let id = table.parsed(&mut self.faults, "id");
        let edition = change::text(&mut self.faults, table, "edition");
        let digest = table.parsed(&mut self.faults, "digest");
        Some(FrameworkRef { id: id?.into_inner(), edition, digest: digest?.into_inner() })
    }

    /// An array of tables, each with an id that is there once; unknown keys are kept under the row's name.
    pub(super) fn rows<I: Display + Ord + Clone, T>(
        &mut self,
        top: &mut Table<'t>,
        array: &'static str,
        read: impl Fn(&mut Self, &mut Table<'t>) -> Option<(I, T)>,
    ) -> Vec<(I, T)> {
        let mut found: Vec<(I, T)> = Vec::new();
        let mut ids = std::collections::BTreeSet::new();
        for mut table in top.tables(&mut self.faults, array) {
            let at = table.at();
            let Some((id, row)) = read(self, &mut table) else { continue };
            let unknown = table.rest(&mut self.faults);
            if !unknown.is_empty() {
                self.unknown.tables.insert(row_name(array, &id), unknown);
            }
            if !ids.insert(id.clone()) {
                self.twice(at, &id);
            }
            found.push((id, row));
        }
        found
    }

    pub(super) fn recommendation(&mut self, table: &mut Table<'t>) -> Option<Recommendation> {
        let word = table.has("outcome");
        let outcome = change::outcome(&mut self.faults, table);
        if !word {
            self.faults.report(table.at(), "“outcome” is missing from", "add recommend, defer or decline");
        }
        let level = change::optional_id(&mut self.faults, table, "level");
        let rationale = change::text(&mut self.faults, table, "rationale");
        Some(Recommendation { outcome: outcome?, level, rationale })
    }

    fn draft(&mut self, table: &mut Table<'t>) -> Option<Draft> {
        let criterion = table.parsed(&mut self.faults, "criterion");
        let caret: Option<u32> = table.optional(&mut self.faults, "caret");
        let text = change::text(&mut self.faults, table, "text");
        let caret = on_boundary(&text, caret.unwrap_or_default() as usize);
        Some(Draft { criterion: criterion?.into_inner(), caret, text })
    }

    /// The history.
    fn entries<K: Form>(&mut self, top: &mut Table<'t>) -> Entries<K::Change> {
        let tables = top.tables(&mut self.faults, "history");
        let mut entries = Vec::with_capacity(tables.len());
        for table in tables {
            let before = self.faults.count();
            let entry = self.entry::<K>(table);
            // Of a newer program's history only what is understood in full is shown.
            entries.extend(entry.filter(|_| self.faults.count() == before));
        }
        entries
    }

    fn entry<K: Form>(&mut self, mut table: Table<'t>) -> Option<Arc<Entry<K::Change>>> {
        let faults = &mut self.faults;
        let seq = positive(faults, &mut table, "seq");
        let at = table.required(faults, "at");
        let by = self.by(&mut table);
        let faults = &mut self.faults;
        let group = positive(faults, &mut table, "group");
        let change = K::read_change(faults, &mut table);
        let hash = table.parsed(faults, "hash");
        let unknown = table.rest(faults);
        Some(Arc::new(Entry {
            seq: seq?,
            at: at?,
            by: by?,
            group: group?,
            change: change?,
            unknown,
            hash: hash?.into_inner(),
        }))
    }

    fn by(&mut self, table: &mut Table<'t>) -> Option<AssessorId> {
        let text: Spanned<Cow<'t, str>> = table.required(&mut self.faults, "by")?;
        match &self.by {
            Some((known, id)) if known == text.get_ref() => Some(*id),
            _ => {
                let id = self.faults.parse(&text)?.into_inner();
                self.by = Some((text.into_inner(), id));
                Some(id)
            }
        }
    }

    fn twice(&mut self, at: std::ops::Range<usize>, id: impl std::fmt::Display) {
        self.faults.report(at, format!("{id} is there twice, the second time at"), "take one of the two out");
    }
}

fn positive<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>, key: &'static str) -> Option<u64> {
    let number: Spanned<u64> = table.required(faults, key)?;
    if *number.get_ref() == 0 {
        faults.report(number.span(), format!("{key} is out of range:"), "give a number from 1");
    }
    Some(number.into_inner())
}

//! A session read from the text of its file. What is wrong is found all at once, each with its place.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

use toml::Spanned;

use super::{SCHEMA, change, verify, write::on_boundary};
use crate::domain::{
    evidence::EvidenceItem,
    history::{Change, Entry},
    ids::{AssessorId, CriterionId, EvidenceId},
    reader::{Fault, Faults, Table, document},
    record::{CRITERION, row_name},
    session::{Draft, FileFacts, FrameworkRef, Session, Unknown},
    state::{Assessor, Candidate, Declaration, Mark, Recommendation, Seal, State},
};
use crate::store::{Condition, Listed, ListedSummary};

/// A session as its file has it.
#[derive(Debug)]
pub struct Reading {
    /// The session.
    pub session: Session,
    /// The summary in the file; whoever has the edition can check it.
    pub summary: ListedSummary,
    /// Whether it may be written.
    pub condition: Condition,
}

/// Why a text is not read as a session.
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

/// Reads a session and checks it against its history.
///
/// # Errors
/// The text is no session's file of a format known here; says where and why.
pub fn read(text: &str) -> Result<Reading, Unreadable> {
    let mut top = document(text).map_err(|fault| Unreadable::Damaged(vec![fault]))?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    let head = reader.head(&mut top);
    let body = reader.body(&mut top);
    reader.unknown.top = top.rest(&mut reader.faults);
    let Reader { faults, unknown, .. } = reader;
    let newer = schema.filter(|schema| *schema > SCHEMA);
    match (head, newer) {
        (Some(head), None) if faults.is_empty() => {
            let (session, summary) = joined(head, body, unknown);
            let condition = condition(verify::differences(text, &session));
            Ok(Reading { session, summary, condition })
        }
        (Some(head), Some(schema)) => {
            let (session, summary) = joined(head, body, unknown);
            Ok(Reading { session, summary, condition: Condition::Newer { schema } })
        }
        (None, Some(schema)) => Err(Unreadable::Newer { schema }),
        (_, None) => Err(Unreadable::Damaged(faults.into_vec())),
    }
}

/// The condition of a file in which those things differ.
pub(in crate::store) fn condition(differences: Vec<String>) -> Condition {
    if differences.is_empty() { Condition::Sound } else { Condition::ChangedOutside(differences) }
}

/// What a list shows, from the part of the text before the first `[[`.
///
/// # Errors
/// That part is no session's head; says where and why.
pub fn read_head(text: &str) -> Result<Listed, Vec<Fault>> {
    let mut top = document(text).map_err(|fault| vec![fault])?;
    let mut reader = Reader::new(text);
    let schema = reader.schema(&mut top);
    match reader.head(&mut top) {
        Some(head) if reader.faults.is_empty() || schema > Some(SCHEMA) => Ok(listed(head)),
        _ => Err(reader.faults.into_vec()),
    }
}

fn listed(head: Head) -> Listed {
    Listed {
        id: head.file.id,
        candidate: head.candidate,
        assessor: (head.assessor.id, head.assessor.name),
        edition: head.framework.digest,
        saved_at: head.file.saved_at,
        summary: head.summary,
        held: None,
    }
}

/// What a file must have, and what a list shows.
struct Head {
    file: FileFacts,
    framework: FrameworkRef,
    candidate: Candidate,
    assessor: Assessor,
    summary: ListedSummary,
}

/// What a file has beside its head.
struct Body {
    declaration: Option<Declaration>,
    recommendation: Option<Recommendation>,
    seal: Option<Seal>,
    draft: Option<Draft>,
    signature: Option<String>,
    evidence: Vec<EvidenceItem>,
    marks: BTreeMap<CriterionId, Mark>,
    entries: Vec<Arc<Entry>>,
}

fn joined(head: Head, body: Body, unknown: Unknown) -> (Session, ListedSummary) {
    let state = State {
        candidate: head.candidate,
        assessor: head.assessor,
        edition: head.framework.digest,
        declaration: body.declaration,
        recommendation: body.recommendation,
        seal: body.seal,
        evidence: body.evidence,
        marks: body.marks,
    };
    let Body { draft, signature, entries, .. } = body;
    let Head { file, framework, summary, .. } = head;
    (Session { file, framework, state, draft, signature, entries, unknown }, summary)
}

/// Reads the change that an entry speaks of.
pub(super) type ReadChange<'t, C> = fn(&mut Faults<'t>, &mut Table<'t>) -> Option<C>;

/// A file being read, with what is wrong in it and what a newer program put into it.
pub(super) struct Reader<'t> {
    pub(super) faults: Faults<'t>,
    pub(super) unknown: Unknown,
    /// Who made the last entry: mostly the same person as all others.
    by: Option<(Cow<'t, str>, AssessorId)>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { faults: Faults::new(text), unknown: Unknown::default(), by: None }
    }

    pub(super) fn schema(&mut self, top: &mut Table<'t>) -> Option<i64> {
        let schema: Spanned<i64> = top.required(&mut self.faults, "schema")?;
        if *schema.get_ref() < 1 {
            self.faults.report(schema.span(), "schema is out of range:", "the first format is 1");
        }
        Some(schema.into_inner())
    }

    fn head(&mut self, top: &mut Table<'t>) -> Option<Head> {
        let file = self.section(top, "file", Self::file);
        let framework = self.section(top, "framework", Self::framework);
        let candidate =
            self.section(top, "candidate", |reader, table| change::candidate(&mut reader.faults, table));
        let assessor =
            self.section(top, "assessor", |reader, table| change::assessor(&mut reader.faults, table));
        let summary = top.optional(&mut self.faults, "summary");
        let summary = summary.map(|table| self.keeping_unknown(table, "summary", Self::summary));
        let summary = summary.unwrap_or_default();
        Some(Head { file: file?, framework: framework?, candidate: candidate?, assessor: assessor?, summary })
    }

    fn body(&mut self, top: &mut Table<'t>) -> Body {
        Body {
            declaration: self.part(top, "declaration", Self::declaration),
            recommendation: self.part(top, "recommendation", Self::recommendation),
            seal: self.part(top, "seal", Self::seal),
            draft: self.part(top, "draft", Self::draft),
            signature: self.part(top, "signature", |reader, table| table.required(&mut reader.faults, "ssh")),
            evidence: self.evidence(top),
            marks: self.marks(top),
            entries: self.entries::<Change>(top, change::read),
        }
    }

    /// A table that must be there.
    pub(super) fn section<T>(
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

    pub(super) fn keeping_unknown<T>(
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

    pub(super) fn file<I>(&mut self, table: &mut Table<'t>) -> Option<FileFacts<I>>
    where
        I: std::str::FromStr<Err: std::fmt::Display>,
    {
        let faults = &mut self.faults;
        let id = table.parsed(faults, "id");
        let revision = positive(faults, table, "revision");
        let parent = table.optional_parsed(faults, "parent_sha256").map(Spanned::into_inner);
        let saved_at = table.optional(faults, "saved_at");
        let program = change::text(faults, table, "program");
        Some(FileFacts { id: id?.into_inner(), revision: revision?, parent, saved_at, program })
    }

    pub(super) fn framework(&mut self, table: &mut Table<'t>) -> Option<FrameworkRef> {
        let id = table.parsed(&mut self.faults, "id");
        let edition = change::text(&mut self.faults, table, "edition");
        let digest = table.parsed(&mut self.faults, "digest");
        Some(FrameworkRef { id: id?.into_inner(), edition, digest: digest?.into_inner() })
    }

    fn summary(&mut self, table: &mut Table<'t>) -> ListedSummary {
        let faults = &mut self.faults;
        ListedSummary {
            state: change::text(faults, table, "state"),
            marked: table.optional(faults, "marked").unwrap_or_default(),
            met: table.optional(faults, "met").unwrap_or_default(),
            of: table.optional(faults, "of").unwrap_or_default(),
            recommended: change::text(faults, table, "recommended"),
        }
    }

    fn declaration(&mut self, table: &mut Table<'t>) -> Option<Declaration> {
        let kind = table.parsed(&mut self.faults, "kind");
        let detail = change::text(&mut self.faults, table, "detail");
        let at = table.required(&mut self.faults, "at");
        Some(Declaration { kind: kind?.into_inner(), detail, at: at? })
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

    fn seal(&mut self, table: &mut Table<'t>) -> Option<Seal> {
        let at = table.required(&mut self.faults, "at");
        let head = table.parsed(&mut self.faults, "head");
        let reasons = change::reasons(&mut self.faults, table);
        Some(Seal { at: at?, head: head?.into_inner(), reasons: reasons? })
    }

    fn draft(&mut self, table: &mut Table<'t>) -> Option<Draft> {
        let criterion = table.parsed(&mut self.faults, "criterion");
        let caret: Option<u32> = table.optional(&mut self.faults, "caret");
        let text = change::text(&mut self.faults, table, "text");
        let caret = on_boundary(&text, caret.unwrap_or_default() as usize);
        Some(Draft { criterion: criterion?.into_inner(), caret, text })
    }

    fn evidence(&mut self, top: &mut Table<'t>) -> Vec<EvidenceItem> {
        let mut items: BTreeMap<EvidenceId, EvidenceItem> = BTreeMap::new();
        for mut table in top.tables(&mut self.faults, "evidence") {
            let at = table.at();
            let Some(item) = self.evidence_item(&mut table) else { continue };
            let unknown = table.rest(&mut self.faults);
            if !unknown.is_empty() {
                self.unknown.tables.insert(row_name("evidence", item.id), unknown);
            }
            if let Some(twice) = items.insert(item.id, item) {
                self.twice(at, twice.id);
            }
        }
        items.into_values().collect()
    }

    fn evidence_item(&mut self, table: &mut Table<'t>) -> Option<EvidenceItem> {
        let faults = &mut self.faults;
        let id = table.parsed(faults, "id")?.into_inner();
        Some(EvidenceItem {
            id,
            kind: change::optional_id(faults, table, "kind"),
            title: change::text(faults, table, "title"),
            locator: change::text(faults, table, "locator"),
            date: table.optional(faults, "date"),
            valid: table.optional(faults, "valid"),
            authentic: table.optional(faults, "authentic"),
            current: table.optional(faults, "current"),
            sufficient: table.optional(faults, "sufficient"),
        })
    }

    fn marks(&mut self, top: &mut Table<'t>) -> BTreeMap<CriterionId, Mark> {
        let mut marks = BTreeMap::new();
        for mut table in top.tables(&mut self.faults, "criterion") {
            let at = table.at();
            let Some((id, mark)) = self.mark(&mut table) else { continue };
            let unknown = table.rest(&mut self.faults);
            if !unknown.is_empty() {
                self.unknown.tables.insert(row_name(CRITERION, &id), unknown);
            }
            if marks.insert(id.clone(), mark).is_some() {
                self.twice(at, id);
            }
        }
        marks
    }

    fn mark(&mut self, table: &mut Table<'t>) -> Option<(CriterionId, Mark)> {
        let faults = &mut self.faults;
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

    /// The history, whose changes are read by `change`.
    pub(super) fn entries<C>(
        &mut self,
        top: &mut Table<'t>,
        change: ReadChange<'t, C>,
    ) -> Vec<Arc<Entry<C>>> {
        let tables = top.tables(&mut self.faults, "history");
        let mut entries = Vec::with_capacity(tables.len());
        for table in tables {
            let before = self.faults.count();
            let entry = self.entry(table, change);
            // Of a newer program's history only what is understood in full is shown.
            entries.extend(entry.filter(|_| self.faults.count() == before));
        }
        entries
    }

    fn entry<C>(&mut self, mut table: Table<'t>, change: ReadChange<'t, C>) -> Option<Arc<Entry<C>>> {
        let faults = &mut self.faults;
        let seq = positive(faults, &mut table, "seq");
        let at = table.required(faults, "at");
        let by = self.by(&mut table);
        let faults = &mut self.faults;
        let group = positive(faults, &mut table, "group");
        let change = change(faults, &mut table);
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

    pub(super) fn twice(&mut self, at: std::ops::Range<usize>, id: impl std::fmt::Display) {
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

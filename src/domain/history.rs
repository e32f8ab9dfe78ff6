//! The history: every change, in order, each entry bound to the one before it by a hash.

pub mod chain;
mod sentence;

use std::{collections::BTreeMap, fmt::Display};

use jiff::Timestamp;

use chain::{Link, Sealing};
pub(crate) use sentence::recommended;

use crate::domain::{
    canonical::{Canonical, Fields},
    evidence::EvidenceEdit,
    ids::{AssessorId, CriterionId, Digest, EvidenceId, InterestId, LevelId, SessionId},
    state::{Assessor, Candidate, Recommendation, Verdict},
    undo,
};

/// How many fields most entries have at the most.
const FIELDS: usize = 9;

/// One entry of a history: a session's, unless it says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<C = Change> {
    /// Its place, from 1.
    pub seq: u64,
    /// When it was made, by the clock of that machine; order is by `seq`.
    pub at: Timestamp,
    /// Who made it.
    pub by: AssessorId,
    /// The `seq` of the first entry of the same user action.
    pub group: u64,
    /// What changed.
    pub change: C,
    /// Keys of a newer program, kept as they are.
    pub unknown: toml::Table,
    /// SHA-256 over the previous entry's hash and this entry's canonical form.
    pub hash: Digest,
}

/// What changed. The value before follows by replay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The session was made: binds file, edition, candidate and assessor.
    Created {
        /// The session.
        file: SessionId,
        /// The edition.
        framework: Digest,
        /// The person assessed.
        candidate: Candidate,
        /// The person who marks.
        assessor: Assessor,
    },
    /// A field of the candidate.
    Candidate(CandidateEdit),
    /// A declaration of interest; no kind takes it back (only by an `external`).
    Declared {
        /// The kind; `none` is an explicit answer.
        kind: Option<InterestId>,
        /// What there is to say about it.
        detail: String,
    },
    /// The verdict on a criterion.
    Verdict {
        /// The criterion.
        criterion: CriterionId,
        /// None clears it.
        to: Option<Verdict>,
    },
    /// The note on a criterion.
    Note {
        /// The criterion.
        criterion: CriterionId,
        /// The whole new text.
        to: String,
    },
    /// The probe on a criterion.
    Probe {
        /// The criterion.
        criterion: CriterionId,
        /// To be asked about, or not.
        to: bool,
    },
    /// The evidence cited on a criterion.
    Cites {
        /// The criterion.
        criterion: CriterionId,
        /// All items cited from now on.
        to: Vec<EvidenceId>,
    },
    /// The figure of a measured criterion.
    Measure {
        /// The criterion.
        criterion: CriterionId,
        /// In the criterion's unit; none clears it.
        to: Option<u32>,
    },
    /// One field of one entry of the ledger.
    Evidence {
        /// The entry.
        id: EvidenceId,
        /// What is done to it.
        edit: EvidenceEdit,
    },
    /// The recommendation; none takes it back.
    Recommended(Option<Recommendation>),
    /// The seal was set.
    Sealed {
        /// The hash of the entry before this one.
        head: Digest,
        /// The reason for each finding accepted.
        reasons: BTreeMap<String, String>,
    },
    /// The seal was broken.
    Unsealed {
        /// Why.
        reason: String,
    },
    /// A group was undone; the entries that restore follow in the same group.
    Undone {
        /// The group undone; undoing an undo is a redo.
        undoes: u64,
    },
    /// The file was changed outside the program and what differed was taken over.
    External {
        /// What differed, as plain changes.
        changes: Vec<Change>,
    },
    /// The session was carried to another edition.
    Carried {
        /// The edition it was marked against until then.
        from: Digest,
        /// The edition it is marked against from now on.
        to: Digest,
        /// The criteria whose marks came along under the same id; what goes to another follows in the group.
        kept: Vec<CriterionId>,
    },
}

/// A change of one field of the candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateEdit {
    /// Another name.
    Name(String),
    /// Another reference.
    Reference(String),
    /// Another target level.
    Target(LevelId),
    /// Years in practice, or unknown.
    Years(Option<u32>),
}

impl Change {
    /// The changes that it makes: those that were taken over from outside, or itself.
    pub fn made(&self) -> &[Self] {
        match self {
            Self::External { changes } => changes,
            change => std::slice::from_ref(change),
        }
    }

    fn canonical(&self) -> Canonical<'_> {
        let mut fields = Fields::default();
        self.fields(&mut fields);
        fields.into()
    }
}

impl Link for Change {
    fn fields<'a>(&'a self, fields: &mut Fields<'a>) {
        fields.push(("change", Canonical::from(self.word())));
        if let Some(criterion) = self.criterion() {
            fields.push(("criterion", criterion.as_str().into()));
        }
        match self {
            Self::Created { file, framework, candidate, assessor } => fields.extend([
                ("file", Canonical::made(file)),
                ("framework", Canonical::made(framework)),
                ("candidate", candidate_fields(candidate)),
                ("assessor", assessor_fields(assessor)),
            ]),
            Self::Candidate(edit) => candidate_edit(edit, fields),
            Self::Declared { kind, detail } => {
                fields.extend([("kind", optional(kind.as_ref())), ("detail", detail.as_str().into())]);
            }
            Self::Verdict { to, .. } => fields.push(("to", to.map_or("", Verdict::as_str).into())),
            Self::Note { to, .. } => fields.push(("to", to.as_str().into())),
            Self::Probe { to, .. } => fields.push(("to", (*to).into())),
            Self::Cites { to, .. } => fields.push(("to", Canonical::texts(to))),
            Self::Measure { to, .. } => fields.extend(to.map(|to| ("to", to.into()))),
            Self::Evidence { id, edit } => {
                fields.push(("evidence", Canonical::made(id)));
                evidence_edit(edit, fields);
            }
            Self::Recommended(to) => fields.extend(recommendation_fields(to.as_ref())),
            Self::Sealed { head, reasons } => fields.extend([
                ("head", Canonical::made(head)),
                ("reasons", Canonical::object(reasons.iter().map(|(k, v)| (k.as_str(), v.as_str().into())))),
            ]),
            Self::Unsealed { reason } => fields.push(("reason", reason.as_str().into())),
            Self::Undone { undoes } => fields.push(("undoes", integer(*undoes))),
            Self::External { changes } => {
                fields.push(("changes", Canonical::Array(changes.iter().map(Self::canonical).collect())));
            }
            Self::Carried { from, to, kept } => {
                fields.extend([
                    ("from", Canonical::made(from)),
                    ("to", Canonical::made(to)),
                    ("kept", Canonical::texts(kept)),
                ]);
            }
        }
    }

    fn barrier(&self) -> Option<&'static str> {
        match self {
            Self::Created { .. } => Some(undo::AT_THE_START),
            Self::Declared { .. } => Some("nothing to undo: undo stops at the declaration"),
            Self::Sealed { .. } | Self::Unsealed { .. } => Some(undo::AT_THE_SEAL),
            Self::External { .. } => Some("nothing to undo: undo stops at what came from outside"),
            Self::Carried { .. } => Some("nothing to undo: undo stops at the carry to this edition"),
            Self::Candidate(_)
            | Self::Verdict { .. }
            | Self::Note { .. }
            | Self::Probe { .. }
            | Self::Cites { .. }
            | Self::Measure { .. }
            | Self::Evidence { .. }
            | Self::Recommended(_)
            | Self::Undone { .. } => None,
        }
    }

    fn undoes(&self) -> Option<u64> {
        if let Self::Undone { undoes } = self { Some(*undoes) } else { None }
    }

    fn undone(group: u64) -> Self {
        Self::Undone { undoes: group }
    }

    fn unsealed(reason: String) -> Self {
        Self::Unsealed { reason }
    }

    fn note(&self) -> Option<(&CriterionId, &String)> {
        if let Self::Note { criterion, to } = self { Some((criterion, to)) } else { None }
    }

    fn taken_over(&self) -> Option<&[Self]> {
        if let Self::External { changes } = self { Some(changes) } else { None }
    }

    fn criterion(&self) -> Option<&CriterionId> {
        match self {
            Self::Verdict { criterion, .. }
            | Self::Note { criterion, .. }
            | Self::Probe { criterion, .. }
            | Self::Cites { criterion, .. }
            | Self::Measure { criterion, .. } => Some(criterion),
            Self::Created { .. }
            | Self::Candidate(_)
            | Self::Declared { .. }
            | Self::Evidence { .. }
            | Self::Recommended(_)
            | Self::Sealed { .. }
            | Self::Unsealed { .. }
            | Self::Undone { .. }
            | Self::External { .. }
            | Self::Carried { .. } => None,
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Self::Created { .. } => "created",
            Self::Candidate(_) => "candidate",
            Self::Declared { .. } => "declared",
            Self::Verdict { .. } => "verdict",
            Self::Note { .. } => "note",
            Self::Probe { .. } => "probe",
            Self::Cites { .. } => "cites",
            Self::Measure { .. } => "measure",
            Self::Evidence { .. } => "evidence",
            Self::Recommended(_) => "recommended",
            Self::Sealed { .. } => "sealed",
            Self::Unsealed { .. } => "unsealed",
            Self::Undone { .. } => "undone",
            Self::External { .. } => "external",
            Self::Carried { .. } => "carried",
        }
    }

    fn sealing(&self) -> Option<Sealing> {
        match self {
            Self::Sealed { head, .. } => Some(Sealing::Set(*head)),
            Self::Unsealed { .. } => Some(Sealing::Broken),
            _ => None,
        }
    }
}

impl<C: Link> Entry<C> {
    /// The entry with its hash, which follows `previous`.
    #[must_use]
    pub fn chained(self, previous: Digest) -> Self {
        let hash = self.expected_hash(previous);
        Self { hash, ..self }
    }

    /// The hash that the entry must have after `previous`: SHA-256 over the previous hash as 32 raw bytes and the
    /// canonical entry without its hash.
    pub fn expected_hash(&self, previous: Digest) -> Digest {
        Digest::of_parts([&previous.0, self.canonical().to_json().as_bytes()])
    }

    /// The canonical form without the hash; fields that are empty or `false` are left out.
    pub fn canonical(&self) -> Canonical<'_> {
        let mut fields = Fields::with_capacity(FIELDS);
        // Nearly in the order that they are sorted in.
        fields.extend([("at", Canonical::Moment(self.at)), ("by", Canonical::Uuid(self.by.into()))]);
        self.change.fields(&mut fields);
        fields.extend([("group", integer(self.group)), ("seq", integer(self.seq))]);
        fields.leave_out_defaults();
        fields.extend_unknown(self.unknown.iter().map(|(key, value)| (key.as_str(), from_toml(value))));
        fields.into()
    }
}

/// The first entry whose hash doesn't follow, if there is one.
pub fn broken_link<'a, C: Link>(entries: impl IntoIterator<Item = &'a Entry<C>>) -> Option<&'a Entry<C>> {
    let mut previous = Digest::default();
    entries.into_iter().find(|entry| {
        let follows = entry.hash == entry.expected_hash(previous);
        previous = entry.hash;
        !follows
    })
}

pub(super) fn optional(value: Option<&impl Display>) -> Canonical<'static> {
    value.map_or_else(|| Canonical::from(""), Canonical::made)
}

pub(super) fn integer(value: u64) -> Canonical<'static> {
    Canonical::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

pub(super) fn assessor_fields(assessor: &Assessor) -> Canonical<'_> {
    Canonical::object([("id", Canonical::made(assessor.id)), ("name", assessor.name.as_str().into())])
}

pub(super) fn candidate_fields(candidate: &Candidate) -> Canonical<'_> {
    let years = candidate.years_in_practice.map(|years| ("years_in_practice", years.into()));
    let fields: [(_, Canonical<'_>); 3] = [
        ("name", candidate.name.as_str().into()),
        ("reference", candidate.reference.as_str().into()),
        ("target", candidate.target.as_str().into()),
    ];
    Canonical::object(fields.into_iter().chain(years).filter(|(_, value)| !value.is_default()))
}

fn candidate_edit<'a>(edit: &'a CandidateEdit, fields: &mut Fields<'a>) {
    let (field, to) = match edit {
        CandidateEdit::Name(name) => ("name", Some(name.as_str().into())),
        CandidateEdit::Reference(reference) => ("reference", Some(reference.as_str().into())),
        CandidateEdit::Target(level) => ("target", Some(level.as_str().into())),
        CandidateEdit::Years(years) => ("years_in_practice", years.map(Canonical::from)),
    };
    edited(field, to, fields);
}

fn evidence_edit<'a>(edit: &'a EvidenceEdit, fields: &mut Fields<'a>) {
    // A flag not yet judged is an absent `to`, since an absent value and `false` say different things.
    let flag = |flag: &Option<bool>| flag.map(|flag| Canonical::from(if flag { "true" } else { "false" }));
    let (field, to) = match edit {
        EvidenceEdit::Kind(kind) => ("kind", Some(optional(kind.as_ref()))),
        EvidenceEdit::Title(title) => ("title", Some(title.as_str().into())),
        EvidenceEdit::Locator(locator) => ("locator", Some(locator.as_str().into())),
        EvidenceEdit::Date(date) => ("date", Some(optional(date.as_ref()))),
        EvidenceEdit::Valid(value) => ("valid", flag(value)),
        EvidenceEdit::Authentic(value) => ("authentic", flag(value)),
        EvidenceEdit::Current(value) => ("current", flag(value)),
        EvidenceEdit::Sufficient(value) => ("sufficient", flag(value)),
        EvidenceEdit::Removed => return fields.push(("removed", true.into())),
    };
    edited(field, to, fields);
}

fn edited<'a>(field: &'static str, to: Option<Canonical<'a>>, fields: &mut Fields<'a>) {
    fields.push(("field", field.into()));
    fields.extend(to.map(|to| ("to", to)));
}

pub(super) fn recommendation_fields(to: Option<&Recommendation>) -> [(&'static str, Canonical<'_>); 3] {
    let outcome = to.map_or("", |to| to.outcome.as_str());
    let level = to.and_then(|to| to.level.as_ref());
    let rationale = to.map_or("", |to| to.rationale.as_str());
    [("outcome", outcome.into()), ("level", optional(level)), ("rationale", rationale.into())]
}

/// The canonical form of a value from a file; what the canonical form has no place for becomes its text.
pub fn from_toml(value: &toml::Value) -> Canonical<'_> {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => Canonical::Integer(*number),
        toml::Value::Boolean(value) => Canonical::Boolean(*value),
        toml::Value::Float(number) => Canonical::made(number),
        toml::Value::Datetime(time) => Canonical::made(time),
        toml::Value::Array(values) => Canonical::Array(values.iter().map(from_toml).collect()),
        toml::Value::Table(table) => {
            Canonical::object(table.iter().map(|(key, value)| (key.as_str(), from_toml(value))))
        }
    }
}

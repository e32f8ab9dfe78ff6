//! Changes read back from the fields that `Change::fields` gives them.

use std::{borrow::Cow, collections::BTreeMap};

use toml::Spanned;

use crate::domain::{
    evidence::EvidenceEdit,
    history::{CandidateEdit, Change},
    ids::CriterionId,
    reader::{Faults, Table},
    state::{Assessor, Candidate, Outcome, Recommendation, Verdict},
};

/// A text where it stands.
type Text<'t> = Spanned<Cow<'t, str>>;

const CHANGES: [&str; 15] = [
    "created",
    "candidate",
    "declared",
    "verdict",
    "note",
    "probe",
    "cites",
    "measure",
    "evidence",
    "recommended",
    "sealed",
    "unsealed",
    "undone",
    "external",
    "carried",
];

/// The change that an entry speaks of. What it can't be is a fault, here as everywhere below, and reads as nothing.
pub(super) fn read<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
    let word: Text<'t> = table.required(faults, "change")?;
    Some(match word.get_ref().as_ref() {
        "created" => created(faults, table)?,
        "candidate" => Change::Candidate(candidate_edit(faults, table)?),
        "declared" => Change::Declared {
            kind: optional_id(faults, table, "kind"),
            detail: text(faults, table, "detail"),
        },
        "verdict" | "note" | "probe" | "cites" | "measure" => on_criterion(faults, table, word.get_ref())?,
        "evidence" => Change::Evidence {
            id: table.parsed(faults, "evidence")?.into_inner(),
            edit: evidence_edit(faults, table)?,
        },
        "recommended" => Change::Recommended(recommended(faults, table)),
        "sealed" => Change::Sealed {
            head: table.parsed(faults, "head")?.into_inner(),
            reasons: reasons(faults, table)?,
        },
        "unsealed" => Change::Unsealed { reason: text(faults, table, "reason") },
        "undone" => Change::Undone { undoes: table.required(faults, "undoes")? },
        "external" => Change::External { changes: external(faults, table) },
        "carried" => Change::Carried {
            from: table.parsed(faults, "from")?.into_inner(),
            to: table.parsed(faults, "to")?.into_inner(),
            kept: ids(faults, table, "kept"),
        },
        _ => return unknown(faults, &word, "change", &CHANGES),
    })
}

fn created<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
    let file = table.parsed(faults, "file");
    let framework = table.parsed(faults, "framework");
    let candidate = table.required(faults, "candidate").and_then(|mut table| candidate(faults, &mut table));
    let assessor = table.required(faults, "assessor").and_then(|mut table| assessor(faults, &mut table));
    Some(Change::Created {
        file: file?.into_inner(),
        framework: framework?.into_inner(),
        candidate: candidate?,
        assessor: assessor?,
    })
}

/// A candidate's fields, the same in `[candidate]` and in the entry that made the session.
pub(super) fn candidate<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Candidate> {
    let name = table.required(faults, "name");
    let reference = text(faults, table, "reference");
    let target = table.parsed(faults, "target");
    let years_in_practice = table.optional(faults, "years_in_practice");
    Some(Candidate { name: name?, reference, target: target?.into_inner(), years_in_practice })
}

/// An assessor's fields, the same in `[assessor]` and in the entry that made the session.
pub(super) fn assessor<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Assessor> {
    let id = table.parsed(faults, "id");
    let name = text(faults, table, "name");
    Some(Assessor { id: id?.into_inner(), name })
}

fn candidate_edit<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<CandidateEdit> {
    let field: Text<'t> = table.required(faults, "field")?;
    Some(match field.get_ref().as_ref() {
        "name" => CandidateEdit::Name(text(faults, table, "to")),
        "reference" => CandidateEdit::Reference(text(faults, table, "to")),
        "target" => CandidateEdit::Target(table.parsed(faults, "to")?.into_inner()),
        "years_in_practice" => CandidateEdit::Years(table.optional(faults, "to")),
        _ => return unknown(faults, &field, "field", &["name", "reference", "target", "years_in_practice"]),
    })
}

fn on_criterion<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>, word: &str) -> Option<Change> {
    let criterion: CriterionId = table.parsed(faults, "criterion")?.into_inner();
    Some(match word {
        "verdict" => Change::Verdict { criterion, to: verdict(faults, table, "to") },
        "note" => Change::Note { criterion, to: text(faults, table, "to") },
        "probe" => Change::Probe { criterion, to: table.optional(faults, "to").unwrap_or_default() },
        "cites" => Change::Cites { criterion, to: ids(faults, table, "to") },
        _ => Change::Measure { criterion, to: table.optional(faults, "to") },
    })
}

/// A verdict, or none where the text is empty or absent.
pub(super) fn verdict<'t>(
    faults: &mut Faults<'t>,
    table: &mut Table<'t>,
    key: &'static str,
) -> Option<Verdict> {
    word(faults, table, key, Verdict::from_word, &["met", "not-yet"])
}

fn evidence_edit<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<EvidenceEdit> {
    if table.optional(faults, "removed").unwrap_or(false) {
        return Some(EvidenceEdit::Removed);
    }
    let field: Text<'t> = table.required(faults, "field")?;
    Some(match field.get_ref().as_ref() {
        "kind" => EvidenceEdit::Kind(optional_id(faults, table, "to")),
        "title" => EvidenceEdit::Title(text(faults, table, "to")),
        "locator" => EvidenceEdit::Locator(text(faults, table, "to")),
        "date" => EvidenceEdit::Date(optional_id(faults, table, "to")),
        "valid" => EvidenceEdit::Valid(flag(faults, table)),
        "authentic" => EvidenceEdit::Authentic(flag(faults, table)),
        "current" => EvidenceEdit::Current(flag(faults, table)),
        "sufficient" => EvidenceEdit::Sufficient(flag(faults, table)),
        _ => {
            const FIELDS: [&str; 8] =
                ["kind", "title", "locator", "date", "valid", "authentic", "current", "sufficient"];
            return unknown(faults, &field, "field", &FIELDS);
        }
    })
}

/// A flag as the history writes it: as a word, since an absent one says that it was not judged yet.
fn flag<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<bool> {
    word(faults, table, "to", |word| word.parse().ok(), &["true", "false"])
}

/// A recommendation's fields, none where it is taken back.
pub(super) fn recommended<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Recommendation> {
    let outcome = outcome(faults, table);
    let level = optional_id(faults, table, "level");
    let rationale = text(faults, table, "rationale");
    outcome.map(|outcome| Recommendation { outcome, level, rationale })
}

/// An outcome, or none where the text is empty or absent.
pub(super) fn outcome<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Outcome> {
    word(faults, table, "outcome", Outcome::from_word, &Outcome::ALL.map(Outcome::as_str))
}

/// The reasons of a seal, by finding.
pub(super) fn reasons<'t>(
    faults: &mut Faults<'t>,
    table: &mut Table<'t>,
) -> Option<BTreeMap<String, String>> {
    let Some(reasons): Option<Table<'t>> = table.optional(faults, "reasons") else {
        return Some(BTreeMap::new());
    };
    let at = reasons.at();
    let texts = reasons.rest(faults).into_iter().map(|(finding, reason)| match reason {
        toml::Value::String(reason) => Some((finding, reason)),
        _ => None,
    });
    let texts = texts.collect::<Option<_>>();
    if texts.is_none() {
        faults.report(at, "a reason is not a string in", "write every reason in quotes");
    }
    texts
}

fn external<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Vec<Change> {
    let changes = table.tables(faults, "changes");
    changes.into_iter().filter_map(|mut change| read(faults, &mut change)).collect()
}

/// A text, empty where it is absent.
pub(super) fn text<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>, key: &'static str) -> String {
    table.optional(faults, key).unwrap_or_default()
}

/// An id or a date, none where the text is empty or absent; what is no such thing is a fault and reads as none.
pub(super) fn optional_id<'t, T>(
    faults: &mut Faults<'t>,
    table: &mut Table<'t>,
    key: &'static str,
) -> Option<T>
where
    T: std::str::FromStr<Err: std::fmt::Display>,
{
    let text: Option<Text<'t>> = table.optional(faults, key);
    let text = text.filter(|text| !text.get_ref().is_empty())?;
    faults.parse(&text).map(Spanned::into_inner)
}

/// A list of ids, empty where it is absent.
pub(super) fn ids<'t, T>(faults: &mut Faults<'t>, table: &mut Table<'t>, key: &'static str) -> Vec<T>
where
    T: std::str::FromStr<Err: std::fmt::Display>,
{
    let texts: Vec<Text<'t>> = table.optional(faults, key).unwrap_or_default();
    texts.iter().filter_map(|text| faults.parse(text)).map(Spanned::into_inner).collect()
}

/// One of a few words, none where it is empty or absent; what is no such thing is a fault and reads as none.
fn word<'t, T>(
    faults: &mut Faults<'t>,
    table: &mut Table<'t>,
    key: &'static str,
    from_word: impl Fn(&str) -> Option<T>,
    words: &[&str],
) -> Option<T> {
    let text: Option<Text<'t>> = table.optional(faults, key);
    let text = text.filter(|text| !text.get_ref().is_empty())?;
    from_word(text.get_ref()).or_else(|| unknown(faults, &text, key, words))
}

/// A word that is none of those there are: a fault, and nothing.
pub(super) fn unknown<T>(
    faults: &mut Faults<'_>,
    word: &Spanned<impl AsRef<str>>,
    what: &str,
    words: &[&str],
) -> Option<T> {
    let remedy = format!("one of: {}", words.join(", "));
    faults.report(word.span(), format!("unknown word for “{what}”:"), remedy);
    None
}

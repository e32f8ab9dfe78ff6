//! Whether a file is as the program wrote it: its last line, the chain of its history, and the state that the history
//! leads to. Each difference is a line for people.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    evidence::EvidenceItem,
    framework::Edition,
    history::{Change, Entry, chain::Link},
    ids::{CriterionId, Digest},
    seal,
    session::{FrameworkRef, Session},
    state::{Declaration, Mark, Recommendation, Seal, State, Verdict},
    summary::Summary,
    text::clean,
};
use crate::store::ListedSummary;

/// What differs between the file and what it would be, had only the program written it.
pub(super) fn differences(text: &str, session: &Session) -> Vec<String> {
    let mut found: Vec<String> = last_line_differs(text).into_iter().collect();
    found.extend(chain(session));
    match session.replayed() {
        Some(replayed) if replayed == session.state => {}
        Some(replayed) => found.extend(states(&replayed, &session.state)),
        None => found.push("the history does not begin with the making of the session".to_owned()),
    }
    found
}

/// What stands in the file beside the history, and follows from the history and the edition: the summary, which a list
/// shows, and the names of the edition.
pub fn beside_the_history(session: &Session, summary: &ListedSummary, edition: &Edition) -> Vec<String> {
    // What the history leads to counts, so that a mark that was edited is not told twice.
    let replayed = session.replayed();
    beside(replayed.as_ref().unwrap_or(&session.state), &session.framework, summary, edition)
}

/// The same where the history leads to `state`.
pub(in crate::store) fn beside(
    state: &State,
    framework: &FrameworkRef,
    summary: &ListedSummary,
    edition: &Edition,
) -> Vec<String> {
    let expected = Summary::of_state(&edition.framework, state);
    let texts = [
        ("the state in the summary", expected.state.to_owned(), summary.state.clone()),
        ("the number of marks in the summary", expected.marked.to_string(), summary.marked.to_string()),
        ("the number of criteria met in the summary", expected.met.to_string(), summary.met.to_string()),
        ("the number of criteria in the summary", expected.of.to_string(), summary.of.to_string()),
        ("the level in the summary", expected.recommended.clone(), summary.recommended.clone()),
        ("the framework's id", edition.framework.id.to_string(), framework.id.to_string()),
        ("the edition's name", edition.framework.edition.clone(), framework.edition.clone()),
    ];
    let differing = texts.into_iter().filter(|(_, expected, found)| expected != found);
    differing
        .map(|(what, expected, found)| {
            format!("{what}: it should be {}, the file says {}", or_nothing(&expected), or_nothing(&found))
        })
        .collect()
}

fn or_nothing(value: &str) -> String {
    if value.is_empty() { "nothing".to_owned() } else { excerpt(value) }
}

/// What is wrong with the line that ends a file.
pub(super) fn last_line_differs(text: &str) -> Option<String> {
    let missing =
        || Some("the last line, which shows that the file is as it was written, is missing".to_owned());
    let Some(body) = text.strip_suffix('\n') else { return missing() };
    let (before, last) = body.split_at(body.rfind('\n').map_or(0, |at| at + 1));
    let Some(digest) = last.strip_prefix("# sha256 ") else { return missing() };
    let fits = digest.parse() == Ok(Digest::of(before.as_bytes()));
    (!fits).then(|| "the last line does not match: the file was edited after it was written".to_owned())
}

/// Where the history is not one chain. What an `external` entry took over is not found again.
fn chain(session: &Session) -> Vec<String> {
    let taken_over =
        session.entries.iter().rposition(|entry| matches!(entry.change, Change::External { .. }));
    let mut found = Vec::new();
    let (mut previous, mut seq) = (Digest::default(), 0);
    for (index, entry) in session.entries.iter().enumerate() {
        if taken_over.is_none_or(|taken_over| index >= taken_over) {
            found.extend(link(entry, previous, seq));
        }
        (previous, seq) = (entry.hash, entry.seq);
    }
    if let Some(Change::Created { file, .. }) = session.entries.first().map(|entry| &entry.change)
        && *file != session.file.id
    {
        found.push(format!("the history is that of the session {file}"));
    }
    let breaches = seal::breaches(session.entries.iter().map(AsRef::as_ref));
    let since = taken_over.unwrap_or_default();
    found.extend(breaches.into_iter().filter(|(index, _)| *index >= since).map(|(_, says)| says));
    if session.signature.is_some() && session.state.seal.is_none() {
        found.push("there is a signature, and no seal that it could sign".to_owned());
    }
    found
}

/// Why an entry doesn't follow the one before it.
pub(super) fn link<C: Link>(entry: &Entry<C>, previous: Digest, seq: u64) -> Option<String> {
    if entry.seq != seq + 1 {
        return Some(format!("entry {} of the history stands where entry {} belongs", entry.seq, seq + 1));
    }
    let follows = entry.hash == entry.expected_hash(previous) && entry.group <= entry.seq;
    (!follows).then(|| match seq {
        0 => "the first entry of the history is not as it was written".to_owned(),
        _ => format!("entry {} of the history does not follow from the one before it", entry.seq),
    })
}

fn states(history: &State, file: &State) -> Vec<String> {
    disagreements(&facts(history), &facts(file))
}

/// What a state says, each fact by its name in words.
pub(super) type Facts = BTreeMap<String, String>;

/// A line for each fact that the two disagree on.
pub(super) fn disagreements(history: &Facts, file: &Facts) -> Vec<String> {
    let names: BTreeSet<_> = history.keys().chain(file.keys()).collect();
    let differing = names.into_iter().filter(|name| history.get(*name) != file.get(*name));
    differing.map(|name| disagreement(name, history.get(name), file.get(name))).collect()
}

fn disagreement(name: &str, history: Option<&String>, file: Option<&String>) -> String {
    let says = |value: Option<&String>| value.map_or_else(|| "nothing".to_owned(), |value| excerpt(value));
    let (history, file) = (says(history), says(file));
    if history == file {
        return format!("{name}: the history and the file go on differently after {history}");
    }
    format!("{name}: the history says {history}, the file says {file}")
}

/// The most characters of a text that a line quotes.
const QUOTED: usize = 40;

fn excerpt(value: &str) -> String {
    let cut: String = value.chars().take(QUOTED).collect();
    let more = if cut.len() < value.len() { "…" } else { "" };
    format!("{}{more}", clean(&cut))
}

/// All that a state says, each fact by its name in words; what is empty or absent is left out.
fn facts(state: &State) -> Facts {
    let candidate = &state.candidate;
    let years = candidate.years_in_practice.map(|years| years.to_string());
    let mut facts = vec![
        ("the candidate's name".to_owned(), candidate.name.clone()),
        ("the candidate's reference".to_owned(), candidate.reference.clone()),
        ("the target level".to_owned(), candidate.target.to_string()),
        ("the candidate's years in practice".to_owned(), years.unwrap_or_default()),
        ("the assessor's id".to_owned(), state.assessor.id.to_string()),
        ("the assessor's name".to_owned(), state.assessor.name.clone()),
        ("the edition".to_owned(), state.edition.to_string()),
    ];
    facts.extend(state.declaration.iter().flat_map(declaration_facts));
    facts.extend(state.recommendation.iter().flat_map(recommendation_facts));
    facts.extend(state.seal.iter().flat_map(seal_facts));
    facts.extend(state.evidence.iter().flat_map(evidence_facts));
    facts.extend(state.marks.iter().flat_map(mark_facts));
    facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The name of a fact and what it says.
pub(super) type Fact = (String, String);

/// Facts of one thing.
pub(super) fn named<const N: usize>(of: &str, facts: [(&str, String); N]) -> Vec<Fact> {
    facts.into_iter().map(|(name, value)| (format!("the {name} of {of}"), value)).collect()
}

fn declaration_facts(declaration: &Declaration) -> Vec<Fact> {
    let Declaration { kind, detail, at } = declaration;
    let facts = [("kind", kind.to_string()), ("detail", detail.clone()), ("time", at.to_string())];
    named("the declaration of interest", facts)
}

/// The facts of a recommendation.
pub(super) fn recommendation_facts(recommendation: &Recommendation) -> Vec<Fact> {
    let Recommendation { outcome, level, rationale } = recommendation;
    let facts = [
        ("outcome", outcome.as_str().to_owned()),
        ("level", shown(level.as_ref())),
        ("rationale", rationale.clone()),
    ];
    named("the recommendation", facts)
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

fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

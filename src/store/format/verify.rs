//! Whether a file is as the program wrote it: its last line, the chain of its history, and the state that the history
//! leads to. Each difference is a line for people.

use std::collections::{BTreeMap, BTreeSet};

use super::Form;
use crate::domain::{
    framework::Edition,
    history::{Entry, chain::Link},
    ids::Digest,
    record::{FrameworkRef, Record},
    seal,
    state::Recommendation,
    text::clean,
};
use crate::store::Condition;

/// Returns the condition of a file in which those things differ.
pub(in crate::store) fn condition(differences: Vec<String>) -> Condition {
    if differences.is_empty() { Condition::Sound } else { Condition::ChangedOutside(differences) }
}

/// Returns what differs between the file and what it would be, had only the program written it.
pub(super) fn differences<K: Form>(text: &str, record: &Record<K>) -> Vec<String> {
    let mut found: Vec<String> = last_line_differs(text).into_iter().collect();
    found.extend(chain(record));
    match record.replayed() {
        Some(replayed) if replayed == record.state => {}
        Some(replayed) => found.extend(disagreements(&facts::<K>(&replayed), &facts::<K>(&record.state))),
        None => found.push(format!("the history does not begin with the making of the {}", K::NOUN)),
    }
    found
}

/// Returns what differs of that which follows from the history and the edition: the summary, which a list shows, and the
/// names of the edition.
pub fn beside_the_history<K: Form>(
    record: &Record<K>,
    summary: &K::Summary,
    edition: &Edition,
    grounds: &K::Grounds,
) -> Vec<String> {
    // What the history leads to counts, so that a mark that was edited is not told twice.
    let state = record.replayed().unwrap_or_else(|| record.state.clone());
    beside(&Record { state, ..record.clone() }, summary, edition, grounds)
}

/// The same where the history leads to the state of the record.
pub(in crate::store) fn beside<K: Form>(
    record: &Record<K>,
    summary: &K::Summary,
    edition: &Edition,
    grounds: &K::Grounds,
) -> Vec<String> {
    let expected = K::summary_facts(&K::summarise(record, edition, grounds));
    let found = K::summary_facts(summary);
    let texts = expected
        .into_iter()
        .zip(found)
        .map(|((what, expected), (_, found))| (format!("the {what} in the summary"), expected, found));
    let FrameworkRef { id, edition: name, .. } = &record.framework;
    let names = [
        ("the framework's id".to_owned(), edition.framework.id.to_string(), id.to_string()),
        ("the edition's name".to_owned(), edition.framework.edition.clone(), name.clone()),
    ];
    let differing = texts.chain(names).filter(|(_, expected, found)| expected != found);
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

/// Where the history is not one chain, or does what no program would. What was taken over from outside is not found
/// again.
fn chain<K: Form>(record: &Record<K>) -> Vec<String> {
    let taken_over = record.entries.iter().rposition(|entry| entry.change.taken_over().is_some());
    let since = taken_over.unwrap_or_default();
    let mut found = Vec::new();
    let (mut previous, mut seq) = (Digest::default(), 0);
    for (index, entry) in record.entries.iter().enumerate() {
        if index >= since {
            found.extend(link(entry, previous, seq));
        }
        (previous, seq) = (entry.hash, entry.seq);
    }
    let id = record.entries.first().and_then(|entry| K::id(&entry.change));
    if let Some(id) = id.filter(|id| *id != record.file.id) {
        found.push(format!("the history is that of the {} {id}", K::NOUN));
    }
    let mut breaches: BTreeMap<_, _> =
        seal::breaches(record.entries.iter().map(AsRef::as_ref)).into_iter().collect();
    for (index, entry) in record.entries.iter().enumerate().skip(since) {
        let foreign = K::BY_AUTHOR_ALONE && entry.by != record.author().id;
        let foreign = foreign.then(|| format!("entry {} was not made by the {}", entry.seq, K::AUTHOR));
        found.extend(foreign.or_else(|| breaches.remove(&index)).or_else(|| K::breach(entry)));
    }
    if record.signature.is_some() && !record.is_sealed() {
        found.push("there is a signature, and no seal that it could sign".to_owned());
    }
    found
}

/// Why an entry doesn't follow the one before it.
fn link<C: Link>(entry: &Entry<C>, previous: Digest, seq: u64) -> Option<String> {
    if entry.seq != seq + 1 {
        return Some(format!("entry {} of the history stands where entry {} belongs", entry.seq, seq + 1));
    }
    let follows = entry.hash == entry.expected_hash(previous) && entry.group <= entry.seq;
    (!follows).then(|| match seq {
        0 => "the first entry of the history is not as it was written".to_owned(),
        _ => format!("entry {} of the history does not follow from the one before it", entry.seq),
    })
}

/// What a state says, each fact by its name in words.
type Facts = BTreeMap<String, String>;

/// A line for each fact that the two disagree on.
fn disagreements(history: &Facts, file: &Facts) -> Vec<String> {
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

pub(super) fn excerpt(value: &str) -> String {
    let cut: String = value.chars().take(QUOTED).collect();
    let more = if cut.len() < value.len() { "…" } else { "" };
    format!("{}{more}", clean(&cut))
}

/// All that a state says, each fact by its name in words; what is empty or absent is left out.
fn facts<K: Form>(state: &K::State) -> Facts {
    let (candidate, author) = (K::candidate(state), K::author(state));
    let years = candidate.years_in_practice.map(|years| years.to_string());
    let common = [
        ("the candidate's name".to_owned(), candidate.name.clone()),
        ("the candidate's reference".to_owned(), candidate.reference.clone()),
        ("the target level".to_owned(), candidate.target.to_string()),
        ("the candidate's years in practice".to_owned(), years.unwrap_or_default()),
        (format!("the {}'s id", K::AUTHOR), author.id.to_string()),
        (format!("the {}'s name", K::AUTHOR), author.name.clone()),
        ("the edition".to_owned(), K::edition(state).to_string()),
    ];
    common.into_iter().chain(K::facts(state)).filter(|(_, value)| !value.is_empty()).collect()
}

/// The name of a fact and what it says.
pub type Fact = (String, String);

/// Facts of one thing.
pub(super) fn named<const N: usize>(of: &str, facts: [(&str, String); N]) -> Vec<Fact> {
    facts.into_iter().map(|(name, value)| (format!("the {name} of {of}"), value)).collect()
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

/// Returns a value in words, or nothing.
pub(super) fn shown(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

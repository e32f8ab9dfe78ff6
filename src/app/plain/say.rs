//! The sentences and small readings that sessions and panels share.

use jiff::Timestamp;

use super::{Call, Done, Restored, words::split};
use crate::domain::{
    evidence::{EvidenceEdit, EvidenceItem},
    framework::Framework,
    history::chain::Replayed,
    ids::{IdError, LevelId},
    record::{Kind, Record},
    rule::Standing,
    state::{Outcome, Recommendation, State},
    text::{accept_line, accept_note},
};

/// The old text and one more line.
pub(super) fn joined(old: &str, line: &str) -> String {
    let line = accept_note(line);
    if old.is_empty() { line.into_owned() } else { format!("{old}\n{line}") }
}

/// A sentence on one line, with its end.
pub(super) fn ended(text: &str) -> String {
    let line = text.trim_end().replace('\n', " / ");
    if line.ends_with(['.', '?', '!']) { line } else { line + "." }
}

/// A number of words, as `1 word`.
pub(super) fn word_count(text: &str) -> String {
    let count = text.split_whitespace().count();
    if count == 1 { "1 word".to_owned() } else { format!("{count} words") }
}

/// A number of criteria, as `1 criterion`.
pub(super) fn criteria(count: usize) -> String {
    if count == 1 { "1 criterion".to_owned() } else { format!("{count} criteria") }
}

/// A text that takes one line.
pub(super) fn line(what: &str, text: &str) -> Result<String, String> {
    let line = accept_line(text).map_err(|why| format!("the {what} is refused: {why}"))?;
    Ok(line.trim().to_owned())
}

/// Whether an answer is yes.
pub(super) fn is_yes(answer: &str) -> bool {
    ["y", "yes"].iter().any(|yes| answer.trim().eq_ignore_ascii_case(yes))
}

/// The reason that breaks a seal, once it is given and answered with yes; until then what is to be said or asked.
pub(super) fn breaking_reason(
    call: &Call<'_>,
    is_sealed: bool,
    noun: &str,
) -> Result<Result<String, Done>, String> {
    if !is_sealed {
        return Err(format!("the {noun} is not sealed"));
    }
    // A reason behind the word leaves one question, none leaves two.
    let mut given = call.given.iter().filter(|text| !text.is_empty());
    let ask = |line: &str| Ok(Err(Done::Ask(vec![line.to_owned()])));
    let Some(reason) = given.next() else { return ask("Why? The reason stays in the history.") };
    match given.next() {
        None => ask("Type yes to break the seal."),
        Some(answer) if is_yes(answer) => Ok(Ok(accept_note(reason).into_owned())),
        Some(_) => Ok(Err(Done::Said(vec!["The seal is not broken.".to_owned()]))),
    }
}

/// Takes back the last action of a record, or its last undo.
pub(super) fn restored<K: Kind>(
    record: &mut Record<K>,
    is_undo: bool,
    now: Timestamp,
    sentence: impl Fn(&K::Change, &K::State) -> Restored,
) -> Result<Vec<Restored>, K::Refusal> {
    let before = record.state.clone();
    let changes = if is_undo { record.undo(now) } else { record.redo(now) }?;
    Ok(changes.iter().map(|change| sentence(change, &before)).collect())
}

/// The history of a record, a line an entry.
pub(super) fn entries<K: Kind>(
    record: &Record<K>,
    sentence: impl Fn(&K::Change, &K::State) -> String,
) -> Vec<String> {
    let mut before = record.entries.first().and_then(|entry| K::State::first(&entry.change));
    let mut lines = Vec::new();
    for entry in &record.entries {
        let Some(state) = &mut before else { break };
        lines.push(ended(&format!("{}: {}", entry.seq, sentence(&entry.change, state))));
        state.apply(&entry.change, entry.at);
    }
    lines
}

/// A recommendation as it was typed: the outcome, the level if it is another than the one applied for, and why; or the
/// question that is left.
pub(super) fn recommendation(
    framework: &Framework,
    applied: &LevelId,
    text: &str,
) -> Result<Recommendation, String> {
    let (word, rest) = split(text);
    let Some(outcome) = Outcome::from_word(&word.to_lowercase()) else {
        return Err("Recommend, defer or decline, a level if it is another, and why?".into());
    };
    let (next, why) = split(rest);
    let named = framework.level_index(next).map(|index| framework.levels[index].id.clone());
    let rationale = if named.is_some() { why } else { rest };
    if rationale.is_empty() {
        return Err("Why?".into());
    }
    let level = named.or_else(|| (outcome == Outcome::Recommend).then(|| applied.clone()));
    Ok(Recommendation { outcome, level, rationale: rationale.to_owned() })
}

/// A recommendation, in words.
pub(super) fn recommended(given: &Recommendation) -> String {
    let level = given.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
    format!("{}{level}: {}", given.outcome.as_str(), given.rationale.replace('\n', " / "))
}

/// The levels, the one applied for first.
pub(super) fn standing(framework: &Framework, standing: &Standing, applied: &LevelId) -> Vec<String> {
    let applied = framework.level_index(applied.as_str());
    let mut levels: Vec<_> = standing.levels.iter().collect();
    levels.sort_by_key(|level| Some(level.level) != applied);
    let line = |level: &&crate::domain::rule::LevelStanding| {
        let reached = if level.is_reached() { "reached" } else { "not reached" };
        let id = &framework.levels[level.level].id;
        format!("{id}: {reached}; {} met, {} marked of {}.", level.met(), level.marked(), level.of())
    };
    levels.iter().map(line).collect()
}

/// The ledger, a line an item.
pub(super) fn ledger(state: &State) -> Vec<String> {
    if state.evidence.is_empty() {
        return vec!["There is no evidence yet: add TITLE adds an item and cites it.".into()];
    }
    let items = state.evidence.iter().map(item);
    items.chain(["Cite by number, such as c E1 E2; add TITLE adds an item and cites it.".into()]).collect()
}

/// An item of the ledger.
pub(super) fn item(item: &EvidenceItem) -> String {
    let kind = item.kind.as_ref().map(|kind| format!("{kind}: ")).unwrap_or_default();
    let place = if item.locator.is_empty() { String::new() } else { format!(", {}", item.locator) };
    let date = item.date.map(|date| format!(", {date}")).unwrap_or_default();
    let judged = [
        ("valid", item.valid),
        ("authentic", item.authentic),
        ("current", item.current),
        ("sufficient", item.sufficient),
    ];
    let judged = judged
        .iter()
        .filter_map(|(flag, answer)| Some(format!("; {flag} {}", if (*answer)? { "yes" } else { "no" })));
    format!("{} {kind}{}{place}{date}{}", item.id, item.title, judged.collect::<String>())
}

/// The edit of one field of an item; without a text the field is cleared.
pub(super) fn edit(field: &str, text: Option<&str>) -> Result<EvidenceEdit, String> {
    if text == Some("") {
        return Err(format!("write the {field} behind it; clear takes one out"));
    }
    match (field, text) {
        ("title", Some(text)) => Ok(EvidenceEdit::Title(line("title", text)?)),
        ("kind", text) => {
            let kind = text.map(|text| text.parse().map_err(|why: IdError| why.to_string())).transpose()?;
            Ok(EvidenceEdit::Kind(kind))
        }
        ("locator", text) => Ok(EvidenceEdit::Locator(line("locator", text.unwrap_or_default())?)),
        ("date", text) => {
            let date = text.map(|text| text.parse().map_err(|_| "use YYYY-MM-DD".to_owned())).transpose()?;
            Ok(EvidenceEdit::Date(date))
        }
        ("title", None) => Err("an item keeps its title; edit it or remove the item".to_owned()),
        _ => Err(format!("“{field}” is none of title, kind, locator and date")),
    }
}

/// The judgements in `valid yes current no`.
pub(super) fn judged(text: &str) -> Result<Vec<EvidenceEdit>, String> {
    let words: Vec<_> = text.split_whitespace().collect();
    let read = |pair: &[&str]| {
        let [flag, answer] = pair else {
            return Err(
                "write yes, no or open behind each of valid, authentic, current and sufficient".to_owned()
            );
        };
        let answer = match *answer {
            "yes" => Some(true),
            "no" => Some(false),
            "open" => None,
            _ => return Err(format!("“{answer}” is none of yes, no and open")),
        };
        match *flag {
            "valid" => Ok(EvidenceEdit::Valid(answer)),
            "authentic" => Ok(EvidenceEdit::Authentic(answer)),
            "current" => Ok(EvidenceEdit::Current(answer)),
            "sufficient" => Ok(EvidenceEdit::Sufficient(answer)),
            _ => Err(format!("“{flag}” is none of valid, authentic, current and sufficient")),
        }
    };
    if words.is_empty() { read(&[]).map(|edit| vec![edit]) } else { words.chunks(2).map(read).collect() }
}

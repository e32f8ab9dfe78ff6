//! What a form says of a state: every answer as the text that stands in the form.

use super::{Answers, Field, Part, Slot};
use crate::domain::{
    evidence::EvidenceItem,
    framework::{Criterion, Framework},
    ids::EvidenceId,
    state::{Mark, State, Verdict},
    text::{clean, clean_lines},
};

/// The answers that a form of this state has, all criteria of the framework among them.
pub fn answers(framework: &Framework, state: &State) -> Answers {
    let candidate = &state.candidate;
    let (declared, recommended) = (state.declaration.as_ref(), state.recommendation.as_ref());
    let outcome = recommended.map(|recommended| {
        let level = recommended.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
        recommended.outcome.as_str().to_owned() + &level
    });
    let own = [
        (Slot::Name, line(&candidate.name)),
        (Slot::Reference, line(&candidate.reference)),
        (Slot::Target, candidate.target.to_string()),
        (Slot::Years, candidate.years_in_practice.map(|years| years.to_string()).unwrap_or_default()),
        (Slot::Interest, declared.map(|declared| declared.kind.to_string()).unwrap_or_default()),
        (Slot::Detail, declared.map(|declared| block(&declared.detail)).unwrap_or_default()),
        (Slot::Outcome, outcome.unwrap_or_default()),
        (Slot::Rationale, recommended.map(|recommended| block(&recommended.rationale)).unwrap_or_default()),
    ];
    let items = state.evidence.iter().flat_map(item);
    let marks = framework.criteria.iter().flat_map(|criterion| mark(criterion, state.mark(&criterion.id)));
    own.into_iter().chain(items).chain(marks).collect()
}

fn item(item: &EvidenceItem) -> impl Iterator<Item = (Slot, String)> {
    let id = item.id;
    [
        (Field::Title, line(&item.title)),
        (Field::Kind, item.kind.as_ref().map(ToString::to_string).unwrap_or_default()),
        (Field::Place, line(&item.locator)),
        (Field::Date, item.date.map(|date| date.to_string()).unwrap_or_default()),
        (Field::Judged, item.letters()),
    ]
    .into_iter()
    .map(move |(field, text)| (Slot::Item(id, field), text))
}

fn mark(criterion: &Criterion, mark: Option<&Mark>) -> Vec<(Slot, String)> {
    let slot = |part| Slot::Mark(criterion.id.clone(), part);
    let verdict = mark.and_then(|mark| mark.verdict).map_or("", Verdict::as_str);
    let probe = if mark.is_some_and(|mark| mark.probe) { "?" } else { "" };
    let mut answers = vec![
        (slot(Part::Verdict), verdict.to_owned()),
        (slot(Part::Probe), probe.to_owned()),
        (slot(Part::Cites), mark.map(|mark| cites(&mark.cites)).unwrap_or_default()),
        (slot(Part::Note), mark.map(|mark| block(&mark.note)).unwrap_or_default()),
    ];
    if criterion.measure.is_some() {
        let figure = mark.and_then(|mark| mark.measure).map(|figure| figure.to_string());
        answers.push((slot(Part::Figure), figure.unwrap_or_default()));
    }
    answers
}

/// Citations as they stand in a form, none twice.
pub fn cites(ids: &[EvidenceId]) -> String {
    let first = |(at, id): &(usize, &EvidenceId)| !ids[..*at].contains(id);
    let once = ids.iter().enumerate().filter(first).map(|(_, id)| id.to_string());
    once.collect::<Vec<_>>().join(", ")
}

/// A text of one line as it stands in a form.
pub fn line(text: &str) -> String {
    clean(text).trim().to_owned()
}

/// A text of many lines as it stands in a form: no space at the end of a line and no empty line around it, since
/// editors take those away unasked.
pub fn block(text: &str) -> String {
    trimmed(&visible(text))
}

/// A text without spaces at the ends of its lines and without empty lines around it.
pub fn trimmed(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let from = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let to = lines.iter().rposition(|line| !line.is_empty()).map_or(from, |last| last + 1);
    lines[from..to].join("\n")
}

/// A text with what hides made visible, but for tabs, which an editor shows well.
pub fn visible(text: &str) -> String {
    text.split('\t').map(clean_lines).collect::<Vec<_>>().join("\t")
}

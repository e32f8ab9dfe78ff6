//! One answer of a form, put into a state. What no session can say is refused here, with what to do.

use jiff::{Timestamp, civil::Date};

use super::{Field, Part, Slot};
use crate::domain::{
    evidence::EvidenceItem,
    framework::Framework,
    ids::{CriterionId, EvidenceId, InterestId, KindId, LevelId},
    session::{LONGEST_LINE, LONGEST_NOTE, known_level},
    state::{Declaration, Mark, Outcome, Recommendation, State, Verdict},
    text::{accept_line, accept_note},
};

/// Why an answer is refused: what is wrong, so worded that the answer can follow, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

fn wrong(problem: impl Into<String>, remedy: impl Into<String>) -> Wrong {
    Wrong { problem: problem.into(), remedy: remedy.into() }
}

/// Puts an answer into a state. `at` is the time of a new declaration or mark.
pub fn set(
    framework: &Framework,
    state: &mut State,
    slot: &Slot,
    answer: &str,
    at: Timestamp,
) -> Result<(), Wrong> {
    match slot {
        Slot::Name if answer.is_empty() => {
            return Err(wrong("the candidate must have a name", "write it there"));
        }
        Slot::Name => state.candidate.name = line(answer)?,
        Slot::Reference => state.candidate.reference = line(answer)?,
        Slot::Target => state.candidate.target = level(framework, answer)?,
        Slot::Years => state.candidate.years_in_practice = number(answer)?,
        Slot::Interest => declare(framework, state, answer, at)?,
        // Emptied together with what they belong to.
        Slot::Detail if answer.is_empty() && state.declaration.is_none() => {}
        Slot::Rationale if answer.is_empty() && state.recommendation.is_none() => {}
        Slot::Detail => {
            let text = note(answer)?;
            let none =
                || wrong("details of an interest that is not declared", "write its kind behind “interest:”");
            state.declaration.as_mut().ok_or_else(none)?.detail = text;
        }
        Slot::Outcome => recommend(framework, state, answer)?,
        Slot::Rationale => {
            let text = note(answer)?;
            let none = || wrong("reasons without a recommendation", "write it behind “recommendation:”");
            state.recommendation.as_mut().ok_or_else(none)?.rationale = text;
        }
        Slot::Item(id, field) => item(framework, state, *id, *field, answer)?,
        Slot::Mark(criterion, part) => mark(state, criterion, *part, answer, at)?,
    }
    Ok(())
}

fn line(answer: &str) -> Result<String, Wrong> {
    short(answer, LONGEST_LINE)?;
    let line = accept_line(answer).map_err(|why| wrong(format!("refused, as {why}"), "type it by hand"))?;
    Ok(line.trim().to_owned())
}

fn note(answer: &str) -> Result<String, Wrong> {
    short(answer, LONGEST_NOTE)?;
    Ok(accept_note(answer).into_owned())
}

fn short(answer: &str, most: usize) -> Result<(), Wrong> {
    let long = || wrong(format!("{} bytes, where the most is {most}", answer.len()), "make it shorter");
    if answer.len() <= most { Ok(()) } else { Err(long()) }
}

fn number(answer: &str) -> Result<Option<u32>, Wrong> {
    if answer.is_empty() {
        return Ok(None);
    }
    answer.parse().map(Some).map_err(|_| wrong("not a number", "write it in digits, or nothing"))
}

fn level(framework: &Framework, answer: &str) -> Result<LevelId, Wrong> {
    let index = framework.level_index(answer);
    let known = index.map(|index| framework.levels[index].id.clone());
    known.ok_or_else(|| {
        let why = known_level(framework, answer).err().map(|why| why.to_string()).unwrap_or_default();
        wrong("not a level", why)
    })
}

fn declare(framework: &Framework, state: &mut State, answer: &str, at: Timestamp) -> Result<(), Wrong> {
    if answer.is_empty() {
        return Err(wrong(
            "a declaration can't be taken back",
            "write “none” to declare that there is no interest",
        ));
    }
    let kind = answer.parse::<InterestId>().ok().filter(|kind| framework.interest(kind).is_some());
    let kinds = || framework.interests.iter().map(|kind| kind.id.as_str()).collect::<Vec<_>>().join(", ");
    let kind = kind.ok_or_else(|| wrong("not a kind of interest", format!("there are {}", kinds())))?;
    let detail = state.declaration.take().map(|declared| declared.detail).unwrap_or_default();
    state.declaration = Some(Declaration { kind, detail, at });
    Ok(())
}

fn recommend(framework: &Framework, state: &mut State, answer: &str) -> Result<(), Wrong> {
    if answer.is_empty() {
        state.recommendation = None;
        return Ok(());
    }
    let (word, named) = answer.split_once(char::is_whitespace).unwrap_or((answer, ""));
    let outcome = Outcome::from_word(&word.to_lowercase())
        .ok_or_else(|| wrong("not a recommendation", "write recommend, defer or decline, and a level"))?;
    let level = match named.trim() {
        // As on the command line: who recommends without a level means the one applied for.
        "" => (outcome == Outcome::Recommend).then(|| state.candidate.target.clone()),
        named => Some(level(framework, named)?),
    };
    let rationale = state.recommendation.take().map(|old| old.rationale).unwrap_or_default();
    state.recommendation = Some(Recommendation { outcome, level, rationale });
    Ok(())
}

fn item(
    framework: &Framework,
    state: &mut State,
    id: EvidenceId,
    field: Field,
    answer: &str,
) -> Result<(), Wrong> {
    let index = match state.evidence.binary_search_by_key(&id, |item| item.id) {
        Ok(index) => index,
        Err(_) if answer.is_empty() || field == Field::Removed => return Ok(()),
        Err(index) => {
            state.evidence.insert(index, EvidenceItem::new(id));
            index
        }
    };
    let item = &mut state.evidence[index];
    match field {
        Field::Title => item.title = line(answer)?,
        Field::Place => item.locator = line(answer)?,
        Field::Kind => item.kind = kind(framework, answer)?,
        Field::Date => item.date = date(answer)?,
        Field::Judged => [item.valid, item.authentic, item.current, item.sufficient] = judged(answer)?,
        Field::Removed if answer.is_empty() => {}
        Field::Removed => state.remove_item(id),
    }
    Ok(())
}

fn kind(framework: &Framework, answer: &str) -> Result<Option<KindId>, Wrong> {
    if answer.is_empty() {
        return Ok(None);
    }
    let kind = answer.parse::<KindId>().ok().filter(|kind| framework.kind(kind).is_some());
    let kinds =
        || framework.evidence_kinds.iter().map(|kind| kind.id.as_str()).collect::<Vec<_>>().join(", ");
    kind.map(Some).ok_or_else(|| wrong("not a kind of evidence", format!("there are {}", kinds())))
}

fn date(answer: &str) -> Result<Option<Date>, Wrong> {
    if answer.is_empty() {
        return Ok(None);
    }
    answer.parse().map(Some).map_err(|_| wrong("not a date", "write year, month and day, such as 2025-06-30"))
}

/// The four flags of their letters; letters left out, or a dot, are not judged.
fn judged(answer: &str) -> Result<[Option<bool>; 4], Wrong> {
    let mut flags = [None; 4];
    for letter in answer.chars().filter(|letter| !letter.is_whitespace() && *letter != '.') {
        let at = "VACS".find(letter.to_ascii_uppercase());
        let at = at.ok_or_else(|| wrong("not V, A, C or S", "write such as VAc. (V and A yes, C no)"))?;
        flags[at] = Some(letter.is_ascii_uppercase());
    }
    Ok(flags)
}

fn mark(
    state: &mut State,
    criterion: &CriterionId,
    part: Part,
    answer: &str,
    at: Timestamp,
) -> Result<(), Wrong> {
    let mut mark = state.marks.remove(criterion).unwrap_or_else(|| Mark::blank(at));
    match part {
        Part::Verdict => mark.verdict = Verdict::from_word(answer),
        Part::Probe => mark.probe = !answer.is_empty(),
        Part::Figure => mark.measure = number(answer)?,
        Part::Note => mark.note = note(answer)?,
        Part::Cites => {
            let ids: Vec<EvidenceId> = answer.split(", ").filter_map(|id| id.parse().ok()).collect();
            if let Some(id) = ids.iter().find(|id| state.item(**id).is_none()) {
                let remedy = format!("write {id} and what it is under Evidence, or cite another");
                return Err(wrong(format!("{id}, which is not in the ledger, is cited in"), remedy));
            }
            mark.cites = ids;
        }
    }
    if !mark.is_blank() {
        state.marks.insert(criterion.clone(), mark);
    }
    Ok(())
}

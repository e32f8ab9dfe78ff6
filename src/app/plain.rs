//! An assessment line by line: a criterion is read out, an answer comes back, and what it did is said in one line.
//!
//! It changes a session as the screens do and saves nothing itself; whoever runs it saves after every answer.

mod answer;
#[cfg(test)]
mod tests;

use crate::domain::history::chain::Link;
use std::fmt::Write as _;

use jiff::Timestamp;

use crate::domain::{
    evidence::EvidenceEdit,
    framework::{Criterion, Edition, Framework},
    history::Change,
    ids::{CriterionId, EvidenceId},
    session::{Draft, LONGEST_NOTE, Refusal, Session},
    state::{Mark, State, Verdict},
    text::{accept_line, accept_note},
};

pub use answer::{Answer, HELP};

/// What is said back, a line each, and whether that was the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The lines, not yet cleaned.
    pub lines: Vec<String>,
    /// Whether the walk is over.
    pub is_over: bool,
}

/// A walk through the criteria of the level applied for that have no mark yet.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The index of the criterion that was read out last.
    at: usize,
    /// The criteria before it, the last one last.
    trail: Vec<usize>,
}

impl Walk {
    /// Begins a walk: where a note was being typed, else at the first criterion without a mark.
    pub fn begin(framework: &Framework, session: &Session) -> (Self, Reply) {
        let mut walk = Self { at: 0, trail: Vec::new() };
        let candidate = &session.state.candidate;
        let head =
            format!("{}, for {}. Answer help for the answers there are.", candidate.name, candidate.target);
        let mut lines = vec![head];
        if let Some(draft) = &session.draft
            && let Some(index) = framework.criterion_index(&draft.criterion)
        {
            walk.at = index;
            lines.push(walk.told(framework, session));
            lines.push("A note was being typed here: go on with it; a line with a dot alone ends it.".into());
            lines.push(format!("So far: {}", draft.text.replace('\n', " / ")));
        } else if let Some(index) = next_unmarked(framework, &session.state, None) {
            walk.at = index;
            lines.push(walk.told(framework, session));
        } else {
            lines.push(all_marked(&session.state));
            return (walk, Reply { lines, is_over: true });
        }
        (walk, Reply { lines, is_over: false })
    }

    /// The criterion in hand.
    pub fn criterion<'f>(&self, framework: &'f Framework) -> Option<&'f Criterion> {
        framework.criteria.get(self.at)
    }

    /// Takes one line: a line of the note being typed, or an answer.
    pub fn line(&mut self, edition: &Edition, session: &mut Session, line: &str, now: Timestamp) -> Reply {
        if session.draft.is_some() {
            return if line.trim() == "." {
                said(end_note(edition, session, now))
            } else {
                type_note(session, line)
            };
        }
        match Answer::read(line) {
            Ok(answer) => self.answer(edition, session, answer, now),
            Err(why) => say(why),
        }
    }

    /// Ends the walk, as the end of the input does: a note being typed becomes the note.
    pub fn end(&mut self, edition: &Edition, session: &mut Session, now: Timestamp) -> Reply {
        let mut lines = Vec::new();
        if session.draft.is_some() {
            lines.push(end_note(edition, session, now).unwrap_or_else(|why| why.to_string()));
        }
        lines.push(format!("{} unmarked.", left(&edition.framework, &session.state)));
        Reply { lines, is_over: true }
    }

    fn answer(&mut self, edition: &Edition, session: &mut Session, answer: Answer, now: Timestamp) -> Reply {
        let framework = &edition.framework;
        let Some(id) = self.criterion(framework).map(|criterion| criterion.id.clone()) else {
            return Reply { is_over: true, ..Reply::default() };
        };
        let mut record = |changes: Vec<Change>| session.record(edition, now, changes);
        match answer {
            Answer::Verdict(to) => {
                let recorded = record(vec![Change::Verdict { criterion: id.clone(), to }]);
                self.marked(framework, session, recorded, to)
            }
            Answer::Skip => self.go_on(framework, session, Vec::new()),
            Answer::Back => self.back(framework, session),
            Answer::Again => say(self.told(framework, session)),
            Answer::Help => Reply { lines: HELP.map(str::to_owned).to_vec(), is_over: false },
            Answer::Quit => self.end(edition, session, now),
            Answer::Undo => self.undo(framework, session, now),
            Answer::OpenNote => open_note(session, id),
            Answer::Note(text) => said(write_note(edition, session, id, &text, now)),
            Answer::Probe => {
                let to = !session.state.mark(&id).is_some_and(|mark| mark.probe);
                let done =
                    if to { "to be asked about at the interview" } else { "no longer to be asked about" };
                let recorded =
                    session.record(edition, now, vec![Change::Probe { criterion: id.clone(), to }]);
                said(recorded.map(|_| format!("{id}: {done}.")))
            }
            Answer::Figure(figure) => {
                let recorded = record(vec![Change::Measure { criterion: id.clone(), to: Some(figure) }]);
                said(recorded.map(|_| format!("{id}: figure {figure}.")))
            }
            Answer::Ledger => Reply { lines: ledger(&session.state), is_over: false },
            Answer::Cite(items) => said(cite(edition, session, id, &items, Vec::new(), now)),
            Answer::Add(title) => said(add(edition, session, id, &title, now)),
        }
    }

    fn marked(
        &mut self,
        framework: &Framework,
        session: &Session,
        recorded: Result<bool, Refusal>,
        to: Option<Verdict>,
    ) -> Reply {
        if let Err(why) = recorded {
            return said(Err(why));
        }
        let id = self.criterion(framework).map(|criterion| criterion.id.to_string()).unwrap_or_default();
        match to {
            None => say(format!("{id}: unmarked.")),
            Some(verdict) => self.go_on(framework, session, vec![format!("{id}: {}.", word(verdict))]),
        }
    }

    /// Goes to the next criterion without a mark, from the first again after the last.
    fn go_on(&mut self, framework: &Framework, session: &Session, mut lines: Vec<String>) -> Reply {
        let Some(next) = next_unmarked(framework, &session.state, Some(self.at)) else {
            lines.push(all_marked(&session.state));
            return Reply { lines, is_over: true };
        };
        if next <= self.at {
            lines.push("That was the last; from the first unmarked one again.".into());
        }
        self.trail.push(std::mem::replace(&mut self.at, next));
        lines.push(self.told(framework, session));
        Reply { lines, is_over: false }
    }

    fn back(&mut self, framework: &Framework, session: &Session) -> Reply {
        match self.trail.pop() {
            Some(index) => {
                self.at = index;
                say(self.told(framework, session))
            }
            None => say("This is where you began.".into()),
        }
    }

    /// Takes back the last action, also one of before this walk, and goes where it was done.
    fn undo(&mut self, framework: &Framework, session: &mut Session, now: Timestamp) -> Reply {
        let before = session.state.clone();
        let undone = match session.undo(now) {
            Ok(undone) => undone,
            Err(why) => return say(format!("{why}.")),
        };
        let mut lines: Vec<String> =
            undone.iter().map(|change| format!("undone: {}.", change.sentence(&before))).collect();
        let place = undone.iter().find_map(Link::criterion);
        if let Some(index) =
            place.and_then(|id| framework.criterion_index(id)).filter(|index| *index != self.at)
        {
            self.trail.push(std::mem::replace(&mut self.at, index));
            lines.push(self.told(framework, session));
        }
        Reply { lines, is_over: false }
    }

    /// The criterion in hand on one line, with what is said of it so far.
    fn told(&self, framework: &Framework, session: &Session) -> String {
        let Some(criterion) = self.criterion(framework) else { return String::new() };
        let ability = &framework.abilities[criterion.ability];
        let left = left(framework, &session.state);
        let mut line = format!("{} ({}), {left} unmarked: {}", criterion.id, ability.label, criterion.text);
        if let Some(measure) = &criterion.measure {
            let _ = write!(line, " [figure: {}, at least {}]", measure.unit, measure.minimum);
        }
        let says = session.state.mark(&criterion.id).map(details).unwrap_or_default();
        if says.is_empty() { line } else { format!("{line} [{says}]") }
    }
}

fn say(line: String) -> Reply {
    Reply { lines: vec![line], is_over: false }
}

fn said(done: Result<String, Refusal>) -> Reply {
    say(done.unwrap_or_else(|why| format!("Nothing was changed: {why}.")))
}

fn open_note(session: &mut Session, criterion: CriterionId) -> Reply {
    let old = session.state.mark(&criterion).map(|mark| mark.note.clone()).unwrap_or_default();
    let caret = old.len();
    session.draft = Some(Draft { criterion, caret, text: old });
    say("The note, in as many lines as you like; a line with a dot alone ends it.".into())
}

/// One more line of the note being typed.
fn type_note(session: &mut Session, line: &str) -> Reply {
    let Some(draft) = &mut session.draft else { return Reply::default() };
    let text = joined(&draft.text, line);
    if text.len() > LONGEST_NOTE {
        return say(format!("That line was not added: a note has {LONGEST_NOTE} bytes at most."));
    }
    draft.caret = text.len();
    draft.text = text;
    Reply::default()
}

/// The note being typed becomes the note. One that is refused goes on being typed, so no word of it is lost.
fn end_note(edition: &Edition, session: &mut Session, now: Timestamp) -> Result<String, Refusal> {
    let Some(Draft { criterion, text, .. }) = session.draft.clone() else { return Ok(String::new()) };
    let to = text.trim_end().to_owned();
    let told = format!("{criterion}: note of {} words.", to.split_whitespace().count());
    session.record(edition, now, vec![Change::Note { criterion, to }])?;
    session.draft = None;
    Ok(told)
}

/// The old text and one more line.
fn joined(old: &str, line: &str) -> String {
    let line = accept_note(line);
    if old.is_empty() { line.into_owned() } else { format!("{old}\n{line}") }
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotYet => "not yet met",
    }
}

fn all_marked(state: &State) -> String {
    format!("All criteria of {} are marked.", state.candidate.target)
}

fn targets<'f>(framework: &'f Framework, state: &State) -> impl Iterator<Item = (usize, &'f Criterion)> {
    let level = framework.level_index(state.candidate.target.as_str());
    framework.criteria.iter().enumerate().filter(move |(_, criterion)| Some(criterion.level) == level)
}

/// The next criterion of the level applied for that has no mark, behind `at`, or else from the first.
fn next_unmarked(framework: &Framework, state: &State, at: Option<usize>) -> Option<usize> {
    let unmarked = || targets(framework, state).filter(|(_, one)| state.verdict(&one.id).is_none());
    let behind = unmarked().map(|(index, _)| index).find(|index| at.is_none_or(|at| *index > at));
    behind.or_else(|| unmarked().map(|(index, _)| index).next())
}

fn left(framework: &Framework, state: &State) -> usize {
    targets(framework, state).filter(|(_, criterion)| state.verdict(&criterion.id).is_none()).count()
}

/// What a mark says, on one line.
fn details(mark: &Mark) -> String {
    let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
    let parts = [
        mark.verdict.map(|verdict| word(verdict).to_owned()),
        mark.probe.then(|| "to be asked about".to_owned()),
        mark.measure.map(|figure| format!("figure {figure}")),
        (!cites.is_empty()).then(|| format!("cites {}", cites.join(", "))),
        (!mark.note.is_empty()).then(|| format!("note: {}", mark.note.replace('\n', " / "))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn ledger(state: &State) -> Vec<String> {
    if state.evidence.is_empty() {
        return vec!["There is no evidence yet: add TITLE adds an item and cites it.".into()];
    }
    let line = |item: &crate::domain::evidence::EvidenceItem| {
        let kind = item.kind.as_ref().map(|kind| format!("{kind}: ")).unwrap_or_default();
        format!("{} {kind}{}", item.id, item.title)
    };
    let items = state.evidence.iter().map(line);
    items.chain(["Cite by number, such as cite E1, E2; add TITLE adds an item.".into()]).collect()
}

fn write_note(
    edition: &Edition,
    session: &mut Session,
    criterion: CriterionId,
    text: &str,
    now: Timestamp,
) -> Result<String, Refusal> {
    let old = session.state.mark(&criterion).map_or("", |mark| mark.note.as_str());
    let (done, to) = (if old.is_empty() { "noted" } else { "noted below what was there" }, joined(old, text));
    let told = format!("{criterion}: {done}.");
    session.record(edition, now, vec![Change::Note { criterion, to }])?;
    Ok(told)
}

/// Cites items beside those cited already, after `first` has been done, all as one action.
fn cite(
    edition: &Edition,
    session: &mut Session,
    criterion: CriterionId,
    items: &[EvidenceId],
    first: Vec<Change>,
    now: Timestamp,
) -> Result<String, Refusal> {
    let mut to = session.state.mark(&criterion).map(|mark| mark.cites.clone()).unwrap_or_default();
    for id in items {
        if !to.contains(id) {
            to.push(*id);
        }
    }
    let named: Vec<_> = to.iter().map(ToString::to_string).collect();
    let told = format!("{criterion}: cites {}.", named.join(", "));
    let cites = Change::Cites { criterion, to };
    session.record(edition, now, first.into_iter().chain([cites]).collect())?;
    Ok(told)
}

/// Adds an item to the ledger and cites it.
fn add(
    edition: &Edition,
    session: &mut Session,
    criterion: CriterionId,
    title: &str,
    now: Timestamp,
) -> Result<String, Refusal> {
    let id = session.next_evidence_id();
    let title = match accept_line(title) {
        Ok(title) => title.trim().to_owned(),
        Err(why) => return Ok(format!("Nothing was changed: the title is refused, as {why}.")),
    };
    let item = Change::Evidence { id, edit: EvidenceEdit::Title(title) };
    cite(edition, session, criterion, &[id], vec![item], now)
}

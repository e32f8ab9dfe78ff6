//! What of a form is new: three-way between the session as the form was written, the session now, and the form.

use crate::domain::history::chain::Replayed as _;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::{
    Answers, Field, Form, Moment, Part, Place, Slot, answer, answers, read::moment_of, set::set, write,
};
use crate::domain::{
    carry,
    framework::Framework,
    history::Change,
    ids::{Digest, EvidenceId},
    reader::Fault,
    session::Session,
    state::State,
    text::clean,
};

/// What to do where form and session were both changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    /// Nothing: it is named, and nothing of the form is taken over.
    #[default]
    Neither,
    /// What the session says stays.
    Session,
    /// What the form says is taken over.
    Form,
}

/// Something changed in the form and, since it was written, in the session too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The line of the form.
    pub line: usize,
    /// What it is: a criterion, an evidence item, the reference.
    pub about: String,
    /// What changed in the session, a sentence each.
    pub session: Vec<String>,
    /// What changed in the form, a sentence each.
    pub form: Vec<String>,
}

/// What taking a form over comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The changes, by user action: a declaration is one of its own, since no undo goes past it.
    pub actions: Vec<Vec<Change>>,
    /// What was changed on both sides.
    pub conflicts: Vec<Conflict>,
    /// What the assessor should know, a sentence each.
    pub remarks: Vec<String>,
}

/// What taking `form` over changes in `session`, at the time `at`.
///
/// # Errors
/// Everything in the form that no session can say, with line and column; or it was written against another edition, of
/// which [`since_carried`] tells.
pub fn plan(
    framework: &Framework,
    session: &Session,
    form: &Form<'_>,
    prefer: Prefer,
    at: Timestamp,
) -> Result<Plan, Vec<Fault>> {
    let then = state_then(session, form)?;
    let sides =
        Sides { base: answers(framework, &then), now: answers(framework, &session.state), session, form };
    let mut plan = Plan { remarks: sides.passed(framework, &then), ..Plan::default() };
    let mut taken = sides.changed();
    plan.conflicts = sides.conflicts(&taken);
    plan.remarks.extend(sides.empty_items());
    if prefer == Prefer::Session {
        taken.retain(|slot| plan.conflicts.iter().all(|conflict| conflict.about != slot.about()));
    }
    if prefer == Prefer::Neither && !plan.conflicts.is_empty() {
        return Ok(plan);
    }
    let mut state = session.state.clone();
    let mut faults = Vec::new();
    for slot in order(taken) {
        if let Err(fault) = sides.take(framework, &mut state, &slot, at) {
            faults.push(fault);
        }
        plan.remarks.extend(sides.remark(&slot));
    }
    faults.extend(sides.unreasoned(&state));
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        return Err(faults);
    }
    let (declared, others): (Vec<_>, Vec<_>) = session
        .state
        .changes_to(&state)
        .into_iter()
        .partition(|change| matches!(change, Change::Declared { .. }));
    plan.actions = [declared, others].into_iter().filter(|changes| !changes.is_empty()).collect();
    Ok(plan)
}

/// The edition that a session was marked against when a form of it was written; none if the form is not of that session.
pub fn edition_then(session: &Session, text: &str) -> Option<Digest> {
    known(session, &moment_of(text)?).map(|then| then.edition)
}

/// What was edited in a form that was written against another edition, `from`, than the session is marked against now,
/// with where it is in that. None of it is taken over: an id may be another criterion's now.
///
/// # Errors
/// The form is of another session.
pub fn since_carried(
    from: &Framework,
    to: &Framework,
    session: &Session,
    form: &Form<'_>,
) -> Result<Vec<Conflict>, Vec<Fault>> {
    let then = known(session, &form.moment).ok_or_else(|| another(form, NOT_OF_IT))?;
    let base = answers(from, &then);
    let sides = Sides { now: base.clone(), base, session, form };
    let mut conflicts: BTreeMap<String, Conflict> = BTreeMap::new();
    for slot in sides.changed() {
        let blank = || {
            let now = match &slot {
                Slot::Mark(criterion, _) => match carry::place(from, to, criterion) {
                    Ok(placed) => format!("carried to another edition; {placed}, with the same wording"),
                    Err(why) => format!("carried to another edition; {criterion}: {why}"),
                },
                _ => "carried to another edition".to_owned(),
            };
            let (line, about) = (sides.line(&slot), slot.about());
            Conflict { line, about, session: vec![now], form: Vec::new() }
        };
        let conflict = conflicts.entry(slot.about()).or_insert_with(blank);
        conflict.form.push(told(&slot, sides.then(&slot), sides.mine(&slot)));
    }
    Ok(in_order(conflicts))
}

fn in_order(conflicts: BTreeMap<String, Conflict>) -> Vec<Conflict> {
    let mut conflicts: Vec<_> = conflicts.into_values().collect();
    conflicts.sort_by_key(|conflict| conflict.line);
    conflicts
}

const NOT_OF_IT: &str = "the session's history has no such entry, so the form is of another session:";
const NOT_NOW: &str =
    "the session was carried to another edition since, so an id may be another criterion's:";

/// The session as it stood when the form was written.
fn state_then(session: &Session, form: &Form<'_>) -> Result<State, Vec<Fault>> {
    let then = known(session, &form.moment).ok_or_else(|| another(form, NOT_OF_IT))?;
    if then.edition == session.state.edition { Ok(then) } else { Err(another(form, NOT_NOW)) }
}

fn known(session: &Session, moment: &Moment) -> Option<State> {
    let Moment { session: id, seq, head } = moment;
    let entry = session.entries.iter().find(|entry| entry.seq == *seq && entry.hash.short() == *head);
    entry.and_then(|_| session.as_of(*seq)).filter(|_| *id == session.file.id)
}

/// The fault of a form that can't be compared with the session.
fn another(form: &Form<'_>, problem: &str) -> Vec<Fault> {
    let at = form.text.find("as of:");
    let at = at.map_or(0..0, |at| at..at + form.text[at..].lines().next().map_or(0, str::len));
    vec![Fault::at(form.text, at, problem, "write a new form with: assessor form SESSION")]
}

/// The order in which answers are taken: an item that goes is still there when others are looked at.
fn order(taken: BTreeSet<Slot>) -> impl Iterator<Item = Slot> {
    let goes = |slot: &Slot| matches!(slot, Slot::Item(_, Field::Removed));
    let (gone, others): (Vec<_>, Vec<_>) = taken.into_iter().partition(goes);
    others.into_iter().chain(gone)
}

struct Sides<'a> {
    base: Answers,
    now: Answers,
    session: &'a Session,
    form: &'a Form<'a>,
}

impl Sides<'_> {
    fn then(&self, slot: &Slot) -> &str {
        self.base.get(slot).map_or("", String::as_str)
    }

    fn now(&self, slot: &Slot) -> &str {
        self.now.get(slot).map_or("", String::as_str)
    }

    fn mine(&self, slot: &Slot) -> &str {
        self.form.answers.get(slot).map_or("", |(answer, _)| answer)
    }

    fn place(&self, slot: &Slot) -> Place {
        self.form.answers.get(slot).map_or(0..0, |(_, place)| place.clone())
    }

    /// The line that an answer stands on.
    fn line(&self, slot: &Slot) -> usize {
        self.form.text[..self.place(slot).start].matches('\n').count() + 1
    }

    fn fault(&self, slot: &Slot, problem: &str, remedy: &str) -> Fault {
        Fault::at(self.form.text, self.place(slot), problem, remedy)
    }

    /// What was edited, and is not in the session already.
    fn changed(&self) -> BTreeSet<Slot> {
        let edited = |slot: &&Slot| self.mine(slot) != self.then(slot) && self.mine(slot) != self.now(slot);
        self.form.answers.keys().filter(edited).cloned().collect()
    }

    fn conflicts(&self, changed: &BTreeSet<Slot>) -> Vec<Conflict> {
        let mut since: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let slots: BTreeSet<&Slot> = self.base.keys().chain(self.now.keys()).collect();
        for slot in slots.into_iter().filter(|slot| self.then(slot) != self.now(slot)) {
            let says = told(slot, self.then(slot), self.now(slot));
            since.entry(slot.about()).or_default().push(says);
        }
        let mut conflicts: BTreeMap<String, Conflict> = BTreeMap::new();
        for slot in changed {
            let about = slot.about();
            let Some(session) = since.get(&about) else { continue };
            let line = self.line(slot);
            let blank = Conflict { line, about: about.clone(), session: session.clone(), form: Vec::new() };
            let conflict = conflicts.entry(about).or_insert(blank);
            conflict.form.push(told(slot, self.then(slot), self.mine(slot)));
        }
        in_order(conflicts)
    }

    fn take(
        &self,
        framework: &Framework,
        state: &mut State,
        slot: &Slot,
        at: Timestamp,
    ) -> Result<(), Fault> {
        if let Slot::Item(id, field) = slot
            && state.item(*id).is_none()
            && let Some(problem) = self.unusable(*id, *field)
        {
            let remedy = format!("the next new item is {}", self.session.next_evidence_id());
            return Err(self.fault(slot, &problem, &remedy));
        }
        if let Slot::Mark(_, Part::Cites) = slot
            && let Some(id) = self.mine(slot).split(", ").find(|id| self.goes(id))
        {
            return Err(self.fault(
                slot,
                &format!("{id} is taken out by this form, and cited here"),
                "do one of the two",
            ));
        }
        let wrong = |wrong: super::set::Wrong| self.fault(slot, &wrong.problem, &wrong.remedy);
        set(framework, state, slot, self.mine(slot), at).map_err(wrong)
    }

    /// Whether the form takes an evidence item out.
    fn goes(&self, id: &str) -> bool {
        let id = id.parse::<EvidenceId>().ok();
        id.is_some_and(|id| !self.mine(&Slot::Item(id, Field::Removed)).is_empty())
    }

    /// Why nothing can be said of an item that is not in the ledger.
    fn unusable(&self, id: EvidenceId, field: Field) -> Option<String> {
        if field == Field::Removed {
            return Some(format!("{id} is not in the ledger"));
        }
        (id < self.session.next_evidence_id())
            .then(|| format!("{id} was taken out of the ledger and is not used again"))
    }

    /// A recommendation without reasons is none.
    fn unreasoned(&self, state: &State) -> Option<Fault> {
        let recommended = state.recommendation.as_ref()?;
        let was = self.session.state.recommendation.as_ref() == Some(recommended);
        let slot = Slot::Outcome;
        (recommended.rationale.trim().is_empty() && !was && self.form.answers.contains_key(&slot))
            .then(|| self.fault(&slot, "no reasons for", "write them below, indented"))
    }

    /// What the assessor should know of an answer that is taken over.
    fn remark(&self, slot: &Slot) -> Option<String> {
        let about = slot.about();
        if let Slot::Mark(criterion, Part::Note) = slot {
            let old = self.session.state.mark(criterion).map_or("", |mark| mark.note.as_str());
            if answer::visible(old) != old {
                return Some(format!(
                    "{about}: the note had hidden characters, which now are the signs the form showed"
                ));
            }
            let is_citation = |line: &str| {
                let rest = line.trim().strip_prefix("E:");
                rest.is_some_and(|rest| {
                    rest.split([',', ' ']).all(|id| id.is_empty() || id.parse::<EvidenceId>().is_ok())
                })
            };
            let new =
                self.mine(slot).lines().find(|line| is_citation(line) && !self.then(slot).contains(line));
            return new.map(|line| {
                format!(
                    "{about}: “{}” is part of the note; a citation stands on the criterion's own line",
                    clean(line.trim())
                )
            });
        }
        None
    }

    /// New items that say nothing.
    fn empty_items(&self) -> impl Iterator<Item = String> {
        let empty = |slot: &&Slot| match slot {
            Slot::Item(id, Field::Removed) => {
                let said = |field: &Field| !self.mine(&Slot::Item(*id, *field)).is_empty();
                self.session.state.item(*id).is_none()
                    && self.mine(slot).is_empty()
                    && !Field::ALL.iter().any(said)
            }
            _ => false,
        };
        let empty = self.form.answers.keys().filter(empty);
        empty.map(|slot| format!("{} says nothing, so there is no such item", slot.about()))
    }

    /// The lines that were read over and are not the form's own.
    fn passed(&self, framework: &Framework, then: &State) -> Vec<String> {
        let Moment { seq, .. } = self.form.moment;
        let entries = self.session.entries.iter().filter(|entry| entry.seq <= seq).cloned().collect();
        let next = Session { entries, ..self.session.clone() }.next_evidence_id();
        let written = write(framework, then, &self.form.moment, next, |_| true);
        let own: BTreeSet<&str> =
            written.lines().filter(|line| line.starts_with('#')).map(str::trim_end).collect();
        let other = |place: &&Place| !own.contains(self.form.text[(*place).clone()].trim_end());
        let told = |place: &Place| {
            let line = self.form.text[..place.start].matches('\n').count() + 1;
            format!("line {line} begins with # and is read over: {}", excerpt(&self.form.text[place.clone()]))
        };
        self.form.passed.iter().filter(other).map(told).collect()
    }
}

/// An answer as a sentence: what it was, and what it is.
fn told(slot: &Slot, was: &str, is: &str) -> String {
    let nothing = if matches!(slot, Slot::Mark(_, Part::Verdict)) { "unmarked" } else { "nothing" };
    let quoted = |text: &str| if text.is_empty() { nothing.to_owned() } else { excerpt(text) };
    format!("{}: {}, was {}", slot.word(), quoted(is), quoted(was))
}

/// The most characters of an answer that a sentence quotes.
const QUOTED: usize = 60;

fn excerpt(text: &str) -> String {
    let cut = text.char_indices().nth(QUOTED).map(|(at, _)| at);
    let text = text.replace('\n', " ");
    match cut {
        Some(at) => format!("“{}…”", clean(&text[..at])),
        None => format!("“{}”", clean(&text)),
    }
}

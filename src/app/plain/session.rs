//! A session as line mode talks about it.

mod ledger;

use std::{fmt::Write as _, sync::Arc};

use jiff::Timestamp;

use super::{
    Call, Done, Restored, Topic, Typed, Verb, Word,
    say::{self, entries, is_yes, line, recommendation, recommended, restored, standing},
    words,
};
use crate::{
    app::{
        desk::{Desk, Hold, Opened},
        panel::PanelError,
        seal::{self, Sealing},
    },
    domain::{
        bulk::Deed,
        check::{self, Subject, Weight},
        framework::{Criterion, Edition},
        history::{CandidateEdit, Change, chain::Link as _},
        ids::{CriterionId, IdError},
        repeat::Repeat,
        rule,
        seal::Obstacles,
        session::Draft,
        state::{Mark, State, Verdict},
    },
};

/// A session that is open for writing.
#[derive(Debug)]
pub struct AtSession {
    desk: Desk,
    opened: Opened,
    hold: Hold,
    unsaved: bool,
}

impl AtSession {
    /// Takes a session just opened.
    pub fn new(desk: Desk, opened: Opened, hold: Hold) -> Self {
        let unsaved = opened.found.recovered;
        Self { desk, opened, hold, unsaved }
    }

    fn state(&self) -> &State {
        &self.opened.session.state
    }

    fn criterion(&self, index: usize) -> Result<&Criterion, String> {
        self.edition().framework.criteria.get(index).ok_or_else(|| "there is no criterion".to_owned())
    }

    fn record(&mut self, now: Timestamp, changes: Vec<Change>) -> Result<bool, String> {
        let Opened { session, edition, .. } = &mut self.opened;
        let any = session.record(edition, now, changes).map_err(|why| why.to_string())?;
        self.unsaved |= any;
        Ok(any)
    }

    /// Does to a criterion what one command line does to many.
    fn deed(&mut self, deed: &Deed, at: usize, now: Timestamp) -> Result<Done, String> {
        let id = self.criterion(at)?.id.clone();
        let Some(change) = deed.change(self.state(), &id) else {
            return Done::said(format!("{id}: {} already.", deed.words()));
        };
        self.record(now, vec![change])?;
        Done::said(format!("{id}: {}.", deed.words()))
    }

    fn note(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.opened.session.unsealed().map_err(|why| why.to_string())?;
        let text = call.text();
        if let Some(draft) = &self.opened.session.draft {
            // Words that were refused are gone on with.
            let text = if text.is_empty() { draft.text.clone() } else { say::joined(&draft.text, &text) };
            self.type_on(text);
            return Ok(Done::Typing);
        }
        let criterion = self.criterion(call.at)?.id.clone();
        let old = self.state().mark(&criterion).map(|mark| mark.note.clone()).unwrap_or_default();
        if text.is_empty() {
            self.opened.session.draft = Some(Draft { criterion, caret: old.len(), text: old });
            self.unsaved = true;
            return Ok(Done::Typing);
        }
        let done = if old.is_empty() { "noted" } else { "noted below what was there" };
        let (to, said) = (say::joined(&old, &text), format!("{criterion}: {done}."));
        self.record(now, vec![Change::Note { criterion, to }])?;
        Done::said(said)
    }

    fn repeat(&mut self, at: usize, now: Timestamp) -> Result<Done, String> {
        let id = self.criterion(at)?.id.clone();
        let repeat = Repeat::of(&self.opened.session);
        let changes = repeat.changes(&self.opened.session, &id);
        let changes = changes.map_err(|mark| {
            format!("{id} is already {}; repeat marks unmarked criteria only", mark.words())
        })?;
        self.record(now, changes)?;
        Ok(Done::Next(vec![format!("{id}: {}.", repeat.words())]))
    }

    fn flag(&mut self, at: usize, now: Timestamp) -> Result<Done, String> {
        let id = &self.criterion(at)?.id;
        let to = !self.state().mark(id).is_some_and(|mark| mark.probe);
        self.deed(&Deed::Probe(to), at, now)
    }

    fn next_flagged(&self, at: usize) -> Result<Done, String> {
        let framework = &self.edition().framework;
        let flagged = framework.criteria.iter().enumerate();
        let flagged = flagged.filter(|(_, one)| self.state().mark(&one.id).is_some_and(|mark| mark.probe));
        let flagged: Vec<usize> = flagged.map(|(index, _)| index).collect();
        let next = flagged.iter().find(|index| **index > at).or(flagged.first());
        next.map_or_else(|| Done::said("No criterion is flagged."), |index| Ok(Done::To(*index)))
    }

    fn figure(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let criterion = self.criterion(call.at)?;
        let id = criterion.id.clone();
        let asked = criterion
            .measure
            .as_ref()
            .map(|measure| format!("{id} asks for {}, at least {}.", measure.unit, measure.minimum));
        let text = call.text();
        let to = match text.as_str() {
            "" => return asked.map_or_else(|| Done::said(format!("{id} asks for no figure.")), Done::ask),
            "none" => None,
            text => Some(
                text.parse()
                    .map_err(|_| "write the figure in digits, such as i 34; none clears it".to_owned())?,
            ),
        };
        self.record(now, vec![Change::Measure { criterion: id.clone(), to }])?;
        Done::said(format!(
            "{id}: figure {}.",
            to.map_or("cleared".to_owned(), |figure: u32| figure.to_string())
        ))
    }

    fn declare(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let text = call.text();
        let (kind, detail) = words::split(&text);
        let framework = &self.opened.edition.framework;
        if kind.is_empty() {
            let mut lines: Vec<_> = framework
                .interests
                .iter()
                .map(|interest| format!("{}: {}", interest.id, interest.title))
                .collect();
            let declared = self.state().declaration.as_ref();
            lines.push(declared.map_or("Not declared.".into(), |declared| {
                format!("Declared: {} {}", declared.kind, declared.detail)
            }));
            lines.push("Which, and what is there to say about it?".into());
            return Ok(Done::Ask(lines));
        }
        let known =
            framework.interests.iter().find(|interest| interest.id.as_str().eq_ignore_ascii_case(kind));
        let kind = match known {
            Some(interest) => interest.id.clone(),
            None => kind.parse().map_err(|why: IdError| why.to_string())?,
        };
        let change = Change::Declared { kind: Some(kind), detail: detail.to_owned() };
        let said = say::ended(&change.sentence(self.state()));
        self.record(now, vec![change])?;
        Done::said(said)
    }

    fn candidate(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let text = call.text();
        let (field, rest) = words::split(&text);
        let years = |text: &str| text.parse().map(Some).map_err(|_| "write the years in digits".to_owned());
        let edit = match (field, rest) {
            ("", _) => {
                let candidate = &self.state().candidate;
                let years =
                    candidate.years_in_practice.map_or("unknown".to_owned(), |years| years.to_string());
                let reference = if candidate.reference.is_empty() { "none" } else { &candidate.reference };
                let (name, level) = (&candidate.name, &candidate.target);
                return Done::said(format!(
                    "name {name}; reference {reference}; level {level}; years {years}."
                ));
            }
            ("clear", "years") => CandidateEdit::Years(None),
            ("clear", "reference") => CandidateEdit::Reference(String::new()),
            (_, "") => return Err(format!("write what the {field} is")),
            ("name", name) => CandidateEdit::Name(line("name", name)?),
            ("reference", reference) => CandidateEdit::Reference(line("reference", reference)?),
            ("level", level) => {
                let framework = &self.edition().framework;
                let index = framework
                    .level_index(level)
                    .ok_or_else(|| format!("there is no level “{level}” in this edition"))?;
                CandidateEdit::Target(framework.levels[index].id.clone())
            }
            ("years", text) => CandidateEdit::Years(years(text)?),
            _ => return Err(format!("“{field}” is none of name, reference, level, years and clear")),
        };
        let change = Change::Candidate(edit);
        let said = say::ended(&change.sentence(self.state()));
        if self.record(now, vec![change])? { Done::said(said) } else { Done::said("It is so already.") }
    }

    fn check(&self, now: Timestamp) -> Vec<String> {
        let session = &self.opened.session;
        let on = check::day(session.state.seal.as_ref().map_or(now, |seal| seal.at));
        let found = Subject::of(&self.edition().framework, session, on).weighed();
        let count = |wanted: Weight| found.iter().filter(|(_, weight)| *weight == wanted).count();
        let line = |(finding, weight): &(check::Finding, Weight)| {
            let word = match weight {
                Weight::Bars => "blocks the seal",
                Weight::Reason => "needs a reason",
                Weight::Remark => "remark",
            };
            format!("{}: {} ({word}).", finding.key(), finding.text)
        };
        let [bars, reasons, remarks] = [Weight::Bars, Weight::Reason, Weight::Remark].map(count);
        let total = format!("Block the seal: {bars}; need a reason: {reasons}; remarks: {remarks}.");
        found.iter().map(line).chain([total]).collect()
    }

    fn recommend(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let candidate = &self.state().candidate;
        let given = match recommendation(&self.edition().framework, &candidate.target, &call.text()) {
            Ok(given) => given,
            Err(question) => {
                let before = self
                    .state()
                    .recommendation
                    .as_ref()
                    .map(|given| say::ended(&format!("So far: {}", recommended(given))));
                let before = before.filter(|_| call.text().is_empty());
                return Ok(Done::Ask(before.into_iter().chain([question]).collect()));
            }
        };
        let said = say::ended(&recommended(&given));
        self.record(now, vec![Change::Recommended(Some(given))])?;
        Done::said(said)
    }

    /// Asks for a reason for every finding that needs one, then for yes; an answer `all REASON` is for its whole kind.
    fn seal(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.opened.session.unsealed().map_err(|why| why.to_string())?;
        let obstacles = Obstacles::of(&self.edition().framework, &self.opened.session, now);
        obstacles.free().map_err(|why| why.to_string())?;
        let mut answers = call.given.iter().skip(1);
        let mut reasons: Vec<(String, String)> = Vec::new();
        for finding in &obstacles.need_reasons {
            let kind = finding.kind.as_str();
            if reasons.iter().any(|(word, _)| word == kind) {
                continue;
            }
            let Some(answer) = answers.next() else {
                let question = format!("{}: {}.", finding.key(), finding.text);
                let hint =
                    format!("Why can it be sealed so? “all REASON” answers every “{kind}” from here on.");
                return Ok(Done::Ask(vec![question, hint]));
            };
            let (word, rest) = words::split(answer);
            let is_all = word.eq_ignore_ascii_case("all") && !rest.is_empty();
            reasons.push(if is_all {
                (kind.to_owned(), rest.to_owned())
            } else {
                (finding.key(), answer.clone())
            });
        }
        let Some(answer) = answers.next() else {
            return Done::ask(
                "Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to seal.",
            );
        };
        if !is_yes(answer) {
            return Done::said("Not sealed.");
        }
        let sealing = Sealing { reasons: &reasons, key: None, to: None };
        // What is not saved yet goes with the seal.
        seal::seal(&self.desk, &mut self.opened, &mut self.hold, &sealing, now)
            .map_err(|why| why.to_string())?;
        self.unsaved = false;
        Done::said("Sealed: it can only be read now.")
    }

    fn unseal(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let reason = match say::breaking_reason(call, self.opened.session.is_sealed(), "session")? {
            Ok(reason) => reason,
            Err(done) => return Ok(done),
        };
        self.opened.session.unseal(now, &reason).map_err(|why| why.to_string())?;
        self.unsaved = true;
        Done::said("The seal is broken: it can be changed again.")
    }

    fn verdict(&self) -> Vec<String> {
        let (framework, state) = (&self.edition().framework, self.state());
        let mut lines = standing(framework, &rule::standing(framework, state), &state.candidate.target);
        lines.push(state.recommendation.as_ref().map_or("No recommendation.".into(), |given| {
            say::ended(&format!("Recommended: {}", recommended(given)))
        }));
        lines.extend(state.seal.as_ref().map(|_| "Sealed.".to_owned()));
        lines
    }
}

impl Topic for AtSession {
    fn edition(&self) -> &Arc<Edition> {
        &self.opened.edition
    }

    fn words(&self) -> Vec<&'static Word> {
        words::SESSION.iter().chain(words::BOTH).collect()
    }

    fn head(&self) -> Vec<String> {
        let candidate = &self.state().candidate;
        let sealed = if self.opened.session.is_sealed() { ", sealed" } else { "" };
        let head = format!(
            "{}, for {}{sealed}. Type help for the words there are.",
            candidate.name, candidate.target
        );
        let recovered = self.opened.found.recovered;
        let recovered =
            recovered.then(|| "Words that were not saved when the program failed are back.".to_owned());
        std::iter::once(head).chain(recovered).collect()
    }

    fn start(&self) -> Option<usize> {
        let framework = &self.edition().framework;
        let draft = self.opened.session.draft.as_ref().map(|draft| &draft.criterion);
        let index = |id: &CriterionId| framework.criterion_index(id);
        let left = || self.opened.place.as_ref().and_then(index);
        draft.and_then(index).or_else(|| self.open().first().copied()).or_else(left)
    }

    fn told(&self, index: usize) -> Vec<String> {
        let Ok(criterion) = self.criterion(index) else { return Vec::new() };
        let ability = &self.edition().framework.abilities[criterion.ability];
        let left = self.open().len();
        let mut line = format!("{} ({}), {left} unmarked: {}", criterion.id, ability.label, criterion.text);
        if let Some(measure) = &criterion.measure {
            let _ = write!(line, " [figure: {}, at least {}]", measure.unit, measure.minimum);
        }
        let says = self.state().mark(&criterion.id).map(details).unwrap_or_default();
        vec![if says.is_empty() { line } else { format!("{line} [{says}]") }]
    }

    fn listed(&self, index: usize) -> String {
        self.criterion(index)
            .map(|criterion| format!("{}: {}", criterion.id, criterion.text))
            .unwrap_or_default()
    }

    fn open(&self) -> Vec<usize> {
        let framework = &self.edition().framework;
        let Some(level) = framework.level_index(self.state().candidate.target.as_str()) else {
            return Vec::new();
        };
        let unmarked = framework.criteria_of_level(level);
        let unmarked = unmarked.filter(|(_, one)| self.state().verdict(&one.id).is_none());
        unmarked.map(|(index, _)| index).collect()
    }

    fn left(&self) -> String {
        match self.open().len() {
            0 => format!("All criteria of {} are marked.", self.state().candidate.target),
            left => format!("{left} unmarked."),
        }
    }

    fn typed(&self) -> Option<Typed<'_>> {
        let draft = self.opened.session.draft.as_ref()?;
        let name = format!("the note on {}", draft.criterion);
        Some(Typed { criterion: Some(&draft.criterion), name, text: &draft.text })
    }

    fn type_on(&mut self, text: String) {
        if let Some(draft) = &mut self.opened.session.draft {
            draft.caret = text.len();
            draft.text = text;
            self.unsaved = true;
        }
    }

    fn keep_typed(&mut self, now: Timestamp) -> Result<String, String> {
        let Some(Draft { criterion, text, .. }) = self.opened.session.draft.clone() else {
            return Ok(String::new());
        };
        let to = text.trim_end().to_owned();
        let said = format!("{criterion}: note of {}.", say::word_count(&to));
        self.record(now, vec![Change::Note { criterion, to }])?;
        self.opened.session.draft = None;
        self.unsaved = true;
        Ok(said)
    }

    fn take_back(&mut self, is_undo: bool, now: Timestamp) -> Result<Vec<Restored>, String> {
        let sentence =
            |change: &Change, before: &State| (change.criterion().cloned(), change.sentence(before));
        let done =
            restored(&mut self.opened.session, is_undo, now, sentence).map_err(|why| why.to_string())?;
        self.unsaved = true;
        Ok(done)
    }

    fn history(&self) -> Vec<String> {
        entries(&self.opened.session, Change::sentence)
    }

    fn act(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        match call.verb {
            Verb::Met => self.deed(&Deed::Verdict(Some(Verdict::Met)), call.at, now),
            Verb::NotYet => self.deed(&Deed::Verdict(Some(Verdict::NotYet)), call.at, now),
            Verb::Clear => self.deed(&Deed::Verdict(None), call.at, now),
            Verb::Note => self.note(call, now),
            Verb::Cite | Verb::Uncite => self.cite(call, now),
            Verb::Repeat => self.repeat(call.at, now),
            Verb::Flag => self.flag(call.at, now),
            Verb::NextFlagged => self.next_flagged(call.at),
            Verb::Figure => self.figure(call, now),
            Verb::Add => self.add(call, now),
            Verb::Evidence => self.evidence(call, now),
            Verb::Declare => self.declare(call, now),
            Verb::Candidate => self.candidate(call, now),
            Verb::Verdict => Ok(Done::Said(self.verdict())),
            Verb::Check => Ok(Done::Said(self.check(now))),
            Verb::Recommend => self.recommend(call, now),
            Verb::Seal => self.seal(call, now),
            Verb::Unseal => self.unseal(call, now),
            _ => Err("a session has no such word".to_owned()),
        }
    }

    fn save(&mut self, now: Timestamp) -> Result<(), PanelError> {
        if self.unsaved {
            let Opened { session, edition, .. } = &mut self.opened;
            self.desk.save(session, edition, &mut self.hold, now)?;
            self.unsaved = false;
        }
        Ok(())
    }

    fn keep_place(&self, criterion: &CriterionId) {
        self.desk.keep_place(self.opened.session.file.id, criterion);
    }
}

/// What a mark says, on one line.
fn details(mark: &Mark) -> String {
    let parts = [
        mark.verdict.map(|verdict| Deed::Verdict(Some(verdict)).words()),
        mark.probe.then(|| Deed::Probe(true).words()),
        mark.measure.map(|figure| format!("figure {figure}")),
        (!mark.cites.is_empty()).then(|| Deed::Cite(mark.cites.clone()).words()),
        (!mark.note.is_empty()).then(|| format!("note: {}", mark.note.replace('\n', " / "))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

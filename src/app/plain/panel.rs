//! A panel as line mode talks about it.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    Call, Done, Restored, Topic, Typed, Verb, Word,
    say::{self, breaking_reason, entries, recommendation, recommended, restored, standing},
    words,
};
use crate::{
    app::{
        desk::{Desk, Intent},
        panel::{OpenedPanel, PanelError, PanelHold},
    },
    domain::{
        framework::{Criterion, Edition},
        history::chain::Link as _,
        ids::CriterionId,
        panel::{About, Case, Change, Draft, PanelState, Part, Scope},
        state::{Recommendation, Verdict},
    },
};

/// A panel that is open.
#[derive(Debug)]
pub struct AtPanel {
    desk: Desk,
    opened: OpenedPanel,
    hold: PanelHold,
    unsaved: bool,
    /// Whether the words being typed are not on disk as they are.
    unkept: bool,
}

impl AtPanel {
    /// Takes a panel just opened.
    pub fn new(desk: Desk, opened: OpenedPanel, hold: PanelHold) -> Self {
        let unsaved = opened.recovered;
        Self { desk, opened, hold, unsaved, unkept: false }
    }

    fn state(&self) -> &PanelState {
        &self.opened.panel.state
    }

    fn criterion(&self, index: usize) -> Result<&Criterion, String> {
        self.edition().framework.criteria.get(index).ok_or_else(|| "there is no criterion".to_owned())
    }

    /// Refuses words and changes where the screens do.
    fn may_change(&self) -> Result<(), String> {
        self.opened.may_change().map_err(|why| why.to_string())?;
        self.opened.panel.unsealed().map_err(|why| why.to_string())
    }

    fn record(&mut self, now: Timestamp, changes: Vec<Change>) -> Result<bool, String> {
        self.may_change()?;
        let OpenedPanel { panel, edition, .. } = &mut self.opened;
        let any = panel.record(edition, now, changes).map_err(|why| why.to_string())?;
        self.unsaved |= any;
        Ok(any)
    }

    /// Records one change, and says it as the history does.
    fn change(&mut self, now: Timestamp, change: Change) -> Result<Done, String> {
        let said = say::ended(&change.sentence(self.state()));
        if self.record(now, vec![change])? { Done::said(said) } else { Done::said("It is so already.") }
    }

    fn settle(&mut self, verdict: Verdict, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.may_change()?;
        let criterion = self.criterion(call.at)?.id.clone();
        let rationale = call.text();
        if !rationale.is_empty() {
            return self.change(now, Change::Resolved { criterion, to: Some(verdict), rationale });
        }
        let before = self.state().resolutions.get(&criterion).filter(|before| before.verdict == verdict);
        let text = before.and_then(|before| before.rationale.clone()).unwrap_or_default();
        Ok(self.begin_typing(About::Reason(criterion, verdict), text))
    }

    fn begin_typing(&mut self, about: About, text: String) -> Done {
        // Words that are typed already are gone on with, whatever they are.
        if self.opened.draft.is_none() {
            self.opened.draft = Some(Draft { about, caret: text.len(), text });
            self.unkept = true;
        }
        Done::Typing
    }

    fn discuss(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.may_change()?;
        let criterion = self.criterion(call.at)?.id.clone();
        let old = self.state().discussion.get(&criterion).map(|said| said.note.clone()).unwrap_or_default();
        let text = call.text();
        if text.is_empty() {
            return Ok(self.begin_typing(About::Discussion(criterion), old));
        }
        self.change(now, Change::Discussed { criterion, to: say::joined(&old, &text) })
    }

    fn accept(&mut self, now: Timestamp) -> Result<Done, String> {
        let accepting = self.opened.sitting().accepting();
        if accepting.is_empty() {
            return Done::said("No unanimous mark is left to accept.");
        }
        let said = format!("Accepted as all members say: {}.", say::criteria(accepting.len()));
        self.record(now, accepting)?;
        Done::said(said)
    }

    fn agreement(&self) -> Vec<String> {
        let (framework, state) = (&self.edition().framework, self.state());
        let report = self.opened.sitting().agreement();
        let wanted =
            |part: &&Part| matches!(part.scope, Scope::Overall | Scope::Level(_)) && part.figures.units > 0;
        let line = |part: &Part| {
            let (scope, figures) = (part.scope, &part.figures);
            let name = format!("{} {}", scope.kind(), scope.name(framework, state));
            let kappa = figures.kappa_name();
            format!(
                "{name}, {}: raw agreement {}; {kappa} {}; Gwet's AC1 {}.",
                say::criteria(figures.units),
                figures.raw,
                figures.kappa,
                figures.ac1
            )
        };
        report.parts.iter().filter(wanted).map(line).chain(report.warning()).collect()
    }

    fn reveal(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.may_change()?;
        if !self.state().anonymous {
            return Err("the names are shown already".to_owned());
        }
        match call.yes(1) {
            None => Done::ask("The names can't be hidden again. Type yes to show them."),
            Some(false) => Done::said("Not shown."),
            Some(true) => {
                self.record(now, vec![Change::Revealed])?;
                Done::said(format!("The members: {}.", self.state().labels().join(", ")))
            }
        }
    }

    fn recommend(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.may_change()?;
        let text = call.text();
        match recommendation(&self.edition().framework, &self.state().candidate.target, &text) {
            Ok(given) => self.change(now, Change::Recommended(Some(given))),
            Err(question) => {
                let before = self.state().recommendation.as_ref().filter(|_| text.is_empty());
                let before = before.map(|given| say::ended(&format!("So far: {}", recommended(given))));
                Ok(Done::Ask(before.into_iter().chain([question]).collect()))
            }
        }
    }

    fn sign(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.opened.sitting().signable().map_err(|why| why.to_string())?;
        match call.yes(1) {
            None => {
                let me = &self.desk.me().name;
                Done::ask(format!("You sign the result as {me}. Type yes to sign."))
            }
            Some(false) => Done::said("Not signed."),
            Some(true) => {
                let id = self.opened.panel.file.id;
                let signed = self.desk.sign_panel(id, now).map_err(|why| why.to_string())?;
                self.opened.signoffs = signed.signoffs;
                Done::said(format!("Signed by {}. {}", self.desk.me().name, self.unsigned()))
            }
        }
    }

    fn unsigned(&self) -> String {
        let unsigned = self.opened.sitting().unsigned(&self.opened.signoffs);
        let names: Vec<_> = unsigned.into_iter().map(|place| self.state().label(place)).collect();
        if names.is_empty() {
            "All members signed.".into()
        } else {
            format!("Not signed by {}.", names.join(", "))
        }
    }

    fn seal(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.may_change()?;
        self.opened.sitting().ready(&self.opened.signoffs).map_err(|why| why.to_string())?;
        match call.yes(1) {
            None => Done::ask(
                "Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to seal.",
            ),
            Some(false) => Done::said("Not sealed."),
            Some(true) => {
                self.opened.seal(now).map_err(|why| why.to_string())?;
                self.unsaved = true;
                Done::said("Sealed: it can only be read now.")
            }
        }
    }

    fn unseal(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        self.opened.may_change().map_err(|why| why.to_string())?;
        let reason = match breaking_reason(call, self.opened.panel.is_sealed(), "panel")? {
            Ok(reason) => reason,
            Err(done) => return Ok(done),
        };
        self.opened.panel.unseal(now, &reason).map_err(|why| why.to_string())?;
        self.unsaved = true;
        Done::said("The seal is broken: it can be changed again.")
    }

    /// Reads again what the members signed.
    fn refresh(&mut self) -> Result<Done, String> {
        let id = self.opened.panel.file.id;
        let (read, _) = self.desk.open_panel(id, Intent::Read).map_err(|why| why.to_string())?;
        self.opened.signoffs = read.signoffs;
        Done::said(self.unsigned())
    }

    fn verdict(&self) -> Vec<String> {
        let sitting = self.opened.sitting();
        let mut lines =
            standing(&self.edition().framework, &sitting.standing(), &self.state().candidate.target);
        let given = self.state().recommendation.as_ref();
        lines.push(given.map_or("No recommendation.".into(), |given| {
            say::ended(&format!("Recommended: {}", recommended(given)))
        }));
        lines.extend(self.check());
        lines
    }

    /// What stands between the panel and its seal.
    fn check(&self) -> Vec<String> {
        if self.opened.panel.is_sealed() {
            return vec!["Sealed.".into()];
        }
        let outstanding = self.opened.sitting().outstanding();
        let outstanding = outstanding.into_iter().map(|clause| format!("Still to do: {clause}."));
        outstanding.chain([self.unsigned()]).collect()
    }

    fn member(&self, case: &Case<'_>, place: usize) -> String {
        let state = &self.opened.sessions[place].state;
        let mark = case.marks.get(place).copied().flatten();
        let verdict = mark.and_then(|mark| mark.verdict).map_or("unmarked", Verdict::words);
        let mut parts = vec![verdict.to_owned()];
        if let Some(mark) = mark {
            let measure = case.criterion.measure.as_ref().zip(mark.measure);
            parts.extend(measure.map(|(measure, figure)| measure.figure(figure)));
            let items = mark.cites.iter().filter_map(|id| state.item(*id));
            parts
                .extend(items.map(|item| {
                    format!("{} {} {}", item.id, item.title, item.locator).trim_end().to_owned()
                }));
            parts
                .extend((!mark.note.is_empty()).then(|| format!("note: {}", mark.note.replace('\n', " / "))));
        }
        format!("{}: {}", self.state().label(place), parts.join("; "))
    }
}

impl Topic for AtPanel {
    fn edition(&self) -> &Arc<Edition> {
        &self.opened.edition
    }

    fn words(&self) -> Vec<&'static Word> {
        words::PANEL.iter().chain(words::BOTH).collect()
    }

    fn head(&self) -> Vec<String> {
        let state = self.state();
        let (name, level, members) = (&state.candidate.name, &state.candidate.target, state.members.len());
        let sealed = if self.opened.panel.is_sealed() { ", sealed" } else { "" };
        let head =
            format!("{name}, for {level}: panel of {members}{sealed}. Type help for the words there are.");
        let mut lines = vec![head];
        lines
            .extend(self.opened.may_change().err().map(|why| format!("Nothing can be changed here: {why}.")));
        lines.extend(self.opened.findings.iter().map(|finding| format!("{finding}.")));
        lines.extend(
            self.opened
                .recovered
                .then(|| "Words that were not saved when the program failed are back.".to_owned()),
        );
        lines
    }

    fn start(&self) -> Option<usize> {
        let draft = self.typed().and_then(|typed| typed.criterion);
        let draft = draft.and_then(|id| self.edition().framework.criterion_index(id));
        let differs = || self.opened.sitting().queue().first().map(|case| case.index);
        draft.or_else(|| self.open().first().copied()).or_else(differs)
    }

    fn told(&self, index: usize) -> Vec<String> {
        let Some(case) = self.opened.sitting().case(index) else { return Vec::new() };
        let ability = &self.edition().framework.abilities[case.criterion.ability];
        let (met, not_yet) = case.counts();
        let unmarked = case.marks.len() - met - not_yet;
        let head = format!(
            "{} ({}), {}; met {met}, not yet {not_yet}, unmarked {unmarked}: {}",
            case.criterion.id,
            ability.label,
            case.status().as_str(),
            case.criterion.text
        );
        let members = (0..self.opened.sessions.len()).map(|place| self.member(&case, place));
        let panel = case.resolution.map(|settled| {
            let why = settled.rationale.as_deref().unwrap_or("as all members say").replace('\n', " / ");
            format!("Panel: {}: {why}", settled.verdict.words())
        });
        let said = case.discussion.map(|said| format!("Said: {}", said.note.replace('\n', " / ")));
        std::iter::once(head).chain(members).chain(panel).chain(said).collect()
    }

    fn listed(&self, index: usize) -> String {
        let case = self.opened.sitting().case(index);
        case.map(|case| format!("{}, {}: {}", case.criterion.id, case.status().as_str(), case.criterion.text))
            .unwrap_or_default()
    }

    fn open(&self) -> Vec<usize> {
        self.opened.sitting().cases().filter(Case::is_open).map(|case| case.index).collect()
    }

    fn left(&self) -> String {
        match self.open().len() {
            0 => "Everything that the members differ on is settled.".to_owned(),
            left => format!("{left} not settled."),
        }
    }

    fn typed(&self) -> Option<Typed<'_>> {
        let draft = self.opened.draft.as_ref()?;
        let (criterion, name) = match &draft.about {
            About::Reason(id, verdict) => (Some(id), format!("the reason for {} on {id}", verdict.words())),
            About::Discussion(id) => (Some(id), format!("what was said of {id}")),
            About::Recommendation(..) => (None, "the rationale of the recommendation".to_owned()),
        };
        Some(Typed { criterion, name, text: &draft.text })
    }

    fn type_on(&mut self, text: String) {
        if let Some(draft) = &mut self.opened.draft {
            draft.caret = text.len();
            draft.text = text;
            self.unkept = true;
        }
    }

    fn keep_typed(&mut self, now: Timestamp) -> Result<String, String> {
        let Some(Draft { about, text, .. }) = self.opened.draft.clone() else { return Ok(String::new()) };
        let text = text.trim_end().to_owned();
        let change = match about {
            About::Reason(..) if text.trim().is_empty() => None,
            About::Reason(criterion, verdict) => {
                Some(Change::Resolved { criterion, to: Some(verdict), rationale: text.trim().to_owned() })
            }
            About::Discussion(criterion) => Some(Change::Discussed { criterion, to: text }),
            About::Recommendation(outcome, level) => {
                let outcome =
                    outcome.ok_or("recommend, defer or decline is not chosen; choose it on the screens")?;
                Some(Change::Recommended(Some(Recommendation { outcome, level, rationale: text })))
            }
        };
        let said = match change {
            None => "No reason, so nothing was settled.".to_owned(),
            Some(change) => {
                let said = say::ended(&change.sentence(self.state()).replace('\n', " / "));
                if self.record(now, vec![change])? { said } else { "It is so already.".to_owned() }
            }
        };
        self.opened.draft = None;
        self.unkept = true;
        Ok(said)
    }

    fn take_back(&mut self, is_undo: bool, now: Timestamp) -> Result<Vec<Restored>, String> {
        self.opened.may_change().map_err(|why| why.to_string())?;
        let sentence =
            |change: &Change, before: &PanelState| (change.criterion().cloned(), change.sentence(before));
        let done = restored(&mut self.opened.panel, is_undo, now, sentence).map_err(|why| why.to_string())?;
        self.unsaved = true;
        Ok(done)
    }

    fn history(&self) -> Vec<String> {
        entries(&self.opened.panel, Change::sentence)
    }

    fn act(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        match call.verb {
            Verb::Met => self.settle(Verdict::Met, call, now),
            Verb::NotYet => self.settle(Verdict::NotYet, call, now),
            Verb::Clear => {
                let criterion = self.criterion(call.at)?.id.clone();
                self.change(now, Change::Resolved { criterion, to: None, rationale: String::new() })
            }
            Verb::Note => self.discuss(call, now),
            Verb::Accept => self.accept(now),
            Verb::Agreement => Ok(Done::Said(self.agreement())),
            Verb::Reveal => self.reveal(call, now),
            Verb::Recommend => self.recommend(call, now),
            Verb::Sign => self.sign(call, now),
            Verb::Seal => self.seal(call, now),
            Verb::Unseal => self.unseal(call, now),
            Verb::Refresh => self.refresh(),
            Verb::Verdict => Ok(Done::Said(self.verdict())),
            Verb::Check => Ok(Done::Said(self.check())),
            _ => Err("a panel has no such word".to_owned()),
        }
    }

    fn save(&mut self, now: Timestamp) -> Result<(), PanelError> {
        if self.unsaved {
            let summary = self.opened.summary();
            self.desk.save_panel(&mut self.opened.panel, &summary, &mut self.hold, now)?;
            self.unsaved = false;
        }
        if self.unkept {
            self.desk.keep_panel_draft(&self.hold, self.opened.draft.as_ref())?;
            self.unkept = false;
        }
        Ok(())
    }

    fn keep_place(&self, _: &CriterionId) {}
}

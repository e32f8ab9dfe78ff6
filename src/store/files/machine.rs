//! Sessions against a plain map: marks, notes and words half typed, saved, cut off at any step of a save, opened again,
//! changed from outside, in any order. What the store called saved is there, and nothing stands there that was not once
//! the whole state.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rustix::io::Errno;

use super::{tests::place, *};
use crate::{
    domain::{
        generate::{edition, new_session, start, text},
        history::Change,
        session::{Draft, Marking},
        state::Verdict,
    },
    store::{
        Condition,
        durable::faulty::{Faulty, When},
    },
};

/// What a user, a machine or somebody else does.
#[derive(Clone, Debug)]
enum Act {
    /// A criterion, by its number, is marked or cleared.
    Mark(usize, Option<Verdict>),
    /// A criterion gets a note, or an empty one, which is none.
    Note(usize, String),
    /// Words are being typed for a criterion, the caret in front of them or behind.
    Type(usize, String, bool),
    /// What is being typed becomes the note.
    Keep,
    /// The session is saved.
    Save,
    /// The session is saved, and the machine stops at a step, before or after its work; then it is opened again.
    Crash(usize, bool),
    /// The session is saved, a step fails, and work goes on.
    Fail(usize, bool),
    /// The session is opened again; what was not saved is gone.
    Reload,
    /// Somebody else saves a mark, a note and words half typed of theirs over it.
    Outside(usize, String),
}

fn act() -> impl Strategy<Value = Act> {
    let verdict = prop_oneof![Just(None), Just(Some(Verdict::Met)), Just(Some(Verdict::NotYet))];
    prop_oneof![
        6 => (0..8_usize, verdict).prop_map(|(criterion, verdict)| Act::Mark(criterion, verdict)),
        4 => (0..8_usize, text()).prop_map(|(criterion, text)| Act::Note(criterion, text)),
        4 => (0..8_usize, text(), any::<bool>()).prop_map(|(at, text, behind)| Act::Type(at, text, behind)),
        2 => Just(Act::Keep),
        3 => Just(Act::Save),
        2 => (0..Step::OF_REPLACE.len(), any::<bool>()).prop_map(|(step, after)| Act::Crash(step, after)),
        2 => (0..Step::OF_REPLACE.len(), any::<bool>()).prop_map(|(step, after)| Act::Fail(step, after)),
        1 => Just(Act::Reload),
        1 => (0..8_usize, text()).prop_map(|(criterion, text)| Act::Outside(criterion, text)),
    ]
}

/// What a session says, by what it says it of: all that matters here of a session.
type Words = BTreeMap<(CriterionId, Kind), String>;

/// What is said of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Verdict,
    Note,
    /// What is being typed, with the caret at that byte.
    Draft(usize),
}

fn words(session: &Session) -> Words {
    let marks = session.state.marks.iter().flat_map(|(id, mark)| {
        let verdict = mark.verdict.map(|verdict| ((id.clone(), Kind::Verdict), format!("{verdict:?}")));
        let note = (!mark.note.is_empty()).then(|| ((id.clone(), Kind::Note), mark.note.clone()));
        verdict.into_iter().chain(note)
    });
    let draft = session.draft.iter().map(typed);
    marks.chain(draft).collect()
}

fn typed(draft: &Draft) -> ((CriterionId, Kind), String) {
    ((draft.criterion.clone(), Kind::Draft(draft.caret)), draft.text.clone())
}

/// The store and what it should hold.
struct Machine {
    place: super::tests::Place,
    session: Session,
    basis: Digest,
    /// What is in memory.
    memory: Words,
    /// What was called saved.
    disk: Words,
}

impl Machine {
    fn new() -> Self {
        let place = place();
        let session = new_session(1);
        let summary = Summary::of(&edition().framework, &session);
        let basis = place.store.save(&session, &summary, None, start()).unwrap().basis;
        Self { place, session, basis, memory: Words::new(), disk: Words::new() }
    }

    fn perform(&mut self, act: &Act) {
        match act {
            Act::Mark(criterion, verdict) => self.mark(*criterion, *verdict, start()),
            Act::Note(criterion, text) => self.note(&id(*criterion), text),
            Act::Type(criterion, text, behind) => {
                let caret = if *behind { text.len() } else { 0 };
                self.draft(Some(Draft { criterion: id(*criterion), caret, text: text.clone() }));
            }
            Act::Keep => {
                if let Some(draft) = self.session.draft.clone() {
                    self.draft(None);
                    self.note(&draft.criterion, &draft.text);
                }
            }
            Act::Save => self.save(Faulty::default(), false),
            Act::Crash(step, after) => self.save(faulty(*step, *after), true),
            Act::Fail(step, after) => self.save(faulty(*step, *after), false),
            Act::Reload => self.reload(),
            Act::Outside(criterion, text) => self.outside(*criterion, text),
        }
    }

    fn mark(&mut self, criterion: usize, verdict: Option<Verdict>, at: Timestamp) {
        let change = Change::Verdict { criterion: id(criterion), to: verdict };
        self.session.record(edition(), at, vec![change]).unwrap();
        self.says(&id(criterion), Kind::Verdict, verdict.map(|verdict| format!("{verdict:?}")));
    }

    fn note(&mut self, criterion: &CriterionId, text: &str) {
        let change = Change::Note { criterion: criterion.clone(), to: text.to_owned() };
        self.session.record(edition(), start(), vec![change]).unwrap();
        self.says(criterion, Kind::Note, (!text.is_empty()).then(|| text.to_owned()));
    }

    /// There is one text being typed at a time.
    fn draft(&mut self, draft: Option<Draft>) {
        self.memory.retain(|(_, kind), _| !matches!(kind, Kind::Draft(_)));
        self.memory.extend(draft.as_ref().map(typed));
        self.session.draft = draft;
    }

    fn says(&mut self, criterion: &CriterionId, kind: Kind, what: Option<String>) {
        let key = (criterion.clone(), kind);
        match what {
            Some(what) => self.memory.insert(key, what),
            None => self.memory.remove(&key),
        };
    }

    fn save(&mut self, steps: Faulty, crashes: bool) {
        let store =
            FileStore { data: self.place.store.data.clone(), user: self.place.store.user.clone(), steps };
        let summary = Summary::of(&edition().framework, &self.session);
        let saved = store.save(&self.session, &summary, Some(self.basis), start());
        // A write that is not confirmed is in place all the same, and the next save goes on from it.
        let stands = saved.as_ref().ok().copied().or_else(|| saved.as_ref().err()?.now_on_disk());
        if let Some(stands) = stands {
            (self.basis, self.session.file.revision) = (stands.basis, stands.revision);
            self.disk.clone_from(&self.memory);
        }
        if crashes {
            self.reload();
        }
    }

    fn reload(&mut self) {
        let loaded = self.place.store.load(self.session.file.id).unwrap();
        assert_eq!(loaded.condition, Condition::Sound);
        (self.basis, self.session) = (loaded.basis(), loaded.session);
        self.memory = words(&self.session);
        assert_eq!(self.memory, self.disk);
    }

    /// Somebody else saves; our next save is refused, our words are kept beside the file, and we open theirs.
    fn outside(&mut self, criterion: usize, text: &str) {
        let theirs = self.place.store.load(self.session.file.id).unwrap();
        let (ours, mine) = (self.session.clone(), self.memory.clone());
        let basis = std::mem::replace(&mut self.basis, theirs.basis());
        (self.session, self.memory) = (theirs.session, self.disk.clone());
        // At a time of their own, else the two files could be the same to the byte, which is no conflict.
        let was = self.session.state.marks.get(&id(criterion)).and_then(|mark| mark.verdict);
        let other = if was == Some(Verdict::Met) { Verdict::NotYet } else { Verdict::Met };
        self.mark(criterion, Some(other), start() + jiff::SignedDuration::from_secs(1));
        self.note(&id(criterion + 1), text);
        self.draft(Some(Draft { criterion: id(criterion), caret: 0, text: text.to_owned() }));
        self.save(Faulty::default(), false);
        let summary = Summary::of(&edition().framework, &ours);
        match self.place.store.save(&ours, &summary, Some(basis), start()) {
            Err(StoreError::Changed { copy: Some(copy), .. }) => {
                let kept = super::super::format::read::<Marking>(&fs::read_to_string(copy).unwrap()).unwrap();
                assert_eq!(words(&kept.record), mine, "the words are beside the file");
            }
            other => panic!("it was changed elsewhere: {other:?}"),
        }
        self.reload();
    }

    /// What stands on disk is what was called saved, whole and sound.
    fn check(&self) {
        let loaded = self.place.store.load(self.session.file.id).unwrap();
        assert_eq!(loaded.condition, Condition::Sound);
        assert_eq!(words(&loaded.session), self.disk);
        assert_eq!(words(&self.session), self.memory);
        let rows = self.place.store.list().unwrap();
        assert!(matches!(rows.as_slice(), [Row::Session(_)]), "{rows:?}");
    }
}

fn id(criterion: usize) -> CriterionId {
    edition().framework.criteria[criterion].id.clone()
}

fn faulty(step: usize, after: bool) -> Faulty {
    let when = if after { When::After } else { When::Before };
    Faulty::at(Step::OF_REPLACE[step], 1, when, Errno::IO)
}

proptest! {
    #![proptest_config(crate::domain::generate::cases(25))]

    #[test]
    fn whatever_happens_in_any_order_what_was_called_saved_is_there(acts in prop::collection::vec(act(), 1..25)) {
        let mut machine = Machine::new();
        for act in &acts {
            machine.perform(act);
            machine.check();
        }
    }
}

//! The desk on a store that keeps sessions in memory and can be told to fail.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard},
};

use jiff::Timestamp;

use super::*;
use crate::{
    domain::{ids::AssessorId, state::Verdict},
    store::{Beside, Copied, ExitClass, Listed, ListedSummary, StoreError},
};

#[derive(Default)]
struct Shelf {
    sessions: HashMap<SessionId, (Session, Digest)>,
    editions: HashMap<Digest, Edition>,
    locked: HashSet<SessionId>,
    broken: HashSet<SessionId>,
    damaged: Vec<SessionId>,
}

#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Shelf>>);

struct Key(Memory, SessionId);

impl Held for Key {
    fn still_holds(&self) -> bool {
        !self.0.shelf().broken.contains(&self.1)
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.shelf().locked.remove(&self.1);
    }
}

impl Memory {
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap()
    }
}

fn listed(session: &Session) -> Row {
    let state = &session.state;
    Row::Session(Box::new(Listed {
        id: session.file.id,
        candidate: state.candidate.clone(),
        assessor: (state.assessor.id, state.assessor.name.clone()),
        edition: state.edition,
        saved_at: session.file.saved_at,
        summary: ListedSummary::default(),
    }))
}

impl Store for Memory {
    fn list(&self) -> Result<Vec<Row>, StoreError> {
        let kept = self.shelf();
        let broken = kept.damaged.iter().map(|id| {
            let path = PathBuf::from(format!("/sessions/{id}.toml"));
            Row::Damaged { path, reason: "line 1: not TOML".into() }
        });
        Ok(kept.sessions.values().map(|(session, _)| listed(session)).chain(broken).collect())
    }

    fn load(&self, id: SessionId) -> Result<Loaded, StoreError> {
        let kept = self.shelf();
        let (found, basis) =
            kept.sessions.get(&id).ok_or(StoreError::NotFound { id, path: PathBuf::new() })?;
        let (session, text) = (found.clone(), String::new());
        Ok(Loaded { session, basis: *basis, condition: Condition::Sound, text })
    }

    fn read(&self, id: SessionId) -> Result<String, StoreError> {
        Err(StoreError::NotFound { id, path: PathBuf::new() })
    }

    fn save(
        &self,
        session: &Session,
        _: &Summary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut kept = self.shelf();
        let there = kept.sessions.get(&session.file.id).map(|(_, digest)| *digest);
        if there != basis {
            let path = PathBuf::from("/sessions/x.toml");
            return Err(StoreError::Changed { path, found: "it is gone".into(), copy: None });
        }
        let mut session = session.clone();
        session.file.revision += 1;
        session.file.parent = basis;
        session.file.saved_at = Some(at);
        let (revision, basis) = (session.file.revision, Digest::of(format!("{session:?}").as_bytes()));
        kept.sessions.insert(session.file.id, (session, basis));
        Ok(Saved { revision, basis, at })
    }

    fn keep_beside(
        &self,
        session: &Session,
        _: &Summary,
        _: Option<Digest>,
        _: Timestamp,
        _: Option<&Copied>,
    ) -> Result<Copied, StoreError> {
        Err(StoreError::NotFound { id: session.file.id, path: PathBuf::new() })
    }

    fn beside(&self, _: SessionId) -> Result<Vec<Beside>, StoreError> {
        Ok(Vec::new())
    }

    fn put_away(&self, _: &std::path::Path) -> Result<(), StoreError> {
        Ok(())
    }

    fn lock(&self, id: SessionId) -> Result<Box<dyn Held>, StoreError> {
        if !self.shelf().locked.insert(id) {
            return Err(StoreError::Busy { path: "/x.lock".into(), holder: None });
        }
        Ok(Box::new(Key(self.clone(), id)))
    }

    fn edition(&self, digest: Digest) -> Result<Option<Edition>, StoreError> {
        Ok(self.shelf().editions.get(&digest).cloned())
    }

    fn keep_edition(&self, edition: &Edition) -> Result<(), StoreError> {
        self.shelf().editions.insert(edition.digest, edition.clone());
        Ok(())
    }

    fn editions(&self) -> Result<Vec<Edition>, StoreError> {
        Ok(self.shelf().editions.values().cloned().collect())
    }

    fn remove(&self, id: SessionId) -> Result<(), StoreError> {
        self.shelf().sessions.remove(&id);
        Ok(())
    }

    fn removed(&self) -> Result<Vec<Row>, StoreError> {
        Ok(Vec::new())
    }

    fn restore(&self, id: SessionId) -> Result<(), StoreError> {
        Err(StoreError::NotFound { id, path: PathBuf::new() })
    }

    fn empty_trash(&self) -> Result<usize, StoreError> {
        Ok(0)
    }

    fn place(&self, _: SessionId) -> Option<CriterionId> {
        None
    }

    fn keep_place(&self, _: SessionId, _: &CriterionId) -> Result<(), StoreError> {
        Ok(())
    }
}

fn now() -> Timestamp {
    "2026-11-24T14:00:00Z".parse().unwrap()
}

fn desk() -> (Memory, Desk) {
    let store = Memory::default();
    let id: AssessorId = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
    let me = Assessor { id, name: "Grace Hopper".into() };
    (store.clone(), Desk::new(Arc::new(store), me).unwrap())
}

fn new(name: &str, reference: &str) -> NewSession {
    NewSession {
        candidate: name.into(),
        reference: reference.into(),
        target: "CMP".parse().unwrap(),
        years: Some(4),
        interest: None,
    }
}

fn met(session: &mut Session, edition: &Edition, criterion: &str) {
    let to = Some(Verdict::Met);
    session
        .record(edition, now(), vec![Change::Verdict { criterion: criterion.parse().unwrap(), to }])
        .unwrap();
}

#[test]
fn a_hold_can_move_to_the_thread_that_saves() {
    fn sends<T: Send>() {}
    sends::<Hold>();
    sends::<Desk>();
}

#[test]
fn a_new_session_is_saved_with_its_edition_and_declares_right_after_it_was_made() {
    let (store, desk) = desk();
    let interest = Some(("none".parse().unwrap(), String::new()));
    let target = "cmp".parse().unwrap();
    let asked = NewSession { target, interest, ..new("  Ada Lovelace ", "C-0142") };
    let (opened, hold) = desk.create(asked, now()).unwrap();
    let words: Vec<_> = opened.session.entries.iter().map(|entry| entry.change.word()).collect();
    assert_eq!(words, ["created", "declared"]);
    assert_eq!(opened.session.state.candidate.name, "Ada Lovelace");
    assert_eq!(opened.session.state.candidate.target.as_str(), "CMP", "a level is known in any case");
    assert_eq!((opened.session.file.revision, hold.facts.revision), (1, 1));
    assert!(store.shelf().editions.contains_key(&desk.shipped().digest));
    let stored = desk.store().load(opened.session.file.id).unwrap();
    assert_eq!((stored.session.state, Some(stored.basis)), (opened.session.state, hold.basis));
}

#[test]
fn what_no_session_can_hold_is_refused_before_anything_is_written() {
    let (store, desk) = desk();
    let level = NewSession { target: "CMX".parse().unwrap(), ..new("Ada", "C") };
    let interest =
        NewSession { interest: Some(("rival".parse().unwrap(), String::new())), ..new("Ada", "C") };
    for (asked, says) in [
        (level, "there is no level “CMX” in this edition; it has CA, CMA, CMP, CMF"),
        (interest, "there is no interest “rival” in this edition"),
        (new(" ", "C"), "the candidate's name must not be empty"),
        (new("Ada\u{202e}", "C"), "the candidate's name is refused: it holds U+202E"),
    ] {
        let error = desk.create(asked, now()).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
        assert_eq!(error.class(), ExitClass::Input);
    }
    assert!(store.shelf().sessions.is_empty());
}

#[test]
fn a_session_that_is_open_for_writing_can_only_be_read_elsewhere() {
    let (_, desk) = desk();
    let (opened, hold) = desk.create(new("Ada", "C"), now()).unwrap();
    let id = opened.session.file.id;
    let (mut second, mut read) = desk.open(id, Intent::Write).unwrap();
    assert_eq!(second.access, Access::Held("another process".into()));
    let error = desk.save(&mut second.session, &second.edition, &mut read, now()).unwrap_err();
    assert_eq!(error.class(), ExitClass::Busy);
    assert!(desk.open(id, Intent::Read).unwrap().1.lock.is_none());
    drop(hold);
    assert_eq!(desk.open(id, Intent::Write).unwrap().0.access, Access::Write);
}

#[test]
fn snapshots_of_one_session_are_saved_one_after_the_other() {
    let (_, desk) = desk();
    let (opened, mut hold) = desk.create(new("Ada", "C"), now()).unwrap();
    let (mut session, edition) = (opened.session, opened.edition);
    for (criterion, revision) in [("PK1.CMP.1", 2), ("PK1.CMP.2", 3)] {
        met(&mut session, &edition, criterion);
        // A snapshot knows the file only as it was when it was taken.
        let mut snapshot = session.clone();
        assert_eq!(desk.save(&mut snapshot, &edition, &mut hold, now()).unwrap().revision, revision);
    }
    drop(hold);
    let (again, _) = desk.open(session.file.id, Intent::Write).unwrap();
    assert_eq!(again.session.state, session.state);
    assert_eq!(again.session.file.revision, 3);
}

#[test]
fn nothing_is_saved_over_a_file_that_changed_or_under_a_lock_that_was_lost() {
    let (store, desk) = desk();
    let (mut opened, mut hold) = desk.create(new("Ada", "C"), now()).unwrap();
    let id = opened.session.file.id;
    store.shelf().sessions.get_mut(&id).unwrap().1 = Digest::of(b"another");
    let changed = desk.save(&mut opened.session, &opened.edition, &mut hold, now()).unwrap_err();
    assert_eq!(changed.class(), ExitClass::Busy);
    store.shelf().broken.insert(id);
    let lost = desk.save(&mut opened.session, &opened.edition, &mut hold, now()).unwrap_err();
    assert!(matches!(lost, DeskError::LockLost), "{lost}");
    assert_eq!(hold.facts.revision, 1);
}

#[test]
fn a_session_opens_on_the_wording_it_was_marked_against_or_says_which_is_missing() {
    let (store, desk) = desk();
    let other = desk.shipped().source.replace("Client needs", "Needs");
    let other = Arc::new(Edition::parse(other).unwrap());
    let (opened, hold) = desk.create_on(&other, desk.me(), new("Ada", "C"), now()).unwrap();
    drop(hold);
    let id = opened.session.file.id;
    assert_eq!(desk.open(id, Intent::Read).unwrap().0.edition.digest, other.digest);
    store.shelf().editions.clear();
    let error = desk.open(id, Intent::Read).unwrap_err();
    assert!(error.to_string().contains(&other.digest.to_string()), "{error}");
    assert!(error.hint().contains("assessor framework import FILE"));
}

#[test]
fn a_session_is_found_by_any_part_that_only_one_has() {
    let (store, desk) = desk();
    let make = |name, reference| desk.create(new(name, reference), now()).unwrap().0.session.file.id;
    let ada = make("Ada Lovelace", "C-14");
    let boole = make("George Boole", "C-142");
    let damaged: SessionId = "019e0000-0000-7000-8000-000000000009".parse().unwrap();
    store.shelf().damaged.push(damaged);
    let check = |text: &str, expect: Result<SessionId, &str>| match (desk.locate(text), expect) {
        (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{text}"),
        (Err(error), Err(says)) => assert!(error.to_string().starts_with(says), "{text}: {error}"),
        (found, expected) => panic!("{text}: {found:?} for {expected:?}"),
    };
    check("lovel", Ok(ada));
    check("BOOLE", Ok(boole));
    check("C-14", Ok(ada));
    check("c-142", Ok(boole));
    check(&boole.to_string(), Ok(boole));
    check("8000-000000000009", Ok(damaged));
    check("o", Err("“o” fits 2 sessions:\n  "));
    check("Babbage", Err("no session has “Babbage”"));
    check("", Err("no session has “”"));
    check("\u{1b}[2J", Err("no session has “␛[2J”"));
}

//! The desk on a store that keeps sessions in memory and can be told to fail.

use crate::domain::history::chain::Link as _;
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::{
    domain::{ids::AssessorId, state::Verdict},
    store::{ExitClass, MemoryStore},
};

fn now() -> Timestamp {
    "2026-11-24T14:00:00Z".parse().unwrap()
}

fn desk() -> (MemoryStore, Desk) {
    let store = MemoryStore::new();
    (store.clone(), desk_on(store))
}

fn desk_on(store: MemoryStore) -> Desk {
    let id: AssessorId = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
    let me = Assessor { id, name: "Grace Hopper".into() };
    Desk::new(Arc::new(store), me).unwrap()
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
    assert!(store.edition(desk.shipped().digest).unwrap().is_some());
    let stored = desk.store().load(opened.session.file.id).unwrap();
    assert_eq!((Some(stored.basis()), stored.session.state), (hold.basis, opened.session.state));
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
    assert!(store.list().unwrap().is_empty());
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
    store.put_text(id, "another");
    let changed = desk.save(&mut opened.session, &opened.edition, &mut hold, now()).unwrap_err();
    assert_eq!(changed.class(), ExitClass::Busy);
    store.break_lock(id);
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
    let bare = MemoryStore::new();
    bare.put_text(id, &store.text(id).unwrap());
    let error = desk_on(bare).open(id, Intent::Read).unwrap_err();
    assert!(error.to_string().contains(&other.digest.to_string()), "{error}");
    assert!(error.hint().contains("assessor framework import FILE"));
}

#[test]
fn a_session_is_found_by_any_part_that_only_one_has() {
    let (store, desk) = desk();
    let make = |name, reference| desk.create(new(name, reference), now()).unwrap().0.session.file.id;
    let ada = make("Ada Lovelace", "C-14");
    let boole = make("George Boole", "C-142");
    let damaged: SessionId = "019e0000-0000-7000-8000-ada000000009".parse().unwrap();
    store.put_text(damaged, "not TOML");
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
    check("8000-ada000000009", Ok(damaged));
    check("ada", Ok(ada));
    check("o", Err("“o” fits 2 sessions:\n  "));
    check("Babbage", Err("no session has “Babbage”"));
    check("", Err("no session has “”"));
    check("\u{1b}[2J", Err("no session has “␛[2J”"));
}

#[test]
fn where_nothing_can_be_written_a_session_is_opened_to_be_read() {
    let check = |errno: rustix::io::Errno, opens: bool| {
        let cause = std::io::Error::from(errno).into();
        let error = StoreError::System { action: "lock", path: "a.lock".into(), cause };
        match Tried::of(Err(error)) {
            Ok(Tried { lock: None, bar: Some(bar) }) => {
                let access = Access::of(Condition::Sound, Some(bar));
                assert!(opens && matches!(access, Access::Unwritable(_)), "{errno}: {access}");
                assert!(!access.can_be_taken_over());
            }
            Err(error) => assert!(!opens, "{errno}: {error}"),
            Ok(_) => panic!("{errno}"),
        }
    };
    check(rustix::io::Errno::ROFS, true);
    check(rustix::io::Errno::ACCESS, true);
    check(rustix::io::Errno::PERM, true);
    check(rustix::io::Errno::IO, false);
    check(rustix::io::Errno::NOSPC, false);
}

use std::{fs, os::unix::fs::PermissionsExt as _};

use jiff::Timestamp;
use rustix::io::Errno;

use super::*;
use crate::{
    domain::{
        framework::Edition,
        generate::{edition, new_session, sealed_session, start},
        history::{CandidateEdit, Change},
    },
    store::{
        Condition, ExitClass,
        durable::faulty::{Faulty, When},
    },
};

pub(super) struct Place {
    pub(super) folder: tempfile::TempDir,
    pub(super) store: FileStore,
}

pub(super) fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::open(DataDir::at(folder.path().join("data")), "grace".into()).unwrap();
    Place { folder, store }
}

fn summary(session: &Session) -> Summary {
    Summary::of(&edition().framework, session)
}

fn renamed(session: &Session, name: &str) -> Session {
    let mut session = session.clone();
    session.record(edition(), start(), vec![Change::Candidate(CandidateEdit::Name(name.into()))]).unwrap();
    session
}

#[test]
fn a_file_that_changed_meanwhile_is_left_and_the_words_are_kept_beside_it() {
    let Place { store, folder } = place();
    let session = new_session(1);
    let first = store.save(&session, &summary(&session), None, start()).unwrap();
    let theirs = renamed(&session, "Theirs");
    store.save(&theirs, &summary(&theirs), Some(first.basis), start()).unwrap();
    let path = folder.path().join(format!("data/sessions/{}.toml", session.file.id));
    let before = fs::read(&path).unwrap();
    for name in ["Ours", "Ours, later"] {
        let ours = renamed(&session, name);
        let error = store.save(&ours, &summary(&ours), Some(first.basis), start()).unwrap_err();
        let StoreError::Changed { copy: Some(copy), .. } = &error else { panic!("{error:?}") };
        assert!(fs::read_to_string(copy).unwrap().contains(name));
        assert!(error.to_string().contains("your version is in"), "{error}");
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(store.list().unwrap().len(), 1, "a copy is no session of its own");
}

#[test]
fn an_edition_is_kept_once_and_only_believed_when_its_name_is_its_digest() {
    let Place { store, folder } = place();
    let edition = Edition::shipped().unwrap();
    assert_eq!(store.edition(edition.digest).unwrap(), None);
    store.keep_edition(&edition).unwrap();
    store.keep_edition(&edition).unwrap();
    assert_eq!(store.edition(edition.digest).unwrap().unwrap().framework, edition.framework);
    assert_eq!(store.editions().unwrap().len(), 1);
    let kept = fs::read_dir(folder.path().join("data/frameworks")).unwrap().next().unwrap().unwrap().path();
    fs::write(&kept, edition.source.replace("Client needs", "Needs")).unwrap();
    let error = store.edition(edition.digest).unwrap_err();
    assert!(error.to_string().contains("its wording has the digest"), "{error}");
    assert!(store.keep_edition(&edition).is_err(), "a copy that says something else is not written over");
}

#[test]
fn the_group_of_a_shared_folder_reads_what_is_sealed_and_no_draft() {
    let check = |folder_mode: u32, sealed_mode: u32| {
        let Place { store, folder } = place();
        let sessions = folder.path().join("data/sessions");
        fs::set_permissions(&sessions, fs::Permissions::from_mode(folder_mode)).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        let mut session = sealed_session(1);
        let path = sessions.join(format!("{}.toml", session.file.id));
        let sealed = store.save(&session, &summary(&session), None, start()).unwrap();
        assert_eq!(mode(&path), sealed_mode);
        session.unseal(start(), "A page was missing.").unwrap();
        session.file.revision = 1;
        store.save(&session, &summary(&session), Some(sealed.basis), start()).unwrap();
        assert_eq!(mode(&path), 0o600, "a draft is private again");
        store.keep_edition(edition()).unwrap();
        let kept = fs::read_dir(folder.path().join("data/frameworks")).unwrap().next().unwrap().unwrap();
        assert_eq!(mode(&kept.path()), sealed_mode, "the edition goes with it");
    };
    check(0o700, 0o600);
    check(0o3770, 0o640);
}

#[test]
fn a_lock_is_one_at_a_time_and_says_whose() {
    let Place { store, folder: _folder } = place();
    let id = new_session(1).file.id;
    let held = store.lock(id).unwrap();
    let error = store.lock(id).map(drop).unwrap_err();
    assert!(error.to_string().contains("held by grace on"), "{error}");
    assert!(held.still_holds());
    drop(held);
    assert!(store.lock(id).is_ok());
}

#[test]
fn a_place_is_remembered_and_a_spoilt_one_is_none() {
    let Place { store, folder } = place();
    let id = new_session(1).file.id;
    assert_eq!(store.place(id), None);
    let criterion = "PK1.CMP.3".parse().unwrap();
    store.keep_place(id, &criterion).unwrap();
    assert_eq!(store.place(id), Some(criterion));
    fs::write(folder.path().join(format!("data/places/{id}")), "../etc").unwrap();
    assert_eq!(store.place(id), None);
}

#[test]
fn a_save_waits_for_the_disk_twice_and_the_place_never() {
    let Place { store: FileStore { data, user, .. }, folder: _folder } = place();
    let store = FileStore { data, user, steps: Faulty::default() };
    let waits = || {
        let is_wait = |step: &&Step| matches!(step, Step::SyncFile | Step::SyncDirectory);
        store.steps.done().iter().filter(is_wait).count()
    };
    let session = new_session(1);
    let mut basis = None;
    for round in 1..=2 {
        let before = waits();
        basis = Some(store.save(&session, &summary(&session), basis, start()).unwrap().basis);
        assert_eq!(waits() - before, 2, "save {round}");
        store.keep_place(session.file.id, &edition().framework.criteria[round].id).unwrap();
        assert_eq!(waits() - before, 2, "leave {round}");
        assert_eq!(store.place(session.file.id).as_ref(), Some(&edition().framework.criteria[round].id));
    }
}

#[test]
fn rows_are_in_the_order_of_their_last_change_and_what_is_damaged_comes_last() {
    let Place { store, folder } = place();
    for (number, second) in [(1, 10), (2, 30), (3, 20)] {
        let session = new_session(number);
        let at = Timestamp::from_second(start().as_second() + second).unwrap();
        store.save(&session, &summary(&session), None, at).unwrap();
    }
    let damaged = folder.path().join(format!("data/sessions/{}.toml", new_session(4).file.id));
    fs::write(&damaged, "schema = ").unwrap();
    fs::write(folder.path().join("data/sessions/notes.txt"), "no session").unwrap();
    let rows = store.list().unwrap();
    let expected = [2, 3, 1].map(|number| new_session(number).file.id);
    let listed = rows.iter().filter_map(|row| match row {
        Row::Session(listed) => Some(listed.id),
        Row::Damaged { .. } | Row::Private { .. } => None,
    });
    assert_eq!(listed.collect::<Vec<_>>(), expected);
    assert!(matches!(rows.last(), Some(Row::Damaged { path, .. }) if *path == damaged));
}

/// Saves over a session while `step` fails, and looks at what stands there afterwards.
#[track_caller]
fn check_failing(step: Step, nth: usize, when: When) {
    let Place { store, folder } = place();
    let session = new_session(1);
    let first = store.save(&session, &summary(&session), None, start()).unwrap();
    let path = folder.path().join(format!("data/sessions/{}.toml", session.file.id));
    let before = fs::read_to_string(&path).unwrap();
    let failing = FileStore {
        data: store.data.clone(),
        user: store.user.clone(),
        steps: Faulty::at(step, nth, when, Errno::NOSPC),
    };
    let mut later = renamed(&session, "Augusta Ada King");
    later.file.revision = 1;
    let error = failing.save(&later, &summary(&later), Some(first.basis), start()).unwrap_err();
    let after = fs::read_to_string(&path).unwrap();
    match error.now_on_disk() {
        None => assert_eq!(after, before, "{step:?}: {error}"),
        Some(saved) => assert_eq!(saved.basis, Digest::of(after.as_bytes()), "{step:?}: {error}"),
    }
    assert_eq!(error.class(), ExitClass::System, "{step:?}: {error}");
    assert!(!error.hint().is_empty());
    let sessions = fs::read_dir(folder.path().join("data/sessions")).unwrap().flatten();
    let sessions = sessions.filter(|entry| entry.path() != previous(&path));
    assert_eq!(sessions.count(), 1, "{step:?}: nothing is left lying beside it");
    let basis = error.now_on_disk().map_or(first.basis, |saved| saved.basis);
    store.save(&later, &summary(&later), Some(basis), start()).unwrap();
    let loaded = store.load(session.file.id).unwrap();
    assert_eq!((loaded.condition, loaded.session.state), (Condition::Sound, later.state));
}

#[test]
fn whatever_step_of_a_save_fails_a_whole_file_stands_there_and_the_next_save_works() {
    for step in Step::OF_REPLACE {
        for when in [When::Before, When::After] {
            check_failing(step, 1, when);
        }
    }
    check_failing(Step::ReadCurrent, 2, When::Before);
}

#[test]
fn a_session_that_can_t_be_moved_stays_where_it_was() {
    let Place { store, folder: _folder } = place();
    let session = new_session(1);
    store.save(&session, &summary(&session), None, start()).unwrap();
    let steps = Faulty::at(Step::Rename, 1, When::Before, Errno::ROFS);
    let failing = FileStore { data: store.data.clone(), user: store.user.clone(), steps };
    let error = failing.remove(session.file.id).unwrap_err();
    assert!(error.hint().contains("read-only"), "{error}: {}", error.hint());
    assert_eq!((store.list().unwrap().len(), store.removed().unwrap().len()), (1, 0));
}

#[test]
fn only_its_owner_may_read_a_session() {
    let Place { store, folder } = place();
    let session = new_session(1);
    store.save(&session, &summary(&session), None, start()).unwrap();
    let mode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().mode() & 0o7777;
    assert_eq!(mode("data/sessions"), 0o700);
    assert_eq!(mode(&format!("data/sessions/{}.toml", session.file.id)), 0o600);
}

#[test]
fn an_owner_is_named_where_the_machine_knows_the_name() {
    let users = "root:x:0:0::/root:/bin/sh\nbroken\nada:x:1000:1000:Ada:/home/ada:/bin/sh\n";
    assert_eq!(login_name(users, 1000), Some("ada"));
    assert_eq!(login_name(users, 0), Some("root"));
    assert_eq!(login_name(users, 100), None);
}

#[test]
fn half_filled_forms_go_where_their_session_goes() {
    let Place { store, folder } = place();
    let session = new_session(1);
    let id = session.file.id;
    store.save(&session, &summary(&session), None, start()).unwrap();
    let (typed, removed) = (store.data.draft(id), store.data.removed_draft(id));
    fs::create_dir_all(folder.path().join("data/drafts")).unwrap();
    fs::write(&typed, "schema = 1\n").unwrap();
    store.remove(id).unwrap();
    assert_eq!((typed.exists(), removed.exists(), store.removed().unwrap().len()), (false, true, 1));
    store.restore(id).unwrap();
    assert_eq!((typed.exists(), removed.exists()), (true, false));
    store.remove(id).unwrap();
    assert_eq!(store.empty_trash().unwrap(), 1);
    assert_eq!((typed.exists(), removed.exists()), (false, false));
}

#[test]
fn the_version_before_is_kept_with_its_mode_and_goes_where_the_session_goes() {
    let Place { store, folder } = place();
    let mut session = new_session(1);
    let id = session.file.id;
    let at = |of: &str| folder.path().join(format!("data/{of}/{id}.previous"));
    let first = store.save(&session, &summary(&session), None, start()).unwrap();
    assert!(!at("sessions").exists(), "nothing was before");
    let before = store.read(id).unwrap();
    let mut later = renamed(&session, "Augusta Ada King");
    later.file.revision = 1;
    let second = store.save(&later, &summary(&later), Some(first.basis), start()).unwrap();
    assert_eq!(fs::read_to_string(at("sessions")).unwrap(), before);
    assert_eq!(fs::metadata(at("sessions")).unwrap().mode() & 0o7777, 0o600);
    assert_eq!((store.list().unwrap().len(), store.beside(id).unwrap().len()), (1, 0));
    store.remove(id).unwrap();
    assert_eq!((at("sessions").exists(), at("trash").exists()), (false, true));
    store.restore(id).unwrap();
    assert_eq!((at("sessions").exists(), at("trash").exists()), (true, false));
    // What stands in its way costs the version before, and no save.
    fs::remove_file(at("sessions")).unwrap();
    fs::create_dir(at("sessions")).unwrap();
    session = renamed(&later, "Ada Lovelace");
    session.file.revision = 2;
    store.save(&session, &summary(&session), Some(second.basis), start()).unwrap();
    assert!(at("sessions").is_dir());
    fs::remove_dir(at("sessions")).unwrap();
    store.remove(id).unwrap();
    assert_eq!(store.empty_trash().unwrap(), 1);
    assert_eq!(fs::read_dir(folder.path().join("data/trash")).unwrap().count(), 0);
}

/// Spoils a sound session's file, and compares what a listing says of it; none where it is as good as any.
#[track_caller]
fn check_listed(spoil: impl Fn(&str) -> Vec<u8>, expected: Option<&str>) {
    let Place { store, folder } = place();
    let mut session = new_session(1);
    let to = "Three instruments compared.\n".repeat(400);
    session
        .record(edition(), start(), vec![Change::Note { criterion: "PK1.CMP.1".parse().unwrap(), to }])
        .unwrap();
    store.save(&session, &summary(&session), None, start()).unwrap();
    let path = folder.path().join(format!("data/sessions/{}.toml", session.file.id));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.len() > 9000, "the end is not read with the head");
    fs::write(&path, spoil(&text)).unwrap();
    match (&store.list().unwrap()[..], expected) {
        ([Row::Session(_)], None) => {}
        ([Row::Damaged { reason, .. }], Some(says)) => assert!(reason.contains(says), "{reason}"),
        (rows, expected) => panic!("{rows:?} for {expected:?}"),
    }
}

#[test]
fn a_file_that_was_cut_padded_or_merged_is_listed_as_damaged() {
    let conflict =
        |text: &str| format!("{text}<<<<<<< ours\na = 1\n=======\na = 2\n>>>>>>> theirs\n").into_bytes();
    check_listed(|text| text.into(), None);
    check_listed(|text| format!("\u{feff}{text}").into(), None);
    // What a hand added, and what lost no more than its last line, can be read.
    check_listed(|text| format!("{text}# seen\n").into(), None);
    check_listed(|text| text[..text.rfind("# sha256").unwrap()].into(), None);
    check_listed(|_| Vec::new(), Some("it is empty"));
    check_listed(|text| text[..text.len() * 3 / 4].into(), Some("line"));
    check_listed(|text| [&text.as_bytes()[..text.len() - 4000], &[0; 4000]].concat(), Some("NUL character"));
    check_listed(|text| [text.as_bytes(), &[0; 512]].concat(), Some("NUL character"));
    check_listed(|text| [text.as_bytes(), b"\xe9"].concat(), Some("in the middle of a character"));
    check_listed(conflict, Some("merge conflict that begins at line"));
    check_listed(|_| vec![b'#'; 9 * 1024 * 1024], Some("bytes, more than"));
}

#[test]
fn a_listing_removes_nothing() {
    let Place { store, folder } = place();
    let left = folder.path().join("data/sessions/.assessor-0123456789.tmp");
    fs::File::create(&left).unwrap().set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    assert!(store.list().unwrap().is_empty() && left.exists());
}

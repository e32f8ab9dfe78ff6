//! What every store must do, run on each of them.

use std::{fs, path::Path};

use jiff::SignedDuration;

use super::{
    Condition, FileStore, MemoryStore, Row, Saved, Store, StoreError,
    error::ExitClass,
    format::{LARGEST, PROGRAM},
    paths::DataDir,
};
use crate::domain::{
    generate::{edition, new_session, session_id, start},
    history::Change,
    ids::{Digest, SessionId},
    session::{Draft, Session},
    state::Verdict,
    summary::Summary,
};

/// A store, with a way to do what another program may do to it.
trait World {
    fn store(&self) -> &dyn Store;
    fn text(&self, id: SessionId) -> String;
    fn put(&self, id: SessionId, text: &str);
    fn copy(&self, path: &Path) -> String;
    fn break_lock(&self, id: SessionId);
}

impl World for MemoryStore {
    fn store(&self) -> &dyn Store {
        self
    }

    fn text(&self, id: SessionId) -> String {
        self.text(id).unwrap()
    }

    fn put(&self, id: SessionId, text: &str) {
        self.put_text(id, text);
    }

    fn copy(&self, path: &Path) -> String {
        self.copy(path).unwrap()
    }

    fn break_lock(&self, id: SessionId) {
        self.break_lock(id);
    }
}

struct OnDisk {
    data: DataDir,
    store: FileStore,
    _folder: tempfile::TempDir,
}

impl World for OnDisk {
    fn store(&self) -> &dyn Store {
        &self.store
    }

    fn text(&self, id: SessionId) -> String {
        fs::read_to_string(self.data.session(id)).unwrap()
    }

    fn put(&self, id: SessionId, text: &str) {
        fs::write(self.data.session(id), text).unwrap();
    }

    fn copy(&self, path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    fn break_lock(&self, id: SessionId) {
        fs::remove_file(self.data.session_lock(id)).unwrap();
    }
}

/// Runs a case on an empty store of each kind.
fn on_both(case: fn(&dyn World)) {
    case(&MemoryStore::new());
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::at(folder.path().join("data"));
    let store = FileStore::open(data.clone(), "charles".into()).unwrap();
    case(&OnDisk { data, store, _folder: folder });
}

fn summary(session: &Session) -> Summary {
    Summary::of(&edition().framework, session)
}

fn save(world: &dyn World, session: &Session, basis: Option<Digest>) -> Result<Saved, StoreError> {
    world.store().save(session, &summary(session), basis, start())
}

fn noted(session: &Session, note: &str) -> Session {
    let mut session = session.clone();
    let criterion = || "PK1.CMP.1".parse().unwrap();
    let changes = vec![
        Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) },
        Change::Note { criterion: criterion(), to: note.into() },
    ];
    session.record(edition(), start(), changes).unwrap();
    session
}

fn listed(rows: &[Row]) -> Vec<Option<SessionId>> {
    rows.iter().map(|row| if let Row::Session(listed) = row { Some(listed.id) } else { None }).collect()
}

#[test]
fn an_empty_store_lists_nothing_and_has_nothing() {
    on_both(|world| {
        let store = world.store();
        assert!(store.list().unwrap().is_empty() && store.removed().unwrap().is_empty());
        assert!(store.editions().unwrap().is_empty());
        assert_eq!(store.place(session_id(1)), None);
        let error = store.load(session_id(1)).unwrap_err();
        assert!(matches!(error, StoreError::NotFound { id, .. } if id == session_id(1)), "{error}");
        assert_eq!(error.class(), ExitClass::Input);
    });
}

#[test]
fn what_is_saved_is_loaded_with_the_facts_of_its_file() {
    on_both(|world| {
        let session = noted(&new_session(1), "one");
        let saved = save(world, &session, None).unwrap();
        let loaded = world.store().load(session.file.id).unwrap();
        assert_eq!((loaded.basis(), loaded.condition), (saved.basis, Condition::Sound));
        assert_eq!(loaded.session.state, session.state);
        assert_eq!(loaded.session.entries, session.entries);
        let file = loaded.session.file;
        assert_eq!((file.revision, file.parent, file.saved_at), (1, None, Some(start())));
        assert_eq!(file.program, PROGRAM);
    });
}

#[test]
fn a_session_s_file_is_read_as_it_stands() {
    on_both(|world| {
        let session = new_session(1);
        assert!(matches!(world.store().read(session.file.id), Err(StoreError::NotFound { .. })));
        save(world, &session, None).unwrap();
        assert_eq!(world.store().read(session.file.id).unwrap(), world.text(session.file.id));
    });
}

#[test]
fn each_save_is_one_revision_on_and_names_the_file_that_it_replaced() {
    on_both(|world| {
        let mut session = new_session(1);
        let mut basis = None;
        for revision in 1..=3 {
            session = noted(&session, &format!("note {revision}"));
            let saved = save(world, &session, basis).unwrap();
            let loaded = world.store().load(session.file.id).unwrap();
            assert_eq!((loaded.session.file.revision, loaded.session.file.parent), (revision, basis));
            (basis, session) = (Some(saved.basis), loaded.session);
        }
    });
}

#[test]
fn the_basis_is_the_digest_of_the_file() {
    on_both(|world| {
        let saved = save(world, &new_session(1), None).unwrap();
        assert_eq!(saved.basis, Digest::of(world.text(session_id(1)).as_bytes()));
    });
}

#[test]
fn a_note_being_typed_is_kept() {
    on_both(|world| {
        let draft =
            Some(Draft { criterion: "PK1.CMP.2".parse().unwrap(), caret: 3, text: "See E2\n".into() });
        save(world, &Session { draft: draft.clone(), ..new_session(1) }, None).unwrap();
        assert_eq!(world.store().load(session_id(1)).unwrap().session.draft, draft);
    });
}

#[test]
fn a_file_that_was_changed_meanwhile_stays_and_the_words_are_kept_beside_it() {
    on_both(|world| {
        let session = new_session(1);
        let first = save(world, &session, None).unwrap();
        save(world, &noted(&session, "theirs"), Some(first.basis)).unwrap();
        let before = world.text(session_id(1));
        let error = save(world, &noted(&session, "ours"), Some(first.basis)).unwrap_err();
        assert_eq!(error.class(), ExitClass::Busy);
        let StoreError::Changed { copy: Some(copy), .. } = error else { panic!("{error}") };
        assert!(world.copy(&copy).contains("ours"));
        assert_eq!(world.text(session_id(1)), before);
        assert_eq!(world.store().list().unwrap().len(), 1, "a copy is no session of its own");
    });
}

#[test]
fn a_new_session_never_replaces_one_and_a_lost_file_is_not_made_again() {
    on_both(|world| {
        let saved = save(world, &new_session(1), None).unwrap();
        let again = noted(&new_session(1), "again");
        assert!(matches!(save(world, &again, None), Err(StoreError::Changed { .. })));
        world.store().remove(session_id(1)).unwrap();
        assert!(matches!(save(world, &again, Some(saved.basis)), Err(StoreError::Changed { .. })));
        assert!(world.store().list().unwrap().is_empty());
    });
}

#[test]
fn a_change_by_hand_opens_with_what_differs() {
    on_both(|world| {
        let session = noted(&new_session(1), "Seen.");
        save(world, &session, None).unwrap();
        let text = world.text(session_id(1)).replacen("verdict = \"met\"", "verdict = \"not-yet\"", 1);
        world.put(session_id(1), &text);
        let loaded = world.store().load(session_id(1)).unwrap();
        let Condition::ChangedOutside(what) = &loaded.condition else { panic!("{:?}", loaded.condition) };
        let expected = "the verdict of PK1.CMP.1: the history says met, the file says not-yet";
        assert!(what.iter().any(|line| line == expected), "{what:?}");
        assert_eq!(loaded.basis(), Digest::of(text.as_bytes()));
    });
}

#[test]
fn a_damaged_file_is_a_row_and_an_error_with_the_place_and_is_left_as_it_is() {
    on_both(|world| {
        save(world, &new_session(1), None).unwrap();
        let text = world.text(session_id(1)).replacen("revision = 1", "revision = one", 1);
        world.put(session_id(1), &text);
        let rows = world.store().list().unwrap();
        assert!(matches!(&rows[..], [Row::Damaged { reason, .. }] if reason.contains("line 5")), "{rows:?}");
        let error = world.store().load(session_id(1)).unwrap_err();
        assert!(error.to_string().contains("line 5, column"), "{error}");
        assert_eq!(error.class(), ExitClass::Input);
        assert_eq!(world.text(session_id(1)), text);
    });
}

#[test]
fn a_file_under_another_session_s_name_is_damaged() {
    on_both(|world| {
        save(world, &new_session(1), None).unwrap();
        world.put(session_id(2), &world.text(session_id(1)));
        let error = world.store().load(session_id(2)).unwrap_err();
        assert!(error.to_string().contains("it holds the session 019e0000"), "{error}");
        assert_eq!(listed(&world.store().list().unwrap()), [Some(session_id(1)), None]);
    });
}

#[test]
fn a_file_of_a_newer_format_is_listed_and_opens_as_far_as_it_is_understood() {
    on_both(|world| {
        save(world, &new_session(1), None).unwrap();
        let text = world.text(session_id(1)).replacen("schema = 1", "schema = 2\nlinks = []", 1);
        world.put(session_id(1), &text);
        let loaded = world.store().load(session_id(1)).unwrap();
        assert_eq!(loaded.condition, Condition::Newer { schema: 2 });
        assert_eq!(loaded.session.state, new_session(1).state);
        assert_eq!(listed(&world.store().list().unwrap()), [Some(session_id(1))]);
        world.put(session_id(1), "schema = 2\n");
        let error = world.store().load(session_id(1)).unwrap_err();
        assert!(matches!(error, StoreError::Newer { schema: 2, .. }), "{error}");
    });
}

#[test]
fn what_a_newer_program_added_survives_a_save() {
    on_both(|world| {
        save(world, &new_session(1), None).unwrap();
        let text = world.text(session_id(1)).replacen("[file]\n", "[file]\nhost = \"engine\"\n", 1);
        world.put(session_id(1), &text);
        let loaded = world.store().load(session_id(1)).unwrap();
        save(world, &loaded.session, Some(loaded.basis())).unwrap();
        assert!(world.text(session_id(1)).contains("host = \"engine\""));
    });
}

#[test]
fn a_listing_is_newest_first_and_damaged_files_come_last() {
    on_both(|world| {
        for (number, seconds) in [(1, 10), (2, 30), (3, 20)] {
            let session = new_session(number);
            let at = start() + SignedDuration::from_secs(seconds);
            world.store().save(&session, &summary(&session), None, at).unwrap();
        }
        world.put(session_id(4), "schema = ");
        let expected = [Some(session_id(2)), Some(session_id(3)), Some(session_id(1)), None];
        assert_eq!(listed(&world.store().list().unwrap()), expected);
    });
}

#[test]
fn a_row_says_what_the_session_says() {
    on_both(|world| {
        let session = noted(&new_session(7), "Seen.");
        save(world, &session, None).unwrap();
        let rows = world.store().list().unwrap();
        let [Row::Session(listed)] = &rows[..] else { panic!("{rows:?}") };
        assert_eq!((&listed.candidate, listed.edition), (&session.state.candidate, edition().digest));
        assert_eq!(listed.saved_at, Some(start()));
        let shown = &listed.summary;
        assert_eq!((shown.state.as_str(), shown.marked, shown.met, shown.of), ("draft", 1, 1, 24));
    });
}

#[test]
fn what_would_not_read_back_is_refused_and_nothing_is_written() {
    on_both(|world| {
        let saved = save(world, &new_session(1), None).unwrap();
        let before = world.text(session_id(1));
        let mut session = noted(&new_session(1), "Seen.");
        session.state.marks.clear();
        let error = save(world, &session, Some(saved.basis)).unwrap_err();
        let StoreError::Unfaithful { difference, .. } = &error else { panic!("{error}") };
        assert!(difference.contains("the verdict of PK1.CMP.1"), "{difference}");
        assert_eq!(world.text(session_id(1)), before);
    });
}

#[test]
fn a_session_larger_than_is_read_is_refused_before_it_is_written() {
    on_both(|world| {
        let text = "a".repeat(LARGEST);
        let draft = Some(Draft { criterion: "PK1.CMP.2".parse().unwrap(), caret: 0, text });
        let error = save(world, &Session { draft, ..new_session(1) }, None).unwrap_err();
        assert!(matches!(error, StoreError::TooLarge { bytes, .. } if bytes > LARGEST), "{error}");
        assert!(world.store().list().unwrap().is_empty());
    });
}

#[test]
fn a_lock_is_one_at_a_time_and_let_go_when_dropped() {
    on_both(|world| {
        let store = world.store();
        let held = store.lock(session_id(1)).unwrap();
        let error = store.lock(session_id(1)).map(drop).unwrap_err();
        assert!(matches!(error, StoreError::Busy { .. }), "{error}");
        assert_eq!(error.class(), ExitClass::Busy);
        assert!(held.still_holds() && store.lock(session_id(2)).is_ok());
        drop(held);
        assert!(store.lock(session_id(1)).is_ok());
    });
}

#[test]
fn a_lock_that_was_broken_knows_it_and_leaves_the_next_one_alone() {
    on_both(|world| {
        let store = world.store();
        let broken = store.lock(session_id(1)).unwrap();
        world.break_lock(session_id(1));
        assert!(!broken.still_holds());
        let next = store.lock(session_id(1)).unwrap();
        drop(broken);
        assert!(next.still_holds() && store.lock(session_id(1)).is_err());
    });
}

#[test]
fn an_edition_is_kept_once_and_found_by_its_digest() {
    on_both(|world| {
        let store = world.store();
        assert_eq!(store.edition(edition().digest).unwrap(), None);
        store.keep_edition(edition()).unwrap();
        store.keep_edition(edition()).unwrap();
        let kept = store.edition(edition().digest).unwrap().unwrap();
        assert_eq!((kept.digest, &kept.framework), (edition().digest, &edition().framework));
        assert_eq!(store.editions().unwrap().len(), 1);
        assert_eq!(store.edition(Digest::of(b"another")).unwrap(), None);
    });
}

#[test]
fn the_trash_gives_back_what_it_took_and_replaces_nothing() {
    on_both(|world| {
        let store = world.store();
        let id = session_id(1);
        assert!(matches!(store.remove(id), Err(StoreError::NotFound { .. })));
        save(world, &new_session(1), None).unwrap();
        let before = world.text(id);
        store.remove(id).unwrap();
        assert_eq!(
            (listed(&store.list().unwrap()), listed(&store.removed().unwrap())),
            (vec![], vec![Some(id)])
        );
        store.restore(id).unwrap();
        assert_eq!(world.text(id), before);
        store.remove(id).unwrap();
        save(world, &noted(&new_session(1), "another"), None).unwrap();
        assert!(matches!(store.restore(id), Err(StoreError::Exists { .. })));
        assert!(world.text(id).contains("another"));
        assert_eq!(store.empty_trash().unwrap(), 1);
        assert!(matches!(store.restore(id), Err(StoreError::NotFound { .. })));
    });
}

#[test]
fn a_place_is_remembered_for_each_session() {
    on_both(|world| {
        let criterion = "PK1.CMP.3".parse().unwrap();
        world.store().keep_place(session_id(1), &criterion).unwrap();
        assert_eq!(world.store().place(session_id(1)), Some(criterion));
        assert_eq!(world.store().place(session_id(2)), None);
    });
}

#[test]
fn a_save_in_memory_fails_as_asked_and_only_once() {
    let store = MemoryStore::new();
    let saved = save(&store, &new_session(1), None).unwrap();
    let before = MemoryStore::text(&store, session_id(1));
    let error = StoreError::System {
        action: "write",
        path: "memory".into(),
        cause: std::io::Error::from(std::io::ErrorKind::StorageFull).into(),
    };
    store.fail_next_save(error.clone());
    let session = noted(&new_session(1), "Seen.");
    assert_eq!(save(&store, &session, Some(saved.basis)), Err(error));
    assert_eq!(MemoryStore::text(&store, session_id(1)), before);
    assert!(save(&store, &session, Some(saved.basis)).is_ok());
}

use std::{fs, sync::Arc};

use super::*;
use crate::{
    app::desk::Intent,
    domain::{
        generate::{edition, new_session, start},
        history::Change,
        state::{Outcome, Recommendation},
        summary::Summary,
    },
    store::{MemoryStore, Store as _, StoreError},
};

/// A store with one session that lacks nothing but reasons, and a desk on it.
fn desk() -> (MemoryStore, Desk) {
    let store = MemoryStore::new();
    let mut session = new_session(1);
    let declared = Change::Declared { kind: "none".parse().ok(), detail: String::new() };
    let recommended =
        Recommendation { outcome: Outcome::Defer, level: None, rationale: "Not asked yet.".into() };
    let changes = vec![declared, Change::Recommended(Some(recommended))];
    session.record(edition(), start(), changes).unwrap();
    store.save(&session, &Summary::of(&edition().framework, &session), None, start()).unwrap();
    let me = session.state.assessor;
    (store.clone(), Desk::new(Arc::new(store), me).unwrap())
}

/// What sealing comes to with these, and the names that it leaves beside the folder asked for.
fn sealed(desk: &Desk, key: Option<&Path>) -> (Result<(), SealingError>, Vec<String>) {
    let root = tempfile::tempdir().unwrap();
    let to = root.path().join("for the chair");
    let reasons = [("unmarked".to_owned(), "Not asked yet.".to_owned())];
    let (mut opened, mut hold) = desk.open(new_session(1).file.id, Intent::Write).unwrap();
    let sealing = Sealing { reasons: &reasons, key, to: Some(&to) };
    let result = seal(desk, &mut opened, &mut hold, &sealing, start());
    let left = fs::read_dir(root.path()).unwrap();
    (result, left.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect())
}

fn is_sealed(desk: &Desk) -> bool {
    desk.open(new_session(1).file.id, Intent::Read).unwrap().0.session.is_sealed()
}

#[test]
fn the_session_and_the_folder_come_together() {
    let (_, desk) = desk();
    let (result, left) = sealed(&desk, None);
    assert!(result.is_ok() && is_sealed(&desk), "{result:?}");
    assert_eq!(left, ["for the chair"]);
}

#[test]
fn a_failure_on_the_way_leaves_neither_a_seal_nor_a_folder() {
    let (store, desk) = desk();
    let cause = std::io::Error::from_raw_os_error(rustix::io::Errno::NOSPC.raw_os_error()).into();
    store.fail_next_save(StoreError::System { action: "write", path: "x".into(), cause });
    let (result, left) = sealed(&desk, None);
    assert!(matches!(result, Err(SealingError::Desk(DeskError::Store(_)))), "{result:?}");
    assert_eq!((is_sealed(&desk), left), (false, Vec::new()));
    let (result, left) = sealed(&desk, Some(Path::new("/no such key")));
    assert!(matches!(result, Err(SealingError::Sign(_))), "{result:?}");
    assert_eq!((is_sealed(&desk), left), (false, Vec::new()));
}

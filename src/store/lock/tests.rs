//! Two descriptors stand for two processes here: the kernel treats them alike.

use std::os::unix::fs::symlink;

use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

use super::*;

fn ada() -> Holder {
    Holder::this_process("ada", "2026-11-24T14:03:21Z".parse().unwrap())
}

fn lock_file() -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("session.lock");
    (directory, path)
}

#[test]
fn a_held_lock_says_who_holds_it_and_is_free_after_the_drop() {
    let (_directory, path) = lock_file();
    let lock = Lock::acquire(&path, &ada()).unwrap();
    let error = Lock::acquire(&path, &ada()).unwrap_err();
    assert_eq!(error, LockError::Held { path: path.clone(), holder: Some(Box::new(ada())) });
    let process = std::process::id();
    let told = format!("held by ada on {} (process {process}) since 2026-11-24T14:03:21Z", this_host());
    assert!(error.to_string().ends_with(&told), "{error}");
    assert_eq!(held_by(&path), Ok(Some(Some(ada()))));

    drop(lock);
    assert_eq!(held_by(&path), Ok(None));
    assert!(path.exists(), "the lock file stays");
    Lock::acquire(&path, &ada()).unwrap();
}

#[test]
fn a_lock_is_free_after_the_drop_though_a_child_has_a_copy() {
    let (_directory, path) = lock_file();
    let lock = Lock::acquire(&path, &ada()).unwrap();
    let _copy = lock.file.try_clone().unwrap();
    drop(lock);
    assert_eq!(held_by(&path), Ok(None));
}

#[test]
fn a_lock_that_was_never_taken_is_held_by_nobody() {
    let (_directory, path) = lock_file();
    assert_eq!(held_by(&path), Ok(None));
    assert!(!path.exists(), "asking makes no file");
}

#[test]
fn the_text_of_the_one_before_does_not_show_through() {
    let (_directory, path) = lock_file();
    let long = Holder { user: "Charles Babbage".repeat(20), ..ada() };
    drop(Lock::acquire(&path, &long).unwrap());
    let _lock = Lock::acquire(&path, &ada()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), ada().to_text());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o7777, PRIVATE_FILE);
}

#[test]
fn a_lock_file_removed_or_replaced_by_hand_is_noticed() {
    let (_directory, path) = lock_file();
    let lock = Lock::acquire(&path, &ada()).unwrap();
    assert!(lock.still_ours() && lock.still_holds());
    fs::remove_file(&path).unwrap();
    assert!(!lock.still_ours());
    let second = Lock::acquire(&path, &ada()).unwrap();
    assert!(!lock.still_ours() && second.still_ours());
}

#[test]
fn a_holder_that_cannot_be_read_is_another_process() {
    for text in ["", "user = ada\n", "\u{0}\u{0}", "user = ada\nhost = vm\nprocess = -4\nsince = today\n"] {
        assert_eq!(Holder::parse(text), None, "{text:?}");
    }
    let (_directory, path) = lock_file();
    let _lock = Lock::acquire(&path, &ada()).unwrap();
    fs::write(&path, "").unwrap();
    let error = Lock::acquire(&path, &ada()).unwrap_err();
    assert_eq!(error, LockError::Held { path, holder: None });
    assert!(error.to_string().ends_with("is held by another process"), "{error}");
}

#[test]
fn a_hostile_holder_cannot_steer_the_terminal() {
    let text = "user = \u{1b}[2Jada\nhost = vm\u{7}\nprocess = 5\nsince = 2026-11-24T14:03:21Z\nmore = 1\n";
    let holder = Holder::parse(text).unwrap();
    assert!(!holder.to_string().chars().any(char::is_control), "{holder:?}");
}

#[test]
fn a_holder_reads_back_with_and_without_a_start() {
    for started in [None, Some(97_633)] {
        let holder = Holder { started, ..ada() };
        assert_eq!(Holder::parse(&holder.to_text()), Some(holder));
    }
}

#[test]
fn what_is_not_a_lock_file_is_named_and_never_waited_for() {
    let (directory, path) = lock_file();
    let pipe = directory.path().join("pipe.lock");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let link = directory.path().join("link.lock");
    symlink(&path, &link).unwrap();
    let folder = directory.path().join("folder.lock");
    fs::create_dir(&folder).unwrap();
    for (path, found) in [(pipe, FileKind::Pipe), (link, FileKind::Link), (folder, FileKind::Directory)] {
        let error = Lock::acquire(&path, &ada()).unwrap_err();
        assert_eq!(error, LockError::WrongKind { path: path.clone(), found });
        assert_eq!(held_by(&path), Err(error));
    }
    assert!(!path.exists(), "the link was not followed");
}

#[test]
fn a_folder_that_is_missing_is_reported_with_its_path() {
    let (directory, _) = lock_file();
    let path = directory.path().join("nowhere/session.lock");
    let error = Lock::acquire(&path, &ada()).unwrap_err();
    assert!(error.to_string().contains("nowhere/session.lock"), "{error}");
    assert!(error.hint().contains("does not exist"), "{}", error.hint());
}

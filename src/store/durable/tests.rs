//! Each step fails in turn; the old file must stand there entire, and the error must name step and path.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use rustix::io::Errno;
use rustix::process::geteuid;
use tempfile::TempDir;

use super::faulty::{Faulty, When};
use super::*;

const OLD: &[u8] = b"note = \"as it was\"\n";
const NEW: &[u8] = b"note = \"three instruments compared\"\n";
const FOREIGN: &[u8] = b"note = \"by somebody else\"\n";

fn session_file() -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("session.toml");
    fs::write(&path, OLD).unwrap();
    (directory, path)
}

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Saves over `OLD` with a fault, checks what is promised for every failure, and returns what stands there then.
fn check(expected: Expected, step: Step, nth: usize, when: When, errno: Errno) -> Vec<u8> {
    let (directory, path) = session_file();
    let steps = Faulty::at(step, nth, when, errno);
    let error = replace_by(&steps, &path, NEW, PRIVATE_FILE, expected).unwrap_err();
    let label = format!("{step:?} {nth} {when:?} {error}");

    assert_eq!(error.step(), Some(step), "{label}");
    assert_eq!(error.path(), path, "{label}");
    assert!(error.to_string().contains(&path.display().to_string()), "{label}");
    assert!(error.to_string().contains(&step.to_string()), "{label}");
    let (SaveError::Disk { cause, .. } | SaveError::Unconfirmed { cause, .. }) = &error else {
        panic!("{label}")
    };
    assert_eq!(cause.errno(), Some(errno.raw_os_error()), "{label}");
    assert_eq!(error.hint(), cause.hint());
    assert_eq!(steps.done().last(), Some(&step), "nothing is tried after the failure: {label}");
    assert_eq!(names(directory.path()), ["session.toml"], "a temporary is left: {label}");

    let on_disk = fs::read(&path).unwrap();
    assert_eq!(error.now_on_disk(), (on_disk == NEW).then(|| Digest::of(NEW)), "{label}");
    on_disk
}

#[test]
fn a_step_that_fails_before_the_rename_leaves_the_old_file_whole() {
    let before_rename = Step::OF_REPLACE.into_iter().filter(|&step| step < Step::Rename);
    for (step, errno) in before_rename.zip([Errno::IO, Errno::ACCESS, Errno::NOSPC, Errno::PERM, Errno::IO]) {
        for expected in [Expected::Sha256(Digest::of(OLD)), Expected::Anything] {
            for when in [When::Before, When::After] {
                assert_eq!(check(expected, step, 1, when, errno), OLD, "{step:?} {when:?}");
            }
        }
    }
    let second_look = check(Expected::Sha256(Digest::of(OLD)), Step::ReadCurrent, 2, When::Before, Errno::IO);
    assert_eq!(second_look, OLD);
}

#[test]
fn a_rename_that_fails_leaves_the_old_file_and_one_that_lost_its_answer_says_so() {
    let expected = Expected::Sha256(Digest::of(OLD));
    assert_eq!(check(expected, Step::Rename, 1, When::Before, Errno::NOSPC), OLD);
    assert_eq!(check(expected, Step::Rename, 1, When::After, Errno::TIMEDOUT), NEW);
}

#[test]
fn a_directory_that_cannot_be_synced_leaves_the_new_file_unconfirmed() {
    let expected = Expected::Sha256(Digest::of(OLD));
    assert_eq!(check(expected, Step::SyncDirectory, 1, When::Before, Errno::IO), NEW);
}

#[test]
fn a_new_file_that_fails_leaves_nothing() {
    for step in Step::OF_REPLACE.into_iter().filter(|&step| step < Step::SyncDirectory) {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("session.toml");
        let steps = Faulty::at(step, 1, When::Before, Errno::NOSPC);
        let error = replace_by(&steps, &path, NEW, PRIVATE_FILE, Expected::Absent).unwrap_err();
        assert_eq!(error.step(), Some(step));
        assert_eq!(names(directory.path()), Vec::<String>::new(), "{step:?}");
    }
}

#[test]
fn the_file_is_synced_before_the_rename_and_the_directory_after_it() {
    let (_directory, path) = session_file();
    let steps = Faulty::default();
    replace_by(&steps, &path, NEW, PRIVATE_FILE, Expected::Sha256(Digest::of(OLD))).unwrap();
    let mut order = Step::OF_REPLACE.to_vec();
    order.insert(5, Step::ReadCurrent);
    assert_eq!(steps.done(), order);
}

#[test]
fn what_is_written_is_what_was_given_with_the_mode_that_was_asked_for() {
    for asked in [0o600, 0o640, 0o660, 0o444] {
        let (directory, path) = session_file();
        let written = replace(&path, NEW, asked, Expected::Sha256(Digest::of(OLD))).unwrap();
        assert_eq!(
            written,
            Written { path: path.clone(), digest: Digest::of(NEW), length: NEW.len() as u64 }
        );
        assert_eq!(fs::read(&path).unwrap(), NEW);
        assert_eq!(mode(&path), asked);
        assert_eq!(names(directory.path()), ["session.toml"]);
    }
}

#[test]
fn a_file_that_is_not_the_one_that_was_read_is_not_written_over() {
    let check = |label: &str, expected, meddle: &dyn Fn(&Path), found| {
        let (directory, path) = session_file();
        meddle(&path);
        let names_before = names(directory.path());
        let error = replace(&path, NEW, PRIVATE_FILE, expected).unwrap_err();
        assert_eq!(error, SaveError::Changed { path: path.clone(), found }, "{label}");
        assert_eq!(find(&Disk, &path).unwrap(), found, "{label}");
        assert_eq!(names(directory.path()), names_before, "{label}");
    };
    let known = Expected::Sha256(Digest::of(OLD));
    let huge = NEVER_OURS + 1;
    let foreign = Found::File(Digest::of(FOREIGN));
    check("changed", known, &|path| fs::write(path, FOREIGN).unwrap(), foreign);
    check("removed", known, &|path| fs::remove_file(path).unwrap(), Found::Nothing);
    check("there already", Expected::Absent, &|_| (), Found::File(Digest::of(OLD)));
    check("huge", known, &|path| File::create(path).unwrap().set_len(huge).unwrap(), Found::Larger(huge));
}

#[test]
fn a_change_while_we_were_syncing_is_seen_and_kept() {
    for expected in [Expected::Sha256(Digest::of(OLD)), Expected::Absent] {
        let (directory, path) = session_file();
        if expected == Expected::Absent {
            fs::remove_file(&path).unwrap();
        }
        let target = path.clone();
        let steps = Faulty::meddling(Step::SyncFile, 1, move || fs::write(&target, FOREIGN).unwrap());
        let error = replace_by(&steps, &path, NEW, PRIVATE_FILE, expected).unwrap_err();
        assert_eq!(error, SaveError::Changed { path: path.clone(), found: Found::File(Digest::of(FOREIGN)) });
        assert_eq!(fs::read(&path).unwrap(), FOREIGN);
        assert_eq!(names(directory.path()), ["session.toml"]);
    }
}

#[test]
fn a_new_file_never_replaces_one_that_appears_at_the_last_moment() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("session.toml");
    let target = path.clone();
    let steps = Faulty::meddling(Step::Rename, 1, move || fs::write(&target, FOREIGN).unwrap());
    let error = replace_by(&steps, &path, NEW, PRIVATE_FILE, Expected::Absent).unwrap_err();
    assert_eq!(error, SaveError::Changed { path: path.clone(), found: Found::File(Digest::of(FOREIGN)) });
    assert_eq!(fs::read(&path).unwrap(), FOREIGN);
    assert_eq!(names(directory.path()), ["session.toml"]);
}

#[test]
fn a_save_that_was_not_confirmed_can_be_repeated() {
    for expected in [Expected::Sha256(Digest::of(OLD)), Expected::Absent] {
        let (_directory, path) = session_file();
        if expected == Expected::Absent {
            fs::remove_file(&path).unwrap();
        }
        let steps = Faulty::at(Step::SyncDirectory, 1, When::Before, Errno::IO);
        let error = replace_by(&steps, &path, NEW, PRIVATE_FILE, expected).unwrap_err();
        replace(&path, NEW, PRIVATE_FILE, expected).unwrap();
        let later = error.now_on_disk().map(Expected::Sha256).unwrap();
        replace(&path, FOREIGN, PRIVATE_FILE, later).unwrap();
        assert_eq!(fs::read(&path).unwrap(), FOREIGN);
    }
}

#[test]
fn a_link_a_directory_or_a_device_is_named_and_not_replaced() {
    let directory = tempfile::tempdir().unwrap();
    let kept = directory.path().join("kept.toml");
    fs::write(&kept, OLD).unwrap();
    let link = directory.path().join("link.toml");
    symlink(&kept, &link).unwrap();
    let below = directory.path().join("directory");
    fs::create_dir(&below).unwrap();
    let cases = [
        (link, FileKind::Link),
        (below, FileKind::Directory),
        (PathBuf::from("/dev/null"), FileKind::Device),
        (PathBuf::from("/"), FileKind::Directory),
    ];
    let before = names(directory.path());
    for (path, found) in cases {
        for expected in [Expected::Absent, Expected::Sha256(Digest::of(OLD)), Expected::Anything] {
            let error = replace(&path, NEW, PRIVATE_FILE, expected).unwrap_err();
            let wanted = FileKind::Plain;
            assert_eq!(error, SaveError::WrongKind { path: path.clone(), found, wanted }, "{expected:?}");
        }
    }
    assert_eq!(names(directory.path()), before);
    assert_eq!(fs::read(&kept).unwrap(), OLD);
}

#[test]
fn a_directory_closed_to_us_is_reported_with_its_hint() {
    let (directory, path) = session_file();
    fs::set_permissions(directory.path(), Permissions::from_mode(0o500)).unwrap();
    // Nothing is closed to root, so root is told by the fault instead.
    let error = if geteuid().is_root() {
        let steps = Faulty::at(Step::CreateTemporary, 1, When::Before, Errno::ACCESS);
        replace_by(&steps, &path, NEW, PRIVATE_FILE, Expected::Anything).unwrap_err()
    } else {
        replace(&path, NEW, PRIVATE_FILE, Expected::Anything).unwrap_err()
    };
    fs::set_permissions(directory.path(), Permissions::from_mode(0o700)).unwrap();
    assert_eq!(error.step(), Some(Step::CreateTemporary));
    assert!(error.hint().contains("permission"), "{}", error.hint());
    assert_eq!(fs::read(&path).unwrap(), OLD);
}

#[test]
fn copies_beside_a_file_never_write_over_one_another() {
    let (directory, path) = session_file();
    for (bytes, name) in [(NEW, "session.conflict.toml"), (FOREIGN, "session.conflict-2.toml")] {
        let written = copy_beside(&path, "conflict", bytes, PRIVATE_FILE).unwrap();
        assert_eq!(written.path, directory.path().join(name));
        assert_eq!(fs::read(&written.path).unwrap(), bytes);
        assert_eq!(mode(&written.path), PRIVATE_FILE);
    }
    fs::create_dir(directory.path().join("session.conflict-3.toml")).unwrap();
    let fourth = copy_beside(&path, "conflict", OLD, PRIVATE_FILE).unwrap();
    assert_eq!(fourth.path, directory.path().join("session.conflict-4.toml"));
    assert_eq!(fs::read(&path).unwrap(), OLD);

    let full = Faulty::at(Step::Write, 1, When::Before, Errno::NOSPC);
    let error = copy_beside_by(&full, &path, "emergency", NEW, PRIVATE_FILE).unwrap_err();
    assert_eq!(error.path(), directory.path().join("session.emergency.toml"));
    assert_eq!(names(directory.path()).len(), 5, "the failed copy leaves nothing");
}

#[test]
fn directories_are_made_with_their_mode_and_left_alone_when_there() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("share/assessor/sessions");
    create_directory(&path, 0o3770).unwrap();
    assert_eq!(mode(&path), 0o3770);
    assert_eq!(mode(&root.path().join("share")), PRIVATE_DIRECTORY);
    create_directory(&path, PRIVATE_DIRECTORY).unwrap();
    assert_eq!(mode(&path), 0o3770, "what is there is left as it is");
}

#[test]
fn what_stands_in_the_way_of_a_directory_is_named() {
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("file");
    fs::write(&file, OLD).unwrap();
    let dangling = root.path().join("dangling");
    symlink(root.path().join("nowhere"), &dangling).unwrap();
    for (path, named, found) in [
        (file.clone(), &file, FileKind::Plain),
        (file.join("sessions"), &file, FileKind::Plain),
        (dangling.clone(), &dangling, FileKind::Link),
        (dangling.join("sessions"), &dangling, FileKind::Link),
    ] {
        let error = create_directory(&path, PRIVATE_DIRECTORY).unwrap_err();
        let wanted = FileKind::Directory;
        assert_eq!(error, SaveError::WrongKind { path: named.clone(), found, wanted });
    }
}

#[test]
fn each_step_of_making_a_directory_names_itself_when_it_fails() {
    for step in [Step::CreateDirectory, Step::SetMode, Step::SyncDirectory] {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("sessions");
        let steps = Faulty::at(step, 1, When::Before, Errno::ROFS);
        let error = create_directory_by(&steps, &path, PRIVATE_DIRECTORY).unwrap_err();
        assert_eq!((error.step(), error.path()), (Some(step), path.as_path()));
        assert!(error.hint().contains("read-only"), "{}", error.hint());
    }
}

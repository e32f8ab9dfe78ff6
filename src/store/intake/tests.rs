//! Files as an enemy, an old editor or an accident leaves them.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};

use proptest::prelude::*;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::io::Errno;
use rustix::process::geteuid;
use tempfile::TempDir;

use super::*;

fn file(bytes: &[u8]) -> (TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("framework.toml");
    fs::write(&path, bytes).unwrap();
    (directory, path)
}

/// Reads `bytes` from a file and compares the message, from after the path on.
fn check(bytes: &[u8], message: &str) {
    let (_directory, path) = file(bytes);
    let error = read(&path).unwrap_err();
    let told = error.to_string();
    assert_eq!(told.strip_prefix(&*path.display().to_string()), Some(message));
    assert!(error.hint().ends_with('.'), "{}", error.hint());
}

#[test]
fn a_text_is_read_with_the_digest_of_its_bytes() {
    let (_directory, path) = file("title = \"Résumé\"\n".as_bytes());
    let intake = read(&path).unwrap();
    assert_eq!(intake.text, "title = \"Résumé\"\n");
    assert_eq!(intake.digest(), Digest::of(intake.text.as_bytes()));
    assert!(!intake.byte_order_mark);
}

#[test]
fn a_byte_order_mark_is_taken_off_and_remembered() {
    let bytes = b"\xef\xbb\xbfschema = 1\n";
    let (_directory, path) = file(bytes);
    let intake = read(&path).unwrap();
    assert_eq!((intake.text.as_str(), intake.byte_order_mark), ("schema = 1\n", true));
    assert_eq!(intake.digest(), Digest::of(bytes));
    assert_eq!(read_head(&path, MOST_HEAD).unwrap().text, "schema = 1\n");
}

#[test]
fn other_encodings_and_damage_are_named_with_their_place() {
    check(b"\xff\xfes\0c\0", " is in UTF-16, not in UTF-8");
    check(b"\xfe\xff\0s\0c", " is in UTF-16, not in UTF-8");
    check(b"s\0c\0h\0", " is in UTF-16, not in UTF-8");
    check(b"\0s\0c\0h", " is in UTF-16, not in UTF-8");
    check(b"a = 1\nb = \"R\xe9sum\xe9\"\n", ": byte 0xE9 at line 2, column 7 is not UTF-8");
    check(
        "ä = 1\nää".as_bytes().split_last().unwrap().1,
        " ends in the middle of a character, at line 2, column 2",
    );
    check("é = 1\nb\0 = 2".as_bytes(), " holds a NUL character at line 2, column 2");
    check(b"\xef\xbb\xbf\0", " holds a NUL character at line 1, column 1");
    check(b"\xed\xa0\x80", ": byte 0xED at line 1, column 1 is not UTF-8");
}

#[test]
fn a_file_too_large_is_refused_by_its_size() {
    let (_directory, path) = file(b"");
    let length = 2 * 1024 * 1024 * 1024;
    File::options().write(true).open(&path).unwrap().set_len(length).unwrap();
    let error = read(&path).unwrap_err();
    assert_eq!(error, IntakeError::TooLarge { path: path.clone(), bytes: length, most: MOST_BYTES });

    for (bytes, fits) in [(MOST_BYTES, true), (MOST_BYTES + 1, false)] {
        fs::write(&path, vec![b'#'; usize::try_from(bytes).unwrap()]).unwrap();
        assert_eq!(read(&path).is_ok(), fits, "{bytes}");
    }
}

#[test]
fn what_is_not_a_plain_file_is_named_and_never_waited_for() {
    let (directory, target) = file(b"schema = 1\n");
    let at = |name: &str| directory.path().join(name);
    symlink(&target, at("link")).unwrap();
    symlink(at("nowhere"), at("dangling")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    mknodat(CWD, at("pipe"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let _listener = std::os::unix::net::UnixListener::bind(at("socket")).unwrap();
    for (path, found) in [
        (at("link"), FileKind::Link),
        (at("dangling"), FileKind::Link),
        (at("folder"), FileKind::Directory),
        (at("pipe"), FileKind::Pipe),
        (at("socket"), FileKind::Socket),
        (PathBuf::from("/dev/zero"), FileKind::Device),
    ] {
        let error = read(&path).unwrap_err();
        assert_eq!(error, IntakeError::WrongKind { path: path.clone(), found });
        assert_eq!(read_head(&path, MOST_HEAD), Err(error));
    }
}

#[test]
fn a_missing_file_and_a_private_one_are_told_apart() {
    let (directory, path) = file(b"schema = 1\n");
    let missing = read(&directory.path().join("nowhere.toml")).unwrap_err();
    assert!(missing.is_missing() && !missing.is_private());

    fs::set_permissions(&path, Permissions::from_mode(0o000)).unwrap();
    // Root reads everything, so for root the refusal is made by hand.
    let private =
        if geteuid().is_root() { disk(&path, Errno::ACCESS.into()) } else { read(&path).unwrap_err() };
    assert!(private.is_private() && !private.is_missing());
    assert!(private.to_string().contains("framework.toml"), "{private}");
}

#[test]
fn a_merge_conflict_is_named_by_its_first_line_and_a_heading_is_none() {
    let conflict = |text: &str| accept(Path::new("x"), text.into()).unwrap().conflict(Path::new("x"));
    let merged = "a = 1\n<<<<<<< HEAD\nb = 2\n=======\nb = 3\n>>>>>>> theirs\n";
    assert_eq!(conflict(merged), Some(IntakeError::Conflict { path: "x".into(), line: 2 }));
    assert_eq!(conflict("Summary\n=======\n"), None);
    assert_eq!(conflict(" <<<<<<< a\n=======\n>>>>>>> b\n"), None, "markers begin their line");
    assert_eq!(conflict("<<<<<<< a\n>>>>>>> b\n"), None);
}

fn head(bytes: &[u8], most: usize) -> (String, bool) {
    let (_directory, path) = file(bytes);
    let head = read_head(&path, most).unwrap();
    assert_eq!(head.bytes, bytes.len() as u64);
    assert!(head.modified.is_some());
    (head.text, head.complete)
}

#[test]
fn a_head_ends_where_the_tables_of_many_begin() {
    let check = |text: &str, most, expect: &str, complete| {
        assert_eq!(head(text.as_bytes(), most), (expect.to_owned(), complete), "{text:?}");
    };
    check("a = 1\n[[history]]\nseq = 1\n", MOST_HEAD, "a = 1\n", true);
    check("[[history]]\n", MOST_HEAD, "", true);
    check("\u{feff}[[history]]\n", MOST_HEAD, "", true);
    check("a = [[1]]\nb = 2", MOST_HEAD, "a = [[1]]\nb = 2", true);
    check("", MOST_HEAD, "", true);
    check("a = 1\nb = 22\n", 10, "a = 1\n", false);
    check("a = \"ä\"\n", 6, "", false);
}

#[test]
fn what_follows_the_head_need_not_be_text_and_need_not_be_short() {
    let mut bytes = b"a = 1\n[[history]]\n\xff\0".to_vec();
    bytes.resize(MOST_HEAD * 2, b'x');
    assert_eq!(head(&bytes, MOST_HEAD), ("a = 1\n".to_owned(), true));
}

proptest! {
    /// Wherever the chunks of the reads fall, the head is the same as when the whole is searched at once.
    #[test]
    fn a_head_does_not_depend_on_where_the_reads_fall(before in CHUNK - 8..CHUNK + 8, after in 0..40_usize) {
        let lines = format!("{}\n", "#".repeat(before));
        let (text, complete) = head(format!("{lines}[[history]]\n{}", "x".repeat(after)).as_bytes(), MOST_HEAD);
        prop_assert!(complete && text == lines);
    }

    /// No bytes make it panic, and what is accepted is what was given.
    #[test]
    fn any_bytes_are_accepted_whole_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(intake) = accept(Path::new("x"), bytes.clone()) {
            let mark = if intake.byte_order_mark { BYTE_ORDER_MARK } else { b"" };
            prop_assert_eq!([mark, intake.text.as_bytes()].concat(), bytes);
        }
    }
}

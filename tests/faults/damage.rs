//! Files that are damaged, hostile or no files at all: each is named with its place, none is touched, and all other
//! sessions go on as if nothing were there.

use std::{
    fs::{self, File},
    io::Read as _,
    os::unix::{fs::symlink, net::UnixListener},
    path::{Path, PathBuf},
};

use assessor::domain::ids::Digest;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::world::{Outcome, World};

/// What the program makes of a file.
enum Expect {
    /// It can't be read; each of these is said.
    Damaged(&'static [&'static str]),
    /// It can be read but not written, since it differs from its history; each of these is said by `verify`.
    Outside(&'static [&'static str]),
    /// It is as good as any.
    Sound,
}
use Expect::{Damaged, Outside, Sound};

/// How a sound session's text becomes the file.
type Spoil = fn(&str) -> Vec<u8>;

/// The text with its last line made anew, as a program that meant it would have written it.
fn resealed(text: &str) -> Vec<u8> {
    let body = &text[..text.rfind("# sha256 ").unwrap()];
    format!("{body}# sha256 {}\n", Digest::of(body.as_bytes())).into_bytes()
}

/// The text with `to` in place of the first `from`, and its last line made anew.
fn with(text: &str, from: &str, to: &str) -> Vec<u8> {
    assert!(text.contains(from), "{from}");
    resealed(&text.replacen(from, to, 1))
}

/// The text with keys before its first table, and its last line made anew.
fn headed(text: &str, keys: &str) -> Vec<u8> {
    with(text, "schema = 1\n", &format!("schema = 1\n{keys}\n"))
}

fn utf16(text: &str) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// Spoilt bytes.
const BYTES: &[(&str, Spoil, Expect)] = &[
    ("empty", |_| Vec::new(), Damaged(&["schema"])),
    ("half", |text| text[..text.len() / 2].into(), Damaged(&["line", "column"])),
    ("NUL-filled", |text| vec![0; text.len()], Damaged(&["NUL character at line 1, column 1"])),
    ("end lost", |text| [&text.as_bytes()[..600], &[0; 99]].concat(), Damaged(&["NUL character at line"])),
    ("BOM", |text| format!("\u{feff}{text}").into(), Sound),
    ("UTF-16", utf16, Damaged(&["UTF-16"])),
    ("Latin-1", |text| latin1(text), Damaged(&["0xE9 at line", "column"])),
    (
        "cut character",
        |text| [text.as_bytes(), "é".as_bytes().split_at(1).0].concat(),
        Damaged(&["in the middle"]),
    ),
    ("conflict", |text| conflict(text).into(), Damaged(&["merge conflict that begins at line 2"])),
    ("newer", |text| with(text, "schema = 1", "schema = 99"), Outside(&["newer"])),
    ("schema 0", |text| with(text, "schema = 1", "schema = 0"), Damaged(&["schema"])),
    ("schema -1", |text| with(text, "schema = 1", "schema = -1"), Damaged(&["schema"])),
    ("schema of text", |text| with(text, "schema = 1", "schema = \"1\""), Damaged(&["line 1, column 10"])),
    ("no session", |_| b"title = \"Shopping\"\n".into(), Damaged(&["line", "column"])),
    ("double id", |text| with(text, "[[criterion]]\n", TWICE), Damaged(&["PK1.CMP.1", "line", "column"])),
    ("double key", |text| with(text, "schema = 1", "schema = 1\nschema = 1"), Damaged(&["line 2, column 1"])),
    (
        "verdict",
        |text| with(text, "verdict = \"met\"", "verdict = \"perhaps\""),
        Damaged(&["line", "perhaps"]),
    ),
    ("figure", |text| with(text, "measure = 36", "measure = 1e999"), Damaged(&["line", "column"])),
    ("figure 2^64", |text| with(text, "measure = 36", "measure = 18446744073709551616"), Damaged(&["line"])),
    ("negative", |text| with(text, "measure = 36", "measure = -36"), Damaged(&["line", "-36"])),
    ("revision", |text| with(text, "revision = ", "revision = -"), Damaged(&["line", "-4"])),
    ("years", |text| with(text, "years_in_practice = ", "years_in_practice = 99999"), Outside(&["years"])),
    ("date", |text| with(text, "saved_at = 2", "saved_at = 2026-13-40T25:61:61Z # 2"), Damaged(&["line"])),
    ("year 0", |text| with(text, "saved_at = 2026", "saved_at = 0000"), Sound),
    ("year 9999", |text| with(text, "saved_at = 2026", "saved_at = 9999"), Sound),
    ("seq", |text| with(text, "seq = 2\n", "seq = 7\n"), Outside(&["history"])),
    ("seq 0", |text| with(text, "seq = 1\n", "seq = 0\n"), Damaged(&["seq", "line"])),
    ("wild group", |text| with(text, "group = 2\n", "group = 9000000000\n"), Outside(&["history"])),
    (
        "unknown change",
        |text| with(text, "change = \"verdict\"", "change = \"vanish\""),
        Damaged(&["vanish", "line"]),
    ),
    ("strange level", |text| with(text, "target = \"CMP\"", "target = \"CMX\""), Outside(&["CMX"])),
    ("lost entry", |text| lost_entry(text), Outside(&["history"])),
    ("zigzag", |text| headed(text, &format!("x = {}", "{[]a=".repeat(20_000))), Damaged(&["line 2", "deep"])),
    ("arrays", |text| headed(text, &format!("x = {}", "[".repeat(20_000))), Damaged(&["line 2", "deep"])),
    ("dotted", |text| headed(text, &format!("x{} = 1", ".x".repeat(20_000))), Damaged(&["line 2", "deep"])),
    ("headers", |text| headed(text, &format!("[x{}]", ".x".repeat(20_000))), Damaged(&["line 2", "deep"])),
    (
        "inline tables",
        |text| headed(text, &format!("x = {}", "{x=".repeat(20_000))),
        Damaged(&["line 2", "deep"]),
    ),
    ("unknown keys", |text| with(text, "schema = 1\n", "schema = 1\nweather = \"fair\"\n"), Sound),
    ("100,000 keys", |text| headed(text, &many_keys(100_000)), Sound),
];

const TWICE: &str =
    "[[criterion]]\nid = \"PK1.CMP.1\"\nprobe = true\nat = 2026-11-24T14:03:21Z\n\n[[criterion]]\n";

fn latin1(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let at = text.find("Ada").unwrap();
    bytes.splice(at..at + 3, *b"Ad\xe9");
    bytes
}

fn conflict(text: &str) -> String {
    text.replacen('\n', "\n<<<<<<< ours\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n", 1)
}

/// The history without its third entry.
fn lost_entry(text: &str) -> Vec<u8> {
    let begins: Vec<_> = text.match_indices("[[history]]").map(|(at, _)| at).collect();
    resealed(&[&text[..begins[2]], &text[begins[3]..]].concat())
}

fn many_keys(count: usize) -> String {
    (0..count).fold(String::new(), |keys, index| keys + "k" + &index.to_string() + " = 1\n")
}

/// Puts something at a path.
type Make = fn(&Path);

/// What stands where a file should, and must not be waited for, followed or read to its end.
const OTHERS: &[(&str, Make, &str)] = &[
    ("sparse", |path| File::create(path).unwrap().set_len(2 << 30).unwrap(), "more than the"),
    ("folder", |path| fs::create_dir(path).unwrap(), "a directory"),
    ("link", |path| symlink("/etc/passwd", path).unwrap(), "a symbolic link"),
    ("link to a device", |path| symlink("/dev/zero", path).unwrap(), "a symbolic link"),
    ("dangling link", |path| symlink("/nowhere/at/all", path).unwrap(), "a symbolic link"),
    ("link to itself", |path| symlink(path, path).unwrap(), "a symbolic link"),
    ("pipe", |path| mknodat(CWD, path, FileType::Fifo, Mode::RWXU, 0).unwrap(), "a named pipe"),
    ("socket", |path| drop(UnixListener::bind(path).unwrap()), "a socket"),
];

/// A world with Ada's session, which has something of everything, and Charles's.
fn world() -> World {
    let world = World::with_ada();
    world.done(&["edit", "ada", "--years", "4"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Résumé seen"]);
    world.done(&["mark", "ada", "PE1.CMP.1", "met", "--measure", "36"]);
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CMA", "--reference", "C-0200"]);
    world
}

/// A session's file and its text; Ada's is read where it was made, then taken away.
fn sound(world: &World) -> (PathBuf, String) {
    let ada = world.sessions().remove(0);
    let text = fs::read_to_string(&ada).unwrap();
    assert!(text.contains("Ada Lovelace"));
    (ada, text)
}

/// What reads a session is tried on it, then what writes one.
fn try_all(world: &World, id: &str) -> (Vec<Outcome>, Vec<Outcome>) {
    let run = |arguments: &[&str]| world.run(arguments);
    (vec![run(&["show", id])], vec![run(&["mark", id, "PK1.CMP.2", "met"])])
}

/// Charles's session is marked, shown and listed as if nothing else were there.
fn others_go_on(world: &World, what: &str) {
    let shown = world.done(&["note", "C-0200", "PK1.CMA.1", what]);
    assert!(shown.contains(what), "{shown}");
    let listed = world.done(&["list"]);
    assert!(listed.contains("Charles Babbage"), "{what}: {listed}");
}

fn says(outcome: &Outcome, words: &[&str], what: &str) {
    let said = format!("{}{}", outcome.out, outcome.err);
    for word in words {
        assert!(said.contains(word), "{what} should say “{word}”: {said:.600}");
    }
}

#[test]
fn whatever_bytes_a_session_file_holds_they_are_named_and_left() {
    let world = world();
    let (path, text) = sound(&world);
    let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
    for (what, spoil, expect) in BYTES {
        let bytes = spoil(&text);
        fs::write(&path, &bytes).unwrap();
        let verified = world.run(&["verify", &id]);
        let (read, written) = match expect {
            Sound => (vec![world.run(&["show", &id])], vec![]),
            Damaged(_) | Outside(_) => try_all(&world, &id),
        };
        match expect {
            Damaged(words) => {
                let all = read.iter().chain(&written).chain([&verified]);
                all.for_each(|outcome| assert!(outcome.code == 2, "{what}: {outcome:?}"));
                says(&read[0], words, what);
            }
            Outside(words) => {
                says(&verified, words, what);
                assert!(read.iter().all(|outcome| outcome.code < 2), "{what} can be read: {read:?}");
                assert!(
                    written.iter().all(|outcome| outcome.code >= 2),
                    "{what} is not written: {written:?}"
                );
            }
            Sound => assert!(read[0].code == 0 && verified.code == 0, "{what}: {:?} {verified:?}", read[0]),
        }
        assert!(fs::read(&path).unwrap() == bytes, "{what}: the file was touched");
    }
}

#[test]
fn what_is_no_plain_file_is_named_and_left_and_never_waited_for() {
    let world = world();
    let (path, _) = sound(&world);
    let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
    for (what, make, kind) in OTHERS {
        let _ = fs::remove_file(&path);
        make(&path);
        let before = fs::symlink_metadata(&path).unwrap();
        let (read, written) = try_all(&world, &id);
        for outcome in read.iter().chain(&written) {
            assert_eq!(outcome.code, 2, "{what}: {outcome:?}");
            says(outcome, &[kind], what);
        }
        assert!(world.done(&["list"]).contains("damaged: "), "{what} is listed");
        let after = fs::symlink_metadata(&path).unwrap();
        assert_eq!(
            (before.file_type(), before.len()),
            (after.file_type(), after.len()),
            "{what} was touched"
        );
        if after.is_dir() {
            fs::remove_dir(&path).unwrap();
        }
    }
}

#[test]
fn all_damaged_files_at_once_hide_no_session() {
    let world = world();
    let (path, text) = sound(&world);
    for (index, (_, spoil, _)) in BYTES.iter().enumerate() {
        let file = format!("019e0000-0000-7000-8000-{index:012}.toml");
        fs::write(path.with_file_name(file), spoil(&text)).unwrap();
    }
    for (index, (_, make, _)) in OTHERS.iter().enumerate() {
        make(&path.with_file_name(format!("019e0000-0000-7000-9000-{index:012}.toml")));
    }
    fs::write(path.with_file_name("notes.txt"), "not a session").unwrap();
    let listed = world.done(&["list"]);
    assert!(listed.contains("C-0142") && listed.contains("C-0200"), "{listed}");
    assert!(listed.matches("damaged: ").count() >= OTHERS.len(), "{listed}");
    others_go_on(&world, "all of them");
}

#[test]
fn what_is_unknown_survives_a_mark() {
    let world = world();
    let (path, text) = sound(&world);
    let listed = world.done(&["list"]);
    fs::write(&path, headed(&text, &format!("weather = \"fair\"\n{}", many_keys(100_000)))).unwrap();
    assert_eq!(world.done(&["list"]), listed, "a head is read to its end, however much is in it");
    world.done(&["mark", path.file_stem().unwrap().to_str().unwrap(), "PK1.CMP.2", "met"]);
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept.contains("weather = \"fair\"\n") && kept.contains("k99999 = 1\n"));
    assert!(kept.contains("id = \"PK1.CMP.2\""));
}

#[test]
fn a_hostile_framework_is_refused_with_its_place() {
    let world = World::new();
    let shipped = world.done(&["framework", "export"]);
    let file = world.path("hostile.toml");
    let deep = |text: String| format!("{text}\n{shipped}").into_bytes();
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("empty", Vec::new(), &["schema"]),
        ("half", shipped[..shipped.len() / 2].into(), &["line"]),
        ("NUL", vec![0; 4096], &["NUL character at line 1, column 1"]),
        ("UTF-16", utf16(&shipped), &["UTF-16", "iconv"]),
        ("zigzag", deep(format!("x = {}", "{[]a=".repeat(20_000))), &["line 1, column", "deep"]),
        ("dotted", deep(format!("x{} = 1", ".x".repeat(20_000))), &["line 1, column", "deep"]),
        ("keys", format!("{}{shipped}", many_keys(2000)).into_bytes(), &["line 1, column 1"]),
        ("conflict", conflict(&shipped).into_bytes(), &["merge conflict"]),
    ];
    for (what, bytes, words) in cases {
        fs::write(&file, &bytes).unwrap();
        let path = file.to_str().unwrap();
        let outcome = world.run(&["framework", "check", path]);
        assert!(matches!(outcome.code, 1 | 2), "{what}: {outcome:?}");
        says(&outcome, words, what);
        let outcome = world.run(&["new", "--candidate", "X", "--level", "CA", "--framework", path]);
        assert_eq!((outcome.code, world.sessions().len()), (2, 0), "{what}: {outcome:?}");
        assert!(fs::read(&file).unwrap() == bytes, "{what}");
    }
    for (what, make, kind) in OTHERS {
        let _ = fs::remove_file(&file).or_else(|_| fs::remove_dir(&file));
        make(&file);
        let outcome = world.run(&["framework", "check", file.to_str().unwrap()]);
        assert_eq!(outcome.code, 2, "{what}: {outcome:?}");
        says(&outcome, &[kind], what);
    }
}

#[test]
fn an_endless_pipe_on_standard_input_is_not_read_to_its_end() {
    let world = World::with_ada();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_assessor"));
    let endless = File::open("/dev/zero").unwrap();
    let child = child.args(["note", "ada", "PK1.CMP.1"]).stdin(endless).env_clear();
    let child = child.env("ASSESSOR_DATA_DIR", world.path("data")).stderr(std::process::Stdio::piped());
    let mut child = child.spawn().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("standard input"), "{said}");
}

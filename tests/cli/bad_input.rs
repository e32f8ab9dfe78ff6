//! Bad input: each gets a message that says what and where, its exit code, and loses nothing.

use std::{fs, os::unix::fs::PermissionsExt as _, sync::Arc};

use assessor::{
    app::desk::{Desk, Intent},
    domain::{ids::AssessorId, seal::Obstacles, state::Assessor},
    store::{FileStore, Store, paths::DataDir},
};
use jiff::Timestamp;

use crate::world::World;

/// Runs a call that must fail, and checks that it left every session as it was.
fn check(world: &World, arguments: &[&str], code: i32, says: &[&str]) {
    let before = world.bytes();
    let outcome = world.run(arguments);
    assert_eq!(outcome.code, code, "{arguments:?}: {outcome:?}");
    for words in says {
        assert!(outcome.err.contains(words), "{arguments:?} should say “{words}”: {}", outcome.err);
    }
    assert_eq!(outcome.out, "", "{arguments:?}: an error goes to standard error");
    assert_eq!(world.bytes(), before, "{arguments:?} changed a session");
}

#[test]
fn a_wrong_call_says_what_is_wrong_and_changes_nothing() {
    let world = World::with_ada();
    world.done(&["new", "--candidate", "Augusta Lovelace", "--level", "CA", "--reference", "C-0143"]);
    world.done(&["evidence", "add", "C-0142", "--title", "Plan"]);
    let long = "x".repeat(64 * 1024 + 1);
    let taken = world.path("data").display().to_string();
    let calls: &[(&[&str], &[&str])] = &[
        (&["mark", "ada", "PK1.CMX.1", "met"], &["no criterion “PK1.CMX.1”", "assessor framework show"]),
        (&["mark", "ada", "PK1.CMP.1", "perhaps"], &["perhaps", "not-yet"]),
        (&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E7"], &["no evidence item E7"]),
        (&["mark", "ada", "PK1.CMP.1", "met", "--measure", "3"], &["PK1.CMP.1 asks for no figure"]),
        (&["mark", "ada", "PK1.CMP.1", "met", "--cite", "seven"], &["“seven” is not an evidence id"]),
        (&["mark", "ada", "PK1.CMP.1", "met", "--note", &long], &["the note is 65537 bytes long", "65536"]),
        (&["new", "--candidate", "X", "--level", "CMX"], &["no level “CMX”", "CA, CMA, CMP, CMF"]),
        (&["new", "--candidate", " ", "--level", "CA"], &["the candidate's name must not be empty"]),
        (&["new", "--candidate", "A\u{202e}b", "--level", "CA"], &["U+202E"]),
        (&["new", "--candidate", "X", "--level", "CA", "--framework", "none"], &["no framework “none”"]),
        (&["edit", "ada", "--level", "CMX"], &["no level “CMX”"]),
        (&["edit", "ada"], &["required"]),
        (&["show", "babbage"], &["no session has “babbage”", "assessor list"]),
        (&["show", "lovelace"], &["“lovelace” fits 2 sessions", "C-0142", "C-0143"]),
        (&["show", "\u{1b}[2J"], &["␛[2J"]),
        (&["show", "019e0000-0000-7000-8000-000000000001"], &["there is no session 019e0000"]),
        (&["show", "C-0142", "--filter", "lvel:CMP"], &["no key “lvel:”"]),
        (&["show", "C-0142", "--filter", "level:CMX"], &["CMX"]),
        (&["declare", "C-0142", "rival"], &["no interest “rival”", "none"]),
        (&["recommend", "C-0142", "defer", "--rationale", " "], &["the rationale must not be empty"]),
        (&["evidence", "add", "C-0142"], &["--title"]),
        (&["evidence", "add", "C-0142", "--kind", "rumour"], &["no kind of evidence “rumour”", "case-study"]),
        (&["evidence", "add", "C-0142", "--date", "2025-02-30"], &["2025-02-30"]),
        (&["evidence", "remove", "C-0142", "E9"], &["no evidence item E9"]),
        (&["redo", "C-0143"], &["nothing to redo"]),
        (&["undo", "C-0143"], &["nothing to undo"]),
        (&["export", "C-0142", "--to", &taken], &["is there already", "--force"]),
        (&["export", "C-0142", "--to", &taken, "--force"], &["not a folder that this program made"]),
        (&["export", "C-0142", "--to", "-"], &["--to - and --table go together"]),
        (&["export", "C-0142", "--to", "x", "--table", "marks"], &["--to - and --table go together"]),
        (&["framework", "import", "/dev/null"], &["/dev/null is", "not a plain file"]),
        (&["--data-dir", "~/x", "list"], &["~"]),
        (&["nonsense"], &["nonsense"]),
    ];
    for (arguments, says) in calls {
        check(&world, arguments, 2, says);
    }
}

#[test]
fn an_unreadable_framework_is_refused_with_every_place() {
    let world = World::with_ada();
    let shipped = world.done(&["framework", "export"]);
    let broken =
        shipped.replace("level = \"CMF\"", "level = \"\u{202e}X\"").replacen("title =", "titel =", 1);
    let file = world.file("broken.toml", &broken);
    check(&world, &["framework", "import", &file], 2, &["broken.toml: line", "titel", "Correct the file"]);
    let report = world.run(&["framework", "check", &file]);
    assert_eq!((report.code, report.err.as_str()), (1, ""));
    assert!(report.out.lines().count() > 20, "every fault is named: {}", report.out);
    let latin = world.path("latin.toml");
    fs::write(&latin, b"title = \"R\xe9sum\xe9\"\n").unwrap();
    check(&world, &["framework", "import", latin.to_str().unwrap()], 2, &["line 1, column 11", "iconv"]);
    let other = world.file("other.toml", &shipped.replace("Client needs", "Needs"));
    world.done(&["new", "--candidate", "George Boole", "--level", "CA", "--framework", &other]);
    for copy in fs::read_dir(world.path("data/frameworks")).unwrap() {
        fs::remove_file(copy.unwrap().path()).unwrap();
    }
    check(&world, &["show", "boole"], 2, &["its digest is", "assessor framework import FILE"]);
}

#[test]
fn a_damaged_session_is_shown_as_damaged_and_never_overwritten() {
    let world = World::with_ada();
    let path = world.session();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, &text[..text.len() / 3]).unwrap();
    let id = path.file_stem().unwrap().to_str().unwrap();
    let listed = world.done(&["list"]);
    assert!(listed.starts_with("damaged: ") || listed.contains("Ada"), "{listed}");
    for arguments in [&["show", id][..], &["mark", id, "PK1.CMP.1", "met"], &["export", id, "--to", "x"]] {
        check(&world, arguments, 2, &["is damaged", "line", "left as it is"]);
    }
    fs::write(&path, "<<<<<<< ours\n=======\n>>>>>>> theirs\n").unwrap();
    check(&world, &["show", id], 2, &["merge conflict"]);
    assert!(world.done(&["list"]).starts_with("damaged: "));
    check(&world, &["export", "--to", "x"], 2, &["can't be exported"]);
}

#[test]
fn what_was_changed_outside_is_named_and_not_written_over() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
    let path = world.session();
    let text = fs::read_to_string(&path).unwrap().replacen("verdict = \"met\"", "verdict = \"not-yet\"", 1);
    fs::write(&path, text).unwrap();
    let outcome = world.run(&["verify", "ada"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("changed outside") && outcome.out.contains("PK1.CMP.1"), "{}", outcome.out);
    assert_eq!(world.run(&["verify", path.to_str().unwrap()]).code, 1);
    check(
        &world,
        &["mark", "ada", "PK1.CMP.2", "met"],
        3,
        &["changed outside the program", "assessor versions"],
    );
    assert_eq!(world.run(&["show", "ada"]).code, 0, "it can be read all the same");
}

#[test]
fn a_session_of_a_newer_program_is_read_and_not_written() {
    let world = World::with_ada();
    let path = world.session();
    let text = fs::read_to_string(&path).unwrap().replacen("schema = 1", "schema = 9", 1);
    fs::write(&path, text).unwrap();
    let shown = world.run(&["show", "ada"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    assert!(shown.err.contains("newer program"), "{}", shown.err);
    check(&world, &["mark", "ada", "PK1.CMP.2", "met"], 2, &["newer program"]);
}

fn store(world: &World) -> FileStore {
    FileStore::open(DataDir::at(world.path("data")), "charles".into()).unwrap()
}

#[test]
fn a_session_that_is_open_elsewhere_is_read_and_not_written() {
    let world = World::with_ada();
    let id = world.session().file_stem().unwrap().to_str().unwrap().parse().unwrap();
    let lock = store(&world).lock(id).unwrap();
    check(&world, &["mark", "ada", "PK1.CMP.1", "met"], 3, &["charles on", "process", "try again later"]);
    check(&world, &["remove", "ada"], 3, &["charles on"]);
    world.done(&["show", "ada"]);
    drop(lock);
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
}

#[test]
fn a_sealed_session_refuses_every_change() {
    let world = World::with_ada();
    world.done(&["declare", "ada", "none"]);
    world.done(&["recommend", "ada", "defer", "--rationale", "Nothing was asked yet."]);
    let id = world.session().file_stem().unwrap().to_str().unwrap().parse().unwrap();
    let me: AssessorId = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
    let desk = Desk::new(Arc::new(store(&world)), Assessor { id: me, name: "Grace".into() }).unwrap();
    let (mut opened, mut hold) = desk.open(id, Intent::Write).unwrap();
    let now = Timestamp::from_second(1_800_000_000).unwrap();
    let obstacles = Obstacles::of(&opened.edition.framework, &opened.session, now);
    let reasons = obstacles.reasons(&[("unmarked".into(), "Nothing was asked yet.".into())]).unwrap();
    opened.session.seal(&opened.edition, now, reasons).unwrap();
    desk.save(&mut opened.session, &opened.edition, &mut hold, now).unwrap();
    drop(hold);
    for arguments in
        [&["mark", "ada", "PK1.CMP.1", "met"][..], &["undo", "ada"], &["edit", "ada", "--years", "3"]]
    {
        check(&world, arguments, 2, &["sealed", "unseal"]);
    }
    assert!(world.done(&["show", "ada"]).contains("sealed"));
}

#[test]
fn a_wrong_configuration_is_reported_with_its_place_and_left_alone() {
    let world = World::new();
    fs::create_dir(world.path("config")).unwrap();
    let config = world.file("config/config.toml", "[assessor]\nid = \"me\"\nname = \"Grace\"\n");
    check(&world, &["new", "--candidate", "X", "--level", "CA"], 2, &["config.toml: line 2, column 6"]);
    assert!(fs::read_to_string(config).unwrap().contains("\"me\""));
    assert_eq!(world.done(&["list"]), "no sessions\n", "what needs no identity goes on");
}

#[test]
fn a_store_that_cannot_be_used_is_a_failure_of_the_system() {
    let world = World::new();
    let file = world.file("file", "");
    check(&world, &["--data-dir", &file, "list"], 4, &["not a directory"]);
    let mode = |path: &str| fs::metadata(world.path(path)).unwrap().permissions().mode() & 0o777;
    world.done(&["new", "--candidate", "X", "--level", "CA"]);
    assert_eq!((mode("data"), mode("data/sessions"), mode("config/config.toml")), (0o700, 0o700, 0o600));
    let session = world.session();
    assert_eq!(fs::metadata(session).unwrap().permissions().mode() & 0o777, 0o600);
}

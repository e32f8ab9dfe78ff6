//! Two versions of a session, settled from the shell: by what they differ on, and with nothing thrown away.

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessor::domain::ids::Digest;
use insta::assert_snapshot;

use crate::world::World;

/// A session with a copy beside it that goes on from the same beginning: both marked PK1.CMP.1, ours PK1.CMP.2, theirs
/// PK1.CMP.3 and an item.
fn forked() -> (World, PathBuf) {
    let world = World::with_ada();
    let session = world.session();
    let base = fs::read(&session).unwrap();
    world.done(&["mark", "ada", "PK1.CMP.1", "not-yet", "--note", "One instrument."]);
    world.done(&["mark", "ada", "PK1.CMP.3", "met"]);
    world.done(&["evidence", "add", "ada", "--title", "Outplacement programme"]);
    let theirs = fs::read(&session).unwrap();
    fs::write(&session, base).unwrap();
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
    world.done(&["mark", "ada", "PK1.CMP.2", "met", "--note", "Two plans."]);
    let copy = session.with_extension("conflict-2.toml");
    fs::write(&copy, theirs).unwrap();
    (world, session)
}

/// The only file of a folder that has the session's words.
fn kept(world: &World, folder: &str) -> PathBuf {
    let files = fs::read_dir(world.path("data").join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

/// Calls that must be refused, and change no file.
#[track_caller]
fn refused(world: &World, arguments: &[&str], code: i32, says: &str) {
    let before = world.bytes();
    let outcome = world.run(&[&["versions", "ada"], arguments].concat());
    assert_eq!((outcome.code, outcome.out.as_str()), (code, ""), "{arguments:?}: {outcome:?}");
    assert!(outcome.err.contains(says), "{arguments:?}: {outcome:?}");
    assert_eq!(world.bytes(), before, "{arguments:?}");
}

#[test]
fn versions_are_listed_by_what_they_differ_on() {
    let (world, _) = forked();
    assert_snapshot!(world.transcript("versions ada"), @r"
    $ assessor versions ada
    Ada Lovelace · C-0142 · for CMP · draft
    1  ID.conflict-2.toml
       evidence E1  changed in theirs
         theirs: title “Outplacement programme”, was nothing
         ours: removed, was “Outplacement programme”
       PK1.CMP.1  changed in both
         theirs: not yet, was met; note written: One instrument.
         ours: met, was not yet; note taken out
       PK1.CMP.2  changed in ours
         theirs: unmarked, was met; note taken out
         ours: met, was unmarked; note written: Two plans.
       PK1.CMP.3  changed in theirs
         theirs: met, was unmarked
         ours: unmarked, was met
    [exit code 1]
    ");
    let outcome = world.run(&["versions", "ada", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&outcome.out).unwrap();
    let differences = value["versions"][0]["differences"].as_array().unwrap();
    let about: Vec<_> =
        differences.iter().map(|one| (one["about"].as_str(), one["changed_in"].as_str())).collect();
    assert_eq!(
        about,
        [
            (Some("evidence E1"), Some("theirs")),
            (Some("PK1.CMP.1"), Some("both")),
            (Some("PK1.CMP.2"), Some("ours")),
            (Some("PK1.CMP.3"), Some("theirs")),
        ]
    );
    assert_eq!(outcome.code, 1);
    let alone = World::with_ada();
    assert!(alone.done(&["versions", "ada"]).contains("there is no other version of it"));
    refused(&alone, &["--keep", "ours"], 2, "there is no other version");
}

/// What the session has after settling: the verdicts of the first three criteria, and the items.
fn check(arguments: &[&str], verdicts: [Option<&str>; 3], items: usize) {
    let (world, session) = forked();
    let copy = fs::read(session.with_extension("conflict-2.toml")).unwrap();
    let told = world.done(&[&["versions", "ada"], arguments].concat());
    assert!(told.ends_with("the other version is kept in the trash\n"), "{told}");
    assert!(world.done(&["verify", "ada"]).contains("sound"));
    let shown: serde_json::Value =
        serde_json::from_str(&world.done(&["show", "ada", "--format", "json"])).unwrap();
    let text = fs::read_to_string(&session).unwrap();
    for (number, verdict) in (1..).zip(verdicts) {
        let table =
            text.split("[[criterion]]").find(|table| table.contains(&format!("id = \"PK1.CMP.{number}\"")));
        let found = table.and_then(|table| table.split("verdict = \"").nth(1)?.split('"').next());
        assert_eq!(found, verdict, "{arguments:?} PK1.CMP.{number}: {shown}");
    }
    assert_eq!(text.matches("[[evidence]]").count(), items, "{arguments:?}");
    assert_eq!(text.matches("change = \"external\"").count(), 1, "one entry says what came from outside");
    assert_eq!(fs::read(kept(&world, "trash")).unwrap(), copy, "the other version is kept, byte for byte");
    assert!(world.done(&["versions", "ada"]).contains("there is no other version of it"));
}

#[test]
fn a_copy_is_settled_as_a_whole_or_thing_by_thing_and_is_kept() {
    check(&["--keep", "ours"], [Some("met"), Some("met"), None], 0);
    check(&["--keep", "theirs"], [Some("not-yet"), None, Some("met")], 1);
    check(&["--take", "pk1.cmp.3,E1"], [Some("met"), Some("met"), Some("met")], 1);
    check(&["--of", "1", "--take", "PK1.CMP.1"], [Some("not-yet"), Some("met"), None], 0);
}

#[test]
fn both_are_kept_only_where_no_thing_was_changed_twice() {
    let (world, session) = forked();
    refused(&world, &["--keep", "both"], 3, "both versions have changed PK1.CMP.1\n");
    refused(
        &world,
        &["--take", "PK1.CMP.4"],
        2,
        "do not differ on “PK1.CMP.4”\nThey differ on: evidence E1, PK1.CMP.1,",
    );
    refused(&world, &["--of", "2", "--keep", "ours"], 2, "there is no version 2");
    fs::write(session.with_extension("conflict-3.toml"), "not TOML").unwrap();
    refused(&world, &["--keep", "ours"], 2, "there are 2 other versions\n");
    fs::remove_file(session.with_extension("conflict-3.toml")).unwrap();
    // Once ours agrees on what both had changed, the rest goes together.
    world.done(&["mark", "ada", "PK1.CMP.1", "not-yet", "--note", "One instrument."]);
    let told = world.done(&["versions", "ada", "--keep", "both"]);
    assert!(told.contains("taken over: PK1.CMP.3: met, was unmarked"), "{told}");
    let text = fs::read_to_string(&session).unwrap();
    assert!(text.contains("Two plans.") && text.contains("Outplacement programme"), "{text}");
}

#[test]
fn what_cannot_be_compared_is_said_and_left() {
    let (world, session) = forked();
    let copy = session.with_extension("conflict-2.toml");
    fs::write(&copy, "half a fi").unwrap();
    let outcome = world.run(&["versions", "ada"]);
    assert!(outcome.code == 1 && outcome.out.contains("   can't be compared:"), "{outcome:?}");
    refused(&world, &["--keep", "theirs"], 2, "that version can't be compared: ");
    fs::copy(&session, &copy).unwrap();
    refused(&world, &["--keep", "theirs"], 2, "nothing that the session hasn't");
    assert!(world.done(&["versions", "ada"]).contains("it has nothing that the session hasn't"));
}

fn edited(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_draft_changed_by_hand_is_settled_and_what_stood_there_is_kept() {
    for (keep, note) in [("theirs", "Three plans."), ("ours", "Two plans."), ("both", "Three plans.")] {
        let world = World::with_ada();
        world.done(&["mark", "ada", "PK1.CMP.2", "met", "--note", "Two plans."]);
        edited(&world.session(), "note = \"Two plans.\"", "note = \"Three plans.\"");
        let by_hand = fs::read(world.session()).unwrap();
        let listed = world.run(&["versions", "ada"]);
        assert!(listed.code == 1 && listed.out.contains("the file, changed by hand"), "{listed:?}");
        assert!(listed.out.contains("theirs: note changed: Three plans."), "{listed:?}");
        refused(&world, &["--restore"], 2, "the session is not sealed");
        let told = world.done(&["versions", "ada", "--keep", keep]);
        assert!(told.ends_with("the other version is kept in the quarantine\n"), "{told}");
        assert!(world.done(&["verify", "ada"]).contains("sound"));
        assert!(
            fs::read_to_string(world.session()).unwrap().contains(&format!("note = \"{note}\"")),
            "{keep}"
        );
        assert_eq!(fs::read(kept(&world, "quarantine")).unwrap(), by_hand);
    }
}

fn sealed() -> (World, Vec<u8>) {
    let world = World::with_ada();
    world.done(&["declare", "ada", "none"]);
    world.done(&["mark", "ada", "PK1.CMP.2", "not-yet", "--note", "Two plans."]);
    world.done(&["recommend", "ada", "defer", "--rationale", "The interview is still to come."]);
    world.done(&["seal", "ada", "--reason", "unmarked=Interview to come."]);
    let bytes = fs::read(world.session()).unwrap();
    (world, bytes)
}

/// Makes the last line of a file anew, as whoever hides an edit would.
fn with_new_last_line(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let body = &text[..text.rfind("# sha256 ").unwrap()];
    fs::write(path, format!("{body}# sha256 {}\n", Digest::of(body.as_bytes()))).unwrap();
}

#[test]
fn a_sealed_session_changed_by_hand_is_put_back_byte_for_byte() {
    let (world, bytes) = sealed();
    refused(&world, &["--restore"], 2, "the session's file is as it was written");
    edited(&world.session(), "note = \"Two plans.\"", "note = \"Nine plans.\"");
    let by_hand = fs::read(world.session()).unwrap();
    refused(&world, &["--keep", "theirs"], 2, "the session is sealed");
    refused(&world, &["--keep", "ours"], 2, "Put it back as it was sealed: --restore.");
    let listed = world.run(&["versions", "ada"]);
    assert!(listed.out.contains("theirs: note changed: Nine plans."), "{listed:?}");
    assert!(listed.out.contains("--restore puts back what was sealed, by its own history"), "{listed:?}");
    let told = world.done(&["versions", "ada", "--restore"]);
    assert!(told.starts_with("as it was sealed: by its own history"), "{told}");
    assert_eq!(fs::read(world.session()).unwrap(), bytes);
    assert_eq!(fs::read(kept(&world, "quarantine")).unwrap(), by_hand);
    assert!(world.done(&["verify", "ada"]).contains("sound"));
}

#[test]
fn where_the_file_does_not_show_what_was_sealed_only_a_copy_is_put_back() {
    let (world, bytes) = sealed();
    let session = world.session();
    edited(&session, "note = \"Two plans.\"", "note = \"Nine plans.\"");
    with_new_last_line(&session);
    refused(&world, &["--restore"], 1, "the sealed bytes are not here");
    let listed = world.run(&["versions", "ada", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!((listed.code, &value["restorable"]["from"]), (1, &serde_json::Value::Null));
    // Another session, a draft of it, and the edited file itself are not what was sealed.
    let edited = world.file("edited.toml", &fs::read_to_string(&session).unwrap());
    refused(&world, &["--restore", "--from", &edited], 2, "is not this session as it was sealed: ");
    let (other, other_bytes) = sealed();
    drop(other);
    let stranger = world.file("other.toml", std::str::from_utf8(&other_bytes).unwrap());
    refused(&world, &["--restore", "--from", &stranger], 2, "it is another session");
    // One that was handed over is.
    let handed = world.file("handed.toml", std::str::from_utf8(&bytes).unwrap());
    world.done(&["versions", "ada", "--restore", "--from", &handed]);
    assert_eq!(fs::read(&session).unwrap(), bytes);
    // And so is one beside the file, with the same end of the history, which needs no naming.
    fs::write(&session, fs::read(&edited).unwrap()).unwrap();
    fs::write(session.with_extension("conflict-9.toml"), &bytes).unwrap();
    let told = world.done(&["versions", "ada", "--restore"]);
    assert!(told.contains("conflict-9.toml"), "{told}");
    assert_eq!(fs::read(&session).unwrap(), bytes);
}

/// A session whose file is damaged; `left` makes of the bytes before and of the last ones what stands beside it.
#[track_caller]
fn check_damaged(left: impl Fn(&Path, &[u8], &[u8]), expected: Option<&str>) {
    let world = World::with_ada();
    let session = world.session();
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
    let before = fs::read(&session).unwrap();
    world.done(&["mark", "ada", "PK1.CMP.2", "met", "--note", "Two plans."]);
    let last = fs::read(&session).unwrap();
    fs::remove_file(session.with_extension("previous")).unwrap();
    left(&session, &before, &last);
    fs::write(&session, &last[..last.len() / 2]).unwrap();
    let id = session.file_stem().unwrap().to_str().unwrap();
    let mended = world.run(&["doctor", "--repair"]);
    assert_ne!(mended.code, 0, "{mended:?}");
    let listed = world.run(&["versions", id]);
    let Some(expected) = expected.map(|name| name.replace("ID", id)) else {
        assert_eq!(listed.code, 2, "{listed:?}");
        return;
    };
    assert_eq!(listed.code, 1, "{listed:?}");
    assert!(
        listed.out.contains("is damaged") && listed.out.contains(&format!("puts back {expected}")),
        "{listed:?}"
    );
    let restored = if expected == ".assessor-0123456789.tmp" { &last } else { &before };
    world.done(&["versions", id, "--restore"]);
    assert_eq!(&fs::read(&session).unwrap(), restored);
    assert!(kept(&world, "quarantine").is_file());
    world.done(&["show", "ada"]);
}

#[test]
fn for_a_damaged_file_what_an_interrupted_save_left_or_the_version_before_is_put_back() {
    let beside = |session: &Path, name: &str, bytes: &[u8]| {
        let id = session.file_stem().unwrap().to_str().unwrap();
        fs::write(session.with_file_name(name.replace("ID", id)), bytes).unwrap();
    };
    let temporary = ".assessor-0123456789.tmp";
    check_damaged(|_, _, _| {}, None);
    check_damaged(|at, before, _| beside(at, "ID.previous", before), Some("ID.previous"));
    check_damaged(|at, before, _| beside(at, "ID.previous", &before[..before.len() - 9]), None);
    check_damaged(|at, before, _| beside(at, "ID.conflict-2.toml", before), Some("ID.conflict-2.toml"));
    check_damaged(|at, _, last| beside(at, temporary, last), Some(temporary));
    check_damaged(|at, _, last| beside(at, temporary, &last[..last.len() - 9]), None);
    let both = |at: &Path, before: &[u8], last: &[u8]| {
        beside(at, "ID.previous", before);
        beside(at, temporary, last);
    };
    check_damaged(both, Some(temporary));
}

#[test]
fn what_an_interrupted_save_left_is_taken_up_by_the_next_change_if_it_is_later() {
    let world = World::with_ada();
    let session = world.session();
    let left = session.with_file_name(".assessor-0123456789.tmp");
    let before = fs::read(&session).unwrap();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "One instrument."]);
    fs::write(&left, fs::read(&session).unwrap()).unwrap();
    fs::File::open(&left).unwrap().set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    fs::write(&session, before).unwrap();
    world.run(&["doctor", "--repair"]);
    assert!(left.exists(), "the doctor spares it");
    assert!(world.done(&["show", "ada"]).contains("One instrument."), "it goes on from the session");
    world.done(&["mark", "ada", "PK1.CMP.2", "met"]);
    assert!(world.done(&["show", "ada"]).contains("One instrument."));
    let listed = world.run(&["versions", "ada"]);
    assert!(listed.out.contains("there is no other version"), "{listed:?}");
    world.run(&["doctor", "--repair"]);
    assert!(!left.exists(), "what is in the session now is swept");
}

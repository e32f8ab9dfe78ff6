//! Stores in which something is wrong: what is said of it, what mending leaves, and that no words are touched.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use assessor::domain::ids::Digest;

use crate::world::{Outcome, World};

mod groups;
mod panels;

/// A store with one session and its edition.
fn store() -> World {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Three instruments compared."]);
    // Whatever the mask of whoever runs the tests, this is how the program leaves a store.
    let sound = world.run(&["doctor"]);
    assert_eq!(sound.code, 0, "{sound:?}");
    world
}

/// The files of sessions, panels and editions, with their bytes.
fn words(data: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<_> = ["sessions", "panels", "frameworks"].map(|name| data.join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let kind = fs::symlink_metadata(&path).unwrap();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "toml") {
                found.insert(path.clone(), fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Everything in the store with its mode: what looking alone must leave as it is.
fn everything(folder: &Path) -> Vec<(PathBuf, u32)> {
    let mut found = vec![(folder.to_owned(), fs::symlink_metadata(folder).unwrap().mode())];
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let facts = fs::symlink_metadata(&path).unwrap();
        if facts.is_dir() { found.extend(everything(&path)) } else { found.push((path, facts.mode())) }
    }
    found.sort();
    found
}

fn edited(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Makes the last line of a file anew, as whoever hides an edit would.
fn with_new_last_line(path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let body = &text[..text.rfind("# sha256 ").unwrap()];
    fs::write(path, format!("{body}# sha256 {}\n", Digest::of(body.as_bytes()))).unwrap();
}

fn mode(path: PathBuf, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn written(path: PathBuf, text: &str) -> fs::File {
    fs::write(&path, text).unwrap();
    mode(path.clone(), 0o600);
    fs::File::options().write(true).open(path).unwrap()
}

/// What the store says once `breaks` is done to it; then what is left of it after mending. An empty text stands for
/// "nothing is wrong".
#[track_caller]
fn check(breaks: impl Fn(&World, &Path), before: &str, left: &str) {
    let world = store();
    let data = world.path("data");
    breaks(&world, &data);
    check_in(&data, |call| world.run(call), before, left);
}

/// The same of the store in `data`, in which something is wrong already.
#[track_caller]
fn check_in(data: &Path, run: impl Fn(&[&str]) -> Outcome, before: &str, left: &str) {
    let (words_before, all_before) = (words(data), everything(data));

    let looked = run(&["doctor"]);
    assert!(looked.out.contains(before), "{before} in {looked:?}");
    assert_eq!(everything(data), all_before, "looking writes nothing");
    let is_remark = looked.out.contains("nothing is wrong");
    assert_eq!(looked.code, i32::from(!is_remark), "{looked:?}");

    let mended = run(&["doctor", "--repair"]);
    let words_after = words(data);
    for (path, bytes) in &words_before {
        assert_eq!(words_after.get(path), Some(bytes), "{}: {mended:?}", path.display());
    }
    let again = run(&["doctor"]);
    for outcome in [&mended, &again] {
        assert!(outcome.out.contains(left), "{left} in {outcome:?}");
        assert_eq!(outcome.code, i32::from(!outcome.out.contains("nothing is wrong")), "{outcome:?}");
        assert_eq!(outcome.err, "");
    }
    assert_eq!(mended.code, again.code, "{mended:?} {again:?}");
}

const NOTHING: &str = "nothing is wrong\n";
const OLD: &str = ".assessor-0123456789.tmp";

#[test]
fn what_is_mended_without_guessing_is_gone_afterwards() {
    let two_hours_ago = SystemTime::now() - Duration::from_secs(2 * 60 * 60);
    for folder in ["sessions", "frameworks", "quarantine"] {
        let left = move |_: &World, data: &Path| {
            written(data.join(folder).join(OLD), "half").set_modified(two_hours_ago).unwrap();
        };
        check(left, &format!("mendable  {folder}/{OLD}: an interrupted save left it; "), NOTHING);
    }
    let open = |_: &World, data: &Path| mode(data.join("sessions"), 0o755);
    check(open, "mendable  sessions: mode 0755, should be 0700; assessor doctor --repair mends it", NOTHING);
    let open = |world: &World, _: &Path| mode(world.session(), 0o644);
    check(open, ".toml: mode 0644, should be 0600; ", NOTHING);
    let open = |_: &World, data: &Path| mode(data.to_owned(), 0o750);
    check(open, "mendable  .: mode 0750, should be 0700; ", NOTHING);
    let missing = |_: &World, data: &Path| fs::remove_dir(data.join("panels")).unwrap();
    check(missing, "mendable  panels: the folder is missing; ", NOTHING);
    let missing = |_: &World, data: &Path| fs::remove_dir_all(data.join("frameworks")).unwrap();
    check(missing, "that it is marked against is not kept here; assessor doctor --repair mends it", NOTHING);
}

#[test]
fn what_is_damaged_is_copied_named_and_left_to_a_person() {
    let cut = |world: &World, _: &Path| {
        let text = fs::read(world.session()).unwrap();
        fs::write(world.session(), &text[..text.len() / 2]).unwrap();
    };
    check(cut, "person    sessions/", "a copy is quarantine/");
    let utf16 = |world: &World, _: &Path| fs::write(world.session(), b"\xff\xfes\0c\0").unwrap();
    check(utf16, ".toml: damaged: it is in UTF-16, not in UTF-8; ", "it is in UTF-16, not in UTF-8; ");
    let broken = |world: &World, _: &Path| edited(&world.session(), "schema = 1", "schema = {");
    check(broken, ".toml: damaged: line ", "a copy is quarantine/");
    let changed = |world: &World, _: &Path| edited(&world.session(), "Three instruments", "Four instruments");
    check(changed, ".toml: changed outside the program: ", "changed outside the program: ");
    // What a list shows, with a last line that fits: the content alone tells.
    let summary = |world: &World, _: &Path| {
        edited(&world.session(), "marked = 1\n", "marked = 9\n");
        with_new_last_line(&world.session());
    };
    let said =
        "changed outside the program: the number of marks in the summary: it should be 1, the file says 9; ";
    check(summary, said, said);
    let link = |world: &World, data: &Path| {
        fs::rename(world.session(), data.join("moved")).unwrap();
        symlink(data.join("moved"), data.join("sessions/01a20d3e-9a41-70df-a76a-e80f2018bed1.toml")).unwrap();
    };
    let said = "bed1.toml: a symbolic link, not a plain file; ";
    check(link, said, said);
    let edition = |_: &World, data: &Path| {
        let kept = fs::read_dir(data.join("frameworks")).unwrap().next().unwrap().unwrap().path();
        fs::write(kept, "schema = ").unwrap();
    };
    check(edition, "person    frameworks/", "a copy is quarantine/");
}

#[test]
fn copies_wait_for_a_person() {
    for label in ["emergency", "conflict-7", "emergency-2"] {
        let copied = |world: &World, _: &Path| {
            fs::copy(world.session(), world.session().with_extension(format!("{label}.toml"))).unwrap();
        };
        let said = "; see both, and choose: assessor open 0";
        check(copied, said, said);
    }
    let fork = |_: &World, data: &Path| {
        let name = "quarantine/01a20d3e-9a41-70df-a76a-e80f2018bed1.fork-0123456789ab.toml";
        written(data.join(name), "theirs");
    };
    let said = "the other version of a file that was changed on two machines; compare the two";
    check(fork, said, said);
}

#[test]
fn what_is_harmless_is_only_remarked_on() {
    let said = "remark    sessions: lock files that nobody holds: 1; nothing; they are harmless and may stay";
    check(|_, _| {}, said, said);
    let stranger = |_: &World, data: &Path| drop(written(data.join("sessions/notes.txt"), "mine"));
    let said = "remark    sessions/notes.txt: no file of this program; it is left alone";
    check(stranger, said, said);
    let newborn = |_: &World, data: &Path| drop(written(data.join("sessions").join(OLD), "half"));
    let said = "a save is going on, or was interrupted just now";
    check(newborn, said, said);
    let ahead = |world: &World, _: &Path| {
        let text = fs::read_to_string(world.session()).unwrap();
        let saved = text.lines().find(|line| line.starts_with("saved_at = ")).unwrap();
        edited(&world.session(), saved, "saved_at = 2399-12-31T23:59:59Z");
        with_new_last_line(&world.session());
    };
    let said =
        "saved at 2399-12-31T23:59:59Z, which lies in the future; set the clock, here or there; the order";
    check(ahead, said, said);
    let newer = |world: &World, _: &Path| edited(&world.session(), "schema = 1", "schema = 99");
    check(newer, "of format 99, which is newer; use the newer program for it", "of format 99");
}

#[test]
fn a_store_that_cannot_be_looked_into_is_a_failure_and_is_not_made() {
    let world = World::new();
    for call in [&["doctor"][..], &["doctor", "--repair"], &["doctor", "--format", "json"]] {
        let outcome = world.run(call);
        assert_eq!((outcome.code, outcome.out.as_str()), (4, ""), "{outcome:?}");
        assert!(outcome.err.contains("cannot look into "), "{outcome:?}");
        assert!(!world.path("data").exists());
    }
    world.file("data", "a file");
    assert_eq!(world.run(&["doctor", "--repair"]).code, 4);
}

#[test]
fn findings_are_there_for_programs_too() {
    let world = store();
    mode(world.path("data/sessions"), 0o755);
    let said = world.run(&["doctor", "--repair", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(value["mended"][0], "sessions: has the mode 0700 now");
    assert_eq!(value["findings"][0]["weight"], "remark");
    assert_eq!(said.code, 0);
}

#[test]
fn a_rescued_copy_whose_file_is_lost_comes_back_by_one_line_that_is_pasted() {
    let world = store();
    let words = fs::read(world.session()).unwrap();
    let refuge = world.path("assessor-rescued");
    fs::create_dir(&refuge).unwrap();
    mode(refuge.clone(), 0o700);
    let name = world.session().with_extension("emergency.toml");
    let copy = refuge.join(name.file_name().unwrap());
    let file_name = world.session().file_name().unwrap().to_owned();
    fs::copy(world.session(), &copy).unwrap();
    let id = name.file_name().unwrap().to_string_lossy().split('.').next().unwrap().to_owned();
    let said = format!("take them up, or see what differs: assessor open {id}\n");
    let looked = world.run(&["doctor"]).out;
    assert!(looked.contains(&said), "{looked}");
    let data = world.path("data");
    let looked = world.run(&["--data-dir", data.to_str().unwrap(), "doctor"]).out;
    let said = format!("see what differs: assessor --data-dir '{}' open {id}\n", data.display());
    assert!(looked.contains(&said), "{looked}");
    for data in ["data", "Ada's \"new\" data; $HOME `date`/of\\it"].map(|name| world.path(name)) {
        let _ = fs::remove_dir_all(&data);
        let environment = [("ASSESSOR_DATA_DIR", data.clone())];
        let run = |arguments: &[&str]| world.run_in(&environment, arguments, "");
        // Once with the whole directory gone, once with its folders there.
        for _ in 0..2 {
            let advised = run(&["doctor"]).out;
            let command = advised.lines().find_map(|line| line.split_once("; bring it back: ")).unwrap().1;
            assert!(
                std::process::Command::new("sh").args(["-c", command]).status().unwrap().success(),
                "{command}"
            );
            let file = data.join("sessions").join(&file_name);
            assert_eq!(fs::read(&file).unwrap(), words, "{command}");
            assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(data.join("sessions")).unwrap().mode() & 0o777, 0o700);
            let shown = run(&["show", "ada"]);
            assert!(shown.code == 0 && shown.out.contains("Three instruments compared."), "{shown:?}");
            fs::remove_file(file).unwrap();
        }
    }
}

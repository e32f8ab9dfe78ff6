//! An export with people by codes: that nothing in it says who they are, that the same people have the same codes, and
//! that the key is kept apart.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use crate::{room::Room, world::World};

/// What must not be found in a redacted folder: names, references, and words of everything that is typed.
const TELLING: [&str; 12] = [
    "Lovelace",
    "Somerville",
    "Hopper",
    "C-0142",
    "C-0007",
    "zanzibar",
    "ledgerly",
    "shelfmark",
    "whyfore",
    "kinsman",
    "sealword",
    "unsealword",
];

/// Two candidates, one of them in two sessions, one of those sealed; a word of its own in every text.
fn world() -> World {
    let world = World::with_ada();
    world.done(&["declare", "ada", "personal", "--detail", "kinsman of hers"]);
    world.done(&[
        "evidence",
        "add",
        "ada",
        "--title",
        "ledgerly kept",
        "--kind",
        "case-study",
        "--locator",
        "shelfmark 9",
    ]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "zanzibar, says Ada Lovelace"]);
    world.done(&["recommend", "ada", "defer", "--rationale", "whyfore not"]);
    world.done(&["new", "--candidate", "Mary Somerville", "--level", "CMP", "--reference", "C-0007"]);
    world.done(&["mark", "mary", "PK1.CMP.2", "not-yet", "--note", "zanzibar"]);
    world
}

fn seal(world: &World) {
    let seal = ["seal", "ada", "--reason", "unmarked=sealword", "--reason", "interest=sealword"];
    world.done(&seal);
    world.done(&["unseal", "ada", "--reason", "unsealword"]);
    world.done(&seal);
}

fn export(world: &World, to: &str, more: &[&str]) -> PathBuf {
    let folder = world.path(to);
    let (to, key) = (folder.display().to_string(), world.path("key.toml").display().to_string());
    let outcome = world.run(&[&["export", "--to", &to, "--redact", "--key", &key], more].concat());
    assert_eq!(outcome.code, 0, "{outcome:?}");
    folder
}

/// The files of a folder, with what is in them; a workbook as the texts in it.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "xlsx") {
            let texts = inflated(&fs::read(&path).unwrap());
            assert!(texts.contains("PK1.CMP.1"), "the workbook is read");
            files.push((path, texts));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
    files
}

/// What a workbook's parts say; by the format they are deflated one by one.
fn inflated(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let parts =
        (0..archive.len()).map(|part| std::io::read_to_string(archive.by_index(part).unwrap()).unwrap());
    parts.collect()
}

#[track_caller]
fn tells_nobody(world: &World, folder: &Path) {
    let ids: Vec<_> = world.sessions().iter().map(|path| id(path)).collect();
    for (path, text) in files(folder) {
        let lower = text.to_lowercase();
        for telling in TELLING.iter().copied().chain(ids.iter().map(String::as_str)) {
            let told =
                path.display().to_string().contains(telling) || lower.contains(&telling.to_lowercase());
            assert!(!told, "{} tells {telling}", path.display());
        }
    }
}

fn id(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// A column of a table.
fn column(folder: &Path, table: &str, name: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(table)).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let at = reader.headers().unwrap().iter().position(|header| header == name).unwrap();
    reader.records().map(|record| record.unwrap()[at].to_owned()).collect()
}

#[test]
fn a_redacted_folder_tells_nobody_and_holds_together() {
    let world = world();
    for profile in ["committee", "data"] {
        let folder = export(&world, &format!("for-{profile}"), &["--for", profile]);
        tells_nobody(&world, &folder);
        assert!(!folder.join("sessions").exists() && !folder.join("report.html").exists());
        let readme = fs::read_to_string(folder.join("README.txt")).unwrap();
        assert!(readme.contains("REDACTED") && readme.contains("left out"), "{readme}");
        let notes = column(&folder, "marks.csv", "note");
        assert_eq!(notes.iter().filter(|note| *note == "[withheld]").count(), 2);
        world.done(&["verify", folder.to_str().unwrap()]);
    }
}

#[test]
fn a_sealed_session_is_redacted_with_the_same_findings_and_its_file_stays_out() {
    let world = world();
    seal(&world);
    let named = world.path("named");
    world.done(&["export", "--to", named.to_str().unwrap()]);
    assert!(named.join("sessions").exists());
    let folder = export(&world, "coded", &[]);
    tells_nobody(&world, &folder);
    assert!(!folder.join("sessions").exists());
    world.done(&["verify", folder.to_str().unwrap()]);
    for name in ["findings", "state", "rule_level", "outcome", "evidence_count", "CMP_met"] {
        let all = |folder: &Path| column(folder, "decisions.csv", name).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(all(&folder), all(&named), "{name}");
    }
}

#[test]
fn the_same_key_gives_the_same_codes_and_another_one_others() {
    let world = world();
    let codes = |folder: &Path| {
        let names = ["candidate_name", "candidate_reference", "assessor", "assessor_id", "session_id"];
        names.map(|name| column(folder, "marks.csv", name))
    };
    let (once, again) = (codes(&export(&world, "a", &[])), codes(&export(&world, "b", &[])));
    assert_eq!(once, again);
    assert!(once[4].is_sorted(), "the order gives nothing away");
    let count = |codes: &[String]| codes.iter().collect::<BTreeSet<_>>().len();
    assert_eq!([count(&once[0]), count(&once[2]), count(&once[4])], [2, 1, 2]);
    // One more session of the same candidate: the same code, in another export.
    world.done(&["new", "--candidate", "Ada Lovelace", "--level", "CA", "--reference", "C-0142"]);
    let more = codes(&export(&world, "c", &[]));
    assert_eq!([count(&more[0]), count(&more[4])], [2, 3]);
    let of = |codes: &[String]| codes.iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(of(&more[0]), of(&once[0]));
    fs::remove_file(world.path("key.toml")).unwrap();
    let other = codes(&export(&world, "d", &[]));
    assert!(of(&other[0]).is_disjoint(&of(&more[0])) && of(&other[3]).is_disjoint(&of(&more[3])));
}

#[test]
fn the_key_says_who_is_who_to_its_owner_alone() {
    let world = world();
    let folder = export(&world, "out", &[]);
    let key = world.path("key.toml");
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    let table: toml::Table = fs::read_to_string(&key).unwrap().parse().unwrap();
    for code in column(&folder, "marks.csv", "candidate_name") {
        let known = &table["candidates"][&code];
        let known = (known["name"].as_str().unwrap(), known["reference"].as_str().unwrap());
        assert!([("Ada Lovelace", "C-0142"), ("Mary Somerville", "C-0007")].contains(&known));
    }
    for code in column(&folder, "marks.csv", "assessor") {
        assert_eq!(table["assessors"][&code]["name"].as_str(), Some("Grace Hopper"));
    }
    let ids: Vec<_> = world.sessions().iter().map(|path| id(path)).collect();
    for code in column(&folder, "marks.csv", "session_id") {
        assert!(ids.contains(&table["ids"][&code].as_str().unwrap().to_owned()));
    }
}

#[test]
fn notes_are_kept_by_choice_and_nothing_else_is() {
    let world = world();
    let folder = export(&world, "out", &["--keep-notes"]);
    let notes = column(&folder, "marks.csv", "note");
    assert!(notes.contains(&"zanzibar, says Ada Lovelace".to_owned()), "notes are as they were typed");
    let decisions = fs::read_to_string(folder.join("decisions.csv")).unwrap();
    let evidence = fs::read_to_string(folder.join("evidence.csv")).unwrap();
    for telling in TELLING {
        assert!(!decisions.contains(telling) && !evidence.contains(telling), "{telling}");
    }
    world.done(&["verify", folder.to_str().unwrap()]);
}

#[test]
fn what_would_give_the_key_away_or_leave_codes_without_one_is_refused() {
    let world = world();
    let out = world.path("out");
    let to = out.display().to_string();
    let inside = out.join("key.toml").display().to_string();
    let nowhere = world.path("no/such/key.toml").display().to_string();
    let wrong = world.file("wrong.toml", "name = \"not a key\"\n");
    let check = |arguments: &[&str], says: &str| {
        let outcome = world.run(&[&["export", "--to", &to], arguments].concat());
        assert!(outcome.code != 0 && outcome.err.contains(says), "{outcome:?}");
        assert!(!out.exists() && !world.path("key.toml").exists(), "nothing is left behind");
    };
    check(&["--redact", "--key", &inside], "would stand in the exported folder");
    check(&["--redact", "--key", &nowhere], "key.toml");
    check(&["--redact", "--key", &wrong], "is no key to codes");
    check(&["--redact"], "--key");
    check(&["--keep-notes"], "--redact");
    check(&["--redact", "--key", &inside, "--table", "marks"], "--table");
    assert_eq!(fs::read_to_string(&wrong).unwrap(), "name = \"not a key\"\n");
}

#[test]
fn a_panel_is_redacted_like_its_sessions() {
    let room = Room::new();
    room.three();
    room.transcript(
        r#"
        grace: panel new @from-mary @from-boole @from-turing
        grace: panel resolve ada PK1.CMP.1 met --reason "Zanzibar is on page 12."
        "#,
    );
    let (named, folder) = (room.world.path("named"), room.world.path("out"));
    let key = room.world.path("key.toml").display().to_string();
    let export = |to: &Path, more: &[&str]| {
        let to = to.display().to_string();
        let outcome = room.run("grace", &[&["export", "--panel", "ada", "--to", &to], more].concat());
        assert_eq!(outcome.code, 0, "{outcome:?}");
    };
    export(&named, &[]);
    export(&folder, &["--redact", "--key", &key]);
    for (path, text) in files(&folder) {
        let known = ["Lovelace", "Somerville", "Boole", "Turing", "Hopper", "C-0142", "Zanzibar"];
        let told = known.into_iter().find(|name| text.contains(name));
        assert_eq!(told, None, "{}", path.display());
    }
    for name in ["agreement_raw", "kappa", "CMP_met", "rule_level"] {
        assert_eq!(column(&folder, "decisions.csv", name), column(&named, "decisions.csv", name), "{name}");
    }
    let outcome = room.run("grace", &["verify", folder.to_str().unwrap()]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
}

mod report;

use std::{fs, ops::ControlFlow, path::PathBuf, sync::Arc};

use tempfile::TempDir;

use super::*;
use crate::{
    app::{
        bundle::{OnDesk, Plan, export, in_order},
        demo::Demo,
        desk::Intent,
    },
    domain::history::Change,
    store::MemoryStore,
};

/// A bundle of the examples, the first of which is sealed, in a folder of its own.
struct World {
    root: TempDir,
    sealed: String,
}

impl World {
    fn new(profile: Profile) -> Self {
        Self::with(profile, |_| {})
    }

    /// The same after something more was done at the desk.
    fn with(profile: Profile, more: impl Fn(&Demo)) -> Self {
        let demo = Demo::fill(Arc::new(MemoryStore::new())).unwrap();
        more(&demo);
        let (opened, mut hold) = demo.desk.open(demo.first, Intent::Write).unwrap();
        let mut session = opened.session;
        let (head, by, at) = (session.head(), session.state.assessor.id, session.file.saved_at.unwrap());
        session.append(by, at, vec![Change::Sealed { head, reasons: BTreeMap::new() }]);
        demo.desk.save(&mut session, &opened.edition, &mut hold, at).unwrap();
        let rows = demo.desk.rows().unwrap();
        let mut ids: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                crate::store::Row::Session(listed) => Some(listed.id),
                _ => None,
            })
            .collect();
        in_order(&rows, &mut ids);
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("out");
        let plan = Plan { profile, target: &target, force: false };
        export(&OnDesk { desk: &demo.desk, ids: &ids }, &plan, &mut |_| ControlFlow::Continue(())).unwrap();
        Self { root, sealed: demo.first.to_string() }
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("out")
    }

    /// Changes a file by hand, as somebody would who knows of the digests and writes them anew.
    fn change(&self, name: &str, change: impl Fn(&str) -> String) {
        let path = self.folder().join(name);
        let (old, text) =
            (Digest::of(&fs::read(&path).unwrap()).to_string(), fs::read_to_string(&path).unwrap());
        let changed = change(&text);
        assert_ne!(changed, text, "{name} is changed");
        fs::write(&path, &changed).unwrap();
        self.replace(&old, &Digest::of(changed.as_bytes()).to_string());
    }

    fn replace(&self, old: &str, new: &str) {
        let package = self.folder().join(DATAPACKAGE);
        let before = fs::read_to_string(&package).unwrap();
        let after = before.replace(old, new);
        fs::write(&package, &after).unwrap();
        let sums = self.folder().join(SHA256SUMS);
        let digest = |text: &str| Digest::of(text.as_bytes()).to_string();
        let text = fs::read_to_string(&sums).unwrap().replace(old, new);
        fs::write(&sums, text.replace(&digest(&before), &digest(&after))).unwrap();
    }

    /// Takes a file out, with its line in the list.
    fn remove(&self, name: &str) {
        fs::remove_file(self.folder().join(name)).unwrap();
        let sums = self.folder().join(SHA256SUMS);
        let text = fs::read_to_string(&sums).unwrap();
        let kept: Vec<_> = text.lines().filter(|line| !line.ends_with(name)).collect();
        fs::write(sums, kept.join("\n") + "\n").unwrap();
    }

    /// Puts a file in, with its line in the list.
    fn add(&self, name: &str, text: &str) {
        let path = self.folder().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        let sums = self.folder().join(SHA256SUMS);
        let line = format!("{}  {name}\n", Digest::of(text.as_bytes()));
        fs::write(&sums, fs::read_to_string(&sums).unwrap() + &line).unwrap();
    }

    fn says(&self) -> String {
        match verify(&self.folder()) {
            Ok(verified) => {
                format!("{} sealed, {} drafts, {:?}", verified.sealed, verified.drafts, verified.extent)
            }
            Err(error) => error.to_string(),
        }
    }
}

#[track_caller]
fn check(tamper: impl Fn(&World), expect: &[&str]) {
    let world = World::new(Profile::Data);
    tamper(&world);
    let says = world.says();
    assert!(expect.iter().all(|part| says.contains(part)), "{says}");
}

#[test]
fn a_bundle_as_it_was_made_holds() {
    check(|_| {}, &["1 sealed, ", "MadeAgain"]);
    assert!(World::new(Profile::Committee).says().ends_with("MadeAgain"));
}

#[test]
fn what_is_changed_missing_or_added_is_named() {
    let path = |world: &World, name: &str| world.folder().join(name);
    check(
        |world| fs::write(path(world, "evidence.csv"), "a note").unwrap(),
        &["evidence.csv: its digest is", "SHA256SUMS says"],
    );
    check(|world| fs::remove_file(path(world, "README.txt")).unwrap(), &["README.txt: it is missing"]);
    check(
        |world| fs::write(path(world, "sessions/minutes.txt"), "").unwrap(),
        &["sessions/minutes.txt: it is not listed in SHA256SUMS"],
    );
    check(
        |world| fs::remove_file(path(world, SHA256SUMS)).unwrap(),
        &["is not a folder that an export made"],
    );
}

#[test]
fn a_cell_that_does_not_follow_from_the_sessions_is_named_with_its_place() {
    let flipped = |text: &str| {
        let at = text.rfind(",met,").unwrap();
        format!("{},not-yet,{}", &text[..at], &text[at + 5..])
    };
    let mark = &["marks.csv, row ", ", mark: it says “not-yet”, and the sessions come to “met”"];
    check(|world| world.change("marks.csv", flipped), mark);
    let raised = |text: &str| text.replacen(",24,", ",23,", 1);
    check(|world| world.change("decisions.csv", raised), &["decisions.csv, row 2, ", "it says “23”"]);
    let dropped = |text: &str| {
        let at = text.trim_end().rfind("\r\n").unwrap();
        text[..at + 2].to_owned()
    };
    for table in ["decisions.csv", "evidence.csv", "marks.csv"] {
        check(|world| world.change(table, dropped), &[table, ", row ", ": the row is missing"]);
        let doubled = |text: &str| text.to_owned() + text.lines().last().unwrap() + "\r\n";
        check(|world| world.change(table, doubled), &[table, ": there is no such row in what"]);
    }
    let decided = |text: &str| text.replacen(",,,\r\n", ",approve,,\r\n", 1);
    check(|world| world.change("decisions.csv", decided), &["committee_decision: it says “approve”"]);
    check(
        |world| world.change("README.txt", |text| text.replacen("MITTEE", "PANY", 1)),
        &["README.txt, line 1: "],
    );
    let retitled = |text: &str| text.replacen("ICCI", "IKKI", 1);
    check(|world| world.change(FRAMEWORK, retitled), &["another edition than the bundle's"]);
}

#[test]
fn a_session_that_was_changed_taken_out_or_moved_is_named() {
    let file = |world: &World| format!("sessions/{}.toml", world.sealed);
    let unmet = |text: &str| text.replacen("verdict = \"met\"", "verdict = \"not-yet\"", 1);
    check(|world| world.change(&file(world), unmet), &["sessions/", ".toml: "]);
    check(|world| world.remove(&file(world)), &["decisions.csv, row "]);
    check(
        |world| {
            let text = fs::read_to_string(world.folder().join(file(world))).unwrap();
            world.remove(&file(world));
            world.add(&format!("drafts/{}.toml", world.sealed), &text);
        },
        &["drafts/", "it holds the sealed session"],
    );
    check(
        |world| world.add("notes/minutes.txt", "Approved."),
        &["no export of these sessions makes this file"],
    );
}

#[test]
fn a_bundle_of_an_earlier_program_is_held_to_its_seals_and_numbers() {
    let older = |world: &World| world.change(DATAPACKAGE, |text| text.replacen("\"format\": 2,", "", 1));
    check(older, &["OtherProgram(\"assessor 0.1.0\")"]);
    check(
        |world| {
            older(world);
            world.change("decisions.csv", |text| text.replacen(",24,", ",23,", 1));
        },
        &["decisions.csv, row 2, ", "it says “23”"],
    );
}

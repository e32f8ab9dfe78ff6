//! `ulimit -f`: a file that may not grow is an error of every command, as a full disk is, and nothing is left behind.

use std::{fs, path::Path};

use crate::world::World;

/// The files below a folder with their lengths, but for locks and places, which hold no words.
fn files(folder: &Path) -> Vec<(String, u64)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all = Vec::new();
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.ends_with("places") {
            continue;
        }
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_none_or(|extension| extension != "lock") {
            all.push((path.display().to_string(), fs::metadata(&path).unwrap().len()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_file_that_may_not_grow_is_an_error_of_every_command_and_nothing_is_left() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Three instruments compared."]);
    let (before, bytes) = (files(&world.path("")), world.bytes());
    let (form, bundle) = (world.path("form.txt"), world.path("bundle"));
    let (form, bundle) = (form.to_str().unwrap(), bundle.to_str().unwrap());
    for (arguments, input) in [
        (&["mark", "ada", "PK1.CMP.2", "met"][..], ""),
        (&["note", "ada", "PK1.CMP.2"], "One plan."),
        (&["evidence", "add", "ada", "--title", "Plan"], ""),
        (&["declare", "ada", "none"], ""),
        (&["new", "--candidate", "Charles Babbage", "--level", "CMP"], ""),
        (&["form", "ada", "--to", form], ""),
        (&["export", "ada", "--to", bundle], ""),
        (&["plain", "ada"], "met\n"),
    ] {
        let mut command = assert_cmd::Command::new("sh");
        command.args(["-c", "ulimit -f 1 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_assessor")]);
        command.env("ASSESSOR_DATA_DIR", world.path("data")).env("HOME", world.path(""));
        command.env("ASSESSOR_CONFIG_DIR", world.path("config")).env("ASSESSOR_NAME", "Grace Hopper");
        let output = command.args(arguments).write_stdin(input).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(4), "{arguments:?}: {said}");
        assert!(said.contains("ile too large"), "{arguments:?}: {said}");
        assert_eq!(world.bytes(), bytes, "{arguments:?}");
        assert_eq!(files(&world.path("")), before, "{arguments:?}");
    }
}

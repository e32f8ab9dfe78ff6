//! A text that comes empty, as from cron, from `ssh -n`, from a pipe that failed or from an unset variable, is an error
//! of every command that takes one; it never takes out the text that was there.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use crate::{
    room::Room,
    world::{Outcome, World},
};

const NOTE: &str = "Three instruments compared.";

/// A session in which every text that a command can write is there.
fn full() -> World {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Plan", "--locator", "p.12"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", NOTE, "--cite", "E1"]);
    world.done(&["declare", "ada", "personal", "--detail", "Same book club."]);
    world.done(&["recommend", "ada", "defer", "--rationale", "Too little was shown."]);
    world
}

#[track_caller]
fn check(outcome: &Outcome, arguments: &[&str], says: &str) {
    assert_eq!((outcome.code, outcome.out.as_str()), (2, ""), "{arguments:?}: {outcome:?}");
    assert!(outcome.err.contains(says), "{arguments:?} should say “{says}”: {}", outcome.err);
}

#[test]
fn an_empty_text_is_refused_by_every_command_and_takes_nothing_out() {
    let world = full();
    let before = world.bytes();
    for (arguments, says) in [
        (
            &["note", "ada", "PK1.CMP.1"][..],
            "the note is empty; nothing was changed\nTo take it out: --clear.",
        ),
        (&["note", "ada", "PK1.CMP.1", ""], "--clear"),
        (&["note", "ada", "PK1.CMP.1", " \n "], "--clear"),
        (&["mark", "ada", "PK1.CMP.1", "not-yet", "--note", ""], "assessor note SESSION CRITERION --clear"),
        (&["declare", "ada", "personal", "--detail", ""], "leave --detail away"),
        (&["recommend", "ada", "defer", "--rationale", ""], "the rationale must not be empty"),
        (&["evidence", "add", "ada", "--title", ""], "the title is empty"),
        (&["evidence", "edit", "ada", "E1", "--title", " "], "the title is empty"),
        (&["evidence", "edit", "ada", "E1", "--locator", ""], "--clear locator"),
        (&["edit", "ada", "--candidate", ""], "the candidate's name is empty"),
        (&["edit", "ada", "--reference", ""], "--clear reference"),
        (&["form", "--apply", "-"], "nothing was taken from the form"),
        (&["form", "--apply", "/dev/null"], "/dev/null"),
        (&["unseal", "ada", "--reason", ""], "not sealed"),
    ] {
        check(&world.run(arguments), arguments, says);
        check(&world.run_with(arguments, " \n\n"), arguments, says);
        assert_eq!(world.bytes(), before, "{arguments:?} changed the session");
    }
}

#[test]
fn an_empty_text_is_refused_at_a_panel_and_takes_nothing_out() {
    let room = Room::new();
    room.convened(&[]);
    room.done("grace", &["panel", "discuss", "ada", "PK1.CMP.1", NOTE]);
    let file = room.panel_folder().join("panel.toml");
    let before = fs::read(&file).unwrap();
    for (arguments, says) in [
        (&["panel", "discuss", "ada", "PK1.CMP.1"][..], "the note is empty; nothing was changed"),
        (&["panel", "discuss", "ada", "PK1.CMP.1", ""], "--clear"),
        (&["panel", "resolve", "ada", "PK1.CMP.1", "met"], "no reason, no resolution"),
        (&["panel", "resolve", "ada", "PK1.CMP.1", "met", "--reason", " "], "no reason, no resolution"),
        (&["panel", "recommend", "ada", "defer", "--rationale", ""], "the rationale must not be empty"),
        (&["panel", "unseal", "ada", "--reason", ""], "not sealed"),
    ] {
        check(&room.run("grace", arguments), arguments, says);
        assert_eq!(fs::read(&file).unwrap(), before, "{arguments:?} changed the panel");
    }
    room.done("grace", &["panel", "discuss", "ada", "PK1.CMP.1", "--clear"]);
    let history = room.done("grace", &["panel", "history", "ada"]);
    assert!(history.contains("PK1.CMP.1: discussion taken out"), "{history}");
}

#[test]
fn what_is_to_be_taken_out_is_taken_out_when_that_is_said() {
    let world = full();
    world.done(&["note", "ada", "PK1.CMP.1", "--clear"]);
    world.done(&["evidence", "edit", "ada", "E1", "--date", "2025-06-30", "--kind", "case-study"]);
    world.done(&["evidence", "edit", "ada", "E1", "--clear", "locator,date,kind"]);
    world.done(&["edit", "ada", "--years", "4"]);
    world.done(&["edit", "ada", "--clear", "reference,years"]);
    let shown: serde_json::Value =
        serde_json::from_str(&world.done(&["show", "ada", "--format", "json"])).unwrap();
    assert_eq!(shown["candidate"]["reference"], "", "{shown:#}");
    assert_eq!(shown["candidate"]["years_in_practice"], serde_json::Value::Null, "{shown:#}");
    assert!(!world.done(&["show", "ada"]).contains("p.12"));
    assert!(!world.done(&["show", "ada"]).contains(NOTE));
}

/// An editor that leaves these bytes.
fn editor(world: &World, leaves: &str) -> PathBuf {
    let path = world.path("editor");
    fs::write(&path, format!("#!/bin/sh\nprintf '{leaves}' >\"$1\"\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

#[test]
fn an_editor_that_leaves_nothing_takes_no_note_out() {
    let world = full();
    let before = world.bytes();
    let editor = editor(&world, "");
    // The editor is only asked at a terminal, which `script` makes.
    let call = format!("{} note ada PK1.CMP.1", env!("CARGO_BIN_EXE_assessor"));
    let mut command = std::process::Command::new("script");
    command.args(["-qec", &call, "/dev/null"]).env("EDITOR", editor).env("TERM", "dumb");
    command.env("ASSESSOR_DATA_DIR", world.path("data")).env("HOME", world.path("."));
    let output = command.env_remove("VISUAL").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("the note is empty; nothing was changed"), "{said}");
    assert_eq!(world.bytes(), before);
    assert_eq!(fs::read_dir(world.path("data/drafts")).map_or(0, Iterator::count), 0);
}

//! The form: written, filled in and taken back; and what is typed that begins with a hyphen.

use std::fs;

use insta::assert_snapshot;

use crate::world::World;

/// A world with one session that has an evidence item and a mark.
fn world() -> World {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Outplacement programme", "--kind", "case-study"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "Three instruments."]);
    world
}

/// The form in the file `name`, with each of these put in place of the other.
fn fill_in(world: &World, name: &str, edits: &[(&str, &str)]) -> String {
    let path = world.path(name);
    let mut text = fs::read_to_string(&path).unwrap();
    for (from, to) in edits {
        assert!(text.contains(from), "{from:?} is not in {text}");
        text = text.replacen(from, to, 1);
    }
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn a_form_is_filled_in_and_taken_back_as_one_action_that_one_undo_takes_back() {
    let world = world();
    let path = world.path("ada.form").display().to_string();
    world.done(&["form", "ada", "--to", &path]);
    let before = world.bytes();
    assert_eq!(world.done(&["form", "--apply", &path]), "nothing in the form is new\n");
    assert_eq!(world.bytes(), before);
    fill_in(
        &world,
        "ada.form",
        &[
            ("[ ]  PK1.CMP.2   E:\n", "[-]? PK1.CMP.2   E: E1, E2\n    - one plan only\n"),
            ("    title: Outplacement programme", "    title: Outplacement programme for a plant"),
            ("\nE1\n", "\nE2\n    title: Interview\n\nE1\n"),
        ],
    );
    let again = world.run(&["form", "ada", "--to", &path]);
    assert_eq!((again.code, again.err.contains("is there already")), (2, true), "{again:?}");
    let changes = world.done(&["form", "--apply", &path, "--dry-run"]);
    assert_eq!(world.bytes(), before, "a dry run changes nothing");
    let done = world.done(&["form", "--apply", &path]);
    assert_eq!(done, changes.replace("would change", "changed"));
    assert_snapshot!(done, @"
    changed: E1: title “Outplacement programme for a plant”, was “Outplacement programme”
    changed: E2: title “Interview”, was nothing
    changed: PK1.CMP.2: not yet, was unmarked
    changed: PK1.CMP.2: note written: - one plan only
    changed: PK1.CMP.2: to be asked about
    changed: PK1.CMP.2: cites E1, E2, cited nothing
    ");
    assert_eq!(world.done(&["form", "--apply", &path]), "nothing in the form is new\n", "applied twice");
    world.done(&["undo", "ada"]);
    let now = world.run(&["form", "ada"]).out;
    assert!(now.contains("[ ]  PK1.CMP.2   E:\n") && !now.contains("Interview"), "{now}");
    world.done(&["verify", "ada"]);
}

#[test]
fn a_form_that_conflicts_or_is_wrong_is_refused_whole_and_says_where() {
    let world = world();
    let path = world.path("ada.form").display().to_string();
    world.done(&["form", "ada", "--to", &path]);
    world.done(&["mark", "ada", "PK1.CMP.2", "met"]);
    let edits = [("[ ]  PK1.CMP.2", "[-]  PK1.CMP.2"), ("[ ]  PK1.CMP.3", "[x]  PK1.CMP.3")];
    fill_in(&world, "ada.form", &edits);
    let before = world.bytes();
    let refused = world.run(&["form", "--apply", &path]);
    assert_eq!((refused.code, world.bytes()), (3, before.clone()));
    assert_snapshot!(world.redacted(&refused.err), @"
    assessor: nothing was taken: the session was changed too since DIR/ada.form was written:
    DIR/ada.form: line 54: PK1.CMP.2
      the session: mark: “met”, was unmarked
      the form: mark: “not-yet”, was unmarked
    Correct the form, or say whose word stands there: --prefer form or --prefer session.
    ");
    assert_snapshot!(world.run(&["form", "--apply", &path, "--dry-run", "--prefer", "session"]).out, @"would change: PK1.CMP.3: met, was unmarked");
    assert_snapshot!(world.run(&["form", "--apply", &path, "--dry-run", "--prefer", "form"]).out, @"
    would change: PK1.CMP.2: not yet, was met
    would change: PK1.CMP.3: met, was unmarked
    ");
    fill_in(&world, "ada.form", &[("[x]  PK1.CMP.3", "note at the margin\n[o]  PK1.CMP.3")]);
    let wrong = world.run(&["form", "--apply", &path]);
    assert_eq!((wrong.code, world.bytes()), (2, before));
    assert_snapshot!(world.redacted(&wrong.err), @"
    assessor: nothing was taken from the form:
    DIR/ada.form: line 58, column 1: a line that is not known “note at the margin”; a note is indented, a remark begins with #
    DIR/ada.form: line 59, column 1: a mark that is not known “[o]”; write [x] met, [-] not yet met or [ ] unmarked, and ? behind it
    Correct the form and apply it again.
    ");
}

#[test]
fn a_form_is_of_its_session_and_can_come_through_a_pipe() {
    let world = world();
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CMP", "--reference", "C-0143"]);
    let form = world.done(&["form", "ada", "--filter", "id:PK1.CMP.3"]);
    assert!(!form.contains("PK1.CMP.1"), "{form}");
    let filled = form.replace("[ ]  PK1.CMP.3", "[x]  PK1.CMP.3");
    let other = world.run_with(&["form", "babbage", "--apply", "-"], &filled);
    assert_eq!((other.code, other.err.contains("another session")), (2, true), "{other:?}");
    let done = world.run_with(&["form", "ada", "--apply", "-"], &filled);
    assert_eq!((done.code, done.out.as_str()), (0, "changed: PK1.CMP.3: met, was unmarked\n"), "{done:?}");
    let cut = world.run_with(&["form", "--apply", "-"], "session: 019e0000-0000-7000-8000-00000000000f\n");
    assert_eq!((cut.code, cut.err.contains("there is no session")), (2, true), "{cut:?}");
    assert_eq!(world.run_with(&["form", "--apply", "-"], "\u{1b}[2J").code, 2);
    assert_eq!(world.run(&["form"]).code, 2);
}

#[test]
fn a_text_may_begin_with_a_hyphen() {
    let world = World::new();
    let calls: &[&[&str]] = &[
        &["new", "--candidate", "-x Babbage", "--level", "CMP", "--reference", "-7", "--assessor", "-a"],
        &["edit", "babbage", "--candidate", "- Charles Babbage", "--reference", "--8"],
        &["evidence", "add", "babbage", "--title", "-x", "--locator", "- p. 4"],
        &["evidence", "edit", "babbage", "E1", "--title", "--title"],
        &["mark", "babbage", "PK1.CMP.1", "met", "--note", "- x", "--cite", "E1"],
        &["note", "babbage", "PK1.CMP.2", "- x"],
        &["recommend", "babbage", "defer", "--rationale", "- x"],
        &["declare", "babbage", "none", "--detail", "-- x"],
        &["show", "babbage", "--filter", "-met"],
        &["list", "--filter", "-state:sealed"],
        &["form", "babbage", "--filter", "-met"],
    ];
    for call in calls {
        world.done(call);
    }
    let shown = world.done(&["show", "babbage"]);
    for words in ["- Charles Babbage", "--8", "--title", "- x", "-- x"] {
        assert!(shown.contains(words), "{words} is not in {shown}");
    }
}

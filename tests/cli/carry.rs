//! A session carried over to another edition of its framework, from the command line.

use std::fs;

use assessor::domain::framework::SHIPPED;

use super::world::World;

/// The shipped framework with one criterion reworded, under an edition of its own.
fn revised(world: &World) -> String {
    let text = SHIPPED.replace(
        "Uses familiarity with different assessment tools",
        "Uses a sound familiarity with different assessment tools",
    );
    assert_ne!(text, SHIPPED);
    world.file("revised.toml", &text)
}

#[test]
fn marks_on_what_is_the_same_come_along_and_the_others_are_listed() {
    let world = World::with_ada();
    let to = revised(&world);
    world.done(&["evidence", "add", "ada", "--title", "Portfolio"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "Three instruments."]);
    world.done(&["mark", "ada", "PK1.CMP.2", "not-yet", "--note", "One plan only."]);
    let before = world.bytes();
    let looked = world.done(&["framework", "carry", "ada", "--to", &to, "--dry-run"]);
    assert_eq!(world.bytes(), before);
    let done = world.done(&["framework", "carry", "ada", "--to", &to]);
    assert_eq!(looked.replace("would be carried", "carried").replace("would come", "came"), done);
    insta::assert_snapshot!(world.redacted(&done), @"
    carried to icci-ctm, edition 1 (HEX)
    the editions differ in criteria (1 reworded)
    marks that came along: 1
    to be looked at again: 1
      ✔  PK1.CMP.1: reworded
          cited: E1
          note: Three instruments.
    ");
    let again = world.done(&["framework", "carry", "ada", "--to", &to]);
    assert_eq!(again, "the session is marked against that edition already\n");

    // Undo stops at it, and takes back what came after it.
    let undo = world.run(&["undo", "ada"]);
    assert_eq!((undo.code, undo.err.as_str()), (2, "assessor: nothing to undo\n"));
    world.done(&["mark", "ada", "PK1.CMP.1", "not-yet"]);
    assert_eq!(world.done(&["undo", "ada"]), "undone: PK1.CMP.1: unmarked, was not yet\n");
    assert_eq!(world.run(&["verify", "ada"]).code, 0);

    // The words are in the history, and there is a way back that carries what is the same.
    let history = world.done(&["history", "ada"]);
    assert!(history.contains("Three instruments."), "{history}");
    let back = world.done(&["framework", "carry", "ada", "--to", "fa1aebab"]);
    assert!(back.contains("marks that came along: 1\n"), "{back}");
    assert!(world.done(&["show", "ada"]).contains("One plan only."));
}

#[test]
fn a_session_opens_on_the_stored_edition_when_its_file_is_gone_or_broken() {
    let world = World::with_ada();
    let to = revised(&world);
    world.done(&["mark", "ada", "PK1.CMP.2", "met"]);
    world.done(&["framework", "carry", "ada", "--to", &to]);
    let check = || {
        let shown = world.done(&["show", "ada"]);
        assert!(shown.contains("Ada Lovelace"), "{shown}");
        assert_eq!(world.run(&["verify", "ada"]).code, 0);
        world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
        world.done(&["undo", "ada"]);
    };
    fs::write(&to, "schema = 1\n[[level").unwrap();
    check();
    let refused = world.run(&["framework", "carry", "ada", "--to", &to]);
    assert_eq!(refused.code, 2, "{refused:?}");
    fs::remove_file(&to).unwrap();
    check();
}

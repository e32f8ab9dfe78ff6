//! The history as it is listed: long notes to their end, and what was taken back.

use std::fs;

use insta::assert_snapshot;

use crate::world::World;

#[test]
fn a_long_note_is_told_to_its_end() {
    let world = World::with_ada();
    let note = "Three instruments compared, of which two were new to the client.\nThe choice is argued from the \
                client's goal, and the report names what each of them can't show.";
    world.done(&["note", "ada", "PK1.CMP.1", note]);
    world.done(&["probe", "ada", "PK1.CMP.1"]);
    assert_snapshot!(world.redacted(&world.done(&["history", "ada", "--criterion", "pk1.cmp.1"])), @"
    NUMBER  TIME              CHANGE
    2       TIME  PK1.CMP.1: note written: Three instruments compared, of which two were new
                              to the client.
                              The choice is argued from the client's goal, and the report names what
                              each of them can't show.
    3       TIME  PK1.CMP.1: to be asked about
    ");
}

#[test]
fn the_history_of_one_criterion_says_what_was_an_undo_and_what_a_redo() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.2", "met"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Seen."]);
    for command in ["undo", "redo", "undo"] {
        world.done(&[command, "ada"]);
    }
    assert_snapshot!(world.redacted(&world.done(&["history", "ada", "--criterion", "PK1.CMP.1"])), @"
    NUMBER  TIME              CHANGE
    3       TIME  PK1.CMP.1: met, was unmarked
    4       TIME  PK1.CMP.1: note written: Seen.
    6       TIME  undo of 3: PK1.CMP.1: unmarked, was met
    7       TIME  undo of 3: PK1.CMP.1: note taken out
    9       TIME  redo of 3: PK1.CMP.1: met, was unmarked
    10      TIME  redo of 3: PK1.CMP.1: note written: Seen.
    12      TIME  undo of 3: PK1.CMP.1: unmarked, was met
    13      TIME  undo of 3: PK1.CMP.1: note taken out
    ");
    assert_snapshot!(world.redacted(&world.done(&["history", "ada"])), @"
    NUMBER  TIME              CHANGE
    1       TIME  session made by Grace Hopper for Ada Lovelace, applying for CMP
    2       TIME  PK1.CMP.2: met, was unmarked
    3       TIME  PK1.CMP.1: met, was unmarked
    4       TIME  PK1.CMP.1: note written: Seen.
    5       TIME  change 3 undone
    6       TIME  PK1.CMP.1: unmarked, was met
    7       TIME  PK1.CMP.1: note taken out
    8       TIME  change 5 undone
    9       TIME  PK1.CMP.1: met, was unmarked
    10      TIME  PK1.CMP.1: note written: Seen.
    11      TIME  change 8 undone
    12      TIME  PK1.CMP.1: unmarked, was met
    13      TIME  PK1.CMP.1: note taken out
    ");
}

#[test]
fn an_undo_that_was_changed_by_hand_to_take_back_itself_is_no_riddle_without_end() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
    world.done(&["undo", "ada"]);
    let text = fs::read_to_string(world.session()).unwrap();
    fs::write(world.session(), text.replace("undoes = 2", "undoes = 3")).unwrap();
    let told = world.run(&["history", "ada", "--criterion", "PK1.CMP.1"]);
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.trim_end().ends_with("PK1.CMP.1: unmarked, was met"), "{told:?}");
}

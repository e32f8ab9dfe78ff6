//! A note that was half typed on the screens: every command that shows, hands on or writes notes says so.

use std::fs;

use crate::{edited::with_last_line, world::World};

/// A world with one session, in which a note on PK1.CMP.3 is half typed.
fn half_typed() -> World {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Three instruments compared."]);
    let text = fs::read_to_string(world.session()).unwrap();
    let draft = "[draft]\ncriterion = \"PK1.CMP.3\"\ncaret = 11\ntext = \"Half a note\"\n\n[[";
    fs::write(world.session(), with_last_line(&text.replacen("[[", draft, 1))).unwrap();
    world
}

const NOT_IN: &str = "assessor: Ada Lovelace (C-0142): the note on PK1.CMP.3 is half typed, and those words are not in \
                      the export\n";

#[test]
fn a_session_is_shown_with_the_words_that_are_half_typed() {
    let world = half_typed();
    for arguments in [&["show", "ada"][..], &["show", "ada", "--filter", "met"], &["show", "ada", "--probes"]]
    {
        let shown = world.done(arguments);
        assert!(shown.contains("\nHalf typed      PK1.CMP.3: Half a note\n"), "{arguments:?}: {shown}");
    }
    let shown = |world: &World| -> serde_json::Value {
        serde_json::from_str(&world.done(&["show", "ada", "--format", "json"])).unwrap()
    };
    let half = serde_json::json!({ "criterion": "PK1.CMP.3", "text": "Half a note" });
    assert_eq!(shown(&world)["half_typed"], half);
    let whole = World::with_ada();
    assert_eq!(shown(&whole)["half_typed"], serde_json::Value::Null);
    assert!(!whole.done(&["show", "ada"]).contains("Half typed"));
}

#[test]
fn an_export_says_which_half_typed_words_are_not_in_it() {
    let world = half_typed();
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CMP"]);
    let folder = world.path("bundle").display().to_string();
    let outcome = world.run(&["export", "--to", &folder]);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, NOT_IN));
    let table = world.run(&["export", "--to", "-", "--table", "marks"]);
    assert_eq!((table.code, table.err.as_str()), (0, NOT_IN));
    assert!(table.out.contains("Three instruments compared.") && !table.out.contains("Half a note"));
    let of_another = world.path("another").display().to_string();
    world.done(&["export", "babbage", "--to", &of_another]);
}

#[test]
fn an_export_with_people_by_codes_names_nobody_for_half_typed_words_either() {
    let world = half_typed();
    let (folder, key) = (world.path("bundle").display().to_string(), world.path("key").display().to_string());
    let outcome = world.run(&["export", "--to", &folder, "--redact", "--key", &key]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.err.starts_with("assessor: C-"), "{outcome:?}");
    assert!(outcome.err.contains("PK1.CMP.3") && !outcome.err.contains("Ada"), "{outcome:?}");
}

#[test]
fn a_note_that_is_written_beside_a_half_typed_one_says_so_and_leaves_it() {
    let world = half_typed();
    let both = "assessor: another note on PK1.CMP.3 is half typed and stays so: once it is kept, it takes the place of \
                this one\n";
    for arguments in [
        &["note", "ada", "pk1.cmp.3", "Seen at work."][..],
        &["mark", "ada", "PK1.CMP.3", "met", "--note", "Seen on video."],
    ] {
        let outcome = world.run(arguments);
        assert_eq!((outcome.code, outcome.err.as_str()), (0, both), "{arguments:?}");
    }
    world.done(&["mark", "ada", "PK1.CMP.3", "not-yet"]);
    world.done(&["note", "ada", "PK1.CMP.1", "Four instruments compared."]);
    let text = fs::read_to_string(world.session()).unwrap();
    assert!(text.contains("text = \"Half a note\"") && text.contains("note = \"Seen on video.\""), "{text}");
}

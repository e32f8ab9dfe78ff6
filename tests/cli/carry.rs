//! A session carried over to another edition of its framework, from the command line.

use std::{fs, path::PathBuf};

use assessor::domain::framework::SHIPPED;

use super::world::World;

mod editions;

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
    let stopped = "assessor: nothing to undo: undo stops at the carry to this edition\n";
    assert_eq!((undo.code, undo.err.as_str()), (2, stopped));
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

/// The shipped framework with the wordings of PK1.CMP.1 and PK1.CMP.2 in each other's place.
fn swapped(world: &World) -> String {
    let line = |text: &str| SHIPPED.lines().find(|line| line.contains(text)).unwrap().to_owned();
    let (one, other) = (line("Uses familiarity with different"), line("Develops tailored programs"));
    let text = SHIPPED.replacen(&one, "@", 1).replacen(&other, &one, 1).replacen('@', &other, 1);
    world.file("swapped.toml", &text)
}

#[test]
fn the_history_of_both_ids_tells_where_a_mark_went() {
    let world = World::with_ada();
    let shipped = world.done(&["framework", "export"]);
    world.done(&["mark", "ada", "PK1.CMP.4", "met", "--note", "Three refused."]);
    // One criterion in front of it is taken out, so that there is no PK1.CMP.4 any more.
    let from = shipped.find("[[dimension.ability.criterion]]\nid = \"PK1.CMP.3\"").unwrap();
    let to = shipped.find("[[dimension.ability.criterion]]\nid = \"PK1.CMP.4\"").unwrap();
    let text = shipped[..from].to_owned() + &shipped[to..].replacen("PK1.CMP.4", "PK1.CMP.3", 1);
    world.done(&["framework", "carry", "ada", "--to", &world.file("fewer.toml", &text)]);
    insta::assert_snapshot!(world.transcript("
        history ada --criterion PK1.CMP.4
        history ada --criterion pk1.cmp.3
        history ada --criterion PK1.CMP.9
    "), @"
    $ assessor history ada --criterion PK1.CMP.4
    NUMBER  TIME              CHANGE
    2       TIME  PK1.CMP.4: met, was unmarked
    3       TIME  PK1.CMP.4: note written: Three refused.
    4       TIME  carried to the edition HEX, without this mark: unmarked, was met
    7       TIME  PK1.CMP.4: note taken out
    $ assessor history ada --criterion pk1.cmp.3
    NUMBER  TIME              CHANGE
    4       TIME  carried to the edition HEX
    5       TIME  PK1.CMP.3: met, was unmarked
    6       TIME  PK1.CMP.3: note written: Three refused.
    $ assessor history ada --criterion PK1.CMP.9
    assessor: there is no criterion “PK1.CMP.9” in this edition
    Did you mean PK1.CMP.1? All are in: assessor framework show.
    [exit code 2]
    ");
    assert_eq!(world.run(&["verify", "ada"]).code, 0);
}

#[test]
fn a_form_from_before_a_carry_is_taken_to_no_other_criterion() {
    let world = World::with_ada();
    let (form, unchanged) = (world.path("ada.form"), world.path("unchanged.form"));
    for path in [&form, &unchanged] {
        world.done(&["form", "ada", "--to", &path.display().to_string()]);
    }
    let text = fs::read_to_string(&form).unwrap();
    let text = text.replace("[ ]  PK1.CMP.1   E:\n", "[x]  PK1.CMP.1   E:\n    Three instruments.\n");
    let text = text.replace("years:\n", "years: 5\n").replace("[ ]  PK1.CMP.3", "[-]  PK1.CMP.3");
    fs::write(&form, text).unwrap();
    world.done(&["framework", "carry", "ada", "--to", &swapped(&world)]);
    let before = world.bytes();
    for prefer in [None, Some("form"), Some("session")] {
        let path = form.display().to_string();
        let mut call = vec!["form", "--apply", path.as_str()];
        call.extend(prefer.iter().flat_map(|side| ["--prefer", side]));
        let refused = world.run(&call);
        assert_eq!((refused.code, refused.out.as_str(), world.bytes()), (3, "", before.clone()));
        insta::allow_duplicates! {
            insta::assert_snapshot!(world.redacted(&refused.err), @"
            assessor: nothing was taken: the session was carried to another edition since DIR/ada.form was written:
            DIR/ada.form: line 13: years
              the session: carried to another edition
              the form: years: “5”, was nothing
            DIR/ada.form: line 43: PK1.CMP.1
              the session: carried to another edition; PK1.CMP.1 is PK1.CMP.2 now, with the same wording
              the form: mark: “met”, was unmarked
              the form: note: “Three instruments.”, was nothing
            DIR/ada.form: line 51: PK1.CMP.3
              the session: carried to another edition; PK1.CMP.3, with the same wording
              the form: mark: “not-yet”, was unmarked
            Write a new form, and copy into it what you wrote: assessor form SESSION --to FILE.
            ");
        }
    }
    let apply = |path: &PathBuf| world.done(&["form", "--apply", &path.display().to_string()]);
    assert_eq!(apply(&unchanged), "nothing in the form is new\n");
    // Back on the edition that it was written against, the form is what it was.
    world.done(&["framework", "carry", "ada", "--to", "fa1aebab"]);
    insta::assert_snapshot!(apply(&form), @"
    changed: years in practice 5, was unknown
    changed: PK1.CMP.1: met, was unmarked
    changed: PK1.CMP.1: note written: Three instruments.
    changed: PK1.CMP.3: not yet, was unmarked
    ");
    assert_eq!(world.run(&["verify", "ada"]).code, 0);
}

#[test]
fn a_stored_edition_that_is_gone_or_broken_is_named_and_nothing_is_lost() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "Three instruments."]);
    let to = swapped(&world);
    world.done(&["framework", "carry", "ada", "--to", &to]);
    let kept = fs::read_dir(world.path("data/frameworks")).unwrap().map(|entry| entry.unwrap().path());
    let kept: Vec<_> = kept.filter(|path| !path.display().to_string().contains("fa1aebab")).collect();
    let [kept] = kept.as_slice() else { panic!("{kept:?}") };
    let name = kept.file_name().unwrap().to_str().unwrap();
    let good = fs::read(kept).unwrap();
    let other = String::from_utf8(good.clone()).unwrap().replace("Client needs", "Needs").into_bytes();
    let before = world.bytes();
    let damages: [(&str, Option<&[u8]>); 6] = [
        ("gone", None),
        ("empty", Some(b"")),
        ("cut", Some(&good[..3000])),
        ("garbage", Some(b"\xff\x00\x1b[2J\xe2\x80\xae")),
        ("of zeros", Some(&[0; 4096])),
        ("of another wording", Some(&other)),
    ];
    for (what, bytes) in damages {
        match bytes {
            None => fs::remove_file(kept).unwrap(),
            Some(bytes) => fs::write(kept, bytes).unwrap(),
        }
        let calls: [&[&str]; 9] = [
            &["show", "ada"],
            &["mark", "ada", "PK1.CMP.2", "not-yet"],
            &["note", "ada", "PK1.CMP.2", "Other words."],
            &["check", "ada"],
            &["history", "ada"],
            &["form", "ada"],
            &["export", "ada", "--to", &world.path("out").display().to_string()],
            &["framework", "carry", "ada", "--to", "fa1aebab"],
            &["open", "ada"],
        ];
        for call in calls {
            let refused = world.run(call);
            assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{what}: {call:?}: {refused:?}");
            if call[0] != "open" {
                assert!(refused.err.contains(name), "{what}: {call:?} names the file: {refused:?}");
                assert!(refused.err.contains("assessor framework import FILE"), "{what}: {refused:?}");
            }
        }
        assert_eq!(world.bytes(), before, "{what}: the session is as it was");
        // What needs no wording works, and says what it could not look at.
        assert!(world.done(&["list"]).contains("Ada Lovelace"), "{what}");
        let verified = world.run(&["verify", "ada"]);
        assert_eq!((verified.code, verified.err.contains("the edition is not here")), (0, true), "{what}");
        let looked = world.run(&["doctor"]);
        assert_eq!(looked.code, 1, "{what}: {looked:?}");
        assert!(looked.out.contains("that it is marked against is not kept here"), "{what}: {looked:?}");
        assert_eq!(bytes.is_some(), looked.out.contains(&format!("person    frameworks/{name}: ")), "{what}");
        assert_eq!(bytes.map(<[u8]>::to_vec), fs::read(kept).ok(), "{what}: what stands there is left");
        // The remedy that was named.
        if bytes.is_some() {
            assert_eq!(world.run(&["framework", "import", &to]).code, 2, "{what}: nothing is written over");
            fs::rename(kept, world.path("aside")).unwrap();
        }
        world.done(&["framework", "import", &to]);
        assert!(world.done(&["show", "ada"]).contains("Three instruments."), "{what}");
        assert_eq!(world.run(&["doctor"]).code, 0, "{what}");
    }
}

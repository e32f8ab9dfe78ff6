//! What a publisher does to a framework, one thing after the other: what `framework diff` says of it, and what becomes
//! of the marks of a session that is carried.

use std::collections::BTreeMap;

use assessor::domain::framework::SHIPPED;
use insta::assert_snapshot;
use serde_json::Value;

use crate::world::World;

const HEADER: &str = "[[dimension.ability.criterion]]\n";

/// The shipped framework with its criteria edited: each is its table without the header, in the order of the file. Their
/// ids are made anew, as a publisher has to.
fn edited(edit: impl FnOnce(&mut Vec<String>)) -> String {
    let mut parts = SHIPPED.split(HEADER);
    let head = parts.next().unwrap().to_owned();
    let mut tables: Vec<String> = parts.map(str::to_owned).collect();
    edit(&mut tables);
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut ability = "PK1".to_owned();
    let mut text = head;
    for table in tables {
        let word = |key: &str| {
            let line = table.lines().find_map(|line| line.strip_prefix(&format!("{key} = \""))).unwrap();
            line.trim_end_matches('"').to_owned()
        };
        let place = format!("{ability}.{}", word("level"));
        let number = numbers.entry(place.clone()).or_default();
        *number += 1;
        text += HEADER;
        text += &table.replacen(&word("id"), &format!("{place}.{number}"), 1);
        // The last criterion of an ability has the head of the next one behind it.
        if let Some((_, next)) = table.split_once("[[dimension.ability]]\nid = \"") {
            next.split('"').next().unwrap().clone_into(&mut ability);
        }
    }
    text
}

/// The place of the criterion with that wording among the tables.
fn at(tables: &[String], wording: &str) -> usize {
    tables.iter().position(|table| table.contains(wording)).unwrap()
}

const FIRST: &str = "Uses familiarity with different assessment tools";
const SECOND: &str = "Develops tailored programs";

/// What a session says of each criterion with a mark: its wording, and the mark.
fn marks(world: &World) -> BTreeMap<String, (String, Value)> {
    let shown: Value =
        serde_json::from_str(&world.done(&["show", "ada", "--filter", "", "--format", "json"])).unwrap();
    let criteria = shown["criteria"].as_array().unwrap().iter();
    let mark = |criterion: &Value| {
        let says = ["verdict", "probe", "cites", "measure", "note"].map(|key| criterion[key].clone());
        let blank = [Value::Null, false.into(), Value::Array(Vec::new()), Value::Null, "".into()];
        let text = criterion["text"].as_str().unwrap().to_owned();
        (says != blank).then(|| (criterion["id"].as_str().unwrap().to_owned(), (text, says.to_vec().into())))
    };
    criteria.filter_map(mark).collect()
}

/// Carries a session with three marks to that edition, and says what was said: the differences, and the carrying.
#[track_caller]
fn carried(text: &str) -> String {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Portfolio"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "Three instruments."]);
    world.done(&["mark", "ada", "PK1.CMP.2", "not-yet", "--note", "One plan only."]);
    world.done(&["mark", "ada", "PE1.CMP.1", "met", "--measure", "34"]);
    // The file changes; the session goes on against the edition that it was marked against.
    let to = world.file("to.toml", text);
    let before = marks(&world);
    world.done(&["mark", "ada", "PK1.CMP.3", "met"]);
    world.done(&["undo", "ada"]);

    let differences = world.done(&["framework", "diff", "fa1aebab", &to]);
    assert_eq!(world.done(&["framework", "diff", &to, &to]), "the same edition, to the letter\n");
    let bytes = world.bytes();
    let looked = world.done(&["framework", "carry", "ada", "--to", &to, "--dry-run"]);
    assert_eq!(world.bytes(), bytes, "a look writes nothing");
    let done = world.done(&["framework", "carry", "ada", "--to", &to]);
    assert_eq!(looked.replace("would be carried", "carried").replace("would come", "came"), done);

    assert_eq!(world.run(&["verify", "ada"]).code, 0);
    assert_eq!(world.run(&["doctor"]).code, 0);
    let after = marks(&world);
    for (id, mark) in &after {
        let same = before.values().filter(|other| *other == mark).count();
        assert_eq!(same, 1, "{id} has a mark that was on another wording: {mark:?}");
    }
    let listed = before.values().filter(|mark| !after.values().any(|other| other == *mark)).count();
    assert!(done.contains(&format!("came along: {}\n", before.len() - listed)), "{done}");
    assert!(done.contains(&format!("to be looked at again: {listed}\n")), "{done}");
    world.redacted(&format!("{differences}---\n{}", done.split_once('\n').unwrap().1))
}

#[test]
fn a_criterion_that_is_removed_or_added() {
    assert_snapshot!(carried(&edited(|all| {
        let at = at(all, FIRST);
        all.remove(at);
    })), @"
    - PK1.CMP.1
        Uses familiarity with different assessment tools and/or processes to appropriately address
        specific client needs
    ~ PK1.CMP.2 is PK1.CMP.1 now
    ~ PK1.CMP.3 is PK1.CMP.2 now
    ~ PK1.CMP.4 is PK1.CMP.3 now
    the editions differ in criteria (1 removed, 3 with another id)
    ---
    the editions differ in criteria (1 removed, 3 with another id)
    marks that came along: 2
      PK1.CMP.2 is PK1.CMP.1 now
    to be looked at again: 1
      ✔  PK1.CMP.1: removed
          cited: E1
          note: Three instruments.
    ");
    assert_snapshot!(carried(&edited(|all| {
        let at = at(all, FIRST);
        all.insert(at, all[at].replace(FIRST, "Keeps a list of assessment tools"));
    })), @"
    ~ PK1.CMP.1 is PK1.CMP.2 now
    ~ PK1.CMP.2 is PK1.CMP.3 now
    ~ PK1.CMP.3 is PK1.CMP.4 now
    ~ PK1.CMP.4 is PK1.CMP.5 now
    + PK1.CMP.1
        Keeps a list of assessment tools and/or processes to appropriately address specific client needs
    the editions differ in criteria (4 with another id, 1 added)
    ---
    the editions differ in criteria (4 with another id, 1 added)
    marks that came along: 3
      PK1.CMP.1 is PK1.CMP.2 now
      PK1.CMP.2 is PK1.CMP.3 now
    to be looked at again: 0
    ");
}

#[test]
fn a_criterion_that_is_reworded_or_in_another_place() {
    assert_snapshot!(carried(&edited(|all| {
        let at = at(all, FIRST);
        all[at] = all[at].replace(FIRST, "Uses a sound familiarity with assessment tools");
    })), @"
    ~ PK1.CMP.1 wording
        was: Uses familiarity with different assessment tools and/or processes to appropriately address
        specific client needs
        is:  Uses a sound familiarity with assessment tools and/or processes to appropriately address
        specific client needs
    the editions differ in criteria (1 reworded)
    ---
    the editions differ in criteria (1 reworded)
    marks that came along: 2
    to be looked at again: 1
      ✔  PK1.CMP.1: reworded
          cited: E1
          note: Three instruments.
    ");
    assert_snapshot!(carried(&edited(|all| {
        let (one, other) = (at(all, FIRST), at(all, SECOND));
        all.swap(one, other);
    })), @"
    ~ PK1.CMP.1 is PK1.CMP.2 now
    ~ PK1.CMP.1: in another place
    ~ PK1.CMP.2 is PK1.CMP.1 now
    the editions differ in criteria (2 with another id, 1 in another place)
    ---
    the editions differ in criteria (2 with another id, 1 in another place)
    marks that came along: 3
      PK1.CMP.1 is PK1.CMP.2 now
      PK1.CMP.2 is PK1.CMP.1 now
    to be looked at again: 0
    ");
}

#[test]
fn a_level_that_is_added_and_a_criterion_at_another_one() {
    let level = "[[level]]\nid = \"CMX\"\ndescription = \"Teaches practitioners\"\n\n[[evidence_kind]]";
    let added = SHIPPED.replacen("[[evidence_kind]]", level, 1);
    let added = added.replacen(
        "\n[[dimension.ability]]\nid = \"PK2\"",
        "\n[[dimension.ability.criterion]]\nid = \"PK1.CMX.1\"\nlevel = \"CMX\"\ntext = \"Teaches others\"\n\n[[dimension.ability]]\nid = \"PK2\"",
        1,
    );
    assert_snapshot!(carried(&added), @"
    + level CMX
        Teaches practitioners
    + PK1.CMX.1
        Teaches others
    the editions differ in levels (1 added), criteria (1 added)
    ---
    the editions differ in levels (1 added), criteria (1 added)
    marks that came along: 3
    to be looked at again: 0
    ");
    assert_snapshot!(carried(&edited(|all| {
        let at = at(all, FIRST);
        all[at] = all[at].replace("level = \"CMP\"", "level = \"CMF\"");
    })), @"
    ~ PK1.CMP.1 is PK1.CMF.1 now
    ~ PK1.CMP.1 level
        was: CMP
        is:  CMF
    ~ PK1.CMP.2 is PK1.CMP.1 now
    ~ PK1.CMP.3 is PK1.CMP.2 now
    ~ PK1.CMP.4 is PK1.CMP.3 now
    ~ PK1.CMF.1 is PK1.CMF.2 now
    ~ PK1.CMF.2 is PK1.CMF.3 now
    ~ PK1.CMF.3 is PK1.CMF.4 now
    ~ PK1.CMF.4 is PK1.CMF.5 now
    ~ PK1.CMF.5 is PK1.CMF.6 now
    the editions differ in criteria (9 with another id, 1 with another level)
    ---
    the editions differ in criteria (9 with another id, 1 with another level)
    marks that came along: 3
      PK1.CMP.1 is PK1.CMF.1 now, at the level CMF
      PK1.CMP.2 is PK1.CMP.1 now
    to be looked at again: 0
    ");
}

#[test]
fn another_figure_and_another_ability() {
    assert_snapshot!(carried(&SHIPPED.replacen("minimum = 30", "minimum = 20", 1)), @"
    ~ PE1.CMP.1 figure
        was: at least 30 hours a year
        is:  at least 20 hours a year
    the editions differ in criteria (1 with another figure)
    ---
    the editions differ in criteria (1 with another figure)
    marks that came along: 2
    to be looked at again: 1
      ✔  PE1.CMP.1: asks for another figure
          figure: 34
    ");
    // The wording goes to another ability.
    assert_snapshot!(carried(&edited(|all| {
        let (from, to) = (at(all, SECOND), at(all, "id = \"PK2.CMP.1\""));
        let table = all.remove(from);
        all.insert(to, table);
    })), @"
    ~ PK1.CMP.2 is PK2.CMP.2 now
    ~ PK1.CMP.2 ability
        was: PK1
        is:  PK2
    ~ PK1.CMP.3 is PK1.CMP.2 now
    ~ PK1.CMP.4 is PK1.CMP.3 now
    ~ PK2.CMP.2 is PK2.CMP.3 now
    ~ PK2.CMP.3 is PK2.CMP.4 now
    ~ PK2.CMP.4 is PK2.CMP.5 now
    ~ PK2.CMP.5 is PK2.CMP.6 now
    ~ PK2.CMP.6 is PK2.CMP.7 now
    ~ PK2.CMP.7 is PK2.CMP.8 now
    the editions differ in criteria (9 with another id, 1 with another ability)
    ---
    the editions differ in criteria (9 with another id, 1 with another ability)
    marks that came along: 3
      PK1.CMP.2 is PK2.CMP.2 now, of the ability PK2
    to be looked at again: 0
    ");
}

#[test]
fn what_is_said_of_no_criterion() {
    let whole = SHIPPED.replacen("edition = \"1\"", "edition = \"1a\"", 1);
    assert_snapshot!(carried(&whole), @"
    ~ framework edition
        was: 1
        is:  1a
    the editions differ in framework (edition)
    ---
    the editions differ in framework (edition)
    marks that came along: 3
    to be looked at again: 0
    ");
    let whole = SHIPPED.replacen("percent = 100", "percent = 80", 1).replacen(
        "label = \"Client needs\"",
        "label = \"Needs\"",
        1,
    );
    assert_snapshot!(carried(&whole), @"
    ~ rule percent
        was: 100
        is:  80
    ~ ability PK1 label
        was: Client needs
        is:  Needs
    the editions differ in rule (percent), abilities (1 with another label)
    ---
    the editions differ in rule (percent), abilities (1 with another label)
    marks that came along: 3
    to be looked at again: 0
    ");
}

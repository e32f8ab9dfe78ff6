use proptest::prelude::*;

use super::*;
use crate::domain::framework::SHIPPED;

/// A framework with nothing wrong and everything short.
const GOOD: &str = r#"schema = 1
id = "mini"
title = "A mini framework"
edition = "1"
language = "en"

[[level]]
id = "L1"
description = "first"
experience_years = { min = 0, max = 3 }

[[level]]
id = "L2"
title = "Second"
description = "second"

[[evidence_kind]]
id = "work"
title = "Work"

[[evidence_kind]]
id = "letter"
title = "Letter"
alone = false

[[interest]]
id = "none"
title = "None"
consequence = "remark"

[rule]
percent = 80
abilities = 1
cumulative = true
basis = "ours"

[policy]
note_required_for = ["not-yet"]
evidence_required_for = ["met"]
evidence_max_age_years = 5

[[dimension]]
id = "D"
title = "DIMENSION"

[[dimension.ability]]
id = "D1"
label = "one"
statements = ["Does one thing"]
knowledge = ["a", { text = "b", items = ["c"] }]

[[dimension.ability.criterion]]
id = "D1.L1.1"
level = "L1"
text = "Does it"
measure = { unit = "hours", minimum = 3 }

[[dimension.ability.criterion]]
id = "D1.L2.1"
level = "L2"
text = "Does it well"
source_note = "Printed so."
"#;

fn faults(text: &str) -> Vec<String> {
    parse(text).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Puts `new` for the only `old` of the good framework and expects exactly these faults.
fn check(old: &str, new: &str, expected: &[&str]) {
    assert_eq!(GOOD.matches(old).count(), 1, "{old:?} must stand once in the good framework");
    assert_eq!(faults(&GOOD.replace(old, new)), expected, "{old:?} replaced by {new:?}");
}

#[test]
fn the_framework_that_the_program_carries_has_nothing_wrong() {
    assert_eq!(faults(SHIPPED), [""; 0]);
    assert_eq!(faults(GOOD), [""; 0]);
}

#[test]
fn what_is_written_is_what_is_read() {
    let framework = parse(GOOD).unwrap();
    assert_eq!(framework.levels[0].experience_years, Some(Years { min: 0, max: Some(3) }));
    assert_eq!(framework.levels[1].title.as_deref(), Some("Second"));
    assert_eq!(framework.evidence_kinds.iter().map(|kind| kind.alone).collect::<Vec<_>>(), [true, false]);
    assert_eq!((framework.rule.percent, framework.rule.abilities), (80, Abilities::AtLeast(1)));
    assert_eq!(framework.policy.note_required_for, [Verdict::NotYet]);
    assert_eq!(framework.abilities[0].knowledge[1].items, ["c"]);
    let first = &framework.criteria[0];
    assert_eq!((first.id.as_str(), first.ability, first.level, first.number), ("D1.L1.1", 0, 0, 1));
}

#[test]
fn criteria_are_sorted_by_level_whatever_their_order_in_the_file() {
    let begins = GOOD.find("[[dimension.ability.criterion]]").unwrap();
    let (head, criteria) = GOOD.split_at(begins);
    let second = criteria.rfind("[[dimension").unwrap();
    let turned = format!("{head}{}\n{}", &criteria[second..], &criteria[..second]);
    assert_eq!(parse(&turned), parse(GOOD));
}

#[test]
fn a_key_that_is_missing_unknown_or_empty_is_named() {
    check(
        "title = \"A mini framework\"",
        "titel = \"A mini framework\"",
        &[
            "line 1, column 1: “title” is missing; add title = \"…\"",
            "line 3, column 1: unknown key “titel”; did you mean “title”?",
        ],
    );
    check(
        "text = \"Does it\"",
        "",
        &["line 52, column 1: “text” is missing from “[[dimension.ability.criterion]]”; add text = \"…\""],
    );
    check(
        "min = 0, max = 3",
        "max = 3",
        &["line 10, column 20: “min” is missing from “{ max = 3 }”; add min = digits, without quotes"],
    );
    check(
        "text = \"Does it\"",
        "text = \"\"",
        &["line 55, column 8: the text is empty: \"\"; write it, or take the key out if it may be absent"],
    );
    check(
        "[\"Does one thing\"]",
        "[]",
        &["line 49, column 14: there is no statement in “[]”; write at least one"],
    );
    check(
        "source_note",
        "remark",
        &[
            "line 62, column 1: unknown key “remark”; take it out; known here: level, id, text, source_note, measure",
        ],
    );
    check(
        "text = \"b\", items",
        "text = \"b\", item",
        &[
            "line 50, column 19: “items” is missing from “{ text = \"b\", item = [\"c\"] }”; add items = [ … ]",
            "line 50, column 33: unknown key “item”; did you mean “items”?",
        ],
    );
}

#[test]
fn an_id_is_well_formed_stands_once_and_matches_its_place() {
    check(
        "id = \"mini\"",
        "id = \"mini/\"",
        &["line 2, column 6: wrong value \"mini/\"; \
           “mini/” is not a framework id: letters, digits, “-”, “_” and “.” (icci-ctm)"],
    );
    check(
        "id = \"letter\"",
        "id = \"Work\"",
        &["line 22, column 6: this id stands twice: \"Work\"; give each its own"],
    );
    check(
        "id = \"D1\"",
        "id = \"E1\"",
        &[
            "line 47, column 6: the id does not match its place: \"E1\"; begin it with the id of its dimension, D",
            "line 53, column 6: the id does not match its place: \"D1.L1.1\"; \
             write it as E1.L1.1: ability, level and number in the order of the document",
            "line 59, column 6: the id does not match its place: \"D1.L2.1\"; \
             write it as E1.L2.1: ability, level and number in the order of the document",
        ],
    );
    check(
        "id = \"D1.L2.1\"",
        "id = \"D1.L2.2\"",
        &["line 59, column 6: the id does not match its place: \"D1.L2.2\"; \
           write it as D1.L2.1: ability, level and number in the order of the document"],
    );
    check(
        "id = \"D1.L2.1\"",
        "id = \"D1.L1.1\"",
        &["line 59, column 6: this id stands twice: \"D1.L1.1\"; \
           write it as D1.L2.1: ability, level and number in the order of the document"],
    );
}

#[test]
fn a_word_that_is_not_one_of_the_list_is_named_with_the_list_or_the_nearest() {
    check(
        "level = \"L2\"",
        "level = \"Z\"",
        &[
            "line 13, column 6: no criterion stands at the level \"L2\"; \
             add a criterion with level = \"L2\", or take the level out",
            "line 60, column 9: unknown level \"Z\"; use L1, L2",
        ],
    );
    check(
        "consequence = \"remark\"",
        "consequence = \"bar\"",
        &["line 29, column 15: unknown consequence \"bar\"; did you mean “bars”?"],
    );
    check(
        "[\"met\"]",
        "[\"met\", \"done\"]",
        &["line 39, column 33: unknown verdict \"done\"; use met, not-yet"],
    );
    check(
        "abilities = 1",
        "abilities = \"all\"",
        &["line 33, column 13: neither “every” nor a number: \"all\"; \
           write abilities = \"every\", or the number of abilities that must reach the level"],
    );
    check(
        "id = \"none\"",
        "id = \"nil\"",
        &[
            "line 1, column 1: “none” is missing; add an [[interest]] with id = \"none\": to have none is declared too",
        ],
    );
}

#[test]
fn a_number_out_of_range_is_given_its_range() {
    check(
        "percent = 80",
        "percent = 0",
        &["line 32, column 11: percent is out of range: “0”; give a number from 1 to 100"],
    );
    check(
        "abilities = 1",
        "abilities = 2",
        &["line 33, column 13: abilities is out of range: “2”; give a number from 1 to 1"],
    );
    check(
        "min = 0, max = 3",
        "min = 4, max = 3",
        &["line 10, column 20: min is more than max in “{ min = 4, max = 3 }”; swap them"],
    );
    check(
        "minimum = 3",
        "minimum = -3",
        &["line 56, column 39: minimum is out of range: “-3”; give a number from 1 to 1000000"],
    );
    check(
        "evidence_max_age_years = 5",
        "evidence_max_age_years = \"5\"",
        &[
            "line 40, column 26: expected a whole number, found a string \"5\"; write it as digits, without quotes",
        ],
    );
}

#[test]
fn what_must_have_something_below_it_says_so() {
    let ends = GOOD.find("[[dimension.ability.criterion]]").unwrap();
    let expected = [
        "line 8, column 6: no criterion stands at the level \"L1\"; \
         add a criterion with level = \"L1\", or take the level out",
        "line 13, column 6: no criterion stands at the level \"L2\"; \
         add a criterion with level = \"L2\", or take the level out",
        "line 46, column 1: “criterion” is missing from “[[dimension.ability]]”; add at least one criterion",
    ];
    let found = faults(&GOOD[..ends]);
    assert_eq!(found, expected);
}

#[test]
fn a_schema_is_known_newer_or_none() {
    check(
        "schema = 1",
        "schema = 2\nnew = true",
        &["line 1, column 10: this program does not know schema “2”; read it with a newer program"],
    );
    check("schema = 1", "schema = 0", &["line 1, column 10: there is no schema “0”; write schema = 1"]);
    check("schema = 1", "", &["line 1, column 1: “schema” is missing; add schema = digits, without quotes"]);
    assert_eq!(faults("").len(), 11, "an empty file lacks every required key");
}

#[test]
fn a_text_that_is_not_toml_has_one_fault_with_its_place() {
    check(
        "edition = \"1\"",
        "edition = \"1",
        &[
            "line 4, column 13: this is not TOML (invalid basic string, expected `\"`); correct the text there",
        ],
    );
    check(
        "language",
        "title",
        &["line 5, column 1: this is not TOML (duplicate key): “title”; correct the text there"],
    );
}

proptest! {
    #[test]
    fn a_mutated_framework_is_read_or_refused_but_never_panics(
        at in 0..SHIPPED.len(), length in 0..40_usize, put in "[\\[\\]{}=.,a\"'\n0é-]{0,8}",
    ) {
        let floor = |mut at: usize| { while !SHIPPED.is_char_boundary(at) { at -= 1; } at };
        let (from, to) = (floor(at), floor((at + length).min(SHIPPED.len())));
        let mutated = format!("{}{put}{}", &SHIPPED[..from], &SHIPPED[to..]);
        for fault in parse(&mutated).err().unwrap_or_default() {
            let line = mutated.split('\n').nth(fault.line - 1);
            prop_assert!(line.is_some_and(|line| fault.column <= line.chars().count() + 1), "{fault}");
            prop_assert!(!fault.problem.is_empty() && !fault.remedy.is_empty());
        }
    }
}

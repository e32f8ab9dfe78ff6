use super::*;
use crate::domain::framework::SHIPPED;

/// A framework with nothing wrong and everything short.
const GOOD: &str = r#"schema = 1
id = "mini"
title = "A mini framework"
edition = "1"
language = "en"
level = [{ id = "L1", description = "first", experience_years = { min = 0, max = 3 } }, { id = "L2", description = "second" }]
evidence_kind = [{ id = "work", title = "Work" }]
interest = [{ id = "none", title = "None", consequence = "remark" }]
rule = { percent = 80, abilities = 1, cumulative = true, basis = "ours" }
policy = { note_required_for = ["not-yet"], evidence_required_for = ["met"], evidence_max_age_years = 5 }
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

#[test]
fn the_framework_that_the_program_carries_has_nothing_wrong() {
    assert_eq!(faults(SHIPPED), [""; 0]);
    assert_eq!(faults(GOOD), [""; 0]);
}

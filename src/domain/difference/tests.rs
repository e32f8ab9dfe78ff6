use proptest::prelude::*;

use super::{
    generate::{of, revised, revisions},
    pairs::out_of_order,
    *,
};
use crate::domain::{
    framework::{Abilities, Consequence, Edition, Framework, Level, Measure, Rule, SHIPPED, Years},
    generate::edition,
};

/// What `framework diff` has to tell, a line each, of an edition that was edited in memory.
fn told(edit: impl FnOnce(&mut Framework)) -> String {
    let mut framework = edition().framework.clone();
    edit(&mut framework);
    told_of(&of(framework))
}

fn told_of(new: &Edition) -> String {
    let line = |difference: &Difference| match &difference.how {
        How::Field { was, is, .. } => format!("{difference} “{}” → “{}”", cut(was), cut(is)),
        How::Added(text) | How::Removed(text) => format!("{difference} “{}”", cut(text)),
        How::Renamed(_) | How::Moved => difference.to_string(),
    };
    between(edition(), new).iter().map(line).collect::<Vec<_>>().join("\n")
}

fn cut(text: &str) -> String {
    text.replace('\n', "/").chars().take(32).collect()
}

#[test]
fn an_edition_does_not_differ_from_itself_and_layout_is_no_difference() {
    assert_eq!(between(edition(), edition()), []);
    assert_eq!(told_of(&Edition::parse(format!("# more\n{SHIPPED}")).unwrap()), "");
}

#[test]
fn all_that_can_be_said_of_a_criterion_is_compared() {
    let one = |edit: &dyn Fn(&mut Framework, usize)| {
        told(|f| {
            let at = f.criterion_index(&"PK1.CMP.2".parse().unwrap()).unwrap();
            edit(f, at);
        })
    };
    let hours = Measure { unit: "hours".into(), minimum: 3 };
    let other = || "PK1.CMP.99".parse().unwrap();
    let all = [
        one(&|f, at| drop(f.criteria.remove(at))),
        one(&|f, at| f.criteria[at].id = other()),
        one(&|f, at| f.criteria[at].text = "Another".into()),
        one(&|f, at| f.criteria[at].text.insert(0, ' ')),
        one(&|f, at| f.criteria[at].level = 0),
        one(&|f, at| f.criteria[at].ability = 2),
        one(&|f, at| f.criteria[at].source_note = Some("Printed so.".into())),
        one(&|f, at| f.criteria[at].measure = Some(hours.clone())),
        one(&|f, at| f.criteria.swap(at, at + 1)),
        // As a file has it: who stands elsewhere has another id.
        one(&|f, at| {
            let (a, b) = (f.criteria[at].id.clone(), f.criteria[at + 1].id.clone());
            (f.criteria[at].id, f.criteria[at + 1].id) = (b, a);
            f.criteria.swap(at, at + 1);
        }),
        one(&|f, at| {
            let mut double = f.criteria[at].clone();
            double.id = other();
            f.criteria.push(double);
        }),
        // Its id is another's now.
        one(&|f, at| {
            f.criteria[at + 1].id = f.criteria[at].id.clone();
            f.criteria.remove(at);
        }),
    ];
    insta::assert_snapshot!(all.join("\n\n"), @"
    PK1.CMP.2: removed “Develops tailored programs for c”

    PK1.CMP.2 is PK1.CMP.99 now

    PK1.CMP.2: wording “Develops tailored programs for c” → “Another”

    PK1.CMP.2: spelling “Develops tailored programs for c” → “ Develops tailored programs for ”

    PK1.CMP.2: level “CMP” → “CA”

    PK1.CMP.2: ability “PK1” → “PP1”

    PK1.CMP.2: source note “” → “Printed so.”

    PK1.CMP.2: figure “” → “at least 3 hours”

    PK1.CMP.2: in another place

    PK1.CMP.2 is PK1.CMP.3 now
    PK1.CMP.2: in another place
    PK1.CMP.3 is PK1.CMP.2 now

    PK1.CMP.99: added “Develops tailored programs for c”

    PK1.CMP.2: removed “Develops tailored programs for c”
    PK1.CMP.3 is PK1.CMP.2 now
    ");
}

#[test]
fn levels_abilities_and_dimensions_are_compared() {
    let level = |id: &str| Level {
        id: id.parse().unwrap(),
        title: None,
        description: "Teaches others".into(),
        experience_years: None,
    };
    let all = [
        told(|f| f.levels[2].description = "Another".into()),
        told(|f| f.levels[2].experience_years = Some(Years { min: 4, max: None })),
        told(|f| f.levels[0].title = None),
        told(|f| f.levels[0].id = "CB".parse().unwrap()),
        told(|f| f.levels.push(level("CMX"))),
        told(|f| {
            f.levels.swap(0, 1);
            let at = |level| if level < 2 { 1 - level } else { level };
            f.criteria.iter_mut().for_each(|criterion| criterion.level = at(criterion.level));
        }),
        told(|f| f.abilities[0].label = "Needs".into()),
        told(|f| f.abilities[0].statements.push("And more".into())),
        told(|f| f.abilities[0].dimension = 1),
        told(|f| drop(f.abilities[0].knowledge.remove(0))),
        told(|f| f.abilities[0].knowledge.swap(0, 1)),
        told(|f| f.abilities[0].knowledge[0].items.push("and more".into())),
        told(|f| f.dimensions[0].title = "Another".into()),
    ];
    insta::assert_snapshot!(all.join("\n\n"), @"
    level CMP: description “Professional practitioner - serv” → “Another”

    level CMP: experience “3 to 5 years” → “4 years or more”

    level CA: title “Career Advocate/Career Adviser” → “”

    level CA is CB now

    level CMX: added “Teaches others”

    level CA: in another place

    ability PK1: label “Client needs” → “Needs”

    ability PK1: statements “Identify the career/ talent mana” → “Identify the career/ talent mana”

    ability PK1: dimension “PK” → “PP”

    ability PK1: knowledge “Determine the individual career/” → “”

    ability PK1: order of knowledge “Determine the individual career/” → “Determine the specific organizat”

    ability PK1: knowledge “Determine the individual career/” → “”
    ability PK1: knowledge “” → “Determine the individual career/”

    dimension PK: title “PROFESSIONAL KNOWLEDGE” → “Another”
    ");
}

#[test]
fn the_kinds_the_rule_the_policy_and_the_titles_are_compared() {
    let all = [
        told(|f| drop(f.evidence_kinds.remove(0))),
        told(|f| f.evidence_kinds[0].alone = false),
        told(|f| f.interests[1].consequence = Consequence::Remark),
        told(|f| {
            f.rule = Rule {
                percent: 80,
                abilities: Abilities::AtLeast(3),
                cumulative: true,
                basis: "A vote".into(),
            };
        }),
        told(|f| {
            f.policy.note_required_for.clear();
            f.policy.evidence_required_for.clear();
            f.policy.evidence_max_age_years = None;
        }),
        told(|f| {
            f.id = "other".parse().unwrap();
            f.title = "Another".into();
            f.edition = "2".into();
            f.language = "de".into();
        }),
    ];
    insta::assert_snapshot!(all.join("\n\n"), @"
    evidence kind portfolio: removed “Portfolio”

    evidence kind portfolio: sufficient alone “yes” → “no”

    interest employer: consequence “bars” → “remark”

    rule: percent “100” → “80”
    rule: abilities “every” → “3”
    rule: cumulative “no” → “yes”
    rule: basis “The source document states no ru” → “A vote”

    policy: note required for “not-yet” → “”
    policy: evidence required for “met” → “”
    policy: age of evidence in years “5” → “”

    framework: id “icci-ctm” → “other”
    framework: title “ICCI Career & Talent Management ” → “Another”
    framework: edition “1” → “2”
    framework: language “en” → “de”
    ");
}

#[test]
fn what_has_no_name_is_a_difference_all_the_same() {
    // No file has its criteria in such an order: they are sorted by level as it is read.
    let first = told(|f| {
        let at = f.criterion_index(&"PK1.CMP.1".parse().unwrap()).unwrap();
        let criterion = f.criteria.remove(at);
        f.criteria.insert(0, criterion);
    });
    assert!(first.starts_with("framework: digest “fa1aebab"), "{first}");
}

#[test]
fn differences_are_told_in_short_by_kind_and_number() {
    let mut framework = edition().framework.clone();
    framework.edition = "2".into();
    framework.rule.percent = 80;
    framework.rule.cumulative = true;
    framework.criteria[0].text = "Another".into();
    framework.criteria[1].text = "And another".into();
    framework.criteria[2].source_note = Some("Printed so.".into());
    framework.criteria[3].id = "PK1.CA.99".parse().unwrap();
    framework.abilities[0].knowledge.clear();
    insta::assert_snapshot!(in_short(&between(edition(), &of(framework))), @"framework (edition), rule (percent, cumulative), abilities (1 with another knowledge), criteria (2 reworded, 1 with another source note, 1 with another id)");
    assert_eq!(in_short(&[]), "");
}

#[test]
fn the_fewest_that_explain_another_order_are_named() {
    let moved = |new: &[usize]| out_of_order(&new.iter().copied().enumerate().collect::<Vec<_>>());
    assert_eq!(moved(&[]), [0usize; 0]);
    assert_eq!(moved(&[0, 1, 5, 9]), [0usize; 0]);
    assert_eq!(moved(&[1, 2, 3, 0]), [3]);
    assert_eq!(moved(&[3, 0, 1, 2]), [0]);
    assert_eq!(moved(&[1, 0]).len(), 1);
    assert_eq!(moved(&[2, 1, 0]).len(), 2);
}

proptest! {
    #![proptest_config(crate::domain::generate::cases(25))]

    #[test]
    fn editions_differ_in_something_that_is_named_or_not_at_all(a in revisions(), b in revisions()) {
        let (a, b) = (revised(&a), revised(&b));
        let differences = between(&a, &b);
        prop_assert_eq!(differences.is_empty(), a.digest == b.digest, "{:?}", differences);
        prop_assert_eq!(between(&b, &a).is_empty(), differences.is_empty());
        prop_assert_eq!(between(&a, &a), vec![]);
    }

    #[test]
    fn no_two_criteria_become_one(a in revisions(), b in revisions()) {
        let (a, b) = (revised(&a), revised(&b));
        let pairs = Pairs::of(&a.framework, &b.framework);
        let mut taken: Vec<_> = pairs.criteria.iter().filter_map(|fate| fate.part()).collect();
        let all = taken.len();
        taken.sort_unstable();
        taken.dedup();
        prop_assert_eq!(taken.len(), all);
        for (old, fate) in a.framework.criteria.iter().zip(&pairs.criteria) {
            if let Fate::Same(at) | Fate::Renamed(at) = fate {
                prop_assert_eq!(&old.text, &b.framework.criteria[*at].text);
            }
        }
    }
}

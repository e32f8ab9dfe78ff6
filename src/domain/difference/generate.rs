//! Editions for tests by laws: the shipped one after what publishers do to a framework.

use proptest::{collection::vec, prelude::*};

use crate::domain::{
    framework::{Abilities, Edition, Framework, Knowledge, Measure, canonical},
    generate::edition,
    ids::CriterionId,
};

/// One thing that a publisher does to a framework.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Revision {
    Removed(usize),
    Renamed(usize),
    Reworded(usize),
    /// Two criteria have each other's ids.
    Swapped(usize, usize),
    /// The wording of one stands under another id too.
    Doubled(usize),
    /// At the lowest level.
    Level(usize),
    /// Of the last ability.
    Ability(usize),
    Figure(usize),
    SourceNote(usize),
    /// In front of all others.
    First(usize),
    LevelAdded,
    LevelRenamed,
    LevelDescribed,
    AbilitiesTurned,
    AbilityLabelled,
    Statement,
    KnowledgeLine,
    KnowledgeTurned,
    DimensionTitled,
    Evidence,
    Interest,
    Rule,
    Policy,
    Title,
}

/// The criteria that generated sessions have marks on, and one that they haven't.
pub(crate) const IDS: [&str; 6] =
    ["PK1.CA.1", "PK1.CMP.1", "PK1.CMP.2", "PK2.CMP.3", "PE1.CMP.1", "PK1.CMP.3"];

/// One of [`IDS`] as an id.
pub(crate) fn id(index: usize) -> CriterionId {
    IDS[index].parse().unwrap()
}

/// Something that a publisher does.
pub(crate) fn revision() -> impl Strategy<Value = Revision> {
    use Revision as R;
    let one = || 0..IDS.len();
    let whole = vec![
        R::LevelAdded,
        R::LevelRenamed,
        R::LevelDescribed,
        R::AbilitiesTurned,
        R::AbilityLabelled,
        R::Statement,
        R::KnowledgeLine,
        R::KnowledgeTurned,
        R::DimensionTitled,
        R::Evidence,
        R::Interest,
        R::Rule,
        R::Policy,
        R::Title,
    ];
    prop_oneof![
        one().prop_map(R::Removed),
        one().prop_map(R::Renamed),
        one().prop_map(R::Reworded),
        (one(), one()).prop_map(|(a, b)| R::Swapped(a, b)),
        one().prop_map(R::Doubled),
        one().prop_map(R::Level),
        one().prop_map(R::Ability),
        one().prop_map(R::Figure),
        one().prop_map(R::SourceNote),
        one().prop_map(R::First),
        proptest::sample::select(whole),
    ]
}

/// The shipped edition after a few of them.
pub(crate) fn revisions() -> impl Strategy<Value = Vec<Revision>> {
    vec(revision(), 0..6)
}

/// The shipped edition after all of these.
pub(crate) fn revised(revisions: &[Revision]) -> Edition {
    let mut framework = edition().framework.clone();
    for (number, revision) in revisions.iter().enumerate() {
        apply(&mut framework, number, *revision);
    }
    of(framework)
}

/// The edition of a framework that was changed in memory.
pub(crate) fn of(framework: Framework) -> Edition {
    let digest = canonical(&framework).digest();
    Edition { framework, digest, source: String::new().into() }
}

fn apply(framework: &mut Framework, number: usize, revision: Revision) {
    use Revision as R;
    match revision {
        R::Removed(one) => framework.criteria.retain(|criterion| criterion.id != id(one)),
        R::Swapped(a, b) => {
            let find = |one| framework.criterion_index(&id(one));
            if let (Some(a), Some(b)) = (find(a), find(b)) {
                let (first, second) = (framework.criteria[a].id.clone(), framework.criteria[b].id.clone());
                framework.criteria[a].id = second;
                framework.criteria[b].id = first;
                framework.criteria.swap(a, b);
            }
        }
        R::Renamed(one)
        | R::Reworded(one)
        | R::Doubled(one)
        | R::Level(one)
        | R::Ability(one)
        | R::Figure(one)
        | R::SourceNote(one)
        | R::First(one) => {
            if let Some(at) = framework.criterion_index(&id(one)) {
                one_of(framework, number, revision, at);
            }
        }
        _ => whole(framework, number, revision),
    }
}

fn one_of(framework: &mut Framework, number: usize, revision: Revision, at: usize) {
    use Revision as R;
    let other = format!("PK1.CMP.{}", 90 + number).parse().unwrap();
    let last = framework.abilities.len() - 1;
    let criterion = &mut framework.criteria[at];
    match revision {
        R::Renamed(_) => criterion.id = other,
        R::Reworded(_) => criterion.text += " and more",
        R::Level(_) => criterion.level = 0,
        R::Ability(_) => criterion.ability = last,
        R::Figure(_) => {
            let hours = || Measure { unit: "hours".into(), minimum: 3 };
            criterion.measure = if criterion.measure.is_some() { None } else { Some(hours()) };
        }
        R::SourceNote(_) => criterion.source_note = Some(format!("Printed so {number} times.")),
        R::Doubled(_) => {
            let mut double = criterion.clone();
            double.id = other;
            framework.criteria.push(double);
        }
        _ => {
            let first = framework.criteria.remove(at);
            framework.criteria.insert(0, first);
        }
    }
}

fn whole(framework: &mut Framework, number: usize, revision: Revision) {
    use Revision as R;
    match revision {
        R::LevelAdded => {
            let mut level = framework.levels[0].clone();
            level.id = format!("L{number}").parse().unwrap();
            framework.levels.insert(0, level);
            framework.criteria.iter_mut().for_each(|criterion| criterion.level += 1);
        }
        R::LevelRenamed => framework.levels[0].id = format!("N{number}").parse().unwrap(),
        R::LevelDescribed => framework.levels[1].description += " at work",
        R::AbilitiesTurned => {
            framework.abilities.swap(0, 1);
            for criterion in framework.criteria.iter_mut().filter(|criterion| criterion.ability < 2) {
                criterion.ability = 1 - criterion.ability;
            }
        }
        R::AbilityLabelled => framework.abilities[2].label += " of clients",
        R::Statement => framework.abilities[2].statements.push(format!("More, {number} times")),
        R::KnowledgeLine => {
            let line = Knowledge { text: format!("Line {number}"), items: vec!["below".into()] };
            framework.abilities[0].knowledge.push(line);
        }
        R::KnowledgeTurned => framework.abilities[0].knowledge.reverse(),
        R::DimensionTitled => framework.dimensions[1].title += " OF CLIENTS",
        R::Evidence => framework.evidence_kinds[0].alone ^= true,
        R::Interest => framework.interests[1].title += " of the candidate",
        R::Rule => {
            framework.rule.percent = 80;
            framework.rule.abilities = Abilities::AtLeast(3);
        }
        R::Policy => framework.policy.evidence_max_age_years = None,
        _ => framework.edition += "a",
    }
}

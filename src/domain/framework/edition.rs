//! An edition is one exact wording of a framework. Its digest is taken over everything that was parsed, so comments
//! and layout don't change it, and any word does.

use std::borrow::Cow;

use super::{
    Abilities, Ability, Criterion, Edition, EvidenceKind, Framework, Knowledge, Level, SCHEMA, parse,
};
use crate::domain::{canonical::Canonical, reader::Fault, state::Verdict};

/// The framework that the program carries: the ICCI competencies, as TOML text.
pub const SHIPPED: &str = include_str!("../../../framework.toml");

impl Edition {
    /// Reads an edition from the text of a framework, and keeps the text.
    ///
    /// # Errors
    ///
    /// Everything wrong with the text; see [`parse::parse`].
    pub fn parse(source: impl Into<Cow<'static, str>>) -> Result<Self, Vec<Fault>> {
        let source = source.into();
        let framework = parse::parse(&source)?;
        let digest = canonical(&framework).digest();
        Ok(Self { framework, digest, source })
    }

    /// Reads the edition that the program carries.
    ///
    /// # Errors
    ///
    /// None in a program that passed its tests.
    pub fn shipped() -> Result<Self, Vec<Fault>> {
        Self::parse(SHIPPED)
    }
}

/// The canonical form of a framework: the keys of the file, those that equal their default left out.
pub fn canonical(framework: &Framework) -> Canonical<'_> {
    let abilities = |dimension| move |(_, ability): &(usize, &Ability)| ability.dimension == dimension;
    let dimensions = framework.dimensions.iter().enumerate().map(|(index, dimension)| {
        let abilities = framework.abilities.iter().enumerate().filter(abilities(index));
        Canonical::object([
            ("id", dimension.id.as_str().into()),
            ("title", dimension.title.as_str().into()),
            (
                "ability",
                Canonical::Array(abilities.map(|(index, one)| ability(framework, index, one)).collect()),
            ),
        ])
    });
    let levels = framework.levels.iter().map(level).collect();
    let kinds = framework.evidence_kinds.iter().map(evidence_kind).collect();
    let interests = framework.interests.iter().map(|interest| {
        Canonical::object([
            ("id", interest.id.as_str().into()),
            ("title", interest.title.as_str().into()),
            ("consequence", interest.consequence.as_str().into()),
        ])
    });
    Canonical::object([
        ("schema", SCHEMA.into()),
        ("id", framework.id.as_str().into()),
        ("title", framework.title.as_str().into()),
        ("edition", framework.edition.as_str().into()),
        ("language", framework.language.as_str().into()),
        ("level", Canonical::Array(levels)),
        ("evidence_kind", Canonical::Array(kinds)),
        ("interest", Canonical::Array(interests.collect())),
        ("rule", rule(framework)),
        ("policy", policy(framework)),
        ("dimension", Canonical::Array(dimensions.collect())),
    ])
}

/// An object of the fields that have a value other than their default.
fn object<'a, const N: usize>(fields: [(&'a str, Option<Canonical<'a>>); N]) -> Canonical<'a> {
    Canonical::object(fields.into_iter().filter_map(|(key, value)| Some((key, value?))))
}

fn level(level: &Level) -> Canonical<'_> {
    let years = level
        .experience_years
        .map(|years| object([("min", Some(years.min.into())), ("max", years.max.map(Canonical::from))]));
    object([
        ("id", Some(level.id.as_str().into())),
        ("title", level.title.as_deref().map(Canonical::from)),
        ("description", Some(level.description.as_str().into())),
        ("experience_years", years),
    ])
}

fn evidence_kind(kind: &EvidenceKind) -> Canonical<'_> {
    let alone = (!kind.alone).then(|| false.into());
    object([
        ("id", Some(kind.id.as_str().into())),
        ("title", Some(kind.title.as_str().into())),
        ("alone", alone),
    ])
}

fn rule(framework: &Framework) -> Canonical<'_> {
    let rule = &framework.rule;
    let abilities = match rule.abilities {
        Abilities::Every => None,
        Abilities::AtLeast(number) => Some(number.into()),
    };
    object([
        ("percent", (rule.percent != 100).then(|| rule.percent.into())),
        ("abilities", abilities),
        ("cumulative", rule.cumulative.then(|| true.into())),
        ("basis", Some(rule.basis.as_str().into())),
    ])
}

fn policy(framework: &Framework) -> Canonical<'_> {
    let policy = &framework.policy;
    let words =
        |verdicts: &[Verdict]| Some(Canonical::texts(verdicts.iter().map(|verdict| verdict.as_str())));
    object([
        ("note_required_for", words(&policy.note_required_for)),
        ("evidence_required_for", words(&policy.evidence_required_for)),
        ("evidence_max_age_years", policy.evidence_max_age_years.map(Canonical::from)),
    ])
}

fn ability<'a>(framework: &'a Framework, index: usize, ability: &'a Ability) -> Canonical<'a> {
    let criteria = framework.criteria.iter().filter(|criterion| criterion.ability == index);
    let knowledge = Canonical::Array(ability.knowledge.iter().map(knowledge).collect());
    object([
        ("id", Some(ability.id.as_str().into())),
        ("label", Some(ability.label.as_str().into())),
        ("statements", Some(Canonical::texts(&ability.statements))),
        ("knowledge", (!knowledge.is_default()).then_some(knowledge)),
        ("criterion", Some(Canonical::Array(criteria.map(|one| criterion(framework, one)).collect()))),
    ])
}

fn knowledge(line: &Knowledge) -> Canonical<'_> {
    if line.items.is_empty() {
        return line.text.as_str().into();
    }
    object([("text", Some(line.text.as_str().into())), ("items", Some(Canonical::texts(&line.items)))])
}

fn criterion<'a>(framework: &'a Framework, criterion: &'a Criterion) -> Canonical<'a> {
    let measure = criterion.measure.as_ref();
    let measure = measure.map(|measure| {
        object([("unit", Some(measure.unit.as_str().into())), ("minimum", Some(measure.minimum.into()))])
    });
    object([
        ("id", Some(criterion.id.as_str().into())),
        ("level", Some(framework.levels[criterion.level].id.as_str().into())),
        ("text", Some(criterion.text.as_str().into())),
        ("source_note", criterion.source_note.as_deref().map(Canonical::from)),
        ("measure", measure),
    ])
}

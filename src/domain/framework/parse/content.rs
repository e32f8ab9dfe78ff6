//! The dimensions, abilities and criteria of a framework, flattened as they are read.

use toml::Spanned;

use super::{Seen, one_of, tables};
use crate::domain::{
    framework::{Ability, Criterion, Dimension, Knowledge, Measure},
    ids::{AbilityId, CriterionId, DimensionId, LevelId},
    reader::{Faults, Read, Table, Value},
};

/// What has been read so far, and the ids seen in it.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub dimensions: Vec<Dimension>,
    pub abilities: Vec<Ability>,
    pub criteria: Vec<Criterion>,
    seen: SeenIds,
}

#[derive(Debug, Default)]
struct SeenIds {
    dimensions: Seen,
    abilities: Seen,
    criteria: Seen,
    /// Per level, whether a criterion stands at it.
    levels: Vec<bool>,
}

/// Reads every dimension with what is below it.
pub(super) fn read(faults: &mut Faults<'_>, table: &mut Table<'_>, levels: &[Spanned<LevelId>]) -> Content {
    let mut content = Content::default();
    content.seen.levels = vec![false; levels.len()];
    for table in tables(faults, table, "dimension") {
        dimension(faults, table, levels, &mut content);
    }
    for (level, used) in levels.iter().zip(&content.seen.levels) {
        if !used {
            let remedy =
                format!("add a criterion with level = \"{}\", or take the level out", level.get_ref());
            faults.report(level.span(), "no criterion stands at the level", remedy);
        }
    }
    content.criteria.sort_by_key(|criterion| (criterion.ability, criterion.level, criterion.number));
    content
}

fn dimension(
    faults: &mut Faults<'_>,
    mut table: Table<'_>,
    levels: &[Spanned<LevelId>],
    content: &mut Content,
) {
    let id = table.parsed::<DimensionId>(faults, "id").map(|id| {
        content.seen.dimensions.check(faults, Some(&id));
        id.into_inner()
    });
    let title = table.text(faults, "title");
    for table in tables(faults, &mut table, "ability") {
        ability(faults, table, id.as_ref(), levels, content);
    }
    table.close(faults);
    // The abilities point here by index, so a dimension with a fault would need a place too; but then the whole
    // framework is refused.
    if let (Some(id), Some(title)) = (id, title) {
        content.dimensions.push(Dimension { id, title });
    }
}

fn ability(
    faults: &mut Faults<'_>,
    mut table: Table<'_>,
    dimension: Option<&DimensionId>,
    levels: &[Spanned<LevelId>],
    content: &mut Content,
) {
    let id = table.parsed::<AbilityId>(faults, "id");
    content.seen.abilities.check(faults, id.as_ref());
    if let (Some(id), Some(dimension)) = (&id, dimension)
        && !id.get_ref().as_str().starts_with(dimension.as_str())
    {
        let remedy = format!("begin it with the id of its dimension, {dimension}");
        faults.report(id.span(), "the id does not match its place:", remedy);
    }
    let label = table.text(faults, "label");
    let statements = statements(faults, &mut table);
    let knowledge = table.optional::<Vec<Line>>(faults, "knowledge").unwrap_or_default();
    let id = id.map(Spanned::into_inner);
    criteria(faults, &mut table, id.as_ref(), levels, content);
    table.close(faults);
    if let (Some(id), Some(label), Some(statements)) = (id, label, statements) {
        let knowledge = knowledge.into_iter().map(|line| line.0).collect();
        let dimension = content.dimensions.len();
        content.abilities.push(Ability { id, dimension, label, statements, knowledge });
    }
}

fn statements(faults: &mut Faults<'_>, table: &mut Table<'_>) -> Option<Vec<String>> {
    let statements: Spanned<Vec<Spanned<String>>> = table.required(faults, "statements")?;
    if statements.get_ref().is_empty() {
        faults.report(statements.span(), "there is no statement in", "write at least one");
    }
    Some(texts(faults, statements.into_inner()))
}

fn texts(faults: &mut Faults<'_>, texts: Vec<Spanned<String>>) -> Vec<String> {
    texts.into_iter().filter_map(|text| faults.not_blank(text)).collect()
}

/// A knowledge line: a string, or a table with the lines below it.
struct Line(Knowledge);

impl<'t> Read<'t> for Line {
    const EXPECTED: &'static str = "a line or a table with text and items";
    const EXAMPLE: &'static str = "\"…\" or { text = \"…\", items = [\"…\"] }";

    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        if matches!(value.get_ref(), Value::Table(_)) {
            let mut table = Table::take(faults, value)?;
            let text = table.text(faults, "text").unwrap_or_default();
            let items = table.required(faults, "items").unwrap_or_default();
            table.close(faults);
            return Some(Self(Knowledge { text, items: texts(faults, items) }));
        }
        let text = Spanned::take(faults, value)?;
        let text = faults.not_blank(text).unwrap_or_default();
        Some(Self(Knowledge { text, items: Vec::new() }))
    }
}

fn criteria(
    faults: &mut Faults<'_>,
    table: &mut Table<'_>,
    ability: Option<&AbilityId>,
    levels: &[Spanned<LevelId>],
    content: &mut Content,
) {
    let names: Vec<_> = levels.iter().enumerate().map(|(index, id)| (id.get_ref().as_str(), index)).collect();
    let mut numbers = vec![0; levels.len()];
    for mut table in tables(faults, table, "criterion") {
        let level = table.required(faults, "level").and_then(|level| one_of(faults, "level", &level, &names));
        let number = level.map_or(0, |level| {
            numbers[level] += 1;
            content.seen.levels[level] = true;
            numbers[level]
        });
        let place =
            ability.zip(level).map(|(ability, level)| format!("{ability}.{}.{number}", names[level].0));
        let id = criterion_id(faults, &mut table, place, &mut content.seen.criteria);
        let text = table.text(faults, "text");
        let source_note = table.optional_text(faults, "source_note");
        let measure = table.optional(faults, "measure").and_then(|measure| read_measure(faults, measure));
        table.close(faults);
        if let (Some(id), Some(level), Some(text)) = (id, level, text) {
            let ability = content.abilities.len();
            content.criteria.push(Criterion { id, ability, level, number, text, source_note, measure });
        }
    }
}

/// The id of a criterion, which is its place and never anything else.
fn criterion_id(
    faults: &mut Faults<'_>,
    table: &mut Table<'_>,
    place: Option<String>,
    seen: &mut Seen,
) -> Option<CriterionId> {
    let id = table.parsed::<CriterionId>(faults, "id")?;
    let new = seen.is_new(id.get_ref());
    let place = place.unwrap_or_else(|| id.get_ref().to_string());
    if !new || id.get_ref().as_str() != place {
        let problem = if new { "the id does not match its place:" } else { "this id stands twice:" };
        let remedy = format!("write it as {place}: ability, level and number in the order of the document");
        faults.report(id.span(), problem, remedy);
    }
    Some(id.into_inner())
}

fn read_measure(faults: &mut Faults<'_>, mut table: Table<'_>) -> Option<Measure> {
    let unit = table.text(faults, "unit");
    let minimum = table.number(faults, "minimum", 1..=1_000_000);
    table.close(faults);
    Some(Measure { unit: unit?, minimum: minimum? })
}

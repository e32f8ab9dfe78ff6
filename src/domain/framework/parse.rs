//! Reads a framework from text: the framework, or everything that is wrong with the text.
//!
//! It may not touch a file; a byte order mark, NUL or another encoding is the business of whoever read the bytes.

mod content;

use std::collections::HashSet;
use std::fmt::Display;

use toml::Spanned;

use super::{Abilities, Consequence, EvidenceKind, Framework, Interest, Level, Policy, Rule, SCHEMA, Years};
use crate::domain::{
    ids::{FrameworkId, InterestId, KindId, LevelId},
    reader::{self, Fault, Faults, Table, nearest},
    state::Verdict,
};

/// Reads a framework.
///
/// # Errors
///
/// Everything wrong with the text, in its order. A text that is not TOML has one fault, and so has one of a newer
/// schema, since nothing else in it can be judged.
pub fn parse(text: &str) -> Result<Framework, Vec<Fault>> {
    let mut table = reader::document(text).map_err(|fault| vec![fault])?;
    let mut faults = Faults::new(text);
    if schema_is_newer(&mut faults, &mut table) {
        return Err(faults.into_vec());
    }
    let framework = framework(&mut faults, table);
    match framework {
        Some(framework) if faults.is_empty() => Ok(framework),
        _ => Err(faults.into_vec()),
    }
}

fn schema_is_newer(faults: &mut Faults<'_>, table: &mut Table<'_>) -> bool {
    let Some(schema) = table.required::<Spanned<i64>>(faults, "schema") else { return false };
    let newer = *schema.get_ref() > i64::from(SCHEMA);
    if newer {
        faults.report(schema.span(), "this program does not know schema", "read it with a newer program");
    } else if *schema.get_ref() != i64::from(SCHEMA) {
        faults.report(schema.span(), "there is no schema", format!("write schema = {SCHEMA}"));
    }
    newer
}

fn framework(faults: &mut Faults<'_>, mut table: Table<'_>) -> Option<Framework> {
    let id = table.parsed::<FrameworkId>(faults, "id");
    let title = table.text(faults, "title");
    let edition = table.text(faults, "edition");
    let language = table.text(faults, "language");
    let (level_ids, levels) = levels(faults, &mut table);
    let evidence_kinds = evidence_kinds(faults, &mut table);
    let interests = interests(faults, &mut table);
    let content = content::read(faults, &mut table, &level_ids);
    let rule =
        table.required(faults, "rule").and_then(|rule| read_rule(faults, rule, content.abilities.len()));
    let policy = table.required(faults, "policy").and_then(|policy| read_policy(faults, policy));
    table.close(faults);
    Some(Framework {
        id: id?.into_inner(),
        title: title?,
        edition: edition?,
        language: language?,
        levels,
        evidence_kinds,
        interests,
        rule: rule?,
        policy: policy?,
        dimensions: content.dimensions,
        abilities: content.abilities,
        criteria: content.criteria,
    })
}

/// The ids seen in one list, without regard to case, as people may type them either way.
#[derive(Debug, Default)]
struct Seen(HashSet<String>);

impl Seen {
    /// Whether the id stands for the first time.
    fn is_new(&mut self, id: &impl Display) -> bool {
        self.0.insert(id.to_string().to_ascii_lowercase())
    }

    /// Reports an id that stands twice.
    fn check<T: Display>(&mut self, faults: &mut Faults<'_>, id: Option<&Spanned<T>>) {
        if let Some(id) = id
            && !self.is_new(id.get_ref())
        {
            faults.report(id.span(), "this id stands twice:", "give each its own");
        }
    }
}

/// Takes the tables of a list that must not be empty.
fn tables<'t>(faults: &mut Faults<'_>, parent: &mut Table<'t>, key: &'static str) -> Vec<Table<'t>> {
    let present = parent.has(key);
    let tables: Option<Vec<_>> = parent.optional(faults, key);
    if !present || tables.as_ref().is_some_and(Vec::is_empty) {
        parent.lacks(faults, key, format!("add at least one {key}"));
    }
    tables.unwrap_or_default()
}

/// The ids of the levels, and the levels. A level with a fault elsewhere still has its id, so that its criteria are
/// not reported for it.
fn levels(faults: &mut Faults<'_>, table: &mut Table<'_>) -> (Vec<Spanned<LevelId>>, Vec<Level>) {
    let mut seen = Seen::default();
    let (mut ids, mut levels) = (Vec::new(), Vec::new());
    for mut table in tables(faults, table, "level") {
        let id = table.parsed::<LevelId>(faults, "id");
        seen.check(faults, id.as_ref());
        ids.extend(id.clone());
        levels.extend(level(faults, table, id.map(Spanned::into_inner)));
    }
    (ids, levels)
}

fn level(faults: &mut Faults<'_>, mut table: Table<'_>, id: Option<LevelId>) -> Option<Level> {
    let title = table.optional_text(faults, "title");
    let description = table.text(faults, "description");
    let years: Option<Table<'_>> = table.optional(faults, "experience_years");
    let experience_years = years.and_then(|years| read_years(faults, years));
    table.close(faults);
    Some(Level { id: id?, title, description: description?, experience_years })
}

fn read_years(faults: &mut Faults<'_>, mut table: Table<'_>) -> Option<Years> {
    let at = table.at();
    let min = table.number(faults, "min", 0..=100);
    let max = table.optional_number(faults, "max", 0..=100);
    table.close(faults);
    if min > max && max.is_some() {
        faults.report(at, "min is more than max in", "swap them");
    }
    Some(Years { min: min?, max })
}

fn evidence_kinds(faults: &mut Faults<'_>, table: &mut Table<'_>) -> Vec<EvidenceKind> {
    let mut seen = Seen::default();
    let kinds = tables(faults, table, "evidence_kind");
    let read = |mut table: Table<'_>| {
        let id = table.parsed::<KindId>(faults, "id");
        seen.check(faults, id.as_ref());
        let title = table.text(faults, "title");
        let alone = table.optional(faults, "alone").unwrap_or(true);
        table.close(faults);
        Some(EvidenceKind { id: id?.into_inner(), title: title?, alone })
    };
    kinds.into_iter().filter_map(read).collect()
}

fn interests(faults: &mut Faults<'_>, table: &mut Table<'_>) -> Vec<Interest> {
    let mut seen = Seen::default();
    let interests = tables(faults, table, "interest");
    let some = !interests.is_empty();
    let read = |mut table: Table<'_>| {
        let id = table.parsed::<InterestId>(faults, "id");
        seen.check(faults, id.as_ref());
        let title = table.text(faults, "title");
        let consequence = table.required(faults, "consequence").and_then(|word| consequence(faults, &word));
        table.close(faults);
        Some(Interest { id: id?.into_inner(), title: title?, consequence: consequence? })
    };
    let interests = interests.into_iter().filter_map(read).collect();
    if some && seen.is_new(&"none") {
        let remedy = "add an [[interest]] with id = \"none\": to have none is declared too";
        table.lacks(faults, "none", remedy);
    }
    interests
}

/// A word of a short list; another one is a fault that names the nearest, or all of them.
fn one_of<T: Copy>(
    faults: &mut Faults<'_>,
    what: &str,
    word: &Spanned<String>,
    words: &[(&str, T)],
) -> Option<T> {
    let found = words.iter().find(|(known, _)| known == word.get_ref());
    if found.is_none() {
        let known: Vec<_> = words.iter().map(|(known, _)| *known).collect();
        let remedy = match nearest(word.get_ref(), &known) {
            Some(known) => format!("did you mean “{known}”?"),
            None => format!("use {}", known.join(", ")),
        };
        faults.report(word.span(), format!("unknown {what}"), remedy);
    }
    found.map(|(_, meaning)| *meaning)
}

fn consequence(faults: &mut Faults<'_>, word: &Spanned<String>) -> Option<Consequence> {
    let words = [Consequence::Remark, Consequence::Reason, Consequence::Bars].map(|one| (one.as_str(), one));
    one_of(faults, "consequence", word, &words)
}

fn read_rule(faults: &mut Faults<'_>, mut table: Table<'_>, abilities: usize) -> Option<Rule> {
    let percent = table.optional_number(faults, "percent", 1..=100).unwrap_or(100);
    let every =
        table.optional(faults, "abilities").and_then(|value| read_abilities(faults, &value, abilities));
    let cumulative = table.optional(faults, "cumulative").unwrap_or(false);
    let basis = table.text(faults, "basis");
    table.close(faults);
    Some(Rule { percent, abilities: every.unwrap_or(Abilities::Every), cumulative, basis: basis? })
}

fn read_abilities(faults: &mut Faults<'_>, value: &Spanned<toml::Value>, of: usize) -> Option<Abilities> {
    match value.get_ref() {
        toml::Value::String(word) if word == "every" => Some(Abilities::Every),
        toml::Value::Integer(number) => {
            let most = u32::try_from(of).unwrap_or(u32::MAX);
            let number = Spanned::new(value.span(), *number);
            faults.within("abilities", &number, 1..=most).map(Abilities::AtLeast)
        }
        _ => {
            let remedy = "write abilities = \"every\", or the number of abilities that must reach the level";
            faults.report(value.span(), "neither “every” nor a number:", remedy);
            None
        }
    }
}

fn read_policy(faults: &mut Faults<'_>, mut table: Table<'_>) -> Option<Policy> {
    let note_required_for = verdicts(faults, &mut table, "note_required_for");
    let evidence_required_for = verdicts(faults, &mut table, "evidence_required_for");
    let evidence_max_age_years = table.optional_number(faults, "evidence_max_age_years", 1..=100);
    table.close(faults);
    Some(Policy {
        note_required_for: note_required_for?,
        evidence_required_for: evidence_required_for?,
        evidence_max_age_years,
    })
}

fn verdicts(faults: &mut Faults<'_>, table: &mut Table<'_>, key: &'static str) -> Option<Vec<Verdict>> {
    let words: Vec<Spanned<String>> = table.required(faults, key)?;
    let known = [Verdict::Met, Verdict::NotYet].map(|verdict| (verdict.as_str(), verdict));
    Some(words.iter().filter_map(|word| one_of(faults, "verdict", word, &known)).collect())
}

#[cfg(test)]
mod tests;

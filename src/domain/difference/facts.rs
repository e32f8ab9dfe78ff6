//! What is said of each part of two frameworks, compared.

use std::collections::{BTreeMap, HashSet};

use super::{
    Difference, How, Kind, Pairs, SPELLING, WORDING,
    pairs::{Fate, fates, out_of_order, parts},
};
use crate::domain::{
    framework::{
        Abilities, Ability, Criterion, EvidenceKind, Framework, Interest, Knowledge, Level, Measure, Years,
    },
    query::fold,
    state::Verdict,
};

/// All that differs.
pub(super) fn between(old: &Framework, new: &Framework) -> Vec<Difference> {
    let compare = Compare { old, new, pairs: Pairs::of(old, new) };
    let one = |kind, fields: Vec<How>| {
        fields.into_iter().map(move |how| Difference { kind, id: String::new(), how })
    };
    let whole =
        [(Kind::Framework, compare.whole()), (Kind::Rule, compare.rule()), (Kind::Policy, compare.policy())];
    let mut found: Vec<Difference> = whole.into_iter().flat_map(|(kind, fields)| one(kind, fields)).collect();
    found.extend(compare.levels());
    found.extend(compare.evidence_kinds());
    found.extend(compare.interests());
    found.extend(compare.dimensions());
    found.extend(compare.abilities());
    found.extend(compare.criteria());
    found
}

/// The fields that differ, of a name with what the two say.
fn differing<const N: usize>(fields: [(&'static str, String, String); N]) -> Vec<How> {
    let fields = fields.into_iter().filter(|(_, was, is)| was != is);
    fields.map(|(field, was, is)| How::Field { field, was, is }).collect()
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

struct Compare<'f> {
    old: &'f Framework,
    new: &'f Framework,
    pairs: Pairs,
}

/// Parts that are in order among themselves, by numbers that tell one such group from another.
type Group = (usize, usize);

impl Compare<'_> {
    /// The differences of a list: what only one edition has, the order within each group, and what `facts` finds in
    /// each pair.
    fn list(
        &self,
        kind: Kind,
        fates: &[Fate],
        group: impl Fn(usize, usize) -> Option<Group>,
        facts: impl Fn(usize, usize) -> Vec<How>,
    ) -> Vec<Difference> {
        let (old, new) = (parts(self.old, kind), parts(self.new, kind));
        let moved = moved(fates, group);
        let mut found = Vec::new();
        let mut push = |id: &str, how: How| found.push(Difference { kind, id: id.to_owned(), how });
        for (at, ((id, text), fate)) in old.iter().zip(fates).enumerate() {
            let Some(there) = fate.part() else {
                push(id, How::Removed(text.clone().into_owned()));
                continue;
            };
            if new[there].0 != *id {
                push(id, How::Renamed(new[there].0.to_owned()));
            }
            if moved.contains(&at) {
                push(id, How::Moved);
            }
            for how in facts(at, there) {
                push(id, how);
            }
        }
        let known: HashSet<usize> = fates.iter().filter_map(|fate| fate.part()).collect();
        for (_, (id, text)) in new.iter().enumerate().filter(|(at, _)| !known.contains(at)) {
            push(id, How::Added(text.clone().into_owned()));
        }
        found
    }

    fn levels(&self) -> Vec<Difference> {
        let facts = |old, new| level(&self.old.levels[old], &self.new.levels[new]);
        self.list(Kind::Level, &self.pairs.levels, together, facts)
    }

    fn evidence_kinds(&self) -> Vec<Difference> {
        let kind = Kind::Evidence;
        let fates = fates(&parts(self.old, kind), &parts(self.new, kind));
        let facts = |old, new| evidence_kind(&self.old.evidence_kinds[old], &self.new.evidence_kinds[new]);
        self.list(kind, &fates, together, facts)
    }

    fn interests(&self) -> Vec<Difference> {
        let kind = Kind::Interest;
        let fates = fates(&parts(self.old, kind), &parts(self.new, kind));
        let facts = |old, new| interest(&self.old.interests[old], &self.new.interests[new]);
        self.list(kind, &fates, together, facts)
    }

    fn dimensions(&self) -> Vec<Difference> {
        let facts = |old: usize, new: usize| {
            let (was, is) = (&self.old.dimensions[old].title, &self.new.dimensions[new].title);
            differing([("title", was.clone(), is.clone())])
        };
        self.list(Kind::Dimension, &self.pairs.dimensions, together, facts)
    }

    fn abilities(&self) -> Vec<Difference> {
        let within = |old: usize, new: usize| {
            let (was, is) = (self.old.abilities[old].dimension, self.new.abilities[new].dimension);
            (self.pairs.dimensions[was].part() == Some(is)).then_some((was, 0))
        };
        let facts = |old: usize, new: usize| {
            let mut fields = ability(&self.old.abilities[old], &self.new.abilities[new]);
            if within(old, new).is_none() {
                let id = |of: &Framework, ability: &Ability| of.dimensions[ability.dimension].id.to_string();
                let was = id(self.old, &self.old.abilities[old]);
                fields.push(How::Field {
                    field: "dimension",
                    was,
                    is: id(self.new, &self.new.abilities[new]),
                });
            }
            fields
        };
        self.list(Kind::Ability, &self.pairs.abilities, within, facts)
    }

    fn criteria(&self) -> Vec<Difference> {
        let (old, new) = (self.old, self.new);
        let same_level =
            |was: &Criterion, is: &Criterion| self.pairs.levels[was.level].part() == Some(is.level);
        let same_ability =
            |was: &Criterion, is: &Criterion| self.pairs.abilities[was.ability].part() == Some(is.ability);
        let within = |at: usize, there: usize| {
            let (was, is) = (&old.criteria[at], &new.criteria[there]);
            (same_level(was, is) && same_ability(was, is)).then_some((was.ability, was.level))
        };
        let facts = |at: usize, there: usize| {
            let (was, is) = (&old.criteria[at], &new.criteria[there]);
            let mut fields = criterion(was, is);
            if !same_level(was, is) {
                let (was, is) = (old.levels[was.level].id.to_string(), new.levels[is.level].id.to_string());
                fields.push(How::Field { field: "level", was, is });
            }
            if !same_ability(was, is) {
                let (was, is) = (&old.abilities[was.ability].id, &new.abilities[is.ability].id);
                fields.push(How::Field { field: "ability", was: was.to_string(), is: is.to_string() });
            }
            fields
        };
        self.list(Kind::Criterion, &self.pairs.criteria, within, facts)
    }

    fn whole(&self) -> Vec<How> {
        let (old, new) = (self.old, self.new);
        differing([
            ("id", old.id.to_string(), new.id.to_string()),
            ("title", old.title.clone(), new.title.clone()),
            ("edition", old.edition.clone(), new.edition.clone()),
            ("language", old.language.clone(), new.language.clone()),
        ])
    }

    fn rule(&self) -> Vec<How> {
        let (old, new) = (&self.old.rule, &self.new.rule);
        let abilities = |abilities| match abilities {
            Abilities::Every => "every".to_owned(),
            Abilities::AtLeast(number) => number.to_string(),
        };
        differing([
            ("percent", old.percent.to_string(), new.percent.to_string()),
            ("abilities", abilities(old.abilities), abilities(new.abilities)),
            ("cumulative", yes(old.cumulative), yes(new.cumulative)),
            ("basis", old.basis.clone(), new.basis.clone()),
        ])
    }

    fn policy(&self) -> Vec<How> {
        let (old, new) = (&self.old.policy, &self.new.policy);
        let words = |verdicts: &[Verdict]| {
            verdicts.iter().map(|verdict| verdict.as_str()).collect::<Vec<_>>().join(", ")
        };
        differing([
            ("note required for", words(&old.note_required_for), words(&new.note_required_for)),
            ("evidence required for", words(&old.evidence_required_for), words(&new.evidence_required_for)),
            (
                "age of evidence in years",
                number(old.evidence_max_age_years),
                number(new.evidence_max_age_years),
            ),
        ])
    }
}

/// All parts are of one group.
#[allow(clippy::unnecessary_wraps, reason = "other groups tell parts that are of none")]
fn together(_: usize, _: usize) -> Option<Group> {
    Some((0, 0))
}

/// The indexes of those that stand in another place among their group.
fn moved(fates: &[Fate], group: impl Fn(usize, usize) -> Option<Group>) -> HashSet<usize> {
    let mut groups: BTreeMap<Group, Vec<(usize, usize)>> = BTreeMap::new();
    for (old, fate) in fates.iter().enumerate() {
        if let Some((new, group)) = fate.part().and_then(|new| Some((new, group(old, new)?))) {
            groups.entry(group).or_default().push((old, new));
        }
    }
    groups.values().flat_map(|pairs| out_of_order(pairs)).collect()
}

fn level(old: &Level, new: &Level) -> Vec<How> {
    let title = |level: &Level| level.title.as_deref().unwrap_or_default().to_owned();
    let band = |Years { min, max }| match max {
        Some(max) => format!("{min} to {max} years"),
        None => format!("{min} years or more"),
    };
    let years = |level: &Level| level.experience_years.map(band).unwrap_or_default();
    differing([
        ("description", old.description.clone(), new.description.clone()),
        ("title", title(old), title(new)),
        ("experience", years(old), years(new)),
    ])
}

fn evidence_kind(old: &EvidenceKind, new: &EvidenceKind) -> Vec<How> {
    differing([
        ("title", old.title.clone(), new.title.clone()),
        ("sufficient alone", yes(old.alone), yes(new.alone)),
    ])
}

fn interest(old: &Interest, new: &Interest) -> Vec<How> {
    let consequence = |interest: &Interest| interest.consequence.as_str().to_owned();
    differing([
        ("title", old.title.clone(), new.title.clone()),
        ("consequence", consequence(old), consequence(new)),
    ])
}

fn ability(old: &Ability, new: &Ability) -> Vec<How> {
    let mut fields = differing([("label", old.label.clone(), new.label.clone())]);
    if old.statements != new.statements {
        let (was, is) = (old.statements.join("\n"), new.statements.join("\n"));
        fields.push(How::Field { field: "statements", was, is });
    }
    if old.knowledge != new.knowledge {
        fields.extend(knowledge(&old.knowledge, &new.knowledge));
    }
    fields
}

/// The lines of knowledge that only one has, one by one; where there are none, all of them, since they are in another
/// order.
fn knowledge(old: &[Knowledge], new: &[Knowledge]) -> Vec<How> {
    let line = |line: &Knowledge| {
        let items = line.items.iter().map(|item| format!("\n- {item}"));
        line.text.clone() + &items.collect::<String>()
    };
    let only = |of: &[Knowledge], other: &[Knowledge]| -> Vec<String> {
        of.iter().filter(|one| !other.contains(one)).map(line).collect()
    };
    let field = |was, is| How::Field { field: "knowledge", was, is };
    let mut fields: Vec<How> = only(old, new).into_iter().map(|was| field(was, String::new())).collect();
    fields.extend(only(new, old).into_iter().map(|is| field(String::new(), is)));
    if fields.is_empty() {
        let all = |of: &[Knowledge]| of.iter().map(line).collect::<Vec<_>>().join("\n");
        fields.push(How::Field { field: "order of knowledge", was: all(old), is: all(new) });
    }
    fields
}

fn criterion(old: &Criterion, new: &Criterion) -> Vec<How> {
    // What differs only in what typing does differently is told apart from another wording.
    let wording = if fold(&old.text) == fold(&new.text) { SPELLING } else { WORDING };
    let note = |criterion: &Criterion| criterion.source_note.as_deref().unwrap_or_default().to_owned();
    let figure = |criterion: &Criterion| {
        let asked = |measure: &Measure| format!("at least {} {}", measure.minimum, measure.unit);
        criterion.measure.as_ref().map(asked).unwrap_or_default()
    };
    differing([
        (wording, old.text.clone(), new.text.clone()),
        ("source note", note(old), note(new)),
        ("figure", figure(old), figure(new)),
    ])
}

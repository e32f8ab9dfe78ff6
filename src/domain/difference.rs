//! What differs between two editions: all of it, part by part. Values only; nothing here is printed.

mod facts;
#[cfg(test)]
pub(crate) mod generate;
mod pairs;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, fmt};

pub use pairs::{Fate, Pairs};

use crate::domain::framework::Edition;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What kind of part differs.
    pub kind: Kind,
    /// Its id, as the older edition has it if it has it; empty where there is only one of the kind.
    pub id: String,
    /// How it differs.
    pub how: How,
}

/// A kind of part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The framework as a whole.
    Framework,
    /// How marks become a level.
    Rule,
    /// What a mark must rest on.
    Policy,
    /// A level.
    Level,
    /// A kind of evidence.
    Evidence,
    /// A kind of interest.
    Interest,
    /// A dimension.
    Dimension,
    /// An ability.
    Ability,
    /// A criterion.
    Criterion,
}

/// How a part differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Only the newer edition has it; its wording.
    Added(String),
    /// Only the older edition has it; its wording.
    Removed(String),
    /// It has this id now, and the same wording.
    Renamed(String),
    /// It stands in another place among its like.
    Moved,
    /// Something else that is said of it.
    Field {
        /// What, such as `wording` or `figure`.
        field: &'static str,
        /// What the older edition says; empty if nothing.
        was: String,
        /// What the newer one says; empty if nothing.
        is: String,
    },
}

/// The field that is a criterion's wording.
pub const WORDING: &str = "wording";
/// The same where only that differs which typing does differently: quotes, dashes, spaces, capitals.
pub const SPELLING: &str = "spelling";

impl Kind {
    /// What one is called in front of its id; a criterion's id says by itself what it is.
    fn word(self) -> &'static str {
        match self {
            Self::Framework => "framework",
            Self::Rule => "rule",
            Self::Policy => "policy",
            Self::Level => "level",
            Self::Evidence => "evidence kind",
            Self::Interest => "interest",
            Self::Dimension => "dimension",
            Self::Ability => "ability",
            Self::Criterion => "",
        }
    }

    /// What several are called.
    fn many(self) -> &'static str {
        match self {
            Self::Framework | Self::Rule | Self::Policy => self.word(),
            Self::Level => "levels",
            Self::Evidence => "evidence kinds",
            Self::Interest => "interests",
            Self::Dimension => "dimensions",
            Self::Ability => "abilities",
            Self::Criterion => "criteria",
        }
    }
}

impl Difference {
    /// What differs: `PK1.CMP.1`, `level CMP` or `rule`.
    pub fn subject(&self) -> String {
        [self.kind.word(), &self.id].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// How it differs, in words that follow a number of such parts.
    fn told(&self) -> String {
        match &self.how {
            How::Added(_) => "added".to_owned(),
            How::Removed(_) => "removed".to_owned(),
            How::Renamed(_) => "with another id".to_owned(),
            How::Moved => "in another place".to_owned(),
            How::Field { field: WORDING, .. } => "reworded".to_owned(),
            How::Field { field: SPELLING, .. } => "spelt otherwise".to_owned(),
            How::Field { field, .. } if self.id.is_empty() => (*field).to_owned(),
            How::Field { field, .. } => format!("with another {field}"),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = self.subject();
        match &self.how {
            How::Renamed(id) => write!(f, "{subject} is {id} now"),
            How::Field { field, .. } => write!(f, "{subject}: {field}"),
            How::Added(_) | How::Removed(_) | How::Moved => write!(f, "{subject}: {}", self.told()),
        }
    }
}

/// All that differs between two editions, in the order of the kinds; nothing only if their digests are the same.
pub fn between(old: &Edition, new: &Edition) -> Vec<Difference> {
    let mut found = facts::between(&old.framework, &new.framework);
    if found.is_empty() && old.digest != new.digest {
        // Nothing that is known of: said all the same, so that two editions are never called one.
        let (was, is) = (old.digest.to_string(), new.digest.to_string());
        found.push(Difference {
            kind: Kind::Framework,
            id: String::new(),
            how: How::Field { field: "digest", was, is },
        });
    }
    found
}

/// The differences by number: `levels (1 added), criteria (2 reworded, 1 with another figure)`.
pub fn in_short(differences: &[Difference]) -> String {
    let mut kinds: BTreeMap<Kind, Vec<(String, Vec<&str>)>> = BTreeMap::new();
    for difference in differences {
        let (told, of) = (difference.told(), kinds.entry(difference.kind).or_default());
        let at = of.iter().position(|(word, _)| *word == told).unwrap_or_else(|| {
            of.push((told, Vec::new()));
            of.len() - 1
        });
        // Several lines of knowledge may differ in one ability.
        if !of[at].1.contains(&difference.id.as_str()) {
            of[at].1.push(&difference.id);
        }
    }
    let part = |(word, ids): &(String, Vec<&str>)| {
        if ids == &[""] { word.clone() } else { format!("{} {word}", ids.len()) }
    };
    let kind = |(kind, of): (&Kind, &Vec<(String, Vec<&str>)>)| {
        format!("{} ({})", kind.many(), of.iter().map(part).collect::<Vec<_>>().join(", "))
    };
    kinds.iter().map(kind).collect::<Vec<_>>().join(", ")
}

//! The filter language of every list and of the command line: parse a line, complete it, match it.
//!
//! Terms are separated by spaces and all must hold. A term is a word of the language (`unmarked`), a key with
//! a value (`level:CMP`), or words to look for; `-` before it turns it round, quotes keep spaces and take
//! every meaning off a word. Nothing here knows a list or acts on what it shows.

mod complete;
mod facts;
mod fold;
mod items;
mod parse;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use complete::{Completion, complete};
pub use facts::{CriterionFacts, Figure, Place, SessionFacts, SessionState};
pub use fold::fold;
pub use items::ItemFacts;
pub use parse::{QueryError, QueryFault, parse};
pub use vocabulary::{List, Vocabulary, help};

use crate::domain::ids::EvidenceId;
use crate::domain::state::Verdict;

/// What a list shows: the rows for which every term holds. The empty query shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// One term, turned round or not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    negated: bool,
    test: Test,
}

/// What a term asks of a row. Values are folded, but for ids of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    Criterion(CriterionTest),
    Session(SessionTest),
    Item(ItemTest),
    /// Words to look for in all that a person wrote.
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum CriterionTest {
    Level(String),
    Dimension(String),
    Ability(String),
    Id(String),
    Cites(EvidenceId),
    Verdict(Verdict),
    Marked(bool),
    Has(Part),
    Lacks(Part),
    Stale,
    Sole,
    Short,
    Differ,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum SessionTest {
    State(SessionState),
    Target(String),
    Candidate(String),
    Reference(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum ItemTest {
    Stale,
    Sole,
    Unused,
    Kind(String),
    Id(EvidenceId),
    Supports(String),
}

/// What can be with a mark, or be missing from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Evidence,
    Note,
    Probe,
    Measure,
}

impl Query {
    /// Whether it shows everything.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a criterion is shown; a term about anything else holds for none.
    pub fn shows_criterion(&self, facts: &CriterionFacts<'_>) -> bool {
        self.all_hold(|test| match test {
            Test::Criterion(test) => facts.hold(test),
            Test::Session(_) | Test::Item(_) => false,
            Test::Text(words) => facts.mention(words),
        })
    }

    /// Whether a session is shown; a term about anything else holds for none.
    pub fn shows_session(&self, facts: &SessionFacts<'_>) -> bool {
        self.all_hold(|test| match test {
            Test::Criterion(_) | Test::Item(_) => false,
            Test::Session(test) => facts.hold(test),
            Test::Text(words) => facts.mention(words),
        })
    }

    fn all_hold(&self, holds: impl Fn(&Test) -> bool) -> bool {
        self.terms.iter().all(|term| holds(&term.test) != term.negated)
    }
}

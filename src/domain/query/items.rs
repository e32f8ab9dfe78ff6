//! What a query can know of an entry of the evidence ledger.

use super::facts::begins_with;
use super::fold::fold;
use super::{ItemTest, Query, Test};
use crate::domain::evidence::EvidenceItem;
use crate::domain::framework::Framework;
use crate::domain::ids::EvidenceId;
use crate::domain::state::State;
use jiff::civil::Date;

/// What a query can know of an entry of the ledger.
#[derive(Clone, Debug, Default)]
pub struct ItemFacts<'a> {
    /// Its id; none for a blank.
    pub id: Option<EvidenceId>,
    /// The id of its kind.
    pub kind: &'a str,
    /// Its title, its locator and the title of its kind.
    pub texts: [&'a str; 3],
    /// The ids of the criteria that cite it.
    pub supports: Vec<&'a str>,
    /// Whether a criterion cites nothing else.
    pub sole: bool,
    /// Whether it is too old for the framework's policy.
    pub stale: bool,
}

impl<'a> ItemFacts<'a> {
    /// The facts of `item` as `state` has it; its age counts to the day `on`.
    pub fn of(framework: &'a Framework, state: &'a State, item: &'a EvidenceItem, on: Date) -> Self {
        let citing = || state.marks.iter().filter(|(_, mark)| mark.cites.contains(&item.id));
        let kind = item.kind.as_ref().map_or("", |kind| kind.as_str());
        let title = item.kind.as_ref().and_then(|kind| framework.kind(kind)).map_or(kind, |kind| &kind.title);
        Self {
            id: Some(item.id),
            kind,
            texts: [&item.title, &item.locator, title],
            supports: citing().map(|(criterion, _)| criterion.as_str()).collect(),
            sole: citing().any(|(_, mark)| mark.cites.len() == 1),
            stale: framework.policy.evidence_max_age_years.is_some_and(|years| item.is_stale(years, on)),
        }
    }

    fn hold(&self, test: &ItemTest) -> bool {
        match test {
            ItemTest::Stale => self.stale,
            ItemTest::Sole => self.sole,
            ItemTest::Unused => self.supports.is_empty(),
            ItemTest::Kind(id) => fold(self.kind) == *id,
            ItemTest::Id(id) => self.id == Some(*id),
            ItemTest::Supports(start) => self.supports.iter().any(|id| begins_with(&fold(id), start)),
        }
    }

    fn mention(&self, words: &str) -> bool {
        let id = self.id.map(|id| fold(&id.to_string()));
        self.texts.iter().any(|text| fold(text).contains(words)) || id.as_deref() == Some(words)
    }
}

impl Query {
    /// Whether an entry of the ledger is shown; a term about anything else holds for none.
    pub fn shows_item(&self, facts: &ItemFacts<'_>) -> bool {
        self.all_hold(|test| match test {
            Test::Criterion(_) | Test::Session(_) => false,
            Test::Item(test) => facts.hold(test),
            Test::Text(words) => facts.mention(words),
        })
    }

    /// Whether something that is about no row in particular is shown: only what it says can be looked for in it.
    pub fn shows_text(&self, text: &str) -> bool {
        self.all_hold(|test| match test {
            Test::Criterion(_) | Test::Session(_) | Test::Item(_) => false,
            Test::Text(words) => fold(text).contains(words),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::query::{List, Vocabulary, parse};

    #[test]
    fn each_term_about_evidence_shows_what_it_says() {
        let case = ItemFacts {
            id: Some(EvidenceId(2)),
            kind: "case-study",
            texts: ["Return to work", "p. 4", "Case study"],
            supports: vec!["PK1.CMP.1", "PK1.CMP.10"],
            sole: true,
            stale: false,
        };
        let letter = ItemFacts {
            id: Some(EvidenceId(20)),
            kind: "reference",
            texts: ["Lettre de référence", "", "Reference"],
            stale: true,
            ..ItemFacts::default()
        };
        let check = |query: &str, expect: (bool, bool)| {
            let query = parse(&Vocabulary::new(List::Evidence), query).unwrap();
            assert_eq!((query.shows_item(&case), query.shows_item(&letter)), expect, "{query:?}");
        };
        check("", (true, true));
        check("stale", (false, true));
        check("-stale", (true, false));
        check("sole", (true, false));
        check("unused", (false, true));
        check("kind:case-study", (true, false));
        check("id:e2", (true, false));
        check("e20", (false, true));
        check("for:PK1.CMP.1", (true, false));
        check("for:PK1.CMP.2", (false, false));
        check("reference", (false, true));
        check("work return", (true, false));
    }

    #[test]
    fn what_is_about_no_row_is_found_by_its_words_alone() {
        let check = |query: &str, expect: bool| {
            let query = parse(&Vocabulary::new(List::Criteria), query).unwrap();
            assert_eq!(query.shows_text("Interest declared: none"), expect, "{query:?}");
        };
        check("declared", true);
        check("unmarked", false);
        check("met", false);
        check("-met", true);
    }
}

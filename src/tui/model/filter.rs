//! What the open session's lists show: one filter over its criteria, on every screen that has them, and one over its
//! ledger.

use jiff::{Timestamp, civil::Date};

use crate::{
    domain::{
        bulk,
        check::{Finding, Weight},
        evidence::EvidenceItem,
        query::{CriterionFacts, ItemFacts, List, Query, Vocabulary},
    },
    tui::model::{Model, Screen, Work, panel::Page},
};

/// A filter.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// As it was kept.
    pub text: String,
    /// The one that holds; while one is typed, the last that could be read.
    pub query: Query,
}

/// The filters of a session's screens.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// Over the criteria.
    pub criteria: Filter,
    /// Over the ledger.
    pub items: Filter,
    /// The indexes of the criteria shown, rising; kept in step with the session.
    pub shown: Vec<usize>,
}

impl Filter {
    /// What a title says of it: what it is and how many it shows; empty without one.
    pub fn title(&self, dot: &str, shown: usize) -> String {
        if self.text.is_empty() {
            String::new()
        } else {
            format!(" {dot} filter: {} {dot} {shown}", self.text)
        }
    }
}

impl Work {
    /// Brings the criteria shown in step with the session and the filter; ages count to the day `on`.
    pub fn sift(&mut self, on: Date) {
        let query = &self.filters.criteria.query;
        self.filters.shown = if query.is_empty() {
            (0..self.framework().criteria.len()).collect()
        } else {
            bulk::shown(self.framework(), &self.session.state, query, on)
        };
    }

    /// Whether a criterion is hidden by the filter.
    pub fn is_hidden(&self, index: usize) -> bool {
        self.filters.shown.binary_search(&index).is_err()
    }

    /// What a title says of the filter: what it is and how many criteria it shows; empty without one.
    pub fn filtered(&self, dot: &str) -> String {
        self.filters.criteria.title(dot, self.filters.shown.len())
    }

    /// The findings that the filter shows, each with what it does to the seal.
    pub fn findings_shown(&self, now: Timestamp) -> Vec<(Finding, Weight)> {
        let mut findings = self.findings(now);
        if !self.filters.criteria.query.is_empty() {
            findings.retain(|(finding, _)| self.shows_finding(finding, now));
        }
        findings
    }

    fn shows_finding(&self, finding: &Finding, now: Timestamp) -> bool {
        let query = &self.filters.criteria.query;
        let criterion = finding.criterion.as_ref().and_then(|id| self.framework().criterion(id));
        let Some(criterion) = criterion else { return query.shows_text(&finding.text) };
        let on = self.counted_day(now);
        let mut facts = CriterionFacts::of(self.framework(), &self.session.state, criterion, on);
        facts.notes.push(&finding.text);
        query.shows_criterion(&facts)
    }

    /// How many entries of the ledger are stale, stand alone for a criterion, or serve none, in the filter's words.
    pub fn weak_items(&self, now: Timestamp, dot: &str) -> String {
        let on = self.counted_day(now);
        let facts = self.items().iter().map(|item| {
            let facts = ItemFacts::of(self.framework(), &self.session.state, item, on);
            (facts.stale, facts.sole, facts.supports.is_empty())
        });
        let facts: Vec<_> = facts.collect();
        let counts = [
            (facts.iter().filter(|fact| fact.0).count(), "stale"),
            (facts.iter().filter(|fact| fact.1).count(), "sole"),
            (facts.iter().filter(|fact| fact.2).count(), "unused"),
        ];
        let said = counts.iter().filter(|(count, _)| *count > 0);
        said.map(|(count, word)| [" ", dot, " ", &count.to_string(), " ", word].concat()).collect()
    }

    /// The entries of the ledger that its filter shows.
    pub fn items_shown(&self, now: Timestamp) -> Vec<&EvidenceItem> {
        let (framework, state, on) = (self.framework(), &self.session.state, self.counted_day(now));
        let query = &self.filters.items.query;
        let shows = |item: &&EvidenceItem| query.shows_item(&ItemFacts::of(framework, state, item, on));
        self.items().iter().filter(shows).collect()
    }
}

impl Model {
    /// The language of the filter that the screen has; none where there is nothing to filter.
    pub fn vocabulary(&self) -> Option<Vocabulary> {
        let of = |list| {
            let work = self.work.as_ref()?;
            let vocabulary = Vocabulary::new(list).with_framework(work.framework());
            Some(vocabulary.with_evidence(work.items()))
        };
        match self.screen() {
            // Any level may be asked for: the sessions of a store need not be marked against the shipped edition.
            Screen::Sessions => Some(Vocabulary::new(List::Sessions)),
            Screen::Assess | Screen::Map(_) | Screen::Check(_) | Screen::History(_) => of(List::Criteria),
            Screen::Evidence(_) => of(List::Evidence),
            Screen::Panel(table) if table.page == Page::Queue => {
                Some(Vocabulary::new(List::Panel).with_framework(table.framework()))
            }
            Screen::Standing(_) | Screen::Versions(_) | Screen::Panels(_) | Screen::Panel(_) => None,
        }
    }
}

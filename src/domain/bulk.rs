//! One deed done to many criteria as one user action: what it would change, before it is done.
//!
//! Which criteria is a query's business; recording the changes, and taking them back, is the session's.

use jiff::civil::Date;

use crate::domain::{
    framework::Framework,
    history::Change,
    ids::{CriterionId, EvidenceId},
    query::{CriterionFacts, Query},
    state::{State, Verdict},
};

/// What is done to each criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Gives it this verdict, or none.
    Verdict(Option<Verdict>),
    /// Flags it to be asked about, or takes the flag away.
    Probe(bool),
    /// Cites these items behind those it cites.
    Cite(Vec<EvidenceId>),
    /// Cites these items no longer.
    Uncite(Vec<EvidenceId>),
}

impl Deed {
    /// What it is called in a sentence: `met`, `no longer to be asked about`, `cites E1, E2`.
    pub fn words(&self) -> String {
        let items = |ids: &[EvidenceId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        match self {
            Self::Verdict(Some(Verdict::Met)) => "met".into(),
            Self::Verdict(Some(Verdict::NotYet)) => "not yet met".into(),
            Self::Verdict(None) => "unmarked".into(),
            Self::Probe(true) => "to be asked about".into(),
            Self::Probe(false) => "no longer to be asked about".into(),
            Self::Cite(ids) => format!("cites {}", items(ids)),
            Self::Uncite(ids) => format!("no longer cites {}", items(ids)),
        }
    }

    /// The change that does it to a criterion; none where it is so already.
    pub fn change(&self, state: &State, criterion: &CriterionId) -> Option<Change> {
        let mark = state.mark(criterion);
        let verdict = mark.and_then(|mark| mark.verdict);
        let probe = mark.is_some_and(|mark| mark.probe);
        let cites = mark.map_or(&[][..], |mark| &mark.cites);
        let cites_instead =
            |to: Vec<EvidenceId>| (to != cites).then(|| Change::Cites { criterion: criterion.clone(), to });
        match self {
            Self::Verdict(to) => {
                (*to != verdict).then(|| Change::Verdict { criterion: criterion.clone(), to: *to })
            }
            Self::Probe(to) => {
                (*to != probe).then(|| Change::Probe { criterion: criterion.clone(), to: *to })
            }
            Self::Cite(ids) => cites_instead(with(cites, ids)),
            Self::Uncite(ids) => {
                cites_instead(cites.iter().copied().filter(|id| !ids.contains(id)).collect())
            }
        }
    }
}

/// Items cited already, and others behind them, none twice.
pub fn with(cited: &[EvidenceId], others: &[EvidenceId]) -> Vec<EvidenceId> {
    let mut all = cited.to_vec();
    for id in others {
        if !all.contains(id) {
            all.push(*id);
        }
    }
    all
}

/// The indexes of the criteria that a query shows, in document order; the age of evidence counts to the day `on`.
pub fn shown(framework: &Framework, state: &State, query: &Query, on: Date) -> Vec<usize> {
    let facts = |index: usize| CriterionFacts::of(framework, state, &framework.criteria[index], on);
    (0..framework.criteria.len()).filter(|index| query.shows_criterion(&facts(*index))).collect()
}

/// The changes that do `deed` to the criteria with these indexes, in their order; those that would change nothing are
/// left out. A session records them as one action.
pub fn changes(framework: &Framework, state: &State, indexes: &[usize], deed: &Deed) -> Vec<Change> {
    let criteria = indexes.iter().filter_map(|index| framework.criteria.get(*index));
    criteria.filter_map(|criterion| deed.change(state, &criterion.id)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::{
        evidence::EvidenceEdit,
        framework::Edition,
        ids::SessionId,
        query::{List, Vocabulary, parse},
        session::Session,
        state::{Assessor, Candidate},
    };

    fn session(edition: &Edition) -> Session {
        let candidate = Candidate {
            name: "Ada Lovelace".into(),
            reference: String::new(),
            target: "CMP".parse().unwrap(),
            years_in_practice: None,
        };
        let assessor = Assessor {
            id: "019d0000-0000-7000-8000-000000000001".parse().unwrap(),
            name: "Grace Hopper".into(),
        };
        let id: SessionId = "019e0000-0000-7000-8000-000000000001".parse().unwrap();
        let at = Timestamp::UNIX_EPOCH;
        let mut session = Session::create(id, edition, candidate, assessor, at);
        let one = |id, title: &str| Change::Evidence { id, edit: EvidenceEdit::Title(title.into()) };
        let verdict = Change::Verdict { criterion: "PK1.CMP.1".parse().unwrap(), to: Some(Verdict::Met) };
        let cites = Change::Cites { criterion: "PK1.CMP.2".parse().unwrap(), to: vec![EvidenceId(2)] };
        let changes = vec![one(EvidenceId(1), "a"), one(EvidenceId(2), "b"), verdict, cites];
        session.record(edition, at, changes).unwrap();
        session
    }

    #[test]
    fn a_deed_changes_what_is_not_so_already() {
        let edition = Edition::shipped().unwrap();
        let session = session(&edition);
        let check = |deed: Deed, filter: &str, expect: &[&str]| {
            let vocabulary = Vocabulary::new(List::Criteria).with_framework(&edition.framework);
            let query = parse(&vocabulary, filter).unwrap();
            let shown = shown(&edition.framework, &session.state, &query, "2026-11-24".parse().unwrap());
            let changes = changes(&edition.framework, &session.state, &shown, &deed);
            let said: Vec<_> = changes.iter().map(|change| change.sentence(&session.state)).collect();
            assert_eq!(said, expect, "{deed:?} on {filter}");
        };
        let all = "id:PK1.CMP -id:PK1.CMP.4";
        let met = Deed::Verdict(Some(Verdict::Met));
        check(met.clone(), all, &["PK1.CMP.2: met, was unmarked", "PK1.CMP.3: met, was unmarked"]);
        check(Deed::Verdict(None), all, &["PK1.CMP.1: unmarked, was met"]);
        check(met, "id:PK1.CMP met", &[]);
        check(Deed::Probe(true), "id:PK1.CMP.3", &["PK1.CMP.3: to be asked about"]);
        check(Deed::Probe(false), all, &[]);
        let both = vec![EvidenceId(1), EvidenceId(2)];
        check(Deed::Cite(both.clone()), "id:PK1.CMP.1", &["PK1.CMP.1: cites E1, E2, cited nothing"]);
        check(Deed::Cite(both.clone()), "cites:E2", &["PK1.CMP.2: cites E2, E1, cited E2"]);
        check(Deed::Uncite(both), all, &["PK1.CMP.2: cites nothing, cited E2"]);
    }

    #[test]
    fn one_undo_takes_all_of_it_back() {
        let edition = Edition::shipped().unwrap();
        let mut session = session(&edition);
        let before = session.state.clone();
        let on = "2026-11-24".parse().unwrap();
        let shown = shown(&edition.framework, &session.state, &Query::default(), on);
        assert_eq!(shown.len(), edition.framework.criteria.len());
        let changes =
            changes(&edition.framework, &session.state, &shown, &Deed::Verdict(Some(Verdict::NotYet)));
        session.record(&edition, Timestamp::UNIX_EPOCH, changes).unwrap();
        assert_ne!(session.state, before);
        session.undo(Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(session.state, before);
    }
}

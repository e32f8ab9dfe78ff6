//! Example candidates in a store that is thrown away. The same every time, ids and times included.

mod script;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::desk::{Desk, DeskError, NewSession};
use crate::{
    domain::{
        evidence::EvidenceItem,
        framework::{Edition, Framework},
        history::Change,
        ids::{AssessorId, EvidenceId, LevelId, SessionId},
        session::Session,
        state::{Assessor, Verdict},
    },
    store::Store,
};
use script::{EXAMPLES, Example, Item, Said};

/// The moment at which the first example was made, in seconds since 1970: 2026-11-23T09:00:00Z.
const BEGIN: i64 = 1_795_424_400;
/// The first of the examples' ids.
const IDS: u128 = 0x019e_0000_0000_7000_8000_0000_0000_0001;

/// A desk with example candidates.
#[derive(Clone, Debug)]
pub struct Demo {
    /// The desk.
    pub desk: Desk,
    /// The example that is farthest on.
    pub first: SessionId,
}

impl Demo {
    /// Puts the examples into an empty store.
    ///
    /// # Errors
    /// They can't be saved.
    pub fn fill(store: Arc<dyn Store>) -> Result<Self, DeskError> {
        let me = Assessor { id: AssessorId::from(Uuid::from_u128(IDS - 1)), name: "Grace Hopper".into() };
        let desk = Desk::new(store, me)?;
        let ids = (IDS..).map(|id| SessionId::from(Uuid::from_u128(id)));
        // The farthest on is made last, so that it heads a list that is ordered by the last change.
        for (hours, (example, id)) in
            (0_i64..).zip(EXAMPLES.iter().zip(ids).collect::<Vec<_>>().into_iter().rev())
        {
            make(&desk, example, id, Clock(BEGIN + hours * 3600))?;
        }
        Ok(Self { desk, first: SessionId::from(Uuid::from_u128(IDS)) })
    }
}

/// The time in the examples: every action takes a while.
struct Clock(i64);

impl Clock {
    fn tick(&mut self) -> Timestamp {
        self.0 += 95;
        Timestamp::UNIX_EPOCH + SignedDuration::from_secs(self.0)
    }
}

fn make(desk: &Desk, example: &Example, id: SessionId, mut clock: Clock) -> Result<(), DeskError> {
    let edition = desk.shipped();
    let Some(target) = level(&edition.framework, example.target) else { return Ok(()) };
    let none = edition.framework.interests.iter().find(|interest| interest.id.as_str() == "none");
    let new = NewSession {
        candidate: example.name.into(),
        reference: example.reference.into(),
        target,
        years: Some(example.years),
        interest: none.map(|interest| (interest.id.clone(), String::new())),
    };
    let (opened, mut hold) = desk.create_as(id, edition, desk.me(), new, clock.tick())?;
    let mut session = opened.session;
    for item in example.evidence {
        record_item(&mut session, edition, item, clock.tick())?;
    }
    for said in example.said {
        session.record(edition, clock.tick(), changes(&edition.framework, said))?;
    }
    desk.save(&mut session, edition, &mut hold, clock.tick())?;
    Ok(())
}

fn level(framework: &Framework, id: &str) -> Option<LevelId> {
    framework.level_index(id).map(|index| framework.levels[index].id.clone())
}

fn record_item(
    session: &mut Session,
    edition: &Edition,
    item: &Item,
    at: Timestamp,
) -> Result<(), DeskError> {
    let kinds = &edition.framework.evidence_kinds;
    let entry = EvidenceItem {
        kind: kinds.iter().find(|kind| kind.id.as_str() == item.kind).map(|kind| kind.id.clone()),
        title: item.title.into(),
        locator: item.locator.into(),
        date: item.date.parse().ok(),
        valid: Some(true),
        authentic: Some(true),
        current: item.current,
        ..EvidenceItem::new(session.next_evidence_id())
    };
    let id = entry.id;
    let edits = entry.edits().into_iter().map(|edit| Change::Evidence { id, edit });
    session.record(edition, at, edits.collect())?;
    Ok(())
}

fn changes(framework: &Framework, said: &Said) -> Vec<Change> {
    let Some(criterion) = framework.find_criterion(said.criterion).map(|criterion| criterion.id.clone())
    else {
        return Vec::new();
    };
    let verdict = Verdict::from_word(said.verdict);
    let mut changes = vec![Change::Verdict { criterion: criterion.clone(), to: verdict }];
    let to: Vec<_> = said.cites.iter().map(|number| EvidenceId(*number)).collect();
    changes.push(Change::Cites { criterion: criterion.clone(), to });
    changes.push(Change::Note { criterion: criterion.clone(), to: said.note.into() });
    changes.push(Change::Probe { criterion: criterion.clone(), to: said.probe });
    changes.extend(said.measure.map(|figure| Change::Measure { criterion, to: Some(figure) }));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_name_only_what_the_shipped_edition_has() {
        let framework = Edition::shipped().unwrap().framework;
        for example in EXAMPLES {
            assert!(level(&framework, example.target).is_some(), "{}", example.name);
            for item in example.evidence {
                assert!(
                    framework.evidence_kinds.iter().any(|kind| kind.id.as_str() == item.kind),
                    "{}",
                    item.kind
                );
                assert!(item.date.parse::<jiff::civil::Date>().is_ok(), "{}", item.date);
            }
            for said in example.said {
                let criterion = framework.find_criterion(said.criterion).expect(said.criterion);
                assert_eq!(said.measure.is_some(), criterion.measure.is_some(), "{}", said.criterion);
                assert!(
                    Verdict::from_word(said.verdict).is_some() || said.verdict.is_empty(),
                    "{}",
                    said.verdict
                );
                let most = u32::try_from(example.evidence.len()).unwrap();
                assert!(said.cites.iter().all(|number| (1..=most).contains(number)), "{}", said.criterion);
            }
        }
    }
}

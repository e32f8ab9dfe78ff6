use proptest::prelude::*;

use super::*;
use crate::domain::{
    difference::generate::{Revision, id, revised, revisions},
    generate::{self, edition, new_session, start},
    history::CandidateEdit,
    ids::EvidenceId,
    session::Draft,
    state::Verdict,
};

/// What a criterion asks, wherever it stands in its edition.
fn asks<'f>(framework: &'f Framework, id: &CriterionId) -> Option<(&'f str, Option<String>)> {
    let criterion = framework.criterion(id)?;
    Some((&criterion.text, criterion.measure.as_ref().map(|measure| format!("{measure:?}"))))
}

/// How many criteria have the wording.
fn times(framework: &Framework, text: &str) -> usize {
    framework.criteria.iter().filter(|criterion| criterion.text == text).count()
}

/// A mark without its time, which is the carry's where it goes to another id.
fn said(mark: &Mark) -> Mark {
    Mark { at: start(), ..mark.clone() }
}

proptest! {
    #[test]
    fn no_mark_ever_moves_to_another_criterion(
        session in generate::session(),
        revisions in revisions(),
    ) {
        let to = revised(&revisions);
        let mut session = session;
        if session.state.seal.is_some() {
            session.append(session.state.assessor.id, start(), vec![Change::Unsealed { reason: "again".into() }]);
        }
        session.draft = None;
        let before = session.state.clone();
        let carried = session.carry(edition(), &to, start());
        // A level that went takes its candidates nowhere.
        let Ok(carried) = carried else {
            let target = before.candidate.target.as_str();
            prop_assert!(to.framework.levels.iter().all(|level| level.id.as_str() != target));
            return Ok(());
        };
        prop_assert!(session.is_replayed());
        prop_assert_eq!(session.state.edition, to.digest);
        // What is there was said before, of the same wording and the same figure, and came from one criterion alone.
        let mut of: BTreeMap<CriterionId, CriterionId> = carried.kept.iter().map(|id| (id.clone(), id.clone())).collect();
        for placed in &carried.placed {
            of.insert(placed.now.clone(), placed.criterion.clone());
        }
        prop_assert_eq!(of.keys().collect::<Vec<_>>(), session.state.marks.keys().collect::<Vec<_>>());
        prop_assert_eq!(of.len(), carried.along());
        for (now, then) in &of {
            prop_assert_eq!(session.state.mark(now).map(said), before.mark(then).map(said));
            prop_assert!(asks(&to.framework, now).is_some());
            prop_assert_eq!(asks(&edition().framework, then), asks(&to.framework, now));
        }
        // What did not come along is listed with its words, and whatever has its wording once in both did.
        for (id, mark) in &before.marks {
            let left = carried.left.iter().find(|left| left.criterion == *id);
            prop_assert_eq!(left.is_none(), of.values().any(|then| then == id));
            prop_assert!(left.is_none_or(|left| left.mark == *mark));
            let (text, figure) = asks(&edition().framework, id).unwrap();
            let there = to.framework.criteria.iter().find(|criterion| criterion.text == text);
            let same = |there: &crate::domain::framework::Criterion| {
                there.measure.as_ref().map(|measure| format!("{measure:?}")) == figure
            };
            if times(&edition().framework, text) == 1 && times(&to.framework, text) < 2 {
                prop_assert_eq!(left.is_none(), there.is_some_and(same));
            }
        }
        prop_assert_eq!(&session.state.evidence, &before.evidence);
        if to.digest != edition().digest {
            let why = "nothing to undo: undo stops at the carry to this edition";
            prop_assert_eq!(session.undo(start()), Err(Refusal::NothingToUndo(why)));
        }
    }
}

/// A session with a verdict on each of these.
fn marked(on: &[&str]) -> Session {
    let mut session = new_session(1);
    let verdict = |id: &&str| Change::Verdict { criterion: id.parse().unwrap(), to: Some(Verdict::Met) };
    session.record(edition(), start(), on.iter().map(verdict).collect()).unwrap();
    session
}

#[test]
fn every_way_of_a_mark_is_named() {
    let check = |revisions: &[Revision], on: &str, expect: &str| {
        let mut session = marked(&[on]);
        let carried = session.carry(edition(), &revised(revisions), start()).unwrap();
        let placed = carried.placed.iter().map(ToString::to_string);
        let told: Vec<_> = placed.chain(carried.left.iter().map(|left| left.why.to_string())).collect();
        assert_eq!(told.join(", "), expect, "{on} after {revisions:?}");
        assert_eq!(carried.along() + carried.left.len(), 1);
    };
    check(&[Revision::Removed(1)], "PK1.CMP.1", "removed");
    check(&[Revision::Renamed(1)], "PK1.CMP.1", "PK1.CMP.1 is PK1.CMP.90 now");
    check(&[Revision::Reworded(1)], "PK1.CMP.1", "reworded");
    check(&[Revision::Swapped(1, 2)], "PK1.CMP.1", "PK1.CMP.1 is PK1.CMP.2 now");
    check(&[Revision::Swapped(1, 2), Revision::Reworded(2)], "PK1.CMP.1", "removed");
    check(&[Revision::Level(1)], "PK1.CMP.1", "PK1.CMP.1, at the level CA");
    check(&[Revision::Ability(1)], "PK1.CMP.1", "PK1.CMP.1, of the ability PE2");
    check(
        &[Revision::Renamed(1), Revision::Level(5), Revision::Ability(5)],
        "PK1.CMP.3",
        "PK1.CMP.3, at the level CA, of the ability PE2",
    );
    check(&[Revision::Figure(4)], "PE1.CMP.1", "asks for another figure");
    check(&[Revision::Figure(1), Revision::Renamed(1)], "PK1.CMP.1", "asks for another figure");
    // The framework has the wording of this one at another level too.
    check(&[Revision::Renamed(4)], "PE1.CMP.1", "its wording is there more than once");
    check(&[Revision::Doubled(1)], "PK1.CMP.1", "");
    check(&[Revision::Doubled(1), Revision::Removed(1)], "PK1.CMP.1", "PK1.CMP.1 is PK1.CMP.90 now");
    check(
        &[Revision::Doubled(1), Revision::Doubled(1), Revision::Removed(1)],
        "PK1.CMP.1",
        "its wording is there more than once",
    );
    check(&[Revision::LevelAdded], "PK1.CMP.1", "");
    check(&[Revision::LevelRenamed], "PK1.CA.1", "");
    check(&[Revision::AbilitiesTurned], "PK1.CMP.1", "");
    check(&[Revision::Reworded(2)], "PK1.CMP.1", "");
}

#[test]
fn two_marks_change_places_with_all_that_they_say() {
    let mut session = marked(&["PK1.CMP.1"]);
    let (first, second) = (id(1), id(2));
    let title = crate::domain::evidence::EvidenceEdit::Title("Portfolio".into());
    let changes = vec![
        Change::Evidence { id: EvidenceId(1), edit: title },
        Change::Cites { criterion: first.clone(), to: vec![EvidenceId(1)] },
        Change::Note { criterion: first.clone(), to: "Three instruments.".into() },
        Change::Probe { criterion: second.clone(), to: true },
        Change::Note { criterion: second.clone(), to: "One plan only.".into() },
    ];
    session.record(edition(), start(), changes).unwrap();
    let keys: toml::Table = "seen = 3".parse().unwrap();
    session.unknown.tables.insert(row_name(CRITERION, &first), keys.clone());
    let before = session.state.clone();
    let carried = session.carry(edition(), &revised(&[Revision::Swapped(1, 2)]), start()).unwrap();
    assert_eq!((carried.kept, carried.left), (vec![], vec![]));
    assert_eq!(session.state.mark(&first), before.mark(&second));
    assert_eq!(session.state.mark(&second), before.mark(&first));
    assert!(session.is_replayed());
    assert_eq!(
        session.unknown.tables,
        [(row_name(CRITERION, &second), keys)].into(),
        "what a newer program said goes with the mark"
    );
}

#[test]
fn what_can_not_be_carried_is_refused_and_stays_as_it_is() {
    let check = |session: Session, to: &Edition, expect: Refusal| {
        let mut carried = session.clone();
        assert_eq!(carried.carry(edition(), to, start()), Err(expect));
        assert_eq!(carried, session);
    };
    let to = revised(&[Revision::Reworded(1)]);
    check(generate::sealed_session(1), &to, Refusal::Sealed("session"));
    let mut typing = new_session(1);
    typing.draft = Some(Draft { criterion: id(1), caret: 0, text: "half a sen".into() });
    for revision in
        [Revision::Reworded(1), Revision::Removed(1), Revision::Renamed(1), Revision::Swapped(1, 2)]
    {
        check(typing.clone(), &revised(&[revision]), Refusal::BeingTyped(id(1)));
    }
    for revision in [Revision::Level(1), Revision::Reworded(2)] {
        let mut typing = typing.clone();
        typing.carry(edition(), &revised(&[revision]), start()).unwrap();
        assert!(typing.draft.is_some(), "{revision:?}");
    }
    let mut without = revised(&[Revision::LevelAdded]);
    without.framework.levels.truncate(3);
    let mut fellow = new_session(1);
    let change = Change::Candidate(CandidateEdit::Target("CMF".parse().unwrap()));
    fellow.record(edition(), start(), vec![change]).unwrap();
    let refused = fellow.carry(edition(), &without, start()).unwrap_err();
    assert_eq!(refused.to_string(), "there is no level “CMF” in this edition; it has L0, CA, CMA");
}

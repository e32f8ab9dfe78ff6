use proptest::prelude::*;

use super::*;
use crate::domain::{
    generate::{self, edition, new_session, start},
    history::CandidateEdit,
    session::Draft,
    state::Verdict,
};

/// One thing that a publisher does to a framework.
#[derive(Clone, Debug)]
enum Revision {
    Removed(usize),
    Renamed(usize),
    Reworded(usize),
    Swapped(usize, usize),
    Moved(usize),
    Figure(usize),
    LevelAdded,
}

/// The criteria that generated sessions have marks on, and one that they haven't.
const IDS: [&str; 6] = ["PK1.CA.1", "PK1.CMP.1", "PK1.CMP.2", "PK2.CMP.3", "PE1.CMP.1", "PK1.CMP.3"];

fn revision() -> impl Strategy<Value = Revision> {
    let one = || 0..IDS.len();
    prop_oneof![
        one().prop_map(Revision::Removed),
        one().prop_map(Revision::Renamed),
        one().prop_map(Revision::Reworded),
        (one(), one()).prop_map(|(a, b)| Revision::Swapped(a, b)),
        one().prop_map(Revision::Moved),
        one().prop_map(Revision::Figure),
        Just(Revision::LevelAdded),
    ]
}

fn id(index: usize) -> CriterionId {
    IDS[index].parse().unwrap()
}

fn revised(revisions: &[Revision]) -> Edition {
    let mut framework = edition().framework.clone();
    for (number, revision) in revisions.iter().enumerate() {
        apply(&mut framework, number, revision);
    }
    let digest = crate::domain::ids::Digest::of(format!("{framework:?}").as_bytes());
    Edition { framework, digest, source: String::new().into() }
}

fn apply(framework: &mut Framework, number: usize, revision: &Revision) {
    let find = |framework: &Framework, index: usize| framework.criterion_index(&id(index));
    match revision {
        Revision::Removed(one) => framework.criteria.retain(|criterion| criterion.id != id(*one)),
        Revision::Renamed(one) => {
            if let Some(at) = find(framework, *one) {
                framework.criteria[at].id = format!("PK1.CMP.{}", 90 + number).parse().unwrap();
            }
        }
        Revision::Reworded(one) => {
            if let Some(at) = find(framework, *one) {
                framework.criteria[at].text += " and more";
            }
        }
        Revision::Swapped(a, b) => {
            if let (Some(a), Some(b)) = (find(framework, *a), find(framework, *b)) {
                let (first, second) = (framework.criteria[a].id.clone(), framework.criteria[b].id.clone());
                framework.criteria[a].id = second;
                framework.criteria[b].id = first;
                framework.criteria.swap(a, b);
            }
        }
        Revision::Moved(one) => {
            if let Some(at) = find(framework, *one) {
                framework.criteria[at].level = 0;
            }
        }
        Revision::Figure(one) => {
            if let Some(at) = find(framework, *one) {
                framework.criteria[at].measure = None;
            }
        }
        Revision::LevelAdded => {
            let mut level = framework.levels[0].clone();
            level.id = format!("L{number}").parse().unwrap();
            framework.levels.insert(0, level);
            framework.criteria.iter_mut().for_each(|criterion| criterion.level += 1);
        }
    }
}

/// What a criterion is, wherever it stands in its edition.
fn essence<'f>(framework: &'f Framework, id: &CriterionId) -> Option<(&'f str, &'f str, &'f str)> {
    let criterion = framework.criterion(id)?;
    let ability = framework.abilities[criterion.ability].id.as_str();
    Some((&criterion.text, framework.levels[criterion.level].id.as_str(), ability))
}

proptest! {
    #[test]
    fn no_mark_ever_moves_to_another_criterion(
        session in generate::session(),
        revisions in proptest::collection::vec(revision(), 0..6),
    ) {
        let to = revised(&revisions);
        let mut session = session;
        if session.state.seal.is_some() {
            session.append(session.state.assessor.id, start(), vec![Change::Unsealed { reason: "again".into() }]);
        }
        session.draft = None;
        let before = session.state.clone();
        let carried = session.carry(edition(), &to, start()).unwrap();
        prop_assert!(session.is_replayed());
        prop_assert_eq!(session.state.edition, to.digest);
        // What is there was there before, said the same, and of the same criterion.
        for (id, mark) in &session.state.marks {
            prop_assert_eq!(Some(mark), before.mark(id));
            prop_assert!(essence(&to.framework, id).is_some());
            prop_assert_eq!(essence(&edition().framework, id), essence(&to.framework, id));
        }
        // What isn't is listed with its words, and whatever is the same did come along.
        for (id, mark) in &before.marks {
            let left = carried.left.iter().find(|left| left.criterion == *id);
            prop_assert_eq!(left.is_none(), session.state.mark(id).is_some());
            prop_assert!(left.is_none_or(|left| left.mark == *mark));
            let figure = |framework: &Framework| framework.criterion(id).map(|one| one.measure.clone());
            let same = essence(&edition().framework, id) == essence(&to.framework, id)
                && figure(&edition().framework) == figure(&to.framework);
            prop_assert_eq!(left.is_none(), same);
        }
        prop_assert_eq!(&session.state.evidence, &before.evidence);
        prop_assert_eq!(session.undo(start()), Err(Refusal::NothingToUndo("nothing to undo: undo stops at the carry to this edition")));
    }
}

#[test]
fn each_reason_is_named() {
    let check = |revision: Revision, on: &str, expect: &str| {
        let mut session = new_session(1);
        let criterion: CriterionId = on.parse().unwrap();
        let change = Change::Verdict { criterion, to: Some(Verdict::Met) };
        session.record(edition(), start(), vec![change]).unwrap();
        let carried = session.carry(edition(), &revised(&[revision]), start()).unwrap();
        let told: Vec<_> = carried.left.iter().map(|left| left.why.to_string()).collect();
        assert_eq!(told.join(", "), expect, "{on}");
    };
    check(Revision::Removed(1), "PK1.CMP.1", "removed");
    check(Revision::Renamed(1), "PK1.CMP.1", "its wording is PK1.CMP.90 now");
    check(Revision::Reworded(1), "PK1.CMP.1", "reworded");
    check(Revision::Swapped(1, 2), "PK1.CMP.1", "its wording is PK1.CMP.2 now");
    check(Revision::Moved(1), "PK1.CMP.1", "at another level");
    check(Revision::Figure(4), "PE1.CMP.1", "asks for another figure");
    check(Revision::LevelAdded, "PK1.CMP.1", "");
    check(Revision::Reworded(2), "PK1.CMP.1", "");
}

#[test]
fn what_can_not_be_carried_is_refused_and_stays_as_it_is() {
    let check = |session: Session, to: &Edition, expect: Refusal| {
        let mut carried = session.clone();
        assert_eq!(carried.carry(edition(), to, start()), Err(expect));
        assert_eq!(carried, session);
    };
    let to = revised(&[Revision::Reworded(1)]);
    check(generate::sealed_session(1), &to, Refusal::Sealed);
    let mut typing = new_session(1);
    typing.draft = Some(Draft { criterion: id(1), caret: 0, text: "half a sen".into() });
    check(typing, &to, Refusal::BeingTyped(id(1)));
    let mut without = revised(&[Revision::LevelAdded]);
    without.framework.levels.truncate(3);
    let mut fellow = new_session(1);
    let change = Change::Candidate(CandidateEdit::Target("CMF".parse().unwrap()));
    fellow.record(edition(), start(), vec![change]).unwrap();
    let refused = fellow.carry(edition(), &without, start()).unwrap_err();
    assert_eq!(refused.to_string(), "there is no level “CMF” in this edition; it has L0, CA, CMA");
}

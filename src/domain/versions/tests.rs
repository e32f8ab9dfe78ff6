use proptest::prelude::*;

use super::*;
use crate::domain::{
    difference::generate::{Revision, revised as revised_edition},
    evidence::EvidenceEdit,
    generate::{self, edition, new_session, start},
    history::CandidateEdit,
    state::Verdict,
};

fn later(seconds: i64) -> Timestamp {
    Timestamp::from_second(start().as_second() + seconds).unwrap()
}

fn noted(session: &Session, criterion: &str, note: &str) -> Session {
    let mut session = session.clone();
    let change = Change::Note { criterion: criterion.parse().unwrap(), to: note.into() };
    session.record(edition(), later(1), vec![change]).unwrap();
    session
}

fn drafted(session: &Session, criterion: &str, text: &str) -> Session {
    let criterion = criterion.parse().unwrap();
    Session { draft: Some(Draft { criterion, caret: 0, text: text.into() }), ..session.clone() }
}

fn revised(session: &Session, revision: u64) -> Session {
    let mut session = session.clone();
    session.file.revision = revision;
    session
}

#[test]
fn a_version_is_contained_goes_on_or_differs() {
    let base = revised(&noted(&new_session(1), "PK1.CMP.1", "seen"), 4);
    let check = |ours: &Session, theirs: &Session, expect: Relation| {
        assert_eq!(relation(ours, theirs), expect);
    };
    let next = revised(&noted(&base, "PK1.CMP.2", "more"), 5);
    check(&base, &base, Relation::Contained);
    check(&base, &next, Relation::Continues);
    check(&next, &base, Relation::Contained);
    check(&next, &noted(&base, "PK1.CMP.2", "other"), Relation::Differs);
    check(&new_session(1), &new_session(2), Relation::Differs);

    let half = drafted(&base, "PK1.CMP.3", "half a sen");
    check(&base, &revised(&half, 5), Relation::Continues);
    check(&base, &revised(&half, 4), Relation::Differs);
    check(&half, &base, Relation::Contained);
    check(&half, &revised(&drafted(&base, "PK1.CMP.3", "half a sentence"), 5), Relation::Continues);
    check(&half, &revised(&drafted(&base, "PK2.CMP.1", "elsewhere"), 5), Relation::Differs);
    check(&half, &next, Relation::Differs);
    check(&noted(&base, "PK1.CMP.3", "half a sen"), &revised(&half, 9), Relation::Contained);
}

#[test]
fn no_mark_of_another_edition_is_taken_over_and_its_words_are_named() {
    let base = noted(&new_session(1), "PK1.CMP.1", "seen");
    let mut theirs = noted(&base, "PK1.CMP.2", "One plan only.");
    let name = Change::Candidate(CandidateEdit::Name("Augusta Ada King".into()));
    theirs.record(edition(), later(2), vec![name]).unwrap();
    let mut ours = base.clone();
    ours.carry(edition(), &revised_edition(&[Revision::Swapped(1, 2)]), later(1)).unwrap();
    let compared = Comparison::of(&ours, &theirs);
    let subjects: Vec<_> = compared.differences.iter().map(|(difference, _)| &difference.subject).collect();
    assert_eq!(subjects, [&Subject::Candidate]);
    let told = compared.bound.join("\n");
    assert!(
        told.contains("PK1.CMP.2 as the edition fa1aebab90e5 has it: note changed: One plan only."),
        "{told}"
    );
    let same = Comparison::of(&base, &theirs);
    assert_eq!(same.differences.len(), 2, "of one edition all is offered");
}

#[test]
fn what_can_not_be_taken_over_is_named() {
    let ours = noted(&new_session(1), "PK1.CMP.1", "seen").state;
    let mut theirs = ours.clone();
    theirs.assessor.name = "Ada Lovelace".into();
    theirs.marks.values_mut().for_each(|mark| mark.at = later(9));
    assert_eq!(
        bound(&ours, &theirs),
        [
            "the assessor Charles Babbage, not Ada Lovelace",
            "the time of what was marked or declared, 1 in all"
        ]
    );
    assert_eq!(differences(&ours, &theirs), []);
}

/// Both have given the same id to an item of their own, and cite it.
#[test]
fn an_item_of_theirs_never_stands_in_for_one_of_ours() {
    let base = new_session(1);
    let with = |title: &str, criterion: &str| {
        let mut session = base.clone();
        let id = session.next_evidence_id();
        let titled = Change::Evidence { id, edit: EvidenceEdit::Title(title.into()) };
        let cites = Change::Cites { criterion: criterion.parse().unwrap(), to: vec![id] };
        session.record(edition(), later(1), vec![titled, cites]).unwrap();
        session
    };
    let (mut ours, theirs) = (with("Case study", "PK1.CMP.1"), with("Testimonial", "PK1.CMP.2"));
    let next = ours.next_evidence_id().max(theirs.next_evidence_id());
    let common = common(&ours, &theirs);
    let apart = apart(common.as_ref(), &ours.state, meant(&theirs), next);
    let theirs_alone = differences(&ours.state, &apart).into_iter();
    let theirs_alone = theirs_alone.filter(|found| is_theirs(common.as_ref().unwrap(), &ours.state, found));
    let taken: Vec<_> = theirs_alone.flat_map(|found| found.changes).collect();
    ours.take_over(edition(), taken, later(2)).unwrap();
    let rests_on = |criterion: &str| {
        let mark = ours.state.mark(&criterion.parse().unwrap()).unwrap();
        mark.cites.iter().map(|id| ours.state.item(*id).unwrap().title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(rests_on("PK1.CMP.1"), ["Case study"]);
    assert_eq!(rests_on("PK1.CMP.2"), ["Testimonial"]);
    assert!(ours.is_replayed());
}

#[test]
fn an_item_that_both_had_keeps_its_id() {
    let mut base = new_session(1);
    let titled =
        |title: &str| Change::Evidence { id: EvidenceId(1), edit: EvidenceEdit::Title(title.into()) };
    base.record(edition(), later(1), vec![titled("Case")]).unwrap();
    let mut theirs = base.clone();
    theirs.record(edition(), later(2), vec![titled("Case study")]).unwrap();
    let common = common(&base, &theirs);
    assert_eq!(apart(common.as_ref(), &base.state, meant(&theirs), EvidenceId(2)), theirs.state);
}

#[test]
fn a_sealed_session_takes_nothing_over() {
    let mut session = new_session(1);
    let (by, head) = (session.state.assessor.id, session.head());
    session.append(
        by,
        start(),
        vec![Change::Sealed { head, reasons: std::collections::BTreeMap::default() }],
    );
    let before = session.clone();
    assert_eq!(session.take_over(edition(), Vec::new(), later(2)), Err(Refusal::Sealed("session")));
    assert_eq!(session, before);
}

#[test]
fn what_the_framework_does_not_have_is_not_taken_over() {
    let mut session = new_session(1);
    let before = session.clone();
    let change = Change::Verdict { criterion: "PK9.CMP.1".parse().unwrap(), to: Some(Verdict::Met) };
    let refused = session.take_over(edition(), vec![change], later(2)).unwrap_err();
    assert!(matches!(refused, Refusal::UnknownCriterion(_)), "{refused}");
    assert_eq!(session, before);
}

proptest! {
    /// Whatever part is taken, the session is what its history says; taking everything gives theirs but for the times.
    #[test]
    fn what_is_taken_over_is_one_entry_and_the_rest_stays(
        ours in generate::session(),
        theirs in generate::session(),
        choices in proptest::collection::vec(any::<bool>(), 200),
    ) {
        let found = differences(&ours.state, &theirs.state);
        let all: Vec<Change> = ours.state.changes_to(&theirs.state);
        let mut whole = ours.clone();
        if whole.take_over(edition(), all, later(60)).is_ok() {
            prop_assert!(whole.is_replayed());
            prop_assert_eq!(whole.state.changes_to(&theirs.state), vec![]);
            prop_assert_eq!(whole.entries.len(), ours.entries.len() + 1);
        }
        let taken = |index: usize| choices.get(index).copied().unwrap_or_default();
        let chosen: Vec<_> = found.iter().enumerate().filter(|(index, _)| taken(*index)).collect();
        let changes = chosen.iter().flat_map(|(_, difference)| difference.changes.clone()).collect();
        let mut part = ours.clone();
        if part.take_over(edition(), changes, later(60)).is_ok() {
            prop_assert!(part.is_replayed());
            let left: Vec<_> = differences(&part.state, &theirs.state).into_iter().map(|one| one.subject).collect();
            for (index, difference) in found.iter().enumerate() {
                prop_assert!(!taken(index) || !left.contains(&difference.subject), "{difference:?}");
                prop_assert!(taken(index) || left.contains(&difference.subject));
            }
        } else {
            prop_assert_eq!(&part, &ours);
        }
    }
}

use std::sync::Arc;

use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::domain::{
    evidence::EvidenceEdit,
    generate::{self, edition, new_session, start},
    history::CandidateEdit,
    ids::EvidenceId,
    session::Draft,
    state::{Outcome, Recommendation, Verdict},
};

fn later(minutes: i64) -> Timestamp {
    start() + SignedDuration::from_mins(minutes)
}

fn declared(kind: &str) -> Change {
    Change::Declared { kind: Some(kind.parse().unwrap()), detail: String::new() }
}

fn recommended() -> Change {
    let level = Some("CMP".parse().unwrap());
    let rationale = "All of the level is shown.".into();
    Change::Recommended(Some(Recommendation { outcome: Outcome::Recommend, level, rationale }))
}

/// Every criterion of the target level met, with evidence and the figures asked for.
fn marks() -> Vec<Change> {
    let framework = &edition().framework;
    let at_target = |level: usize| framework.levels[level].id.as_str() == "CMP";
    let item = |edit| Change::Evidence { id: EvidenceId(1), edit };
    let mut changes =
        vec![item(EvidenceEdit::Title("Case".into())), item(EvidenceEdit::Date("2026-01-31".parse().ok()))];
    for criterion in framework.criteria.iter().filter(|criterion| at_target(criterion.level)) {
        let id = || criterion.id.clone();
        changes.push(Change::Verdict { criterion: id(), to: Some(Verdict::Met) });
        changes.push(Change::Cites { criterion: id(), to: vec![EvidenceId(1)] });
        if let Some(measure) = &criterion.measure {
            changes.push(Change::Measure { criterion: id(), to: Some(measure.minimum) });
        }
    }
    changes
}

fn recorded(changes: Vec<Vec<Change>>) -> Session {
    let mut session = new_session(1);
    for (minutes, changes) in (1..).zip(changes) {
        session.record(edition(), later(minutes), changes).unwrap();
    }
    session
}

/// A session that nothing is to be asked about.
fn ready() -> Session {
    recorded(vec![vec![declared("none")], marks(), vec![recommended()]])
}

fn with(change: Change) -> Session {
    let mut session = ready();
    session.record(edition(), later(9), vec![change]).unwrap();
    session
}

fn verdict(id: &str, to: Option<Verdict>) -> Change {
    Change::Verdict { criterion: id.parse().unwrap(), to }
}

fn given(reasons: &[(&str, &str)]) -> Vec<(String, String)> {
    reasons.iter().map(|(finding, reason)| ((*finding).to_owned(), (*reason).to_owned())).collect()
}

/// Seals with the reasons as a person gives them.
fn seal(session: &mut Session, reasons: &[(&str, &str)]) -> Result<(), Refusal> {
    let reasons = Obstacles::of(&edition().framework, session, later(60)).reasons(&given(reasons))?;
    session.seal(edition(), later(60), reasons)
}

#[track_caller]
fn refused(mut session: Session, reasons: &[(&str, &str)], says: &str) {
    let before = session.clone();
    let refusal = seal(&mut session, reasons).unwrap_err();
    assert_eq!(refusal.to_string(), says);
    assert_eq!(session, before, "nothing was changed");
}

#[test]
fn what_is_not_ready_is_refused_with_what_is_missing() {
    let reference = Change::Candidate(CandidateEdit::Reference(String::new()));
    refused(with(reference), &[], "the seal is barred: the candidate has no reference");
    refused(
        with(declared("trained-candidate")),
        &[("late declaration", "It came up later.")],
        "the seal is barred: interest declared: Trained or taught the candidate within two years",
    );
    refused(
        recorded(vec![marks(), vec![recommended()]]),
        &[],
        "the seal is barred: no declaration of interest",
    );
    refused(with(Change::Recommended(None)), &[], "the seal is barred: no recommendation to the committee");
    let mut typing = ready();
    typing.draft = Some(Draft { criterion: "PK1.CMP.3".parse().unwrap(), caret: 0, text: "Se".into() });
    refused(typing, &[], "the seal is barred: PK1.CMP.3: a note is still being typed");
    refused(
        recorded(vec![marks(), vec![declared("none")], vec![recommended()]]),
        &[],
        "the seal needs a reason for: late declaration",
    );
    refused(
        with(verdict("PK1.CMP.1", None)),
        &[("PK1.CMP.1 unmarked", " ")],
        "the seal needs a reason for: PK1.CMP.1 unmarked",
    );
    refused(
        recorded(vec![vec![declared("none")], vec![recommended()]]),
        &[],
        "the seal needs a reason for: PK1.CMP.1 unmarked, PK1.CMP.2 unmarked, PK1.CMP.3 unmarked, \
         PK1.CMP.4 unmarked, PK2.CMP.1 unmarked, and 19 more",
    );
    refused(
        ready(),
        &[("PK1.CMP.1 stale", "x")],
        "a reason is given for “PK1.CMP.1 stale”, which was not found; nothing needs a reason",
    );
    refused(
        with(verdict("PK1.CMP.1", None)),
        &[("pk1.cmp.1  UNMARKED", "x"), ("PK1.CMP.1 unmarked", "y")],
        "two reasons are given for “PK1.CMP.1 unmarked”",
    );
    refused(
        with(verdict("PK1.CMP.1", None)),
        &[("unmarked", &"x".repeat(5000))],
        "a reason is 5000 bytes long; the most is 4096",
    );
    let mut sealed = ready();
    seal(&mut sealed, &[]).unwrap();
    let before = sealed.clone();
    let again = sealed.seal(edition(), later(61), BTreeMap::new()).unwrap_err();
    assert_eq!((again.to_string().as_str(), sealed), ("the session is sealed already", before));
}

#[test]
fn a_reason_for_a_kind_holds_for_all_that_have_none_of_their_own() {
    let mut session = recorded(vec![vec![declared("none")], vec![recommended()]]);
    seal(&mut session, &[("unmarked", "Interview only."), ("pk1.cmp.2 unmarked", "Not asked.")]).unwrap();
    let reasons = &session.state.seal.as_ref().unwrap().reasons;
    assert_eq!(reasons.len(), 24);
    assert_eq!(reasons["PK1.CMP.1 unmarked"], "Interview only.");
    assert_eq!(reasons["PK1.CMP.2 unmarked"], "Not asked.");
    assert_eq!(unanswered(&edition().framework, &session), []);
}

/// A declaration and what it does, each kind by what the framework says of it.
#[test]
fn an_interest_does_what_the_framework_says() {
    let check = |kind: &str, reasons: &[(&str, &str)]| {
        let mut session = recorded(vec![vec![declared(kind)], marks(), vec![recommended()]]);
        seal(&mut session, reasons).map_err(|refusal| refusal.to_string())
    };
    for interest in &edition().framework.interests {
        let (kind, title) = (interest.id.as_str(), &interest.title);
        let without = check(kind, &[]);
        let with = check(kind, &[("interest", "The board was told and agreed.")]);
        match interest.consequence {
            crate::domain::framework::Consequence::Remark => assert_eq!(without, Ok(()), "{kind}"),
            crate::domain::framework::Consequence::Reason => {
                let says = "the seal needs a reason for: interest".to_owned();
                assert_eq!((without, with), (Err(says), Ok(())), "{kind}");
            }
            crate::domain::framework::Consequence::Bars => {
                let says = format!("the seal is barred: interest declared: {title}");
                assert_eq!(without, Err(says), "{kind}");
                assert!(with.is_err(), "{kind}");
            }
        }
    }
}

#[test]
fn a_declaration_is_late_by_the_order_of_the_history_and_not_by_the_clock() {
    let late = |changes: Vec<(i64, Change)>| {
        let mut session = new_session(1);
        for (minutes, change) in changes {
            session.record(edition(), later(minutes), vec![change]).unwrap();
        }
        check::declared_late(session.entries.iter().map(Arc::as_ref))
    };
    let met = || verdict("PK1.CMP.1", Some(Verdict::Met));
    let detailed = Change::Declared { kind: "none".parse().ok(), detail: "Asked again.".into() };
    assert!(!late(vec![(1, declared("none")), (2, met())]));
    assert!(late(vec![(1, met()), (2, declared("none"))]));
    assert!(late(vec![(2, met()), (1, declared("none"))]), "the clock went back");
    assert!(!late(vec![(2, declared("none")), (1, met())]), "the clock went back");
    assert!(!late(vec![(1, declared("none")), (2, met()), (3, detailed)]), "the kind is the same");
    assert!(late(vec![(1, declared("none")), (2, met()), (3, declared("family"))]));
}

#[test]
fn the_seal_binds_the_head_and_every_change_is_refused_until_it_is_broken() {
    let mut session = ready();
    let head = session.head();
    assert_eq!(session.statement(), None);
    seal(&mut session, &[]).unwrap();
    assert_eq!(session.state.seal.as_ref().map(|seal| (seal.head, seal.at)), Some((head, later(60))));
    let statement = session.statement().unwrap();
    let last = session.head();
    assert_eq!(
        statement,
        format!(
            "assessor seal 1\nsession 019e0000-0000-7000-8000-000000000001\n\
             assessor 019d0000-0000-7000-8000-000000000001\nhead {last}\n"
        )
    );
    let before = session.clone();
    let met = verdict("PK1.CA.1", Some(Verdict::Met));
    assert_eq!(session.record(edition(), later(61), vec![met.clone()]), Err(Refusal::Sealed("session")));
    assert_eq!(session.undo(later(61)), Err(Refusal::Sealed("session")));
    assert_eq!(session.redo(later(61)), Err(Refusal::Sealed("session")));
    assert_eq!(session.unseal(later(61), "  "), Err(Refusal::Empty("the reason for breaking the seal")));
    assert_eq!(session, before);
    session.signature = Some("…".into());
    session.unseal(later(62), " A page was missing. ").unwrap();
    assert_eq!((session.is_sealed(), session.signature.as_deref()), (false, None));
    let reason = Change::Unsealed { reason: "A page was missing.".into() };
    assert_eq!(session.entries.last().map(|entry| entry.change.clone()), Some(reason));
    assert_eq!(session.unseal(later(63), "x"), Err(Refusal::NotSealed("session")));
    assert_eq!(
        session.undo(later(63)),
        Err(Refusal::NothingToUndo("nothing to undo: undo stops at the seal")),
        "a seal is not undone"
    );
    session.record(edition(), later(64), vec![met]).unwrap();
    seal(&mut session, &[("PK1.CA.1 no evidence", "Told at the interview.")]).unwrap();
    assert_eq!(breaches(session.entries.iter().map(Arc::as_ref)), []);
}

#[test]
fn a_seal_is_no_change_among_others() {
    let mut session = ready();
    let seal = Change::Sealed { head: session.head(), reasons: BTreeMap::new() };
    assert_eq!(session.record(edition(), later(9), vec![seal]), Err(Refusal::NotByRecord));
    let broken = Change::Unsealed { reason: "x".into() };
    assert_eq!(session.record(edition(), later(9), vec![broken]), Err(Refusal::NotByRecord));
}

#[test]
fn what_a_seal_forbids_is_found_in_a_history() {
    let check = |changes: &[Change], expected: &[&str]| {
        let mut session = new_session(1);
        for change in changes {
            session.append(session.state.assessor.id, later(1), vec![change.clone()]);
        }
        let found = breaches(session.entries.iter().map(Arc::as_ref));
        assert_eq!(found.into_iter().map(|(_, says)| says).collect::<Vec<_>>(), expected);
    };
    let seal = |session: &Session| Change::Sealed { head: session.head(), reasons: BTreeMap::new() };
    let (first, unsealed) = (seal(&new_session(1)), Change::Unsealed { reason: "x".into() });
    let met = verdict("PK1.CA.1", Some(Verdict::Met));
    check(&[first.clone(), unsealed.clone(), met.clone()], &[]);
    check(&[first.clone(), met.clone()], &["entry 3 (verdict) was made under the seal"]);
    check(&[unsealed], &["entry 2 breaks a seal that is not there"]);
    check(
        &[met, first.clone(), first],
        &[
            "the seal, entry 3, does not name the entry before it as what it seals",
            "entry 4 seals what is sealed already",
        ],
    );
}

proptest! {
    #[test]
    fn whatever_is_in_a_session_it_is_sealed_with_all_reasons_or_not_at_all(
        deeds in prop::collection::vec((generate::deed(), 0..1_000_000i64), 0..12),
    ) {
        let mut session = generate::done(new_session(1), &deeds);
        let before = session.clone();
        let obstacles = Obstacles::of(&edition().framework, &session, later(60));
        let reasons: BTreeMap<_, _> =
            obstacles.need_reasons.iter().map(|finding| (finding.key(), "Known.".to_owned())).collect();
        let result = session.seal(edition(), later(60), reasons);
        prop_assert_eq!(result.is_ok(), obstacles.bars.is_empty());
        if result.is_ok() {
            prop_assert!(unanswered(&edition().framework, &session).is_empty());
            prop_assert_eq!(session.state.seal.as_ref().map(|seal| seal.head), Some(before.head()));
        } else {
            prop_assert_eq!(session, before);
        }
    }
}

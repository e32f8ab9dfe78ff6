//! What a panel refuses and by which words, what differs, and the laws of its record.

use std::sync::Arc;

use proptest::prelude::*;

use super::{
    generate::{
        CRITERIA, assessor, convened, criterion, deed, done, draft, later, panel, rows, seal, sealed,
        signoff, sitting, try_convene, unseal,
    },
    *,
};
use crate::domain::{
    agreement,
    generate::edition,
    history::{CandidateEdit, Change as Marked, broken_link},
    state::Outcome,
};

fn framework() -> &'static Framework {
    &edition().framework
}

/// A sealed session after edits to its candidate.
fn edited(number: usize, edit: CandidateEdit) -> Arc<Session> {
    let mut session = draft(number, &[]);
    session.record(edition(), later(1), vec![Marked::Candidate(edit)]).unwrap();
    Arc::new(seal(session))
}

#[test]
fn sessions_that_make_no_panel_are_refused_by_name() {
    fn check(sessions: &[Arc<Session>], expect: &str) {
        assert_eq!(try_convene(sessions, false).map(|_| ()).unwrap_err().to_string(), expect);
    }
    let one = || sealed(&["+"]).remove(0);
    let with = |other: Arc<Session>| [one(), other];
    check(&[], "a panel needs at least 2 sealed sessions; given: 0");
    check(&[one()], "a panel needs at least 2 sealed sessions; given: 1");
    check(&sealed(&["+"; 8]), "a panel has at most 7 members; given: 8");
    check(&with(Arc::new(draft(2, &[]))), "the session of George Boole on Ada Lovelace is not sealed");
    check(
        &with(Arc::new(unseal(seal(draft(2, &[]))))),
        "the session of George Boole on Ada Lovelace is not sealed",
    );
    check(&with(one()), "Mary Somerville is there twice; a panel takes one session of each assessor");
    check(
        &with(edited(2, CandidateEdit::Reference("C-0143".into()))),
        "the session of George Boole on Ada Lovelace is of another candidate, with the reference “C-0143”; the \
         first is of “C-0142”",
    );
    check(
        &with(edited(2, CandidateEdit::Reference(" ".into()))),
        "the session of George Boole on Ada Lovelace names no reference of the candidate, by which a panel knows \
         who is assessed",
    );
    check(
        &with(edited(2, CandidateEdit::Target("CMA".parse().unwrap()))),
        "the session of George Boole on Ada Lovelace is for the level CMA; the first is for CMP",
    );
    let mut other = (*sealed(&["+", "+"]).remove(1)).clone();
    other.state.edition = Digest::of(b"another");
    check(
        &with(Arc::new(other)),
        &format!(
            "the session of George Boole on Ada Lovelace is marked against another edition, {}; the first is \
             against {}",
            Digest::of(b"another").short(),
            edition().digest.short()
        ),
    );
}

#[test]
fn a_panel_of_two_and_one_of_seven_are_convened() {
    for count in [FEWEST, MOST] {
        let panel = convened(&sealed(&vec!["+-"; count]));
        assert_eq!(panel.state.members.len(), count);
        assert_eq!(panel.state.candidate.name, "Ada Lovelace");
    }
}

#[test]
fn what_differs_is_met_against_not_yet_and_marked_against_unmarked() {
    let check = |marks: [&str; 3], status: Status, differs: bool, majority: Option<Verdict>| {
        let sessions = sealed(&marks);
        let panel = convened(&sessions);
        let case = sitting(&panel, &sessions).case(0).unwrap();
        assert_eq!(case.criterion.id.as_str(), CRITERIA[0]);
        assert_eq!(
            (case.status(), case.differs(), case.majority()),
            (status, differs, majority),
            "{marks:?}"
        );
        assert_eq!(case.unanimous().is_some(), status == Status::Unanimous);
        assert_eq!(case.verdict(), None, "a majority is never applied by itself");
    };
    let (met, not_yet) = (Some(Verdict::Met), Some(Verdict::NotYet));
    check(["+", "+", "+"], Status::Unanimous, false, met);
    check(["-", "-", "-"], Status::Unanimous, false, not_yet);
    check(["+", "-", "+"], Status::Majority, true, met);
    check(["+", "-", "-"], Status::Majority, true, not_yet);
    check(["+", "+", "."], Status::Incomplete, true, met);
    check(["+", "-", "."], Status::Incomplete, true, None);
    check(["+", ".", "."], Status::Incomplete, true, None);
    check([".", ".", "."], Status::Incomplete, false, None);
    let sessions = sealed(&["+", "-", "+", "-"]);
    let panel = convened(&sessions);
    let case = sitting(&panel, &sessions).case(0).unwrap();
    assert_eq!((case.status(), case.majority()), (Status::Split, None));
}

#[test]
fn notes_alone_never_differ() {
    let noted = |number, note: &str| {
        let mut session = draft(number, &[("PK1.CA.1", Some(Verdict::Met))]);
        let note = Marked::Note { criterion: criterion("PK1.CA.1"), to: note.into() };
        session.record(edition(), later(1), vec![note]).unwrap();
        Arc::new(seal(session))
    };
    let sessions = [noted(1, "Clearly shown."), noted(2, "Barely."), noted(3, "")];
    let panel = convened(&sessions);
    assert!(sitting(&panel, &sessions).queue().is_empty());
}

#[test]
fn no_reason_no_resolution() {
    let sessions = sealed(&["+", "-"]);
    let mut panel = convened(&sessions);
    let id = criterion("PK1.CA.1");
    for blank in ["", " ", "\n\t"] {
        let refused = panel.resolve(edition(), &id, Verdict::Met, blank, later(5)).unwrap_err();
        assert_eq!(refused.to_string(), "no reason, no resolution: say why PK1.CA.1 is settled so");
    }
    assert_eq!(panel.entries.len(), 1);
    assert!(panel.resolve(edition(), &id, Verdict::Met, "Seen at the interview.", later(5)).unwrap());
    assert_eq!(panel.state.verdict(&id), Some(Verdict::Met));
    let unknown = panel.resolve(edition(), &criterion("PK9.CA.1"), Verdict::Met, "x", later(5));
    assert_eq!(unknown.unwrap_err().to_string(), "there is no criterion “PK9.CA.1” in this edition");
    let long = "x".repeat(LONGEST_NOTE + 1);
    assert!(panel.resolve(edition(), &id, Verdict::Met, &long, later(5)).is_err());
}

#[test]
fn all_that_is_unanimous_is_accepted_in_one_step_and_one_undo() {
    let sessions = sealed(&["++-.+", "+--.+", "+--.."]);
    let mut panel = convened(&sessions);
    let accepting = sitting(&panel, &sessions).accepting();
    assert!(panel.record(edition(), later(5), accepting).unwrap());
    let marks = |panel: &Panel| {
        CRITERIA.map(|id| panel.state.verdict(&criterion(id)).map_or(".", Verdict::as_str)).join(" ")
    };
    assert_eq!(marks(&panel), "met . not-yet . .");
    assert!(sitting(&panel, &sessions).accepting().is_empty(), "nothing is left to accept");
    panel.undo(later(6)).unwrap();
    assert_eq!(marks(&panel), ". . . . .");
    panel.redo(later(7)).unwrap();
    assert_eq!(marks(&panel), "met . not-yet . .");
    let kept = panel.state.resolutions.values().map(|resolution| resolution.rationale.clone());
    assert_eq!(kept.collect::<Vec<_>>(), [None, None], "what is accepted again has no reason either");
}

#[test]
fn accepting_leaves_what_was_argued() {
    let sessions = sealed(&["+", "+"]);
    let mut panel = convened(&sessions);
    let id = criterion("PK1.CA.1");
    panel.resolve(edition(), &id, Verdict::NotYet, "The interview showed otherwise.", later(5)).unwrap();
    assert!(sitting(&panel, &sessions).accepting().is_empty());
}

#[test]
fn the_rule_counts_the_panel_s_marks_and_a_member_can_be_overruled() {
    let sessions = sealed(&["+", "-", "-"]);
    let mut panel = convened(&sessions);
    let (level, met) = (framework().level_index("CA").unwrap(), |panel: &Panel, level: usize| {
        sitting(panel, &sessions).standing().levels[level].met()
    });
    assert_eq!(met(&panel, level), 0);
    panel.resolve(edition(), &criterion("PK1.CA.1"), Verdict::Met, "Shown on page 12.", later(5)).unwrap();
    assert_eq!(met(&panel, level), 1);
    let overruled = sitting(&panel, &sessions).agreement().overruled;
    assert_eq!(
        overruled.iter().map(|one| (one.raised, one.lowered)).collect::<Vec<_>>(),
        [(0, 0), (1, 0), (1, 0)]
    );
}

/// Everything done but the sign-offs.
fn settled(sessions: &[Arc<Session>]) -> Panel {
    let mut panel = convened(sessions);
    for case in sitting(&panel.clone(), sessions).queue() {
        panel.resolve(edition(), &case.criterion.id, Verdict::Met, "Shown.", later(5)).unwrap();
    }
    let mut changes = sitting(&panel, sessions).accepting();
    let recommendation =
        Recommendation { outcome: Outcome::Defer, level: None, rationale: "Too little was shown.".into() };
    changes.push(Change::Recommended(Some(recommendation)));
    panel.record(edition(), later(6), changes).unwrap();
    panel
}

#[test]
fn a_panel_is_signed_and_sealed_only_when_nothing_is_open() {
    let mut sessions = sealed(&["++.", "+-+"]);
    let mut panel = try_convene(&sessions, true).unwrap();
    sessions.sort_by_key(|session| panel.state.member(session.state.assessor.id).map(|(at, _)| at));
    let refused = sitting(&panel, &sessions).signable().unwrap_err().to_string();
    assert_eq!(
        refused,
        "the panel is not ready: 2 criteria (PK1.CMP.1, PK1.CMP.2) not settled; 1 criterion unanimous and not \
         accepted; no recommendation; the names are not revealed"
    );
    panel = settled(&sessions);
    let first = assessor(1).id;
    let signed = vec![signoff(&panel, first)];
    let refused = sitting(&panel, &sessions).ready(&signed).unwrap_err().to_string();
    assert_eq!(refused, "the panel is not ready: not signed by George Boole");
    let signed = vec![signoff(&panel, first), signoff(&panel, assessor(2).id)];
    let ready = sitting(&panel, &sessions).ready(&signed).unwrap();
    panel.seal(ready, later(10)).unwrap();
    assert!(sitting(&panel, &sessions).unsigned(&signed).is_empty(), "the seal keeps what was signed");
    assert!(sitting(&panel, &sessions).unproven(&signed).is_empty());
    let later_word = Signoff { at: later(11), ..signed[0].clone() };
    assert_eq!(sitting(&panel, &sessions).unproven(&[later_word, signed[1].clone()]).len(), 1);
    let id = criterion("PK1.CMP.1");
    let refused = panel.resolve(edition(), &id, Verdict::NotYet, "No.", later(11)).unwrap_err();
    assert_eq!(refused, session::Refusal::Sealed("panel").into());
    assert_eq!(panel.undo(later(11)).unwrap_err(), session::Refusal::Sealed("panel").into());
    assert!(panel.unseal(later(11), " ").is_err());
    panel.unseal(later(11), "The interview was heard again.").unwrap();
    let refused = panel.undo(later(12)).unwrap_err().to_string();
    assert_eq!(refused, "nothing to undo: undo stops at the seal");
}

#[test]
fn a_change_after_a_sign_off_asks_for_another() {
    let sessions = sealed(&["+-", "++"]);
    let mut panel = settled(&sessions);
    let signed: Vec<_> =
        panel.state.members.iter().map(|member| signoff(&panel, member.assessor.id)).collect();
    assert!(sitting(&panel, &sessions).unsigned(&signed).is_empty());
    let note = Change::Discussed { criterion: criterion("PK1.CA.1"), to: "Raised again.".into() };
    panel.record(edition(), later(10), vec![note]).unwrap();
    assert_eq!(sitting(&panel, &sessions).unsigned(&signed), [0, 1]);
}

#[test]
fn an_anonymous_panel_names_nobody_until_it_is_revealed_and_not_again_after() {
    let sessions = sealed(&["+-", "++", "--"]);
    let mut panel = try_convene(&sessions, true).unwrap();
    assert_eq!(panel.state.labels(), ["Assessor 1", "Assessor 2", "Assessor 3"]);
    let heads: Vec<_> = panel.state.members.iter().map(|member| member.head).collect();
    assert!(heads.is_sorted(), "the order tells nobody who is who");
    panel.record(edition(), later(5), vec![Change::Revealed]).unwrap();
    assert!(panel.state.labels().contains(&"George Boole".to_owned()));
    assert!(panel.undo(later(6)).is_err(), "what was seen can't be unseen");
}

#[test]
fn a_member_is_bound_to_the_session_as_it_was_sealed() {
    let sessions = sealed(&["+-", "++"]);
    let panel = convened(&sessions);
    let member = &panel.state.members[0];
    assert_eq!(member.disowns(&sessions[0]), None);
    let check = |session: &Session, expect: &str| {
        let why = member.disowns(session).unwrap_or_default();
        assert!(why.contains(expect), "{why}");
    };
    let broken = unseal((*sessions[0]).clone());
    check(&broken, "Mary Somerville is not sealed any more");
    check(&seal(broken), "not the one that was sealed for this panel");
    check(&sessions[1], "is another one");
}

proptest! {
    #[test]
    fn no_deed_of_the_chair_moves_a_figure_of_agreement((panel, sessions) in panel(), deeds in prop::collection::vec(deed(), 0..6)) {
        let parts = |panel: &Panel| sitting(panel, &sessions).agreement().parts;
        let before = parts(&panel);
        prop_assert_eq!(parts(&done(panel, &sessions, &deeds)), before);
    }

    #[test]
    fn the_state_is_what_the_history_replays_to((panel, sessions) in panel()) {
        let replayed: Option<PanelState> = crate::domain::history::chain::replay(panel.entries.iter().map(Arc::as_ref));
        prop_assert_eq!(replayed.as_ref(), Some(&panel.state));
        prop_assert!(broken_link(panel.entries.iter().map(Arc::as_ref)).is_none());
        prop_assert!(sitting(&panel, &sessions).contradictions().is_empty());
    }

    #[test]
    fn undo_brings_back_what_was_and_redo_what_came((panel, sessions) in panel(), next in deed()) {
        let mut after = done(panel.clone(), &sessions, &[next]);
        let acted = after.entries.len() > panel.entries.len();
        if acted && after.reach().undo == Some(panel.entries.last().unwrap().seq + 1) {
            let came = after.state.clone();
            after.undo(later(90)).unwrap();
            prop_assert!(after.state.changes_to_is_empty(&panel.state));
            after.redo(later(91)).unwrap();
            prop_assert!(after.state.changes_to_is_empty(&came));
        }
    }

    #[test]
    fn the_order_of_the_members_moves_no_overall_figure(rows in rows()) {
        let rows: Vec<_> = rows.iter().map(String::as_str).collect();
        let sessions = sealed(&rows);
        let reversed: Vec<_> = sessions.iter().rev().cloned().collect();
        let figures = |sessions: &[Arc<Session>]| {
            let panel = convened(sessions);
            let figures = sitting(&panel, sessions).agreement();
            let overall = figures.overall().unwrap().clone();
            let value = |figure: agreement::Coefficient| figure.value().map(|value| (value * 1e9).round());
            [overall.raw, overall.kappa, overall.ac1, overall.alpha].map(value)
        };
        prop_assert_eq!(figures(&sessions), figures(&reversed));
    }

    #[test]
    fn a_status_differs_only_where_it_says_so(rows in rows()) {
        let rows: Vec<_> = rows.iter().map(String::as_str).collect();
        let sessions = sealed(&rows);
        let panel = convened(&sessions);
        for case in sitting(&panel, &sessions).cases() {
            match case.status() {
                Status::Unanimous => prop_assert!(!case.differs()),
                Status::Majority => prop_assert!(case.differs() && case.majority().is_some()),
                Status::Split => prop_assert!(case.differs() && case.majority().is_none()),
                Status::Incomplete => prop_assert!(case.unanimous().is_none()),
            }
        }
    }
}

impl PanelState {
    fn changes_to_is_empty(&self, other: &Self) -> bool {
        use crate::domain::history::chain::Replayed as _;
        self.changes_to(other).is_empty()
    }
}

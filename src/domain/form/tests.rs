use crate::domain::history::chain::Replayed as _;
use std::fmt::Write as _;

use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;
use crate::domain::{
    difference::generate::{Revision, revised},
    evidence::EvidenceEdit,
    generate::{self, edition, new_session, start},
    history::Change,
    session::Session,
    state::{Outcome, State, Verdict},
};

fn moment(session: &Session) -> Moment {
    Moment::new(session.file.id, session.entries.len() as u64, session.head())
}

/// The form of a session, with the criteria that have one of these ids.
fn form(session: &Session, ids: &[&str]) -> String {
    write(&edition().framework, &session.state, &moment(session), session.next_evidence_id(), |one| {
        ids.contains(&one.id.as_str())
    })
}

fn whole(session: &Session) -> String {
    write(&edition().framework, &session.state, &moment(session), session.next_evidence_id(), |_| true)
}

/// A session with an evidence item and two marks.
fn session() -> Session {
    let criterion = || "PK1.CMP.1".parse().unwrap();
    let mut session = new_session(7);
    let item = |edit| Change::Evidence { id: EvidenceId(1), edit };
    let changes = vec![
        item(EvidenceEdit::Title("Outplacement programme".into())),
        item(EvidenceEdit::Kind(Some("case-study".parse().unwrap()))),
        item(EvidenceEdit::Valid(Some(true))),
        item(EvidenceEdit::Current(Some(false))),
        Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) },
        Change::Cites { criterion: criterion(), to: vec![EvidenceId(1)] },
        Change::Note { criterion: criterion(), to: "Three instruments.\n\n    # Cited: yes\n[x] E1".into() },
        Change::Probe { criterion: "PE1.CMP.1".parse().unwrap(), to: true },
        Change::Measure { criterion: "PE1.CMP.1".parse().unwrap(), to: Some(34) },
    ];
    session.record(edition(), start(), changes).unwrap();
    session
}

/// What applying a form comes to, as text: changes, remarks, conflicts or faults.
fn outcome(session: &Session, text: &str, prefer: Prefer) -> String {
    let framework = &edition().framework;
    let plan = read(framework, text).and_then(|form| plan(framework, session, &form, prefer, start()));
    let plan = match plan {
        Ok(plan) => plan,
        Err(faults) => return faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    };
    let mut out = String::new();
    let mut state = session.state.clone();
    for change in plan.actions.iter().flatten() {
        writeln!(out, "{}", change.sentence(&state)).unwrap();
        state.apply(change, start());
    }
    for remark in plan.remarks {
        writeln!(out, "({remark})").unwrap();
    }
    for Conflict { line, about, session, form } in plan.conflicts {
        writeln!(out, "line {line}, {about}: session {session:?}, form {form:?}").unwrap();
    }
    out
}

/// The outcome for the form of a session in which each of these was put in place of the other.
fn edited(edits: &[(&str, &str)]) -> String {
    let session = session();
    let mut text = form(&session, &["PK1.CMP.1", "PK1.CMP.2", "PE1.CMP.1"]);
    for (from, to) in edits {
        assert!(text.contains(from), "{from:?} is not in {text}");
        text = text.replacen(from, to, 1);
    }
    outcome(&session, &text, Prefer::Neither)
}

#[test]
fn a_form_is_pleasant_to_fill_in() {
    assert_snapshot!(form(&session(), &["PK1.CMP.1", "PK1.CMP.2", "PE1.CMP.1"]), @"
    # The form of a session. Fill it in with any editor, then: assessor form --apply FILE
    #
    # [x] met   [-] not yet met   [ ] unmarked   [x]? marked, and to be asked about at the interview
    # “E: E1, E2” cites evidence. A note stands below its criterion, indented.
    # Lines that begin with # are read over. What is taken out of the form stays in the session as it is.

    session: 019e0000-0000-7000-8000-000000000007
    as of: entry 10 0c602730bf95

    candidate: Ada Lovelace
    reference: C-0007
    target: CMP
    years: 4

    # none, employer, family, trained-candidate, business, personal, other; what there is to say
    # goes below, indented
    interest:

    # recommend, defer or decline, and the level; the reasons go below, indented
    recommendation:

    # ---- Evidence ----------------------------------------------------------------------------
    # For another item, write the next number and below it what it is:
    #
    # E2
    #     title:
    #     kind:
    #     place:
    #     date:
    #     judged:
    #
    # kind: portfolio, case-study, work-product, observation, interview, third-party,
    # learning-record, publication, presentation, board-service, resume, reference
    # date: such as 2025-06-30
    # judged: V valid, A authentic, C current, S sufficient; v a c s not so; . not judged
    # “removed” behind its number takes an item out of the ledger and of every citation.

    E1
        title: Outplacement programme
        kind: case-study
        place:
        date:
        judged: V.c.

    # ---- PK1 Client needs (PROFESSIONAL KNOWLEDGE) -------------------------------------------
    # Identify the career/ talent management needs of individual and/or organizational clients

    # Uses familiarity with different assessment tools and/or processes to appropriately address
    # specific client needs
    [x]  PK1.CMP.1   E: E1
        Three instruments.

            # Cited: yes
        [x] E1

    # Develops tailored programs for clients depending upon their career/talent management need
    [ ]  PK1.CMP.2   E:

    # ---- PE1 Learning (PROFESSIONAL ENGAGEMENT) ----------------------------------------------
    # Ability and commitment to undertake ongoing Professional Learning to retain credibility
    # and effectiveness in the marketplace

    # Engages in at 30 hours of professional learning per year of certification period
    # figure: hours a year, at least 30
    [ ]? PE1.CMP.1   E:  figure: 34
    ");
}

#[test]
fn what_is_edited_becomes_changes() {
    assert_snapshot!(edited(&[]), @"");
    assert_snapshot!(edited(&[
        ("candidate: Ada Lovelace", "candidate: Ada King"),
        ("target: CMP", "TARGET:cmf"),
        ("years: 4", "years:"),
        ("interest:\n", "interest: employer\n\n  Worked for me\n  until 2019.\n\n"),
        ("recommendation:\n", "recommendation: Recommend\n\tNearly all is shown.\n"),
        ("judged: V.c.", "judged: VA"),
        ("\nE1\n", "\nE2\n  title: A portfolio\n  date: 2025-06-30\n\nE1\n"),
        ("[ ]  PK1.CMP.2   E:", "[-?] pk1.cmp.2 e:e2;E1"),
        ("[ ]? PE1.CMP.1   E:  figure: 34", "[X] PE1.CMP.1 figure:40"),
    ]), @"
    interest declared: employer (Worked for me
    until 2019.)
    candidate “Ada King”, was “Ada Lovelace”
    applies for CMF, was CMP
    years in practice unknown, was 4
    recommendation: recommend CMF: Nearly all is shown.
    E1: authentic yes, was not judged
    E1: current not judged, was no
    E2: title “A portfolio”, was nothing
    E2: date 2025-06-30, was unknown
    PE1.CMP.1: met, was unmarked
    PE1.CMP.1: no longer to be asked about
    PE1.CMP.1: 40, was 34
    PK1.CMP.2: not yet, was unmarked
    PK1.CMP.2: to be asked about
    PK1.CMP.2: cites E2, E1, cited nothing
    ");
    assert_snapshot!(edited(&[("\nE1\n", "\nE1 removed\n")]), @"
    PK1.CMP.1: cites nothing, cited E1
    E1: removed, was “Outplacement programme”
    ");
    assert_snapshot!(edited(&[("[x]  PK1.CMP.1   E: E1\n    Three instruments.\n\n        # Cited: yes\n    [x] E1\n", "")]), @"");
    assert_snapshot!(edited(&[("    Three instruments.\n\n        # Cited: yes\n    [x] E1\n", "")]), @"PK1.CMP.1: note taken out");
}

#[test]
fn nothing_is_passed_over_in_silence() {
    assert_snapshot!(edited(&[
        ("    Three instruments.", "# Three instruments.\n    E: E1"),
        ("\nE1\n", "\nE9\n\nE1\n"),
    ]), @"
    PK1.CMP.1: note changed: E: E1

        # Cited: yes
    [x] E1
    (line 53 begins with # and is read over: “# Three instruments.”)
    (E9 says nothing, so there is no such item)
    (PK1.CMP.1: “E: E1” is part of the note; a citation stands on the criterion's own line)
    ");
}

#[test]
fn everything_wrong_is_named_with_its_place() {
    assert_snapshot!(edited(&[
        ("reference: ", "  lost words\nreferenz: "),
        ("[ ]  PK1.CMP.2   E:", "[o] PK1.CMP.2\n[x PK1.CMP.2\n[x]\nWords at the margin\n[x] PK1.CMP.20 E: E1\n    note\n[x] PK1.CMP.2 E: one figure: 3 and"),
        ("figure: 34", "figure: many 34 35\n[x] PK1.CMP.1"),
        ("    title: ", "    titel: "),
    ]), @"
    line 11, column 3: text that belongs to nothing “lost words”; text belongs below a criterion, “interest:” or “recommendation:”
    line 12, column 1: a line that is not known “referenz”; did you mean “reference:”? a note is indented, a remark begins with #
    line 40, column 5: no field of an evidence item “titel: Outplacement programme”; it has title, kind, place, date, judged
    line 58, column 1: a mark that is not known “[o]”; write [x] met, [-] not yet met or [ ] unmarked, and ? behind it
    line 59, column 1: a box that is not closed “[x PK1.CMP.2”; write [x], [-] or [ ]
    line 60, column 1: a mark without a criterion “[x]”; write the criterion's id behind it
    line 61, column 1: a line that is not known “Words at the margin”; a note is indented, a remark begins with #
    line 62, column 5: no criterion of this edition “PK1.CMP.20”; did you mean PK1.CMP.2?
    line 64, column 18: not the number of an evidence item “one”; write E and a number, such as E2
    line 64, column 30: a figure, where none is asked for “3”; take it out
    line 64, column 32: a figure, where none is asked for “and”; take it out
    line 72, column 30: not a number “many”; write the figure in digits
    line 72, column 38: more than one figure “35”; keep the number alone
    line 73, column 5: a second line for “PK1.CMP.1”; keep one of them
    ");
    assert_snapshot!(edited(&[
        ("candidate: Ada Lovelace", "candidate:"),
        ("target: CMP", "target: CMX"),
        ("years: 4", "years: four"),
        ("interest:\n", "interest: friend\n"),
        ("recommendation:\n", "recommendation: maybe\n"),
        ("kind: case-study", "kind: rumour"),
        ("    date:\n    judged: V", "    date: 30.6.2025\n    judged: V"),
        ("judged: V.c.", "judged: yes"),
        ("[ ]  PK1.CMP.2   E:", "[ ]  PK1.CMP.2   E: E3"),
    ]), @"
    line 10, column 11: the candidate must have a name; write it there
    line 12, column 9: not a level “CMX”; there is no level “CMX” in this edition; it has CA, CMA, CMP, CMF
    line 13, column 8: not a number “four”; write it in digits, or nothing
    line 17, column 11: not a kind of interest “friend”; there are none, employer, family, trained-candidate, business, personal, other
    line 20, column 17: not a recommendation “maybe”; write recommend, defer or decline, and a level
    line 40, column 11: not a kind of evidence “rumour”; there are portfolio, case-study, work-product, observation, interview, third-party, learning-record, publication, presentation, board-service, resume, reference
    line 42, column 11: not a date “30.6.2025”; write year, month and day, such as 2025-06-30
    line 43, column 13: not V, A, C or S “yes”; write such as VAc. (V and A yes, C no)
    line 57, column 21: E3, which is not in the ledger, is cited in “E3”; write E3 and what it is under Evidence, or cite another
    ");
    assert_snapshot!(edited(&[("recommendation:\n", "recommendation: defer\n")]), @"line 20, column 17: no reasons for “defer”; write them below, indented");
    assert_snapshot!(edited(&[("\nE1\n", "\nE1 removed\n"), ("PK1.CMP.2   E:", "PK1.CMP.2   E: E1")]), @"line 57, column 21: E1 is taken out by this form, and cited here “E1”; do one of the two");
    assert_snapshot!(edited(&[("as of: entry 10", "as of: entry 9")]), @"line 8, column 1: the session's history has no such entry, so the form is of another session: “as of: entry 9 0c602730bf95”; write a new form with: assessor form SESSION");
    assert_snapshot!(edited(&[("as of:", "as off:")]), @"
    line 8, column 1: a line that is not known “as off”; a note is indented, a remark begins with #
    line 1, column 1: no line “as of:”; begin with: assessor form SESSION
    ");
    assert_snapshot!(edited(&[("session:", "")]), @"line 1, column 1: no line “session:”; begin with: assessor form SESSION");
}

#[test]
fn what_changed_on_both_sides_is_a_conflict_and_nothing_else_is() {
    let mut session = session();
    let text = form(&session, &["PK1.CMP.1", "PK1.CMP.2"]);
    let met = |id: &str| Change::Verdict { criterion: id.parse().unwrap(), to: Some(Verdict::Met) };
    let not_yet = Change::Verdict { criterion: "PK1.CMP.1".parse().unwrap(), to: Some(Verdict::NotYet) };
    session.record(edition(), start(), vec![not_yet, met("PK1.CMP.2"), met("PK1.CMP.3")]).unwrap();
    assert_eq!(outcome(&session, &text, Prefer::Neither), "", "the form is unchanged");
    let agreeing = text.replace("[ ]  PK1.CMP.2", "[x]  PK1.CMP.2");
    assert_eq!(outcome(&session, &agreeing, Prefer::Neither), "", "both say the same");
    let text =
        text.replace("Three instruments.", "Four instruments.").replace("[ ]  PK1.CMP.2", "[-]  PK1.CMP.2");
    let text = text.replace("years: 4", "years: 5");
    assert_snapshot!(outcome(&session, &text, Prefer::Neither), @r#"
    line 50, PK1.CMP.1: session ["mark: “not-yet”, was “met”"], form ["note: “Four instruments.      # Cited: yes [x] E1”, was “Three instruments.      # Cited: yes [x] E1”"]
    line 57, PK1.CMP.2: session ["mark: “met”, was unmarked"], form ["mark: “not-yet”, was unmarked"]
    "#);
    assert_snapshot!(outcome(&session, &text, Prefer::Session), @r#"
    years in practice 5, was 4
    line 50, PK1.CMP.1: session ["mark: “not-yet”, was “met”"], form ["note: “Four instruments.      # Cited: yes [x] E1”, was “Three instruments.      # Cited: yes [x] E1”"]
    line 57, PK1.CMP.2: session ["mark: “met”, was unmarked"], form ["mark: “not-yet”, was unmarked"]
    "#);
    assert_snapshot!(outcome(&session, &text, Prefer::Form), @r#"
    years in practice 5, was 4
    PK1.CMP.1: note changed: Four instruments.

        # Cited: yes
    [x] E1
    PK1.CMP.2: not yet, was met
    line 50, PK1.CMP.1: session ["mark: “not-yet”, was “met”"], form ["note: “Four instruments.      # Cited: yes [x] E1”, was “Three instruments.      # Cited: yes [x] E1”"]
    line 57, PK1.CMP.2: session ["mark: “met”, was unmarked"], form ["mark: “not-yet”, was unmarked"]
    "#);
}

#[test]
fn nothing_of_a_form_from_another_edition_is_taken_whoever_is_preferred() {
    let mut session = session();
    let text = form(&session, &["PK1.CMP.2"]).replace("[ ]  PK1.CMP.2", "[x]  PK1.CMP.2");
    let to = revised(&[Revision::Swapped(2, 5)]);
    session.carry(edition(), &to, start()).unwrap();
    assert_eq!(edition_then(&session, &text), Some(edition().digest));
    let form = read(&edition().framework, &text).unwrap();
    for prefer in [Prefer::Neither, Prefer::Session, Prefer::Form] {
        let faults = plan(&to.framework, &session, &form, prefer, start()).unwrap_err();
        assert!(faults[0].to_string().contains("carried to another edition since"), "{faults:?}");
    }
    let conflicts = since_carried(&edition().framework, &to.framework, &session, &form).unwrap();
    let [one] = conflicts.as_slice() else { panic!("{conflicts:?}") };
    assert_eq!(
        (one.about.as_str(), one.form.join("; ")),
        ("PK1.CMP.2", "mark: “met”, was unmarked".to_owned())
    );
    assert!(one.session[0].contains("PK1.CMP.2 is PK1.CMP.3 now"), "{one:?}");
}

#[test]
fn the_number_of_an_item_taken_out_is_not_used_again() {
    let mut session = session();
    let text = form(&session, &[]).replace("Outplacement programme", "Another programme");
    let removed = Change::Evidence { id: EvidenceId(1), edit: EvidenceEdit::Removed };
    let uncited = Change::Cites { criterion: "PK1.CMP.1".parse().unwrap(), to: Vec::new() };
    session.record(edition(), start(), vec![uncited, removed]).unwrap();
    assert_snapshot!(outcome(&session, &text, Prefer::Form), @"line 39, column 12: E1 was taken out of the ledger and is not used again “Another programme”; the next new item is E2");
    let text = form(&session, &[]) + "\nE1\n    title: Once more\n";
    assert_snapshot!(outcome(&session, &text, Prefer::Neither), @"line 39, column 12: E1 was taken out of the ledger and is not used again “Once more”; the next new item is E2");
}

#[test]
fn line_ends_and_spaces_that_an_editor_changes_are_no_edits() {
    let session = session();
    let text = form(&session, &["PK1.CMP.1"]);
    let padded = text.replace('\n', "  \n");
    for text in
        [text.replace('\n', "\r\n"), padded, text.trim_end().to_owned(), text.replace("\n\n", "\n\n\n")]
    {
        // An empty line more is a change where it stands within a note.
        let text = text.replace("instruments.\n\n\n", "instruments.\n\n");
        assert_eq!(outcome(&session, &text, Prefer::Neither), "");
    }
}

/// A change that can be written into a form: nothing is taken out, and no number is used again.
fn is_said(session: &Session, change: &Change) -> bool {
    match change {
        Change::Declared { kind, .. } => kind.is_some(),
        // A recommendation of no level is for the one applied for.
        Change::Recommended(Some(given)) => given.outcome != Outcome::Recommend || given.level.is_some(),
        Change::Evidence { edit: EvidenceEdit::Removed, .. } => false,
        Change::Evidence { id, .. } => session.state.item(*id).is_some() || *id >= session.next_evidence_id(),
        _ => true,
    }
}

/// The answers of a state, without items and declarations that say nothing.
fn said(state: &State) -> Answers {
    let mut answers = answers(&edition().framework, state);
    answers.retain(|slot, answer| match slot {
        Slot::Item(..) => !answer.is_empty() && answer != "....",
        _ => true,
    });
    answers
}

proptest! {
    #![proptest_config(crate::domain::generate::cases(20))]

    #[test]
    fn a_form_that_comes_back_as_it_was_changes_nothing(session in generate::session(), later in proptest::collection::vec(generate::change(), 0..4)) {
        let text = whole(&session);
        let raw = text.contains(['\u{1b}', '\u{202e}', '\r']);
        prop_assert!(!raw);
        prop_assert_eq!(outcome(&session, &text, Prefer::Neither), "");
        let mut after = session.clone();
        let _ = after.record(edition(), start(), later);
        prop_assert_eq!(outcome(&after, &text, Prefer::Neither), "");
    }

    #[test]
    fn an_edited_form_gives_the_edits(session in generate::session(), changes in proptest::collection::vec(generate::change(), 0..8)) {
        let mut session = session;
        session.state.seal = None;
        let mut edited = session.clone();
        for change in changes {
            if is_said(&session, &change) {
                let _ = edited.record(edition(), start(), vec![change]);
            }
        }
        let framework = &edition().framework;
        let text = write(framework, &edited.state, &moment(&session), session.next_evidence_id(), |_| true);
        let form = read(framework, &text).unwrap();
        let plan = plan(framework, &session, &form, Prefer::Neither, start());
        let plan = plan.unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
        prop_assert!(plan.conflicts.is_empty());
        for changes in plan.actions {
            session.record(edition(), start(), changes).unwrap();
        }
        prop_assert_eq!(said(&session.state), said(&edited.state));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(session: 019e0000-0000-7000-8000-000000000001\n)?(as of: 1 x\n)?([\\[\\]xE:? #\\-\n\t]|PK1.CMP.1|E1|figure:|title:|é|removed|rationale)*") {
        let framework = &edition().framework;
        if let Ok(form) = read(framework, &text) {
            let _ = plan(framework, &session(), &form, Prefer::Form, start());
        }
    }
}

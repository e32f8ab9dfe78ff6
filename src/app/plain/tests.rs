use insta::assert_snapshot;

use super::*;
use crate::domain::generate::{edition, new_session, start};

/// What is said in a walk with these answers; `>` stands before an answer.
fn talk(session: &mut Session, answers: &[&str]) -> String {
    let (mut walk, reply) = Walk::begin(&edition().framework, session);
    let mut lines = reply.lines;
    for answer in answers {
        lines.push(format!("> {answer}"));
        let reply = walk.line(edition(), session, answer, start());
        lines.extend(reply.lines);
        if reply.is_over {
            lines.push("(over)".into());
        }
    }
    lines.join("\n")
}

#[test]
#[allow(clippy::too_many_lines, reason = "it is one conversation")]
fn a_walk_reads_each_unmarked_criterion_out_and_says_what_an_answer_did() {
    let mut session = new_session(1);
    let answers = "cite|add A portfolio|met|note - seen on video|not yet|p|skip|back|again|P|note|Two||lines|.|\
        cite e1 E9|cite e1|NOT-YET|undo|figure 3|perhaps||quit";
    let answers: Vec<_> = answers.split('|').collect();
    assert_snapshot!(talk(&mut session, &answers), @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    PK1.CMP.1 (Client needs), 24 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > cite
    There is no evidence yet: add TITLE adds an item and cites it.
    > add A portfolio
    PK1.CMP.1: cites E1.
    > met
    PK1.CMP.1: met.
    PK1.CMP.2 (Client needs), 23 unmarked: Develops tailored programs for clients depending upon their career/talent management need
    > note - seen on video
    PK1.CMP.2: noted.
    > not yet
    PK1.CMP.2: not yet met.
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions
    > p
    PK1.CMP.3: to be asked about at the interview.
    > skip
    PK1.CMP.4 (Client needs), 22 unmarked: Articulates specialized services offered and refers to other professionals when appropriate
    > back
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions [to be asked about]
    > again
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions [to be asked about]
    > P
    PK1.CMP.3: no longer to be asked about.
    > note
    The note, in as many lines as you like; a line with a dot alone ends it.
    > Two
    > 
    > lines
    > .
    PK1.CMP.3: note of 2 words.
    > cite e1 E9
    Nothing was changed: there is no evidence item E9 in the ledger; add it first.
    > cite e1
    PK1.CMP.3: cites E1.
    > NOT-YET
    PK1.CMP.3: not yet met.
    PK1.CMP.4 (Client needs), 21 unmarked: Articulates specialized services offered and refers to other professionals when appropriate
    > undo
    undone: PK1.CMP.3: unmarked, was not yet.
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions [cites E1; note: Two /  / lines]
    > figure 3
    Nothing was changed: PK1.CMP.3 asks for no figure.
    > perhaps
    Nothing was changed: “perhaps” is no answer; help lists them.
    > 
    Nothing was changed: met, not yet, skip, note, or help.
    > quit
    22 unmarked.
    (over)
    ");
}

#[test]
fn what_is_skipped_comes_again_and_the_walk_ends_when_all_is_marked() {
    let mut session = new_session(1);
    let count = left(&edition().framework, &session.state);
    let mut answers = vec!["skip"];
    answers.extend(vec!["met"; count - 1]);
    let said = talk(&mut session, &answers);
    assert!(said.contains("from the first unmarked one again.\nPK1.CMP.1 "), "{said}");
    let said = talk(&mut session, &["n"]);
    assert_snapshot!(said, @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    PK1.CMP.1 (Client needs), 1 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > n
    PK1.CMP.1: not yet met.
    All criteria of CMP are marked.
    (over)
    ");
    assert_snapshot!(talk(&mut session, &[]), @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    All criteria of CMP are marked.
    ");
}

#[test]
fn a_note_being_typed_is_gone_on_with_and_kept_at_the_end_of_the_input() {
    let mut session = new_session(1);
    let criterion: CriterionId = "PK2.CMP.2".parse().unwrap();
    session.draft = Some(Draft { criterion: criterion.clone(), caret: 4, text: "Half".into() });
    assert_snapshot!(talk(&mut session, &["a line"]), @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    PK2.CMP.2 (Theory & practice), 24 unmarked: Has developed own IP and differentiate services in professional practice
    A note was being typed here: go on with it; a line with a dot alone ends it.
    So far: Half
    > a line
    ");
    assert_eq!(session.draft.as_ref().map(|draft| draft.text.as_str()), Some("Half\na line"));
    let (mut walk, _) = Walk::begin(&edition().framework, &session);
    let end = walk.end(edition(), &mut session, start());
    assert_eq!(end.lines, ["PK2.CMP.2: note of 3 words.", "24 unmarked."]);
    assert_eq!(session.state.mark(&criterion).unwrap().note, "Half\na line");
    assert_eq!(session.draft, None);
}

#[test]
fn a_note_that_grows_too_long_loses_no_word_that_was_taken() {
    let mut session = new_session(1);
    let long = "x".repeat(LONGEST_NOTE);
    let said = talk(&mut session, &["note", &long, "one more", "."]);
    assert!(said.contains("was not added"), "{said}");
    assert_eq!(session.state.mark(&"PK1.CMP.1".parse().unwrap()).unwrap().note, long);
    assert!(talk(&mut session, &["note one more"]).contains("Nothing was changed: the note is"));
}

//! Talks, a line in and what is said back.

use std::sync::Arc;

use insta::assert_snapshot;

use super::*;
use crate::{
    app::desk::{Desk, Intent, NewSession},
    domain::{
        generate::start,
        ids::SessionId,
        session::{LONGEST_NOTE, Session},
        state::Assessor,
    },
    store::MemoryStore,
};

/// A desk with one session of Ada Lovelace for CMP.
fn desk() -> (Desk, SessionId) {
    let id = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
    let desk = Desk::new(Arc::new(MemoryStore::new()), Assessor { id, name: "Grace Hopper".into() }).unwrap();
    let new = NewSession {
        candidate: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years: None,
        interest: None,
    };
    let (opened, _) = desk.create(new, start()).unwrap();
    (desk, opened.session.file.id)
}

fn begin(desk: &Desk, id: SessionId) -> (Talk, Reply) {
    let (opened, hold) = desk.open(id, Intent::Write).unwrap();
    Talk::begin(Box::new(AtSession::new(desk.clone(), opened, hold)))
}

/// What is said in a talk with these lines; `>` stands before a line.
fn talk(desk: &Desk, id: SessionId, given: &[&str]) -> String {
    let (mut talk, reply) = begin(desk, id);
    let mut lines = reply.lines;
    for line in given {
        lines.push(format!("> {line}"));
        let reply = talk.line(line, start());
        talk.save(start()).unwrap();
        lines.extend(reply.lines);
        lines.extend(reply.is_over.then(|| "(over)".to_owned()));
    }
    lines.join("\n")
}

fn saved(desk: &Desk, id: SessionId) -> Session {
    desk.open(id, Intent::Read).unwrap().0.session
}

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_note_and_a_citation_belong_to_the_criterion_just_marked_until_the_next_is_asked_for() {
    let (desk, id) = desk();
    let given = "c|add A portfolio|met|e - seen on video|n|N|n|X|x|note|Two||lines|.|p|u|U|n|.|c e9|i 3|clear|\
        E edit E1 locator page 3|E judge E1 valid yes current no|E E1|P|K|perhaps|n now||q";
    assert_snapshot!(talk(&desk, id, &given.split('|').collect::<Vec<_>>()), @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.1 (Client needs), 24 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > c
    There is no evidence yet: add TITLE adds an item and cites it.
    > add A portfolio
    PK1.CMP.1: cites E1.
    > met
    PK1.CMP.1: met.
    > e - seen on video
    PK1.CMP.1: noted.
    > n
    PK1.CMP.2 (Client needs), 23 unmarked: Develops tailored programs for clients depending upon their career/talent management need
    > N
    From the last again.
    PE2.CMP.3 (Engagement), 23 unmarked: Contributes to the promotion of the profession through various media
    > n
    From the first again.
    PK1.CMP.2 (Client needs), 23 unmarked: Develops tailored programs for clients depending upon their career/talent management need
    > X
    No word begins “X”; help lists them.
    > x
    PK1.CMP.2: not yet met.
    > note
    Type the note on PK1.CMP.2, in as many lines as you like; a dot alone ends it.
    > Two
    > 
    > lines
    > .
    PK1.CMP.2: note of 2 words.
    > p
    PK1.CMP.2: to be asked about.
    > u
    undone: PK1.CMP.2: no longer to be asked about.
    > U
    redone: PK1.CMP.2: to be asked about.
    > n
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions
    > .
    PK1.CMP.3: not yet + E1.
    PK1.CMP.4 (Client needs), 21 unmarked: Articulates specialized services offered and refers to other professionals when appropriate
    > c e9
    Nothing was changed: there is no evidence item E9 in the ledger; add it first.
    > i 3
    Nothing was changed: PK1.CMP.4 asks for no figure.
    > clear
    PK1.CMP.4: unmarked already.
    > E edit E1 locator page 3
    E1: place “page 3”, was nothing.
    > E judge E1 valid yes current no
    E1: valid yes, was not judged.
    E1: current no, was not judged.
    > E E1
    E1 A portfolio, page 3; valid yes; current no
    > P
    PK1.CMP.2 (Client needs), 21 unmarked: Develops tailored programs for clients depending upon their career/talent management need [not yet met; to be asked about; note: Two /  / lines]
    > K
    PK1 Client needs: Identify the career/ talent management needs of individual and/or organizational clients
    Determine the individual career/ talent management transition e.g. school to work; promotion; job loss; reskilling; second career; retirement
    Determine the specific organizational career/talent management needs—e.g. basic skills, workforce planning, downsizing
    Demonstrate use of appropriate client assessment/profiling methodologies
    Recognize diversity (race, age, gender, socioeconomic status, culture, values) and/or organizational culture as this affects career/talent management decision-making
    PK1.CMP.2 (Client needs), 21 unmarked: Develops tailored programs for clients depending upon their career/talent management need [not yet met; to be asked about; note: Two /  / lines]
    > perhaps
    No word begins “perhaps”; help lists them.
    > n now
    Nothing was changed: nothing goes behind “n”.
    > 
    PK1.CMP.2 (Client needs), 21 unmarked: Develops tailored programs for clients depending upon their career/talent management need [not yet met; to be asked about; note: Two /  / lines]
    > q
    21 unmarked.
    (over)
    ");
    let session = saved(&desk, id);
    let note = |id: &str| session.state.mark(&id.parse().unwrap()).map(|mark| mark.note.clone());
    assert_eq!(note("PK1.CMP.1").as_deref(), Some("- seen on video"));
    assert_eq!(note("PK1.CMP.2").as_deref(), Some("Two\n\nlines"));
}

#[test]
fn each_line_is_read_as_the_word_that_it_begins_with() {
    let check = |line: &str, expect: Result<(Verb, &str), &str>| {
        let all: Vec<_> = words::SESSION.iter().chain(words::BOTH).collect();
        let read = words::read(&all, line);
        let read = read.as_ref().map(|(verb, rest)| (*verb, rest.as_str())).map_err(String::as_str);
        assert_eq!(read, expect, "{line:?}");
    };
    check(" ", Ok((Verb::Met, "")));
    check("", Ok((Verb::Read, "")));
    check("  ", Ok((Verb::Read, "")));
    check("n", Ok((Verb::Next, "")));
    check("N", Ok((Verb::Previous, "")));
    check("NOT YET", Ok((Verb::NotYet, "")));
    check("next flagged", Ok((Verb::NextFlagged, "")));
    check("e next to nothing", Ok((Verb::Note, "next to nothing")));
    check("E", Ok((Verb::Evidence, "")));
    check("evidence add A title", Ok((Verb::Evidence, "add A title")));
    check("u", Ok((Verb::Undo, "")));
    check("U", Ok((Verb::Redo, "")));
    check("notes", Err("No word begins “notes”; help lists them."));
    check("x yes", Err("Nothing was changed: nothing goes behind “x”."));
}

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn final_acts_ask_for_yes_and_everything_from_the_declaration_to_the_seal_is_said() {
    let (desk, id) = desk();
    let given =
        "S|D|none|R|defer|More is needed.|C|S|all Marked later.|no|S|all Marked later.|yes|m|b|A typo.|y|v|q";
    assert_snapshot!(talk(&desk, id, &given.split('|').collect::<Vec<_>>()), @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.1 (Client needs), 24 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > S
    Nothing was changed: the seal is barred: no declaration of interest, no recommendation to the committee.
    > D
    none: No conflict of interest
    employer: Employs or is employed with the candidate
    family: Family or household of the candidate
    trained-candidate: Trained or taught the candidate within two years
    business: Shares business or money with the candidate
    personal: Knows the candidate personally
    other: Another interest
    Not declared.
    Which, and what is there to say about it?
    > none
    interest declared: none.
    > R
    Recommend, defer or decline, a level if it is another, and why?
    > defer
    Why?
    > More is needed.
    defer: More is needed.
    > C
    PK1.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PK1.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PK1.CMP.3 unmarked: unmarked at the target level (needs a reason).
    PK1.CMP.4 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.3 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.4 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.5 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.6 unmarked: unmarked at the target level (needs a reason).
    PK2.CMP.7 unmarked: unmarked at the target level (needs a reason).
    PP1.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PP1.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PP1.CMP.3 unmarked: unmarked at the target level (needs a reason).
    PP2.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PP2.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PP3.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PP3.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PE1.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PE1.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PE1.CMP.3 unmarked: unmarked at the target level (needs a reason).
    PE2.CMP.1 unmarked: unmarked at the target level (needs a reason).
    PE2.CMP.2 unmarked: unmarked at the target level (needs a reason).
    PE2.CMP.3 unmarked: unmarked at the target level (needs a reason).
    Block the seal: 0; need a reason: 24; remarks: 0.
    > S
    PK1.CMP.1 unmarked: unmarked at the target level.
    Why can it be sealed so? “all REASON” answers every “unmarked” from here on.
    > all Marked later.
    Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to seal.
    > no
    Not sealed.
    > S
    PK1.CMP.1 unmarked: unmarked at the target level.
    Why can it be sealed so? “all REASON” answers every “unmarked” from here on.
    > all Marked later.
    Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to seal.
    > yes
    Sealed: it can only be read now.
    > m
    Nothing was changed: the session is sealed; unseal it with a reason before changing it.
    > b
    Why? The reason stays in the history.
    > A typo.
    Type yes to break the seal.
    > y
    The seal is broken: it can be changed again.
    > v
    CMP: not reached; 0 met, 0 marked of 24.
    CA: not reached; 0 met, 0 marked of 30.
    CMA: not reached; 0 met, 0 marked of 27.
    CMF: not reached; 0 met, 0 marked of 23.
    Recommended: defer: More is needed.
    > q
    24 unmarked.
    (over)
    ");
}

#[test]
fn words_being_typed_are_the_draft_and_stay_so_at_the_end_of_the_input() {
    let (desk, id) = desk();
    let (mut first, _) = begin(&desk, id);
    for line in ["n", "note", "Half", "a note"] {
        first.line(line, start());
        first.save(start()).unwrap();
    }
    let end = first.end();
    drop(first);
    let said = "Saved half typed: the note on PK1.CMP.2, 3 words. It is here when you come back.";
    assert_eq!(end.lines, [said, "24 unmarked."]);
    assert_eq!(saved(&desk, id).draft.map(|draft| draft.text).as_deref(), Some("Half\na note"));
    assert_snapshot!(talk(&desk, id, &["and more", ".", "S"]), @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.2 (Client needs), 24 unmarked: Develops tailored programs for clients depending upon their career/talent management need
    Type the note on PK1.CMP.2, in as many lines as you like; a dot alone ends it.
    So far: Half / a note
    > and more
    > .
    PK1.CMP.2: note of 5 words.
    > S
    Nothing was changed: the seal is barred: no declaration of interest, no recommendation to the committee.
    ");
}

#[test]
fn a_note_that_grows_too_long_loses_no_word_that_was_taken() {
    let (desk, id) = desk();
    let long = "x".repeat(LONGEST_NOTE);
    let said = talk(&desk, id, &["note", &long, "one more", "."]);
    assert!(said.contains("was not added"), "{said}");
    assert_eq!(saved(&desk, id).state.mark(&"PK1.CMP.1".parse().unwrap()).unwrap().note, long);
    assert!(talk(&desk, id, &["g pk1.cmp.1", "note one more"]).contains("Nothing was changed: the note is"));
}

#[test]
fn the_last_unmarked_criterion_and_none_are_said() {
    let (desk, id) = desk();
    let mut given = vec!["n"];
    given.extend(["met", "n"].repeat(23));
    let said = talk(&desk, id, &given);
    assert!(said.contains("From the first again.\nPK1.CMP.1 "), "{said}");
    assert_snapshot!(talk(&desk, id, &["n", ".", "n", "list"]), @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.1 (Client needs), 1 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > n
    This is the only one left.
    PK1.CMP.1 (Client needs), 1 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    > .
    PK1.CMP.1: met.
    All criteria of CMP are marked.
    > n
    All criteria of CMP are marked.
    > list
    All criteria of CMP are marked.
    ");
}

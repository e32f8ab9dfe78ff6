//! The assessment line by line, over a pipe.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    process::Stdio,
    time::{Duration, Instant},
};

use insta::assert_snapshot;

use crate::{room::Room, world::World};

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_whole_session_goes_from_the_declaration_to_the_seal() {
    let world = World::with_ada();
    let first = "D none|add Outplacement programme|E edit E1 kind case-study|E judge E1 valid yes authentic yes|m|\
        e Three instruments are compared.|n|x|c e1|note|One plan only;||the second is announced.";
    let input = |lines: &str| lines.split('|').map(|line| line.to_owned() + "\n").collect::<String>();
    let begun = world.run_with(&["plain", "ada"], &input(first));
    let repeats = "|.".repeat(21);
    let second = format!(
        ".|p|n|met|c E1|n{repeats}|g pe1cmp1|i 20|u|U|g 3 3 1|v|C|R recommend|All of CMP was seen.|S|\
         The other ten hours are booked.|yes|met|H|v|q"
    );
    let ended = world.run_with(&["plain", "ada"], &input(&second));
    assert_eq!((begun.code, begun.err.as_str(), ended.code, ended.err.as_str()), (0, "", 0, ""));
    assert_snapshot!(begun.out, @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.1 (Client needs), 24 unmarked: Uses familiarity with different
    assessment tools and/or processes to appropriately address specific client needs
    interest declared: none.
    PK1.CMP.1: cites E1.
    E1: kind case-study, was nothing.
    E1: valid yes, was not judged.
    E1: authentic yes, was not judged.
    PK1.CMP.1: met.
    PK1.CMP.1: noted.
    PK1.CMP.2 (Client needs), 23 unmarked: Develops tailored programs for clients
    depending upon their career/talent management need
    PK1.CMP.2: not yet met.
    PK1.CMP.2: cites E1.
    Type the note on PK1.CMP.2, in as many lines as you like; a dot alone ends it.
    Saved half typed: the note on PK1.CMP.2, 7 words. It is here when you come back.
    22 unmarked.
    ");
    assert_snapshot!(ended.out, @"
    Ada Lovelace, for CMP. Type help for the words there are.
    PK1.CMP.2 (Client needs), 22 unmarked: Develops tailored programs for clients
    depending upon their career/talent management need [not yet met; cites E1]
    Type the note on PK1.CMP.2, in as many lines as you like; a dot alone ends it.
    So far: One plan only; /  / the second is announced.
    PK1.CMP.2: note of 7 words.
    PK1.CMP.2: to be asked about.
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors
    that affect career choice/talent management decisions
    PK1.CMP.3: met.
    PK1.CMP.3: cites E1.
    PK1.CMP.4 (Client needs), 21 unmarked: Articulates specialized services offered
    and refers to other professionals when appropriate
    PK1.CMP.4: met + E1.
    PK2.CMP.1 (Theory & practice), 20 unmarked: Demonstrates in depth knowledge of
    contemporary theoretical approaches
    PK2.CMP.1: met + E1.
    PK2.CMP.2 (Theory & practice), 19 unmarked: Has developed own IP and
    differentiate services in professional practice
    PK2.CMP.2: met + E1.
    PK2.CMP.3 (Theory & practice), 18 unmarked: Consistently utilizes
    counselling/coaching practices with a range of clients
    PK2.CMP.3: met + E1.
    PK2.CMP.4 (Theory & practice), 17 unmarked: In depth knowledge of career &
    workplace practices & guides clients in the investigation of career & workplace
    information
    PK2.CMP.4: met + E1.
    PK2.CMP.5 (Theory & practice), 16 unmarked: Extensive knowledge of employability
    & work skills
    PK2.CMP.5: met + E1.
    PK2.CMP.6 (Theory & practice), 15 unmarked: Has advanced technology skills &
    utilizes them in research, reporting, branding, supportive practice
    PK2.CMP.6: met + E1.
    PK2.CMP.7 (Theory & practice), 14 unmarked: Demonstrates advanced research &
    reporting processes
    PK2.CMP.7: met + E1.
    PP1.CMP.1 (Relationships), 13 unmarked: Demonstrates high level communication
    skills with clients, colleagues and where necessary to 3rd parties
    PP1.CMP.1: met + E1.
    PP1.CMP.2 (Relationships), 12 unmarked: Maintains ongoing relationship with
    clients, colleagues and where appropriate 3rd parties
    PP1.CMP.2: met + E1.
    PP1.CMP.3 (Relationships), 11 unmarked: Demonstrates skill development in
    communication, negotiation and problem solving skills
    PP1.CMP.3: met + E1.
    PP2.CMP.1 (Programs), 10 unmarked: Demonstrates competence in the design,
    development and delivery of a range of client based services in career and
    talent management.
    PP2.CMP.1: met + E1.
    PP2.CMP.2 (Programs), 9 unmarked: Has developed and utilized a network of 3rd
    parties for referral when necessary
    PP2.CMP.2: met + E1.
    PP3.CMP.1 (Transitions), 8 unmarked: Designs, develops and delivers transition
    support services to a range of clients
    PP3.CMP.1: met + E1.
    PP3.CMP.2 (Transitions), 7 unmarked: Uses a variety of technologies in the
    provision of transition services
    PP3.CMP.2: met + E1.
    PE1.CMP.1 (Learning), 6 unmarked: Engages in at 30 hours of professional
    learning per year of certification period [figure: hours a year, at least 30]
    PE1.CMP.1: met + E1.
    PE1.CMP.2 (Learning), 5 unmarked: Demonstrates how that professional learning
    has influenced professional practice
    PE1.CMP.2: met + E1.
    PE1.CMP.3 (Learning), 4 unmarked: Engaged in professional learning community
    PE1.CMP.3: met + E1.
    PE2.CMP.1 (Engagement), 3 unmarked: Maintains professional membership of
    professional body
    PE2.CMP.1: met + E1.
    PE2.CMP.2 (Engagement), 2 unmarked: Contributes to professional discussions,
    research
    PE2.CMP.2: met + E1.
    PE2.CMP.3 (Engagement), 1 unmarked: Contributes to the promotion of the
    profession through various media
    PE2.CMP.3: met + E1.
    All criteria of CMP are marked.
    PE1.CMP.1 (Learning), 0 unmarked: Engages in at 30 hours of professional
    learning per year of certification period [figure: hours a year, at least 30]
    [met; cites E1]
    PE1.CMP.1: figure 20.
    undone: PE1.CMP.1: no figure, was 20.
    redone: PE1.CMP.1: 20, was no figure.
    PP1.CMP.1 (Relationships), 0 unmarked: Demonstrates high level communication
    skills with clients, colleagues and where necessary to 3rd parties [met; cites
    E1]
    CMP: not reached; 23 met, 24 marked of 24.
    CA: not reached; 0 met, 0 marked of 30.
    CMA: not reached; 0 met, 0 marked of 27.
    CMF: not reached; 0 met, 0 marked of 23.
    No recommendation.
    no recommendation: no recommendation to the committee (blocks the seal).
    PE1.CMP.1 short measure: 20 hours a year, the minimum is 30 (needs a reason).
    Block the seal: 1; need a reason: 1; remarks: 0.
    Why?
    recommend CMP: All of CMP was seen.
    PE1.CMP.1 short measure: 20 hours a year, the minimum is 30.
    Why can it be sealed so? “all REASON” answers every “short measure” from here
    on.
    Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to
    seal.
    Sealed: it can only be read now.
    PP1.CMP.1: met already.
    54 more before these: history all.
    55: PE2.CMP.2: cites E1, cited nothing.
    56: PE2.CMP.3: met, was unmarked.
    57: PE2.CMP.3: cites E1, cited nothing.
    58: PE1.CMP.1: 20, was no figure.
    59: change 58 undone.
    60: PE1.CMP.1: no figure, was 20.
    61: change 59 undone.
    62: PE1.CMP.1: 20, was no figure.
    63: recommendation: recommend CMP: All of CMP was seen.
    64: sealed, with 1 reason.
    CMP: not reached; 23 met, 24 marked of 24.
    CA: not reached; 0 met, 0 marked of 30.
    CMA: not reached; 0 met, 0 marked of 27.
    CMF: not reached; 0 met, 0 marked of 23.
    Recommended: recommend CMP: All of CMP was seen.
    Sealed.
    All criteria of CMP are marked.
    ");
    let lines = begun.out.lines().chain(ended.out.lines());
    assert!(lines.clone().all(|line| line.chars().count() <= 80), "{ended:?}");
    assert_snapshot!(world.redacted(world.done(&["list"]).lines().last().unwrap()), @"
    Ada Lovelace  C-0142     CMP  24/24   sealed  TIME  Grace Hopper  HEX
    ");
    world.done(&["verify", "ada"]);
}

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_whole_panel_goes_from_the_queue_to_the_seal() {
    let room = Room::new();
    room.convened(&[]);
    assert_snapshot!(room.talk("grace", "list|S|e Boole found the third on page 12.|met|Three instruments"), @"
    Ada Lovelace, for CMP: panel of 3. Type help for the words there are.
    PK1.CMP.1 (Client needs), majority; met 2, not yet 1, unmarked 0: Uses
    familiarity with different assessment tools and/or processes to appropriately
    address specific client needs
    Mary Somerville: met; E1 Outplacement programme p.12; note: Three instruments
    compared.
    George Boole: met; E1 Outplacement programme p.12
    Alan Turing: not yet; E1 Outplacement programme p.12; note: Two, not three.
    PK1.CMP.1, majority: Uses familiarity with different assessment tools and/or
    processes to appropriately address specific client needs
    PK1.CMP.2, incomplete: Develops tailored programs for clients depending upon
    their career/talent management need
    2 not settled.
    Nothing was changed: the panel is not ready: 2 criteria (PK1.CMP.1, PK1.CMP.2)
    not settled; 2 criteria unanimous and not accepted; no recommendation.
    PK1.CMP.1: discussion: Boole found the third on page 12.
    Type the reason for met on PK1.CMP.1, in as many lines as you like; a dot alone
    ends it.
    Saved half typed: the reason for met on PK1.CMP.1, 2 words. It is here when you
    come back.
    2 not settled.
    ");
    let settled =
        "are on page 12.|.|n|x One plan is not enough.|n|y|u|U|a|C|R defer Too little was shown.|s|S|K|q";
    assert_snapshot!(room.talk("grace", settled), @"
    Ada Lovelace, for CMP: panel of 3. Type help for the words there are.
    PK1.CMP.1 (Client needs), majority; met 2, not yet 1, unmarked 0: Uses
    familiarity with different assessment tools and/or processes to appropriately
    address specific client needs
    Mary Somerville: met; E1 Outplacement programme p.12; note: Three instruments
    compared.
    George Boole: met; E1 Outplacement programme p.12
    Alan Turing: not yet; E1 Outplacement programme p.12; note: Two, not three.
    Said: Boole found the third on page 12.
    Type the reason for met on PK1.CMP.1, in as many lines as you like; a dot alone
    ends it.
    So far: Three instruments
    PK1.CMP.1: met, was open: Three instruments / are on page 12.
    PK1.CMP.2 (Client needs), incomplete; met 1, not yet 1, unmarked 1: Develops
    tailored programs for clients depending upon their career/talent management need
    Mary Somerville: not yet; E1 Outplacement programme p.12; note: One plan.
    George Boole: met; E1 Outplacement programme p.12; note: Two plans, p. 14.
    Alan Turing: unmarked
    PK1.CMP.2: not yet, was open: One plan is not enough.
    Everything that the members differ on is settled.
    Accepted as all members say: 2 criteria.
    undone: PK1.CMP.3: open again, was met.
    undone: PK1.CMP.4: open again, was not yet.
    PK1.CMP.3 (Client needs), unanimous; met 3, not yet 0, unmarked 0: Assists the
    client to address factors that affect career choice/talent management decisions
    Mary Somerville: met; E1 Outplacement programme p.12; note: Plan and review
    shown.
    George Boole: met; E1 Outplacement programme p.12; note: Plan and review shown.
    Alan Turing: met; E1 Outplacement programme p.12; note: Plan and review shown.
    redone: PK1.CMP.3: met, as all members say.
    redone: PK1.CMP.4: not yet, as all members say.
    overall all, 4 criteria: raw agreement 0.583; Fleiss's kappa 0.550; Gwet's AC1
    0.172.
    level CMP, 4 criteria: raw agreement 0.583; Fleiss's kappa 0.550; Gwet's AC1
    0.172.
    Still to do: no recommendation.
    Not signed by Mary Somerville, George Boole, Alan Turing.
    recommendation: defer: Too little was shown.
    You sign the result as Grace Hopper. Type yes to sign.
    Not signed.
    PK1 Client needs: Identify the career/ talent management needs of individual
    and/or organizational clients
    Determine the individual career/ talent management transition e.g. school to
    work; promotion; job loss; reskilling; second career; retirement
    Determine the specific organizational career/talent management needs—e.g. basic
    skills, workforce planning, downsizing
    Demonstrate use of appropriate client assessment/profiling methodologies
    Recognize diversity (race, age, gender, socioeconomic status, culture, values)
    and/or organizational culture as this affects career/talent management
    decision-making
    PK1.CMP.3 (Client needs), unanimous; met 3, not yet 0, unmarked 0: Assists the
    client to address factors that affect career choice/talent management decisions
    Mary Somerville: met; E1 Outplacement programme p.12; note: Plan and review
    shown.
    George Boole: met; E1 Outplacement programme p.12; note: Plan and review shown.
    Alan Turing: met; E1 Outplacement programme p.12; note: Plan and review shown.
    Panel: met: as all members say
    Everything that the members differ on is settled.
    ");
    assert_snapshot!(room.talk("mary", "met No.|s|no|s|yes|q"), @"
    Ada Lovelace, for CMP: panel of 3. Type help for the words there are.
    Nothing can be changed here: only the chair, Grace Hopper, changes this panel.
    Everything that the members differ on is settled.
    PK1.CMP.1 (Client needs), majority; met 2, not yet 1, unmarked 0: Uses
    familiarity with different assessment tools and/or processes to appropriately
    address specific client needs
    Mary Somerville: met; E1 Outplacement programme p.12; note: Three instruments
    compared.
    George Boole: met; E1 Outplacement programme p.12
    Alan Turing: not yet; E1 Outplacement programme p.12; note: Two, not three.
    Panel: met: Three instruments / are on page 12.
    Said: Boole found the third on page 12.
    Nothing was changed: only the chair, Grace Hopper, changes this panel.
    You sign the result as Mary Somerville. Type yes to sign.
    Not signed.
    You sign the result as Mary Somerville. Type yes to sign.
    Signed by Mary Somerville. Not signed by George Boole, Alan Turing.
    Everything that the members differ on is settled.
    ");
    room.talk("boole", "s|yes");
    room.talk("turing", "s|yes");
    assert_snapshot!(room.talk("grace", "r|v|S|yes|d|b A name was wrong.|no|H|q"), @"
    Ada Lovelace, for CMP: panel of 3. Type help for the words there are.
    Everything that the members differ on is settled.
    PK1.CMP.1 (Client needs), majority; met 2, not yet 1, unmarked 0: Uses
    familiarity with different assessment tools and/or processes to appropriately
    address specific client needs
    Mary Somerville: met; E1 Outplacement programme p.12; note: Three instruments
    compared.
    George Boole: met; E1 Outplacement programme p.12
    Alan Turing: not yet; E1 Outplacement programme p.12; note: Two, not three.
    Panel: met: Three instruments / are on page 12.
    Said: Boole found the third on page 12.
    All members signed.
    CMP: not reached; 2 met, 4 marked of 24.
    CA: not reached; 0 met, 0 marked of 30.
    CMA: not reached; 0 met, 0 marked of 27.
    CMF: not reached; 0 met, 0 marked of 23.
    Recommended: defer: Too little was shown.
    All members signed.
    Sealed, it can only be read; unseal breaks the seal, with a reason. Type yes to
    seal.
    Sealed: it can only be read now.
    Nothing was changed: the panel is sealed; unseal it with a reason before
    changing it.
    Type yes to break the seal.
    The seal is not broken.
    4 more before these: history all.
    5: PK1.CMP.3: met, as all members say.
    6: PK1.CMP.4: not yet, as all members say.
    7: change 5 undone.
    8: PK1.CMP.3: open again, was met.
    9: PK1.CMP.4: open again, was not yet.
    10: change 7 undone.
    11: PK1.CMP.3: met, as all members say.
    12: PK1.CMP.4: not yet, as all members say.
    13: recommendation: defer: Too little was shown.
    14: sealed, signed by 3.
    Everything that the members differ on is settled.
    ");
    room.done("grace", &["panel", "verify", "ada"]);
}

#[test]
fn each_answer_is_on_disk_before_the_next_criterion_is_read_out() {
    let world = World::with_ada();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_assessor"));
    command.args(["plain", "ada"]).env("ASSESSOR_DATA_DIR", world.path("data")).env("TERM", "dumb");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut input = child.stdin.take().unwrap();
    lines.find(|line| line.starts_with("PK1.CMP.1 ")).unwrap();
    input.write_all(b"met\nn\n").unwrap();
    lines.find(|line| line.starts_with("PK1.CMP.2 ")).unwrap();
    input.write_all(b"note\nwords being typed\n").unwrap();
    let typed = || fs::read_to_string(world.session()).unwrap().contains("words being typed");
    let begun = Instant::now();
    // A line of a note gets no answer of its own, so there is only the file to look at.
    while !typed() {
        assert!(begun.elapsed() < Duration::from_secs(30), "what is typed is never saved");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let shown = world.run(&["show", "ada", "--filter", "marked"]).out;
    assert!(shown.contains("✔  PK1.CMP.1"), "{shown}");
    let again = world.run_with(&["plain", "ada"], ".\n").out;
    assert!(again.contains("note of 3 words"), "{again}");
}

#[test]
fn nothing_that_is_said_steers_a_terminal_and_hostile_answers_change_nothing() {
    let world = World::new();
    world.done(&["new", "--candidate", "Ada", "--level", "CMP", "--reference", "C-0142"]);
    let outcome = world.run_with(&["plain", "ada"], "\u{1b}[2J\nnote \u{1b}]0;x\u{7}\u{202e}\nagain\n");
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("No word begins “␛[2J”"), "{}", outcome.out);
    let mut command = world.command();
    let output = command.args(["plain", "ada"]).write_stdin(&b"note \xff\nmet\xff\n"[..]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("that was not UTF-8").count(), 2, "{said}");
}

#[test]
fn a_session_that_is_all_marked_goes_on_to_the_seal() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "met", "--filter", "level:CMP"]);
    assert_snapshot!(world.run_with(&["plain", "ada"], "n\nS\n").out, @"
    Ada Lovelace, for CMP. Type help for the words there are.
    All criteria of CMP are marked.
    PK1.CA.1 (Client needs), 0 unmarked: Has attended basic training in career
    development practice and related assessment tools
    All criteria of CMP are marked.
    Nothing was changed: the seal is barred: no declaration of interest, no
    recommendation to the committee.
    All criteria of CMP are marked.
    ");
}

#[test]
fn a_session_or_a_panel_is_named_but_not_both() {
    let world = World::with_ada();
    assert_eq!(world.run(&["plain"]).code, 2);
    assert_eq!(world.run(&["plain", "ada", "--panel", "ada"]).code, 2);
    assert_eq!(world.run(&["plain", "--panel", "ada"]).code, 2);
}

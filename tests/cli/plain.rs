//! The assessment line by line, over a pipe.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    process::Stdio,
    time::{Duration, Instant},
};

use insta::assert_snapshot;

use crate::world::World;

#[test]
fn a_walk_over_a_pipe_saves_every_answer_in_the_same_session() {
    let world = World::with_ada();
    let answers = "met\nnote seen on video\nnot yet\nprobe\nnote\nhalf a";
    let outcome = world.run_with(&["plain", "ada"], answers);
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    assert_snapshot!(outcome.out, @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    PK1.CMP.1 (Client needs), 24 unmarked: Uses familiarity with different assessment tools and/or processes to appropriately address specific client needs
    PK1.CMP.1: met.
    PK1.CMP.2 (Client needs), 23 unmarked: Develops tailored programs for clients depending upon their career/talent management need
    PK1.CMP.2: noted.
    PK1.CMP.2: not yet met.
    PK1.CMP.3 (Client needs), 22 unmarked: Assists the client to address factors that affect career choice/talent management decisions
    PK1.CMP.3: to be asked about at the interview.
    The note, in as many lines as you like; a line with a dot alone ends it.
    PK1.CMP.3: note of 2 words.
    22 unmarked.
    ");
    assert_snapshot!(world.done(&["show", "ada", "--filter", "marked"]).split_once("PK1 ").unwrap().1, @"
    Client needs (PROFESSIONAL KNOWLEDGE)
      Identify the career/ talent management needs of individual and/or organizational clients
    ✔  PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to appropriately
                   address specific client needs
    ✘  PK1.CMP.2   Develops tailored programs for clients depending upon their career/talent management
                   need
                   seen on video

    EVIDENCE
    no evidence
    ");
    world.done(&["verify", "ada"]);
    assert!(fs::read_to_string(world.session()).unwrap().contains("note = \"half a\""));
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
    input.write_all(b"met\n").unwrap();
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
    assert!(outcome.out.contains("“␛[2J” is no answer"), "{}", outcome.out);
    let mut command = world.command();
    let output = command.args(["plain", "ada"]).write_stdin(&b"note \xff\nmet\xff\n"[..]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("that was not UTF-8").count(), 2, "{said}");
}

#[test]
fn a_session_that_is_all_marked_says_so() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "met", "--filter", "level:CMP"]);
    assert_snapshot!(world.done(&["plain", "ada"]), @"
    Ada Lovelace, for CMP. Answer help for the answers there are.
    All criteria of CMP are marked.
    ");
}

//! Standard output and standard error: no terminal, a closed pipe, a full disk, hostile text.

use std::{
    fs::File,
    process::{Command, Stdio},
};

use crate::world::World;

fn program(world: &World) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("assessor"));
    command.env("ASSESSOR_DATA_DIR", world.path("data")).env("ASSESSOR_CONFIG_DIR", world.path("config"));
    command
}

#[test]
fn without_a_terminal_the_screens_say_so_in_one_line() {
    let world = World::with_ada();
    for arguments in [&[][..], &["open", "ada"]] {
        let outcome = world.run(arguments);
        assert_eq!((outcome.code, outcome.out.as_str()), (2, ""));
        assert_eq!(outcome.err.lines().count(), 1, "{}", outcome.err);
        for words in ["terminal", "list", "show", "mark", "--help"] {
            assert!(outcome.err.contains(words), "{}", outcome.err);
        }
    }
}

#[test]
fn without_a_terminal_the_demo_is_a_page_and_leaves_nothing() {
    let world = World::new();
    let page = world.done(&["demo"]);
    assert!(page.starts_with("Ada Lovelace · C-0142 · for CMP · draft\n"), "{page}");
    assert_eq!(page, world.done(&["demo"]), "it is the same every time");
    assert!(!world.path("data").exists() && !world.path("config").exists());
    let plain = world.done(&["demo", "--ascii"]);
    let signs = plain.replace('é', "e");
    assert!(signs.is_ascii(), "{:?}", signs.chars().find(|ch| !ch.is_ascii()));
    assert!(plain.contains("\n+? PK2.CMP.4 ") && plain.contains("\n-? PK1.CMP.3 "), "{plain}");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let world = World::new();
    let mut child = program(&world)
        .args(["framework", "show"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn output_that_cannot_be_written_is_a_failure_of_the_system() {
    let Ok(full) = File::options().write(true).open("/dev/full") else { return };
    let output = program(&World::new()).arg("list").stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard output"));
}

#[test]
fn text_from_outside_never_steers_the_terminal() {
    // `World::run` looks at every output for what steers.
    let world = World::with_ada();
    let hostile = "a\u{1b}[2Jb\u{9b}c\u{202e}d\r\ne";
    world.done(&["note", "ada", "PK1.CMP.1", hostile]);
    world.done(&["evidence", "add", "ada", "--title", "x\u{1b}]0;title\u{7}"]);
    world.done(&["declare", "ada", "none", "--detail", hostile]);
    let shown = world.done(&["show", "ada"]);
    assert!(shown.contains("⟨U+202E⟩"), "{shown}");
    world.done(&["history", "ada"]);
    world.done(&["show", "ada", "--format", "json"]);
    let file = world.file("\u{1b}[31mred.toml", "x = [");
    assert_eq!(world.run(&["framework", "check", &file]).code, 1);
    assert_eq!(world.run(&["framework", "import", &file]).code, 2);
    assert_eq!(world.run(&["mark", "ada", hostile, "met"]).code, 2);
    assert_eq!(world.run(&["\u{1b}[2J"]).code, 2);
}

#[test]
fn manual_pages_and_completions_are_made_for_every_command() {
    let world = World::new();
    let folder = world.path("man");
    let said = world.done(&["man", "--to", folder.to_str().unwrap()]);
    for page in ["assessor.1", "assessor-mark.1", "assessor-evidence-add.1"] {
        assert!(said.contains(page) && folder.join(page).is_file(), "{page} of {said}");
    }
    assert!(world.done(&["man"]).contains("SESSION"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(world.done(&["completions", shell]).contains("evidence"), "{shell}");
    }
}

#[test]
fn a_table_goes_to_standard_output_byte_for_byte_and_of_no_sessions_it_is_the_header() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "=1+1, “so”"]);
    let folder = world.path("bundle");
    world.done(&["export", "ada", "--to", folder.to_str().unwrap()]);
    let verified = world.done(&["verify", folder.to_str().unwrap()]);
    assert!(verified.starts_with("sound: "), "{verified}");
    for table in ["marks", "decisions", "evidence"] {
        let streamed = world.done(&["export", "ada", "--to", "-", "--table", table]);
        let file = std::fs::read_to_string(folder.join(format!("{table}.csv"))).unwrap();
        assert!(streamed == file, "{table}");
    }
    let none =
        world.done(&["export", "--filter", "state:sealed", "--to", "-", "--table", "marks", "--for", "data"]);
    assert!(none.starts_with("session_id,") && none.lines().count() == 1, "{none}");
    std::fs::write(folder.join("evidence.csv"), "").unwrap();
    let verified = world.run(&["verify", folder.to_str().unwrap()]);
    assert_eq!((verified.code, verified.err.as_str()), (1, ""));
    assert!(verified.out.starts_with("does not hold: evidence.csv: its digest is"), "{}", verified.out);
}

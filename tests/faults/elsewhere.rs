//! The data directory taken away for good or for a while: the words go outside it, the screen says where, and they come
//! back.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use rustix::process::Signal;

use crate::{
    disk::{limit, met, open, saved, session},
    terminal::Terminal,
    world::World,
};

const HALF: &str = "half a sentence abou";

/// The folder that is made in the home directory.
fn refuge(world: &World) -> PathBuf {
    world.path("assessor-rescued")
}

/// The copy that is made of the only session.
fn copy(world: &World) -> PathBuf {
    let name = session(world).with_extension("emergency.toml");
    refuge(world).join(name.file_name().unwrap())
}

fn take_away(world: &World) {
    fs::rename(world.path("data"), world.path("aside")).unwrap();
}

fn bring_back(world: &World) {
    fs::rename(world.path("aside"), world.path("data")).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn count_met(path: &Path) -> usize {
    fs::read_to_string(path).unwrap_or_default().matches("verdict = \"met\"").count()
}

/// A path is longer than a row, and stands on two.
fn shows_path(terminal: &mut Terminal, path: &Path) {
    let unbroken = |text: &str| text.split_whitespace().collect::<String>();
    let wanted = unbroken(&path.display().to_string());
    terminal.until(&wanted, |screen| unbroken(screen).contains(&wanted));
}

/// One criterion marked and saved; the data directory is gone, and a second one is marked and not saved.
fn in_need(world: &World) -> Terminal {
    let mut terminal = open(world);
    terminal.keys(" ");
    terminal.shows("1/24");
    saved(&mut terminal);
    take_away(world);
    terminal.keys("n ");
    terminal.shows("2/24");
    terminal.shows("NOT SAVED: No such file or directory");
    terminal
}

/// The next start has everything, and nothing is left outside the data directory.
fn all_is_back(world: &World, marks: usize, words: &str) {
    let mut terminal = open(world);
    terminal.shows("that were not saved");
    if !words.is_empty() {
        terminal.shows(words);
    }
    saved(&mut terminal);
    terminal.kill();
    assert_eq!(met(world), marks);
    assert!(fs::read_to_string(session(world)).unwrap().contains(words));
    assert!(!refuge(world).exists());
}

#[test]
fn a_key_keeps_what_cannot_be_saved_elsewhere_and_says_where() {
    let world = World::with_ada();
    let copy = copy(&world);
    let mut terminal = open(&world);
    terminal.keys("W");
    terminal.shows("nothing has failed to be saved");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert!(!refuge(&world).exists());

    let mut terminal = in_need(&world);
    terminal.shows("W save a copy");
    terminal.keys("W");
    shows_path(&mut terminal, &copy);
    terminal.shows("Opening the session");
    assert_eq!((mode(&refuge(&world)), mode(&copy)), (0o700, 0o600));
    assert_eq!(count_met(&copy), 2);
    terminal.keys("n ");
    terminal.shows("3/24");
    terminal.keys(&format!("e{HALF}"));
    terminal.shows(HALF);
    // While letters are text, a function key does it.
    terminal.keys("\x1b[24~");
    shows_path(&mut terminal, &copy);
    let kept = fs::read_to_string(&copy).unwrap();
    assert!(count_met(&copy) == 3 && kept.contains(HALF), "{kept}");
    terminal.kill();
    assert_eq!(fs::read_dir(refuge(&world)).unwrap().count(), 1, "one copy, and nothing half written");
    bring_back(&world);
    all_is_back(&world, 3, HALF);
}

#[test]
fn who_leaves_by_force_is_told_where_the_words_are() {
    let world = World::with_ada();
    let copy = copy(&world);
    let mut terminal = in_need(&world);
    terminal.keys("\x03");
    terminal.shows("W keeps a copy elsewhere");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 4);
    assert!(terminal.is_sane());
    terminal.shows("NOT saved");
    shows_path(&mut terminal, &copy);
    assert_eq!(count_met(&copy), 2);
    bring_back(&world);
    all_is_back(&world, 2, "");
}

#[test]
fn a_dropped_line_and_a_signal_leave_the_words_elsewhere() {
    let ends: [fn(&mut Terminal); 3] = [
        |terminal| terminal.hang_up(Duration::from_secs(20)),
        |terminal| terminal.signal(Signal::TERM),
        |terminal| terminal.signal(Signal::HUP),
    ];
    for end in ends {
        let world = World::with_ada();
        let copy = copy(&world);
        let mut terminal = in_need(&world);
        terminal.keys(&format!("e{HALF}"));
        terminal.shows(HALF);
        end(&mut terminal);
        terminal.ends_within(Duration::from_secs(20));
        assert_eq!(terminal.code(), 4, "not all is where it belongs");
        let kept = fs::read_to_string(&copy).unwrap();
        assert!(count_met(&copy) == 2 && kept.contains(HALF), "{kept}");
        bring_back(&world);
        all_is_back(&world, 2, HALF);
    }
}

#[test]
fn a_session_whose_file_is_lost_for_good_comes_back_as_the_doctor_says() {
    let world = World::with_ada();
    let copy = copy(&world);
    let mut terminal = in_need(&world);
    terminal.keys("\x03");
    terminal.shows("ctrl-c again");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 4);

    let named = copy.display().to_string();
    let looked = world.run(&["doctor"]);
    assert!(looked.code == 1 && looked.out.contains(&named), "{looked:?}");
    assert!(!world.path("data").exists(), "looking makes no folder");
    let listed = world.run(&["list"]);
    assert!(listed.code == 0 && listed.err.contains(&named) && listed.err.contains("doctor"), "{listed:?}");
    let shown = world.run(&["show", "ada"]);
    assert!(shown.code == 2 && shown.err.contains(&named) && shown.err.contains("doctor"), "{shown:?}");
    let mut start = crate::terminal::command(&world.path("."), &[]);
    start.env("ASSESSOR_DATA_DIR", world.path("data"));
    start.env("ASSESSOR_CONFIG_DIR", world.path("config"));
    let mut start = Terminal::run(start);
    shows_path(&mut start, &copy);
    start.keys("q");
    assert_eq!(start.end(), 0);

    let advised = world.run(&["doctor"]).out;
    let command = &advised[advised.find("cp -p ").unwrap()..];
    let command = command.lines().next().unwrap();
    assert!(Command::new("/bin/sh").args(["-c", command]).status().unwrap().success(), "{command}");
    assert_eq!(count_met(&world.session()), 2);
    assert!(world.done(&["verify", "ada"]).contains("sound"));
    let mut terminal = open(&world);
    terminal.keys("n ");
    terminal.shows("3/24");
    saved(&mut terminal);
    terminal.kill();
    assert_eq!(met(&world), 3);
    assert!(!refuge(&world).exists());
}

#[test]
fn where_no_copy_can_be_written_either_the_key_says_so() {
    let world = World::with_ada();
    let mut terminal = open(&world);
    limit(terminal.process(), Some(512));
    terminal.keys(" ");
    terminal.shows("NOT SAVED");
    terminal.keys("W");
    terminal.shows("the copy could not be written");
    limit(terminal.process(), None);
    saved(&mut terminal);
    terminal.kill();
    assert_eq!(met(&world), 1);
}

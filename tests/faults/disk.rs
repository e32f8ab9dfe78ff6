//! A session open in a terminal while its files are taken from under it: nothing is called saved that is not on disk,
//! work goes on, and what was typed is written as soon as it can be.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use rustix::{
    fs::{CWD, FileType, Mode, mknodat},
    process::{Pid, Resource, Rlimit, prlimit},
};

use crate::{
    terminal::{self, Terminal},
    world::World,
};

/// The screens on a session of that world.
pub fn open(world: &World) -> Terminal {
    let mut terminal = start(world);
    terminal.shows("Abilities");
    terminal
}

fn start(world: &World) -> Terminal {
    let mut command = terminal::command(&world.path("."), &["open", "ada"]);
    command.env("ASSESSOR_DATA_DIR", world.path("data"));
    command.env("ASSESSOR_CONFIG_DIR", world.path("config"));
    Terminal::run(command)
}

/// The line that always says whether the newest state is on disk.
fn first_line(screen: &str) -> Option<&str> {
    screen.lines().next()
}

fn is_saved(screen: &str) -> bool {
    first_line(screen).is_some_and(|line| line.contains("saved ") && !line.contains("not saved"))
}

pub fn saved(terminal: &mut Terminal) {
    terminal.until("saved", is_saved);
}

/// How many criteria are met in the file, which must be sound.
pub fn met(world: &World) -> usize {
    world.done(&["verify", "ada"]);
    fs::read_to_string(session(world)).unwrap().matches("verdict = \"met\"").count()
}

/// The session's file, whether it is there or not: its lock has its name.
pub fn session(world: &World) -> PathBuf {
    let entries = fs::read_dir(world.path("data/sessions")).unwrap().map(|entry| entry.unwrap().path());
    let lock = entries.into_iter().find(|path| path.extension().is_some_and(|end| end == "lock"));
    lock.unwrap().with_extension("toml")
}

/// Sets the size that a file of a process may have.
pub fn limit(process: Pid, bytes: Option<u64>) {
    prlimit(Some(process), Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
}

/// Marks one criterion, breaks something, marks another: the screen says that this is not saved and why. Mends it:
/// it is saved with no key pressed, and everything is in the file.
fn check(what: &str, breaks: impl Fn(&World, &Terminal), says: &str, mends: impl Fn(&World, &Terminal)) {
    let world = World::with_ada();
    let mut terminal = open(&world);
    terminal.keys(" ");
    terminal.shows("1/24");
    saved(&mut terminal);
    breaks(&world, &terminal);
    terminal.keys("n ");
    terminal.shows("2/24");
    terminal.until(what, |screen| {
        first_line(screen).is_some_and(|line| line.contains("NOT SAVED: ") && line.contains(says))
    });
    terminal.keys("n ");
    terminal.shows("3/24");
    terminal.keys("ehalf a sentence abou");
    terminal.shows("half a sentence abou");
    mends(&world, &terminal);
    saved(&mut terminal);
    terminal.kill();
    assert_eq!(met(&world), 3, "{what}");
    let kept = fs::read_to_string(session(&world)).unwrap();
    assert!(kept.contains("half a sentence abou"), "{what}: {kept}");
}

#[test]
fn a_limit_on_the_size_of_files_is_a_failed_save_and_not_the_end() {
    check(
        "a file-size limit",
        |_, terminal| limit(terminal.process(), Some(512)),
        "too large",
        |_, terminal| limit(terminal.process(), None),
    );
}

/// Moves a file or folder away and puts something else in its place; then takes that away and moves it back.
fn check_replaced(what: &str, path: fn(&World) -> PathBuf, put: fn(&Path), says: &str) {
    check(
        what,
        |world, _| {
            fs::rename(path(world), world.path("aside")).unwrap();
            put(&path(world));
        },
        says,
        |world, _| {
            let _ = fs::remove_file(path(world)).or_else(|_| fs::remove_dir_all(path(world)));
            fs::rename(world.path("aside"), path(world)).unwrap();
        },
    );
}

fn nothing(_: &Path) {}

fn pipe(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::RWXU, 0).unwrap();
}

fn dangling(path: &Path) {
    symlink("/nowhere/at/all", path).unwrap();
}

fn link(path: &Path) {
    symlink("/etc/passwd", path).unwrap();
}

#[test]
fn a_folder_moved_away_is_a_failed_save_until_it_is_back() {
    let data = |world: &World| world.path("data");
    let (gone, is_none) = ("No such file or directory", "Not a directory");
    check_replaced("a data directory moved away", data, nothing, gone);
    check_replaced("a data directory that is a dangling link", data, dangling, gone);
    check_replaced("a data directory that is a pipe", data, pipe, is_none);
    check_replaced("a data directory that is a file", data, |path| fs::write(path, "").unwrap(), is_none);
    check_replaced("a folder moved away", |world| world.path("data/sessions"), nothing, gone);
}

#[test]
fn a_session_file_that_was_replaced_is_not_written_over_until_it_is_back() {
    check_replaced("a session moved away", session, nothing, "it is gone");
    check_replaced("a session that is a link", session, link, "a symbolic link");
    check_replaced("a session that is a pipe", session, pipe, "a named pipe");
    check_replaced(
        "a session that is a folder",
        session,
        |path| fs::create_dir(path).unwrap(),
        "a directory",
    );
    check_replaced("another session", session, |path| fs::write(path, "schema = 1\n").unwrap(), "changed");
}

#[test]
fn who_leaves_without_a_disk_is_told_first_and_with_an_exit_code() {
    let world = World::with_ada();
    let mut terminal = open(&world);
    fs::remove_dir_all(world.path("data")).unwrap();
    terminal.keys(" ");
    terminal.shows("NOT SAVED");
    terminal.keys("q");
    terminal.shows("stays open");
    terminal.keys("\x03");
    terminal.shows("ctrl-c again");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 4);
    assert!(terminal.is_sane());
    terminal.shows("NOT saved");
}

#[test]
fn a_lock_file_removed_by_hand_makes_no_second_writer() {
    let world = World::with_ada();
    let mut first = open(&world);
    let mut second = open(&world);
    second.shows("read-only");
    fs::remove_file(session(&world).with_extension("lock")).unwrap();
    let mut third = open(&world);
    third.keys(" ");
    third.shows("1/24");
    saved(&mut third);
    first.keys("x");
    first.shows("NOT SAVED: the lock on the session was lost");
    drop(third);
    assert_eq!(met(&world), 1, "the one who has the lock has written, and nobody else");
}

#[test]
fn without_a_terminal_to_read_from_it_says_so_and_ends() {
    let world = World::with_ada();
    for input in ["< /dev/null", "<&-", "< \"$HOME\"/data/sessions"] {
        let mut shell = portable_pty::CommandBuilder::new("/bin/sh");
        shell.args([
            "-c",
            &format!("\"$0\" open ada {input}; echo \"exit $?\""),
            env!("CARGO_BIN_EXE_assessor"),
        ]);
        for (name, value) in terminal::command(&world.path("."), &[]).iter_extra_env_as_str() {
            shell.env(name, value);
        }
        shell.env("ASSESSOR_DATA_DIR", world.path("data"));
        let mut shell = Terminal::run(shell);
        shell.shows("the screens need a terminal");
        shell.shows("exit 2");
    }
}

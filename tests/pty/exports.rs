//! Exports: from the screens, while the keys go on; and stopped there and on the command line.

use std::{fs, path::Path, thread, time::Duration};

use assessor::{
    domain::{
        framework::Edition,
        session::{FileFacts, Session},
        state::{Assessor, Candidate},
        summary::Summary,
    },
    store::format,
};
use jiff::Timestamp;
use portable_pty::CommandBuilder;
use rustix::process::Signal;

use super::{
    home, is_saved, open, run,
    terminal::{Terminal, command},
};

/// So many that an export of them takes a while, and that the command line says how far it is.
const MANY: usize = 600;

/// A home with that many sessions, and a folder in it for the folder of an export.
fn crowded() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let (sessions, edition) =
        (home.path().join(".local/share/assessor/sessions"), Edition::shipped().unwrap());
    fs::create_dir_all(&sessions).unwrap();
    fs::create_dir(home.path().join("out")).unwrap();
    for number in 0..MANY {
        let candidate = Candidate {
            name: "Charles Babbage".into(),
            reference: format!("C-{number:04}"),
            target: "CMP".parse().unwrap(),
            years_in_practice: None,
        };
        let id = |kind| format!("019e0000-0000-7000-8000-{kind:04x}{number:08x}");
        let assessor = Assessor { id: id(2).parse().unwrap(), name: "Ada Lovelace".into() };
        let at = Timestamp::from_second(1_795_528_800).unwrap();
        let session = Session::create(id(1).parse().unwrap(), &edition, candidate, assessor, at);
        let file = FileFacts { revision: 1, saved_at: Some(at), ..session.file.clone() };
        let text = format::write(&session, &file, &Summary::of(&edition.framework, &session));
        fs::write(sessions.join(format!("{}.toml", session.file.id)), text).unwrap();
    }
    home
}

/// What is in the folder for exports.
fn left(home: &Path) -> Vec<String> {
    let entries = fs::read_dir(home.join("out")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// How many sessions the screen says are written, of all.
fn written(screen: &str) -> Option<usize> {
    let before = screen.split_once(&format!(" of {MANY} sessions written"))?.0;
    before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Begins an export and holds the program up in the middle of it. False where the machine is quicker than this process:
/// then the folder is whole, and goes, so that another can be made.
fn is_held(terminal: &mut Terminal, home: &Path) -> bool {
    terminal.keys(&format!("X\x1b[H\x0b{}\r", home.join("out/for the committee").display()));
    terminal.until("it is being made", |screen| written(screen).is_some() || screen.contains("exported to"));
    terminal.signal(Signal::STOP);
    if pages(home) < MANY {
        return true;
    }
    terminal.signal(Signal::CONT);
    terminal.shows("exported to");
    fs::remove_dir_all(home.join("out/for the committee")).unwrap();
    terminal.keys("j");
    false
}

/// How many pages about a session there are, of an export that is being made or is whole.
fn pages(home: &Path) -> usize {
    let folders = left(home).into_iter().map(|name| home.join("out").join(name).join("report"));
    folders.filter_map(|folder| fs::read_dir(folder).ok()).map(Iterator::count).sum()
}

#[test]
fn an_export_that_is_stopped_by_a_key_says_so_and_leaves_nothing() {
    let home = crowded();
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.shows(&format!("Sessions · {MANY} "));
    assert!((0..10).any(|_| is_held(&mut terminal, home.path())), "{}", terminal.screen());
    // The key is there before the next session is.
    terminal.keys("\x1b");
    terminal.signal(Signal::CONT);
    terminal.shows("the export was stopped; nothing was written");
    assert_eq!(left(home.path()), [""; 0]);
    terminal.keys("\r");
    terminal.shows("Abilities");
    terminal.keys(" ");
    terminal.shows("1/24");
    terminal.until("saved", is_saved);
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert_eq!(left(home.path()), [""; 0]);
}

/// The terminal holds the line back that says how far the export is, so it is still being made when Ctrl-C comes.
#[test]
fn ctrl_c_ends_an_export_of_the_command_line_and_leaves_nothing() {
    let home = crowded();
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-c", "trap : INT; read go; \"$0\" export --to out/committee; echo ended $?"]);
    shell.arg(env!("CARGO_BIN_EXE_assessor"));
    shell.cwd(home.path());
    for (name, value) in command(home.path(), &[]).iter_extra_env_as_str() {
        shell.env(name, value);
    }
    let mut terminal = Terminal::run(shell);
    terminal.keys("\x13\n");
    while left(home.path()).is_empty() {
        thread::sleep(Duration::from_millis(1));
    }
    terminal.keys("\x03");
    terminal.shows("ended 130");
    let said = terminal.screen();
    assert!(
        said.lines().any(|line| line == "assessor: the export was stopped; nothing was written"),
        "{said}"
    );
    assert_eq!(left(home.path()), [""; 0]);
    assert_eq!(terminal.end(), 0);
}

#[test]
fn an_export_is_made_while_the_keys_go_on_and_says_where_it_lies() {
    let home = home();
    let folder = home.path().join("for the committee");
    let mut terminal = open(home.path());
    terminal.keys(" X");
    terminal.shows("Export for the committee");
    // The mark before it is in the export; the second key goes on with the session meanwhile.
    let typed = format!("\x0b{}\r\r", folder.display());
    terminal.keys(&format!("\x1b[H{typed}"));
    terminal.shows("exported to");
    terminal.keys("eseen on video");
    terminal.shows("seen on video");
    terminal.keys("\x1b");
    terminal.until("the editor is closed", |screen| !screen.contains("words"));
    terminal.until("saved", is_saved);
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let marks = std::fs::read_to_string(folder.join("marks.csv")).unwrap();
    let met = marks.lines().filter(|line| line.contains("PK1.CMP.1") && line.contains("met")).count();
    assert_eq!(met, 1, "{marks}");
    run(home.path(), &["verify", folder.to_str().unwrap()]);
}

#[test]
fn an_earlier_export_is_replaced_from_the_screen_only_by_yes_and_only_as_it_was_made() {
    let home = home();
    let mut terminal = open(home.path());
    let folder = home.path().join("for the committee");
    let export = |terminal: &mut Terminal| terminal.keys(&format!("X\x1b[H\x0b{}\r", folder.display()));
    export(&mut terminal);
    terminal.shows("exported to");
    let first = fs::read(folder.join("marks.csv")).unwrap();
    terminal.keys(" ");
    terminal.until("saved", is_saved);
    export(&mut terminal);
    terminal.shows("Replace it?");
    terminal.keys("n");
    terminal.until("the question is gone", |screen| !screen.contains("Replace it?"));
    assert_eq!(fs::read(folder.join("marks.csv")).unwrap(), first);
    terminal.keys("\r");
    terminal.shows("Replace it?");
    terminal.keys("y");
    terminal.shows("exported to");
    assert_ne!(fs::read(folder.join("marks.csv")).unwrap(), first);

    // What somebody put there is never removed.
    fs::write(folder.join("minutes.txt"), "approved").unwrap();
    export(&mut terminal);
    terminal.shows("is there already; nothing was written.");
    assert!(folder.join("minutes.txt").exists());
}

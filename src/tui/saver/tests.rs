//! The thread that saves, on a disk that stops answering and on one that fails, with sessions and with panels.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use super::*;
use crate::{
    app::desk::NewSession,
    domain::{
        generate::edition,
        panel::generate::{assessor, later, sealed},
        summary::Summary,
    },
    store::{
        FileStore,
        durable::faulty::{Answers, Gate},
        paths::{DataDir, Surroundings},
    },
    tui::{harness::App, message::Effect, signals::Wakes},
};

/// Longer than anything takes that is not waiting for good.
const LONG: Duration = Duration::from_secs(60);

/// A record open on the screens, and the thread that saves it.
struct Seat {
    home: tempfile::TempDir,
    gate: Gate,
    app: App,
    saver: Saver,
    reports: Receiver<Report>,
    _wakes: Wakes,
}

type New = fn(&Desk) -> (Opening, Grip);

/// The kinds of record, and the keys that change one: each word that is typed is in its file then.
const KINDS: [(&str, New); 2] = [("session", new_session), ("panel", new_panel)];

fn new_session(desk: &Desk) -> (Opening, Grip) {
    let new = NewSession {
        candidate: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years: None,
        interest: None,
    };
    record::session(desk.create(new, later(4)).unwrap())
}

fn new_panel(desk: &Desk) -> (Opening, Grip) {
    let sessions = sealed(&["+", "-"]);
    for session in &sessions {
        desk.store().save(session, &Summary::of(&edition().framework, session), None, later(3)).unwrap();
    }
    let ids: Vec<_> = sessions.iter().map(|session| session.file.id.to_string()).collect();
    record::panel(desk.convene(&ids, false, later(5)).unwrap())
}

impl Seat {
    fn at(new: New) -> Self {
        let home = tempfile::tempdir().unwrap();
        let surroundings = Surroundings {
            data_option: Some(home.path().join(DATA)),
            home: Some(home.path().to_owned()),
            current: home.path().to_owned(),
            ..Surroundings::default()
        };
        let gate = Gate::default();
        let store = FileStore::by(DataDir::choose(&surroundings).unwrap(), gate.clone());
        let desk = Desk::new(Arc::new(store), assessor(1)).unwrap();
        let (report, reports) = mpsc::channel();
        let wakes = Wakes::new().unwrap();
        let mut saver = Saver::new(desk.clone(), report, wakes.waker());
        let (opening, grip) = new(&desk);
        saver.hold(grip);
        saver.begin().unwrap();
        let mut app = App::home();
        app.send(opening.msg());
        app.take_effects();
        Self { home, gate, app, saver, reports, _wakes: wakes }
    }

    /// Types a text into the record, and hands each state to the saver.
    fn types(&mut self, text: &str) {
        for key in text.chars() {
            self.app.keys(&key.to_string());
            if self.app.take_effects().contains(&Effect::Save) {
                self.saver.save(Snapshot::of(&self.app.model).unwrap());
            }
        }
    }

    fn next(&self) -> Report {
        self.reports.recv_timeout(LONG).unwrap()
    }

    /// The next report, which is of a save that failed.
    fn fails(&self) -> String {
        match self.next() {
            Report::Told(Msg::SaveFailed { cause }) => cause,
            other => panic!("{other:?}"),
        }
    }

    /// Waits until the newest state is saved; returns how many saves that took.
    fn saved(&self) -> usize {
        let newest = self.app.model.save_changes().unwrap();
        for count in 1.. {
            match self.next() {
                Report::Told(Msg::Saved { changes, .. }) if changes == newest => return count,
                Report::Told(Msg::Saved { .. }) => {}
                other => panic!("{other:?}"),
            }
        }
        unreachable!()
    }

    /// The texts of all files below a folder of the home.
    fn texts(&self, folder: &str) -> String {
        texts(&self.home.path().join(folder)).concat()
    }
}

fn texts(folder: &Path) -> Vec<String> {
    let paths = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| {
        if path.is_dir() { texts(&path).concat() } else { fs::read_to_string(&path).unwrap() }
    };
    paths.map(read).collect()
}

const DATA: &str = "data";

/// Keys that put the letter `w` so often into a text of the record, whatever it is.
fn words(count: usize) -> String {
    format!("e{}", "w".repeat(count))
}

#[test]
fn a_disk_that_does_not_answer_keeps_nobody_and_then_gets_the_newest_state_alone() {
    for (kind, new) in KINDS {
        let mut seat = Seat::at(new);
        seat.gate.set(Answers::None);
        seat.types(&words(40));
        seat.saver.ask(Ask::Close(None));
        assert!(seat.reports.try_recv().is_err(), "{kind}: nothing is called saved");
        seat.gate.set(Answers::Done);
        assert!(seat.saved() <= 3, "{kind}: there is no queue of states");
        assert!(matches!(seat.next(), Report::Answer(Ok(Given::Done))), "{kind}");
        assert!(seat.texts(DATA).contains(&"w".repeat(40)), "{kind}");
    }
}

#[test]
fn a_failed_save_is_told_keeps_what_is_open_and_is_tried_again() {
    for (kind, new) in KINDS {
        let mut seat = Seat::at(new);
        seat.gate.set(Answers::Failed);
        seat.types(&words(3));
        assert!(seat.fails().contains("Input/output error"), "{kind}");
        for ask in [Ask::Close(None), Ask::Release, Ask::Open(Box::new(|desk| Ok(new_session(desk))))] {
            seat.saver.ask(ask);
        }
        let mut answers = 0;
        while answers < 3 {
            match seat.next() {
                Report::Told(Msg::SaveFailed { .. }) => {}
                Report::Answer(Err(cause)) => {
                    assert!(cause.contains("Input/output error"), "{kind}: {cause}");
                    answers += 1;
                }
                other => panic!("{kind}: {other:?}"),
            }
        }
        assert!(!seat.texts(DATA).contains("www"), "{kind}");
        seat.gate.set(Answers::Done);
        seat.saver.ask(Ask::Settle);
        while !matches!(seat.next(), Report::Answer(Ok(Given::Done))) {}
        assert!(seat.texts(DATA).contains("www"), "{kind}");
    }
}

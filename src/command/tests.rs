//! One assessment, made by keys, by commands, by the form and in line mode, is the same session.

use std::sync::Arc;

use clap::Parser as _;
use jiff::Timestamp;

use crate::{
    app::{
        desk::{Access, Desk, Intent, NewSession},
        plain::{AtSession, Talk},
    },
    cli::Cli,
    domain::{ids::SessionId, session::Session, state::State},
    store::{FileStore, paths::DataDir},
    tui::harness::{App, assessor, noon, session},
};

/// A desk on a store of its own, with the session that the screens are tested with.
fn desk(folder: &std::path::Path) -> (Desk, SessionId) {
    let store = FileStore::open(DataDir::at(folder.to_owned()), "mary".into()).unwrap();
    let desk = Desk::new(Arc::new(store), assessor()).unwrap();
    let like = session(desk.shipped());
    let candidate = like.state.candidate;
    let new = NewSession {
        candidate: candidate.name,
        reference: candidate.reference,
        target: candidate.target,
        years: candidate.years_in_practice,
        interest: None,
    };
    let edition = desk.shipped().clone();
    desk.create_as(like.file.id, &edition, &assessor(), new, noon()).unwrap();
    (desk, like.file.id)
}

/// What the session in a store says, which must be sound.
fn kept(desk: &Desk, id: SessionId) -> State {
    let (opened, _) = desk.open(id, Intent::Read).unwrap();
    assert_eq!(opened.access, Access::Write);
    without_times(&opened.session)
}

fn without_times(session: &Session) -> State {
    let mut state = session.state.clone();
    state.marks.values_mut().for_each(|mark| mark.at = Timestamp::UNIX_EPOCH);
    state.declaration.iter_mut().for_each(|declared| declared.at = Timestamp::UNIX_EPOCH);
    state
}

fn by_keys() -> State {
    let mut app = App::assess();
    app.keys("c<tab>Portfolio<ctrl-s><enter>")
        .keys("eThree instruments.<f6>")
        .keys("xeOne plan only.<esc>p")
        .keys("gpe1cmp1i34<enter><space>c<enter>")
        .keys("Dp<tab>Same book club.<ctrl-s>")
        .keys("Rr<tab>ccc<tab>All of CMP seen.<ctrl-s>")
        .keys("A<tab><tab><tab><home><ctrl-k>5<ctrl-s>");
    without_times(&app.model.work.as_ref().unwrap().session)
}

fn by_commands() -> State {
    let folder = tempfile::tempdir().unwrap();
    let (desk, id) = desk(folder.path());
    let calls: &[&[&str]] = &[
        &["evidence", "add", "ada", "--title", "Portfolio"],
        &["mark", "ada", "pk1.cmp.1", "met", "--cite", "E1", "--note", "Three instruments."],
        &["mark", "ada", "PK1.CMP.2", "not-yet"],
        &["note", "ada", "PK1.CMP.2", "One plan only."],
        &["probe", "ada", "PK1.CMP.2"],
        &["mark", "ada", "PE1.CMP.1", "met", "--measure", "34"],
        &["cite", "ada", "PE1.CMP.1", "E1"],
        &["declare", "ada", "personal", "--detail", "Same book club."],
        &["recommend", "ada", "recommend", "--rationale", "All of CMP seen."],
        &["edit", "ada", "--years", "5"],
    ];
    for call in calls {
        called(folder.path(), call);
    }
    kept(&desk, id)
}

fn called(folder: &std::path::Path, call: &[&str]) -> String {
    let folder = folder.display().to_string();
    let words = ["assessor", "--data-dir", &folder].into_iter().chain(call.iter().copied());
    let report = super::run(&Cli::try_parse_from(words).unwrap());
    let report = report.unwrap_or_else(|failure| panic!("{call:?}: {failure}"));
    assert_eq!((report.code, report.remarks), (0, Vec::new()), "{call:?}");
    report.text
}

fn by_the_form() -> State {
    let folder = tempfile::tempdir().unwrap();
    let (desk, id) = desk(folder.path());
    let path = folder.path().join("ada.txt");
    let mut text = called(folder.path(), &["form", "ada"]);
    for (from, to) in [
        ("years: 4", "years: 5"),
        ("interest:\n", "interest: personal\n    Same book club.\n"),
        ("recommendation:\n", "recommendation: recommend CMP\n    All of CMP seen.\n"),
        ("\n# ---- PK1", "\nE1\n    title: Portfolio\n\n# ---- PK1"),
        ("[ ]  PK1.CMP.1   E:\n", "[x]  PK1.CMP.1   E: E1\n    Three instruments.\n"),
        ("[ ]  PK1.CMP.2   E:\n", "[-]? PK1.CMP.2   E:\n    One plan only.\n"),
        ("[ ]  PE1.CMP.1   E:  figure: \n", "[x]  PE1.CMP.1   E: E1  figure: 34\n"),
    ] {
        let from = if text.contains(from) { from.to_owned() } else { from.replace(" \n", "\n") };
        assert!(text.contains(&from), "{from:?} is not in {text}");
        text = text.replacen(&from, to, 1);
    }
    std::fs::write(&path, text).unwrap();
    called(folder.path(), &["form", "--apply", &path.display().to_string()]);
    kept(&desk, id)
}

fn by_lines() -> State {
    let folder = tempfile::tempdir().unwrap();
    let (desk, id) = desk(folder.path());
    let (opened, hold) = desk.open(id, Intent::Write).unwrap();
    let (mut talk, _) = Talk::begin(Box::new(AtSession::new(desk.clone(), opened, hold)));
    let lines = "add Portfolio|m|e Three instruments.|n|x|note|One plan only.|.|p|g pe1cmp1|i 34|met|c e1|\
        D personal Same book club.|R recommend All of CMP seen.|A years 5";
    for line in lines.split('|') {
        talk.line(line, noon());
        talk.save(noon()).unwrap();
    }
    kept(&desk, id)
}

#[test]
fn keys_commands_and_the_form_make_the_same_session() {
    let by_keys = by_keys();
    assert_eq!((by_keys.marks.len(), by_keys.evidence.len()), (3, 1));
    assert!(by_keys.declaration.is_some() && by_keys.recommendation.is_some());
    assert_eq!(by_keys, by_commands());
    assert_eq!(by_keys, by_the_form());
    assert_eq!(by_keys, by_lines());
}

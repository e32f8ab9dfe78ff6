//! Panels at the desk, on a store in memory and on files that were handed over.

use std::{fs, sync::Arc};

use super::*;
use crate::{
    app::desk::DeskError,
    domain::{
        generate::edition,
        ids::{Digest, SessionId},
        panel::{
            Change,
            generate::{assessor, criterion, draft, later, seal, sealed, unseal},
        },
        session::FileFacts,
        state::{Assessor, Outcome, Recommendation, Verdict},
        summary::Summary,
    },
    store::{ExitClass, MemoryStore, Store as _, format},
};

fn desk(store: &MemoryStore, me: Assessor) -> Desk {
    Desk::new(Arc::new(store.clone()), me).unwrap()
}

fn put(store: &MemoryStore, session: &Session, basis: Option<Digest>) {
    store.save(session, &Summary::of(&edition().framework, session), basis, later(3)).unwrap();
}

/// The text of a session's file.
fn text(session: &Session) -> String {
    let file = FileFacts { revision: 1, ..session.file.clone() };
    format::faithful(session, &file, &Summary::of(&edition().framework, session)).unwrap()
}

/// A store with sealed sessions in it, and what names them.
fn shelved(rows: &[&str]) -> (MemoryStore, Vec<String>) {
    let store = MemoryStore::new();
    let sessions = sealed(rows);
    for session in &sessions {
        put(&store, session, None);
    }
    let ids = sessions.iter().map(|session| session.file.id.to_string()).collect();
    (store, ids)
}

/// The panel of Grace Hopper on all sessions of a store.
fn convened(store: &MemoryStore, ids: &[String]) -> (Desk, PanelId) {
    let desk = desk(store, assessor(3));
    let (opened, _) = desk.convene(ids, false, later(5)).unwrap();
    (desk, opened.panel.file.id)
}

fn settle(desk: &Desk, id: PanelId) {
    let done = desk.change_panel(id, later(6), |opened| {
        let edition = opened.edition.clone();
        for case in opened.sitting().queue().iter().map(|case| case.criterion.id.clone()).collect::<Vec<_>>()
        {
            opened.panel.resolve(&edition, &case, Verdict::Met, "Shown.", later(6))?;
        }
        let mut changes = opened.sitting().accepting();
        let rationale = "Too little was shown.".into();
        let given = Recommendation { outcome: Outcome::Defer, level: None, rationale };
        changes.push(Change::Recommended(Some(given)));
        Ok::<_, PanelError>(opened.panel.record(&edition, later(6), changes)?)
    });
    done.unwrap();
}

#[test]
fn what_makes_no_panel_is_refused_by_name_and_leaves_none() {
    let (store, ids) = shelved(&["+", "-"]);
    put(&store, &draft(3, &[]), None);
    let altered = store.text(ids[1].parse().unwrap()).unwrap().replace("not-yet", "met");
    let other: SessionId = draft(4, &[]).file.id;
    store.put_text(other, &altered.replace(&ids[1], &other.to_string()));
    let draft_id = draft(3, &[]).file.id.to_string();
    let desk = desk(&store, assessor(3));
    let check = |sources: &[&str], expect: &str| {
        let sources: Vec<_> = sources.iter().map(ToString::to_string).collect();
        let error = desk.convene(&sources, false, later(5)).unwrap_err();
        assert!(error.to_string().contains(expect), "{sources:?}: {error}");
        assert_eq!(desk.panels().unwrap(), [], "nothing is left behind");
    };
    check(&[&ids[0]], "a panel needs at least 2 sealed sessions; given: 1");
    check(&[&ids[0], &ids[0]], "Mary Somerville is there twice");
    check(&[&ids[0], &draft_id], "the session of Grace Hopper on Ada Lovelace is not sealed");
    check(&[&ids[0], &other.to_string()], "the session of George Boole on Ada Lovelace was changed outside");
    check(&[&ids[0], "babbage"], "no session has “babbage”");
}

#[test]
fn sessions_are_taken_by_id_by_file_and_by_folder_and_the_edition_comes_along() {
    let (store, ids) = shelved(&["+", "-"]);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::create_dir(folder.path().join("handed")).unwrap();
    let [third, fourth] = [5, 6].map(|number| seal(draft(number, &[("PK1.CA.1", Some(Verdict::Met))])));
    fs::write(path("third.toml"), text(&third)).unwrap();
    fs::write(path("handed/fourth.toml"), text(&fourth)).unwrap();
    fs::write(path("handed/edition.toml"), edition().source.replace("Client needs", "Needs")).unwrap();
    fs::write(path("handed/notes.txt"), "not read").unwrap();
    let desk = desk(&store, assessor(3));
    let sources = [ids[0].clone(), ids[1].clone(), path("third.toml"), path("handed")];
    let (opened, hold) = desk.convene(&sources, false, later(5)).unwrap();
    let names: Vec<_> = opened.panel.state.labels();
    assert_eq!(names, ["Mary Somerville", "George Boole", "Charles Babbage", "Mary Somerville"]);
    drop(hold);
    assert_eq!(desk.open_panel(opened.panel.file.id, Intent::Read).unwrap().0.findings, [""; 0]);
    assert_eq!(store.editions().unwrap().len(), 2, "the edition in the folder is kept");
    fs::write(path("handed/odd.toml"), "x = 1\n").unwrap();
    let error = desk.convene(&sources, false, later(5)).unwrap_err();
    assert!(error.to_string().contains("odd.toml is damaged"), "{error}");
    fs::create_dir(folder.path().join("empty")).unwrap();
    let error = desk.convene(&[path("empty")], false, later(5)).unwrap_err();
    assert!(error.to_string().starts_with("there is no session in "), "{error}");
}

#[test]
fn a_session_of_an_edition_that_is_not_here_is_refused_with_the_digest_and_what_brings_it() {
    let store = MemoryStore::new();
    let sessions = sealed(&["+", "-"]);
    for session in &sessions {
        // As from a machine with an edition that this one never saw.
        let text = text(session);
        let text = text.replace(&edition().digest.to_string(), &Digest::of(b"elsewhere").to_string());
        store.put_text(session.file.id, &text);
    }
    let id = sessions[0].file.id;
    let error = desk(&store, assessor(3)).edition_for(&store.load(id).unwrap().session).unwrap_err();
    assert!(error.to_string().contains(&Digest::of(b"elsewhere").to_string()), "{error}");
    assert!(error.hint().contains("assessor framework import FILE"));
}

#[test]
fn only_the_chair_changes_a_panel_and_one_process_at_a_time() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    let (_held, _) = chair.open_panel(id, Intent::Write).map(|(opened, hold)| (hold, opened)).unwrap();
    let busy = chair.change_panel(id, later(6), |_| Ok::<_, PanelError>(())).unwrap_err();
    assert!(matches!(busy, PanelError::ReadOnly(Access::Held(_))), "{busy}");
    let member = desk(&store, assessor(1));
    let refused = member.change_panel(id, later(6), |_| Ok::<_, PanelError>(())).unwrap_err();
    assert_eq!(refused.to_string(), "only the chair, Grace Hopper, changes this panel");
    assert!(member.open_panel(id, Intent::Read).unwrap().0.findings.is_empty());
}

#[test]
fn members_sign_and_the_chair_seals_what_they_signed() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    let [mary, boole] = [1, 2].map(|number| desk(&store, assessor(number)));
    let early = mary.sign_panel(id, later(6)).unwrap_err();
    assert!(early.to_string().starts_with("the panel is not ready: 1 criterion (PK1.CMP.1) not settled"));
    settle(&chair, id);
    let stranger = desk(&store, assessor(4)).sign_panel(id, later(7)).unwrap_err();
    assert_eq!(stranger.to_string(), "Alan Turing is no member of this panel, and only members sign");
    mary.sign_panel(id, later(7)).unwrap();
    let sealing = |hour| chair.change_panel(id, later(hour), |opened| opened.seal(later(hour)));
    let early = sealing(8).unwrap_err();
    assert_eq!(early.to_string(), "the panel is not ready: not signed by George Boole");
    boole.sign_panel(id, later(8)).unwrap();
    sealing(9).unwrap();
    let (opened, _) = chair.open_panel(id, Intent::Read).unwrap();
    assert_eq!(opened.panel.state.seal.as_ref().map(|seal| seal.signoffs.len()), Some(2));
    assert_eq!(opened.findings, [""; 0]);
    assert!(boole.sign_panel(id, later(10)).unwrap_err().to_string().contains("is sealed"));
}

#[test]
fn a_panel_that_is_void_takes_no_change_and_no_signature() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    settle(&chair, id);
    let first: SessionId = ids[0].parse().unwrap();
    let loaded = store.load(first).unwrap();
    let basis = loaded.basis();
    put(&store, &unseal(loaded.session), Some(basis));
    let void = "the panel is void: the session of Mary Somerville is not sealed any more";
    let refused = chair.change_panel(id, later(7), |_| Ok::<_, PanelError>(())).unwrap_err();
    assert_eq!(refused.to_string(), void);
    let refused = desk(&store, assessor(2)).sign_panel(id, later(7)).unwrap_err();
    assert_eq!(refused.to_string(), void);
    let (opened, _) = chair.open_panel(id, Intent::Read).unwrap();
    assert_eq!(opened.findings, ["the session of Mary Somerville is not sealed any more"]);
}

#[test]
fn a_panel_changed_by_hand_opens_to_be_read_and_says_what_differs() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    settle(&chair, id);
    store.edit_panel(id, |text| text.replace("rationale = \"Shown.\"", "rationale = \"Seen.\""));
    let (opened, hold) = chair.open_panel(id, Intent::Write).unwrap();
    assert!(matches!(opened.access, Access::ChangedOutside(_)) && hold.lock.is_none());
    assert!(opened.findings.iter().any(|line| line.contains("of the history does not follow")));
    let refused = opened.may_change().unwrap_err();
    assert_eq!(refused.to_string(), "the panel can't be changed: read-only: changed outside the program");
}

#[test]
fn a_save_that_failed_leaves_the_panel_and_is_tried_again() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    let (mut opened, mut hold) = chair.open_panel(id, Intent::Write).unwrap();
    let edition = opened.edition.clone();
    let note = Change::Discussed { criterion: criterion("PK1.CA.1"), to: "Heard.".into() };
    opened.panel.record(&edition, later(6), vec![note]).unwrap();
    store.fail_next_save(StoreError::TooLarge { path: "x".into(), bytes: 9, most: 8 });
    let summary = opened.summary();
    let error = chair.save_panel(&mut opened.panel, &summary, &mut hold, later(6)).unwrap_err();
    assert!(matches!(&error, DeskError::Store(_)), "{error}");
    chair.save_panel(&mut opened.panel, &summary, &mut hold, later(7)).unwrap();
    assert_eq!(opened.panel.file.revision, 2);
}

#[test]
fn a_panel_is_found_by_any_part_that_only_one_has() {
    let (store, ids) = shelved(&["+-", "++"]);
    let (chair, id) = convened(&store, &ids);
    for text in ["lovel", "c-0142", &id.to_string()] {
        assert_eq!(chair.locate_panel(text).unwrap(), id, "{text}");
    }
    assert!(chair.locate_panel("babbage").unwrap_err().to_string().starts_with("no panel has “babbage”"));
    convened(&store, &ids);
    let error = chair.locate_panel("ada").unwrap_err();
    assert!(error.to_string().starts_with("“ada” fits 2 panels:\n"), "{error}");
    let missing = chair.open_panel("019f0000-0000-7000-8000-000000000009".parse().unwrap(), Intent::Read);
    let PanelError::Desk(error) = missing.unwrap_err() else { panic!() };
    assert_eq!(error.class(), ExitClass::Input);
}

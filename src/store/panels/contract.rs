//! What every store must do with panels, run on each of them.

use std::{fs, sync::Arc};

use super::*;
use crate::{
    domain::{
        generate::edition,
        panel::{
            About, Change, Draft, Sitting,
            generate::{assessor, convened, criterion, later, panel_id, seal, sealed, signoff, unseal},
        },
        state::{Outcome, Verdict},
        summary::Summary,
    },
    store::{ExitClass, FileStore, MemoryStore, Store, paths::DataDir},
};

/// Replaces a text in every file of the panel.
type Edit = Box<dyn Fn(&str, &str)>;

/// A store, with a way to do what another program may do to a panel's files.
struct World {
    store: Box<dyn Store>,
    edit: Edit,
    _folder: Option<tempfile::TempDir>,
}

fn worlds() -> [World; 2] {
    let memory = MemoryStore::new();
    let edited = memory.clone();
    let folder = tempfile::tempdir().unwrap();
    let data = DataDir::at(folder.path().join("data"));
    let panel = data.panel(panel_id());
    let edit = move |from: &str, to: &str| {
        for folder in [panel.clone(), panel.join("members"), panel.join("signoff")] {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let text = fs::read_to_string(&path).unwrap();
                    fs::write(&path, text.replace(from, to)).unwrap();
                }
            }
        }
    };
    [
        World {
            store: Box::new(memory),
            edit: Box::new(move |from, to| edited.edit_panel(panel_id(), |text| text.replace(from, to))),
            _folder: None,
        },
        World {
            store: Box::new(FileStore::open(data, "grace".into()).unwrap()),
            edit: Box::new(edit),
            _folder: Some(folder),
        },
    ]
}

fn summary(panel: &Panel, sessions: &[Arc<Session>]) -> PanelSummary {
    PanelSummary::of(&Sitting { panel, edition: edition(), sessions })
}

fn put(store: &dyn Store, session: &Session, basis: Option<Digest>) -> Digest {
    let summary = Summary::of(&edition().framework, session);
    store.save(session, &summary, basis, later(3)).unwrap().basis
}

/// Keeps two sealed sessions and a panel on them.
fn kept(store: &dyn Store) -> (Panel, Vec<Arc<Session>>, Saved) {
    let sessions = sealed(&["+-", "++"]);
    let panel = convened(&sessions);
    for session in &sessions {
        put(store, session, None);
        store.keep_member(panel.file.id, session.file.id, &store.read(session.file.id).unwrap()).unwrap();
    }
    let saved = store.save_panel(&panel, &summary(&panel, &sessions), None, later(5)).unwrap();
    (panel, sessions, saved)
}

#[test]
fn a_panel_is_kept_with_the_sessions_it_rests_on() {
    for World { store, _folder, .. } in worlds() {
        let (panel, sessions, saved) = kept(&*store);
        let loaded = store.load_panel(panel.file.id).unwrap();
        assert_eq!((loaded.panel.state, loaded.basis), (panel.state.clone(), saved.basis));
        assert_eq!((loaded.condition, loaded.void), (Condition::Sound, vec![]));
        let states = |sessions: &[Arc<Session>]| {
            sessions.iter().map(|session| session.state.clone()).collect::<Vec<_>>()
        };
        assert_eq!(states(&loaded.sessions), states(&sessions));
        let rows = store.panels().unwrap();
        let [PanelRow::Panel(listed)] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((listed.id, listed.summary.differ), (panel.file.id, 1));
        let missing = store.load_panel("019f0000-0000-7000-8000-000000000002".parse().unwrap()).unwrap_err();
        assert_eq!(missing.class(), ExitClass::Input);
    }
}

#[test]
fn a_panel_that_changed_elsewhere_is_not_written_over() {
    for World { store, _folder, .. } in worlds() {
        let (panel, sessions, saved) = kept(&*store);
        let mut theirs = panel.clone();
        let note = Change::Discussed { criterion: criterion("PK1.CA.1"), to: "Heard.".into() };
        theirs.record(edition(), later(6), vec![note]).unwrap();
        theirs.file.revision = 1;
        store.save_panel(&theirs, &summary(&theirs, &sessions), Some(saved.basis), later(6)).unwrap();
        let refused = store.save_panel(&panel, &summary(&panel, &sessions), Some(saved.basis), later(7));
        assert_eq!(refused.unwrap_err().class(), ExitClass::Busy);
        assert_eq!(store.load_panel(panel.file.id).unwrap().panel.state, theirs.state);
    }
}

#[test]
fn one_process_at_a_time_writes_a_panel() {
    for World { store, _folder, .. } in worlds() {
        let (panel, ..) = kept(&*store);
        let held = store.lock_panel(panel.file.id).unwrap();
        assert!(held.still_holds());
        assert!(matches!(store.lock_panel(panel.file.id), Err(StoreError::Busy { .. })));
        drop(held);
        store.lock_panel(panel.file.id).unwrap();
    }
}

#[test]
fn words_being_typed_are_kept_beside_the_panel_and_taken_away() {
    for World { store, edit, _folder } in worlds() {
        let (panel, _, saved) = kept(&*store);
        let id = panel.file.id;
        assert_eq!(store.panel_draft(id).unwrap(), None);
        store.put_panel_draft(id, None).unwrap();
        let text = "Half a sentence:\nand half a wo";
        for about in [
            About::Reason(criterion("PK1.CA.1"), Verdict::NotYet),
            About::Discussion(criterion("PK1.CA.1")),
            About::Recommendation(Some(Outcome::Defer), Some("CA".parse().unwrap())),
            About::Recommendation(None, None),
        ] {
            let draft = Draft { about, caret: 4, text: text.into() };
            store.put_panel_draft(id, Some(&draft)).unwrap();
            assert_eq!(store.panel_draft(id).unwrap(), Some(draft));
        }
        assert_eq!(store.load_panel(id).unwrap().basis, saved.basis, "the panel's file is as it was");
        // What a hand did to them takes nobody's words.
        edit("half a wo", "half a word");
        assert_eq!(store.panel_draft(id).unwrap().unwrap().text, "Half a sentence:\nand half a word");
        store.put_panel_draft(id, None).unwrap();
        assert_eq!(store.panel_draft(id).unwrap(), None);
    }
}

#[test]
fn words_that_cannot_be_read_go_to_the_quarantine_before_others_are_kept() {
    let [_, World { store, edit, _folder: folder }] = worlds();
    let (panel, ..) = kept(&*store);
    let id = panel.file.id;
    let draft = Draft { about: About::Discussion(criterion("PK1.CA.1")), caret: 0, text: "Heard.".into() };
    store.put_panel_draft(id, Some(&draft)).unwrap();
    edit("about = \"discussion\"", "about = \"nothing\"");
    assert!(store.panel_draft(id).is_err());
    store.put_panel_draft(id, Some(&draft)).unwrap();
    let folder = folder.unwrap();
    let quarantine = folder.path().join("data/quarantine");
    let kept = fs::read_dir(quarantine).unwrap().next().unwrap().unwrap().path();
    assert!(fs::read_to_string(kept).unwrap().contains("about = \"nothing\""));
    assert_eq!(store.panel_draft(id).unwrap(), Some(draft));
}

#[test]
fn a_copy_beside_a_panel_is_found_and_put_away() {
    for World { store, _folder, .. } in worlds() {
        let (panel, sessions, _) = kept(&*store);
        let id = panel.file.id;
        assert_eq!(store.panel_beside(id).unwrap().len(), 0);
        let keep = |second| {
            let summary = summary(&panel, &sessions);
            store.keep_panel_copy(&panel, &summary, None, later(second), Whither::Beside).unwrap().path
        };
        let first = keep(6);
        let second = keep(7);
        let found = store.panel_beside(id).unwrap();
        assert_eq!(found.len(), 2);
        for PanelBeside { path, read } in found {
            assert!([&first, &second].contains(&&path));
            assert_eq!(read.unwrap().0.state, panel.state);
            store.put_panel_copy_away(&path).unwrap();
        }
        assert_eq!(store.panel_beside(id).unwrap().len(), 0);
    }
}

#[test]
fn a_member_s_copy_is_never_replaced_by_another() {
    for World { store, _folder, .. } in worlds() {
        let (panel, sessions, _) = kept(&*store);
        let (id, session) = (panel.file.id, sessions[0].file.id);
        let text = store.read(session).unwrap();
        store.keep_member(id, session, &text).unwrap();
        assert!(store.keep_member(id, session, &text.replace("Ada", "Eve")).is_err());
    }
}

#[test]
fn a_panel_is_void_when_a_seal_that_it_rests_on_is_broken_even_if_it_is_set_again() {
    for World { store, _folder, .. } in worlds() {
        let (panel, sessions, _) = kept(&*store);
        let basis = Digest::of(store.read(sessions[0].file.id).unwrap().as_bytes());
        let mut broken = unseal((*sessions[0]).clone());
        broken.file.revision = 1;
        let basis = put(&*store, &broken, Some(basis));
        let void = store.load_panel(panel.file.id).unwrap().void;
        assert_eq!(void, ["the session of Mary Somerville is not sealed any more"]);
        let mut again = seal(broken);
        again.file.revision = 2;
        put(&*store, &again, Some(basis));
        let void = store.load_panel(panel.file.id).unwrap().void;
        assert_eq!(void, ["the session of Mary Somerville is not the one that was sealed for this panel"]);
    }
}

#[test]
fn a_copy_that_was_altered_voids_the_panel_and_names_what_differs() {
    for World { store, edit, _folder } in worlds() {
        let (panel, ..) = kept(&*store);
        edit("verdict = \"not-yet\"", "verdict = \"met\"");
        let void = store.load_panel(panel.file.id).unwrap().void;
        assert_eq!(void.len(), 1, "{void:?}");
        assert!(void[0].starts_with("the session of Mary Somerville was changed outside"), "{void:?}");
        assert!(void[0].contains("PK1.CMP.1"), "{void:?}");
    }
}

#[test]
fn a_sign_off_is_kept_and_one_that_was_edited_is_none() {
    for World { store, edit, _folder } in worlds() {
        let (panel, ..) = kept(&*store);
        let signed = signoff(&panel, assessor(1).id);
        store.put_signoff(&signed).unwrap();
        store.put_signoff(&signed).unwrap();
        assert_eq!(store.load_panel(panel.file.id).unwrap().signoffs, [signed]);
        edit("at = 2026-11-24T23:03:21Z", "at = 2026-11-25T23:03:21Z");
        assert_eq!(store.load_panel(panel.file.id).unwrap().signoffs, []);
    }
}

#[test]
fn a_panel_with_long_words_of_a_newer_program_is_listed() {
    for World { store, edit, _folder } in worlds() {
        let (panel, ..) = kept(&*store);
        edit("[file]\n", "future = \"\"\"\none\n[[two]]\n\"\"\"\n\n[file]\n");
        let rows = store.panels().unwrap();
        assert!(matches!(&rows[..], [PanelRow::Panel(listed)] if listed.id == panel.file.id), "{rows:?}");
    }
}

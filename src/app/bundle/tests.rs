mod panel;

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::*;
use crate::{
    app::desk::{Access, DeskError, Opened},
    domain::{framework::Edition, ids::Digest, session::Session},
    export::{
        csv::Profile,
        report::{self, OVERVIEW},
        sample,
        sums::{self, SHA256SUMS},
        xlsx::WORKBOOK,
    },
    store::folder::FolderError,
};

const TABLES: [&str; 3] = ["marks.csv", "decisions.csv", "evidence.csv"];

fn opened(edition: &Edition, session: Session) -> Opened {
    Opened {
        session,
        edition: Arc::new(edition.clone()),
        access: Access::Write,
        place: None,
        found: crate::app::desk::Found::default(),
    }
}

/// A session of a name that begins like a formula, a sealed one and a draft.
fn sessions(edition: &Edition) -> Vec<Opened> {
    let mut odd = sample::draft(edition, 3, "=Grace Hopper");
    odd.state.candidate.reference = "-7".into();
    let sessions = [odd, sample::sealed(edition), sample::draft(edition, 2, "Mary Somerville, FRAS")];
    sessions.into_iter().map(|session| opened(edition, session)).collect()
}

/// Sessions in memory; one that is none can't be opened.
struct Given(Vec<Option<Opened>>);

impl Source for Given {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn open(&self, index: usize) -> Result<Taken, BundleError> {
        let opened = self.0[index].clone().ok_or(DeskError::ReadOnly)?;
        let text = format!("# the file of {}\n", opened.session.file.id);
        Ok(Taken { opened, text })
    }

    fn edition(&self) -> Arc<Edition> {
        Arc::new(sample::edition())
    }
}

fn given(sessions: Vec<Opened>) -> Given {
    Given(sessions.into_iter().map(Some).collect())
}

fn exported(sessions: Vec<Opened>, profile: Profile, target: &Path) -> Result<Vec<String>, BundleError> {
    let plan = Plan { profile, target, force: false };
    export(&given(sessions), &plan, &mut |_| ControlFlow::Continue(())).map(|made| made.files)
}

fn golden(profile: Profile, name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bundle").join(profile.as_str());
    folder.join(name)
}

/// Compares a file with its golden one, in which the style sheet that all pages share is left out. The policy of a page
/// has the digest of its sheet, so that a change of it is seen all the same.
fn is_golden(made: &Path, golden: &Path) {
    let style = include_str!("../../export/report/style.css");
    let made = fs::read_to_string(made).unwrap().replace(style, "/* src/export/report/style.css */\n");
    if std::env::var_os("ASSESSOR_WRITE_GOLDEN").is_some() {
        fs::create_dir_all(golden.parent().unwrap()).unwrap();
        fs::write(golden, &made).unwrap();
    }
    assert!(made == fs::read_to_string(golden).unwrap(), "{}", golden.display());
}

#[test]
fn tables_are_the_golden_ones_byte_for_byte_and_every_time() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    for profile in Profile::ALL {
        let (once, again) = (root.path().join(profile.as_str()), root.path().join("again"));
        let names = exported(sessions(&edition), profile, &once).unwrap();
        exported(sessions(&edition), profile, &again).unwrap();
        assert_eq!(names.contains(&"committee.xlsx".to_owned()), profile == Profile::Committee);
        for name in names {
            assert!(fs::read(once.join(&name)).unwrap() == fs::read(again.join(&name)).unwrap(), "{name}");
        }
        fs::remove_dir_all(again).unwrap();
        for name in TABLES.into_iter().chain(["README.txt", "datapackage.json"]) {
            let path = golden(profile, name);
            is_golden(&once.join(name), &path);
        }
    }
}

/// The files of a folder by their names from it.
fn files(folder: &Path, within: &str) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.join(within)).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{within}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            names.extend(files(folder, &format!("{name}/")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn pages_are_the_golden_ones_byte_for_byte_and_only_for_a_committee() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    let page = report::page_name(sample::sealed(&edition).file.id);
    let target = root.path().join("data");
    let names = exported(sessions(&edition), Profile::Data, &target).unwrap();
    assert!(!names.contains(&OVERVIEW.to_owned()) && !target.join(&page).exists());
    let target = root.path().join("committee");
    exported(sessions(&edition), Profile::Committee, &target).unwrap();
    for name in [OVERVIEW, &page] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bundle").join(name);
        is_golden(&target.join(name), &path);
    }
}

#[test]
fn the_list_of_digests_names_every_other_file() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let names = exported(sessions(&edition), Profile::Data, &target).unwrap();
    assert_eq!(names.last().map(String::as_str), Some(SHA256SUMS));
    let listed = sums::parse(&fs::read_to_string(target.join(SHA256SUMS)).unwrap()).unwrap();
    let mut there = files(&target, "");
    there.retain(|name| name != SHA256SUMS);
    assert_eq!(listed.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), there);
    for (name, digest) in listed {
        assert_eq!(Digest::of(&fs::read(target.join(&name)).unwrap()), digest, "{name}");
    }
}

#[test]
fn sealed_sessions_go_along_as_they_are_and_drafts_do_not() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    exported(sessions(&edition), Profile::Committee, &target).unwrap();
    let copies: Vec<_> = files(&target, "").into_iter().filter(|name| name.starts_with(SESSIONS)).collect();
    let id = "019e0000-0000-7000-8000-000100000001";
    assert_eq!(copies, [format!("sessions/{id}.toml")]);
    assert_eq!(fs::read_to_string(target.join(&copies[0])).unwrap(), format!("# the file of {id}\n"));
}

#[test]
fn without_sessions_the_tables_are_their_headers() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    exported(Vec::new(), Profile::Data, &target).unwrap();
    for name in TABLES {
        let text = fs::read_to_string(target.join(name)).unwrap();
        assert_eq!(text.lines().count(), 1, "{name}");
        assert!(text.contains("session_id"), "{name}");
    }
}

#[test]
fn one_table_is_the_same_in_a_stream_as_in_a_folder() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    for profile in Profile::ALL {
        exported(sessions(&edition), profile, &target).unwrap();
        let mut out = Vec::new();
        let mut take = |lines: &[u8]| {
            out.extend_from_slice(lines);
            Ok(())
        };
        stream(&given(sessions(&edition)), profile, "marks", &mut take).unwrap();
        assert!(out == fs::read(target.join("marks.csv")).unwrap(), "{profile:?}");
        fs::remove_dir_all(&target).unwrap();
    }
}

#[test]
fn an_export_that_is_stopped_leaves_nothing_and_hears_of_every_session() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let plan = Plan { profile: Profile::Data, target: &target, force: false };
    let source = given(
        (1..40).map(|n| opened(&sample::edition(), sample::draft(&sample::edition(), n, "A"))).collect(),
    );
    let mut heard = Vec::new();
    let stopped = export(&source, &plan, &mut |done| {
        heard.push(done);
        if done == 7 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(BundleError::Stopped)));
    assert_eq!(heard, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "nothing is left behind");
    // All are written, and the folder has no name yet.
    let mut asked = 0;
    let stopped = export(&source, &plan, &mut |_| {
        asked += 1;
        if asked == 40 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(stopped, Err(BundleError::Stopped)), "{asked}");
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn a_full_disk_asks_for_another_folder_not_for_another_store() {
    let full = || std::io::Error::from_raw_os_error(28);
    let folder = FolderError::Disk { path: "out".into(), cause: full().into() };
    for error in [BundleError::writing("marks.csv")(full()), folder.into()] {
        assert_eq!(error.hint(), "The disk is full: free some space, or name a folder on another disk.");
    }
}

/// Exports sessions that don't go together: the message says why, and nothing is left behind.
fn refused(sessions: Vec<Opened>) -> String {
    let root = tempfile::tempdir().unwrap();
    let refused = exported(sessions, Profile::Data, &root.path().join("out")).unwrap_err();
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "nothing is left behind");
    refused.to_string()
}

#[test]
fn a_word_that_the_edition_lacks_is_refused_by_name() {
    let edition = sample::edition();
    let mut sessions = sessions(&edition);
    sessions[2].session.state.candidate.target = "CMX".parse().unwrap();
    let message = refused(sessions);
    assert!(message.contains("Mary Somerville") && message.contains("“CMX”"), "{message}");
}

#[test]
fn sessions_of_another_edition_are_refused_by_name() {
    let edition = sample::edition();
    let other = Edition { digest: Digest::of(b"another"), ..edition.clone() };
    let mut sessions = sessions(&edition);
    sessions.insert(1, opened(&other, sample::draft(&other, 9, "Emmy Noether")));
    sessions.push(opened(&other, sample::draft(&other, 8, "Sophie Germain")));
    let message = refused(sessions);
    assert!(
        message.contains("C-0009 Emmy Noether") && message.contains("C-0008 Sophie Germain"),
        "{message}"
    );
    assert!(!message.contains("Ada Lovelace"), "{message}");
}

#[test]
fn a_session_changed_outside_the_program_is_refused_by_name() {
    let mut sessions = sessions(&sample::edition());
    sessions[1].access = Access::ChangedOutside(vec!["the mark of PK1.CMP.2".into()]);
    let message = refused(sessions);
    assert!(message.contains("Ada Lovelace") && message.contains("PK1.CMP.2"), "{message}");
}

#[test]
fn a_session_that_cannot_be_opened_ends_it() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let mut sessions: Vec<_> = sessions(&sample::edition()).into_iter().map(Some).collect();
    sessions.push(None);
    let plan = Plan { profile: Profile::Data, target: &target, force: false };
    let failed = export(&Given(sessions), &plan, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(failed, Err(BundleError::Session(_))), "{failed:?}");
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "nothing is left behind");
}

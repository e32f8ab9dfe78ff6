use std::{fs, path::PathBuf, sync::Arc};

use super::*;
use crate::{
    domain::{ids::Digest, session::Session},
    export::{sample, sums},
};

const TABLES: [&str; 3] = ["marks.csv", "decisions.csv", "evidence.csv"];

fn opened(edition: &Edition, session: Session) -> Opened {
    Opened { session, edition: Arc::new(edition.clone()), access: Access::Write, place: None }
}

/// A session of a name that begins like a formula, a sealed one and a draft.
fn sessions(edition: &Edition) -> Vec<Opened> {
    let mut odd = sample::draft(edition, 3, "=Grace Hopper");
    odd.state.candidate.reference = "-7".into();
    let sessions = [odd, sample::sealed(edition), sample::draft(edition, 2, "Mary Somerville, FRAS")];
    sessions.into_iter().map(|session| opened(edition, session)).collect()
}

fn exported(sessions: Vec<Opened>, profile: Profile, target: &Path) -> Result<Vec<String>, BundleError> {
    export(sessions.into_iter().map(Ok), profile, target, false)
}

fn golden(profile: Profile, name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bundle").join(profile.as_str());
    folder.join(name)
}

#[test]
fn tables_are_the_golden_ones_byte_for_byte_and_every_time() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    for profile in Profile::ALL {
        let (once, again) = (root.path().join(profile.as_str()), root.path().join("again"));
        let names = exported(sessions(&edition), profile, &once).unwrap();
        exported(sessions(&edition), profile, &again).unwrap();
        for name in names {
            assert!(fs::read(once.join(&name)).unwrap() == fs::read(again.join(&name)).unwrap(), "{name}");
        }
        fs::remove_dir_all(again).unwrap();
        for name in TABLES {
            let path = golden(profile, name);
            if std::env::var_os("ASSESSOR_WRITE_GOLDEN").is_some() {
                fs::copy(once.join(name), &path).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap();
            assert_eq!(fs::read_to_string(once.join(name)).unwrap(), expected, "{}", path.display());
        }
    }
}

#[test]
fn the_list_of_digests_names_every_other_file() {
    let edition = sample::edition();
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let mut names = exported(sessions(&edition), Profile::Data, &target).unwrap();
    assert_eq!(names.pop().as_deref(), Some(SHA256SUMS));
    let listed = sums::parse(&fs::read_to_string(target.join(SHA256SUMS)).unwrap()).unwrap();
    names.sort();
    assert_eq!(listed.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), names);
    for (name, digest) in listed {
        assert_eq!(Digest::of(&fs::read(target.join(&name)).unwrap()), digest, "{name}");
    }
    assert_eq!(fs::read_dir(&target).unwrap().count(), names.len() + 1);
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
fn no_sessions_are_no_bundle_and_a_session_that_cannot_be_opened_ends_it() {
    assert_eq!(refused(Vec::new()), "there is no session to export");
    let root = tempfile::tempdir().unwrap();
    let mut sessions: Vec<_> = sessions(&sample::edition()).into_iter().map(Ok).collect();
    sessions.push(Err(BundleError::Nothing));
    export(sessions, Profile::Data, &root.path().join("out"), false).unwrap_err();
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0, "nothing is left behind");
}

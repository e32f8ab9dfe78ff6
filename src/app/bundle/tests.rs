use std::path::PathBuf;

use super::*;
use crate::{domain::session::Session, export::sample};

/// A sealed session, a draft and one of a name that begins like a formula, in no order.
fn sessions(edition: &Edition) -> Vec<Session> {
    let mut odd = sample::draft(edition, 3, "=Grace Hopper");
    odd.state.candidate.reference = "-7".into();
    vec![sample::draft(edition, 2, "Mary Somerville, FRAS"), odd, sample::sealed(edition)]
}

fn tables(files: &[(String, Vec<u8>)]) -> impl Iterator<Item = &(String, Vec<u8>)> {
    files.iter().filter(|(name, _)| ["marks.csv", "decisions.csv", "evidence.csv"].contains(&name.as_str()))
}

fn golden(profile: Profile, name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bundle").join(profile.as_str());
    folder.join(name)
}

#[test]
fn tables_are_the_golden_ones_byte_for_byte_and_every_time() {
    let edition = sample::edition();
    let sessions = sessions(&edition);
    let subjects: Vec<_> = sessions.iter().map(|session| Subject { edition: &edition, session }).collect();
    for profile in Profile::ALL {
        let files = written(&edition, profile, subjects.clone()).unwrap();
        let again = written(&edition, profile, subjects.iter().rev().copied().collect()).unwrap();
        assert!(files == again, "the order in which sessions are found changes no byte");
        for (name, bytes) in tables(&files) {
            let path = golden(profile, name);
            if std::env::var_os("ASSESSOR_WRITE_GOLDEN").is_some() {
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, bytes).unwrap();
            }
            let expected = std::fs::read(&path).unwrap();
            assert_eq!(
                String::from_utf8_lossy(bytes),
                String::from_utf8_lossy(&expected),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn the_list_of_digests_names_every_other_file() {
    let edition = sample::edition();
    let files = written(&edition, Profile::Data, Vec::new()).unwrap();
    let (last, others) = files.split_last().unwrap();
    let listed = crate::export::sums::parse(std::str::from_utf8(&last.1).unwrap()).unwrap();
    let mut expected: Vec<_> = others.iter().map(|(name, bytes)| (name.clone(), Digest::of(bytes))).collect();
    expected.sort();
    assert_eq!(listed, expected);
}

#[test]
fn without_sessions_a_table_is_its_header() {
    let edition = sample::edition();
    let files = written(&edition, Profile::Data, Vec::new()).unwrap();
    for (name, bytes) in tables(&files) {
        assert_eq!(String::from_utf8_lossy(bytes).lines().count(), 1, "{name}");
    }
}

#[test]
fn a_word_that_the_edition_lacks_is_refused_by_name() {
    let edition = sample::edition();
    let mut session = sample::draft(&edition, 2, "Mary Somerville");
    session.state.candidate.target = "CMX".parse().unwrap();
    let subject = Subject { edition: &edition, session: &session };
    let refused = written(&edition, Profile::Data, vec![subject]).unwrap_err().to_string();
    assert!(refused.contains("Mary Somerville") && refused.contains("“CMX”"), "{refused}");
}

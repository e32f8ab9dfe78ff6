//! The files that a released version wrote. They are never changed: what stands in them must be read, and written
//! again byte for byte, for ever.

use super::{read, write};
use crate::{domain::session::Marking, store::Condition};

/// Loads a file and saves it with the same facts.
#[track_caller]
fn check(text: &str) {
    let reading = read::<Marking>(text).unwrap();
    assert_eq!(reading.condition, Condition::Sound);
    assert_eq!(write(&reading.record, &reading.record.file, &reading.summary), text);
}

#[test]
fn a_draft_of_version_1_is_read_and_written_as_it_was() {
    check(include_str!("../../../tests/golden/session-v1.toml"));
}

#[test]
fn a_sealed_session_of_version_1_is_read_and_written_as_it_was() {
    check(include_str!("../../../tests/golden/session-v1-sealed.toml"));
}

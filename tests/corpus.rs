//! The corpus of the fuzzers, replayed: what they once found stays found, without a fuzzer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "what goes wrong here fails the test"
)]

use std::{fs, path::Path};

#[path = "../fuzz/targets.rs"]
mod targets;

/// Every file of a target's corpus, and each cut at several places.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        println!("{}", path.display());
        for part in 1..=4 {
            target(&bytes[..bytes.len() * part / 4]);
        }
        count += 1;
    }
    assert!(count >= 3, "{name} has {count} files");
}

#[test]
fn the_corpus_of_every_target_is_answered() {
    replay("framework", targets::framework);
    replay("session", targets::session);
    replay("filter", targets::filter);
    replay("keys", targets::keys);
    replay("sanitiser", targets::sanitiser);
    replay("csv", targets::csv);
}

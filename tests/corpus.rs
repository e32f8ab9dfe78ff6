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

/// Bytes that mean something to one of the readers.
const TELLING: &[u8] = b"\x00\x1b\x7f\x80\x9b\xff\"'[]{}=.,:;-+#\\\r\n\t 09aZ~";

/// How many times each file is changed at random; `ASSESSOR_MUTATIONS` asks for more.
const MUTATIONS: u64 = 20;

/// The next of numbers that look random (`SplitMix64`).
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut bits = *state;
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from(bits >> 33).unwrap()
}

/// The bytes with a few places changed, doubled, cut or filled with what means something.
fn mutated(bytes: &[u8], state: &mut u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=next(state) % 4 {
        let at = next(state) % (bytes.len() + 1);
        let end = at + next(state) % (bytes.len() - at + 1).min(64);
        match next(state) % 5 {
            0 => drop(bytes.drain(at..end)),
            1 => drop(bytes.splice(at..at, [TELLING[next(state) % TELLING.len()]])),
            2 => drop(bytes.splice(at..end, bytes[at..end].to_vec().repeat(2))),
            3 if at < bytes.len() => bytes[at] ^= 1 << (next(state) % 8),
            _ => drop(bytes.splice(at..end, bytes[..end - at].to_vec())),
        }
    }
    bytes
}

/// Every file of a target's corpus, each cut at several places, and each changed at random.
fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let asked = std::env::var("ASSESSOR_MUTATIONS").ok().and_then(|count| count.parse().ok());
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 3, "{name} has {} files", files.len());
    for path in files {
        let bytes = fs::read(&path).unwrap();
        println!("{}", path.display());
        for part in 1..=4 {
            target(&bytes[..bytes.len() * part / 4]);
        }
        for seed in 0..asked.unwrap_or(MUTATIONS) {
            let bytes = mutated(&bytes, &mut seed.clone());
            // What fails can be put into the corpus as it is printed.
            let run = std::panic::catch_unwind(|| target(&bytes));
            assert!(run.is_ok(), "{name}: {}", bytes.escape_ascii());
        }
    }
}

#[test]
fn the_corpus_of_every_target_is_answered() {
    replay("framework", targets::framework);
    replay("session", targets::session);
    replay("filter", targets::filter);
    replay("keys", targets::keys);
    replay("control", targets::control);
    replay("sanitiser", targets::sanitiser);
    replay("csv", targets::csv);
}

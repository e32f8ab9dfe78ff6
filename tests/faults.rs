//! Real faults of disk, files, processes and texts, against the program as it is installed. What needs root, mounts or
//! a power cut is in `tests/faults/run`; the failure of each single step of a save is tested in the store.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what goes wrong here fails the test"
)]

#[path = "faults/damage.rs"]
mod damage;
#[path = "faults/disk.rs"]
mod disk;
#[path = "faults/elsewhere.rs"]
mod elsewhere;
#[path = "faults/names.rs"]
mod names;
#[path = "pty/raw.rs"]
mod raw;
#[allow(dead_code, reason = "the terminal tests ask more of it")]
#[path = "pty/terminal.rs"]
mod terminal;
#[path = "faults/text.rs"]
mod text;
#[allow(dead_code, reason = "the tests of the commands ask more of it")]
#[path = "cli/world.rs"]
mod world;

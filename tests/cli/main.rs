//! The program as a person or a script calls it: what it says, its exit code, and what it leaves on disk.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that can't go on has failed")]

mod assessment;
mod bad_input;
mod bulk;
mod carry;
mod completions;
mod doctor;
mod edited;
mod empty_text;
mod form;
mod half_typed;
mod history;
mod kinds;
mod manual;
mod panel;
mod panel_export;
mod plain;
mod redact;
mod room;
mod seal;
mod size_limit;
mod streams;
mod sync;
mod sync_many;
mod versions;
mod world;

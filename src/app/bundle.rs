//! The folder for the committee: tables of sessions, what their columns mean, the edition, the sessions
//! themselves, the report to read, and the digests of it all. Sessions pass through a few at a time, so their number is
//! no matter of memory; the same ones in the same order give the same bytes on any day.

mod contents;
mod error;
mod make;
mod pages;
mod panel;
mod redacted;
mod source;
mod turns;
pub mod verify;

pub use contents::{Contents, HalfTyped};
pub use error::BundleError;
pub use make::{Made, Plan, export, is_untouched, stream};
pub use redacted::Redacted;
pub use source::{OfPanel, OnDesk, Source, Taken, in_order};
pub use turns::Watch;

/// The name of the edition in a bundle.
pub const FRAMEWORK: &str = "framework.toml";
/// The folder of the sealed sessions in a bundle.
pub const SESSIONS: &str = "sessions";
/// The folder of the drafts in a bundle.
pub const DRAFTS: &str = "drafts";
/// The folder of the panels in a bundle, each in a folder as a store has it.
pub const PANELS: &str = "panels";

#[cfg(test)]
mod tests;

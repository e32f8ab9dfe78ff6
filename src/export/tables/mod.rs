//! The tables of a bundle, a file each: which columns they have, what the columns mean and where the cells come from.

pub mod consensus;
pub mod decisions;
pub mod evidence;
pub mod marks;

/// The pattern of a session's, an assessor's and a panel's id.
pub(crate) const UUID: &str = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/// The pattern of a list of such ids.
pub(crate) const UUIDS: &str =
    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(;[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*";
/// The pattern of an id in a framework.
pub(crate) const WORD: &str = "[A-Za-z0-9][A-Za-z0-9._-]*";
/// The pattern of a list of such ids.
pub(crate) const WORDS: &str = "[A-Za-z0-9][A-Za-z0-9._-]*(;[A-Za-z0-9][A-Za-z0-9._-]*)*";

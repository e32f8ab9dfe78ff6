//! The command palette: every action, found by typing.

use crate::tui::{editor::Editor, model::Cursor};

/// The palette's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Finder {
    /// What was typed.
    pub query: Editor,
    /// The cursor among what was found.
    pub cursor: Cursor,
}

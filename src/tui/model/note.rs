//! The note editor.

use crate::{domain::ids::CriterionId, tui::field::TextField};

/// A note being typed. Its text is kept with every save, as the session's draft.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteEditor {
    /// The criterion it is for.
    pub criterion: CriterionId,
    /// The text.
    pub field: TextField,
}

//! Pages to read: the help, a criterion's full wording.

use crate::tui::{
    action::Motion,
    message::Effect,
    model::{Model, reader::Reader},
};

/// The keys of the screen below, from the key table.
pub fn help(_model: &Model) -> Reader {
    Reader { title: "Keys".into(), paragraphs: Vec::new(), offset: 0, search: String::new() }
}

pub(super) fn open_help(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

/// The full wording of the criterion in hand, with its ability's statements and knowledge lines.
pub(super) fn open_wording(_model: &mut Model) -> Vec<Effect> {
    Vec::new()
}

pub(super) fn moving(_model: &mut Model, _motion: Motion) {}

//! Lines being typed, and questions.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    editor::Editor,
    model::{
        Model,
        form::{Confirm, Line},
    },
};

pub(super) fn draw(_model: &Model, _line: &Line, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}

/// The jump line, with where it leads.
pub(super) fn draw_jump(
    _model: &Model,
    _editor: &Editor,
    _area: Rect,
    _buf: &mut Buffer,
) -> Option<Position> {
    None
}

pub(super) fn draw_question(
    _model: &Model,
    _confirm: &Confirm,
    _area: Rect,
    _buf: &mut Buffer,
) -> Option<Position> {
    None
}

//! Forms.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::model::{Model, form::Form};

pub(super) fn draw(_model: &Model, _form: &Form, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}

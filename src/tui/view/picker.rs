//! The picker of evidence items.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::model::{Model, picker::Picker};

pub(super) fn draw(_model: &Model, _picker: &Picker, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}

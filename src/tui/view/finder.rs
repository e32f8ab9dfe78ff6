//! The command palette.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::model::{Model, finder::Finder};

pub(super) fn draw(_model: &Model, _finder: &Finder, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}

//! A page to read.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::model::{Model, reader::Reader};

pub(super) fn draw(_model: &Model, _reader: &Reader, _area: Rect, _buf: &mut Buffer) -> Option<Position> {
    None
}

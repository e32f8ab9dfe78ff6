//! The map of all criteria.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::model::{Model, map::Map};

pub(super) fn draw(_model: &Model, _map: &Map, _area: Rect, _buf: &mut Buffer) {}

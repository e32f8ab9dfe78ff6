//! The list of sessions.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::model::Model;

pub(super) fn draw(_model: &Model, _area: Rect, _buf: &mut Buffer) {}

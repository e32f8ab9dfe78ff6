//! The history, newest first.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::model::{Cursor, Model};

pub(super) fn draw(_model: &Model, _cursor: Cursor, _area: Rect, _buf: &mut Buffer) {}

//! Where the candidate stands.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::model::{Model, standing::StandingView};

pub(super) fn draw(_model: &Model, _view: &StandingView, _area: Rect, _buf: &mut Buffer) {}

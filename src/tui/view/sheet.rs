//! What the screens are drawn on: a buffer, and where somebody asks, a record of what stands where. So a click is answered
//! by the code that draws, and there is no second layout that could differ from it.

use std::ops::{Deref, DerefMut};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{field::Room, model::Pane};

/// Something on the screen that the cursor can be put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A pane of the main screen.
    Pane(Pane),
    /// An ability, by index.
    Ability(usize),
    /// A level, by index.
    Level(usize),
    /// The criteria of a level beside those of the others, by the level's index.
    Column(usize),
    /// A criterion, by index.
    Criterion(usize),
    /// A line of the list on top, from 0.
    Line(usize),
    /// A field of the form on top, from 0.
    Field(usize),
}

/// A buffer, and perhaps a record of what stands where.
#[derive(Debug)]
pub(super) struct Sheet<'b> {
    buf: &'b mut Buffer,
    spots: Option<Vec<(Rect, Spot)>>,
    /// The room of the text with the keys, if it has lines.
    pub room: Room,
}

impl<'b> Sheet<'b> {
    /// A buffer to be drawn on and no more.
    pub fn plain(buf: &'b mut Buffer) -> Self {
        Self { buf, spots: None, room: Room::default() }
    }

    /// A buffer with a record.
    pub fn recorded(buf: &'b mut Buffer) -> Self {
        Self { buf, spots: Some(Vec::new()), room: Room::default() }
    }

    /// Says what stands in an area; what is said later lies over it.
    pub fn spot(&mut self, area: Rect, spot: Spot) {
        if let Some(spots) = &mut self.spots {
            spots.push((area, spot));
        }
    }

    /// Something lies over all that was drawn: nothing below can be reached.
    pub fn cover(&mut self) {
        if let Some(spots) = &mut self.spots {
            spots.clear();
        }
    }

    /// What stands at a place.
    pub fn at(&self, place: Position) -> Option<Spot> {
        let spots = self.spots.as_deref().unwrap_or_default();
        spots.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, spot)| *spot)
    }
}

impl Deref for Sheet<'_> {
    type Target = Buffer;

    fn deref(&self) -> &Buffer {
        self.buf
    }
}

impl DerefMut for Sheet<'_> {
    fn deref_mut(&mut self) -> &mut Buffer {
        self.buf
    }
}

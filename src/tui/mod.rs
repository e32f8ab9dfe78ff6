//! The screens.

pub mod backend;
pub mod editor;
pub mod key;
pub mod terminal;
pub mod text;
pub mod theme;

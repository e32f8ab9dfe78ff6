//! The screens.

pub mod backend;
pub mod terminal;
pub mod text;

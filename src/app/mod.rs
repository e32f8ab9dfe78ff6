//! What both faces do: open, apply, save.

pub mod demo;
pub mod desk;
pub mod editor;
pub mod profile;

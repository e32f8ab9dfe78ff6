//! What both faces do: open, apply, save.

pub mod bundle;
pub mod demo;
pub mod desk;
pub mod editor;
pub mod profile;

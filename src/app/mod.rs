//! What both faces do: open, apply, save.

pub mod desk;
pub mod profile;

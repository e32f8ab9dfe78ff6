//! What both faces do: open, apply, save.

pub mod bundle;
pub mod demo;
pub mod desk;
pub mod editor;
pub mod git;
pub mod panel;
pub mod phrases;
pub mod plain;
pub mod profile;
pub mod seal;
pub mod sign;
pub mod sync;
pub mod verify;
pub mod versions;

//! The screens.

pub mod action;
pub mod backend;
pub mod driver;
pub mod exporter;
pub mod field;
#[cfg(test)]
pub mod harness;
pub mod input;
pub mod key;
pub mod keymap;
pub mod keys;
pub mod message;
pub mod model;
pub mod rescue;
pub mod saver;
pub mod signals;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;

#[cfg(test)]
mod tests;

//! Values and pure functions; no files, clock, environment or terminal.

pub mod agreement;
pub mod bulk;
pub mod canonical;
pub mod carry;
pub mod check;
pub mod difference;
pub mod draft;
pub mod evidence;
pub mod form;
pub mod framework;
#[cfg(test)]
pub(crate) mod generate;
pub mod history;
pub mod ids;
pub mod jump;
pub mod panel;
pub mod phrases;
pub mod query;
pub mod reader;
pub mod record;
pub mod repeat;
pub mod rule;
pub mod seal;
pub mod session;
pub mod state;
pub mod summary;
pub mod text;
pub mod undo;
pub mod versions;

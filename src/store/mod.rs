//! The only code that writes files.

pub mod durable;
pub mod lock;

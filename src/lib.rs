//! `assessor`: marking candidates against a competency framework in the terminal.
#![allow(missing_docs, reason = "while the skeleton grows; removed before the first release")]

pub mod app;
pub mod cli;
pub mod command;
pub mod domain;
pub mod export;
pub mod store;
pub mod tui;

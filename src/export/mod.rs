//! Domain values written to an `io::Write`; opens no files.

pub mod csv;
pub mod datapackage;
pub mod readme;
pub mod redact;
pub mod report;
#[cfg(test)]
pub(crate) mod sample;
pub mod subject;
pub mod sums;
pub mod table;
pub mod tables;
pub mod xlsx;

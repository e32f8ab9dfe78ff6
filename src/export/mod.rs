//! Domain values written to an `io::Write`; opens no files.

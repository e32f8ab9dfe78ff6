//! The program `assessor`.
fn main() {}

//! The program as a person or a script calls it: what it says, its exit code, and what it leaves on disk.

mod assessment;
mod bad_input;
mod streams;
mod world;

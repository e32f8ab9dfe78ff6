//! The program `assessor`.

use std::process::ExitCode;

fn main() -> ExitCode {
    assessor::command::main(std::env::args_os())
}

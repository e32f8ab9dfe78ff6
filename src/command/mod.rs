//! The commands: what was typed becomes calls of `app` and `domain`, and what they return becomes text.
//!
//! A command returns its text and only this module writes it, but for `plain`, which is a conversation. No logic lives here that a screen would need too.

use std::{
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use clap::Parser as _;

use crate::{
    cli::{Cli, Command},
    domain::text::clean_lines,
};

pub mod bulk;
pub mod check;
pub mod cite;
pub mod context;
pub mod declare;
pub mod demo;
pub mod doctor;
pub mod edit;
pub mod evidence;
pub mod export;
pub mod failure;
pub mod form;
pub mod framework;
pub mod history;
mod interrupt;
pub mod keys;
pub mod list;
pub mod manual;
pub mod mark;
pub mod new;
pub mod note;
pub mod open;
pub mod panel;
pub mod plain;
pub mod print;
pub mod probe;
pub mod recommend;
pub mod seal;
pub mod show;
pub mod sync;
#[cfg(test)]
mod tests;
pub mod trash;
pub mod undo;
pub mod verify;
pub mod versions;

use context::{Context, Need};
use failure::Failure;

/// What a command says and how it ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The text for standard output.
    pub text: String,
    /// Remarks for standard error.
    pub remarks: Vec<String>,
    /// The exit code.
    pub code: u8,
}

impl From<String> for Report {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// Runs the program with these arguments, the first of which is its own name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    interrupt::size_limit_is_an_error();
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return unparsed(&error),
    };
    match run(&cli) {
        Ok(report) => {
            report.remarks.iter().for_each(|remark| complain(&format!("assessor: {remark}")));
            finish(&report.text, report.code)
        }
        Err(failure) => {
            complain(&failure.to_string());
            interrupt::end(failure.code);
            ExitCode::from(failure.code)
        }
    }
}

/// Help and version are answers; everything else is a wrong call.
fn unparsed(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        complain(text.trim_end());
        ExitCode::from(failure::INPUT)
    } else {
        finish(&text, 0)
    }
}

/// Says something on standard error. Where even that fails there is nobody left to tell.
fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{}", clean_lines(text));
}

/// Writes the text. A reader that has gone away had enough, so a closed pipe is no failure.
fn finish(text: &str, code: u8) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("assessor: cannot write to standard output: {error}"));
            ExitCode::from(failure::SYSTEM)
        }
        Ok(()) | Err(_) => ExitCode::from(code),
    }
}

fn run(cli: &Cli) -> Result<Report, Failure> {
    let Some(command) = &cli.command else { return open::home(&cli.globals) };
    let context = |need: Need<'_>| Context::new(&cli.globals, need);
    let nobody = || context(Need::Nobody);
    match command {
        Command::Open(args) => open::run(args, &cli.globals),
        Command::Demo => demo::run(&cli.globals),
        Command::New(args) => new::run(args, &context(Need::Assessor(args.assessor.as_deref()))?),
        Command::Edit(args) => edit::run(args, &nobody()?),
        Command::List(args) => list::run(args, &nobody()?),
        Command::Show(args) => show::run(args, &nobody()?),
        Command::Mark(args) => mark::run(args, &nobody()?),
        Command::Note(args) => note::run(args, &nobody()?),
        Command::Probe(args) => probe::run(args, &nobody()?),
        Command::Cite(args) => cite::run(args, &nobody()?),
        Command::Evidence(args) => evidence::run(args, &nobody()?),
        Command::Undo(args) => undo::undo(args, &nobody()?),
        Command::Redo(args) => undo::redo(args, &nobody()?),
        Command::Declare(args) => declare::run(args, &nobody()?),
        Command::Recommend(args) => recommend::run(args, &nobody()?),
        Command::Seal(args) => seal::run(args, &nobody()?),
        Command::Unseal(args) => seal::unseal(args, &nobody()?),
        Command::Check(args) => check::run(args, &nobody()?),
        Command::History(args) => history::run(args, &nobody()?),
        Command::Verify(args) if args.is_of_bundle() => verify::bundle(args, &context::pen(&cli.globals)),
        Command::Verify(args) => verify::run(args, &nobody()?),
        Command::Versions(args) => versions::run(args, &nobody()?),
        Command::Form(args) => form::run(args, &nobody()?),
        Command::Plain(args) => {
            let need = if args.panel.is_some() { Need::Assessor(None) } else { Need::Nobody };
            plain::run(args, &context(need)?)
        }
        Command::Export(args) => export::run(args, &nobody()?),
        Command::Share(args) => sync::share(args, &nobody()?),
        Command::Sync(args) => sync::run(args, &context(Need::Assessor(None))?),
        Command::Framework(args) => framework::run(args, &nobody()?),
        Command::Panel(args) => panel::run(args, context(args.need())?, &cli.globals),
        Command::Remove(args) => trash::remove(args, &nobody()?),
        Command::Restore(args) => trash::restore(args, &nobody()?),
        Command::Trash(args) => trash::run(args, &nobody()?),
        Command::Doctor(args) => doctor::run(args, &cli.globals),
        Command::Keys(args) => keys::run(args, &cli.globals),
        Command::Completions(args) => Ok(manual::completions(args)),
        Command::Man(args) => manual::man(args),
    }
}

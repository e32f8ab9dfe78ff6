//! `assessor completions` and `assessor man`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _};
use clap_complete::Shell;

use super::{Report, failure::Failure, framework::PUBLIC_FILE};
use crate::{
    cli::Cli,
    store::{
        StoreError,
        durable::{self, Expected},
    },
};

/// Prints the completions for a shell.
#[derive(Args, Debug)]
pub struct Completions {
    /// The shell.
    pub shell: Shell,
}

/// Prints the manual page.
#[derive(Args, Debug)]
pub struct Man {
    /// Writes one page per command into this folder.
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
}

/// The completions.
pub fn completions(args: &Completions) -> Report {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "assessor", &mut text);
    String::from_utf8_lossy(&text).into_owned().into()
}

/// The main page, or all of them as files.
///
/// # Errors
/// A page can't be written.
pub fn man(args: &Man) -> Result<Report, Failure> {
    let mut command = Cli::command();
    command.build();
    let Some(folder) = &args.to else { return Ok(page(command)?.1.into()) };
    durable::create_directory(folder, PUBLIC_FOLDER).map_err(StoreError::from)?;
    let mut text = String::new();
    for command in all(command) {
        let (name, page) = page(command)?;
        let _ = writeln!(text, "{}", write(folder, &name, &page)?.display());
    }
    Ok(text.into())
}

/// The mode of a folder that is meant to be handed on.
const PUBLIC_FOLDER: u32 = 0o755;

fn write(folder: &Path, name: &str, page: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    durable::replace(&path, page.as_bytes(), PUBLIC_FILE, Expected::Anything).map_err(StoreError::from)?;
    Ok(path)
}

/// A command and all below it.
fn all(command: Command) -> Vec<Command> {
    let below: Vec<Command> = command.get_subcommands().cloned().flat_map(all).collect();
    std::iter::once(command).chain(below).collect()
}

fn page(command: Command) -> Result<(String, String), Failure> {
    let page = clap_mangen::Man::new(command);
    let name = page.get_filename();
    let mut text = Vec::new();
    let written = page.render(&mut text);
    written.map_err(|error| Failure::system(format!("cannot make the manual page: {error}"), ""))?;
    Ok((name, String::from_utf8_lossy(&text).into_owned()))
}

//! `assessor completions` and `assessor man`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _, builder::PossibleValue};
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
    let mut command = Cli::command();
    clap_complete::generate(args.shell, &mut command, "assessor", &mut text);
    let mut text = String::from_utf8_lossy(&text).into_owned();
    if args.shell == Shell::Fish {
        fish_words(&command, &mut Vec::new(), &mut text);
    }
    text.into()
}

/// Writes the words that an argument is one of, which `clap_complete` gives to the other shells but not to fish.
fn fish_words<'c>(command: &'c Command, path: &mut Vec<&'c str>, text: &mut String) {
    for (before, argument) in command.get_positionals().enumerate() {
        let words = argument.get_possible_values();
        if path.is_empty() || words.is_empty() {
            continue;
        }
        let under =
            format!("__fish_assessor_using_subcommand {}", path.join("; and __fish_seen_subcommand_from "));
        let tokens = 1 + path.len() + before;
        let place = format!("test (count (commandline -opc | string match -v -- '-*')) -eq {tokens}");
        let told = |word: &PossibleValue| {
            let help = word.get_help().map(ToString::to_string).unwrap_or_default();
            format!("{}\\t'{}'", word.get_name(), help.replace('\'', "\\'"))
        };
        let words: Vec<_> = words.iter().map(told).collect();
        let _ =
            writeln!(text, "complete -c assessor -n \"{under}; and {place}\" -f -a \"{}\"", words.join("\n"));
    }
    for below in command.get_subcommands() {
        path.push(below.get_name());
        fish_words(below, path, text);
        path.pop();
    }
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

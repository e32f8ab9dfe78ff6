//! `assessor keys`, and the user's keys for the screens.

use clap::Args;

use super::{Report, failure::Failure};
use crate::{
    cli::Globals,
    domain::text::clean,
    store::{
        paths::Surroundings,
        profile::{self, KEYS_FILE},
    },
    tui::{keymap::Keymap, keys},
};

/// Prints the keys in force.
#[derive(Args, Debug)]
pub struct Keys {
    /// The program's own keys, whatever the file with the user's says.
    #[arg(long)]
    pub default: bool,
}

/// Prints the keys in force, as the text that the file with the user's keys has.
///
/// # Errors
/// The file can't be read, or says something wrong.
pub fn run(args: &Keys, globals: &Globals) -> Result<Report, Failure> {
    if args.default {
        return Ok(keys::write(&Keymap::default()).into());
    }
    let (keymap, wrong) = of_user(globals)?;
    match wrong.split_first() {
        None => Ok(keys::write(&keymap).into()),
        Some((first, rest)) => {
            let hint = rest.iter().map(|fault| fault.clone() + "\n").collect::<String>();
            Err(Failure::input(first.clone(), hint + "Until then the program's own keys serve."))
        }
    }
}

/// The user's keys, or the program's own and everything that is wrong with the user's.
///
/// # Errors
/// There is no directory for the configuration, or the file in it can't be read.
pub fn of_user(globals: &Globals) -> Result<(Keymap, Vec<String>), Failure> {
    let config = Surroundings::of_process(globals.data_dir.clone()).config_dir()?;
    let Some(text) = profile::keys(&config)? else { return Ok((Keymap::default(), Vec::new())) };
    let path = clean(&config.join(KEYS_FILE).display().to_string()).into_owned();
    Ok(match keys::read(&text) {
        Ok(keymap) => (keymap, Vec::new()),
        Err(faults) => (Keymap::default(), faults.iter().map(|fault| format!("{path}: {fault}")).collect()),
    })
}

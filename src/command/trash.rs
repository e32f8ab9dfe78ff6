//! `assessor remove`, `assessor restore` and `assessor trash`.

use clap::{Args, Subcommand};

use super::{Report, context::Context, failure::Failure};
use crate::cli::Target;

/// Moves a session to the trash.
#[derive(Args, Debug)]
pub struct Remove {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
}

/// Takes a session back.
#[derive(Args, Debug)]
pub struct Restore {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
}

/// The commands for the trash.
#[derive(Debug, Subcommand)]
pub enum Trash {
    /// Lists what is in the trash.
    List,
    /// Deletes everything in the trash, for good.
    Empty,
}

/// Moves the session to the trash, if nobody has it open.
///
/// # Errors
/// It can't be found, it is open elsewhere, or it can't be moved.
pub fn remove(args: &Remove, context: &Context) -> Result<Report, Failure> {
    let id = context.desk.locate(&args.target.session)?;
    context.desk.remove(id)?;
    Ok(format!("{id} is in the trash; assessor restore takes it back\n").into())
}

/// Takes the session back.
///
/// # Errors
/// It can't be found in the trash, or it can't be moved.
pub fn restore(args: &Restore, context: &Context) -> Result<Report, Failure> {
    let id = context.desk.locate_removed(&args.target.session)?;
    context.desk.store().restore(id)?;
    let opened = context.read(&id.to_string());
    // A session is taken back whether or not it can be read: that is told when it is opened.
    let head = opened.map(|opened| context.pen.head(&opened.session)).unwrap_or_default();
    Ok(format!("{id}  {}\n", head.trim_end()).into())
}

/// Lists the trash, or empties it.
///
/// # Errors
/// It can't be read or emptied.
pub fn run(command: &Trash, context: &Context) -> Result<Report, Failure> {
    match command {
        Trash::List => {
            let rows = context.desk.store().removed()?;
            Ok(super::list::table(&rows, context).into())
        }
        Trash::Empty => {
            let gone = context.desk.store().empty_trash()?;
            Ok(format!("{gone} deleted\n").into())
        }
    }
}

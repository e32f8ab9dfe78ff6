//! `assessor` alone and `assessor open`: the screens.

use std::io::{self, IsTerminal as _};

use clap::Args;

use super::{
    Report,
    context::{Context, Need},
    failure::Failure,
};
use crate::{
    app::desk::Desk,
    cli::{Globals, Target},
    domain::ids::SessionId,
};

/// Starts the program at one session.
#[derive(Args, Debug)]
pub struct Open {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
}

/// Starts the screens on the list of sessions.
///
/// # Errors
/// There is no terminal, or no folder to work in.
pub fn home(globals: &Globals) -> Result<Report, Failure> {
    needs_terminal()?;
    start(Context::new(globals, Need::Assessor(None))?, None, globals)
}

/// Starts the screens at one session.
///
/// # Errors
/// There is no terminal, or no such session.
pub fn run(args: &Open, globals: &Globals) -> Result<Report, Failure> {
    needs_terminal()?;
    let context = Context::new(globals, Need::Assessor(None))?;
    let session = context.desk.locate(&args.target.session)?;
    start(context, Some(session), globals)
}

/// Whether there is a terminal to draw on and to read keys from.
pub fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

fn needs_terminal() -> Result<(), Failure> {
    if is_terminal() {
        return Ok(());
    }
    let says = "the screens need a terminal; without one there are list, show, mark, note, evidence, check, \
                export and more: assessor --help";
    Err(Failure::input(says, ""))
}

fn start(context: Context, session: Option<SessionId>, globals: &Globals) -> Result<Report, Failure> {
    screens(context.desk, session, globals)?;
    Ok(Report { remarks: context.remarks, ..Report::default() })
}

/// The one door to the screens.
///
/// # Errors
/// The terminal can't be used.
pub fn screens(_desk: Desk, _session: Option<SessionId>, _globals: &Globals) -> Result<(), Failure> {
    Err(Failure::system("the screens are not part of this program yet", ""))
}

//! `assessor` alone and `assessor open`: the screens.

use std::io::{self, IsTerminal as _};

use clap::Args;

use super::{
    Report,
    context::{self, Context, Need},
    failure::Failure,
    interrupt::BY_SIGNAL,
    keys,
};
use crate::{
    app::desk::Desk,
    cli::{Color, Globals, Target},
    domain::ids::{PanelId, SessionId},
    tui::{
        driver, terminal,
        theme::{Signs, Theme},
    },
};

/// Starts the program at one session.
#[derive(Args, Debug)]
pub struct Open {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Asks the program that has the session open to save it and let it go first.
    #[arg(long)]
    pub take_over: bool,
}

/// Starts the screens on the list of sessions.
///
/// # Errors
/// There is no terminal, or no folder to work in.
pub fn home(globals: &Globals) -> Result<Report, Failure> {
    needs_terminal()?;
    start(Context::new(globals, Need::Assessor(None))?, &At::default(), globals)
}

/// Starts the screens at one session.
///
/// # Errors
/// There is no terminal, or no such session.
pub fn run(args: &Open, globals: &Globals) -> Result<Report, Failure> {
    needs_terminal()?;
    let context = Context::new(globals, Need::Assessor(None))?;
    let session = context.desk.locate(&args.target.session)?;
    start(context, &At { session: Some(session), take_over: args.take_over, panel: None }, globals)
}

/// Starts the screens at one panel.
///
/// # Errors
/// There is no terminal, or the panel can't be read.
pub fn panel(context: Context, panel: PanelId, globals: &Globals) -> Result<Report, Failure> {
    needs_terminal()?;
    start(context, &At { panel: Some(panel), ..At::default() }, globals)
}

/// Where the screens begin.
#[derive(Default)]
struct At {
    session: Option<SessionId>,
    take_over: bool,
    panel: Option<PanelId>,
}

/// Whether there is a terminal to draw on and to read keys from.
pub fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

fn needs_terminal() -> Result<(), Failure> {
    if is_terminal() {
        return Ok(());
    }
    let says = "the screens need a terminal; without one there are plain, list, show, mark, note, evidence, check, \
                export and more: assessor --help";
    Err(Failure::input(says, ""))
}

fn start(context: Context, at: &At, globals: &Globals) -> Result<Report, Failure> {
    let (keymap, wrong) = keys::of_user(globals)?;
    let drafts = context.data.drafts();
    let At { session, take_over, panel } = *at;
    let start = driver::Start {
        session,
        panel,
        take_over,
        theme: theme(globals),
        keymap,
        wrong,
        mouse: globals.mouse,
        drafts,
    };
    let code = screens(context.desk, start)?;
    Ok(Report { remarks: context.remarks, code, ..Report::default() })
}

/// The one door to the screens; returns the exit code, which says it where a signal ended them.
///
/// # Errors
/// The terminal can't be used, or the last changes could not be saved.
pub fn screens(desk: Desk, start: driver::Start) -> Result<u8, Failure> {
    let term = std::env::var("TERM").ok();
    terminal::check(term.as_deref()).map_err(|error| Failure::input(error.to_string(), ""))?;
    let called = driver::run(desk, start).map_err(|error| Failure::system(error.to_string(), ""))?;
    Ok(called.map_or(0, |signal| BY_SIGNAL + signal))
}

/// How things look here: `--color` and `--ascii` before `$NO_COLOR`, the terminal's name and the locale.
pub fn theme(globals: &Globals) -> Theme {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let colour = match globals.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => !set("NO_COLOR") && !std::env::var("TERM").is_ok_and(|term| term.starts_with("vt1")),
    };
    // Some terminals say which colours they have as `foreground;background`; 7 and 15 are the light grounds.
    let light = std::env::var("COLORFGBG").is_ok_and(|value| value.ends_with(";15") || value.ends_with(";7"));
    let console = std::env::var("TERM").is_ok_and(|term| term == "linux" || term.starts_with("linux-"));
    let signs = match (context::pen(globals).ascii, console) {
        (true, _) => Signs::Ascii,
        (false, true) => Signs::Console,
        (false, false) => Signs::Unicode,
    };
    Theme { colour, light, signs }
}

//! `assessor panel`: the commands of a panel. Each calls the same functions as the screens.

mod agreement;
mod draw;
mod history;
mod list;
mod queue;
mod settle;
mod show;
mod verify;

use clap::{Args, Subcommand};

use super::{
    Report,
    context::{Context, Need},
    failure::{BUSY, FOUND, Failure, INPUT},
    open,
};
use crate::{
    app::{
        desk::{Access, Intent},
        panel::{OpenedPanel, PanelError},
    },
    cli::Globals,
    domain::{
        ids::PanelId,
        panel::Refusal,
        query::{self, List, Query, Vocabulary},
    },
};

/// The commands of a panel.
#[derive(Debug, Subcommand)]
pub enum PanelCommand {
    /// Convenes a panel on sealed sessions of one candidate; whoever does it chairs.
    New(New),
    /// Lists the panels, the one changed last first.
    List(list::List),
    /// Shows a panel: its members, what is still to be done, and every criterion that anybody marked.
    Show(show::Show),
    /// Lists the criteria on which the members differ and that are not settled, with all that was said of each.
    Queue(queue::Queue),
    /// Starts the program at one panel.
    Open(PanelTarget),
    /// Settles a criterion, with the reason.
    Resolve(settle::Resolve),
    /// Makes every mark that all members share the panel's, as one action.
    Accept(PanelTarget),
    /// Writes down what was said of a criterion: from the argument or from standard input.
    Discuss(settle::Discuss),
    /// Says how far the members agree, by their sealed marks alone.
    Agreement(agreement::Agreement),
    /// Shows the members' names from now on; that can't be taken back.
    Reveal(PanelTarget),
    /// Recommends to the committee, which decides.
    Recommend(settle::Recommend),
    /// Signs the panel's result, as the member who sits here.
    #[command(alias = "signoff")]
    Sign(PanelTarget),
    /// Seals a panel that is settled and signed by all; then it can only be read.
    Seal(PanelTarget),
    /// Breaks the seal of a panel, for a reason that stays in its history.
    Unseal(settle::Unseal),
    /// Takes back the last action.
    Undo(PanelTarget),
    /// Takes back the last undo.
    Redo(PanelTarget),
    /// Lists every change of a panel, with what was before.
    History(history::History),
    /// Verifies that a panel is as its history says and that what it rests on still holds; exit code 1 if not.
    Verify(PanelTarget),
}

/// A panel, however it is named.
#[derive(Args, Clone, Debug)]
pub struct PanelTarget {
    /// An id, or any part of an id, a reference or a candidate's name that only one panel has.
    pub panel: String,
}

/// Convenes a panel.
#[derive(Args, Debug)]
pub struct New {
    /// The sealed sessions: each an id or part of one, a file, or a folder of files, in the members' order.
    #[arg(required = true, value_name = "SESSION")]
    pub sessions: Vec<String>,
    /// Hides the members' names until they are revealed; the members then stand in an order that tells nobody.
    #[arg(long)]
    pub anonymous: bool,
}

impl PanelCommand {
    /// Whether it needs to know who sits here.
    pub fn need(&self) -> Need<'static> {
        match self {
            Self::List(_)
            | Self::Show(_)
            | Self::Queue(_)
            | Self::Agreement(_)
            | Self::History(_)
            | Self::Verify(_) => Need::Nobody,
            Self::New(_)
            | Self::Open(_)
            | Self::Resolve(_)
            | Self::Accept(_)
            | Self::Discuss(_)
            | Self::Reveal(_)
            | Self::Recommend(_)
            | Self::Sign(_)
            | Self::Seal(_)
            | Self::Unseal(_)
            | Self::Undo(_)
            | Self::Redo(_) => Need::Assessor(None),
        }
    }
}

/// Does what was asked of a panel.
///
/// # Errors
/// It can't be found, read or changed, or it refuses.
pub fn run(command: &PanelCommand, context: Context, globals: &Globals) -> Result<Report, Failure> {
    if let PanelCommand::Open(target) = command {
        let id = located(target, &context)?;
        return open::panel(context, id, globals);
    }
    done(command, &context)
}

fn done(command: &PanelCommand, context: &Context) -> Result<Report, Failure> {
    match command {
        PanelCommand::Open(_) => Ok(Report::default()),
        PanelCommand::New(args) => convene(args, context),
        PanelCommand::List(args) => list::run(args, context),
        PanelCommand::Show(args) => show::run(args, context),
        PanelCommand::Queue(args) => queue::run(args, context),
        PanelCommand::Resolve(args) => settle::resolve(args, context),
        PanelCommand::Accept(target) => settle::accept(target, context),
        PanelCommand::Discuss(args) => settle::discuss(args, context),
        PanelCommand::Agreement(args) => agreement::run(args, context),
        PanelCommand::Reveal(target) => settle::reveal(target, context),
        PanelCommand::Recommend(args) => settle::recommend(args, context),
        PanelCommand::Sign(target) => settle::sign(target, context),
        PanelCommand::Seal(target) => settle::seal(target, context),
        PanelCommand::Unseal(args) => settle::unseal(args, context),
        PanelCommand::Undo(target) => history::undo(target, context),
        PanelCommand::Redo(target) => history::redo(target, context),
        PanelCommand::History(args) => history::run(args, context),
        PanelCommand::Verify(target) => verify::run(target, context),
    }
}

fn convene(args: &New, context: &Context) -> Result<Report, Failure> {
    let (opened, _) = context.desk.convene(&args.sessions, args.anonymous, context.now)?;
    Ok(format!("{}  {}", opened.panel.file.id, context.pen.panel_head(&opened.panel)).into())
}

/// The panel that was named.
fn located(target: &PanelTarget, context: &Context) -> Result<PanelId, Failure> {
    Ok(context.desk.locate_panel(&target.panel)?)
}

/// Opens a panel to read it.
fn read(target: &PanelTarget, context: &Context) -> Result<OpenedPanel, Failure> {
    Ok(context.desk.open_panel(located(target, context)?, Intent::Read)?.0)
}

/// Changes a panel and saves it.
fn change<T>(
    target: &PanelTarget,
    context: &Context,
    change: impl FnOnce(&mut OpenedPanel) -> Result<T, Failure>,
) -> Result<(OpenedPanel, T), Failure> {
    context.desk.change_panel(located(target, context)?, context.now, change)
}

/// A filter of a panel's criteria.
fn query(filter: &str, opened: &OpenedPanel) -> Result<Query, Failure> {
    let vocabulary = Vocabulary::new(List::Panel).with_framework(&opened.edition.framework);
    query::parse(&vocabulary, filter).map_err(|error| Failure::filter(filter, &error))
}

/// What is to be known of a panel that was only read, for standard error.
fn remarks(opened: &OpenedPanel) -> Vec<String> {
    opened.findings.clone()
}

impl From<PanelError> for Failure {
    fn from(error: PanelError) -> Self {
        let (says, hint) = (error.to_string(), error.hint().to_owned());
        let code = match error {
            PanelError::Refused(Refusal::Void(_) | Refusal::NotReady(_)) => FOUND,
            PanelError::Desk(error) => return error.into(),
            PanelError::ReadOnly(Access::Held(_)) => BUSY,
            PanelError::ReadOnly(access) => Self::read_only(&access).code,
            PanelError::Refused(_)
            | PanelError::NothingHanded { .. }
            | PanelError::NoPanel { .. }
            | PanelError::Ambiguous { .. } => INPUT,
        };
        Self { code, says, hint }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        PanelError::from(refusal).into()
    }
}

//! `assessor panel history`, `undo` and `redo`.

use crate::domain::history::chain::Link as _;
use clap::Args;

use super::{PanelTarget, change, read};
use crate::{
    command::{
        Report,
        context::{Context, criterion_id},
        failure::Failure,
        history,
    },
    domain::panel::{Change, PanelState},
};

/// Lists every change of a panel.
#[derive(Args, Debug)]
pub struct History {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// Only the changes of one criterion.
    #[arg(long, value_name = "CRITERION")]
    pub criterion: Option<String>,
}

/// Lists the changes, the first one first.
///
/// # Errors
/// The panel can't be read, or there is no such criterion.
pub fn run(args: &History, context: &Context) -> Result<Report, Failure> {
    let opened = read(&args.target, context)?;
    let framework = &opened.edition.framework;
    let only = args.criterion.as_ref().map(|typed| criterion_id(framework, typed)).transpose()?;
    let sentence = |change: &Change, before: &PanelState| {
        (only.is_none() || only.as_ref() == change.criterion()).then(|| change.sentence(before))
    };
    Ok(history::table(&opened.panel.entries, &context.pen, sentence).into())
}

/// Takes back the last action.
///
/// # Errors
/// There is nothing to undo, or the panel can't be changed.
pub fn undo(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let (_, text) = change(target, context, |opened| {
        let before = opened.panel.state.clone();
        Ok(told("undone", &before, &opened.panel.undo(context.now)?, context))
    })?;
    Ok(text.into())
}

/// Takes back the last undo.
///
/// # Errors
/// There is nothing to redo, or the panel can't be changed.
pub fn redo(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let (_, text) = change(target, context, |opened| {
        let before = opened.panel.state.clone();
        Ok(told("redone", &before, &opened.panel.redo(context.now)?, context))
    })?;
    Ok(text.into())
}

fn told(word: &str, before: &PanelState, changes: &[Change], context: &Context) -> String {
    let sentence = |change: &Change| format!("{word}: {}\n", context.pen.line(&change.sentence(before)));
    changes.iter().map(sentence).collect()
}

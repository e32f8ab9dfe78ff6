//! `assessor undo` and `assessor redo`.

use clap::Args;

use super::{Report, context::Context, failure::Failure};
use crate::{
    cli::Target,
    domain::{history::Change, state::State},
};

/// One step back or forth.
#[derive(Args, Debug)]
pub struct Step {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
}

/// Takes back the last action.
///
/// # Errors
/// The session can't be changed, or there is nothing to undo.
pub fn undo(args: &Step, context: &Context) -> Result<Report, Failure> {
    let (_, text) = context.change(&args.target.session, |session, _| {
        let before = session.state.clone();
        Ok(told("undone", &before, &session.undo(context.now)?, context))
    })?;
    Ok(text.into())
}

/// Takes back the last undo.
///
/// # Errors
/// The session can't be changed, or there is nothing to redo.
pub fn redo(args: &Step, context: &Context) -> Result<Report, Failure> {
    let (_, text) = context.change(&args.target.session, |session, _| {
        let before = session.state.clone();
        Ok(told("redone", &before, &session.redo(context.now)?, context))
    })?;
    Ok(text.into())
}

fn told(word: &str, before: &State, changes: &[Change], context: &Context) -> String {
    let sentence = |change: &Change| format!("{word}: {}\n", context.pen.line(&change.sentence(before)));
    changes.iter().map(sentence).collect()
}

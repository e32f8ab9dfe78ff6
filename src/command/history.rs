//! `assessor history`.

use clap::Args;

use super::{
    Report,
    context::{Context, criterion_id},
    failure::Failure,
};
use crate::{cli::Target, domain::state::State};

/// Lists every change of a session.
#[derive(Args, Debug)]
pub struct History {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Only the changes of one criterion.
    #[arg(long, value_name = "CRITERION")]
    pub criterion: Option<String>,
}

/// Lists the changes, the first one first.
///
/// # Errors
/// The session can't be read, or there is no such criterion.
pub fn run(args: &History, context: &Context) -> Result<Report, Failure> {
    let opened = context.read(&args.target.session)?;
    let framework = &opened.edition.framework;
    let only = args.criterion.as_ref().map(|typed| criterion_id(framework, typed)).transpose()?;
    let mut before = opened.session.entries.first().and_then(|entry| State::first(entry));
    let mut rows = Vec::new();
    for entry in &opened.session.entries {
        let Some(state) = &mut before else { break };
        if only.is_none() || only.as_ref() == entry.change.criterion() {
            let sentence = context.pen.line(&entry.change.sentence(state));
            rows.push(vec![entry.seq.to_string(), context.pen.time(entry.at), sentence]);
        }
        state.apply(&entry.change, entry.at);
    }
    Ok(context.pen.table(&["NUMBER", "TIME", "CHANGE"], &rows).into())
}

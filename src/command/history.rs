//! `assessor history`.

use clap::Args;

use super::{
    Report,
    context::{Context, criterion_id},
    failure::Failure,
    print::Pen,
};
use crate::{
    cli::Target,
    domain::{
        history::{
            Change,
            chain::{Entries, Replayed},
        },
        ids::CriterionId,
        state::State,
    },
};

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
    let entries = &opened.session.entries;
    // An edition that the session was marked against before may have had a criterion that this one hasn't.
    let known =
        |typed: &String| once_known(entries, typed).map_or_else(|| criterion_id(framework, typed), Ok);
    let only = args.criterion.as_ref().map(known).transpose()?;
    let sentence = |change: &Change, before: &State| match &only {
        None => Some(change.sentence(before)),
        Some(criterion) => change.sentence_on(criterion, before),
    };
    Ok(table(entries, &context.pen, sentence).into())
}

/// The criterion that was typed, if the history speaks of it.
fn once_known(entries: &Entries<Change>, typed: &str) -> Option<CriterionId> {
    let changes = entries.iter().flat_map(|entry| entry.change.made());
    let known = changes.filter_map(Change::criterion);
    known.into_iter().find(|id| id.as_str().eq_ignore_ascii_case(typed.trim())).cloned()
}

/// The entries of a history as a table, but those that `sentence` has none for; it gets the state before the change.
pub fn table<S: Replayed>(
    entries: &Entries<S::Change>,
    pen: &Pen,
    sentence: impl Fn(&S::Change, &S) -> Option<String>,
) -> String {
    let mut before = entries.first().and_then(|entry| S::first(entry));
    let mut rows = Vec::new();
    for entry in entries {
        let Some(state) = &mut before else { break };
        if let Some(says) = sentence(&entry.change, state) {
            rows.push(vec![entry.seq.to_string(), pen.time(entry.at), pen.line(&says)]);
        }
        state.apply(&entry.change, entry.at);
    }
    pen.table(&["NUMBER", "TIME", "CHANGE"], &rows)
}

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
            chain::{Entries, Link as _, Replayed},
        },
        ids::CriterionId,
        state::State,
        undo::{self, TakingBack},
    },
    tui::text::width,
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

/// The entries of a history, but those that `sentence` has none for; it gets the state before the change. What an entry
/// says is told to its end, on further lines below itself where it is long.
pub fn table<S: Replayed>(
    entries: &Entries<S::Change>,
    pen: &Pen,
    sentence: impl Fn(&S::Change, &S) -> Option<String>,
) -> String {
    let mut before = entries.first().and_then(|entry| S::first(&entry.change));
    let mut text = "NUMBER  TIME              CHANGE\n".to_owned();
    let undone = undo::taking_back(entries.iter().map(AsRef::as_ref));
    // The group that takes another back, where the entry that says so has no line of its own.
    let mut unsaid = None;
    for entry in entries {
        let Some(state) = &mut before else { break };
        let says = sentence(&entry.change, state);
        if says.is_none() && entry.change.undoes().is_some() {
            unsaid = Some(entry.group);
        }
        if let Some(says) = says {
            let taking_back = undone.get(&entry.group).filter(|_| unsaid == Some(entry.group)).map(in_words);
            let head = format!("{:<6}  {}  ", entry.seq, pen.time(entry.at));
            let says = pen.paragraph(width(&head), &(taking_back.unwrap_or_default() + &says));
            text += &(head + says.trim_start());
        }
        state.apply(&entry.change, entry.at);
    }
    text
}

/// That a group is an undo or a redo, and of which change.
fn in_words(taking_back: &TakingBack) -> String {
    let word = if taking_back.is_redo { "redo" } else { "undo" };
    format!("{word} of {}: ", taking_back.of)
}

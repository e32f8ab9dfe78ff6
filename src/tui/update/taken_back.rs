//! What undo and redo say that they did.

use crate::{domain::ids::CriterionId, tui::text::truncate};

/// So many changes are named; of more, the rest is counted.
const NAMED: usize = 2;
/// The longest sentence on one change, in cells: what was in a note stands on the screen as well.
const LONGEST: usize = 72;

/// What was taken back or done again: the criterion that each change is about, and its sentence.
pub(super) fn in_words<'a>(
    undo: bool,
    changes: impl ExactSizeIterator<Item = (Option<&'a CriterionId>, String)>,
) -> String {
    let word = if undo { "undone" } else { "redone" };
    let count = changes.len();
    // One more by name takes no more room than its count.
    let named = if count == NAMED + 1 { count } else { NAMED };
    let mut said: Vec<String> = Vec::new();
    let mut place = None;
    for (criterion, sentence) in changes.take(named) {
        let sentence = truncate(sentence.lines().next().unwrap_or_default(), LONGEST, "…").into_owned();
        // A place is named once, not before each of its changes.
        let here = criterion.filter(|_| criterion == place).map(|id| format!("{id}: "));
        said.push(here.and_then(|here| sentence.strip_prefix(&here).map(str::to_owned)).unwrap_or(sentence));
        place = criterion;
    }
    let rest = count - said.len();
    if rest > 0 {
        said.push(format!("and {rest} more"));
    }
    format!("{word}: {}", said.join("; "))
}

//! Words that were not in the session's file when it was opened.

use crate::{
    app::desk::Found,
    tui::{
        message::Effect,
        model::{Model, Weight},
        update::changed,
    },
};

/// Says what stood beside the file; what is back already is saved.
pub(super) fn found(model: &mut Model, found: &Found) -> Vec<Effect> {
    if found.recovered {
        model.say(Weight::Done, "words that were not saved when the program failed are back");
        return changed(model);
    }
    if let Some(version) = found.versions.first() {
        let text = format!("words that are not in this session are in {}", version.path.display());
        model.say(Weight::Failed, text);
    }
    Vec::new()
}

//! Words that were not in the session's file when it was opened, and sessions that are open elsewhere.

use crate::{
    app::desk::{Access, Found},
    tui::{
        message::Effect,
        model::{Model, Overlay, Weight, Work},
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

/// Why the session can't be written, and the key that may change that.
pub(super) fn why_read_only(work: &Work) -> String {
    if work.session.state.seal.is_some() {
        return "read-only: the session is sealed".to_owned();
    }
    let key = if work.access.can_be_taken_over() { "; T takes it over" } else { "" };
    format!("{}{key}", work.access)
}

/// The session may be written or not any more. A note being typed is saved with the session and closes, since who has
/// the session now goes on with it; a form stays, so that what is in it can still be read.
pub(super) fn access(model: &mut Model, access: Access) {
    let Some(work) = &mut model.work else { return };
    work.access = access;
    let is_writable = work.is_writable();
    let why = why_read_only(work);
    if !is_writable {
        model.overlays.retain(|overlay| !matches!(overlay, Overlay::Note(_)));
        model.say(Weight::Refused, why);
    }
}

/// Asks for the session.
pub(super) fn take_over(model: &mut Model) -> Vec<Effect> {
    model.work.as_ref().map(|work| Effect::TakeOver(work.session.file.id)).into_iter().collect()
}

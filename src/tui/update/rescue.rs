//! Words that were not in the session's file when it was opened, and sessions that are open elsewhere.

use crate::{
    app::{
        desk::{Access, Found, Opened},
        panel::OpenedPanel,
    },
    domain::session::Session,
    store::Copied,
    tui::{
        action::Action,
        keymap::{Keymap, Scope},
        message::Effect,
        model::{Model, Overlay, SaveState, Weight, Work},
        saver::record::Opening,
        update::{changed, drafts, panel, versions},
    },
};

/// Says what stood beside the file; what is back already is saved.
pub(super) fn found(model: &mut Model, found: &Found) -> Vec<Effect> {
    if found.recovered {
        model.say(Weight::Done, "words that were not saved when the program failed are back");
        return changed(model);
    }
    versions::opened(model, found);
    if let Some(Access::ChangedOutside(differs)) = model.work.as_ref().map(|work| &work.access)
        && model.work.as_ref().is_some_and(|work| is_sealed(&work.session))
    {
        let says = of_sealed(differs);
        model.say(Weight::Failed, says);
    }
    if let Some((path, why)) = found.versions.iter().find_map(|version| {
        let why = version.session.as_ref().err()?;
        Some((version.path.display(), why))
    }) {
        model.say(Weight::Failed, format!("{path} is beside this session and can't be read: {why}"));
    }
    Vec::new()
}

/// Why the session can't be written, and the key that may change that in a place.
pub(super) fn why_read_only(keymap: &Keymap, scope: Scope, work: &Work) -> String {
    match &work.access {
        Access::ChangedOutside(differs) if is_sealed(&work.session) => return of_sealed(differs),
        _ if work.session.state.seal.is_some() => return "read-only: the session is sealed".to_owned(),
        _ => {}
    }
    if !work.access.can_be_taken_over() {
        return work.access.to_string();
    }
    let key = keymap.key(scope, Action::TakeOver);
    format!("{}; {key} takes it over", work.access)
}

/// Whether a session is sealed, by its history or by what stands in its file.
pub(super) fn is_sealed(session: &Session) -> bool {
    session.is_sealed() || session.replayed().is_some_and(|state| state.seal.is_some())
}

/// What is said of a sealed session whose file was changed: nothing can be taken over into it, so there is nothing to
/// choose, and only the shell puts it back.
fn of_sealed(differs: &[String]) -> String {
    let more = if differs.len() > 1 { format!(" (and {} more)", differs.len() - 1) } else { String::new() };
    // That the last line doesn't match says less than what it is that differs.
    let telling = differs.iter().find(|line| !line.starts_with("the last line"));
    let first = telling.or(differs.first()).map(String::as_str).unwrap_or_default();
    format!("sealed, and changed outside; assessor versions --restore puts it back. {first}{more}")
}

/// The session may be written or not any more. A note being typed is saved with the session and closes, since who has
/// the session now goes on with it; a form stays, so that what is in it can still be read.
pub(super) fn access(model: &mut Model, access: Access) -> Vec<Effect> {
    if model.table().is_some() {
        panel::access(model, access);
        return Vec::new();
    }
    let scope = model.screen_scope();
    let Some(work) = &mut model.work else { return Vec::new() };
    work.access = access;
    let is_writable = work.is_writable();
    let why = why_read_only(&model.keymap, scope, work);
    if !is_writable {
        model.overlays.retain(|overlay| !matches!(overlay, Overlay::Note(_)));
        drafts::let_go(model);
        model.say(Weight::Refused, why);
    }
    Vec::new()
}

/// The open record was read again: it is looked at as it was before.
pub(super) fn renewed(model: &mut Model, opening: Opening) -> Vec<Effect> {
    let kept = |before: &Access, now: Access| if now == Access::Write { before.clone() } else { now };
    match opening {
        Opening::Session(opened) => {
            let Some(work) = &mut model.work else { return Vec::new() };
            let Opened { session, edition, access, .. } = *opened;
            let access = kept(&work.access, access);
            let fresh = Work::new(session, edition, access, None);
            *work = Work { place: work.place, filters: work.filters.clone(), ..fresh };
        }
        Opening::Panel(opened) => {
            let Some(table) = model.table_mut() else { return Vec::new() };
            let access = kept(&table.opened.access, opened.access.clone());
            table.opened = OpenedPanel { access, ..*opened };
            table.save = SaveState::Saved(table.panel().file.saved_at);
        }
    }
    model.say(Weight::Done, "changed elsewhere; this is how it is now");
    Vec::new()
}

/// What could not be saved was copied by key, or not.
pub(super) fn copied_away(model: &mut Model, result: Result<Option<Copied>, String>) {
    let what = if model.table().is_some() { "the panel" } else { "the session" };
    match result {
        Ok(Some(copied)) => model.say(Weight::Done, format!("your words are in {}", copied.told(what))),
        Ok(None) => model.say(Weight::Done, "everything is saved"),
        Err(why) => model.say(Weight::Failed, format!("the copy could not be written: {why}")),
    }
}

/// Asks for the session.
pub(super) fn take_over(model: &mut Model) -> Vec<Effect> {
    model.work.as_ref().map(|work| Effect::TakeOver(work.session.file.id)).into_iter().collect()
}

//! Ways from screen to screen: going on, going back, leaving.

use crate::{
    app::desk::Opened,
    domain::{draft, ids::CriterionId},
    tui::{
        action::Action,
        keymap::{SEALED, Scope},
        message::Effect,
        model::{Model, Overlay, SaveState, Screen, Weight, Work, form::Purpose},
        update::{drafts, export, filter, note, panel, rescue, sessions},
    },
};

/// Goes back, to what led here.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    if model.overlays.last() == Some(&Overlay::Export) {
        export::leave_alone(model);
        return Vec::new();
    }
    if model.overlays.pop().is_some() {
        return Vec::new();
    }
    if model.table().is_some() {
        return panel::back(model);
    }
    // Where a criterion was only visited, the list that led to it stays as it was.
    let visited = *model.screen() == Screen::Assess && model.screens.len() > 2;
    if !visited && filter::clear(model) {
        model.say(Weight::Done, "the filter is taken off");
        return Vec::new();
    }
    match model.screen() {
        Screen::Sessions => {
            let key = model.key(Action::Quit);
            model.say(Weight::Refused, format!("the list is the first screen; {key} quits"));
            Vec::new()
        }
        Screen::Assess if visited => {
            model.screens.pop();
            Vec::new()
        }
        Screen::Assess
            if model.work.as_ref().is_some_and(|work| matches!(work.save, SaveState::Failed(_))) =>
        {
            let key = model.key(Action::Save);
            model.say(Weight::Failed, format!("NOT SAVED yet, so the session stays open; {key} tries again"));
            Vec::new()
        }
        Screen::Assess => vec![Effect::Close],
        Screen::Map(_)
        | Screen::Standing(_)
        | Screen::Check(_)
        | Screen::Evidence(_)
        | Screen::History(_)
        | Screen::Versions(_)
        | Screen::Panel(_) => {
            model.screens.pop();
            Vec::new()
        }
        Screen::Panels(_) => {
            model.screens.pop();
            vec![Effect::List]
        }
    }
}

/// Saves and leaves.
pub(super) fn quit(model: &mut Model) -> Vec<Effect> {
    if export::warned(model) {
        return Vec::new();
    }
    vec![Effect::Quit]
}

/// What was open is saved and let go.
pub(super) fn closed(model: &mut Model) -> Vec<Effect> {
    if model.table().is_some() {
        return panel::closed(model);
    }
    model.screens = vec![Screen::Sessions];
    model.work = None;
    vec![Effect::List]
}

/// Shows a screen of the open session; a screen already below is returned to rather than shown twice.
pub(super) fn show(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if model.work.is_none() {
        model.say(Weight::Refused, "no session is open");
        return Vec::new();
    }
    model.overlays.clear();
    let kind = std::mem::discriminant(&screen);
    model.screens.retain(|shown| std::mem::discriminant(shown) != kind);
    model.screens.push(screen);
    // What was between two visits of the main screen may be gone now.
    model.screens.dedup_by(|above, below| *above == Screen::Assess && *below == Screen::Assess);
    Vec::new()
}

/// Goes to a criterion on the main screen, from where it leads back to the screen that it was gone to from.
pub(super) fn go(model: &mut Model, index: usize) -> Vec<Effect> {
    if let Some(work) = &mut model.work {
        work.go(index);
        model.overlays.clear();
        if *model.screen() != Screen::Assess {
            model.screens.push(Screen::Assess);
        }
    }
    Vec::new()
}

/// The same, by the criterion's id.
pub(super) fn go_to(model: &mut Model, criterion: &CriterionId) -> Vec<Effect> {
    let index = model.work.as_ref().and_then(|work| work.framework().criterion_index(criterion));
    index.map_or_else(Vec::new, |index| go(model, index))
}

/// A session was opened.
pub(super) fn open(model: &mut Model, opened: Opened) -> Vec<Effect> {
    let Opened { session, edition, access, place, found } = opened;
    let work = Work::new(session, edition, access, place.as_ref());
    let is_writable = work.is_writable();
    if work.is_sealed() {
        model.refuse(SEALED);
    } else if !is_writable {
        let why = rescue::why_read_only(&model.keymap, Scope::Assess, &work);
        model.say(Weight::Refused, why);
    }
    drafts::taken_waiting(model, |purpose| *purpose == Purpose::NewSession);
    if is_writable {
        model.seat.drafts.load(&draft::file(work.session.file.id), found.drafts.clone());
    }
    // Where it can't be typed on, a note half written is not shown as if it could.
    let draft = work.session.draft.clone().filter(|_| is_writable);
    sessions::opened(model, work.session.file.id);
    model.work = Some(work);
    model.overlays.clear();
    model.screens = vec![Screen::Sessions, Screen::Assess];
    drafts::reopen(model);
    let mut effects = draft.map_or_else(Vec::new, |draft| note::reopen(model, &draft));
    effects.extend(rescue::found(model, &found));
    effects
}

//! Two versions of a session: choosing, and going on with what was chosen.

use jiff::Timestamp;

use crate::{
    app::desk::{Access, Found},
    store::Loaded,
    tui::{
        action::Motion,
        message::{Effect, Settled},
        model::{
            Model, Screen, Weight, Work,
            versions::{Source, Versions},
        },
        update::{changed, rescue::is_sealed},
    },
};

/// Shows what was found when the session was opened: an edited file, or a copy with words of its own.
pub(super) fn opened(model: &mut Model, found: &Found) {
    let Some(work) = &model.work else { return };
    let versions = match &work.access {
        Access::ChangedOutside(_) if !is_sealed(&work.session) => Versions::by_hand(&work.session),
        Access::Write if work.is_writable() => found.versions.iter().find_map(|version| {
            let theirs = version.session.as_ref().ok()?;
            Some(Versions::of(Source::Copy(version.path.clone()), &work.session, theirs))
        }),
        _ => None,
    };
    if let Some(versions) = versions {
        model.overlays.clear();
        model.screens.push(Screen::Versions(Box::new(versions)));
    }
}

/// Asks for the file as it is on disk; one that was edited is in hand already.
pub(super) fn compare(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    if matches!(work.access, Access::ChangedOutside(_)) {
        opened(model, &Found::default());
        return Vec::new();
    }
    vec![Effect::Compare(work.session.file.id)]
}

/// The file as it is on disk.
pub(super) fn compared(model: &mut Model, loaded: &Loaded) {
    let Some(work) = &model.work else { return };
    let source = Source::Disk(Box::new(loaded.session.file.clone()), loaded.basis());
    let versions = Versions::of(source, &work.session, &loaded.session);
    if versions.differences.is_empty() && versions.bound.is_empty() && !is_failed(work) {
        model.say(Weight::Done, "the file on disk says the same");
        return;
    }
    model.screens.retain(|screen| !matches!(screen, Screen::Versions(_)));
    model.screens.push(Screen::Versions(Box::new(versions)));
}

fn is_failed(work: &Work) -> bool {
    matches!(work.save, crate::tui::model::SaveState::Failed(_))
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows().saturating_sub(3);
    if let Some(Screen::Versions(versions)) = model.screens.last_mut() {
        versions.cursor.step(motion, versions.differences.len(), rows);
    }
}

/// Takes theirs or ours of the difference in hand.
pub(super) fn toggle(model: &mut Model) -> Vec<Effect> {
    if let Some(Screen::Versions(versions)) = model.screens.last_mut() {
        let at = versions.cursor.at;
        if let Some((_, take)) = versions.differences.get_mut(at) {
            *take = !*take;
        }
    }
    Vec::new()
}

/// Takes all of theirs or nothing.
pub(super) fn take_all(model: &mut Model, all: bool) -> Vec<Effect> {
    if let Some(Screen::Versions(versions)) = model.screens.last_mut() {
        versions.differences.iter_mut().for_each(|(_, take)| *take = all);
    }
    Vec::new()
}

/// Goes on with what was chosen: one entry of the history says what came from outside.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let (Some(work), Some(Screen::Versions(versions))) = (&mut model.work, model.screens.last()) else {
        return Vec::new();
    };
    let may = match versions.source {
        Source::ByHand => matches!(work.access, Access::ChangedOutside(_)),
        Source::Disk(..) | Source::Copy(_) => work.is_writable(),
    };
    if !may {
        let why = work.access.to_string();
        model.say(Weight::Refused, why);
        return Vec::new();
    }
    let taken = versions.taken();
    let (some, all) =
        (versions.differences.iter().filter(|(_, take)| *take).count(), versions.differences.len());
    if let Err(refusal) = work.session.take_over(&work.edition, taken, now) {
        model.say(Weight::Refused, format!("{refusal}; take the other version of it instead"));
        return Vec::new();
    }
    let settled = match &versions.source {
        Source::ByHand => Settled::ByHand,
        Source::Disk(facts, digest) => Settled::Disk((**facts).clone(), *digest),
        Source::Copy(path) => Settled::Copy(path.clone()),
    };
    work.access = Access::Write;
    work.refresh();
    model.screens.pop();
    model.say(Weight::Done, format!("{some} of {all} taken over; the history says which"));
    let mut effects = vec![Effect::Settled(Box::new(settled))];
    effects.extend(changed(model));
    effects
}

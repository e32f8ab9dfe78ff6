//! Exports: asked for by a form, made while the keys go on, stopped by a key.

use std::{fmt::Write as _, path::PathBuf};

use jiff::SignedDuration;

use crate::{
    domain::text::clean,
    store::panels::PanelRow,
    tui::{
        action::Action,
        message::{Effect, Placed, Unmade},
        model::{
            Model, Overlay, Screen, Weight,
            export::{Export, Exported},
            form::{Confirm, Final, Form, Purpose, Stage},
            sessions::Line,
        },
        update::form,
    },
};

/// How long a result that nobody waited for is shown, whatever is typed meanwhile.
const SHOWN: SignedDuration = SignedDuration::from_secs(5);

/// What an export takes from here, and how many sessions are in it: all that the list shows, the panel in hand, or the
/// open session.
fn here(model: &Model) -> (Exported, usize) {
    match (model.screen(), &model.work) {
        (Screen::Panel(table), _) => {
            let panel = table.panel();
            (Exported::Panel(panel.file.id), panel.state.members.len())
        }
        (Screen::Panels(list), _) => match list.rows.as_deref().unwrap_or_default().get(list.cursor.at) {
            Some(PanelRow::Panel(listed)) => (Exported::Panel(listed.id), listed.summary.members),
            _ => (Exported::Sessions(Vec::new()), 0),
        },
        (Screen::Sessions, _) | (_, None) => {
            let ids = model.sessions.ids();
            let count = ids.len();
            (Exported::Sessions(ids), count)
        }
        (_, Some(work)) => (Exported::Sessions(vec![work.session.file.id]), 1),
    }
}

/// The key of an export: the form for one, or what is known of the one that is being made.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if model.export.is_some() {
        model.overlays.push(Overlay::Export);
        return Vec::new();
    }
    let hint = match here(model) {
        (_, 0) => {
            model.say(Weight::Refused, "there is nothing to export here");
            return Vec::new();
        }
        (Exported::Panel(_), count) => format!("a new folder, for the panel and its {count} sessions"),
        (Exported::Sessions(_), 1) => "a new folder, for 1 session".to_owned(),
        (Exported::Sessions(_), count) => format!("a new folder, for {count} sessions"),
    };
    form::open_export(model, &(hint + &left_out(model)))
}

/// What of the list can't be exported, in words: a folder without it must not look complete.
fn left_out(model: &Model) -> String {
    let sessions = &model.sessions;
    let rows = sessions.rows.as_deref().unwrap_or_default();
    let broken = |at: &&usize| matches!(rows.get(**at), Some(Line::Broken { .. }));
    match sessions.shown.iter().filter(broken).count() {
        count if count > 0 && *model.screen() == Screen::Sessions => {
            format!("; without {count} that can't be read")
        }
        _ => String::new(),
    }
}

/// The form is taken.
pub(super) fn begin(model: &mut Model, target: PathBuf) -> Effect {
    let (what, count) = here(model);
    model.export = Some(Export::new(target.clone(), count));
    Effect::Export { what, target, replaces: false }
}

pub(super) fn moved_on(model: &mut Model, done: usize) {
    if let Some(export) = &mut model.export {
        export.done = done.min(export.of);
    }
}

/// It is made, or not.
pub(super) fn ended(model: &mut Model, result: Result<Placed, Unmade>) {
    let was_stopped = model.export.take().is_some_and(|export| export.stopping);
    let waited = matches!(model.overlays.last(), Some(Overlay::Export));
    let in_form = waited || matches!(model.overlays.last(), Some(Overlay::Form(form)) if is_waiting(form));
    model.overlays.retain(|overlay| *overlay != Overlay::Export);
    let (weight, text) = match result {
        Ok(placed) => {
            form::exported(model);
            (Weight::Done, said(&placed))
        }
        Err(Unmade::Said(cause)) if was_stopped => {
            form::exported(model);
            (Weight::Done, cause)
        }
        Err(Unmade::Said(cause)) => {
            form::refused(model);
            (Weight::Failed, cause)
        }
        Err(Unmade::InTheWay(target)) if in_form => return ask(model, target),
        // Whoever types something else meanwhile is asked nothing.
        Err(Unmade::InTheWay(target)) => {
            form::refused(model);
            let cause = format!("{} is there already; nothing was written", target.display());
            (Weight::Failed, cause)
        }
    };
    let stays = if waited { SignedDuration::ZERO } else { SHOWN };
    model.say(weight, text);
    if let Some(notice) = &mut model.notice {
        notice.until = model.now.checked_add(stays).ok();
        notice.fades = notice.fades.max(notice.until).filter(|_| weight != Weight::Failed);
    }
}

/// Where the folder lies, and what is not in it.
fn said(Placed { folder, made }: &Placed) -> String {
    let mut said = format!("exported to {}", folder.display());
    if let [first, others @ ..] = made.half_typed.as_slice() {
        let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
        let (criterion, candidate) = (&first.criterion, clean(&first.candidate));
        // Writing to a string can't fail.
        let _ = write!(said, "; half typed, so not in it: {criterion} of {candidate}{more}");
    }
    for table in &made.remarks.left_out {
        let _ = write!(said, "; {table} is too long for the workbook, and whole as CSV");
    }
    said
}

/// An earlier export stands there, and nothing brings it back once it is replaced.
fn ask(model: &mut Model, target: PathBuf) {
    form::refused(model);
    let question =
        format!("{} is an earlier export. Replace it? It is gone for good then.", target.display());
    let act = Final::Replace(here(model).0, target);
    model.overlays.push(Overlay::Confirm(Confirm { question, act }));
}

/// An earlier export is to be replaced.
pub(super) fn begin_again(model: &mut Model, what: Exported, target: PathBuf) -> Vec<Effect> {
    form::waits(model);
    model.export = Some(Export::new(target.clone(), here(model).1));
    vec![Effect::Export { what, target, replaces: true }]
}

/// Tells it to stop.
pub(super) fn stop(model: &mut Model) -> Vec<Effect> {
    let Some(export) = &mut model.export else { return Vec::new() };
    export.stopping = true;
    vec![Effect::StopExport]
}

/// Goes on with something else meanwhile; then nobody comes back to the form.
pub(super) fn leave_alone(model: &mut Model) {
    let of_export =
        |overlay: &Overlay| matches!(overlay, Overlay::Form(form) if form.purpose == Purpose::Export);
    model.overlays.retain(|overlay| *overlay != Overlay::Export && !of_export(overlay));
}

/// Whether the form waits for the export that it asked for.
fn is_waiting(form: &Form) -> bool {
    form.purpose == Purpose::Export && form.stage == Stage::Waiting
}

/// Whether leaving waits for a second key, since it would stop an export.
pub(super) fn warned(model: &mut Model) -> bool {
    let key = model.key_here(Action::Quit);
    let Some(export) = &mut model.export else { return false };
    if std::mem::replace(&mut export.warned, true) {
        return false;
    }
    let text = format!("an export is being made: {key} again stops it and leaves");
    model.say(Weight::Refused, text);
    true
}

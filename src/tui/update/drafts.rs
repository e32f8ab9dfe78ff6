//! Half-filled forms: kept with every key, set aside by the key that closes a form, and back with their caret.

use crate::{
    domain::{
        draft::{self, FormDraft},
        ids::CriterionId,
    },
    tui::{
        action::Action,
        field::TextField,
        message::Effect,
        model::{
            Model, Overlay, SaveState, Weight,
            drafts::Slot,
            form::{Form, Line, Purpose, Stage},
        },
        update::{form, go_to, line},
    },
};

/// Keeps what is being typed now, and hands on what is to be written.
pub(super) fn keep(model: &mut Model) -> Option<Effect> {
    if let Some((slot, draft)) = model.typed_draft() {
        model.seat.drafts.put(&slot, draft);
    }
    due(model)
}

/// What is to be written, if anything is.
pub(super) fn due(model: &mut Model) -> Option<Effect> {
    model.seat.drafts.take_due().map(Effect::KeepDrafts)
}

/// The half-filled forms are on disk as they were after so many changes, or not, and why.
pub(super) fn told(model: &mut Model, kept: Result<u64, String>) -> Vec<Effect> {
    let drafts = &mut model.seat.drafts;
    match kept {
        Ok(changes) if changes != drafts.changes => {}
        Ok(_) => drafts.save = SaveState::Saved(Some(model.now)),
        Err(cause) => drafts.save = SaveState::Failed(cause),
    }
    Vec::new()
}

/// Sets aside what is typed in the form or line on top, which is about to close.
pub(super) fn set_aside(model: &mut Model) {
    let Some((slot, draft)) = model.typed_draft() else { return };
    let is_kept = draft.is_some();
    let draft = draft.map(|draft| FormDraft { is_open: false, ..draft });
    model.seat.drafts.put(&slot, draft);
    if is_kept {
        model.say(Weight::Done, "what you typed is kept as a draft: the key that opened this brings it back");
    }
}

/// The words of a form or a line have become part of the record.
pub(super) fn taken(model: &mut Model, slot: Option<Slot>) {
    if let Some(slot) = slot {
        model.seat.drafts.put(&slot, None);
    }
}

/// What was waited for is done: its form is taken.
pub(super) fn taken_waiting(model: &mut Model, is_such: impl Fn(&Purpose) -> bool) {
    let form = model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::Form(form) if form.stage == Stage::Waiting && is_such(&form.purpose) => Some(form),
        _ => None,
    });
    let slot = form.and_then(|form| model.slot_of_form(form));
    taken(model, slot);
}

/// Puts the words of a draft into a form that opens.
pub(super) fn fill(model: &mut Model, form: &mut Form) {
    let Some(draft) = model.slot_of_form(form).and_then(|slot| model.seat.drafts.get(&slot)).cloned() else {
        return;
    };
    form.before.clone_from(&form.fields);
    form.fill(&draft);
    form.stage = Stage::Touched;
    let key = model.keymap.key(crate::tui::keymap::Scope::Form, Action::Revert);
    model.say(Weight::Done, format!("your draft is back; {key} gives the form as it was before it"));
}

/// Puts the figure of a draft into the line that opens.
pub(super) fn fill_line(model: &mut Model) {
    let Some(Overlay::Line(line)) = model.overlays.last() else { return };
    let Some(draft) = model.slot_of_line(line).and_then(|slot| model.seat.drafts.get(&slot)).cloned() else {
        return;
    };
    if let Some(Overlay::Line(Line { field, is_touched, .. })) = model.overlays.last_mut() {
        *field = TextField::line(draft.field("figure").unwrap_or_default()).at(draft.caret);
        *is_touched = true;
    }
}

/// Opens the form that was being filled in when the program ended, of the session that was opened.
pub(super) fn reopen(model: &mut Model) {
    let Some(work) = &model.work else { return };
    let file = draft::file(work.session.file.id);
    let Some(draft) = model.seat.drafts.of(&file).iter().find(|draft| draft.is_open).cloned() else { return };
    let before = model.overlays.len();
    let _ = match draft.form.as_str() {
        "candidate" => form::open_candidate(model),
        "declaration" => form::open_declaration(model),
        "recommendation" => form::open_recommendation(model),
        "evidence" => form::open_evidence(model, draft.about.parse().ok()),
        "seal" => form::open_seal(model),
        "unseal" if model.work.as_ref().is_some_and(crate::tui::model::Work::is_sealed) => {
            form::open_unseal(model)
        }
        "measure" => {
            if let Ok(criterion) = draft.about.parse::<CriterionId>() {
                let _ = go_to(model, &criterion);
            }
            line::open_measure(model)
        }
        _ => Vec::new(),
    };
    if model.overlays.len() > before {
        let key = model.key_here(Action::Keep);
        model.say(Weight::Done, format!("this was being typed when the program ended; {key} keeps it"));
    }
}

/// Closes the forms of a session that another program has now: the words are in their file, for whoever goes on.
pub(super) fn let_go(model: &mut Model) {
    model.overlays.retain(|overlay| match overlay {
        Overlay::Form(form) => {
            matches!(form.purpose, Purpose::NewSession | Purpose::Export | Purpose::Panel(_))
        }
        Overlay::Line(line) => !matches!(line.purpose, crate::tui::model::form::LinePurpose::Measure(_)),
        _ => true,
    });
}

//! Forms: a new session, the candidate, a declaration, a recommendation, an evidence item, an export.
//!
//! A form is taken whole or not at all: what is refused stays as it was typed, the cursor on the field at fault.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::{
    domain::{evidence::EvidenceItem, history::Change, ids::EvidenceId, session::Refusal},
    tui::{
        action::Action,
        key::{Code, Key, Named},
        message::Effect,
        model::{
            Model, Overlay, Weight,
            form::{Confirm, Final, Form, Purpose, Stage, Value},
        },
        update::{assess, drafts, export, typing},
    },
};

mod open;
mod panel;
mod read;
mod seal;
#[cfg(test)]
mod tests;

pub(super) use open::{
    open_candidate, open_declaration, open_evidence, open_export, open_new_session, open_recommendation,
};
pub(super) use panel::{open_discussion, open_new_panel, open_panel_recommendation, open_unseal_panel};
use read::Wrong;
pub(super) use seal::{open_seal, open_unseal};

fn form(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Takes a key on the choice with the keys.
pub(super) fn choose(model: &mut Model, key: Key) {
    let Some(form) = form(model) else { return };
    let Some(Value::Choice { choices, at }) = form.fields.get_mut(form.at).map(|field| &mut field.value)
    else {
        return;
    };
    let to = chosen(choices, *at, key);
    let is_changed = std::mem::replace(at, to) != to;
    touch(form, is_changed);
}

/// Where a key goes in a choice: left and right a step, space round, a letter to the next that begins with it.
fn chosen(choices: &[(String, String)], at: usize, key: Key) -> usize {
    let last = choices.len().saturating_sub(1);
    match key.code {
        Code::Named(Named::Left) => at.saturating_sub(1),
        Code::Named(Named::Right) => (at + 1).min(last),
        Code::Named(Named::Home) => 0,
        Code::Named(Named::End) => last,
        Code::Char(' ') => (at + 1) % choices.len().max(1),
        Code::Char(letter) if key.typed().is_some() => {
            let begins = |text: &str| text.to_lowercase().starts_with(letter.to_ascii_lowercase());
            let round = (at + 1..choices.len()).chain(0..=at);
            let mut matching = round
                .filter(|at| choices.get(*at).is_some_and(|(word, title)| begins(word) || begins(title)));
            matching.next().unwrap_or(at)
        }
        _ => at,
    }
}

/// Notes that something was typed, or that another key was pressed than the one to leave.
pub(super) fn touch(form: &mut Form, changed: bool) {
    if changed {
        form.problem = None;
    }
    // What is waited for is still on its way, whatever is typed meanwhile.
    if changed && form.stage == Stage::Fresh {
        form.stage = Stage::Touched;
    }
}

/// Goes to the next or previous field, round the end.
pub(super) fn field(model: &mut Model, step: isize) {
    let Some(form) = form(model) else { return };
    let count = form.fields.len().max(1);
    form.at = (form.at + count).saturating_add_signed(step) % count;
    touch(form, false);
}

/// Goes to a field.
pub(super) fn put_on(model: &mut Model, at: usize) {
    let Some(form) = form(model) else { return };
    form.at = at.min(form.fields.len().saturating_sub(1));
    touch(form, false);
}

/// Goes to the field of that label.
pub(super) fn put_on_field(model: &mut Model, label: &str) {
    let Some(form) = form(model) else { return };
    form.at = form.fields.iter().position(|field| field.label == label).unwrap_or(form.at);
}

/// Enter: a new line in a text that has lines; else goes on to the next field, and takes the form at the last.
pub(super) fn advance(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    if model.text_mut().is_some_and(|text| text.has_lines()) {
        return typing::insert(model, "\n");
    }
    let Some(form) = form(model) else { return Vec::new() };
    if form.at + 1 < form.fields.len() {
        field(model, 1);
        return Vec::new();
    }
    keep(model, now)
}

/// Esc: closes the form; what was typed is a draft that the key which opened it brings back.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    drafts::set_aside(model);
    model.overlays.pop();
    Vec::new()
}

/// Ctrl-G: the form as it was before, and again as it was typed.
pub(super) fn revert(model: &mut Model) -> Vec<Effect> {
    let Some(form) = form(model).filter(|form| form.stage != Stage::Waiting) else { return Vec::new() };
    if form.fields == form.before {
        return Vec::new();
    }
    std::mem::swap(&mut form.fields, &mut form.before);
    form.problem = None;
    form.stage = if form.stage == Stage::Touched { Stage::Fresh } else { Stage::Touched };
    let text = if form.stage == Stage::Fresh { "as it was before" } else { "as you typed it" };
    let key = model.key_here(Action::Revert);
    model.say(Weight::Done, format!("the form is {text}; {key} gives the other back"));
    Vec::new()
}

/// Says that leaving loses what was typed.
pub(super) fn say_unkept(model: &mut Model) {
    let (keep, leave) = (model.key_here(Action::Keep), model.key_here(Action::Discard));
    let said = format!("what was typed here is not kept yet: {keep} keeps it, {leave} again leaves");
    model.say(Weight::Refused, said);
}

/// Takes the form, or shows what is wrong at its field.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = model.overlays.last() else { return Vec::new() };
    if form.stage == Stage::Waiting {
        return Vec::new();
    }
    let (form, slot) = (form.clone(), model.slot_of_form(form));
    match take(model, &form, now) {
        Ok(effects) => {
            let is_waiting = model
                .overlays
                .iter()
                .any(|overlay| matches!(overlay, Overlay::Form(on) if on.purpose == form.purpose));
            drafts::taken(model, slot.filter(|_| !is_waiting));
            effects
        }
        Err(wrong) => {
            show(model, wrong);
            Vec::new()
        }
    }
}

fn show(model: &mut Model, wrong: Wrong) {
    let Some(form) = form(model) else { return };
    let at = form.fields.iter().position(|field| field.label == wrong.label).unwrap_or(form.at);
    form.at = at;
    form.problem = Some((at, wrong.why));
}

fn take(model: &mut Model, form: &Form, now: Timestamp) -> Result<Vec<Effect>, Wrong> {
    match &form.purpose {
        Purpose::NewSession => {
            let new = read::new_session(form)?;
            Ok(wait(model, Effect::Create(Box::new(new))))
        }
        Purpose::Export => {
            let target = PathBuf::from(read::filled(form, "folder", "type the name of a new folder")?);
            let begun = export::begin(model, target);
            let effects = wait(model, begun);
            model.overlays.push(Overlay::Export);
            Ok(effects)
        }
        Purpose::Candidate => record(model, now, read::candidate(form)?),
        Purpose::Declaration => record(model, now, vec![read::declaration(form)?]),
        Purpose::Recommendation => record(model, now, vec![read::recommendation(form)?]),
        Purpose::Seal(findings) => seal::take(model, form, findings),
        Purpose::Unseal => seal::take_unseal(model, form, now),
        Purpose::Panel(which) => panel::take(model, form, which, now),
        Purpose::NewEvidence => {
            let Some(work) = &model.work else { return Ok(Vec::new()) };
            let item = EvidenceItem::new(work.session.next_evidence_id());
            let id = item.id;
            let effects = record(model, now, read::evidence(form, &item)?)?;
            choose_new(model, id);
            Ok(effects)
        }
        Purpose::Evidence(id) => {
            let item = model.work.as_ref().and_then(|work| work.session.state.item(*id)).cloned();
            let gone = || Wrong::at("title", &format!("{id} is not in the ledger any more"));
            record(model, now, read::evidence(form, &item.ok_or_else(gone)?)?)
        }
    }
}

/// Leaves the form on the screen until the answer comes.
fn wait(model: &mut Model, effect: Effect) -> Vec<Effect> {
    if let Some(form) = form(model) {
        form.problem = None;
        form.stage = Stage::Waiting;
    }
    vec![effect]
}

/// Records what the form says as one user action and closes it.
fn record(model: &mut Model, now: Timestamp, changes: Vec<Change>) -> Result<Vec<Effect>, Wrong> {
    let effects = assess::try_record(model, now, changes).map_err(|refusal| refused_at(&refusal))?;
    model.overlays.pop();
    Ok(effects)
}

/// The field that a refusal is about.
fn refused_at(refusal: &Refusal) -> Wrong {
    let label = match refusal {
        Refusal::Empty(what) | Refusal::TooLong { what, .. } => {
            what.split(' ').next_back().unwrap_or_default()
        }
        Refusal::UnknownWord { what, .. } => what.split(' ').next().unwrap_or_default(),
        _ => "",
    };
    Wrong { label: if label == "name" { "candidate" } else { label }.to_owned(), why: refusal.to_string() }
}

/// Has the picker that asked for a new item take it.
fn choose_new(model: &mut Model, id: EvidenceId) {
    let in_ledger = model.work.as_ref().is_some_and(|work| work.session.state.item(id).is_some());
    if let Some(Overlay::Picker(picker)) = model.overlays.last_mut()
        && in_ledger
    {
        picker.chosen.push(id);
        picker.touched = true;
    }
}

/// What was asked for failed: the form, if it is still there, can be tried again.
pub(super) fn refused(model: &mut Model) {
    for overlay in &mut model.overlays {
        if let Overlay::Form(form) = overlay
            && form.stage == Stage::Waiting
        {
            form.stage = Stage::Touched;
        }
    }
}

/// The form of an export asks once more, and waits again.
pub(super) fn waits(model: &mut Model) {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut()
        && form.purpose == Purpose::Export
    {
        form.stage = Stage::Waiting;
    }
}

/// The export was made or stopped: its form is done with.
pub(super) fn exported(model: &mut Model) {
    drafts::taken_waiting(model, |purpose| *purpose == Purpose::Export);
    let done = |form: &Form| form.purpose == Purpose::Export && form.stage == Stage::Waiting;
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Form(form) if done(form)));
}

/// Yes to a question.
pub(super) fn confirmed(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(Overlay::Confirm(confirm)) = model.overlays.pop() else { return Vec::new() };
    match confirm.act {
        Final::Replace(what, target) => export::begin_again(model, what, target),
        Final::Seal(reasons) => seal::seal(model, reasons, now),
        Final::Reveal => super::panel::reveal(model, now),
        Final::Sign => super::panel::sign(model),
        Final::SealPanel => super::panel::seal(model, now),
    }
}

/// Asks before something is done that can't be undone.
pub(super) fn ask(model: &mut Model, question: impl Into<String>, act: Final) -> Vec<Effect> {
    model.overlays.push(Overlay::Confirm(Confirm { question: question.into(), act }));
    Vec::new()
}

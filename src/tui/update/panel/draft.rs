//! The words being typed at a panel: kept with every key, and back where they were being typed when the panel opens
//! again.

use crate::{
    domain::{
        ids::CriterionId,
        panel::{About, Draft},
        session::LONGEST_NOTE,
        state::Outcome,
    },
    tui::{
        action::Action,
        field::TextField,
        message::Effect,
        model::{
            Model, Overlay, Weight,
            form::{Form, LinePurpose, PanelForm, Purpose, Stage, Value},
        },
        update::{changed, form, line, panel::ways},
    },
};

/// Keeps what is being typed now, if that is not what is kept already.
pub(in crate::tui::update) fn keep(model: &mut Model) -> Vec<Effect> {
    let typed = typed(model);
    let Some(table) = model.table_mut().filter(|table| table.opened.may_change().is_ok()) else {
        return Vec::new();
    };
    let typed = typed.filter(|draft| !draft.is_in(&table.panel().state));
    let same = match (&typed, &table.opened.draft) {
        (Some(typed), Some(kept)) => typed.says(kept),
        (typed, kept) => typed.is_none() && kept.is_none(),
    };
    if same {
        return Vec::new();
    }
    if typed.as_ref().is_some_and(|draft| draft.text.len() > LONGEST_NOTE) {
        model.say(Weight::Refused, "over 64 KiB: it can't be kept as it is; what was typed before is");
        return Vec::new();
    }
    table.opened.draft = typed;
    changed(model)
}

/// What is being typed at the panel that is open.
fn typed(model: &Model) -> Option<Draft> {
    model.overlays.iter().rev().find_map(|overlay| match overlay {
        Overlay::Line(line) => match &line.purpose {
            LinePurpose::Reason(criterion, verdict) => {
                let about = About::Reason(criterion.clone(), *verdict);
                Some(Draft { about, caret: line.field.caret(), text: line.field.text().to_owned() })
            }
            _ => None,
        },
        Overlay::Form(form) => in_form(form),
        _ => None,
    })
}

fn in_form(form: &Form) -> Option<Draft> {
    let Purpose::Panel(which) = &form.purpose else { return None };
    let about = match which {
        PanelForm::Discuss(criterion) => About::Discussion(criterion.clone()),
        PanelForm::Recommend => {
            let level = form.value("level").parse().ok();
            About::Recommendation(Outcome::from_word(&form.value("outcome")), level)
        }
        PanelForm::New | PanelForm::Unseal => return None,
    };
    let long = form.fields.iter().find_map(|field| match &field.value {
        Value::Text(text) if text.has_lines() => Some(text),
        _ => None,
    })?;
    Some(Draft { about, caret: long.caret(), text: long.text().to_owned() })
}

/// Opens what was being typed when the program ended, where it was being typed.
pub(super) fn reopen(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let caret = draft.caret;
    let effects = match &draft.about {
        About::Reason(criterion, verdict) => {
            go_to(model, criterion);
            let effects = line::open_reason(model, criterion.clone(), *verdict, &draft.text);
            if let Some(Overlay::Line(line)) = model.overlays.last_mut() {
                line.field = TextField::line(&draft.text).at(caret);
            }
            effects
        }
        About::Discussion(criterion) => {
            go_to(model, criterion);
            let effects = form::open_discussion(model);
            fill(model, &draft.text, caret);
            effects
        }
        About::Recommendation(outcome, level) => {
            let effects = form::open_panel_recommendation(model);
            let outcome = outcome.map_or("", |outcome| outcome.as_str());
            choose(model, "outcome", outcome);
            choose(model, "level", level.as_ref().map_or("", |level| level.as_str()));
            fill(model, &draft.text, caret);
            effects
        }
    };
    let key = model.key_here(Action::Keep);
    let text = format!("this was being typed when the program ended; {key} keeps it");
    if model.notice.is_none() {
        model.say(Weight::Done, text);
    }
    effects
}

fn go_to(model: &mut Model, criterion: &CriterionId) {
    let index = model.table().and_then(|table| table.framework().criterion_index(criterion));
    if let Some(index) = index {
        ways::show(model, index);
    }
}

fn form_on_top(model: &mut Model) -> Option<&mut Form> {
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

/// Puts words into the field for them, and the keys with them.
fn fill(model: &mut Model, text: &str, caret: usize) {
    let Some(form) = form_on_top(model) else { return };
    form.stage = Stage::Touched;
    let long = form.fields.iter_mut().position(|field| match &mut field.value {
        Value::Text(field) if field.has_lines() => {
            *field = TextField::lines(text).at(caret);
            true
        }
        _ => false,
    });
    form.at = long.unwrap_or(0);
}

fn choose(model: &mut Model, label: &str, chosen: &str) {
    let Some(form) = form_on_top(model) else { return };
    let field = form.fields.iter_mut().find(|field| field.label == label);
    if let Some(Value::Choice { choices, at }) = field.map(|field| &mut field.value) {
        *at = choices.iter().position(|(word, _)| word == chosen).unwrap_or(*at);
    }
}

/// Takes away what is being typed, which whoever has the panel now goes on with; a form that belongs to no panel stays.
pub(super) fn close(model: &mut Model) {
    model.overlays.retain(|overlay| match overlay {
        Overlay::Line(line) => !matches!(line.purpose, LinePurpose::Reason(..)),
        Overlay::Form(form) => in_form(form).is_none(),
        _ => true,
    });
}

//! Sealing and unsealing: the form that asks a reason for each finding, and the one that asks why a seal is broken.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    open::{push, writable},
    read::{Wrong, long},
};
use crate::{
    domain::{check::Finding, seal::Obstacles, session::Refusal},
    tui::{
        action::Action,
        message::Effect,
        model::{
            Cursor, Model, Overlay, Screen, Weight,
            form::{Field, Final, Form, Purpose},
        },
        text::accept_note,
        update::{changed, show},
    },
};

/// The label of a field for a reason.
const REASON: &str = "reason";

/// Asks for the reasons, or says what bars the seal and shows it.
pub(in crate::tui::update) fn open_seal(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let Some(work) = writable(model) else { return Vec::new() };
    let obstacles = Obstacles::of(work.framework(), &work.session, now);
    if let Err(refusal) = obstacles.free() {
        let effects = show(model, Screen::Check(Cursor::default()));
        model.say(Weight::Refused, refusal.to_string());
        return effects;
    }
    let findings = obstacles.need_reasons;
    if findings.is_empty() {
        return ask_seal(model, BTreeMap::new());
    }
    let mut fields: Vec<_> = findings.iter().map(field).collect();
    if findings.len() > 1 {
        let hint = "taken for each finding below that is given none of its own";
        fields.insert(0, Field::text("for all", hint, ""));
    }
    let keys = findings.iter().map(Finding::key).collect();
    push(model, Purpose::Seal(keys), fields)
}

fn field(finding: &Finding) -> Field {
    let place = finding.criterion.as_ref().map(|criterion| format!("{criterion}: ")).unwrap_or_default();
    let hint = "why this does not keep the session from being sealed";
    Field { about: format!("{place}{}", finding.text), ..Field::text(REASON, hint, "") }
}

/// Asks whether the session is to be sealed, or shows the field that lacks its reason.
pub(super) fn take(model: &mut Model, form: &Form, findings: &[String]) -> Result<Vec<Effect>, Wrong> {
    let text = |field: &Field| accept_note(&field.value.get()).trim().to_owned();
    let first = form.fields.len() - findings.len();
    let for_all = form.fields.first().filter(|_| first == 1).map(text).unwrap_or_default();
    let mut reasons = BTreeMap::new();
    for (index, (finding, field)) in findings.iter().zip(&form.fields[first..]).enumerate() {
        let own = text(field);
        let reason = if own.is_empty() { for_all.clone() } else { own };
        if reason.is_empty() {
            return Err(wrong(model, first + index, "say why, or leave and settle it first"));
        }
        reasons.insert(finding.clone(), reason);
    }
    Ok(ask_seal(model, reasons))
}

fn ask_seal(model: &mut Model, reasons: BTreeMap<String, String>) -> Vec<Effect> {
    let with = match reasons.len() {
        0 => String::new(),
        1 => " with 1 reason".to_owned(),
        count => format!(" with {count} reasons"),
    };
    let question = format!(
        "Seal the session{with}? It can only be read afterwards. Breaking the seal takes a reason that stays in the \
         history, and voids a panel built on it."
    );
    super::ask(model, question, Final::Seal(reasons))
}

/// Seals the session and closes the form that asked for the reasons; what is refused is said.
pub(super) fn seal(model: &mut Model, reasons: BTreeMap<String, String>, now: Timestamp) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    if let Err(refusal) = work.seal(now, reasons) {
        model.say(Weight::Refused, refusal.to_string());
        return Vec::new();
    }
    model
        .overlays
        .retain(|overlay| !matches!(overlay, Overlay::Form(Form { purpose: Purpose::Seal(_), .. })));
    let said = format!("sealed: it can only be read now; {} breaks the seal", model.key(Action::Unseal));
    let effects = changed(model);
    model.say(Weight::Done, said);
    effects
}

/// What is wrong at a field that its label does not tell from others.
fn wrong(model: &mut Model, at: usize, why: &str) -> Wrong {
    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
        form.at = at;
    }
    Wrong::at("", &why)
}

/// Asks why the seal is broken.
pub(in crate::tui::update) fn open_unseal(model: &mut Model) -> Vec<Effect> {
    let hint = "it stays in the history; a panel that rests on this seal is void";
    push(model, Purpose::Unseal, vec![Field::long(REASON, hint, "")])
}

/// Breaks the seal.
pub(super) fn take_unseal(model: &mut Model, form: &Form, now: Timestamp) -> Result<Vec<Effect>, Wrong> {
    let reason = long(form, REASON);
    let Some(work) = &mut model.work else { return Ok(Vec::new()) };
    let unsealed = work.session.unseal(now, &reason);
    unsealed.map_err(|refusal| match refusal {
        Refusal::Empty(_) => Wrong::at(REASON, &"say why: the history keeps it"),
        refusal => Wrong::at(REASON, &refusal),
    })?;
    work.refresh();
    model.overlays.pop();
    let effects = changed(model);
    model.say(Weight::Done, "the seal is broken: the session is a draft again");
    Ok(effects)
}

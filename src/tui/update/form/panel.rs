//! The forms of a panel: a new one, what was said of a criterion, the chair's recommendation, why a seal is broken.

use jiff::Timestamp;

use super::{
    open::{push, recommendation_fields},
    read::{self, Wrong, long},
    wait,
};
use crate::{
    domain::{history, ids::CriterionId, panel::Change},
    tui::{
        message::Effect,
        model::{
            Model, Weight,
            form::{Field, Form, PanelForm, Purpose},
            panel::{PanelAsk, Table},
        },
        text::accept_note,
        update::{changed, panel},
    },
};

/// The label of the sessions of a new panel.
const SESSIONS: &str = "sessions";
/// The label of the field that hides the names.
const NAMES: &str = "names";
/// The label of what was said.
const SAID: &str = "said";
/// The label of a reason.
const REASON: &str = "reason";

pub(in crate::tui::update) fn open_new_panel(model: &mut Model) -> Vec<Effect> {
    let names = [("", "shown"), ("hidden", "until they are revealed")];
    let names = names.map(|(word, title)| (word.to_owned(), title.to_owned()));
    let fields = vec![
        Field::text(SESSIONS, "the sealed sessions: ids, files or folders, a comma between them", ""),
        Field::choice(NAMES, "whether the members are shown by name", names, ""),
    ];
    push(model, Purpose::Panel(PanelForm::New), fields)
}

pub(in crate::tui::update) fn open_discussion(model: &mut Model) -> Vec<Effect> {
    let Some(case) = model.table().and_then(Table::case) else { return Vec::new() };
    let text = case.discussion.map_or("", |discussion| discussion.note.as_str());
    let field = Field::long(SAID, "what was said of it; the committee reads it", text);
    let purpose = Purpose::Panel(PanelForm::Discuss(case.criterion.id.clone()));
    push(model, purpose, vec![field])
}

pub(in crate::tui::update) fn open_panel_recommendation(model: &mut Model) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    let fields = recommendation_fields(table.framework(), table.panel().state.recommendation.as_ref());
    push(model, Purpose::Panel(PanelForm::Recommend), fields)
}

pub(in crate::tui::update) fn open_unseal_panel(model: &mut Model) -> Vec<Effect> {
    let field = Field::long(REASON, "it stays in the history; the result must be signed again", "");
    push(model, Purpose::Panel(PanelForm::Unseal), vec![field])
}

/// Takes a form of a panel.
pub(super) fn take(
    model: &mut Model,
    form: &Form,
    which: &PanelForm,
    now: Timestamp,
) -> Result<Vec<Effect>, Wrong> {
    match which {
        PanelForm::New => convene(model, form),
        PanelForm::Discuss(criterion) => Ok(discuss(model, form, criterion, now)),
        PanelForm::Recommend => {
            let history::Change::Recommended(given) = read::recommendation(form)? else {
                return Ok(Vec::new());
            };
            model.overlays.pop();
            Ok(panel::record(model, now, vec![Change::Recommended(given)], "recommended"))
        }
        PanelForm::Unseal => unseal(model, form, now),
    }
}

fn convene(model: &mut Model, form: &Form) -> Result<Vec<Effect>, Wrong> {
    let sources: Vec<String> = long(form, SESSIONS)
        .split(',')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    if sources.is_empty() {
        return Err(Wrong::at(SESSIONS, &"name the sealed sessions, a comma between them"));
    }
    let anonymous = form.value(NAMES) == "hidden";
    Ok(wait(model, Effect::Panel(PanelAsk::Convene { sources, anonymous })))
}

fn discuss(model: &mut Model, form: &Form, criterion: &CriterionId, now: Timestamp) -> Vec<Effect> {
    let to = accept_note(&form.value(SAID)).trim_end().to_owned();
    model.overlays.pop();
    let said = format!("{criterion}: what was said is kept");
    panel::record(model, now, vec![Change::Discussed { criterion: criterion.clone(), to }], &said)
}

fn unseal(model: &mut Model, form: &Form, now: Timestamp) -> Result<Vec<Effect>, Wrong> {
    let reason = long(form, REASON);
    if reason.is_empty() {
        return Err(Wrong::at(REASON, &"say why: the history keeps it"));
    }
    let Some(table) = model.table_mut() else { return Ok(Vec::new()) };
    let may = table.opened.may_change();
    may.map_err(|why| Wrong::at(REASON, &why))?;
    table.opened.panel.unseal(now, &reason).map_err(|why| Wrong::at(REASON, &why))?;
    model.overlays.pop();
    model.say(Weight::Done, "the seal is broken: the panel can be changed again");
    Ok(changed(model))
}

//! The screens of panels: the list, and the queue, the agreement and the result of the one that is open.

mod draft;
mod ways;

use crate::domain::history::chain::Link;
use jiff::Timestamp;

use crate::{
    app::{desk::Access, panel::PanelError},
    domain::{
        check, draft as half_filled,
        ids::{CriterionId, PanelId},
        panel::Change,
        state::Verdict,
    },
    store::panels::PanelRow,
    tui::{
        action::{Action, Motion},
        message::Effect,
        model::{
            Cursor, Model, SaveState, Screen, Weight,
            form::{Final, PanelForm, Purpose},
            panel::{Page, PanelAsk, PanelNews, Panels, Table},
        },
        text::accept_note,
        update::{changed, drafts, filter, form, line, taken_back::in_words},
        view::{panel_rows, parts::verdict_glyph},
    },
};

pub(super) use draft::keep as keep_draft;
pub(super) use ways::choose;

/// Shows the list of panels.
pub(super) fn open_list(model: &mut Model) -> Vec<Effect> {
    if *model.screen() != Screen::Sessions {
        model.say(Weight::Refused, "the panels are reached from the list of sessions");
        return Vec::new();
    }
    model.screens.push(Screen::Panels(Panels::default()));
    vec![Effect::Panel(PanelAsk::List)]
}

/// Opens the panel that the cursor of the list is on.
pub(super) fn choose_listed(model: &mut Model) -> Vec<Effect> {
    let Screen::Panels(list) = model.screen() else { return Vec::new() };
    match list.rows.as_ref().and_then(|rows| rows.get(list.cursor.at)) {
        Some(PanelRow::Panel(listed)) => vec![Effect::Panel(PanelAsk::Open(listed.id))],
        Some(PanelRow::Damaged { reason, .. }) => {
            let reason = format!("it can't be opened: {reason}");
            model.say(Weight::Refused, reason);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Moves in the list of panels, or on the page shown of the open one.
pub(super) fn moving(model: &mut Model, motion: Motion) {
    let (body, (count, rows)) = (model.body_rows(), panel_rows(model));
    let table = match model.screens.last_mut() {
        Some(Screen::Panels(list)) => {
            let len = list.rows.as_ref().map_or(0, Vec::len);
            return list.cursor.step(motion, len, body.saturating_sub(3));
        }
        Some(Screen::Panel(table)) => table,
        _ => return,
    };
    match (table.page, motion) {
        // The list has its own keys; a page is one of the case in hand, which is longer than the list.
        (Page::Queue, Motion::PageUp | Motion::PageDown) => {
            let (page, last) = (rows.saturating_sub(1).max(1), count.saturating_sub(rows));
            let (offset, down) = (table.queue.offset, motion == Motion::PageDown);
            table.queue.offset = if down { (offset + page).min(last) } else { offset.saturating_sub(page) };
        }
        (Page::Queue, _) => {
            table.queue.cursor.step(motion, table.queue.shown.len(), body);
            table.queue.offset = 0;
        }
        (Page::Agreement, _) => table.figures.step(motion, count, rows),
        (Page::Result, _) => {
            let mut cursor = Cursor { at: table.offset };
            cursor.step(motion, count.saturating_sub(rows) + 1, rows);
            table.offset = cursor.at;
        }
    }
}

/// Goes to the next criterion that is not settled.
pub(super) fn next_open(model: &mut Model) -> Vec<Effect> {
    let here = model.table().and_then(Table::here);
    if model.table_mut().is_some_and(|table| !table.next_open()) {
        model.say(Weight::Done, "everything that is shown is settled");
    } else if model.table().and_then(Table::here) == here {
        model.say(Weight::Done, "the only criterion left to settle");
    }
    Vec::new()
}

/// Shows all that anybody marked, or only what the members differ on.
pub(super) fn everything(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    if let Some(table) = model.table_mut() {
        table.queue.all = !table.queue.all;
        table.sift(check::day(now));
    }
    Vec::new()
}

/// Asks before the names are shown.
pub(super) fn ask_reveal(model: &mut Model) -> Vec<Effect> {
    let question = "Show the members' names? They are on every screen and in every export from then on, and can't be \
                    hidden again.";
    form::ask(model, question, Final::Reveal)
}

/// Asks before the result is signed.
pub(super) fn ask_sign(model: &mut Model) -> Vec<Effect> {
    let question = format!(
        "Sign the panel's result as {}? The signature is saved beside the panel, and can't be withdrawn; it holds as \
         long as the result stays the same.",
        model.seat.me.name
    );
    form::ask(model, question, Final::Sign)
}

/// Asks before the panel is sealed, or says why it can't be.
pub(super) fn ask_seal(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    if let Err(error) = table.opened.may_change().and_then(|()| table.opened.clone().seal(now)) {
        return refuse(model, &error);
    }
    let question = "Seal the panel's result? It can only be read afterwards. Breaking the seal takes a reason that \
                    stays in the history, and every member signs again.";
    form::ask(model, question, Final::SealPanel)
}

pub(super) fn reveal(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    record(model, now, vec![Change::Revealed], "the members' names are shown from now on")
}

pub(super) fn sign(model: &mut Model) -> Vec<Effect> {
    ask_for(model, PanelAsk::Sign)
}

pub(super) fn refresh(model: &mut Model) -> Vec<Effect> {
    ask_for(model, PanelAsk::Open)
}

pub(super) fn take_over(model: &mut Model) -> Vec<Effect> {
    ask_for(model, PanelAsk::TakeOver)
}

fn ask_for(model: &Model, ask: fn(PanelId) -> PanelAsk) -> Vec<Effect> {
    model.table().map(|table| Effect::Panel(ask(table.panel().file.id))).into_iter().collect()
}

/// Tries again at once to save what could not be saved.
pub(super) fn save_now(model: &mut Model) -> Vec<Effect> {
    if model.table().is_some_and(|table| matches!(table.save, SaveState::Failed(_))) {
        return vec![Effect::Save];
    }
    model.say(Weight::Done, "every change is saved as it is made");
    Vec::new()
}

/// Goes back: from a page to the queue, from a criterion that was only visited to its page, else to the list.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    let Some(table) = model.table_mut() else { return Vec::new() };
    if table.page != Page::Queue {
        return turn_to(model, Page::Queue);
    }
    // Where a criterion was only visited, the filter stays as it was.
    if ways::back(table) {
        return Vec::new();
    }
    let is_failed = matches!(table.save, SaveState::Failed(_));
    if filter::clear(model) {
        model.say(Weight::Done, "the filter is taken off");
        return Vec::new();
    }
    if is_failed {
        let key = model.key(Action::Save);
        model.say(Weight::Failed, format!("NOT SAVED yet, so the panel stays open; {key} tries again"));
        return Vec::new();
    }
    vec![Effect::Close]
}

/// The open panel was let go.
pub(super) fn closed(model: &mut Model) -> Vec<Effect> {
    model.screens = vec![Screen::Sessions, Screen::Panels(Panels::default())];
    vec![Effect::Panel(PanelAsk::List)]
}

/// Turns to a page of the open panel.
pub(super) fn turn_to(model: &mut Model, page: Page) -> Vec<Effect> {
    if let Some(table) = model.table_mut() {
        table.page = page;
        table.offset = 0;
        table.from = None;
    }
    Vec::new()
}

/// Asks why the criterion in hand is settled so.
pub(super) fn ask(model: &mut Model, verdict: Verdict) -> Vec<Effect> {
    let Some(case) = model.table().and_then(Table::case) else { return Vec::new() };
    let criterion = case.criterion.id.clone();
    let before = case.resolution.filter(|resolution| resolution.verdict == verdict);
    let reason = before.and_then(|resolution| resolution.rationale.clone()).unwrap_or_default();
    line::open_reason(model, criterion, verdict, &reason)
}

/// Settles a criterion, and goes to the next that is not settled.
pub(super) fn resolve(
    model: &mut Model,
    criterion: CriterionId,
    verdict: Verdict,
    reason: &str,
    now: Timestamp,
) -> Vec<Effect> {
    let (glyph, _) = verdict_glyph(model.theme, Some(verdict));
    let said = format!("{criterion} {glyph} {}", verdict.words());
    let rationale = accept_note(reason).trim().to_owned();
    let change = Change::Resolved { criterion, to: Some(verdict), rationale };
    let undo = model.key(Action::Undo);
    let said = format!("{said} {} {undo} undoes", model.theme.glyphs().dot);
    let effects = record(model, now, vec![change], &said);
    let refused = model.notice.as_ref().is_some_and(|notice| notice.weight != Weight::Done);
    if let Some(table) = model.table_mut()
        && !refused
        && !table.next_open()
    {
        model.say(Weight::Done, format!("{said}; everything that is shown is settled"));
    }
    effects
}

pub(super) fn clear(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(criterion) = model.table().and_then(Table::criterion).cloned() else { return Vec::new() };
    let said = format!("{criterion} is open again");
    record(model, now, vec![Change::Resolved { criterion, to: None, rationale: String::new() }], &said)
}

pub(super) fn accept(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    let accepting = table.opened.sitting().accepting();
    let criteria = match accepting.len() {
        0 => {
            model.say(Weight::Refused, "no unanimous mark is left to accept");
            return Vec::new();
        }
        1 => "1 criterion".to_owned(),
        count => format!("{count} criteria"),
    };
    let undo = model.key(Action::Undo);
    let said = format!("accepted as all members say: {criteria}; {undo} takes it back");
    record(model, now, accepting, &said)
}

pub(super) fn take_back(model: &mut Model, undo: bool, now: Timestamp) -> Vec<Effect> {
    let Some(table) = model.table_mut() else { return Vec::new() };
    let before = table.panel().state.clone();
    let done = table.opened.may_change().and_then(|()| {
        let panel = &mut table.opened.panel;
        Ok(if undo { panel.undo(now)? } else { panel.redo(now)? })
    });
    match done {
        Ok(changes) => {
            let criterion = changes.iter().find_map(Link::criterion);
            if let Some(index) = criterion.and_then(|id| table.framework().criterion_index(id)) {
                table.go(index);
            }
            let said = changes.iter().map(|change| (change.criterion(), change.sentence(&before)));
            model.say(Weight::Done, in_words(undo, said));
            changed(model)
        }
        Err(error) => refuse(model, &error),
    }
}

pub(super) fn seal(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(table) = model.table_mut() else { return Vec::new() };
    match table.opened.may_change().and_then(|()| table.opened.seal(now)) {
        Ok(()) => {
            let key = model.key(Action::Unseal);
            model.say(Weight::Done, format!("sealed: it can only be read now; {key} breaks the seal"));
            changed(model)
        }
        Err(error) => refuse(model, &error),
    }
}

/// Makes changes, and says `said` of them if they change anything.
pub(super) fn record(model: &mut Model, now: Timestamp, changes: Vec<Change>, said: &str) -> Vec<Effect> {
    let Some(table) = model.table_mut() else { return Vec::new() };
    match table.record(now, changes) {
        Ok(true) => {
            model.say(Weight::Done, said);
            changed(model)
        }
        Ok(false) => {
            model.say(Weight::Done, "it stands so already");
            Vec::new()
        }
        Err(error) => refuse(model, &error),
    }
}

fn refuse(model: &mut Model, error: &PanelError) -> Vec<Effect> {
    model.say(Weight::Refused, error.to_string());
    Vec::new()
}

/// Brings what is shown of the open panel in step with it.
pub(super) fn sift(model: &mut Model, now: Timestamp) {
    if let Some(table) = model.table_mut() {
        table.sift(check::day(now));
    }
}

/// Something was told from outside.
pub(super) fn told(model: &mut Model, news: PanelNews) -> Vec<Effect> {
    match news {
        PanelNews::Listed(rows) => {
            if let Some(Screen::Panels(list)) = model.screens.last_mut() {
                list.cursor.at = list.cursor.at.min(rows.len().saturating_sub(1));
                list.rows = Some(rows);
            }
        }
        PanelNews::Opened(opened) => return open(model, Table::new(*opened)),
        PanelNews::Signed(signoffs) => {
            if let Some(table) = model.table_mut() {
                table.opened.signoffs = signoffs;
            }
            model.say(Weight::Done, "signed");
        }
    }
    Vec::new()
}

/// Shows a panel just opened; one that was read again stays as it was looked at.
fn open(model: &mut Model, mut table: Table) -> Vec<Effect> {
    if let Some(before) = model.table()
        && before.panel().file.id == table.panel().file.id
    {
        table = Table { opened: table.opened, save: table.save, changes: 0, ..before.clone() };
    }
    drafts::taken_waiting(model, |purpose| *purpose == Purpose::Panel(PanelForm::New));
    if table.opened.may_change().is_ok() {
        let found = std::mem::take(&mut table.opened.drafts);
        model.seat.drafts.load(&half_filled::file(table.panel().file.id), found);
    }
    model.overlays.clear();
    let first = table.opened.findings.first().cloned();
    let (draft, recovered) = (table.opened.draft.clone(), table.opened.recovered);
    let refused = table.opened.may_change().err();
    model.screens = vec![Screen::Sessions, Screen::Panels(Panels::default()), Screen::Panel(Box::new(table))];
    if let Some(error) = refused {
        let text = why_read_only(model, &error);
        model.say(Weight::Refused, text);
    } else if let Some(finding) = first {
        model.say(Weight::Refused, finding);
    }
    let mut effects = if recovered {
        model.say(Weight::Done, "words that were not saved when the program failed are back");
        changed(model)
    } else {
        Vec::new()
    };
    effects.extend(draft.into_iter().flat_map(|draft| draft::reopen(model, &draft)));
    effects
}

/// Why the panel can't be changed, and the key that may change that.
fn why_read_only(model: &Model, error: &PanelError) -> String {
    match error {
        PanelError::ReadOnly(access) if access.can_be_taken_over() => {
            format!("{access}; {} takes it over", model.key(Action::TakeOver))
        }
        error => error.to_string(),
    }
}

/// The panel may be written or not any more.
pub(super) fn access(model: &mut Model, access: Access) {
    let Some(table) = model.table_mut() else { return };
    table.opened.access = access;
    if let Err(error) = table.opened.may_change() {
        draft::close(model);
        let text = why_read_only(model, &error);
        model.say(Weight::Refused, text);
    }
}

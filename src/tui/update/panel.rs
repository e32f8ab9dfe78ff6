//! The screens of panels: the list, and the queue, the agreement and the result of the one that is open.

mod draft;
mod ways;

use crate::domain::history::chain::Link;
use jiff::Timestamp;

use crate::{
    app::{desk::Access, panel::PanelError},
    domain::{check, ids::CriterionId, panel::Change, state::Verdict},
    store::panels::PanelRow,
    tui::{
        action::{Action, Motion},
        message::Effect,
        model::{
            Model, SaveState, Screen, Weight,
            panel::{Page, PanelAsk, PanelNews, Panels, Table},
        },
        text::accept_note,
        update::{filter, form, line, taken_back::in_words},
        view::panel_rows,
    },
};

pub(super) use draft::keep as keep_draft;

/// Does an action that the screens of panels understand in their own way; none if it is not theirs.
pub(super) fn act(model: &mut Model, action: Action, now: Timestamp) -> Option<Vec<Effect>> {
    if !model.overlays.is_empty() {
        return None;
    }
    match model.screen() {
        Screen::Panels(_) => in_list(model, action),
        Screen::Panel(table) => match table.page {
            Page::Queue => in_queue(model, action, now).or_else(|| at_table(model, action, now)),
            Page::Agreement | Page::Result => in_page(model, action).or_else(|| at_table(model, action, now)),
        },
        _ => (action == Action::Panels).then(|| open_list(model)),
    }
}

/// Shows the list of panels.
fn open_list(model: &mut Model) -> Vec<Effect> {
    if *model.screen() != Screen::Sessions {
        model.say(Weight::Refused, "the panels are reached from the list of sessions");
        return Vec::new();
    }
    model.screens.push(Screen::Panels(Panels::default()));
    vec![Effect::Panel(PanelAsk::List)]
}

fn in_list(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let rows = model.body_rows().saturating_sub(3);
    let Some(Screen::Panels(list)) = model.screens.last_mut() else { return None };
    if let Some(motion) = action.motion() {
        list.cursor.step(motion, list.rows.as_ref().map_or(0, Vec::len), rows);
        return Some(Vec::new());
    }
    match action {
        Action::Back => {
            model.screens.pop();
            Some(vec![Effect::List])
        }
        Action::New => Some(form::open_new_panel(model)),
        Action::Choose => {
            let row = list.rows.as_ref().and_then(|rows| rows.get(list.cursor.at));
            match row {
                Some(PanelRow::Panel(listed)) => Some(vec![Effect::Panel(PanelAsk::Open(listed.id))]),
                Some(PanelRow::Damaged { reason, .. }) => {
                    let reason = format!("it can't be opened: {reason}");
                    model.say(Weight::Refused, reason);
                    Some(Vec::new())
                }
                None => Some(Vec::new()),
            }
        }
        _ => None,
    }
}

fn in_queue(model: &mut Model, action: Action, now: Timestamp) -> Option<Vec<Effect>> {
    let page = model.body_rows();
    let table = model.table_mut()?;
    let count = table.queue.shown.len();
    Some(match action {
        // The list has its own keys; a page is one of the case in hand, which is longer than the list.
        Action::PageDown | Action::PageUp => {
            scroll_case(model, action == Action::PageDown);
            Vec::new()
        }
        action if action.motion().is_some() => {
            let motion = action.motion().unwrap_or(Motion::Down);
            table.queue.cursor.step(motion, count, page);
            table.queue.offset = 0;
            Vec::new()
        }
        Action::Met => ask(model, Verdict::Met),
        Action::NotYet => ask(model, Verdict::NotYet),
        Action::NextUnmarked => {
            if !table.next_open() {
                model.say(Weight::Done, "everything that is shown is settled");
            }
            Vec::new()
        }
        Action::Clear => clear(model, now),
        Action::Discuss => form::open_discussion(model),
        Action::Everything => {
            table.queue.all = !table.queue.all;
            table.sift(check::day(now));
            Vec::new()
        }
        Action::Choose => ways::choose(model),
        // Where a criterion was only visited, the filter stays as it was.
        Action::Back if ways::back(table) => Vec::new(),
        Action::Back if filter::clear(model) => {
            model.say(Weight::Done, "the filter is taken off");
            Vec::new()
        }
        _ => return None,
    })
}

/// Scrolls the case in hand by a page, to its end at most.
fn scroll_case(model: &mut Model, down: bool) {
    let (rows, of) = panel_rows(model);
    if let Some(table) = model.table_mut() {
        let page = of.saturating_sub(1).max(1);
        let last = rows.saturating_sub(of);
        let offset = table.queue.offset;
        table.queue.offset = if down { (offset + page).min(last) } else { offset.saturating_sub(page) };
    }
}

fn in_page(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let (count, rows) = panel_rows(model);
    let table = model.table_mut()?;
    if let Some(motion) = action.motion() {
        if table.page == Page::Agreement {
            table.figures.step(motion, count, rows);
        } else {
            let mut cursor = crate::tui::model::Cursor { at: table.offset };
            cursor.step(motion, count.saturating_sub(rows) + 1, rows);
            table.offset = cursor.at;
        }
        return Some(Vec::new());
    }
    match action {
        Action::Back => Some(page(table, Page::Queue)),
        Action::Choose => Some(ways::choose(model)),
        _ => None,
    }
}

/// What every page of a panel understands.
fn at_table(model: &mut Model, action: Action, now: Timestamp) -> Option<Vec<Effect>> {
    let table = model.table_mut()?;
    Some(match action {
        Action::Undo | Action::Redo => take_back(model, action == Action::Undo, now),
        Action::AcceptAll => accept(model, now),
        Action::Agreement => page(table, Page::Agreement),
        Action::Outcome => page(table, Page::Result),
        Action::Reveal => {
            record(model, now, vec![Change::Revealed], "the members' names are shown from now on")
        }
        Action::Recommend => form::open_panel_recommendation(model),
        Action::Sign => vec![Effect::Panel(PanelAsk::Sign(table.panel().file.id))],
        Action::Refresh => vec![Effect::Panel(PanelAsk::Open(table.panel().file.id))],
        Action::TakeOver => vec![Effect::Panel(PanelAsk::TakeOver(table.panel().file.id))],
        Action::Seal => seal(model, now),
        Action::Unseal => form::open_unseal_panel(model),
        Action::Save => {
            let text = match table.save {
                SaveState::Failed(_) => return Some(vec![Effect::Panel(PanelAsk::Save)]),
                SaveState::Saved(_) | SaveState::Saving => "every change is saved as it is made",
            };
            model.say(Weight::Done, text);
            Vec::new()
        }
        Action::Back if matches!(table.save, SaveState::Failed(_)) => {
            let key = model.key(Action::Save);
            model.say(Weight::Failed, format!("NOT SAVED yet, so the panel stays open; {key} tries again"));
            Vec::new()
        }
        Action::Back => {
            model.screens = vec![Screen::Sessions, Screen::Panels(Panels::default())];
            vec![Effect::Panel(PanelAsk::Close), Effect::Panel(PanelAsk::List)]
        }
        _ => return None,
    })
}

fn page(table: &mut Table, page: Page) -> Vec<Effect> {
    table.page = page;
    table.offset = 0;
    table.from = None;
    Vec::new()
}

/// Asks why the criterion in hand is settled so.
fn ask(model: &mut Model, verdict: Verdict) -> Vec<Effect> {
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
    let said = format!("{criterion}: {}", verdict.words());
    let rationale = accept_note(reason).trim().to_owned();
    let change = Change::Resolved { criterion, to: Some(verdict), rationale };
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

fn clear(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(criterion) = model.table().and_then(Table::criterion).cloned() else { return Vec::new() };
    let said = format!("{criterion} is open again");
    record(model, now, vec![Change::Resolved { criterion, to: None, rationale: String::new() }], &said)
}

fn accept(model: &mut Model, now: Timestamp) -> Vec<Effect> {
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

fn take_back(model: &mut Model, undo: bool, now: Timestamp) -> Vec<Effect> {
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

fn seal(model: &mut Model, now: Timestamp) -> Vec<Effect> {
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

/// Says that the panel has changed: it is to be saved.
pub(super) fn changed(model: &mut Model) -> Vec<Effect> {
    if let Some(table) = model.table_mut() {
        table.saving();
    }
    vec![Effect::Panel(PanelAsk::Save)]
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
        PanelNews::Kept(at) => {
            if let Some(table) = model.table_mut() {
                table.save = SaveState::Saved(Some(at));
            }
        }
        PanelNews::Access(access) => self::access(model, access),
        PanelNews::Saved(facts, at) => {
            if let Some(table) = model.table_mut() {
                table.opened.panel.file = *facts;
                table.save = SaveState::Saved(Some(at));
            }
        }
        PanelNews::SaveFailed(cause) => {
            if let Some(table) = model.table_mut() {
                table.save = SaveState::Failed(cause);
            }
        }
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
        table = Table { opened: table.opened, save: table.save, ..before.clone() };
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
    let effects = if recovered {
        model.say(Weight::Done, "words that were not saved when the program failed are back");
        changed(model)
    } else {
        Vec::new()
    };
    if let Some(draft) = draft {
        draft::reopen(model, &draft);
    }
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
fn access(model: &mut Model, access: Access) {
    let Some(table) = model.table_mut() else { return };
    table.opened.access = access;
    if let Err(error) = table.opened.may_change() {
        draft::close(model);
        let text = why_read_only(model, &error);
        model.say(Weight::Refused, text);
    }
}

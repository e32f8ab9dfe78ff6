//! Enter on the pages of a panel: to where what is shown can be acted on; back leads to the page it was pressed on.

use crate::{
    domain::{
        check,
        panel::{Case, Line},
    },
    tui::{
        action::Action,
        message::Effect,
        model::{
            Model, Overlay, Weight,
            filter::Filter,
            panel::{Page, Table},
        },
        update::{form, wording},
    },
};

/// Enter, on any page.
pub(in crate::tui::update) fn choose(model: &mut Model) -> Vec<Effect> {
    match model.table().map(|table| table.page) {
        Some(Page::Queue) => on_a_case(model),
        Some(Page::Agreement) => to_what_differs(model),
        Some(Page::Result) => to_what_is_missing(model),
        None => Vec::new(),
    }
}

/// What was said of the criterion in hand, to be written down; where the panel can only be read, its full wording.
fn on_a_case(model: &mut Model) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    let Some(case) = table.case() else { return Vec::new() };
    if table.bar().is_none() {
        return form::open_discussion(model);
    }
    let page = wording::unmarked(model.theme, table.framework(), case.criterion);
    model.overlays.push(Overlay::Reader(page));
    Vec::new()
}

/// From a line of the figures to the first criterion in the queue that makes it what it is.
fn to_what_differs(model: &mut Model) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    let sitting = table.opened.sitting();
    let lines = sitting.agreement().lines();
    let Some(line) = lines.get(table.figures.at.min(lines.len().saturating_sub(1))).copied() else {
        return Vec::new();
    };
    let Some(first) = sitting.first_on(line) else {
        let why = match line {
            Line::Part(_) => "the members differ on nothing here",
            Line::Member(_) => "nothing was settled against this member",
        };
        model.say(Weight::Refused, why);
        return Vec::new();
    };
    to_queue(model, first);
    Vec::new()
}

/// What is still to be done first.
enum Missing {
    Settled(usize),
    Accepted(usize),
    Recommendation,
    /// The members' names, which are hidden.
    Names,
    /// What one key does.
    Key(Action, &'static str),
    Nothing,
}

fn missing(table: &Table) -> Missing {
    let state = &table.panel().state;
    let sitting = table.opened.sitting();
    let unaccepted = |case: &Case<'_>| case.resolution.is_none() && case.unanimous().is_some();
    if state.seal.is_some() {
        Missing::Nothing
    } else if let Some(open) = sitting.cases().find(Case::is_open) {
        Missing::Settled(open.index)
    } else if let Some(same) = sitting.cases().find(unaccepted) {
        Missing::Accepted(same.index)
    } else if state.recommendation.is_none() {
        Missing::Recommendation
    } else if state.anonymous {
        Missing::Names
    } else if sitting.unsigned(&table.opened.signoffs).is_empty() {
        Missing::Key(Action::Seal, "seals: nothing else is missing")
    } else {
        Missing::Key(Action::Sign, "signs; the seal waits for every member")
    }
}

/// To the first thing that is still to be done.
fn to_what_is_missing(model: &mut Model) -> Vec<Effect> {
    let Some(table) = model.table() else { return Vec::new() };
    let bar = table.bar();
    let (weight, said) = match missing(table) {
        Missing::Settled(index) => {
            to_queue(model, index);
            return Vec::new();
        }
        Missing::Accepted(index) => {
            to_queue(model, index);
            let key = model.key(Action::AcceptAll);
            (Weight::Done, format!("{key} accepts all that is unanimous in one step"))
        }
        Missing::Recommendation => match bar {
            None => return form::open_panel_recommendation(model),
            Some(why) => (Weight::Refused, format!("the chair's recommendation is missing, and {why}")),
        },
        Missing::Names => match bar {
            None => return super::ask_reveal(model),
            Some(why) => (Weight::Refused, format!("the names are hidden, and {why}")),
        },
        Missing::Key(action, does) => (Weight::Done, format!("{} {does}", model.key(action))),
        Missing::Nothing => (Weight::Done, "nothing is missing: the panel is sealed".to_owned()),
    };
    model.say(weight, said);
    Vec::new()
}

/// Shows a criterion in the queue, from where back leads to the page that is shown now.
fn to_queue(model: &mut Model, index: usize) {
    show(model, index);
    if let Some(table) = model.table_mut() {
        table.from = Some(table.page);
        table.page = Page::Queue;
    }
}

/// Goes to a criterion of the queue, which is shown whatever the filter says.
pub(super) fn show(model: &mut Model, index: usize) {
    let day = check::day(model.now);
    let Some(table) = model.table_mut() else { return };
    table.sift(day);
    if !table.queue.shown.contains(&index) {
        table.queue.all = true;
        table.queue.filter = Filter::default();
        table.sift(day);
    }
    table.go(index);
}

/// Back from the queue to the page that led there; false if none did.
pub(super) fn back(table: &mut Table) -> bool {
    let Some(page) = table.from.take() else { return false };
    table.page = page;
    true
}

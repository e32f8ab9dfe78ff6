//! Filtering what a screen lists: one filter over the criteria, on every screen that has them, and one over the ledger.

use jiff::Timestamp;

use crate::{
    domain::query::{Completion, QueryError, Vocabulary, complete, parse},
    tui::{
        model::{
            Model, Screen, Weight,
            filter::Filter,
            form::{Line, LinePurpose},
        },
        update::{assess::next_of, line, panel},
    },
};

/// The filter of the screen as it was kept.
pub(super) fn kept(model: &Model) -> String {
    match (model.screen(), &model.work) {
        (Screen::Sessions, _) => model.sessions.filter.clone(),
        (Screen::Panel(table), _) => table.queue.filter.text.clone(),
        (Screen::Evidence(_), Some(work)) => work.filters.items.text.clone(),
        (_, Some(work)) => work.filters.criteria.text.clone(),
        (_, None) => String::new(),
    }
}

/// Lets a filter hold that is being typed; one that can't be read leaves the list as it is.
pub(super) fn hold(model: &mut Model, text: &str) -> Result<(), QueryError> {
    let Some(vocabulary) = model.vocabulary() else { return Ok(()) };
    let query = parse(&vocabulary, text)?;
    if matches!(model.screen(), Screen::Sessions) {
        model.sessions.query = query;
        model.sessions.arrange();
    } else if let Some(filter) = of_screen(model) {
        filter.query = query;
        sift(model, model.now);
    }
    Ok(())
}

fn of_screen(model: &mut Model) -> Option<&mut Filter> {
    let is_ledger = match model.screens.last_mut() {
        Some(Screen::Panel(table)) => return Some(&mut table.queue.filter),
        screen => matches!(screen, Some(Screen::Evidence(_))),
    };
    let filters = &mut model.work.as_mut()?.filters;
    Some(if is_ledger { &mut filters.items } else { &mut filters.criteria })
}

/// Keeps the filter that holds, as `text`, and goes to what it shows.
pub(super) fn keep(model: &mut Model, text: &str) {
    let text = text.trim();
    if matches!(model.screen(), Screen::Sessions) {
        text.clone_into(&mut model.sessions.filter);
        model.sessions.settle();
        return;
    }
    if let Some(filter) = of_screen(model) {
        text.clone_into(&mut filter.text);
    }
    if !matches!(model.screen(), Screen::Assess | Screen::Map(_)) {
        return;
    }
    let Some(work) = &mut model.work else { return };
    let here = work.criterion_index();
    match next_of(&work.filters.shown, here, true) {
        None => model.say(Weight::Refused, "the filter shows no criterion"),
        Some(next) if here.is_none_or(|here| work.is_hidden(here)) => work.go(next),
        Some(_) => {}
    }
}

/// Takes the filter of the screen off; returns whether there was one.
pub(super) fn clear(model: &mut Model) -> bool {
    if kept(model).is_empty() || matches!(model.screen(), Screen::Standing(_)) {
        return false;
    }
    if matches!(model.screen(), Screen::Sessions) {
        let is_read = hold(model, "").is_ok();
        keep(model, "");
        return is_read;
    }
    if let Some(filter) = of_screen(model) {
        *filter = Filter::default();
    }
    sift(model, model.now);
    true
}

/// Brings the criteria shown in step with session and filter.
pub(super) fn sift(model: &mut Model, now: Timestamp) {
    if let Some(work) = &mut model.work {
        work.sift(work.counted_day(now));
    }
    panel::sift(model, now);
}

/// Tab: types what the completions have in common, or else the first.
pub(super) fn complete_line(model: &mut Model) {
    let offered = completions(model);
    let Some(first) = offered.first() else { return };
    let shared = offered.iter().skip(1).fold(first.text.as_str(), |shared, other| {
        let same = shared.char_indices().zip(other.text.chars()).take_while(|((_, a), b)| a == b);
        &shared[..same.map(|((at, c), _)| at + c.len_utf8()).last().unwrap_or(0)]
    });
    let text = if shared.len() > first.range.len() { shared } else { &first.text };
    line::replace(model, first.range.clone(), text);
}

/// What could be typed at the caret of the filter line.
pub fn completions(model: &Model) -> Vec<Completion> {
    let line = model.overlays.last();
    let (
        Some(crate::tui::model::Overlay::Line(Line { purpose: LinePurpose::Filter, field, .. })),
        Some(words),
    ) = (line, model.vocabulary())
    else {
        return Vec::new();
    };
    complete(&words as &Vocabulary, field.text(), field.caret())
}

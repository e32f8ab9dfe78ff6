//! Lines being typed: a filter, a figure, a search.

use std::ops::Range;

use jiff::Timestamp;

use crate::{
    domain::{framework::Measure, history::Change, ids::CriterionId, state::Verdict},
    tui::{
        field::TextField,
        message::Effect,
        model::{
            Model, Overlay, Screen, Weight,
            form::{Line, LinePurpose, Remark},
            reader::Reader,
        },
        update::{assess, drafts, filter, form, panel},
    },
};

fn open(model: &mut Model, purpose: LinePurpose, text: &str) -> Vec<Effect> {
    model.overlays.push(Overlay::Line(Line {
        purpose,
        field: TextField::line(text),
        remark: None,
        leaving: false,
        is_touched: false,
    }));
    Vec::new()
}

/// Opens the filter of a list, or the search of a page.
pub(super) fn open_filter(model: &mut Model) -> Vec<Effect> {
    match (model.overlays.last(), model.screen()) {
        (Some(Overlay::Reader(reader)), _) => {
            let text = reader.search.clone();
            open(model, LinePurpose::Search, &text)
        }
        (None, _) if model.vocabulary().is_some() => {
            if matches!(model.screen(), Screen::Sessions) && model.sessions.on.is_none() {
                model.sessions.settle();
            }
            let text = filter::kept(model);
            open(model, LinePurpose::Filter, &text)
        }
        _ => {
            model.say(Weight::Refused, "there is nothing to filter here");
            Vec::new()
        }
    }
}

/// Opens the line that asks why a panel settles a criterion so.
pub(super) fn open_reason(
    model: &mut Model,
    criterion: CriterionId,
    verdict: Verdict,
    reason: &str,
) -> Vec<Effect> {
    open(model, LinePurpose::Reason(criterion, verdict), reason)
}

/// Opens the figure of the criterion in hand.
pub(super) fn open_measure(model: &mut Model) -> Vec<Effect> {
    let Some(work) = model.work.as_ref().filter(|work| work.is_writable()) else {
        model.say(Weight::Refused, "no session is open for writing");
        return Vec::new();
    };
    let Some(criterion) = work.criterion().filter(|criterion| criterion.measure.is_some()) else {
        model.say(Weight::Refused, "this criterion asks for no figure");
        return Vec::new();
    };
    let id = criterion.id.clone();
    let text = work.mark().and_then(|mark| mark.measure).map(|figure| figure.to_string());
    open(model, LinePurpose::Measure(id), &text.unwrap_or_default());
    drafts::fill_line(model);
    live(model);
    Vec::new()
}

fn line(model: &mut Model) -> Option<&mut Line> {
    match model.overlays.last_mut() {
        Some(Overlay::Line(line)) => Some(line),
        _ => None,
    }
}

/// Lets what was typed take effect.
pub(super) fn touch(model: &mut Model, is_changed: bool) {
    if let Some(line) = line(model) {
        line.leaving = false;
        line.is_touched |= is_changed;
    }
    if is_changed {
        live(model);
    }
}

/// Tab: completes a filter.
pub(super) fn complete(model: &mut Model) -> Vec<Effect> {
    filter::complete_line(model);
    Vec::new()
}

/// Puts `text` in place of some bytes of the line, the caret behind it.
pub(super) fn replace(model: &mut Model, range: Range<usize>, text: &str) {
    if let Some(line) = line(model) {
        line.field.replace(range, text);
        live(model);
    }
}

/// Lets what is typed take effect at once, and remarks on it.
fn live(model: &mut Model) {
    let Some(Line { purpose, field, .. }) = line(model) else { return };
    let (purpose, text) = (purpose.clone(), field.text().to_owned());
    let remark = match purpose {
        LinePurpose::Filter => hold(model, &text),
        LinePurpose::Measure(criterion) => {
            measure(model, &criterion).and_then(|measure| weigh(measure, &text))
        }
        LinePurpose::Search => {
            search(model, &text);
            None
        }
        LinePurpose::Reason(..) => None,
    };
    if let Some(line) = line(model) {
        line.remark = remark;
    }
}

fn hold(model: &mut Model, text: &str) -> Option<Remark> {
    let fault = filter::hold(model, text).err()?;
    Some(Remark { at: fault.at.clone(), text: fault.to_string(), bars: true })
}

fn measure<'a>(model: &'a Model, criterion: &CriterionId) -> Option<&'a Measure> {
    model.work.as_ref()?.framework().criterion(criterion)?.measure.as_ref()
}

/// What there is to say of a figure: that it is none, or that it is short of the minimum.
fn weigh(measure: &Measure, text: &str) -> Option<Remark> {
    let typed = text.trim();
    let needed = format!("{} {} needed", measure.minimum, measure.unit);
    match typed.parse::<u32>() {
        Ok(figure) if figure >= measure.minimum => None,
        Ok(_) => Some(Remark { at: 0..0, text: needed, bars: false }),
        Err(_) if typed.is_empty() => Some(Remark { at: 0..0, text: needed, bars: false }),
        Err(_) => {
            let text = format!("type a whole number, such as {}, or nothing", measure.minimum);
            Some(Remark { at: 0..typed.len(), text, bars: true })
        }
    }
}

/// The page below a search.
fn reader(model: &mut Model) -> Option<&mut Reader> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::Reader(reader) => Some(reader),
        _ => None,
    })
}

fn search(model: &mut Model, text: &str) {
    if let Some(reader) = reader(model) {
        text.clone_into(&mut reader.search);
        reader.offset = 0;
    }
}

/// Enter: takes the line, unless something bars it.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(typed) = line(model).cloned() else { return Vec::new() };
    let slot = model.slot_of_line(&typed);
    let Line { purpose, field, remark, .. } = typed;
    if remark.as_ref().is_some_and(|remark| remark.bars) {
        return Vec::new();
    }
    if matches!(purpose, LinePurpose::Reason(..)) && field.text().trim().is_empty() {
        let text = "no reason, no resolution: type why".to_owned();
        if let Some(line) = line(model) {
            line.remark = Some(Remark { at: 0..0, text, bars: false });
        }
        return Vec::new();
    }
    model.overlays.pop();
    drafts::taken(model, slot);
    match purpose {
        LinePurpose::Filter => {
            filter::keep(model, field.text());
            Vec::new()
        }
        LinePurpose::Measure(criterion) => {
            let to = field.text().trim().parse().ok();
            let effects = assess::record(model, now, vec![Change::Measure { criterion, to }]);
            if let Some(remark) = remark.filter(|_| to.is_some() && model.notice.is_none()) {
                model.say(Weight::Refused, format!("kept, but {}", remark.text));
            }
            effects
        }
        LinePurpose::Reason(criterion, verdict) => {
            panel::resolve(model, criterion, verdict, field.text(), now)
        }
        LinePurpose::Search => Vec::new(),
    }
}

/// Esc: everything is as it was before the line was typed. A reason goes only when Esc is pressed twice.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    let has_words = model.table().is_some_and(|table| table.opened.draft.is_some());
    if let Some(line) = line(model)
        && matches!(line.purpose, LinePurpose::Reason(..))
        && has_words
        && !line.leaving
    {
        line.leaving = true;
        form::say_unkept(model);
        return Vec::new();
    }
    drafts::set_aside(model);
    let Some(Overlay::Line(line)) = model.overlays.pop() else { return Vec::new() };
    match line.purpose {
        LinePurpose::Filter => {
            let kept = filter::kept(model);
            // It could be read when it was kept.
            let _ = filter::hold(model, &kept);
        }
        LinePurpose::Search => search(model, ""),
        LinePurpose::Measure(_) | LinePurpose::Reason(..) => {}
    }
    Vec::new()
}

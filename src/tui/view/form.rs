//! Forms: labels and values, what is wrong under its field, what a field is for at the bottom.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::tui::{
    model::{
        Model,
        form::{Field, Form, PanelForm, Purpose, Stage, Value},
    },
    text::{clean, wrap},
    theme::{Role, Theme},
    view::{
        field,
        parts::{self, cells, indent, put, row, shorten},
        sheet::{Sheet, Spot},
    },
};

/// The widest form, in columns.
const WIDEST: u16 = 76;
/// Columns for the cursor and the labels.
const LABELS: u16 = 13;
/// What is said of a form without fields: that of a seal, when nothing was found.
const NOTHING_OPEN: &str = "a check finds nothing; once sealed, the session can only be read";
/// Rows of a text of many lines.
const LONG: usize = 3;

fn title(purpose: &Purpose) -> String {
    match purpose {
        Purpose::NewSession => "New session".into(),
        Purpose::Candidate => "Candidate".into(),
        Purpose::Declaration => "Declaration of interest".into(),
        Purpose::Recommendation => "Recommendation to the committee".into(),
        Purpose::NewEvidence => "New evidence".into(),
        Purpose::Evidence(id) => format!("Evidence {id}"),
        Purpose::Export => "Export for the committee".into(),
        Purpose::Seal(_) => "Seal".into(),
        Purpose::Unseal => "Break the seal".into(),
        Purpose::Panel(which) => match which {
            PanelForm::New => "New panel".into(),
            PanelForm::Discuss(criterion) => format!("What was said of {criterion}"),
            PanelForm::Recommend => "Recommendation to the committee".into(),
            PanelForm::Unseal => "Break the panel's seal".into(),
        },
    }
}

/// The rows of a field in a form with so many columns: what stands above it, and its value.
fn rows_of(field: &Field, columns: u16) -> usize {
    let value = match &field.value {
        Value::Text(text) if text.has_lines() => LONG,
        Value::Text(_) | Value::Choice { .. } => 1,
    };
    about(field, columns).len() + value
}

/// What stands above a field, wrapped.
fn about(field: &Field, columns: u16) -> Vec<String> {
    if field.about.is_empty() {
        return Vec::new();
    }
    let text = clean(&field.about);
    wrap(&text, columns.saturating_sub(2).into()).into_iter().map(|range| text[range].to_owned()).collect()
}

pub(super) fn draw(model: &Model, form: &Form, body: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let theme = model.theme;
    let columns = WIDEST.min(body.width);
    let problem = problem_rows(form, columns.saturating_sub(LABELS + 3));
    let fields: usize = form.fields.iter().map(|field| rows_of(field, columns.saturating_sub(3))).sum();
    let (hint, role) = hint(form);
    let hints = wrap(&hint, columns.saturating_sub(4).into()).len();
    let area = parts::centred(body, columns, cells(fields + problem.len() + hints + 3));
    let inside = parts::overlay(theme, buf, area, &title(&form.purpose));
    // Where there is room, what the field is for stands below a blank row.
    let foot = match usize::from(inside.height) {
        height if height > fields + problem.len() + hints => hints + 1,
        height if height > hints + 2 => hints,
        0..=3 => 0,
        _ => 1,
    };
    let room = shorten(Rect { height: inside.height - cells(foot), ..inside }, 1);
    let below = cells(hints.min(foot));
    let at = shorten(indent(Rect { y: inside.bottom() - below, height: below, ..inside }, 1), 1);
    parts::paragraph(buf, at, &hint, theme.style(role));
    fields_in(theme, form, &problem, room, buf)
}

/// What the field with the keys is for.
fn hint(form: &Form) -> (Cow<'_, str>, Role) {
    if form.stage == Stage::Waiting {
        return ("one moment, please".into(), Role::Notice);
    }
    let hint = form.fields.get(form.at).map_or(NOTHING_OPEN, |field| field.hint.as_str());
    (clean(hint), Role::Dim)
}

/// What is wrong, wrapped to the columns there are under the field.
fn problem_rows(form: &Form, columns: u16) -> Vec<String> {
    let Some((_, why)) = &form.problem else { return Vec::new() };
    let why = clean(why);
    wrap(&why, columns.into()).into_iter().map(|range| why[range].to_owned()).collect()
}

/// Draws the fields, scrolled so that the one with the keys is shown whole.
fn fields_in(
    theme: Theme,
    form: &Form,
    problem: &[String],
    area: Rect,
    buf: &mut Sheet<'_>,
) -> Option<Position> {
    let below = |index: usize| match &form.problem {
        Some((at, _)) if *at == index => problem.len(),
        _ => 0,
    };
    let heights: Vec<usize> = form
        .fields
        .iter()
        .enumerate()
        .map(|(index, field)| rows_of(field, area.width) + below(index))
        .collect();
    let end: usize = heights.iter().take(form.at + 1).sum();
    let start = end - heights.get(form.at).copied().unwrap_or(0);
    let offset = end.saturating_sub(area.height.into()).min(start);
    let mut caret = None;
    let mut top = 0;
    for (index, field) in form.fields.iter().enumerate() {
        if top >= offset && top - offset < usize::from(area.height) {
            let y = area.y + cells(top - offset);
            let height = cells(heights[index]).min(area.bottom() - y);
            let place = Rect { y, height, ..area };
            buf.spot(place, Spot::Field(index));
            let above = about(field, area.width);
            for (line, text) in above.iter().enumerate() {
                put(theme, buf, indent(row(place, line), 1), text, theme.style(Role::Text));
            }
            let at = field_at(theme, field, index == form.at, parts::below(place, cells(above.len())), buf);
            caret = caret.or(at);
            for (line, text) in problem.iter().take(below(index)).enumerate() {
                let place = indent(row(place, rows_of(field, area.width) + line), LABELS);
                put(theme, buf, place, text, theme.style(Role::Warning));
            }
        }
        top += heights[index];
    }
    caret
}

fn field_at(theme: Theme, field: &Field, here: bool, area: Rect, buf: &mut Sheet<'_>) -> Option<Position> {
    let style = theme.style(if here { Role::Cursor } else { Role::Dim });
    if here {
        put(theme, buf, area, theme.glyphs().cursor, style);
    }
    let label = Rect { width: (LABELS - 2).min(area.width.saturating_sub(1)), ..indent(area, 1) };
    put(theme, buf, label, field.label, style);
    let value = indent(area, LABELS);
    match &field.value {
        Value::Text(text) => {
            let height = if text.has_lines() { LONG } else { 1 };
            let value = Rect { height: value.height.min(cells(height)), ..value };
            if here {
                return field::draw(theme, text, value, buf);
            }
            if text.has_lines() {
                parts::paragraph(buf, value, text.text(), theme.style(Role::Text));
            } else {
                put(theme, buf, value, text.text(), theme.style(Role::Text));
            }
            None
        }
        Value::Choice { choices, at } => {
            choice(theme, choices, *at, here, value, buf);
            None
        }
    }
}

/// The word chosen with its title; with the keys, the signs of the sides on which there is more.
fn choice(theme: Theme, choices: &[(String, String)], at: usize, here: bool, area: Rect, buf: &mut Buffer) {
    let Some((word, title)) = choices.get(at) else { return };
    let parts = [word.as_str(), title.as_str()];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    let role = if word.is_empty() { Role::Dim } else { Role::Text };
    let signs = 4 * u16::from(here);
    let taken = put(theme, buf, shorten(area, signs), &text, theme.style(role));
    if here {
        let less = if at > 0 { "<" } else { " " };
        let more = if at + 1 < choices.len() { ">" } else { " " };
        put(theme, buf, indent(area, taken + 1), &format!("{less} {more}"), theme.style(Role::Key));
    }
}

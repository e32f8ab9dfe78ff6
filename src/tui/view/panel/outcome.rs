//! What the panel comes to: the level by the rule, the chair's recommendation, who has signed, the seal.

use ratatui::{buffer::Buffer, layout::Rect};

use super::rows::{Piece, Rows};
use crate::{
    domain::panel::Refusal,
    tui::{
        action::Action,
        model::{Model, panel::Table},
        theme::Role,
        view::parts::{self, indent, shorten, verdict_glyph},
    },
};

/// The rows of the page, and how many of them are shown at once.
pub(super) fn extent(model: &Model, table: &Table, area: Rect) -> (usize, usize) {
    let framed = u16::from(area.width >= 50 && area.height >= 10);
    let rows = area.height.saturating_sub(1 + framed);
    (page(model, table, area.width.saturating_sub(4)).rows.len(), rows.into())
}

pub(super) fn draw(model: &Model, table: &Table, area: Rect, buf: &mut Buffer) {
    let inside = parts::frame(model.theme, buf, area, "Result");
    let inside = shorten(indent(inside, 1), 1);
    let rows = page(model, table, area.width.saturating_sub(4));
    let (count, shown) = (rows.rows.len(), usize::from(inside.height));
    if count > shown {
        let first = table.offset.min(count - shown);
        let position = format!(" {}-{} of {count} ", first + 1, first + shown);
        let at = shorten(parts::row(area, 0), 1);
        parts::put_right(model.theme, buf, at, &position, model.theme.style(Role::Dim));
    }
    rows.draw(model.theme, inside, table.offset, buf);
}

fn page(model: &Model, table: &Table, width: u16) -> Rows {
    let mut rows = Rows::new(width);
    levels(table, &mut rows);
    rows.gap();
    recommendation(model, table, &mut rows);
    rows.gap();
    signed(model, table, &mut rows);
    rows.gap();
    seal(model, table, &mut rows);
    rows
}

/// Where the candidate stands by the panel's own marks.
fn levels(table: &Table, rows: &mut Rows) {
    let framework = table.framework();
    let standing = table.opened.sitting().standing();
    let name = |index: usize| framework.levels.get(index).map_or("", |level| level.id.as_str());
    let reached = standing.reached.map_or("none", name);
    let target = &table.panel().state.candidate.target;
    rows.text(0, &format!("Recommended level by the rule: {reached} (applied for: {target})"), Role::Title);
    rows.text(0, "from the panel's own marks; what is not settled counts as not met", Role::Dim);
    for level in &standing.levels {
        let role = if name(level.level) == target.as_str() { Role::Target } else { Role::Text };
        let figure = format!("{:>2}/{:<2}", level.met(), level.of());
        let word = if level.is_reached() { "reached" } else { "" };
        rows.row(vec![
            Piece::Text(0, name(level.level).to_owned(), role),
            Piece::Bar(5, 20, level.met(), level.of()),
            Piece::Text(27, figure, Role::Text),
            Piece::Text(34, word.to_owned(), Role::Text),
        ]);
    }
}

fn recommendation(model: &Model, table: &Table, rows: &mut Rows) {
    let state = &table.panel().state;
    rows.text(0, &format!("Recommendation of the chair, {}", state.chair.name), Role::Title);
    if let Some(given) = &state.recommendation {
        let level = given.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
        rows.text(0, &format!("{}{level}: {}", given.outcome.as_str(), given.rationale), Role::Text);
    } else {
        let key = model.key(Action::Recommend);
        rows.text(0, &format!("none yet; {key} recommends to the committee, which decides"), Role::Dim);
    }
}

fn signed(model: &Model, table: &Table, rows: &mut Rows) {
    let theme = model.theme;
    let unsigned = table.opened.sitting().unsigned(&table.opened.signoffs);
    rows.text(0, "Members", Role::Title);
    for place in 0..table.panel().state.members.len() {
        let has = !unsigned.contains(&place);
        let sign = verdict_glyph(theme, has.then_some(crate::domain::state::Verdict::Met));
        let word = if has { "signed" } else { "not signed" };
        rows.signed(0, sign, &format!("{}: {word}", table.label(place)), Role::Text);
    }
}

/// What is still to be done, or the seal.
fn seal(model: &Model, table: &Table, rows: &mut Rows) {
    let (opened, state) = (&table.opened, &table.panel().state);
    if let Some(seal) = &state.seal {
        rows.text(0, &format!("Sealed {}", parts::moment(model, seal.at)), Role::Title);
    } else {
        rows.text(0, "Still to be done", Role::Title);
        let mut outstanding = opened.sitting().outstanding();
        if outstanding.is_empty() && !opened.sitting().unsigned(&opened.signoffs).is_empty() {
            let (sign, again) = (model.key(Action::Sign), model.key(Action::Refresh));
            outstanding.push(format!("each member signs ({sign}); {again} reads again who has"));
        }
        if outstanding.is_empty() {
            outstanding.push(format!("nothing but the seal: {}", model.key(Action::Seal)));
        }
        for clause in outstanding {
            rows.text(2, &clause, Role::Text);
        }
    }
    if let Some(void @ Refusal::Void(_)) = &opened.bar {
        rows.text(0, &void.to_string(), Role::Error);
    }
    for finding in &opened.findings {
        rows.text(0, finding, Role::Warning);
    }
}

//! Where the candidate stands by the rule, what is missing, and what would reach the level.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::{
        framework::Framework,
        rule::{Failure, LevelStanding},
    },
    tui::{
        model::{Model, Work, standing::StandingView},
        text::wrap,
        theme::{Role, Theme},
        update::{listed, supposed},
        view::parts::{self, cells, indent, put, put_right, row, shorten},
    },
};

pub(super) fn draw(model: &Model, view: &StandingView, body: Rect, buf: &mut Buffer) {
    let Some(work) = &model.work else { return };
    let theme = model.theme;
    let standing = supposed(work, view);
    let what_if = if view.what_if.is_empty() { "" } else { " WHAT IF, not written" };
    let title = format!("Verdict by the rule{what_if}");
    let inside = parts::pane(theme, buf, body, &title, true);
    let inside = shorten(indent(inside, 1), 1);
    let framework = work.framework();
    let level = |index: usize| framework.levels.get(index).map_or("", |level| level.id.as_str());
    let reached = standing.reached.map_or("none yet", level);
    put(theme, buf, inside, &format!("Recommended level by the rule: {reached}"), theme.style(Role::Title));
    let note = format!("{}. The committee decides.", rule_sentence(framework));
    put(theme, buf, row(inside, 1), &note, theme.style(Role::Dim));
    for standing in &standing.levels {
        let at = row(inside, 3 + standing.level);
        level_row(theme, work, standing, standing.level == view.level, at, buf);
    }
    let top = 4 + standing.levels.len();
    let rest = Rect { y: (inside.y + cells(top)).min(inside.bottom()), ..inside };
    let rest = Rect { height: inside.bottom() - rest.y, ..rest };
    missing(theme, work, view, rest, buf);
}

/// The rule as a sentence.
fn rule_sentence(framework: &Framework) -> String {
    let rule = &framework.rule;
    let abilities = match rule.abilities {
        crate::domain::framework::Abilities::Every => "Every ability".to_owned(),
        crate::domain::framework::Abilities::AtLeast(count) => format!("At least {count} abilities"),
    };
    let below = if rule.cumulative { ", and the levels below" } else { "" };
    format!("{abilities} with {} % of its criteria met{below}", rule.percent)
}

fn level_row(theme: Theme, work: &Work, standing: &LevelStanding, here: bool, at: Rect, buf: &mut Buffer) {
    let framework = work.framework();
    let id = framework.levels[standing.level].id.as_str();
    let style = theme.style(if standing.level == work.target() { Role::Target } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
    }
    put(theme, buf, Rect { width: 5.min(at.width), ..indent(at, 1) }, id, style);
    let count = format!("{} of {} met", standing.met(), standing.required());
    put_right(theme, buf, Rect { width: 14.min(at.width), ..indent(at, 6) }, &count, style);
    let says = match standing.failures.first() {
        None => (format!("{} reached", theme.glyphs().met), Role::Met),
        Some(Failure::Abilities { reached, required }) => {
            (format!("{reached} of {required} abilities reach it"), Role::Text)
        }
        Some(Failure::LevelBelow(below)) => {
            (format!("{} below it is not reached", framework.levels[*below].id), Role::Text)
        }
    };
    put(theme, buf, indent(at, 22), &says.0, theme.style(says.1));
}

/// The criteria that are missing at the level looked at: the smallest set that would reach it.
fn missing(theme: Theme, work: &Work, view: &StandingView, area: Rect, buf: &mut Buffer) {
    let framework = work.framework();
    let Some(level) = framework.levels.get(view.level) else { return };
    let listed = listed(work, view);
    if listed.is_empty() {
        let text = format!("{} is reached: nothing is missing.", level.id);
        put(theme, buf, area, &text, theme.style(Role::Text));
        return;
    }
    let text = format!("{} would be reached with these {} met:", level.id, listed.len());
    put(theme, buf, area, &text, theme.style(Role::Dim));
    let area = Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area };
    // Each takes at most two rows, so the scroll follows from the cursor.
    let offset = view.cursor.offset(usize::from(area.height / 2));
    let mut y = 0;
    for (at, index) in listed.iter().enumerate().skip(offset) {
        let criterion = &framework.criteria[*index];
        let here = at == view.cursor.at;
        let line = row(area, y);
        let style = theme.style(if here { Role::Cursor } else { Role::Text });
        if here {
            put(theme, buf, line, theme.glyphs().cursor, style);
        }
        if view.what_if.contains(index) {
            put(theme, buf, indent(line, 1), theme.glyphs().met, theme.style(Role::Probe));
        } else {
            parts::mark(theme, buf, shorten_to(indent(line, 1), 2), work.session.state.mark(&criterion.id));
        }
        put(theme, buf, shorten_to(indent(line, 4), 11), criterion.id.as_str(), style);
        let text = indent(line, 15);
        let text = Rect { height: (area.bottom() - text.y).min(2), width: text.width.min(78), ..text };
        let rows = wrap(&criterion.text, text.width.into()).len().min(2);
        parts::paragraph(buf, text, &criterion.text, theme.style(Role::Text));
        y += rows.max(1);
        if y >= usize::from(area.height) {
            return;
        }
    }
}

fn shorten_to(area: Rect, columns: u16) -> Rect {
    Rect { width: columns.min(area.width), ..area }
}

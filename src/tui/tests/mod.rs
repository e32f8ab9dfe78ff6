//! Every screen by key script: keys in, screen and effects out.
#![allow(clippy::too_many_lines, reason = "a snapshot is a picture of the screen, however many lines it has")]

mod actions;
mod acts;
mod arrives;
mod assess;
mod check;
mod evidence;
mod export;
mod filter;
mod finder;
mod forms;
mod handed;
mod history;
mod keystrokes;
mod lines;
mod links;
mod mouse;
mod notes;
mod panel;
mod picker;
mod pictures;
mod reader;
mod seal;
mod sessions;
mod small;
mod standing;
mod target;
mod undo;
mod unsaved;
mod versions;

use crate::tui::harness::App;

/// The rows of the box titled `title`, without what lies beside it.
pub(in crate::tui) fn boxed(app: &App, title: &str) -> String {
    let screen = app.screen();
    let corner = format!("┌ {title} ");
    let mut rows = screen.lines().skip_while(|row| !row.contains(&corner)).peekable();
    let top = rows.peek().copied().unwrap_or_default();
    let left = top[..top.find(&corner).unwrap_or(0)].chars().count();
    let right = top.chars().skip(left).take_while(|c| *c != '┐').count() + 1;
    let mut shown = Vec::new();
    for row in rows {
        let row: String = row.chars().skip(left).take(right).collect();
        let last = row.starts_with('└');
        shown.push(row);
        if last {
            break;
        }
    }
    shown.join("\n")
}

/// Draws at sizes from nothing to large; a panic is a failure.
pub(in crate::tui) fn draw_at_all_sizes(app: &mut App) {
    for (columns, rows) in
        [(0, 0), (1, 1), (2, 2), (3, 1), (1, 9), (13, 3), (20, 5), (40, 10), (99, 30), (250, 80)]
    {
        app.size(columns, rows).screen();
    }
}

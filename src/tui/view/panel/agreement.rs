//! How far the members agree: the figures of the part in hand with bars and intervals, and all parts below.

use ratatui::{buffer::Buffer, layout::Rect};

use super::rows::{Piece, Rows, height};
use crate::{
    domain::{
        agreement::{Agreement, Coefficient, Overruled},
        panel::{Part, Report, Scope},
    },
    tui::{
        model::{
            Model,
            panel::{Table, letter},
        },
        theme::{Role, Theme},
        view::parts::{self, below, indent, put, row, shorten},
        view::sheet::{Sheet, Spot},
    },
};

/// With fewer columns than these, figures stand without bars.
const NARROW: u16 = 50;

/// A line of the page: a part of the marks, or a member.
enum Line<'a> {
    Part(&'a Part),
    Member(usize, &'a Overruled),
}

fn lines(report: &Report) -> Vec<Line<'_>> {
    let members = report.overruled.iter().enumerate().map(|(place, tally)| Line::Member(place, tally));
    report.parts.iter().map(Line::Part).chain(members).collect()
}

/// The figures of a part, each by its name.
fn figures(figures: &Agreement) -> [(&'static str, Coefficient); 6] {
    [
        ("raw agreement", figures.raw),
        ("on met", figures.positive),
        ("on not yet", figures.negative),
        (figures.kappa_name(), figures.kappa),
        ("Gwet's AC1", figures.ac1),
        ("Kripp. alpha", figures.alpha),
    ]
}

/// The lines, and how many of them are shown at once.
pub(super) fn extent(table: &Table, area: Rect) -> (usize, usize) {
    let report = table.opened.sitting().agreement();
    let rows = layout(table, &report, area).1.height;
    (lines(&report).len(), usize::from(rows).saturating_sub(3).max(1))
}

/// The places of the line in hand and of the list.
fn layout(table: &Table, report: &Report, area: Rect) -> (Rect, Rect) {
    let top = (height(&in_hand(table, report, area.width.saturating_sub(4))) + 2).min(area.height);
    if area.height < top + 4 {
        return (area, below(area, area.height));
    }
    (Rect { height: top, ..area }, below(area, top))
}

pub(super) fn draw(model: &Model, table: &Table, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let report = table.opened.sitting().agreement();
    let (top, list) = layout(table, &report, area);
    let title = if area.width < NARROW {
        "Agreement, by the sealed marks"
    } else {
        "How far the members agree, by their sealed marks alone"
    };
    let inside = if list.is_empty() {
        parts::frame(theme, buf, top, title)
    } else {
        shorten(parts::pane(theme, buf, top, title, true), 1)
    };
    // Where the frame has no border, each column is needed.
    let inside = if area.width < NARROW { indent(inside, 1) } else { shorten(indent(inside, 1), 1) };
    in_hand(table, &report, inside.width).draw(theme, inside, 0, buf);
    if list.is_empty() {
        return;
    }
    let inside = shorten(parts::pane(theme, buf, list, "Parts", false), 1);
    heads(theme, inside, buf);
    let inside = below(inside, 1);
    let lines = lines(&report);
    let cursor = table.figures;
    let offset = cursor.offset(inside.height.into());
    for (at, line) in lines.iter().enumerate().skip(offset).take(inside.height.into()) {
        buf.spot(row(inside, at - offset), Spot::Line(at));
        listed(theme, table, line, at == cursor.at, row(inside, at - offset), buf);
    }
}

/// The columns of the list: where each begins, and its head.
const COLUMNS: [(u16, &str); 7] =
    [(22, "n"), (28, "raw"), (36, "met"), (44, "not yet"), (52, "kappa"), (60, "AC1"), (68, "alpha")];

fn heads(theme: Theme, at: Rect, buf: &mut Buffer) {
    for (column, head) in COLUMNS {
        put(theme, buf, indent(at, column), head, theme.style(Role::Dim));
    }
}

fn name(table: &Table, scope: Scope) -> String {
    match scope {
        Scope::Pair(first, second) => format!("pair {}/{}", letter(first), letter(second)),
        Scope::Overall => "all".to_owned(),
        scope => format!("{} {}", scope.kind(), scope.name(table.framework(), &table.panel().state)),
    }
}

fn listed(theme: Theme, table: &Table, line: &Line<'_>, here: bool, at: Rect, buf: &mut Buffer) {
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    if here {
        put(theme, buf, at, theme.glyphs().cursor, style);
    }
    let text = |buf: &mut Buffer, column: u16, text: &str| {
        put(theme, buf, indent(at, column), text, theme.style(Role::Text));
    };
    match line {
        Line::Part(part) => {
            let label = Rect { width: 20.min(at.width.saturating_sub(1)), ..indent(at, 1) };
            put(theme, buf, label, &name(table, part.scope), style);
            text(buf, COLUMNS[0].0, &part.figures.units.to_string());
            for ((column, _), (_, figure)) in COLUMNS.iter().skip(1).zip(figures(&part.figures)) {
                let value = figure.value().map_or_else(|| "undef.".to_owned(), |_| figure.to_string());
                text(buf, *column, if part.figures.units == 0 { "" } else { &value });
            }
        }
        Line::Member(place, tally) => {
            let label = Rect { width: 26.min(at.width.saturating_sub(1)), ..indent(at, 1) };
            put(theme, buf, label, &table.label(*place), style);
            let overruled = tally.lowered + tally.raised;
            text(buf, COLUMNS[1].0, &format!("overruled {overruled} of {} settled", tally.settled));
        }
    }
}

/// The line in hand, told whole.
fn in_hand(table: &Table, report: &Report, width: u16) -> Rows {
    let mut rows = Rows::new(width);
    let lines = lines(report);
    match lines.get(table.figures.at.min(lines.len().saturating_sub(1))) {
        Some(Line::Part(part)) => part_in_hand(table, report, part, &mut rows),
        Some(Line::Member(place, tally)) => {
            rows.text(0, &table.label(*place), Role::Title);
            let Overruled { settled, lowered, raised } = tally;
            let text = format!(
                "marked {settled} of the criteria that are settled; from met to not yet: {lowered}; from not yet to \
                 met: {raised}"
            );
            rows.text(0, &text, Role::Text);
        }
        None => {}
    }
    rows
}

fn part_in_hand(table: &Table, report: &Report, part: &Part, rows: &mut Rows) {
    let units = part.figures.units;
    let criteria = if units == 1 { "1 criterion" } else { &format!("{units} criteria") };
    let by = if rows.width < NARROW { "" } else { " marked by at least two" };
    let text = format!("{}: {criteria}{by}", name(table, part.scope));
    rows.text(0, &text, Role::Title);
    if units > 0 {
        // A figure with its interval is worth more than a bar.
        let bar = if rows.width < NARROW { 0 } else { (rows.width / 4).clamp(6, 40) };
        for (name, figure) in figures(&part.figures) {
            rows.row(figure_row(name, figure, bar));
        }
    }
    let warning = if part.scope == Scope::Overall { report.warning() } else { None };
    if let Some(warning) = warning {
        rows.gap();
        rows.text(0, &warning, Role::Warning);
    }
}

fn figure_row(name: &str, figure: Coefficient, bar: u16) -> Vec<Piece> {
    let text = |at: u16, text: &str| Piece::Text(at, text.to_owned(), Role::Text);
    let value = figure.value();
    let short = name.replace("'s", "");
    let mut pieces = vec![text(0, if bar == 0 { &short } else { name })];
    // A bar begins at nothing; what is below that has none, and its figure says so.
    pieces.extend(value.filter(|_| bar > 0).map(|value| Piece::Bar(16, bar, thousandths(value), 1000)));
    let at = match (value, bar) {
        (_, 0) => 14,
        (Some(_), bar) => 17 + bar,
        (None, _) => 16,
    };
    pieces.push(text(at, &format!("{figure:#}")));
    pieces
}

/// A share in thousandths, for a bar.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 1000")]
fn thousandths(value: f64) -> usize {
    (value.clamp(0.0, 1.0) * 1000.0).round() as usize
}

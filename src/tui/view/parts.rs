//! The small functions that draw what every screen has: the same thing looks the same everywhere.

use std::borrow::Cow;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Style,
};

use crate::{
    domain::state::{Mark, Verdict},
    tui::{
        action::Action,
        key::{Key, Named},
        keymap::{Row, Scope},
        model::{Model, Overlay, SaveState, Screen, Weight},
        text::{clean, clean_lines, grapheme_width, graphemes, is_plain, truncate, width, wrap},
        theme::{Role, Theme},
    },
};

/// From so many rows on, why something is not saved may take a second one.
const TALL: u16 = 10;
/// From so many columns on, who is in hand stands beside it still.
const BROAD: u16 = 60;

/// Header, body, status line and footer of the screen. The status line has its row always, and as many as a long
/// message takes: it never covers anything.
pub fn layout(model: &Model, area: Rect) -> [Rect; 4] {
    let line = |y: u16, height: u16| Rect { x: area.x, y, width: area.width, height };
    let is_long = |save| width(&saved(model, save).0) > usize::from(area.width.saturating_sub(2));
    let rows = if area.height >= TALL && model.save_state().is_some_and(is_long) { 2 } else { 1 };
    let header = line(area.y, area.height.min(rows));
    let footer = line(area.bottom().saturating_sub(1), u16::from(area.height > 1));
    let between = area.height.saturating_sub(rows + 1);
    let status = said_rows(model, line(0, between)).min(between);
    let status = line(footer.y - status.min(footer.y), status);
    let body = line(area.y + header.height, between - status.height);
    [header, body, status, footer]
}

/// The rows that the status line takes of those between header and footer.
fn said_rows(model: &Model, between: Rect) -> u16 {
    let Some((text, _)) = said(model) else { return u16::from(between.height > 2) };
    // What failed is read further: it may name the file that has somebody's words.
    let failed = model.notice.as_ref().is_some_and(|notice| notice.weight == Weight::Failed);
    let most = if failed { between.height / 2 + 1 } else { between.height.div_ceil(3) };
    cells(wrap(&text, between.width.saturating_sub(2).into()).len()).clamp(1, most.max(1))
}

/// What the status line says, if anything.
fn said(model: &Model) -> Option<(String, Role)> {
    let covered = model.overlays.last() == Some(&Overlay::Export);
    let going_on = || super::export::line(model).filter(|_| !covered).map(|text| (text, Role::Notice));
    let said = model.notice.as_ref().map(|notice| (notice.text.clone(), weighed(notice.weight)));
    said.or_else(going_on).map(|(text, role)| (clean_lines(&text).into_owned(), role))
}

/// A cell count as a coordinate.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Writes one line of text from outside, cut with an ellipsis where it doesn't fit; returns the cells it took.
pub fn put(theme: Theme, buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    if area.is_empty() || text.is_empty() {
        return 0;
    }
    if text.len() <= usize::from(area.width) && is_plain(text) {
        return write_plain(buf, area, text, style);
    }
    let text = clean(text);
    let text = truncate(&text, area.width.into(), theme.glyphs().ellipsis);
    write(buf, area, &text, style)
}

/// Writes the graphemes that fit the first row of `area`, as they are; returns the cells they took.
pub fn write(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return 0;
    }
    if is_plain(text) {
        return write_plain(buf, area, text, style);
    }
    let start = buf.index_of(area.x, area.y);
    let cells = &mut buf.content[start..start + usize::from(area.width)];
    let mut at = 0;
    for (_, grapheme) in graphemes(text) {
        let end = at + grapheme_width(grapheme);
        let Some([first, hidden @ ..]) = cells.get_mut(at..end) else {
            if end > at {
                break;
            }
            continue;
        };
        first.set_symbol(grapheme).set_style(style);
        // What lies under a wide grapheme must not come back when that one goes.
        hidden.iter_mut().for_each(Cell::reset);
        at = end;
    }
    u16::try_from(at).unwrap_or(area.width)
}

/// Writes printable ASCII, of which each letter is a cell.
fn write_plain(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return 0;
    }
    let start = buf.index_of(area.x, area.y);
    let cells = &mut buf.content[start..start + usize::from(area.width)];
    let letters = text.bytes().zip(cells);
    let taken = letters.map(|(letter, cell)| cell.set_char(char::from(letter)).set_style(style)).count();
    u16::try_from(taken).unwrap_or(area.width)
}

/// Writes one line that ends at the right edge of `area`.
pub fn put_right(theme: Theme, buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let taken = cells(width(text)).min(area.width);
    let at = Rect { x: area.right() - taken, width: taken, ..area };
    put(theme, buf, at, text, style)
}

/// One row of an area, from its top.
pub fn row(area: Rect, index: usize) -> Rect {
    let y = area.y.saturating_add(cells(index));
    let height = u16::from(y < area.bottom());
    Rect { y: y.min(area.bottom()), height, ..area }
}

/// What is left of an area after `columns` on its left.
pub fn indent(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

/// What is left of an area after `columns` on its right.
pub fn shorten(area: Rect, columns: u16) -> Rect {
    Rect { width: area.width.saturating_sub(columns), ..area }
}

/// Writes wrapped text; returns the rows it took (at most those there are).
pub fn paragraph(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let text = clean_lines(text);
    let rows = wrap(&text, area.width.into());
    let shown = rows.len().min(area.height.into());
    for (index, range) in rows.into_iter().take(shown).enumerate() {
        let at = row(area, index);
        write(buf, at, &text[range], style);
    }
    cells(shown)
}

/// Writes wrapped text, its last row with an ellipsis if there is more of it; returns the rows it took.
pub fn opening(theme: Theme, buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let text = clean_lines(text);
    let rows = wrap(&text, area.width.into());
    let shown = rows.len().min(area.height.into());
    for (index, range) in rows.into_iter().take(shown).enumerate() {
        // What there is no room for goes with the last row, which then says so.
        let end = if index + 1 == shown { text.len() } else { range.end };
        put(theme, buf, row(area, index), &text[range.start..end], style);
    }
    cells(shown)
}

/// A pane: its border and title; returns the room inside.
pub fn pane(theme: Theme, buf: &mut Buffer, area: Rect, title: &str, focused: bool) -> Rect {
    if area.width < 2 || area.height < 2 {
        return Rect { height: 0, ..area };
    }
    let style = theme.style(if focused { Role::Focus } else { Role::Dim });
    let [horizontal, vertical, top_left, top_right, bottom_right, bottom_left] = theme.glyphs().border;
    let (right, bottom) = (area.right() - 1, area.bottom() - 1);
    let styled = |symbol| {
        let mut cell = Cell::new(symbol);
        cell.set_style(style);
        cell
    };
    let (horizontal, vertical) = (styled(horizontal), styled(vertical));
    for y in [area.y, bottom] {
        let start = buf.index_of(area.x, y);
        buf.content[start..start + usize::from(area.width)].fill(horizontal.clone());
    }
    for y in area.y + 1..bottom {
        buf[(area.x, y)] = vertical.clone();
        buf[(right, y)] = vertical.clone();
    }
    let corners = [(area.x, area.y, top_left), (right, area.y, top_right), (right, bottom, bottom_right)];
    for (x, y, corner) in corners.into_iter().chain([(area.x, bottom, bottom_left)]) {
        buf[(x, y)] = styled(corner);
    }
    if !title.is_empty() {
        let style = theme.style(if focused { Role::Title } else { Role::Dim });
        let at = Rect { x: area.x + 1, width: area.width - 2, height: 1, ..area };
        put(theme, buf, at, &format!(" {title} "), style);
    }
    Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
}

/// A screen's main pane, inside one blank column; where there is no room for a border, its title on the first row.
pub fn frame(theme: Theme, buf: &mut Buffer, area: Rect, title: &str) -> Rect {
    if area.width >= 50 && area.height >= 10 {
        return shorten(pane(theme, buf, area, title, true), 1);
    }
    put(theme, buf, shorten(indent(row(area, 0), 1), 1), title, theme.style(Role::Title));
    shorten(below(area, 1), 1)
}

/// What is left of an area below `rows` at its top.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// A pane over everything below it.
pub fn overlay(theme: Theme, buf: &mut Buffer, area: Rect, title: &str) -> Rect {
    for y in area.y..area.bottom() {
        for x in area.x..area.right() {
            buf[(x, y)].reset();
        }
    }
    pane(theme, buf, area, title, true)
}

/// A rectangle in the middle of `area`, no larger than it.
pub fn centred(area: Rect, columns: u16, rows: u16) -> Rect {
    let (width, height) = (columns.min(area.width), rows.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// The glyph of a verdict, and its role.
pub fn verdict_glyph(theme: Theme, verdict: Option<Verdict>) -> (&'static str, Role) {
    match verdict {
        Some(Verdict::Met) => (theme.glyphs().met, Role::Met),
        Some(Verdict::NotYet) => (theme.glyphs().not_yet, Role::NotYet),
        None => (theme.glyphs().unmarked, Role::Unmarked),
    }
}

/// Draws a mark in two cells: the verdict, and `?` for a probe.
pub fn mark(theme: Theme, buf: &mut Buffer, area: Rect, mark: Option<&Mark>) {
    let (glyph, role) = verdict_glyph(theme, mark.and_then(|mark| mark.verdict));
    put(theme, buf, area, glyph, theme.style(role));
    if mark.is_some_and(|mark| mark.probe) {
        put(theme, buf, indent(area, 1), "?", theme.style(Role::Probe));
    }
}

/// A bar of `done` of `of`, in eighths of a cell where the glyphs have them.
pub fn bar(theme: Theme, buf: &mut Buffer, area: Rect, done: usize, of: usize) {
    let glyphs = theme.glyphs();
    let parts = glyphs.bar.len();
    let filled = (usize::from(area.width) * parts * done).checked_div(of).unwrap_or(0);
    for (index, x) in (area.x..area.right()).enumerate() {
        let rest = filled.saturating_sub(index * parts).min(parts);
        let (glyph, role) = match rest.checked_sub(1) {
            Some(last) => (glyphs.bar[last], Role::BarFull),
            None => (glyphs.bar_empty, Role::BarEmpty),
        };
        buf[(x, area.y)].set_symbol(glyph).set_style(theme.style(role));
    }
}

/// The header: who and what on the left, the saved state on the right.
pub fn header(model: &Model, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let theme = model.theme;
    let (right, role) =
        model.save_state().map_or_else(|| (String::new(), Role::Dim), |save| saved(model, save));
    let inside = shorten(indent(area, 1), 1);
    if area.height > 1 {
        return in_two_rows(theme, buf, inside, (&title(model), &right), role);
    }
    let taken = put_right(theme, buf, inside, &right, theme.style(role));
    let left = shorten(inside, if taken == 0 { 0 } else { taken + 1 });
    put(theme, buf, left, &title(model), theme.style(Role::Title));
}

/// Why something is not saved, where that is too long for one row; it begins beside who is in hand where there is room.
fn in_two_rows(theme: Theme, buf: &mut Buffer, area: Rect, (title, why): (&str, &str), role: Role) {
    let left = if area.width < BROAD { 0 } else { area.width / 4 };
    put(theme, buf, Rect { width: left, ..area }, title, theme.style(Role::Title));
    let first = row(indent(area, left + u16::from(left > 0)), 0);
    let why = clean(why);
    let end = wrap(&why, first.width.into()).first().map_or(0, |range| range.end);
    put_right(theme, buf, first, &why[..end], theme.style(role));
    put(theme, buf, row(area, 1), why[end..].trim_start(), theme.style(role));
}

fn title(model: &Model) -> String {
    if let Some(title) = super::panel::title(model) {
        return title;
    }
    let dot = format!(" {} ", model.theme.glyphs().dot);
    let Some(work) = model.work.as_ref().filter(|_| *model.screen() != Screen::Sessions) else {
        return format!("assessor{dot}sessions of {}", model.seat.me.name);
    };
    let candidate = &work.session.state.candidate;
    let state = if work.session.state.seal.is_some() { "sealed" } else { "draft" };
    let access = if work.is_writable() { state.to_owned() } else { format!("{state}, read-only") };
    let target = format!("for {}", candidate.target);
    let parts = [candidate.name.as_str(), &candidate.reference, &target, &access];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&dot)
}

/// The saved state of what is open, always in the same words and place.
fn saved(model: &Model, save: &SaveState) -> (String, Role) {
    match save {
        SaveState::Saved(Some(at)) => (format!("saved {}", time(model, *at)), Role::Dim),
        SaveState::Saved(None) => ("not saved yet".into(), Role::Dim),
        // As wide as what follows it, so that a key changes few cells here.
        SaveState::Saving => (format!("{:<14}", "saving"), Role::Dim),
        SaveState::Silent => {
            let key = model.keymap.key(Scope::Anywhere, Action::CopyAway);
            (format!("NOT SAVED: the disk does not answer; {key} keeps a copy elsewhere"), Role::Error)
        }
        SaveState::Failed(cause) => (format!("NOT SAVED: {cause}"), Role::Error),
    }
}

/// A time of day, as the assessor's clock shows it.
pub fn time(model: &Model, at: jiff::Timestamp) -> String {
    let at = at.to_zoned_datetime(model.zone.clone());
    format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
}

/// A day and time, as the assessor's clock shows it.
pub fn moment(model: &Model, at: jiff::Timestamp) -> String {
    let at = at.to_zoned_datetime(model.zone.clone());
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}

/// The status line: what the last key did, or why it did nothing.
pub fn status(model: &Model, area: Rect, buf: &mut Buffer) {
    let Some((text, role)) = said(model) else { return };
    let rows = wrap(&text, area.width.saturating_sub(2).into());
    for (index, range) in rows.iter().take(area.height.into()).enumerate() {
        // What there is no room for goes with the last row, which then says so.
        let end = if index + 1 == usize::from(area.height) { text.len() } else { range.end };
        let at = shorten(indent(row(area, index), 1), 1);
        put(model.theme, buf, at, &text[range.start..end], model.theme.style(role));
    }
}

fn weighed(weight: Weight) -> Role {
    match weight {
        Weight::Done => Role::Notice,
        Weight::Refused => Role::Warning,
        Weight::Failed => Role::Error,
    }
}

/// What the footer says of a row; the key that repeats says what it marks and cites.
fn hint<'a>(model: &Model, row: &'a Row) -> Cow<'a, str> {
    match (&model.work, row.scope) {
        (Some(work), Scope::Assess) if row.action == Action::SameAgain => work.repeat.words().into(),
        _ => hint_of(model, row).into(),
    }
}

/// Whether a row is the one that the footer always has room for.
fn is_way_out(row: &Row) -> bool {
    row.keys.contains(&Key::named(Named::Esc)) || row.action == Action::Quit
}

/// The footer's word for a row: Enter's depends on the field.
fn hint_of(model: &Model, row: &Row) -> &'static str {
    let field = match model.overlays.last() {
        Some(Overlay::Form(form)) => form.text(),
        _ => None,
    };
    let is_long = row.action == Action::Advance && field.is_some_and(crate::tui::field::TextField::has_lines);
    if is_long { "new line" } else { row.hint }
}

/// The footer: whole hints only, the most used first; the way out has its room, however little there is, and where one
/// begins the help has too.
pub fn footer(model: &Model, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let here = model.keymap.here(model).chain(model.keymap.kept_from_text(model));
    let hints = here.filter(|binding| !binding.row.hint.is_empty());
    let hints = hints.filter(|binding| (binding.row.guard)(model).is_none());
    let hints = hints.filter_map(|binding| Some((binding.keys.first()?.to_string(), binding.row)));
    let mut hints: Vec<_> = hints
        .map(|(key, row)| {
            let hint = hint(model, row);
            (cells(width(&key) + width(&hint) + 3), (key, hint), row)
        })
        .collect();
    // Where words may be lost, what keeps them comes first, but for the screen on which two versions become one. Two
    // versions are compared where there are two.
    if !model.is_changed_elsewhere() {
        hints.retain(|(.., row)| row.action != Action::Compare);
    }
    if !matches!(model.screen(), Screen::Versions(_)) {
        hints.sort_by_key(|(.., row)| match row.action {
            Action::Compare => 0,
            Action::CopyAway => 1,
            _ => 2,
        });
    }
    let begins = matches!(model.scope(), Scope::Sessions | Scope::Assess);
    let mut kept = Vec::new();
    for is_kept in [is_way_out, |row: &Row| row.action == Action::Help] {
        let hint = hints.iter().find(|(.., row)| is_kept(row)).filter(|_| kept.is_empty() || begins);
        kept.extend(hint.map(|(needed, _, row)| (*needed, row.action)));
    }
    let (mut at, mut said) = (indent(area, 1), Vec::new());
    for (needed, (key, hint), row) in hints {
        kept.retain(|(_, action)| *action != row.action);
        let room: u16 = kept.iter().map(|(needed, _)| needed).sum();
        // What is too long for the room leaves it to what comes after. Behind the last hint is no gap.
        if needed + room > at.width + 2 || said.contains(&row.action) {
            continue;
        }
        said.push(row.action);
        let taken = put(theme, buf, at, &key, theme.style(Role::Key));
        put(theme, buf, indent(at, taken + 1), &hint, theme.style(Role::Text));
        at = indent(at, needed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_is_written_as_ratatui_writes_it(
            text in r"([ -~]|[\x00-\x1f]|[\u{300}\u{200d}\u{fe0f}\u{6f22}\u{1f469}\u{1f1e6}]|\PC){0,16}",
            x in 0_u16..6,
            width in 0_u16..16,
        ) {
            let area = Rect::new(0, 0, 12, 1);
            let mut ours = Buffer::filled(area, Cell::new("#"));
            let mut theirs = ours.clone();
            let taken = write(&mut ours, Rect::new(x, 0, width, 1), &text, Style::new().bold());
            let (end, _) = theirs.set_stringn(x, 0, &text, width.into(), Style::new().bold());
            prop_assert_eq!((taken, ours), (end - x, theirs));
        }
    }
}

//! A page to read.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::framework::Criterion,
    tui::{
        model::{
            Model, Work,
            reader::{PageRow, Reader, WIDEST},
        },
        text::width,
        theme::{Role, Theme},
        update::in_short,
        view::parts::{self, cells, indent, put, put_right, row, shorten, write},
    },
};

pub(super) fn draw(model: &Model, reader: &Reader, body: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = model.theme;
    let area = parts::centred(body, WIDEST, body.height);
    let title = if reader.search.is_empty() {
        reader.title.clone()
    } else {
        format!("{} {} search: {}", reader.title, theme.glyphs().dot, reader.search)
    };
    // What is to be selected stands without a border beside it.
    let bare = reader.title.is_empty();
    let inside = parts::overlay(theme, buf, if bare { body } else { area }, &title);
    let inside = if bare { Rect { height: inside.height, ..body } } else { shorten(indent(inside, 1), 1) };
    if bare {
        clear(body, buf);
    }
    let rows = reader.rows(Reader::room(model.size).0);
    if rows.is_empty() {
        put(theme, buf, inside, "Nothing here has that word.", theme.style(Role::Dim));
        return None;
    }
    let height = usize::from(inside.height);
    let offset = reader.offset.min(rows.len().saturating_sub(height));
    for (index, line) in rows.iter().skip(offset).take(height).enumerate() {
        draw_row(theme, line, row(inside, index), buf);
    }
    if rows.len() > height && height > 0 && !bare {
        let position = format!(" {}-{} of {} ", offset + 1, offset + height, rows.len());
        let border = Rect { y: area.bottom() - 1, height: 1, ..area };
        put_right(theme, buf, shorten(indent(border, 1), 1), &position, theme.style(Role::Dim));
    }
    None
}

/// A criterion in a pane beside a list: its wording, what was said of it, and what stands around it.
pub(super) fn beside(theme: Theme, work: &Work, criterion: &Criterion, area: Rect, buf: &mut Buffer) {
    let page = in_short(theme, work, criterion);
    let inside = parts::pane(theme, buf, area, &page.title, false);
    let inside = shorten(indent(inside, 1), 1);
    let inside = Rect { width: inside.width.min(WIDEST - 4), ..inside };
    let rows = page.rows(inside.width.into());
    for (index, line) in rows.iter().take(inside.height.into()).enumerate() {
        draw_row(theme, line, row(inside, index), buf);
    }
    if let Some(more) = rows.len().checked_sub(usize::from(inside.height) + 1) {
        let border = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        let text = format!(" {} more rows: enter, then K ", more + 1);
        put_right(theme, buf, shorten(indent(border, 1), 1), &text, theme.style(Role::Dim));
    }
}

fn clear(area: Rect, buf: &mut Buffer) {
    for (x, y) in (area.y..area.bottom()).flat_map(|y| (area.x..area.right()).map(move |x| (x, y))) {
        buf[(x, y)].reset();
    }
}

fn draw_row(theme: Theme, line: &PageRow<'_>, at: Rect, buf: &mut Buffer) {
    let paragraph = line.paragraph;
    if line.first {
        let lead = indent(at, paragraph.indent);
        put(theme, buf, lead, &paragraph.lead, theme.style(paragraph.lead_role));
    }
    let text = indent(at, cells(line.margin));
    let style = theme.style(paragraph.role);
    if text.is_empty() {
        return;
    }
    write(buf, text, &line.text, style);
    for found in &line.found {
        let hit = indent(text, cells(width(&line.text[..found.start])));
        let hit_style = style.patch(theme.style(Role::Match));
        write(buf, hit, &line.text[found.clone()], hit_style);
    }
}

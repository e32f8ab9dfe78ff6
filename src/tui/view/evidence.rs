//! The evidence ledger: two rows for each item, and all about the item in hand beside or below them.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::evidence::EvidenceItem,
    tui::{
        action::Action,
        keymap::Scope,
        model::{Cursor, Model, Work, ledger::Support},
        theme::{Role, Theme},
        view::parts::{self, below, cells, indent, put, put_right, row, shorten},
        view::sheet::{Sheet, Spot},
    },
};

/// From so many columns on, the item in hand stands beside the list.
const BESIDE: u16 = 100;
/// Columns before an item's title: cursor, id.
const GUTTER: u16 = 6;

pub(super) fn draw(model: &Model, cursor: Cursor, area: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let shown = work.items_shown(model.now);
    let (left, detail) = if shown.is_empty() { (area, None) } else { panes(area) };
    let dot = model.theme.glyphs().dot;
    let filter = work.filters.items.title(dot, shown.len());
    let found = if filter.is_empty() { work.weak_items(model.now, dot) } else { String::new() };
    let title = format!("Evidence {dot} {}{filter}{found}", counted(work.items().len(), "item"));
    let inside = parts::frame(model.theme, buf, left, &title);
    let Some(last) = shown.len().checked_sub(1) else {
        if !work.items().is_empty() {
            let text = "Nothing in the ledger is shown by the filter; the empty filter shows all.";
            parts::paragraph(buf, indent(inside, 1), text, model.theme.style(Role::Dim));
            return;
        }
        let text = "What the candidate showed stands here: cases, recordings, records of learning.";
        let key = if work.is_writable() {
            format!(" {} adds the first item.", model.key(Action::New))
        } else {
            " There is nothing yet.".to_owned()
        };
        let style = model.theme.style(Role::Dim);
        parts::paragraph(buf, indent(inside, 1), &format!("{text}{key}"), style);
        return;
    };
    let cursor = Cursor { at: cursor.at.min(last) };
    items(model, work, &shown, cursor, inside, buf);
    if let Some(area) = detail {
        let item = shown[cursor.at];
        let title = format!("{} {} {}", item.id, model.theme.glyphs().dot, work.kind_title(item));
        let inside = parts::pane(model.theme, buf, area, title.trim_end_matches([' ', '·', '|']), false);
        let inside = shorten(indent(inside, 1), 1);
        about(model, work, item, Rect { width: inside.width.min(78), ..inside }, buf);
    }
}

/// The list, and the place of the item in hand where there is one.
fn panes(area: Rect) -> (Rect, Option<Rect>) {
    if area.width >= BESIDE && area.height >= 10 {
        let width = (area.width / 20 * 11).min(84);
        return (Rect { width, ..area }, Some(indent(area, width)));
    }
    if area.height < 20 || area.width < 50 {
        return (area, None);
    }
    let height = area.height / 2;
    (Rect { height: area.height - height, ..area }, Some(below(area, area.height - height)))
}

/// A number with its word: `1 item`, `2 items`.
pub(super) fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

fn items(
    model: &Model,
    work: &Work,
    items: &[&EvidenceItem],
    cursor: Cursor,
    mut area: Rect,
    buf: &mut Sheet<'_>,
) {
    let theme = model.theme;
    if area.height >= 6 {
        let head = if area.width >= 56 { "date        V A C S  for" } else { "V A C S  for" };
        put_right(theme, buf, row(area, 0), head, theme.style(Role::Dim));
        area = below(area, 1);
    }
    let shown = usize::from(area.height / 2).max(1);
    let offset = cursor.offset(shown);
    for (index, item) in items.iter().enumerate().skip(offset).take(shown) {
        let at = below(area, cells((index - offset) * 2));
        buf.spot(Rect { height: 2.min(at.height), ..at }, Spot::Line(index));
        line(model, work, item, index == cursor.at, at, buf);
    }
}

/// One item in two rows.
fn line(model: &Model, work: &Work, item: &EvidenceItem, here: bool, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    let (first, second) = (row(area, 0), row(area, 1));
    if here {
        put(theme, buf, first, theme.glyphs().cursor, style);
    }
    put(theme, buf, Rect { width: 4.min(first.width), ..indent(first, 1) }, &item.id.to_string(), style);
    let wide = area.width >= 56;
    let date = item.date.map(|date| date.to_string()).unwrap_or_default();
    let figures = format!("{}  {:>3}", flags(theme, item), work.supported(item.id).count());
    let right = if wide { format!("{date:<10}  {figures}") } else { figures };
    let taken = put_right(theme, buf, first, &right, theme.style(Role::Text));
    put(theme, buf, shorten(indent(first, GUTTER), taken + 2), title(item), theme.style(Role::Text));
    let at = indent(second, GUTTER);
    let aged = if wide || work.stale(item, model.now).is_none() {
        stale(model, work, item)
    } else {
        "stale".to_owned()
    };
    let taken = put_right(theme, buf, at, &aged, theme.style(Role::Warning));
    let facts = [work.kind_title(item), if wide { "" } else { &date }, &item.locator];
    let dot = format!(" {} ", theme.glyphs().dot);
    put(theme, buf, shorten(at, taken + 1), &joined(&facts, &dot), theme.style(Role::Dim));
}

/// What there is of some facts, on one line.
pub(super) fn joined(facts: &[&str], between: &str) -> String {
    facts.iter().filter(|fact| !fact.is_empty()).copied().collect::<Vec<_>>().join(between)
}

/// The title of an item, or that it has none.
pub(super) fn title(item: &EvidenceItem) -> &str {
    if item.title.is_empty() { "no title" } else { &item.title }
}

/// Valid, authentic, current, sufficient: the letter for yes, `-` for no, a dot where it is not judged.
pub(super) fn flags(theme: Theme, item: &EvidenceItem) -> String {
    let flags = [("V", item.valid), ("A", item.authentic), ("C", item.current), ("S", item.sufficient)];
    let glyphs = flags.map(|(letter, flag)| match flag {
        Some(true) => letter,
        Some(false) => "-",
        None => theme.glyphs().unmarked,
    });
    glyphs.join(" ")
}

/// That an item is stale, in words; empty if it isn't.
pub(super) fn stale(model: &Model, work: &Work, item: &EvidenceItem) -> String {
    work.stale(item, model.now).map(|years| format!("stale: over {years} years old")).unwrap_or_default()
}

/// Everything about one item, and the criteria that it supports.
fn about(model: &Model, work: &Work, item: &EvidenceItem, mut area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let date = item.date.map_or("no date".to_owned(), |date| format!("dated {date}"));
    let sole = item.kind.as_ref().and_then(|kind| work.framework().kind(kind)).filter(|kind| !kind.alone);
    let sole = sole.map(|kind| format!("{}: never sufficient alone", kind.title));
    let texts = [
        (Role::Target, title(item).to_owned()),
        (Role::Text, joined(&[&item.locator, &date], &format!(" {} ", theme.glyphs().dot))),
        (Role::Warning, stale(model, work, item)),
        (Role::Dim, judgements(item)),
        (Role::Warning, sole.unwrap_or_default()),
    ];
    for (role, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        let used = parts::paragraph(buf, area, &text, theme.style(role));
        area = below(area, used);
    }
    let supported: Vec<Support<'_>> = work.supported(item.id).collect();
    let alone = supported.iter().filter(|support| support.is_alone()).count();
    let head = match (supported.len(), alone) {
        (0, _) => {
            format!(
                "no criterion cites it; {} cites on a criterion",
                model.keymap.key(Scope::Assess, Action::Cite)
            )
        }
        (1, 0) => "supports 1 criterion".to_owned(),
        (1, _) => "supports 1 criterion, which stands on it alone".to_owned(),
        (count, 0) => format!("supports {count} criteria, none on it alone"),
        (count, alone) => format!("supports {count} criteria, {alone} of them on it alone"),
    };
    // Where rows are few, those with the criteria are worth more than a blank.
    area = below(area, u16::from(area.height > 4));
    put(theme, buf, row(area, 0), &head, theme.style(Role::Text));
    supports(theme, &supported, below(area, 1), buf);
}

fn judgements(item: &EvidenceItem) -> String {
    let flags = [
        ("valid", item.valid),
        ("authentic", item.authentic),
        ("current", item.current),
        ("sufficient", item.sufficient),
    ];
    let words = flags.map(|(name, flag)| match flag {
        Some(true) => name.to_owned(),
        Some(false) => format!("not {name}"),
        None => format!("{name}?"),
    });
    words.join(", ")
}

fn supports(theme: Theme, supported: &[Support<'_>], area: Rect, buf: &mut Buffer) {
    let rows = usize::from(area.height);
    let shown = if supported.len() > rows { rows.saturating_sub(1) } else { supported.len() };
    for (index, support) in supported.iter().take(shown).enumerate() {
        let at = row(area, index);
        parts::mark(theme, buf, Rect { width: 2.min(at.width), ..at }, Some(support.mark));
        let alone = if support.is_alone() { "alone" } else { "" };
        let taken = put_right(theme, buf, at, alone, theme.style(Role::Dim));
        let text = format!("{} {}", support.criterion.id, support.criterion.text);
        put(theme, buf, shorten(indent(at, 3), taken + 1), &text, theme.style(Role::Text));
    }
    if supported.len() > shown {
        let more = format!("and {} more", supported.len() - shown);
        put(theme, buf, indent(row(area, shown), 3), &more, theme.style(Role::Dim));
    }
}

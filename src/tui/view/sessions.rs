//! The list of sessions: a table, and beside it what is known of the one under the cursor.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::query::SessionState,
    store::Listed,
    tui::{
        action::Action,
        model::{
            Model,
            sessions::{Line, Sort},
        },
        theme::{Role, Theme},
        view::parts::{self, indent, put, put_right, row, shorten},
        view::sheet::{Sheet, Spot},
    },
};

/// From so many columns on, the session under the cursor is shown beside the list.
const WITH_PREVIEW: u16 = 100;
/// Columns of the preview, at the least.
const PREVIEW: u16 = 36;
/// Columns of the list beside the preview, at most: more of them would part a name from what belongs to it.
const LIST: u16 = 104;
/// The least room that the candidate's name is given before a column goes.
const NAME: u16 = 14;
/// Columns between columns.
const GAP: u16 = 1;

/// A column beside the candidate's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Reference,
    Target,
    Bar,
    Figure,
    State,
    Changed,
}

impl Column {
    const ALL: [Self; 6] =
        [Self::Reference, Self::Target, Self::Bar, Self::Figure, Self::State, Self::Changed];
    /// What goes when there is no room, the first first.
    const LEAST: [Self; 6] =
        [Self::Changed, Self::Bar, Self::Reference, Self::State, Self::Target, Self::Figure];

    fn width(self) -> u16 {
        match self {
            Self::Reference => 10,
            Self::Target => 4,
            Self::Bar => 8,
            Self::Figure => 5,
            Self::State => 7,
            Self::Changed => 16,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Target => "for",
            Self::Bar => "marked",
            Self::Figure => "",
            Self::State => "state",
            Self::Changed => "last change",
        }
    }

    fn sort(self) -> Option<Sort> {
        match self {
            Self::Reference => Some(Sort::Reference),
            Self::Bar => Some(Sort::Progress),
            Self::Changed => Some(Sort::Changed),
            Self::Target | Self::Figure | Self::State => None,
        }
    }
}

/// The columns there is room for, each with its place; first the room for the name.
fn columns(area: Rect) -> (Rect, Vec<(Column, Rect)>) {
    let mut shown = Column::ALL.to_vec();
    let taken = |shown: &[Column]| shown.iter().map(|column| column.width() + GAP).sum::<u16>();
    for least in Column::LEAST {
        if area.width >= NAME + taken(&shown) {
            break;
        }
        shown.retain(|column| *column != least);
    }
    let name = shorten(area, taken(&shown));
    let mut rest = indent(area, name.width);
    let mut placed = Vec::new();
    for column in shown {
        placed.push((column, Rect { width: column.width().min(rest.width), ..indent(rest, GAP) }));
        rest = indent(rest, GAP + column.width());
    }
    (name, placed)
}

/// How many sessions are shown at once.
pub fn page(model: &Model) -> usize {
    model.body_rows().saturating_sub(3)
}

pub(super) fn draw(model: &Model, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let (list, preview) = if area.width >= WITH_PREVIEW && model.sessions.here().is_some() {
        let columns = (area.width - PREVIEW).min(LIST);
        (Rect { width: columns, ..area }, Some(indent(area, columns)))
    } else {
        (area, None)
    };
    let inside = parts::pane(theme, buf, list, &title(model), true);
    let inside = shorten(inside, 1);
    match empty(model) {
        Some(sentence) => {
            parts::paragraph(buf, shorten(indent(inside, 1), 1), &sentence, theme.style(Role::Text));
        }
        None => table(model, inside, buf),
    }
    if let Some(area) = preview {
        let inside = parts::pane(theme, buf, area, "Session", false);
        let inside = shorten(indent(inside, 1), 1);
        match model.sessions.here() {
            Some(Line::Session(kept)) => about(model, &kept.listed, inside, buf),
            Some(Line::Broken { name, reason, .. }) => {
                let text = format!("{name}\n\n{reason}");
                parts::paragraph(buf, inside, &text, theme.style(Role::Warning));
            }
            None => {}
        }
    }
}

/// How many there are, what filters them and in which order they stand.
fn title(model: &Model) -> String {
    let sessions = &model.sessions;
    let dot = model.theme.glyphs().dot;
    let all = sessions.rows.as_ref().map_or(0, Vec::len);
    let shown = sessions.shown.len();
    let count = if shown == all { format!("{all}") } else { format!("{shown} of {all}") };
    let mut title = format!("Sessions {dot} {count}");
    if !sessions.filter.is_empty() {
        title.extend([" ", dot, " filter: ", &sessions.filter]);
    }
    format!("{title} {dot} {}", sessions.sort.title())
}

/// What stands in place of the table, if there is nothing to show.
fn empty(model: &Model) -> Option<String> {
    let sessions = &model.sessions;
    let Some(rows) = &sessions.rows else {
        return Some(
            if model.theme.is_plain() { "reading the store..." } else { "reading the store…" }.to_owned(),
        );
    };
    if rows.is_empty() {
        let key = model.key(Action::New);
        return Some(format!(
            "No session yet. A session is one candidate's marking by you: {key} makes one."
        ));
    }
    let key = model.key(Action::Filter);
    let none = || format!("No session is let through by the filter: {key} changes it.");
    sessions.shown.is_empty().then(none)
}

fn table(model: &Model, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    head(theme, model.sessions.sort, row(area, 0), buf);
    let rows = usize::from(area.height.saturating_sub(1));
    let sessions = &model.sessions;
    let offset = sessions.cursor.offset(rows);
    let lines = sessions.rows.as_deref().unwrap_or_default();
    for (index, at) in sessions.shown.iter().enumerate().skip(offset).take(rows) {
        let here = index == sessions.cursor.at;
        let place = row(area, index - offset + 1);
        buf.spot(place, Spot::Line(index));
        if here {
            put(theme, buf, place, theme.glyphs().cursor, theme.style(Role::Cursor));
        }
        let place = indent(place, 1);
        match lines.get(*at) {
            Some(Line::Session(kept)) => session(model, &kept.listed, here, place, buf),
            Some(Line::Broken { name, state, reason }) => {
                let text = format!("{name}: {reason}");
                let state = if *state == SessionState::Private { "private" } else { "damaged" };
                let taken = put_right(theme, buf, place, state, theme.style(Role::Warning));
                put(theme, buf, shorten(place, taken + GAP), &text, theme.style(Role::Warning));
            }
            None => {}
        }
    }
}

/// The line of titles, the sorted column marked by its direction and in bold.
fn head(theme: Theme, sort: Sort, area: Rect, buf: &mut Buffer) {
    let (name, columns) = columns(indent(area, 1));
    let mut title = |title: &str, of: Option<Sort>, area: Rect| {
        if of == Some(sort) {
            let (down, up) = if theme.is_plain() { ("v", "^") } else { ("▾", "▴") };
            let sign = if sort == Sort::Changed { down } else { up };
            put(theme, buf, area, &format!("{title} {sign}"), theme.style(Role::Title));
        } else {
            put(theme, buf, area, title, theme.style(Role::Dim));
        }
    };
    title("candidate", Some(Sort::Candidate), name);
    for (column, area) in columns {
        title(column.title(), column.sort(), area);
    }
}

fn session(model: &Model, listed: &Listed, here: bool, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    let (name, columns) = columns(area);
    let candidate = &listed.candidate;
    put(theme, buf, name, &candidate.name, style);
    for (column, area) in columns {
        match column {
            Column::Reference => put(theme, buf, area, &candidate.reference, style),
            Column::Target => put(theme, buf, area, candidate.target.as_str(), style),
            Column::Bar => {
                bar(theme, listed, area, buf);
                area.width
            }
            Column::Figure => put_right(theme, buf, area, &figure(listed), style),
            Column::State => put(theme, buf, area, state(listed), style),
            Column::Changed => put(theme, buf, area, &changed(model, listed), style),
        };
    }
}

/// Who has it open matters more than what it is.
fn state(listed: &Listed) -> &str {
    if listed.held.is_some() { "locked" } else { &listed.summary.state }
}

fn bar(theme: Theme, listed: &Listed, area: Rect, buf: &mut Buffer) {
    if !area.is_empty() {
        parts::bar(theme, buf, area, listed.summary.marked, listed.summary.of);
    }
}

fn figure(listed: &Listed) -> String {
    format!("{}/{}", listed.summary.marked, listed.summary.of)
}

fn changed(model: &Model, listed: &Listed) -> String {
    listed.saved_at.map(|at| parts::moment(model, at)).unwrap_or_default()
}

/// What a listing says of one session.
fn about(model: &Model, listed: &Listed, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let used = parts::paragraph(buf, area, &listed.candidate.name, theme.style(Role::Title));
    let rest = Rect { y: area.y + used, height: area.height - used, ..area };
    let summary = &listed.summary;
    let years = listed.candidate.years_in_practice.map(|years| years.to_string());
    let facts = [
        ("reference", listed.candidate.reference.clone()),
        ("for", listed.candidate.target.to_string()),
        ("in practice", years.map(|years| format!("{years} years")).unwrap_or_default()),
        ("assessor", listed.author.name.clone()),
        ("state", summary.state.clone()),
        ("locked by", listed.held.clone().unwrap_or_default()),
        ("recommended", summary.recommended.clone()),
        ("last change", changed(model, listed)),
        ("marked", figure(listed)),
        ("met", format!("{}/{}", summary.met, summary.of)),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|(_, fact)| !fact.is_empty()).collect();
    let mut used = 1;
    for (label, fact) in &facts {
        let place = parts::below(rest, used);
        put(theme, buf, row(place, 0), label, theme.style(Role::Dim));
        used += parts::paragraph(buf, indent(place, 13), fact, theme.style(Role::Text)).max(1);
    }
    let place = row(rest, usize::from(used) + 1);
    bar(theme, listed, Rect { width: place.width.min(24), ..place }, buf);
}

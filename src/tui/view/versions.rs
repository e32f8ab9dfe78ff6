//! Two versions of a session: on what they differ, which of the two is taken, and what each says.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::desk::Access,
    domain::text::clean,
    tui::{
        model::{Model, versions::Versions},
        theme::{Role, Theme},
        view::parts::{self, below, indent, put, row, shorten},
        view::sheet::{Sheet, Spot},
    },
};

/// From so many columns on, the difference in hand stands beside the list.
const BESIDE: u16 = 100;
/// Columns of the choice and of the subject.
const CHOICE: u16 = 8;
const SUBJECT: u16 = 12;

pub(super) fn draw(model: &Model, versions: &Versions, area: Rect, buf: &mut Sheet<'_>) {
    let theme = model.theme;
    let (list, about) = if area.height < 8 {
        (area, Rect { height: 0, ..area })
    } else if area.width >= BESIDE {
        let left = area.width / 2;
        (Rect { width: left, ..area }, indent(area, left))
    } else {
        let top = area.height - area.height / 2;
        (Rect { height: top, ..area }, below(area, top))
    };
    let dot = theme.glyphs().dot;
    let (ours, theirs) = versions.source.names();
    let title = format!("Two versions {dot} {theirs}, {ours}");
    let inside = parts::frame(theme, buf, list, &title);
    let said = summary(versions) + &beside_the_candidate(model, versions);
    // Where rows are few they are the list's.
    let most = if inside.height < 8 { inside.height.min(1) } else { inside.height - 4 };
    let room = Rect { height: most, ..shorten(indent(inside, 1), 1) };
    let used = parts::paragraph(buf, room, &said, theme.style(Role::Dim));
    lines(theme, versions, below(inside, used), buf);
    detail(theme, versions, about, buf);
}

/// How many differences there are, and what can't be taken over.
fn summary(versions: &Versions) -> String {
    let count = versions.differences.len();
    let taken = versions.differences.iter().filter(|(_, take)| *take).count();
    let mut said = match count {
        0 => "They say the same of the candidate.".to_owned(),
        1 => format!("They differ on one thing; {taken} taken over."),
        _ => format!("They differ on {count} things; {taken} taken over."),
    };
    for line in &versions.bound {
        said.push_str(" As it is stays ");
        said.push_str(line);
        said.push('.');
    }
    said
}

/// What was changed in a file that says the same of the candidate.
fn beside_the_candidate(model: &Model, versions: &Versions) -> String {
    match model.work.as_ref().map(|work| &work.access) {
        Some(Access::ChangedOutside(differs)) if versions.differences.is_empty() => {
            format!(" What was changed: {}.", clean(&differs.join("; ")))
        }
        _ => String::new(),
    }
}

fn lines(theme: Theme, versions: &Versions, area: Rect, buf: &mut Sheet<'_>) {
    let rows = usize::from(area.height);
    let offset = versions.cursor.offset(rows.max(1));
    let shown = versions.differences.iter().enumerate().skip(offset).take(rows);
    for (index, (difference, take)) in shown {
        let here = index == versions.cursor.at;
        let style = theme.style(if here { Role::Cursor } else { Role::Text });
        let place = row(area, index - offset);
        buf.spot(place, Spot::Line(index));
        if here {
            put(theme, buf, place, theme.glyphs().cursor, style);
        }
        let choice = indent(place, 1);
        let word = if *take { "theirs" } else { "ours" };
        put(theme, buf, choice, word, theme.style(if *take { Role::Notice } else { Role::Dim }));
        let subject = indent(choice, CHOICE);
        put(
            theme,
            buf,
            Rect { width: SUBJECT.min(subject.width), ..subject },
            &difference.subject.to_string(),
            style,
        );
        let text = difference.theirs(&versions.ours).join("; ");
        put(theme, buf, indent(subject, SUBJECT + 1), &text, theme.style(Role::Text));
    }
}

/// The difference in hand, as each version has it.
fn detail(theme: Theme, versions: &Versions, area: Rect, buf: &mut Buffer) {
    let Some((difference, take)) = versions.differences.get(versions.cursor.at) else { return };
    let inside = parts::pane(theme, buf, area, &difference.subject.to_string(), false);
    let inside = shorten(indent(inside, 1), 1);
    let (ours, theirs) = versions.source.names();
    let (says, said) = (difference.theirs(&versions.ours), difference.ours(&versions.theirs));
    let mut rest = inside;
    for (name, taken, sentences) in [(theirs, *take, says), (ours, !*take, said)] {
        let text = sentences.join("\n");
        let head = if taken { format!("{name} (taken)") } else { name.to_owned() };
        let style = theme.style(if taken { Role::Title } else { Role::Dim });
        rest = below(rest, parts::paragraph(buf, rest, &head, style));
        rest = below(rest, parts::paragraph(buf, rest, &text, theme.style(Role::Text)) + 1);
    }
}

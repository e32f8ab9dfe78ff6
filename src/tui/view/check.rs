//! The findings: what bars the seal, what needs a reason, what is only remarked on.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::check::{Finding, Weight},
    tui::{
        model::{Cursor, Model, Work},
        text::{clean, wrap},
        theme::{Role, Theme},
        view::{
            evidence::counted,
            parts::{self, below, indent, put, row, shorten},
            reader,
            sheet::{Sheet, Spot},
        },
    },
};

/// From so many columns on, the criterion in hand stands beside the list.
const BESIDE: u16 = 100;
/// Columns before a finding's text: cursor, weight, place.
const GUTTER: u16 = 20;

pub(super) fn draw(model: &Model, cursor: Cursor, area: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let theme = model.theme;
    let findings = work.findings_shown(model.now);
    let beside = area.width >= BESIDE && area.height >= 10 && !findings.is_empty();
    let left = if beside { Rect { width: (area.width / 20 * 11).min(84), ..area } } else { area };
    let filter = &work.filters.criteria;
    let title = format!("Check{}", filter.title(theme.glyphs().dot, findings.len()));
    let inside = parts::frame(theme, buf, left, &title);
    let Some(last) = findings.len().checked_sub(1) else {
        let text = if filter.query.is_empty() {
            "A committee would find nothing to ask about."
        } else {
            "Nothing is found in what the filter shows; the empty filter shows all."
        };
        parts::paragraph(buf, indent(inside, 1), text, theme.style(Role::Dim));
        return;
    };
    let cursor = Cursor { at: cursor.at.min(last) };
    let head = match &work.session.state.seal {
        Some(seal) => format!("sealed, with {} given", counted(seal.reasons.len(), "reason")),
        None => summary(&findings, inside.width.saturating_sub(1).into()),
    };
    put(theme, buf, indent(inside, 1), &head, theme.style(Role::Target));
    let rest = below(inside, if inside.height > 10 { 2 } else { 1 });
    lines(theme, work, &findings, cursor, rest, buf);
    if beside {
        about(theme, work, &findings[cursor.at].0, indent(area, left.width), buf);
    }
}

/// How many findings there are of each weight, as a sentence without its end; in fewer words where that is too long.
fn summary(findings: &[(Finding, Weight)], columns: usize) -> String {
    let count = |weight: Weight| findings.iter().filter(|(_, found)| *found == weight).count();
    let verb = |count: usize, one: &str, many: &str| {
        (count > 0).then(|| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {many}"),
        })
    };
    let parts = [
        verb(count(Weight::Bars), "bars the seal", "bar the seal"),
        verb(count(Weight::Reason), "needs a reason", "need a reason"),
        (count(Weight::Remark) > 0).then(|| counted(count(Weight::Remark), "remark")),
    ];
    let summary = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if summary.len() > columns { summary.replace(" the seal", "") } else { summary }
}

fn weighed(weight: Weight) -> (&'static str, Role) {
    match weight {
        Weight::Bars => ("bars", Role::Warning),
        Weight::Reason => ("reason", Role::Text),
        Weight::Remark => ("remark", Role::Dim),
    }
}

/// The list; a finding takes as many rows as its text needs.
fn lines(
    theme: Theme,
    work: &Work,
    findings: &[(Finding, Weight)],
    cursor: Cursor,
    area: Rect,
    buf: &mut Sheet<'_>,
) {
    let columns = usize::from(area.width.saturating_sub(GUTTER));
    let mut rows: Vec<(usize, bool, String)> = Vec::new();
    for (index, (finding, _)) in findings.iter().enumerate() {
        let reason = work.session.state.seal.as_ref().and_then(|seal| seal.reasons.get(&finding.key()));
        let text =
            reason.map_or_else(|| finding.text.clone(), |reason| format!("{}: {reason}", finding.text));
        let text = clean(&text);
        let ranges = wrap(&text, columns).into_iter().enumerate();
        rows.extend(ranges.map(|(at, range)| (index, at == 0, text[range].to_owned())));
    }
    let start = rows.iter().position(|(index, ..)| *index == cursor.at).unwrap_or(0);
    let end = rows.iter().rposition(|(index, ..)| *index == cursor.at).map_or(0, |last| last + 1);
    let offset = end.saturating_sub(area.height.into()).min(start);
    for (at, (index, first, text)) in rows.iter().skip(offset).take(area.height.into()).enumerate() {
        let at = row(area, at);
        buf.spot(at, Spot::Line(*index));
        if *first {
            gutter(theme, &findings[*index], *index == cursor.at, at, buf);
        }
        put(theme, buf, indent(at, GUTTER), text, theme.style(Role::Text));
    }
}

fn gutter(theme: Theme, (finding, weight): &(Finding, Weight), here: bool, at: Rect, buf: &mut Buffer) {
    if here {
        put(theme, buf, at, theme.glyphs().cursor, theme.style(Role::Cursor));
    }
    let (word, role) = weighed(*weight);
    put(theme, buf, Rect { width: 7.min(at.width), ..indent(at, 1) }, word, theme.style(role));
    let place = finding.criterion.as_ref().map(ToString::to_string);
    let place = place.or_else(|| finding.evidence.map(|id| id.to_string()));
    let style = theme.style(if here { Role::Cursor } else { Role::Text });
    let at = indent(at, 8);
    put(theme, buf, Rect { width: 11.min(at.width), ..at }, &place.unwrap_or_default(), style);
}

/// What the finding in hand is about.
fn about(theme: Theme, work: &Work, finding: &Finding, area: Rect, buf: &mut Buffer) {
    let criterion = finding.criterion.as_ref().and_then(|id| work.framework().criterion(id));
    if let Some(criterion) = criterion {
        reader::beside(theme, work, criterion, area, buf);
        return;
    }
    let inside = parts::pane(theme, buf, area, finding.kind.as_str(), false);
    let inside = shorten(indent(inside, 1), 1);
    parts::paragraph(buf, inside, "about the session as a whole", theme.style(Role::Dim));
}

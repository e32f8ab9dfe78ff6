//! The history: the newest action first; what was before and after the entry in hand beside it.

use crate::domain::history::chain::Link as _;
use crate::domain::history::chain::{Replayed as _, replay};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::{
        history::{Change, Entry},
        ids::{CriterionId, EvidenceId},
        state::{Mark, State},
    },
    tui::{
        action::Action,
        model::{Cursor, Model, Work, history::HistoryView},
        theme::{Role, Theme},
        view::{
            evidence::counted,
            parts::{self, below, indent, put, put_right, row, shorten},
            sheet::{Sheet, Spot},
        },
    },
};

/// From so many columns on, the entry in hand stands beside the list.
const BESIDE: u16 = 100;

pub(super) fn draw(model: &Model, view: HistoryView, area: Rect, buf: &mut Sheet<'_>) {
    let Some(work) = &model.work else { return };
    let theme = model.theme;
    let lines = view.lines(work);
    let (left, detail) = if lines.is_empty() { (area, area) } else { panes(area) };
    let dot = theme.glyphs().dot;
    let only = view.only_on(work);
    let here = only.map(CriterionId::as_str);
    let of = here.map(|id| format!("{id} {dot} ")).unwrap_or_default();
    let filter = work.filters.criteria.title(dot, lines.len());
    let title = format!("History {dot} {of}{}{filter}", counted(lines.len(), "change"));
    let inside = parts::frame(theme, buf, left, &title);
    let Some(last) = lines.len().checked_sub(1) else {
        let text = if filter.is_empty() {
            let key = model.key(Action::OnlyHere);
            format!(
                "Nothing was changed at {} yet; {key} shows all changes.",
                here.unwrap_or("any criterion")
            )
        } else {
            "No change is shown by the filter; the empty filter shows all.".to_owned()
        };
        parts::paragraph(buf, indent(inside, 1), &text, theme.style(Role::Dim));
        return;
    };
    let cursor = Cursor { at: view.cursor.at.min(last) };
    // Where there is no pane for it, the entry in hand is told to its end below the list.
    let foot = if detail.is_empty() { (inside.height / 3).min(3) } else { 0 };
    let rows = usize::from(inside.height - foot);
    let offset = cursor.offset(rows);
    let shown = &lines[offset..lines.len().min(offset + rows)];
    let sentences = sentences(work, shown, only);
    for (at, (index, sentence)) in shown.iter().zip(&sentences).enumerate() {
        let previous = (offset + at).checked_sub(1).map(|before| lines[before]);
        let line = Line { index: *index, sentence, previous, here: offset + at == cursor.at };
        buf.spot(row(inside, at), Spot::Line(offset + at));
        line.draw(model, work, row(inside, at), buf);
    }
    if detail.is_empty() {
        let at = indent(below(inside, inside.height - foot), 1);
        let told = sentences.get(cursor.at - offset).map_or("", String::as_str);
        parts::paragraph(buf, at, told, theme.style(Role::Dim));
    } else {
        about(model, work, lines[cursor.at], only, detail, buf);
    }
}

/// The list, and the place of the entry in hand: beside the list, below it, or none.
fn panes(area: Rect) -> (Rect, Rect) {
    if area.width >= BESIDE && area.height >= 10 {
        let width = (area.width / 20 * 11).min(84);
        return (Rect { width, ..area }, indent(area, width));
    }
    let height = if area.height < 20 || area.width < 50 { 0 } else { area.height * 2 / 5 };
    (Rect { height: area.height - height, ..area }, below(area, area.height - height))
}

/// What each of the entries changed, or what it says of the one criterion. The values before follow by one replay up to the newest of them.
fn sentences(work: &Work, indexes: &[usize], only: Option<&CriterionId>) -> Vec<String> {
    let entries = &work.session.entries;
    let mut sentences = vec![String::new(); indexes.len()];
    let Some(mut before) = entries.first().and_then(|first| State::first(&first.change)) else {
        return sentences;
    };
    let newest = indexes.iter().max().map_or(0, |newest| newest + 1);
    for (index, entry) in entries.iter().enumerate().take(newest) {
        if let Some(at) = indexes.iter().position(|shown| *shown == index) {
            sentences[at] = sentence(&entry.change, &before, only);
        }
        before.apply(&entry.change, entry.at);
    }
    sentences
}

fn sentence(change: &Change, before: &State, only: Option<&CriterionId>) -> String {
    let on = only.and_then(|criterion| change.sentence_on(criterion, before));
    on.unwrap_or_else(|| change.sentence(before))
}

/// One row of the list.
struct Line<'a> {
    index: usize,
    sentence: &'a str,
    /// The entry on the row above.
    previous: Option<usize>,
    here: bool,
}

impl Line<'_> {
    fn draw(&self, model: &Model, work: &Work, at: Rect, buf: &mut Buffer) {
        let theme = model.theme;
        let entries = &work.session.entries;
        let entry = &entries[self.index];
        let style = theme.style(if self.here { Role::Cursor } else { Role::Text });
        if self.here {
            put(theme, buf, at, theme.glyphs().cursor, style);
        }
        put_right(
            theme,
            buf,
            Rect { width: 5.min(at.width.saturating_sub(1)), ..indent(at, 1) },
            &entry.seq.to_string(),
            style,
        );
        let time = if at.width >= 60 { parts::moment(model, entry.at) } else { parts::time(model, entry.at) };
        let text = indent(at, 8);
        // The entries of one action are made at one moment; it stands on the first of them.
        let same = self.previous.is_some_and(|previous| entries[previous].group == entry.group);
        let taken = parts::cells(time.len());
        if !same {
            put(theme, buf, text, &time, theme.style(Role::Dim));
        }
        let text = indent(text, taken + 2 + if same { 2 } else { 0 });
        put(theme, buf, text, self.sentence, theme.style(Role::Text));
    }
}

/// The entry in hand: when, as part of what, and the values before and after.
fn about(model: &Model, work: &Work, index: usize, only: Option<&CriterionId>, area: Rect, buf: &mut Buffer) {
    let theme = model.theme;
    let entry = &work.session.entries[index];
    let inside = parts::pane(theme, buf, area, &format!("Change {}", entry.seq), false);
    let inside = shorten(indent(inside, 1), 1);
    let is_low = inside.height < 10;
    let mut rest = Rect { width: inside.width.min(78), ..inside };
    let used = parts::paragraph(buf, rest, &made(model, work, entry), theme.style(Role::Dim));
    rest = below(rest, used);
    let criterion = entry.change.criterion().and_then(|id| work.framework().criterion(id));
    if let Some(criterion) = criterion.filter(|_| !is_low) {
        let text = format!("{} {}", criterion.id, criterion.text);
        let used = parts::paragraph(buf, rest, &text, theme.style(Role::Dim));
        rest = below(rest, used);
    }
    rest = below(rest, 1);
    let before = replay::<State>(work.session.entries[..index].iter().map(AsRef::as_ref));
    let Some((was, is)) = before.as_ref().and_then(|before| values(theme, &entry.change, before, entry.at))
    else {
        let told =
            before.map_or_else(|| created(&entry.change), |before| sentence(&entry.change, &before, only));
        parts::paragraph(buf, rest, &told, theme.style(Role::Text));
        return;
    };
    let half = rest.width / 2;
    // Where rows are few the two stand side by side, so that a long text before hides none of the one after.
    let first = if is_low { Rect { width: half.saturating_sub(1), ..rest } } else { rest };
    let used = value_pane(theme, "before", &was, first, buf);
    let second = if is_low { indent(rest, half) } else { below(rest, used + 1) };
    value_pane(theme, "after", &is, second, buf);
}

fn value_pane(theme: Theme, name: &str, value: &str, area: Rect, buf: &mut Buffer) -> u16 {
    let named = parts::paragraph(buf, area, name, theme.style(Role::Target));
    named + parts::paragraph(buf, below(area, named), value, theme.style(Role::Text))
}

/// When and by whom an entry was made, and as part of what.
fn made(model: &Model, work: &Work, entry: &Entry) -> String {
    let assessor = &work.session.state.assessor;
    let by = if entry.by == assessor.id { assessor.name.clone() } else { entry.by.to_string() };
    let moment = parts::moment(model, entry.at);
    let day = moment.split(' ').next().unwrap_or_default();
    let part =
        if entry.seq == entry.group { String::new() } else { format!(", part of change {}", entry.group) };
    format!("{day} {} by {by}{part}", parts::time(model, entry.at))
}

/// What the first entry says; there is no state before it.
fn created(change: &Change) -> String {
    match change {
        Change::Created { candidate, assessor, .. } => {
            format!(
                "session made by {} for {}, applying for {}",
                assessor.name, candidate.name, candidate.target
            )
        }
        change => change.word().to_owned(),
    }
}

/// The values of a mark before and after a change of it.
fn values(theme: Theme, change: &Change, before: &State, at: jiff::Timestamp) -> Option<(String, String)> {
    let criterion = change.criterion()?;
    let mut after = before.clone();
    after.apply(change, at);
    let value = |state: &State| value(theme, change, state, criterion);
    Some((value(before), value(&after)))
}

fn value(theme: Theme, change: &Change, state: &State, criterion: &CriterionId) -> String {
    let blank = Mark::blank(jiff::Timestamp::UNIX_EPOCH);
    let mark = state.mark(criterion).unwrap_or(&blank);
    let (glyph, _) = parts::verdict_glyph(theme, mark.verdict);
    let item = |id: &EvidenceId| {
        let title = state.item(*id).map_or("", |item| &item.title);
        format!("{id} {title}").trim_end().to_owned()
    };
    let value = match change {
        Change::Verdict { .. } => format!("{glyph} {}", Mark::word(Some(mark))),
        Change::Note { .. } => mark.note.clone(),
        Change::Cites { .. } => mark.cites.iter().map(item).collect::<Vec<_>>().join("\n"),
        Change::Measure { .. } => mark.measure.map(|figure| figure.to_string()).unwrap_or_default(),
        _ => if mark.probe { "to be asked about" } else { "not to be asked about" }.to_owned(),
    };
    if value.is_empty() { "nothing".to_owned() } else { value }
}

//! Plain text for people: the one place where a mark, a level, a time or an evidence item is drawn on standard output.
//! Everything from outside is cleaned here.

use std::fmt::Write as _;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        evidence::EvidenceItem,
        framework::{Criterion, Framework},
        rule::{LevelStanding, Standing},
        session::Session,
        state::{Mark, State, Verdict},
        text::Cleaning,
    },
    tui::{
        text::{truncate, width, wrap},
        theme::{Glyphs, Signs, Theme},
    },
};

/// The cells of the bar of a level.
const BAR: usize = 12;

/// How text is drawn.
#[derive(Clone, Debug)]
pub struct Pen {
    /// Only ASCII in the program's own signs.
    pub ascii: bool,
    /// The zone in which times are shown.
    pub zone: TimeZone,
    /// The cells of a line.
    pub columns: usize,
}

impl Pen {
    /// The signs.
    pub fn glyphs(&self) -> &'static Glyphs {
        Theme { signs: if self.ascii { Signs::Ascii } else { Signs::Unicode }, ..Theme::default() }.glyphs()
    }

    /// A text from outside on one line.
    pub fn line(&self, text: &str) -> String {
        Cleaning { ascii: self.ascii, lines: false }.clean(text).into_owned()
    }

    /// A moment, to the minute.
    pub fn time(&self, at: Timestamp) -> String {
        at.to_zoned_datetime(self.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// The sign of a verdict with the probe beside it: two cells.
    pub fn mark(&self, mark: Option<&Mark>) -> String {
        let glyphs = self.glyphs();
        let verdict = match mark.and_then(|mark| mark.verdict) {
            Some(Verdict::Met) => glyphs.met,
            Some(Verdict::NotYet) => glyphs.not_yet,
            None => glyphs.unmarked,
        };
        format!("{verdict}{}", if mark.is_some_and(|mark| mark.probe) { '?' } else { ' ' })
    }

    /// A bar of `part` of `whole`.
    fn bar(&self, part: usize, whole: usize) -> String {
        let glyphs = self.glyphs();
        let full = (part * BAR).checked_div(whole).unwrap_or(0);
        let last = glyphs.bar.last().copied().unwrap_or("#");
        last.repeat(full) + &glyphs.bar_empty.repeat(BAR - full)
    }

    /// Text in lines of the width there is, each behind `indent` spaces.
    pub fn paragraph(&self, indent: usize, text: &str) -> String {
        let text = Cleaning { ascii: self.ascii, lines: true }.clean(text);
        let room = self.columns.saturating_sub(indent).max(20);
        let lines = wrap(&text, room).into_iter().map(|range| format!("{:indent$}{}", "", &text[range]));
        lines.map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// A name and what it says, aligned below others; nothing when it says nothing.
    pub fn fact(&self, name: &str, says: &str) -> String {
        const NAMES: usize = 16;
        if says.trim().is_empty() {
            return String::new();
        }
        let text = self.paragraph(NAMES, says);
        format!("{name:NAMES$}{}", text.trim_start())
    }

    /// One level: marked and met of all, with a bar.
    pub fn level(&self, framework: &Framework, level: &LevelStanding, target: bool) -> String {
        let id = &framework.levels[level.level].id;
        let cursor = if target { self.glyphs().cursor } else { " " };
        let (met, marked, of) = (level.met(), level.marked(), level.of());
        let bar = self.bar(met, of);
        let reached = if level.is_reached() { "  reached" } else { "" };
        format!("{cursor}{id:<5} {bar} {met:>3} met, {marked:>3} marked of {of:>3}{reached}\n")
    }

    /// All levels.
    pub fn standing(&self, framework: &Framework, state: &State, standing: &Standing) -> String {
        let target = framework.level_index(state.candidate.target.as_str());
        standing
            .levels
            .iter()
            .map(|level| self.level(framework, level, Some(level.level) == target))
            .collect()
    }

    /// One criterion with its wording.
    pub fn criterion(&self, criterion: &Criterion, mark: Option<&Mark>) -> String {
        let head = format!("{} {:<11} ", self.mark(mark), criterion.id);
        let text = self.paragraph(width(&head), &criterion.text);
        head + text.trim_start()
    }

    /// What a mark says beside its verdict: the figure, the evidence, the note.
    pub fn mark_details(&self, indent: usize, criterion: &Criterion, state: &State) -> String {
        let Some(mark) = state.mark(&criterion.id) else { return String::new() };
        let mut text = String::new();
        if let Some(figure) = mark.measure {
            let unit = criterion.measure.as_ref().map_or("", |measure| measure.unit.as_str());
            text += &self.paragraph(indent, &format!("figure: {figure} {unit}"));
        }
        for id in &mark.cites {
            let named = state.item(*id).map_or_else(|| id.to_string(), cited);
            text += &self.paragraph(indent, &named);
        }
        if !mark.note.is_empty() {
            text += &self.paragraph(indent, &mark.note);
        }
        text
    }

    /// The line that heads everything about a session.
    pub fn head(&self, session: &Session) -> String {
        let state = &session.state;
        let dot = format!(" {} ", self.glyphs().dot);
        let kept = if state.seal.is_some() { "sealed" } else { "draft" };
        let target = format!("for {}", state.candidate.target);
        let parts =
            [self.line(&state.candidate.name), self.line(&state.candidate.reference), target, kept.into()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&dot) + "\n"
    }

    /// A table of lines: each column as wide as its widest cell, the last one cut where the line ends.
    pub fn table(&self, header: &[&str], rows: &[Vec<String>]) -> String {
        let header: Vec<String> = header.iter().map(ToString::to_string).collect();
        let rows: Vec<&Vec<String>> = std::iter::once(&header).chain(rows).collect();
        let widest =
            |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
        // One long name must not push every other column off the line.
        let most = self.columns / 2;
        let widths: Vec<usize> =
            (0..header.len()).map(|column| widest(column).unwrap_or(0).min(most)).collect();
        let mut text = String::new();
        for row in rows {
            let mut line = String::new();
            for (at, (cell, wide)) in row.iter().zip(&widths).enumerate() {
                // The last column is cut with its line.
                let is_last = at + 1 == header.len();
                let room = if is_last { usize::MAX } else { *wide };
                let cell = truncate(cell, room, self.glyphs().ellipsis);
                let pad = wide.saturating_sub(width(&cell)) + 2;
                let _ = write!(line, "{cell}{:pad$}", "");
            }
            text += &truncate(line.trim_end(), self.columns, self.glyphs().ellipsis);
            text.push('\n');
        }
        text
    }

    /// An evidence item on one line of a ledger, as cells: id, flags, date, kind, title, place.
    pub fn item(&self, item: &EvidenceItem) -> Vec<String> {
        vec![
            item.id.to_string(),
            item.letters(),
            item.date.map(|date| date.to_string()).unwrap_or_default(),
            item.kind.as_ref().map(ToString::to_string).unwrap_or_default(),
            self.line(&item.title),
            self.line(&item.locator),
        ]
    }
}

/// An item where it is cited.
fn cited(item: &EvidenceItem) -> String {
    let place = if item.locator.is_empty() { String::new() } else { format!(", {}", item.locator) };
    format!("{} {}{place}", item.id, item.title)
}

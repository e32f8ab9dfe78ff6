//! The session as it stood at an entry of its history, as a page to read.

use crate::{
    domain::{
        evidence::EvidenceItem,
        history::Entry,
        ids::CriterionId,
        state::{Mark, State},
    },
    tui::{
        message::Effect,
        model::{
            Model, Overlay, Screen, Weight, Work,
            reader::{Paragraph, Reader},
        },
        theme::{Role, Theme},
        view::parts::{self, verdict_glyph},
    },
};

/// Shows the session as it stood after the entry in hand.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let (Some(work), Screen::History(view)) = (&model.work, model.screen()) else { return Vec::new() };
    let lines = view.lines(work);
    let index = lines.get(view.cursor.at.min(lines.len().saturating_sub(1)));
    let page = index.and_then(|index| page(model, work, &work.session.entries[*index]));
    match page {
        Some(page) => model.overlays.push(Overlay::Reader(page)),
        None => model.say(Weight::Refused, "there is no change here"),
    }
    Vec::new()
}

fn page(model: &Model, work: &Work, entry: &Entry) -> Option<Reader> {
    let state = work.session.as_of(entry.seq)?;
    let then = Then { theme: model.theme, work, state: &state };
    let mut page = then.head();
    page.extend(heading(then.counted()));
    let mut marks: Vec<_> = state.marks.iter().collect();
    // What the edition of today does not have comes last.
    marks.sort_by_key(|(id, _)| work.framework().criterion_index(id).unwrap_or(usize::MAX));
    page.extend(marks.into_iter().flat_map(|(id, mark)| then.mark(id, mark)));
    if !state.evidence.is_empty() {
        page.extend(heading("Evidence"));
        page.extend(state.evidence.iter().map(|item| then.item(item)));
    }
    let dot = model.theme.glyphs().dot;
    let title = format!("As of change {} {dot} {}", entry.seq, parts::moment(model, entry.at));
    Some(Reader::new(title, page))
}

fn heading(text: impl Into<String>) -> [Paragraph; 2] {
    [Paragraph::new(Role::Text, ""), Paragraph::new(Role::Title, text)]
}

/// The session then.
struct Then<'a> {
    theme: Theme,
    work: &'a Work,
    state: &'a State,
}

impl Then<'_> {
    /// Candidate, edition, declaration, recommendation and seal.
    fn head(&self) -> Vec<Paragraph> {
        let state = self.state;
        let dot = self.theme.glyphs().dot;
        let candidate = &state.candidate;
        let reference =
            if candidate.reference.is_empty() { "no reference" } else { candidate.reference.as_str() };
        let years = candidate.years_in_practice.map(|years| format!(" {dot} {years} years in practice"));
        let mut lines = vec![format!(
            "{} {dot} {reference} {dot} for {}{}",
            candidate.name,
            candidate.target,
            years.unwrap_or_default()
        )];
        if state.edition != self.work.edition.digest {
            lines.push(format!("marked against the edition {}", state.edition.short()));
        }
        let declared = state.declaration.as_ref().map(|made| match made.detail.as_str() {
            "" => format!("interest: {}", made.kind),
            detail => format!("interest: {} {dot} {detail}", made.kind),
        });
        lines.push(declared.unwrap_or_else(|| "no interest declared".to_owned()));
        lines.extend(state.recommendation.as_ref().map(|made| {
            let level = made.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
            format!("{}{level} {dot} {}", made.outcome.as_str(), made.rationale)
        }));
        lines.extend(state.seal.as_ref().map(|_| "sealed".to_owned()));
        lines.into_iter().map(|line| Paragraph::new(Role::Text, line)).collect()
    }

    fn counted(&self) -> String {
        let count = self.state.marks.len();
        match count {
            0 => "Nothing was marked or noted yet".to_owned(),
            1 => "1 criterion with a mark or a note".to_owned(),
            _ => format!("{count} criteria with a mark or a note"),
        }
    }

    fn mark(&self, id: &CriterionId, mark: &Mark) -> Vec<Paragraph> {
        let (glyph, role) = verdict_glyph(self.theme, mark.verdict);
        let dot = format!(" {} ", self.theme.glyphs().dot);
        let probe = if mark.probe { "?" } else { " " };
        let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
        let facts = [
            id.to_string(),
            Mark::word(Some(mark)).to_owned(),
            cites.join(" "),
            self.figure(id, mark).unwrap_or_default(),
        ];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let mut page =
            vec![Paragraph::new(Role::Text, facts.join(&dot)).behind(role, format!("{glyph}{probe} "))];
        page.extend(self.wording(id).map(|text| Paragraph::new(Role::Dim, text).indented(3)));
        if !mark.note.is_empty() {
            page.push(Paragraph::new(Role::Text, &mark.note).indented(3));
        }
        page
    }

    fn figure(&self, id: &CriterionId, mark: &Mark) -> Option<String> {
        let figure = mark.measure?;
        let asked = self.work.framework().criterion(id).filter(|_| self.is_same_edition());
        let measure = asked.and_then(|criterion| criterion.measure.as_ref());
        Some(measure.map_or_else(|| figure.to_string(), |measure| measure.figure(figure)))
    }

    /// The wording of a criterion; of another edition than the one that is open none is known here.
    fn wording(&self, id: &CriterionId) -> Option<&str> {
        let criterion = self.work.framework().criterion(id).filter(|_| self.is_same_edition());
        criterion.map(|criterion| criterion.text.as_str())
    }

    fn is_same_edition(&self) -> bool {
        self.state.edition == self.work.edition.digest
    }

    fn item(&self, item: &EvidenceItem) -> Paragraph {
        let dot = format!(" {} ", self.theme.glyphs().dot);
        let date = item.date.map(|date| date.to_string()).unwrap_or_default();
        let facts = [self.work.kind_title(item), &item.title, &item.locator, &date];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Paragraph::new(Role::Text, facts.join(&dot)).behind(Role::Text, format!("{} ", item.id))
    }
}

//! The page of one criterion: its wording in full, what was said of it, and what stands around it in the document.

use crate::{
    domain::{
        framework::{Ability, Criterion, Framework, Level, Years},
        state::Mark,
    },
    tui::{
        model::{
            Work,
            reader::{Paragraph, Reader},
        },
        theme::{Role, Theme},
        view::parts::verdict_glyph,
    },
};

/// The page of the criterion in hand, if there is one.
pub(super) fn wording(theme: Theme, work: &Work) -> Option<Reader> {
    let criterion = work.criterion()?;
    let mut page = in_short(theme, work, criterion);
    page.paragraphs.extend(of_level(theme, &work.framework().levels[criterion.level]));
    page.paragraphs.extend(elsewhere(theme, work, criterion));
    Some(page)
}

/// The page of a criterion without the other levels: to stand beside a list.
pub fn in_short(theme: Theme, work: &Work, criterion: &Criterion) -> Reader {
    let mut page = wanted(criterion);
    page.extend(marked(theme, work, criterion));
    page.extend(around(theme, &work.framework().abilities[criterion.ability]));
    Reader::new(criterion.id.as_str(), page)
}

/// The page of a criterion without anybody's marks.
pub(super) fn unmarked(theme: Theme, framework: &Framework, criterion: &Criterion) -> Reader {
    let mut page = wanted(criterion);
    page.extend(around(theme, &framework.abilities[criterion.ability]));
    page.extend(of_level(theme, &framework.levels[criterion.level]));
    Reader::new(criterion.id.as_str(), page)
}

fn heading(text: impl Into<String>) -> [Paragraph; 2] {
    [Paragraph::new(Role::Text, ""), Paragraph::new(Role::Title, text)]
}

fn wanted(criterion: &Criterion) -> Vec<Paragraph> {
    let note = criterion.source_note.as_ref().map(|note| format!("On the source: {note}"));
    let figure = criterion.measure.as_ref();
    let figure =
        figure.map(|measure| format!("Asks for a figure: {} {} or more.", measure.minimum, measure.unit));
    let remarks = [note, figure].into_iter().flatten().map(|text| Paragraph::new(Role::Dim, text));
    [Paragraph::new(Role::Text, criterion.text.as_str())].into_iter().chain(remarks).collect()
}

/// The mark, with all that it rests on and the whole note.
fn marked(theme: Theme, work: &Work, criterion: &Criterion) -> Vec<Paragraph> {
    let mark = work.session.state.mark(&criterion.id);
    let (glyph, role) = verdict_glyph(theme, mark.and_then(|mark| mark.verdict));
    let mut page = heading("Mark").to_vec();
    page.push(Paragraph::new(Role::Text, Mark::word(mark)).behind(role, format!("{glyph} ")));
    let Some(mark) = mark else { return page };
    if mark.probe {
        page.push(Paragraph::new(Role::Text, "to be asked about at the interview").behind(Role::Probe, "? "));
    }
    if let Some((figure, measure)) = mark.measure.zip(criterion.measure.as_ref()) {
        page.push(Paragraph::new(Role::Text, measure.figure(figure)).indented(2));
    }
    let dot = format!(" {} ", theme.glyphs().dot);
    for id in &mark.cites {
        let Some(item) = work.session.state.item(*id) else { continue };
        let facts = [work.kind_title(item), &item.title, &item.locator];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        page.push(
            Paragraph::new(Role::Text, facts.join(&dot)).behind(Role::Text, format!("{id} ")).indented(2),
        );
    }
    if !mark.note.is_empty() {
        page.extend(heading("Note"));
        page.push(Paragraph::new(Role::Text, &mark.note));
    }
    page
}

fn around(theme: Theme, ability: &Ability) -> Vec<Paragraph> {
    let dot = theme.glyphs().dot;
    let point = |text: &str| Paragraph::new(Role::Text, text).behind(Role::Dim, format!("{dot} "));
    let mut page = heading(format!("{} {dot} {}", ability.id, ability.label)).to_vec();
    page.extend(ability.statements.iter().map(|statement| Paragraph::new(Role::Text, statement.as_str())));
    page.extend(heading("Knowledge and skills"));
    for line in &ability.knowledge {
        page.push(point(&line.text));
        page.extend(line.items.iter().map(|item| point(item).indented(2)));
    }
    page
}

fn of_level(theme: Theme, level: &Level) -> Vec<Paragraph> {
    let title = level.title.as_ref().map(|title| format!(" {} {title}", theme.glyphs().dot));
    let mut page = heading(format!("{}{}", level.id, title.unwrap_or_default())).to_vec();
    page.push(Paragraph::new(Role::Text, level.description.as_str()));
    page.extend(level.experience_years.map(|years| Paragraph::new(Role::Dim, band(years))));
    page
}

fn band(Years { min, max }: Years) -> String {
    match max {
        Some(max) => format!("Experience: {min} to {max} years."),
        None => format!("Experience: {min} years or more."),
    }
}

/// The same ability's criteria at the other levels, with their marks.
fn elsewhere(theme: Theme, work: &Work, criterion: &Criterion) -> Vec<Paragraph> {
    let framework = work.framework();
    let line = |(_, other): (usize, &Criterion)| {
        let (glyph, role) = verdict_glyph(theme, work.session.state.verdict(&other.id));
        Paragraph::new(Role::Text, other.text.as_str())
            .behind(role, format!("{glyph} {} ", other.number))
            .indented(2)
    };
    let mut page = Vec::new();
    for (index, level) in framework.levels.iter().enumerate().filter(|(index, _)| *index != criterion.level) {
        let mut criteria = framework.criteria_at(criterion.ability, index).map(line).peekable();
        if criteria.peek().is_some() {
            page.extend(heading(format!("The same ability at {}", level.id)));
            page.extend(criteria);
        }
    }
    page
}

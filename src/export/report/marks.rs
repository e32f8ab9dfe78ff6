//! The marks by ability, each with the wording it answers, the note and the evidence.

use super::{Page, html::Html, words};
use crate::domain::{
    framework::{Ability, Criterion},
    ids::EvidenceId,
    state::Mark,
};

/// A note of so many bytes may be broken across sheets of paper.
const LONG: usize = 1500;

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    html.raw("<section aria-labelledby=\"marks\">\n<h2 id=\"marks\">Marks with notes and evidence</h2>\n");
    html.raw("<p>All criteria of the level applied for, and those of other levels that the assessor said anything about.</p>\n");
    for (index, one) in page.framework().abilities.iter().enumerate() {
        ability(html, page, index, one);
    }
    html.raw("</section>\n");
}

fn ability(html: &mut Html, page: &Page<'_>, index: usize, ability: &Ability) {
    let framework = page.framework();
    html.raw("<h3>")
        .text(ability.id.as_str())
        .raw(" ")
        .text(&ability.label)
        .raw("</h3>\n<p class=\"statement\"");
    language(html, page);
    html.raw("><span class=\"dimension\">")
        .text(&framework.dimensions[ability.dimension].title)
        .raw("</span> ");
    for (at, statement) in ability.statements.iter().enumerate() {
        html.raw(if at > 0 { "<br>" } else { "" }).text(statement);
    }
    html.raw("</p>\n");
    let criteria = || framework.criteria.iter().filter(move |criterion| criterion.ability == index);
    let is_shown = |criterion: &Criterion| {
        Some(criterion.level) == page.target || page.state().mark(&criterion.id).is_some()
    };
    if criteria().any(is_shown) {
        table(html, page, ability, criteria().filter(|criterion| is_shown(criterion)));
    }
    let silent: Vec<_> = criteria().filter(|criterion| !is_shown(criterion)).collect();
    if !silent.is_empty() {
        html.raw("<p class=\"aside\">Unmarked at other levels, with nothing said: ");
        ranges(html, &silent);
        html.raw(".</p>\n");
    }
}

/// Criteria by their ids, what follows one another as `PK1.CA.1 to PK1.CA.8`.
pub fn ranges(html: &mut Html, criteria: &[&Criterion]) {
    for (at, (first, last)) in runs(criteria).into_iter().enumerate() {
        html.raw(if at > 0 { ", " } else { "" }).raw("<span class=\"id\">").text(first.id.as_str());
        if first.id != last.id {
            html.raw("</span> to <span class=\"id\">").text(last.id.as_str());
        }
        html.raw("</span>");
    }
}

/// The first and the last of each run of criteria of one level that follow one another.
fn runs<'f>(criteria: &[&'f Criterion]) -> Vec<(&'f Criterion, &'f Criterion)> {
    let together = |a: &Criterion, b: &Criterion| (a.ability, a.level) == (b.ability, b.level);
    let follow = |a: &&Criterion, b: &&Criterion| together(a, b) && a.number + 1 == b.number;
    let runs = criteria.chunk_by(follow);
    runs.filter_map(|run| Some((*run.first()?, *run.last()?))).collect()
}

/// The language of the framework's wording.
fn language(html: &mut Html, page: &Page<'_>) {
    html.raw(" lang=\"").text(&page.framework().language).raw("\"");
}

fn table<'p>(
    html: &mut Html,
    page: &Page<'_>,
    ability: &Ability,
    criteria: impl Iterator<Item = &'p Criterion>,
) {
    html.raw("<table class=\"marks\">\n<caption>Marks in ")
        .text(ability.id.as_str())
        .raw("</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Criterion and mark</th><th scope=\"col\">Wording, note and evidence</th></tr></thead>\n");
    let mut level = None;
    for criterion in criteria {
        if level != Some(criterion.level) {
            html.raw(if level.is_some() { "</tbody>\n<tbody>\n" } else { "<tbody>\n" });
            html.raw("<tr class=\"group\"><th colspan=\"2\" scope=\"rowgroup\">");
            html.text(page.framework().levels[criterion.level].id.as_str());
            html.raw(if Some(criterion.level) == page.target { ", the level applied for" } else { "" });
            html.raw("</th></tr>\n");
            level = Some(criterion.level);
        }
        row(html, page, criterion);
    }
    html.raw("</tbody>\n</table>\n");
}

fn row(html: &mut Html, page: &Page<'_>, criterion: &Criterion) {
    let mark = page.state().mark(&criterion.id);
    let long = mark.is_some_and(|mark| mark.note.len() > LONG);
    html.raw(if long { "<tr class=\"long\" id=\"c-" } else { "<tr id=\"c-" }).text(criterion.id.as_str());
    html.raw("\"><th scope=\"row\"><span class=\"id\">").text(criterion.id.as_str()).raw("</span> ");
    words::mark(html, mark);
    if mark.is_some_and(|mark| mark.probe) {
        html.raw(" <span class=\"mark ask\"><span aria-hidden=\"true\">?</span> to be asked</span>");
    }
    html.raw("</th><td><p class=\"wording\"");
    language(html, page);
    html.raw(">").text(&criterion.text).raw("</p>\n");
    if let Some(note) = &criterion.source_note {
        html.raw("<p class=\"aside\">On the source: ").text(note).raw("</p>\n");
    }
    if let Some(mark) = mark {
        said(html, page, criterion, mark);
    }
    html.raw("</td></tr>\n");
}

fn said(html: &mut Html, page: &Page<'_>, criterion: &Criterion, mark: &Mark) {
    if let (Some(figure), Some(measure)) = (mark.measure, &criterion.measure) {
        html.raw("<p>Figure: <b>").show(figure).raw("</b> ").text(&measure.unit);
        html.raw(", where at least ").show(measure.minimum).raw(" is asked for</p>\n");
    }
    if !mark.note.is_empty() {
        html.raw("<div class=\"typed\" dir=\"auto\">").lines(&mark.note).raw("</div>\n");
    }
    if !mark.cites.is_empty() {
        html.raw("<ul class=\"cites\">\n");
        for id in &mark.cites {
            cited(html, page, *id);
        }
        html.raw("</ul>\n");
    }
    let silent = mark.cites.is_empty() && mark.verdict.is_some();
    html.raw("<p class=\"aside\">").raw(if silent { "No evidence cited. " } else { "" });
    html.raw("Last changed ").time(mark.at).raw("</p>\n");
}

fn cited(html: &mut Html, page: &Page<'_>, id: EvidenceId) {
    let Some(item) = page.state().item(id) else {
        html.raw("<li>").show(id).raw(", which is not in the ledger</li>\n");
        return;
    };
    html.raw("<li><a class=\"id\" href=\"#e-").show(id).raw("\">").show(id).raw("</a>");
    for text in [&item.title, &item.locator] {
        if !text.is_empty() {
            html.raw(" · ").typed(text);
        }
    }
    if let Some(date) = item.date {
        html.raw(" · ").show(date);
    }
    html.raw("</li>\n");
}

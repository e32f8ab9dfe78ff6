//! What the members said of each criterion, what the panel made of it, and why.

use super::{Page, words};
use crate::{
    domain::panel::{Case, Status},
    export::report::{html::Html, marks},
};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    let cases: Vec<_> = page.sitting.cases().collect();
    let (differing, others): (Vec<_>, Vec<_>) = cases.iter().partition(|case| case.differs());
    html.raw("<section aria-labelledby=\"resolutions\">\n<h2 id=\"resolutions\">What the panel settled, and why</h2>\n");
    let count = words::count(differing.len(), "criterion", "criteria");
    html.raw("<p>The members differ on ")
        .text(count)
        .raw(". A majority is shown and never applied by itself.</p>\n");
    if !differing.is_empty() {
        table(html, page, "What the members differ on", &differing);
    }
    let (same, unmarked): (Vec<_>, Vec<_>) = others.into_iter().partition(|case| is_shown(page, case));
    if !same.is_empty() {
        table(html, page, "What they do not differ on", &same);
    }
    if !unmarked.is_empty() {
        html.raw("<p class=\"aside\">Unmarked by all at other levels: ");
        marks::ranges(html, &unmarked.iter().map(|case| case.criterion).collect::<Vec<_>>());
        html.raw(".</p>\n");
    }
    html.raw("</section>\n");
}

/// Whether there is anything to say of a criterion; all are shown that are of the level applied for.
fn is_shown(page: &Page<'_>, case: &Case<'_>) -> bool {
    let said = case.verdicts().any(|verdict| verdict.is_some());
    said || case.resolution.is_some()
        || case.discussion.is_some()
        || Some(case.criterion.level) == page.target
}

fn table(html: &mut Html, page: &Page<'_>, caption: &'static str, cases: &[&Case<'_>]) {
    html.raw("<table class=\"marks\">\n<caption>").raw(caption).raw("</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Criterion and the panel’s mark</th><th scope=\"col\">Wording, members’ marks and reason</th>");
    html.raw("</tr></thead>\n<tbody>\n");
    for case in cases {
        row(html, page, case);
    }
    html.raw("</tbody>\n</table>\n");
}

fn row(html: &mut Html, page: &Page<'_>, case: &Case<'_>) {
    html.raw(if case.differs() { "<tr class=\"long\" id=\"c-" } else { "<tr id=\"c-" })
        .text(case.criterion.id.as_str())
        .raw("\"><th scope=\"row\"><span class=\"id\">");
    html.text(case.criterion.id.as_str()).raw("</span> ");
    if let Some(verdict) = case.verdict() {
        words::verdict(html, Some(verdict));
    } else {
        let unsettled = case.verdicts().any(|verdict| verdict.is_some());
        html.raw("<span class=\"mark\"><span aria-hidden=\"true\">·</span> ");
        html.raw(if unsettled { "not settled" } else { "unmarked" }).raw("</span>");
    }
    html.raw("</th><td><p class=\"wording\" lang=\"").text(&page.framework().language).raw("\">");
    html.text(&case.criterion.text).raw("</p>\n");
    said(html, page, case);
    reasons(html, case);
    html.raw("</td></tr>\n");
}

/// Each member's mark, or in one line that all said the same.
fn said(html: &mut Html, page: &Page<'_>, case: &Case<'_>) {
    if case.verdicts().all(|verdict| verdict.is_none()) {
        html.raw("<p>No member marked it.</p>\n");
        return;
    }
    if let Some(verdict) = case.unanimous() {
        html.raw("<p>All members: ");
        words::verdict(html, Some(verdict));
        html.raw("</p>\n");
        return;
    }
    html.raw("<ul class=\"said\">\n");
    for (place, mark) in case.marks.iter().enumerate() {
        html.raw("<li>").typed(&page.state().label(place)).raw(": ");
        words::mark(html, *mark);
        if let Some(mark) = mark.filter(|mark| !mark.note.is_empty()) {
            html.raw("\n<div class=\"typed\" dir=\"auto\">").lines(&mark.note).raw("</div>");
        }
        html.raw("</li>\n");
    }
    html.raw("</ul>\n<p class=\"aside\">").raw(stand(case)).raw("</p>\n");
}

/// How the marks stand to each other, for the reader.
fn stand(case: &Case<'_>) -> &'static str {
    match case.status() {
        Status::Unanimous => "All say the same.",
        Status::Majority => "More than half say the same.",
        Status::Split => "As many on both sides.",
        Status::Incomplete => "Not all marked it.",
    }
}

fn reasons(html: &mut Html, case: &Case<'_>) {
    if let Some(settled) = case.resolution {
        match &settled.rationale {
            Some(rationale) => {
                html.raw(
                    "<p class=\"why\">Why the panel settled it so:</p>\n<div class=\"typed\" dir=\"auto\">",
                );
                html.lines(rationale)
                    .raw("</div>\n<p class=\"aside\">Settled ")
                    .time(settled.at)
                    .raw("</p>\n");
            }
            None => {
                html.raw("<p class=\"aside\">Accepted as all said it, ").time(settled.at).raw("</p>\n");
            }
        }
    }
    if let Some(discussion) = case.discussion.filter(|discussion| !discussion.note.is_empty()) {
        html.raw("<p class=\"why\">From the discussion:</p>\n<div class=\"typed\" dir=\"auto\">");
        html.lines(&discussion.note).raw("</div>\n");
    }
}

//! The overview: one line per session, leading to its page. Its parts are written one by one, as the sessions come.

use std::io::{self, Write};

use super::{Page, begin, end, html::Html, page_name, panel, sheet::Sheet, words};
use crate::{
    domain::{check::Weight, framework::Framework, panel::Sitting},
    export::subject::Subject,
};

/// The columns of its table.
pub const COLUMNS: [&str; 8] = [
    "Candidate",
    "Applies for",
    "Met at that level",
    "By the rule",
    "Recommendation",
    "Findings",
    "Assessor",
    "Committee’s decision",
];

/// Writes what stands before the lines.
///
/// # Errors
/// `out` can't be written.
pub fn head(framework: &Framework, out: &mut impl Write) -> io::Result<()> {
    let mut html = Html::default();
    begin(&mut html, "Assessment reports", &Sheet::of(None));
    html.raw("<header>\n<p class=\"kind\">Assessment reports for the certification committee</p>\n<h1>");
    html.raw("Overview</h1>\n<p class=\"lead\">")
        .text(&framework.title)
        .raw(", edition ")
        .text(&framework.edition);
    html.raw("</p>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n<p>Each name leads to the full report. ");
    html.raw("The assessors recommend; the committee decides.</p>\n");
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Table of candidates\" tabindex=\"0\">\n");
    html.raw("<table class=\"overview\">\n<caption>Candidates</caption>\n<thead><tr>");
    for column in COLUMNS {
        html.raw("<th scope=\"col\">").raw(column).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    out.write_all(html.take().as_bytes())
}

/// Writes the line of a session.
///
/// # Errors
/// `out` can't be written.
pub fn line(subject: &Subject<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut html = Html::default();
    row(&mut html, &Page::of(subject));
    out.write_all(html.take().as_bytes())
}

/// Writes the line of a panel, which stands before those of its members.
///
/// # Errors
/// `out` can't be written.
pub fn panel_line(sitting: &Sitting<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut html = Html::default();
    panel::row(&mut html, sitting);
    out.write_all(html.take().as_bytes())
}

/// Writes what stands behind the lines of so many sessions.
///
/// # Errors
/// `out` can't be written.
pub fn tail(sessions: usize, out: &mut impl Write) -> io::Result<()> {
    let mut html = Html::default();
    html.raw("</tbody>\n</table>\n</div>\n<p class=\"aside\">");
    html.text(words::count(sessions, "session", "sessions")).raw(".</p>\n");
    end(&mut html);
    out.write_all(html.take().as_bytes())
}

fn row(html: &mut Html, page: &Page<'_>) {
    let (framework, state) = (page.framework(), page.state());
    let candidate = &state.candidate;
    html.raw("<tr><th scope=\"row\"><a href=\"").text(page_name(page.subject.session.file.id)).raw("\">");
    html.typed(&candidate.name).raw("</a>");
    if !candidate.reference.is_empty() {
        html.raw("<br><span class=\"ref\">").typed(&candidate.reference).raw("</span>");
    }
    html.raw("</th><td>").text(candidate.target.as_str()).raw("</td><td>");
    if let Some(standing) = page.target.and_then(|level| page.standing.levels.get(level)) {
        html.raw("<span class=\"whole\">")
            .show(standing.met())
            .raw(" of ")
            .show(standing.of())
            .raw("</span>");
        let unmarked = standing.of() - standing.marked();
        if unmarked > 0 {
            html.raw("<br><span class=\"whole\">").show(unmarked).raw(" unmarked</span>");
        }
    }
    html.raw("</td><td>");
    match page.standing.reached {
        Some(level) => html.text(framework.levels[level].id.as_str()),
        None => html.raw("no level yet"),
    };
    html.raw("</td><td>");
    match &state.recommendation {
        Some(given) => html.text(words::recommended(given)),
        None => html.raw("none yet"),
    };
    html.raw("</td><td>");
    findings(html, page);
    html.raw("</td><td>").typed(&state.assessor.name).raw("<br>");
    match &state.seal {
        Some(seal) => html.raw("sealed ").time(seal.at),
        None => html.raw("<strong class=\"draft\">draft</strong>"),
    };
    html.raw("</td><td></td></tr>\n");
}

fn findings(html: &mut Html, page: &Page<'_>) {
    let bars =
        page.findings.iter().filter(|found| found.weight(page.framework(), page.state()) == Weight::Bars);
    let bars = bars.count();
    html.show(page.findings.len());
    if bars > 0 {
        html.raw("<br><strong>").text(words::count(bars, "bar", "bars")).raw(" to the seal</strong>");
    }
}

//! A panel's line in the overview.

use super::{Page, page_name, words};
use crate::{domain::panel::Sitting, export::report::html::Html};

/// Writes the row, in the columns of the overview.
pub fn row(html: &mut Html, sitting: &Sitting<'_>) {
    let state = &sitting.panel.state;
    let framework = &sitting.edition.framework;
    let target = framework.level_index(state.candidate.target.as_str());
    let page = Page { sitting, signoffs: &[], standing: sitting.standing(), target };
    html.raw("<tr><th scope=\"row\"><a href=\"").text(page_name(sitting.panel.file.id)).raw("\">");
    html.typed(&state.candidate.name).raw(", the panel</a>");
    if !state.candidate.reference.is_empty() {
        html.raw("<br><span class=\"ref\">").typed(&state.candidate.reference).raw("</span>");
    }
    html.raw("</th><td>");
    html.text(state.candidate.target.as_str()).raw("</td><td>");
    if let Some(level) = target.and_then(|level| page.standing.levels.get(level)) {
        html.raw("<span class=\"whole\">").show(level.met()).raw(" of ").show(level.of()).raw("</span>");
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
    let outstanding = sitting.outstanding();
    html.raw("</td><td>");
    if outstanding.is_empty() {
        html.raw("0")
    } else {
        html.text(outstanding.join("; "))
    };
    html.raw("</td><td>");
    html.typed(&state.chair.name).raw(" in the chair<br>");
    match &state.seal {
        Some(seal) => html.raw("sealed ").time(seal.at),
        None => html.raw("<strong class=\"draft\">open</strong>"),
    };
    html.raw("</td><td></td></tr>\n");
}

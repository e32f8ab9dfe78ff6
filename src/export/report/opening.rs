//! Who is assessed, for which level, by whom, and what is recommended.

use super::{Page, html::Html, words};
use crate::domain::state::{Outcome, Recommendation, State};

/// Writes the head of the page, the recommendation and the facts.
pub fn write(html: &mut Html, page: &Page<'_>) {
    let state = page.state();
    html.raw("<header>\n<p class=\"kind\">Assessment report for the certification committee</p>\n<h1>");
    html.typed(&state.candidate.name).raw("</h1>\n<p class=\"lead\">");
    if !state.candidate.reference.is_empty() {
        html.typed(&state.candidate.reference).raw(" · ");
    }
    html.raw("applies for <b>").text(state.candidate.target.as_str()).raw("</b> · ");
    sealed(html, state);
    html.raw("</p>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n");
    recommendation(html, page);
    facts(html, page);
}

fn sealed(html: &mut Html, state: &State) {
    match &state.seal {
        Some(seal) => html.raw("sealed ").time(seal.at),
        None => html.raw("<strong class=\"draft\">draft, not sealed</strong>"),
    };
}

fn recommendation(html: &mut Html, page: &Page<'_>) {
    let state = page.state();
    html.raw("<section class=\"recommendation\" aria-labelledby=\"recommendation\">\n");
    html.raw("<h2 id=\"recommendation\">Recommendation</h2>\n");
    match &state.recommendation {
        None => {
            html.raw("<p class=\"outcome\">None yet</p>\n<p>The assessor has not recommended anything so far.</p>\n");
        }
        Some(given) => {
            html.raw("<p class=\"outcome\">").text(words::recommended(given)).raw("</p>\n");
            html.raw("<div class=\"typed\" dir=\"auto\">").lines(&given.rationale).raw("</div>\n");
            html.raw("<p class=\"by\">").typed(&state.assessor.name).raw(", assessor</p>\n");
            if recommends_more(page, given) {
                html.raw("<p class=\"aside\"><strong>By the rule the marks do not reach the recommended level.</strong></p>\n");
            }
        }
    }
    html.raw("<p class=\"aside\">The assessor recommends; the committee decides.</p>\n</section>\n");
}

/// Whether a level is recommended that the marks don't reach by the rule.
fn recommends_more(page: &Page<'_>, given: &Recommendation) -> bool {
    let level = given.level.as_ref().and_then(|level| page.framework().level_index(level.as_str()));
    let standing = level.and_then(|level| page.standing.levels.get(level));
    given.outcome == Outcome::Recommend && standing.is_some_and(|standing| !standing.is_reached())
}

fn facts(html: &mut Html, page: &Page<'_>) {
    let (framework, state) = (page.framework(), page.state());
    html.raw(
        "<section aria-labelledby=\"facts\">\n<h2 id=\"facts\">The assessment</h2>\n<dl class=\"facts\">\n",
    );
    let candidate = &state.candidate;
    fact(html, "Applies for", |html| match page.target.and_then(|level| framework.levels.get(level)) {
        Some(level) => words::level(html, level),
        None => html.text(candidate.target.as_str()),
    });
    fact(html, "Years in practice", |html| match candidate.years_in_practice {
        Some(years) => html.show(years),
        None => html.raw("not given"),
    });
    fact(html, "Assessor", |html| html.typed(&state.assessor.name));
    fact(html, "Interest declared", |html| declaration(html, page));
    fact(html, "Framework", |html| html.text(&framework.title).raw(", edition ").text(&framework.edition));
    html.raw("</dl>\n</section>\n");
}

/// One fact: its name and what there is to say.
pub fn fact(html: &mut Html, name: &'static str, says: impl FnOnce(&mut Html) -> &mut Html) {
    html.raw("<div><dt>").raw(name).raw("</dt><dd>");
    says(html);
    html.raw("</dd></div>\n");
}

fn declaration<'h>(html: &'h mut Html, page: &Page<'_>) -> &'h mut Html {
    let Some(declared) = &page.state().declaration else {
        return html.raw("<strong>not declared</strong>");
    };
    let known = page.framework().interest(&declared.kind);
    html.text(known.map_or(declared.kind.as_str(), |kind| &kind.title)).raw(", ").time(declared.at);
    if !declared.detail.is_empty() {
        html.raw("<div class=\"typed\" dir=\"auto\">").lines(&declared.detail).raw("</div>");
    }
    html
}

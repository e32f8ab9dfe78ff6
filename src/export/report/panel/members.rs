//! Who sat on the panel, and what each of them said alone.

use super::{Page, fact, words};
use crate::{
    domain::{
        rule,
        session::Session,
        state::{Outcome, State},
    },
    export::report::{self, html::Html},
};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    let (framework, state) = (page.framework(), page.state());
    html.raw("<section aria-labelledby=\"panel\">\n<h2 id=\"panel\">The panel</h2>\n<dl class=\"facts\">\n");
    fact(html, "Applies for", |html| match page.target.and_then(|level| framework.levels.get(level)) {
        Some(level) => words::level(html, level),
        None => html.text(state.candidate.target.as_str()),
    });
    fact(html, "Chair", |html| html.typed(&state.chair.name));
    fact(html, "Framework", |html| html.text(&framework.title).raw(", edition ").text(&framework.edition));
    if state.seal.is_none() {
        fact(html, "Still to be done", |html| {
            let outstanding = page.sitting.outstanding();
            let signed = "nothing but to sign and to seal";
            html.text(if outstanding.is_empty() { signed.into() } else { outstanding.join("; ") })
        });
    }
    html.raw("</dl>\n<p>Each member marked alone and sealed the marks before the panel sat. No sealed mark changes here.</p>\n");
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Table of members\" tabindex=\"0\">\n");
    html.raw("<table>\n<caption>Members, and what each said alone</caption>\n<thead><tr><th scope=\"col\">Member</th>");
    html.raw("<th scope=\"col\">Met at the level applied for</th><th scope=\"col\">Recommendation</th>");
    html.raw("<th scope=\"col\">Interest declared</th><th scope=\"col\">Sealed</th></tr></thead>\n<tbody>\n");
    for (place, session) in page.sitting.sessions.iter().enumerate() {
        member(html, page, place, session);
    }
    html.raw("</tbody>\n</table>\n</div>\n</section>\n");
}

fn member(html: &mut Html, page: &Page<'_>, place: usize, session: &Session) {
    let state = &session.state;
    html.raw("<tr><th scope=\"row\">");
    label(html, page, place, session);
    html.raw("</th><td>");
    let standing = rule::standing(page.framework(), state);
    if let Some(level) = page.target.and_then(|level| standing.levels.get(level)) {
        html.show(level.met()).raw(" of ").show(level.of());
    }
    html.raw("</td><td>").text(recommended(state)).raw("</td><td>");
    match &state.declaration {
        None => html.raw("not declared"),
        Some(declared) => {
            let known = page.framework().interest(&declared.kind);
            html.text(known.map_or(declared.kind.as_str(), |kind| &kind.title))
        }
    };
    html.raw("</td><td>");
    if let Some(seal) = &state.seal {
        html.time(seal.at);
    }
    html.raw("</td></tr>\n");
}

/// What a member is called, leading to the member's own report.
fn label(html: &mut Html, page: &Page<'_>, place: usize, session: &Session) {
    let name = report::page_name(session.file.id);
    // The pages lie in one folder.
    html.raw("<a href=\"").text(name.trim_start_matches("report/")).raw("\">");
    html.typed(&page.state().label(place)).raw("</a>");
}

fn recommended(state: &State) -> String {
    match &state.recommendation {
        None => "none".into(),
        Some(given) if given.outcome == Outcome::Recommend => {
            given.level.as_ref().map_or_else(|| "recommended".into(), ToString::to_string)
        }
        Some(given) => words::recommended(given),
    }
}

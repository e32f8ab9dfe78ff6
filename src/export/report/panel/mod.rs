//! The report of a panel: who marked, how far they agree, what they differed on and how it was settled, and what comes of
//! it. The panel's own file and its members' sealed sessions say all of it.

mod agreement;
mod members;
mod resolutions;
mod row;
mod signed;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

pub use row::row;

use super::{
    begin, end,
    html::Html,
    opening::fact,
    picture,
    sheet::Sheet,
    verdict::{self, Reckoning},
    words,
};
use crate::domain::{
    framework::Framework,
    ids::PanelId,
    panel::{PanelState, Signoff, Sitting},
    rule::Standing,
    state::{Outcome, Recommendation},
};

/// The name of a panel's page in a bundle.
pub fn page_name(panel: PanelId) -> String {
    format!("report/panel-{panel}.html")
}

/// What the sections of the page are made from.
struct Page<'a> {
    sitting: &'a Sitting<'a>,
    signoffs: &'a [Signoff],
    standing: Standing,
    /// The index of the level applied for.
    target: Option<usize>,
}

impl<'a> Page<'a> {
    fn framework(&self) -> &'a Framework {
        &self.sitting.edition.framework
    }

    fn state(&self) -> &'a PanelState {
        &self.sitting.panel.state
    }
}

/// The sections in the order in which a committee reads them.
const SECTIONS: [fn(&mut Html, &Page<'_>); 8] = [
    opening,
    recommendation,
    members::write,
    result,
    agreement::write,
    resolutions::write,
    signed::record,
    signed::signatures,
];

/// Writes the page of a panel; `signoffs` are those that stand.
///
/// # Errors
/// `out` can't be written.
pub fn page(sitting: &Sitting<'_>, signoffs: &[Signoff], out: &mut impl Write) -> io::Result<()> {
    let candidate = &sitting.panel.state.candidate;
    let target = sitting.edition.framework.level_index(candidate.target.as_str());
    let page = Page { sitting, signoffs, standing: sitting.standing(), target };
    let mut html = Html::default();
    let title = [&candidate.name, &candidate.reference, "panel report"];
    let title: Vec<_> = title.into_iter().filter(|part| !part.is_empty()).collect();
    begin(&mut html, &title.join(" · "), &Sheet::of_panel(sitting.panel.file.id));
    for section in SECTIONS {
        section(&mut html, &page);
        out.write_all(html.take().as_bytes())?;
    }
    end(&mut html);
    out.write_all(html.take().as_bytes())
}

/// The head of the page.
fn opening(html: &mut Html, page: &Page<'_>) {
    let state = page.state();
    html.raw("<header>\n<p class=\"kind\">Panel report for the certification committee</p>\n<h1>");
    html.typed(&state.candidate.name).raw("</h1>\n<p class=\"lead\">");
    if !state.candidate.reference.is_empty() {
        html.typed(&state.candidate.reference).raw(" · ");
    }
    html.raw("applies for <b>").text(state.candidate.target.as_str()).raw("</b> · panel of ");
    html.show(state.members.len()).raw(" · ");
    match &state.seal {
        Some(seal) => html.raw("sealed ").time(seal.at),
        None => html.raw("<strong class=\"draft\">open, not sealed</strong>"),
    };
    html.raw("</p>\n</header>\n<main id=\"main\" tabindex=\"-1\">\n");
}

fn recommendation(html: &mut Html, page: &Page<'_>) {
    let state = page.state();
    html.raw("<section class=\"recommendation\" aria-labelledby=\"recommendation\">\n");
    html.raw("<h2 id=\"recommendation\">Recommendation of the chair</h2>\n");
    match &state.recommendation {
        None => {
            html.raw(
                "<p class=\"outcome\">None yet</p>\n<p>The chair has not recommended anything so far.</p>\n",
            );
        }
        Some(given) => {
            html.raw("<p class=\"outcome\">").text(words::recommended(given)).raw("</p>\n");
            html.raw("<div class=\"typed\" dir=\"auto\">").lines(&given.rationale).raw("</div>\n");
            html.raw("<p class=\"by\">").typed(&state.chair.name).raw(", chair of the panel</p>\n");
            if recommends_more(page, given) {
                html.raw("<p class=\"aside\"><strong>By the rule the panel’s marks do not reach the recommended level.</strong></p>\n");
            }
        }
    }
    html.raw("<p class=\"aside\">The panel recommends; the committee decides.</p>\n</section>\n");
}

/// Whether a level is recommended that the panel's marks don't reach by the rule.
fn recommends_more(page: &Page<'_>, given: &Recommendation) -> bool {
    let level = given.level.as_ref().and_then(|level| page.framework().level_index(level.as_str()));
    let standing = level.and_then(|level| page.standing.levels.get(level));
    given.outcome == Outcome::Recommend && standing.is_some_and(|standing| !standing.is_reached())
}

fn result(html: &mut Html, page: &Page<'_>) {
    let marks = Reckoning { framework: page.framework(), standing: &page.standing, target: page.target };
    verdict::section(html, "What the panel’s marks come to", &marks);
    picture::section(html, "Profile by the panel’s marks", &marks);
}

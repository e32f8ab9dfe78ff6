//! The report to the committee: one page per session and an overview, as HTML that needs nothing but itself. No script,
//! no link to anywhere else. A page is written section by section; only one session is in hand at a time.

mod evidence;
mod findings;
pub mod html;
mod marks;
mod opening;
pub mod overview;
pub mod panel;
mod picture;
mod record;
mod sheet;
mod signatures;
mod verdict;
mod words;

use std::io::{self, Write};

use crate::{
    domain::{
        check::Finding,
        framework::Framework,
        ids::SessionId,
        rule::{self, Standing},
        state::State,
    },
    export::subject::Subject,
};
use html::Html;
use sheet::Sheet;
use verdict::Reckoning;

/// The name of the overview in a bundle.
pub const OVERVIEW: &str = "report.html";

/// The name of a session's page in a bundle.
pub fn page_name(session: SessionId) -> String {
    format!("report/{session}.html")
}

/// A page, by what its sections are made from.
pub struct Page<'a> {
    subject: &'a Subject<'a>,
    standing: Standing,
    findings: Vec<Finding>,
    /// The index of the level applied for.
    target: Option<usize>,
}

impl<'a> Page<'a> {
    /// The page of a session.
    pub fn of(subject: &'a Subject<'a>) -> Self {
        let framework = &subject.edition.framework;
        let state = &subject.session.state;
        let target = framework.level_index(state.candidate.target.as_str());
        Self { subject, standing: rule::standing(framework, state), findings: subject.findings(), target }
    }

    /// Writes the page.
    ///
    /// # Errors
    /// `out` can't be written.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let candidate = &self.state().candidate;
        let mut html = Html::default();
        let title = [&candidate.name, &candidate.reference, "assessment report"];
        let title: Vec<_> = title.into_iter().filter(|part| !part.is_empty()).collect();
        begin(&mut html, &title.join(" · "), &Sheet::of(Some(self.subject.session.file.id)));
        for section in SECTIONS {
            section(&mut html, self);
            out.write_all(html.take().as_bytes())?;
        }
        end(&mut html);
        out.write_all(html.take().as_bytes())
    }

    fn framework(&self) -> &'a Framework {
        &self.subject.edition.framework
    }

    fn reckoning(&self) -> Reckoning<'_> {
        Reckoning { framework: self.framework(), standing: &self.standing, target: self.target }
    }

    fn state(&self) -> &'a State {
        &self.subject.session.state
    }
}

/// The sections in the order in which a committee reads them.
const SECTIONS: [fn(&mut Html, &Page<'_>); 8] = [
    opening::write,
    verdict::write,
    picture::write,
    findings::write,
    marks::write,
    evidence::write,
    record::write,
    signatures::write,
];

/// Writes the page of a session.
///
/// # Errors
/// `out` can't be written.
pub fn page(subject: &Subject<'_>, out: &mut impl Write) -> io::Result<()> {
    Page::of(subject).write(out)
}

/// The beginning of a page, up to its main part.
fn begin(html: &mut Html, title: &str, sheet: &Sheet) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    // The policy stands before all that it is to hold back.
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"").text(sheet.policy()).raw("\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<title>").text(title).raw("</title>\n<style>").sheet(sheet).raw("</style>\n</head>\n<body>\n");
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
}

/// The end of a page.
fn end(html: &mut Html) {
    html.raw("</main>\n</body>\n</html>\n");
}

#[cfg(test)]
mod tests;

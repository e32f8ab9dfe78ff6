//! What is filled in by hand: the assessor's signature, and all that is the committee's.

use super::{Page, html::Html};

/// The committee's members that a page has lines for.
const MEMBERS: usize = 3;

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    html.raw("<section class=\"signatures\" aria-labelledby=\"signatures\">\n<h2 id=\"signatures\">Signatures</h2>\n");
    begin(html, "Assessor");
    line(html, |html| html.typed(&page.state().assessor.name));
    committee(html);
    html.raw("</section>\n");
}

/// Ends the lines before it, and gives the committee its decision and lines of its own.
pub fn committee(html: &mut Html) {
    html.raw("</tbody>\n</table>\n<p class=\"decision\">Decision of the committee: ");
    for word in ["approve", "defer", "deny"] {
        html.raw("<span class=\"choice\"><span class=\"box\" aria-hidden=\"true\"></span> ")
            .raw(word)
            .raw("</span> ");
    }
    html.raw("<span class=\"choice\">Level <span class=\"blank\" aria-hidden=\"true\"></span></span></p>\n");
    begin(html, "Committee");
    for _ in 0..MEMBERS {
        line(html, |html| html.raw("<span class=\"by-hand\">name</span>"));
    }
    html.raw("</tbody>\n</table>\n");
}

/// Begins a table of lines to sign on.
pub fn begin(html: &mut Html, who: &'static str) {
    html.raw("<table class=\"lines\">\n<caption>")
        .raw(who)
        .raw("</caption>\n<thead><tr><th scope=\"col\">Name</th>");
    html.raw("<th scope=\"col\">Date</th><th scope=\"col\">Signature</th></tr></thead>\n<tbody>\n");
}

/// A line to sign on.
pub fn line(html: &mut Html, name: impl FnOnce(&mut Html) -> &mut Html) {
    html.raw("<tr><th scope=\"row\">");
    name(html);
    html.raw("</th><td></td><td></td></tr>\n");
}

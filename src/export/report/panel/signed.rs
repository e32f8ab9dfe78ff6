//! What binds the page to the panel's record, who signed it, and room to sign by hand.

use super::{Page, fact, words};
use crate::{
    domain::panel::Signoff,
    export::report::{
        html::Html,
        signatures::{begin, committee, line},
    },
};

/// Writes the sign-offs and the digests.
pub fn record(html: &mut Html, page: &Page<'_>) {
    let panel = page.sitting.panel;
    html.raw("<section aria-labelledby=\"record\">\n<h2 id=\"record\">The record</h2>\n");
    signoffs(html, page);
    html.raw("<dl class=\"facts digests\">\n");
    fact(html, "Panel", |html| code(html, &panel.file.id.to_string()));
    fact(html, "Saved", |html| {
        if let Some(at) = panel.file.saved_at {
            html.time(at).raw(", ");
        }
        let entries = words::count(panel.entries.len(), "entry", "entries");
        html.raw("revision ").show(panel.file.revision).raw(" with ").text(entries)
    });
    fact(html, "Digest of the last entry", |html| code(html, &panel.head().to_string()));
    if let Some(seal) = &page.state().seal {
        fact(html, "Digest that the seal binds", |html| code(html, &seal.head.to_string()));
    }
    fact(html, "Digest of the edition", |html| code(html, &page.sitting.edition.digest.to_string()));
    html.raw("</dl>\n<p class=\"aside\">The panel is bound to the digest of the last entry of each member’s session, ");
    html.raw("and a member signs to the digest of the panel’s last entry: whatever is changed afterwards shows.</p>\n</section>\n");
}

fn code<'h>(html: &'h mut Html, text: &str) -> &'h mut Html {
    html.raw("<code>").text(text).raw("</code>")
}

fn signoffs(html: &mut Html, page: &Page<'_>) {
    html.raw("<table>\n<caption>Sign-offs, and the sealed session of each member</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Member</th><th scope=\"col\">Signed this result</th>");
    html.raw("<th scope=\"col\">Digest of the sealed session’s last entry</th></tr></thead>\n<tbody>\n");
    for (place, member) in page.state().members.iter().enumerate() {
        html.raw("<tr><th scope=\"row\">").typed(&page.state().label(place)).raw("</th><td class=\"date\">");
        let signed = |signoff: &&Signoff| {
            signoff.assessor.id == member.assessor.id && page.sitting.is_signed_by(signoff)
        };
        match page.signoffs.iter().find(signed) {
            Some(signoff) => html.time(signoff.at),
            None => html.raw("not signed"),
        };
        html.raw("</td><td>");
        code(html, &member.head.to_string()).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
}

/// Writes the lines to sign on by hand.
pub fn signatures(html: &mut Html, page: &Page<'_>) {
    let state = page.state();
    html.raw("<section class=\"signatures\" aria-labelledby=\"signatures\">\n<h2 id=\"signatures\">Signatures</h2>\n");
    begin(html, "Panel");
    line(html, |html| html.typed(&state.chair.name).raw("<br><span class=\"by-hand\">chair</span>"));
    for place in 0..state.members.len() {
        line(html, |html| html.typed(&state.label(place)).raw("<br><span class=\"by-hand\">member</span>"));
    }
    committee(html);
    html.raw("</section>\n");
}

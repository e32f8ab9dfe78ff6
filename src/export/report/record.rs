//! What binds the page to the record: declarations, seals, and the digests by which anybody can check it.

use super::{Page, html::Html, opening::fact, words};
use crate::domain::{history::Change, session::Session};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    let session = page.subject.session;
    html.raw("<section aria-labelledby=\"record\">\n<h2 id=\"record\">The record</h2>\n");
    events(html, session);
    html.raw("<dl class=\"facts digests\">\n");
    fact(html, "Session", |html| code(html, &session.file.id.to_string()));
    fact(html, "Saved", |html| saved(html, session));
    fact(html, "Digest of the last entry", |html| code(html, &session.head().to_string()));
    if let Some(seal) = &page.state().seal {
        fact(html, "Digest that the seal binds", |html| code(html, &seal.head.to_string()));
        fact(html, "Signature of the seal", |html| match session.signature {
            Some(_) => html.raw("in the session’s file; <code>assessor verify</code> checks it"),
            None => html.raw("none"),
        });
    }
    fact(html, "Digest of the edition", |html| code(html, &page.subject.edition.digest.to_string()));
    fact(html, "Assessor’s id", |html| code(html, &page.state().assessor.id.to_string()));
    html.raw("</dl>\n<p class=\"aside\">Each entry of a session’s history carries a SHA-256 digest over itself and the ");
    html.raw(
        "one before it, so the digest of the last one stands for all of them. Digests show what was changed ",
    );
    html.raw("by accident or by hand; they are no signature.</p>\n</section>\n");
}

fn saved<'h>(html: &'h mut Html, session: &Session) -> &'h mut Html {
    let file = &session.file;
    if let Some(at) = file.saved_at {
        html.time(at).raw(", ");
    }
    let entries = words::count(session.entries.len(), "entry", "entries");
    html.raw("revision ").show(file.revision).raw(" with ").text(entries);
    if file.program.is_empty() { html } else { html.raw(", by ").text(&file.program) }
}

fn code<'h>(html: &'h mut Html, text: &str) -> &'h mut Html {
    html.raw("<code>").text(text).raw("</code>")
}

fn events(html: &mut Html, session: &Session) {
    html.raw("<table>\n<caption>Declarations, seals and what else can’t be undone</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Entry</th><th scope=\"col\">When</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n");
    for entry in session.entries.iter().filter(|entry| is_event(&entry.change)) {
        // The sentences of these changes don't tell the value before, so any state serves.
        let sentence = entry.change.sentence(&session.state);
        html.raw("<tr><th scope=\"row\">").show(entry.seq).raw("</th><td class=\"date\">").time(entry.at);
        html.raw("</td><td dir=\"auto\">").lines(&sentence).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
}

fn is_event(change: &Change) -> bool {
    matches!(
        change,
        Change::Created { .. }
            | Change::Declared { .. }
            | Change::Sealed { .. }
            | Change::Unsealed { .. }
            | Change::External { .. }
            | Change::Carried { .. }
    )
}

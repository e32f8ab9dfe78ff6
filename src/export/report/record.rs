//! What binds the page to the record: declarations, seals, and the digests by which anybody can check it.

use jiff::Timestamp;

use super::{Page, html::Html, opening::fact, words};
use crate::{
    domain::{
        history::{Change, Entry},
        ids::Digest,
    },
    export::subject::Subject,
};

/// What the section says that follows from the session's history and file, and from no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Everything in the history that no undo can take back.
    pub events: Vec<Event>,
    /// When the session was last saved.
    pub saved_at: Option<Timestamp>,
    /// How often it was saved.
    pub revision: u64,
    /// How many entries its history has.
    pub entries: usize,
    /// The program that saved it.
    pub program: String,
    /// The digest of the last entry.
    pub head: Digest,
}

/// An entry of the history, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Which entry it is.
    pub seq: u64,
    /// When it was made.
    pub at: Timestamp,
    /// What it did, as a sentence.
    pub says: String,
}

impl Record {
    /// The record of a session.
    pub fn of(subject: &Subject<'_>) -> Self {
        let session = subject.session;
        // The sentences of these changes say nothing of what was before, so any state does.
        let event = |entry: &Entry| Event {
            seq: entry.seq,
            at: entry.at,
            says: entry.change.sentence(&session.state),
        };
        let events = session.entries.iter().filter(|entry| is_event(&entry.change));
        Self {
            events: events.map(|entry| event(entry)).collect(),
            saved_at: session.file.saved_at,
            revision: session.file.revision,
            entries: session.entries.len(),
            program: session.file.program.clone(),
            head: session.head(),
        }
    }
}

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    match page.record {
        Some(record) => section(html, page, record),
        None => section(html, page, &Record::of(page.subject)),
    }
}

fn section(html: &mut Html, page: &Page<'_>, record: &Record) {
    let session = page.subject.session;
    html.raw("<section aria-labelledby=\"record\">\n<h2 id=\"record\">The record</h2>\n");
    events(html, record);
    html.raw("<dl class=\"facts digests\">\n");
    fact(html, "Session", |html| code(html, &session.file.id.to_string()));
    fact(html, "Saved", |html| saved(html, record));
    fact(html, "Digest of the last entry", |html| code(html, &record.head.to_string()));
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

fn saved<'h>(html: &'h mut Html, record: &Record) -> &'h mut Html {
    if let Some(at) = record.saved_at {
        html.time(at).raw(", ");
    }
    html.raw("revision ").show(record.revision).raw(" with ").text(words::count(
        record.entries,
        "entry",
        "entries",
    ));
    if record.program.is_empty() { html } else { html.raw(", by ").text(&record.program) }
}

fn code<'h>(html: &'h mut Html, text: &str) -> &'h mut Html {
    html.raw("<code>").text(text).raw("</code>")
}

fn events(html: &mut Html, record: &Record) {
    html.raw("<table>\n<caption>Declarations, seals and what else can’t be undone</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Entry</th><th scope=\"col\">When</th><th scope=\"col\">What</th></tr></thead>\n<tbody>\n");
    for event in &record.events {
        html.raw("<tr><th scope=\"row\">").show(event.seq).raw("</th><td class=\"date\">").time(event.at);
        html.raw("</td><td dir=\"auto\">").lines(&event.says).raw("</td></tr>\n");
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

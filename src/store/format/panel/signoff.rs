//! The text of a member's sign-off, which that member alone writes.

use toml::Spanned;

use crate::{
    domain::{
        panel::Signoff,
        reader::{Faults, Table, document},
    },
    store::format::{
        SCHEMA, Unreadable, change::assessor, emit::Emitter, last_line, verify::last_line_differs,
    },
};

/// The text of a sign-off's file.
pub fn write(signoff: &Signoff) -> String {
    let mut out = Emitter::default();
    out.line("schema", &SCHEMA);
    out.line("panel", &signoff.panel.to_string());
    out.line("head", &signoff.head.to_string());
    out.line("at", &signoff.at);
    out.table("assessor");
    out.line("id", &signoff.assessor.id.to_string());
    out.line("name", &signoff.assessor.name);
    let text = out.into_text();
    let last = last_line(&text);
    text + &last
}

/// Reads a sign-off, with what shows that it was edited since, if it was.
///
/// # Errors
/// The text is no sign-off of a format known here.
pub fn read(text: &str) -> Result<(Signoff, Option<String>), Unreadable> {
    let mut top = document(text).map_err(|fault| Unreadable::Damaged(vec![fault]))?;
    let mut faults = Faults::new(text);
    let schema: Option<i64> = top.required(&mut faults, "schema");
    if let Some(schema) = schema.filter(|schema| *schema > SCHEMA) {
        return Err(Unreadable::Newer { schema });
    }
    match signoff(&mut faults, &mut top) {
        Some(signoff) if faults.is_empty() => Ok((signoff, last_line_differs(text))),
        _ => Err(Unreadable::Damaged(faults.into_vec())),
    }
}

fn signoff<'t>(faults: &mut Faults<'t>, top: &mut Table<'t>) -> Option<Signoff> {
    let panel = top.parsed(faults, "panel").map(Spanned::into_inner);
    let head = top.parsed(faults, "head").map(Spanned::into_inner);
    let at = top.required(faults, "at");
    let who = top.required(faults, "assessor").and_then(|mut table| assessor(faults, &mut table));
    Some(Signoff { panel: panel?, assessor: who?, head: head?, at: at? })
}

//! `assessor list`.

use std::fmt::Write as _;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::{Report, context::Context, failure::Failure};
use crate::{
    app::desk::{astray, unread, unreadable},
    domain::{
        query::{self, List as Lists, Query, SessionFacts, SessionState, Vocabulary},
        text::{clean, hides},
    },
    export::csv::escape,
    store::{Listed, Row},
};

/// Lists the sessions, the one changed last first.
#[derive(Args, Debug)]
pub struct List {
    /// Only the sessions that a filter shows, such as `state:draft target:CMP lovelace`.
    #[arg(long, value_name = "FILTER", default_value = "", allow_hyphen_values = true)]
    pub filter: String,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Form,
}

/// The forms of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// An aligned table for people.
    #[default]
    Table,
    /// JSON.
    Json,
    /// CSV.
    Csv,
}

/// Lists what the filter shows.
///
/// # Errors
/// The filter is wrong, or the store can't be read.
pub fn run(args: &List, context: &Context) -> Result<Report, Failure> {
    let query = query::parse(&Vocabulary::new(Lists::Sessions), &args.filter)
        .map_err(|error| Failure::filter(&args.filter, &error))?;
    let all = context.desk.rows()?;
    let unread = unread(&all, context.desk.store().is_shared());
    let rows: Vec<Row> = all.into_iter().filter(|row| is_shown(&query, row)).collect();
    let text = match args.format {
        Form::Table => table(&rows, context),
        Form::Json => pretty(&Value::Array(rows.iter().map(object).collect())),
        Form::Csv => csv(&rows)?,
    };
    let astray = astray(&context.desk.store().stranded());
    let astray =
        astray.strip_prefix("; ").map(|says| format!("{says}; see how they come back: assessor doctor"));
    // What is shown names its own.
    let unread = if rows.is_empty() { unreadable(&unread) } else { String::new() };
    let remarks = astray.into_iter().chain(unread.strip_prefix("; ").map(str::to_owned));
    Ok(Report { text, remarks: remarks.collect(), ..Report::default() })
}

/// JSON for programs, and for people who look at it: what hides or steers is written as its code, which says the same.
pub fn pretty(value: &Value) -> String {
    let mut text = String::new();
    for ch in format!("{value:#}\n").chars() {
        if ch == '\n' || !hides(ch) {
            text.push(ch);
        } else {
            for unit in ch.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

/// Whether a row of the store is shown.
pub fn is_shown(query: &Query, row: &Row) -> bool {
    let name = |path: &std::path::Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    match row {
        Row::Session(listed) => query.shows_session(&facts(listed, &listed.id.to_string())),
        Row::Damaged { path, .. } => {
            let state = SessionState::Damaged;
            query.shows_session(&SessionFacts { id: &name(path), state, ..SessionFacts::default() })
        }
        Row::Private { path, owner } => {
            let (state, assessor) = (SessionState::Private, owner.as_str());
            query.shows_session(&SessionFacts { id: &name(path), state, assessor, ..SessionFacts::default() })
        }
    }
}

fn facts<'a>(listed: &'a Listed, id: &'a str) -> SessionFacts<'a> {
    let candidate = &listed.candidate;
    let sealed = listed.summary.state == "sealed";
    SessionFacts {
        id,
        candidate: &candidate.name,
        reference: &candidate.reference,
        target: candidate.target.as_str(),
        assessor: &listed.author.name,
        state: if sealed { SessionState::Sealed } else { SessionState::Draft },
        locked: listed.held.is_some(),
    }
}

const HEADER: [&str; 8] = ["CANDIDATE", "REFERENCE", "FOR", "MARKED", "STATE", "CHANGED", "ASSESSOR", "ID"];

/// Rows of the store as a table.
pub fn table(rows: &[Row], context: &Context) -> String {
    if rows.is_empty() {
        return "no sessions\n".into();
    }
    let pen = &context.pen;
    let sessions: Vec<_> = rows.iter().filter_map(|row| cells(row, context)).collect();
    let mut text = if sessions.is_empty() { String::new() } else { pen.table(&HEADER, &sessions) };
    for row in rows {
        let said = match row {
            Row::Session(_) => continue,
            Row::Damaged { path, reason } => format!("damaged: {}: {reason}", path.display()),
            Row::Private { path, owner } => format!("{owner}'s, and can't be read: {}", path.display()),
        };
        text += &(pen.line(&said) + "\n");
    }
    text
}

fn cells(row: &Row, context: &Context) -> Option<Vec<String>> {
    let Row::Session(listed) = row else { return None };
    let (pen, candidate, summary) = (&context.pen, &listed.candidate, &listed.summary);
    Some(vec![
        pen.line(&candidate.name),
        pen.line(&candidate.reference),
        candidate.target.to_string(),
        format!("{}/{}", summary.marked, summary.of),
        pen.line(&state(listed)),
        listed.saved_at.map(|at| pen.time(at)).unwrap_or_default(),
        pen.line(&listed.author.name),
        short(&listed.id.to_string()).to_owned(),
    ])
}

/// What is known of the file, and who has it open.
fn state(listed: &Listed) -> String {
    let state = listed.summary.state.clone();
    listed.held.as_ref().map_or_else(|| state.clone(), |holder| format!("{state}, open: {holder}"))
}

/// The end of an id: its beginning is a time, which sessions made together share.
fn short(id: &str) -> &str {
    id.rsplit('-').next().unwrap_or(id)
}

fn object(row: &Row) -> Value {
    match row {
        Row::Session(listed) => {
            let Listed { candidate, author, summary, .. } = &**listed;
            json!({
                "id": listed.id.to_string(),
                "candidate": candidate.name,
                "reference": candidate.reference,
                "target": candidate.target.as_str(),
                "years_in_practice": candidate.years_in_practice,
                "assessor": author.name,
                "assessor_id": author.id.to_string(),
                "framework_digest": listed.edition.to_string(),
                "saved_at": listed.saved_at.map(|at| at.to_string()),
                "state": summary.state,
                "held_by": listed.held,
                "marked": summary.marked,
                "met": summary.met,
                "of": summary.of,
                "recommended": summary.recommended,
            })
        }
        Row::Damaged { path, reason } => {
            json!({ "state": "damaged", "file": path.display().to_string(), "reason": reason })
        }
        Row::Private { path, owner } => {
            json!({ "state": "private", "file": path.display().to_string(), "owner": owner })
        }
    }
}

fn csv(rows: &[Row]) -> Result<String, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::system(format!("cannot write CSV: {error}"), "");
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let names =
        ["id", "candidate", "reference", "target", "assessor", "saved_at", "state", "marked", "met", "of"];
    writer.write_record(names).map_err(|error| wrong(&error))?;
    for row in rows {
        let object = object(row);
        let cell = |name: &&str| match &object[*name] {
            Value::Null => String::new(),
            Value::String(text) => escape(&clean(text)).into_owned(),
            other => other.to_string(),
        };
        writer.write_record(names.iter().map(cell)).map_err(|error| wrong(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| wrong(&error))?;
    String::from_utf8(bytes).map_err(|error| wrong(&error))
}

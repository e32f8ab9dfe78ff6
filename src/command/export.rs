//! `assessor export`.

use std::{
    io::{self, IsTerminal as _, Write as _},
    ops::ControlFlow,
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use super::{Report, context::Context, failure::Failure, interrupt::Interrupt, list::is_shown};
use crate::{
    app::{
        bundle::{self, BundleError, HalfTyped, OfPanel, OnDesk, Plan, Redacted, Source},
        desk::Intent,
    },
    domain::{
        ids::SessionId,
        query::{self, List, Vocabulary},
        text::clean_lines,
    },
    export::csv,
    store::Row,
};

/// From so many sessions on an export says how far it is.
const LONG: usize = 500;
/// After how many sessions it says so again.
const EVERY: usize = 50;

/// Exports sessions.
#[derive(Args, Debug)]
pub struct Export {
    /// The sessions; without any, all that the filter shows.
    pub sessions: Vec<String>,
    /// Only the sessions that a filter shows, such as `state:sealed`.
    #[arg(
        long,
        value_name = "FILTER",
        default_value = "",
        conflicts_with = "sessions",
        allow_hyphen_values = true
    )]
    pub filter: String,
    /// One panel in place of sessions: its sealed sessions, its own row of decisions and its table of consensus.
    #[arg(long, value_name = "PANEL", conflicts_with_all = ["sessions", "filter"])]
    pub panel: Option<String>,
    /// The folder, which must not be there yet; or - for one table on standard output.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// The table for standard output.
    #[arg(long, value_enum)]
    pub table: Option<Table>,
    /// Whom the tables are for.
    #[arg(long = "for", value_enum, default_value_t)]
    pub profile: Profile,
    /// Replaces the folder if it is there and holds an earlier export.
    #[arg(long, conflicts_with = "table")]
    pub force: bool,
    /// How people are shown.
    #[command(flatten)]
    pub codes: Codes,
}

/// How people are shown by codes.
#[derive(Args, Debug)]
pub struct Codes {
    /// Shows candidates, assessors and sessions by codes, and withholds notes and what else was typed.
    #[arg(long, requires = "key", conflicts_with = "table")]
    pub redact: bool,
    /// Leaves notes as they were typed; they may name people.
    #[arg(long, requires = "redact")]
    pub keep_notes: bool,
    /// The file that says who is who, made if it is not there: the same key gives the same people the same codes.
    #[arg(long, value_name = "FILE", requires = "redact")]
    pub key: Option<PathBuf>,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Table {
    /// One row per session and criterion.
    Marks,
    /// One row per panel and per session in no panel.
    Decisions,
    /// One row per session and entry of its evidence ledger.
    Evidence,
    /// One row per criterion of a panel.
    Consensus,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Decisions => "decisions",
            Self::Evidence => "evidence",
            Self::Consensus => "consensus",
        }
    }
}

/// Whom the tables are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    /// The committee: opens well in a spreadsheet, and no cell runs as a formula.
    #[default]
    Committee,
    /// Programs: every cell exactly as it was typed.
    Data,
}

impl From<Profile> for csv::Profile {
    fn from(profile: Profile) -> Self {
        match profile {
            Profile::Committee => Self::Committee,
            Profile::Data => Self::Data,
        }
    }
}

/// Writes the folder, or one table to standard output.
///
/// # Errors
/// A session can't be read, or the folder can't be written.
pub fn run(args: &Export, context: &Context) -> Result<Report, Failure> {
    let streams = args.to.as_os_str() == "-";
    if streams != args.table.is_some() {
        return Err(Failure::input(
            "--to - and --table go together: one table goes to standard output",
            "Such as: assessor export --to - --table marks. For a folder leave out --table.",
        ));
    }
    if let Some(panel) = &args.panel {
        let id = context.desk.locate_panel(panel)?;
        let opened = context.desk.open_panel(id, Intent::Read)?.0;
        let members: Vec<_> = opened.panel.state.members.iter().map(|member| member.session).collect();
        return shown_so(&OfPanel::new(&opened)?, &members, "a panel of ", args, context);
    }
    if args.table == Some(Table::Consensus) {
        let hint = "Such as: assessor export --panel PANEL --to - --table consensus.";
        return Err(Failure::input("only a panel has a consensus, and no panel is named", hint));
    }
    let ids = chosen(args, context)?;
    shown_so(&OnDesk { desk: &context.desk, ids: &ids }, &ids, "", args, context)
}

/// Writes what `source` gives of the sessions `ids`, with people by name or by codes.
fn shown_so(
    source: &dyn Source,
    ids: &[SessionId],
    kind: &str,
    args: &Export,
    context: &Context,
) -> Result<Report, Failure> {
    let Some(key) = &args.codes.key else { return written(source, kind, args, context) };
    let redacted = Redacted::new(source, ids, &args.to, key, args.codes.keep_notes)?;
    let mut report = written(&redacted, kind, args, context)?;
    let key = context.pen.line(&key.display().to_string());
    report.text = format!("{}who is who is in {key}: keep it apart from the folder\n", report.text);
    if args.codes.keep_notes {
        report
            .remarks
            .push("the notes are as they were typed: read them for names before you hand them on".into());
    }
    Ok(report)
}

/// Writes what `source` gives; `kind` stands before the number of sessions in what is said then.
fn written(source: &dyn Source, kind: &str, args: &Export, context: &Context) -> Result<Report, Failure> {
    if let Some(table) = args.table {
        return streamed(source, args, table);
    }
    let plan = Plan { profile: args.profile.into(), target: &args.to, force: args.force };
    let (interrupt, count) = (Interrupt::watch(), source.count());
    let made = bundle::export(source, &plan, &mut |done| {
        progress(done, count);
        if interrupt.came() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    shown(count, &format!("\r{:30}\r", ""));
    let made = made.map_err(|error| {
        let code = interrupt.code().filter(|_| matches!(error, BundleError::Stopped));
        let failure = Failure::from(error);
        Failure { code: code.unwrap_or(failure.code), ..failure }
    })?;
    let folder = context.pen.line(&args.to.display().to_string());
    let kinds = if count == 1 { "1 session" } else { &format!("{count} sessions") };
    let text = format!("{kind}{kinds} in {folder}: {}\n", made.files.join(", "));
    let remarks = made.remarks.left_out.iter().map(|name| {
        format!("the table {name} has more rows than a sheet can hold: it is left out of the workbook, and whole as CSV")
    });
    let remarks = remarks.chain(made.half_typed.iter().map(not_in)).collect();
    Ok(Report { text, remarks, code: 0 })
}

/// What is said of a note whose words are not in the export, since they are no note yet.
fn not_in(half: &HalfTyped) -> String {
    let HalfTyped { candidate, reference, criterion } = half;
    let known = reference.is_empty() || reference == candidate;
    let reference = if known { String::new() } else { format!(" ({reference})") };
    format!(
        "{candidate}{reference}: the note on {criterion} is half typed, and those words are not in the export"
    )
}

/// Shows on a terminal how far a long export is, on one line.
fn progress(done: usize, of: usize) {
    if done.is_multiple_of(EVERY) || done == of {
        shown(of, &format!("\r{done} of {of} sessions"));
    }
}

/// Writes `text` on that line, which goes before anything else is said.
fn shown(of: usize, text: &str) {
    let mut err = io::stderr();
    if of >= LONG && err.is_terminal() {
        // It is a courtesy: whoever can't be shown it still gets the folder.
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }
}

/// A table is written as it comes: it may be longer than memory, so it can't be the text of a report.
fn streamed(source: &dyn Source, args: &Export, table: Table) -> Result<Report, Failure> {
    let mut out = io::stdout().lock();
    let terminal = out.is_terminal();
    let done = bundle::stream(source, args.profile.into(), table.name(), &mut |lines| {
        if terminal {
            out.write_all(clean_lines(&String::from_utf8_lossy(lines)).as_bytes())
        } else {
            out.write_all(lines)
        }
    });
    match done {
        // A reader that has gone away had enough.
        Err(BundleError::Write { cause, .. }) if cause.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Report::default())
        }
        done => {
            Ok(done.map(|half| Report { remarks: half.iter().map(not_in).collect(), ..Report::default() })?)
        }
    }
}

fn chosen(args: &Export, context: &Context) -> Result<Vec<SessionId>, Failure> {
    let rows = context.desk.rows()?;
    let mut ids = if args.sessions.is_empty() { filtered(args, &rows)? } else { named(args, context)? };
    bundle::in_order(&rows, &mut ids);
    Ok(ids)
}

fn named(args: &Export, context: &Context) -> Result<Vec<SessionId>, Failure> {
    args.sessions.iter().map(|text| Ok(context.desk.locate(text)?)).collect()
}

fn filtered(args: &Export, rows: &[Row]) -> Result<Vec<SessionId>, Failure> {
    let query = query::parse(&Vocabulary::new(List::Sessions), &args.filter)
        .map_err(|error| Failure::filter(&args.filter, &error))?;
    let id = |row: &Row| match row {
        Row::Session(listed) => Ok(listed.id),
        // Leaving out a file that can't be read would make a bundle that looks complete and isn't.
        Row::Damaged { path, .. } | Row::Private { path, .. } => Err(Failure::input(
            format!("{} can't be read, so it can't be exported", path.display()),
            "Name the sessions, or narrow the filter, such as state:draft or state:sealed.",
        )),
    };
    rows.iter().filter(|row| is_shown(&query, row)).map(id).collect()
}

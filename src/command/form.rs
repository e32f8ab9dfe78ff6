//! `assessor form`.

use crate::domain::history::chain::Replayed as _;
use std::{
    fmt::Write as _,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

use super::{
    Report,
    context::Context,
    failure::{BUSY, Failure},
    show::chosen,
};
use crate::{
    app::desk::{Intent, Opened},
    domain::{
        form::{self, Conflict, Moment, Plan, Prefer},
        history::Change,
        ids::Digest,
        reader::Fault,
        session::{FrameworkRef, Session},
        text::{clean, clean_lines},
    },
    store::{
        StoreError,
        durable::{self, Expected, PRIVATE_FILE, SaveError},
        intake,
    },
};

/// Writes a session as a form that any editor can fill in, and takes it back.
#[derive(Args, Debug)]
pub struct FormArgs {
    /// An id, or any part of an id, a reference or a candidate's name that only one session has; a form says which it is of.
    #[arg(required_unless_present = "apply")]
    pub session: Option<String>,
    /// Writes the form into this file, which must not be there yet.
    #[arg(long, value_name = "FILE", conflicts_with = "apply")]
    pub to: Option<PathBuf>,
    /// Only the criteria that a filter shows, such as `level:CMP unmarked`; without it, those of the level applied
    /// for and all that have anything.
    #[arg(
        long,
        value_name = "FILTER",
        default_value = "",
        conflicts_with = "apply",
        allow_hyphen_values = true
    )]
    pub filter: String,
    /// Takes this form back; - is standard input.
    #[arg(long, value_name = "FILE")]
    pub apply: Option<PathBuf>,
    /// Says what would change, and changes nothing.
    #[arg(long, requires = "apply")]
    pub dry_run: bool,
    /// Whose word stands where the form and the session were both changed.
    #[arg(long, value_enum, requires = "apply")]
    pub prefer: Option<Side>,
}

/// Whose word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Side {
    /// What the session says stays.
    Session,
    /// What the form says is taken over.
    Form,
}

/// Writes a form, or takes one back.
///
/// # Errors
/// The session or the form can't be read, the form is wrong, or it conflicts with the session; then nothing changed.
pub fn run(args: &FormArgs, context: &Context) -> Result<Report, Failure> {
    match &args.apply {
        Some(path) => apply(args, path, context),
        None => written(args, context),
    }
}

fn written(args: &FormArgs, context: &Context) -> Result<Report, Failure> {
    let opened = context.read(args.session.as_deref().unwrap_or_default())?;
    let shown = chosen(&args.filter, false, &opened, context)?;
    let session = &opened.session;
    let seq = session.entries.last().map_or(0, |entry| entry.seq);
    let moment = Moment::new(session.file.id, seq, session.head());
    let is_shown = |criterion: &_| shown.contains(&criterion);
    let text =
        form::write(&opened.edition.framework, &session.state, &moment, session.next_evidence_id(), is_shown);
    let Some(path) = &args.to else { return Ok(text.into()) };
    durable::replace(path, text.as_bytes(), PRIVATE_FILE, Expected::Absent).map_err(|error| match error {
        SaveError::Changed { path, .. } => Failure::input(
            format!("{} is there already, and may have been filled in", path.display()),
            "Apply it first, or name another file.",
        ),
        error => StoreError::from(error).into(),
    })?;
    let file = context.pen.line(&path.display().to_string());
    Ok(format!("written: {file}\nWhen it is filled in: assessor form --apply {file}\n").into())
}

fn apply(args: &FormArgs, path: &Path, context: &Context) -> Result<Report, Failure> {
    let text = form_text(path)?;
    let id = form::session_of(&text).map_err(|faults| faulty(path, &faults))?;
    if let Some(named) = &args.session
        && context.desk.locate(named)? != id
    {
        let says = format!("{} is a form of another session", clean(&path.display().to_string()));
        return Err(Failure::input(says, "Leave the session away: the form says which it is of."));
    }
    let prefer = args.prefer.map_or(Prefer::Neither, |side| match side {
        Side::Session => Prefer::Session,
        Side::Form => Prefer::Form,
    });
    if args.dry_run {
        let (opened, _) = context.desk.open(id, Intent::Read)?;
        let plan = planned(path, &text, &opened, prefer, context)?;
        return Ok(told("would change", &opened.session, plan, context));
    }
    let (mut opened, mut hold) = context.write(&id.to_string())?;
    let plan = planned(path, &text, &opened, prefer, context)?;
    let before = opened.session.clone();
    for changes in &plan.actions {
        opened.session.record(&opened.edition, context.now, changes.clone())?;
    }
    if opened.session.entries.len() > before.entries.len() {
        context.desk.save(&mut opened.session, &opened.edition, &mut hold, context.now)?;
    }
    Ok(told("changed", &before, plan, context))
}

fn form_text(path: &Path) -> Result<String, Failure> {
    if path.as_os_str() != "-" {
        return Ok(intake::read(path)?.text);
    }
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(intake::MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::system(format!("cannot read standard input: {error}"), ""))?;
    Ok(intake::accept(Path::new("standard input"), bytes)?.text)
}

fn planned(
    path: &Path,
    text: &str,
    opened: &Opened,
    prefer: Prefer,
    context: &Context,
) -> Result<Plan, Failure> {
    let framework = &opened.edition.framework;
    let then = form::edition_then(&opened.session, text).unwrap_or(opened.edition.digest);
    if then != opened.edition.digest {
        return carried_since(path, text, opened, then, context);
    }
    let read = form::read(framework, text).map_err(|faults| faulty(path, &faults))?;
    let plan = form::plan(framework, &opened.session, &read, prefer, context.now);
    let plan = plan.map_err(|faults| faulty(path, &faults))?;
    if plan.conflicts.is_empty() || prefer != Prefer::Neither {
        return Ok(plan);
    }
    let file = clean(&path.display().to_string()).into_owned();
    let conflicts: String = plan.conflicts.iter().map(|conflict| conflict_text(&file, conflict)).collect();
    let says =
        format!("nothing was taken: the session was changed too since {file} was written:\n{conflicts}");
    let hint = "Correct the form, or say whose word stands there: --prefer form or --prefer session.";
    Err(Failure { code: BUSY, says: says.trim_end().to_owned(), hint: hint.to_owned() })
}

/// A form that was written before the session was carried: what was edited is named, and nothing is taken.
fn carried_since(
    path: &Path,
    text: &str,
    opened: &Opened,
    then: Digest,
    context: &Context,
) -> Result<Plan, Failure> {
    let session = &opened.session;
    let from = context.desk.edition_of(&FrameworkRef { digest: then, ..session.framework.clone() })?;
    let read = form::read(&from.framework, text).map_err(|faults| faulty(path, &faults))?;
    let conflicts = form::since_carried(&from.framework, &opened.edition.framework, session, &read);
    let conflicts = conflicts.map_err(|faults| faulty(path, &faults))?;
    if conflicts.is_empty() {
        return Ok(Plan::default());
    }
    let file = clean(&path.display().to_string()).into_owned();
    let told: String = conflicts.iter().map(|conflict| conflict_text(&file, conflict)).collect();
    let says = format!(
        "nothing was taken: the session was carried to another edition since {file} was written:\n{told}"
    );
    let hint = "Write a new form, and copy into it what you wrote: assessor form SESSION --to FILE.";
    Err(Failure { code: BUSY, says: says.trim_end().to_owned(), hint: hint.to_owned() })
}

fn conflict_text(file: &str, conflict: &Conflict) -> String {
    let mut text = format!("{file}: line {}: {}\n", conflict.line, conflict.about);
    for (whose, says) in [("session", &conflict.session), ("form", &conflict.form)] {
        for says in says {
            let _ = writeln!(text, "  the {whose}: {says}");
        }
    }
    text
}

fn faulty(path: &Path, faults: &[Fault]) -> Failure {
    let file = clean(&path.display().to_string()).into_owned();
    let lines: Vec<_> = faults.iter().map(|fault| format!("{file}: {fault}")).collect();
    let says = format!("nothing was taken from the form:\n{}", lines.join("\n"));
    Failure::input(clean_lines(&says), "Correct the form and apply it again.")
}

fn told(word: &str, before: &Session, plan: Plan, context: &Context) -> Report {
    let mut state = before.state.clone();
    let mut sentence = |change: &Change| {
        let says = format!("{word}: {}\n", context.pen.line(&change.sentence(&state)));
        state.apply(change, context.now);
        says
    };
    let mut text: String = plan.actions.iter().flatten().map(&mut sentence).collect();
    if text.is_empty() {
        text.push_str("nothing in the form is new\n");
    }
    Report { text, remarks: plan.remarks, code: 0 }
}

//! `assessor verify`.

use std::path::Path;

use clap::Args;

use super::{
    Report,
    context::Context,
    failure::{FOUND, Failure, INPUT},
};
use crate::{
    domain::{ids::Digest, session::Session},
    store::{
        Condition,
        format::{self, Unreadable},
        intake,
    },
};

/// Verifies a session.
#[derive(Args, Debug)]
pub struct Verify {
    /// A session, or the file of one.
    pub session: String,
}

/// Says whether the session is as its history says.
///
/// # Errors
/// It can't be read.
pub fn run(args: &Verify, context: &Context) -> Result<Report, Failure> {
    let path = Path::new(&args.session);
    if path.is_file() { of_file(path, context) } else { of_session(&args.session, context) }
}

fn of_session(text: &str, context: &Context) -> Result<Report, Failure> {
    let id = context.desk.locate(text)?;
    let loaded = context.desk.store().load(id)?;
    Ok(told(&loaded.session, &loaded.condition, loaded.basis, context))
}

fn of_file(path: &Path, context: &Context) -> Result<Report, Failure> {
    let intake = intake::read(path)?;
    let unreadable = |unreadable| match intake.conflict(path) {
        Some(conflict) => conflict.into(),
        None => unreadable_file(path, unreadable),
    };
    let reading = format::read(&intake.text).map_err(unreadable)?;
    Ok(told(&reading.session, &reading.condition, intake.digest, context))
}

fn unreadable_file(path: &Path, unreadable: Unreadable) -> Failure {
    match unreadable {
        Unreadable::Newer { schema } => Failure {
            code: INPUT,
            says: format!("{} is of format {schema}, which is newer than this program", path.display()),
            hint: "Verify it with the newer program.".into(),
        },
        Unreadable::Damaged(faults) => {
            let faults: Vec<_> = faults.iter().map(|fault| format!("{}: {fault}", path.display())).collect();
            Failure::input(faults.join("\n"), "It was left as it is.")
        }
    }
}

fn told(session: &Session, condition: &Condition, digest: Digest, context: &Context) -> Report {
    let entries = session.entries.len();
    let head = context.pen.head(session);
    let facts = context.pen.fact("Session", &session.file.id.to_string())
        + &context.pen.fact("Revision", &session.file.revision.to_string())
        + &context.pen.fact("History", &format!("{entries} entries, the last one {}", session.head()))
        + &context.pen.fact("SHA-256", &digest.to_string());
    let (says, code) = match condition {
        Condition::Sound => {
            ("sound: the file is whole, and its state is what its history says\n".to_owned(), 0)
        }
        Condition::Newer { schema } => (format!("written by a newer program, in format {schema}\n"), FOUND),
        Condition::ChangedOutside(what) => {
            let what: Vec<_> = what.iter().map(|line| format!("  {}\n", context.pen.line(line))).collect();
            let what = what.concat();
            (format!("changed outside the program:\n{what}"), FOUND)
        }
    };
    Report { text: head + &facts + &says, code, ..Report::default() }
}

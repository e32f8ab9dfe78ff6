//! `assessor verify`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    Report,
    context::Context,
    failure::{FOUND, Failure, INPUT},
    print::Pen,
};
use crate::{
    app::{
        bundle::verify::{self as bundled, Extent},
        verify::{self, Verified, VerifyError},
    },
    store::format::Unreadable,
};

/// Verifies a session or a bundle.
#[derive(Args, Debug)]
pub struct Verify {
    /// A session, the file of one, or a folder that an export made.
    pub session: String,
    /// Checks the signature of the seal by a list of allowed signers, as ssh-keygen reads it.
    #[arg(long, value_name = "FILE")]
    pub allowed_signers: Option<PathBuf>,
}

impl Verify {
    /// Whether it is a folder that is to be verified. It needs no store: whoever got the folder has none.
    pub fn is_of_bundle(&self) -> bool {
        Path::new(&self.session).is_dir()
    }
}

/// Says whether a folder that an export made holds together.
///
/// # Errors
/// It is no such folder, or can't be read.
pub fn bundle(args: &Verify, pen: &Pen) -> Result<Report, Failure> {
    match bundled::verify(Path::new(&args.session)) {
        Ok(verified) => Ok(sound(&verified, pen)),
        Err(bundled::VerifyError::Fault(fault)) => {
            let text = format!("does not hold: {}\n", pen.line(&fault.to_string()));
            Ok(Report { text, code: FOUND, ..Report::default() })
        }
        Err(error @ bundled::VerifyError::NoBundle { .. }) => Err(Failure::input(
            error.to_string(),
            "Name the folder itself, such as: assessor verify for-the-committee.",
        )),
        Err(bundled::VerifyError::Unread(error)) => Err(Failure::system(error.to_string(), error.hint())),
        Err(bundled::VerifyError::Store(error)) => Err(error.into()),
        Err(bundled::VerifyError::NotMade(error)) => Err(Failure::system(error.to_string(), error.hint())),
    }
}

/// The exit code of a folder that holds as far as it could be checked.
const IN_PART: u8 = 5;

fn sound(verified: &bundled::Verified, pen: &Pen) -> Report {
    let bundled::Verified { files, sealed, drafts, extent } = verified;
    let (says, code) = match extent {
        Extent::MadeAgain => ("made again from its sessions, every byte is the same".to_owned(), 0),
        Extent::Redacted => (
            "the numbers in its tables follow from each other; not checked: whether they follow from the sessions, which a \
             redacted folder does not hold"
                .to_owned(),
            0,
        ),
        Extent::OtherProgram(program) => (
            format!(
                "the seals and the numbers in its tables hold; not checked: its pages and workbook, since {} made it",
                pen.line(program)
            ),
            IN_PART,
        ),
    };
    let text = format!(
        "sound: {files} files as they were written, {sealed} sealed sessions, {drafts} drafts; {says}\n"
    );
    Report { text, code, ..Report::default() }
}

/// Says whether the session is as its history says, and whose signature its seal has.
///
/// # Errors
/// It can't be read.
pub fn run(args: &Verify, context: &Context) -> Result<Report, Failure> {
    let allowed = args.allowed_signers.as_deref();
    if let Some(allowed) = allowed.filter(|allowed| !allowed.is_file()) {
        let says = format!("there is no file {} with allowed signers", allowed.display());
        return Err(Failure::input(says, "Each line of it: NAME KEYTYPE KEY; see man ssh-keygen."));
    }
    let path = Path::new(&args.session);
    let is_file = path.is_file();
    let verified = if is_file {
        verify::file(&context.desk, path, allowed)
    } else {
        verify::session(&context.desk, context.desk.locate(&args.session)?, allowed)
    };
    verified.map(|verified| told(&verified, context)).map_err(|error| failed(&args.session, error))
}

fn failed(name: &str, error: VerifyError) -> Failure {
    match error {
        VerifyError::Unreadable(Unreadable::Newer { schema }) => Failure {
            code: INPUT,
            says: format!("{name} is of format {schema}, which is newer than this program"),
            hint: "Verify it with the newer program.".into(),
        },
        VerifyError::Unreadable(Unreadable::Damaged(faults)) => {
            let faults: Vec<_> = faults.iter().map(|fault| format!("{name}: {fault}")).collect();
            Failure::input(faults.join("\n"), "It was left as it is.")
        }
        VerifyError::Intake(error) => error.into(),
        VerifyError::Store(error) => error.into(),
        VerifyError::Desk(error) => error.into(),
        VerifyError::Sign(error) => error.into(),
    }
}

fn told(verified: &Verified, context: &Context) -> Report {
    let (session, pen) = (&verified.session, &context.pen);
    let entries = session.entries.len();
    let sealed = session.state.seal.as_ref().map(|seal| {
        let reasons = seal.reasons.len();
        format!("{}, over the history up to {}, with {reasons} reasons", pen.time(seal.at), seal.head)
    });
    let facts = pen.fact("Session", &session.file.id.to_string())
        + &pen.fact("Revision", &session.file.revision.to_string())
        + &pen.fact("History", &format!("{entries} entries, the last one {}", session.head()))
        + &pen.fact("Sealed", &sealed.unwrap_or_default())
        + &pen.fact("Signed", verified.signed.as_deref().unwrap_or_default())
        + &pen.fact("SHA-256", &verified.digest.to_string());
    let text = pen.head(session) + &facts + &says(verified, context);
    let code = if verified.is_sound() { 0 } else { FOUND };
    Report { text, remarks: verified.remarks.clone(), code }
}

fn says(verified: &Verified, context: &Context) -> String {
    if let Some(schema) = verified.newer {
        return format!("written by a newer program, in format {schema}\n");
    }
    if verified.is_sound() {
        return "sound: the file is whole, and its state is what its history says\n".to_owned();
    }
    let lines = verified.differs.iter().map(|line| format!("  {}\n", context.pen.line(line)));
    let differs = lines.collect::<String>();
    let changed =
        if differs.is_empty() { differs } else { format!("changed outside the program:\n{differs}") };
    let distrust = verified
        .distrust
        .iter()
        .map(|why| format!("the signature is not to be believed: {}\n", context.pen.line(why)));
    changed + &distrust.collect::<String>()
}

//! `assessor seal` and `assessor unseal`.

use std::path::PathBuf;

use clap::Args;

use super::{
    Report,
    context::Context,
    failure::{FOUND, Failure, INPUT, SYSTEM},
};
use crate::{
    app::{
        desk::{DeskError, Intent, Opened},
        seal::{self, Sealing, SealingError},
        sign::SignError,
    },
    cli::Target,
    domain::{
        seal::SealRefusal,
        session::Refusal,
        text::{accept_note, clean},
    },
    store::folder::FolderError,
};

/// Seals a session.
#[derive(Args, Debug)]
pub struct Seal {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Why a finding does not keep the session from being sealed: FINDING as check lists it, such as
    /// 'PK1.CMP.2 sole source', or a kind of finding, such as 'unmarked', for all that have no reason of their own.
    #[arg(long = "reason", value_name = "FINDING=TEXT")]
    pub reasons: Vec<String>,
    /// Hands the sealed session over in a new folder: its file and the edition it is marked against.
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// Signs the seal with an SSH key, by ssh-keygen: the file of a private key, or of a public one that the agent holds.
    #[arg(long, value_name = "KEY")]
    pub sign: Option<PathBuf>,
}

/// Breaks the seal of a session.
#[derive(Args, Debug)]
pub struct Unseal {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Why; it stays in the history.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}

/// Seals the session; one that is sealed already is signed or handed over.
///
/// # Errors
/// Something bars the seal or needs a reason, or it could not be signed, saved or handed over.
pub fn run(args: &Seal, context: &Context) -> Result<Report, Failure> {
    let reasons = args.reasons.iter().map(|typed| reason(typed)).collect::<Result<Vec<_>, _>>()?;
    let id = context.desk.locate(&args.target.session)?;
    let (mut opened, mut hold) = context.desk.open(id, Intent::Write)?;
    let sealing = Sealing { reasons: &reasons, key: args.sign.as_deref(), to: args.to.as_deref() };
    seal::seal(&context.desk, &mut opened, &mut hold, &sealing, context.now)?;
    let to = args.to.as_ref().map(|to| to.display().to_string()).unwrap_or_default();
    Ok((context.pen.head(&opened.session)
        + &sealed(&opened, context)
        + &context.pen.fact("Handed over", &to))
        .into())
}

/// What there is to say of a seal, for this command and for `assessor show`; nothing where there is none.
pub fn sealed(opened: &Opened, context: &Context) -> String {
    let Some(seal) = &opened.session.state.seal else { return String::new() };
    let pen = &context.pen;
    let signed = if opened.session.signature.is_some() { ", signed" } else { "" };
    let head = pen.fact("Sealed", &format!("{}{signed}", pen.time(seal.at)));
    let reasons =
        seal.reasons.iter().map(|(finding, reason)| pen.fact("Reason", &format!("{finding}: {reason}")));
    head + &reasons.collect::<String>()
}

/// A finding and the reason for it.
fn reason(typed: &str) -> Result<(String, String), Failure> {
    let (finding, reason) = typed.split_once('=').ok_or_else(|| {
        let says = format!("--reason says “{}”, without a finding and =", clean(typed));
        Failure::input(says, "Write --reason 'FINDING=TEXT'; the findings are in: assessor check.")
    })?;
    Ok((finding.trim().to_owned(), accept_note(reason).trim().to_owned()))
}

/// Breaks the seal.
///
/// # Errors
/// There is none, no reason is given, or the session can't be written.
pub fn unseal(args: &Unseal, context: &Context) -> Result<Report, Failure> {
    let reason = accept_note(&args.reason);
    let changed =
        context.change(&args.target.session, |session, _| Ok(session.unseal(context.now, &reason)?))?;
    Ok(context.pen.head(&changed.0.session).into())
}

impl From<SignError> for Failure {
    fn from(error: SignError) -> Self {
        let code = match &error {
            SignError::NoProgram | SignError::NotRun(_) => SYSTEM,
            SignError::Scratch(error) => error.class().code(),
            SignError::NotSigned { .. } => INPUT,
            SignError::Stranger { .. } | SignError::Wrong { .. } => FOUND,
        };
        Self { code, says: error.to_string(), hint: error.hint().into() }
    }
}

impl From<SealingError> for Failure {
    fn from(error: SealingError) -> Self {
        let (says, hint) = (error.to_string(), error.hint().to_owned());
        let code = match error {
            SealingError::Desk(DeskError::Refused(Refusal::Seal(
                SealRefusal::Barred(_) | SealRefusal::Unreasoned(_),
            ))) => FOUND,
            SealingError::Desk(error) => error.class().code(),
            SealingError::ReadOnly(access) => Self::read_only(&access).code,
            SealingError::Sign(error) => Self::from(error).code,
            SealingError::Folder(FolderError::Disk { .. })
            | SealingError::NotHandedOver(FolderError::Disk { .. }) => SYSTEM,
            SealingError::Signed | SealingError::Folder(_) | SealingError::NotHandedOver(_) => INPUT,
        };
        Self { code, says, hint }
    }
}

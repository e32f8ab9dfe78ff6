//! `assessor new`.

use clap::Args;

use super::{Report, context::Context, failure::Failure, framework::find};
use crate::{
    app::desk::NewSession,
    domain::{
        ids::{InterestId, LevelId},
        state::Assessor,
        text::accept_line,
    },
};

/// Makes a session.
#[derive(Args, Debug)]
pub struct New {
    /// The candidate's name.
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub candidate: String,
    /// The level applied for, such as CMP.
    #[arg(long, value_name = "LEVEL")]
    pub level: LevelId,
    /// The certification body's reference for the candidate; needed before the seal.
    #[arg(long, value_name = "REFERENCE", allow_hyphen_values = true)]
    pub reference: Option<String>,
    /// The assessor's name in this session, in place of the one in the configuration.
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    pub assessor: Option<String>,
    /// The candidate's years in practice.
    #[arg(long, value_name = "NUMBER")]
    pub years: Option<u32>,
    /// The framework: a file, or the id or digest of one that is kept; without it the one in the program.
    #[arg(long, value_name = "FRAMEWORK")]
    pub framework: Option<String>,
    /// The declaration of interest: none, or a kind of the framework.
    #[arg(long, value_name = "KIND")]
    pub interest: Option<InterestId>,
}

/// Makes the session and says how it is known.
///
/// # Errors
/// What is given is refused, or it can't be saved.
pub fn run(args: &New, context: &Context) -> Result<Report, Failure> {
    let edition = match &args.framework {
        Some(framework) => find(framework, context)?,
        None => context.desk.shipped().clone(),
    };
    let me = context.desk.me();
    let name = accept_line(&me.name)?.trim().to_owned();
    if name.is_empty() {
        return Err(Failure::input("the assessor's name must not be empty", ""));
    }
    let new = NewSession {
        candidate: args.candidate.clone(),
        reference: args.reference.clone().unwrap_or_default(),
        target: args.level.clone(),
        years: args.years,
        interest: args.interest.clone().map(|kind| (kind, String::new())),
    };
    let (opened, _) = context.desk.create_on(&edition, &Assessor { id: me.id, name }, new, context.now)?;
    let text = format!("{}  {}", opened.session.file.id, context.pen.head(&opened.session));
    Ok(Report { text, remarks: context.remarks.clone(), code: 0 })
}

//! `assessor declare`.

use clap::Args;

use super::{
    Report,
    context::{Context, given},
    failure::Failure,
};
use crate::{
    cli::Target,
    domain::{history::Change, ids::InterestId, text::accept_note},
};

/// Declares an interest in the candidate, or that there is none.
#[derive(Args, Debug)]
pub struct Declare {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The kind: `none`, or another of the framework, such as `trained-candidate`.
    pub kind: InterestId,
    /// What there is to say about it.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub detail: Option<String>,
}

const WITHOUT: &str = "Where there is nothing to say, leave --detail away.";

/// Records the declaration.
///
/// # Errors
/// The session can't be changed, or the framework has no such kind.
pub fn run(args: &Declare, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |_, _| {
        let detail = args.detail.as_ref().map(|text| given("detail", accept_note(text).trim(), WITHOUT));
        let detail = detail.transpose()?.unwrap_or_default();
        Ok(vec![Change::Declared { kind: Some(args.kind.clone()), detail }])
    })?;
    let title = opened.edition.framework.interest(&args.kind).map_or("", |interest| &interest.title);
    Ok(format!("interest declared: {}\n", context.pen.line(title)).into())
}

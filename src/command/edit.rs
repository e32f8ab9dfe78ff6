//! `assessor edit`.

use clap::Args;

use super::{Report, context::Context, failure::Failure};
use crate::{
    cli::Target,
    domain::{
        framework::Framework,
        history::{CandidateEdit, Change},
        ids::LevelId,
        text::accept_line,
    },
};

/// Changes what a session says of its candidate.
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("change").multiple(true).required(true))]
pub struct Edit {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Another name.
    #[arg(long, value_name = "NAME", group = "change", allow_hyphen_values = true)]
    pub candidate: Option<String>,
    /// Another reference.
    #[arg(long, value_name = "REFERENCE", group = "change", allow_hyphen_values = true)]
    pub reference: Option<String>,
    /// Another level applied for.
    #[arg(long, value_name = "LEVEL", group = "change")]
    pub level: Option<LevelId>,
    /// The years in practice.
    #[arg(long, value_name = "NUMBER", group = "change")]
    pub years: Option<u32>,
}

/// Makes the changes as one action.
///
/// # Errors
/// The session can't be changed, or the change is refused.
pub fn run(args: &Edit, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |_, edition| changes(args, &edition.framework))?;
    Ok(context.pen.head(&opened.session).into())
}

fn changes(args: &Edit, framework: &Framework) -> Result<Vec<Change>, Failure> {
    let line = |text: &String| accept_line(text).map(|line| line.trim().to_owned());
    let edits = [
        args.candidate.as_ref().map(line).transpose()?.map(CandidateEdit::Name),
        args.reference.as_ref().map(line).transpose()?.map(CandidateEdit::Reference),
        args.level.as_ref().map(|typed| CandidateEdit::Target(level(framework, typed))),
        args.years.map(|years| CandidateEdit::Years(Some(years))),
    ];
    Ok(edits.into_iter().flatten().map(Change::Candidate).collect())
}

/// The level that was typed, in the framework's spelling where it has it.
pub fn level(framework: &Framework, typed: &LevelId) -> LevelId {
    let known = framework.level_index(typed.as_str()).map(|index| framework.levels[index].id.clone());
    known.unwrap_or_else(|| typed.clone())
}

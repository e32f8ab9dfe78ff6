//! `assessor edit`.

use clap::{Args, ValueEnum};

use super::{
    Report,
    context::{Context, given},
    failure::Failure,
};
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
    /// Takes these out. An empty text never does.
    #[arg(long, value_enum, value_name = "FIELDS", value_delimiter = ',', group = "change")]
    pub clear: Vec<Field>,
}

/// What can be taken out of what a session says of its candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Field {
    /// The reference.
    Reference,
    /// The years in practice.
    Years,
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
    let line = |what: &str, text: &Option<String>| {
        text.as_ref()
            .map(|text| given(what, accept_line(text)?.trim(), "To take a reference out: --clear reference."))
            .transpose()
    };
    let cleared = args.clear.iter().map(|field| match field {
        Field::Reference => CandidateEdit::Reference(String::new()),
        Field::Years => CandidateEdit::Years(None),
    });
    let edits = [
        line("candidate's name", &args.candidate)?.map(CandidateEdit::Name),
        line("reference", &args.reference)?.map(CandidateEdit::Reference),
        args.level.as_ref().map(|typed| CandidateEdit::Target(level(framework, typed))),
        args.years.map(|years| CandidateEdit::Years(Some(years))),
    ];
    Ok(cleared.chain(edits.into_iter().flatten()).map(Change::Candidate).collect())
}

/// The level that was typed, in the framework's spelling where it has it.
pub fn level(framework: &Framework, typed: &LevelId) -> LevelId {
    let known = framework.level_index(typed.as_str()).map(|index| framework.levels[index].id.clone());
    known.unwrap_or_else(|| typed.clone())
}

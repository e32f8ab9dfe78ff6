//! `assessor recommend`.

use clap::{Args, ValueEnum};

use super::{Report, context::Context, edit::level, failure::Failure};
use crate::{
    cli::Target,
    domain::{
        history::Change,
        ids::LevelId,
        state::{Outcome, Recommendation},
        text::accept_note,
    },
};

/// Recommends to the committee, which decides.
#[derive(Args, Debug)]
pub struct Recommend {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// What is recommended.
    #[arg(value_enum)]
    pub outcome: Word,
    /// The level; a recommendation without one is for the level applied for.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<LevelId>,
    /// Why.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub rationale: String,
}

/// The three things that can be recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Word {
    /// Recommend the level.
    Recommend,
    /// Defer: more is needed first.
    Defer,
    /// Do not recommend.
    Decline,
}

impl From<Word> for Outcome {
    fn from(word: Word) -> Self {
        match word {
            Word::Recommend => Self::Recommend,
            Word::Defer => Self::Defer,
            Word::Decline => Self::Decline,
        }
    }
}

/// Records the recommendation.
///
/// # Errors
/// The session can't be changed, or there is no such level or no rationale.
pub fn run(args: &Recommend, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |session, edition| {
        let typed = args.level.as_ref().map(|typed| level(&edition.framework, typed));
        let applied = || (args.outcome == Word::Recommend).then(|| session.state.candidate.target.clone());
        let rationale = accept_note(&args.rationale).trim().to_owned();
        let level = typed.or_else(applied);
        Ok(vec![Change::Recommended(Some(Recommendation { outcome: args.outcome.into(), level, rationale }))])
    })?;
    Ok(super::show::recommendation(&opened.session.state, context).into())
}

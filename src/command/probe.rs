//! `assessor probe`.

use clap::Args;

use super::{
    Report,
    bulk::{self, Many},
    context::{Context, criterion_id},
    failure::Failure,
    mark::shown,
};
use crate::{
    cli::Target,
    domain::{bulk::Deed, history::Change},
};

/// Flags a criterion to be asked about at the interview, or all that a filter shows.
#[derive(Args, Debug)]
pub struct Probe {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3.
    #[arg(conflicts_with = "filter")]
    pub criterion: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub many: Many,
    /// Takes the flag away.
    #[arg(long)]
    pub clear: bool,
}

/// Sets the flag, or takes it away.
///
/// # Errors
/// The session can't be changed.
pub fn run(args: &Probe, context: &Context) -> Result<Report, Failure> {
    let session = &args.target.session;
    if args.many.filter.is_some() {
        return bulk::run(session, &args.many, &Deed::Probe(!args.clear), context);
    }
    let typed = args.criterion.as_deref().ok_or_else(bulk::neither)?;
    let opened = context.record(session, |_, edition| {
        let criterion = criterion_id(&edition.framework, typed)?;
        Ok(vec![Change::Probe { criterion, to: !args.clear }])
    })?;
    shown(&opened, typed, context)
}

//! `assessor probe`.

use clap::Args;

use super::{
    Report,
    context::{Context, criterion_id},
    failure::Failure,
    mark::shown,
};
use crate::{cli::Target, domain::history::Change};

/// Flags a criterion to be asked about at the interview.
#[derive(Args, Debug)]
pub struct Probe {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3.
    pub criterion: String,
    /// Takes the flag away.
    #[arg(long)]
    pub clear: bool,
}

/// Sets the flag, or takes it away.
///
/// # Errors
/// The session can't be changed.
pub fn run(args: &Probe, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |_, edition| {
        let criterion = criterion_id(&edition.framework, &args.criterion)?;
        Ok(vec![Change::Probe { criterion, to: !args.clear }])
    })?;
    shown(&opened, &args.criterion, context)
}

//! `assessor cite`.

use clap::Args;

use super::{
    Report,
    context::{Context, criterion_id},
    failure::Failure,
    mark::shown,
};
use crate::{
    cli::Target,
    domain::{
        history::Change,
        ids::{CriterionId, EvidenceId},
        session::Session,
    },
};

/// Cites evidence items on a criterion.
#[derive(Args, Debug)]
pub struct Cite {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3.
    pub criterion: String,
    /// The evidence items, such as E1,E2.
    #[arg(value_delimiter = ',', required = true)]
    pub items: Vec<EvidenceId>,
    /// Takes these citations away.
    #[arg(long)]
    pub remove: bool,
}

/// Cites the items, or no longer.
///
/// # Errors
/// The session can't be changed, or an item isn't in the ledger.
pub fn run(args: &Cite, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |session, edition| {
        let criterion = criterion_id(&edition.framework, &args.criterion)?;
        let to = if args.remove {
            let cited = session.state.mark(&criterion).map(|mark| mark.cites.clone()).unwrap_or_default();
            cited.into_iter().filter(|id| !args.items.contains(id)).collect()
        } else {
            added(session, &criterion, &args.items)
        };
        Ok(vec![Change::Cites { criterion, to }])
    })?;
    shown(&opened, &args.criterion, context)
}

/// What a criterion cites, and `items` behind it, none twice.
pub fn added(session: &Session, criterion: &CriterionId, items: &[EvidenceId]) -> Vec<EvidenceId> {
    let mut cites = session.state.mark(criterion).map(|mark| mark.cites.clone()).unwrap_or_default();
    for id in items {
        if !cites.contains(id) {
            cites.push(*id);
        }
    }
    cites
}

//! `assessor cite`.

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
    domain::{
        bulk::{Deed, with},
        ids::{CriterionId, EvidenceId},
        session::Session,
    },
};

/// Cites evidence items on a criterion, or on all that a filter shows.
#[derive(Args, Debug)]
pub struct Cite {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3, and behind it the evidence items, such as E1,E2; with `--filter` the
    /// items alone.
    #[arg(value_name = "CRITERION ITEMS", value_delimiter = ',', required = true)]
    pub words: Vec<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub many: Many,
    /// Takes these citations away.
    #[arg(long)]
    pub remove: bool,
}

/// Cites the items, or no longer.
///
/// # Errors
/// The session can't be changed, or an item isn't in the ledger.
pub fn run(args: &Cite, context: &Context) -> Result<Report, Failure> {
    let session = &args.target.session;
    if args.many.filter.is_some() {
        return bulk::run(session, &args.many, &deed(args, &args.words)?, context);
    }
    let Some((typed, items)) = args.words.split_first().filter(|(_, items)| !items.is_empty()) else {
        return Err(Failure::input("name a criterion and what it cites, such as PK1.CMP.3 E1", ""));
    };
    let deed = deed(args, items)?;
    let opened = context.record(session, |session, edition| {
        let criterion = criterion_id(&edition.framework, typed)?;
        Ok(deed.change(&session.state, &criterion).into_iter().collect())
    })?;
    shown(&opened, typed, context)
}

fn deed(args: &Cite, items: &[String]) -> Result<Deed, Failure> {
    let items = items.iter().map(|item| item.parse()).collect::<Result<Vec<EvidenceId>, _>>()?;
    Ok(if args.remove { Deed::Uncite(items) } else { Deed::Cite(items) })
}

/// What a criterion cites, and `items` behind it, none twice.
pub fn added(session: &Session, criterion: &CriterionId, items: &[EvidenceId]) -> Vec<EvidenceId> {
    with(session.state.mark(criterion).map_or(&[], |mark| &mark.cites), items)
}

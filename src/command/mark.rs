//! `assessor mark`.

use clap::{Args, ValueEnum};

use super::{
    Report,
    bulk::{self, Many},
    cite::added,
    context::{Context, criterion_id, given},
    failure::Failure,
    note,
};
use crate::{
    app::desk::Opened,
    cli::Target,
    domain::{
        bulk::Deed,
        framework::Framework,
        history::Change,
        ids::{CriterionId, EvidenceId},
        session::Session,
        state::Verdict,
        text::accept_note,
    },
};

/// Marks a criterion met or not yet met, or clears its verdict; or all that a filter shows.
#[derive(Args, Debug)]
#[command(allow_missing_positional = true)]
pub struct MarkOne {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3.
    #[arg(conflicts_with = "filter")]
    pub criterion: Option<String>,
    /// The verdict.
    #[arg(value_enum, required = true)]
    pub verdict: Word,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub many: Many,
    /// The evidence note, in place of the one there is.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, conflicts_with = "filter")]
    pub note: Option<String>,
    /// Evidence items to cite beside those cited already, such as E1,E2.
    #[arg(long, value_name = "ITEMS", value_delimiter = ',', conflicts_with = "filter")]
    pub cite: Vec<EvidenceId>,
    /// The figure of a measured criterion.
    #[arg(long, value_name = "NUMBER", conflicts_with = "filter")]
    pub measure: Option<u32>,
}

/// What can be said of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Word {
    /// It is met.
    Met,
    /// It is not yet met.
    NotYet,
    /// Nothing: the verdict is taken back.
    Clear,
}

impl Word {
    /// The verdict, none where it is taken back.
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Met => Some(Verdict::Met),
            Self::NotYet => Some(Verdict::NotYet),
            Self::Clear => None,
        }
    }
}

/// Marks the criterion, or all that the filter shows, as one action.
///
/// # Errors
/// The session can't be changed, or the change is refused.
pub fn run(args: &MarkOne, context: &Context) -> Result<Report, Failure> {
    let session = &args.target.session;
    if args.many.filter.is_some() {
        return bulk::run(session, &args.many, &Deed::Verdict(args.verdict.verdict()), context);
    }
    let criterion = args.criterion.as_deref().ok_or_else(bulk::neither)?;
    let opened =
        context.record(session, |session, edition| changes(args, criterion, session, &edition.framework))?;
    let report = shown(&opened, criterion, context)?;
    let half = args.note.as_ref().and_then(|_| note::half_typed(&opened.session, criterion));
    Ok(Report { remarks: half.into_iter().collect(), ..report })
}

fn changes(
    args: &MarkOne,
    criterion: &str,
    session: &Session,
    framework: &Framework,
) -> Result<Vec<Change>, Failure> {
    let criterion: CriterionId = criterion_id(framework, criterion)?;
    let mut changes = vec![Change::Verdict { criterion: criterion.clone(), to: args.verdict.verdict() }];
    if let Some(note) = &args.note {
        let to =
            given("note", &accept_note(note), "To take it out: assessor note SESSION CRITERION --clear.")?;
        changes.push(Change::Note { criterion: criterion.clone(), to });
    }
    if !args.cite.is_empty() {
        let to = added(session, &criterion, &args.cite);
        changes.push(Change::Cites { criterion: criterion.clone(), to });
    }
    changes.extend(args.measure.map(|figure| Change::Measure { criterion, to: Some(figure) }));
    Ok(changes)
}

/// A criterion as it now is, for every command that changes one.
///
/// # Errors
/// There is no such criterion.
pub fn shown(opened: &Opened, typed: &str, context: &Context) -> Result<Report, Failure> {
    let criterion = super::context::criterion(&opened.edition.framework, typed)?;
    let state = &opened.session.state;
    let text = context.pen.criterion(criterion, state.mark(&criterion.id));
    Ok((text + &context.pen.mark_details(15, criterion, state)).into())
}

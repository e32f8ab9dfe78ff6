//! What `mark`, `probe` and `cite` do to all that a filter shows, and what they would do.

use clap::Args;

use super::{Report, context::Context, failure::Failure};
use crate::domain::{
    bulk::{self, Deed},
    check,
    framework::Framework,
    history::Change,
    query::{self, List, Query, Vocabulary},
    state::State,
};

/// All that a filter shows, in place of one criterion.
#[derive(Args, Debug)]
pub struct Many {
    /// All criteria that a filter shows, as one action, in place of one criterion: `level:CMP dim:PK unmarked`.
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true)]
    pub filter: Option<String>,
    /// Only says what would change.
    #[arg(long, requires = "filter")]
    pub dry_run: bool,
}

/// Does the deed to all that the filter shows, as one action, or says what it would change.
///
/// # Errors
/// The filter is wrong, or the session can't be changed.
pub fn run(session: &str, many: &Many, deed: &Deed, context: &Context) -> Result<Report, Failure> {
    let line = many.filter.as_deref().unwrap_or_default();
    let plan = |framework: &Framework, state: &State| {
        let shown =
            bulk::shown(framework, state, &criteria(framework, state, line)?, check::day(context.now));
        let changes = bulk::changes(framework, state, &shown, deed);
        Ok::<_, Failure>((said(state, &changes, shown.len(), many.dry_run, context), changes))
    };
    if many.dry_run {
        let mut opened = context.read(session)?;
        let (text, changes) = plan(&opened.edition.framework, &opened.session.state)?;
        // What would be refused is refused before it is tried.
        opened.session.record(&opened.edition, context.now, changes)?;
        return Ok(text.into());
    }
    let (_, text) = context.change(session, |session, edition| {
        let (text, changes) = plan(&edition.framework, &session.state)?;
        session.record(edition, context.now, changes)?;
        Ok(text)
    })?;
    Ok(text.into())
}

/// The query over the criteria of a session.
///
/// # Errors
/// The filter is wrong; the place is shown.
pub fn criteria(framework: &Framework, state: &State, line: &str) -> Result<Query, Failure> {
    let vocabulary = Vocabulary::new(List::Criteria).with_framework(framework).with_evidence(&state.evidence);
    query::parse(&vocabulary, line).map_err(|error| Failure::filter(line, &error))
}

fn said(state: &State, changes: &[Change], shown: usize, dry: bool, context: &Context) -> String {
    let verb = match (dry, changes.len()) {
        (true, _) => "would change",
        (false, 1) => "is changed",
        (false, _) => "are changed",
    };
    let mut text = format!("{} of {shown} criteria shown {verb}\n", changes.len());
    for change in changes {
        text += &(context.pen.line(&change.sentence(state)) + "\n");
    }
    text
}

/// What to say of a call that names neither a criterion nor a filter, or both.
pub fn neither() -> Failure {
    Failure::input("name one criterion, or all that a filter shows with --filter", "")
}

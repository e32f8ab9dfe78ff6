//! The commands that settle, say, recommend, sign and seal.

use clap::Args;

use super::{PanelTarget, change, located};
use crate::{
    app::panel::OpenedPanel,
    command::{
        Report,
        context::{Context, TAKE_OUT, criterion_id, given},
        edit::level,
        failure::Failure,
        mark::Word as Mark,
        note::typed_in,
        recommend::Word as Outcome,
        show::recommended,
    },
    domain::{
        ids::{CriterionId, LevelId},
        panel::Change,
        state::{self, Recommendation},
        text::accept_note,
    },
};

/// Settles a criterion.
#[derive(Args, Debug)]
pub struct Resolve {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// The criterion's id, such as PK1.CMP.3.
    pub criterion: String,
    /// The panel's mark; `clear` opens the criterion again.
    #[arg(value_enum)]
    pub verdict: Mark,
    /// Why; nothing is settled without it.
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub reason: String,
}

/// Writes down what was said.
#[derive(Args, Debug)]
pub struct Discuss {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// The criterion's id, such as PK1.CMP.3.
    pub criterion: String,
    /// The whole note. Without it the note comes from standard input.
    #[arg(allow_hyphen_values = true)]
    pub text: Option<String>,
    /// Takes the note out. An empty text never does.
    #[arg(long, conflicts_with = "text")]
    pub clear: bool,
}

/// Recommends to the committee, which decides.
#[derive(Args, Debug)]
pub struct Recommend {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// What is recommended.
    #[arg(value_enum)]
    pub outcome: Outcome,
    /// The level; a recommendation without one is for the level applied for.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<LevelId>,
    /// Why.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub rationale: String,
}

/// Breaks the seal of a panel.
#[derive(Args, Debug)]
pub struct Unseal {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// Why; it stays in the history.
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub reason: String,
}

/// Settles the criterion, or opens it again.
///
/// # Errors
/// There is no reason or no such criterion, or the panel can't be changed.
pub fn resolve(args: &Resolve, context: &Context) -> Result<Report, Failure> {
    let reason = accept_note(&args.reason).trim().to_owned();
    let (opened, criterion) = change(&args.target, context, |opened| {
        let criterion = criterion_id(&opened.edition.framework, &args.criterion)?;
        let to = args.verdict.verdict();
        let change = Change::Resolved { criterion: criterion.clone(), to, rationale: reason };
        record(opened, context, vec![change])?;
        Ok(criterion)
    })?;
    Ok(shown(&opened, &criterion, context))
}

/// Makes every unanimous mark the panel's.
///
/// # Errors
/// The panel can't be changed.
pub fn accept(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let (_, count) = change(target, context, |opened| {
        let accepting = opened.sitting().accepting();
        let count = accepting.len();
        record(opened, context, accepting)?;
        Ok(count)
    })?;
    let criteria = if count == 1 { "1 criterion" } else { &format!("{count} criteria") };
    Ok(format!("accepted as all members say: {criteria}; assessor panel undo takes it back\n").into())
}

/// Writes down what was said of a criterion.
///
/// # Errors
/// There is no such criterion, the note is too long, or the panel can't be changed.
pub fn discuss(args: &Discuss, context: &Context) -> Result<Report, Failure> {
    let (opened, criterion) = change(&args.target, context, |opened| {
        let criterion = criterion_id(&opened.edition.framework, &args.criterion)?;
        let text = if args.clear { Ok(String::new()) } else { args.text.clone().map_or_else(typed_in, Ok) }?;
        let to = accept_note(&text).trim_end().to_owned();
        let to = if args.clear { to } else { given("note", &to, TAKE_OUT)? };
        record(opened, context, vec![Change::Discussed { criterion: criterion.clone(), to }])?;
        Ok(criterion)
    })?;
    Ok(shown(&opened, &criterion, context))
}

/// Shows the members' names from now on.
///
/// # Errors
/// The panel can't be changed.
pub fn reveal(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let (opened, ()) = change(target, context, |opened| record(opened, context, vec![Change::Revealed]))?;
    let labels = opened.panel.state.labels().into_iter().enumerate();
    let lines = labels.map(|(place, label)| context.pen.fact(&format!("Member {}", place + 1), &label));
    Ok(lines.collect::<String>().into())
}

/// Records the chair's recommendation.
///
/// # Errors
/// There is no such level or no rationale, or the panel can't be changed.
pub fn recommend(args: &Recommend, context: &Context) -> Result<Report, Failure> {
    let (opened, ()) = change(&args.target, context, |opened| {
        let outcome = state::Outcome::from(args.outcome);
        let typed = args.level.as_ref().map(|typed| level(&opened.edition.framework, typed));
        let applied =
            || (outcome == state::Outcome::Recommend).then(|| opened.panel.state.candidate.target.clone());
        let rationale = accept_note(&args.rationale).trim().to_owned();
        let given = Recommendation { outcome, level: typed.or_else(applied), rationale };
        record(opened, context, vec![Change::Recommended(Some(given))])
    })?;
    Ok(recommended(opened.panel.state.recommendation.as_ref(), context).into())
}

/// Signs as the member who sits here.
///
/// # Errors
/// Whoever sits here is no member, or something is still to be done.
pub fn sign(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let opened = context.desk.sign_panel(located(target, context)?, context.now)?;
    let unsigned = opened.sitting().unsigned(&opened.signoffs);
    let state = &opened.panel.state;
    let missing: Vec<_> = unsigned.into_iter().map(|place| state.label(place)).collect();
    let missing = if missing.is_empty() { "nobody".to_owned() } else { missing.join(", ") };
    let pen = &context.pen;
    let head = pen.fact("Signed", &format!("by {}, to {}", context.desk.me().name, opened.panel.head()));
    Ok((head + &pen.fact("Still to sign", &missing)).into())
}

/// Seals the panel.
///
/// # Errors
/// Something is still to be done, somebody has not signed, or the panel can't be changed.
pub fn seal(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let (opened, ()) = change(target, context, |opened| Ok(opened.seal(context.now)?))?;
    Ok(context.pen.panel_head(&opened.panel).into())
}

/// Breaks the seal.
///
/// # Errors
/// There is none, no reason is given, or the panel can't be changed.
pub fn unseal(args: &Unseal, context: &Context) -> Result<Report, Failure> {
    let reason = accept_note(&args.reason);
    let (opened, ()) =
        change(&args.target, context, |opened| Ok(opened.panel.unseal(context.now, &reason)?))?;
    Ok(context.pen.panel_head(&opened.panel).into())
}

fn record(opened: &mut OpenedPanel, context: &Context, changes: Vec<Change>) -> Result<(), Failure> {
    let edition = opened.edition.clone();
    opened.panel.record(&edition, context.now, changes)?;
    Ok(())
}

/// A criterion as the panel now has it.
fn shown(opened: &OpenedPanel, criterion: &CriterionId, context: &Context) -> Report {
    let case = opened.sitting().cases().find(|case| case.criterion.id == *criterion);
    let text = case.map(|case| {
        let head = format!("{} {:<11} ", context.pen.verdict(case.verdict()), case.criterion.id);
        head + &context.pen.status(&case) + "\n" + &context.pen.settled(&case, 15)
    });
    text.unwrap_or_default().into()
}

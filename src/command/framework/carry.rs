//! `assessor framework carry`.

use std::fmt::Write as _;

use clap::Args;

use super::find;
use crate::{
    cli::Target,
    command::{Report, context::Context, failure::Failure},
    domain::{
        carry::{Carried, Left},
        difference,
        framework::Edition,
    },
};

/// A session and the edition it goes to.
#[derive(Args, Debug)]
pub struct Carry {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The edition: a file, or the id or digest of one that is kept.
    #[arg(long, value_name = "FRAMEWORK")]
    pub to: String,
    /// Only says what would come along and what would not.
    #[arg(long)]
    pub dry_run: bool,
}

/// Carries the session over, and lists what has to be looked at again.
///
/// # Errors
/// The edition can't be found, or the session can't be changed.
pub(super) fn run(args: &Carry, context: &Context) -> Result<Report, Failure> {
    let to = find(&args.to, context)?;
    let session = &args.target.session;
    let (from, carried) = if args.dry_run {
        let mut opened = context.read(session)?;
        let carried = opened.session.carry(&opened.edition, &to, context.now)?;
        (opened.edition, carried)
    } else {
        let (mut opened, mut hold) = context.write(session)?;
        let from = opened.edition.clone();
        let carried = context.desk.carry(&mut opened, &mut hold, &to, context.now)?;
        (from, carried)
    };
    if from.digest == to.digest {
        return Ok("the session is marked against that edition already\n".to_owned().into());
    }
    Ok(told(&carried, (&from, &to), args.dry_run, context).into())
}

fn told(carried: &Carried, (from, to): (&Edition, &Edition), dry: bool, context: &Context) -> String {
    let pen = &context.pen;
    let (did, came) = if dry { ("would be carried", "would come along") } else { ("carried", "came along") };
    let edition = format!("{}, edition {} ({})", to.framework.id, to.framework.edition, to.digest.short());
    let mut text = pen.line(&format!("{did} to {edition}")) + "\n";
    let differ = difference::in_short(&difference::between(from, to));
    text += &pen.paragraph(0, &format!("the editions differ in {differ}"));
    let _ = writeln!(text, "marks that {came}: {}", carried.along());
    text += &carried.placed.iter().map(|placed| pen.paragraph(2, &placed.to_string())).collect::<String>();
    let _ = writeln!(text, "to be looked at again: {}", carried.left.len() + carried.cleared.len());
    text += &carried.left.iter().map(|left| looked_at(left, context)).collect::<String>();
    for cleared in &carried.cleared {
        text += &pen.paragraph(2, &format!("{cleared}: not in that edition"));
    }
    text
}

fn looked_at(left: &Left, context: &Context) -> String {
    let pen = &context.pen;
    let mark = &left.mark;
    let mut text = format!("  {} {}: {}\n", pen.mark(Some(mark)), left.criterion, left.why);
    let mut says = |name: &str, what: &str| {
        if !what.is_empty() {
            text += &pen.paragraph(6, &format!("{name}: {what}"));
        }
    };
    let cites: Vec<_> = mark.cites.iter().map(ToString::to_string).collect();
    says("cited", &cites.join(", "));
    says("figure", &mark.measure.map(|figure| figure.to_string()).unwrap_or_default());
    says("note", &mark.note);
    text
}

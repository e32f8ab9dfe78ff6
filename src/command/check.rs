//! `assessor check`.

use clap::Args;
use serde_json::{Value, json};

use super::{
    Report,
    context::Context,
    failure::{FOUND, Failure},
    list::pretty,
};
use crate::{
    app::desk::Opened,
    cli::{Format, Target},
    domain::check::{self, Finding, Subject, Weight},
};

/// Lists what a committee would ask about.
#[derive(Args, Debug)]
pub struct Check {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Lists the findings; remarks alone are no failure.
///
/// # Errors
/// The session can't be read.
pub fn run(args: &Check, context: &Context) -> Result<Report, Failure> {
    let opened = context.read(&args.target.session)?;
    let findings = findings(&opened, context);
    let bars = findings.iter().any(|(_, weight)| *weight != Weight::Remark);
    let text = match args.format {
        Format::Text => context.pen.head(&opened.session) + &listed(&findings, context),
        Format::Json => pretty(&Value::Array(findings.iter().map(object).collect())),
    };
    Ok(Report { text, code: if bars { FOUND } else { 0 }, ..Report::default() })
}

/// The findings with their weights; ages count to the seal, else to now.
fn findings(opened: &Opened, context: &Context) -> Vec<(Finding, Weight)> {
    let session = &opened.session;
    let on = check::day(session.state.seal.as_ref().map_or(context.now, |seal| seal.at));
    Subject::of(&opened.edition.framework, session, on).weighed()
}

fn word(weight: Weight) -> &'static str {
    match weight {
        Weight::Bars => "bars",
        Weight::Reason => "reason",
        Weight::Remark => "remark",
    }
}

fn listed(findings: &[(Finding, Weight)], context: &Context) -> String {
    if findings.is_empty() {
        return "nothing to ask about\n".into();
    }
    let cells = |(finding, weight): &(Finding, Weight)| {
        vec![word(*weight).to_owned(), finding.key(), context.pen.line(&finding.text)]
    };
    let rows: Vec<_> = findings.iter().map(cells).collect();
    let count = |wanted: Weight| findings.iter().filter(|(_, weight)| *weight == wanted).count();
    let [bars, reasons, remarks] = [Weight::Bars, Weight::Reason, Weight::Remark].map(count);
    context.pen.table(&["WEIGHT", "FINDING", "WHAT IT IS"], &rows)
        + &format!("bar the seal: {bars}; need a reason: {reasons}; remarks: {remarks}\n")
}

fn object((finding, weight): &(Finding, Weight)) -> Value {
    json!({
        "finding": finding.key(),
        "kind": finding.kind.as_str(),
        "weight": word(*weight),
        "criterion": finding.criterion.as_ref().map(ToString::to_string),
        "evidence": finding.evidence.map(|id| id.to_string()),
        "text": finding.text,
    })
}

//! `assessor panel show`.

use clap::Args;
use serde_json::{Value, json};

use super::{PanelTarget, draw::case_object, query, read, remarks};
use crate::{
    app::panel::OpenedPanel,
    cli::Format,
    command::{Report, context::Context, failure::Failure, list::pretty, show::recommended},
    domain::{check, panel::Case},
};

/// Shows a panel.
#[derive(Args, Debug)]
pub struct Show {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// Only the criteria that a filter shows, such as `differ level:CMP`; without it, all that anybody marked.
    #[arg(long, value_name = "FILTER", default_value = "", allow_hyphen_values = true)]
    pub filter: String,
    /// The form.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Shows the panel.
///
/// # Errors
/// It can't be read, or the filter is wrong.
pub fn run(args: &Show, context: &Context) -> Result<Report, Failure> {
    let opened = read(&args.target, context)?;
    let cases = chosen(&args.filter, &opened, context)?;
    let text = match args.format {
        Format::Text => page(&opened, &cases, context),
        Format::Json => pretty(&object(&opened, &cases)),
    };
    Ok(Report { text, remarks: remarks(&opened), code: 0 })
}

/// The cases that a filter shows; without one, those of which anybody said anything.
pub(super) fn chosen<'o>(
    filter: &str,
    opened: &'o OpenedPanel,
    context: &Context,
) -> Result<Vec<Case<'o>>, Failure> {
    let query = query(filter, opened)?;
    let (sitting, on) = (opened.sitting(), check::day(context.now));
    let said = |case: &Case<'_>| case.marks.iter().any(Option::is_some) || case.resolution.is_some();
    let is_shown = |case: &Case<'o>| {
        (!query.is_empty() || said(case)) && query.shows_criterion(&sitting.facts(case, on))
    };
    Ok(sitting.cases().filter(is_shown).collect())
}

fn page(opened: &OpenedPanel, cases: &[Case<'_>], context: &Context) -> String {
    let pen = &context.pen;
    let framework = &opened.edition.framework;
    let standing = opened.sitting().standing();
    let target = framework.level_index(opened.panel.state.candidate.target.as_str());
    let levels = standing.levels.iter().map(|level| {
        let is_target = Some(level.level) == target;
        pen.level(framework, level, is_target)
    });
    pen.panel_head(&opened.panel)
        + &facts(opened, context)
        + "\n"
        + &levels.collect::<String>()
        + "\n"
        + &table(opened, cases, context)
}

fn facts(opened: &OpenedPanel, context: &Context) -> String {
    let (panel, pen) = (&opened.panel, &context.pen);
    let state = &panel.state;
    let framework = &opened.edition.framework;
    let edition =
        format!("{}, edition {} ({})", framework.title, framework.edition, opened.edition.digest.short());
    let members: Vec<_> = members(opened, context);
    let saved = panel.file.saved_at.map(|at| format!("{}, revision {}", pen.time(at), panel.file.revision));
    let sealed = state.seal.as_ref().map(|seal| pen.time(seal.at)).unwrap_or_default();
    let to_do = if state.seal.is_some() { String::new() } else { to_do(opened) };
    let void = opened.bar.as_ref().map(ToString::to_string).filter(|why| why.contains("void"));
    pen.fact("Chair", &state.chair.name)
        + &members.concat()
        + &pen.fact("Framework", &edition)
        + &recommended(state.recommendation.as_ref(), context)
        + &pen.fact("To be done", &to_do)
        + &pen.fact("Void", &void.unwrap_or_default())
        + &pen.fact("Sealed", &sealed)
        + &pen.fact("Saved", &saved.unwrap_or_default())
        + &pen.fact("Panel", &panel.file.id.to_string())
}

/// What is still to be done, in words; nothing where only the seal is missing.
fn to_do(opened: &OpenedPanel) -> String {
    let outstanding = opened.sitting().outstanding();
    let unsigned = opened.sitting().unsigned(&opened.signoffs);
    if outstanding.is_empty() && !unsigned.is_empty() {
        let names: Vec<_> = unsigned.into_iter().map(|place| opened.panel.state.label(place)).collect();
        return format!("to be signed by {}", names.join(", "));
    }
    outstanding.join("; ")
}

/// The members by number, with who has signed.
fn members(opened: &OpenedPanel, context: &Context) -> Vec<String> {
    let state = &opened.panel.state;
    let unsigned = opened.sitting().unsigned(&opened.signoffs);
    let line = |(place, label): (usize, String)| {
        let signed = if unsigned.contains(&place) { "" } else { ", signed" };
        context.pen.fact(&format!("Member {}", place + 1), &format!("{label}{signed}"))
    };
    state.labels().into_iter().enumerate().map(line).collect()
}

fn table(opened: &OpenedPanel, cases: &[Case<'_>], context: &Context) -> String {
    if cases.is_empty() {
        return "no criteria\n".into();
    }
    let pen = &context.pen;
    let numbers: Vec<String> = (1..=opened.sessions.len()).map(|number| number.to_string()).collect();
    let mut header = vec!["CRITERION", "PANEL"];
    header.extend(numbers.iter().map(String::as_str));
    header.extend(["MEMBERS", "REASON"]);
    let row = |case: &Case<'_>| {
        let mut cells = vec![case.criterion.id.to_string(), pen.verdict(case.verdict()).to_owned()];
        cells.extend(case.verdicts().map(|verdict| pen.verdict(verdict).to_owned()));
        let why = case.resolution.and_then(|resolution| resolution.rationale.as_deref());
        cells.extend([pen.status(case), pen.line(why.unwrap_or_default())]);
        cells
    };
    pen.table(&header, &cases.iter().map(row).collect::<Vec<_>>())
}

fn object(opened: &OpenedPanel, cases: &[Case<'_>]) -> Value {
    let (panel, framework) = (&opened.panel, &opened.edition.framework);
    let (state, sitting) = (&panel.state, opened.sitting());
    let standing = sitting.standing();
    let unsigned = sitting.unsigned(&opened.signoffs);
    let members = state.members.iter().enumerate().map(|(place, member)| {
        json!({
            "assessor": state.label(place),
            "id": (!state.anonymous).then(|| member.assessor.id.to_string()),
            "session": (!state.anonymous).then(|| member.session.to_string()),
            "head": member.head.to_string(),
            "signed": !unsigned.contains(&place),
        })
    });
    json!({
        "id": panel.file.id.to_string(),
        "revision": panel.file.revision,
        "saved_at": panel.file.saved_at.map(|at| at.to_string()),
        "framework": { "id": framework.id.as_str(), "edition": framework.edition, "digest": opened.edition.digest.to_string() },
        "candidate": { "name": state.candidate.name, "reference": state.candidate.reference, "target": state.candidate.target.as_str() },
        "chair": { "id": state.chair.id.to_string(), "name": state.chair.name },
        "anonymous": state.anonymous,
        "members": members.collect::<Vec<_>>(),
        "recommendation": state.recommendation.as_ref().map(|given| json!({
            "outcome": given.outcome.as_str(), "level": given.level.as_ref().map(ToString::to_string),
            "rationale": given.rationale,
        })),
        "sealed_at": state.seal.as_ref().map(|seal| seal.at.to_string()),
        "to_be_done": if state.seal.is_some() { Vec::new() } else { sitting.outstanding() },
        "findings": opened.findings,
        "rule_level": standing.reached.map(|level| framework.levels[level].id.as_str()),
        "levels": standing.levels.iter().map(|level| json!({
            "level": framework.levels[level.level].id.as_str(), "met": level.met(), "of": level.of(),
            "reached": level.is_reached(),
        })).collect::<Vec<_>>(),
        "criteria": cases.iter().map(|case| case_object(case, opened)).collect::<Vec<_>>(),
    })
}

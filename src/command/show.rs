//! `assessor show`.

use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value, json};

use super::{Report, context::Context, evidence::ledger, failure::Failure, list::pretty};
use crate::{
    app::desk::{Access, Opened},
    cli::{Format, Target},
    domain::{
        check,
        framework::{Criterion, Framework},
        query::CriterionFacts,
        rule,
        session::{Draft, Session},
        state::{Recommendation, State},
    },
};

/// Shows a session.
#[derive(Args, Debug)]
pub struct Show {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Only the criteria that a filter shows, such as `level:CMP unmarked`; without it, those of the level applied
    /// for and all that have anything.
    #[arg(long, value_name = "FILTER", default_value = "", allow_hyphen_values = true)]
    pub filter: String,
    /// An interview sheet: only the criteria to be asked about, with room for the answers.
    #[arg(long)]
    pub probes: bool,
    /// The form.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Shows the session.
///
/// # Errors
/// The session can't be read, or the filter is wrong.
pub fn run(args: &Show, context: &Context) -> Result<Report, Failure> {
    let opened = context.read(&args.target.session)?;
    let criteria = chosen(&args.filter, args.probes, &opened, context)?;
    let text = match args.format {
        Format::Json => pretty(&object(&opened, &criteria)),
        Format::Text if args.probes => sheet(&opened, &criteria, context),
        Format::Text => page(&opened, &criteria, context),
    };
    Ok(Report { text, remarks: remarks(&opened), code: 0 })
}

/// What is to be known of a session that can't be written.
fn remarks(opened: &Opened) -> Vec<String> {
    match &opened.access {
        Access::Newer => vec![opened.access.to_string()],
        Access::ChangedOutside(what) => {
            std::iter::once(opened.access.to_string()).chain(what.iter().cloned()).collect()
        }
        Access::Write | Access::Held(_) | Access::LetGo | Access::Unwritable(_) => Vec::new(),
    }
}

/// The criteria that a filter shows; without one, those of the level applied for and all that have anything.
///
/// # Errors
/// The filter is wrong.
pub fn chosen<'o>(
    filter: &str,
    probes: bool,
    opened: &'o Opened,
    context: &Context,
) -> Result<Vec<&'o Criterion>, Failure> {
    let (framework, state) = (&opened.edition.framework, &opened.session.state);
    let query = super::bulk::criteria(framework, state, filter)?;
    let target = framework.level_index(state.candidate.target.as_str());
    let on = check::day(context.now);
    let is_shown = |criterion: &&Criterion| {
        let mark = state.mark(&criterion.id);
        if probes && !mark.is_some_and(|mark| mark.probe) {
            return false;
        }
        let anyhow = !query.is_empty() || mark.is_some() || Some(criterion.level) == target;
        anyhow && query.shows_criterion(&CriterionFacts::of(framework, state, criterion, on))
    };
    Ok(framework.criteria.iter().filter(is_shown).collect())
}

/// The whole of a session as text.
pub fn page(opened: &Opened, criteria: &[&Criterion], context: &Context) -> String {
    let (framework, state) = (&opened.edition.framework, &opened.session.state);
    let pen = &context.pen;
    let standing = rule::standing(framework, state);
    let mut text = pen.head(&opened.session) + &facts(opened, context) + "\n";
    text += &pen.standing(framework, state, &standing);
    text += &by_ability(framework, criteria, context, |criterion| {
        let mark = state.mark(&criterion.id);
        pen.criterion(criterion, mark) + &pen.mark_details(15, criterion, state)
    });
    text + "\nEVIDENCE\n" + &ledger(opened, context)
}

fn facts(opened: &Opened, context: &Context) -> String {
    let (session, pen) = (&opened.session, &context.pen);
    let state = &session.state;
    let framework = &opened.edition.framework;
    let edition =
        format!("{}, edition {} ({})", framework.title, framework.edition, opened.edition.digest.short());
    let years = state.candidate.years_in_practice.map(|years| years.to_string()).unwrap_or_default();
    let declared = state.declaration.as_ref().map_or_else(
        || "not declared".to_owned(),
        |declared| {
            let known = framework.interest(&declared.kind).map_or(declared.kind.as_str(), |kind| &kind.title);
            let detail =
                if declared.detail.is_empty() { String::new() } else { format!(": {}", declared.detail) };
            format!("{known}{detail} ({})", pen.time(declared.at))
        },
    );
    let saved =
        session.file.saved_at.map(|at| format!("{}, revision {}", pen.time(at), session.file.revision));
    pen.fact("Assessor", &state.assessor.name)
        + &pen.fact("Framework", &edition)
        + &pen.fact("Years", &years)
        + &pen.fact("Interest", &declared)
        + &half_typed(session, context)
        + &recommendation(state, context)
        + &super::seal::sealed(opened, context)
        + &pen.fact("Saved", &saved.unwrap_or_default())
        + &pen.fact("Session", &session.file.id.to_string())
}

/// The words of a note that is half typed; nothing where none is.
fn half_typed(session: &Session, context: &Context) -> String {
    let Some(Draft { criterion, text, .. }) = &session.draft else { return String::new() };
    context.pen.fact("Half typed", &format!("{criterion}: {text}"))
}

/// The recommendation, for this page and for the command that makes it.
pub fn recommendation(state: &State, context: &Context) -> String {
    recommended(state.recommendation.as_ref(), context)
}

/// A recommendation; nothing where there is none.
pub fn recommended(given: Option<&Recommendation>, context: &Context) -> String {
    let Some(given) = given else { return String::new() };
    let level = given.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
    context.pen.fact("Recommendation", &format!("{}{level}: {}", given.outcome.as_str(), given.rationale))
}

fn by_ability(
    framework: &Framework,
    criteria: &[&Criterion],
    context: &Context,
    draw: impl Fn(&Criterion) -> String,
) -> String {
    let mut text = String::new();
    for (index, ability) in framework.abilities.iter().enumerate() {
        let own: Vec<_> = criteria.iter().filter(|criterion| criterion.ability == index).collect();
        if own.is_empty() {
            continue;
        }
        let dimension = &framework.dimensions[ability.dimension].title;
        let _ = writeln!(
            text,
            "\n{}",
            context.pen.line(&format!("{} {} ({dimension})", ability.id, ability.label))
        );
        text += &context.pen.paragraph(2, &ability.statement());
        text.extend(own.into_iter().map(|criterion| draw(criterion)));
    }
    text
}

fn sheet(opened: &Opened, criteria: &[&Criterion], context: &Context) -> String {
    let state = &opened.session.state;
    let head = context.pen.head(&opened.session) + &half_typed(&opened.session, context);
    if criteria.is_empty() {
        return head + "nothing to ask about\n";
    }
    let line = "_".repeat(context.pen.columns.saturating_sub(15).min(60));
    let answer = format!("{:15}{line}\n", "").repeat(3);
    head + &by_ability(&opened.edition.framework, criteria, context, |criterion| {
        let mark = state.mark(&criterion.id);
        let pen = &context.pen;
        pen.criterion(criterion, mark) + &pen.mark_details(15, criterion, state) + "\n" + &answer + "\n"
    })
}

fn object(opened: &Opened, criteria: &[&Criterion]) -> Value {
    let (session, framework) = (&opened.session, &opened.edition.framework);
    let state = &session.state;
    let standing = rule::standing(framework, state);
    let levels = standing.levels.iter().map(|level| {
        json!({
            "level": framework.levels[level.level].id.as_str(),
            "met": level.met(), "marked": level.marked(), "of": level.of(), "required": level.required(),
            "reached": level.is_reached(),
            "missing": level.missing.iter().map(|index| framework.criteria[*index].id.as_str()).collect::<Vec<_>>(),
        })
    });
    json!({
        "id": session.file.id.to_string(),
        "revision": session.file.revision,
        "saved_at": session.file.saved_at.map(|at| at.to_string()),
        "framework": { "id": framework.id.as_str(), "edition": framework.edition, "digest": opened.edition.digest.to_string() },
        "candidate": {
            "name": state.candidate.name, "reference": state.candidate.reference,
            "target": state.candidate.target.as_str(), "years_in_practice": state.candidate.years_in_practice,
        },
        "assessor": { "id": state.assessor.id.to_string(), "name": state.assessor.name },
        "declaration": state.declaration.as_ref().map(|declared| json!({
            "kind": declared.kind.as_str(), "detail": declared.detail, "at": declared.at.to_string(),
        })),
        "recommendation": state.recommendation.as_ref().map(|given| json!({
            "outcome": given.outcome.as_str(), "level": given.level.as_ref().map(ToString::to_string),
            "rationale": given.rationale,
        })),
        "sealed_at": state.seal.as_ref().map(|seal| seal.at.to_string()),
        "seal": state.seal.as_ref().map(|seal| json!({
            "head": seal.head.to_string(), "reasons": seal.reasons, "signature": session.signature,
        })),
        "half_typed": session.draft.as_ref().map(|draft| json!({
            "criterion": draft.criterion.as_str(), "text": draft.text,
        })),
        "levels": levels.collect::<Vec<_>>(),
        "evidence": state.evidence.iter().map(item).collect::<Vec<_>>(),
        "criteria": criteria.iter().map(|criterion| mark(criterion, framework, state)).collect::<Vec<_>>(),
    })
}

fn item(item: &crate::domain::evidence::EvidenceItem) -> Value {
    json!({
        "id": item.id.to_string(), "kind": item.kind.as_ref().map(ToString::to_string), "title": item.title,
        "locator": item.locator, "date": item.date.map(|date| date.to_string()), "valid": item.valid,
        "authentic": item.authentic, "current": item.current, "sufficient": item.sufficient,
    })
}

fn mark(criterion: &Criterion, framework: &Framework, state: &State) -> Value {
    let mark = state.mark(&criterion.id);
    json!({
        "id": criterion.id.as_str(),
        "level": framework.levels[criterion.level].id.as_str(),
        "text": criterion.text,
        "verdict": mark.and_then(|mark| mark.verdict).map(crate::domain::state::Verdict::as_str),
        "probe": mark.is_some_and(|mark| mark.probe),
        "cites": mark.map(|mark| mark.cites.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap_or_default(),
        "measure": mark.and_then(|mark| mark.measure),
        "note": mark.map_or("", |mark| mark.note.as_str()),
        "at": mark.map(|mark| mark.at.to_string()),
    })
}

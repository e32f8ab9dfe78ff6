//! `assessor panel agreement`.

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

use super::{PanelTarget, read, remarks};
use crate::{
    app::panel::OpenedPanel,
    command::{Report, context::Context, failure::Failure, list::pretty},
    domain::{
        agreement::{self, Coefficient, Undefined},
        panel::{self, Part, Scope},
    },
    export::csv::escape,
};

/// Says how far the members agree.
#[derive(Args, Debug)]
pub struct Agreement {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// The form.
    #[arg(long, value_enum, default_value_t)]
    pub format: Form,
}

/// The forms of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Text for people.
    #[default]
    Text,
    /// JSON.
    Json,
    /// CSV, a figure a line.
    Csv,
}

/// Says how far the members agree.
///
/// # Errors
/// The panel can't be read.
pub fn run(args: &Agreement, context: &Context) -> Result<Report, Failure> {
    let opened = read(&args.target, context)?;
    let report = opened.sitting().agreement();
    let text = match args.format {
        Form::Text => page(&opened, &report, context),
        Form::Json => pretty(&object(&opened, &report)),
        Form::Csv => csv(&opened, &report)?,
    };
    Ok(Report { text, remarks: remarks(&opened), code: 0 })
}

/// The figures of a part, each by its name in files and for people.
fn figures(part: &Part) -> [(&'static str, &'static str, Coefficient); 6] {
    let figures = &part.figures;
    let kappa = if figures.assessors == 2 { "cohen_kappa" } else { "fleiss_kappa" };
    [
        ("raw", "Raw agreement", figures.raw),
        ("positive", "On met", figures.positive),
        ("negative", "On not yet", figures.negative),
        (kappa, figures.kappa_name(), figures.kappa),
        ("gwet_ac1", "Gwet's AC1", figures.ac1),
        ("krippendorff_alpha", "Kripp. alpha", figures.alpha),
    ]
}

fn page(opened: &OpenedPanel, report: &panel::Report, context: &Context) -> String {
    let pen = &context.pen;
    let mut text = pen.panel_head(&opened.panel);
    if let Some(overall) = report.parts.first() {
        let marked = format!("{} marked by at least two of the members", overall.figures.units);
        text += &pen.fact("Criteria", &marked);
        for (_, name, figure) in figures(overall) {
            text += &pen.fact(name, &format!("{figure:#}"));
        }
    }
    if let Some(warning) = report.warning() {
        text += &("\n".to_owned() + &pen.paragraph(0, &warning));
    }
    text += "\n";
    text += &parts(opened, report, context);
    text += "\nOVERRULED BY THE PANEL\n";
    text + &overruled(opened, report, context)
}

fn parts(opened: &OpenedPanel, report: &panel::Report, context: &Context) -> String {
    let name = |part: &Part| match part.scope {
        // By number, since two names make a line too long; the numbers are told below.
        Scope::Pair(first, second) => format!("pair {}/{}", first + 1, second + 1),
        scope => {
            let name = scope.name(&opened.edition.framework, &opened.panel.state);
            format!("{} {name}", scope.kind())
        }
    };
    let row = |part: &Part| {
        let mut cells = vec![context.pen.line(&name(part)), part.figures.units.to_string()];
        cells.extend(figures(part).map(|(_, _, figure)| match figure {
            Coefficient::Undefined(_) => UNDEFINED.to_owned(),
            Coefficient::Estimated(_) => figure.to_string(),
        }));
        cells
    };
    let (compared, empty): (Vec<_>, Vec<_>) =
        report.parts.iter().skip(1).partition(|part| part.figures.units > 0);
    let rows: Vec<_> = compared.into_iter().map(row).collect();
    let header = ["PART", "N", "RAW", "MET", "NOT YET", "KAPPA", "AC1", "ALPHA"];
    let mut text = context.pen.table(&header, &rows);
    if rows.iter().flatten().any(|cell| cell == UNDEFINED) {
        let says = format!("{UNDEFINED}: {}: all marks of the part are the same", Undefined::NoVariation);
        text += &context.pen.paragraph(0, &says);
    }
    if !empty.is_empty() {
        let empty: Vec<_> = empty.into_iter().map(name).collect();
        text += &context.pen.paragraph(0, &format!("marked by fewer than two: {}", empty.join(", ")));
    }
    text
}

/// An undefined figure in a narrow column; the words stand below.
const UNDEFINED: &str = "undef.";

fn overruled(opened: &OpenedPanel, report: &panel::Report, context: &Context) -> String {
    let row = |(place, tally): (usize, &agreement::Overruled)| {
        vec![
            (place + 1).to_string(),
            context.pen.line(&opened.panel.state.label(place)),
            tally.settled.to_string(),
            tally.lowered.to_string(),
            tally.raised.to_string(),
        ]
    };
    let rows: Vec<_> = report.overruled.iter().enumerate().map(row).collect();
    context.pen.table(&["", "ASSESSOR", "SETTLED", "MET TO NOT YET", "NOT YET TO MET"], &rows)
}

fn object(opened: &OpenedPanel, report: &panel::Report) -> Value {
    let (framework, state) = (&opened.edition.framework, &opened.panel.state);
    let part = |part: &Part| {
        let mut object = Map::new();
        object.insert("by".into(), part.scope.kind().into());
        object.insert("part".into(), part.scope.name(framework, state).into());
        object.insert("assessors".into(), part.figures.assessors.into());
        object.insert("n".into(), part.figures.units.into());
        for (name, _, figure) in figures(part) {
            object.insert(name.into(), coefficient(&figure));
        }
        Value::Object(object)
    };
    let assessors = report.overruled.iter().enumerate().map(|(place, tally)| {
        json!({
            "assessor": state.label(place), "settled": tally.settled,
            "met_to_not_yet": tally.lowered, "not_yet_to_met": tally.raised,
        })
    });
    json!({
        "panel": opened.panel.file.id.to_string(),
        "warning": report.warning(),
        "figures": report.parts.iter().map(part).collect::<Vec<_>>(),
        "overruled": assessors.collect::<Vec<_>>(),
    })
}

fn coefficient(figure: &Coefficient) -> Value {
    match figure {
        Coefficient::Undefined(why) => json!({ "value": null, "undefined": why.to_string() }),
        Coefficient::Estimated(estimate) => json!({
            "value": estimate.value,
            "standard_error": estimate.standard_error,
            "low": estimate.interval.map(|interval| interval.low),
            "high": estimate.interval.map(|interval| interval.high),
        }),
    }
}

const HEADER: [&str; 9] =
    ["by", "part", "assessors", "n", "figure", "value", "standard_error", "low", "high"];

/// The figures as CSV, a figure a line; a value that is undefined is empty, and the last column says why.
fn csv(opened: &OpenedPanel, report: &panel::Report) -> Result<String, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::system(format!("cannot write CSV: {error}"), "");
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEADER.iter().chain(&["remark"])).map_err(|error| wrong(&error))?;
    for record in records(opened, report) {
        writer.write_record(record).map_err(|error| wrong(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| wrong(&error))?;
    String::from_utf8(bytes).map_err(|error| wrong(&error))
}

fn records(opened: &OpenedPanel, report: &panel::Report) -> Vec<[String; 10]> {
    let (framework, state) = (&opened.edition.framework, &opened.panel.state);
    let warning = report.warning();
    let mut records = Vec::new();
    for part in &report.parts {
        for (name, _, figure) in figures(part) {
            let estimate = figure.estimate();
            let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
            let interval = estimate.and_then(|estimate| estimate.interval);
            let misleads = part.scope == Scope::Overall && name.ends_with("kappa");
            let why = match figure {
                Coefficient::Undefined(why) => why.to_string(),
                Coefficient::Estimated(_) => warning.clone().filter(|_| misleads).unwrap_or_default(),
            };
            records.push([
                part.scope.kind().into(),
                escape(&part.scope.name(framework, state)).into_owned(),
                part.figures.assessors.to_string(),
                part.figures.units.to_string(),
                name.into(),
                number(estimate.map(|estimate| estimate.value)),
                number(estimate.and_then(|estimate| estimate.standard_error)),
                number(interval.map(|interval| interval.low)),
                number(interval.map(|interval| interval.high)),
                why,
            ]);
        }
    }
    for (place, tally) in report.overruled.iter().enumerate() {
        for (name, count) in [("met_to_not_yet", tally.lowered), ("not_yet_to_met", tally.raised)] {
            let label = escape(&state.label(place)).into_owned();
            let (settled, count) = (tally.settled.to_string(), count.to_string());
            let none = String::new;
            records.push([
                "assessor".into(),
                label,
                "1".into(),
                settled,
                name.into(),
                count,
                none(),
                none(),
                none(),
                none(),
            ]);
        }
    }
    records
}

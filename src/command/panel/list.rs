//! `assessor panel list`.

use clap::Args;
use serde_json::{Value, json};

use crate::{
    cli::Format,
    command::{Report, context::Context, failure::Failure, list::pretty},
    store::panels::{ListedPanel, PanelRow},
};

/// Lists the panels.
#[derive(Args, Debug)]
pub struct List {
    /// The form of the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

const HEADER: [&str; 9] =
    ["CANDIDATE", "REFERENCE", "FOR", "MEMBERS", "OPEN", "STATE", "CHANGED", "CHAIR", "ID"];

/// Lists all panels.
///
/// # Errors
/// The store can't be read.
pub fn run(args: &List, context: &Context) -> Result<Report, Failure> {
    let rows = context.desk.panels()?;
    let text = match args.format {
        Format::Text => table(&rows, context),
        Format::Json => pretty(&Value::Array(rows.iter().map(object).collect())),
    };
    Ok(text.into())
}

fn table(rows: &[PanelRow], context: &Context) -> String {
    if rows.is_empty() {
        return "no panels\n".into();
    }
    let (mut panels, mut damaged) = (Vec::new(), String::new());
    for row in rows {
        match row {
            PanelRow::Panel(listed) => panels.push(cells(listed, context)),
            PanelRow::Damaged { path, reason } => {
                damaged += &context.pen.line(&format!("damaged: {}: {reason}", path.display()));
                damaged.push('\n');
            }
        }
    }
    let table = if panels.is_empty() { String::new() } else { context.pen.table(&HEADER, &panels) };
    table + &damaged
}

fn cells(listed: &ListedPanel, context: &Context) -> Vec<String> {
    let (pen, candidate, summary) = (&context.pen, &listed.candidate, &listed.summary);
    let id = listed.id.to_string();
    vec![
        pen.line(&candidate.name),
        pen.line(&candidate.reference),
        candidate.target.to_string(),
        summary.members.to_string(),
        format!("{}/{}", summary.open, summary.differ),
        pen.line(&summary.state),
        listed.saved_at.map(|at| pen.time(at)).unwrap_or_default(),
        pen.line(&listed.author.name),
        id.rsplit('-').next().unwrap_or(&id).to_owned(),
    ]
}

fn object(row: &PanelRow) -> Value {
    match row {
        PanelRow::Panel(listed) => json!({
            "id": listed.id.to_string(),
            "candidate": listed.candidate.name,
            "reference": listed.candidate.reference,
            "target": listed.candidate.target.as_str(),
            "chair": listed.author.name,
            "framework_digest": listed.edition.to_string(),
            "saved_at": listed.saved_at.map(|at| at.to_string()),
            "state": listed.summary.state,
            "members": listed.summary.members,
            "differ": listed.summary.differ,
            "open": listed.summary.open,
            "recommended": listed.summary.recommended,
        }),
        PanelRow::Damaged { path, reason } => {
            json!({ "state": "damaged", "file": path.display().to_string(), "reason": reason })
        }
    }
}

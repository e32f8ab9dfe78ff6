//! `assessor panel queue`.

use clap::Args;
use serde_json::Value;

use super::{PanelTarget, draw::case_object, read, remarks, show::chosen};
use crate::{
    cli::Format,
    command::{Report, context::Context, failure::Failure, list::pretty},
    domain::panel::Case,
};

/// Lists what the members differ on.
#[derive(Args, Debug)]
pub struct Queue {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: PanelTarget,
    /// Only the criteria that a filter shows, such as `level:CMP`.
    #[arg(long, value_name = "FILTER", default_value = "", allow_hyphen_values = true)]
    pub filter: String,
    /// Those that are settled too.
    #[arg(long)]
    pub all: bool,
    /// The form.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Lists the criteria on which the members differ, with all that was said of each.
///
/// # Errors
/// The panel can't be read, or the filter is wrong.
pub fn run(args: &Queue, context: &Context) -> Result<Report, Failure> {
    let opened = read(&args.target, context)?;
    let mut cases = chosen(&args.filter, &opened, context)?;
    cases.retain(|case| case.differs() && (args.all || case.is_open()));
    let text = match args.format {
        Format::Json => pretty(&Value::Array(cases.iter().map(|case| case_object(case, &opened)).collect())),
        Format::Text => {
            let queue = opened.sitting().queue();
            let open = queue.iter().filter(|case| Case::is_open(case)).count();
            let mut ability = None;
            let blocks = cases.iter().map(|case| {
                let new = ability.replace(case.criterion.ability) != Some(case.criterion.ability);
                let abilities = &opened.edition.framework.abilities;
                let head =
                    if new { context.pen.ability(&abilities[case.criterion.ability]) } else { String::new() };
                head + &context.pen.case(case, &opened) + "\n"
            });
            let counts = format!("differ: {}; not settled: {open}\n", queue.len());
            context.pen.panel_head(&opened.panel) + "\n" + &blocks.collect::<String>() + &counts
        }
    };
    Ok(Report { text, remarks: remarks(&opened), code: 0 })
}

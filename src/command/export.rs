//! `assessor export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Report, context::Context, failure::Failure, list::is_shown};
use crate::{
    app::{
        bundle,
        desk::{Intent, Opened},
    },
    domain::query::{self, List, Vocabulary},
    export::csv,
    store::Row,
};

/// Exports sessions.
#[derive(Args, Debug)]
pub struct Export {
    /// The sessions; without any, all that the filter shows.
    pub sessions: Vec<String>,
    /// Only the sessions that a filter shows, such as `state:sealed`.
    #[arg(long, value_name = "FILTER", default_value = "", conflicts_with = "sessions")]
    pub filter: String,
    /// The folder, which must not be there yet.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// Whom the tables are for.
    #[arg(long = "for", value_enum, default_value_t)]
    pub profile: Profile,
    /// Replaces the folder if it is there and holds an earlier export.
    #[arg(long)]
    pub force: bool,
}

/// Whom the tables are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    /// The committee: opens well in a spreadsheet, and no cell runs as a formula.
    #[default]
    Committee,
    /// Programs: every cell exactly as it was typed.
    Data,
}

impl From<Profile> for csv::Profile {
    fn from(profile: Profile) -> Self {
        match profile {
            Profile::Committee => Self::Committee,
            Profile::Data => Self::Data,
        }
    }
}

/// Writes the tables.
///
/// # Errors
/// A session can't be read, or the folder can't be written.
pub fn run(args: &Export, context: &Context) -> Result<Report, Failure> {
    let sessions = chosen(args, context)?;
    let names = bundle::export(&sessions, args.profile.into(), &args.to, args.force)?;
    let folder = context.pen.line(&args.to.display().to_string());
    let kinds = if sessions.len() == 1 { "1 session" } else { &format!("{} sessions", sessions.len()) };
    Ok(format!("{kinds} in {folder}: {}\n", names.join(", ")).into())
}

fn chosen(args: &Export, context: &Context) -> Result<Vec<Opened>, Failure> {
    if !args.sessions.is_empty() {
        let mut ids = Vec::new();
        for text in &args.sessions {
            let id = context.desk.locate(text)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        return ids.into_iter().map(|id| Ok(context.desk.open(id, Intent::Read)?.0)).collect();
    }
    let query = query::parse(&Vocabulary::new(List::Sessions), &args.filter)?;
    let rows = context.desk.rows()?.into_iter().filter(|row| is_shown(&query, row));
    let open = |row: Row| match row {
        Row::Session(listed) => Ok(context.desk.open(listed.id, Intent::Read)?.0),
        // Leaving out a file that can't be read would make a bundle that looks complete and isn't.
        Row::Damaged { path, .. } | Row::Private { path, .. } => Err(Failure::input(
            format!("{} can't be read, so it can't be exported", path.display()),
            "Name the sessions, or narrow the filter, such as state:draft or state:sealed.",
        )),
    };
    rows.map(open).collect()
}

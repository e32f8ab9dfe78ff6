//! `assessor framework`.

mod carry;

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::{Args, Subcommand};

use super::{
    Report,
    context::Context,
    failure::{FOUND, Failure},
};
use crate::{
    domain::{
        difference::{self, Difference, How},
        framework::{Edition, Framework, Knowledge},
        reader::Fault,
        rule,
        text::clean,
    },
    store::{
        durable::{self, Expected},
        intake,
    },
};

/// The commands for frameworks.
#[derive(Debug, Subcommand)]
pub enum FrameworkCommand {
    /// Lists the editions: the one in the program and those that are kept.
    List,
    /// Shows an edition: levels, abilities and criteria with their ids.
    Show(Named),
    /// Checks a framework file and names everything that is wrong with it; exit code 1 if anything is.
    Check(File),
    /// Compares two editions: everything that differs, part by part.
    Diff(Two),
    /// Keeps an edition for sessions to use.
    Import(File),
    /// Writes an edition as a file, or to standard output.
    Export(Out),
    /// Carries a session over to another edition: each mark follows the wording of its criterion.
    Carry(carry::Carry),
}

/// An edition.
#[derive(Args, Debug)]
pub struct Named {
    /// A file, or the id or digest of an edition that is kept; without it the one in the program.
    pub framework: Option<String>,
}

/// Two editions.
#[derive(Args, Debug)]
pub struct Two {
    /// The older: a file, an id or a digest.
    pub old: String,
    /// The newer; without it the one in the program.
    pub new: Option<String>,
}

/// A framework file.
#[derive(Args, Debug)]
pub struct File {
    /// The file.
    pub file: PathBuf,
}

/// An edition and where it goes.
#[derive(Args, Debug)]
pub struct Out {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub named: Named,
    /// The file, which must not be there yet; without it standard output.
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// Does what was asked of the frameworks.
///
/// # Errors
/// An edition can't be found, read, kept or written.
pub fn run(command: &FrameworkCommand, context: &Context) -> Result<Report, Failure> {
    match command {
        FrameworkCommand::List => list(context),
        FrameworkCommand::Show(named) => Ok(show(&*chosen(named, context)?, context).into()),
        FrameworkCommand::Check(file) => check(&file.file, context),
        FrameworkCommand::Diff(two) => diff(two, context),
        FrameworkCommand::Import(file) => import(&file.file, context),
        FrameworkCommand::Export(out) => export(out, context),
        FrameworkCommand::Carry(args) => carry::run(args, context),
    }
}

fn chosen(named: &Named, context: &Context) -> Result<Arc<Edition>, Failure> {
    named.framework.as_ref().map_or_else(|| Ok(context.desk.shipped().clone()), |text| find(text, context))
}

/// The edition that a text means: a file, or the id or the beginning of the digest of one that is known.
///
/// # Errors
/// There is none, there is more than one, or the file has faults.
pub fn find(text: &str, context: &Context) -> Result<Arc<Edition>, Failure> {
    let path = Path::new(text);
    if path.is_file() {
        return read(path)?.map(Arc::new).map_err(|faults| faulty(path, &faults));
    }
    let known = context.desk.editions()?;
    let fits = |edition: &&Arc<Edition>| {
        edition.framework.id.as_str() == text
            || (text.len() >= 4 && edition.digest.to_string().starts_with(text))
    };
    let found: Vec<_> = known.iter().filter(fits).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(Failure::input(
            format!("there is no framework “{}”, and no such file", clean(text)),
            "See what there is: assessor framework list.",
        )),
        _ => Err(Failure::input(
            format!("“{}” fits {} editions", clean(text), found.len()),
            "Give the digest: assessor framework list.",
        )),
    }
}

fn read(path: &Path) -> Result<Result<Edition, Vec<Fault>>, Failure> {
    let intake = intake::read(path)?;
    match (intake.conflict(path), Edition::parse(intake.text)) {
        // Its markers are no TOML; the conflict is what there is to know of it.
        (Some(conflict), Err(_)) => Err(conflict.into()),
        (_, parsed) => Ok(parsed),
    }
}

fn listed(path: &Path, faults: &[Fault]) -> String {
    let line = |fault: &Fault| format!("{}: {fault}", clean(&path.display().to_string()));
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn faulty(path: &Path, faults: &[Fault]) -> Failure {
    let says = format!("{} is no framework that can be used:\n{}", path.display(), listed(path, faults));
    Failure::input(says, "Correct the file; nothing was kept.")
}

fn list(context: &Context) -> Result<Report, Failure> {
    let row = |edition: &Arc<Edition>| {
        let framework = &edition.framework;
        vec![
            framework.id.to_string(),
            context.pen.line(&framework.edition),
            framework.criteria.len().to_string(),
            edition.digest.short(),
            context.pen.line(&framework.title),
        ]
    };
    let rows: Vec<_> = context.desk.editions()?.iter().map(row).collect();
    Ok(context.pen.table(&["ID", "EDITION", "CRITERIA", "DIGEST", "TITLE"], &rows).into())
}

fn check(path: &Path, context: &Context) -> Result<Report, Failure> {
    match read(path)? {
        Ok(edition) => {
            let (framework, pen) = (&edition.framework, &context.pen);
            let abilities = framework.abilities.len();
            let text = format!(
                "{}: sound: {} abilities, {} criteria, digest {}\n",
                pen.line(&path.display().to_string()),
                abilities,
                framework.criteria.len(),
                edition.digest
            );
            Ok(text.into())
        }
        Err(faults) => Ok(Report { text: listed(path, &faults) + "\n", code: FOUND, ..Report::default() }),
    }
}

fn import(path: &Path, context: &Context) -> Result<Report, Failure> {
    let edition = read(path)?.map_err(|faults| faulty(path, &faults))?;
    context.desk.store().keep_edition(&edition)?;
    let title = context.pen.line(&edition.framework.title);
    Ok(format!("kept: {title}, edition {}, digest {}\n", edition.framework.edition, edition.digest).into())
}

fn export(out: &Out, context: &Context) -> Result<Report, Failure> {
    let edition = chosen(&out.named, context)?;
    let Some(path) = &out.to else { return Ok(edition.source.clone().into_owned().into()) };
    let written = durable::replace(path, edition.source.as_bytes(), PUBLIC_FILE, Expected::Absent);
    written.map_err(crate::store::StoreError::from)?;
    Ok(format!("written: {}\n", context.pen.line(&path.display().to_string())).into())
}

/// The mode of a file that is meant to be handed on.
pub const PUBLIC_FILE: u32 = 0o644;

fn show(edition: &Edition, context: &Context) -> String {
    let (framework, pen) = (&edition.framework, &context.pen);
    let mut text = pen.line(&framework.title) + "\n";
    text += &pen.fact("Id", framework.id.as_str());
    text += &pen.fact("Edition", &framework.edition);
    text += &pen.fact("Digest", &edition.digest.to_string());
    text += &pen.fact("Rule", &rule::sentence(&framework.rule));
    text += "\n";
    for level in &framework.levels {
        let title = level.title.as_ref().map(|title| format!("{title}: ")).unwrap_or_default();
        text += &pen.fact(level.id.as_str(), &(title + &level.description));
    }
    for (index, ability) in framework.abilities.iter().enumerate() {
        let dimension = &framework.dimensions[ability.dimension].title;
        let _ = writeln!(text, "\n{}", pen.line(&format!("{} {} ({dimension})", ability.id, ability.label)));
        text += &pen.paragraph(2, &ability.statement());
        text += &ability.knowledge.iter().map(|line| knowledge(line, context)).collect::<String>();
        text += &criteria(framework, index, context);
    }
    text
}

fn knowledge(line: &Knowledge, context: &Context) -> String {
    let items = line.items.iter().map(|item| context.pen.paragraph(6, &format!("- {item}")));
    context.pen.paragraph(4, &format!("- {}", line.text)) + &items.collect::<String>()
}

fn criteria(framework: &Framework, ability: usize, context: &Context) -> String {
    let own = framework.criteria.iter().filter(|criterion| criterion.ability == ability);
    own.map(|criterion| {
        let note = criterion.source_note.as_ref().map(|note| context.pen.paragraph(15, &format!("({note})")));
        context.pen.criterion(criterion, None) + &note.unwrap_or_default()
    })
    .collect()
}

fn diff(two: &Two, context: &Context) -> Result<Report, Failure> {
    let old = find(&two.old, context)?;
    let new = chosen(&Named { framework: two.new.clone() }, context)?;
    let differences = difference::between(&old, &new);
    if differences.is_empty() {
        return Ok("the same edition, to the letter\n".to_owned().into());
    }
    let text: String = differences.iter().map(|difference| differing(difference, context)).collect();
    let in_short = format!("the editions differ in {}", difference::in_short(&differences));
    Ok((text + &context.pen.paragraph(0, &in_short)).into())
}

fn differing(difference: &Difference, context: &Context) -> String {
    let pen = &context.pen;
    let subject = difference.subject();
    match &difference.how {
        How::Added(text) => format!("+ {subject}\n{}", pen.paragraph(4, text)),
        How::Removed(text) => format!("- {subject}\n{}", pen.paragraph(4, text)),
        How::Renamed(_) | How::Moved => format!("~ {difference}\n"),
        How::Field { field, was, is } => {
            let says = |text: &str| if text.is_empty() { "nothing".to_owned() } else { text.to_owned() };
            let was = pen.paragraph(4, &format!("was: {}", says(was)));
            format!("~ {subject} {field}\n{was}{}", pen.paragraph(4, &format!("is:  {}", says(is))))
        }
    }
}

//! `assessor versions`.

use crate::domain::history::chain::Replayed as _;
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::{
    Report,
    context::Context,
    failure::{BUSY, FOUND, Failure, INPUT},
    list::pretty,
};
use crate::{
    app::{
        desk::{Access, Opened},
        versions::{self, Origin, RestoreError, Says, Version},
    },
    cli::{Format, Target},
    domain::{
        history::Change,
        versions::{Comparison, Difference, Side},
    },
    store::Loaded,
};

/// Lists the other versions of a session, and settles one.
#[derive(Args, Debug)]
pub struct Versions {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// Settles a version: what of it is taken over. It is put away, and stays in the trash or the quarantine.
    #[arg(long, value_enum)]
    pub keep: Option<Keep>,
    /// Settles a version: takes over just this, named as the list names it, such as PK1.CMP.1,E2,candidate.
    #[arg(long, value_name = "THINGS", value_delimiter = ',', conflicts_with = "keep")]
    pub take: Vec<String>,
    /// The number of the version that is settled, where there are several.
    #[arg(long, value_name = "NUMBER")]
    pub of: Option<usize>,
    /// Puts a sealed session, whose file was changed by hand, back as it was sealed; or one whose file is damaged.
    #[arg(long, conflicts_with_all = ["keep", "take", "of"])]
    pub restore: bool,
    /// The file to put back, where the session's own does not show what was sealed.
    #[arg(long, value_name = "FILE", requires = "restore")]
    pub from: Option<PathBuf>,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What is kept of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Keep {
    /// What the session says; nothing is taken over.
    Ours,
    /// What the other version says, in all that differs.
    Theirs,
    /// What only one of the two has changed; where both have changed the same, nothing is done.
    Both,
}

/// Lists the versions, settles one or puts back what was sealed.
///
/// # Errors
/// The session can't be read or written, or what was asked for is not there or not plain; then nothing changed.
pub fn run(args: &Versions, context: &Context) -> Result<Report, Failure> {
    let id = context.desk.locate(&args.target.session)?;
    if args.restore {
        let sealed = match &args.from {
            Some(path) => versions::named(path, id)?,
            None => versions::sealed(&context.desk, id)?,
        };
        let is_damaged = versions::instead(&context.desk, id).is_some();
        let kept = versions::restore(&context.desk, id, &sealed)?;
        let what = if is_damaged { "put back" } else { "as it was sealed" };
        let text = format!("{what}: {}\n", from(&sealed.origin))
            + &format!("the file that stood there is kept: {}\n", kept.display());
        return Ok(Report { text: context.pen.paragraph(0, &text), ..Report::default() });
    }
    if let Some((loaded, path)) = versions::instead(&context.desk, id) {
        return damaged(args, &loaded, &path, context);
    }
    let (opened, found) = versions::look(&context.desk, id)?;
    if args.keep.is_none() && args.take.is_empty() {
        return Ok(listed(args, &opened, &found, context));
    }
    settled(args, &opened, &found, context)
}

/// Says what stands in for a file that is damaged.
///
/// # Errors
/// It is to be settled, which takes two versions that can be read.
fn damaged(args: &Versions, loaded: &Loaded, path: &Path, context: &Context) -> Result<Report, Failure> {
    let session = &loaded.session;
    let Err(error) = context.desk.store().load(session.file.id) else { return Ok(Report::default()) };
    if args.keep.is_some() || !args.take.is_empty() {
        return Err(Failure { hint: "Put the other version back: --restore.".into(), ..error.into() });
    }
    let (saved, name) = (session.file.saved_at, path.file_name().unwrap_or_default().to_string_lossy());
    let text = match args.format {
        Format::Json => pretty(&json!({
            "session": session.file.id.to_string(),
            "damaged": error.to_string(),
            "restorable": { "from": path.display().to_string() },
            "versions": [],
        })),
        Format::Text => {
            let pen = &context.pen;
            let saved = saved.map(|at| format!(", saved {}", pen.time(at))).unwrap_or_default();
            let says = format!("--restore puts back {name}: revision {}{saved}", session.file.revision);
            pen.head(session) + &pen.paragraph(0, &error.to_string()) + &pen.paragraph(0, &says)
        }
    };
    Ok(Report { text, code: FOUND, ..Report::default() })
}

/// Where the sealed bytes are from.
fn from(origin: &Origin) -> String {
    match origin {
        Origin::History => "by its own history, and the last line agrees".to_owned(),
        Origin::Copy(path) => format!("from {}", path.display()),
    }
}

fn settled(
    args: &Versions,
    opened: &Opened,
    found: &[Version],
    context: &Context,
) -> Result<Report, Failure> {
    let version = chosen(args.of, found)?;
    can_be_settled(opened, version)?;
    let mut told = String::new();
    let choose = |comparison: &Comparison| {
        let changes = changes(args, comparison)?;
        let mut state = comparison.ours.clone();
        for change in &changes {
            let _ = writeln!(told, "taken over: {}", context.pen.line(&change.sentence(&state)));
            state.apply(change, context.now);
        }
        Ok::<_, Failure>(changes)
    };
    let id = opened.session.file.id;
    versions::settle(&context.desk, id, version.copy.as_deref(), choose, context.now)?;
    if told.is_empty() {
        told.push_str("nothing taken over: the session stays as it is\n");
    }
    let kept = if version.copy.is_some() { "trash" } else { "quarantine" };
    let _ = writeln!(told, "the other version is kept in the {kept}");
    Ok(told.into())
}

/// Refuses what there is nothing to choose in, with what to do instead.
fn can_be_settled(opened: &Opened, version: &Version) -> Result<(), Failure> {
    let (says, hint) = match (&opened.access, &version.copy, &version.says) {
        (Access::ChangedOutside(_), _, _) if is_sealed(opened) => (
            "the session is sealed, so that nothing can be taken over into it",
            "Put it back as it was sealed: --restore. To change it then, break the seal first: assessor unseal.",
        ),
        (Access::ChangedOutside(_), Some(_), _) => (
            "the session's own file was changed by hand, and is to be settled first",
            "It is the first in the list: --of 1.",
        ),
        (Access::ChangedOutside(_) | Access::Write, _, Says::Differs(_)) if !is_sealed(opened) => {
            return Ok(());
        }
        (Access::ChangedOutside(_) | Access::Write, _, Says::Differs(_)) => (
            "the session is sealed, so that nothing can be taken over into it",
            "Break the seal first: assessor unseal.",
        ),
        (_, _, Says::Contained) => (
            "that version has nothing that the session hasn't",
            "It goes to the trash by itself with the next change of the session.",
        ),
        (_, _, Says::GoesOn) => (
            "that version goes on from the session, history and all: there is nothing to choose",
            "The next change of the session, or opening it, takes it up.",
        ),
        (_, _, Says::Unreadable(why)) => {
            let says = format!("that version can't be compared: {why}");
            return Err(Failure::input(says, "Mend it in an editor, or move it away."));
        }
        (access, _, _) => return Err(Failure::read_only(access)),
    };
    Err(Failure::input(says, hint))
}

/// Whether the session is sealed, by its history or by what stands in its file.
fn is_sealed(opened: &Opened) -> bool {
    opened.session.is_sealed() || opened.session.replayed().is_some_and(|state| state.seal.is_some())
}

fn chosen(of: Option<usize>, found: &[Version]) -> Result<&Version, Failure> {
    let list = "See what there is: assessor versions SESSION.";
    match (of, found) {
        (_, []) => Err(Failure::input("there is no other version of the session", "")),
        (None, [one]) => Ok(one),
        (None, _) => Err(Failure::input(
            format!("there are {} other versions", found.len()),
            "Say which by its number in the list: --of NUMBER.",
        )),
        (Some(number), _) => number
            .checked_sub(1)
            .and_then(|index| found.get(index))
            .ok_or_else(|| Failure::input(format!("there is no version {number}"), list)),
    }
}

/// The changes that were asked for.
fn changes(args: &Versions, comparison: &Comparison) -> Result<Vec<Change>, Failure> {
    let name = |difference: &Difference| difference.subject.to_string();
    if args.keep == Some(Keep::Both) {
        let both = comparison.differences.iter().filter(|(_, side)| *side == Side::Both);
        let both: Vec<_> = both.map(|(difference, _)| name(difference)).collect();
        if !both.is_empty() {
            return Err(Failure {
                code: BUSY,
                says: format!("nothing was taken over: both versions have changed {}", both.join(", ")),
                hint: "Name what to take: --take THINGS; or --keep ours, or --keep theirs.".into(),
            });
        }
    }
    for wanted in &args.take {
        if !comparison.differences.iter().any(|(difference, _)| is_named(difference, wanted)) {
            let differ: Vec<_> =
                comparison.differences.iter().map(|(difference, _)| name(difference)).collect();
            let says = format!("the versions do not differ on “{wanted}”");
            return Err(Failure::input(says, format!("They differ on: {}.", differ.join(", "))));
        }
    }
    Ok(comparison.taken(|difference, side| match args.keep {
        Some(Keep::Ours) => false,
        Some(Keep::Theirs) => true,
        Some(Keep::Both) => side == Side::Theirs,
        None => args.take.iter().any(|wanted| is_named(difference, wanted)),
    }))
}

/// Whether a difference is meant by that word: `PK1.CMP.1`, `evidence E2` or `E2`.
fn is_named(difference: &Difference, wanted: &str) -> bool {
    let (name, wanted) = (difference.subject.to_string(), wanted.trim());
    let short = name.strip_prefix("evidence ").unwrap_or(&name);
    name.eq_ignore_ascii_case(wanted) || short.eq_ignore_ascii_case(wanted)
}

fn listed(args: &Versions, opened: &Opened, found: &[Version], context: &Context) -> Report {
    let restorable = || match versions::sealed(&context.desk, opened.session.file.id) {
        Ok(sealed) => Some(Ok(sealed.origin)),
        Err(error @ RestoreError::Lost) => Some(Err(error.to_string())),
        Err(_) => None,
    };
    let restorable = if is_sealed(opened) { restorable() } else { None };
    let is_settled = found.iter().all(|version| matches!(version.says, Says::Contained));
    let code = if is_settled { 0 } else { FOUND };
    let text = match args.format {
        Format::Json => pretty(&object(opened, found, restorable.as_ref())),
        Format::Text => text(opened, found, restorable.as_ref(), context),
    };
    Report { text, code, ..Report::default() }
}

type Restorable<'a> = Option<&'a Result<Origin, String>>;

fn text(opened: &Opened, found: &[Version], restorable: Restorable<'_>, context: &Context) -> String {
    let pen = &context.pen;
    let mut text = pen.head(&opened.session);
    if found.is_empty() {
        text.push_str("there is no other version of it\n");
    }
    for (number, version) in (1..).zip(found) {
        let name = match &version.copy {
            None => "the file, changed by hand; ours is what its history says".to_owned(),
            Some(copy) => copy.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        };
        text += &pen.paragraph(0, &format!("{number}  {name}"));
        text += &match &version.says {
            Says::Contained => pen.paragraph(3, "it has nothing that the session hasn't"),
            Says::GoesOn => {
                pen.paragraph(3, "it goes on from the session, which takes it up when it is opened")
            }
            Says::Unreadable(why) => pen.paragraph(3, &format!("can't be compared: {why}")),
            Says::Differs(comparison) => differing(opened, version, comparison, context),
        };
    }
    match restorable {
        Some(Ok(origin)) => {
            let says = format!("--restore puts back what was sealed, {}", from(origin));
            text + &pen.paragraph(0, &says)
        }
        Some(Err(why)) => {
            text + &pen.paragraph(0, &format!("{why}; --restore --from FILE takes one elsewhere"))
        }
        None => text,
    }
}

fn differing(opened: &Opened, version: &Version, comparison: &Comparison, context: &Context) -> String {
    let pen = &context.pen;
    let mut text = String::new();
    for (difference, side) in &comparison.differences {
        let changed = match side {
            Side::Ours => "changed in ours",
            Side::Theirs => "changed in theirs",
            Side::Both => "changed in both",
        };
        text += &pen.paragraph(3, &format!("{}  {changed}", difference.subject));
        let (theirs, ours) = (difference.theirs(&comparison.ours), difference.ours(&comparison.theirs));
        text += &pen.paragraph(5, &format!("theirs: {}", theirs.join("; ")));
        text += &pen.paragraph(5, &format!("ours: {}", ours.join("; ")));
    }
    for line in &comparison.bound {
        text += &pen.paragraph(3, &format!("as it is stays {line}"));
    }
    // Where nothing of the candidate differs, what does is named all the same.
    if let (Access::ChangedOutside(differs), None) = (&opened.access, &version.copy)
        && comparison.differences.is_empty()
    {
        text.extend(differs.iter().map(|line| pen.paragraph(3, line)));
    }
    text
}

fn object(opened: &Opened, found: &[Version], restorable: Restorable<'_>) -> Value {
    let differs = match &opened.access {
        Access::ChangedOutside(differs) => differs.clone(),
        _ => Vec::new(),
    };
    let restorable = restorable.map(|restorable| match restorable {
        Ok(Origin::History) => json!({ "from": "history" }),
        Ok(Origin::Copy(path)) => json!({ "from": path.display().to_string() }),
        Err(why) => json!({ "from": null, "reason": why }),
    });
    json!({
        "session": opened.session.file.id.to_string(),
        "changed_outside": differs,
        "restorable": restorable,
        "versions": (1..).zip(found).map(|(number, version)| version_object(number, version)).collect::<Vec<_>>(),
    })
}

fn version_object(number: usize, version: &Version) -> Value {
    let file = version.copy.as_deref().map(|path: &Path| path.display().to_string());
    let (relation, error) = match &version.says {
        Says::Contained => ("contained", None),
        Says::GoesOn => ("goes-on", None),
        Says::Differs(_) => ("differs", None),
        Says::Unreadable(why) => ("unreadable", Some(why)),
    };
    let (differences, bound) = match &version.says {
        Says::Differs(comparison) => (difference_objects(comparison), comparison.bound.clone()),
        _ => (Vec::new(), Vec::new()),
    };
    json!({
        "number": number,
        "copy": file,
        "relation": relation,
        "error": error,
        "differences": differences,
        "stays": bound,
    })
}

fn difference_objects(comparison: &Comparison) -> Vec<Value> {
    let object = |(difference, side): &(Difference, Side)| {
        json!({
            "about": difference.subject.to_string(),
            "changed_in": side.as_str(),
            "theirs": difference.theirs(&comparison.ours),
            "ours": difference.ours(&comparison.theirs),
        })
    };
    comparison.differences.iter().map(object).collect()
}

impl From<RestoreError> for Failure {
    fn from(error: RestoreError) -> Self {
        let says = error.to_string();
        let hint = match error {
            RestoreError::Desk(error) => return error.into(),
            RestoreError::Intake(error) => return error.into(),
            RestoreError::Sound => "There is nothing to put back: assessor verify.",
            RestoreError::NotSealed => "See what differs: assessor versions SESSION.",
            RestoreError::Lost => {
                "Name a file that has them, from a backup or from whoever it was handed to: --restore --from FILE."
            }
            RestoreError::Another { .. } => "Name a copy of the sealed session's file, as it was written.",
        };
        let code = if matches!(error, RestoreError::Lost) { FOUND } else { INPUT };
        Self { code, says, hint: hint.into() }
    }
}

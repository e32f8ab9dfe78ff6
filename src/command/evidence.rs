//! `assessor evidence`.

use crate::domain::history::chain::Replayed as _;
use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::{
    Report,
    context::{Context, given},
    failure::Failure,
};
use crate::{
    app::desk::Opened,
    cli::Target,
    domain::{
        evidence::EvidenceItem,
        history::Change,
        ids::{EvidenceId, KindId},
        state::State,
        text::accept_line,
    },
};

/// The commands of the ledger.
#[derive(Debug, Subcommand)]
pub enum Evidence {
    /// Adds an item to the ledger and says its number.
    Add(Add),
    /// Lists the ledger, with what each item supports.
    List(Target),
    /// Changes an item.
    Edit(EditItem),
    /// Takes an item out of the ledger and out of every citation, as one action.
    Remove(Remove),
}

/// Adds an item.
#[derive(Args, Debug)]
pub struct Add {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub fields: Fields,
}

/// Changes an item.
#[derive(Args, Debug)]
pub struct EditItem {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The item, such as E2.
    pub item: EvidenceId,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub fields: Fields,
}

/// Removes an item.
#[derive(Args, Debug)]
pub struct Remove {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The item, such as E2.
    pub item: EvidenceId,
}

/// What an item says; at least one of these is needed.
#[derive(Args, Debug)]
#[group(required = true, multiple = true)]
pub struct Fields {
    /// What it is, in the assessor's words.
    #[arg(long, value_name = "TITLE", allow_hyphen_values = true)]
    pub title: Option<String>,
    /// Its kind, such as case-study.
    #[arg(long, value_name = "KIND")]
    pub kind: Option<KindId>,
    /// Where it is: a file, pages, a minute of a recording.
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    pub locator: Option<String>,
    /// When it was made or done, such as 2025-06-30.
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
    /// Whether it shows what the criterion asks for.
    #[arg(long, value_enum)]
    pub valid: Option<Judged>,
    /// Whether it is the candidate's own.
    #[arg(long, value_enum)]
    pub authentic: Option<Judged>,
    /// Whether it shows present competence.
    #[arg(long, value_enum)]
    pub current: Option<Judged>,
    /// Whether there is enough of it.
    #[arg(long, value_enum)]
    pub sufficient: Option<Judged>,
    /// Takes these out. An empty text never does.
    #[arg(long, value_enum, value_name = "FIELDS", value_delimiter = ',')]
    pub clear: Vec<Field>,
}

/// What can be taken out of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Field {
    /// Its kind.
    Kind,
    /// Its place.
    Locator,
    /// Its date.
    Date,
}

/// What can be said of a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Judged {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Not yet judged.
    Open,
}

impl Judged {
    fn flag(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Open => None,
        }
    }
}

impl Fields {
    /// The item with what was given.
    fn applied(&self, item: &EvidenceItem) -> Result<EvidenceItem, Failure> {
        let line = |what: &str, text: &Option<String>, old: &str| match text {
            Some(text) => given(what, accept_line(text)?.trim(), "To take a place out: --clear locator."),
            None => Ok(old.to_owned()),
        };
        let flag = |given: Option<Judged>, old| given.map_or(old, Judged::flag);
        let mut cleared = item.clone();
        for field in &self.clear {
            match field {
                Field::Kind => cleared.kind = None,
                Field::Locator => cleared.locator.clear(),
                Field::Date => cleared.date = None,
            }
        }
        let item = &cleared;
        Ok(EvidenceItem {
            id: item.id,
            kind: self.kind.clone().or_else(|| item.kind.clone()),
            title: line("title", &self.title, &item.title)?,
            locator: line("locator", &self.locator, &item.locator)?,
            date: self.date.or(item.date),
            valid: flag(self.valid, item.valid),
            authentic: flag(self.authentic, item.authentic),
            current: flag(self.current, item.current),
            sufficient: flag(self.sufficient, item.sufficient),
        })
    }
}

/// Does what was asked of the ledger.
///
/// # Errors
/// The session can't be read or changed, or there is no such item.
pub fn run(command: &Evidence, context: &Context) -> Result<Report, Failure> {
    match command {
        Evidence::Add(args) => add(args, context),
        Evidence::List(target) => Ok(ledger(&context.read(&target.session)?, context).into()),
        Evidence::Edit(args) => edit(args, context),
        Evidence::Remove(args) => remove(args, context),
    }
}

fn add(args: &Add, context: &Context) -> Result<Report, Failure> {
    let (opened, id) = context.change(&args.target.session, |session, edition| {
        let none = EvidenceItem::new(session.next_evidence_id());
        session.record(edition, context.now, edits(&none, &args.fields.applied(&none)?))?;
        Ok(none.id)
    })?;
    Ok(line(&opened.session.state, id, context).into())
}

fn edit(args: &EditItem, context: &Context) -> Result<Report, Failure> {
    let opened = context.record(&args.target.session, |session, _| {
        let old = item(&session.state, args.item)?;
        Ok(edits(old, &args.fields.applied(old)?))
    })?;
    Ok(line(&opened.session.state, args.item, context).into())
}

fn remove(args: &Remove, context: &Context) -> Result<Report, Failure> {
    context.record(&args.target.session, |session, _| {
        let mut without = session.state.clone();
        let id = item(&session.state, args.item)?.id;
        without.remove_item(id);
        Ok(session.state.changes_to(&without))
    })?;
    Ok(format!("{} removed\n", args.item).into())
}

fn edits(old: &EvidenceItem, new: &EvidenceItem) -> Vec<Change> {
    old.edits_to(new).into_iter().map(|edit| Change::Evidence { id: old.id, edit }).collect()
}

fn item(state: &State, id: EvidenceId) -> Result<&EvidenceItem, Failure> {
    let missing = || Failure::input(format!("there is no evidence item {id} in the ledger"), "");
    state.item(id).ok_or_else(missing)
}

fn line(state: &State, id: EvidenceId, context: &Context) -> String {
    let cells = state.item(id).map(|item| context.pen.item(item)).unwrap_or_default();
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ") + "\n"
}

/// The ledger as a table, with what each item supports.
pub fn ledger(opened: &Opened, context: &Context) -> String {
    let state = &opened.session.state;
    if state.evidence.is_empty() {
        return "no evidence\n".into();
    }
    let row = |item: &EvidenceItem| {
        let mut cells = context.pen.item(item);
        let supports = opened.edition.framework.criteria.iter().map(|criterion| &criterion.id);
        let supports = supports.filter(|id| state.mark(id).is_some_and(|mark| mark.cites.contains(&item.id)));
        cells.push(supports.map(ToString::to_string).collect::<Vec<_>>().join(" "));
        cells
    };
    let rows: Vec<_> = state.evidence.iter().map(row).collect();
    context.pen.table(&["ITEM", "VACS", "DATE", "KIND", "TITLE", "PLACE", "SUPPORTS"], &rows)
}

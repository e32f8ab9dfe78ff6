//! The folder for the committee: tables of sessions, what their columns mean, the edition, and the digests of it all.
//! Sessions pass through one at a time, so their number is no matter of memory; the same ones in the same order give the
//! same bytes on any day.

use std::{
    io::{self, Write},
    path::Path,
};

use super::desk::{Access, Opened};
use crate::{
    domain::framework::Edition,
    export::{
        csv::{Profile, TableWriter},
        datapackage::{DATAPACKAGE, datapackage},
        subject::Subject,
        sums::{SHA256SUMS, Summing, Written, sums},
        table::{Rows, Schema},
        tables::{decisions, evidence, marks},
    },
    store::folder::{Folder, FolderError, Output},
};

/// The name of the edition in a bundle.
const FRAMEWORK: &str = "framework.toml";

/// Why a bundle was not made.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// There is no session to export.
    #[error("there is no session to export")]
    Nothing,
    /// Some sessions are marked against another edition than the first.
    #[error("not marked against the edition of the first session, {first}: {}", others.join(", "))]
    Editions {
        /// The edition of the first session.
        first: String,
        /// The sessions of other editions.
        others: Vec<String>,
    },
    /// A session was changed outside the program, so that what it says is not what its history says.
    #[error("the session of {candidate} was changed outside the program: {}", differs.join(", "))]
    ChangedOutside {
        /// The candidate.
        candidate: String,
        /// What differs.
        differs: Vec<String>,
    },
    /// A session says something that its edition doesn't have.
    #[error("the session of {candidate} names {}, which its edition does not have", words.join(" and "))]
    UnknownWords {
        /// The candidate.
        candidate: String,
        /// The words.
        words: Vec<String>,
    },
    /// A table can't be written.
    #[error("cannot write a table: {0}")]
    Table(#[from] io::Error),
    /// The folder can't be made.
    #[error(transparent)]
    Folder(#[from] FolderError),
}

impl BundleError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Nothing => "See what there is: assessor list.",
            Self::Editions { .. } => "Export the sessions of each edition on their own.",
            Self::ChangedOutside { .. } => {
                "See all that differs with: assessor verify; then bring back the file as it was."
            }
            Self::UnknownWords { .. } => "Correct it with: assessor edit, or assessor evidence edit.",
            Self::Table(_) => "Try again.",
            Self::Folder(error) => error.hint(),
        }
    }
}

/// Writes the bundle of `sessions`, in that order, to the new folder `target`; `force` replaces an earlier bundle there.
/// Returns the names of the files.
///
/// # Errors
/// The first error of `sessions`; or they don't go together, or the folder can't be made. Then nothing was changed.
pub fn export<E: From<BundleError>>(
    sessions: impl IntoIterator<Item = Result<Opened, E>>,
    profile: Profile,
    target: &Path,
    force: bool,
) -> Result<Vec<String>, E> {
    let mut folder = Folder::begin(target, force.then_some(SHA256SUMS)).map_err(BundleError::from)?;
    let mut sessions = sessions.into_iter();
    let first = sessions.next().ok_or(BundleError::Nothing)??;
    let edition = first.edition.clone();
    let mut tables = Tables::begin(&edition, profile, &mut folder)?;
    let mut others = Vec::new();
    for opened in std::iter::once(Ok(first)).chain(sessions) {
        let opened = opened?;
        if opened.edition.digest == edition.digest {
            tables.add(&edition, &opened)?;
        } else {
            others.push(named(&opened));
        }
    }
    if !others.is_empty() {
        return Err(BundleError::Editions { first: edition_name(&edition), others }.into());
    }
    let described = tables.finish().map_err(BundleError::from)?;
    Ok(complete(&edition, profile, &described, folder)?)
}

/// Writes what goes with the tables, and gives the folder its name.
fn complete(
    edition: &Edition,
    profile: Profile,
    tables: &[(Schema, Written)],
    mut folder: Folder,
) -> Result<Vec<String>, BundleError> {
    let mut files: Vec<_> = tables.iter().map(|(_, written)| written.clone()).collect();
    let package = datapackage(&edition.framework, profile, tables);
    files.push(write(&mut folder, DATAPACKAGE, &package)?);
    files.push(write(&mut folder, FRAMEWORK, &edition.source)?);
    let list = sums(&files);
    files.push(write(&mut folder, SHA256SUMS, &list)?);
    folder.place()?;
    Ok(files.into_iter().map(|file| file.name).collect())
}

fn write(folder: &mut Folder, name: &str, text: &str) -> Result<Written, BundleError> {
    let mut out = Summing::new(folder.create(name)?);
    out.write_all(text.as_bytes())?;
    Ok(out.finish(name).1)
}

fn named(opened: &Opened) -> String {
    let candidate = &opened.session.state.candidate;
    format!("{} {} ({})", candidate.reference, candidate.name, edition_name(&opened.edition))
}

fn edition_name(edition: &Edition) -> String {
    format!("{} {} {}", edition.framework.id, edition.framework.edition, edition.digest.short())
}

type Sink = Summing<Output>;

/// The tables in the making.
struct Tables {
    marks: TableWriter<marks::Marks, Sink>,
    decisions: TableWriter<decisions::Decisions, Sink>,
    evidence: TableWriter<evidence::Evidence, Sink>,
}

impl Tables {
    fn begin(edition: &Edition, profile: Profile, folder: &mut Folder) -> Result<Self, BundleError> {
        let mut sink = |name| Ok::<_, BundleError>(Summing::new(folder.create(name)?));
        Ok(Self {
            marks: TableWriter::new(marks::table(edition), profile, sink("marks.csv")?)?,
            decisions: TableWriter::new(decisions::table(edition), profile, sink("decisions.csv")?)?,
            evidence: TableWriter::new(evidence::table(edition), profile, sink("evidence.csv")?)?,
        })
    }

    fn add(&mut self, edition: &Edition, opened: &Opened) -> Result<(), BundleError> {
        let subject = Subject { edition, session: &opened.session };
        let candidate = || opened.session.state.candidate.name.clone();
        if let Access::ChangedOutside(differs) = &opened.access {
            return Err(BundleError::ChangedOutside { candidate: candidate(), differs: differs.clone() });
        }
        let words = subject.unknown_words();
        if !words.is_empty() {
            return Err(BundleError::UnknownWords { candidate: candidate(), words });
        }
        self.marks.subject(&subject)?;
        self.decisions.subject(&subject)?;
        Ok(self.evidence.subject(&subject)?)
    }

    fn finish(self) -> io::Result<Vec<(Schema, Written)>> {
        Ok(vec![finish(self.marks)?, finish(self.decisions)?, finish(self.evidence)?])
    }
}

fn finish<R: Rows>(table: TableWriter<R, Sink>) -> io::Result<(Schema, Written)> {
    let (sink, schema) = table.finish()?;
    let written = sink.finish(format!("{}.csv", schema.name)).1;
    Ok((schema, written))
}

#[cfg(test)]
mod tests;

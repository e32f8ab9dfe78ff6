//! The folder for the committee: tables of sessions, what their columns mean, the edition, and the digests of it all.
//! The same sessions give the same bytes on any day.

use std::{io, path::Path};

use super::desk::Opened;
use crate::{
    domain::{framework::Edition, ids::Digest},
    export::{
        csv::{Profile, TableWriter},
        datapackage::datapackage,
        subject::Subject,
        sums::{SHA256SUMS, Summing, Written, sums},
        table::{Rows, Schema, Table},
        tables::{decisions, evidence, marks},
    },
    store::folder::{self, FolderError},
};

/// Why a bundle was not made.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// There is no session to export.
    #[error("there is no session to export")]
    Nothing,
    /// The sessions are marked against more than one edition.
    #[error("the sessions are marked against different editions: {}", .0.iter().map(Digest::short).collect::<Vec<_>>().join(", "))]
    Editions(Vec<Digest>),
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
            Self::Editions(_) => "Export the sessions of each edition on their own.",
            Self::UnknownWords { .. } => "Correct it with: assessor edit, or assessor evidence edit.",
            Self::Table(_) => "Try again.",
            Self::Folder(error) => error.hint(),
        }
    }
}

/// Writes the bundle of `sessions` to the new folder `target`; `force` replaces an earlier bundle there. Returns the
/// names of the files.
///
/// # Errors
/// The sessions don't go together, or the folder can't be made; then nothing was changed.
pub fn export(
    sessions: &[Opened],
    profile: Profile,
    target: &Path,
    force: bool,
) -> Result<Vec<String>, BundleError> {
    let files = files(sessions, profile)?;
    folder::make(target, &files, force.then_some(SHA256SUMS))?;
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

fn files(sessions: &[Opened], profile: Profile) -> Result<Vec<(String, Vec<u8>)>, BundleError> {
    let edition = one_edition(sessions)?;
    let subjects =
        sessions.iter().map(|opened| Subject { edition: &opened.edition, session: &opened.session });
    written(edition, profile, subjects.collect())
}

/// The files of the bundle; the order in which sessions were found makes no difference.
fn written(
    edition: &Edition,
    profile: Profile,
    mut subjects: Vec<Subject<'_>>,
) -> Result<Vec<(String, Vec<u8>)>, BundleError> {
    subjects.sort_by_key(|subject| {
        let candidate = &subject.session.state.candidate;
        (&candidate.reference, &candidate.name, subject.session.file.id)
    });
    subjects.iter().try_for_each(known_words)?;
    let tables = vec![
        table("marks.csv", marks::table(edition), profile, &subjects)?,
        table("decisions.csv", decisions::table(edition), profile, &subjects)?,
        table("evidence.csv", evidence::table(edition), profile, &subjects)?,
    ];
    let (mut files, described): (Vec<_>, Vec<_>) = tables.into_iter().unzip();
    let package = datapackage(&edition.framework, profile, &described);
    files.push(("datapackage.json".to_owned(), package.into_bytes()));
    files.push(("framework.toml".to_owned(), edition.source.as_bytes().to_vec()));
    let summed: Vec<_> = files.iter().map(|(name, bytes)| summed(name, bytes)).collect();
    files.push((SHA256SUMS.to_owned(), sums(&summed).into_bytes()));
    Ok(files)
}

fn one_edition(sessions: &[Opened]) -> Result<&Edition, BundleError> {
    let first = sessions.first().ok_or(BundleError::Nothing)?;
    let mut digests: Vec<_> = sessions.iter().map(|opened| opened.edition.digest).collect();
    digests.sort();
    digests.dedup();
    if digests.len() > 1 { Err(BundleError::Editions(digests)) } else { Ok(&first.edition) }
}

fn known_words(subject: &Subject<'_>) -> Result<(), BundleError> {
    let words = subject.unknown_words();
    if words.is_empty() {
        return Ok(());
    }
    Err(BundleError::UnknownWords { candidate: subject.session.state.candidate.name.clone(), words })
}

type Described = ((String, Vec<u8>), (Schema, Written));

fn table<R: Rows>(
    name: &str,
    table: Table<R>,
    profile: Profile,
    subjects: &[Subject<'_>],
) -> io::Result<Described> {
    let mut writer = TableWriter::new(table, profile, Summing::new(Vec::new()))?;
    subjects.iter().try_for_each(|subject| writer.subject(subject))?;
    let (summing, schema) = writer.finish()?;
    let (bytes, written) = summing.finish(name);
    Ok(((name.to_owned(), bytes), (schema, written)))
}

fn summed(name: &str, bytes: &[u8]) -> Written {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Written { name: name.to_owned(), digest: Digest::of(bytes), bytes: length }
}

#[cfg(test)]
mod tests;

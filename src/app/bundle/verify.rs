//! Whether a bundle holds together: the digests, the seals, that every number follows from the marks by the rule, and that
//! the report says the same. It reads nothing but the bundle, stops at the first thing that does not hold, and names it.

mod drafts;
mod pages;
mod panels;
mod sessions;
mod tables;

use std::{collections::BTreeMap, fmt, io, path::Path};

use super::{FRAMEWORK, SESSIONS};
use crate::{
    domain::{framework::Edition, ids::Digest},
    export::{
        csv::Profile,
        datapackage::DATAPACKAGE,
        sums::{self, SHA256SUMS},
    },
    store::{
        cause::Cause,
        placed::{Placed, PlacedError},
    },
};

/// What a bundle that holds together holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many files have the digest that they should.
    pub files: usize,
    /// How many sessions there are rows of.
    pub sessions: usize,
    /// How many of them are there themselves, sealed.
    pub sealed: usize,
    /// How many pages the report has.
    pub pages: usize,
}

/// Why a bundle was not found to hold together.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The folder is none that an export made.
    #[error(
        "{folder} is not a folder that an export made: {SHA256SUMS} is missing, or is no list of digests"
    )]
    NoBundle {
        /// The folder.
        folder: String,
    },
    /// Something does not hold.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// Something can't be read.
    #[error(transparent)]
    Unread(#[from] PlacedError),
}

/// The first thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Where in it; empty for the file as a whole.
    pub place: String,
    /// What does not hold.
    pub says: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if !self.place.is_empty() {
            write!(f, ", {}", self.place)?;
        }
        write!(f, ": {}", self.says)
    }
}

fn fault(file: &str, place: impl Into<String>, says: impl Into<String>) -> VerifyError {
    Fault { file: file.to_owned(), place: place.into(), says: says.into() }.into()
}

/// What is known of a bundle once its digests are.
struct Bundle {
    folder: Placed,
    listed: BTreeMap<String, Digest>,
    edition: Edition,
    profile: Profile,
    redacted: bool,
}

impl Bundle {
    /// Whether a report goes with it: programs have no use for pages, and a page would tell who stands behind a code.
    fn has_pages(&self) -> bool {
        self.profile == Profile::Committee && !self.redacted
    }
}

/// Verifies the bundle in `folder`.
///
/// # Errors
/// The first thing that does not hold, or what can't be read.
pub fn verify(folder: &Path) -> Result<Verified, VerifyError> {
    let placed = Placed::at(folder);
    let listed = listed(&placed, folder)?;
    digests(&placed, &listed)?;
    let edition = edition(&placed)?;
    let (profile, redacted) = dictionary(&placed, &listed)?;
    let bundle = Bundle { folder: placed, listed, edition, profile, redacted };
    let sealed = bundle.listed.keys().filter(|name| name.starts_with(SESSIONS)).count();
    let known = tables::verify(&bundle)?;
    let pages = pages::verify(&bundle, &known)?;
    Ok(Verified { files: bundle.listed.len(), sessions: known.sessions.len(), sealed, pages })
}

fn listed(placed: &Placed, folder: &Path) -> Result<BTreeMap<String, Digest>, VerifyError> {
    let text = match placed.text(SHA256SUMS) {
        Err(error) if error.is_missing() => None,
        text => Some(text?),
    };
    let listed = text.and_then(|text| sums::parse(&text));
    let listed = listed.ok_or_else(|| VerifyError::NoBundle { folder: folder.display().to_string() })?;
    Ok(listed.into_iter().collect())
}

/// Every file that is listed is there as it was written, and there is no other.
fn digests(placed: &Placed, listed: &BTreeMap<String, Digest>) -> Result<(), VerifyError> {
    for (name, digest) in listed {
        let found = match placed.digest(name) {
            Err(error) if error.is_missing() => return Err(fault(name, "", "it is missing")),
            found => found?,
        };
        if found != *digest {
            return Err(fault(name, "", format!("its digest is {found}, and {SHA256SUMS} says {digest}")));
        }
    }
    let names = placed.names()?;
    let other = names.into_iter().find(|name| name != SHA256SUMS && !listed.contains_key(name));
    other.map_or(Ok(()), |name| Err(fault(&name, "", format!("it is not listed in {SHA256SUMS}"))))
}

fn edition(placed: &Placed) -> Result<Edition, VerifyError> {
    Edition::parse(placed.text(FRAMEWORK)?).map_err(|faults| {
        let first = faults.first().map(ToString::to_string).unwrap_or_default();
        fault(FRAMEWORK, "", format!("it is no framework: {first}"))
    })
}

/// The profile that the dictionary names and whether people are shown by codes, once its digests are those of the list.
fn dictionary(placed: &Placed, listed: &BTreeMap<String, Digest>) -> Result<(Profile, bool), VerifyError> {
    let wrong = |says: &str| fault(DATAPACKAGE, "", says);
    let package: serde_json::Value = serde_json::from_str(&placed.text(DATAPACKAGE)?)
        .map_err(|error| wrong(&format!("it is no JSON: {error}")))?;
    for resource in package["resources"].as_array().into_iter().flatten() {
        let path = resource["path"].as_str().unwrap_or_default();
        let digest = listed.get(path).map(|digest| format!("sha256:{digest}"));
        if digest.is_none() || digest.as_deref() != resource["hash"].as_str() {
            return Err(wrong(&format!("its digest of {path} is not that of {SHA256SUMS}")));
        }
    }
    let profile = package["assessor"]["csv_profile"].as_str().and_then(Profile::from_word);
    let profile = profile.ok_or_else(|| wrong("it names no profile of the tables"))?;
    Ok((profile, package["assessor"]["redacted"] == true))
}

/// An error of reading a table.
fn unread(file: &str, error: ::csv::Error) -> VerifyError {
    let says = error.to_string();
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => {
            PlacedError::Disk { path: file.into(), cause: Cause::from(io::Error::new(error.kind(), says)) }
                .into()
        }
        _ => fault(file, "", says),
    }
}

#[cfg(test)]
mod tests;

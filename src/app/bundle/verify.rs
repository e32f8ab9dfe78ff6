//! Whether a bundle holds together: it is made again from what it holds, and every byte compared. A bundle that can't be
//! made again, a redacted one or one of an earlier program, is held to its digests, its seals and its own numbers.

mod again;
mod differs;
mod panels;
mod sessions;
mod tables;

use std::{collections::BTreeMap, fmt, io, path::Path, sync::Arc};

use super::{BundleError, DRAFTS, FRAMEWORK, PANELS, SESSIONS};
use crate::{
    domain::{framework::Edition, ids::Digest},
    export::{
        csv::Profile,
        datapackage::{DATAPACKAGE, FORMAT},
        sums::{self, SHA256SUMS},
    },
    store::{
        StoreError,
        cause::Cause,
        format::PROGRAM,
        placed::{Placed, PlacedError},
    },
};

/// What a bundle that holds together holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Files that have the digest that they should.
    pub files: usize,
    /// Sealed sessions in it.
    pub sealed: usize,
    /// Drafts in it.
    pub drafts: usize,
    /// How far the check went.
    pub extent: Extent,
}

/// How far a check can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything was made again and is the same.
    MadeAgain,
    /// People are shown by codes, so that the sessions are not there to make it from.
    Redacted,
    /// Another version of the program made it, with its name.
    OtherProgram(String),
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
    /// It can't be made again, for a reason that is not the folder's.
    #[error("cannot make the folder again to compare it: {0}")]
    NotMade(#[from] BundleError),
    /// There is no room to make it again.
    #[error(transparent)]
    Store(#[from] StoreError),
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
    let (profile, extent) = dictionary(&placed, &listed)?;
    let bundle = Bundle { folder: placed, listed, edition, profile };
    if extent == Extent::MadeAgain {
        again::verify(&bundle)?;
    } else {
        for name in bundle.listed.keys().filter(|name| sessions::is_session(name)) {
            sessions::sound(&bundle, name)?;
        }
        panels::held(&bundle, &Arc::new(bundle.edition.clone()))?;
        tables::verify(&bundle)?;
    }
    let within = |folder: &str| bundle.listed.keys().filter(|name| name.starts_with(folder)).count();
    Ok(Verified { files: bundle.listed.len(), sealed: within(SESSIONS), drafts: within(DRAFTS), extent })
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

/// The profile that the dictionary names and how far a check can go, once its digests are those of the list.
fn dictionary(placed: &Placed, listed: &BTreeMap<String, Digest>) -> Result<(Profile, Extent), VerifyError> {
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
    let options = &package["assessor"];
    let profile = options["csv_profile"].as_str().and_then(Profile::from_word);
    let profile = profile.ok_or_else(|| wrong("it names no profile of the tables"))?;
    let program = options["program"].as_str().unwrap_or("another program");
    let is_ours = program == PROGRAM && options["format"] == FORMAT;
    let extent = match (is_ours, options["redacted"] == true) {
        (_, true) => Extent::Redacted,
        (false, false) => Extent::OtherProgram(program.to_owned()),
        (true, false) => Extent::MadeAgain,
    };
    Ok((profile, extent))
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

//! Copies beside a session's file: words that could not go into it when they were typed.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    Beside, Copied, StoreError,
    common::{loaded, prepare},
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, Steps},
    intake::{self, MOST_BYTES},
    paths::{self, DataDir, EMERGENCY},
    plain::{self, Refusal},
};
use crate::domain::{
    ids::{Digest, SessionId},
    session::Session,
    summary::Summary,
};

/// As [`super::Store::keep_beside`].
pub(super) fn keep(
    steps: &impl Steps,
    data: &DataDir,
    (session, summary): (&Session, &Summary),
    basis: Option<Digest>,
    at: Timestamp,
    before: Option<&Copied>,
) -> Result<Copied, StoreError> {
    let path = data.session(session.file.id);
    let text = prepare(&path, session, summary, basis, at)?.text;
    let written = match before {
        Some(before) => {
            let expected = Expected::Sha256(before.digest);
            durable::replace_by(steps, &before.path, text.as_bytes(), PRIVATE_FILE, expected)
        }
        None => durable::copy_beside_by(steps, &path, EMERGENCY, text.as_bytes(), PRIVATE_FILE),
    };
    written.map(|written| Copied { path: written.path, digest: written.digest }).map_err(StoreError::from)
}

/// As [`super::Store::beside`].
pub(super) fn beside(data: &DataDir, id: SessionId) -> Result<Vec<Beside>, StoreError> {
    let files = super::files::files(&data.sessions())?;
    let of_this =
        |path: &PathBuf| path.file_name().and_then(paths::copy_named).is_some_and(|(of, _)| of == id);
    let read = |path: PathBuf| {
        let loaded = intake::read(&path)
            .map_err(StoreError::from)
            .and_then(|intake| loaded(&path, id, &intake.text, intake.digest));
        Beside { path, loaded }
    };
    Ok(files.into_iter().filter(of_this).map(read).collect())
}

/// A name in the trash that is not taken.
pub(super) fn place_in_trash(data: &DataDir, copy: &Path) -> PathBuf {
    let name = copy.file_name().unwrap_or_default();
    let stem = copy.file_stem().unwrap_or_default().to_string_lossy();
    let numbered = (2..).map(|number| format!("{stem}-{number}.toml").into());
    let names = std::iter::once(name.to_owned()).chain(numbered);
    let mut places = names.map(|name| data.trash().join(name));
    places.find(|place| fs::symlink_metadata(place).is_err()).unwrap_or_else(|| data.trash().join(name))
}

/// The file at `path`, copied byte for byte to the quarantine under a name that its bytes give it.
pub(super) fn quarantine(steps: &impl Steps, data: &DataDir, path: &Path) -> Result<PathBuf, StoreError> {
    let (copy, bytes) = place_in_quarantine(data, path)?;
    durable::create_directory_by(steps, &data.quarantine(), PRIVATE_DIRECTORY)?;
    durable::replace_by(steps, &copy, &bytes, PRIVATE_FILE, Expected::Absent)?;
    Ok(copy)
}

/// Where a copy of the file at `path` has its place, and the bytes that belong there.
pub(super) fn place_in_quarantine(data: &DataDir, path: &Path) -> Result<(PathBuf, Vec<u8>), StoreError> {
    let failed = |cause| StoreError::System { action: "read", path: path.to_owned(), cause };
    let (file, facts) = plain::open(path).map_err(|refusal| match refusal {
        Refusal::Kind(kind) => failed(std::io::Error::other(format!("it is {kind}")).into()),
        Refusal::Disk(error) => failed(error.into()),
    })?;
    if facts.len() > MOST_BYTES {
        return Err(failed(std::io::Error::other(format!("it has {} bytes", facts.len())).into()));
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|error| failed(error.into()))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let copy = data.quarantine().join(format!("{stem}-{}.toml", Digest::of(&bytes).short()));
    Ok((copy, bytes))
}

//! Copies of a session beside its file, or outside the data directory: words that could not go into it when they were
//! typed.

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use super::{
    Beside, Condition, Copied, StoreError, Whither,
    common::loaded,
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, Steps},
    format::{self, Form},
    intake::{self, MOST_BYTES},
    paths::{self, DataDir, EMERGENCY},
    plain::{self, Refusal},
    refuge,
};
use crate::domain::{
    ids::{Digest, SessionId},
    panel::Settling,
    record::FileFacts,
    session::Marking,
};

/// As [`super::Store::keep_copy`]: the text of a copy of the file at `path`, which elsewhere has its name from `name`.
pub(super) fn keep(
    steps: &impl Steps,
    data: &DataDir,
    (path, name): (&Path, &str),
    text: &str,
    whither: Whither<'_>,
) -> Result<Copied, StoreError> {
    let bytes = text.as_bytes();
    let beside = || durable::copy_beside_by(steps, path, EMERGENCY, bytes, PRIVATE_FILE);
    let elsewhere = || refuge::keep(steps, data.refuges(), name, EMERGENCY, bytes);
    let new = |away: bool| {
        let first = if away { elsewhere() } else { beside() };
        first.or_else(|first| if away { beside() } else { elsewhere() }.map_err(|_| first))
    };
    let written = match whither {
        Whither::Beside => new(false),
        Whither::Elsewhere => new(true),
        Whither::Over(before) => {
            let expected = Expected::Sha256(before.digest);
            durable::replace_by(steps, &before.path, bytes, PRIVATE_FILE, expected)
                .or_else(|_| new(before.is_elsewhere))
        }
    }?;
    let is_elsewhere = written.path.parent() != path.parent();
    Ok(Copied { path: written.path, digest: written.digest, is_elsewhere })
}

/// As [`super::Store::stranded`].
pub(super) fn stranded(data: &DataDir) -> Vec<PathBuf> {
    let has_no_file = |path: &PathBuf| {
        let named = path.file_name().and_then(paths::copy_named);
        named.is_some_and(|(id, _)| fs::symlink_metadata(data.session(id)).is_err())
    };
    refuge::copies(data.refuges()).into_iter().filter(has_no_file).collect()
}

/// Moves a copy to another file system: it goes only once it is there.
pub(super) fn carry(steps: &impl Steps, copy: &Path, place: &Path) -> Result<(), StoreError> {
    let bytes = bytes(copy)?;
    durable::replace_by(steps, place, &bytes, PRIVATE_FILE, Expected::Absent)?;
    let failed = |error: std::io::Error| StoreError::System {
        action: "remove",
        path: copy.to_owned(),
        cause: error.into(),
    };
    fs::remove_file(copy).map_err(failed)
}

/// As [`super::Store::beside`].
pub(super) fn beside(data: &DataDir, id: SessionId) -> Result<Vec<Beside>, StoreError> {
    let mut files = super::files::files(&data.sessions())?;
    files.extend(refuge::copies(data.refuges()));
    let of_this =
        |path: &PathBuf| path.file_name().and_then(paths::copy_named).is_some_and(|(of, _)| of == id);
    let read = |path: PathBuf| {
        let loaded =
            intake::read(&path).map_err(StoreError::from).and_then(|intake| loaded(&path, id, intake));
        Beside { path, loaded }
    };
    let left = unfinished(data, &data.session(id));
    Ok(files.into_iter().filter(of_this).chain(left).map(read).collect())
}

/// As [`super::Store::before`].
pub(super) fn before(data: &DataDir, id: SessionId) -> Option<Beside> {
    let path = paths::previous(&data.session(id));
    let loaded = intake::read(&path).map_err(StoreError::from).and_then(|intake| loaded(&path, id, intake));
    loaded.is_ok().then_some(Beside { path, loaded })
}

/// The temporaries of interrupted saves that hold, whole, a later version of the file at `path`, or of one that can't be
/// read.
pub(super) fn unfinished(data: &DataDir, path: &Path) -> Vec<PathBuf> {
    let left = path.parent().map(durable::free_temporaries).unwrap_or_default();
    let is_later = |left: &PathBuf| later_version(data, left).is_some_and(|of| of == path);
    left.into_iter().filter(is_later).collect()
}

/// The file, of a session or panel, of which a temporary holds a later version.
pub(super) fn later_version(data: &DataDir, temporary: &Path) -> Option<PathBuf> {
    let (path, revision) = sound(data, temporary)?;
    let is_there = fs::symlink_metadata(&path).is_ok();
    let there = sound(data, &path).map(|(_, revision)| revision);
    (is_there && there.is_none_or(|there| revision > there)).then_some(path)
}

/// The place of the session or panel that a file holds soundly, and its revision.
fn sound(data: &DataDir, path: &Path) -> Option<(PathBuf, u64)> {
    fn facts<K: Form>(text: &str) -> Option<FileFacts<K::Id>> {
        let read = format::read::<K>(text).ok().filter(|read| read.condition == Condition::Sound);
        read.map(|read| read.record.file)
    }
    let text = intake::read(path).ok()?.text;
    let session = facts::<Marking>(&text).map(|file| (data.session(file.id), file.revision));
    session.or_else(|| facts::<Settling>(&text).map(|file| (data.panel_file(file.id), file.revision)))
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
pub(super) fn quarantine(steps: &impl Steps, data: &DataDir, path: &Path) -> Result<Copied, StoreError> {
    let (copy, bytes) = place_in_quarantine(data, path)?;
    durable::create_directory_by(steps, &data.quarantine(), PRIVATE_DIRECTORY)?;
    let written = durable::replace_by(steps, &copy, &bytes, PRIVATE_FILE, Expected::Absent)?;
    Ok(Copied { path: copy, digest: written.digest, is_elsewhere: false })
}

/// Where a copy of the file at `path` has its place, and the bytes that belong there.
pub(super) fn place_in_quarantine(data: &DataDir, path: &Path) -> Result<(PathBuf, Vec<u8>), StoreError> {
    let bytes = bytes(path)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let copy = data.quarantine().join(format!("{stem}-{}.toml", Digest::of(&bytes).short()));
    Ok((copy, bytes))
}

/// What a plain file holds that is not larger than one of ours.
fn bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
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
    Ok(bytes)
}

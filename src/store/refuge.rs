//! Folders outside the data directory, for words that can't go beside their file because its disk is full, read-only or
//! gone.
//!
//! What is put there has the name that it would have beside its file, so that it is found again by it.

use std::{
    fs, io,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use rustix::process::geteuid;

use super::{
    cause::Cause,
    durable::{self, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError, Step, Steps, Written},
};

/// The name of the folder.
const FOLDER: &str = "assessor-rescued";
/// The bits of a mode that let others write.
const OTHERS_WRITE: u32 = 0o022;

/// The folders, the first one first: in the home directory, else where the system has its temporary files, which is
/// everybody's, so that each user has a folder of their own.
pub(super) fn folders(home: Option<&Path>, temporary: &Path) -> Vec<PathBuf> {
    let in_home = home.map(|home| home.join(FOLDER));
    let in_temporary = temporary.join(format!("{FOLDER}-{}", geteuid().as_raw()));
    in_home.into_iter().chain([in_temporary]).filter(|folder| folder.is_absolute()).collect()
}

/// Writes `bytes` durably into one of the folders under a name that is not taken: `NAME.LABEL.EXT` and so on.
///
/// # Errors
/// There is no folder, or none can be written in; then why not in the first.
pub(super) fn keep(
    steps: &impl Steps,
    folders: &[PathBuf],
    name: &str,
    label: &str,
    bytes: &[u8],
) -> Result<Written, SaveError> {
    let mut first = None;
    for folder in folders {
        let written = ready(steps, folder)
            .and_then(|()| durable::copy_beside_by(steps, &folder.join(name), label, bytes, PRIVATE_FILE));
        match written {
            Ok(written) => return Ok(written),
            Err(error) => first = first.or(Some(error)),
        }
    }
    let none = || refused(Path::new(FOLDER), io::Error::other("there is no folder for it"));
    Err(first.unwrap_or_else(none))
}

/// The copies in the folders, by name. A folder that isn't there, or isn't this user's alone, has none.
pub(super) fn copies(folders: &[PathBuf]) -> Vec<PathBuf> {
    let ours = folders.iter().filter(|folder| is_ours(folder));
    ours.flat_map(|folder| super::files::files(folder).unwrap_or_default()).collect()
}

/// Removes the folder of a copy that was put away, once nothing is left in it.
pub(super) fn tidy(folders: &[PathBuf], copy: &Path) {
    if let Some(folder) = copy.parent().filter(|parent| folders.iter().any(|folder| folder == parent)) {
        // A folder that isn't empty can't be removed, and stays.
        let _ = fs::remove_dir(folder);
    }
}

/// Makes the folder if it isn't there. What is above it is not made: a home that isn't there is nobody's home.
fn ready(steps: &impl Steps, folder: &Path) -> Result<(), SaveError> {
    let above = folder.parent().unwrap_or(folder);
    fs::metadata(above).map_err(|error| refused(above, error))?;
    durable::create_directory_by(steps, folder, PRIVATE_DIRECTORY)?;
    if is_ours(folder) {
        return Ok(());
    }
    Err(refused(folder, io::Error::new(io::ErrorKind::PermissionDenied, "others can write there")))
}

/// Whether the folder is this user's, and nobody else can put anything into it or take it away.
fn is_ours(folder: &Path) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|facts| {
        facts.is_dir() && facts.uid() == geteuid().as_raw() && facts.mode() & OTHERS_WRITE == 0
    })
}

fn refused(path: &Path, error: io::Error) -> SaveError {
    SaveError::Disk { path: path.to_owned(), step: Step::CreateDirectory, cause: Cause::from(error) }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;
    use crate::store::durable::Disk;

    fn kept(folders: &[PathBuf], text: &str) -> Result<PathBuf, SaveError> {
        keep(&Disk, folders, "words.toml", "emergency", text.as_bytes()).map(|written| written.path)
    }

    #[test]
    fn words_go_into_the_first_folder_that_can_be_had_and_over_nothing() {
        let world = tempfile::tempdir().unwrap();
        let home = world.path().join("home");
        let places = folders(Some(&home), world.path());
        let first = kept(&places, "one").unwrap();
        assert_eq!(first.parent(), Some(places[1].as_path()), "a home that isn't there is not made");
        fs::create_dir(&home).unwrap();
        let [second, third] = ["two", "three"].map(|text| kept(&places, text).unwrap());
        assert_eq!(second, places[0].join("words.emergency.toml"));
        assert_eq!(third, places[0].join("words.emergency-2.toml"));
        for (path, text) in [(&first, "one"), (&second, "two"), (&third, "three")] {
            assert_eq!(fs::read_to_string(path).unwrap(), text);
            assert_eq!(fs::metadata(path).unwrap().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(path.parent().unwrap()).unwrap().mode() & 0o777, 0o700);
        }
        assert_eq!(copies(&places), [third.clone(), second.clone(), first]);
        fs::remove_file(&second).unwrap();
        tidy(&places, &second);
        assert!(third.exists(), "a folder with words in it stays");
        fs::remove_file(&third).unwrap();
        tidy(&places, &third);
        assert!(!places[0].exists());
    }

    #[test]
    fn a_folder_that_others_may_write_in_is_neither_used_nor_read() {
        let world = tempfile::tempdir().unwrap();
        let home = world.path().join("home");
        let places = folders(Some(&home), &world.path().join("nowhere"));
        fs::create_dir_all(&places[0]).unwrap();
        fs::write(places[0].join("words.emergency.toml"), "planted").unwrap();
        fs::set_permissions(&places[0], fs::Permissions::from_mode(0o777)).unwrap();
        assert!(kept(&places, "mine").is_err() && copies(&places).is_empty());
        fs::rename(&places[0], world.path().join("theirs")).unwrap();
        symlink(world.path().join("theirs"), &places[0]).unwrap();
        let error = kept(&places, "mine").unwrap_err().to_string();
        assert!(error.contains("others can write there"), "{error}");
        assert!(copies(&places).is_empty());
    }
}

//! The files of the git repository that `sync` works with, as far as git itself leaves them to others.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::doctor::BROKEN_REPOSITORY;

/// Removes the locks that a killed git process left in the repository `folder`. The caller holds the store's own lock,
/// so that nobody else works in the repository.
pub fn sweep_locks(folder: PathBuf) {
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, kind) = (entry.path(), entry.file_type());
            if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
                // Objects are never locked, and there are many.
                folders.extend((entry.file_name() != "objects").then_some(path));
            } else if path.extension().is_some_and(|ending| ending == "lock") {
                let _ = fs::remove_file(path);
            }
        }
    }
}

/// Returns the trimmed text of a file of the repository, unless it is missing or empty.
pub fn text_of(folder: &Path, name: &str) -> Option<String> {
    let text = fs::read_to_string(folder.join(name)).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Renames the repository `folder` to the first free name for broken ones in `store`, and returns that name.
///
/// # Errors
/// The system refused; then it is where it was.
pub fn set_aside(store: &Path, folder: &Path) -> io::Result<PathBuf> {
    let names = (1..).map(|number| store.join(format!("{BROKEN_REPOSITORY}-{number}")));
    let mut free = names.filter(|path| fs::symlink_metadata(path).is_err());
    let aside = free.next().unwrap_or_else(|| store.join(BROKEN_REPOSITORY));
    fs::rename(folder, &aside)?;
    Ok(aside)
}

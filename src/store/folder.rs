//! A folder of files that appears under its name complete or not at all.

use std::{
    fs::{self, File, Permissions},
    io::{self, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::cause::Cause;

/// The mode of the files.
const FILE: u32 = 0o644;
/// The mode of the folder.
const FOLDER: u32 = 0o755;

/// Why a folder was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FolderError {
    /// Something stands there already.
    #[error("{} is there already; nothing was written", path.display())]
    Exists {
        /// What stands there.
        path: PathBuf,
    },
    /// What stands there is not what may be replaced.
    #[error("{} is not a folder that this program made; nothing was written", path.display())]
    Foreign {
        /// What stands there.
        path: PathBuf,
    },
    /// The system refused.
    #[error("cannot write {}: {cause}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

impl FolderError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "Name another folder, or give --force to replace an earlier export.",
            Self::Foreign { .. } => "Name another folder, or move that one away.",
            Self::Disk { cause, .. } => cause.hint(),
        }
    }
}

/// Makes the folder `target` with these files. With `replacing`, one that holds a file of that name is replaced.
///
/// # Errors
/// Something is in the way or the system refused; then what stood there stands there still.
pub fn make(target: &Path, files: &[(String, Vec<u8>)], replacing: Option<&str>) -> Result<(), FolderError> {
    let there = fs::symlink_metadata(target).is_ok();
    match replacing {
        None if there => return Err(FolderError::Exists { path: target.to_owned() }),
        Some(mark) if there && !target.join(mark).is_file() => {
            return Err(FolderError::Foreign { path: target.to_owned() });
        }
        _ => {}
    }
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| disk(parent, error))?;
    let fresh = tempfile::Builder::new().prefix(".assessor-").tempdir_in(parent);
    let fresh = fresh.map_err(|error| disk(parent, error))?;
    for (name, bytes) in files {
        write(&fresh.path().join(name), bytes)?;
    }
    let shown = fs::set_permissions(fresh.path(), Permissions::from_mode(FOLDER));
    shown.and_then(|()| sync(fresh.path())).map_err(|error| disk(fresh.path(), error))?;
    // Exchanging leaves the old folder under the temporary name, which goes when `fresh` is dropped.
    let flags = if there { RenameFlags::EXCHANGE } else { RenameFlags::NOREPLACE };
    match renameat_with(CWD, fresh.path(), CWD, target, flags) {
        Ok(()) => {}
        Err(rustix::io::Errno::EXIST) => return Err(FolderError::Exists { path: target.to_owned() }),
        Err(error) => return Err(disk(target, error.into())),
    }
    if !there {
        let _gone = fresh.keep();
    }
    sync(parent).map_err(|error| disk(parent, error))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let written = File::create_new(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.set_permissions(Permissions::from_mode(FILE))?;
        file.sync_all()
    });
    written.map_err(|error| disk(path, error))
}

fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn disk(path: &Path, error: io::Error) -> FolderError {
    FolderError::Disk { path: path.to_owned(), cause: error.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> Vec<(String, Vec<u8>)> {
        vec![("a.csv".into(), text.into()), ("SUMS".into(), b"sums".to_vec())]
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_made_whole_and_replaced_only_when_it_is_one_of_ours() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("new/out");
        make(&target, &files("one"), None).unwrap();
        assert_eq!(names(&target), ["SUMS", "a.csv"]);
        let again = make(&target, &files("two"), None).unwrap_err();
        assert!(matches!(again, FolderError::Exists { .. }), "{again}");
        make(&target, &files("two"), Some("SUMS")).unwrap();
        assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "two");
        fs::remove_file(target.join("SUMS")).unwrap();
        let foreign = make(&target, &files("three"), Some("SUMS")).unwrap_err();
        assert!(matches!(foreign, FolderError::Foreign { .. }), "{foreign}");
        assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "two");
        assert_eq!(names(&root.path().join("new")), ["out"], "nothing temporary is left");
    }

    #[test]
    fn a_failure_on_the_way_leaves_nothing() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("out");
        let bad = vec![("fine".to_owned(), Vec::new()), ("no/such/folder".to_owned(), Vec::new())];
        let failed = make(&target, &bad, None).unwrap_err();
        assert!(matches!(failed, FolderError::Disk { .. }), "{failed}");
        assert_eq!(names(root.path()), Vec::<String>::new());
    }
}

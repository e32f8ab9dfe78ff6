//! The owner of a new file. A command run by root in somebody's store leaves every file to its owner, who could read
//! none of root's; anybody else keeps the group.
//!
//! A file system without owners, and one that lets nobody give a file away, is no reason to fail a save.

use std::{
    fs::{self, File, Metadata},
    os::unix::fs::{MetadataExt as _, fchown},
    path::Path,
};

use rustix::process::geteuid;

/// Gives a temporary that will replace `path` the owner of what stands there, else that of the directory.
pub(super) fn keep(temporary: &File, path: &Path) {
    match fs::symlink_metadata(path).ok().filter(Metadata::is_file) {
        Some(before) => give(temporary, &before),
        None => keep_as_in(temporary, super::parent(path)),
    }
}

/// Gives what root has just made in `directory` to the owner of that directory.
pub(in crate::store) fn keep_as_in(made: &File, directory: &Path) {
    if geteuid().is_root()
        && let Ok(directory) = fs::metadata(directory)
    {
        give(made, &directory);
    }
}

fn give(file: &File, like: &Metadata) {
    let Ok(now) = file.metadata() else { return };
    let owner = (geteuid().is_root() && now.uid() != like.uid()).then(|| like.uid());
    let group = (now.gid() != like.gid()).then(|| like.gid());
    if owner.is_some() || group.is_some() {
        let _ = fchown(file, owner, group);
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::chown;

    use crate::store::durable::{self, Expected, GROUP_FILE, PRIVATE_DIRECTORY};

    use super::*;

    /// Somebody who is not root, on any machine.
    const SOMEBODY: u32 = 65534;

    /// The owner, the group and the mode that `GROUP_FILE` comes to when root writes.
    fn check(folder_of: u32, file_of: Option<u32>, expected: u32) {
        let directory = tempfile::tempdir().unwrap();
        let (folder, path) = (directory.path().join("a"), directory.path().join("a/b.toml"));
        fs::create_dir(&folder).unwrap();
        if let Some(owner) = file_of {
            fs::write(&path, "before").unwrap();
            chown(&path, Some(owner), Some(owner)).unwrap();
        }
        chown(&folder, Some(folder_of), Some(folder_of)).unwrap();
        durable::replace(&path, b"after", GROUP_FILE, Expected::Anything).unwrap();
        durable::create_directory(&folder.join("c"), PRIVATE_DIRECTORY).unwrap();
        let facts = fs::metadata(&path).unwrap();
        assert_eq!((facts.uid(), facts.gid(), facts.mode() & 0o7777), (expected, expected, GROUP_FILE));
        assert_eq!(fs::metadata(folder.join("c")).unwrap().uid(), folder_of);
    }

    #[test]
    fn root_leaves_a_file_to_its_owner_and_a_new_one_to_the_owner_of_the_folder() {
        if !geteuid().is_root() {
            return;
        }
        check(SOMEBODY, Some(SOMEBODY), SOMEBODY);
        check(SOMEBODY, None, SOMEBODY);
        check(0, Some(SOMEBODY), SOMEBODY);
        check(SOMEBODY, Some(0), 0);
        check(0, None, 0);
    }
}

//! Whether only those can get at the files who should: their owner, and on a shared store the group where it may.

use std::{
    fs::{self, Metadata},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use nix::unistd::{Gid, Group};

use super::{Finding, MENDABLE, Remedy, Weight, from_root};
use crate::store::{
    durable::{PRIVATE_DIRECTORY, PRIVATE_FILE},
    paths::DataDir,
    plain::FileKind,
    share,
};

/// The bits of a mode that are compared.
const MODE: u32 = 0o7777;

/// Folders that are missing, and what others could read or its owner can't.
pub(super) fn wrong(data: &DataDir) -> Vec<Finding> {
    match shared_by(data) {
        Some(group) => share::wrong(data, &group).iter().map(|wrong| of_group(data, wrong)).collect(),
        None => private(data),
    }
}

/// The group of a shared store.
fn shared_by(data: &DataDir) -> Option<Group> {
    let gid = fs::metadata(data.sessions()).ok().filter(|_| share::is_shared(data))?.gid();
    Group::from_gid(Gid::from_raw(gid)).ok().flatten()
}

fn of_group(data: &DataDir, wrong: &share::Wrong) -> Finding {
    let group = Some(wrong.group.gid.as_raw());
    let says = wrong.to_string();
    let what = says.strip_prefix(&format!("{}: ", wrong.path.display())).unwrap_or(&says).to_owned();
    let remedy = match wrong.found {
        None => Remedy::Folder { mode: wrong.wanted, group },
        Some(_) => Remedy::Mode { mode: wrong.wanted, group },
    };
    mendable(data, &wrong.path, what, remedy)
}

fn mendable(data: &DataDir, path: &Path, what: String, remedy: Remedy) -> Finding {
    let file = from_root(data, path);
    Finding { weight: Weight::Mendable, file, what, advice: MENDABLE.to_owned(), remedy: Some(remedy) }
}

/// In a private store every folder has the mode 0700, and every file 0600.
fn private(data: &DataDir) -> Vec<Finding> {
    let mut findings = Vec::new();
    for folder in data.folders() {
        if fs::symlink_metadata(&folder).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
            let remedy = Remedy::Folder { mode: PRIVATE_DIRECTORY, group: None };
            findings.push(mendable(data, &folder, "the folder is missing".to_owned(), remedy));
        }
    }
    for (path, facts) in everything(data) {
        let wanted = if facts.is_dir() { PRIVATE_DIRECTORY } else { PRIVATE_FILE };
        let mode = facts.mode() & MODE;
        if mode != wanted {
            let what = format!("mode {mode:04o}, should be {wanted:04o}");
            findings.push(mendable(data, &path, what, Remedy::Mode { mode: wanted, group: None }));
        }
    }
    findings
}

/// The folder, its folders and all folders and plain files in those; nothing through a link, and nothing else in the
/// folder itself, where other programs may have their own.
fn everything(data: &DataDir) -> Vec<(PathBuf, Metadata)> {
    let mut found = Vec::new();
    let mut folders: Vec<_> = data.folders().into_iter().chain([data.places()]).collect();
    if let Ok(facts) = fs::metadata(data.root()) {
        found.push((data.root().to_owned(), facts));
    }
    folders.retain(|folder| folder != data.root());
    while let Some(path) = folders.pop() {
        let Ok(facts) = fs::symlink_metadata(&path) else { continue };
        match FileKind::of(facts.file_type()) {
            FileKind::Directory => {
                let inside = fs::read_dir(&path).into_iter().flatten().flatten();
                folders.extend(inside.map(|entry| entry.path()));
            }
            FileKind::Plain => {}
            _ => continue,
        }
        found.push((path, facts));
    }
    found
}

//! A store that several users of one machine work in: sealed sessions and panels are the group's to read, drafts stay
//! their owner's. The operating system keeps them apart, by the modes that are set and checked here.

use std::{
    fs,
    io::{self, ErrorKind},
    os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, lchown},
    path::{Path, PathBuf},
};

use nix::unistd::Group;
use rustix::process::geteuid;

use super::{
    durable::{self, GROUP_FILE, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError},
    exchange,
    paths::DataDir,
};

/// The bit of a folder's mode that gives what is made in it to the folder's group.
const SETGID: u32 = 0o2000;
/// Everybody in the group makes files, and nobody removes another's: with the sticky bit.
const OWN_FILES: u32 = 0o3770;
/// Everybody in the group makes and replaces files.
const COMMON_FILES: u32 = 0o2770;
/// The group reads and replaces the file.
const PANEL_FILE: u32 = 0o660;
/// The bits of a mode that are compared.
const MODE: u32 = 0o7777;

/// Why a store can't be shared.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    /// The group is not there.
    #[error("there is no group “{0}” on this machine")]
    NoGroup(String),
    /// A folder can't be made.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// A file or folder can't be given to the group or be given its mode.
    #[error("cannot give {} to the group {group}: {cause}", path.display())]
    Refused {
        /// The file or folder.
        path: PathBuf,
        /// The group.
        group: String,
        /// What the system said.
        cause: io::Error,
    },
}

impl ShareError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoGroup(_) => "Make it and put the assessors into it: groupadd, usermod -aG.",
            Self::Save(error) => error.hint(),
            Self::Refused { .. } => "Only its owner, who must be in the group, or root can do that.",
        }
    }
}

/// Whether the store is a group's, which the setgid bit of the folder of its sessions says.
pub fn is_shared(data: &DataDir) -> bool {
    is_of_group(&data.sessions())
}

fn is_of_group(folder: &Path) -> bool {
    fs::metadata(folder).is_ok_and(|folder| folder.mode() & SETGID != 0)
}

/// The modes of what is made in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modes {
    /// Of sealed sessions and editions: the group's to read, where the store is a group's.
    pub file: u32,
    /// Of a panel's files: every member signs there.
    pub panel_file: u32,
    /// Of a panel's folders: what is made in them is the group's too.
    pub panel_folder: u32,
}

impl Modes {
    /// Those of a store.
    pub fn of(data: &DataDir) -> Self {
        let (panel_file, panel_folder) = if is_of_group(&data.panels()) {
            (PANEL_FILE, COMMON_FILES)
        } else {
            (PRIVATE_FILE, PRIVATE_DIRECTORY)
        };
        Self { file: if is_shared(data) { GROUP_FILE } else { PRIVATE_FILE }, panel_file, panel_folder }
    }
}

/// Makes the store one of the group `name`; says what was changed, a line each.
///
/// # Errors
/// There is no such group, or something can't be given to it; what was done before stays done.
pub fn share(data: &DataDir, name: &str) -> Result<Vec<String>, ShareError> {
    let group = group(name)?;
    let mut done = Vec::new();
    for (folder, _) in folders(data) {
        durable::create_directory(&folder, PRIVATE_DIRECTORY)?;
    }
    for wrong in wrong(data, &group) {
        let refused = |cause| ShareError::Refused { path: wrong.path.clone(), group: name.to_owned(), cause };
        chown(&wrong.path, None, Some(group.gid.as_raw())).map_err(refused)?;
        fs::set_permissions(&wrong.path, fs::Permissions::from_mode(wrong.wanted)).map_err(refused)?;
        // The system drops the setgid bit in silence for somebody who isn't in the group.
        let now = fs::metadata(&wrong.path).map_err(refused)?.mode() & MODE;
        if now != wrong.wanted {
            return Err(refused(ErrorKind::PermissionDenied.into()));
        }
        done.push(wrong.to_string());
    }
    Ok(done)
}

/// What is not as a store of the group `name` has it, a line each; nothing if all is.
///
/// # Errors
/// There is no such group.
pub fn check(data: &DataDir, name: &str) -> Result<Vec<String>, ShareError> {
    let group = group(name)?;
    Ok(wrong(data, &group).iter().map(ToString::to_string).collect())
}

fn group(name: &str) -> Result<Group, ShareError> {
    let found = Group::from_name(name).ok().flatten();
    found.ok_or_else(|| ShareError::NoGroup(name.to_owned()))
}

/// A file or folder that is another's, or has another mode.
pub(super) struct Wrong {
    pub(super) path: PathBuf,
    pub(super) found: Option<(u32, u32)>,
    pub(super) wanted: u32,
    pub(super) group: Group,
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { path, found, wanted, group } = self;
        match found {
            None => write!(f, "{}: missing", path.display()),
            Some((_, gid)) if *gid != group.gid.as_raw() => {
                write!(f, "{}: of another group than {}", path.display(), group.name)
            }
            Some((mode, _)) => write!(f, "{}: mode {mode:04o}, should be {wanted:04o}", path.display()),
        }
    }
}

pub(super) fn wrong(data: &DataDir, group: &Group) -> Vec<Wrong> {
    let files = exchange::outgoing(data).unwrap_or_default().into_iter();
    // A panel's files keep the modes that their writers gave them.
    let files =
        files.filter(|name| !name.starts_with("panels/")).map(|name| (data.root().join(name), GROUP_FILE));
    let all = folders(data).into_iter().chain(files);
    all.filter_map(|(path, wanted)| {
        let found = fs::symlink_metadata(&path).ok().map(|found| (found.mode() & MODE, found.gid()));
        let right = found == Some((wanted, group.gid.as_raw()));
        (!right).then(|| Wrong { path, found, wanted, group: group.clone() })
    })
    .collect()
}

/// Gives all in `folder` that root made to the owner of the store at `root`. Only root can, and only root has to.
pub fn hand_back(root: &Path, folder: &Path) {
    let Some(owner) = fs::metadata(root).ok().filter(|_| geteuid().is_root()) else { return };
    let mut paths = vec![folder.to_owned()];
    while let Some(path) = paths.pop() {
        let Ok(facts) = fs::symlink_metadata(&path) else { continue };
        if facts.uid() == 0 && owner.uid() != 0 {
            let _ = lchown(&path, Some(owner.uid()), Some(owner.gid()));
        }
        if facts.is_dir() {
            paths.extend(fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
        }
    }
}

/// The folders of a shared store and their modes. In all but the panels' a member can't remove another's file.
fn folders(data: &DataDir) -> Vec<(PathBuf, u32)> {
    let own =
        [data.sessions(), data.drafts(), data.places(), data.quarantine(), data.trash(), data.frameworks()];
    let mut folders: Vec<(PathBuf, u32)> = vec![(data.root().to_owned(), COMMON_FILES)];
    folders.extend(own.map(|folder| (folder, OWN_FILES)));
    folders.push((data.panels(), COMMON_FILES));
    folders.extend(below(&data.panels()));
    folders
}

/// The folders of each panel.
fn below(panels: &Path) -> Vec<(PathBuf, u32)> {
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = |folder: &Path| {
        let found = entries(folder).filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        found.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let panels = folders(panels);
    let all = panels.iter().flat_map(|panel| folders(panel).into_iter().chain([panel.clone()]));
    all.map(|folder| (folder, COMMON_FILES)).collect()
}

//! Mending without guessing: nothing that holds somebody's words is moved, changed or removed.

use std::{
    fs::{self, Permissions},
    io,
    os::unix::fs::{PermissionsExt as _, chown},
    path::Path,
};

use jiff::Timestamp;

use super::{Finding, Remedy, examine};
use crate::{
    domain::framework::Edition,
    store::{
        FileStore, Store as _, StoreError, copies,
        durable::{self, Disk, PRIVATE_DIRECTORY, stale_temporaries},
        paths::DataDir,
    },
};

/// How often it is looked again: a folder that could not be entered may show more once it can.
const ROUNDS: usize = 4;

/// What mending has come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// What was done, with the file: a line each.
    pub done: Vec<String>,
    /// What could not be done, and why.
    pub failed: Vec<String>,
    /// What is left.
    pub left: Vec<Finding>,
}

/// Mends what can be mended without guessing, copies what is damaged, and looks again.
///
/// # Errors
/// As [`examine`].
pub fn mend(data: &DataDir, now: Timestamp) -> Result<Mended, StoreError> {
    let mut mended = Mended::default();
    for _ in 0..ROUNDS {
        mended.left = examine(data, now)?;
        mended.failed.clear();
        let before = mended.done.len();
        for finding in &mended.left {
            let Some(remedy) = &finding.remedy else { continue };
            match apply(data, finding, remedy) {
                Ok(done) => mended.done.push(format!("{}: {done}", finding.file.display())),
                Err(error) => mended.failed.push(format!("{}: {error}", finding.file.display())),
            }
        }
        if mended.done.len() == before {
            break;
        }
    }
    Ok(mended)
}

fn apply(data: &DataDir, finding: &Finding, remedy: &Remedy) -> Result<String, StoreError> {
    let path = data.root().join(&finding.file);
    let path = if finding.file == Path::new(".") { data.root().to_owned() } else { path };
    match remedy {
        Remedy::Sweep => {
            // It is looked once more, since another program may have taken it up meanwhile.
            let stale = path.parent().map(stale_temporaries).transpose().map_err(refused(&path, "read"))?;
            if stale.is_some_and(|stale| stale.contains(&path)) {
                fs::remove_file(&path).map_err(refused(&path, "remove"))?;
            }
            Ok("removed; an interrupted save had left it".to_owned())
        }
        Remedy::Mode { mode, group } => {
            set(&path, *mode, *group).map_err(refused(&path, "set the mode of"))?;
            Ok(format!("has the mode {mode:04o} now"))
        }
        Remedy::Folder { mode, group } => {
            durable::create_directory(&path, PRIVATE_DIRECTORY)?;
            set(&path, *mode, *group).map_err(refused(&path, "set the mode of"))?;
            Ok("made".to_owned())
        }
        Remedy::Copy => {
            let copy = copies::quarantine(&Disk, data, &path)?;
            Ok(format!("copied to {}", super::from_root(data, &copy.path).display()))
        }
        Remedy::Edition => keep_shipped(data, &path),
    }
}

fn refused(path: &Path, action: &'static str) -> impl FnOnce(io::Error) -> StoreError {
    let path = path.to_owned();
    move |cause| StoreError::System { action, path, cause: cause.into() }
}

fn set(path: &Path, mode: u32, group: Option<u32>) -> io::Result<()> {
    if group.is_some() {
        chown(path, None, group)?;
    }
    fs::set_permissions(path, Permissions::from_mode(mode))
}

fn keep_shipped(data: &DataDir, path: &Path) -> Result<String, StoreError> {
    let shipped = Edition::shipped().map_err(|faults| StoreError::damaged(path, &faults))?;
    FileStore::at(data.clone()).keep_edition(&shipped)?;
    Ok("its edition, which comes with the program, is kept again".to_owned())
}

//! The repository after a crash: what git left locked, and what a power cut broke.
//!
//! It holds nothing that is not in the store or at the remote, so a broken one is made anew. It is set aside whole.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Git, GitError, gist};
use crate::store::{
    StoreError,
    doctor::BROKEN_REPOSITORY,
    durable::{self, Expected, PRIVATE_FILE},
    folder, share,
};

/// The file in the repository that names the remote besides git's own, which a power cut may have emptied.
const REMOTE_FILE: &str = "assessor-remote";

/// A repository that was broken and has been made anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// The folder of the broken one.
    pub aside: PathBuf,
    /// The first fault.
    pub fault: String,
    /// The last commit that it names, if it names one.
    last: Option<String>,
}

impl Git {
    /// The first fault of the repository; none where it is sound, is not there, or can't be examined.
    pub fn fault(&self) -> Option<String> {
        if !self.exists() {
            return None;
        }
        match self.run(&["fsck", "--no-dangling", "--no-progress"], b"") {
            Err(GitError::Refused { said, .. }) => Some(gist(&said)),
            // A file that was emptied is a repository without a remote, of which git finds nothing wrong.
            _ if self.remote().is_none() && self.noted_remote().is_some() => {
                Some("its configuration is lost".to_owned())
            }
            _ => None,
        }
    }

    /// Removes the locks that a git process left which was killed. Whoever calls has the store's own lock, so that
    /// nobody else works in the repository.
    pub fn sweep_locks(&self) {
        let mut folders = vec![self.folder()];
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

    /// Sets the broken repository aside and makes a new one with the same remote.
    ///
    /// # Errors
    /// It can't be moved, or git can't make one; then the store is as it was.
    pub fn renew(&self, fault: String) -> Result<Option<Renewed>, GitError> {
        let Some(remote) = self.remote().or_else(|| self.noted_remote()) else { return Ok(None) };
        let last = fs::read_to_string(self.folder().join("refs/heads/main")).ok();
        let last = last.map(|last| last.trim().to_owned()).filter(|last| last.len() >= 40);
        let names = (1..).map(|number| self.store.join(format!("{BROKEN_REPOSITORY}-{number}")));
        let mut free = names.filter(|path| fs::symlink_metadata(path).is_err());
        let aside = free.next().unwrap_or_else(|| self.store.join(BROKEN_REPOSITORY));
        fs::rename(self.folder(), &aside).map_err(GitError::NotRun)?;
        self.start(&remote)?;
        Ok(Some(Renewed { aside, fault, last }))
    }

    /// Goes on from the last commit of the broken repository, once the remote has brought it. Without it a file that was
    /// changed on one side only looks changed on both, and both versions are kept.
    pub fn go_on(&self, renewed: &Renewed) {
        if let Some(last) = renewed.last.as_deref().filter(|last| self.commit_of(last).is_some()) {
            let _ = self.run(&["update-ref", "refs/heads/main", last], b"");
        }
    }

    /// Leaves what root did to the owner of the store.
    pub fn hand_back(&self) {
        share::hand_back(&self.store, &self.folder());
    }

    /// Puts the repository on disk as a whole: git syncs its files and not the folders that name them.
    ///
    /// # Errors
    /// The disk doesn't confirm it.
    pub fn settle(&self) -> Result<(), GitError> {
        folder::sync_disk(&self.folder())
            .map_err(|error| GitError::Refused { what: "sync".to_owned(), said: error.to_string() })
    }

    /// The remote, besides git's own configuration.
    pub(super) fn noted_remote(&self) -> Option<String> {
        let text = fs::read_to_string(self.folder().join(REMOTE_FILE)).ok()?;
        Some(text.trim_end().to_owned()).filter(|remote| !remote.is_empty())
    }

    /// Notes the remote, if it isn't noted yet.
    pub(super) fn note_remote(&self, remote: &str) -> Result<(), GitError> {
        if self.noted_remote().as_deref() == Some(remote) {
            return Ok(());
        }
        let path: &Path = &self.folder().join(REMOTE_FILE);
        let text = format!("{remote}\n");
        let noted = durable::replace(path, text.as_bytes(), PRIVATE_FILE, Expected::Anything);
        noted.map(drop).map_err(|error| GitError::Refused {
            what: "init".to_owned(),
            said: StoreError::from(error).to_string(),
        })
    }
}

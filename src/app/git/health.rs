//! The repository after a crash: what git left locked, and what a power cut broke.
//!
//! It holds nothing that is not in the store or at the remote, so a broken one is made anew. It is set aside whole.

use std::path::{Path, PathBuf};

use super::{Git, GitError, gist};
use crate::store::{
    StoreError,
    durable::{self, Expected, PRIVATE_FILE},
    folder, repository, share,
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

    /// Sets the broken repository aside and makes a new one with the same remote.
    ///
    /// # Errors
    /// It can't be moved, or git can't make one; then the store is as it was.
    pub fn renew(&self, fault: String) -> Result<Option<Renewed>, GitError> {
        let Some(remote) = self.remote().or_else(|| self.noted_remote()) else { return Ok(None) };
        let last = repository::text_of(&self.folder(), "refs/heads/main").filter(|last| last.len() >= 40);
        let aside = repository::set_aside(&self.store, &self.folder()).map_err(GitError::NotRun)?;
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
        repository::text_of(&self.folder(), REMOTE_FILE)
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

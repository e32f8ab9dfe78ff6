//! Files and folders that are gone when their owner is done with them.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use tempfile::{NamedTempFile, TempDir};

use super::StoreError;

/// A file that only its owner may read, gone when this is dropped.
#[derive(Debug)]
pub struct Scratch(NamedTempFile);

impl Scratch {
    /// A file that holds `text`, in the folder for temporary files.
    ///
    /// # Errors
    /// The system refused.
    pub fn holding(text: &str) -> Result<Self, StoreError> {
        let mut file = NamedTempFile::new().map_err(refused(std::env::temp_dir()))?;
        let path = file.path().to_owned();
        file.write_all(text.as_bytes()).map_err(refused(path))?;
        Ok(Self(file))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

/// A folder that only its owner may read, gone with all that is in it when this is dropped.
#[derive(Debug)]
pub struct ScratchFolder(TempDir);

impl ScratchFolder {
    /// An empty folder, in the folder for temporary files.
    ///
    /// # Errors
    /// The system refused.
    pub fn new() -> Result<Self, StoreError> {
        TempDir::new().map(Self).map_err(refused(std::env::temp_dir()))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

fn refused(path: PathBuf) -> impl Fn(std::io::Error) -> StoreError {
    move |error| StoreError::System { action: "write", path: path.clone(), cause: error.into() }
}

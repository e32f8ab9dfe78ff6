//! A text in a file of its own, for another program that reads files only.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

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
        let refused = |path: PathBuf| {
            move |error: std::io::Error| StoreError::System { action: "write", path, cause: error.into() }
        };
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

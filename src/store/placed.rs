//! A folder that an export made, read by whoever got it: its files by their names from it, and nothing outside it.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{
    cause::Cause,
    intake::{self, IntakeError},
    plain::{self, Refusal},
};
use crate::{domain::ids::Digest, export::sums::Summing};

/// A folder that an export made.
#[derive(Clone, Debug)]
pub struct Placed {
    root: PathBuf,
}

/// Why something in the folder can't be read.
#[derive(Debug, thiserror::Error)]
pub enum PlacedError {
    /// The system refused.
    #[error("cannot read {}: {cause}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
    /// It is not what can be read as a text.
    #[error(transparent)]
    Intake(#[from] IntakeError),
}

impl PlacedError {
    /// Whether it isn't there.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Disk { cause, .. } => cause.is_missing(),
            Self::Intake(error) => error.is_missing(),
        }
    }

    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Disk { cause, .. } => cause.hint(),
            Self::Intake(error) => error.hint(),
        }
    }
}

impl Placed {
    /// The folder at `root`.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The text of a file, of the size that texts may have.
    ///
    /// # Errors
    /// It can't be read, or is no text.
    pub fn text(&self, name: &str) -> Result<String, PlacedError> {
        Ok(intake::read(&self.root.join(name))?.text)
    }

    /// A file of any size, to be read through.
    ///
    /// # Errors
    /// It can't be read, or is no plain file.
    pub fn open(&self, name: &str) -> Result<impl Read + use<>, PlacedError> {
        let path = self.root.join(name);
        let opened: Result<(File, _), _> = plain::open(&path);
        opened.map(|(file, _)| file).map_err(|refusal| match refusal {
            Refusal::Kind(found) => IntakeError::WrongKind { path, found }.into(),
            Refusal::Disk(error) => disk(&path, error),
        })
    }

    /// The digest of a file of any size.
    ///
    /// # Errors
    /// As [`Placed::open`].
    pub fn digest(&self, name: &str) -> Result<Digest, PlacedError> {
        let mut out = Summing::new(io::sink());
        io::copy(&mut self.open(name)?, &mut out).map_err(|error| disk(&self.root.join(name), error))?;
        Ok(out.finish(name).1.digest)
    }

    /// The names of everything in it that is no folder, in order.
    ///
    /// # Errors
    /// A folder can't be read.
    pub fn names(&self) -> Result<Vec<String>, PlacedError> {
        let mut names = Vec::new();
        self.gather("", &mut names)?;
        names.sort();
        Ok(names)
    }

    fn gather(&self, within: &str, names: &mut Vec<String>) -> Result<(), PlacedError> {
        let folder = self.root.join(within);
        for entry in fs::read_dir(&folder).map_err(|error| disk(&folder, error))? {
            let entry = entry.map_err(|error| disk(&folder, error))?;
            let name = format!("{within}{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => self.gather(&format!("{name}/"), names)?,
                _ => names.push(name),
            }
        }
        Ok(())
    }
}

fn disk(path: &Path, error: io::Error) -> PlacedError {
    PlacedError::Disk { path: path.to_owned(), cause: error.into() }
}

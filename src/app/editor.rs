//! Handing a text to the editor that the user chose, in a file that stays until the text is safely taken over.

use std::{
    env,
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
};

use crate::store::{
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError},
    intake::{self, IntakeError},
};

/// Why a text did not come back from the editor.
#[derive(Debug, thiserror::Error)]
pub enum EditorError {
    /// No editor is named.
    #[error("neither $VISUAL nor $EDITOR names an editor")]
    NoEditor,
    /// The file for the editor can't be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// The file can't be read back.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The editor can't be started.
    #[error("cannot start the editor “{}”: {cause}", editor.display())]
    Start {
        /// The editor.
        editor: OsString,
        /// What the operating system said.
        cause: io::Error,
    },
    /// The editor ended with a failure; the text is left in its file.
    #[error("the editor ended with {status}; the text is in {}", path.display())]
    Failed {
        /// How it ended.
        status: ExitStatus,
        /// The file, which is left there.
        path: PathBuf,
    },
}

impl EditorError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoEditor => "Name one, such as EDITOR=nano, or give the text as an argument.",
            Self::Save(error) => error.hint(),
            Self::Intake(error) => error.hint(),
            Self::Start { .. } => "Check that it is installed, and what $VISUAL and $EDITOR say.",
            Self::Failed { .. } => "Nothing was changed.",
        }
    }
}

/// Opens `text` in the user's editor, in the file `path`, and returns what it left there. The file stays until
/// [`forget`], which is for when the text is safe.
///
/// # Errors
/// No editor, a failing one, or a file that can't be written or read.
pub fn edit(path: &Path, text: &str) -> Result<String, EditorError> {
    let named =
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| env::var_os(name).filter(|value| !value.is_empty()));
    let editor = named.ok_or(EditorError::NoEditor)?;
    if let Some(folder) = path.parent() {
        durable::create_directory(folder, PRIVATE_DIRECTORY)?;
    }
    durable::replace(path, text.as_bytes(), PRIVATE_FILE, Expected::Anything)?;
    run(&editor, path)?;
    Ok(intake::read(path)?.text)
}

/// Removes the file of a text that is safe elsewhere. What can't be removed is in nobody's way: the next replaces it.
pub fn forget(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// The variable may hold options too, so a shell splits it; the file's name comes as an argument and is never split.
fn run(editor: &OsString, path: &Path) -> Result<(), EditorError> {
    let mut script = editor.clone();
    script.push(" \"$1\"");
    let status = Command::new("sh").arg("-c").arg(script).arg("sh").arg(path).status();
    let status = status.map_err(|cause| EditorError::Start { editor: editor.clone(), cause })?;
    if status.success() { Ok(()) } else { Err(EditorError::Failed { status, path: path.to_owned() }) }
}

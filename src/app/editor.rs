//! Handing a text to the editor that the user chose, in a file that stays until the text is safely taken over.

use std::{
    env,
    ffi::OsString,
    fs, io,
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Command, ExitStatus},
};

use rustix::{
    io::Errno,
    process::{Pid, WaitOptions, waitpid},
};

use crate::{
    domain::{
        ids::{CriterionId, SessionId},
        session::Session,
    },
    store::{
        durable::{self, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError},
        intake::{self, IntakeError},
    },
};

/// What came back from the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The text.
    pub text: String,
    /// The file that holds it, which stays until [`forget`].
    pub path: PathBuf,
}

/// Why a text did not come back from the editor. Whatever the editor left is in a file that is named.
#[derive(Debug, thiserror::Error)]
pub enum EditorError {
    /// No editor is named.
    #[error("neither $VISUAL nor $EDITOR names an editor")]
    NoEditor,
    /// The file for the editor can't be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// The file can't be read back.
    #[error("what the editor left can't be taken and stays where it is: {0}")]
    Intake(#[from] IntakeError),
    /// The editor can't be started.
    #[error("cannot start the editor “{}”: {cause}", editor.display())]
    Start {
        /// The editor.
        editor: OsString,
        /// What the operating system said.
        cause: io::Error,
    },
    /// The editor ended with a failure and has written nothing.
    #[error("the editor ended with {0}")]
    Failed(ExitStatus),
    /// The editor ended with a failure; what it wrote is left in its file.
    #[error("the editor ended with {status}; what it wrote is in {}", path.display())]
    FailedWith {
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
            Self::Start { .. } => "Check that it is installed, and what $VISUAL and $EDITOR say.",
            Self::Intake(_) | Self::Failed(_) | Self::FailedWith { .. } => "The note is as it was.",
        }
    }
}

/// Opens the note `text` in the user's editor, in a new file of `folder` that no other program has, and returns what
/// it left there. Where the editor is stopped, as by Ctrl-Z, `stop` is called: it stops this program too, so that the
/// shell has the terminal, and returns when both are called back.
///
/// # Errors
/// No editor, a failing one, or a file that can't be written or read.
pub fn edit(
    folder: &Path,
    session: SessionId,
    criterion: &CriterionId,
    text: &str,
    stop: impl Fn(),
) -> Result<Edited, EditorError> {
    let named =
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| env::var_os(name).filter(|value| !value.is_empty()));
    let editor = named.ok_or(EditorError::NoEditor)?;
    durable::create_directory(folder, PRIVATE_DIRECTORY)?;
    let name = folder.join(format!("{session}.txt"));
    let path = durable::copy_beside(&name, criterion.as_str(), text.as_bytes(), PRIVATE_FILE)?.path;
    let status = match run(&editor, &path, stop) {
        Ok(status) => status,
        Err(cause) => {
            forget(&path);
            return Err(EditorError::Start { editor, cause });
        }
    };
    if status.success() {
        return Ok(Edited { text: intake::read(&path)?.text, path });
    }
    if fs::read(&path).is_ok_and(|left| left == text.as_bytes()) {
        forget(&path);
        return Err(EditorError::Failed(status));
    }
    Err(EditorError::FailedWith { status, path })
}

/// Returns true if a file that an editor left has words in it, or can't be read.
pub fn has_words(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |file| file.len() > 0)
}

/// Removes the file of a text that is safe elsewhere. What can't be removed is in nobody's way: the next has another
/// name.
pub fn forget(path: &Path) {
    let _ = fs::remove_file(path);
}

/// The files with what an editor had in hand of this session when a program ended, or could not be taken; those whose
/// text is in the session are removed.
pub fn left(folder: &Path, session: &Session) -> Vec<PathBuf> {
    let prefix = format!("{}.", session.file.id);
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut left: Vec<PathBuf> = paths
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            let of_this = name.is_some_and(|name| name.starts_with(&prefix));
            of_this && path.extension().is_none_or(|ending| ending != "toml") && !is_in(session, path)
        })
        .collect();
    left.sort();
    left
}

/// Whether the text of a file stands in the session, as a note or as the draft of one; then the file is removed.
fn is_in(session: &Session, path: &Path) -> bool {
    let Ok(intake) = intake::read(path) else { return false };
    let text = intake.text.trim();
    let notes = session.state.marks.values().map(|mark| mark.note.as_str());
    let mut texts = notes.chain(session.draft.as_ref().map(|draft| draft.text.as_str()));
    let is_in = text.is_empty() || texts.any(|known| known.trim() == text);
    if is_in {
        forget(path);
    }
    is_in
}

/// The variable may hold options too, so a shell splits it; the file's name comes as an argument and is never split.
fn run(editor: &OsString, path: &Path, stop: impl Fn()) -> io::Result<ExitStatus> {
    let mut script = editor.clone();
    script.push(" \"$1\"");
    let child = Command::new("sh").arg("-c").arg(script).arg("sh").arg(path).spawn()?;
    loop {
        match waitpid(Some(Pid::from_child(&child)), WaitOptions::UNTRACED) {
            Ok(Some((_, status))) if status.stopped() => stop(),
            Ok(Some((_, status))) => return Ok(ExitStatus::from_raw(status.as_raw())),
            Ok(None) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

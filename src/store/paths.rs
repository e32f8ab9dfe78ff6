//! Where the files are: which folder holds the data, and the name of each file in it.
//!
//! Every name is made from an id, never from a person's name, so no name can lead out of the folder. The
//! environment comes in as a value, and nothing is read or written but by [`DataDir::create`] and
//! [`DataDir::check_writable`].

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Component, Path, PathBuf};

use directories::ProjectDirs;
use rustix::fs::{Access, access};

use super::cause::Cause;
use super::durable::{Disk, PRIVATE_DIRECTORY, SaveError, Step, Steps, create_directory_by};
use super::refuge;
use crate::domain::{
    ids::{AssessorId, Digest, FrameworkId, PanelId, SessionId},
    text::clean,
};

#[cfg(test)]
mod tests;

/// The option that names the data directory.
pub const DATA_OPTION: &str = "--data-dir";
/// The variable that names the data directory.
pub const DATA_VARIABLE: &str = "ASSESSOR_DATA_DIR";
/// The variable that names the directory of the configuration.
pub const CONFIG_VARIABLE: &str = "ASSESSOR_CONFIG_DIR";
const APPLICATION: &str = env!("CARGO_PKG_NAME");

/// What of the process decides where its files are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The value of `--data-dir`.
    pub data_option: Option<PathBuf>,
    /// The value of `ASSESSOR_DATA_DIR`.
    pub data_variable: Option<OsString>,
    /// The value of `ASSESSOR_CONFIG_DIR`.
    pub config_variable: Option<OsString>,
    /// Where the system keeps a program's data.
    pub standard_data: Option<PathBuf>,
    /// Where the system keeps a program's configuration.
    pub standard_config: Option<PathBuf>,
    /// The user's home directory.
    pub home: Option<PathBuf>,
    /// Where the system has its temporary files.
    pub temporary: PathBuf,
    /// The directory that relative paths start from.
    pub current: PathBuf,
}

impl Surroundings {
    /// Those of this process, with the value of `--data-dir`.
    pub fn of_process(data_option: Option<PathBuf>) -> Self {
        let standard = ProjectDirs::from("", "", APPLICATION);
        Self {
            data_option,
            data_variable: std::env::var_os(DATA_VARIABLE),
            config_variable: std::env::var_os(CONFIG_VARIABLE),
            standard_data: standard.as_ref().map(|folders| folders.data_dir().to_owned()),
            standard_config: standard.as_ref().map(|folders| folders.config_dir().to_owned()),
            home: std::env::var_os("HOME").map(|home| Path::new(&home).components().collect()),
            temporary: std::env::temp_dir(),
            current: std::env::current_dir().unwrap_or_default(),
        }
    }

    /// The directory of the user's configuration.
    ///
    /// # Errors
    /// When no usable one is named.
    pub fn config_dir(&self) -> Result<PathBuf, PathError> {
        let variable = self.config_variable.as_deref().filter(|value| !value.is_empty());
        match variable {
            Some(value) => self.absolute(Named::By(CONFIG_VARIABLE), value),
            None => self.standard(self.standard_config.as_deref(), CONFIG_VARIABLE),
        }
    }

    fn data_dir(&self) -> Result<PathBuf, PathError> {
        let variable = self.data_variable.as_deref().filter(|value| !value.is_empty());
        match (&self.data_option, variable) {
            (Some(value), _) => self.absolute(Named::By(DATA_OPTION), value.as_os_str()),
            (None, Some(value)) => self.absolute(Named::By(DATA_VARIABLE), value),
            (None, None) => self.standard(self.standard_data.as_deref(), DATA_VARIABLE),
        }
    }

    fn standard(&self, folder: Option<&Path>, variable: &'static str) -> Result<PathBuf, PathError> {
        let folder = folder.ok_or(PathError::NoHome { variable })?;
        self.absolute(Named::BySystem, folder.as_os_str())
    }

    /// The directory that was named, from the root on and without dots; a later change of directory doesn't move it.
    fn absolute(&self, named: Named, value: &OsStr) -> Result<PathBuf, PathError> {
        if value.is_empty() {
            return Err(PathError::Empty { named });
        }
        let path = Path::new(value);
        let home_sign = |part: Component| part.as_os_str().as_encoded_bytes().starts_with(b"~");
        if path.components().next().is_some_and(home_sign) {
            return Err(PathError::HomeSign { named, path: path.to_owned() });
        }
        let whole: PathBuf = self.current.join(path).components().collect();
        if whole.is_absolute() { Ok(whole) } else { Err(PathError::NoCurrent { named, path: whole }) }
    }
}

/// Who named a directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// An option or a variable of this name.
    By(&'static str),
    /// The system.
    BySystem,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::By(name) => name,
            Self::BySystem => "the standard directory",
        })
    }
}

/// Why there is no directory to work in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The system names no home directory, and nothing else names one.
    #[error("there is no home directory to keep files in, and {variable} is not set")]
    NoHome {
        /// The variable to set.
        variable: &'static str,
    },
    /// An empty path was given.
    #[error("{named} is empty")]
    Empty {
        /// Who named it.
        named: Named,
    },
    /// A `~` that no shell has replaced.
    #[error("{named} is {}, where no shell has replaced the ~", path.display())]
    HomeSign {
        /// Who named it.
        named: Named,
        /// What was named.
        path: PathBuf,
    },
    /// A relative path, and the current directory is gone.
    #[error("{named} is {}, but the current directory does not exist any more", path.display())]
    NoCurrent {
        /// Who named it.
        named: Named,
        /// What was named.
        path: PathBuf,
    },
    /// A directory could not be made.
    #[error(transparent)]
    NotMade(#[from] SaveError),
    /// A directory is there, but nothing can be written in it.
    #[error("cannot write in {}: {cause}", path.display())]
    NotWritable {
        /// The directory.
        path: PathBuf,
        /// What the operating system said.
        cause: Cause,
    },
}

impl PathError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoHome { .. } | Self::Empty { .. } => "Name a directory: --data-dir DIR, or the variable.",
            Self::HomeSign { .. } => "Write $HOME or the whole path instead of ~.",
            Self::NoCurrent { .. } => "Change to a directory that exists, or give the whole path.",
            Self::NotMade(error) => error.hint(),
            Self::NotWritable { cause, .. } => cause.hint(),
        }
    }
}

/// The directory that holds all sessions, editions and panels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
    refuges: Vec<PathBuf>,
    /// Whether an option named it, which every command on it then needs.
    by_option: bool,
}

/// The name of an edition's file.
pub fn edition_name(id: &FrameworkId, edition: Digest) -> String {
    format!("{id}-{}.toml", edition.short())
}

/// A path as a shell takes it, if it is a text that a screen shows as it is.
pub(super) fn quoted(path: &Path) -> Option<String> {
    let text = path.to_str().filter(|text| clean(text) == *text)?;
    Some(format!("'{}'", text.replace('\'', r"'\''")))
}

impl DataDir {
    /// The one that `--data-dir` names, else `ASSESSOR_DATA_DIR`, else the system's standard one.
    ///
    /// # Errors
    /// When none is named, or none that can be meant.
    pub fn choose(surroundings: &Surroundings) -> Result<Self, PathError> {
        let root = surroundings.data_dir()?;
        let refuges = refuge::folders(surroundings.home.as_deref(), &surroundings.temporary);
        Ok(Self { root, refuges, by_option: surroundings.data_option.is_some() })
    }

    /// The one at `root`, which should be absolute. Nothing is kept outside it.
    pub fn at(root: PathBuf) -> Self {
        Self { root, refuges: Vec::new(), by_option: false }
    }

    /// How a shell calls the program on it, without the command.
    pub fn called(&self) -> String {
        let root = quoted(&self.root).filter(|_| self.by_option);
        root.map_or_else(|| "assessor".to_owned(), |root| format!("assessor {DATA_OPTION} {root}"))
    }

    /// Folders outside it, for words that can't be kept in it; the first one first.
    pub(super) fn refuges(&self) -> &[PathBuf] {
        &self.refuges
    }

    /// The directory itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// All sessions and their locks.
    pub fn sessions(&self) -> PathBuf {
        self.root.join("sessions")
    }

    /// The file of a session.
    pub fn session(&self, id: SessionId) -> PathBuf {
        self.sessions().join(format!("{id}.toml"))
    }

    /// The lock of a session.
    pub fn session_lock(&self, id: SessionId) -> PathBuf {
        self.sessions().join(format!("{id}.lock"))
    }

    /// All editions that sessions use.
    pub fn frameworks(&self) -> PathBuf {
        self.root.join("frameworks")
    }

    /// The copy of an edition.
    pub fn framework(&self, id: &FrameworkId, edition: Digest) -> PathBuf {
        self.frameworks().join(edition_name(id, edition))
    }

    /// All panels.
    pub fn panels(&self) -> PathBuf {
        self.root.join("panels")
    }

    /// The folder of a panel.
    pub fn panel(&self, id: PanelId) -> PathBuf {
        self.panels().join(id.to_string())
    }

    /// The chair's file of a panel.
    pub fn panel_file(&self, id: PanelId) -> PathBuf {
        self.panel(id).join("panel.toml")
    }

    /// The lock of a panel's file.
    pub fn panel_lock(&self, id: PanelId) -> PathBuf {
        self.panel(id).join("panel.lock")
    }

    /// The words that the chair is typing at a panel.
    pub fn panel_draft(&self, id: PanelId) -> PathBuf {
        self.panel(id).join(PANEL_DRAFT)
    }

    /// The copies of a panel's sealed sessions.
    pub fn panel_members(&self, id: PanelId) -> PathBuf {
        self.panel(id).join("members")
    }

    /// The copy of one sealed session of a panel.
    pub fn panel_member(&self, id: PanelId, session: SessionId) -> PathBuf {
        self.panel_members(id).join(format!("{session}.toml"))
    }

    /// The sign-offs of a panel's members.
    pub fn panel_signoffs(&self, id: PanelId) -> PathBuf {
        self.panel(id).join("signoff")
    }

    /// The sign-off of one member, which that member alone writes.
    pub fn panel_signoff(&self, id: PanelId, member: AssessorId) -> PathBuf {
        self.panel_signoffs(id).join(format!("{member}.toml"))
    }

    /// The half-filled forms of a session or panel.
    pub fn draft(&self, id: impl fmt::Display) -> PathBuf {
        self.drafts().join(format!("{id}.toml"))
    }

    /// The half-filled forms of a session in the trash.
    pub fn removed_draft(&self, id: SessionId) -> PathBuf {
        self.removed(id).with_extension(TYPED)
    }

    /// The half-filled forms, and the notes that an editor outside has in hand.
    pub fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    /// Where each session was left.
    pub fn places(&self) -> PathBuf {
        self.root.join("places")
    }

    /// Where a session was left.
    pub fn place(&self, id: SessionId) -> PathBuf {
        self.places().join(id.to_string())
    }

    /// A session in the trash.
    pub fn removed(&self, id: SessionId) -> PathBuf {
        self.trash().join(format!("{id}.toml"))
    }

    /// Copies of damaged files.
    pub fn quarantine(&self) -> PathBuf {
        self.root.join("quarantine")
    }

    /// What was deleted, until emptied by command.
    pub fn trash(&self) -> PathBuf {
        self.root.join("trash")
    }

    /// The lock of a sync: one at a time works in the store's repository.
    pub fn sync_lock(&self) -> PathBuf {
        self.root.join("sync.lock")
    }

    /// Makes the directory and all folders in it that are missing, with mode 0700. What is there is left as it is.
    ///
    /// # Errors
    /// [`PathError::NotMade`] naming what stands in the way or what failed.
    pub fn create(&self) -> Result<(), PathError> {
        self.create_by(&Disk)
    }

    /// [`DataDir::create`], with the steps performed by `steps`.
    ///
    /// # Errors
    /// As [`DataDir::create`].
    pub fn create_by<S: Steps>(&self, steps: &S) -> Result<(), PathError> {
        for folder in self.folders() {
            create_directory_by(steps, &folder, PRIVATE_DIRECTORY)?;
        }
        Ok(())
    }

    /// Checks that files can be written in the directory and in each of its folders, without writing any.
    ///
    /// # Errors
    /// [`PathError::NotWritable`] naming the first one where they can't; sessions may still be read there.
    pub fn check_writable(&self) -> Result<(), PathError> {
        self.check_writable_by(&Disk)
    }

    /// [`DataDir::check_writable`], with the steps performed by `steps` (each is a [`Step::ReadCurrent`]).
    ///
    /// # Errors
    /// As [`DataDir::check_writable`].
    pub fn check_writable_by<S: Steps>(&self, steps: &S) -> Result<(), PathError> {
        let wanted = Access::READ_OK | Access::WRITE_OK | Access::EXEC_OK;
        for path in self.folders() {
            let allowed = steps.perform(Step::ReadCurrent, || access(&path, wanted).map_err(Into::into));
            allowed.map_err(|error| PathError::NotWritable { path, cause: error.into() })?;
        }
        Ok(())
    }

    /// The directory, then its folders.
    pub(super) fn folders(&self) -> [PathBuf; 7] {
        let root = self.root.clone();
        [
            root,
            self.sessions(),
            self.frameworks(),
            self.panels(),
            self.drafts(),
            self.quarantine(),
            self.trash(),
        ]
    }
}

/// The words that a copy beside a session's file has in its name.
pub const EMERGENCY: &str = "emergency";
/// The word of a copy that was made because the file had changed.
pub const CONFLICT: &str = "conflict";

/// The ending of the version before the last save.
pub(super) const PREVIOUS: &str = "previous";

/// The ending of the half-filled forms of a session in the trash.
pub(super) const TYPED: &str = "typed";

/// The version before the last save of a panel.
pub(super) const PANEL_PREVIOUS: &str = "panel.previous";

/// The name of the file with the words that are being typed at a panel.
pub const PANEL_DRAFT: &str = "draft.toml";

/// Whether a file of a panel's folder is a copy of the panel that was put beside its file: `panel.WORD.toml` and so on.
pub fn is_panel_copy(file_name: &str) -> bool {
    let label = file_name.strip_prefix("panel.").and_then(|rest| rest.strip_suffix(".toml"));
    label.and_then(copy_word).is_some()
}

/// The panel that a copy outside the data directory is of: `panel-ID.WORD.toml` and so on.
pub fn panel_copy_named(file_name: &OsStr) -> Option<PanelId> {
    let (id, label) = file_name.to_str()?.strip_prefix("panel-")?.strip_suffix(".toml")?.split_once('.')?;
    copy_word(label)?;
    id.parse().ok()
}

/// The session that a copy beside its file is of, and the word in its name: `ID.WORD.toml`, `ID.WORD-2.toml`.
pub fn copy_named(file_name: &OsStr) -> Option<(SessionId, &'static str)> {
    let (id, label) = file_name.to_str()?.strip_suffix(".toml")?.split_once('.')?;
    let word = copy_word(label)?;
    Some((id.parse().ok()?, word))
}

/// The word in the name of a copy, which a number may follow.
fn copy_word(label: &str) -> Option<&'static str> {
    [EMERGENCY, CONFLICT].into_iter().find(|word| {
        let rest = label.strip_prefix(word).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        rest.is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

/// The name of the version before the last save, beside the file of a session or panel. It ends in no `.toml`, so it is
/// listed, sent and shared by nobody.
pub(super) fn previous(file: &Path) -> PathBuf {
    file.with_extension(PREVIOUS)
}

/// Whether that is the name of the version before the last save of a session.
pub(super) fn is_previous(file_name: &OsStr) -> bool {
    let name = Path::new(file_name);
    name.extension().is_some_and(|ending| ending == PREVIOUS)
        && name.file_stem().and_then(OsStr::to_str).is_some_and(|id| id.parse::<SessionId>().is_ok())
}

/// The session whose file has this name, for a listing; nothing for locks, conflict copies and anything else.
pub fn session_named(file_name: &OsStr) -> Option<SessionId> {
    file_name.to_str()?.strip_suffix(".toml")?.parse().ok()
}

//! Asking the process that holds a lock to save and let go, after making sure that it is this program.
//!
//! A signal sent to the wrong process may end it, so everything that can be known about it is checked: machine,
//! owner, program and start. Where the kernel doesn't tell (no `/proc`), nothing is sent.

use std::fs::{self, File};
use std::io::Read as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use rustix::process::{Pid, Signal, geteuid, kill_process};

use super::holder::{Holder, this_host};
use crate::store::cause::Cause;

const PROGRAM: &str = env!("CARGO_PKG_NAME");
const PROCESSES: &str = "/proc";

/// Why a lock can't be taken over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TakeoverError {
    /// It is held on another machine, where no signal reaches.
    #[error("it is held on {host}, not on this machine")]
    OtherHost {
        /// That machine.
        host: String,
    },
    /// The lock doesn't say who holds it.
    #[error("it does not say which process holds it")]
    Unknown,
    /// The process is this very one.
    #[error("this program holds it itself")]
    Ourselves,
    /// The process has ended, belongs to another user or is another program.
    #[error("process {process} is not {PROGRAM} run by you")]
    NotThisProgram {
        /// The process id.
        process: u32,
    },
    /// The signal could not be sent.
    #[error("process {process} can't be asked to let go: {cause}")]
    Refused {
        /// The process id.
        process: u32,
        /// What the operating system said.
        cause: Cause,
    },
}

impl TakeoverError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::OtherHost { .. } => "Take it over there, or open it read-only.",
            Self::Unknown => "Try again in a moment, or open it read-only.",
            Self::Ourselves => "Go back to where it is open.",
            Self::NotThisProgram { .. } => "Try to open it again; it may have been let go just now.",
            Self::Refused { cause, .. } => cause.hint(),
        }
    }
}

/// Asks the holder to save, let go and turn read-only. It is a request: try the lock until it is free.
///
/// # Errors
/// [`TakeoverError`]; then no signal was sent.
pub fn request_takeover(holder: &Holder) -> Result<(), TakeoverError> {
    let process = holder.process;
    if holder.host != this_host() {
        return Err(TakeoverError::OtherHost { host: holder.host.clone() });
    }
    if process == std::process::id() {
        return Err(TakeoverError::Ourselves);
    }
    let pid = i32::try_from(process).ok().filter(|&id| id > 1).and_then(Pid::from_raw);
    let Some(pid) = pid.filter(|_| holder_is_this_program(holder)) else {
        return Err(TakeoverError::NotThisProgram { process });
    };
    kill_process(pid, Signal::USR1)
        .map_err(|errno| TakeoverError::Refused { process, cause: std::io::Error::from(errno).into() })
}

/// Whether the holder's process runs on this machine now, is this program, and belongs to this user.
pub fn holder_is_this_program(holder: &Holder) -> bool {
    is_program(Path::new(PROCESSES), holder, geteuid().as_raw())
}

fn is_program(processes: &Path, holder: &Holder, user: u32) -> bool {
    let folder = processes.join(holder.process.to_string());
    let owned = fs::metadata(&folder).is_ok_and(|metadata| metadata.uid() == user);
    let started = start_in(&folder);
    let same_start = started.is_some() && (holder.started.is_none() || holder.started == started);
    owned && same_start && (runs_program(&folder) || is_called_program(&folder))
}

/// By its executable, which may have been replaced by an update since.
fn runs_program(folder: &Path) -> bool {
    let Ok(executable) = fs::read_link(folder.join("exe")) else { return false };
    let name = executable.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.strip_suffix(" (deleted)").unwrap_or(name) == PROGRAM
}

/// By the name the kernel gave it when it started, for an executable reached by a link of that name.
fn is_called_program(folder: &Path) -> bool {
    fs::read_to_string(folder.join("comm")).is_ok_and(|name| name.trim_end() == PROGRAM)
}

/// When a process of this machine started, in clock ticks since boot.
pub(super) fn start_of(process: u32) -> Option<u64> {
    start_in(&Path::new(PROCESSES).join(process.to_string()))
}

fn start_in(folder: &Path) -> Option<u64> {
    // The system gives no length for it, and without room reading begins with a few bytes at a time.
    let mut stat = String::with_capacity(1024);
    File::open(folder.join("stat")).ok()?.read_to_string(&mut stat).ok()?;
    // The second field is the name in brackets and may hold anything, brackets too; the 22nd is the start.
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_ascii_whitespace().nth(19)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
    use std::process::Command;

    use super::*;

    fn holder(process: u32) -> Holder {
        let since = "2026-11-24T14:03:21Z".parse().unwrap();
        Holder { user: "ada".into(), host: this_host(), process, started: None, since }
    }

    /// Makes `/proc/77` as it would be for a process, and asks whether it is this program.
    fn check(executable: &str, comm: &str, started: Option<u64>, user_differs: bool) -> bool {
        let processes = tempfile::tempdir().unwrap();
        let folder = processes.path().join("77");
        fs::create_dir(&folder).unwrap();
        symlink(executable, folder.join("exe")).unwrap();
        fs::write(folder.join("comm"), format!("{comm}\n")).unwrap();
        let zeros = "0 ".repeat(18);
        fs::write(folder.join("stat"), format!("77 (a) b) S {zeros}4711 0 0\n")).unwrap();
        let user = geteuid().as_raw() + u32::from(user_differs);
        is_program(processes.path(), &Holder { started, ..holder(77) }, user)
    }

    #[test]
    fn a_process_is_known_by_owner_program_and_start() {
        assert!(check("/usr/bin/assessor", "x", None, false));
        assert!(check("/usr/bin/assessor (deleted)", "x", Some(4711), false), "updated since");
        assert!(check("/opt/tools", "assessor", Some(4711), false), "reached by a link");
        assert!(!check("/usr/bin/assessor", "assessor", Some(4712), false), "the id was given out again");
        assert!(!check("/usr/bin/vi", "vi", None, false), "another program");
        assert!(!check("/usr/bin/assessor-old", "assessor-old", None, false), "another program");
        assert!(!check("/usr/bin/assessor", "assessor", None, true), "another user");
        assert!(!is_program(Path::new("/nowhere"), &holder(77), 0), "no such process");
    }

    #[test]
    fn a_takeover_reaches_the_program_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let start = |name: &str| {
            let link = folder.path().join(name);
            symlink("/bin/sleep", &link).unwrap();
            Command::new(link).arg0("sleep").arg("60").spawn().unwrap()
        };
        let mut other = start("editor");
        let refused = request_takeover(&holder(other.id()));
        assert_eq!(refused, Err(TakeoverError::NotThisProgram { process: other.id() }));
        assert_eq!(other.try_wait().unwrap(), None, "it was left alone");
        other.kill().unwrap();
        other.wait().unwrap();

        let mut ours = start(PROGRAM);
        let later = Holder { started: Some(1), ..holder(ours.id()) };
        assert_eq!(request_takeover(&later), Err(TakeoverError::NotThisProgram { process: ours.id() }));
        let exact = Holder { started: start_of(ours.id()), ..holder(ours.id()) };
        assert_eq!(request_takeover(&exact), Ok(()));
        assert_eq!(ours.wait().unwrap().signal(), Some(Signal::USR1.as_raw()));
    }

    #[test]
    fn nothing_is_sent_to_another_machine_to_oneself_or_to_every_process() {
        let elsewhere = Holder { host: "analytical-engine".into(), ..holder(77) };
        let host = "analytical-engine".to_owned();
        assert_eq!(request_takeover(&elsewhere), Err(TakeoverError::OtherHost { host }));
        assert_eq!(request_takeover(&holder(std::process::id())), Err(TakeoverError::Ourselves));
        for process in [0, 1, u32::MAX] {
            assert_eq!(request_takeover(&holder(process)), Err(TakeoverError::NotThisProgram { process }));
        }
    }
}

//! The program `git`, asked to keep objects and move them. It never touches a file of the store: what comes and goes
//! passes through `store::exchange`, so no pull, merge or checkout can overwrite a word.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use crate::domain::text::clean;

mod health;

pub use health::Renewed;

const PROGRAM: &str = "git";
/// Nothing of the user's own git may change a byte or run a program on the way, and what git has said that it has, a power
/// cut leaves.
const SETTINGS: [&str; 5] = [
    "core.autocrlf=false",
    "core.hooksPath=/dev/null",
    "commit.gpgSign=false",
    "gc.auto=0",
    "core.fsync=all",
];

/// Why git did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// It is not there.
    #[error("there is no program {PROGRAM} here")]
    NoProgram,
    /// It can't be run.
    #[error("cannot run {PROGRAM}: {0}")]
    NotRun(io::Error),
    /// It refused.
    #[error("{PROGRAM} {what}: {}", gist(said))]
    Refused {
        /// The git command.
        what: String,
        /// Its whole answer.
        said: String,
    },
    /// The disk of this store has no room.
    #[error("the disk of this store is full: {}", gist(.0))]
    Full(String),
    /// The remote doesn't answer, or isn't there.
    #[error("the repository can't be reached: {}", gist(.0))]
    Unreachable(String),
    /// The remote answers and takes nothing: a hook, its disk or its mode forbids it.
    #[error("the repository refused what was sent: {}", words_of_remote(.0))]
    Rejected(String),
}

impl GitError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NoProgram => "Install git, or hand over the folder of: assessor seal --to.",
            Self::NotRun(_) => "Check that it is installed and may be run.",
            Self::Refused { .. } => "Nothing of the store was changed; mend that and sync again.",
            Self::Full(_) => "Free some space and sync again; nothing was sent.",
            Self::Unreachable(_) => "Nothing was sent; sync again when it can be reached.",
            Self::Rejected(_) => "Nothing was sent; ask whoever looks after the repository, then sync again.",
        }
    }
}

/// The repository of a store.
#[derive(Debug)]
pub struct Git {
    store: PathBuf,
    /// Who commits: a name and an address that is none.
    author: (String, String),
}

/// A tree's or commit's entry: the name of the file and of its bytes.
pub type Entries = BTreeMap<String, String>;

impl Git {
    /// The repository in the folder `store`, whose commits are by `name`, known as `id`.
    pub fn new(store: &Path, name: &str, id: &str) -> Self {
        // A name may be empty for the program and may not for git.
        let name = if name.trim().is_empty() { "assessor" } else { name };
        Self { store: store.to_owned(), author: (name.to_owned(), format!("{id}@assessor.invalid")) }
    }

    /// Whether there is one.
    pub fn exists(&self) -> bool {
        self.folder().is_dir()
    }

    /// Makes one, or points the one there is at another remote.
    ///
    /// # Errors
    /// Git refuses.
    pub fn start(&self, remote: &str) -> Result<(), GitError> {
        if !self.exists() {
            self.run(&["init", "--quiet", "--initial-branch=main", "."], b"")?;
        }
        let verb = if self.remote().is_some() { "set-url" } else { "add" };
        self.run(&["remote", verb, "--", "origin", remote], b"")?;
        self.note_remote(remote)
    }

    /// Where it sends to.
    pub fn remote(&self) -> Option<String> {
        self.line(&["config", "--get", "remote.origin.url"]).ok().filter(|url| !url.is_empty())
    }

    /// Asks the remote what it has.
    ///
    /// # Errors
    /// It can't be reached, or the disk here is full.
    pub fn fetch(&self) -> Result<(), GitError> {
        let refs = "+refs/heads/main:refs/remotes/origin/main";
        match self.run(&["fetch", "--quiet", "--no-tags", "origin", refs], b"") {
            // A remote that is still empty has no such branch.
            Err(GitError::Refused { .. }) if self.is_empty_remote() => Ok(()),
            Err(GitError::Refused { said, .. }) => Err(GitError::Unreachable(said)),
            outcome => outcome.map(drop),
        }
    }

    fn is_empty_remote(&self) -> bool {
        self.run(&["ls-remote", "--heads", "origin"], b"").is_ok_and(|heads| heads.is_empty())
    }

    /// The commit that a reference names, if there is one.
    pub fn commit_of(&self, reference: &str) -> Option<String> {
        self.line(&["rev-parse", "--verify", "--quiet", &format!("{reference}^{{commit}}")]).ok()
    }

    /// The last commit that two have in common.
    pub fn common(&self, one: &str, other: &str) -> Option<String> {
        self.line(&["merge-base", one, other]).ok()
    }

    /// The files of a commit.
    ///
    /// # Errors
    /// Git can't read it.
    pub fn entries(&self, commit: &str) -> Result<Entries, GitError> {
        let listing = self.run(&["ls-tree", "-r", "-z", commit], b"")?;
        let lines = listing.split(|byte| *byte == 0).filter_map(|line| std::str::from_utf8(line).ok());
        // "100644 blob <object>\t<name>"; a link or a module is no file of ours.
        let entry = |line: &str| {
            let (about, name) = line.split_once('\t')?;
            let object = about.strip_prefix("100644 blob ")?;
            Some((name.to_owned(), object.to_owned()))
        };
        Ok(lines.filter_map(entry).collect())
    }

    /// Keeps the bytes of these files of the store; says the name of each.
    ///
    /// # Errors
    /// Git can't read or keep them.
    pub fn keep(&self, names: &[String]) -> Result<Entries, GitError> {
        let list = names.join("\n");
        let objects = self.run(&["hash-object", "-w", "--no-filters", "--stdin-paths"], list.as_bytes())?;
        let objects = String::from_utf8_lossy(&objects).lines().map(str::to_owned).collect::<Vec<_>>();
        Ok(names.iter().cloned().zip(objects).collect())
    }

    /// The bytes of objects, by their names: read by one process, whatever their number.
    ///
    /// # Errors
    /// Git can't read them.
    pub fn bytes(&self, objects: &BTreeSet<&str>) -> Result<BTreeMap<String, Vec<u8>>, GitError> {
        if objects.is_empty() {
            return Ok(BTreeMap::new());
        }
        let list: String = objects.iter().flat_map(|object| [*object, "\n"]).collect();
        let found = batch(&self.run(&["cat-file", "--batch"], list.as_bytes())?);
        if found.len() == objects.len() {
            return Ok(found);
        }
        let missing = objects.iter().find(|object| !found.contains_key(**object));
        let said = format!("error: {} is not there", missing.copied().unwrap_or_default());
        Err(GitError::Refused { what: "cat-file".to_owned(), said })
    }

    /// A new commit of these files on top of `parent`; says its name.
    ///
    /// # Errors
    /// Git can't make it.
    pub fn commit(&self, files: &Entries, parent: Option<&str>, message: &str) -> Result<String, GitError> {
        self.run(&["read-tree", "--empty"], b"")?;
        let lines = files.iter().map(|(name, object)| format!("100644 {object}\t{name}\0"));
        let index: String = lines.collect();
        self.run(&["update-index", "-z", "--index-info"], index.as_bytes())?;
        let tree = self.line(&["write-tree"])?;
        let mut arguments = vec!["commit-tree", &tree, "-m", message];
        arguments.extend(parent.iter().flat_map(|parent| ["-p", parent]));
        let commit = self.line(&arguments)?;
        self.run(&["update-ref", "refs/heads/main", &commit], b"")?;
        Ok(commit)
    }

    /// Takes another commit for the last one here.
    ///
    /// # Errors
    /// Git refuses.
    pub fn take(&self, commit: &str) -> Result<(), GitError> {
        self.run(&["update-ref", "refs/heads/main", commit], b"")?;
        self.run(&["read-tree", commit], b"").map(drop)
    }

    /// Sends the last commit; false if somebody else was faster.
    ///
    /// # Errors
    /// The remote can't be reached or refuses.
    pub fn push(&self) -> Result<bool, GitError> {
        match self.run(&["push", "--quiet", "--porcelain", "origin", "main:main"], b"") {
            Ok(_) => Ok(true),
            Err(GitError::Refused { said, .. } | GitError::Full(said)) => match answer(&said) {
                Answer::Race => Ok(false),
                Answer::Rejected => Err(GitError::Rejected(said)),
                Answer::None => Err(GitError::Unreachable(said)),
            },
            Err(error) => Err(error),
        }
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.store.join(".git")
    }

    fn line(&self, arguments: &[&str]) -> Result<String, GitError> {
        let output = self.run(arguments, b"")?;
        Ok(String::from_utf8_lossy(&output).trim_end().to_owned())
    }

    fn run(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
        let mut command = Command::new(PROGRAM);
        command.arg("-C").arg(&self.store);
        for setting in SETTINGS {
            command.args(["-c", setting]);
        }
        command.args(arguments.iter().map(OsStr::new));
        command.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C").env("GIT_DIR", self.folder());
        let (name, address) = &self.author;
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), name).env(format!("GIT_{role}_EMAIL"), address);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => GitError::NoProgram,
            _ => GitError::NotRun(error),
        })?;
        let stdin = child.stdin.take();
        let output = thread::scope(|scope| {
            // Written beside the reading: either end may be full.
            scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(input)));
            child.wait_with_output()
        });
        let output = output.map_err(GitError::NotRun)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        let own = said.lines().filter(|line| !line.starts_with(REMOTE));
        if own.into_iter().any(|line| NO_ROOM.iter().any(|words| line.contains(words))) {
            return Err(GitError::Full(said));
        }
        let what = arguments.first().copied().unwrap_or_default().to_owned();
        Err(GitError::Refused { what, said })
    }
}

/// What `cat-file --batch` wrote: of each object a line `<name> blob <size>`, its bytes and a line feed.
fn batch(mut output: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    while let Some(end) = output.iter().position(|byte| *byte == b'\n') {
        let head = String::from_utf8_lossy(&output[..end]).into_owned();
        output = &output[end + 1..];
        // Of an object that isn't there the line says so, and no bytes follow.
        let mut words = head.split(' ');
        let (Some(name), Some("blob"), Some(size)) = (words.next(), words.next(), words.next()) else {
            continue;
        };
        let Some((bytes, rest)) = size.parse().ok().and_then(|size| output.split_at_checked(size)) else {
            break;
        };
        found.insert(name.to_owned(), bytes.to_owned());
        output = rest.get(1..).unwrap_or_default();
    }
    found
}

/// The mark of the lines that the other side wrote.
const REMOTE: &str = "remote:";
/// The system's words for a disk without room.
const NO_ROOM: [&str; 2] = ["No space left on device", "Disk quota exceeded"];

/// The line that tells most of what git said, on one line.
fn gist(said: &str) -> String {
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let telling = lines().find(|line| ["fatal:", "error:", "!"].iter().any(|mark| line.starts_with(mark)));
    clean(telling.or_else(|| lines().next_back()).unwrap_or("it said nothing")).into_owned()
}

/// The most lines of a remote's words that a message has.
const MOST_WORDS: usize = 3;

/// The words of the remote that refused: its own lines, then the reason that git gives for it.
fn words_of_remote(said: &str) -> String {
    let own = said.lines().filter_map(|line| line.strip_prefix(REMOTE)).map(str::trim);
    let mut words: Vec<&str> = own.filter(|line| !line.is_empty()).take(MOST_WORDS).collect();
    let reason = said.lines().find_map(|line| line.split_once("[remote rejected]"));
    words.extend(reason.map(|(_, reason)| reason.trim()));
    if words.is_empty() { gist(said) } else { clean(&words.join("; ")).into_owned() }
}

/// What a push that failed heard from the remote.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// Somebody else sent since it was asked, or is just sending.
    Race,
    /// It takes nothing.
    Rejected,
    /// Nothing.
    None,
}

/// What the remote answered. A reference that can't be locked is a race, unless its disk or its mode is why.
fn answer(said: &str) -> Answer {
    let any = |words: &[&str]| words.iter().any(|words| said.contains(words));
    let is_for_good = any(&NO_ROOM) || any(&["Read-only file system", "Permission denied", "hook declined"]);
    let is_behind = any(&["[rejected]", "fetch first", "non-fast-forward"]);
    let is_met = any(&["cannot lock ref", "failed to update ref", "incorrect old value"]);
    if !is_for_good && (is_behind || is_met) {
        return Answer::Race;
    }
    let is_rejected =
        any(&["[remote rejected]", "unpack failed"]) || said.lines().any(|line| line.starts_with(REMOTE));
    if is_rejected { Answer::Rejected } else { Answer::None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_remote_answers_is_told_apart() {
        for (said, expected) in [
            ("! refs/heads/main:refs/heads/main [rejected] (fetch first)", Answer::Race),
            ("! a:b [remote rejected] (failed to update ref)", Answer::Race),
            ("! a:b [remote rejected] (cannot lock ref 'b': is at 1 but expected 2)", Answer::Race),
            (
                "! a:b [remote rejected] (cannot lock ref 'b': Unable to create 'b.lock': Read-only file system)",
                Answer::Rejected,
            ),
            (
                "remote: error: file write error: No space left on device\nerror: remote unpack failed",
                Answer::Rejected,
            ),
            (
                "remote: Not before the sitting.\n! a:b [remote rejected] (pre-receive hook declined)",
                Answer::Rejected,
            ),
            ("fatal: Could not read from remote repository.", Answer::None),
            ("ssh: connect to host engine port 22: No route to host", Answer::None),
        ] {
            assert_eq!(answer(said), expected, "{said}");
        }
        let said = "remote: Not before the sitting.\n! a:b [remote rejected] (pre-receive hook declined)";
        assert_eq!(words_of_remote(said), "Not before the sitting.; (pre-receive hook declined)");
    }
}

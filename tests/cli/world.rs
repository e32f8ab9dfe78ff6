//! A data directory of one test, the program run in it, and its output with what differs from run to run taken out.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use tempfile::TempDir;

/// What a run left behind.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub struct World {
    folder: TempDir,
}

impl World {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A world with one session, of Ada Lovelace for CMP.
    pub fn with_ada() -> Self {
        let world = Self::new();
        world.done(&["new", "--candidate", "Ada Lovelace", "--level", "CMP", "--reference", "C-0142"]);
        world
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and says its path.
    pub fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.path(name).display().to_string()
    }

    pub fn command(&self) -> Command {
        let mut command = Command::cargo_bin("assessor").unwrap();
        command.env_clear().env("PATH", "/usr/bin:/bin").env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        command.env("ASSESSOR_DATA_DIR", self.path("data")).env("ASSESSOR_CONFIG_DIR", self.path("config"));
        command.env("HOME", self.folder.path()).env("TMPDIR", self.folder.path());
        command.env("ASSESSOR_NAME", "Grace Hopper").timeout(std::time::Duration::from_secs(120));
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Outcome {
        self.run_with(arguments, "")
    }

    pub fn run_with(&self, arguments: &[&str], input: &str) -> Outcome {
        self.run_in(&[], arguments, input)
    }

    /// Runs the program with these variables beside, or in place of, those that it is always given.
    pub fn run_in(&self, environment: &[(&str, PathBuf)], arguments: &[&str], input: &str) -> Outcome {
        let mut command = self.command();
        command.envs(environment.iter().cloned());
        let output = command.args(arguments).write_stdin(input).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let outcome = Outcome {
            code: output.status.code().expect("the program ended by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        let escape = |text: &str| text.contains(['\u{1b}', '\u{9b}', '\u{202e}']);
        assert!(!escape(&outcome.out) && !escape(&outcome.err), "{arguments:?}: {outcome:?}");
        outcome
    }

    /// Runs what must be done, and says what it said.
    pub fn done(&self, arguments: &[&str]) -> String {
        let outcome = self.run(arguments);
        assert_eq!((outcome.code, outcome.err.as_str()), (0, ""), "{arguments:?}: {outcome:?}");
        outcome.out
    }

    /// What a person would see of these lines, each a call; quotes keep spaces.
    pub fn transcript(&self, lines: &str) -> String {
        let mut text = String::new();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let outcome = self.run(&words(line).iter().map(String::as_str).collect::<Vec<_>>());
            writeln!(text, "$ assessor {line}").unwrap();
            text += &self.redacted(&(outcome.out + &outcome.err));
            if outcome.code != 0 {
                writeln!(text, "[exit code {}]", outcome.code).unwrap();
            }
        }
        text
    }

    /// Text without what differs from run to run.
    pub fn redacted(&self, text: &str) -> String {
        redacted(&text.replace(&self.folder.path().display().to_string(), "DIR"))
    }

    /// The files of all sessions, by name.
    pub fn sessions(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.path("data/sessions")) else { return Vec::new() };
        let mut paths: Vec<_> =
            entries.map(|entry| entry.unwrap().path()).filter(|path| is_toml(path)).collect();
        paths.sort();
        paths
    }

    /// The file of the only session.
    pub fn session(&self) -> PathBuf {
        let sessions = self.sessions();
        assert_eq!(sessions.len(), 1, "{sessions:?}");
        sessions[0].clone()
    }

    /// The bytes of all sessions.
    pub fn bytes(&self) -> Vec<Vec<u8>> {
        self.sessions().iter().map(|path| fs::read(path).unwrap()).collect()
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}

/// The words of a line; quotes keep spaces.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// `x` stands for a hexadecimal digit, `0` for a digit, everything else for itself.
const CHANGING: [(&str, &str); 5] = [
    ("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "ID"),
    ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "SHA256"),
    ("xxxxxxxxxxxx", "HEX"),
    ("0000-00-00T00:00:00Z", "TIME"),
    ("0000-00-00 00:00", "TIME"),
];

fn redacted(text: &str) -> String {
    let fits = |text: &str, pattern: &str| {
        let mut chars = text.chars();
        pattern.chars().all(|wanted| match (wanted, chars.next()) {
            ('x', Some(found)) => found.is_ascii_hexdigit(),
            ('0', Some(found)) => found.is_ascii_digit(),
            (wanted, found) => found == Some(wanted),
        })
    };
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = CHANGING.iter().find(|(pattern, _)| fits(rest, pattern));
        let taken = found.map_or(first.len_utf8(), |(pattern, _)| pattern.len());
        out += found.map_or(&rest[..taken], |(_, name)| name);
        rest = &rest[taken..];
    }
    out
}

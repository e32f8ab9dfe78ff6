//! Who holds a lock, as the lock file's text says it.

use std::fmt;

use jiff::Timestamp;

use super::takeover::start_of;
use crate::domain::text::clean;

/// The process that holds a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The user's login name.
    pub user: String,
    /// The machine's name.
    pub host: String,
    /// The process id on that machine.
    pub process: u32,
    /// When that process started, in the kernel's clock ticks since boot: tells it from a later one with its id.
    pub started: Option<u64>,
    /// When it took the lock.
    pub since: Timestamp,
}

impl Holder {
    /// This process, on behalf of `user`, from `since` on.
    pub fn this_process(user: &str, since: Timestamp) -> Self {
        let process = std::process::id();
        Self { user: clean(user).into_owned(), host: this_host(), process, started: start_of(process), since }
    }

    /// The text for the lock file, a line for each fact.
    pub(super) fn to_text(&self) -> String {
        let Self { user, host, process, started, since } = self;
        let started = started.map_or_else(String::new, |ticks| format!("started = {ticks}\n"));
        format!("user = {user}\nhost = {host}\nprocess = {process}\n{started}since = {since}\n")
    }

    /// The holder that `text` names; nothing when it is incomplete, as it is while being written.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let value = |key| text.lines().filter_map(|line| line.split_once(" = ")).find(|(k, _)| *k == key);
        let value = |key| value(key).map(|(_, value)| value);
        Some(Self {
            user: clean(value("user")?).into_owned(),
            host: clean(value("host")?).into_owned(),
            process: value("process")?.parse().ok()?,
            started: value("started").and_then(|ticks| ticks.parse().ok()),
            since: value("since")?.parse().ok()?,
        })
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, host, process, since, .. } = self;
        write!(f, "{user} on {host} (process {process}) since {since:.0}")
    }
}

/// The name of this machine, as the kernel says it.
pub fn this_host() -> String {
    let system = rustix::system::uname();
    match system.nodename().to_string_lossy().trim() {
        "" => "this machine".to_owned(),
        name => clean(name).into_owned(),
    }
}

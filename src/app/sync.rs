//! Working apart: what is sealed goes to the others through a git repository, and what they sealed comes back.
//!
//! Each file has one owner, so nothing is ever merged by content. Where a file differs on both sides there has been a
//! fork: the one here stays, the other is kept whole beside it, and both are named.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    thread,
    time::Duration,
};

use crate::{
    app::git::{Entries, Git, GitError, Renewed},
    store::{
        exchange::{self, ExchangeError},
        lock::{Holder, Lock, LockError},
        paths::DataDir,
    },
};

/// How often it is tried again when others send at the same time.
const TRIES: u32 = 20;

/// Why a store was not synced.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The store has no repository yet.
    #[error("this store is not connected to a repository")]
    NotConnected,
    /// The others were faster each time.
    #[error("others were sending at the same time, {TRIES} times")]
    Busy,
    /// Another sync of this store is going on, or its lock can't be had.
    #[error(transparent)]
    Locked(#[from] LockError),
    /// Git did not do its part.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A file can't be read or written.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
}

impl SyncError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotConnected => "Name an empty or a common one: assessor sync --remote USER@HOST:PATH.",
            Self::Busy => "Nothing was sent, and nothing is lost; sync again.",
            Self::Locked(LockError::Held { .. }) => {
                "Another sync of this store is going on; wait for its end."
            }
            Self::Locked(error) => error.hint(),
            Self::Git(error) => error.hint(),
            Self::Exchange(error) => error.hint(),
        }
    }
}

/// What a sync did.
#[derive(Debug, Default)]
pub struct Synced {
    /// The files that went out.
    pub sent: Vec<String>,
    /// The files that came.
    pub received: Vec<String>,
    /// The files that differ on both sides, and where the other one is kept.
    pub forks: Vec<(String, PathBuf)>,
    /// The files that the remote has and that have no place in a store; they were left there.
    pub strange: Vec<String>,
    /// The repository of the store, if it was broken and has been made anew.
    pub renewed: Option<Renewed>,
    /// Why it stopped before anything was sent.
    pub stopped: Option<GitError>,
}

/// Connects the store to the repository at `remote`.
///
/// # Errors
/// Git refuses.
pub fn connect(git: &Git, remote: &str) -> Result<(), SyncError> {
    Ok(git.start(remote)?)
}

/// Sends what is sealed here and takes what is sealed elsewhere. What stops it once it has begun is in the result, with
/// what came before that.
///
/// # Errors
/// The store isn't connected, another sync is going on, or a file can't be read or written. What came before the failure
/// stays.
pub fn sync(data: &DataDir, git: &Git, holder: &Holder) -> Result<Synced, SyncError> {
    if !git.exists() {
        return Err(SyncError::NotConnected);
    }
    let _lock = match Lock::acquire(&data.sync_lock(), holder) {
        // Where files can't be locked, a second sync is refused by git's own locks, which then stay.
        Err(error) if error.is_unsupported() => None,
        lock => {
            crate::store::repository::sweep_locks(git.folder());
            Some(lock?)
        }
    };
    let mut done = Synced::default();
    let outcome = match rounds(data, git, &mut done) {
        Err(error @ (SyncError::NotConnected | SyncError::Git(_))) => match git.fault() {
            Some(fault) => {
                done.renewed = git.renew(fault)?;
                rounds(data, git, &mut done)
            }
            None => Err(error),
        },
        outcome => outcome,
    };
    git.hand_back();
    let outcome = outcome.and_then(|()| Ok(git.settle()?));
    match outcome {
        Err(SyncError::Git(error)) => done.stopped = Some(error),
        outcome => outcome?,
    }
    Ok(done)
}

/// Rounds until one is not crossed by somebody else's.
fn rounds(data: &DataDir, git: &Git, done: &mut Synced) -> Result<(), SyncError> {
    if git.remote().is_none() {
        return Err(SyncError::NotConnected);
    }
    let mut whole = BTreeSet::new();
    for attempt in 0..TRIES {
        git.fetch()?;
        if let Some(renewed) = done.renewed.as_ref().filter(|_| attempt == 0) {
            git.go_on(renewed);
        }
        if exchange_once(data, git, &mut whole, done)? {
            return Ok(());
        }
        // Two that are always as fast as each other would meet again and again.
        let jitter = u64::from(std::process::id()) % 50;
        thread::sleep(Duration::from_millis(20 * u64::from(attempt) + jitter));
    }
    Err(SyncError::Busy)
}

/// One round; false if somebody else sent in between.
fn exchange_once(
    data: &DataDir,
    git: &Git,
    whole: &mut BTreeSet<String>,
    done: &mut Synced,
) -> Result<bool, SyncError> {
    let here = git.commit_of("refs/heads/main");
    let there = git.commit_of("refs/remotes/origin/main");
    let base = match (&here, &there) {
        (Some(here), Some(there)) => git.common(here, there),
        (here, None) => here.clone(),
        (None, Some(_)) => None,
    };
    let entries =
        |commit: &Option<String>| commit.as_ref().map_or(Ok(Entries::new()), |commit| git.entries(commit));
    let (base, theirs) =
        (entries(&base)?, entries(&if there.is_some() { there.clone() } else { here.clone() })?);
    let ours = git.keep(&exchange::outgoing(data)?)?;
    done.strange = theirs.keys().filter(|name| !exchange::may_travel(name)).cloned().collect();

    let travels = |name: &String| exchange::may_travel(name);
    let differs = |(name, object): &(&String, &String)| ours.get(*name) != Some(object) && travels(name);
    let objects = theirs.iter().filter(differs).map(|(_, object)| object.as_str()).collect();
    let bytes = git.bytes(&objects)?;
    let mut next = theirs.clone();
    let names: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    let mut sent = Vec::new();
    for name in names.into_iter().filter(|name| exchange::may_travel(name)) {
        let sides = Sides { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) };
        match sides.verdict() {
            Verdict::Same => {}
            // What was found whole in the round before is so still, or its object would be another.
            Verdict::Send(object) if !whole.contains(object) && !exchange::may_go(data, name) => {}
            Verdict::Send(object) => {
                // The commit that showed a fork has been passed since; the fork is still one.
                if let Some(theirs) = sides.theirs
                    && exchange::is_fork_kept(data, name, &bytes[theirs])
                {
                    fork(data, name, &bytes[theirs], done)?;
                    continue;
                }
                whole.insert(object.clone());
                next.insert(name.clone(), object.clone());
                sent.push(name.clone());
            }
            Verdict::Take(object) => receive(data, name, &bytes[object], sides.ours, done)?,
            Verdict::Fork(object) => fork(data, name, &bytes[object], done)?,
        }
    }
    let parent = there.or(here);
    if sent.is_empty() {
        if let Some(parent) = parent {
            git.take(&parent)?;
        }
        return Ok(true);
    }
    git.commit(&next, parent.as_deref(), &message(&sent))?;
    let is_done = git.push()?;
    if is_done {
        done.sent = sent;
    }
    Ok(is_done)
}

/// Writes a file that came, unless the one here is a draft: then both stay, as in a fork.
fn receive(
    data: &DataDir,
    name: &str,
    bytes: &[u8],
    ours: Option<&String>,
    done: &mut Synced,
) -> Result<(), SyncError> {
    let before = exchange::bytes(data, name)?;
    if before.as_deref() == Some(bytes) {
        return Ok(());
    }
    if before.is_some() && ours.is_none() {
        return fork(data, name, bytes, done);
    }
    exchange::put(data, name, bytes, before.as_deref())?;
    done.received.push(name.to_owned());
    Ok(())
}

/// Keeps the other side of a fork and names it.
fn fork(data: &DataDir, name: &str, theirs: &[u8], done: &mut Synced) -> Result<(), SyncError> {
    let kept = exchange::keep_fork(data, name, theirs)?;
    done.forks.retain(|(fork, _)| fork != name);
    done.forks.push((name.to_owned(), kept));
    Ok(())
}

/// A file as it was when last in common, as it is here, and as it is there.
struct Sides<'a> {
    base: Option<&'a String>,
    ours: Option<&'a String>,
    theirs: Option<&'a String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict<'a> {
    Same,
    Send(&'a String),
    Take(&'a String),
    Fork(&'a String),
}

impl<'a> Sides<'a> {
    /// What was taken away on one side only is neither taken away on the other nor brought back.
    fn verdict(&self) -> Verdict<'a> {
        match (self.ours, self.theirs) {
            (ours, theirs) if ours == theirs => Verdict::Same,
            (Some(ours), None) if self.base != Some(ours) => Verdict::Send(ours),
            (Some(ours), Some(theirs)) if self.base == Some(theirs) => Verdict::Send(ours),
            (_, Some(theirs)) if self.base == Some(theirs) => Verdict::Same,
            (None, Some(theirs)) => Verdict::Take(theirs),
            (Some(ours), Some(theirs)) if self.base == Some(ours) => Verdict::Take(theirs),
            (Some(_), Some(theirs)) => Verdict::Fork(theirs),
            _ => Verdict::Same,
        }
    }
}

fn message(sent: &[String]) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for name in sent {
        *kinds.entry(name.split('/').next().unwrap_or_default()).or_default() += 1;
    }
    let kinds = kinds.into_iter().map(|(kind, count)| format!("{kind}: {count}"));
    kinds.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_the_way_its_owner_went_and_a_fork_goes_neither() {
        for (base, ours, theirs, wanted) in [
            ("a", "a", "a", "same"),
            ("", "a", "a", "same"),
            ("", "a", "", "send"),
            ("a", "b", "a", "send"),
            ("", "", "a", "take"),
            ("a", "a", "b", "take"),
            ("a", "", "b", "take"),
            ("", "a", "b", "fork"),
            ("a", "b", "c", "fork"),
            // Taken away here, or there: it stays as it is on either side.
            ("a", "", "a", "same"),
            ("a", "a", "", "same"),
            ("a", "b", "", "send"),
        ] {
            let owned = [base, ours, theirs].map(|side| (!side.is_empty()).then(|| side.to_owned()));
            let [base_of, ours_of, theirs_of] = owned.each_ref().map(Option::as_ref);
            let sides = Sides { base: base_of, ours: ours_of, theirs: theirs_of };
            let verdict = match sides.verdict() {
                Verdict::Same => "same",
                Verdict::Send(object) if object == ours => "send",
                Verdict::Take(object) if object == theirs => "take",
                Verdict::Fork(object) if object == theirs => "fork",
                other => panic!("{other:?} names the wrong side"),
            };
            assert_eq!(verdict, wanted, "{base:?} {ours:?} {theirs:?}");
        }
    }
}

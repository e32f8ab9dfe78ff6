//! `assessor sync` and `assessor share`: one store on several machines, one store of several users.

use std::fmt::Write as _;

use clap::Args;

use super::{
    Report,
    context::Context,
    failure::{self, Failure},
};
use crate::{
    app::{
        git::{Git, GitError},
        profile::login_name,
        sync::{self, SyncError, Synced},
    },
    store::{
        lock::{Holder, LockError},
        share::{self, ShareError},
    },
};

/// Sends what is sealed to the others and takes what they sealed.
#[derive(Args, Debug)]
pub struct Sync {
    /// Connects the store to this git repository first: USER@HOST:PATH, or a folder.
    #[arg(long, value_name = "REMOTE")]
    pub remote: Option<String>,
}

/// Makes the store one of a group's.
#[derive(Args, Debug)]
pub struct Share {
    /// The group of the assessors on this machine.
    pub group: String,
    /// Changes nothing and says what is not right; exit code 1 if anything isn't.
    #[arg(long)]
    pub check: bool,
}

/// Syncs.
///
/// # Errors
/// The store isn't connected, git failed, or a file can't be read or written.
pub fn run(args: &Sync, context: &Context) -> Result<Report, Failure> {
    let me = context.desk.me();
    let git = Git::new(context.data.root(), &me.name, &me.id.to_string());
    if let Some(remote) = &args.remote {
        sync::connect(&git, remote)?;
    }
    let user = login_name(["LOGNAME", "USER"].map(|name| std::env::var(name).ok()));
    let mut done = sync::sync(&context.data, &git, &Holder::this_process(&user, context.now))?;
    let stopped = done.stopped.take().map(|error| Failure::from(SyncError::from(error)));
    let mut remarks = remarks(&done);
    let code = match (&stopped, done.forks.is_empty()) {
        (Some(failure), _) => failure.code,
        (None, true) => 0,
        (None, false) => failure::FOUND,
    };
    let text = match stopped {
        Some(failure) => {
            remarks.push(format!("{}\n{}", failure.says, failure.hint));
            listed(&done)
        }
        None => said(&done),
    };
    Ok(Report { text, remarks, code })
}

fn said(done: &Synced) -> String {
    let text = listed(done);
    if text.is_empty() { "nothing to send, nothing to take\n".to_owned() } else { text }
}

fn listed(done: &Synced) -> String {
    let mut text = String::new();
    for (what, names) in [("sent", &done.sent), ("received", &done.received)] {
        for name in names {
            let _ = writeln!(text, "{what:<8}  {name}");
        }
    }
    for (name, kept) in &done.forks {
        let _ = writeln!(
            text,
            "fork      {name}: it differs here and there; the other one is {}; remove that to send yours",
            kept.display()
        );
    }
    text
}

fn remarks(done: &Synced) -> Vec<String> {
    let renewed = done.renewed.as_ref().map(|renewed| {
        format!(
            "the repository of this store was broken ({}) and was made anew; nothing is lost, and the broken one is {}",
            renewed.fault,
            renewed.aside.display()
        )
    });
    let strange = done
        .strange
        .iter()
        .map(|name| format!("the repository has {name}, which is no file of a store; it is left there"));
    renewed.into_iter().chain(strange).collect()
}

/// Shares the store, or checks that it is shared.
///
/// # Errors
/// There is no such group, or something can't be given to it.
pub fn share(args: &Share, context: &Context) -> Result<Report, Failure> {
    let lines = if args.check {
        share::check(&context.data, &args.group)?
    } else {
        share::share(&context.data, &args.group)?
    };
    let all = format!("{} is a store of the group {}", context.data.root().display(), args.group);
    let mut text = lines.into_iter().fold(String::new(), |text, line| text + &line + "\n");
    let is_wrong = args.check && !text.is_empty();
    if !is_wrong {
        let _ = writeln!(text, "{all}");
    }
    Ok(Report { text, code: if is_wrong { failure::FOUND } else { 0 }, ..Report::default() })
}

impl From<SyncError> for Failure {
    fn from(error: SyncError) -> Self {
        let (says, hint) = (error.to_string(), error.hint());
        match error {
            SyncError::NotConnected => Self::input(says, hint),
            SyncError::Busy
            | SyncError::Locked(LockError::Held { .. })
            | SyncError::Git(GitError::Unreachable(_)) => {
                Self { code: failure::BUSY, says, hint: hint.into() }
            }
            SyncError::Locked(_) | SyncError::Git(_) | SyncError::Exchange(_) => Self::system(says, hint),
        }
    }
}

impl From<ShareError> for Failure {
    fn from(error: ShareError) -> Self {
        let (says, hint) = (error.to_string(), error.hint());
        match error {
            ShareError::NoGroup(_) => Self::input(says, hint),
            ShareError::Save(_) | ShareError::Refused { .. } => Self::system(says, hint),
        }
    }
}

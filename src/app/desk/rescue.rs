//! Words that could not go into a session's file when they were typed: the copy that is made of them then, and how they
//! come back.

use std::path::PathBuf;

use jiff::Timestamp;

use super::{Desk, DeskError, Hold};
use crate::{
    domain::{
        draft::FormDraft,
        framework::Edition,
        session::Session,
        summary::Summary,
        versions::{Relation, relation},
    },
    store::{Beside, Condition, Copied, Loaded, Whither},
};

/// What stood beside a session's file when it was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Whether the session is later than its file, since an emergency copy went on from it: it is to be saved.
    pub recovered: bool,
    /// Copies that have words of their own.
    pub versions: Vec<Version>,
    /// Its half-filled forms.
    pub drafts: Vec<FormDraft>,
}

/// Another version of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// Where it is.
    pub path: PathBuf,
    /// The session as it stands there, or why it can't be read.
    pub session: Result<Box<Session>, String>,
}

impl Desk {
    /// Writes the newest state of an open session as a copy: `hold` says what its last save left behind.
    ///
    /// # Errors
    /// It can be written nowhere.
    pub fn rescue(
        &self,
        session: &Session,
        edition: &Edition,
        hold: &Hold,
        whither: Whither<'_>,
        now: Timestamp,
    ) -> Result<Copied, DeskError> {
        let session = Session { file: hold.facts.clone(), ..session.clone() };
        let summary = Summary::of(&edition.framework, &session);
        Ok(self.store.keep_copy(&session, &summary, hold.basis, now, whither)?)
    }

    /// Looks for copies beside a session that is open for writing. One that goes on from it is taken up: it is the same
    /// session later, history and all. The paths are those whose words are now all in the session.
    pub(super) fn look_beside(&self, session: &mut Session) -> (Found, Vec<PathBuf>) {
        // That copies can't be looked for is no reason not to open the session: they stay where they are.
        let beside = self.store.beside(session.file.id).unwrap_or_default();
        let (mut found, mut spent) = (Found::default(), Vec::new());
        for Beside { path, loaded } in beside {
            let other = match loaded {
                Ok(Loaded { session, condition: Condition::Sound, .. }) => session,
                Ok(Loaded { session, .. }) => {
                    found.versions.push(Version { path, session: Ok(Box::new(session)) });
                    continue;
                }
                Err(error) => {
                    found.versions.push(Version { path, session: Err(error.to_string()) });
                    continue;
                }
            };
            match relation(session, &other) {
                Relation::Contained => spent.push(path),
                Relation::Continues => {
                    take_up(session, other);
                    found.recovered = true;
                    spent.push(path);
                }
                Relation::Differs => found.versions.push(Version { path, session: Ok(Box::new(other)) }),
            }
        }
        // Of two copies of which one has all that the other has, the other is one too many.
        let doubled = doubled(
            &found.versions.iter().map(|version| version.session.as_deref().ok()).collect::<Vec<_>>(),
        );
        let mut doubled = doubled.into_iter();
        let twins = found.versions.extract_if(.., |_| doubled.next().unwrap_or_default());
        spent.extend(twins.map(|version| version.path));
        (found, spent)
    }
}

/// For each copy, whether another has all its words: one accident may leave several.
pub(in crate::app) fn doubled(copies: &[Option<&Session>]) -> Vec<bool> {
    let has = |ours: usize, theirs: usize| match (copies[ours], copies[theirs]) {
        (Some(ours), Some(theirs)) if ours.is_replayed() && theirs.is_replayed() => {
            relation(ours, theirs) == Relation::Contained
        }
        _ => false,
    };
    let others = |at: usize| (0..copies.len()).filter(move |other| *other != at);
    // Of two that say the same the first stays.
    (0..copies.len())
        .map(|at| others(at).any(|other| has(other, at) && (other < at || !has(at, other))))
        .collect()
}

/// Goes on as the later version of the same history; the facts of the file stay those of the file.
fn take_up(session: &mut Session, later: Session) {
    let file = session.file.clone();
    *session = Session { file, ..later };
}

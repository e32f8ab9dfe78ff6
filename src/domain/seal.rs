//! The seal: what a session needs for one, how it is set and broken, and whether one that is there holds.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::{
    check::{self, Finding, Subject, Weight},
    framework::{Edition, Framework},
    history::{
        Change, Entry,
        chain::{Link, Sealing},
    },
    ids::Digest,
    session::{LONGEST_LINE, Refusal, Session},
};

/// What the signature of a seal is made for, so that it can't be taken for a signature of anything else.
pub const NAMESPACE: &str = "assessor-seal";

/// Why a session was not sealed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealRefusal {
    /// It is sealed already.
    #[error("the session is sealed already")]
    Already,
    /// These findings bar the seal, whatever reason is given.
    #[error("the seal is barred: {}", listed(.0, place_and_text))]
    Barred(Vec<Finding>),
    /// These findings need a reason each.
    #[error("the seal needs a reason for: {}", listed(.0, Finding::key))]
    Unreasoned(Vec<Finding>),
    /// A reason was given for what was not found.
    #[error("a reason is given for “{given}”, which was not found; {}", found(.open))]
    NotFound {
        /// What the reason was given for.
        given: String,
        /// What was found and needs one.
        open: Vec<String>,
    },
    /// Two reasons were given for one finding.
    #[error("two reasons are given for “{0}”")]
    Twice(String),
}

/// The most findings that a message lists.
const MOST_TOLD: usize = 5;

fn listed(findings: &[Finding], each: fn(&Finding) -> String) -> String {
    joined(&findings.iter().map(each).collect::<Vec<_>>())
}

fn joined(names: &[String]) -> String {
    let told = names.iter().take(MOST_TOLD).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST_TOLD) {
        0 => told,
        more => format!("{told}, and {more} more"),
    }
}

fn place_and_text(finding: &Finding) -> String {
    let place = finding.criterion.as_ref().map(|criterion| format!("{criterion}: "));
    place.unwrap_or_default() + &finding.text
}

fn found(open: &[String]) -> String {
    if open.is_empty() {
        return "nothing needs a reason".into();
    }
    format!("a reason is needed for: {}", joined(open))
}

/// What stands between a session and its seal on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// What bars the seal whatever reason is given.
    pub bars: Vec<Finding>,
    /// What needs a reason each.
    pub need_reasons: Vec<Finding>,
}

impl Obstacles {
    /// What stands between `session` and its seal at the moment `at`.
    pub fn of(framework: &Framework, session: &Session, at: Timestamp) -> Self {
        let mut obstacles = Self::default();
        for (finding, weight) in Subject::of(framework, session, check::day(at)).weighed() {
            match weight {
                Weight::Bars => obstacles.bars.push(finding),
                Weight::Reason => obstacles.need_reasons.push(finding),
                Weight::Remark => {}
            }
        }
        obstacles
    }

    /// The reason for each finding, from what a person gave: a finding by its key, such as `PK1.CMP.2 sole source`, or
    /// a kind of finding, such as `unmarked`, for all of that kind that have no reason of their own.
    ///
    /// # Errors
    /// A reason is given for nothing that was found, or two are given for the same.
    pub fn reasons(&self, given: &[(String, String)]) -> Result<BTreeMap<String, String>, SealRefusal> {
        let mut by_word: BTreeMap<String, &str> = BTreeMap::new();
        for (word, reason) in given {
            let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
            if !self.need_reasons.iter().any(|finding| answers(finding, &word)) {
                let open = self.need_reasons.iter().map(Finding::key).collect();
                return Err(SealRefusal::NotFound { given: word, open });
            }
            if by_word.insert(word.to_lowercase(), reason).is_some() {
                return Err(SealRefusal::Twice(word));
            }
        }
        let reason = |finding: &Finding| {
            let key = finding.key();
            let own = by_word.get(&key.to_lowercase()).or_else(|| by_word.get(finding.kind.as_str()));
            own.map(|reason| (key, (*reason).to_owned()))
        };
        Ok(self.need_reasons.iter().filter_map(reason).collect())
    }

    /// Refuses what bars the seal whatever reason is given.
    ///
    /// # Errors
    /// Something bars it.
    pub fn free(&self) -> Result<(), SealRefusal> {
        if self.bars.is_empty() { Ok(()) } else { Err(SealRefusal::Barred(self.bars.clone())) }
    }

    /// Refuses what bars, and findings without a reason in `reasons`.
    fn settled_by(&self, reasons: &BTreeMap<String, String>) -> Result<(), SealRefusal> {
        self.free()?;
        let reasoned =
            |finding: &Finding| reasons.get(&finding.key()).is_some_and(|reason| !reason.trim().is_empty());
        let without: Vec<_> =
            self.need_reasons.iter().filter(|finding| !reasoned(finding)).cloned().collect();
        if without.is_empty() { Ok(()) } else { Err(SealRefusal::Unreasoned(without)) }
    }
}

fn answers(finding: &Finding, word: &str) -> bool {
    finding.kind.as_str().eq_ignore_ascii_case(word) || finding.key().eq_ignore_ascii_case(word)
}

impl Session {
    /// Seals the session, with the reason for each finding by its key. From then on it can only be read.
    ///
    /// # Errors
    /// It is sealed, something bars the seal, or a finding has no reason; then nothing was changed.
    pub fn seal(
        &mut self,
        edition: &Edition,
        at: Timestamp,
        reasons: BTreeMap<String, String>,
    ) -> Result<(), Refusal> {
        if self.is_sealed() {
            return Err(SealRefusal::Already.into());
        }
        let obstacles = Obstacles::of(&edition.framework, self, at);
        for (key, reason) in &reasons {
            if !obstacles.need_reasons.iter().any(|finding| finding.key() == *key) {
                let open = obstacles.need_reasons.iter().map(Finding::key).collect();
                return Err(SealRefusal::NotFound { given: key.clone(), open }.into());
            }
            // A list reads no further than the head of a file, in which the reasons stand.
            if reason.len() > LONGEST_LINE {
                return Err(Refusal::TooLong { what: "a reason", size: reason.len(), most: LONGEST_LINE });
            }
        }
        obstacles.settled_by(&reasons)?;
        let head = self.head();
        self.append(self.state.assessor.id, at, vec![Change::Sealed { head, reasons }]);
        Ok(())
    }

    /// The text that a signature of the seal signs, if there is a seal: who sealed which session, and the hash of the
    /// entry that did, which binds all of its history and the reasons.
    pub fn statement(&self) -> Option<String> {
        self.state.seal.as_ref()?;
        let (file, assessor, head) = (self.file.id, self.state.assessor.id, self.head());
        Some(format!("assessor seal 1\nsession {file}\nassessor {assessor}\nhead {head}\n"))
    }
}

/// What the entries of a history do that a seal forbids, each with its place among them, from 0, and as a sentence.
pub fn breaches<'a, C: Link + 'a>(entries: impl IntoIterator<Item = &'a Entry<C>>) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut sealed, mut previous) = (false, Digest::default());
    for (index, entry) in entries.into_iter().enumerate() {
        let seq = entry.seq;
        let sealing = entry.change.sealing();
        let says = match sealing {
            Some(Sealing::Set(_)) if sealed => Some(format!("entry {seq} seals what is sealed already")),
            Some(Sealing::Set(head)) if head != previous => {
                Some(format!("the seal, entry {seq}, does not name the entry before it as what it seals"))
            }
            Some(Sealing::Broken) if !sealed => Some(format!("entry {seq} breaks a seal that is not there")),
            Some(_) => None,
            None => sealed.then(|| format!("entry {seq} ({}) was made under the seal", entry.change.word())),
        };
        found.extend(says.map(|says| (index, says)));
        sealed = sealing.map_or(sealed, |sealing| sealing != Sealing::Broken);
        previous = entry.hash;
    }
    found
}

/// The findings that the seal of a session gives no reason for, or that bar one; none where there is no seal.
///
/// This program may ask about more than the one that set the seal.
pub fn unanswered(framework: &Framework, session: &Session) -> Vec<Finding> {
    let Some(seal) = &session.state.seal else { return Vec::new() };
    let Obstacles { bars, need_reasons } = Obstacles::of(framework, session, seal.at);
    let open = need_reasons.into_iter().filter(|finding| !seal.reasons.contains_key(&finding.key()));
    bars.into_iter().chain(open).collect()
}

#[cfg(test)]
mod tests;

//! The last mark and the last citation of a session, read off its history, so that an undo takes them back and a restart
//! keeps them.

use crate::domain::{
    bulk,
    history::Change,
    ids::{CriterionId, EvidenceId},
    session::Session,
    state::Verdict,
    undo,
};

/// The mark and the evidence that a repeat gives to a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The last mark that is not undone.
    pub verdict: Verdict,
    /// The evidence of the last citation that is not undone, as far as it is in the ledger.
    pub cites: Vec<EvidenceId>,
}

impl Repeat {
    /// Returns what a session's history leads to; met where nothing was marked yet.
    pub fn of(session: &Session) -> Self {
        let undone = undo::undone(session.entries.iter().map(AsRef::as_ref));
        let (mut verdict, mut cites) = (None, None);
        for entry in session.entries.iter().rev().filter(|entry| !undone.contains(&entry.group)) {
            match &entry.change {
                Change::Verdict { to: Some(to), .. } => verdict = verdict.or(Some(*to)),
                Change::Cites { to, .. } if !to.is_empty() && cites.is_none() => cites = Some(to.clone()),
                _ => {}
            }
            if verdict.is_some() && cites.is_some() {
                break;
            }
        }
        let mut cites = cites.unwrap_or_default();
        cites.retain(|id| session.state.item(*id).is_some());
        Self { verdict: verdict.unwrap_or(Verdict::Met), cites }
    }

    /// Returns the changes that give it to a criterion, which keeps the evidence that it cites already.
    ///
    /// # Errors
    /// The mark that the criterion has: a repeat changes none.
    pub fn changes(&self, session: &Session, criterion: &CriterionId) -> Result<Vec<Change>, Verdict> {
        if let Some(verdict) = session.state.verdict(criterion) {
            return Err(verdict);
        }
        let cited = session.state.mark(criterion).map_or(&[][..], |mark| &mark.cites);
        Ok(vec![
            Change::Verdict { criterion: criterion.clone(), to: Some(self.verdict) },
            Change::Cites { criterion: criterion.clone(), to: bulk::with(cited, &self.cites) },
        ])
    }

    /// Returns the mark and what it cites, in words: `met + E4`.
    pub fn words(&self) -> String {
        let cites: Vec<String> = self.cites.iter().map(ToString::to_string).collect();
        let plus = if cites.is_empty() { "" } else { " + " };
        format!("{}{plus}{}", self.verdict.words(), cites.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        evidence::EvidenceEdit,
        generate::{edition, new_session, start},
    };

    #[test]
    fn a_repeat_follows_undo_and_redo_and_never_changes_a_mark() {
        let mut session = new_session(1);
        let [first, second]: [CriterionId; 2] = ["PK1.CMP.1", "PK1.CMP.2"].map(|id| id.parse().unwrap());
        let mut record = |changes| session.record(edition(), start(), changes).unwrap();
        for number in [1, 2] {
            let edit = EvidenceEdit::Title(format!("Item {number}"));
            record(vec![Change::Evidence { id: EvidenceId(number), edit }]);
        }
        let cites = |number| Change::Cites { criterion: first.clone(), to: vec![EvidenceId(number)] };
        record(vec![Change::Verdict { criterion: first.clone(), to: Some(Verdict::NotYet) }, cites(1)]);
        record(vec![cites(2)]);
        let words = |session: &Session| Repeat::of(session).words();
        assert_eq!(words(&session), "not yet + E2");
        session.undo(start()).unwrap();
        assert_eq!(words(&session), "not yet + E1");
        session.redo(start()).unwrap();
        // The redo's own entries stand for what it brought back.
        assert_eq!(words(&session), "not yet + E2");
        session.undo(start()).unwrap();
        session.undo(start()).unwrap();
        assert_eq!(words(&session), "met");
        let changes = Repeat::of(&session).changes(&session, &second).unwrap();
        session.record(edition(), start(), changes).unwrap();
        assert_eq!(Repeat::of(&session).changes(&session, &second), Err(Verdict::Met));
    }
}

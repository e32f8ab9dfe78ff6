//! Members of a panel mark independently first: another's sealed session of a candidate opens only to whoever has
//! sealed their own.
//!
//! This is kept by the program alone. The operating system keeps drafts apart on a shared store, by their modes; what is
//! sealed it lets the whole group read.

use super::{Desk, DeskError};
use crate::{
    domain::{session::Session, state::Candidate},
    store::Row,
};

impl Desk {
    /// Refuses another's session to somebody who still marks the same candidate, and on a shared store to everybody
    /// who has not sealed a session of that candidate.
    ///
    /// # Errors
    /// [`DeskError::Apart`], or the store can't be read.
    pub(super) fn keep_apart(&self, session: &Session) -> Result<(), DeskError> {
        if session.state.assessor.id == self.me.id {
            return Ok(());
        }
        let own = self.own_states(&session.state.candidate)?;
        let is_marking = own.iter().any(|state| state != "sealed");
        let has_sealed = own.iter().any(|state| state == "sealed");
        if is_marking || (self.store.is_shared() && !has_sealed) {
            return Err(DeskError::Apart { assessor: session.state.assessor.name.clone() });
        }
        Ok(())
    }

    /// The states of my own sessions of a candidate.
    fn own_states(&self, candidate: &Candidate) -> Result<Vec<String>, DeskError> {
        let own = self.store.list()?.into_iter().filter_map(|row| match row {
            Row::Session(listed) if listed.author.id == self.me.id => Some(listed),
            _ => None,
        });
        let same = own.filter(|listed| is_same(&listed.candidate, candidate));
        Ok(same.map(|listed| listed.summary.state).collect())
    }
}

/// The same reference is the same candidate; where one has none, the same name is.
fn is_same(one: &Candidate, other: &Candidate) -> bool {
    if one.reference.is_empty() || other.reference.is_empty() {
        one.name == other.name
    } else {
        one.reference == other.reference
    }
}

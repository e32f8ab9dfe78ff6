//! The assessor's own earlier notes on a criterion, as phrases to choose from.

use super::desk::Desk;
use crate::{
    domain::{
        ids::{CriterionId, FrameworkId, SessionId},
        phrases,
        state::Candidate,
    },
    store::Row,
};

/// How many sessions are read at most, the one changed last first.
const MOST: usize = 300;

/// The phrases of the notes that this assessor wrote on a criterion in other sessions of the same framework. What can't
/// be read is passed over.
pub fn gather(desk: &Desk, framework: &FrameworkId, criterion: &CriterionId, but: SessionId) -> Vec<String> {
    let rows = desk.rows().unwrap_or_default();
    let own = rows.into_iter().filter_map(|row| match row {
        Row::Session(listed) if listed.author.id == desk.me().id && listed.id != but => Some(*listed),
        Row::Session(_) | Row::Damaged { .. } | Row::Private { .. } => None,
    });
    let mut own: Vec<_> = own.collect();
    own.sort_by_key(|listed| std::cmp::Reverse(listed.saved_at));
    let mut notes: Vec<(Candidate, String)> = Vec::new();
    // The candidate of the note in hand is not to be named either.
    for listed in own.into_iter().take(MOST) {
        let Ok((opened, _)) = desk.read(listed.id) else { continue };
        let session = opened.session;
        if session.framework.id != *framework {
            continue;
        }
        let note = session.state.mark(criterion).map(|mark| mark.note.clone()).unwrap_or_default();
        notes.push((session.state.candidate, note));
    }
    let notes: Vec<(&Candidate, &str)> =
        notes.iter().map(|(candidate, note)| (candidate, note.as_str())).collect();
    phrases::phrases(&notes)
}

//! Panels for tests: sealed sessions of Ada Lovelace by several assessors, and what a chair does with them.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{Change, Convening, Panel, Refusal, Signoff, Sitting};
use crate::domain::{
    generate::{edition, session_id, start, text},
    history::Change as Marked,
    ids::{AssessorId, CriterionId, PanelId},
    session::Session,
    state::{Assessor, Candidate, Outcome, Recommendation, Verdict},
};

/// The criteria that generated panels speak of, so that marks meet.
pub(crate) const CRITERIA: [&str; 5] = ["PK1.CA.1", "PK1.CMP.1", "PK1.CMP.2", "PK2.CMP.3", "PE1.CMP.1"];

/// An assessor by number.
pub(crate) fn assessor(number: usize) -> Assessor {
    let names = ["Charles Babbage", "Mary Somerville", "George Boole", "Grace Hopper", "Alan Turing"];
    let id = format!("019d0000-0000-7000-8000-{number:012x}");
    Assessor { id: id.parse().unwrap(), name: names[number % names.len()].into() }
}

/// A draft of the assessor with that number, of Ada Lovelace for CMP.
pub(crate) fn draft(number: usize, marks: &[(&str, Option<Verdict>)]) -> Session {
    let candidate = Candidate {
        name: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let id = session_id(u32::try_from(number).unwrap() + 100);
    let mut session = Session::create(id, edition(), candidate, assessor(number), start());
    let mark = |(id, to): &(&str, Option<Verdict>)| Marked::Verdict { criterion: criterion(id), to: *to };
    session.record(edition(), later(1), marks.iter().map(mark).collect()).unwrap();
    session
}

/// The same session, sealed.
pub(crate) fn seal(mut session: Session) -> Session {
    let (by, head) = (session.state.assessor.id, session.head());
    session.append(by, later(2), vec![Marked::Sealed { head, reasons: BTreeMap::new() }]);
    session
}

/// The same session, its seal broken.
pub(crate) fn unseal(mut session: Session) -> Session {
    let by = session.state.assessor.id;
    session.append(by, later(3), vec![Marked::Unsealed { reason: "More was shown.".into() }]);
    session
}

/// Sealed sessions of as many assessors as there are rows; `+`, `-` and `.` mark [`CRITERIA`] in order.
pub(crate) fn sealed(rows: &[&str]) -> Vec<Arc<Session>> {
    let verdict = |sign| match sign {
        '+' => Some(Verdict::Met),
        '-' => Some(Verdict::NotYet),
        _ => None,
    };
    let session = |(number, row): (usize, &&str)| {
        let marks: Vec<_> = CRITERIA.into_iter().zip(row.chars().map(verdict)).collect();
        Arc::new(seal(draft(number + 1, &marks)))
    };
    rows.iter().enumerate().map(session).collect()
}

pub(crate) fn criterion(id: &str) -> CriterionId {
    id.parse().unwrap()
}

/// The moment so many hours after the first.
pub(crate) fn later(hours: i64) -> Timestamp {
    start() + SignedDuration::from_hours(hours)
}

pub(crate) fn panel_id() -> PanelId {
    "019f0000-0000-7000-8000-000000000001".parse().unwrap()
}

/// Convenes a panel that Grace Hopper chairs.
pub(crate) fn try_convene(sessions: &[Arc<Session>], anonymous: bool) -> Result<Panel, Refusal> {
    let sessions = sessions.iter().map(Arc::as_ref).collect();
    let convening = Convening { id: panel_id(), chair: assessor(3), anonymous, sessions };
    Panel::convene(&convening, edition(), later(4))
}

/// A panel on sessions that fit.
pub(crate) fn convened(sessions: &[Arc<Session>]) -> Panel {
    try_convene(sessions, false).unwrap()
}

/// The panel at its table.
pub(crate) fn sitting<'a>(panel: &'a Panel, sessions: &'a [Arc<Session>]) -> Sitting<'a> {
    Sitting { panel, edition: edition(), sessions }
}

/// What the member with that id signs now.
pub(crate) fn signoff(panel: &Panel, id: AssessorId) -> Signoff {
    let assessor = panel.state.member(id).unwrap().1.assessor.clone();
    Signoff { panel: panel.file.id, assessor, head: panel.head(), at: later(9) }
}

/// One thing that a chair does.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Several changes in one action.
    Record(Vec<Change>),
    /// Accepts all that is unanimous.
    Accept,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

fn change() -> impl Strategy<Value = Change> {
    let id = || select(CRITERIA.to_vec()).prop_map(criterion);
    let verdict = || select(vec![Verdict::Met, Verdict::NotYet]);
    let level = option::of(select(vec!["CA", "CMP"]).prop_map(|level| level.parse().unwrap()));
    let recommendation = (select(Outcome::ALL.to_vec()), level, text())
        .prop_map(|(outcome, level, rationale)| Recommendation { outcome, level, rationale });
    prop_oneof![
        4 => (id(), option::of(verdict()), text())
            .prop_map(|(criterion, to, rationale)| Change::Resolved { criterion, to, rationale }),
        2 => (id(), text()).prop_map(|(criterion, to)| Change::Discussed { criterion, to }),
        1 => option::of(recommendation).prop_map(Change::Recommended),
        1 => Just(Change::Revealed),
    ]
}

/// Something that a chair does.
pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => vec(change(), 1..4).prop_map(Deed::Record),
        1 => Just(Deed::Accept),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// Rows of marks of two to seven assessors, for [`sealed`].
pub(crate) fn rows() -> impl Strategy<Value = Vec<String>> {
    vec("[+.-]{5}", 2..=7)
}

/// Does `deeds` one after the other; what is refused leaves no trace.
pub(crate) fn done(mut panel: Panel, sessions: &[Arc<Session>], deeds: &[Deed]) -> Panel {
    for (hour, deed) in (5..).zip(deeds) {
        let at = later(hour);
        let _ = match deed {
            Deed::Record(changes) => panel.record(edition(), at, changes.clone()).map(|_| ()),
            Deed::Accept => {
                let accepting = sitting(&panel, sessions).accepting();
                panel.record(edition(), at, accepting).map(|_| ())
            }
            Deed::Undo => panel.undo(at).map(|_| ()),
            Deed::Redo => panel.redo(at).map(|_| ()),
        };
    }
    panel
}

/// A panel with a history, perhaps sealed, with the sessions it rests on.
pub(crate) fn panel() -> impl Strategy<Value = (Panel, Vec<Arc<Session>>)> {
    (rows(), any::<bool>(), vec(deed(), 0..12), any::<bool>()).prop_map(|(rows, anonymous, deeds, seals)| {
        let rows: Vec<_> = rows.iter().map(String::as_str).collect();
        let mut sessions = sealed(&rows);
        let panel = try_convene(&sessions, anonymous).unwrap();
        let order = |session: &Arc<Session>| panel.state.member(session.state.assessor.id).map(|(at, _)| at);
        sessions.sort_by_key(order);
        let mut panel = done(panel, &sessions, &deeds);
        if seals {
            let head = panel.head();
            let signoffs = panel
                .state
                .members
                .iter()
                .map(|member| (member.assessor.id, signoff(&panel, member.assessor.id).digest()));
            let ready = super::Ready { head, signoffs: signoffs.collect() };
            panel.seal(ready, later(50)).unwrap();
        }
        (panel, sessions)
    })
}

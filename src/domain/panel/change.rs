//! What can change in a panel: each change with its fields in the file and as a sentence for people.

use std::collections::BTreeMap;

use super::state::{Member, PanelState, Resolution};
use crate::domain::{
    canonical::{Canonical, Fields},
    history::{
        self,
        chain::{Link, Sealing},
    },
    ids::{AssessorId, CriterionId, Digest, PanelId},
    state::{Assessor, Candidate, Recommendation, Verdict},
    undo,
};

/// What changed in a panel. The value before follows by replay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The panel met: binds file, edition, candidate, chair and every member's sealed session.
    Convened {
        /// The panel.
        panel: PanelId,
        /// The edition.
        framework: Digest,
        /// The person assessed.
        candidate: Candidate,
        /// Who chairs, and alone writes the file.
        chair: Assessor,
        /// Whether the members' names are hidden until they are revealed.
        anonymous: bool,
        /// The members, in the order in which they are shown.
        members: Vec<Member>,
    },
    /// A criterion was settled with a reason, or opened again.
    Resolved {
        /// The criterion.
        criterion: CriterionId,
        /// The panel's mark; none opens the criterion again.
        to: Option<Verdict>,
        /// Why.
        rationale: String,
    },
    /// A mark on which all members agree became the panel's.
    Accepted {
        /// The criterion.
        criterion: CriterionId,
        /// What all of them say.
        to: Verdict,
    },
    /// The note on what was said about a criterion.
    Discussed {
        /// The criterion.
        criterion: CriterionId,
        /// The whole new text.
        to: String,
    },
    /// The members' names are shown from now on.
    Revealed,
    /// The chair's recommendation; none takes it back.
    Recommended(Option<Recommendation>),
    /// The seal was set.
    Sealed {
        /// The hash of the entry before this one, to which every member signed.
        head: Digest,
        /// The digest of each member's sign-off.
        signoffs: BTreeMap<AssessorId, Digest>,
    },
    /// The seal was broken.
    Unsealed {
        /// Why.
        reason: String,
    },
    /// A group was undone; the entries that restore follow in the same group.
    Undone {
        /// The group undone; undoing an undo is a redo.
        undoes: u64,
    },
}

impl Change {
    /// The words in the field `change`.
    pub const WORDS: [&'static str; 9] = [
        "convened",
        "resolved",
        "accepted",
        "discussed",
        "revealed",
        "recommended",
        "sealed",
        "unsealed",
        "undone",
    ];

    /// What changed, as a sentence without its end. `before` is the state before it.
    pub fn sentence(&self, before: &PanelState) -> String {
        match self {
            Self::Convened { candidate, chair, members, .. } => {
                let (count, name) = (members.len(), &candidate.name);
                format!("panel of {count} on {name} convened by {}", chair.name)
            }
            Self::Resolved { criterion, to, rationale } => resolved(criterion, *to, rationale, before),
            Self::Accepted { criterion, to } => format!("{criterion}: {}, as all members say", to.words()),
            Self::Discussed { criterion, to } if to.is_empty() => {
                format!("{criterion}: discussion taken out")
            }
            Self::Discussed { criterion, to } => format!("{criterion}: discussion: {to}"),
            Self::Revealed => "the members' names revealed".into(),
            Self::Recommended(to) => history::recommended(to.as_ref()),
            Self::Sealed { signoffs, .. } => format!("sealed, signed by {}", signoffs.len()),
            Self::Unsealed { reason } => format!("seal broken: {reason}"),
            Self::Undone { undoes } => format!("change {undoes} undone"),
        }
    }
}

fn resolved(criterion: &CriterionId, to: Option<Verdict>, rationale: &str, before: &PanelState) -> String {
    let was = before.resolutions.get(criterion).map_or("open", |resolution| resolution.verdict.words());
    let now = to.map_or("open again", Verdict::words);
    let why = if rationale.is_empty() { String::new() } else { format!(": {rationale}") };
    format!("{criterion}: {now}, was {was}{why}")
}

impl Link for Change {
    fn fields<'a>(&'a self, fields: &mut Fields<'a>) {
        fields.push(("change", Canonical::from(self.word())));
        fields.extend(self.criterion().map(|criterion| ("criterion", criterion.as_str().into())));
        match self {
            Self::Convened { panel, framework, candidate, chair, anonymous, members } => fields.extend([
                ("panel", Canonical::made(panel)),
                ("framework", Canonical::made(framework)),
                ("candidate", history::candidate_fields(candidate)),
                ("chair", history::assessor_fields(chair)),
                ("anonymous", (*anonymous).into()),
                ("members", Canonical::Array(members.iter().map(member).collect())),
            ]),
            Self::Resolved { to, rationale, .. } => fields.extend([
                ("to", to.map_or("", Verdict::as_str).into()),
                ("rationale", rationale.as_str().into()),
            ]),
            Self::Accepted { to, .. } => fields.push(("to", to.as_str().into())),
            Self::Discussed { to, .. } => fields.push(("to", to.as_str().into())),
            Self::Revealed => {}
            Self::Recommended(to) => fields.extend(history::recommendation_fields(to.as_ref())),
            Self::Sealed { head, signoffs } => {
                fields.extend([("head", Canonical::made(head)), ("signoffs", signed(signoffs))]);
            }
            Self::Unsealed { reason } => fields.push(("reason", reason.as_str().into())),
            Self::Undone { undoes } => fields.push(("undoes", history::integer(*undoes))),
        }
    }

    fn barrier(&self) -> Option<&'static str> {
        match self {
            Self::Convened { .. } => Some("nothing to undo: undo stops at the panel's start"),
            Self::Revealed => Some("nothing to undo: undo stops where names were revealed"),
            Self::Sealed { .. } | Self::Unsealed { .. } => Some(undo::AT_THE_SEAL),
            Self::Resolved { .. }
            | Self::Accepted { .. }
            | Self::Discussed { .. }
            | Self::Recommended(_)
            | Self::Undone { .. } => None,
        }
    }

    fn undoes(&self) -> Option<u64> {
        if let Self::Undone { undoes } = self { Some(*undoes) } else { None }
    }

    fn note(&self) -> Option<(&CriterionId, &String)> {
        if let Self::Discussed { criterion, to } = self { Some((criterion, to)) } else { None }
    }

    fn undone(group: u64) -> Self {
        Self::Undone { undoes: group }
    }

    fn unsealed(reason: String) -> Self {
        Self::Unsealed { reason }
    }

    fn criterion(&self) -> Option<&CriterionId> {
        match self {
            Self::Resolved { criterion, .. }
            | Self::Accepted { criterion, .. }
            | Self::Discussed { criterion, .. } => Some(criterion),
            Self::Convened { .. }
            | Self::Revealed
            | Self::Recommended(_)
            | Self::Sealed { .. }
            | Self::Unsealed { .. }
            | Self::Undone { .. } => None,
        }
    }

    fn word(&self) -> &'static str {
        match self {
            Self::Convened { .. } => "convened",
            Self::Resolved { .. } => "resolved",
            Self::Accepted { .. } => "accepted",
            Self::Discussed { .. } => "discussed",
            Self::Revealed => "revealed",
            Self::Recommended(_) => "recommended",
            Self::Sealed { .. } => "sealed",
            Self::Unsealed { .. } => "unsealed",
            Self::Undone { .. } => "undone",
        }
    }

    fn sealing(&self) -> Option<Sealing> {
        match self {
            Self::Sealed { head, .. } => Some(Sealing::Set(*head)),
            Self::Unsealed { .. } => Some(Sealing::Broken),
            _ => None,
        }
    }
}

fn member(member: &Member) -> Canonical<'_> {
    Canonical::object([
        ("id", Canonical::made(member.assessor.id)),
        ("name", member.assessor.name.as_str().into()),
        ("session", Canonical::made(member.session)),
        ("head", Canonical::made(member.head)),
    ])
}

/// The digest of each sign-off by the member's id, as a file has them.
fn signed(signoffs: &BTreeMap<AssessorId, Digest>) -> Canonical<'_> {
    Canonical::object(signoffs.iter().map(|(member, digest)| (member.to_string(), Canonical::made(digest))))
}

impl Resolution {
    /// The change that would make `criterion` be settled so.
    pub(super) fn remade(&self, criterion: &CriterionId) -> Change {
        let criterion = criterion.clone();
        match &self.rationale {
            Some(rationale) => {
                Change::Resolved { criterion, to: Some(self.verdict), rationale: rationale.clone() }
            }
            None => Change::Accepted { criterion, to: self.verdict },
        }
    }
}

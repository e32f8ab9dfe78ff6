//! People by codes: a session or a panel as it is shown to somebody who is not to know whom it is about. It happens to
//! the domain values, before any table is made, so no table can forget it. Opens no files.

use std::{collections::BTreeMap, fmt, sync::Arc};

use uuid::Uuid;

use crate::{
    domain::{
        evidence::EvidenceItem,
        history::{Change, Entry},
        ids::{AssessorId, Digest, SessionId},
        panel::{Discussion, Member, Panel, PanelSeal, PanelState, Resolution},
        session::{Draft, FileFacts, Session, Unknown},
        state::{Assessor, Candidate, Declaration, Mark, Recommendation, Seal, State},
    },
    export::subject::Subject,
};

/// What stands in place of a text that is withheld, so that a text there is still told from none.
pub const WITHHELD: &str = "[withheld]";

/// How people are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum People {
    /// By name.
    #[default]
    Named,
    /// By codes, and most of what was typed is withheld.
    Coded {
        /// Whether notes are as they were typed.
        notes: bool,
    },
}

/// What codes are made from. Whoever has it can find the person of a code by trying names.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub Digest);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The letters of codes: those of Crockford's base 32, of which none is taken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters a code has: among ten thousand people the odds of two alike are below one in ten million.
const LENGTH: usize = 10;
/// The length of a block of SHA-256 in bytes, which HMAC counts in.
const BLOCK: usize = 64;

impl Secret {
    /// HMAC-SHA-256 (RFC 2104) over what kind of thing it is and which.
    fn mac(&self, kind: &str, which: &str) -> Digest {
        let padded = |pad: u8| {
            let mut block = vec![pad; BLOCK];
            block.iter_mut().zip(self.0.0).for_each(|(byte, secret)| *byte ^= secret);
            block
        };
        let message = [kind.as_bytes(), b"\0", which.as_bytes()].concat();
        let inner = Digest::of(&[padded(0x36), message].concat());
        Digest::of(&[padded(0x5c), inner.0.to_vec()].concat())
    }

    fn code(&self, letter: char, kind: &str, which: &str) -> String {
        let mac = self.mac(kind, which).0;
        let letters = mac.iter().take(LENGTH).map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        [letter, '-'].into_iter().chain(letters).collect()
    }

    fn id(&self, kind: &str, which: &impl fmt::Display) -> Uuid {
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(self.mac(kind, &which.to_string()).0).for_each(|(byte, mac)| *byte = mac);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    fn candidate_code(&self, candidate: &Candidate) -> String {
        // The same candidate is the same reference; only where there is none the name has to do.
        match candidate.reference.trim() {
            "" => self.code('C', "name", candidate.name.trim()),
            reference => self.code('C', "reference", reference),
        }
    }
}

/// Somebody whom a code stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// A candidate's reference, an assessor's id.
    pub known_by: String,
}

/// The key: what the codes are made from, and what those handed out stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What codes are made from.
    pub secret: Secret,
    /// Candidates, by their codes.
    pub candidates: BTreeMap<String, Person>,
    /// Assessors, by their codes.
    pub assessors: BTreeMap<String, Person>,
    /// The ids of sessions and panels, by those that stand in their place.
    pub ids: BTreeMap<String, String>,
}

impl Key {
    /// A key that has handed out nothing.
    pub fn new(secret: Secret) -> Self {
        Self { secret, candidates: BTreeMap::new(), assessors: BTreeMap::new(), ids: BTreeMap::new() }
    }

    /// Notes whom and what the codes in a session stand for.
    pub fn note_session(&mut self, session: &Session) {
        self.note_candidate(&session.state.candidate);
        self.note_assessor(&session.state.assessor);
        let id = session.file.id;
        self.ids.insert(self.secret.id("session", &id).to_string(), id.to_string());
    }

    /// Notes whom and what the codes in a panel stand for.
    pub fn note_panel(&mut self, panel: &Panel) {
        self.note_candidate(&panel.state.candidate);
        self.note_assessor(&panel.state.chair);
        panel.state.members.iter().for_each(|member| self.note_assessor(&member.assessor));
        let id = panel.file.id;
        self.ids.insert(self.secret.id("panel", &id).to_string(), id.to_string());
    }

    fn note_candidate(&mut self, candidate: &Candidate) {
        let person = Person { name: candidate.name.clone(), known_by: candidate.reference.clone() };
        self.candidates.insert(self.secret.candidate_code(candidate), person);
    }

    fn note_assessor(&mut self, assessor: &Assessor) {
        let person = Person { name: assessor.name.clone(), known_by: assessor.id.to_string() };
        self.assessors.insert(self.secret.code('A', "assessor", &person.known_by), person);
    }
}

/// Shows people by codes.
#[derive(Clone, Debug)]
pub struct Redaction {
    /// What codes are made from.
    pub secret: Secret,
    /// Whether notes are as they were typed.
    pub notes: bool,
}

impl Redaction {
    /// The id that stands in place of a session's; it says nothing of when the session was made.
    pub fn session_id(&self, id: SessionId) -> SessionId {
        self.secret.id("session", &id).into()
    }

    /// A session with people by codes.
    pub fn session(&self, subject: &Subject<'_>) -> Session {
        let session = subject.session;
        let file = FileFacts {
            id: self.session_id(session.file.id),
            revision: 0,
            parent: None,
            saved_at: Some(subject.counted_to()),
            program: String::new(),
        };
        // A check asks whether a note is being typed, not what.
        let draft = session.draft.as_ref();
        let draft =
            draft.map(|draft| Draft { criterion: draft.criterion.clone(), caret: 0, text: String::new() });
        Session {
            file,
            framework: session.framework.clone(),
            state: self.state(&session.state),
            draft,
            signature: None,
            entries: self.entries(session),
            unknown: Unknown::default(),
        }
    }

    /// A panel with people by codes, its members in the order of the ids that stand in place of their sessions'.
    pub fn panel(&self, panel: &Panel) -> Panel {
        let file = FileFacts {
            id: self.secret.id("panel", &panel.file.id).into(),
            revision: 0,
            parent: None,
            saved_at: None,
            program: String::new(),
        };
        Panel {
            draft: None,
            signature: None,
            file,
            framework: panel.framework.clone(),
            state: self.panel_state(&panel.state),
            entries: Vec::new(),
            unknown: Unknown::default(),
        }
    }

    fn panel_state(&self, state: &PanelState) -> PanelState {
        let mut members: Vec<_> = state.members.iter().map(|member| self.member(member)).collect();
        members.sort_by_key(|member| member.session);
        let resolutions = state.resolutions.iter().map(|(id, settled)| {
            let rationale = settled.rationale.as_deref().map(withheld);
            (id.clone(), Resolution { rationale, ..settled.clone() })
        });
        let discussion = state
            .discussion
            .iter()
            .map(|(id, said)| (id.clone(), Discussion { note: self.note(&said.note), at: said.at }));
        PanelState {
            candidate: self.candidate(&state.candidate),
            edition: state.edition,
            chair: self.assessor(&state.chair),
            anonymous: state.anonymous,
            members,
            resolutions: resolutions.collect(),
            discussion: discussion.collect(),
            recommendation: state.recommendation.as_ref().map(recommendation),
            seal: state.seal.as_ref().map(|seal| PanelSeal {
                at: seal.at,
                head: Digest::default(),
                signoffs: BTreeMap::new(),
            }),
        }
    }

    fn member(&self, member: &Member) -> Member {
        Member {
            assessor: self.assessor(&member.assessor),
            session: self.session_id(member.session),
            head: Digest::default(),
        }
    }

    fn candidate(&self, candidate: &Candidate) -> Candidate {
        let code = self.secret.candidate_code(candidate);
        // A check asks whether there is a reference.
        let reference = if candidate.reference.trim().is_empty() { String::new() } else { code.clone() };
        Candidate { name: code, reference, ..candidate.clone() }
    }

    fn assessor_id(&self, id: AssessorId) -> AssessorId {
        self.secret.id("assessor id", &id).into()
    }

    fn assessor(&self, assessor: &Assessor) -> Assessor {
        let name = self.secret.code('A', "assessor", &assessor.id.to_string());
        Assessor { id: self.assessor_id(assessor.id), name }
    }

    fn state(&self, state: &State) -> State {
        let declaration = state.declaration.as_ref();
        let seal = state.seal.as_ref();
        State {
            candidate: self.candidate(&state.candidate),
            assessor: self.assessor(&state.assessor),
            edition: state.edition,
            declaration: declaration
                .map(|declared| Declaration { detail: withheld(&declared.detail), ..declared.clone() }),
            recommendation: state.recommendation.as_ref().map(recommendation),
            seal: seal.map(|seal| Seal { at: seal.at, head: Digest::default(), reasons: BTreeMap::new() }),
            evidence: state.evidence.iter().map(item).collect(),
            marks: state.marks.iter().map(|(id, mark)| (id.clone(), self.mark(mark))).collect(),
        }
    }

    fn mark(&self, mark: &Mark) -> Mark {
        Mark { note: self.note(&mark.note), ..mark.clone() }
    }

    fn note(&self, note: &str) -> String {
        if self.notes { note.to_owned() } else { withheld(note) }
    }

    /// What a check asks of a history: whether a mark is older than the declaration.
    fn entries(&self, session: &Session) -> Vec<Arc<Entry>> {
        let kept = session.entries.iter().flat_map(|entry| {
            let made = entry.change.made().iter().filter_map(asked_of);
            made.map(|change| Entry {
                by: self.assessor_id(entry.by),
                change,
                unknown: toml::Table::new(),
                hash: Digest::default(),
                ..entry.as_ref().clone()
            })
        });
        kept.map(Arc::new).collect()
    }
}

fn asked_of(change: &Change) -> Option<Change> {
    match change {
        Change::Declared { kind, .. } => Some(Change::Declared { kind: kind.clone(), detail: String::new() }),
        Change::Verdict { .. } => Some(change.clone()),
        _ => None,
    }
}

fn item(item: &EvidenceItem) -> EvidenceItem {
    EvidenceItem { title: withheld(&item.title), locator: withheld(&item.locator), ..item.clone() }
}

fn recommendation(given: &Recommendation) -> Recommendation {
    Recommendation { rationale: withheld(&given.rationale), ..given.clone() }
}

fn withheld(text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { WITHHELD.to_owned() }
}

//! Sessions for tests by laws: built the way a person builds them, through `record`, `undo` and `redo` over the shipped
//! edition, with the texts that break programs.

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp, civil::date};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::domain::{
    evidence::EvidenceEdit,
    framework::Edition,
    history::{CandidateEdit, Change},
    ids::{CriterionId, EvidenceId, SessionId},
    seal::Obstacles,
    session::{Draft, Session},
    state::{Assessor, Candidate, Outcome, Recommendation, Verdict},
};

static EDITION: LazyLock<Edition> = LazyLock::new(|| Edition::shipped().unwrap());

/// The edition that all generated sessions are marked against.
pub(crate) fn edition() -> &'static Edition {
    &EDITION
}

/// As many cases as `percent` of what is usual: laws that take long have fewer, in the suite and whenever more are asked
/// for.
pub(crate) fn cases(percent: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: (usual.cases * percent / 100).max(1), ..usual }
}

/// A moment that a test may count from.
pub(crate) fn start() -> Timestamp {
    "2026-11-24T14:03:21Z".parse().unwrap()
}

/// A session id by number.
pub(crate) fn session_id(number: u32) -> SessionId {
    format!("019e0000-0000-7000-8000-{number:012x}").parse().unwrap()
}

/// A new session of Ada Lovelace, assessed for CMP by Charles Babbage.
pub(crate) fn new_session(number: u32) -> Session {
    let candidate = Candidate {
        name: "Ada Lovelace".into(),
        reference: format!("C-{number:04}"),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let assessor = Assessor {
        id: "019d0000-0000-7000-8000-000000000001".parse().unwrap(),
        name: "Charles Babbage".into(),
    };
    Session::create(session_id(number), edition(), candidate, assessor, start())
}

/// [`new_session`], declared, recommended on and sealed without a mark, for reasons that are given.
pub(crate) fn sealed_session(number: u32) -> Session {
    let mut session = new_session(number);
    let declared = Change::Declared { kind: "none".parse().ok(), detail: String::new() };
    let rationale = "Nothing was asked yet.".to_owned();
    let recommended = Recommendation { outcome: Outcome::Defer, level: None, rationale: rationale.clone() };
    session.record(edition(), start(), vec![declared, Change::Recommended(Some(recommended))]).unwrap();
    let obstacles = Obstacles::of(&edition().framework, &session, start());
    let reasons = obstacles.reasons(&[("unmarked".to_owned(), rationale)]).unwrap();
    session.seal(edition(), start(), reasons).unwrap();
    session
}

/// One thing that a person does to a session.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Several changes in one action.
    Record(Vec<Change>),
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

/// Texts as people and their enemies type them; without NUL, which is refused on the way in.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let hostile = [
        "",
        " ",
        "Three instruments compared, choice argued from the client's goal.",
        "\"\"\"",
        "'''",
        "\\",
        "\\u0041",
        "ends with a quote\"",
        "one\r\ntwo\rthree\n\n[[history]]\nseq = 1\n",
        "\n[[",
        "# sha256 0000",
        "=1+1",
        "\t\u{1}\u{8}\u{c}\u{1b}[2J\u{1f}\u{7f}\u{85}\u{9b}",
        "\u{2028}\u{2029}\u{202e}abc\u{2066}\u{200b}\u{feff}",
        "👩‍🏫 é e\u{301} שלום 𝄞 \u{10ffff}\u{fffe}",
    ];
    prop_oneof![3 => select(hostile.to_vec()).prop_map(str::to_owned), 1 => "[^\u{0}]{0,40}"]
}

fn criterion() -> impl Strategy<Value = CriterionId> {
    // A few, so that deeds meet on the same criterion; the last of them asks for a figure.
    let ids = ["PK1.CA.1", "PK1.CMP.1", "PK1.CMP.2", "PK2.CMP.3", "PE1.CMP.1"];
    select(ids.to_vec()).prop_map(|id| id.parse().unwrap())
}

fn evidence_id() -> impl Strategy<Value = EvidenceId> {
    (1..4u32).prop_map(EvidenceId)
}

fn evidence_edit() -> impl Strategy<Value = EvidenceEdit> {
    let flag = || option::of(any::<bool>());
    let kinds = ["case-study", "resume"];
    let kind = option::of(select(kinds.to_vec()).prop_map(|kind| kind.parse().unwrap()));
    let day = (1..=9999i16, 1..=12i8, 1..=28i8).prop_map(|(year, month, day)| date(year, month, day));
    prop_oneof![
        kind.prop_map(EvidenceEdit::Kind),
        text().prop_map(EvidenceEdit::Title),
        text().prop_map(EvidenceEdit::Locator),
        option::of(day).prop_map(EvidenceEdit::Date),
        flag().prop_map(EvidenceEdit::Valid),
        flag().prop_map(EvidenceEdit::Authentic),
        flag().prop_map(EvidenceEdit::Current),
        flag().prop_map(EvidenceEdit::Sufficient),
        Just(EvidenceEdit::Removed),
    ]
}

fn candidate_edit() -> impl Strategy<Value = CandidateEdit> {
    let level = select(vec!["CA", "CMA", "CMP", "CMF"]).prop_map(|level| level.parse().unwrap());
    prop_oneof![
        text().prop_map(CandidateEdit::Name),
        text().prop_map(CandidateEdit::Reference),
        level.prop_map(CandidateEdit::Target),
        option::of(any::<u32>()).prop_map(CandidateEdit::Years),
    ]
}

fn recommendation() -> impl Strategy<Value = Recommendation> {
    let level = option::of(select(vec!["CA", "CMP"]).prop_map(|level| level.parse().unwrap()));
    (select(Outcome::ALL.to_vec()), level, text()).prop_map(|(outcome, level, rationale)| Recommendation {
        outcome,
        level,
        rationale,
    })
}

/// A change that may be recorded, or refused.
pub(crate) fn change() -> impl Strategy<Value = Change> {
    let verdict = option::of(select(vec![Verdict::Met, Verdict::NotYet]));
    let kind = option::of(select(vec!["none", "employer"]).prop_map(|kind| kind.parse().unwrap()));
    prop_oneof![
        4 => (criterion(), verdict).prop_map(|(criterion, to)| Change::Verdict { criterion, to }),
        3 => (criterion(), text()).prop_map(|(criterion, to)| Change::Note { criterion, to }),
        1 => (criterion(), any::<bool>()).prop_map(|(criterion, to)| Change::Probe { criterion, to }),
        2 => (criterion(), vec(evidence_id(), 0..3)).prop_map(|(criterion, to)| Change::Cites { criterion, to }),
        1 => (criterion(), option::of(any::<u32>())).prop_map(|(criterion, to)| Change::Measure { criterion, to }),
        4 => (evidence_id(), evidence_edit()).prop_map(|(id, edit)| Change::Evidence { id, edit }),
        1 => candidate_edit().prop_map(Change::Candidate),
        1 => (kind, text()).prop_map(|(kind, detail)| Change::Declared { kind, detail }),
        1 => option::of(recommendation()).prop_map(Change::Recommended),
    ]
}

/// Something that a person does.
pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => vec(change(), 1..4).prop_map(Deed::Record),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// Does `deeds` one after the other; what is refused leaves no trace.
pub(crate) fn done(mut session: Session, deeds: &[(Deed, i64)]) -> Session {
    let mut at = start();
    for (deed, nanoseconds) in deeds {
        at += SignedDuration::from_nanos(*nanoseconds);
        let _ = match deed {
            Deed::Record(changes) => session.record(edition(), at, changes.clone()).map(|_| ()),
            Deed::Undo => session.undo(at).map(|_| ()),
            Deed::Redo => session.redo(at).map(|_| ()),
        };
    }
    session
}

/// A session with a history, perhaps sealed or with a note being typed.
pub(crate) fn session() -> impl Strategy<Value = Session> {
    let pause = select(vec![0, 1, 1_000_000, 1_000_000_000, 3_600_000_000_000i64]);
    let deeds = vec((deed(), pause), 0..24);
    let draft = option::of((criterion(), text()));
    let seal = option::of((text(), text(), any::<bool>()));
    (deeds, draft, seal).prop_map(|(deeds, draft, seal)| {
        let mut session = done(new_session(1), &deeds);
        session.draft = draft.map(|(criterion, text)| Draft { criterion, caret: text.len(), text });
        if let Some((finding, reason, broken)) = seal {
            sealed(&mut session, finding, reason, broken);
        }
        session
    })
}

fn sealed(session: &mut Session, finding: String, reason: String, broken: bool) {
    let (by, at) = (session.state.assessor.id, start() + SignedDuration::from_hours(48));
    let reasons = [(finding, reason.clone())].into();
    session.append(by, at, vec![Change::Sealed { head: session.head(), reasons }]);
    session.signature = (!broken && !reason.is_empty()).then(|| reason.clone());
    if broken {
        session.append(by, at, vec![Change::Unsealed { reason }]);
    }
}

//! A small edition and sessions with fixed ids and times, for the tests of what is exported.

use jiff::{Timestamp, civil};

use crate::domain::{
    evidence::EvidenceItem,
    framework::{
        Abilities, Ability, Consequence, Criterion, Dimension, Edition, EvidenceKind, Framework, Interest,
        Level, Measure, Policy, Rule,
    },
    history::Change,
    ids::{Digest, EvidenceId},
    session::Session,
    state::{Assessor, Candidate, Outcome, Recommendation, Verdict},
};

/// What a hostile or a careless hand may write, and every file must bring back as it was.
pub(crate) const HOSTILE: [&str; 12] = [
    "plain, with a comma",
    "she said “so” and \"so\"",
    "line one\nline two\r\nline three",
    "=cmd|'/C calc'!A0",
    "  +41 44 000",
    "'=x",
    "'",
    "@SUM(A1)",
    "\talone\rand a lone CR",
    "🧭 👩🏽‍🏫",
    "تقييم الكفاءات",
    "",
];

/// The moment `minutes` after the first.
pub(crate) fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_795_528_800 + 60 * minutes).unwrap()
}

/// Two levels, two abilities of two dimensions, four criteria; every ability at all of its criteria.
pub(crate) fn edition() -> Edition {
    let level = |id: &str| Level {
        id: id.parse().unwrap(),
        title: None,
        description: String::new(),
        experience_years: None,
    };
    let kind = |id: &str, alone| EvidenceKind { id: id.parse().unwrap(), title: id.into(), alone };
    let interest =
        |id: &str, consequence| Interest { id: id.parse().unwrap(), title: id.into(), consequence };
    let framework = Framework {
        id: "tiny".parse().unwrap(),
        title: "A tiny framework".into(),
        edition: "1".into(),
        language: "en".into(),
        levels: vec![level("CA"), level("CMP")],
        evidence_kinds: vec![kind("case-study", true), kind("resume", false)],
        interests: vec![interest("none", Consequence::Remark), interest("family", Consequence::Bars)],
        rule: Rule { percent: 100, abilities: Abilities::Every, cumulative: false, basis: String::new() },
        policy: Policy {
            note_required_for: vec![Verdict::NotYet],
            evidence_required_for: vec![Verdict::Met],
            evidence_max_age_years: Some(5),
        },
        dimensions: vec![
            dimension("PK", "PROFESSIONAL KNOWLEDGE"),
            dimension("PE", "PROFESSIONAL ENGAGEMENT"),
        ],
        abilities: vec![
            ability("PK1", 0, &["Identifies needs", "Knows the theory"]),
            ability("PE1", 1, &["Goes on learning"]),
        ],
        criteria: vec![
            criterion("PK1.CA.1", 0, 0, None),
            criterion("PK1.CMP.1", 0, 1, None),
            criterion("PK1.CMP.2", 0, 1, None),
            criterion("PE1.CMP.1", 1, 1, Some(30)),
        ],
    };
    Edition { framework, digest: Digest::of(b"tiny"), source: "id = \"tiny\"\n".into() }
}

fn dimension(id: &str, title: &str) -> Dimension {
    Dimension { id: id.parse().unwrap(), title: title.into() }
}

fn ability(id: &str, dimension: usize, statements: &[&str]) -> Ability {
    let statements = statements.iter().map(|statement| (*statement).into()).collect();
    Ability { id: id.parse().unwrap(), dimension, label: id.into(), statements, knowledge: Vec::new() }
}

fn criterion(id: &str, ability: usize, level: usize, minimum: Option<u32>) -> Criterion {
    let number = id.rsplit('.').next().unwrap().parse().unwrap();
    let measure = minimum.map(|minimum| Measure { unit: "hours a year".into(), minimum });
    let text = format!("Does what {id} asks for, and more");
    Criterion { id: id.parse().unwrap(), ability, level, number, text, source_note: None, measure }
}

/// A draft with nothing in it, the `number`th session.
pub(crate) fn draft(edition: &Edition, number: u32, candidate: &str) -> Session {
    let id = |kind: u32| format!("019e0000-0000-7000-8000-{kind:04x}{number:08x}");
    let candidate = Candidate {
        name: candidate.into(),
        reference: format!("C-{number:04}"),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let assessor = Assessor { id: id(2).parse().unwrap(), name: "Charles Babbage".into() };
    Session::create(id(1).parse().unwrap(), edition, candidate, assessor, at(0))
}

/// A declared, marked and sealed session with an old résumé, a case study and a note that begins like a formula.
pub(crate) fn sealed(edition: &Edition) -> Session {
    let mut session = draft(edition, 1, "Ada Lovelace");
    record(&mut session, edition, 1, vec![declared()]);
    let [case, resume] = ledger();
    let edits = [&case, &resume].into_iter().flat_map(|item| {
        item.edits().into_iter().map(|edit| Change::Evidence { id: item.id, edit }).collect::<Vec<_>>()
    });
    record(&mut session, edition, 2, edits.collect());
    let verdict = |id: &str, to| Change::Verdict { criterion: id.parse().unwrap(), to: Some(to) };
    let note = |id: &str, to: &str| Change::Note { criterion: id.parse().unwrap(), to: to.into() };
    let cites = |id: &str, to: &[u32]| Change::Cites {
        criterion: id.parse().unwrap(),
        to: to.iter().map(|id| EvidenceId(*id)).collect(),
    };
    record(&mut session, edition, 3, vec![verdict("PK1.CMP.1", Verdict::Met), cites("PK1.CMP.1", &[2, 1])]);
    record(&mut session, edition, 4, vec![note("PK1.CMP.1", "=three instruments, \"compared\"\nand argued")]);
    record(
        &mut session,
        edition,
        5,
        vec![verdict("PK1.CMP.2", Verdict::NotYet), note("PK1.CMP.2", "'tis thin")],
    );
    let probe = Change::Probe { criterion: "PK1.CA.1".parse().unwrap(), to: true };
    let measure = Change::Measure { criterion: "PE1.CMP.1".parse().unwrap(), to: Some(34) };
    record(&mut session, edition, 6, vec![probe, verdict("PE1.CMP.1", Verdict::Met), measure]);
    record(
        &mut session,
        edition,
        7,
        vec![cites("PE1.CMP.1", &[2]), Change::Recommended(Some(recommended()))],
    );
    let head = session.head();
    let by = session.state.assessor.id;
    session.append(by, at(8), vec![Change::Sealed { head, reasons: std::collections::BTreeMap::new() }]);
    session
}

/// Records changes that must be allowed.
pub(crate) fn record(session: &mut Session, edition: &Edition, minutes: i64, changes: Vec<Change>) {
    session.record(edition, at(minutes), changes).unwrap();
}

fn declared() -> Change {
    Change::Declared { kind: Some("none".parse().unwrap()), detail: String::new() }
}

fn ledger() -> [EvidenceItem; 2] {
    let case = EvidenceItem {
        kind: Some("case-study".parse().unwrap()),
        title: "-Outplacement programme".into(),
        locator: "portfolio.pdf p.12".into(),
        date: Some(civil::date(2025, 6, 30)),
        valid: Some(true),
        authentic: Some(true),
        sufficient: Some(false),
        ..EvidenceItem::new(EvidenceId(1))
    };
    let resume = EvidenceItem {
        kind: Some("resume".parse().unwrap()),
        title: "Résumé".into(),
        date: Some(civil::date(2019, 1, 1)),
        ..EvidenceItem::new(EvidenceId(2))
    };
    [case, resume]
}

fn recommended() -> Recommendation {
    Recommendation { outcome: Outcome::Defer, level: None, rationale: "One criterion is thin.".into() }
}

//! The bundle of a panel, byte for byte.

use std::collections::BTreeMap;

use super::*;
use crate::{
    app::panel::OpenedPanel,
    domain::{
        history::Change as Marked,
        ids::CriterionId,
        panel::{Change, Convening, Panel, Signoff, Sitting},
        session::FileFacts,
        state::{Assessor, Outcome, Recommendation, Verdict},
        summary::Summary,
    },
    store::format,
};

const WHO: [&str; 4] = ["Charles Babbage", "=Mary Somerville", "George Boole", "Grace Hopper"];
const MARKS: [&str; 3] = ["++-+", "+--+", "-.-+"];
const NOTES: [&str; 3] = ["=three, \"compared\"\nand argued", "'tis thin", "أداتان، لا ثلاث 🧭"];

fn assessor(number: usize) -> Assessor {
    let id = format!("019d0000-0000-7000-8000-{number:012x}");
    Assessor { id: id.parse().unwrap(), name: WHO[number].into() }
}

fn id(text: &str) -> CriterionId {
    text.parse().unwrap()
}

/// A sealed session of each member; they differ on two criteria of four.
fn sealed(edition: &Edition, number: usize) -> Session {
    let blank = sample::draft(edition, u32::try_from(number).unwrap() + 1, "Ada Lovelace");
    let mut candidate = blank.state.candidate;
    candidate.reference = "C-0142".into();
    let mut session = Session::create(blank.file.id, edition, candidate, assessor(number), sample::at(0));
    let mut changes = Vec::new();
    for (criterion, mark) in edition.framework.criteria.iter().zip(MARKS[number].chars()) {
        let to = match mark {
            '+' => Verdict::Met,
            '-' => Verdict::NotYet,
            _ => continue,
        };
        changes.push(Marked::Verdict { criterion: criterion.id.clone(), to: Some(to) });
        changes.push(Marked::Note { criterion: criterion.id.clone(), to: NOTES[number].into() });
    }
    sample::record(&mut session, edition, 1, changes);
    let (head, by) = (session.head(), session.state.assessor.id);
    session.append(by, sample::at(2), vec![Marked::Sealed { head, reasons: BTreeMap::new() }]);
    session.file = FileFacts {
        revision: 1,
        saved_at: Some(sample::at(2)),
        program: "assessor 0.1.0".into(),
        ..session.file
    };
    session
}

fn signed(panel: &Panel) -> Vec<Signoff> {
    let members = panel.state.members.iter().take(2);
    let signed = members.map(|member| Signoff {
        panel: panel.file.id,
        assessor: member.assessor.clone(),
        head: panel.head(),
        at: sample::at(9),
    });
    signed.collect()
}

/// A panel of three that settled all but one criterion, and that two members signed.
fn panel() -> OpenedPanel {
    let edition = Arc::new(sample::edition());
    let sessions: Vec<_> = (0..3).map(|number| Arc::new(sealed(&edition, number))).collect();
    let convening = Convening {
        id: "019f0000-0000-7000-8000-000000000001".parse().unwrap(),
        chair: assessor(3),
        anonymous: false,
        sessions: sessions.iter().map(Arc::as_ref).collect(),
    };
    let mut panel = Panel::convene(&convening, &edition, sample::at(5)).unwrap();
    let framework = &edition.framework;
    let (criterion, rationale) = (id("PK1.CA.1"), "=It is on page 12.\n\nTwice.".to_owned());
    let resolved = Change::Resolved { criterion, to: Some(Verdict::Met), rationale };
    let discussed =
        Change::Discussed { criterion: id("PK1.CMP.1"), to: "“Two plans”, <b>one</b> hand.".into() };
    let rationale = "+1 more case study would settle it.".into();
    let given = Recommendation { outcome: Outcome::Defer, level: None, rationale };
    panel.record(&edition, sample::at(6), vec![resolved]).unwrap();
    panel.record(&edition, sample::at(6), vec![discussed, Change::Recommended(Some(given))]).unwrap();
    let accepting = Sitting { panel: &panel, edition: &edition, sessions: &sessions }.accepting();
    panel.record(&edition, sample::at(7), accepting).unwrap();
    panel.file = FileFacts {
        revision: 1,
        saved_at: Some(sample::at(8)),
        program: "assessor 0.1.0".into(),
        ..panel.file
    };
    let texts = sessions.iter().map(|session| {
        let text = format::write(session, &session.file, &Summary::of(framework, session));
        Arc::from(text)
    });
    let (texts, signoffs) = (texts.collect(), signed(&panel));
    OpenedPanel {
        panel,
        edition,
        sessions,
        texts,
        signoffs,
        access: Access::Write,
        bar: None,
        findings: Vec::new(),
        draft: None,
        drafts: Vec::new(),
        recovered: false,
    }
}

#[test]
fn a_panels_bundle_is_the_golden_one_byte_for_byte_and_every_time() {
    let (panel, root) = (panel(), tempfile::tempdir().unwrap());
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/panel-bundle");
    let [once, again] = ["once", "again"].map(|name| root.path().join(name));
    for target in [&once, &again] {
        let plan = Plan { profile: Profile::Committee, target, force: false };
        export(&OfPanel::new(&panel).unwrap(), &plan, &mut |_| ControlFlow::Continue(())).unwrap();
    }
    let names = files(&once, "");
    assert_eq!(names, files(&again, ""));
    assert_eq!(names.iter().filter(|name| name.starts_with("panels/")).count(), 1 + 3 + 2, "{names:?}");
    for name in &names {
        assert!(fs::read(once.join(name)).unwrap() == fs::read(again.join(name)).unwrap(), "{name}");
    }
    // How a workbook is packed is its library's business, and the members' copies are the sessions again.
    let has_golden =
        |name: &&String| !name.contains("/members/") && ![WORKBOOK, SHA256SUMS].contains(&name.as_str());
    let expected: Vec<_> = names.iter().filter(has_golden).collect();
    for name in &expected {
        is_golden(&once.join(name), &golden.join(name));
    }
    assert_eq!(files(&golden, "").iter().collect::<Vec<_>>(), expected);
}

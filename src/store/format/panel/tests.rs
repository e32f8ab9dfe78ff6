use std::sync::LazyLock;

use proptest::prelude::*;

use super::{read_signoff, write_signoff};
use crate::{
    domain::{
        generate::edition,
        panel::{
            Change, Panel, PanelFacts, PanelSummary, Settling, Sitting,
            generate::{self, assessor, convened, criterion, later, sealed, signoff, sitting},
        },
        state::{Outcome, Recommendation, Verdict},
    },
    store::{
        Condition,
        format::{Unreadable, faithful, head, read, read_head, write},
    },
};

fn facts(panel: &Panel) -> PanelFacts {
    PanelFacts {
        revision: 7,
        saved_at: Some(later(60)),
        program: "assessor 0.1.0".into(),
        ..panel.file.clone()
    }
}

fn text_of(sitting: &Sitting<'_>) -> String {
    write(sitting.panel, &facts(sitting.panel), &PanelSummary::of(sitting))
}

static EXAMPLE: LazyLock<String> = LazyLock::new(made);

fn example() -> String {
    EXAMPLE.clone()
}

/// A panel of three that is settled, signed and sealed, as its file has it.
fn made() -> String {
    let sessions = sealed(&["+-.++", "++.-+", "+-.++"]);
    let mut panel = convened(&sessions);
    let resolve = |panel: &mut Panel, id: &str, verdict, why: &str, hour| {
        panel.resolve(edition(), &criterion(id), verdict, why, later(hour)).unwrap();
    };
    resolve(&mut panel, "PK1.CMP.1", Verdict::NotYet, "Only one instrument is shown: “E2”, p. 12.", 5);
    resolve(&mut panel, "PK2.CMP.3", Verdict::Met, "A slip.", 6);
    panel.undo(later(7)).unwrap();
    resolve(&mut panel, "PK2.CMP.3", Verdict::Met, "The recording, minute 14.\nAll three heard it.", 8);
    let discussed = Change::Discussed {
        criterion: criterion("PK1.CMP.1"),
        to: "Boole saw a second instrument; it is the same one renamed.".into(),
    };
    let recommendation = Recommendation {
        outcome: Outcome::Recommend,
        level: Some("CA".parse().unwrap()),
        rationale: "CA is shown in every ability.".into(),
    };
    let mut changes = sitting(&panel, &sessions).accepting();
    changes.extend([discussed, Change::Recommended(Some(recommendation))]);
    panel.record(edition(), later(9), changes).unwrap();
    let signoffs: Vec<_> =
        panel.state.members.iter().map(|member| signoff(&panel, member.assessor.id)).collect();
    let ready = sitting(&panel, &sessions).ready(&signoffs).unwrap();
    panel.seal(ready, later(10)).unwrap();
    text_of(&sitting(&panel, &sessions))
}

fn check_golden(name: &str, made: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("ASSESSOR_WRITE_GOLDEN").is_some() && !path.exists() {
        std::fs::write(&path, made).unwrap();
    }
    std::fs::read_to_string(&path).unwrap()
}

#[test]
fn a_sealed_panel_of_version_1_is_read_and_written_as_it_was() {
    let text = check_golden("panel-v1.toml", &example());
    let reading = read::<Settling>(&text).unwrap();
    assert_eq!(reading.condition, Condition::Sound);
    let summary = read_head::<Settling>(head(&text)).unwrap().summary;
    assert_eq!((summary.state.as_str(), summary.differ, summary.open), ("sealed", 2, 0));
    assert_eq!(write(&reading.record, &reading.record.file, &summary), text);
}

#[test]
fn a_sign_off_of_version_1_is_read_and_written_as_it_was() {
    let panel = read::<Settling>(&example()).unwrap().record;
    let text = check_golden("signoff-v1.toml", &write_signoff(&signoff(&panel, assessor(1).id)));
    let (signoff, edited) = read_signoff(&text).unwrap();
    assert_eq!((signoff.assessor.name.as_str(), edited), ("Mary Somerville", None));
    assert_eq!(write_signoff(&signoff), text);
    let forged = text.replace("Mary Somerville", "Nobody");
    assert!(read_signoff(&forged).unwrap().1.unwrap().contains("edited after it was written"));
}

#[test]
fn a_panel_changed_by_hand_says_what_differs() {
    let text = example();
    let check = |from: &str, to: &str, expect: &str| {
        assert!(text.contains(from), "{from}");
        let Condition::ChangedOutside(differs) =
            read::<Settling>(&text.replacen(from, to, 1)).unwrap().condition
        else {
            panic!("{from}: it is taken for sound");
        };
        assert!(differs[0].contains("edited after it was written"), "{differs:?}");
        assert!(differs.iter().any(|line| line.contains(expect)), "{differs:?}");
    };
    check(
        "verdict = \"not-yet\"\n",
        "verdict = \"met\"\n",
        "the panel's mark of PK1.CMP.1: the history says not-yet, the file says met",
    );
    check("name = \"George Boole\"\n", "name = \"Boole\"\n", "the name of member 2");
    check("note = \"Boole saw", "note = \"Nobody saw", "the discussion of PK1.CMP.1");
    check("outcome = \"recommend\"", "outcome = \"decline\"", "the outcome of the recommendation");
    check("anonymous = false\n\n[summary]", "anonymous = true\n\n[summary]", "whether names are hidden");
    check(
        "change = \"accepted\"\ncriterion = \"PE1.CMP.1\"\nto = \"met\"",
        "change = \"accepted\"\ncriterion = \"PE1.CMP.1\"\nto = \"not-yet\"",
        "does not follow",
    );
}

#[test]
fn what_no_chair_could_have_done_is_named_though_the_chain_holds() {
    let check = |by: usize, changes: Vec<Change>, expect: &str| {
        let mut panel = read::<Settling>(&example()).unwrap().record;
        panel.append(assessor(by).id, later(70), changes);
        let summary = read_head::<Settling>(head(&example())).unwrap().summary;
        let Condition::ChangedOutside(differs) =
            read::<Settling>(&write(&panel, &panel.file, &summary)).unwrap().condition
        else {
            panic!("{expect}: it is taken for sound");
        };
        assert_eq!(differs, [expect]);
    };
    let unsealed = || Change::Unsealed { reason: "Heard again.".into() };
    let resolved = || Change::Resolved {
        criterion: criterion("PK1.CMP.1"),
        to: Some(Verdict::Met),
        rationale: String::new(),
    };
    check(3, vec![resolved()], "entry 12 (resolved) was made under the seal");
    check(3, vec![unsealed(), resolved()], "entry 13 settles PK1.CMP.1 without a reason");
    check(3, vec![unsealed(), unsealed()], "entry 13 breaks a seal that is not there");
    check(1, vec![unsealed()], "entry 12 was not made by the chair");
}

#[test]
fn what_is_wrong_in_a_panel_is_named_with_its_place() {
    let check = |from: &str, to: &str, expect: &str| {
        let text = example();
        assert!(text.contains(from), "{from}");
        let Unreadable::Damaged(faults) = read::<Settling>(&text.replacen(from, to, 1)).unwrap_err() else {
            panic!()
        };
        assert!(faults.iter().any(|fault| fault.to_string().contains(expect)), "{faults:?}");
    };
    check("verdict = \"not-yet\"\n", "", "“verdict” is missing");
    check("change = \"accepted\"", "change = \"waved\"", "unknown word for “change”: \"waved\"");
    check("[chair]", "[bench]", "“chair” is missing");
    check("signoffs = { ", "signoffs = { x", "a sign-off is not an assessor's id and a digest");
    check(
        "criterion = \"PK2.CMP.3\"\nverdict",
        "criterion = \"PK1.CMP.1\"\nverdict",
        "PK1.CMP.1 is there twice",
    );
}

#[test]
fn what_a_newer_program_wrote_into_a_panel_survives() {
    let text = example()
        .replacen("[file]\n", "future = 1\n\n[file]\n", 1)
        .replacen("[[member]]\n", "[mood]\nroom = \"warm\"\n\n[[member]]\nchair = \"left\"\n", 1)
        .replacen("[[history]]\n", "[[minute]]\nsaid = \"yes\"\n\n[[history]]\n", 1);
    let before = text.rsplit_once("# sha256").unwrap().0.to_owned();
    let text = format!("{before}{}", crate::store::format::last_line(&before));
    let reading = read::<Settling>(&text).unwrap();
    assert_eq!(reading.condition, Condition::Sound);
    let summary = read_head::<Settling>(head(&text)).unwrap().summary;
    let written = write(&reading.record, &reading.record.file, &summary);
    for kept in ["future = 1", "[mood]\nroom = \"warm\"", "chair = \"left\"", "[[minute]]\nsaid = \"yes\""] {
        assert!(written.contains(kept), "{kept}");
    }
    assert_eq!(read::<Settling>(&written).unwrap().record, reading.record);
}

proptest! {
    #[test]
    fn any_panel_reads_back_the_same((panel, sessions) in generate::panel()) {
        let summary = PanelSummary::of(&sitting(&panel, &sessions));
        let file = facts(&panel);
        let text = faithful(&panel, &file, &summary).unwrap();
        let reading = read::<Settling>(&text).unwrap();
        prop_assert_eq!(reading.condition, Condition::Sound);
        prop_assert_eq!(reading.record, Panel { file, ..panel });
        prop_assert_eq!(read_head::<Settling>(head(&text)).unwrap().summary, summary);
    }

    #[test]
    fn a_byte_changed_in_a_panel_is_found(at in any::<prop::sample::Index>(), bit in 0..7u32) {
        let mut bytes = example().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(text) = String::from_utf8(bytes)
            && let Ok(reading) = read::<Settling>(&text)
        {
            prop_assert_ne!(reading.condition, Condition::Sound);
        }
    }
}

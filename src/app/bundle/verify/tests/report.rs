//! The report in a bundle says what the tables say, of sealed sessions and of drafts.

use super::*;
use crate::{
    app::desk::NewSession,
    domain::{
        evidence::EvidenceItem,
        ids::{CriterionId, EvidenceId},
        session::Draft,
        state::{Outcome, Recommendation, Verdict},
    },
    export::{report::OVERVIEW, sample},
};

/// The example whose draft is marked most: Mary Somerville's.
const DRAFT: &str = "C-0151";

impl World {
    /// The page of the candidate with that reference.
    fn page(&self, reference: &str) -> String {
        let of = |name: &String| {
            let text = fs::read_to_string(self.folder().join(name)).unwrap();
            text.contains(&format!("<bdi>{reference}</bdi> · applies for"))
        };
        let listed = fs::read_to_string(self.folder().join(SHA256SUMS)).unwrap();
        let names = sums::parse(&listed).unwrap().into_iter().map(|(name, _)| name);
        names.filter(|name| name.starts_with("report/")).find(of).unwrap()
    }
}

/// What is said of a bundle in which `from` became `to`, the first time that it stands in the page of `reference`; of the
/// overview without one.
#[track_caller]
fn check_page(reference: &str, from: &str, to: &str, place: &str, says: [&str; 2]) {
    let world = World::new(Profile::Committee);
    let name = if reference.is_empty() { OVERVIEW.to_owned() } else { world.page(reference) };
    world.change(&name, |text| {
        let body = text.find("<body>").unwrap();
        format!("{}{}", &text[..body], text[body..].replacen(from, to, 1))
    });
    let (heard, begins) = (world.says(), format!("{name}, {place}: "));
    assert!(heard.starts_with(&begins), "{heard}");
    assert!(says.iter().all(|part| heard.contains(part)), "{heard}");
}

#[test]
fn a_page_that_says_something_else_than_the_sealed_session_is_named() {
    let says = ["it says “Eve Lovelace”", "the sealed session comes to “Ada Lovelace”"];
    check_page("C-0142", "Ada", "Eve", "its head", says);
}

#[test]
fn a_page_of_a_draft_that_says_something_else_than_the_tables_is_named_with_its_place() {
    let met = "<span class=\"mark met\"><span aria-hidden=\"true\">✔\u{fe0e}</span> met</span>";
    let not = "<span class=\"mark not\"><span aria-hidden=\"true\">✘\u{fe0e}</span> not yet</span>";
    let says = ["it says “✘\u{fe0e} not yet”", "the tables come to “✔\u{fe0e} met”"];
    check_page(DRAFT, met, not, "PK1.CMF.1", says);
    let says = ["“…and says when to use each.”", "the tables come to “…and says when not to use each.”"];
    check_page(DRAFT, "when not to use", "when to use", "PK1.CMF.1", says);
    let says = ["it says “3", "the tables come to “2"];
    check_page(DRAFT, "<td class=\"n\">2</td>", "<td class=\"n\">3</td>", "What the marks come to", says);
    let says = ["reach CMF", "reach no level yet"];
    check_page(DRAFT, "marks reach no level yet.", "marks reach CMF.", "What the marks come to", says);
    check_page(DRAFT, "handbook.pdf", "leaflet.pdf", "PK1.CMF.1", ["leaflet.pdf", "handbook.pdf"]);
    check_page(DRAFT, "2026-03-19<", "2026-03-20<", "PE1.CMF.3", ["2026-03-20", "2026-03-19"]);
    let says = ["“None yet, but soon”", "the tables come to “None yet”"];
    check_page(DRAFT, "None yet<", "None yet, but soon<", "Recommendation", says);
}

#[test]
fn a_page_of_a_draft_cannot_leave_out_what_no_table_has() {
    let world = World::new(Profile::Committee);
    let name = world.page(DRAFT);
    world.change(&name, |text| text.replacen("<dt>Years in practice</dt>", "<dt>Practice</dt>", 1));
    let says = "it does not say what the page of a session says of the candidate and the record";
    assert_eq!(world.says(), format!("{name}: {says}"));
}

#[test]
fn an_overview_that_says_something_else_than_the_tables_is_named_with_the_line_and_the_column() {
    let place = "Mary Somerville, Met at that level";
    check_page("", ">2 of 23<", ">3 of 23<", place, ["it says “3 of 23", "come to “2 of 23"]);
    let unreached = "<td>CMF</td><td><span class=\"whole\">2 of 23</span><br><span class=\"whole\">21 unmarked</span></td><td>no level yet";
    let reached = unreached.replace("no level yet", "CMF");
    check_page(
        "",
        unreached,
        &reached,
        "Mary Somerville, By the rule",
        ["it says “CMF”", "come to “no level yet”"],
    );
    let world = World::with(Profile::Committee, hostile);
    world.change(OVERVIEW, |text| text.replacen("Recommended level: CMP", "Recommended level: CMF", 1));
    let says = world.says();
    assert!(says.starts_with("report.html, =Ada “so” <b>Lovelace</b>, Recommendation: it says “"), "{says}");
    assert!(
        says.ends_with("“Recommended level: CMF”, and the tables come to “Recommended level: CMP”"),
        "{says}"
    );
    let world = World::new(Profile::Committee);
    world.change(OVERVIEW, |text| {
        let at = text.find("<tbody>\n").unwrap() + 8;
        let end = at + text[at..].find("</tr>\n").unwrap() + 6;
        format!("{}{}", &text[..at], &text[end..])
    });
    let says = world.says();
    let expected = "it says “Charles Babbage C-0139”, and the tables come to “Ada Lovelace C-0142”";
    assert_eq!(says, format!("report.html, Ada Lovelace, Candidate: {expected}"));
    let world = World::new(Profile::Committee);
    world.change(OVERVIEW, |text| text.replacen(" sessions.</p>", " sessions, all approved.</p>", 1));
    assert!(world.says().starts_with("report.html, behind the last line: it says “"), "{}", world.says());
}

/// A draft with all that a hostile or a careless hand may write: sealed and broken open, declared late, a note being typed.
fn hostile(demo: &Demo) {
    let edition = demo.desk.shipped().clone();
    let new = NewSession {
        candidate: "=Ada “so” <b>Lovelace</b>".into(),
        reference: "'-7".into(),
        target: "CMP".parse().unwrap(),
        years: None,
        interest: None,
    };
    let (opened, mut hold) = demo.desk.create(new, sample::at(0)).unwrap();
    let mut session = opened.session;
    let item = EvidenceItem {
        kind: edition.framework.evidence_kinds.first().map(|kind| kind.id.clone()),
        title: "+1 \"plan\", <i>two</i>\u{202e}".into(),
        date: Some("2001-02-03".parse().unwrap()),
        valid: Some(false),
        ..EvidenceItem::new(EvidenceId(1))
    };
    let edits = item.edits().into_iter().map(|edit| Change::Evidence { id: item.id, edit });
    sample::record(&mut session, &edition, 1, edits.collect());
    for ((note, criterion), minute) in sample::HOSTILE.iter().zip(&edition.framework.criteria).zip(2..) {
        let criterion: CriterionId = criterion.id.clone();
        let mut changes = vec![
            Change::Note { criterion: criterion.clone(), to: (*note).into() },
            Change::Probe { criterion: criterion.clone(), to: minute % 3 == 0 },
        ];
        if minute % 2 == 0 {
            changes.push(Change::Cites { criterion: criterion.clone(), to: vec![EvidenceId(1)] });
            changes.push(Change::Verdict { criterion, to: Some(Verdict::Met) });
        }
        sample::record(&mut session, &edition, minute, changes);
    }
    let detail = "</dd><dt>Years in practice</dt><dd>7</dd>\n“so”".to_owned();
    let declared = Change::Declared { kind: Some("family".parse().unwrap()), detail };
    let recommended = Recommendation {
        outcome: Outcome::Recommend,
        level: Some("CMP".parse().unwrap()),
        rationale: "@all, \"yes\"\r\n\nand <em>why</em>\t🧭".into(),
    };
    sample::record(&mut session, &edition, 30, vec![declared, Change::Recommended(Some(recommended))]);
    let (by, head) = (session.state.assessor.id, session.head());
    session.append(by, sample::at(31), vec![Change::Sealed { head, reasons: BTreeMap::new() }]);
    session.append(by, sample::at(32), vec![Change::Unsealed { reason: "=a <b>slip</b>".into() }]);
    let criterion = edition.framework.criteria[0].id.clone();
    session.draft = Some(Draft { criterion, caret: 1, text: "half a no".into() });
    demo.desk.save(&mut session, &edition, &mut hold, sample::at(33)).unwrap();
}

#[test]
fn a_draft_is_put_together_from_the_tables_whatever_was_typed() {
    let world = World::with(Profile::Committee, hostile);
    assert!(world.says().ends_with("sessions, 1 sealed"), "{}", world.says());
    // What follows from its rows alone is held to them too.
    let judged = |text: &str| text.replacen("2001-02-03,false,,,,true,", "2001-02-03,false,,,,false,", 1);
    world.change("evidence.csv", judged);
    let says = world.says();
    assert!(says.contains("evidence_stale: it says “") || says.contains("stale: it says “false”"), "{says}");
    let world = World::with(Profile::Committee, hostile);
    world.change("decisions.csv", |text| text.replacen("late declaration; ", "", 1));
    assert!(world.says().contains(", Findings: it says “"), "{}", world.says());
}

#[test]
fn a_bundle_without_a_page_or_with_one_too_many_is_named() {
    let world = World::new(Profile::Committee);
    let page = world.page(DRAFT);
    world.remove(&page);
    assert_eq!(world.says(), format!("{page}: the page is missing"));
    let world = World::new(Profile::Committee);
    world.remove(OVERVIEW);
    assert_eq!(world.says(), format!("{OVERVIEW}: the page is missing"));
    for (profile, says) in [
        (Profile::Committee, "it is the page of no session in the tables"),
        (Profile::Data, "a bundle of this kind has no pages"),
    ] {
        let world = World::new(profile);
        world.add("report/minutes.html", "<p>Approved.</p>");
        assert_eq!(world.says(), format!("report/minutes.html: {says}"));
    }
}

//! The pages and the workbook of a bundle are those that the program makes of its sessions.

use std::io::{Cursor, Read as _, Write as _};

use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::{
    app::desk::NewSession,
    domain::{
        evidence::EvidenceItem,
        ids::{CriterionId, EvidenceId},
        session::Draft,
        state::{Outcome, Recommendation, Verdict},
    },
    export::{report::OVERVIEW, sample, xlsx::WORKBOOK},
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
fn a_page_that_says_something_else_than_its_session_is_named_with_its_place() {
    let says = ["it says “Eve Lovelace”", "the sessions come to “Ada Lovelace”"];
    check_page("C-0142", "Ada", "Eve", "its head", says);
    let met = "<span class=\"mark met\"><span aria-hidden=\"true\">✔\u{fe0e}</span> met</span>";
    let not = "<span class=\"mark not\"><span aria-hidden=\"true\">✘\u{fe0e}</span> not yet</span>";
    let says = ["it says “✘\u{fe0e} not yet”", "come to “✔\u{fe0e} met”"];
    check_page(DRAFT, met, not, "PK1.CMF.1", says);
    let says = ["“…and says when to use each.”", "come to “…and says when not to use each.”"];
    check_page(DRAFT, "when not to use", "when to use", "PK1.CMF.1", says);
    let says = ["it says “3", "come to “2"];
    check_page(DRAFT, "<td class=\"n\">2</td>", "<td class=\"n\">3</td>", "CMF applied for, Met", says);
    let says = ["reach CMF", "reach no level yet"];
    check_page(DRAFT, "marks reach no level yet.", "marks reach CMF.", "What the marks come to", says);
    check_page(DRAFT, "handbook.pdf", "leaflet.pdf", "PK1.CMF.1", ["leaflet.pdf", "handbook.pdf"]);
    let says = ["“None yet, but soon”", "come to “None yet”"];
    check_page(DRAFT, "None yet<", "None yet, but soon<", "Recommendation", says);
}

#[test]
fn an_overview_that_says_something_else_than_the_sessions_is_named_with_the_line_and_the_column() {
    let place = "Mary Somerville C-0151, Met at that level";
    check_page("", ">2 of 23<", ">3 of 23<", place, ["it says “3 of 23", "come to “2 of 23"]);
    let world = World::new(Profile::Committee);
    world.change(OVERVIEW, |text| {
        let at = text.find("<tbody>\n").unwrap() + 8;
        let end = at + text[at..].find("</tr>\n").unwrap() + 6;
        format!("{}{}", &text[..at], &text[end..])
    });
    assert!(world.says().starts_with("report.html, "), "{}", world.says());
    let world = World::new(Profile::Committee);
    world.change(OVERVIEW, |text| text.replacen(" sessions.</p>", " sessions, all approved.</p>", 1));
    assert!(world.says().contains("all approved"), "{}", world.says());
}

#[test]
fn a_workbook_that_was_changed_is_named_with_the_sheet_and_the_cell() {
    let world = World::new(Profile::Committee);
    let path = world.folder().join(WORKBOOK);
    let (made, mut bytes) = (fs::read(&path).unwrap(), Vec::new());
    let mut from = ZipArchive::new(Cursor::new(&made)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(&mut bytes));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        to.start_file(part.name().unwrap(), SimpleFileOptions::default()).unwrap();
        to.write_all(text.replacen(">met<", ">not<", 1).as_bytes()).unwrap();
    }
    to.finish().unwrap();
    fs::write(&path, &bytes).unwrap();
    world.replace(&Digest::of(&made).to_string(), &Digest::of(&bytes).to_string());
    let says = world.says();
    assert!(says.starts_with("committee.xlsx, sheet"), "{says}");
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
fn a_draft_is_made_again_whatever_was_typed_and_without_what_is_half_typed() {
    let world = World::with(Profile::Committee, hostile);
    assert!(world.says().ends_with("MadeAgain"), "{}", world.says());
    for entry in fs::read_dir(world.folder().join("drafts")).unwrap() {
        assert!(!fs::read_to_string(entry.unwrap().path()).unwrap().contains("half a no"));
    }
    let judged = |text: &str| text.replacen("2001-02-03,false,,,,true,", "2001-02-03,false,,,,false,", 1);
    world.change("evidence.csv", judged);
    assert!(world.says().contains("stale: it says “false”"), "{}", world.says());
    let world = World::with(Profile::Committee, hostile);
    world.change("decisions.csv", |text| text.replacen("late declaration; ", "", 1));
    assert!(world.says().contains(", findings: it says “"), "{}", world.says());
}

#[test]
fn a_bundle_without_a_page_or_with_one_too_many_is_named() {
    let world = World::new(Profile::Committee);
    let page = world.page(DRAFT);
    world.remove(&page);
    assert_eq!(world.says(), format!("{page}: it is missing"));
    for profile in Profile::ALL {
        let world = World::new(profile);
        world.add("report/minutes.html", "<p>Approved.</p>");
        assert_eq!(world.says(), "report/minutes.html: no export of these sessions makes this file");
    }
}

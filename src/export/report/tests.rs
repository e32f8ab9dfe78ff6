//! The structure of the pages, read back by a small scanner: what a browser, a screen reader and a printer rely on.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        evidence::EvidenceEdit,
        framework::Edition,
        history::{CandidateEdit, Change},
        ids::EvidenceId,
        session::{LONGEST_LINE, Session},
        state::{Outcome, Recommendation, Verdict},
    },
    export::sample::{self, HOSTILE},
};

fn html(edition: &Edition, session: &Session) -> String {
    let mut out = Vec::new();
    page(&Subject { edition, session }, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn overview_of(edition: &Edition, sessions: &[Session]) -> String {
    let mut out = Vec::new();
    overview::head(&edition.framework, &mut out).unwrap();
    for session in sessions {
        overview::line(&Subject { edition, session }, &mut out).unwrap();
    }
    overview::tail(sessions.len(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The tags of a page, each as it is written between its angle brackets.
pub(super) fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|rest| rest.split_once('>').expect("a tag ends").0).collect()
}

fn name(tag: &str) -> &str {
    tag.trim_end_matches('/').split_whitespace().next().unwrap_or_default()
}

/// The value of an attribute.
fn attribute<'t>(tag: &'t str, attribute: &str) -> Option<&'t str> {
    let start = tag.find(&format!(" {attribute}=\""))? + attribute.len() + 3;
    tag[start..].split('"').next()
}

/// What stands between the first `from` and the next `to`.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap_or_else(|| panic!("no {from}")).0
}

/// The text of a page, tags taken out and spaces made one.
pub(super) fn text(html: &str) -> String {
    let body = html.split_once("<body>").unwrap().1;
    let parts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What holds of every page, whatever is in it.
pub(super) fn check(html: &str) {
    let mut open = Vec::new();
    let mut ids = BTreeSet::new();
    for tag in tags(html) {
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "an element ends where it began: {tag}");
        } else if !(tag.starts_with('!') || tag.ends_with('/') || ["meta", "br"].contains(&name(tag))) {
            open.push(name(tag));
        }
        if let Some(id) = attribute(tag, "id") {
            assert!(ids.insert(id), "two elements are called {id}");
        }
        for never in ["script", "link", "img", "iframe", "object", "form", "base"] {
            assert_ne!(name(tag), never, "no page has it");
        }
        assert!(!tag.contains(" on") && !tag.contains(" style=") && !tag.contains(" src="), "{tag}");
        assert!(name(tag) != "th" || attribute(tag, "scope").is_some(), "a header says of what: {tag}");
    }
    assert_eq!(open, [""; 0]);
    for tag in tags(html) {
        let inside = |target: &str| {
            let stem = target.strip_suffix(".html");
            let page = stem.is_some_and(|stem| !stem.contains(':') && !stem.starts_with('/'));
            target.strip_prefix('#').map_or(page, |id| ids.contains(id))
        };
        assert!(attribute(tag, "href").is_none_or(inside), "a link leads somewhere in the bundle: {tag}");
        let labels = attribute(tag, "aria-labelledby").unwrap_or_default();
        assert!(labels.split_whitespace().all(|id| ids.contains(id)), "{tag}");
    }
    let tables = html.matches("<table").count();
    assert_eq!(tables, html.matches("<caption>").count(), "every table says what it is");
    let headings = tags(html).into_iter().filter_map(|tag| name(tag).strip_prefix('h')?.parse::<u8>().ok());
    headings.fold(0, |last, level| {
        assert!(level <= last + 1 && (level > 1) == (last > 0), "headings go down by one: {last}, {level}");
        level
    });
}

/// A session with `text` in every place that takes one.
fn with(edition: &Edition, text: &str) -> Session {
    let mut session = sample::draft(edition, 1, "x");
    let criterion = || "PK1.CMP.1".parse().unwrap();
    let item = EvidenceId(1);
    let line = if text.len() <= LONGEST_LINE { text } else { "short" };
    let mut changes = vec![
        Change::Declared { kind: Some("family".parse().unwrap()), detail: text.into() },
        Change::Evidence { id: item, edit: EvidenceEdit::Kind(Some("case-study".parse().unwrap())) },
        Change::Evidence { id: item, edit: EvidenceEdit::Title(line.into()) },
        Change::Evidence { id: item, edit: EvidenceEdit::Locator(line.into()) },
        Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) },
        Change::Note { criterion: criterion(), to: text.into() },
        Change::Cites { criterion: criterion(), to: vec![item] },
    ];
    if !text.trim().is_empty() {
        let rationale = text.into();
        changes.push(Change::Candidate(CandidateEdit::Name(line.into())));
        changes.push(Change::Candidate(CandidateEdit::Reference(line.into())));
        changes.push(Change::Recommended(Some(Recommendation {
            outcome: Outcome::Decline,
            level: None,
            rationale,
        })));
    }
    sample::record(&mut session, edition, 1, changes);
    session.state.assessor.name = text.into();
    let finding = Subject { edition, session: &session }.findings().first().unwrap().key();
    let (head, by) = (session.head(), session.state.assessor.id);
    session.append(
        by,
        sample::at(2),
        vec![Change::Sealed { head, reasons: [(finding, text.into())].into() }],
    );
    session
}

#[test]
fn every_page_is_one_that_a_screen_reader_can_walk() {
    let edition = sample::edition();
    let sessions = [sample::sealed(&edition), sample::draft(&edition, 2, "Mary Somerville")];
    for session in &sessions {
        check(&html(&edition, session));
    }
    check(&overview_of(&edition, &sessions));
    check(&overview_of(&edition, &[]));
    let shipped = Edition::shipped().unwrap();
    check(&html(&shipped, &sample::draft(&shipped, 1, "Ada Lovelace")));
}

#[test]
fn a_page_says_what_was_marked_and_why() {
    let edition = sample::edition();
    let text = text(&html(&edition, &sample::sealed(&edition)));
    for said in [
        "Ada Lovelace C-0001 · applies for CMP · sealed 2026-11-24",
        "Recommended: defer One criterion is thin. Charles Babbage , assessor",
        "A level is reached when in every ability all of the criteria at that level are met.",
        "By this rule the marks reach no level yet. Of the 3 criteria at CMP, the level applied for, 2 are met, 1 is \
         not yet met and 0 are unmarked; CMP is not reached: 1 of the 2 abilities it needs.",
        "The fewest criteria that would reach it if they were met: PK1.CMP.2 .",
        "PK1 PK1: CA 0 of 1 met, CMP 1 of 2 met and 1 not yet.",
        "PK1.CMP.1 ✔\u{fe0e} met Does what PK1.CMP.1 asks for, and more =three instruments, &quot;compared&quot; and \
         argued E2 · Résumé · 2019-01-01 E1 · -Outplacement programme · portfolio.pdf p.12 · 2025-06-30",
        "PK1.CMP.2 ✘\u{fe0e} not yet",
        "PK1.CA.1 · unmarked ? to be asked",
        "Figure: 34 hours a year, where at least 30 is asked for",
        "E2 resume Résumé 2019-01-01 too old open: valid, authentic, current, sufficient PK1.CMP.1 , PE1.CMP.1",
        "rests on resume alone PE1.CMP.1 needs a reason",
        "The assessor recommends; the committee decides.",
    ] {
        assert!(text.contains(said), "{said}\nis not in\n{text}");
    }
    assert!(!text.to_lowercase().contains("certified"), "the committee's word is left to it");
}

#[test]
fn nothing_marked_is_said_and_not_left_out() {
    let edition = sample::edition();
    let text = text(&html(&edition, &sample::draft(&edition, 2, "Mary Somerville")));
    for said in [
        "draft, not sealed",
        "None yet The assessor has not recommended anything so far.",
        "0 are met, 0 are not yet met and 3 are unmarked",
        "PK1.CMP.1 · unmarked",
        "Unmarked at other levels, with nothing said: PK1.CA.1 .",
        "not declared",
        "The ledger has no entries.",
        "unmarked at the target level PK1.CMP.1 , PK1.CMP.2 , PE1.CMP.1 needs a reason",
    ] {
        assert!(text.contains(said), "{said}\nis not in\n{text}");
    }
}

#[test]
fn a_recommendation_beyond_the_rule_is_said_to_be_one() {
    let edition = sample::edition();
    let says = |outcome, level: &str| {
        let mut session = sample::draft(&edition, 1, "Ada Lovelace");
        let met = Change::Verdict { criterion: "PK1.CA.1".parse().unwrap(), to: Some(Verdict::Met) };
        let level = Some(level.parse().unwrap());
        let given = Recommendation { outcome, level, rationale: "Shown.".into() };
        sample::record(&mut session, &edition, 1, vec![met, Change::Recommended(Some(given))]);
        text(&html(&edition, &session)).contains("the marks do not reach the recommended level")
    };
    assert!(says(Outcome::Recommend, "CMP"));
    assert!(!says(Outcome::Recommend, "CA"), "it is reached");
    assert!(!says(Outcome::Defer, "CMP"));
}

#[test]
fn the_policy_allows_the_style_sheet_as_it_is_and_nothing_else() {
    let edition = sample::edition();
    for html in [html(&edition, &sample::sealed(&edition)), overview_of(&edition, &[])] {
        let css = between(&html, "<style>", "</style>");
        let policy = Sheet { css: css.into() }.policy();
        assert!(html.contains(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
            policy.replace('\'', "&#39;")
        )));
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"));
        let before = html.split("Content-Security-Policy").next().unwrap();
        assert!(
            !before.contains("<style") && !before.contains("<title"),
            "it stands before what it holds back"
        );
    }
}

#[test]
fn what_a_hostile_hand_types_stays_text() {
    let edition = sample::edition();
    let long = "A note as long as it may be.\n".repeat(2259);
    let more = [
        "<script>alert(1)</script>",
        "]]></style><!--",
        "\" onload='x'",
        "&lt;b&gt;",
        "\u{0}\u{7f}\u{85}",
        &long,
    ];
    for hostile in HOSTILE.into_iter().chain(more) {
        let session = with(&edition, hostile);
        let page = html(&edition, &session);
        check(&page);
        check(&overview_of(&edition, std::slice::from_ref(&session)));
        let bad = |c: char| c.is_control() && c != '\n';
        assert!(!page.contains(bad), "{hostile:?}");
        let mut escaped = String::new();
        html::escape(&crate::domain::text::clean_lines(hostile), &mut escaped);
        assert!(page.contains(&escaped), "{hostile:?} is there whole");
    }
}

#[test]
fn the_same_session_is_the_same_page() {
    let edition = sample::edition();
    let session = sample::sealed(&edition);
    assert_eq!(html(&edition, &session), html(&edition, &session.clone()));
}

proptest! {
    #[test]
    fn no_text_changes_what_a_page_is_made_of(text in "[^\\s]\\PC{0,40}") {
        let edition = sample::edition();
        let expected = with(&edition, "plain");
        let session = with(&edition, &text);
        let (page, plain) = (html(&edition, &session), html(&edition, &expected));
        prop_assert_eq!(tags(&page), tags(&plain));
    }
}

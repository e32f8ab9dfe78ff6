//! The panel's page, by the scanner of the other pages.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{
        generate::edition,
        panel::{
            Change, Panel,
            generate::{self, convened, criterion, later, panel, sealed, signoff, sitting},
        },
        session::{LONGEST_LINE, Session},
        state::Verdict,
    },
    export::{
        report::{
            overview,
            tests::{check, tags, text},
        },
        sample::HOSTILE,
    },
};

fn html(panel: &Panel, sessions: &[Arc<Session>], signoffs: &[Signoff]) -> String {
    let mut out = Vec::new();
    page(&sitting(panel, sessions), signoffs, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn overview_of(panel: &Panel, sessions: &[Arc<Session>]) -> String {
    let mut out = Vec::new();
    overview::head(&edition().framework, &mut out).unwrap();
    overview::panel_line(&sitting(panel, sessions), &mut out).unwrap();
    overview::tail(0, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A panel of three that differ on two criteria of five, the first settled with `words`, which stand as the note of the
/// discussion and the rationale of the recommendation as well.
fn settled(words: &str) -> (Panel, Vec<Arc<Session>>) {
    let sessions = sealed(&["++-++", "+--++", "--.++"]);
    let mut panel = convened(&sessions);
    let rationale: String = words.into();
    let given =
        Recommendation { outcome: Outcome::Recommend, level: Some("CMP".parse().unwrap()), rationale };
    let changes = [
        Change::Resolved {
            criterion: criterion("PK1.CA.1"),
            to: Some(Verdict::NotYet),
            rationale: words.into(),
        },
        Change::Discussed { criterion: criterion("PK1.CA.1"), to: words.into() },
        Change::Recommended(Some(given)),
    ];
    panel.record(edition(), later(6), changes.into()).unwrap();
    let accepting = sitting(&panel, &sessions).accepting();
    panel.record(edition(), later(7), accepting).unwrap();
    (panel, sessions)
}

#[test]
fn the_page_says_who_said_what_and_how_it_was_settled() {
    let (panel, sessions) = settled("Too thin, on page 12.");
    let page = html(&panel, &sessions, &[signoff(&panel, panel.state.members[1].assessor.id)]);
    check(&page);
    let text = text(&page);
    for said in [
        "Ada Lovelace C-0142 · applies for CMP · panel of 3 · open, not sealed",
        "Recommended level: CMP Too thin, on page 12. Grace Hopper , chair of the panel By the rule the panel’s marks do \
         not reach the recommended level.",
        "Still to be done 2 criteria (PK1.CMP.1, PK1.CMP.2) not settled",
        "Two members taken at random say the same on 73 % of the 5 criteria that at least two members marked (between",
        "The members differ on 3 criteria. A majority is shown and never applied by itself.",
        "PK1.CA.1 ✘\u{fe0e} not yet",
        "Mary Somerville : ✔\u{fe0e} met George Boole : ✔\u{fe0e} met Grace Hopper : ✘\u{fe0e} not yet More than half say \
         the same.",
        "Why the panel settled it so: Too thin, on page 12.",
        "From the discussion: Too thin, on page 12.",
        "PK1.CMP.2 · not settled",
        "PE1.CMP.1 ✔\u{fe0e} met",
        "All members: ✔\u{fe0e} met Accepted as all said it",
        "George Boole 2026-",
        "Mary Somerville not signed",
        "The panel recommends; the committee decides.",
    ] {
        assert!(text.contains(said), "{said}\nis not in\n{text}");
    }
}

#[test]
fn one_sided_marks_are_warned_of_in_words() {
    let sessions = sealed(&["+++++", "++++-"]);
    let page = text(&html(&convened(&sessions), &sessions, &[]));
    assert!(page.contains("On marks this one-sided kappa misleads"), "{page}");
    let sessions = sealed(&["+++++", "+++++"]);
    let page = text(&html(&convened(&sessions), &sessions, &[]));
    assert!(page.contains("all marks are the same") && page.contains("undefined (no variation)"), "{page}");
    let sessions = sealed(&["+....", "....+"]);
    let page = text(&html(&convened(&sessions), &sessions, &[]));
    assert!(page.contains("No criterion was marked by two members"), "{page}");
}

#[test]
fn a_panel_that_hides_its_members_shows_numbers() {
    let sessions = sealed(&["++", "--"]);
    let mut panel = convened(&sessions);
    panel.state.anonymous = true;
    let page = html(&panel, &sessions, &[]);
    check(&page);
    assert!(page.contains("Assessor 1") && page.contains("Assessor 2"));
    assert!(!page.contains("Mary Somerville") && !page.contains("George Boole"), "no name is shown");
}

#[test]
fn what_a_hostile_hand_types_stays_text() {
    for hostile in
        HOSTILE.into_iter().chain(["<script>alert(1)</script>", "]]></style><!--", "\" onload='x'"])
    {
        if hostile.trim().is_empty() {
            continue;
        }
        let (mut panel, sessions) = settled(hostile);
        let line = if hostile.len() <= LONGEST_LINE { hostile } else { "short" };
        panel.state.candidate.name = line.into();
        panel.state.chair.name = line.into();
        panel.state.members[0].assessor.name = line.into();
        let page = html(&panel, &sessions, &[]);
        check(&page);
        check(&overview_of(&panel, &sessions));
        let mut escaped = String::new();
        crate::export::report::html::escape(&crate::domain::text::clean_lines(hostile.trim()), &mut escaped);
        assert!(page.contains(&escaped), "{hostile:?} is there whole");
    }
}

proptest! {
    #![proptest_config(crate::domain::generate::cases(10))]

    #[test]
    fn whatever_a_panel_is_its_page_can_be_walked_and_is_the_same_every_time((panel, sessions) in panel()) {
        let page = html(&panel, &sessions, &[]);
        check(&page);
        prop_assert_eq!(&page, &html(&panel.clone(), &sessions, &[]));
    }

    #[test]
    fn no_text_changes_what_the_page_is_made_of(words in "[^\\s]\\PC{0,40}") {
        let (plain, sessions) = settled("plain");
        let (panel, _) = settled(&words);
        let (page, plain) = (html(&panel, &sessions, &[]), html(&plain, &sessions, &[]));
        let own = |page: &str| tags(page).into_iter().filter(|tag| !tag.starts_with('t')).map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(own(&page), own(&plain));
        prop_assert!(generate::CRITERIA.iter().all(|id| page.contains(id)));
    }
}

//! The list of sessions.

use std::time::Instant;

use super::draw_at_all_sizes;
use crate::{
    domain::{ids::SessionId, state::Candidate, summary::Summary},
    store::{Listed, Row},
    tui::{
        harness::{App, assessor, noon},
        message::{Effect, Msg},
    },
};

fn id(number: u32) -> SessionId {
    format!("019e0000-0000-7000-8000-{number:012}").parse().unwrap()
}

fn row(number: u32, name: &str, reference: &str, target: &str, marked: usize, state: &str) -> Row {
    let candidate = Candidate {
        name: name.into(),
        reference: reference.into(),
        target: target.parse().unwrap(),
        years_in_practice: Some(4),
    };
    let summary = Summary {
        state: state.into(),
        marked,
        met: marked / 2,
        of: 24,
        recommended: if state == "sealed" { target.into() } else { String::new() },
    };
    let me = assessor();
    Row::Session(Box::new(Listed {
        id: id(number),
        candidate,
        author: me,
        edition: crate::domain::ids::Digest::of(b"edition"),
        saved_at: noon().checked_sub(jiff::SignedDuration::from_hours(number.into())).ok(),
        held: None,
        summary,
    }))
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        Row::Damaged {
            path: "sessions/019e-broken.toml".into(),
            reason: "line 3: no such key “mrks”".into(),
        },
        row(1, "Charles Babbage", "C-0101", "CMP", 12, "draft"),
        row(2, "Émilie du Châtelet", "C-0099", "CMF", 24, "sealed"),
        row(3, "Ada Lovelace", "C-0142", "CMP", 7, "draft"),
        Row::Private { path: "sessions/019e-other.toml".into(), owner: "grace".into() },
        row(4, "王貞儀", "", "CA", 0, "draft"),
    ]
}

fn home() -> App {
    let mut app = App::home();
    app.send(Msg::Listed(rows()));
    app
}

/// The names in the table from the top, the one under the cursor with its sign.
fn names(app: &App) -> String {
    let names = ["Charles", "Émilie", "Ada", "王", "broken", "other"];
    let screen = app.screen();
    let table = screen.lines().filter(|line| line.starts_with('│'));
    let found = table.filter_map(|line| {
        let name = names.iter().find(|name| line.contains(**name))?;
        Some(if line.contains('▸') { format!("▸{name}") } else { (*name).to_owned() })
    });
    found.collect::<Vec<_>>().join(" ")
}

#[test]
fn before_the_listing_is_back_and_with_nothing_in_it() {
    let mut app = App::home();
    assert!(app.screen().contains("reading the store…"));
    app.send(Msg::Listed(Vec::new()));
    insta::assert_snapshot!(app.size(60, 8).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────┐
    │ No session yet. A session is one candidate's marking by  │
    │ you: n makes one.                                        │
    │                                                          │
    └──────────────────────────────────────────────────────────┘

     enter open  n new  / filter  s sort  q quit  ? keys
    ");
    app.keys("<enter>jkX<end>");
    assert_eq!(app.take_effects(), []);
}

#[test]
fn the_table_on_a_usual_terminal() {
    let mut app = home();
    app.keys("j");
    insta::assert_snapshot!(app.screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────────────────────────────────────────────┐
    │ candidate            reference  for  marked         state   last change ▾    │
    │ Charles Babbage      C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 │
    │▸Émilie du Châtelet   C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 │
    │ Ada Lovelace         C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 │
    │ 王貞儀                          CA   ░░░░░░░░  0/24 draft   2026-11-24 10:00 │
    │ 019e-broken.toml: line 3: no such key “mrks”                         damaged │
    │ 019e-other.toml: it is grace's, and can't be read                    private │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
    ");
}

#[test]
fn where_there_is_room_the_session_is_shown_beside_the_list() {
    let mut app = home();
    app.keys("j");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────────────────────────────────────────────────┐┌ Session ─────────────────────────┐
    │ candidate                reference  for  marked         state   last change ▾    ││ Émilie du Châtelet               │
    │ Charles Babbage          C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 ││                                  │
    │▸Émilie du Châtelet       C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 ││ reference    C-0099              │
    │ Ada Lovelace             C-0142     CMP  ██▎░░░░░  7/24 draft   2026-11-24 11:00 ││ for          CMF                 │
    │ 王貞儀                              CA   ░░░░░░░░  0/24 draft   2026-11-24 10:00 ││ in practice  4 years             │
    │ 019e-broken.toml: line 3: no such key “mrks”                             damaged ││ assessor     Mary Somerville     │
    │ 019e-other.toml: it is grace's, and can't be read                        private ││ state        sealed              │
    │                                                                                  ││ recommended  CMF                 │
    │                                                                                  ││ last change  2026-11-24 12:00    │
    │                                                                                  ││ marked       24/24               │
    │                                                                                  ││ met          12/24               │
    │                                                                                  ││                                  │
    │                                                                                  ││ ████████████████████████         │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    │                                                                                  ││                                  │
    └──────────────────────────────────────────────────────────────────────────────────┘└──────────────────────────────────┘

     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys  : commands
    ");
}

#[test]
fn where_there_is_little_room_columns_go() {
    let mut app = home();
    app.keys("j");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 6 · by last change ───────┐
    │ candidate         for        state   │
    │ Charles Babbage   CMP  12/24 draft   │
    │▸Émilie du Châtel… CMF  24/24 sealed  │
    │ Ada Lovelace      CMP   7/24 draft   │
    │ 王貞儀            CA    0/24 draft   │
    └──────────────────────────────────────┘

     enter open  n new  q quit  ? keys
    ");
    insta::assert_snapshot!(app.size(80, 12).ascii().screen(), @r#"
     assessor | sessions of Mary Somerville
    + Sessions | 6 | by last change -----------------------------------------------+
    | candidate            reference  for  marked         state   last change v    |
    | Charles Babbage      C-0101     CMP  ####---- 12/24 draft   2026-11-24 13:00 |
    |>Emilie du Chatelet   C-0099     CMF  ######## 24/24 sealed  2026-11-24 12:00 |
    | Ada Lovelace         C-0142     CMP  ##------  7/24 draft   2026-11-24 11:00 |
    | WaZhYi                          CA   --------  0/24 draft   2026-11-24 10:00 |
    | 019e-broken.toml: line 3: no such key "mrks"                         damaged |
    | 019e-other.toml: it is grace's, and can't be read                    private |
    +------------------------------------------------------------------------------+

     enter open  n new  / filter  s sort  X export  P panels  q quit  ? keys
    "#);
    draw_at_all_sizes(&mut app);
}

#[test]
fn enter_opens_a_session_and_says_why_not_of_what_cannot_be() {
    let mut app = home();
    app.keys("jj<enter>");
    assert_eq!(app.take_effects(), [Effect::Open(id(3))]);
    app.keys("<end><enter>");
    assert_eq!(app.take_effects(), []);
    assert!(app.screen().contains("019e-other.toml can't be opened: it is grace's, and can't be read"));
}

#[test]
fn sorting_marks_the_column_and_keeps_the_cursor_on_its_session() {
    let mut app = home();
    app.keys("jj");
    assert_eq!(names(&app), "Charles Émilie ▸Ada 王 broken other");
    app.keys("s");
    assert_eq!(names(&app), "▸Ada Charles Émilie 王 broken other");
    assert!(app.screen().contains("candidate ▴"));
    app.keys("s");
    assert_eq!(names(&app), "Émilie Charles ▸Ada 王 broken other", "without a reference last");
    app.keys("s");
    assert_eq!(names(&app), "王 ▸Ada Charles Émilie broken other");
    app.keys("s");
    assert_eq!(names(&app), "Charles Émilie ▸Ada 王 broken other");
}

#[test]
fn the_filter_holds_as_it_is_typed_and_esc_takes_it_back() {
    let mut app = home();
    app.keys("jj/");
    app.keys("emil");
    assert_eq!(names(&app), "▸Émilie");
    insta::assert_snapshot!(app.size(80, 10).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 1 of 6 · by last change ──────────────────────────────────────────┐
    │ candidate            reference  for  marked         state   last change ▾    │
    │▸Émilie du Châtelet   C-0099     CMF  ████████ 24/24 sealed  2026-11-24 12:00 │
    │                                                                              │
    │                                                                              │
     filter: emil▏


     enter done  esc leave
    ");
    app.size(80, 24).keys("<esc>");
    assert_eq!(names(&app), "Charles Émilie ▸Ada 王 broken other", "the cursor is back as well");
    app.keys("/state:draft<enter>");
    assert_eq!(names(&app), "Charles ▸Ada 王");
    assert!(app.screen().contains("Sessions · 3 of 6 · filter: state:draft"));
    app.keys("/ ada<esc>");
    assert_eq!(names(&app), "Charles ▸Ada 王");
    app.send(Msg::Listed(rows()));
    assert_eq!(names(&app), "Charles ▸Ada 王", "a new listing is filtered too");
    app.keys("/<home><ctrl-k>xyz<enter>");
    assert!(app.screen().contains("No session is let through by the filter"));
    app.keys("/<home><ctrl-k><enter>");
    assert_eq!(names(&app), "▸Charles Émilie Ada 王 broken other");
    assert_eq!(app.take_effects(), []);
}

#[test]
fn a_filter_that_cannot_be_read_keeps_the_last_and_shows_its_fault() {
    let mut app = home();
    app.keys("/target:cmp -");
    assert_eq!(names(&app), "▸Charles Ada");
    insta::assert_snapshot!(app.size(80, 10).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 2 of 6 · by last change ──────────────────────────────────────────┐
    │ candidate            reference  for  marked         state   last change ▾    │
    │▸Charles Babbage      C-0101     CMP  ████░░░░ 12/24 draft   2026-11-24 13:00 │
     “-” turns the term behind it round, and there is none: add a term, such as
     “-met”, or put it in quotes
     filter: target:cmp -▏
     state: draft, sealed, damaged, locked or private  target: for a target level

     enter done  tab complete  esc leave
    ");
    assert!(app.shows("probe", "-"), "the fault is marked in its place");
    app.keys("<enter>");
    assert!(app.screen().contains("filter: target:cmp -"), "it can't be kept");
    app.keys("lovelace<enter>");
    assert_eq!(names(&app), "▸Charles");
}

#[test]
fn the_list_comes_back_to_the_session_that_was_open() {
    let mut app = App::assess();
    app.keys("q");
    app.take_effects();
    app.send(Msg::Listed(vec![
        row(0, "Charles Babbage", "", "CMP", 1, "draft"),
        row(1, "Ada Lovelace", "", "CMP", 1, "draft"),
    ]));
    assert_eq!(names(&app), "Charles ▸Ada");
}

#[test]
fn ten_thousand_sessions_are_filtered_while_typing() {
    let mut app = App::home();
    let many = (0..10_000)
        .map(|n| row(n, &format!("Élève {n}"), &format!("C-{n:05}"), "CMP", n as usize % 25, "draft"));
    app.send(Msg::Listed(many.collect()));
    let start = Instant::now();
    app.keys("<end>/eleve 999");
    let screen = app.screen();
    let taken = start.elapsed();
    assert!(screen.contains("Sessions · 19 of 10000"), "{screen}");
    // Ten keys, unoptimized; far more than this would be felt.
    assert!(taken.as_secs() < 5, "{taken:?}");
}

#[test]
fn a_session_that_is_open_elsewhere_is_locked_and_says_by_whom() {
    let mut app = App::home();
    let Row::Session(mut listed) = row(3, "Ada Lovelace", "C-0142", "CMP", 7, "draft") else { return };
    listed.held = Some("grace on vm (process 77) since 2026-11-24T14:03:21Z".into());
    app.send(Msg::Listed(vec![
        Row::Session(listed),
        row(1, "Charles Babbage", "C-0101", "CMP", 12, "draft"),
    ]));
    assert!(app.screen().lines().any(|line| line.contains("Ada Lovelace") && line.contains("locked")));
    app.keys("/state:locked<enter>");
    assert!(app.screen().contains("Ada Lovelace") && !app.screen().contains("Charles Babbage"));
    let wide = app.size(120, 40).screen();
    assert!(wide.contains("locked by    grace on vm"), "{wide}");
    assert!(wide.contains("(process 77)"), "{wide}");
}

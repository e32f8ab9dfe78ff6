//! The picker that cites from the ledger.

use super::evidence::{changes_after, cited, cited_by, cites, entries, ledger, notice};
use crate::{
    domain::ids::EvidenceId,
    tui::{harness::App, message::Effect, model::Overlay},
};

#[test]
fn citing_keeps_the_order_of_choosing() {
    let mut app = App::with(ledger());
    let known = entries(&app);
    app.keys("c");
    app.keys("jj<space>kk<space>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.1 ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment     │
    │ ▸PK1 Client needs      0/4 ││ tools and/or processes to appropriately        │
    │  PK2 Theory & practice 0/7 ││ address specific client needs                  │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     0/3 ││▸✔2  E1  Return to work after ten ye…   V A C S │
    │  PP2 Programs          0/2 ││     E2  Résumé · résumé.pdf            V · · - │
    │  PP3 Transitions       0/2 ││ ✔1  E3  Group session on inter… stale  · · · · │
    │ PROFESSIONAL ENGAGEMENT    ││     E4  no title                       · · · · │
    │  PE1 Learning          0/3 │└────────────────────────────────────────────────┘
    │  PE2 Engagement        0/3 ││      management need                           │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘

     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
    app.keys("<enter>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert_eq!(changes_after(&app, known), [cites("PK1.CMP.1", &[3, 1])]);
    assert_eq!(app.model.work.as_ref().unwrap().repeat.cites, [EvidenceId(3), EvidenceId(1)]);
    // The same again cites the same.
    app.keys("j.");
    assert_eq!(cited_by(&app, "PK1.CMP.2"), [3, 1]);
}

#[test]
fn a_small_picker_and_one_in_ascii() {
    let mut app = App::with(cited());
    app.keys("jc");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Cite · PK1.CMP.2 ────────────────────┐
    │ Develops tailored programs for       │
    │ clients depending upon their         │
    │     E1  Return to work a… cited last │
    │▸✔1  E2  Résumé · résumé.pdf          │
    │     E3  Group ses… cited last, stale │
    └──────────────────────────────────────┘

     space choose  enter cite  esc leave
    ");
    insta::assert_snapshot!(app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Abilities -----------------++ Cite | PK1.CMP.2 ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Develops tailored programs for clients         |
    | >PK1 Client needs      2/4 || depending upon their career/talent management  |
    |  PK2 Theory & practice 0/7 || need                                           |
    | PROFESSIONAL PRACTICE      ||                                                |
    |  PP1 Relationships     1/3 ||     E1  Return to work af~ cited last  V A C S |
    |  PP2 Programs          0/2 ||>+1  E2  Resume | resume.pdf            V . . - |
    |  PP3 Transitions       0/2 ||     E3  Group sess~ cited last, stale  . . . . |
    | PROFESSIONAL ENGAGEMENT    ||     E4  no title                       . . . . |
    |  PE1 Learning          0/3 |+------------------------------------------------+
    |  PE2 Engagement        0/3 ||      depending upon their career/talent        |
    |                            ||      management need                           |
    |                            ||      E2 Resume resume.pdf                      |
    |                            || .  3 Assists the client to address factors     |
    +----------------------------++------------------------------------------------+
    + Levels --------------------++ Note | PK1.CMP.2 ------------------------------+
    |  CA   ------------    0/30 || no note yet: e writes one                      |
    |  CMA  ------------    0/27 ||                                                |
    | >CMP  #-----------    3/24 ||                                                |
    |  CMF  ------------    0/23 ||                                                |
    +----------------------------++------------------------------------------------+

     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
}

#[test]
fn leaving_the_picker_cites_nothing_and_the_choice_is_there_when_it_opens_again() {
    let mut app = App::with(cited());
    app.keys("c<space>j<space><esc>");
    assert_eq!(app.take_effects(), []);
    assert_eq!(cited_by(&app, "PK1.CMP.1"), [1]);
    app.keys("c<enter>");
    assert_eq!(cited_by(&app, "PK1.CMP.1"), [2], "what was chosen before");
}

#[test]
fn enter_cites_what_the_cursor_is_on_where_nothing_was_chosen() {
    let mut app = App::with(ledger());
    app.keys("cj<enter>");
    assert_eq!(cited_by(&app, "PK1.CMP.1"), [2]);
    app.keys("jc<enter>");
    assert_eq!(cited_by(&app, "PK1.CMP.2"), [2], "what was cited last is under the cursor");
    app.keys("ck<enter>");
    assert_eq!(cited_by(&app, "PK1.CMP.2"), [2, 1], "what was cited stays");
    app.keys("jc<space><space><enter>");
    assert_eq!(cited_by(&app, "PK1.CMP.3"), [0; 0], "what was chosen and taken out again is not cited");
    app.keys("/level:cmp ability:pp1<enter>Bcjj<enter><enter>");
    assert_eq!(cited_by(&app, "PP1.CMP.2"), [3], "for many as for one");
}

#[test]
fn enter_on_an_empty_ledger_makes_its_first_item() {
    let mut app = App::assess();
    app.keys("E<enter><tab>A case study<ctrl-s>");
    assert!(app.screen().contains("A case study"), "{}", app.screen());
}

#[test]
fn an_item_added_on_the_spot_is_chosen() {
    let mut app = App::assess();
    app.keys("c<tab>Return to work<ctrl-s>");
    assert!(matches!(&app.model.overlays[..], [Overlay::Picker(picker)] if picker.chosen == [EvidenceId(1)]));
    app.keys("a<tab>Group session<ctrl-s><enter>");
    assert_eq!(app.model.overlays, []);
    assert_eq!(cited_by(&app, "PK1.CMP.1"), [1, 2]);
}

#[test]
fn the_picker_over_an_empty_ledger_says_how_to_fill_it() {
    let mut app = App::assess();
    app.keys("c");
    assert!(matches!(app.model.overlays[..], [Overlay::Picker(_), Overlay::Form(_)]));
    app.keys("<esc>");
    assert!(matches!(app.model.overlays[..], [Overlay::Picker(_)]));
    app.keys("<space>");
    assert_eq!(notice(&app), "there is nothing to cite yet; a adds an item");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.1 ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment     │
    │ ▸PK1 Client needs      0/4 ││ tools and/or processes to appropriately        │
    │  PK2 Theory & practice 0/7 ││ address specific client needs                  │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     0/3 ││ There is nothing to cite yet: a adds an item.  │
    │  PP2 Programs          0/2 ││                                                │
    │  PP3 Transitions       0/2 ││                                                │
    │ PROFESSIONAL ENGAGEMENT    │└────────────────────────────────────────────────┘
    │  PE1 Learning          0/3 ││      depending upon their career/talent        │
    │  PE2 Engagement        0/3 ││      management need                           │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     there is nothing to cite yet; a adds an item
     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
}

#[test]
fn a_wide_picker_says_where_each_item_is() {
    let mut app = App::with(cited());
    app.keys("jc");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.2 ──────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Develops tailored programs for clients depending upon their career/talent              │
    │ ▸PK1 Client needs      2/4 ││ management need                                                                        │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││     E1  Return to work after ten years · file 3, p. 4-9            cited last  V A C S │
    │  PP1 Relationships     1/3 ││▸✔1  E2  Résumé · résumé.pdf                                                    V · · - │
    │  PP2 Programs          0/2 ││     E3  Group session on interests · video, from 12:30      cited last, stale  · · · · │
    │  PP3 Transitions       0/2 ││     E4  no title                                                               · · · · │
    │ PROFESSIONAL ENGAGEMENT    │└────────────────────────────────────────────────────────────────────────────────────────┘
    │  PE1 Learning          0/3 ││      E2 Résumé résumé.pdf                                                              │
    │  PE2 Engagement        0/3 ││ ·  3 Assists the client to address factors that affect career choice/talent            │
    │                            ││      management decisions                                                              │
    │                            ││ ·  4 Articulates specialized services offered and refers to other professionals        │
    │                            ││      when appropriate                                                                  │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Knowledge and skills ──────────────────────────────────────────────────────────────────┐
    │                            ││ · Determine the individual career/ talent management transition e.g. school to         │
    │                            ││   work; promotion; job loss; reskilling; second career; retirement                     │
    │                            ││ · Determine the specific organizational career/talent management needs—e.g.            │
    │                            ││   basic skills, workforce planning, downsizing                                         │
    │                            ││ · Demonstrate use of appropriate client assessment/profiling methodologies             │
    │                            ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)       │
    │                            ││   and/or organizational culture as this affects career/talent management               │
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.2 ──────────────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                              │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘

     space choose  enter cite  a add  esc leave  ? keys  : commands
    ");
}

#[test]
fn no_size_is_too_small() {
    for changes in [Vec::new(), cited()] {
        let mut app = App::with(changes);
        app.keys("c");
        for (columns, rows) in [(1, 1), (2, 3), (3, 40), (200, 2), (9, 9), (51, 11)] {
            app.size(columns, rows).screen();
        }
    }
}

#[test]
fn an_empty_picker_names_its_own_key_below_the_form_too() {
    let mut app = App::assess();
    app.size(120, 40).keys("c");
    let shown = app.screen();
    assert!(shown.contains("New evidence") && shown.contains("a adds an item."), "{shown}");
}

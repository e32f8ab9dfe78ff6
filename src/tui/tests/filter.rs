//! The filter of every list, and what is done to all that it shows.

use super::{
    draw_at_all_sizes,
    evidence::{changes_after, cited, entries, ledger},
};
use crate::tui::{harness::App, message::Effect};

/// The rows above the footer, the last `count` of them.
fn foot(app: &App, count: usize) -> String {
    let screen = app.screen();
    let rows: Vec<_> = screen.lines().collect();
    rows[rows.len() - 1 - count..rows.len() - 1].join("\n")
}

#[test]
fn a_filter_of_the_main_screen_leads_from_one_criterion_shown_to_the_next() {
    let mut app = App::with(cited());
    app.keys("/level:CMP no:ev<tab>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      2/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸✔  1 Uses familiarity with different           │
    │  PP1 Relationships     1/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││      E1 Return to work after ten years file 3… │
    │  PE1 Learning          0/3 ││ ✔  2 Develops tailored programs for clients    │
    │  PE2 Engagement        0/3 ││      depending upon their career/talent        │
    │                            ││      management need                           │
    │                            ││      E2 Résumé résumé.pdf                      │
    │                            ││ ·  3 Assists the client to address factors     │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
     filter: level:CMP no:evidence▏


     enter done  esc leave
    ");
    app.keys("<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP · filter: level:CMP no:evidence · 21 ┐
    │ PROFESSIONAL KNOWLEDGE     ││                                                │
    │ ▸PK1 Client needs      2/4 ││ ✔  1 Uses familiarity with different           │
    │  PK2 Theory & practice 0/7 ││      assessment tools and/or processes to      │
    │ PROFESSIONAL PRACTICE      ││      appropriately address specific client     │
    │  PP1 Relationships     1/3 ││      needs                                     │
    │  PP2 Programs          0/2 ││      E1 Return to work after ten years file 3… │
    │  PP3 Transitions       0/2 ││ ✔  2 Develops tailored programs for clients    │
    │ PROFESSIONAL ENGAGEMENT    ││      depending upon their career/talent        │
    │  PE1 Learning          0/3 ││      management need                           │
    │  PE2 Engagement        0/3 ││      E2 Résumé résumé.pdf                      │
    │                            ││▸·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.3 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘

     space met  x not yet  e note  c cite  . met + E1 E3  n next  ? keys  q back
    ");
    let here = |app: &App| app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string();
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(here(&app));
        app.keys("j");
    }
    assert_eq!(seen, ["PK1.CMP.3", "PK1.CMP.4", "PK2.CMP.1", "PK2.CMP.2"]);
    // What is no longer shown is passed over, from wherever the cursor is.
    app.keys("c<space><enter>k");
    assert_eq!(here(&app), "PK2.CMP.2");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
     PK2 · CMP · filter: level:CMP no… 3/24
     ·  1 Demonstrates in depth knowledge
          of contemporary theoretical
          approaches
    ▸·  2 Has developed own IP and
          differentiate services in
          professional practice

     space met  x not yet  ? keys  q back
    ");
    draw_at_all_sizes(&mut app);
    app.size(80, 24).keys("<esc>");
    assert!(!app.screen().contains("filter:"), "{}", app.screen());
    assert!(app.model.work.is_some(), "the first esc takes the filter off, the next leaves");
}

#[test]
fn a_wrong_filter_shows_the_place_and_what_could_stand_there() {
    let mut app = App::assess();
    let mut said = String::new();
    for keys in ["met levl:CMP", "dim:", "dim:p", "ability:PK", "s", "", "level:CMP \"é", "c<tab><tab>", "-"]
    {
        app.keys("/<ctrl-a><ctrl-k>").keys(keys);
        said += &(foot(&app, 3) + "\n\n");
        app.keys("<esc>");
    }
    insta::assert_snapshot!(said, @r#"
    filter: met levl:CMP▏
                ^^^^


    filter: dim:▏
    PK of a dimension  PP of a dimension  PE of a dimension


    filter: dim:p▏
    PK of a dimension  PP of a dimension  PE of a dimension


    filter: ability:PK▏
    PK1 of an ability  PK2 of an ability


    filter: s▏
    stale all evidence is too old  sole on evidence never enough alone  short


    filter: ▏
    unmarked without a verdict  marked met or not yet met  met met  not-yet  probe


    filter: level:CMP "é▏



    filter: cites:▏
            ^^^^^^
    nothing to complete here

    filter: -▏
    unmarked without a verdict  marked met or not yet met  met met  not-yet  probe
    "#);
}

#[test]
fn every_list_has_a_filter_in_its_own_words() {
    let mut app = App::with(cited());
    app.keys("C/no:evidence ability:PK1<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check · filter: no:evidence ability:PK1 · 2 ─────────────────────────────────┐
    │ 2 need a reason                                                              │
    │                                                                              │
    │▸reason PK1.CMP.3   unmarked at the target level                              │
    │ reason PK1.CMP.4   unmarked at the target level                              │
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
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  S seal  / filter  B all shown  q back  ? keys  : commands
    ");
    app.keys("<esc>m/marked<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Map · marks · filter: marked · 3 ────────────────────────────────────────────┐
    │                           CA          CMA         CMP         CMF            │
    │ PROFESSIONAL KNOWLEDGE                                                       │
    │ PK1 Client needs                                  ▸✔✔                        │
    │ PK2 Theory & practice                                                        │
    │ PROFESSIONAL PRACTICE                                                        │
    │ PP1 Relationships                                  ✔                         │
    │ PP2 Programs                                                                 │
    │ PP3 Transitions                                                              │
    │ PROFESSIONAL ENGAGEMENT                                                      │
    │ PE1 Learning                                                                 │
    │ PE2 Engagement                                                               │
    │                                                                              │
    │ met                        0/30        0/27        3/24        0/23          │
    │                                                                              │
    │                                                                              │
    │ ✔ met  ✘ not yet  · unmarked  ?1 to be asked about, in bold                  │
    │ PK1.CMP.1   Uses familiarity with different assessment tools and/or          │
    │             processes to appropriately address specific client needs         │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  m marks, evidence, probes  / filter  B all shown  g go  q back
    ");
    app.keys("<esc>H/cites:E1<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ History · 4 changes · filter: cites:E1 · 4 ──────────────────────────────────┐
    │▸   21  2026-11-24 14:00  PK1.CMP.1: met, was unmarked                        │
    │    22                      PK1.CMP.1: cites E1, cited nothing                │
    │    25                      PP1.CMP.1: met, was unmarked                      │
    │    26                      PP1.CMP.1: cites E1, E3, cited nothing            │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Change 21 ───────────────────────────────────────────────────────────────────┐
    │ 2026-11-24 14:00:00 by Mary Somerville, part of change 2                     │
    │                                                                              │
    │ before                                after                                  │
    │ · unmarked                            ✔ met                                  │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
    ");
    app.keys("<esc>E/unused<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · filter: unused · 1 ─────────────────────────────────────┐
    │                                                     date        V A C S  for │
    │▸E4   no title                                                   · · · ·    0 │
    │      Record of professional learning                                         │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ E4 · Record of professional learning ────────────────────────────────────────┐
    │ no title                                                                     │
    │ no date                                                                      │
    │ valid?, authentic?, current?, sufficient?                                    │
    │                                                                              │
    │ no criterion cites it; c cites on a criterion                                │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
    app.keys("/<ctrl-a><ctrl-k>nothing like that<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · filter: nothing like that · 0 ──────────────────────────┐
    │ Nothing in the ledger is shown by the filter; the empty filter shows all.    │
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
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
    draw_at_all_sizes(&mut app);
}

#[test]
fn all_shown_is_changed_after_a_look_at_it_and_one_undo_takes_it_back() {
    let mut app = App::with(ledger());
    app.keys("B");
    assert!(app.screen().contains("filter first"), "{}", app.screen());
    app.keys("/level:CMP ability:PK1<enter>j<space>B");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ All shown · filter: level:CMP ability:PK1 · 4 ───────────────────────────────┐
    │ What is to be done with these 4? Nothing is, before enter.                   │
    │                                                                              │
    │▸PK1.CMP.1: Uses familiarity with different assessment tools and/or processe… │
    │ PK1.CMP.2: Develops tailored programs for clients depending upon their care… │
    │ PK1.CMP.3: Assists the client to address factors that affect career choice/… │
    │ PK1.CMP.4: Articulates specialized services offered and refers to other pro… │
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
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave
    ");
    app.keys("<enter>");
    assert!(app.screen().contains("choose what to do with them first"), "{}", app.screen());
    app.keys("<space>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ All shown · filter: level:CMP ability:PK1 · 4 ───────────────────────────────┐
    │ met: 3 of 4 would change                                                     │
    │                                                                              │
    │▸PK1.CMP.1: met, was unmarked                                                 │
    │ PK1.CMP.3: met, was unmarked                                                 │
    │ PK1.CMP.4: met, was unmarked                                                 │
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
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave
    ");
    let known = entries(&app);
    app.take_effects();
    app.keys("<enter>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert_eq!(changes_after(&app, known).len(), 3);
    assert!(app.screen().contains("3 criteria: met; one undo takes it back"), "{}", app.screen());
    app.keys("u");
    let verdicts = |app: &App| app.model.work.as_ref().unwrap().session.state.marks.len();
    assert_eq!(verdicts(&app), 1);
}

#[test]
fn all_shown_is_cited_flagged_and_cleared() {
    let mut app = App::with(ledger());
    app.keys("/ability:PK1 level:CA<enter>");
    let check = |app: &mut App, keys: &str, head: &str| {
        app.keys("B").keys(keys);
        let screen = app.screen();
        assert!(screen.contains(head), "{keys}: {screen}");
        app.keys("<enter>");
    };
    check(&mut app, "cj<space><enter>", "cites E2: 8 of 8 would change");
    check(&mut app, "p", "to be asked about: 8 of 8 would change");
    check(&mut app, "pp", "no longer to be asked about: 8 of 8 would change");
    check(&mut app, "<right>", "met: 8 of 8 would change");
    check(&mut app, "d", "unmarked: 8 of 8 would change");
    check(&mut app, "x", "not yet met: 8 of 8 would change");
    check(&mut app, "<right><right>", "not yet met: 0 of 8 would change");
    app.keys("B");
    insta::assert_snapshot!(app.size(40, 10).keys("<space>").ascii().screen(), @"
     Ada Lovelace | C-0142~  saving
    + All shown | filter: ability:PK1 leve~+
    | met: 8 of 8 would change             |
    |>PK1.CA.1: met, was not yet           |
    | PK1.CA.2: met, was not yet           |
    | PK1.CA.3: met, was not yet           |
    | PK1.CA.4: met, was not yet           |
    +--------------------------------------+

     enter do it  space met  esc leave
    ");
    draw_at_all_sizes(&mut app);
}

//! The history: what it says, where it leads, and that it stays quick when it is long.

use super::evidence::{cited, ledger};
use crate::domain::history::chain::Link as _;
use std::sync::Arc;

use crate::{
    domain::{
        framework::{Edition, SHIPPED},
        history::Change,
        state::Verdict,
    },
    tui::{
        harness::{App, criterion},
        model::{Overlay, Screen},
    },
};

/// A session with marks, a note written twice, and an undo.
fn worked() -> App {
    let mut app = App::with(ledger()[..4].to_vec());
    app.keys("<space>c<space><enter>");
    app.keys("eplan seen<esc>e, and discussed<esc>");
    app.keys("j.jxu");
    app.take_effects();
    app
}

#[test]
fn the_newest_action_stands_first() {
    let mut app = worked();
    app.keys("H");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ History · 14 changes ────────────────────────────────────────────────────────┐
    │▸   13  2026-11-24 14:00  change 12 undone                                    │
    │    14                      PK1.CMP.4: unmarked, was not yet                  │
    │    12  2026-11-24 14:00  PK1.CMP.4: not yet, was unmarked                    │
    │    10  2026-11-24 14:00  PK1.CMP.2: met, was unmarked                        │
    │    11                      PK1.CMP.2: cites E1, cited nothing                │
    │     9  2026-11-24 14:00  PK1.CMP.1: note changed: plan seen, and discussed   │
    │     8  2026-11-24 14:00  PK1.CMP.1: note written: plan seen                  │
    │     7  2026-11-24 14:00  PK1.CMP.1: cites E1, cited nothing                  │
    │     6  2026-11-24 14:00  PK1.CMP.1: met, was unmarked                        │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing                    │
    │     3                      E1: title “Return to work after ten years”, was…  │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Change 13 ───────────────────────────────────────────────────────────────────┐
    │ 2026-11-24 14:00:38 by Mary Somerville                                       │
    │                                                                              │
    │ change 12 undone                                                             │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
    ");
}

#[test]
fn a_small_history_and_one_in_ascii() {
    let mut app = worked();
    app.keys("Hjjjjj");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
     History · 14 changes
        12  14:00:37  PK1.CMP.4: not yet,…
        10  14:00:35  PK1.CMP.2: met, was…
        11              PK1.CMP.2: cites E…
    ▸    9  14:00:33  PK1.CMP.1: note chan…
     PK1.CMP.1: note changed: plan seen,
     and discussed

     enter as it stood  l go there  q back
    ");
    insta::assert_snapshot!(app.ascii().size(80, 24).screen(), @r#"
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + History | 14 changes --------------------------------------------------------+
    |    13  2026-11-24 14:00  change 12 undone                                    |
    |    14                      PK1.CMP.4: unmarked, was not yet                  |
    |    12  2026-11-24 14:00  PK1.CMP.4: not yet, was unmarked                    |
    |    10  2026-11-24 14:00  PK1.CMP.2: met, was unmarked                        |
    |    11                      PK1.CMP.2: cites E1, cited nothing                |
    |>    9  2026-11-24 14:00  PK1.CMP.1: note changed: plan seen, and discussed   |
    |     8  2026-11-24 14:00  PK1.CMP.1: note written: plan seen                  |
    |     7  2026-11-24 14:00  PK1.CMP.1: cites E1, cited nothing                  |
    |     6  2026-11-24 14:00  PK1.CMP.1: met, was unmarked                        |
    |     2  2026-11-24 14:00  E1: kind case-study, was nothing                    |
    |     3                      E1: title "Return to work after ten years", was~  |
    +------------------------------------------------------------------------------+
    + Change 9 --------------------------------------------------------------------+
    | 2026-11-24 14:00:33 by Mary Somerville                                       |
    |                                                                              |
    | before                                after                                  |
    | plan seen                             plan seen, and discussed               |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+

     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
    "#);
}

#[test]
fn wide_screens_show_before_and_after() {
    let mut app = worked();
    app.keys("Hjjjjj").size(120, 40);
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ History · 14 changes ──────────────────────────────────────────┐┌ Change 9 ──────────────────────────────────────────┐
    │    13  2026-11-24 14:00  change 12 undone                      ││ 2026-11-24 14:00:33 by Mary Somerville             │
    │    14                      PK1.CMP.4: unmarked, was not yet    ││ PK1.CMP.1 Uses familiarity with different          │
    │    12  2026-11-24 14:00  PK1.CMP.4: not yet, was unmarked      ││ assessment tools and/or processes to appropriately │
    │    10  2026-11-24 14:00  PK1.CMP.2: met, was unmarked          ││ address specific client needs                      │
    │    11                      PK1.CMP.2: cites E1, cited nothing  ││                                                    │
    │▸    9  2026-11-24 14:00  PK1.CMP.1: note changed: plan seen,…  ││ before                                             │
    │     8  2026-11-24 14:00  PK1.CMP.1: note written: plan seen    ││ plan seen                                          │
    │     7  2026-11-24 14:00  PK1.CMP.1: cites E1, cited nothing    ││                                                    │
    │     6  2026-11-24 14:00  PK1.CMP.1: met, was unmarked          ││ after                                              │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing      ││ plan seen, and discussed                           │
    │     3                      E1: title “Return to work after te… ││                                                    │
    │     4                      E1: place “file 3, p. 4-9”, was no… ││                                                    │
    │     5                      E1: date 2025-03-01, was unknown    ││                                                    │
    │     1  2026-11-24 14:00  session made by Mary Somerville for…  ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘

     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys  : commands
    ");
}

#[test]
fn o_shows_only_the_criterion_in_hand_and_keeps_the_cursor_on_its_entry() {
    let mut app = worked();
    app.keys("kkkHo");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ History · PK1.CMP.1 · 4 changes ─────────────────────────────────────────────┐
    │▸    9  2026-11-24 14:00  PK1.CMP.1: note changed: plan seen, and discussed   │
    │     8  2026-11-24 14:00  PK1.CMP.1: note written: plan seen                  │
    │     7  2026-11-24 14:00  PK1.CMP.1: cites E1, cited nothing                  │
    │     6  2026-11-24 14:00  PK1.CMP.1: met, was unmarked                        │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Change 9 ────────────────────────────────────────────────────────────────────┐
    │ 2026-11-24 14:00:33 by Mary Somerville                                       │
    │                                                                              │
    │ before                                after                                  │
    │ plan seen                             plan seen, and discussed               │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter as it stood  l go there  o only this criterion  / filter  q back  ? keys
    ");
    app.keys("jo");
    let Screen::History(view) = *app.model.screen() else { panic!("the history is shown") };
    let work = app.model.work.as_ref().unwrap();
    let entry = &work.session.entries[view.lines(work)[view.cursor.at]];
    assert_eq!(entry.change.criterion(), Some(&criterion("PK1.CMP.1")));
    app.keys("<esc>jjjjjHo");
    let screen = app.screen();
    assert!(screen.contains("; o shows all changes."), "{screen}");
}

#[test]
fn a_carry_is_told_of_every_criterion_as_the_command_does() {
    let mut app = worked();
    let was = "Uses familiarity with different assessment";
    let to = Edition::parse(SHIPPED.replace(was, "Knows different assessment")).unwrap();
    let work = app.model.work.as_mut().unwrap();
    let edition = work.edition.clone();
    work.session.carry(&edition, &to, crate::tui::harness::noon()).unwrap();
    let session = work.session.clone();
    app.open(session, Arc::new(to));
    app.keys("gpk1cmp1Ho");
    let lost = "carried to the edition ";
    let screen = app.screen();
    assert!(screen.contains("History · PK1.CMP.1 · 7 changes"), "{screen}");
    assert!(screen.contains(lost) && screen.contains(", without this mark: unmarked, was met"), "{screen}");
    app.keys("<esc>jHo");
    let screen = app.screen();
    assert!(screen.contains("History · PK1.CMP.2 · 3 changes"), "{screen}");
    assert!(screen.contains(", with this mark"), "{screen}");
    app.keys("o");
    assert!(app.screen().contains("marks that stay under their id: 1"), "{}", app.screen());
}

#[test]
fn right_goes_where_the_change_was_made() {
    let mut app = worked();
    app.keys("Hjjj<right>");
    assert_eq!(*app.model.screen(), Screen::Assess);
    assert_eq!(app.model.work.as_ref().unwrap().criterion().unwrap().id, criterion("PK1.CMP.2"));
    app.keys("H<end>k<right>");
    assert!(matches!(app.model.screen(), Screen::Evidence(cursor) if cursor.at == 0));
    app.keys("<esc><end><right>");
    assert!(matches!(app.model.overlays.last(), Some(Overlay::Form(_))), "the candidate of the session made");
    app.keys("<esc>");
    assert!(matches!(app.model.screen(), Screen::History(_)));
}

#[test]
fn five_thousand_entries_are_drawn_without_waiting() {
    let mut app = App::with(cited());
    let work = app.model.work.as_mut().unwrap();
    let ids: Vec<_> = work.framework().criteria.iter().map(|c| c.id.clone()).collect();
    let verdicts = [Some(Verdict::Met), Some(Verdict::NotYet), None];
    for (at, id) in (0..5_000).zip(ids.iter().cycle()) {
        // One lap of the criteria has one verdict, so that each is a change.
        let change = Change::Verdict { criterion: id.clone(), to: verdicts[(at / ids.len()) % 3] };
        work.session.append(work.session.state.assessor.id, crate::tui::harness::noon(), vec![change]);
    }
    let started = std::time::Instant::now();
    app.keys("H");
    app.size(160, 50);
    for _ in 0..10 {
        app.keys("j");
        app.screen();
    }
    // An optimised build takes a tenth of this; a tenth of a second a screen would not be felt.
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

#[test]
fn no_size_is_too_small() {
    let mut app = worked();
    app.keys("H");
    for (columns, rows) in [(1, 1), (2, 3), (3, 40), (200, 2), (9, 9), (101, 11)] {
        app.size(columns, rows).screen();
    }
}

/// The session is read as it was, whatever came after, and the way back leads to the same entry.
#[test]
fn enter_shows_the_session_as_it_stood_and_escape_leads_back() {
    let mut app = worked();
    app.keys("Hjjjjjj");
    let before = app.screen();
    app.keys("<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ As of change 8 · 2026-11-24 14:00 ───────────────────────────────────────────┐
    │ Ada Lovelace · C-0142 · for CMP · 4 years in practice                        │
    │ no interest declared                                                         │
    │                                                                              │
    │ 1 criterion with a mark or a note                                            │
    │ ✔  PK1.CMP.1 · met · E1                                                      │
    │    Uses familiarity with different assessment tools and/or processes to      │
    │    appropriately address specific client needs                               │
    │    plan seen                                                                 │
    │                                                                              │
    │ Evidence                                                                     │
    │ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01 │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ As of change 8 · 2026-11-24 14:00 ───┐
    │ Ada Lovelace · C-0142 · for CMP · 4  │
    │ years in practice                    │
    │ no interest declared                 │
    │                                      │
    │ 1 criterion with a mark or a note    │
    └─────────────────────────── 1-5 of 16 ┘

     pagedown page  / search  esc back
    ");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ History · 14 chan┌ As of change 8 · 2026-11-24 14:00 ─────────────────────────────────────────────┐──────────────────┐
    │    13  2026-11-24│ Ada Lovelace · C-0142 · for CMP · 4 years in practice                          │ville             │
    │    14            │ no interest declared                                                           │ifferent          │
    │    12  2026-11-24│                                                                                │ to appropriately │
    │    10  2026-11-24│ 1 criterion with a mark or a note                                              │                  │
    │    11            │ ✔  PK1.CMP.1 · met · E1                                                        │                  │
    │     9  2026-11-24│    Uses familiarity with different assessment tools and/or processes to        │                  │
    │▸    8  2026-11-24│    appropriately address specific client needs                                 │                  │
    │     7  2026-11-24│    plan seen                                                                   │                  │
    │     6  2026-11-24│                                                                                │                  │
    │     2  2026-11-24│ Evidence                                                                       │                  │
    │     3            │ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01   │                  │
    │     4            │                                                                                │                  │
    │     5            │                                                                                │                  │
    │     1  2026-11-24│                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    │                  │                                                                                │                  │
    └──────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ History · 14 changes ────────────────────────────────────┌ As of change 8 · 2026-11-24 14:00 ─────────────────────────────────────────────┐──────────────────────────────────────────────────────────┐
    │    13  2026-11-24 14:00  change 12 undone                │ Ada Lovelace · C-0142 · for CMP · 4 years in practice                          │                                                          │
    │    14                      PK1.CMP.4: unmarked, was not y│ no interest declared                                                           │ols and/or processes to                                   │
    │    12  2026-11-24 14:00  PK1.CMP.4: not yet, was unmarked│                                                                                │                                                          │
    │    10  2026-11-24 14:00  PK1.CMP.2: met, was unmarked    │ 1 criterion with a mark or a note                                              │                                                          │
    │    11                      PK1.CMP.2: cites E1, cited not│ ✔  PK1.CMP.1 · met · E1                                                        │                                                          │
    │     9  2026-11-24 14:00  PK1.CMP.1: note changed: plan se│    Uses familiarity with different assessment tools and/or processes to        │                                                          │
    │▸    8  2026-11-24 14:00  PK1.CMP.1: note written: plan se│    appropriately address specific client needs                                 │                                                          │
    │     7  2026-11-24 14:00  PK1.CMP.1: cites E1, cited nothi│    plan seen                                                                   │                                                          │
    │     6  2026-11-24 14:00  PK1.CMP.1: met, was unmarked    │                                                                                │                                                          │
    │     2  2026-11-24 14:00  E1: kind case-study, was nothing│ Evidence                                                                       │                                                          │
    │     3                      E1: title “Return to work afte│ E1 Case study · Return to work after ten years · file 3, p. 4-9 · 2025-03-01   │                                                          │
    │     4                      E1: place “file 3, p. 4-9”, wa│                                                                                │                                                          │
    │     5                      E1: date 2025-03-01, was unkno│                                                                                │                                                          │
    │     1  2026-11-24 14:00  session made by Mary Somerville │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    └──────────────────────────────────────────────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────────────────────────────────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    assert_eq!(app.size(80, 24).keys("<esc>").screen(), before);
    app.keys("<end><enter>");
    let first = app.screen();
    assert!(first.contains("As of change 1 ") && first.contains("Nothing was marked"), "{first}");
    super::draw_at_all_sizes(&mut app);
}

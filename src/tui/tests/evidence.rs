//! The evidence ledger.

use crate::{
    domain::{
        evidence::EvidenceEdit,
        history::Change,
        ids::{EvidenceId, KindId},
        state::Verdict,
    },
    tui::{
        harness::{App, criterion},
        message::Effect,
        model::Weight,
    },
};

/// The changes that make an item of the ledger.
fn item(id: u32, kind: &str, title: &str, locator: &str, date: &str) -> Vec<Change> {
    let kind: KindId = kind.parse().unwrap();
    let edits = [
        EvidenceEdit::Kind(Some(kind)),
        EvidenceEdit::Title(title.into()),
        EvidenceEdit::Locator(locator.into()),
        EvidenceEdit::Date((!date.is_empty()).then(|| date.parse().unwrap())),
    ];
    edits.into_iter().map(|edit| Change::Evidence { id: EvidenceId(id), edit }).collect()
}

pub(super) fn cites(id: &str, items: &[u32]) -> Change {
    Change::Cites { criterion: criterion(id), to: items.iter().copied().map(EvidenceId).collect() }
}

fn met(id: &str) -> Change {
    Change::Verdict { criterion: criterion(id), to: Some(Verdict::Met) }
}

/// A ledger of four items, of which one is stale and one is never sufficient alone.
pub(super) fn ledger() -> Vec<Change> {
    let flag = |id, edit| Change::Evidence { id: EvidenceId(id), edit };
    let mut changes = item(1, "case-study", "Return to work after ten years", "file 3, p. 4-9", "2025-03-01");
    changes.extend(item(2, "resume", "Résumé", "résumé.pdf", "2026-01-15"));
    changes.extend(item(3, "observation", "Group session on interests", "video, from 12:30", "2019-05-02"));
    changes.extend(item(4, "learning-record", "", "", ""));
    changes.extend([
        flag(1, EvidenceEdit::Valid(Some(true))),
        flag(1, EvidenceEdit::Authentic(Some(true))),
        flag(1, EvidenceEdit::Current(Some(true))),
        flag(1, EvidenceEdit::Sufficient(Some(true))),
        flag(2, EvidenceEdit::Valid(Some(true))),
        flag(2, EvidenceEdit::Sufficient(Some(false))),
    ]);
    changes
}

/// The ledger, and marks that rest on it.
pub(super) fn cited() -> Vec<Change> {
    let mut changes = ledger();
    changes.extend([
        met("PK1.CMP.1"),
        cites("PK1.CMP.1", &[1]),
        met("PK1.CMP.2"),
        cites("PK1.CMP.2", &[2]),
        met("PP1.CMP.1"),
        cites("PP1.CMP.1", &[1, 3]),
    ]);
    changes
}

/// The cites of a criterion now.
pub(super) fn cited_by(app: &App, id: &str) -> Vec<u32> {
    let state = &app.model.work.as_ref().unwrap().session.state;
    let mark = state.mark(&criterion(id));
    mark.map(|mark| mark.cites.iter().map(|id| id.0).collect()).unwrap_or_default()
}

pub(super) fn notice(app: &App) -> &str {
    app.model.notice.as_ref().map_or("", |notice| &notice.text)
}

/// What the entries after the first `known` changed.
pub(super) fn changes_after(app: &App, known: usize) -> Vec<Change> {
    let entries = &app.model.work.as_ref().unwrap().session.entries;
    entries[known..].iter().map(|entry| entry.change.clone()).collect()
}

pub(super) fn entries(app: &App) -> usize {
    app.model.work.as_ref().unwrap().session.entries.len()
}

#[test]
fn an_empty_ledger_says_what_it_is_for() {
    let mut app = App::assess();
    app.keys("E");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 0 items ──────────────────────────────────────────────────────────┐
    │ What the candidate showed stands here: cases, recordings, records of         │
    │ learning. a adds the first item.                                             │
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

     a add  enter edit  d remove  / filter  q back  ? keys  : commands
    ");
    app.keys("d");
    assert_eq!(app.take_effects(), [], "there is nothing to remove");
    assert_eq!(app.model.overlays, []);
}

#[test]
fn the_ledger_shows_every_item_and_all_about_the_one_in_hand() {
    let mut app = App::with(cited());
    app.keys("E");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ────────────────────────────┐
    │                                                     date        V A C S  for │
    │▸E1   Return to work after ten years                 2025-03-01  V A C S    2 │
    │      Case study · file 3, p. 4-9                                             │
    │ E2   Résumé                                         2026-01-15  V · · -    1 │
    │      Résumé · résumé.pdf                                                     │
    │ E3   Group session on interests                     2019-05-02  · · · ·    1 │
    │      Observation · video, from 12:30                 stale: over 5 years old │
    │ E4   no title                                                   · · · ·    0 │
    │      Record of professional learning                                         │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ E1 · Case study ─────────────────────────────────────────────────────────────┐
    │ Return to work after ten years                                               │
    │ file 3, p. 4-9 · dated 2025-03-01                                            │
    │ valid, authentic, current, sufficient                                        │
    │                                                                              │
    │ supports 2 criteria, 1 of them on it alone                                   │
    │ ✔  PK1.CMP.1 Uses familiarity with different assessment tools and/or…  alone │
    │ ✔  PP1.CMP.1 Demonstrates high level communication skills with clients, co…  │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
}

#[test]
fn a_wide_ledger_has_the_item_in_hand_beside_it() {
    let mut app = App::with(cited());
    app.keys("Ej");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Evidence · 4 items · 1 stale · 2 sole · 1 unused ──────────────┐┌ E2 · Résumé ───────────────────────────────────────┐
    │                                       date        V A C S  for ││ Résumé                                             │
    │ E1   Return to work after ten years   2025-03-01  V A C S    2 ││ résumé.pdf · dated 2026-01-15                      │
    │      Case study · file 3, p. 4-9                               ││ valid, authentic?, current?, not sufficient        │
    │▸E2   Résumé                           2026-01-15  V · · -    1 ││ Résumé: never sufficient alone                     │
    │      Résumé · résumé.pdf                                       ││                                                    │
    │ E3   Group session on interests       2019-05-02  · · · ·    1 ││ supports 1 criterion, which stands on it alone     │
    │      Observation · video, from 12:30   stale: over 5 years old ││ ✔  PK1.CMP.2 Develops tailored programs for… alone │
    │ E4   no title                                     · · · ·    0 ││                                                    │
    │      Record of professional learning                           ││                                                    │
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
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘

     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
}

#[test]
fn a_small_ledger_and_one_in_ascii() {
    let mut app = App::with(cited());
    app.keys("Ejj");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
     Evidence · 4 items · 1 stale · 2 sole…
                               V A C S  for
     E2   Résumé               V · · -    1
          Résumé · 2026-01-15 · résumé.pdf
    ▸E3   Group session on i…  · · · ·    1
          Observation · 2019-05-02 ·… stale


     a add  enter edit  d remove  q back
    ");
    insta::assert_snapshot!(app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Evidence | 4 items | 1 stale | 2 sole | 1 unused ----------------------------+
    |                                                     date        V A C S  for |
    | E1   Return to work after ten years                 2025-03-01  V A C S    2 |
    |      Case study | file 3, p. 4-9                                             |
    | E2   Resume                                         2026-01-15  V . . -    1 |
    |      Resume | resume.pdf                                                     |
    |>E3   Group session on interests                     2019-05-02  . . . .    1 |
    |      Observation | video, from 12:30                 stale: over 5 years old |
    | E4   no title                                                   . . . .    0 |
    |      Record of professional learning                                         |
    +------------------------------------------------------------------------------+
    + E3 | Observation ------------------------------------------------------------+
    | Group session on interests                                                   |
    | video, from 12:30 | dated 2019-05-02                                         |
    | stale: over 5 years old                                                      |
    | valid?, authentic?, current?, sufficient?                                    |
    | supports 1 criterion                                                         |
    | +  PP1.CMP.1 Demonstrates high level communication skills with clients, co~  |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+

     a add  enter edit  d remove  / filter  u undo  q back  ? keys  : commands
    ");
}

#[test]
fn removing_takes_the_item_out_of_every_criterion_and_one_undo_brings_it_back() {
    let mut app = App::with(cited());
    app.keys("E");
    let known = entries(&app);
    app.keys("d");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert_eq!(notice(&app), "E1 removed, 2 criteria cited it; u takes it back");
    let removed = Change::Evidence { id: EvidenceId(1), edit: EvidenceEdit::Removed };
    assert_eq!(changes_after(&app, known), [cites("PK1.CMP.1", &[]), cites("PP1.CMP.1", &[3]), removed]);
    app.keys("u");
    assert_eq!((cited_by(&app, "PK1.CMP.1"), cited_by(&app, "PP1.CMP.1")), (vec![1], vec![1, 3]));
    assert_eq!(app.model.work.as_ref().unwrap().items().len(), 4);
    app.keys("<end>d");
    assert_eq!(notice(&app), "E4 removed, no criterion cited it; u takes it back");
    app.keys("d");
    assert_eq!(notice(&app), "E3 removed, 1 criterion cited it; u takes it back", "the cursor stays inside");
    app.keys("kd");
    assert_eq!(notice(&app), "E1 removed, 2 criteria cited it; u takes it back", "and moves from there");
}

#[test]
fn items_are_added_and_edited_in_a_form() {
    let mut app = App::with(cited());
    let known = entries(&app);
    app.keys("Ea<tab>Portfolio<ctrl-s>");
    let title =
        |id, title: &str| Change::Evidence { id: EvidenceId(id), edit: EvidenceEdit::Title(title.into()) };
    assert_eq!(changes_after(&app, known), [title(5, "Portfolio")]);
    app.keys("<home>j<enter><tab> 2026<ctrl-s>");
    assert_eq!(changes_after(&app, known + 1), [title(2, "Résumé 2026")]);
    assert_eq!(app.take_effects(), [Effect::Save, Effect::Save]);
}

#[test]
fn a_read_only_ledger_is_shown_and_not_changed() {
    let mut app = App::with(cited());
    app.model.work.as_mut().unwrap().access = crate::app::desk::Access::Newer;
    app.keys("Ed");
    assert_eq!(app.take_effects(), []);
    assert_eq!(app.model.notice.as_ref().unwrap().weight, Weight::Refused);
}

#[test]
fn no_size_is_too_small() {
    for changes in [Vec::new(), cited()] {
        let mut app = App::with(changes);
        app.keys("E");
        for (columns, rows) in [(1, 1), (2, 3), (3, 40), (200, 2), (9, 9), (51, 11)] {
            app.size(columns, rows).screen();
        }
    }
}

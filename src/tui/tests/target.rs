//! Another level applied for: whoever looked at the old one looks at the new one.

use super::{boxed, evidence::ledger};
use crate::tui::harness::App;

/// The level in hand, by the title of the pane of criteria and the cursor in the pane of levels.
fn level(app: &App) -> (String, String) {
    let title = app.screen().lines().nth(1).unwrap_or_default().to_owned();
    let title = title.rsplit("┌ ").next().unwrap_or_default();
    let title = title.split(" ─").next().unwrap_or_default().to_owned();
    let levels = boxed(app, "Levels");
    let cursor = levels.lines().find(|line| line.contains('▸')).unwrap_or_default();
    (title, cursor.chars().skip(3).take(3).collect())
}

fn at(title: &str, cursor: &str) -> (String, String) {
    (title.to_owned(), cursor.to_owned())
}

#[test]
fn another_target_level_is_the_level_in_hand_and_undo_goes_back_to_the_old_one() {
    let mut app = App::with(ledger());
    app.keys("jA<tab><tab><right><ctrl-s>");
    assert!(app.screen().starts_with(" Ada Lovelace · C-0142 · for CMF"), "{}", app.screen());
    assert_eq!(level(&app), at("PK1 · CMF", "CMF"));
    app.keys("<space>");
    assert!(boxed(&app, "Levels").contains("1/23"), "the mark is at the new level");
    app.keys("uu");
    assert_eq!(level(&app), at("PK1 · CMP", "CMP"));
    app.keys("U");
    assert_eq!(level(&app), at("PK1 · CMF", "CMF"));
}

#[test]
fn whoever_looks_at_another_level_stays_there() {
    let mut app = App::with(ledger());
    app.keys("[A<tab><tab><right><ctrl-s>");
    assert_eq!(level(&app), at("PK1 · CMA", "CMA"));
    app.keys("A<ctrl-a><ctrl-k>Ada King<ctrl-s>");
    assert_eq!(level(&app), at("PK1 · CMA", "CMA"), "and whose level is the same");
}

#[test]
fn a_verdict_that_was_left_for_a_criterion_is_on_the_new_level_too() {
    let mut app = App::with(ledger());
    app.keys("v<enter>A<tab><tab><right><ctrl-s><esc>");
    let screen = app.screen();
    assert!(screen.contains("Verdict"), "{screen}");
    insta::assert_snapshot!(screen.lines().take(9).collect::<Vec<_>>().join("\n"), @"
     Ada Lovelace · C-0142 · for CMF · draft                         saving
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │  CMP     0 of 24 met  0 of 7 abilities reach it                              │
    │ ▸CMF     0 of 23 met  0 of 7 abilities reach it                              │
    ");
}

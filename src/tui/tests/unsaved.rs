//! Why something is not saved, and the key that keeps it elsewhere, are read at any size.

use super::evidence::ledger;
use crate::tui::{harness::App, message::Msg};

/// As a full disk is told of.
const LONG: &str = "No space left on device (os error 28). The disk is full: free some space, or choose another data \
                    directory (--data-dir). (cannot write /home/ada/.local/share/assessor/sessions/x.toml: writing failed)";

/// The first rows and the last one, in a session that can't be saved.
fn rows(keys: &str, columns: u16, rows: u16) -> String {
    let mut app = App::with(ledger());
    app.size(columns, rows).keys("x").send(Msg::SaveFailed { cause: LONG.into() });
    app.keys(keys);
    let screen = app.screen();
    let lines: Vec<_> = screen.lines().collect();
    [&lines[..3], &lines[lines.len() - 1..]].concat().join("\n")
}

#[test]
fn a_long_reason_goes_on_in_a_second_row_and_the_key_is_in_the_footer() {
    insta::assert_snapshot!(rows("", 80, 24), @"
     Ada Lovelace · C-0… NOT SAVED: No space left on device (os error 28). The disk
     is full: free some space, or choose another data directory (--data-dir). (can…
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
     W save a copy  space met  x not yet  e note  c cite  . not yet  ? keys  q back
    ");
    insta::assert_snapshot!(rows("", 40, 10), @"
    NOT SAVED: No space left on device (os
    error 28). The disk is full: free som…
    PK1 · CMP Client needs            1/24
    W save a copy  e note  ? keys  q back
    ");
    insta::assert_snapshot!(rows("", 120, 40), @"
     Ada Lovelace · C-0142 · for…   NOT SAVED: No space left on device (os error 28). The disk is full: free some space, or
     choose another data directory (--data-dir). (cannot write /home/ada/.local/share/assessor/sessions/x.toml: writing fa…
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
     W save a copy  space met  x not yet  e note  c cite  . not yet  n next  u undo  ? keys  v verdict  g go  m map  q back
    ");
    insta::assert_snapshot!(rows("m", 80, 24), @"
     Ada Lovelace · C-0… NOT SAVED: No space left on device (os error 28). The disk
     is full: free some space, or choose another data directory (--data-dir). (can…
    ┌ Map · marks ─────────────────────────────────────────────────────────────────┐
     W save a copy  enter go there  m marks, evidence, probes  / filter  q back
    ");
}

#[test]
fn while_a_text_is_typed_the_footer_has_the_key_that_the_text_can_hold_no_letter_of() {
    insta::assert_snapshot!(rows("eSeen.", 80, 24), @"
     Ada Lovelace · C-0… NOT SAVED: No space left on device (os error 28). The disk
     is full: free some space, or choose another data directory (--data-dir). (can…
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 1 ────────────────────┐
     f12 save a copy  esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases
    ");
    insta::assert_snapshot!(rows("eSeen.", 40, 10), @"
     NOT SAVED: No space left on device (os
     error 28). The disk is full: free som…
    ┌ Note · PK1.CMP.1 · words 1 ──────────┐
     f12 save a copy  esc keep and go back
    ");
    insta::assert_snapshot!(rows("A", 80, 24), @"
     Ada Lovelace · C-0… NOT SAVED: No space left on device (os error 28). The disk
     is full: free some space, or choose another data directory (--data-dir). (can…
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
     f12 save a copy  ctrl-s save  enter next, at the end save  esc leave
    ");
}

#[test]
fn the_smallest_screens_stay_whole_below_it() {
    let mut app = App::with(ledger());
    app.size(40, 10).keys("x").send(Msg::SaveFailed { cause: LONG.into() });
    insta::assert_snapshot!(app.screen(), @"
     NOT SAVED: No space left on device (os
     error 28). The disk is full: free som…
     PK1 · CMP Client needs            1/24

    ▸✘  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     PK1.CMP.1 ✘ not yet · u undoes
     W save a copy  e note  ? keys  q back
    ");
    insta::assert_snapshot!(app.keys("eSeen on video.").screen(), @"
     NOT SAVED: No space left on device (os
     error 28). The disk is full: free som…
    ┌ Note · PK1.CMP.1 · words 3 ──────────┐
    │ Uses familiarity with different ass… │
    │ Seen on video.▏                      │
    │                                      │
    │                                      │
    └──────────────────────────────────────┘

     f12 save a copy  esc keep and go back
    ");
}

#[test]
fn a_short_terminal_has_one_row_for_it_and_the_reason_comes_first() {
    let mut app = App::with(ledger());
    app.size(40, 6).keys("x").send(Msg::SaveFailed { cause: LONG.into() });
    let screen = app.screen();
    assert!(screen.starts_with(" NOT SAVED: No space left on device"), "{screen}");
    assert!(screen.lines().nth(1).is_some_and(|line| !line.contains("28")), "{screen}");
}

#[test]
fn once_it_is_saved_the_row_is_the_bodys_again() {
    let mut app = App::with(ledger());
    let before = app.keys("x").screen().lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    app.send(Msg::SaveFailed { cause: LONG.into() });
    let (changes, at) = (app.model.work.as_ref().unwrap().changes, app.model.now);
    app.send(Msg::Saved { changes, at });
    assert_eq!(app.screen().lines().skip(1).collect::<Vec<_>>(), before);
}

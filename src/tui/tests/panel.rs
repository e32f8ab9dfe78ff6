//! The screens of a panel: keys in, screen out, with the desk that a driver would have behind them.

mod drafts;
mod pages;
pub(super) mod seat;

use seat::{Seat, convened, settled_by_calls, shelved};

use super::draw_at_all_sizes;
use crate::{
    domain::{panel::Change, state::Verdict},
    tui::{
        harness::{App, criterion},
        message::{Effect, Msg},
        model::{
            Weight,
            panel::{PanelAsk, PanelNews},
        },
    },
};

#[test]
fn an_empty_list_of_panels_says_what_to_press() {
    let mut app = App::home();
    app.send(Msg::Listed(Vec::new()));
    app.keys("P");
    assert!(app.take_effects().contains(&Effect::Panel(PanelAsk::List)));
    app.send(Msg::Panel(PanelNews::Listed(Vec::new())));
    insta::assert_snapshot!(app.screen(), @"
     assessor · panels · Mary Somerville
    ┌ Panels · 0 ──────────────────────────────────────────────────────────────────┐
    │ No panel yet. A panel compares the sealed sessions of one candidate; n makes │
    │ one of them.                                                                 │
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

     enter open  n new  X export  q back  ? keys  : commands
    ");
}

#[test]
fn the_queue_shows_what_differs_and_all_that_was_said_of_it() {
    let seat = convened(false);
    insta::assert_snapshot!(seat.app.screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────┐
    │                A B C                                                         │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different… │
    │    PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tailored programs for…  │
    │    PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently utilizes counselli… │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to         │
    │ appropriately address specific client needs                                  │
    │                                                                              │
    │ ✔ A Mary Somerville: met                                                     │
    │   Three instruments compared in the case study, each with its limits named.  │
    │ ✘ B George Boole: not yet                                                    │
    │   One instrument only; asked at the interview, no other was named.           │
    │ ✔ C Grace Hopper: met                                                        │
    │                                                                              │
    │ PK1 Client needs                                                             │
    │   Identify the career/ talent management needs of individual and/or          │
    │   organizational clients                                                     │
    └────────────────────────────────────────────────────── 9 more rows: pagedown ─┘

     space met  x not yet  e what was said  n next  y accept unanimous  q back
    ");
}

#[test]
fn nothing_is_settled_without_a_reason_and_one_undo_opens_it_again() {
    let mut seat = convened(false);
    seat.keys("<space><enter>");
    assert!(seat.app.screen().contains("no reason, no resolution"), "{}", seat.app.screen());
    seat.keys("  <enter>");
    assert!(seat.saved().state.resolutions.is_empty());
    seat.keys("<esc>");
    let first = criterion("PK1.CMP.1");
    assert_eq!(seat.app.model.table().unwrap().criterion(), Some(&first));
    seat.keys("x");
    seat.keys("It was not shown.<enter>");
    let saved = seat.saved();
    let resolution = &saved.state.resolutions[&first];
    assert_eq!(
        (resolution.verdict, resolution.rationale.as_deref()),
        (Verdict::NotYet, Some("It was not shown."))
    );
    assert_eq!(seat.app.model.table().unwrap().criterion(), Some(&criterion("PK1.CMP.2")), "on to the next");
    seat.keys("u");
    assert!(seat.saved().state.resolutions.is_empty());
    assert_eq!(seat.app.model.table().unwrap().criterion(), Some(&first), "back to what was undone");
    seat.keys("U");
    assert_eq!(seat.saved().state.verdict(&first), Some(Verdict::NotYet));
}

#[test]
fn all_unanimous_marks_are_accepted_by_one_key_and_taken_back_by_one() {
    let mut seat = convened(false);
    seat.keys("y");
    assert_eq!(seat.saved().state.resolutions.len(), 2);
    seat.keys("u");
    assert!(seat.saved().state.resolutions.is_empty());
    seat.keys("y");
    seat.keys("y");
    assert_eq!(seat.app.model.notice.as_ref().map(|notice| notice.weight), Some(Weight::Refused));
}

#[test]
fn a_panel_of_three_made_by_keys_is_the_one_made_by_calls() {
    let (store, ids) = shelved();
    let mut chair = Seat::of(&store, 1);
    chair.convene(&ids, false);
    chair.keys("<space>Seen in two files.<enter>").keys("xNot in the file.<enter>");
    chair.keys("xNobody saw it.<enter>").keys("y").keys("vR");
    chair.keys("<right><right><tab><tab>Too little was shown.<ctrl-s>");
    assert!(chair.saved().state.recommendation.is_some(), "{}", chair.app.screen());
    chair.keys("sy");
    let id = chair.saved().file.id;
    for number in [2, 3] {
        let mut member = Seat::of(&store, number);
        member.keys("P<enter>");
        let refused = member.app.model.notice.clone().unwrap();
        assert_eq!(refused.text, "only the chair, Mary Somerville, changes this panel");
        member.keys("x");
        assert!(member.app.model.overlays.is_empty(), "a member settles nothing");
        member.keys("vsy");
        assert!(member.app.screen().contains("signed"), "{}", member.app.screen());
    }
    chair.keys("S");
    assert!(chair.saved().state.seal.is_none(), "it was not read yet who signed");
    chair.keys("rSy");
    let saved = chair.saved();
    assert_eq!(saved.state.seal.as_ref().map(|seal| seal.signoffs.len()), Some(3));
    chair.keys("q");
    chair.keys("x");
    assert!(chair.app.model.overlays.is_empty(), "a sealed panel is only read");
    let reasons = [
        ("PK1.CMP.1", Verdict::Met, "Seen in two files."),
        ("PK1.CMP.2", Verdict::NotYet, "Not in the file."),
        ("PK2.CMP.3", Verdict::NotYet, "Nobody saw it."),
    ];
    let by_calls = settled_by_calls(&reasons, "Too little was shown.");
    let by_keys: Vec<Change> = saved.entries.iter().map(|entry| entry.change.clone()).collect();
    // The first names the panel and the last the moments of the signatures.
    assert_eq!(by_keys[1..by_keys.len() - 1], by_calls[1..by_calls.len() - 1]);
    assert_eq!(by_keys.len(), by_calls.len());
    assert_eq!(id, saved.file.id);
}

#[test]
fn a_save_that_failed_stands_there_and_the_panel_stays_open() {
    let mut seat = convened(false);
    seat.app.send(Msg::SaveFailed { cause: "the disk is full".into() });
    seat.keys("q");
    assert!(seat.app.screen().contains("NOT SAVED: the disk is full"), "{}", seat.app.screen());
    assert!(seat.app.model.table().is_some());
    seat.keys("<ctrl-s>");
    assert!(seat.app.screen().contains("saved 14:"), "{}", seat.app.screen());
    seat.keys("q");
    assert!(seat.app.model.table().is_none());
    assert!(seat.app.screen().contains("Ada Lovelace"), "{}", seat.app.screen());
}

#[test]
fn no_size_is_too_small_for_a_panel() {
    let mut seat = convened(true);
    for keys in ["a", "v", "q"] {
        draw_at_all_sizes(&mut seat.app);
        seat.keys(keys);
    }
    draw_at_all_sizes(&mut seat.app);
}

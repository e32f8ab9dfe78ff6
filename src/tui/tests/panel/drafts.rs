//! Words half typed at a panel: kept with every key, back where they were typed, and let go to whoever takes over.

use super::seat::{Seat, convened};
use crate::{
    app::desk::Access,
    domain::{
        panel::{About, Draft},
        state::{Outcome, Verdict},
    },
    store::{Whither, panels::Panels as _},
    tui::{harness::criterion, message::Msg, model::Overlay},
};

/// Leaves as a dropped line does, and opens the panel again.
fn again(mut seat: Seat) -> Seat {
    let store = seat.store();
    seat.leave();
    let mut back = Seat::of(&store, 1);
    back.keys("P<enter>");
    back
}

/// Types `keys` at a new panel, and checks what is kept and that it is on the screen of whoever comes back.
#[track_caller]
fn check(keys: &str, about: About, words: &str) -> Seat {
    let mut seat = convened(false);
    seat.keys(keys);
    let kept = seat.store().panel_draft(seat.saved().file.id).unwrap();
    assert_eq!(kept, Some(Draft { about, caret: words.len(), text: words.into() }));
    let back = again(seat);
    let screen = back.app.screen();
    assert!(screen.contains(words), "{screen}");
    assert!(screen.contains("this was being typed when the program ended"), "{screen}");
    back
}

#[test]
fn a_reason_half_typed_is_kept_and_back_and_becomes_the_reason() {
    let about = About::Reason(criterion("PK1.CMP.2"), Verdict::NotYet);
    let mut back = check("jxOnly the first pag", about, "Only the first pag");
    back.keys("e.<enter>");
    let saved = back.saved();
    let reason = saved.state.resolutions[&criterion("PK1.CMP.2")].rationale.clone();
    assert_eq!(reason.as_deref(), Some("Only the first page."));
    assert_eq!(back.store().panel_draft(saved.file.id).unwrap(), None);
    assert!(again(back).app.model.overlays.is_empty());
}

#[test]
fn what_was_said_and_the_rationale_are_kept_half_typed_too() {
    let about = About::Discussion(criterion("PK1.CMP.1"));
    let mut back = check("eBoole saw a second o", about, "Boole saw a second o");
    back.keys("ne.<ctrl-s>");
    let said = &back.saved().state.discussion[&criterion("PK1.CMP.1")];
    assert_eq!(said.note, "Boole saw a second one.");

    let about = About::Recommendation(Some(Outcome::Defer), Some("CA".parse().unwrap()));
    let mut back = check("vR<right><right><tab><right><tab>Too li", about, "Too li");
    back.keys("ttle.<ctrl-s>");
    let given = back.saved().state.recommendation.clone().unwrap();
    assert_eq!((given.outcome, given.rationale.as_str()), (Outcome::Defer, "Too little."));
}

#[test]
fn a_reason_is_dropped_only_by_a_key_pressed_twice() {
    let mut seat = convened(false);
    let id = seat.saved().file.id;
    seat.keys("xNot sh<esc>");
    assert!(seat.app.screen().contains("esc again leaves"), "{}", seat.app.screen());
    assert!(matches!(seat.app.model.overlays.last(), Some(Overlay::Line(_))));
    seat.keys("own<esc>");
    assert_eq!(seat.app.model.overlays.len(), 1, "a key between the two counts");
    assert_eq!(seat.store().panel_draft(id).unwrap().unwrap().text, "Not shown");
    seat.keys("<esc>");
    assert!(seat.app.model.overlays.is_empty());
    assert_eq!(seat.store().panel_draft(id).unwrap(), None);
    // Nothing was typed: nothing to ask.
    seat.keys("x<esc>");
    assert!(seat.app.model.overlays.is_empty());
}

#[test]
fn whoever_takes_over_goes_on_with_the_words_and_the_first_only_reads() {
    let mut first = convened(false);
    first.keys("xNot sh");
    let mut second = Seat::of(&first.store(), 1);
    second.keys("P<enter>");
    insta::assert_snapshot!(second.app.screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open, read-only            saved 14:01:58
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
     read-only: open elsewhere (another process); T takes it over
     n next  a agreement  v result  / filter  o all  T take over  q back  ? keys
    ");
    second.keys("x");
    assert!(second.app.model.overlays.is_empty());
    // What the driver does when it is asked to let go.
    first.let_go();
    first.app.send(Msg::Access(Access::LetGo));
    assert!(first.app.model.overlays.is_empty());
    assert!(first.app.screen().contains("taken over elsewhere"), "{}", first.app.screen());
    second.keys("T");
    second.keys("own<enter>");
    let reason = second.saved().state.resolutions[&criterion("PK1.CMP.1")].rationale.clone();
    assert_eq!(reason.as_deref(), Some("Not shown"));
    first.keys("x");
    assert!(first.app.model.overlays.is_empty(), "{}", first.app.screen());
}

#[test]
fn a_copy_that_goes_on_from_the_panel_is_taken_up_and_saved() {
    let mut seat = convened(false);
    let before = seat.saved();
    seat.keys("xNot shown.<enter>");
    let later = seat.app.model.table().unwrap().opened.clone();
    let (store, id) = (seat.store(), before.file.id);
    seat.leave();
    // As if the file had never got what the copy has.
    store.roll_back(&before);
    let (summary, now) = (later.summary(), seat.app.model.now);
    store.keep_panel_copy(&later.panel, &summary, None, now, Whither::Beside).unwrap();
    assert!(store.load_panel(id).unwrap().panel.state.resolutions.is_empty());
    let mut back = Seat::of(&store, 1);
    back.keys("P<enter>");
    assert!(back.app.screen().contains("words that were not saved"), "{}", back.app.screen());
    assert_eq!(back.saved().state.verdict(&criterion("PK1.CMP.1")), Some(Verdict::NotYet));
    assert_eq!(store.panel_beside(id).unwrap().len(), 0, "its words are in the panel now");
}

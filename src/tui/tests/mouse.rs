//! The mouse, for those who asked for it, and what is copied.

use super::{evidence::cited, panel::seat::convened, small::PLACES};
use crate::tui::{
    harness::App,
    message::{Gesture, Msg},
};

fn here(app: &App) -> String {
    app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string()
}

#[test]
fn the_wheel_moves_the_cursor_and_does_no_more() {
    let mut app = App::with(cited());
    app.send(Msg::Mouse(Gesture::WheelDown));
    assert_eq!(here(&app), "PK1.CMP.2");
    app.send(Msg::Mouse(Gesture::WheelUp));
    assert_eq!(here(&app), "PK1.CMP.1");
    app.keys("eabc");
    app.send(Msg::Mouse(Gesture::WheelDown));
    assert!(app.screen().contains("abc▏"), "{}", app.screen());
    assert_eq!(app.take_effects().len(), 3, "only the letters are saved");
}

/// Clicks on the first place where a text stands.
fn click(app: &mut App, text: &str) {
    let screen = app.screen();
    let found = screen.lines().enumerate().find_map(|(y, line)| Some((y, &line[..line.find(text)?])));
    let (y, before) = found.unwrap_or_else(|| panic!("no {text:?} in\n{screen}"));
    let x = crate::tui::text::width(before);
    app.send(Msg::Mouse(Gesture::Click(x.try_into().unwrap(), y.try_into().unwrap())));
}

/// A click on a text after some keys, and what the screen shows then.
fn check(size: (u16, u16), keys: &str, clicked: &str, shown: &str) {
    let mut app = App::with(cited());
    app.size(size.0, size.1).keys(keys);
    app.take_effects();
    click(&mut app, clicked);
    assert!(app.screen().contains(shown), "{keys} and {clicked:?}, not {shown:?}:\n{}", app.screen());
    assert_eq!(app.take_effects(), [], "{keys} and {clicked:?}");
}

#[test]
fn a_click_puts_the_cursor_on_what_was_clicked() {
    let usual = (80, 24);
    check(usual, "", "Assists the client", "▸·  3 Assists");
    check(usual, "", "PP2", "▸PP2");
    check(usual, "", "CMA ", "▸CMA");
    check(usual, "", "CMA ", "PK1 · CMA");
    check((200, 50), "", "Articulates specialized", "▸·  4 Articulates");
    check((200, 50), "", "PK1 · CMF", "▸CMF");
    check(usual, "m", "PE1", "PE1.CMP.1");
    check(usual, "m", "?1 ", "PK1.CMP.1");
    check(usual, "v", "CMA  ", "▸CMA");
    check(usual, "v", "PK2.CMP.1", "▸·  PK2.CMP.1");
    check(usual, "C", "PK1.CMP.4", "▸reason PK1.CMP.4");
    check(usual, "E", "E3", "▸E3");
    check(usual, "H", "E1: title", "▸    3");
    check(usual, "c", "E4", "▸    E4");
    check(usual, ":", "not-yet", "▸not-yet");
    check(usual, "/met<enter>B", "PK1.CMP.2", "▸PK1.CMP.2");
    check(usual, "R", "rationale", "▸rationale");
    check((40, 10), "j", "client needs", "▸✔  1 Uses");
}

#[test]
fn a_click_on_a_pane_gives_it_the_keys() {
    let mut app = App::with(cited());
    click(&mut app, "Abilities");
    app.keys("j");
    assert_eq!(here(&app), "PK2.CMP.1");
    click(&mut app, "PK2 · CMP");
    app.keys("j");
    assert_eq!(here(&app), "PK2.CMP.2");
}

#[test]
fn a_click_in_the_list_of_sessions_and_in_a_panel() {
    let mut app = App::home();
    app.send(Msg::Listed(super::sessions::rows()));
    click(&mut app, "Charles Babbage");
    assert!(app.screen().contains("▸Charles Babbage"), "{}", app.screen());
    let mut seat = convened(false);
    click(&mut seat.app, "PK2.CMP.3");
    assert!(seat.app.screen().contains("PK2.CMP.3 · 3 of 3"), "{}", seat.app.screen());
    seat.keys("a");
    click(&mut seat.app, "ability PP2");
    assert!(seat.app.screen().contains("▸ability PP2"), "{}", seat.app.screen());
}

#[test]
fn wherever_it_is_clicked_nothing_is_done() {
    for (_, keys) in PLACES {
        for (columns, rows) in [(80, 24), (40, 9)] {
            let mut app = App::with(cited());
            app.size(columns, rows).keys(keys);
            app.take_effects();
            let (scope, head) = (app.model.scope(), app.model.work.as_ref().map(|work| work.session.head()));
            for (x, y) in (0..rows).flat_map(|y| (2..columns).step_by(34).map(move |x| (x, y))) {
                app.send(Msg::Mouse(Gesture::Click(x, y)));
            }
            assert_eq!(app.take_effects(), [], "{keys}");
            assert_eq!(app.model.scope(), scope, "{keys}");
            assert_eq!(app.model.work.as_ref().map(|work| work.session.head()), head, "{keys}");
        }
    }
}

#[test]
fn a_note_that_is_copied_is_shown_to_be_selected_without_a_border() {
    let mut app = App::with(cited());
    app.keys("eSeen on video.<enter>Twice.<esc>y");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    Seen on video.
    Twice.



     the note is sent to the terminal's
     clipboard; where it takes none, select
     it here
     pagedown page  / search  esc back
    ");
    app.keys("q");
    assert_eq!(app.model.overlays.len(), 0);
}

#[test]
fn a_phrase_is_put_where_the_caret_is_and_only_when_it_is_chosen() {
    let mut app = App::with(cited());
    app.keys("eSo: <f5>");
    let criterion = app.model.work.as_ref().unwrap().criterion().unwrap().id.clone();
    let found = vec!["Seen on video from the start.".to_owned(), "Three instruments compared.".to_owned()];
    app.send(Msg::Gathered(criterion, found));
    app.keys("instr");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ From your notes · PK1.CMP.1 ─────────┐
    │ with: instr▏                         │
    │▸ Three instruments compared.         │
    │                                      │
    │                                      │
    │                                      │
    └──────────────────────────────────────┘

     enter do it  esc leave
    ");
    app.size(80, 24).keys("<enter><esc>");
    let note = |app: &App| app.model.work.as_ref().unwrap().mark().unwrap().note.clone();
    assert_eq!(note(&app), "So: Three instruments compared.");
    app.keys("e<f5><esc><esc>");
    assert_eq!(note(&app), "So: Three instruments compared.");
}

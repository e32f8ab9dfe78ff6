//! What a key may do: what it says that it did, and what it never does.

use super::evidence::cited;
use crate::tui::{
    harness::App,
    key::Key,
    keymap::{Scope, TABLE},
    message::{Effect, Msg},
    model::{Overlay, form::Value},
};

/// What the status line says; nothing if it is empty.
fn said(app: &App) -> String {
    app.model.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default()
}

/// The mark of a criterion in words, with what it cites.
fn mark(app: &App, id: &str) -> String {
    let state = &app.model.work.as_ref().unwrap().session.state;
    let mark = state.mark(&id.parse().unwrap());
    let verdict = mark.and_then(|mark| mark.verdict).map_or("unmarked", |verdict| verdict.words());
    let cites: Vec<String> = mark.into_iter().flat_map(|mark| &mark.cites).map(ToString::to_string).collect();
    format!("{verdict} {}", cites.join(" ")).trim_end().to_owned()
}

#[test]
fn a_key_says_what_it_did_and_how_to_undo_it() {
    // Keys, the criterion that is looked at, its mark before the last key and after it, the status line.
    let rows = [
        ("jjj<space>", "PK1.CMP.4", "unmarked", "met", "PK1.CMP.4 ✔ met · u undoes"),
        ("jjjx", "PK1.CMP.4", "unmarked", "not yet", "PK1.CMP.4 ✘ not yet · u undoes"),
        ("jjjxx", "PK1.CMP.4", "not yet", "unmarked", "PK1.CMP.4 · unmarked · u undoes"),
        ("jjjp", "PK1.CMP.4", "unmarked", "unmarked", "PK1.CMP.4 ? to ask · u undoes"),
        ("jjjpp", "PK1.CMP.4", "unmarked", "unmarked", "PK1.CMP.4 no longer to ask · u undoes"),
        // The key that repeats never flips a mark.
        (
            "x.",
            "PK1.CMP.1",
            "not yet E1",
            "not yet E1",
            "PK1.CMP.1 is already not yet; . marks unmarked criteria only",
        ),
        // It repeats a mark of either kind, with the evidence of the last citation.
        (
            "jjc<home><space><enter>x j.",
            "PK1.CMP.4",
            "unmarked",
            "not yet E1",
            "PK1.CMP.4 ✘ not yet + E1 · u undoes",
        ),
        // An undo takes "cited last" back too.
        (
            "jjc<end><space><enter>uj.",
            "PK1.CMP.4",
            "unmarked",
            "met E1 E3",
            "PK1.CMP.4 ✔ met + E1 E3 · u undoes",
        ),
        (
            "jjc<space><esc>",
            "PK1.CMP.3",
            "unmarked",
            "unmarked",
            "nothing cited; c brings back what you had chosen",
        ),
        ("jjc<space><esc>c<enter>", "PK1.CMP.3", "unmarked", "unmarked E1", "PK1.CMP.3 cites E1 · u undoes"),
        ("jjj<f11>", "PK1.CMP.4", "unmarked", "unmarked", "no command on f11 here"),
        ("w", "PK1.CMP.1", "met E1", "met E1", "no command on w here"),
    ];
    for (keys, id, before, after, status) in rows {
        let keys = keys.replace(' ', "");
        let all = crate::tui::key::script(&keys).unwrap();
        let (last, first) = all.split_last().unwrap();
        let mut app = App::with(cited());
        for key in first {
            app.send(Msg::Key(*key));
        }
        assert_eq!(mark(&app, id), before, "{keys}");
        app.send(Msg::Key(*last));
        assert_eq!((mark(&app, id).as_str(), said(&app).as_str()), (after, status), "{keys}");
    }
}

#[test]
fn a_message_goes_with_the_next_key_or_after_four_seconds() {
    let mut app = App::with(cited());
    app.keys("x");
    assert!(app.screen().contains("PK1.CMP.1 ✘ not yet · u undoes"));
    app.keys("j");
    assert_eq!(said(&app), "");
    app.keys("x");
    for _ in 0..3 {
        app.send(Msg::Faded);
        assert_ne!(said(&app), "");
    }
    app.send(Msg::Faded);
    assert_eq!(said(&app), "", "a fourth second is over");
}

#[test]
fn the_only_one_left_is_said_to_be_the_only_one() {
    let mut app = App::assess();
    app.keys(&".".repeat(23)).keys("n");
    assert_eq!(said(&app), "the only unmarked criterion left");
    app.keys(".");
    assert_eq!(
        said(&app),
        "PE2.CMP.3 ✔ met · u undoes; every criterion at CMP is marked; v shows the verdict"
    );
}

#[test]
fn a_jump_to_an_ability_stays_on_the_level_shown() {
    for keys in ["]gpp1<enter>", "]g3<enter>"] {
        let mut app = App::assess();
        app.keys(keys);
        let criterion = app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string();
        assert_eq!(criterion, "PP1.CMF.1", "{keys}");
    }
    let mut app = App::assess();
    let screen = app.keys("g3").screen();
    assert!(screen.contains("▸ 3 PP1") && screen.contains("▸ 3 CMP"), "{screen}");
}

#[test]
fn a_seal_is_asked_about_once_with_what_follows() {
    let mut app = super::seal::nearly();
    app.take_effects();
    app.keys("S");
    while !matches!(app.model.overlays.last(), Some(Overlay::Confirm(_))) {
        app.keys("because<ctrl-s>");
    }
    assert!(app.screen().contains("Breaking the seal"), "{}", app.screen());
    app.keys("<esc>");
    assert!(!app.model.work.as_ref().unwrap().session.is_sealed());
}

/// Keys to every screen and overlay of a session.
const PLACES: &[&str] = &[
    "",
    "m",
    "v",
    "C",
    "E",
    "H",
    "e",
    "c",
    "g",
    "/",
    "i",
    "A",
    "D",
    "R",
    "X",
    "?",
    "K",
    ":",
    "Ea",
    "e<f5>",
    "?/",
    "/met<enter>B",
    "q",
    "qn",
    "q/",
    "qP",
    "qPn",
];

/// All that is typed: in the note that is open or saved as a draft, in the fields of forms and in lines.
fn words(app: &App) -> Vec<String> {
    let draft = app.model.work.as_ref().and_then(|work| work.session.draft.as_ref());
    let mut words: Vec<String> = draft.into_iter().map(|draft| draft.text.clone()).collect();
    for overlay in &app.model.overlays {
        if let Overlay::Form(form) = overlay {
            words.extend(form.fields.iter().filter_map(|field| match &field.value {
                Value::Text(field) => Some(field.text().to_owned()),
                Value::Choice { .. } => None,
            }));
        }
    }
    words
}

#[test]
fn no_key_on_any_screen_ends_the_program_by_esc_loses_words_or_says_nothing_of_being_unknown() {
    let unknown = ["f11", "alt-x", "é"].map(|key| key.parse::<Key>().unwrap());
    for place in PLACES {
        let mut at = App::with(cited());
        at.keys(place);
        let scope = at.model.scope();
        // Esc, again and again, never ends the program and never loses a note.
        let mut app = at.clone();
        app.take_effects();
        app.keys("<esc><esc><esc><esc><esc>");
        let effects = app.take_effects();
        assert!(!effects.contains(&Effect::Quit), "{place}: esc ended the program");
        assert!(app.model.screens.len() == 1, "{place}: the way back ends at the list");
        for key in TABLE.iter().flat_map(|row| row.keys).copied().chain(unknown) {
            let mut app = at.clone();
            let is_text = matches!(scope, Scope::Note | Scope::Form);
            if is_text {
                app.send(Msg::Paste("Words".into()));
            }
            let before = words(&app);
            let meaning = app.model.keymap.resolve(&app.model, key);
            app.send(Msg::Key(key));
            match meaning {
                crate::tui::keymap::Meaning::Nothing | crate::tui::keymap::Meaning::Refused(_) => {
                    assert_ne!(said(&app), "", "{place}: {key} says nothing");
                    assert_eq!(words(&app), before, "{place}: {key}");
                }
                crate::tui::keymap::Meaning::Does(_) | crate::tui::keymap::Meaning::Typed => {}
            }
        }
    }
}

#[test]
fn the_palette_over_what_is_typed_leads_to_no_other_screen() {
    for place in ["Ea", "e", "/"] {
        let mut app = App::with(cited());
        app.keys(place).keys("Words");
        let before = (app.model.screens.clone(), app.model.overlays.clone());
        app.keys("<f2>history<enter>");
        assert_eq!(app.model.notice.as_ref().unwrap().text, "close this first", "{place}");
        app.keys("<esc>");
        assert_eq!((app.model.screens.clone(), app.model.overlays.clone()), before, "{place}");
    }
}

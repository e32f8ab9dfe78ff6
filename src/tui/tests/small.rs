//! Every place at every size: each look has its role, and ASCII is ASCII.

use super::evidence::cited;
use crate::tui::{harness::App, keymap::Scope};

/// How each place is come to from the main screen.
pub(super) const PLACES: [(Scope, &str); 19] = [
    (Scope::Assess, ""),
    (Scope::Sessions, "q"),
    (Scope::Panels, "qP"),
    (Scope::Map, "m"),
    (Scope::Standing, "v"),
    (Scope::Check, "C"),
    (Scope::Evidence, "E"),
    (Scope::History, "H"),
    (Scope::Note, "eSeen on video."),
    (Scope::Form, "R"),
    (Scope::Picker, "c"),
    (Scope::Jump, "g23"),
    (Scope::Line, "/no:"),
    (Scope::Reader, "K"),
    (Scope::Finder, ":ma"),
    (Scope::Finder, "e<f5>"),
    (Scope::Bulk, "/met<enter>Bx"),
    (Scope::Reader, "?"),
    (Scope::Export, "X<enter>"),
];

#[test]
fn every_place_is_come_to_but_the_question_that_nothing_asks() {
    for scope in Scope::ALL {
        // The tests of a panel have one to open.
        let of_a_panel = matches!(scope, Scope::Queue | Scope::Agreement | Scope::Result);
        let known = PLACES.iter().any(|(place, _)| *place == scope);
        // Two versions need a second one, which their own tests make.
        let elsewhere = matches!(scope, Scope::Confirm | Scope::Versions | Scope::Moving | Scope::Anywhere);
        assert!(known || of_a_panel || elsewhere, "{scope:?}");
    }
    for (scope, keys) in PLACES {
        let mut app = App::with(cited());
        app.keys(keys);
        assert_eq!(app.model.scope(), scope, "{keys}");
        for (columns, rows) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
            let runs = app.size(columns, rows).runs();
            // The map's cursor underlines the glyph of whatever mark it is on.
            let strange = runs.iter().filter(|run| run.role == "?").count();
            assert!(strange <= usize::from(scope == Scope::Map), "a look without a role");
            let mut plain = App::with(cited());
            plain.ascii().size(columns, rows).keys(keys);
            let plain = plain.screen();
            let signs = ['✔', '✘', '·', '▸', '…', '█', '░', '│', '─', '“', '”', '–'];
            assert!(!plain.contains(signs), "{scope:?} at {columns}x{rows}:\n{plain}");
            let footer = plain.lines().last().unwrap_or_default();
            assert!(footer.len() > 5 && !footer.contains('~'), "whole hints: {footer}");
        }
    }
}

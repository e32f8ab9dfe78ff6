//! What stands out on each place and what is dim: a few named assertions, a row each.

use super::PLACES;

/// On that place, this text is drawn in this role.
const SEEN: &[(&str, &str, &str)] = &[
    ("sessions", "title", "▸"),
    ("sessions", "probe", "damaged"),
    ("assess_new", "title", "▸PK1 Client needs"),
    ("assess_new", "dim", "PROFESSIONAL KNOWLEDGE"),
    ("assess_marked", "met", "✔"),
    ("assess_marked", "not_yet", "✘"),
    ("assess_not_saved", "error", "NOT SAVED"),
    ("assess_silent", "error", "NOT SAVED"),
    ("evidence", "title", "▸E2"),
    ("evidence", "probe", "stale: over 5 years old"),
    ("help_searched", "match", "unmarked"),
    ("palette", "title", "▸"),
    ("new_session", "title", "▸"),
    ("check", "probe", "bars"),
];

#[test]
fn what_matters_on_a_place_stands_out() {
    for (name, role, text) in SEEN {
        let place = PLACES.iter().find(|place| place.name == *name).unwrap();
        let app = place.come(&(place.from)(), (80, 24), false);
        let runs: Vec<_> = app.runs().into_iter().map(|run| (run.role, run.text)).collect();
        assert!(app.shows(role, text), "{name}: no {text:?} as {role} in {runs:?}");
    }
}

//! What a key may do, and what it never does.

use super::evidence::cited;
use crate::tui::harness::App;

/// The mark of a criterion in words, with what it cites.
fn mark(app: &App, id: &str) -> String {
    let state = &app.model.work.as_ref().unwrap().session.state;
    let mark = state.mark(&id.parse().unwrap());
    let verdict = mark.and_then(|mark| mark.verdict).map_or("unmarked", |verdict| verdict.words());
    let cites: Vec<String> = mark.into_iter().flat_map(|mark| &mark.cites).map(ToString::to_string).collect();
    format!("{verdict} {}", cites.join(" ")).trim_end().to_owned()
}

#[test]
fn the_key_that_repeats_never_changes_a_mark() {
    let check = |keys: &str, before: &str, after: &str| {
        let mut app = App::with(cited());
        app.keys(keys);
        assert_eq!(mark(&app, "PK1.CMP.1"), before, "{keys}");
        app.take_effects();
        app.keys(".");
        assert_eq!(mark(&app, "PK1.CMP.1"), after, "{keys}");
        let said = app.model.notice.as_ref().map(|notice| notice.text.clone());
        let refused = said.is_some_and(|said| said.ends_with("; . marks unmarked criteria only"));
        assert_eq!(refused, before == after, "{keys}");
        assert_eq!(app.take_effects().is_empty(), refused, "{keys}");
    };
    check("", "met E1", "met E1");
    check("x", "not yet E1", "not yet E1");
    check("xx", "unmarked E1", "met E1 E3");
}

#[test]
fn a_jump_to_an_ability_stays_on_the_level_shown() {
    for keys in ["]gpp1<enter>", "]g3<enter>"] {
        let mut app = App::assess();
        app.keys(keys);
        let criterion = app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string();
        assert_eq!(criterion, "PP1.CMF.1", "{keys}");
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

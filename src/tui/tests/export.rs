//! Exports from the screens: asked for, watched, stopped, and made while something else is done.

use super::{boxed, evidence::cited, panel::seat::convened};
use crate::{
    app::bundle::{HalfTyped, Made},
    domain::ids::SessionId,
    store::Row,
    tui::{
        harness::App,
        message::{Effect, Msg, Placed, Unmade},
        model::export::Exported,
    },
};

fn begun() -> App {
    let mut app = App::with(cited());
    app.keys("X<enter>");
    app.take_effects();
    app
}

fn of(id: SessionId, target: &str) -> Effect {
    Effect::Export { what: Exported::Sessions(vec![id]), target: target.into(), replaces: false }
}

#[test]
fn an_export_takes_the_open_session_or_all_that_are_shown() {
    let mut app = App::assess();
    let id = app.model.work.as_ref().unwrap().session.file.id;
    app.keys("X");
    insta::assert_snapshot!(boxed(&app, "Export for the committee"), @"
    ┌ Export for the committee ────────────────────────────────────────────────┐
    │▸folder      committee-2026-11-24▏                                        │
    │                                                                          │
    │ a new folder, for 1 session                                              │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<home><ctrl-k><enter>");
    assert!(app.screen().contains("type the name of a new folder"));
    app.keys("out<enter>");
    assert_eq!(app.take_effects(), [of(id, "out")]);
    app.send(Msg::Exported(Err("“out” is there already".into())));
    app.keys("2<enter>");
    assert_eq!(app.take_effects(), [of(id, "out2")]);
    app.send(Msg::Exported(Ok("/home/mary/out2".into())));
    assert!(app.model.overlays.is_empty());
    assert!(app.screen().contains("exported to /home/mary/out2"));
}

#[test]
fn an_earlier_export_is_replaced_only_by_yes() {
    let mut app = begun();
    let in_the_way = || Msg::Exported(Err(Unmade::InTheWay("/home/mary/out".into())));
    app.send(in_the_way());
    assert!(app.screen().contains("/home/mary/out is an earlier export. Replace it?"), "{}", app.screen());
    app.keys("n");
    assert!(app.screen().contains("Export for the committee"), "the folder can be given another name");
    assert_eq!(app.take_effects(), []);
    app.keys("<enter>");
    app.take_effects();
    app.send(in_the_way());
    app.keys("y");
    let [Effect::Export { target, replaces: true, .. }] = &app.take_effects()[..] else {
        panic!("it is not replaced")
    };
    assert_eq!(target.to_str(), Some("/home/mary/out"));
    app.send(Msg::Exported(Ok("/home/mary/out".into())));
    assert!(app.model.overlays.is_empty());
    assert!(app.screen().contains("exported to /home/mary/out"));

    // Whoever types something else by then is asked nothing, so no letter of theirs is taken for an answer.
    let mut app = begun();
    app.keys("qe");
    app.send(in_the_way());
    assert!(
        app.screen().contains("/home/mary/out is there already; nothing was written"),
        "{}",
        app.screen()
    );
    app.keys("yes");
    assert_eq!(app.take_effects().iter().filter(|effect| matches!(effect, Effect::Export { .. })).count(), 0);
}

#[test]
fn what_cannot_be_read_is_named_before_it_is_left_out() {
    let mut app = App::home();
    let broken = Row::Damaged { path: "/store/broken.toml".into(), reason: "cut short".into() };
    app.send(Msg::Listed(vec![broken]));
    app.keys("X");
    assert!(app.screen().contains("there is nothing to export here"), "{}", app.screen());
    app.send(Msg::Listed(super::sessions::rows()));
    app.keys("X");
    let shown = app.screen();
    assert!(shown.contains("a new folder, for 4 sessions; without 2 that can't be read"), "{shown}");
}

#[test]
fn how_far_an_export_is_stands_over_the_screen_and_a_key_stops_it() {
    let mut app = begun();
    app.model.export.as_mut().unwrap().of = 340;
    app.send(Msg::Exporting(120));
    insta::assert_snapshot!(boxed(&app, "Export for the committee"), @"
    ┌ Export for the committee ────────────────────────────────────────────────┐
    │ committee-2026-11-24                                                     │
    │ █████████████████████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
    │ 120 of 340 sessions written                                              │
    │ it appears there when it is whole                                        │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<esc>");
    assert_eq!(app.take_effects(), [Effect::StopExport]);
    insta::assert_snapshot!(boxed(&app, "Export for the committee"), @"
    ┌ Export for the committee ────────────────────────────────────────────────┐
    │ committee-2026-11-24                                                     │
    │ █████████████████████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ │
    │ stopping; nothing of it stays                                            │
    │ it appears there when it is whole                                        │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.send(Msg::Exported(Err("the export was stopped; nothing was written.".into())));
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
    ▸✔  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
          E1 Return to work after ten year…
     the export was stopped; nothing was
     written.
     space met  x not yet  ? keys  q back
    ");
    assert!(app.shows("notice", "the export was stopped"));
}

#[test]
fn marking_goes_on_while_an_export_is_made() {
    let mut app = begun();
    app.keys("<enter>j<space>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert!(app.screen().contains("▸·  2"), "{}", app.screen());
    app.model.export.as_mut().unwrap().of = 340;
    app.send(Msg::Exporting(120));
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
     PK1 · CMP Client needs            2/24
          client needs
          E1 Return to work after ten year…
    ▸·  2 Develops tailored programs for
          clients depending upon their
          career/talent management need
          E2 Résumé résumé.pdf
     PK1.CMP.2 · unmarked · u undoes
     space met  x not yet  ? keys  q back
    ");
    app.keys("X");
    assert!(app.size(80, 24).screen().contains("120 of 340 sessions written"));
    app.keys("<enter>eabc");
    app.send(Msg::Exported(Ok("/home/mary/out".into())));
    // A result that comes by itself stands while the note is typed on, and goes with a later key.
    app.keys("d");
    assert!(app.screen().contains("exported to /home/mary/out"), "{}", app.screen());
    app.keys("efghij");
    assert!(!app.screen().contains("exported to"), "{}", app.screen());
    app.keys("<esc>");
    let note = app.model.work.as_ref().unwrap().mark().unwrap().note.clone();
    assert_eq!(note, "abcdefghij");
}

#[test]
fn an_export_says_which_note_is_half_typed_and_not_in_it() {
    let mut app = begun();
    let half = |criterion: &str| HalfTyped {
        candidate: "Ada\u{1b} Lovelace".into(),
        reference: String::new(),
        criterion: criterion.parse().unwrap(),
    };
    let made = Made { half_typed: vec![half("PK1.CMP.1"), half("PK1.CMP.2")], ..Made::default() };
    app.send(Msg::Exported(Ok(Placed { folder: "/home/mary/out".into(), made })));
    let screen = app.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "exported to /home/mary/out; half typed, so not in it: PK1.CMP.1 of Ada␛ Lovelace and 1 more";
    assert!(screen.contains(said), "{screen}");
}

#[test]
fn leaving_would_stop_an_export_and_says_so_first() {
    let mut app = begun();
    app.keys("<ctrl-c>");
    assert_eq!(app.take_effects(), []);
    assert!(app.screen().contains("an export is being made: ctrl-c again stops it and leaves"));
    app.keys("<ctrl-c>");
    assert_eq!(app.take_effects().last(), Some(&Effect::Quit));
}

#[test]
fn a_long_message_takes_the_rows_that_it_needs_and_a_third_of_the_screen_at_most() {
    let mut app = begun();
    let folder = "/home/mary/committee/of/the/year/two/thousand/and/twenty/six/november/round/one";
    app.send(Msg::Exported(Ok(folder.into())));
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
     PK1 · CMP Client needs            3/24
    ▸✔  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     exported to
     /home/mary/committee/of/the/year/two/t
     housand/and/twenty/six/november/round…
     space met  x not yet  ? keys  q back
    ");
    let mut app = begun();
    app.send(Msg::Exported(Err(["no"; 200].join(" ").into())));
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Export for the committee ────────────┐
    │▸folder      committee-2026-11-24▏    │
    └──────────────────────────────────────┘
     no no no no no no no no no no no no no
     no no no no no no no no no no no no no
     no no no no no no no no no no no no no
     no no no no no no no no no no no no no
     no no no no no no no no no no no no n…
     ctrl-s save  tab next field  esc leave
    ");
}

#[test]
fn from_a_panel_the_panel_is_exported() {
    let mut seat = convened(false);
    let id = seat.app.model.table().unwrap().panel().file.id;
    for keys in ["X", "vX"] {
        seat.keys(keys);
        assert!(seat.app.screen().contains("a new folder, for the panel and its 3 sessions"));
        seat.keys("<esc>");
    }
    seat.app.keys("X<end>-2<enter>");
    let what = Exported::Panel(id);
    let asked = Effect::Export { what, target: "committee-2026-11-24-2".into(), replaces: false };
    assert_eq!(seat.app.take_effects(), [asked]);
}

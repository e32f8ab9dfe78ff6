//! Lines being typed, and questions.

use super::draw_at_all_sizes;
use crate::tui::{
    harness::App,
    message::Effect,
    model::{Overlay, form::Confirm, reader::Reader},
};

/// The two rows above the footer.
fn foot(app: &App) -> String {
    let screen = app.screen();
    let rows: Vec<_> = screen.lines().collect();
    rows[rows.len() - 3..rows.len() - 1].join("\n")
}

fn figure(app: &App) -> Option<u32> {
    let work = app.model.work.as_ref().unwrap();
    work.mark().and_then(|mark| mark.measure)
}

#[test]
fn a_figure_is_a_whole_number_and_short_ones_are_said_to_be() {
    let mut app = App::assess();
    app.keys("gpe1cmp1");
    let measured = app.model.work.as_ref().unwrap().criterion().unwrap().clone();
    assert!(measured.measure.is_some(), "{}", measured.id);
    app.keys("i2");
    insta::assert_snapshot!(foot(&app), @"
     PE1.CMP.1, hours a year: 2▏
    ");
    app.keys("x<enter>");
    insta::assert_snapshot!(foot(&app), @"
     PE1.CMP.1, hours a year: 2x▏
    ");
    app.keys("<backspace>0<enter>");
    assert_eq!(figure(&app), Some(20));
    assert!(app.screen().contains("kept, but 30 hours a year needed"));
    app.keys("i<backspace><backspace>40<enter>");
    assert_eq!(figure(&app), Some(40));
    assert!(!app.screen().contains("needed"));
    app.keys("i<home><ctrl-k>12<esc>");
    assert_eq!(figure(&app), Some(40));
    app.keys("i<home><ctrl-k><enter>");
    assert_eq!(figure(&app), None);
    assert_eq!(app.take_effects(), [Effect::Save, Effect::Save, Effect::Save]);
    app.keys("i");
    draw_at_all_sizes(&mut app);
}

#[test]
fn a_page_is_searched_as_the_word_is_typed() {
    let mut app = App::assess();
    let page = Reader { title: "Page".into(), paragraphs: Vec::new(), offset: 7, search: String::new() };
    app.model.overlays.push(Overlay::Reader(page));
    let search = |app: &App| match &app.model.overlays[0] {
        Overlay::Reader(reader) => (reader.search.clone(), reader.offset),
        other => panic!("{other:?}"),
    };
    app.keys("/ab");
    assert_eq!(search(&app), ("ab".into(), 0));
    app.keys("<enter>");
    assert_eq!(search(&app), ("ab".into(), 0));
    app.keys("/c");
    assert_eq!(search(&app), ("abc".into(), 0));
    app.keys("<esc>");
    assert_eq!(search(&app), (String::new(), 0));
}

#[test]
fn the_jump_line_says_where_it_leads() {
    let check = |keys: &str, expect: &str| {
        let mut app = App::assess();
        app.keys("g").keys(keys);
        let foot = foot(&app);
        let line = foot.lines().last().unwrap_or_default().trim();
        assert!(line.starts_with(expect), "{keys}: {line}");
    };
    check("", "go: ▏             numbers: ability, level, criterion; letters: a part of an id");
    check("2", "go: 2▏            PK2 · ");
    check("1 3", "go: 1 3▏          PK1 · CMP · ");
    check("9", "go: 9▏            abilities are numbered 1 to 7");
    check("pk1cmp", "go: pk1cmp▏       PK1.CMP.1 PK1.CMP.2 PK1.CMP.3");
    check("zz", "go: zz▏           no id begins with “zz”");
    let mut small = App::assess();
    assert!(small.size(40, 10).keys("g").screen().contains("go: ▏             numbers or an id\n"));
    let mut app = App::assess();
    app.keys("gpk");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Numbers: ability, level, criterion ──┐
    │  1 PK1 Client needs       1 CA       │
    │  2 PK2 Theory & practi…   2 CMA      │
    │  3 PP1 Relationships    ▸ 3 CMP      │
    │  4 PP2 Programs           4 CMF      │
    └──────────────────────────────────────┘
     go: pk▏           PK1.CA.1 PK1.CA.2 P…

     enter go  esc leave
    ");
    draw_at_all_sizes(&mut app);
}

#[test]
fn a_line_longer_than_its_room_shows_its_caret() {
    let mut app = App::home();
    app.size(30, 6).keys("/aaaaaaaaaabbbbbbbbbb王王王王王");
    insta::assert_snapshot!(foot(&app), @"

    ");
    app.keys("<home>");
    insta::assert_snapshot!(foot(&app), @"

    ");
}

#[test]
fn a_question_takes_yes_or_no() {
    let ask = |app: &mut App| {
        let question = "Seal the session? It can only be read afterwards.".into();
        app.model
            .overlays
            .push(Overlay::Confirm(Confirm { question, act: crate::tui::model::form::Final::Sign }));
    };
    let mut app = App::home();
    ask(&mut app);
    insta::assert_snapshot!(app.size(50, 12).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ─────────────────┐
    ┌ Are you sure? ─────────────────────────────────┐
    │ Seal the session? It can only be read          │
    │ afterwards.                                    │
    │                                                │
    │ y yes, n no                                    │
    └────────────────────────────────────────────────┘
    │                                                │
    └────────────────────────────────────────────────┘

     y yes  n no  ? keys  : commands
    ");
    app.keys("n");
    assert_eq!(app.take_effects(), []);
    ask(&mut app);
    app.keys("y");
    assert!(app.model.overlays.is_empty());
    ask(&mut app);
    draw_at_all_sizes(&mut app);
}

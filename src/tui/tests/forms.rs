//! Forms.

use super::{boxed, draw_at_all_sizes};
use crate::{
    app::desk::NewSession,
    domain::{
        history::Change,
        ids::EvidenceId,
        state::{Outcome, Recommendation},
    },
    tui::{
        harness::{App, criterion},
        message::{Effect, Msg},
        model::{Cursor, Overlay, picker::Picker},
    },
};

const WHOLE: &str = "Ada Lovelace<enter>C-0142<enter>ccc<enter>4<enter>n<enter>";

fn created(app: &mut App) -> NewSession {
    match &app.take_effects()[..] {
        [Effect::Create(new)] => (**new).clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_new_session_is_typed_and_made() {
    let mut app = App::home();
    app.send(Msg::Listed(Vec::new()));
    app.keys("n");
    insta::assert_snapshot!(app.screen(), @"
     assessor · sessions of Mary Somerville
    ┌ Sessions · 0 · by last change ───────────────────────────────────────────────┐
    │ No session yet. A session is one candidate's marking by you: n makes one.    │
    │                                                                              │
    │                                                                              │
    │ ┌ New session ─────────────────────────────────────────────────────────────┐ │
    │ │▸candidate   ▏                                                            │ │
    │ │ reference                                                                │ │
    │ │ level       not chosen                                                   │ │
    │ │ years                                                                    │ │
    │ │ interest    not yet declared                                             │ │
    │ │ detail                                                                   │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │ the name as the candidate writes it                                      │ │
    │ └──────────────────────────────────────────────────────────────────────────┘ │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     ctrl-s save  enter next, at the end save  tab next field  esc leave
    ");
    app.keys(WHOLE);
    insta::assert_snapshot!(boxed(&app, "New session"), @"
    ┌ New session ─────────────────────────────────────────────────────────────┐
    │ candidate   Ada Lovelace                                                 │
    │ reference   C-0142                                                       │
    │ level       CMP                                                          │
    │ years       4                                                            │
    │ interest    none  No conflict of interest                                │
    │▸detail      ▏                                                            │
    │                                                                          │
    │                                                                          │
    │                                                                          │
    │ what there is to say about the interest                                  │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<ctrl-s>");
    let expected = NewSession {
        candidate: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years: Some(4),
        interest: Some(("none".parse().unwrap(), String::new())),
    };
    assert_eq!(created(&mut app), expected);
    app.keys("<ctrl-s>");
    assert_eq!(app.take_effects(), [], "it is made once");
    assert!(app.screen().contains("one moment, please"));
}

#[test]
fn a_new_session_that_cannot_be_made_is_still_there_as_typed() {
    let mut app = App::home();
    app.keys(&format!("n{WHOLE}<ctrl-s>"));
    app.take_effects();
    app.send(Msg::Failed("the disk is full".into()));
    let screen = app.screen();
    assert!(screen.contains("Ada Lovelace") && screen.contains("the disk is full"), "{screen}");
    app.keys("<ctrl-s>");
    assert_eq!(created(&mut app).candidate, "Ada Lovelace");
    draw_at_all_sizes(&mut app);
}

#[test]
fn only_a_name_and_a_level_are_needed() {
    let mut app = App::home();
    app.keys("n<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "New session"), @"
    ┌ New session ─────────────────────────────────────────────────────────────┐
    │▸candidate   ▏                                                            │
    │             type the candidate's name                                    │
    │ reference                                                                │
    │ level       not chosen                                                   │
    │ years                                                                    │
    │ interest    not yet declared                                             │
    │ detail                                                                   │
    │                                                                          │
    │                                                                          │
    │                                                                          │
    │ the name as the candidate writes it                                      │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("Ada<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "New session"), @"
    ┌ New session ─────────────────────────────────────────────────────────────┐
    │ candidate   Ada                                                          │
    │ reference                                                                │
    │▸level       not chosen   >                                               │
    │             choose the level applied for, with the right and left keys   │
    │ years                                                                    │
    │ interest    not yet declared                                             │
    │ detail                                                                   │
    │                                                                          │
    │                                                                          │
    │                                                                          │
    │ the level applied for                                                    │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<right><ctrl-s>");
    let new = created(&mut app);
    assert_eq!((new.target.as_str(), new.years, new.interest), ("CA", None, None));
}

#[test]
fn a_form_on_a_small_terminal_shows_the_field_with_the_keys() {
    let mut app = App::home();
    app.send(Msg::Listed(Vec::new()));
    app.keys(&format!("n{WHOLE}"));
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     assessor · sessions of Mary Somerville
    ┌ New session ─────────────────────────┐
    │▸detail      ▏                        │
    │                                      │
    │                                      │
    │ what there is to say about the       │
    │ interest                             │
    └──────────────────────────────────────┘

     ctrl-s save  enter new line  esc leave
    ");
}

#[test]
fn a_form_in_ascii() {
    let mut app = App::home();
    app.send(Msg::Listed(Vec::new()));
    app.keys(&format!("n{WHOLE}"));
    insta::assert_snapshot!(app.size(120, 40).ascii().screen(), @"
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change ---------------------------------------------------------------------------------------+
    | No session yet. A session is one candidate's marking by you: n makes one.                                            |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                     + New session -------------------------------------------------------------+                     |
    |                     | candidate   Ada Lovelace                                                 |                     |
    |                     | reference   C-0142                                                       |                     |
    |                     | level       CMP                                                          |                     |
    |                     | years       4                                                            |                     |
    |                     | interest    none  No conflict of interest                                |                     |
    |                     |>detail      ▏                                                            |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |                     |
    |                     |                                                                          |                     |
    |                     | what there is to say about the interest                                  |                     |
    |                     +--------------------------------------------------------------------------+                     |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    |                                                                                                                      |
    +----------------------------------------------------------------------------------------------------------------------+

     ctrl-s save  enter new line  tab next field  esc leave
    ");
}

#[test]
fn what_a_field_refuses_is_said_under_it() {
    let check = |keys: &str, problem: &str| {
        let mut app = App::home();
        app.keys("n").keys(keys).keys("<ctrl-s>");
        assert_eq!(app.take_effects(), [], "{keys}");
        let shown = boxed(&app, "New session");
        assert!(shown.contains(problem), "{keys}: {shown}");
    };
    check("  ", "type the candidate's name");
    check("Ada \u{202E}x", "it holds U+202E, which changes the reading direction: type");
    check("Ada<tab><tab>ccc<tab>four", "type a whole number, such as 4, or nothing");
    check("Ada<tab><tab>ccc<tab><tab><tab>cousin", "choose what the detail is about, or “none”");
}

#[test]
fn choices_go_by_arrow_space_and_letter() {
    let check = |keys: &str, shown: &str| {
        let mut app = App::home();
        app.keys("n<tab><tab>").keys(keys);
        let form = boxed(&app, "New session");
        let level = form.lines().find(|line| line.contains("level  ")).unwrap_or_default().to_owned();
        assert!(level.contains(shown), "{keys}: {level}");
    };
    check("", "not chosen   >");
    check("<right>", "CA  Career Advocate/Career Adviser < >");
    check("<right><left><left>", "not chosen");
    check("<left>", "not chosen");
    check("<end>", "CMF < ");
    check("<end><right>", "CMF < ");
    check("<end><space>", "not chosen");
    check("ccc", "CMP < >");
    check("cccccC", "CMA < >");
    check("z", "not chosen");
}

#[test]
fn esc_keeps_a_draft_that_the_same_key_brings_back_and_taking_it_ends_it() {
    let mut app = App::home();
    app.keys("n<tab><esc>");
    assert!(app.model.overlays.is_empty());
    app.keys("nAda Lovlace<left><left><left><left><esc>");
    assert!(app.model.overlays.is_empty() && app.screen().contains("kept as a draft"));
    app.keys("ne");
    let typed = app.model.text_mut().unwrap();
    assert_eq!((typed.text(), typed.caret()), ("Ada Lovelace", "Ada Love".len()));
    for text in ["", "Ada Lovelace"] {
        app.keys("<ctrl-g>");
        assert_eq!(app.model.text_mut().unwrap().text(), text);
    }
    // A draft of a session's form comes back with it, and is gone once it is taken.
    let mut app = App::assess();
    app.keys("D<tab>Half a det");
    let file = format!("{}.toml", app.model.work.as_ref().unwrap().session.file.id);
    assert!(app.model.seat.drafts.of(&file)[0].is_open);
    let (session, edition) = {
        let work = app.model.work.as_ref().unwrap();
        (work.session.clone(), work.edition.clone())
    };
    app.open(session, edition);
    assert!(app.screen().contains("Half a det▏"), "{}", app.screen());
    app.keys("ail<enter>and more<shift-tab><right><ctrl-s>");
    assert!(app.model.overlays.is_empty(), "{}", app.screen());
    assert_eq!(app.model.seat.drafts.of(&file), []);
    let state = &app.model.work.as_ref().unwrap().session.state;
    assert_eq!(state.declaration.as_ref().unwrap().detail, "Half a detail\nand more");
}

#[test]
fn the_candidate_is_edited_as_one_action() {
    let mut app = App::assess();
    app.keys("A<tab><home><ctrl-k>C-0143<tab><right><tab><home><ctrl-k>");
    insta::assert_snapshot!(boxed(&app, "Candidate"), @"
    ┌ Candidate ───────────────────────────────────────────────────────────────┐
    │ candidate   Ada Lovelace                                                 │
    │ reference   C-0143                                                       │
    │ level       CMF                                                          │
    │▸years       ▏                                                            │
    │                                                                          │
    │ years in practice, if known                                              │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<enter>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    let candidate = |app: &App| app.model.work.as_ref().unwrap().session.state.candidate.clone();
    let edited = candidate(&app);
    assert_eq!((edited.reference.as_str(), edited.target.as_str()), ("C-0143", "CMF"));
    assert_eq!(edited.years_in_practice, None);
    app.keys("u");
    assert_eq!(candidate(&app).reference, "C-0142");
    assert_eq!(candidate(&app).target.as_str(), "CMP");
}

#[test]
fn an_interest_is_declared() {
    let mut app = App::assess();
    app.keys("D<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "Declaration of interest"), @"
    ┌ Declaration of interest ─────────────────────────────────────────────────┐
    │▸interest    not yet declared   >                                         │
    │             choose one; “none” is an answer too                          │
    │ detail                                                                   │
    │                                                                          │
    │                                                                          │
    │                                                                          │
    │ your interest in the candidate's result; “none” is an answer             │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("p<tab>Same book club.");
    app.send(Msg::Paste("\nFor two years.".into()));
    insta::assert_snapshot!(boxed(&app, "Declaration of interest"), @"
    ┌ Declaration of interest ─────────────────────────────────────────────────┐
    │ interest    personal  Knows the candidate personally                     │
    │▸detail      Same book club.                                              │
    │             For two years.▏                                              │
    │                                                                          │
    │                                                                          │
    │ what there is to say about the interest                                  │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<ctrl-s>");
    let declaration = app.model.work.as_ref().unwrap().session.state.declaration.clone().unwrap();
    assert_eq!(declaration.kind.as_str(), "personal");
    assert_eq!(declaration.detail, "Same book club.\nFor two years.");
    assert_eq!(app.take_effects(), [Effect::Save]);
}

#[test]
fn a_recommendation_needs_its_level_and_its_reason() {
    let mut app = App::assess();
    app.keys("Rr<ctrl-s>");
    assert!(boxed(&app, "Recommendation to the committee").contains("choose the level that you recommend"));
    app.keys("ccc<ctrl-s>");
    assert!(boxed(&app, "Recommendation to the committee").contains("say why: the committee decides by it"));
    app.keys("All of CMP seen.");
    insta::assert_snapshot!(boxed(&app, "Recommendation to the committee"), @"
    ┌ Recommendation to the committee ─────────────────────────────────────────┐
    │ outcome     recommend  the level below                                   │
    │ level       CMP                                                          │
    │▸rationale   All of CMP seen.▏                                            │
    │                                                                          │
    │                                                                          │
    │                                                                          │
    │ why, for the committee to read                                           │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<ctrl-s>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    let expected = Recommendation {
        outcome: Outcome::Recommend,
        level: Some("CMP".parse().unwrap()),
        rationale: "All of CMP seen.".into(),
    };
    assert_eq!(app.model.work.as_ref().unwrap().session.state.recommendation, Some(expected));
}

#[test]
fn a_new_item_is_chosen_by_the_picker_that_asked_for_it() {
    let mut app = App::with(vec![Change::Probe { criterion: criterion("PK1.CMP.1"), to: true }]);
    let picker = Picker {
        criterion: Some(criterion("PK1.CMP.1")),
        chosen: Vec::new(),
        touched: false,
        cursor: Cursor::default(),
    };
    app.model.overlays.push(Overlay::Picker(picker));
    app.keys("a<tab>Interview<ctrl-s>");
    match app.model.overlays.last() {
        Some(Overlay::Picker(picker)) => assert_eq!(picker.chosen, [EvidenceId(1)]),
        other => panic!("{other:?}"),
    }
}

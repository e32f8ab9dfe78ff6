//! The command palette.

use super::{draw_at_all_sizes, evidence::cited};
use crate::{
    app::desk::Access,
    tui::{
        action::Action,
        harness::App,
        keymap::Scope,
        message::{Effect, Msg},
        model::{Overlay, Screen, finder::Finder},
        text::wrap,
    },
};

fn finder(app: &App) -> &Finder {
    match app.model.overlays.last() {
        Some(Overlay::Finder(finder)) => finder,
        other => panic!("the palette is not on top, but {other:?}"),
    }
}

fn found(app: &App) -> Vec<Action> {
    finder(app).found(&app.model).into_iter().map(|command| command.action).collect()
}

/// The first command that `typed` finds on the main screen.
fn check(typed: &str, expect: Action) {
    let mut app = App::assess();
    app.keys(":").keys(typed);
    assert_eq!(found(&app).first(), Some(&expect), "{typed:?}");
}

#[test]
fn a_command_is_found_by_its_name_and_by_what_it_does() {
    check("met", Action::Met);
    check("verdict", Action::Standing);
    check("nxtunm", Action::NextUnmarked);
    check("note editor", Action::EditNote);
    check("LEDGER", Action::Evidence);
    check("interview", Action::Probe);
    check("committee tables", Action::Export);
    check("évidence ledger", Action::Evidence);
}

#[test]
fn the_copy_elsewhere_can_be_made_while_something_is_not_saved_and_says_why_not_else() {
    let mut app = App::assess();
    let says = "nothing has failed to be saved";
    app.keys(":copy-away");
    assert_eq!(found(&app), [Action::CopyAway]);
    assert!(app.screen().contains(says), "{}", app.screen());
    app.keys("<esc>");
    app.send(Msg::SaveFailed { cause: "the disk is full".into() });
    app.keys(":copy-away");
    assert!(!app.screen().contains(says), "{}", app.screen());
    app.take_effects();
    app.keys("<enter>");
    assert_eq!(app.take_effects(), [Effect::CopyAway]);
}

#[test]
fn the_palette_lists_what_can_be_done_here_and_dims_what_cannot() {
    let mut app = App::assess();
    app.keys(":");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Commands ────────────────────────────────────────────────────────────────────┐
    │ : ▏                                                                          │
    │                                                                              │
    │▸met                 Marks the criterion met; again clears the verdict. space │
    │ not-yet             Marks the criterion not yet met; again clears the ver… x │
    │ edit-note           Opens the note editor.                                 e │
    │ cite                Chooses the evidence that the criterion rests on.      c │
    │ same-again          Repeats the last mark and evidence; never changes a m… . │
    │ next-unmarked       Goes to the next unmarked criterion of the target lev… n │
    │ all-shown           filter first: it says which criteria are meant         B │
    │ undo                nothing to undo: undo stops at the session's start     u │
    │ help                Shows the keys of this screen.                         ? │
    │ verdict             Shows where the candidate stands by the rule, and wha… v │
    │ jump                Opens the jump line: ability, level, criterion as num… g │
    │ filter              Filters what is listed; the empty filter shows all ag… / │
    │ map                 Shows all criteria as one map.                         m │
    │ probe               Flags it to be asked about at the interview; again ta… p │
    │ knowledge           Shows the full wording, the statements and the knowle… K │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter do it  esc leave
    ");
    insta::assert_snapshot!(app.keys("un").size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      0/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││▸·  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     0/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs   ┌ Commands ────────────────────────────────────────────────────────────────────────┐r/talent         │
    │  PP3 Transitions│ : un▏                                                                            │                 │
    │ PROFESSIONAL ENG│                                                                                  │alent            │
    │  PE1 Learning   │▸undo                nothing to undo: undo stops at the session's start         u │                 │
    │  PE2 Engagement │ unseal              there is no seal that could be broken here                 b │essionals        │
    │                 │ next-unmarked       Goes to the next unmarked criterion of the target level.   n │                 │
    │                 │ previous-unmarked   Goes to the unmarked criterion before, at the target leve… N │                 │
    │                 │ redo                nothing to redo: nothing is undone                         U │                 │
    │                 │ suspend             Stops the program until it is called to the foregrou… ctrl-z │                 │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │─────────────────┘
    │                 │                                                                                  │─────────────────┐
    │                 │                                                                                  │chool to         │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │—e.g.            │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │gies             │
    │                 │                                                                                  │e, values)       │
    │                 │                                                                                  │nt               │
    │                 │                                                                                  │─────────────────┘
    │                 │                                                                                  │─────────────────┐
    │                 └──────────────────────────────────────────────────────────────────────────────────┘                 │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘

     enter do it  esc leave
    ");
    insta::assert_snapshot!(app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      0/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     0/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││▸·  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││ ·  2 Develops tailored programs for    ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││      clients depending upon their      ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cl┌ Commands ────────────────────────────────────────────────────────────────────────┐ment need     ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, la│ : un▏                                                                            │o address     ││      organizational career/talent       │
    │                            ││      job vacancies, employ│                                                                                  │career        ││      management needs                   │
    │                            ││      assistance scheme    │▸undo                nothing to undo: undo stops at the session's start         u │ment          ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client docume│ unseal              there is no seal that could be broken here                 b │              ││      differentiated services            │
    │                            ││      provides feedback    │ next-unmarked       Goes to the next unmarked criterion of the target level.   n │zed services  ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job│ previous-unmarked   Goes to the unmarked criterion before, at the target leve… N │o other       ││      services and related issues        │
    │                            ││      responses to known va│ redo                nothing to redo: nothing is undone                         U │ppropriate    ││                                         │
    │                            ││ ·  6 Gives advice on inter│ suspend             Stops the program until it is called to the foregrou… ctrl-z │              ││                                         │
    │                            ││      preparation & techniq│                                                                                  │              ││                                         │
    │                            ││ ·  7 Provides generic advi│                                                                                  │              ││                                         │
    │                            ││      seeking and job getti│                                                                                  │              ││                                         │
    │                            ││ ·  8 Refers client to spec│                                                                                  │              ││                                         │
    │                            ││      further assistance   │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           └──────────────────────────────────────────────────────────────────────────────────┘              ││                                         │
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    └────────────────────────────┘│                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                                                   ││   decision-making                                                                 │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘

     enter do it  esc leave
    ");
    insta::assert_snapshot!(app.ascii().size(40, 10).screen(), @"
     Ada Lovelace | C-0142~  saved 14:00:00
    + Commands ----------------------------+
    | : un▏                                |
    |>undo                               u |
    | unseal                             b |
    | nothing to undo: undo stops at the   |
    | session's start                      |
    +--------------------------------------+

     enter do it  esc leave
    ");
    assert_eq!(app.take_effects(), []);
}

#[test]
fn choosing_does_it_as_its_key_would() {
    let mut app = App::assess();
    app.keys(":not-yet<enter>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    assert_eq!(app.model.overlays.len(), 0);
    let mut by_key = App::assess();
    by_key.keys("x");
    let state = |app: &App| {
        app.model.work.as_ref().unwrap().session.state.verdict(&crate::tui::harness::criterion("PK1.CMP.1"))
    };
    assert_eq!(state(&app), state(&by_key));
    app.keys(":map<enter>");
    assert!(matches!(app.model.screen(), Screen::Map(_)));
    app.keys(":verdict<enter>");
    assert!(matches!(app.model.screen(), Screen::Standing(_)));
}

#[test]
fn what_cannot_be_done_says_why_and_the_palette_stays() {
    let mut app = App::assess();
    app.keys(":redo<enter>");
    assert_eq!(app.model.notice.as_ref().unwrap().text, "nothing to redo: nothing is undone");
    assert_eq!(finder(&app).query.text(), "redo");
    app.keys("<esc>");
    assert_eq!(app.model.overlays.len(), 0);
    let mut home = App::home();
    home.keys(":map<enter>");
    assert_eq!(home.model.notice.as_ref().unwrap().text, "no session is open");
    assert_eq!((app.take_effects(), home.take_effects()), (vec![], vec![]));
}

#[test]
fn letters_are_typed_and_never_commands() {
    let mut app = App::assess();
    app.keys(":x日本é<down><enter>");
    assert_eq!(finder(&app).query.text(), "x日本é");
    assert_eq!(app.model.notice.as_ref().unwrap().text, "no command has that in its name or its sentence");
    assert!(app.screen().contains("No command has that"));
    assert_eq!(app.take_effects(), []);
}

#[test]
fn the_cursor_stays_in_what_is_found() {
    let mut app = App::assess();
    app.keys(":<up>");
    assert_eq!(finder(&app).cursor.at, 0);
    app.keys("<down><down>");
    assert_eq!(finder(&app).cursor.at, 2);
    app.keys("m");
    assert_eq!(finder(&app).cursor.at, 0, "typing starts at the best again");
    app.keys("<down><down>");
    app.send(Msg::Paste("easure".into()));
    app.keys("<enter>");
    assert_eq!(app.model.notice.as_ref().unwrap().text, "this criterion asks for no figure");
}

#[test]
fn every_screen_is_offered_what_its_keys_do_and_nothing_that_only_moves() {
    for (keys, scope) in
        [("", Scope::Assess), ("m", Scope::Map), ("v", Scope::Standing), ("E", Scope::Evidence)]
    {
        let mut app = App::assess();
        app.keys(keys).keys(":");
        assert_eq!(finder(&app).scope, scope);
        let offered = found(&app);
        let unique: std::collections::HashSet<_> = offered.iter().collect();
        assert_eq!(unique.len(), offered.len(), "each once");
        assert!(offered.contains(&Action::History) && offered.contains(&Action::Quit));
        assert!(!offered.contains(&Action::Up) && !offered.contains(&Action::Choose));
        assert_eq!(offered.contains(&Action::Met), scope == Scope::Assess, "nothing unseen is marked");
        assert_eq!(offered.contains(&Action::WhatIf), scope == Scope::Standing);
    }
}

#[test]
fn no_size_is_too_small_to_find_a_command() {
    let mut app = App::assess();
    app.keys(":e<down>");
    draw_at_all_sizes(&mut app);
    app.keys("zzzz");
    draw_at_all_sizes(&mut app);
}

/// Whether a text stands on the screen, broken wherever a row of the box ends.
fn stands(screen: &str, text: &str) -> bool {
    let rows = screen.lines().map(|row| row.trim_matches(['│', ' ']));
    rows.collect::<Vec<_>>().join(" ").contains(text)
}

#[test]
fn every_sentence_of_the_palette_is_read_to_its_end_at_40_columns() {
    let read_only = || {
        let mut app = App::with(cited());
        app.send(Msg::Access(Access::Held("open in another program".into())));
        app
    };
    let walks = ["", "m", "v", "C", "E", "H", "c", "K", "?", "/met<enter>", "/met<enter>B"];
    let apps = walks.iter().map(|keys| App::with(cited()).keys(keys).clone());
    for mut app in apps.chain([App::home(), read_only()]) {
        app.size(40, 10).keys(":");
        let found = finder(&app).found(&app.model);
        for command in found {
            let screen = app.screen();
            let text = command.refused.unwrap_or(command.action.sentence());
            assert!(stands(&screen, text), "{}: {text}\n{screen}", command.action.name());
            assert!(!screen.lines().skip(1).any(|row| row.contains('…')), "{screen}");
            app.keys("<down>");
        }
    }
    // The screens of panels have sentences of their own.
    for action in Action::ALL {
        assert!(wrap(action.sentence(), 36).len() <= 2, "{}", action.sentence());
    }
}

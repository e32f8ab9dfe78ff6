//! The main screen: marking, noting, moving, undoing.

use crate::{
    domain::{session::Draft, state::Verdict},
    tui::{
        harness::{App, criterion},
        message::{Effect, Msg},
        model::{Overlay, SaveState, Screen},
    },
};

fn verdict(app: &App, id: &str) -> Option<Verdict> {
    app.model.work.as_ref().unwrap().session.state.verdict(&criterion(id))
}

fn here(app: &App) -> String {
    app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string()
}

#[test]
fn a_new_session_shows_what_to_do() {
    let app = App::assess();
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs   │
    │ ▸PK1 Client needs      0/4 ││ of individual and/or organizational clients    │
    │  PK2 Theory & practice 0/7 ││                                                │
    │ PROFESSIONAL PRACTICE      ││▸·  1 Uses familiarity with different           │
    │  PP1 Relationships     0/3 ││      assessment tools and/or processes to      │
    │  PP2 Programs          0/2 ││      appropriately address specific client     │
    │  PP3 Transitions       0/2 ││      needs                                     │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Develops tailored programs for clients    │
    │  PE1 Learning          0/3 ││      depending upon their career/talent        │
    │  PE2 Engagement        0/3 ││      management need                           │
    │                            ││ ·  3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.1 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘

     space met  x not yet  e note  c cite  . met  n next  ? keys  v verdict  q back
    ");
}

#[test]
fn marks_notes_and_probes_stand_where_they_were_made() {
    let mut app = App::assess();
    app.keys("<space>jxeno plan<esc>jp");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ of individual and/or organizational clients    │
    │ ▸PK1 Client needs      2/4 ││                                                │
    │  PK2 Theory & practice 0/7 ││ ✔  1 Uses familiarity with different           │
    │ PROFESSIONAL PRACTICE      ││      assessment tools and/or processes to      │
    │  PP1 Relationships     0/3 ││      appropriately address specific client     │
    │  PP2 Programs          0/2 ││      needs                                     │
    │  PP3 Transitions       0/2 ││ ✘  2 Develops tailored programs for clients    │
    │ PROFESSIONAL ENGAGEMENT    ││      depending upon their career/talent        │
    │  PE1 Learning          0/3 ││      management need                           │
    │  PE2 Engagement        0/3 ││      no plan                                   │
    │                            ││▸·? 3 Assists the client to address factors     │
    │                            ││      that affect career choice/talent          │
    │                            ││      management decisions                      │
    └────────────────────────────┘└────────────────────────────────────────────────┘
    ┌ Levels ────────────────────┐┌ Note · PK1.CMP.3 ──────────────────────────────┐
    │  CA   ░░░░░░░░░░░░    0/30 ││ no note yet: e writes one                      │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  █░░░░░░░░░░░    2/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘
     PK1.CMP.3 ? to ask · u undoes
     space met  x not yet  e note  c cite  . not yet  n next  u undo  ? keys  q back
    ");
    assert_eq!(app.take_effects().iter().filter(|effect| **effect != Effect::Save).count(), 0);
}

#[test]
fn more_room_shows_more_and_less_room_the_criterion_to_its_end() {
    let mut app = App::assess();
    app.keys("<space>jxeno plan<esc>jp");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Abilities ─────────────────┐┌ PK1 · CMP ─────────────────────────────────────────────────────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management needs of individual and/or                      │
    │ ▸PK1 Client needs      2/4 ││ organizational clients                                                                 │
    │  PK2 Theory & practice 0/7 ││                                                                                        │
    │ PROFESSIONAL PRACTICE      ││ ✔  1 Uses familiarity with different assessment tools and/or processes to              │
    │  PP1 Relationships     0/3 ││      appropriately address specific client needs                                       │
    │  PP2 Programs          0/2 ││ ✘  2 Develops tailored programs for clients depending upon their career/talent         │
    │  PP3 Transitions       0/2 ││      management need                                                                   │
    │ PROFESSIONAL ENGAGEMENT    ││      no plan                                                                           │
    │  PE1 Learning          0/3 ││▸·? 3 Assists the client to address factors that affect career choice/talent            │
    │  PE2 Engagement        0/3 ││      management decisions                                                              │
    │                            ││ ·  4 Articulates specialized services offered and refers to other professionals        │
    │                            ││      when appropriate                                                                  │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            ││                                                                                        │
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Knowledge and skills ──────────────────────────────────────────────────────────────────┐
    │                            ││ · Determine the individual career/ talent management transition e.g. school to         │
    │                            ││   work; promotion; job loss; reskilling; second career; retirement                     │
    │                            ││ · Determine the specific organizational career/talent management needs—e.g.            │
    │                            ││   basic skills, workforce planning, downsizing                                         │
    │                            ││ · Demonstrate use of appropriate client assessment/profiling methodologies             │
    │                            ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)       │
    │                            ││   and/or organizational culture as this affects career/talent management               │
    │                            │└────────────────────────────────────────────────────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.3 ──────────────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                              │
    └────────────────────────────┘│                                                                                        │
    ┌ Levels ────────────────────┐│                                                                                        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                        │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                        │
    │ ▸CMP  █░░░░░░░░░░░    2/24 ││                                                                                        │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                        │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────────────┘
     PK1.CMP.3 ? to ask · u undoes
     space met  x not yet  e note  c cite  . not yet  n next  u undo  ? keys  v verdict  g go  / filter  m map  q back
    ");
    insta::assert_snapshot!(app.size(200, 50).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────────────────┐┌ PK1 · CMA ──────────────────────────────┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent management ││ Identify the career/ talent management  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or             ││ needs of individual and/or              ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients                 ││ organizational clients                  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                                        ││                                         ││                                        ││                                         │
    │  PP1 Relationships     0/3 ││ ·  1 Has attended basic training in    ││ ·  1 Initiates and manages              ││ ✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development practice and   ││      conversations with clients to      ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment tools          ││      determine desired outcomes         ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond to a client  ││ ·  2 Contracts with clients to address  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide appropriate   ││      desired outcomes                   ││ ✘  2 Develops tailored programs for    ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                            ││ ·  3 Is trained and qualified to use    ││      clients depending upon their      ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide clients to     ││      one or more assessment tool        ││      career/talent management need     ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, labor market,  ││ ·  4 Assists the client to assess what  ││      no plan                           ││      organizational career/talent       │
    │                            ││      job vacancies, employment         ││      factors affect career choice       ││▸·? 3 Assists the client to address     ││      management needs                   │
    │                            ││      assistance scheme                 ││      and/or talent management options   ││      factors that affect career        ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documentation and  ││ ·  5 Recognizes limits to expertise and ││      choice/talent management          ││      differentiated services            │
    │                            ││      provides feedback                 ││      refers clients to appropriate      ││      decisions                         ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job boards and  ││      professionals e.g.                 ││ ·  4 Articulates specialized services  ││      services and related issues        │
    │                            ││      responses to known vacancies      ││                                         ││      offered and refers to other       ││                                         │
    │                            ││ ·  6 Gives advice on interview         ││                                         ││      professionals when appropriate    ││                                         │
    │                            ││      preparation & technique           ││                                         ││                                        ││                                         │
    │                            ││ ·  7 Provides generic advice on job    ││                                         ││                                        ││                                         │
    │                            ││      seeking and job getting skills.   ││                                         ││                                        ││                                         │
    │                            ││ ·  8 Refers client to specialist for   ││                                         ││                                        ││                                         │
    │                            ││      further assistance                ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            │└────────────────────────────────────────┘└─────────────────────────────────────────┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.3 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                   ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                   ││ · Determine the specific organizational career/talent management needs—e.g.       │
    └────────────────────────────┘│                                                                                   ││   basic skills, workforce planning, downsizing                                    │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││   and/or organizational culture as this affects career/talent management          │
    │ ▸CMP  █░░░░░░░░░░░    2/24 ││                                                                                   ││   decision-making                                                                 │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                   ││                                                                                   │
    └────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘└───────────────────────────────────────────────────────────────────────────────────┘
     PK1.CMP.3 ? to ask · u undoes
     space met  x not yet  e note  c cite  . not yet  n next  u undo  ? keys  v verdict  g go  / filter  m map  p probe  K wording  E evidence  C check  H history  ] level  tab pane  D declare  q back
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
     PK1 · CMP Client needs            2/24
          career/talent management need
          no plan
    ▸·? 3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions
     PK1.CMP.3 ? to ask · u undoes
     space met  x not yet  ? keys  q back
    ");
    insta::assert_snapshot!(app.ascii().size(40, 10).screen(), @"
     Ada Lovelace | C-0142~  saving
     PK1 | CMP Client needs            2/24
          career/talent management need
          no plan
    >.? 3 Assists the client to address
          factors that affect career
          choice/talent management
          decisions

     space met  x not yet  ? keys  q back
    ");
}

#[test]
fn the_note_editor_shows_the_wording_and_the_caret() {
    let mut app = App::assess();
    app.keys("eThree instruments compared.<enter>Zwei 家族 👩‍👩‍👧");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 6 ────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment     │
    │ ▸PK1 Client needs      0/4 ││ tools and/or processes to appropriately        │
    │  PK2 Theory & practice 0/7 ││ address specific client needs                  │
    │ PROFESSIONAL PRACTICE      ││                                                │
    │  PP1 Relationships     0/3 ││ Three instruments compared.                    │
    │  PP2 Programs          0/2 ││ Zwei 家族 👩‍👩‍👧▏                                  │
    │  PP3 Transitions       0/2 ││                                                │
    │ PROFESSIONAL ENGAGEMENT    ││                                                │
    │  PE1 Learning          0/3 ││                                                │
    │  PE2 Engagement        0/3 ││                                                │
    │                            ││                                                │
    │                            ││                                                │
    │                            ││                                                │
    └────────────────────────────┘│                                                │
    ┌ Levels ────────────────────┐│                                                │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                │
    │ ▸CMP  ░░░░░░░░░░░░    0/24 ││                                                │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                │
    └────────────────────────────┘└────────────────────────────────────────────────┘

     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
    ");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saving
    ┌ Note · PK1.CMP.1 · words 6 ──────────┐
    │ Uses familiarity with different ass… │
    │                                      │
    │ Three instruments compared.          │
    │ Zwei 家族 👩‍👩‍👧▏                        │
    │                                      │
    └──────────────────────────────────────┘

     esc keep and go back  ctrl-o $EDITOR
    ");
}

#[test]
fn no_size_is_too_small() {
    for (columns, rows) in [(1, 1), (2, 2), (5, 3), (300, 1), (1, 100), (159, 9), (160, 5)] {
        let mut app = App::assess();
        app.size(columns, rows).keys("<space>jeword<esc>");
        assert_eq!(app.screen().split('\n').count(), usize::from(rows), "{columns}x{rows}");
    }
}

#[test]
fn the_same_key_again_clears_and_the_other_key_changes() {
    let mut app = App::assess();
    for (keys, expected) in [
        ("<space>", Some(Verdict::Met)),
        ("<space>", None),
        ("x", Some(Verdict::NotYet)),
        ("<space>", Some(Verdict::Met)),
        ("u", Some(Verdict::NotYet)),
        ("uuu", None),
        ("UUUU", Some(Verdict::Met)),
    ] {
        app.keys(keys);
        assert_eq!(verdict(&app, "PK1.CMP.1"), expected, "after {keys}");
    }
}

#[test]
fn moving_goes_on_to_the_next_ability_and_next_skips_what_is_marked() {
    let mut app = App::assess();
    for (keys, place) in [
        ("jjj", "PK1.CMP.4"),
        ("j", "PK2.CMP.1"),
        ("k", "PK1.CMP.4"),
        ("<home><space>n", "PK1.CMP.2"),
        ("N", "PE2.CMP.3"),
        ("n", "PK1.CMP.2"),
        ("]", "PK1.CMF.2"),
        ("[[[", "PK1.CA.2"),
        ("n", "PK1.CMP.2"),
        ("g232", "PK2.CMP.2"),
        ("g 2 3 4", "PK2.CMP.4"),
        ("gpk1ca8", "PK1.CA.8"),
        ("g13<enter>", "PK1.CMP.1"),
        ("g7<enter>", "PE2.CMP.1"),
        ("<tab>k<enter>", "PE1.CMP.1"),
    ] {
        app.keys(keys);
        assert_eq!(here(&app), place, "after {keys}");
    }
}

#[test]
fn a_draft_is_saved_as_it_is_typed_and_becomes_the_note_on_escape() {
    let mut app = App::assess();
    app.keys("eseen");
    assert_eq!(app.take_effects(), vec![Effect::Save; 4]);
    let draft = app.model.work.as_ref().unwrap().session.draft.clone().unwrap();
    assert_eq!((draft.text.as_str(), draft.caret), ("seen", 4));
    app.keys("<esc>");
    let work = app.model.work.as_ref().unwrap();
    assert_eq!(work.session.draft, None);
    assert_eq!(work.mark().unwrap().note, "seen");
    app.keys("e later<ctrl-g>");
    assert_eq!(app.model.work.as_ref().unwrap().mark().unwrap().note, "seen");
}

#[test]
fn a_paste_runs_no_command_anywhere() {
    let mut app = App::assess();
    app.send(Msg::Paste("xq:q!\u{1b}".into()));
    assert_eq!((app.model.screen(), verdict(&app, "PK1.CMP.1")), (&Screen::Assess, None));
    assert_eq!(app.take_effects(), vec![]);
    app.keys("e");
    app.send(Msg::Paste("a\r\nq\u{7}".into()));
    app.keys("<esc>");
    assert_eq!(app.model.work.as_ref().unwrap().mark().unwrap().note, "a\nq");
}

#[test]
fn a_flood_of_keys_runs_no_command_and_loses_no_word_of_a_note() {
    let mut app = App::assess();
    app.flood("quit .j<space>x<esc>:q!<enter><ctrl-c><ctrl-z><f2>Sealed");
    assert_eq!((app.model.screen(), app.model.overlays.len()), (&Screen::Assess, 0));
    assert_eq!((verdict(&app, "PK1.CMP.1"), app.take_effects()), (None, vec![]));
    assert!(app.screen().contains("very many keys came at once"));
    app.flood("eLed it<enter>alone.<esc>x q");
    let work = app.model.work.as_ref().unwrap();
    assert_eq!((work.mark().unwrap().note.as_str(), work.mark().unwrap().verdict), ("Led it\nalone.", None));
    app.keys(":");
    app.flood("quit<enter>");
    assert_eq!(app.model.overlays.len(), 1, "what is sought is typed, and not run");
    app.keys("<esc>S");
    let forms = app.model.overlays.len();
    app.flood("all of it<enter><enter><enter><ctrl-s><esc>");
    assert_eq!(app.model.overlays.len(), forms, "a form is neither taken nor left");
}

#[test]
fn a_failed_save_stands_there_until_it_is_not_true_any_more() {
    let mut app = App::assess();
    app.keys("<space>");
    app.send(Msg::SaveFailed { cause: "no space left on the disk".into() });
    app.keys("j<space>");
    assert!(app.screen().contains("NOT SAVED: no space left on the disk"));
    app.keys("q");
    assert_eq!(app.model.screen(), &Screen::Assess, "a session with unsaved words is not left");
    app.keys("<ctrl-s>");
    assert_eq!(app.model.work.as_ref().unwrap().save, SaveState::Saving);
    let at = app.model.now;
    app.send(Msg::Saved { changes: app.model.work.as_ref().unwrap().changes, at });
    app.keys("q");
    assert_eq!(app.model.screen(), &Screen::Sessions);
}

#[test]
fn a_note_is_at_most_64_kib_and_says_so() {
    let mut app = App::assess();
    app.keys("e");
    app.send(Msg::Paste("x".repeat(64 * 1024)));
    app.keys("y");
    let Some(Overlay::Note(note)) = app.model.overlays.last() else { panic!("the editor is open") };
    assert_eq!(note.field.text().len(), 64 * 1024);
    assert!(app.screen().contains("64 KiB"));
}

#[test]
fn saved_is_said_of_the_newest_state_only() {
    let mut app = App::assess();
    app.keys("<space>");
    let at = app.model.now;
    app.keys("j<space>");
    app.send(Msg::Saved { changes: 1, at });
    assert_eq!(app.model.work.as_ref().unwrap().save, SaveState::Saving);
    app.send(Msg::Saved { changes: 2, at });
    assert_eq!(app.model.work.as_ref().unwrap().save, SaveState::Saved(Some(at)));
}

#[test]
fn a_note_that_was_written_elsewhere_is_not_replaced_in_silence() {
    let mut app = App::assess();
    app.keys("eWhole.<esc>");
    let work = app.model.work.as_ref().unwrap();
    let (mut session, edition) = (work.session.clone(), work.edition.clone());
    for (draft, says) in [("Whole. And", false), ("Half", true)] {
        session.draft = Some(Draft { criterion: criterion("PK1.CMP.1"), caret: 0, text: draft.into() });
        let mut again = App::home();
        again.open(session.clone(), edition.clone());
        let shown = again.screen().replace('\n', "");
        assert!(shown.contains("esc keeps it"), "{shown}");
        assert_eq!(shown.contains("in place of what the note says now"), says, "{draft}: {shown}");
    }
}

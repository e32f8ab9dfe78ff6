//! The screens linked: Enter goes to where a thing can be acted on, and back is where it was left.

use jiff::civil::date;

use super::evidence::{cited, cites};
use crate::{
    app::desk::Access,
    domain::{
        evidence::EvidenceEdit,
        history::{CandidateEdit, Change},
        ids::EvidenceId,
        state::Verdict,
    },
    tui::{
        harness::{App, criterion},
        message::Msg,
        model::{Overlay, Screen, form::LinePurpose},
    },
};

fn here(app: &App) -> String {
    app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string()
}

fn screen(app: &App) -> &'static str {
    app.model.screen_scope().name()
}

#[test]
fn enter_leads_to_the_criterion_and_back_to_the_same_place() {
    let check = |keys: &str, criterion: &str| {
        let mut app = App::with(cited());
        app.keys(keys);
        let (from, view) = (screen(&app), app.model.screen().clone());
        app.keys(if from == "history" { "<right>" } else { "<enter>" });
        assert_eq!((screen(&app), here(&app).as_str()), ("assess", criterion), "{keys}");
        app.keys("q");
        assert_eq!((screen(&app), app.model.screen()), (from, &view), "{keys}");
        app.keys(if keys.contains('/') { "qq" } else { "q" });
        assert_eq!(screen(&app), "assess", "{keys}");
        assert!(app.model.work.is_some(), "{keys}: the session stays open");
    };
    check("mjjl", "PP1.CMP.2");
    check("vjj", "PK2.CMP.1");
    check("Cjjjj", "PK1.CMP.3");
    check("H<end>k", "PP1.CMP.1");
    check("H/pk1.cmp.2<enter>j", "PK1.CMP.2");
}

#[test]
fn what_is_about_evidence_leads_to_its_item_and_back() {
    let mut app = App::with(cited());
    app.keys("Hjjjjj<right>");
    assert_eq!(screen(&app), "evidence");
    let Screen::Evidence(cursor) = app.model.screen() else { panic!("the ledger") };
    assert!(cursor.at > 0);
    app.keys("q");
    assert_eq!(screen(&app), "history");
}

/// What lies over the screen: the field of a form, or what else it is.
fn over(app: &App) -> String {
    match app.model.overlays.last() {
        Some(Overlay::Form(form)) => format!("{:?} {}", form.purpose, form.fields[form.at].label),
        Some(Overlay::Picker(_)) => "picker".into(),
        Some(Overlay::Note(_)) => "note".into(),
        Some(Overlay::Line(line)) => match &line.purpose {
            LinePurpose::Measure(_) => "figure".into(),
            purpose => format!("{purpose:?}"),
        },
        Some(overlay) => format!("{overlay:?}"),
        None => String::new(),
    }
}

#[test]
fn a_finding_opens_the_very_thing_that_it_is_about_and_back_is_the_list() {
    let mut changes = cited();
    let marked = |id, to| Change::Verdict { criterion: criterion(id), to: Some(to) };
    changes.extend([
        marked("PK1.CMP.3", Verdict::Met),
        marked("PK1.CMP.4", Verdict::NotYet),
        marked("PE1.CMP.1", Verdict::Met),
        cites("PE1.CMP.1", &[1]),
        // Of two that are stale the newer one is looked at.
        Change::Evidence { id: EvidenceId(5), edit: EvidenceEdit::Date(Some(date(2001, 1, 1))) },
        cites("PP1.CMP.1", &[5, 3]),
        Change::Candidate(CandidateEdit::Reference(String::new())),
        Change::Candidate(CandidateEdit::Years(Some(40))),
    ]);
    for (finding, at, opened) in [
        ("the candidate has no reference", "", "Candidate reference"),
        ("no declaration of interest", "", "Declaration interest"),
        ("no recommendation to the committee", "", "Recommendation outcome"),
        ("40 years in practice", "", "Candidate years"),
        ("rests on résumé alone", "PK1.CMP.2", "picker"),
        ("rests on E2, which was judged wanting", "", "Evidence(E2) sufficient"),
        ("met without evidence", "PK1.CMP.3", "picker"),
        ("not yet without a note", "PK1.CMP.4", "note"),
        ("unmarked at the target level", "PK2.CMP.1", ""),
        ("all evidence is older", "", "Evidence(E3) date"),
        ("no figure given", "PE1.CMP.1", "figure"),
    ] {
        let mut app = App::with(changes.clone());
        let found = app.model.work.as_ref().unwrap().findings_shown(app.model.now);
        let line = found.iter().position(|(found, _)| found.text.starts_with(finding)).expect(finding);
        app.keys("C").keys(&"j".repeat(line));
        let view = app.model.screen().clone();
        app.keys("<enter>");
        assert_eq!(
            over(&app).replace("EvidenceId(2)", "E2").replace("EvidenceId(3)", "E3"),
            opened,
            "{finding}"
        );
        if !at.is_empty() {
            assert_eq!((screen(&app), here(&app).as_str()), ("assess", at), "{finding}");
        }
        app.keys(if opened.is_empty() { "" } else { "<esc>" });
        app.keys(if at.is_empty() { "" } else { "q" });
        assert_eq!((app.model.overlays.len(), app.model.screen()), (0, &view), "{finding}");
    }
}

#[test]
fn a_change_of_the_history_opens_what_it_is_about_and_back_is_the_list() {
    let mut app = App::assess();
    app.keys("A<tab><tab><tab><ctrl-u>9<ctrl-s>D<right><ctrl-s><space>u");
    app.keys("R<right><tab><right><right><right><tab>Shown.<ctrl-s>H");
    for (keys, opened) in [
        ("", "Recommendation outcome"),
        // What was undone leads to where it was.
        ("j", ""),
        ("jjj", "Declaration interest"),
        ("j", "Candidate years"),
        ("j", "Candidate candidate"),
    ] {
        app.keys(keys);
        let view = app.model.screen().clone();
        app.keys("l");
        assert_eq!(over(&app), opened, "{}", app.screen());
        app.keys(if opened.is_empty() { "q" } else { "<esc>" });
        assert_eq!((app.model.overlays.len(), app.model.screen()), (0, &view), "{opened}");
    }
}

#[test]
fn a_note_half_typed_goes_on_from_its_finding() {
    let mut app = App::assess();
    app.keys("ehalf a sen");
    app.send(Msg::Access(Access::Held("open in another program".into())));
    app.send(Msg::Access(Access::Write));
    app.keys("jC");
    let found = app.model.work.as_ref().unwrap().findings_shown(app.model.now);
    let line = found.iter().position(|(found, _)| found.text == "a note is still being typed").unwrap();
    app.keys(&"j".repeat(line)).keys("<enter>tence<esc>");
    let mark = app.model.work.as_ref().unwrap().mark().cloned();
    assert_eq!(mark.map(|mark| mark.note), Some("half a sentence".into()));
}

#[test]
fn every_screen_of_a_session_is_one_key_from_every_other() {
    for from in ["", "v", "C", "E", "H"] {
        for (key, to) in [("v", "verdict"), ("m", "map"), ("C", "check"), ("E", "evidence"), ("H", "history")]
        {
            let mut app = App::with(cited());
            app.keys(from).keys(key);
            assert_eq!(screen(&app), to, "{from}{key}");
        }
        let mut app = App::with(cited());
        app.keys(from).keys("gpp1cmp2");
        assert_eq!((screen(&app), here(&app).as_str()), ("assess", "PP1.CMP.2"));
    }
    let mut app = App::assess();
    app.keys("mvCEHmvCEHg111<enter>");
    assert!(app.model.screens.len() <= 8, "{:?}", app.model.screens);
}

#[test]
fn an_enter_behind_a_jump_that_was_made_already_does_nothing() {
    let mut app = App::assess();
    app.keys("g232<enter>");
    assert_eq!(here(&app), "PK2.CMP.2");
    assert_eq!(app.model.overlays.len(), 0, "the wording is not opened");
    app.keys("<enter>");
    assert_eq!(app.model.overlays.len(), 1, "the next enter is one of its own");
}

#[test]
fn help_and_palette_are_there_without_letters_and_over_a_text() {
    let mut app = App::assess();
    app.keys("<f2>");
    assert!(app.screen().contains("Commands"), "{}", app.screen());
    app.keys("<esc><f4><f1>");
    assert!(app.screen().contains("Hands the text to $EDITOR."), "{}", app.screen());
    app.keys("<esc>x<esc>");
    let mark = |app: &App| app.model.work.as_ref().unwrap().mark().cloned();
    assert_eq!(mark(&app).map(|mark| mark.note), Some("x".into()));
    app.keys("<f3><f7>");
    assert!(mark(&app).is_some_and(|mark| mark.verdict.is_some() && mark.probe));
}

#[test]
fn a_key_by_itself_is_found_in_the_help_and_words_too() {
    let mut app = App::assess();
    let rows = |app: &App| app.screen().lines().filter(|row| row.contains("Takes back")).count();
    app.keys("?/undo");
    assert_eq!(rows(&app), 2, "by the name of the command as well: {}", app.screen());
    app.keys("<esc>q?/U");
    assert_eq!(rows(&app), 1, "{}", app.screen());
    assert!(app.screen().contains("Takes back the last undo"), "{}", app.screen());
    app.keys("<ctrl-u>takes back the last");
    assert_eq!(rows(&app), 2, "{}", app.screen());
    app.keys("<ctrl-u>ctrl-r");
    assert_eq!(rows(&app), 1, "{}", app.screen());
}

#[test]
fn messages_name_the_keys_as_they_are_set() {
    let mut app = App::with(cited());
    let keys = "[assess]\ntake-over = [\"ctrl-t\"]\n[everywhere]\ntake-over = [\"f11\"]\n\
                [all-shown]\nkeep = [\"f12\"]\n";
    app.model.keymap = crate::tui::keys::read(keys).unwrap();
    app.keys("/met<enter>B");
    assert!(app.screen().contains("Nothing is, before f12."), "{}", app.screen());
    app.keys("q");
    app.send(Msg::Access(Access::Held("open in another program".into())));
    assert!(app.screen().contains("; ctrl-t takes it over"), "{}", app.screen());
    app.keys("C");
    app.send(Msg::Access(Access::Held("open in another program".into())));
    assert!(app.screen().contains("; f11 takes it over"), "{}", app.screen());
    app.keys("<f11>");
    assert!(format!("{:?}", app.take_effects()).contains("TakeOver"));
}

#[test]
fn typographic_signs_are_ascii_where_the_screen_is() {
    let mut app = App::with(cited());
    app.ascii().keys("A<ctrl-a><ctrl-k>Ada – “Countess”<ctrl-s>H");
    let screen = app.screen();
    assert!(screen.contains("candidate \"Ada - \"Countess\"\""), "{screen}");
    app.keys("qg");
    assert!(app.screen().is_ascii() || !app.screen().contains(['“', '”', '–', '…', '·']), "{}", app.screen());
}

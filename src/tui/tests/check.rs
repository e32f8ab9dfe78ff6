//! The findings, and the way from one to the next.

use super::evidence::{cited, notice};
use crate::{
    domain::{
        history::{CandidateEdit, Change},
        state::{Outcome, Recommendation, Verdict},
    },
    tui::{
        harness::{App, criterion},
        model::{Overlay, Screen, form::Purpose},
    },
};

fn here(app: &App) -> String {
    app.model.work.as_ref().unwrap().criterion().unwrap().id.to_string()
}

/// What the form on top is for.
fn form(app: &App) -> Option<&Purpose> {
    match app.model.overlays.last() {
        Some(Overlay::Form(form)) => Some(&form.purpose),
        _ => None,
    }
}

/// Marks with something to ask about, and a candidate outside the band.
pub(super) fn found() -> Vec<Change> {
    let mut changes = cited();
    changes.extend([
        Change::Cites { criterion: criterion("PP1.CMP.1"), to: vec!["E3".parse().unwrap()] },
        Change::Candidate(CandidateEdit::Years(Some(40))),
    ]);
    changes
}

/// Every criterion of the target level met with evidence, and nothing left to ask about.
pub(super) fn complete() -> Vec<Change> {
    let app = App::assess();
    let work = app.model.work.as_ref().unwrap();
    let mut changes = super::evidence::ledger();
    changes.push(Change::Declared { kind: Some("none".parse().unwrap()), detail: String::new() });
    let rationale = "All of the level is shown.".into();
    let recommended = Recommendation { outcome: Outcome::Recommend, level: "CMP".parse().ok(), rationale };
    changes.push(Change::Recommended(Some(recommended)));
    for (_, c) in work.framework().criteria_of_level(work.target()) {
        let to = vec!["E1".parse().unwrap()];
        changes.push(Change::Verdict { criterion: c.id.clone(), to: Some(Verdict::Met) });
        changes.push(Change::Cites { criterion: c.id.clone(), to });
        changes.extend(
            c.measure.as_ref().map(|m| Change::Measure { criterion: c.id.clone(), to: Some(m.minimum) }),
        );
    }
    changes
}

#[test]
fn findings_say_what_they_do_to_the_seal() {
    let mut app = App::with(found());
    app.keys("C");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Check ───────────────────────────────────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                                   │
    │                                                                              │
    │▸bars               no declaration of interest                                │
    │ bars               no recommendation to the committee                        │
    │ remark             40 years in practice, the band of CMP is 3 to 5           │
    │ reason PK1.CMP.2   rests on résumé alone                                     │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting                     │
    │ reason PK1.CMP.3   unmarked at the target level                              │
    │ reason PK1.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.1   unmarked at the target level                              │
    │ reason PK2.CMP.2   unmarked at the target level                              │
    │ reason PK2.CMP.3   unmarked at the target level                              │
    │ reason PK2.CMP.4   unmarked at the target level                              │
    │ reason PK2.CMP.5   unmarked at the target level                              │
    │ reason PK2.CMP.6   unmarked at the target level                              │
    │ reason PK2.CMP.7   unmarked at the target level                              │
    │ reason PP1.CMP.1   all evidence is older than 5 years                        │
    │ reason PP1.CMP.2   unmarked at the target level                              │
    │ reason PP1.CMP.3   unmarked at the target level                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
}

#[test]
fn a_wide_check_has_the_criterion_in_hand_beside_it() {
    let mut app = App::with(found());
    app.keys("Cjjjjj");
    insta::assert_snapshot!(app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Check ─────────────────────────────────────────────────────────┐┌ PK1.CMP.3 ─────────────────────────────────────────┐
    │ 2 bar the seal, 24 need a reason, 1 remark                     ││ Assists the client to address factors that affect  │
    │                                                                ││ career choice/talent management decisions          │
    │ bars               no declaration of interest                  ││                                                    │
    │ bars               no recommendation to the committee          ││ Mark                                               │
    │ remark             40 years in practice, the band of CMP is 3  ││ · unmarked                                         │
    │                    to 5                                        ││                                                    │
    │ reason PK1.CMP.2   rests on résumé alone                       ││ PK1 · Client needs                                 │
    │ reason PK1.CMP.2   rests on E2, which was judged wanting       ││ Identify the career/ talent management needs of    │
    │▸reason PK1.CMP.3   unmarked at the target level                ││ individual and/or organizational clients           │
    │ reason PK1.CMP.4   unmarked at the target level                ││                                                    │
    │ reason PK2.CMP.1   unmarked at the target level                ││ Knowledge and skills                               │
    │ reason PK2.CMP.2   unmarked at the target level                ││ · Determine the individual career/ talent          │
    │ reason PK2.CMP.3   unmarked at the target level                ││   management transition e.g. school to work;       │
    │ reason PK2.CMP.4   unmarked at the target level                ││   promotion; job loss; reskilling; second career;  │
    │ reason PK2.CMP.5   unmarked at the target level                ││   retirement                                       │
    │ reason PK2.CMP.6   unmarked at the target level                ││ · Determine the specific organizational            │
    │ reason PK2.CMP.7   unmarked at the target level                ││   career/talent management needs—e.g. basic        │
    │ reason PP1.CMP.1   all evidence is older than 5 years          ││   skills, workforce planning, downsizing           │
    │ reason PP1.CMP.2   unmarked at the target level                ││ · Demonstrate use of appropriate client            │
    │ reason PP1.CMP.3   unmarked at the target level                ││   assessment/profiling methodologies               │
    │ reason PP2.CMP.1   unmarked at the target level                ││ · Recognize diversity (race, age, gender,          │
    │ reason PP2.CMP.2   unmarked at the target level                ││   socioeconomic status, culture, values) and/or    │
    │ reason PP3.CMP.1   unmarked at the target level                ││   organizational culture as this affects           │
    │ reason PP3.CMP.2   unmarked at the target level                ││   career/talent management decision-making         │
    │ reason PE1.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE1.CMP.3   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.1   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.2   unmarked at the target level                ││                                                    │
    │ reason PE2.CMP.3   unmarked at the target level                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    │                                                                ││                                                    │
    └────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────┘

     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
}

#[test]
fn a_small_check_and_one_in_ascii() {
    let mut app = App::with(found());
    app.keys("Cjjjjj");
    insta::assert_snapshot!(app.size(40, 10).screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
     Check
     2 bar, 24 need a reason, 1 remark
                        alone
     reason PK1.CMP.2   rests on E2, which
                        was judged wanting
    ▸reason PK1.CMP.3   unmarked at the
                        target level

     enter go there  S seal  q back  ? keys
    ");
    insta::assert_snapshot!(app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Check -----------------------------------------------------------------------+
    | 2 bar the seal, 24 need a reason, 1 remark                                   |
    |                                                                              |
    | bars               no declaration of interest                                |
    | bars               no recommendation to the committee                        |
    | remark             40 years in practice, the band of CMP is 3 to 5           |
    | reason PK1.CMP.2   rests on resume alone                                     |
    | reason PK1.CMP.2   rests on E2, which was judged wanting                     |
    |>reason PK1.CMP.3   unmarked at the target level                              |
    | reason PK1.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.1   unmarked at the target level                              |
    | reason PK2.CMP.2   unmarked at the target level                              |
    | reason PK2.CMP.3   unmarked at the target level                              |
    | reason PK2.CMP.4   unmarked at the target level                              |
    | reason PK2.CMP.5   unmarked at the target level                              |
    | reason PK2.CMP.6   unmarked at the target level                              |
    | reason PK2.CMP.7   unmarked at the target level                              |
    | reason PP1.CMP.1   all evidence is older than 5 years                        |
    | reason PP1.CMP.2   unmarked at the target level                              |
    | reason PP1.CMP.3   unmarked at the target level                              |
    +------------------------------------------------------------------------------+

     enter go there  S seal  / filter  q back  ? keys  : commands
    ");
}

#[test]
fn nothing_found_is_a_sentence() {
    let mut app = App::with(complete());
    app.keys("C");
    let screen = app.screen();
    assert!(screen.contains("A committee would find nothing to ask about."), "{screen}");
    app.keys("<esc>f");
    assert_eq!(notice(&app), "nothing to ask about");
}

#[test]
fn enter_goes_to_where_the_finding_can_be_settled() {
    let mut app = App::with(found());
    // The years come after the missing declaration and recommendation.
    app.keys("Cjj<enter>");
    assert_eq!(form(&app), Some(&Purpose::Candidate));
    app.keys("<esc>k<enter>");
    assert_eq!(form(&app), Some(&Purpose::Recommendation));
    app.keys("<esc>k<enter>");
    assert_eq!(form(&app), Some(&Purpose::Declaration));
    app.keys("<esc>jjjjj<enter>");
    assert_eq!((app.model.screen(), here(&app).as_str()), (&Screen::Assess, "PK1.CMP.3"));
}

#[test]
fn f_goes_from_finding_to_finding_in_document_order_and_round_the_end() {
    let mut app = App::with(found());
    let mut told = Vec::new();
    for _ in 0..4 {
        app.keys("f");
        told.push(notice(&app).to_owned());
    }
    insta::assert_debug_snapshot!(told, @r#"
    [
        "PK1.CMP.2: rests on résumé alone; rests on E2, which was judged wanting",
        "PK1.CMP.3: unmarked at the target level",
        "PK1.CMP.4: unmarked at the target level",
        "PK2.CMP.1: unmarked at the target level",
    ]
    "#);
    app.keys("gpe2cmp3");
    assert_eq!(here(&app), "PE2.CMP.3");
    app.keys("f");
    assert_eq!(here(&app), "PK1.CMP.2", "round the end");
}

#[test]
fn f_says_when_what_is_left_is_about_the_session() {
    let mut changes = complete();
    changes.push(Change::Candidate(CandidateEdit::Years(Some(40))));
    let mut app = App::with(changes);
    app.keys("f");
    assert_eq!(notice(&app), "what is left is about the session: C shows it");
}

#[test]
fn no_size_is_too_small() {
    for changes in [complete(), found()] {
        let mut app = App::with(changes);
        app.keys("C");
        for (columns, rows) in [(1, 1), (2, 3), (3, 40), (200, 2), (9, 9), (101, 11)] {
            app.size(columns, rows).screen();
        }
    }
}

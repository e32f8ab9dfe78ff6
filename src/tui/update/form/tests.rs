//! The form of an evidence item, which other screens open.

use super::open_evidence;
use crate::{
    domain::{evidence::EvidenceItem, ids::EvidenceId},
    tui::{
        harness::App,
        message::Effect,
        tests::{boxed, draw_at_all_sizes},
    },
};

fn item(app: &App, number: u32) -> EvidenceItem {
    let state = &app.model.work.as_ref().unwrap().session.state;
    state.item(EvidenceId(number)).unwrap().clone()
}

#[test]
fn evidence_is_added_and_edited() {
    let mut app = App::assess();
    open_evidence(&mut app.model, None);
    app.keys("<space><space><tab>Case of a client<tab>file 3, p. 4<tab>31.3.2026<ctrl-s>");
    insta::assert_snapshot!(boxed(&app, "New evidence"), @"
    ┌ New evidence ────────────────────────────────────────────────────────────┐
    │ kind        case-study  Case study                                       │
    │ title       Case of a client                                             │
    │ locator     file 3, p. 4                                                 │
    │▸date        31.3.2026▏                                                   │
    │             type year, month and day, such as 2026-03-31, or nothing     │
    │ valid       not judged                                                   │
    │ authentic   not judged                                                   │
    │ current     not judged                                                   │
    │ sufficient  not judged                                                   │
    │                                                                          │
    │ when it was made or done, such as 2026-03-31                             │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<home><ctrl-k>2026-03-31<tab>y<tab>n<ctrl-s>");
    assert_eq!(app.take_effects(), [Effect::Save]);
    let added = item(&app, 1);
    assert_eq!(added.kind.as_ref().map(ToString::to_string).as_deref(), Some("case-study"));
    assert_eq!((added.title.as_str(), added.locator.as_str()), ("Case of a client", "file 3, p. 4"));
    assert_eq!(added.date, "2026-03-31".parse().ok());
    assert_eq!((added.valid, added.authentic, added.current), (Some(true), Some(false), None));
    let groups = |app: &App| {
        let entries = &app.model.work.as_ref().unwrap().session.entries;
        entries.iter().map(|entry| entry.group).collect::<std::collections::BTreeSet<_>>().len()
    };
    assert_eq!(groups(&app), 2, "one user action");

    open_evidence(&mut app.model, Some(EvidenceId(1)));
    insta::assert_snapshot!(boxed(&app, "Evidence E1"), @"
    ┌ Evidence E1 ─────────────────────────────────────────────────────────────┐
    │▸kind        case-study  Case study < >                                   │
    │ title       Case of a client                                             │
    │ locator     file 3, p. 4                                                 │
    │ date        2026-03-31                                                   │
    │ valid       yes                                                          │
    │ authentic   no                                                           │
    │ current     not judged                                                   │
    │ sufficient  not judged                                                   │
    │                                                                          │
    │ what kind of evidence                                                    │
    └──────────────────────────────────────────────────────────────────────────┘
    ");
    app.keys("<ctrl-s>");
    assert_eq!(app.take_effects(), [], "nothing was changed");
    open_evidence(&mut app.model, Some(EvidenceId(1)));
    app.keys("<tab> again<ctrl-s>");
    assert_eq!(item(&app, 1).title, "Case of a client again");
    draw_at_all_sizes(&mut app);
}

//! Every action, done by keys, with what is seen of it.

use super::evidence::cited;
use crate::{
    app::desk::Access,
    tui::{action::Action, harness::App, keymap::TABLE, message::Msg},
};

/// An action, the keys of which the last does it, and what the screen or the effects have then.
const WALK: &[(Action, &str, &str)] = &[
    (Action::Met, "jj<space>", "✔  3"),
    (Action::NotYet, "jjx", "✘  3"),
    (Action::SameAgain, "jj.", "✔  3"),
    (Action::EditNote, "e", "Note · PK1.CMP.1 · words 0"),
    (Action::Cite, "c", "Cite · PK1.CMP.1"),
    (Action::Probe, "jjp", "·? 3"),
    (Action::Measure, "gpe1cmp1i", "PE1.CMP.1, hours a year:"),
    (Action::Undo, "jj<space>u", "·  3"),
    (Action::Redo, "jj<space>uU", "✔  3"),
    (Action::Up, "jk", "▸✔  1"),
    (Action::Down, "j", "▸✔  2"),
    (Action::Left, "mllh", "PK1.CMP.2 "),
    (Action::Right, "ml", "PK1.CMP.2 "),
    (Action::PageUp, "?<pagedown><pageup>", " 1-19 of"),
    (Action::PageDown, "?<pagedown>", " 20-38 of"),
    (Action::First, "?<end><home>", " 1-19 of"),
    (Action::Last, "?<end>", "Copies the id of what is in hand"),
    (Action::NextPane, "A<tab>", "C-0142▏"),
    (Action::PreviousPane, "A<tab><shift-tab>", "Ada Lovelace▏"),
    (Action::LowerLevel, "[", "PK1 · CMA"),
    (Action::HigherLevel, "]", "PK1 · CMF"),
    (Action::NextUnmarked, "n", "▸·  3"),
    (Action::PreviousUnmarked, "N", "PE2 · CMP"),
    (Action::NextFinding, "f", "PK1.CMP.2: "),
    (Action::NextProbe, "jjpgpp1cmp2P", "▸·? 3"),
    (Action::Jump, "g", "go:"),
    (Action::Choose, "Cjjjj<enter>", "▸·  3"),
    (Action::Back, "Cq", "PK1 · CMP"),
    (Action::Map, "m", "Map · marks"),
    (Action::Standing, "v", "Verdict"),
    (Action::Evidence, "E", "Evidence · 4 items"),
    (Action::Knowledge, "K", "Knowledge and skills"),
    (Action::History, "H", "History · "),
    (Action::Check, "C", "┌ Check"),
    (Action::Help, "?", "Marks"),
    (Action::Palette, ":", "┌ Commands"),
    (Action::Filter, "/", "filter:"),
    (Action::Bulk, "/marked<enter>B", "All shown"),
    (Action::Clear, "/marked<enter>Bd", "unmarked: 3 of 3 would change"),
    (Action::Complete, "/unm<tab>", "filter: unmarked▏"),
    (Action::New, "Ea", "evidence"),
    (Action::Edit, "Ee", "▸kind        case-study"),
    (Action::Remove, "Ed", "E1 removed"),
    (Action::Export, "X", "folder"),
    (Action::Stop, "X<enter><esc>", "[Export { what: "),
    (Action::EditCandidate, "A", "Ada Lovelace▏"),
    (Action::Declare, "D", "interest"),
    (Action::Recommend, "R", "rationale"),
    (Action::TakeOver, "T", "[TakeOver("),
    (Action::Compare, "O", "[Compare("),
    (Action::Seal, "S", "seal"),
    (Action::Sort, "qs", "by candidate"),
    (Action::Panels, "qP", "Panels"),
    (Action::Save, "<ctrl-s>", "[Save]"),
    (Action::CopyAway, "W", "[CopyAway]"),
    (Action::Layer, "mm", "Map · evidence items cited"),
    (Action::AsOf, "H<enter>", "As of change "),
    (Action::OnlyHere, "Ho", "History · PK1.CMP.1"),
    (Action::WhatIf, "vw", "if "),
    (Action::Keep, "eseen on video<esc>", "seen on video"),
    (Action::Advance, "A<enter>", "C-0142▏"),
    (Action::Discard, "eseen<ctrl-g>", "the note is as it was before"),
    (Action::Revert, "Ax<ctrl-g>", "the form is as it was before"),
    (Action::Toggle, "cj<space>", "✔2  E2"),
    (Action::HandOver, "eseen<ctrl-o>", "HandOver"),
    (Action::Phrases, "e<f5>", "From your notes · PK1.CMP.1"),
    (Action::Copy, "egood<esc>y", "Copy(\"good\")"),
    (Action::CopyId, "Y", "Copy(\"PK1.CMP.1\")"),
    (Action::Suspend, "<ctrl-z>", "[Suspend]"),
    (Action::Quit, "<ctrl-c>", "Quit]"),
];

#[test]
fn every_action_is_done_by_its_key_and_seen() {
    let mut wrong = Vec::new();
    for (action, keys, seen) in WALK {
        let mut app = App::with(cited());
        if *action == Action::TakeOver {
            app.send(Msg::Access(Access::Held("another process".into())));
        }
        if *action == Action::CopyAway {
            app.send(Msg::SaveFailed { cause: "the disk is full".into() });
        }
        app.keys(keys);
        if app.did.last() != Some(action) {
            wrong.push(format!("{action:?}: {keys} did {:?}", app.did.last()));
        }
        let shown = format!("{}\n{:?}", app.screen(), app.take_effects());
        if !shown.contains(seen) {
            wrong.push(format!("{action:?}: {keys} should show “{seen}”:\n{shown}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_action_is_without_a_row_a_sentence_and_a_walk() {
    for action in Action::ALL {
        assert!(TABLE.iter().any(|row| row.action == *action), "{action:?} has no row");
        assert!(action.sentence().ends_with('.'), "{action:?} has no sentence");
        // A seal is broken in the tests of the seal, which make one first; so do those of two versions with a second one.
        // Those of a panel are walked in the tests of a panel.
        let elsewhere = [
            Action::Unseal,
            Action::TakeAll,
            Action::TakeNone,
            Action::GoOn,
            Action::AcceptAll,
            Action::Discuss,
            Action::Everything,
            Action::Agreement,
            Action::Outcome,
            Action::Reveal,
            Action::Sign,
            Action::Refresh,
        ];
        let walked = elsewhere.contains(action) || WALK.iter().any(|(walked, ..)| walked == action);
        assert!(walked, "{action:?} is not walked");
    }
}

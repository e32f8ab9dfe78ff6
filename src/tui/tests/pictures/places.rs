//! The places that have pictures, and how each is come to; and that there is no other.

use super::Place;
use crate::{
    app::desk::Access,
    tui::{
        harness::App,
        message::{Msg, Unmade},
        model::{
            Notice, Overlay, SaveState, Screen, Weight,
            form::{LinePurpose, PanelForm, Purpose},
            map::{Layer, Map},
            panel::{Page, PanelNews},
        },
        tests::{
            check::{complete, found},
            evidence::cited as with_evidence,
            panel::seat::{Seat, convened, shelved},
            sessions::rows,
            versions::by_hand,
        },
    },
};

/// Makes the table of places, and a test of each that compares it with its picture.
macro_rules! places {
    ($($name:ident: $from:expr, $keys:literal;)*) => {
        /// Every place, and many as they are in some state.
        pub(super) const PLACES: &[Place] =
            &[$(Place { name: stringify!($name), from: || $from(), keys: $keys }),*];

        mod picture_of {
            $(#[test]
            fn $name() {
                crate::tui::tests::pictures::is_as_pictured(stringify!($name));
            })*
        }
    };
}

places! {
    sessions: listed, "jj";
    no_sessions: unlisted, "";
    sessions_a_filter_with_a_fault: listed, "/target:cmp -";
    assess_new: App::assess, "";
    assess_marked: marked, "";
    assess_filtered: cited, "/level:CMP no:evidence<enter>j";
    assess_not_saved: unsaved, "";
    assess_silent: silent, "";
    assess_open_elsewhere: held, "";
    assess_sealed: sealed, "x";
    map: marked, "m";
    map_of_evidence: cited, "mm";
    map_of_probes: marked, "mmm";
    verdict: cited, "v";
    verdict_what_if: nearly, "vw";
    check: asked, "Cjjjjj";
    check_nothing_found: whole, "C";
    evidence: cited, "Ej";
    no_evidence: App::assess, "E";
    history: marked, "Hj";
    as_it_stood: marked, "Hjj<enter>";
    two_versions: by_hand, "j";
    panels: panels, "";
    no_panels: no_panels, "";
    queue: queue, "";
    queue_settled: settled, "o";
    agreement: queue, "ajjjj";
    result: queue, "v";
    result_sealed: panel_sealed, "";
    note: cited, "eThree instruments compared.<enter>The choice is argued.";
    phrases: phrases, "instr";
    new_session: unlisted, "nAda Lovelace<enter>C-0142<enter>ccc<enter>4<enter>n";
    candidate: cited, "A";
    declaration: cited, "D";
    recommendation: cited, "R<right><tab><right><tab>All of the level is shown.";
    new_evidence: cited, "Ea";
    evidence_edited: cited, "Ee";
    export_asked_for: cited, "X";
    seal: asked, "Dn<ctrl-s>R<space><space><tab><tab>More is needed.<ctrl-s>SReasons.<tab>";
    seal_nothing_found: whole, "S";
    seal_to_be_broken: sealed, "bA page was missing.";
    new_panel: no_panels, "n";
    what_was_said: queue, "eAgreed that one file is not enough.";
    recommendation_of_the_chair: queue, "vR";
    panels_seal_to_be_broken: panel_sealed, "b";
    picker: cited, "jc";
    jump_line: cited, "gpk1";
    filter_line: cited, "/no:ev";
    figure: cited, "gpe1cmp1i2";
    reason: queue, "xNot shown";
    help: cited, "?";
    help_searched: cited, "?/unmarked";
    wording: marked, "kkK";
    wording_at_a_panel: panel_sealed, "q<enter>";
    note_copied: marked, "ky";
    palette: cited, ":";
    all_shown: cited, "/level:CMP ability:PK1<enter>B";
    all_shown_to_be_marked: cited, "/level:CMP ability:PK1<enter>Bx";
    export_being_made: exporting, "";
    export_failed: export_failed, "";
    question: question, "";
}

fn listed() -> App {
    let mut app = App::home();
    app.send(Msg::Listed(rows()));
    app
}

fn unlisted() -> App {
    let mut app = App::home();
    app.send(Msg::Listed(Vec::new()));
    app
}

fn cited() -> App {
    App::with(with_evidence())
}

fn asked() -> App {
    App::with(found())
}

fn whole() -> App {
    App::with(complete())
}

/// Marks of each kind, a note, a probe and an undo; on the criterion with the probe.
fn marked() -> App {
    let mut app = cited();
    app.keys("jxeNo plan in the file.<esc>jx<space>up");
    app
}

/// All but two criteria of the target level are met.
fn nearly() -> App {
    let mut app = App::assess();
    app.keys(&"<space>n".repeat(22)).keys("x");
    app
}

fn unsaved() -> App {
    let mut app = marked();
    app.send(Msg::SaveFailed { cause: "the disk is full".into() });
    app
}

fn silent() -> App {
    let mut app = marked();
    app.send(Msg::Silent);
    app
}

fn held() -> App {
    let mut app = cited();
    app.send(Msg::Access(Access::Held("ada on engine, since 13:05".into())));
    app
}

fn sealed() -> App {
    let mut app = whole();
    app.keys("Sy");
    app
}

fn phrases() -> App {
    let mut app = cited();
    app.keys("eSo: <f5>");
    let criterion = app.model.work.as_ref().unwrap().criterion().unwrap().id.clone();
    let found =
        ["Seen on video from the start.", "Three instruments compared.", "One instrument, well used."];
    app.send(Msg::Gathered(criterion, found.map(str::to_owned).to_vec()));
    app
}

fn exporting() -> App {
    let mut app = cited();
    app.keys("X<enter>");
    app.model.export.as_mut().unwrap().of = 340;
    app.send(Msg::Exporting(120));
    app
}

fn export_failed() -> App {
    let mut app = exporting();
    app.send(Msg::Exported(
        Err("the disk is full; nothing was written. Make room, and export again.".into()),
    ));
    app
}

/// The question whether an earlier export is replaced.
fn question() -> App {
    let mut app = exporting();
    app.send(Msg::Exported(Err(Unmade::InTheWay("/home/mary/committee-2026-11-24".into()))));
    app
}

fn no_panels() -> App {
    let mut app = unlisted();
    app.keys("P").send(Msg::Panel(PanelNews::Listed(Vec::new())));
    app
}

fn queue() -> App {
    convened(false).app
}

fn panels() -> App {
    let mut seat = convened(false);
    seat.keys("q");
    seat.app
}

fn settled() -> App {
    let mut seat = convened(false);
    seat.keys("xOne instrument only.<enter>k");
    seat.app
}

/// The result of a panel that all have signed and the chair has sealed.
fn panel_sealed() -> App {
    let (store, ids) = shelved();
    let mut chair = Seat::of(&store, 1);
    chair.convene(&ids, false);
    chair.keys("<space>Seen in two files.<enter>xNot in the file.<enter>xNobody saw it.<enter>y");
    chair.keys("vR<right><right><tab><tab>Too little was shown.<ctrl-s>sy");
    for number in [2, 3] {
        Seat::of(&store, number).keys("P<enter>vsy");
    }
    chair.keys("rSy");
    chair.app
}

/// Names each kind of a type; a kind without a name doesn't compile.
macro_rules! kinds {
    ($all:ident, $name:ident: $type:ty, $($kind:pat => $text:literal,)*) => {
        const $all: &[&str] = &[$($text),*];

        fn $name(of: &$type) -> &'static str {
            match of {
                $($kind => $text,)*
            }
        }
    };
}

kinds! { SCREENS, screen: Screen,
    Screen::Sessions => "sessions",
    Screen::Assess => "assess",
    Screen::Map(Map { layer: Layer::Marks }) => "map of marks",
    Screen::Map(Map { layer: Layer::Evidence }) => "map of evidence",
    Screen::Map(Map { layer: Layer::Probes }) => "map of probes",
    Screen::Standing(_) => "verdict",
    Screen::Check(_) => "check",
    Screen::Evidence(_) => "evidence",
    Screen::History(_) => "history",
    Screen::Versions(_) => "versions",
    Screen::Panels(_) => "panels",
    Screen::Panel(_) => "panel",
}

kinds! { PAGES, page: Page,
    Page::Queue => "queue",
    Page::Agreement => "agreement",
    Page::Result => "result",
}

kinds! { OVERLAYS, overlay: Overlay,
    Overlay::Note(_) => "note",
    Overlay::Form(_) => "form",
    Overlay::Picker(_) => "picker",
    Overlay::Jump(_) => "jump line",
    Overlay::Line(_) => "line",
    Overlay::Reader(_) => "page to read",
    Overlay::Finder(_) => "palette",
    Overlay::Phrases(_) => "phrases",
    Overlay::Bulk(_) => "all shown",
    Overlay::Export => "export",
    Overlay::Confirm(_) => "question",
}

kinds! { FORMS, form: Purpose,
    Purpose::NewSession => "new session",
    Purpose::Candidate => "candidate",
    Purpose::Declaration => "declaration",
    Purpose::Recommendation => "recommendation",
    Purpose::NewEvidence => "new evidence",
    Purpose::Evidence(_) => "evidence edited",
    Purpose::Export => "export asked for",
    Purpose::Seal(_) => "seal",
    Purpose::Unseal => "unseal",
    Purpose::Panel(PanelForm::New) => "new panel",
    Purpose::Panel(PanelForm::Discuss(_)) => "what was said",
    Purpose::Panel(PanelForm::Recommend) => "the chair's recommendation",
    Purpose::Panel(PanelForm::Unseal) => "unseal a panel",
}

kinds! { LINES, line: LinePurpose,
    LinePurpose::Filter => "filter",
    LinePurpose::Measure(_) => "figure",
    LinePurpose::Reason(..) => "reason",
    LinePurpose::Search => "search",
}

kinds! { NOTICES, notice: Notice,
    Notice { weight: Weight::Done, .. } => "done",
    Notice { weight: Weight::Refused, .. } => "refused",
    Notice { weight: Weight::Failed, .. } => "failed",
}

kinds! { SAVES, save: SaveState,
    SaveState::Saved(Some(_)) => "saved",
    SaveState::Saved(None) => "not saved yet",
    SaveState::Saving => "saving",
    SaveState::Silent => "not saved, and the disk is silent",
    SaveState::Failed(_) => "not saved",
}

/// The kinds of all that a place shows.
fn seen(app: &App) -> Vec<&'static str> {
    let model = &app.model;
    let mut seen = vec![screen(model.screen())];
    seen.extend(model.table().map(|table| page(&table.page)));
    seen.extend(model.notice.as_ref().map(notice));
    seen.extend(model.work.as_ref().map(|work| save(&work.save)));
    for shown in &model.overlays {
        seen.push(overlay(shown));
        match shown {
            Overlay::Form(of) => seen.push(form(&of.purpose)),
            Overlay::Line(of) => seen.push(line(&of.purpose)),
            _ => {}
        }
    }
    seen
}

#[test]
fn every_place_has_pictures() {
    let seen = |place: &Place| seen(&place.come(&(place.from)(), super::SIZES[0], false));
    let seen: Vec<_> = PLACES.iter().flat_map(seen).collect();
    for kind in [SCREENS, PAGES, OVERLAYS, FORMS, LINES, NOTICES, SAVES].concat() {
        assert!(seen.contains(&kind), "{kind} has no picture");
    }
}

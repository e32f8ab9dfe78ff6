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

const fn place(name: &'static str, from: fn() -> App, keys: &'static str) -> Place {
    Place { name, from, keys }
}

/// Every place, and many as they are in some state.
pub(super) const PLACES: &[Place] = &[
    place("sessions", listed, "jj"),
    place("no sessions", unlisted, ""),
    place("sessions, a filter with a fault", listed, "/target:cmp -"),
    place("assess, new", App::assess, ""),
    place("assess, marked", marked, ""),
    place("assess, filtered", cited, "/level:CMP no:evidence<enter>j"),
    place("assess, not saved", unsaved, ""),
    place("assess, open elsewhere", held, ""),
    place("assess, sealed", sealed, "x"),
    place("map", marked, "m"),
    place("map of evidence", cited, "mm"),
    place("map of probes", marked, "mmm"),
    place("verdict", cited, "v"),
    place("verdict, what if", nearly, "vw"),
    place("check", asked, "Cjjjjj"),
    place("check, nothing found", whole, "C"),
    place("evidence", cited, "Ej"),
    place("no evidence", App::assess, "E"),
    place("history", marked, "Hj"),
    place("as it stood", marked, "Hjj<enter>"),
    place("two versions", by_hand, "j"),
    place("panels", panels, ""),
    place("no panels", no_panels, ""),
    place("queue", queue, ""),
    place("queue, settled", settled, "o"),
    place("agreement", queue, "ajjjj"),
    place("result", queue, "v"),
    place("result, sealed", panel_sealed, ""),
    place("note", cited, "eThree instruments compared.<enter>The choice is argued."),
    place("phrases", phrases, "instr"),
    place("new session", unlisted, "nAda Lovelace<enter>C-0142<enter>ccc<enter>4<enter>n"),
    place("candidate", cited, "A"),
    place("declaration", cited, "D"),
    place("recommendation", cited, "R<right><tab><right><tab>All of the level is shown."),
    place("new evidence", cited, "Ea"),
    place("evidence edited", cited, "Ee"),
    place("export asked for", cited, "X"),
    place("seal", asked, "Dn<ctrl-s>R<space><space><tab><tab>More is needed.<ctrl-s>SReasons.<tab>"),
    place("seal, nothing found", whole, "S"),
    place("seal to be broken", sealed, "bA page was missing."),
    place("new panel", no_panels, "n"),
    place("what was said", queue, "eAgreed that one file is not enough."),
    place("recommendation of the chair", queue, "vR"),
    place("panel's seal to be broken", panel_sealed, "b"),
    place("picker", cited, "jc"),
    place("jump line", cited, "gpk1"),
    place("filter line", cited, "/no:ev"),
    place("figure", cited, "gpe1cmp1i2"),
    place("reason", queue, "xNot shown"),
    place("help", cited, "?"),
    place("help, searched", cited, "?/unmarked"),
    place("wording", marked, "kkK"),
    place("wording at a panel", panel_sealed, "q<enter>"),
    place("note copied", marked, "ky"),
    place("palette", cited, ":"),
    place("all shown", cited, "/level:CMP ability:PK1<enter>B"),
    place("all shown, to be marked", cited, "/level:CMP ability:PK1<enter>Bx"),
    place("export being made", exporting, ""),
    place("export failed", export_failed, ""),
    place("question", question, ""),
];

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

fn held() -> App {
    let mut app = cited();
    app.send(Msg::Access(Access::Held("ada on engine, since 13:05".into())));
    app
}

fn sealed() -> App {
    let mut app = whole();
    app.keys("S<ctrl-s>");
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
    chair.keys("vR<right><right><tab><tab>Too little was shown.<enter>s");
    for number in [2, 3] {
        Seat::of(&store, number).keys("P<enter>vs");
    }
    chair.keys("rS");
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
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tui/tests/pictures");
    let files =
        std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let pictures: String = files.collect();
    for place in PLACES {
        assert!(pictures.contains(&format!("pictures({:?})", place.name)), "{} has no pictures", place.name);
    }
}

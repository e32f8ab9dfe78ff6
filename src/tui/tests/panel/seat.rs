//! Somebody at a panel: the screens, and the desk behind them, without a terminal.

use std::sync::Arc;

use crate::{
    app::{
        desk::{Desk, Intent},
        panel::PanelError,
    },
    domain::{
        generate::edition,
        history,
        ids::PanelId,
        panel::{
            Change, Panel,
            generate::{assessor, criterion, draft, later, seal},
        },
        session::Session,
        state::{Outcome, Recommendation, Verdict},
        summary::Summary,
    },
    store::{MemoryStore, Store as _},
    tui::{
        harness::App,
        key::script,
        keymap::Meaning,
        message::{Effect, Msg},
        model::panel::{PanelAsk, PanelNews},
        saver::record::{self, Grip, Opening, RecordId, Snapshot},
    },
};

/// What each member said: met, not yet or nothing, of each criterion.
const MARKED: [(&str, [Option<Verdict>; 3]); 5] = [
    ("PK1.CA.1", [Some(Verdict::Met), Some(Verdict::Met), Some(Verdict::Met)]),
    ("PK1.CMP.1", [Some(Verdict::Met), Some(Verdict::NotYet), Some(Verdict::Met)]),
    ("PK1.CMP.2", [Some(Verdict::NotYet), Some(Verdict::NotYet), None]),
    ("PK2.CMP.3", [Some(Verdict::Met), Some(Verdict::NotYet), None]),
    ("PE1.CMP.1", [Some(Verdict::NotYet), Some(Verdict::NotYet), Some(Verdict::NotYet)]),
];

/// The notes of the first two members on what they differ on.
const NOTES: [(usize, &str, &str); 3] = [
    (0, "PK1.CMP.1", "Three instruments compared in the case study, each with its limits named."),
    (1, "PK1.CMP.1", "One instrument only; asked at the interview, no other was named."),
    (2, "PK2.CMP.3", "Nothing in the file; to be asked."),
];

/// A sealed session of the member at a place.
fn sealed(place: usize) -> Session {
    let marks: Vec<_> =
        MARKED.iter().map(|(id, said)| (*id, said[place])).filter(|(_, said)| said.is_some()).collect();
    let mut session = draft(place + 1, &marks);
    let notes = NOTES
        .iter()
        .filter(|(of, ..)| *of == place)
        .map(|(_, id, note)| history::Change::Note { criterion: criterion(id), to: (*note).to_owned() });
    session.record(edition(), later(1), notes.collect()).unwrap();
    seal(session)
}

/// Somebody at a desk, with the screens.
pub struct Seat {
    pub app: App,
    store: MemoryStore,
    desk: Desk,
    hold: Option<Grip>,
    id: Option<PanelId>,
}

/// A store with the sealed sessions of three members, and what names them.
pub fn shelved() -> (MemoryStore, Vec<String>) {
    kept(&(0..3).map(sealed).collect::<Vec<_>>())
}

/// Two members who say met of nearly everything: the second says not yet of the first criterion.
pub fn one_sided() -> (MemoryStore, Vec<String>) {
    let ids = || edition().framework.criteria.iter().take(20).map(|criterion| criterion.id.as_str());
    let said = |place: usize, at: usize| if place == 2 && at == 0 { Verdict::NotYet } else { Verdict::Met };
    let member = |place| {
        let marks: Vec<_> = ids().enumerate().map(|(at, id)| (id, Some(said(place, at)))).collect();
        seal(draft(place, &marks))
    };
    kept(&[member(1), member(2)])
}

fn kept(sessions: &[Session]) -> (MemoryStore, Vec<String>) {
    let store = MemoryStore::new();
    for session in sessions {
        store.save(session, &Summary::of(&edition().framework, session), None, later(3)).unwrap();
    }
    (store, sessions.iter().map(|session| session.file.id.to_string()).collect())
}

/// The first member in the chair, with a panel of three open, convened by keys.
pub fn convened(anonymous: bool) -> Seat {
    let (store, ids) = shelved();
    let mut seat = Seat::of(&store, 1);
    seat.convene(&ids, anonymous);
    seat
}

impl Seat {
    /// The assessor of a number at the list of sessions.
    pub fn of(store: &MemoryStore, number: usize) -> Self {
        let desk = Desk::new(Arc::new(store.clone()), assessor(number)).unwrap();
        let mut app = App::home();
        app.model.seat.me = assessor(number);
        app.send(Msg::Listed(Vec::new()));
        Self { app, store: store.clone(), desk, hold: None, id: None }
    }

    /// The store behind the desk.
    pub fn store(&self) -> MemoryStore {
        self.store.clone()
    }

    /// Is gone, without a word to the screens.
    pub fn leave(&mut self) {
        self.hold = None;
    }

    /// Lets the panel go, as the driver does when it is asked to.
    pub fn let_go(&mut self) {
        self.hold.as_mut().unwrap().let_go();
    }

    /// Convenes a panel by keys.
    pub fn convene(&mut self, ids: &[String], anonymous: bool) {
        let names = if anonymous { "<right>" } else { "" };
        self.keys("Pn").keys(&ids.join(", ")).keys(&format!("<tab>{names}<enter>"));
    }

    /// Presses keys, and does what they ask for as the driver would.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in script(keys).unwrap() {
            if let Meaning::Does(action) = self.app.model.keymap.resolve(&self.app.model, key) {
                self.app.did.push(action);
            }
            self.app.send(Msg::Key(key));
            self.perform_all();
        }
        self
    }

    fn perform_all(&mut self) {
        for effect in self.app.take_effects() {
            match effect {
                Effect::Save => self.save(),
                Effect::Close => self.hold = None,
                Effect::Panel(ask) => self.perform(ask),
                _ => {}
            }
        }
    }

    fn save(&mut self) {
        let (snapshot, at) = (Snapshot::of(&self.app.model).unwrap(), self.app.model.now);
        self.hold.as_mut().unwrap().save(&self.desk, &snapshot, at).unwrap();
        self.app.send(Msg::Saved { changes: snapshot.changes, at });
    }

    fn perform(&mut self, ask: PanelAsk) {
        let now = self.app.model.now;
        let told = match ask {
            PanelAsk::List => self.desk.panels().map(|rows| Msg::Panel(PanelNews::Listed(rows))),
            PanelAsk::Open(id) => {
                self.hold = None;
                RecordId::Panel(id).open(&self.desk, Intent::Write).map(|opened| self.opened(opened))
            }
            PanelAsk::Convene { sources, anonymous } => {
                self.desk.convene(&sources, anonymous, now).map(|opened| self.opened(record::panel(opened)))
            }
            PanelAsk::TakeOver(id) => {
                RecordId::Panel(id).take_over(&self.desk).map(|opened| self.opened(opened))
            }
            PanelAsk::Sign(id) => {
                self.desk.sign_panel(id, now).map(|opened| Msg::Panel(PanelNews::Signed(opened.signoffs)))
            }
        };
        self.app.send(told.unwrap_or_else(|error| Msg::Failed(error.to_string())));
        // What has come back from a copy is saved.
        self.perform_all();
    }

    fn opened(&mut self, (opening, grip): (Opening, Grip)) -> Msg {
        let RecordId::Panel(id) = grip.id() else { unreachable!("a panel was asked for") };
        (self.id, self.hold) = (Some(id), Some(grip));
        opening.msg()
    }

    /// The panel as it is on disk.
    pub fn saved(&self) -> Panel {
        self.desk.open_panel(self.id.unwrap(), Intent::Read).unwrap().0.panel
    }
}

/// The changes of a panel that was made by calls alone, from the queue to the seal.
pub fn settled_by_calls(reasons: &[(&str, Verdict, &str)], rationale: &str) -> Vec<Change> {
    let (store, ids) = shelved();
    let desks = [1, 2, 3].map(|number| Desk::new(Arc::new(store.clone()), assessor(number)).unwrap());
    let (opened, hold) = desks[0].convene(&ids, false, later(5)).unwrap();
    let id = opened.panel.file.id;
    drop(hold);
    let given = Recommendation { outcome: Outcome::Defer, level: None, rationale: rationale.to_owned() };
    desks[0]
        .change_panel(id, later(6), |opened| {
            let edition = opened.edition.clone();
            for (id, verdict, reason) in reasons {
                opened.panel.resolve(&edition, &criterion(id), *verdict, reason, later(6))?;
            }
            let accepting = opened.sitting().accepting();
            opened.panel.record(&edition, later(6), accepting)?;
            opened.panel.record(&edition, later(6), vec![Change::Recommended(Some(given))])?;
            Ok::<_, PanelError>(())
        })
        .unwrap();
    for desk in &desks {
        desk.sign_panel(id, later(7)).unwrap();
    }
    let (opened, ()) = desks[0].change_panel(id, later(8), |opened| opened.seal(later(8))).unwrap();
    opened.panel.entries.iter().map(|entry| entry.change.clone()).collect()
}

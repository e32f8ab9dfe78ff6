//! For tests: keys in, screen and effects out, without a terminal.
//!
//! A wrong script or fixture fails the test that has it, so nothing here says that it panics.
#![allow(clippy::missing_panics_doc)]

use std::sync::Arc;

use jiff::Timestamp;
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::desk::{Access, Found, Opened},
    domain::{
        draft,
        framework::Edition,
        history::Change,
        ids::{AssessorId, CriterionId},
        session::Session,
        state::{Assessor, Candidate},
    },
    tui::{
        action::Action,
        key::script,
        keymap::{Keymap, Meaning},
        message::{Effect, Msg, Typed},
        model::Model,
        theme::{ROLES, Signs, Theme},
        update::update,
        view,
    },
};

/// The program without a terminal: its model, and what it asked for.
#[derive(Clone)]
pub struct App {
    /// The model.
    pub model: Model,
    /// The effects asked for since they were last taken.
    pub effects: Vec<Effect>,
    /// The actions that keys did.
    pub did: Vec<Action>,
    now: Timestamp,
}

/// The moment at which tests begin: 24 November 2026, 14:00 UTC.
pub fn noon() -> Timestamp {
    "2026-11-24T14:00:00Z".parse().unwrap()
}

/// The assessor of the tests.
pub fn assessor() -> Assessor {
    let id: AssessorId = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
    Assessor { id, name: "Mary Somerville".into() }
}

/// A criterion by its id.
pub fn criterion(id: &str) -> CriterionId {
    id.parse().unwrap()
}

/// Ada Lovelace's session for CMP against the shipped edition, without a mark.
pub fn session(edition: &Edition) -> Session {
    let candidate = Candidate {
        name: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let id = "019e0000-0000-7000-8000-000000000001".parse().unwrap();
    Session::create(id, edition, candidate, assessor(), noon())
}

/// A part of one row of the screen that has one role.
pub struct Run {
    /// The role's name; `?` if no role looks so.
    pub role: &'static str,
    /// Its row.
    pub y: u16,
    /// Its first column.
    pub x: u16,
    /// Its text.
    pub text: String,
}

impl App {
    /// The program on the home screen, at 80 columns and 24 rows.
    pub fn home() -> Self {
        let model = Model::new(assessor(), Arc::new(Edition::shipped().unwrap()), Keymap::default(), noon());
        Self { model, effects: Vec::new(), did: Vec::new(), now: noon() }
    }

    /// The program with Ada Lovelace's session open.
    pub fn assess() -> Self {
        Self::with(Vec::new())
    }

    /// The program with Ada Lovelace's session open, after some changes.
    pub fn with(changes: Vec<Change>) -> Self {
        let edition = Arc::new(Edition::shipped().unwrap());
        let mut session = session(&edition);
        session.record(&edition, noon(), changes).unwrap();
        session.file.saved_at = Some(noon());
        let mut app = Self::home();
        app.open(session, edition);
        app
    }

    /// Opens a session.
    pub fn open(&mut self, session: Session, edition: Arc<Edition>) {
        let drafts = self.model.seat.drafts.of(&draft::file(session.file.id)).to_vec();
        let (access, found) = (Access::Write, Found { drafts, ..Found::default() });
        self.send(Msg::Opened(Box::new(Opened { session, edition, access, place: None, found })));
    }

    /// Sends one message, a second after the last.
    pub fn send(&mut self, msg: Msg) {
        self.now = self.now.checked_add(jiff::SignedDuration::from_secs(1)).unwrap();
        let effects = update(&mut self.model, msg, self.now);
        let is_left = effects.contains(&Effect::Close);
        for effect in effects {
            // A disk that takes half-filled forms at once.
            if let Effect::KeepDrafts(Typed { changes, .. }) = effect {
                update(&mut self.model, Msg::Drafts(Ok(changes)), self.now);
            } else {
                self.effects.push(effect);
            }
        }
        if is_left {
            // Here every save works.
            self.send(Msg::Closed);
        }
    }

    /// Presses keys, as in `j<space>eseen on video<esc>.`
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in script(keys).unwrap() {
            if let Meaning::Does(action) = self.model.keymap.resolve(&self.model, key) {
                self.did.push(action);
            }
            self.send(Msg::Key(key));
        }
        self
    }

    /// Keys that come all at once.
    pub fn flood(&mut self, keys: &str) -> &mut Self {
        for (at, key) in script(keys).unwrap().into_iter().enumerate() {
            self.send(Msg::Flooded { key, is_first: at == 0 });
        }
        self
    }

    /// Changes the size of the terminal.
    pub fn size(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.send(Msg::Resized(columns, rows));
        self
    }

    /// Goes over to ASCII without colour.
    pub fn ascii(&mut self) -> &mut Self {
        self.model.theme = Theme { colour: false, signs: Signs::Ascii, ..Theme::default() };
        self
    }

    /// What was asked for since this was last called.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The screen as text; `▏` stands where the terminal's cursor is.
    pub fn screen(&self) -> String {
        let (buffer, caret) = self.draw();
        let mut rows = Vec::new();
        for y in 0..buffer.area.height {
            let mut row = String::new();
            let mut x = 0;
            while x < buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                let at_caret = caret.is_some_and(|caret| (caret.x, caret.y) == (x, y));
                row.push_str(if at_caret { "▏" } else { symbol });
                x += u16::try_from(crate::tui::text::width(symbol).max(1)).unwrap();
            }
            rows.push(row.trim_end().to_owned());
        }
        rows.join("\n")
    }

    /// Whether a text stands on the screen in the role of that name.
    pub fn shows(&self, role: &str, text: &str) -> bool {
        self.runs().iter().any(|run| run.role == role && run.text.contains(text))
    }

    /// The parts of the screen that aren't plain text, each of one role and on one row.
    pub fn runs(&self) -> Vec<Run> {
        let (buffer, _) = self.draw();
        let look = |style: ratatui::style::Style| (style.fg.unwrap_or_default(), style.add_modifier);
        let looks = ROLES.map(|(role, name)| (look(self.model.theme.style(role)), name));
        let mut runs: Vec<Run> = Vec::new();
        let area = buffer.area;
        for (y, x) in (0..area.height).flat_map(|y| (0..area.width).map(move |x| (y, x))) {
            let cell = &buffer[(x, y)];
            let role = looks.iter().find(|(known, _)| *known == look(cell.style()));
            let role = role.map_or("?", |(_, name)| name);
            match runs.last_mut() {
                Some(last) if (last.role, last.y) == (role, y) => last.text.push_str(cell.symbol()),
                _ => runs.push(Run { role, y, x, text: cell.symbol().to_owned() }),
            }
        }
        runs.retain(|run| run.role != "text" && !run.text.trim().is_empty());
        runs
    }

    fn draw(&self) -> (Buffer, Option<ratatui::layout::Position>) {
        let (columns, rows) = self.model.size;
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let caret = view::draw(&self.model, area, &mut buffer);
        (buffer, caret)
    }
}

//! The screens of panels: the list of them, and the one that is open with its pages.

use jiff::{Timestamp, civil::Date};

use crate::{
    app::panel::{OpenedPanel, PanelError},
    domain::{
        framework::Framework,
        ids::{CriterionId, PanelId},
        panel::{Case, Change, Panel, Signoff},
    },
    store::panels::PanelRow,
    tui::model::{Cursor, Model, SaveState, Screen, filter::Filter},
};

/// The list of panels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panels {
    /// The panels; none until the store was read.
    pub rows: Option<Vec<PanelRow>>,
    /// The cursor among them.
    pub cursor: Cursor,
}

/// What the screens of a panel are told from outside.
#[derive(Debug)]
pub enum PanelNews {
    /// The panels were listed.
    Listed(Vec<PanelRow>),
    /// A panel was opened, convened or read again.
    Opened(Box<OpenedPanel>),
    /// Whoever sits here signed; all that was signed.
    Signed(Vec<Signoff>),
}

/// What the screens of a panel ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum PanelAsk {
    /// List the panels.
    List,
    /// Open a panel, or read it again.
    Open(PanelId),
    /// Convene a panel on the sessions that are named.
    Convene {
        /// Ids or parts of them, files, folders.
        sources: Vec<String>,
        /// Whether the members' names are hidden.
        anonymous: bool,
    },
    /// Ask whoever has the panel open to let it go, and open it.
    TakeOver(PanelId),
    /// Sign the open panel.
    Sign(PanelId),
}

/// A page of an open panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What the members differ on.
    #[default]
    Queue,
    /// How far they agree.
    Agreement,
    /// What the panel comes to.
    Result,
}

/// The queue's own state.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// The cursor among the criteria shown.
    pub cursor: Cursor,
    /// How far the case in hand is scrolled, in rows.
    pub offset: usize,
    /// Whether every criterion that anybody marked is shown, and not only what differs.
    pub all: bool,
    /// The filter.
    pub filter: Filter,
    /// The indexes of the criteria shown, rising; kept in step with the panel.
    pub shown: Vec<usize>,
}

/// A panel that is open.
#[derive(Clone, Debug)]
pub struct Table {
    /// The panel with all that it rests on.
    pub opened: OpenedPanel,
    /// The page shown.
    pub page: Page,
    /// The page that led to the queue, to which back returns; none if the queue was come to by itself.
    pub from: Option<Page>,
    /// The queue's own state.
    pub queue: Queue,
    /// The cursor among the figures.
    pub figures: Cursor,
    /// How far the result is scrolled, in rows.
    pub offset: usize,
    /// What is known of the file.
    pub save: SaveState,
    /// How many changes were made here, to tell the newest state from those before it.
    pub changes: u64,
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.opened.panel == other.opened.panel
    }
}

impl Table {
    /// A panel just opened.
    pub fn new(opened: OpenedPanel) -> Self {
        let save = SaveState::Saved(opened.panel.file.saved_at);
        Self {
            opened,
            page: Page::default(),
            from: None,
            queue: Queue::default(),
            figures: Cursor::default(),
            offset: 0,
            save,
            changes: 0,
        }
    }

    /// The panel.
    pub fn panel(&self) -> &Panel {
        &self.opened.panel
    }

    /// The framework.
    pub fn framework(&self) -> &Framework {
        &self.opened.edition.framework
    }

    /// Why nothing can be changed here, in few words; none if it can.
    pub fn bar(&self) -> Option<&'static str> {
        if self.panel().state.seal.is_some() {
            return Some("the panel is sealed and can only be read");
        }
        self.opened.may_change().is_err().then_some("this panel can only be read here")
    }

    /// The criterion in hand, by index.
    pub fn here(&self) -> Option<usize> {
        self.queue.shown.get(self.queue.cursor.at).copied()
    }

    /// The id of the criterion in hand.
    pub fn criterion(&self) -> Option<&CriterionId> {
        Some(&self.framework().criteria.get(self.here()?)?.id)
    }

    /// The case in hand.
    pub fn case(&self) -> Option<Case<'_>> {
        self.opened.sitting().case(self.here()?)
    }

    /// Goes to the criterion at an index, or else to the first shown behind it.
    pub fn go(&mut self, index: usize) {
        let behind = self.queue.shown.partition_point(|shown| *shown < index);
        let at = behind.min(self.queue.shown.len().saturating_sub(1));
        if at != self.queue.cursor.at {
            self.queue.offset = 0;
        }
        self.queue.cursor.at = at;
    }

    /// Goes to the next criterion that is not settled, round the end; false if none is left.
    pub fn next_open(&mut self) -> bool {
        let here = self.here();
        let sitting = self.opened.sitting();
        let is_open = |index: &usize| sitting.case(*index).is_some_and(|case| case.is_open());
        let open: Vec<usize> = self.queue.shown.iter().copied().filter(is_open).collect();
        let behind = open.iter().find(|index| here.is_none_or(|here| **index > here));
        let Some(next) = behind.or(open.first()).copied() else { return false };
        self.go(next);
        true
    }

    /// Brings the criteria shown in step with panel and filter; ages count to the day `on`.
    pub fn sift(&mut self, on: Date) {
        let here = self.here();
        let sitting = self.opened.sitting();
        let Queue { all, filter, .. } = &self.queue;
        let said = |case: &Case<'_>| case.marks.iter().any(Option::is_some) || case.resolution.is_some();
        let belongs = |case: &Case<'_>| if *all { said(case) } else { case.differs() };
        let shows = |case: &Case<'_>| {
            belongs(case)
                && (filter.query.is_empty() || filter.query.shows_criterion(&sitting.facts(case, on)))
        };
        self.queue.shown = sitting.cases().filter(shows).map(|case| case.index).collect();
        match here {
            Some(here) => self.go(here),
            None => self.queue.cursor = Cursor::default(),
        }
    }

    /// Makes changes as one action. Returns whether anything changed.
    ///
    /// # Errors
    /// What the panel refuses.
    pub fn record(&mut self, now: Timestamp, changes: Vec<Change>) -> Result<bool, PanelError> {
        self.opened.may_change()?;
        let edition = self.opened.edition.clone();
        Ok(self.opened.panel.record(&edition, now, changes)?)
    }

    /// What a member is called: a letter, and the name where it is not hidden.
    pub fn label(&self, place: usize) -> String {
        let state = &self.panel().state;
        if state.anonymous { letter(place) } else { format!("{} {}", letter(place), state.label(place)) }
    }
}

/// The letter of a member, by place.
pub fn letter(place: usize) -> String {
    u8::try_from(place).map_or(String::new(), |place| char::from(b'A' + place % 26).to_string())
}

impl Model {
    /// The panel that is open, if its screen is on top.
    pub fn table(&self) -> Option<&Table> {
        if let Screen::Panel(table) = self.screen() { Some(table) } else { None }
    }

    /// The same, to be changed.
    pub fn table_mut(&mut self) -> Option<&mut Table> {
        if let Some(Screen::Panel(table)) = self.screens.last_mut() { Some(table) } else { None }
    }
}

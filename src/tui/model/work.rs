//! The session that is open.

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;

use crate::{
    app::desk::Access,
    domain::{
        framework::{Criterion, Edition, Framework},
        history::Change,
        ids::{CriterionId, SessionId},
        repeat::Repeat,
        rule::{self, Standing},
        session::{Refusal, Session},
        state::Mark,
        undo::Reach,
    },
    tui::model::{filter::Filters, picker::Picker},
};

/// The session that is open, with the edition it is marked against.
#[derive(Clone, Debug)]
pub struct Work {
    /// The session.
    pub session: Session,
    /// The edition.
    pub edition: Arc<Edition>,
    /// Whether it may be written.
    pub access: Access,
    /// Where the candidate stands; kept in step with the session.
    pub standing: Standing,
    /// What undo and redo would take back; kept in step with the session.
    pub reach: Reach,
    /// Where the assessor is.
    pub place: Place,
    /// What was chosen for a criterion and not taken: opening its picker again brings it back.
    pub aside: Option<Picker>,
    /// What the key that repeats would mark and cite; kept in step with the session.
    pub repeat: Repeat,
    /// What the lists show.
    pub filters: Filters,
    /// Whether a jump line has just led somewhere by itself.
    pub landed: bool,
    /// What is known of the file.
    pub save: SaveState,
    /// How many changes were made here, to tell the newest state from those before it.
    pub changes: u64,
}

/// Where an assessor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The ability, by index.
    pub ability: usize,
    /// The level, by index.
    pub level: usize,
    /// The line among the ability's criteria at the level.
    pub line: usize,
    /// The pane with the keys.
    pub pane: Pane,
}

/// The panes of the main screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The criteria of one ability at one level.
    #[default]
    Criteria,
    /// The abilities.
    Abilities,
    /// The levels.
    Levels,
}

/// What is known of the session's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// The newest state is on disk since then; none if nothing was ever changed here.
    Saved(Option<Timestamp>),
    /// Being saved.
    Saving,
    /// Not saved yet, and the disk has been silent for long.
    Silent,
    /// Not saved, and why.
    Failed(String),
}

/// What is kept of a session when it is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The session.
    pub id: SessionId,
    /// The criterion the assessor was on.
    pub criterion: Option<CriterionId>,
}

impl Work {
    /// A session just opened, at the criterion `at` or the first of the target level.
    pub fn new(session: Session, edition: Arc<Edition>, access: Access, at: Option<&CriterionId>) -> Self {
        let standing = rule::standing(&edition.framework, &session.state);
        let target = edition.framework.level_index(session.state.candidate.target.as_str()).unwrap_or(0);
        let place = Place { ability: 0, level: target, line: 0, pane: Pane::Criteria };
        let saved = session.file.saved_at;
        let (repeat, reach) = (Repeat::of(&session), session.reach());
        let mut work = Self {
            session,
            edition,
            access,
            standing,
            reach,
            place,
            aside: None,
            repeat,
            filters: Filters::default(),
            landed: false,
            save: SaveState::Saved(saved),
            changes: 0,
        };
        if let Some(index) = at.and_then(|id| work.framework().criterion_index(id)) {
            work.go(index);
        }
        work
    }

    /// The framework.
    pub fn framework(&self) -> &Framework {
        &self.edition.framework
    }

    /// Whether the session may be changed.
    pub fn is_writable(&self) -> bool {
        self.access == Access::Write && self.session.state.seal.is_none()
    }

    /// Whether it is sealed, and the seal could be broken here.
    pub fn is_sealed(&self) -> bool {
        self.access == Access::Write && self.session.is_sealed()
    }

    /// The index of the target level.
    pub fn target(&self) -> usize {
        self.framework().level_index(self.session.state.candidate.target.as_str()).unwrap_or(0)
    }

    /// The criteria in the criteria pane, with their indexes.
    pub fn criteria(&self) -> impl Iterator<Item = (usize, &Criterion)> {
        self.framework().criteria_at(self.place.ability, self.place.level)
    }

    /// The index of the criterion in hand.
    pub fn criterion_index(&self) -> Option<usize> {
        self.criteria().nth(self.place.line).map(|(index, _)| index)
    }

    /// The criterion in hand.
    pub fn criterion(&self) -> Option<&Criterion> {
        self.criterion_index().map(|index| &self.framework().criteria[index])
    }

    /// The mark on the criterion in hand.
    pub fn mark(&self) -> Option<&Mark> {
        self.session.state.mark(&self.criterion()?.id)
    }

    /// Goes to a criterion by its index.
    pub fn go(&mut self, index: usize) {
        let Some(criterion) = self.framework().criteria.get(index) else { return };
        let (ability, level) = (criterion.ability, criterion.level);
        let line = self.framework().criteria_at(ability, level).take_while(|(at, _)| *at != index).count();
        self.place = Place { ability, level, line, pane: Pane::Criteria };
    }

    /// Makes changes as one user action. Returns whether anything changed.
    ///
    /// # Errors
    /// What the session refuses.
    pub fn record(&mut self, at: Timestamp, changes: Vec<Change>) -> Result<bool, Refusal> {
        // A form may still be open when the session is taken over.
        if self.access != Access::Write {
            return Err(Refusal::ReadOnly);
        }
        let any = self.session.record(&self.edition, at, changes)?;
        self.refresh();
        Ok(any)
    }

    /// Goes to a level, to the same ability and, if it is there, the same line.
    pub fn go_to_level(&mut self, level: usize) {
        let lines = self.framework().criteria_at(self.place.ability, level).count();
        self.place = Place { level, line: self.place.line.min(lines.saturating_sub(1)), ..self.place };
    }

    /// Seals the session, with the reason for each finding by its key.
    ///
    /// # Errors
    /// What the session refuses.
    pub fn seal(&mut self, at: Timestamp, reasons: BTreeMap<String, String>) -> Result<(), Refusal> {
        self.session.seal(&self.edition, at, reasons)?;
        self.refresh();
        Ok(())
    }

    /// Brings what follows from the session in step with it.
    pub fn refresh(&mut self) {
        self.standing = rule::standing(&self.edition.framework, &self.session.state);
        self.reach = self.session.reach();
        self.repeat = Repeat::of(&self.session);
    }

    /// What is kept when the session is left.
    pub fn left(&self) -> Left {
        Left { id: self.session.file.id, criterion: self.criterion().map(|criterion| criterion.id.clone()) }
    }
}

//! Where the sessions of an export come from: each is opened when its turn comes, on whichever thread.

use std::{collections::BTreeMap, sync::Arc};

use super::BundleError;
use crate::{
    app::{
        desk::{Access, Desk, Found, Opened},
        panel::OpenedPanel,
    },
    domain::{framework::Edition, ids::SessionId},
    export::redact::People,
    store::Row,
};

/// A session, with the text of its file.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The session.
    pub opened: Opened,
    /// The text of its file, byte for byte.
    pub text: String,
}

/// The sessions of an export, in their order.
pub trait Source: Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// Opens the session at `index`, counted from 0.
    ///
    /// # Errors
    /// It can't be read.
    fn open(&self, index: usize) -> Result<Taken, BundleError>;

    /// The edition of an export without sessions.
    fn edition(&self) -> Arc<Edition>;

    /// The panel that the sessions are of, if they are of one.
    fn panel(&self) -> Option<&OpenedPanel> {
        None
    }

    /// How people are shown.
    fn people(&self) -> People {
        People::Named
    }

    /// Does what must be done before the folder is there for others to see.
    ///
    /// # Errors
    /// It can't be done; then the folder is not made.
    fn before_placing(&self) -> Result<(), BundleError> {
        Ok(())
    }
}

/// Puts sessions in the order of an export: by reference, name and id, so that the tables don't depend on which was
/// changed last. Each comes once.
pub fn in_order(rows: &[Row], ids: &mut Vec<SessionId>) {
    fn key(row: &Row) -> Option<(SessionId, (&str, &str))> {
        match row {
            Row::Session(listed) => Some((listed.id, (&listed.candidate.reference, &listed.candidate.name))),
            Row::Damaged { .. } | Row::Private { .. } => None,
        }
    }
    let keys: BTreeMap<_, _> = rows.iter().filter_map(key).collect();
    ids.sort_by_key(|id| (keys.get(id), *id));
    ids.dedup();
}

/// Sessions on a desk.
#[derive(Debug)]
pub struct OnDesk<'a> {
    /// The desk.
    pub desk: &'a Desk,
    /// Which sessions, in the order of the export.
    pub ids: &'a [SessionId],
}

impl Source for OnDesk<'_> {
    fn count(&self) -> usize {
        self.ids.len()
    }

    fn open(&self, index: usize) -> Result<Taken, BundleError> {
        let (opened, text) = self.desk.read(self.ids[index])?;
        Ok(Taken { opened, text })
    }

    fn edition(&self) -> Arc<Edition> {
        self.desk.shipped().clone()
    }
}

/// The sealed sessions of a panel, from the copies that it keeps, with the panel itself.
#[derive(Debug)]
pub struct OfPanel<'a> {
    panel: &'a OpenedPanel,
}

impl<'a> OfPanel<'a> {
    /// The sessions of `panel`.
    ///
    /// # Errors
    /// Something in the panel doesn't fit together, or its members' names are hidden still.
    pub fn new(panel: &'a OpenedPanel) -> Result<Self, BundleError> {
        let mut why = panel.findings.clone();
        if panel.panel.state.anonymous {
            why.push("the members' names are not revealed".to_owned());
        }
        let candidate = || panel.panel.state.candidate.name.clone();
        if why.is_empty() {
            Ok(Self { panel })
        } else {
            Err(BundleError::Panel { candidate: candidate(), why })
        }
    }
}

impl Source for OfPanel<'_> {
    fn count(&self) -> usize {
        self.panel.sessions.len()
    }

    fn open(&self, index: usize) -> Result<Taken, BundleError> {
        let opened = Opened {
            session: self.panel.sessions[index].as_ref().clone(),
            edition: self.panel.edition.clone(),
            access: Access::Write,
            place: None,
            found: Found::default(),
        };
        Ok(Taken { opened, text: self.panel.texts[index].to_string() })
    }

    fn edition(&self) -> Arc<Edition> {
        self.panel.edition.clone()
    }

    fn panel(&self) -> Option<&OpenedPanel> {
        Some(self.panel)
    }
}

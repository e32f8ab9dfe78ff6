//! Where the sessions of an export come from: each is opened when its turn comes, on whichever thread.

use std::sync::Arc;

use super::BundleError;
use crate::{
    app::desk::{Desk, Opened},
    domain::{framework::Edition, ids::SessionId},
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

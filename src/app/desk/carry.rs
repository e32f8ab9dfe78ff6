//! Carrying a session that is open for writing over to another edition.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Desk, DeskError, Hold, Opened};
use crate::domain::{carry::Carried, framework::Edition};

impl Desk {
    /// Carries a session to the edition `to`, keeps that edition and saves the session.
    ///
    /// # Errors
    /// The session refuses, or it can't be saved; then nothing on disk was changed but that the edition is kept.
    pub fn carry(
        &self,
        opened: &mut Opened,
        hold: &mut Hold,
        to: &Arc<Edition>,
        now: Timestamp,
    ) -> Result<Carried, DeskError> {
        let carried = opened.session.carry(&opened.edition, to, now)?;
        if opened.edition.digest != to.digest {
            self.store.keep_edition(to)?;
            opened.edition = to.clone();
            self.save(&mut opened.session, to, hold, now)?;
        }
        Ok(carried)
    }
}

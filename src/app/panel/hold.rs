//! What is not in a panel's file: the words being typed at it, copies that stood in for a save, and who has it open.

use std::path::PathBuf;

use jiff::Timestamp;

use super::{OpenedPanel, PanelError, PanelHold};
use crate::{
    app::desk::{Desk, DeskError, Tried},
    domain::{
        ids::PanelId,
        panel::{Draft, Panel, PanelSummary},
        versions::{Relation, relation},
    },
    store::{Condition, Copied, Whither, panels::PanelBeside},
};

impl Desk {
    /// Keeps the words being typed at a panel that is open for writing; none takes them away.
    ///
    /// # Errors
    /// They can't be written; the words kept before are whole.
    pub fn keep_panel_draft(&self, hold: &PanelHold, draft: Option<&Draft>) -> Result<(), DeskError> {
        hold.check()?;
        Ok(self.store().put_panel_draft(hold.facts.id, draft)?)
    }

    /// Writes the newest state of an open panel as a copy.
    ///
    /// # Errors
    /// It can be written nowhere.
    pub fn rescue_panel(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        hold: &PanelHold,
        whither: Whither<'_>,
        now: Timestamp,
    ) -> Result<Copied, PanelError> {
        let panel = Panel { file: hold.facts.clone(), ..panel.clone() };
        Ok(self.store().keep_panel_copy(&panel, summary, hold.basis, now, whither)?)
    }

    /// Asks whoever has the panel open to save and let go, and opens it for writing once that is done.
    ///
    /// # Errors
    /// The holder can't be asked or doesn't let go within three seconds, or the panel can't be opened.
    pub fn take_over_panel(&self, id: PanelId) -> Result<(OpenedPanel, PanelHold), PanelError> {
        self.store().ask_panel_holder(id)?;
        self.open_panel_as(id, Tried::until_had(|| self.store().lock_panel(id))?)
    }

    /// Takes the lock again after it was lost, for the same state of the file: the next save finds out whether it still
    /// is that.
    ///
    /// # Errors
    /// Somebody else has it now.
    pub fn lock_panel_again(&self, hold: &mut PanelHold) -> Result<(), DeskError> {
        if hold.check().is_ok() {
            return Ok(());
        }
        // What is left of the old lock goes first, or it would be in the way of the new one.
        hold.lock = None;
        hold.lock = Some(self.store().lock_panel(hold.facts.id)?);
        Ok(())
    }

    /// Looks for what stands beside a panel that is open for writing: the words that were being typed, and copies. One
    /// that goes on from it is taken up: it is the same panel later. The paths are those whose words are now all in it.
    pub(super) fn look_beside_panel(&self, opened: &mut OpenedPanel) -> Vec<PathBuf> {
        let id = opened.panel.file.id;
        match self.store().panel_draft(id) {
            Ok(draft) => opened.draft = draft.filter(|draft| !draft.is_in(&opened.panel.state)),
            Err(error) => opened.findings.push(format!("what was being typed can't be read: {error}")),
        }
        let mut spent = Vec::new();
        // That copies can't be looked for is no reason not to open the panel: they stay where they are.
        for PanelBeside { path, read } in self.store().panel_beside(id).unwrap_or_default() {
            let why = match read {
                Ok((other, Condition::Sound)) => match relation(&opened.panel, &other) {
                    Relation::Contained => {
                        spent.push(path);
                        continue;
                    }
                    Relation::Continues => {
                        opened.panel = Panel { file: opened.panel.file.clone(), ..other };
                        opened.recovered = true;
                        spent.push(path);
                        continue;
                    }
                    Relation::Differs => "it has words of its own".to_owned(),
                },
                Ok(_) => "it was changed outside the program".to_owned(),
                Err(error) => error.to_string(),
            };
            opened.findings.push(format!("another version is kept in {}: {why}", path.display()));
        }
        spent
    }
}

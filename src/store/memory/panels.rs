//! Panels in memory.

use std::{collections::BTreeMap, path::PathBuf};

use jiff::Timestamp;

use super::{MemoryStore, path, unexpected};
use crate::{
    domain::{
        ids::{AssessorId, Digest, PanelId, SessionId},
        panel::{Panel, PanelSummary, Signoff},
    },
    store::{
        Held, Saved, Store as _, StoreError,
        format::{self, panel::write_signoff},
        panels::{
            Files, Kept, LoadedPanel, PanelRow, Panels, loaded_panel, newest_first, panel_row, prepare_panel,
        },
    },
};

/// What is kept of one panel.
#[derive(Debug, Default)]
pub(super) struct Folder {
    panel: Option<String>,
    members: BTreeMap<SessionId, String>,
    signoffs: BTreeMap<AssessorId, String>,
}

/// The name of a panel's file in messages.
fn panel_path(id: PanelId) -> PathBuf {
    PathBuf::from(format!("memory/{id}/panel.toml"))
}

impl Panels for MemoryStore {
    fn panels(&self) -> Result<Vec<PanelRow>, StoreError> {
        let kept = self.kept();
        let texts = kept.panels.iter().filter_map(|(id, folder)| Some((id, folder.panel.as_ref()?)));
        let mut rows: Vec<_> =
            texts.map(|(id, text)| panel_row(&panel_path(*id), *id, format::head(text))).collect();
        newest_first(&mut rows);
        Ok(rows)
    }

    fn load_panel(&self, id: PanelId) -> Result<LoadedPanel, StoreError> {
        let none = || StoreError::NoPanel { id, path: panel_path(id) };
        let files = {
            let kept = self.kept();
            let folder = kept.panels.get(&id).ok_or_else(none)?;
            let text = |text: &String, name: String| Kept {
                path: panel_path(id).with_file_name(name),
                text: text.clone(),
            };
            let members = folder.members.iter();
            let signoffs = folder.signoffs.iter();
            Files {
                panel: text(folder.panel.as_ref().ok_or_else(none)?, "panel.toml".into()),
                members: members.map(|(id, copy)| (*id, Ok(text(copy, format!("{id}.toml"))))).collect(),
                signoffs: signoffs.map(|(id, signoff)| text(signoff, format!("{id}.toml"))).collect(),
            }
        };
        loaded_panel(id, files, |session| self.load(session).ok())
    }

    fn save_panel(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError> {
        let path = panel_path(panel.file.id);
        let prepared = prepare_panel(&path, panel, summary, basis, at)?;
        let mut kept = self.kept();
        if let Some(error) = kept.failures.pop_front() {
            return Err(error);
        }
        let folder = kept.panels.entry(panel.file.id).or_default();
        if let Some(found) = unexpected(folder.panel.as_ref(), basis) {
            return Err(StoreError::Changed { path, found, copy: None });
        }
        folder.panel = Some(prepared.text);
        Ok(prepared.saved)
    }

    fn lock_panel(&self, id: PanelId) -> Result<Box<dyn Held>, StoreError> {
        self.lock_at(panel_path(id).with_extension("lock"))
    }

    fn keep_member(&self, id: PanelId, session: SessionId, text: &str) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let members = &mut kept.panels.entry(id).or_default().members;
        if members.get(&session).is_some_and(|there| there != text) {
            return Err(StoreError::Exists { path: path(session) });
        }
        members.insert(session, text.to_owned());
        Ok(())
    }

    fn put_signoff(&self, signoff: &Signoff) -> Result<(), StoreError> {
        let mut kept = self.kept();
        let folder = kept.panels.entry(signoff.panel).or_default();
        folder.signoffs.insert(signoff.assessor.id, write_signoff(signoff));
        Ok(())
    }
}

#[cfg(test)]
impl MemoryStore {
    /// Changes the texts of a panel's files, as another program would.
    pub(crate) fn edit_panel(&self, id: PanelId, edit: impl Fn(&str) -> String) {
        let mut kept = self.kept();
        let folder = kept.panels.entry(id).or_default();
        let texts = folder.panel.iter_mut().chain(folder.members.values_mut());
        for text in texts.chain(folder.signoffs.values_mut()) {
            *text = edit(text);
        }
    }
}

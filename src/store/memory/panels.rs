//! Panels in memory.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{MemoryStore, path, unexpected};
use crate::{
    domain::{
        ids::{AssessorId, Digest, PanelId, SessionId},
        panel::{Draft, Panel, PanelSummary, Signoff},
    },
    store::{
        Copied, Held, Saved, Store as _, StoreError, Whither,
        format::{self, panel::write_signoff},
        panels::{
            Files, Kept, LoadedPanel, PanelBeside, PanelRow, Panels, loaded_panel, newest_first, of,
            panel_copy, panel_head, prepare_panel,
        },
        paths::{EMERGENCY, PANEL_DRAFT},
    },
};

/// What is kept of one panel.
#[derive(Debug, Default)]
pub(super) struct Folder {
    panel: Option<String>,
    members: BTreeMap<SessionId, String>,
    signoffs: BTreeMap<AssessorId, String>,
    draft: Option<String>,
    beside: BTreeMap<PathBuf, String>,
}

/// The name of a panel's file in messages.
fn panel_path(id: PanelId) -> PathBuf {
    PathBuf::from(format!("memory/{id}/panel.toml"))
}

impl Panels for MemoryStore {
    fn panels(&self) -> Result<Vec<PanelRow>, StoreError> {
        let kept = self.kept();
        let texts = kept.panels.iter().filter_map(|(id, folder)| Some((id, folder.panel.as_ref()?)));
        let row = |(id, text): (&PanelId, &String)| match panel_head(*id, text) {
            Ok(listed) => PanelRow::Panel(Box::new(listed)),
            Err(reason) => PanelRow::Damaged { path: panel_path(*id), reason },
        };
        let mut rows: Vec<_> = texts.map(row).collect();
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

    fn panel_draft(&self, id: PanelId) -> Result<Option<Draft>, StoreError> {
        let kept = self.kept();
        let text = kept.panels.get(&id).and_then(|folder| folder.draft.as_ref());
        let path = panel_path(id).with_file_name(PANEL_DRAFT);
        let read = text.map(|text| format::panel::read_draft(id, text));
        read.transpose().map_err(|unreadable| of(&path, unreadable))
    }

    fn put_panel_draft(&self, id: PanelId, draft: Option<&Draft>) -> Result<(), StoreError> {
        let mut kept = self.kept();
        kept.panels.entry(id).or_default().draft = draft.map(|draft| format::panel::write_draft(id, draft));
        Ok(())
    }

    fn ask_panel_holder(&self, _: PanelId) -> Result<(), StoreError> {
        Ok(())
    }

    fn keep_panel_copy(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError> {
        let id = panel.file.id;
        let path = panel_path(id);
        let text = prepare_panel(&path, panel, summary, basis, at)?.text;
        let mut kept = self.kept();
        let beside = &mut kept.panels.entry(id).or_default().beside;
        let copy = path.with_file_name(format!("panel.{EMERGENCY}-{}.toml", beside.len() + 1));
        let digest = Digest::of(text.as_bytes());
        let copied = match whither {
            Whither::Over(before) => Copied { digest, ..before.clone() },
            to => Copied { path: copy, digest, is_elsewhere: matches!(to, Whither::Elsewhere) },
        };
        beside.insert(copied.path.clone(), text);
        Ok(copied)
    }

    fn panel_beside(&self, id: PanelId) -> Result<Vec<PanelBeside>, StoreError> {
        let kept = self.kept();
        let beside = kept.panels.get(&id).into_iter().flat_map(|folder| &folder.beside);
        Ok(beside.map(|(path, text)| panel_copy(path.clone(), Ok(text.clone()))).collect())
    }

    fn put_panel_copy_away(&self, copy: &Path) -> Result<(), StoreError> {
        for folder in self.kept().panels.values_mut() {
            folder.beside.remove(copy);
        }
        Ok(())
    }
}

#[cfg(test)]
impl MemoryStore {
    /// Puts an earlier state in the place of a panel's file, as if the later saves had never been.
    pub(crate) fn roll_back(&self, panel: &Panel) {
        let mut kept = self.kept();
        let folder = kept.panels.entry(panel.file.id).or_default();
        folder.panel = Some(format::write(panel, &panel.file, &PanelSummary::default()));
    }

    /// Changes the texts of a panel's files, as another program would.
    pub(crate) fn edit_panel(&self, id: PanelId, edit: impl Fn(&str) -> String) {
        let mut kept = self.kept();
        let folder = kept.panels.entry(id).or_default();
        let texts = folder.panel.iter_mut().chain(folder.members.values_mut());
        for text in texts.chain(folder.signoffs.values_mut()).chain(&mut folder.draft) {
            *text = edit(text);
        }
    }
}

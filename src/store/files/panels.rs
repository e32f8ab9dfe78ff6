//! Panels on disk: a folder each, whose files are replaced as a whole.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    FileStore, ask_holder_of, files,
    listing::{self, Unlisted},
    owner, system,
};
use crate::{
    domain::{
        ids::{Digest, PanelId, SessionId},
        panel::{Draft, Panel, PanelSummary, Settling, Signoff},
    },
    store::{
        Copied, Held, Saved, Store as _, StoreError, Whither, copies,
        durable::{Expected, PRIVATE_FILE, SaveError, Steps, create_directory_by},
        format::{self, panel::write_signoff},
        intake,
        lock::{Holder, Lock},
        panels::{
            Files, Kept, LoadedPanel, PanelBeside, PanelRow, Panels, loaded_panel, newest_first, of,
            panel_copy, panel_head, prepare_panel,
        },
        paths::{is_panel_copy, panel_copy_named, session_named},
        refuge,
        share::Modes,
    },
};

impl<S: Steps> FileStore<S> {
    fn folder(&self, path: &Path) -> Result<(), SaveError> {
        create_directory_by(&self.steps, path, Modes::of(&self.data).panel_folder)
    }
}

impl<S: Steps + Send + Sync> Panels for FileStore<S> {
    fn panels(&self) -> Result<Vec<PanelRow>, StoreError> {
        let folder = self.data.panels();
        let entries = fs::read_dir(&folder).map_err(|error| system("read", &folder, error))?;
        let mut rows = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| system("read", &folder, error))?;
            if let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) {
                rows.extend(listed(&self.data.panel_file(id), id));
            }
        }
        newest_first(&mut rows);
        Ok(rows)
    }

    fn load_panel(&self, id: PanelId) -> Result<LoadedPanel, StoreError> {
        let path = self.data.panel_file(id);
        let panel = intake::read(&path).map_err(|error| {
            if error.is_missing() { StoreError::NoPanel { id, path: path.clone() } } else { error.into() }
        })?;
        let panel = Kept { path, text: panel.text };
        let members = kept(&self.data.panel_members(id))?.into_iter().filter_map(|(path, copy)| {
            let session = path.file_name().and_then(session_named)?;
            Some((session, copy))
        });
        let signoffs = kept(&self.data.panel_signoffs(id))?.into_iter().filter_map(|(_, kept)| kept.ok());
        let files = Files { panel, members: members.collect(), signoffs: signoffs.collect() };
        loaded_panel(id, files, |session| self.load(session).ok())
    }

    fn save_panel(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
    ) -> Result<Saved, StoreError> {
        let path = self.data.panel_file(panel.file.id);
        self.folder(&self.data.panel(panel.file.id))?;
        self.put(
            &path,
            &prepare_panel(&path, panel, summary, basis, at)?,
            basis,
            Modes::of(&self.data).panel_file,
        )
    }

    fn lock_panel(&self, id: PanelId) -> Result<Box<dyn Held>, StoreError> {
        let holder = Holder::this_process(&self.user, crate::store::zone::now());
        Ok(Box::new(Lock::acquire(&self.data.panel_lock(id), &holder)?))
    }

    fn keep_member(&self, id: PanelId, session: SessionId, text: &str) -> Result<(), StoreError> {
        self.folder(&self.data.panel(id))?;
        self.folder(&self.data.panel_members(id))?;
        let path = self.data.panel_member(id, session);
        self.replace_with(&path, text, Modes::of(&self.data).panel_file, Expected::Absent)?;
        Ok(())
    }

    fn put_signoff(&self, signoff: &Signoff) -> Result<(), StoreError> {
        self.folder(&self.data.panel_signoffs(signoff.panel))?;
        let path = self.data.panel_signoff(signoff.panel, signoff.assessor.id);
        self.replace_with(
            &path,
            &write_signoff(signoff),
            Modes::of(&self.data).panel_file,
            Expected::Anything,
        )?;
        Ok(())
    }

    fn panel_draft(&self, id: PanelId) -> Result<Option<Draft>, StoreError> {
        let path = self.data.panel_draft(id);
        let text = match intake::read(&path) {
            Ok(intake) => intake.text,
            Err(error) if error.is_missing() || error.is_private() => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        format::panel::read_draft(id, &text).map(Some).map_err(|unreadable| of(&path, unreadable))
    }

    fn put_panel_draft(&self, id: PanelId, draft: Option<&Draft>) -> Result<(), StoreError> {
        let path = self.data.panel_draft(id);
        if self.panel_draft(id).is_err() {
            copies::quarantine(&self.steps, &self.data, &path)?;
        }
        match draft {
            Some(draft) => {
                let text = format::panel::write_draft(id, draft);
                self.replace_with(&path, &text, PRIVATE_FILE, Expected::Anything)?;
                Ok(())
            }
            None => taken_away(&path),
        }
    }

    fn ask_panel_holder(&self, id: PanelId) -> Result<(), StoreError> {
        ask_holder_of(self.data.panel_lock(id))
    }

    fn keep_panel_copy(
        &self,
        panel: &Panel,
        summary: &PanelSummary,
        basis: Option<Digest>,
        at: Timestamp,
        whither: Whither<'_>,
    ) -> Result<Copied, StoreError> {
        let path = self.data.panel_file(panel.file.id);
        let text = prepare_panel(&path, panel, summary, basis, at)?.text;
        let name = format!("panel-{}.toml", panel.file.id);
        copies::keep(&self.steps, &self.data, (&path, &name), &text, whither)
    }

    fn panel_beside(&self, id: PanelId) -> Result<Vec<PanelBeside>, StoreError> {
        let is_copy =
            |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(is_panel_copy);
        let is_of_this = |path: &PathBuf| path.file_name().and_then(panel_copy_named) == Some(id);
        let elsewhere = refuge::copies(self.data.refuges()).into_iter().filter(is_of_this);
        let left = copies::unfinished(&self.data, &self.data.panel_file(id));
        let copies = files(&self.data.panel(id))?.into_iter().filter(is_copy).chain(elsewhere).chain(left);
        let read = |path: PathBuf| {
            let text = intake::read(&path).map(|intake| intake.text).map_err(StoreError::from);
            panel_copy(path, text)
        };
        Ok(copies.map(read).collect())
    }

    fn put_panel_copy_away(&self, copy: &Path) -> Result<(), StoreError> {
        copies::quarantine(&self.steps, &self.data, copy)?;
        taken_away(copy)?;
        refuge::tidy(self.data.refuges(), copy);
        Ok(())
    }
}

/// Removes a file; one that isn't there is gone already.
fn taken_away(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(system("remove", path, error)),
        _ => Ok(()),
    }
}

/// A row, or nothing where a folder holds no panel: one that was begun and never came to be.
fn listed(path: &Path, id: PanelId) -> Option<PanelRow> {
    let whole = |text: &str| format::read::<Settling>(text).map(drop);
    let reason = match listing::look(path, |text| panel_head(id, text), whole) {
        Ok(listed) => return Some(PanelRow::Panel(Box::new(listed))),
        Err(Unlisted::Missing) => return None,
        Err(Unlisted::Private) => format!("it is {}'s, and can't be read", owner(path)),
        Err(Unlisted::Damaged(reason)) => reason,
    };
    Some(PanelRow::Damaged { path: path.to_owned(), reason })
}

type Texts = Vec<(std::path::PathBuf, Result<Kept, StoreError>)>;

/// The files of a folder with their texts; a folder that isn't there holds none.
fn kept(folder: &Path) -> Result<Texts, StoreError> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        _ => {}
    }
    let text = |path: std::path::PathBuf| {
        let read = intake::read(&path).map_err(StoreError::from);
        let kept = read.map(|intake| Kept { path: path.clone(), text: intake.text });
        (path, kept)
    };
    Ok(files(folder)?.into_iter().map(text).collect())
}

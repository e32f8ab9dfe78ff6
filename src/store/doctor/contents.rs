//! Sessions, editions and panels, read as they are when they are opened.

use std::{ffi::OsStr, path::Path, sync::Arc};

use jiff::Timestamp;

use super::{Entry, Look, Remedy, Weight, has_ending};
use crate::{
    domain::{
        framework::Edition,
        ids::{Digest, PanelId, SessionId},
    },
    store::{
        Condition, FileStore, Store as _, StoreError,
        common::loaded,
        copies,
        files::read_edition,
        format::panel::read_signoff,
        intake::{self, Intake},
        panels::Panels as _,
        paths::{PANEL_DRAFT, PANEL_PREVIOUS, edition_name, is_panel_copy, previous, session_named},
        plain::FileKind,
    },
};

const RESTORE: &str = "take it back from a backup, or mend it in an editor; it is not touched";

impl Look<'_> {
    pub(super) fn session(&mut self, path: &Path, id: SessionId) {
        let Some(intake) = self.text(path) else { return };
        match loaded(path, id, intake.clone()) {
            Err(error) => self.damaged(path, &error, Some(&intake)),
            Ok(loaded) => {
                let condition = self
                    .edition_used(loaded.session.state.edition)
                    .map_or_else(|| loaded.condition.clone(), |edition| loaded.against(&edition));
                self.condition(path, &condition, &format!("{} verify {id} shows it", self.data.called()));
                self.time(path, loaded.session.file.saved_at);
                self.used.entry(loaded.session.state.edition).or_insert_with(|| path.to_owned());
            }
        }
    }

    /// The edition that a session is marked against, if it can be had; that it can't is found elsewhere.
    fn edition_used(&mut self, digest: Digest) -> Option<Arc<Edition>> {
        if let Some(shipped) = self.shipped.as_ref().filter(|shipped| shipped.digest == digest) {
            return Some(shipped.clone());
        }
        let kept = || FileStore::at(self.data.clone()).edition(digest).ok().flatten().map(Arc::new);
        self.editions.entry(digest).or_insert_with(kept).clone()
    }

    /// The text of a file, or what is wrong with it. Another's draft on a shared store is nothing wrong.
    fn text(&mut self, path: &Path) -> Option<Intake> {
        match intake::read(path) {
            Ok(intake) => Some(intake),
            Err(error) if error.is_missing() => None,
            Err(error) if error.is_private() && crate::store::share::is_shared(self.data) => None,
            Err(error) => {
                self.damaged(path, &error.into(), None);
                None
            }
        }
    }

    fn damaged(&mut self, path: &Path, error: &StoreError, intake: Option<&Intake>) {
        if let StoreError::Newer { schema, .. } = error {
            self.remark(path, format!("of format {schema}, which is newer"), "use the newer program for it");
            return;
        }
        let conflict = intake.and_then(|intake| intake.conflict(path)).map(|conflict| conflict.to_string());
        let says = conflict.unwrap_or_else(|| match error {
            StoreError::Damaged { reasons, .. } => format!("damaged: {}", reasons.join("; ")),
            other => other.to_string(),
        });
        let what = says.replace(&path.display().to_string(), "it");
        let advice = self.instead(path);
        match copies::place_in_quarantine(self.data, path) {
            Ok((copy, _)) if copy.exists() => {
                let copy = super::from_root(self.data, &copy);
                self.person(path, what, &format!("{advice}; a copy is {}", copy.display()));
            }
            Ok(_) => self.add(Weight::Person, path, what, &advice, Some(Remedy::Copy)),
            // What can't be read can't be copied either.
            Err(_) => self.person(path, what, &advice),
        }
    }

    /// The way back of a damaged file: the version before it where there is one.
    fn instead(&self, path: &Path) -> String {
        let before = previous(path);
        let session = path.file_name().and_then(session_named);
        match session.map(|id| (id, copies::before(self.data, id).is_some())) {
            Some((id, true)) => format!("take the version before it: {} versions {id}", self.data.called()),
            None if path.ends_with("panel.toml") && before.is_file() => {
                super::bringing(&before, path).unwrap_or_else(|| RESTORE.to_owned())
            }
            _ => RESTORE.to_owned(),
        }
    }

    fn condition(&mut self, path: &Path, condition: &Condition, advice: &str) {
        match condition {
            Condition::Sound => {}
            Condition::Newer { schema } => {
                self.remark(
                    path,
                    format!("of format {schema}, which is newer"),
                    "use the newer program for it",
                );
            }
            Condition::ChangedOutside(differs) => {
                let what = format!("changed outside the program: {}", differs.join("; "));
                self.person(path, what, advice);
            }
        }
    }

    fn time(&mut self, path: &Path, saved_at: Option<Timestamp>) {
        if let Some(at) = saved_at.filter(|at| *at > self.future) {
            let advice = "set the clock, here or there; the order of changes doesn't depend on it";
            self.remark(path, format!("saved at {at}, which lies in the future"), advice);
        }
    }

    pub(super) fn editions(&mut self) {
        for entry in self.entries(&self.data.frameworks()) {
            if !has_ending(&entry.path, "toml") {
                self.unknown(&entry);
            } else if self.is_plain(&entry) {
                self.edition(&entry);
            }
        }
    }

    fn edition(&mut self, entry: &Entry) {
        let path = &entry.path;
        match read_edition(path, None) {
            Ok(edition) if entry.name == edition_name(&edition.framework.id, edition.digest) => {
                self.kept.push(edition.digest);
            }
            Ok(edition) => {
                let right = edition_name(&edition.framework.id, edition.digest);
                self.person(path, "its wording is not the one in its name", &format!("it would be {right}"));
            }
            Err(error) => self.damaged(path, &error, None),
        }
    }

    pub(super) fn panels(&mut self) {
        for entry in self.entries(&self.data.panels()) {
            match entry.name.parse() {
                Ok(id) if entry.kind == FileKind::Directory => self.panel(id),
                Ok(_) => {
                    self.person(&entry.path, format!("{}, not a folder", entry.kind), "move it away");
                }
                Err(_) => self.unknown(&entry),
            }
        }
    }

    fn panel(&mut self, id: PanelId) {
        let path = self.data.panel_file(id);
        let known = ["panel.toml", "members", "signoff", PANEL_DRAFT, PANEL_PREVIOUS];
        let entries = self.entries(&self.data.panel(id));
        let is_known = |name: &str| known.contains(&name) || is_panel_copy(name);
        entries.iter().filter(|entry| !is_known(&entry.name)).for_each(|e| self.unknown(e));
        if entries.iter().any(|entry| entry.name == "panel.toml") {
            self.panel_file(&path, id);
        } else {
            self.remark(&self.data.panel(id), "a panel that was begun and never came to be", "nothing");
        }
        for entry in self.entries(&self.data.panel_members(id)) {
            if session_named(OsStr::new(&entry.name)).is_none() {
                self.unknown(&entry);
            }
        }
        for entry in self.entries(&self.data.panel_signoffs(id)) {
            self.signoff(&entry);
        }
    }

    fn panel_file(&mut self, path: &Path, id: PanelId) {
        // Damage of a member's copy is told with the name of that copy.
        match FileStore::at(self.data.clone()).load_panel(id) {
            Err(error) => {
                let of = match &error {
                    StoreError::Damaged { path, .. } => path.clone(),
                    _ => path.to_owned(),
                };
                self.damaged(&of, &error, None);
            }
            Ok(panel) => {
                self.condition(
                    path,
                    &panel.condition,
                    &format!("{} panel show {id} shows it", self.data.called()),
                );
                self.time(path, panel.panel.file.saved_at);
                self.used.entry(panel.panel.state.edition).or_insert_with(|| path.to_owned());
                for void in panel.void {
                    self.person(path, format!("void: {void}"), "convene the panel anew");
                }
            }
        }
    }

    fn signoff(&mut self, entry: &Entry) {
        let path = &entry.path;
        if !has_ending(&entry.path, "toml") {
            return self.unknown(entry);
        }
        if !self.is_plain(entry) {
            return;
        }
        let Some(intake) = self.text(path) else { return };
        match read_signoff(&intake.text) {
            Ok((_, None)) => {}
            Ok((_, Some(edited))) => {
                self.person(
                    path,
                    format!("changed outside the program: {edited}"),
                    "let its member sign anew",
                );
            }
            Err(unreadable) => {
                self.damaged(path, &crate::store::panels::of(path, unreadable), Some(&intake));
            }
        }
    }
}

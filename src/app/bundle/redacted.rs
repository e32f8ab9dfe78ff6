//! The sessions of an export with people by codes, and the key to the codes, which goes on disk before the folder.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{BundleError, Source, Taken, contents::refuse_unsound};
use crate::{
    app::{
        desk::{Access, Found, Opened},
        panel::OpenedPanel,
    },
    domain::{framework::Edition, ids::SessionId, session::Session},
    export::{
        redact::{Key, People, Redaction},
        subject::Subject,
    },
    store::keyfile::KeyFile,
};

/// The sessions of another source with people by codes, in the order of the ids that stand in place of theirs: the order
/// of names would say something of the names.
pub struct Redacted<'a> {
    source: &'a dyn Source,
    order: Vec<usize>,
    redaction: Redaction,
    panel: Option<OpenedPanel>,
    file: KeyFile,
    key: Mutex<Key>,
}

impl<'a> Redacted<'a> {
    /// The sessions of `source`, whose ids are `ids`, for the folder `target`. The key is in the file `key`, which is made
    /// if it is not there; notes are kept as they are with `notes`.
    ///
    /// # Errors
    /// The file with the key can't be read, or would stand in the folder.
    pub fn new(
        source: &'a dyn Source,
        ids: &[SessionId],
        target: &Path,
        key: &Path,
        notes: bool,
    ) -> Result<Self, BundleError> {
        let (file, mut key) = KeyFile::open(key, target)?;
        let redaction = Redaction { secret: key.secret.clone(), notes };
        let mut order: Vec<_> = (0..ids.len()).collect();
        order.sort_by_key(|index| redaction.session_id(ids[*index]));
        let panel = source.panel().map(|panel| {
            key.note_panel(&panel.panel);
            of_panel(&redaction, panel, &order)
        });
        Ok(Self { source, order, redaction, panel, file, key: Mutex::new(key) })
    }

    fn key(&self) -> MutexGuard<'_, Key> {
        self.key.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn of_panel(redaction: &Redaction, opened: &OpenedPanel, order: &[usize]) -> OpenedPanel {
    let redacted = |index: &usize| -> Arc<Session> {
        let session = &opened.sessions[*index];
        Arc::new(redaction.session(&Subject { edition: &opened.edition, session }))
    };
    OpenedPanel {
        panel: redaction.panel(&opened.panel),
        edition: opened.edition.clone(),
        sessions: order.iter().map(redacted).collect(),
        texts: Vec::new(),
        signoffs: Vec::new(),
        access: opened.access.clone(),
        bar: None,
        findings: Vec::new(),
        draft: None,
        drafts: Vec::new(),
        recovered: false,
    }
}

impl Source for Redacted<'_> {
    fn count(&self) -> usize {
        self.order.len()
    }

    fn open(&self, index: usize) -> Result<Taken, BundleError> {
        let Taken { opened, .. } = self.source.open(self.order[index])?;
        // Here, where the message can still name the candidate.
        refuse_unsound(&opened)?;
        self.key().note_session(&opened.session);
        let session = self.redaction.session(&Subject { edition: &opened.edition, session: &opened.session });
        let opened = Opened {
            session,
            edition: opened.edition,
            access: Access::Write,
            place: None,
            found: Found::default(),
        };
        Ok(Taken { opened, text: String::new() })
    }

    fn edition(&self) -> Arc<Edition> {
        self.source.edition()
    }

    fn panel(&self) -> Option<&OpenedPanel> {
        self.panel.as_ref()
    }

    fn people(&self) -> People {
        People::Coded { notes: self.redaction.notes }
    }

    fn before_placing(&self) -> Result<(), BundleError> {
        // Codes that nobody has the key to could never be traced back.
        Ok(self.file.write(&self.key())?)
    }
}

//! Panels at the desk: convening, opening, changing, signing, saving and verifying them, for the screens and the
//! commands alike. What a panel is and refuses is the domain's; here are only the files and who sits where.

mod error;
mod find;
mod hold;
#[cfg(test)]
mod tests;

use std::{path::Path, sync::Arc};

use jiff::Timestamp;
use uuid::Uuid;

pub use error::PanelError;

use super::desk::{Access, Desk, DeskError, Hold, Intent, Tried};
use crate::{
    domain::{
        draft::{self, FormDraft},
        framework::Edition,
        ids::PanelId,
        panel::{Convening, Draft, Panel, PanelSummary, Refusal, Signoff, Sitting, named},
        session::Session,
    },
    store::{
        Condition, Saved, StoreError,
        handed::{self, Handed, HandedSession},
        panels::{LoadedPanel, PanelRow},
    },
};

/// What a face holds of a panel's file while it has the panel open for writing.
pub type PanelHold = Hold<PanelId>;

/// A panel just opened, with all that it rests on.
#[derive(Clone, Debug)]
pub struct OpenedPanel {
    /// The panel.
    pub panel: Panel,
    /// The edition that all members marked against.
    pub edition: Arc<Edition>,
    /// The members' sealed sessions, in their order.
    pub sessions: Vec<Arc<Session>>,
    /// The texts of their files, byte for byte.
    pub texts: Vec<Arc<str>>,
    /// What members signed, to this result or to an earlier one.
    pub signoffs: Vec<Signoff>,
    /// Whether the file may be written.
    pub access: Access,
    /// Why whoever sits here may not change it, if so: it is void, or somebody else chairs.
    pub bar: Option<Refusal>,
    /// What does not fit together in it, a sentence each; none in an honest panel that holds.
    pub findings: Vec<String>,
    /// The words that were being typed, if they can be typed on here.
    pub draft: Option<Draft>,
    /// The half-filled forms of the panel, if they can be filled in here.
    pub drafts: Vec<FormDraft>,
    /// Whether the panel is later than its file, since an emergency copy went on from it: it is to be saved.
    pub recovered: bool,
}

impl OpenedPanel {
    /// The panel at its table.
    pub fn sitting(&self) -> Sitting<'_> {
        Sitting { panel: &self.panel, edition: &self.edition, sessions: &self.sessions }
    }

    /// What a list shows of it.
    pub fn summary(&self) -> PanelSummary {
        PanelSummary::of(&self.sitting())
    }

    /// Refuses a panel that can't be changed from here.
    ///
    /// # Errors
    /// Its file can't be written, it is void, or somebody else chairs.
    pub fn may_change(&self) -> Result<(), PanelError> {
        match (&self.bar, &self.access) {
            (Some(bar), _) => Err(bar.clone().into()),
            (None, Access::Write) => Ok(()),
            (None, access) => Err(PanelError::ReadOnly(access.clone())),
        }
    }

    /// Sets the seal, once everything is settled and every member signed.
    ///
    /// # Errors
    /// Something is still open.
    pub fn seal(&mut self, now: Timestamp) -> Result<(), PanelError> {
        if self.panel.state.seal.is_some() {
            return Err(Refusal::from(crate::domain::record::Refusal::Sealed("panel")).into());
        }
        let ready = self.sitting().ready(&self.signoffs)?;
        Ok(self.panel.seal(ready, now)?)
    }
}

impl Desk {
    /// All panels, newest change first.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn panels(&self) -> Result<Vec<PanelRow>, PanelError> {
        Ok(self.store().panels()?)
    }

    /// The sealed sessions that `sources` name: each an id or part of one, a file, or a folder of files. Editions that
    /// were handed over with them are kept.
    ///
    /// # Errors
    /// One can't be found or read, or was changed outside the program.
    pub fn submitted(&self, sources: &[String]) -> Result<Vec<HandedSession>, PanelError> {
        let mut sessions = Vec::new();
        for source in sources {
            let path = Path::new(source);
            let found = if path.exists() { self.handed(path)? } else { vec![self.own(source)?] };
            sessions.extend(found);
        }
        for handed in &sessions {
            match &handed.condition {
                Condition::Sound => {}
                Condition::Newer { schema } => {
                    return Err(StoreError::Newer { path: handed.path.clone(), schema: *schema }.into());
                }
                Condition::ChangedOutside(differs) => {
                    let (session, differs) = (named(&handed.session), differs.clone());
                    return Err(Refusal::Altered { session, differs }.into());
                }
            }
        }
        Ok(sessions)
    }

    fn handed(&self, path: &Path) -> Result<Vec<HandedSession>, PanelError> {
        let Handed { sessions, editions } = handed::read(path)?;
        if sessions.is_empty() {
            return Err(PanelError::NothingHanded { path: path.to_owned() });
        }
        for edition in editions.iter().filter(|edition| edition.digest != self.shipped().digest) {
            self.store().keep_edition(edition)?;
        }
        Ok(sessions)
    }

    fn own(&self, text: &str) -> Result<HandedSession, PanelError> {
        let id = self.locate(text)?;
        let loaded = self.store().load(id)?;
        let (path, text) = (format!("{id}.toml").into(), self.store().read(id)?);
        Ok(HandedSession { path, text, session: loaded.session, condition: loaded.condition })
    }

    /// Convenes a panel on sealed sessions, with whoever sits here in the chair; saves it and leaves it open.
    ///
    /// # Errors
    /// The sessions make no panel, or it can't be saved.
    pub fn convene(
        &self,
        sources: &[String],
        anonymous: bool,
        now: Timestamp,
    ) -> Result<(OpenedPanel, PanelHold), PanelError> {
        let handed = self.submitted(sources)?;
        let first = handed.first().ok_or(Refusal::TooFew(0))?;
        let edition = self.edition_for(&first.session)?;
        let id = PanelId::from(Uuid::now_v7());
        let sessions = handed.iter().map(|handed| &handed.session).collect();
        let convening = Convening { id, chair: self.me().clone(), anonymous, sessions };
        let mut panel = Panel::convene(&convening, &edition, now)?;
        self.store().keep_edition(&edition)?;
        for handed in &handed {
            self.store().keep_member(id, handed.session.file.id, &handed.text)?;
        }
        let mut handed = handed;
        let place = |session: &Session| panel.state.member(session.state.assessor.id).map(|(place, _)| place);
        handed.sort_by_key(|handed| place(&handed.session));
        let pair = |handed: HandedSession| (Arc::new(handed.session), handed.text.into());
        let (sessions, texts): (Vec<_>, Vec<Arc<str>>) = handed.into_iter().map(pair).unzip();
        let sitting = Sitting { panel: &panel, edition: &edition, sessions: &sessions };
        let summary = PanelSummary::of(&sitting);
        let lock = Some(self.store().lock_panel(id)?);
        let mut hold = Hold { facts: panel.file.clone(), basis: None, lock, copies: Vec::new() };
        self.save_panel(&mut panel, &summary, &mut hold, now)?;
        let opened = OpenedPanel {
            panel,
            edition,
            sessions,
            texts,
            signoffs: Vec::new(),
            access: Access::Write,
            bar: None,
            findings: Vec::new(),
            draft: None,
            drafts: Vec::new(),
            recovered: false,
        };
        Ok((opened, hold))
    }

    /// Opens a panel. Where it can't be written it is opened for reading, and `access` or `bar` says why.
    ///
    /// # Errors
    /// It can't be read, or its edition isn't there. Nothing was changed.
    pub fn open_panel(&self, id: PanelId, intent: Intent) -> Result<(OpenedPanel, PanelHold), PanelError> {
        let tried = match intent {
            Intent::Read => Tried::default(),
            Intent::Write => Tried::of(self.store().lock_panel(id))?,
        };
        self.open_panel_as(id, tried)
    }

    fn open_panel_as(&self, id: PanelId, tried: Tried) -> Result<(OpenedPanel, PanelHold), PanelError> {
        let loaded = self.store().load_panel(id)?;
        let edition = self.edition_of(&loaded.panel.framework)?;
        let LoadedPanel { panel, basis, condition, summary, sessions, texts, void, signoffs } = loaded;
        let access = Access::of(condition.clone(), tried.bar);
        let bar = self.bar(&panel, &void);
        let mut opened = OpenedPanel {
            panel,
            edition,
            sessions,
            texts,
            signoffs,
            access,
            bar,
            findings: Vec::new(),
            draft: None,
            drafts: Vec::new(),
            recovered: false,
        };
        opened.findings = findings(&opened, &condition, &summary, void);
        let lock = tried.lock.filter(|_| opened.may_change().is_ok());
        let mut hold =
            Hold { facts: opened.panel.file.clone(), basis: Some(basis), lock, copies: Vec::new() };
        if hold.lock.is_some() {
            hold.copies = self.look_beside_panel(&mut opened);
            opened.drafts = self.store().drafts(&draft::file(id));
        }
        Ok((opened, hold))
    }

    /// Why whoever sits here may not change the panel.
    fn bar(&self, panel: &Panel, void: &[String]) -> Option<Refusal> {
        if !void.is_empty() {
            return Some(Refusal::Void(void.to_vec()));
        }
        let chair = &panel.state.chair;
        (chair.id != self.me().id).then(|| Refusal::NotChair(chair.name.clone()))
    }

    /// Saves a panel that is open for writing, durably, and moves its file facts on.
    ///
    /// # Errors
    /// Nothing was replaced, or it is not known whether what was written lasts; both can be tried again.
    pub fn save_panel(
        &self,
        panel: &mut Panel,
        summary: &PanelSummary,
        hold: &mut PanelHold,
        now: Timestamp,
    ) -> Result<Saved, DeskError> {
        hold.check()?;
        panel.file = hold.facts.clone();
        let result = self.store().save_panel(panel, summary, hold.basis, now);
        let saved = hold.follow(result, now)?;
        panel.file = hold.facts.clone();
        // A copy that can't be put away is found again, and has nothing that the panel hasn't.
        hold.copies.drain(..).for_each(|copy| drop(self.store().put_panel_copy_away(&copy)));
        Ok(saved)
    }

    /// Changes a panel by `change`, and saves it if that made an entry.
    ///
    /// # Errors
    /// It can't be opened, changed or saved; then nothing was changed.
    pub fn change_panel<T, E: From<PanelError>>(
        &self,
        id: PanelId,
        now: Timestamp,
        change: impl FnOnce(&mut OpenedPanel) -> Result<T, E>,
    ) -> Result<(OpenedPanel, T), E> {
        let (mut opened, mut hold) = self.open_panel(id, Intent::Write)?;
        opened.may_change()?;
        let entries = opened.panel.entries.len();
        let result = change(&mut opened)?;
        if opened.panel.entries.len() > entries {
            let summary = opened.summary();
            self.save_panel(&mut opened.panel, &summary, &mut hold, now).map_err(PanelError::from)?;
        }
        Ok((opened, result))
    }

    /// Signs the panel's result as whoever sits here, who must be a member.
    ///
    /// # Errors
    /// It is void, sealed or not ready, its file was changed, or whoever sits here is no member.
    pub fn sign_panel(&self, id: PanelId, now: Timestamp) -> Result<OpenedPanel, PanelError> {
        let (mut opened, _) = self.open_panel(id, Intent::Read)?;
        if let Some(void @ Refusal::Void(_)) = &opened.bar {
            return Err(void.clone().into());
        }
        if opened.access != Access::Write {
            return Err(PanelError::ReadOnly(opened.access));
        }
        if opened.panel.state.member(self.me().id).is_none() {
            return Err(Refusal::NotMember(self.me().name.clone()).into());
        }
        if opened.panel.state.seal.is_some() {
            return Err(Refusal::from(crate::domain::record::Refusal::Sealed("panel")).into());
        }
        let head = opened.sitting().signable()?;
        let signoff = Signoff { panel: id, assessor: self.me().clone(), head, at: now };
        self.store().put_signoff(&signoff)?;
        opened.signoffs.retain(|before| before.assessor.id != signoff.assessor.id);
        opened.signoffs.push(signoff);
        Ok(opened)
    }
}

/// What does not fit together in a panel: its file, its sessions, its accepted marks, its summary, its sign-offs.
fn findings(
    opened: &OpenedPanel,
    condition: &Condition,
    summary: &PanelSummary,
    void: Vec<String>,
) -> Vec<String> {
    let mut findings = match condition {
        Condition::Sound | Condition::Newer { .. } => Vec::new(),
        Condition::ChangedOutside(differs) => differs.clone(),
    };
    findings.extend(void);
    findings.extend(opened.sitting().contradictions());
    findings.extend(opened.sitting().unproven(&opened.signoffs));
    if *summary != opened.summary() && findings.is_empty() {
        findings.push("the summary is not what the panel comes to".to_owned());
    }
    findings
}

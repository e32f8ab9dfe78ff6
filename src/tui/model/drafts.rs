//! The half-filled forms of what is open, and what is known of their files.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::draft::{self, FormDraft},
    tui::{
        message::Typed,
        model::{
            Model, Overlay, SaveState,
            form::{Form, Line, LinePurpose, PanelForm, Purpose},
        },
    },
};

/// Half-filled forms by the names of their files.
#[derive(Clone, Debug)]
pub struct Drafts {
    files: BTreeMap<String, Vec<FormDraft>>,
    /// The files that differ from what the saver was given.
    due: BTreeSet<String>,
    /// How often something changed, to tell the newest state from those before it.
    pub changes: u64,
    /// What is known of the files.
    pub save: SaveState,
}

/// Where the draft of a form is kept: its file, its form, and what that is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The name of the file.
    pub file: String,
    /// The form.
    pub form: &'static str,
    /// The criterion or the item.
    pub about: String,
}

/// The files of forms that belong to no record.
pub const NEW: [&str; 3] = ["new-session.toml", "new-panel.toml", "new-export.toml"];

impl Default for Drafts {
    fn default() -> Self {
        Self { files: BTreeMap::new(), due: BTreeSet::new(), changes: 0, save: SaveState::Saved(None) }
    }
}

impl Drafts {
    /// Takes what was read from a file.
    pub fn load(&mut self, file: &str, drafts: Vec<FormDraft>) {
        self.files.insert(file.to_owned(), drafts);
    }

    /// The drafts of a file.
    pub fn of(&self, file: &str) -> &[FormDraft] {
        self.files.get(file).map_or(&[], Vec::as_slice)
    }

    /// The draft of a form.
    pub fn get(&self, slot: &Slot) -> Option<&FormDraft> {
        self.of(&slot.file).iter().find(|draft| draft.is_of(slot.form, &slot.about))
    }

    /// Puts a draft in the place of the one before, or takes that away.
    pub fn put(&mut self, slot: &Slot, draft: Option<FormDraft>) {
        if self.get(slot) == draft.as_ref() {
            return;
        }
        let drafts = self.files.entry(slot.file.clone()).or_default();
        drafts.retain(|draft| !draft.is_of(slot.form, &slot.about));
        drafts.extend(draft);
        self.due.insert(slot.file.clone());
        self.changes += 1;
        if !matches!(self.save, SaveState::Failed(_)) {
            self.save = SaveState::Saving;
        }
    }

    /// The files to be written, with what is to be in them.
    pub fn take_due(&mut self) -> Option<Typed> {
        let due = std::mem::take(&mut self.due);
        let files = due.into_iter().map(|file| (file.clone(), self.of(&file).to_vec())).collect();
        Some(Typed { files, changes: self.changes }).filter(|typed| !typed.files.is_empty())
    }
}

impl Form {
    /// What the field at `at` is called in a draft: a reason by its finding.
    fn name(&self, at: usize) -> String {
        let Some(field) = self.fields.get(at) else { return String::new() };
        if let Purpose::Seal(findings) = &self.purpose
            && let Some(finding) = (at + findings.len()).checked_sub(self.fields.len())
        {
            return findings.get(finding).cloned().unwrap_or_default();
        }
        field.label.to_owned()
    }

    fn draft(&self, slot: &Slot) -> FormDraft {
        let fields = self.fields.iter().enumerate().map(|(at, field)| (self.name(at), field.value.get()));
        let caret = self.text().map_or(0, crate::tui::field::TextField::caret);
        FormDraft {
            form: slot.form.to_owned(),
            about: slot.about.clone(),
            fields: fields.collect(),
            at: self.at,
            caret,
            is_open: true,
        }
    }

    /// Fills the form with the words of a draft.
    pub fn fill(&mut self, draft: &FormDraft) {
        let names: Vec<String> = (0..self.fields.len()).map(|at| self.name(at)).collect();
        for (field, name) in self.fields.iter_mut().zip(&names) {
            if let Some(text) = draft.field(name) {
                field.value.set(text);
            }
        }
        let name = draft.fields.get(draft.at).map(|(name, _)| name);
        self.at = names.iter().position(|known| Some(known) == name).unwrap_or(0);
        if let Some(text) = self.text_mut() {
            *text = text.clone().at(draft.caret);
        }
    }
}

impl Model {
    /// Where the words of a form are kept while they are typed; none where they belong to nothing that may be written.
    pub fn slot_of_form(&self, form: &Form) -> Option<Slot> {
        let (form, about) = match &form.purpose {
            Purpose::NewSession => return Some(Slot::new(NEW[0], "new-session", "")),
            Purpose::Panel(PanelForm::New) => return Some(Slot::new(NEW[1], "new-panel", "")),
            Purpose::Export => return Some(Slot::new(NEW[2], "export", "")),
            Purpose::Panel(PanelForm::Unseal) => {
                let table = self.table().filter(|table| table.opened.may_change().is_ok())?;
                return Some(Slot::new(&draft::file(table.panel().file.id), "unseal", ""));
            }
            Purpose::Panel(PanelForm::Discuss(_) | PanelForm::Recommend) => return None,
            Purpose::Candidate => ("candidate", String::new()),
            Purpose::Declaration => ("declaration", String::new()),
            Purpose::Recommendation => ("recommendation", String::new()),
            Purpose::NewEvidence => ("evidence", String::new()),
            Purpose::Evidence(id) => ("evidence", id.to_string()),
            Purpose::Seal(_) => ("seal", String::new()),
            Purpose::Unseal => ("unseal", String::new()),
        };
        self.slot(form, &about)
    }

    fn slot(&self, form: &'static str, about: &str) -> Option<Slot> {
        let work = self.work.as_ref().filter(|work| work.access == crate::app::desk::Access::Write)?;
        Some(Slot::new(&draft::file(work.session.file.id), form, about))
    }

    /// Where the figure of a criterion is kept while it is typed.
    pub fn slot_of_line(&self, line: &Line) -> Option<Slot> {
        match &line.purpose {
            LinePurpose::Measure(criterion) => self.slot("measure", criterion.as_str()),
            LinePurpose::Filter | LinePurpose::Search | LinePurpose::Reason(..) => None,
        }
    }

    /// What is being typed now, and where it is kept; no draft where nothing was typed.
    pub fn typed_draft(&self) -> Option<(Slot, Option<FormDraft>)> {
        self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Form(form) => {
                let slot = self.slot_of_form(form)?;
                let draft = form.is_touched().then(|| form.draft(&slot));
                Some((slot, draft))
            }
            Overlay::Line(line) => {
                let slot = self.slot_of_line(line)?;
                let draft = FormDraft {
                    form: slot.form.to_owned(),
                    about: slot.about.clone(),
                    fields: vec![("figure".to_owned(), line.field.text().to_owned())],
                    at: 0,
                    caret: line.field.caret(),
                    is_open: true,
                };
                let is_typed = line.is_touched && !line.field.text().is_empty();
                Some((slot, is_typed.then_some(draft)))
            }
            _ => None,
        })
    }
}

impl Slot {
    fn new(file: &str, form: &'static str, about: &str) -> Self {
        Self { file: file.to_owned(), form, about: about.to_owned() }
    }
}

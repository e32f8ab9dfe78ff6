//! Words being typed into a form, before they are part of any record. They are in no history, no digest and no export.

use std::fmt::Display;

/// Returns the name of the file for the half-filled forms of the record `id`.
pub fn file(id: impl Display) -> String {
    format!("{id}.toml")
}

/// A form that is half filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormDraft {
    /// The form, by a word of its own.
    pub form: String,
    /// The criterion or the item that it is about; empty if it is about the record.
    pub about: String,
    /// Each field with its text or the word chosen.
    pub fields: Vec<(String, String)>,
    /// The field with the keys, by place.
    pub at: usize,
    /// The caret in it, in bytes.
    pub caret: usize,
    /// Whether the form is on the screen, and not set aside.
    pub is_open: bool,
}

impl FormDraft {
    /// Whether it is of this form.
    pub fn is_of(&self, form: &str, about: &str) -> bool {
        self.form == form && self.about == about
    }

    /// The text of a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }
}

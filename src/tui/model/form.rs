//! Forms, lines and questions.

use std::{collections::BTreeMap, ops::Range, path::PathBuf};

use crate::{
    domain::{
        ids::{CriterionId, EvidenceId},
        state::Verdict,
    },
    tui::{field::TextField, model::export::Exported},
};

/// A form: fields, and what is done with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field with the keys.
    pub at: usize,
    /// Why it can't be taken as it is: the field, and what is wrong with it.
    pub problem: Option<(usize, String)>,
    /// What has become of it.
    pub stage: Stage,
    /// Its fields as the other of the two: as it was before a draft, or as it was typed.
    pub before: Vec<Field>,
}

/// What has become of a form since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is as it was opened.
    #[default]
    Fresh,
    /// Something was typed.
    Touched,
    /// It was kept, and the answer is waited for.
    Waiting,
}

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new session.
    NewSession,
    /// The candidate of the open session.
    Candidate,
    /// A declaration of interest.
    Declaration,
    /// A recommendation.
    Recommendation,
    /// A new evidence item; cited by the criterion whose picker asked for it.
    NewEvidence,
    /// An evidence item.
    Evidence(EvidenceId),
    /// An export: the folder.
    Export,
    /// A seal: the findings that need a reason, by their keys, one for each field after the first.
    Seal(Vec<String>),
    /// The breaking of a seal.
    Unseal,
    /// Something about a panel.
    Panel(PanelForm),
}

/// What a form about a panel is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PanelForm {
    /// A new panel.
    New,
    /// What was said of a criterion.
    Discuss(CriterionId),
    /// The chair's recommendation.
    Recommend,
    /// The breaking of the panel's seal.
    Unseal,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What stands above it, where that takes more than a label.
    pub about: String,
    /// Its label.
    pub label: &'static str,
    /// What it is for, in few words.
    pub hint: String,
    /// Its value.
    pub value: Value,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(TextField),
    /// One of several.
    Choice {
        /// The words of the choices, with their titles.
        choices: Vec<(String, String)>,
        /// The one chosen.
        at: usize,
    },
}

impl Form {
    /// A form as it is opened.
    pub fn new(purpose: Purpose, fields: Vec<Field>) -> Self {
        let before = fields.clone();
        Self { purpose, fields, at: 0, problem: None, stage: Stage::Fresh, before }
    }

    /// Whether something was typed that is not taken yet.
    pub fn is_touched(&self) -> bool {
        self.stage != Stage::Fresh
    }

    /// The text with the keys, to be read.
    pub fn text(&self) -> Option<&TextField> {
        match &self.fields.get(self.at)?.value {
            Value::Text(field) => Some(field),
            Value::Choice { .. } => None,
        }
    }

    /// The text with the keys; none if a choice has them.
    pub fn text_mut(&mut self) -> Option<&mut TextField> {
        match &mut self.fields.get_mut(self.at)?.value {
            Value::Text(field) => Some(field),
            Value::Choice { .. } => None,
        }
    }

    /// The text or the word of the field called `label`; empty if there is none.
    pub fn value(&self, label: &str) -> String {
        let field = self.fields.iter().find(|field| field.label == label);
        field.map(|field| field.value.get()).unwrap_or_default()
    }
}

impl Field {
    /// A field for a line of text.
    pub fn text(label: &'static str, hint: &str, text: &str) -> Self {
        Self { about: String::new(), label, hint: hint.into(), value: Value::Text(TextField::line(text)) }
    }

    /// A field for a text of any number of lines.
    pub fn long(label: &'static str, hint: &str, text: &str) -> Self {
        Self { about: String::new(), label, hint: hint.into(), value: Value::Text(TextField::lines(text)) }
    }

    /// A field for one of several words, `chosen` or else the first.
    pub fn choice(
        label: &'static str,
        hint: &str,
        choices: impl IntoIterator<Item = (String, String)>,
        chosen: &str,
    ) -> Self {
        let choices: Vec<_> = choices.into_iter().collect();
        let at = choices.iter().position(|(word, _)| word == chosen).unwrap_or(0);
        Self { about: String::new(), label, hint: hint.into(), value: Value::Choice { choices, at } }
    }
}

impl Value {
    /// Puts a text, or the choice of that word if there is one.
    pub fn set(&mut self, text: &str) {
        match self {
            Self::Text(field) if field.has_lines() => *field = TextField::lines(text),
            Self::Text(field) => *field = TextField::line(text),
            Self::Choice { choices, at } => {
                *at = choices.iter().position(|(word, _)| word == text).unwrap_or(*at);
            }
        }
    }

    /// The text, or the word chosen.
    pub fn get(&self) -> String {
        match self {
            Self::Text(field) => field.text().to_owned(),
            Self::Choice { choices, at } => {
                choices.get(*at).map(|(word, _)| word.clone()).unwrap_or_default()
            }
        }
    }
}

/// A line being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is for.
    pub purpose: LinePurpose,
    /// The text.
    pub field: TextField,
    /// What there is to say of what is typed.
    pub remark: Option<Remark>,
    /// Whether the key to leave was pressed once, on words that can't be got back.
    pub leaving: bool,
    /// Whether something was typed.
    pub is_touched: bool,
}

/// A remark on a line being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The bytes of the line that it is about; empty if it is about all of it.
    pub at: Range<usize>,
    /// What there is to say.
    pub text: String,
    /// Whether the line can't be taken as it is.
    pub bars: bool,
}

/// What a line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinePurpose {
    /// Filters the list of sessions as it is typed.
    Filter,
    /// The figure of a measured criterion.
    Measure(CriterionId),
    /// Why a panel settles a criterion so.
    Reason(CriterionId, Verdict),
    /// Searches a page.
    Search,
}

/// A question before what can't be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirm {
    /// What is done, and what follows from it.
    pub question: String,
    /// What is done on yes.
    pub act: Final,
}

/// What is asked about once before it is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Final {
    /// An earlier export is replaced.
    Replace(Exported, PathBuf),
    /// The session is sealed, with the reason for each finding by its key.
    Seal(BTreeMap<String, String>),
    /// The members' names are shown.
    Reveal,
    /// Whoever sits here signs the panel's result.
    Sign,
    /// The panel is sealed.
    SealPanel,
}

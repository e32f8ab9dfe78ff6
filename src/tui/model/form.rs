//! Forms, lines and questions.

use crate::{
    domain::ids::{CriterionId, EvidenceId},
    tui::editor::Editor,
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
    /// Why it can't be taken as it is.
    pub problem: Option<String>,
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
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
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
    /// A line of text.
    Text(Editor),
    /// One of several.
    Choice {
        /// The words of the choices, with their titles.
        choices: Vec<(String, String)>,
        /// The one chosen.
        at: usize,
    },
}

/// A line being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is for.
    pub purpose: LinePurpose,
    /// The text.
    pub editor: Editor,
    /// Why it can't be taken as it is.
    pub problem: Option<String>,
}

/// What a line is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinePurpose {
    /// Filters the list of sessions as it is typed.
    Filter,
    /// The figure of a measured criterion.
    Measure(CriterionId),
    /// Searches a page.
    Search,
}

/// A question that cannot be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirm {
    /// The question.
    pub question: String,
    /// What is done on yes.
    pub effect: crate::tui::message::Effect,
}

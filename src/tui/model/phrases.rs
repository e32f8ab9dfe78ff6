//! Phrases from earlier notes, offered over the note editor.

use crate::{
    domain::{ids::CriterionId, query::fold},
    tui::{field::TextField, model::Cursor},
};

/// The phrases offered for one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrases {
    /// The criterion.
    pub criterion: CriterionId,
    /// All that there are, the one used most first; none before they are gathered.
    pub all: Option<Vec<String>>,
    /// What is looked for in them.
    pub query: TextField,
    /// The cursor among those shown.
    pub cursor: Cursor,
}

impl Phrases {
    /// The phrases that have every word looked for.
    pub fn found(&self) -> Vec<&str> {
        let query = fold(self.query.text());
        let words: Vec<&str> = query.split_whitespace().collect();
        let has = |phrase: &&str| {
            let folded = fold(phrase);
            words.iter().all(|word| folded.contains(word))
        };
        self.all.iter().flatten().map(String::as_str).filter(has).collect()
    }
}

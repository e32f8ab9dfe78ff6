//! Finding a session by what a person types: any unambiguous part of an id, of a reference or of a name.

use super::{Desk, DeskError};
use crate::{
    domain::{ids::SessionId, query::fold, text::clean},
    store::{Listed, Row},
};

/// How many sessions an ambiguous text names at most.
const MOST_NAMED: usize = 10;

impl Desk {
    /// The one session that `text` means. What fits a whole id, reference or name goes before what fits a part.
    ///
    /// # Errors
    /// None fits, or more than one does.
    pub fn locate(&self, text: &str) -> Result<SessionId, DeskError> {
        if let Ok(id) = text.trim().parse() {
            return Ok(id);
        }
        locate(&self.rows()?, text)
    }

    /// The one session in the trash that `text` means.
    ///
    /// # Errors
    /// None fits, or more than one does.
    pub fn locate_removed(&self, text: &str) -> Result<SessionId, DeskError> {
        if let Ok(id) = text.trim().parse() {
            return Ok(id);
        }
        locate(&self.store().removed()?, text)
    }
}

fn locate(rows: &[Row], text: &str) -> Result<SessionId, DeskError> {
    let wanted = fold(text.trim());
    let shown = || clean(text.trim()).into_owned();
    let fitting = |fits: fn(&str, &str) -> bool| -> Vec<(SessionId, String)> {
        let keys = rows.iter().filter_map(keys);
        let fitting =
            keys.filter(|keys| keys.texts.iter().any(|key| !wanted.is_empty() && fits(key, &wanted)));
        fitting.map(|keys| (keys.id, keys.line)).collect()
    };
    let whole = fitting(|key, wanted| key == wanted);
    let found = if whole.is_empty() { fitting(|key, wanted| key.contains(wanted)) } else { whole };
    match found.as_slice() {
        [] => Err(DeskError::NoSession { text: shown() }),
        [(id, _)] => Ok(*id),
        more => {
            let found = more.iter().take(MOST_NAMED).map(|(_, line)| line.clone()).collect();
            Err(DeskError::Ambiguous { text: shown(), found })
        }
    }
}

/// What a row can be found by.
struct Keys {
    id: SessionId,
    texts: Vec<String>,
    line: String,
}

fn keys(row: &Row) -> Option<Keys> {
    match row {
        Row::Session(listed) => Some(Keys {
            id: listed.id,
            texts: [listed.id.to_string(), listed.candidate.reference.clone(), listed.candidate.name.clone()]
                .iter()
                .map(|text| fold(text))
                .collect(),
            line: line(listed),
        }),
        // A damaged or private file is found by its id, so that opening it says what is wrong.
        Row::Damaged { path, .. } | Row::Private { path, .. } => {
            let id: SessionId = path.file_stem()?.to_str()?.parse().ok()?;
            Some(Keys { id, texts: vec![id.to_string()], line: format!("  {id}") })
        }
    }
}

fn line(listed: &Listed) -> String {
    let candidate = &listed.candidate;
    let [name, reference, assessor] =
        [&candidate.name, &candidate.reference, &listed.assessor.1].map(|text| clean(text));
    format!("  {}  {reference}  {name}, for {}, by {assessor}", listed.id, candidate.target)
}

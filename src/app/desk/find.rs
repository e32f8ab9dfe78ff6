//! Finding a session by what a person types: any unambiguous part of an id, of a reference or of a name.

use std::{fmt::Display, path::PathBuf};

use super::{Desk, DeskError};
use crate::{
    domain::{ids::SessionId, query::fold, state::Candidate, text::clean},
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
        let mut rows = self.store().heads()?;
        match locate(&rows, text) {
            // On a shared store each member has a session of the candidate, and means their own.
            Err(ambiguous @ DeskError::Ambiguous { .. }) => {
                rows.retain(|row| matches!(row, Row::Session(listed) if listed.author.id == self.me().id));
                locate(&rows, text).map_err(|_| ambiguous)
            }
            Err(DeskError::NoSession { text, .. }) => Err(DeskError::NoSession {
                text,
                stranded: self.store().stranded(),
                unread: unread(&rows, self.store().is_shared()),
            }),
            found => found,
        }
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
    match find(rows.iter().filter_map(keys), text) {
        Found::One(id) => Ok(id),
        Found::None { text } => Err(DeskError::NoSession { text, stranded: Vec::new(), unread: Vec::new() }),
        Found::More { text, found } => Err(DeskError::Ambiguous { text, found }),
    }
}

/// The files among the rows that can't be read, in any of which a session may be that isn't found. On a shared store
/// another's private draft is nothing to be named.
pub fn unread(rows: &[Row], shared: bool) -> Vec<PathBuf> {
    let unread = rows.iter().filter_map(|row| match row {
        Row::Session(_) => None,
        Row::Private { .. } if shared => None,
        Row::Damaged { path, .. } | Row::Private { path, .. } => Some(path.clone()),
    });
    unread.collect()
}

/// What a text was found to mean.
pub(in crate::app) enum Found<I> {
    /// One thing.
    One(I),
    /// Nothing; with the text made visible.
    None {
        /// The text.
        text: String,
    },
    /// More than one thing; with the text made visible and a line for each.
    More {
        /// The text.
        text: String,
        /// The things.
        found: Vec<String>,
    },
}

/// The one row that `text` means. What fits a whole key goes before what fits a part, and a part of a reference or a name
/// before a part of an id, among whose digits a short name such as Ada stands by chance.
pub(in crate::app) fn find<I: Copy>(rows: impl Iterator<Item = Keys<I>>, text: &str) -> Found<I> {
    let wanted = fold(text.trim());
    let rows: Vec<_> = rows.filter(|_| !wanted.is_empty()).collect();
    let fitting = |fits: fn(&[String], &str) -> bool| -> Vec<&Keys<I>> {
        rows.iter().filter(|keys| fits(&keys.texts, &wanted)).collect()
    };
    let ways: [fn(&[String], &str) -> bool; 3] = [
        |keys, wanted| keys.iter().any(|key| key == wanted),
        |keys, wanted| keys.iter().skip(1).any(|key| key.contains(wanted)),
        |keys, wanted| keys.iter().any(|key| key.contains(wanted)),
    ];
    let found = ways.into_iter().map(fitting).find(|found| !found.is_empty()).unwrap_or_default();
    let text = clean(text.trim()).into_owned();
    match found.as_slice() {
        [] => Found::None { text },
        [only] => Found::One(only.id),
        more => {
            let found = more.iter().take(MOST_NAMED).map(|keys| keys.line.clone()).collect();
            Found::More { text, found }
        }
    }
}

/// What a row can be found by.
pub(in crate::app) struct Keys<I> {
    /// What it is.
    pub(in crate::app) id: I,
    /// What is looked in, folded: the id, then the reference and the name.
    pub(in crate::app) texts: Vec<String>,
    /// The line that tells it from others.
    pub(in crate::app) line: String,
}

impl<I: Display> Keys<I> {
    /// A row that is found by its id and by its candidate's reference and name.
    pub(in crate::app) fn of(id: I, candidate: &Candidate, line: String) -> Self {
        let texts = [&id.to_string(), &candidate.reference, &candidate.name].map(|text| fold(text));
        Self { id, texts: texts.into(), line }
    }

    /// A row of which only the id can be told.
    pub(in crate::app) fn of_id(id: I) -> Self {
        Self { texts: vec![id.to_string()], line: format!("  {id}"), id }
    }
}

fn keys(row: &Row) -> Option<Keys<SessionId>> {
    match row {
        Row::Session(listed) => Some(Keys::of(listed.id, &listed.candidate, line(listed))),
        // A damaged or private file is found by its id, so that opening it says what is wrong.
        Row::Damaged { path, .. } | Row::Private { path, .. } => {
            let id: SessionId = path.file_stem()?.to_str()?.parse().ok()?;
            Some(Keys::of_id(id))
        }
    }
}

fn line(listed: &Listed) -> String {
    let candidate = &listed.candidate;
    let [name, reference, assessor] =
        [&candidate.name, &candidate.reference, &listed.author.name].map(|text| clean(text));
    format!("  {}  {reference}  {name}, for {}, by {assessor}", listed.id, candidate.target)
}

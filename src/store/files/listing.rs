//! What a listing looks at in each file: the head, which it shows, and the end, which a file that was cut, padded or
//! overwritten doesn't have. Only where one of them is amiss the whole file is read, to say what is wrong.

use std::path::Path;

use crate::store::{
    format::{Unreadable, first_fault, is_closed},
    intake::{self, IntakeError, MOST_BYTES, MOST_HEAD},
};

/// Why a file is not listed as what it should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unlisted {
    /// It isn't there.
    Missing,
    /// Its mode forbids reading it.
    Private,
    /// What is wrong with it.
    Damaged(String),
}

/// Lists the file at `path` by `of_head`, which makes a row of a head; `whole` reads all of it.
pub(super) fn look<R>(
    path: &Path,
    of_head: impl Fn(&str) -> Result<R, String>,
    whole: impl Fn(&str) -> Result<(), Unreadable>,
) -> Result<R, Unlisted> {
    let head = intake::read_head(path, MOST_HEAD)?;
    if head.bytes == 0 {
        return Err(Unlisted::Damaged("it is empty".to_owned()));
    }
    if head.bytes > MOST_BYTES {
        let says = format!("it has {} bytes, more than the {MOST_BYTES} that are read", head.bytes);
        return Err(Unlisted::Damaged(says));
    }
    match of_head(&head.text) {
        Ok(row) if is_closed(&head.tail) => return Ok(row),
        _ => {}
    }
    let intake = intake::read(path)?;
    let read = whole(&intake.text).or_else(|unreadable| match unreadable {
        Unreadable::Newer { .. } => Ok(()),
        Unreadable::Damaged(_) => Err(first_fault(&unreadable)),
    });
    of_head(&intake.text).and_then(|row| read.map(|()| row)).map_err(|fault| {
        let conflict = intake.conflict(path).map(|conflict| conflict.brief());
        Unlisted::Damaged(conflict.unwrap_or(fault))
    })
}

impl From<IntakeError> for Unlisted {
    fn from(error: IntakeError) -> Self {
        match error {
            error if error.is_missing() => Self::Missing,
            error if error.is_private() => Self::Private,
            error => Self::Damaged(error.brief()),
        }
    }
}

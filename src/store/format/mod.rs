//! The text of a session's file, schema 1, as `docs/formats.md` describes it: written from a session, read back into
//! one, and checked against the history in it. Texts only: files are the business of whoever calls.

mod change;
mod emit;
pub mod panel;
mod read;
mod unbound;
mod verify;
mod write;

pub(super) use read::condition;
pub use read::{Reading, Unreadable, read, read_head};
pub use unbound::{in_the_history, unbound};
pub(super) use verify::beside;
pub use verify::beside_the_history;
pub use write::write;

use crate::{
    domain::{
        ids::Digest,
        session::{FileFacts, Session},
        summary::Summary,
    },
    store::Condition,
};

/// The number of the format that this program writes.
pub const SCHEMA: i64 = 1;
/// The most that a session's file may hold, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// What the program calls itself in a file.
pub const PROGRAM: &str = concat!("assessor ", env!("CARGO_PKG_VERSION"));

/// The line that ends a file and shows that all before it is as it was written.
fn last_line(before: &str) -> String {
    format!("# sha256 {}\n", Digest::of(before.as_bytes()))
}

/// Whether the end of a file has the form of the last line; a file that was cut or padded has another.
pub fn is_closed(tail: &[u8]) -> bool {
    let digits = tail.strip_suffix(b"\n").and_then(|tail| tail.split_last_chunk::<64>());
    digits.is_some_and(|(before, digits)| {
        before.ends_with(b"\n# sha256 ") && digits.iter().all(|digit| b"0123456789abcdef".contains(digit))
    })
}

/// The text of a session's file, once it is sure that it reads back as the session it was made from.
///
/// # Errors
/// What would differ, as a sentence.
pub fn faithful(session: &Session, file: &FileFacts, summary: &Summary) -> Result<String, String> {
    let text = write(session, file, summary);
    let reading = read(&text).map_err(|unreadable| first_fault(&unreadable))?;
    let mut expected = Session { file: file.clone(), unknown: write::living(session), ..session.clone() };
    // A caret that stands within a character is no reason to keep the words from the disk.
    if let Some(draft) = &mut expected.draft {
        draft.caret = write::on_boundary(&draft.text, draft.caret);
    }
    match reading.condition {
        Condition::ChangedOutside(what) => Err(what.join("; ")),
        Condition::Sound | Condition::Newer { .. } if reading.session == expected => Ok(text),
        Condition::Sound | Condition::Newer { .. } => Err("the session would not be the same".to_owned()),
    }
}

/// The first thing that keeps a text from being read, as a sentence.
pub(super) fn first_fault(unreadable: &Unreadable) -> String {
    match unreadable {
        Unreadable::Damaged(faults) => faults.first().map(ToString::to_string).unwrap_or_default(),
        Unreadable::Newer { schema } => format!("it would be of format {schema}"),
    }
}

/// The part of a text that a listing reads: before the first line that begins with `[[`.
pub fn head(text: &str) -> &str {
    text.find("\n[[").map_or(text, |at| &text[..=at])
}

#[cfg(test)]
mod golden;
#[cfg(test)]
mod tests;

//! The text of a record's file, schema 1, as `docs/formats.md` describes it: written from a record, read back into one,
//! and checked against the history in it. Texts only: files are the business of whoever calls.
//!
//! Head, history, seal, drafts, unknown keys and checks are written once, for every kind; a [`Form`] adds the tables and
//! changes of its kind.

mod change;
mod emit;
pub mod panel;
mod read;
mod session;
mod unbound;
mod verify;
mod write;

pub use read::{Reading, Unreadable, read, read_head};
pub use unbound::{in_the_history, unbound};
pub use verify::{Fact, beside_the_history};
pub(super) use verify::{beside, condition};
pub use write::write;

use read::Reader;
use write::Writer;

use crate::{
    domain::{
        history::Entry,
        ids::Digest,
        reader::{Faults, Table},
        record::{FileFacts, Kind, Record},
        state::{Assessor, Candidate},
    },
    store::Condition,
};

/// The number of the format that this program writes.
pub const SCHEMA: i64 = 1;
/// The most that a record's file may hold, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// What the program calls itself in a file.
pub const PROGRAM: &str = concat!("assessor ", env!("CARGO_PKG_VERSION"));

/// Facts of a record that stand in the head of its file for every kind, and in its first entry.
#[derive(Debug)]
pub struct Beginning {
    candidate: Candidate,
    author: Assessor,
    edition: Digest,
}

/// Parts of a file that only one kind of record has.
pub trait Form: Kind {
    /// Reads the change that an entry speaks of. What it can't be is a fault and reads as nothing.
    #[doc(hidden)]
    fn read_change<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Self::Change>;

    /// Reads the table `summary`.
    #[doc(hidden)]
    fn read_summary<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Self::Summary;

    /// Reads the tables and arrays of tables of the kind, also where the file has no head that can be read.
    #[doc(hidden)]
    fn read_state<'t>(
        reader: &mut Reader<'t>,
        top: &mut Table<'t>,
        beginning: Option<Beginning>,
    ) -> Option<Self::State>;

    /// Writes the tables behind that of the writer, the summary among them.
    #[doc(hidden)]
    fn write_tables(writer: &mut Writer<'_>, state: &Self::State, summary: &Self::Summary);

    /// Writes the arrays of tables before the history.
    #[doc(hidden)]
    fn write_rows(writer: &mut Writer<'_>, state: &Self::State);

    /// Returns the person assessed.
    fn candidate(state: &Self::State) -> &Candidate;

    /// Returns the digest of the edition.
    fn edition(state: &Self::State) -> Digest;

    /// Returns all that a state says beside candidate, writer and edition, each fact by its name in words.
    fn facts(state: &Self::State) -> Vec<Fact>;

    /// Returns all that a summary says, each fact by its name in words.
    fn summary_facts(summary: &Self::Summary) -> Vec<(&'static str, String)>;

    /// Whether the writer alone may make an entry.
    const BY_AUTHOR_ALONE: bool = false;

    /// Says what an entry does that this program never would, beside breaking the rules of a seal.
    fn breach(entry: &Entry<Self::Change>) -> Option<String> {
        let _ = entry;
        None
    }
}

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

/// Returns the text of a record's file, once it is sure that it reads back as the record it was made from.
///
/// # Errors
/// What would differ, as a sentence.
pub fn faithful<K: Form>(
    record: &Record<K>,
    file: &FileFacts<K::Id>,
    summary: &K::Summary,
) -> Result<String, String> {
    let (text, unknown) = write::written(record, file, summary);
    let reading = read::<K>(&text).map_err(|unreadable| first_fault(&unreadable))?;
    let mut expected = Record { file: file.clone(), unknown, ..record.clone() };
    // A caret that stands within a character is no reason to keep the words from the disk.
    if let Some(draft) = &mut expected.draft {
        draft.caret = write::on_boundary(&draft.text, draft.caret);
    }
    match reading.condition {
        Condition::ChangedOutside(what) => Err(what.join("; ")),
        Condition::Sound | Condition::Newer { .. } if reading.record == expected => Ok(text),
        Condition::Sound | Condition::Newer { .. } => Err(format!("the {} would not be the same", K::NOUN)),
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

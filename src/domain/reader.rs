//! Reading TOML with places, for every format of the project: takes typed values out of tables, collects what is
//! wrong with them instead of stopping at the first, and knows which keys nobody asked for.
//!
//! It may not know any format: which keys there are is said by whoever takes them.

mod depth;
mod fault;
mod value;

use std::{
    borrow::Cow,
    fmt::Display,
    ops::{Range, RangeInclusive},
    str::FromStr,
};

use toml::{Spanned, de::DeTable};

pub use depth::{DEEPEST, check_depth};
pub use fault::{Fault, Faults};
pub use value::{Read, Value};

/// Parses a text as TOML, after making sure that it nests no deeper than the parser can follow.
///
/// # Errors
///
/// The one fault that keeps the text from being TOML, with its place.
pub fn document(text: &str) -> Result<Table<'_>, Fault> {
    check_depth(text)?;
    match DeTable::parse(text) {
        Ok(table) => Ok(Table::new(0..0, table.into_inner())),
        Err(error) => Err(syntax_fault(text, &error)),
    }
}

fn syntax_fault(text: &str, error: &toml::de::Error) -> Fault {
    let mut at = error.span().unwrap_or(text.len()..text.len());
    if at.is_empty() {
        // The parser points between two characters: what follows on the line shows the place.
        let rest = text.get(at.start..).unwrap_or_default();
        at.end = at.start + rest.find('\n').unwrap_or(rest.len());
    }
    let colon = if at.is_empty() { "" } else { ":" };
    let problem = format!("this is not TOML ({}){colon}", error.message());
    Fault::at(text, at, &problem, "correct the text there")
}

/// A table being read: every key is taken out of it once, and what is left is unknown.
#[derive(Debug)]
pub struct Table<'t> {
    at: Range<usize>,
    entries: DeTable<'t>,
    /// What was asked for.
    known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    fn new(at: Range<usize>, entries: DeTable<'t>) -> Self {
        Self { at, entries, known: Vec::new() }
    }

    /// Where the table stands in the text, in bytes: its header, or its braces.
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }

    /// Whether the table has the key, taken or not.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<Value<'t>>> {
        self.known.push(key);
        self.entries.remove(key)
    }

    /// Reports that something is missing from the table.
    pub fn lacks(&self, faults: &mut Faults<'_>, what: &str, remedy: impl Into<String>) {
        let from = if self.at.is_empty() { "" } else { " from" };
        faults.report(self.at(), format!("“{what}” is missing{from}"), remedy);
    }

    /// Takes a value that may be absent; a value of another type is a fault and reads as absent.
    pub fn optional<T: Read<'t>>(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<T> {
        self.take(key).and_then(|value| T::read(faults, value))
    }

    /// Takes a value that must be there; its absence is a fault.
    pub fn required<T: Read<'t>>(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<T> {
        let Some(value) = self.take(key) else {
            self.lacks(faults, key, format!("add {key} = {}", T::EXAMPLE));
            return None;
        };
        T::read(faults, value)
    }

    /// Takes a string that must be there and parses it as a `T`, such as an id.
    pub fn parsed<T>(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<Spanned<T>>
    where
        T: FromStr<Err: Display>,
    {
        let text: Spanned<Cow<'t, str>> = self.required(faults, key)?;
        faults.parse(&text)
    }

    /// Takes a string that may be absent and parses it as a `T`.
    pub fn optional_parsed<T>(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<Spanned<T>>
    where
        T: FromStr<Err: Display>,
    {
        let text: Spanned<Cow<'t, str>> = self.optional(faults, key)?;
        faults.parse(&text)
    }

    /// Takes a string that must be there and say something: blank is a fault.
    pub fn text(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<String> {
        let text: Spanned<String> = self.required(faults, key)?;
        faults.not_blank(text)
    }

    /// Takes a string that may be absent, but if it is there must say something.
    pub fn optional_text(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Option<String> {
        let text: Spanned<String> = self.optional(faults, key)?;
        faults.not_blank(text)
    }

    /// Takes a number that may be absent and must lie within `range`.
    pub fn optional_number(
        &mut self,
        faults: &mut Faults<'_>,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number: Spanned<i64> = self.optional(faults, key)?;
        faults.within(key, &number, range)
    }

    /// Takes a number that must be there and lie within `range`.
    pub fn number(
        &mut self,
        faults: &mut Faults<'_>,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let number: Spanned<i64> = self.required(faults, key)?;
        faults.within(key, &number, range)
    }

    /// Takes an array of tables that may be absent, which is the same as none.
    pub fn tables(&mut self, faults: &mut Faults<'_>, key: &'static str) -> Vec<Table<'t>> {
        self.optional(faults, key).unwrap_or_default()
    }

    /// Ends a table in which a key that nobody took is a fault.
    pub fn close(self, faults: &mut Faults<'_>) {
        for (key, _) in self.entries {
            let remedy = match nearest(key.get_ref(), &self.known) {
                Some(known) => format!("did you mean “{known}”?"),
                None if self.known.is_empty() => "take it out".to_owned(),
                None => format!("take it out; known here: {}", self.known.join(", ")),
            };
            faults.report(key.span(), "unknown key", remedy);
        }
    }

    /// Ends a table in which keys that nobody took are kept, as values to be written back.
    pub fn rest(self, faults: &mut Faults<'_>) -> toml::Table {
        value::owned_table(faults, self.entries)
    }
}

/// The known key that a mistyped one most likely means, if any is near enough to guess.
pub fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let length = key.chars().count();
    // A text this long is no slip of the finger, and the comparison takes time by its length.
    if length > 40 {
        return None;
    }
    let near = known.iter().map(|known| (distance(key, known), *known));
    near.min().filter(|(distance, _)| *distance <= 1 + length / 4).map(|(_, known)| known)
}

/// The number of letters to insert, drop, change or swap with their neighbour that turn `a` into `b` (optimal string
/// alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests;

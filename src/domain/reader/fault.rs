//! What is wrong with a text, where, and what to do about it.

use std::{
    fmt::Display,
    ops::{Range, RangeInclusive},
    str::FromStr,
};

use toml::Spanned;

use crate::domain::text::clean;

/// One thing wrong with a text. Its strings hold no control character: they are safe to print.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}{}; {remedy}", quoted(text))]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// The offending text, made visible and cut to one line.
    pub text: String,
    /// What is wrong, so worded that the offending text can follow.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl Fault {
    /// A fault at a range of bytes of `text`.
    pub fn at(text: &str, at: Range<usize>, problem: &str, remedy: &str) -> Self {
        let mut place = Place::default();
        place.advance(text, at.start);
        place.fault(text, at, problem, remedy)
    }
}

fn quoted(text: &str) -> String {
    match text {
        "" => String::new(),
        // A string of the file brings its own quotes.
        text if text.starts_with(['"', '\'']) => format!(" {text}"),
        text => format!(" “{text}”"),
    }
}

/// The most characters of an offending text that a fault quotes.
const QUOTED: usize = 60;

/// The first line of a text, cut short.
fn excerpt(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let cut = line.char_indices().nth(QUOTED).map(|(index, _)| index);
    match cut {
        Some(index) => format!("{}…", clean(&line[..index])),
        None => clean(line).into_owned(),
    }
}

/// A place in a text that only moves forward, so that placing many faults costs one walk.
struct Place {
    offset: usize,
    line: usize,
    column: usize,
}

impl Default for Place {
    fn default() -> Self {
        Self { offset: 0, line: 1, column: 1 }
    }
}

impl Place {
    fn advance(&mut self, text: &str, to: usize) {
        for c in text[self.offset..].chars() {
            if self.offset >= to {
                return;
            }
            self.offset += c.len_utf8();
            (self.line, self.column) =
                if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
    }

    fn fault(&self, text: &str, at: Range<usize>, problem: &str, remedy: &str) -> Fault {
        Fault {
            line: self.line,
            column: self.column,
            text: excerpt(text.get(at).unwrap_or_default()),
            problem: clean(problem).into_owned(),
            remedy: clean(remedy).into_owned(),
        }
    }
}

/// What has been found wrong with a text so far.
#[derive(Debug)]
pub struct Faults<'t> {
    text: &'t str,
    found: Vec<Found>,
}

#[derive(Debug)]
struct Found {
    at: Range<usize>,
    problem: String,
    remedy: String,
}

impl<'t> Faults<'t> {
    /// No faults yet with `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// Whether nothing was found wrong.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many were found, so that a reader can tell whether one of its parts was whole.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// Adds a fault at a range of bytes. The problem is so worded that the text there can follow it in quotes.
    pub fn report(&mut self, at: Range<usize>, problem: impl Into<String>, remedy: impl Into<String>) {
        self.found.push(Found { at, problem: problem.into(), remedy: remedy.into() });
    }

    /// Parses a string, such as an id; what its type says against it becomes the fault.
    pub fn parse<T: FromStr<Err: Display>>(&mut self, text: &Spanned<impl AsRef<str>>) -> Option<Spanned<T>> {
        match text.get_ref().as_ref().parse() {
            Ok(value) => Some(Spanned::new(text.span(), value)),
            Err(error) => {
                self.report(text.span(), "wrong value", error.to_string());
                None
            }
        }
    }

    /// Lets a string through that says something.
    pub fn not_blank(&mut self, text: Spanned<String>) -> Option<String> {
        if text.get_ref().trim().is_empty() {
            self.report(
                text.span(),
                "the text is empty:",
                "write it, or take the key out if it may be absent",
            );
            return None;
        }
        Some(text.into_inner())
    }

    /// Lets a number through that lies within a range.
    pub fn within(&mut self, name: &str, number: &Spanned<i64>, range: RangeInclusive<u32>) -> Option<u32> {
        let fits = u32::try_from(*number.get_ref()).ok().filter(|number| range.contains(number));
        if fits.is_none() {
            self.report(
                number.span(),
                format!("{name} is out of range:"),
                format!("give a number from {} to {}", range.start(), range.end()),
            );
        }
        fits
    }

    /// Everything found, in the order of the text.
    pub fn into_vec(mut self) -> Vec<Fault> {
        self.found.sort_by_key(|found| found.at.start);
        let mut place = Place::default();
        let located = self.found.into_iter().map(|found| {
            place.advance(self.text, found.at.start);
            place.fault(self.text, found.at, &found.problem, &found.remedy)
        });
        located.collect()
    }
}

//! From a line to a query, or to the place of the fault and what to do about it.

use super::facts::begins_with;
use super::fold::fold;
use super::vocabulary::{self, Entry, Key, Meaning, Vocabulary, entries, find_key, find_word};
use super::{Query, Term, Test};
use crate::domain::reader::nearest;
use crate::domain::text::clean;
use std::ops::Range;
use thiserror::Error;

/// Why a line is no query: where, what, and what to type instead.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{fault}: {remedy}")]
pub struct QueryError {
    /// The offending bytes of the line, on character boundaries.
    pub at: Range<usize>,
    /// What is wrong.
    pub fault: QueryFault,
    /// What to do about it.
    pub remedy: String,
}

/// What is wrong with a term; what was typed is made visible.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum QueryFault {
    /// A word before a colon that is no key.
    #[error("there is no key “{0}:”")]
    UnknownKey(String),
    /// A key without a value.
    #[error("“{0}:” needs a value")]
    NoValue(&'static str),
    /// A value that the key doesn't have.
    #[error("“{key}:” has no “{value}”")]
    UnknownValue {
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
    /// A word or key of another list.
    #[error("“{word}” is about {about}, and this list shows {rows}")]
    Elsewhere {
        /// The word or key.
        word: &'static str,
        /// What it is about.
        about: &'static str,
        /// What the list shows.
        rows: &'static str,
    },
    /// A minus sign with nothing behind it.
    #[error("“-” turns the term behind it round, and there is none")]
    NothingNegated,
    /// A text of which nothing can be looked for.
    #[error("an accent alone, or a mark that can't be seen, is nothing to look for")]
    NothingLookedFor,
}

/// A piece of the line between spaces.
pub(super) struct Token {
    /// All of it, with its minus signs and quotes.
    pub at: Range<usize>,
    /// Whether an odd number of minus signs stands before it.
    pub negated: bool,
    pub body: Body,
}

/// What a token is, by its place in the line.
pub(super) enum Body {
    /// A word without quotes, maybe none.
    Word(Range<usize>),
    /// What stands in quotes.
    Quoted(Range<usize>),
    /// A key and its value, without colon and quotes.
    Keyed { key: Range<usize>, value: Range<usize> },
}

/// Reads a line in the words of one list. A quote left open ends with the line, since it is being typed.
///
/// # Errors
/// At the first term that the list doesn't know.
pub fn parse(vocabulary: &Vocabulary, line: &str) -> Result<Query, QueryError> {
    let mut terms = Vec::new();
    for token in tokens(line) {
        let test = match &token.body {
            Body::Word(at) if at.is_empty() => return Err(nothing_negated(token.at)),
            Body::Word(at) => word(vocabulary, line, at)?,
            Body::Quoted(at) => Test::Text(looked_for(line, at)?),
            Body::Keyed { key, value } => keyed(vocabulary, line, key, value)?,
        };
        // Empty quotes are about to be filled; turned round they would hide everything meanwhile.
        if test != Test::Text(String::new()) {
            terms.push(Term { negated: token.negated, test });
        }
    }
    Ok(Query { terms })
}

/// A text as it is looked for. One of which nothing is left then would find everything, as if it weren't there.
fn looked_for(line: &str, at: &Range<usize>) -> Result<String, QueryError> {
    let text = &line[at.clone()];
    let folded = fold(text);
    if folded.is_empty() && !text.trim().is_empty() {
        let remedy = "add a letter".into();
        return Err(QueryError { at: at.clone(), fault: QueryFault::NothingLookedFor, remedy });
    }
    Ok(folded)
}

fn word(vocabulary: &Vocabulary, line: &str, at: &Range<usize>) -> Result<Test, QueryError> {
    let folded = looked_for(line, at)?;
    match find_word(vocabulary.list(), &folded) {
        None => Ok(Test::Text(folded)),
        Some((entry, test)) if entry.serves(vocabulary.list()) => Ok(test()),
        Some((entry, _)) => Err(elsewhere(vocabulary, entry, at)),
    }
}

fn keyed(
    vocabulary: &Vocabulary,
    line: &str,
    at: &Range<usize>,
    value_at: &Range<usize>,
) -> Result<Test, QueryError> {
    let name = &line[at.clone()];
    let Some((entry, key, example)) = find_key(vocabulary.list(), &fold(name)) else {
        return Err(unknown_key(vocabulary, name, at));
    };
    if !entry.serves(vocabulary.list()) {
        return Err(elsewhere(vocabulary, entry, at));
    }
    let value = &line[value_at.clone()];
    let folded = fold(value);
    if folded.is_empty() {
        let remedy = format!("such as “{example}”");
        return Err(QueryError {
            at: at.start..value_at.end,
            fault: QueryFault::NoValue(entry.name),
            remedy,
        });
    }
    let test = if is_known(vocabulary, key, &folded) { vocabulary::test(key, value, folded) } else { None };
    test.ok_or_else(|| QueryError {
        at: value_at.clone(),
        fault: QueryFault::UnknownValue { key: entry.name, value: clean(value).into_owned() },
        remedy: value_remedy(vocabulary, key, example, value),
    })
}

/// Whether the list can have the value; where none are known, it can have any.
fn is_known(vocabulary: &Vocabulary, key: Key, folded: &str) -> bool {
    let values = vocabulary.values(key);
    match key {
        Key::Id | Key::For => values.is_empty() || values.iter().any(|id| begins_with(&fold(id), folded)),
        // A ledger grows; whether the value is an id at all, its type says.
        Key::Cites | Key::Item => true,
        _ => values.is_empty() || values.iter().any(|known| fold(known) == folded),
    }
}

/// The longest list of values that a message spells out.
const FEW: usize = 8;

fn value_remedy(vocabulary: &Vocabulary, key: Key, example: &str, value: &str) -> String {
    let values = vocabulary.values(key);
    let folded: Vec<String> = values.iter().map(|value| fold(value)).collect();
    let is_item = matches!(key, Key::Cites | Key::Item);
    let near = nearest(&fold(value), &folded.iter().map(String::as_str).collect::<Vec<_>>())
        .and_then(|near| values.iter().find(|value| fold(value) == near));
    match near {
        Some(near) if !is_item => format!("did you mean “{near}”?"),
        _ if !is_item && (1..=FEW).contains(&values.len()) => {
            format!("it has {}", values.join(", "))
        }
        _ => format!("such as “{example}”"),
    }
}

fn unknown_key(vocabulary: &Vocabulary, name: &str, at: &Range<usize>) -> QueryError {
    let keys: Vec<&str> = entries(vocabulary.list())
        .filter(|entry| matches!(entry.meaning, Meaning::Key(..)))
        .map(|entry| entry.name)
        .collect();
    let remedy = nearest(&fold(name), &keys).map_or_else(
        || "put it in quotes to look for it as it stands".to_owned(),
        |near| format!("did you mean “{near}:”? In quotes it is looked for as it stands"),
    );
    QueryError { at: at.clone(), fault: QueryFault::UnknownKey(clean(name).into_owned()), remedy }
}

fn elsewhere(vocabulary: &Vocabulary, entry: &Entry, at: &Range<usize>) -> QueryError {
    let fault =
        QueryFault::Elsewhere { word: entry.name, about: entry.about(), rows: vocabulary.list().rows() };
    QueryError { at: at.clone(), fault, remedy: "put it in quotes to look for it as it stands".into() }
}

fn nothing_negated(at: Range<usize>) -> QueryError {
    let remedy = "add a term, such as “-met”, or put it in quotes".into();
    QueryError { at, fault: QueryFault::NothingNegated, remedy }
}

/// The pieces of a line, in order.
pub(super) fn tokens(line: &str) -> impl Iterator<Item = Token> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + line[from..].find(|c: char| !c.is_whitespace())?;
        let body = start + (line[start..].len() - line[start..].trim_start_matches('-').len());
        let (kind, end) = body_at(line, body);
        from = end;
        Some(Token { at: start..end, negated: (body - start) % 2 == 1, body: kind })
    })
}

/// The body that begins at `start`, and where it ends.
fn body_at(line: &str, start: usize) -> (Body, usize) {
    if let Some((inside, end)) = quoted(line, start) {
        return (Body::Quoted(inside), end);
    }
    let rest = &line[start..];
    let end = start + rest.find(char::is_whitespace).unwrap_or(rest.len());
    let is_key = |key: &&str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic());
    let Some(key) = line[start..end].split_once(':').map(|(key, _)| key).filter(is_key) else {
        return (Body::Word(start..end), end);
    };
    let key = start..start + key.len();
    let (value, end) = quoted(line, key.end + 1).unwrap_or((key.end + 1..end, end));
    (Body::Keyed { key, value }, end)
}

/// What stands in the quotes that open at `start`, if some do, and where they end.
fn quoted(line: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„');
    let inside = start + line[start..].chars().next().filter(|c| is_quote(*c))?.len_utf8();
    let rest = &line[inside..];
    Some(match rest.char_indices().find(|(_, c)| is_quote(*c)) {
        Some((length, quote)) => (inside..inside + length, inside + length + quote.len_utf8()),
        None => (inside..line.len(), line.len()),
    })
}

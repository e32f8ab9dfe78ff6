//! What could be typed at the caret: words, keys, and the values of a key.

use super::fold::fold;
use super::parse::{Body, Token, tokens};
use super::vocabulary::{Meaning, Vocabulary, entries, find_key};
use std::ops::Range;

/// One thing that could stand at the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that it takes the place of.
    pub range: Range<usize>,
    /// What to put there; a key ends with its colon.
    pub text: String,
    /// What it shows.
    pub help: &'static str,
}

/// What could be typed at `caret` (in bytes), in the order of the table. Nothing inside quotes, where
/// anything goes.
pub fn complete(vocabulary: &Vocabulary, text: &str, caret: usize) -> Vec<Completion> {
    let caret = (0..=caret.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let touched = tokens(text).find(|token| token.at.start <= caret && caret <= token.at.end);
    // Before a term nothing is being typed yet, and an offer would run into it.
    if touched.as_ref().is_some_and(|token| token.at.start == caret) {
        return Vec::new();
    }
    match touched.map(|Token { body, .. }| body) {
        None => terms(vocabulary, text, caret..caret, caret),
        Some(Body::Word(at)) if at.start <= caret => terms(vocabulary, text, at, caret),
        Some(Body::Keyed { key, .. }) if (key.start..=key.end).contains(&caret) => {
            terms(vocabulary, text, key.start..key.end + 1, caret)
        }
        Some(Body::Keyed { key, value }) if (key.end + 1..=value.end).contains(&caret) => {
            values(vocabulary, text, &key, value, caret)
        }
        Some(_) => Vec::new(),
    }
}

/// The words and keys that begin as the line does from the start of `range` to the caret.
fn terms(vocabulary: &Vocabulary, text: &str, range: Range<usize>, caret: usize) -> Vec<Completion> {
    let typed = fold(&text[range.start..caret]);
    entries(vocabulary.list())
        .filter(|entry| entry.name.starts_with(&typed))
        .map(|entry| match entry.meaning {
            Meaning::Word(_) => (entry.name.to_owned(), entry.help),
            Meaning::Key(..) => (format!("{}:", entry.name), entry.help),
        })
        .filter(|(full, _)| *full != text[range.clone()])
        .map(|(text, help)| Completion { range: range.clone(), text, help })
        .collect()
}

/// The values of a key that begin as the line does from the start of `range` to the caret.
fn values(
    vocabulary: &Vocabulary,
    text: &str,
    key: &Range<usize>,
    range: Range<usize>,
    caret: usize,
) -> Vec<Completion> {
    let Some((entry, key, _)) = find_key(vocabulary.list(), &fold(&text[key.clone()])) else {
        return Vec::new();
    };
    // An open quote stands between the colon and the value.
    let Some(typed) = text.get(range.start..caret).map(fold).filter(|_| entry.serves(vocabulary.list()))
    else {
        return Vec::new();
    };
    vocabulary
        .values(key)
        .into_iter()
        .filter(|value| fold(value).starts_with(&typed) && *value != &text[range.clone()])
        .map(|value| Completion { range: range.clone(), text: value.to_owned(), help: entry.help })
        .collect()
}

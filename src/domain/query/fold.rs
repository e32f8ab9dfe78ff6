//! The form in which texts are compared: without case, accents, and what typing and typesetting do
//! differently.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// `text` in the form in which it is looked for: decomposed (NFKD), accents off, lower case, typographic
/// quotes and dashes as typed ones, invisible joints left out, and every run of white space one space.
///
/// Vowel signs of scripts that write vowels as marks stay: without them the words would be others.
pub fn fold(text: &str) -> String {
    if is_folded(text) {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for ch in text.nfkd().flat_map(char::to_lowercase).nfkd().filter(|ch| !is_dropped(*ch)) {
        if ch.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        push_plain(ch, &mut folded);
    }
    folded
}

/// Whether a text is surely in that form: lists keep theirs folded, and fold them again with every key of a filter.
fn is_folded(text: &str) -> bool {
    let plain = |byte: u8| matches!(byte, b' '..=b'~') && !byte.is_ascii_uppercase();
    text.bytes().all(plain) && !text.contains("  ") && text.trim_ascii() == text
}

/// Accents, Hebrew and Arabic points, soft hyphens and marks of no width.
fn is_dropped(ch: char) -> bool {
    let is_accent = matches!(canonical_combining_class(ch), 10..=35 | 200..);
    is_accent || matches!(ch, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Letters that Unicode holds to be letters of their own, though many keyboards lack them, and typeset
/// punctuation.
fn push_plain(ch: char, folded: &mut String) {
    let plain = match ch {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        '\u{2018}' | '\u{2019}' | '\u{201B}' => "'",
        '\u{201C}'..='\u{201F}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        _ => return folded.push(ch),
    };
    folded.push_str(plain);
}

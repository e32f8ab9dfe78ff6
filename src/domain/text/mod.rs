//! Text from outside: what is let in, and how what hides is shown.
//!
//! Names, notes, pastes, framework texts, file names and the messages of parsers all come from somebody else. The
//! rules for them are here once, and hold at every output: screens, command line, CSV errors, reports. Nothing here
//! knows a screen; widths and wrapping are the terminal layer's.

mod graphemes;
mod hidden;

use std::borrow::Cow;
use std::fmt::Write as _;

use thiserror::Error;

pub use graphemes::{Graphemes, graphemes, sign};
pub use hidden::hides;

/// Why a name or an id is refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextError {
    /// A character that reorders the text around it, so that the eye reads another name than the file holds.
    #[error("it holds {0}, which changes the reading direction: type it again without")]
    Reorders(Code),
    /// A character that takes no space, so that two different names look the same.
    #[error("it holds {0}, which can't be seen: type it again without")]
    Invisible(Code),
}

/// A character named by its code point, as `U+202E`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub char);

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "U+{:04X}", u32::from(self.0))
    }
}

/// How hidden characters are made visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cleaning {
    /// Marks of ASCII alone: `^[` and `<U+202E>` in place of `␛` and `⟨U+202E⟩`.
    pub ascii: bool,
    /// Line feeds stay and a tab becomes four spaces, as in a note; otherwise both are marked like the rest.
    pub lines: bool,
}

impl Cleaning {
    /// `text` with every character that hides or steers replaced by a visible mark; borrowed when there is none.
    ///
    /// The result is harmless to any terminal: it holds no control character (but line feeds where `lines` asks
    /// for them), no bidi control and nothing of zero width except what a script or an emoji needs.
    pub fn clean(self, text: &str) -> Cow<'_, str> {
        // Most text has nothing that hides, so that no grapheme has to be looked at as a whole.
        if !text.chars().any(hides) {
            return Cow::Borrowed(text);
        }
        let mut out: Option<String> = None;
        for (at, grapheme) in graphemes(text) {
            let before = text[..at].chars().next_back();
            if let Some(clean) = self.grapheme(grapheme, before) {
                out.get_or_insert_with(|| text[..at].to_owned()).push_str(&clean);
            } else if let Some(out) = &mut out {
                out.push_str(grapheme);
            }
        }
        out.map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// The grapheme with marks in it, or nothing when it may stay as it is.
    fn grapheme(self, grapheme: &str, before: Option<char>) -> Option<String> {
        let mut previous = before;
        let mut marked = String::new();
        let mut dirty = false;
        for (at, ch) in grapheme.char_indices() {
            // A mark splits its grapheme: what stands behind it is joined to nothing any more.
            let next = grapheme[at + ch.len_utf8()..].chars().next().filter(|_| !dirty);
            if self.lines && matches!(ch, '\n' | '\t') {
                dirty |= ch == '\t';
                marked.push_str(if ch == '\t' { "    " } else { "\n" });
            } else if hidden::must_show(previous, ch, next) {
                dirty = true;
                self.mark(ch, &mut marked);
            } else {
                marked.push(ch);
            }
            previous = Some(ch);
        }
        dirty.then_some(marked)
    }

    fn mark(self, ch: char, out: &mut String) {
        let code = u32::from(ch);
        // Writing to a string can't fail.
        let _ = match (code, self.ascii) {
            (0x00..=0x1F, false) => write!(out, "{}", char::from_u32(0x2400 + code).unwrap_or('␀')),
            (0x7F, false) => write!(out, "␡"),
            (0x00..=0x1F | 0x7F, true) => write!(out, "^{}", char::from_u32(code ^ 0x40).unwrap_or('?')),
            (_, false) => write!(out, "⟨{}⟩", Code(ch)),
            (_, true) => write!(out, "<{}>", Code(ch)),
        };
    }
}

/// Whether some byte of `text` is such a one. For where that is seldom so: with no way out of the loop, many bytes are
/// looked at together.
#[inline]
pub fn some_byte(text: &str, is_such: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(0, |found, byte| found | u8::from(is_such(byte))) != 0
}

/// The ASCII that stands for a typographic sign of one cell; none for anything else, such as the letters of a name.
pub fn in_ascii(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" | "‚" | "‹" | "›" => "'",
        "–" | "—" | "‑" | "−" => "-",
        "…" => "~",
        "·" | "•" => "*",
        "×" => "x",
        "→" => ">",
        "\u{a0}" => " ",
        _ => return None,
    })
}

/// `text` for one line of a screen or a message: see [`Cleaning::clean`], with Unicode marks.
pub fn clean(text: &str) -> Cow<'_, str> {
    Cleaning::default().clean(text)
}

/// `text` for a place that has lines, such as a note: line feeds stay, tabs become spaces, the rest as [`clean`].
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    Cleaning { lines: true, ..Cleaning::default() }.clean(text)
}

/// A note as it is let in: every line end becomes a line feed, tabs stay, other control characters are dropped.
///
/// A lone carriage return is a line end too: terminals send it for the line ends of a paste, and dropping it would
/// join the last word of a line to the first of the next. Hidden characters stay, since a note is evidence and is
/// kept as it was given; they are marked when it is shown.
pub fn accept_note(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|ch| ch.is_control() && !matches!(ch, '\n' | '\t')) {
        return Cow::Borrowed(text);
    }
    let kept = line_ends(text).filter(|ch| matches!(ch, '\n' | '\t') || !ch.is_control());
    Cow::Owned(kept.collect())
}

/// A name, an id or another one-line text as it is let in: line ends and tabs become a space, other control
/// characters are dropped.
///
/// # Errors
/// A character that reorders or can't be seen is refused, as it makes one name look like another.
pub fn accept_line(text: &str) -> Result<Cow<'_, str>, TextError> {
    let line: Cow<'_, str> =
        if text.chars().any(|ch| ch.is_control() || matches!(ch, '\u{2028}' | '\u{2029}')) {
            let spaced = line_ends(text).map(|ch| match ch {
                '\n' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
                ch => ch,
            });
            Cow::Owned(spaced.filter(|ch| !ch.is_control()).collect())
        } else {
            Cow::Borrowed(text)
        };
    match hidden::first_shown(&line) {
        None => Ok(line),
        Some(ch) if hidden::reorders(ch) => Err(TextError::Reorders(Code(ch))),
        Some(ch) => Err(TextError::Invisible(Code(ch))),
    }
}

/// The characters of `text` with CR LF and a lone CR as one LF.
fn line_ends(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || match chars.next()? {
        '\r' => {
            chars.next_if_eq(&'\n');
            Some('\n')
        }
        ch => Some(ch),
    })
}

#[cfg(test)]
mod tests;

//! Which characters hide, and where they may stay. A table of code points and the few exceptions that scripts need.

use super::graphemes;

/// Whether `ch` takes no space of its own, steers the text around it, or looks like a space without being one.
///
/// Controls (C0, DEL, C1), line and paragraph separators, the format characters (Cf) that have no glyph, and the
/// fillers and selectors that Unicode calls default ignorable. Combining marks and the Arabic number signs, which
/// are format characters with a glyph, don't hide.
pub fn hides(ch: char) -> bool {
    if matches!(ch, ' '..='~') {
        return false;
    }
    ch.is_control()
        || matches!(ch,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether `ch` changes the order in which text is read: embeddings, overrides, isolates and direction marks.
pub(super) const fn reorders(ch: char) -> bool {
    matches!(ch, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether `ch` has to be shown as a mark between its neighbours; `next` is the next character of its grapheme, none
/// where that is split before `ch`.
pub(super) fn must_show(previous: Option<char>, ch: char, next: Option<char>) -> bool {
    hides(ch) && !is_needed(previous, ch, next)
}

/// The first character of `text` that would be shown as a mark.
pub(super) fn first_shown(text: &str) -> Option<char> {
    if text.is_ascii() {
        return text.chars().find(char::is_ascii_control);
    }
    let mut previous = None;
    for (_, grapheme) in graphemes(text) {
        for (at, ch) in grapheme.char_indices() {
            let next = grapheme[at + ch.len_utf8()..].chars().next();
            if must_show(previous, ch, next) {
                return Some(ch);
            }
            previous = Some(ch);
        }
    }
    None
}

/// Whether a hidden character does the work it is meant for, so that removing it would misspell the text.
fn is_needed(previous: Option<char>, ch: char, next: Option<char>) -> bool {
    let Some(previous) = previous else { return false };
    match ch {
        // A joiner inside a grapheme with a visible character behind it makes an emoji of two, or a conjunct.
        '\u{200D}' => joins(previous) || (is_visible(previous) && next.is_some_and(|next| !hides(next))),
        '\u{200C}' => joins(previous),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => {
            matches!(previous, '\u{1800}'..='\u{18AF}') && !hides(previous)
        }
        '\u{FE00}'..='\u{FE0F}' => {
            matches!(previous, '#' | '*' | '0'..='9') || (!previous.is_ascii() && !hides(previous))
        }
        '\u{E0100}'..='\u{E01EF}' => is_han(previous),
        _ => false,
    }
}

/// A selector may stand between an emoji and its joiner.
fn is_visible(ch: char) -> bool {
    matches!(ch, '\u{FE0F}') || !hides(ch)
}

/// Scripts in which a joiner or a non-joiner is spelling: Arabic, Syriac, Mongolian, those of India and its neighbours.
fn joins(ch: char) -> bool {
    !hides(ch)
        && matches!(ch, '\u{0600}'..='\u{08FF}' | '\u{0900}'..='\u{0DFF}' | '\u{0F00}'..='\u{109F}'
            | '\u{1780}'..='\u{18AF}' | '\u{1900}'..='\u{1C7F}' | '\u{A800}'..='\u{AAFF}'
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{11000}'..='\u{11FFF}')
}

const fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

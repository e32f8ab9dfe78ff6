//! Markup in the making. What the source of this program says goes in as it stands; all else is text, and passes the
//! one function that escapes.

use jiff::{Timestamp, tz::TimeZone};

use crate::domain::text::{clean, clean_lines};

/// Markup in the making.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Markup. That it is `'static` keeps what was read from outside from ever getting here.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A text on one line, also the value of an attribute in double quotes.
    pub fn text(&mut self, text: impl AsRef<str>) -> &mut Self {
        escape(&clean(text.as_ref()), &mut self.0);
        self
    }

    /// A text whose line ends stay.
    pub fn lines(&mut self, text: &str) -> &mut Self {
        escape(&clean_lines(text), &mut self.0);
        self
    }

    /// What a person typed, inside a line: it finds its own direction and turns nothing around it.
    pub fn typed(&mut self, text: &str) -> &mut Self {
        self.raw("<bdi>").text(text).raw("</bdi>")
    }

    /// A number, an id, a day: what has a text and is small.
    pub fn show(&mut self, value: impl ToString + Copy) -> &mut Self {
        self.text(value.to_string())
    }

    /// A moment, to the minute, in UTC.
    pub fn time(&mut self, at: Timestamp) -> &mut Self {
        let shown = at.to_zoned_datetime(TimeZone::UTC).strftime("%Y-%m-%d %H:%M UTC").to_string();
        self.raw("<time datetime=\"").show(at).raw("\">").text(shown).raw("</time>")
    }

    /// The style sheet, as it is.
    pub(super) fn sheet(&mut self, sheet: &super::sheet::Sheet) -> &mut Self {
        self.0.push_str(&sheet.css);
        self
    }

    /// Takes out what was written so far.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

/// Adds `text` to `out` with the five characters replaced that mean something in a text or in an attribute.
pub fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        escape(text, &mut out);
        out
    }

    #[test]
    fn what_means_something_to_a_browser_is_replaced() {
        for (text, expected) in [
            ("plain, ünd “so”", "plain, ünd “so”"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
            ("]]>&amp;", "]]&gt;&amp;amp;"),
            ("", ""),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn what_hides_or_steers_is_shown_by_a_mark() {
        let mut html = Html::default();
        html.text("a\u{1b}[2J\u{202e}b\n").lines("c\nd\u{0}");
        assert_eq!(html.take(), "a␛[2J⟨U+202E⟩b␊c\nd␀");
    }

    proptest! {
        #[test]
        fn an_escaped_text_holds_no_markup_and_reads_back(text in any::<String>()) {
            let escaped = escaped(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
            for (at, _) in escaped.match_indices('&') {
                prop_assert!(entities.iter().any(|(entity, _)| escaped[at..].starts_with(entity)), "{}", escaped);
            }
            let read = entities.iter().fold(escaped, |read, (entity, sign)| read.replace(entity, sign));
            prop_assert_eq!(read, text);
        }
    }
}

//! TOML 1.0 as text, one key a line and every string on one line, so that a difference between two files shows as the
//! lines that differ and no line end of an editor or of git gets into a string.

use std::{collections::BTreeMap, fmt::Write as _};

use jiff::{Timestamp, civil::Date};

use crate::domain::canonical::Canonical;

/// A value that can stand after `key = `.
pub(super) trait Literal {
    /// Appends the value.
    fn emit(&self, out: &mut String);
}

/// A TOML text being written.
#[derive(Debug, Default)]
pub(super) struct Emitter {
    out: String,
}

impl Emitter {
    /// The header of a table, after a blank line.
    pub(super) fn table(&mut self, name: &str) {
        self.header("[", name, "]\n");
    }

    /// The header of an element of an array of tables, after a blank line.
    pub(super) fn element(&mut self, name: &str) {
        self.header("[[", name, "]]\n");
    }

    fn header(&mut self, open: &str, name: &str, close: &str) {
        self.out.push('\n');
        self.out.push_str(open);
        emit_key(&mut self.out, name);
        self.out.push_str(close);
    }

    /// A key and its value, on a line.
    pub(super) fn line<T: Literal + ?Sized>(&mut self, key: &str, value: &T) {
        emit_pair(&mut self.out, key, value);
        self.out.push('\n');
    }

    /// A key and its value if there is one.
    pub(super) fn some<T: Literal>(&mut self, key: &str, value: Option<T>) {
        if let Some(value) = value {
            self.line(key, &value);
        }
    }

    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.out
    }
}

fn emit_pair<T: Literal + ?Sized>(out: &mut String, key: &str, value: &T) {
    emit_key(out, key);
    out.push_str(" = ");
    value.emit(out);
}

fn emit_key(out: &mut String, key: &str) {
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if bare { out.push_str(key) } else { key.emit(out) }
}

fn emit_array<T: Literal>(out: &mut String, values: &[T]) {
    out.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        value.emit(out);
    }
    out.push(']');
}

fn emit_inline<'v, T: Literal + 'v>(
    out: &mut String,
    fields: impl Iterator<Item = (impl AsRef<str>, &'v T)>,
) {
    let mut separator = "{ ";
    for (key, value) in fields {
        out.push_str(separator);
        emit_pair(out, key.as_ref(), value);
        separator = ", ";
    }
    out.push_str(if separator == "{ " { "{}" } else { " }" });
}

/// Whether a character is written as an escape: what a terminal obeys, what ends a line for some editors, and what
/// turns the reading direction, so that a file shows on a screen what is in it.
fn is_escaped(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

impl Literal for str {
    fn emit(&self, out: &mut String) {
        out.push('"');
        for c in self.chars() {
            match c {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\t' => out.push_str("\\t"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                // Writing to a string can't fail; all of these are in the basic plane.
                c if is_escaped(c) => _ = write!(out, "\\u{:04X}", u32::from(c)),
                c => out.push(c),
            }
        }
        out.push('"');
    }
}

impl Literal for String {
    fn emit(&self, out: &mut String) {
        self.as_str().emit(out);
    }
}

impl<T: Literal + ?Sized> Literal for &T {
    fn emit(&self, out: &mut String) {
        (**self).emit(out);
    }
}

impl<T: Literal> Literal for [T] {
    fn emit(&self, out: &mut String) {
        emit_array(out, self);
    }
}

macro_rules! literal_as_displayed {
    ($($kind:ty),*) => {$(
        impl Literal for $kind {
            fn emit(&self, out: &mut String) {
                // Writing to a string can't fail.
                let _ = write!(out, "{self}");
            }
        }
    )*};
}

// A day and a moment are displayed as ISO 8601, which is TOML.
literal_as_displayed!(bool, i64, u32, u64, usize, Date, Timestamp, toml::value::Datetime);

impl<T: Literal> Literal for BTreeMap<String, T> {
    fn emit(&self, out: &mut String) {
        emit_inline(out, self.iter());
    }
}

impl Literal for Canonical<'_> {
    fn emit(&self, out: &mut String) {
        match self {
            Self::Text(text) => text.emit(out),
            Self::Made(text) => text.as_str().emit(out),
            Self::Uuid(id) => id.to_string().emit(out),
            Self::Moment(at) => at.to_string().emit(out),
            Self::Integer(number) => number.emit(out),
            Self::Boolean(value) => value.emit(out),
            Self::Array(values) => emit_array(out, values),
            Self::Object(fields) => emit_inline(out, fields.iter()),
        }
    }
}

impl Literal for toml::Value {
    fn emit(&self, out: &mut String) {
        match self {
            Self::String(text) => text.emit(out),
            Self::Integer(number) => number.emit(out),
            // The library knows how TOML spells the infinite and what is no number.
            Self::Float(_) => out.push_str(&self.to_string()),
            Self::Boolean(value) => value.emit(out),
            Self::Datetime(time) => time.emit(out),
            Self::Array(values) => emit_array(out, values),
            Self::Table(table) => emit_inline(out, table.iter()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Literal + ?Sized>(value: &T, expect: &str) {
        let mut out = String::new();
        value.emit(&mut out);
        assert_eq!(out, expect);
    }

    #[test]
    fn values_are_written_on_one_line_and_show_what_hides() {
        check("", r#""""#);
        check("a \"b\" \\ c", r#""a \"b\" \\ c""#);
        check("one\r\ntwo\tthree", r#""one\r\ntwo\tthree""#);
        check("\u{1b}[31m\u{0}\u{7f}\u{9b}", r#""\u001B[31m\u0000\u007F\u009B""#);
        check("a\u{2028}b\u{202e}c\u{feff}", r#""a\u2028b\u202Ec\uFEFF""#);
        check("é 👩‍🏫 שלום", "\"é 👩‍🏫 שלום\"");
        check(&toml::Value::Float(1.0), "1.0");
        check(&toml::Value::Float(f64::INFINITY), "inf");
        check(&Canonical::object::<&str>([]), "{}");
        check(
            &Canonical::object([("a b", true.into()), ("c", Canonical::texts(["x", "y"]))]),
            r#"{ "a b" = true, c = ["x", "y"] }"#,
        );
        check(&"2026-11-24T14:03:21.5+01:00".parse::<Timestamp>().unwrap(), "2026-11-24T13:03:21.5Z");
        check(&jiff::civil::date(2025, 6, 30), "2025-06-30");
    }

    #[test]
    fn a_key_is_quoted_where_toml_asks_for_it() {
        let mut emitter = Emitter::default();
        emitter.table("a.b");
        emitter.line("", &true);
        emitter.line("PK1.CMP.2 sole source", &1u32);
        emitter.some("x", Option::<u32>::None);
        assert_eq!(emitter.into_text(), "\n[\"a.b\"]\n\"\" = true\n\"PK1.CMP.2 sole source\" = 1\n");
    }
}

//! The canonical form behind every digest: JSON with sorted keys and no white space (RFC 8785), of texts, integers,
//! booleans, arrays and objects only.

use std::{borrow::Cow, fmt::Write as _};

use crate::domain::{ids::Digest, text::some_byte};

/// How many fields of an object are made room for, if there may be as many.
const MOST_AT_ONCE: usize = 16;

/// A value in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Canonical<'a> {
    /// A text, unchanged.
    Text(Cow<'a, str>),
    /// An integer.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
    /// A list in document order.
    Array(Vec<Self>),
    /// Named values.
    Object(Fields<'a>),
}

/// Named values, sorted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, Canonical<'a>)>);

impl<'a> Fields<'a> {
    /// Them in order, each with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Canonical<'a>)> {
        self.0.iter().map(|(name, value)| (name.as_ref(), value))
    }
}

impl<'a> Canonical<'a> {
    /// An object of the given fields, whose names are all different.
    pub fn object<K: Into<Cow<'a, str>>>(fields: impl IntoIterator<Item = (K, Self)>) -> Self {
        let given = fields.into_iter();
        // A filter has no lower bound, and the upper one is mostly near: one allocation in place of three.
        let mut fields: Vec<(Cow<'a, str>, Self)> =
            Vec::with_capacity(given.size_hint().1.unwrap_or_default().min(MOST_AT_ONCE));
        fields.extend(given.map(|(key, value)| (key.into(), value)));
        fields.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Self::Object(Fields(fields))
    }

    /// A list of texts.
    pub fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::Array(texts.into_iter().map(|text| Self::Text(text.to_string().into())).collect())
    }

    /// Whether the value is what an absent field means: an empty text, list or object, or `false`.
    pub fn is_default(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Integer(_) => false,
            Self::Boolean(value) => !value,
            Self::Array(values) => values.is_empty(),
            Self::Object(fields) => fields.0.is_empty(),
        }
    }

    /// The canonical JSON.
    pub fn to_json(&self) -> String {
        let mut json = String::with_capacity(512);
        self.write(&mut json);
        json
    }

    /// SHA-256 over the canonical JSON.
    pub fn digest(&self) -> Digest {
        Digest::of(self.to_json().as_bytes())
    }

    fn write(&self, json: &mut String) {
        match self {
            Self::Text(text) => write_text(json, text),
            Self::Integer(number) => json.push_str(&number.to_string()),
            Self::Boolean(value) => json.push_str(if *value { "true" } else { "false" }),
            Self::Array(values) => {
                json.push('[');
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        json.push(',');
                    }
                    value.write(json);
                }
                json.push(']');
            }
            Self::Object(fields) => write_object(json, fields),
        }
    }
}

fn write_object(json: &mut String, fields: &Fields<'_>) {
    // RFC 8785 sorts by UTF-16 code units, which differs from the order of bytes beyond the basic plane.
    if fields.iter().all(|(key, _)| key.is_ascii()) {
        return write_fields(json, fields.iter());
    }
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    write_fields(json, fields.into_iter());
}

fn write_fields<'f>(json: &mut String, fields: impl Iterator<Item = (&'f str, &'f Canonical<'f>)>) {
    json.push('{');
    for (index, (key, value)) in fields.enumerate() {
        if index > 0 {
            json.push(',');
        }
        write_text(json, key);
        json.push(':');
        value.write(json);
    }
    json.push('}');
}

fn write_text(json: &mut String, text: &str) {
    json.push('"');
    let mut rest = text;
    let is_escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    // Nearly every text has none to escape.
    let escapes = some_byte(text, is_escaped);
    while escapes && let Some(at) = rest.bytes().position(is_escaped) {
        json.push_str(&rest[..at]);
        write_escaped(json, rest.as_bytes()[at]);
        rest = &rest[at + 1..];
    }
    json.push_str(rest);
    json.push('"');
}

/// Writes what can't stand in a text: quotes, the backslash and what is below the space.
fn write_escaped(json: &mut String, byte: u8) {
    match byte {
        b'"' => json.push_str("\\\""),
        b'\\' => json.push_str("\\\\"),
        0x08 => json.push_str("\\b"),
        b'\t' => json.push_str("\\t"),
        b'\n' => json.push_str("\\n"),
        0x0c => json.push_str("\\f"),
        b'\r' => json.push_str("\\r"),
        // Writing to a string can't fail.
        byte => _ = write!(json, "\\u{byte:04x}"),
    }
}

impl<'a> From<&'a str> for Canonical<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Canonical<'_> {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<u32> for Canonical<'_> {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_written_as_rfc_8785_writes_them() {
        let text = Canonical::Text("\u{20ac}$\u{f}\u{a}A'\u{42}\u{22}\u{5c}\\\"/\u{7f}".into());
        assert_eq!(text.to_json(), "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u{7f}\"");
    }

    #[test]
    fn keys_are_sorted_by_utf_16_as_in_rfc_8785() {
        let keys = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"];
        let object = Canonical::object(keys.map(|key| (key, Canonical::Boolean(true))));
        let sorted = ["\\r", "1", "\u{80}", "\u{f6}", "\u{20ac}", "\u{1f600}", "\u{fb33}"];
        let expected: Vec<_> = sorted.iter().map(|key| format!("\"{key}\":true")).collect();
        assert_eq!(object.to_json(), format!("{{{}}}", expected.join(",")));
    }

    #[test]
    fn numbers_lists_and_truth_have_no_white_space() {
        let value = Canonical::object([
            ("b", Canonical::Array(vec![Canonical::Integer(-1), Canonical::Boolean(false)])),
            ("a", Canonical::object::<&str>([])),
        ]);
        assert_eq!(value.to_json(), r#"{"a":{},"b":[-1,false]}"#);
    }
}

//! The canonical form behind every digest: JSON with sorted keys and no white space (RFC 8785), of texts, integers,
//! booleans, arrays and objects only.

use std::{
    borrow::Cow,
    fmt::{Display, Write as _},
};

use compact_str::{CompactString, format_compact};
use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::{ids::Digest, text::some_byte};

/// A value in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Canonical<'a> {
    /// A text, unchanged.
    Text(Cow<'a, str>),
    /// A text that was made for it, such as an evidence id.
    Made(CompactString),
    /// A UUID, as its text.
    Uuid(Uuid),
    /// A moment, as its text.
    Moment(Timestamp),
    /// An integer.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
    /// A list in document order.
    Array(Vec<Self>),
    /// Named values.
    Object(Fields<'a>),
}

/// The name of a value in an object.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Name<'a> {
    /// One that the program gives, with nothing in it to escape.
    Known(&'static str),
    /// Any other.
    Given(Cow<'a, str>),
}

impl Name<'_> {
    fn as_str(&self) -> &str {
        match self {
            Self::Known(name) => name,
            Self::Given(name) => name,
        }
    }
}

/// Named values, whose names are all different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a>(Vec<(Name<'a>, Canonical<'a>)>);

impl<'a> Fields<'a> {
    /// None yet, with room for that many.
    pub fn with_capacity(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Adds one by a name of letters and `_`.
    pub fn push(&mut self, (name, value): (&'static str, Canonical<'a>)) {
        self.0.push((Name::Known(name), value));
    }

    /// Leaves out those that are what an absent field means.
    pub fn leave_out_defaults(&mut self) {
        self.0.retain(|(_, value)| !value.is_default());
    }

    /// Adds what a newer program wrote.
    pub fn extend_unknown(&mut self, fields: impl IntoIterator<Item = (&'a str, Canonical<'a>)>) {
        self.0.extend(fields.into_iter().map(|(name, value)| (Name::Given(name.into()), value)));
    }

    /// Them in order, each with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Canonical<'a>)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl<'a> Extend<(&'static str, Canonical<'a>)> for Fields<'a> {
    fn extend<T: IntoIterator<Item = (&'static str, Canonical<'a>)>>(&mut self, fields: T) {
        fields.into_iter().for_each(|field| self.push(field));
    }
}

impl<'a> From<Fields<'a>> for Canonical<'a> {
    fn from(mut fields: Fields<'a>) -> Self {
        // Mostly the first letter tells.
        let first = |name: &Name<'_>| name.as_str().bytes().next();
        fields.0.sort_unstable_by(|(a, _), (b, _)| {
            first(a).cmp(&first(b)).then_with(|| a.as_str().cmp(b.as_str()))
        });
        Self::Object(fields)
    }
}

impl<'a> Canonical<'a> {
    /// An object of the given fields, whose names are all different.
    pub fn object<K: Into<Cow<'a, str>>>(fields: impl IntoIterator<Item = (K, Self)>) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (Name::Given(name.into()), value));
        Fields(fields.collect()).into()
    }

    /// The text of `value`.
    pub fn made(value: impl Display) -> Self {
        Self::Made(format_compact!("{value}"))
    }

    /// A list of texts.
    pub fn texts<T: Display>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::Array(texts.into_iter().map(Self::made).collect())
    }

    /// Whether the value is what an absent field means: an empty text, list or object, or `false`.
    pub fn is_default(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Made(text) => text.is_empty(),
            Self::Integer(_) | Self::Uuid(_) | Self::Moment(_) => false,
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
            Self::Made(text) => write_text(json, text),
            Self::Uuid(id) => write_verbatim(json, id.hyphenated().encode_lower(&mut Uuid::encode_buffer())),
            Self::Moment(at) => write_verbatim(json, &at.to_string()),
            Self::Integer(number) => json.push_str(itoa::Buffer::new().format(*number)),
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
    let given = |name: &Name<'_>| matches!(name, Name::Given(name) if !name.is_ascii());
    if !fields.0.iter().any(|(name, _)| given(name)) {
        return write_fields(json, fields.0.iter());
    }
    let mut fields: Vec<_> = fields.0.iter().collect();
    fields.sort_by(|(a, _), (b, _)| a.as_str().encode_utf16().cmp(b.as_str().encode_utf16()));
    write_fields(json, fields.into_iter());
}

fn write_fields<'f>(json: &mut String, fields: impl Iterator<Item = &'f (Name<'f>, Canonical<'f>)>) {
    json.push('{');
    for (index, (name, value)) in fields.enumerate() {
        if index > 0 {
            json.push(',');
        }
        match name {
            Name::Known(name) => write_verbatim(json, name),
            Name::Given(name) => write_text(json, name),
        }
        json.push(':');
        value.write(json);
    }
    json.push('}');
}

fn write_verbatim(json: &mut String, text: &str) {
    json.push('"');
    json.push_str(text);
    json.push('"');
}

fn write_text(json: &mut String, text: &str) {
    let is_escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    // Nearly every text has none to escape.
    if !some_byte(text, is_escaped) {
        return write_verbatim(json, text);
    }
    json.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_escaped) {
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

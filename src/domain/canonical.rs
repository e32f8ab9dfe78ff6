//! The canonical form behind every digest: JSON with sorted keys and no white space (RFC 8785), of texts, integers,
//! booleans, arrays and objects only.

use std::collections::BTreeMap;

use crate::domain::ids::Digest;

/// A value in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Canonical {
    /// A text, unchanged.
    Text(String),
    /// An integer.
    Integer(i64),
    /// A truth value.
    Boolean(bool),
    /// A list in document order.
    Array(Vec<Canonical>),
    /// Named values, sorted by name.
    Object(BTreeMap<String, Canonical>),
}

impl Canonical {
    /// An object of the given fields.
    pub fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        Self::Object(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// A list of texts.
    pub fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::Array(texts.into_iter().map(|text| Self::Text(text.to_string())).collect())
    }

    /// Whether the value is what an absent field means: an empty text, list or object, or `false`.
    pub fn is_default(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Integer(_) => false,
            Self::Boolean(value) => !value,
            Self::Array(values) => values.is_empty(),
            Self::Object(fields) => fields.is_empty(),
        }
    }

    /// The canonical JSON.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
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

fn write_object(json: &mut String, fields: &BTreeMap<String, Canonical>) {
    let mut fields: Vec<_> = fields.iter().collect();
    // RFC 8785 sorts by UTF-16 code units, which differs from the order of bytes beyond the basic plane.
    if fields.iter().any(|(key, _)| !key.is_ascii()) {
        fields.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    }
    json.push('{');
    for (index, (key, value)) in fields.into_iter().enumerate() {
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
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\t' => json.push_str("\\t"),
            '\n' => json.push_str("\\n"),
            '\u{c}' => json.push_str("\\f"),
            '\r' => json.push_str("\\r"),
            c if c < ' ' => {
                // Only the control characters that have no short form; two digits say them all.
                json.push_str("\\u00");
                for digit in [u32::from(c) / 16, u32::from(c) % 16] {
                    json.extend(char::from_digit(digit, 16));
                }
            }
            c => json.push(c),
        }
    }
    json.push('"');
}

impl From<&str> for Canonical {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Canonical {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<u32> for Canonical {
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
            ("a", Canonical::object([])),
        ]);
        assert_eq!(value.to_json(), r#"{"a":{},"b":[-1,false]}"#);
    }
}

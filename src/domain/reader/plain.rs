//! The plain part of TOML, which is all that the program writes itself, read line by line and many times as fast as the
//! whole language. What is not plain is no error here: the text is then left to the library, which alone says what is
//! TOML and what is wrong with it.

use std::{borrow::Cow, ops::Range};

// Not the search that asks the processor what it can: that takes a start longer than all lines do.
#[cfg(not(target_arch = "x86_64"))]
use memchr::arch::all::memchr::One;
#[cfg(target_arch = "x86_64")]
use memchr::arch::x86_64::sse2::memchr::One;
use toml::{
    Spanned,
    de::DeValue,
    value::{Date, Datetime, Offset, Time},
};

use super::{
    DEEPEST, Pair,
    value::{Pairs, Value},
};
use crate::domain::text::some_byte;

/// The most keys of a table that is plain: each may have to be compared with all others.
const MOST_KEYS: usize = 32;
/// How many tables of one name are made room for: a session has as many marks, and more entries.
const MANY: usize = 32;

/// The pairs of a text that is plain throughout: bare keys, each with a value on its own line, under headers of one bare
/// key.
pub(super) fn read(text: &str) -> Option<Vec<Pair<'_>>> {
    // A plain text has no tab, no carriage return and nothing else that TOML allows in some places only.
    let is_out_of_place = |byte: u8| byte < b' ' && byte != b'\n' || byte == 0x7f;
    if some_byte(text, is_out_of_place) {
        return None;
    }
    let (mut document, mut from) = (Document::default(), 0);
    let line_feeds = line_feed()?;
    while from < text.len() {
        let end = line_feeds.find(&text.as_bytes()[from..]).map_or(text.len(), |length| from + length);
        document.line(&text[from..end], from)?;
        from = end + 1;
    }
    document.close()?;
    Some(document.top.pairs)
}

/// The search for the end of a line; every processor has it.
#[cfg(target_arch = "x86_64")]
fn line_feed() -> Option<One> {
    One::new(b'\n')
}

/// The search for the end of a line; every processor has it.
#[cfg(not(target_arch = "x86_64"))]
fn line_feed() -> Option<One> {
    Some(One::new(b'\n'))
}

/// What was read so far.
#[derive(Default)]
struct Document<'t> {
    top: Keys<'t>,
    /// The names of the arrays that headers have made.
    arrays: Vec<&'t str>,
    /// The last header, and the pairs below it.
    open: Option<(Header<'t>, Keys<'t>)>,
}

/// The pairs of one table.
#[derive(Default)]
struct Keys<'t> {
    pairs: Vec<Pair<'t>>,
    /// A bit for each of the keys, which others may share.
    bits: u64,
}

impl<'t> Keys<'t> {
    fn with_capacity(count: usize) -> Self {
        Self { pairs: Vec::with_capacity(count), bits: 0 }
    }

    fn add(&mut self, key: &'t str, at: Range<usize>, value: Spanned<Value<'t>>) -> Option<()> {
        // The names in a file differ in their length or in their first letter, nearly always.
        let bit = 1 << ((usize::from(*key.as_bytes().first()?) + 27 * key.len()) % 64);
        let may_be_there = self.bits & bit != 0;
        if self.pairs.len() >= MOST_KEYS || may_be_there && self.pairs.iter().any(|pair| pair.key == key) {
            return None;
        }
        self.bits |= bit;
        self.pairs.push(Pair { key: Cow::Borrowed(key), at, value });
        Some(())
    }
}

struct Header<'t> {
    name: &'t str,
    at: Range<usize>,
    is_element: bool,
}

impl<'t> Document<'t> {
    /// Reads the line that begins at `from`.
    fn line(&mut self, line: &'t str, from: usize) -> Option<()> {
        match line.as_bytes().first() {
            None | Some(b'#') => Some(()),
            Some(b'[') => self.header(line, from),
            Some(_) => self.pair(line, from),
        }
    }

    fn header(&mut self, line: &'t str, from: usize) -> Option<()> {
        self.close()?;
        let element = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
        let name = element.or_else(|| line.strip_prefix('[')?.strip_suffix(']'))?;
        if name.is_empty() || bare(name) < name.len() {
            return None;
        }
        let header = Header { name, at: from..from + line.len(), is_element: element.is_some() };
        self.open = Some((header, Keys::with_capacity(8)));
        Some(())
    }

    fn pair(&mut self, line: &'t str, from: usize) -> Option<()> {
        let (key, rest) = line.split_at(bare(line));
        let written = rest.strip_prefix(" = ").filter(|_| !key.is_empty())?;
        let at = from + line.len() - written.len();
        let value = Spanned::new(at..from + line.len(), value(written, at)?);
        let keys = self.open.as_mut().map_or(&mut self.top, |(_, keys)| keys);
        keys.add(key, from..from + key.len(), value)
    }

    /// Puts the table that is open to the others.
    fn close(&mut self) -> Option<()> {
        let Some((Header { name, at, is_element }, Keys { pairs, .. })) = self.open.take() else {
            return Some(());
        };
        let key = at.start + 1..at.start + 1 + name.len();
        let table = Spanned::new(at.clone(), Value::Table(Pairs(pairs)));
        if !is_element {
            return self.top.add(name, key, table);
        }
        if self.arrays.contains(&name) {
            let array = self.top.pairs.iter_mut().rfind(|pair| pair.key == name)?;
            let Value::Array(elements) = array.value.as_mut() else { return None };
            elements.push(table);
            return Some(());
        }
        self.arrays.push(name);
        let mut elements = Vec::with_capacity(MANY);
        elements.push(table);
        self.top.add(name, key.start + 1..key.end + 1, Spanned::new(at, Value::Array(elements)))
    }
}

/// The length of the bare key that a text begins with.
fn bare(text: &str) -> usize {
    text.bytes().take_while(|byte| BARE[usize::from(*byte)]).count()
}

/// By byte, whether it can stand in a bare key.
const BARE: [bool; 256] = {
    let (mut bare, mut byte) = ([false; 256], 0_u8);
    while byte < 128 {
        bare[byte as usize] = byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        byte += 1;
    }
    bare
};

/// The value that is all of a text, which stands at `at`.
fn value(text: &str, at: usize) -> Option<Value<'_>> {
    if let Some(text) =
        text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|text| is_verbatim(text))
    {
        return Some(Value::Text(Cow::Borrowed(text)));
    }
    if let Some(value) = number(text).or_else(|| moment(text)) {
        return Some(value);
    }
    let mut rest = Rest { text, at };
    match rest.value() {
        Some(value) if rest.text.is_empty() => Some(value),
        _ => by_library(text, at),
    }
}

/// Whether what stands between quotes is all of a string, and says itself.
fn is_verbatim(text: &str) -> bool {
    !some_byte(text, |byte| byte == b'"' || byte == b'\\')
}

/// What is left of a line.
struct Rest<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Rest<'t> {
    fn value(&mut self) -> Option<Value<'t>> {
        if self.has("[") {
            return self.array().map(Value::Array);
        }
        if self.has("{") { self.table().map(|pairs| Value::Table(Pairs(pairs))) } else { self.scalar() }
    }

    fn array(&mut self) -> Option<Vec<Spanned<Value<'t>>>> {
        let mut elements = Vec::with_capacity(2);
        while !self.has("]") {
            self.follows(elements.is_empty(), "", ", ")?;
            elements.push(self.spanned()?);
        }
        Some(elements)
    }

    fn table(&mut self) -> Option<Vec<Pair<'t>>> {
        let mut keys = Keys::with_capacity(4);
        while !self.has(if keys.pairs.is_empty() { "}" } else { " }" }) {
            self.follows(keys.pairs.is_empty(), " ", ", ")?;
            let at = self.at;
            let key = self.take(bare(self.text));
            self.has(" = ").then_some(())?;
            let value = self.spanned()?;
            keys.add(key, at..at + key.len(), value)?;
        }
        Some(keys.pairs)
    }

    fn spanned(&mut self) -> Option<Spanned<Value<'t>>> {
        let from = self.at;
        let value = self.scalar()?;
        Some(Spanned::new(from..self.at, value))
    }

    fn scalar(&mut self) -> Option<Value<'t>> {
        if self.has("\"") {
            let end = self.text.bytes().position(|byte| matches!(byte, b'"' | b'\\'))?;
            let text = self.take(end);
            return self.has("\"").then_some(Value::Text(Cow::Borrowed(text)));
        }
        let end = self.text.bytes().position(|byte| matches!(byte, b',' | b' ' | b']' | b'}'));
        match self.take(end.unwrap_or(self.text.len())) {
            "true" => Some(Value::Boolean(true)),
            "false" => Some(Value::Boolean(false)),
            text => number(text).or_else(|| moment(text)),
        }
    }

    /// Whether `token` comes next, which is then passed.
    fn has(&mut self, token: &str) -> bool {
        let is_next = self.text.starts_with(token);
        if is_next {
            self.take(token.len());
        }
        is_next
    }

    /// Passes what stands before the first of some, or before any other.
    fn follows(&mut self, is_first: bool, first: &str, other: &str) -> Option<()> {
        self.has(if is_first { first } else { other }).then_some(())
    }

    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.text.split_at(length);
        (self.text, self.at) = (rest, self.at + length);
        taken
    }
}

/// A whole number as the program writes it: digits, no zero in front, and so few that it fits.
fn number(text: &str) -> Option<Value<'_>> {
    let plain = (1..=18).contains(&text.len()) && (text == "0" || !text.starts_with('0'));
    let digits = plain && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Value::Integer(text.parse().ok()))
}

/// A day or a moment as the program writes it.
fn moment(text: &str) -> Option<Value<'_>> {
    if let Some(moment) = in_utc(text.as_bytes()) {
        return Some(Value::Datetime(moment));
    }
    let parts = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'.' | b'T' | b'Z');
    let fits = text.len() >= "2026-11-24".len() && text.bytes().all(parts);
    fits.then(|| text.parse().ok()).flatten().map(Value::Datetime)
}

/// A moment to the second in UTC, as nearly all in a file are.
fn in_utc(text: &[u8]) -> Option<Datetime> {
    const FORM: &[u8; 20] = b"0000-00-00T00:00:00Z";
    let text: &[u8; 20] = text.try_into().ok()?;
    let fits = |(byte, form): (&u8, &u8)| if *form == b'0' { byte.is_ascii_digit() } else { byte == form };
    if !text.iter().zip(FORM).all(fits) {
        return None;
    }
    let two = |at: usize| (text[at] - b'0') * 10 + (text[at + 1] - b'0');
    let date = Date { year: u16::from(two(0)) * 100 + u16::from(two(2)), month: two(5), day: two(8) };
    let time = Time { hour: two(11), minute: two(14), second: Some(two(17)), nanosecond: None };
    // For the other days and for leap seconds the library is asked whether there are such.
    let exists = (1..=12).contains(&date.month) && (1..=28).contains(&date.day);
    let is_time = time.hour < 24 && time.minute < 60 && time.second < Some(60);
    let moment = Datetime { date: Some(date), time: Some(time), offset: Some(Offset::Z) };
    (exists && is_time || super::value::in_utc(&moment).is_some()).then_some(moment)
}

/// Any other value, unless it could nest deeper than the library can follow.
fn by_library(text: &str, at: usize) -> Option<Value<'_>> {
    let nests = |byte: &u8| matches!(byte, b'[' | b'{' | b'.');
    let is_flat = match text.strip_prefix('"') {
        Some(rest) => string(rest.as_bytes()) == Some(rest.len()),
        None => text.bytes().filter(nests).count() < DEEPEST,
    };
    let value = is_flat.then(|| DeValue::parse(text).ok()).flatten()?;
    Some(Value::new(value.into_inner(), at))
}

/// The length of the rest of a string, its closing quote included.
fn string(rest: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + rest.get(from..)?.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        if rest[at] == b'"' {
            return Some(at + 1);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::reader::by_library;

    fn sorted(mut pairs: Vec<Pair<'_>>) -> Vec<Pair<'_>> {
        pairs.sort_by(|a, b| a.key.cmp(&b.key));
        for pair in &mut pairs {
            sort(pair.value.as_mut());
        }
        pairs
    }

    fn sort(value: &mut Value<'_>) {
        match value {
            Value::Array(elements) => elements.iter_mut().for_each(|element| sort(element.as_mut())),
            Value::Table(Pairs(pairs)) => *pairs = sorted(std::mem::take(pairs)),
            _ => {}
        }
    }

    /// Whether the text is plain; what is read of it is then what the library reads, places included.
    #[track_caller]
    fn is_plain(text: &str) -> bool {
        let Some(pairs) = read(text) else { return false };
        let library = by_library(text).unwrap_or_else(|fault| panic!("{fault}: {text:?}"));
        // Two values that stand in different places are equal, and do not look so.
        assert_eq!(format!("{:?}", sorted(pairs)), format!("{:?}", sorted(library.entries)), "{text:?}");
        true
    }

    #[test]
    fn what_the_program_writes_is_plain() {
        for text in [
            "",
            "schema = 1\n\n[file]\nid = \"019e\"\nrevision = 0\n",
            "[a]\n\n[[b]]\nx = true\n\n[[b]]\nx = false\n\n[c]\n",
            "[[history]]\nat = 2026-11-24T14:24:00Z\nto = [\"E1\", \"E2\"]\nnone = []\nday = 2026-11-24\n",
            "note = \"one \\\"two\\\" \\\\\\nthree\"\nlast = \"é 漢\" ",
            "[[history]]\ncandidate = { name = \"Ada\", years = 4, met = true }\nnone = {}\n",
            "[[history]]\ncandidate = { name = \"A\\\"da\", of = { x = [1, 2] } }\nday = [2026-11-24, 7]\n",
            "x = [\"a\\tb\", \"c\"]\nreal = 1.5\nlarge = 99999999999999999999\nminus = -1\n# sha256 0\n",
        ] {
            assert_eq!(is_plain(text), !text.ends_with(' '), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_library() {
        for text in [
            "a = 1\na = 2\n",
            "[a]\n[a]\n",
            "[[a]]\n[a]\n",
            "a = []\n[[a]]\n",
            "[a.b]\n",
            "a.b = 1\n",
            "\"a\" = 1\n",
            "[a] # why\n",
            "a = 1 \r\n",
            "a =\t1\n",
            "a = \"\u{7f}\"\n",
            "a = \"one\" \"two\"\n",
            "a = \"one\n",
            "a = \"\\q\"\n",
            "a = [\"b\", ]\"\n",
            "a = 007\n",
            "a = { b = 1, b = 2 }\n",
            "a = {b = 1}x\n",
            "a = \n",
            "a = [1, , 2]\n",
            "a = { b = 1 , c = 2\n",
            "a = 2026-13-01\n",
            "a = '''\nb = 1\n'''\n",
            "a = 1 = 2\n",
            "a\n",
        ] {
            assert!(!is_plain(text), "{text:?}");
        }
        let many: Vec<_> = (0..=MOST_KEYS).map(|key| format!("k{key} = 1")).collect();
        assert!(is_plain(&many[1..].join("\n")) && !is_plain(&many.join("\n")));
        assert!(!is_plain(&("x = ".to_owned() + &"{[]a=".repeat(20_000))));
    }

    /// Lines that are nearly plain, most of them pairs.
    const LINE: &str = concat!(
        r#"[abc-][ab]? ?= (["\[{] ?)?("[a é\\"nu#\[,]{0,4}"|[0-9]{1,3}|-?[0-9.]{1,5}|[0-9]{19}|true|inf|x|"#,
        r#"(000|20|1)(20|26|00)-[01][0-3]-[0-3][0-9](T[0-2][0-9]:[0-6]0:[06]0([.][0-9]{1,3})?Z?)?|[0-2][0-9]:00:00([.]5)?|\["a", ?"b"\]|\[1, "c"\]|"#,
        r#"\{ ?([bc] = ("x"|1|"\\t")(, | ,)?){0,2} ?\}|\{ b = "x", c[.]d = 1 \})( ?["\]}]| #)?"#,
        r#"|\[\[?[ab.]{1,2}\]\]?|(#.{0,3})?"#
    );

    proptest! {
        #![proptest_config(crate::domain::generate::cases(400))]
        #[test]
        fn what_is_plain_is_read_as_the_library_reads_it(lines in prop::collection::vec(LINE, 0..6)) {
            is_plain(&lines.join("\n"));
        }
    }
}

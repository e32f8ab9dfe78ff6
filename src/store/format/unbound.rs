//! What was edited in a file where the history binds nothing: its own facts, the words being typed, a signature, keys
//! that this program does not know, and layout; and what was edited in an entry of the history.
//!
//! The last line was made over the text as it was. So what a hand may have done is undone, one thing after the other,
//! until the text fits that line; what is found so is certain. Where nothing fits, all that it can be is named.

use std::{fmt::Display, ops::Range};

use crate::domain::{
    history::{Entry, chain::Link},
    ids::Digest,
    record::{Kind, Record, Unknown},
    text::clean,
};

/// How many bytes are hashed in the search: a moment's work.
const EFFORT: usize = 32 * 1024 * 1024;

/// The longest entry that is tried, in bytes.
const LONGEST: usize = 16 * 1024;

const DIGITS: &str = "0123456789";
const HEX: &str = "0123456789abcdef";
const IDS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.";
const WORDS: &str = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'()-";

/// What values are looked for, the likeliest and cheapest first: table, key, and the signs they are made of.
const VALUES: [(&str, &str, &str); 7] = [
    ("file", "revision", DIGITS),
    ("draft", "caret", DIGITS),
    ("file", "saved_at", DIGITS),
    ("draft", "criterion", IDS),
    ("file", "parent_sha256", HEX),
    ("file", "program", WORDS),
    ("draft", "text", WORDS),
];

/// Returns what was edited in a text that differs from its last line alone, as a sentence. `written` is the text that the
/// program would write, where that is known.
pub fn unbound(text: &str, unknown: &Unknown, written: Option<&str>) -> Option<String> {
    let start = text.trim_end_matches('\n').rfind('\n')? + 1;
    let (before, last) = text.split_at(start);
    let digest = last.strip_prefix("# sha256 ")?.trim_end().parse().ok()?;
    if is_near(digest, Digest::of(before.as_bytes())) {
        return Some("only the last line itself was edited".to_owned());
    }
    let written = written.and_then(|text| text.rsplit_once("# sha256 ")).map(|(text, _)| text);
    let mut search = Search { before, lines: lines(before), digest, left: EFFORT };
    if written.is_some_and(|written| search.fits(written)) {
        return Some("only the layout differs: blanks, comments, or the order of keys".to_owned());
    }
    let found = search.added().or_else(|| search.value());
    Some(found.unwrap_or_else(|| any(&search.lines, unknown, written == Some(before))))
}

/// Whether two digests are the same but for a sign or two, which no two texts give.
fn is_near(one: Digest, other: Digest) -> bool {
    let (one, other) = (one.to_string(), other.to_string());
    let differing = one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count();
    (1..=2).contains(&differing)
}

/// What was edited in the first entry of the history that does not follow from the one before it, if that is its hash,
/// its time, its author or its group. What else it says is told by the state that it leads to.
pub fn in_the_history<K: Kind>(record: &Record<K>) -> Option<String> {
    let mut previous = Digest::default();
    let taken_over = record.entries.iter().rposition(|entry| entry.change.taken_over().is_some());
    for (index, entry) in record.entries.iter().enumerate() {
        if taken_over.is_none_or(|taken_over| index >= taken_over)
            && entry.hash != entry.expected_hash(previous)
        {
            let said = edited(entry, previous)?;
            return Some(format!("entry {} of the history: {said}", index + 1));
        }
        previous = entry.hash;
    }
    None
}

/// What was edited in an entry, and what it was.
fn edited<C: Link>(entry: &Entry<C>, previous: Digest) -> Option<String> {
    let said = |what: &str, was: &dyn Display, says: &dyn Display| {
        format!("its {what} was {was}, the file says {says}")
    };
    let expected = entry.expected_hash(previous);
    if is_near(entry.hash, expected) {
        return Some(said("hash", &expected, &entry.hash));
    }
    if entry.canonical().to_json().len() > LONGEST {
        return None;
    }
    let fits = |entry: &Entry<C>| entry.hash == entry.expected_hash(previous);
    let (at, by, group) = (entry.at.to_string(), entry.by.to_string(), entry.group.to_string());
    let times = near(&at, DIGITS).filter_map(|at| at.parse().ok());
    let mut times = times.map(|at| Entry { at, ..entry.clone() });
    if let Some(was) = times.find(fits) {
        return Some(said("time", &was.at, &at));
    }
    let authors = near(&by, HEX).filter_map(|by| by.parse().ok());
    let mut authors = authors.map(|by| Entry { by, ..entry.clone() });
    if let Some(was) = authors.find(fits) {
        return Some(said("author", &was.by, &by));
    }
    let groups = near(&group, DIGITS).filter_map(|group| group.parse().ok());
    let mut groups = groups.map(|group| Entry { group, ..entry.clone() });
    groups.find(fits).map(|was| said("group", &was.group, &group))
}

/// A line that is no blank and no comment.
struct Line<'t> {
    /// The table it stands in, or begins.
    table: &'t str,
    /// The key; none where it begins a table.
    key: Option<&'t str>,
    range: Range<usize>,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut table, mut at, mut lines) = ("", 0, Vec::new());
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        if line.starts_with('[') {
            table = line.trim().trim_matches(['[', ']']);
            lines.push(Line { table, key: None, range });
        } else if let Some((key, _)) = line.split_once('=') {
            lines.push(Line { table, key: Some(key.trim()), range });
        }
    }
    lines
}

struct Search<'t> {
    before: &'t str,
    lines: Vec<Line<'t>>,
    digest: Digest,
    left: usize,
}

impl Search<'_> {
    /// Whether a text is the one that the last line was made over.
    fn fits(&mut self, text: &str) -> bool {
        self.left = self.left.saturating_sub(text.len());
        self.left > 0 && Digest::of(text.as_bytes()) == self.digest
    }

    /// The same of the text with `new` in place of a part of it.
    fn fits_with(&mut self, part: Range<usize>, new: &str) -> bool {
        let text = [&self.before[..part.start], new, &self.before[part.end..]].concat();
        self.fits(&text)
    }

    /// A key or a table that was put in.
    fn added(&mut self) -> Option<String> {
        for index in 0..self.lines.len() {
            let Line { table, key, range } = &self.lines[index];
            let (table, key, range) = (*table, *key, range.clone());
            match key {
                Some(key) if self.fits_with(range.clone(), "") => {
                    return Some(format!("{} was added", place(table, Some(key))));
                }
                Some(_) => {}
                None => {
                    let next = self.lines[index + 1..].iter().find(|line| line.key.is_none());
                    let end = next.map_or(self.before.len(), |line| line.range.start);
                    if self.fits_with(range.start..end, "") {
                        return Some(format!("{} was added", place(table, None)));
                    }
                }
            }
        }
        None
    }

    /// A value of which one sign was changed, put in or left out.
    fn value(&mut self) -> Option<String> {
        for (table, key, alphabet) in VALUES {
            let is_this = |line: &&Line| line.table == table && line.key == Some(key);
            let Some(range) = self.lines.iter().find(is_this).map(|line| line.range.clone()) else {
                continue;
            };
            let line = &self.before[range.clone()];
            let Some(value) = line.split_once('=').map(|(_, value)| value.trim().trim_matches('"')) else {
                continue;
            };
            let Some(at) = line.rfind(value).filter(|_| !value.is_empty()) else { continue };
            let part = range.start + at..range.start + at + value.len();
            for was in near(value, alphabet) {
                if self.fits_with(part.clone(), &was) {
                    let (was, says) = (clean(&was).into_owned(), clean(value));
                    return Some(format!("{}: it was {was}, the file says {says}", place(table, Some(key))));
                }
                if self.left == 0 {
                    return None;
                }
            }
        }
        None
    }
}

/// All texts that differ from this one in one sign.
fn near<'v>(value: &'v str, alphabet: &'v str) -> impl Iterator<Item = String> + 'v {
    let ends = value.char_indices().map(|(at, ch)| at..at + ch.len_utf8());
    let with = move |part: Range<usize>, new: &str| [&value[..part.start], new, &value[part.end..]].concat();
    let places = ends.clone().map(|part| part.start).chain([value.len()]);
    let changed = ends
        .clone()
        .flat_map(move |part| (0..alphabet.len()).map(move |at| with(part.clone(), &alphabet[at..=at])));
    let left_out = places
        .flat_map(move |place| (0..alphabet.len()).map(move |at| with(place..place, &alphabet[at..=at])));
    ends.map(move |part| with(part, "")).chain(changed).chain(left_out)
}

fn place(table: &str, key: Option<&str>) -> String {
    let table = if table.is_empty() { "at the top".to_owned() } else { format!("[{}]", clean(table)) };
    key.map_or_else(|| table.clone(), |key| format!("“{}” in {table}", clean(key)).replace("in at", "at"))
}

/// All that can have been edited.
fn any(lines: &[Line], unknown: &Unknown, is_as_written: bool) -> String {
    let known = |line: &&Line| match (line.table, line.key) {
        ("file", Some(key)) => key != "id",
        ("draft" | "signature", Some(_)) => true,
        _ => false,
    };
    let mut places: Vec<_> = lines.iter().filter(known).map(|line| place(line.table, line.key)).collect();
    places.extend(unknown.top.keys().map(|key| place("", Some(key))));
    let tables = unknown.tables.iter().flat_map(|(table, keys)| keys.keys().map(|key| (table.clone(), key)));
    places.extend(tables.map(|(table, key)| place(&table, Some(key))));
    if !is_as_written {
        places.push("layout".to_owned());
    }
    format!(
        "nothing that the history binds differs, no mark, note, evidence, declaration, recommendation or seal; what was \
         edited, or left out, is one of: {}",
        places.join(", ")
    )
}

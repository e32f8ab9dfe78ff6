//! The pages of a bundle: each is the one that the program makes of what the tables and the sealed files say, there is one
//! for every session and panel, and no other.

use std::{collections::BTreeSet, io::Read as _};

use super::{
    Bundle, Fault, VerifyError,
    drafts::{Draft, Tables, Walk},
    fault,
    tables::{Known, short},
};
use crate::{
    domain::ids::{Digest, SessionId},
    export::{
        report::{self, OVERVIEW, Page, overview},
        subject::Subject,
    },
    store::placed::PlacedError,
};

/// Verifies the pages, and says how many there are; `known` is what the tables came to.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(bundle: &Bundle, known: &Known) -> Result<usize, VerifyError> {
    if !bundle.has_pages() {
        let page = bundle.listed.keys().find(|name| is_page(name));
        return page.map_or(Ok(0), |name| Err(fault(name, "", "a bundle of this kind has no pages")));
    }
    let mut lines = Lines::open(bundle)?;
    let mut names = BTreeSet::from([OVERVIEW.to_owned()]);
    for panel in &known.panels {
        lines.next("the panel", &panel.line)?;
        names.insert(panel.page.clone());
    }
    let tables = Tables::of(&bundle.edition);
    let mut walk = Walk::begin(bundle, &tables)?;
    while let Some(id) = walk.at()? {
        let of = known.sessions.get(&id);
        let name = page_name(&id)?;
        let sealed = of.and_then(|of| of.line.as_deref());
        let line = match sealed {
            Some(_) => {
                walk.pass(&id)?;
                None
            }
            None => Some(draft(bundle, &mut walk, &id, &name)?),
        };
        let candidate = of.and_then(|of| of.expected.get("candidate_name")).filter(|name| !name.is_empty());
        lines.next(candidate.unwrap_or(&id), sealed.or(line.as_deref()).unwrap_or_default())?;
        names.insert(name);
    }
    lines.end(known.sessions.len())?;
    let other = bundle.listed.keys().find(|name| is_page(name) && !names.contains(*name));
    other.map_or(Ok(names.len()), |name| Err(fault(name, "", "it is the page of no session in the tables")))
}

fn is_page(name: &str) -> bool {
    name == OVERVIEW || name.starts_with("report/")
}

fn page_name(id: &str) -> Result<String, VerifyError> {
    let parsed: Result<SessionId, _> = id.parse();
    parsed.map(report::page_name).map_err(|_| fault("marks.csv", "session_id", format!("“{id}” is no id")))
}

/// Holds the page of a draft to the tables; its line in the overview.
fn draft(bundle: &Bundle, walk: &mut Walk<'_>, id: &str, name: &str) -> Result<Vec<u8>, VerifyError> {
    let page = text(bundle, name)?;
    let told = report::told(&page).ok_or_else(|| {
        fault(name, "", "it does not say what the page of a session says of the candidate and the record")
    })?;
    let Draft { session, findings, record } = walk.draft(id, &page, told)?;
    let subject = Subject { edition: &bundle.edition, session: &session };
    let made = Page::without_history(&subject, findings, &record);
    let (mut own, mut line) = (Vec::new(), Vec::new());
    let written = made.write(&mut own).and_then(|()| overview::line_of(&made, &mut line));
    written.map_err(|error| super::unread(name, error.into()))?;
    let own = String::from_utf8_lossy(&own);
    if own == page { Ok(line) } else { Err(differs(name, &page, &own, "the tables come to")) }
}

/// Holds a page to the one that the program makes, of which `made` is the text; `whose` says of what.
///
/// # Errors
/// It is not there, or another.
pub fn same(bundle: &Bundle, name: &str, made: &[u8], whose: &str) -> Result<(), VerifyError> {
    match bundle.listed.get(name) {
        None => Err(fault(name, "", "the page is missing")),
        Some(listed) if Digest::of(made) == *listed => Ok(()),
        Some(_) => Err(differs(name, &text(bundle, name)?, &String::from_utf8_lossy(made), whose)),
    }
}

/// The text of a page, which may be longer than a session's.
fn text(bundle: &Bundle, name: &str) -> Result<String, VerifyError> {
    if !bundle.listed.contains_key(name) {
        return Err(fault(name, "", "the page is missing"));
    }
    let mut bytes = Vec::new();
    let read = bundle.folder.open(name)?.read_to_end(&mut bytes);
    read.map_err(|error| PlacedError::Disk { path: name.into(), cause: error.into() })?;
    String::from_utf8(bytes).map_err(|_| fault(name, "", "it is no UTF-8"))
}

/// The lines of the overview, held one by one to those that the program makes.
struct Lines {
    found: String,
    at: usize,
}

impl Lines {
    fn open(bundle: &Bundle) -> Result<Self, VerifyError> {
        let mut lines = Self { found: text(bundle, OVERVIEW)?, at: 0 };
        let mut head = Vec::new();
        let written = overview::head(&bundle.edition.framework, &mut head);
        written.map_err(|error| super::unread(OVERVIEW, error.into()))?;
        lines.take(&head, |_, _| "its head".to_owned())?;
        Ok(lines)
    }

    fn next(&mut self, whose: &str, line: &[u8]) -> Result<(), VerifyError> {
        self.take(line, |made, at| {
            let column = made[..at].matches("<td>").count();
            format!("{}, {}", short(whose), overview::COLUMNS.get(column).copied().unwrap_or_default())
        })
    }

    fn end(&mut self, sessions: usize) -> Result<(), VerifyError> {
        let mut tail = Vec::new();
        let written = overview::tail(sessions, &mut tail);
        written.map_err(|error| super::unread(OVERVIEW, error.into()))?;
        self.take(&tail, |_, _| "behind the last line".to_owned())?;
        let rest = &self.found[self.at..];
        if rest.is_empty() { Ok(()) } else { Err(fault(OVERVIEW, "behind its end", "there is more")) }
    }

    fn take(&mut self, made: &[u8], place: impl Fn(&str, usize) -> String) -> Result<(), VerifyError> {
        let (made, rest) = (String::from_utf8_lossy(made), &self.found[self.at..]);
        if rest.starts_with(made.as_ref()) {
            self.at += made.len();
            return Ok(());
        }
        let (at, says) = difference(rest, &made, "the tables come to");
        Err(fault(OVERVIEW, place(&made, at), says))
    }
}

/// The first thing that differs in a page, by the section or the row that it stands in.
fn differs(name: &str, found: &str, made: &str, whose: &str) -> VerifyError {
    let (at, says) = difference(found, made, whose);
    Fault { file: name.to_owned(), place: place(&made[..at]), says }.into()
}

/// The row or the section that a page goes on with.
fn place(before: &str) -> String {
    let Some(section) = before.rfind("<h2 ").map(|at| &before[at..]) else { return "its head".to_owned() };
    let row = section.rfind("<tr").map(|at| &section[at..]).filter(|row| !row.contains("</tr>"));
    let id = row.and_then(|row| row.split_once("id=\"")?.1.split_once('"')?.0.split_once('-'));
    let heading = section.split_once('>').and_then(|(_, rest)| rest.split_once("</h2>"));
    match (id, heading) {
        (Some((_, id)), _) => id.to_owned(),
        (None, Some((heading, _))) => report::text_of(heading),
        (None, None) => String::new(),
    }
}

/// Where two texts begin to differ, and what each says there.
fn difference(found: &str, made: &str, whose: &str) -> (usize, String) {
    let same = found.bytes().zip(made.bytes()).take_while(|(one, other)| one == other).count();
    let at = back(made, same);
    let (one, other) = (said(found, at), said(made, at));
    if one == other {
        return (at, "its markup is not what this program makes".to_owned());
    }
    (at, format!("it says “{one}”, and {whose} “{other}”"))
}

/// The nearest sign's beginning at or before `at`.
fn back(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// How much before a difference is shown, in bytes.
const BEFORE: usize = 24;
/// Where the text at a place ends.
const ENDS: [&str; 7] = ["</td>", "</th>", "</p>", "</div>", "</dd>", "</h1>", "\n"];

/// The text that stands at a place of a page: from its beginning, or from a word that is not far before the place.
fn said(page: &str, at: usize) -> String {
    let before = &page[..at];
    let (open, close) = (before.rfind('<'), before.rfind('>').map(|close| close + 1));
    let begin = open.max(close).unwrap_or(0);
    let near = back(page, at.saturating_sub(BEFORE));
    let (start, cut) = match page[begin.max(near)..at].find(' ') {
        Some(space) if open < close && near > begin => (near + space + 1, "…"),
        _ => (begin, ""),
    };
    let rest = &page[start..];
    let end = ENDS.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    format!("{cut}{}", short(report::text_of(&rest[..end]).trim()))
}

//! The first place at which a file of a bundle differs from the one that the program makes, in words.

use std::io::{self, Cursor, Read};

use ::csv::{ReaderBuilder, StringRecord};
use zip::ZipArchive;

use super::{Fault, VerifyError};
use crate::store::placed::{Placed, PlacedError};

/// Names the first place at which the file `name` of `found` differs from that of `made`.
///
/// # Errors
/// One of the two can't be read.
pub fn first(name: &str, found: &Placed, made: &Placed) -> Result<Fault, VerifyError> {
    let (found, made) = (bytes(found, name)?, bytes(made, name)?);
    let place = match name.rsplit_once('.') {
        Some((_, "csv")) => in_table(&found, &made),
        Some((_, "html")) => Some(in_page(&found, &made)),
        Some((_, "xlsx")) => in_workbook(found, made),
        _ => in_lines(&found, &made),
    };
    let (place, says) =
        place.unwrap_or_else(|| (String::new(), "it is not the file that this program makes".into()));
    Ok(Fault { file: name.to_owned(), place, says })
}

fn bytes(folder: &Placed, name: &str) -> Result<Vec<u8>, VerifyError> {
    let mut bytes = Vec::new();
    let read = folder.open(name)?.read_to_end(&mut bytes);
    read.map_err(|error| PlacedError::Disk { path: name.into(), cause: error.into() })?;
    Ok(bytes)
}

fn against(found: &str, made: &str) -> String {
    format!("it says “{}”, and the sessions come to “{}”", short(found), short(made))
}

/// The row and the column of a table.
fn in_table(found: &[u8], made: &[u8]) -> Option<(String, String)> {
    let read =
        |bytes| ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes).into_records();
    let header: StringRecord = read(made).next()?.ok()?;
    let (mut found, mut made) = (read(found), read(made));
    for row in 1.. {
        let place = format!("row {row}");
        match (found.next(), made.next()) {
            (None, None) => return None,
            (Some(_), None) => {
                return Some((place, "there is no such row in what the sessions come to".into()));
            }
            (None, Some(_)) => return Some((place, "the row is missing".into())),
            (Some(found), Some(made)) => {
                let (found, made) = (found.ok()?, made.ok()?);
                if found.len() != made.len() {
                    return Some((place, format!("it has {} cells, and not {}", found.len(), made.len())));
                }
                let at = found.iter().zip(&made).position(|(found, made)| found != made);
                if let Some(at) = at {
                    let place = format!("{place}, {}", header.get(at)?.trim_start_matches('\u{feff}'));
                    return Some((place, against(found.get(at)?, made.get(at)?)));
                }
            }
        }
    }
    None
}

/// The number of a line.
fn in_lines(found: &[u8], made: &[u8]) -> Option<(String, String)> {
    let (found, made) = (String::from_utf8_lossy(found), String::from_utf8_lossy(made));
    let (mut found, mut made) = (found.lines(), made.lines());
    for line in 1.. {
        let (found, made) = (found.next(), made.next());
        if found.is_none() && made.is_none() {
            return None;
        }
        if found != made {
            let says = against(found.unwrap_or_default(), made.unwrap_or_default());
            return Some((format!("line {line}"), says));
        }
    }
    None
}

/// The sheet and the cell of a workbook.
fn in_workbook(found: Vec<u8>, made: Vec<u8>) -> Option<(String, String)> {
    let open = |bytes| ZipArchive::new(Cursor::new(bytes)).ok();
    let (Some(mut found), mut made) = (open(found), open(made)?) else {
        return Some((String::new(), "it is no workbook".into()));
    };
    let names: Vec<String> = made.file_names().flatten().map(Into::into).collect();
    for name in names {
        let ours = part(&mut made, &name).ok()?;
        let Ok(theirs) = part(&mut found, &name) else {
            return Some((name, "this part of the workbook is missing".into()));
        };
        if ours != theirs {
            let at = ours.bytes().zip(theirs.bytes()).take_while(|(one, other)| one == other).count();
            let (begun, _) = ours.split_at(back(&ours, at));
            let cell = begun.rfind("<c r=\"").and_then(|at| begun[at + 6..].split('"').next());
            let sheet = name.trim_start_matches("xl/worksheets/").trim_end_matches(".xml");
            let place = cell.map_or_else(|| sheet.to_owned(), |cell| format!("{sheet}, {cell}"));
            return Some((place, "it is not what the sessions come to".into()));
        }
    }
    None
}

fn part(workbook: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> io::Result<String> {
    let mut bytes = Vec::new();
    workbook.by_name(name)?.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// As much of a cell as a message shows.
pub fn short(cell: &str) -> String {
    let mut short: String = cell.chars().take(60).collect();
    if short.len() < cell.len() {
        short.push('…');
    }
    short
}

/// The section or the row of a page.
fn in_page(found: &[u8], made: &[u8]) -> (String, String) {
    let (found, made) = (String::from_utf8_lossy(found), String::from_utf8_lossy(made));
    let (at, says) = difference(&found, &made);
    (place(&made[..at]), says)
}

/// The row or the section that a page goes on with.
fn place(before: &str) -> String {
    let row = before.rfind("<tr").map(|at| &before[at..]).filter(|row| !row.contains("</tr>"));
    let id = row.and_then(|row| row.split_once("id=\"")?.1.split_once('"')?.0.split_once('-'));
    if let Some((_, id)) = id {
        return id.to_owned();
    }
    if let Some((head, cells)) = row.and_then(|row| row.split_once("</th>")) {
        let columns = before.rfind("<thead>").map_or("", |at| &before[at..]);
        let column = columns.split("<th scope=\"col\"").nth(cells.matches("<td").count() + 1);
        let column = column
            .and_then(|column| column.split_once('>')?.1.split("</th>").next())
            .map(text_of)
            .unwrap_or_default();
        return format!("{}, {column}", short(&text_of(head)));
    }
    let section = before.rfind("<h2 ").map(|at| &before[at..]);
    let heading = section.and_then(|section| section.split_once('>')?.1.split_once("</h2>"));
    heading.map_or_else(|| "its head".to_owned(), |(heading, _)| text_of(heading))
}

/// Where two texts begin to differ, and what each says there.
fn difference(found: &str, made: &str) -> (usize, String) {
    let same = found.bytes().zip(made.bytes()).take_while(|(one, other)| one == other).count();
    let at = back(made, same);
    let (one, other) = (said(found, at), said(made, at));
    if one == other {
        return (at, "its markup is not what this program makes".to_owned());
    }
    (at, format!("it says “{one}”, and the sessions come to “{other}”"))
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
    format!("{cut}{}", short(text_of(&rest[..end]).trim()))
}

/// The text of markup: without its tags, with what was escaped as it was; a broken line goes on after a space.
fn text_of(markup: &str) -> String {
    let mut text = String::new();
    for (at, part) in markup.split('<').enumerate() {
        if part.starts_with("br>") {
            text.push(' ');
        }
        let said = if at == 0 { part } else { part.split_once('>').map_or("", |(_, said)| said) };
        text.push_str(said);
    }
    // The sign that all others begin with comes last, so that nothing is read twice.
    let escaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    escaped.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}

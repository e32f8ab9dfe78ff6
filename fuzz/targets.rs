//! What the fuzzers try, and what must hold for any bytes; `tests/corpus.rs` replays the corpus through the same.

use std::{path::Path, sync::Arc, sync::OnceLock, time::Instant};

use assessor::{
    app::desk::{Access, Found, Opened},
    domain::{
        framework::Edition,
        history::Change,
        query::{List, Vocabulary, complete, parse},
        session::{FileFacts, LONGEST_NOTE, Session},
        state::{Assessor, Candidate},
        text::{accept_line, accept_note, clean, clean_lines, hides},
    },
    export::{
        csv::{Csv, Lines as _, Profile, escape, header, unescape},
        subject::Subject,
        tables,
    },
    store::{format, intake},
    tui::{
        input::Decoder,
        key::{Key, script},
        keymap::Keymap,
        message::Msg,
        model::Model,
        update::update,
        view,
    },
};
use crossterm::event::Event;
use jiff::Timestamp;
use ratatui::{buffer::Buffer, layout::Rect};

fn shipped() -> &'static Arc<Edition> {
    static SHIPPED: OnceLock<Arc<Edition>> = OnceLock::new();
    SHIPPED.get_or_init(|| Arc::new(Edition::shipped().expect("it is tested")))
}

fn now() -> Timestamp {
    "2026-11-24T14:00:00Z".parse().expect("it is one")
}

/// Ada Lovelace's session for CMP, with a note.
fn session_with(note: &str) -> Session {
    let me = "019d0000-0000-7000-8000-000000000001".parse().expect("it is one");
    let candidate = Candidate {
        name: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().expect("it is one"),
        years_in_practice: Some(4),
    };
    let id = "019e0000-0000-7000-8000-000000000001".parse().expect("it is one");
    let assessor = Assessor { id: me, name: "Mary Somerville".into() };
    let mut session = Session::create(id, shipped(), candidate, assessor, now());
    let note = Change::Note { criterion: "PK1.CMP.1".parse().expect("it is one"), to: note.to_owned() };
    session.record(shipped(), now(), vec![note]).expect("it is short");
    session
}

/// Nothing in it steers a terminal.
fn harmless(text: &str) {
    assert!(!text.chars().any(char::is_control), "{text:?}");
}

/// A framework is read the same again, or each fault is named in harmless words.
pub fn framework(data: &[u8]) {
    let Ok(intake) = intake::accept(Path::new("framework.toml"), data.to_vec()) else { return };
    match Edition::parse(intake.text) {
        Ok(edition) => {
            let again = Edition::parse(edition.source.clone()).expect("it was read before");
            assert_eq!(again.digest, edition.digest);
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            faults.iter().take(50).for_each(|fault| harmless(&fault.to_string()));
        }
    }
}

/// A session is read, and what is sound is written and read the same; else each fault is named in harmless words.
pub fn session(data: &[u8]) {
    let Ok(intake) = intake::accept(Path::new("session.toml"), data.to_vec()) else { return };
    let _ = format::read_head::<assessor::domain::session::Marking>(format::head(&intake.text));
    match format::read::<assessor::domain::session::Marking>(&intake.text) {
        Ok(reading) => {
            let summary = assessor::domain::summary::Summary::of(&shipped().framework, &reading.record);
            let text = format::write(&reading.record, &reading.record.file, &summary);
            let again =
                format::read::<assessor::domain::session::Marking>(&text).expect("the program wrote it");
            assert_eq!(again.record.state, reading.record.state);
            assert_eq!(again.record.entries, reading.record.entries);
        }
        Err(format::Unreadable::Damaged(faults)) => {
            assert!(!faults.is_empty());
            faults.iter().take(50).for_each(|fault| harmless(&fault.to_string()));
        }
        Err(format::Unreadable::Newer { schema }) => assert!(schema > format::SCHEMA),
    }
}

/// A filter is read or refused at a place that is in the line; a completion is too.
pub fn filter(data: &[u8]) {
    let line = String::from_utf8_lossy(data);
    for list in [List::Criteria, List::Sessions] {
        let vocabulary = Vocabulary::new(list).with_framework(&shipped().framework);
        match parse(&vocabulary, &line) {
            Ok(query) => {
                assert!(!query.is_empty() || line.chars().all(|c| c.is_whitespace() || "-\"".contains(c)));
            }
            Err(error) => {
                assert!(line.get(error.at.clone()).is_some(), "{error:?}");
                harmless(&error.to_string());
            }
        }
        for caret in (0..=line.len()).filter(|at| line.is_char_boundary(*at)).take(64) {
            let _ = complete(&vocabulary, &line, caret);
        }
    }
}

/// Whatever bytes a terminal sends, the screens answer, and no cell that is drawn steers a terminal.
pub fn keys(data: &[u8]) {
    // The key scripts of the tests are read too.
    let _ = script(&String::from_utf8_lossy(data));
    let mut model = Model::new(
        Assessor {
            id: "019d0000-0000-7000-8000-000000000001".parse().expect("it is one"),
            name: "Mary".into(),
        },
        shipped().clone(),
        Keymap::default(),
        now(),
    );
    let opened = Opened {
        session: session_with("Seen \u{1b}[2J on video"),
        edition: shipped().clone(),
        access: Access::Write,
        place: None,
        found: Found::default(),
    };
    let _ = update(&mut model, Msg::Opened(Box::new(opened)), now());
    let (mut decoder, mut events, begun) = (Decoder::default(), Vec::new(), Instant::now());
    decoder.take(data, begun, &mut events);
    decoder.lapse(begun + std::time::Duration::from_secs(1), &mut events);
    decoder.finish(&mut events);
    for (index, event) in events.into_iter().enumerate().take(400) {
        let msg = match event {
            Event::Key(key) => Key::from_event(&key).map(Msg::Key),
            Event::Paste(text) => Some(Msg::Paste(text)),
            Event::Resize(columns, rows) => Some(Msg::Resized(columns % 300, rows % 100)),
            _ => None,
        };
        let Some(msg) = msg else { continue };
        let _ = update(&mut model, msg, now());
        if index % 8 == 0 {
            draw(&model, [(80, 24), (40, 10), (1, 1), (200, 50)][index / 8 % 4]);
        }
    }
    draw(&model, (80, 24));
    if let Some(work) = &model.work {
        let summary = assessor::domain::summary::Summary::of(&shipped().framework, &work.session);
        let file = FileFacts { revision: 1, saved_at: Some(now()), ..work.session.file.clone() };
        format::faithful(&work.session, &file, &summary).expect("what is in memory can be saved");
    }
}

/// No control string, report or release is an event, whatever is in it and however it is cut.
pub fn control(data: &[u8]) {
    let mut sent = Vec::new();
    for chunk in data.chunks(16) {
        let Some((kind, body)) = chunk.split_first() else { continue };
        // What ends a string, and Ctrl-C, which ends one if it comes alone.
        let body = body.iter().copied().filter(|byte| !matches!(byte, 3 | 7 | 0x18 | 0x1a | 0x1b));
        let digits = body.clone().map(|byte| b"0123456789;"[usize::from(byte) % 11]);
        match kind % 8 {
            place @ 0..=4 => {
                sent.extend([0x1b, b"]PX^_"[usize::from(place)]]);
                sent.extend(body);
                sent.extend(if kind & 8 == 0 { &b"\x07"[..] } else { b"\x1b\\" });
            }
            5 => {
                sent.extend(b"\x1b[?");
                sent.extend(digits);
                sent.push(0x40 + kind / 8);
            }
            6 => {
                sent.extend(b"\x1b[M");
                sent.extend(body.chain(*b"xyz").take(3));
            }
            _ => {
                sent.extend(b"\x1b[");
                sent.extend(digits.filter(u8::is_ascii_digit).take(4));
                sent.extend(b";1:3u");
            }
        }
    }
    let (mut decoder, mut events, mut now) = (Decoder::default(), Vec::new(), Instant::now());
    let mut cuts = data.iter().cycle();
    let mut rest = &sent[..];
    while !rest.is_empty() {
        let (piece, behind) =
            rest.split_at(usize::from(cuts.next().map_or(1, |cut| cut % 7 + 1)).min(rest.len()));
        now += std::time::Duration::from_millis(20);
        decoder.lapse(now, &mut events);
        decoder.take(piece, now, &mut events);
        rest = behind;
    }
    decoder.lapse(now + std::time::Duration::from_secs(1), &mut events);
    assert!(events.is_empty(), "{events:?} of {}", sent.escape_ascii());
}

fn draw(model: &Model, (columns, rows): (u16, u16)) {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let caret = view::draw(model, area, &mut buffer);
    assert!(caret.is_none_or(|caret| area.contains(caret)), "{caret:?} in {area:?}");
    buffer.content().iter().for_each(|cell| harmless(cell.symbol()));
}

/// What is cleaned hides and steers nothing, and cleaning it again changes nothing.
pub fn sanitiser(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let line = clean(&text);
    harmless(&line);
    assert_eq!(clean(&line), line);
    let lines = clean_lines(&text);
    assert!(!lines.chars().any(|c| c.is_control() && c != '\n'));
    let note = accept_note(&text);
    assert_eq!(accept_note(&note), note);
    if let Ok(name) = accept_line(&text) {
        assert_eq!(clean(&name), name, "a name that is let in is shown as it is");
        harmless(&name);
    }
    assert!(!text.chars().any(hides) || text.chars().any(|c| !c.is_ascii() || c.is_control()));
}

/// A table holds every text exactly, and in a spreadsheet none of them is a formula.
pub fn csv(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    assert_eq!(unescape(&escape(&text)), text);
    let note = accept_note(&text);
    if note.len() > LONGEST_NOTE {
        return;
    }
    let session = session_with(note.trim_end());
    let subject = Subject { edition: shipped(), session: &session };
    for profile in Profile::ALL {
        let table = tables::marks::table(shipped());
        let table = Csv::new(table, profile);
        let mut bytes = header(table.schema(), profile).expect("it fits");
        table.lines(&subject, &mut bytes).expect("it fits");
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader = ::csv::Reader::from_reader(bytes);
        let column =
            reader.headers().expect("there are").iter().position(|name| name == "note").expect("it is there");
        let records: Vec<_> = reader.records().map(|record| record.expect("it is one")).collect();
        let cell =
            records.iter().find(|record| record.iter().any(|cell| cell == "PK1.CMP.1")).expect("it is there");
        let cell = &cell[column];
        let formula = cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        assert!(profile == Profile::Data || !formula, "{cell:?}");
        assert!(!cell.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')), "{cell:?}");
    }
}

//! One byte of a session's file, changed: that it is found wherever it stands, and what can be said of it.

use super::*;
use crate::domain::{
    generate::start,
    history::Change,
    session::{Draft, FileFacts, Unknown},
    state::{Assessor, Candidate, Verdict},
    summary::Summary,
};

/// What a byte is changed into, in turn: its neighbour, the other case of a letter, another digit, and no ASCII.
const MASKS: [u8; 4] = [1, 0x20, 4, 0x80];

/// A small session with something of everything that a hand may want to change, sealed or being typed in.
fn small(sealed: bool) -> (Edition, Session) {
    let edition = Edition::shipped().unwrap();
    let candidate = Candidate {
        name: "Ada Lovelace".into(),
        reference: "C-0142".into(),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let me = Assessor { id: "019d0000-0000-7000-8000-000000000001".parse().unwrap(), name: "Grace".into() };
    let id = "019e0000-0000-7000-8000-000000000001".parse().unwrap();
    let mut session = Session::create(id, &edition, candidate, me, start());
    let criterion = || "PK1.CMP.1".parse().unwrap();
    let mut changes = vec![
        Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) },
        Change::Note { criterion: criterion(), to: "Seen.".into() },
    ];
    if sealed {
        changes.push(Change::Declared { kind: Some("none".parse().unwrap()), detail: String::new() });
    }
    session.record(&edition, start(), changes).unwrap();
    if sealed {
        let head = session.head();
        let reasons = [("PK1.CMP.2 unmarked".to_owned(), "Later.".to_owned())].into();
        let sealed = Change::Sealed { head, reasons };
        let me = session.state.assessor.id;
        session.append(me, start(), vec![sealed]);
    } else {
        session.draft = Some(Draft { criterion: criterion(), caret: 2, text: "Half".into() });
    }
    session.file = FileFacts {
        revision: 57,
        parent: Some(Digest::of(b"the file before")),
        saved_at: Some(start()),
        program: "assessor 0.1.0".into(),
        ..session.file.clone()
    };
    (edition, session)
}

/// What is said of a text; none where it can't be read.
fn looked_at(edition: &Edition, bytes: &[u8]) -> Option<Verified> {
    let intake = intake::accept(Path::new("session.toml"), bytes.to_vec()).ok()?;
    Some(verified(format::read::<Marking>(&intake.text).ok()?, intake.digest(), Some(edition)))
}

/// The text with a last line that fits it, as whoever hides a change would make it.
fn with_new_last_line(text: &str) -> Option<String> {
    let body = &text[..text.rfind("# sha256 ")?];
    Some(format!("{body}# sha256 {}\n", Digest::of(body.as_bytes())))
}

fn check(sealed: bool) {
    let (edition, session) = small(sealed);
    let summary = Summary::of(&edition.framework, &session);
    let text = format::write(&session, &session.file, &summary);
    assert!(looked_at(&edition, text.as_bytes()).is_some_and(|verified| verified.is_sound()), "{text}");
    for (at, mask) in (0..text.len()).zip(MASKS.into_iter().cycle()) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= mask;
        let line = String::from_utf8_lossy(&bytes[text[..at].rfind('\n').map_or(0, |at| at + 1)..]);
        let line = line.lines().next().unwrap_or_default().to_owned();
        let found = looked_at(&edition, &bytes);
        assert!(
            found
                .is_none_or(|verified| !verified.is_sound()
                    && (verified.newer.is_some() || !verified.differs.is_empty())),
            "byte {at} ^ {mask:#x} goes unnoticed: {line}"
        );
        // Even whoever makes the last line anew changes no word that counts unseen.
        let Some(hidden) = String::from_utf8(bytes).ok().and_then(|text| with_new_last_line(&text)) else {
            continue;
        };
        let Some(verified) = looked_at(&edition, hidden.as_bytes()) else { continue };
        if verified.is_sound() {
            // What the history does not bind: when and by which program it was saved, and a note being typed.
            let (file, draft) = (session.file.clone(), session.draft.clone());
            let rest = Session { file, draft, unknown: Unknown::default(), ..verified.session };
            assert_eq!(rest, session, "byte {at} ^ {mask:#x} is hidden: {line}");
        }
    }
}

#[test]
fn no_byte_of_a_draft_is_changed_unseen() {
    check(false);
}

#[test]
fn no_byte_of_a_sealed_session_is_changed_unseen() {
    check(true);
}

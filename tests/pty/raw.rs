//! What a program may send to a terminal, byte for byte: everything else came from a text and should not have.

/// The modes that the program sets and resets.
const MODES: [&str; 6] = ["25", "1000", "1006", "1049", "2004", "2026"];
/// What it switches off in case another program left it on.
const OFF: [&str; 4] = [
    "\u{1b}>",
    "\u{1b}[?1;9;1000;1002;1003;1004;1005;1006;1015;1016;2031;2048l",
    "\u{1b}[=0u",
    "\u{1b}[>4;0m",
];
/// Characters that reorder or hide text, as ranges.
const HIDING: [(char, char); 7] = [
    ('\u{61c}', '\u{61c}'),
    ('\u{200b}', '\u{200b}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{e0001}', '\u{e007f}'),
];

/// The first thing in `bytes` that a command without a terminal may not write: all but text and line feeds.
pub fn foreign_in_text(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("bytes that are no UTF-8".into()) };
    text.char_indices().find(|(_, c)| *c != '\n' && is_foreign(*c)).map(|(at, c)| named(text, at, c))
}

/// The first thing in `bytes` that the screens may not send.
pub fn foreign_on_screen(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("bytes that are no UTF-8".into()) };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let taken = match c {
            '\u{1b}' => own_sequence(rest),
            '\r' | '\n' | '\u{8}' => Some(1),
            c if is_foreign(c) => None,
            c => Some(c.len_utf8()),
        };
        let Some(taken) = taken else { return Some(named(text, at, c)) };
        rest = &rest[taken..];
    }
    None
}

/// The length of a sequence that is the program's own: moves, erasures, pens and its modes.
fn own_sequence(text: &str) -> Option<usize> {
    if let Some(off) = OFF.into_iter().find(|off| text.starts_with(off)) {
        return Some(off.len());
    }
    let body = text.strip_prefix("\u{1b}[")?;
    let end = body.find(|c: char| c.is_ascii_alphabetic() || c.is_control())?;
    let (parameters, last) = (&body[..end], body[end..].chars().next()?);
    let numbers = parameters.chars().all(|c| c.is_ascii_digit() || c == ';');
    let mode = parameters.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode));
    let pen = || parameters.split(';').all(|part| !matches!(part, "5" | "6" | "8"));
    let own = match last {
        'A' | 'B' | 'C' | 'D' | 'G' | 'H' | 'J' | 'K' | 'X' | 'd' => numbers,
        'm' => numbers && pen(),
        'h' | 'l' => mode,
        _ => false,
    };
    own.then_some(2 + end + 1)
}

fn is_foreign(c: char) -> bool {
    c.is_control() || HIDING.iter().any(|(first, last)| (*first..=*last).contains(&c))
}

fn named(text: &str, at: usize, c: char) -> String {
    let before = text[..at].chars().rev().take(30).collect::<Vec<_>>();
    let around: String = before.into_iter().rev().chain(text[at..].chars().take(30)).collect();
    format!("U+{:04X} in {around:?}", u32::from(c))
}

/// What nobody's text may do to a terminal; each has an `x` before and a `y` behind.
pub const PAYLOADS: [&[u8]; 22] = [
    b"x\x1b[31;5my",
    b"x\x1b[6ny",
    b"x\x1b[?1003hy",
    b"x\x1b[99;99f\x1b[Zy",
    b"x\x1b]52;c;aGk=\x07y",
    b"x\x1b]0;title\x1b\\y",
    b"x\x1bPq#0\x1b\\y",
    b"x\x1b_app\x1b\\\x1b^pm\x1b\\y",
    b"x\x1bc\x1b7\x1b8\x1b=y",
    b"x\x1b(0lqk\x1b(By",
    b"x\xc2\x9b31my",
    b"x\xc2\x9d52;c;aGk=\xc2\x9cy",
    b"x\xc2\x90q\xc2\x9c\xc2\x85y",
    b"x\x07\x08\x08y",
    b"x\x00\x01\x05y",
    b"x\x7f\x7fy",
    b"x\x0b\x0c\x0e\x0fy",
    b"x\xe2\x80\xaegnp.txt\xe2\x80\xacy",
    b"x\xe2\x81\xa7\xe2\x81\xa9\xe2\x80\x8fy",
    b"x\xe2\x80\xa8\xe2\x80\xa9y",
    b"x\xe2\x80\x8b\xef\xbb\xbfy",
    b"x\xf3\xa0\x80\x81\xf3\xa0\x81\xa1y",
];

#[test]
fn the_scanner_finds_every_payload_and_lets_the_programs_own_pass() {
    for payload in PAYLOADS {
        assert!(foreign_in_text(payload).is_some(), "{payload:?}");
        assert!(foreign_on_screen(payload).is_some(), "{payload:?}");
    }
    for raw in [&b"x\x9b31my"[..], b"x\xffy", b"x\x1b", b"x\x1b["] {
        assert!(foreign_in_text(raw).is_some() && foreign_on_screen(raw).is_some(), "{raw:?}");
    }
    let own = "\u{1b}[?2026h\u{1b}[1;2H\u{1b}[0;1;38;2;1;2;3mé ▸\u{1b}[K\r\n\u{8}\u{1b}[?2026l";
    assert_eq!(foreign_on_screen(own.as_bytes()), None);
    assert_eq!(foreign_in_text("é 👩‍🏫 ไทย\n".as_bytes()), None);
}

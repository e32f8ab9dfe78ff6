use proptest::prelude::*;

use super::*;
use crate::domain::{
    generate::{self, edition, new_session, start},
    history::{Change, Entry},
    session::{Draft, FileFacts, Marking, Session},
    state::Verdict,
    summary::Summary,
};

fn facts(session: &Session) -> FileFacts {
    FileFacts {
        revision: 57,
        parent: Some(Digest::of(b"the file before")),
        saved_at: Some(start()),
        program: "assessor 0.1.0".into(),
        ..session.file.clone()
    }
}

fn written(session: &Session) -> String {
    write(session, &facts(session), &Summary::of(&edition().framework, session))
}

/// The text with a new last line, as an honest program would have written it.
fn resealed(text: &str) -> String {
    let body = &text[..text.rfind("# sha256").unwrap()];
    format!("{body}{}", last_line(body))
}

fn marked() -> Session {
    let mut session = new_session(1);
    let criterion = || "PK1.CMP.1".parse().unwrap();
    let changes = vec![
        Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) },
        Change::Note { criterion: criterion(), to: "Seen on video.".into() },
    ];
    session.record(edition(), start(), changes).unwrap();
    session
}

proptest! {
    #![proptest_config(crate::domain::generate::cases(40))]

    #[test]
    fn what_is_written_reads_back_the_same(session in generate::session()) {
        let text = written(&session);
        let reading = read::<Marking>(&text).unwrap();
        prop_assert_eq!(&reading.condition, &Condition::Sound);
        let expected = Session { file: facts(&session), ..session };
        prop_assert_eq!(&reading.record, &expected);
        prop_assert_eq!(written(&reading.record), text);
    }

    #[test]
    fn the_head_alone_gives_the_listing(session in generate::session()) {
        let text = written(&session);
        let listed = read_head::<Marking>(head(&text)).unwrap();
        prop_assert_eq!(listed.candidate, session.state.candidate.clone());
        prop_assert_eq!(listed.summary, read::<Marking>(&text).unwrap().summary);
        prop_assert!(!head(&text).contains("\n[["));
    }

    #[test]
    fn no_text_makes_the_reader_fall_over(text in "(schema = 1\n|\\[file\\]\n|\\[\\[history\\]\\]\n|id = |\"|=|\\[|\\{|[a-z.]|\n|\u{0})*") {
        let _ = (read::<Marking>(&text), read_head::<Marking>(&text));
    }

    #[test]
    fn a_cut_file_is_never_taken_for_sound(at in any::<prop::sample::Index>()) {
        let text = written(&marked());
        let cut = &text[..at.index(text.len())];
        let sound = read::<Marking>(cut).is_ok_and(|reading| reading.condition == Condition::Sound);
        prop_assert!(!sound, "{}", cut);
    }
}

/// Changes the text as by hand, then says how it opens.
fn edited(from: &str, to: &str) -> Result<Condition, Unreadable> {
    let text = written(&marked());
    assert!(text.contains(from), "{from} is not in\n{text}");
    read::<Marking>(&resealed(&text.replacen(from, to, 1))).map(|reading| reading.condition)
}

#[track_caller]
fn check_outside(from: &str, to: &str, lines: &[&str]) {
    let expected: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    assert_eq!(edited(from, to), Ok(Condition::ChangedOutside(expected)), "{from} to {to}");
}

#[test]
fn a_file_changed_by_hand_says_what_differs() {
    check_outside(
        "verdict = \"met\"",
        "verdict = \"not-yet\"",
        &["the verdict of PK1.CMP.1: the history says met, the file says not-yet"],
    );
    check_outside(
        "note = \"Seen on video.\"\n",
        "",
        &["the note of PK1.CMP.1: the history says Seen on video., the file says nothing"],
    );
    check_outside(
        "reference = \"C-0001\"",
        "reference = \"C\\u001B0002\"",
        &["the candidate's reference: the history says C-0001, the file says C␛0002"],
    );
    check_outside(
        "[[history]]\nseq = 1",
        "[[evidence]]\nid = \"E1\"\n\n[[history]]\nseq = 1",
        &["the ledger on E1: the history says nothing, the file says an entry"],
    );
    check_outside(
        "to = \"met\"",
        "to = \"not-yet\"",
        &[
            "entry 2 of the history does not follow from the one before it",
            "the verdict of PK1.CMP.1: the history says not-yet, the file says met",
        ],
    );
    check_outside("seq = 3", "seq = 4", &["entry 4 of the history stands where entry 3 belongs"]);
}

#[test]
fn the_last_line_shows_an_edit_of_the_text_alone() {
    let text = written(&marked());
    let check = |text: &str, line: &str| {
        let condition = read::<Marking>(text).unwrap().condition;
        assert_eq!(condition, Condition::ChangedOutside(vec![line.to_owned()]));
    };
    check(
        &text.replacen("[candidate]", "[candidate] # here", 1),
        "the last line does not match: the file was edited after it was written",
    );
    let missing = "the last line, which shows that the file is as it was written, is missing";
    check(&text[..text.rfind("# sha256").unwrap()], missing);
    check(&format!("{text}# more\n"), missing);
    check(text.trim_end(), missing);
}

#[test]
fn what_was_taken_over_is_not_found_again() {
    let mut session = marked();
    let first = session.entries[0].clone();
    session.entries[0] =
        std::sync::Arc::new(Entry { at: start() + jiff::SignedDuration::from_secs(1), ..(*first).clone() });
    let broken = read::<Marking>(&written(&session)).unwrap();
    assert_ne!(broken.condition, Condition::Sound);
    let by = session.state.assessor.id;
    session.append(by, start(), vec![Change::External { changes: Vec::new() }]);
    assert_eq!(read::<Marking>(&written(&session)).unwrap().condition, Condition::Sound);
}

#[track_caller]
fn check_damage(from: &str, to: &str, expect: &str) {
    let Err(Unreadable::Damaged(faults)) = edited(from, to) else { panic!("{from} to {to} was read") };
    let shown: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert!(shown.iter().any(|fault| fault.contains(expect)), "{shown:#?}");
}

#[test]
fn a_fault_names_its_place() {
    check_damage("schema = 1", "schema = 0", "line 1, column 10: schema is out of range: “0”");
    check_damage("schema = 1\n", "", "“schema” is missing");
    check_damage("id = \"019e0000", "ib = \"019e0000", "“id” is missing from “[file]”");
    check_damage("id = \"019e0000", "id = \"019E0000", "is not a session id");
    check_damage("revision = 57", "revision = -1", "line 5, column 12: expected a whole number, 0 or more");
    check_damage("revision = 57", "revision = 0", "revision is out of range");
    check_damage(
        "saved_at = 2026-11-24T14:03:21Z",
        "saved_at = 2026-11-24",
        "expected a time with its offset",
    );
    check_damage("years_in_practice = 4", "years_in_practice = 4.5", "expected a whole number");
    check_damage(
        "verdict = \"met\"",
        "verdict = \"maybe\"",
        "unknown word for “verdict”: \"maybe\"; one of: met, not-yet",
    );
    check_damage("change = \"verdict\"", "change = \"frob\"", "unknown word for “change”");
    check_damage(
        "[[history]]",
        "[[criterion]]\nid = \"PK1.CMP.1\"\nat = 2026-11-24T14:03:21Z\n\n[[history]]",
        "PK1.CMP.1 is there twice",
    );
    check_damage("[[criterion]]", "[[criterion]", "this is not TOML");
}

#[test]
fn an_empty_file_is_damaged_and_a_deep_one_does_not_end_the_program() {
    assert!(matches!(read::<Marking>(""), Err(Unreadable::Damaged(faults)) if faults.len() > 1));
    let deep = "{[]a=".repeat(8000);
    assert!(matches!(read::<Marking>(&format!("schema = 1\nx = {deep}")), Err(Unreadable::Damaged(_))));
}

#[test]
fn what_a_newer_program_wrote_into_this_format_survives() {
    let text = written(&marked())
        .replacen("schema = 1\n", "schema = 1\ntags = [1, 2.5, 1979-05-27]\n", 1)
        .replacen("[file]\n", "[file]\nhost = \"here\"\n", 1)
        .replacen(
            "[[criterion]]\n",
            "[review]\nby = { name = \"Mary Somerville\" }\n\n[[criterion]]\nweight = 2\n",
            1,
        )
        .replacen(
            "[[history]]\n",
            "[[attachment]]\nname = \"a.pdf\"\n\n[[attachment]]\nname = \"b.pdf\"\n\n[[history]]\n",
            1,
        );
    let reading = read::<Marking>(&text).unwrap();
    let again = written(&reading.record);
    for line in
        ["tags = [1, 2.5, 1979-05-27]", "host = \"here\"", "[review]", "weight = 2", "name = \"b.pdf\""]
    {
        assert!(again.contains(line), "{line} is not in\n{again}");
    }
    assert_eq!(read::<Marking>(&again).unwrap().record, reading.record);
    assert_eq!(read::<Marking>(&again).unwrap().condition, Condition::Sound);
}

#[test]
fn unknown_keys_of_an_entry_are_kept_and_hashed() {
    let mut session = marked();
    let last = session.entries.pop().unwrap();
    let unknown = toml::Table::from_iter([("device".to_owned(), "tablet".into())]);
    let entry = Entry { unknown, ..(*last).clone() }.chained(session.head());
    session.entries.push(std::sync::Arc::new(entry));
    let text = written(&session);
    let reading = read::<Marking>(&text).unwrap();
    assert_eq!(reading.condition, Condition::Sound);
    assert_eq!(written(&reading.record), text);
    let without = read::<Marking>(&resealed(&text.replacen("device = \"tablet\"\n", "", 1))).unwrap();
    assert_ne!(without.condition, Condition::Sound);
}

#[test]
fn a_newer_format_is_shown_as_far_as_it_is_understood() {
    let newer = |from: &str, to: &str| edited("schema = 1", "schema = 2").and(edited_twice(from, to));
    assert_eq!(newer("verdict = \"met\"", "verdict = \"met\""), Ok(Condition::Newer { schema: 2 }));
    assert_eq!(newer("verdict = \"met\"", "verdict = \"partly\""), Ok(Condition::Newer { schema: 2 }));
    assert_eq!(newer("name = \"Ada Lovelace\"", "names = []"), Err(Unreadable::Newer { schema: 2 }));
}

fn edited_twice(from: &str, to: &str) -> Result<Condition, Unreadable> {
    let text = written(&marked()).replacen("schema = 1", "schema = 2", 1).replacen(from, to, 1);
    read::<Marking>(&text).map(|reading| reading.condition)
}

#[test]
fn a_caret_within_a_character_does_not_keep_the_words_from_the_disk() {
    let mut session = marked();
    let text = "“né”".to_owned();
    for (caret, expect) in [(0, 0), (1, 0), (3, 3), (5, 4), (99, 9)] {
        let criterion = "PK1.CMP.3".parse().unwrap();
        session.draft = Some(Draft { criterion, caret, text: text.clone() });
        let summary = Summary::of(&edition().framework, &session);
        let written = faithful(&session, &facts(&session), &summary).unwrap();
        assert_eq!(read::<Marking>(&written).unwrap().record.draft.unwrap().caret, expect, "{caret}");
    }
}

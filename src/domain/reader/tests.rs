use jiff::{Timestamp, civil::Date};
use proptest::prelude::*;

use super::*;

/// Reads a text with `read` and gives what is wrong with it, one line a fault.
fn faults(text: &str, read: impl Fn(&mut Faults<'_>, &mut Table<'_>)) -> Vec<String> {
    let mut faults = Faults::new(text);
    match document(text) {
        Err(fault) => return vec![fault.to_string()],
        Ok(mut table) => {
            read(&mut faults, &mut table);
            table.close(&mut faults);
        }
    }
    faults.into_vec().iter().map(ToString::to_string).collect()
}

#[test]
fn what_nests_too_deep_is_refused_before_the_parser_sees_it() {
    let many = 20_000;
    let deep = [
        "x=".to_owned() + &"{[]a=".repeat(many),
        "x=".to_owned() + &"{]a=".repeat(many),
        "x=".to_owned() + &"{}{".repeat(many),
        "x=".to_owned() + &"[".repeat(many),
        "x=".to_owned() + &"[{a=".repeat(many),
        "x=".to_owned() + &"[\n".repeat(many),
        "x=".to_owned() + &"{a.b = ".repeat(many),
        "x=\"\"\"a\"\"\"".to_owned() + &"\nx=[".repeat(many),
        "a.".repeat(100_000) + "a=1",
        format!("[{}a]", "a.".repeat(100_000)),
        format!("[[{}a]]", "a.".repeat(100_000)),
        format!("[{}a]\n{}a = 1", "a.".repeat(20), "a.".repeat(20)),
        format!("{}a = {{ {}a = 1 }}", "a.".repeat(20), "a.".repeat(20)),
    ];
    for text in deep {
        let fault = document(&text).unwrap_err();
        assert_eq!(fault.problem, "nested too deep at", "{}…", &text[..20]);
    }
}

#[test]
fn brackets_and_dots_that_nest_nothing_do_not_count() {
    let many = 100;
    let shallow = [
        format!("x = \"{}\"", "[".repeat(many)),
        format!("x = '{}'", "{".repeat(many)),
        format!("x = \"\\\"{}\"", "[".repeat(many)),
        format!("x = \"\"\"\n{}\n\"\"\"", "[\n".repeat(many)),
        format!("x = '''{}'''", "a.".repeat(many)),
        format!("x = 1 # {}", "[".repeat(many)),
        format!("x = [{}]", "[], {}, 1.5, ".repeat(many)),
        format!("{}[b.c]", "[[a.b]]\nx.y = { z = [1.5, 2.5] }\n".repeat(many)),
        format!("x = [{}]", "{ a.b = \"]}\" }, ".repeat(many)),
        "[".repeat(DEEPEST - 1) + "#",
    ];
    for text in shallow {
        assert_eq!(check_depth(&text), Ok(()), "{}…", &text[..20]);
    }
}

#[test]
fn the_limit_is_where_it_says() {
    let nested = |depth: usize| format!("x = {}1{}", "[".repeat(depth), "]".repeat(depth));
    assert!(document(&nested(DEEPEST)).is_ok());
    let fault = document(&nested(DEEPEST + 1)).unwrap_err();
    assert_eq!((fault.line, fault.column), (1, 5 + DEEPEST));
}

#[test]
fn a_fault_is_placed_by_line_and_by_character() {
    let text = "a = 1\nb = { c = \"é\", d = 2 }\r\n";
    let read = |faults: &mut Faults<'_>, table: &mut Table<'_>| {
        table.required::<i64>(faults, "a");
        let mut inner: Table<'_> = table.required(faults, "b").unwrap();
        inner.text(faults, "c");
        inner.text(faults, "d");
        inner.close(faults);
    };
    let expected = "line 2, column 20: expected a string, found a number “2”; write it as \"…\"";
    assert_eq!(faults(text, read), [expected]);
}

/// Reads the key `x` as a `T` and gives what is wrong with it.
fn wrong_as<T: for<'t> Read<'t>>(text: &str) -> Vec<String> {
    faults(text, |faults, table| {
        table.required::<T>(faults, "x");
    })
}

#[test]
fn every_type_is_read() {
    let read = |text: &'static str| (Faults::new(text), document(text).unwrap());
    let (mut faults, mut table) =
        read("a = 0x1F\nb = 1_000\nc = true\nd = 2026-11-24\ne = 2026-11-24T14:03:21Z");
    assert_eq!(table.required::<u32>(&mut faults, "a"), Some(31));
    assert_eq!(table.required::<u64>(&mut faults, "b"), Some(1000));
    assert_eq!(table.optional::<bool>(&mut faults, "c"), Some(true));
    assert_eq!(table.required::<Date>(&mut faults, "d"), Some(jiff::civil::date(2026, 11, 24)));
    assert_eq!(table.required::<Timestamp>(&mut faults, "e"), "2026-11-24T14:03:21Z".parse().ok());
    assert_eq!(table.optional::<bool>(&mut faults, "f"), None);
    assert_eq!(faults.into_vec(), []);
}

#[test]
fn every_type_says_what_it_wants() {
    let check = |found: Vec<String>, expected: &str| assert_eq!(found, [expected]);
    check(
        wrong_as::<i64>("x = 1.5"),
        "line 1, column 5: expected a whole number, found a number with a fraction “1.5”; \
         write it as digits, without quotes",
    );
    check(
        wrong_as::<i64>("x = 99999999999999999999"),
        "line 1, column 5: expected a whole number, found a number “99999999999999999999”; \
         write it as digits, without quotes",
    );
    check(
        wrong_as::<Timestamp>("x = 2026-11-24T14:03:21"),
        "line 1, column 5: expected a time with its offset, found a date or time “2026-11-24T14:03:21”; \
         write it as 2026-11-24T14:03:21Z, without quotes",
    );
    check(
        wrong_as::<Vec<String>>("x = [\"a\", 1]"),
        "line 1, column 11: expected a string, found a number “1”; write it as \"…\"",
    );
    check(wrong_as::<bool>(""), "line 1, column 1: “x” is missing; add x = true or false, without quotes");
}

#[test]
fn a_number_has_a_range_and_a_text_says_something() {
    let read = |faults: &mut Faults<'_>, table: &mut Table<'_>| {
        table.number(faults, "a", 1..=100);
        table.optional_number(faults, "b", 0..=9);
        table.text(faults, "c");
        table.optional_text(faults, "d");
        table.optional_number(faults, "e", 0..=9);
    };
    let expected = [
        "line 1, column 5: a is out of range: “101”; give a number from 1 to 100",
        "line 2, column 5: b is out of range: “-1”; give a number from 0 to 9",
        "line 3, column 5: the text is empty: \" \"; write it, or take the key out if it may be absent",
        "line 4, column 5: the text is empty: ''; write it, or take the key out if it may be absent",
    ];
    assert_eq!(faults("a = 101\nb = -1\nc = \" \"\nd = ''", read), expected);
}

#[test]
fn an_unknown_key_names_the_nearest_known_one() {
    let read = |faults: &mut Faults<'_>, table: &mut Table<'_>| {
        table.optional::<String>(faults, "title");
        table.optional::<String>(faults, "id");
    };
    let check = |text: &str, expected: &str| assert_eq!(faults(text, read), [expected]);
    check("tilte = 1", "line 1, column 1: unknown key “tilte”; did you mean “title”?");
    check("Title = 1", "line 1, column 1: unknown key “Title”; did you mean “title”?");
    check("note = 1", "line 1, column 1: unknown key “note”; take it out; known here: title, id");
    check("a.b = 1", "line 1, column 1: unknown key “a”; take it out; known here: title, id");
}

#[test]
fn what_steers_a_terminal_is_shown_and_not_sent() {
    for text in ["a = \u{1b}[2J", "\"\u{202e}a\" = 1", "a = \"\\u0000\"\nb = \"\u{7f}\"", "\u{1b}"] {
        for fault in faults(text, |_, _| {}) {
            assert!(!fault.contains(|c: char| c.is_control() || c == '\u{202e}'), "{fault:?}");
        }
    }
    let shown = "line 1, column 1: unknown key \"\\u001b[2J\"; take it out";
    assert_eq!(faults("\"\\u001b[2J\" = 1", |_, _| {}), [shown]);
    let shown =
        "line 2, column 3: this is not TOML (key with no value, expected `=`): “␛”; correct the text there";
    assert_eq!(faults("\na \u{1b}", |_, _| {}), [shown]);
}

#[test]
fn what_nobody_took_can_be_kept() {
    let text =
        "known = 1\nkept = [1, 2.5, { a = 2026-11-24 }]\nbig = 99999999999999999999\n[table]\nx = 'y'\n";
    let mut faults = Faults::new(text);
    let mut table = document(text).unwrap();
    table.required::<i64>(&mut faults, "known");
    let rest = table.rest(&mut faults);
    let expected: toml::Table =
        toml::from_str("kept = [1, 2.5, { a = 2026-11-24 }]\n[table]\nx = 'y'").unwrap();
    assert_eq!(rest, expected);
    assert_eq!(faults.into_vec().iter().map(|fault| fault.line).collect::<Vec<_>>(), [3]);
}

proptest! {
    #[test]
    fn whatever_the_brackets_reading_ends(text in r#"([\[\]{}=.,a"' \n]|\[\]|\{\[\]a=){0,300}"#) {
        let _ = document(&text);
    }

    #[test]
    fn a_place_is_inside_the_text(text in "[a-z =\"é\n]{0,40}") {
        if let Err(fault) = document(&text) {
            let line = text.split('\n').nth(fault.line - 1);
            prop_assert!(line.is_some_and(|line| fault.column <= line.chars().count() + 1), "{fault}");
        }
    }

    #[test]
    fn the_distance_is_the_same_both_ways(a in "[ab]{0,6}", b in "[ab]{0,6}") {
        prop_assert_eq!(distance(&a, &b), distance(&b, &a));
        prop_assert_eq!(distance(&a, &b) == 0, a == b);
    }
}

use super::*;
use crate::domain::evidence::EvidenceItem;
use crate::domain::framework::{Criterion, Edition, Framework};
use crate::domain::ids::{AssessorId, Digest};
use crate::domain::state::{Assessor, Candidate, Mark, State};
use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Reading the framework takes longer than a query, and the laws ask often.
fn framework() -> &'static Framework {
    static FRAMEWORK: LazyLock<Framework> =
        LazyLock::new(|| Edition::shipped().expect("the shipped framework is sound").framework);
    &FRAMEWORK
}

fn criteria() -> Vocabulary {
    Vocabulary::new(List::Criteria).with_framework(framework())
}

fn sessions() -> Vocabulary {
    Vocabulary::new(List::Sessions)
}

/// A criterion met at CMP with a note and evidence, probed, stale and differed on.
fn marked() -> CriterionFacts<'static> {
    CriterionFacts {
        place: Place {
            id: "PK1.CMP.1",
            level: "CMP",
            dimension: "PK",
            ability: "PK1",
            text: "Uses familiarity with different assessment tools",
        },
        verdict: Some(Verdict::Met),
        probe: true,
        cites: vec![EvidenceId(2), EvidenceId(11)],
        notes: vec!["Seen on video: an interview\nin Français, the client’s own words"],
        figure: Figure::Given,
        stale: true,
        sole: false,
        differs: true,
    }
}

/// A criterion of which nothing was said, though it asks for a figure.
fn blank() -> CriterionFacts<'static> {
    let place =
        Place { id: "PE1.CA.10", level: "CA", dimension: "PE", ability: "PE1", text: "Keeps learning" };
    CriterionFacts {
        place,
        figure: Figure::Missing,
        sole: true,
        notes: vec![" \n"],
        ..CriterionFacts::default()
    }
}

#[track_caller]
fn check(query: &str, shows_marked: bool, shows_blank: bool) {
    let vocabulary = Vocabulary::new(List::Panel).with_framework(framework());
    let parsed = parse(&vocabulary, query).unwrap_or_else(|error| panic!("{query}: {error}"));
    let found = (parsed.shows_criterion(&marked()), parsed.shows_criterion(&blank()));
    assert_eq!(found, (shows_marked, shows_blank), "{query}");
}

#[test]
fn each_term_shows_what_it_says() {
    check("", true, true);
    check("level:CMP", true, false);
    check("LEVEL:cmp", true, false);
    check("dim:PE", false, true);
    check("ability:PK1", true, false);
    check("ability:PK2", false, false);
    check("marked", true, false);
    check("unmarked", false, true);
    check("met", true, false);
    check("not-yet", false, false);
    check("probe", true, false);
    check("differ", true, false);
    check("stale", true, false);
    check("sole", false, true);
    check("cites:E2", true, false);
    check("cites:e11", true, false);
    check("cites:E1", false, false);
}

#[test]
fn no_and_has_are_opposites_but_for_figures_that_nobody_asked_for() {
    for part in ["evidence", "note", "probe", "measure"] {
        check(&format!("has:{part}"), true, false);
        check(&format!("no:{part}"), false, true);
    }
    let unmeasured = CriterionFacts { figure: Figure::NotAsked, ..blank() };
    for query in ["no:measure", "has:measure"] {
        assert!(!parse(&criteria(), query).unwrap().shows_criterion(&unmeasured), "{query}");
    }
}

#[test]
fn an_id_is_found_by_its_beginning_with_whole_numbers() {
    check("id:PK1.CMP.1", true, false);
    check("id:pk", true, false);
    check("id:P", true, true);
    check("id:PE1.CA.1", false, false);
    check("id:PE1.CA.", false, true);
}

#[test]
fn all_terms_must_hold_and_a_minus_turns_one_round() {
    check("level:CMP met no:evidence", false, false);
    check("level:CMP met has:evidence", true, false);
    check("-level:CMP", false, true);
    check("-met -unmarked", false, false);
    check("-\"on video\"", false, true);
    check("-id:PK1 unmarked", false, true);
}

#[test]
fn words_are_looked_for_in_wording_and_notes_without_case_and_accents() {
    check("francais", true, false);
    check("FRANÇAIS", true, false);
    check("client's", true, false);
    check("tools video", true, false);
    check("video tools", true, false);
    check("\"video tools\"", false, false);
    check("\"interview in francais\"", true, false);
    check("“different  assessment”", true, false);
    check("\"unmarked\"", false, false);
    check("\"video", true, false);
    check("\"\"", true, true);
    check("-\"", true, true);
    check("14:03", false, false);
}

/// A state in which one criterion is met on the strength of an old résumé.
fn resting_on_a_resume(criterion: &Criterion) -> State {
    let kind = framework().evidence_kinds.iter().find(|kind| !kind.alone).map(|kind| kind.id.clone());
    let resume = EvidenceItem { kind, date: Some(date(2001, 5, 1)), ..EvidenceItem::new(EvidenceId(1)) };
    let blank = Mark::blank(Timestamp::UNIX_EPOCH);
    let mark =
        Mark { verdict: Some(Verdict::Met), cites: vec![EvidenceId(1)], note: "As claimed".into(), ..blank };
    State {
        candidate: Candidate {
            name: "Ada Lovelace".into(),
            reference: "C-0142".into(),
            target: "CMP".parse().unwrap(),
            years_in_practice: None,
        },
        assessor: Assessor { id: AssessorId::from(uuid::Uuid::nil()), name: "Charles Babbage".into() },
        edition: Digest::default(),
        declaration: None,
        recommendation: None,
        seal: None,
        evidence: vec![resume],
        marks: BTreeMap::from([(criterion.id.clone(), mark)]),
    }
}

#[test]
fn the_facts_of_a_criterion_follow_from_the_state() {
    let id = "PK1.CMP.3".parse().unwrap();
    let criterion = framework().criterion(&id).unwrap();
    let state = resting_on_a_resume(criterion);
    let shown = |query: &str, on| -> Vec<String> {
        let query = parse(&criteria(), query).unwrap();
        let criteria = framework().criteria.iter();
        criteria
            .filter(|criterion| {
                query.shows_criterion(&CriterionFacts::of(framework(), &state, criterion, on))
            })
            .map(|criterion| criterion.id.to_string())
            .collect()
    };
    let now = date(2026, 11, 24);
    for query in
        ["met", "stale", "sole", "cites:E1", "claimed", "has:note", "level:CMP dim:PK ability:PK1 marked"]
    {
        assert_eq!(shown(query, now), ["PK1.CMP.3"], "{query}");
    }
    assert_eq!(shown("stale", date(2003, 1, 1)), Vec::<String>::new());
    assert_eq!(shown("id:PK1.CMP.3 no:evidence", now), Vec::<String>::new());
    let measured = framework().criteria.iter().filter(|criterion| criterion.measure.is_some()).count();
    assert_eq!(shown("no:measure", now).len(), measured);
    assert_eq!(shown("unmarked", now).len(), framework().criteria.len() - 1);
}

fn ada() -> SessionFacts<'static> {
    SessionFacts {
        id: "019e0000-0000-7000-8000-000000000001",
        candidate: "Ada Lovelace",
        reference: "C-0142",
        target: "CMP",
        assessor: "Charles Babbage",
        state: SessionState::Sealed,
        locked: true,
    }
}

#[test]
fn sessions_are_found_by_state_target_candidate_and_words() {
    let damaged = SessionFacts { id: "broken", state: SessionState::Damaged, ..SessionFacts::default() };
    for (query, shows_ada, shows_damaged) in [
        ("state:sealed", true, false),
        ("state:damaged", false, true),
        ("state:locked", true, false),
        ("state:draft", false, false),
        ("target:cmp", true, false),
        ("candidate:lace", true, false),
        ("candidate:\"ada love\"", true, false),
        ("candidate:babbage", false, false),
        ("babbage", true, false),
        ("ref:0142 -state:draft", true, false),
        ("-candidate:ada", false, true),
        ("broken", false, true),
        ("damaged", false, true),
    ] {
        let parsed = parse(&sessions(), query).unwrap();
        assert_eq!(
            (parsed.shows_session(&ada()), parsed.shows_session(&damaged)),
            (shows_ada, shows_damaged),
            "{query}"
        );
    }
}

#[test]
fn a_fault_names_its_place_and_what_to_type_instead() {
    for (vocabulary, query, place, message) in [
        (
            criteria(),
            "met levle:CMP",
            "levle",
            "there is no key “levle:”: did you mean “level:”? In quotes it is looked for as it stands",
        ),
        (
            criteria(),
            "see https://x",
            "https",
            "there is no key “https:”: put it in quotes to look for it as it stands",
        ),
        (
            criteria(),
            "met \u{301}",
            "\u{301}",
            "an accent alone, or a mark that can't be seen, is nothing to look for: add a letter",
        ),
        (
            sessions(),
            "\"\u{200b} \u{200d}\"",
            "\u{200b} \u{200d}",
            "an accent alone, or a mark that can't be seen, is nothing to look for: add a letter",
        ),
        (criteria(), "-level: met", "level:", "“level:” needs a value: such as “level:CMP”"),
        (criteria(), "level:\"\"", "level:\"", "“level:” needs a value: such as “level:CMP”"),
        (criteria(), "level:CPM met", "CPM", "“level:” has no “CPM”: did you mean “CMP”?"),
        (criteria(), "level:expert", "expert", "“level:” has no “expert”: it has CA, CMA, CMP, CMF"),
        (criteria(), "id:PK1.CMP.99", "PK1.CMP.99", "“id:” has no “PK1.CMP.99”: did you mean “PK1.CMP.1”?"),
        (criteria(), "cites:2", "2", "“cites:” has no “2”: such as “cites:E2”"),
        (criteria(), "é no:evidense", "evidense", "“no:” has no “evidense”: did you mean “evidence”?"),
        (
            criteria(),
            "differ",
            "differ",
            "“differ” is about the criteria of a panel, and this list shows criteria: put it in quotes to look for it as it stands",
        ),
        (
            sessions(),
            "ada unmarked",
            "unmarked",
            "“unmarked” is about criteria, and this list shows sessions: put it in quotes to look for it as it stands",
        ),
        (
            sessions(),
            "state:open",
            "open",
            "“state:” has no “open”: it has draft, sealed, damaged, locked, private",
        ),
        (
            sessions(),
            "ada -",
            "-",
            "“-” turns the term behind it round, and there is none: add a term, such as “-met”, or put it in quotes",
        ),
    ] {
        let error = parse(&vocabulary, query).expect_err(query);
        assert_eq!((&query[error.at.clone()], error.to_string().as_str()), (place, message), "{query}");
    }
}

#[test]
fn faults_show_no_control_characters() {
    let error = parse(&criteria(), "level:\u{1b}[2J").unwrap_err();
    assert!(!error.to_string().contains('\u{1b}'), "{error:?}");
}

/// Completes at `|` and lists what the line would be.
fn completed(vocabulary: &Vocabulary, line: &str) -> Vec<String> {
    let caret = line.find('|').expect("a caret");
    let text = line.replacen('|', "", 1);
    let offers = complete(vocabulary, &text, caret).into_iter();
    offers
        .map(|offer| {
            let mut line = text.clone();
            line.replace_range(offer.range, &offer.text);
            line
        })
        .collect()
}

#[test]
fn completion_offers_words_keys_and_values_at_the_caret() {
    let vocabulary = criteria();
    for (line, offers) in [
        ("un|", &["unmarked"] as &[&str]),
        ("met -ST|", &["met -stale"]),
        ("met le| probe", &["met level: probe"]),
        ("met le|ve:CMP", &["met level:CMP"]),
        ("level:c| met", &["level:CA met", "level:CMA met", "level:CMP met", "level:CMF met"]),
        ("level:CM|Q", &["level:CMA", "level:CMP", "level:CMF"]),
        ("dim:|", &["dim:PK", "dim:PP", "dim:PE"]),
        ("dim:PK|", &[]),
        ("no:n|", &["no:note"]),
        ("\"un|", &[]),
        ("candidate:a|", &[]),
        ("|un", &[]),
    ] {
        let found = completed(&vocabulary, line);
        assert_eq!(found, offers, "{line}");
    }
    assert_eq!(completed(&sessions(), "s|"), ["state:"]);
    assert_eq!(completed(&sessions(), "state:s|"), ["state:sealed"]);
    assert_eq!(completed(&sessions(), "|").len(), 4);
}

#[test]
fn the_ledger_is_offered_and_not_enforced() {
    let ledger = [1, 12].map(|number| EvidenceItem::new(EvidenceId(number)));
    let vocabulary = criteria().with_evidence(&ledger);
    assert_eq!(completed(&vocabulary, "cites:|"), ["cites:E1", "cites:E12"]);
    assert!(parse(&vocabulary, "cites:E3").is_ok());
}

#[test]
fn every_example_of_the_help_is_understood() {
    for list in [List::Criteria, List::Panel, List::Sessions, List::Evidence] {
        let vocabulary = Vocabulary::new(list);
        for (example, _) in help(list) {
            assert!(parse(&vocabulary, example).is_ok(), "{example}");
        }
    }
    assert_eq!(help(List::Panel).len(), help(List::Criteria).len() + 1);
}

#[test]
fn folding_takes_off_what_typing_leaves_out() {
    for (text, expect) in [
        ("  Ångström \n Čapek ", "angstrom capek"),
        ("SØREN Łódź Weiß Æneas", "soren lodz weiss aeneas"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("İstanbul ﬁle ca\u{AD}reer", "istanbul file career"),
        ("client’s “own” – words", "client's \"own\" - words"),
        ("शिक्षा が 漢字", "शिक्षा か\u{3099} 漢字"),
        ("", ""),
    ] {
        assert_eq!(fold(text), expect, "{text}");
    }
}

fn any_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,6}",
        prop::sample::select(vec![
            "met", "level:", "cites:E2", "\"", "-", " ", ":", "no:note", "“", "id:PK", "CMP", "\u{301}"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_line_is_a_query_or_a_fault_with_a_place_in_it(line in any_line()) {
        for vocabulary in [criteria(), sessions()] {
            if let Err(error) = parse(&vocabulary, &line) {
                prop_assert!(line.get(error.at.clone()).is_some_and(|place| !place.is_empty()), "{error:?}");
            }
        }
    }

    #[test]
    fn completion_replaces_a_piece_of_any_line(line in any_line(), caret in 0..60usize) {
        for offer in complete(&criteria(), &line, caret) {
            prop_assert!(line.get(offer.range.clone()).is_some(), "{offer:?}");
        }
    }

    #[test]
    fn a_minus_twice_is_none(term in any_line().prop_filter("a term", |line| {
        !line.is_empty() && !line.contains(char::is_whitespace) && !line.starts_with('-')
    })) {
        let (plain, twice) = (parse(&criteria(), &term), parse(&criteria(), &format!("--{term}")));
        prop_assert_eq!(plain.is_ok(), twice.is_ok());
        if let (Ok(plain), Ok(twice)) = (plain, twice) {
            prop_assert_eq!(plain, twice);
        }
    }

    #[test]
    fn a_single_term_and_its_negation_share_out_the_rows(word in prop::sample::select(vec![
        "met", "unmarked", "level:CMP", "no:note", "has:measure", "cites:E2", "video", "id:PK1", "sole",
    ])) {
        for facts in [marked(), blank()] {
            let shows = |query: &str| parse(&criteria(), query).expect("a query").shows_criterion(&facts);
            prop_assert_ne!(shows(word), shows(&["-", word].concat()));
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC*") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn case_does_not_matter(text in "[ -~À-ž]*") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text.to_lowercase()));
    }
}

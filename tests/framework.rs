//! The framework that the program carries, against the copy of the source document that it was made from: every
//! text to the letter, and every count.

#![allow(clippy::expect_used, reason = "a test may fail by it")]

use assessor::domain::framework::{Ability, Consequence, Edition, Framework, SHIPPED, parse};

const SOURCE: &str = include_str!("framework/icci-competencies.txt");

/// The levels as the columns of the source stand.
const LEVELS: [&str; 4] = ["CA", "CMA", "CMP", "CMF"];

fn shipped() -> Framework {
    Edition::shipped().expect("the shipped framework is read").framework
}

/// A row of the source: the dimension where one begins, and the cells of its ability.
struct Row {
    dimension: &'static str,
    statements: Vec<String>,
    knowledge: Vec<String>,
    criteria: Vec<Vec<String>>,
}

/// The rows, which are the lines with seven cells; the headings name no description of abilities of their own.
fn rows() -> Vec<Row> {
    let cells = SOURCE.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let rows = cells.filter(|cells| cells.len() == 7 && !cells[1].is_empty() && cells[0] != "Dimension");
    let row = |cells: Vec<&'static str>| Row {
        dimension: cells[0],
        statements: lines(cells[1]),
        knowledge: lines(cells[2]),
        criteria: cells[3..].iter().map(|cell| lines(cell)).collect(),
    };
    rows.map(row).collect()
}

/// The lines of a cell: its tags and bullets end a line, and where the bullets are lost, a capital does that follows
/// a small letter or a colon.
fn lines(cell: &str) -> Vec<String> {
    let text = without_tags(cell);
    let lost = cell.contains("<ul") && !text.contains('•');
    let lines =
        text.split(['\n', '•', '○']).flat_map(|line| if lost { split_at_capitals(line) } else { vec![line] });
    lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn without_tags(cell: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in cell.chars() {
        match c {
            '<' => in_tag = true,
            '>' => (in_tag, text) = (false, text + "\n"),
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}

fn split_at_capitals(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let begins = |at: &usize| {
        let before = bytes[at - 1];
        (before.is_ascii_lowercase() || before == b':') && bytes[*at].is_ascii_uppercase()
    };
    let mut ends: Vec<usize> = (1..line.len()).filter(begins).collect();
    ends.push(line.len());
    let mut from = 0;
    ends.into_iter().map(|to| &line[std::mem::replace(&mut from, to)..to]).collect()
}

fn knowledge(ability: &Ability) -> Vec<String> {
    let lines = ability.knowledge.iter().flat_map(|line| std::iter::once(&line.text).chain(&line.items));
    lines.map(ToString::to_string).collect()
}

#[test]
fn every_text_is_the_sources_to_the_letter() {
    let framework = shipped();
    let rows = rows();
    assert_eq!(rows.len(), framework.abilities.len());
    for (index, (row, ability)) in rows.iter().zip(&framework.abilities).enumerate() {
        let id = &ability.id;
        assert_eq!(row.statements, ability.statements, "{id}");
        assert_eq!(row.knowledge, knowledge(ability), "{id}");
        for (level, texts) in row.criteria.iter().enumerate() {
            let criteria = framework.criteria_at(index, level);
            assert_eq!(
                *texts,
                criteria.map(|(_, one)| one.text.clone()).collect::<Vec<_>>(),
                "{id} {}",
                LEVELS[level]
            );
        }
    }
}

#[test]
fn dimensions_and_levels_are_the_sources() {
    let framework = shipped();
    let dimensions: Vec<_> =
        rows().iter().map(|row| row.dimension).filter(|title| !title.is_empty()).collect();
    assert_eq!(dimensions, framework.dimensions.iter().map(|one| one.title.as_str()).collect::<Vec<_>>());
    let begins = |index: usize| !rows()[index].dimension.is_empty();
    for (index, pair) in framework.abilities.windows(2).enumerate() {
        assert_eq!(pair[1].dimension != pair[0].dimension, begins(index + 1), "{}", pair[1].id);
    }
    for level in &framework.levels {
        let title = level.title.as_ref().map_or(String::new(), |title| format!("{title} "));
        let years = match level.experience_years.map(|years| (years.min, years.max)) {
            None => "",
            Some((0, Some(3))) => " 0-3 Years",
            Some((3, Some(5))) => " 3 - 5 years",
            Some((5, None)) => " Over 5 years",
            other => panic!("{other:?} is no band of the source"),
        };
        let heading = match title.as_str() {
            "" => format!("{} ({}){years}", level.id, level.description),
            title => format!("{} {title}({}){years}", level.id, level.description),
        };
        assert!(SOURCE.contains(&heading), "{heading}");
    }
    assert!(SOURCE.contains(framework.title.to_uppercase().as_str()));
}

#[test]
fn the_counts_are_the_sources() {
    let framework = shipped();
    assert_eq!(framework.dimensions.len(), 3);
    assert_eq!(framework.abilities.iter().map(|one| one.statements.len()).sum::<usize>(), 9);
    assert_eq!(framework.abilities.iter().map(|one| knowledge(one).len()).sum::<usize>(), 44);
    let by_level = LEVELS.map(|level| {
        let level = framework.level_index(level).expect("a level of the source");
        framework.criteria_of_level(level).count()
    });
    assert_eq!(by_level, [30, 27, 24, 23]);
    let by_ability = |index| framework.criteria.iter().filter(|one| one.ability == index).count();
    assert_eq!((0..7).map(by_ability).collect::<Vec<_>>(), [22, 24, 15, 12, 8, 13, 10]);
    assert_eq!(framework.criteria.len(), 104);
}

#[test]
fn the_lines_that_the_source_nests_are_nested() {
    let nested = shipped().abilities.into_iter().flat_map(|ability| {
        let lines = ability.knowledge.into_iter().filter(|line| !line.items.is_empty());
        lines.map(move |line| (ability.id.to_string(), line.text, line.items)).collect::<Vec<_>>()
    });
    let expected = [
        (
            "PK2",
            "Use relevant and appropriate career development/ talent management:",
            ["Theories", "Best practices", "Tools & processes"],
        ),
        (
            "PE1",
            "Identifying and addressing Professional Learning Needs including:",
            [
                "Career/Talent development programs - design and implementation",
                "Skills development and improvement",
                "Research",
            ],
        ),
    ];
    let expected =
        expected.map(|(id, text, items)| (id.to_owned(), text.into(), items.map(Into::into).to_vec()));
    assert_eq!(nested.collect::<Vec<_>>(), expected);
}

#[test]
fn misprints_stay_and_are_noted() {
    let framework = shipped();
    let check = |id: &str, printed: &str, note: &str| {
        let criterion = framework.find_criterion(id).expect("a criterion of the source");
        assert!(criterion.text.contains(printed), "{id}: {}", criterion.text);
        assert!(criterion.source_note.as_ref().is_some_and(|one| one.contains(note)), "{id}");
    };
    check("PK1.CMA.5", "professionals e.g.", "Cut off");
    check("PK2.CMA.6", "technology I research", "in research");
    check("PP1.CA.2", "advice career advice", "career advice");
    check("PP2.CA.4", "groups of job seeking", "job seekers");
    check("PE1.CMP.1", "at 30 hours", "at least 30 hours");
    check("PE2.CA.2", "Attends", "Run together");
    let silent = framework
        .criteria
        .iter()
        .filter(|one| one.id.as_str().starts_with("PE") && one.source_note.is_none());
    assert_eq!(silent.count(), 0, "every line of the two run-together rows says so");
}

#[test]
fn two_criteria_ask_for_a_figure_and_read_the_same() {
    let framework = shipped();
    let measured: Vec<_> = framework.criteria.iter().filter(|one| one.measure.is_some()).collect();
    let ids: Vec<_> = measured.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["PE1.CMP.1", "PE1.CMF.1"]);
    assert_eq!(measured[0].text, measured[1].text);
    let figures = measured.iter().filter_map(|one| one.measure.as_ref());
    assert!(
        figures.into_iter().all(|measure| (measure.unit.as_str(), measure.minimum) == ("hours a year", 30))
    );
}

#[test]
fn what_the_source_does_not_say_is_as_the_profession_has_it() {
    let framework = shipped();
    let not_alone = framework.evidence_kinds.iter().filter(|kind| !kind.alone).map(|kind| kind.id.as_str());
    assert_eq!(not_alone.collect::<Vec<_>>(), ["resume", "reference"]);
    assert_eq!(framework.policy.evidence_max_age_years, Some(5));
    let bars = framework.interests.iter().filter(|one| one.consequence == Consequence::Bars);
    let bars: Vec<_> = bars.map(|one| one.id.as_str()).collect();
    assert_eq!(bars, ["employer", "family", "trained-candidate", "business"]);
    assert_eq!((framework.rule.percent, framework.rule.cumulative), (100, false));
}

#[test]
fn comments_and_layout_do_not_change_the_edition_and_a_letter_does() {
    let digest = |text: String| Edition::parse(text).expect("it is read").digest;
    let shipped = digest(SHIPPED.to_owned());
    assert_eq!(
        digest(format!("# a comment\n{}", SHIPPED.replace("[[level]]", "\n[[ level ]] # one"))),
        shipped
    );
    assert_eq!(digest(SHIPPED.replace("percent = 100\n", "")), shipped, "a default may be left out");
    assert_ne!(digest(SHIPPED.replace("technology I research", "technology in research")), shipped);
    assert_ne!(digest(SHIPPED.replace("cumulative = false", "cumulative = true")), shipped);
    assert_ne!(digest(SHIPPED.replace("alone = false", "alone = true")), shipped);
}

#[test]
fn the_digest_of_the_shipped_edition_is_known() {
    let edition = Edition::shipped().expect("the shipped framework is read");
    assert_eq!(
        edition.digest.to_string(),
        "fa1aebab90e5d3dac0fa758c8b8eab9f7bf3f2bf3c8e8335ffcb6a90c37f37fe"
    );
}

#[test]
fn a_framework_with_many_faults_gives_them_all_at_once() {
    let broken = SHIPPED
        .replace("id = \"PK1.CMP.3\"", "id = \"PK1.CMP.4\"")
        .replace("percent = 100", "percent = 101")
        .replace("label = \"Programs\"", "lable = \"Programs\"")
        .replace("consequence = \"reason\"", "consequence = \"raeson\"")
        .replace("text = \"Uses technology I research and service provision\"", "text = \"\"");
    let faults = parse::parse(&broken).expect_err("it is broken");
    let found: Vec<_> = faults.iter().map(|fault| (fault.problem.as_str(), fault.text.as_str())).collect();
    let expected = [
        ("unknown consequence", "\"raeson\""),
        ("unknown consequence", "\"raeson\""),
        ("percent is out of range:", "101"),
        ("the id does not match its place:", "\"PK1.CMP.4\""),
        ("this id stands twice:", "\"PK1.CMP.4\""),
        ("the text is empty:", "\"\""),
        ("“label” is missing from", "[[dimension.ability]]"),
        ("unknown key", "lable"),
    ];
    assert_eq!(found, expected);
    assert!(faults.is_sorted_by_key(|fault| (fault.line, fault.column)));
}

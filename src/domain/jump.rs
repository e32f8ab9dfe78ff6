//! A jump line: numbers are ability, level and criterion in order, letters match ids.

use crate::domain::framework::Framework;

/// Where a jump line leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An ability, by index.
    Ability(usize),
    /// An ability at a level.
    Level(usize, usize),
    /// A single criterion, by index.
    Criterion(usize),
    /// Several criteria whose ids match.
    Several(Vec<usize>),
    /// Nothing, and why.
    Nowhere(String),
}

/// Reads a jump line. `whole` says that the last number is finished, by a space or Enter.
pub fn target(framework: &Framework, line: &str, whole: bool) -> Target {
    let typed = line.trim();
    if typed.is_empty() {
        return Target::Nowhere("numbers: ability, level, criterion; letters: a part of an id".into());
    }
    if typed.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        let finished = whole || line.ends_with(' ');
        return by_number(framework, typed, finished);
    }
    by_letters(framework, typed)
}

fn by_number(framework: &Framework, typed: &str, finished: bool) -> Target {
    let counts = |ability: usize, level: usize| framework.criteria_at(ability, level).count();
    let Some(mut numbers) = numbers(framework, typed) else {
        return Target::Nowhere(format!("no place has the number {typed}"));
    };
    let mut next = || numbers.next().map(|number: usize| number.checked_sub(1));
    let outside = |what: &str, most: usize| Target::Nowhere(format!("{what} are numbered 1 to {most}"));
    let abilities = framework.abilities.len();
    let Some(ability) = next().flatten().filter(|n| *n < abilities) else {
        return outside("abilities", abilities);
    };
    let levels = framework.levels.len();
    let level = match next() {
        None => return Target::Ability(ability),
        Some(level) => level.filter(|n| *n < levels),
    };
    let Some(level) = level else { return outside("levels", levels) };
    let of = counts(ability, level);
    match next() {
        None => Target::Level(ability, level),
        Some(line) => {
            let found = line.and_then(|line| framework.criteria_at(ability, level).nth(line));
            let Some((index, _)) = found else { return outside("criteria here", of) };
            // A number that could go on waits for a space or Enter.
            let number = line.map_or(0, |line| line + 1);
            if finished || number * 10 > of { Target::Criterion(index) } else { Target::Several(vec![index]) }
        }
    }
}

/// The numbers of a line: parted by spaces, or digit by digit where no number can have two.
fn numbers(framework: &Framework, typed: &str) -> Option<std::vec::IntoIter<usize>> {
    let most = [framework.abilities.len(), framework.levels.len()];
    let mut numbers = Vec::new();
    for word in typed.split_whitespace() {
        let mut rest = word;
        while let Some(limit) = most.get(numbers.len()).filter(|limit| **limit < 10 && rest.len() > 1) {
            let (digit, after) = rest.split_at(1);
            let _ = limit;
            numbers.push(digit.parse().ok()?);
            rest = after;
        }
        if !rest.is_empty() {
            numbers.push(rest.parse().ok()?);
        }
    }
    Some(numbers.into_iter())
}

fn by_letters(framework: &Framework, typed: &str) -> Target {
    let plain = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let wanted = plain(typed);
    let matching: Vec<usize> = framework
        .criteria
        .iter()
        .enumerate()
        .filter(|(_, criterion)| !wanted.is_empty() && plain(criterion.id.as_str()).starts_with(&wanted))
        .map(|(index, _)| index)
        .collect();
    match matching[..] {
        [] => Target::Nowhere(format!("no id begins with “{typed}”")),
        [index] => Target::Criterion(index),
        _ => Target::Several(matching),
    }
}

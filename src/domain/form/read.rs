//! Reading a form: lines become answers with their places. Everything wrong is found at once, and nothing is guessed.

use std::{collections::BTreeMap, ops::Range};

use super::{Field, Moment, Part, Place, Slot, answer};
use crate::domain::{
    framework::Framework,
    ids::{CriterionId, EvidenceId, SessionId},
    reader::{Fault, nearest},
    state::Verdict,
};

/// What is in a form.
#[derive(Clone, Debug)]
pub struct Form<'t> {
    /// Its text.
    pub text: &'t str,
    /// The moment it was written at.
    pub moment: Moment,
    /// The answers with the places they stand at.
    pub answers: BTreeMap<Slot, (String, Place)>,
    /// The lines that were read over, with their places.
    pub passed: Vec<Place>,
}

/// The session that a form is of.
///
/// # Errors
/// The form doesn't say.
pub fn session_of(text: &str) -> Result<SessionId, Vec<Fault>> {
    lines(text).find_map(|(at, line)| session_line(text, at, line)).unwrap_or_else(|| {
        Err(vec![Fault::at(text, 0..0, "no line “session:”", "begin with: assessor form SESSION")])
    })
}

/// The moment that a form was written at; none if it doesn't say.
pub(super) fn moment_of(text: &str) -> Option<Moment> {
    let session = session_of(text).ok()?;
    let (seq, head) = lines(text).find_map(|(_, line)| {
        let (key, value) = line.split_once(':')?;
        key.trim_end().eq_ignore_ascii_case("as of").then(|| entry(value)).flatten()
    })?;
    Some(Moment { session, seq, head })
}

/// An entry of a history: its number and the beginning of its hash.
fn entry(value: &str) -> Option<(u64, String)> {
    let mut words = value.split_whitespace().filter(|word| *word != "entry");
    let seq = words.next()?.parse().ok()?;
    let head = words.next()?.to_owned();
    words.next().is_none().then_some((seq, head))
}

fn session_line(text: &str, at: usize, line: &str) -> Option<Result<SessionId, Vec<Fault>>> {
    let (key, value) = line.split_once(':')?;
    if !key.eq_ignore_ascii_case("session") {
        return None;
    }
    let place = within(at + key.len() + 1, value);
    let wrong = |_| vec![Fault::at(text, place, "not a session's id", "leave that line as it was written")];
    Some(value.trim().parse().map_err(wrong))
}

/// Reads a form of a session that is marked against `framework`.
///
/// # Errors
/// Everything wrong with it, with line and column.
pub fn read<'t>(framework: &Framework, text: &'t str) -> Result<Form<'t>, Vec<Fault>> {
    let session = session_of(text)?;
    let mut reader = Reader {
        framework,
        text,
        answers: BTreeMap::new(),
        passed: Vec::new(),
        moment: None,
        below: Below::Nothing,
        faults: Vec::new(),
    };
    lines(text).for_each(|(at, line)| reader.line(at, line));
    let Some((seq, head)) = reader.moment else {
        reader.fault(0..0, "no line “as of:”", "begin with: assessor form SESSION");
        return Err(reader.faults);
    };
    if !reader.faults.is_empty() {
        return Err(reader.faults);
    }
    for (slot, (answer, _)) in &mut reader.answers {
        if matches!(slot, Slot::Detail | Slot::Rationale | Slot::Mark(_, Part::Note)) {
            *answer = answer::trimmed(answer);
        }
    }
    let moment = Moment { session, seq, head };
    Ok(Form { text, moment, answers: reader.answers, passed: reader.passed })
}

/// The lines with the bytes at which they begin, whatever their ends are.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    text.split('\n')
        .map(move |line| (line.as_ptr() as usize - start, line.strip_suffix('\r').unwrap_or(line)))
}

/// The place of what is in `part`, which begins at `at`, without the spaces around it.
fn within(at: usize, part: &str) -> Place {
    let from = at + part.len() - part.trim_start().len();
    from..from + part.trim().len()
}

/// What indented lines belong to.
enum Below {
    Nothing,
    Mistake,
    Item(EvidenceId),
    Text(Slot),
}

struct Reader<'a> {
    framework: &'a Framework,
    text: &'a str,
    answers: BTreeMap<Slot, (String, Place)>,
    passed: Vec<Place>,
    moment: Option<(u64, String)>,
    below: Below,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, at: Range<usize>, problem: &str, remedy: &str) {
        self.faults.push(Fault::at(self.text, at, problem, remedy));
    }

    fn line(&mut self, at: usize, line: &str) {
        let indented = line.starts_with([' ', '\t']);
        if line.starts_with('#') {
            self.passed.push(at..at + line.len());
        } else if line.trim().is_empty() {
            if let Below::Text(slot) = &self.below
                && let Some((answer, _)) = self.answers.get_mut(slot)
            {
                answer.push('\n');
            }
        } else if indented {
            self.indented(at, line);
        } else if line.starts_with('[') {
            self.mark(at, line);
        } else if let Some((key, value)) = line.split_once(':') {
            self.key(at, key.trim_end(), value);
        } else {
            self.item(at, line);
        }
    }

    fn indented(&mut self, at: usize, line: &str) {
        match &self.below {
            Below::Nothing => {
                let remedy = "text belongs below a criterion, “interest:” or “recommendation:”";
                self.fault(within(at, line), "text that belongs to nothing", remedy);
            }
            Below::Mistake => {}
            Below::Item(id) => self.item_field(*id, at, line),
            Below::Text(slot) => {
                if let Some((answer, _)) = self.answers.get_mut(slot) {
                    answer.push_str(outdented(line));
                    answer.push('\n');
                }
            }
        }
    }

    fn answer(&mut self, slot: Slot, answer: String, at: Place) {
        let twice = self.answers.contains_key(&slot);
        if twice {
            let problem = format!("a second answer to “{}” of {}", slot.word(), slot.about());
            self.fault(at, &problem, "keep one of them");
        } else {
            self.answers.insert(slot, (answer, at));
        }
    }

    /// Opens the block of text below a line.
    fn open(&mut self, slot: Option<Slot>, at: Place) {
        self.below = match slot {
            None => Below::Nothing,
            Some(slot) => {
                self.answers.entry(slot.clone()).or_insert((String::new(), at));
                Below::Text(slot)
            }
        };
    }

    fn key(&mut self, at: usize, key: &str, value: &str) {
        let place = within(at + self.text[at..].find(':').unwrap_or(0) + 1, value);
        let slot = Slot::LINES.into_iter().find(|slot| slot.word().eq_ignore_ascii_case(key));
        self.below = Below::Nothing;
        match slot {
            Some(slot) => {
                self.open(slot.block(), place.clone());
                self.answer(slot, value.trim().to_owned(), place);
            }
            None if key.eq_ignore_ascii_case("session") => {}
            None if key.eq_ignore_ascii_case("as of") => self.as_of(value, place),
            None => {
                self.below = Below::Mistake;
                let words = Slot::LINES.map(|slot| slot.word());
                let near = nearest(key, &words).map(|near| format!("did you mean “{near}:”? "));
                let remedy = near.unwrap_or_default() + "a note is indented, a remark begins with #";
                self.fault(at..at + key.len(), "a line that is not known", &remedy);
            }
        }
    }

    fn as_of(&mut self, value: &str, at: Place) {
        match entry(value) {
            Some(moment) => self.moment = Some(moment),
            None => self.fault(at, "not an entry of a history", "leave that line as it was written"),
        }
    }

    /// A line such as `E2` or `E2 removed`.
    fn item(&mut self, at: usize, line: &str) {
        self.below = Below::Nothing;
        let mut words = line.split_whitespace();
        let id = words.next().and_then(|word| word.parse::<EvidenceId>().ok());
        let removed = match (words.next(), words.next()) {
            (None, _) => Some(""),
            (Some(word), None) if word.eq_ignore_ascii_case("removed") => Some("removed"),
            _ => None,
        };
        if let (Some(id), Some(removed)) = (id, removed) {
            self.answer(Slot::Item(id, Field::Removed), removed.to_owned(), within(at, line));
            self.below = Below::Item(id);
        } else {
            self.below = Below::Mistake;
            self.fault(
                within(at, line),
                "a line that is not known",
                "a note is indented, a remark begins with #",
            );
        }
    }

    fn item_field(&mut self, id: EvidenceId, at: usize, line: &str) {
        let field = line.split_once(':').and_then(|(key, value)| {
            let field = Field::ALL.into_iter().find(|field| field.word().eq_ignore_ascii_case(key.trim()))?;
            Some((field, value, key.len() + 1))
        });
        if let Some((field, value, before)) = field {
            self.answer(Slot::Item(id, field), value.trim().to_owned(), within(at + before, value));
        } else {
            let words = Field::ALL.map(Field::word).join(", ");
            self.fault(within(at, line), "no field of an evidence item", &format!("it has {words}"));
        }
    }

    /// A line such as `[x]? PK1.CMP.1  E: E1, E2  figure: 34`.
    fn mark(&mut self, at: usize, line: &str) {
        self.below = Below::Mistake;
        let Some(end) = line.find(']') else {
            return self.fault(at..at + line.len(), "a box that is not closed", "write [x], [-] or [ ]");
        };
        let Some((verdict, inside)) = verdict(&line[1..end]) else {
            let remedy = "write [x] met, [-] not yet met or [ ] unmarked, and ? behind it";
            return self.fault(at..at + end + 1, "a mark that is not known", remedy);
        };
        let rest = &line[end + 1..];
        let asked = rest.trim_start().strip_prefix('?');
        let probe = if inside || asked.is_some() { "?" } else { "" };
        let mut words = words(at + line.len() - asked.unwrap_or(rest).len(), asked.unwrap_or(rest));
        let Some((id_at, typed)) = words.next() else {
            return self.fault(
                at..at + line.len(),
                "a mark without a criterion",
                "write the criterion's id behind it",
            );
        };
        let place = id_at..id_at + typed.len();
        let Some(criterion) = self.framework.find_criterion(typed).map(|criterion| criterion.id.clone())
        else {
            return self.unknown_criterion(place, typed);
        };
        let slot = |part| Slot::Mark(criterion.clone(), part);
        if self.answers.contains_key(&slot(Part::Verdict)) {
            return self.fault(place, "a second line for", "keep one of them");
        }
        self.answer(slot(Part::Verdict), verdict.map_or("", Verdict::as_str).to_owned(), place.clone());
        self.answer(slot(Part::Probe), probe.to_owned(), place.clone());
        self.fields(&criterion, place.clone(), words);
        self.open(slot(Part::Verdict).block(), place);
    }

    fn unknown_criterion(&mut self, at: Place, typed: &str) {
        let ids: Vec<&str> = self.framework.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        let near = nearest(&typed.to_uppercase(), &ids).map(|id| format!("did you mean {id}?"));
        self.fault(
            at,
            "no criterion of this edition",
            &near.unwrap_or_else(|| "see: assessor framework show".into()),
        );
        // What stands below it is part of the same mistake.
        self.below = Below::Mistake;
    }

    /// What stands behind the criterion's id: citations and a figure.
    fn fields<'l>(
        &mut self,
        criterion: &CriterionId,
        head: Place,
        words: impl Iterator<Item = (usize, &'l str)>,
    ) {
        let measured =
            self.framework.criterion(criterion).is_some_and(|criterion| criterion.measure.is_some());
        let (mut field, mut cited, mut figure) = (None, Vec::new(), None);
        let mut places = (head.clone(), head);
        for (at, word) in words {
            let (named, value) = named(word);
            field = named.or(field);
            let at = at + word.len() - value.len()..at + word.len();
            if value.is_empty() {
                continue;
            }
            match field {
                Some(Part::Cites) => match value.parse::<EvidenceId>() {
                    Ok(id) => cited.push((id, at)),
                    Err(_) => self.fault(
                        at,
                        "not the number of an evidence item",
                        "write E and a number, such as E2",
                    ),
                },
                Some(_) if !measured => self.fault(at, "a figure, where none is asked for", "take it out"),
                Some(_) if figure.is_some() => {
                    self.fault(at, "more than one figure", "keep the number alone");
                }
                Some(_) => match value.parse::<u32>() {
                    Ok(number) => {
                        figure = Some(number);
                        places.1 = at;
                    }
                    Err(_) => self.fault(at, "not a number", "write the figure in digits"),
                },
                None => self.fault(
                    at,
                    "not known behind a criterion",
                    "notes go below, indented; citations behind E:",
                ),
            }
        }
        if let (Some(first), Some(last)) = (cited.first(), cited.last()) {
            places.0 = first.1.start..last.1.end;
        }
        let cited: Vec<EvidenceId> = cited.into_iter().map(|(id, _)| id).collect();
        self.answer(Slot::Mark(criterion.clone(), Part::Cites), answer::cites(&cited), places.0);
        if measured {
            let figure = figure.map(|figure| figure.to_string()).unwrap_or_default();
            self.answer(Slot::Mark(criterion.clone(), Part::Figure), figure, places.1);
        }
    }
}

/// A word that names a field, and what follows it without a space.
fn named(word: &str) -> (Option<Part>, &str) {
    for (name, part) in [("e:", Part::Cites), ("figure:", Part::Figure)] {
        if word.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return (Some(part), &word[name.len()..]);
        }
    }
    (None, word)
}

/// The verdict in a box, and whether it asks a question.
fn verdict(inside: &str) -> Option<(Option<Verdict>, bool)> {
    let (sign, probe) = match inside.trim().strip_suffix('?') {
        Some(sign) => (sign.trim(), true),
        None => (inside.trim(), false),
    };
    let verdict = match sign {
        "x" | "X" | "+" | "✔" => Some(Verdict::Met),
        "-" | "✘" | "–" => Some(Verdict::NotYet),
        "" | "." | "·" => None,
        _ => return None,
    };
    Some((verdict, probe))
}

/// The words of a text that begins at `at`, parted by spaces and commas, with their places.
fn words(at: usize, text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let words =
        text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|word| !word.is_empty());
    words.map(move |word| (at + word.as_ptr() as usize - start, word))
}

/// A line of a note without its indentation: four spaces, fewer where there are fewer, or a tab.
fn outdented(line: &str) -> &str {
    let spaces = line.bytes().take(4).take_while(|byte| *byte == b' ').count();
    if spaces == 0 { line.strip_prefix('\t').unwrap_or(line) } else { &line[spaces..] }
}

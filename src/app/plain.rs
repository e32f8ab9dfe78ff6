//! Line mode: a criterion is read out, an answer comes back, and a line says what it did. The words and letters are
//! those of the screens, a session and a panel are talked about in one loop, and nothing here decides what a mark means.
//!
//! Whoever runs it saves after every line. What is typed in several lines is the record's draft from its first line on.

mod panel;
mod say;
mod session;
#[cfg(test)]
mod tests;
mod words;

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    app::panel::PanelError,
    domain::{
        framework::{Edition, Framework},
        ids::CriterionId,
        jump,
        record::LONGEST_NOTE,
        text::accept_note,
    },
};

pub use panel::AtPanel;
pub use session::AtSession;
pub use words::{Verb, Word};

/// The lines said back, and the end of the talk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The lines, not yet cleaned.
    pub lines: Vec<String>,
    /// Whether the talk is over.
    pub is_over: bool,
}

/// The record that is talked about: a session or a panel.
pub trait Topic {
    /// The edition.
    fn edition(&self) -> &Arc<Edition>;
    /// The words that it takes, in the order of the help.
    fn words(&self) -> Vec<&'static Word>;
    /// The lines that begin the talk.
    fn head(&self) -> Vec<String>;
    /// The criterion that the talk begins at.
    fn start(&self) -> Option<usize>;
    /// A criterion as it is read out.
    fn told(&self, index: usize) -> Vec<String>;
    /// A criterion in a list, in a few words.
    fn listed(&self, index: usize) -> String;
    /// The criteria still to be done, in document order.
    fn open(&self) -> Vec<usize>;
    /// The sentence that says how much is still to be done.
    fn left(&self) -> String;
    /// The words being typed.
    fn typed(&self) -> Option<Typed<'_>>;
    /// Puts `text` in the place of the words being typed.
    fn type_on(&mut self, text: String);
    /// Makes the words being typed what they are to become.
    ///
    /// # Errors
    /// They are refused, and stay as they are.
    fn keep_typed(&mut self, now: Timestamp) -> Result<String, String>;
    /// Takes back the last action, or the last undo. Returns what that changed, and on which criterion.
    ///
    /// # Errors
    /// There is none, or nothing may be changed.
    fn take_back(&mut self, is_undo: bool, now: Timestamp) -> Result<Vec<Restored>, String>;
    /// The history, a line an entry.
    fn history(&self) -> Vec<String>;
    /// Does what was asked.
    ///
    /// # Errors
    /// The reason, as a sentence without its end; then nothing was changed.
    fn act(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String>;
    /// Saves what is not saved.
    ///
    /// # Errors
    /// It can't be saved now.
    fn save(&mut self, now: Timestamp) -> Result<(), PanelError>;
    /// Remembers the criterion in hand.
    fn keep_place(&self, criterion: &CriterionId);
}

/// What an undo restored: on which criterion, and as a sentence.
pub type Restored = (Option<CriterionId>, String);

/// Words being typed.
#[derive(Clone, Debug)]
pub struct Typed<'a> {
    /// The criterion that they belong to.
    pub criterion: Option<&'a CriterionId>,
    /// Their name, such as `the note on PK1.CMP.3`.
    pub name: String,
    /// The words so far.
    pub text: &'a str,
}

/// One thing asked for.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The verb.
    pub verb: Verb,
    /// The rest of the line, and behind it the answers to what was asked back.
    pub given: &'a [String],
    /// The index of the criterion in hand.
    pub at: usize,
}

impl Call<'_> {
    /// All that was given as one text.
    fn text(&self) -> String {
        accept_note(self.given.join(" ").trim()).into_owned()
    }

    /// Whether the question number `index` was answered with yes; none where it was not asked yet.
    fn yes(&self, index: usize) -> Option<bool> {
        self.given.get(index).map(|answer| say::is_yes(answer))
    }
}

/// What a verb came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is done, or told.
    Said(Vec<String>),
    /// It is done, and the next criterion is asked for.
    Next(Vec<String>),
    /// It is done, and leads to a criterion.
    To(usize),
    /// Something must be answered first.
    Ask(Vec<String>),
    /// Words are being typed from now on.
    Typing,
}

#[allow(clippy::unnecessary_wraps, reason = "each ends a function that may refuse")]
impl Done {
    fn said(line: impl Into<String>) -> Result<Self, String> {
        Ok(Self::Said(vec![line.into()]))
    }

    fn ask(line: impl Into<String>) -> Result<Self, String> {
        Ok(Self::Ask(vec![line.into()]))
    }
}

/// A talk about a record.
pub struct Talk {
    topic: Box<dyn Topic>,
    /// The index of the criterion in hand.
    at: usize,
    /// What was asked back, with all that was given until then.
    asked: Option<(Verb, Vec<String>)>,
    /// Whether lines are words being typed.
    is_typing: bool,
}

impl Talk {
    /// Begins a talk: where words were being typed, else at the first criterion to be done, else where it was left.
    pub fn begin(topic: Box<dyn Topic>) -> (Self, Reply) {
        let mut lines = topic.head();
        let at = topic.start().unwrap_or_default();
        let mut talk = Self { topic, at, asked: None, is_typing: false };
        if talk.topic.typed().is_some() {
            lines.extend(talk.topic.told(talk.at));
            lines.extend(talk.type_words());
        } else {
            if talk.topic.open().is_empty() {
                lines.push(talk.topic.left());
            }
            lines.extend(talk.topic.told(talk.at));
        }
        (talk, Reply { lines, is_over: false })
    }

    fn framework(&self) -> &Framework {
        &self.topic.edition().framework
    }

    /// Takes one line: of words being typed, an answer to what was asked, or a word with what belongs to it.
    pub fn line(&mut self, line: &str, now: Timestamp) -> Reply {
        let lines = if self.is_typing {
            self.type_line(line, now)
        } else if let Some((verb, mut given)) = self.asked.take() {
            if line.trim().is_empty() {
                vec!["Nothing was changed.".into()]
            } else {
                given.push(line.trim().to_owned());
                self.act(verb, given, now)
            }
        } else {
            match words::read(&self.topic.words(), line) {
                Ok((Verb::Quit, _)) => return self.end(),
                Ok((verb, rest)) => self.act(verb, vec![rest], now),
                Err(why) => vec![why],
            }
        };
        Reply { lines, is_over: false }
    }

    /// Ends the talk, as the end of the input does: words being typed stay so.
    pub fn end(&mut self) -> Reply {
        let mut lines = Vec::new();
        if let Some(typed) = self.topic.typed() {
            let words = say::word_count(typed.text);
            lines.push(format!("Saved half typed: {}, {words}. It is here when you come back.", typed.name));
        }
        if let Some((_, given)) = self.asked.take() {
            let given: Vec<_> = given.into_iter().filter(|text| !text.is_empty()).collect();
            lines.push("The last question was not answered; nothing was changed.".into());
            lines.extend((!given.is_empty()).then(|| format!("You had written: {}", given.join(" / "))));
        }
        lines.push(self.topic.left());
        if let Some(criterion) = self.framework().criteria.get(self.at) {
            self.topic.keep_place(&criterion.id);
        }
        Reply { lines, is_over: true }
    }

    /// Saves what is not saved.
    ///
    /// # Errors
    /// It can't be saved now.
    pub fn save(&mut self, now: Timestamp) -> Result<(), PanelError> {
        self.topic.save(now)
    }

    fn act(&mut self, verb: Verb, given: Vec<String>, now: Timestamp) -> Vec<String> {
        let rest = given.first().map(String::as_str).unwrap_or_default();
        match verb {
            Verb::Read => self.topic.told(self.at),
            Verb::Next => self.go_on(Vec::new(), true),
            Verb::Previous => self.go_on(Vec::new(), false),
            Verb::Jump => self.jump(rest),
            Verb::List => self.list(),
            Verb::Undo | Verb::Redo => self.take_back(verb == Verb::Undo, now),
            Verb::History => self.history(rest),
            Verb::Wording => self.wording(),
            Verb::Help => words::help(&self.topic.words()),
            _ => {
                let done = self.topic.act(&Call { verb, given: &given, at: self.at }, now);
                match done {
                    Ok(Done::Said(lines)) => lines,
                    Ok(Done::Next(lines)) => self.go_on(lines, true),
                    Ok(Done::To(index)) => self.go(index),
                    Ok(Done::Ask(lines)) => {
                        self.asked = Some((verb, given));
                        lines
                    }
                    Ok(Done::Typing) => self.type_words(),
                    Err(why) => vec![format!("Nothing was changed: {why}.")],
                }
            }
        }
    }

    fn go(&mut self, index: usize) -> Vec<String> {
        self.at = index;
        self.topic.told(index)
    }

    /// Goes to the next criterion to be done, or to the one before, round the end.
    fn go_on(&mut self, mut lines: Vec<String>, forward: bool) -> Vec<String> {
        let open = self.topic.open();
        let beyond = if forward {
            open.iter().find(|index| **index > self.at)
        } else {
            open.iter().rev().find(|index| **index < self.at)
        };
        let round = if forward { open.first() } else { open.last() };
        match (beyond, round) {
            (Some(index), _) => lines.extend(self.go(*index)),
            (None, Some(index)) if *index == self.at => {
                lines.push("This is the only one left.".into());
                lines.extend(self.topic.told(self.at));
            }
            (None, Some(index)) => {
                lines.push(format!("From the {} again.", if forward { "first" } else { "last" }));
                lines.extend(self.go(*index));
            }
            (None, None) => lines.push(self.topic.left()),
        }
        lines
    }

    fn jump(&mut self, line: &str) -> Vec<String> {
        let framework = self.framework();
        let level = framework.criteria.get(self.at).map_or(0, |criterion| criterion.level);
        let first = |ability, level| framework.criteria_at(ability, level).next().map(|(index, _)| index);
        let index = match jump::target(framework, line, true) {
            jump::Target::Criterion(index) => Some(index),
            jump::Target::Several(indexes) => indexes.first().copied(),
            jump::Target::Ability(ability) => first(ability, level),
            jump::Target::Level(ability, level) => first(ability, level),
            jump::Target::Nowhere(why) if line.is_empty() => return self.numbers(&why),
            jump::Target::Nowhere(why) => return vec![format!("Stayed here: {why}.")],
        };
        index.map_or_else(|| vec!["Stayed here: there is no criterion.".into()], |index| self.go(index))
    }

    /// What a jump takes.
    fn numbers(&self, why: &str) -> Vec<String> {
        let framework = self.framework();
        let abilities = framework.abilities.iter().enumerate();
        let abilities = abilities.map(|(at, ability)| format!("{} {} {}", at + 1, ability.id, ability.label));
        let levels: Vec<_> = framework
            .levels
            .iter()
            .enumerate()
            .map(|(at, level)| format!("{} {}", at + 1, level.id))
            .collect();
        let levels = format!("Levels: {}.", levels.join(", "));
        std::iter::once(format!("Such as g 1 3 2, or g PK1.CMP.2: {why}."))
            .chain(abilities)
            .chain([levels])
            .collect()
    }

    fn list(&self) -> Vec<String> {
        let mut lines: Vec<_> = self.topic.open().into_iter().map(|index| self.topic.listed(index)).collect();
        lines.push(self.topic.left());
        lines
    }

    fn take_back(&mut self, is_undo: bool, now: Timestamp) -> Vec<String> {
        let restored = match self.topic.take_back(is_undo, now) {
            Ok(restored) => restored,
            Err(why) => return vec![format!("Nothing was changed: {why}.")],
        };
        let word = if is_undo { "undone" } else { "redone" };
        let mut lines: Vec<_> =
            restored.iter().map(|(_, sentence)| say::ended(&format!("{word}: {sentence}"))).collect();
        let place = restored.iter().find_map(|(criterion, _)| criterion.as_ref());
        let place = place.and_then(|criterion| self.framework().criterion_index(criterion));
        if let Some(index) = place.filter(|index| *index != self.at) {
            lines.extend(self.go(index));
        }
        lines
    }

    fn history(&self, rest: &str) -> Vec<String> {
        const LAST: usize = 10;
        let mut lines = self.topic.history();
        let more = lines.len().saturating_sub(LAST);
        if more > 0 && rest != "all" {
            lines.drain(..more);
            lines.insert(0, format!("{more} more before these: history all."));
        }
        lines
    }

    fn wording(&self) -> Vec<String> {
        let framework = self.framework();
        let Some(criterion) = framework.criteria.get(self.at) else { return Vec::new() };
        let ability = &framework.abilities[criterion.ability];
        let mut lines = vec![format!("{} {}: {}", ability.id, ability.label, ability.statement())];
        for knowledge in &ability.knowledge {
            lines.push(knowledge.text.clone());
            lines.extend(knowledge.items.iter().cloned());
        }
        lines.extend(self.topic.told(self.at));
        lines
    }

    /// Begins to take lines as words, behind those there are.
    fn type_words(&mut self) -> Vec<String> {
        let Some(typed) = self.topic.typed() else { return Vec::new() };
        let place = typed.criterion.and_then(|criterion| self.framework().criterion_index(criterion));
        let mut lines =
            vec![format!("Type {}, in as many lines as you like; a dot alone ends it.", typed.name)];
        if !typed.text.is_empty() {
            lines.push(format!("So far: {}", typed.text.replace('\n', " / ")));
        }
        self.at = place.unwrap_or(self.at);
        self.is_typing = true;
        lines
    }

    /// One more line of the words being typed, or their end.
    fn type_line(&mut self, line: &str, now: Timestamp) -> Vec<String> {
        let Some(typed) = self.topic.typed() else {
            self.is_typing = false;
            return Vec::new();
        };
        if line.trim() == "." {
            self.is_typing = false;
            return vec![match self.topic.keep_typed(now) {
                Ok(said) => said,
                Err(why) => format!("Not taken yet: {why}. The words are kept; note goes on with them."),
            }];
        }
        let text = say::joined(typed.text, line);
        if text.len() > LONGEST_NOTE {
            return vec![format!("That line was not added: the most is {LONGEST_NOTE} bytes.")];
        }
        self.topic.type_on(text);
        Vec::new()
    }
}

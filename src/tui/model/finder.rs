//! The command palette: every action, found by typing.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{Atom, AtomKind, CaseMatching, Normalization},
};

use crate::{
    domain::query::fold,
    tui::{
        action::Action,
        field::TextField,
        key::Key,
        keymap::{Binding, Scope, at_a_screen},
        model::{Cursor, Model},
    },
};

/// The palette's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Finder {
    /// What was typed.
    pub query: TextField,
    /// The cursor among what was found.
    pub cursor: Cursor,
    /// Where it was opened: what can be done there is offered.
    pub scope: Scope,
}

/// An action that the palette offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command {
    /// The action.
    pub action: Action,
    /// The key that does it where the palette was opened, if one does.
    pub key: Option<Key>,
    /// Why it can't be done now; none if it can.
    pub refused: Option<&'static str>,
}

impl Finder {
    /// The palette over `scope`, with nothing typed.
    pub fn new(scope: Scope) -> Self {
        Self { query: TextField::line(""), cursor: Cursor::default(), scope }
    }

    /// What the typed words find, the best first; everything if nothing is typed.
    pub fn found(&self, model: &Model) -> Vec<Command> {
        let query = self.query.text();
        // What folds to nothing, such as an accent by itself, is looked for as it is.
        let word =
            |word: &str| Some(fold(word)).filter(|folded| !folded.is_empty()).unwrap_or(word.to_owned());
        let words: Vec<String> = query.split_whitespace().map(word).collect();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let score = |command: Command| Some((score(&mut matcher, command.action, &words)?, command));
        let mut found: Vec<(u32, Command)> = self.offered(model).into_iter().filter_map(score).collect();
        // The sort is stable: among equals the order of the key table stays.
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, command)| command).collect()
    }

    /// The command under the cursor.
    pub fn in_hand(&self, model: &Model) -> Option<Command> {
        let found = self.found(model);
        found.get(self.cursor.at.min(found.len().checked_sub(1)?)).copied()
    }

    /// Every action that makes sense here, in the order of the key table, each once.
    fn offered(&self, model: &Model) -> Vec<Command> {
        let here = |scope: Scope| scope == self.scope || scope == Scope::Anywhere;
        let own = model.keymap.in_scope(self.scope).chain(model.keymap.in_scope(Scope::Anywhere));
        let scopes = Scope::ALL.into_iter().filter(|scope| !here(*scope));
        let others = scopes.flat_map(|scope| model.keymap.in_scope(scope));
        let own = own.filter(|binding| !moves(binding.row.action));
        let mut offered: Vec<Command> = Vec::new();
        for binding in own.chain(others.filter(|binding| leads_somewhere(binding.row.action))) {
            if offered.iter().all(|command| command.action != binding.row.action) {
                offered.push(command(model, binding, here(binding.row.scope)));
            }
        }
        offered
    }
}

fn command(model: &Model, binding: Binding<'_>, here: bool) -> Command {
    // What leads to another screen would take what is being typed here off the screen.
    let closed = (!here).then(|| at_a_screen(model)).flatten();
    Command {
        action: binding.row.action,
        key: binding.keys.first().copied().filter(|_| here),
        refused: closed.or_else(|| (binding.row.guard)(model)),
    }
}

/// How well an action answers to all the words; none if one of them is in neither its name nor its sentence. Letters of
/// the name may be left out; in a sentence that would find nearly everything.
fn score(matcher: &mut Matcher, action: Action, words: &[String]) -> Option<u32> {
    let mut buffers = (Vec::new(), Vec::new());
    let sentence = fold(action.sentence());
    let name = Utf32Str::new(action.name(), &mut buffers.0);
    let sentence = Utf32Str::new(&sentence, &mut buffers.1);
    let mut total = 0;
    for word in words {
        let atom = |kind| Atom::new(word, CaseMatching::Ignore, Normalization::Smart, kind, false);
        let by_name = atom(AtomKind::Fuzzy).score(name, matcher).map(|score| 2 * u32::from(score));
        let by_sentence = atom(AtomKind::Substring).score(sentence, matcher).map(u32::from);
        total += by_name.max(by_sentence)?;
    }
    Some(total)
}

/// Whether it does the same on every screen of a session, which it leaves.
fn leads_somewhere(action: Action) -> bool {
    matches!(
        action,
        Action::Map
            | Action::Standing
            | Action::Evidence
            | Action::History
            | Action::Check
            | Action::NextFinding
            | Action::Jump
            | Action::Export
            | Action::Declare
            | Action::Recommend
    )
}

/// Whether it is only of use as a key: it moves, or it is the palette itself.
pub fn moves(action: Action) -> bool {
    matches!(
        action,
        Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::NextPane
            | Action::PreviousPane
            | Action::LowerLevel
            | Action::HigherLevel
            | Action::Choose
            | Action::Palette
    )
}

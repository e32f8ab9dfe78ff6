//! The key table: the one list from which keys are dispatched and footer, help, palette and `docs/keys.md` are made.

use crate::tui::{
    action::Action,
    key::{Code, Key, keys},
    model::Model,
};

mod guard;
mod scope;
#[cfg(test)]
mod tests;

pub use guard::{SEALED, at_a_screen};
use guard::{
    always, at_any_screen, chaired, completed, filtered, held, held_panel, hidden, measured, opened,
    redoable, sealable, sealed_panel, settled, takeable, undoable, unsaved, unsealable, unsealed_panel,
    unsettled, writable,
};
pub use scope::Scope;

/// Why an action can't be done now; none if it can.
pub type Guard = fn(&Model) -> Option<&'static str>;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Where it holds.
    pub scope: Scope,
    /// Its keys, the one to show first; none for what is done from the palette alone.
    pub keys: &'static [Key],
    /// What it does.
    pub action: Action,
    /// What the footer says of it; empty if the footer doesn't.
    pub hint: &'static str,
    /// When it can be done.
    pub guard: Guard,
}

const fn row(scope: Scope, keys: &'static [Key], action: Action, hint: &'static str) -> Row {
    Row { scope, keys, action, hint, guard: always }
}

const fn when(row: Row, guard: Guard) -> Row {
    Row { guard, ..row }
}

use Scope as S;

/// The table. Rows of one scope stand in the order of the footer, the most used first.
pub const TABLE: &[Row] = &[
    when(row(S::Assess, &keys(["space"]), Action::Met, "met"), writable),
    when(row(S::Assess, &keys(["x", "f3"]), Action::NotYet, "not yet"), writable),
    when(row(S::Assess, &keys(["e", "f4"]), Action::EditNote, "note"), writable),
    when(row(S::Assess, &keys(["c", "f5"]), Action::Cite, "cite"), writable),
    when(row(S::Assess, &keys([".", "f6"]), Action::SameAgain, "again"), writable),
    row(S::Assess, &keys(["n", "f8"]), Action::NextUnmarked, "next"),
    when(row(S::Assess, &keys(["B"]), Action::Bulk, "all shown"), filtered),
    when(row(S::Assess, &keys(["u", "f9"]), Action::Undo, "undo"), undoable),
    row(S::Assess, &keys(["?", "f1"]), Action::Help, "keys"),
    row(S::Assess, &keys(["v"]), Action::Standing, "verdict"),
    row(S::Assess, &keys(["g"]), Action::Jump, "go"),
    row(S::Assess, &keys(["/"]), Action::Filter, "filter"),
    row(S::Assess, &keys(["m"]), Action::Map, "map"),
    when(row(S::Assess, &keys(["p", "f7"]), Action::Probe, "probe"), writable),
    row(S::Assess, &keys(["K"]), Action::Knowledge, "wording"),
    row(S::Assess, &keys(["E"]), Action::Evidence, "evidence"),
    row(S::Assess, &keys(["C"]), Action::Check, "check"),
    row(S::Assess, &keys(["H"]), Action::History, "history"),
    when(row(S::Assess, &keys(["i"]), Action::Measure, "figure"), measured),
    row(S::Assess, &keys(["N"]), Action::PreviousUnmarked, ""),
    row(S::Assess, &keys(["f"]), Action::NextFinding, ""),
    row(S::Assess, &keys(["P"]), Action::NextProbe, ""),
    when(row(S::Assess, &keys(["U", "ctrl-r"]), Action::Redo, "redo"), redoable),
    row(S::Assess, &keys(["h", "left"]), Action::Left, ""),
    row(S::Assess, &keys(["l", "right"]), Action::Right, ""),
    row(S::Assess, &keys(["]", "ctrl-right"]), Action::HigherLevel, "level"),
    row(S::Assess, &keys(["[", "ctrl-left"]), Action::LowerLevel, ""),
    row(S::Assess, &keys(["tab"]), Action::NextPane, "pane"),
    row(S::Assess, &keys(["shift-tab"]), Action::PreviousPane, ""),
    row(S::Assess, &keys(["enter"]), Action::Choose, ""),
    when(row(S::Assess, &keys(["D"]), Action::Declare, "declare"), writable),
    when(row(S::Assess, &keys(["R"]), Action::Recommend, "recommend"), writable),
    when(row(S::Assess, &keys(["A"]), Action::EditCandidate, "candidate"), writable),
    row(S::Assess, &keys(["X"]), Action::Export, "export"),
    when(row(S::Assess, &keys(["T"]), Action::TakeOver, "take over"), held),
    when(row(S::Assess, &keys(["O"]), Action::Compare, "compare"), opened),
    row(S::Assess, &keys(["ctrl-s"]), Action::Save, ""),
    row(S::Assess, &keys(["y"]), Action::Copy, ""),
    row(S::Assess, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Sessions, &keys(["enter", "l", "right"]), Action::Choose, "open"),
    row(S::Sessions, &keys(["n"]), Action::New, "new"),
    row(S::Sessions, &keys(["/"]), Action::Filter, "filter"),
    row(S::Sessions, &keys(["s"]), Action::Sort, "sort"),
    row(S::Sessions, &keys(["X"]), Action::Export, "export"),
    row(S::Sessions, &keys(["P"]), Action::Panels, "panels"),
    row(S::Sessions, &keys(["esc"]), Action::Back, ""),
    row(S::Sessions, &keys(["q"]), Action::Quit, "quit"),
    row(S::Map, &keys(["enter"]), Action::Choose, "go there"),
    row(S::Map, &keys(["m"]), Action::Layer, "marks, evidence, probes"),
    row(S::Map, &keys(["/"]), Action::Filter, "filter"),
    when(row(S::Map, &keys(["B"]), Action::Bulk, "all shown"), filtered),
    row(S::Map, &keys(["h", "left"]), Action::Left, ""),
    row(S::Map, &keys(["l", "right"]), Action::Right, ""),
    row(S::Map, &keys(["]", "ctrl-right"]), Action::HigherLevel, ""),
    row(S::Map, &keys(["[", "ctrl-left"]), Action::LowerLevel, ""),
    row(S::Map, &keys(["g"]), Action::Jump, "go"),
    row(S::Map, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Standing, &keys(["enter"]), Action::Choose, "go there"),
    row(S::Standing, &keys(["w", "space"]), Action::WhatIf, "what if"),
    when(row(S::Standing, &keys(["S"]), Action::Seal, "seal"), sealable),
    row(S::Standing, &keys(["]", "l", "right"]), Action::HigherLevel, "level"),
    row(S::Standing, &keys(["[", "h", "left"]), Action::LowerLevel, ""),
    row(S::Standing, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Check, &keys(["enter"]), Action::Choose, "go there"),
    when(row(S::Check, &keys(["S"]), Action::Seal, "seal"), sealable),
    row(S::Check, &keys(["/"]), Action::Filter, "filter"),
    when(row(S::Check, &keys(["B"]), Action::Bulk, "all shown"), filtered),
    row(S::Check, &keys(["q", "esc"]), Action::Back, "back"),
    when(row(S::Evidence, &keys(["a", "n"]), Action::New, "add"), writable),
    when(row(S::Evidence, &keys(["enter", "e"]), Action::Edit, "edit"), writable),
    when(row(S::Evidence, &keys(["d", "delete"]), Action::Remove, "remove"), writable),
    row(S::Evidence, &keys(["/"]), Action::Filter, "filter"),
    when(row(S::Evidence, &keys(["u"]), Action::Undo, "undo"), undoable),
    when(row(S::Evidence, &keys(["U", "ctrl-r"]), Action::Redo, "redo"), redoable),
    row(S::Evidence, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::History, &keys(["enter"]), Action::AsOf, "as it stood"),
    row(S::History, &keys(["l", "right"]), Action::Choose, "go there"),
    row(S::History, &keys(["o"]), Action::OnlyHere, "only this criterion"),
    row(S::History, &keys(["/"]), Action::Filter, "filter"),
    row(S::History, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Versions, &keys(["space", "x"]), Action::Toggle, "theirs or ours"),
    row(S::Versions, &keys(["a"]), Action::TakeAll, "all theirs"),
    row(S::Versions, &keys(["n"]), Action::TakeNone, "all ours"),
    row(S::Versions, &keys(["enter"]), Action::GoOn, "go on so"),
    row(S::Versions, &keys(["q", "esc"]), Action::Back, "later"),
    row(S::Panels, &keys(["enter", "l", "right"]), Action::Choose, "open"),
    row(S::Panels, &keys(["n"]), Action::New, "new"),
    row(S::Panels, &keys(["X"]), Action::Export, "export"),
    row(S::Panels, &keys(["q", "esc"]), Action::Back, "back"),
    when(row(S::Queue, &keys(["space"]), Action::Met, "met"), chaired),
    when(row(S::Queue, &keys(["x", "f3"]), Action::NotYet, "not yet"), chaired),
    when(row(S::Queue, &keys(["e", "f4"]), Action::Discuss, "what was said"), chaired),
    row(S::Queue, &keys(["n", "f8"]), Action::NextUnmarked, "next"),
    when(row(S::Queue, &keys(["y"]), Action::AcceptAll, "accept unanimous"), chaired),
    when(row(S::Queue, &keys(["u", "f9"]), Action::Undo, "undo"), settled),
    row(S::Queue, &keys(["a"]), Action::Agreement, "agreement"),
    row(S::Queue, &keys(["v"]), Action::Outcome, "result"),
    row(S::Queue, &keys(["/"]), Action::Filter, "filter"),
    row(S::Queue, &keys(["o"]), Action::Everything, "all"),
    row(S::Queue, &keys(["enter"]), Action::Choose, ""),
    when(row(S::Queue, &keys(["U", "ctrl-r"]), Action::Redo, "redo"), unsettled),
    when(row(S::Queue, &keys(["d", "delete"]), Action::Clear, ""), chaired),
    when(row(S::Queue, &[], Action::Reveal, ""), hidden),
    when(row(S::Queue, &keys(["T"]), Action::TakeOver, "take over"), held_panel),
    row(S::Queue, &keys(["ctrl-s"]), Action::Save, ""),
    row(S::Queue, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Agreement, &keys(["enter"]), Action::Choose, "go there"),
    row(S::Agreement, &keys(["v"]), Action::Outcome, "result"),
    row(S::Agreement, &keys(["ctrl-s"]), Action::Save, ""),
    row(S::Agreement, &keys(["q", "esc"]), Action::Back, "back"),
    when(row(S::Result, &keys(["R"]), Action::Recommend, "recommend"), chaired),
    when(row(S::Result, &[], Action::Reveal, ""), hidden),
    when(row(S::Result, &keys(["s"]), Action::Sign, "sign"), unsealed_panel),
    when(row(S::Result, &keys(["S"]), Action::Seal, "seal"), chaired),
    when(row(S::Result, &keys(["b"]), Action::Unseal, "break the seal"), sealed_panel),
    row(S::Result, &keys(["enter"]), Action::Choose, "go there"),
    row(S::Result, &keys(["r"]), Action::Refresh, "read again"),
    when(row(S::Result, &keys(["T"]), Action::TakeOver, ""), held_panel),
    row(S::Result, &keys(["a"]), Action::Agreement, "agreement"),
    row(S::Result, &keys(["X"]), Action::Export, "export"),
    when(row(S::Result, &keys(["u"]), Action::Undo, "undo"), settled),
    when(row(S::Result, &keys(["U", "ctrl-r"]), Action::Redo, ""), unsettled),
    row(S::Result, &keys(["ctrl-s"]), Action::Save, ""),
    row(S::Result, &keys(["q", "esc"]), Action::Back, "back"),
    row(S::Note, &keys(["esc"]), Action::Keep, "keep and go back"),
    row(S::Note, &keys(["ctrl-o", "f4"]), Action::HandOver, "$EDITOR"),
    when(row(S::Note, &keys(["f6", "ctrl-t"]), Action::SameAgain, "met, next"), writable),
    row(S::Note, &keys(["f5", "alt-p"]), Action::Phrases, "phrases"),
    row(S::Note, &keys(["ctrl-g"]), Action::Discard, "discard"),
    row(S::Form, &keys(["ctrl-s", "alt-enter"]), Action::Keep, "save"),
    row(S::Form, &keys(["enter"]), Action::Advance, "next, at the end save"),
    row(S::Form, &keys(["tab", "down"]), Action::NextPane, "next field"),
    row(S::Form, &keys(["shift-tab", "up"]), Action::PreviousPane, ""),
    row(S::Form, &keys(["esc"]), Action::Discard, "leave"),
    row(S::Form, &keys(["ctrl-g"]), Action::Revert, ""),
    row(S::Picker, &keys(["space"]), Action::Toggle, "choose"),
    row(S::Picker, &keys(["enter"]), Action::Keep, "cite"),
    row(S::Picker, &keys(["a", "n"]), Action::New, "add"),
    row(S::Picker, &keys(["esc", "q"]), Action::Discard, "leave"),
    row(S::Jump, &keys(["enter"]), Action::Choose, "go"),
    row(S::Jump, &keys(["esc"]), Action::Discard, "leave"),
    row(S::Line, &keys(["enter"]), Action::Keep, "done"),
    when(row(S::Line, &keys(["tab"]), Action::Complete, "complete"), completed),
    row(S::Line, &keys(["esc"]), Action::Discard, "leave"),
    row(S::Reader, &keys(["pagedown", "space"]), Action::PageDown, "page"),
    row(S::Reader, &keys(["/"]), Action::Filter, "search"),
    row(S::Reader, &keys(["esc", "q", "enter"]), Action::Back, "back"),
    row(S::Finder, &keys(["enter"]), Action::Choose, "do it"),
    row(S::Finder, &keys(["down", "ctrl-n"]), Action::Down, ""),
    row(S::Finder, &keys(["up", "ctrl-p"]), Action::Up, ""),
    row(S::Finder, &keys(["esc"]), Action::Discard, "leave"),
    row(S::Bulk, &keys(["enter"]), Action::Keep, "do it"),
    row(S::Bulk, &keys(["space"]), Action::Met, "met"),
    row(S::Bulk, &keys(["x"]), Action::NotYet, "not yet"),
    row(S::Bulk, &keys(["d", "delete"]), Action::Clear, "clear"),
    row(S::Bulk, &keys(["p"]), Action::Probe, "probe"),
    row(S::Bulk, &keys(["c"]), Action::Cite, "cite"),
    row(S::Bulk, &keys(["l", "right"]), Action::Right, "next"),
    row(S::Bulk, &keys(["h", "left"]), Action::Left, ""),
    row(S::Bulk, &keys(["esc", "q"]), Action::Discard, "leave"),
    row(S::Export, &keys(["esc"]), Action::Stop, "stop"),
    row(S::Export, &keys(["enter", "q"]), Action::Back, "go on meanwhile"),
    row(S::Confirm, &keys(["y"]), Action::Keep, "yes"),
    row(S::Confirm, &keys(["n", "esc", "q"]), Action::Discard, "no"),
    row(S::Moving, &keys(["j", "down"]), Action::Down, ""),
    row(S::Moving, &keys(["k", "up"]), Action::Up, ""),
    row(S::Moving, &keys(["pagedown", "ctrl-f"]), Action::PageDown, ""),
    row(S::Moving, &keys(["pageup", "ctrl-b"]), Action::PageUp, ""),
    row(S::Moving, &keys(["home"]), Action::First, ""),
    row(S::Moving, &keys(["end"]), Action::Last, ""),
    row(S::Anywhere, &keys(["?", "f1"]), Action::Help, "keys"),
    when(row(S::Anywhere, &keys([":", "f2", "ctrl-p"]), Action::Palette, "commands"), always),
    row(S::Anywhere, &keys(["ctrl-z"]), Action::Suspend, ""),
    row(S::Anywhere, &keys(["ctrl-c"]), Action::Quit, ""),
    when(row(S::Anywhere, &keys(["ctrl-s"]), Action::Save, ""), opened),
    when(row(S::Anywhere, &keys(["W", "f12"]), Action::CopyAway, "save a copy"), unsaved),
    when(row(S::Anywhere, &keys(["v"]), Action::Standing, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["m"]), Action::Map, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["E"]), Action::Evidence, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["C"]), Action::Check, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["H"]), Action::History, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["g"]), Action::Jump, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["S"]), Action::Seal, ""), sealable),
    when(row(S::Anywhere, &keys(["b"]), Action::Unseal, ""), unsealable),
    when(row(S::Anywhere, &keys(["T"]), Action::TakeOver, ""), takeable),
    when(row(S::Anywhere, &keys(["Y"]), Action::CopyId, ""), at_a_screen),
    when(row(S::Anywhere, &keys(["X"]), Action::Export, ""), at_any_screen),
];

/// A row with its keys as they are set for this user.
#[derive(Clone, Copy, Debug)]
pub struct Binding<'k> {
    /// The scope that has these keys; another than the row's where a user gives an inherited row keys of its own there.
    pub scope: Scope,
    /// The row of the table.
    pub row: &'static Row,
    /// The keys, the one to show first.
    pub keys: &'k [Key],
}

/// A row of the table with a user's keys for it in a scope.
pub type Set = (Scope, &'static Row, Vec<Key>);

/// The table with this user's keys.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    /// Every row with its keys; none where they are the table's own.
    users: Option<Vec<Set>>,
}

/// What a key means now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It does this.
    Does(Action),
    /// It would do something that can't be done now, and why not.
    Refused(&'static str),
    /// It is typed into a text.
    Typed,
    /// Nothing.
    Nothing,
}

impl Keymap {
    /// A keymap of all rows, with a user's keys.
    pub fn of(rows: impl IntoIterator<Item = Set>) -> Self {
        Self { users: Some(rows.into_iter().collect()) }
    }

    fn bindings(&self) -> impl Iterator<Item = Binding<'_>> {
        let own: &[Row] = if self.users.is_none() { TABLE } else { &[] };
        let users =
            self.users.iter().flatten().map(|(scope, row, keys)| Binding { scope: *scope, row, keys });
        own.iter().map(|row| Binding { scope: row.scope, row, keys: row.keys }).chain(users)
    }

    /// The key to name for an action in a place, as it is set for this user; its name where it has none.
    pub fn key(&self, scope: Scope, action: Action) -> String {
        let own = self.with_inherited(scope).chain(self.in_scope(S::Anywhere));
        let key = own.filter(|binding| binding.row.action == action).find_map(|binding| binding.keys.first());
        key.map_or_else(|| action.name().to_owned(), ToString::to_string)
    }

    /// Whether `key` leaves the program where no text is typed.
    pub fn is_quit(&self, key: Key) -> bool {
        self.find(S::Anywhere, key).is_some_and(|binding| binding.row.action == Action::Quit)
    }

    /// What `key` means where the model stands.
    pub fn resolve(&self, model: &Model, key: Key) -> Meaning {
        let scope = model.scope();
        let own = self.find(scope, key);
        // Where letters are text, only the scope's own keys are commands, and Ctrl-Z and the function keys, which no
        // text can hold.
        let everywhere = || self.find(S::Anywhere, key);
        let holds = |binding: &Binding<'_>| {
            binding.row.action == Action::Suspend || matches!(key.code, Code::F(_)) && scope != S::Finder
        };
        let binding = if scope.is_typed() {
            own.or_else(|| everywhere().filter(holds))
        } else {
            own.or_else(everywhere)
        };
        match binding {
            Some(binding) => {
                (binding.row.guard)(model).map_or(Meaning::Does(binding.row.action), Meaning::Refused)
            }
            None if scope.is_typed() => Meaning::Typed,
            None => Meaning::Nothing,
        }
    }

    fn find(&self, scope: Scope, key: Key) -> Option<Binding<'_>> {
        self.with_inherited(scope).find(|binding| binding.keys.contains(&key))
    }

    /// The bindings of one scope alone, in the order of the footer.
    pub fn in_scope(&self, scope: Scope) -> impl Iterator<Item = Binding<'_>> {
        self.bindings().filter(move |binding| binding.scope == scope)
    }

    /// The bindings of one scope and those that it inherits and has no keys of its own for.
    pub fn with_inherited(&self, scope: Scope) -> impl Iterator<Item = Binding<'_>> {
        let own = move |action| self.in_scope(scope).any(|binding| binding.row.action == action);
        let inherited =
            self.in_scope(S::Moving).filter(move |binding| scope.moves() && !own(binding.row.action));
        self.in_scope(scope).chain(inherited)
    }

    /// The bindings that hold where the model stands, in the order of the footer.
    pub fn here(&self, model: &Model) -> impl Iterator<Item = Binding<'_>> {
        let scope = model.scope();
        let everywhere = self.in_scope(S::Anywhere).filter(move |_| !scope.is_typed());
        self.with_inherited(scope).chain(everywhere)
    }

    /// What keeps words elsewhere while they are typed, by the keys that no text can hold.
    pub fn kept_from_text(&self, model: &Model) -> Option<Binding<'_>> {
        let is_reachable = model.scope().is_typed() && model.scope() != S::Finder;
        let found = self.in_scope(S::Anywhere).find(|binding| binding.row.action == Action::CopyAway);
        let binding = found.filter(|_| is_reachable)?;
        let at = binding.keys.iter().position(|key| matches!(key.code, Code::F(_)))?;
        Some(Binding { keys: &binding.keys[at..], ..binding })
    }
}

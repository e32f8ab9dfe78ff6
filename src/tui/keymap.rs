//! The key table: the one list from which keys are dispatched and footer, help, palette and `docs/keys.md` are made.

use crate::tui::{
    action::Action,
    key::{Code, Key},
    model::Model,
};

mod guard;
mod scope;
#[cfg(test)]
mod tests;

pub use guard::SEALED;
use guard::{
    always, at_a_screen, at_any_screen, chaired, completed, filtered, held, held_panel, hidden, measured,
    opened, redoable, sealable, sealed_panel, settled, takeable, undoable, unsaved, unsealable,
    unsealed_panel, unsettled, writable,
};
pub use scope::Scope;

/// Why an action can't be done now; none if it can.
pub type Guard = fn(&Model) -> Option<&'static str>;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Where it holds.
    pub scope: Scope,
    /// Its keys, the one to show first.
    pub keys: &'static [&'static str],
    /// What it does.
    pub action: Action,
    /// What the footer says of it; empty if the footer doesn't.
    pub hint: &'static str,
    /// When it can be done.
    pub guard: Guard,
}

const fn row(scope: Scope, keys: &'static [&'static str], action: Action, hint: &'static str) -> Row {
    Row { scope, keys, action, hint, guard: always }
}

const fn when(row: Row, guard: Guard) -> Row {
    Row { guard, ..row }
}

use Scope as S;

/// The table. Rows of one scope stand in the order of the footer, the most used first.
pub const TABLE: &[Row] = &[
    when(row(S::Assess, &["space"], Action::Met, "met"), writable),
    when(row(S::Assess, &["x", "f3"], Action::NotYet, "not yet"), writable),
    when(row(S::Assess, &["e", "f4"], Action::EditNote, "note"), writable),
    when(row(S::Assess, &["c", "f5"], Action::Cite, "cite"), writable),
    when(row(S::Assess, &[".", "f6"], Action::SameAgain, "again"), writable),
    row(S::Assess, &["n", "f8"], Action::NextUnmarked, "next"),
    when(row(S::Assess, &["B"], Action::Bulk, "all shown"), filtered),
    when(row(S::Assess, &["u", "f9"], Action::Undo, "undo"), undoable),
    row(S::Assess, &["?", "f1"], Action::Help, "keys"),
    row(S::Assess, &["v"], Action::Standing, "verdict"),
    row(S::Assess, &["g"], Action::Jump, "go"),
    row(S::Assess, &["/"], Action::Filter, "filter"),
    row(S::Assess, &["m"], Action::Map, "map"),
    when(row(S::Assess, &["p", "f7"], Action::Probe, "probe"), writable),
    row(S::Assess, &["K"], Action::Knowledge, "wording"),
    row(S::Assess, &["E"], Action::Evidence, "evidence"),
    row(S::Assess, &["C"], Action::Check, "check"),
    row(S::Assess, &["H"], Action::History, "history"),
    when(row(S::Assess, &["i"], Action::Measure, "figure"), measured),
    row(S::Assess, &["N"], Action::PreviousUnmarked, ""),
    row(S::Assess, &["f"], Action::NextFinding, ""),
    row(S::Assess, &["P"], Action::NextProbe, ""),
    when(row(S::Assess, &["U", "ctrl-r"], Action::Redo, "redo"), redoable),
    row(S::Assess, &["j", "down"], Action::Down, ""),
    row(S::Assess, &["k", "up"], Action::Up, ""),
    row(S::Assess, &["h", "left"], Action::Left, ""),
    row(S::Assess, &["l", "right"], Action::Right, ""),
    row(S::Assess, &["]", "ctrl-right"], Action::HigherLevel, "level"),
    row(S::Assess, &["[", "ctrl-left"], Action::LowerLevel, ""),
    row(S::Assess, &["tab"], Action::NextPane, "pane"),
    row(S::Assess, &["shift-tab"], Action::PreviousPane, ""),
    row(S::Assess, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Assess, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Assess, &["home"], Action::First, ""),
    row(S::Assess, &["end"], Action::Last, ""),
    row(S::Assess, &["enter"], Action::Choose, ""),
    when(row(S::Assess, &["D"], Action::Declare, "declare"), writable),
    when(row(S::Assess, &["R"], Action::Recommend, "recommend"), writable),
    when(row(S::Assess, &["A"], Action::EditCandidate, "candidate"), writable),
    row(S::Assess, &["X"], Action::Export, "export"),
    when(row(S::Assess, &["T"], Action::TakeOver, "take over"), held),
    when(row(S::Assess, &["O"], Action::Compare, ""), opened),
    row(S::Assess, &["ctrl-s"], Action::Save, ""),
    row(S::Assess, &["y"], Action::Copy, ""),
    row(S::Assess, &["q", "esc"], Action::Back, "back"),
    row(S::Sessions, &["enter", "l", "right"], Action::Choose, "open"),
    row(S::Sessions, &["n"], Action::New, "new"),
    row(S::Sessions, &["/"], Action::Filter, "filter"),
    row(S::Sessions, &["s"], Action::Sort, "sort"),
    row(S::Sessions, &["X"], Action::Export, "export"),
    row(S::Sessions, &["P"], Action::Panels, "panels"),
    row(S::Sessions, &["j", "down"], Action::Down, ""),
    row(S::Sessions, &["k", "up"], Action::Up, ""),
    row(S::Sessions, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Sessions, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Sessions, &["home"], Action::First, ""),
    row(S::Sessions, &["end"], Action::Last, ""),
    row(S::Sessions, &["q", "esc"], Action::Quit, "quit"),
    row(S::Map, &["enter"], Action::Choose, "go there"),
    row(S::Map, &["m"], Action::Layer, "marks, evidence, probes"),
    row(S::Map, &["/"], Action::Filter, "filter"),
    when(row(S::Map, &["B"], Action::Bulk, "all shown"), filtered),
    row(S::Map, &["j", "down"], Action::Down, ""),
    row(S::Map, &["k", "up"], Action::Up, ""),
    row(S::Map, &["h", "left"], Action::Left, ""),
    row(S::Map, &["l", "right"], Action::Right, ""),
    row(S::Map, &["]", "ctrl-right"], Action::HigherLevel, ""),
    row(S::Map, &["[", "ctrl-left"], Action::LowerLevel, ""),
    row(S::Map, &["home"], Action::First, ""),
    row(S::Map, &["end"], Action::Last, ""),
    row(S::Map, &["g"], Action::Jump, "go"),
    row(S::Map, &["q", "esc"], Action::Back, "back"),
    row(S::Standing, &["enter"], Action::Choose, "go there"),
    row(S::Standing, &["w", "space"], Action::WhatIf, "what if"),
    when(row(S::Standing, &["S"], Action::Seal, "seal"), sealable),
    row(S::Standing, &["j", "down"], Action::Down, ""),
    row(S::Standing, &["k", "up"], Action::Up, ""),
    row(S::Standing, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Standing, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Standing, &["home"], Action::First, ""),
    row(S::Standing, &["end"], Action::Last, ""),
    row(S::Standing, &["]", "l", "right"], Action::HigherLevel, "level"),
    row(S::Standing, &["[", "h", "left"], Action::LowerLevel, ""),
    row(S::Standing, &["q", "esc"], Action::Back, "back"),
    row(S::Check, &["enter"], Action::Choose, "go there"),
    when(row(S::Check, &["S"], Action::Seal, "seal"), sealable),
    row(S::Check, &["/"], Action::Filter, "filter"),
    when(row(S::Check, &["B"], Action::Bulk, "all shown"), filtered),
    row(S::Check, &["j", "down"], Action::Down, ""),
    row(S::Check, &["k", "up"], Action::Up, ""),
    row(S::Check, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Check, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Check, &["home"], Action::First, ""),
    row(S::Check, &["end"], Action::Last, ""),
    row(S::Check, &["q", "esc"], Action::Back, "back"),
    when(row(S::Evidence, &["a", "n"], Action::New, "add"), writable),
    when(row(S::Evidence, &["enter", "e"], Action::Edit, "edit"), writable),
    when(row(S::Evidence, &["d", "delete"], Action::Remove, "remove"), writable),
    row(S::Evidence, &["/"], Action::Filter, "filter"),
    when(row(S::Evidence, &["u"], Action::Undo, "undo"), undoable),
    when(row(S::Evidence, &["U", "ctrl-r"], Action::Redo, "redo"), redoable),
    row(S::Evidence, &["j", "down"], Action::Down, ""),
    row(S::Evidence, &["k", "up"], Action::Up, ""),
    row(S::Evidence, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Evidence, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Evidence, &["home"], Action::First, ""),
    row(S::Evidence, &["end"], Action::Last, ""),
    row(S::Evidence, &["q", "esc"], Action::Back, "back"),
    row(S::History, &["enter"], Action::AsOf, "as it stood"),
    row(S::History, &["l", "right"], Action::Choose, "go there"),
    row(S::History, &["o"], Action::OnlyHere, "only this criterion"),
    row(S::History, &["/"], Action::Filter, "filter"),
    row(S::History, &["j", "down"], Action::Down, ""),
    row(S::History, &["k", "up"], Action::Up, ""),
    row(S::History, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::History, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::History, &["home"], Action::First, ""),
    row(S::History, &["end"], Action::Last, ""),
    row(S::History, &["q", "esc"], Action::Back, "back"),
    row(S::Versions, &["space", "x"], Action::Toggle, "theirs or ours"),
    row(S::Versions, &["a"], Action::TakeAll, "all theirs"),
    row(S::Versions, &["n"], Action::TakeNone, "all ours"),
    row(S::Versions, &["enter"], Action::GoOn, "go on so"),
    row(S::Versions, &["j", "down"], Action::Down, ""),
    row(S::Versions, &["k", "up"], Action::Up, ""),
    row(S::Versions, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Versions, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Versions, &["home"], Action::First, ""),
    row(S::Versions, &["end"], Action::Last, ""),
    row(S::Versions, &["q", "esc"], Action::Back, "later"),
    row(S::Panels, &["enter", "l", "right"], Action::Choose, "open"),
    row(S::Panels, &["n"], Action::New, "new"),
    row(S::Panels, &["X"], Action::Export, "export"),
    row(S::Panels, &["j", "down"], Action::Down, ""),
    row(S::Panels, &["k", "up"], Action::Up, ""),
    row(S::Panels, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Panels, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Panels, &["home"], Action::First, ""),
    row(S::Panels, &["end"], Action::Last, ""),
    row(S::Panels, &["q", "esc"], Action::Back, "back"),
    when(row(S::Queue, &["space"], Action::Met, "met"), chaired),
    when(row(S::Queue, &["x", "f3"], Action::NotYet, "not yet"), chaired),
    when(row(S::Queue, &["e", "f4"], Action::Discuss, "what was said"), chaired),
    row(S::Queue, &["n", "f8"], Action::NextUnmarked, "next"),
    when(row(S::Queue, &["y"], Action::AcceptAll, "accept unanimous"), chaired),
    when(row(S::Queue, &["u", "f9"], Action::Undo, "undo"), settled),
    row(S::Queue, &["a"], Action::Agreement, "agreement"),
    row(S::Queue, &["v"], Action::Outcome, "result"),
    row(S::Queue, &["/"], Action::Filter, "filter"),
    row(S::Queue, &["o"], Action::Everything, "all"),
    row(S::Queue, &["enter"], Action::Choose, ""),
    when(row(S::Queue, &["U", "ctrl-r"], Action::Redo, "redo"), unsettled),
    when(row(S::Queue, &["d", "delete"], Action::Clear, ""), chaired),
    when(row(S::Queue, &["V"], Action::Reveal, ""), hidden),
    row(S::Queue, &["j", "down"], Action::Down, ""),
    row(S::Queue, &["k", "up"], Action::Up, ""),
    row(S::Queue, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Queue, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Queue, &["home"], Action::First, ""),
    row(S::Queue, &["end"], Action::Last, ""),
    when(row(S::Queue, &["T"], Action::TakeOver, "take over"), held_panel),
    row(S::Queue, &["ctrl-s"], Action::Save, ""),
    row(S::Queue, &["q", "esc"], Action::Back, "back"),
    row(S::Agreement, &["enter"], Action::Choose, "go there"),
    row(S::Agreement, &["v"], Action::Outcome, "result"),
    row(S::Agreement, &["j", "down"], Action::Down, ""),
    row(S::Agreement, &["k", "up"], Action::Up, ""),
    row(S::Agreement, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Agreement, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Agreement, &["home"], Action::First, ""),
    row(S::Agreement, &["end"], Action::Last, ""),
    row(S::Agreement, &["ctrl-s"], Action::Save, ""),
    row(S::Agreement, &["q", "esc"], Action::Back, "back"),
    when(row(S::Result, &["R"], Action::Recommend, "recommend"), chaired),
    when(row(S::Result, &["V"], Action::Reveal, "show names"), hidden),
    when(row(S::Result, &["s"], Action::Sign, "sign"), unsealed_panel),
    when(row(S::Result, &["S"], Action::Seal, "seal"), chaired),
    when(row(S::Result, &["b"], Action::Unseal, "break the seal"), sealed_panel),
    row(S::Result, &["enter"], Action::Choose, "go there"),
    row(S::Result, &["r"], Action::Refresh, "read again"),
    when(row(S::Result, &["T"], Action::TakeOver, ""), held_panel),
    row(S::Result, &["a"], Action::Agreement, "agreement"),
    row(S::Result, &["X"], Action::Export, "export"),
    when(row(S::Result, &["u"], Action::Undo, "undo"), settled),
    when(row(S::Result, &["U", "ctrl-r"], Action::Redo, ""), unsettled),
    row(S::Result, &["j", "down"], Action::Down, ""),
    row(S::Result, &["k", "up"], Action::Up, ""),
    row(S::Result, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Result, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Result, &["home"], Action::First, ""),
    row(S::Result, &["end"], Action::Last, ""),
    row(S::Result, &["ctrl-s"], Action::Save, ""),
    row(S::Result, &["q", "esc"], Action::Back, "back"),
    row(S::Note, &["esc"], Action::Keep, "keep and go back"),
    row(S::Note, &["ctrl-o", "f4"], Action::HandOver, "$EDITOR"),
    when(row(S::Note, &["f6", "ctrl-t"], Action::SameAgain, "met, next"), writable),
    row(S::Note, &["f5", "alt-p"], Action::Phrases, "phrases"),
    row(S::Note, &["ctrl-g"], Action::Discard, "discard"),
    row(S::Form, &["ctrl-s"], Action::Keep, "done"),
    row(S::Form, &["enter"], Action::Advance, "next, at the end done"),
    row(S::Form, &["tab", "down"], Action::NextPane, "next field"),
    row(S::Form, &["shift-tab", "up"], Action::PreviousPane, ""),
    row(S::Form, &["esc"], Action::Discard, "leave"),
    row(S::Picker, &["space"], Action::Toggle, "choose"),
    row(S::Picker, &["enter"], Action::Keep, "cite"),
    row(S::Picker, &["a", "n"], Action::New, "add"),
    row(S::Picker, &["j", "down"], Action::Down, ""),
    row(S::Picker, &["k", "up"], Action::Up, ""),
    row(S::Picker, &["esc", "q"], Action::Discard, "leave"),
    row(S::Jump, &["enter"], Action::Choose, "go"),
    row(S::Jump, &["esc"], Action::Discard, "leave"),
    row(S::Line, &["enter"], Action::Keep, "done"),
    when(row(S::Line, &["tab"], Action::Complete, "complete"), completed),
    row(S::Line, &["esc"], Action::Discard, "leave"),
    row(S::Reader, &["j", "down"], Action::Down, ""),
    row(S::Reader, &["k", "up"], Action::Up, ""),
    row(S::Reader, &["pagedown", "space"], Action::PageDown, "page"),
    row(S::Reader, &["pageup"], Action::PageUp, ""),
    row(S::Reader, &["home"], Action::First, ""),
    row(S::Reader, &["end"], Action::Last, ""),
    row(S::Reader, &["/"], Action::Filter, "search"),
    row(S::Reader, &["esc", "q", "enter"], Action::Back, "back"),
    row(S::Finder, &["enter"], Action::Choose, "do it"),
    row(S::Finder, &["down", "ctrl-n"], Action::Down, ""),
    row(S::Finder, &["up", "ctrl-p"], Action::Up, ""),
    row(S::Finder, &["esc"], Action::Discard, "leave"),
    row(S::Bulk, &["enter"], Action::Keep, "do it"),
    row(S::Bulk, &["space"], Action::Met, "met"),
    row(S::Bulk, &["x"], Action::NotYet, "not yet"),
    row(S::Bulk, &["d", "delete"], Action::Clear, "clear"),
    row(S::Bulk, &["p"], Action::Probe, "probe"),
    row(S::Bulk, &["c"], Action::Cite, "cite"),
    row(S::Bulk, &["l", "right"], Action::Right, "next"),
    row(S::Bulk, &["h", "left"], Action::Left, ""),
    row(S::Bulk, &["j", "down"], Action::Down, ""),
    row(S::Bulk, &["k", "up"], Action::Up, ""),
    row(S::Bulk, &["pagedown", "ctrl-f"], Action::PageDown, ""),
    row(S::Bulk, &["pageup", "ctrl-b"], Action::PageUp, ""),
    row(S::Bulk, &["home"], Action::First, ""),
    row(S::Bulk, &["end"], Action::Last, ""),
    row(S::Bulk, &["esc", "q"], Action::Discard, "leave"),
    row(S::Export, &["esc"], Action::Stop, "stop"),
    row(S::Export, &["enter", "q"], Action::Back, "go on meanwhile"),
    row(S::Confirm, &["y"], Action::Keep, "yes"),
    row(S::Confirm, &["n", "esc", "q"], Action::Discard, "no"),
    row(S::Anywhere, &["?", "f1"], Action::Help, "keys"),
    when(row(S::Anywhere, &[":", "f2", "ctrl-p"], Action::Palette, "commands"), always),
    row(S::Anywhere, &["ctrl-z"], Action::Suspend, ""),
    row(S::Anywhere, &["ctrl-c"], Action::Quit, ""),
    when(row(S::Anywhere, &["ctrl-s"], Action::Save, ""), opened),
    when(row(S::Anywhere, &["W", "f12"], Action::CopyAway, "copy elsewhere"), unsaved),
    when(row(S::Anywhere, &["v"], Action::Standing, ""), at_a_screen),
    when(row(S::Anywhere, &["m"], Action::Map, ""), at_a_screen),
    when(row(S::Anywhere, &["E"], Action::Evidence, ""), at_a_screen),
    when(row(S::Anywhere, &["C"], Action::Check, ""), at_a_screen),
    when(row(S::Anywhere, &["H"], Action::History, ""), at_a_screen),
    when(row(S::Anywhere, &["g"], Action::Jump, ""), at_a_screen),
    when(row(S::Anywhere, &["S"], Action::Seal, ""), sealable),
    when(row(S::Anywhere, &["b"], Action::Unseal, ""), unsealable),
    when(row(S::Anywhere, &["T"], Action::TakeOver, ""), takeable),
    when(row(S::Anywhere, &["Y"], Action::CopyId, ""), at_a_screen),
    when(row(S::Anywhere, &["X"], Action::Export, ""), at_any_screen),
];

/// A row with its keys as they are set for this user.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The row of the table.
    pub row: &'static Row,
    /// The keys, the one to show first.
    pub keys: Vec<Key>,
}

/// The table with this user's keys.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<Binding>,
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

impl Default for Keymap {
    fn default() -> Self {
        let keys = |row: &Row| row.keys.iter().filter_map(|key| key.parse().ok()).collect();
        Self::of(TABLE.iter().map(|row| (row, keys(row))))
    }
}

impl Keymap {
    /// The table with these keys.
    pub fn of(rows: impl IntoIterator<Item = (&'static Row, Vec<Key>)>) -> Self {
        Self { bindings: rows.into_iter().map(|(row, keys)| Binding { row, keys }).collect() }
    }

    /// The key to name for an action in a place, as it is set for this user; its name where it has none.
    pub fn key(&self, scope: Scope, action: Action) -> String {
        let own = self.in_scope(scope).chain(self.in_scope(S::Anywhere));
        let key = own.filter(|binding| binding.row.action == action).find_map(|binding| binding.keys.first());
        key.map_or_else(|| action.name().to_owned(), ToString::to_string)
    }

    /// What `key` means where the model stands.
    pub fn resolve(&self, model: &Model, key: Key) -> Meaning {
        let scope = model.scope();
        let own = self.find(scope, key);
        // Where letters are text, only the scope's own keys are commands, and Ctrl-Z and the function keys, which no
        // text can hold.
        let everywhere = || self.find(S::Anywhere, key);
        let holds = |binding: &&Binding| {
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

    fn find(&self, scope: Scope, key: Key) -> Option<&Binding> {
        self.in_scope(scope).find(|binding| binding.keys.contains(&key))
    }

    /// The bindings of one scope, in the order of the footer.
    pub fn in_scope(&self, scope: Scope) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |binding| binding.row.scope == scope)
    }

    /// The bindings that hold where the model stands, in the order of the footer.
    pub fn here(&self, model: &Model) -> impl Iterator<Item = &Binding> {
        let scope = model.scope();
        let everywhere = move |row: &Row| row.scope == S::Anywhere && !scope.is_typed();
        self.bindings.iter().filter(move |binding| binding.row.scope == scope || everywhere(binding.row))
    }
}

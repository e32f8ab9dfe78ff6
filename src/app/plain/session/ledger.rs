//! The evidence ledger as line mode talks about it.

use jiff::Timestamp;

use super::AtSession;
use crate::{
    app::plain::{
        Call, Done, Verb,
        say::{self, ledger, line},
        words,
    },
    domain::{
        bulk::{Deed, with},
        evidence::EvidenceEdit,
        history::{Change, chain::Replayed as _},
        ids::{EvidenceId, IdError},
    },
};

impl AtSession {
    pub(super) fn cite(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let items = call.text();
        if items.is_empty() {
            return Ok(Done::Said(ledger(self.state())));
        }
        let items = cited(&items)?;
        let deed = if call.verb == Verb::Cite { Deed::Cite(items) } else { Deed::Uncite(items) };
        self.deed(&deed, call.at, now)
    }

    pub(super) fn add(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let title = call.text();
        if title.is_empty() {
            return Done::ask("The title?");
        }
        let title = line("title", &title)?;
        let (id, criterion) = (self.opened.session.next_evidence_id(), self.criterion(call.at)?.id.clone());
        let cites = self.state().mark(&criterion).map_or(&[][..], |mark| &mark.cites);
        let to = with(cites, &[id]);
        let item = Change::Evidence { id, edit: EvidenceEdit::Title(title) };
        let said = format!("{criterion}: cites {}.", names(&to));
        self.record(now, vec![item, Change::Cites { criterion, to }])?;
        Done::said(said)
    }

    pub(super) fn evidence(&mut self, call: &Call<'_>, now: Timestamp) -> Result<Done, String> {
        let text = call.text();
        let (word, rest) = words::split(&text);
        let changes = match word {
            "" => return Ok(Done::Said(ledger(self.state()))),
            "add" if rest.is_empty() => return Done::ask("The title?"),
            "add" => {
                let edit = EvidenceEdit::Title(line("title", rest)?);
                vec![Change::Evidence { id: self.opened.session.next_evidence_id(), edit }]
            }
            "edit" | "judge" | "clear" => self.edited(word, rest)?,
            "remove" => {
                let id = one(rest)?;
                self.item(id)?;
                let mut without = self.state().clone();
                without.remove_item(id);
                self.state().changes_to(&without)
            }
            _ => {
                let id = one(word)?;
                self.item(id)?;
                return Ok(Done::Said(self.state().item(id).map(say::item).into_iter().collect()));
            }
        };
        let mut said = Vec::new();
        let mut state = self.state().clone();
        for change in &changes {
            said.push(say::ended(&change.sentence(&state)));
            state.apply(change, now);
        }
        if self.record(now, changes)? { Ok(Done::Said(said)) } else { Done::said("It is so already.") }
    }

    fn item(&self, id: EvidenceId) -> Result<(), String> {
        self.state().item(id).map(drop).ok_or_else(|| format!("there is no evidence item {id} in the ledger"))
    }

    /// Edits of one item: `E1 title TEXT`, `E1 valid yes current no`, or `E1 locator` to clear it.
    fn edited(&self, word: &str, rest: &str) -> Result<Vec<Change>, String> {
        let (id, rest) = words::split(rest);
        let id = one(id)?;
        self.item(id)?;
        let edits = match word {
            "judge" => say::judged(rest)?,
            "clear" => vec![say::edit(rest, None)?],
            _ => {
                let (field, text) = words::split(rest);
                vec![say::edit(field, Some(text))?]
            }
        };
        Ok(edits.into_iter().map(|edit| Change::Evidence { id, edit }).collect())
    }
}

/// The items named in a line.
fn cited(items: &str) -> Result<Vec<EvidenceId>, String> {
    items.split([',', ' ', ';']).filter(|item| !item.is_empty()).map(one).collect()
}

fn one(item: &str) -> Result<EvidenceId, String> {
    item.parse().map_err(|why: IdError| why.to_string())
}

fn names(items: &[EvidenceId]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

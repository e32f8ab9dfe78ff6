//! What the fields of a form say, or what is wrong with one of them.

use jiff::civil::Date;

use crate::{
    app::desk::NewSession,
    domain::{
        evidence::EvidenceItem,
        history::{CandidateEdit, Change},
        ids::{InterestId, LevelId},
        state::{Outcome, Recommendation},
    },
    tui::{
        model::form::Form,
        text::{accept_line, accept_note},
    },
};

/// Why a form can't be taken: the label of the field at fault, and what to do about it.
pub(super) struct Wrong {
    pub label: String,
    pub why: String,
}

impl Wrong {
    pub fn at(label: &str, why: &impl ToString) -> Self {
        Self { label: label.to_owned(), why: why.to_string() }
    }
}

/// One line of text, which may be empty.
fn line(form: &Form, label: &str) -> Result<String, Wrong> {
    let text = form.value(label);
    let line = accept_line(&text).map_err(|why| Wrong::at(label, &why))?;
    Ok(line.trim().to_owned())
}

/// One line of text that can't be empty.
pub(super) fn filled(form: &Form, label: &str, remedy: &str) -> Result<String, Wrong> {
    let line = line(form, label)?;
    if line.is_empty() { Err(Wrong::at(label, &remedy)) } else { Ok(line) }
}

fn level(form: &Form, remedy: &str) -> Result<LevelId, Wrong> {
    filled(form, "level", remedy)?.parse().map_err(|why| Wrong::at("level", &why))
}

fn years(form: &Form) -> Result<Option<u32>, Wrong> {
    let line = line(form, "years")?;
    if line.is_empty() {
        return Ok(None);
    }
    line.parse().map(Some).map_err(|_| Wrong::at("years", &"type a whole number, such as 4, or nothing"))
}

fn interest(form: &Form) -> Result<Option<InterestId>, Wrong> {
    let word = form.value("interest");
    if word.is_empty() {
        return Ok(None);
    }
    word.parse().map(Some).map_err(|why| Wrong::at("interest", &why))
}

pub(super) fn long(form: &Form, label: &str) -> String {
    accept_note(&form.value(label)).trim().to_owned()
}

pub(super) fn new_session(form: &Form) -> Result<NewSession, Wrong> {
    let candidate = filled(form, "candidate", "type the candidate's name")?;
    let reference = line(form, "reference")?;
    let target = level(form, "choose the level applied for, with the right and left keys")?;
    let years = years(form)?;
    let detail = long(form, "detail");
    let kind = interest(form)?;
    if kind.is_none() && !detail.is_empty() {
        return Err(Wrong::at("interest", &"choose what the detail is about, or “none”"));
    }
    let interest = kind.map(|kind| (kind, detail));
    Ok(NewSession { candidate, reference, target, years, interest })
}

pub(super) fn candidate(form: &Form) -> Result<Vec<Change>, Wrong> {
    let edits = [
        CandidateEdit::Name(filled(form, "candidate", "type the candidate's name")?),
        CandidateEdit::Reference(line(form, "reference")?),
        CandidateEdit::Target(level(form, "choose the level applied for")?),
        CandidateEdit::Years(years(form)?),
    ];
    Ok(edits.map(Change::Candidate).into())
}

pub(super) fn declaration(form: &Form) -> Result<Change, Wrong> {
    let choose = || Wrong::at("interest", &"choose one; “none” is an answer too");
    let kind = interest(form)?.ok_or_else(choose)?;
    Ok(Change::Declared { kind: Some(kind), detail: long(form, "detail") })
}

pub(super) fn recommendation(form: &Form) -> Result<Change, Wrong> {
    let word = form.value("outcome");
    let outcome =
        Outcome::from_word(&word).ok_or_else(|| Wrong::at("outcome", &"choose what you recommend"))?;
    let level = match outcome {
        Outcome::Recommend => Some(level(form, "choose the level that you recommend")?),
        Outcome::Defer | Outcome::Decline => level(form, "").ok(),
    };
    let rationale = long(form, "rationale");
    if rationale.is_empty() {
        return Err(Wrong::at("rationale", &"say why: the committee decides by it"));
    }
    Ok(Change::Recommended(Some(Recommendation { outcome, level, rationale })))
}

/// The edits that turn `old` into what the form says.
pub(super) fn evidence(form: &Form, old: &EvidenceItem) -> Result<Vec<Change>, Wrong> {
    let kind = form.value("kind");
    let kind = (!kind.is_empty()).then(|| kind.parse().map_err(|why| Wrong::at("kind", &why))).transpose()?;
    let new = EvidenceItem {
        id: old.id,
        kind,
        title: filled(form, "title", "say what it is, in a few words")?,
        locator: line(form, "locator")?,
        date: date(form)?,
        valid: judged(form, "valid"),
        authentic: judged(form, "authentic"),
        current: judged(form, "current"),
        sufficient: judged(form, "sufficient"),
    };
    Ok(old.edits_to(&new).into_iter().map(|edit| Change::Evidence { id: old.id, edit }).collect())
}

fn date(form: &Form) -> Result<Option<Date>, Wrong> {
    let line = line(form, "date")?;
    if line.is_empty() {
        return Ok(None);
    }
    // Only the full form: the record must not depend on how a day and a month are told apart.
    let date = (line.len() == 10).then(|| line.parse().ok()).flatten();
    let wrong = || Wrong::at("date", &"type year, month and day, such as 2026-03-31, or nothing");
    date.map(Some).ok_or_else(wrong)
}

fn judged(form: &Form, label: &str) -> Option<bool> {
    match form.value(label).as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

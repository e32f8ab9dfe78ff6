//! The lists of the open session that have a cursor and no more: findings, evidence, history.

use crate::domain::history::chain::Link;
use crate::{
    domain::{
        check::{Finding, FindingKind},
        history::{CandidateEdit, Change},
        ids::{CriterionId, EvidenceId},
    },
    tui::{
        action::{Action, Motion},
        message::Effect,
        model::{Cursor, Model, Screen, Weight, filter::Filter},
        update::{assess::next_of, form, go, go_to, line, note, picker, show},
    },
};

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows().saturating_sub(3);
    let Some(work) = &model.work else { return };
    let now = model.now;
    let (cursor, len, page) = match model.screens.last_mut() {
        Some(Screen::Check(cursor)) => (cursor, work.findings_shown(now).len(), rows),
        // An item takes two rows.
        Some(Screen::Evidence(cursor)) => (cursor, work.items_shown(now).len(), rows / 2),
        Some(Screen::History(view)) => {
            let len = view.lines(work).len();
            (&mut view.cursor, len, rows)
        }
        _ => return,
    };
    // A removal or an undo can have left the cursor behind the end.
    cursor.at = cursor.at.min(len.saturating_sub(1));
    cursor.step(motion, len, page);
}

/// Enter: goes to where the line can be acted on.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    match model.screen() {
        Screen::Check(_) => choose_finding(model),
        Screen::History(_) => choose_entry(model),
        _ => Vec::new(),
    }
}

fn choose_finding(model: &mut Model) -> Vec<Effect> {
    let (Some(work), Screen::Check(cursor)) = (&model.work, model.screen()) else { return Vec::new() };
    let findings = work.findings_shown(model.now);
    let Some((finding, _)) = findings.get(cursor.at.min(findings.len().saturating_sub(1))) else {
        return Vec::new();
    };
    let finding = finding.clone();
    if !work.is_writable() && finding.criterion.is_none() {
        return refuse(model, "the session is read-only");
    }
    settle(model, &finding)
}

/// Opens what a finding is about: the field of a form, or the criterion with what it lacks at hand.
fn settle(model: &mut Model, finding: &Finding) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    let is_writable = work.is_writable();
    match finding.kind {
        FindingKind::NoReference => in_form(model, form::open_candidate, "reference"),
        FindingKind::Years => in_form(model, form::open_candidate, "years"),
        FindingKind::NoDeclaration | FindingKind::LateDeclaration | FindingKind::Interest => {
            in_form(model, form::open_declaration, "interest")
        }
        FindingKind::NoRecommendation => {
            let field = if work.session.state.recommendation.is_some() { "rationale" } else { "outcome" };
            in_form(model, form::open_recommendation, field)
        }
        FindingKind::WeakEvidence if is_writable => open_weak(model, finding),
        FindingKind::Stale if is_writable => open_stale(model, finding),
        kind => {
            let gone = finding.criterion.as_ref().map(|criterion| go_to(model, criterion));
            let at_hand = match kind {
                _ if !is_writable => Vec::new(),
                FindingKind::OpenDraft | FindingKind::NoNote => note::open(model),
                FindingKind::NoEvidence | FindingKind::SoleSource => picker::open(model),
                FindingKind::ShortMeasure => line::open_measure(model),
                // The keys that mark are at hand on the main screen.
                _ => Vec::new(),
            };
            gone.into_iter().flatten().chain(at_hand).collect()
        }
    }
}

/// Opens the item that was judged wanting, at the judgement.
fn open_weak(model: &mut Model, finding: &Finding) -> Vec<Effect> {
    let item = finding.evidence.and_then(|id| model.work.as_ref()?.session.state.item(id));
    let Some(item) = item else { return Vec::new() };
    let judged = [
        ("valid", item.valid),
        ("authentic", item.authentic),
        ("current", item.current),
        ("sufficient", item.sufficient),
    ];
    let field = judged.iter().find(|(_, judged)| *judged == Some(false)).map_or("title", |(label, _)| label);
    let id = item.id;
    in_form(model, |model| form::open_evidence(model, Some(id)), field)
}

/// Opens the newest of the items that a criterion rests on, at its date: it is the one that lacks the least.
fn open_stale(model: &mut Model, finding: &Finding) -> Vec<Effect> {
    let newest = finding.criterion.as_ref().and_then(|criterion| {
        let state = &model.work.as_ref()?.session.state;
        let cited = state.mark(criterion)?.cites.iter().filter_map(|id| state.item(*id));
        cited.max_by_key(|item| item.date).map(|item| item.id)
    });
    newest.map_or_else(Vec::new, |id| in_form(model, |model| form::open_evidence(model, Some(id)), "date"))
}

/// Opens a form at one of its fields.
fn in_form(
    model: &mut Model,
    open: impl FnOnce(&mut Model) -> Vec<Effect>,
    field: &'static str,
) -> Vec<Effect> {
    let effects = open(model);
    form::put_on_field(model, field);
    effects
}

fn choose_entry(model: &mut Model) -> Vec<Effect> {
    let (Some(work), Screen::History(view)) = (&model.work, model.screen()) else { return Vec::new() };
    let lines = view.lines(work);
    let Some(index) = lines.get(view.cursor.at.min(lines.len().saturating_sub(1))) else {
        return Vec::new();
    };
    let entry = work.session.entries[*index].clone();
    // What an undo restored stands behind it, in its group.
    let group = work.session.entries.iter().skip(*index).take_while(|other| other.group == entry.group);
    let changes = group.flat_map(|entry| entry.change.made());
    // Of many the first in the document.
    let index = |id: &&CriterionId| work.framework().criterion_index(id);
    let place = changes.filter_map(Link::criterion).min_by_key(index).cloned();
    match &entry.change {
        Change::Evidence { id, .. } => go_to_item(model, *id),
        Change::Candidate(edit) => in_form(model, form::open_candidate, field_of(edit)),
        Change::Created { .. } => in_form(model, form::open_candidate, "candidate"),
        Change::Declared { .. } => in_form(model, form::open_declaration, "interest"),
        Change::Recommended(_) => in_form(model, form::open_recommendation, "outcome"),
        Change::Sealed { .. } => show(model, Screen::Check(Cursor::default())),
        _ => match place {
            Some(criterion) => go_to(model, &criterion),
            None => refuse(model, "this change is about the session, not about a criterion"),
        },
    }
}

/// The field of the candidate's form that an edit is about.
fn field_of(edit: &CandidateEdit) -> &'static str {
    match edit {
        CandidateEdit::Name(_) => "candidate",
        CandidateEdit::Reference(_) => "reference",
        CandidateEdit::Target(_) => "level",
        CandidateEdit::Years(_) => "years",
    }
}

fn go_to_item(model: &mut Model, id: EvidenceId) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    let at = work.items_shown(model.now).iter().position(|item| item.id == id);
    let at = at.or_else(|| {
        // What was asked for is shown, whatever the filter of the ledger was.
        let at = work.items().iter().position(|item| item.id == id)?;
        work.filters.items = Filter::default();
        Some(at)
    });
    match at {
        Some(at) => show(model, Screen::Evidence(Cursor { at })),
        None => refuse(model, format!("{id} is no longer in the ledger")),
    }
}

fn refuse(model: &mut Model, why: impl Into<String>) -> Vec<Effect> {
    model.say(Weight::Refused, why);
    Vec::new()
}

/// Goes to the criterion of the next finding, round the end if need be, and says what was found there.
pub(super) fn next_finding(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    let findings = work.findings(model.now);
    let framework = work.framework();
    let index = |finding: &Finding| framework.criterion_index(finding.criterion.as_ref()?);
    let mut found: Vec<usize> = findings.iter().filter_map(|(finding, _)| index(finding)).collect();
    found.sort_unstable();
    let Some(next) = next_of(&found, work.criterion_index(), true) else {
        let rest = findings.len();
        let text = if rest == 0 {
            "nothing to ask about".to_owned()
        } else {
            format!("what is left is about the session: {} shows it", model.key(Action::Check))
        };
        model.say(Weight::Done, text);
        return Vec::new();
    };
    let here = findings.iter().filter(|(finding, _)| index(finding) == Some(next));
    let said: Vec<&str> = here.map(|(finding, _)| finding.text.as_str()).collect();
    let said = format!("{}: {}", framework.criteria[next].id, said.join("; "));
    let effects = go(model, next);
    model.say(Weight::Done, said);
    effects
}

/// Shows only the changes of the criterion in hand, or all again; the cursor stays on its entry where that is shown.
pub(super) fn only_here(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    if let Some(Screen::History(view)) = model.screens.last_mut() {
        let entry = view.lines(work).get(view.cursor.at).copied();
        view.only = !view.only;
        let at = view.lines(work).iter().position(|index| Some(*index) == entry);
        view.cursor = Cursor { at: at.unwrap_or(0) };
    }
    Vec::new()
}

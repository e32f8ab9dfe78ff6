//! The forms as they are opened: which fields, and what stands in them.

use crate::{
    domain::{
        evidence::EvidenceItem,
        framework::Framework,
        ids::EvidenceId,
        state::{Candidate, Outcome, Recommendation},
    },
    tui::{
        keymap::SEALED,
        message::Effect,
        model::{
            Model, Overlay, Work,
            form::{Field, Form, Purpose},
        },
        update::drafts,
    },
};

pub(super) fn push(model: &mut Model, purpose: Purpose, fields: Vec<Field>) -> Vec<Effect> {
    let mut form = Form::new(purpose, fields);
    drafts::fill(model, &mut form);
    model.overlays.push(Overlay::Form(form));
    Vec::new()
}

/// The open session, if it may be changed; else says why not.
pub(super) fn writable(model: &mut Model) -> Option<&Work> {
    let why = match &model.work {
        None => "no session is open",
        Some(work) if work.is_sealed() => SEALED,
        Some(work) if !work.is_writable() => "the session is read-only",
        Some(_) => return model.work.as_ref(),
    };
    model.refuse(why);
    None
}

pub(in crate::tui::update) fn open_new_session(model: &mut Model) -> Vec<Effect> {
    let framework = &model.seat.shipped.framework;
    let mut fields = candidate_fields(framework, None);
    fields.extend(interest_fields(framework, "not yet declared", "", ""));
    push(model, Purpose::NewSession, fields)
}

pub(in crate::tui::update) fn open_candidate(model: &mut Model) -> Vec<Effect> {
    let Some(work) = writable(model) else { return Vec::new() };
    let fields = candidate_fields(work.framework(), Some(&work.session.state.candidate));
    push(model, Purpose::Candidate, fields)
}

fn candidate_fields(framework: &Framework, candidate: Option<&Candidate>) -> Vec<Field> {
    let text = |get: fn(&Candidate) -> &str| candidate.map_or("", get);
    let years = candidate.and_then(|candidate| candidate.years_in_practice);
    let years = years.map(|years| years.to_string()).unwrap_or_default();
    let unchosen = candidate.is_none().then_some("not chosen");
    let target = text(|candidate| candidate.target.as_str());
    vec![
        Field::text("candidate", "the name as the candidate writes it", text(|c| &c.name)),
        Field::text(
            "reference",
            "the certification body's reference; needed at the seal",
            text(|c| &c.reference),
        ),
        Field::choice("level", "the level applied for", levels(framework, unchosen), target),
        Field::text("years", "years in practice, if known", &years),
    ]
}

/// The levels as choices, after a first one that is none of them.
fn levels<'a>(
    framework: &'a Framework,
    unchosen: Option<&'static str>,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    let none = unchosen.map(|title| (String::new(), title.to_owned()));
    let title = |title: &Option<String>| title.as_deref().unwrap_or_default().to_owned();
    none.into_iter()
        .chain(framework.levels.iter().map(move |level| (level.id.to_string(), title(&level.title))))
}

fn interest_fields(framework: &Framework, unchosen: &str, kind: &str, detail: &str) -> [Field; 2] {
    let none = (String::new(), unchosen.to_owned());
    let interests = framework.interests.iter();
    let interests = interests.map(|interest| (interest.id.to_string(), interest.title.clone()));
    let choices = std::iter::once(none).chain(interests);
    [
        Field::choice(
            "interest",
            "your interest in the candidate's result; “none” is an answer",
            choices,
            kind,
        ),
        Field::long("detail", "what there is to say about the interest", detail),
    ]
}

pub(in crate::tui::update) fn open_declaration(model: &mut Model) -> Vec<Effect> {
    let Some(work) = writable(model) else { return Vec::new() };
    let declaration = work.session.state.declaration.as_ref();
    let kind = declaration.map_or("", |declaration| declaration.kind.as_str());
    let detail = declaration.map_or("", |declaration| declaration.detail.as_str());
    let fields = interest_fields(work.framework(), "not yet declared", kind, detail);
    push(model, Purpose::Declaration, fields.into())
}

pub(in crate::tui::update) fn open_recommendation(model: &mut Model) -> Vec<Effect> {
    let Some(work) = writable(model) else { return Vec::new() };
    let fields = recommendation_fields(work.framework(), work.session.state.recommendation.as_ref());
    push(model, Purpose::Recommendation, fields)
}

/// The fields of a recommendation, with what was recommended before.
pub(super) fn recommendation_fields(
    framework: &Framework,
    recommendation: Option<&Recommendation>,
) -> Vec<Field> {
    let outcome = recommendation.map_or("", |recommendation| recommendation.outcome.as_str());
    let level = recommendation.and_then(|recommendation| recommendation.level.as_ref());
    let level = level.map_or("", |level| level.as_str());
    let rationale = recommendation.map_or("", |recommendation| recommendation.rationale.as_str());
    let title = |outcome: Outcome| match outcome {
        Outcome::Recommend => "the level below",
        Outcome::Defer => "more is needed first",
        Outcome::Decline => "do not recommend",
    };
    let outcomes = Outcome::ALL.map(|outcome| (outcome.as_str().to_owned(), title(outcome).to_owned()));
    let outcomes = std::iter::once((String::new(), "not chosen".to_owned())).chain(outcomes);
    vec![
        Field::choice("outcome", "what you recommend; the committee decides", outcomes, outcome),
        Field::choice("level", "the level recommended", levels(framework, Some("none")), level),
        Field::long("rationale", "why, for the committee to read", rationale),
    ]
}

/// A new item, or one of the ledger.
pub(in crate::tui::update) fn open_evidence(model: &mut Model, id: Option<EvidenceId>) -> Vec<Effect> {
    let Some(work) = writable(model) else { return Vec::new() };
    let item = id.and_then(|id| work.session.state.item(id)).cloned();
    let purpose = item.as_ref().map_or(Purpose::NewEvidence, |item| Purpose::Evidence(item.id));
    let fields = evidence_fields(work.framework(), &item.unwrap_or_else(|| EvidenceItem::new(EvidenceId(0))));
    push(model, purpose, fields)
}

fn evidence_fields(framework: &Framework, item: &EvidenceItem) -> Vec<Field> {
    let none = (String::new(), "not said".to_owned());
    let kinds = framework.evidence_kinds.iter().map(|kind| (kind.id.to_string(), kind.title.clone()));
    let kind = item.kind.as_ref().map_or("", |kind| kind.as_str());
    let date = item.date.map(|date| date.to_string()).unwrap_or_default();
    let flags = [
        ("valid", "does it show what the criterion asks for?", item.valid),
        ("authentic", "is it the candidate's own?", item.authentic),
        ("current", "does it show present competence?", item.current),
        ("sufficient", "is there enough of it?", item.sufficient),
    ];
    let mut fields = vec![
        Field::choice("kind", "what kind of evidence", std::iter::once(none).chain(kinds), kind),
        Field::text("title", "what it is, in a few words", &item.title),
        Field::text("locator", "where it is: a file, pages, a minute", &item.locator),
        Field::text("date", "when it was made or done, such as 2026-03-31", &date),
    ];
    fields.extend(flags.map(|(label, hint, flag)| Field::choice(label, hint, judgements(), word(flag))));
    fields
}

fn judgements() -> [(String, String); 3] {
    [("", "not judged"), ("yes", ""), ("no", "")].map(|(word, title)| (word.to_owned(), title.to_owned()))
}

fn word(flag: Option<bool>) -> &'static str {
    match flag {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}

pub(in crate::tui::update) fn open_export(model: &mut Model, hint: &str) -> Vec<Effect> {
    let today = model.now.to_zoned_datetime(model.zone.clone()).date();
    let field = Field::text("folder", hint, &format!("committee-{today}"));
    push(model, Purpose::Export, vec![field])
}

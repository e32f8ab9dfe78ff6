//! Phrases from earlier notes: asked for, found by typing, put where the caret is.

use crate::{
    domain::ids::CriterionId,
    tui::{
        action::Motion,
        field::TextField,
        message::Effect,
        model::{Cursor, Model, Overlay, Weight, phrases::Phrases},
        update::typing,
    },
};

/// Opens the list over the note, and asks for what is in it.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Note(note)) = model.overlays.last() else { return Vec::new() };
    let criterion = note.criterion.clone();
    let phrases = Phrases {
        criterion: criterion.clone(),
        all: None,
        query: TextField::line(""),
        cursor: Cursor::default(),
    };
    model.overlays.push(Overlay::Phrases(phrases));
    vec![Effect::Gather(criterion)]
}

fn list(model: &mut Model) -> Option<&mut Phrases> {
    match model.overlays.last_mut() {
        Some(Overlay::Phrases(phrases)) => Some(phrases),
        _ => None,
    }
}

/// The phrases are there.
pub(super) fn gathered(model: &mut Model, criterion: &CriterionId, found: Vec<String>) -> Vec<Effect> {
    let waiting = model.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Phrases(phrases) if phrases.criterion == *criterion => Some(phrases),
        _ => None,
    });
    if let Some(phrases) = waiting {
        phrases.all = Some(found);
    }
    Vec::new()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows();
    if let Some(phrases) = list(model) {
        let count = phrases.found().len();
        phrases.cursor.step(motion, count, rows);
    }
}

/// Enter: the phrase stands in the note, at the caret.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    let Some(phrases) = list(model) else { return Vec::new() };
    let at = phrases.cursor.at;
    let Some(phrase) = phrases.found().get(at).map(|phrase| (*phrase).to_owned()) else {
        model.say(Weight::Refused, "there is no such phrase in the earlier notes");
        return Vec::new();
    };
    model.overlays.pop();
    typing::insert(model, &phrase)
}

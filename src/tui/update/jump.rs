//! The jump line on the screens.

use crate::{
    domain::jump::{Target, target},
    tui::{
        message::Effect,
        model::{Model, Overlay, Pane, Place, Weight},
        update::go,
    },
};

/// Goes where the line leads, once it can lead nowhere else.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Jump(field)), Some(work)) = (model.overlays.last(), &model.work) else {
        return Vec::new();
    };
    let Target::Criterion(index) = target(work.framework(), field.text(), false) else { return Vec::new() };
    let effects = go(model, index);
    if let Some(work) = &mut model.work {
        work.landed = true;
    }
    effects
}

/// Enter: goes to what the line leads to, the first of several.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Jump(field)) = model.overlays.last() else { return Vec::new() };
    let line = field.text().to_owned();
    let Some(work) = &mut model.work else { return Vec::new() };
    match target(work.framework(), &line, true) {
        Target::Criterion(index) => go(model, index),
        // An ability named by letters is looked at on the level shown.
        Target::Several(indexes) => {
            let criteria = &work.framework().criteria;
            let here = |index: &&usize| criteria[**index].level == work.place.level;
            let index = indexes.iter().find(here).or(indexes.first()).copied();
            index.map_or_else(Vec::new, |index| go(model, index))
        }
        Target::Ability(ability) => {
            let level = work.place.level;
            place(model, ability, level)
        }
        Target::Level(ability, level) => place(model, ability, level),
        Target::Nowhere(why) => {
            model.say(Weight::Refused, why);
            Vec::new()
        }
    }
}

fn place(model: &mut Model, ability: usize, level: usize) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    let first = work.framework().criteria_at(ability, level).next().map(|(index, _)| index);
    if let Some(index) = first {
        return go(model, index);
    }
    work.place = Place { ability, level, line: 0, pane: Pane::Criteria };
    model.overlays.clear();
    Vec::new()
}

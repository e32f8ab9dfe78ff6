//! The main screen: marking, and moving about.

use crate::domain::history::chain::Link;
use jiff::Timestamp;

use crate::{
    domain::{
        history::Change,
        ids::{CriterionId, EvidenceId},
        repeat::Repeat,
        session::Refusal,
        state::Verdict,
    },
    tui::{
        action::{Action, Motion},
        keymap::Scope,
        message::Effect,
        model::{Cursor, Model, Notice, Pane, Place, SaveState, Screen, Weight, Work},
        update::{changed, taken_back::in_words},
        view::parts::verdict_glyph,
    },
};

/// Marks the criterion in hand; the same key again clears the verdict.
pub(super) fn verdict(model: &mut Model, to: Verdict, now: Timestamp) -> Vec<Effect> {
    let Some((work, criterion)) = in_hand(model) else { return Vec::new() };
    let to = Some(to).filter(|_| work.mark().and_then(|mark| mark.verdict) != Some(to));
    let said = format!("{criterion} {}", marked(model, to));
    record_and_say(model, now, vec![Change::Verdict { criterion, to }], &said)
}

/// A verdict with its glyph.
fn marked(model: &Model, to: Option<Verdict>) -> String {
    let (glyph, _) = verdict_glyph(model.theme, to);
    format!("{glyph} {}", to.map_or("unmarked", Verdict::words))
}

/// Flags the criterion in hand to be asked about, or no longer.
pub(super) fn probe(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some((work, criterion)) = in_hand(model) else { return Vec::new() };
    let to = !work.mark().is_some_and(|mark| mark.probe);
    let said = format!("{criterion} {}", if to { "? to ask" } else { "no longer to ask" });
    record_and_say(model, now, vec![Change::Probe { criterion, to }], &said)
}

/// Repeats the last mark and its evidence on the criterion in hand, and goes to the next unmarked one. A mark that is
/// there is never changed.
pub(super) fn repeat(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some((work, criterion)) = in_hand(model) else { return Vec::new() };
    let mark = work.mark();
    if let Some(verdict) = mark.and_then(|mark| mark.verdict) {
        let key = model.key(Action::SameAgain);
        let said = format!("{criterion} is already {}; {key} marks unmarked criteria only", verdict.words());
        model.say(Weight::Refused, said);
        return Vec::new();
    }
    let mut to = mark.map(|mark| mark.cites.clone()).unwrap_or_default();
    let more: Vec<EvidenceId> = work.repeat.cites.iter().copied().filter(|id| !to.contains(id)).collect();
    to.extend(more);
    let repeat = Repeat { cites: to.clone(), ..work.repeat.clone() };
    let (glyph, _) = verdict_glyph(model.theme, Some(repeat.verdict));
    let said = format!("{criterion} {glyph} {}", repeat.words());
    let verdict = Change::Verdict { criterion: criterion.clone(), to: Some(repeat.verdict) };
    let effects = record_and_say(model, now, vec![verdict, Change::Cites { criterion, to }], &said);
    if !effects.is_empty() {
        let done = model.notice.take();
        unmarked(model, true);
        // That all is marked is said behind what was marked last.
        model.notice = match (done, model.notice.take()) {
            (Some(done), Some(all)) => Some(Notice { text: format!("{}; {}", done.text, all.text), ..all }),
            (done, all) => done.or(all),
        };
    }
    effects
}

fn in_hand(model: &Model) -> Option<(&Work, CriterionId)> {
    let work = model.work.as_ref()?;
    Some((work, work.criterion()?.id.clone()))
}

/// Records changes as one user action, and says what they did and which key undoes them; a refusal is said instead.
pub(super) fn record_and_say(
    model: &mut Model,
    now: Timestamp,
    changes: Vec<Change>,
    said: &str,
) -> Vec<Effect> {
    let effects = record(model, now, changes);
    if !effects.is_empty() {
        model.say_done(said);
    }
    effects
}

/// Records changes as one user action; a refusal is said.
pub(super) fn record(model: &mut Model, now: Timestamp, changes: Vec<Change>) -> Vec<Effect> {
    try_record(model, now, changes).unwrap_or_else(|refusal| {
        model.say(Weight::Refused, refusal.to_string());
        Vec::new()
    })
}

/// Records changes as one user action, or says why not to who called.
pub(super) fn try_record(
    model: &mut Model,
    now: Timestamp,
    changes: Vec<Change>,
) -> Result<Vec<Effect>, Refusal> {
    let Some(work) = &mut model.work else { return Ok(Vec::new()) };
    let target = work.target();
    let was_changed = work.record(now, changes)?;
    follow(model, target);
    Ok(if was_changed { changed(model) } else { Vec::new() })
}

/// Where another level is applied for than `before`, whoever looked at that one looks at the new one.
fn follow(model: &mut Model, before: usize) {
    let Some(work) = &mut model.work else { return };
    let target = work.target();
    if target == before {
        return;
    }
    if work.place.level == before {
        work.go_to_level(target);
    }
    for screen in &mut model.screens {
        if let Screen::Standing(view) = screen
            && view.level == before
        {
            (view.level, view.cursor) = (target, Cursor::default());
        }
    }
}

/// Takes back the last action, or the last undo, and goes to where it was.
pub(super) fn take_back(model: &mut Model, undo: bool, now: Timestamp) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    let (before, target) = (work.session.state.clone(), work.target());
    let result = if undo { work.session.undo(now) } else { work.session.redo(now) };
    match result {
        Ok(mut restored) => {
            work.refresh();
            let framework = work.framework();
            restored.sort_by_key(|change| change.criterion().and_then(|id| framework.criterion_index(id)));
            let said =
                in_words(undo, restored.iter().map(|change| (change.criterion(), change.sentence(&before))));
            let place = restored.iter().find_map(Link::criterion);
            if let Some(index) = place.and_then(|id| work.framework().criterion_index(id)) {
                work.go(index);
            }
            follow(model, target);
            model.say(Weight::Done, said);
            changed(model)
        }
        Err(refusal) => {
            model.say(Weight::Refused, refusal.to_string());
            Vec::new()
        }
    }
}

/// Saves now: the way to try again at once after a failure.
pub(super) fn save_now(model: &mut Model) -> Vec<Effect> {
    if let Some(work) = &mut model.work
        && work.is_writable()
    {
        work.save = SaveState::Saving;
        return vec![Effect::Save];
    }
    Vec::new()
}

pub(super) fn moving(model: &mut Model, motion: Motion) {
    let rows = model.body_rows();
    let side_by_side = model.size.0 >= crate::tui::view::SIDE_BY_SIDE;
    let Some(work) = &mut model.work else { return };
    match (work.place.pane, motion) {
        (_, Motion::Left) if side_by_side && work.place.pane == Pane::Criteria && work.place.level > 0 => {
            step_level(work, -1);
        }
        (_, Motion::Right) if side_by_side && work.place.pane == Pane::Criteria => step_level(work, 1),
        (_, Motion::Left) => work.place.pane = Pane::Abilities,
        (_, Motion::Right) => work.place.pane = Pane::Criteria,
        (Pane::Criteria, _) => step_criterion(work, motion, rows / 4),
        (Pane::Abilities, _) => {
            let mut cursor = Cursor { at: work.place.ability };
            cursor.step(motion, work.framework().abilities.len(), rows);
            work.place = Place { ability: cursor.at, line: 0, ..work.place };
        }
        (Pane::Levels, _) => {
            let mut cursor = Cursor { at: work.place.level };
            cursor.step(motion, work.framework().levels.len(), rows);
            work.place = Place { level: cursor.at, line: 0, ..work.place };
        }
    }
}

/// Moves among all criteria of the level in hand: past the last of an ability comes the first of the next. With a
/// filter it moves among those shown, at whatever level.
fn step_criterion(work: &mut Work, motion: Motion, page: usize) {
    let level: Vec<usize> = if work.filters.criteria.query.is_empty() {
        work.framework().criteria_of_level(work.place.level).map(|(index, _)| index).collect()
    } else {
        work.filters.shown.clone()
    };
    let here = work.criterion_index().unwrap_or(0);
    let own = work.criteria().count();
    let mut cursor = Cursor { at: level.partition_point(|index| *index < here) };
    // From a criterion that the filter hides, the next one shown is where the cursor would stand.
    let hidden = level.get(cursor.at) != Some(&here);
    match motion {
        // The ends are those of the pane.
        Motion::First => work.place.line = 0,
        Motion::Last => work.place.line = own.saturating_sub(1),
        Motion::Up | Motion::Down | Motion::Left | Motion::Right | Motion::PageUp | Motion::PageDown => {
            if !(hidden && motion == Motion::Down) {
                cursor.step(motion, level.len(), page);
            }
            if let Some(index) = level.get(cursor.at) {
                work.go(*index);
            }
        }
    }
}

pub(super) fn pane(model: &mut Model, step: isize) {
    let panes = [Pane::Criteria, Pane::Abilities, Pane::Levels];
    let Some(work) = &mut model.work else { return };
    let at = panes.iter().position(|pane| *pane == work.place.pane).unwrap_or(0);
    let to = (at + panes.len()).saturating_add_signed(step) % panes.len();
    work.place.pane = panes[to];
}

pub(super) fn level(model: &mut Model, step: isize) {
    if let Some(work) = &mut model.work {
        step_level(work, step);
    }
}

fn step_level(work: &mut Work, step: isize) {
    let last = work.framework().levels.len().saturating_sub(1);
    work.go_to_level(work.place.level.saturating_add_signed(step).min(last));
}

/// Goes to the next or previous unmarked criterion of the target level, round the end if need be.
pub(super) fn unmarked(model: &mut Model, forward: bool) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    let target = work.target();
    let open = work
        .framework()
        .criteria_of_level(target)
        .filter(|(_, c)| work.session.state.verdict(&c.id).is_none());
    let open: Vec<usize> = open.map(|(index, _)| index).collect();
    let level = work.framework().levels.get(target).map(|level| level.id.to_string()).unwrap_or_default();
    let here = work.criterion_index();
    if let Some(index) = next_of(&open, here, forward) {
        work.go(index);
        if here == Some(index) {
            model.say(Weight::Done, "the only unmarked criterion left");
        }
    } else {
        let key = model.key(Action::Standing);
        model.say(Weight::Done, format!("every criterion at {level} is marked; {key} shows the verdict"));
    }
    Vec::new()
}

/// Goes to the next criterion that is to be asked about, at any level.
pub(super) fn next_probe(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    let probed = work.framework().criteria.iter().enumerate();
    let probed = probed.filter(|(_, c)| work.session.state.mark(&c.id).is_some_and(|mark| mark.probe));
    let probed: Vec<usize> = probed.map(|(index, _)| index).collect();
    if let Some(index) = next_of(&probed, work.criterion_index(), true) {
        work.go(index);
    } else {
        let key = model.keymap.key(Scope::Assess, Action::Probe);
        let said = format!("nothing is flagged to be asked about; {key} flags the criterion in hand");
        model.say(Weight::Done, said);
    }
    Vec::new()
}

/// The index in `indexes` (rising) that comes after or before `here`, round the end.
pub(super) fn next_of(indexes: &[usize], here: Option<usize>, forward: bool) -> Option<usize> {
    let here = here.unwrap_or(0);
    if forward {
        indexes.iter().find(|index| **index > here).or(indexes.first()).copied()
    } else {
        indexes.iter().rev().find(|index| **index < here).or(indexes.last()).copied()
    }
}

/// Enter: from the abilities or levels into the criteria; on a criterion, its full wording.
pub(super) fn choose(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &mut model.work else { return Vec::new() };
    if work.place.pane == Pane::Criteria {
        return super::reader::open_wording(model);
    }
    work.place.pane = Pane::Criteria;
    Vec::new()
}

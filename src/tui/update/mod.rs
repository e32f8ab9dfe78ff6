//! The only code that changes the model: a message in, effects out. No I/O, no clock.

use jiff::Timestamp;

use crate::tui::{
    key::{Code, Key, Named},
    keymap::Meaning,
    message::{Effect, Msg},
    model::{Model, SaveState, Weight},
};

mod act;
mod as_of;
mod assess;
mod bulk;
mod copy;
mod drafts;
mod evidence;
mod export;
mod filter;
mod finder;
mod flood;
mod form;
mod jump;
mod line;
mod lists;
mod map;
mod mouse;
mod note;
mod panel;
mod phrases;
mod picker;
mod reader;
mod rescue;
mod sessions;
mod standing;
mod taken_back;
mod typing;
mod versions;
mod ways;
mod wording;

pub use crate::domain::jump::{Target, target};
pub use act::act;
pub use filter::completions;
pub use reader::help;
pub use standing::{listed, supposed};
use ways::{go, go_to, open, show};
pub use wording::in_short;

/// Moves the model on by one message; returns what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    model.now = now;
    model.fade();
    let typing = matches!(msg, Msg::Key(_) | Msg::Flooded { .. } | Msg::Paste(_));
    let mut effects = take(model, msg, now);
    if typing {
        effects.extend(panel::keep_draft(model));
        effects.extend(drafts::keep(model));
    } else {
        effects.extend(drafts::due(model));
    }
    filter::sift(model, now);
    effects
}

fn take(model: &mut Model, msg: Msg, now: Timestamp) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(model, key, now),
        Msg::Flooded { key, is_first } => flood::flooded(model, key, is_first, now),
        Msg::Paste(text) => typing::pasted(model, &text),
        Msg::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::Listed(rows) => {
            sessions::listed(model, rows);
            Vec::new()
        }
        Msg::Opened(opened) => open(model, *opened),
        Msg::Compared(loaded) => {
            versions::compared(model, &loaded);
            Vec::new()
        }
        Msg::Renewed(opening) => rescue::renewed(model, opening),
        Msg::Access(access) => rescue::access(model, access),
        Msg::Failed(text) => {
            form::refused(model);
            model.say(Weight::Failed, text);
            Vec::new()
        }
        Msg::Closed => ways::closed(model),
        Msg::Silent => saved(model, |save, _| {
            if *save == SaveState::Saving {
                *save = SaveState::Silent;
            }
        }),
        // More changes than there are were made before the record was read anew: they are told too late.
        Msg::Saved { changes, at } => saved(model, |save, known| {
            if changes <= known {
                *save = if changes == known { SaveState::Saved(Some(at)) } else { SaveState::Saving };
            }
        }),
        Msg::Drafts(kept) => drafts::told(model, kept),
        Msg::SaveFailed { cause } => saved(model, |save, _| *save = SaveState::Failed(cause)),
        Msg::Gathered(criterion, found) => phrases::gathered(model, &criterion, found),
        Msg::Mouse(gesture) => {
            model.hush();
            mouse::gesture(model, gesture, now)
        }
        Msg::Edited { criterion, edited } => note::edited(model, &criterion, edited, now),
        Msg::Exporting(done) => {
            export::moved_on(model, done);
            Vec::new()
        }
        Msg::Exported(result) => {
            export::ended(model, result);
            Vec::new()
        }
        Msg::CopiedAway(result) => {
            rescue::copied_away(model, result);
            Vec::new()
        }
        Msg::Panel(news) => panel::told(model, news),
        Msg::Resumed | Msg::Faded => Vec::new(),
    }
}

fn press(model: &mut Model, key: Key, now: Timestamp) -> Vec<Effect> {
    model.hush();
    let landed = model.work.as_mut().is_some_and(|work| std::mem::take(&mut work.landed));
    // The Enter that ends a jump line comes too late where the last number was enough.
    if landed && key == Key::named(Named::Enter) {
        return Vec::new();
    }
    match model.keymap.resolve(model, key) {
        Meaning::Does(action) => act(model, action, now),
        Meaning::Refused(why) => {
            model.refuse(why);
            Vec::new()
        }
        // A function key types nothing.
        Meaning::Typed if !matches!(key.code, Code::F(_)) => typing::typed(model, key),
        Meaning::Typed | Meaning::Nothing => {
            model.say(Weight::Refused, format!("no command on {key} here"));
            Vec::new()
        }
    }
}

/// Something is known of the file of the open record.
fn saved(model: &mut Model, says: impl FnOnce(&mut SaveState, u64)) -> Vec<Effect> {
    if let Some((save, changes)) = model.save_mut() {
        says(save, *changes);
    }
    Vec::new()
}

/// Says that the open record has changed: it is to be saved.
fn changed(model: &mut Model) -> Vec<Effect> {
    if let Some((save, changes)) = model.save_mut() {
        *changes += 1;
        // A failure stands on the screen until it is not true any more.
        if !matches!(save, SaveState::Failed(_) | SaveState::Silent) {
            *save = SaveState::Saving;
        }
    }
    vec![Effect::Save]
}

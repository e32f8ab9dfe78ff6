//! What the loop waits for: answers from the thread that works at the desk. The screens are drawn and signals are taken
//! meanwhile; keys wait, so that each is read by the screen that it was meant for.

use std::{
    collections::VecDeque,
    path::Path,
    time::{Duration, Instant},
};

use super::{Driver, End, RunError, handed::HandedBack, lock::Again};
use crate::{
    app::desk::Access,
    store::zone,
    tui::{
        action::Action,
        input::{Heard, Pace},
        key::Key,
        keymap::{Meaning, Scope},
        message::Msg,
        model::Weight,
        saver::{Answer, Ask, Given, Report, record::Opening},
        terminal::Screen,
    },
};
use crossterm::event::{Event, KeyEventKind};

/// How long a wait is before it is shown.
const SILENCE: Duration = Duration::from_millis(300);

/// What is done with an answer.
#[derive(Debug)]
pub(super) enum Then {
    /// A record is shown in the place of the open one, or a message.
    Show,
    /// The open record, which was let go, is gone on with.
    Again(Again),
    /// The open record is left.
    Closed,
    /// The program ends.
    Leave,
    /// The record was let go, since nothing was typed for long.
    Rest,
    /// The record was let go, since it was asked for elsewhere.
    AskedFor,
    /// The program stops until it is called back.
    Suspend,
    /// The record, which is only read here, is shown anew if it has changed.
    Look,
    /// `$EDITOR` gets a note.
    HandOver(Box<HandedBack>),
    /// The file that an editor had is removed.
    Forget(std::path::PathBuf),
}

/// The answers that are waited for, and the keys that came meanwhile.
#[derive(Debug, Default)]
pub(super) struct Waits {
    queue: VecDeque<Then>,
    since: Option<Instant>,
    /// The line about it, once it is shown.
    line: Option<String>,
    early: VecDeque<Heard>,
    /// Whether a signal has ended the program: nothing new is begun.
    pub(super) is_ending: bool,
}

impl Waits {
    pub(super) fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    /// When the wait is to be shown.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.since.filter(|_| self.line.is_none()).map(|since| since + SILENCE)
    }

    /// Keys and pastes, to be taken in their turn.
    pub(super) fn push(&mut self, heard: Heard) {
        self.early.push_back(heard);
    }

    pub(super) fn pop(&mut self) -> Option<Heard> {
        self.early.pop_front()
    }

    pub(super) fn unpop(&mut self, heard: Heard) {
        self.early.push_front(heard);
    }

    /// The rest of what was heard, for when the answer is there.
    pub(super) fn put_back(&mut self, events: Vec<Event>, pace: Pace) {
        if !events.is_empty() {
            let pace = if pace == Pace::FloodBegins { Pace::FloodGoesOn } else { pace };
            self.early.push_front(Heard { events, pace, ..Heard::default() });
        }
    }

    /// Of what came meanwhile only these events are still meant.
    pub(super) fn retain(&mut self, is_meant: impl Fn(&Event) -> bool) {
        for heard in &mut self.early {
            heard.events.retain(&is_meant);
        }
    }

    /// The keys that came meanwhile were meant for something that is not there now.
    pub(super) fn drop_early(&mut self) {
        self.early.clear();
    }
}

impl Driver {
    /// Asks for something, after which comes `then`.
    pub(super) fn ask(&mut self, ask: Ask, then: Then) {
        self.save();
        self.waits.since.get_or_insert_with(Instant::now);
        self.waits.queue.push_back(then);
        self.saver.ask(ask);
    }

    /// Takes what the saving thread reports.
    pub(super) fn reported(&mut self, report: Report, screen: &mut Screen) -> Result<(), RunError> {
        let answer = match report {
            Report::Told(msg) => {
                self.slow.told(&msg, &self.model);
                self.update(msg, screen);
                return Ok(());
            }
            Report::Answer(answer) => answer,
        };
        let Some(then) = self.waits.queue.pop_front() else { return Ok(()) };
        self.waits.since = (!self.waits.queue.is_empty()).then(Instant::now);
        if let Some(line) = self.waits.line.take() {
            // The line says what is not true any more.
            self.model.notice.take_if(|notice| notice.text == line);
        }
        self.then(then, answer, screen)
    }

    fn then(&mut self, then: Then, answer: Answer, screen: &mut Screen) -> Result<(), RunError> {
        match then {
            Then::Show => match answer {
                Ok(Given::Open(opening)) => self.show(opening, screen),
                Ok(Given::Msg(msg)) => self.update(msg, screen),
                Ok(Given::Done) => {}
                Err(cause) => {
                    self.waits.drop_early();
                    self.update(Msg::Failed(cause), screen);
                }
            },
            Then::Look => {
                if let Ok(Given::Open(opening)) = answer
                    && !opening.is_known(&self.model)
                {
                    self.update(Msg::Renewed(opening), screen);
                }
            }
            Then::Again(again) => self.again(again, answer, screen),
            Then::Closed => match answer {
                Ok(_) => {
                    self.unsaved = None;
                    self.update(Msg::Closed, screen);
                }
                Err(cause) => {
                    self.waits.drop_early();
                    self.stays(cause);
                }
            },
            Then::Leave => match answer {
                Ok(_) => self.end = Some(End::Left),
                Err(cause) => self.stays_unless_asked_twice(cause),
            },
            Then::Rest => self.rest.is_let_go = answer.is_ok(),
            Then::AskedFor => match answer {
                Ok(_) => self.update(Msg::Access(Access::LetGo), screen),
                Err(cause) => {
                    let text = format!("asked for elsewhere, and kept here since it is NOT SAVED: {cause}");
                    self.model.say(Weight::Failed, text);
                }
            },
            Then::Suspend | Then::HandOver(_) if self.waits.is_ending => {}
            Then::Suspend => {
                // A failure is on the screen already, and work goes on in memory.
                self.rest.is_let_go = answer.is_ok() && self.is_ours();
                self.suspend(screen)?;
            }
            Then::HandOver(handed) => {
                self.rest.is_let_go = answer.is_ok() && self.is_ours();
                self.hand_over(*handed, screen)?;
            }
            Then::Forget(path) => {
                if answer.is_ok() {
                    crate::app::editor::forget(&path);
                }
            }
        }
        Ok(())
    }

    /// Shows a record just opened.
    pub(super) fn show(&mut self, opening: Opening, screen: &mut Screen) {
        self.rest.opened();
        self.update(opening.msg(), screen);
        self.say_what_editors_left();
    }

    fn stays_unless_asked_twice(&mut self, cause: String) {
        let keymap = &self.model.keymap;
        self.waits.retain(|event| {
            let Event::Key(key) = event else { return false };
            Key::from_event(key).is_some_and(|key| keymap.is_quit(key))
        });
        self.stays(cause);
    }

    /// What is open can't be left, unless the assessor was told so before.
    fn stays(&mut self, cause: String) {
        self.model.say(Weight::Failed, self.not_saved(&cause));
        self.end = self.unsaved.replace(cause).map(|_| End::Unsaved);
    }

    /// The warning before leaving would lose words.
    fn not_saved(&self, cause: &str) -> String {
        let key = |action| self.model.keymap.key(Scope::Anywhere, action);
        let (copies, leaves) = (key(Action::CopyAway), key(Action::Quit));
        format!("NOT SAVED, and tried again; {copies} keeps a copy elsewhere, {leaves} again leaves. {cause}")
    }

    /// Removes the file that an editor had, once its text is on disk in the session. Until then it stays.
    pub(super) fn forget(&mut self, path: &Path) {
        self.ask(Ask::Settle, Then::Forget(path.to_owned()));
    }

    /// Shows a wait that takes long.
    pub(super) fn show_wait(&mut self) {
        if self.waits.deadline().is_none_or(|deadline| Instant::now() < deadline) {
            return;
        }
        let key = self.model.keymap.key(Scope::Anywhere, Action::Quit);
        let line = format!("waiting for the disk; {key} leaves at once and keeps the words elsewhere");
        self.model.say(Weight::Refused, line.clone());
        self.waits.line = Some(line);
    }

    /// The keys that came while something is waited for: of those behind the line that says so, one that leaves leaves at
    /// once. The others wait.
    pub(super) fn impatient(&mut self, heard: &Heard) {
        if self.waits.line.is_none() || heard.pace != Pace::Typed {
            return;
        }
        let is_leaving = self.waits.queue.iter().any(|then| matches!(then, Then::Leave | Then::Closed));
        let leaves = |event: &Event| {
            let Event::Key(key) = event else { return false };
            if key.kind != KeyEventKind::Press {
                return false;
            }
            let Some(key) = Key::from_event(key) else { return false };
            let does = self.model.keymap.resolve(&self.model, key);
            let goes = matches!(does, Meaning::Does(Action::Quit | Action::Back));
            self.model.keymap.is_quit(key) || is_leaving && goes
        };
        if heard.events.iter().any(leaves) {
            self.end = Some(End::AtOnce);
        }
    }
}

/// The longest that a disk may be silent before the screen says so.
const DOUBT: Duration = Duration::from_secs(3);
/// How long words are not on disk before they are copied elsewhere.
const TOO_LONG: Duration = Duration::from_secs(10);
/// How often such a copy is made anew while words change.
const ANEW: Duration = Duration::from_secs(2);

/// The time for which the newest words have not been on disk.
#[derive(Debug, Default)]
pub(super) struct Slow {
    since: Option<Instant>,
    /// When the next copy elsewhere is due.
    copy: Option<Instant>,
    /// Whether the copy was told of.
    is_told: bool,
}

impl Slow {
    /// A state was handed to the thread that saves.
    pub(super) fn handed(&mut self, now: Instant) {
        if self.since.is_none() {
            self.since = Some(now);
            self.copy = Some(now + TOO_LONG);
        }
    }

    fn told(&mut self, msg: &Msg, model: &crate::tui::model::Model) {
        let newest = model.save_changes();
        if let Msg::Saved { changes, .. } = msg {
            *self = Self::default();
            if newest.is_some_and(|newest| *changes < newest) {
                self.handed(Instant::now());
            }
        }
    }
}

impl Driver {
    /// When the disk has been silent for too long, or words are copied elsewhere.
    pub(super) fn slow_deadline(&self) -> Option<Instant> {
        let silent = self.slow.since.filter(|_| self.model.is_saving()).map(|since| since + DOUBT);
        silent.into_iter().chain(self.slow.copy).min()
    }

    /// Says that the disk is silent, and copies elsewhere what it doesn't take.
    pub(super) fn doubt(&mut self, screen: &mut Screen) {
        let now = Instant::now();
        if self.slow.since.is_some_and(|since| since + DOUBT <= now) && self.model.is_saving() {
            self.update(Msg::Silent, screen);
        }
        if self.slow.copy.is_some_and(|copy| copy <= now) {
            self.slow.copy = Some(now + ANEW);
            let silently = std::mem::replace(&mut self.slow.is_told, true);
            self.copy_away(silently);
        }
    }

    /// Keeps a copy of what is not on disk outside the data directory, on a thread of its own: a disk that can't be written
    /// may not answer either. A copy that is only made anew is not told of.
    pub(super) fn copy_away(&self, silently: bool) {
        use crate::tui::rescue::Aim;
        let rescue = self.saver.rescue();
        self.on_a_thread("copy", move || {
            let copied = rescue.copy(Aim::Elsewhere, zone::now());
            (!silently).then_some(Msg::CopiedAway(copied))
        });
    }
}

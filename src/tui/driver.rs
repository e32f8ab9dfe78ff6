//! The loop: waits, gathers what happened, updates, performs, draws once. All I/O of the screens is here.

mod copy;
mod export;
mod handed;
pub(super) mod heard;
mod lock;
mod panel;
mod reading;

use std::{
    collections::{HashSet, VecDeque},
    io,
    path::PathBuf,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::Event;
use jiff::Timestamp;

use crate::{
    app::{
        desk::{Desk, DeskError, Hold, Intent, Opened},
        panel::PanelError,
    },
    domain::ids::{PanelId, SessionId},
    tui::{
        action::Action,
        exporter::Exporter,
        input::{Habits, Heard, Input, Pace},
        keymap::{Keymap, Scope},
        message::{Effect, Msg},
        model::{Left, Model, Weight, Work},
        rescue::Aim,
        saver::Saver,
        signals::{Signal, Signals, Waker, Wakes},
        terminal::{self, Screen, TerminalError},
        theme::Theme,
        update::update,
        view,
    },
};

use lock::{Rest, idle_time};

/// What the screens start with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The session to open, or the list of all.
    pub session: Option<SessionId>,
    /// The panel to open; its screens lead back to the list of all.
    pub panel: Option<PanelId>,
    /// Whether whoever has that session open is asked to let it go.
    pub take_over: bool,
    /// How things look.
    pub theme: Theme,
    /// The keys.
    pub keymap: Keymap,
    /// What is wrong with the user's own keys, so that the program's serve.
    pub wrong: Vec<String>,
    /// Whether the mouse is heard.
    pub mouse: bool,
    /// The folder for the texts that `$EDITOR` has in hand.
    pub drafts: PathBuf,
}

/// Why the screens ended badly.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal can't be used.
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    /// The session can't be opened.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The panel can't be opened.
    #[error(transparent)]
    Panel(#[from] PanelError),
    /// The system refused something.
    #[error("cannot run the screens: {0}")]
    Io(#[from] io::Error),
    /// The program had to end with changes that are not on disk.
    #[error("the last changes are NOT saved: {0}")]
    NotSaved(String),
}

/// Runs the screens until the assessor leaves, the terminal is gone or a signal ends the program: then its number is
/// returned.
///
/// # Errors
/// The terminal or the session can't be used, or the last changes could not be saved.
pub fn run(desk: Desk, start: Start) -> Result<Option<u8>, RunError> {
    let mut wakes = Wakes::new()?;
    let mut signals = Signals::catch(&mut wakes)?;
    let (tell, told) = mpsc::channel();
    let saver = Saver::new(desk.clone(), tell.clone(), wakes.waker());
    let rescue = saver.rescue();
    terminal::on_panic(move || rescue.in_need());
    let mut model = Model::new(desk.me().clone(), desk.shipped().clone(), start.keymap, Timestamp::now());
    model.theme = start.theme;
    let wrong = start.wrong.first().map(|wrong| format!("{wrong}. The program's own keys serve"));
    model.zone = crate::store::zone::local();
    let mut driver = Driver {
        desk,
        saver,
        tell,
        waker: wakes.waker(),
        drafts: start.drafts,
        model,
        end: None,
        is_save_due: false,
        unsaved: None,
        panels: panel::PanelDesk::default(),
        exporter: Exporter::default(),
        rest: Rest::new(idle_time(std::env::var("ASSESSOR_IDLE").ok().as_deref())),
        unseen: Unseen::default(),
        was_outside: false,
        named: HashSet::new(),
        owed: VecDeque::new(),
        mouse: start.mouse,
        ear: heard::Ear::default(),
    };
    if let Some(id) = start.session {
        let (opened, hold) = lock::first(&driver.desk, id, start.take_over)?;
        driver.opened(opened, hold);
    } else {
        driver.list();
        driver.model.say_astray(&driver.desk.store().stranded());
    }
    if let Some(id) = start.panel {
        driver.open_panel(id)?;
    }
    if let Some(wrong) = wrong {
        driver.say_before(&wrong);
    }
    let screen = Screen::enter(start.mouse)?;
    driver.work(screen, &wakes, &mut signals, &told)
}

/// Even a panic while a frame is drawn comes after its key has been saved, or copied where it can't be.
impl Drop for Driver {
    fn drop(&mut self) {
        self.save();
        let _ = self.last_save_of_panel();
        if thread::panicking() && self.saver.settle().is_err() {
            let _ = self.saver.rescue().copy(Aim::Anywhere, Timestamp::now());
        }
    }
}

/// The number of the signal that a terminal's end is.
const HANG_UP: u8 = 1;

/// How the program ends.
enum End {
    /// The assessor left, and everything is on disk.
    Left,
    /// The assessor left by a second key, though not everything is on disk.
    Unsaved,
    /// A signal of that number; where the terminal is gone, what a system sends for that.
    Called(u8),
}

struct Driver {
    desk: Desk,
    saver: Saver,
    tell: Sender<Msg>,
    waker: Waker,
    drafts: PathBuf,
    model: Model,
    end: Option<End>,
    is_save_due: bool,
    /// Why the assessor was asked to stay, once: leaving again leaves.
    unsaved: Option<String>,
    /// What is known of the file of the open panel.
    panels: panel::PanelDesk,
    /// The export that is being made.
    exporter: Exporter,
    /// What is known of the lock of the open session.
    rest: Rest,
    /// How long nobody has seen a frame.
    unseen: Unseen,
    /// Whether another program has had the terminal in this turn: a key that stopped it has stopped this one too.
    was_outside: bool,
    /// The files that editors left and that were named already.
    named: HashSet<PathBuf>,
    /// What `update` asked for and is still to be done.
    owed: VecDeque<Effect>,
    /// Whether the mouse is heard.
    mouse: bool,
    ear: heard::Ear,
}

/// Frames that nobody took: they are tried again, at longer and longer intervals.
#[derive(Debug, Default)]
struct Unseen(u32);

impl Unseen {
    /// When the next frame is tried if nothing else happens; none once one was seen.
    fn after(&mut self, is_seen: bool) -> Option<Instant> {
        const FIRST: Duration = Duration::from_millis(200);
        self.0 = if is_seen { 0 } else { self.0.saturating_add(1).min(6) };
        (self.0 > 0).then(|| Instant::now() + FIRST * (1 << (self.0 - 1)))
    }
}

impl Driver {
    /// Runs the loop; however it ends, what was typed is saved before anything else is said.
    fn work(
        mut self,
        mut screen: Screen,
        wakes: &Wakes,
        signals: &mut Signals,
        told: &Receiver<Msg>,
    ) -> Result<Option<u8>, RunError> {
        let ended = self.turns(&mut screen, wakes, signals, told);
        // A key that came together with what ends the program has had no turn of its own to be saved in.
        self.save();
        let left = self.model.work.as_ref().map(Work::left);
        let saved = left.map_or(Ok(()), |left| self.saver.close(left)).map_err(|cause| {
            // The last try: a copy, which the next start finds.
            RunError::NotSaved(cause + &self.saver.rescue().last_copy(Timestamp::now()))
        });
        let saved = saved.and(self.last_save_of_panel().map_err(RunError::NotSaved));
        drop(screen);
        saved?;
        match (self.end.take(), ended) {
            // Whatever fails on a terminal behind that signal is its doing.
            (Some(End::Called(number)), _) => Ok(Some(number)),
            (_, Err(error)) => signals.take().end().map(Some).ok_or(error),
            (_, Ok(())) => Ok(None),
        }
    }

    fn turns(
        &mut self,
        screen: &mut Screen,
        wakes: &Wakes,
        signals: &mut Signals,
        told: &Receiver<Msg>,
    ) -> Result<(), RunError> {
        let habits = Habits::of(|name| std::env::var(name).ok(), self.mouse);
        let mut input = Input::stdin(habits);
        while self.end.is_none() {
            let mut is_seen = self.draw(screen)?;
            // The first frame is what one waits for; there is nothing to save before it.
            self.saver.begin()?;
            self.perform_owed(screen)?;
            self.save();
            if self.save_panel() {
                is_seen = self.draw(screen)?;
            }
            let again = self.unseen.after(is_seen);
            let until = self.deadline().into_iter().chain(self.panel_deadline()).chain(again).min();
            let heard = input.hear(wakes, until)?;
            self.rest();
            if heard.events.is_empty() || self.back_to_work() {
                self.happened(&heard, screen)?;
            }
            if let Some(text) = &heard.foreign {
                self.model.say(Weight::Refused, heard::foreign(text, habits));
            }
            for msg in told.try_iter().collect::<Vec<_>>() {
                self.update(msg, screen)?;
            }
            let arrived = signals.take();
            let was_outside = std::mem::take(&mut self.was_outside);
            if arrived.contains(Signal::LetGo) {
                self.asked_to_let_go();
            }
            if heard.hung_up {
                screen.abandon();
            }
            // A hang-up also continues whoever was stopped; a terminal that is gone is not taken again.
            let called = arrived.end().or(heard.hung_up.then_some(HANG_UP));
            if let Some(number) = called {
                self.called(number, input.last(wakes)?, screen)?;
            } else if arrived.contains(Signal::Suspend) && !was_outside {
                self.suspend(screen)?;
                // What came while it was stopped is over by now, but for an end.
                if let Some(number) = signals.take().end() {
                    self.called(number, input.last(wakes)?, screen)?;
                }
            } else if arrived.contains(Signal::Resume) {
                screen.resume()?;
            } else if arrived.contains(Signal::Resize) {
                screen.redraw()?;
            }
        }
        self.perform_owed(screen)
    }

    /// A signal of that number ends the program, or a terminal that is gone; what was typed before still counts.
    fn called(&mut self, number: u8, last: Heard, screen: &mut Screen) -> Result<(), RunError> {
        let taken = self.last_words(last, screen);
        // Whatever those words did, the signal is why the program ends.
        self.end = Some(End::Called(number));
        taken
    }

    /// Hands the newest state to the saver. This comes after the frame: copying the marks and waking a thread is not what
    /// a key should wait for.
    fn save(&mut self) {
        if std::mem::take(&mut self.is_save_due)
            && let Some(work) = &self.model.work
        {
            self.saver.save(work.session.clone(), work.edition.clone(), work.changes);
        }
    }

    /// Draws; false where nobody takes what is written, as on a line that is dead and has not hung up.
    fn draw(&mut self, screen: &mut Screen) -> io::Result<bool> {
        let (model, owed) = (&mut self.model, &mut self.owed);
        let outcome = screen.draw(|area, buf| {
            if (area.width, area.height) != model.size {
                let now = model.now;
                owed.extend(update(model, Msg::Resized(area.width, area.height), now));
            }
            view::draw(model, area, buf)
        });
        if terminal::is_stuck(&outcome) { Ok(false) } else { outcome.map(|()| true) }
    }

    fn happened(&mut self, heard: &Heard, screen: &mut Screen) -> Result<(), RunError> {
        let mut words = String::new();
        for (at, event) in heard.events.iter().enumerate() {
            // Thousands of letters for a text are one text, not thousands of states to be saved.
            if heard.pace != Pace::Typed
                && let Some(ch) = heard::letter(event)
                && self.model.text_mut().is_some()
            {
                words.push(ch);
                continue;
            }
            self.pasted(&mut words, screen)?;
            let is_first = at == 0 && heard.pace == Pace::FloodBegins;
            let msg = self.ear.message(&self.model, event, heard.pace, is_first);
            if let Some(msg) = msg {
                self.update(msg, screen)?;
            }
        }
        self.pasted(&mut words, screen)
    }

    /// Takes the text that had arrived when the program was told to end. Behind the first key that is none nothing is
    /// done any more: it may start what takes longer than there is time for.
    fn last_words(&mut self, mut heard: Heard, screen: &mut Screen) -> Result<(), RunError> {
        let is_text = |event: &Event| matches!(event, Event::Paste(_)) || heard::letter(event).is_some();
        let count = heard.events.iter().take_while(|event| is_text(event)).count();
        heard.events.truncate(count);
        if count > 0 && self.back_to_work() { self.happened(&heard, screen) } else { Ok(()) }
    }

    /// Takes the letters gathered so far, if there are any.
    fn pasted(&mut self, words: &mut String, screen: &mut Screen) -> Result<(), RunError> {
        let words = std::mem::take(words);
        if words.is_empty() { Ok(()) } else { self.update(Msg::Paste(words), screen) }
    }

    fn update(&mut self, msg: Msg, screen: &mut Screen) -> Result<(), RunError> {
        // What comes next may leave the session or the panel.
        self.save();
        self.save_panel_first();
        self.report(msg);
        self.perform_owed(screen)
    }

    /// Tells the model what happened; what it asks for is owed.
    fn report(&mut self, msg: Msg) {
        self.owed.extend(update(&mut self.model, msg, Timestamp::now()));
    }

    fn perform_owed(&mut self, screen: &mut Screen) -> Result<(), RunError> {
        while let Some(effect) = self.owed.pop_front() {
            self.perform(effect, screen)?;
        }
        Ok(())
    }

    fn perform(&mut self, effect: Effect, screen: &mut Screen) -> Result<(), RunError> {
        if effect != Effect::Save {
            self.save();
        }
        match effect {
            Effect::Save => self.is_save_due = true,
            Effect::List => self.list(),
            Effect::Open(id) => self.take(self.desk.open(id, Intent::Write)),
            Effect::TakeOver(id) => self.take(self.desk.take_over(id)),
            Effect::Compare(id) => {
                let msg = match self.desk.store().load(id) {
                    Ok(loaded) => Msg::Compared(Box::new(loaded)),
                    Err(error) => Msg::Failed(format!("{error}. {}", error.hint())),
                };
                return self.update(msg, screen);
            }
            Effect::Settled(settled) => self.saver.settled(*settled),
            Effect::Create(new) => self.take(self.desk.create(*new, Timestamp::now())),
            Effect::Close(left) => self.close(*left),
            Effect::HandOver { criterion, text } => {
                return self.hand_over(criterion, &text, screen);
            }
            Effect::Forget(path) => self.forget(&path),
            Effect::Export { what, target, replaces } => self.export(what, target, replaces),
            Effect::StopExport => self.exporter.stop(),
            Effect::Gather(criterion) => self.gather(criterion),
            Effect::Copy(text) => screen.copy(&text),
            Effect::Panel(ask) => self.ask_panel(ask),
            Effect::CopyAway if self.model.table().is_some() => self.copy_panel_away(),
            Effect::CopyAway => self.copy_away(),
            Effect::Suspend => self.suspend(screen)?,
            Effect::Quit => self.quit(),
        }
        Ok(())
    }

    fn take(&mut self, result: Result<(Opened, Hold), DeskError>) {
        match result {
            Ok((opened, hold)) => self.opened(opened, hold),
            Err(error) => {
                let hint = error.hint();
                self.model.say(Weight::Failed, format!("{error}. {hint}"));
            }
        }
    }

    fn opened(&mut self, opened: Opened, hold: Hold) {
        self.show(opened, hold);
        self.say_what_editors_left();
    }

    fn show(&mut self, opened: Opened, hold: Hold) {
        self.saver.hold(hold);
        self.rest.stir();
        self.report(Msg::Opened(Box::new(opened)));
    }

    fn close(&mut self, left: Left) {
        if let Err(cause) = self.saver.close(left) {
            self.model.say(Weight::Failed, self.not_saved(&cause));
            self.end = self.unsaved.replace(cause).map(|_| End::Unsaved);
        } else {
            self.unsaved = None;
        }
    }

    /// What is said once before leaving would lose words.
    fn not_saved(&self, cause: &str) -> String {
        let key = |action| self.model.keymap.key(Scope::Anywhere, action);
        let (copies, leaves) = (key(Action::CopyAway), key(Action::Quit));
        format!("NOT SAVED, and tried again; {copies} keeps a copy elsewhere, {leaves} again leaves. {cause}")
    }

    /// Leaves, unless there are words that are not on disk and the assessor has not been told yet.
    fn quit(&mut self) {
        if self.unsaved.is_none() {
            self.end = Some(End::Left);
        }
    }

    fn suspend(&mut self, screen: &mut Screen) -> Result<(), RunError> {
        self.save();
        // A failure is on the screen already, and work goes on in memory.
        let _ = self.saver.settle();
        self.let_go();
        if !screen.suspend()? {
            self.model.say(Weight::Refused, "there is no shell to come back from");
        }
        self.report(Msg::Resumed);
        let _ = self.back_to_work();
        Ok(())
    }
}

//! The loop: waits, gathers what happened, updates, performs, draws once. All I/O of the screens is here.

mod export;
mod handed;
pub(super) mod heard;
mod lock;
mod perform;
mod reading;
mod wait;

use std::{
    collections::{HashSet, VecDeque},
    io,
    path::PathBuf,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::Event;

use crate::{
    app::{
        desk::{Desk, DeskError, Intent},
        panel::PanelError,
    },
    domain::ids::{PanelId, SessionId},
    store::zone,
    tui::{
        exporter::Exporter,
        input::{Habits, Heard, Input, Pace},
        keymap::Keymap,
        message::{Effect, Msg},
        model::{Model, Weight, Work, drafts},
        rescue::Aim,
        saver::{
            Ask, Report, SILENT, Saver,
            record::{RecordId, Snapshot},
        },
        signals::{Signal, Signals, Waker, Wakes},
        terminal::{self, Screen, TerminalError},
        theme::Theme,
        update::update,
        view,
    },
};

use lock::{Again, Rest, idle_time};
use wait::{Slow, Then, Waits};

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
    Panel(PanelError),
    /// The system refused something.
    #[error("cannot run the screens: {0}")]
    Io(#[from] io::Error),
    /// The program had to end with changes that are not on disk.
    #[error("the last changes are NOT saved: {0}")]
    NotSaved(String),
}

impl From<PanelError> for RunError {
    fn from(error: PanelError) -> Self {
        match error {
            PanelError::Desk(error) => Self::Desk(error),
            error => Self::Panel(error),
        }
    }
}

/// Runs the screens until the assessor leaves, the terminal is gone or a signal ends the program: then its number is
/// returned.
///
/// # Errors
/// The terminal or the session can't be used, or the last changes could not be saved.
pub fn run(desk: Desk, start: Start) -> Result<Option<u8>, RunError> {
    let mut wakes = Wakes::new()?;
    let mut signals = Signals::catch(&mut wakes)?;
    let ((tell, told), (report, reports)) = (mpsc::channel(), mpsc::channel());
    let saver = Saver::new(desk.clone(), report, wakes.waker());
    let rescue = saver.rescue();
    terminal::on_panic(move || rescue.in_need());
    let mut model = Model::new(desk.me().clone(), desk.shipped().clone(), start.keymap, zone::now());
    model.theme = start.theme;
    let wrong = start.wrong.first().map(|wrong| format!("{wrong}. The program's own keys serve"));
    model.zone = zone::local();
    let mut driver = Driver {
        desk,
        saver,
        tell,
        told,
        reports,
        waker: wakes.waker(),
        drafts: start.drafts,
        model,
        end: None,
        is_save_due: false,
        unsaved: None,
        exporter: Exporter::default(),
        rest: Rest::new(idle_time(std::env::var("ASSESSOR_IDLE").ok().as_deref())),
        unseen: Unseen::default(),
        was_outside: false,
        named: HashSet::new(),
        owed: VecDeque::new(),
        mouse: start.mouse,
        ear: heard::Ear::default(),
        waits: Waits::default(),
        slow: Slow::default(),
    };
    for file in drafts::NEW {
        driver.model.seat.drafts.load(file, driver.desk.store().drafts(file));
    }
    if let Some(id) = start.session {
        driver.first(RecordId::Session(id), start.take_over)?;
    } else {
        driver.list();
        driver.model.say_astray(&driver.desk.store().stranded());
    }
    if let Some(id) = start.panel {
        driver.first(RecordId::Panel(id), start.take_over)?;
    }
    if let Some(wrong) = wrong {
        driver.say_before(&wrong);
    }
    let screen = Screen::enter(start.mouse)?;
    driver.work(screen, &wakes, &mut signals)
}

/// Even a panic while a frame is drawn comes after its key has been saved, or copied where it can't be.
impl Drop for Driver {
    fn drop(&mut self) {
        self.save();
        if thread::panicking() && self.saver.is_begun() {
            let settled = self.saver.begin_asking(Ask::Settle).wait_for(LAST);
            if settled.is_err() {
                self.saver.abandon();
                let _ = self.saver.rescue().last_copy(Aim::Anywhere);
            }
        }
    }
}

/// How long the end of the program waits for the disk.
const LAST: Duration = Duration::from_secs(20);

/// The number of the signal that a terminal's end is.
const HANG_UP: u8 = 1;

/// A moment of the clock on the clock that waits; a moment that is over is now.
fn instant(at: jiff::Timestamp) -> Instant {
    Instant::now() + Duration::try_from(at.duration_since(zone::now())).unwrap_or_default()
}

/// How the program ends.
#[derive(Debug)]
enum End {
    /// The assessor left, and everything is on disk.
    Left,
    /// The assessor left by a second key, though not everything is on disk.
    Unsaved,
    /// The assessor left by a second key, since the disk doesn't answer.
    AtOnce,
    /// A signal of that number; where the terminal is gone, what a system sends for that.
    Called(u8),
}

struct Driver {
    desk: Desk,
    saver: Saver,
    tell: Sender<Msg>,
    told: Receiver<Msg>,
    reports: Receiver<Report>,
    waker: Waker,
    drafts: PathBuf,
    model: Model,
    end: Option<End>,
    is_save_due: bool,
    /// Why the assessor was asked to stay, once: leaving again leaves.
    unsaved: Option<String>,
    /// The export that is being made.
    exporter: Exporter,
    /// What is known of the lock of the open record.
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
    /// What is waited for, and the keys that came meanwhile.
    waits: Waits,
    /// How long words have not been on disk.
    slow: Slow,
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
    /// Opens what the screens start with.
    fn first(&mut self, id: RecordId, take_over: bool) -> Result<(), RunError> {
        let opened = if take_over { id.take_over(&self.desk) } else { id.open(&self.desk, Intent::Write) };
        let (opening, grip) = opened?;
        self.saver.hold(grip);
        self.report(opening.msg());
        self.say_what_editors_left();
        Ok(())
    }

    /// Runs the loop; however it ends, what was typed is saved before anything else is said.
    fn work(
        mut self,
        mut screen: Screen,
        wakes: &Wakes,
        signals: &mut Signals,
    ) -> Result<Option<u8>, RunError> {
        let ended = self.turns(&mut screen, wakes, signals);
        // A key that came together with what ends the program has had no turn of its own to be saved in.
        let saved = self.finish();
        drop(screen);
        saved?;
        match (self.end.take(), ended) {
            // Whatever fails on a terminal behind that signal is its doing.
            (Some(End::Called(number)), _) => Ok(Some(number)),
            (_, Err(error)) => signals.take().end().map(Some).ok_or(error),
            (_, Ok(())) => Ok(None),
        }
    }

    /// The last save; where that fails, a copy, which the next start finds.
    fn finish(&mut self) -> Result<(), RunError> {
        self.save();
        let saved = match self.end {
            Some(End::Left) => return Ok(()),
            Some(End::AtOnce) => Err(SILENT.to_owned()),
            _ if !self.saver.is_begun() => Ok(()),
            _ => self.saver.begin_asking(Ask::Close(self.left())).wait_for(LAST),
        };
        let Err(cause) = saved else { return Ok(()) };
        let rescue = self.saver.rescue();
        let is_silent = cause == SILENT;
        if is_silent {
            self.saver.abandon();
        }
        if is_silent && !rescue.is_unsaved() {
            return Ok(());
        }
        let aim = if is_silent { Aim::Elsewhere } else { Aim::Anywhere };
        Err(RunError::NotSaved(cause + &rescue.last_copy(aim)))
    }

    /// The place that is remembered when the open session is left.
    fn left(&self) -> Option<crate::tui::model::Left> {
        self.model.work.as_ref().map(Work::left)
    }

    fn turns(&mut self, screen: &mut Screen, wakes: &Wakes, signals: &mut Signals) -> Result<(), RunError> {
        let habits = Habits::of(|name| std::env::var(name).ok(), self.mouse);
        let mut input = Input::stdin(habits);
        while self.end.is_none() {
            let is_seen = self.draw(screen)?;
            // The first frame is what one waits for; there is nothing to save before it.
            self.saver.begin()?;
            self.perform_owed(screen);
            self.save();
            let again = self.unseen.after(is_seen);
            let fades = self.model.notice.as_ref().and_then(|notice| notice.fades).map(instant);
            let deadlines = [
                self.deadline(),
                self.look_deadline(),
                self.waits.deadline(),
                self.slow_deadline(),
                again,
                fades,
            ];
            let mut heard = input.hear(wakes, deadlines.into_iter().flatten().min())?;
            let hung_up = heard.hung_up;
            self.rest();
            self.look_again();
            if fades.is_some_and(|fades| fades <= Instant::now()) {
                self.report(Msg::Faded);
            }
            if let Some(text) = &heard.foreign {
                self.model.say(Weight::Refused, heard::foreign(text, habits));
            }
            self.gathered(&mut heard);
            self.take_reports(screen)?;
            for msg in self.told.try_iter().collect::<Vec<_>>() {
                self.update(msg, screen);
            }
            self.take_keys(screen);
            self.show_wait();
            self.doubt(screen);
            let arrived = signals.take();
            let was_outside = std::mem::take(&mut self.was_outside);
            if arrived.contains(Signal::LetGo) {
                self.asked_to_let_go();
            }
            if hung_up {
                screen.abandon();
            }
            // A hang-up also continues whoever was stopped; a terminal that is gone is not taken again.
            let called = arrived.end().or(hung_up.then_some(HANG_UP));
            if let Some(number) = called {
                self.called(number, input.last(wakes)?, screen)?;
            } else if arrived.contains(Signal::Suspend) && !was_outside {
                self.release(Then::Suspend);
            } else if arrived.contains(Signal::Resume) {
                screen.resume()?;
            } else if arrived.contains(Signal::Resize) {
                screen.redraw()?;
            }
        }
        self.perform_owed(screen);
        Ok(())
    }

    /// Puts what was heard behind what waits already.
    fn gathered(&mut self, heard: &mut Heard) {
        if !heard.events.is_empty() {
            self.rest.stir();
            self.impatient(heard);
            self.waits.push(std::mem::take(heard));
        }
    }

    fn take_reports(&mut self, screen: &mut Screen) -> Result<(), RunError> {
        while let Ok(report) = self.reports.try_recv() {
            self.reported(report, screen)?;
        }
        Ok(())
    }

    /// Takes the keys that have come, unless an answer is waited for: what it shows decides what they mean.
    fn take_keys(&mut self, screen: &mut Screen) {
        while self.waits.is_empty() && self.end.is_none() {
            let Some(heard) = self.waits.pop() else { break };
            if self.look_first() || self.back_to_work(Again::Keys).is_ok() {
                self.waits.unpop(heard);
            } else {
                self.happened(&heard, screen);
            }
        }
    }

    /// A signal of that number ends the program, or a terminal that is gone; what was typed before still counts.
    fn called(&mut self, number: u8, last: Heard, screen: &mut Screen) -> Result<(), RunError> {
        self.waits.is_ending = true;
        let taken = self.last_words(last, screen);
        // Whatever those words did, the signal is why the program ends.
        self.end = Some(End::Called(number));
        taken
    }

    /// Hands the newest state to the saver. This comes after the frame: copying the marks and waking a thread is not what
    /// a key should wait for.
    fn save(&mut self) {
        if std::mem::take(&mut self.is_save_due)
            && let Some(snapshot) = Snapshot::of(&self.model)
        {
            self.saver.save(snapshot);
            self.slow.handed(Instant::now());
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
        if terminal::is_stuck(&outcome) { Ok(false) } else { Ok(outcome.map(|()| true)?) }
    }

    fn happened(&mut self, heard: &Heard, screen: &mut Screen) {
        let mut words = String::new();
        for (at, event) in heard.events.iter().enumerate() {
            if !self.waits.is_empty() || self.end.is_some() {
                self.waits.put_back(heard.events[at..].to_vec(), heard.pace);
                break;
            }
            // Thousands of letters for a text are one text, not thousands of states to be saved.
            if heard.pace != Pace::Typed
                && let Some(ch) = heard::letter(event)
                && self.model.text_mut().is_some()
            {
                words.push(ch);
                continue;
            }
            self.pasted(&mut words, screen);
            let is_first = at == 0 && heard.pace == Pace::FloodBegins;
            let msg = self.ear.message(&self.model, event, heard.pace, is_first);
            if let Some(msg) = msg {
                self.update(msg, screen);
            }
        }
        self.pasted(&mut words, screen);
    }

    /// Takes the text that had arrived when the program was told to end. Behind the first key that is none nothing is
    /// done any more: it may start what takes longer than there is time for.
    fn last_words(&mut self, mut heard: Heard, screen: &mut Screen) -> Result<(), RunError> {
        let is_text = |event: &Event| matches!(event, Event::Paste(_)) || heard::letter(event).is_some();
        let count = heard.events.iter().take_while(|event| is_text(event)).count();
        heard.events.truncate(count);
        if count > 0 {
            self.waits.push(heard);
        }
        // What is asked for already decides what the words are for.
        let end = Instant::now() + LAST;
        loop {
            self.take_keys(screen);
            if self.waits.is_empty() {
                return Ok(());
            }
            let left = end.saturating_duration_since(Instant::now());
            let Ok(report) = self.reports.recv_timeout(left) else { return Ok(()) };
            self.reported(report, screen)?;
        }
    }

    /// Takes the letters gathered so far, if there are any.
    fn pasted(&mut self, words: &mut String, screen: &mut Screen) {
        let words = std::mem::take(words);
        if !words.is_empty() {
            self.update(Msg::Paste(words), screen);
        }
    }

    fn update(&mut self, msg: Msg, screen: &mut Screen) {
        // What comes next may leave the record.
        self.save();
        self.report(msg);
        self.perform_owed(screen);
    }

    /// Tells the model what happened; what it asks for is owed.
    fn report(&mut self, msg: Msg) {
        self.owed.extend(update(&mut self.model, msg, zone::now()));
    }

    fn perform_owed(&mut self, screen: &mut Screen) {
        while let Some(effect) = self.owed.pop_front() {
            self.perform(effect, screen);
        }
    }
}

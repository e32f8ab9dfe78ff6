//! An export on a thread of its own. It says how far it is, and stops when it is told to or when the program ends: what
//! it began is gone then.

use std::{
    io,
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use crate::{
    app::bundle::Watch,
    tui::{
        message::{Msg, Placed, Unmade},
        signals::Waker,
    },
};

/// How long it is silent after it has said how far it is: each word is a frame on the screen.
pub const SILENCE: Duration = Duration::from_millis(100);

/// The thread that exports, if one does.
#[derive(Debug, Default)]
pub struct Exporter {
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

/// Where the thread speaks to, and how often.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The loop's messages.
    pub tell: Sender<Msg>,
    /// What wakes the loop.
    pub waker: Waker,
    /// How long it is silent after it has said how far it is.
    pub silence: Duration,
}

impl Voice {
    fn say(&self, msg: Msg) {
        let _ = self.tell.send(msg);
        self.waker.wake();
    }
}

impl Exporter {
    /// Starts to make an export: `make` does, tells its watch how many sessions are written, stops if that says so, and
    /// returns the folder or why there is none.
    ///
    /// # Errors
    /// The system has no thread to give.
    pub fn start(
        &mut self,
        voice: Voice,
        make: impl FnOnce(Watch<'_>) -> Result<Placed, Unmade> + Send + 'static,
    ) -> io::Result<()> {
        // The last one, which is over.
        *self = Self::default();
        let stop = Arc::new(AtomicBool::new(false));
        let told = stop.clone();
        let thread = thread::Builder::new().name("export".to_owned()).spawn(move || {
            let mut last: Option<Instant> = None;
            let mut asked = None;
            let mut watch = |done| {
                if told.load(Ordering::Relaxed) {
                    return ControlFlow::Break(());
                }
                // A figure that comes twice is the last one; what is left then may take longer than all before.
                let again = asked.replace(done) == Some(done);
                if again || last.is_none_or(|last| last.elapsed() >= voice.silence) {
                    voice.say(Msg::Exporting(done));
                    last = Some(Instant::now());
                }
                ControlFlow::Continue(())
            };
            let result = make(&mut watch);
            voice.say(Msg::Exported(result));
        })?;
        self.running = Some(Running { stop, thread });
        Ok(())
    }

    /// Tells the thread to stop; it answers once nothing of it is left.
    pub fn stop(&self) {
        if let Some(running) = &self.running {
            running.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Exporter {
    fn drop(&mut self) {
        self.stop();
        if let Some(running) = self.running.take() {
            let _ = running.thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;
    use crate::tui::signals::Wakes;

    /// An exporter whose work is done step by step, each one told by the test.
    fn held() -> (Exporter, Sender<usize>, Receiver<Msg>, Wakes) {
        held_with(Duration::ZERO)
    }

    fn held_with(silence: Duration) -> (Exporter, Sender<usize>, Receiver<Msg>, Wakes) {
        let (wakes, (tell, told), (step, steps)) = (Wakes::new().unwrap(), channel(), channel());
        let voice = Voice { tell, waker: wakes.waker(), silence };
        let mut exporter = Exporter::default();
        let make = move |watch: Watch<'_>| {
            while let Ok(done) = steps.recv() {
                if watch(done).is_break() {
                    return Err("stopped".into());
                }
            }
            Ok("/home/ada/out".into())
        };
        exporter.start(voice, make).unwrap();
        (exporter, step, told, wakes)
    }

    fn next(told: &Receiver<Msg>) -> String {
        match told.recv().unwrap() {
            Msg::Exporting(done) => done.to_string(),
            Msg::Exported(Ok(placed)) => placed.folder.display().to_string(),
            Msg::Exported(Err(Unmade::Said(why))) => why,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn an_export_says_how_far_it_is_and_where_the_folder_lies() {
        let (_exporter, step, told, _wakes) = held();
        for done in [1, 2, 3] {
            step.send(done).unwrap();
            assert_eq!(next(&told), done.to_string());
        }
        drop(step);
        assert_eq!(next(&told), "/home/ada/out");
    }

    #[test]
    fn that_only_the_disk_is_left_is_said_whatever_was_said_before() {
        let (_exporter, step, told, _wakes) = held_with(Duration::MAX);
        for done in [1, 2, 3, 3] {
            step.send(done).unwrap();
        }
        drop(step);
        let said: Vec<_> = (0..3).map(|_| next(&told)).collect();
        assert_eq!(said, ["1", "3", "/home/ada/out"]);
    }

    #[test]
    fn an_export_that_is_told_to_stop_stops_at_the_next_session() {
        let (exporter, step, told, _wakes) = held();
        step.send(1).unwrap();
        assert_eq!(next(&told), "1");
        exporter.stop();
        step.send(2).unwrap();
        assert_eq!(next(&told), "stopped");
    }

    #[test]
    fn the_end_of_the_program_waits_until_nothing_is_left_of_an_export() {
        let (exporter, step, told, _wakes) = held();
        step.send(1).unwrap();
        step.send(2).unwrap();
        drop(step);
        drop(exporter);
        let last = told.try_iter().last();
        assert!(matches!(last, Some(Msg::Exported(_))), "{last:?}");
    }
}

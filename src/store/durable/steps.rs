//! The steps of a durable write, each of which can fail, in the program and by wish of a test.

use std::fmt;
use std::io;

/// One step of a write; the order here is the order on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Making a directory that is missing.
    CreateDirectory,
    /// Reading what stands on disk, to see that it is still the file that was read.
    ReadCurrent,
    /// Creating the temporary file in the same directory.
    CreateTemporary,
    /// Writing all bytes into it.
    Write,
    /// Setting its mode, whatever the umask says.
    SetMode,
    /// Waiting until the disk has it.
    SyncFile,
    /// Giving it its name.
    Rename,
    /// Waiting until the disk has the name.
    SyncDirectory,
}

impl Step {
    /// The steps of [`super::replace`], in order.
    pub const OF_REPLACE: [Self; 7] = [
        Self::ReadCurrent,
        Self::CreateTemporary,
        Self::Write,
        Self::SetMode,
        Self::SyncFile,
        Self::Rename,
        Self::SyncDirectory,
    ];
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateDirectory => "making the directory",
            Self::ReadCurrent => "reading the file as it stands",
            Self::CreateTemporary => "creating a temporary file beside it",
            Self::Write => "writing",
            Self::SetMode => "setting the mode",
            Self::SyncFile => "writing through to the disk",
            Self::Rename => "putting the new file in place",
            Self::SyncDirectory => "writing the directory through to the disk",
        })
    }
}

/// Who performs the steps: [`Disk`] in the program, something that fails on purpose in a test.
pub trait Steps {
    /// Performs one step, or fails in its place.
    ///
    /// # Errors
    /// Those of the step.
    fn perform<T>(&self, step: Step, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let _ = step;
        act()
    }
}

/// Performs every step as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Disk;

impl Steps for Disk {}

/// Failures on purpose, for the tests of everything that writes files.
#[cfg(test)]
pub(crate) mod faulty {
    use std::sync::{Arc, Condvar, Mutex};

    use rustix::io::Errno;

    use super::{Step, Steps, io};

    /// Where a failing step fails.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum When {
        /// In place of the work.
        Before,
        /// After the work was done, as when the answer of a network disk is lost.
        After,
    }

    type Meddle = Arc<dyn Fn() + Send + Sync>;

    /// Fails one occurrence of one step, keeps the list of all steps, and may meddle before one.
    #[derive(Clone, Default)]
    pub(crate) struct Faulty {
        fault: Option<(Step, usize, When, Errno)>,
        meddle: Option<(Step, usize, Meddle)>,
        done: Arc<Mutex<Vec<Step>>>,
    }

    impl Faulty {
        /// Fails the `nth` (from 1) occurrence of `step` with `errno`.
        pub(crate) fn at(step: Step, nth: usize, when: When, errno: Errno) -> Self {
            Self { fault: Some((step, nth, when, errno)), ..Self::default() }
        }

        /// Does something behind the writer's back before the `nth` (from 1) occurrence of `step`.
        pub(crate) fn meddling(step: Step, nth: usize, act: impl Fn() + Send + Sync + 'static) -> Self {
            Self { meddle: Some((step, nth, Arc::new(act))), ..Self::default() }
        }

        /// The steps performed so far, the failed one included.
        pub(crate) fn done(&self) -> Vec<Step> {
            self.done.lock().unwrap().clone()
        }

        fn note(&self, step: Step) -> usize {
            let mut done = self.done.lock().unwrap();
            done.push(step);
            done.iter().filter(|&&earlier| earlier == step).count()
        }
    }

    /// A disk that a test stops, breaks and lets go on.
    #[derive(Clone, Default)]
    pub(crate) struct Gate(Arc<(Mutex<Answers>, Condvar)>);

    /// The answers of that disk to a sync.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub(crate) enum Answers {
        /// It is done.
        #[default]
        Done,
        /// None until it answers otherwise.
        None,
        /// It failed.
        Failed,
    }

    impl Gate {
        pub(crate) fn set(&self, answers: Answers) {
            *self.0.0.lock().unwrap() = answers;
            self.0.1.notify_all();
        }
    }

    impl Steps for Gate {
        fn perform<T>(&self, step: Step, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
            if step == Step::SyncFile {
                let answers = self.0.0.lock().unwrap();
                let answers = self.0.1.wait_while(answers, |answers| *answers == Answers::None).unwrap();
                if *answers == Answers::Failed {
                    return Err(Errno::IO.into());
                }
            }
            act()
        }
    }

    impl Steps for Faulty {
        fn perform<T>(&self, step: Step, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
            let count = self.note(step);
            if let Some((at, nth, meddle)) = &self.meddle
                && (*at, *nth) == (step, count)
            {
                meddle();
            }
            match self.fault {
                Some((at, nth, When::Before, errno)) if (at, nth) == (step, count) => Err(errno.into()),
                Some((at, nth, When::After, errno)) if (at, nth) == (step, count) => {
                    act().and_then(|_| Err(errno.into()))
                }
                _ => act(),
            }
        }
    }
}

//! The sessions of an export, read and turned into lines on as many threads as the machine has cores, and handed over in
//! their order, a few at a time.

use std::{
    num::NonZero,
    ops::{ControlFlow, Range},
    sync::mpsc::{Receiver, SyncSender, channel, sync_channel},
    thread,
};

use super::{
    BundleError, Contents, Source,
    contents::{Given, edition_name},
};

/// How many sessions make a turn: waking a thread takes its time.
const TOGETHER: usize = 8;
/// How many turns a thread may be ahead of the writing.
const AHEAD: usize = 1;
/// The most threads that read.
const MOST_THREADS: usize = 16;

/// Hears how many sessions are written, and says whether to go on; asked once more when all that is left is the disk.
pub type Watch<'a> = &'a mut dyn FnMut(usize) -> ControlFlow<()>;

/// What a few sessions give that one thread read, one after the other.
#[derive(Default)]
pub struct Turn {
    /// Their lines of each table.
    pub tables: Vec<Vec<u8>>,
    /// What each gives beside.
    pub sessions: Vec<Given>,
    /// Why there are no more of them.
    error: Option<BundleError>,
}

impl Turn {
    /// Reads those sessions, in place of what was read before.
    fn read(&mut self, source: &dyn Source, contents: &Contents, sessions: Range<usize>) {
        self.tables.iter_mut().for_each(Vec::clear);
        self.tables.resize_with(contents.tables.len(), Vec::new);
        self.sessions.clear();
        for index in sessions {
            match source.open(index).and_then(|taken| contents.of(taken, &mut self.tables)) {
                Ok(given) => self.sessions.push(given),
                Err(error) => return self.error = Some(error),
            }
        }
    }

    fn of_other_editions(&self) -> impl Iterator<Item = &String> {
        self.sessions.iter().filter_map(|given| match given {
            Given::OtherEdition(named) => Some(named),
            Given::Session { .. } => None,
        })
    }
}

/// Hands what the sessions give to `each`, turn by turn, in the order of the sessions.
pub fn each_in_order(
    source: &dyn Source,
    contents: &Contents,
    watch: Watch<'_>,
    each: &mut dyn FnMut(&mut Turn) -> Result<(), BundleError>,
) -> Result<(), BundleError> {
    let count = source.count();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS).min(count);
    let together = count.div_ceil(threads.max(1)).clamp(1, TOGETHER);
    let turns: Vec<_> =
        (0..count).step_by(together).map(|first| first..count.min(first + together)).collect();
    let mut others = Vec::new();
    thread::scope(|scope| -> Result<(), BundleError> {
        // Every thread has turns of its own and a short channel of its own: what comes next is always known, and nobody
        // runs far ahead of the writing. Dropping the channels ends the threads.
        let lanes: Vec<_> = (0..threads)
            .map(|lane| {
                let (send, receive) = sync_channel(AHEAD);
                let (give_back, used) = channel();
                let turns = turns.iter().skip(lane).step_by(threads);
                scope.spawn(move || read_on(source, contents, turns, &used, &send));
                (receive, give_back)
            })
            .collect();
        for ((receive, give_back), sessions) in lanes.iter().cycle().zip(&turns) {
            // A thread ends before its last turn only with an error, which it has sent.
            let mut turn: Turn = receive.recv().map_err(|_| BundleError::Stopped)?;
            turn.error.take().map_or(Ok(()), Err)?;
            others.extend(turn.of_other_editions().cloned());
            if others.is_empty() {
                each(&mut turn)?;
            }
            sessions.clone().try_for_each(|index| go_on(watch, index + 1))?;
            // A thread that has ended has no use for it.
            let _ = give_back.send(turn);
        }
        Ok(())
    })?;
    if others.is_empty() {
        return Ok(());
    }
    Err(BundleError::Editions { first: edition_name(&contents.edition), others })
}

/// Asks whether to go on.
pub fn go_on(watch: Watch<'_>, done: usize) -> Result<(), BundleError> {
    if watch(done).is_break() { Err(BundleError::Stopped) } else { Ok(()) }
}

/// Reads turn by turn, each into the memory of one that was used, where one has come back.
fn read_on<'t>(
    source: &dyn Source,
    contents: &Contents,
    turns: impl Iterator<Item = &'t Range<usize>>,
    used: &Receiver<Turn>,
    send: &SyncSender<Turn>,
) {
    for sessions in turns {
        let mut turn = used.try_recv().unwrap_or_default();
        turn.read(source, contents, sessions.clone());
        let over = turn.error.is_some();
        if send.send(turn).is_err() || over {
            return;
        }
    }
}

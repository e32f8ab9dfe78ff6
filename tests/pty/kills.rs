//! `kill -9` at random moments of a second of work: whatever the screen had called saved is in the file.
//!
//! `ASSESSOR_KILLS` says how many times, `ASSESSOR_SEED` repeats a run; the seed of each is printed.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant, SystemTime},
};

use assessor::store::{Condition, format};

use crate::{home, is_saved, session, terminal::Terminal};

/// How many in the suite; the long form is 1,000.
const SHORT: u64 = 200;
/// How many at a time: they wait most of it.
const AT_ONCE: u64 = 8;
/// The latest moment after the first key, in microseconds.
const LATEST: u64 = 1_000_000;

/// Numbers that look random and follow from a seed (`SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % end
    }
}

/// What a trial does: its keys, how many of it the screen says are done, and how many are in the file.
#[derive(Clone, Copy)]
struct Work {
    begin: &'static str,
    keys: &'static str,
    shown: fn(&str) -> usize,
    kept: fn(&str) -> usize,
}

const MARKS: Work = Work { begin: "", keys: " n", shown: marks_shown, kept: marks_kept };
const WORDS: Work = Work { begin: "e", keys: "w ", shown: words_shown, kept: words_kept };

/// The figure of `12/24` in the line of the target level.
fn marks_shown(screen: &str) -> usize {
    screen.lines().find(|line| line.contains("▸CMP")).and_then(|line| figure_before(line, "/24")).unwrap_or(0)
}

fn marks_kept(file: &str) -> usize {
    file.matches("verdict = \"met\"").count()
}

/// The figure of `words 12` in the title of the editor.
fn words_shown(screen: &str) -> usize {
    let title = screen.lines().find(|line| line.contains("Note · PK1.CMP.1 · "));
    let after = title.and_then(|line| line.split("words ").nth(1)?.split(' ').next()?.parse().ok());
    after.unwrap_or(0)
}

fn words_kept(file: &str) -> usize {
    let draft =
        file.split("[draft]").nth(1).and_then(|draft| draft.lines().find(|line| line.starts_with("text")));
    draft.map_or(0, |text| text.matches('w').count())
}

fn figure_before(line: &str, what: &str) -> Option<usize> {
    let at = line.find(what)?;
    line[..at].rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

#[test]
fn every_mark_that_the_screen_called_saved_is_in_the_file() {
    let kills = number("ASSESSOR_KILLS").unwrap_or(SHORT);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let seed = number("ASSESSOR_SEED").unwrap_or(now.as_secs());
    println!("ASSESSOR_KILLS={kills} ASSESSOR_SEED={seed}");
    let store = home();
    let next = AtomicU64::new(0);
    let tallies = thread::scope(|scope| {
        let work = || {
            let mut tally = Tally::default();
            loop {
                let trial = next.fetch_add(1, Ordering::Relaxed);
                if trial >= kills {
                    return tally;
                }
                tally.add(check(store.path(), seed, trial));
            }
        };
        let running: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        running.into_iter().map(|running| running.join().unwrap()).fold(Tally::default(), Tally::plus)
    });
    println!("{tallies:?}");
    let both = tallies.saved > 0 && tallies.pending > 0;
    assert!(both || kills < 50, "some kills come after a save and some before: {tallies:?}");
}

/// What the trials have met, so that it can be seen that they meet something.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// Trials in which something was called saved before the kill.
    saved: u64,
    /// Trials in which the last state was not yet called saved.
    pending: u64,
    /// Marks and words that had been called saved, all in the file.
    kept: usize,
}

impl Tally {
    fn add(&mut self, other: Self) {
        *self = self.plus(other);
    }

    fn plus(self, other: Self) -> Self {
        Self {
            saved: self.saved + other.saved,
            pending: self.pending + other.pending,
            kept: self.kept + other.kept,
        }
    }
}

fn check(store: &Path, seed: u64, trial: u64) -> Tally {
    let mut random = Random(seed.wrapping_mul(1_000_003).wrapping_add(trial));
    let work = if random.below(2) == 0 { MARKS } else { WORDS };
    let home = tempfile::tempdir().unwrap();
    copy(store, home.path());
    let mut terminal = Terminal::start(home.path(), &["open", "ada"]);
    terminal.shows("Abilities");
    let most = Arc::new(Mutex::new((0, false)));
    let watched = most.clone();
    terminal.watch(move |screen| {
        let mut most = watched.lock().unwrap();
        most.1 = is_saved(screen);
        if most.1 {
            most.0 = most.0.max((work.shown)(screen));
        }
    });
    let moment = Instant::now() + Duration::from_micros(random.below(LATEST));
    terminal.keys(work.begin);
    let mut typed = 0;
    while Instant::now() < moment && typed < 24 {
        terminal.keys(work.keys);
        typed += 1;
        let pause = Duration::from_micros(random.below(60_000));
        let _ = terminal.silence(pause.min(moment.saturating_duration_since(Instant::now())));
    }
    let _ = terminal.silence(moment.saturating_duration_since(Instant::now()));
    terminal.kill();
    terminal.last_words();
    let (saved, newest) = *most.lock().unwrap();
    let text = fs::read_to_string(session(home.path())).unwrap();
    let kept = (work.kept)(&text);
    let mut what = format!("ASSESSOR_SEED={seed}, trial {trial}: {saved} were called saved of {typed}");
    let _ = write!(what, ", the file has {kept}");
    let reading = format::read::<assessor::domain::session::Marking>(&text)
        .unwrap_or_else(|error| panic!("{what}: {error:?}\n{text}"));
    assert_eq!(reading.condition, Condition::Sound, "{what}");
    assert!(kept >= saved && kept <= typed, "{what}\n{}", terminal.screen());
    Tally { saved: u64::from(saved > 0), pending: u64::from(!newest), kept: saved }
}

/// Copies a folder with all in it.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

//! Tells a paste that came without its brackets from what fingers type: it is many different keys at once.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode};

/// How many keys at once are a paste. On a line that stalls, six seconds of fast typing.
const MANY: usize = 64;

/// How many of them differ. A key held down, or a run of moves and ticks, has few.
const DIFFERENT: usize = 7;

/// So many at once no run of moves and ticks has.
const ANY: usize = 512;

/// How long after its last piece the end of a paste may still arrive over a slow line.
const QUIET: Duration = Duration::from_millis(250);

/// Fingers are back when keys have come one by one for so long,
const SINGLE: Duration = Duration::from_millis(100);

/// each of them so long after the one before.
const APART: Duration = Duration::from_millis(15);

/// How keys came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// As fingers type.
    #[default]
    Typed,
    /// With these a flood begins: no fingers type that fast.
    FloodBegins,
    /// More of the same flood.
    FloodGoesOn,
}

/// The flood of keys that may be on its way.
#[derive(Debug, Default)]
pub(super) struct Flood {
    /// When its last piece came.
    last: Option<Instant>,
    /// Since when keys come one by one.
    single: Option<Instant>,
}

impl Flood {
    /// How `events`, which arrived together at `now`, came.
    pub(super) fn pace(&mut self, events: &[Event], now: Instant) -> Pace {
        let goes_on = self.last.is_some_and(|last| now < last + QUIET);
        let is_single = events.len() == 1 && self.last.is_none_or(|last| last + APART <= now);
        let single = self.single.filter(|_| is_single).or(is_single.then_some(now));
        self.single = single.filter(|_| goes_on);
        let is_typed = single.is_some_and(|single| single + SINGLE <= now);
        let pace = match (goes_on && !is_typed, is_flood(events)) {
            (true, _) => Pace::FloodGoesOn,
            (false, true) => Pace::FloodBegins,
            (false, false) => Pace::Typed,
        };
        self.last = (pace != Pace::Typed).then_some(now);
        pace
    }
}

fn is_flood(events: &[Event]) -> bool {
    if events.len() < MANY || events.len() >= ANY {
        return events.len() >= ANY;
    }
    let mut seen: Vec<KeyCode> = Vec::with_capacity(DIFFERENT);
    for event in events {
        if let Event::Key(key) = event
            && !seen.contains(&key.code)
        {
            seen.push(key.code);
            if seen.len() == DIFFERENT {
                return true;
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::input::Decoder;

    /// Pieces of input, each with the milliseconds at which it arrives, and how each is taken.
    #[track_caller]
    fn check(pieces: &[(u64, &str, Pace)]) {
        let (start, mut decoder, mut flood) = (Instant::now(), Decoder::default(), Flood::default());
        for (at, bytes, expected) in pieces {
            let (now, mut events) = (start + Duration::from_millis(*at), Vec::new());
            decoder.take(bytes.as_bytes(), now, &mut events);
            assert_eq!(flood.pace(&events, now), *expected, "{bytes:?} at {at} ms");
        }
    }

    #[test]
    fn many_different_keys_at_once_are_a_flood_until_it_is_quiet() {
        use Pace::{FloodBegins, FloodGoesOn, Typed};
        let text = "The candidate quit the role in May; see the reference of the employer.";
        check(&[(0, text, FloodBegins), (240, "q", FloodGoesOn), (490, "q", Typed)]);
        check(&[(0, text, FloodBegins), (60, "q", FloodGoesOn), (110, "q", FloodGoesOn), (160, "q", Typed)]);
        check(&[
            (0, text, FloodBegins),
            (60, "q", FloodGoesOn),
            (110, "qk", FloodGoesOn),
            (170, "q", FloodGoesOn),
        ]);
        check(&[
            (0, text, FloodBegins),
            (60, "q", FloodGoesOn),
            (61, "q", FloodGoesOn),
            (165, "q", FloodGoesOn),
        ]);
        check(&[(0, &text[..MANY - 1], Typed), (1, "q", Typed)]);
        check(&[(0, &text[..MANY], FloodBegins)]);
        check(&[(0, &"q\x1b:q!\r\x03 x".repeat(20), FloodBegins)]);
        check(&[(0, &"q\x1b:q!".repeat(200), FloodBegins), (1, "q", FloodGoesOn)]);
        check(&[(0, &"j".repeat(ANY - 1), Typed), (1, "q", Typed)]);
        check(&[(0, &".j".repeat(200), Typed)]);
        check(&[(0, &"\x1b[B".repeat(200), Typed)]);
        check(&[(0, &format!("\x1b[200~{text}\x1b[201~"), Typed), (1, "j", Typed)]);
    }
}

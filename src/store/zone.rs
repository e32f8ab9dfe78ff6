//! The clock of this machine, and its time zone, for times as people read them.

use std::{sync::LazyLock, time::SystemTime};

use jiff::{Timestamp, tz::TimeZone};

/// Where the machine keeps the zone it is in.
const LOCAL: &str = "/etc/localtime";

/// The zone that the machine is in, as it was when it was first asked for.
///
/// `TZ` may name another; to find that one among all the zones there are is a matter of milliseconds, so it is left to
/// the library. Without it the machine's own file holds all there is to know.
pub fn local() -> TimeZone {
    static ZONE: LazyLock<TimeZone> = LazyLock::new(find);
    ZONE.clone()
}

/// The time. A clock that is set beyond the year 9999 shows the last moment that there is.
pub fn now() -> Timestamp {
    moment(SystemTime::now())
}

fn moment(time: SystemTime) -> Timestamp {
    let last = if time < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(time).unwrap_or(last)
}

fn find() -> TimeZone {
    let named = std::env::var_os("TZ").is_some();
    let own = (!named).then(|| std::fs::read(LOCAL).ok()).flatten();
    own.and_then(|bytes| TimeZone::tzif("local", &bytes).ok()).unwrap_or_else(TimeZone::system)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn no_clock_is_set_to_a_time_that_there_is_not() {
        let year = Duration::from_secs(366 * 24 * 60 * 60);
        let at = |years: u32| moment(SystemTime::UNIX_EPOCH + year * years);
        assert!(at(50) < at(5_000), "a time that there is stays");
        for years in [9_000, 40_000] {
            assert_eq!(at(years), Timestamp::MAX);
            assert!(at(years).to_zoned_datetime(local()).date().year() >= 9999);
        }
    }
}

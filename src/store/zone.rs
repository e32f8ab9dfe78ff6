//! The time zone of this machine, for times as people read them.

use std::sync::LazyLock;

use jiff::tz::TimeZone;

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

fn find() -> TimeZone {
    let named = std::env::var_os("TZ").is_some();
    let own = (!named).then(|| std::fs::read(LOCAL).ok()).flatten();
    own.and_then(|bytes| TimeZone::tzif("local", &bytes).ok()).unwrap_or_else(TimeZone::system)
}

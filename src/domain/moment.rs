//! A moment as every file has it: in UTC, with as many digits of a second as it has.

use std::fmt::Write as _;

use jiff::{Timestamp, tz::Offset};

/// Appends a moment as `jiff` displays it, only faster where it is a whole second: every entry of a history has one.
pub fn write(out: &mut String, at: Timestamp) {
    match whole_second(at).as_ref().and_then(|text| str::from_utf8(text).ok()) {
        Some(text) => out.push_str(text),
        // Writing to a string can't fail.
        None => _ = write!(out, "{at}"),
    }
}

/// A moment to the second in the year 0 or later, in ASCII.
fn whole_second(at: Timestamp) -> Option<[u8; 20]> {
    let time = Offset::UTC.to_datetime(at);
    let year = u16::try_from(time.year()).ok().filter(|_| time.subsec_nanosecond() == 0)?;
    let [century, year] = [year / 100, year % 100].map(|part| u8::try_from(part).unwrap_or_default());
    let [month, day] = [time.month(), time.day()].map(i8::unsigned_abs);
    let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i8::unsigned_abs);
    let parts = [(century, 0), (year, 2), (month, 5), (day, 8), (hour, 11), (minute, 14), (second, 17)];
    let mut text = *b"0000-00-00T00:00:00Z";
    for (part, place) in parts {
        text[place] += part / 10;
        text[place + 1] += part % 10;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn is_as_displayed(at: Timestamp) {
        let mut text = String::new();
        write(&mut text, at);
        assert_eq!(text, at.to_string());
    }

    #[test]
    fn the_ends_of_time_are_written_as_they_are_displayed() {
        for at in
            ["2026-11-24T14:03:21Z", "2024-02-29T23:59:59Z", "0000-01-01T00:00:00Z", "2026-11-24T14:03:21.5Z"]
        {
            is_as_displayed(at.parse().unwrap());
        }
        for at in [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH] {
            is_as_displayed(at);
        }
    }

    proptest! {
        #![proptest_config(crate::domain::generate::cases(400))]
        #[test]
        fn a_moment_is_written_as_it_is_displayed(
            second in Timestamp::MIN.as_second()..Timestamp::MAX.as_second(),
            nanosecond in prop_oneof![Just(0), 0..1_000_000_000],
        ) {
            is_as_displayed(Timestamp::new(second, nanosecond).unwrap());
        }
    }
}

//! The types that a value can be read as.

use std::borrow::Cow;

use jiff::{Timestamp, civil, tz::Offset};
use toml::{
    Spanned,
    de::{DeInteger, DeValue},
    value::{Datetime, Offset as Written},
};

use super::{Faults, Pair, Table};

/// A type that can be read from a TOML value.
pub trait Read<'t>: Sized {
    /// What is expected, as in “expected a string”.
    const EXPECTED: &'static str;
    /// What one looks like, for the remedy of a missing key.
    const EXAMPLE: &'static str;

    /// The value, if it is of this type; what is wrong inside it is reported.
    fn take(faults: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self>;

    /// Reads a value; one of another type is a fault.
    fn read(faults: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
        let (at, found) = (value.span(), kind(value.get_ref()));
        let taken = Self::take(faults, value);
        if taken.is_none() {
            let problem = format!("expected {}, found {found}", Self::EXPECTED);
            faults.report(at, problem, format!("write it as {}", Self::EXAMPLE));
        }
        taken
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

fn whole(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A type that is read from a single value and can have nothing wrong inside.
macro_rules! read {
    ($name:ty, $expected:literal, $example:expr, $take:expr) => {
        impl<'t> Read<'t> for $name {
            const EXPECTED: &'static str = $expected;
            const EXAMPLE: &'static str = $example;

            fn take(_: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
                let take: fn(DeValue<'t>) -> Option<Self> = $take;
                take(value.into_inner())
            }
        }
    };
}

const DIGITS: &str = "digits, without quotes";

read!(Cow<'t, str>, "a string", "\"…\"", |value| match value {
    DeValue::String(text) => Some(text),
    _ => None,
});
read!(String, "a string", "\"…\"", |value| match value {
    DeValue::String(text) => Some(text.into_owned()),
    _ => None,
});
read!(bool, "true or false", "true or false, without quotes", |value| value.as_bool());
read!(i64, "a whole number", DIGITS, |value| value.as_integer().and_then(whole));
read!(u64, "a whole number, 0 or more", DIGITS, |value| {
    value.as_integer().and_then(whole)?.try_into().ok()
});
read!(u32, "a whole number from 0 to 4294967295", DIGITS, |value| {
    value.as_integer().and_then(whole)?.try_into().ok()
});
read!(civil::Date, "a date", "2026-11-24, without quotes", |value| {
    value.as_datetime().filter(|time| time.time.is_none())?.to_string().parse().ok()
});
read!(Timestamp, "a time with its offset", "2026-11-24T14:03:21Z, without quotes", |value| {
    value.as_datetime().filter(|time| time.offset.is_some()).and_then(moment)
});

/// The moment that a time with an offset says.
fn moment(time: &Datetime) -> Option<Timestamp> {
    let by_text = || time.to_string().parse().ok();
    in_utc(time).or_else(by_text)
}

/// The moment that a time says as the program writes it, in UTC.
fn in_utc(time: &Datetime) -> Option<Timestamp> {
    let (day, clock, Written::Z) = (time.date?, time.time?, time.offset?) else { return None };
    let number = |number: u8| i8::try_from(number).ok();
    let time = civil::DateTime::new(
        i16::try_from(day.year).ok()?,
        number(day.month)?,
        number(day.day)?,
        number(clock.hour)?,
        number(clock.minute)?,
        number(clock.second?)?,
        i32::try_from(clock.nanosecond.unwrap_or_default()).ok()?,
    );
    Offset::UTC.to_timestamp(time.ok()?).ok()
}

impl<'t> Read<'t> for Table<'t> {
    const EXPECTED: &'static str = "a table";
    const EXAMPLE: &'static str = "{ … }";

    fn take(_: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
        let at = value.span();
        if let DeValue::Table(entries) = value.into_inner() { Some(Table::new(at, entries)) } else { None }
    }
}

impl<'t, T: Read<'t>> Read<'t> for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const EXAMPLE: &'static str = T::EXAMPLE;

    fn take(faults: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
        let at = value.span();
        T::take(faults, value).map(|value| Spanned::new(at, value))
    }
}

/// An array; an element of another type is a fault of its own and is left out.
impl<'t, T: Read<'t>> Read<'t> for Vec<T> {
    const EXPECTED: &'static str = "an array";
    const EXAMPLE: &'static str = "[ … ]";

    fn take(faults: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
        let DeValue::Array(elements) = value.into_inner() else { return None };
        Some(elements.into_iter().filter_map(|element| T::read(faults, element)).collect())
    }
}

/// The value itself, whatever its type, to be kept and written back.
impl<'t> Read<'t> for toml::Value {
    const EXPECTED: &'static str = "a number that fits 64 bits";
    const EXAMPLE: &'static str = DIGITS;

    fn take(faults: &mut Faults<'_>, value: Spanned<DeValue<'t>>) -> Option<Self> {
        Some(match value.into_inner() {
            DeValue::String(text) => Self::String(text.into_owned()),
            DeValue::Integer(number) => Self::Integer(whole(&number)?),
            DeValue::Float(number) => Self::Float(number.as_str().parse().ok()?),
            DeValue::Boolean(value) => Self::Boolean(value),
            DeValue::Datetime(time) => Self::Datetime(time),
            DeValue::Array(elements) => {
                Self::Array(elements.into_iter().filter_map(|element| Self::read(faults, element)).collect())
            }
            DeValue::Table(entries) => Self::Table(owned_table(faults, entries)),
        })
    }
}

/// The entries of a table as values that live on without the text.
pub(super) fn owned_table<'t>(
    faults: &mut Faults<'_>,
    entries: impl IntoIterator<Item = Pair<'t>>,
) -> toml::Table {
    let owned =
        |(key, value): Pair<'t>| Some((key.into_inner().into_owned(), toml::Value::read(faults, value)?));
    entries.into_iter().filter_map(owned).collect()
}

//! The types that a value can be read as.

use std::{borrow::Cow, ops::Range};

use jiff::{Timestamp, civil, tz::Offset};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
    value::{Datetime, Offset as Written},
};

use super::{Faults, Pair, Table};

/// A value as it stands in a text.
#[derive(Debug, PartialEq)]
pub enum Value<'t> {
    /// A string, borrowed where it has no escapes.
    Text(Cow<'t, str>),
    /// A whole number; nothing where it doesn't fit.
    Integer(Option<i64>),
    /// A number with a fraction; nothing where it doesn't fit.
    Float(Option<f64>),
    /// A truth value.
    Boolean(bool),
    /// A day, a time or both.
    Datetime(Datetime),
    /// An array.
    Array(Vec<Spanned<Self>>),
    /// A table.
    Table(Pairs<'t>),
}

/// The keys of a table with their values, in no order.
#[derive(Debug, PartialEq)]
pub struct Pairs<'t>(pub(super) Vec<Pair<'t>>);

/// A type that can be read from a TOML value.
pub trait Read<'t>: Sized {
    /// What is expected, as in “expected a string”.
    const EXPECTED: &'static str;
    /// What one looks like, for the remedy of a missing key.
    const EXAMPLE: &'static str;

    /// The value, if it is of this type; what is wrong inside it is reported.
    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self>;

    /// Reads a value; one of another type is a fault.
    fn read(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        let (at, found) = (value.span(), value.get_ref().kind());
        let taken = Self::take(faults, value);
        if taken.is_none() {
            let problem = format!("expected {}, found {found}", Self::EXPECTED);
            faults.report(at, problem, format!("write it as {}", Self::EXAMPLE));
        }
        taken
    }
}

impl<'t> Value<'t> {
    /// What the library read, from a text that begins at `from`.
    pub(super) fn new(value: DeValue<'t>, from: usize) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text),
            DeValue::Integer(number) => {
                Self::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok())
            }
            DeValue::Float(number) => Self::Float(number.as_str().parse().ok()),
            DeValue::Boolean(value) => Self::Boolean(value),
            DeValue::Datetime(time) => Self::Datetime(time),
            DeValue::Array(elements) => {
                Self::Array(elements.into_iter().map(|element| shifted(element, from)).collect())
            }
            DeValue::Table(table) => Self::Table(Pairs(pairs(table, from))),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Integer(_) => "a number",
            Self::Float(_) => "a number with a fraction",
            Self::Boolean(_) => "a boolean",
            Self::Datetime(_) => "a date or time",
            Self::Array(_) => "an array",
            Self::Table(_) => "a table",
        }
    }

    fn integer(self) -> Option<i64> {
        if let Self::Integer(number) = self { number } else { None }
    }

    fn datetime(self) -> Option<Datetime> {
        if let Self::Datetime(time) = self { Some(time) } else { None }
    }
}

/// The pairs of a table that the library read, from a text that begins at `from`.
pub(super) fn pairs<'t>(table: DeTable<'t>, from: usize) -> Vec<Pair<'t>> {
    let pair = |(key, value): (Spanned<Cow<'t, str>>, _)| Pair {
        at: at(key.span(), from),
        key: key.into_inner(),
        value: shifted(value, from),
    };
    table.into_iter().map(pair).collect()
}

fn shifted(value: Spanned<DeValue<'_>>, from: usize) -> Spanned<Value<'_>> {
    Spanned::new(at(value.span(), from), Value::new(value.into_inner(), from))
}

fn at(span: Range<usize>, from: usize) -> Range<usize> {
    span.start + from..span.end + from
}

/// A type that is read from a single value and can have nothing wrong inside.
macro_rules! read {
    ($name:ty, $expected:literal, $example:expr, $take:expr) => {
        impl<'t> Read<'t> for $name {
            const EXPECTED: &'static str = $expected;
            const EXAMPLE: &'static str = $example;

            fn take(_: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
                let take: fn(Value<'t>) -> Option<Self> = $take;
                take(value.into_inner())
            }
        }
    };
}

const DIGITS: &str = "digits, without quotes";

read!(Cow<'t, str>, "a string", "\"…\"", |value| match value {
    Value::Text(text) => Some(text),
    _ => None,
});
read!(String, "a string", "\"…\"", |value| match value {
    Value::Text(text) => Some(text.into_owned()),
    _ => None,
});
read!(bool, "true or false", "true or false, without quotes", |value| match value {
    Value::Boolean(value) => Some(value),
    _ => None,
});
read!(i64, "a whole number", DIGITS, Value::integer);
read!(u64, "a whole number, 0 or more", DIGITS, |value| value.integer()?.try_into().ok());
read!(u32, "a whole number from 0 to 4294967295", DIGITS, |value| value.integer()?.try_into().ok());
read!(civil::Date, "a date", "2026-11-24, without quotes", |value| {
    value.datetime().filter(|time| time.time.is_none())?.to_string().parse().ok()
});
read!(Timestamp, "a time with its offset", "2026-11-24T14:03:21Z, without quotes", |value| {
    value.datetime().filter(|time| time.offset.is_some()).and_then(|time| moment(&time))
});

/// The moment that a time with an offset says.
fn moment(time: &Datetime) -> Option<Timestamp> {
    let by_text = || time.to_string().parse().ok();
    in_utc(time).or_else(by_text)
}

/// The moment that a time says as the program writes it, in UTC.
pub(super) fn in_utc(time: &Datetime) -> Option<Timestamp> {
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

    fn take(_: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        let at = value.span();
        if let Value::Table(Pairs(pairs)) = value.into_inner() { Some(Table::new(at, pairs)) } else { None }
    }
}

impl<'t, T: Read<'t>> Read<'t> for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const EXAMPLE: &'static str = T::EXAMPLE;

    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        let at = value.span();
        T::take(faults, value).map(|value| Spanned::new(at, value))
    }
}

/// An array; an element of another type is a fault of its own and is left out.
impl<'t, T: Read<'t>> Read<'t> for Vec<T> {
    const EXPECTED: &'static str = "an array";
    const EXAMPLE: &'static str = "[ … ]";

    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        let Value::Array(elements) = value.into_inner() else { return None };
        let mut read = Self::with_capacity(elements.len());
        read.extend(elements.into_iter().filter_map(|element| T::read(faults, element)));
        Some(read)
    }
}

/// The value itself, whatever its type, to be kept and written back.
impl<'t> Read<'t> for toml::Value {
    const EXPECTED: &'static str = "a number that fits 64 bits";
    const EXAMPLE: &'static str = DIGITS;

    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        Some(match value.into_inner() {
            Value::Text(text) => Self::String(text.into_owned()),
            Value::Integer(number) => Self::Integer(number?),
            Value::Float(number) => Self::Float(number?),
            Value::Boolean(value) => Self::Boolean(value),
            Value::Datetime(time) => Self::Datetime(time),
            Value::Array(elements) => {
                Self::Array(elements.into_iter().filter_map(|element| Self::read(faults, element)).collect())
            }
            Value::Table(Pairs(pairs)) => Self::Table(owned_table(faults, pairs)),
        })
    }
}

/// The pairs of a table as values that live on without the text.
pub(super) fn owned_table(faults: &mut Faults<'_>, pairs: Vec<Pair<'_>>) -> toml::Table {
    let owned = |pair: Pair<'_>| Some((pair.key.into_owned(), toml::Value::read(faults, pair.value)?));
    pairs.into_iter().filter_map(owned).collect()
}

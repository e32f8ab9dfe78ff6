//! The types that a value can be read as.

use std::borrow::Cow;

use jiff::{Timestamp, civil};
pub use toml::de::DeValue as Value;
use toml::{
    Spanned,
    de::{DeInteger, DeTable},
    value::Datetime,
};

use super::{Faults, Table};

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
        let (at, found) = (value.span(), kind(value.get_ref()));
        let taken = Self::take(faults, value);
        if taken.is_none() {
            let problem = format!("expected {}, found {found}", Self::EXPECTED);
            faults.report(at, problem, format!("write it as {}", Self::EXAMPLE));
        }
        taken
    }
}

fn kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::String(_) => "a string",
        Value::Integer(_) => "a number",
        Value::Float(_) => "a number with a fraction",
        Value::Boolean(_) => "a boolean",
        Value::Datetime(_) => "a date or time",
        Value::Array(_) => "an array",
        Value::Table(_) => "a table",
    }
}

/// Returns the number, if it fits.
fn fitting(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn integer(value: &Value<'_>) -> Option<i64> {
    if let Value::Integer(number) = value { fitting(number) } else { None }
}

fn datetime(value: &Value<'_>) -> Option<Datetime> {
    if let Value::Datetime(time) = value { Some(*time) } else { None }
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
    Value::String(text) => Some(text),
    _ => None,
});
read!(String, "a string", "\"…\"", |value| match value {
    Value::String(text) => Some(text.into_owned()),
    _ => None,
});
read!(bool, "true or false", "true or false, without quotes", |value| match value {
    Value::Boolean(value) => Some(value),
    _ => None,
});
read!(i64, "a whole number", DIGITS, |value| integer(&value));
read!(u64, "a whole number, 0 or more", DIGITS, |value| integer(&value)?.try_into().ok());
read!(u32, "a whole number from 0 to 4294967295", DIGITS, |value| integer(&value)?.try_into().ok());
read!(civil::Date, "a date", "2026-11-24, without quotes", |value| {
    datetime(&value).filter(|time| time.time.is_none())?.to_string().parse().ok()
});
read!(Timestamp, "a time with its offset", "2026-11-24T14:03:21Z, without quotes", |value| {
    datetime(&value).filter(|time| time.offset.is_some()).and_then(|time| time.to_string().parse().ok())
});

impl<'t> Read<'t> for Table<'t> {
    const EXPECTED: &'static str = "a table";
    const EXAMPLE: &'static str = "{ … }";

    fn take(_: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        let at = value.span();
        if let Value::Table(entries) = value.into_inner() { Some(Table::new(at, entries)) } else { None }
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
        Some(elements.into_iter().filter_map(|element| T::read(faults, element)).collect())
    }
}

/// The value itself, whatever its type, to be kept and written back.
impl<'t> Read<'t> for toml::Value {
    const EXPECTED: &'static str = "a number that fits 64 bits";
    const EXAMPLE: &'static str = DIGITS;

    fn take(faults: &mut Faults<'_>, value: Spanned<Value<'t>>) -> Option<Self> {
        Some(match value.into_inner() {
            Value::String(text) => Self::String(text.into_owned()),
            Value::Integer(number) => Self::Integer(fitting(&number)?),
            Value::Float(number) => Self::Float(number.as_str().parse().ok()?),
            Value::Boolean(value) => Self::Boolean(value),
            Value::Datetime(time) => Self::Datetime(time),
            Value::Array(elements) => {
                Self::Array(elements.into_iter().filter_map(|element| Self::read(faults, element)).collect())
            }
            Value::Table(entries) => Self::Table(owned_table(faults, entries)),
        })
    }
}

/// Returns the entries of a table as values that live on without the text.
pub(super) fn owned_table(faults: &mut Faults<'_>, entries: DeTable<'_>) -> toml::Table {
    let owned = |(key, value): (Spanned<Cow<'_, str>>, _)| {
        Some((key.into_inner().into_owned(), toml::Value::read(faults, value)?))
    };
    entries.into_iter().filter_map(owned).collect()
}

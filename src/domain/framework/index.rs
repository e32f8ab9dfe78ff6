//! An index of a framework's text: where each of its words stands, and its numbers, so that the framework can be put
//! together again without reading the text as TOML. The program carries the index of the text that it carries, since
//! reading that text takes longer than everything else that a start does.

use super::{
    Abilities, Ability, Consequence, Criterion, Dimension, EvidenceKind, Framework, Interest, Knowledge,
    Level, Measure, Policy, Rule, Words, Years,
};
use crate::domain::{
    ids::{AbilityId, CriterionId, DimensionId, FrameworkId, InterestId, KindId, LevelId},
    state::Verdict,
};

/// The index of `framework`, which was read from `text`; none if a word of it doesn't stand in the text as it is.
pub fn of(framework: &Framework, text: &str) -> Option<Vec<u32>> {
    let mut numbers = Vec::new();
    framework.put(text, &mut numbers)?;
    Some(numbers)
}

/// Puts together the framework that `numbers` is the index of.
pub(super) fn read(text: &'static str, mut numbers: &[u32]) -> Option<Framework> {
    let framework = Framework::take(text, &mut numbers)?;
    numbers.is_empty().then_some(framework)
}

/// A number that says whether two texts are the same, well enough to see that an index is stale (FNV-1a, 64 bits).
pub const fn print_of(text: &str) -> u64 {
    let (bytes, mut print, mut at) = (text.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        print = (print ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    print
}

/// A value that has its place in an index.
trait Indexed: Sized {
    /// Adds the value.
    fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()>;
    /// Takes the value that comes next.
    fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self>;
}

impl Indexed for u32 {
    fn put(&self, _: &str, numbers: &mut Vec<u32>) -> Option<()> {
        numbers.push(*self);
        Some(())
    }

    fn take(_: &'static str, numbers: &mut &[u32]) -> Option<Self> {
        numbers.split_off_first().copied()
    }
}

/// A word as its place and its length.
fn put_word(word: &str, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
    source.find(word)?.put(source, numbers)?;
    word.len().put(source, numbers)
}

fn take_word(source: &'static str, numbers: &mut &[u32]) -> Option<&'static str> {
    let (at, length) = (usize::take(source, numbers)?, usize::take(source, numbers)?);
    source.get(at..at.checked_add(length)?)
}

/// Values that are written as another value.
macro_rules! by {
    ($($name:ty: $put:expr, $take:expr;)*) => {$(
        impl Indexed for $name {
            fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
                let number: fn(&Self) -> Option<u32> = $put;
                number(self)?.put(source, numbers)
            }

            fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
                let value: fn(u32) -> Option<Self> = $take;
                value(u32::take(source, numbers)?)
            }
        }
    )*};
}

/// The place of a value in a short list.
fn place<T: PartialEq>(list: &[T], value: &T) -> Option<u32> {
    list.iter().position(|one| one == value).and_then(|at| at.try_into().ok())
}

const CONSEQUENCES: [Consequence; 3] = [Consequence::Remark, Consequence::Reason, Consequence::Bars];
const VERDICTS: [Verdict; 2] = [Verdict::Met, Verdict::NotYet];

by! {
    usize: |value| (*value).try_into().ok(), |number| number.try_into().ok();
    bool: |value| Some(u32::from(*value)), |number| Some(number == 1);
    Consequence: |value| place(&CONSEQUENCES, value), |number| CONSEQUENCES.get(number as usize).copied();
    Verdict: |value| place(&VERDICTS, value), |number| VERDICTS.get(number as usize).copied();
    // No rule asks for none of the abilities, so nought is free to say every one.
    Abilities: |value| Some(match value { Abilities::Every => 0, Abilities::AtLeast(number) => *number }),
        |number| Some(if number == 0 { Abilities::Every } else { Abilities::AtLeast(number) });
}

/// Values that stand in the text.
macro_rules! words {
    ($($name:ty)*) => {$(
        impl Indexed for $name {
            fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
                put_word(&self.to_string(), source, numbers)
            }

            fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
                take_word(source, numbers)?.parse().ok()
            }
        }
    )*};
}

words!(FrameworkId LevelId DimensionId AbilityId CriterionId KindId InterestId);

impl Indexed for Words {
    fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
        put_word(self, source, numbers)
    }

    fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
        take_word(source, numbers).map(Self::const_new)
    }
}

impl<T: Indexed> Indexed for Option<T> {
    fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
        self.is_some().put(source, numbers)?;
        self.as_ref().map_or(Some(()), |value| value.put(source, numbers))
    }

    fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
        if bool::take(source, numbers)? { T::take(source, numbers).map(Some) } else { Some(None) }
    }
}

impl<T: Indexed> Indexed for Vec<T> {
    fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
        self.len().put(source, numbers)?;
        self.iter().try_for_each(|value| value.put(source, numbers))
    }

    fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
        let length = usize::take(source, numbers)?;
        // What is left of the index bounds what a number may ask for.
        let mut values = Self::with_capacity(length.min(numbers.len()));
        for _ in 0..length {
            values.push(T::take(source, numbers)?);
        }
        Some(values)
    }
}

/// Values that are their fields, in this order.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Indexed for $name {
            fn put(&self, source: &str, numbers: &mut Vec<u32>) -> Option<()> {
                $(self.$field.put(source, numbers)?;)*
                Some(())
            }

            fn take(source: &'static str, numbers: &mut &[u32]) -> Option<Self> {
                $(let $field = Indexed::take(source, numbers)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

fields! {
    Framework { id, title, edition, language, levels, evidence_kinds, interests, rule, policy, dimensions, abilities, criteria }
    Level { id, title, description, experience_years }
    Years { min, max }
    EvidenceKind { id, title, alone }
    Interest { id, title, consequence }
    Rule { percent, abilities, cumulative, basis }
    Policy { note_required_for, evidence_required_for, evidence_max_age_years }
    Dimension { id, title }
    Ability { id, dimension, label, statements, knowledge }
    Knowledge { text, items }
    Criterion { id, ability, level, number, text, source_note, measure }
    Measure { unit, minimum }
}

//! The evidence ledger: what a candidate showed, and how good it is as evidence.

use jiff::civil::Date;

use crate::domain::ids::{EvidenceId, KindId};

/// An entry of a session's ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceItem {
    /// `E1`, `E2` and so on; never used twice in a session.
    pub id: EvidenceId,
    /// Its kind, from the framework.
    pub kind: Option<KindId>,
    /// What it is, in the assessor's words.
    pub title: String,
    /// Where it is: a file, pages, a minute of a recording.
    pub locator: String,
    /// When it was made or done.
    pub date: Option<Date>,
    /// Whether it shows what the criterion asks for; none is not yet judged.
    pub valid: Option<bool>,
    /// Whether it is the candidate's own; none is not yet judged.
    pub authentic: Option<bool>,
    /// Whether it shows present competence; none is not yet judged.
    pub current: Option<bool>,
    /// Whether there is enough of it; none is not yet judged.
    pub sufficient: Option<bool>,
}

impl EvidenceItem {
    /// An entry with nothing in it yet.
    pub fn new(id: EvidenceId) -> Self {
        Self {
            id,
            kind: None,
            title: String::new(),
            locator: String::new(),
            date: None,
            valid: None,
            authentic: None,
            current: None,
            sufficient: None,
        }
    }

    /// Whether it is older than `years` on the day `on`; an entry without a date is not stale.
    pub fn is_stale(&self, years: u32, on: Date) -> bool {
        let Some(date) = self.date else { return false };
        // More years than the calendar has are more than anything's age.
        let span = i32::try_from(years).ok().and_then(|years| jiff::Span::new().try_years(years).ok());
        // A leap day ages on the 28th: `saturating` arithmetic constrains the day to the month.
        span.is_some_and(|span| date < on.saturating_sub(span))
    }

    /// V A C S as letters: the letter for yes, a small one for no, a dot for not judged.
    pub fn letters(&self) -> String {
        let flags = [('V', self.valid), ('A', self.authentic), ('C', self.current), ('S', self.sufficient)];
        let letter = |(letter, flag): (char, Option<bool>)| match flag {
            Some(true) => letter,
            Some(false) => letter.to_ascii_lowercase(),
            None => '.',
        };
        flags.into_iter().map(letter).collect()
    }

    /// The edits that would make this entry from nothing; an entry that says nothing takes one too.
    pub fn edits(&self) -> Vec<EvidenceEdit> {
        let edits = Self::new(self.id).edits_to(self);
        if edits.is_empty() { vec![EvidenceEdit::Title(String::new())] } else { edits }
    }

    /// The edits that turn this entry into `other`.
    pub fn edits_to(&self, other: &Self) -> Vec<EvidenceEdit> {
        use EvidenceEdit as E;
        let text =
            |old: &String, new: &String, edit: fn(String) -> E| (old != new).then(|| edit(new.clone()));
        let flag = |old: Option<bool>, new, edit: fn(Option<bool>) -> E| (old != new).then(|| edit(new));
        [
            (self.kind != other.kind).then(|| E::Kind(other.kind.clone())),
            text(&self.title, &other.title, E::Title),
            text(&self.locator, &other.locator, E::Locator),
            (self.date != other.date).then_some(E::Date(other.date)),
            flag(self.valid, other.valid, E::Valid),
            flag(self.authentic, other.authentic, E::Authentic),
            flag(self.current, other.current, E::Current),
            flag(self.sufficient, other.sufficient, E::Sufficient),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The entry after one edit; a removal is the ledger's business.
    pub fn apply(&mut self, edit: &EvidenceEdit) {
        match edit {
            EvidenceEdit::Kind(kind) => self.kind.clone_from(kind),
            EvidenceEdit::Title(title) => self.title.clone_from(title),
            EvidenceEdit::Locator(locator) => self.locator.clone_from(locator),
            EvidenceEdit::Date(date) => self.date = *date,
            EvidenceEdit::Valid(flag) => self.valid = *flag,
            EvidenceEdit::Authentic(flag) => self.authentic = *flag,
            EvidenceEdit::Current(flag) => self.current = *flag,
            EvidenceEdit::Sufficient(flag) => self.sufficient = *flag,
            EvidenceEdit::Removed => {}
        }
    }
}

/// One edit of one entry of the ledger; the first edit of an unknown id makes the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceEdit {
    /// Another kind, or none.
    Kind(Option<KindId>),
    /// Another title.
    Title(String),
    /// Another locator.
    Locator(String),
    /// Another date, or none.
    Date(Option<Date>),
    /// Valid, not valid, or not yet judged.
    Valid(Option<bool>),
    /// Authentic, not authentic, or not yet judged.
    Authentic(Option<bool>),
    /// Current, not current, or not yet judged.
    Current(Option<bool>),
    /// Sufficient, not sufficient, or not yet judged.
    Sufficient(Option<bool>),
    /// The entry is taken out of the ledger.
    Removed,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn evidence_is_stale_after_its_years_and_not_on_the_day() {
        let dated = |date| EvidenceItem { date: Some(date), ..EvidenceItem::new(EvidenceId(1)) };
        let on = date(2026, 11, 24);
        for (made, stale) in [
            (date(2021, 11, 24), false),
            (date(2021, 11, 23), true),
            (date(2026, 11, 25), false),
            (date(1, 1, 1), true),
        ] {
            assert_eq!(dated(made).is_stale(5, on), stale, "{made}");
        }
        assert!(!dated(date(2020, 2, 29)).is_stale(1, date(2021, 2, 28)));
        assert!(!EvidenceItem::new(EvidenceId(1)).is_stale(5, on), "without a date it can't be called stale");
        assert!(!dated(date(1, 1, 1)).is_stale(u32::MAX, on));
    }
}

//! A change as a sentence, with what was before: the same words on every screen and in every listing.

use super::{CandidateEdit, Change};
use crate::domain::history::chain::Link as _;
use crate::domain::{
    evidence::{EvidenceEdit, EvidenceItem},
    ids::{CriterionId, EvidenceId},
    state::{Mark, Recommendation, State, Verdict},
};

impl Change {
    /// What changed, as a sentence without its end: `PK1.CMP.1: met, was unmarked`. `before` is the state before it.
    pub fn sentence(&self, before: &State) -> String {
        match self {
            Self::Created { candidate, assessor, .. } => {
                let (name, target) = (&candidate.name, &candidate.target);
                format!("session made by {} for {name}, applying for {target}", assessor.name)
            }
            Self::Candidate(edit) => candidate(edit, before),
            Self::Declared { kind, detail } => {
                let kind = kind.as_ref().map_or("nothing", |kind| kind.as_str());
                format!("interest declared: {kind}{}", told(detail))
            }
            Self::Recommended(to) => recommended(to.as_ref()),
            Self::Sealed { reasons, .. } if reasons.is_empty() => "sealed".into(),
            Self::Sealed { reasons, .. } if reasons.len() == 1 => "sealed, with 1 reason".into(),
            Self::Sealed { reasons, .. } => format!("sealed, with {} reasons", reasons.len()),
            Self::Unsealed { reason } => format!("seal broken: {reason}"),
            Self::Undone { undoes } => format!("change {undoes} undone"),
            Self::External { changes } => {
                format!("{} changes made outside the program taken over", changes.len())
            }
            Self::Carried { to, kept, .. } => {
                format!(
                    "carried to the edition {}; marks that stay under their id: {}",
                    to.short(),
                    kept.len()
                )
            }
            Self::Evidence { id, edit } => evidence(*id, edit, before),
            Self::Verdict { criterion, .. }
            | Self::Note { criterion, .. }
            | Self::Probe { criterion, .. }
            | Self::Cites { criterion, .. }
            | Self::Measure { criterion, .. } => {
                format!("{criterion}: {}", self.of_a_mark(criterion, before))
            }
        }
    }

    /// What it says of one criterion, as a sentence; none if nothing. `before` is the state before it.
    pub fn sentence_on(&self, criterion: &CriterionId, before: &State) -> Option<String> {
        match self {
            Self::External { changes } => {
                let told: Vec<_> =
                    changes.iter().filter_map(|change| change.sentence_on(criterion, before)).collect();
                (!told.is_empty())
                    .then(|| format!("{}; taken over from outside the program", told.join("; ")))
            }
            // What an id stands for may be another thing in another edition, so this is told of every criterion.
            Self::Carried { to, kept, .. } => {
                let mark = before.mark(criterion);
                let how = match mark {
                    None => String::new(),
                    Some(_) if kept.contains(criterion) => ", with this mark".into(),
                    Some(_) => format!(", without this mark: unmarked, was {}", Mark::word(mark)),
                };
                Some(format!("carried to the edition {}{how}", to.short()))
            }
            change => (change.criterion() == Some(criterion)).then(|| change.sentence(before)),
        }
    }

    /// Whether it says something of one criterion.
    pub fn is_about(&self, criterion: &CriterionId) -> bool {
        let is_about = |change: &Self| match change {
            Self::Carried { .. } => true,
            change => change.criterion() == Some(criterion),
        };
        self.made().iter().any(is_about)
    }

    fn of_a_mark(&self, criterion: &CriterionId, before: &State) -> String {
        let old = before.mark(criterion);
        match self {
            Self::Verdict { to, .. } => {
                format!("{}, was {}", verdict(*to), verdict(old.and_then(|mark| mark.verdict)))
            }
            Self::Note { to, .. } if to.is_empty() => "note taken out".into(),
            Self::Note { to, .. } => {
                let had = old.is_some_and(|mark| !mark.note.is_empty());
                format!("note {}: {to}", if had { "changed" } else { "written" })
            }
            Self::Probe { to: true, .. } => "to be asked about".into(),
            Self::Cites { to, .. } => {
                format!("cites {}, cited {}", items(to), items(old.map_or(&[], |mark| &mark.cites)))
            }
            Self::Measure { to, .. } => {
                let figure =
                    |figure: Option<u32>| figure.map_or("no figure".into(), |figure| figure.to_string());
                format!("{}, was {}", figure(*to), figure(old.and_then(|mark| mark.measure)))
            }
            _ => "no longer to be asked about".into(),
        }
    }
}

impl Mark {
    /// The word for its verdict: `met`, `not yet` or `unmarked`.
    pub fn word(mark: Option<&Self>) -> &'static str {
        verdict(mark.and_then(|mark| mark.verdict))
    }
}

fn verdict(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        Some(verdict) => verdict.words(),
        None => "unmarked",
    }
}

fn items(items: &[EvidenceId]) -> String {
    let items: Vec<_> = items.iter().map(ToString::to_string).collect();
    if items.is_empty() { "nothing".into() } else { items.join(", ") }
}

fn told(detail: &str) -> String {
    if detail.is_empty() { String::new() } else { format!(" ({detail})") }
}

fn quoted(text: &str) -> String {
    if text.is_empty() { "nothing".into() } else { format!("“{text}”") }
}

fn candidate(edit: &CandidateEdit, before: &State) -> String {
    let old = &before.candidate;
    let years = |years: Option<u32>| years.map_or("unknown".into(), |years| years.to_string());
    match edit {
        CandidateEdit::Name(to) => format!("candidate {}, was {}", quoted(to), quoted(&old.name)),
        CandidateEdit::Reference(to) => format!("reference {}, was {}", quoted(to), quoted(&old.reference)),
        CandidateEdit::Target(to) => format!("applies for {to}, was {}", old.target),
        CandidateEdit::Years(to) => {
            format!("years in practice {}, was {}", years(*to), years(old.years_in_practice))
        }
    }
}

/// A recommendation as a sentence without its end.
pub(crate) fn recommended(to: Option<&Recommendation>) -> String {
    let Some(to) = to else { return "recommendation taken back".into() };
    let level = to.level.as_ref().map(|level| format!(" {level}")).unwrap_or_default();
    format!("recommendation: {}{level}: {}", to.outcome.as_str(), to.rationale)
}

fn evidence(id: EvidenceId, edit: &EvidenceEdit, before: &State) -> String {
    use EvidenceEdit as E;
    let none = EvidenceItem::new(id);
    let old = before.item(id).unwrap_or(&none);
    let flag = |name: &str, to: Option<bool>, was: Option<bool>| {
        format!("{id}: {name} {}, was {}", judged(to), judged(was))
    };
    match edit {
        E::Kind(to) => {
            let kind = |kind: Option<&_>| kind.map_or("nothing".to_owned(), ToString::to_string);
            format!("{id}: kind {}, was {}", kind(to.as_ref()), kind(old.kind.as_ref()))
        }
        E::Title(to) => format!("{id}: title {}, was {}", quoted(to), quoted(&old.title)),
        E::Locator(to) => format!("{id}: place {}, was {}", quoted(to), quoted(&old.locator)),
        E::Date(to) => {
            let date =
                |date: Option<jiff::civil::Date>| date.map_or("unknown".into(), |date| date.to_string());
            format!("{id}: date {}, was {}", date(*to), date(old.date))
        }
        E::Valid(to) => flag("valid", *to, old.valid),
        E::Authentic(to) => flag("authentic", *to, old.authentic),
        E::Current(to) => flag("current", *to, old.current),
        E::Sufficient(to) => flag("sufficient", *to, old.sufficient),
        E::Removed => format!("{id}: removed, was {}", quoted(&old.title)),
    }
}

fn judged(flag: Option<bool>) -> &'static str {
    match flag {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not judged",
    }
}

//! The gate before a seal: everything a committee would ask about, as findings.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::domain::{
    evidence::EvidenceItem,
    framework::{Consequence, Criterion, Framework},
    history::{Change, Entry},
    ids::{CriterionId, EvidenceId},
    session::Session,
    state::{Mark, State, Verdict},
};

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing.
    pub kind: FindingKind,
    /// The criterion it is about, if it is about one.
    pub criterion: Option<CriterionId>,
    /// The evidence item it is about, if it is about one.
    pub evidence: Option<EvidenceId>,
    /// A sentence for people.
    pub text: String,
}

/// The kinds of finding, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// The candidate has no reference.
    NoReference,
    /// There is no declaration of interest.
    NoDeclaration,
    /// A mark is older than the declaration.
    LateDeclaration,
    /// The declared interest bars, or needs a reason.
    Interest,
    /// Nothing is recommended to the committee.
    NoRecommendation,
    /// A note is still being typed.
    OpenDraft,
    /// A criterion of the target level is unmarked.
    Unmarked,
    /// A verdict lacks the evidence that the policy asks for.
    NoEvidence,
    /// A verdict lacks the note that the policy asks for.
    NoNote,
    /// A criterion rests on stale evidence alone.
    Stale,
    /// A criterion rests on one kind of evidence that is never sufficient alone.
    SoleSource,
    /// The figure of a measured criterion is below its minimum, or missing.
    ShortMeasure,
    /// An evidence item was judged not valid, authentic, current or sufficient, and a met criterion cites it.
    WeakEvidence,
    /// The candidate's years are outside the level's band.
    Years,
}

impl FindingKind {
    /// The word in files and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoReference => "no reference",
            Self::NoDeclaration => "no declaration",
            Self::LateDeclaration => "late declaration",
            Self::Interest => "interest",
            Self::NoRecommendation => "no recommendation",
            Self::OpenDraft => "open draft",
            Self::Unmarked => "unmarked",
            Self::NoEvidence => "no evidence",
            Self::NoNote => "no note",
            Self::Stale => "stale",
            Self::SoleSource => "sole source",
            Self::ShortMeasure => "short measure",
            Self::WeakEvidence => "weak evidence",
            Self::Years => "years",
        }
    }
}

impl Finding {
    /// What the finding is called in a seal's reasons, such as `PK1.CMP.2 sole source`.
    pub fn key(&self) -> String {
        let place = self.criterion.as_ref().map(ToString::to_string);
        let place = place.or_else(|| self.evidence.map(|id| id.to_string()));
        place.map_or_else(|| self.kind.as_str().to_owned(), |place| format!("{place} {}", self.kind.as_str()))
    }

    fn of(kind: FindingKind, text: String) -> Self {
        Self { kind, criterion: None, evidence: None, text }
    }

    fn at(kind: FindingKind, criterion: &Criterion, text: String) -> Self {
        Self { kind, criterion: Some(criterion.id.clone()), evidence: None, text }
    }
}

/// What the finding does to the seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is shown and no more.
    Remark,
    /// The seal needs a stated reason for it.
    Reason,
    /// It bars the seal.
    Bars,
}

impl Finding {
    /// What the finding does to the seal.
    pub fn weight(&self, framework: &Framework, state: &State) -> Weight {
        match self.kind {
            FindingKind::Years => Weight::Remark,
            FindingKind::NoReference
            | FindingKind::NoDeclaration
            | FindingKind::NoRecommendation
            | FindingKind::OpenDraft => Weight::Bars,
            FindingKind::Interest => {
                let kind = state.declaration.as_ref().and_then(|declared| framework.interest(&declared.kind));
                match kind.map(|kind| kind.consequence) {
                    Some(Consequence::Remark) => Weight::Remark,
                    Some(Consequence::Reason) => Weight::Reason,
                    Some(Consequence::Bars) | None => Weight::Bars,
                }
            }
            FindingKind::LateDeclaration
            | FindingKind::Unmarked
            | FindingKind::NoEvidence
            | FindingKind::NoNote
            | FindingKind::Stale
            | FindingKind::SoleSource
            | FindingKind::ShortMeasure
            | FindingKind::WeakEvidence => Weight::Reason,
        }
    }
}

/// What a session is checked with.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The edition.
    pub framework: &'a Framework,
    /// What the session says.
    pub state: &'a State,
    /// The criterion whose note is being typed, if one is.
    pub draft: Option<&'a CriterionId>,
    /// Whether a mark is older than the declaration of interest.
    pub declared_late: bool,
    /// The day to which the age of evidence counts.
    pub on: Date,
}

impl<'a> Subject<'a> {
    /// A session as it is, with the age of evidence counted to the day `on`.
    pub fn of(framework: &'a Framework, session: &'a Session, on: Date) -> Self {
        Self {
            framework,
            state: &session.state,
            draft: session.draft.as_ref().map(|draft| &draft.criterion),
            declared_late: declared_late(session.entries.iter().map(AsRef::as_ref)),
            on,
        }
    }

    /// All findings, each with what it does to the seal.
    pub fn weighed(&self) -> Vec<(Finding, Weight)> {
        let weighed = |finding: Finding| {
            let weight = finding.weight(self.framework, self.state);
            (finding, weight)
        };
        findings(self).into_iter().map(weighed).collect()
    }
}

/// Whether a mark was made before the kind of interest that is declared now. By the order of the history, since clocks
/// go back; another detail for the same kind makes no declaration late.
pub fn declared_late<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> bool {
    let (mut marked, mut late, mut declared) = (false, false, None);
    for change in entries.into_iter().flat_map(|entry| entry.change.made()) {
        match change {
            Change::Verdict { to: Some(_), .. } => marked = true,
            Change::Declared { kind, .. } if declared != kind.as_ref() => {
                late = marked;
                declared = kind.as_ref();
            }
            _ => {}
        }
    }
    late
}

/// The day of a moment, in UTC, so that the same file gives the same findings everywhere.
pub fn day(at: Timestamp) -> Date {
    at.to_zoned_datetime(TimeZone::UTC).date()
}

/// All findings: those on the whole session first, then by criterion in document order.
pub fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = on_the_session(subject);
    let target = subject.framework.level_index(subject.state.candidate.target.as_str());
    for (criterion, mark) in subject.framework.criteria.iter().zip(subject.state.marks_in(subject.framework))
    {
        let marked = mark.is_some_and(|mark| mark.verdict.is_some());
        if !marked && Some(criterion.level) == target {
            let text = "unmarked at the target level".to_owned();
            findings.push(Finding::at(FindingKind::Unmarked, criterion, text));
        }
        findings.extend(mark.into_iter().flat_map(|mark| on_a_mark(subject, criterion, mark)));
    }
    findings
}

fn on_the_session(subject: &Subject<'_>) -> Vec<Finding> {
    let state = subject.state;
    let mut findings = Vec::new();
    if state.candidate.reference.trim().is_empty() {
        findings.push(Finding::of(FindingKind::NoReference, "the candidate has no reference".into()));
    }
    match &state.declaration {
        None => findings.push(Finding::of(FindingKind::NoDeclaration, "no declaration of interest".into())),
        Some(declared) => {
            if subject.declared_late {
                let text = "a mark is older than the declaration of interest".to_owned();
                findings.push(Finding::of(FindingKind::LateDeclaration, text));
            }
            if declared.kind.as_str() != "none" {
                let known = subject.framework.interest(&declared.kind);
                let title = known.map_or(declared.kind.as_str(), |interest| &interest.title);
                let text = format!("interest declared: {title}");
                findings.push(Finding::of(FindingKind::Interest, text));
            }
        }
    }
    if state.recommendation.as_ref().is_none_or(|given| given.rationale.trim().is_empty()) {
        let text = "no recommendation to the committee".to_owned();
        findings.push(Finding::of(FindingKind::NoRecommendation, text));
    }
    if let Some(criterion) = subject.draft {
        let text = "a note is still being typed".to_owned();
        let finding = Finding::of(FindingKind::OpenDraft, text);
        findings.push(Finding { criterion: Some(criterion.clone()), ..finding });
    }
    findings.extend(years(subject));
    findings
}

fn years(subject: &Subject<'_>) -> Option<Finding> {
    let candidate = &subject.state.candidate;
    let years = candidate.years_in_practice?;
    let level = subject.framework.levels.iter().find(|level| level.id == candidate.target)?;
    let band = level.experience_years?;
    let outside = years < band.min || band.max.is_some_and(|max| years > max);
    let band =
        band.max.map_or_else(|| format!("{} or more", band.min), |max| format!("{} to {max}", band.min));
    let text = format!("{years} years in practice, the band of {} is {band}", level.id);
    outside.then(|| Finding::of(FindingKind::Years, text))
}

fn on_a_mark(subject: &Subject<'_>, criterion: &Criterion, mark: &Mark) -> Vec<Finding> {
    let Some(verdict) = mark.verdict else { return Vec::new() };
    let policy = &subject.framework.policy;
    let mut findings = Vec::new();
    let mut find = |kind, text: String| findings.push(Finding::at(kind, criterion, text));
    if mark.cites.is_empty() && policy.evidence_required_for.contains(&verdict) {
        find(FindingKind::NoEvidence, format!("{} without evidence", verdict.words()));
    }
    if mark.note.trim().is_empty() && policy.note_required_for.contains(&verdict) {
        find(FindingKind::NoNote, format!("{} without a note", verdict.words()));
    }
    if verdict == Verdict::NotYet {
        return findings;
    }
    let cited: Vec<_> = mark.cites.iter().filter_map(|id| subject.state.item(*id)).collect();
    if let Some(text) = stale(subject, &cited) {
        find(FindingKind::Stale, text);
    }
    if let Some(text) = sole_source(subject.framework, &cited) {
        find(FindingKind::SoleSource, text);
    }
    if let Some(text) = short_measure(criterion, mark) {
        find(FindingKind::ShortMeasure, text);
    }
    if let Some(item) = cited.iter().find(|item| is_weak(item)) {
        let text = format!("rests on {}, which was judged wanting", item.id);
        findings.push(Finding {
            evidence: Some(item.id),
            ..Finding::at(FindingKind::WeakEvidence, criterion, text)
        });
    }
    findings
}

fn stale(subject: &Subject<'_>, cited: &[&EvidenceItem]) -> Option<String> {
    let years = subject.framework.policy.evidence_max_age_years?;
    let all_stale = !cited.is_empty() && cited.iter().all(|item| item.is_stale(years, subject.on));
    all_stale.then(|| format!("all evidence is older than {years} years"))
}

/// What a criterion rests on that is never sufficient alone, as a sentence.
pub fn sole_source(framework: &Framework, cited: &[&EvidenceItem]) -> Option<String> {
    let weak = |item: &&EvidenceItem| {
        item.kind.as_ref().and_then(|kind| framework.kind(kind)).filter(|kind| !kind.alone)
    };
    let kinds: Option<Vec<_>> = cited.iter().map(weak).collect();
    let kind = kinds?.into_iter().next()?;
    Some(format!("rests on {} alone", kind.title.to_lowercase()))
}

/// How the figure of a measured criterion falls short, as a sentence.
pub fn short_measure(criterion: &Criterion, mark: &Mark) -> Option<String> {
    let measure = criterion.measure.as_ref()?;
    match mark.measure {
        None => Some(format!("no figure given; the minimum is {} {}", measure.minimum, measure.unit)),
        Some(figure) if figure < measure.minimum => {
            Some(format!("{figure} {}, the minimum is {}", measure.unit, measure.minimum))
        }
        Some(_) => None,
    }
}

fn is_weak(item: &EvidenceItem) -> bool {
    [item.valid, item.authentic, item.current, item.sufficient].contains(&Some(false))
}

//! The words and keys of the language in one table, which parsing, completion, help and the manual all read.

use super::{CriterionTest, ItemTest, Part, SessionState, SessionTest, Test};
use crate::domain::evidence::EvidenceItem;
use crate::domain::framework::Framework;
use crate::domain::state::Verdict;

/// Which list a query is for; each knows other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The criteria of one session.
    Criteria,
    /// The criteria of a panel, on which its members can differ.
    Panel,
    /// The sessions of a store.
    Sessions,
    /// The evidence ledger of one session.
    Evidence,
}

impl List {
    /// What its rows are, for messages.
    pub(super) fn rows(self) -> &'static str {
        match self {
            Self::Criteria => "criteria",
            Self::Panel => "the criteria of a panel",
            Self::Sessions => "sessions",
            Self::Evidence => "evidence",
        }
    }
}

/// A row of the table: a word or a key of the language.
pub(super) struct Entry {
    pub name: &'static str,
    pub meaning: Meaning,
    /// What the rows are that it shows, for help and completion.
    pub help: &'static str,
    lists: &'static [List],
}

/// What an entry is.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    /// A term by itself.
    Word(MakeTest),
    /// A key, with an example of its use.
    Key(Key, &'static str),
}

/// A key that takes a value after a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Level,
    Dim,
    Ability,
    Id,
    Cites,
    No,
    Has,
    State,
    Target,
    Candidate,
    Ref,
    Kind,
    Item,
    For,
}

const CRITERIA: &[List] = &[List::Criteria, List::Panel];
const PANEL: &[List] = &[List::Panel];
const SESSIONS: &[List] = &[List::Sessions];
const EVIDENCE: &[List] = &[List::Evidence];

/// Makes the test of a word; a function, since a test is no constant.
pub(super) type MakeTest = fn() -> Test;
type Lists = &'static [List];

const fn word(name: &'static str, lists: Lists, test: MakeTest, help: &'static str) -> Entry {
    Entry { name, meaning: Meaning::Word(test), help, lists }
}

const fn key(key: Key, name: &'static str, lists: Lists, example: &'static str, help: &'static str) -> Entry {
    Entry { name, meaning: Meaning::Key(key, example), help, lists }
}

/// The language, in the order in which help lists it.
const ENTRIES: &[Entry] = &[
    word("unmarked", CRITERIA, || Test::Criterion(CriterionTest::Marked(false)), "without a verdict"),
    word("marked", CRITERIA, || Test::Criterion(CriterionTest::Marked(true)), "met or not yet met"),
    word("met", CRITERIA, || Test::Criterion(CriterionTest::Verdict(Verdict::Met)), "met"),
    word("not-yet", CRITERIA, || Test::Criterion(CriterionTest::Verdict(Verdict::NotYet)), "not yet met"),
    word("probe", CRITERIA, || Test::Criterion(CriterionTest::Has(Part::Probe)), "to be asked about"),
    word("stale", CRITERIA, || Test::Criterion(CriterionTest::Stale), "all evidence is too old"),
    word("sole", CRITERIA, || Test::Criterion(CriterionTest::Sole), "on evidence never enough alone"),
    word("short", CRITERIA, || Test::Criterion(CriterionTest::Short), "the figure is below its minimum"),
    word("differ", PANEL, || Test::Criterion(CriterionTest::Differ), "the members differ"),
    key(Key::Level, "level", CRITERIA, "level:CMP", "of a level"),
    key(Key::Dim, "dim", CRITERIA, "dim:PK", "of a dimension"),
    key(Key::Ability, "ability", CRITERIA, "ability:PK1", "of an ability"),
    key(Key::Id, "id", CRITERIA, "id:PK1.CMP", "the id begins so"),
    key(Key::Cites, "cites", CRITERIA, "cites:E2", "citing an evidence item"),
    key(Key::No, "no", CRITERIA, "no:evidence", "without evidence, note, probe or measure"),
    key(Key::Has, "has", CRITERIA, "has:note", "with evidence, note, probe or measure"),
    key(Key::State, "state", SESSIONS, "state:draft", "draft, sealed, damaged, locked or private"),
    key(Key::Target, "target", SESSIONS, "target:CMP", "for a target level"),
    key(Key::Candidate, "candidate", SESSIONS, "candidate:ada", "the candidate's name holds it"),
    key(Key::Ref, "ref", SESSIONS, "ref:C-0142", "the reference holds it"),
    word("stale", EVIDENCE, || Test::Item(ItemTest::Stale), "too old for the policy"),
    word("sole", EVIDENCE, || Test::Item(ItemTest::Sole), "a criterion stands on it alone"),
    word("unused", EVIDENCE, || Test::Item(ItemTest::Unused), "no criterion cites it"),
    key(Key::Kind, "kind", EVIDENCE, "kind:case-study", "of a kind"),
    key(Key::Item, "id", EVIDENCE, "id:E2", "this one"),
    key(Key::For, "for", EVIDENCE, "for:PK1.CMP", "a criterion whose id begins so cites it"),
];

/// The word called `name`, folded, with its test: that of the list, or of another where the list has none.
pub(super) fn find_word(list: List, name: &str) -> Option<(&'static Entry, MakeTest)> {
    find(list, |entry| match entry.meaning {
        Meaning::Word(test) if entry.name == name => Some((entry, test)),
        _ => None,
    })
}

/// The key called `name`, folded, with an example of its use: that of the list, or of another where it has none.
pub(super) fn find_key(list: List, name: &str) -> Option<(&'static Entry, Key, &'static str)> {
    find(list, |entry| match entry.meaning {
        Meaning::Key(key, example) if entry.name == name => Some((entry, key, example)),
        _ => None,
    })
}

fn find<T>(list: List, known: impl Fn(&'static Entry) -> Option<T>) -> Option<T> {
    entries(list).find_map(&known).or_else(|| ENTRIES.iter().find_map(&known))
}

const PARTS: [(&str, Part); 4] =
    [("evidence", Part::Evidence), ("note", Part::Note), ("probe", Part::Probe), ("measure", Part::Measure)];

const STATES: [(&str, SessionState); 5] = [
    ("draft", SessionState::Draft),
    ("sealed", SessionState::Sealed),
    ("damaged", SessionState::Damaged),
    ("locked", SessionState::Locked),
    ("private", SessionState::Private),
];

/// The words and keys of one list.
pub(super) fn entries(list: List) -> impl Iterator<Item = &'static Entry> {
    ENTRIES.iter().filter(move |entry| entry.serves(list))
}

/// The part of a mark called so.
fn part(name: &str) -> Option<Part> {
    PARTS.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
}

/// The state of a session called so.
fn state(name: &str) -> Option<SessionState> {
    STATES.iter().find(|(known, _)| *known == name).map(|(_, state)| *state)
}

impl Entry {
    pub fn serves(&self, list: List) -> bool {
        self.lists.contains(&list)
    }

    /// What the rows are that it is about, for messages.
    pub fn about(&self) -> &'static str {
        self.lists.first().map_or("", |list| list.rows())
    }
}

/// The language of one list for a help page: each term, or an example of it, and what it shows.
pub fn help(list: List) -> Vec<(&'static str, &'static str)> {
    let example = |entry: &Entry| match entry.meaning {
        Meaning::Word(_) => entry.name,
        Meaning::Key(_, example) => example,
    };
    let entries = entries(list).map(|entry| (example(entry), entry.help));
    let rest = [
        ("two words", "rows that hold both, in any text; case and accents don't matter"),
        ("\"two words\"", "rows that hold exactly this"),
        ("-term", "rows for which the term doesn't hold"),
    ];
    entries.chain(rest).collect()
}

/// What can be said in one list: its words and keys, and the values known there.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    list: List,
    levels: Vec<String>,
    dimensions: Vec<String>,
    abilities: Vec<String>,
    criteria: Vec<String>,
    evidence: Vec<String>,
    kinds: Vec<String>,
}

impl Vocabulary {
    /// The vocabulary of a list without known values: any value is taken as it is.
    pub fn new(list: List) -> Self {
        let none = Vec::new;
        Self {
            list,
            levels: none(),
            dimensions: none(),
            abilities: none(),
            criteria: none(),
            evidence: none(),
            kinds: none(),
        }
    }

    /// With the ids of a framework: others are refused, since a misspelt id would quietly show nothing.
    #[must_use]
    pub fn with_framework(self, framework: &Framework) -> Self {
        Self {
            levels: framework.levels.iter().map(|level| level.id.to_string()).collect(),
            dimensions: framework.dimensions.iter().map(|dimension| dimension.id.to_string()).collect(),
            abilities: framework.abilities.iter().map(|ability| ability.id.to_string()).collect(),
            criteria: framework.criteria.iter().map(|criterion| criterion.id.to_string()).collect(),
            kinds: framework.evidence_kinds.iter().map(|kind| kind.id.to_string()).collect(),
            ..self
        }
    }

    /// With a ledger, whose ids are offered; others are allowed, since an item may come later.
    #[must_use]
    pub fn with_evidence(self, ledger: &[EvidenceItem]) -> Self {
        Self { evidence: ledger.iter().map(|item| item.id.to_string()).collect(), ..self }
    }

    pub(super) fn list(&self) -> List {
        self.list
    }

    /// The values known for a key, as they are written; empty where any is possible.
    pub(super) fn values(&self, key: Key) -> Vec<&str> {
        let ids = match key {
            Key::Level | Key::Target => &self.levels,
            Key::Dim => &self.dimensions,
            Key::Ability => &self.abilities,
            Key::Id | Key::For => &self.criteria,
            Key::Cites | Key::Item => &self.evidence,
            Key::Kind => &self.kinds,
            Key::No | Key::Has => return PARTS.iter().map(|(name, _)| *name).collect(),
            Key::State => return STATES.iter().map(|(name, _)| *name).collect(),
            Key::Candidate | Key::Ref => return Vec::new(),
        };
        ids.iter().map(String::as_str).collect()
    }
}

/// The test of a key for a value; `None` where the value is none of its values.
pub(super) fn test(key: Key, value: &str, folded: String) -> Option<Test> {
    let criterion = |test| Some(Test::Criterion(test));
    let session = |test| Some(Test::Session(test));
    match key {
        Key::Level => criterion(CriterionTest::Level(folded)),
        Key::Dim => criterion(CriterionTest::Dimension(folded)),
        Key::Ability => criterion(CriterionTest::Ability(folded)),
        Key::Id => criterion(CriterionTest::Id(folded)),
        Key::Cites => criterion(CriterionTest::Cites(value.parse().ok()?)),
        Key::No => criterion(CriterionTest::Lacks(part(&folded)?)),
        Key::Has => criterion(CriterionTest::Has(part(&folded)?)),
        Key::State => session(SessionTest::State(state(&folded)?)),
        Key::Target => session(SessionTest::Target(folded)),
        Key::Candidate => session(SessionTest::Candidate(folded)),
        Key::Ref => session(SessionTest::Reference(folded)),
        Key::Kind => Some(Test::Item(ItemTest::Kind(folded))),
        Key::Item => Some(Test::Item(ItemTest::Id(value.parse().ok()?))),
        Key::For => Some(Test::Item(ItemTest::Supports(folded))),
    }
}

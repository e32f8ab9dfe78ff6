//! `decisions.csv`: one row per panel and per session in no panel, with what the marks come to, what the assessor recommends, and the fields that
//! the committee fills in. The program never fills those.

use std::io;

use jiff::civil::Date;

use crate::{
    domain::{
        agreement::{Agreement, Coefficient},
        check::Finding,
        framework::{Edition, Framework},
        ids::{LevelId, PanelId},
        panel::Sitting,
        rule::{self, Standing},
        state::{Candidate, Outcome, Recommendation, State, Verdict},
    },
    export::{
        subject::Subject,
        table::{
            Cell, Column, Each, Rows, Table, code, date, id, integer, integer_of, joined, number, optional,
            required, text,
        },
        tables::{UUID, UUIDS, WORD, WORDS, evidence},
    },
};

/// The words of the column `state`.
pub const STATES: [&str; 3] = ["draft", "sealed", "panel"];

/// What the rows have in common: the rule as a sentence, and whether a session has a row of its own.
pub struct Decisions {
    rule: String,
    of_sessions: bool,
}

/// What the committee is asked to decide on.
pub struct Row<'a> {
    rule: &'a str,
    panel: Option<PanelId>,
    edition: &'a Edition,
    candidate: &'a Candidate,
    state: &'static str,
    standing: Standing,
    unmet: String,
    recommendation: Option<&'a Recommendation>,
    people: People,
    ledger: Ledger,
    findings: String,
    agreement: Option<Agreement>,
}

/// Who marked, what they declared, and in which sessions.
struct People {
    assessors: String,
    declarations: String,
    sessions: String,
}

/// What there is to say of the evidence as a whole.
#[derive(Clone, Copy, Default)]
struct Ledger {
    count: usize,
    oldest: Option<Date>,
    stale: usize,
}

impl Ledger {
    /// The two together.
    fn with(self, other: Self) -> Self {
        let oldest = [self.oldest, other.oldest].into_iter().flatten().min();
        Self { count: self.count + other.count, oldest, stale: self.stale + other.stale }
    }
}

impl Rows for Decisions {
    type Row<'a> = Row<'a>;

    fn each_row(&self, subject: &Subject<'_>, each: Each<'_, Self>) -> io::Result<()> {
        if self.of_sessions { each(&of_session(&self.rule, subject)) } else { Ok(()) }
    }

    fn each_row_of_panel(&self, sitting: &Sitting<'_>, each: Each<'_, Self>) -> io::Result<()> {
        each(&of_panel(&self.rule, sitting))
    }
}

fn of_session<'a>(rule: &'a str, subject: &Subject<'a>) -> Row<'a> {
    let state = &subject.session.state;
    let verdicts = rule::verdicts(&subject.edition.framework, state);
    Row {
        rule,
        panel: None,
        edition: subject.edition,
        candidate: &state.candidate,
        state: if state.seal.is_some() { "sealed" } else { "draft" },
        standing: rule::standing_of(&subject.edition.framework, &verdicts),
        unmet: unmet(&subject.edition.framework, &state.candidate, &verdicts),
        recommendation: state.recommendation.as_ref(),
        people: People {
            assessors: state.assessor.name.clone(),
            declarations: declaration(state).unwrap_or_default(),
            sessions: subject.session.file.id.to_string(),
        },
        ledger: ledger(subject),
        findings: joined(subject.findings().iter().map(Finding::key), "; "),
        agreement: None,
    }
}

/// The row of a panel: its own marks, its chair's recommendation, and what its sessions have together.
fn of_panel<'a>(rule: &'a str, sitting: &Sitting<'a>) -> Row<'a> {
    let (panel, state) = (sitting.panel, &sitting.panel.state);
    let framework = &sitting.edition.framework;
    let subjects = || sitting.sessions.iter().map(|session| Subject { edition: sitting.edition, session });
    let verdicts = sitting.verdicts();
    Row {
        rule,
        panel: Some(panel.file.id),
        edition: sitting.edition,
        candidate: &state.candidate,
        state: "panel",
        standing: rule::standing_of(framework, &verdicts),
        unmet: unmet(framework, &state.candidate, &verdicts),
        recommendation: state.recommendation.as_ref(),
        people: People {
            assessors: joined(state.labels(), "; "),
            declarations: joined(
                sitting.sessions.iter().filter_map(|session| declaration(&session.state)),
                "; ",
            ),
            sessions: joined(state.members.iter().map(|member| member.session), ";"),
        },
        ledger: subjects().map(|subject| ledger(&subject)).fold(Ledger::default(), Ledger::with),
        findings: joined(
            open(sitting).into_iter().chain(subjects().flat_map(|subject| found(&subject))),
            "; ",
        ),
        agreement: sitting.agreement().overall().cloned(),
    }
}

/// What is still open in a panel that is not sealed.
fn open(sitting: &Sitting<'_>) -> Vec<String> {
    if sitting.panel.state.seal.is_some() {
        return Vec::new();
    }
    std::iter::once("panel not sealed".to_owned()).chain(sitting.outstanding()).collect()
}

/// What a check of a member's session finds, with the member's name.
fn found(subject: &Subject<'_>) -> Vec<String> {
    let name = &subject.session.state.assessor.name;
    subject.findings().iter().map(|finding| format!("{name}: {}", finding.key())).collect()
}

fn declaration(state: &State) -> Option<String> {
    let declared = state.declaration.as_ref();
    declared.map(|declared| format!("{}: {}", state.assessor.name, declared.kind))
}

/// The criteria of the target level that are not met, marked or not.
fn unmet(framework: &Framework, candidate: &Candidate, verdicts: &[Option<Verdict>]) -> String {
    let target = framework.levels.iter().position(|level| level.id == candidate.target);
    let marked = framework.criteria.iter().zip(verdicts);
    let unmet = marked.filter(|(c, verdict)| Some(c.level) == target && **verdict != Some(Verdict::Met));
    joined(unmet.map(|(criterion, _)| &criterion.id), ";")
}

fn ledger(subject: &Subject<'_>) -> Ledger {
    let items = &subject.session.state.evidence;
    Ledger {
        count: items.len(),
        oldest: items.iter().filter_map(|item| item.date).min(),
        stale: items.iter().filter(|item| evidence::stale(subject, item) == Some(true)).count(),
    }
}

/// The table for sessions of `edition`.
pub fn table(edition: &Edition) -> Table<Decisions> {
    let framework = &edition.framework;
    let rows = Decisions { rule: rule::sentence(&framework.rule), of_sessions: true };
    with_rows(framework, rows)
}

/// The table for a panel, whose sessions have no rows of their own.
pub fn table_of_panel(edition: &Edition) -> Table<Decisions> {
    let framework = &edition.framework;
    with_rows(framework, Decisions { rule: rule::sentence(&framework.rule), of_sessions: false })
}

fn with_rows(framework: &Framework, rows: Decisions) -> Table<Decisions> {
    let columns = candidate_columns(framework).into_iter().chain(level_columns(framework));
    let columns = columns.chain(people_columns()).chain(evidence_columns()).chain(committee_columns());
    let description = "One row per panel and per session in no panel: what the marks come to, what is recommended, and \
                       the committee's fields, which the program leaves empty.";
    Table::new("decisions", description, rows, columns).key(&["session_ids"])
}

#[rustfmt::skip] // A column is one line, however long its description.
fn candidate_columns(framework: &Framework) -> Vec<Column<Decisions>> {
    let levels = || framework.levels.iter().map(|level| &level.id);
    let outcomes = Outcome::ALL.map(Outcome::as_str);
    vec![
        id("panel_id", UUID, "The panel; empty for a session in no panel.", |row| optional(row.panel)),
        text("candidate_reference", "The certification body's reference of the candidate.", |row| row.candidate.reference.as_str().into()),
        text("candidate_name", "The candidate's name.", |row| row.candidate.name.as_str().into()),
        required(id("framework_id", WORD, "The framework.", |row| row.edition.framework.id.as_str().into())),
        required(text("edition", "The edition of the framework, as its publisher counts it.", |row| row.edition.framework.edition.as_str().into())),
        required(code("target_level", levels(), "The level that the candidate applies for.", |row| row.candidate.target.as_str().into())),
        required(code("state", STATES, "A draft, a sealed session, or a panel of sealed sessions.", |row| row.state.into())),
        text("rule", "How marks become a level, as the framework says it.", |row| row.rule.into()),
        code("rule_level", levels(), "The highest level that the marks reach by the rule; empty if they reach none.", |row| rule_level(row.edition, &row.standing).into()),
        code("recommended_level", levels(), "The level that the assessor recommends. The committee decides.", |row| optional(row.recommendation.and_then(|given| given.level.as_ref()))),
        code("outcome", outcomes, "What the assessor recommends: the level, to defer, or to decline.", |row| row.recommendation.map_or("", |given| given.outcome.as_str()).into()),
        text("rationale", "The assessor's reasons for the recommendation.", |row| row.recommendation.map_or("", |given| &given.rationale).into()),
    ]
}

fn rule_level<'r>(edition: &'r Edition, standing: &Standing) -> &'r str {
    standing.reached.map_or("", |level| edition.framework.levels[level].id.as_str())
}

fn level_columns(framework: &Framework) -> Vec<Column<Decisions>> {
    framework.levels.iter().enumerate().flat_map(|(index, level)| of_level(&level.id, index)).collect()
}

fn of_level(level: &LevelId, index: usize) -> [Column<Decisions>; 2] {
    let met = format!("How many criteria of the level {level} are met.");
    let of = format!("How many criteria the level {level} has.");
    [
        integer_of(format!("{level}_met"), met, index, |row, level| count(row.standing.levels[level].met())),
        integer_of(format!("{level}_of"), of, index, |row, level| count(row.standing.levels[level].of())),
    ]
}

/// The cell of a figure; empty where it is undefined.
fn figure(row: &Row<'_>, which: fn(&Agreement) -> Coefficient) -> Cell<'static> {
    optional(row.agreement.as_ref().and_then(|figures| which(figures).value()))
}

fn count(number: usize) -> Cell<'static> {
    number.to_string().into()
}

#[rustfmt::skip] // A column is one line, however long its description.
fn people_columns() -> Vec<Column<Decisions>> {
    vec![
        id("unmet_criteria", WORDS, "The criteria of the target level that are not met, marked or not, joined by “;”.", |row| row.unmet.as_str().into()),
        text("assessors", "The assessors' names, joined by “; ”.", |row| row.people.assessors.as_str().into()),
        text("declarations", "Each assessor's declaration of interest, as “name: kind”, joined by “; ”; empty if none was made.", |row| row.people.declarations.as_str().into()),
        // One assessor has nobody to agree with, so these five stay empty outside a panel.
        integer("agreement_n", "How many criteria more than one assessor marked.", |row| optional(row.agreement.as_ref().map(|figures| figures.units))),
        number("agreement_raw", "The mean share of pairs of assessors who agree on those criteria, 0 to 1.", |row| figure(row, |figures| figures.raw)),
        number("kappa", "Cohen's kappa for two assessors, Fleiss' for more; empty where it is undefined.", |row| figure(row, |figures| figures.kappa)),
        number("ac1", "Gwet's AC1, which holds where nearly all marks are the same.", |row| figure(row, |figures| figures.ac1)),
        number("alpha", "Krippendorff's alpha for nominal data, which allows for missing marks.", |row| figure(row, |figures| figures.alpha)),
    ]
}

#[rustfmt::skip] // A column is one line, however long its description.
fn evidence_columns() -> Vec<Column<Decisions>> {
    vec![
        required(integer("evidence_count", "How many evidence items there are.", |row| count(row.ledger.count))),
        date("evidence_oldest", "The date of the oldest evidence item that has one.", |row| optional(row.ledger.oldest)),
        required(integer("evidence_stale", "How many evidence items are older than the edition's policy allows, counted to the seal or the last save.", |row| count(row.ledger.stale))),
        required(id("session_ids", UUIDS, "The sessions, joined by “;”.", |row| row.people.sessions.as_str().into())),
        text("findings", "What a check finds, as place and kind, joined by “; ”; the seal's reasons answer the same words.", |row| row.findings.as_str().into()),
    ]
}

#[rustfmt::skip] // A column is one line, however long its description.
fn committee_columns() -> Vec<Column<Decisions>> {
    vec![
        text("committee_decision", "For the committee: its decision. The program leaves it empty.", |_| Cell::default()),
        text("committee_date", "For the committee: the day of its decision. The program leaves it empty.", |_| Cell::default()),
        text("committee_members", "For the committee: who decided. The program leaves it empty.", |_| Cell::default()),
    ]
}

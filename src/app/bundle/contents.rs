//! What one session gives to a bundle: its lines of each table, and files of its own. Made on any thread; writes nothing.

use std::sync::Arc;

use super::{BundleError, DRAFTS, SESSIONS, Taken, pages};
use crate::{
    app::desk::{Access, Opened},
    domain::{
        framework::Edition, ids::CriterionId, panel::Sitting, session::Session, state::Candidate,
        summary::Summary,
    },
    export::{
        csv::{Csv, Lines, Profile},
        redact::People,
        report::OVERVIEW,
        subject::Subject,
        tables::{consensus, decisions, evidence, marks},
    },
    store::format,
};

/// What goes into a bundle of sessions of one edition.
pub struct Contents {
    /// The edition.
    pub edition: Arc<Edition>,
    /// Who reads it.
    pub profile: Profile,
    /// How people are shown.
    pub people: People,
    /// Its tables.
    pub tables: Vec<Box<dyn Lines>>,
    /// Whether the sessions themselves go with it.
    pub originals: bool,
    /// Whether the pages of the report go with it.
    pub pages: bool,
}

/// A table, whatever its rows are.
type Boxed = Box<dyn Lines>;

/// A note that is half typed: whose session, and on which criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfTyped {
    /// The candidate, as the bundle shows people.
    pub candidate: String,
    /// The candidate's reference; may be empty.
    pub reference: String,
    /// The criterion of the note.
    pub criterion: CriterionId,
}

impl HalfTyped {
    fn of(session: &Session) -> Option<Self> {
        let Candidate { name, reference, .. } = session.state.candidate.clone();
        let criterion = session.draft.as_ref()?.criterion.clone();
        Some(Self { candidate: name, reference, criterion })
    }
}

/// What one session gives, beside its lines.
#[derive(Debug)]
pub enum Given {
    /// Files of its own, and what is said of it elsewhere.
    Session {
        /// Names within the bundle, and what they hold.
        files: Vec<(String, Vec<u8>)>,
        /// Its line in the overview of the report.
        overview: Vec<u8>,
        /// Which note of it is half typed, if one is: those words are in nothing of the above.
        half_typed: Option<HalfTyped>,
    },
    /// Nothing, since it is of another edition: which session that is.
    OtherEdition(String),
}

impl Contents {
    /// The contents of a bundle of sessions of `edition`.
    pub fn new(edition: Arc<Edition>, profile: Profile) -> Self {
        let tables: Vec<Boxed> = vec![
            Box::new(Csv::new(marks::table(&edition), profile)),
            Box::new(Csv::new(decisions::table(&edition), profile)),
            Box::new(Csv::new(evidence::table(&edition), profile)),
        ];
        // Programs have no use for pages.
        let pages = profile == Profile::Committee;
        Self { edition, profile, people: People::Named, tables, originals: true, pages }
    }

    /// The contents of the bundle of a panel of that many members.
    pub fn of_panel(edition: Arc<Edition>, profile: Profile, members: usize) -> Self {
        let tables: Vec<Boxed> = vec![
            Box::new(Csv::new(marks::table(&edition), profile)),
            Box::new(Csv::new(decisions::table_of_panel(&edition), profile)),
            Box::new(Csv::new(evidence::table(&edition), profile)),
            Box::new(Csv::new(consensus::table(&edition, members), profile)),
        ];
        let pages = profile == Profile::Committee;
        Self { edition, profile, people: People::Named, tables, originals: true, pages }
    }

    /// The same with people shown so: where that is by codes, without what would tell who they are.
    #[must_use]
    pub fn showing(self, people: People) -> Self {
        match people {
            People::Named => self,
            People::Coded { .. } => Self { people, originals: false, pages: false, ..self },
        }
    }

    /// What a panel itself gives: its lines of each table.
    ///
    /// # Errors
    /// None but a lack of memory.
    pub fn lines_of_panel(&self, sitting: &Sitting<'_>) -> Result<Vec<Vec<u8>>, BundleError> {
        let lines = self.tables.iter().map(|table| {
            let mut lines = Vec::new();
            let written = table.lines_of_panel(sitting, &mut lines);
            written.map_err(BundleError::writing(table.schema().name)).map(|()| lines)
        });
        lines.collect()
    }

    /// What a session gives; its lines of each table go to `tables`.
    ///
    /// # Errors
    /// It was changed outside the program, or names what its edition doesn't have.
    pub fn of(&self, taken: Taken, tables: &mut [Vec<u8>]) -> Result<Given, BundleError> {
        let Taken { mut opened, text } = taken;
        if opened.edition.digest != self.edition.digest {
            return Ok(Given::OtherEdition(named(&opened)));
        }
        refuse_unsound(&opened)?;
        let half_typed = HalfTyped::of(&opened.session);
        opened.session.draft = None;
        let subject = Subject { edition: &self.edition, session: &opened.session };
        for (table, out) in self.tables.iter().zip(tables) {
            table.lines(&subject, out).map_err(BundleError::writing(table.schema().name))?;
        }
        let mut files = Vec::new();
        if self.originals {
            files.push(original(&opened, text, half_typed.is_some())?);
        }
        let mut overview = Vec::new();
        if self.pages {
            let given = pages::of(&subject).map_err(BundleError::writing(OVERVIEW))?;
            files.push((given.name, given.page));
            overview = given.line;
        }
        Ok(Given::Session { files, overview, half_typed })
    }
}

/// The file of a session, by its name in the bundle: a draft's is without the words that are half typed.
fn original(opened: &Opened, text: String, is_half_typed: bool) -> Result<(String, Vec<u8>), BundleError> {
    let Opened { session, edition, .. } = opened;
    let folder = if session.state.seal.is_some() { SESSIONS } else { DRAFTS };
    let name = format!("{folder}/{}.toml", session.file.id);
    if !is_half_typed {
        return Ok((name, text.into_bytes()));
    }
    let summary = Summary::of(&edition.framework, session);
    let text = format::faithful(session, &session.file, &summary).map_err(|why| {
        BundleError::ChangedOutside { candidate: session.state.candidate.name.clone(), differs: vec![why] }
    })?;
    Ok((name, text.into_bytes()))
}

/// Refuses a session whose lines would not be what its history says, or not what the dictionary says.
///
/// # Errors
/// It is one.
pub fn refuse_unsound(opened: &Opened) -> Result<(), BundleError> {
    let candidate = || opened.session.state.candidate.name.clone();
    if let Access::ChangedOutside(differs) = &opened.access {
        return Err(BundleError::ChangedOutside { candidate: candidate(), differs: differs.clone() });
    }
    let words = Subject { edition: &opened.edition, session: &opened.session }.unknown_words();
    if words.is_empty() { Ok(()) } else { Err(BundleError::UnknownWords { candidate: candidate(), words }) }
}

fn named(opened: &Opened) -> String {
    let candidate = &opened.session.state.candidate;
    format!("{} {} ({})", candidate.reference, candidate.name, edition_name(&opened.edition))
}

/// An edition as messages name it.
pub fn edition_name(edition: &Edition) -> String {
    format!("{} {} {}", edition.framework.id, edition.framework.edition, edition.digest.short())
}

//! What every command works with: the desk, the time and the pen, found once from options and environment.

use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::{failure::Failure, print::Pen};
use crate::{
    app::{
        desk::{Access, Desk, Hold, Intent, Opened},
        profile::{self, login_name},
    },
    cli::Globals,
    domain::{
        framework::{Criterion, Edition, Framework},
        history::Change,
        ids::{AssessorId, CriterionId},
        reader::nearest,
        session::Session,
        state::Assessor,
    },
    store::{
        FileStore, Store,
        paths::{DataDir, Surroundings},
        zone,
    },
};

/// What every command works with.
#[derive(Debug)]
pub struct Context {
    /// Where the work is done.
    pub desk: Desk,
    /// Where the files are.
    pub data: DataDir,
    /// The time of what is done, to the second.
    pub now: Timestamp,
    /// How text is drawn.
    pub pen: Pen,
    /// What to say beside the result, a sentence each.
    pub remarks: Vec<String>,
}

/// Whether a command needs to know who sits here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need<'a> {
    /// It doesn't: whatever it writes is in the name of the session's own assessor.
    Nobody,
    /// It does; a name may be given.
    Assessor(Option<&'a str>),
}

impl Context {
    /// Finds everything.
    ///
    /// # Errors
    /// There is no folder to work in, or no identity where one is needed.
    pub fn new(globals: &Globals, need: Need<'_>) -> Result<Self, Failure> {
        let surroundings = Surroundings::of_process(globals.data_dir.clone());
        let data = DataDir::choose(&surroundings)?;
        let login = login_name(["ASSESSOR_NAME", "LOGNAME", "USER"].map(|name| std::env::var(name).ok()));
        let (me, remarks) = match need {
            Need::Nobody => {
                // Whoever it is may not see everything; nobody is made known for it.
                let known = surroundings
                    .config_dir()
                    .ok()
                    .and_then(|config| crate::store::profile::read(&config).ok());
                let id = known.and_then(|profile| profile.id).unwrap_or(AssessorId::from(Uuid::nil()));
                (Assessor { id, name: login }, Vec::new())
            }
            Need::Assessor(given) => {
                let known = profile::known(&surroundings.config_dir()?, given, &login)?;
                (known.assessor, known.remarks)
            }
        };
        let desk = Desk::new(store(&data)?, me)?;
        Ok(Self { remarks, ..Self::of(desk, data, globals) })
    }

    /// A context of a desk that is there already.
    pub fn of(desk: Desk, data: DataDir, globals: &Globals) -> Self {
        Self { desk, data, now: now(), pen: pen(globals), remarks: Vec::new() }
    }

    /// Opens a session to read it.
    ///
    /// # Errors
    /// It can't be found or read.
    pub fn read(&self, session: &str) -> Result<Opened, Failure> {
        let id = self.desk.locate(session)?;
        Ok(self.desk.open(id, Intent::Read)?.0)
    }

    /// Opens a session to write it.
    ///
    /// # Errors
    /// It can't be found, read or written.
    pub fn write(&self, session: &str) -> Result<(Opened, Hold), Failure> {
        let id = self.desk.locate(session)?;
        let (opened, hold) = self.desk.open(id, Intent::Write)?;
        if opened.access == Access::Write {
            Ok((opened, hold))
        } else {
            Err(Failure::read_only(&opened.access))
        }
    }

    /// Changes a session by `change`, and saves it if that made an entry.
    ///
    /// # Errors
    /// It can't be found, read, changed or saved; then nothing was changed.
    pub fn change<T>(
        &self,
        session: &str,
        change: impl FnOnce(&mut Session, &Edition) -> Result<T, Failure>,
    ) -> Result<(Opened, T), Failure> {
        let (mut opened, mut hold) = self.write(session)?;
        let entries = opened.session.entries.len();
        let result = change(&mut opened.session, &opened.edition)?;
        if opened.session.entries.len() > entries {
            self.desk.save(&mut opened.session, &opened.edition, &mut hold, self.now)?;
        }
        Ok((opened, result))
    }

    /// Makes changes as one user action and saves them.
    ///
    /// # Errors
    /// As [`Context::change`].
    pub fn record(
        &self,
        session: &str,
        changes: impl FnOnce(&Session, &Edition) -> Result<Vec<Change>, Failure>,
    ) -> Result<Opened, Failure> {
        let recorded = self.change(session, |session, edition| {
            let changes = changes(session, edition)?;
            Ok(session.record(edition, self.now, changes)?)
        })?;
        Ok(recorded.0)
    }
}

/// The criterion that was typed.
///
/// # Errors
/// There is none; the nearest id is named.
pub fn criterion<'f>(framework: &'f Framework, typed: &str) -> Result<&'f Criterion, Failure> {
    framework.find_criterion(typed).ok_or_else(|| {
        let upper = typed.trim().to_uppercase();
        let ids: Vec<&str> = framework.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        let near = nearest(&upper, &ids).map(|id| format!("Did you mean {id}? "));
        Failure::input(
            format!("there is no criterion “{}” in this edition", crate::domain::text::clean(typed)),
            near.unwrap_or_default() + "All are in: assessor framework show.",
        )
    })
}

/// The id of the criterion that was typed.
///
/// # Errors
/// As [`criterion`].
pub fn criterion_id(framework: &Framework, typed: &str) -> Result<CriterionId, Failure> {
    Ok(criterion(framework, typed)?.id.clone())
}

/// What to do where a text came empty that can be taken out.
pub const TAKE_OUT: &str = "To take it out: --clear.";

/// A text that was given. An empty one is what a pipe that failed, an unset variable or a stopped editor leaves, so it
/// takes nothing out.
///
/// # Errors
/// It is empty.
pub fn given(what: &str, text: &str, hint: &str) -> Result<String, Failure> {
    if text.trim().is_empty() {
        return Err(Failure::input(format!("the {what} is empty; nothing was changed"), hint));
    }
    Ok(text.to_owned())
}

/// The store in a folder.
///
/// # Errors
/// The folder can't be made or used.
pub fn store(data: &DataDir) -> Result<Arc<dyn Store>, Failure> {
    let user = login_name(["LOGNAME", "USER"].map(|name| std::env::var(name).ok()));
    Ok(Arc::new(FileStore::open(data.clone(), user)?))
}

/// The time to the second: no more is meant by it, and files stay readable.
pub fn now() -> Timestamp {
    Timestamp::from_second(crate::store::zone::now().as_second()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The pen for the terminal there is, or for none.
pub fn pen(globals: &Globals) -> Pen {
    let columns = rustix::termios::tcgetwinsize(rustix::stdio::stdout()).map_or(0, |size| size.ws_col);
    let columns = if columns == 0 { 100 } else { usize::from(columns.clamp(40, 120)) };
    Pen { ascii: globals.ascii || !locale_is_utf8(), zone: zone::local(), columns }
}

/// Whether the locale can show more than ASCII: the first of the three variables that is set decides.
fn locale_is_utf8() -> bool {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set);
    locale.is_some_and(|locale| locale.to_ascii_lowercase().replace('-', "").contains("utf8"))
}

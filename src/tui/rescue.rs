//! What would be lost if the program failed now, and the copy that is made of it then. Used from the hook of a panic,
//! on whatever thread that is, so nothing here may panic or wait for long.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    app::desk::Desk,
    store::{Copied, Whither, zone},
    tui::saver::record::{Grip, Snapshot},
};

/// How long the copy may take before the terminal is given back without it.
const PATIENCE: Duration = Duration::from_secs(5);

/// The newest state that is not on disk yet.
#[derive(Debug)]
pub struct Rescue {
    desk: Desk,
    kept: Mutex<Kept>,
    /// Held while a copy is made: two at a time would be two copies of the same.
    copying: Mutex<()>,
    busy: AtomicBool,
}

/// Where the words that are not on disk are to be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// To wherever a copy is already, else beside the session's file, else outside the data directory.
    Anywhere,
    /// Outside the data directory, if that can be.
    Elsewhere,
}

#[derive(Debug, Default)]
struct Kept {
    /// What the last save left behind.
    file: Option<Arc<Grip>>,
    newest: Option<Arc<Snapshot>>,
    /// The copies, the newest last, and the count of changes that each has.
    copies: Vec<(Copied, u64)>,
}

impl Rescue {
    /// Nothing to lose yet.
    pub fn new(desk: Desk) -> Self {
        Self { desk, kept: Mutex::default(), copying: Mutex::default(), busy: AtomicBool::new(false) }
    }

    /// A record was opened; nothing of the one before is left to lose.
    pub fn opened(&self, grip: &Grip) {
        *self.kept() = Kept { file: Some(Arc::new(grip.file())), ..Kept::default() };
    }

    /// A save was tried, and the file is as `grip` says.
    pub fn on_disk(&self, grip: &Grip) {
        self.kept().file = Some(Arc::new(grip.file()));
    }

    /// The record has changed.
    pub fn newest(&self, snapshot: Arc<Snapshot>) {
        self.kept().newest = Some(snapshot);
    }

    /// That state is on disk: if it is the newest there is nothing to lose, and a copy of it is one too many.
    pub fn saved(&self, changes: u64) {
        let mut kept = self.kept();
        let Some(id) = kept.file.as_ref().map(|grip| grip.id()) else { return };
        kept.newest.take_if(|newest| newest.changes <= changes);
        let spent: Vec<_> = kept.copies.extract_if(.., |(_, copied)| *copied <= changes).collect();
        drop(kept);
        for (copied, _) in spent {
            id.put_away(&self.desk, &copied.path);
        }
    }

    /// Whether there is something to lose.
    pub fn is_unsaved(&self) -> bool {
        self.kept().newest.is_some()
    }

    /// Whether there is a copy, which is then to be kept as new as what is typed.
    pub fn is_copied(&self) -> bool {
        !self.kept().copies.is_empty()
    }

    /// Copies what is not on disk; nothing where all is saved. Says where.
    ///
    /// # Errors
    /// Why it could not be written.
    pub fn copy(&self, aim: Aim, now: Timestamp) -> Result<Option<Copied>, String> {
        let _one_at_a_time = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = self.kept();
        let (newest, file) = (kept.newest.clone(), kept.file.clone());
        let fits = |copied: &Copied| aim == Aim::Anywhere || copied.is_elsewhere;
        let before = kept.copies.iter().rfind(|(copied, _)| fits(copied)).cloned();
        drop(kept);
        let (Some(newest), Some(file)) = (newest, file) else { return Ok(None) };
        let whither = match &before {
            Some((copied, changes)) if *changes >= newest.changes => return Ok(Some(copied.clone())),
            Some((copied, _)) => Whither::Over(copied),
            None if aim == Aim::Elsewhere => Whither::Elsewhere,
            None => Whither::Beside,
        };
        let copied = newest.copy(&self.desk, &file, whither, now)?;
        let mut kept = self.kept();
        kept.copies.retain(|(earlier, _)| earlier.path != copied.path);
        kept.copies.push((copied.clone(), newest.changes));
        Ok(Some(copied))
    }

    /// The copy at the end of the program, as the end of a sentence about the words that are not saved.
    pub fn last_copy(self: &Arc<Self>, aim: Aim) -> String {
        match self.copy_in_time(aim) {
            Some(Ok(Some(copied))) => format!("; they are kept in {}", copied.told(self.noun())),
            None | Some(Ok(None)) => String::new(),
            Some(Err(why)) => format!("; a copy could not be written either: {why}"),
        }
    }

    /// The copy in a panic; returns the message about it.
    pub fn in_need(self: &Arc<Self>) -> Option<String> {
        match self.copy_in_time(Aim::Anywhere)? {
            Ok(None) => None,
            Ok(Some(copied)) => {
                Some(format!("the words that were not saved yet are in {}", copied.told(self.noun())))
            }
            Err(cause) => Some(format!("what was not saved yet could not be copied: {cause}")),
        }
    }

    /// [`Rescue::copy`] on a thread of its own: what failed may fail there again, and a disk that doesn't answer must not
    /// keep the terminal. None while another such copy is being made.
    fn copy_in_time(self: &Arc<Self>, aim: Aim) -> Option<Result<Option<Copied>, String>> {
        if self.busy.swap(true, Ordering::SeqCst) {
            return None;
        }
        let (done, told) = mpsc::channel();
        let rescue = Arc::clone(self);
        let copying = thread::Builder::new().name("rescue".to_owned()).spawn(move || {
            let _ = done.send(rescue.copy(aim, zone::now()));
        });
        let outcome = match copying {
            Ok(_) => told.recv_timeout(PATIENCE).unwrap_or_else(|error| Err(error.to_string())),
            Err(error) => Err(error.to_string()),
        };
        self.busy.store(false, Ordering::SeqCst);
        Some(outcome)
    }

    /// The word for the open record.
    fn noun(&self) -> &'static str {
        self.kept().file.as_ref().map_or("the session", |grip| grip.id().noun())
    }

    /// What is kept is whole after every statement, so that a thread that died with the lock left nothing half done.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path, process::Command};

    use super::*;
    use crate::{
        app::desk::{Intent, NewSession},
        domain::{
            history::Change,
            ids::SessionId,
            session::Draft,
            state::{Assessor, Verdict},
        },
        store::{
            FileStore,
            paths::{DataDir, Surroundings},
        },
        tui::{harness::noon, saver::record::Words, terminal::on_panic},
    };

    const HALF: &str = "half a sentence abou";

    fn desk(folder: &Path) -> Desk {
        desk_in(DataDir::at(folder.to_owned()))
    }

    fn desk_in(data: DataDir) -> Desk {
        let store = FileStore::open(data, "ada".into()).unwrap();
        let id = "019d0000-0000-7000-8000-000000000001".parse().unwrap();
        Desk::new(Arc::new(store), Assessor { id, name: "Mary Somerville".into() }).unwrap()
    }

    fn made(desk: &Desk) -> SessionId {
        let new = NewSession {
            candidate: "Ada Lovelace".into(),
            reference: "C-0142".into(),
            target: "CMP".parse().unwrap(),
            years: None,
            interest: None,
        };
        desk.create(new, noon()).unwrap().0.session.file.id
    }

    /// Opens the session and marks it, with a note half written, none of which is saved.
    fn typed(desk: &Desk, id: SessionId) -> (Rescue, Grip) {
        let (opened, hold) = desk.open(id, Intent::Write).unwrap();
        let mut session = opened.session;
        let criterion = || "PK1.CMP.1".parse().unwrap();
        let met = Change::Verdict { criterion: criterion(), to: Some(Verdict::Met) };
        session.record(&opened.edition, noon(), vec![met]).unwrap();
        session.draft = Some(Draft { criterion: criterion(), caret: 3, text: HALF.into() });
        let rescue = Rescue::new(desk.clone());
        let grip = Grip::Session(hold);
        rescue.opened(&grip);
        assert_eq!(rescue.copy(Aim::Anywhere, noon()), Ok(None), "there is nothing to lose yet");
        let words = Words::Session(Box::new(session), opened.edition);
        rescue.newest(Arc::new(Snapshot { words, draft: None, changes: 2 }));
        (rescue, grip)
    }

    fn files(folder: &Path) -> Vec<String> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let kept = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
        let mut names: Vec<_> =
            kept.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_copy_is_one_file_and_goes_when_its_state_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path());
        let id = made(&desk);
        let (rescue, _hold) = typed(&desk, id);
        let copied = || rescue.copy(Aim::Anywhere, noon()).unwrap().map(|copied| copied.path);
        let path = copied();
        assert_eq!(copied(), path);
        let newest = rescue.kept().newest.clone().unwrap();
        let later = Snapshot { words: newest.words.clone(), draft: None, changes: 3 };
        rescue.newest(Arc::new(later));
        assert_eq!(copied(), path, "a later state replaces the copy");
        let sessions = folder.path().join("sessions");
        assert_eq!(files(&sessions), [format!("{id}.emergency.toml"), format!("{id}.toml")]);
        rescue.saved(2);
        assert_eq!(files(&sessions).len(), 2, "the newest state is not saved yet");
        rescue.saved(3);
        assert_eq!(files(&sessions), [format!("{id}.toml")]);
        assert_eq!(copied(), None);
    }

    #[test]
    fn a_failure_without_a_data_directory_leaves_the_words_elsewhere() {
        let home = tempfile::tempdir().unwrap();
        let (data, aside) = (home.path().join("data"), home.path().join("aside"));
        let surroundings = Surroundings {
            data_option: Some(data.clone()),
            home: Some(home.path().to_owned()),
            current: home.path().to_owned(),
            ..Surroundings::default()
        };
        let desk = desk_in(DataDir::choose(&surroundings).unwrap());
        let id = made(&desk);
        let (rescue, hold) = typed(&desk, id);
        drop(hold);
        fs::rename(&data, &aside).unwrap();
        let says = Arc::new(rescue).in_need().unwrap();
        let copy = home.path().join(format!("assessor-rescued/{id}.emergency.toml"));
        assert!(says.contains(copy.to_str().unwrap()) && says.contains("Opening the session"), "{says}");
        fs::rename(&aside, &data).unwrap();
        let (mut opened, mut hold) = desk.open(id, Intent::Write).unwrap();
        assert!(opened.found.recovered);
        assert_eq!(opened.session.draft.as_ref().unwrap().text, HALF);
        desk.save(&mut opened.session, &opened.edition, &mut hold, noon()).unwrap();
        assert!(!copy.parent().unwrap().exists());
    }

    /// Not a test: the program of the next one, which fails on purpose.
    #[test]
    fn child() {
        let Some(folder) = std::env::var_os("ASSESSOR_TEST_RESCUE") else { return };
        let desk = desk(Path::new(&folder));
        let id = made(&desk);
        let (rescue, _hold) = typed(&desk, id);
        let rescue = Arc::new(rescue);
        on_panic(move || rescue.in_need());
        panic!("on purpose");
    }

    #[test]
    fn what_was_not_saved_when_the_program_failed_is_back_on_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let mut program = Command::new(std::env::current_exe().unwrap());
        program.args(["--exact", "tui::rescue::tests::child", "--nocapture"]);
        let ended = program.env("ASSESSOR_TEST_RESCUE", folder.path()).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(
            said.contains("on purpose") && said.contains("Opening the session brings them back"),
            "{said}"
        );

        let desk = desk(folder.path());
        let id = desk.locate("ada").unwrap();
        assert_eq!(desk.store().beside(id).unwrap().len(), 1);
        let (mut opened, mut hold) = desk.open(id, Intent::Write).unwrap();
        assert!(opened.found.recovered);
        assert_eq!(opened.session.draft.as_ref().unwrap().text, HALF);
        assert!(opened.session.is_replayed());
        assert_eq!(desk.store().beside(id).unwrap().len(), 1, "it stays until its words are saved");
        desk.save(&mut opened.session, &opened.edition, &mut hold, noon()).unwrap();
        assert_eq!(desk.store().beside(id).unwrap().len(), 0);
        drop(hold);
        let (again, _hold) = desk.open(id, Intent::Write).unwrap();
        assert!(!again.found.recovered);
        let verdict = again.session.state.verdict(&"PK1.CMP.1".parse().unwrap());
        assert_eq!((verdict, again.session.draft.unwrap().text), (Some(Verdict::Met), HALF.to_owned()));
    }
}

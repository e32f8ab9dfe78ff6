//! The user's `config.toml`: who the assessor is. Read whole, made once, and never written over.

use std::path::{Path, PathBuf};

use super::{
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError},
    intake::{self, IntakeError},
};
use crate::domain::{
    ids::AssessorId,
    reader::{self, Fault, Faults, Table},
    state::Assessor,
};

/// The name of the file in the directory of the configuration.
pub const CONFIG_FILE: &str = "config.toml";
/// The name of the file with the user's keys, in the same directory.
pub const KEYS_FILE: &str = "keys.toml";

/// What the file says of the assessor; what it doesn't say, or says wrongly, is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Whether there is a file.
    pub exists: bool,
    /// The assessor's id.
    pub id: Option<AssessorId>,
    /// The assessor's name.
    pub name: Option<String>,
    /// What is wrong with the file, in its order.
    pub faults: Vec<Fault>,
}

/// Why the assessor's identity can't be had or kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// The file can't be read.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// The file can't be made.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// The file is there and says nothing of use.
    #[error("{}: {}", path.display(), faults.first().map_or("it names no assessor".to_owned(), ToString::to_string))]
    Faulty {
        /// The file, which was not touched.
        path: PathBuf,
        /// What is wrong with it, in its order.
        faults: Vec<Fault>,
    },
}

impl ProfileError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Intake(error) => error.hint(),
            Self::Save(error) => error.hint(),
            Self::Faulty { .. } => "Correct the file, or move it away and let the program make a new one.",
        }
    }
}

/// Reads the file in the directory `config`. None there says nothing, and is no failure.
///
/// # Errors
/// It is there and can't be read.
pub fn read(config: &Path) -> Result<Profile, ProfileError> {
    match intake::read(&config.join(CONFIG_FILE)) {
        Ok(intake) => Ok(parse(&intake.text)),
        Err(error) if error.is_missing() => Ok(Profile::default()),
        Err(error) => Err(error.into()),
    }
}

/// The text with the user's keys in the directory `config`, if there is one.
///
/// # Errors
/// It is there and can't be read.
pub fn keys(config: &Path) -> Result<Option<String>, IntakeError> {
    match intake::read(&config.join(KEYS_FILE)) {
        Ok(intake) => Ok(Some(intake.text)),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
    }
}

fn parse(text: &str) -> Profile {
    let mut table = match reader::document(text) {
        Ok(table) => table,
        Err(fault) => return Profile { exists: true, faults: vec![fault], ..Profile::default() },
    };
    let mut faults = Faults::new(text);
    let assessor: Option<Table<'_>> = table.required(&mut faults, "assessor");
    let (mut id, mut name) = (None, None);
    if let Some(mut assessor) = assessor {
        id = assessor.parsed::<AssessorId>(&mut faults, "id").map(toml::Spanned::into_inner);
        name = assessor.text(&mut faults, "name");
        assessor.close(&mut faults);
    }
    Profile { exists: true, id, name, faults: faults.into_vec() }
}

/// Makes the file in the directory `config`, which is made if need be.
///
/// # Errors
/// It can't be made, or there is one already.
pub fn make(config: &Path, assessor: &Assessor) -> Result<(), ProfileError> {
    durable::create_directory(config, PRIVATE_DIRECTORY)?;
    let name = toml::Value::String(assessor.name.clone());
    let text = format!(
        "# Who marks with this program. The id stands in every session: keep it when you move to another machine.\n\
         [assessor]\nid = \"{}\"\nname = {name}\n",
        assessor.id
    );
    durable::replace(&config.join(CONFIG_FILE), text.as_bytes(), PRIVATE_FILE, Expected::Absent)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn me() -> Assessor {
        Assessor {
            id: "019d0000-0000-7000-8000-000000000001".parse().unwrap(),
            name: "Grace \"Amazing\" Hopper".into(),
        }
    }

    #[test]
    fn what_is_made_reads_back_and_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("a/b");
        assert_eq!(read(&config), Ok(Profile::default()));
        make(&config, &me()).unwrap();
        let profile = read(&config).unwrap();
        assert_eq!((profile.id, profile.name), (Some(me().id), Some(me().name)));
        assert_eq!(profile.faults, []);
        let other = Assessor { name: "Another".into(), ..me() };
        assert!(matches!(make(&config, &other), Err(ProfileError::Save(SaveError::Changed { .. }))));
        assert_eq!(read(&config).unwrap().name, Some(me().name));
    }

    #[test]
    fn a_faulty_file_says_what_it_can_and_where_it_is_wrong() {
        let check = |text: &str, name: Option<&str>, places: &[(usize, usize)]| {
            let profile = parse(text);
            assert_eq!(profile.name.as_deref(), name, "{text}");
            let found: Vec<_> = profile.faults.iter().map(|fault| (fault.line, fault.column)).collect();
            assert_eq!(found, places, "{text}: {:?}", profile.faults);
        };
        check("[assessor]\nid = \"x\"\nname = \"Grace\"\n", Some("Grace"), &[(2, 6)]);
        check("[assessor\n", None, &[(1, 10)]);
        check("[assessor]\nid = 3\nname = \" \"\n", None, &[(2, 6), (3, 8)]);
    }
}

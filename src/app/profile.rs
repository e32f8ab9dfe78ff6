//! Who sits here: made once, kept in the configuration, named by the user.

use std::path::Path;

use uuid::Uuid;

use crate::{
    domain::{
        ids::AssessorId,
        state::Assessor,
        text::{accept_line, clean},
    },
    store::profile::{self, CONFIG_FILE, ProfileError},
};

/// Who sits here, and what to tell them about their configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub assessor: Assessor,
    /// Faults that were passed over, a sentence each.
    pub remarks: Vec<String>,
}

/// The assessor that the configuration names. When there is no configuration it is made, with the name `given`, or
/// else `login`.
///
/// # Errors
/// The configuration can't be read or made, or the id in it is no id: a new one would be another person.
pub fn known(config: &Path, given: Option<&str>, login: &str) -> Result<Known, ProfileError> {
    let profile = profile::read(config)?;
    let name = given.map(str::to_owned).or(profile.name).unwrap_or_else(|| login.to_owned());
    let path = config.join(CONFIG_FILE);
    match profile.id {
        Some(id) => {
            let remark = |fault| format!("{}: {fault}", clean(&path.display().to_string()));
            let remarks = profile.faults.iter().map(remark).collect();
            Ok(Known { assessor: Assessor { id, name }, remarks })
        }
        None if profile.exists => Err(ProfileError::Faulty { path, faults: profile.faults }),
        None => {
            let assessor = Assessor { id: AssessorId::from(Uuid::now_v7()), name };
            profile::make(config, &assessor)?;
            Ok(Known { assessor, remarks: Vec::new() })
        }
    }
}

/// A name for a person of whom only the surroundings are known: the first that says something.
pub fn login_name(candidates: impl IntoIterator<Item = Option<String>>) -> String {
    let usable = |name: String| accept_line(&name).ok().map(|name| name.trim().to_owned());
    let mut names = candidates.into_iter().flatten().filter_map(usable);
    names.find(|name| !name.is_empty()).unwrap_or_else(|| "assessor".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assessor_stays_the_same_whatever_name_is_given_later() {
        let config = tempfile::tempdir().unwrap();
        let first = known(config.path(), None, "grace").unwrap().assessor;
        assert_eq!(first.name, "grace");
        let second = known(config.path(), Some("Grace Hopper"), "x").unwrap().assessor;
        assert_eq!((second.id, second.name.as_str()), (first.id, "Grace Hopper"));
        assert_eq!(known(config.path(), None, "x").unwrap().assessor, first);
    }

    #[test]
    fn a_faulty_name_is_passed_over_and_a_faulty_id_is_not() {
        let config = tempfile::tempdir().unwrap();
        let file = config.path().join(CONFIG_FILE);
        let id = "019d0000-0000-7000-8000-000000000001";
        std::fs::write(&file, format!("[assessor]\nid = \"{id}\"\nname = 7\n")).unwrap();
        let passed = known(config.path(), None, "grace").unwrap();
        assert_eq!(passed.assessor.name, "grace");
        assert!(passed.remarks[0].contains("line 3, column 8"), "{:?}", passed.remarks);
        std::fs::write(&file, "[assessor]\nid = \"me\"\nname = \"Grace\"\n").unwrap();
        let refused = known(config.path(), None, "grace").unwrap_err();
        assert!(refused.to_string().contains("line 2, column 6"), "{refused}");
        assert!(std::fs::read_to_string(&file).unwrap().contains("\"me\""), "the file is left as it is");
    }

    #[test]
    fn a_login_name_is_the_first_that_says_something() {
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(login_name([None, some(" "), some("a\u{202e}b"), some("grace")]), "grace");
        assert_eq!(login_name([]), "assessor");
    }
}

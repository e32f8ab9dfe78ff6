//! The file with the key to the codes of redacted exports: who is who, for its owner's eyes alone. It never stands in an
//! exported folder.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    durable::{self, Expected, PRIVATE_FILE, SaveError},
    intake::{self, IntakeError},
};
use crate::{
    domain::{ids::Digest, reader},
    export::redact::{Key, Person, Secret},
};

/// The format of the file.
const SCHEMA: u32 = 1;
/// What stands before everything else in the file.
const HEAD: &str = "# Who stands behind the codes of redacted exports. Whoever has this file knows: never hand it on.\n\
                    # The next export with it gives the same people the same codes.\n";

/// Why a key can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// It would be handed on with the codes.
    #[error("the key {} would stand in the exported folder", path.display())]
    Inside {
        /// The file.
        path: PathBuf,
    },
    /// The file is none that this program wrote.
    #[error("{} is no key to codes: {says}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        says: String,
    },
    /// It can't be read.
    #[error(transparent)]
    Read(#[from] IntakeError),
    /// It can't be written.
    #[error(transparent)]
    Write(#[from] SaveError),
}

impl KeyError {
    /// What to do about it, as one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Inside { .. } => "Name a file outside of it, and keep it to yourself.",
            Self::Damaged { .. } => "Name the key of an earlier export, or a file that is not there yet.",
            Self::Read(error) => error.hint(),
            Self::Write(_) => "Nothing was exported. Name a file in a folder that you may write in.",
        }
    }
}

/// Where the key is, and what was there when it was read.
#[derive(Clone, Debug)]
pub struct KeyFile {
    path: PathBuf,
    found: Option<Digest>,
}

impl KeyFile {
    /// The key in the file `path`; a new one if there is no such file, which is written by [`KeyFile::write`] alone.
    ///
    /// # Errors
    /// It stands in the folder `apart_from`, or can't be read.
    pub fn open(path: &Path, apart_from: &Path) -> Result<(Self, Key), KeyError> {
        if resolved(path).starts_with(resolved(apart_from)) {
            return Err(KeyError::Inside { path: path.to_owned() });
        }
        match intake::read(path) {
            Ok(intake) => {
                let damaged = |says| KeyError::Damaged { path: path.to_owned(), says };
                let key = parse(&intake.text).map_err(damaged)?;
                Ok((Self { path: path.to_owned(), found: Some(intake.digest()) }, key))
            }
            Err(error) if error.is_missing() => {
                Ok((Self { path: path.to_owned(), found: None }, Key::new(secret())))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Puts the key on disk, readable to its owner alone.
    ///
    /// # Errors
    /// It can't be written, or somebody else changed the file meanwhile.
    pub fn write(&self, key: &Key) -> Result<(), KeyError> {
        let expected = self.found.map_or(Expected::Absent, Expected::Sha256);
        durable::replace(&self.path, text(key).as_bytes(), PRIVATE_FILE, expected)?;
        Ok(())
    }
}

/// Where a path leads, through links, as far as it leads anywhere.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        if let Ok(real) = fs::canonicalize(ancestor) {
            return absolute.strip_prefix(ancestor).map_or(real.clone(), |rest| real.join(rest));
        }
    }
    absolute
}

fn secret() -> Secret {
    // Two of them have 244 bits from the system's generator.
    let random = [Uuid::new_v4().into_bytes(), Uuid::new_v4().into_bytes()];
    Secret(Digest::of(&random.concat()))
}

#[derive(Deserialize, Serialize)]
struct Written {
    schema: u32,
    secret: String,
    #[serde(default)]
    ids: BTreeMap<String, String>,
    #[serde(default)]
    candidates: BTreeMap<String, Candidate>,
    #[serde(default)]
    assessors: BTreeMap<String, Assessor>,
}

#[derive(Deserialize, Serialize)]
struct Candidate {
    name: String,
    reference: String,
}

#[derive(Deserialize, Serialize)]
struct Assessor {
    name: String,
    id: String,
}

fn parse(text: &str) -> Result<Key, String> {
    // It looks for nesting too deep first.
    reader::document(text).map_err(|fault| fault.to_string())?;
    let written: Written = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    if written.schema != SCHEMA {
        return Err(format!("it is of format {}, and this program knows {SCHEMA}", written.schema));
    }
    let secret = written.secret.parse().map_err(|_| "its secret is not 64 hexadecimal digits".to_owned())?;
    let candidate = |(code, one): (_, Candidate)| (code, Person { name: one.name, known_by: one.reference });
    let assessor = |(code, one): (_, Assessor)| (code, Person { name: one.name, known_by: one.id });
    Ok(Key {
        secret: Secret(secret),
        candidates: written.candidates.into_iter().map(candidate).collect(),
        assessors: written.assessors.into_iter().map(assessor).collect(),
        ids: written.ids,
    })
}

fn text(key: &Key) -> String {
    let candidate = |(code, one): (&String, &Person)| {
        (code.clone(), Candidate { name: one.name.clone(), reference: one.known_by.clone() })
    };
    let assessor = |(code, one): (&String, &Person)| {
        (code.clone(), Assessor { name: one.name.clone(), id: one.known_by.clone() })
    };
    let written = Written {
        schema: SCHEMA,
        secret: key.secret.0.to_string(),
        ids: key.ids.clone(),
        candidates: key.candidates.iter().map(candidate).collect(),
        assessors: key.assessors.iter().map(assessor).collect(),
    };
    // Only texts and tables of them: there is nothing in it that TOML can't say.
    HEAD.to_owned() + &toml::to_string(&written).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_key_reads_back_is_private_and_is_not_written_over_another() {
        let root = tempfile::tempdir().unwrap();
        let (path, folder) = (root.path().join("key.toml"), root.path().join("out"));
        let (file, mut key) = KeyFile::open(&path, &folder).unwrap();
        let (other, another) = KeyFile::open(&path, &folder).unwrap();
        assert!(key != another, "a key is random");
        let ada = Person { name: "Ada \"=\u{1b}\nLovelace".into(), known_by: "C-0142".into() };
        key.candidates.insert("C-0000000000".into(), ada.clone());
        key.assessors.insert("A-0000000000".into(), ada);
        key.ids.insert("a".into(), "b".into());
        file.write(&key).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(matches!(other.write(&another), Err(KeyError::Write(SaveError::Changed { .. }))));
        assert_eq!(KeyFile::open(&path, &folder).unwrap().1, key);
    }

    #[test]
    fn what_is_no_key_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("key.toml");
        for text in
            ["", "schema = 1\n", "schema = 2\nsecret = \"00\"\n", "schema = 1\nsecret = \"00\"\n", "["]
        {
            fs::write(&path, text).unwrap();
            let refused = KeyFile::open(&path, &root.path().join("out"));
            assert!(matches!(refused, Err(KeyError::Damaged { .. })), "{text}");
        }
    }

    #[test]
    fn a_key_in_the_folder_is_refused_however_it_is_named() {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("out");
        let check = |key: &Path, to: &Path| matches!(KeyFile::open(key, to), Err(KeyError::Inside { .. }));
        assert!(check(&out, &out) && check(&out.join("key"), &out) && check(&out.join("a/key"), &out));
        fs::create_dir(&out).unwrap();
        std::os::unix::fs::symlink(&out, root.path().join("link")).unwrap();
        let named = [out.join("key"), root.path().join("link/key"), out.join("../out/key")];
        assert!(named.iter().all(|key| check(key, &out)));
        assert!(check(&out.join("key"), &root.path().join("link")));
        assert!(!check(&root.path().join("key"), &out) && !check(&root.path().join("out.key"), &out));
    }
}

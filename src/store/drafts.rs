//! The files of half-filled forms: `drafts/NAME.toml`, for their writer alone.

use std::{
    fs, io,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use rustix::process::geteuid;
use serde::{Deserialize, Serialize};

use super::{
    durable::{self, Expected, PRIVATE_DIRECTORY, PRIVATE_FILE, SaveError, Steps},
    intake,
};
use crate::domain::draft::FormDraft;

/// The format's number.
const SCHEMA: u32 = 1;

#[derive(Default, Deserialize, Serialize)]
struct File {
    schema: u32,
    #[serde(default, rename = "draft")]
    drafts: Vec<Draft>,
}

#[derive(Deserialize, Serialize)]
struct Draft {
    form: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    about: String,
    at: usize,
    caret: usize,
    open: bool,
    fields: Vec<(String, String)>,
}

/// Returns the path of the file called `name`; in a shared folder, where that is another user's, of one beside it.
fn path(folder: &Path, name: &str) -> PathBuf {
    let (path, me) = (folder.join(name), geteuid());
    let own = path.with_extension(format!("{}.toml", me.as_raw()));
    let is_foreign =
        |path: &Path| fs::symlink_metadata(path).is_ok_and(|file| !me.is_root() && file.uid() != me.as_raw());
    if is_foreign(&path) || own.exists() { own } else { path }
}

/// Returns the drafts in the file called `name`; none if it isn't there or can't be read.
pub fn read(folder: &Path, name: &str) -> Vec<FormDraft> {
    let text = intake::read(&path(folder, name)).map(|intake| intake.text).unwrap_or_default();
    parse(&text).unwrap_or_default()
}

/// Replaces the drafts in the file called `name`; the last one takes the file with it. A file that can't be read is
/// copied aside first.
///
/// # Errors
/// Nothing was replaced.
pub fn keep<S: Steps>(steps: &S, folder: &Path, name: &str, drafts: &[FormDraft]) -> Result<(), SaveError> {
    durable::create_directory_by(steps, folder, PRIVATE_DIRECTORY)?;
    let path = path(folder, name);
    if let Ok(bytes) = fs::read(&path)
        && !str::from_utf8(&bytes).is_ok_and(|text| parse(text).is_some())
    {
        durable::copy_beside_by(steps, &path, "damaged", &bytes, PRIVATE_FILE)?;
    }
    if drafts.is_empty() {
        return match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                durable::replace_by(steps, &path, text(&[]).as_bytes(), PRIVATE_FILE, Expected::Anything)
                    .map(drop)
            }
            _ => Ok(()),
        };
    }
    durable::replace_by(steps, &path, text(drafts).as_bytes(), PRIVATE_FILE, Expected::Anything).map(drop)
}

fn parse(text: &str) -> Option<Vec<FormDraft>> {
    let file: File = toml::from_str(text).ok()?;
    let draft = |draft: Draft| FormDraft {
        form: draft.form,
        about: draft.about,
        fields: draft.fields,
        at: draft.at,
        caret: draft.caret,
        is_open: draft.open,
    };
    (file.schema == SCHEMA).then(|| file.drafts.into_iter().map(draft).collect())
}

fn text(drafts: &[FormDraft]) -> String {
    let draft = |draft: &FormDraft| Draft {
        form: draft.form.clone(),
        about: draft.about.clone(),
        at: draft.at,
        caret: draft.caret,
        open: draft.is_open,
        fields: draft.fields.clone(),
    };
    let file = File { schema: SCHEMA, drafts: drafts.iter().map(draft).collect() };
    toml::to_string(&file).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::durable::Disk;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn drafts_come_back_as_they_were_and_the_last_takes_its_file_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let draft = FormDraft {
            form: "seal".into(),
            about: String::new(),
            fields: vec![("reason:PK1.CMP.1".into(), "Two lines:\n\"quoted\", é \\ 家".into())],
            at: 1,
            caret: 5,
            is_open: true,
        };
        let path = folder.path().join("a.toml");
        keep(&Disk, folder.path(), "a.toml", std::slice::from_ref(&draft)).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(read(folder.path(), "a.toml"), std::slice::from_ref(&draft));
        keep(&Disk, folder.path(), "a.toml", &[]).unwrap();
        assert!(!path.exists());
        fs::write(&path, "no drafts = [").unwrap();
        assert_eq!(read(folder.path(), "a.toml"), []);
        keep(&Disk, folder.path(), "a.toml", &[draft]).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("a.damaged.toml")).unwrap(), "no drafts = [");
    }
}

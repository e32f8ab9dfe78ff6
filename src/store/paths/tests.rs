//! Which directory is chosen, what is in it, and what is said when it can't be used.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};

use rustix::io::Errno;
use rustix::process::geteuid;

use super::*;
use crate::store::durable::faulty::{Faulty, When};
use crate::store::plain::FileKind;

const SESSION: &str = "019e0000-0000-7000-8000-000000000001";

fn surroundings(option: Option<&str>, variable: Option<&str>, standard: Option<&str>) -> Surroundings {
    Surroundings {
        data_option: option.map(PathBuf::from),
        data_variable: variable.map(OsString::from),
        standard_data: standard.map(PathBuf::from),
        current: "/home/ada".into(),
        ..Surroundings::default()
    }
}

#[test]
fn the_option_goes_before_the_variable_and_that_before_the_standard() {
    let check = |option, variable, standard, expect: &str| {
        let chosen = DataDir::choose(&surroundings(option, variable, standard)).unwrap();
        assert_eq!(chosen.root(), Path::new(expect));
    };
    check(Some("/a"), Some("/b"), Some("/c"), "/a");
    check(None, Some("/b"), Some("/c"), "/b");
    check(None, None, Some("/c"), "/c");
    check(None, Some(""), Some("/c"), "/c");
    check(Some("./work"), None, None, "/home/ada/work");
    check(None, Some("../shared"), None, "/home/ada/../shared");
    check(Some("/a/./b/"), None, None, "/a/b");
    check(Some("/a/~b"), None, None, "/a/~b");
}

#[test]
fn a_path_that_cannot_be_meant_is_refused_with_its_origin() {
    let check = |option, variable, told: &str, hint: &str| {
        let error = DataDir::choose(&surroundings(option, variable, None)).unwrap_err();
        assert_eq!(error.to_string(), told);
        assert!(error.hint().contains(hint), "{}", error.hint());
    };
    check(Some(""), None, "--data-dir is empty", "--data-dir DIR");
    check(Some("~/work"), None, "--data-dir is ~/work, where no shell has replaced the ~", "$HOME");
    check(None, Some("~ada"), "ASSESSOR_DATA_DIR is ~ada, where no shell has replaced the ~", "$HOME");
    let nowhere = "there is no home directory to keep files in, and ASSESSOR_DATA_DIR is not set";
    check(None, None, nowhere, "--data-dir DIR");

    let adrift = Surroundings { current: PathBuf::new(), ..surroundings(Some("work"), None, None) };
    let error = DataDir::choose(&adrift).unwrap_err();
    assert_eq!(error.to_string(), "--data-dir is work, but the current directory does not exist any more");
}

#[test]
fn the_configuration_has_a_variable_of_its_own() {
    let standard = Surroundings { standard_config: Some("/c".into()), ..Surroundings::default() };
    assert_eq!(standard.config_dir(), Ok("/c".into()));
    let named = Surroundings { config_variable: Some("/d".into()), ..standard };
    assert_eq!(named.config_dir(), Ok("/d".into()));
    let homeless = Surroundings::default().config_dir();
    assert_eq!(homeless, Err(PathError::NoHome { variable: CONFIG_VARIABLE }));
}

#[test]
fn the_standard_directories_carry_the_name_of_the_program() {
    let here = Surroundings::of_process(None);
    for folder in [here.standard_data, here.standard_config].into_iter().flatten() {
        assert!(folder.ends_with("assessor"), "{}", folder.display());
    }
}

#[test]
fn every_file_has_the_place_that_the_format_gives_it() {
    let data = DataDir::at("/data".into());
    let session = SESSION.parse().unwrap();
    let panel = SESSION.parse().unwrap();
    let member = SESSION.parse().unwrap();
    let framework = "icci-ctm".parse().unwrap();
    for (path, expect) in [
        (data.session(session), format!("sessions/{SESSION}.toml")),
        (data.session_lock(session), format!("sessions/{SESSION}.lock")),
        (data.framework(&framework, Digest::of(b"")), "frameworks/icci-ctm-e3b0c44298fc.toml".into()),
        (data.panel_file(panel), format!("panels/{SESSION}/panel.toml")),
        (data.panel_lock(panel), format!("panels/{SESSION}/panel.lock")),
        (data.panel_members(panel), format!("panels/{SESSION}/members")),
        (data.panel_signoff(panel, member), format!("panels/{SESSION}/signoff/{SESSION}.toml")),
        (data.quarantine(), "quarantine".into()),
        (data.trash(), "trash".into()),
    ] {
        assert_eq!(path, Path::new("/data").join(expect));
    }
}

#[test]
fn only_the_file_of_a_session_is_taken_for_one() {
    let check = |name: String, expect| assert_eq!(session_named(OsStr::new(&name)), expect, "{name}");
    check(format!("{SESSION}.toml"), Some(SESSION.parse().unwrap()));
    for other in [".lock", ".conflict.toml", ".toml~", ""] {
        check(format!("{SESSION}{other}"), None);
    }
    check(".assessor-0123456789.tmp".to_owned(), None);
    check("../x.toml".to_owned(), None);
}

#[test]
fn what_is_missing_is_made_for_the_owner_alone_and_what_is_there_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let data = DataDir::at(home.path().join("share/assessor"));
    data.create().unwrap();
    let kept = data.sessions().join("kept");
    fs::write(&kept, "").unwrap();
    fs::remove_dir(data.trash()).unwrap();
    data.create().unwrap();
    assert!(kept.exists());
    for folder in data.folders() {
        let mode = fs::metadata(&folder).unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode, PRIVATE_DIRECTORY, "{}", folder.display());
    }
    data.check_writable().unwrap();
}

#[test]
fn a_directory_reached_by_a_link_is_as_good_as_any() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("disk")).unwrap();
    symlink(home.path().join("disk"), home.path().join("link")).unwrap();
    DataDir::at(home.path().join("link")).create().unwrap();
    assert!(home.path().join("disk/sessions").is_dir());
}

#[test]
fn what_stands_in_the_way_is_named() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "").unwrap();
    let dangling = home.path().join("dangling");
    symlink(home.path().join("nowhere"), &dangling).unwrap();
    for (path, found) in [(file, FileKind::Plain), (dangling, FileKind::Link)] {
        let error = DataDir::at(path.clone()).create().unwrap_err();
        let told = format!("{} is {found}, not a directory; nothing was written", path.display());
        assert_eq!(error.to_string(), told);
        assert_eq!(error.hint(), "Move it away, or name another place.");
    }
}

#[test]
fn a_directory_closed_to_us_is_named_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let data = DataDir::at(home.path().join("assessor"));
    data.create().unwrap();
    fs::set_permissions(data.trash(), Permissions::from_mode(0o500)).unwrap();
    // Nothing is closed to root, so root is told by the fault instead; the folder for the trash comes last.
    let closed = if geteuid().is_root() {
        data.check_writable_by(&Faulty::at(Step::ReadCurrent, 7, When::Before, Errno::ACCESS))
    } else {
        data.check_writable()
    };
    let error = closed.unwrap_err();
    assert!(
        error.to_string().starts_with(&format!("cannot write in {}: ", data.trash().display())),
        "{error}"
    );
    assert!(error.hint().contains("permission"), "{}", error.hint());
}

#[test]
fn a_folder_that_cannot_be_made_is_named_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let data = DataDir::at(home.path().join("assessor"));
    let steps = Faulty::at(Step::CreateDirectory, 2, When::Before, Errno::ROFS);
    let error = data.create_by(&steps).unwrap_err();
    let told = format!("cannot write {}: making the directory failed: ", data.sessions().display());
    assert!(error.to_string().starts_with(&told), "{error}");
    assert!(error.hint().contains("read-only"), "{}", error.hint());
}

use std::io::Write as _;

use super::*;

fn make(target: &Path, files: &[(String, Vec<u8>)], replacing: Option<&str>) -> Result<(), FolderError> {
    let mut folder = Folder::begin(target, replacing)?;
    for (name, bytes) in files {
        folder.create(name)?.write_all(bytes).unwrap();
    }
    folder.place()
}

fn files(text: &str) -> Vec<(String, Vec<u8>)> {
    let sums = format!("{}  a.csv\n", Digest::of(text.as_bytes()));
    vec![("a.csv".into(), text.into()), ("SUMS".into(), sums.into_bytes())]
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_folder_is_made_whole_and_replaced_only_when_it_is_one_of_ours() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("new/out");
    make(&target, &files("one"), None).unwrap();
    assert_eq!(names(&target), ["SUMS", "a.csv"]);
    let again = make(&target, &files("two"), None).unwrap_err();
    assert!(matches!(again, FolderError::Exists { .. }), "{again}");
    make(&target, &files("two"), Some("SUMS")).unwrap();
    assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "two");
    fs::remove_file(target.join("SUMS")).unwrap();
    let foreign = make(&target, &files("three"), Some("SUMS")).unwrap_err();
    assert!(matches!(foreign, FolderError::Foreign { .. }), "{foreign}");
    assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "two");
    assert_eq!(names(&root.path().join("new")), ["out"], "nothing temporary is left");
}

#[test]
fn words_put_into_a_folder_are_never_replaced() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let refused = |path: PathBuf| {
        let error = make(&target, &files("two"), Some("SUMS")).unwrap_err();
        assert_eq!(error, FolderError::Changed { path });
    };
    make(&target, &files("one"), None).unwrap();
    fs::write(target.join("minutes.txt"), "the committee met").unwrap();
    refused(target.join("minutes.txt"));
    fs::remove_file(target.join("minutes.txt")).unwrap();
    fs::write(target.join("a.csv"), "one, decided").unwrap();
    refused(target.join("a.csv"));
    assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "one, decided");
}

#[test]
fn a_folder_may_hold_folders_and_files_that_are_finished_on_the_way() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let make = |text: &str| {
        let mut folder = Folder::begin(&target, Some("SUMS"))?;
        let names: Vec<_> = (0..3).map(|number| format!("pages/{number}/a.html")).collect();
        for name in &names {
            folder.create(name)?.write_all(text.as_bytes()).unwrap();
            folder.finish(name)?;
            assert!(folder.files.is_empty(), "a finished file holds no descriptor");
        }
        let digest = Digest::of(text.as_bytes());
        let sums: Vec<_> = names.iter().map(|name| format!("{digest}  {name}\n")).collect();
        folder.create("SUMS")?.write_all(sums.concat().as_bytes()).unwrap();
        folder.place()
    };
    make("one").unwrap();
    make("two").unwrap();
    assert_eq!(fs::read_to_string(target.join("pages/2/a.html")).unwrap(), "two");
    for path in ["pages", "pages/1"].map(|name| target.join(name)) {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, FOLDER, "{}", path.display());
    }
    for added in ["pages/1/minutes.txt", "pages/b.html", "pages/minutes/1.txt", "minutes/1.txt"] {
        let path = target.join(added);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "the committee met").unwrap();
        let refused = make("three").unwrap_err();
        let named = matches!(&refused, FolderError::Changed { path: named } if path.starts_with(named));
        assert!(named, "{added}: {refused}");
        let folder = path.parent().unwrap();
        fs::remove_file(&path).unwrap();
        let _ = fs::remove_dir(folder);
    }
    make("three").unwrap();
    fs::write(target.join("pages/0/a.html"), "changed").unwrap();
    make("four").unwrap_err();
    assert_eq!(names(root.path()), ["out"], "nothing temporary is left");
}

#[test]
fn a_link_to_a_folder_is_not_replaced() {
    let root = tempfile::tempdir().unwrap();
    let (real, link) = (root.path().join("real"), root.path().join("link"));
    make(&real, &files("one"), None).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let error = make(&link, &files("two"), Some("SUMS")).unwrap_err();
    assert_eq!(error, FolderError::Foreign { path: link });
    assert_eq!(names(root.path()), ["link", "real"]);
}

#[test]
fn folders_are_exchanged_by_steps_where_they_cannot_be_at_once() {
    let root = tempfile::tempdir().unwrap();
    let (fresh, target) = (root.path().join("fresh"), root.path().join("target"));
    make(&fresh, &files("new"), None).unwrap();
    make(&target, &files("old"), None).unwrap();
    exchange_by_steps(&fresh, &target).unwrap();
    assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "new");
    assert_eq!(fs::read_to_string(fresh.join("a.csv")).unwrap(), "old");
    fs::remove_dir_all(&fresh).unwrap();
    exchange_by_steps(&fresh, &target).unwrap_err();
    assert_eq!(fs::read_to_string(target.join("a.csv")).unwrap(), "new", "put back");
    assert_eq!(names(root.path()), ["target"]);
}

#[test]
fn a_failure_on_the_way_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let bad = vec![("fine".to_owned(), Vec::new()), ("fine/of a file".to_owned(), Vec::new())];
    let failed = make(&target, &bad, None).unwrap_err();
    assert!(matches!(failed, FolderError::Disk { .. }), "{failed}");
    assert_eq!(names(root.path()), Vec::<String>::new());
}

#[test]
fn what_a_killed_program_left_goes_and_what_another_has_in_hand_stays() {
    let root = tempfile::tempdir().unwrap();
    let left = root.path().join(".assessor-export-left");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("marks.csv"), "half").unwrap();
    let other = Folder::begin(&root.path().join("other"), None).unwrap();
    let theirs = root.path().join(".assessor-notes");
    fs::create_dir(&theirs).unwrap();
    make(&root.path().join("out"), &files("one"), None).unwrap();
    assert!(!left.exists() && theirs.exists());
    other.place().unwrap();
    assert_eq!(names(root.path()), [".assessor-notes", "other", "out"]);
}

#[test]
fn many_files_are_put_on_disk_at_once() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("out");
    let mut folder = Folder::begin(&target, None).unwrap();
    for number in 0..2 * ONE_BY_ONE {
        let name = format!("sessions/{number}.toml");
        folder.create(&name).unwrap().write_all(b"one").unwrap();
        folder.finish(&name).unwrap();
    }
    let mut scratch = folder.scratch().unwrap();
    scratch.write_all(b"gone").unwrap();
    folder.place().unwrap();
    assert_eq!(fs::read_dir(&target).unwrap().count(), 1, "a scratch leaves nothing");
    let modes = fs::read_dir(target.join("sessions")).unwrap().map(|file| file.unwrap().metadata().unwrap());
    let modes: Vec<_> = modes.map(|facts| facts.permissions().mode() & 0o777).collect();
    assert_eq!(modes, [FILE; 2 * ONE_BY_ONE]);
}

//! What is no plain file and no folder, where one belongs: it is named with its kind, once, and with what to do.

use std::{fs, os::unix::fs::symlink, path::Path};

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::world::World;

type Put = fn(&Path);

fn pipe(path: &Path) {
    mknodat(CWD, path, FileType::Fifo, Mode::RWXU, 0).unwrap();
}

fn dangling(path: &Path) {
    symlink("/nowhere/at/all", path).unwrap();
}

fn folder(path: &Path) {
    fs::create_dir(path).unwrap();
}

fn plain(path: &Path) {
    fs::write(path, "").unwrap();
}

#[test]
fn what_is_no_folder_where_the_data_directory_belongs_is_named_at_the_start() {
    let kinds: [(Put, &str); 3] =
        [(plain, "a plain file"), (dangling, "a symbolic link"), (pipe, "a named pipe")];
    for (put, kind) in kinds {
        let world = World::new();
        let data = world.path("data");
        put(&data);
        let new = ["new", "--candidate", "Ada Lovelace", "--level", "CMP"];
        for call in [&["list"][..], &new, &["show", "ada"], &["doctor"], &["doctor", "--repair"]] {
            let outcome = world.run(call);
            let says = format!("{} is {kind}, not a directory", data.display());
            assert_eq!((outcome.code, outcome.out.as_str()), (4, ""), "{kind}, {call:?}: {outcome:?}");
            assert!(outcome.err.contains(&says), "{kind}, {call:?}: {outcome:?}");
            assert!(outcome.err.contains("Move it away, or name another place."), "{outcome:?}");
        }
        assert!(!fs::symlink_metadata(&data).unwrap().is_dir(), "{kind}: it is as it was");
    }
}

#[test]
fn what_is_no_file_where_a_lock_belongs_is_named_with_what_to_do() {
    let kinds: [(Put, &str); 3] =
        [(dangling, "a symbolic link"), (pipe, "a named pipe"), (folder, "a directory")];
    for (put, kind) in kinds {
        let world = World::with_ada();
        let lock = world.session().with_extension("lock");
        fs::remove_file(&lock).unwrap();
        put(&lock);
        let outcome = world.run(&["mark", "ada", "PK1.CMP.1", "met"]);
        let says =
            format!("assessor: {} is {kind}, not a lock file\nMove it away and try again.\n", lock.display());
        assert_eq!((outcome.code, outcome.err), (4, says), "{kind}");
        world.done(&["show", "ada"]);
        let looked = world.run(&["doctor"]);
        assert!(looked.out.contains(kind), "{looked:?}");
    }
}

#[test]
fn a_list_says_once_where_a_damaged_file_is() {
    let puts: [(Put, &str); 3] = [
        (|path| symlink("/dev/zero", path).unwrap(), "it is a symbolic link"),
        (pipe, "it is a named pipe"),
        (|path| fs::write(path, b"name = \"\xff\"").unwrap(), "byte 0xFF at "),
    ];
    for (put, says) in puts {
        let world = World::with_ada();
        let session = world.session();
        fs::remove_file(&session).unwrap();
        put(&session);
        let listed = world.done(&["list"]);
        let (name, path) = (session.file_name().unwrap().to_str().unwrap(), session.display());
        assert_eq!(listed.matches(name).count(), 1, "{listed}");
        assert!(listed.contains(&format!("damaged: {path}: {says}")), "{listed}");
    }
}

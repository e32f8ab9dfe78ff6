//! Working apart: stores on several machines that meet in a git repository.

use std::{
    fs::{self, File},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::Command,
    thread,
};

use crate::world::World;

/// An empty repository that all can reach.
pub fn remote() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet", "--bare", "--initial-branch=main", "."]);
    folder
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A store with one sealed session and one draft, connected to `remote`.
fn apart(remote: &Path, candidate: &str) -> World {
    let world = World::new();
    sealed(&world, candidate);
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CA", "--reference", "DRAFT-1"]);
    world.done(&["sync", "--remote", remote.to_str().unwrap()]);
    world
}

fn sealed(world: &World, candidate: &str) {
    world.done(&[
        "new",
        "--candidate",
        candidate,
        "--level",
        "CMP",
        "--reference",
        &format!("C-{candidate}"),
    ]);
    world.done(&["declare", candidate, "none"]);
    world.done(&["recommend", candidate, "defer", "--rationale", "The interview is still to come."]);
    world.done(&["seal", candidate, "--reason", "unmarked=Interview to come."]);
}

fn sessions(world: &World) -> usize {
    let names = fs::read_dir(world.path("data/sessions")).unwrap().map(|entry| entry.unwrap().path());
    names.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).count()
}

#[test]
fn what_is_sealed_travels_and_drafts_do_not() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    let grace = apart(remote.path(), "Grace Hopper");
    assert_eq!((sessions(&ada), sessions(&grace)), (2, 3));
    let said = ada.done(&["sync"]);
    assert!(said.starts_with("received  sessions/"), "{said}");
    assert_eq!(sessions(&ada), 3);
    assert_eq!(ada.done(&["sync"]), "nothing to send, nothing to take\n");
    ada.done(&["verify", "Grace Hopper"]);
    let files = git(remote.path(), &["ls-tree", "-r", "--name-only", "main"]);
    assert_eq!(files.lines().filter(|name| name.starts_with("sessions/")).count(), 2, "{files}");
    assert!(!files.contains(".lock") && !git(remote.path(), &["grep", "-c", "C-Ada", "main"]).is_empty());
    let drafts =
        Command::new("git").arg("-C").arg(remote.path()).args(["grep", "DRAFT-1", "main"]).output().unwrap();
    assert!(!drafts.status.success(), "a draft was sent");
}

#[test]
fn those_who_send_at_the_same_time_all_arrive() {
    let remote = remote();
    let worlds: Vec<World> = ["Ada Lovelace", "Grace Hopper", "Mary Somerville"]
        .into_iter()
        .map(|candidate| {
            let world = World::new();
            sealed(&world, candidate);
            world
        })
        .collect();
    thread::scope(|scope| {
        for world in &worlds {
            scope.spawn(|| world.done(&["sync", "--remote", remote.path().to_str().unwrap()]));
        }
    });
    for world in &worlds {
        world.done(&["sync"]);
        assert_eq!(sessions(world), 3);
    }
    // One line of commits: nothing was merged.
    let merges = git(remote.path(), &["rev-list", "--merges", "main"]);
    assert_eq!(merges, "");
}

#[test]
fn without_a_line_it_is_kept_and_goes_when_there_is_one() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    let away = remote.path().with_extension("away");
    fs::rename(remote.path(), &away).unwrap();
    sealed(&ada, "Mary Somerville");
    let outcome = ada.run(&["sync"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (3, ""), "{outcome:?}");
    assert!(outcome.err.contains("can't be reached: fatal:"), "{outcome:?}");
    assert!(outcome.err.contains("Nothing was sent"), "{outcome:?}");
    fs::rename(&away, remote.path()).unwrap();
    let grace = apart(remote.path(), "Grace Hopper");
    let said = ada.done(&["sync"]);
    assert!(said.contains("received  sessions/") && said.contains("sent      sessions/"), "{said}");
    grace.done(&["sync"]);
    assert_eq!((sessions(&ada), sessions(&grace)), (4, 4));
}

#[test]
fn a_fork_is_named_and_both_sides_are_kept() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    let grace = World::new();
    grace.done(&["sync", "--remote", remote.path().to_str().unwrap()]);
    // The same session is opened again on both sides and sealed with other words.
    for (world, why) in [(&ada, "Here."), (&grace, "There.")] {
        world.done(&["unseal", "Ada Lovelace", "--reason", why]);
        world.done(&["recommend", "Ada Lovelace", "decline", "--rationale", why]);
        world.done(&["seal", "Ada Lovelace", "--reason", "unmarked=Interview to come."]);
    }
    grace.done(&["sync"]);
    let outcome = ada.run(&["sync"]);
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.out.contains("it differs here and there"), "{outcome:?}");
    assert!(ada.done(&["show", "Ada Lovelace"]).contains("Here."));
    let kept = fs::read_dir(ada.path("data/quarantine")).unwrap().next().unwrap().unwrap().path();
    assert!(fs::read_to_string(&kept).unwrap().contains("There."));
    // It is named until somebody decides, here for the one here.
    sealed(&ada, "Mary Somerville");
    assert_eq!(ada.run(&["sync"]).code, 1);
    assert_eq!(ada.run(&["sync"]).code, 1);
    fs::remove_file(kept).unwrap();
    assert!(ada.done(&["sync"]).starts_with("sent      sessions/"));
    assert_eq!(ada.done(&["sync"]), "nothing to send, nothing to take\n");
}

#[test]
fn a_store_that_is_not_connected_says_how_to_connect_it() {
    let world = World::with_ada();
    let outcome = world.run(&["sync"]);
    assert_eq!(outcome.code, 2);
    assert_eq!(
        outcome.err,
        "assessor: this store is not connected to a repository\n\
         Name an empty or a common one: assessor sync --remote USER@HOST:PATH.\n"
    );
}

#[test]
fn what_has_no_place_in_a_store_is_not_taken() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    let work = tempfile::tempdir().unwrap();
    git(work.path(), &["clone", "--quiet", remote.path().to_str().unwrap(), "."]);
    fs::write(work.path().join("config.toml"), "x").unwrap();
    git(work.path(), &["add", "config.toml"]);
    let author = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    git(work.path(), &[&author[..], &["commit", "--quiet", "-m", "x"]].concat());
    git(work.path(), &["push", "--quiet"]);
    let outcome = ada.run(&["sync"]);
    assert_eq!(outcome.code, 0);
    assert!(outcome.err.contains("config.toml, which is no file of a store"), "{outcome:?}");
    assert!(!ada.path("data/config.toml").exists());
}

/// A hook of the remote.
fn hook(remote: &Path, text: &str) {
    let path = remote.join("hooks/pre-receive");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn what_a_hook_refuses_was_not_sent_and_is_told_in_its_own_words() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    hook(remote.path(), "#!/bin/sh\necho 'Not before the sitting.' >&2\nexit 1\n");
    sealed(&ada, "Mary Somerville");
    let outcome = ada.run(&["sync"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (4, ""), "{outcome:?}");
    assert!(outcome.err.contains("refused what was sent: Not before the sitting."), "{outcome:?}");
    fs::remove_file(remote.path().join("hooks/pre-receive")).unwrap();
    assert!(ada.done(&["sync"]).starts_with("sent      sessions/"));
}

#[test]
fn one_sync_at_a_time_works_in_a_store_and_what_a_killed_one_locked_is_swept() {
    let remote = remote();
    let ada = apart(remote.path(), "Ada Lovelace");
    let lock = File::options().write(true).open(ada.path("data/sync.lock")).unwrap();
    lock.try_lock().unwrap();
    let outcome = ada.run(&["sync"]);
    assert_eq!(outcome.code, 3, "{outcome:?}");
    assert!(outcome.err.contains("Another sync of this store is going on"), "{outcome:?}");
    drop(lock);
    for name in ["index.lock", "refs/heads/main.lock", "refs/remotes/origin/main.lock"] {
        fs::write(ada.path("data/.git").join(name), "").unwrap();
    }
    sealed(&ada, "Mary Somerville");
    assert!(ada.done(&["sync"]).starts_with("sent      sessions/"));
}

#[test]
fn a_broken_repository_is_made_anew_and_nothing_is_lost() {
    type Break = fn(&Path);
    let broken: [(&str, Break); 5] = [
        ("no head", |git| fs::write(git.join("HEAD"), "").unwrap()),
        ("an empty reference", |git| fs::write(git.join("refs/heads/main"), "").unwrap()),
        ("an empty configuration", |git| fs::write(git.join("config"), "").unwrap()),
        ("no references", |git| fs::remove_dir_all(git.join("refs")).unwrap()),
        ("empty objects", |git| {
            for folder in fs::read_dir(git.join("objects")).unwrap().flatten() {
                for object in fs::read_dir(folder.path()).unwrap().flatten() {
                    fs::set_permissions(object.path(), fs::Permissions::from_mode(0o600)).unwrap();
                    fs::write(object.path(), "").unwrap();
                }
            }
        }),
    ];
    for (what, spoil) in broken {
        let remote = remote();
        let ada = apart(remote.path(), "Ada Lovelace");
        let grace = apart(remote.path(), "Grace Hopper");
        sealed(&ada, "Mary Somerville");
        spoil(&ada.path("data/.git"));
        let told = ada.run(&["doctor"]);
        assert_eq!(told.code, 1, "{what}: {told:?}");
        assert!(told.out.contains("the repository of sync is broken"), "{what}: {told:?}");
        let outcome = ada.run(&["sync"]);
        assert_eq!(outcome.code, 0, "{what}: {outcome:?}");
        assert!(
            outcome.err.contains("was broken") && outcome.err.contains(".git.broken-1"),
            "{what}: {outcome:?}"
        );
        assert_eq!(sessions(&ada), 4, "{what}");
        assert_eq!(ada.done(&["sync"]), "nothing to send, nothing to take\n", "{what}");
        grace.done(&["sync"]);
        assert_eq!(sessions(&grace), 4, "{what}");
    }
}

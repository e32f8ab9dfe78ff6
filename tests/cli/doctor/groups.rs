//! A store of a group in which modes are not as they should be.

use std::{fs, os::unix::fs::MetadataExt as _, path::Path};

use nix::unistd::{Gid, Group};

use super::{NOTHING, check_in, mode};
use crate::world::World;

/// A store of the group of whoever runs the tests, with a sealed session and a draft.
fn shared() -> World {
    let world = World::with_ada();
    world.done(&["declare", "ada", "none"]);
    world.done(&["recommend", "ada", "defer", "--rationale", "The interview is still to come."]);
    world.done(&["seal", "ada", "--reason", "unmarked=Interview to come."]);
    let gid = Gid::effective();
    let group = Group::from_gid(gid).unwrap().expect("the group has a name");
    world.run(&["share", &group.name]);
    assert_eq!(world.run(&["share", &group.name, "--check"]).code, 0);
    let sound = world.run(&["doctor"]);
    assert!(sound.code == 0 && sound.out.ends_with(NOTHING), "{sound:?}");
    world
}

#[track_caller]
fn check(breaks: impl Fn(&World, &Path), before: &str) {
    let world = shared();
    let data = world.path("data");
    breaks(&world, &data);
    check_in(&data, |call| world.run(call), before, NOTHING);
    assert_eq!(fs::metadata(data.join("sessions")).unwrap().mode() & 0o7777, 0o3770, "it stays the group's");
    assert_eq!(fs::metadata(world.session()).unwrap().mode() & 0o777, 0o640, "what is sealed stays theirs");
}

#[test]
fn the_modes_of_a_groups_store_are_mended() {
    let sticky = |_: &World, data: &Path| mode(data.join("sessions"), 0o2770);
    check(sticky, "mendable  sessions: mode 2770, should be 3770; assessor doctor --repair mends it");
    let world = |_: &World, data: &Path| mode(data.join("quarantine"), 0o3777);
    check(world, "mendable  quarantine: mode 3777, should be 3770; ");
    let private = |world: &World, _: &Path| mode(world.session(), 0o600);
    check(private, ".toml: mode 0600, should be 0640; ");
    let open = |world: &World, _: &Path| mode(world.session(), 0o664);
    check(open, ".toml: mode 0664, should be 0640; ");
    let missing = |_: &World, data: &Path| fs::remove_dir(data.join("trash")).unwrap();
    check(missing, "mendable  trash: missing; ");
}

/// A draft on such a store is nobody else's to read, and no fault.
#[test]
fn a_draft_on_a_groups_store_is_private_and_no_fault() {
    let world = shared();
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CA", "--reference", "C-0200"]);
    let sound = world.run(&["doctor"]);
    assert!(sound.code == 0 && sound.out.ends_with(NOTHING), "{sound:?}");
    let modes: Vec<_> =
        world.sessions().iter().map(|path| fs::metadata(path).unwrap().mode() & 0o777).collect();
    assert_eq!(modes.iter().filter(|mode| **mode == 0o600).count(), 1, "{modes:?}");
}

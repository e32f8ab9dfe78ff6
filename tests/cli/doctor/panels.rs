//! Panels in which something is wrong: what is said of them, and that nothing of them is touched.

use std::{fs, path::PathBuf};

use super::{NOTHING, check_in, edited, mode, with_new_last_line, written};
use crate::room::Room;

/// What is said of Grace's store once `breaks` is done to her panel's folder, before mending and after it.
#[track_caller]
fn check(breaks: impl Fn(&Room, PathBuf), before: &str, left: &str) {
    let room = Room::new();
    room.convened(&[]);
    check_room(&room, breaks, before, left);
}

#[track_caller]
fn check_room(room: &Room, breaks: impl Fn(&Room, PathBuf), before: &str, left: &str) {
    let sound = room.run("grace", &["doctor"]);
    assert!(sound.code == 0 && !sound.out.contains("panels/"), "{sound:?}");
    breaks(room, room.panel_folder());
    check_in(&room.world.path("grace-data"), |call| room.run("grace", call), before, left);
}

/// The only file of one of a panel's folders, or the first of them.
fn first(folder: PathBuf) -> PathBuf {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.remove(0)
}

#[test]
fn what_is_wrong_with_a_panel_is_named_and_left() {
    let cut = |_: &Room, panel: PathBuf| {
        let text = fs::read(panel.join("panel.toml")).unwrap();
        fs::write(panel.join("panel.toml"), &text[..text.len() / 2]).unwrap();
    };
    check(cut, "/panel.toml: damaged: line ", "a copy is quarantine/");
    let by_hand = |_: &Room, panel: PathBuf| {
        // Above the history, and not in it.
        let text = fs::read_to_string(panel.join("panel.toml")).unwrap();
        fs::write(panel.join("panel.toml"), text.replacen("C-0142", "C-0143", 1)).unwrap();
        with_new_last_line(&panel.join("panel.toml"));
    };
    let said = "/panel.toml: changed outside the program: the candidate's reference: the history says C-0142";
    check(by_hand, said, said);
    let ahead = |_: &Room, panel: PathBuf| {
        let text = fs::read_to_string(panel.join("panel.toml")).unwrap();
        let saved = text.lines().find(|line| line.starts_with("saved_at = ")).unwrap();
        edited(&panel.join("panel.toml"), saved, "saved_at = 2399-12-31T23:59:59Z");
        with_new_last_line(&panel.join("panel.toml"));
    };
    let said = "/panel.toml: saved at 2399-12-31T23:59:59Z, which lies in the future; set the clock";
    check(ahead, said, said);
    let gone = |_: &Room, panel: PathBuf| fs::remove_file(panel.join("panel.toml")).unwrap();
    let said = ": a panel that was begun and never came to be; nothing\n";
    check(gone, said, said);
    let stranger = |_: &Room, panel: PathBuf| drop(written(panel.join("members/notes.txt"), "mine"));
    let said = "/members/notes.txt: no file of this program; it is left alone";
    check(stranger, said, said);
    let file = |_: &Room, panel: PathBuf| {
        let name = "01a20d3e-9a41-70df-a76a-e80f2018bed1";
        drop(written(panel.with_file_name(name), "no folder"));
    };
    let said = "01a20d3e-9a41-70df-a76a-e80f2018bed1: a plain file, not a folder; move it away";
    check(file, said, said);
    let open = |_: &Room, panel: PathBuf| mode(panel.join("members"), 0o755);
    check(open, "/members: mode 0755, should be 0700; ", NOTHING);
}

#[test]
fn a_member_whose_copy_is_not_what_was_sealed_makes_the_panel_void() {
    let altered = |_: &Room, panel: PathBuf| {
        edited(&first(panel.join("members")), "Three instruments", "Seven instruments");
    };
    let said = "/panel.toml: void: the session of ";
    check(altered, said, said);
    let damaged = |_: &Room, panel: PathBuf| {
        edited(&first(panel.join("members")), "schema = 1", "schema = [");
    };
    check(damaged, ": damaged: line ", "a copy is quarantine/");
    let missing = |_: &Room, panel: PathBuf| fs::remove_file(first(panel.join("members"))).unwrap();
    check(missing, "person    panels/", "person    panels/");
}

#[test]
fn a_sign_off_that_was_changed_is_for_its_member_to_give_again() {
    let room = Room::new();
    room.convened(&[]);
    room.done("grace", &["panel", "resolve", "ada", "PK1.CMP.1", "met", "--reason", "Page 12."]);
    room.done("grace", &["panel", "resolve", "ada", "PK1.CMP.2", "met", "--reason", "Page 14."]);
    room.done("grace", &["panel", "accept", "ada"]);
    room.done("grace", &["panel", "recommend", "ada", "defer", "--rationale", "Too little was shown."]);
    let data = room.world.path("grace-data");
    room.done("mary", &["panel", "sign", "ada", "--data-dir", data.to_str().unwrap()]);
    let altered = |_: &Room, panel: PathBuf| edited(&first(panel.join("signoff")), "Mary", "Mery");
    let said = ": changed outside the program: the last line does not match";
    check_room(&room, altered, said, "let its member sign anew");
}

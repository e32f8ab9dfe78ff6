//! A panel's folder for the committee: its tables, its page, its own files, and what a verification names.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use crate::room::Room;
use assessor::{domain::ids::Digest, export::sums::SHA256SUMS};

/// The records of a table of an export, each cell by its column.
fn table(room: &Room, folder: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(room.world.path(folder).join(name)).unwrap();
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|record| record.unwrap()).collect()
}

#[test]
fn a_panel_is_exported_with_its_consensus_its_row_and_the_sessions_it_rests_on() {
    let room = Room::new();
    room.convened(&["--anonymous"]);
    let to = room.world.path("out").display().to_string();
    let export = ["export", "--panel", "ada", "--to", &to, "--for", "data"];
    let refused = room.run("grace", &export);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("can't be exported: the members' names are not revealed"), "{refused:?}");
    room.done("grace", &["panel", "reveal", "ada"]);
    room.done("grace", &["panel", "resolve", "ada", "PK1.CMP.1", "met", "--reason", "=Three, on page 12."]);
    room.done("grace", &["panel", "accept", "ada"]);
    assert!(room.done("grace", &export).starts_with("a panel of 3 sessions in "));
    let consensus = table(&room, "out", "consensus.csv");
    assert_eq!(consensus.len(), 104, "every criterion of the edition has a row");
    let of = |id: &str| consensus.iter().find(|row| row["criterion_id"] == id).unwrap();
    let [first, second, third] = ["PK1.CMP.1", "PK1.CMP.2", "PK1.CMP.3"].map(of);
    let names: Vec<_> = first["assessors"].split("; ").collect();
    let mark = |row: &BTreeMap<String, String>, name: &str| {
        let place = names.iter().position(|found| *found == name).unwrap() + 1;
        (row[&format!("mark_{place}")].clone(), row[&format!("note_{place}")].clone())
    };
    assert_eq!(mark(first, "Alan Turing"), ("not-yet".into(), "Two, not three.".into()));
    assert_eq!(mark(second, "Alan Turing"), ("unmarked".into(), String::new()));
    let said = |row: &BTreeMap<String, String>| {
        ["status", "consensus_mark", "resolved_by", "rationale"].map(|column| row[column].clone())
    };
    assert_eq!(said(first), ["majority", "met", "Grace Hopper", "=Three, on page 12."]);
    assert_eq!(said(second), ["incomplete", "", "", ""]);
    assert_eq!(said(third), ["unanimous", "met", "Grace Hopper", ""]);
    let decisions = table(&room, "out", "decisions.csv");
    assert_eq!(decisions.len(), 1, "the sessions of a panel have no rows of their own");
    let row = &decisions[0];
    assert_eq!(
        (row["state"].as_str(), row["agreement_n"].as_str(), row["CMP_met"].as_str()),
        ("panel", "4", "2")
    );
    let raw: f64 = row["agreement_raw"].parse().unwrap();
    assert!((raw - (1.0 / 3.0 + 0.0 + 1.0 + 1.0) / 4.0).abs() < 1e-12, "{raw}");
    assert_eq!(row["session_ids"].split(';').count(), 3);
    assert!(row["findings"].starts_with("panel not sealed; 1 criterion (PK1.CMP.2) not settled"), "{row:?}");
    assert_eq!(table(&room, "out", "marks.csv").len(), 3 * 104);
    assert_eq!(fs::read_dir(room.world.path("out/sessions")).unwrap().count(), 3);
    assert!(room.done("grace", &["verify", &to]).contains("3 sealed sessions, 0 drafts; made again"));
    let unsettled = "met,Grace Hopper,\"=Three, on page 12.\"";
    assert_eq!(
        altered(&room, &to, "consensus.csv", unsettled, &unsettled.replacen("met", "", 1)),
        "does not hold: consensus.csv, row 15, consensus_mark: it says “”, and the sessions come to “met”"
    );
    let shown = room.done("grace", &["export", "--panel", "ada", "--to", "-", "--table", "consensus"]);
    assert!(shown.contains("'=Three, on page 12."), "for a committee no cell runs as a formula");
    assert_eq!(room.run("grace", &["export", "--to", "-", "--table", "consensus"]).code, 2);
}

/// A panel of three, settled, signed and sealed, exported for a committee.
fn exported(room: &Room) -> String {
    room.convened(&[]);
    room.done("grace", &["panel", "resolve", "ada", "PK1.CMP.1", "met", "--reason", "Three, on page 12."]);
    room.done(
        "grace",
        &["panel", "resolve", "ada", "PK1.CMP.2", "not-yet", "--reason", "One plan is no habit."],
    );
    room.done("grace", &["panel", "accept", "ada"]);
    room.done("grace", &["panel", "recommend", "ada", "defer", "--rationale", "Close."]);
    room.transcript("mary: panel signoff ada\nboole: panel signoff ada\nturing: panel signoff ada\n");
    room.done("grace", &["panel", "seal", "ada"]);
    let to = room.world.path("out").display().to_string();
    room.done("grace", &["export", "--panel", "ada", "--to", &to]);
    to
}

#[test]
fn the_panel_goes_along_whole_with_a_page_and_whatever_is_changed_in_it_is_named() {
    let room = Room::new();
    let to = exported(&room);
    let folder = room.panel_folder();
    let id = folder.file_name().unwrap().to_str().unwrap().to_owned();
    let copy = Path::new(&to).join("panels").join(&id);
    let names = |within: &str| {
        let entries = fs::read_dir(copy.join(within)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!((names("members").len(), names("signoff").len()), (3, 3));
    let of = |within: &str, name: &OsString| Path::new(within).join(name);
    let mut files: Vec<_> = vec!["panel.toml".into()];
    files.extend(
        ["members", "signoff"]
            .into_iter()
            .flat_map(|within| names(within).iter().map(|name| of(within, name)).collect::<Vec<PathBuf>>()),
    );
    for file in &files {
        assert_eq!(fs::read(copy.join(file)).unwrap(), fs::read(folder.join(file)).unwrap(), "{file:?}");
    }
    let read = |name: &str| fs::read_to_string(Path::new(&to).join(name)).unwrap();
    let page = format!("report/panel-{id}.html");
    assert!(read("report.html").contains(&format!("<a href=\"{page}\">")));
    assert!(read("README.txt").contains("  panels/ "));
    assert!(room.done("grace", &["verify", &to]).starts_with("sound: "));
    let panel = format!("panels/{id}/panel.toml");
    let check = |name: &str, from: &str, to_text: &str, says: &str| {
        let found = altered(&room, &to, name, from, to_text);
        assert!(found.starts_with(&format!("does not hold: {name}")) && found.contains(says), "{found}");
    };
    check(&panel, "One plan is no habit.", "Two plans are no habit.", "");
    check(&page, "One plan is no habit.", "A plan.", "the sessions come to “One plan is no habit.”");
    check(
        "consensus.csv",
        "One plan is no habit.",
        "A plan.",
        "the sessions come to “One plan is no habit.”",
    );
    check("decisions.csv", "Close.", "Near.", "the sessions come to “Close.”");
    let signoff = format!("panels/{id}/{}", files.last().unwrap().display());
    check(&signoff, "at = 2", "at = 3", "");
    fs::write(copy.join("members/minutes.txt"), "").unwrap();
    let outcome = room.run("grace", &["verify", &to]);
    assert!(outcome.out.contains("minutes.txt: it is not listed"), "{outcome:?}");
}

/// What a verification finds in an export after a text in one of its files was replaced, and with it all digests of it.
fn altered(room: &Room, folder: &str, name: &str, from: &str, to: &str) -> String {
    let path = |name: &str| Path::new(folder).join(name);
    let read = |name: &str| fs::read_to_string(path(name)).unwrap();
    let digest = |text: &str| Digest::of(text.as_bytes()).to_string();
    let names = [name, "datapackage.json", SHA256SUMS];
    let [text, package, sums] = names.map(read);
    assert!(text.contains(from), "{text}");
    let changed = text.replacen(from, to, 1);
    let new_package = package.replace(&digest(&text), &digest(&changed));
    let new_sums = sums.replace(&digest(&text), &digest(&changed));
    let new_sums = new_sums.replace(&digest(&package), &digest(&new_package));
    let put = |texts: [&String; 3]| {
        names.iter().zip(texts).for_each(|(name, text)| fs::write(path(name), text).unwrap());
    };
    put([&changed, &new_package, &new_sums]);
    let outcome = room.run("grace", &["verify", folder]);
    put([&text, &package, &sums]);
    assert_eq!(outcome.code, 1, "{outcome:?}");
    let said = outcome.out + &outcome.err;
    said.lines().next().unwrap_or_default().trim_start_matches("assessor: ").to_owned()
}

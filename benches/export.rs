//! What an export of 10,000 sessions costs: `cargo bench --bench export`, with a number for fewer sessions and one for
//! fewer rounds: `cargo bench --bench export -- 1000 5`. With the word `full` every mark has a note as well as evidence,
//! which makes the sessions half as large again.
//!
//! A store is generated, then measured in turn: our CSV tables, `cp -r` of the store and `cp` of the result, and
//! `benches/export.py`, which does the same with tomllib and csv. Prints the ratios, each with its target. `ours` also
//! puts the files on disk and checks every session's history, which neither of the others does.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss)]

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use assessor::{
    domain::{
        evidence::EvidenceItem,
        framework::Edition,
        history::Change,
        ids::EvidenceId,
        session::{FileFacts, Session},
        state::{Assessor, Candidate, Verdict},
        summary::Summary,
    },
    store::format,
};
use jiff::Timestamp;

const SESSIONS: u32 = 10_000;
const ROUNDS: u32 = 3;
const NOTE: &str = "Three instruments compared; the choice is argued from the client's goal, not from habit.";

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    let (count, rounds) = (numbers.next().unwrap_or(SESSIONS), numbers.next().unwrap_or(ROUNDS));
    let full = std::env::args().any(|argument| argument == "full");
    let python3 = python();
    let root = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let store = root.path().join("store");
    generate(&store, count, full);
    let framework = root.path().join("framework.toml");
    fs::write(&framework, Edition::shipped().unwrap().source.as_bytes()).unwrap();
    let (ours, script) = (root.path().join("ours"), root.path().join("script"));
    let copies = [root.path().join("store-copy"), root.path().join("ours-copy")];
    let (mut export, mut copy, mut python) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        for folder in [&ours, &script, &copies[0], &copies[1]] {
            let _ = fs::remove_dir_all(folder);
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_assessor"));
        command.arg("--data-dir").arg(&store).args(["export", "--for", "data", "--to"]).arg(&ours);
        export.push(timed(&mut command));
        let first = timed(Command::new("cp").arg("-r").args([&store, &copies[0]]));
        copy.push(first + timed(Command::new("cp").arg("-r").args([&ours, &copies[1]])));
        let mut command = Command::new(&python3);
        command
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/export.py"))
            .args([&store, &framework, &script]);
        python.push(timed(&mut command));
    }
    let (export, copy, python) = (median(export), median(copy), median(python));
    println!(
        "{count} sessions: ours {export:.2} s, cp {copy:.2} s, Python {python:.2} s (medians of {rounds})"
    );
    verdict("times cp", export / copy, 6.0, false);
    verdict("times as fast as Python", python / export, 10.0, true);
    verdict("MB of memory at most", peak(&store, &ours), 200.0, false);
}

fn verdict(what: &str, found: f64, target: f64, at_least: bool) {
    let reached = if at_least { found >= target } else { found <= target };
    let (sign, says) = (if at_least { "≥" } else { "≤" }, if reached { "reached" } else { "NOT reached" });
    println!("{found:.2} {what} (target {sign} {target}): {says}");
}

/// The interpreter itself: what is called `python3` may be a script that looks for it first.
fn python() -> String {
    let said = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

/// How long a command takes, in seconds, once nothing is left to be put on disk of what ran before it.
fn timed(command: &mut Command) -> f64 {
    assert!(Command::new("sync").status().unwrap().success());
    let begin = Instant::now();
    assert!(command.stdout(Stdio::null()).status().unwrap().success());
    begin.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The most memory that an export is seen to have, in megabytes.
fn peak(store: &Path, target: &Path) -> f64 {
    fs::remove_dir_all(target).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_assessor"));
    command.arg("--data-dir").arg(store).args(["export", "--for", "data", "--to"]).arg(target);
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        most = line.trim().trim_end_matches(" kB").parse().unwrap_or(most);
        thread::sleep(Duration::from_millis(5));
    }
    most / 1000.0
}

/// A store of sessions with the 24 criteria of CMP marked and three evidence items, each mark with the evidence or the
/// note that the policy asks for: 18 KB each. Full ones have both on every mark: 27 KB each.
fn generate(store: &Path, count: u32, full: bool) {
    let edition = Edition::shipped().unwrap();
    let folder = store.join("sessions");
    fs::create_dir_all(&folder).unwrap();
    thread::scope(|scope| {
        for turn in 0..2 {
            let (edition, folder) = (&edition, &folder);
            scope.spawn(move || {
                for number in (turn..count).step_by(2) {
                    let session = session(edition, number, full);
                    let id = session.file.id;
                    let file = FileFacts { revision: 1, saved_at: Some(at(99)), ..session.file.clone() };
                    let summary = Summary::of(&edition.framework, &session);
                    let text = format::write(&session, &file, &summary);
                    fs::write(folder.join(format!("{id}.toml")), text).unwrap();
                }
            });
        }
    });
}

fn at(minutes: i64) -> Timestamp {
    Timestamp::from_second(1_795_528_800 + 60 * minutes).unwrap()
}

fn session(edition: &Edition, number: u32, full: bool) -> Session {
    let policy = &edition.framework.policy;
    let id = |kind: u32| format!("019e0000-0000-7000-8000-{kind:04x}{number:08x}");
    let candidate = Candidate {
        name: format!("Ada Lovelace {number}"),
        reference: format!("C-{number:05}"),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(4),
    };
    let assessor = Assessor { id: id(2).parse().unwrap(), name: "Charles Babbage".into() };
    let mut session = Session::create(id(1).parse().unwrap(), edition, candidate, assessor, at(0));
    for item in 1..=3 {
        let item = EvidenceItem {
            kind: Some("case-study".parse().unwrap()),
            title: format!("Outplacement programme {item}"),
            locator: "portfolio.pdf p.12-18".into(),
            ..EvidenceItem::new(EvidenceId(item))
        };
        let edits = item.edits().into_iter().map(|edit| Change::Evidence { id: item.id, edit });
        session.record(edition, at(1), edits.collect()).unwrap();
    }
    let level = edition.framework.level_index("CMP").unwrap();
    let criteria = edition.framework.criteria.iter().filter(|criterion| criterion.level == level);
    for (minute, criterion) in (2..).zip(criteria) {
        let criterion = || criterion.id.clone();
        let verdict = if minute % 5 == 0 { Verdict::NotYet } else { Verdict::Met };
        let cites = Change::Cites { criterion: criterion(), to: vec![EvidenceId(1), EvidenceId(2)] };
        let note = Change::Note { criterion: criterion(), to: NOTE.into() };
        let mut changes = vec![Change::Verdict { criterion: criterion(), to: Some(verdict) }];
        let asked = |verdicts: &[Verdict]| full || verdicts.contains(&verdict);
        changes.extend(asked(&policy.evidence_required_for).then_some(cites));
        changes.extend(asked(&policy.note_required_for).then_some(note));
        session.record(edition, at(minute), changes).unwrap();
    }
    session
}

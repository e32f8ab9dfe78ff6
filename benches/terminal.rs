//! What a key, a start and a long list cost, in a real pseudo-terminal: `cargo bench --bench terminal`.
//!
//! Everything is measured in turn in one run against something known: a raw-mode program that echoes one cell per key
//! (this very file, run again with `--echo`), GNU nano as it is installed here on a file of the same text, and a store of
//! ten sessions. Ratios are of medians. Every figure is printed with its target and whether it was reached here.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss, clippy::panic)]

#[allow(dead_code, reason = "the tests ask more of it")]
#[path = "../tests/pty/terminal.rs"]
mod terminal;

use std::{
    fmt::Display,
    fs,
    io::{Read, Write},
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;
use terminal::{Terminal, command};

const KEYS: usize = 300;
const STARTS: usize = 100;

fn main() {
    if std::env::args().any(|argument| argument == "--echo") {
        return echo();
    }
    let home = tempfile::tempdir().unwrap();
    new(home.path(), "Ada Lovelace");
    first_paint(home.path());
    frames(home.path());
    key_to_last_byte(home.path());
    saved(home.path());
    idle(home.path());
    long_list();
}

/// A session of `candidate`, in the store below `home`.
fn new(home: &Path, candidate: &str) {
    let mut new = Command::new(env!("CARGO_BIN_EXE_assessor"));
    new.args(["new", "--candidate", candidate, "--level", "CMP"]).env_clear().env("HOME", home);
    assert!(new.output().unwrap().status.success());
}

/// One line of the report.
fn line(what: &str, figure: f64, unit: &str, target: f64) {
    let word = if figure <= target { "reached" } else { "NOT reached" };
    println!("{what:<52} {figure:>9.2} {unit:<8} target {target:>7} {word}");
}

/// A figure that has no target of its own.
fn remark(what: &str, figure: impl Display) {
    println!("{what:<52} {figure}");
}

/// The comparison: each key is one cell.
fn echo() {
    crossterm::terminal::enable_raw_mode().unwrap();
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    output.write_all(b"ready").unwrap();
    output.flush().unwrap();
    let mut byte = [0];
    while input.read(&mut byte).is_ok_and(|count| count == 1) && byte != [3] {
        output.write_all(&byte).unwrap();
        output.flush().unwrap();
    }
    crossterm::terminal::disable_raw_mode().unwrap();
}

fn first_paint(home: &Path) {
    let text = home.join("text");
    fs::write(&text, include_str!("../framework.toml")).unwrap();
    let has_nano = Command::new("nano").arg("--version").output().is_ok();
    let (mut nano, mut ours) = (Vec::new(), Vec::new());
    let (mut bytes, mut memory) = (0.0_f64, 0.0_f64);
    for _ in 0..STARTS {
        if has_nano {
            let mut command = CommandBuilder::new("nano");
            // It only looks, since a killed nano would leave its lock file behind.
            command.arg("--view");
            command.arg(&text);
            command.env("TERM", "xterm-256color");
            // On the last of its twenty lines: a first paint is a whole screen, as this program's one write is.
            nano.push(start(command, "Gaining professional").0);
        }
        let (time, mut terminal) = start(command(home, &["open", "ada"]), "Abilities");
        ours.push(time);
        bytes = bytes.max(terminal.written.len() as f64);
        memory = memory.max(kilobytes(&terminal, "VmHWM"));
        terminal.kill();
    }
    let ours = Times::of(ours).median;
    remark("first paint of Assess, from exec, ms", format!("{:.1}", ours * 1000.0));
    if has_nano {
        line("first paint of Assess, of GNU nano's", ours / Times::of(nano).median, "times", 0.8);
    } else {
        remark("first paint of Assess, of GNU nano's", "nano is not installed");
    }
    line("first paint of Assess, bytes", bytes, "bytes", 4096.0);
    line("peak memory at the first paint of Assess", memory, "kB", 10_240.0);
}

/// The time from its exec until `text` of a started program is there, and the program.
fn start(command: CommandBuilder, text: &str) -> (f64, Terminal) {
    let mut terminal = Terminal::run(command);
    while !terminal.written.windows(text.len()).any(|bytes| bytes == text.as_bytes()) {
        terminal.hear();
    }
    ((terminal.heard - terminal.begun).as_secs_f64(), terminal)
}

/// A figure of the kernel's about the program's memory.
fn kilobytes(terminal: &Terminal, name: &str) -> f64 {
    let process = terminal.process().as_raw_nonzero();
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let found = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.and_then(|size| size.split_whitespace().next()?.parse().ok()).unwrap_or(f64::NAN)
}

/// Bytes per key, and frames for many keys at once.
fn frames(home: &Path) {
    let (_, mut program) = start(command(home, &["open", "ada"]), "Abilities");
    let _ = program.silence(Duration::from_millis(300));
    for (what, keys, target) in
        [("a move between criteria", "j", 250.0), ("a tick", " ", 400.0), ("a tick taken back", " ", 400.0)]
    {
        line(&format!("{what}, bytes of its frame"), bytes(&mut program, keys), "bytes", target);
    }
    program.keys("e");
    let _ = program.silence(Duration::from_millis(300));
    let letters: Vec<f64> = "word".chars().map(|key| bytes(&mut program, &key.to_string())).collect();
    line("the first letter of a note, bytes", letters[0], "bytes", 60.0);
    line(
        "a further letter of a note, bytes at most",
        letters[1..].iter().fold(0.0, |a, b| b.max(a)),
        "bytes",
        60.0,
    );
    program.keys("\x1b");
    let _ = program.silence(Duration::from_millis(500));
    let before = program.written.len();
    program.keys(&"j".repeat(30));
    let _ = program.silence(Duration::from_millis(500));
    let frames = program.written[before..].windows(8).filter(|bytes| bytes == b"\x1b[?2026h").count();
    line("thirty moves at once, frames", frames as f64, "frames", 3.0);
    program.kill();
}

/// The bytes of the first frame after a key.
fn bytes(program: &mut Terminal, keys: &str) -> f64 {
    let before = program.written.len();
    program.keys(keys);
    program.hear();
    let taken = program.written.len() - before;
    let _ = program.silence(Duration::from_millis(300));
    taken as f64
}

fn key_to_last_byte(home: &Path) {
    let mut echo = CommandBuilder::new(std::env::current_exe().unwrap());
    echo.arg("--echo");
    let mut echo = Terminal::run(echo);
    echo.shows("ready");
    let mut program = Terminal::start(home, &["open", "ada"]);
    program.shows("Abilities");
    let (mut plain, mut ours) = (Vec::new(), Vec::new());
    for index in 0..KEYS {
        plain.push(answer(&mut echo, "x"));
        ours.push(answer(&mut program, ["j", " ", "k", "x"][index % 4]));
        // The frame that says "saved" is not the key's.
        let _ = program.silence(Duration::from_millis(20));
    }
    let (plain, ours) = (Times::of(plain), Times::of(ours));
    line("key to last byte, median, of an echo's", ours.median / plain.median, "times", 2.5);
    line("key to last byte, 99 of 100, of an echo's", ours.late / plain.late, "times", 4.0);
    remark("peak memory after that, kB", kilobytes(&program, "VmHWM"));
    program.kill();
}

/// The time from a key to the first frame after it, which is one write.
fn answer(terminal: &mut Terminal, keys: &str) -> f64 {
    let begun = Instant::now();
    terminal.keys(keys);
    terminal.hear();
    begun.elapsed().as_secs_f64()
}

/// From the key to the frame that says that the mark is on disk.
fn saved(home: &Path) {
    let (_, mut program) = start(command(home, &["open", "ada"]), "Abilities");
    let mut slowest = 0.0_f64;
    for _ in 0..50 {
        let begun = Instant::now();
        program.keys(" ");
        program.shows("saving");
        program.shows("saved ");
        slowest = slowest.max(begun.elapsed().as_secs_f64());
    }
    line("a mark on disk, synced, slowest of 50", slowest * 1000.0, "ms", 200.0);
    program.kill();
}

/// Ten seconds of nothing.
fn idle(home: &Path) {
    let (_, mut program) = start(command(home, &["open", "ada"]), "Abilities");
    let _ = program.silence(Duration::from_secs(1));
    let before = switches(&program);
    let bytes = program.silence(Duration::from_secs(10));
    line("ten seconds at rest, bytes", bytes as f64, "bytes", 0.0);
    line("ten seconds at rest, times any thread ran", switches(&program) - before, "times", 0.0);
    program.kill();
}

/// How often the threads of a program have been given the processor.
fn switches(terminal: &Terminal) -> f64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", terminal.process().as_raw_nonzero())).unwrap();
    let statuses = tasks.map(|task| fs::read_to_string(task.unwrap().path().join("status")).unwrap());
    let lines = statuses.flat_map(|status| status.lines().map(str::to_owned).collect::<Vec<_>>());
    let counts = lines.filter(|line| line.starts_with("voluntary_ctxt_switches"));
    counts.filter_map(|line| line.split_whitespace().last()?.parse::<f64>().ok()).sum()
}

/// The list of a store of 10,000 sessions against that of one of 10.
fn long_list() {
    let [short, long] = [10, 10_000].map(|sessions| {
        let home = tempfile::tempdir().unwrap();
        fill(home.path(), sessions);
        home
    });
    let (mut few, mut many, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    let mut memory = 0.0_f64;
    for _ in 0..STARTS / 2 {
        let (time, mut program) = start(command(short.path(), &[]), "Sessions");
        few.push(time);
        program.kill();
        let begun = Instant::now();
        let (time, mut program) = start(command(long.path(), &[]), "Sessions");
        many.push(time);
        program.shows("10000");
        whole.push(begun.elapsed().as_secs_f64());
        memory = memory.max(kilobytes(&program, "VmHWM"));
        program.kill();
    }
    let (few, many, whole) = (Times::of(few), Times::of(many), Times::of(whole));
    line("first paint with 10,000 sessions, of 10 sessions'", many.median / few.median, "times", 2.0);
    line("10,000 sessions listed", whole.median, "s", 1.0);
    line("10,000 sessions, memory", memory / 1024.0, "MB", 100.0);
}

/// Makes a store of copies of one session, each with an id of its own. Lists read no further than what is copied well.
fn fill(home: &Path, sessions: usize) {
    new(home, "Charles Babbage");
    let folder = home.join(".local/share/assessor/sessions");
    let files = || fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let file = files().find(|path| path.extension().is_some_and(|extension| extension == "toml")).unwrap();
    let id = file.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = fs::read_to_string(&file).unwrap();
    for number in 1..sessions {
        let other = format!("{}{number:012x}", &id[..id.len() - 12]);
        fs::write(folder.join(format!("{other}.toml")), text.replace(&id, &other)).unwrap();
    }
}

/// Times in seconds.
struct Times {
    median: f64,
    late: f64,
}

impl Times {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self { median: times[times.len() / 2], late: times[times.len() * 99 / 100] }
    }
}

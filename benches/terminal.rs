//! What a key costs, in a real pseudo-terminal: `cargo bench --bench terminal`.
//!
//! Everything is measured in turn in one run against something known: a raw-mode program that echoes one cell per key
//! (this very file, run again with `--echo`), and GNU nano on a file of the same text where it is installed. The
//! figures are ratios of medians; each is printed with its target.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::cast_precision_loss, clippy::panic)]

#[allow(dead_code, reason = "the tests ask more of it")]
#[path = "../tests/pty/terminal.rs"]
mod terminal;

use std::{
    io::{Read, Write},
    process::Command,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;
use terminal::{Terminal, command};

const KEYS: usize = 300;
const STARTS: usize = 20;

fn main() {
    if std::env::args().any(|argument| argument == "--echo") {
        return echo();
    }
    let home = tempfile::tempdir().unwrap();
    let mut new = Command::new(env!("CARGO_BIN_EXE_assessor"));
    new.args(["new", "--candidate", "Ada Lovelace", "--level", "CMP"]).env_clear().env("HOME", home.path());
    assert!(new.status().unwrap().success());
    key_to_last_byte(home.path());
    first_paint(home.path());
    saved(home.path());
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

fn key_to_last_byte(home: &std::path::Path) {
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
    println!("key to last byte, median: {:.1} times the echo (target 2.5)", ours.median / plain.median);
    println!("key to last byte, p99:    {:.1} times the echo (target 4)", ours.late / plain.late);
    println!("peak memory:              {} (target 6144 kB)", program.peak_memory());
}

/// The time from a key to the first frame after it, which is one write.
fn answer(terminal: &mut Terminal, keys: &str) -> f64 {
    let begun = Instant::now();
    terminal.keys(keys);
    terminal.hear();
    begun.elapsed().as_secs_f64()
}

fn first_paint(home: &std::path::Path) {
    let text = home.join("text");
    let framework = include_str!("../framework.toml");
    std::fs::write(&text, framework).unwrap();
    let has_nano = Command::new("nano").arg("--version").output().is_ok();
    let (mut nano, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        if has_nano {
            let mut command = CommandBuilder::new("nano");
            // Without its lock file, which a killed nano leaves behind.
            command.args(["--ignorercfiles", "--view"]);
            command.arg(&text);
            command.env("TERM", "xterm-256color");
            nano.push(start(command, "schema"));
        }
        ours.push(start(command(home, &["open", "ada"]), "Abilities"));
    }
    let ours = Times::of(ours);
    println!("first paint of Assess:    {:.1} ms from exec", ours.median * 1000.0);
    if has_nano {
        println!(
            "first paint of Assess:    {:.2} of GNU nano (target 0.5)",
            ours.median / Times::of(nano).median
        );
    } else {
        println!("first paint of Assess:    GNU nano is not installed, no ratio");
    }
}

fn start(command: CommandBuilder, text: &str) -> f64 {
    let begun = Instant::now();
    let mut terminal = Terminal::run(command);
    terminal.shows(text);
    let time = begun.elapsed().as_secs_f64();
    terminal.kill();
    time
}

/// From the key to the frame that says that the mark is on disk.
fn saved(home: &std::path::Path) {
    let mut program = Terminal::start(home, &["open", "ada"]);
    program.shows("Abilities");
    let mut times = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        program.keys(" ");
        program.shows("saving");
        program.shows("saved ");
        times.push(begun.elapsed().as_secs_f64());
    }
    let slowest = times.into_iter().fold(0.0, f64::max);
    println!("mark on disk, slowest:    {:.0} ms of 50 (target 200 ms)", slowest * 1000.0);
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

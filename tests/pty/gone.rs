//! A terminal that goes, or whose input does, without any signal saying so; a storm of sizes while words are typed; and
//! what is still in the terminal when the program ends.

use std::{fs, io::Write as _, path::Path, time::Duration};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::{
    file, home, is_saved, open, patience, session,
    terminal::{self, Terminal},
};

/// A script of the shell, in which `$0` is the program.
fn script(home: &Path, script: &str) -> CommandBuilder {
    let mut shell = CommandBuilder::new("/bin/sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_assessor")]);
    shell.cwd(home);
    for (name, value) in terminal::command(home, &[]).iter_extra_env_as_str() {
        shell.env(name, value);
    }
    shell
}

/// The process that a shell waits for.
fn child(shell: &Terminal) -> Pid {
    let shell = shell.process().as_raw_nonzero();
    let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
    Pid::from_raw(children.trim().parse().unwrap()).unwrap()
}

/// Half a note is typed in the program of that command, and the line drops: it ends in time, and the words are there.
fn check_hang_up(what: &str, home: &Path, command: CommandBuilder) {
    let patience = patience(home);
    let mut terminal = Terminal::run(command);
    terminal.shows("Abilities");
    terminal.keys("ehalf a sentence abou");
    terminal.shows("half a sentence abou");
    terminal.hang_up(patience);
    assert!(file(home).contains("text = \"half a sentence abou"), "{what}");
    open(home).shows("half a sentence abou");
}

#[test]
fn a_line_that_drops_without_a_signal_ends_the_program_and_keeps_the_words() {
    for ignoring in [
        "trap '' HUP; exec \"$0\" open ada",
        "exec nohup sh -c 'exec \"$0\" open ada <&3 >&3 2>&3' \"$0\" 3<&0",
    ] {
        let home = home();
        check_hang_up(ignoring, home.path(), script(home.path(), ignoring));
    }
    // A terminal that isn't the session's own has nobody to send a signal to.
    let home = home();
    let mut command = terminal::command(home.path(), &["open", "ada"]);
    command.set_controlling_tty(false);
    check_hang_up("no signal at all", home.path(), command);
}

#[test]
fn nohup_takes_the_terminal_away_and_the_program_says_what_it_needs() {
    let home = home();
    let mut terminal = Terminal::run(script(home.path(), "exec nohup \"$0\" open ada"));
    assert_eq!(terminal.end(), 2);
    let said = fs::read_to_string(home.path().join("nohup.out")).unwrap();
    assert!(said.contains("the screens need a terminal"), "{said}");
}

#[test]
fn an_input_that_goes_while_the_screen_stays_ends_the_program_and_leaves_the_terminal_sane() {
    let home = home();
    let patience = patience(home.path());
    // The keys come from a terminal of their own.
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let keyboard = native_pty_system().openpty(size).unwrap();
    let name = keyboard.master.tty_name().unwrap();
    let mut terminal =
        Terminal::run(script(home.path(), &format!("exec \"$0\" open ada < {}", name.display())));
    drop(keyboard.slave);
    terminal.shows("Abilities");
    let mut typing = keyboard.master.take_writer().unwrap();
    typing.write_all(b"ehalf a sentence abou").unwrap();
    terminal.shows("half a sentence abou");
    drop(typing);
    drop(keyboard.master);
    terminal.ends_within(patience);
    terminal.end();
    assert!(terminal.is_sane(), "{}", terminal.screen());
    assert!(file(home.path()).contains("text = \"half a sentence abou"));
}

#[test]
fn a_storm_of_sizes_loses_no_half_typed_word() {
    let home = home();
    let mut terminal = open(home.path());
    terminal.keys("e");
    terminal.shows("words 0");
    let sizes = [(1, 1), (300, 100), (2, 60), (40, 10), (500, 1), (1, 200), (79, 23)];
    let words: Vec<String> = (0..60).map(|word| format!("w{word}")).collect();
    for (turn, word) in words.iter().enumerate() {
        for step in 0..8 {
            let (columns, rows) = sizes[(turn + step) % sizes.len()];
            terminal.resize(columns, rows);
        }
        terminal.keys(&format!("{word} "));
        let _ = terminal.silence(Duration::from_millis(2));
    }
    terminal.resize(80, 24);
    terminal.shows("words 60");
    terminal.keys("half");
    terminal.shows("words 61");
    terminal.until("saved", is_saved);
    terminal.settle();
    let written = terminal.screen();
    terminal.kill();
    let kept = file(home.path());
    assert!(kept.contains(&format!("text = \"{} half\"", words.join(" "))), "{kept}");
    // The screen is the one that a program shows that has seen no other size.
    let mut again = open(home.path());
    again.shows("was being typed");
    again.keys("x\x7f");
    again.until("the message is away", |screen| !screen.contains("was being typed"));
    again.until("as it was", |screen| screen.contains("w59 half  "));
    again.settle();
    let below = |screen: &str| screen.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(below(&written), below(&again.screen()));
}

#[test]
fn what_is_still_in_the_terminal_when_a_signal_ends_the_program_does_not_reach_the_shell() {
    let home = home();
    let mut terminal = Terminal::run(script(home.path(), "\"$0\" open ada; echo over; exec cat"));
    terminal.shows("Abilities");
    let program = child(&terminal);
    terminal.keys("e");
    terminal.shows("words 0");
    // All of it arrives before the program can read any.
    kill_process(program, Signal::STOP).unwrap();
    terminal.send(&[b"\x1b[200~", &b"rm -r hostile\r".repeat(250)[..]].concat());
    kill_process(program, Signal::TERM).unwrap();
    kill_process(program, Signal::CONT).unwrap();
    terminal.shows("over");
    terminal.keys("the next line\r");
    terminal.until("cat has it", |screen| screen.matches("the next line").count() == 2);
    assert!(terminal.is_sane());
    assert!(!terminal.screen().contains("hostile"), "{}", terminal.screen());
    let kept = fs::read_to_string(session(home.path())).unwrap();
    assert_eq!(kept.matches("rm -r hostile\\n").count(), 250, "what had arrived is in the note");
}

//! Names in the form of a new session that look like paths, options, devices and commands to a terminal: each is a name.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    raw::{PAYLOADS, foreign_on_screen},
    terminal::{self, Terminal},
    world::World,
};

/// The payloads that reorder or hide text.
const HIDING: [&[u8]; 4] = [PAYLOADS[17], PAYLOADS[18], PAYLOADS[20], PAYLOADS[21]];

/// What is pasted into the form, and the name that becomes of it.
fn names() -> Vec<(Vec<u8>, String)> {
    let wide = "字".repeat(255);
    let plain = ["../../etc/passwd", "-rf", "--help", "CON", "nul.toml", "$(reboot)", "=1+1", wide.as_str()];
    let mut names: Vec<_> = plain.map(|name| (name.as_bytes().to_vec(), name.to_owned())).into();
    // What steers a terminal isn't taken at all; the letters around it are.
    let steering: Vec<_> = PAYLOADS.into_iter().filter(|payload| !HIDING.contains(payload)).collect();
    for (number, payloads) in steering.chunks(4).enumerate() {
        let pasted = [format!("Ada {number} ").as_bytes(), &payloads.concat()].concat();
        names.push((pasted, format!("Ada {number} ")));
    }
    names
}

fn list(world: &World) -> Terminal {
    let mut command = terminal::command(&world.path("."), &[]);
    command.env("ASSESSOR_DATA_DIR", world.path("data"));
    command.env("ASSESSOR_CONFIG_DIR", world.path("config"));
    Terminal::run(command)
}

#[test]
fn a_name_typed_into_the_form_is_a_name_whatever_it_looks_like() {
    let world = World::new();
    let mut terminal = list(&world);
    terminal.shows("No session yet");
    for (number, (pasted, name)) in names().into_iter().enumerate() {
        let reference = format!("C-{number:04}");
        let begin: String = name.chars().take(20).collect();
        terminal.keys("n");
        terminal.shows("New session");
        terminal.send(&[b"\x1b[200~", &pasted[..], b"\x1b[201~"].concat());
        terminal.keys("\t");
        terminal.shows(begin.trim());
        terminal.keys(&format!("{reference}\tca"));
        terminal.shows("CA ");
        terminal.keys("\x13");
        terminal.shows("Abilities");
        terminal.keys(" ");
        terminal.shows("▸✔  1");
        terminal.keys("q");
        terminal.until(&name, |screen| screen.contains("Sessions ·") && screen.contains(&reference));
        // Opened again from the list, it is the same.
        terminal.keys("\r");
        terminal.shows("▸✔  1");
        terminal.keys("q");
        terminal.until(&name, |screen| screen.contains("Sessions ·") && screen.contains(&reference));
        let shown = world.done(&["show", &reference]);
        assert!(shown.contains(begin.trim()), "{name}: {shown}");
        let out = world.path(&format!("out{number}"));
        world.done(&["export", &reference, "--to", out.to_str().unwrap()]);
        let table = fs::read_to_string(out.join("decisions.csv")).unwrap();
        assert!(!table.contains(|c: char| c.is_control() && !matches!(c, '\r' | '\n')), "{name}: {table}");
    }
    for hiding in HIDING {
        terminal.keys("n");
        terminal.shows("New session");
        terminal.send(&[b"\x1b[200~Ada ", hiding, b"\x1b[201~\t\tca\x13"].concat());
        terminal.shows("it holds U+");
        // Ctrl-g gives the form from before, so that Esc has nothing to keep.
        terminal.keys("\x07");
        terminal.keys("\x1b");
        terminal.until("the form is left", |screen| !screen.contains("New session"));
    }
    terminal.keys("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_sane());
    assert_eq!(foreign_on_screen(&terminal.written), None);
    only_what_belongs_there(&world);
}

/// Every name is in a file that is named by the session's id, whole or without what steers a terminal.
fn only_what_belongs_there(world: &World) {
    let listed = world.done(&["list", "--format", "json"]);
    let names = names();
    for (pasted, name) in &names {
        let found = listed.lines().any(|line| line.contains(&format!("\"{name}")));
        assert!(found, "{}: {listed}", pasted.escape_ascii());
    }
    assert_eq!(world.sessions().len(), names.len());
    for path in world.sessions() {
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(stem.len() == 36 && stem.chars().all(|c| c.is_ascii_hexdigit() || c == '-'), "{stem}");
    }
    let there = fs::read_dir(world.path(".")).unwrap().map(|entry| entry.unwrap().file_name());
    let there: BTreeSet<_> = there.map(|name| name.into_string().unwrap()).collect();
    let ours = ["config", "data"].map(str::to_owned).into_iter();
    assert_eq!(there, ours.chain((0..names.len()).map(|number| format!("out{number}"))).collect());
    assert!(!Path::new("/etc/passwd.toml").exists());
}

//! Texts that try to steer a terminal, a spreadsheet or the file system, and scripts whose letters are several
//! characters. What a program may write is told byte for byte by `pty/raw.rs`.

use std::{
    ffi::OsStr,
    fs,
    os::unix::ffi::OsStrExt as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use crate::{
    disk::{open, saved, session},
    raw::{PAYLOADS, foreign_in_text, foreign_on_screen},
    world::World,
};

/// The program in that world, with arguments that need be no text.
fn run(world: &World, arguments: &[&[u8]], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assessor"));
    command.args(arguments.iter().map(|argument| OsStr::from_bytes(argument))).env_clear();
    command.env("LC_ALL", "C.UTF-8").env("TZ", "UTC").env("USER", "ada").current_dir(world.path("."));
    command.env("ASSESSOR_DATA_DIR", world.path("data")).env("ASSESSOR_CONFIG_DIR", world.path("config"));
    let source = world.path("input");
    fs::write(&source, input).unwrap();
    command.stdin(Stdio::from(fs::File::open(source).unwrap())).output().unwrap()
}

/// Runs a command and checks all that it writes.
fn clean(world: &World, arguments: &[&[u8]], input: &[u8]) -> Output {
    let output = run(world, arguments, input);
    for bytes in [&output.stdout, &output.stderr] {
        assert_eq!(
            foreign_in_text(bytes),
            None,
            "{:?}",
            arguments.iter().map(|a| a.escape_ascii().to_string()).collect::<Vec<_>>()
        );
    }
    assert!(output.status.code().is_some_and(|code| code < 5), "{output:?}");
    output
}

/// As TOML writes it: every character by its number, so that the parser gives it back raw.
fn in_toml(payload: &[u8]) -> String {
    let text = String::from_utf8_lossy(payload);
    text.chars().fold(String::new(), |toml, c| toml + &format!("\\U{:08X}", u32::from(c)))
}

/// The payloads, so many in one text.
fn together(count: usize) -> impl Iterator<Item = Vec<u8>> {
    PAYLOADS.chunks(count).map(<[&[u8]]>::concat)
}

/// Everything that shows a session.
fn show_all(world: &World, id: &[u8]) {
    let commands: [&[&[u8]]; 7] = [
        &[b"show", id],
        &[b"show", id, b"--format", b"json"],
        &[b"check", id],
        &[b"history", id],
        &[b"evidence", b"list", id],
        &[b"verify", id],
        &[b"list"],
    ];
    for arguments in commands {
        clean(world, arguments, b"");
    }
}

#[test]
fn no_payload_of_an_argument_an_input_or_a_file_name_is_written_raw() {
    let world = World::with_ada();
    for payload in together(2) {
        let payload = payload.as_slice();
        clean(&world, &[b"note", b"C-0142", b"PK1.CMP.1"], payload);
        // An argument can't hold a NUL, and a file name no stroke either.
        let name: Vec<u8> = payload.iter().copied().filter(|byte| !matches!(byte, 0 | b'/')).collect();
        let elsewhere = [&name, &b".d"[..]].concat();
        let new = run(&world, &[b"new", b"--candidate", &name, b"--level", b"CA"], b"");
        assert_eq!((foreign_in_text(&new.stdout), foreign_in_text(&new.stderr)), (None, None));
        let calls: [&[&[u8]]; 8] = [
            &[b"note", b"C-0142", b"PK1.CMP.1", &name],
            &[b"evidence", b"add", b"C-0142", b"--title", &name, b"--locator", &name],
            &[b"declare", b"C-0142", b"none", b"--detail", &name],
            &[b"show", &name],
            &[b"list", b"--filter", &name],
            &[&name],
            &[b"--data-dir", &elsewhere, b"list"],
            &[b"mark", b"C-0142", &name, b"met"],
        ];
        for arguments in calls {
            clean(&world, arguments, b"");
        }
        let file = world.path(".").join(OsStr::from_bytes(&name));
        fs::write(&file, b"x = [\n").unwrap();
        clean(&world, &[b"framework", b"check", file.as_os_str().as_bytes()], b"");
        clean(&world, &[b"verify", file.as_os_str().as_bytes()], b"");
    }
    for listed in run(&world, &[b"list", b"--format", b"json"], b"").stdout.split(|byte| *byte == b'"') {
        assert_eq!(foreign_in_text(listed), None);
    }
    show_all(&world, b"C-0142");
    clean(&world, &[b"export", b"C-0142", b"--to", b"out"], b"");
    for table in ["out/marks.csv", "out/evidence.csv", "out/decisions.csv"] {
        let bytes = fs::read(world.path(table)).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        let control = text.chars().find(|c| c.is_control() && !matches!(c, '\r' | '\n'));
        assert_eq!(control, None, "{table}");
    }
}

#[test]
fn no_payload_of_a_file_is_written_raw() {
    let world = World::with_ada();
    let path = world.session();
    let sound = fs::read_to_string(&path).unwrap();
    let id = path.file_stem().unwrap().as_bytes().to_vec();
    let shipped = world.done(&["framework", "export"]);
    let framework = world.path("ours.toml");
    for payload in together(6) {
        let payload = payload.as_slice();
        let (hidden, raw) = (in_toml(payload), String::from_utf8_lossy(payload).into_owned());
        // As names, as values of the wrong kind, as unknown keys, as broken text.
        let spoilt = [
            sound.replacen("Ada Lovelace", &hidden, 2).replacen("C-0142", &hidden, 2),
            sound.replacen("\"CMP\"", &format!("\"{hidden}\""), 1),
            sound.replacen("schema = 1", &format!("schema = \"{hidden}\""), 1),
            sound.replacen("schema = 1", &format!("schema = 1\n\"{hidden}\" = 1"), 1),
            sound.replacen("schema = 1", &format!("schema = 1\nx = {raw}"), 1),
            sound.replacen("change = \"created\"", &format!("change = \"{hidden}\""), 1),
        ];
        for text in spoilt {
            fs::write(&path, text).unwrap();
            show_all(&world, &id);
        }
        let spoilt = [
            shipped.replacen("Client needs", &hidden, 1).replacen("Identify the career", &hidden, 1),
            shipped.replacen("id = \"icci-ctm\"", &format!("id = \"{hidden}\""), 1),
            shipped.replacen("title = ", &format!("\"{hidden}\" = "), 1),
            shipped.replacen("title = ", &format!("title = {raw} "), 1),
        ];
        for text in spoilt {
            fs::write(&framework, text).unwrap();
            clean(&world, &[b"framework", b"check", framework.as_os_str().as_bytes()], b"");
            clean(&world, &[b"framework", b"show", framework.as_os_str().as_bytes()], b"");
        }
    }
}

#[test]
fn no_payload_of_a_session_reaches_the_screens_raw() {
    let world = World::new();
    let all: String = PAYLOADS.iter().map(|payload| in_toml(payload)).collect();
    let shipped = world.done(&["framework", "export"]);
    let hostile = shipped.replacen("Client needs", &all, 1).replacen("Uses familiarity", &all, 1);
    let hostile = hostile.replacen("CAREER", &all, 1).replacen("Identify the career", &all, 1);
    let framework = world.file("ours.toml", &hostile);
    world.done(&["new", "--candidate", "Ada", "--level", "CMP", "--framework", &framework]);
    let note = PAYLOADS.concat();
    clean(&world, &[b"note", b"ada", b"PK1.CMP.1"], &note);
    clean(&world, &[b"evidence", b"add", b"ada", b"--title", b"Plan"], b"");
    let mut terminal = open(&world);
    // Each screen and back, the note in the editor, and a search that finds nothing.
    for (keys, shown) in [
        ("K", "pagedown page"),
        ("\x1b", "space met"),
        ("m", "┌ Map"),
        ("\x1b", "space met"),
        ("v", "what if"),
        ("\x1b", "space met"),
        ("C", "┌ Check"),
        ("\x1b", "space met"),
        ("E", "┌ Evidence"),
        ("\x1b", "space met"),
        ("H", "as it stood"),
        ("\x1b", "space met"),
        ("e", "esc keep and go back"),
    ] {
        terminal.keys(keys);
        terminal.shows(shown);
    }
    terminal.keys("\x1b");
    terminal.shows("space met");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    assert_eq!(foreign_on_screen(&terminal.written), None);
}

#[test]
fn a_name_is_a_name_whatever_it_looks_like() {
    let world = World::new();
    let wide = "字".repeat(255);
    let names = [
        "../../etc/passwd",
        "/etc/passwd",
        "-rf",
        "--help",
        "CON",
        "nul.toml",
        ".",
        "..",
        "~",
        "$HOME",
        "*",
        &wide,
    ];
    for name in names {
        let candidate = format!("--candidate={name}");
        world.done(&["new", &candidate, "--level", "CA"]);
        let listed = world.done(&["list", "--format", "json"]);
        assert!(listed.contains(&format!("\"{name}\"")), "{name}: {listed}");
        if name.len() > 2 {
            assert!(world.done(&["show", "--", name]).contains(name), "{name}");
        }
    }
    let listed = world.done(&["list"]);
    assert!(listed.lines().skip(1).all(|row| row.contains(" CA ")), "one long name hides nothing:\n{listed}");
    assert_eq!(world.sessions().len(), names.len());
    for path in world.sessions() {
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(stem.len() == 36 && stem.chars().all(|c| c.is_ascii_hexdigit() || c == '-'), "{stem}");
    }
    let there: Vec<PathBuf> =
        fs::read_dir(world.path(".")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(there.len(), 2, "nothing but the data and the configuration: {there:?}");
    assert!(!Path::new("/etc/passwd.toml").exists());
}

/// Types a text, then one letter before its last grapheme: the caret stands where it should, and the letter too.
fn check_typed(typed: &str, columns: u16, last: &str) {
    let world = World::with_ada();
    let mut terminal = open(&world);
    terminal.keys("e");
    terminal.shows("words 0");
    let begin = terminal.caret();
    terminal.keys(typed);
    terminal.shows("words 1");
    saved(&mut terminal);
    terminal.settle();
    let end = terminal.caret();
    assert_eq!((end.0, end.1 - begin.1), (begin.0, columns), "{typed:?}");
    terminal.keys("\x1b[DX");
    terminal.shows("X");
    terminal.keys("\x1b");
    terminal.shows("space met");
    terminal.keys("\x03");
    assert_eq!(terminal.end(), 0);
    let kept = fs::read_to_string(session(&world)).unwrap();
    let expected = format!("{}X{last}", typed.strip_suffix(last).unwrap());
    assert!(kept.contains(&format!("\"{expected}\"")), "{typed:?} became {kept}");
}

#[test]
fn the_caret_stands_where_it_should_in_every_script() {
    check_typed("日本語", 6, "語");
    check_typed("ภาษาไทย", 7, "ย");
    check_typed("ไทยนี้", 4, "นี้");
    check_typed("a🇨🇭🇯🇵", 5, "🇯🇵");
    check_typed("b👩\u{200d}👩\u{200d}👧\u{200d}👦", 3, "👩\u{200d}👩\u{200d}👧\u{200d}👦");
    check_typed("c👍🏽", 3, "👍🏽");
    let combining = format!("e{}", "\u{301}".repeat(200));
    check_typed(&format!("d{combining}"), 2, &combining);
}

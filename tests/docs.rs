//! What is made from code is as the code says. `UPDATE_DOCS=1 cargo test --test docs` writes it.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::{fmt::Write as _, fs, path::Path};

use assessor::{
    cli::Cli,
    domain::{framework::Edition, ids::Digest},
    store::format,
    tui::keymap::{Row, Scope, TABLE},
};
use clap::{Arg, Command, CommandFactory as _};

const MADE: &str = "<!-- Made from the code: UPDATE_DOCS=1 cargo test --test docs -->\n\n";

fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    let line = there.lines().zip(text.lines()).position(|(there, made)| there != made);
    assert!(there == text, "{name} is stale from line {line:?} on: UPDATE_DOCS=1 cargo test --test docs");
}

#[test]
fn the_commands_are_documented_as_they_are() {
    let mut command = Cli::command();
    command.build();
    let mut text = format!("# Commands\n\n{MADE}");
    section(&command, &mut text);
    check("docs/commands.md", &text);
}

#[test]
fn the_keys_are_documented_as_they_are() {
    let mut text = format!("# Keys\n\n{MADE}The help (`?`) shows those of the screen in hand.\n");
    for scope in Scope::ALL {
        let rows: Vec<&Row> = TABLE.iter().filter(|row| row.scope == scope).collect();
        if rows.is_empty() {
            continue;
        }
        writeln!(text, "\n## {}\n\n| key | does |\n| --- | --- |", scope.title()).unwrap();
        for row in rows {
            let palette = row.keys.is_empty().then(|| format!("`:` {}", row.action.name()));
            let keys: Vec<_> = row
                .keys
                .iter()
                .map(|key| format!("`{}`", key.to_string().replace('|', "\\|")))
                .chain(palette)
                .collect();
            writeln!(text, "| {} | {} |", keys.join(" "), row.action.sentence()).unwrap();
        }
    }
    check("docs/keys.md", &text);
}

#[test]
fn the_digests_that_the_formats_show_are_those_that_the_program_computes() {
    let formats = include_str!("../docs/formats.md");
    let edition = Edition::shipped().unwrap().digest;
    assert!(formats.contains(&format!("    {edition}\n")), "the edition is {edition}");
    let session = format::read::<assessor::domain::session::Marking>(include_str!("golden/session-v1.toml"))
        .unwrap()
        .record;
    let sealed =
        format::read::<assessor::domain::session::Marking>(include_str!("golden/session-v1-sealed.toml"))
            .unwrap()
            .record;
    let last = sealed.entries.last().unwrap();
    let (json, statement) = (last.canonical().to_json(), sealed.statement().unwrap().replace('\n', "\n    "));
    assert!(formats.contains(&format!("    {json}\n    {}\n", last.hash)), "{json}\n{}", last.hash);
    assert!(formats.contains(&format!("\n    {}\n", statement.trim_end())), "{statement}");
    let mut previous = Digest::default();
    for entry in &session.entries[..2] {
        let (json, hash) = (entry.canonical().to_json(), entry.expected_hash(previous));
        assert!(formats.contains(&format!("    {json}\n    {hash}\n")), "{json}\n{hash}");
        assert_eq!(hash, entry.hash);
        previous = hash;
    }
}

#[test]
fn every_command_and_every_option_has_a_sentence() {
    fn walk(command: &Command) {
        assert!(command.get_about().is_some(), "{} has no sentence", command.get_name());
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty(), "{} {} has no sentence", command.get_name(), argument.get_id());
        }
        for below in command.get_subcommands() {
            walk(below);
        }
    }
    walk(&Cli::command());
}

/// A command and those below it.
fn section(command: &Command, text: &mut String) {
    let path = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let is_top = !path.contains(' ');
    let about = command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
    if !is_top {
        writeln!(text, "\n## {path}\n").unwrap();
    }
    writeln!(text, "{}", ended(&about)).unwrap();
    let usage = command.clone().render_usage().to_string();
    writeln!(text, "\n```\n{}\n```", usage.trim_start_matches("Usage: ").trim()).unwrap();
    // What holds everywhere is told once.
    let told = |argument: &&Arg| {
        let everywhere = argument.is_global_set() && !is_top;
        !everywhere
            && !argument.is_hide_set()
            && argument.get_id() != "help"
            && argument.get_id() != "version"
    };
    let arguments: Vec<_> = command.get_arguments().filter(told).collect();
    if !arguments.is_empty() {
        text.push_str("\n| | |\n| --- | --- |\n");
        for argument in arguments {
            line(argument, text);
        }
    }
    if let Some(after) = command.get_after_help() {
        writeln!(text, "\n{after}").unwrap();
    }
    for below in command.get_subcommands() {
        section(below, text);
    }
}

fn line(argument: &Arg, text: &mut String) {
    let help = argument.get_long_help().or(argument.get_help()).map(ToString::to_string).unwrap_or_default();
    let name = argument.to_string().replace('|', "\\|");
    let values = argument.get_possible_values();
    let words: Vec<_> = values.iter().map(|value| format!("`{}`", value.get_name())).collect();
    let takes_words = !words.is_empty() && argument.get_action().takes_values();
    let words = if takes_words { format!(" One of {}.", words.join(", ")) } else { String::new() };
    writeln!(text, "| `{name}` | {}{words} |", ended(&help).replace('|', "\\|")).unwrap();
}

/// Help texts have no full stop at their end; here they are sentences.
fn ended(text: &str) -> String {
    let text = text.trim().replace("\n\n", "\n").replace('\n', " ");
    if text.ends_with(['.', '?', '!']) || text.is_empty() { text } else { text + "." }
}

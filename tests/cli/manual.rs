//! The manual pages, one for every command.

use std::{collections::BTreeSet, fs};

use assessor::cli::Cli;
use clap::{Command, CommandFactory as _};

use crate::world::World;

/// A command and all below it: what its page is called, what is typed to call it, its long options.
fn tree(command: &Command, typed: &str, pages: &mut Vec<(String, String, Vec<String>)>) {
    let shown = command.get_arguments().filter(|argument| !argument.is_hide_set());
    let options = shown.filter_map(|argument| argument.get_long()).map(str::to_owned).collect();
    pages.push((format!("{}.1", typed.replace(' ', "-")), typed.to_owned(), options));
    for below in command.get_subcommands() {
        tree(below, &format!("{typed} {}", below.get_name()), pages);
    }
}

#[test]
fn every_command_has_a_page_with_its_call_and_its_options() {
    let mut command = Cli::command();
    command.build();
    let mut pages = Vec::new();
    tree(&command, "assessor", &mut pages);
    let world = World::new();
    let folder = world.path("man");
    let told = world.done(&["man", "--to", &folder.display().to_string()]);
    let there: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(there, pages.iter().map(|(page, ..)| page.clone()).collect());
    assert_eq!(told.lines().count(), pages.len(), "each is named");
    for wanted in ["assessor-panel-resolve.1", "assessor-framework-carry.1", "assessor-trash-empty.1"] {
        assert!(there.contains(wanted), "{wanted}");
    }
    for (page, typed, options) in pages {
        let text = fs::read_to_string(folder.join(&page)).unwrap().replace('\\', "");
        assert!(text.contains(&format!("{typed}fR")), "{page} shows no call of {typed}");
        for option in options {
            assert!(text.contains(&format!("--{option}")), "{page} misses --{option}");
        }
    }
}

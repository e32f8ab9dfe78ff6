//! The completions, loaded by the real shells.

use std::process::Command;

use crate::world::World;

/// What `shell` says after it has loaded its completions; nothing where it isn't installed.
#[allow(clippy::print_stderr, reason = "a test that can't be done here says so")]
fn asked(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let world = World::new();
    let file = world.file("completions", &world.done(&["completions", shell]));
    let script = script.replace("FILE", &file);
    let output =
        Command::new(shell).args(arguments).args(["-c", &script]).env("HOME", world.path("home")).output();
    let Ok(output) = output else {
        eprintln!("skipped: there is no {shell} here");
        return None;
    };
    let says = |bytes| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{shell}: {}{}", says(&output.stdout), says(&output.stderr));
    Some(says(&output.stdout))
}

#[test]
fn bash_completes_commands_and_options() {
    let complete = "COMP_WORDS=(assessor TYPED); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); \
                    _assessor assessor \"${COMP_WORDS[COMP_CWORD]}\" x; echo \"${COMPREPLY[@]}\"";
    for (words, wanted) in [("ma", "man"), ("ma", "mark"), ("form --ap", "--apply"), ("completions z", "zsh")]
    {
        let script = format!("source FILE; {}", complete.replace("TYPED", words));
        let Some(said) = asked("bash", &["--norc"], &script) else { return };
        assert!(said.split_whitespace().any(|word| word == wanted), "{words:?}: {said}");
    }
}

#[test]
fn zsh_loads_the_completions() {
    let script = "autoload -U compinit; compinit -u -D; source FILE; print -r -- $_comps[assessor] $+functions[_assessor]";
    let Some(said) = asked("zsh", &["-f"], script) else { return };
    assert_eq!(said.trim(), "_assessor 1");
}

#[test]
fn fish_completes_commands_and_options() {
    let script = "source FILE; complete -C 'assessor ma'; complete -C 'assessor form --ap'";
    let Some(said) = asked("fish", &["--no-config"], script) else { return };
    for wanted in ["man\t", "mark\t", "--apply\t"] {
        assert!(said.contains(wanted), "{wanted:?} is not in {said}");
    }
}

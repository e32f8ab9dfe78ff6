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
    for (words, wanted) in [
        ("ma", "man"),
        ("ma", "mark"),
        ("form --ap", "--apply"),
        ("completions z", "zsh"),
        ("mark ada PK1.CMP.1 n", "not-yet"),
    ] {
        let script = format!("source FILE; {}", complete.replace("TYPED", words));
        let Some(said) = asked("bash", &["--norc"], &script) else { return };
        assert!(said.split_whitespace().any(|word| word == wanted), "{words:?}: {said}");
    }
}

#[test]
fn zsh_completes_commands_options_and_arguments() {
    // A shell in a terminal of its own, with a key that completes and tells what was offered. The mark at the end is put
    // together there, so that the echo of these lines isn't taken for it.
    let script = r#"
        zmodload zsh/zpty
        zpty z zsh -f -i
        zpty -w z 'PS1=; TMOUT=60; autoload -U compinit; compinit -u -D; source FILE
            compadd() { local -a m; builtin compadd -O m "$@"; offers+=($m); builtin compadd "$@" }
            show() { offers=(); _main_complete; print -r -- "OFFERS: $offers :E""ND" }
            zle -C show complete-word show; bindkey "^X" show; print -r -- RE""ADY'
        zpty -r z said '*READY*'
        zpty -n -w z "assessor TYPED"$'\x18'
        zpty -r z said '*:END*'
        print -r -- $said
        zpty -d z
    "#;
    for (words, wanted) in [
        ("ma", "mark"),
        ("form --ap", "--apply"),
        ("completions z", "zsh"),
        ("mark ada PK1.CMP.1 n", "not-yet"),
    ] {
        let Some(said) = asked("zsh", &["-f"], &script.replace("TYPED", words)) else { return };
        let offered = said.rsplit("OFFERS:").next().unwrap_or_default();
        assert!(offered.split_whitespace().any(|word| word == wanted), "{words:?}: {said}");
    }
}

#[test]
fn fish_completes_commands_options_and_arguments() {
    for (words, wanted) in [
        ("ma", "mark"),
        ("form --ap", "--apply"),
        ("completions z", "zsh"),
        ("mark ada PK1.CMP.1 n", "not-yet"),
    ] {
        let script = format!("source FILE; complete -C 'assessor {words}'");
        let Some(said) = asked("fish", &["--no-config"], &script) else { return };
        let offered: Vec<_> = said.lines().filter_map(|line| line.split('\t').next()).collect();
        assert!(offered.contains(&wanted), "{words:?}: {said}");
    }
    // A word stands where it belongs, and no files beside it.
    let script =
        "source FILE; complete -C 'assessor completions '; complete -C 'assessor panel resolve p c c'";
    let Some(said) = asked("fish", &["--no-config"], script) else { return };
    let offered: Vec<_> = said.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(offered, ["bash", "elvish", "fish", "powershell", "zsh", "clear"], "{said}");
}

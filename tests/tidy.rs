//! Rules of the sources that the compiler doesn't keep: which layer may use what, how long a file may be, and that
//! the documents speak of things that are there.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use assessor::domain::framework::Edition;

/// The layers, the lowest first: each may use those before it. The commands, last, may use all.
const LAYERS: [&str; 6] = ["domain", "export", "store", "app", "tui", "command"];

/// What a layer may not use, outside its tests.
const FORBIDDEN: [(&str, &[&str]); 5] = [
    (
        "domain",
        &[
            "ratatui",
            "clap",
            "crossterm",
            "serde",
            "std::fs",
            "std::env",
            "std::process",
            "std::time::SystemTime",
        ],
    ),
    ("export", &["ratatui", "clap", "crossterm", "std::fs", "std::env", "std::process"]),
    ("store", &["ratatui", "clap", "crossterm"]),
    ("app", &["ratatui", "clap", "crossterm"]),
    ("tui", &["clap", "std::fs", "tempfile"]),
];

/// The longest file, in lines.
const LONGEST: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder with that ending, with their paths from the root of the package.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|there| there == ending) {
                let name = path.strip_prefix(root()).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<(String, String)> {
    let sources = files("src", "rs");
    assert!(sources.len() > 100, "the sources are where they are looked for");
    sources
}

/// The layer of a file, as its place in [`LAYERS`]; what stands beside the layers has none.
fn layer(name: &str) -> Option<usize> {
    let part = name.strip_prefix("src/")?.split('/').next()?;
    let part = if part == "cli.rs" { "command" } else { part };
    LAYERS.iter().position(|layer| *layer == part)
}

/// Whether a file is compiled for tests alone.
fn is_for_tests(name: &str) -> bool {
    let for_tests =
        ["/tests/", "/tests.rs", "/machine.rs", "/harness.rs", "/golden.rs", "/generate.rs", "/sample.rs"];
    for_tests.iter().any(|part| name.contains(part)) || name.ends_with("/contract.rs")
}

/// The code before the tests, without comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines: Vec<_> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

/// Every path that the code imports, written out, and the code itself for paths used in place.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let begins = code[..at].rsplit('\n').next().is_some_and(|before| {
            let before = before.trim();
            before.is_empty() || before.starts_with("pub")
        });
        if begins && let Some(tree) = code[at + 4..].split(';').next() {
            expand("", &tree.split_whitespace().collect::<Vec<_>>().join(" "), &mut found);
        }
    }
    found
}

/// Writes out an import such as `a::{b, c::{d, e}}`.
fn expand(prefix: &str, tree: &str, found: &mut Vec<String>) {
    let Some((before, inside)) = tree.split_once('{') else {
        found.push(format!("{prefix}{}", tree.trim()));
        return;
    };
    let prefix = format!("{prefix}{}", before.trim());
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inside[from..at].trim();
                if !part.is_empty() {
                    expand(&prefix, part, found);
                }
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// Whether the code imports `path` or something in it, or names it in place.
fn uses(code: &str, paths: &[String], path: &str) -> bool {
    let below = format!("{path}::");
    let in_place = |(at, _): (usize, &str)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    };
    paths.iter().any(|found| found == path || found.starts_with(&below))
        || code.match_indices(&below).any(in_place)
}

#[test]
fn an_import_is_written_out() {
    let mut found = Vec::new();
    expand("", "crate::{domain::ids::{A, B}, tui, store::Row as R}", &mut found);
    assert_eq!(
        found,
        ["crate::domain::ids::A", "crate::domain::ids::B", "crate::tui", "crate::store::Row as R"]
    );
    let code = "use std::{\n    fs::{self, File},\n    io,\n};\nfn f() { crate::app::x(); my_std::env::y() }";
    let paths = paths(code);
    for (path, expected) in
        [("std::fs", true), ("crate::app", true), ("std::io", true), ("std::env", false), ("io", false)]
    {
        assert_eq!(uses(code, &paths, path), expected, "{path}");
    }
}

#[test]
fn a_layer_uses_only_those_below_it() {
    for (name, text) in sources() {
        let Some(layer) = layer(&name) else { continue };
        let (text, tests_of_it) = (code(&text), is_for_tests(&name));
        let paths = paths(&text);
        for above in LAYERS.iter().skip(layer + 1).chain((layer + 1 < LAYERS.len()).then_some(&"cli")) {
            let path = format!("crate::{above}");
            assert!(tests_of_it || !uses(&text, &paths, &path), "{name} uses {path}, which is above it");
        }
    }
}

#[test]
fn a_layer_does_not_touch_what_is_not_its_business() {
    for (name, text) in sources() {
        let forbidden = FORBIDDEN.iter().find(|(of, _)| layer(&name).is_some_and(|at| LAYERS[at] == *of));
        let Some((_, forbidden)) = forbidden.filter(|_| !is_for_tests(&name)) else { continue };
        let text = code(&text);
        let paths = paths(&text);
        for path in *forbidden {
            assert!(!uses(&text, &paths, path), "{name} uses {path}");
        }
    }
}

#[test]
fn only_the_store_touches_files() {
    // The file that an editor had in hand is removed by whoever took its text over.
    let allowed = ["src/app/editor.rs"];
    for (name, text) in sources() {
        let is_store = layer(&name).is_some_and(|at| LAYERS[at] == "store");
        if is_store || is_for_tests(&name) || allowed.contains(&name.as_str()) {
            continue;
        }
        let text = code(&text);
        assert!(!uses(&text, &paths(&text), "std::fs"), "{name} touches files");
    }
}

#[test]
fn the_domain_asks_no_clock() {
    for (name, text) in sources() {
        if name.starts_with("src/domain/") && !is_for_tests(&name) {
            for clock in ["Timestamp::now", "Zoned::now", "Instant::now", "SystemTime::now"] {
                assert!(!code(&text).contains(clock), "{name} asks the clock");
            }
        }
    }
}

#[test]
fn no_file_is_too_long_and_nothing_in_it_is_left_over() {
    for (name, text) in ["src", "tests", "benches"].into_iter().flat_map(|folder| files(folder, "rs")) {
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{name} has {lines} lines");
        for word in ["dbg", "todo", "unimplemented"] {
            assert!(!text.contains(&format!("{word}!(")), "{name} has a {word}!");
        }
    }
}

#[test]
fn there_is_one_crossterm() {
    // Two would each keep a raw mode and a queue of events of their own.
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"\n").count(), 1);
}

#[test]
fn the_documents_tell_the_counts_of_the_framework() {
    let framework = Edition::shipped().unwrap().framework;
    let counts = format!(
        "{} dimensions, {} abilities, {} criteria",
        framework.dimensions.len(),
        framework.abilities.len(),
        framework.criteria.len()
    );
    for name in ["README.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&counts), "{name} does not say: {counts}");
    }
}

/// The documents at the top of the package and in `docs`.
fn documents() -> Vec<(String, String)> {
    let top = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    let top = top.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let top =
        top.map(|path| (path.file_name().unwrap().display().to_string(), fs::read_to_string(&path).unwrap()));
    top.chain(files("docs", "md")).collect()
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    for (name, text) in documents() {
        for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            let folder = root().join(&name).parent().unwrap().to_owned();
            let elsewhere = target.is_empty() || target.starts_with("http");
            assert!(elsewhere || folder.join(target).exists(), "{name} leads to {target}");
        }
    }
}

/// Every test that the last column of a document's tables names is there; returns how many are named.
fn tests_named_in(document: &str) -> usize {
    let all: String = sources().into_iter().chain(files("tests", "rs")).map(|(_, text)| text).collect();
    let rows = document.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let mut named = 0;
    for row in rows {
        let tests = row.trim_end_matches('|').rsplit('|').next().unwrap_or_default();
        for test in tests.split('`').skip(1).step_by(2) {
            assert!(all.contains(&format!("fn {test}(")), "no test is called {test}");
            named += 1;
        }
    }
    named
}

#[test]
fn every_test_that_the_architecture_names_is_there() {
    let text = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    assert!(text.lines().count() <= 200, "it is a map, not a book");
    let invariants = text.split("## Invariants").nth(1).unwrap_or_default();
    assert!(tests_named_in(invariants) > 10, "the invariants name their tests");
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let text = fs::read_to_string(root().join("docs/reliability.md")).unwrap();
    let kept = text.split("## Not kept").next().unwrap_or_default();
    assert!(tests_named_in(kept) > 20, "the promises name their tests");
    let promises = kept.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    for promise in promises.skip(1) {
        assert!(promise.contains('`'), "{promise} names no test");
    }
}

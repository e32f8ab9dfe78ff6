//! Three assessors with folders of their own, who hand their sealed sessions over, and a chair in whose folder they sit
//! together.

use std::{fmt::Write as _, fs, path::PathBuf};

use crate::world::{Outcome, World, words};

/// People, each with a configuration and a folder of sessions; panels stand in Grace's.
pub struct Room {
    pub world: World,
}

const NAMES: [(&str, &str); 4] = [
    ("grace", "Grace Hopper"),
    ("mary", "Mary Somerville"),
    ("boole", "George Boole"),
    ("turing", "Alan Turing"),
];

impl Room {
    pub fn new() -> Self {
        Self { world: World::new() }
    }

    fn data(&self, who: &str) -> PathBuf {
        self.world.path(&format!("{who}-data"))
    }

    pub fn run(&self, who: &str, arguments: &[&str]) -> Outcome {
        self.run_with(who, arguments, "")
    }

    pub fn run_with(&self, who: &str, arguments: &[&str], input: &str) -> Outcome {
        let name = NAMES.iter().find(|(short, _)| *short == who).map_or(who, |(_, name)| name);
        let environment = [
            ("ASSESSOR_CONFIG_DIR", self.world.path(&format!("{who}-config"))),
            ("ASSESSOR_DATA_DIR", self.data(who)),
            ("ASSESSOR_NAME", PathBuf::from(name)),
        ];
        self.world.run_in(&environment, arguments, input)
    }

    #[track_caller]
    pub fn done(&self, who: &str, arguments: &[&str]) -> String {
        let outcome = self.run(who, arguments);
        assert_eq!((outcome.code, outcome.err.as_str()), (0, ""), "{who} {arguments:?}: {outcome:?}");
        outcome.out
    }

    /// What line mode says to somebody at the panel of Grace's folder, line by line.
    pub fn talk(&self, who: &str, lines: &str) -> String {
        let data = self.data("grace").display().to_string();
        let input: String = lines.split('|').map(|line| line.to_owned() + "\n").collect();
        let outcome = self.run_with(who, &["plain", "--panel", "ada", "--data-dir", &data], &input);
        assert_eq!((outcome.code, outcome.err.as_str()), (0, ""), "{who} {lines}: {outcome:?}");
        self.world.redacted(&outcome.out)
    }

    /// What people would see of these lines, each a name and a call. `@` before a file is the folder of the test, and
    /// somebody who is not Grace works on her folder in the commands of a panel.
    pub fn transcript(&self, lines: &str) -> String {
        let mut text = String::new();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (who, call) = line.split_once(": ").unwrap();
            let mut arguments = words(call);
            for argument in &mut arguments {
                if let Some(name) = argument.strip_prefix('@') {
                    *argument = self.world.path(name).display().to_string();
                }
            }
            if who != "grace" && arguments[0] == "panel" {
                arguments.extend(["--data-dir".to_owned(), self.data("grace").display().to_string()]);
            }
            let outcome = self.run(who, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
            writeln!(text, "{who}$ assessor {call}").unwrap();
            text += &self.world.redacted(&(outcome.out + &outcome.err));
            if outcome.code != 0 {
                writeln!(text, "[exit code {}]", outcome.code).unwrap();
            }
        }
        text
    }

    /// Makes a session of Ada Lovelace with these marks, seals it and hands it over in a folder.
    fn hands_over(&self, who: &str, marks: &[(&str, &str, &str)]) {
        let new = [
            "new",
            "--candidate",
            "Ada Lovelace",
            "--level",
            "CMP",
            "--reference",
            "C-0142",
            "--interest",
            "none",
        ];
        self.done(who, &new);
        self.done(who, &["evidence", "add", "ada", "--title", "Outplacement programme", "--locator", "p.12"]);
        for (criterion, mark, note) in marks {
            let noted: &[&str] = if note.is_empty() { &[] } else { &["--note", note] };
            self.done(who, &[&["mark", "ada", criterion, mark, "--cite", "E1"], noted].concat());
        }
        self.done(who, &["recommend", "ada", "defer", "--rationale", "The panel is still to come."]);
        let to = self.world.path(&format!("from-{who}")).display().to_string();
        self.done(who, &["seal", "ada", "--reason", "unmarked=Not asked for here.", "--to", &to]);
    }

    /// Three who differ on two criteria and agree on two.
    pub fn three(&self) {
        let common =
            [("PK1.CMP.3", "met", "Plan and review shown."), ("PK1.CMP.4", "not-yet", "No example shown.")];
        let with = |own: &[(&'static str, &'static str, &'static str)]| [own, &common].concat();
        let compared = "Three instruments compared.";
        self.hands_over(
            "mary",
            &with(&[("PK1.CMP.1", "met", compared), ("PK1.CMP.2", "not-yet", "One plan.")]),
        );
        self.hands_over(
            "boole",
            &with(&[("PK1.CMP.1", "met", ""), ("PK1.CMP.2", "met", "Two plans, p. 14.")]),
        );
        self.hands_over("turing", &with(&[("PK1.CMP.1", "not-yet", "Two, not three.")]));
    }

    /// A panel of the three, chaired by Grace.
    pub fn convened(&self, more: &[&str]) {
        self.three();
        let folders: Vec<_> =
            ["mary", "boole", "turing"].map(|who| self.world.path(&format!("from-{who}"))).to_vec();
        let folders: Vec<_> = folders.iter().map(|folder| folder.to_str().unwrap()).collect();
        self.done("grace", &[&["panel", "new"], &folders[..], more].concat());
    }

    pub fn panel_folder(&self) -> PathBuf {
        let mut entries = fs::read_dir(self.data("grace").join("panels")).unwrap();
        entries.next().unwrap().unwrap().path()
    }
}

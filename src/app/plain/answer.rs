//! What can be answered, in words or in their first letters.

use crate::domain::{ids::EvidenceId, state::Verdict};

/// The answers, for the answer `help`: a line each.
pub const HELP: [&str; 13] = [
    "met, or m: it is met. not yet, or n: it is not. clear takes the mark back.",
    "skip, or s: leaves it and goes on to the next unmarked one.",
    "note TEXT: writes the note, below what is there already.",
    "note alone: a note of many lines; a line with a dot alone ends it.",
    "probe, or p: to be asked about at the interview, or no longer.",
    "cite E1, E2, or c: cites evidence; cite alone lists what there is.",
    "add TITLE: adds an evidence item and cites it.",
    "figure 34, or f: the figure of a criterion that asks for one.",
    "back, or b: the criterion before. again, or a: reads this one once more.",
    "undo, or u: takes back the last action.",
    "quit, or q, or the end of the input: ends; everything is saved already.",
    "help, or h: this.",
    "Every answer is saved before the next criterion is read.",
];

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Met, not yet, or the mark taken back.
    Verdict(Option<Verdict>),
    /// The next one.
    Skip,
    /// The one before.
    Back,
    /// The same once more.
    Again,
    /// What there is to answer.
    Help,
    /// The end.
    Quit,
    /// The last action is taken back.
    Undo,
    /// A note of many lines begins.
    OpenNote,
    /// A note of one line.
    Note(String),
    /// To be asked about, or no longer.
    Probe,
    /// A figure.
    Figure(u32),
    /// What evidence there is.
    Ledger,
    /// Evidence cited.
    Cite(Vec<EvidenceId>),
    /// Evidence added and cited.
    Add(String),
}

impl Answer {
    /// Reads an answer.
    ///
    /// # Errors
    /// What to say of it, when it is none.
    pub fn read(line: &str) -> Result<Self, String> {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        let answer = match (word.to_lowercase().as_str(), rest) {
            ("met" | "m", "") => Self::Verdict(Some(Verdict::Met)),
            ("not-yet" | "not" | "n", "") => Self::Verdict(Some(Verdict::NotYet)),
            ("not", rest) if rest.eq_ignore_ascii_case("yet") => Self::Verdict(Some(Verdict::NotYet)),
            ("clear", "") => Self::Verdict(None),
            ("skip" | "s", "") => Self::Skip,
            ("back" | "b", "") => Self::Back,
            ("again" | "a", "") => Self::Again,
            ("help" | "h" | "?", "") => Self::Help,
            ("quit" | "q", "") => Self::Quit,
            ("undo" | "u", "") => Self::Undo,
            ("probe" | "p", "") => Self::Probe,
            ("note", "") => Self::OpenNote,
            ("note", text) => Self::Note(text.to_owned()),
            ("cite" | "c", "") => Self::Ledger,
            ("cite" | "c", items) => Self::Cite(cited(items)?),
            ("add", "") => return Err("Write a title behind add.".into()),
            ("add", title) => Self::Add(title.to_owned()),
            ("figure" | "f", figure) => Self::Figure(number(figure)?),
            ("", _) => return Err("Nothing was changed: met, not yet, skip, note, or help.".into()),
            _ => return Err(format!("Nothing was changed: “{line}” is no answer; help lists them.")),
        };
        Ok(answer)
    }
}

fn cited(items: &str) -> Result<Vec<EvidenceId>, String> {
    let items = items.split([',', ' ', ';']).filter(|item| !item.is_empty());
    let items = items.map(|item| item.parse().map_err(|why| format!("Nothing was changed: {why}.")));
    items.collect()
}

fn number(figure: &str) -> Result<u32, String> {
    figure.parse().map_err(|_| "Nothing was changed: write the figure in digits, such as figure 34.".into())
}

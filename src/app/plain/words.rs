//! The words of line mode, in letters and in full. A letter means what it means on the screens.

/// Something to be done. What each does is in the help of its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the help of the words says it")]
pub enum Verb {
    Met,
    NotYet,
    Clear,
    Note,
    Cite,
    Uncite,
    Repeat,
    Flag,
    NextFlagged,
    Figure,
    Add,
    Evidence,
    Declare,
    Candidate,
    Accept,
    Agreement,
    Reveal,
    Sign,
    Refresh,
    Next,
    Previous,
    Jump,
    List,
    Read,
    Wording,
    Undo,
    Redo,
    Verdict,
    Check,
    Recommend,
    Seal,
    Unseal,
    History,
    Help,
    Quit,
}

/// A word with its letter and its other names.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The verb.
    pub verb: Verb,
    /// The letter; upper and lower case differ.
    letter: &'static str,
    /// The word and its other names, in lower case.
    names: &'static [&'static str],
    /// The help: the arguments and what it does.
    help: &'static str,
}

const fn word(verb: Verb, letter: &'static str, names: &'static [&'static str], help: &'static str) -> Word {
    Word { verb, letter, names, help }
}

/// The words of a session.
pub(super) const SESSION: &[Word] = &[
    word(Verb::Met, "m", &["met"], ": marks it met. A space alone does the same."),
    word(Verb::NotYet, "x", &["not yet", "not-yet"], ": marks it not yet met."),
    word(Verb::Clear, "", &["clear"], ": takes the mark back."),
    word(Verb::Note, "e", &["note"], " TEXT: adds a line to the note. Alone: a note of several lines."),
    word(Verb::Cite, "c", &["cite"], " E1 E2: cites evidence. Alone: lists the evidence."),
    word(Verb::Uncite, "", &["uncite"], " E1: removes a citation."),
    word(Verb::Add, "", &["add"], " TITLE: adds an evidence item and cites it."),
    word(Verb::Repeat, ".", &["repeat"], ": gives it the last mark and its evidence, and goes to the next."),
    word(
        Verb::Flag,
        "p",
        &["flag", "probe"],
        ": flags it to be asked about at the interview, or clears the flag.",
    ),
    word(Verb::NextFlagged, "P", &["next flagged"], ": goes to the next flagged criterion."),
    word(
        Verb::Figure,
        "i",
        &["figure", "measure"],
        " 34: sets the value of a criterion that asks for one; none clears it.",
    ),
    word(
        Verb::Evidence,
        "E",
        &["evidence"],
        ": lists the evidence. evidence add TITLE; evidence E1; evidence edit E1 title TEXT (or kind, locator, date); \
         evidence clear E1 locator; evidence judge E1 valid yes current no; evidence remove E1.",
    ),
    word(Verb::Declare, "D", &["declare"], " KIND TEXT: declares an interest; none where there is none."),
    word(
        Verb::Candidate,
        "A",
        &["candidate"],
        ": shows the candidate. candidate name TEXT; reference TEXT; level CMP; years 5; clear years.",
    ),
];

/// The words of a panel.
pub(super) const PANEL: &[Word] = &[
    word(
        Verb::Met,
        "m",
        &["met"],
        " REASON: settles it as met. Alone, or a space: a reason of several lines.",
    ),
    word(Verb::NotYet, "x", &["not yet", "not-yet"], " REASON: settles it as not yet met."),
    word(Verb::Clear, "d", &["clear"], ": opens it again."),
    word(
        Verb::Note,
        "e",
        &["note", "said", "discuss"],
        " TEXT: adds a line to what was said. Alone: several lines.",
    ),
    word(Verb::Accept, "y", &["accept"], ": accepts every mark that all members share."),
    word(Verb::Agreement, "a", &["agreement"], ": shows how far the members agree."),
    word(Verb::Reveal, "", &["reveal"], ": shows the members' names; asks first."),
    word(Verb::Sign, "s", &["sign"], ": signs the result as a member; asks first."),
    word(Verb::Refresh, "r", &["refresh"], ": reads again who signed."),
];

/// The words of both.
pub(super) const BOTH: &[Word] = &[
    word(Verb::Next, "n", &["next", "skip"], ": goes to the next open criterion."),
    word(Verb::Previous, "N", &["previous", "back"], ": goes to the open criterion before."),
    word(Verb::Jump, "g", &["jump", "go"], " PK1.CMP.2, or g 1 3 2: goes there. Alone: lists the numbers."),
    word(Verb::List, "", &["list"], ": lists the open criteria."),
    word(Verb::Read, "", &["read", "again"], ": reads this criterion again. An empty line does the same."),
    word(Verb::Wording, "K", &["wording"], ": reads the ability that it belongs to."),
    word(Verb::Undo, "u", &["undo"], ": undoes the last action."),
    word(Verb::Redo, "U", &["redo"], ": redoes the last undo."),
    word(Verb::Verdict, "v", &["verdict", "result"], ": shows the result so far."),
    word(Verb::Check, "C", &["check"], ": lists what a committee would ask and what blocks the seal."),
    word(Verb::Recommend, "R", &["recommend"], " OUTCOME WHY: recommend, defer or decline."),
    word(Verb::Seal, "S", &["seal"], ": seals it; asks first."),
    word(Verb::Unseal, "b", &["unseal"], " REASON: breaks the seal; asks first."),
    word(Verb::History, "H", &["history"], ": lists the last changes. history all: all of them."),
    word(Verb::Help, "?", &["help"], ": lists these words."),
    word(Verb::Quit, "q", &["quit"], ": quits. Every line is saved before it is answered."),
];

/// Finds the word that a line begins with. Returns its verb and the rest of the line.
///
/// # Errors
/// The line begins with none.
pub(super) fn read(words: &[&Word], line: &str) -> Result<(Verb, String), String> {
    if line == " " {
        return Ok((Verb::Met, String::new()));
    }
    let line = line.trim();
    if line.is_empty() {
        return Ok((Verb::Read, String::new()));
    }
    let lower = line.to_lowercase();
    let mut best: Option<(usize, Verb)> = None;
    for word in words {
        let letter = (!word.letter.is_empty() && begins(line, word.letter)).then_some(word.letter.len());
        let names = word.names.iter().filter(|name| begins(&lower, name)).map(|name| name.len());
        // The longer one: “not yet” is no “not”.
        for length in letter.into_iter().chain(names) {
            if best.is_none_or(|(longest, _)| length > longest) {
                best = Some((length, word.verb));
            }
        }
    }
    let (length, verb) = best.ok_or_else(|| format!("No word begins “{line}”; help lists them."))?;
    let rest = line.get(length..).unwrap_or_default().trim().to_owned();
    if !rest.is_empty() && takes_nothing(words, verb) {
        return Err(format!("Nothing was changed: nothing goes behind “{}”.", &line[..length]));
    }
    Ok((verb, rest))
}

fn begins(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.chars().next().is_none_or(char::is_whitespace))
}

/// Whether a word stands alone: its help begins with a colon.
fn takes_nothing(words: &[&Word], verb: Verb) -> bool {
    let word = words.iter().find(|word| word.verb == verb);
    let also = [Verb::Evidence, Verb::Candidate, Verb::History];
    word.is_some_and(|word| word.help.starts_with(':')) && !also.contains(&verb)
}

/// The help, a line a word.
pub(super) fn help(words: &[&Word]) -> Vec<String> {
    let line = |word: &&Word| {
        let letter = if word.letter.is_empty() { String::new() } else { format!("{} or ", word.letter) };
        format!("{letter}{}{}", word.names.first().unwrap_or(&""), word.help)
    };
    words.iter().map(line).collect()
}

/// The first word, and what follows it.
pub(super) fn split(text: &str) -> (&str, &str) {
    let (word, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
    (word, rest.trim())
}

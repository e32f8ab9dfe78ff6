//! What can be typed on the command line. The sentences here are help texts, manual pages and `docs/commands.md`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::command;

/// Marks candidates against a competency framework, with the evidence for every mark.
///
/// Without a command it starts the program on its list of sessions. SESSION is an id, or any part of an id, of a
/// reference or of a candidate's name that only one session has. The program recommends; the committee decides.
#[derive(Debug, Parser)]
#[command(name = "assessor", version, after_help = EXIT_CODES, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the program")]
    pub globals: Globals,
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the program")]
    pub command: Option<Command>,
}

const EXIT_CODES: &str = "\
Exit codes: 0 done; 1 a check or a verification found something that bars; 2 the call or the input is wrong, damaged \
or newer than the program; 3 busy, locked or changed elsewhere; 4 the system failed; \
129, 130, 131 and 143 a signal ended it: HUP, INT as by Ctrl-C, QUIT and TERM.";

/// Options of every command.
#[allow(clippy::doc_markdown, reason = "the sentences are help texts, where backticks would show")]
#[derive(Args, Clone, Debug, Default)]
pub struct Globals {
    /// The folder that holds the sessions, in place of $ASSESSOR_DATA_DIR and of the system's standard folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// When the screens use colour; $NO_COLOR turns it off too.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub color: Color,
    /// Draws with ASCII alone: + met, - not yet, . unmarked.
    #[arg(long, global = true)]
    pub ascii: bool,
    /// The screens hear the mouse: a click and the wheel move the cursor. The terminal's own selecting then needs Shift held.
    #[arg(long, global = true)]
    pub mouse: bool,
}

/// When the screens use colour.
#[allow(clippy::doc_markdown, reason = "the sentences are help texts, where backticks would show")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Unless $NO_COLOR is set or the terminal has none.
    #[default]
    Auto,
    /// Whatever the surroundings say.
    Always,
    /// Never.
    Never,
}

/// The forms of a listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text for people.
    #[default]
    Text,
    /// JSON for programs.
    Json,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Starts the program at one session.
    Open(command::open::Open),
    /// Starts the program on example candidates, which are thrown away at the end.
    ///
    /// Without a terminal it prints one of them as text.
    Demo,
    /// Makes a session.
    New(command::new::New),
    /// Changes what a session says of its candidate.
    Edit(command::edit::Edit),
    /// Lists the sessions, the one changed last first.
    List(command::list::List),
    /// Shows a session: where the candidate stands, the marks and the evidence.
    Show(command::show::Show),
    /// Marks a criterion met or not yet met, or clears its verdict.
    Mark(command::mark::MarkOne),
    /// Writes the evidence note of a criterion: from the argument, from standard input or in $EDITOR.
    Note(command::note::Note),
    /// Flags a criterion to be asked about at the interview.
    Probe(command::probe::Probe),
    /// Cites evidence items on a criterion.
    Cite(command::cite::Cite),
    /// Keeps the evidence ledger.
    #[command(subcommand)]
    Evidence(command::evidence::Evidence),
    /// Takes back the last action.
    Undo(command::undo::Step),
    /// Takes back the last undo.
    Redo(command::undo::Step),
    /// Declares an interest in the candidate, or that there is none.
    Declare(command::declare::Declare),
    /// Recommends to the committee, which decides.
    Recommend(command::recommend::Recommend),
    /// Seals a session, once a check finds nothing or a reason is given for each finding; then it can only be read.
    ///
    /// One that is sealed already is signed with --sign, or handed over with --to.
    Seal(command::seal::Seal),
    /// Breaks the seal of a session, for a reason that stays in its history.
    Unseal(command::seal::Unseal),
    /// Lists what a committee would ask about; exit code 1 if anything bars the seal or needs a reason.
    Check(command::check::Check),
    /// Lists every change of a session, with what was before.
    History(command::history::History),
    /// Verifies that a session is as its history says and its seal holds, and whose signature that has; exit code 1 if it is not.
    Verify(command::verify::Verify),
    /// Lists the other versions of a session by what they differ on, and settles one; exit code 1 if there are any.
    ///
    /// They are the copies beside its file, of words that could not go into it, and the file itself where a hand has
    /// changed it. What is taken over becomes one entry of the history. A version that is settled is put away and kept.
    Versions(command::versions::Versions),
    /// Writes a session as a form that any editor can fill in, and takes it back.
    ///
    /// What was edited becomes one action. What was changed in the session too since the form was written is named
    /// with both sides, and then nothing is taken.
    Form(command::form::FormArgs),
    /// Compares the sealed sessions of one candidate, and settles what their assessors differ on.
    #[command(subcommand)]
    Panel(command::panel::PanelCommand),
    /// Works line by line, for screen readers and bad lines: a whole session, or a panel.
    ///
    /// It reads a criterion out and takes lines: the letters of the screens, such as x, e TEXT and n, or whole words. Each
    /// line is saved before it is answered; help lists the words.
    Plain(command::plain::Plain),
    /// Exports sessions as tables for the committee, into a new folder.
    Export(command::export::Export),
    /// Makes the store one that the members of a group work in: what is sealed is theirs to read, drafts stay private.
    Share(command::sync::Share),
    /// Sends what is sealed to other machines and takes what is sealed there, through a git repository.
    Sync(command::sync::Sync),
    /// Reads, checks, compares and keeps competency frameworks.
    #[command(subcommand)]
    Framework(command::framework::FrameworkCommand),
    /// Moves a session to the trash.
    Remove(command::trash::Remove),
    /// Takes a session back from the trash.
    Restore(command::trash::Restore),
    /// Looks after the trash.
    #[command(subcommand)]
    Trash(command::trash::Trash),
    /// Lists what is wrong in the store; exit code 1 if anything is.
    ///
    /// Nothing is written without --repair, and no session, panel or edition is ever changed by it.
    Doctor(command::doctor::Doctor),
    /// Prints the keys of the screens, as they are set for this user.
    Keys(command::keys::Keys),
    /// Prints the completions for a shell.
    Completions(command::manual::Completions),
    /// Prints the manual page, or writes one page per command.
    Man(command::manual::Man),
}

/// A session, however it is named.
#[derive(Args, Clone, Debug)]
pub struct Target {
    /// An id, or any part of an id, a reference or a candidate's name that only one session has.
    pub session: String,
}

//! What a key can do. An action is a name and a sentence; the key table gives it keys, `update` gives it meaning.

macro_rules! actions {
    ($($variant:ident $name:literal $sentence:literal;)*) => {
        /// What a key can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $(#[doc = $sentence] $variant,)*
        }

        impl Action {
            /// All actions.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name by which a configuration and the palette know it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What it does, as a sentence.
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Self::$variant => $sentence,)*
                }
            }
        }
    };
}

actions! {
    // Marking.
    Met "met" "Marks the criterion met; again clears the verdict.";
    NotYet "not-yet" "Marks the criterion not yet met; again clears the verdict.";
    SameAgain "same-again" "Repeats the last mark and evidence; never changes a mark.";
    EditNote "edit-note" "Opens the note editor.";
    Cite "cite" "Chooses the evidence that the criterion rests on.";
    Probe "probe" "Flags it to be asked about at the interview; again takes that away.";
    Measure "measure" "Enters the figure of a measured criterion.";
    Undo "undo" "Takes back the last action.";
    Redo "redo" "Takes back the last undo.";
    // Moving.
    Up "up" "Goes up.";
    Down "down" "Goes down.";
    Left "left" "Goes left.";
    Right "right" "Goes right.";
    PageUp "page-up" "Goes up a page.";
    PageDown "page-down" "Goes down a page.";
    First "first" "Goes to the first.";
    Last "last" "Goes to the last.";
    NextPane "next-pane" "Goes to the next pane or field.";
    PreviousPane "previous-pane" "Goes to the pane or field before.";
    LowerLevel "lower-level" "Shows the level below.";
    HigherLevel "higher-level" "Shows the level above.";
    NextUnmarked "next-unmarked" "Goes to the next unmarked criterion of the target level.";
    PreviousUnmarked "previous-unmarked" "Goes to the unmarked criterion before, at the target level.";
    NextFinding "next-finding" "Goes to the next finding of the check.";
    NextProbe "next-probe" "Goes to the next criterion to be asked about.";
    Jump "jump" "Opens the jump line: ability, level, criterion as numbers; or an id.";
    // Going somewhere.
    Choose "choose" "Opens or takes what the cursor is on.";
    Back "back" "Goes back.";
    Map "map" "Shows all criteria as one map.";
    Standing "verdict" "Shows where the candidate stands by the rule, and what is missing.";
    Evidence "evidence" "Shows the evidence ledger.";
    Knowledge "knowledge" "Shows the full wording, the statements and the knowledge lines.";
    History "history" "Shows every change.";
    Check "check" "Shows what a committee would ask about.";
    Help "help" "Shows the keys of this screen.";
    Palette "palette" "Finds a command by its name.";
    Filter "filter" "Filters what is listed; the empty filter shows all again.";
    Bulk "all-shown" "Marks, flags, cites or clears all that is shown, after a look at it.";
    Clear "clear" "Takes the verdict away.";
    Complete "complete" "Types what could stand at the caret.";
    // Sessions and lists.
    New "new" "Makes a new one.";
    Edit "edit" "Edits what the cursor is on.";
    Remove "remove" "Removes what the cursor is on.";
    Export "export" "Exports the tables for the committee, or shows how far that is.";
    Stop "stop" "Stops the export; nothing of it stays.";
    EditCandidate "edit-candidate" "Edits the candidate's name, reference, target level and years.";
    Declare "declare" "Declares an interest, or that there is none.";
    Recommend "recommend" "Recommends to the committee.";
    TakeOver "take-over" "Asks the other program to let the session go, and opens it here.";
    Seal "seal" "Seals the session, each finding with its reason; then it is only read.";
    Unseal "unseal" "Breaks the seal, for a reason that stays in the history.";
    Compare "compare" "Compares the session with what stands on disk.";
    TakeAll "take-all" "Takes everything from the other version.";
    TakeNone "take-none" "Takes nothing from the other version.";
    GoOn "go-on" "Goes on with what was chosen; the history says what was taken over.";
    Sort "sort" "Sorts by the next column.";
    Save "save" "Saves now, or tries again.";
    CopyAway "copy-away" "Keeps a copy elsewhere of what can't be saved, and says where.";
    // Panels.
    Panels "panels" "Lists the panels: sealed sessions of one candidate, compared.";
    AcceptAll "accept-all" "Makes every mark that all members share the panel's, as one action.";
    Discuss "discuss" "Writes down what was said of the criterion.";
    Everything "everything" "Shows all that anybody marked, or only what the members differ on.";
    Agreement "agreement" "Shows how far the members agree.";
    Outcome "result" "Shows what the panel comes to, who has signed, what is to be done.";
    Reveal "reveal" "Shows the members' names from now on; that can't be taken back.";
    Sign "sign" "Signs the panel's result, as the member who sits here.";
    Refresh "refresh" "Reads the panel again, with what the members signed meanwhile.";
    // Map, verdict and lists.
    Layer "layer" "Shows the map by the next of marks, evidence and probes.";
    AsOf "as-of" "Shows the session as it stood after the change in hand, to be read.";
    OnlyHere "only-here" "Shows only the changes of the criterion in hand; again shows all.";
    WhatIf "what-if" "Tries a mark without writing it.";
    // Editors.
    Keep "keep" "Keeps the text and goes back.";
    Advance "advance" "Goes to the next field, or saves the form; in long texts a new line.";
    Discard "discard" "Closes; what is typed in a form is kept as a draft.";
    Revert "revert" "Gives a form as it was before, and again as it was typed.";
    Toggle "toggle" "Turns on or off what the cursor is on.";
    HandOver "hand-over" "Hands the text to $EDITOR.";
    Phrases "phrases" "Offers phrases from your earlier notes on the same criterion.";
    Copy "copy" "Copies the note, or without one the id, to the clipboard and shows it.";
    CopyId "copy-id" "Copies the id of what is in hand to the terminal's clipboard.";
    // The program.
    Suspend "suspend" "Stops the program until it is called to the foreground.";
    Quit "quit" "Saves and leaves.";
}

/// A step that moving keys make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what it says")]
pub enum Motion {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
}

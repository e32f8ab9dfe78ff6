//! The places of the key table.

/// Where a row of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The list of sessions.
    Sessions,
    /// The main screen.
    Assess,
    /// The map of all criteria.
    Map,
    /// Where the candidate stands.
    Standing,
    /// The findings.
    Check,
    /// The evidence ledger.
    Evidence,
    /// The history.
    History,
    /// The list of panels.
    Panels,
    /// What a panel differs on.
    Queue,
    /// How far a panel agrees.
    Agreement,
    /// What a panel comes to.
    Result,
    /// The note editor.
    Note,
    /// A form.
    Form,
    /// The picker of evidence items.
    Picker,
    /// The jump line.
    Jump,
    /// A line being typed, such as a filter or a figure.
    Line,
    /// A text to be read, such as the help.
    Reader,
    /// A list found by typing, such as the palette.
    Finder,
    /// A look at what would change, before it is done to all that is shown.
    Bulk,
    /// An export that is being made.
    Export,
    /// A question that cannot be undone.
    Confirm,
    /// Two versions of a session.
    Versions,
    /// Every list and page: the scopes that [`Scope::moves`] names inherit these rows.
    Moving,
    /// Every screen, but no place where text is typed.
    Anywhere,
}

impl Scope {
    /// All scopes, in the order of the documents.
    pub const ALL: [Self; 24] = [
        Self::Assess,
        Self::Sessions,
        Self::Map,
        Self::Standing,
        Self::Check,
        Self::Evidence,
        Self::History,
        Self::Panels,
        Self::Queue,
        Self::Agreement,
        Self::Result,
        Self::Versions,
        Self::Note,
        Self::Form,
        Self::Picker,
        Self::Jump,
        Self::Line,
        Self::Reader,
        Self::Finder,
        Self::Bulk,
        Self::Export,
        Self::Confirm,
        Self::Moving,
        Self::Anywhere,
    ];

    /// What a person calls the place.
    pub fn title(self) -> &'static str {
        match self {
            Self::Sessions => "Sessions",
            Self::Assess => "Assess",
            Self::Map => "Map",
            Self::Standing => "Verdict",
            Self::Check => "Check",
            Self::Evidence => "Evidence",
            Self::History => "History",
            Self::Panels => "Panels",
            Self::Queue => "Panel",
            Self::Agreement => "Panel: agreement",
            Self::Result => "Panel: result",
            Self::Note => "Note editor",
            Self::Form => "Forms",
            Self::Picker => "Citing",
            Self::Jump => "Jump line",
            Self::Line => "Typed lines",
            Self::Reader => "Pages to read",
            Self::Finder => "Lists found by typing",
            Self::Bulk => "All shown",
            Self::Export => "Exporting",
            Self::Confirm => "Questions",
            Self::Versions => "Two versions",
            Self::Moving => "Moving, in every list and page",
            Self::Anywhere => "Everywhere but in a text",
        }
    }

    /// The name by which a configuration knows the place.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Assess => "assess",
            Self::Map => "map",
            Self::Standing => "verdict",
            Self::Check => "check",
            Self::Evidence => "evidence",
            Self::History => "history",
            Self::Panels => "panels",
            Self::Queue => "panel",
            Self::Agreement => "agreement",
            Self::Result => "result",
            Self::Note => "note",
            Self::Form => "form",
            Self::Picker => "cite",
            Self::Jump => "jump",
            Self::Line => "line",
            Self::Reader => "page",
            Self::Finder => "finder",
            Self::Bulk => "all-shown",
            Self::Export => "export",
            Self::Confirm => "question",
            Self::Versions => "versions",
            Self::Moving => "moving",
            Self::Anywhere => "everywhere",
        }
    }

    /// Whether letters are text here and never a command.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Note | Self::Form | Self::Jump | Self::Line | Self::Finder)
    }

    /// Whether it inherits the keys that move.
    pub fn moves(self) -> bool {
        match self {
            Self::Sessions
            | Self::Assess
            | Self::Map
            | Self::Standing
            | Self::Check
            | Self::Evidence
            | Self::History
            | Self::Panels
            | Self::Queue
            | Self::Agreement
            | Self::Result
            | Self::Picker
            | Self::Reader
            | Self::Bulk
            | Self::Versions => true,
            Self::Note
            | Self::Form
            | Self::Jump
            | Self::Line
            | Self::Finder
            | Self::Export
            | Self::Confirm
            | Self::Moving
            | Self::Anywhere => false,
        }
    }
}

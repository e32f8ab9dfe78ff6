//! The map of all criteria.

/// What the map shows of each criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// Its mark.
    #[default]
    Marks,
    /// How many items it cites.
    Evidence,
    /// Whether it is to be asked about.
    Probes,
}

/// The map's own state; its cursor is the session's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// What it shows.
    pub layer: Layer,
}

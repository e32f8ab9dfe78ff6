//! What both faces do: open, apply, save.

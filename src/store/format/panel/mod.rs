//! The text of a panel's file and of a member's sign-off, schema 1, as `docs/formats.md` describes them. Texts only.

mod change;
mod draft;
mod read;
mod signoff;
#[cfg(test)]
mod tests;
mod verify;
mod write;

pub use draft::{read as read_draft, write as write_draft};
pub use read::{PanelReading, read, read_head};
pub use signoff::{read as read_signoff, write as write_signoff};
pub use write::write;

use super::{Unreadable, first_fault};
use crate::{
    domain::panel::{Panel, PanelFacts, PanelSummary},
    store::Condition,
};

/// The text of a panel's file, once it is sure that it reads back as the panel it was made from.
///
/// # Errors
/// What would differ, as a sentence.
pub fn faithful(panel: &Panel, file: &PanelFacts, summary: &PanelSummary) -> Result<String, String> {
    let text = write(panel, file, summary);
    let reading = read(&text).map_err(|unreadable: Unreadable| first_fault(&unreadable))?;
    let expected = Panel { file: file.clone(), unknown: write::living(panel), ..panel.clone() };
    match reading.condition {
        Condition::ChangedOutside(what) => Err(what.join("; ")),
        Condition::Sound | Condition::Newer { .. } if reading.panel == expected => Ok(text),
        Condition::Sound | Condition::Newer { .. } => Err("the panel would not be the same".to_owned()),
    }
}

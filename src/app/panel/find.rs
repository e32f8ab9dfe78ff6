//! Finding a panel by what a person types: any unambiguous part of an id, of a reference or of a name.

use super::PanelError;
use crate::{
    app::desk::{Desk, Fit, Keys, find},
    domain::{ids::PanelId, text::clean},
    store::panels::{ListedPanel, PanelRow},
};

impl Desk {
    /// The one panel that `text` means. What fits a whole id, reference or name goes before what fits a part.
    ///
    /// # Errors
    /// None fits, or more than one does.
    pub fn locate_panel(&self, text: &str) -> Result<PanelId, PanelError> {
        if let Ok(id) = text.trim().parse() {
            return Ok(id);
        }
        let rows = self.panels()?;
        match find(rows.iter().filter_map(keys), text) {
            Fit::One(id) => Ok(id),
            Fit::None { text } => {
                let unread = rows.iter().filter_map(|row| match row {
                    PanelRow::Panel(_) => None,
                    PanelRow::Damaged { path, .. } => Some(path.clone()),
                });
                Err(PanelError::NoPanel { text, unread: unread.collect() })
            }
            Fit::More { text, found } => Err(PanelError::Ambiguous { text, found }),
        }
    }
}

fn keys(row: &PanelRow) -> Option<Keys<PanelId>> {
    match row {
        PanelRow::Panel(listed) => Some(Keys::of(listed.id, &listed.candidate, line(listed))),
        // A damaged one is found by its id, so that opening it says what is wrong.
        PanelRow::Damaged { path, .. } => {
            let id: PanelId = path.parent()?.file_name()?.to_str()?.parse().ok()?;
            Some(Keys::of_id(id))
        }
    }
}

fn line(listed: &ListedPanel) -> String {
    let candidate = &listed.candidate;
    let [name, reference, chair] =
        [&candidate.name, &candidate.reference, &listed.author.name].map(|text| clean(text));
    format!("  {}  {reference}  {name}, for {}, chaired by {chair}", listed.id, candidate.target)
}

//! What a panel gives to a bundle besides its lines: its page, and its folder as a store has it.

use super::{BundleError, PANELS};
use crate::{
    app::panel::OpenedPanel,
    domain::ids::{AssessorId, PanelId, SessionId},
    export::report::panel,
    store::format::{faithful, panel::write_signoff},
};

/// The name of a panel's own file in a bundle.
pub fn panel_name(panel: PanelId) -> String {
    format!("{PANELS}/{panel}/panel.toml")
}

/// The name of a member's sealed session in a bundle.
pub fn member_name(panel: PanelId, session: SessionId) -> String {
    format!("{PANELS}/{panel}/members/{session}.toml")
}

/// The name of a member's sign-off in a bundle.
pub fn signoff_name(panel: PanelId, member: AssessorId) -> String {
    format!("{PANELS}/{panel}/signoff/{member}.toml")
}

/// The panel's files, by their names in the bundle: the chair's, the members' sessions and the sign-offs that stand.
///
/// # Errors
/// The panel can't be written so that it reads back the same.
pub fn files(opened: &OpenedPanel) -> Result<Vec<(String, Vec<u8>)>, BundleError> {
    let panel = &opened.panel;
    let id = panel.file.id;
    let text = faithful(panel, &panel.file, &opened.summary()).map_err(|why| BundleError::Panel {
        candidate: panel.state.candidate.name.clone(),
        why: vec![why],
    })?;
    let mut files = vec![(panel_name(id), text.into_bytes())];
    for (member, text) in panel.state.members.iter().zip(&opened.texts) {
        files.push((member_name(id, member.session), text.as_bytes().to_vec()));
    }
    let sitting = opened.sitting();
    // One to an earlier result says nothing of this one.
    for signoff in opened.signoffs.iter().filter(|signoff| sitting.is_signed_by(signoff)) {
        files.push((signoff_name(id, signoff.assessor.id), write_signoff(signoff).into_bytes()));
    }
    Ok(files)
}

/// The panel's page, by its name in the bundle.
///
/// # Errors
/// None but a lack of memory.
pub fn page(opened: &OpenedPanel) -> Result<(String, Vec<u8>), BundleError> {
    let name = panel::page_name(opened.panel.file.id);
    let mut page = Vec::new();
    panel::page(&opened.sitting(), &opened.signoffs, &mut page).map_err(BundleError::writing(&name))?;
    Ok((name, page))
}

//! The panel in a bundle: it is sound, bound to the sealed sessions beside it, and signed by its members.

use std::sync::Arc;

use super::{Bundle, PANELS, SESSIONS, VerifyError, fault, sessions};
use crate::{
    app::{
        bundle::panel::{member_name, panel_name, signoff_name},
        desk::Access,
        panel::OpenedPanel,
    },
    domain::{
        framework::Edition,
        ids::PanelId,
        panel::{Member, Panel, PanelSummary, Settling, Signoff, Sitting},
        session::Session,
    },
    store::format::{panel::read_signoff, read},
};

/// The panel of the bundle with all that it rests on, if there is one.
///
/// # Errors
/// It does not hold.
pub fn held(bundle: &Bundle, edition: &Arc<Edition>) -> Result<Option<OpenedPanel>, VerifyError> {
    let within =
        |name: &str| name.strip_prefix(PANELS)?.strip_prefix('/')?.strip_suffix("/panel.toml")?.parse().ok();
    let Some(id) = bundle.listed.keys().find_map(|name| within(name)) else { return Ok(None) };
    let name = panel_name(id);
    let (panel, summary) = sound(bundle, id, &name)?;
    let (mut sessions, mut texts) = (Vec::new(), Vec::new());
    for member in &panel.state.members {
        let (session, text) = of_member(bundle, id, member)?;
        sessions.push(Arc::new(session));
        texts.push(text.into());
    }
    let opened = OpenedPanel {
        signoffs: signoffs(bundle, &panel)?,
        panel,
        edition: edition.clone(),
        sessions,
        texts,
        access: Access::Write,
        bar: None,
        findings: Vec::new(),
        draft: None,
        drafts: Vec::new(),
        recovered: false,
    };
    let sitting = opened.sitting();
    let mut wrong = sitting.contradictions();
    wrong.extend(sitting.unproven(&opened.signoffs));
    if summary != PanelSummary::of(&sitting) {
        wrong.push("the summary is not what the panel comes to".to_owned());
    }
    if wrong.is_empty() { Ok(Some(opened)) } else { Err(fault(&name, "", wrong.join("; "))) }
}

/// The panel's own file, as its history says.
fn sound(bundle: &Bundle, id: PanelId, name: &str) -> Result<(Panel, PanelSummary), VerifyError> {
    let reading = read::<Settling>(&bundle.folder.text(name)?).map_err(|why| sessions::unread(name, why))?;
    sessions::holds(name, reading.condition)?;
    let panel = reading.record;
    if panel.file.id != id {
        return Err(fault(name, "", format!("it holds the panel {}", panel.file.id)));
    }
    if panel.state.edition != bundle.edition.digest {
        return Err(fault(name, "", "it is of another edition than the bundle's"));
    }
    Ok((panel, reading.summary))
}

/// The session of a member: it is there under seal, the one that the panel is bound to, and its copy is the same file.
fn of_member(bundle: &Bundle, id: PanelId, member: &Member) -> Result<(Session, String), VerifyError> {
    let name = panel_name(id);
    let (copy, own) = (member_name(id, member.session), format!("{SESSIONS}/{}.toml", member.session));
    let Some(digest) = bundle.listed.get(&own) else {
        return Err(fault(&name, "", format!("the session {} is not in the bundle", member.session)));
    };
    let (session, text) = sessions::sound(bundle, &own)?;
    if let Some(why) = member.disowns(&session) {
        return Err(fault(&name, "", why));
    }
    match bundle.listed.get(&copy) {
        Some(same) if same == digest => Ok((session, text)),
        Some(_) => Err(fault(&copy, "", format!("it is not the same as {own}"))),
        None => Err(fault(&copy, "", "it is missing")),
    }
}

/// What the members signed; a sign-off that was edited, or is to another result, does not hold.
fn signoffs(bundle: &Bundle, panel: &Panel) -> Result<Vec<Signoff>, VerifyError> {
    let mut signoffs = Vec::new();
    for member in &panel.state.members {
        let name = signoff_name(panel.file.id, member.assessor.id);
        if !bundle.listed.contains_key(&name) {
            continue;
        }
        let text = bundle.folder.text(&name)?;
        let (signoff, edited) = read_signoff(&text).map_err(|why| sessions::unread(&name, why))?;
        if let Some(edited) = edited {
            return Err(fault(&name, "", edited));
        }
        let sitting = Sitting { panel, edition: &bundle.edition, sessions: &[] };
        if signoff.assessor.id != member.assessor.id || !sitting.is_signed_by(&signoff) {
            return Err(fault(&name, "", "it is not this member's to the panel's result as it stands"));
        }
        signoffs.push(signoff);
    }
    Ok(signoffs)
}

//! The panel in a bundle: it is sound, bound to the sealed sessions beside it, signed by its members, and its page is the
//! one that the program makes of it.

use std::sync::Arc;

use super::{Bundle, SESSIONS, VerifyError, fault, pages, sessions, tables::OfPanel};
use crate::{
    app::bundle::{
        PANELS,
        panel::{member_name, panel_name, signoff_name},
    },
    domain::{
        framework::Edition,
        ids::PanelId,
        panel::{Member, Panel, PanelSummary, Signoff, Sitting},
        session::Session,
    },
    export::report,
    store::{
        Condition,
        format::panel::{read, read_signoff},
    },
};

/// A panel with all that it rests on.
pub struct Held {
    panel: Panel,
    sessions: Vec<Arc<Session>>,
    signoffs: Vec<Signoff>,
}

impl Held {
    /// The panel at its table.
    pub fn sitting<'a>(&'a self, edition: &'a Edition) -> Sitting<'a> {
        Sitting { panel: &self.panel, edition, sessions: &self.sessions }
    }

    /// What the panel gives to the report.
    ///
    /// # Errors
    /// None but a lack of memory.
    pub fn given(&self, bundle: &Bundle) -> Result<OfPanel, VerifyError> {
        let mut line = Vec::new();
        let written = report::overview::panel_line(&self.sitting(&bundle.edition), &mut line);
        written.map_err(|error| super::unread(report::OVERVIEW, error.into()))?;
        Ok(OfPanel { page: report::panel::page_name(self.panel.file.id), line })
    }
}

/// The panel `id`, if it is in the bundle.
///
/// # Errors
/// It does not hold.
pub fn held(bundle: &Bundle, id: &str) -> Result<Option<Held>, VerifyError> {
    let Ok(id) = id.parse::<PanelId>() else { return Ok(None) };
    let name = panel_name(id);
    if !bundle.listed.contains_key(&name) {
        return Ok(None);
    }
    let (panel, summary) = sound(bundle, id, &name)?;
    let held = Held { sessions: members(bundle, &panel)?, signoffs: signoffs(bundle, &panel)?, panel };
    let sitting = held.sitting(&bundle.edition);
    let mut wrong = sitting.contradictions();
    wrong.extend(sitting.unproven(&held.signoffs));
    if summary != PanelSummary::of(&sitting) {
        wrong.push("the summary is not what the panel comes to".to_owned());
    }
    if !wrong.is_empty() {
        return Err(fault(&name, "", wrong.join("; ")));
    }
    nothing_else(bundle, &held)?;
    page(bundle, &held)?;
    Ok(Some(held))
}

/// The panel's own file, as its history says.
fn sound(bundle: &Bundle, id: PanelId, name: &str) -> Result<(Panel, PanelSummary), VerifyError> {
    let reading = read(&bundle.folder.text(name)?).map_err(|why| sessions::unread(name, why))?;
    match reading.condition {
        Condition::Sound => {}
        Condition::Newer { schema } => {
            let says = format!("it is of format {schema}, which is newer than this program");
            return Err(fault(name, "", says));
        }
        Condition::ChangedOutside(what) => return Err(fault(name, "", what.join("; "))),
    }
    let panel = reading.panel;
    if panel.file.id != id {
        return Err(fault(name, "", format!("it holds the panel {}", panel.file.id)));
    }
    if panel.state.edition != bundle.edition.digest {
        return Err(fault(name, "", "it is of another edition than the bundle's"));
    }
    Ok((panel, reading.summary))
}

/// The members' sessions: each is there under seal, the one that the panel is bound to, and its copy is the same file.
fn members(bundle: &Bundle, panel: &Panel) -> Result<Vec<Arc<Session>>, VerifyError> {
    panel.state.members.iter().map(|member| of_member(bundle, panel.file.id, member).map(Arc::new)).collect()
}

fn of_member(bundle: &Bundle, id: PanelId, member: &Member) -> Result<Session, VerifyError> {
    let name = panel_name(id);
    let session = sessions::sealed(bundle, &member.session.to_string())?;
    let missing = || fault(&name, "", format!("the session {} is not in the bundle", member.session));
    let session = session.ok_or_else(missing)?;
    if let Some(why) = member.disowns(&session) {
        return Err(fault(&name, "", why));
    }
    let (copy, own) = (member_name(id, member.session), format!("{SESSIONS}/{}.toml", member.session));
    let says = match bundle.listed.get(&copy) {
        Some(digest) if bundle.listed.get(&own) == Some(digest) => return Ok(session),
        Some(_) => format!("it is not the same as {own}"),
        None => "it is missing".into(),
    };
    Err(fault(&copy, "", says))
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

/// Nothing lies in the folder of panels that belongs to none.
fn nothing_else(bundle: &Bundle, held: &Held) -> Result<(), VerifyError> {
    let id = held.panel.file.id;
    let mut belongs = vec![panel_name(id)];
    belongs.extend(held.panel.state.members.iter().map(|member| member_name(id, member.session)));
    belongs.extend(held.signoffs.iter().map(|signoff| signoff_name(id, signoff.assessor.id)));
    let folder = format!("{PANELS}/");
    let other = bundle.listed.keys().find(|name| name.starts_with(&folder) && !belongs.contains(name));
    other.map_or(Ok(()), |name| Err(fault(name, "", "it is no file of the panel")))
}

/// The panel's page, where there are pages, is the one that the program makes.
fn page(bundle: &Bundle, held: &Held) -> Result<(), VerifyError> {
    if !bundle.has_pages() {
        return Ok(());
    }
    let name = report::panel::page_name(held.panel.file.id);
    let mut page = Vec::new();
    let made = report::panel::page(&held.sitting(&bundle.edition), &held.signoffs, &mut page);
    made.map_err(|error| super::unread(&name, error.into()))?;
    pages::same(bundle, &name, &page, "the panel comes to")
}

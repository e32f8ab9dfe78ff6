//! A bundle made once more from the sessions, the edition and the options that it holds, and compared byte for byte.

use std::{ops::ControlFlow, path::Path, sync::Arc};

use super::{Bundle, VerifyError, differs, fault, panels, sessions};
use crate::{
    app::{
        bundle::{BundleError, Plan, SESSIONS, Source, Taken, export},
        desk::{Access, Found, Opened},
        panel::OpenedPanel,
    },
    domain::framework::Edition,
    export::sums::SHA256SUMS,
    store::{placed::Placed, scratch::ScratchFolder},
};

/// The sessions of a bundle, in the order of an export.
struct OfFolder<'b> {
    bundle: &'b Bundle,
    edition: Arc<Edition>,
    names: Vec<String>,
    panel: Option<OpenedPanel>,
}

impl<'b> OfFolder<'b> {
    fn of(bundle: &'b Bundle) -> Result<Self, VerifyError> {
        let edition = Arc::new(bundle.edition.clone());
        let panel = panels::held(bundle, &edition)?;
        let names = match &panel {
            Some(panel) => {
                let members = panel.panel.state.members.iter();
                members.map(|member| format!("{SESSIONS}/{}.toml", member.session)).collect()
            }
            None => in_order(bundle)?,
        };
        Ok(Self { bundle, edition, names, panel })
    }
}

/// The names of the sessions by reference, name and id, as an export has them.
fn in_order(bundle: &Bundle) -> Result<Vec<String>, VerifyError> {
    let mut sessions = Vec::new();
    for name in bundle.listed.keys().filter(|name| sessions::is_session(name)) {
        let (session, _) = sessions::sound(bundle, name)?;
        let candidate = session.state.candidate;
        sessions.push((candidate.reference, candidate.name, session.file.id, name.clone()));
    }
    sessions.sort();
    Ok(sessions.into_iter().map(|(.., name)| name).collect())
}

impl Source for OfFolder<'_> {
    fn count(&self) -> usize {
        self.names.len()
    }

    fn open(&self, index: usize) -> Result<Taken, BundleError> {
        let name = &self.names[index];
        let (session, text) = sessions::sound(self.bundle, name)
            .map_err(|error| BundleError::Original { name: name.clone(), says: error.to_string() })?;
        let (access, found) = (Access::Write, Found::default());
        let opened = Opened { session, edition: self.edition.clone(), access, place: None, found };
        Ok(Taken { opened, text })
    }

    fn edition(&self) -> Arc<Edition> {
        self.edition.clone()
    }

    fn panel(&self) -> Option<&OpenedPanel> {
        self.panel.as_ref()
    }
}

/// Makes the bundle again in a scratch folder and compares every file.
///
/// # Errors
/// The first place that differs, or what can't be read or made.
pub fn verify(bundle: &Bundle) -> Result<(), VerifyError> {
    let source = OfFolder::of(bundle)?;
    let scratch = ScratchFolder::new()?;
    let target = scratch.path().join("again");
    let plan = Plan { profile: bundle.profile, target: &target, force: false };
    export(&source, &plan, &mut |_| ControlFlow::Continue(()))?;
    let made = Placed::at(&target);
    let mut names = made.names()?;
    // Tables first: what differs there makes the digests in other files differ as well.
    names.sort_by_key(|name| (rank(name), name.clone()));
    for name in names.iter().filter(|name| *name != SHA256SUMS) {
        let Some(listed) = bundle.listed.get(name) else { return Err(fault(name, "", "it is missing")) };
        if made.digest(name)? != *listed {
            return Err(differs::first(name, &bundle.folder, &made)?.into());
        }
    }
    let foreign = bundle.listed.keys().find(|name| !names.contains(name));
    foreign.map_or(Ok(()), |name| Err(fault(name, "", "no export of these sessions makes this file")))
}

fn rank(name: &str) -> usize {
    let ends = |ending: &str| Path::new(name).extension().is_some_and(|found| found == ending);
    match name {
        _ if ends("csv") => 0,
        _ if ends("html") => 1,
        _ if ends("toml") => 2,
        _ if ends("xlsx") => 3,
        _ => 4,
    }
}

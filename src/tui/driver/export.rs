//! Exports: made on a thread of their own from what is on disk, once what is open here is.

use std::{
    fmt::Display,
    io,
    path::{Path, PathBuf},
};

use super::Driver;
use crate::{
    app::{
        bundle::{self, BundleError, Made, OfPanel, OnDesk, Plan, Source, Watch},
        desk::{Desk, Intent},
    },
    export::csv::Profile,
    store::folder::FolderError,
    tui::{
        exporter::{SILENCE, Voice},
        message::{Msg, Placed, Unmade},
        model::export::Exported,
        saver::Ask,
    },
};

impl Driver {
    pub(super) fn export(&mut self, what: Exported, target: PathBuf, replaces: bool) {
        let voice = Voice { tell: self.tell.clone(), waker: self.waker.clone(), silence: SILENCE };
        let (desk, saved) = (self.desk.clone(), self.saver.begin_asking(Ask::Settle));
        let started = self.exporter.start(voice, move |watch| {
            saved.wait()?;
            // Whoever types a folder's name here does not see where here is.
            let target = std::path::absolute(&target).unwrap_or(target);
            made(&desk, what, (&target, replaces), watch).map(|made| Placed { folder: target, made })
        });
        if let Err(error) = started {
            self.not_started(&error);
        }
    }

    fn not_started(&self, error: &io::Error) {
        let _ = self.tell.send(Msg::Exported(Err(format!("cannot export: {error}").into())));
        self.waker.wake();
    }
}

fn made(
    desk: &Desk,
    what: Exported,
    (target, replaces): (&Path, bool),
    watch: Watch<'_>,
) -> Result<Made, Unmade> {
    let failed = |error: BundleError| match &error {
        BundleError::Folder(FolderError::Exists { .. }) if bundle::is_untouched(target) => {
            Unmade::InTheWay(target.to_owned())
        }
        // On the screens there is no option to be given.
        BundleError::Folder(FolderError::Exists { .. }) => told(&error, "Name another folder.").into(),
        _ => told(&error, error.hint()).into(),
    };
    let write = |source: &dyn Source, watch: Watch<'_>| {
        let plan = Plan { profile: Profile::Committee, target, force: replaces };
        bundle::export(source, &plan, watch).map_err(failed)
    };
    match what {
        Exported::Sessions(mut ids) => {
            let rows = desk.rows().map_err(|error| told(&error, error.hint()))?;
            bundle::in_order(&rows, &mut ids);
            write(&OnDesk { desk, ids: &ids }, watch)
        }
        Exported::Panel(id) => {
            let opened = desk.open_panel(id, Intent::Read);
            let (opened, _) = opened.map_err(|error| told(&error, error.hint()))?;
            write(&OfPanel::new(&opened).map_err(failed)?, watch)
        }
    }
}

fn told(error: &dyn Display, hint: &str) -> String {
    format!("{error}. {hint}").trim_end().to_owned()
}

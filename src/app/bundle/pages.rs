//! The report's part of a bundle: a page per session, and the overview that leads to them.

use std::io::{self, BufWriter, Write};

use super::BundleError;
use crate::{
    domain::{framework::Framework, panel::Sitting},
    export::{
        report::{self, OVERVIEW, overview},
        subject::Subject,
        sums::{Summing, Written},
    },
    store::folder::{Folder, Output},
};

/// What one session gives to the report.
#[derive(Debug)]
pub struct OfReport {
    /// The name of its page in the bundle.
    pub name: String,
    /// Its page.
    pub page: Vec<u8>,
    /// Its line in the overview.
    pub line: Vec<u8>,
}

/// What a session gives to the report.
///
/// # Errors
/// None but a lack of memory.
pub fn of(subject: &Subject<'_>) -> io::Result<OfReport> {
    let (mut page, mut line) = (Vec::new(), Vec::new());
    report::page(subject, &mut page)?;
    overview::line(subject, &mut line)?;
    Ok(OfReport { name: report::page_name(subject.session.file.id), page, line })
}

/// The overview in the making.
pub struct Overview {
    out: BufWriter<Summing<Output>>,
    sessions: usize,
}

impl Overview {
    /// An overview with all that stands before its lines.
    ///
    /// # Errors
    /// It can't be written.
    pub fn begin(framework: &Framework, folder: &mut Folder) -> Result<Self, BundleError> {
        let mut out = BufWriter::new(Summing::new(folder.create(OVERVIEW)?));
        overview::head(framework, &mut out).map_err(BundleError::writing(OVERVIEW))?;
        Ok(Self { out, sessions: 0 })
    }

    /// Writes the line of the panel that all sessions are of.
    ///
    /// # Errors
    /// It can't be written.
    pub fn begin_panel(&mut self, sitting: &Sitting<'_>) -> Result<(), BundleError> {
        overview::panel_line(sitting, &mut self.out).map_err(BundleError::writing(OVERVIEW))
    }

    /// Writes the line of the next session.
    ///
    /// # Errors
    /// It can't be written.
    pub fn take(&mut self, line: &[u8]) -> Result<(), BundleError> {
        self.sessions += 1;
        self.out.write_all(line).map_err(BundleError::writing(OVERVIEW))
    }

    /// Writes what stands behind the lines.
    ///
    /// # Errors
    /// It can't be written.
    pub fn finish(mut self) -> Result<Written, BundleError> {
        overview::tail(self.sessions, &mut self.out).map_err(BundleError::writing(OVERVIEW))?;
        let sink = self.out.into_inner().map_err(io::IntoInnerError::into_error);
        Ok(sink.map_err(BundleError::writing(OVERVIEW))?.finish(OVERVIEW).1)
    }
}

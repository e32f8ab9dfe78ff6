//! Making a bundle: what the sessions give is written as it comes, in their order.

use std::{
    io::{self, BufWriter, Cursor, Write},
    ops::ControlFlow,
    path::Path,
};

use super::{
    BundleError, Contents, DRAFTS, FRAMEWORK, PANELS, SESSIONS, Source,
    contents::{Given, HalfTyped},
    pages::Overview,
    panel,
    turns::{Turn, Watch, each_in_order, go_on},
};
use crate::{
    app::panel::OpenedPanel,
    export::{
        csv::{self, Profile},
        datapackage::{DATAPACKAGE, datapackage, title},
        readme::{README, Readme},
        sums::{SHA256SUMS, Summing, Written, sums},
        table::Schema,
        xlsx::{Remarks, Scratch, Sheets, WORKBOOK},
    },
    store::folder::{Folder, Output, is_as_made},
};

/// How many bytes of a table are gathered before they are written; the marks of a turn are more, and go as they are.
const GATHERED: usize = 32 * 1024;
/// How many sessions have their workbook made in memory.
const IN_MEMORY: usize = 100;

/// What is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// Who reads it.
    pub profile: Profile,
    /// The folder.
    pub target: &'a Path,
    /// Whether an earlier bundle there is replaced.
    pub force: bool,
}

/// What was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// The files at the top of the folder, in the order of writing.
    pub files: Vec<String>,
    /// What the workbook could not hold.
    pub remarks: Remarks,
    /// The notes that are half typed, whose words are not in it.
    pub half_typed: Vec<HalfTyped>,
}

/// Makes the bundle of the sessions of `source`, in their order.
///
/// # Errors
/// The first one of a session; or they don't go together, or the folder can't be made. Then nothing was changed.
pub fn export(source: &dyn Source, plan: &Plan<'_>, watch: Watch<'_>) -> Result<Made, BundleError> {
    let mut folder = Folder::begin(plan.target, plan.force.then_some(SHA256SUMS))?;
    let contents = contents(source, plan.profile)?;
    let mut bundle = Bundle::begin(&contents, &mut folder, source.count() > IN_MEMORY)?;
    if let Some(panel) = source.panel() {
        bundle.begin_panel(panel)?;
    }
    each_in_order(source, &contents, watch, &mut |turn| bundle.take(turn))?;
    if let Some(panel) = source.panel() {
        bundle.take_panel(panel, &contents)?;
    }
    let Bundle { outputs, sheets, overview, mut files, half_typed, .. } = bundle;
    let tables: Vec<_> = outputs.into_iter().map(TableOutput::finish).collect::<Result<_, _>>()?;
    files.extend(tables.iter().map(|(_, written)| written.clone()));
    files.extend(overview.map(Overview::finish).transpose()?);
    let workbook = sheets.map(|sheets| workbook(sheets, &mut folder)).transpose()?;
    let (workbook, remarks) = workbook.unzip();
    files.extend(workbook);
    go_on(watch, source.count())?;
    let readme = readme(&contents, source.count(), &files, remarks.clone());
    files.push(write(&mut folder, README, readme.as_bytes())?);
    let files = complete(source, &contents, &tables, files, folder)?;
    Ok(Made { files, remarks: remarks.unwrap_or_default(), half_typed })
}

/// Whether an earlier bundle stands at `target` as it was made, so that nothing but it would be lost in its replacement.
pub fn is_untouched(target: &Path) -> bool {
    is_as_made(target, SHA256SUMS)
}

/// Hands one table of the sessions of `source` to `out`, whole lines at a time; says which notes are half typed, whose
/// words are not in it.
///
/// # Errors
/// As [`export`], or that of `out`; what was written stays written.
pub fn stream(
    source: &dyn Source,
    profile: Profile,
    table: &str,
    out: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> Result<Vec<HalfTyped>, BundleError> {
    let mut contents = contents(source, profile)?;
    (contents.originals, contents.pages) = (false, false);
    contents.tables.retain(|candidate| candidate.schema().name == table);
    let failed = BundleError::writing("standard output");
    for table in &contents.tables {
        let header = csv::header(table.schema(), profile).map_err(&failed)?;
        out(&header).map_err(&failed)?;
    }
    let mut half_typed = Vec::new();
    each_in_order(source, &contents, &mut |_| ControlFlow::Continue(()), &mut |turn| {
        let typed = turn.sessions.drain(..).filter_map(|given| match given {
            Given::Session { half_typed, .. } => half_typed,
            Given::OtherEdition(_) => None,
        });
        half_typed.extend(typed);
        turn.tables.iter().try_for_each(|lines| out(lines).map_err(&failed))
    })?;
    let of_panel = source.panel().map(|panel| contents.lines_of_panel(&panel.sitting())).transpose()?;
    of_panel.into_iter().flatten().try_for_each(|lines| out(&lines).map_err(&failed))?;
    Ok(half_typed)
}

fn contents(source: &dyn Source, profile: Profile) -> Result<Contents, BundleError> {
    if let Some(panel) = source.panel() {
        let contents = Contents::of_panel(panel.edition.clone(), profile, panel.sessions.len());
        return Ok(contents.showing(source.people()));
    }
    let first = (source.count() > 0).then(|| source.open(0)).transpose()?;
    let edition = first.map_or_else(|| source.edition(), |first| first.opened.edition);
    Ok(Contents::new(edition, profile).showing(source.people()))
}

/// A table in the making.
struct TableOutput {
    schema: Schema,
    name: String,
    out: BufWriter<Summing<Output>>,
}

impl TableOutput {
    fn begin(schema: &Schema, profile: Profile, folder: &mut Folder) -> Result<Self, BundleError> {
        let name = format!("{}.csv", schema.name);
        let out = Summing::new(folder.create(&name)?);
        let mut output = Self { schema: schema.clone(), name, out: BufWriter::with_capacity(GATHERED, out) };
        let header = csv::header(schema, profile).map_err(BundleError::writing(&output.name))?;
        output.write(&header)?;
        Ok(output)
    }

    fn write(&mut self, lines: &[u8]) -> Result<(), BundleError> {
        self.out.write_all(lines).map_err(BundleError::writing(&self.name))
    }

    fn finish(self) -> Result<(Schema, Written), BundleError> {
        let sink = self.out.into_inner().map_err(io::IntoInnerError::into_error);
        let sink = sink.map_err(BundleError::writing(&self.name))?;
        Ok((self.schema, sink.finish(self.name).1))
    }
}

/// The folder in the making: its tables, and the files that are done.
struct Bundle<'f> {
    folder: &'f mut Folder,
    outputs: Vec<TableOutput>,
    sheets: Option<Sheets>,
    overview: Option<Overview>,
    files: Vec<Written>,
    half_typed: Vec<HalfTyped>,
}

impl<'f> Bundle<'f> {
    fn begin(contents: &Contents, folder: &'f mut Folder, long: bool) -> Result<Self, BundleError> {
        let profile = contents.profile;
        let tables = contents.tables.iter();
        let outputs = tables.map(|table| TableOutput::begin(table.schema(), profile, folder));
        let outputs = outputs.collect::<Result<_, _>>()?;
        let sheets = (profile == Profile::Committee).then(|| sheets(contents, folder, long)).transpose()?;
        let framework = &contents.edition.framework;
        let overview = contents.pages.then(|| Overview::begin(framework, folder)).transpose()?;
        Ok(Self { folder, outputs, sheets, overview, files: Vec::new(), half_typed: Vec::new() })
    }

    /// Adds lines to each table.
    fn add(&mut self, tables: &[Vec<u8>]) -> Result<(), BundleError> {
        for (index, (output, lines)) in self.outputs.iter_mut().zip(tables).enumerate() {
            output.write(lines)?;
            if let Some(sheets) = &mut self.sheets {
                sheets.add(index, lines).map_err(BundleError::writing(WORKBOOK))?;
            }
        }
        Ok(())
    }

    fn take(&mut self, turn: &mut Turn) -> Result<(), BundleError> {
        self.add(&turn.tables)?;
        for given in turn.sessions.drain(..) {
            let Given::Session { files, overview, half_typed } = given else { continue };
            self.half_typed.extend(half_typed);
            if let Some(out) = &mut self.overview {
                out.take(&overview)?;
            }
            self.write_all(files)?;
        }
        Ok(())
    }

    /// The line of a panel stands before those of its members.
    fn begin_panel(&mut self, panel: &OpenedPanel) -> Result<(), BundleError> {
        self.overview.as_mut().map_or(Ok(()), |overview| overview.begin_panel(&panel.sitting()))
    }

    fn take_panel(&mut self, opened: &OpenedPanel, contents: &Contents) -> Result<(), BundleError> {
        self.add(&contents.lines_of_panel(&opened.sitting())?)?;
        if contents.originals {
            self.write_all(panel::files(opened)?)?;
        }
        if contents.pages {
            self.write_all(vec![panel::page(opened)?])?;
        }
        Ok(())
    }

    fn write_all(&mut self, files: Vec<(String, Vec<u8>)>) -> Result<(), BundleError> {
        for (name, bytes) in files {
            self.files.push(write(self.folder, &name, &bytes)?);
        }
        Ok(())
    }
}

/// The workbook, in memory unless it is long.
fn sheets(contents: &Contents, folder: &Folder, long: bool) -> Result<Sheets, BundleError> {
    let tables = contents.tables.iter().map(|table| {
        let scratch: Box<dyn Scratch> =
            if long { Box::new(folder.scratch()?) } else { Box::new(Cursor::new(Vec::new())) };
        Ok((table.schema().clone(), scratch))
    });
    let tables: Vec<_> = tables.collect::<Result<_, BundleError>>()?;
    Ok(Sheets::begin(tables, contents.profile, &title(&contents.edition.framework)))
}

fn workbook(sheets: Sheets, folder: &mut Folder) -> Result<(Written, Remarks), BundleError> {
    let mut out = BufWriter::with_capacity(256 * 1024, Summing::new(folder.create(WORKBOOK)?));
    let remarks = sheets.finish(&mut out).map_err(BundleError::writing(WORKBOOK))?;
    let sink = out.into_inner().map_err(io::IntoInnerError::into_error);
    Ok((sink.map_err(BundleError::writing(WORKBOOK))?.finish(WORKBOOK).1, remarks))
}

fn readme(contents: &Contents, sessions: usize, files: &[Written], workbook: Option<Remarks>) -> String {
    let within = |folder: &str| files.iter().filter(|file| file.name.starts_with(folder)).count();
    let readme = Readme {
        edition: &contents.edition,
        profile: contents.profile,
        tables: contents.tables.iter().map(|table| table.schema()).collect(),
        sessions,
        sealed: within(SESSIONS),
        drafts: within(DRAFTS),
        workbook,
        people: contents.people,
        panel: within(PANELS) > 0,
        pages: contents.pages,
    };
    readme.text()
}

/// Writes what goes with the tables, and gives the folder its name.
fn complete(
    source: &dyn Source,
    contents: &Contents,
    tables: &[(Schema, Written)],
    mut files: Vec<Written>,
    mut folder: Folder,
) -> Result<Vec<String>, BundleError> {
    let (framework, people) = (&contents.edition.framework, contents.people);
    let package = datapackage(framework, contents.profile, people, tables);
    files.push(write(&mut folder, DATAPACKAGE, package.as_bytes())?);
    files.push(write(&mut folder, FRAMEWORK, contents.edition.source.as_bytes())?);
    let list = sums(&files);
    files.push(write(&mut folder, SHA256SUMS, list.as_bytes())?);
    source.before_placing()?;
    folder.place()?;
    let names = files.into_iter().map(|file| file.name).filter(|name| !name.contains('/'));
    Ok(names.collect())
}

fn write(folder: &mut Folder, name: &str, bytes: &[u8]) -> Result<Written, BundleError> {
    let mut out = Summing::new(folder.create(name)?);
    out.write_all(bytes).map_err(BundleError::writing(name))?;
    folder.finish(name)?;
    Ok(out.finish(name).1)
}

//! `assessor demo`.

use super::{
    Report,
    context::{self, Context},
    failure::Failure,
    keys, open, show,
};
use crate::{
    app::{
        demo::Demo,
        desk::{Desk, Intent},
    },
    cli::Globals,
    store::paths::DataDir,
    tui::{driver::Start, terminal},
};

/// Starts the screens on example candidates, or prints one of them.
///
/// # Errors
/// There is no room for the examples, or the terminal can't be used.
pub fn run(globals: &Globals) -> Result<Report, Failure> {
    let folder = tempfile::tempdir();
    let folder =
        folder.map_err(|error| Failure::system(format!("cannot make a temporary folder: {error}"), ""))?;
    let data = DataDir::at(folder.path().to_owned());
    let demo = Demo::fill(context::store(&data)?)?;
    let is_dumb = terminal::is_dumb(std::env::var("TERM").ok().as_deref());
    if open::is_terminal() && !is_dumb {
        let theme = open::theme(globals);
        let (keymap, wrong) = keys::of_user(globals)?;
        let drafts = data.drafts();
        let start = Start {
            session: None,
            panel: None,
            take_over: false,
            theme,
            mouse: globals.mouse,
            keymap,
            wrong,
            drafts,
        };
        let code = open::screens(demo.desk, start)?;
        return Ok(Report { code, ..Report::default() });
    }
    let context = Context::of(demo.desk.clone(), data, globals);
    page(&demo.desk, &demo, &context)
}

fn page(desk: &Desk, demo: &Demo, context: &Context) -> Result<Report, Failure> {
    let (opened, _) = desk.open(demo.first, Intent::Read)?;
    let framework = &opened.edition.framework;
    let target = framework.level_index(opened.session.state.candidate.target.as_str());
    let criteria: Vec<_> =
        framework.criteria.iter().filter(|criterion| Some(criterion.level) == target).collect();
    Ok(show::page(&opened, &criteria, context).into())
}

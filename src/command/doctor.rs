//! `assessor doctor`.

use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value, json};

use super::{
    Report, context,
    failure::{FOUND, Failure},
    list::pretty,
};
use crate::{
    app::git::Git,
    cli::{Format, Globals},
    domain::text::clean,
    store::{
        doctor::{self, Finding, Mended, Weight},
        paths::{DataDir, Surroundings},
    },
};

/// Lists what is wrong in the store.
#[derive(Args, Debug)]
pub struct Doctor {
    /// Mends what can be mended without guessing, and copies damaged files to the quarantine.
    #[arg(long)]
    pub repair: bool,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Lists what is wrong; remarks alone are no failure. Without `--repair` nothing is written.
///
/// # Errors
/// The folder can't be looked into.
pub fn run(args: &Doctor, globals: &Globals) -> Result<Report, Failure> {
    // Opening the store would make folders and sweep, so it isn't opened.
    let data = DataDir::choose(&Surroundings::of_process(globals.data_dir.clone()))?;
    let now = context::now();
    let mut mended = if args.repair {
        doctor::mend(&data, now)?
    } else {
        Mended { left: doctor::examine(&data, now)?, ..Mended::default() }
    };
    if let Some(fault) = Git::new(data.root(), "", "").fault() {
        let what = format!("the repository of sync is broken: {fault}");
        let advice = "the next assessor sync makes it anew; the sessions are not in it";
        mended.left.insert(0, Finding::person(".git", what, advice));
    }
    let wrong = mended.left.iter().any(|finding| finding.weight != Weight::Remark);
    let text = match args.format {
        Format::Text => listed(&mended),
        Format::Json => pretty(&object(&mended)),
    };
    let remarks = mended.failed.iter().map(|line| format!("not mended: {line}")).collect();
    Ok(Report { text, remarks, code: if wrong { FOUND } else { 0 } })
}

fn listed(mended: &Mended) -> String {
    let mut text = String::new();
    for done in &mended.done {
        let _ = writeln!(text, "{:<8}  {}", "mended", clean(done));
    }
    for Finding { weight, file, what, advice, .. } in &mended.left {
        let line = format!("{}: {what}; {advice}", file.display());
        let _ = writeln!(text, "{:<8}  {}", weight.as_str(), clean(&line));
    }
    if mended.left.iter().all(|finding| finding.weight == Weight::Remark) {
        text.push_str("nothing is wrong\n");
    }
    text
}

fn object(mended: &Mended) -> Value {
    let finding = |finding: &Finding| {
        json!({
            "weight": finding.weight.as_str(),
            "file": finding.file.display().to_string(),
            "what": finding.what,
            "do": finding.advice,
        })
    };
    json!({
        "mended": mended.done,
        "not_mended": mended.failed,
        "findings": mended.left.iter().map(finding).collect::<Vec<_>>(),
    })
}

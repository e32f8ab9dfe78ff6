//! `assessor note`.

use std::{
    io::{self, IsTerminal as _, Read as _},
    path::PathBuf,
};

use clap::Args;

use super::{
    Report,
    context::{Context, TAKE_OUT, criterion_id, given},
    failure::Failure,
    mark::shown,
};
use crate::{
    app::editor,
    cli::Target,
    domain::{
        history::Change,
        ids::CriterionId,
        session::{LONGEST_NOTE, Session},
        text::accept_note,
    },
};

/// Writes the evidence note of a criterion: from the argument, from standard input or in $EDITOR.
#[derive(Args, Debug)]
pub struct Note {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
    /// The criterion's id, such as PK1.CMP.3.
    pub criterion: String,
    /// The whole note. Without it the note comes from standard input or from $EDITOR.
    #[arg(allow_hyphen_values = true)]
    pub text: Option<String>,
    /// Takes the note out. An empty text never does.
    #[arg(long, conflicts_with = "text")]
    pub clear: bool,
}

/// Writes the note.
///
/// # Errors
/// The session can't be changed, the note is too long, or the editor failed; a text that was typed is kept.
pub fn run(args: &Note, context: &Context) -> Result<Report, Failure> {
    let mut from_editor = None;
    let opened = context.record(&args.target.session, |session, edition| {
        let criterion = criterion_id(&edition.framework, &args.criterion)?;
        if args.clear {
            return Ok(vec![Change::Note { criterion, to: String::new() }]);
        }
        let text = text(args, session, &criterion, context, &mut from_editor)?;
        let to = given("note", accept_note(&text).trim_end(), TAKE_OUT)?;
        Ok(vec![Change::Note { criterion, to }])
    });
    let opened = match (opened, &from_editor) {
        (Err(failure), Some(path)) if editor::has_words(path) => {
            let says = format!("{}; what the editor left is in {}", failure.says, path.display());
            return Err(Failure { says, ..failure });
        }
        (opened, path) => {
            if let Some(path) = path {
                editor::forget(path);
            }
            opened?
        }
    };
    let report = shown(&opened, &args.criterion, context)?;
    let remarks = half_typed(&opened.session, &args.criterion).into_iter().collect();
    Ok(Report { remarks, ..report })
}

/// What is said where a note is written while another one on the same criterion is half typed.
pub fn half_typed(session: &Session, typed: &str) -> Option<String> {
    let draft = session.draft.as_ref()?;
    let says = || {
        format!(
            "another note on {} is half typed and stays so: once it is kept, it takes the place of this one",
            draft.criterion
        )
    };
    draft.criterion.as_str().eq_ignore_ascii_case(typed.trim()).then(says)
}

fn text(
    args: &Note,
    session: &Session,
    criterion: &CriterionId,
    context: &Context,
    from_editor: &mut Option<PathBuf>,
) -> Result<String, Failure> {
    if let Some(text) = &args.text {
        return Ok(text.clone());
    }
    if io::stdin().is_terminal() {
        let old = session.state.mark(criterion).map_or("", |mark| mark.note.as_str());
        let edited = editor::edit(&context.data.drafts(), session.file.id, criterion, old, || {});
        let edited = edited.map_err(|error| Failure::system(error.to_string(), error.hint()))?;
        *from_editor = Some(edited.path);
        return Ok(edited.text);
    }
    typed_in()
}

/// Standard input, as far as a note can go and a byte more, so that a longer one is refused and not cut.
///
/// # Errors
/// It can't be read, is too long, or is no text.
pub fn typed_in() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LONGEST_NOTE).unwrap_or(u64::MAX).saturating_add(1);
    let read = io::stdin().lock().take(most).read_to_end(&mut bytes);
    read.map_err(|error| Failure::system(format!("cannot read standard input: {error}"), ""))?;
    if bytes.len() > LONGEST_NOTE {
        return Err(Failure::input(
            format!("the note on standard input is longer than {LONGEST_NOTE} bytes"),
            "Keep the text in a file, and name it in the evidence ledger.",
        ));
    }
    String::from_utf8(bytes)
        .map_err(|_| Failure::input("the note on standard input is not UTF-8", "Convert it with iconv."))
}

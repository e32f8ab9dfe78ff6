//! `assessor plain`.

use std::io::{self, BufRead as _, Read as _, Write};

use clap::Args;

use super::{
    Report,
    context::{self, Context},
    failure::Failure,
};
use crate::{
    app::{
        desk::{Hold, Opened},
        plain::{Reply, Walk},
    },
    cli::Target,
    domain::session::LONGEST_NOTE,
};

/// Walks through the criteria without a mark, line by line.
#[derive(Args, Debug)]
pub struct Plain {
    #[command(flatten)]
    #[allow(missing_docs, reason = "a sentence here would become the help of the command")]
    pub target: Target,
}

/// Walks through the session: reads a criterion out, takes an answer, saves, and goes on.
///
/// # Errors
/// The session can't be written, or the last answers could not be saved.
pub fn run(args: &Plain, context: &Context) -> Result<Report, Failure> {
    let (opened, hold) = context.write(&args.target.session)?;
    let mut talk = Talk { context, opened, hold, unsaved: false, is_heard: true };
    let (mut walk, reply) = Walk::begin(&talk.opened.edition.framework, &talk.opened.session);
    talk.say(&reply);
    let mut is_over = reply.is_over;
    while !is_over && talk.is_heard {
        let now = context::now();
        let (edition, session) = (talk.opened.edition.clone(), &mut talk.opened.session);
        let before = (session.entries.len(), session.draft.clone());
        let reply = match line()? {
            Some(Ok(line)) => walk.line(&edition, session, &line, now),
            Some(Err(why)) => Reply { lines: vec![why.to_owned()], is_over: false },
            None => walk.end(&edition, session, now),
        };
        talk.unsaved |= before != (session.entries.len(), session.draft.clone());
        talk.save();
        talk.say(&reply);
        is_over = reply.is_over;
    }
    if let Some(criterion) = walk.criterion(&talk.opened.edition.framework) {
        context.desk.keep_place(talk.opened.session.file.id, &criterion.id);
    }
    talk.end()
}

/// The next line without its end; none at the end of the input, and what to say where it can't be taken.
fn line() -> Result<Option<Result<String, &'static str>>, Failure> {
    let mut bytes = Vec::new();
    // No answer is so long; what a pipe sends without an end is not to fill the memory.
    let most = u64::try_from(LONGEST_NOTE).unwrap_or(u64::MAX).saturating_mul(16);
    let read = io::stdin().lock().take(most).read_until(b'\n', &mut bytes);
    match read {
        Ok(0) => Ok(None),
        Ok(_) => {
            let text = String::from_utf8(bytes).map(|text| text.trim_end_matches(['\n', '\r']).to_owned());
            Ok(Some(text.map_err(|_| "Nothing was changed: that was not UTF-8.")))
        }
        Err(error) => Err(Failure::system(format!("cannot read standard input: {error}"), "")),
    }
}

/// A session being talked about.
struct Talk<'c> {
    context: &'c Context,
    opened: Opened,
    hold: Hold,
    unsaved: bool,
    /// Whether somebody still reads what is said.
    is_heard: bool,
}

impl Talk<'_> {
    fn say(&mut self, reply: &Reply) {
        let lines: String = reply.lines.iter().map(|line| self.context.pen.line(line) + "\n").collect();
        let mut out = io::stdout().lock();
        self.is_heard &= out.write_all(lines.as_bytes()).and_then(|()| out.flush()).is_ok();
    }

    /// Saves what is not saved yet; a failure is said, and the next answer tries again.
    fn save(&mut self) {
        if let Err(failure) = self.saved() {
            self.say(&Reply { lines: vec![format!("NOT SAVED: {}", failure.says)], is_over: false });
        }
    }

    fn saved(&mut self) -> Result<(), Failure> {
        if self.unsaved {
            let Opened { session, edition, .. } = &mut self.opened;
            self.context.desk.save(session, edition, &mut self.hold, context::now())?;
            self.unsaved = false;
        }
        Ok(())
    }

    fn end(mut self) -> Result<Report, Failure> {
        self.saved()?;
        Ok(Report::default())
    }
}

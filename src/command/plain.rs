//! `assessor plain`.

use std::io::{self, BufRead as _, Read as _, Write};

use clap::Args;
use rustix::termios::isatty;

use super::{
    Report,
    context::{self, Context},
    failure::Failure,
    print::Pen,
};
use crate::{
    app::{
        desk::Intent,
        plain::{AtPanel, AtSession, Reply, Talk, Topic},
    },
    domain::record::LONGEST_NOTE,
};

/// Works line by line, with the letters of the screens or whole words; help lists them.
#[derive(Args, Debug)]
pub struct Plain {
    /// An id, or any part of an id, a reference or a candidate's name that only one session has.
    #[arg(required_unless_present = "panel")]
    pub session: Option<String>,
    /// A panel in place of a session, named in the same way.
    #[arg(long, value_name = "PANEL", conflicts_with = "session")]
    pub panel: Option<String>,
}

/// Talks about the session or the panel: takes a line, saves, and says what it did.
///
/// # Errors
/// It can't be opened, or the last lines could not be saved.
pub fn run(args: &Plain, context: &Context) -> Result<Report, Failure> {
    let (mut talk, reply) = Talk::begin(topic(args, context)?);
    let columns = if isatty(rustix::stdio::stdout()) { context.pen.columns } else { 80 };
    let mut out = Out { pen: Pen { columns, ..context.pen.clone() }, is_heard: true };
    // What came back after a failure is saved before anything else.
    out.saved(talk.save(context.now).map_err(Failure::from));
    out.say(&reply);
    let mut is_over = reply.is_over;
    while !is_over && out.is_heard {
        let now = context::now();
        let reply = match line()? {
            Some(Ok(line)) => talk.line(&line, now),
            Some(Err(why)) => Reply { lines: vec![why.to_owned()], is_over: false },
            None => talk.end(),
        };
        out.saved(talk.save(now).map_err(Failure::from));
        out.say(&reply);
        is_over = reply.is_over;
    }
    talk.save(context::now())?;
    Ok(Report::default())
}

fn topic(args: &Plain, context: &Context) -> Result<Box<dyn Topic>, Failure> {
    let desk = context.desk.clone();
    if let Some(panel) = &args.panel {
        let id = desk.locate_panel(panel)?;
        let (opened, hold) = desk.open_panel(id, Intent::Write)?;
        return Ok(Box::new(AtPanel::new(desk, opened, hold)));
    }
    let (opened, hold) = context.write(args.session.as_deref().unwrap_or_default())?;
    Ok(Box::new(AtSession::new(desk, opened, hold)))
}

/// The next line without its end; none at the end of the input, and what to say where it can't be taken.
fn line() -> Result<Option<Result<String, &'static str>>, Failure> {
    let mut bytes = Vec::new();
    // No line is so long; what a pipe sends without an end is not to fill the memory.
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

/// Standard output, and whether somebody still reads it.
struct Out {
    pen: Pen,
    is_heard: bool,
}

impl Out {
    fn say(&mut self, reply: &Reply) {
        let line = |line: &String| self.pen.paragraph(0, &self.pen.line(line));
        let lines: String = reply.lines.iter().map(line).collect();
        let mut out = io::stdout().lock();
        self.is_heard &= out.write_all(lines.as_bytes()).and_then(|()| out.flush()).is_ok();
    }

    /// Says that something could not be saved; the next line tries again.
    fn saved(&mut self, result: Result<(), Failure>) {
        if let Err(failure) = result {
            self.say(&Reply { lines: vec![format!("NOT SAVED: {}", failure.says)], is_over: false });
        }
    }
}

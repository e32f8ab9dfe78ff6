//! The text of the words being typed at a panel, a file of the chair's alone.

use toml::Spanned;

use crate::{
    domain::{
        ids::{CriterionId, LevelId, PanelId},
        panel::{About, Draft},
        reader::{Faults, Table, document},
        state::Outcome,
    },
    store::format::{
        SCHEMA, Unreadable,
        change::{optional_id, outcome, text, unknown, verdict},
        emit::Emitter,
        last_line,
        write::on_boundary,
    },
};

/// What words can become.
const ABOUT: [&str; 3] = ["reason", "discussion", "recommendation"];

/// The text of a draft's file.
pub fn write(panel: PanelId, draft: &Draft) -> String {
    let mut out = Emitter::default();
    out.line("schema", &SCHEMA);
    out.line("panel", &panel.to_string());
    match &draft.about {
        About::Reason(criterion, verdict) => {
            out.line("about", "reason");
            out.line("criterion", criterion.as_str());
            out.line("verdict", verdict.as_str());
        }
        About::Discussion(criterion) => {
            out.line("about", "discussion");
            out.line("criterion", criterion.as_str());
        }
        About::Recommendation(outcome, level) => {
            out.line("about", "recommendation");
            out.some("outcome", outcome.map(Outcome::as_str));
            out.some("level", level.as_ref().map(LevelId::as_str));
        }
    }
    out.line("caret", &on_boundary(&draft.text, draft.caret));
    out.line("text", &draft.text);
    let whole = out.into_text();
    let last = last_line(&whole);
    whole + &last
}

/// Reads a draft of `panel`. That somebody edited it is no reason not to show the words.
///
/// # Errors
/// The text is no draft of a format known here, or it is another panel's.
pub fn read(panel: PanelId, whole: &str) -> Result<Draft, Unreadable> {
    let mut top = document(whole).map_err(|fault| Unreadable::Damaged(vec![fault]))?;
    let mut faults = Faults::new(whole);
    let schema: Option<i64> = top.required(&mut faults, "schema");
    if let Some(schema) = schema.filter(|schema| *schema > SCHEMA) {
        return Err(Unreadable::Newer { schema });
    }
    let of: Option<Spanned<PanelId>> = top.parsed(&mut faults, "panel");
    if let Some(of) = of.filter(|of| *of.get_ref() != panel) {
        faults.report(of.span(), format!("the panel {} is not this one", of.get_ref()), "move the file away");
    }
    match draft(&mut faults, &mut top) {
        Some(draft) if faults.is_empty() => Ok(draft),
        _ => Err(Unreadable::Damaged(faults.into_vec())),
    }
}

fn draft<'t>(faults: &mut Faults<'t>, top: &mut Table<'t>) -> Option<Draft> {
    let about: Spanned<String> = top.required(faults, "about")?;
    let criterion = |faults: &mut Faults<'t>, top: &mut Table<'t>| -> Option<CriterionId> {
        top.parsed(faults, "criterion").map(Spanned::into_inner)
    };
    let about = match about.get_ref().as_str() {
        "reason" => {
            let (criterion, mark) = (criterion(faults, top), verdict(faults, top, "verdict"));
            if mark.is_none() {
                top.lacks(faults, "verdict", "add verdict = \"met\" or \"not-yet\"");
            }
            About::Reason(criterion?, mark?)
        }
        "discussion" => About::Discussion(criterion(faults, top)?),
        "recommendation" => About::Recommendation(outcome(faults, top), optional_id(faults, top, "level")),
        _ => return unknown(faults, &about, "about", &ABOUT),
    };
    let caret: Option<u32> = top.optional(faults, "caret");
    let words = text(faults, top, "text");
    Some(Draft { about, caret: on_boundary(&words, caret.unwrap_or_default() as usize), text: words })
}

//! The note editor: every key is kept with the session as its draft; Esc makes it the note.

use std::fmt::Display;

use jiff::Timestamp;

use crate::{
    app::editor::Edited,
    domain::{history::Change, ids::CriterionId, session::Draft},
    tui::{
        action::Action,
        field::TextField,
        message::Effect,
        model::{Model, Overlay, Weight, note::NoteEditor},
        text::accept_note,
        update::{assess, changed, go_to},
    },
};

/// Opens the note of the criterion in hand.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let Some(work) = &model.work else { return Vec::new() };
    let Some(criterion) = work.criterion() else { return Vec::new() };
    let note = work.mark().map_or("", |mark| mark.note.as_str());
    // What is half typed goes on where it was left.
    let draft = work.session.draft.as_ref().filter(|draft| draft.criterion == criterion.id);
    let (text, caret) = draft.map_or((note, note.len()), |draft| (&draft.text, draft.caret));
    let field = TextField::lines(text).at(caret);
    model.overlays.push(Overlay::Note(NoteEditor { criterion: criterion.id.clone(), field }));
    Vec::new()
}

/// Opens the note that was being typed when the program ended.
pub(super) fn reopen(model: &mut Model, draft: &Draft) -> Vec<Effect> {
    let effects = go_to(model, &draft.criterion);
    let field = TextField::lines(&draft.text).at(draft.caret);
    model.overlays.push(Overlay::Note(NoteEditor { criterion: draft.criterion.clone(), field }));
    let key = model.key_here(Action::Keep);
    let note =
        model.work.as_ref().and_then(|work| Some(work.session.state.mark(&draft.criterion)?.note.as_str()));
    // Written from the shell meanwhile, for one.
    let gone = note.is_some_and(|note| !draft.text.contains(note.trim()));
    let place = if gone { " in place of what the note says now, which stays in the history" } else { "" };
    model.say(
        Weight::Done,
        format!("this note was being typed when the program ended; {key} keeps it{place}"),
    );
    effects
}

/// Keeps what is typed so far with the session: no history yet, but on disk.
pub(super) fn keep_draft(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Note(note)) = model.overlays.last() else { return Vec::new() };
    let Some(work) = &mut model.work else { return Vec::new() };
    let text = note.field.text().to_owned();
    work.session.draft = Some(Draft { criterion: note.criterion.clone(), caret: note.field.caret(), text });
    changed(model)
}

/// Esc: the text becomes the note.
pub(super) fn keep(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let Some(Overlay::Note(note)) = model.overlays.pop() else { return Vec::new() };
    let to = note.field.text().to_owned();
    close(model, now, note.criterion, to)
}

/// The same again from within a note: the text becomes the note, and the criterion is met with the evidence cited last.
pub(super) fn keep_and_go_on(model: &mut Model, now: Timestamp) -> Vec<Effect> {
    let kept = keep(model, now);
    let marked = assess::repeat(model, now);
    if marked.is_empty() { kept } else { marked }
}

/// Ctrl-G: the note stays as it was; what was typed is said to be gone only here, by the user's own key.
pub(super) fn discard(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    let had_draft = model.work.as_mut().and_then(|work| work.session.draft.take()).is_some();
    if had_draft {
        model.say(Weight::Done, "the note is as it was before");
        return changed(model);
    }
    Vec::new()
}

fn close(model: &mut Model, now: Timestamp, criterion: CriterionId, to: String) -> Vec<Effect> {
    let had_draft = model.work.as_mut().and_then(|work| work.session.draft.take()).is_some();
    let said = format!("{criterion}: note saved");
    let effects = assess::record_and_say(model, now, vec![Change::Note { criterion, to }], &said);
    if effects.is_empty() && had_draft { changed(model) } else { effects }
}

/// Ctrl-E: the text goes to `$EDITOR`; the draft stays until it comes back.
pub(super) fn hand_over(model: &mut Model) -> Vec<Effect> {
    let mut effects = keep_draft(model);
    if let Some(Overlay::Note(note)) = model.overlays.last() {
        effects
            .push(Effect::HandOver { criterion: note.criterion.clone(), text: note.field.text().to_owned() });
    }
    effects
}

/// `$EDITOR` came back: its text becomes the note. What can't be taken stays in its file, which is named, and the editor
/// here still has the text as it was.
pub(super) fn edited(
    model: &mut Model,
    criterion: &CriterionId,
    edited: Result<Edited, String>,
    now: Timestamp,
) -> Vec<Effect> {
    let taken = edited.and_then(|Edited { text, path }| {
        // Editors end a file with a line feed that nobody typed.
        let to = accept_note(&text).trim_end_matches('\n').to_owned();
        let change = Change::Note { criterion: criterion.clone(), to };
        let refused = |why: &dyn Display| format!("{why}; what $EDITOR left is in {}", path.display());
        if model.work.is_none() {
            return Err(refused(&"the session is closed"));
        }
        let effects = assess::try_record(model, now, vec![change]).map_err(|why| refused(&why))?;
        Ok((effects, path))
    });
    match taken {
        Ok((mut effects, path)) => {
            model.overlays.retain(|overlay| !matches!(overlay, Overlay::Note(_)));
            let had_draft = model.work.as_mut().and_then(|work| work.session.draft.take()).is_some();
            if effects.is_empty() && had_draft {
                effects = changed(model);
            }
            effects.push(Effect::Forget(path));
            effects
        }
        Err(cause) => {
            model.say(Weight::Failed, cause);
            Vec::new()
        }
    }
}

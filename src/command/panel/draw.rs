//! What several of the panel's commands draw alike.

use serde_json::{Value, json};

use crate::{
    app::panel::OpenedPanel,
    command::print::Pen,
    domain::{
        framework::Ability,
        panel::{Case, Panel, PanelState, Status},
        session::Session,
        state::Verdict,
    },
};

/// Where the details of a criterion begin.
const INDENT: usize = 15;

impl Pen {
    /// The sign of a verdict.
    pub fn verdict(&self, verdict: Option<Verdict>) -> &'static str {
        let glyphs = self.glyphs();
        match verdict {
            Some(Verdict::Met) => glyphs.met,
            Some(Verdict::NotYet) => glyphs.not_yet,
            None => glyphs.unmarked,
        }
    }

    /// The line that heads everything about a panel.
    pub fn panel_head(&self, panel: &Panel) -> String {
        let state = &panel.state;
        let dot = format!(" {} ", self.glyphs().dot);
        let kept = if state.seal.is_some() { "sealed" } else { "open" };
        let parts = [
            self.line(&state.candidate.name),
            self.line(&state.candidate.reference),
            format!("for {}", state.candidate.target),
            format!("panel of {}", state.members.len()),
            kept.into(),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&dot) + "\n"
    }

    /// How the members' marks of a case stand to each other, in words.
    pub fn status(&self, case: &Case<'_>) -> String {
        let members = case.marks.len();
        let (met, not_yet) = case.counts();
        match (case.status(), case.majority()) {
            (Status::Unanimous, Some(verdict)) => format!("all say {}", verdict.words()),
            (Status::Majority, Some(verdict)) => {
                format!("{} of {members} say {}", met.max(not_yet), verdict.words())
            }
            (Status::Split, _) => format!("split, {met} to {not_yet}"),
            _ if met + not_yet == 0 => "nobody marked it".into(),
            _ => format!("met {met}, not yet {not_yet}, unmarked {}", members - met - not_yet),
        }
    }

    /// The panel's own mark of a case, with its reason and what was said.
    pub fn settled(&self, case: &Case<'_>, indent: usize) -> String {
        let mut text = String::new();
        if let Some(resolution) = case.resolution {
            let why = resolution.rationale.as_deref().unwrap_or("as all members say");
            text += &self.paragraph(indent, &format!("panel: {}: {why}", resolution.verdict.words()));
        }
        if let Some(discussion) = case.discussion {
            text += &self.paragraph(indent, &format!("said: {}", discussion.note));
        }
        text
    }

    /// A case with all that every member said of it.
    pub fn case(&self, case: &Case<'_>, opened: &OpenedPanel) -> String {
        let head = format!("{} {:<11} ", self.verdict(case.verdict()), case.criterion.id);
        let mut text = head + self.paragraph(INDENT, &case.criterion.text).trim_start();
        text += &self.paragraph(INDENT, &format!("({})", self.status(case)));
        for (place, session) in opened.sessions.iter().enumerate() {
            text += &self.member(case, &opened.panel.state, place, session);
        }
        text + &self.settled(case, INDENT)
    }

    fn member(&self, case: &Case<'_>, state: &PanelState, place: usize, session: &Session) -> String {
        let mark = case.marks.get(place).copied().flatten();
        let verdict = mark.and_then(|mark| mark.verdict);
        let word = verdict.map_or("unmarked", Verdict::words);
        let line = format!("{} {}: {word}", self.verdict(verdict), state.label(place));
        self.paragraph(INDENT, &line) + &self.mark_details(INDENT + 4, case.criterion, &session.state)
    }

    /// What heads the cases of an ability: what it asks to do and to know.
    pub fn ability(&self, ability: &Ability) -> String {
        let head = self.line(&format!("{} {}", ability.id, ability.label)) + "\n";
        let lines = ability.knowledge.iter().map(|knowledge| {
            let below = knowledge.items.iter().map(|item| self.paragraph(6, item));
            self.paragraph(4, &knowledge.text) + &below.collect::<String>()
        });
        head + &self.paragraph(2, &ability.statement()) + &lines.collect::<String>() + "\n"
    }
}

/// A case as JSON.
pub fn case_object(case: &Case<'_>, opened: &OpenedPanel) -> Value {
    let framework = &opened.edition.framework;
    let state = &opened.panel.state;
    let marks = case.marks.iter().enumerate().map(|(place, mark)| {
        let ledger = opened.sessions.get(place).map(|session| &session.state);
        let evidence = mark.iter().flat_map(|mark| &mark.cites).map(|id| {
            let item = ledger.and_then(|state| state.item(*id));
            json!({
                "id": id.to_string(), "title": item.map(|item| item.title.as_str()),
                "locator": item.map(|item| item.locator.as_str()),
            })
        });
        json!({
            "assessor": state.label(place),
            "verdict": mark.and_then(|mark| mark.verdict).map(Verdict::as_str),
            "note": mark.map_or("", |mark| mark.note.as_str()),
            "evidence": evidence.collect::<Vec<_>>(),
            "measure": mark.and_then(|mark| mark.measure),
            "probe": mark.is_some_and(|mark| mark.probe),
        })
    });
    json!({
        "id": case.criterion.id.as_str(),
        "level": framework.levels[case.criterion.level].id.as_str(),
        "text": case.criterion.text,
        "status": case.status().as_str(),
        "differs": case.differs(),
        "majority": case.majority().map(Verdict::as_str),
        "marks": marks.collect::<Vec<_>>(),
        "panel": case.resolution.map(|resolution| json!({
            "verdict": resolution.verdict.as_str(), "rationale": resolution.rationale,
            "at": resolution.at.to_string(),
        })),
        "discussion": case.discussion.map(|discussion| discussion.note.as_str()),
    })
}

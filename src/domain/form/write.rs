//! The text of a form.

use std::fmt::Write as _;

use super::{Answers, Field, Moment, Part, Slot, answer::answers};
use crate::domain::{
    framework::{Criterion, Framework},
    ids::EvidenceId,
    state::State,
    text::clean,
};

/// The longest line of a remark, in characters.
const WIDE: usize = 92;
/// What stands before each line of a note.
const INDENT: &str = "    ";

const HEAD: &str = "\
# The form of a session. Fill it in with any editor, then: assessor form --apply FILE
#
# [x] met   [-] not yet met   [ ] unmarked   [x]? marked, and to be asked about at the interview
# “E: E1, E2” cites evidence. A note stands below its criterion, indented.
# Lines that begin with # are read over. What is taken out of the form stays in the session as it is.
";

/// The form of `state`, as the session stood at `moment`, with the criteria that are to be `shown`. `next` is the
/// number of the next new evidence item.
pub fn write(
    framework: &Framework,
    state: &State,
    moment: &Moment,
    next: EvidenceId,
    shown: impl Fn(&Criterion) -> bool,
) -> String {
    let answers = answers(framework, state);
    let mut text = HEAD.to_owned();
    let _ = write!(text, "\nsession: {}\nas of: {moment}\n\n", moment.session);
    candidate(framework, &answers, &mut text);
    evidence(framework, state, next, &answers, &mut text);
    for (index, ability) in framework.abilities.iter().enumerate() {
        let own = framework.criteria.iter().filter(|criterion| criterion.ability == index);
        let own: Vec<_> = own.filter(|criterion| shown(criterion)).collect();
        if !own.is_empty() {
            let dimension = &framework.dimensions[ability.dimension].title;
            heading(&format!("{} {} ({dimension})", ability.id, ability.label), &mut text);
            remark(&ability.statement(), &mut text);
        }
        for criterion in own {
            mark(criterion, &answers, &mut text);
        }
    }
    text
}

fn candidate(framework: &Framework, answers: &Answers, text: &mut String) {
    for slot in Slot::LINES {
        match slot {
            Slot::Interest => {
                let kinds: Vec<_> = framework.interests.iter().map(|kind| kind.id.as_str()).collect();
                text.push('\n');
                remark(&format!("{}; what there is to say goes below, indented", kinds.join(", ")), text);
            }
            Slot::Outcome => {
                text.push('\n');
                remark("recommend, defer or decline, and the level; the reasons go below, indented", text);
            }
            _ => {}
        }
        let answer = answers.get(&slot).map_or("", String::as_str);
        text.push_str(format!("{}: {answer}", slot.word()).trim_end());
        text.push('\n');
        block(slot.block().as_ref(), answers, text);
    }
}

fn evidence(framework: &Framework, state: &State, next: EvidenceId, answers: &Answers, text: &mut String) {
    let kinds: Vec<_> = framework.evidence_kinds.iter().map(|kind| kind.id.as_str()).collect();
    heading("Evidence", text);
    remark("For another item, write the next number and below it what it is:", text);
    let _ = write!(text, "#\n# {next}\n");
    for field in Field::ALL {
        let _ = writeln!(text, "#{INDENT} {}:", field.word());
    }
    text.push_str("#\n");
    remark(&format!("kind: {}", kinds.join(", ")), text);
    remark("date: such as 2025-06-30", text);
    remark("judged: V valid, A authentic, C current, S sufficient; v a c s not so; . not judged", text);
    remark("“removed” behind its number takes an item out of the ledger and of every citation.", text);
    for item in &state.evidence {
        let _ = write!(text, "\n{}\n", item.id);
        for field in Field::ALL {
            item_line(item.id, field, answers, text);
        }
    }
}

fn item_line(id: EvidenceId, field: Field, answers: &Answers, text: &mut String) {
    let answer = answers.get(&Slot::Item(id, field)).map_or("", String::as_str);
    text.push_str(format!("{INDENT}{}: {answer}", field.word()).trim_end());
    text.push('\n');
}

fn mark(criterion: &Criterion, answers: &Answers, text: &mut String) {
    let answer = |part| answers.get(&Slot::Mark(criterion.id.clone(), part)).map_or("", String::as_str);
    text.push('\n');
    remark(&criterion.text, text);
    if let Some(measure) = &criterion.measure {
        remark(&format!("figure: {}, at least {}", measure.unit, measure.minimum), text);
    }
    let sign = match answer(Part::Verdict) {
        "" => ' ',
        "met" => 'x',
        _ => '-',
    };
    let probe = if answer(Part::Probe).is_empty() { ' ' } else { '?' };
    let mut line =
        format!("[{sign}]{probe} {:<11} E: {}", criterion.id, answer(Part::Cites)).trim_end().to_owned();
    if criterion.measure.is_some() {
        let _ = write!(line, "  figure: {}", answer(Part::Figure));
    }
    text.push_str(line.trim_end());
    text.push('\n');
    block(Some(&Slot::Mark(criterion.id.clone(), Part::Note)), answers, text);
}

fn block(slot: Option<&Slot>, answers: &Answers, text: &mut String) {
    let Some(answer) = slot.and_then(|slot| answers.get(slot)).filter(|answer| !answer.is_empty()) else {
        return;
    };
    for line in answer.split('\n') {
        text.push_str(format!("{INDENT}{line}").trim_end());
        text.push('\n');
    }
}

fn heading(title: &str, text: &mut String) {
    text.push('\n');
    let title = clean(title);
    let rule = "-".repeat(WIDE.saturating_sub(title.chars().count() + 8).max(4));
    let _ = writeln!(text, "# ---- {title} {rule}");
}

/// A text that is read over, in lines that an editor shows whole.
fn remark(says: &str, text: &mut String) {
    let mut line = String::from("#");
    for word in clean(says).split(' ') {
        if line.len() > 1 && line.chars().count() + 1 + word.chars().count() > WIDE {
            text.push_str(&line);
            text.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

//! Words that several parts of a page use: each thing is said and drawn the same everywhere.

use crate::{
    domain::{
        framework::{Framework, Level},
        ids::CriterionId,
        rule::{Failure, LevelStanding},
        state::{Mark, Outcome, Recommendation, Verdict},
    },
    export::report::html::Html,
};

/// `1 criterion`, `2 criteria`.
pub fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

/// A mark, as a sign and a word.
pub fn mark(html: &mut Html, mark: Option<&Mark>) {
    verdict(html, mark.and_then(|mark| mark.verdict));
}

/// What was said of a criterion, as a sign and a word.
pub fn verdict(html: &mut Html, verdict: Option<Verdict>) {
    html.raw(match verdict {
        Some(Verdict::Met) => {
            "<span class=\"mark met\"><span aria-hidden=\"true\">✔\u{fe0e}</span> met</span>"
        }
        Some(Verdict::NotYet) => {
            "<span class=\"mark not\"><span aria-hidden=\"true\">✘\u{fe0e}</span> not yet</span>"
        }
        None => "<span class=\"mark\"><span aria-hidden=\"true\">·</span> unmarked</span>",
    });
}

/// A criterion's id, leading to where it stands on the page.
pub fn criterion(html: &mut Html, id: &CriterionId) {
    html.raw("<a class=\"id\" href=\"#c-").text(id.as_str()).raw("\">").text(id.as_str()).raw("</a>");
}

/// Criteria by their ids, with commas between them.
pub fn criteria<'a>(html: &mut Html, ids: impl IntoIterator<Item = &'a CriterionId>) {
    for (at, id) in ids.into_iter().enumerate() {
        html.raw(if at > 0 { ", " } else { "" });
        criterion(html, id);
    }
}

/// What is recommended, as a phrase.
pub fn recommended(recommendation: &Recommendation) -> String {
    let level = recommendation.level.as_ref();
    match (recommendation.outcome, level) {
        (Outcome::Recommend, Some(level)) => format!("Recommended level: {level}"),
        (Outcome::Recommend, None) => "Recommended, without a level named".into(),
        (Outcome::Defer, Some(level)) => format!("Recommended: defer {level}"),
        (Outcome::Defer, None) => "Recommended: defer".into(),
        (Outcome::Decline, Some(level)) => format!("Not recommended for {level}"),
        (Outcome::Decline, None) => "Not recommended".into(),
    }
}

/// Whether a level is reached and if not why, as the end of a sentence.
pub fn reached(framework: &Framework, standing: &LevelStanding) -> String {
    match standing.failures.first() {
        None => "reached".into(),
        Some(Failure::Abilities { reached, required }) => {
            format!("not reached: {reached} of the {} it needs", count(*required, "ability", "abilities"))
        }
        Some(Failure::LevelBelow(below)) => {
            format!("not reached: {} below it is not", framework.levels[*below].id)
        }
    }
}

/// A level with its title and its band of experience.
pub fn level<'h>(html: &'h mut Html, level: &Level) -> &'h mut Html {
    html.raw("<b>").text(level.id.as_str()).raw("</b>");
    for says in level.title.as_deref().into_iter().chain([level.description.as_str()]) {
        if !says.is_empty() {
            html.raw("<br>").text(says);
        }
    }
    if let Some(band) = level.experience_years {
        let band =
            band.max.map_or_else(|| format!("{} or more", band.min), |max| format!("{} to {max}", band.min));
        html.raw("<br>").text(format!("{band} years of experience"));
    }
    html
}

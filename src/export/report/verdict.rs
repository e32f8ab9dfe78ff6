//! The rule and what the marks come to by it, in sentences and as a table of levels.

use super::{Page, html::Html, words};
use crate::domain::{
    framework::{Abilities, Framework, Rule},
    rule::{LevelStanding, Standing},
};

/// What the marks come to, a session's or a panel's.
pub struct Reckoning<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// What the rule makes of them.
    pub standing: &'a Standing,
    /// The index of the level applied for.
    pub target: Option<usize>,
}

impl<'a> Reckoning<'a> {
    fn at_target(&self) -> Option<&'a LevelStanding> {
        self.standing.levels.get(self.target?)
    }
}

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    section(html, "What the marks come to", &page.reckoning());
}

/// Writes the section under a heading.
pub fn section(html: &mut Html, heading: &'static str, result: &Reckoning<'_>) {
    let framework = result.framework;
    html.raw("<section aria-labelledby=\"verdict\">\n<h2 id=\"verdict\">").raw(heading).raw("</h2>\n<p>");
    html.text(explained(&framework.rule)).raw("</p>\n");
    if !framework.rule.basis.is_empty() {
        html.raw("<p class=\"aside\">Where the rule comes from: ").text(&framework.rule.basis).raw("</p>\n");
    }
    html.raw("<p><strong>");
    match result.standing.reached {
        Some(level) => html
            .raw("By this rule the marks reach ")
            .text(framework.levels[level].id.as_str())
            .raw(".</strong>"),
        None => html.raw("By this rule the marks reach no level yet.</strong>"),
    };
    if let Some(standing) = result.at_target() {
        html.raw(" ").text(at_target(framework, standing));
    }
    html.raw("</p>\n");
    missing(html, result);
    levels(html, result);
    html.raw("</section>\n");
}

/// The rule as a sentence for somebody who never saw it.
fn explained(rule: &Rule) -> String {
    let share = match rule.percent {
        100 => "all".to_owned(),
        percent => format!("at least {percent} %"),
    };
    let whose = match rule.abilities {
        Abilities::Every => format!("in every ability {share} of the criteria at that level are met"),
        Abilities::AtLeast(1) => {
            format!("in at least 1 ability {share} of the criteria at that level are met")
        }
        Abilities::AtLeast(number) => {
            format!("in at least {number} abilities {share} of the criteria at that level are met")
        }
    };
    let below = if rule.cumulative { ", and every level below it is reached as well" } else { "" };
    format!("A level is reached when {whose}{below}. An unmarked criterion counts as not met.")
}

fn at_target(framework: &Framework, standing: &LevelStanding) -> String {
    let level = &framework.levels[standing.level].id;
    let (met, of, marked) = (standing.met(), standing.of(), standing.marked());
    let not_yet = marked - met;
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    format!(
        "Of the {} at {level}, the level applied for, {met} {} met, {not_yet} {} not yet met and {} {} unmarked; {level} is {}.",
        words::count(of, "criterion", "criteria"),
        are(met),
        are(not_yet),
        of - marked,
        are(of - marked),
        words::reached(framework, standing),
    )
}

/// What would reach the level applied for.
fn missing(html: &mut Html, result: &Reckoning<'_>) {
    let Some(standing) = result.at_target() else { return };
    if standing.missing.is_empty() {
        return;
    }
    let framework = result.framework;
    html.raw("<p>The fewest criteria that would reach it if they were met: ");
    words::criteria(html, standing.missing.iter().map(|index| &framework.criteria[*index].id));
    html.raw(".</p>\n");
}

fn levels(html: &mut Html, result: &Reckoning<'_>) {
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Table of levels\" tabindex=\"0\">\n");
    html.raw("<table class=\"figures\">\n<caption>Marks by level</caption>\n<thead><tr><th scope=\"col\">Level</th>");
    html.raw("<th scope=\"col\" class=\"n\">Met</th><th scope=\"col\" class=\"n\">Not yet</th>");
    html.raw("<th scope=\"col\" class=\"n\">Unmarked</th><th scope=\"col\" class=\"n\">Criteria</th>");
    html.raw("<th scope=\"col\">By the rule</th></tr></thead>\n<tbody>\n");
    for standing in &result.standing.levels {
        level(html, result, standing);
    }
    html.raw("</tbody>\n</table>\n</div>\n");
}

fn level(html: &mut Html, result: &Reckoning<'_>, standing: &LevelStanding) {
    let target = Some(standing.level) == result.target;
    html.raw(if target { "<tr class=\"target\">" } else { "<tr>" }).raw("<th scope=\"row\">");
    html.text(result.framework.levels[standing.level].id.as_str());
    html.raw(if target { " <span class=\"tag\">applied for</span></th>" } else { "</th>" });
    let (met, marked, of) = (standing.met(), standing.marked(), standing.of());
    for number in [met, marked - met, of - marked, of] {
        html.raw("<td class=\"n\">").show(number).raw("</td>");
    }
    html.raw("<td>").text(words::reached(result.framework, standing)).raw("</td></tr>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_explained_in_a_sentence() {
        let rule =
            |percent, abilities, cumulative| Rule { percent, abilities, cumulative, basis: String::new() };
        for (rule, expected) in [
            (
                rule(100, Abilities::Every, false),
                "A level is reached when in every ability all of the criteria at that level are met.",
            ),
            (
                rule(80, Abilities::AtLeast(3), true),
                "A level is reached when in at least 3 abilities at least 80 % of the criteria at that level are met, \
                 and every level below it is reached as well.",
            ),
            (
                rule(50, Abilities::AtLeast(1), false),
                "A level is reached when in at least 1 ability at least 50 % of the criteria at that level are met.",
            ),
        ] {
            assert_eq!(explained(&rule), format!("{expected} An unmarked criterion counts as not met."));
        }
    }
}

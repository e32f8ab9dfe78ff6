//! How far the members agree: in words first, then as figures. They come from the sealed sessions alone.

use super::Page;
use crate::{
    domain::{
        agreement::{Agreement, Coefficient, Overruled},
        panel::{Part, Report, Scope},
    },
    export::report::{html::Html, words},
};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    let report = page.sitting.agreement();
    html.raw(
        "<section aria-labelledby=\"agreement\">\n<h2 id=\"agreement\">How far the members agree</h2>\n",
    );
    let warning = report.warning();
    if let Some(overall) = report.overall() {
        for sentence in reading(overall) {
            html.raw("<p>").text(sentence).raw("</p>\n");
        }
        if let Some(warning) = warning {
            html.raw("<p><strong>").text(warning).raw("</strong></p>\n");
        }
        figures(html, overall);
    }
    parts(html, page, &report);
    overruled(html, page, &report.overruled);
    html.raw("<p class=\"aside\">All figures are of the sealed sessions, so nothing that the panel settled moves them. ");
    html.raw("The intervals are at 95 % and take the criteria as the sample: what other criteria would have shown ");
    html.raw("with these assessors. Sources: Cohen 1960, Fleiss 1971, Gwet 2008, Krippendorff 2011.</p>\n</section>\n");
}

/// The figures in words, for somebody who never saw one.
fn reading(figures: &Agreement) -> Vec<String> {
    let Some(raw) = figures.raw.estimate() else {
        return vec!["No criterion was marked by two members, so there is nothing to compare.".into()];
    };
    let who = if figures.assessors == 2 { "The two members" } else { "Two members taken at random" };
    let interval = raw.interval.map_or_else(String::new, |interval| {
        format!(" (between {} and {} with 95 % confidence)", percent(interval.low), percent(interval.high))
    });
    let units = words::count(figures.units, "criterion", "criteria");
    let said = format!(
        "{who} say the same on {} of the {units} that at least two members marked{interval}.",
        percent(raw.value)
    );
    vec![said, beyond_chance(figures.ac1)]
}

fn beyond_chance(ac1: Coefficient) -> String {
    match ac1.value() {
        Some(value) => format!(
            "Some of that would come about by chance. With chance taken off it is {value:.2} by Gwet’s AC1, where 1 is \
             complete agreement and 0 is what chance alone would give."
        ),
        None => "How much of that is chance can’t be said: all marks are the same.".into(),
    }
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

fn figures(html: &mut Html, figures: &Agreement) {
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Figures of agreement\" tabindex=\"0\">\n");
    html.raw("<table class=\"figures\">\n<caption>Agreement over all criteria</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Figure</th><th scope=\"col\">Value, with its 95 % interval</th>");
    html.raw("<th scope=\"col\">What it says</th></tr></thead>\n<tbody>\n");
    for (name, figure, says) in [
        ("Raw agreement", figures.raw, "how often two members say the same"),
        ("On met", figures.positive, "how often one says met where another does"),
        ("On not yet", figures.negative, "how often one says not yet where another does"),
        (
            figures.kappa_name(),
            figures.kappa,
            "agreement beyond chance; misleads where nearly all marks are the same",
        ),
        ("Gwet’s AC1", figures.ac1, "agreement beyond chance; holds where nearly all marks are the same"),
        ("Krippendorff’s alpha", figures.alpha, "agreement beyond chance, with missing marks"),
    ] {
        html.raw("<tr><th scope=\"row\">").text(name).raw("</th><td>");
        value(html, figure);
        html.raw("</td><td>").raw(says).raw("</td></tr>\n");
    }
    html.raw("</tbody>\n</table>\n</div>\n");
}

/// A figure with its interval, which is not broken across lines.
fn value(html: &mut Html, figure: Coefficient) {
    let shown = format!("{figure:#}");
    match shown.split_once(" (") {
        Some((value, aside)) => {
            html.text(value).raw(" <span class=\"whole\">(").text(aside).raw("</span>");
        }
        None => drop(html.text(shown)),
    }
}

/// The figures of the parts of which at least two members marked something.
fn parts(html: &mut Html, page: &Page<'_>, report: &Report) {
    let is_pair = |part: &&Part| matches!(part.scope, Scope::Pair(..));
    let compared = |part: &&Part| part.figures.units > 0;
    let parts = report
        .parts
        .iter()
        .skip(1)
        .filter(compared)
        .filter(|part| report.overruled.len() > 2 || !is_pair(part));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        return;
    }
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Agreement by part\" tabindex=\"0\">\n");
    html.raw("<table>\n<caption>Agreement by part</caption>\n<thead><tr><th scope=\"col\">Part</th>");
    html.raw("<th scope=\"col\" class=\"n\">Criteria</th><th scope=\"col\">Raw agreement</th>");
    html.raw("<th scope=\"col\">Gwet’s AC1</th><th scope=\"col\">Krippendorff’s alpha</th></tr></thead>\n<tbody>\n");
    for part in parts {
        html.raw("<tr><th scope=\"row\">").raw(part.scope.kind()).raw(" ");
        html.typed(&part.scope.name(page.framework(), page.state())).raw("</th><td class=\"n\">");
        html.show(part.figures.units).raw("</td>");
        for figure in [part.figures.raw, part.figures.ac1, part.figures.alpha] {
            html.raw("<td>");
            value(html, figure);
            html.raw("</td>");
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n</div>\n");
}

fn overruled(html: &mut Html, page: &Page<'_>, overruled: &[Overruled]) {
    html.raw(
        "<div class=\"wide\" role=\"region\" aria-label=\"Table of what was settled\" tabindex=\"0\">\n",
    );
    html.raw("<table>\n<caption>How often the panel settled otherwise than a member had marked</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Member</th><th scope=\"col\" class=\"n\">Settled of those marked</th>");
    html.raw("<th scope=\"col\" class=\"n\">Met made not yet</th><th scope=\"col\" class=\"n\">Not yet made met</th>");
    html.raw("</tr></thead>\n<tbody>\n");
    for (place, tally) in overruled.iter().enumerate() {
        html.raw("<tr><th scope=\"row\">").typed(&page.state().label(place)).raw("</th>");
        for number in [tally.settled, tally.lowered, tally.raised] {
            html.raw("<td class=\"n\">").show(number).raw("</td>");
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n</div>\n");
}

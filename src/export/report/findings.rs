//! What a check of the session finds, and what the assessor said to it at the seal.

use super::{Page, html::Html, words};
use crate::domain::check::{Finding, Weight};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    html.raw("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
    if page.findings.is_empty() {
        html.raw("<p>A check finds nothing to ask about.</p>\n</section>\n");
        return;
    }
    let found = words::count(page.findings.len(), "thing", "things");
    html.raw("<p>A check of the record finds ").text(found);
    html.raw(" to ask about. The age of evidence counts to ").show(page.subject.counted_day()).raw(".</p>\n");
    html.raw("<table class=\"findings\">\n<caption>Findings, with the assessor’s reasons</caption>\n<thead><tr><th scope=\"col\">What</th>");
    html.raw("<th scope=\"col\">Where</th><th scope=\"col\">For a seal</th></tr></thead>\n<tbody>\n");
    for alike in grouped(page) {
        row(html, page, &alike);
    }
    html.raw("</tbody>\n</table>\n</section>\n");
}

/// The findings, those together that say the same and have the same answer, each group where its first one stands.
fn grouped<'p>(page: &'p Page<'_>) -> Vec<Vec<&'p Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for found in &page.findings {
        let same = |other: &Finding| {
            (other.kind, &other.text, reason(page, other)) == (found.kind, &found.text, reason(page, found))
        };
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| same(first))) {
            Some(group) => group.push(found),
            None => groups.push(vec![found]),
        }
    }
    groups
}

/// What the assessor said to a finding at the seal.
fn reason<'p>(page: &'p Page<'_>, found: &Finding) -> Option<&'p String> {
    page.state().seal.as_ref()?.reasons.get(&found.key())
}

fn row(html: &mut Html, page: &Page<'_>, alike: &[&Finding]) {
    let Some(first) = alike.first() else { return };
    html.raw("<tr><th scope=\"row\">").text(&first.text);
    if let Some(reason) = reason(page, first) {
        html.raw("<div class=\"typed\" dir=\"auto\">").lines(reason).raw("</div>");
    }
    html.raw("</th><td>");
    if first.criterion.is_none() {
        html.raw("the session");
    }
    words::criteria(html, alike.iter().filter_map(|found| found.criterion.as_ref()));
    html.raw("</td><td>").raw(match first.weight(page.framework(), page.state()) {
        Weight::Remark => "a remark",
        Weight::Reason => "needs a reason",
        Weight::Bars => "<strong>bars it</strong>",
    });
    html.raw("</td></tr>\n");
}

//! The evidence ledger: what there is, how good it is, and what it supports.

use super::{Page, html::Html, words};
use crate::{domain::evidence::EvidenceItem, export::tables::evidence::stale};

/// Writes the section.
pub fn write(html: &mut Html, page: &Page<'_>) {
    html.raw("<section aria-labelledby=\"evidence\">\n<h2 id=\"evidence\">Evidence</h2>\n");
    let ledger = &page.state().evidence;
    if ledger.is_empty() {
        html.raw("<p>The ledger has no entries.</p>\n</section>\n");
        return;
    }
    html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Evidence ledger\" tabindex=\"0\">\n");
    html.raw("<table>\n<caption>Evidence ledger</caption>\n<thead><tr><th scope=\"col\">Entry</th>");
    html.raw("<th scope=\"col\">What and where</th><th scope=\"col\">Date</th><th scope=\"col\">Judged</th>");
    html.raw("<th scope=\"col\">Cited for</th></tr></thead>\n<tbody>\n");
    for item in ledger {
        row(html, page, item);
    }
    html.raw("</tbody>\n</table>\n</div>\n</section>\n");
}

fn row(html: &mut Html, page: &Page<'_>, item: &EvidenceItem) {
    html.raw("<tr id=\"e-").show(item.id).raw("\"><th scope=\"row\">").show(item.id).raw("</th><td>");
    if let Some(kind) = &item.kind {
        let known = page.framework().kind(kind);
        html.raw("<span class=\"dimension\">")
            .text(known.map_or(kind.as_str(), |kind| &kind.title))
            .raw("</span> ");
    }
    html.typed(&item.title);
    if !item.locator.is_empty() {
        html.raw("<br>").typed(&item.locator);
    }
    html.raw("</td><td class=\"date\">");
    match item.date {
        Some(date) => html.show(date),
        None => html.raw("no date"),
    };
    html.raw(if stale(page.subject, item) == Some(true) { "<br><strong>too old</strong>" } else { "" });
    html.raw("</td><td>").text(judged(item)).raw("</td><td>");
    let criteria = page.framework().criteria.iter().map(|criterion| &criterion.id);
    let state = page.state();
    words::criteria(
        html,
        criteria.filter(|id| state.mark(id).is_some_and(|mark| mark.cites.contains(&item.id))),
    );
    html.raw("</td></tr>\n");
}

/// How good it is as evidence, in words.
fn judged(item: &EvidenceItem) -> String {
    let flags = [
        (item.valid, "valid"),
        (item.authentic, "authentic"),
        (item.current, "current"),
        (item.sufficient, "sufficient"),
    ];
    let part = |says: Option<bool>, before: &str| {
        let words: Vec<_> = flags.iter().filter(|(flag, _)| *flag == says).map(|(_, word)| *word).collect();
        (!words.is_empty()).then(|| format!("{before}{}", words.join(", ")))
    };
    let parts = [part(Some(true), ""), part(Some(false), "not "), part(None, "open: ")];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EvidenceId;

    #[test]
    fn how_good_evidence_is_stands_there_in_words() {
        let item = EvidenceItem::new(EvidenceId(1));
        assert_eq!(judged(&item), "open: valid, authentic, current, sufficient");
        let item = EvidenceItem { valid: Some(true), authentic: Some(true), sufficient: Some(false), ..item };
        assert_eq!(judged(&item), "valid, authentic; not sufficient; open: current");
    }
}

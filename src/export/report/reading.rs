//! What a page says that no table has, read back off its own markup: so that a page whose session is not at hand can be
//! made again from the tables and from this.

use std::str::FromStr;

use jiff::Timestamp;

use super::record::{Event, Record};
use crate::domain::ids::CriterionId;

/// What a page says that no table has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The candidate's years in practice.
    pub years: Option<u32>,
    /// When interest was declared and what there was to say about it, once it was.
    pub declared: Option<(Timestamp, String)>,
    /// What the history and the file say.
    pub record: Record,
}

/// What the page of a session says that no table has; none where it doesn't stand where it should.
pub fn told(page: &str) -> Option<Told> {
    let mut page = Scan(page);
    page.to("<dt>Years in practice</dt><dd>")?;
    let years = page.until("</dd>")?;
    let years = if years == "not given" { None } else { Some(years.parse().ok()?) };
    page.to("<dt>Interest declared</dt><dd>")?;
    let declared = declared(page.until("</dd>")?);
    page.to("<h2 id=\"record\">")?;
    Some(Told { years, declared, record: record(&mut page)? })
}

fn declared(fact: &str) -> Option<(Timestamp, String)> {
    let mut fact = Scan(fact);
    let at = fact.time()?;
    let detail = fact.to("<div class=\"typed\" dir=\"auto\">").and_then(|()| fact.until("</div>"));
    Some((at, text_of(detail.unwrap_or_default())))
}

fn record(page: &mut Scan<'_>) -> Option<Record> {
    page.to("<tbody>\n")?;
    let mut rows = Scan(page.until("</tbody>")?);
    let mut events = Vec::new();
    while rows.to("<tr><th scope=\"row\">").is_some() {
        let seq = rows.number("</th>")?;
        let at = rows.time()?;
        rows.to("<td dir=\"auto\">")?;
        events.push(Event { seq, at, says: text_of(rows.until("</td>")?) });
    }
    page.to("<dt>Saved</dt><dd>")?;
    let mut saved = Scan(page.until("</dd>")?);
    let saved_at = saved.time();
    saved.to("revision ")?;
    let revision = saved.number(" with ")?;
    let entries = saved.number(" ")?;
    let program = saved.to(", by ").map(|()| text_of(saved.0)).unwrap_or_default();
    page.to("<dt>Digest of the last entry</dt><dd><code>")?;
    let head = page.number("</code>")?;
    Some(Record { events, saved_at, revision, entries, program, head })
}

/// When the page says that what was said of a criterion last changed.
pub fn changed_at(page: &str, criterion: &CriterionId) -> Option<Timestamp> {
    let mut page = Scan(page);
    page.to(&format!("id=\"c-{criterion}\""))?;
    let mut row = Scan(page.until("</tr>")?);
    row.to("Last changed ")?;
    row.time()
}

/// The text of markup: without its tags, with what was escaped as it was; a broken line goes on after a space.
pub fn text_of(markup: &str) -> String {
    let mut text = String::new();
    for (at, part) in markup.split('<').enumerate() {
        if part.starts_with("br>") {
            text.push(' ');
        }
        let said = if at == 0 { part } else { part.split_once('>').map_or("", |(_, said)| said) };
        text.push_str(said);
    }
    // The sign that all others begin with comes last, so that nothing is read twice.
    let escaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    escaped.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}

/// Markup that is read from front to back.
struct Scan<'p>(&'p str);

impl<'p> Scan<'p> {
    /// Goes on behind `mark`; stays where it is if there is none.
    fn to(&mut self, mark: &str) -> Option<()> {
        self.until(mark).map(|_| ())
    }

    /// What stands before `mark`, and goes on behind it.
    fn until(&mut self, mark: &str) -> Option<&'p str> {
        let (before, behind) = self.0.split_once(mark)?;
        self.0 = behind;
        Some(before)
    }

    /// What stands before `mark`, as what it is.
    fn number<T: FromStr>(&mut self, mark: &str) -> Option<T> {
        self.until(mark)?.parse().ok()
    }

    /// The next moment.
    fn time(&mut self) -> Option<Timestamp> {
        self.to("<time datetime=\"")?;
        self.number("\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{history::Change, state::Verdict},
        export::{report, sample, subject::Subject},
    };

    #[test]
    fn what_no_table_has_is_read_off_a_page_as_it_was() {
        let edition = sample::edition();
        let mut session = sample::draft(&edition, 1, "Years in practice</dt><dd>7</dd>");
        let detail = "</dd> & \"so\"\nLast changed <time datetime=\"2020-01-01T00:00:00Z\">".to_owned();
        let declared = Change::Declared { kind: Some("none".parse().unwrap()), detail: detail.clone() };
        sample::record(&mut session, &edition, 1, vec![declared]);
        let (criterion, other): (CriterionId, CriterionId) =
            ("PK1.CMP.1".parse().unwrap(), "PK1.CMP.2".parse().unwrap());
        let note = Change::Note { criterion: criterion.clone(), to: detail.clone() };
        let verdict = Change::Verdict { criterion: criterion.clone(), to: Some(Verdict::Met) };
        sample::record(&mut session, &edition, 3, vec![note, verdict]);
        session.file.saved_at = Some(sample::at(4));
        session.file.program = "assessor 0.1.0".into();
        let subject = Subject { edition: &edition, session: &session };
        let mut page = Vec::new();
        report::page(&subject, &mut page).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert_eq!(changed_at(&page, &criterion), Some(sample::at(3)));
        assert_eq!(changed_at(&page, &other), None);
        let told = told(&page).unwrap();
        assert_eq!((told.years, told.declared), (Some(4), Some((sample::at(1), detail))));
        assert_eq!(told.record, Record::of(&subject));
    }

    #[test]
    fn a_text_is_read_once() {
        assert_eq!(text_of("a<b class=\"c\">d</b><br>&amp;lt; &lt;e&gt; &#39;&quot;"), "ad &lt; <e> '\"");
    }
}

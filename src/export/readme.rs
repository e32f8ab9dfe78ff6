//! The README of a bundle: what the reader has in hand, and how to open it in a spreadsheet, R and pandas without losing
//! anything. Its pieces of code are run as they stand by `tests/bundle/run`. Makes text, writes nothing.

use crate::{
    domain::framework::Edition,
    export::{
        csv::Profile,
        redact::{People, WITHHELD},
        report::OVERVIEW,
        table::{Field, Kind, Schema, joined},
        xlsx::{MOST_ROWS, Remarks, WORKBOOK},
    },
};

/// The name of the README in a bundle.
pub const README: &str = "README.txt";

/// What the README of a bundle tells.
#[derive(Debug)]
pub struct Readme<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// Who reads the bundle.
    pub profile: Profile,
    /// The tables.
    pub tables: Vec<&'a Schema>,
    /// How many sessions there are.
    pub sessions: usize,
    /// How many of them are sealed and go along.
    pub sealed: usize,
    /// How many drafts go along.
    pub drafts: usize,
    /// What there is to say of the workbook; none where there is no workbook.
    pub workbook: Option<Remarks>,
    /// Whether the files of a panel go along.
    pub panel: bool,
    /// How people are shown.
    pub people: People,
    /// Whether the pages of the report go along.
    pub pages: bool,
}

impl Readme<'_> {
    /// The text.
    pub fn text(&self) -> String {
        let parts = [self.head(), self.files(), self.tables(), self.spreadsheets(), self.r(), self.pandas()];
        parts.concat()
    }

    fn head(&self) -> String {
        let framework = &self.edition.framework;
        let (title, edition, digest) = (&framework.title, &framework.edition, self.edition.digest);
        let (sessions, sealed) = (self.sessions, self.sealed);
        let redacted = self.redacted();
        format!(
            "FOR THE COMMITTEE\n\n\
             Marks against {title}, edition {edition}\n(digest {digest}).\n\n\
             Sessions: {sessions}, of which {sealed} are sealed.\n\n\
             Assessors recommend, the committee decides: nothing in this folder is a decision, and the\n\
             columns committee_decision, committee_date and committee_members are empty.\n\n{redacted}"
        )
    }

    fn redacted(&self) -> String {
        let People::Coded { notes } = self.people else { return String::new() };
        let notes = if notes {
            "Notes are as they were typed, and may name people. Titles and places of evidence, rationales\n\
             and reasons are withheld"
        } else {
            "Notes, titles and places of evidence, rationales and reasons are withheld"
        };
        format!(
            "REDACTED: candidates, assessors and sessions are shown by codes; whoever made this folder keeps\n\
             the key. {notes}: where there\n\
             is one, {WITHHELD} stands in its place. The sealed sessions themselves and the pages of the\n\
             report are left out: they show the record with its names and digests, which tell who is who.\n\n"
        )
    }

    fn files(&self) -> String {
        let mut lines = vec!["WHAT IS HERE\n\n".to_owned()];
        let mut file = |name: &str, what: &str| lines.push(format!("  {name:<18} {what}\n"));
        if self.workbook.is_some() {
            file(WORKBOOK, "the tables as one workbook: every cell a text or a number, no formula");
        }
        for table in &self.tables {
            file(&format!("{}.csv", table.name), table.description.split(':').next().unwrap_or_default());
        }
        if self.pages {
            file(OVERVIEW, "the report to read and to print: begin here; a page for each session");
        }
        if self.sealed > 0 {
            file("sessions/", "the sealed sessions as they are, with their whole history");
        }
        if self.drafts > 0 {
            file("drafts/", "the drafts as they were saved, without words that were still being typed");
        }
        if self.panel {
            file("panels/", "the panel as it is: its history, its members' sessions, what they signed");
        }
        file("datapackage.json", "what each column means: a Frictionless data package");
        file("framework.toml", "the exact wording that was marked against");
        file("SHA256SUMS", "the digest of every other file");
        let check = "\nTo check that every file is as it was written:\n\n\
                 ```sh\nsha256sum -c SHA256SUMS\n```\n\n\
                 To check, with the program, that every table and page follows from the sessions here:\n\
                 assessor verify FOLDER\n\n";
        lines.concat() + check + &self.remarks()
    }

    fn remarks(&self) -> String {
        let Some(remarks) = &self.workbook else { return String::new() };
        let left_out = remarks.left_out.iter().map(|name| {
            format!(
                "The table {name} is not in {WORKBOOK}: it has more rows than a sheet can hold ({MOST_ROWS}).\n\
                 It is whole in {name}.csv.\n\n"
            )
        });
        let mut text: String = left_out.collect();
        if remarks.cut > 0 {
            let cells = if remarks.cut == 1 {
                "one cell is".to_owned()
            } else {
                format!("{} cells are", remarks.cut)
            };
            text = format!(
                "{text}In {WORKBOOK} {cells} cut, since a workbook's cells are short; the CSV tables have all of it.\n\n"
            );
        }
        text
    }

    fn tables(&self) -> String {
        let escaped = if self.profile == Profile::Committee {
            "In columns of text an apostrophe stands before a cell that a spreadsheet would take for a\n\
             formula, and before one that begins with an apostrophe; taking one off gives the text as it was\n\
             written. "
        } else {
            ""
        };
        format!(
            "THE CSV TABLES\n\n\
             UTF-8, commas, quotes doubled, lines ended by CR LF, missing values empty, times in UTC.\n\
             {escaped}References such as 00123 and 1E5 are texts: read every column as text, as below, and\n\
             turn those into numbers that datapackage.json calls so.\n\n"
        )
    }

    fn spreadsheets(&self) -> String {
        let excel = if self.workbook.is_some() {
            format!("Open {WORKBOOK}. ")
        } else {
            "Data, From Text/CSV: File Origin 65001, Do not detect data types. ".to_owned()
        };
        let convert = |table: &Schema| {
            // Separator, quote, UTF-8, first line, then each column as text.
            let columns = joined((1..=table.fields.len()).map(|column| format!("{column}/2")), "/");
            format!(
                "soffice --headless --convert-to xlsx:\"Calc MS Excel 2007 XML\" \\\n  \
                 --infilter='CSV:44,34,76,1,{columns}' {}.csv\n",
                table.name
            )
        };
        let converts: String = self.tables.iter().map(|table| convert(table)).collect();
        format!(
            "EXCEL\n\n{excel}A double click on a CSV file opens it too, but turns 00123\ninto 123.\n\n\
             LIBREOFFICE\n\nOpen a CSV file with the character set UTF-8 and every column as Text, or in a shell:\n\n\
             ```sh\n{converts}```\n\n"
        )
    }

    fn r(&self) -> String {
        let read = "\
read_table <- function(name, numbers, texts) {
  table <- read.csv(paste0(name, \".csv\"), colClasses = \"character\", na.strings = \"\",
                    encoding = \"UTF-8\", check.names = FALSE)
  names(table)[1] <- sub(\"^\\ufeff\", \"\", names(table)[1])
  for (column in texts) table[[column]] <- sub(\"^'\", \"\", table[[column]])
  for (column in numbers) table[[column]] <- as.numeric(table[[column]])
  table
}
";
        let call = |table: &Schema| {
            let (name, numbers, texts) = (table.name, numbers(table), self.texts(table));
            format!("{name} <- read_table(\"{name}\", c({numbers}),\n  c({texts}))\n")
        };
        let calls: Vec<_> = self.tables.iter().map(|table| call(table)).collect();
        format!("R\n\n```r\n{read}{}```\n\n", calls.concat())
    }

    fn pandas(&self) -> String {
        let read = "\
import pandas as pd

def read_table(name, numbers, texts):
    table = pd.read_csv(name + \".csv\", dtype=str, keep_default_na=False, encoding=\"utf-8-sig\")
    for column in texts:
        table[column] = table[column].str.replace(r\"\\A'\", \"\", regex=True)
    for column in numbers:
        table[column] = pd.to_numeric(table[column])
    return table

";
        let call = |table: &Schema| {
            let (name, numbers, texts) = (table.name, numbers(table), self.texts(table));
            format!("{name} = read_table(\"{name}\", [{numbers}],\n    [{texts}])\n")
        };
        let calls: Vec<_> = self.tables.iter().map(|table| call(table)).collect();
        format!("PANDAS\n\n```python\n{read}{}```\n", calls.concat())
    }

    fn texts(&self, table: &Schema) -> String {
        quoted(table, |field| field.is_escaped(self.profile))
    }
}

fn numbers(table: &Schema) -> String {
    quoted(table, |field| matches!(field.kind, Kind::Integer | Kind::Number))
}

fn quoted(table: &Schema, which: impl Fn(&Field) -> bool) -> String {
    joined(table.fields.iter().filter(|field| which(field)).map(|field| format!("\"{}\"", field.name)), ", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{sample, tables};

    fn text(profile: Profile, workbook: Option<Remarks>) -> String {
        let edition = sample::edition();
        let (marks, evidence) = (tables::marks::table(&edition), tables::evidence::table(&edition));
        let tables = vec![&marks.schema, &evidence.schema];
        let (sessions, sealed, drafts, panel, people, pages) = (3, 1, 2, false, People::Named, false);
        let edition = &edition;
        Readme { edition, profile, tables, sessions, sealed, drafts, workbook, panel, people, pages }.text()
    }

    #[test]
    fn it_says_what_is_left_out_and_what_is_cut() {
        let check = |remarks: Remarks, says: &str| {
            let text = text(Profile::Committee, Some(remarks));
            assert!(text.contains(says), "{text}");
        };
        check(Remarks { left_out: vec!["marks"], cut: 0 }, "The table marks is not in committee.xlsx");
        check(Remarks { left_out: vec![], cut: 1 }, "In committee.xlsx one cell is cut");
        check(Remarks { left_out: vec![], cut: 2 }, "In committee.xlsx 2 cells are cut");
    }

    #[test]
    fn only_the_committee_s_tables_have_apostrophes_to_take_off() {
        assert!(text(Profile::Committee, None).contains("[\"measure\"],\n    [\"edition\", "));
        assert!(text(Profile::Data, None).contains("[\"measure\"],\n    [])"));
    }
}

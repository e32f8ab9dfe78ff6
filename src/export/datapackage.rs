//! The data dictionary of a bundle: a Frictionless data package, which says of every column what it holds and what it
//! means. Made from the same lines as the columns themselves.

use serde::Serialize;

use crate::{
    domain::framework::Framework,
    export::{
        csv::Profile,
        redact::People,
        sums::Written,
        table::{Field, Kind, Schema},
    },
};

/// The name of the dictionary in a bundle.
pub const DATAPACKAGE: &str = "datapackage.json";

/// The form of the folders that this program makes.
pub const FORMAT: u32 = 2;

#[derive(Serialize)]
struct Package<'a> {
    name: String,
    profile: &'static str,
    title: String,
    description: String,
    /// Not of the standard: which of the two profiles the files have, and who wrote them.
    assessor: Origin,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Origin {
    program: &'static str,
    /// The form of the folder: from 2 on it holds all that `verify` makes it again from.
    format: u32,
    csv_profile: &'static str,
    /// Whether people are shown by codes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    redacted: bool,
}

#[derive(Serialize)]
struct Resource<'a> {
    name: &'static str,
    path: &'a str,
    profile: &'static str,
    description: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    dialect: Dialect,
    schema: TableSchema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    skip_initial_space: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TableSchema<'a> {
    fields: Vec<FieldOf<'a>>,
    missing_values: [&'static str; 1],
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Serialize)]
struct FieldOf<'a> {
    name: &'a str,
    r#type: &'static str,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints<'a>>,
}

#[derive(Default, PartialEq, Serialize)]
struct Constraints<'a> {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u32>,
    #[serde(rename = "enum", skip_serializing_if = "Option::is_none")]
    words: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
}

#[derive(Serialize)]
struct ForeignKey {
    fields: [&'static str; 1],
    reference: Target,
}

#[derive(Serialize)]
struct Target {
    resource: &'static str,
    fields: [&'static str; 1],
}

/// The text of `datapackage.json` for tables of sessions of `framework`, as they were written.
pub fn datapackage(
    framework: &Framework,
    profile: Profile,
    people: People,
    tables: &[(Schema, Written)],
) -> String {
    let package = Package {
        name: format!("assessor-{}", framework.id).to_lowercase(),
        profile: "tabular-data-package",
        title: title(framework),
        description: description(profile),
        assessor: Origin {
            program: concat!("assessor ", env!("CARGO_PKG_VERSION")),
            format: FORMAT,
            csv_profile: profile.as_str(),
            redacted: people != People::Named,
        },
        resources: tables.iter().map(|(schema, written)| resource(schema, written, profile)).collect(),
    };
    // Only texts, numbers and lists of them: there is nothing in it that JSON can't say.
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

/// What a bundle of sessions of `framework` is called.
pub fn title(framework: &Framework) -> String {
    format!("Marks against {}, edition {}", framework.title, framework.edition)
}

fn description(profile: Profile) -> String {
    let all = "Assessors recommend, the committee decides: no table holds a decision, and the committee's columns are \
               empty. CSV as in RFC 4180: UTF-8, lines ended by CR LF, missing values empty, times in UTC.";
    let own = match profile {
        Profile::Committee => {
            "Profile “committee”, for spreadsheets: the files begin with a byte order mark, and in the columns that say \
             so an apostrophe stands before a cell that a spreadsheet would take for a formula, and before one that \
             begins with an apostrophe. Taking one leading apostrophe off such a cell gives the text as it was written."
        }
        Profile::Data => "Profile “data”, for programs: no byte order mark, and every cell is exact.",
    };
    format!("{all} {own}")
}

fn resource<'a>(schema: &'a Schema, written: &'a Written, profile: Profile) -> Resource<'a> {
    Resource {
        name: schema.name,
        path: &written.name,
        profile: "tabular-data-resource",
        description: schema.description,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: written.bytes,
        hash: format!("sha256:{}", written.digest),
        dialect: Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
            skip_initial_space: false,
            header: true,
        },
        schema: TableSchema {
            fields: schema.fields.iter().map(|field| described(field, profile)).collect(),
            missing_values: [""],
            primary_key: schema.key,
            foreign_keys: schema.references.iter().map(foreign_key).collect(),
        },
    }
}

fn foreign_key(reference: &crate::export::table::Reference) -> ForeignKey {
    let reference_to = Target { resource: reference.table, fields: [reference.there] };
    ForeignKey { fields: [reference.field], reference: reference_to }
}

fn described(field: &Field, profile: Profile) -> FieldOf<'_> {
    let escaped = field.is_escaped(profile);
    let remark =
        if escaped { " An apostrophe may stand before it: see the package's description." } else { "" };
    let constraints = constraints(field);
    FieldOf {
        name: &field.name,
        r#type: type_of(&field.kind),
        title: field.title(),
        description: format!("{}{remark}", field.description),
        constraints: (constraints != Constraints::default()).then_some(constraints),
    }
}

fn type_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Code(_) | Kind::Id(_) => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
        Kind::Date => "date",
        Kind::DateTime => "datetime",
    }
}

fn constraints(field: &Field) -> Constraints<'_> {
    let mut constraints = Constraints { required: field.required, ..Constraints::default() };
    match &field.kind {
        Kind::Code(words) => constraints.words = Some(words),
        Kind::Id(pattern) => constraints.pattern = Some(pattern),
        Kind::Integer => constraints.minimum = Some(0),
        Kind::Text | Kind::Number | Kind::Boolean | Kind::Date | Kind::DateTime => {}
    }
    constraints
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::ids::Digest,
        export::{sample, tables},
    };

    fn dictionary(profile: Profile) -> serde_json::Value {
        let edition = sample::edition();
        let written = |name: &str| Written { name: name.into(), digest: Digest::of(b""), bytes: 0 };
        let tables = [
            (tables::marks::table(&edition).schema, written("marks.csv")),
            (tables::evidence::table(&edition).schema, written("evidence.csv")),
        ];
        serde_json::from_str(&datapackage(&edition.framework, profile, People::Named, &tables)).unwrap()
    }

    #[test]
    fn every_column_is_described() {
        let dictionary = dictionary(Profile::Data);
        for resource in dictionary["resources"].as_array().unwrap() {
            for field in resource["schema"]["fields"].as_array().unwrap() {
                for key in ["name", "type", "title", "description"] {
                    assert!(field[key].as_str().is_some_and(|text| !text.is_empty()), "{field}");
                }
            }
        }
    }

    #[test]
    fn a_coded_column_names_its_words_and_a_key_its_columns() {
        let dictionary = dictionary(Profile::Data);
        let marks = &dictionary["resources"][0]["schema"];
        let mark = marks["fields"].as_array().unwrap().iter().find(|field| field["name"] == "mark").unwrap();
        assert_eq!(mark["constraints"]["enum"], serde_json::json!(["met", "not-yet", "unmarked"]));
        assert_eq!(marks["primaryKey"], serde_json::json!(["session_id", "criterion_id"]));
        let keys = &dictionary["resources"][1]["schema"]["foreignKeys"][0]["reference"];
        assert_eq!(*keys, serde_json::json!({"resource": "marks", "fields": ["session_id"]}));
    }

    #[test]
    fn only_the_committee_s_profile_speaks_of_the_apostrophe() {
        let says = |profile| dictionary(profile).to_string().contains("postrophe may stand");
        assert!(says(Profile::Committee));
        assert!(!says(Profile::Data));
    }
}

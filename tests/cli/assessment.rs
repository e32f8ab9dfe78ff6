//! A whole assessment, by commands alone.

use std::fs;

use insta::assert_snapshot;

use crate::world::World;

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_candidate_is_assessed_from_the_first_mark_to_the_recommendation() {
    let world = World::new();
    assert_snapshot!(world.transcript(r#"
        list
        new --candidate "Ada Lovelace" --level cmp --reference C-0142 --years 4 --interest none
        list
        evidence add ada --title "Outplacement programme" --kind case-study --date 2025-06-30 --locator p.12 --valid yes
        mark ada pk1.cmp.1 met --cite E1 --note "Three instruments compared."
        mark C-0142 PK1.CMP.2 not-yet --note "One plan only."
        probe ada PK1.CMP.2
        mark ada PE1.CMP.1 met --measure 34
        undo ada
        redo ada
        edit ada --years 5
        recommend ada recommend --rationale "Nearly all of the level is shown."
        show ada --filter marked
        history ada --criterion PK1.CMP.2
        verify ada
        "#), @r#"
    $ assessor list
    no sessions
    $ assessor new --candidate "Ada Lovelace" --level cmp --reference C-0142 --years 4 --interest none
    ID  Ada Lovelace · C-0142 · for CMP · draft
    $ assessor list
    CANDIDATE     REFERENCE  FOR  MARKED  STATE  CHANGED           ASSESSOR      ID
    Ada Lovelace  C-0142     CMP  0/24    draft  TIME  Grace Hopper  HEX
    $ assessor evidence add ada --title "Outplacement programme" --kind case-study --date 2025-06-30 --locator p.12 --valid yes
    E1  V...  2025-06-30  case-study  Outplacement programme  p.12
    $ assessor mark ada pk1.cmp.1 met --cite E1 --note "Three instruments compared."
    ✔  PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to appropriately
                   address specific client needs
                   E1 Outplacement programme, p.12
                   Three instruments compared.
    $ assessor mark C-0142 PK1.CMP.2 not-yet --note "One plan only."
    ✘  PK1.CMP.2   Develops tailored programs for clients depending upon their career/talent management
                   need
                   One plan only.
    $ assessor probe ada PK1.CMP.2
    ✘? PK1.CMP.2   Develops tailored programs for clients depending upon their career/talent management
                   need
                   One plan only.
    $ assessor mark ada PE1.CMP.1 met --measure 34
    ✔  PE1.CMP.1   Engages in at 30 hours of professional learning per year of certification period
                   figure: 34 hours a year
    $ assessor undo ada
    undone: PE1.CMP.1: unmarked, was met
    undone: PE1.CMP.1: no figure, was 34
    $ assessor redo ada
    redone: PE1.CMP.1: met, was unmarked
    redone: PE1.CMP.1: 34, was no figure
    $ assessor edit ada --years 5
    Ada Lovelace · C-0142 · for CMP · draft
    $ assessor recommend ada recommend --rationale "Nearly all of the level is shown."
    Recommendation  recommend CMP: Nearly all of the level is shown.
    $ assessor show ada --filter marked
    Ada Lovelace · C-0142 · for CMP · draft
    Assessor        Grace Hopper
    Framework       ICCI Career & Talent Management Competencies, edition 1 (HEX)
    Years           5
    Interest        No conflict of interest (TIME)
    Recommendation  recommend CMP: Nearly all of the level is shown.
    Saved           TIME, revision 10
    Session         ID

     CA    ░░░░░░░░░░░░   0 met,   0 marked of  30
     CMA   ░░░░░░░░░░░░   0 met,   0 marked of  27
    ▸CMP   █░░░░░░░░░░░   2 met,   3 marked of  24
     CMF   ░░░░░░░░░░░░   0 met,   0 marked of  23

    PK1 Client needs (PROFESSIONAL KNOWLEDGE)
      Identify the career/ talent management needs of individual and/or organizational clients
    ✔  PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to appropriately
                   address specific client needs
                   E1 Outplacement programme, p.12
                   Three instruments compared.
    ✘? PK1.CMP.2   Develops tailored programs for clients depending upon their career/talent management
                   need
                   One plan only.

    PE1 Learning (PROFESSIONAL ENGAGEMENT)
      Ability and commitment to undertake ongoing Professional Learning to retain credibility and
      effectiveness in the marketplace
    ✔  PE1.CMP.1   Engages in at 30 hours of professional learning per year of certification period
                   figure: 34 hours a year

    EVIDENCE
    ITEM  VACS  DATE        KIND        TITLE                   PLACE  SUPPORTS
    E1    V...  2025-06-30  case-study  Outplacement programme  p.12   PK1.CMP.1
    $ assessor history ada --criterion PK1.CMP.2
    NUMBER  TIME              CHANGE
    11      TIME  PK1.CMP.2: not yet, was unmarked
    12      TIME  PK1.CMP.2: note written: One plan only.
    13      TIME  PK1.CMP.2: to be asked about
    $ assessor verify ada
    Ada Lovelace · C-0142 · for CMP · draft
    Session         ID
    Revision        10
    History         23 entries, the last one
                    SHA256
    SHA-256         SHA256
    sound: the file is whole, and its state is what its history says
    "#);
}

#[test]
fn a_check_says_what_bars_and_a_script_reads_the_same() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met"]);
    let outcome = world.run(&["check", "ada"]);
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("bars"), "{}", outcome.out);
    let json: serde_json::Value =
        serde_json::from_str(&world.run(&["check", "ada", "--format", "json"]).out).unwrap();
    let findings = json.as_array().unwrap();
    let barring = findings.iter().filter(|finding| finding["weight"] == "bars");
    assert_eq!(
        barring.map(|finding| &finding["kind"]).collect::<Vec<_>>(),
        ["no declaration", "no recommendation"]
    );
    let unmarked = findings.iter().filter(|finding| finding["kind"] == "unmarked").count();
    assert_eq!(unmarked, 23, "one of 24 is marked");
}

#[test]
fn the_json_of_a_session_says_what_was_marked() {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Plan", "--current", "no"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "Seen."]);
    let json: serde_json::Value =
        serde_json::from_str(&world.done(&["show", "ada", "--format", "json", "--filter", "met"])).unwrap();
    assert_eq!(json["candidate"]["reference"], "C-0142");
    assert_eq!(json["evidence"][0]["current"], false);
    let criteria = json["criteria"].as_array().unwrap();
    assert_eq!(criteria.len(), 1);
    assert_eq!(criteria[0]["cites"][0], "E1");
    assert_eq!(criteria[0]["note"], "Seen.");
    let listed: serde_json::Value = serde_json::from_str(&world.done(&["list", "--format", "json"])).unwrap();
    assert_eq!((&listed[0]["marked"], &listed[0]["of"]), (&1.into(), &24.into()));
}

#[test]
fn a_note_comes_from_the_argument_or_from_standard_input() {
    let world = World::with_ada();
    world.done(&["note", "ada", "PK1.CMP.1", "- begins with a dash"]);
    assert!(world.done(&["show", "ada"]).contains("- begins with a dash"));
    let outcome = world.run_with(&["note", "ada", "PK1.CMP.1"], "first\r\nsecond\n\n");
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let text = fs::read_to_string(world.session()).unwrap();
    assert!(text.contains(r#"note = "first\nsecond""#), "{text}");
    world.done(&["note", "ada", "PK1.CMP.1", "--clear"]);
    assert!(world.done(&["history", "ada"]).contains("PK1.CMP.1: note taken out"));
}

#[test]
fn an_item_that_is_removed_leaves_the_citations_too_and_one_undo_brings_both_back() {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Plan"]);
    world.done(&["cite", "ada", "PK1.CMP.1", "E1"]);
    world.done(&["evidence", "remove", "ada", "E1"]);
    assert!(!world.done(&["show", "ada"]).contains("Plan"));
    world.done(&["undo", "ada"]);
    assert!(world.done(&["evidence", "list", "ada"]).contains("PK1.CMP.1"));
    assert!(world.done(&["evidence", "add", "ada", "--title", "Another"]).starts_with("E2"));
}

#[test]
fn a_removed_session_comes_back_until_the_trash_is_emptied() {
    let world = World::with_ada();
    let before = world.bytes();
    world.done(&["remove", "ada"]);
    assert_eq!(world.done(&["list"]), "no sessions\n");
    assert!(world.done(&["trash", "list"]).contains("Ada Lovelace"));
    world.done(&["restore", "ada"]);
    assert_eq!(world.bytes(), before);
    world.done(&["remove", "ada"]);
    assert_eq!(world.done(&["trash", "empty"]), "1 deleted\n");
    assert_eq!(world.run(&["restore", "ada"]).code, 2);
}

#[test]
fn an_export_is_the_same_bytes_for_the_same_sessions() {
    let world = World::with_ada();
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--note", "=1+1"]);
    let (one, two) = (world.path("one"), world.path("two"));
    for folder in [&one, &two] {
        world.done(&["export", "ada", "--to", folder.to_str().unwrap()]);
    }
    for name in
        ["marks.csv", "decisions.csv", "evidence.csv", "datapackage.json", "framework.toml", "SHA256SUMS"]
    {
        assert_eq!(fs::read(one.join(name)).unwrap(), fs::read(two.join(name)).unwrap(), "{name}");
    }
    let marks = fs::read_to_string(one.join("marks.csv")).unwrap();
    assert_eq!(marks.lines().count(), 105, "a header and every criterion of the edition");
    assert!(marks.contains("'=1+1"), "no spreadsheet takes a note for a formula");
}

#[test]
fn another_framework_is_kept_compared_and_used() {
    let world = World::new();
    let shipped = world.done(&["framework", "export"]);
    let changed = shipped.replace("Maintains professional membership of professional body", "Is a member");
    let file = world.file("other.toml", &changed);
    assert!(world.done(&["framework", "check", &file]).contains("104 criteria"));
    world.done(&["framework", "import", &file]);
    assert_eq!(world.done(&["framework", "list"]).lines().count(), 3);
    assert!(world.done(&["framework", "diff", &file]).contains("~ PE2.CMP.1 wording"));
    world.done(&["new", "--candidate", "George Boole", "--level", "CA", "--framework", &file]);
    assert!(world.done(&["show", "boole", "--filter", "id:PE2.CMP.1"]).contains("Is a member"));
}

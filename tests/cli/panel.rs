//! A panel by commands alone: three assessors with folders of their own hand their sealed sessions over, and sit together
//! in the chair's.

use std::{fs, process::Command};

use insta::assert_snapshot;

use crate::room::Room;

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_panel_of_three_goes_from_sealed_sessions_to_a_signed_and_sealed_result() {
    let room = Room::new();
    room.three();
    assert_snapshot!(room.transcript(r#"
        grace: panel list
        grace: panel new @from-mary @from-boole @from-turing
        grace: panel list
        grace: panel queue ada
        grace: panel resolve ada PK1.CMP.1 met
        grace: panel resolve ada PK1.CMP.1 met --reason "Three instruments are on page 12; the third is named late."
        mary: panel resolve ada PK1.CMP.2 met --reason "I changed my mind."
        grace: panel discuss ada PK1.CMP.2 "Boole found the second plan on page 14."
        grace: panel resolve ada pk1.cmp.2 met --reason "Two plans, page 14."
        grace: panel undo ada
        grace: panel redo ada
        grace: panel accept ada
        grace: panel undo ada
        grace: panel accept ada
        mary: panel sign ada
        grace: panel recommend ada defer --rationale "Too little of the level was shown."
        grace: panel show ada
        grace: panel show ada --filter "differ level:CMP id:PK1.CMP.2"
        grace: panel queue ada
        grace: panel seal ada
        grace: panel sign ada
        mary: panel signoff ada
        boole: panel sign ada
        turing: panel sign ada
        grace: panel seal ada
        grace: panel resolve ada PK1.CMP.1 not-yet --reason "No."
        grace: panel history ada --criterion PK1.CMP.2
        grace: panel verify ada
        "#), @r#"
    grace$ assessor panel list
    no panels
    grace$ assessor panel new @from-mary @from-boole @from-turing
    ID  Ada Lovelace · C-0142 · for CMP · panel of 3 · open
    grace$ assessor panel list
    CANDIDATE     REFERENCE  FOR  MEMBERS  OPEN  STATE  CHANGED           CHAIR         ID
    Ada Lovelace  C-0142     CMP  3        2/2   open   TIME  Grace Hopper  HEX
    grace$ assessor panel queue ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · open

    PK1 Client needs
      Identify the career/ talent management needs of individual and/or organizational clients
        Determine the individual career/ talent management transition e.g. school to work; promotion;
        job loss; reskilling; second career; retirement
        Determine the specific organizational career/talent management needs—e.g. basic skills,
        workforce planning, downsizing
        Demonstrate use of appropriate client assessment/profiling methodologies
        Recognize diversity (race, age, gender, socioeconomic status, culture, values) and/or
        organizational culture as this affects career/talent management decision-making

    · PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to appropriately
                   address specific client needs
                   (2 of 3 say met)
                   ✔ Mary Somerville: met
                       E1 Outplacement programme, p.12
                       Three instruments compared.
                   ✔ George Boole: met
                       E1 Outplacement programme, p.12
                   ✘ Alan Turing: not yet
                       E1 Outplacement programme, p.12
                       Two, not three.

    · PK1.CMP.2   Develops tailored programs for clients depending upon their career/talent management
                   need
                   (met 1, not yet 1, unmarked 1)
                   ✘ Mary Somerville: not yet
                       E1 Outplacement programme, p.12
                       One plan.
                   ✔ George Boole: met
                       E1 Outplacement programme, p.12
                       Two plans, p. 14.
                   · Alan Turing: unmarked

    differ: 2; not settled: 2
    grace$ assessor panel resolve ada PK1.CMP.1 met
    assessor: no reason, no resolution: say why PK1.CMP.1 is settled so
    [exit code 2]
    grace$ assessor panel resolve ada PK1.CMP.1 met --reason "Three instruments are on page 12; the third is named late."
    ✔ PK1.CMP.1   2 of 3 say met
                   panel: met: Three instruments are on page 12; the third is named late.
    mary$ assessor panel resolve ada PK1.CMP.2 met --reason "I changed my mind."
    assessor: only the chair, Grace Hopper, changes this panel
    [exit code 2]
    grace$ assessor panel discuss ada PK1.CMP.2 "Boole found the second plan on page 14."
    · PK1.CMP.2   met 1, not yet 1, unmarked 1
                   said: Boole found the second plan on page 14.
    grace$ assessor panel resolve ada pk1.cmp.2 met --reason "Two plans, page 14."
    ✔ PK1.CMP.2   met 1, not yet 1, unmarked 1
                   panel: met: Two plans, page 14.
                   said: Boole found the second plan on page 14.
    grace$ assessor panel undo ada
    undone: PK1.CMP.2: open again, was met
    grace$ assessor panel redo ada
    redone: PK1.CMP.2: met, was open: Two plans, page 14.
    grace$ assessor panel accept ada
    accepted as all members say: 2 criteria; assessor panel undo takes it back
    grace$ assessor panel undo ada
    undone: PK1.CMP.3: open again, was met
    undone: PK1.CMP.4: open again, was not yet
    grace$ assessor panel accept ada
    accepted as all members say: 2 criteria; assessor panel undo takes it back
    mary$ assessor panel sign ada
    assessor: the panel is not ready: no recommendation
    See what is open with: assessor panel show.
    [exit code 1]
    grace$ assessor panel recommend ada defer --rationale "Too little of the level was shown."
    Recommendation  defer: Too little of the level was shown.
    grace$ assessor panel show ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · open
    Chair           Grace Hopper
    Member 1        Mary Somerville
    Member 2        George Boole
    Member 3        Alan Turing
    Framework       ICCI Career & Talent Management Competencies, edition 1 (HEX)
    Recommendation  defer: Too little of the level was shown.
    To be done      to be signed by Mary Somerville, George Boole, Alan Turing
    Saved           TIME, revision 10
    Panel           ID

     CA    ░░░░░░░░░░░░   0 met,   0 marked of  30
     CMA   ░░░░░░░░░░░░   0 met,   0 marked of  27
    ▸CMP   █░░░░░░░░░░░   3 met,   4 marked of  24
     CMF   ░░░░░░░░░░░░   0 met,   0 marked of  23

    CRITERION  PANEL  1  2  3  MEMBERS                       REASON
    PK1.CMP.1  ✔      ✔  ✔  ✘  2 of 3 say met                Three instruments are on page 12; the thir…
    PK1.CMP.2  ✔      ✘  ✔  ·  met 1, not yet 1, unmarked 1  Two plans, page 14.
    PK1.CMP.3  ✔      ✔  ✔  ✔  all say met
    PK1.CMP.4  ✘      ✘  ✘  ✘  all say not yet
    grace$ assessor panel show ada --filter "differ level:CMP id:PK1.CMP.2"
    Ada Lovelace · C-0142 · for CMP · panel of 3 · open
    Chair           Grace Hopper
    Member 1        Mary Somerville
    Member 2        George Boole
    Member 3        Alan Turing
    Framework       ICCI Career & Talent Management Competencies, edition 1 (HEX)
    Recommendation  defer: Too little of the level was shown.
    To be done      to be signed by Mary Somerville, George Boole, Alan Turing
    Saved           TIME, revision 10
    Panel           ID

     CA    ░░░░░░░░░░░░   0 met,   0 marked of  30
     CMA   ░░░░░░░░░░░░   0 met,   0 marked of  27
    ▸CMP   █░░░░░░░░░░░   3 met,   4 marked of  24
     CMF   ░░░░░░░░░░░░   0 met,   0 marked of  23

    CRITERION  PANEL  1  2  3  MEMBERS                       REASON
    PK1.CMP.2  ✔      ✘  ✔  ·  met 1, not yet 1, unmarked 1  Two plans, page 14.
    grace$ assessor panel queue ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · open

    differ: 2; not settled: 0
    grace$ assessor panel seal ada
    assessor: the panel is not ready: not signed by Mary Somerville, George Boole, Alan Turing
    See what is open with: assessor panel show.
    [exit code 1]
    grace$ assessor panel sign ada
    assessor: Grace Hopper is no member of this panel, and only members sign
    [exit code 2]
    mary$ assessor panel signoff ada
    Signed          by Mary Somerville, to
                    SHA256
    Still to sign   George Boole, Alan Turing
    boole$ assessor panel sign ada
    Signed          by George Boole, to SHA256
    Still to sign   Alan Turing
    turing$ assessor panel sign ada
    Signed          by Alan Turing, to SHA256
    Still to sign   nobody
    grace$ assessor panel seal ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · sealed
    grace$ assessor panel resolve ada PK1.CMP.1 not-yet --reason "No."
    assessor: the panel is sealed; unseal it with a reason before changing it
    [exit code 2]
    grace$ assessor panel history ada --criterion PK1.CMP.2
    NUMBER  TIME              CHANGE
    3       TIME  PK1.CMP.2: discussion: Boole found the second plan on page 14.
    4       TIME  PK1.CMP.2: met, was open: Two plans, page 14.
    6       TIME  undo of 4: PK1.CMP.2: open again, was met
    8       TIME  redo of 4: PK1.CMP.2: met, was open: Two plans, page 14.
    grace$ assessor panel verify ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · sealed
    Panel           ID
    Revision        11
    History         17 entries, the last one
                    SHA256
    Member 1        Mary Somerville, sealed as
                    SHA256
    Member 2        George Boole, sealed as
                    SHA256
    Member 3        Alan Turing, sealed as
                    SHA256
    Sealed          TIME, over the history up to
                    SHA256
    sound: the files are whole, the panel is what its history says, and every session is as it was sealed
    "#);
}

#[test]
fn agreement_is_said_as_text_json_and_csv_and_no_resolution_moves_it() {
    let room = Room::new();
    room.convened(&[]);
    assert_snapshot!(room.transcript("grace: panel agreement ada"), @"
    grace$ assessor panel agreement ada
    Ada Lovelace · C-0142 · for CMP · panel of 3 · open
    Criteria        4 marked by at least two of the members
    Raw agreement   0.583 (0.195 to 0.890)
    On met          0.727 (0.369 to 1.000)
    On not yet      0.667 (0.123 to 1.000)
    Fleiss's kappa  0.550 (-0.361 to 1.000)
    Gwet's AC1      0.172 (-0.800 to 1.000)
    Kripp. alpha    0.333 (-0.506 to 1.000)

    PART          N  RAW    MET    NOT YET  KAPPA  AC1    ALPHA
    dimension PK  4  0.583  0.727  0.667    0.550  0.172  0.333
    ability PK1   4  0.583  0.727  0.667    0.550  0.172  0.333
    level CMP     4  0.583  0.727  0.667    0.550  0.172  0.333
    pair 1/2      4  0.750  0.800  0.667    0.500  0.529  0.533
    pair 1/3      3  0.667  0.667  0.667    0.400  0.373  0.444
    pair 2/3      3  0.667  0.667  0.667    0.400  0.373  0.444
    marked by fewer than two: dimension PP, dimension PE, ability PK2, ability PP1, ability PP2, ability
    PP3, ability PE1, ability PE2, level CA, level CMA, level CMF

    OVERRULED BY THE PANEL
       ASSESSOR         SETTLED  MET TO NOT YET  NOT YET TO MET
    1  Mary Somerville  0        0               0
    2  George Boole     0        0               0
    3  Alan Turing      0        0               0
    ");
    let csv = room.done("grace", &["panel", "agreement", "ada", "--format", "csv"]);
    let json = |room: &Room| -> serde_json::Value {
        serde_json::from_str(&room.done("grace", &["panel", "agreement", "ada", "--format", "json"])).unwrap()
    };
    let before = json(&room);
    let overall = &before["figures"][0];
    assert_eq!((&overall["by"], &overall["n"]), (&"overall".into(), &4.into()));
    // Of 4 criteria, on which 3, 2, 3 and 3 marked, 2 are unanimous, one splits two to one and one in two.
    let raw = overall["raw"]["value"].as_f64().unwrap();
    assert!((raw - (1.0 / 3.0 + 0.0 + 1.0 + 1.0) / 4.0).abs() < 1e-12, "{raw}");
    assert!(csv.starts_with(
        "by,part,assessors,n,figure,value,standard_error,low,high,remark\r\noverall,all,3,4,raw,"
    ));
    assert!(csv.contains("undefined (nothing to compare)"), "{csv}");
    let resolve = ["panel", "resolve", "ada", "PK1.CMP.1", "not-yet", "--reason", "Two are not three."];
    room.done("grace", &resolve);
    room.done("grace", &["panel", "accept", "ada"]);
    let after = json(&room);
    assert_eq!(after["figures"], before["figures"]);
    let overruled = after["overruled"].as_array().unwrap();
    let tallies: Vec<_> = overruled.iter().map(|one| one["met_to_not_yet"].as_u64().unwrap()).collect();
    assert_eq!(tallies, [1, 1, 0]);
}

#[test]
fn an_anonymous_panel_says_no_name_until_it_is_revealed() {
    let room = Room::new();
    room.convened(&["--anonymous"]);
    for call in [
        &["panel", "show", "ada"][..],
        &["panel", "show", "ada", "--format", "json"],
        &["panel", "queue", "ada"],
        &["panel", "queue", "ada", "--format", "json"],
        &["panel", "agreement", "ada"],
        &["panel", "agreement", "ada", "--format", "csv"],
        &["panel", "history", "ada"],
        &["panel", "verify", "ada"],
    ] {
        let out = room.done("grace", call);
        for name in ["Somerville", "Boole", "Turing"] {
            assert!(!out.contains(name), "{call:?} names {name}: {out}");
        }
    }
    assert!(room.done("grace", &["panel", "queue", "ada"]).contains("Assessor 3"));
    assert!(room.done("grace", &["panel", "reveal", "ada"]).contains("Turing"));
    assert!(room.done("grace", &["panel", "show", "ada"]).contains("George Boole"));
    let outcome = room.run("grace", &["panel", "undo", "ada"]);
    let stopped = "assessor: nothing to undo: undo stops where names were revealed\n";
    assert_eq!((outcome.code, outcome.err.as_str()), (2, stopped));
}

#[test]
fn a_byte_changed_in_any_file_of_a_panel_is_named_by_verify() {
    let room = Room::new();
    room.convened(&[]);
    assert!(room.done("grace", &["panel", "verify", "ada"]).contains("sound: the files are whole"));
    let folder = room.panel_folder();
    let members = fs::read_dir(folder.join("members")).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = members.chain([folder.join("panel.toml")]).collect();
    assert_eq!(files.len(), 4);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let changed = text.replacen("C-0142", "C-0143", 1);
        assert_ne!(changed, text);
        fs::write(&file, changed).unwrap();
        let outcome = room.run("grace", &["panel", "verify", "ada"]);
        assert_eq!(outcome.code, 1, "{}: {outcome:?}", file.display());
        assert!(outcome.out.contains("C-0143"), "{}: {outcome:?}", file.display());
        let refused = room.run("grace", &["panel", "accept", "ada"]);
        assert_ne!(refused.code, 0, "{refused:?}");
        fs::write(&file, text).unwrap();
    }
}

#[test]
fn refusals_are_said_by_name_with_the_exit_code_of_a_wrong_call() {
    let room = Room::new();
    room.three();
    room.done("grace", &["new", "--candidate", "Mary Shelley", "--level", "CMP", "--reference", "C-0777"]);
    let check = |sources: &[&str], expect: &str| {
        let folder = |name: &&str| {
            if *name == "shelley" { "shelley".into() } else { room.world.path(name).display().to_string() }
        };
        let paths: Vec<String> = sources.iter().map(folder).collect();
        let mut arguments = vec!["panel", "new"];
        arguments.extend(paths.iter().map(String::as_str));
        let outcome = room.run("grace", &arguments);
        assert_eq!(outcome.code, 2, "{outcome:?}");
        assert!(outcome.err.starts_with(&format!("assessor: {expect}")), "{outcome:?}");
        assert_eq!(room.done("grace", &["panel", "list"]), "no panels\n");
    };
    check(&["from-mary"], "a panel needs at least 2 sealed sessions; given: 1");
    check(&["from-mary", "from-mary"], "Mary Somerville is there twice");
    check(&["from-mary", "shelley"], "the session of Grace Hopper on Mary Shelley is not sealed");
    let file = fs::read_dir(room.world.path("from-boole")).unwrap().map(|entry| entry.unwrap().path());
    let session = file.into_iter().find(|path| fs::read_to_string(path).unwrap().contains("[seal]")).unwrap();
    let text = fs::read_to_string(&session).unwrap();
    fs::write(&session, text.replace("Two plans", "Ten plans")).unwrap();
    check(
        &["from-mary", "from-boole"],
        "the session of George Boole on Ada Lovelace was changed outside the program: the last line does not match",
    );
}

/// What the program's CSV says, recomputed from its own marks by statsmodels and krippendorff.
const REFERENCE: &str = r#"
import csv, json, sys, warnings
try:
    import numpy as np, krippendorff
    from statsmodels.stats.inter_rater import fleiss_kappa
except ModuleNotFoundError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)
warnings.simplefilter("ignore")
shown = json.load(open(sys.argv[1]))
word = {"met": 1, "not-yet": 0, None: None}
rows = [[word[m["verdict"]] for m in c["marks"]] for c in shown["criteria"]]
a = np.array(rows, dtype=float).T
whole = a[:, ~np.isnan(a).any(axis=0)]
counts = np.stack([(whole == c).sum(axis=0) for c in range(2)], axis=1)
expect = {"fleiss_kappa": fleiss_kappa(counts),
          "krippendorff_alpha": krippendorff.alpha(reliability_data=a, level_of_measurement="nominal")}
ours = {r["figure"]: float(r["value"]) for r in csv.DictReader(open(sys.argv[2], newline="")) if r["by"] == "overall"}
for name, value in expect.items():
    assert abs(ours[name] - value) < 1e-10, (name, ours[name], value)
"#;

#[test]
fn the_figures_that_the_program_prints_are_those_of_the_python_packages() {
    let room = Room::new();
    room.convened(&[]);
    let shown =
        room.world.file("shown.json", &room.done("grace", &["panel", "show", "ada", "--format", "json"]));
    let figures = room
        .world
        .file("figures.csv", &room.done("grace", &["panel", "agreement", "ada", "--format", "csv"]));
    let output = Command::new("python3").args(["-c", REFERENCE, &shown, &figures]).output();
    let why = match &output {
        Err(error) => Some(format!("python3: {error}")),
        Ok(output) if output.status.code() == Some(77) => {
            Some(String::from_utf8_lossy(&output.stderr).trim().to_owned())
        }
        Ok(output) => {
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            None
        }
    };
    if let Some(why) = why {
        eprintln!("skipped: {why}; try `pip install statsmodels krippendorff`");
    }
}

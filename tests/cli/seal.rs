//! Sealing by commands: what it asks, what it freezes, what is handed over, and what a verification tells.

use std::{fs, path::Path, process::Command};

use insta::assert_snapshot;

use crate::world::World;

/// A world with one session that is ready to be sealed, but for the criteria that nobody marked.
fn declared() -> World {
    let world = World::with_ada();
    world.done(&["declare", "ada", "none"]);
    world.done(&["evidence", "add", "ada", "--title", "Résumé", "--kind", "resume", "--date", "2026-01-31"]);
    world.done(&["mark", "ada", "PK1.CMP.1", "met", "--cite", "E1", "--note", "Three instruments compared."]);
    world.done(&["recommend", "ada", "defer", "--rationale", "The interview is still to come."]);
    world
}

const REASONS: [&str; 4] =
    ["--reason", "unmarked=Interview to come.", "--reason", "sole source=Copies seen."];

fn seal(world: &World, more: &[&str]) -> String {
    world.done(&[&["seal", "ada"], &REASONS[..], more].concat())
}

fn sealed() -> World {
    let world = declared();
    seal(&world, &[]);
    world
}

#[track_caller]
fn refused(world: &World, arguments: &[&str], code: i32, says: &str) {
    let before = world.bytes();
    let outcome = world.run(arguments);
    assert_eq!((outcome.code, outcome.out.as_str()), (code, ""), "{arguments:?}: {outcome:?}");
    assert_eq!(world.redacted(outcome.err.trim_end()), says, "{arguments:?}");
    assert_eq!(world.bytes(), before, "{arguments:?} changed a session");
}

#[test]
#[allow(clippy::too_many_lines, reason = "it is one transcript")]
fn a_session_is_sealed_with_reasons_and_unsealed_with_one() {
    let world = World::with_ada();
    assert_snapshot!(world.transcript(r#"
        mark ada PK1.CMP.1 met
        seal ada
        declare ada none
        recommend ada defer --rationale "The interview is still to come."
        seal ada --reason "unmarked=The interview is still to come."
        seal ada --reason "unmarked=To come." --reason "late declaration=Asked late." --reason "PK1.CMP.1 no evidence=Shown."
        list
        mark ada PK1.CMP.2 met
        verify ada
        unseal ada --reason "A page was missing."
        history ada
        "#), @r#"
    $ assessor mark ada PK1.CMP.1 met
    ✔  PK1.CMP.1   Uses familiarity with different assessment tools and/or processes to appropriately
                   address specific client needs
    $ assessor seal ada
    assessor: the seal is barred: no declaration of interest, no recommendation to the committee
    Settle what bars it; all findings: assessor check.
    [exit code 1]
    $ assessor declare ada none
    interest declared: No conflict of interest
    $ assessor recommend ada defer --rationale "The interview is still to come."
    Recommendation  defer: The interview is still to come.
    $ assessor seal ada --reason "unmarked=The interview is still to come."
    assessor: the seal needs a reason for: late declaration, PK1.CMP.1 no evidence
    Give --reason 'FINDING=TEXT' for each, or for a kind of finding, such as --reason 'unmarked=TEXT'.
    [exit code 1]
    $ assessor seal ada --reason "unmarked=To come." --reason "late declaration=Asked late." --reason "PK1.CMP.1 no evidence=Shown."
    Ada Lovelace · C-0142 · for CMP · sealed
    Sealed          TIME
    Reason          PE1.CMP.1 unmarked: To come.
    Reason          PE1.CMP.2 unmarked: To come.
    Reason          PE1.CMP.3 unmarked: To come.
    Reason          PE2.CMP.1 unmarked: To come.
    Reason          PE2.CMP.2 unmarked: To come.
    Reason          PE2.CMP.3 unmarked: To come.
    Reason          PK1.CMP.1 no evidence: Shown.
    Reason          PK1.CMP.2 unmarked: To come.
    Reason          PK1.CMP.3 unmarked: To come.
    Reason          PK1.CMP.4 unmarked: To come.
    Reason          PK2.CMP.1 unmarked: To come.
    Reason          PK2.CMP.2 unmarked: To come.
    Reason          PK2.CMP.3 unmarked: To come.
    Reason          PK2.CMP.4 unmarked: To come.
    Reason          PK2.CMP.5 unmarked: To come.
    Reason          PK2.CMP.6 unmarked: To come.
    Reason          PK2.CMP.7 unmarked: To come.
    Reason          PP1.CMP.1 unmarked: To come.
    Reason          PP1.CMP.2 unmarked: To come.
    Reason          PP1.CMP.3 unmarked: To come.
    Reason          PP2.CMP.1 unmarked: To come.
    Reason          PP2.CMP.2 unmarked: To come.
    Reason          PP3.CMP.1 unmarked: To come.
    Reason          PP3.CMP.2 unmarked: To come.
    Reason          late declaration: Asked late.
    $ assessor list
    CANDIDATE     REFERENCE  FOR  MARKED  STATE   CHANGED           ASSESSOR      ID
    Ada Lovelace  C-0142     CMP  1/24    sealed  TIME  Grace Hopper  HEX
    $ assessor mark ada PK1.CMP.2 met
    assessor: the session is sealed; unseal it with a reason before changing it
    [exit code 2]
    $ assessor verify ada
    Ada Lovelace · C-0142 · for CMP · sealed
    Session         ID
    Revision        5
    History         5 entries, the last one
                    SHA256
    Sealed          TIME, over the history up to
                    SHA256, with 25 reasons
    SHA-256         SHA256
    sound: the file is whole, and its state is what its history says
    $ assessor unseal ada --reason "A page was missing."
    Ada Lovelace · C-0142 · for CMP · draft
    $ assessor history ada
    NUMBER  TIME              CHANGE
    1       TIME  session made by Grace Hopper for Ada Lovelace, applying for CMP
    2       TIME  PK1.CMP.1: met, was unmarked
    3       TIME  interest declared: none
    4       TIME  recommendation: defer: The interview is still to come.
    5       TIME  sealed, with 25 reasons
    6       TIME  seal broken: A page was missing.
    "#);
}

#[test]
fn what_stands_between_a_session_and_its_seal_is_named() {
    let world = World::with_ada();
    let unmarked = "unmarked=To come.";
    refused(
        &world,
        &["seal", "ada"],
        1,
        "assessor: the seal is barred: no declaration of interest, no recommendation to the committee\nSettle what bars it; all findings: assessor check.",
    );
    refused(
        &world,
        &["seal", "ada", "--reason", "unmarked"],
        2,
        "assessor: --reason says “unmarked”, without a finding and =\nWrite --reason 'FINDING=TEXT'; the findings are in: assessor check.",
    );
    world.done(&["declare", "ada", "trained-candidate"]);
    world.done(&["recommend", "ada", "defer", "--rationale", "To come."]);
    refused(
        &world,
        &["seal", "ada", "--reason", unmarked],
        1,
        "assessor: the seal is barred: interest declared: Trained or taught the candidate within two years\nSettle what bars it; all findings: assessor check.",
    );
    world.done(&["declare", "ada", "none"]);
    let missing = "assessor: the seal needs a reason for: PK1.CMP.1 unmarked, PK1.CMP.2 unmarked, PK1.CMP.3 unmarked, PK1.CMP.4 unmarked, PK2.CMP.1 unmarked, and 19 more\nGive --reason 'FINDING=TEXT' for each, or for a kind of finding, such as --reason 'unmarked=TEXT'.";
    refused(&world, &["seal", "ada"], 1, missing);
    refused(&world, &["seal", "ada", "--reason", "unmarked="], 1, missing);
    refused(
        &world,
        &["seal", "ada", "--reason", unmarked, "--reason", "PK1.CMP.1 stale=x"],
        2,
        "assessor: a reason is given for “PK1.CMP.1 stale”, which was not found; a reason is needed for: PK1.CMP.1 unmarked, PK1.CMP.2 unmarked, PK1.CMP.3 unmarked, PK1.CMP.4 unmarked, PK2.CMP.1 unmarked, and 19 more\nAll findings: assessor check.",
    );
    refused(
        &world,
        &["seal", "ada", "--reason", unmarked, "--reason", unmarked],
        2,
        "assessor: two reasons are given for “unmarked”\nAll findings: assessor check.",
    );
    refused(
        &world,
        &["seal", "ada", "--reason", unmarked, "--to", world.path("data").to_str().unwrap()],
        2,
        "assessor: DIR/data is there already; nothing was written\nName a folder that is not there yet.",
    );
    refused(&world, &["unseal", "ada", "--reason", "x"], 2, "assessor: the session is not sealed");
    world.done(&["edit", "ada", "--clear", "reference"]);
    refused(
        &world,
        &["seal", "ada", "--reason", unmarked],
        1,
        "assessor: the seal is barred: the candidate has no reference\nSettle what bars it; all findings: assessor check.",
    );
}

#[test]
fn a_sealed_session_is_only_read() {
    let world = sealed();
    let before = world.bytes();
    for arguments in [
        &["mark", "ada", "PK1.CMP.1", "clear"][..],
        &["note", "ada", "PK1.CMP.1", "Another."],
        &["probe", "ada", "PK1.CMP.1"],
        &["cite", "ada", "PK1.CMP.2", "E1"],
        &["evidence", "add", "ada", "--title", "Plan"],
        &["evidence", "edit", "ada", "E1", "--title", "Plan"],
        &["evidence", "remove", "ada", "E1"],
        &["edit", "ada", "--years", "3"],
        &["declare", "ada", "family"],
        &["recommend", "ada", "decline", "--rationale", "No."],
        &["mark", "ada", "--filter", "unmarked", "met"],
        &["undo", "ada"],
        &["redo", "ada"],
    ] {
        let says = "assessor: the session is sealed; unseal it with a reason before changing it";
        refused(&world, arguments, 2, says);
    }
    refused(
        &world,
        &["seal", "ada"],
        2,
        "assessor: the session is sealed already\nHand it over with --to, sign it with --sign, or break the seal: assessor unseal.",
    );
    refused(
        &world,
        &["unseal", "ada", "--reason", " "],
        2,
        "assessor: the reason for breaking the seal must not be empty",
    );
    for arguments in [&["show", "ada"][..], &["list"], &["history", "ada"], &["verify", "ada"]] {
        world.done(arguments);
    }
    assert_eq!(world.bytes(), before);
    world.done(&["unseal", "ada", "--reason", "A page was missing."]);
    world.done(&["mark", "ada", "PK1.CMP.1", "clear"]);
}

#[test]
fn a_sealed_session_is_handed_over_with_its_edition_or_not_at_all() {
    let world = declared();
    let (to, again) = (world.path("out/for the chair"), world.path("again"));
    seal(&world, &["--to", to.to_str().unwrap()]);
    let mut names: Vec<_> = files(&to);
    let session = world.session();
    let name = session.file_name().unwrap().to_str().unwrap().to_owned();
    names.retain(|found| *found != name);
    assert!(matches!(names.as_slice(), [edition] if edition.starts_with("icci-ctm-")), "{names:?}");
    assert_eq!(fs::read(to.join(&name)).unwrap(), fs::read(&session).unwrap());
    let edition = to.join(&names[0]).display().to_string();
    assert_eq!(world.run(&["framework", "check", &edition]).code, 0);
    // It can be had again without another seal, but never over what is there.
    let before = world.bytes();
    world.done(&["seal", "ada", "--to", again.to_str().unwrap()]);
    assert_eq!((world.bytes(), files(&again)), (before, files(&to)));
    let there =
        "assessor: DIR/again is there already; nothing was written\nName a folder that is not there yet.";
    refused(&world, &["seal", "ada", "--to", again.to_str().unwrap()], 2, there);
    let there = to.join(&name).display().to_string();
    assert!(World::new().done(&["verify", &there]).contains("sound"));
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Replaces the first `from` in the sealed file, and gives what `verify` says of it.
fn altered(world: &World, from: &str, to: &str) -> (i32, String) {
    let text = fs::read_to_string(world.session()).unwrap();
    assert!(text.contains(from), "{from}: {text}");
    let path = world.file("altered.toml", &text.replacen(from, to, 1));
    let outcome = world.run(&["verify", &path]);
    (outcome.code, world.redacted(&(outcome.out + &outcome.err)))
}

/// What is altered, into what, the exit code of a verification and what it says.
const ALTERED: [(&str, &str, i32, &str); 20] = [
    (
        "name = \"Ada",
        "name = \"Ida",
        1,
        "the candidate's name: the history says Ada Lovelace, the file says Ida Lovelace",
    ),
    (
        "reference = \"C-0142\"",
        "reference = \"C-0143\"",
        1,
        "the candidate's reference: the history says C-0142",
    ),
    ("name = \"Grace", "name = \"Trace", 1, "the assessor's name: the history says Grace Hopper"),
    ("marked = 1", "marked = 2", 1, "the number of marks in the summary: it should be 1, the file says 2"),
    ("state = \"sealed\"", "state = \"healed\"", 1, "the state in the summary: it should be sealed"),
    ("edition = \"1\"", "edition = \"2\"", 1, "the edition's name: it should be 1, the file says 2"),
    ("outcome = \"defer\"\n", "outcome = \"defar\"\n", 2, "altered.toml: line "),
    (
        "rationale = \"The",
        "rationale = \"She",
        1,
        "the rationale of the recommendation: the history says The",
    ),
    (
        "Interview to come.",
        "Interview to Rome.",
        1,
        "the seal's reason for PE1.CMP.1 unmarked: the history says",
    ),
    ("head = \"", "head = \"0", 2, "line "),
    ("title = \"R", "title = \"r", 1, "the title of E1: the history says Résumé, the file says résumé"),
    (
        "note = \"Three",
        "note = \"Threw",
        1,
        "the note of PK1.CMP.1: the history says Three instruments compared.",
    ),
    ("verdict = \"met\"", "verdict = \"mat\"", 2, "unknown word for “verdict”"),
    ("to = \"Three", "to = \"Threw", 1, "the note of PK1.CMP.1: the history says Threw"),
    ("to = \"Three", "to = \"Threw", 1, "does not follow from the one before it"),
    ("change = \"sealed\"\nhead = \"", "change = \"sealed\"\nhead = \"0", 2, "line "),
    ("revision = ", "revision = 1", 1, "“revision” in [file]: it was "),
    ("program = \"a", "program = \"A", 1, "“program” in [file]: it was assessor "),
    ("\n\n[candidate]", "\n\t[candidate]", 1, "only the layout differs"),
    (
        "# sha256 ",
        "# sha25b ",
        1,
        "the last line, which shows that the file is as it was written, is missing",
    ),
];

#[test]
fn one_altered_byte_is_found_and_what_it_changed_is_named() {
    let world = sealed();
    for (from, to, code, says) in ALTERED {
        let (found, told) = altered(&world, from, to);
        assert!(found == code && told.contains(says), "{from} -> {to}: [{found}] {told}");
    }
}

#[test]
fn the_head_in_the_seal_is_checked_against_the_history() {
    let world = sealed();
    let text = fs::read_to_string(world.session()).unwrap();
    let head = text.split("head = \"").nth(1).unwrap().split('"').next().unwrap();
    let first = if head.starts_with('0') { "1" } else { "0" };
    let other = format!("{first}{}", &head[1..]);
    let (code, told) = altered(&world, head, &other);
    assert!(code == 1 && told.contains("the head of the seal: the history says"), "{told}");
    let path =
        world.file("both.toml", &text.replace(&format!("head = \"{head}"), &format!("head = \"{other}")));
    let told = world.run(&["verify", &path]).out;
    assert!(told.contains("does not name the entry before it as what it seals"), "{told}");
}

/// A key without a passphrase, and a file that allows it for `name`; none where there is no ssh-keygen.
#[allow(clippy::print_stdout, reason = "whoever runs the tests is to know what was not tested")]
fn key(world: &World, file: &str, name: &str) -> Option<(String, String)> {
    let path = world.path(file);
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"])
        .arg(&path)
        .status();
    if made.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
        println!("skipped: there is no ssh-keygen here");
        return None;
    }
    assert!(made.unwrap().success());
    let public = fs::read_to_string(path.with_extension("pub")).unwrap();
    let allowed = world.file(&format!("{file}.allowed"), &format!("{name} {public}"));
    Some((path.display().to_string(), allowed))
}

#[test]
fn a_signed_seal_says_whose_it_is_and_shows_a_forger() {
    let world = declared();
    let Some((grace, allowed)) = key(&world, "grace", "grace@example.org") else { return };
    let Some((_, others)) = key(&world, "charles", "charles@example.org") else { return };
    seal(&world, &[]);
    refused(
        &world,
        &["seal", "ada", "--sign", world.path("none").to_str().unwrap()],
        2,
        "assessor: ssh-keygen did not sign with DIR/none: Couldn't load public key DIR/none: No such file or directory\nName the file of a private key, or of a public key that the agent holds.",
    );
    assert_eq!(world.run(&["verify", "ada", "--allowed-signers", &allowed]).code, 1, "it is not signed yet");
    // A seal that was set on the screens is signed afterwards, once.
    assert!(world.done(&["seal", "ada", "--sign", &grace]).contains("signed"));
    refused(
        &world,
        &["seal", "ada", "--sign", &grace],
        2,
        "assessor: the seal is signed already\nTo sign it with another key, break the seal first: assessor unseal.",
    );
    let told = world.done(&["verify", "ada", "--allowed-signers", &allowed]);
    assert!(told.contains("by grace@example.org, as the assessor Grace Hopper"), "{told}");
    let told = world.done(&["verify", "ada"]);
    assert!(told.contains("with the key SHA256:") && told.contains("sound"), "{told}");
    let outcome = world.run(&["verify", "ada", "--allowed-signers", &others]);
    assert!(
        outcome.code == 1 && outcome.out.contains("not to be believed: it is of nobody in"),
        "{outcome:?}"
    );
    let nowhere = world.path("nowhere").display().to_string();
    assert_eq!(world.run(&["verify", "ada", "--allowed-signers", &nowhere]).code, 2);
    // A history written anew from the first entry on is sound by itself, and the signature is not one of it.
    let text = fs::read_to_string(world.session()).unwrap();
    let signature = text.lines().find(|line| line.starts_with("ssh = ")).unwrap().to_owned();
    world.done(&["unseal", "ada", "--reason", "Forged."]);
    seal(&world, &[]);
    let forged = fs::read_to_string(world.session()).unwrap();
    let (head, rows) = forged.split_once("\n[[").unwrap();
    let body = format!("{head}\n[signature]\n{signature}\n\n[[{}", rows.split("# sha256").next().unwrap());
    let digest = assessor::domain::ids::Digest::of(body.as_bytes());
    let path = world.file("forged.toml", &format!("{body}# sha256 {digest}\n"));
    let outcome = world.run(&["verify", &path, "--allowed-signers", &allowed]);
    assert!(
        outcome.code == 1 && outcome.out.contains("not to be believed: it is not one of this seal"),
        "{outcome:?}"
    );
    assert!(!outcome.out.contains("changed outside"), "nothing else tells: {}", outcome.out);
}

#[test]
fn anybody_can_check_the_signature_without_this_program() {
    let world = declared();
    let Some((grace, allowed)) = key(&world, "grace", "grace@example.org") else { return };
    seal(&world, &["--sign", &grace]);
    let text = fs::read_to_string(world.session()).unwrap();
    let session = assessor::store::format::read::<assessor::domain::session::Marking>(&text).unwrap().record;
    let signature = world.file("signature", session.signature.as_deref().unwrap());
    let statement = world.file("statement", &session.statement().unwrap());
    let checked = Command::new("ssh-keygen")
        .args([
            "-Y",
            "verify",
            "-f",
            &allowed,
            "-I",
            "grace@example.org",
            "-n",
            "assessor-seal",
            "-s",
            &signature,
        ])
        .stdin(fs::File::open(statement).unwrap())
        .output()
        .unwrap();
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn without_ssh_keygen_nothing_is_signed_and_the_session_stays_as_it_was() {
    let world = declared();
    let before = world.bytes();
    let mut command = world.command();
    command.env("PATH", world.path("no programs")).args(["seal", "ada", "--sign", "key"]).args(REASONS);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("there is no program ssh-keygen here") && said.contains("OpenSSH"), "{said}");
    assert_eq!(world.bytes(), before);
}

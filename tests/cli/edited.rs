//! A session's file edited in one place: what `verify` prints names that place.

use std::fs;

use crate::world::World;

/// A draft with something of everything, which has been saved more than once.
fn everything() -> (World, String) {
    let world = World::with_ada();
    world.done(&["declare", "ada", "employer", "--detail", "One department."]);
    let item = ["--title", "Résumé", "--kind", "resume", "--date", "2026-01-31", "--locator", "p. 4"];
    world.done(&[&["evidence", "add", "ada"][..], &item].concat());
    let mark = ["--cite", "E1", "--note", "Three instruments compared."];
    world.done(&[&["mark", "ada", "PK1.CMP.1", "met"][..], &mark].concat());
    world.done(&["probe", "ada", "PK1.CMP.2"]);
    world.done(&["recommend", "ada", "defer", "--rationale", "The interview is still to come."]);
    // A note that is being typed, and a key of a newer program, as the program writes them.
    let text = fs::read_to_string(world.session()).unwrap();
    let draft = "[draft]\ncriterion = \"PK1.CMP.3\"\ncaret = 4\ntext = \"Half a note\"\n\n[[evidence]]";
    let text =
        text.replacen("[[evidence]]", draft, 1).replacen("schema = 1\n", "schema = 1\nmood = \"calm\"\n", 1);
    (world, with_last_line(&text))
}

/// The text with a last line that fits it.
pub fn with_last_line(text: &str) -> String {
    let body = &text[..text.rfind("# sha256 ").unwrap()];
    let digest = assessor::domain::ids::Digest::of(body.as_bytes());
    format!("{body}# sha256 {digest}\n")
}

/// What is put in the place of what, and what is then said.
const EDITS: [(&str, &str, &str); 32] = [
    ("name = \"Ada", "name = \"Ida", "the candidate's name: the history says Ada Lovelace"),
    ("target = \"CMP\"", "target = \"CMF\"", "the target level: the history says CMP, the file says CMF"),
    ("verdict = \"met\"", "verdict = \"not-yet\"", "the verdict of PK1.CMP.1: the history says met"),
    ("note = \"Three", "note = \"Threw", "the note of PK1.CMP.1: the history says Three"),
    ("cites = [\"E1\"]", "cites = []", "the evidence cited of PK1.CMP.1: the history says E1"),
    ("title = \"R", "title = \"r", "the title of E1: the history says Résumé"),
    ("date = 2026-01-31", "date = 2026-01-30", "the date of E1: the history says 2026-01-31"),
    ("locator = \"p. 4", "locator = \"p. 5", "the locator of E1: the history says p. 4"),
    ("probe = true", "probe = false", "the probe of PK1.CMP.2: the history says set"),
    ("detail = \"One", "detail = \"Two", "the detail of the declaration of interest: the history says One"),
    (
        "kind = \"employer\"",
        "kind = \"none\"",
        "the kind of the declaration of interest: the history says employer",
    ),
    ("rationale = \"The", "rationale = \"She", "the rationale of the recommendation: the history says The"),
    ("digest = \"f", "digest = \"e", "the edition: the history says f"),
    ("marked = 1", "marked = 2", "the number of marks in the summary: it should be 1"),
    ("schema = 1", "schema = 2", "in format 2"),
    ("revision = ", "revision = 1", "“revision” in [file]: it was 6, the file says 16"),
    ("saved_at = 2", "saved_at = 3", "“saved_at” in [file]: it was 2"),
    ("parent_sha256 = \"", "parent_sha256 = \"0", "line "),
    ("program = \"assessor 0", "program = \"assessor 9", "“program” in [file]: it was assessor 0"),
    ("caret = 4", "caret = 5", "“caret” in [draft]: it was 4, the file says 5"),
    ("text = \"Half", "text = \"Calf", "“text” in [draft]: it was Half a note, the file says Calf a note"),
    ("text = \"Half a note", "text = \"All of another", "one of: "),
    ("text = \"Half a note", "text = \"All of another", "“text” in [draft]"),
    ("mood = \"calm\"\n", "mood = \"wild\"\n", "“mood” at the top"),
    ("mood = \"calm\"\n", "mood = \"calm\"\ncolour = \"red\"\n", "“colour” at the top was added"),
    ("[candidate]\n", "[candidate]\nshoes = 42\n", "“shoes” in [candidate] was added"),
    ("[candidate]\n", "[extra]\nshoes = 42\n\n[candidate]\n", "[extra] was added"),
    ("[candidate]\n", "\n[candidate]\n", "only the layout differs"),
    ("seq = 2\nat = 2", "seq = 2\nat = 3", "entry 2 of the history: its time was 2"),
    (
        "change = \"declared\"\nkind = \"e",
        "change = \"declared\"\nkind = \"x",
        "entry 2 of the history does not follow",
    ),
    ("to = \"Three", "to = \"Threw", "the note of PK1.CMP.1: the history says Threw"),
    ("# sha256 ", "# sha257 ", "the last line, which shows that the file is as it was written, is missing"),
];

fn verified(world: &World, text: &str) -> String {
    let outcome = world.run(&["verify", &world.file("edited.toml", text)]);
    (outcome.out + &outcome.err).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_one_edit_changed_is_named() {
    let (world, text) = everything();
    assert!(verified(&world, &text).contains("sound: "), "{text}");
    let mut wrong = Vec::new();
    for (from, to, says) in EDITS {
        assert!(text.contains(from), "{from} is not in\n{text}");
        let told = verified(&world, &text.replacen(from, to, 1));
        if !told.contains(says) || told.contains("sound: ") {
            wrong.push(format!("{from} -> {to}: “{says}” is not in: {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_sign_of_a_digest_a_hash_or_an_author_is_named() {
    let (world, text) = everything();
    let flipped = |before: &str| {
        let at = text.find(before).unwrap() + before.len();
        let sign = if text[at..].starts_with('0') { "1" } else { "0" };
        [&text[..at], sign, &text[at + 1..]].concat()
    };
    let check = |before: &str, says: &str| {
        let told = verified(&world, &flipped(before));
        assert!(told.contains(says), "{before}: “{says}” is not in: {told}");
    };
    check("parent_sha256 = \"", "“parent_sha256” in [file]: it was ");
    check("# sha256 ", "only the last line itself was edited");
    let second = &text[text.find("seq = 2\n").unwrap()..];
    let line = |start: &str| {
        let line = &second[second.find(start).unwrap()..];
        let to = line.find('\n').unwrap();
        line[..to].to_owned()
    };
    let by = line("by = \"");
    let before = format!("seq = 2\n{}\n{}", line("at = "), &by[..by.len() - 2]);
    check(&before, "entry 2 of the history: its author was ");
    let hash = line("hash = \"");
    check(&hash[..hash.len() - 2], "entry 2 of the history: its hash was ");
}

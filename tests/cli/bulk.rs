//! What a filter shows, acted on as a whole from the command line.

use super::world::World;

#[test]
fn all_that_a_filter_shows_is_marked_after_a_look_at_it_and_taken_back_at_once() {
    let world = World::with_ada();
    world.done(&["evidence", "add", "ada", "--title", "Three cases"]);
    world.done(&["mark", "ada", "PK1.CMP.2", "not-yet"]);
    insta::assert_snapshot!(
        world.transcript(
            r#"
            mark ada met --filter "level:CMP ability:PK1" --dry-run
            list
            mark ada met --filter "level:CMP ability:PK1 unmarked"
            cite ada E1 --filter met
            probe ada --filter not-yet
            mark ada clear --filter "id:PK1.CMP.1"
            cite ada E1 --filter met --remove
            probe ada --filter probe --clear
            undo ada
            "#
        ),
        @r#"
    $ assessor mark ada met --filter "level:CMP ability:PK1" --dry-run
    4 of 4 criteria shown would change
    PK1.CMP.1: met, was unmarked
    PK1.CMP.2: met, was not yet
    PK1.CMP.3: met, was unmarked
    PK1.CMP.4: met, was unmarked
    $ assessor list
    CANDIDATE     REFERENCE  FOR  MARKED  STATE  CHANGED           ASSESSOR      ID
    Ada Lovelace  C-0142     CMP  1/24    draft  TIME  Grace Hopper  HEX
    $ assessor mark ada met --filter "level:CMP ability:PK1 unmarked"
    3 of 3 criteria shown are changed
    PK1.CMP.1: met, was unmarked
    PK1.CMP.3: met, was unmarked
    PK1.CMP.4: met, was unmarked
    $ assessor cite ada E1 --filter met
    3 of 3 criteria shown are changed
    PK1.CMP.1: cites E1, cited nothing
    PK1.CMP.3: cites E1, cited nothing
    PK1.CMP.4: cites E1, cited nothing
    $ assessor probe ada --filter not-yet
    1 of 1 criteria shown is changed
    PK1.CMP.2: to be asked about
    $ assessor mark ada clear --filter "id:PK1.CMP.1"
    1 of 1 criteria shown is changed
    PK1.CMP.1: unmarked, was met
    $ assessor cite ada E1 --filter met --remove
    2 of 2 criteria shown are changed
    PK1.CMP.3: cites nothing, cited E1
    PK1.CMP.4: cites nothing, cited E1
    $ assessor probe ada --filter probe --clear
    1 of 1 criteria shown is changed
    PK1.CMP.2: no longer to be asked about
    $ assessor undo ada
    undone: PK1.CMP.2: to be asked about
    "#
    );
}

#[test]
fn a_wrong_call_for_many_says_what_is_wrong_and_where() {
    let world = World::with_ada();
    insta::assert_snapshot!(
        world.transcript(
            r#"
            mark ada met
            mark ada PK1.CMP.1 met --filter unmarked
            mark ada met --filter "unmarked levl:CMP"
            show ada --filter "dim:PK level:XX"
            list --filter "state:"
            cite ada E9 --filter unmarked --dry-run
            cite ada PK1.CMP.1
            "#
        ),
        @r#"
    $ assessor mark ada met
    assessor: name one criterion, or all that a filter shows with --filter
    [exit code 2]
    $ assessor mark ada PK1.CMP.1 met --filter unmarked
    error: the argument '[CRITERION]' cannot be used with '--filter <FILTER>'

    Usage: assessor mark <SESSION> <CRITERION> <VERDICT>

    For more information, try '--help'.
    [exit code 2]
    $ assessor mark ada met --filter "unmarked levl:CMP"
    assessor: the filter is wrong: there is no key “levl:”: did you mean “level:”? In quotes it is looked for as it stands
      unmarked levl:CMP
               ^^^^
    [exit code 2]
    $ assessor show ada --filter "dim:PK level:XX"
    assessor: the filter is wrong: “level:” has no “XX”: it has CA, CMA, CMP, CMF
      dim:PK level:XX
                   ^^
    [exit code 2]
    $ assessor list --filter "state:"
    assessor: the filter is wrong: “state:” needs a value: such as “state:draft”
      state:
      ^^^^^^
    [exit code 2]
    $ assessor cite ada E9 --filter unmarked --dry-run
    assessor: there is no evidence item E9 in the ledger; add it first
    [exit code 2]
    $ assessor cite ada PK1.CMP.1
    assessor: name a criterion and what it cites, such as PK1.CMP.3 E1
    [exit code 2]
    "#
    );
}

#[test]
fn the_keys_in_force_are_printed_as_the_file_that_changes_them() {
    let world = World::new();
    let own = world.done(&["keys"]);
    assert!(own.contains("[assess] # Assess\nmet = [\"space\"]"), "{own}");
    std::fs::create_dir_all(world.path("config")).unwrap();
    let file = world.file("config/keys.toml", "[assess]\nmet = [\"ctrl-x\"]\n");
    assert!(world.done(&["keys"]).contains("met = [\"ctrl-x\"]"), "{file}");
    assert_eq!(world.done(&["keys", "--default"]), own);
    world.file("config/keys.toml", "[assess]\nmet = [\"x\"]\nmap = [\"x\"]\n");
    insta::assert_snapshot!(world.transcript("keys"), @r#"
    $ assessor keys
    assessor: DIR/config/keys.toml: line 2, column 8: this is also the key of “not-yet” by default: "x"; give “not-yet” or “met” another in [assess]
    DIR/config/keys.toml: line 3, column 8: this is also the key of “met” (line 2, column 8): "x"; give “met” or “map” another in [assess]
    Until then the program's own keys serve.
    [exit code 2]
    "#);
}

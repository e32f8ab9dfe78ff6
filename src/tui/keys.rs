//! The user's own keys: read from a text, laid over the key table, refused with the place of what is wrong.
//!
//! The text is TOML: a table for each place of the key table, in it the actions by their names, each with the list of
//! its keys. What is wrong anywhere refuses all of it, since half a set of keys is nobody's.

use std::fmt::Write as _;

use toml::Spanned;

use crate::{
    domain::reader::{self, Fault, Faults, Table},
    tui::{
        action::Action,
        key::{Code, Key},
        keymap::{Keymap, Row, Scope, TABLE},
    },
};

/// A row of the table, with its keys and where the text gives them; no place where they are the program's own.
struct Bound {
    scope: Scope,
    row: &'static Row,
    keys: Vec<(Key, Option<std::ops::Range<usize>>)>,
}

/// The key table with the keys that `text` gives.
///
/// # Errors
/// Everything that is wrong with the text, with its places; then the program's own keys serve.
pub fn read(text: &str) -> Result<Keymap, Vec<Fault>> {
    let mut document = reader::document(text).map_err(|fault| vec![fault])?;
    let mut faults = Faults::new(text);
    let mut bound = Vec::new();
    for scope in Scope::ALL {
        let mut table: Option<Table<'_>> = document.optional(&mut faults, scope.name());
        for row in TABLE.iter().filter(|row| row.scope == scope) {
            let given = table.as_mut().and_then(|table| table.optional(&mut faults, row.action.name()));
            bound.push(Bound { scope, row, keys: keys(row, scope, given, &mut faults) });
        }
        // A list may have moving keys of its own.
        let own = |action| TABLE.iter().any(|row| row.scope == scope && row.action == action);
        for row in TABLE.iter().filter(|row| row.scope == Scope::Moving && scope.moves() && !own(row.action))
        {
            let given = table.as_mut().and_then(|table| table.optional(&mut faults, row.action.name()));
            if given.is_some() {
                bound.push(Bound { scope, row, keys: keys(row, scope, given, &mut faults) });
            }
        }
        if let Some(table) = table {
            table.close(&mut faults);
        }
    }
    document.close(&mut faults);
    for scope in Scope::ALL {
        let mut rows: Vec<&Bound> = bound.iter().filter(|bound| bound.scope == scope).collect();
        let own: Vec<Action> = rows.iter().map(|bound| bound.row.action).collect();
        let inherited = |bound: &&Bound| bound.scope == Scope::Moving && !own.contains(&bound.row.action);
        rows.extend(bound.iter().filter(|_| scope.moves()).filter(inherited));
        conflicts(text, scope, &rows, &mut faults);
    }
    if faults.is_empty() {
        let keys =
            |bound: Bound| (bound.scope, bound.row, bound.keys.into_iter().map(|(key, _)| key).collect());
        Ok(Keymap::of(bound.into_iter().map(keys)))
    } else {
        Err(faults.into_vec())
    }
}

/// The keys of a row: those given, or else the program's own.
fn keys(
    row: &'static Row,
    scope: Scope,
    given: Option<Spanned<Vec<Spanned<String>>>>,
    faults: &mut Faults<'_>,
) -> Vec<(Key, Option<std::ops::Range<usize>>)> {
    let Some(given) = given else {
        return row.keys.iter().map(|key| (*key, None)).collect();
    };
    if given.get_ref().is_empty() && !row.keys.is_empty() {
        faults.report(given.span(), "an action needs a key:", "name one, or take the line out");
    }
    let mut keys = Vec::new();
    for text in given.get_ref() {
        let Some(key) = faults.parse::<Key>(text).map(Spanned::into_inner) else { continue };
        if let Some((problem, remedy)) = unfit(scope, key) {
            faults.report(text.span(), problem, remedy);
        }
        keys.push((key, Some(text.span())));
    }
    keys
}

/// Why a key can't serve in a place.
fn unfit(scope: Scope, key: Key) -> Option<(&'static str, &'static str)> {
    let same = |name| Some(("no terminal can tell this key from another:", name));
    match key.code {
        Code::Char('m' | 'M') if key.ctrl => same("write enter"),
        Code::Char('i' | 'I') if key.ctrl => same("write tab"),
        Code::Char('[') if key.ctrl => same("write esc"),
        Code::Char(c) if key.ctrl && c.is_uppercase() => same("write it in a small letter"),
        _ if scope.is_typed() && key.typed().is_some() => {
            Some(("here this is typed into a text:", "take a key with ctrl or alt, or a function key"))
        }
        _ => None,
    }
}

/// Reports each key that means two things in one place, and names both.
fn conflicts(text: &str, scope: Scope, rows: &[&Bound], faults: &mut Faults<'_>) {
    let all = || rows.iter().flat_map(|bound| bound.keys.iter().map(|key| (bound.row, key)));
    for (index, (row, (key, place))) in all().enumerate() {
        let Some(place) = place.clone() else { continue };
        let other = all().enumerate().find(|(at, (_, (other, at_place)))| {
            // Of two keys that are both the user's, the later one is at fault.
            other == key && *at != index && at_place.as_ref().is_none_or(|at| at.start < place.start)
        });
        let Some((_, (taken, (_, taken_at)))) = other else { continue };
        let (here, there) = (row.action.name(), taken.action.name());
        let whose = match taken_at {
            Some(at) => {
                let at = Fault::at(text, at.clone(), "", "");
                format!("of “{there}” (line {}, column {})", at.line, at.column)
            }
            None => format!("of “{there}” by default"),
        };
        let remedy = if here == there {
            "take one of the two out".to_owned()
        } else {
            format!("give “{there}” or “{here}” another in [{}]", scope.name())
        };
        faults.report(place, format!("this is also the key {whose}:"), remedy);
    }
}

/// The keys in force, as a text that [`read`] reads.
pub fn write(keymap: &Keymap) -> String {
    let mut text = String::new();
    for scope in Scope::ALL {
        let title = scope.title();
        // Writing to a string can't fail.
        let _ = writeln!(text, "{}[{}] # {title}", if text.is_empty() { "" } else { "\n" }, scope.name());
        for binding in keymap.in_scope(scope) {
            let action = binding.row.action;
            let quoted = |key: &Key| toml::Value::String(key.to_string()).to_string();
            let keys: Vec<String> = binding.keys.iter().map(quoted).collect();
            let line = format!("{} = [{}]", action.name(), keys.join(", "));
            let _ = writeln!(text, "{line:<36} # {}", action.sentence());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::Meaning;

    #[test]
    fn what_is_written_reads_back_and_the_programs_own_keys_are_sound() {
        let own = write(&Keymap::default());
        assert_eq!(read(&own).map(|keymap| write(&keymap)), Ok(own));
        assert_eq!(read("").map(|keymap| write(&keymap)), Ok(write(&Keymap::default())));
    }

    #[test]
    fn keys_given_stand_in_place_of_the_programs_own() {
        let keymap = read("[assess]\nmet = [\"m\", \"f12\"]\nmap = [\"alt-m\"]\n").unwrap();
        let model = crate::tui::harness::App::assess().model;
        let means = |key: &str| keymap.resolve(&model, key.parse().unwrap());
        assert_eq!(means("m"), Meaning::Does(Action::Met));
        assert_eq!(means("f12"), Meaning::Does(Action::Met));
        assert_eq!(means("alt-m"), Meaning::Does(Action::Map));
        assert_eq!(means("space"), Meaning::Nothing);
        assert_eq!(means("x"), Meaning::Does(Action::NotYet));
    }

    #[test]
    fn a_list_inherits_the_keys_that_move_or_has_its_own() {
        let keymap = read("[moving]\ndown = [\"t\"]\n[assess]\ndown = [\"ctrl-x\"]\n").unwrap();
        let assess = crate::tui::harness::App::assess().model;
        let list = crate::tui::harness::App::home().model;
        let means = |model, key: &str| keymap.resolve(model, key.parse().unwrap());
        assert_eq!(means(&assess, "ctrl-x"), Meaning::Does(Action::Down));
        assert_eq!(means(&assess, "t"), Meaning::Nothing);
        assert_eq!(means(&list, "t"), Meaning::Does(Action::Down));
        assert_eq!(means(&list, "j"), Meaning::Nothing);
        assert!(read("[moving]\ndown = [\"s\"]\n").is_err(), "the list sorts by s");
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let texts = [
            "[assess]\nmet = [\"x\"]\n",
            "[assess]\nmet = [\"m\"]\nmap = [\"m\"]\n",
            "[assess]\nmet = [\"ctrl-x\", \"ctrl-x\"]\n",
            "[asess]\nmet = [\"m\"]\n",
            "[assess]\nmett = [\"m\"]\nmet = \"m\"\nnot-yet = []\n",
            "[map]\nlayer = [\"hyper-x\", \"ctrl-m\"]\n",
            "[note]\nkeep = [\"k\"]\n",
            "[assess\n",
        ];
        let mut said = String::new();
        for text in texts {
            for fault in read(text).map(|_| ()).unwrap_err() {
                said += &(fault.to_string() + "\n");
            }
        }
        insta::assert_snapshot!(said, @r#"
        line 2, column 8: this is also the key of “not-yet” by default: "x"; give “not-yet” or “met” another in [assess]
        line 3, column 8: this is also the key of “met” (line 2, column 8): "m"; give “met” or “map” another in [assess]
        line 2, column 18: this is also the key of “met” (line 2, column 8): "ctrl-x"; take one of the two out
        line 1, column 2: unknown key “asess”; did you mean “assess”?
        line 2, column 1: unknown key “mett”; did you mean “met”?
        line 3, column 7: expected an array, found a string "m"; write it as [ … ]
        line 4, column 11: an action needs a key: “[]”; name one, or take the line out
        line 2, column 10: wrong value "hyper-x"; “hyper-x” is no key; write j, space, enter, f1, ctrl-e or alt-x
        line 2, column 21: no terminal can tell this key from another: "ctrl-m"; write enter
        line 2, column 9: here this is typed into a text: "k"; take a key with ctrl or alt, or a function key
        line 1, column 8: this is not TOML (unclosed table, expected `]`); correct the text there
        "#);
    }
}

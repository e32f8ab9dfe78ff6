//! What holds of the key table.

use super::*;

#[test]
fn every_key_of_the_table_is_a_key_and_means_one_thing_in_its_scope() {
    for (index, row) in TABLE.iter().enumerate() {
        assert!(!row.keys.is_empty() || row.action == Action::Reveal, "{:?}", row.action);
        for key in row.keys {
            assert_eq!(key.to_string().parse(), Ok(*key), "in {:?}", row.scope);
            let clash =
                TABLE[..index].iter().find(|other| other.scope == row.scope && other.keys.contains(key));
            assert!(clash.is_none(), "{key} twice in {:?}", row.scope);
        }
    }
}

#[test]
fn every_action_is_there_without_letters_too() {
    for scope in Scope::ALL {
        for row in TABLE.iter().filter(|row| row.scope == scope) {
            let keys = || row.keys.iter().copied();
            let plain =
                |key: Key| key.typed().is_none_or(|c| c == ' ') && !(key.ctrl && key.typed().is_some());
            let by_key = keys().any(|key| match key.code {
                Code::Char(c) => c == ' ' && !key.ctrl,
                Code::F(_) | Code::Named(_) => plain(key),
            });
            // The palette is opened by a function key, and its list walked by arrows.
            let by_palette = !scope.is_typed() && !crate::tui::model::finder::moves(row.action);
            let by_chord = scope.is_typed() && keys().all(|key| key.typed().is_none());
            assert!(by_key || by_palette || by_chord, "{:?} in {scope:?}", row.action);
        }
    }
}

#[test]
fn every_action_has_a_key() {
    for action in Action::ALL {
        assert!(TABLE.iter().any(|row| row.action == *action), "{action:?} has no key");
    }
}

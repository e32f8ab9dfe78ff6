//! Phrases from an assessor's earlier notes: whole sentences, without those that name a candidate.
//!
//! They are offered and never taken by themselves. Nothing here knows where the notes come from.

use std::collections::{BTreeMap, HashSet};

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::{query::fold, state::Candidate};

/// The shortest phrase worth offering, in characters.
const SHORTEST: usize = 12;
/// The most phrases offered.
const MOST: usize = 200;

/// The sentences of the notes, those used most first and among equals those used last; `notes` come newest first, each
/// with its candidate. A sentence with a word of any candidate's name or with a reference is left out: it is about one
/// person.
pub fn phrases<'a>(notes: &[(&'a Candidate, &'a str)]) -> Vec<String> {
    let names = names(notes.iter().map(|(candidate, _)| *candidate));
    let mut found: BTreeMap<String, (usize, usize, &str)> = BTreeMap::new();
    for (age, (_, note)) in notes.iter().enumerate() {
        // Said twice in one note is said once.
        let mut here = HashSet::new();
        for phrase in sentences(note) {
            let folded = fold(phrase);
            if names_someone(&folded, &names) || !here.insert(folded.clone()) {
                continue;
            }
            found.entry(folded).or_insert((0, age, phrase)).0 += 1;
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|(count, age, _)| (std::cmp::Reverse(*count), *age));
    found.into_iter().take(MOST).map(|(_, _, phrase)| phrase.to_owned()).collect()
}

fn sentences(note: &str) -> impl Iterator<Item = &str> {
    let sentences = note.lines().flat_map(UnicodeSegmentation::unicode_sentences).map(str::trim);
    sentences.filter(|sentence| sentence.chars().count() >= SHORTEST)
}

/// The words by which the candidates are known, folded.
fn names<'a>(candidates: impl Iterator<Item = &'a Candidate>) -> HashSet<String> {
    let words = candidates.flat_map(|candidate| [&candidate.name, &candidate.reference]);
    words.flat_map(|text| fold(text).unicode_words().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn names_someone(folded: &str, names: &HashSet<String>) -> bool {
    // An initial stands for a name only with its full stop, and is a word of its own everywhere else.
    let words = folded.unicode_words().flat_map(|word| word.split(['\'', '’']));
    words.into_iter().any(|word| word.chars().count() > 1 && names.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(name: &str, reference: &str) -> Candidate {
        Candidate {
            name: name.into(),
            reference: reference.into(),
            target: "CMP".parse().unwrap(),
            years_in_practice: None,
        }
    }

    #[test]
    fn sentences_come_by_use_and_without_names() {
        let ada = candidate("Ada Lovelace", "C-0142");
        let emile = candidate("Émile Zola", "C-0143");
        let notes = [
            (&ada, "Three instruments compared. Ada chose well. Short.\nSeen on video from the start."),
            (&emile, "Seen on video from the start. EMILE’S plan names three steps."),
            (
                &emile,
                "Three instruments compared. Three instruments compared. See C-0142 for the file. Lovelace did too, as said.",
            ),
            (&ada, "seen on video from the start."),
        ];
        assert_eq!(
            phrases(&notes),
            ["Seen on video from the start.", "Three instruments compared."],
            "three times, twice; what names a candidate, this one or another, is left out"
        );
        assert!(phrases(&[]).is_empty());
    }
}

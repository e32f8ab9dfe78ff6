//! Whether a panel's file is as the program wrote it: its last line, the chain of its history, and the state that the
//! history leads to.

use std::collections::BTreeMap;

use crate::{
    domain::{
        history::chain::replay,
        ids::Digest,
        panel::{Change, Panel, PanelState},
        seal,
    },
    store::format::verify::{
        Fact, Facts, disagreements, last_line_differs, link, named, recommendation_facts,
    },
};

/// What differs between the file and what it would be, had only the program written it.
pub(super) fn differences(text: &str, panel: &Panel) -> Vec<String> {
    let mut found: Vec<String> = last_line_differs(text).into_iter().collect();
    let (mut previous, mut seq) = (Digest::default(), 0);
    for entry in &panel.entries {
        found.extend(link(entry, previous, seq));
        (previous, seq) = (entry.hash, entry.seq);
    }
    if let Some(Change::Convened { panel: of, .. }) = panel.entries.first().map(|entry| &entry.change)
        && *of != panel.file.id
    {
        found.push(format!("the history is that of the panel {of}"));
    }
    found.extend(breaches(panel));
    match replay::<PanelState>(panel.entries.iter().map(AsRef::as_ref)) {
        Some(replayed) => found.extend(disagreements(&facts(&replayed), &facts(&panel.state))),
        None => found.push("the history does not begin with the making of the panel".to_owned()),
    }
    found
}

/// What the entries do that this program never would, a sentence each.
fn breaches(panel: &Panel) -> Vec<String> {
    let mut of_seal: BTreeMap<_, _> =
        seal::breaches(panel.entries.iter().map(AsRef::as_ref)).into_iter().collect();
    let says = panel.entries.iter().enumerate().filter_map(|(index, entry)| {
        let seq = entry.seq;
        if entry.by != panel.state.chair.id {
            return Some(format!("entry {seq} was not made by the chair"));
        }
        of_seal.remove(&index).or_else(|| match &entry.change {
            Change::Resolved { criterion, to: Some(_), rationale } if rationale.trim().is_empty() => {
                Some(format!("entry {seq} settles {criterion} without a reason"))
            }
            _ => None,
        })
    });
    says.collect()
}

/// All that a state says, each fact by its name in words; what is empty or absent is left out.
fn facts(state: &PanelState) -> Facts {
    let candidate = &state.candidate;
    let years = candidate.years_in_practice.map(|years| years.to_string());
    let mut facts = vec![
        ("the candidate's name".to_owned(), candidate.name.clone()),
        ("the candidate's reference".to_owned(), candidate.reference.clone()),
        ("the target level".to_owned(), candidate.target.to_string()),
        ("the candidate's years in practice".to_owned(), years.unwrap_or_default()),
        ("the edition".to_owned(), state.edition.to_string()),
        ("the chair's id".to_owned(), state.chair.id.to_string()),
        ("the chair's name".to_owned(), state.chair.name.clone()),
        ("whether names are hidden".to_owned(), state.anonymous.to_string()),
    ];
    facts.extend(state.members.iter().enumerate().flat_map(|(place, member)| {
        let facts = [
            ("id", member.assessor.id.to_string()),
            ("name", member.assessor.name.clone()),
            ("session", member.session.to_string()),
            ("head", member.head.to_string()),
        ];
        named(&format!("member {}", place + 1), facts)
    }));
    facts.extend(settled(state));
    facts.extend(state.recommendation.iter().flat_map(recommendation_facts));
    facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn settled(state: &PanelState) -> Vec<Fact> {
    let resolutions = state.resolutions.iter().flat_map(|(id, resolution)| {
        // An accepted mark has no reason, which is not the same as an empty one.
        let why = resolution.rationale.as_ref().map_or("accepted".to_owned(), |why| format!("“{why}”"));
        let facts = [
            ("panel's mark", resolution.verdict.as_str().to_owned()),
            ("panel's reason", why),
            ("time of the panel's mark", resolution.at.to_string()),
        ];
        named(id.as_str(), facts)
    });
    let discussion = state.discussion.iter().flat_map(|(id, discussion)| {
        let facts =
            [("discussion", discussion.note.clone()), ("time of the discussion", discussion.at.to_string())];
        named(id.as_str(), facts)
    });
    let seal = state.seal.iter().flat_map(|seal| {
        let facts = [("time", seal.at.to_string()), ("head", seal.head.to_string())];
        let signoffs = seal.signoffs.iter();
        let signoffs =
            signoffs.map(|(id, digest)| (format!("the seal's sign-off of {id}"), digest.to_string()));
        named("the seal", facts).into_iter().chain(signoffs)
    });
    resolutions.chain(discussion).chain(seal).collect()
}

//! Working apart with many sessions: three stores that meet in one repository. `ASSESSOR_SYNC_SESSIONS` says how many
//! sessions there are; the long form is 1,000.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use assessor::{
    domain::{
        framework::Edition,
        history::Change,
        seal::Obstacles,
        session::{FileFacts, Session},
        state::{Assessor, Candidate, Outcome, Recommendation, Verdict},
        summary::Summary,
    },
    store::format,
};
use jiff::Timestamp;

use crate::{sync::remote, world::World};

/// How many in the suite.
const SHORT: usize = 60;

fn sessions_wanted() -> usize {
    std::env::var("ASSESSOR_SYNC_SESSIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(SHORT)
}

/// A sealed session of a candidate of its own.
fn sealed(edition: &Edition, store: usize, number: usize) -> Session {
    let id = |kind: usize| format!("019e0000-0000-7000-8000-{kind:02x}{store:02x}{number:08x}");
    let at = |minute: i64| Timestamp::from_second(1_795_528_800 + 60 * minute).unwrap();
    let candidate = Candidate {
        name: format!("Ada Lovelace {number}"),
        reference: format!("C-{store}-{number:05}"),
        target: "CMP".parse().unwrap(),
        years_in_practice: Some(6),
    };
    let assessor = Assessor { id: id(2).parse().unwrap(), name: "Charles Babbage".into() };
    let mut session = Session::create(id(1).parse().unwrap(), edition, candidate, assessor, at(0));
    let kind = Some(edition.framework.interests[0].id.clone());
    session.record(edition, at(1), vec![Change::Declared { kind, detail: String::new() }]).unwrap();
    let level = edition.framework.level_index("CMP").unwrap();
    for criterion in edition.framework.criteria.iter().filter(|criterion| criterion.level == level) {
        let note = "Three instruments compared in the case study, each with its limits named.".to_owned();
        let figure = criterion.measure.as_ref().map(|measure| measure.minimum);
        let changes = vec![
            Change::Measure { criterion: criterion.id.clone(), to: figure },
            Change::Verdict { criterion: criterion.id.clone(), to: Some(Verdict::Met) },
            Change::Note { criterion: criterion.id.clone(), to: note },
        ];
        session.record(edition, at(2), changes).unwrap();
    }
    let rationale = "The interview is still to come.".to_owned();
    let given = Recommendation { outcome: Outcome::Defer, level: None, rationale };
    session.record(edition, at(3), vec![Change::Recommended(Some(given))]).unwrap();
    let reasons = [("no evidence".to_owned(), "Seen at work.".to_owned())];
    let reasons = Obstacles::of(&edition.framework, &session, at(4)).reasons(&reasons).unwrap();
    session.seal(edition, at(4), reasons).unwrap();
    session
}

/// A store with so many sealed sessions and a draft.
fn filled(store: usize, count: usize) -> World {
    let world = World::new();
    world.done(&["new", "--candidate", "Charles Babbage", "--level", "CA", "--reference", "DRAFT-1"]);
    let edition = Edition::shipped().unwrap();
    for number in 0..count {
        let session = sealed(&edition, store, number);
        let at = session.entries.last().unwrap().at;
        let file = FileFacts { revision: 1, saved_at: Some(at), ..session.file.clone() };
        let text = format::write(&session, &file, &Summary::of(&edition.framework, &session));
        fs::write(world.path(&format!("data/sessions/{}.toml", session.file.id)), text).unwrap();
    }
    world
}

fn timed(world: &World, arguments: &[&str]) -> Duration {
    let begun = Instant::now();
    let outcome = world.run(arguments);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    begun.elapsed()
}

fn connect(world: &World, remote: &Path) -> Duration {
    timed(world, &["sync", "--remote", remote.to_str().unwrap()])
}

#[test]
fn two_stores_send_at_once_a_third_joins_later_and_all_have_every_session() {
    let count = sessions_wanted();
    let remote = remote();
    let third = count / 3;
    let worlds: Vec<World> = [third, third, count - 2 * third]
        .into_iter()
        .enumerate()
        .map(|(at, many)| filled(at, many))
        .collect();
    let (first, second, later) = (&worlds[0], &worlds[1], &worlds[2]);
    // Two at once.
    let sent = thread::scope(|scope| {
        let both = [first, second].map(|world| scope.spawn(|| connect(world, remote.path())));
        both.map(|sending| sending.join().unwrap())
    });
    // One that had no line until now.
    let joined = connect(later, remote.path());
    let caught_up = [first, second].map(|world| timed(world, &["sync"]));
    let nothing = timed(first, &["sync"]);
    println!(
        "{count} sessions: two at once {sent:?}, a third {joined:?}, caught up {caught_up:?}, nothing {nothing:?}"
    );
    for world in &worlds {
        assert_eq!(world.sessions().len(), count + 1, "and its own draft");
        assert_eq!(world.done(&["sync"]), "nothing to send, nothing to take\n");
    }
    let shared = |world: &World| -> Vec<_> {
        let sealed = world.sessions().into_iter().map(|path| fs::read(path).unwrap());
        let draft = |text: &Vec<u8>| !text.windows(7).any(|window| window == b"DRAFT-1");
        sealed.filter(draft).collect()
    };
    assert!(shared(first) == shared(second) && shared(second) == shared(later), "byte for byte");
}

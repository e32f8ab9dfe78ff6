//! Pages to read: the help and the full wording.

use super::{draw_at_all_sizes, evidence::cited};
use crate::{
    domain::{framework::Edition, history::Change, state::Verdict},
    tui::{
        harness::{App, criterion},
        keymap::Scope,
        model::{Overlay, reader::Reader},
    },
};

fn page(app: &App) -> &Reader {
    match app.model.overlays.last() {
        Some(Overlay::Reader(reader)) => reader,
        other => panic!("no page is on top, but {other:?}"),
    }
}

fn shown(app: &App) -> Vec<String> {
    page(app).rows(200).iter().map(|row| format!("{}{}", row.paragraph.lead, row.text)).collect()
}

#[test]
fn the_help_shows_the_marks_the_keys_of_the_screen_and_those_of_everywhere() {
    let mut app = App::assess();
    app.keys("?");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Keys ────────────────────────────────────────────────────────────────────────┐
    │ Marks                                                                        │
    │ ✔                 met                                                        │
    │ ✘                 not yet met                                                │
    │ ·                 unmarked, which is neither                                 │
    │ ?                 to be asked about at the interview, beside any of these    │
    │ ▸                 where the keys are                                         │
    │                                                                              │
    │ Assess                                                                       │
    │ space             Marks the criterion met; again clears the verdict.         │
    │ x, f3             Marks the criterion not yet met; again clears the verdict. │
    │ e, f4             Opens the note editor.                                     │
    │ c, f5             Chooses the evidence that the criterion rests on.          │
    │ ., f6             Repeats the last mark and evidence; never changes a mark.  │
    │ n, f8             Goes to the next unmarked criterion of the target level.   │
    │ B                 Marks, flags, cites or clears all that is shown, after a   │
    │                   look at it. Not now: filter first: it says which criteria  │
    │                   are meant.                                                 │
    │ u, f9             Takes back the last action. Not now: nothing to undo: undo │
    │                   stops at the session's start.                              │
    └────────────────────────────────────────────────────────────────── 1-19 of 87 ┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.keys("<space>").screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Keys ────────────────────────────────────────────────────────────────────────┐
    │ ?, f1             Shows the keys of this screen.                             │
    │ v                 Shows where the candidate stands by the rule, and what is  │
    │                   missing.                                                   │
    │ g                 Opens the jump line: ability, level, criterion as numbers; │
    │                   or an id.                                                  │
    │ /                 Filters what is listed; the empty filter shows all again.  │
    │ m                 Shows all criteria as one map.                             │
    │ p, f7             Flags it to be asked about at the interview; again takes   │
    │                   that away.                                                 │
    │ K                 Shows the full wording, the statements and the knowledge   │
    │                   lines.                                                     │
    │ E                 Shows the evidence ledger.                                 │
    │ C                 Shows what a committee would ask about.                    │
    │ H                 Shows every change.                                        │
    │ i                 Enters the figure of a measured criterion. Not now: this   │
    │                   criterion asks for no figure.                              │
    │ N                 Goes to the unmarked criterion before, at the target       │
    │                   level.                                                     │
    │ f                 Goes to the next finding of the check.                     │
    └───────────────────────────────────────────────────────────────── 20-38 of 87 ┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.keys("q").ascii().size(40, 10).keys("?").screen(), @"
     Ada Lovelace | C-0142~  saved 14:00:00
    + Keys --------------------------------+
    | Marks                                |
    | +  met                               |
    | -  not yet met                       |
    | .  unmarked, which is neither        |
    | ?  to be asked about at the          |
    +-------------------------- 1-5 of 127 +

     pagedown page  / search  esc back
    ");
    assert_eq!(app.take_effects(), []);
}

#[test]
fn the_help_scrolls_to_its_end_and_no_further() {
    let mut app = App::assess();
    app.keys("?<end>");
    let end = page(&app).offset;
    assert_eq!(app.keys("jj<space><pagedown>").model.overlays.len(), 1);
    assert_eq!(page(&app).offset, end);
    app.size(80, 10).keys("<end>");
    assert!(page(&app).offset > end);
    app.size(80, 24).keys("k");
    assert_eq!(page(&app).offset, end - 1, "the offset behind the end of a larger page counts from its end");
    app.keys("<home>k");
    assert_eq!(page(&app).offset, 0);
}

#[test]
fn every_key_of_every_screen_is_in_its_help() {
    for (keys, scope) in [
        ("", Scope::Assess),
        ("m", Scope::Map),
        ("v", Scope::Standing),
        ("C", Scope::Check),
        ("E", Scope::Evidence),
        ("H", Scope::History),
        ("c", Scope::Picker),
    ] {
        let mut app = App::with(cited());
        app.keys(keys).keys("?");
        let shown = shown(&app);
        for binding in app.model.keymap.with_inherited(scope) {
            let sentence = binding.row.action.sentence();
            for key in binding.keys {
                let row = shown.iter().find(|row| row.contains(sentence) && row.contains(&key.to_string()));
                assert!(row.is_some(), "{key} {sentence} is not in the help of {scope:?}");
            }
        }
        app.keys("q");
        assert_ne!(app.model.scope(), Scope::Reader);
    }
}

#[test]
fn the_help_is_searched_by_word_and_by_key() {
    let mut app = App::assess();
    app.keys("?/UNMARKED<enter>");
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Keys · search: UNMARKED ─────────────────────────────────────────────────────┐
    │ ·                 unmarked, which is neither                                 │
    │ n, f8             Goes to the next unmarked criterion of the target level.   │
    │ N                 Goes to the unmarked criterion before, at the target       │
    │                   level.                                                     │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    app.keys("q?/ctrl-z<enter>");
    assert_eq!(shown(&app), ["ctrl-z            Stops the program until it is called to the foreground."]);
    app.keys("q?/zzz<enter>");
    assert!(app.screen().contains("Nothing here has that word."));
}

#[test]
fn what_cannot_be_done_now_says_why() {
    let mut app = App::assess();
    let why = "nothing to undo: undo stops at the session's start";
    let undo = format!("u, f9             Takes back the last action. Not now: {why}.");
    app.keys("?/nothing to undo<enter>");
    assert_eq!(shown(&app), [undo]);
    app.keys("q<space>?/last action<enter>");
    assert_eq!(shown(&app), ["u, f9             Takes back the last action."]);
}

#[test]
fn help_over_help_opens_no_second_page() {
    let mut app = App::home();
    app.keys("??");
    assert_eq!(app.model.overlays.len(), 1);
    app.keys("<esc>");
    assert_eq!(app.model.overlays.len(), 0);
}

fn marked() -> App {
    let id = || criterion("PK1.CMP.2");
    let note = "Ran the intake at two firms.\n\nThe plans differ by need; see p. 4, résumé.";
    let mut changes = cited();
    changes.push(Change::Verdict { criterion: id(), to: Some(Verdict::Met) });
    changes.push(Change::Probe { criterion: id(), to: true });
    changes.push(Change::Note { criterion: id(), to: note.into() });
    let mut app = App::with(changes);
    app.keys("jK");
    app
}

#[test]
fn the_full_wording_holds_the_mark_the_ability_and_the_other_levels() {
    let mut app = marked();
    insta::assert_snapshot!(app.screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ PK1.CMP.2 ───────────────────────────────────────────────────────────────────┐
    │ Develops tailored programs for clients depending upon their career/talent    │
    │ management need                                                              │
    │                                                                              │
    │ Mark                                                                         │
    │ ✔ met                                                                        │
    │ ? to be asked about at the interview                                         │
    │   E2 Résumé · Résumé · résumé.pdf                                            │
    │                                                                              │
    │ Note                                                                         │
    │ Ran the intake at two firms.                                                 │
    │                                                                              │
    │ The plans differ by need; see p. 4, résumé.                                  │
    │                                                                              │
    │ PK1 · Client needs                                                           │
    │ Identify the career/ talent management needs of individual and/or            │
    │ organizational clients                                                       │
    │                                                                              │
    │ Knowledge and skills                                                         │
    │ · Determine the individual career/ talent management transition e.g. school  │
    └────────────────────────────────────────────────────────────────── 1-19 of 63 ┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(120, 60).screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Abilities ───────┌ PK1.CMP.2 ─────────────────────────────────────────────────────────────────────┐──────────────────┐
    │ PROFESSIONAL KNOW│ Develops tailored programs for clients depending upon their career/talent      │                  │
    │ ▸PK1 Client needs│ management need                                                                │                  │
    │  PK2 Theory & pra│                                                                                │                  │
    │ PROFESSIONAL PRAC│ Mark                                                                           │s to              │
    │  PP1 Relationship│ ✔ met                                                                          │                  │
    │  PP2 Programs    │ ? to be asked about at the interview                                           │                  │
    │  PP3 Transitions │   E2 Résumé · Résumé · résumé.pdf                                              │er/talent         │
    │ PROFESSIONAL ENGA│                                                                                │                  │
    │  PE1 Learning    │ Note                                                                           │                  │
    │  PE2 Engagement  │ Ran the intake at two firms.                                                   │talent            │
    │                  │                                                                                │                  │
    │                  │ The plans differ by need; see p. 4, résumé.                                    │fessionals        │
    │                  │                                                                                │                  │
    │                  │ PK1 · Client needs                                                             │                  │
    │                  │ Identify the career/ talent management needs of individual and/or              │                  │
    │                  │ organizational clients                                                         │                  │
    │                  │                                                                                │                  │
    │                  │ Knowledge and skills                                                           │                  │
    │                  │ · Determine the individual career/ talent management transition e.g. school to │                  │
    │                  │   work; promotion; job loss; reskilling; second career; retirement             │                  │
    │                  │ · Determine the specific organizational career/talent management needs—e.g.    │                  │
    │                  │   basic skills, workforce planning, downsizing                                 │                  │
    │                  │ · Demonstrate use of appropriate client assessment/profiling methodologies     │                  │
    │                  │ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │                  │
    │                  │   values) and/or organizational culture as this affects career/talent          │                  │
    │                  │   management decision-making                                                   │                  │
    │                  │                                                                                │                  │
    │                  │ CMP                                                                            │──────────────────┘
    │                  │ Professional practitioner - serving & supporting clients                       │──────────────────┐
    │                  │ Experience: 3 to 5 years.                                                      │school to         │
    │                  │                                                                                │                  │
    │                  │ The same ability at CA                                                         │s—e.g.            │
    │                  │   · 1 Has attended basic training in career development practice and related   │                  │
    │                  │       assessment tools                                                         │ogies             │
    │                  │   · 2 Knows how to respond to a client enquiry and provide appropriate advice  │re, values)       │
    │                  │   · 3 Knows how to guide clients to occupational info, labor market, job       │ent               │
    │                  │       vacancies, employment assistance scheme                                  │                  │
    │                  │   · 4 Reviews client documentation and provides feedback                       │                  │
    │                  │   · 5 Refers clients to job boards and responses to known vacancies            │                  │
    │                  │   · 6 Gives advice on interview preparation & technique                        │                  │
    │                  │   · 7 Provides generic advice on job seeking and job getting skills.           │                  │
    │                  │   · 8 Refers client to specialist for further assistance                       │──────────────────┘
    │                  │                                                                                │──────────────────┐
    │                  │ The same ability at CMA                                                        │                  │
    │                  │   · 1 Initiates and manages conversations with clients to determine desired    │                  │
    │                  │       outcomes                                                                 │                  │
    │                  │   · 2 Contracts with clients to address desired outcomes                       │                  │
    │                  │   · 3 Is trained and qualified to use one or more assessment tool              │                  │
    │                  │   · 4 Assists the client to assess what factors affect career choice and/or    │                  │
    └──────────────────│       talent management options                                                │                  │
    ┌ Levels ──────────│   · 5 Recognizes limits to expertise and refers clients to appropriate         │                  │
    │  CA   ░░░░░░░░░░░│       professionals e.g.                                                       │                  │
    │  CMA  ░░░░░░░░░░░│                                                                                │                  │
    │ ▸CMP  █▌░░░░░░░░░│ The same ability at CMF                                                        │                  │
    │  CMF  ░░░░░░░░░░░│   · 1 Provides input and professional support on assessment tools and their    │                  │
    └──────────────────└──────────────────────────────────────────────────────────────────── 1-55 of 62 ┘──────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(200, 50).keys("<end>").screen(), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────┌ PK1.CMP.2 ─────────────────────────────────────────────────────────────────────┐───────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent│                                                                                │ent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or │ Knowledge and skills                                                           │or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients     │ · Determine the individual career/ talent management transition e.g. school to │               ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                            │   work; promotion; job loss; reskilling; second career; retirement             │               ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tra│ · Determine the specific organizational career/talent management needs—e.g.    │th different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pra│   basic skills, workforce planning, downsizing                                 │d/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment too│ · Demonstrate use of appropriate client assessment/profiling methodologies     │dress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond t│ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │               ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide ap│   values) and/or organizational culture as this affects career/talent          │fter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                │   management decision-making                                                   │rograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cli│                                                                                │pon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, lab│ CMP                                                                            │ement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employm│ Professional practitioner - serving & supporting clients                       │f · Ran the i… ││      management needs                   │
    │                            ││      assistance scheme     │ Experience: 3 to 5 years.                                                      │to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documen│                                                                                │ career        ││      differentiated services            │
    │                            ││      provides feedback     │ The same ability at CA                                                         │ement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job │   · 1 Has attended basic training in career development practice and related   │               ││      services and related issues        │
    │                            ││      responses to known vac│       assessment tools                                                         │ized services  ││                                         │
    │                            ││ ·  6 Gives advice on interv│   · 2 Knows how to respond to a client enquiry and provide appropriate advice  │to other       ││                                         │
    │                            ││      preparation & techniqu│   · 3 Knows how to guide clients to occupational info, labor market, job       │appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advic│       vacancies, employment assistance scheme                                  │               ││                                         │
    │                            ││      seeking and job gettin│   · 4 Reviews client documentation and provides feedback                       │               ││                                         │
    │                            ││ ·  8 Refers client to speci│   · 5 Refers clients to job boards and responses to known vacancies            │               ││                                         │
    │                            ││      further assistance    │   · 6 Gives advice on interview preparation & technique                        │               ││                                         │
    │                            ││                            │   · 7 Provides generic advice on job seeking and job getting skills.           │               ││                                         │
    │                            ││                            │   · 8 Refers client to specialist for further assistance                       │               ││                                         │
    │                            ││                            │                                                                                │               ││                                         │
    │                            ││                            │ The same ability at CMA                                                        │               ││                                         │
    │                            ││                            │   · 1 Initiates and manages conversations with clients to determine desired    │               ││                                         │
    │                            ││                            │       outcomes                                                                 │               ││                                         │
    │                            ││                            │   · 2 Contracts with clients to address desired outcomes                       │               ││                                         │
    │                            ││                            │   · 3 Is trained and qualified to use one or more assessment tool              │               ││                                         │
    │                            ││                            │   · 4 Assists the client to assess what factors affect career choice and/or    │               ││                                         │
    │                            ││                            │       talent management options                                                │               ││                                         │
    │                            │└────────────────────────────│   · 5 Recognizes limits to expertise and refers clients to appropriate         │───────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.2 ──────────│       professionals e.g.                                                       │──────────────────────────────────────────────────────────┐
    │                            ││ Ran the intake at two firms│                                                                                │al career/ talent management transition e.g. school to    │
    │                            ││                            │ The same ability at CMF                                                        │oss; reskilling; second career; retirement                │
    │                            ││ The plans differ by need; s│   · 1 Provides input and professional support on assessment tools and their    │ organizational career/talent management needs—e.g.       │
    └────────────────────────────┘│                            │       uses                                                                     │e planning, downsizing                                    │
    ┌ Levels ────────────────────┐│                            │   · 2 Shares knowledge about the factors influencing individual career choice  │ropriate client assessment/profiling methodologies        │
    │  CA   ░░░░░░░░░░░░    0/30 ││                            │       and decision making                                                      │ace, age, gender, socioeconomic status, culture, values)  │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                            │   · 3 Shares knowledge about addressing organizational career/talent           │culture as this affects career/talent management          │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                            │       management needs                                                         │                                                          │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                            │   · 4 Shares insights about differentiated services                            │                                                          │
    └────────────────────────────┘└────────────────────────────└─────────────────────────────────────────────────────────────────── 17-61 of 62 ┘──────────────────────────────────────────────────────────┘

     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(app.size(40, 10).keys("<home>").screen(), @"
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ PK1.CMP.2 ───────────────────────────┐
    │ Develops tailored programs for       │
    │ clients depending upon their         │
    │ career/talent management need        │
    │                                      │
    │ Mark                                 │
    └────────────────────────── 1-5 of 104 ┘

     pagedown page  / search  esc back
    ");
    app.keys("<enter>");
    assert_eq!(app.model.overlays.len(), 0);
    app.keys("<enter>");
    assert_eq!(page(&app).title, "PK1.CMP.2", "Enter on a criterion opens it too");
    assert_eq!(app.take_effects(), []);
}

#[test]
fn every_criterion_is_shown_to_the_letter_with_its_remarks() {
    let edition = Edition::shipped().unwrap();
    let mut app = App::assess();
    for (index, criterion) in edition.framework.criteria.iter().enumerate() {
        app.model.work.as_mut().unwrap().go(index);
        app.keys("K");
        let texts: Vec<&str> =
            page(&app).paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert!(texts.contains(&criterion.text.as_str()), "{}", criterion.id);
        let has = |text: &str| texts.iter().any(|shown| shown.contains(text));
        assert!(criterion.source_note.iter().all(|note| has(note)), "{}", criterion.id);
        assert!(criterion.measure.iter().all(|measure| has(&measure.unit)), "{}", criterion.id);
        let ability = &edition.framework.abilities[criterion.ability];
        let lines = ability.knowledge.iter().flat_map(|line| line.items.iter().chain([&line.text]));
        assert!(ability.statements.iter().chain(lines).all(|line| texts.contains(&line.as_str())));
        let siblings = edition.framework.criteria.iter().filter(|other| other.ability == criterion.ability);
        let others = siblings.filter(|other| other.level != criterion.level);
        assert!(others.into_iter().all(|other| texts.contains(&other.text.as_str())));
        app.keys("q");
    }
}

#[test]
fn a_long_note_is_searched_whatever_its_accents() {
    let mut app = marked();
    app.keys("/RESUME<enter>");
    assert!(shown(&app).iter().any(|row| row == "The plans differ by need; see p. 4, résumé."));
    assert!(app.screen().contains("search: RESUME"));
    assert!(app.shows("match", ""));
}

#[test]
fn no_size_is_too_small_to_read() {
    draw_at_all_sizes(&mut marked());
    let mut app = App::assess();
    app.keys("?<end>");
    draw_at_all_sizes(&mut app);
}

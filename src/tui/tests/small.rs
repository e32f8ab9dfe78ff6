//! Every screen and overlay where there is next to no room, in ASCII without colour.

use super::evidence::cited;
use crate::tui::{harness::App, keymap::Scope};

/// How each place is come to from the main screen.
pub(super) const PLACES: [(Scope, &str); 19] = [
    (Scope::Assess, ""),
    (Scope::Sessions, "q"),
    (Scope::Panels, "qP"),
    (Scope::Map, "m"),
    (Scope::Standing, "v"),
    (Scope::Check, "C"),
    (Scope::Evidence, "E"),
    (Scope::History, "H"),
    (Scope::Note, "eSeen on video."),
    (Scope::Form, "R"),
    (Scope::Picker, "c"),
    (Scope::Jump, "g23"),
    (Scope::Line, "/no:"),
    (Scope::Reader, "K"),
    (Scope::Finder, ":ma"),
    (Scope::Finder, "e<f5>"),
    (Scope::Bulk, "/met<enter>Bx"),
    (Scope::Reader, "?"),
    (Scope::Export, "X<enter>"),
];

#[test]
fn every_place_is_come_to_but_the_question_that_nothing_asks() {
    for scope in Scope::ALL {
        // The tests of a panel have one to open.
        let of_a_panel = matches!(scope, Scope::Queue | Scope::Agreement | Scope::Result);
        let known = PLACES.iter().any(|(place, _)| *place == scope);
        // Two versions need a second one, which their own tests make.
        let elsewhere = matches!(scope, Scope::Confirm | Scope::Versions | Scope::Anywhere);
        assert!(known || of_a_panel || elsewhere, "{scope:?}");
    }
    for (scope, keys) in PLACES {
        let mut app = App::with(cited());
        app.keys(keys);
        assert_eq!(app.model.scope(), scope, "{keys}");
        for (columns, rows) in [(80, 24), (120, 40), (200, 50), (40, 10)] {
            let shown = app.size(columns, rows).roles();
            // The map's cursor underlines the glyph of whatever mark it is on.
            let strange = shown.lines().filter(|line| line.starts_with('?')).count();
            assert!(strange <= usize::from(scope == Scope::Map), "a look without a role: {shown}");
            let mut plain = App::with(cited());
            plain.ascii().size(columns, rows).keys(keys);
            let plain = plain.screen();
            let signs = ['✔', '✘', '·', '▸', '…', '█', '░', '│', '─', '“', '”', '–'];
            assert!(!plain.contains(signs), "{scope:?} at {columns}x{rows}:\n{plain}");
            let footer = plain.lines().last().unwrap_or_default();
            assert!(footer.len() > 5 && !footer.contains('~'), "whole hints: {footer}");
        }
    }
}

#[test]
fn every_place_at_40_by_10_in_ascii() {
    let mut shown = String::new();
    for (scope, keys) in PLACES {
        let mut app = App::with(cited());
        app.ascii().size(40, 10).keys(keys);
        shown += &[scope.title(), " ", keys, "\n", &app.screen(), "\n"].concat();
    }
    insta::assert_snapshot!(shown, @r#"
    Assess 
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
     organizational clients

    >+  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
          E1 Return to work after ten year~
     space met  x not yet  e note  q back
    Sessions q
     assessor | sessions of Mary Somerville
    + Sessions | 0 | by last change -------+
    | reading the store...                 |
    |                                      |
    |                                      |
    |                                      |
    |                                      |
    |                                      |
    +--------------------------------------+
     enter open  n new  / filter  q quit
    Panels qP
     assessor | panels | Mary Somerville
     Panels | 0
     Reading the panels ~






     enter open  n new  X export  q back
    Map m
     Ada Lovelace | C-0142~  saved 14:00:00
    + Map | marks -------------------------+
    |     CA       CMA      CMP      CMF   |
    | PROFESSIONAL KNOWLEDGE               |
    | PK1  ........ .....   >++..     .... |
    | PK2  ...      .......  .......  .... |
    | PK1.CMP.1   Uses familiarity with    |
    |             different assessment     |
    +--------------------------------------+
     enter go there  / filter  g go  q back
    Verdict v
     Ada Lovelace | C-0142~  saved 14:00:00
    + Verdict by the rule -----------------+
    | >CMP     3 of 24 met  0 of 7 abilit~ |
    | >.  PK1.CMP.3  Assists the client to |
    |                address factors that  |
    |                affect career         |
    |                choice/talent         |
    |                management decisions  |
    +--------------------------------------+
     enter go there  w what if  q back
    Check C
     Ada Lovelace | C-0142~  saved 14:00:00
     Check
     2 bar the seal, 23 need a reason
    >bars               no declaration of
                        interest
     bars               no recommendation
                        to the committee
     reason PK1.CMP.2   rests on résumé
                        alone
     enter go there  S seal  q back  ? keys
    Evidence E
     Ada Lovelace | C-0142~  saved 14:00:00
     Evidence | 4 items | 1 stale | 2 sole~
                               V A C S  for
    >E1   Return to work aft~  V A C S    2
          Case study | 2025-03-01 | file~
     E2   Résumé               V . . -    1
          Résumé | 2026-01-15 | résumé.pdf
     E3   Group session on i~  . . . .    1
          Observation | 2019-05-02 |~ stale
     a add  enter edit  d remove  q back
    History H
     Ada Lovelace | C-0142~  saved 14:00:00
     History | 26 changes
    >    2  14:00:00  E1: kind case-study,~
         3              E1: title "Return~
         4              E1: place "file 3,~
         5              E1: date 2025-03-0~
         6              E2: kind resume, w~
     E1: kind case-study, was nothing

     enter as it stood  l go there  q back
    Note editor eSeen on video.
     Ada Lovelace | C-0142~  saving
    + Note | PK1.CMP.1 | words 3 ----------+
    | Seen on video.▏                      |
    |                                      |
    |                                      |
    |                                      |
    |                                      |
    |                                      |
    +--------------------------------------+
     esc keep and go back  ctrl-o $EDITOR
    Forms R
     Ada Lovelace | C-0142~  saved 14:00:00
    + Recommendation to the committee -----+
    |>outcome     not chosen   >           |
    | level       none                     |
    | rationale                            |
    |                                      |
    |                                      |
    | what you recommend; the committee d~ |
    +--------------------------------------+
     ctrl-s done  tab next field  esc leave
    Citing c
     Ada Lovelace | C-0142~  saved 14:00:00
    + Cite | PK1.CMP.1 --------------------+
    | Uses familiarity with different      |
    | assessment tools and/or processes to |
    | appropriately address specific       |
    | +1  E1  Return to work a~ cited last |
    |     E2  Résumé | résumé.pdf          |
    |>    E3  Group ses~ cited last, stale |
    +--------------------------------------+
     space cite  enter done  esc leave
    Jump line g23
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
     organizational clients

    >+  1 Uses familiarity with different
          assessment tools and/or processes
          to appropriately address specific
          client needs
     go: 23▏           PK2 | CMP | 7 crite~
     enter go  esc leave
    Typed lines /no:
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
     organizational clients

    >+  1 Uses familiarity with different
     "no:" needs a value: such as
     "no:evidence"
     filter: no:▏
     evidence  note  probe  measure
     enter done  tab complete  esc leave
    Pages to read K
     Ada Lovelace | C-0142~  saved 14:00:00
    + PK1.CMP.1 ---------------------------+
    | Uses familiarity with different      |
    | assessment tools and/or processes to |
    | appropriately address specific       |
    | client needs                         |
    |                                      |
    | Mark                                 |
    +-------------------------- 1-6 of 100 +
     pagedown page  / search  esc back
    Lists found by typing :ma
     Ada Lovelace | C-0142~  saved 14:00:00
    + Commands ----------------------------+
    | : ma▏                                |
    |>map                 Shows all cri~ m |
    | measure             this criterio~ i |
    | same-again          Marks the cri~ . |
    | next-unmarked       Goes to the n~ n |
    | previous-unmarked   Goes to the u~ N |
    +--------------------------------------+
     enter do it  esc leave
    Lists found by typing e<f5>
     Ada Lovelace | C-0142~  saved 14:00:00
    + From your notes | PK1.CMP.1 ---------+
    | with: ▏                              |
    | Reading the earlier sessions.        |
    |                                      |
    |                                      |
    |                                      |
    |                                      |
    +--------------------------------------+
     enter do it  esc leave
    All shown /met<enter>Bx
     Ada Lovelace | C-0142~  saved 14:00:00
    + All shown | filter: met | 3 ---------+
    | not yet met: 3 of 3 would change     |
    |>PK1.CMP.1: not yet, was met          |
    | PK1.CMP.2: not yet, was met          |
    | PP1.CMP.1: not yet, was met          |
    |                                      |
    |                                      |
    +--------------------------------------+
     enter do it  space met  esc leave
    Pages to read ?
     Ada Lovelace | C-0142~  saved 14:00:00
    + Keys --------------------------------+
    | Marks                                |
    | +                 met                |
    | -                 not yet met        |
    | .                 unmarked, which is |
    |                   neither            |
    | ?                 to be asked about  |
    +-------------------------- 1-6 of 191 +
     pagedown page  / search  esc back
    Exporting X<enter>
     Ada Lovelace | C-0142~  saved 14:00:00
     PK1 | CMP Client needs            3/24
    + Export for the committee ------------+
    | committee-2026-11-24                 |
    | ------------------------------------ |
    | 0 of 1 session written               |
    | it appears there when it is whole    |
    +--------------------------------------+
          E1 Return to work after ten year~
     esc stop  enter go on meanwhile  ? keys
    "#);
}

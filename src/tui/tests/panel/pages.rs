//! The pages of a panel at four sizes, anonymous, filtered, in ASCII.

use super::seat::{Seat, convened, one_sided, shelved};
use crate::{
    domain::panel::generate::criterion,
    tui::{action::Action, model::panel::Page, tests::boxed},
};

#[test]
fn wide_screens_set_the_members_side_by_side() {
    let mut seat = convened(true);
    seat.keys("eAgreed that one file is not enough.<ctrl-s>");
    insta::assert_snapshot!(seat.app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:03:13
    ┌ Queue · 3 differ, 3 open ────────────────────────────────────────────────────────────────────────────────────────────┐
    │                A B C                                                                                                 │
    │▸   PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiarity with different assessment tools and/or processes to ap… │
    │    PK1.CMP.2   · ✘ ✘  2 of 3 say not yet    Develops tailored programs for clients depending upon their career/tale… │
    │    PK2.CMP.3   · ✘ ✔  no majority of 3      Consistently utilizes counselling/coaching practices with a range of cl… │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                 │
    │ appropriately address specific client needs                                                                          │
    │   said: Agreed that one file is not enough.                                                                          │
    │                                                                                                                      │
    │ ✔ A: met                              ✘ B: not yet                          ✔ C: met                                 │
    │                                         One instrument only; asked at the     Three instruments compared in the      │
    │                                         interview, no other was named.        case study, each with its limits       │
    │                                                                               named.                                 │
    │                                                                                                                      │
    │ PK1 Client needs                                                                                                     │
    │   Identify the career/ talent management needs of individual and/or                                                  │
    │   organizational clients                                                                                             │
    │   · Determine the individual career/ talent management transition e.g. school to                                     │
    │     work; promotion; job loss; reskilling; second career; retirement                                                 │
    │   · Determine the specific organizational career/talent management needs—e.g.                                        │
    │     basic skills, workforce planning, downsizing                                                                     │
    │   · Demonstrate use of appropriate client assessment/profiling methodologies                                         │
    │   · Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                   │
    │     and/or organizational culture as this affects career/talent management                                           │
    │     decision-making                                                                                                  │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     PK1.CMP.1: what was said is kept
     space met  x not yet  e what was said  n next  y accept unanimous  u undo  a agreement  v result  / filter  q back
    ");
    insta::assert_snapshot!(boxed(seat.app.size(200, 50), "PK1.CMP.1 · 1 of 3 · 2 of 3 say met"), @"
    ┌ PK1.CMP.1 · 1 of 3 · 2 of 3 say met ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Uses familiarity with different assessment tools and/or processes to                                                                                                                                 │
    │ appropriately address specific client needs                                                                                                                                                          │
    │   said: Agreed that one file is not enough.                                                                                                                                                          │
    │                                                                                                                                                                                                      │
    │ ✔ A: met                                                         ✘ B: not yet                                                     ✔ C: met                                                           │
    │                                                                    One instrument only; asked at the interview, no other was        Three instruments compared in the case study, each with its      │
    │                                                                    named.                                                           limits named.                                                    │
    │                                                                                                                                                                                                      │
    │ PK1 Client needs                                                                                                                                                                                     │
    │   Identify the career/ talent management needs of individual and/or                                                                                                                                  │
    │   organizational clients                                                                                                                                                                             │
    │   · Determine the individual career/ talent management transition e.g. school to                                                                                                                     │
    │     work; promotion; job loss; reskilling; second career; retirement                                                                                                                                 │
    │   · Determine the specific organizational career/talent management needs—e.g.                                                                                                                        │
    │     basic skills, workforce planning, downsizing                                                                                                                                                     │
    │   · Demonstrate use of appropriate client assessment/profiling methodologies                                                                                                                         │
    │   · Recognize diversity (race, age, gender, socioeconomic status, culture, values)                                                                                                                   │
    │     and/or organizational culture as this affects career/talent management                                                                                                                           │
    │     decision-making                                                                                                                                                                                  │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    │                                                                                                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn a_small_queue_and_one_in_ascii() {
    let mut seat = convened(false);
    seat.keys("xOne instrument only.<enter>k");
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
    Ada Lovelace · C-0142…  saved 14:02:42
    PK1.CMP.1 · 1 of 3 · 2 of 3 say met
    Uses familiarity with different
    assessment tools and/or processes to
    appropriately address specific client
    needs
    ✘ panel: not yet: One instrument only.


    space met  x not yet  n next  q back
    ");
    insta::assert_snapshot!(seat.app.ascii().size(80, 24).screen(), @"
     Ada Lovelace | C-0142 | panel of 3 | open                       saved 14:02:42
    + Queue | 3 differ, 2 open ----------------------------------------------------+
    |                A B C                                                         |
    |> - PK1.CMP.1   + - +  2 of 3 say met        Uses familiarity with different~ |
    |    PK1.CMP.2   - - .  2 of 3 say not yet    Develops tailored programs for~  |
    |    PK2.CMP.3   + - .  no majority of 3      Consistently utilizes counselli~ |
    |                                                                              |
    +------------------------------------------------------------------------------+
    + PK1.CMP.1 | 1 of 3 | 2 of 3 say met -----------------------------------------+
    | Uses familiarity with different assessment tools and/or processes to         |
    | appropriately address specific client needs                                  |
    | - panel: not yet: One instrument only.                                       |
    |                                                                              |
    | + A Mary Somerville: met                                                     |
    |   Three instruments compared in the case study, each with its limits named.  |
    | - B George Boole: not yet                                                    |
    |   One instrument only; asked at the interview, no other was named.           |
    | + C Grace Hopper: met                                                        |
    |                                                                              |
    | PK1 Client needs                                                             |
    |   Identify the career/ talent management needs of individual and/or          |
    +----------------------------------------------------- 10 more rows: pagedown -+

     space met  x not yet  e what was said  n next  y accept unanimous  q back
    ");
}

#[test]
fn the_agreement_has_bars_intervals_and_every_part() {
    let mut seat = convened(false);
    seat.keys("a");
    insta::assert_snapshot!(seat.app.screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:58
    ┌ How far the members agree, by their sealed marks alone ──────────────────────┐
    │ all: 5 criteria marked by at least two                                       │
    │ raw agreement   ████████████░░░░░░ 0.667 (0.275 to 0.913)                    │
    │ on met          █████████████░░░░░ 0.727 (0.369 to 1.000)                    │
    │ on not yet      █████████████░░░░░ 0.727 (0.305 to 1.000)                    │
    │ Fleiss's kappa  █████████▉░░░░░░░░ 0.550 (-0.361 to 1.000)                   │
    │ Gwet's AC1      ██████▏░░░░░░░░░░░ 0.345 (-0.512 to 1.000)                   │
    │ Kripp. alpha    ███████▋░░░░░░░░░░ 0.429 (-0.268 to 1.000)                   │
    └──────────────────────────────────────────────────────────────────────────────┘
    ┌ Parts ───────────────────────────────────────────────────────────────────────┐
    │                      n     raw     met     not yet kappa   AC1     alpha     │
    │▸all                  5     0.667   0.727   0.727   0.550   0.345   0.429     │
    │ dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250     │
    │ dimension PP         0                                                       │
    │ dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.    │
    │ ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533     │
    │ ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000     │
    │ ability PP1          0                                                       │
    │ ability PP2          0                                                       │
    │ ability PP3          0                                                       │
    └──────────────────────────────────────────────────────────────────────────────┘

     enter go there  v result  q back  ? keys  : commands
    ");
    seat.keys("<end>");
    insta::assert_snapshot!(seat.app.size(120, 40).screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                                                               saved 14:01:58
    ┌ How far the members agree, by their sealed marks alone ──────────────────────────────────────────────────────────────┐
    │ C Grace Hopper                                                                                                       │
    │ marked 0 of the criteria that are settled; from met to not yet: 0; from not                                          │
    │ yet to met: 0                                                                                                        │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
    ┌ Parts ───────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │                      n     raw     met     not yet kappa   AC1     alpha                                             │
    │ all                  5     0.667   0.727   0.727   0.550   0.345   0.429                                             │
    │ dimension PK         4     0.583   0.727   0.400   -0.200  0.172   0.250                                             │
    │ dimension PP         0                                                                                               │
    │ dimension PE         1     1.000   undef.  1.000   undef.  undef.  undef.                                            │
    │ ability PK1          3     0.778   0.800   0.500   -0.200  0.561   0.533                                             │
    │ ability PK2          1     0.000   0.000   0.000   undef.  -1.000  0.000                                             │
    │ ability PP1          0                                                                                               │
    │ ability PP2          0                                                                                               │
    │ ability PP3          0                                                                                               │
    │ ability PE1          1     1.000   undef.  1.000   undef.  undef.  undef.                                            │
    │ ability PE2          0                                                                                               │
    │ level CA             1     1.000   1.000   undef.  undef.  undef.  undef.                                            │
    │ level CMA            0                                                                                               │
    │ level CMP            4     0.583   0.400   0.727   0.250   0.290   0.143                                             │
    │ level CMF            0                                                                                               │
    │ pair A/B             5     0.600   0.500   0.667   0.286   0.231   0.250                                             │
    │ pair A/C             3     1.000   1.000   1.000   1.000   1.000   1.000                                             │
    │ pair B/C             3     0.667   0.667   0.667   0.400   0.425   0.444                                             │
    │ A Mary Somerville          overruled 0 of 0 settled                                                                  │
    │ B George Boole             overruled 0 of 0 settled                                                                  │
    │▸C Grace Hopper             overruled 0 of 0 settled                                                                  │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    │                                                                                                                      │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

     enter go there  v result  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(seat.app.size(40, 10).screen(), @"
    Ada Lovelace · C-0142…  saved 14:01:58
    Agreement, by the sealed marks
    C Grace Hopper
    marked 0 of the criteria that are
    settled; from met to not yet: 0; from
    not yet to met: 0



    enter go there  v result  q back
    ");
}

#[test]
fn the_result_says_what_is_still_to_be_done() {
    let mut seat = convened(true);
    seat.keys("v");
    insta::assert_snapshot!(seat.app.screen(), @"
     Ada Lovelace · C-0142 · panel of 3 · open                       saved 14:01:59
    ┌ Result ────────────────────────────────────────────────────────── 1-19 of 20 ┐
    │ Recommended level by the rule: none (applied for: CMP)                       │
    │ from the panel's own marks; what is not settled counts as not met            │
    │ CA   ░░░░░░░░░░░░░░░░░░░░   0/30                                             │
    │ CMA  ░░░░░░░░░░░░░░░░░░░░   0/27                                             │
    │ CMP  ░░░░░░░░░░░░░░░░░░░░   0/24                                             │
    │ CMF  ░░░░░░░░░░░░░░░░░░░░   0/23                                             │
    │                                                                              │
    │ Recommendation of the chair, Mary Somerville                                 │
    │ none yet; R recommends to the committee, which decides                       │
    │                                                                              │
    │ Members                                                                      │
    │ · A: not signed                                                              │
    │ · B: not signed                                                              │
    │ · C: not signed                                                              │
    │                                                                              │
    │ Still to be done                                                             │
    │   3 criteria (PK1.CMP.1, PK1.CMP.2, PK2.CMP.3) not settled                   │
    │   2 criteria unanimous and not accepted                                      │
    │   no recommendation                                                          │
    └──────────────────────────────────────────────────────────────────────────────┘

     R recommend  s sign  S seal  enter go there  r read again  a agreement  q back
    ");
    seat.keys(":reveal<enter>y");
    assert!(seat.app.screen().contains("Mary Somerville: not signed"), "{}", seat.app.screen());
}

#[test]
fn a_filter_narrows_the_queue_and_leaving_takes_it_off() {
    let mut seat = convened(false);
    seat.keys("/id:PK2<enter>");
    assert_eq!(seat.app.model.table().unwrap().criterion(), Some(&criterion("PK2.CMP.3")));
    seat.keys("q");
    assert_eq!(seat.app.model.table().unwrap().queue.shown.len(), 3);
    seat.keys("o");
    assert_eq!(seat.app.model.table().unwrap().queue.shown.len(), 5, "all that anybody marked");
    seat.keys("/differ level:CMP<enter>");
    assert_eq!(seat.app.model.table().unwrap().queue.shown.len(), 3);
}

#[test]
fn every_action_of_a_panel_is_done_by_its_key_and_seen() {
    let check = |action: Action, keys: &str, seen: &str| {
        let mut seat = convened(true);
        seat.keys(keys);
        assert_eq!(seat.app.did.last(), Some(&action), "{keys}");
        assert!(seat.app.screen().contains(seen), "{keys} should show “{seen}”:\n{}", seat.app.screen());
    };
    check(Action::AcceptAll, "y", "accepted as all members say: 2 criteria; u takes it back");
    check(Action::Discuss, "e", "What was said of PK1.CMP.1");
    check(Action::Everything, "o", "All that was marked");
    check(Action::Agreement, "a", "How far the members agree");
    check(Action::Outcome, "v", "Recommended level by the rule: none");
    check(Action::Keep, ":reveal<enter>y", "the members' names are shown from now on");
    check(Action::Keep, "vsy", "the panel is not ready: 3 criteria (PK1.CMP.1");
    check(Action::Refresh, "vr", "Still to be done");
    check(Action::Seal, "vS", "the panel is not ready: 3 criteria (PK1.CMP.1");
    check(Action::Clear, "xNo.<enter>kd", "PK1.CMP.1 is open again");
    check(Action::PageDown, "<pagedown>", "Recognize diversity");
}

#[test]
fn one_sided_marks_are_warned_of_in_words() {
    let (store, ids) = one_sided();
    let mut seat = Seat::of(&store, 1);
    seat.convene(&ids, false);
    seat.keys("a");
    let shown = boxed(&seat.app, "How far the members agree, by their sealed marks alone");
    assert!(shown.contains("On marks this one-sided kappa misleads"), "{shown}");
    assert!(shown.contains("Cohen's kappa"), "{shown}");
}

#[test]
fn a_panel_that_is_open_elsewhere_is_only_read() {
    let (store, ids) = shelved();
    let mut first = Seat::of(&store, 1);
    first.convene(&ids, false);
    let mut second = Seat::of(&store, 1);
    second.keys("P<enter>");
    let screen = second.app.screen();
    assert!(screen.contains("open, read-only") && screen.contains("read-only: open elsewhere"), "{screen}");
    second.keys("x");
    assert!(second.app.model.overlays.is_empty());
    assert!(second.app.screen().contains("this panel can only be read here"));
    first.keys("qq");
    second.keys("qP<enter>x");
    assert!(second.app.screen().contains("PK1.CMP.1 not yet, because:"), "{}", second.app.screen());
}

#[test]
fn enter_in_the_queue_opens_what_was_said_or_for_who_only_reads_the_wording() {
    let mut seat = convened(false);
    seat.keys("j<enter>");
    let screen = seat.app.screen();
    assert!(screen.contains("What was said of PK1.CMP.2"), "{screen}");
    seat.keys("Heard twice.<ctrl-s>");
    assert_eq!(seat.saved().state.discussion[&criterion("PK1.CMP.2")].note, "Heard twice.");
    assert_eq!(seat.app.model.table().unwrap().criterion(), Some(&criterion("PK1.CMP.2")), "the same line");
    let mut member = Seat::of(&seat.store(), 2);
    member.keys("P<enter>j<enter>");
    let screen = member.app.screen();
    assert!(screen.contains("Knowledge and skills"), "{screen}");
    assert!(boxed(&member.app, "PK1.CMP.2").contains("Develops tailored programs"), "{screen}");
    member.keys("<esc>");
    assert!(member.app.model.overlays.is_empty());
    assert_eq!(member.app.model.table().unwrap().criterion(), Some(&criterion("PK1.CMP.2")));
}

/// The line of the figures in hand, as its box is titled.
fn figure(seat: &Seat) -> String {
    seat.app.screen().lines().nth(2).unwrap_or_default().to_owned()
}

#[test]
fn enter_on_a_figure_goes_to_what_makes_it_so_and_esc_back_to_the_figure() {
    let mut seat = convened(false);
    let here = |seat: &Seat| seat.app.model.table().unwrap().criterion().unwrap().to_string();
    let page = |seat: &Seat| seat.app.model.table().unwrap().page;
    for (part, on) in [
        ("all: ", "PK1.CMP.1"),
        ("dimension PK: ", "PK1.CMP.1"),
        ("ability PK2: ", "PK2.CMP.3"),
        ("level CMP: ", "PK1.CMP.1"),
        ("pair B/C: ", "PK1.CMP.1"),
        ("pair A/C: ", "PK1.CMP.2"),
    ] {
        seat.keys("a<home>");
        for _ in 0..30 {
            if figure(&seat).contains(part) {
                break;
            }
            seat.keys("j");
        }
        let told = figure(&seat);
        assert!(told.contains(part), "{part}: {told}");
        seat.keys("<enter>");
        assert_eq!((page(&seat), here(&seat).as_str()), (Page::Queue, on), "{part}");
        seat.keys("<esc>");
        assert_eq!((page(&seat), figure(&seat)), (Page::Agreement, told), "back on the line of {part}");
        seat.keys("<esc>");
        assert_eq!(page(&seat), Page::Queue);
    }
    // What is open is come to first, and what a filter hides is shown.
    seat.keys("<home>xNo.<enter>/id:PK2<enter>a<home><enter>");
    assert_eq!(here(&seat), "PK1.CMP.2");
    seat.keys("<esc><end>");
    assert!(figure(&seat).contains("C Grace Hopper"), "{}", figure(&seat));
    seat.keys("<enter>");
    assert_eq!((page(&seat), here(&seat).as_str()), (Page::Queue, "PK1.CMP.1"), "met, and settled not yet");
    seat.keys("<esc><up><enter>");
    assert_eq!(page(&seat), Page::Agreement);
    let screen = seat.app.screen();
    assert!(screen.contains("nothing was settled against this member"), "{screen}");
}

#[test]
fn enter_in_the_result_goes_from_one_missing_thing_to_the_next() {
    let mut seat = convened(true);
    seat.keys("v<enter>");
    let here = |seat: &Seat| seat.app.model.table().unwrap().criterion().unwrap().to_string();
    assert_eq!(here(&seat), "PK1.CMP.1");
    seat.keys("<esc>");
    assert!(seat.app.screen().contains("Still to be done"), "{}", seat.app.screen());
    seat.keys("<enter><space>Seen.<enter>xNot seen.<enter>xNobody.<enter><esc><enter>");
    assert_eq!(here(&seat), "PK1.CA.1");
    assert!(seat.app.screen().contains("y accepts all that is unanimous"), "{}", seat.app.screen());
    seat.keys("y<esc><enter>");
    assert!(seat.app.screen().contains("Recommendation to the committee"), "{}", seat.app.screen());
    seat.keys("<right><right><tab><tab>Too little was shown.<ctrl-s>");
    for (keys, said) in
        [("<enter>", "Show the members' names?"), ("y<enter>", "s signs; the seal waits for every member")]
    {
        seat.keys(keys);
        assert!(seat.app.screen().contains(said), "{said}:\n{}", seat.app.screen());
    }
    seat.keys("sy");
    for number in [2, 3] {
        Seat::of(&seat.store(), number).keys("P<enter>vsy");
    }
    seat.keys("r<enter>");
    assert!(seat.app.screen().contains("S seals: nothing else is missing"), "{}", seat.app.screen());
    seat.keys("Sy<enter>");
    assert!(seat.app.screen().contains("nothing is missing: the panel is sealed"), "{}", seat.app.screen());
}

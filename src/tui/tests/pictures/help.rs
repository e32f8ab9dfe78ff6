//! The help.

use super::pictures;

#[test]
fn help() {
    let [usual, large, wide, small] = pictures("help");
    insta::assert_snapshot!(usual, @"
    80 x 24
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
    │ ., f6             Marks it met with the evidence cited last; goes to the     │
    │                   next unmarked.                                             │
    │ n, f8             Goes to the next unmarked criterion of the target level.   │
    │ B                 Marks, flags, cites or clears all that is shown, after a   │
    │                   look at it. Not now: filter first: it says which criteria  │
    │                   are meant.                                                 │
    │ u, f9             Takes back the last action.                                │
    │ ?, f1             Shows the keys of this screen.                             │
    └────────────────────────────────────────────────────────────────── 1-20 of 90 ┘
     pagedown page  / search  esc back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-5
        2 title 2-6
        3 met 2
        4 not_yet 2
        6 probe 2
        7 title 2
        9 title 2-7
    10-14 title 2-6
       16 title 2-6
       17 dim 2-75
       18 dim 20-76
       19 dim 20-29
    20-21 title 2-6
       22 dim 67-77
       23 title 1-8 16 26-28 36 44
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Keys ------------------------------------------------------------------------+
    | Marks                                                                        |
    | +                 met                                                        |
    | -                 not yet met                                                |
    | .                 unmarked, which is neither                                 |
    | ?                 to be asked about at the interview, beside any of these    |
    | >                 where the keys are                                         |
    |                                                                              |
    | Assess                                                                       |
    | space             Marks the criterion met; again clears the verdict.         |
    | x, f3             Marks the criterion not yet met; again clears the verdict. |
    | e, f4             Opens the note editor.                                     |
    | c, f5             Chooses the evidence that the criterion rests on.          |
    | ., f6             Marks it met with the evidence cited last; goes to the     |
    |                   next unmarked.                                             |
    | n, f8             Goes to the next unmarked criterion of the target level.   |
    | B                 Marks, flags, cites or clears all that is shown, after a   |
    |                   look at it. Not now: filter first: it says which criteria  |
    |                   are meant.                                                 |
    | u, f9             Takes back the last action.                                |
    | ?, f1             Shows the keys of this screen.                             |
    +------------------------------------------------------------------ 1-20 of 90 +
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Abilities ───────┌ Keys ──────────────────────────────────────────────────────────────────────────┐──────────────────┐
    │ PROFESSIONAL KNOW│ Marks                                                                          │                  │
    │ ▸PK1 Client needs│ ✔                 met                                                          │                  │
    │  PK2 Theory & pra│ ✘                 not yet met                                                  │                  │
    │ PROFESSIONAL PRAC│ ·                 unmarked, which is neither                                   │s to              │
    │  PP1 Relationship│ ?                 to be asked about at the interview, beside any of these      │                  │
    │  PP2 Programs    │ ▸                 where the keys are                                           │                  │
    │  PP3 Transitions │                                                                                │er/talent         │
    │ PROFESSIONAL ENGA│ Assess                                                                         │                  │
    │  PE1 Learning    │ space             Marks the criterion met; again clears the verdict.           │                  │
    │  PE2 Engagement  │ x, f3             Marks the criterion not yet met; again clears the verdict.   │talent            │
    │                  │ e, f4             Opens the note editor.                                       │                  │
    │                  │ c, f5             Chooses the evidence that the criterion rests on.            │fessionals        │
    │                  │ ., f6             Marks it met with the evidence cited last; goes to the next  │                  │
    │                  │                   unmarked.                                                    │                  │
    │                  │ n, f8             Goes to the next unmarked criterion of the target level.     │                  │
    │                  │ B                 Marks, flags, cites or clears all that is shown, after a     │                  │
    │                  │                   look at it. Not now: filter first: it says which criteria    │                  │
    │                  │                   are meant.                                                   │                  │
    │                  │ u, f9             Takes back the last action.                                  │──────────────────┘
    │                  │ ?, f1             Shows the keys of this screen.                               │──────────────────┐
    │                  │ v                 Shows where the candidate stands by the rule, and what is    │school to         │
    │                  │                   missing.                                                     │                  │
    │                  │ g                 Opens the jump line: ability, level, criterion as numbers;   │s—e.g.            │
    │                  │                   or an id.                                                    │                  │
    │                  │ /                 Filters what is listed; the empty filter shows all again.    │ogies             │
    │                  │ m                 Shows all criteria as one map.                               │re, values)       │
    │                  │ p, f7             Flags it to be asked about at the interview; again takes     │ent               │
    │                  │                   that away.                                                   │──────────────────┘
    │                  │ K                 Shows the full wording, the statements and the knowledge     │──────────────────┐
    │                  │                   lines.                                                       │                  │
    └──────────────────│ E                 Shows the evidence ledger.                                   │                  │
    ┌ Levels ──────────│ C                 Shows what a committee would ask about.                      │                  │
    │  CA   ░░░░░░░░░░░│ H                 Shows every change.                                          │                  │
    │  CMA  ░░░░░░░░░░░│ i                 Enters the figure of a measured criterion. Not now: this     │                  │
    │ ▸CMP  █▌░░░░░░░░░│                   criterion asks for no figure.                                │                  │
    │  CMF  ░░░░░░░░░░░│ N                 Goes to the unmarked criterion before, at the target level.  │                  │
    └──────────────────└──────────────────────────────────────────────────────────────────── 1-36 of 89 ┘──────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-18, title 20-24
        2 dim 0 2-18, title 21-25
        3 dim 0, title 2-18, met 21
        4 dim 0, not_yet 21
        5 dim 0 2-18
        6 dim 0, probe 21
        7 dim 0, title 21
        8 dim 0
        9 dim 0 2-18, title 21-26
    10-14 dim 0, title 21-25
       15 dim 0
       16 dim 0, title 21-25
       17 dim 0 21-94
       18 dim 0 39-95
       19 dim 0 39-48
       20 dim 0, title 21-25
       21 dim 0 101-119, title 21-25
       22 dim 0 119, title 21
       23 dim 0 119
       24 dim 0 119, title 21
       25 dim 0 119
    26-27 dim 0 119, title 21
       28 dim 0 119, title 21-25
       29 dim 0 101-119
       30 dim 0 101-119, title 21
       31 dim 0 119
    32-33 dim 0-18 119, title 21
       34 dim 0 8-18 119, title 21
       35 dim 0 8-18 21-94 119
       36 dim 0 10-18 39-67 119, title 2-5, bar_full 8-9
       37 dim 0 8-18 119, title 21
       38 dim 0-18 88-98 101-119
       39 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Abilities -------+ Keys --------------------------------------------------------------------------+------------------+
    | PROFESSIONAL KNOW| Marks                                                                          |                  |
    | >PK1 Client needs| +                 met                                                          |                  |
    |  PK2 Theory & pra| -                 not yet met                                                  |                  |
    | PROFESSIONAL PRAC| .                 unmarked, which is neither                                   |s to              |
    |  PP1 Relationship| ?                 to be asked about at the interview, beside any of these      |                  |
    |  PP2 Programs    | >                 where the keys are                                           |                  |
    |  PP3 Transitions |                                                                                |er/talent         |
    | PROFESSIONAL ENGA| Assess                                                                         |                  |
    |  PE1 Learning    | space             Marks the criterion met; again clears the verdict.           |                  |
    |  PE2 Engagement  | x, f3             Marks the criterion not yet met; again clears the verdict.   |talent            |
    |                  | e, f4             Opens the note editor.                                       |                  |
    |                  | c, f5             Chooses the evidence that the criterion rests on.            |fessionals        |
    |                  | ., f6             Marks it met with the evidence cited last; goes to the next  |                  |
    |                  |                   unmarked.                                                    |                  |
    |                  | n, f8             Goes to the next unmarked criterion of the target level.     |                  |
    |                  | B                 Marks, flags, cites or clears all that is shown, after a     |                  |
    |                  |                   look at it. Not now: filter first: it says which criteria    |                  |
    |                  |                   are meant.                                                   |                  |
    |                  | u, f9             Takes back the last action.                                  |------------------+
    |                  | ?, f1             Shows the keys of this screen.                               |------------------+
    |                  | v                 Shows where the candidate stands by the rule, and what is    |school to         |
    |                  |                   missing.                                                     |                  |
    |                  | g                 Opens the jump line: ability, level, criterion as numbers;   |s-e.g.            |
    |                  |                   or an id.                                                    |                  |
    |                  | /                 Filters what is listed; the empty filter shows all again.    |ogies             |
    |                  | m                 Shows all criteria as one map.                               |re, values)       |
    |                  | p, f7             Flags it to be asked about at the interview; again takes     |ent               |
    |                  |                   that away.                                                   |------------------+
    |                  | K                 Shows the full wording, the statements and the knowledge     |------------------+
    |                  |                   lines.                                                       |                  |
    +------------------| E                 Shows the evidence ledger.                                   |                  |
    + Levels ----------| C                 Shows what a committee would ask about.                      |                  |
    |  CA   -----------| H                 Shows every change.                                          |                  |
    |  CMA  -----------| i                 Enters the figure of a measured criterion. Not now: this     |                  |
    | >CMP  #----------|                   criterion asks for no figure.                                |                  |
    |  CMF  -----------| N                 Goes to the unmarked criterion before, at the target level.  |                  |
    +------------------+-------------------------------------------------------------------- 1-36 of 89 +------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────┌ Keys ──────────────────────────────────────────────────────────────────────────┐───────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent│ Marks                                                                          │ent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or │ ✔                 met                                                          │or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients     │ ✘                 not yet met                                                  │               ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                            │ ·                 unmarked, which is neither                                   │               ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tra│ ?                 to be asked about at the interview, beside any of these      │th different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pra│ ▸                 where the keys are                                           │d/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment too│                                                                                │dress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond t│ Assess                                                                         │               ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide ap│ space             Marks the criterion met; again clears the verdict.           │fter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                │ x, f3             Marks the criterion not yet met; again clears the verdict.   │rograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cli│ e, f4             Opens the note editor.                                       │pon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, lab│ c, f5             Chooses the evidence that the criterion rests on.            │ement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employm│ ., f6             Marks it met with the evidence cited last; goes to the next  │f              ││      management needs                   │
    │                            ││      assistance scheme     │                   unmarked.                                                    │to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documen│ n, f8             Goes to the next unmarked criterion of the target level.     │ career        ││      differentiated services            │
    │                            ││      provides feedback     │ B                 Marks, flags, cites or clears all that is shown, after a     │ement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job │                   look at it. Not now: filter first: it says which criteria    │               ││      services and related issues        │
    │                            ││      responses to known vac│                   are meant.                                                   │ized services  ││                                         │
    │                            ││ ·  6 Gives advice on interv│ u, f9             Takes back the last action.                                  │to other       ││                                         │
    │                            ││      preparation & techniqu│ ?, f1             Shows the keys of this screen.                               │appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advic│ v                 Shows where the candidate stands by the rule, and what is    │               ││                                         │
    │                            ││      seeking and job gettin│                   missing.                                                     │               ││                                         │
    │                            ││ ·  8 Refers client to speci│ g                 Opens the jump line: ability, level, criterion as numbers;   │               ││                                         │
    │                            ││      further assistance    │                   or an id.                                                    │               ││                                         │
    │                            ││                            │ /                 Filters what is listed; the empty filter shows all again.    │               ││                                         │
    │                            ││                            │ m                 Shows all criteria as one map.                               │               ││                                         │
    │                            ││                            │ p, f7             Flags it to be asked about at the interview; again takes     │               ││                                         │
    │                            ││                            │                   that away.                                                   │               ││                                         │
    │                            ││                            │ K                 Shows the full wording, the statements and the knowledge     │               ││                                         │
    │                            ││                            │                   lines.                                                       │               ││                                         │
    │                            ││                            │ E                 Shows the evidence ledger.                                   │               ││                                         │
    │                            ││                            │ C                 Shows what a committee would ask about.                      │               ││                                         │
    │                            ││                            │ H                 Shows every change.                                          │               ││                                         │
    │                            ││                            │ i                 Enters the figure of a measured criterion. Not now: this     │               ││                                         │
    │                            │└────────────────────────────│                   criterion asks for no figure.                                │───────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ──────────│ N                 Goes to the unmarked criterion before, at the target level.  │──────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one  │ f                 Goes to the next finding of the check.                       │al career/ talent management transition e.g. school to    │
    │                            ││                            │ P                 Goes to the next criterion to be asked about.                │oss; reskilling; second career; retirement                │
    │                            ││                            │ U, ctrl-r         Takes back the last undo. Not now: nothing to redo: nothing  │ organizational career/talent management needs—e.g.       │
    │                            ││                            │                   is undone.                                                   │e planning, downsizing                                    │
    └────────────────────────────┘│                            │ j, down           Goes down.                                                   │ropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                            │ k, up             Goes up.                                                     │ace, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                            │ h, left           Goes left.                                                   │culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                            │ l, right          Goes right.                                                  │                                                          │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                            │ ], ctrl-right     Shows the level above.                                       │                                                          │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                            │ [, ctrl-left      Shows the level below.                                       │                                                          │
    └────────────────────────────┘└────────────────────────────└──────────────────────────────────────────────────────────────────── 1-46 of 89 ┘──────────────────────────────────────────────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-58 157-199, title 60-64
        2 dim 0 2-23 29-30 32-58 141-154 157 159-196 199, title 61-65
        3 dim 0 29-30 32-57 141-142 157 159-184 199, title 2-18 25-27, met 61
        4 dim 0 29-30 32-53 157 159-180 199, not_yet 61
        5 dim 0 2-22 29-30 157 199
        6 dim 0 29-30 157 199, probe 61
        7 dim 0 29-30 157 199, title 61
        8 dim 0 29-30 157 199
        9 dim 0 2-24 29-30 157 199, title 61-66
       10 dim 0 29-30 141-154 157 199, title 61-65
    11-13 dim 0 29-30 157 199, title 61-65
       14 dim 0 29-30 141 157 199, title 61-65
       15 dim 0 29-30 157 199
       16 dim 0 29-30 157 199, title 61-65
       17 dim 0 29-30 61-134 157 199
       18 dim 0 29-30 79-135 157 199
       19 dim 0 29-30 79-88 157 199
    20-21 dim 0 29-30 157 199, title 61-65
       22 dim 0 29-30 157 199, title 61
       23 dim 0 29-30 157 199
       24 dim 0 29-30 157 199, title 61
       25 dim 0 29-30 157 199
    26-27 dim 0 29-30 157 199, title 61
       28 dim 0 29-30 157 199, title 61-65
       29 dim 0 29-30 157 199
       30 dim 0 29-30 157 199, title 61
       31 dim 0 29-30 157 199
    32-34 dim 0 29-30 157 199, title 61
       35 dim 0 29-30 61-134 157 199
       36 dim 0 29-58 79-107 157-199
       37 dim 0 29-58 141-199, title 61
       38 dim 0 29-30 32-56 199, title 61
       39 dim 0 29-30 199, title 61
       40 dim 0 29-30 61-137 199
       41 dim 0 29-30 79-88 199
       42 dim 0-30 199, title 61-67
       43 dim 0-30 199, title 61-65
       44 dim 0 8-19 29-30 199, title 61-67
       45 dim 0 8-19 29-30 199, title 61-68
       46 dim 0 10-19 29-30 199, title 2-5 24-27 61-73, bar_full 8-9
       47 dim 0 8-19 29-30 199, title 61-72
       48 dim 0-58 128-138 141-199
       49 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Abilities -----------------++ PK1 | CA ------------------+ Keys --------------------------------------------------------------------------+---------------++ PK1 | CMF ------------------------------+
    | PROFESSIONAL KNOWLEDGE     || Identify the career/ talent| Marks                                                                          |ent management || Identify the career/ talent management  |
    | >PK1 Client needs      2/4 || needs of individual and/or | +                 met                                                          |or             || needs of individual and/or              |
    |  PK2 Theory & practice 0/7 || organizational clients     | -                 not yet met                                                  |               || organizational clients                  |
    | PROFESSIONAL PRACTICE      ||                            | .                 unmarked, which is neither                                   |               ||                                         |
    |  PP1 Relationships     1/3 || .  1 Has attended basic tra| ?                 to be asked about at the interview, beside any of these      |th different   || .  1 Provides input and professional    |
    |  PP2 Programs          0/2 ||      career development pra| >                 where the keys are                                           |d/or processes ||      support on assessment tools and    |
    |  PP3 Transitions       0/2 ||      related assessment too|                                                                                |dress specific ||      their uses                         |
    | PROFESSIONAL ENGAGEMENT    || .  2 Knows how to respond t| Assess                                                                         |               || .  2 Shares knowledge about the factors |
    |  PE1 Learning          0/3 ||      enquiry and provide ap| space             Marks the criterion met; again clears the verdict.           |fter ten year~ ||      influencing individual career      |
    |  PE2 Engagement        0/3 ||      advice                | x, f3             Marks the criterion not yet met; again clears the verdict.   |rograms for    ||      choice and decision making         |
    |                            || .  3 Knows how to guide cli| e, f4             Opens the note editor.                                       |pon their      || .  3 Shares knowledge about addressing  |
    |                            ||      occupational info, lab| c, f5             Chooses the evidence that the criterion rests on.            |ement need     ||      organizational career/talent       |
    |                            ||      job vacancies, employm| ., f6             Marks it met with the evidence cited last; goes to the next  |f              ||      management needs                   |
    |                            ||      assistance scheme     |                   unmarked.                                                    |to address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client documen| n, f8             Goes to the next unmarked criterion of the target level.     | career        ||      differentiated services            |
    |                            ||      provides feedback     | B                 Marks, flags, cites or clears all that is shown, after a     |ement          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job |                   look at it. Not now: filter first: it says which criteria    |               ||      services and related issues        |
    |                            ||      responses to known vac|                   are meant.                                                   |ized services  ||                                         |
    |                            || .  6 Gives advice on interv| u, f9             Takes back the last action.                                  |to other       ||                                         |
    |                            ||      preparation & techniqu| ?, f1             Shows the keys of this screen.                               |appropriate    ||                                         |
    |                            || .  7 Provides generic advic| v                 Shows where the candidate stands by the rule, and what is    |               ||                                         |
    |                            ||      seeking and job gettin|                   missing.                                                     |               ||                                         |
    |                            || .  8 Refers client to speci| g                 Opens the jump line: ability, level, criterion as numbers;   |               ||                                         |
    |                            ||      further assistance    |                   or an id.                                                    |               ||                                         |
    |                            ||                            | /                 Filters what is listed; the empty filter shows all again.    |               ||                                         |
    |                            ||                            | m                 Shows all criteria as one map.                               |               ||                                         |
    |                            ||                            | p, f7             Flags it to be asked about at the interview; again takes     |               ||                                         |
    |                            ||                            |                   that away.                                                   |               ||                                         |
    |                            ||                            | K                 Shows the full wording, the statements and the knowledge     |               ||                                         |
    |                            ||                            |                   lines.                                                       |               ||                                         |
    |                            ||                            | E                 Shows the evidence ledger.                                   |               ||                                         |
    |                            ||                            | C                 Shows what a committee would ask about.                      |               ||                                         |
    |                            ||                            | H                 Shows every change.                                          |               ||                                         |
    |                            ||                            | i                 Enters the figure of a measured criterion. Not now: this     |               ||                                         |
    |                            |+----------------------------|                   criterion asks for no figure.                                |---------------++-----------------------------------------+
    |                            |+ Note | PK1.CMP.1 ----------| N                 Goes to the unmarked criterion before, at the target level.  |----------------------------------------------------------+
    |                            || no note yet: e writes one  | f                 Goes to the next finding of the check.                       |al career/ talent management transition e.g. school to    |
    |                            ||                            | P                 Goes to the next criterion to be asked about.                |oss; reskilling; second career; retirement                |
    |                            ||                            | U, ctrl-r         Takes back the last undo. Not now: nothing to redo: nothing  | organizational career/talent management needs-e.g.       |
    |                            ||                            |                   is undone.                                                   |e planning, downsizing                                    |
    +----------------------------+|                            | j, down           Goes down.                                                   |ropriate client assessment/profiling methodologies        |
    + Levels --------------------+|                            | k, up             Goes up.                                                     |ace, age, gender, socioeconomic status, culture, values)  |
    |  CA   ------------    0/30 ||                            | h, left           Goes left.                                                   |culture as this affects career/talent management          |
    |  CMA  ------------    0/27 ||                            | l, right          Goes right.                                                  |                                                          |
    | >CMP  #-----------    3/24 ||                            | ], ctrl-right     Shows the level above.                                       |                                                          |
    |  CMF  ------------    0/23 ||                            | [, ctrl-left      Shows the level below.                                       |                                                          |
    +----------------------------++----------------------------+-------------------------------------------------------------------- 1-46 of 89 +----------------------------------------------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Keys ────────────────────────────────┐
    │ Marks                                │
    │ ✔  met                               │
    │ ✘  not yet met                       │
    │ ·  unmarked, which is neither        │
    │ ?  to be asked about at the          │
    │    interview, beside any of these    │
    └────────────────────────── 1-6 of 127 ┘
     pagedown page  / search  esc back
        0 title 1-22, dim 25-38
        1 title 1-5
        2 title 2-6
        3 met 2-7
        4 not_yet 2-15
        6 probe 2-19
        8 dim 27-37
        9 title 1-8 16 26-28
     Ada Lovelace | C-0142~  saved 14:00:00
    + Keys --------------------------------+
    | Marks                                |
    | +  met                               |
    | -  not yet met                       |
    | .  unmarked, which is neither        |
    | ?  to be asked about at the          |
    |    interview, beside any of these    |
    +-------------------------- 1-6 of 127 +
     pagedown page  / search  esc back
    ");
}

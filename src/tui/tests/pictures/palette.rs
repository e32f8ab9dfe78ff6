//! The palette of commands.

use super::pictures;

#[test]
fn palette() {
    let [usual, large, wide, small] = pictures("palette");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Commands ────────────────────────────────────────────────────────────────────┐
    │ : ▏                                                                          │
    │                                                                              │
    │▸met                 Marks the criterion met; again clears the verdict. space │
    │ not-yet             Marks the criterion not yet met; again clears the ver… x │
    │ edit-note           Opens the note editor.                                 e │
    │ cite                Chooses the evidence that the criterion rests on.      c │
    │ same-again          Marks it met with the evidence cited last; goes to th… . │
    │ next-unmarked       Goes to the next unmarked criterion of the target lev… n │
    │ all-shown           filter first: it says which criteria are meant         B │
    │ undo                Takes back the last action.                            u │
    │ help                Shows the keys of this screen.                         ? │
    │ verdict             Shows where the candidate stands by the rule, and wha… v │
    │ jump                Opens the jump line: ability, level, criterion as num… g │
    │ filter              Filters what is listed; the empty filter shows all ag… / │
    │ map                 Shows all criteria as one map.                         m │
    │ probe               Flags it to be asked about at the interview; again ta… p │
    │ knowledge           Shows the full wording, the statements and the knowle… K │
    │ evidence            Shows the evidence ledger.                             E │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter do it  esc leave
        0 title 1-39, dim 65-78
        1 title 1-9
        2 title 2
        4 title 1-4 73-77
      5-9 title 77
       10 dim 2-10 22-67 77
    11-19 title 77
       23 title 1-5 14-16
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Commands --------------------------------------------------------------------+
    | : ▏                                                                          |
    |                                                                              |
    |>met                 Marks the criterion met; again clears the verdict. space |
    | not-yet             Marks the criterion not yet met; again clears the ver~ x |
    | edit-note           Opens the note editor.                                 e |
    | cite                Chooses the evidence that the criterion rests on.      c |
    | same-again          Marks it met with the evidence cited last; goes to th~ . |
    | next-unmarked       Goes to the next unmarked criterion of the target lev~ n |
    | all-shown           filter first: it says which criteria are meant         B |
    | undo                Takes back the last action.                            u |
    | help                Shows the keys of this screen.                         ? |
    | verdict             Shows where the candidate stands by the rule, and wha~ v |
    | jump                Opens the jump line: ability, level, criterion as num~ g |
    | filter              Filters what is listed; the empty filter shows all ag~ / |
    | map                 Shows all criteria as one map.                         m |
    | probe               Flags it to be asked about at the interview; again ta~ p |
    | knowledge           Shows the full wording, the statements and the knowle~ K |
    | evidence            Shows the evidence ledger.                             E |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+
     enter do it  esc leave
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 8 as below
    │  PP3 Transitions┌ Commands ────────────────────────────────────────────────────────────────────────┐r/talent         │
    │ PROFESSIONAL ENG│ : ▏                                                                              │                 │
    │  PE1 Learning   │                                                                                  │                 │
    │  PE2 Engagement │▸met                 Marks the criterion met; again clears the verdict.     space │alent            │
    │                 │ not-yet             Marks the criterion not yet met; again clears the verdict. x │                 │
    │                 │ edit-note           Opens the note editor.                                     e │essionals        │
    │                 │ cite                Chooses the evidence that the criterion rests on.          c │                 │
    │                 │ same-again          Marks it met with the evidence cited last; goes to the ne… . │                 │
    │                 │ next-unmarked       Goes to the next unmarked criterion of the target level.   n │                 │
    │                 │ all-shown           filter first: it says which criteria are meant             B │                 │
    │                 │ undo                Takes back the last action.                                u │                 │
    │                 │ help                Shows the keys of this screen.                             ? │                 │
    │                 │ verdict             Shows where the candidate stands by the rule, and what is… v │─────────────────┘
    │                 │ jump                Opens the jump line: ability, level, criterion as numbers… g │─────────────────┐
    │                 │ filter              Filters what is listed; the empty filter shows all again.  / │chool to         │
    │                 │ map                 Shows all criteria as one map.                             m │                 │
    │                 │ probe               Flags it to be asked about at the interview; again takes…  p │—e.g.            │
    │                 │ knowledge           Shows the full wording, the statements and the knowledge…  K │                 │
    │                 │ evidence            Shows the evidence ledger.                                 E │gies             │
    │                 │ check               Shows what a committee would ask about.                    C │e, values)       │
    │                 │ history             Shows every change.                                        H │nt               │
    │                 │                                                                                  │─────────────────┘
    │                 │                                                                                  │─────────────────┐
    │                 └──────────────────────────────────────────────────────────────────────────────────┘                 │
    ⋮ 7 as below
     enter do it  esc leave
        8 dim 0, title 19-27
        9 dim 0 2-17, title 20
       10 dim 0
       11 dim 0, title 19-22 95-99
    12-16 dim 0, title 99
       17 dim 0 20-28 40-85 99
    18-20 dim 0, title 99
       21 dim 0 102-119, title 99
    22-28 dim 0 119, title 99
    29-30 dim 0 102-119
       31 dim 0 119
       39 title 1-5 14-16
    ⋮ 8 as below
    |  PP3 Transitions+ Commands ------------------------------------------------------------------------+r/talent         |
    | PROFESSIONAL ENG| : ▏                                                                              |                 |
    |  PE1 Learning   |                                                                                  |                 |
    |  PE2 Engagement |>met                 Marks the criterion met; again clears the verdict.     space |alent            |
    |                 | not-yet             Marks the criterion not yet met; again clears the verdict. x |                 |
    |                 | edit-note           Opens the note editor.                                     e |essionals        |
    |                 | cite                Chooses the evidence that the criterion rests on.          c |                 |
    |                 | same-again          Marks it met with the evidence cited last; goes to the ne~ . |                 |
    |                 | next-unmarked       Goes to the next unmarked criterion of the target level.   n |                 |
    |                 | all-shown           filter first: it says which criteria are meant             B |                 |
    |                 | undo                Takes back the last action.                                u |                 |
    |                 | help                Shows the keys of this screen.                             ? |                 |
    |                 | verdict             Shows where the candidate stands by the rule, and what is~ v |-----------------+
    |                 | jump                Opens the jump line: ability, level, criterion as numbers~ g |-----------------+
    |                 | filter              Filters what is listed; the empty filter shows all again.  / |chool to         |
    |                 | map                 Shows all criteria as one map.                             m |                 |
    |                 | probe               Flags it to be asked about at the interview; again takes~  p |-e.g.            |
    |                 | knowledge           Shows the full wording, the statements and the knowledge~  K |                 |
    |                 | evidence            Shows the evidence ledger.                                 E |gies             |
    |                 | check               Shows what a committee would ask about.                    C |e, values)       |
    |                 | history             Shows every change.                                        H |nt               |
    |                 |                                                                                  |-----------------+
    |                 |                                                                                  |-----------------+
    |                 +----------------------------------------------------------------------------------+                 |
    ⋮ 7 as below
     enter do it  esc leave
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 13 as below
    │                            ││      occupational info, la┌ Commands ────────────────────────────────────────────────────────────────────────┐ment need     ││      organizational career/talent       │
    │                            ││      job vacancies, employ│ : ▏                                                                              │              ││      management needs                   │
    │                            ││      assistance scheme    │                                                                                  │o address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client docume│▸met                 Marks the criterion met; again clears the verdict.     space │career        ││      differentiated services            │
    │                            ││      provides feedback    │ not-yet             Marks the criterion not yet met; again clears the verdict. x │ment          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job│ edit-note           Opens the note editor.                                     e │              ││      services and related issues        │
    │                            ││      responses to known va│ cite                Chooses the evidence that the criterion rests on.          c │zed services  ││                                         │
    │                            ││ ·  6 Gives advice on inter│ same-again          Marks it met with the evidence cited last; goes to the ne… . │o other       ││                                         │
    │                            ││      preparation & techniq│ next-unmarked       Goes to the next unmarked criterion of the target level.   n │ppropriate    ││                                         │
    │                            ││ ·  7 Provides generic advi│ all-shown           filter first: it says which criteria are meant             B │              ││                                         │
    │                            ││      seeking and job getti│ undo                Takes back the last action.                                u │              ││                                         │
    │                            ││ ·  8 Refers client to spec│ help                Shows the keys of this screen.                             ? │              ││                                         │
    │                            ││      further assistance   │ verdict             Shows where the candidate stands by the rule, and what is… v │              ││                                         │
    │                            ││                           │ jump                Opens the jump line: ability, level, criterion as numbers… g │              ││                                         │
    │                            ││                           │ filter              Filters what is listed; the empty filter shows all again.  / │              ││                                         │
    │                            ││                           │ map                 Shows all criteria as one map.                             m │              ││                                         │
    │                            ││                           │ probe               Flags it to be asked about at the interview; again takes…  p │              ││                                         │
    │                            ││                           │ knowledge           Shows the full wording, the statements and the knowledge…  K │              ││                                         │
    │                            ││                           │ evidence            Shows the evidence ledger.                                 E │              ││                                         │
    │                            ││                           │ check               Shows what a committee would ask about.                    C │              ││                                         │
    │                            ││                           │ history             Shows every change.                                        H │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            │└───────────────────────────└──────────────────────────────────────────────────────────────────────────────────┘──────────────┘└─────────────────────────────────────────┘
    ⋮ 12 as below
     enter do it  esc leave
       13 dim 0 29-30 157 199, title 59-67
       14 dim 0 29-30 157 199, title 60
       15 dim 0 29-30 157 199
       16 dim 0 29-30 157 199, title 59-62 135-139
    17-21 dim 0 29-30 157 199, title 139
       22 dim 0 29-30 60-68 80-125 139 157 199
    23-33 dim 0 29-30 157 199, title 139
    34-35 dim 0 29-30 157 199
       36 dim 0 29-57 157-199
       49 title 1-5 14-16
    ⋮ 13 as below
    |                            ||      occupational info, la+ Commands ------------------------------------------------------------------------+ment need     ||      organizational career/talent       |
    |                            ||      job vacancies, employ| : ▏                                                                              |              ||      management needs                   |
    |                            ||      assistance scheme    |                                                                                  |o address     || .  4 Shares insights about              |
    |                            || .  4 Reviews client docume|>met                 Marks the criterion met; again clears the verdict.     space |career        ||      differentiated services            |
    |                            ||      provides feedback    | not-yet             Marks the criterion not yet met; again clears the verdict. x |ment          || .  5 Shares experience in specialized   |
    |                            || .  5 Refers clients to job| edit-note           Opens the note editor.                                     e |              ||      services and related issues        |
    |                            ||      responses to known va| cite                Chooses the evidence that the criterion rests on.          c |zed services  ||                                         |
    |                            || .  6 Gives advice on inter| same-again          Marks it met with the evidence cited last; goes to the ne~ . |o other       ||                                         |
    |                            ||      preparation & techniq| next-unmarked       Goes to the next unmarked criterion of the target level.   n |ppropriate    ||                                         |
    |                            || .  7 Provides generic advi| all-shown           filter first: it says which criteria are meant             B |              ||                                         |
    |                            ||      seeking and job getti| undo                Takes back the last action.                                u |              ||                                         |
    |                            || .  8 Refers client to spec| help                Shows the keys of this screen.                             ? |              ||                                         |
    |                            ||      further assistance   | verdict             Shows where the candidate stands by the rule, and what is~ v |              ||                                         |
    |                            ||                           | jump                Opens the jump line: ability, level, criterion as numbers~ g |              ||                                         |
    |                            ||                           | filter              Filters what is listed; the empty filter shows all again.  / |              ||                                         |
    |                            ||                           | map                 Shows all criteria as one map.                             m |              ||                                         |
    |                            ||                           | probe               Flags it to be asked about at the interview; again takes~  p |              ||                                         |
    |                            ||                           | knowledge           Shows the full wording, the statements and the knowledge~  K |              ||                                         |
    |                            ||                           | evidence            Shows the evidence ledger.                                 E |              ||                                         |
    |                            ||                           | check               Shows what a committee would ask about.                    C |              ||                                         |
    |                            ||                           | history             Shows every change.                                        H |              ||                                         |
    |                            ||                           |                                                                                  |              ||                                         |
    |                            ||                           |                                                                                  |              ||                                         |
    |                            |+---------------------------+----------------------------------------------------------------------------------+--------------++-----------------------------------------+
    ⋮ 12 as below
     enter do it  esc leave
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Commands ────────────────────────────┐
    │ : ▏                                  │
    │▸met                            space │
    │ not-yet                            x │
    │ edit-note                          e │
    │ Marks the criterion met; again       │
    │ clears the verdict.                  │
    └──────────────────────────────────────┘
     enter do it  esc leave
        0 title 1-22, dim 25-38
        1 title 1-9
        2 title 2
        3 title 1-4 33-37
      4-5 title 37
        6 dim 2-31
        7 dim 2-20
        9 title 1-5 14-16
     Ada Lovelace | C-0142~  saved 14:00:00
    + Commands ----------------------------+
    | : ▏                                  |
    |>met                            space |
    | not-yet                            x |
    | edit-note                          e |
    | Marks the criterion met; again       |
    | clears the verdict.                  |
    +--------------------------------------+
     enter do it  esc leave
    ");
}

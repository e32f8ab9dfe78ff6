//! The verdict as it would be if more were met.

use super::pictures;

#[test]
fn verdict_what_if() {
    let [usual, large, wide, small] = pictures("verdict, what if");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saving
    ┌ Verdict by the rule WHAT IF, not written ────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │ ▸CMP    23 of 24 met  6 of 7 abilities reach it                              │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                              │
    │                                                                              │
    │ CMP would be reached with these 2 met:                                       │
    │ ▸✔  PE2.CMP.2  Contributes to professional discussions, research             │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through        │
    │                various media                                                 │
    │                                                                              │
    ⋮ 7 more
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 65-70
        1 title 1-41
        2 title 2-40
        3 dim 2-73
        7 title 2-5 10-21
       10 dim 2-39
       11 title 2 6-14, probe 3
       23 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                         saving
    + Verdict by the rule WHAT IF, not written ------------------------------------+
    | Recommended level by the rule: none yet                                      |
    | The rule: every ability at 100 % of its criteria. The committee decides.     |
    |                                                                              |
    |  CA      0 of 30 met  0 of 7 abilities reach it                              |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                              |
    | >CMP    23 of 24 met  6 of 7 abilities reach it                              |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                              |
    |                                                                              |
    | CMP would be reached with these 2 met:                                       |
    | >+  PE2.CMP.2  Contributes to professional discussions, research             |
    |  .  PE2.CMP.3  Contributes to the promotion of the profession through        |
    |                various media                                                 |
    |                                                                              |
    ⋮ 7 more
    +------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saving
    ┌ Verdict by the rule WHAT IF, not written ────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                              │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                             │
    │                                                                                                                      │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                      │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      │
    │ ▸CMP    23 of 24 met  6 of 7 abilities reach it                                                                      │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      │
    │                                                                                                                      │
    │ CMP would be reached with these 2 met:                                                                               │
    │ ▸✔  PE2.CMP.2  Contributes to professional discussions, research                                                     │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through various media                                  │
    │                                                                                                                      │
    ⋮ 24 more
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 105-110
        1 title 1-41
        2 title 2-40
        3 dim 2-73
        7 title 2-5 10-21
       10 dim 2-39
       11 title 2 6-14, probe 3
       39 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saving
    + Verdict by the rule WHAT IF, not written ----------------------------------------------------------------------------+
    | Recommended level by the rule: none yet                                                                              |
    | The rule: every ability at 100 % of its criteria. The committee decides.                                             |
    |                                                                                                                      |
    |  CA      0 of 30 met  0 of 7 abilities reach it                                                                      |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      |
    | >CMP    23 of 24 met  6 of 7 abilities reach it                                                                      |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      |
    |                                                                                                                      |
    | CMP would be reached with these 2 met:                                                                               |
    | >+  PE2.CMP.2  Contributes to professional discussions, research                                                     |
    |  .  PE2.CMP.3  Contributes to the promotion of the profession through various media                                  |
    |                                                                                                                      |
    ⋮ 24 more
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @r#"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ Verdict by the rule WHAT IF, not written ──────────────────────────────────────────────────────────────────────────┐┌ PE2.CMP.2 ─────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                            ││ Contributes to professional discussions, research                              │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                           ││ On the source: Printed so; perhaps “discussions and research”. Run together    │
    │                                                                                                                    ││ with the lines around it in the source.                                        │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                    ││                                                                                │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                    ││ Mark                                                                           │
    │ ▸CMP    23 of 24 met  6 of 7 abilities reach it                                                                    ││ ✘ not yet                                                                      │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                    ││                                                                                │
    │                                                                                                                    ││ PE2 · Engagement                                                               │
    │ CMP would be reached with these 2 met:                                                                             ││ Ability and commitment to engage Professionally with colleagues, clients,      │
    │ ▸✔  PE2.CMP.2  Contributes to professional discussions, research                                                   ││ employers and professional community                                           │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through various media                                ││ Ability to complete and maintain Certification of competence by an independent │
    │                                                                                                                    ││ organization during career                                                     │
    │                                                                                                                    ││                                                                                │
    │                                                                                                                    ││ Knowledge and skills                                                           │
    │                                                                                                                    ││ · Establishing and maintaining an Ethical Practice                             │
    │                                                                                                                    ││ · Complying with organizational, local or national regulatory requirements     │
    │                                                                                                                    ││ · Establishing and maintaining Professional Networks                           │
    │                                                                                                                    ││ · Engaging in Advocacy related to career/talent development                    │
    │                                                                                                                    ││ · Promoting Professional capability and offerings                              │
    │                                                                                                                    ││ · Undertaking and maintaining Certification                                    │
    │                                                                                                                    ││                                                                                │
    ⋮ 25 more
    └────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 185-190
        1 title 1-41, dim 118-199
        2 title 2-40, dim 118 199
        3 dim 2-73 118 120-194 199
        4 dim 118 120-158 199
        5 dim 118 199
        6 dim 118 199, title 120-123
        7 title 2-5 10-21, dim 118 199, not_yet 120
        8 dim 118 199
        9 dim 118 199, title 120-135
       10 dim 2-39 118 199
       11 title 2 6-14, probe 3, dim 118 199
    12-14 dim 118 199
       15 dim 118 199, title 120-139
    16-21 dim 118 120 199
    22-47 dim 118 199
       48 dim 118-199
       49 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saving
    + Verdict by the rule WHAT IF, not written --------------------------------------------------------------------------++ PE2.CMP.2 ---------------------------------------------------------------------+
    | Recommended level by the rule: none yet                                                                            || Contributes to professional discussions, research                              |
    | The rule: every ability at 100 % of its criteria. The committee decides.                                           || On the source: Printed so; perhaps "discussions and research". Run together    |
    |                                                                                                                    || with the lines around it in the source.                                        |
    |  CA      0 of 30 met  0 of 7 abilities reach it                                                                    ||                                                                                |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                                                                    || Mark                                                                           |
    | >CMP    23 of 24 met  6 of 7 abilities reach it                                                                    || - not yet                                                                      |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                                                                    ||                                                                                |
    |                                                                                                                    || PE2 | Engagement                                                               |
    | CMP would be reached with these 2 met:                                                                             || Ability and commitment to engage Professionally with colleagues, clients,      |
    | >+  PE2.CMP.2  Contributes to professional discussions, research                                                   || employers and professional community                                           |
    |  .  PE2.CMP.3  Contributes to the promotion of the profession through various media                                || Ability to complete and maintain Certification of competence by an independent |
    |                                                                                                                    || organization during career                                                     |
    |                                                                                                                    ||                                                                                |
    |                                                                                                                    || Knowledge and skills                                                           |
    |                                                                                                                    || | Establishing and maintaining an Ethical Practice                             |
    |                                                                                                                    || | Complying with organizational, local or national regulatory requirements     |
    |                                                                                                                    || | Establishing and maintaining Professional Networks                           |
    |                                                                                                                    || | Engaging in Advocacy related to career/talent development                    |
    |                                                                                                                    || | Promoting Professional capability and offerings                              |
    |                                                                                                                    || | Undertaking and maintaining Certification                                    |
    |                                                                                                                    ||                                                                                |
    ⋮ 25 more
    +--------------------------------------------------------------------------------------------------------------------++--------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    "#);
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saving
    ┌ Verdict WHAT IF, not written ────────┐
    │ ▸CMP 23 of 24 met, 6 of 7 abilities  │
    │ ▸✔  PE2.CMP.2  Contributes to        │
    │     professional discussions,        │
    │     research                         │
    │  ·  PE2.CMP.3  Contributes to the    │
    │     promotion of the profession      │
    └──────────────────────────────────────┘
     enter go there  w what if  q back
        0 title 1-22, dim 25-30
        1 title 1-29
        2 title 2-36
        3 title 2 6-14, probe 3
        9 title 1-5 17 28
     Ada Lovelace | C-0142~  saving
    + Verdict WHAT IF, not written --------+
    | >CMP 23 of 24 met, 6 of 7 abilities  |
    | >+  PE2.CMP.2  Contributes to        |
    |     professional discussions,        |
    |     research                         |
    |  .  PE2.CMP.3  Contributes to the    |
    |     promotion of the profession      |
    +--------------------------------------+
     enter go there  w what if  q back
    ");
}

//! The verdict.

use super::pictures;

#[test]
fn verdict() {
    let [usual, large, wide, small] = pictures("verdict");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · for CMP · draft                         saved 14:00:00
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                      │
    │ The rule: every ability at 100 % of its criteria. The committee decides.     │
    │                                                                              │
    │  CA      0 of 30 met  0 of 7 abilities reach it                              │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                              │
    │ ▸CMP     3 of 24 met  0 of 7 abilities reach it                              │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                              │
    │                                                                              │
    │ CMP would be reached with these 21 met:                                      │
    │ ▸·  PK1.CMP.3  Assists the client to address factors that affect career      │
    │                choice/talent management decisions                            │
    │  ·  PK1.CMP.4  Articulates specialized services offered and refers to other  │
    │                professionals when appropriate                                │
    │  ·  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical   │
    │                approaches                                                    │
    │  ·  PK2.CMP.2  Has developed own IP and differentiate services in            │
    │                professional practice                                         │
    │  ·  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a   │
    │                range of clients                                              │
    │  ·  PK2.CMP.4  In depth knowledge of career & workplace practices & guides   │
    └──────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 65-78
        1 title 1-20
        2 title 2-40
        3 dim 2-73
        7 title 2-5 11-21
       10 dim 2-40
       11 title 2 6-14
       23 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                         saved 14:00:00
    + Verdict by the rule ---------------------------------------------------------+
    | Recommended level by the rule: none yet                                      |
    | The rule: every ability at 100 % of its criteria. The committee decides.     |
    |                                                                              |
    |  CA      0 of 30 met  0 of 7 abilities reach it                              |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                              |
    | >CMP     3 of 24 met  0 of 7 abilities reach it                              |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                              |
    |                                                                              |
    | CMP would be reached with these 21 met:                                      |
    | >.  PK1.CMP.3  Assists the client to address factors that affect career      |
    |                choice/talent management decisions                            |
    |  .  PK1.CMP.4  Articulates specialized services offered and refers to other  |
    |                professionals when appropriate                                |
    |  .  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical   |
    |                approaches                                                    |
    |  .  PK2.CMP.2  Has developed own IP and differentiate services in            |
    |                professional practice                                         |
    |  .  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a   |
    |                range of clients                                              |
    |  .  PK2.CMP.4  In depth knowledge of career & workplace practices & guides   |
    +------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
     Ada Lovelace · C-0142 · for CMP · draft                                                                 saved 14:00:00
    ┌ Verdict by the rule ─────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                              │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                             │
    │                                                                                                                      │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                      │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      │
    │ ▸CMP     3 of 24 met  0 of 7 abilities reach it                                                                      │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      │
    │                                                                                                                      │
    │ CMP would be reached with these 21 met:                                                                              │
    │ ▸·  PK1.CMP.3  Assists the client to address factors that affect career choice/talent                                │
    │                management decisions                                                                                  │
    │  ·  PK1.CMP.4  Articulates specialized services offered and refers to other professionals                            │
    │                when appropriate                                                                                      │
    │  ·  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical approaches                                │
    │  ·  PK2.CMP.2  Has developed own IP and differentiate services in professional practice                              │
    │  ·  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a range of clients                          │
    │  ·  PK2.CMP.4  In depth knowledge of career & workplace practices & guides clients in the                            │
    │                investigation of career & workplace information                                                       │
    │  ·  PK2.CMP.5  Extensive knowledge of employability & work skills                                                    │
    │  ·  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                                │
    │                branding, supportive practice                                                                         │
    │  ·  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                  │
    │  ·  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                         │
    │                3rd parties                                                                                           │
    │  ·  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                              │
    │                solving skills                                                                                        │
    │  ·  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                         │
    │                client based services in career and talent management.                                                │
    │  ·  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                                 │
    │                necessary                                                                                             │
    │  ·  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                              │
    │                clients                                                                                               │
    │  ·  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                                │
    │  ·  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                             │
    │                period                                                                                                │
    │  ·  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                               │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 105-118
        1 title 1-20
        2 title 2-40
        3 dim 2-73
        7 title 2-5 11-21
       10 dim 2-40
       11 title 2 6-14
       39 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                                                                 saved 14:00:00
    + Verdict by the rule -------------------------------------------------------------------------------------------------+
    | Recommended level by the rule: none yet                                                                              |
    | The rule: every ability at 100 % of its criteria. The committee decides.                                             |
    |                                                                                                                      |
    |  CA      0 of 30 met  0 of 7 abilities reach it                                                                      |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                                                                      |
    | >CMP     3 of 24 met  0 of 7 abilities reach it                                                                      |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                                                                      |
    |                                                                                                                      |
    | CMP would be reached with these 21 met:                                                                              |
    | >.  PK1.CMP.3  Assists the client to address factors that affect career choice/talent                                |
    |                management decisions                                                                                  |
    |  .  PK1.CMP.4  Articulates specialized services offered and refers to other professionals                            |
    |                when appropriate                                                                                      |
    |  .  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical approaches                                |
    |  .  PK2.CMP.2  Has developed own IP and differentiate services in professional practice                              |
    |  .  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a range of clients                          |
    |  .  PK2.CMP.4  In depth knowledge of career & workplace practices & guides clients in the                            |
    |                investigation of career & workplace information                                                       |
    |  .  PK2.CMP.5  Extensive knowledge of employability & work skills                                                    |
    |  .  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                                |
    |                branding, supportive practice                                                                         |
    |  .  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                  |
    |  .  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                         |
    |                3rd parties                                                                                           |
    |  .  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                              |
    |                solving skills                                                                                        |
    |  .  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                         |
    |                client based services in career and talent management.                                                |
    |  .  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                                 |
    |                necessary                                                                                             |
    |  .  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                              |
    |                clients                                                                                               |
    |  .  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                                |
    |  .  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                             |
    |                period                                                                                                |
    |  .  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                               |
    +----------------------------------------------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saved 14:00:00
    ┌ Verdict by the rule ───────────────────────────────────────────────────────────────────────────────────────────────┐┌ PK1.CMP.3 ─────────────────────────────────────────────────────────────────────┐
    │ Recommended level by the rule: none yet                                                                            ││ Assists the client to address factors that affect career choice/talent         │
    │ The rule: every ability at 100 % of its criteria. The committee decides.                                           ││ management decisions                                                           │
    │                                                                                                                    ││                                                                                │
    │  CA      0 of 30 met  0 of 7 abilities reach it                                                                    ││ Mark                                                                           │
    │  CMA     0 of 27 met  0 of 7 abilities reach it                                                                    ││ · unmarked                                                                     │
    │ ▸CMP     3 of 24 met  0 of 7 abilities reach it                                                                    ││                                                                                │
    │  CMF     0 of 23 met  0 of 7 abilities reach it                                                                    ││ PK1 · Client needs                                                             │
    │                                                                                                                    ││ Identify the career/ talent management needs of individual and/or              │
    │ CMP would be reached with these 21 met:                                                                            ││ organizational clients                                                         │
    │ ▸·  PK1.CMP.3  Assists the client to address factors that affect career choice/talent                              ││                                                                                │
    │                management decisions                                                                                ││ Knowledge and skills                                                           │
    │  ·  PK1.CMP.4  Articulates specialized services offered and refers to other professionals                          ││ · Determine the individual career/ talent management transition e.g. school to │
    │                when appropriate                                                                                    ││   work; promotion; job loss; reskilling; second career; retirement             │
    │  ·  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical approaches                              ││ · Determine the specific organizational career/talent management needs—e.g.    │
    │  ·  PK2.CMP.2  Has developed own IP and differentiate services in professional practice                            ││   basic skills, workforce planning, downsizing                                 │
    │  ·  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a range of clients                        ││ · Demonstrate use of appropriate client assessment/profiling methodologies     │
    │  ·  PK2.CMP.4  In depth knowledge of career & workplace practices & guides clients in the                          ││ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │
    │                investigation of career & workplace information                                                     ││   values) and/or organizational culture as this affects career/talent          │
    │  ·  PK2.CMP.5  Extensive knowledge of employability & work skills                                                  ││   management decision-making                                                   │
    │  ·  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                              ││                                                                                │
    │                branding, supportive practice                                                                       ││                                                                                │
    │  ·  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                ││                                                                                │
    │  ·  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                       ││                                                                                │
    │                3rd parties                                                                                         ││                                                                                │
    │  ·  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                            ││                                                                                │
    │                solving skills                                                                                      ││                                                                                │
    │  ·  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                       ││                                                                                │
    │                client based services in career and talent management.                                              ││                                                                                │
    │  ·  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                               ││                                                                                │
    │                necessary                                                                                           ││                                                                                │
    │  ·  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                            ││                                                                                │
    │                clients                                                                                             ││                                                                                │
    │  ·  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                              ││                                                                                │
    │  ·  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                           ││                                                                                │
    │                period                                                                                              ││                                                                                │
    │  ·  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                             ││                                                                                │
    │                practice                                                                                            ││                                                                                │
    │  ·  PE1.CMP.3  Engaged in professional learning community                                                          ││                                                                                │
    │  ·  PE2.CMP.1  Maintains professional membership of professional body                                              ││                                                                                │
    │  ·  PE2.CMP.2  Contributes to professional discussions, research                                                   ││                                                                                │
    │  ·  PE2.CMP.3  Contributes to the promotion of the profession through various media                                ││                                                                                │
    │                                                                                                                    ││                                                                                │
    ⋮ 4 more
    └────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────┘
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
        0 title 1-39, dim 185-198
        1 title 1-20, dim 118-199
        2 title 2-40, dim 118 199
        3 dim 2-73 118 199
        4 dim 118 199
        5 dim 118 199, title 120-123
        6 dim 118 199
        7 title 2-5 11-21, dim 118 199
        8 dim 118 199, title 120-137
        9 dim 118 199
       10 dim 2-40 118 199
       11 title 2 6-14, dim 118 199
       12 dim 118 199, title 120-139
       13 dim 118 120 199
       14 dim 118 199
       15 dim 118 120 199
       16 dim 118 199
    17-18 dim 118 120 199
    19-47 dim 118 199
       48 dim 118-199
       49 title 1-5 17 28 36 45 53 61
     Ada Lovelace | C-0142 | for CMP | draft                                                                                                                                                 saved 14:00:00
    + Verdict by the rule -----------------------------------------------------------------------------------------------++ PK1.CMP.3 ---------------------------------------------------------------------+
    | Recommended level by the rule: none yet                                                                            || Assists the client to address factors that affect career choice/talent         |
    | The rule: every ability at 100 % of its criteria. The committee decides.                                           || management decisions                                                           |
    |                                                                                                                    ||                                                                                |
    |  CA      0 of 30 met  0 of 7 abilities reach it                                                                    || Mark                                                                           |
    |  CMA     0 of 27 met  0 of 7 abilities reach it                                                                    || . unmarked                                                                     |
    | >CMP     3 of 24 met  0 of 7 abilities reach it                                                                    ||                                                                                |
    |  CMF     0 of 23 met  0 of 7 abilities reach it                                                                    || PK1 | Client needs                                                             |
    |                                                                                                                    || Identify the career/ talent management needs of individual and/or              |
    | CMP would be reached with these 21 met:                                                                            || organizational clients                                                         |
    | >.  PK1.CMP.3  Assists the client to address factors that affect career choice/talent                              ||                                                                                |
    |                management decisions                                                                                || Knowledge and skills                                                           |
    |  .  PK1.CMP.4  Articulates specialized services offered and refers to other professionals                          || | Determine the individual career/ talent management transition e.g. school to |
    |                when appropriate                                                                                    ||   work; promotion; job loss; reskilling; second career; retirement             |
    |  .  PK2.CMP.1  Demonstrates in depth knowledge of contemporary theoretical approaches                              || | Determine the specific organizational career/talent management needs-e.g.    |
    |  .  PK2.CMP.2  Has developed own IP and differentiate services in professional practice                            ||   basic skills, workforce planning, downsizing                                 |
    |  .  PK2.CMP.3  Consistently utilizes counselling/coaching practices with a range of clients                        || | Demonstrate use of appropriate client assessment/profiling methodologies     |
    |  .  PK2.CMP.4  In depth knowledge of career & workplace practices & guides clients in the                          || | Recognize diversity (race, age, gender, socioeconomic status, culture,       |
    |                investigation of career & workplace information                                                     ||   values) and/or organizational culture as this affects career/talent          |
    |  .  PK2.CMP.5  Extensive knowledge of employability & work skills                                                  ||   management decision-making                                                   |
    |  .  PK2.CMP.6  Has advanced technology skills & utilizes them in research, reporting,                              ||                                                                                |
    |                branding, supportive practice                                                                       ||                                                                                |
    |  .  PK2.CMP.7  Demonstrates advanced research & reporting processes                                                ||                                                                                |
    |  .  PP1.CMP.2  Maintains ongoing relationship with clients, colleagues and where appropriate                       ||                                                                                |
    |                3rd parties                                                                                         ||                                                                                |
    |  .  PP1.CMP.3  Demonstrates skill development in communication, negotiation and problem                            ||                                                                                |
    |                solving skills                                                                                      ||                                                                                |
    |  .  PP2.CMP.1  Demonstrates competence in the design, development and delivery of a range of                       ||                                                                                |
    |                client based services in career and talent management.                                              ||                                                                                |
    |  .  PP2.CMP.2  Has developed and utilized a network of 3rd parties for referral when                               ||                                                                                |
    |                necessary                                                                                           ||                                                                                |
    |  .  PP3.CMP.1  Designs, develops and delivers transition support services to a range of                            ||                                                                                |
    |                clients                                                                                             ||                                                                                |
    |  .  PP3.CMP.2  Uses a variety of technologies in the provision of transition services                              ||                                                                                |
    |  .  PE1.CMP.1  Engages in at 30 hours of professional learning per year of certification                           ||                                                                                |
    |                period                                                                                              ||                                                                                |
    |  .  PE1.CMP.2  Demonstrates how that professional learning has influenced professional                             ||                                                                                |
    |                practice                                                                                            ||                                                                                |
    |  .  PE1.CMP.3  Engaged in professional learning community                                                          ||                                                                                |
    |  .  PE2.CMP.1  Maintains professional membership of professional body                                              ||                                                                                |
    |  .  PE2.CMP.2  Contributes to professional discussions, research                                                   ||                                                                                |
    |  .  PE2.CMP.3  Contributes to the promotion of the profession through various media                                ||                                                                                |
    |                                                                                                                    ||                                                                                |
    ⋮ 4 more
    +--------------------------------------------------------------------------------------------------------------------++--------------------------------------------------------------------------------+
     enter go there  w what if  S seal  ] level  q back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:00:00
    ┌ Verdict by the rule ─────────────────┐
    │ ▸CMP 3 of 24 met, 0 of 7 abilities   │
    │ ▸·  PK1.CMP.3  Assists the client to │
    │     address factors that affect      │
    │     career choice/talent management  │
    │     decisions                        │
    │  ·  PK1.CMP.4  Articulates           │
    └──────────────────────────────────────┘
     enter go there  w what if  q back
        0 title 1-22, dim 25-38
        1 title 1-20
        2 title 2-35
        3 title 2 6-14
        9 title 1-5 17 28
     Ada Lovelace | C-0142~  saved 14:00:00
    + Verdict by the rule -----------------+
    | >CMP 3 of 24 met, 0 of 7 abilities   |
    | >.  PK1.CMP.3  Assists the client to |
    |     address factors that affect      |
    |     career choice/talent management  |
    |     decisions                        |
    |  .  PK1.CMP.4  Articulates           |
    +--------------------------------------+
     enter go there  w what if  q back
    ");
}

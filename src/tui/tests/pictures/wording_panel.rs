//! The wording of a criterion, for who only reads a panel.

use super::pictures;

#[test]
fn wording_at_a_panel() {
    let [usual, large, wide, small] = pictures("wording at a panel");
    insta::assert_snapshot!(usual, @"
    80 x 24
     Ada Lovelace · C-0142 · panel of 3 · sealed                     saved 14:04:47
    ┌ PK2.CMP.3 ───────────────────────────────────────────────────────────────────┐
    │ Consistently utilizes counselling/coaching practices with a range of clients │
    │                                                                              │
    │ PK2 · Theory & practice                                                      │
    │ Ability to use career development & talent management theories and best      │
    │ practices to address client career/ talent management needs                  │
    │                                                                              │
    │ Knowledge and skills                                                         │
    │ · Use relevant and appropriate career development/ talent management:        │
    │   · Theories                                                                 │
    │   · Best practices                                                           │
    │   · Tools & processes                                                        │
    │ · Coaching/ consulting skills                                                │
    │ · Range and relevance of workplace practices & sociological factors          │
    │ · Required and relevant employability/work skills & experience               │
    │ · Current workplace and career/ talent management technology tools and       │
    │   practices                                                                  │
    │ · Reviewing, applying and contributing to relevant research                  │
    │                                                                              │
    │ CMP                                                                          │
    │ Professional practitioner - serving & supporting clients                     │
    └────────────────────────────────────────────────────────────────── 1-20 of 21 ┘
     pagedown page  / search  esc back  ? keys  : commands
        0 title 1-43, dim 65-78
        1 title 1-10
        4 title 2-24
        8 title 2-21
        9 dim 2
    10-12 dim 4
    13-16 dim 2
       18 dim 2
       20 title 2-4
       22 dim 67-77
       23 title 1-8 16 26-28 36 44
     Ada Lovelace | C-0142 | panel of 3 | sealed                     saved 14:04:47
    + PK2.CMP.3 -------------------------------------------------------------------+
    | Consistently utilizes counselling/coaching practices with a range of clients |
    |                                                                              |
    | PK2 | Theory & practice                                                      |
    | Ability to use career development & talent management theories and best      |
    | practices to address client career/ talent management needs                  |
    |                                                                              |
    | Knowledge and skills                                                         |
    | | Use relevant and appropriate career development/ talent management:        |
    |   | Theories                                                                 |
    |   | Best practices                                                           |
    |   | Tools & processes                                                        |
    | | Coaching/ consulting skills                                                |
    | | Range and relevance of workplace practices & sociological factors          |
    | | Required and relevant employability/work skills & experience               |
    | | Current workplace and career/ talent management technology tools and       |
    |   practices                                                                  |
    | | Reviewing, applying and contributing to relevant research                  |
    |                                                                              |
    | CMP                                                                          |
    | Professional practitioner - serving & supporting clients                     |
    +------------------------------------------------------------------ 1-20 of 21 +
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(large, @"
    120 x 40
    ⋮ 1 as below
    ┌ Queue · 3 differ,┌ PK2.CMP.3 ─────────────────────────────────────────────────────────────────────┐──────────────────┐
    │                A │ Consistently utilizes counselling/coaching practices with a range of clients   │                  │
    │  ✔ PK1.CMP.1   ✔ │                                                                                │ processes to ap… │
    │  ✘ PK1.CMP.2   ✘ │ PK2 · Theory & practice                                                        │heir career/tale… │
    │▸ ✘ PK2.CMP.3   ✔ │ Ability to use career development & talent management theories and best        │th a range of cl… │
    │                  │ practices to address client career/ talent management needs                    │                  │
    │                  │                                                                                │                  │
    │                  │ Knowledge and skills                                                           │                  │
    │                  │ · Use relevant and appropriate career development/ talent management:          │                  │
    │                  │   · Theories                                                                   │                  │
    │                  │   · Best practices                                                             │                  │
    └──────────────────│   · Tools & processes                                                          │──────────────────┘
    ┌ PK2.CMP.3 · 3 of │ · Coaching/ consulting skills                                                  │──────────────────┐
    │ Consistently util│ · Range and relevance of workplace practices & sociological factors            │                  │
    │ ✘ panel: not yet:│ · Required and relevant employability/work skills & experience                 │                  │
    │                  │ · Current workplace and career/ talent management technology tools and         │                  │
    │ ✔ A Mary Somervil│   practices                                                                    │ked               │
    │                  │ · Reviewing, applying and contributing to relevant research                    │to be asked.      │
    │                  │                                                                                │                  │
    │ PK2 Theory & prac│ CMP                                                                            │                  │
    │   Ability to use │ Professional practitioner - serving & supporting clients                       │                  │
    │   practices to ad│ Experience: 3 to 5 years.                                                      │                  │
    │   · Use relevant │                                                                                │                  │
    │       Theories   │                                                                                │                  │
    │       Best practi│                                                                                │                  │
    │       Tools & pro│                                                                                │                  │
    │   · Coaching/ con│                                                                                │                  │
    │   · Range and rel│                                                                                │                  │
    │   · Required and │                                                                                │                  │
    │   · Current workp│                                                                                │                  │
    │   · Reviewing, ap│                                                                                │                  │
    │                  │                                                                                │                  │
    ⋮ 5 more
    └──────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-18 101-119, title 20-29
        2 dim 0-17 119
        3 dim 0 119, met 3 17
        4 dim 0 119, not_yet 3 17, title 21-43
        5 dim 0 119, title 1 5-13, not_yet 3, met 17
      6-7 dim 0 119
        8 dim 0 119, title 21-40
        9 dim 0 21 119
    10-11 dim 0 23 119
       12 dim 0-18 23 101-119
       13 title 1-17, dim 21
       14 dim 21
       15 not_yet 2, title 4-18, dim 21
       16 dim 21
       17 met 2, title 4-18 101-103
       18 dim 21
       20 title 2-18 21-23
       21 dim 4-17
       22 dim 4-18 21-45
       23 dim 4 6-17
       24 dim 8-15
    25-26 dim 8-18
    27-28 dim 4 6-18
       29 dim 4 6-17
    30-31 dim 4 6-18
       39 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Queue | 3 differ,+ PK2.CMP.3 ---------------------------------------------------------------------+------------------+
    |                A | Consistently utilizes counselling/coaching practices with a range of clients   |                  |
    |  + PK1.CMP.1   + |                                                                                | processes to ap~ |
    |  - PK1.CMP.2   - | PK2 | Theory & practice                                                        |heir career/tale~ |
    |> - PK2.CMP.3   + | Ability to use career development & talent management theories and best        |th a range of cl~ |
    |                  | practices to address client career/ talent management needs                    |                  |
    |                  |                                                                                |                  |
    |                  | Knowledge and skills                                                           |                  |
    |                  | | Use relevant and appropriate career development/ talent management:          |                  |
    |                  |   | Theories                                                                   |                  |
    |                  |   | Best practices                                                             |                  |
    +------------------|   | Tools & processes                                                          |------------------+
    + PK2.CMP.3 | 3 of | | Coaching/ consulting skills                                                  |------------------+
    | Consistently util| | Range and relevance of workplace practices & sociological factors            |                  |
    | - panel: not yet:| | Required and relevant employability/work skills & experience                 |                  |
    |                  | | Current workplace and career/ talent management technology tools and         |                  |
    | + A Mary Somervil|   practices                                                                    |ked               |
    |                  | | Reviewing, applying and contributing to relevant research                    |to be asked.      |
    |                  |                                                                                |                  |
    | PK2 Theory & prac| CMP                                                                            |                  |
    |   Ability to use | Professional practitioner - serving & supporting clients                       |                  |
    |   practices to ad| Experience: 3 to 5 years.                                                      |                  |
    |   | Use relevant |                                                                                |                  |
    |       Theories   |                                                                                |                  |
    |       Best practi|                                                                                |                  |
    |       Tools & pro|                                                                                |                  |
    |   | Coaching/ con|                                                                                |                  |
    |   | Range and rel|                                                                                |                  |
    |   | Required and |                                                                                |                  |
    |   | Current workp|                                                                                |                  |
    |   | Reviewing, ap|                                                                                |                  |
    |                  |                                                                                |                  |
    ⋮ 5 more
    +------------------+--------------------------------------------------------------------------------+------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(wide, @"
    200 x 50
    ⋮ 1 as below
    ┌ Queue · 3 differ, 0 open ────────────────────────────────┌ PK2.CMP.3 ─────────────────────────────────────────────────────────────────────┐──────────────────────────────────────────────────────────┐
    │                A B C                                     │ Consistently utilizes counselling/coaching practices with a range of clients   │                                                          │
    │  ✔ PK1.CMP.1   ✔ ✘ ✔  2 of 3 say met        Uses familiar│                                                                                │ific client needs                                         │
    │  ✘ PK1.CMP.2   ✘ ✘ ·  2 of 3 say not yet    Develops tail│ PK2 · Theory & practice                                                        │                                                          │
    │▸ ✘ PK2.CMP.3   ✔ ✘ ·  no majority of 3      Consistently │ Ability to use career development & talent management theories and best        │                                                          │
    │                                                          │ practices to address client career/ talent management needs                    │                                                          │
    │                                                          │                                                                                │                                                          │
    │                                                          │ Knowledge and skills                                                           │                                                          │
    │                                                          │ · Use relevant and appropriate career development/ talent management:          │                                                          │
    │                                                          │   · Theories                                                                   │                                                          │
    │                                                          │   · Best practices                                                             │                                                          │
    │                                                          │   · Tools & processes                                                          │                                                          │
    │                                                          │ · Coaching/ consulting skills                                                  │                                                          │
    └──────────────────────────────────────────────────────────│ · Range and relevance of workplace practices & sociological factors            │──────────────────────────────────────────────────────────┘
    ┌ PK2.CMP.3 · 3 of 3 · no majority of 3 ───────────────────│ · Required and relevant employability/work skills & experience                 │──────────────────────────────────────────────────────────┐
    │ Consistently utilizes counselling/coaching practices with│ · Current workplace and career/ talent management technology tools and         │                                                          │
    │ ✘ panel: not yet: Nobody saw it.                         │   practices                                                                    │                                                          │
    │                                                          │ · Reviewing, applying and contributing to relevant research                    │                                                          │
    │ ✔ A Mary Somerville: met                                 │                                                                                │ Hopper: unmarked                                         │
    │                                                          │ CMP                                                                            │ in the file; to be asked.                                │
    │                                                          │ Professional practitioner - serving & supporting clients                       │                                                          │
    │ PK2 Theory & practice                                    │ Experience: 3 to 5 years.                                                      │                                                          │
    │   Ability to use career development & talent management t│                                                                                │                                                          │
    │   practices to address client career/ talent management n│                                                                                │                                                          │
    │   · Use relevant and appropriate career development/ tale│                                                                                │                                                          │
    │       Theories                                           │                                                                                │                                                          │
    │       Best practices                                     │                                                                                │                                                          │
    │       Tools & processes                                  │                                                                                │                                                          │
    │   · Coaching/ consulting skills                          │                                                                                │                                                          │
    │   · Range and relevance of workplace practices & sociolog│                                                                                │                                                          │
    │   · Required and relevant employability/work skills & exp│                                                                                │                                                          │
    │   · Current workplace and career/ talent management techn│                                                                                │                                                          │
    │   · Reviewing, applying and contributing to relevant rese│                                                                                │                                                          │
    │                                                          │                                                                                │                                                          │
    ⋮ 13 more
    └──────────────────────────────────────────────────────────└────────────────────────────────────────────────────────────────────────────────┘──────────────────────────────────────────────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
        1 dim 0-58 141-199, title 60-69
        2 dim 0-21 199
        3 dim 0 24-37 199, met 3 17 21, not_yet 19
        4 dim 0 24-41 199, not_yet 3 17 19, title 61-83
        5 dim 0 24-39 199, title 1 5-13, not_yet 3 19, met 17
      6-7 dim 0 199
        8 dim 0 199, title 61-80
        9 dim 0 61 199
    10-12 dim 0 63 199
       13 dim 0 61 199
       14 dim 0-58 61 141-199
       15 title 1-38, dim 61
       16 dim 61
       17 not_yet 2, title 4-33
       18 dim 61
       19 met 2, title 4-25 141-157
       20 title 61-63
       22 title 2-22, dim 61-85
    23-24 dim 4-58
       25 dim 4 6-58
       26 dim 8-15
       27 dim 8-21
       28 dim 8-24
       29 dim 4 6-32
    30-33 dim 4 6-58
       49 title 1-8 16 26-28 36 44
    ⋮ 1 as below
    + Queue | 3 differ, 0 open --------------------------------+ PK2.CMP.3 ---------------------------------------------------------------------+----------------------------------------------------------+
    |                A B C                                     | Consistently utilizes counselling/coaching practices with a range of clients   |                                                          |
    |  + PK1.CMP.1   + - +  2 of 3 say met        Uses familiar|                                                                                |ific client needs                                         |
    |  - PK1.CMP.2   - - .  2 of 3 say not yet    Develops tail| PK2 | Theory & practice                                                        |                                                          |
    |> - PK2.CMP.3   + - .  no majority of 3      Consistently | Ability to use career development & talent management theories and best        |                                                          |
    |                                                          | practices to address client career/ talent management needs                    |                                                          |
    |                                                          |                                                                                |                                                          |
    |                                                          | Knowledge and skills                                                           |                                                          |
    |                                                          | | Use relevant and appropriate career development/ talent management:          |                                                          |
    |                                                          |   | Theories                                                                   |                                                          |
    |                                                          |   | Best practices                                                             |                                                          |
    |                                                          |   | Tools & processes                                                          |                                                          |
    |                                                          | | Coaching/ consulting skills                                                  |                                                          |
    +----------------------------------------------------------| | Range and relevance of workplace practices & sociological factors            |----------------------------------------------------------+
    + PK2.CMP.3 | 3 of 3 | no majority of 3 -------------------| | Required and relevant employability/work skills & experience                 |----------------------------------------------------------+
    | Consistently utilizes counselling/coaching practices with| | Current workplace and career/ talent management technology tools and         |                                                          |
    | - panel: not yet: Nobody saw it.                         |   practices                                                                    |                                                          |
    |                                                          | | Reviewing, applying and contributing to relevant research                    |                                                          |
    | + A Mary Somerville: met                                 |                                                                                | Hopper: unmarked                                         |
    |                                                          | CMP                                                                            | in the file; to be asked.                                |
    |                                                          | Professional practitioner - serving & supporting clients                       |                                                          |
    | PK2 Theory & practice                                    | Experience: 3 to 5 years.                                                      |                                                          |
    |   Ability to use career development & talent management t|                                                                                |                                                          |
    |   practices to address client career/ talent management n|                                                                                |                                                          |
    |   | Use relevant and appropriate career development/ tale|                                                                                |                                                          |
    |       Theories                                           |                                                                                |                                                          |
    |       Best practices                                     |                                                                                |                                                          |
    |       Tools & processes                                  |                                                                                |                                                          |
    |   | Coaching/ consulting skills                          |                                                                                |                                                          |
    |   | Range and relevance of workplace practices & sociolog|                                                                                |                                                          |
    |   | Required and relevant employability/work skills & exp|                                                                                |                                                          |
    |   | Current workplace and career/ talent management techn|                                                                                |                                                          |
    |   | Reviewing, applying and contributing to relevant rese|                                                                                |                                                          |
    |                                                          |                                                                                |                                                          |
    ⋮ 13 more
    +----------------------------------------------------------+--------------------------------------------------------------------------------+----------------------------------------------------------+
     pagedown page  / search  esc back  ? keys  : commands
    ");
    insta::assert_snapshot!(small, @"
    40 x 10
     Ada Lovelace · C-0142…  saved 14:04:47
    ┌ PK2.CMP.3 ───────────────────────────┐
    │ Consistently utilizes                │
    │ counselling/coaching practices with  │
    │ a range of clients                   │
    │                                      │
    │ PK2 · Theory & practice              │
    │ Ability to use career development &  │
    └─────────────────────────── 1-6 of 33 ┘
     pagedown page  / search  esc back
        0 title 1-22, dim 25-38
        1 title 1-10
        6 title 2-24
        8 dim 28-37
        9 title 1-8 16 26-28
     Ada Lovelace | C-0142~  saved 14:04:47
    + PK2.CMP.3 ---------------------------+
    | Consistently utilizes                |
    | counselling/coaching practices with  |
    | a range of clients                   |
    |                                      |
    | PK2 | Theory & practice              |
    | Ability to use career development &  |
    +--------------------------- 1-6 of 33 +
     pagedown page  / search  esc back
    ");
}

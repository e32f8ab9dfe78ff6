//! What lies over the screens, where there is much room.

use super::evidence::cited;
use crate::tui::harness::App;

/// The rows that are not those of the main screen below.
fn over(keys: &str) -> String {
    let mut app = App::with(cited());
    let below = app.size(200, 50).screen();
    app.keys(keys);
    let screen = app.screen();
    let rows = screen.lines().zip(below.lines()).enumerate().filter(|(_, (row, below))| row != below);
    rows.map(|(_, (row, _))| row.to_owned() + "\n").collect()
}

#[test]
fn the_note_editor_at_200_by_50() {
    insta::assert_snapshot!(over("eSeen on video."), @"
     Ada Lovelace · C-0142 · for CMP · draft                                                                                                                                                 saving
    ┌ Abilities ─────────────────┐┌ Note · PK1.CMP.1 · words 3 ────────────────────────────────────────────────────┐──┐┌ PK1 · CMP target ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment tools and/or processes to           │  ││ Identify the career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ appropriately address specific client needs                                    │  ││ needs of individual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││                                                                                │  ││ organizational clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││ Seen on video.▏                                                                │  ││                                        ││                                         │
    │  PP1 Relationships     1/3 ││                                                                                │  ││▸✔  1 Uses familiarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││                                                                                │  ││      assessment tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││                                                                                │  ││      to appropriately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││                                                                                │  ││      client needs                      ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││                                                                                │  ││      E1 Return to work after ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││                                                                                │  ││ ✔  2 Develops tailored programs for    ││      choice and decision making         │
    │                            ││                                                                                │  ││      clients depending upon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││                                                                                │  ││      career/talent management need     ││      organizational career/talent       │
    │                            ││                                                                                │  ││      E2 Résumé résumé.pdf              ││      management needs                   │
    │                            ││                                                                                │  ││ ·  3 Assists the client to address     ││ ·  4 Shares insights about              │
    │                            ││                                                                                │d ││      factors that affect career        ││      differentiated services            │
    │                            ││                                                                                │  ││      choice/talent management          ││ ·  5 Shares experience in specialized   │
    │                            ││                                                                                │  ││      decisions                         ││      services and related issues        │
    │                            ││                                                                                │  ││ ·  4 Articulates specialized services  ││                                         │
    │                            ││                                                                                │  ││      offered and refers to other       ││                                         │
    │                            ││                                                                                │  ││      professionals when appropriate    ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │  ││                                        ││                                         │
    │                            ││                                                                                │──┘└────────────────────────────────────────┘└─────────────────────────────────────────┘
    │                            ││                                                                                │──┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││                                                                                │  ││ · Determine the individual career/ talent management transition e.g. school to    │
    │                            ││                                                                                │  ││   work; promotion; job loss; reskilling; second career; retirement                │
    │                            ││                                                                                │  ││ · Determine the specific organizational career/talent management needs—e.g.       │
    │                            ││                                                                                │  ││   basic skills, workforce planning, downsizing                                    │
    └────────────────────────────┘│                                                                                │  ││ · Demonstrate use of appropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                                                                                │  ││ · Recognize diversity (race, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                │  ││   and/or organizational culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                │  ││   decision-making                                                                 │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                                                                                │  ││                                                                                   │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                                                                                │  ││                                                                                   │
    └────────────────────────────┘└────────────────────────────────────────────────────────────────────────────────┘──┘└───────────────────────────────────────────────────────────────────────────────────┘
     esc keep and go back  ctrl-o $EDITOR  f6 met, next  f5 phrases  ctrl-g discard
    ");
}

#[test]
fn a_form_at_200_by_50() {
    insta::assert_snapshot!(over("R"), @"
    │                            ││ ·  6 Gives advice on interview┌ Recommendation to the committee ─────────────────────────────────────────┐rs to other       ││                                         │
    │                            ││      preparation & technique  │▸outcome     not chosen   >                                               │en appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advice o│ level       none                                                         │                  ││                                         │
    │                            ││      seeking and job getting s│ rationale                                                                │                  ││                                         │
    │                            ││ ·  8 Refers client to speciali│                                                                          │                  ││                                         │
    │                            ││      further assistance       │                                                                          │                  ││                                         │
    │                            ││                               │                                                                          │                  ││                                         │
    │                            ││                               │ what you recommend; the committee decides                                │                  ││                                         │
    │                            ││                               └──────────────────────────────────────────────────────────────────────────┘                  ││                                         │
     ctrl-s done  enter next, at the end done  tab next field  esc leave
    ");
}

#[test]
fn the_picker_at_200_by_50() {
    insta::assert_snapshot!(over("c"), @"
    ┌ Abilities ─────────────────┐┌ Cite · PK1.CMP.1 ────────────────────────────────────────────────────────────────────────────────┐get ──────────────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Uses familiarity with different assessment tools and/or processes to                             │career/ talent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ appropriately address specific client needs                                                      │vidual and/or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││                                                                                                  │l clients                 ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││ ✔1  E1  Return to work after ten years · file 3, p. 4-9                      cited last  V A C S │                          ││                                         │
    │  PP1 Relationships     1/3 ││     E2  Résumé · résumé.pdf                                                              V · · - │iliarity with different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││▸    E3  Group session on interests · video, from 12:30                cited last, stale  · · · · │nt tools and/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││     E4  no title                                                                         · · · · │priately address specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    │└──────────────────────────────────────────────────────────────────────────────────────────────────┘eeds                      ││ ·  2 Shares knowledge about the factors │
     space cite  enter done  a add  esc leave  ? keys  : commands
    ");
}

#[test]
fn lines_at_200_by_50() {
    insta::assert_snapshot!([over("g23"), over("/level:CMX"), over("gpe1cmp1i")].concat(), @"
     go: 23▏           PK2 · CMP · 7 criteria
     enter go  esc leave
     “level:” has no “CMX”: did you mean “CMA”?
     filter: level:CMX▏
                   ^^^
     enter done  esc leave
    ┌ Abilities ─────────────────┐┌ PE1 · CA ──────────────────────────────┐┌ PE1 · CMA ──────────────────────────────┐┌ PE1 · CMP target ──────────────────────┐┌ PE1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Ability and commitment to undertake    ││ Ability and commitment to undertake     ││ Ability and commitment to undertake    ││ Ability and commitment to undertake     │
    │  PK1 Client needs      2/4 ││ ongoing Professional Learning to       ││ ongoing Professional Learning to retain ││ ongoing Professional Learning to       ││ ongoing Professional Learning to retain │
    │  PK2 Theory & practice 0/7 ││ retain credibility and effectiveness   ││ credibility and effectiveness in the    ││ retain credibility and effectiveness   ││ credibility and effectiveness in the    │
    │ PROFESSIONAL PRACTICE      ││ in the marketplace                     ││ marketplace                             ││ in the marketplace                     ││ marketplace                             │
    │  PP1 Relationships     1/3 ││                                        ││                                         ││                                        ││                                         │
    │  PP2 Programs          0/2 ││ ·  1 Engages in the development &      ││ ·  1 Successful completion of a         ││▸·  1 Engages in at 30 hours of         ││ ·  1 Engages in at 30 hours of          │
    │  PP3 Transitions       0/2 ││      implementation of a professional  ││      professionally accredited training ││      professional learning per year of ││      professional learning per year of  │
    │ PROFESSIONAL ENGAGEMENT    ││      learning and practice development ││      program in career & talent         ││      certification period              ││      certification period               │
    │ ▸PE1 Learning          0/3 ││ ·  2 Undertakes professional learning  ││      development practice               ││ ·  2 Demonstrates how that             ││ ·  2 Provides professional learning     │
    │  PE2 Engagement        0/3 ││      related to their role & enhance   ││ ·  2 Demonstrates engagement in a       ││      professional learning has         ││      experiences incorporating feedback │
    │                            ││      service delivery skills           ││      continuing professional            ││      influenced professional practice  ││      for participants                   │
    │                            ││ ·  3 Maintains collegial connections   ││      development program                ││ ·  3 Engaged in professional learning  ││ ·  3 Providing leadership to            │
    │                            ││      with clients and peers            ││ ·  3 Has developed a plan for           ││      community                         ││      professional learning community    │
    │                            ││ ·  4 Provides insightful feedback to   ││      continuing Professional learning   ││                                        ││                                         │
    │                            ││      colleagues about clients and      ││                                         ││                                        ││                                         │
    │                            ││      client services                   ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            ││                                        ││                                         ││                                        ││                                         │
    │                            │┌ Note · PE1.CMP.1 ─────────────────────────────────────────────────────────────────┐┌ Knowledge and skills ─────────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one                                                         ││ · Identifying and addressing Professional Learning Needs including:               │
    │                            ││                                                                                   ││   · Career/Talent development programs - design and implementation                │
    │                            ││                                                                                   ││   · Skills development and improvement                                            │
    │                            ││                                                                                   ││   · Research                                                                      │
    └────────────────────────────┘│                                                                                   ││ · Engaging in Professional Learning & Changing Practice                           │
    ┌ Levels ────────────────────┐│                                                                                   ││ · Facilitating Professional Learning                                              │
    │  CA   ░░░░░░░░░░░░    0/30 ││                                                                                   ││                                                                                   │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                                                                                   ││                                                                                   │
     30 hours a year needed
     PE1.CMP.1, hours a year: ▏
     enter done  esc leave
    ");
}

#[test]
fn all_shown_at_200_by_50() {
    insta::assert_snapshot!(over("/met<enter>Bx"), @"
    ┌ Abilities ─────────────────┐┌ PK1 · CA ─────────────────┌ All shown · filter: met · 3 ─────────────────────────────────────────────────────┐ 3 target ────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talen│ not yet met: 3 of 3 would change                                                 │nt management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or│                                                                                  │r             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients    │▸PK1.CMP.1: not yet, was met                                                      │              ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                           │ PK1.CMP.2: not yet, was met                                                      │              ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tr│ PP1.CMP.1: not yet, was met                                                      │h different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pr│                                                                                  │/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment to│                                                                                  │ress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond │                                                                                  │              ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide a│                                                                                  │ter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice               │                                                                                  │ograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cl│                                                                                  │on their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, la│                                                                                  │ment need     ││      organizational career/talent       │
    │                            ││      job vacancies, employ│                                                                                  │              ││      management needs                   │
    │                            ││      assistance scheme    │                                                                                  │o address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client docume│                                                                                  │career        ││      differentiated services            │
    │                            ││      provides feedback    │                                                                                  │ment          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job│                                                                                  │              ││      services and related issues        │
    │                            ││      responses to known va│                                                                                  │zed services  ││                                         │
    │                            ││ ·  6 Gives advice on inter│                                                                                  │o other       ││                                         │
    │                            ││      preparation & techniq│                                                                                  │ppropriate    ││                                         │
    │                            ││ ·  7 Provides generic advi│                                                                                  │              ││                                         │
    │                            ││      seeking and job getti│                                                                                  │              ││                                         │
    │                            ││ ·  8 Refers client to spec│                                                                                  │              ││                                         │
    │                            ││      further assistance   │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            ││                           │                                                                                  │              ││                                         │
    │                            │└───────────────────────────│                                                                                  │──────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ─────────│                                                                                  │─────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one │                                                                                  │l career/ talent management transition e.g. school to    │
    │                            ││                           │                                                                                  │ss; reskilling; second career; retirement                │
    │                            ││                           │                                                                                  │organizational career/talent management needs—e.g.       │
    │                            ││                           │                                                                                  │ planning, downsizing                                    │
    └────────────────────────────┘│                           │                                                                                  │opriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                           │                                                                                  │ce, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                           │                                                                                  │ulture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                           │                                                                                  │                                                         │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                           │                                                                                  │                                                         │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                           │                                                                                  │                                                         │
    └────────────────────────────┘└───────────────────────────└──────────────────────────────────────────────────────────────────────────────────┘─────────────────────────────────────────────────────────┘
     enter do it  space met  x not yet  d clear  p probe  c cite  l next  esc leave  ? keys  : commands
    ");
}

#[test]
fn the_wording_at_200_by_50() {
    insta::assert_snapshot!(over("K"), @"
    ┌ Abilities ─────────────────┐┌ PK1 · CA ──────────────────┌ PK1.CMP.1 ─────────────────────────────────────────────────────────────────────┐───────────────┐┌ PK1 · CMF ──────────────────────────────┐
    │ PROFESSIONAL KNOWLEDGE     ││ Identify the career/ talent│ Uses familiarity with different assessment tools and/or processes to           │ent management ││ Identify the career/ talent management  │
    │ ▸PK1 Client needs      2/4 ││ needs of individual and/or │ appropriately address specific client needs                                    │or             ││ needs of individual and/or              │
    │  PK2 Theory & practice 0/7 ││ organizational clients     │                                                                                │               ││ organizational clients                  │
    │ PROFESSIONAL PRACTICE      ││                            │ Mark                                                                           │               ││                                         │
    │  PP1 Relationships     1/3 ││ ·  1 Has attended basic tra│ ✔ met                                                                          │th different   ││ ·  1 Provides input and professional    │
    │  PP2 Programs          0/2 ││      career development pra│   E1 Case study · Return to work after ten years · file 3, p. 4-9              │d/or processes ││      support on assessment tools and    │
    │  PP3 Transitions       0/2 ││      related assessment too│                                                                                │dress specific ││      their uses                         │
    │ PROFESSIONAL ENGAGEMENT    ││ ·  2 Knows how to respond t│ PK1 · Client needs                                                             │               ││ ·  2 Shares knowledge about the factors │
    │  PE1 Learning          0/3 ││      enquiry and provide ap│ Identify the career/ talent management needs of individual and/or              │fter ten year… ││      influencing individual career      │
    │  PE2 Engagement        0/3 ││      advice                │ organizational clients                                                         │rograms for    ││      choice and decision making         │
    │                            ││ ·  3 Knows how to guide cli│                                                                                │pon their      ││ ·  3 Shares knowledge about addressing  │
    │                            ││      occupational info, lab│ Knowledge and skills                                                           │ement need     ││      organizational career/talent       │
    │                            ││      job vacancies, employm│ · Determine the individual career/ talent management transition e.g. school to │f              ││      management needs                   │
    │                            ││      assistance scheme     │   work; promotion; job loss; reskilling; second career; retirement             │to address     ││ ·  4 Shares insights about              │
    │                            ││ ·  4 Reviews client documen│ · Determine the specific organizational career/talent management needs—e.g.    │ career        ││      differentiated services            │
    │                            ││      provides feedback     │   basic skills, workforce planning, downsizing                                 │ement          ││ ·  5 Shares experience in specialized   │
    │                            ││ ·  5 Refers clients to job │ · Demonstrate use of appropriate client assessment/profiling methodologies     │               ││      services and related issues        │
    │                            ││      responses to known vac│ · Recognize diversity (race, age, gender, socioeconomic status, culture,       │ized services  ││                                         │
    │                            ││ ·  6 Gives advice on interv│   values) and/or organizational culture as this affects career/talent          │to other       ││                                         │
    │                            ││      preparation & techniqu│   management decision-making                                                   │appropriate    ││                                         │
    │                            ││ ·  7 Provides generic advic│                                                                                │               ││                                         │
    │                            ││      seeking and job gettin│ CMP                                                                            │               ││                                         │
    │                            ││ ·  8 Refers client to speci│ Professional practitioner - serving & supporting clients                       │               ││                                         │
    │                            ││      further assistance    │ Experience: 3 to 5 years.                                                      │               ││                                         │
    │                            ││                            │                                                                                │               ││                                         │
    │                            ││                            │ The same ability at CA                                                         │               ││                                         │
    │                            ││                            │   · 1 Has attended basic training in career development practice and related   │               ││                                         │
    │                            ││                            │       assessment tools                                                         │               ││                                         │
    │                            ││                            │   · 2 Knows how to respond to a client enquiry and provide appropriate advice  │               ││                                         │
    │                            ││                            │   · 3 Knows how to guide clients to occupational info, labor market, job       │               ││                                         │
    │                            ││                            │       vacancies, employment assistance scheme                                  │               ││                                         │
    │                            ││                            │   · 4 Reviews client documentation and provides feedback                       │               ││                                         │
    │                            ││                            │   · 5 Refers clients to job boards and responses to known vacancies            │               ││                                         │
    │                            ││                            │   · 6 Gives advice on interview preparation & technique                        │               ││                                         │
    │                            │└────────────────────────────│   · 7 Provides generic advice on job seeking and job getting skills.           │───────────────┘└─────────────────────────────────────────┘
    │                            │┌ Note · PK1.CMP.1 ──────────│   · 8 Refers client to specialist for further assistance                       │──────────────────────────────────────────────────────────┐
    │                            ││ no note yet: e writes one  │                                                                                │al career/ talent management transition e.g. school to    │
    │                            ││                            │ The same ability at CMA                                                        │oss; reskilling; second career; retirement                │
    │                            ││                            │   · 1 Initiates and manages conversations with clients to determine desired    │ organizational career/talent management needs—e.g.       │
    │                            ││                            │       outcomes                                                                 │e planning, downsizing                                    │
    └────────────────────────────┘│                            │   · 2 Contracts with clients to address desired outcomes                       │ropriate client assessment/profiling methodologies        │
    ┌ Levels ────────────────────┐│                            │   · 3 Is trained and qualified to use one or more assessment tool              │ace, age, gender, socioeconomic status, culture, values)  │
    │  CA   ░░░░░░░░░░░░    0/30 ││                            │   · 4 Assists the client to assess what factors affect career choice and/or    │culture as this affects career/talent management          │
    │  CMA  ░░░░░░░░░░░░    0/27 ││                            │       talent management options                                                │                                                          │
    │ ▸CMP  █▌░░░░░░░░░░    3/24 ││                            │   · 5 Recognizes limits to expertise and refers clients to appropriate         │                                                          │
    │  CMF  ░░░░░░░░░░░░    0/23 ││                            │       professionals e.g.                                                       │                                                          │
    └────────────────────────────┘└────────────────────────────└──────────────────────────────────────────────────────────────────── 1-46 of 56 ┘──────────────────────────────────────────────────────────┘
     pagedown page  / search  esc back  ? keys  : commands
    ");
}

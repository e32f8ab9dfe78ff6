//! What the examples say. Invented: nobody of these names ever applied for anything here.

/// An example candidate.
#[derive(Debug)]
pub(super) struct Example {
    pub(super) name: &'static str,
    pub(super) reference: &'static str,
    pub(super) target: &'static str,
    pub(super) years: u32,
    pub(super) evidence: &'static [Item],
    pub(super) said: &'static [Said],
}

/// An entry of the ledger; numbers count from 1.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) kind: &'static str,
    pub(super) title: &'static str,
    pub(super) locator: &'static str,
    pub(super) date: &'static str,
    pub(super) current: Option<bool>,
}

/// What is said of one criterion, as one action.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) criterion: &'static str,
    /// `met`, `not-yet`, or empty for unmarked.
    pub(super) verdict: &'static str,
    pub(super) cites: &'static [u32],
    pub(super) note: &'static str,
    pub(super) probe: bool,
    pub(super) measure: Option<u32>,
}

const fn item(kind: &'static str, title: &'static str, locator: &'static str, date: &'static str) -> Item {
    Item { kind, title, locator, date, current: Some(true) }
}

const fn met(criterion: &'static str, cites: &'static [u32], note: &'static str) -> Said {
    Said { criterion, verdict: "met", cites, note, probe: false, measure: None }
}

const fn not_yet(criterion: &'static str, cites: &'static [u32], note: &'static str) -> Said {
    Said { verdict: "not-yet", ..met(criterion, cites, note) }
}

#[allow(clippy::needless_pass_by_value, reason = "what is passed is a constant that becomes part of another")]
const fn probe(said: Said) -> Said {
    Said { probe: true, ..said }
}

#[allow(clippy::needless_pass_by_value, reason = "what is passed is a constant that becomes part of another")]
const fn hours(said: Said, figure: u32) -> Said {
    Said { measure: Some(figure), ..said }
}

pub(super) const EXAMPLES: &[Example] = &[
    Example {
        name: "Ada Lovelace",
        reference: "C-0142",
        target: "CMP",
        years: 4,
        evidence: &[
            item(
                "case-study",
                "Outplacement programme for a plant closure",
                "portfolio.pdf p.12-18",
                "2025-06-30",
            ),
            item(
                "work-product",
                "Career plan for a mid-career engineer, anonymised",
                "portfolio.pdf p.19-23",
                "2025-03-14",
            ),
            item(
                "observation",
                "Observed coaching session, 50 minutes",
                "session-03.mp4 from 04:10",
                "2026-05-08",
            ),
            item(
                "third-party",
                "Letter of the works council on the outplacement programme",
                "letters.pdf p.2",
                "2025-09-01",
            ),
            item(
                "learning-record",
                "Learning log of the certification period",
                "learning.xlsx",
                "2026-10-31",
            ),
            Item {
                current: None,
                ..item(
                    "presentation",
                    "Talk on transition support, regional conference",
                    "slides.pdf",
                    "2020-11-12",
                )
            },
            item("resume", "Résumé", "resume.pdf", "2026-09-15"),
        ],
        said: &[
            met(
                "PK1.CMP.1",
                &[1, 2],
                "Three instruments compared; the choice is argued from the client's goal, not from habit.",
            ),
            met(
                "PK1.CMP.2",
                &[1],
                "Programme cut to two groups: those near retirement and those retraining. Dated drafts show why.",
            ),
            probe(not_yet(
                "PK1.CMP.3",
                &[2],
                "Family and money are named in the plan but never worked on with the client. Ask how she raises them.",
            )),
            met(
                "PK1.CMP.4",
                &[1, 4],
                "Refers to debt advice and to a psychologist; the limits of her own service are in the contract.",
            ),
            met("PK2.CMP.1", &[2], "Argues from two theories and says where each fails this client."),
            met("PK2.CMP.3", &[3], "Open questions, long silences, a summary in the client's own words."),
            probe(met(
                "PK2.CMP.4",
                &[1],
                "Labour-market figures are sourced and current.\nAsk: how does she teach clients to find them?",
            )),
            met("PK2.CMP.5", &[2], "Skills list tied to vacancies seen that month."),
            not_yet(
                "PK2.CMP.7",
                &[],
                "One survey of eleven people, no method stated. Needs a report with method and limits.",
            ),
            met("PP1.CMP.1", &[3, 4], "Clear to the client and, in the letter, to the works council."),
            met("PP1.CMP.2", &[4], "Still called by former clients after a year, says the works council."),
            met("PP1.CMP.3", &[3], "Disagreement about the timetable was named and settled in the session."),
            met(
                "PP2.CMP.1",
                &[1, 2],
                "Design, schedule and evaluation of two services, both delivered by herself.",
            ),
            probe(Said {
                verdict: "",
                ..met("PP2.CMP.2", &[], "A list of names, but no referral is documented.")
            }),
            met("PP3.CMP.1", &[1], "Forty people over seven months; thirty-one placed."),
            hours(met("PE1.CMP.1", &[5], "Hours add up, certificates attached."), 34),
            met(
                "PE1.CMP.2",
                &[5, 3],
                "The module on silence in coaching is visible in the observed session.",
            ),
            met("PE2.CMP.1", &[7], "Membership number given."),
        ],
    },
    Example {
        name: "Charles Babbage",
        reference: "C-0139",
        target: "CMA",
        years: 6,
        evidence: &[
            item("portfolio", "Portfolio of career guidance for apprentices", "portfolio.pdf", "2024-02-20"),
            item("reference", "Letter of a former employer", "letter.pdf", "2023-08-02"),
        ],
        said: &[
            met("PK1.CMA.1", &[1], "Needs are written down before any advice is given."),
            met("PK1.CMA.2", &[2], "So says the letter; nothing else shows it."),
            not_yet("PK1.CMA.3", &[1], "Plans promise more than could be delivered in the time."),
        ],
    },
    Example {
        name: "Mary Somerville",
        reference: "C-0151",
        target: "CMF",
        years: 12,
        evidence: &[
            item(
                "publication",
                "Handbook chapter on career transitions",
                "handbook.pdf p.101-126",
                "2024-11-01",
            ),
            item(
                "board-service",
                "Chair of the professional learning committee",
                "minutes.pdf",
                "2026-03-19",
            ),
        ],
        said: &[
            met("PK1.CMF.1", &[1], "Reviews five instruments for colleagues and says when not to use each."),
            met("PE1.CMF.3", &[2], "Set up the supervision circle and hands it over on schedule."),
        ],
    },
    Example { name: "George Boole", reference: "C-0157", target: "CA", years: 1, evidence: &[], said: &[] },
];

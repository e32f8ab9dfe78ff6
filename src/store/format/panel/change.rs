//! A panel's changes read back from the fields that they give.

use std::collections::BTreeMap;

use toml::Spanned;

use super::super::change::{assessor, candidate, recommended, text, unknown, verdict};
use crate::domain::{
    ids::{AssessorId, CriterionId, Digest},
    panel::{Change, Member},
    reader::{Faults, Table},
};

/// The change that an entry speaks of; what it can't be is a fault and reads as nothing.
pub(super) fn read<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
    let word: Spanned<String> = table.required(faults, "change")?;
    Some(match word.get_ref().as_str() {
        "convened" => convened(faults, table)?,
        "resolved" => Change::Resolved {
            criterion: criterion(faults, table)?,
            to: verdict(faults, table, "to"),
            rationale: text(faults, table, "rationale"),
        },
        "accepted" => accepted(faults, table)?,
        "discussed" => {
            Change::Discussed { criterion: criterion(faults, table)?, to: text(faults, table, "to") }
        }
        "revealed" => Change::Revealed,
        "recommended" => Change::Recommended(recommended(faults, table)),
        "sealed" => Change::Sealed {
            head: table.parsed(faults, "head")?.into_inner(),
            signoffs: signoffs(faults, table)?,
        },
        "unsealed" => Change::Unsealed { reason: text(faults, table, "reason") },
        "undone" => Change::Undone { undoes: table.required(faults, "undoes")? },
        _ => return unknown(faults, &word, "change", &Change::WORDS),
    })
}

fn criterion<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<CriterionId> {
    table.parsed(faults, "criterion").map(Spanned::into_inner)
}

fn accepted<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
    let criterion = criterion(faults, table)?;
    let to = verdict(faults, table, "to");
    if to.is_none() {
        table.lacks(faults, "to", "add to = \"met\" or \"not-yet\"");
    }
    Some(Change::Accepted { criterion, to: to? })
}

fn convened<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Change> {
    let panel = table.parsed(faults, "panel");
    let framework = table.parsed(faults, "framework");
    let person = table.required(faults, "candidate").and_then(|mut table| candidate(faults, &mut table));
    let chair = table.required(faults, "chair").and_then(|mut table| assessor(faults, &mut table));
    let anonymous = table.optional(faults, "anonymous").unwrap_or_default();
    let members = table.tables(faults, "members");
    let members = members.into_iter().filter_map(|mut table| member(faults, &mut table)).collect();
    Some(Change::Convened {
        panel: panel?.into_inner(),
        framework: framework?.into_inner(),
        candidate: person?,
        chair: chair?,
        anonymous,
        members,
    })
}

/// A member's fields, the same in `[[member]]` and in the entry that made the panel.
pub(super) fn member<'t>(faults: &mut Faults<'t>, table: &mut Table<'t>) -> Option<Member> {
    let who = assessor(faults, table);
    let session = table.parsed(faults, "session");
    let head = table.parsed(faults, "head");
    Some(Member { assessor: who?, session: session?.into_inner(), head: head?.into_inner() })
}

/// The digests of the sign-offs of a seal, by member.
pub(super) fn signoffs<'t>(
    faults: &mut Faults<'t>,
    table: &mut Table<'t>,
) -> Option<BTreeMap<AssessorId, Digest>> {
    let Some(signoffs): Option<Table<'t>> = table.optional(faults, "signoffs") else {
        return Some(BTreeMap::new());
    };
    let at = signoffs.at();
    let pair = |(member, digest): (String, toml::Value)| {
        Some((member.parse().ok()?, digest.as_str()?.parse().ok()?))
    };
    let pairs: Option<_> = signoffs.rest(faults).into_iter().map(pair).collect();
    if pairs.is_none() {
        faults.report(at, "a sign-off is not an assessor's id and a digest in", "write both as they were");
    }
    pairs
}

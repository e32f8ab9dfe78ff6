//! `assessor panel verify`.

use super::{PanelTarget, read};
use crate::{
    app::desk::Access,
    command::{
        Report,
        context::Context,
        failure::{FOUND, Failure},
    },
};

/// Says whether the panel is as its history says, and whether what it rests on still holds.
///
/// # Errors
/// It can't be read.
pub fn run(target: &PanelTarget, context: &Context) -> Result<Report, Failure> {
    let opened = read(target, context)?;
    let (panel, pen) = (&opened.panel, &context.pen);
    let state = &panel.state;
    let members = state.members.iter().enumerate().map(|(place, member)| {
        pen.fact(
            &format!("Member {}", place + 1),
            &format!("{}, sealed as {}", state.label(place), member.head),
        )
    });
    let sealed = state
        .seal
        .as_ref()
        .map(|seal| format!("{}, over the history up to {}", pen.time(seal.at), seal.head));
    let facts = pen.fact("Panel", &panel.file.id.to_string())
        + &pen.fact("Revision", &panel.file.revision.to_string())
        + &pen.fact("History", &format!("{} entries, the last one {}", panel.entries.len(), panel.head()))
        + &members.collect::<String>()
        + &pen.fact("Sealed", &sealed.unwrap_or_default());
    let newer = opened.access == Access::Newer;
    let says = if newer {
        "written by a newer program\n".to_owned()
    } else if opened.findings.is_empty() {
        "sound: the files are whole, the panel is what its history says, and every session is as it was sealed\n"
            .to_owned()
    } else {
        let lines = opened.findings.iter().map(|line| format!("  {}\n", pen.line(line)));
        format!("not as it was written:\n{}", lines.collect::<String>())
    };
    let code = if newer || !opened.findings.is_empty() { FOUND } else { 0 };
    Ok(Report { text: pen.panel_head(panel) + &facts + &says, code, ..Report::default() })
}

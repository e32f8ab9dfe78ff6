//! The style sheet of the pages, and the policy that allows it and nothing else.

use sha2::{Digest as _, Sha256};

use crate::domain::ids::{PanelId, SessionId};

/// What all pages share.
const SHARED: &str = include_str!("style.css");

/// What only the page of a panel has.
const OF_PANEL: &str = ".said { list-style: none; margin: .3rem 0; padding: 0; }\n\
    .marks .said .mark, .marks p .mark { display: inline; }\n\
    .why { margin: .5rem 0 0; font-size: .9rem; font-weight: 600; }\n";

/// The style sheet of one page.
pub struct Sheet {
    /// Its text, as it stands between the tags.
    pub css: String,
}

impl Sheet {
    /// The sheet of a session's page, which names the session at the foot of every printed sheet of paper; without one,
    /// that of the overview, which is wider.
    pub fn of(session: Option<SessionId>) -> Self {
        let own = session.map_or_else(
            || "@page { size: landscape; }\nbody { max-width: 72rem; }\n".to_owned(),
            // An id is hexadecimal digits and hyphens, so it can't end the string that it stands in.
            |id| format!("@page {{ @bottom-left {{ content: \"Session {id}\"; }} }}\n"),
        );
        Self { css: format!("\n{SHARED}{own}") }
    }

    /// The sheet of a panel's page, which names the panel at the foot of every printed sheet of paper.
    pub fn of_panel(panel: PanelId) -> Self {
        let own = format!("@page {{ @bottom-left {{ content: \"Panel {panel}\"; }} }}\n");
        Self { css: format!("\n{SHARED}{OF_PANEL}{own}") }
    }

    /// The value of `Content-Security-Policy`: this sheet, and nothing from anywhere.
    pub fn policy(&self) -> String {
        let hash = base64(&Sha256::digest(&self.css));
        format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
    }
}

/// Base 64 with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = char::from(DIGITS[bits >> (18 - 6 * place) & 63]);
            text.push(if place <= three.len() { digit } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_is_as_its_standard_shows_it() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), expected);
        }
    }

    #[test]
    fn a_sheet_can_end_neither_its_element_nor_the_attribute_of_its_policy() {
        let id = "019e0000-0000-7000-8000-000000000001".parse().ok();
        let panel = Sheet::of_panel("019f0000-0000-7000-8000-000000000001".parse().unwrap());
        for sheet in [Sheet::of(id), Sheet::of(None), panel] {
            assert!(!sheet.css.contains('<') && !sheet.css.replace("url(#hatch)", "").contains("url("));
            assert!(!sheet.policy().contains(['"', '<', '&', '>']));
        }
    }
}

//! The sequence that puts a text into the terminal's clipboard (OSC 52). No answer is asked for, and none comes: a
//! terminal that takes none discards it.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The sequence for a text.
pub(super) fn sequence(text: &str) -> Vec<u8> {
    let mut bytes = b"\x1b]52;c;".to_vec();
    for three in text.as_bytes().chunks(3) {
        let at = |index: usize| u32::from(three.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4_usize {
            let six = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            bytes.push(if place > three.len() { b'=' } else { LETTERS[six] });
        }
    }
    bytes.push(0x07);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_sent_in_base64() {
        let check = |text: &str, base64: &str| {
            let expect = format!("\x1b]52;c;{base64}\x07");
            assert_eq!(String::from_utf8(sequence(text)).unwrap(), expect, "{text}");
        };
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foob", "Zm9vYg==");
        check("é\x1b[2J", "w6kbWzJK");
    }
}

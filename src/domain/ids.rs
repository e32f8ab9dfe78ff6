//! Identifiers as types made only by parsing, so that a wrong one never travels further than the input it came from.

use std::{fmt, str::FromStr};

use compact_str::CompactString;
use uuid::Uuid;

/// Why a text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{text}” is not {expected}")]
pub struct IdError {
    /// The offending text, made visible.
    pub text: String,
    /// What would have been one, with an example.
    pub expected: &'static str,
}

impl IdError {
    fn new(text: &str, expected: &'static str) -> Self {
        Self { text: text.chars().take(80).flat_map(char::escape_debug).collect(), expected }
    }
}

/// The longest text identifier, in bytes.
const LONGEST: usize = 64;

fn is_text_id(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(CompactString);

        impl $name {
            /// The identifier as written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                if is_text_id(text) { Ok(Self(text.into())) } else { Err(IdError::new(text, $expected)) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

text_id!(
    /// A framework, such as `icci-ctm`.
    FrameworkId, "a framework id: letters, digits, “-”, “_” and “.” (icci-ctm)"
);
text_id!(
    /// A level, such as `CMP`.
    LevelId, "a level id: letters, digits, “-”, “_” and “.” (CMP)"
);
text_id!(
    /// A dimension, such as `PK`.
    DimensionId, "a dimension id: letters, digits, “-”, “_” and “.” (PK)"
);
text_id!(
    /// An ability, such as `PK1`.
    AbilityId, "an ability id: letters, digits, “-”, “_” and “.” (PK1)"
);
text_id!(
    /// A criterion, such as `PK1.CMP.3`: stable for ever and the only key to a mark.
    CriterionId, "a criterion id: ability, level and number joined by dots (PK1.CMP.3)"
);
text_id!(
    /// A kind of evidence, such as `case-study`.
    KindId, "a kind of evidence: letters, digits, “-”, “_” and “.” (case-study)"
);
text_id!(
    /// A kind of conflict of interest, such as `trained-candidate`.
    InterestId, "a kind of interest: letters, digits, “-”, “_” and “.” (trained-candidate)"
);

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                // Only the hyphenated form, which alone has this length: the same id must never have two file names.
                let is_spelled_so = text.len() == 36 && !text.bytes().any(|byte| byte.is_ascii_uppercase());
                let id = is_spelled_so.then(|| Uuid::try_parse(text).ok()).flatten();
                id.map(Self).ok_or_else(|| IdError::new(text, $expected))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.0.hyphenated().encode_lower(&mut Uuid::encode_buffer()))
            }
        }
    };
}

uuid_id!(
    /// A session: a UUIDv7, which alone makes the path of its file.
    SessionId, "a session id: a lower-case UUID with hyphens"
);
uuid_id!(
    /// An assessor: a UUIDv7 made once in the user's configuration.
    AssessorId, "an assessor id: a lower-case UUID with hyphens"
);
uuid_id!(
    /// A panel: a UUIDv7, which alone makes the path of its folder.
    PanelId, "a panel id: a lower-case UUID with hyphens"
);

/// An entry of a session's evidence ledger: `E1`, `E2` and so on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceId(pub u32);

impl FromStr for EvidenceId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let number = text.strip_prefix(['E', 'e']).filter(|n| n.len() < 7 && !n.starts_with(['0', '+']));
        number
            .and_then(|n| n.parse().ok())
            .map(Self)
            .ok_or_else(|| IdError::new(text, "an evidence id: E and a number (E2)"))
    }
}

impl fmt::Display for EvidenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_some() {
            return f.pad(&format!("E{}", self.0));
        }
        f.write_str("E")?;
        fmt::Display::fmt(&self.0, f)
    }
}

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self::of_parts([bytes])
    }

    /// The digest of the bytes of all parts, one after the other.
    pub fn of_parts<const N: usize>(parts: [&[u8]; N]) -> Self {
        use sha2::Digest as _;
        let hasher = parts.into_iter().fold(sha2::Sha256::new(), sha2::Sha256::chain_update);
        Self(hasher.finalize().into())
    }

    /// The first twelve hexadecimal digits, as used in file names.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

impl FromStr for Digest {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new(text, "a SHA-256 digest: 64 lower-case hexadecimal digits");
        let digits: &[u8; 64] = text.as_bytes().try_into().map_err(|_| wrong())?;
        let (mut bytes, mut all) = ([0; 32], 0);
        for (byte, pair) in bytes.iter_mut().zip(digits.as_chunks::<2>().0) {
            let [high, low] = pair.map(|digit| HALVES[usize::from(digit)]);
            *byte = high << 4 | low;
            all |= high | low;
        }
        if all > 15 { Err(wrong()) } else { Ok(Self(bytes)) }
    }
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// By character, the half of a byte that a hexadecimal digit says; more than any for what is no digit.
const HALVES: [u8; 256] = {
    let (mut halves, mut half) = ([16; 256], 0);
    while half < 16 {
        halves[DIGITS[half as usize] as usize] = half;
        half += 1;
    }
    halves
};

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 64];
        for (pair, byte) in text.as_chunks_mut::<2>().0.iter_mut().zip(self.0) {
            *pair = [byte >> 4, byte & 15].map(|half| DIGITS[usize::from(half)]);
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_what_it_says_and_nothing_else() {
        for good in ["PK1.CMP.3", "a", "icci-ctm", "x_1"] {
            assert_eq!(good.parse::<CriterionId>().map(|id| id.to_string()).as_deref(), Ok(good));
        }
        for bad in ["", ".a", "../x", "a b", "é", "a\u{1b}[2J", &"x".repeat(65)] {
            assert!(bad.parse::<CriterionId>().is_err(), "{bad:?}");
        }
        assert_eq!("E12".parse(), Ok(EvidenceId(12)));
        assert_eq!("e2".parse(), Ok(EvidenceId(2)));
        for bad in ["E", "E0", "E01", "E+1", "E-1", "12", "E12345678"] {
            assert!(bad.parse::<EvidenceId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_session_id_has_one_spelling() {
        let id = "019e0000-0000-7000-8000-000000000001";
        assert_eq!(id.parse::<SessionId>().map(|id| id.to_string()).as_deref(), Ok(id));
        for other in ["019E0000-0000-7000-8000-00000000000A", "019e00000000700080000000000000001", "x"] {
            assert!(other.parse::<SessionId>().is_err(), "{other}");
        }
    }

    #[test]
    fn a_digest_reads_back_and_names_the_empty_text() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::of(b"").to_string(), empty);
        assert_eq!(empty.parse(), Ok(Digest::of(b"")));
        assert!("E3".parse::<Digest>().is_err());
    }
}
